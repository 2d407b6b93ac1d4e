#!/bin/bash
# cppcheck over gen/, with what it knows of GLib. cppcheck.sh [ROOT], where ROOT holds gen/.
#
# A macro of GLib that it does not know makes it give up the file and say "unknownMacro": give the macro an empty meaning
# here. NULL is told to be the pointer that it is in glibc: elsewhere it may be a number, which must not end a call.
set -eu
cd "${1:-$(dirname "$0")/../..}"
mkdir -p out/cppcheck
cppcheck --quiet --std=c11 --library=gtk --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
    -j "$(nproc)" --cppcheck-build-dir=out/cppcheck -Igen \
    -D__GNUC__ -D'NULL=((void *)0)' -D'G_GNUC_PRINTF(format, first)=' -DG_GNUC_NULL_TERMINATED= -D'G_DEFINE_QUARK(text, name)=' \
    -D'G_DEFINE_AUTOPTR_CLEANUP_FUNC(type, free)=' -D'G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(type, clear)=' \
    -D'G_DEFINE_AUTO_CLEANUP_FREE_FUNC(type, free, none)=' \
    gen
