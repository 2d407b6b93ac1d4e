#!/bin/bash
# A failing world: the n-th open, read, write, sync, rename, mkdir, map, fork and allocation of a library fails, for
# every n until the run no longer reaches it (beyond the twentieth, where they are the same calls for other files, for
# every eighth); then a full disk, too few open files, folders that may not be written or
# become links meanwhile, inputs that change while they are read, runs that are told to stop or killed, two runs into one
# folder, and what publish records and withdraws.
#
# Whatever fails, the folder holds afterwards the edition before, byte for byte, and the status is 2 with a reason; or
# the new edition, byte for byte, and the status is 0. There is no third.
set -eu
shim=$ROOT/out/trust/shim.so
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
gongshi=$GONGSHI_PLAIN
formats='--format html,pdf --document community,poster,query,index --quiet'

fail() {
    echo "$*"
    exit 1
}
render() { # DIR OPTION…
    local dir=$1
    shift
    "$gongshi" render data/sample -o "$dir" $formats "$@"
}
lost=0     # bytes of an edition that should stand and does not
survived=0 # runs judged since the last row
row() { # WHAT TRIED
    printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$survived" "$lost" >>"$TRUST_TABLE"
    survived=0
}

reset() {
    rm -rf out out-internal
    cp -r old out
    cp -r old-internal out-internal
}
# The edition before, of other data, and the one to be made.
editions() {
    rm -rf old old-internal new new-internal
    edit '/^3,broadcast,broadcast.capable,/s/[0-9]*\(385\|386\)/1385/' "$SAMPLE"
    render old -j 1
    edit '/^3,broadcast,broadcast.capable,/s/1385/1386/' "$SAMPLE"
    render new -j 1
    ! diff -r old new >differs || fail 'the two editions are the same'
    reset
}
editions

same() { # EDITION: whether out is it, with nothing beside it
    diff -r "$1" out >differs 2>&1 && diff -r "$1-internal" out-internal >>differs 2>&1
}

# After a run: what must hold, as above. A run that was ended by a signal may only have left the edition before.
judge() { # WHAT STATUS
    if [ "$2" = 0 ]; then
        same new || lose new "$1: status 0, but the files are not the new edition"
        reset
    elif [ "$2" = 2 ]; then
        same old || lose old "$1: status 2, but the edition before is not what it was"
        [ -s why ] || fail "$1: not a word why"
    else
        fail "$1: status $2: $(cat why)"
    fi
    survived=$((survived + 1))
}
lose() { # EDITION WHAT: counts what is not there as it should be, and fails
    local file size
    while read -r file; do
        size=$(stat -c %s "$1/$file")
        cmp -s "$1/$file" "out/$file" || lost=$((lost + size))
    done < <(cd "$1" && find . -type f)
    row "$2" $((survived + 1))
    fail "$2, $lost bytes lost: $(cat differs)"
}

# ---- the n-th call ----

count_out() { # KIND OPTION…
    local kind=$1 n=1 tried=0 refused=0 status
    shift
    while :; do
        rm -f hit
        status=0
        FAULT=$kind FAULT_AT=$n FAULT_HIT=hit LD_PRELOAD=$shim render out "$@" >said 2>why || status=$?
        if [ ! -e hit ]; then # the run no longer gets so far
            judge "$kind $n, not reached" "$status"
            survived=$((survived - 1))
            break
        fi
        judge "$kind $n" "$status"
        [ "$status" = 0 ] || { refused=$((refused + 1)); cp why why.last; }
        tried=$((tried + 1))
        n=$((n < 20 ? n + 1 : n + 8))
    done
    [ "$tried" -gt 0 ] || fail "$kind: no call was reached"
    # At least one of them must have mattered, and been told with file and cause.
    [ "$refused" -gt 0 ] || fail "$kind: none of $tried failing calls was noticed"
    row "call fails: $kind" "$tried"
}

count_out open -j 1
count_out read -j 1
count_out write -j 1
count_out sync -j 1
count_out rename -j 1
count_out mkdir -j 1
count_out map -j 2
count_out fork -j 2

