#!/bin/bash
# When something fails the status is 2, the reason is told, and what stood in the output folder before stays as it was.
set -eu

fail() {
    echo "$*"
    exit 1
}

"$GONGSHI" render tests/years/2031 --document index,review --format html --quiet -o "$TMP/out"
cp -r "$TMP/out" "$TMP/kept"
cp -r "$TMP/out-internal" "$TMP/kept-internal"

# A command that must fail, with its reason on standard error.
refuses() { # WHAT COMMAND…
    local what=$1 status=0
    shift
    "$@" >"$TMP/said" 2>"$TMP/why" || status=$?
    [ "$status" = 2 ] || fail "$what: status $status"
    [ -s "$TMP/why" ] || fail "$what: not a word why"
    diff -r "$TMP/kept" "$TMP/out" && diff -r "$TMP/kept-internal" "$TMP/out-internal" || fail "$what: touched the output"
}

# Data sets and standards that cannot be read.
cp -r data "$TMP/"
refuses 'no data set' "$GONGSHI" render "$TMP/data/1999" -o "$TMP/out"
refuses 'no standard' "$GONGSHI" render "$TMP/data/2023" --standard "$TMP/data/none" -o "$TMP/out"
mv "$TMP/data/2023/communities.csv" "$TMP/communities.csv"
refuses 'no register' "$GONGSHI" render "$TMP/data/2023" -o "$TMP/out"
head -c 1000 /dev/zero >"$TMP/data/2023/communities.csv"
refuses 'a register of zeros' "$GONGSHI" render "$TMP/data/2023" -o "$TMP/out"
mv "$TMP/communities.csv" "$TMP/data/2023/"
: >"$TMP/data/standards/shandong-2022/indicators.csv"
refuses 'an empty standard' "$GONGSHI" render "$TMP/data/2023" -o "$TMP/out"

# A year that cannot be compared.
refuses 'a year that is not there' "$GONGSHI" compare tests/years/2031 "$TMP/data/1999" -o "$TMP/out"
mkdir -p "$TMP/data/empty"
refuses 'a year without a register' "$GONGSHI" compare "$TMP/data/empty" tests/years/2032 -o "$TMP/out"

# An output folder that is a file.
echo file >"$TMP/file"
refuses 'a file for a folder' "$GONGSHI" render data/2023 --document index -o "$TMP/file"
grep -qx file "$TMP/file" || fail 'a file for a folder: overwritten'

# A program without its fonts, or with one that is not there.
home=$TMP/home
mkdir -p "$home/out/bin" "$home/fonts/files"
cp -r templates "$home/"
cp "$GONGSHI" "$home/out/bin/gongshi"
refuses 'no table of fonts' "$home/out/bin/gongshi" render data/2023 -o "$TMP/out"
cp fonts/fonts.csv "$home/fonts/"
cp fonts/files/*.* "$home/fonts/files/"
rm "$home/fonts/files/FandolFang-Regular.otf"
refuses 'a font missing' "$home/out/bin/gongshi" render data/2023 -o "$TMP/out"
grep -q FandolFang-Regular.otf "$TMP/why" || fail 'a font missing: its name is not told'

# A style sheet that would end the page's style.
cp "$ROOT/fonts/files/FandolFang-Regular.otf" "$home/fonts/files/"
cp templates/style.css "$TMP/style.css"
echo '</style>' >>"$home/templates/style.css"
refuses 'a style that ends' "$home/out/bin/gongshi" render data/2023 -o "$TMP/out"
grep -q style.css "$TMP/why" || fail 'a style that ends: its file is not told'
cp "$TMP/style.css" "$home/templates/"

# A character that no font has.
cp -r data/2023 "$home/"
sed -i "s/^title,[^,]*/&$(printf '\363\260\200\200')/" "$home/2023/notice.csv"
"$GONGSHI" render "$home/2023" --standard data/standards/shandong-2022 -o "$TMP/out" --quiet 2>"$TMP/why" ||
    fail "a character without a glyph: a draft is not made: $(cat "$TMP/why")"
[ -s "$TMP/out/notice.zh.pdf" ] || fail 'a character without a glyph: no notice'
status=0
"$GONGSHI" render "$home/2023" --standard data/standards/shandong-2022 -o "$TMP/out-final" --final 2>"$TMP/why" || status=$?
[ "$status" = 1 ] || fail "a character without a glyph: --final gives status $status"
"$GONGSHI" check "$home/2023" --standard data/standards/shandong-2022 --only character-unprintable >"$TMP/why" || true
grep -q 'U+F0000' "$TMP/why" || fail 'a character without a glyph: it is not told'
rm -rf "$TMP/out" "$TMP/out-internal"

# Standard output that cannot be written.
status=0
"$GONGSHI" check data/2023 >/dev/full 2>"$TMP/why" || status=$?
[ "$status" = 2 ] || fail "check into a full device: status $status"
