#!/bin/bash
# clang-format has nothing to change. Tables of macros (*list.h) are laid out by hand. format.sh --fix changes it.
set -eu
cd "$(dirname "$0")/../.."
mode='--dry-run -Werror'
[ "${1:-}" != --fix ] || mode=-i
find gen tests -name '*.[ch]' ! -name '*list.h' ! -path '*/node_modules/*' -print0 | sort -z |
    xargs -0 -r clang-format $mode