# ---- memory runs out ----

# From what the loader cannot start with to what is enough. A run that ended within a library could not take away what
# it had aside; the next run does.
short_of_memory() {
    local size tried=0 ended=0 status
    for size in $(seq 8000 1500 110000) 200000 400000; do
        status=0
        prlimit --as=$((size * 1024)) "$gongshi" render data/sample -o out $formats -j 1 >said 2>why || status=$?
        if [ "$status" != 0 ]; then
            [ "$status" != 2 ] || ended=$((ended + 1))
            rm -rf out/.gongshi-* out-internal/.gongshi-*
            status=2
        fi
        judge "$size KB of memory" "$status"
        tried=$((tried + 1))
    done
    [ "$ended" -gt 3 ] || fail "only $ended of $tried runs were short of memory"
    row 'memory runs out' "$tried"
}
short_of_memory

# ---- the disk is full ----

# Where a small file system can be mounted, one is; sizes from nothing to enough.
full_disk() {
    local size least tried=0 small=0 status
    least=$(du -skc old old-internal | tail -n 1 | cut -f 1)
    for size in $(seq "$least" 40 $((least * 3))); do
        status=0
        unshare -rm bash -c '
            mount -t tmpfs -o size='$size'k none full
            { cp -r old full/out && cp -r old-internal full/out-internal; } 2>/dev/null || exit 98
            status=0
            "$@" -o full/out 2>why || status=$?
            rm -rf out out-internal
            cp -r full/out full/out-internal .
            exit $status' - "$gongshi" render data/sample $formats -j 1 || status=$?
        [ "$status" != 98 ] || continue # the edition before does not fit
        judge "a disk of $size KB" "$status"
        [ "$status" = 0 ] || small=$((small + 1))
        tried=$((tried + 1))
        reset
    done
    [ "$small" -gt 3 ] || fail 'no disk was too small'
    row 'disk full (tmpfs of each size)' "$tried"
}
# The same by a limit on the size of each file, where nothing may be mounted.
full_files() {
    local size tried=0
    for size in 1 2 4 8 16 32 64 128 1024; do
        status=0
        (ulimit -f "$size"; render out -j 1) 2>why || status=$?
        [ "$status" != 2 ] || grep -q 'ulimit -f' why || fail "files of at most $size KB: $(cat why)"
        judge "files of at most $size KB" "$status"
        tried=$((tried + 1))
    done
    row 'disk full (limit on each file)' "$tried"
}
mkdir full
if unshare -rm mount -t tmpfs none full 2>unshared; then full_disk; fi
full_files

# ---- too few files may be open ----

few_files() {
    local most few=0 tried=0 status
    for most in 6 7 8 9 10 12 14 17 20 24 30 60; do
        status=0
        prlimit --nofile="$most" "$gongshi" render data/sample -o out $formats -j $((1 + most % 2)) >said 2>why || status=$?
        [ "$status" != 2 ] || { grep -q 'ulimit -n' why && few=$((few + 1)); } || fail "$most open files: $(cat why)"
        judge "$most open files" "$status"
        tried=$((tried + 1))
    done
    [ "$few" -gt 3 ] || fail "only $few of $tried runs had too few"
    row 'too few open files' "$tried"
}
few_files

# ---- other formats ----

