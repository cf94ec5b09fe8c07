#!/usr/bin/env bash
# run.sh [--seconds N] [TARGET...]: lets libFuzzer invent input for what reads from outside (the names of *_fuzz.cpp; all of them
# when none is named), each for N seconds (600), with the address and undefined behaviour sanitizers. Prints how fast it went and what
# came of it; an input that crashed is kept, and its path printed. What was found worth keeping stays in build/fuzz/corpus for
# the next run. --built: with the programs that are there already; without any, it fails where nothing may be left out
# (HOPSCOPE_REQUIRE_ALL), and is skipped elsewhere.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/setup.sh
. tests/support/setup.sh

mapfile -t all < <(printf '%s\n' tests/fuzz/*_fuzz.cpp | sed 's,.*/,,; s,_fuzz.cpp$,,')
usage() {
    echo "usage: tests/fuzz/run.sh [--built] [--seconds N] [TARGET...]; targets: ${all[*]}" >&2
    exit 2
}

seconds=600 built='' targets=()
while [ $# -gt 0 ]; do
    case $1 in
    --built) built=yes ;;
    --seconds)
        [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || usage
        seconds=$2
        shift
        ;;
    *)
        [ -e "tests/fuzz/$1_fuzz.cpp" ] || usage
        targets+=("$1")
        ;;
    esac
    shift
done
[ ${#targets[@]} -gt 0 ] || targets=("${all[@]}")

programs=build/fuzz/tests/fuzz
if [ -z "$built" ]; then
    install_packages "${build_packages[@]}" "${fuzz_packages[@]}"
    configure fuzz
    build fuzz fuzz_targets
elif [ ! -x "$programs/decoder_fuzz" ]; then
    echo "Nothing to run: tests/run --all or tests/fuzz/run.sh builds it." >&2
    if [ "${HOPSCOPE_REQUIRE_ALL:-}" = 1 ]; then exit 1; fi
    exit 77
fi

# run TARGET: false when an input crashed it, leaked, or took longer than ten seconds
run() {
    local target=$1 found=build/fuzz/corpus/$1 log=build/fuzz/$1.log result=0
    local leaks=1
    [ "$target" != svg ] || leaks=0 # fonts of the system stay loaded
    mkdir -p "$found"
    ASAN_OPTIONS=detect_stack_use_after_return=1:detect_leaks=$leaks UBSAN_OPTIONS=print_stacktrace=1 \
        "$programs/${target}_fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 \
        -artifact_prefix="build/fuzz/$target-" -print_final_stats=1 "$found" "tests/fuzz/corpus/$target" >"$log" 2>&1 || result=$?
    if [ "$result" -ne 0 ]; then
        grep -aE '^==|ERROR|SUMMARY|runtime error|Test unit written' "$log" || tail -n 20 "$log"
        echo "$target: an input was not survived; all of it is in $log" >&2
        return 1
    fi
    awk -v target="$target" -v seconds="$seconds" '
        /cov: /{for (i = 1; i < NF; ++i) if ($i == "cov:") covered = $(i + 1)}
        /number_of_executed_units/{runs = $2}
        /average_exec_per_sec/{rate = $2}
        /peak_rss_mb/{memory = $2}
        END {printf "%s: %d s, %d inputs, %d a second, %d edges, at most %d MB: clean\n",
                    target, seconds, runs, rate, covered, memory}' "$log"
}

failed=0
for target in "${targets[@]}"; do
    run "$target" || failed=1
done
exit "$failed"
