#!/bin/bash
# A notice of very many communities: on the web it leads to their own pages instead of holding their tables.
set -eu
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
fail() {
    echo "$*"
    exit 1
}
for n in $(seq 60); do
    cp "$SAMPLE" "data/sample/communities/c$n.csv"
    echo "c$n,样例${n}社区,,,basic,applied,已满足,," >>data/sample/communities.csv
done
render() { "$GONGSHI_PLAIN" render data/sample -o out --quiet --document notice,community "$@"; }
render --format html
for page in notice.zh.html article/notice.zh.html; do
    ! grep -qE 'class="table-(full|report)"' "out/$page" || fail "$page holds tables"
    [ "$(grep -o 'href="[^"]*community/c[0-9]*\.zh\.html"' "out/$page" | sort -u | wc -l)" = 60 ] || fail "$page does not lead to each page"
    grep -o 'href="[^"#:]*"' "out/$page" | sed 's/href="//; s/"$//' | sort -u | while read -r link; do
        [ -e "out/$(dirname "$page")/$link" ] || echo "$link"
    done >dead
    [ ! -s dead ] || fail "$page: dead links: $(cat dead)"
    ! grep -o 'href="#community[^"]*"' "out/$page" || fail "$page leads to what it does not hold"
done
size=$(stat -c %s out/notice.zh.html)
[ "$size" -lt 600000 ] || fail "$size bytes"

# Where no page of a community is made, and on paper, all stands in one document.
rm -rf out out-internal
"$GONGSHI_PLAIN" render data/sample -o out --quiet --document notice --format html,text
[ "$(grep -c 'class="member"' out/notice.zh.html)" = 61 ] || fail 'tables are nowhere'
[ "$(grep -c 'class="table-report"' out/article/notice.zh.html)" = 61 ] || fail 'an article without pages lacks the tables'
rm -rf out out-internal
render --format html,text
[ "$(grep -c 'table.table-report' out/notice.zh.txt)" = 61 ] || fail 'tables are not on paper'
