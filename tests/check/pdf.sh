#!/bin/bash
# Every PDF of a run: sound for qpdf, tagged as PDF/UA-1 asks, to be kept as PDF/A-2a asks, set in our fonts only, its lines broken by the rules, its
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
node tests/pdfua/structure.mjs "$TMP/full/notice.zh.pdf" | sed -n 's/^ *"\(.*\)"$/\1/p' >"$TMP/struct"
node tests/check/sentences.mjs data/2023 "$TMP/struct"
if grep -E '^[，。、；：？！）〕】》”’%]' "$TMP/struct"; then fail 'a line begins with a closing mark'; fi
if grep -P '[\x{4e00}-\x{9fff}，。；：] [\x{4e00}-\x{9fff}，。；：]' "$TMP/struct" | grep -vP '附件 \d|\d '; then
    fail 'a blank between Han characters'
fi
node tests/pdfua/lines.mjs templates/geometry.csv "${files[@]}"
node tests/pdfua/printed.mjs data/2023 data/standards/shandong-2022 "$TMP/full"

# ---- for who listens ----
node tests/pdfua/check.mjs "${files[@]}"

# ---- for the record ----
"$GONGSHI_PLAIN" render data/2023 -o "$TMP/carries" --quiet --document notice,index --format html,pdf,ofd --attach
node tests/pdfua/archive.mjs "${files[@]}" "$TMP/carries/notice.zh.pdf"
mkdir "$TMP/carried"
pdfdetach -saveall -o "$TMP/carried" "$TMP/carries/notice.zh.pdf"
diff -r "$TMP/carried" "$TMP/carries/open-data" || fail 'what the PDF carries is not the open data'
rm -r "$TMP/carried"
unzip -q -j "$TMP/carries/notice.zh.ofd" 'Doc_0/Attachs/*.csv' -d "$TMP/carried"
diff -r "$TMP/carried" "$TMP/carries/open-data" || fail 'what the OFD carries is not the open data'

