#!/bin/bash
# Forms as workbooks: the same bytes each time, never half a file, never over a file that stands there, all of a register
# or none; without the library that writes them it is said what to install.
set -eu
standard=$ROOT/data/standards/shandong-2022
cd "$TMP"
fail() {
    echo "$*"
    exit 1
}

"$GONGSHI" form --standard "$standard" --tier basic -o one.xlsx
"$GONGSHI" form --standard "$standard" --tier basic --format xlsx >two.xlsx
cmp one.xlsx two.xlsx
"$GONGSHI" form --standard "$standard" --tier basic --lang en --format xlsx -o english.xlsx
! cmp -s one.xlsx english.xlsx || fail 'the English form is the Chinese one'
"$GONGSHI" form --standard "$standard" --tier basic --format csv -o one.csv
"$GONGSHI" form --standard "$standard" --tier basic | cmp - one.csv

# What was filled in is not written over.
echo filled in >kept.xlsx
! "$GONGSHI" form --standard "$standard" --tier basic -o kept.xlsx 2>why || fail 'a file was replaced'
grep -q 'kept.xlsx: 已有这个文件' why && [ "$(cat kept.xlsx)" = 'filled in' ]

# One for each community of a register, called by its name.
"$GONGSHI" form "$ROOT/data/2023" -o forms >said
grep -q '15份填报表' said && [ "$(ls forms | wc -l)" = 15 ] && [ -s forms/恒安社区.xlsx ]
! "$GONGSHI" form "$ROOT/data/2023" -o forms 2>why || fail 'a folder was written into'
"$GONGSHI" form "$ROOT/data/2023" --format csv -o tables >said
[ "$(ls tables/*.csv | wc -l)" = 15 ]

# A full disk, of one size after the other: no file, and a word why; or the file.
for size in 1 4 8 16 32 64 128; do # KiB
    rm -rf full.xlsx full
    if (trap '' XFSZ; ulimit -f "$size"; "$GONGSHI_PLAIN" form --standard "$standard" --tier basic -o full.xlsx) 2>why; then
        cmp one.xlsx full.xlsx
        written=1
    else
        [ ! -e full.xlsx ] && grep -q '没有生成Excel文件\|File too large\|文件过大\|超过' why || fail "$size KiB: $(cat why)"
        refused=1
    fi
    if (trap '' XFSZ; ulimit -f "$size"; "$GONGSHI_PLAIN" form "$ROOT/data/2023" -o full) >said 2>why; then
        diff -r forms full
    else
        [ ! -e full ] && [ -s why ] || fail "$size KiB: a part of the forms is there"
    fi
done
[ "${written:-}" = 1 ] && [ "${refused:-}" = 1 ] || fail 'no size of a disk was too small, or none large enough'

# Without the library.
if FAULT=load FAULT_AT=1 FAULT_HIT=$TMP/hit LD_PRELOAD=$ROOT/out/trust/shim.so \
    "$GONGSHI_PLAIN" form --standard "$standard" --tier basic -o none.xlsx 2>why; then
    fail 'it was made without its library'
fi
grep -q 'apt-get install libxlsxwriter4' why && [ ! -e none.xlsx ]
# Nothing else loads it.
for command in 'form --standard . --tier basic' 'check data/2023 --summary'; do
    set -- $command
    (cd "$standard/../../.." && FAULT=load FAULT_AT=1 FAULT_HIT=$TMP/loaded LD_PRELOAD=$ROOT/out/trust/shim.so \
        "$GONGSHI_PLAIN" "${@/#./data/standards/shandong-2022}" >/dev/null) || [ $? = 1 ]
done
[ ! -e loaded ] || fail 'a library is loaded although no workbook is written'

# What was found, and what is to be corrected.
"$GONGSHI" check "$ROOT/data/2023" --format xlsx -o findings.xlsx || [ $? = 1 ]
"$GONGSHI" check "$ROOT/data/2023" --format xlsx >again.xlsx || [ $? = 1 ]
cmp findings.xlsx again.xlsx
"$GONGSHI" check "$ROOT/data/2023" --format corrections -o corrections.xlsx || [ $? = 1 ]
"$GONGSHI" check "$ROOT/data/2023" --format corrections -o corrections.xlsx 2>why && fail 'corrections were written over' || [ $? = 2 ]
grep -q 'corrections.xlsx: 已有这个文件' why
