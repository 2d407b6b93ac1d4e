#!/bin/bash
# Explores each target for so many seconds, one after another: tests/fuzz/run.sh SECONDS TARGET…
# What is found goes to out/fuzz/found/<target>; a crash stops with its input, to be kept as a seed with a name.
set -eu
cd "$(dirname "$0")/../.."
seconds=$1
shift
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 G_SLICE=always-malloc
export LSAN_OPTIONS=suppressions=$PWD/tests/lsan.supp:print_suppressions=0
tests/fuzz/seeds.sh out/fuzz/seeds
status=0
for target; do
    mkdir -p "out/fuzz/found/$target" "out/fuzz/crashes" "tests/fuzz/corpus/$target"
    echo "$target: $seconds s"
    nice -n 19 "out/fuzz/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="out/fuzz/crashes/$target-" \
        "out/fuzz/found/$target" "tests/fuzz/corpus/$target" "out/fuzz/seeds/$target" >"out/fuzz/$target.log" 2>&1 || {
        status=1
        echo "$target: an input that fails; see out/fuzz/$target.log"
    }
    grep -E '^stat::(number_of_executed_units|peak_rss_mb)' "out/fuzz/$target.log" || true
done
exit $status
