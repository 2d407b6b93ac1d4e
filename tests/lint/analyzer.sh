#!/bin/bash
# gcc's analyzer over gen/: what a function does on each path through it and the functions it calls. analyzer.sh [ROOT],
# where ROOT holds gen/ and out/cflags. A file is looked at again when its object is newer (so its headers count).
# Needs the objects and out/cflags: make lint.
#
# It looks at the code as it is written: what has no effect is gone when optimised, a use after the end too, and what it
# finds through functions (test_analyses.sh) it finds without.
#
# bb-explosion-factor: how many times as many states as there are blocks it tries before it stops. The default of 5 takes
# twice as long and has told nothing more.
#
# A path that it is wrong about is a place where the code does not say what must hold: it is said there, by an assertion
# or by another shape.
set -eu
cd "${1:-$(dirname "$0")/../..}"

look() { # FILE
    local stamp=out/analyzer/$1.ok said
    if [ "$stamp" -nt "out/obj/${1%.c}.o" ] && [ "$stamp" -nt "$1" ] && [ "$stamp" -nt out/cflags ]; then return; fi
    mkdir -p "$(dirname "$stamp")"
    if ! said=$(gcc $(cat out/cflags) -O0 -fanalyzer --param analyzer-bb-explosion-factor=2 -fdiagnostics-plain-output -c -o /dev/null "$1" 2>&1); then
        printf '%s\n' "$said"
        return 1
    fi
    touch "$stamp"
}
export -f look
find gen -name '*.c' -print0 | sort -z | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'look "$1"' look
