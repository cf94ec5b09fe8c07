#!/usr/bin/env bash
# scripts_test.sh SOURCE BUILD: every shell script passes shellcheck.
set -euo pipefail
cd "$1"
mapfile -t scripts < <(grep -rlE '^#!/usr/bin/env bash' app tests .ci --include='*' --exclude-dir=golden)
[ ${#scripts[@]} -ge 5 ]
shellcheck -x "${scripts[@]}"
