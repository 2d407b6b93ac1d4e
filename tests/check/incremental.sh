#!/bin/bash
# A second run makes again only what would come out different, and ends with what a run from nothing ends with. It goes
# by content: files that were touched, changed or taken away are made again; what nobody makes any more goes; what the
# program did not write stays.
set -eu

fail() {
    echo "$*"
    exit 1
}

cp -r data "$TMP/"
data=$TMP/data/2023 out=$TMP/out/2023
render() { "$GONGSHI_PLAIN" render "$data" --quiet "$@"; }
# Files of the output folders by the number of the file itself: one that was written again has another.
state() { (cd "$TMP/out" && find . -type f ! -name .gongshi -printf '%p %i\n' | sort); }
# The files that a run writes, removes or adds, one on each line.
changes() { # COMMAND…
    state >"$TMP/before"
    "$@"
    state | diff "$TMP/before" - | sed -n 's/^[<>] \(.*\) .*/\1/p' | sort -u
}
# What is in the output folders is what a run from nothing makes.
fresh() { # WHAT [OPTION…]
    rm -rf "$TMP/fresh"
    render -o "$TMP/fresh/2023" "${@:2}"
    diff -r "$TMP/fresh" "$TMP/out" || fail "$1: not what a run from nothing makes"
}

render -o "$out"
touch -d 2001-01-01 "$data"/*.csv "$data"/communities/*.csv
changed=$(changes render -o "$out")
[ -z "$changed" ] || fail "nothing has changed, but was written: $changed"

# One community's table: its own documents and those of all communities, no other community's.
sed -i 's/,280,/,281,/' "$data/communities/hengan.csv"
cmp -s "$data/communities/hengan.csv" data/2023/communities/hengan.csv && fail 'the table was not changed'
changed=$(changes render -o "$out")
for file in community/hengan.zh.pdf poster/hengan.zh.pdf notice.zh.pdf index.html manifest.json; do
    grep -qx "./2023/$file" <<<"$changed" || fail "a table has changed, $file was not written"
done
grep -qx ./2023-internal/review.zh.pdf <<<"$changed" || fail 'a table has changed, the review was not written'
grep -E '/(community|poster|query)/' <<<"$changed" | grep -v -e /hengan -e 恒安 && fail 'another community was written'
fresh 'one table'

# Outputs that were tampered with, to the byte and the time.
printf x | dd of="$out/notice.zh.html" bs=1 seek=5000 conv=notrunc status=none
touch -r "$out/index.html" "$out/notice.zh.html"
rm "$out/community/hubin.zh.pdf"
echo '{}' >"$out/manifest.json"
render -o "$out"
fresh 'outputs tampered with'

# One of the two folders is gone, or one file's line in a record: what a unit had there is made again.
for gone in "$out" "$out-internal"; do
    rm -rf "$gone"
    render -o "$out"
    fresh "without $(basename "$gone")"
done
rm "$out/community/hubin.zh.html"
sed -i '/\tcommunity\/hubin.zh.html\t/d' "$out/.gongshi"
render -o "$out"
fresh 'a line of the record gone'

# A record that cannot be relied on is none; and no record leads out of the folder.
echo kept >"$TMP/victim"
sum=$(sha256sum "$TMP/victim" | cut -d ' ' -f 1)
printf 'gongshi record 2\nshard 0 0\n\nunit\n%s\tp\t../../victim\t\t\n' "$sum" >"$out/.gongshi"
render -o "$out"
[ -e "$TMP/victim" ] || fail 'a record led out of the folder'
fresh 'a record tampered with'
head -c 700 "$out/.gongshi" >"$TMP/cut" && cp "$TMP/cut" "$out/.gongshi"
render -o "$out"
fresh 'a record cut off'

# Libraries are named as they are loaded, not as the program was built: by what they say, or by the build of their file.
# Another build of one, of the same version, makes everything again.
named() { sed -n '/"name": "'"$1"'"/{n;s/.*"version": "\(.*\)".*/\1/p}' "$out/manifest.json"; }
library=$(ldd "$GONGSHI_PLAIN" | sed -n 's/.*=> \(.*libdeflate\.so[^ ]*\) .*/\1/p')
id=$(readelf -n "$library" | sed -n 's/.*Build ID: //p')
[ "$(named libdeflate)" = "build-id $id" ] || fail "libdeflate: $(named libdeflate)"
[ -n "$(named nettle)" ] || fail 'nettle is not named'
mkdir "$TMP/other"
id=$id perl -0777 -pe 'BEGIN { $id = pack "H*", $ENV{id} } s/\Q$id\E/"\x01\x02" . substr $id, 2/e' "$library" >"$TMP/other/$(basename "$library")"
cat >"$TMP/freetype.c" <<'C'
void FT_Library_Version(void *library, int *major, int *minor, int *patch) {
    (void)library;
    *major = *minor = *patch = 9;
}
C
gcc -shared -fPIC -o "$TMP/freetype.so" "$TMP/freetype.c"
other() { LD_LIBRARY_PATH=$TMP/other LD_PRELOAD=$TMP/freetype.so render "$@"; }
changed=$(changes other -o "$out")
grep -qx ./2023/community/hengan.zh.pdf <<<"$changed" || fail 'another library, and nothing was made again'
[ "$(named libdeflate)" = "build-id 0102${id:4}" ] || fail "another libdeflate: $(named libdeflate)"
[ "$(named freetype)" = 9.9.9 ] || fail "another freetype: $(named freetype)"
render -o "$out"
fresh 'libraries'

# A community is held back: its public documents go; what the office put beside them stays.
echo note >"$out/community/note.txt"
sed -i '/^hubin,/s/,\([^,]*\)$/,\1/; /^hubin,/s/,已满足,,/,已满足,yes,/' "$data/communities.csv"
cmp -s "$data/communities.csv" data/2023/communities.csv && fail 'the register was not changed'
render -o "$out"
[ ! -e "$out/community/hubin.zh.html" ] && [ ! -e "$out/poster/hubin.zh.pdf" ] || fail 'a stale document stayed'
[ "$(cat "$out/community/note.txt")" = note ] || fail 'a file that is not ours is gone'
rm "$out/community/note.txt"
fresh 'a community held back'

# A stale file that somebody has worked on since is theirs.
cp "$data/communities.csv" "$TMP/register"
echo '<!-- mine -->' >>"$out/community/hanyuan.zh.html"
sed -i '/^hanyuan,/s/,已满足,,/,已满足,yes,/' "$data/communities.csv"
render -o "$out"
grep -q mine "$out/community/hanyuan.zh.html" || fail 'a changed file was taken away'
[ ! -e "$out/community/hanyuan.zh.pdf" ] || fail 'the stale file beside it stayed'
rm "$out/community/hanyuan.zh.html"
fresh 'one more held back'

# Another language goes beside the first; alone it would take the first away.
render -o "$out" --lang zh,en
[ -e "$out/notice.zh.pdf" ] && [ -e "$out/notice.en.pdf" ] || fail 'two languages: one is missing'
"$GONGSHI_PLAIN" verify "$out" >"$TMP/said" || fail "verify: $(cat "$TMP/said")"
! render -o "$out" --lang en 2>"$TMP/why" || fail 'one language took the place of two'
cp data/2023/communities.csv "$data/communities.csv"
render -o "$out" --lang zh,en
fresh 'two languages' --lang zh,en
