#!/bin/bash
# From data to published, corrected, withdrawn: what went public is corrected openly and kept as it was, what did not is
# replaced without a trace; a folder is never made less than it is; and what each page says of it.
set -eu
cd "$TMP"
gongshi=$GONGSHI_PLAIN
export LANG=en_US LC_ALL=

fail() {
    echo "$*"
    exit 1
}
passed=0
ok() { passed=$((passed + 1)); }
holds() { grep -q -- "$2" "$1" || fail "$1 does not say: $2"; ok; }
lacks() { ! grep -q -- "$2" "$1" || fail "$1 says: $2"; ok; }
# What a page says, one element a line, without its style.
page() { sed '/<style>/,/<\/style>/d; s/<wbr>//g; s/<span class="kept">\([^<]*\)<\/span>/\1/g; s/<[^>]*>/\n/g' "$1" | sed '/^ *$/d'; }
rows() { page "$1" | grep -c "$2" || true; }
refused() { # STATUS WORDS COMMAND…
    local status=0 want=$1 words=$2
    shift 2
    find out* -type f -exec sha256sum {} + | sort >before
    "$@" >said 2>why || status=$?
    [ "$status" = "$want" ] || fail "$*: status $status: $(cat said why)"
    grep -q -- "$words" why || fail "$*: $(cat why)"
    find out* -type f -exec sha256sum {} + | sort >after
    cmp -s before after || fail "$* was refused and changed something"
    ok
}
sound_editions() { # every edition in the folder verifies, and its links lead somewhere
    local list dir page
    editions=0
    while read -r list; do
        dir=$(dirname "$list")
        "$gongshi" verify "$dir" >said || fail "$dir: $(cat said)"
        editions=$((editions + 1))
        while read -r page; do
            grep -o 'href="[^"#:]*"' "$page" | sed 's/href="//; s/"$//' | sort -u | while read -r link; do
                [ -e "$(dirname "$page")/$link" ] || echo "$page: $link"
            done
        done < <(find "$dir" -name '*.html' -not -path '*/edition/*/edition/*') >dead
        [ ! -s dead ] || fail "dead links: $(cat dead)"
    done < <(find out -name manifest.json)
}
all=notice,community,index,poster
render() { "$gongshi" render data/sample -o out --final --quiet --document $all "$@"; }
publish() { "$gongshi" publish out "$@" >said; }
fresh() { # the sample and a second community, with a notice of their own; nothing rendered
    rm -rf data out out-internal
    . "$ROOT/tests/cases/sample.sh"
    cp "$ROOT/data/2023/communities/gucheng.csv" data/sample/communities/second.csv
    echo 'second,样例二社区,Second Sample Community,,basic,applied,已满足,,' >>data/sample/communities.csv
    printf 'title,样例公示,,\ndate,2024年12月1日,,\nissuer,样例县大数据中心,,\nphase,notice,,\npublicity,2024年12月1日至12月7日,,\ncontact,0536-1111111,,\n' \
        >>data/sample/notice.csv
}

# ---- drafts, parts, final editions ----

fresh
"$gongshi" render data/sample --quiet --format html
[ -s out/sample-draft/index.html ] && [ -s out/sample-internal/review.zh.html ] || fail 'no default folders of a draft'
"$gongshi" render data/sample --quiet --format html --final
[ -s out/sample/index.html ] && [ ! -e out/sample-draft-internal ] || fail 'no default folder of a final edition'
ok
"$gongshi" render data/sample --quiet --format html --document notice --shard 1/2
[ -d out/sample-part-1-of-2 ] || fail 'no default folder of a part'
ok
fresh
render
refused 2 'a final edition, over which no draft goes' "$gongshi" render data/sample -o out --document $all
refused 2 'was not asked for' "$gongshi" render data/sample -o out --final --document notice
refused 2 'was not asked for' render --format pdf
refused 2 'was not asked for' render --community sample
refused 2 'was not asked for' render --lang en
refused 2 'no place for a part' render --shard 1/2
refused 2 'holds a rendered edition' "$gongshi" compare data/sample data/sample -o out
render --lang zh,en # more is no less
[ -s out/notice.en.html ] || fail 'nothing was added'
ok

# ---- nothing internal in what goes public ----

