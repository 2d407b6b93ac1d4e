#!/bin/bash
# The keys of notice.csv are those of one list, in the man page and README.zh.md. What the guides to a standard say of
# tables is what data/column_list.h has; the example of a standard has every column; and the standard that the guides
# make from nothing is one that checks as they say.
set -eu
status=0
differ() { # WHAT: two lists, sorted, in $TMP/known and $TMP/told
    diff -u --label "the program" --label "$1" "$TMP/known" "$TMP/told" || status=1
}

# ---- keys of notice.csv
{
    sed -nE 's/^NOTICE_KEY\([A-Z_]+, "([a-z_]+)".*/\1/p' gen/data/notice_key_list.h
    echo previous.YEAR
    echo previous.YEAR.url
} | sort >"$TMP/known"
awk '/^\.Ss Keys of notice.csv/ { inside = 1 } /^\.Sh/ { inside = 0 } inside && /^\.It Cm/' gen/gongshi.1 |
    sed 's/^\.It Cm//; s/ , /\n/g' | tr -d ' ' | sort >"$TMP/told"
differ gen/gongshi.1
keys_of_table() { # FILE HEADING
    awk -v head="$2" 'index($0, "| " head " |") == 1 { inside = 1; next } !/^\|/ { inside = 0 } inside' "$1" |
        cut -d '|' -f 2 | grep -oE '`[^`]+`' | tr -d '`' | sed -E 's/^previous\.[0-9]{4}/previous.YEAR/' | sort
}
keys_of_table README.zh.md 键名 >"$TMP/told"
differ README.zh.md
