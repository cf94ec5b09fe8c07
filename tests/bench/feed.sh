#!/usr/bin/env bash
# feed.sh [NODES PODS CHANGES MILLISECONDS]: how long a live cluster of 5,000 nodes and 150,000 pods keeps the window's
# thread busy, and how long a change takes to reach the model, with the release build's settings. Figures only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build build/bench --target feed_bench >/dev/null
exec build/bench/tests/bench/feed_bench "$@"
