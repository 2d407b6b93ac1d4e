#!/bin/bash
# Folders that somebody prepared: what lies where render, compare and merge write, what verify looks at, what merge is
# told to join. Pipes, devices, links that lead out, records and lists with anything in them.
#
# Each run ends within seconds and 3 GB by its own will; nothing outside the output folder is read into it or changed.
set -eu
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
gongshi=$GONGSHI_PLAIN
documents='--document community,query --format html --quiet -j 1'
tried=0

fail() {
    echo "$*"
    exit 1
}
# Runs a command; its status must be one of those given. Nothing outside out and joined may differ afterwards.
outside() { find . -path ./out -prune -o -path ./out-internal -prune -o -path ./joined -prune -o -path ./joined-internal \
    -prune -o -path ./said -prune -o -type f -exec sha256sum {} + | sort; }
bounded() { # WHAT STATUSES COMMAND…
    local what=$1 statuses=$2 status=0
    shift 2
    (ulimit -v 3000000 && exec timeout 30 "$@") >said 2>&1 || status=$?
    [[ " $statuses " == *" $status "* ]] || fail "$what: status $status: $(head -c 1000 said)"
    [ "$status" != 2 ] || [ -s said ] || fail "$what: status 2 without a word"
    ! grep -qP '[\x00-\x08\x0b-\x1f\x7f]|\x{202e}' said || fail "$what: a control character on the terminal"
    [ "$(outside)" = "$before" ] || fail "$what: something outside the output folder was changed"
    tried=$((tried + 1))
}
row() {
    printf '%s\t%s\t%s\t0\n' "$1" "$tried" "$tried" >>"$TRUST_TABLE"
    tried=0
}
render() { "$gongshi" render data/sample -o "$1" $documents "${@:2}"; }
render whole
mkdir victim
echo precious >victim/notice.txt
echo precious >victim/sample.zh.html
same_as_whole() { # FOLDER: a run over whatever was there makes what is made from nothing
    diff -r "whole" "$1" >differs 2>&1 || fail "$2: $(head -n 5 differs)"
}

# ---- where render writes ----

over() { # WHAT STATUSES COMMAND: the command prepares out
    rm -rf out out-internal
    render out
    eval "$3"
    before=$(outside)
    bounded "$1" "$2" "$gongshi" render data/sample -o out $documents
}
page=out/community/sample.zh.html
over 'a pipe for a page' 0 "rm $page && mkfifo $page"
same_as_whole out 'a pipe for a page'
over 'a link to a device for a page' 0 "rm $page && ln -s /dev/zero $page"
same_as_whole out 'a link to a device'
over 'a link outward for a page' 0 "rm $page && ln -s ../../victim/sample.zh.html $page"
same_as_whole out 'a link outward'
over 'a folder for a page' 2 "rm $page && mkdir $page"
over 'a link outward for a folder' 2 'rm -r out/community && ln -s ../victim out/community'
over 'a pipe for the record' 0 'rm out/.gongshi && mkfifo out/.gongshi'
same_as_whole out 'a pipe for the record'
over 'a device for the record' 0 'rm out/.gongshi && ln -s /dev/zero out/.gongshi'
same_as_whole out 'a device for the record'
over 'a record of noise' 0 'head -c 100000 /dev/urandom >out/.gongshi'
over 'a record of no end' 0 'yes "unit	a	b	c	d" | head -n 500000 >>out/.gongshi'
over 'a record that names a stranger' 0 'echo precious >out/stranger.txt
    printf "unit\n%064d\tp\tstranger.txt\t\t\n" 0 >>out/.gongshi'
[ -e out/stranger.txt ] || fail "a stranger's file was removed"
over 'a record that names what lies outside' 0 'digest=$(sha256sum victim/notice.txt | cut -d " " -f 1)
    printf "unit\n$digest\tp\t../victim/notice.txt\t\t\n$digest\tp\t$PWD/victim/notice.txt\t\t\n" >>out/.gongshi'
over 'what a run left, with a link outward in it' 0 'mkdir out/.gongshi-abcdef && ln -s ../../victim out/.gongshi-abcdef/x'
[ -s victim/notice.txt ] || fail 'a link was followed when a folder was removed'
over 'a pipe for manifest.json' 0 'rm out/manifest.json && mkfifo out/manifest.json'
same_as_whole out 'a pipe for manifest.json'
row 'a prepared output folder'

