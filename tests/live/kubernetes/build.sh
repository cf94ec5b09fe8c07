#!/usr/bin/env bash
# build.sh: a real Kubernetes control plane from pinned Go modules, built once into the user's cache folder.
# Progress goes to standard error; the last line on standard output is the folder with the programs.
# build.sh old-etcd: only the distribution's etcd 3.4, unpacked and not installed: the package starts a service. Its path.
# build.sh ingest: only the program that fills big clusters and reads them with client-go; the last line is its path.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/live/kubernetes/go.sh
. "$here/go.sh"

version=v1.37.2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/hopscope
# What the programs are made of, and not how this script makes them: a program added here costs its own build only.
key=$(cat "$here"/{go.mod,go.sum} "$here"/etcd/main.go "$here"/kwok/{go.mod,go.sum} | sha256sum | cut -c1-16)
finished=$cache/kubernetes-$version-$key

mkdir -p "$finished"
work=$(mktemp -d "$cache/building-XXXXXX")
trap 'rm -rf "$work"' EXIT

# build FOLDER PACKAGE NAME [GO-FLAGS...]: unless the program is there
build() {
    local folder=$1 package=$2 name=$3 began=$SECONDS
    shift 3
    if [ -x "$finished/$name" ]; then return; fi
    [ -n "${GO:-}" ] || find_go
    echo "Kubernetes: building $name ..." >&2
    (cd "$here/$folder" && CGO_ENABLED=0 "$GO" build -trimpath "$@" -o "$work/$name" "$package") >&2
    mv -T "$work/$name" "$finished/$name" # in one go: another run may look at the same time
    echo "Kubernetes: $name took $((SECONDS - began)) s" >&2
}

if [ "${1:-}" = old-etcd ]; then
    program=$cache/old-etcd/usr/bin/etcd
    if [ ! -x "$program" ]; then
        (cd "$work" && apt-get download -qq etcd-server >&2 && dpkg-deb -x etcd-server_*.deb old-etcd) ||
            { echo "The package etcd-server cannot be had: run apt-get update, and start again." >&2; exit 1; }
        rm -rf "$cache/old-etcd"
        mv -T "$work/old-etcd" "$cache/old-etcd"
    fi
    echo "$program"
    exit
fi
if [ "${1:-}" = ingest ]; then
    name=ingest-$(cat "$here"/ingest/*.go | sha256sum | cut -c1-16)
    build . ./ingest "$name" -ldflags '-s -w'
    echo "$finished/$name"
    exit
fi

stamp="-s -w -X k8s.io/component-base/version.gitVersion=$version -X k8s.io/component-base/version.gitMajor=1 -X k8s.io/component-base/version.gitMinor=37"
for name in kube-apiserver kube-controller-manager kubectl kube-scheduler kube-proxy; do
    build . "k8s.io/kubernetes/cmd/$name" "$name" -ldflags "$stamp"
done
build . ./etcd etcd -ldflags '-s -w'
build kwok sigs.k8s.io/kwok/cmd/kwok kwok -ldflags '-s -w'

# kwok's own stages: what its kubelets do to nodes and pods.
if [ ! -e "$finished/stages.yaml" ]; then
    [ -n "${GO:-}" ] || find_go
    stages=$(cd "$here/kwok" && "$GO" list -m -f '{{.Dir}}' sigs.k8s.io/kwok)/kustomize/stage
    for file in "$stages"/node/fast/*.yaml "$stages"/node/heartbeat/*.yaml "$stages"/pod/general/*.yaml; do
        case $file in *kustomization.yaml) continue ;; esac
        printf -- '---\n'
        cat "$file"
        echo
    done >"$work/stages.yaml"
    mv -T "$work/stages.yaml" "$finished/stages.yaml"
fi
echo "$finished"
