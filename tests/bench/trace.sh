#!/usr/bin/env bash
# trace.sh [NODES PODS SERVICES POLICIES QUERIES]: p50, p99 and the slowest trace in a cluster of 5,000 nodes and 150,000 pods,
# with the release build's settings; fails when a p99 is not under a millisecond, which is what the project promises.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build build/bench --target trace_bench >/dev/null
exec build/bench/tests/bench/trace_bench "$@"
