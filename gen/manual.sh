#!/bin/sh
# Writes a man page to standard output, its lists filled in from what the program itself says, so that pages, --help and
# the catalogue of findings agree.
#
# gen/manual.sh PROGRAM en|zh
#
# Where gongshi.1 and gongshi.zh.1 have a line `.\" list WHAT OF`, there stand in their place: `usage`, all commands as
# --help shows them; `options COMMAND`; `findings SEVERITY` of one table and `compared SEVERITY` of two, as explain tells
# them. The date is that of the newest version. Lines of Han are joined without a blank.
set -eu
program=$1 lang=$2
gen=$(cd "$(dirname "$0")" && pwd)
case $lang in
en) page=$gen/gongshi.1 ;;
*) page=$gen/gongshi.$lang.1 ;;
esac
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
said() { LC_ALL=$lang "$program" "$@"; }
said --help | sed -n '/^  /p' >"$made/usage"
said explain --lang "$lang" >"$made/explain"
sed -n 's/^\.\\" list options //p' "$page" | while read -r command; do
    said "$command" --help | sed -n 's/^ \{2,6\}\(-.*\)/\1/p' >"$made/options.$command"
done
sed -nE 's/^(FINDING|COMPARED)\([A-Z_]+, "([a-z-]+)", ([A-Z]+).*/\1 \3 \2/p' "$gen/base/finding_list.h" >"$made/catalogue"
date=$(LC_ALL=C date -d "$(sed -n '/^## .*(\(.*\))/{s//\1/p;q;}' "$gen/CHANGELOG.md")" '+%B %-d, %Y')
export date made
LC_ALL=C awk '
# Lines may end after a character of three bytes, but not before one that ends a phrase, nor after one that opens it.
function breakable(text,    out, character) {
    while (match(text, /[\343-\357][\200-\277][\200-\277]/)) {
        character = substr(text, RSTART, RLENGTH)
        out = out substr(text, 1, RSTART + RLENGTH - 1)
        text = substr(text, RSTART + RLENGTH)
        if (index("（《“‘〔", character) == 0 && text ~ /^[\343-\357]/ && index("，。、；：？！）》”’〕", substr(text, 1, 3)) == 0)
            out = out "\\:"
    }
    return out text
}
function plain(text) { # as text of a page
    gsub(/\\/, "\\e", text)
    gsub(/\. /, ".\n", text) # a sentence a line
    text = breakable(text)
    return text ~ /^[.\047]/ ? "\\&" text : text
}
function list_usage(    line) {
    print ".Bd -literal"
    while ((getline line < (ENVIRON["made"] "/usage")) > 0)
        print plain(substr(line, 3))
    print ".Ed"
}
function list_options(command,    line, name, value, words) {
    print ".Bl -tag -width Ds"
    while ((getline line < (ENVIRON["made"] "/options." command)) > 0) {
        match(line, /  +/)
        name = substr(line, 1, RSTART - 1)
        words = substr(line, RSTART + RLENGTH)
        value = ""
        if (match(name, /=/)) {
            value = " Ns = Ns Ar " substr(name, RSTART + 1)
            name = substr(name, 1, RSTART - 1)
        }
        gsub(/^--?|, --/, "&", name)
        if (match(name, /, /))
            name = substr(name, 2, 1) " , Fl " substr(name, RSTART + 3)
        else
            name = substr(name, 2)
        print ".It Fl " name value
        print plain(words)
    }
    print ".El"
}
function list_findings(kind, severity,    line, part, meaning) {
    while ((getline line < (ENVIRON["made"] "/explain")) > 0) {
        split(line, part, / +/)
        sub(/^[a-z-]+ +/, "", line)
        match(line, /  /)
        meaning[part[1]] = substr(line, RSTART + 2)
    }
    close(ENVIRON["made"] "/explain")
    print ".Bl -tag -width Ds"
    while ((getline line < (ENVIRON["made"] "/catalogue")) > 0) {
        split(line, part, " ")
        if (part[1] == kind && part[2] == severity)
            print ".It Cm " part[3] "\n" plain(meaning[part[3]])
    }
    close(ENVIRON["made"] "/catalogue")
    print ".El"
}
function flush() {
    if (text != "")
        print breakable(text)
    text = ""
}
/^\.\\" list / {
    flush()
    if ($3 == "usage") list_usage()
    else if ($3 == "options") list_options($4)
    else list_findings($3 == "compared" ? "COMPARED" : "FINDING", $4)
    next
}
/^\./ {
    flush()
    if ($1 == ".Dd") $0 = ".Dd " ENVIRON["date"]
    print
    next
}
text ~ /[\200-\377]$/ && /^[\200-\377]/ {
    text = text $0
    next
}
{
    flush()
    text = $0
}
END { flush() }' "$page"
