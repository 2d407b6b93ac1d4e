#!/bin/bash
# Draft, final and internal edition: what each must say, and what must not get out.
set -eu

fail() {
    echo "$*"
    exit 1
}

# Every page of a PDF begins with the mark.
pages_begin_with() { # MARK PDF
    local pages marked
    pages=$(pdfinfo "$2" | awk '/^Pages:/ { print $2 }')
    marked=$(pdftotext -raw "$2" - | awk -v RS='\f' -v mark="$1" '
        { sub(/^[ \n]+/, "") }
        index($0, mark) == 1 { count++ }
        END { print count + 0 }')
    [ "$pages" -gt 0 ] && [ "$pages" = "$marked" ] || fail "$2: $marked of $pages pages begin with $1"
}

# The text of a page of HTML begins with the mark, after the link for keyboards that skips to the content.
html_begins_with() { # MARK HTML
    tr '\n' ' ' <"$2" | sed 's/.*<body[^>]*>//; s/<a [^>]*class="skip"[^>]*>[^<]*<\/a>//; s/<[^>]*>//g; s/^ *//' |
        grep -q "^$1" || fail "$2: the text does not begin with $1"
}

# ---- draft ----
draft=$TMP/draft/2023
"$GONGSHI_PLAIN" render "$ROOT/data/2023" -o "$draft" --quiet
while read -r file; do
    html_begins_with 核对稿 "$file"
    case $file in
    */article/*) ;; # a fragment: the page around it says so
    *) grep -q '<meta name="robots" content="noindex' "$file" || fail "$file: no noindex" ;;
    esac
done < <(find "$draft" -name '*.html')
while read -r file; do
    case $file in
    */poster/*) pdftotext "$file" - | head -n 6 | grep -qx -e 核对稿 || fail "$file: not marked below its head" ;;
    *) pages_begin_with 核对稿 "$file" ;;
    esac
done < <(find "$draft" -name '*.pdf')

# ---- internal ----
html_begins_with 内部核对材料 "$draft-internal/review.zh.html"
pages_begin_with 内部核对材料 "$draft-internal/review.zh.pdf"
grep -q '"hypotheses"' "$draft-internal/findings.json" || fail 'no findings.json'

# Letters: official, without the mark; none names another community, says how the figures could be made to agree, or
# carries what only the office may read.
letters=0
while read -r file; do
    letters=$((letters + 1))
    own=$(basename "$file" .zh.pdf)
    pdftotext -raw "$file" - | tr -d ' \n\f' >"$TMP/letter"
    grep -q '关于核实.*数据的函' "$TMP/letter" || fail "$file: no title"
    ! grep -q -e 内部核对材料 -e 雷同 -e 可能是 -e 假设 "$TMP/letter" || fail "$file: internal words in a letter"
    while IFS=, read -r _ name _; do
        [ "核实函-$name" = "$own" ] || [ -z "$name" ] || ! grep -q "$name" "$TMP/letter" || fail "$file names $name"
    done < <(tail -n +2 data/2023/communities.csv)
done < <(find "$draft-internal/query" -name '*.pdf')
[ "$letters" -gt 0 ] || fail 'no letters'
[ -z "$(find "$draft" -path '*query*')" ] || fail 'a letter is public'

# Every cell of the table for Excel is text or a number, never a formula.
! grep -nE '(^|,)"?[=+@-]' "$draft-internal/findings.csv" || fail 'a formula in findings.csv'

# Nothing of it in the public folder, and nothing there leads to it.
! grep -rl -e 内部核对材料 -e hypotheses -e -internal -e 'query/' -e 'review\.' -e 'findings\.' "$draft" ||
    fail 'internal material is public'
while read -r file; do
    ! pdftotext "$file" - | grep -q 内部核对材料 || fail "$file: internal material is public"
done < <(find "$draft" -name '*.pdf')
! grep -rlF -e "$ROOT" -e "$TMP" "$draft" || fail 'a path of this machine is public'

# ---- final: refused while a contradiction stands, and then nothing is left ----
status=0
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/refused" --final 2>"$TMP/why" || status=$?
[ "$status" = 1 ] || fail "--final with contradictions: status $status"
[ -s "$TMP/why" ] || fail '--final refuses without a word'
[ -z "$(find "$TMP" -path '*refused*' -type f)" ] || fail '--final was refused and left files'

mkdir "$TMP/before"
echo before >"$TMP/before/notice.zh.html"
! "$GONGSHI_PLAIN" render data/2023 -o "$TMP/before" --final 2>"$TMP/why" || fail '--final was not refused'
[ "$(find "$TMP/before" "$TMP/before-internal" -type f 2>/dev/null)" = "$TMP/before/notice.zh.html" ] &&
    grep -qx before "$TMP/before/notice.zh.html" || fail '--final was refused and touched what stood there'

# ---- final: given where nothing contradicts, without marks, without rival verdicts ----
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
printf 'title,样例公示,,\ndate,2024年12月1日,,\nissuer,样例县大数据中心,,\n' >>data/sample/notice.csv
"$GONGSHI_PLAIN" render data/sample -o final --final --quiet
[ -s final/notice.zh.pdf ] && [ -s final/notice.zh.html ] || fail '--final made nothing'
! grep -rl --exclude=fields.csv -e 核对稿 -e noindex -e 核算达标 -e 核算不达标 final || fail 'a mark of the draft in the final edition'
while read -r file; do
    ! pdftotext "$file" - | grep -q -e 核对稿 -e 核算达标 -e 核算不达标 || fail "$file: a mark of the draft"
done < <(find final -name '*.pdf')
