#!/usr/bin/env bash
# ingest.sh [--small] [--keep]: fills a real API server with 5,000 nodes, 150,000 pods and 10,000 Services, and prints side by
# side what it takes to download them, to read them with Hopscope, and with client-go's informers, and what Hopscope's window
# makes of them. Fails when the model or the map is not complete; never because of a time. --keep: etcd's files stay in the
# user's cache folder for the next run.
# It needs 16 GB of memory; --small, 50 nodes and 1,500 pods, needs 2.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

sizes=(-nodes 5000 -pods 150000 -services 10000 -namespaces 200)
name=big idle=10 events=(-rate 1000 -seconds 15) keep=
for argument; do
    case $argument in
    --small) sizes=(-nodes 50 -pods 1500 -services 100 -namespaces 20) name=small idle=1 events=(-rate 500 -seconds 2) ;;
    --keep) keep=yes ;;
    *) echo "usage: tests/bench/ingest.sh [--small] [--keep]" >&2; exit 2 ;;
    esac
done

if [ -n "${HOPSCOPE_NO_BUILD:-}" ]; then
    if [ -z "${HOPSCOPE_KUBERNETES_BIN:-}" ] || [ -z "${HOPSCOPE_INGEST:-}" ]; then
        echo "Nothing to read: run tests/run --all, which builds Kubernetes." >&2
        if [ "${HOPSCOPE_REQUIRE_ALL:-}" = 1 ]; then exit 1; fi
        exit 77
    fi
else
    cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
    cmake --build build/bench --target ingest_bench bare_downloads window_bench >/dev/null
fi
programs=${HOPSCOPE_BENCH_PROGRAMS:-build/bench/tests/bench}
kubernetes=${HOPSCOPE_KUBERNETES_BIN:-$(tests/live/kubernetes/build.sh)}
ingest=${HOPSCOPE_INGEST:-$(tests/live/kubernetes/build.sh ingest)}