# What is for the office lies beside the folder, however the folder is written; and nothing is made in one that goes public.
fresh
for way in out/ out/. ./out// .; do
    rm -rf out out-internal
    mkdir out
    (
        [ "$way" != . ] || cd out
        "$gongshi" render "$TMP/data/sample" -o "$way" --final --quiet --format html
    )
    [ -s out-internal/review.zh.html ] && [ -z "$(find out -name '*internal*')" ] || fail "-o $way: $(find out -name '*internal*')"
    ok
done
ln -s out beside
for way in out/open-data/new out/new beside/new; do
    refused 2 'would be published with it' "$gongshi" render data/sample -o "$way" --final --format html
    refused 2 'would be published with it' "$gongshi" compare data/sample data/sample -o "$way" --format html
    refused 2 'would be published with it' "$gongshi" import "$ROOT/data/2023/source/notice-2023.txt" "$way" \
        --standard data/standards/shandong-2022
done

rm -rf out out-internal
mkdir place
ln -s place out
for way in place place/inner; do
    mkdir -p $way
    ln -sfn $way out-internal
    refused 2 'internal papers would be published' "$gongshi" render data/sample -o out --final --format html
done
rm out out-internal

# A dash is no reason, no approver, and nothing that readers could be told.
waive() { # REASON NOTE APPROVER
    printf '%s\n' 'rule,community,indicator,reason,public_note,approved_by,date,expires' \
        "statement-mismatch,sample,,$1,$2,$3,2024-11-01," >data/sample/waivers.csv
}
fresh
edit 's/2385/2386/' "$SAMPLE" # the first of each line: sentences say two things
waive 户数有调整 以台账为准 主任
render
for words in '- 以台账为准 主任' '户数有调整 无 主任' '户数有调整 — 主任' '户数有调整 以台账为准 /' '略 以台账为准 主任'; do
    waive $words
    refused 1 'statement-mismatch' render
done
rm data/sample/waivers.csv

# ---- a rehearsal leaves no trace ----

fresh
render
edit 's/^sample,\(.*\)已满足/sample,\1满足/' data/sample/communities.csv
edit 's/2385/2386/g' "$SAMPLE"
"$gongshi" render data/sample -o out --final --document $all >said
holds said 'was not on record as public and was replaced'
[ ! -e out/edition ] && [ ! -e out/erratum.zh.html ] || fail 'a rehearsal is corrected'
ok

# ---- publish ----

rm -rf rehearsal rehearsal-internal
"$gongshi" render data/sample -o rehearsal --quiet --document $all
refused 1 'it is a draft' "$gongshi" publish rehearsal
rm -rf part part-internal
"$gongshi" render data/sample -o part --final --community sample >said
lacks said 'gongshi publish'
refused 1 'only a part' "$gongshi" publish part
rm -rf part part-internal
"$gongshi" render data/sample -o part --quiet --final --document notice
refused 1 'only a part' "$gongshi" publish part
cp -r out changed
echo '<!-- -->' >>changed/notice.zh.html
refused 1 'do not agree with the list in the folder' "$gongshi" publish changed
edit 's/^phase,notice/phase,draft/' data/sample/notice.csv
rm -rf early early-internal
"$gongshi" render data/sample -o early --quiet --final --document $all
refused 1 'not yet published' "$gongshi" publish early
edit 's/^phase,draft/phase,notice/' data/sample/notice.csv
rm -rf paper paper-internal
"$gongshi" render data/sample -o paper --quiet --final --format pdf
refused 1 'has no page of the same content' "$gongshi" publish paper
publish --date 2024年12月3日
holds said "$(sha256sum out/manifest.json | cut -c1-64)"
holds out/published.csv "2024-12-03,$(sha256sum out/manifest.json | cut -c1-64),样例公示,,"
publish --date 2024-12-09
holds said 'on record since 2024-12-03'
"$gongshi" verify out >said || fail "$(cat said)"
cp -r out same
render
diff -r same out >differs || fail "made again from the same data: $(cat differs)"
ok

# ---- the ordinary course is no correction ----

