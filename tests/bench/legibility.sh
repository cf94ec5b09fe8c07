#!/usr/bin/env bash
# legibility.sh [--check] [--pictures FOLDER] [CLUSTERS...]: what can be read on the maps of many clusters, in views of several sizes; see
# legibility_bench.cpp.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/setup.sh
. tests/support/setup.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
configure dev
build dev legibility_bench
exec build/dev/tests/bench/legibility_bench "$@"
