#!/bin/bash
# House rules that no compiler checks. laws.sh [ROOT], where ROOT holds gen/ and templates/.
#
# No state outside functions' locals, no goto, no numbers by the locale, no unfinished business, functions of at most
# 100 lines, files of at most 1000 (tables named *list.h, and those of a language, are as long as what they list),
# names of tables and columns in one place, words that accuse nobody and belong to no standard, and errors that are
# codes.
set -eu
cd "${1:-.}"
export LC_ALL=C.UTF-8
status=0

# Functions that may be longer: a switch that only dispatches. One name per line.
dispatchers='
'

none() { # MESSAGE, then grep's arguments: any hit is a failure
    local message=$1
    shift
    if grep -nE "$@"; then
        echo "    ^ $message"
        status=1
    fi
}

none "unfinished business" -rwI --exclude-dir=node_modules 'TO[D]O|FIX[M]E|X[X]X|HA[C]K' gen tests templates Makefile
none "the subject of a sentence is a figure, never a community" -rE '虚报|造假|抄袭|错误' templates \
    $(find gen/words -name '*.[ch]')
# What is judged, by whom and how is said by the standard (words/wordbook.h); strings of C are looked at below.
domain='智慧社区|社区|街道|达标|成长型|基础型|抽检|验收|昌乐|山东'
none "a word of one standard: see words/wordbook.h" -E "$domain" templates/*.md
# How a notice is laid out is said by import.csv; gen/words has headings of our own, and keys of
# notice.csv have words of our own.
headings='建设指标|[一二]级指标|指标释义|标准要求|完成情况|索引号|公开方式|发布机构|组配分类|浏览次数'
# stop.c names a signal; workers.c hands on what a library said.
none "an error in words of one language: see base/fault.h" -r 'g_(set_error|error_new|prefix_error)' gen \
    --include='*.c' --exclude=fault.c --exclude=stop.c --exclude=workers.c

none "the same language in other terms is another pointer: ask lang_is()" -rE '\blang (==|!=) |(==|!=) ([a-z_]+->)?lang\b|(==|!=) LANG_' gen \
    --include='*.[ch]' --exclude=language.c --exclude=pair.c --exclude=lint.c --exclude=pages.c

# Names of tables and columns stand in data/column_list.h alone. Of the columns only those are looked for that no key of a
# fact is called, and every one that a finding is placed at; JSON has keys of its own.
columns=gen/data/column_list.h
if [ -f "$columns" ]; then
    names=$(sed -nE 's/^ *COLUMN\([A-Z0-9_]+, "([a-z0-9]+_[a-z0-9_]+)".*/\1/p' "$columns" | sort -u | paste -sd '|')
    tables=$(sed -nE 's/^#define [A-Z]+_FILE "([a-z]+)\.csv"/\1/p' "$columns" | paste -sd '|')
    if grep -rnE --include='*.[ch]' --exclude-dir=data "\"($names)\"|\"($tables)\.csv\"|\.column = \"" gen |
        grep -v json_; then
        echo "    ^ the name of a table or a column: see $columns"
        status=1
    fi
fi

# Comments, strings and characters are blanked before the rules look at a line; numbers of lines stay.
find gen -name '*.[ch]' | sort | xargs awk -v dispatchers="$dispatchers" -v domain="$domain" -v headings="$headings" '
function report(line, message) {
    printf "%s:%d: %s\n", FILENAME, line, message
    bad = 1
}

function code(line,    out, rest) {
    out = ""
    while (line != "") {
        if (comment) {
            if (!(rest = index(line, "*/"))) return out
            line = substr(line, rest + 2)
            comment = 0
        } else if (match(line, /\/\*|\/\/|"([^"\\]|\\.)*"|\047([^\047\\]|\\.)*\047/)) {
            out = out substr(line, 1, RSTART - 1)
            rest = substr(line, RSTART, 2)
            if (rest == "//") return out
            if (rest == "/*") comment = 1
            else out = out "0"
            if (!comment && substr(line, RSTART, RLENGTH) ~ domain)
                report(FNR, "a word of one standard: see words/wordbook.h")
            if (!comment && FILENAME !~ /gen\/words\/|notice_key_list/ && substr(line, RSTART, RLENGTH) ~ headings)
                report(FNR, "a heading of one notice: see data/shapes.h")
            line = substr(line, RSTART + (comment ? 2 : RLENGTH))
        } else {
            return out line
        }
    }
    return out
}