edit 's/^phase,notice/phase,result/' data/sample/notice.csv
printf 'objections_received,0,,\noutcome,公示期内未收到异议。,No objection was received.,\n' >>data/sample/notice.csv
render
[ ! -e out/erratum.zh.html ] && [ -d out/edition ] || fail 'the result of a notice is no correction, and what was public is kept'
ok
lacks out/index.html erratum
code=$(sed -n 's/.*核验码 \([0-9A-Z-]*\).*/\1/p' same/notice.zh.html | head -1)
[ -n "$code" ] || fail 'no code'
"$gongshi" verify out "$code" >said || fail "a code of what was printed is not known any more: $(cat said)"
holds said '更正前'

# ---- corrections ----

first=$(sha256sum same/manifest.json | cut -c1-12)
publish --date 2024-12-10
edit 's/2386/2385/g' "$SAMPLE"
edit 's/12月7日/12月9日/; s/0536-1111111/0536-2222222/' data/sample/notice.csv
edit 's/^sample,\(.*\)满足/sample,\1已满足/' data/sample/communities.csv
render
page out/erratum.zh.html >erratum
holds erratum '^对2024年12月10日公布内容的更正'
holds erratum '涉及社区认定1项'
lacks erratum '各项结论不变'
[ "$(grep -n '^已满足$' erratum | cut -d: -f1 | head -1)" -lt "$(grep -n '2385' erratum | cut -d: -f1 | head -1)" ] ||
    fail 'conclusions do not come first'
ok
for words in '公示期' '2024年12月1日至12月7日' '2024年12月1日至12月9日' '联系方式等的变更' 0536-1111111 0536-2222222 \
    '样例县大数据中心，样例公示，随本版公布。'; do
    holds erratum "$words"
done
tr '\n' ' ' <out/index.html >flat
holds flat '<aside class="info"[^>]*> *<p>[^<]*<a href="erratum.zh.html"'
publish --date 2024-12-12

# A second correction: both are told, the newest first; each kept edition verifies, and its links lead somewhere.
edit 's/^\(sample,\)样例社区/\1样例壹社区/' data/sample/communities.csv
render --lang zh,en
page out/erratum.zh.html >erratum
[ "$(grep -c '^对.*公布内容的更正' erratum)" = 2 ] && grep -m1 '公布内容的更正' erratum | grep -q 12月12日 ||
    fail "not both corrections, the newest first: $(cat erratum)"
ok
holds erratum '^样例壹社区'
holds erratum '2024年12月12日公布。'
page out/erratum.en.html >erratum.en
holds erratum.en '^Corrections of the notice published on 2024-12-12\|12 December 2024'
sound_editions
[ "$editions" = 4 ] || fail "$editions editions, not 4"
ok
[ -d "$(find out/edition -name "$first")" ] || fail 'the first edition is not kept'
"$gongshi" verify out "$code" >said || fail 'the first code is lost'
ok

# What was tampered with cannot be kept, so nothing takes its place.
cp -r out kept-out
echo '<!-- -->' >>"$(find out/edition -name notice.zh.html | head -1)"
edit 's/样例壹社区/样例贰社区/' data/sample/communities.csv
refused 2 'the earlier edition cannot be kept' render --lang zh,en
rm -rf out
mv kept-out out
rm out/published.csv
refused 2 'is not on record' render --lang zh,en

# Without its list nobody can say what went public, so nothing takes its place.
fresh
render
publish --date 2024-12-03
for damage in 'rm out/manifest.json' 'echo { >out/manifest.json'; do
    cp -r out kept-out
    eval "$damage"
    refused 2 'the list is missing or damaged' render
    rm -rf out
    mv kept-out out
done

# ---- who a community is ----

started() { # the sample, published
    fresh
    render
    publish --date 2024-12-03
}
started
edit 's/^second,/other,/' data/sample/communities.csv
[ ! -e data/sample/communities/second.csv ] || mv data/sample/communities/second.csv data/sample/communities/other.csv
render
[ ! -e out/erratum.zh.html ] || fail "another id is told as a correction: $(page out/erratum.zh.html)"
ok

started
edit 's/^sample,\(.*\)已满足,,/sample,\1已满足,yes,/' data/sample/communities.csv
render
page out/erratum.zh.html >erratum
[ "$(grep -c '^社区名册$' erratum)" = 1 ] && grep -A1 '^社区名册$' erratum | grep -q 暂缓公示 ||
    fail "held back: $(cat erratum)"
ok
lacks erratum '（无）'

