#!/bin/bash
# Instructions counted by callgrind: a figure that a busy machine does not change. Compared with the last row of
# instructions.csv; --record adds one.
#
# tests/bench/instructions.sh [--record WHAT-CHANGED]
set -eu
cd "$(dirname "$0")/../.."
history=tests/bench/instructions.csv
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

count() { # ARGUMENTS…: millions of instructions
    valgrind --tool=callgrind --callgrind-out-file="$dir/callgrind" out/bin/gongshi "$@" 2>&1 >"$dir/said" |
        sed -nE 's/^.*Collected : ([0-9]+).*/\1/p' | awk '{ printf "%.1f", $1 / 1e6 }'
}
check=$(count check data/2023 --format json --fail-on never)
notice=$(count render data/2023 -o "$dir/notice" --document notice --format pdf -j 1)
all=$(count render data/2023 -o "$dir/all" --lang zh,en -j 1)
unchanged=$(count render data/2023 -o "$dir/all" --lang zh,en -j 1)

last=$(tail -n 1 "$history")
show() { # NAME NOW FIELD-FROM-THE-END: what changed has commas
    local before
    before=$(rev <<<"$last" | cut -d , -f "$3" | rev)
    awk -v name="$1" -v now="$2" -v before="$before" \
        'BEGIN { printf "%-34s %9.1f million instructions, %6.3f of the last on record\n", name, now, now / before }'
}
show 'check data/2023, JSON' "$check" 4
show 'the notice as PDF' "$notice" 3
show 'everything in zh and en' "$all" 2
show 'the same again, unchanged' "$unchanged" 1
if [ "${1:-}" = --record ]; then
    echo "\"$2\",$check,$notice,$all,$unchanged" >>"$history"
fi
