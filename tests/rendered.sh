#!/bin/bash
# The 2023 notice in all languages, made once for all tests of a run that only look at it: prints the folder,
# beside which the office's own lies, as FOLDER-internal. Whoever changes something makes one's own.
set -eu
cd "$(dirname "$0")/.."
folder=${RENDERED:-$PWD/out/rendered}
mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
if [ -z "${RENDERED:-}" ] || [ ! -e "$folder/made" ]; then # alone, a test looks at what the program makes now
    "${GONGSHI_PLAIN:-out/bin/gongshi}" render data/2023 -o "$folder/2023" --lang zh,en,zh-en --quiet >&2
    touch "$folder/made"
fi
echo "$folder/2023"
