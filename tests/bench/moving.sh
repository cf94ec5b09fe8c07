#!/usr/bin/env bash
# moving.sh: how long a moving picture of the notes' NodePort flow takes at 1920x1080, how large it is, and how much memory it needs at
# most, with the release build's settings. GIF: under 1 MB and 15 s; all: under 100 MB of memory. Needs GNU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build build/bench --target hopscope >/dev/null
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
for ending in gif webp apng; do
    /usr/bin/time -f "%e s, %M KiB of memory" -o "$folder/time" build/bench/app/hopscope --cluster scenario:notes \
        flow client nodeport/worker-node1:30007 --size 1920x1080 --out "$folder/flow.$ending"
    echo "$ending: $(stat -c %s "$folder/flow.$ending") bytes, $(cat "$folder/time")"
done
