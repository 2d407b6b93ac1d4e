#!/bin/bash
# gcc's analyzer over gen/: what a function does on each path through it and the functions it calls. analyzer.sh [ROOT],
# where ROOT holds gen/ and out/cflags. A file is looked at again when its object is newer (so its headers count).
# Needs the objects and out/cflags: make lint.
#
# Each file is looked at twice: as it is written, and optimised, where functions are seen within those that call them but
# what has no effect is gone, a use after the end too.
#
# A path that it is wrong about is a place where the code does not say what must hold: it is said there, by an assertion
# or by another shape.
set -eu
cd "${1:-$(dirname "$0")/../..}"

look() { # FILE
    local stamp=out/analyzer/$1.ok level said
    if [ "$stamp" -nt "out/obj/${1%.c}.o" ] && [ "$stamp" -nt "$1" ] && [ "$stamp" -nt out/cflags ]; then return; fi
    mkdir -p "$(dirname "$stamp")"
    for level in -O0 -O2; do
        if ! said=$(gcc $(cat out/cflags) $level -fanalyzer -fdiagnostics-plain-output -c -o /dev/null "$1" 2>&1); then
            printf '%s\n' "$said"
            return 1
        fi
    done
    touch "$stamp"
}
export -f look
find gen -name '*.c' -print0 | sort -z | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'look "$1"' look
