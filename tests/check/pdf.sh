#!/bin/bash
# Every PDF of a run: sound for qpdf, tagged as PDF/UA-1 asks, set in our fonts only, its lines broken by the rules, its
# text the same as that of the web page and of the data. And the checks themselves: damaged on purpose, each must tell.
set -eu

fail() {
    echo "$*"
    exit 1
}

# ---- the sanitizer build writes the same bytes ----
"$GONGSHI" render data/2023 -o "$TMP/asan" --document notice --format pdf --quiet
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/2023" --quiet
cmp "$TMP/asan/notice.zh.pdf" "$TMP/2023/notice.zh.pdf"
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/full" --full --document notice,community,review --format pdf,html --quiet
mapfile -t files < <(find "$TMP/2023" "$TMP/2023-internal" -name '*.pdf' | sort)
files+=("$TMP/full/notice.zh.pdf")
[ "${#files[@]}" -ge 29 ] || fail "only ${#files[@]} PDFs"

# ---- as files ----
for file in "${files[@]}"; do
    qpdf --check "$file" >"$TMP/qpdf" 2>&1 || { cat "$TMP/qpdf"; exit 1; }
    pdfinfo "$file" 2>&1 | grep -q '^Tagged: *yes' || fail "$file: poppler finds no tags"
    # Columns of pdffonts counted from the right, as the type may be two words: emb sub uni object ID.
    pdffonts "$file" 2>&1 | tail -n +3 | awk '{ print $1, $(NF - 4), $(NF - 3) }'
done | sort -u >"$TMP/fonts"
[ -s "$TMP/fonts" ]
tables=fonts/fonts.csv
[ ! -f fonts/office.csv ] || tables="$tables fonts/office.csv"
# shellcheck disable=SC2086 # a list of files
awk '
    FILENAME ~ /\.csv$/ {
        split($0, cell, ",")
        stem = cell[3]
        sub(/\.[^.]*$/, "", stem)
        known[stem]
        sub(/-Regular$/, "", stem) # the regular face may leave its style out of its name
        known[stem]
        next
    }
    {
        name = $1
        sub(/-Identity-H$/, "", name)
        if (!sub(/^[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z]\+/, "", name) || $2 != "yes" || $3 != "yes") {
            print "not an embedded subset: " $0
            bad = 1
        }
        sub(/CJKsc-/, "CJK-", name) # a face of a collection
        if (!(name in known)) {
            print "not a font of fonts/fonts.csv: " name
            bad = 1
        }
    }
    END { exit bad }' $tables "$TMP/fonts"

# ---- as text ----
pdftotext -raw "$TMP/full/notice.zh.pdf" "$TMP/text"
node tests/check/sentences.mjs data/2023 "$TMP/text"
mutool draw -q -F txt -o "$TMP/mutool" "$TMP/full/notice.zh.pdf"
node tests/check/sentences.mjs data/2023 "$TMP/mutool"
pdfinfo -struct-text "$TMP/full/notice.zh.pdf" | sed -n 's/^ *"\(.*\)"$/\1/p' >"$TMP/struct"
node tests/check/sentences.mjs data/2023 "$TMP/struct"
if grep -E '^[，。、；：？！）〕】》”’%]' "$TMP/struct"; then fail 'a line begins with a closing mark'; fi
if grep -P '[\x{4e00}-\x{9fff}，。；：] [\x{4e00}-\x{9fff}，。；：]' "$TMP/struct" | grep -vP '附件 \d|\d '; then
    fail 'a blank between Han characters'
fi
node tests/pdfua/lines.mjs templates/geometry.csv "${files[@]}"
node tests/pdfua/printed.mjs data/2023 data/standards/shandong-2022 "$TMP/full"

# ---- for who listens ----
node tests/pdfua/check.mjs "${files[@]}"

# ---- the check can fail: each change must be told ----
community=$TMP/2023/community/xincheng.zh.pdf
qpdf --qdf --normalize-content=n --object-streams=disable "$community" "$TMP/plain.pdf"
damaged() { # SED-EXPRESSION WHAT-MUST-BE-SAID
    sed -E "$1" "$TMP/plain.pdf" >"$TMP/damaged.qdf"
    cmp -s "$TMP/plain.pdf" "$TMP/damaged.qdf" && fail "nothing changed by $1"
    fix-qdf "$TMP/damaged.qdf" >"$TMP/damaged.pdf" 2>/dev/null
    if node tests/pdfua/check.mjs "$TMP/damaged.pdf" >"$TMP/told" 2>&1; then fail "not found: $1"; fi
    grep -q -- "$2" "$TMP/told" || { cat "$TMP/told"; fail "not told: $2"; }
}
damaged '0,/\/Lang /s//\/Long /' 'no language'
damaged 's/\/DisplayDocTitle true/\/DisplayDocTitle false/' 'title is not displayed'
damaged 's/<pdfuaid:part>1/<pdfuaid:part>2/' 'name the part'
damaged '0,/\/Scope \/Column/s//\/Scope \/Colon/' 'TH without scope'
damaged '0,/\/RowSpan 6/s//\/RowSpan 5/' 'grid does not close'
damaged '0,/\/S \/TBody/s//\/S \/TBodi/' 'type TBodi'
damaged '0,/^\/Artifact BMC/s//\/P <<\/MCID 9999>> BDC/' 'parent tree differ'
damaged '0,/\/S \/H1/s//\/S \/H3/' 'H3 after H0'
