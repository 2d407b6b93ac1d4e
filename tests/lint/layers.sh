#!/bin/bash
# The layers of gen/README.md: includes go only downward. layers.sh [ROOT], where ROOT holds gen/.
#
# A folder may include itself and what stands in a lower line; `apart` names what may not meet although the rank would
# allow it; `only` says which files may know a library. Files of one name (a.h, a.c) are one module, and modules include
# each other in no circle.
set -eu
cd "${1:-.}"
export LC_ALL=C

find gen -name '*.[ch]' | sort | xargs awk '
BEGIN {
    rank["base"] = 0
    rank["words"] = 1
    rank["data"] = rank["doc"] = 2
    rank["intake"] = rank["find"] = rank["chart"] = rank["layout"] = 3
    rank["report"] = rank["emit"] = 4
    rank["publish"] = 5
    rank["command"] = 6
    rank["main"] = 7

    apart["find doc"] = 1
    # Who says sentences. Below them nobody knows more of a language than how it writes dates, numbers and lists.
    says["words"] = says["report"] = says["command"] = says["main"] = 1
    grammar = "words/language.h"

    # It returns values; command says them.
    apart["publish report"] = apart["publish find"] = apart["publish words"] = 1
    versions = "gen/publish/libraries.c" # asks every library for its version, and nothing else

    library["harfbuzz"] = "^hb"; only["harfbuzz"] = "^gen/(layout/|emit/(font_source\\.[ch]|(pdf|ofd)_font\\.c)$)"
    library["qrencode"] = "^qrencode"; only["qrencode"] = "^gen/report/notice/poster\\.c$"
    library["libdeflate"] = "^libdeflate"; only["libdeflate"] = "^gen/emit/(pdf_file|archive)\\.c$"
    library["nettle"] = "^nettle/"; only["nettle"] = "^gen/base/digest\\.c$"
    library["freetype"] = "^ft2build"; only["freetype"] = "^gen/emit/(cairo|font_source\\.h$)"
    library["cairo"] = "^cairo"; only["cairo"] = "^gen/emit/cairo"
    library["libpng"] = "^png"; only["libpng"] = "^gen/emit/cairo_png\\.c$"
    library["libcmark"] = "^cmark"; only["libcmark"] = "^gen/doc/"
    library["json-c"] = "^json-c/"; only["json-c"] = "^gen/publish/manifest\\.c$"
    library["expat"] = "^expat"; only["expat"] = "^gen/intake/package\\.c$"
    library["minizip"] = "^(un)?zip\\.h$"; only["minizip"] = "^gen/(intake/package|emit/archive)\\.c$"
    library["libxlsxwriter"] = "^xlsxwriter"; only["libxlsxwriter"] = "^gen/base/workbook\\.c$"
    library["pango"] = "^pango/"; only["pango"] = "^gen/layout/script\\.c$"
    library["libcsv"] = "^csv\\.h$"; only["libcsv"] = "^gen/base/csv\\.c$"
}

function report(message) {
    printf "%s:%d: %s\n", FILENAME, FNR, message
    bad = 1
}

# gen/find/rule.c and find/rule.h are of find; gen/main.c and main.h are a layer of their own.
function layer(path) {
    sub(/^gen\//, "", path)
    sub(/[\/.].*/, "", path)
    return path
}

FNR == 1 {
    from = layer(FILENAME)
    if (!(from in rank)) report("no layer is called " from)
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, part, "\"")
    to = layer(part[2])
    if (!(to in rank)) report("\"" part[2] "\": write it as folder/name.h, of a folder that is a layer")
    else if (to != from && ((rank[to] >= rank[from]) || (from " " to) in apart)) report(from " must not include " to)
    else if (to == "words" && part[2] != grammar && !(from in says)) report(from " must not include words but " grammar)
}

/^[ \t]*#[ \t]*include[ \t]*</ {
    header = $0
    sub(/^[^<]*</, "", header)
    sub(/>.*/, "", header)
    for (name in library)
        if (header ~ library[name] && FILENAME !~ only[name] && FILENAME != versions) report("only " only[name] " may include " name)
}

END { exit bad }
' || bad=1

# tsort names the members of each circle, a line each, after a line that says so
circles=$(find gen -name '*.[ch]' | sort | xargs awk '
    FNR == 1 { from = FILENAME; sub(/\.[ch]$/, "", from) }
    /^[ \t]*#[ \t]*include[ \t]*"/ {
        split($0, part, "\"")
        to = "gen/" part[2]
        sub(/\.[ch]$/, "", to)
        if (to != from) print from, to
    }' | sort -u | tsort 2>&1 >/dev/null | sed -n 's/^tsort: gen/gen/p')
if [ -n "$circles" ]; then
    echo "these modules include each other in a circle:"
    printf '%s\n' "$circles"
    bad=1
fi
exit ${bad:-0}
