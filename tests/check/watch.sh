#!/bin/bash
# check --watch: what is saved is checked again, however it is saved, and what became better or worse is told; what is
# only read, or kept aside, is not. Ctrl-C ends it with 0, and nothing has leaked.
set -eu

fail() {
    echo "$*"
    cat "$TMP/err"
    exit 1
}

cp -r data "$TMP/"
desk=$TMP/data/2023
table=$desk/communities/hengan.csv
exec 3< <(exec "$GONGSHI" check "$desk" --watch --summary --lang zh 2>"$TMP/err")
watching=$!
trap 'kill $watching 2>/dev/null || true' EXIT

# Reads what is said until a line like this comes.
hear() { # PATTERN
    heard=
    while read -r -t 120 -u 3 line; do
        heard+=$line$'\n'
        [[ $line =~ $1 ]] && return
    done
    fail "not heard: $1; but: $heard"
}
changed='^[0-9:]{8} 新增([0-9]+)处，消除([0-9]+)处。'

hear '^矛盾 [0-9]+'
# Into the file. The rate now agrees with its parts, and no more with the sentence.
sed -i.old '29s/80/28/' "$table"
rm "$table.old"
hear "$changed"
[ "${BASH_REMATCH[1]}" -gt 0 ] && [ "${BASH_REMATCH[2]}" -gt 0 ] || fail "$heard"
hear '^新增 .*恒安社区.*28%'
hear '消除 .*280÷1000=28%'
# As Office does: aside, then in its place.
cp data/2023/communities/hengan.csv "$desk/communities/~\$hengan.tmp"
mv "$desk/communities/~\$hengan.tmp" "$table"
hear "$changed"
hear '新增 .*280÷1000=28%'
# Away, and there again: another file in the folder.
mv "$table" "$TMP/away.csv"
hear "$changed"
[ "${BASH_REMATCH[2]}" -gt 0 ] || fail "$heard"
cp "$TMP/away.csv" "$table"
hear "$changed"
hear '新增 .*280÷1000=28%'
# A folder that was not there.
mkdir "$desk/tiers"
cp "$TMP/away.csv" "$desk/tiers/none.csv"
hear "$changed|没有变化"
# The standard.
sed -i 's/lighting.smart \/ lighting.total >= 80%/lighting.smart \/ lighting.total >= 20%/' "$TMP/data/standards/shandong-2022/criteria.csv"
hear '^新增 .*标准为20%'
# The same again is no news.
cp "$TMP/away.csv" "$table"
hear '没有变化'
grep -q Ctrl-C "$TMP/err" || fail 'not told how to end it'
kill -INT $watching
status=0
wait $watching || status=$?
[ "$status" = 0 ] || fail "Ctrl-C: $status"

# With another answer than the text on the terminal there is nothing to tell.
status=0
"$GONGSHI" check "$desk" --watch --format json >"$TMP/said" 2>&1 || status=$?
[ "$status" = 2 ] || fail "--format json: $status"
# A file alone, and what lies beside it.
exec 4< <(exec "$GONGSHI" check "$table" --watch --tier growth --standard "$TMP/data/standards/shandong-2022" --summary --lang en 2>"$TMP/err")
watching=$!
exec 3<&4
hear '^[Cc]ontradictions [0-9]+'
sed -i '29s/80/28/' "$table"
hear 'New [0-9]+, gone [0-9]+'
kill -TERM $watching
status=0
wait $watching || status=$?
[ "$status" = 143 ] || fail "SIGTERM: $status"
