#!/bin/bash
# What earlier versions of the program made for an office (tests/kept/VERSION) is read by this one: the standard, the
# data sets with what was settled, forms that were handed out, and the folder that went public, which is compared with
# its manifest, corrected over, and withdrawn from. A manifest that is newer than the program is told as such and left.
set -eu
export LC_ALL=C.UTF-8

fail() {
    echo "$version: $*"
    cat "$TMP/said"
    exit 1
}
# Runs the program, whose exit status must be this one; what it said is in $TMP/said.
ends() { # STATUS ARGUMENT…
    local wanted=$1 status=0
    shift
    "$GONGSHI" "$@" >"$TMP/said" 2>&1 || status=$?
    [ "$status" = "$wanted" ] || fail "$*: status $status, not $wanted"
}
says() { grep -qE -- "$1" "$TMP/said" || fail "not said: $1"; }

# The sheets of a folder's tree, to see that it was left alone.
state() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }

for kept in "$ROOT"/tests/kept/*/; do
    version=$(basename "$kept")
    cp -r "$kept" "$TMP/$version"
    cd "$TMP/$version"
    tar xzf published.tar.gz
    mv 2032/explained.csv 2032/说明.csv
    mv 2032/source/north.csv 2032/source/北园小区.csv

    ends 0 check --standard standard
    ends 0 check 2031 --fail-on info
    ends 0 check 2032 --format json
    says '"waived": 1$'                                   # 说明.csv
    says '"rule": "import-pending"'                       # corrections-proposed.csv
    ! grep -qE '"rule": "(rate-mismatch|personal-data|correction-refused|waiver-unused|succession-undeclared)"' "$TMP/said" ||
        fail 'what was settled is not applied' # corrections.csv, released.csv
    ends 0 compare 2031 2032 --format text -o compared
    says '已生成'
    ! grep -q succession-undeclared compared/findings.csv || fail 'succession.csv'

    # Forms: what the community filled in, and one that is still empty.
    cp -r 2032 into
    cp form.csv 北园小区.csv
    ends 0 import 北园小区.csv into
    cmp -s 2032/communities/north.csv into/communities/north.csv || fail 'the same form again changes the table'
    ends 1 check form.xlsx --standard standard --fail-on warning
    says 'form.xlsx' # its cells are known

    # What went public.
    cp -r published before
    ends 0 verify published/2032 --sha256 "$(cat announced)"
    says '正式稿'
    ends 0 verify published/2032 "$(sed -n 's/.*"code": "\([^"]*\)".*/\1/p' published/2032/manifest.json | head -n 1)"
    edition=(--lang zh,en --format html,plain --document notice,community,index -o published/2032)
    ends 0 render 2032 --final "${edition[@]}" --quiet
    sed -i 's/,495,/,490,/; s/,99,/,98,/' 2032/communities/westpark.csv
    ends 0 render 2032 --final "${edition[@]}"
    [ -f "published/2032/edition/$(cut -c -12 announced)/manifest.json" ] || fail 'the edition that went public is not kept'
    grep -q 西苑 published/2032/erratum.zh.html && grep -q 98 published/2032/erratum.zh.html || fail 'the correction is not told'
    ends 0 publish published/2032 --date 2032-12-08
    [ "$(grep -c 2032-12 published/2032/published.csv)" = 2 ] || fail 'the ledger is not carried on'
    ends 0 publish published/2032 --withdraw 13800138000 --date 2032-12-09
    ! grep -rq 13800138000 published || fail 'still to be read'
    ends 0 verify published/2032

    # From a version to come.
    rm -r published
    mv before published
    sed -i -E 's/"format": [0-9]+/"format": 999/' published/2032/manifest.json
    state published >state
    for command in verify publish; do
        ends 2 $command published/2032
        says '999.*请换用新版程序'
    done
    ends 2 render 2032 --final "${edition[@]}"
    says '999.*请换用新版程序'
    state published | diff -q state - >/dev/null || fail 'a folder of a version to come was changed'
done
