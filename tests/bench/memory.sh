#!/usr/bin/env bash
# memory.sh [NODES PODS SERVICES]: the memory of a cluster of 5,000 nodes, 150,000 pods and 10,000 Services, with the release
# build's settings: every object on its own, then with what they have alike kept once, as the program does it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build build/bench --target memory_bench >/dev/null
build/bench/tests/bench/memory_bench unpooled "$@"
build/bench/tests/bench/memory_bench pooled "$@"
