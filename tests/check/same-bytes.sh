#!/bin/bash
# The same input gives the same bytes: twice, in another place, at another time of day, in another locale.
set -eu
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/first/2023" --quiet
sleep 1.1
cp -r data "$TMP/"
cd "$TMP"
LC_ALL=C LANG=C TZ=Asia/Shanghai "$GONGSHI_PLAIN" render data/2023 -o second/2023 --quiet
diff -r first second

# What is compared is what was to be made.
for file in index.html notice.zh.html notice.zh.pdf manifest.json; do
    [ -s "first/2023/$file" ]
done
[ -s first/2023-internal/review.zh.html ]
