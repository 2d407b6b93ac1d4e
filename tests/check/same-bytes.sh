#!/bin/bash
# The same input gives the same bytes: twice, in another place, at another time of day, in another locale.
set -eu
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/first/2023" --quiet
"$GONGSHI_PLAIN" compare tests/years/2031 tests/years/2032 -o "$TMP/first/years" >"$TMP/said"
sleep 1.1
cp -r data tests/years "$TMP/"
cd "$TMP"
LC_ALL=C LANG=C TZ=Asia/Shanghai "$GONGSHI_PLAIN" render data/2023 -o second/2023 --quiet
LC_ALL=C LANG=C TZ=Asia/Shanghai "$GONGSHI_PLAIN" compare years/2031 years/2032 -o second/years >said
diff -r first second

# What is compared is what was to be made.
for file in index.html notice.zh.html notice.zh.pdf manifest.json; do
    [ -s "first/2023/$file" ]
done
[ -s first/2023-internal/review.zh.html ]
[ -s first/years/yearly.zh.pdf ]
