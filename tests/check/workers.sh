#!/bin/bash
# Work is split over processes: whatever their number, the bytes are the same, and so is what is told when a document
# cannot be made. A process that is ended halfway takes the run with it, and nothing of it is left.
set -eu

fail() {
    echo "$*"
    exit 1
}

for workers in 1 2 7; do
    "$GONGSHI_PLAIN" render data/2023 --lang zh,en -j "$workers" -o "$TMP/$workers/2023" --quiet
    diff -r "$TMP/1" "$TMP/$workers" || fail "-j $workers: other bytes than -j 1"
done
# One document alone: its sections are made by threads.
for workers in 1 2 7; do
    for document in notice review; do
        "$GONGSHI_PLAIN" render data/2023 --lang zh-en --document "$document" -j "$workers" -o "$TMP/alone$workers/$document" --quiet
    done
    diff -r "$TMP/alone1" "$TMP/alone$workers" || fail "one document, -j $workers: other bytes than -j 1"
done
[ -s "$TMP/alone1/notice/notice.zh-en.pdf" ] || fail 'nothing was compared'
[ -s "$TMP/1/2023/notice.zh.pdf" ] && [ -s "$TMP/1/2023-internal/review.en.html" ] || fail 'nothing was compared'

# What was made before it leaves no trace in a document: fonts are shared.
for table in "$TMP"/1/2023/community/*.zh.pdf; do
    id=$(basename "$table" .zh.pdf)
    "$GONGSHI_PLAIN" render data/2023 --document community --format pdf --community "$id" -o "$TMP/single/$id" --quiet
    cmp "$TMP/single/$id/community/$id.zh.pdf" "$table" || fail "$id by itself: other bytes than among all"
done

# Two communities with a character that no font has: a draft is made, the same by any number of workers.
cp -r data "$TMP/"
rare=$(printf '\363\260\200\200')
for id in hubin xueyuan; do
    sed -i "0,/，其中/s//，$id$rare其中/" "$TMP/data/2023/communities/$id.csv"
    grep -q "$rare" "$TMP/data/2023/communities/$id.csv" || fail "$id: nothing was changed"
done
for workers in 1 2 7; do
    "$GONGSHI" render "$TMP/data/2023" --document community -j "$workers" -o "$TMP/rare$workers" --quiet 2>"$TMP/why.$workers" ||
        fail "a character without a glyph, -j $workers: $(cat "$TMP/why.$workers")"
    diff -r "$TMP/rare1" "$TMP/rare$workers" || fail "a character without a glyph, -j $workers: another draft than -j 1"
done

# A worker that is ended while it works.
cp -r "$TMP/1" "$TMP/before"
cp -r "$TMP/1" "$TMP/ended"
sed -i 's/昌乐/昌平/' "$TMP/data/2023/notice.csv"
cp data/2023/communities/*.csv "$TMP/data/2023/communities/"
"$GONGSHI" render "$TMP/data/2023" --lang zh,en -j 2 -o "$TMP/ended/2023" 2>"$TMP/why" &
run=$!
worker=
until [ -n "$worker" ]; do
    read -r worker _ <"/proc/$run/task/$run/children" || [ -e "/proc/$run/exe" ] ||
        fail 'the run was over before it had workers'
done
kill -KILL "$worker"
status=0
wait "$run" || status=$?
[ "$status" = 2 ] || fail "a worker ended: status $status"
grep -q "$worker" "$TMP/why" || fail "a worker ended: not told: $(cat "$TMP/why")"
diff -r "$TMP/before" "$TMP/ended" || fail 'a worker ended: the output was touched'

# A run that is ended itself leaves its own folder, and the next run takes it away.
"$GONGSHI" render "$TMP/data/2023" --lang zh,en -j 2 -o "$TMP/ended/2023" 2>"$TMP/why" &
run=$!
until [ -n "$(find "$TMP/ended/2023" -name '.gongshi-*')" ]; do
    [ -e "/proc/$run/exe" ] || fail 'the run was over before it had a folder'
done
read -r -a workers <"/proc/$run/task/$run/children" || true
kill -KILL "$run"
for worker in "${workers[@]}"; do
    while [ -e "/proc/$worker" ]; do :; done
done
wait "$run" && fail 'a run that was ended succeeded'
"$GONGSHI_PLAIN" render data/2023 --lang zh,en -o "$TMP/ended/2023" --quiet
diff -r "$TMP/before" "$TMP/ended" || fail 'a run ended: something of it stayed'

# Numbers that are none.
for workers in -1 x; do
    status=0
    "$GONGSHI" render data/2023 -j "$workers" -o "$TMP/none" >"$TMP/said" 2>&1 || status=$?
    [ "$status" = 2 ] && [ -s "$TMP/said" ] && [ ! -e "$TMP/none" ] || fail "-j $workers: status $status"
done