# Of each kind of call the last, the one before and one halfway, where what is particular to a format is written; a disk
# that is full, a limit on files, too little memory.
other_format() { # FORMAT DOCUMENT
    local kind n total size status tried=0 refused=0
    formats="--format $1 --document $2 --quiet"
    editions
    for kind in open read write sync rename mkdir map; do
        FAULT=$kind FAULT_AT=0 FAULT_TOTAL=total LD_PRELOAD=$shim render out -j 1
        total=$(cat total)
        for n in $((total / 2)) $((total - 1)) "$total"; do
            [ "$n" -gt 0 ] || continue
            rm -f hit
            reset
            status=0
            FAULT=$kind FAULT_AT=$n FAULT_HIT=hit LD_PRELOAD=$shim render out -j 1 >said 2>why || status=$?
            [ -e hit ] || fail "$1: $kind $n of $total is not reached"
            judge "$1, $kind $n" "$status"
            [ "$status" = 0 ] || refused=$((refused + 1))
            tried=$((tried + 1))
        done
    done
    for size in 1 8; do
        status=0
        (ulimit -f "$size"; render out -j 1) 2>why || status=$?
        [ "$status" != 2 ] || refused=$((refused + 1))
        judge "$1, files of at most $size KB" "$status"
        tried=$((tried + 1))
    done
    for size in 20000 40000 60000; do
        status=0
        prlimit --as=$((size * 1024)) "$gongshi" render data/sample -o out $formats -j 1 >said 2>why || status=$?
        if [ "$status" != 0 ]; then
            rm -rf out/.gongshi-* out-internal/.gongshi-*
            status=2
            refused=$((refused + 1))
        fi
        judge "$1, $size KB of memory" "$status"
        tried=$((tried + 1))
    done
    [ "$refused" -gt 9 ] || fail "$1: only $refused of $tried were noticed"
    row "$1: calls fail, disk full, memory runs out" "$tried"
}
other_format docx community,query
other_format ofd community,query
other_format html,long notice,review
formats='--format html,pdf --document community,poster,query,index --quiet'
editions

# ---- folders that may not be written ----

# Root may write everywhere, so root becomes nobody.
as_nobody() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
    else
        "$@"
    fi
}
chmod 755 "$TMP"
chmod -R a+rwX out out-internal
as_nobody "$gongshi" render data/sample -o out $formats -j 1 2>why || fail "nobody: $(cat why)" # else nothing is shown below
judge 'nobody, who may write' 0
survived=0
for what in out out/community out/poster out-internal; do
    reset
    chmod -R a+rwX out out-internal
    chmod 555 $what
    status=0
    as_nobody "$gongshi" render data/sample -o out $formats -j 1 2>why || status=$?
    [ "$status" = 2 ] && grep -q '没有权限' why || fail "$what may not be written: status $status, $(cat why)"
    chmod -R u+rwX out out-internal
    judge "$what may not be written" "$status"
done
row 'folder may not be written' 4
reset

# ---- folders that become links during the run ----

