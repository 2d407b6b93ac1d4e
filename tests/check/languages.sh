#!/bin/bash
# What the program says of itself is in the user's language alone: help, usage, explanations, and why something could
# not be done. (What it quotes is in the language of the data.)
set -eu
cd "$TMP"
standard=$ROOT/data/standards/shandong-2022
years=$ROOT/tests/years
mkdir filled
echo x >file
cp file filled/file
printf '\xff\xfe\x00' >utf16.txt # half a character
echo nothing >empty.txt
status=0
count=0

# Each line is a command that answers or fails without a word of any data.
commands() {
    cat <<END

--help
nosuch
chek
explain
explain rate-mismach
import nowhere.txt out --standard $standard
import utf16.txt out --standard $standard
import empty.txt filled --standard $standard
import empty.txt file --standard $standard
import $ROOT/data/2023/source/notice-2023.txt file/out --standard $standard
form --standard $standard --tier none
form --standard nowhere --tier basic
check nowhere
check filled
check $years/2031 --only rate-mismach
check $years/2031 --format x
check $years/2031 --lang x
render nowhere
render $years/2031 -o filled
render $years/2031 -o $years/2031
render $years/2031 -o $years/2031/out
render $years/2031 -o out --community nosuch
render $years/2031 -o out --format x
render $years/2031 -o file/out --format html --quiet
merge filled -o out
merge nowhere -o out
publish nowhere
publish nowhere --date x
verify nowhere
verify nowhere --sha256 x
compare $years/2032 $years/2031 -o out
compare $years/2031 $years/2032 -o filled
compare $years/2031 nowhere -o out
END
    local word
    for word in import form check render merge publish verify compare explain; do
        echo "$word --help"
        echo "$word --nosuch"
        echo "$word a b c d e f g"
    done
    "$GONGSHI_PLAIN" explain | sed 's/ .*//; s/^/explain /'
}

# Whether what a command says is in the language alone: says LANGUAGE MACHINE WORDS.
says() {
    local foreign
    # shellcheck disable=SC2086 # words are words
    LC_ALL=$2 "$GONGSHI_PLAIN" $3 >said 2>&1 </dev/null || true
    [ -s said ] || { echo "gongshi $3: says nothing"; status=1; }
    case $1 in
        en) foreign='[\x{4e00}-\x{9fff}]|[，。；：？！（）]' ;;
        zh) foreign='^(?! ).*\b[a-z]+,? [a-z]+ [a-z]+' ;; # what is indented is usage, or an example
    esac
    if grep -P "$foreign" said >found; then
        echo "gongshi $3 ($1, on a machine in $2):"
        cat found
        status=1
    fi
    count=$((count + 1))
}

commands >list
# What --lang asks for wins over the machine, in every command that has it.
grep -E '^(import|form|check|render|publish|verify|compare|explain) ' list | grep -v -e ' --lang' >asking
for lang in en zh; do
    while read -r words; do
        says $lang $lang "$words"
    done <list
    case $lang in en) other=zh ;; zh) other=en ;; esac
    while read -r words; do
        says $lang $other "$words --lang $lang"
    done <asking
done
[ "$count" -gt 400 ] || { echo "only $count commands were tried"; status=1; }
exit $status
