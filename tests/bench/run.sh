#!/bin/bash
# How long Gongshi takes, as a ratio against a peer timed in the same run: run by run in turn, so that a busy machine
# slows both. Prints medians in milliseconds. Nothing is asserted: speed is looked at, not tested.
#
# tests/bench/run.sh [RUNS]     21 when left out
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-21}
gongshi=out/bin/gongshi
peer=/usr/bin/python3

once() { # COMMAND…: microseconds
    local before=${EPOCHREALTIME/./}
    "$@" >/dev/null 2>&1 || true
    echo $((${EPOCHREALTIME/./} - before))
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

compare() { # NAME PEER-NAME PEER… -- COMMAND…
    local name=$1 peer_name=$2 peer_command=() ours=() theirs=()
    shift 2
    while [ "$1" != -- ]; do peer_command+=("$1"); shift; done
    shift
    once "$@" >/dev/null
    once "${peer_command[@]}" >/dev/null
    for ((i = 0; i < runs; i++)); do
        ours+=("$(once "$@")")
        theirs+=("$(once "${peer_command[@]}")")
    done
    local a b
    a=$(printf '%s\n' "${ours[@]}" | median)
    b=$(printf '%s\n' "${theirs[@]}" | median)
    awk -v name="$name" -v peer="$peer_name" -v a="$a" -v b="$b" \
        'BEGIN { printf "%-28s %8.1f ms   %-28s %8.1f ms   ratio %.2f\n", name, a / 1000, peer, b / 1000, a / b }'
}

echo "$(nproc) processors, $runs runs"
compare 'check data/2023' "python3 -c pass" "$peer" -c pass -- "$gongshi" check data/2023
compare 'check data/2023, JSON' "python3 -c pass" "$peer" -c pass -- "$gongshi" check data/2023 --format json

# The composer alone, without files: the texts of the notice in a column of twelve characters.
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
"$gongshi" render data/2023 -o "$dir/out" --format text --document notice --quiet
sed -n 's/^ *text "\(.*\)"$/\1/p' "$dir/out/notice.zh.txt" >"$dir/texts"
out/bench/compose fonts/files/FandolFang-Regular.otf FandolFang <"$dir/texts"

echo
node tests/bench/notice.mjs "$gongshi" fonts/files "$((runs / 3))"
echo
tests/bench/instructions.sh
