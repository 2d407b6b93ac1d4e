#!/bin/bash
# Word documents: the same bytes by every build and any number of processes, everything that their DOC says and nothing
# else, in one language and in pairs, elements in the order of ECMA-376; and the notice as it is published, read by our own
# reader, gives the figures again.
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
damaged() { # SED-EXPRESSION WHAT-MUST-BE-SAID [PART]
    local part=word/${3:-document}.xml
    rm -rf "$TMP/damaged"
    mkdir "$TMP/damaged"
    cp "$TMP/words/notice.zh.docx" "$TMP/words/notice.zh.txt" "$TMP/damaged"
    (
        cd "$TMP/damaged"
        unzip -q notice.zh.docx "$part"
        cp "$part" before.xml
        sed -i -E "$1" "$part"
        ! cmp -s before.xml "$part" || fail "nothing changed by $1"
        zip -q notice.zh.docx "$part"
    )
    if node tests/check/docx.mjs "$TMP/damaged/notice.zh.docx" >"$TMP/told" 2>&1; then fail "not found: $1"; fi
    grep -q -- "$2" "$TMP/told" || { cat "$TMP/told"; fail "not told: $2"; }
}
damaged 's/湖滨社区/湖边社区/' 'block '
damaged 's/<w:gridSpan w:val="3"/<w:gridSpan w:val="2"/' 'block '
damaged 's/w:anchor="b/w:anchor="c/' 'a link to nowhere'
damaged 's/<w:commentReference w:id="0"/<w:commentReference w:id="999"/' 'commentReference and the comments differ'
damaged 's/r:embed="picture1"/r:embed="picture9"/' 'reference picture9 leads nowhere'
damaged 's/(<w:tcW [^>]*>)(<w:gridSpan [^>]*>)/\2\1/' 'document.xml: w:tcW behind w:gridSpan'
damaged 's/(<w:pStyle [^>]*>)(<w:jc [^>]*>)/\2\1/' 'document.xml: w:pStyle behind w:jc'
damaged 's/<w:r>(<w:rPr>([^\/]|\/[^r])*<\/w:rPr>)(<w:t [^>]*>[^<]*<\/w:t>)/<w:r>\3\1/' 'document.xml: w:rPr behind w:t'
damaged 's/<w:tblGrid>(<w:gridCol [^>]*>)*<\/w:tblGrid>//' 'document.xml: w:tbl without w:tblGrid'
damaged 's/<w:cantSplit\/>/<w:cantPart\/>/' 'document.xml: w:cantPart in w:trPr'
damaged 's/(<w:sz [^>]*>)/\1\1/' 'styles.xml: w:sz twice in w:rPr' styles
damaged 's/(<w:zoom [^>]*>)(<w:defaultTabStop [^>]*>)/\2\1/' 'settings.xml: w:zoom behind w:defaultTabStop' settings

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
