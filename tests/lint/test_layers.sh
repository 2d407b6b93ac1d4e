#!/bin/bash
# layers.sh finds what it is for: violations planted in a copy of gen/, one at a time, must each be reported.
set -eu
cd "$(dirname "$0")/../.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r gen "$copy/gen"
status=0

if ! tests/lint/layers.sh "$copy"; then
    echo "the copy without a planted violation does not pass"
    status=1
fi

plant() { # FILE INCLUDE
    mkdir -p "$(dirname "$copy/gen/$1")"
    echo "#include $2" >"$copy/gen/$1"
    if tests/lint/layers.sh "$copy" >"$copy/out"; then
        echo "not noticed: gen/$1 includes $2"
        status=1
    elif ! grep -q "^gen/$1:1: " "$copy/out"; then
        echo "gen/$1 includes $2: the report names another place"
        status=1
    fi
    rm "$copy/gen/$1"
}

allow() { # FILE INCLUDE
    mkdir -p "$(dirname "$copy/gen/$1")"
    echo "#include $2" >"$copy/gen/$1"
    if ! tests/lint/layers.sh "$copy" >"$copy/out" 2>&1; then
        echo "wrongly reported: gen/$1 includes $2"
        status=1
    fi
    rm "$copy/gen/$1"
}

plant base/planted.c '"data/standard.h"'
plant data/planted.c '"doc/node.h"'
plant doc/planted.h '"data/standard.h"'
plant find/planted.c '"doc/node.h"'
plant find/planted.c '"report/notice/notice.h"'
plant intake/planted.c '"find/rule.h"'
plant chart/planted.c '"layout/pages.h"'
plant layout/planted.c '"chart/chart.h"'
plant base/planted.c '"words/language.h"'
plant data/planted.c '"words/words.h"'
plant find/planted.c '"words/words.h"'
plant layout/planted.c '"words/wordbook.h"'
plant emit/planted.h '"words/words.h"'
plant report/planted.c '"emit/emit.h"'
plant emit/planted.c '"report/notice/notice.h"'
plant publish/planted.c '"command/command.h"'
plant publish/planted.c '"report/context.h"'
plant publish/planted.h '"find/judge.h"'
plant publish/planted.c '"words/words.h"'
plant publish/planted.c '<json-c/json_object.h>'
plant report/planted.c '"pipeline.h"'
plant command_planted.c '"base/csv.h"'
plant nowhere/planted.c '"base/csv.h"'
plant emit/planted.c '"../report/notice.h"'
plant emit/planted.c '"html.h"'
plant emit/planted.c '<hb.h>'
plant layout/planted.c '<cairo.h>'
plant emit/html_planted.c '<cairo-pdf.h>'
plant report/planted.c '<cmark.h>'
plant base/planted.c '<csv.h>'

# two modules of one room that know each other
echo '#include "find/planted_b.h"' >"$copy/gen/find/planted_a.h"
echo '#include "find/planted_a.h"' >"$copy/gen/find/planted_b.c"
touch "$copy/gen/find/planted_b.h"
if tests/lint/layers.sh "$copy" >"$copy/out" || ! grep -q '^gen/find/planted_a$' "$copy/out"; then
    echo "not noticed: a circle of modules"
    status=1
fi
rm "$copy/gen/find/planted_a.h" "$copy/gen/find/planted_b.c" "$copy/gen/find/planted_b.h"

allow data/planted.c '"base/csv.h"'
allow find/planted.c '"data/standard.h"'
allow find/planted.c '"find/rule.h"'
allow emit/planted.c '"words/language.h"'
allow report/planted.c '"words/words.h"'
allow report/planted.c '"find/judge.h"'
allow publish/planted.c '"data/dataset.h"'
allow publish/planted.c '"doc/pair.h"'
allow command/planted.c '"publish/stage.h"'
allow command/planted.c '"report/context.h"'
allow layout/planted.c '<hb-ot.h>'
allow emit/cairo_planted.c '<cairo-pdf.h>'
allow doc/planted.c '<cmark.h>'

exit $status