started
edit '/^second/d' data/sample/communities.csv
rm -f data/sample/communities/second.csv
render
page out/erratum.zh.html >erratum
[ "$(grep -c '^样例二社区$' erratum)" = 1 ] && holds erratum '^列入名册$' || fail "left: $(cat erratum)"
lacks erratum second

# ---- withdrawn ----

started
edit 's/^\(9,convenience,statement,\)/\1网格员张三丰负责，/' "$SAMPLE"
render
publish --date 2024-12-05
grep -rl 张三丰 out >/dev/null || fail 'the sample does not say it'
edit 's/网格员张三丰负责，//' "$SAMPLE"
render
"$gongshi" publish out --withdraw 张三丰 --date 2024-12-06 >said || fail "withdraw: $(cat said)"
! grep -rl 张三丰 out || fail 'it still stands in a text'
while read -r file; do
    ! pdftotext "$file" - 2>/dev/null | tr -d ' \n' | grep -q 张三丰 || fail "$file still says it"
done < <(find out -name '*.pdf')
ok
grep -rq 已撤回 out/edition || fail 'nothing was masked'
sound_editions
holds out/published.csv '2024-12-05,.*,2024-12-06,[0-9a-f]\{64\}$'
render
"$gongshi" verify out >said || fail "rendered after the withdrawal: $(cat said)"
! grep -rl 张三丰 out || fail 'it came back'
holds out/erratum.zh.html 2024年12月5日
refused 1 'No page, table or chart of any edition holds this text' "$gongshi" publish out --withdraw 李四光

# Any text, wherever it stands, and nothing but the text: what is left verifies, its links lead somewhere, and it can be
# corrected.
taken_back() { # TEXT
    render --lang zh,en --format html,pdf,text
    publish --date 2024-12-03
    "$gongshi" publish out --withdraw "$1" --date 2024-12-06 >said || fail "withdraw $1: $(cat said)"
    find out -name '*.pdf' -exec pdftotext {} - \; >papers
    find out -type f ! -name '*.pdf' ! -name '*.png' -exec sed '/<style>/,/<\/style>/d; /http-equiv/d' {} + |
        sed 's/&quot;/"/g; s/&#39;/'"'"'/g; s/&lt;/</g; s/&amp;/\&/g; s/""/"/g; s/\\"/"/g' >texts
    sound_editions
    lacks out/published.csv "$1"
}
nowhere() { # TEXT
    ! { find out; cat papers texts; } | grep -qF -- "$1" || fail "withdraw $1: it is still there"
    ok
}
for text in '张<三' '张&三' "张'三" '张"三'; do
    fresh
    grep -v '^title,' data/sample/notice.csv >without
    { cat without && printf 'title,"样例%s公示",,\n' "${text//\"/\"\"}"; } >data/sample/notice.csv
    taken_back "$text"
    nowhere "$text"
    holds out/index.html '样例〔已撤回〕公示'
done
fresh
edit 's/^second,/zhangsan,/' data/sample/communities.csv
mv data/sample/communities/second.csv data/sample/communities/zhangsan.csv
taken_back zhangsan
nowhere zhangsan
render --lang zh,en --format html,pdf,text
for text in 2385 final community; do
    fresh
    taken_back "$text"
    ! page out/notice.zh.html | grep -qF "$text" || fail "withdraw $text: it is still there"
    holds out/notice.zh.html "style-src &#39;unsafe-inline"
    edit 's/样例二社区/样例贰社区/' data/sample/communities.csv
    render --lang zh,en --format html,pdf,text
    [ -s out/erratum.zh.html ] || fail "withdraw $text: what went public is lost"
done
started
for text in ' ' 。 的 7 '"' 撤回 "$(printf '\377\376')"; do
    refused 2 'two letters or digits' "$gongshi" publish out --withdraw "$text"
done
for text in style class sha256 outputs; do # words of the files themselves, not of the notice
    refused 1 'No page, table or chart of any edition holds this text' "$gongshi" publish out --withdraw "$text"
done
rm out/notice.zh.html
mkdir out/open-data/notes
echo 样例二社区 >out/open-data/notes/draft.txt
"$gongshi" publish out --withdraw 样例二社区 >said || fail "what was taken away by hand: $(cat said)"
holds said 'not in the list'
holds said 'open-data/notes/draft.txt'
rm -r out/open-data/notes
sound_editions

echo "$passed passed, 0 failed"