# ---- what verify looks at ----

looks() { # WHAT STATUSES COMMAND
    rm -rf out out-internal
    cp -r whole out
    eval "$3"
    before=$(outside)
    bounded "$1" "$2" "$gongshi" verify out
}
looks 'as it was made' 0 :
looks 'a pipe for a page' 1 "rm $page && mkfifo $page"
looks 'a device for a page' 1 "rm $page && ln -s /dev/zero $page"
looks 'a link to the same bytes' 1 "mv $page victim/moved && ln -s ../../victim/moved $page"
looks 'a folder for a page' 1 "rm $page && mkdir $page"
looks 'a folder that is a link to itself' 1 'ln -s . out/again'
looks 'a folder that is a link upward' 1 'ln -s .. out/up'
looks 'folders in folders' 1 'mkdir -p out/$(printf "d/%.0s" $(seq 300)) && echo >out/$(printf "d/%.0s" $(seq 300))x'
looks 'a million names in the list' 2 '{ echo "{\"edition\":\"draft\",\"dataset\":[],\"standard\":[],\"outputs\":["; yes "{\"path\":\"a\",\"sha256\":\"b\"}," | head -n 1000000; echo "{}]}"; } >out/manifest.json'
looks 'names that are commands of a terminal' 1 ': >"$(printf "out/\033]0;x\007\033[2J\r\342\200\256.html")"'
looks 'a list without end' 2 'rm out/manifest.json && ln -s /dev/zero out/manifest.json'
looks 'a list in a pipe' 2 'rm out/manifest.json && mkfifo out/manifest.json'
looks 'a list of nesting' 2 'head -c 50000000 /dev/zero | tr "\0" "[" >out/manifest.json'
looks 'a list with a NUL' 2 'printf "\0" >>out/manifest.json'
looks 'a list of outputs above' 2 'sed -i "s|\"path\": \"community/|\"path\": \"../victim/|" out/manifest.json'
row 'a prepared folder to verify'

# ---- what merge joins ----

render part-1 --shard 1/2
render part-2 --shard 2/2
cp -r part-1 kept
joins() { # WHAT STATUSES COMMAND
    rm -rf joined joined-internal part-1
    cp -r kept part-1
    eval "$3"
    before=$(outside)
    bounded "$1" "$2" "$gongshi" merge part-1 part-2 -o joined --quiet
    [ "$2" != 0 ] || same_as_whole joined "$1"
    [ "$2" != 2 ] || [ ! -e joined ] || fail "$1: status 2, and files left"
}
record=part-1/.gongshi
joins 'agrees\? with the list' 0 :
joins 'no record' 2 "rm $record"
joins 'a pipe for the record' 2 "rm $record && mkfifo $record"
joins 'a device for the record' 2 "rm $record && ln -s /dev/zero $record"
joins 'a record of noise' 2 "head -c 1000000 /dev/urandom >$record"
joins 'a part of very many' 2 "sed -i 's|^shard 1 2|shard 1 1048576|' $record"
joins 'a part of too many' 2 "sed -i 's|^shard 1 2|shard 1 99999999999999999999|' $record"
joins 'a part beyond the last' 2 "sed -i 's|^shard 1 2|shard 3 2|' $record"
joins 'no part' 2 "sed -i 's|^shard 1 2|shard 0 0|' $record"
joins 'the same part twice' 2 "rm -r part-1 && cp -r part-2 part-1"
joins 'other options' 2 "sed -i '0,/^argument.*html/s|html|pdf|' $record"
joins 'a file that was changed' 0 "echo '<!-- -->' >>part-1/community/sample.zh.html || :"
joins 'a file that is a link outward' 0 "f=part-1/community/sample.zh.html; [ ! -e \$f ] || { mv \$f victim/part.html; ln -s ../../victim/part.html \$f; }"
joins 'files named outside' 2 "sed -i 's|\tcommunity/|\t../../victim/|' $record part-2/.gongshi"
# Arguments are what the parts were asked for: the data set, then which documents, and nothing else.
for argument in '-o' '--help' '--shard' '--final' '-j999999999' '\\000' ''; do
    cp part-2/.gongshi record-2
    joins "an argument: $argument" 2 "sed -i '0,/^argument/s|^argument|argument $argument\nargument|' $record part-2/.gongshi"
    cp record-2 part-2/.gongshi
done
row 'prepared parts to merge'
