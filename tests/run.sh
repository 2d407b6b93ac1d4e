#!/bin/bash
# Runs the tests; make test builds what they need first.
#
# tests/run.sh [--bless] [GROUP…]        GROUPs: lint unit rules cases check generated web office trust; without, all of them
#
#   lint    tests/lint/*.sh
#   unit    out/asan/tests/test_*, from tests/unit/test_*.c; every cmocka test counts
#   rules   out/asan/tests/run_rules STANDARD FILE for each tests/rules/*.test; a line "# standard: FOLDER" names another
#           standard than Shandong's
#   cases   tests/cases/NAME/cmd is a shell line, run in an empty folder. Its standard output, standard error and exit
#           status must be expect.stdout, expect.stderr (absent: empty) and expect.status (absent: 0) beside it, and
#           each file under expect/ must be in the folder afterwards, byte for byte. In both outputs the absolute
#           paths of the case, the project and the folder are written CASE, ROOT and TMP.
#   check   tests/check/*.sh, run in the project's folder: exit status 0 passes
#   generated  tests/generated/run.mjs: 200 notices with planted defects and 200 honest ones, and a few by the sanitizers;
#           tests/generated/reworded.mjs: 100 defects in other words than the form's
#   web     tests/web/*.test.mjs, by node
#   office  tests/office/*.mjs: forms that LibreOffice fills in and saves, Word documents that it sets
#   trust   tests/trust/*.sh and *.mjs: what must hold when the world fails, when input is hostile, wherever and by whom
#           the program is run; and fuzz targets over what was kept of their finds (tests/fuzz/corpus). Each adds lines "what<TAB>tried<TAB>survived<TAB>bytes lost" to $TRUST_TABLE; the table is
#           printed at the end.
#
# All see: ROOT (the project), GONGSHI (the sanitizer build), GONGSHI_PLAIN (the one users get), TMP (an empty folder of
# their own), RENDERED (where tests/rendered.sh makes what many of them look at), CASE (cases only), BLESS=1 with --bless: then cases rewrite what they expect (a file that is to be
# compared is first made by hand, empty, under expect/), and unit tests and checks may do the same with theirs.
#
# Those that take long begin first, so that both processors are busy to the end. What bounds a test is the time that it
# has of a processor: on a busy machine it is slower, never red. The clock ends only what waits for something for hours.
#
# The seconds beside a test are those it had of a processor, so they say the same on a busy machine.
#
# A test that prints "N passed, N failed" or node's "# pass N" is counted by that. The last line is the sum.
set -eu
cd "$(dirname "$0")/.."

