#!/usr/bin/env bash
# whatis.sh [NODES PODS SERVICES POLICIES QUESTIONS]: p50, p99 and the slowest question in a cluster of 5,000 nodes and 150,000 pods,
# what a change costs the index, and what all ranges cost, with the release build's settings. Fails when the median of a question is
# not under 50 microseconds, or that of a change under 10.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build build/bench --target whatis_bench >/dev/null
exec build/bench/tests/bench/whatis_bench "$@"
