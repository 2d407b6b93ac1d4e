#!/bin/bash
# The default notice: nothing that was reported is lost, few pages, none of them nearly empty, and who signs never stands
# alone on one (GB/T 9704-2012 7.3.5.4), however long the text before is.
set -eu
cd "$ROOT"
fail() {
    echo "$*"
    exit 1
}
render() { "$GONGSHI_PLAIN" render "$@" --document notice --quiet; }

# ---- nothing is lost ----
render data/2023 -o "$TMP/draft" --format text,pages --lang zh,en,zh-en
node tests/check/digest.mjs answers data/2023 "$TMP/draft/notice.zh.txt"
sed 's/智能快件箱//' "$TMP/draft/notice.zh.txt" >"$TMP/lost"
! node tests/check/digest.mjs answers data/2023 "$TMP/lost" >/dev/null || fail 'a lost answer was not found'

# ---- what a cell of the comparison has no room for stands below it ----
node tests/check/digest.mjs noted "$TMP"/draft/notice.*.txt
sed '0,/link href="#note-/{/link href="#note-/d}' "$TMP/draft/notice.zh.txt" >"$TMP/unmarked"
! node tests/check/digest.mjs noted "$TMP/unmarked" >/dev/null || fail 'a cell without its number was not found'

# ---- pages, of the final edition with every contradiction waived ----
mkdir "$TMP/data"
cp -r data/2023 data/standards "$TMP/data/"
"$GONGSHI_PLAIN" check data/2023 --format json --fail-on never >"$TMP/found.json"
node - "$TMP/found.json" >"$TMP/data/2023/waivers.csv" <<'JS'
const { findings } = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
console.log("rule,community,indicator,reason,public_note,approved_by,date,expires");
const rows = findings.filter((one) => one.severity === "error")
  .map((one) => `${one.rule},${one.community ?? ""},${one.indicator ?? ""},已核实,经核实无误,样例主任,2023-12-01,`);
console.log([...new Set(rows)].join("\n"));
JS
printf '%s\n' 'publicity,2023年12月1日至12月7日,,' 'contact,0536-6221000,,' 'objection,书面或者电话反映,,' \
    'supervision,0536-6221001,,' 'issuer,昌乐县大数据中心,,' 'date,2023年12月1日,,' >>"$TMP/data/2023/notice.csv"
render "$TMP/data/2023" -o "$TMP/final" --final --format pages --lang zh,en,zh-en
while read -r name most; do
    pages=$(grep -c '^page ' "$TMP/final/notice.$name.pages")
    [ "$pages" -le "$most" ] || fail "notice.$name: $pages pages, at most $most"
done <<'PAGES'
zh 28
en 37
zh-en 55
PAGES
node tests/check/digest.mjs filled "$TMP"/{draft,final}/notice.*.pages

# ---- what a run says of its pages ----
"$GONGSHI_PLAIN" render "$TMP/data/2023" -o "$TMP/told" --final --format pdf --lang zh,en,zh-en --document notice >"$TMP/said"
for name in zh en zh-en; do
    pages=$(pdfinfo "$TMP/told/notice.$name.pdf" | sed -n 's/^Pages: *//p')
    least=$(sed -nE "s/^notice\.$name\.pdf：${pages}页；.*排满([0-9]+)%$/\1/p" "$TMP/said")
    [ "${least:-0}" -ge 20 ] || { cat "$TMP/said"; fail "notice.$name.pdf: $pages pages"; }
done

# ---- how pages are filled: of 2023, and of other shapes ----
node tests/check/copyfit_planted.mjs
drafts=$(tests/rendered.sh)
shapes() { # COMMUNITIES NAME
    local shape=$TMP/shape$1 i
    mkdir -p "$shape/data/sample/communities"
    cp -r data/standards "$shape/data/"
    cp "$TMP/data/2023/notice.csv" "$shape/data/sample/"
    echo 'id,name_zh,name_en,subdistrict,tier,basis,concluded,held,source' >"$shape/data/sample/communities.csv"
    for ((i = 1; i <= $1; i++)); do
        cp data/2023/communities/xihe.csv "$shape/data/sample/communities/c$i.csv"
        echo "c$i,$2$i,$3 $i,,basic,applied,已满足,," >>"$shape/data/sample/communities.csv"
    done
    "$GONGSHI_PLAIN" render "$shape/data/sample" -o "$shape/out" --format pdf --lang zh,en,zh-en --document notice,query,review --quiet
}
shapes 1 样 A
shapes 3 "$(printf '某某街道某某新村第一居民区%.0s' 1 2 3 4)" "$(printf 'Long Name of a Residential Community %.0s' 1 2)"
shapes 40 样例社区 Sample
for year in 2030 2032; do
    "$GONGSHI_PLAIN" render tests/years/$year -o "$TMP/$year" --format pdf --lang zh,en,zh-en --document notice,community,query,review --quiet
done
"$GONGSHI_PLAIN" compare tests/years/{2030,2031,2032} -o "$TMP/years" --format pdf --lang zh,en,zh-en --quiet
# who has nothing to compare with has no row in the drawing of all changes, and is named below it
! grep -q '庚辛样社区' "$TMP/years/charts/changes.zh.svg" || fail 'a row without anything in it'
pdftotext -raw "$TMP/years/yearly.zh.pdf" - | tr -d '\n ' | grep -q '未列入的社区11个：丙样社区、.*庚辛样社区' ||
    fail 'who is left out of the drawing is not named'
mapfile -t files < <(find "$drafts" "$drafts-internal" "$TMP"/{told,shape*,2030*,2032*,years} -name '*.pdf' -not -path '*/poster/*' | sort)
[ "${#files[@]}" -ge 150 ] || fail "only ${#files[@]} documents"
node tests/pdfua/copyfit.mjs "${files[@]}"

# ---- who signs ----
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
sed '/^objection\|^issuer\|^date/d' "$TMP/data/2023/notice.csv" >data/sample/base.csv
for seal in '' 是; do
    for lines in 0 2 4 6 8 9 10 11 12 13 14 15 16 17 18 20; do
        text=$(for ((i = 0; i < lines; i++)); do printf '可以当面、书面或者以电子邮件向组织单位反映意见和建议；'; done)
        {
            cat data/sample/base.csv
            printf 'objection,反映意见%s,,\nissuer,样例中心,,\ndate,2023年12月1日,,\nseal,%s,,\n' "$text" "$seal"
        } >data/sample/notice.csv
        "$GONGSHI_PLAIN" render data/sample -o "signed$seal$lines" --document notice --format pages --quiet
    done
done
node "$ROOT/tests/check/digest.mjs" signed 样例中心 signed*/notice.zh.pages
