#!/bin/bash
# The program installed: anywhere, run from anywhere, moved as a whole, taken away without a trace. Completion of bash
# and zsh knows the commands, options and values that the program has.
set -eu

fail() {
    echo "$*"
    exit 1
}

place="$TMP/a b'c 公示:1"
mkdir -p "$place" "$TMP/desk"
echo kept >"$TMP/kept"
gen/install.sh "$place/usr"
mv "$place/usr" "$place/moved"
program="$place/moved/bin/gongshi"
cp -r data/2023 "$TMP/desk/二〇二三 年"
sed -i 's|\.\./standards/||' "$TMP/desk/二〇二三 年/notice.csv"
(
    cd "$TMP/desk"
    "$program" new 2024 --from '二〇二三 年' >"$TMP/said" 2>&1 || fail "new: $(cat "$TMP/said")"
    "$program" new standard standards/浙江 >"$TMP/said" && "$program" new data/2025 --standard 浙江 >"$TMP/said" 2>&1 ||
        fail "a standard of one's own, by its name: $(cat "$TMP/said")"
    "$program" check data/2025 --fail-on never >"$TMP/said" || fail "check: $(cat "$TMP/said")"
    ! grep '“标准”没有英文' "$TMP/said" || fail 'a folder is to be translated'
    rm -r standards
    "$program" form --tier growth -o 表.csv || fail form
    "$program" check '二〇二三 年' --fail-on never >"$TMP/said" 2>&1 || fail "check: $(cat "$TMP/said")"
    "$program" render '二〇二三 年' --document community --community yongkang -o 成果 --quiet || fail render
)
"$GONGSHI_PLAIN" render data/2023 --document community --community yongkang -o "$TMP/here" --quiet
cmp "$TMP/desk/成果/community/yongkang.zh.pdf" "$TMP/here/community/yongkang.zh.pdf" || fail 'installed: other bytes'
for found in man1:FINDINGS zh_CN/man1:核对意见; do
    gzip -dc "$place/moved/share/man/${found%:*}/gongshi.1.gz" | grep -q "^\.Sh ${found#*:}" || fail "no manual: $found"
done

# What bash offers: WORDS…, the last the one to complete; a line each.
offered() {
    bash --norc -c '
        source "$1"; shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _gongshi
        printf "%s\n" "${COMPREPLY[@]}"' - "$place/moved/share/bash-completion/completions/gongshi" "$@" 2>/dev/null
}
offers() { # WANTED WORDS…
    local wanted=$1
    shift
    [ "$(offered "$@" | sort | paste -sd ' ')" = "$wanted" ] || fail "$*: offered: $(offered "$@" | paste -sd ' ')"
}
offers 'check compare' gongshi c
offers '--final --format --full' gongshi render --f
offers 'en' gongshi check --lang = e
offers 'html,pages html,pdf html,plain html,png' gongshi render --format html,p
offers 'corrections csv' gongshi check --format c
(cd "$TMP/desk" && offers '二〇二三 年' gongshi check 二)
"$GONGSHI" --completion zsh >"$TMP/zsh"
zsh -n "$TMP/zsh" || fail 'zsh does not read it'
for command in $("$GONGSHI" --help | sed -nE 's/^  gongshi ([a-z]+).*/\1/p'); do
    grep -q "^    $command)" "$TMP/zsh" || fail "zsh: $command is missing"
done
"$GONGSHI" --completion fish >"$TMP/said" 2>&1 && fail 'a shell that is none'
grep -q zsh "$TMP/said" || fail "shells are not named: $(cat "$TMP/said")"

# Away again; what is not ours stays.
mv "$place/moved" "$place/usr"
echo own >"$place/usr/share/own"
gen/install.sh --remove "$place/usr"
[ "$(cd "$place" && find . -type f)" = ./usr/share/own ] || fail "left behind: $(find "$place")"
rm "$place/usr/share/own"
rmdir "$place/usr/share" "$place/usr" || fail "folders left: $(find "$place")"
