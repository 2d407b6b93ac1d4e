#!/bin/bash
# The program that users get is hardened: its place in memory is random, its tables are read-only once it runs, no stack is
# executable, calls of the C library are checked where their sizes are known, stacks are guarded.
set -eu
fail() {
    echo "$*"
    exit 1
}
headers=$(readelf -hWld "$GONGSHI_PLAIN")
symbols=$(readelf -Ws "$GONGSHI_PLAIN")
grep -q 'Type: *DYN' <<<"$headers" || fail 'not position-independent'
grep -q 'GNU_RELRO' <<<"$headers" || fail 'no RELRO'
grep -qE 'BIND_NOW|FLAGS.* NOW' <<<"$headers" || fail 'symbols are bound late'
grep 'GNU_STACK' <<<"$headers" | grep -q 'RW ' || fail 'an executable stack'
! grep -qE '(RPATH|RUNPATH)' <<<"$headers" || fail 'a path of its own for libraries'
grep -q '__stack_chk_fail' <<<"$symbols" || fail 'stacks are not guarded'
grep -q '_chk@' <<<"$symbols" || fail 'calls are not checked (_FORTIFY_SOURCE)'
