#!/bin/bash
# Parts made apart and joined are, byte for byte, what one machine makes; a part that was ended halfway is made again.
# Run as offices run them: by GNU parallel.
set -eu

fail() {
    echo "$*"
    exit 1
}

render() { "$GONGSHI_PLAIN" render data/2023 --lang zh,en --quiet "$@"; }
export -f render
render -o "$TMP/whole/2023"

# A part leaves neither lists nor anything that looks like the whole.
render --shard 1/3 -o "$TMP/part1"
[ ! -e "$TMP/part1/manifest.json" ] && [ ! -e "$TMP/part1/codes.html" ] || fail 'a part has a list'

parallel --will-cite -j 2 render --shard {}/3 -j 1 -o "$TMP/part{}" ::: 1 2 3
"$GONGSHI_PLAIN" merge "$TMP/part3" "$TMP/part1" "$TMP/part2" -o "$TMP/joined/2023" --quiet
# The head of the record tells whether it is a part: both are none.
diff -r "$TMP/whole" "$TMP/joined" || fail 'joined parts are not the whole'
[ -s "$TMP/joined/2023-internal/review.en.pdf" ] || fail 'nothing was compared'

# Made again what is there: nothing is written.
find "$TMP/joined" -type f ! -name .gongshi -printf '%p %i\n' | sort >"$TMP/before"
render -o "$TMP/joined/2023"
find "$TMP/joined" -type f ! -name .gongshi -printf '%p %i\n' | sort | diff "$TMP/before" - || fail 'joined parts were made again'

# A part that is ended halfway leaves nothing, and merge says which is missing; the same command again completes it.
rm -rf "$TMP/part2" "$TMP/part2-internal"
"$GONGSHI" render data/2023 --lang zh,en --quiet --shard 2/3 -j 2 -o "$TMP/part2" 2>"$TMP/why" &
run=$!
worker=
until [ -n "$worker" ]; do
    read -r worker _ <"/proc/$run/task/$run/children" || [ -e "/proc/$run/exe" ] || fail 'the part was over too soon'
done
kill -KILL "$worker"
wait "$run" && fail 'a part without a worker succeeded'
[ ! -e "$TMP/part2" ] || fail "the part left something: $(find "$TMP/part2")"
status=0
"$GONGSHI_PLAIN" merge "$TMP/part1" "$TMP/part3" -o "$TMP/short" 2>"$TMP/why" || status=$?
[ "$status" = 2 ] && grep -q -- '--shard 2/3' "$TMP/why" && [ ! -e "$TMP/short" ] || fail "two of three: $(cat "$TMP/why")"
render --shard 2/3 -o "$TMP/part2"
"$GONGSHI_PLAIN" merge "$TMP"/part[123] -o "$TMP/again/2023" --quiet
diff -r "$TMP/whole" "$TMP/again" || fail 'joined after one was made again'

# Parts that do not belong together, and folders that are none.
refuses() { # WHAT DIR…
    local status=0
    "$GONGSHI" merge "${@:2}" -o "$TMP/none" >"$TMP/said" 2>"$TMP/why" || status=$?
    [ "$status" = 2 ] && [ -s "$TMP/why" ] && [ ! -e "$TMP/none" ] || fail "$1: status $status"
}
render --shard 3/3 --short -o "$TMP/other"
refuses 'other options' "$TMP/part1" "$TMP/part2" "$TMP/other"
refuses 'the whole' "$TMP/whole/2023"
refuses 'an empty folder' "$TMP/part1" "$TMP"
for shard in 0/3 4/3 x/3 3 /; do
    status=0
    "$GONGSHI" render data/2023 --shard "$shard" -o "$TMP/none" >"$TMP/said" 2>&1 || status=$?
    [ "$status" = 2 ] && [ ! -e "$TMP/none" ] || fail "--shard $shard: status $status"
done

# More parts than there is work: those to which nothing falls are parts all the same.
small() { "$GONGSHI_PLAIN" render data/2023 --community hengan --document community --format html --quiet "$@"; }
for part in 1 2 3 4; do small --shard "$part/4" -j $((part % 2 + 1)) -o "$TMP/small$part"; done
"$GONGSHI_PLAIN" merge "$TMP"/small[1-4] -o "$TMP/smaller" --quiet
small -o "$TMP/small"
diff -r "$TMP/small" "$TMP/smaller" || fail 'joined empty parts are not the whole'