export ROOT=$PWD GONGSHI=$PWD/out/asan/gongshi GONGSHI_PLAIN=$PWD/out/bin/gongshi BLESS=
if [ "${1:-}" = --bless ]; then
    BLESS=1
    shift
    [ $# -gt 0 ] || set -- unit cases check
fi
groups=${*:-lint unit rules cases check generated web office trust}

export LC_ALL=C.UTF-8 TZ=UTC
export ASAN_OPTIONS=halt_on_error=1:detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS=suppressions=$ROOT/tests/lsan.supp:print_suppressions=0
# Without it leaked GObjects of glib's slice allocator stay reachable and go unseen.
export G_SLICE=always-malloc G_DEBUG=fatal-criticals

work=$(mktemp -d)
chmod 711 "$work" # so that a test that runs the program as nobody gets to its own folder
trap 'rm -rf "$work"' EXIT
: >"$work/counts"
export TRUST_TABLE=$work/trust RENDERED=$work/rendered
: >"$TRUST_TABLE"

# The counts a test printed, as "passed failed"; by its exit status when it printed none.
count() { # LOG STATUS
    local passed failed
    passed=$(sed -nE 's/^\[  PASSED  \] ([0-9]+) test.*/\1/p; s/^([0-9]+) passed, [0-9]+ failed$/\1/p
        s/^(#|ℹ) pass ([0-9]+)$/\2/p' "$1" | tail -n 1)
    failed=$(sed -nE 's/^\[  FAILED  \] ([0-9]+) test.*/\1/p; s/^[0-9]+ passed, ([0-9]+) failed$/\1/p
        s/^(#|ℹ) fail ([0-9]+)$/\2/p' "$1" | tail -n 1)
    if [ "$2" = 0 ]; then
        echo "${passed:-1} ${failed:-0}"
    elif [ "${failed:-0}" = 0 ]; then # it crashed, or leaked at the end
        echo "${passed:-0} 1"
    else
        echo "${passed:-0} $failed"
    fi
}

# One test: its line, and what it said if it failed.
run() { # NAME COMMAND…
    local name=$1 log status=0 passed failed took
    shift
    TMP=$(mktemp -d "$work/XXXXXX")
    export TMP
    log=$TMP.log
    TIMEFORMAT='%U %S'
    { time { (ulimit -St 900 && exec timeout 4h "$@") >"$log" 2>&1 </dev/null; }; } 2>"$log.took" || status=$?
    took=$(awk '{ printf "%.0f", $1 + $2 }' "$log.took")
    read -r passed failed < <(count "$log" "$status")
    echo "$passed $failed" >>"$work/counts"
    if [ "$failed" = 0 ]; then
        echo "ok    $name$([ "$passed" = 1 ] || echo " ($passed)")$([ "$took" -lt 10 ] || echo "  $took s")"
    else # in one piece, whatever the others print
        { echo "FAIL  $name (status $status)"; head -n 200 "$log" | sed 's/^/      /'; } >"$TMP.shown"
        flock "$work/counts" cat "$TMP.shown"
    fi
    rm -rf "$TMP"
}

# One case, in its folder $TMP.
run_case() { # CASE
    export CASE=$ROOT/$1
    local expect=$1 got=$TMP/.got status=0 file
    cd "$TMP"
    mkdir .got
    bash "$CASE/cmd" >.got/raw.stdout 2>.got/raw.stderr || status=$?
    cd "$ROOT"
    for file in stdout stderr; do
        sed "s|$CASE|CASE|g; s|$ROOT|ROOT|g; s|$TMP|TMP|g" "$got/raw.$file" >"$got/$file"
    done
    [ "$status" = 0 ] && : >"$got/status" || echo "$status" >"$got/status"

    if [ -n "$BLESS" ]; then
        for file in stdout stderr status; do
            rm -f "$expect/expect.$file"
            [ ! -s "$got/$file" ] || cp "$got/$file" "$expect/expect.$file"
        done
    fi
    status=0
    for file in stdout stderr status; do
        local wanted=$expect/expect.$file
        [ -f "$wanted" ] || wanted=/dev/null
        same "$wanted" "$got/$file" || status=1
    done
    while read -r file; do
        [ -z "$BLESS" ] || cp "$TMP/$file" "$expect/expect/$file"
        same "$expect/expect/$file" "$TMP/$file" || status=1
    done < <([ ! -d "$expect/expect" ] || find "$expect/expect" -type f -printf '%P\n' | sort)
    return $status
}

same() { # EXPECTED GOT
    cmp -s "$1" "$2" || { diff -u --text "$1" "$2" | head -n 60; return 1; }
}
export -f run_case same

long=(tests/lint/tidy.sh tests/lint/analyzer.sh tests/trust/hostile.mjs tests/trust/hostile_commands.mjs
    tests/web/pages.test.mjs tests/trust/faults.sh tests/trust/commands.sh tests/web/languages.test.mjs
    tests/check/damaged.sh tests/web/yearly.test.mjs tests/trust/memory.sh tests/generated tests/web/pairs.test.mjs
    tests/check/truth.sh tests/check/pairs.sh tests/check/pdf.sh tests/check/publication.sh tests/trust/reproducible.sh)
names=()
declare -A commands
queue() { # NAME COMMAND…
    names+=("$1")
    printf -v "commands[$1]" '%q ' "$@"
}
# At most so many tests at a time as there are processors.
start_queued() {
    local name
    for name in "${long[@]}" "${names[@]}"; do
        [ -n "${commands[$name]:-}" ] || continue
    while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
        eval "run ${commands[$name]}" &
        commands[$name]=
    done
}

group() {
    local file standard
    case $1 in
    lint) for file in tests/lint/*.sh; do queue "$file" "$file"; done ;;
    unit) for file in tests/unit/test_*.c; do queue "$file" "out/asan/tests/$(basename "$file" .c)"; done ;;
    rules) if [ -f tests/unit/run_rules.c ]; then
        for file in tests/rules/*.test; do
            standard=$(sed -n 's/^# standard: //p' "$file")
            queue "$file" out/asan/tests/run_rules "${standard:-data/standards/shandong-2022}" "$file"
        done
    fi ;;
    cases) for file in tests/cases/*/cmd; do
        queue "$(dirname "$file")" bash -eu -c 'run_case "$1"' - "$(dirname "$file")"
    done ;;
    check) for file in tests/check/*.sh; do queue "$file" "$file"; done ;;
    generated)
        queue "tests/generated" node tests/generated/run.mjs "$GONGSHI_PLAIN"
        queue "tests/generated, sanitizers" node tests/generated/run.mjs "$GONGSHI" --count 10
        queue "tests/generated, reworded" node tests/generated/reworded.mjs "$GONGSHI"
        ;;
    trust)
        for file in tests/trust/*.mjs; do queue "$file" node "$file"; done
        for file in tests/trust/*.sh; do queue "$file" "$file"; done
        for file in out/asan/replay/*; do queue "$file" "$file" "tests/fuzz/corpus/$(basename "$file")"; done
        ;;
    web) for file in tests/web/*.test.mjs; do queue "$file" node "$file"; done ;;
    office) for file in tests/office/*.mjs; do queue "$file" node "$file"; done ;;
    *)
        echo "no such group of tests: $1" >&2
        exit 2
        ;;
    esac
}

shopt -s nullglob
for name in $groups; do group "$name"; done
start_queued
wait
[ ! -s "$TRUST_TABLE" ] || sort "$TRUST_TABLE" | awk -F '\t' '
    BEGIN { printf "\n%-46s %6s %9s %11s\n", "faults and hostile input", "tried", "survived", "bytes lost" }
    { printf "%-46s %6d %9d %11d\n", $1, $2, $3, $4; tried += $2; survived += $3; lost += $4 }
    END { printf "%-46s %6d %9d %11d\n\n", "all", tried, survived, lost }'
awk '{ passed += $1; failed += $2 }
    END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$work/counts"
