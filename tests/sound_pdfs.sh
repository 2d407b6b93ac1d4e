#!/bin/bash
# PDFs that are sound: for qpdf, as PDF/UA-1 asks, and each poster one sheet.
#
# tests/sound_pdfs.sh FILE…
set -eu
for file; do
    qpdf --check "$file" >"$TMP/qpdf" 2>&1 || { cat "$TMP/qpdf"; exit 1; }
    case $file in
        */poster/*) pdfinfo "$file" | grep -q '^Pages: *1$' || { echo "$file: more than one sheet"; exit 1; } ;;
    esac
done
node tests/pdfua/check.mjs "$@"
