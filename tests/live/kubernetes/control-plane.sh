#!/usr/bin/env bash
# control-plane.sh BIN WORK [ADDRESS]: etcd, API server, controller manager, scheduler and kwok (for the kubelets) on free
# loopback ports. State, logs, certificates and kubeconfigs are in WORK. Prints "ready: KUBECONFIG", stays in the foreground,
# ends everything when it ends. USR1 stops the API server alone ("stopped"), USR2 starts it again ("ready: ...").
# With ADDRESS, one of this machine's: only etcd and the API server, which is reached there; nothing changes what is written.
# etcd's URL is in WORK/etcd-url. HOPSCOPE_ETCD is another etcd than BIN's, HOPSCOPE_ETCD_FLAGS are more words for it, and
# HOPSCOPE_FILL is a command that writes to it, called with its URL before the API server starts. HOPSCOPE_SERVER_FLAGS are
# more words for the API server.
set -euo pipefail
bin=$1
work=$2
address=${3:-127.0.0.1}
only_server=${3:+yes}
mkdir -p "$work/pki"
cd "$work"

declare -A pid=()
end_all() {
    trap '' TERM INT USR1 USR2
    kill -KILL "${pid[@]}" 2>/dev/null || true # asked politely, the API server waits minutes for an etcd that has gone
    wait 2>/dev/null || true # without a line for each that was killed
}
trap end_all EXIT
trap 'exit 143' TERM INT

# free_ports COUNT: that many ports that nobody listens on now
free_ports() {
    local taken port count=$1
    taken=$(ss -Htln 2>/dev/null | awk '{sub(/.*:/, "", $4); print $4}')
    while [ "$count" -gt 0 ]; do
        port=$((20000 + RANDOM % 10000))
        if grep -qx "$port" <<<"$taken"; then continue; fi
        taken+=$'\n'$port
        echo "$port"
        count=$((count - 1))
    done
}
mapfile -t ports < <(free_ports 6)
server=https://$address:${ports[2]}

certificate() { # NAME SUBJECT EXTENSIONS
    openssl req -newkey rsa:2048 -nodes -keyout "pki/$1.key" -out "pki/$1.csr" -subj "$2" 2>/dev/null
    openssl x509 -req -in "pki/$1.csr" -CA pki/ca.crt -CAkey pki/ca.key -CAcreateserial -days 2 -out "pki/$1.crt" \
        -extfile <(echo "$3") 2>/dev/null
}
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout pki/ca.key -out pki/ca.crt -subj /CN=throw-away-ca 2>/dev/null
certificate server /CN=kube-apiserver "subjectAltName=IP:$address,DNS:localhost"
certificate admin /O=system:masters/CN=admin extendedKeyUsage=clientAuth
openssl genrsa -out pki/service-account.key 2048 2>/dev/null
token=$(openssl rand -hex 24)
echo "$token,token-admin,1,system:masters" >pki/tokens.csv

kubeconfig() { # FILE USER-FIELDS
    cat >"$1" <<YAML
apiVersion: v1
kind: Config
clusters: [{name: live-test, cluster: {server: "$server", certificate-authority: pki/ca.crt}}]
users: [{name: admin, user: {$2}}]
contexts: [{name: live-test, context: {cluster: live-test, user: admin}}]
current-context: live-test
YAML
}
kubeconfig kubeconfig "client-certificate: pki/admin.crt, client-key: pki/admin.key"
kubeconfig kubeconfig-token "token: $token"

run() { # NAME ARGUMENTS...
    local name=$1 program=$bin/$1
    shift
    [ "$name" != etcd ] || program=${HOPSCOPE_ETCD:-$program}
    "$program" "$@" >>"$name.log" 2>&1 &
    pid[$name]=$!
}

read -ra server_flags <<<"${HOPSCOPE_SERVER_FLAGS:-}"
start_server() {
    run kube-apiserver --etcd-servers "$store" --bind-address "$address" --secure-port "${ports[2]}" \
        --advertise-address 192.0.2.1 --tls-cert-file pki/server.crt --tls-private-key-file pki/server.key \
        --client-ca-file pki/ca.crt --token-auth-file pki/tokens.csv --authorization-mode RBAC \
        --service-account-key-file pki/service-account.key --service-account-signing-key-file pki/service-account.key \
        --service-account-issuer https://kubernetes.default.svc --service-cluster-ip-range 10.96.0.0/12 \
        --disable-admission-plugins ServiceAccount "${server_flags[@]}"
    until [ "$("$bin/kubectl" --kubeconfig kubeconfig get --raw /readyz 2>/dev/null)" = ok ]; do
        kill -0 "${pid[kube-apiserver]}" 2>/dev/null || { echo "kube-apiserver ended: see $work/kube-apiserver.log" >&2; exit 1; }
        sleep 0.2
    done
}
stop_server() {
    kill -KILL "${pid[kube-apiserver]}" 2>/dev/null || true # as a crash does, with no farewell to its watchers
    wait "${pid[kube-apiserver]}" 2>/dev/null || true
    echo stopped
}

read -ra etcd_flags <<<"${HOPSCOPE_ETCD_FLAGS:-}"
store=http://127.0.0.1:${ports[0]}
run etcd --data-dir etcd --listen-client-urls "$store" --advertise-client-urls "$store" \
    --listen-peer-urls "http://127.0.0.1:${ports[1]}" "${etcd_flags[@]}"
echo "$store" >etcd-url
if [ -n "${HOPSCOPE_FILL:-}" ]; then
    read -ra fill <<<"$HOPSCOPE_FILL"
    "${fill[@]}" "$store" || { echo "etcd was not filled: see $work/etcd.log" >&2; exit 1; }
fi
wanted=
trap 'wanted=stop' USR1
trap 'wanted=start' USR2

common=(--kubeconfig kubeconfig --bind-address 127.0.0.1 --leader-elect=false --kube-api-qps 500 --kube-api-burst 1000)
start_rest() {
    run kube-controller-manager "${common[@]}" --secure-port "${ports[3]}" --controllers '*,-serviceaccount-token-controller' \
        --allocate-node-cidrs --cluster-cidr 10.244.0.0/16 --service-cluster-ip-range 10.96.0.0/12 \
        --service-account-private-key-file pki/service-account.key --root-ca-file pki/ca.crt
    run kube-scheduler "${common[@]}" --secure-port "${ports[4]}"
    run kwok --kubeconfig kubeconfig --manage-all-nodes=true --config "$bin/stages.yaml" --cidr 10.244.0.0/16 \
        --node-lease-duration-seconds 40
}
start_server
[ -n "$only_server" ] || start_rest
echo "ready: $work/kubeconfig"
while true; do
    case $wanted in
    stop) wanted=; stop_server ;;
    start) wanted=; start_server; echo "ready: $work/kubeconfig" ;;
    esac
    kill -0 "${pid[etcd]}" 2>/dev/null || { echo "etcd ended: see $work/etcd.log" >&2; exit 1; }
    # A signal cuts this short; one that came just before it waits no longer than it lasts.
    sleep 0.2 &
    wait $! || true
done