# At each call, a folder of the output becomes a link to somebody's, with a page of the same name in it. That one stays as
# it was, and what the run says of its own holds when the folder has its name again.
mkdir victim
cp old/community/* victim/
cp -r victim kept-victim
swap() { # STEP KIND FOLDER
    local step=$1 kind=$2 folder=$3 n=1 tried=0 refused=0 status
    while :; do
        rm -rf hit swapped
        status=0
        FAULT=swap FAULT_OF=$kind FAULT_AT=$n FAULT_HIT=hit FAULT_FROM=$folder FAULT_TO=$PWD/victim LD_PRELOAD=$shim \
            render out -j $((1 + n % 2)) >said 2>why || status=$?
        diff -r kept-victim victim >differs 2>&1 || fail "$folder swapped at $kind $n: $(cat differs)"
        [ ! -e hit ] || { rm "$folder" && mv swapped "$folder"; }
        [ "$status" != 2 ] || refused=$((refused + 1))
        judge "$folder swapped at $kind $n" "$status"
        tried=$((tried + 1))
        [ -e hit ] || break
        n=$((n + step))
    done
    [ "$refused" -gt 2 ] || fail "$folder swapped: only $refused of $tried runs were refused"
    row "$folder becomes a link ($kind)" "$tried"
}
swap 1 rename out/community
swap 9 open out/community
swap 5 rename out/open-data
swap 5 rename out-internal

# ---- inputs that change while they are read ----

# At each open, an input becomes another file, or goes. What results is all of the one state or all of the other.
cp -r data kept-data
change_input() { # STEP WHAT FILE [REPLACEMENT]
    local step=$1 what=$2 file=$3 replacement=${4:-} from=$3 to=gone n=1 tried=0 status
    [ -z "$replacement" ] || { from=other to=$file; }
    # The edition of the data as they are afterwards, over the one before.
    rm -rf after after-internal
    cp -r old after
    cp -r old-internal after-internal
    if [ -n "$replacement" ]; then cp "$replacement" "$file"; else rm "$file"; fi
    render after -j 1 || rm -rf after after-internal
    while :; do
        rm -rf hit gone data
        cp -r kept-data data
        [ -z "$replacement" ] || cp "$replacement" other
        status=0
        FAULT=change FAULT_AT=$n FAULT_HIT=hit FAULT_FROM=$from FAULT_TO=$to LD_PRELOAD=$shim render out -j 1 2>why ||
            status=$?
        if [ "$status" = 0 ] && [ -d after ] && same after; then
            reset
            survived=$((survived + 1))
        else
            judge "$what at open $n" "$status"
        fi
        tried=$((tried + 1))
        [ -e hit ] || break
        n=$((n + step))
    done
    [ "$tried" -gt 0 ] || fail "$what: never"
    row "$what during the run" "$tried"
}
sed 's/1386/1387/' "$SAMPLE" >replacement
change_input 2 'data change' "$SAMPLE" replacement
sed 's/>= 90%/>= 91%/' "$CRITERIA" >rule
! cmp -s rule "$CRITERIA" || fail 'no rule to change'
change_input 5 'a rule changes' "$CRITERIA" rule
change_input 3 'data are removed' "$SAMPLE"
change_input 5 'the register is removed' data/sample/communities.csv
rm -rf data
cp -r kept-data data

# ---- runs that are told to stop ----

# At calls chosen by a fixed seed, of one process and of several, one of them alone or all at once. Nothing of the run is
# left in either folder, and one line says why.
signals=(TERM INT HUP)
RANDOM=21
stopped=0
for n in $(seq 30); do
    signal=${signals[n % 3]}
    at=$((1 + RANDOM % 420))
    [ $((n % 4)) -lt 2 ] && all=yes || all=
    rm -f hit
    status=0
    FAULT=$signal FAULT_ALL=$all FAULT_AT=$at FAULT_HIT=hit LD_PRELOAD=$shim setsid -w \
        "$gongshi" render data/sample -o out $formats -j $((1 + n % 2)) >said 2>why || status=$?
    if [ "$status" != 0 ]; then
        [ "$status" = $((128 + $(kill -l $signal))) ] || fail "$signal at call $at: status $status: $(cat why)"
        [ "$(grep -c "SIG$signal" why)" = 1 ] && [ "$(wc -l <why)" = 1 ] || fail "$signal at call $at: $(cat why)"
        stopped=$((stopped + 1))
        status=2
    fi
    judge "$signal at call $at" "$status"
done
[ "$stopped" -gt 15 ] || fail "only $stopped of 30 runs were stopped"
# Somebody who had it ignored (nohup) is not stopped by it.
status=0
(trap '' HUP; FAULT=HUP FAULT_AT=50 FAULT_HIT=hit LD_PRELOAD=$shim render out -j 1) 2>why || status=$?
[ "$status" = 0 ] || fail "HUP, ignored: status $status: $(cat why)"
judge 'HUP, ignored' 0
row 'told to stop (TERM, INT, HUP) at a random call' 31

# ---- runs that are killed ----

# At 100 calls chosen by a fixed seed, of one process and of several. Every file is whole afterwards, of the one edition
# or the other, and the next run leaves nothing of the killed one.
whole() {
    local file
    while read -r file; do
        cmp -s "out/$file" "old/$file" || cmp -s "out/$file" "new/$file" || fail "killed at $1: $file is neither edition"
    done < <(cd out && find . -path './.gongshi-*' -prune -o -type f -print)
}
RANDOM=2023
killed=0
for n in $(seq 100); do
    at=$((1 + RANDOM % 420))
    FAULT=kill FAULT_AT=$at FAULT_HIT=hit LD_PRELOAD=$shim render out -j $((1 + n % 2)) >said 2>why && status=0 || status=$?
    [ "$status" -lt 128 ] || killed=$((killed + 1))
    whole "$at"
    render out -j 1 2>why
    judge "the run after one killed at call $at" 0
done 2>killed-messages
[ "$killed" -ge 50 ] || fail "only $killed of 100 runs were killed"
row 'killed (kill -9) at a random call' 100

# ---- two runs into one folder ----

for n in $(seq 10); do
    render out -j 1 2>why.first &
    first=$!
    second=0
    render out -j 2 2>why.second || second=$?
    wait "$first" && first=0 || first=$?
    [ "$first$second" = 00 ] ||
        fail "two runs: $first, $second: $(cat why.first why.second)"
    judge 'two runs' 0
done
row 'two runs into one folder' 10

# ---- what publish records and withdraws ----

# Each call fails, and at every third call the run is killed: a run that failed left all as it was, or had done all; and the same
# command again leaves what one that nothing happened to leaves, with nothing beside it.
printf 'title,样例公示,,\ndate,2024年12月1日,,\nissuer,样例县大数据中心,,\n' >>data/sample/notice.csv
edit '/^3,broadcast,broadcast.capable,/s/1386/2385/' "$SAMPLE"
"$gongshi" render data/sample -o final --final --quiet --format html --document notice,index
record() { "$gongshi" publish "$1" --date 2024-12-03; }
take_back() { "$gongshi" publish "$1" --date 2024-12-04 --withdraw 样例社区; }
record_out() { # COMMAND BEFORE AFTER: folders
    local kind n status tried=0
    for kind in write sync rename mkdir kill; do
        for n in $(seq 1 $([ $kind = kill ] && echo 3 || echo 1) 10000); do
            rm -rf hit out out-internal
            cp -r "$2" out
            status=0
            FAULT=$kind FAULT_AT=$n FAULT_HIT=hit LD_PRELOAD=$shim "$1" out >said 2>why || status=$?
            [ -e hit ] || break
            tried=$((tried + 1))
            [ "$status" != 2 ] || diff -r "$2" out >differs || diff -r "$3" out >differs ||
                fail "$1, $kind $n: status 2, and neither as before nor as after: $(cat differs)"
            "$1" out >said 2>why || [ "$?" = 1 ] || fail "$1 after $kind $n: $(cat said why)"
            "$gongshi" verify out >said || fail "$1 after $kind $n: $(cat said)"
            diff -r -x .gongshi "$3" out >differs || fail "$1 after $kind $n: $(cat differs)"
            survived=$((survived + 1))
        done
    done 2>killed-messages
    row "$1: a call fails, or it is killed" "$tried"
}
cp -r final recorded
record recorded >said
record_out record final recorded
cp -r recorded taken
take_back taken >said
record_out take_back recorded taken

# It goes on record while a run makes the next edition, which waits for that and then says so: nothing is replaced that
# went public meanwhile.
edit '/^3,broadcast,broadcast.capable,/s/2385/2384/; /^3,broadcast,statement,/s/2385户，/2384户，/; /^3,broadcast,.*rate/s/100/99.96/; /^3,broadcast,statement,/s/100%/99.96%/' "$SAMPLE"
rm -rf out out-internal
cp -r final out
cp recorded/published.csv record.csv
exec 9<out
flock 9
"$gongshi" render data/sample -o out --final --quiet --format html --document notice,index -j 1 >said 2>why 9<&- &
waiting=$!
until grep -q -- "-> FLOCK .* $waiting " /proc/locks; do
    kill -0 $waiting 2>killed-messages || fail "a run does not wait for what is recorded: $(cat said why)"
done
mv record.csv out/published.csv
exec 9<&-
status=0
wait $waiting || status=$?
[ "$status" = 2 ] && grep -q published.csv why || fail "recorded meanwhile: status $status: $(cat why)"
diff -r recorded out >differs || fail "recorded meanwhile: $(cat differs)"
survived=1
row 'an edition goes on record while the next is made' 1
