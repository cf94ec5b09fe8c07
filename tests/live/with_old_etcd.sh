#!/usr/bin/env bash
# with_old_etcd.sh PROGRAM: runs a live test on the distribution's etcd 3.4 (HOPSCOPE_OLD_ETCD; tests/run --all sets it).
set -euo pipefail
if [ -z "${HOPSCOPE_OLD_ETCD:-}" ]; then
    echo "No other etcd: run tests/run --all, which gets it." >&2
    if [ "${HOPSCOPE_REQUIRE_ALL:-}" = 1 ]; then exit 1; fi
    exit 77
fi
HOPSCOPE_ETCD=$HOPSCOPE_OLD_ETCD exec "$1"
