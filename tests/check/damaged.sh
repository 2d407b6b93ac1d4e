#!/bin/bash
# Data as offices spoil them, one defect at a time: a tier that nobody knows, an empty table, a register of nobody. Each
# time `check` speaks of it; every document is made all the same, on the web and on paper, with links that lead somewhere,
# and so is a comparison with the year before, in both directions. Where nothing can be made the message names a file.
set -eu

tried=0 failed=0 program=$GONGSHI
mkdir "$TMP/later"
cp -r "$ROOT/tests/years/2031" "$TMP/later/2033"
cp -r "$ROOT/tests/years/standards" "$TMP/later"
rm "$TMP/later/2033/succession.csv"
sed -i 's/2031年/2033年/' "$TMP/later/2033/notice.csv"
damage() { # STATUS COMMAND: what render and compare end with, and what is done in the data set
    rm -rf "$TMP/2032" "$TMP/standards" "$TMP"/{out,paper}{,-internal} "$TMP/forth" "$TMP/back"
    cp -r "$ROOT/tests/years/2032" "$ROOT/tests/years/standards" "$TMP"
    (cd "$TMP/2032" && eval "$2")
    ! { diff -qr "$ROOT/tests/years/2032" "$TMP/2032" && diff -qr "$ROOT/tests/years/standards" "$TMP/standards"; } >/dev/null || {
        echo "nothing damaged: $2"
        exit 1
    }
    expect 0-2 "check: $2" check "$TMP/2032"
    # by the sanitizers as pages; on paper, which is many times as slow by them, by the program itself
    expect "$1" "render: $2" render "$TMP/2032" -o "$TMP/out" --lang zh-en --format html
    program=$GONGSHI_PLAIN
    expect "$1" "render on paper: $2" render "$TMP/2032" -o "$TMP/paper" --lang zh-en --format pdf
    program=$GONGSHI
    expect "$1" "compare with it: $2" compare "$ROOT/tests/years/2031" "$TMP/2032" -o "$TMP/forth" --lang zh-en --format html
    expect "$1" "compare from it: $2" compare "$TMP/2032" "$TMP/later/2033" -o "$TMP/back" --lang zh-en --format html
}

expect() { # STATUS WHAT ARGUMENTS…
    local wanted=$1 what=$2 status=0 as_wanted=1
    shift 2
    tried=$((tried + 1))
    "$program" "$@" >"$TMP/said" 2>"$TMP/told" || status=$?
    case $wanted in
    0-2) [ "$status" -le 2 ] || as_wanted= ;;
    *) [ "$status" = "$wanted" ] || as_wanted= ;;
    esac
    [ "$status" != 2 ] || grep -q '\.csv' "$TMP/said" "$TMP/told" || as_wanted=
    [ -n "$as_wanted" ] || {
        echo "$what: status $status, not $wanted"
        head -n 5 "$TMP/told"
        failed=$((failed + 1))
    }
}

# The register.
damage 0 "sed -i '2s/,growth,/,nosuch,/' communities.csv"
damage 0 "sed -i '2s/,growth,/,,/' communities.csv"
damage 0 "sed -i '2,\$s/,basic,/,growth,/' communities.csv"
damage 0 "sed -i '2,\$d' communities.csv"
damage 0 "sed -i '3,\$d' communities.csv"
damage 0 "sed -i '3p' communities.csv"
damage 0 "sed -i 's/,applied,/,spot_check,/' communities.csv"
damage 0 "sed -i '2s/^[^,]*,[^,]*,[^,]*,[^,]*,/jia,,,,/' communities.csv"
damage 0 "sed -i '2s/^jia/甲/' communities.csv"
damage 2 "sed -i 1d communities.csv"
damage 2 ": >communities.csv"
damage 2 "rm communities.csv"
# A table.
damage 0 ": >communities/jia.csv"
damage 0 "sed -i '2,\$d' communities/jia.csv"
damage 0 "sed -i 1d communities/jia.csv"
damage 0 "rm communities/jia.csv"
damage 0 "rm communities/*.csv"
damage 0 "for file in communities/*.csv; do : >\$file; done"
damage 0 "sed -i 's/^1,/99,/' communities/jia.csv"
damage 0 "sed -i '2,\$s/^[0-9]*,[a-z]*,/1,nosuch,/' communities/jia.csv"
damage 0 "sed -i '2,\$s/,/\"/3' communities/jia.csv"
damage 0 "head -c 2000 /dev/zero >communities/jia.csv"
damage 0 "head -c 700 communities/jia.csv >cut && mv cut communities/jia.csv"
damage 0 "cp communities/jia.csv communities/nobody.csv"
# The notice.
damage 2 "rm notice.csv"
damage 2 ": >notice.csv"
damage 2 "sed -i '/^standard,/d' notice.csv"
damage 0 "sed -i '2,\$s/^\\([a-z]*\\),.*/\\1,,/; /^standard,/d' notice.csv; grep ^standard, \"$ROOT/tests/years/2032/notice.csv\" >>notice.csv"
# The standard.
damage 0 "sed -i 's/^growth,3,/growth,30,/' ../standards/sample-2032/indicators.csv"
damage 0 "sed -i 's/^growth,3,/growth,2,/' ../standards/sample-2032/indicators.csv"
damage 0 "sed -i '2,\$d' ../standards/sample-2032/indicators.csv"
damage 0 "sed -i '2,\$d' ../standards/sample-2032/criteria.csv"
damage 0 "sed -i '2,\$d' ../standards/sample-2032/items.csv"
damage 0 "sed -i '2,\$d' ../standards/sample-2032/statements.csv"
damage 0 "sed -i '/^tier[.]growth/d' ../standards/sample-2032/standard.csv"

echo "$((tried - failed)) passed, $failed failed"
[ "$failed" = 0 ]
