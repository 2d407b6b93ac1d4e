#!/bin/bash
# What README.md says that the program says, it does say: each line of the block after "says, among others:".
set -eu
cd "$ROOT"
"$GONGSHI" check data/2023 --lang en >"$TMP/said" || [ $? = 1 ]
awk '/says, among others:/ { quoted = 1 } /^```/ && quoted { if (inside) exit; inside = 1; next } inside && NF' README.md >"$TMP/quoted"
[ -s "$TMP/quoted" ]
lacking=$(grep -vxFf "$TMP/said" "$TMP/quoted") || exit 0
printf 'README.md quotes what check does not say:\n%s\n' "$lacking"
exit 1
