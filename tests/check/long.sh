#!/bin/bash
# Pictures of the notice for telephones: the same bytes by every build and any number of processes, each as wide as it is
# to be and not too high, the annexes and every community on one of its own; codes lead to the first; and what is asked
# for beside them is as it is alone.
set -eu

fail() {
    echo "$*"
    exit 1
}
number() { # FILE OFFSET: four bytes of it, the most significant first
    od -An -tu1 -j "$2" -N 4 "$1" | awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4 }'
}

"$GONGSHI_PLAIN" render data/2023 -o "$TMP/plain" --quiet --document notice --format long --lang zh,zh-en
"$GONGSHI" render data/2023 -o "$TMP/asan" --quiet --document notice --format long --lang zh -j 3
for picture in "$TMP"/asan/long/*; do
    cmp "$picture" "$TMP/plain/long/${picture##*/}"
done
for lang in zh zh-en; do
    count=0
    for picture in "$TMP/plain/long/notice.$lang"-[0-9]*.long.png; do
        width=$(number "$picture" 16) height=$(number "$picture" 20)
        [ "$width" = 1080 ] || fail "$picture is $width wide"
        { [ "$height" -gt 1000 ] && [ "$height" -le 20000 ]; } || fail "$picture is $height high"
        count=$((count + 1))
    done
    # the notice, its annexes 1 and 5, the standard of two tiers, 14 communities
    [ "$count" = 19 ] || fail "$count pictures in $lang"
done
grep -q 'long/notice.zh-01.long.png' "$TMP/plain/codes.html" || fail 'codes.html does not name the pictures'
grep -q '>长图<' "$TMP/plain/codes.html" || fail 'codes.html does not say what they are'
grep -q 'long/notice.zh-02.long.png' "$TMP/plain/codes.html" && fail 'codes.html names each picture'

# letters, posters, the review are not made so; a community alone has its pictures of the notice
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/some" --quiet --community hengan --format pdf,long
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/pdf" --quiet --community hengan --format pdf
find "$TMP/some" "$TMP/some-internal" -name '*.long.png' | grep -v "^$TMP/some/long/notice.zh-" && fail 'pictures of other documents'
for file in notice.zh.pdf community/hengan.zh.pdf poster/hengan.zh.pdf; do
    cmp "$TMP/some/$file" "$TMP/pdf/$file"
done
