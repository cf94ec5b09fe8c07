#!/usr/bin/env bash
# make.sh: makes the README's pictures with the program itself; the same sources give the same pictures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset release >/dev/null
cmake --build --preset release --target hopscope hopscope_pictures
pictures=resources/screenshots

# map NAME ARGUMENTS...
map() {
    local name=$1
    shift
    build/release/app/hopscope --cluster scenario:notes map --out "$pictures/$name" "$@"
}
flow=(--flow client nodeport/worker-node2:30007 --at 4.7)
map flow-nodeport.png "${flow[@]}" --size 1600x900
map map-notes.png --size 1600x900
map map-notes-dark.png --theme dark --by namespace --size 1600x900
build/release/app/hopscope --cluster scenario:notes stage client nodeport/worker-node2:30007 --at 3 --size 1280x800 --out "$pictures/stage-nodeport.png"
# The path as it moves.
build/release/app/hopscope --cluster scenario:notes flow client nodeport/worker-node2:30007 --out "$pictures/flow-nodeport.gif" --size 1280x720 --loop 0
# A real cluster's dump, where there is one beside the project; else its picture stays as it is.
dump=${HOPSCOPE_DUMP:-../shared/clusters/must-gather-aws.json}
if [ -e "$dump" ]; then
    build/release/app/hopscope --cluster "$dump" map --out "$pictures/map-openshift.png" --size 1920x1080
    build/release/app/hopscope_pictures "$pictures" "$dump"
else
    echo "no $dump: map-openshift.png and window-openshift-dark.png are not made again" >&2
    build/release/app/hopscope_pictures "$pictures"
fi
