#!/bin/bash
# The program that users get is hardened: its place in memory is random, its tables are read-only once it runs, no stack is
# executable, calls of the C library are checked where their sizes are known, stacks are guarded. A small program that is
# built without one of these is told to lack it.
set -eu

lacks() { # PROGRAM: a word for each thing that it lacks
    local headers symbols
    headers=$(readelf -hWld "$1")
    symbols=$(readelf -Ws "$1")
    grep -q 'Type: *DYN' <<<"$headers" || echo 'position-independent code'
    grep -q 'GNU_RELRO' <<<"$headers" || echo 'RELRO'
    grep -qE 'BIND_NOW|FLAGS.* NOW' <<<"$headers" || echo 'symbols bound at once'
    grep 'GNU_STACK' <<<"$headers" | grep -q 'RW ' || echo 'a stack that is not executable'
    ! grep -qE '(RPATH|RUNPATH)' <<<"$headers" || echo 'a search for libraries in the usual places only'
    grep -q '__stack_chk_fail' <<<"$symbols" || echo 'guarded stacks'
    grep -q '_chk@' <<<"$symbols" || echo 'checked calls'
}
check() { # EXPECTED PROGRAM
    local lacking
    lacking=$(lacks "$2")
    [ "$lacking" = "$1" ] || { echo "$2 lacks: $lacking; expected: $1"; exit 1; }
}

cat >"$TMP/small.c" <<'END'
#include <stdio.h>
#include <string.h>
int main(int argc, char **argv) {
    char text[64];
    printf("%s\n", strncpy(text, argv[0], (size_t)argc));
    return text[0];
}
END
hardened='-O2 -w -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE -pie -Wl,-z,relro,-z,now'
build() { # EXPECTED FLAG…
    gcc $hardened "${@:2}" "$TMP/small.c" -o "$TMP/small"
    check "$1" "$TMP/small"
}
build ''
build 'position-independent code' -no-pie
build 'RELRO' -Wl,-z,norelro
build 'symbols bound at once' -Wl,-z,lazy
build 'a stack that is not executable' -Wl,-z,execstack
build 'a search for libraries in the usual places only' -Wl,-rpath,/tmp
build 'guarded stacks' -fno-stack-protector
build 'checked calls' -U_FORTIFY_SOURCE

check '' "$GONGSHI_PLAIN"