work=$(mktemp -d)
state=$work/state
[ -z "$keep" ] || state=${XDG_CACHE_HOME:-$HOME/.cache}/hopscope/ingest-$name-${ingest##*-}
mkdir -p "$state"
# A killed process of the background gets no line of the shell's.
end_all() {
    kill "${proxy:-}" 2>/dev/null || true
    [ -z "${server:-}" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$work"
}
trap end_all EXIT
trap 'exit 143' TERM INT

# wait_for PROCESS LOG COMMAND...: until the command succeeds; fails when the process ends before
wait_for() {
    local process=$1 log=$2
    shift 2
    until "$@"; do
        kill -0 "$process" 2>/dev/null || { cat "$log" >&2; exit 1; }
        sleep 0.1
    done
}

fill=
if [ ! -e "$state/filled" ]; then
    rm -rf "$state/etcd"
    fill="$ingest fill ${sizes[*]}"
fi
HOPSCOPE_ETCD_FLAGS='--quota-backend-bytes 8589934592 --unsafe-no-fsync' HOPSCOPE_FILL=$fill \
    tests/live/kubernetes/control-plane.sh "$kubernetes" "$state" 127.0.0.1 >"$work/server" 2>&1 &
server=$!
wait_for $server "$work/server" grep -q ready: "$work/server"
touch "$state/filled"
config=$state/kubeconfig
"$ingest" proxy -kubeconfig "$config" -write "$work/proxy-kubeconfig" &
proxy=$!
wait_for $proxy /dev/null test -e "$work/proxy-kubeconfig"

ask() { "$kubernetes/kubectl" --kubeconfig "$config" "$@"; }
# count PATH: how many objects the server has there; there is one at least
count() {
    local more
    more=$(ask get --raw "$1?limit=1" | grep -o '"remainingItemCount":[0-9]*' || true)
    echo $((${more##*:} + 1))
}
unscheduled=$(ask get pods -A --field-selector spec.nodeName= --no-headers | wc -l)
declare -A on_server=([namespaces]=$(count /api/v1/namespaces) [nodes]=$(count /api/v1/nodes) [pods]=$(count /api/v1/pods)
    [services]=$(count /api/v1/services) [endpointslices]=$(count /apis/discovery.k8s.io/v1/endpointslices))
echo "kube-apiserver v1.37 with ${on_server[nodes]} nodes, ${on_server[pods]} pods, ${on_server[services]} Services," \
    "${on_server[endpointslices]} EndpointSlices, ${on_server[namespaces]} namespaces; $(nproc) cores for server and clients"
echo
echo "Pods, downloaded by a client that does nothing with them      MB        s"
bare() { "$programs/bare_downloads" "$@" | tee -a "$work/bare" | awk -F '\t' '{printf "%-56s %9.1f %8.2f\n", $1, $2, $3}'; }
bare "$config"
bare "$work/proxy-kubeconfig" --json-only

# Ticks of processor time that all processes have used so far (proc(5)).
ticks() { awk '$1 == "cpu" {print $2 + $3 + $4 + $7 + $8}' /proc/stat; }
# Returns once the machine has rested for a second, or after twenty: what the server has left to do of one client, the next would pay.
rest() {
    local before
    for _ in {1..20}; do
        before=$(ticks)
        sleep 1
        [ $(($(ticks) - before)) -gt $((5 * $(nproc))) ] || return 0
    done
}

# reads NAME COMMAND...: one program's figures in a line, kept in $work/reads as well
reads() {
    local name=$1
    shift
    rest
    "$@" >"$work/figures" || { echo "$name gave no figures" >&2; exit 1; }
    for kind in "${!on_server[@]}"; do
        grep -qx "objects"$'\t'"$kind"$'\t'"${on_server[$kind]}" "$work/figures" || {
            echo "$name has not all $kind: the server has ${on_server[$kind]}" >&2
            grep "^objects" "$work/figures" >&2
            exit 1
        }
    done
    awk -F '\t' -v name="$name" '{figure[$1] = $2} $1 == "events" {p50 = $4; p99 = $5; slowest = $6; busy = $7}
        END {printf "%-26s %9s %9s %7s %7s %8s %7s %8s %8s %8s %6s\n", name, figure["first"] ? figure["first"] : "-", figure["complete"],
             figure["cpu"], figure["peak"], figure["rest"], figure["idle"], p50, p99, slowest, busy}' "$work/figures"
    printf '%s\t%s\n' "$name" "$(sed -n 's/^complete\t//p' "$work/figures")" >>"$work/reads"
}
echo
printf '%-26s %9s %9s %7s %7s %8s %7s %8s %8s %8s %6s\n' "Nodes, pods, Services," "every pod" complete CPU "peak" "at rest" idle "p50 of" \
    "p99 of" slowest busy "slices, namespaces" "on map s" "model s" s MB MB "CPU %" "event ms" ms ms "CPU %"
change="$ingest events ${sizes[*]} ${events[*]} $(cat "$state/etcd-url")"
hopscope() { # KUBECONFIG
    "$programs/ingest_bench" "$1" --pods "${on_server[pods]}" --scheduled $((on_server[pods] - unscheduled)) --idle "$idle" ${change:+--events "$change"}
}
reads Hopscope hopscope "$config"
reads "Hopscope, JSON only" hopscope "$work/proxy-kubeconfig"
# The server collects garbage for seconds when it has written much JSON, whoever reads then: three times in turn, of which the
# medians are compared.
for _ in 2 3; do
    rest
    "$programs/bare_downloads" "$work/proxy-kubeconfig" --json-only >>"$work/bare"
    idle=0 change='' reads "  and again" hopscope "$work/proxy-kubeconfig"
done
reads "client-go, protobuf" "$ingest" informers -kubeconfig "$config" -protobuf -idle "$idle" -events "$change"
reads "client-go, JSON" "$ingest" informers -kubeconfig "$config" -idle "$idle" -events "$change"

echo
rest
QT_QPA_PLATFORM=offscreen "$programs/window_bench" "$config" --pods "${on_server[pods]}" --idle "$idle" --events "$change" --use 1 \
    >"$work/window" 2>"$work/window-log" || {
    cat "$work/window-log" >&2
    echo "window_bench gave no figures" >&2
    exit 1
}
awk -F '\t' '{figure[$1] = $2; who[$1] = $3; second[$1] = $3; after[$1] = $4} $1 == "events" {p50 = $4; p99 = $5; slowest = $6; busy = $7; rate = $8}
    END {printf "The window: every pod on the painted map after %.2f s, live after %.2f s; peak %d MB, at rest %d MB; idle %.2f %% of a core\n",
             figure["map"], figure["live"], figure["peak"], figure["rest"], figure["idle"]
         printf "  events to its model: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms; %d snapshots a second; %d %% of a core\n", p50, p99, slowest, rate, busy
         printf "  the map alone: layout anew %d ms, going on %d ms; a frame %.1f ms beside the window'"'"'s thread, which shows it in %.1f ms\n",
             figure["layout"], second["layout"], figure["frame"], second["frame"]
         printf "  %-28s %21s %18s %16s %10s %12s   %s\n", "its thread busy at a stretch", "without the map ms", "layout taken ms", "map painted ms", "all ms",
             "of a core ms", "with what, but the map"
         split("opening arriving idling changing", when, " ")
         for (i = 1; i <= 4; ++i) {
             w = when[i]
             printf "  %-28s %21.1f %18.1f %16.1f %10.1f %12.1f   %s\n", "while " w, figure[w " longest without the map"], figure[w " longest layout taken"],
                 figure[w " longest paint of the map"], figure[w " longest event"], figure[w " longest of the processor"],
                 who[w " longest without the map"]
         }
         printf "  at a stretch, without the map: sorting by name %.1f ms, by address %.1f ms, filtering %.1f ms, unfiltering %.1f ms, selecting %.1f ms,\n    turning to all addresses %.1f ms (there after %.2f s); then %d MB\n",
             figure["sorting by name"], figure["sorting by address"], figure["filtering"], figure["unfiltering"], figure["selecting"],
             figure["every address"], after["every address"], figure["used rest"]
         }' "$work/window"

echo
awk -F '\t' 'function median(a, b, c) {return a > b ? (b > c ? b : a > c ? c : a) : (a > c ? a : b > c ? c : b)}
    NR == FNR {bare[$1] = $3; if ($1 ~ /through the proxy/) direct[++n] = $3; next}
    {read[$1] = $2; if ($1 ~ /JSON only|again/) json[++m] = $2}
    END {printf "Hopscope'"'"'s complete model: %.2f times the bare protobuf of the five kinds, %.2f times client-go'"'"'s informers\n",
             read["Hopscope"] / bare["protobuf, the five kinds one by one"], read["Hopscope"] / read["client-go, protobuf"]
         printf "With JSON only: %.2f times the bare JSON of the five kinds through the same proxy (medians of %s and %s s)\n",
             median(json[1], json[2], json[3]) / median(direct[1], direct[2], direct[3]),
             json[1] ", " json[2] ", " json[3], direct[1] ", " direct[2] ", " direct[3]}' "$work/bare" "$work/reads"
echo "Events: ${events[1]} a second for ${events[3]} s; p50 and p99 from the writing into etcd to the model."
