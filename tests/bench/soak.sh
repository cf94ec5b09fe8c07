#!/usr/bin/env bash
# soak.sh [--minutes N]: the window lives N minutes (60) with a real API server of 160 nodes and 5,000 pods, of which 100 change a
# second: connections break off, the server crashes and comes again, contexts and groupings change, the map is saved, paths are traced,
# another cluster is opened in between. Prints memory, descriptors and threads after each round, and fails when any of them grows, or
# when the map is not complete again within two minutes after any of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

minutes=60
while [ $# -gt 0 ]; do
    case $1 in
    --minutes)
        [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo "usage: tests/bench/soak.sh [--minutes N]" >&2; exit 2; }
        minutes=$2
        shift 2
        ;;
    *) echo "usage: tests/bench/soak.sh [--minutes N]" >&2; exit 2 ;;
    esac
done

if [ -n "${HOPSCOPE_NO_BUILD:-}" ]; then
    if [ -z "${HOPSCOPE_KUBERNETES_BIN:-}" ] || [ -z "${HOPSCOPE_INGEST:-}" ]; then
        echo "Nothing to read: run tests/run --all, which builds Kubernetes." >&2
        if [ "${HOPSCOPE_REQUIRE_ALL:-}" = 1 ]; then exit 1; fi
        exit 77
    fi
else
    cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
    cmake --build build/bench --target soak_bench >/dev/null
fi
program=${HOPSCOPE_BENCH_PROGRAMS:-build/bench/tests/bench}/soak_bench
kubernetes=${HOPSCOPE_KUBERNETES_BIN:-$(tests/live/kubernetes/build.sh)}
ingest=${HOPSCOPE_INGEST:-$(tests/live/kubernetes/build.sh ingest)}

work=$(mktemp -d)
end_all() {
    [ -z "${soak:-}" ] || kill "$soak" 2>/dev/null || true
    [ -z "${server:-}" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$work"
}
trap end_all EXIT
trap 'exit 143' TERM INT

: >"$work/server"
: >"$work/figures"
sizes=(-nodes 160 -pods 5000 -services 300 -namespaces 40)
HOPSCOPE_ETCD_FLAGS='--quota-backend-bytes 8589934592 --unsafe-no-fsync' HOPSCOPE_FILL="$ingest fill ${sizes[*]}" \
    tests/live/kubernetes/control-plane.sh "$kubernetes" "$work/state" 127.0.0.1 >"$work/server" 2>&1 &
server=$!
until grep -q ready: "$work/server"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/server" >&2; exit 1; }
    sleep 0.1
done

echo "kube-apiserver with 160 nodes, 5,000 pods and 300 Services; 100 pods change a second; $minutes minutes on $(nproc) cores"
events="$ingest events ${sizes[*]} -rate 100 -seconds 60 $(cat "$work/state/etcd-url")"
printf '%8s %8s %8s %8s %12s %8s\n' round s MB 'in use' descriptors threads
QT_QPA_PLATFORM=offscreen "$program" "$work/state/kubeconfig" "$server" $((minutes * 60)) 5000 "$events" >"$work/figures" 2>"$work/log" &
soak=$!
while IFS=$'\t' read -r what one two three four five six; do
    case $what in
    round) printf '%8s %8s %8s %8s %12s %8s\n' "$one" "$two" "$three" "$four" "$five" "$six" ;;
    late) printf '%8s %s: %s\n' late "$one" "$two" ;;
    done) echo "$one breaks, $two crashes, $three pictures, $four changes of pods" ;;
    grew) echo "$one: $two in the second third, $three in the last" ;;
    esac
done < <(tail -n +1 -f --pid="$soak" "$work/figures")
wait "$soak" || { cat "$work/log" >&2; exit 1; }
