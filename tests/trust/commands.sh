#!/bin/bash
# The other commands in a failing world: check, verify, new, import (also into a data set), merge, compare and form, the n-th call of each kind
# failing, for every n until the run no longer reaches it (beyond the twentieth, where they are the same calls for other
# files, for every eighth), and with less and less memory.
#
# An answer (of a command that writes, its files) is that of a run in which nothing fails, or status 2 with a reason; check and verify may also say, with
# status 1, which file could not be read. What is written is written whole, or what stood there before is as it was.
set -eu
shim=$ROOT/out/trust/shim.so
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"

fail() {
    echo "$*"
    exit 1
}
gongshi=$GONGSHI_PLAIN
survived=0
row() { # WHAT TRIED
    printf '%s\t%s\t%s\t0\n' "$1" "$2" "$survived" >>"$TRUST_TABLE"
    survived=0
}

documents='--document community,query --format html --quiet'
for part in 1 2; do "$gongshi" render data/sample -o "part-$part" --shard "$part/2" -j 1 $documents; done
cp "$ROOT/data/2023/source/notice-2023.txt" notice.txt
cp -r "$ROOT/tests/years" years

# What a command leaves: written and written-internal, for those that write; what stood before, in before.
command_check() { "$gongshi" check data/sample --format json; }
command_verify() { "$gongshi" verify verified; }
command_import() { "$gongshi" import notice.txt written --standard data/standards/shandong-2022; }
# Into a data set that is there: a table that fills blanks, one that is accepted, one that is new, one that differs not.
command_into() { "$gongshi" import into/*.txt written --accept --standard data/standards/shandong-2022; }
command_new() { "$gongshi" new written --from data/sample; }
command_merge() { "$gongshi" merge part-1 part-2 -o written --quiet; }
command_compare() { "$gongshi" compare years/2031 years/2032 -o written --lang zh --format "$formats"; }
command_form() { "$gongshi" form --standard data/standards/shandong-2022 --tier basic; }
reset() { # COMMAND
    rm -rf written written-internal
    [ ! -d "before.$1" ] || cp -r "before.$1/." .
}
stands() { # FOLDER: whether it is what was written
    local what
    for what in written written-internal; do
        [ -e "$1/$what" ] || [ ! -e "$what" ] || { echo "$what is new" >differs; return 1; }
        [ ! -e "$1/$what" ] || diff -r "$1/$what" "$what" >differs 2>&1 || return 1
    done
}

# What each does when nothing fails.
sound() { # COMMAND
    local status=0
    reset "$1"
    "command_$1" >"said.$1" 2>why || status=$?
    [ "$status" -lt 2 ] || fail "$1: status $status: $(cat why)"
    echo "$status" >"status.$1"
    mkdir -p "after.$1" "none"
    for what in written written-internal; do [ ! -e $what ] || cp -r $what "after.$1/"; done
}
judge() { # WHAT COMMAND STATUS
    local before=none
    [ ! -d "before.$2" ] || before=before.$2
    if [ "$3" = 2 ]; then
        [ -s why ] || grep -q '"file-unreadable"' said || fail "$1: not a word why"
        stands "$before" || fail "$1: status 2, but something else stands there: $(cat differs)"
    elif [ "$3" = "$(cat "status.$2")" ] && { [ -d "after.$2/written" ] || cmp -s said "said.$2"; }; then
        stands "after.$2" || fail "$1: status $3, but not what it should write: $(cat differs)"
    elif [ "$3" = 1 ]; then
        case $2 in
        check) grep -q '"file-unreadable"' said ;;
        verify) grep -q '^已改动' said ;;
        *) false ;;
        esac || fail "$1: status 1: $(head -c 2000 said why)"
    else
        fail "$1: status $3: $(head -c 2000 said why)"
    fi
    survived=$((survived + 1))
}

count_out() { # COMMAND
    local kind n tried=0 refused=0 status
    for kind in open read write sync rename mkdir map; do
        n=1
        while :; do
            rm -f hit
            reset "$1"
            status=0
            FAULT=$kind FAULT_AT=$n FAULT_HIT=$PWD/hit LD_PRELOAD=$shim "command_$1" >said 2>why || status=$?
            judge "$1: $kind $n" "$1" "$status"
            [ -e hit ] || break
            [ "$status" != 2 ] || refused=$((refused + 1))
            tried=$((tried + 1))
            n=$((n < 20 ? n + 1 : n + 8))
        done
    done
    survived=$((survived - 7)) # those that were not reached
    [ "$refused" -gt 0 ] || fail "$1: none of $tried failing calls was noticed"
    row "$1: a call fails" "$tried"
}
# A run that ended within a library could not take away what it had aside; the next run does.
short_of_memory() { # COMMAND
    local size tried=0 ended=0 status
    for size in $(seq 8000 3000 110000); do
        reset "$1"
        status=0
        (ulimit -v "$size" && "command_$1") >said 2>why || status=$?
        if [ "$status" -gt 1 ]; then
            status=2
            ended=$((ended + 1))
            rm -rf written*/.gongshi-*
            rmdir written written-internal 2>/dev/null || true
        fi
        judge "$1: $size KB of memory" "$1" "$status"
        tried=$((tried + 1))
    done
    [ "$ended" -gt 2 ] || fail "$1: only $ended of $tried runs were short of memory"
    row "$1: memory runs out" "$tried"
}

