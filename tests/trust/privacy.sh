#!/bin/bash
# Personal data in every place that a data set has: told, masked in every output, in no file name, address or metadata; the
# final edition is refused while one stands. Names of those who approved are the office's, unless it allows them.
set -eu
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
tried=0

fail() {
    echo "$*"
    exit 1
}
# Everything that the run said or wrote, names of files too; PDFs as text and as what they say of themselves.
all_text() {
    find out out-internal check.* said why 2>/dev/null
    find out out-internal -name '*.pdf' 2>/dev/null | while read -r file; do
        pdftotext "$file" -
        qpdf --qdf --object-streams=disable "$file" - | strings -n 6
        pdfinfo "$file"
    done
    grep -rhs '' check.* said why out out-internal --include='*.html' --include='*.json' --include='*.csv' --include='*.svg' \
        --include='*.txt' --include='check.*' --include=said --include=why || true
}
# One thing planted in one place; `number` must be nowhere afterwards, and be told.
planted() { # WHAT NUMBER
    rm -rf out out-internal
    "$GONGSHI_PLAIN" check data/sample --format json >check.json 2>check.why || true
    "$GONGSHI_PLAIN" check data/sample >check.text 2>&1 || true
    "$GONGSHI_PLAIN" render data/sample -o out --quiet >said 2>why || true
    grep -q '"personal-data"' check.json || fail "$1: not told"
    if all_text | tr -d ' \0-' | grep -aqF "${2// /}"; then fail "$1: $2 is in an output"; fi
    status=0
    rm -rf out out-internal
    "$GONGSHI_PLAIN" render data/sample -o out --final --quiet >said 2>why || status=$?
    [ "$status" = 1 ] || [ "$status" = 2 ] || fail "$1: --final gives status $status"
    [ -z "$(find out out-internal -type f 2>/dev/null)" ] || fail "$1: --final left files"
    tried=$((tried + 1))
    rm -rf data
    cp -r kept data
}
cp -r data kept
waivers='rule,community,indicator,reason,public_note,approved_by,date,expires'
corrections='community,indicator,item,old,new,reason,evidence,approved_by,date'
mobile=13912345678 identity=11010519491231002X

edit "s/住宅建筑公共区域实现火灾自动报警系统全覆盖/&，联系$mobile/" "$SAMPLE"
planted 'a sentence' $mobile
edit "s/^\(3,broadcast,broadcast.capable,\)[^,]*/\1$mobile/" "$SAMPLE"
planted 'a figure' $mobile
printf 'organiser,%s,,\n' $mobile >>data/sample/notice.csv
planted 'a fact of the notice' $mobile
printf 'keywords,%s,,\n' $identity >>data/sample/notice.csv
planted 'keywords, which a PDF says of itself' $identity
printf 'contact,电话13800001111，身份证%s,,\n' $identity >>data/sample/notice.csv
planted 'an identity number among the ways to reach the office' $identity
printf 'x%s,值,,\n' "1 $mobile" >>data/sample/notice.csv
sed -i "s/x1 $mobile/$mobile/" data/sample/notice.csv
planted 'a key' $mobile
edit "s/样例社区/样例$mobile/" data/sample/communities.csv
planted 'the name of a community' $mobile
edit "s/Sample Community/Sample $mobile/" data/sample/communities.csv
planted 'its English name' $mobile
edit "s/已满足/已满足$identity/" data/sample/communities.csv
planted 'the conclusion' $identity
edit "s/^sample,/$mobile,/" data/sample/communities.csv
cp "$SAMPLE" "data/sample/communities/$mobile.csv"
planted 'an id and the name of a file' $mobile
printf '%s\n' "$waivers" "uniform,sample,,因$mobile,说明,主任,2024-11-01," >data/sample/waivers.csv
planted 'the reason of a waiver' $mobile
printf '%s\n' "$waivers" "uniform,sample,,因故,见$mobile,主任,2024-11-01," >data/sample/waivers.csv
planted 'its public note' $mobile
printf '%s\n' "$waivers" "uniform,sample,,因故,说明,主任$mobile,2024-11-01," >data/sample/waivers.csv
planted 'who approved it' $mobile
printf '%s\n' "$waivers" "$mobile,sample,,因故,说明,主任,2024-11-01," >data/sample/waivers.csv
planted 'a rule that is none' $mobile
printf '%s\n' "$corrections" "sample,broadcast,broadcast.capable,$mobile,2385,更正,$identity,主任,2024-11-01" \
    >data/sample/corrections.csv
planted 'a correction' $mobile

# Disguised, and in places where it would be tidied into the open; HTML's references are read as a browser reads them.
edit "s/住宅建筑公共区域实现火灾自动报警系统全覆盖/&，联系139    1234        5678/" "$SAMPLE"
planted 'many blanks' $mobile
edit "s/住宅建筑公共区域实现火灾自动报警系统全覆盖/&，联系\&#49;39\&nbsp;1234\&nbsp;5678/" "$SAMPLE"
planted 'character references' $mobile
printf 'organiser,"1391234\n5678",,\n' >>data/sample/notice.csv
planted 'broken over lines' 1391234
printf '%s\n' "$waivers" "uniform,sample,,因故,见①③⑨①②③④⑤⑥⑦⑧,主任,2024-11-01," >data/sample/waivers.csv
planted 'circled, in a public note' ⑤⑥⑦⑧
printf '%s\n' "$corrections" "sample,broadcast,broadcast.capable,2385,2380,见三号楼二单元五〇二,台账,主任,2024-11-01" \
    >data/sample/corrections.csv