# ---- the checks can fail: each change must be told ----
community=$TMP/2023/community/xincheng.zh.pdf
plain() { # FILE: what damaged() works on
    qpdf --qdf --normalize-content=n --object-streams=disable "$1" "$TMP/plain.pdf"
}
wanted=()
damaged() { # SED-EXPRESSION WHAT-MUST-BE-SAID
    local file=$TMP/damaged-${#wanted[@]}.pdf
    sed -E "$1" "$TMP/plain.pdf" >"$TMP/damaged.qdf"
    cmp -s "$TMP/plain.pdf" "$TMP/damaged.qdf" && fail "nothing changed by $1"
    fix-qdf "$TMP/damaged.qdf" >"$file" 2>/dev/null
    wanted+=("$2")
}
told() { # CHECK: what it must say of the files that were damaged since the last call
    local i
    node "tests/pdfua/$1.mjs" "$TMP"/damaged-*.pdf >"$TMP/told" 2>&1 || true
    for i in "${!wanted[@]}"; do
        grep -q -- "damaged-$i.pdf: .*${wanted[i]}" "$TMP/told" || { cat "$TMP/told"; fail "not told: ${wanted[i]}"; }
    done
    rm "$TMP"/damaged-*.pdf
    wanted=()
}

plain "$community"
damaged '0,/\/Lang /s//\/Long /' 'no language'
damaged 's/\/DisplayDocTitle true/\/DisplayDocTitle false/' 'title is not displayed'
damaged 's/<pdfuaid:part>1/<pdfuaid:part>2/' 'name the part'
damaged '0,/\/Scope \/Column/s//\/Scope \/Colon/' 'TH without scope'
damaged '0,/\/RowSpan 6/s//\/RowSpan 5/' 'grid does not close'
damaged '0,/\/S \/TBody/s//\/S \/TBodi/' 'type TBodi'
damaged '0,/^\/Artifact BMC/s//\/P <<\/MCID 9999>> BDC/' 'parent tree differ'
damaged '0,/\/S \/H1/s//\/S \/H3/' 'H3 after H0'
told check

long=$(printf '%040000d' 0)
damaged '1s/%PDF-1.7/%PDF-2.0/' '6.1.2 the header'
damaged "0,/\\/Type \\/Catalog/s//\\/Type \\/Catalog \\/Long ($long)/" '6.1.13 .*a string of 40000 bytes'
damaged "0,/\\/Type \\/Catalog/s//\\/Type \\/Catalog \\/A${long:0:200} 1/" '6.1.13 .*a name of over'
damaged '0,/\/Type \/Catalog/s//\/Type \/Catalog \/Long 4294967296/' '6.1.13 .*4294967296'
damaged '0,/\/Type \/Catalog/s//\/Type \/Catalog \/AA << >>/' '6.5.2 .*/AA'
damaged '0,/\/S \/GTS_PDFA1/s//\/S \/GTS_PDFX/' '6.2.3 the output intent names no condition'
damaged 's/\/OutputIntents/\/OutputIntent/' '6.2.3 not one output intent'
damaged 's/\/N 3$/\/N 4/' '6.2.3 the profile is said to be of another number'
damaged 's/mntrRGB /spacRGB /' '6.2.3 no profile of colours'
damaged '0,/\/Resources/s//\/Recourses/' '6.2.2 page .* has no resources'
damaged '0,/^    595/s//    20595/' '6.1.13 page .*: a side of'
damaged '0,/\/Identity-H/s//\/Identity-V/' '6.2.11.3 .*encoding'
damaged '0,/\/Lang \(zh-CN\)/s//\/Lang (zh_CN)/' '6.7.4 .*language'
damaged 's/<\?xpacket begin=/<?xpacket encoding="UTF-8" begin=/' '6.6.2.1 the packet names'
damaged 's/<\/dc:title>/<\/dc:titel>/' '6.6.2.1 the metadata are no XML'
damaged 's/pdfuaid:part>/pdfuaid:amd>/g' '6.6.2.3.1 pdfuaid:amd is neither known nor described'
damaged 's/(xmlns:pdf="[^"]*)"/\1x"/' '6.6.2.3.1 pdf:Producer is neither known'
damaged 's/(pdfaSchema:namespaceURI>[^<]*)</\1x</' '6.6.2.3.2 pdfuaid is described under another address'
damaged 's/category>internal/category>inner/' '6.6.2.3.3 pdfuaid:part is not described in full'
damaged 's/<pdfaid:conformance>A/<pdfaid:conformance>B/' '6.6.4 the metadata do not name'
plain "$TMP/carries/notice.zh.pdf"
damaged 's/<pdfaid:part>3/<pdfaid:part>2/' '6.6.4 the metadata do not name'
damaged '0,/\/AFRelationship \/Data/s//\/AFRelationship \/Date/' '6.8 .*relation /Date'
damaged 's/^  \/AF \[/  \/AG [/' '6.8 .* is associated with nothing'
damaged '0,/\/Subtype \/text#2[fF]csv/s//\/Subtype \/text/' '6.8 .*type /text'
damaged '0,/\(communities.csv\)$/s//(z.csv)/' '6.8 the files are not listed by their names'
plain "$TMP/2023/notice.zh.pdf"
damaged '0,/\/F 4$/s//\/F 6/' '6.3.2 annotation'
damaged '0,/\/F 4$/s//\/F 4 \/A << \/S \/Launch >>/' '6.5.1 annotation .* does /Launch'
other() { # WHAT-MUST-BE-SAID: of a file made by other means
    mv "$TMP/other.pdf" "$TMP/damaged-${#wanted[@]}.pdf"
    wanted+=("$1")
}
{ cat "$community"; echo more; } >"$TMP/other.pdf"
other '6.1.3 something after the end'
qpdf --encrypt '' '' 256 -- "$community" "$TMP/other.pdf"
other '6.1.3 encrypted'
qpdf "$community" --add-attachment README.md -- "$TMP/other.pdf"
other '6.6.4 the metadata do not name'
told archive
