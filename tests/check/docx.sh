#!/bin/bash
# Word documents: the same bytes by every build and any number of processes, everything that their DOC says and nothing
# else, in one language and in pairs; and the notice as it is published, read by our own reader, gives the figures again.
set -eu

fail() {
    echo "$*"
    exit 1
}

render() { # PROGRAM OUT OPTION…
    local program=$1 out=$2
    shift 2
    "$program" render data/2023 -o "$TMP/$out" --quiet --document notice,community,review,query "$@"
}
render "$GONGSHI_PLAIN" words --format docx,text --lang zh,en,zh-en
find "$TMP/words" "$TMP/words-internal" -name '*.docx' | sort >"$TMP/list"
[ "$(wc -l <"$TMP/list")" -ge 80 ] || fail "only $(wc -l <"$TMP/list") Word documents"
xargs -d '\n' node tests/check/docx.mjs <"$TMP/list"

render "$GONGSHI" asan --format docx -j 3
for file in notice.zh.docx community/hengan.zh.docx; do
    cmp "$TMP/words/$file" "$TMP/asan/$file"
done
cmp "$TMP/words-internal/review.zh.docx" "$TMP/asan-internal/review.zh.docx"

# ---- the check can fail ----
damaged() { # SED-EXPRESSION WHAT-MUST-BE-SAID
    rm -rf "$TMP/damaged"
    mkdir "$TMP/damaged"
    cp "$TMP/words/notice.zh.docx" "$TMP/words/notice.zh.txt" "$TMP/damaged"
    (
        cd "$TMP/damaged"
        unzip -q notice.zh.docx word/document.xml
        cp word/document.xml before.xml
        sed -i -E "$1" word/document.xml
        ! cmp -s before.xml word/document.xml || fail "nothing changed by $1"
        zip -q notice.zh.docx word/document.xml
    )
    if node tests/check/docx.mjs "$TMP/damaged/notice.zh.docx" >"$TMP/told" 2>&1; then fail "not found: $1"; fi
    grep -q -- "$2" "$TMP/told" || { cat "$TMP/told"; fail "not told: $2"; }
}
damaged 's/湖滨社区/湖边社区/' 'block '
damaged 's/<w:gridSpan w:val="3"/<w:gridSpan w:val="2"/' 'block '
damaged 's/w:anchor="b/w:anchor="c/' 'a link to nowhere'
damaged 's/<w:commentReference w:id="0"/<w:commentReference w:id="999"/' 'commentReference and the comments differ'
damaged 's/r:embed="picture1"/r:embed="picture9"/' 'reference picture9 leads nowhere'

# ---- there and back ----
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/full" --quiet --document notice --format docx --full
"$GONGSHI_PLAIN" import "$TMP/full/notice.zh.docx" "$TMP/back" --standard data/standards/shandong-2022 >"$TMP/said" 2>&1 || true
[ -f "$TMP/back/communities.csv" ] || { cat "$TMP/said"; fail 'not imported'; }
figures() { # DATASET: name,indicator,item,value of each number
    awk -F, -v dir="$1/communities" '
        FNR == 1 || $8 == "yes" { next }
        {
            file = dir "/" $1 ".csv"
            while ((getline line < file) > 0) {
                split(line, cell, ",")
                if (cell[3] ~ /\./ && cell[4] ~ /^[0-9.]+$/)
                    print $2 "," cell[2] "," cell[3] "," cell[4]
            }
            close(file)
        }' "$1/communities.csv" | sort
}
figures data/2023 >"$TMP/sent"
figures "$TMP/back" >"$TMP/came"
# a sentence with a blank in it is no sentence of the form: what else it says stays in its words
[ "$(wc -l <"$TMP/came")" -ge $(($(wc -l <"$TMP/sent") * 97 / 100)) ] || fail "only $(wc -l <"$TMP/came") figures came back"
if comm -13 "$TMP/sent" "$TMP/came" | grep .; then fail 'came back, and never were sent'; fi
