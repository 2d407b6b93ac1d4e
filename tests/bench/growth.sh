#!/bin/bash
# How time and memory grow with the number of communities: generated notices (tests/generated/county.mjs), the same texts
# never twice. For each number and command: wall and processor time in seconds, the memory of the largest process in MiB,
# and processor time for each community in milliseconds.
#
# tests/bench/growth.sh [COUNT…]     14 140 1400 when left out; 10000 takes ten minutes and 15 GB of disk
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 14 140 1400
gongshi=out/bin/gongshi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

measure() { # COUNT WHAT COMMAND…
    local count=$1 what=$2 wall user system memory
    shift 2
    /usr/bin/time -f %M -o "$dir/memory" bash -c "TIMEFORMAT='%3R %3U %3S'; { time \"\$@\" >/dev/null 2>&1; } 2>'$dir/time'" - "$@" ||
        true # check says 1 where it found something; GNU time says so in its file too
    read -r wall user system <"$dir/time"
    memory=$(tail -n 1 "$dir/memory")
    awk -v count="$count" -v what="$what" -v wall="$wall" -v cpu="$user $system" -v memory="$memory" 'BEGIN {
        split(cpu, p, " "); cpu = p[1] + p[2]
        printf "%6d  %-24s %8.2f s %8.2f s cpu %6.0f MiB %8.2f ms each\n", count, what, wall, cpu, memory / 1024, cpu * 1000 / count }'
}

echo "$(nproc) processors"
for count; do
    node tests/generated/county.mjs "$gongshi" "$count" "$dir/data"
    measure "$count" check "$gongshi" check "$dir/data" --summary
    measure "$count" 'notice, PDF' "$gongshi" render "$dir/data" --standard data/standards/shandong-2022 -o "$dir/notice" \
        --document notice --format pdf --quiet
    measure "$count" 'communities, HTML and PDF' "$gongshi" render "$dir/data" --standard data/standards/shandong-2022 \
        -o "$dir/community" --document community --quiet
    rm -rf "$dir/notice"* "$dir/community"*
    measure "$count" 'all documents' "$gongshi" render "$dir/data" --standard data/standards/shandong-2022 -o "$dir/all" --quiet
    measure "$count" 'the same, unchanged' "$gongshi" render "$dir/data" --standard data/standards/shandong-2022 -o "$dir/all" \
        --quiet
    rm -rf "$dir/data" "$dir/all"*
done
