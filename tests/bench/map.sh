#!/usr/bin/env bash
# map.sh [NODES PODS SERVICES]: how fast the map of 5,000 nodes and 150,000 pods is laid out, painted, searched and exported,
# with the release build's settings.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build build/bench --target map_bench >/dev/null
QT_QPA_PLATFORM=offscreen exec build/bench/tests/bench/map_bench "$@"