planted 'a home in the reason of a correction' 五〇二
printf 'organiser,数据中心（社区矫正对象3人）,,\n' >>data/sample/notice.csv
planted 'few people, in a fact of the notice' 矫正对象3人
printf '%s\n' "$waivers" "uniform,sample,,因故,另有精神病人两名,主任,2024-11-01," >data/sample/waivers.csv
planted 'few people, in a public note' 病人两名
printf '%s\n' "$waivers" "uniform,sample,,因故,另有艾滋病患者1名,主任,2024-11-01," >data/sample/waivers.csv
planted 'whose health it is, in a public note' 患者1名

# What import tells of a source that it did not understand; what it writes is the data, for check to tell.
head -n 60 "$ROOT/data/2023/source/notice-2023.txt" | sed "s/达标。/&联系人$mobile/; 1,9s/公示/&$identity/" >source.txt
rm -rf out out-internal
status=0 # the source ends within a table: rows are told as lost
"$GONGSHI_PLAIN" import source.txt data/imported --standard data/standards/shandong-2022 >said 2>why || status=$?
[ "$status" -le 1 ] || fail "import: status $status"
grep -q '联系人' said why || fail 'import: the sentence is not told'
if grep -qE "$mobile|$identity" said why; then fail 'import: a number on the terminal'; fi
"$GONGSHI_PLAIN" check data/imported --format json >check.json 2>check.why || true
grep -q '"personal-data"' check.json || fail 'import: not told by check'
if all_text | tr -d ' \0-' | grep -aqE "$mobile|$identity"; then fail 'what was imported: a number in an output'; fi
tried=$((tried + 1))

# A comparison, of either year, and what became of a community.
for year in before sample; do
    cp -r kept/sample data/before
    edit "s/住宅建筑公共区域实现火灾自动报警系统全覆盖/&，联系$mobile/" data/$year/communities/sample.csv
    printf 'old,new,kind,note\nsample,sample,renamed,见%s\n' $identity >data/sample/succession.csv
    rm -rf out out-internal
    "$GONGSHI_PLAIN" compare data/before data/sample -o out >said 2>why || fail "compare: $(cat why)"
    if all_text | tr -d ' \0-' | grep -aqE "$mobile|$identity"; then fail "compare: $year: a number in an output"; fi
    tried=$((tried + 1))
    rm -rf data out out-internal
    cp -r kept data
done

# What only looks personal is released on record, and then stands; an identity number is not, nor is a line without approver.
edit "s/住宅建筑公共区域实现火灾自动报警系统全覆盖/&，网关$mobile/" data/sample/communities/sample.csv
printf '%s\n' 'text,reason,approved_by,date' "$mobile,网关的编号,主任,2024-11-01" >data/sample/released.csv
"$GONGSHI_PLAIN" check data/sample --only personal-data,waiver-unused >said || fail "released: $(cat said)"
"$GONGSHI_PLAIN" render data/sample -o out --quiet
all_text | grep -q "网关$mobile" || fail 'released: still masked'
printf '%s\n' 'text,reason,approved_by,date' "$mobile,网关的编号,,2024-11-01" "$identity,无,主任,2024-11-01" >data/sample/released.csv
"$GONGSHI_PLAIN" check data/sample --lang en --only personal-data,waiver-unused >said || true
grep -q 'lacks the text, the reason' said || fail 'released by nobody: not told'
grep -q 'cannot be released' said || fail 'an identity number released: not told'
grep -q 'personal-data' said || fail 'released by nobody: stands'
for line in '—,主任,2024-11-01' '网关的编号,无,2024-11-01' '网关的编号,主任,2024-02-30' '网关的编号,主任,/'; do
    printf '%s\n' 'text,reason,approved_by,date' "$mobile,$line" >data/sample/released.csv
    "$GONGSHI_PLAIN" check data/sample --lang en --only personal-data,waiver-unused >said || true
    grep -q 'lacks the text, the reason' said || fail "released with $line: $(cat said)"
done
tried=$((tried + 6))
rm -rf data out out-internal
cp -r kept data

# How the office is reached may be said on every page; what two cells make together may not.
printf 'contact,张主任 %s,,\n' "139 1234 5678" >>data/sample/notice.csv
"$GONGSHI_PLAIN" render data/sample -o out --quiet || fail 'the contact of the office'
all_text | tr -d ' ' | grep -q $mobile || fail 'the contact of the office is masked'
rm -rf data out out-internal
cp -r kept data
sed -i 's/样例社区/12345678社区/; s/^\(sample,[^,]*,[^,]*,\)[^,]*/\1样例139/' data/sample/communities.csv
status=0
"$GONGSHI_PLAIN" render data/sample -o out --quiet >said 2>why || status=$?
[ "$status" = 2 ] && grep -q '样例13\*' why || fail "a number made of two cells: status $status"
[ -z "$(find out out-internal -type f 2>/dev/null)" ] || fail 'a number made of two cells: files were written'
tried=$((tried + 2))
rm -rf data out out-internal
cp -r kept data

# Who approved.
printf '%s\n' "$waivers" "uniform,sample,,因故,说明,王某某,2024-11-01," >data/sample/waivers.csv
"$GONGSHI_PLAIN" render data/sample -o out --quiet
all_text | grep -q '主管单位' || fail 'approved by nobody'
! all_text | grep -q '王某某' || fail 'a name of who approved'
printf 'approver_names,yes,,\n' >>data/sample/notice.csv
"$GONGSHI_PLAIN" render data/sample -o out --quiet
grep -q '王某某' out-internal/findings.json || fail 'a name that is allowed is not told'

printf 'personal data, each in one place\t%s\t%s\t0\n' "$tried" "$tried" >>"$TRUST_TABLE"
