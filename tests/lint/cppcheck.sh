#!/bin/bash
# cppcheck over gen/, with what it knows of GLib. A macro of GLib that it does not know makes it give up the file and
# say "unknownMacro": give the macro an empty meaning here. Not asked: NULL ending a call (glibc's is a pointer), and
# leaks, where it does not follow GArray (LeakSanitizer runs on every test).
set -eu
cd "$(dirname "$0")/../.."
mkdir -p out/cppcheck
cppcheck --quiet --std=c11 --library=gtk --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
    --suppress=missingIncludeSystem --suppress=varFuncNullUB --suppress=memleak \
    -j "$(nproc)" --cppcheck-build-dir=out/cppcheck -Igen \
    -D__GNUC__ -D'G_GNUC_PRINTF(format, first)=' -DG_GNUC_NULL_TERMINATED= -D'G_DEFINE_QUARK(text, name)=' \
    -D'G_DEFINE_AUTOPTR_CLEANUP_FUNC(type, free)=' -D'G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(type, clear)=' \
    -D'G_DEFINE_AUTO_CLEANUP_FREE_FUNC(type, free, none)=' \
    gen
