#!/bin/bash
# The county's notice as PDF: sound for qpdf, set in our fonts only, all embedded as subsets, and holding the title,
# every name of the register and every sentence that a community reported.
set -eu
pdf=$TMP/out/notice.zh.pdf
# cairo 1.16 itself loses 72 bytes when it finishes a document with such fonts.
ASAN_OPTIONS=${ASAN_OPTIONS:-}:detect_leaks=0 "$GONGSHI" render data/2023 -o "$TMP/out" --document notice --format pdf --quiet

qpdf --check "$pdf" >"$TMP/qpdf" 2>&1 || { cat "$TMP/qpdf"; exit 1; }

# Columns of pdffonts counted from the right, as the type may be two words: emb sub uni object ID.
pdffonts "$pdf" | tail -n +3 | awk '{ print $1, $(NF - 4), $(NF - 3) }' >"$TMP/fonts"
[ -s "$TMP/fonts" ]
tables=fonts/fonts.csv
[ ! -f fonts/office.csv ] || tables="$tables fonts/office.csv"
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

pdftotext -raw "$pdf" "$TMP/text"
node tests/check/sentences.mjs data/2023 "$TMP/text"