# Killed while it writes into a data set, each file is as it was or as it is to be, and the same again makes the rest; a
# table may have been kept twice.
killed_into() {
    local n tried=0 file status
    for n in $(seq 1 7 10000); do
        rm -f hit
        reset into
        FAULT=kill FAULT_AT=$n FAULT_HIT=$PWD/hit LD_PRELOAD=$shim command_into >said 2>why || true
        [ -e hit ] || break
        while read -r file; do
            cmp -s "written/$file" "before.into/written/$file" || cmp -s "written/$file" "after.into/written/$file" ||
                fail "into, killed at $n: $file is neither as before nor as after"
        done < <(cd written && find . -type f -not -path './.gongshi-*')
        while read -r file; do
            [ -e "written/$file" ] || fail "into, killed at $n: $file is gone"
        done < <(cd before.into/written && find . -type f)
        status=0
        command_into >said 2>why || status=$?
        [ "$status" -lt 2 ] || fail "into, after it was killed at $n: $(cat why)"
        diff -r after.into/written written | grep -v '^Only in written/source/replaced: ' >differs &&
            fail "into, after it was killed at $n: $(cat differs)"
        tried=$((tried + 1))
        survived=$((survived + 1))
    done 2>killed-messages
    [ "$tried" -gt 20 ] || fail "into: only $tried runs were killed"
    row 'into: killed (kill -9) at a call' "$tried"
}

sound merge
cp -r after.merge/written verified
# An edition of other data stands where merge and compare write.
mkdir before.merge before.compare
"$gongshi" render "$ROOT/data/2023" --community hengan -o before.merge/written $documents
"$gongshi" compare years/2030 years/2031 -o before.compare/written --lang zh --format html
# Tables that are filled, accepted, new and as they are go into a data set.
mkdir -p into before.into
cp -r "$ROOT/data/2023" before.into/written
table() { awk "/$1智慧社区建设指标/ { on = 1; print; next } /智慧社区建设指标/ { on = 0 } on" notice.txt; }
{ table 西河社区; printf '\n备注：另有说明。\n'; } >into/西河.txt
table 西苑社区 | sed 's/达标/不达标/' >into/西苑.txt
table 永康社区 >into/永康.txt
table 宝昌社区 >into/宝昌.txt
sed -i '/,verdict,/s/达标/ /' before.into/written/communities/xihe.csv
rm before.into/written/communities/yongkang.csv
# Each failing call of writing a PDF is tried by faults.sh; here it is only short of memory.
for command in check verify new import into merge compare form; do
    formats=html
    sound $command
    count_out $command
    [ $command != into ] || killed_into
    [ $command != form ] || continue
    formats=html,pdf
    rm -rf "after.$command"
    sound $command
    short_of_memory $command
done

# The answer itself cannot be given.
command_explain() { "$gongshi" explain; }
command_help() { "$gongshi" --help; }
for command in check verify form explain help; do
    status=0
    "command_$command" 2>why >/dev/full || status=$?
    [ "$status" = 2 ] && [ -s why ] || fail "$command to a full disk: status $status: $(cat why)"
    survived=$((survived + 1))
done
row 'the answer goes to a full disk' 5
