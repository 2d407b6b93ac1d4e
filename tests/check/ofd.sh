#!/bin/bash
# OFD documents: the same bytes by every build and any number of processes, what GB/T 33190 asks for, the words of the pages
# as they are set, which are those of the DOC, in one language and in pairs, and its tables, row by row. What readers make of
# them is in tests/web/ofd.test.mjs.
set -eu

fail() {
    echo "$*"
    exit 1
}

render() { # PROGRAM OUT OPTION…
    local program=$1 out=$2
    shift 2
    "$program" render data/2023 -o "$TMP/$out" --quiet --document notice,community,poster,review,query "$@"
}
render "$GONGSHI_PLAIN" first --format ofd,pages,text --lang zh,en,zh-en
find "$TMP/first" "$TMP/first-internal" -name '*.ofd' | sort >"$TMP/list"
[ "$(wc -l <"$TMP/list")" -ge 120 ] || fail "only $(wc -l <"$TMP/list") OFD documents"
xargs -d '\n' node tests/check/ofd.mjs <"$TMP/list"

"$GONGSHI" render data/2023 -o "$TMP/asan" --quiet --document notice,poster,query --community hengan,xiyuan --lang zh,zh-en --format ofd -j 3
for file in poster/hengan.zh.ofd poster/xiyuan.zh-en.ofd; do
    cmp "$TMP/first/$file" "$TMP/asan/$file"
done
(cd "$TMP/first-internal" && find query -name '*西苑*.ofd') | while read -r file; do
    case $file in *.en.*) continue ;; esac
    cmp "$TMP/first-internal/$file" "$TMP/asan-internal/$file"
done

# ---- readers are led to every format of the run, and codes name them ----
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/led" --quiet --community hengan --format html,pdf,docx,ofd
for suffix in html pdf docx ofd; do
    for name in notice community/hengan; do
        grep -q "href=\"$name.zh.$suffix\"" "$TMP/led/index.html" || fail "index.html does not lead to $name.zh.$suffix"
        grep -q "href=\"$name.zh.$suffix\"" "$TMP/led/codes.html" || fail "codes.html does not lead to $name.zh.$suffix"
    done
done
grep -q 'OFD版式文件' "$TMP/led/codes.html" || fail 'codes.html does not say what an OFD is'
code=$(grep -oE '[0-9A-Z]{5}-[0-9A-Z]{5}' "$TMP/led/codes.html" | head -1)
"$GONGSHI_PLAIN" verify "$TMP/led" "$code" | grep -q '\.ofd' || fail "verify does not name the OFD of $code"

# ---- the check can fail ----
damaged() { # PART SED-EXPRESSION WHAT-MUST-BE-SAID
    rm -rf "$TMP/damaged"
    mkdir "$TMP/damaged"
    cp "$TMP"/first/notice.zh.{ofd,pages,txt} "$TMP/damaged"
    (
        cd "$TMP/damaged"
        unzip -q notice.zh.ofd "$1"
        cp "$1" before
        LC_ALL=C sed -i -E "$2" "$1"
        ! cmp -s before "$1" || fail "nothing changed by $2"
        zip -q notice.zh.ofd "$1"
    )
    if node tests/check/ofd.mjs "$TMP/damaged/notice.zh.ofd" >"$TMP/told" 2>&1; then fail "not found: $2"; fi
    grep -q -- "$3" "$TMP/told" || { cat "$TMP/told"; fail "not told: $3"; }
}
sed 's/湖滨社区/湖边社区/' "$TMP/first/notice.zh.txt" >"$TMP/other.txt"
cp "$TMP/first/notice.zh.ofd" "$TMP/other.ofd"
cp "$TMP/first/notice.zh.pages" "$TMP/other.pages"
if node tests/check/ofd.mjs "$TMP/other.ofd" >"$TMP/told" 2>&1; then fail 'not found: a block of the DOC that is not there'; fi
grep -q 'the block "湖边社区' "$TMP/told" || { cat "$TMP/told"; fail 'not told: a block of the DOC'; }
page=Doc_0/Pages/Page_0/Content.xml
damaged "$page" 's/昌乐县智慧/昌乐智慧/' 'steps for'
damaged "$page" 's/昌乐县智慧/昌乐市智慧/' 'for "县'
damaged "$page" 's/ID="4"/ID="2"/' 'twice'
damaged "$page" 's/Font="3"/Font="9999"/' 'no font 9999'
damaged "$page" 's/Boundary="([0-9.]+) ([0-9.]+) [0-9.]+/Boundary="\1 \2 1/' 'leaves its boundary'
damaged "$page" 's/Boundary="([0-9.]+) ([0-9.]+) [0-9.]+ [0-9.]+/Boundary="\1 \2 1 0/' 'boundary '
damaged "$page" 's/ Size="[0-9.]+"//' 'without Size'
# rules of the summary, and one of the comparison that goes on through the names of groups
damaged Doc_0/Pages/Page_2/Content.xml 's/<ofd:PathObject [^>]*>(<ofd:StrokeColor [^>]*>)<ofd:AbbreviatedData>M 0.071 0.071 L 0.071 [0-9.]+<\/ofd:AbbreviatedData><\/ofd:PathObject>//' 'a table begins with ."序号社区'
damaged Doc_0/Pages/Page_6/Content.xml 's/Boundary="48\.[0-9]+ ([0-9.]+ 211)/Boundary="35 \1/' 'a row says ."","1"'
damaged Doc_0/Document.xml 's/(<ofd:MaxUnitID>)[0-9]+/\17/' 'beyond MaxUnitID'
damaged Doc_0/Document.xml 's/(<ofd:CommonData>)(<ofd:MaxUnitID>[^/]*\/ofd:MaxUnitID>)(<ofd:PageArea>.*\/ofd:PageArea>)/\1\3\2/' 'MaxUnitID behind PageArea'
damaged Doc_0/Document.xml 's/<ofd:Annotations>[^/]*\/Annotations.xml<\/ofd:Annotations>//' 'is named nowhere'
damaged Doc_0/Document.xml 's/PageID="[0-9]+"/PageID="3"/' 'leads to page 3'
damaged Doc_0/PublicRes.xml 's/font_3.ttf/font_4.ttf/' 'is not there'
damaged OFD.xml 's/2016/2012/' 'name space'