# An object outside functions, or a static one inside: its last pointer, or itself, must be const.
function mutable(declaration) {
    sub(/=.*/, "", declaration)
    gsub(/\{.*\}/, "", declaration)
    if (declaration ~ /\*/) return declaration !~ /\*[ ]*const[ ][^*]*$/
    return declaration !~ /(^| )const /
}

BEGIN {
    split(dispatchers, list, /[ \n]+/)
    for (i in list) long_allowed[list[i]] = 1

    banned = "(^|[^A-Za-z0-9_])(strcpy|strcat|sprintf|strtok|strtod|strtof|strtold|g_strtod|atof|atoi|atol|sscanf|" \
             "fscanf|localtime|gmtime|setlocale)[ ]*\\("
}

FNR == 1 {
    comment = body = 0
    head = ""
}
FNR == 1001 && FILENAME !~ /list\.h$|^gen\/words\/[a-z][a-z]\.c$/ { report(FNR, "a file of more than 1000 lines") }
{
    raw = $0
    line = code(raw)
    macro = continued || line ~ /^[ \t]*#/
    continued = macro && raw ~ /\\$/
}

line ~ /(^|[^A-Za-z0-9_])goto[ \t]/ { report(FNR, "goto") }
line ~ /#[ ]*define[ ]+_|(struct|enum|union|[A-Za-z0-9*] \*?)[ ]*_[A-Za-z_]+[ ]*[={(;]/ && line !~ /__(attribute|extension|builtin|typeof)/ {
    report(FNR, "a name that C keeps for itself")
}
FILENAME !~ /banned\.h$/ && line ~ banned {
    report(FNR, "a banned function: see base/banned.h")
}
raw ~ /printf/ && raw ~ /"[^"]*%[-+0-9.*]*[aefgAEFG][^A-Za-z]/ {
    report(FNR, "a number printed by the locale: see base/number.h")
}
line ~ /^[ \t]+static[ ][^(]*[=;]/ && line !~ /static inline/ && mutable(line) {
    report(FNR, "static state inside a function")
}

macro { next }

# Outside a function: lines are gathered in head until ; or { ends them.
!body {
    if (line ~ /^[ \t]*$/) next
    if (head == "") start = FNR
    head = head " " line
    if (braces || line ~ /\{[^}]*$/) {
        if (!braces && head ~ /\(/ && head !~ /=/ && head !~ /^ *(typedef|enum|struct [A-Za-z_]* *\{|union)/) {
            body = 1
            name = head
            sub(/ *\(.*/, "", name)
            sub(/.*[ *]/, "", name)
            head = ""
            next
        }
        braces = 1
        if (line ~ /^}/) braces = 0
        else next
    }
    if (line !~ /;[ \t]*$/ && line !~ /^[A-Z_0-9]+\(.*\)[ \t]*$/) next
    sub(/^ */, "", head)
    if (head ~ /^[A-Za-z_]/ &&
        head !~ /^(__extension__ )?(typedef|enum|union|G_[A-Z_]+|struct [A-Za-z_]+ *[;{]|[A-Z_0-9]+\()/) {
        object = head
        sub(/=.*/, "", object)
        if (object !~ /\(/ && mutable(head)) report(start, "state outside functions: " object)
    }
    head = ""
    next
}

body && line ~ /^}/ {
    body = 0
    if (FNR - start + 1 > 100 && !(name in long_allowed))
        report(start, name " has " FNR - start + 1 " lines, more than 100")
}

END { exit bad }
' || status=1
exit $status
