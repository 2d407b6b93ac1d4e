#!/bin/bash
# Whole commands of the program that users get, under valgrind: no byte is read before it was written or outside its block,
# none is lost. What the sanitizers cannot see: libraries, and a byte within a block that is larger than the text in it.
set -eu
cd "$TMP"
. "$ROOT/tests/cases/sample.sh"
tried=0

# Status 99 is valgrind's; a command's own are 0 and 1 (a finding that stands).
clean() { # ARGUMENT…
    local status=0
    valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
        --show-leak-kinds=definite "$GONGSHI_PLAIN" "$@" >said 2>why || status=$?
    if [ "$status" != 0 ] && [ "$status" != 1 ] || grep -q '^==[0-9]*==' why; then
        echo "gongshi $*: status $status"
        head -n 60 why
        exit 1
    fi
    tried=$((tried + 1))
}

# That it tells at all.
printf '#include <stdlib.h>\nint main(void) {\n    int *p = malloc(4);\n    return *p ? 3 : 4;\n}\n' >planted.c
gcc -g -O0 -w planted.c -o planted
status=0
valgrind --quiet --error-exitcode=99 ./planted 2>why || status=$?
[ "$status" = 99 ] || { echo "valgrind does not tell of a planted defect: status $status"; exit 1; }

clean check data/sample
clean check "$ROOT/data/2023" --format json
clean check --standard data/standards/shandong-2022
clean explain rate-mismatch
clean import "$ROOT/data/2023/source/notice-2023.txt" imported --standard data/standards/shandong-2022
clean render data/sample -o out -j 1 --quiet --lang zh-en --format html,pdf,png,text
clean verify out
clean verify out "$(sed -n 's/.*"code": "\(.*\)".*/\1/p;T;q' out/manifest.json)"
clean render data/sample -o out -j 1 --quiet --lang zh-en --format html,pdf,png,text # nothing is to be made
for part in 1 2; do clean render data/sample -o "part-$part" --shard "$part/2" -j 1 --quiet; done
clean merge part-1 part-2 -o merged
clean compare "$ROOT/tests/years/2031" "$ROOT/tests/years/2032" -o years --lang zh --format html,pdf
clean form --standard data/standards/shandong-2022 --tier basic
printf 'whole commands under valgrind\t%s\t%s\t0\n' "$tried" "$tried" >>"$TRUST_TABLE"
