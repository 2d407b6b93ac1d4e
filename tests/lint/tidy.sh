#!/bin/bash
# clang-tidy over gen/, its checks in .clang-tidy; what the compiler clang warns of is told too. tidy.sh [ROOT], where ROOT
# holds gen/, .clang-tidy and out/cflags. A file is looked at again when its object is newer (so its headers count) or the
# checks changed. Needs the objects and out/cflags: make lint.
#
# max-nodes: the analyzer otherwise spends twenty seconds on a file of loops, for the same findings; gcc's looks further
# along the same paths (analyzer.sh).
set -eu
cd "${1:-$(dirname "$0")/../..}"

look() { # FILE
    local stamp=out/tidy/$1.ok said
    if [ "$stamp" -nt "out/obj/${1%.c}.o" ] && [ "$stamp" -nt "$1" ] && [ "$stamp" -nt .clang-tidy ]; then return; fi
    mkdir -p "$(dirname "$stamp")"
    if said=$(clang-tidy --quiet "$1" -- $(cat out/cflags) -Xclang -analyzer-config -Xclang max-nodes=2000 2>&1); then
        touch "$stamp"
    else
        printf '%s\n' "$said" | grep -vE '^[0-9]+ warnings? (generated|treated)'
        return 1
    fi
}
export -f look
find gen -name '*.c' -print0 | sort -z | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'look "$1"' look
