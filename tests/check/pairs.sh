#!/bin/bash
# Documents in pairs on paper: sound, tagged with the language of each part, every sentence of the data still there, every
# poster on one sheet, and the same bytes twice.
set -eu

fail() {
    echo "$*"
    exit 1
}

"$GONGSHI_PLAIN" render data/2023 -o "$TMP/2023" --lang zh-en --format pdf --quiet
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/again/2023" --lang zh-en --format pdf --quiet
diff -r "$TMP/2023" "$TMP/again/2023"
"$GONGSHI" render data/2023 -o "$TMP/asan" --lang zh-en --format pdf --document poster,query --community hengan --quiet
cmp "$TMP/asan/poster/hengan.zh-en.pdf" "$TMP/2023/poster/hengan.zh-en.pdf"

mapfile -t files < <(find "$TMP/2023" "$TMP/2023-internal" -name '*.zh-en.pdf' | sort)
[ "${#files[@]}" -ge 40 ] || fail "only ${#files[@]} PDFs"
tests/sound_pdfs.sh "${files[@]}"

# ---- the languages of parts ----
qpdf --qdf --object-streams=disable "$TMP/2023/community/hengan.zh-en.pdf" "$TMP/plain.pdf"
grep -aq '/Lang (zh-CN)' "$TMP/plain.pdf" || fail 'the document is not Chinese'
# A title, a caption, 7 heads, 28 indicators with at least a name, a definition, a requirement and a sentence.
parts=$(grep -ac '/Lang (en)' "$TMP/plain.pdf")
[ "$parts" -ge 120 ] || fail "only $parts parts are English"

# ---- nothing is lost ----
for name in zh zh-en; do
    "$GONGSHI_PLAIN" render data/2023 -o "$TMP/$name" --lang $name --full --document notice --format pdf --quiet
    node tests/pdfua/structure.mjs "$TMP/$name/notice.$name.pdf" | sed -n 's/^ *"\(.*\)"$/\1/p' >"$TMP/$name.text"
done
node tests/check/sentences.mjs data/2023 "$TMP/zh-en.text" lines
pairs=$(pdfinfo "$TMP/zh-en/notice.zh-en.pdf" | sed -n 's/^Pages: *//p')
alone=$(pdfinfo "$TMP/zh/notice.zh.pdf" | sed -n 's/^Pages: *//p')
[ "$pairs" -le $((alone * 5 / 2)) ] || fail "$pairs pages in pairs, $alone in Chinese"
