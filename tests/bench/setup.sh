#!/bin/sh
# Installs what Gongshi is measured against, as far as it can be had: what is missing is left out of the table.
# DEPS=skip: nothing is installed.
set -eu
cd "$(dirname "$0")/../.."
[ "${DEPS:-}" != skip ] || exit 0
gen/setup.sh python3-minimal time nodejs npm poppler-utils valgrind
for peer in weasyprint chromium 'texlive-xetex texlive-lang-chinese texlive-latex-recommended'; do
    gen/setup.sh $peer || echo "not installed: $peer"
done
cd tests/bench
[ node_modules/.package-lock.json -nt package-lock.json ] ||
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json ||
    echo 'not installed: Typst'
