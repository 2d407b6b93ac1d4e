#!/bin/bash
# clang-format has nothing to change; else the files are listed. format.sh --fix changes them.
# Tables of macros (*list.h) are laid out by hand.
set -eu
cd "$(dirname "$0")/../.."
files() {
    find gen tests -name '*.[ch]' ! -name '*list.h' ! -path '*/node_modules/*' -print0 | sort -z
}
if [ "${1:-}" = --fix ]; then
    files | xargs -0 -r clang-format -i
elif ! said=$(files | xargs -0 -r clang-format --dry-run -Werror 2>&1); then
    grep -oE '^[^ :]+:[0-9]+' <<<"$said" | cut -d : -f 1 | uniq -c | sed 's/$/: places for tests\/lint\/format.sh --fix/'
    exit 1
fi
