#!/bin/bash
# One English term for each Chinese one, in the standard's tables, the program's own words and the templates; and the check
# itself: a term rendered in another way must be told.
set -eu

node tests/check/glossary.mjs data/standards/shandong-2022 . >"$TMP/said" || { cat "$TMP/said"; exit 1; }

cp -r data/standards/shandong-2022 "$TMP/standard"
sed -i 's/Gated compounds (access control)/Closed compounds (access control)/' "$TMP/standard/items.csv"
! cmp -s data/standards/shandong-2022/items.csv "$TMP/standard/items.csv"
if node tests/check/glossary.mjs "$TMP/standard" . >"$TMP/said"; then
    echo "another term for 封闭式小区 was not told"
    exit 1
fi
grep -q '^items.csv access.closed: 封闭式小区 is not “gated compound”' "$TMP/said"
grep -q '^items.csv access.closed: 封闭式小区 is “closed compound”' "$TMP/said"

mkdir -p "$TMP/program/gen" "$TMP/program/tests/check"
cp -r gen/words "$TMP/program/gen/" && cp -r templates "$TMP/program/" && cp tests/check/terms.csv "$TMP/program/tests/check/"
sed -i 's/\[PHRASE_SAID_SUPERVISION\] = "[^"]*"/[PHRASE_SAID_SUPERVISION] = "Supervision telephone"/' "$TMP/program/gen/words/en.c"
if node tests/check/glossary.mjs data/standards/shandong-2022 "$TMP/program" >"$TMP/said"; then
    echo "another word of the program for 监督电话 was not told"
    exit 1
fi
grep -q 'PHRASE_SAID_SUPERVISION: 监督电话 is “supervision telephone”, not “oversight hotline”' "$TMP/said"
