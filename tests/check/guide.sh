#!/bin/bash
# The keys of notice.csv are those of one list, in the man pages and README.zh.md. What the guides to a standard say of
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
for page in gen/gongshi.1 gen/gongshi.zh.1; do
    awk '/^\.Ss .*notice.csv/ { inside = 1 } /^\.Sh/ { inside = 0 } inside && /^\.It Cm/' "$page" |
        sed 's/^\.It Cm//; s/ , /\n/g' | tr -d ' ' | sort >"$TMP/told"
    differ "$page"
done
keys_of_table() { # FILE HEADING
    awk -v head="$2" 'index($0, "| " head " |") == 1 { inside = 1; next } !/^\|/ { inside = 0 } inside' "$1" |
        cut -d '|' -f 2 | grep -oE '`[^`]+`' | tr -d '`' | sed -E 's/^previous\.[0-9]{4}/previous.YEAR/' | sort
}
keys_of_table README.zh.md 键名 >"$TMP/told"
differ README.zh.md

# ---- tables and columns

columns_of_program() { # "items.csv role", a line each, of the tables that people write
    awk '
        /^#define [A-Z]+_FILE "/ { file = $3 }
        /^#define TABLES_FOLDER/ { file = "communities/.csv" }
        /^#define [A-Z_]+_COLUMNS\(COLUMN\)/ { if (!file) exit }
        /^ *COLUMN\(/ { split($0, part, "\""); print file, part[2] }
        /^enum \{ [A-Z_]+_COLUMNS/ { file = "" }' gen/data/column_list.h | tr -d '"' | sort
}
columns_of_guide() { # FILE: of the first table below each heading that names a file
    awk -F '|' '
        /^#/ { file = ""; table = 0; if (match($0, /`[^`]+\.csv`/)) file = substr($0, RSTART + 1, RLENGTH - 2) }
        { sub(/communities\/(代号|ID)/, "communities/", file) }
        !/^\|/ { if (table) file = "" }
        /^\|/ && file {
            table++
            rest = $2
            while (match(rest, /`[^`]+`/)) {
                print file, substr(rest, RSTART + 1, RLENGTH - 2)
                rest = substr(rest, RSTART + RLENGTH)
            }
        }' "$1" | sort
}
columns_of_program >"$TMP/known"
for guide in gen/standard.md gen/standard.zh.md; do
    columns_of_guide "$guide" >"$TMP/told"
    differ "$guide"
done
grep -E "^($(cd templates/standard && ls *.csv | paste -sd '|')) " "$TMP/known" >"$TMP/kept"
mv "$TMP/kept" "$TMP/known"
for table in templates/standard/*.csv; do
    head -1 "$table" | sed 's/^\xEF\xBB\xBF//' | tr ',' '\n' | sed "s|^|${table##*/} |"
done | sort >"$TMP/told"
differ templates/standard

# ---- the standard made from nothing: what stands in blocks of files is put there, what stands in blocks of commands is
# what they say; --bless puts there what they say

program=$GONGSHI
gongshi() { # COMMAND…: as the guide has it
    (cd "$TMP/walk" && "$program" "$@") 2>&1 || [ $? = 1 ]
}
walk() { # GUIDE: written again to $TMP/page
    local line kind name block top
    rm -rf "$TMP/walk"
    mkdir "$TMP/walk"
    gongshi new standard fenlei >/dev/null
    : >"$TMP/page"
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$TMP/page"
        case $line in '```csv '* | '```text gongshi '*) ;; *) continue ;; esac
        kind=${line%% *} name=${line#* }
        : >"$TMP/block"
        while IFS= read -r block && [ "$block" != '```' ]; do printf '%s\n' "$block" >>"$TMP/block"; done
        if [ "$kind" = '```csv' ]; then
            top=${name%%/*} # fenlei-2025 is a copy of fenlei
            [ -d "$TMP/walk/$top" ] || [ "$top" = "${top%%-*}" ] || cp -r "$TMP/walk/${top%%-*}" "$TMP/walk/$top"
            mkdir -p "$(dirname "$TMP/walk/$name")"
            cp "$TMP/block" "$TMP/walk/$name"
        else
            $name >"$TMP/block"
        fi
        { cat "$TMP/block"; echo '```'; } >>"$TMP/page"
    done <"$1"
}
for guide in gen/standard.md gen/standard.zh.md; do
    walk "$guide"
    [ -z "${BLESS:-}" ] || cp "$TMP/page" "$guide"
    diff -u --label "$guide" --label "what the program says" "$guide" "$TMP/page" || status=1
    (cd "$TMP/walk" && find . -type f ! -name README.txt | sort | xargs sha256sum) >"$TMP/walked.${guide//\//.}"
done
cmp "$TMP"/walked.* || { echo "the guides make different standards"; status=1; }
# And a notice comes of it.
gongshi render 2024 --full --document notice --format text -o out >/dev/null
grep -q 有督导员3名，服务1200户。 "$TMP/walk/out/notice.zh.txt" || { echo "no sentence of the standard in the notice"; status=1; }

# All that phrases.csv may say is listed, as such a file: with it nothing changes.
"$program" explain --phrases >"$TMP/walk/fenlei/phrases.csv"
gongshi check --standard fenlei --only rule-broken,item-unknown,file-unreadable --fail-on never | head -1 |
    grep -q 没有矛盾 || { gongshi check --standard fenlei; status=1; }
exit $status
