#!/bin/bash
# Plain texts say all that their DOC says, in its order, in one language and in pairs.
set -eu

"$GONGSHI_PLAIN" render data/2023 -o "$TMP/words" --quiet --document notice,community,query --format plain,text --lang zh,en,zh-en
find "$TMP/words" "$TMP/words-internal" -name '*.plain.txt' | sort >"$TMP/list"
[ "$(wc -l <"$TMP/list")" -ge 80 ]
xargs -d '\n' node tests/check/plain.mjs <"$TMP/list"

# ---- the check can fail ----
sed -i 's/湖滨社区/湖边社区/' "$TMP/words/notice.zh.plain.txt"
if node tests/check/plain.mjs "$TMP/words/notice.zh.plain.txt"; then
    echo 'not found: another word'
    exit 1
fi
