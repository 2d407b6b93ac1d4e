#!/bin/bash
# Lines and branches of the program that the tests reach, by gcov; for each file the lines that none does are listed in
# out/cover/not-reached. Built apart, in out/cover, so that nothing else is slower for it.
#
# cover.sh [GROUP…]: groups of tests/run.sh; without, all that run the program as it is counted here. Not counted: lint,
# which looks at the source; generated and web, which find nothing but what the others do; and of the others those that
# need the program as users get it.
set -eu
cd "$(dirname "$0")/.."
rm -rf out/cover
mkdir -p out/cover
git ls-files -z | xargs -0 cp --parents -t out/cover
cp -r fonts/files out/cover/fonts/ # where the packages put them, or kept from before
[ ! -d tests/web/node_modules ] || ln -s "$PWD/tests/web/node_modules" out/cover/tests/web/node_modules
cd out/cover

# Workers end by _exit, which counts nothing; a failing world (tests/trust/shim.c) is none for the counters.
cat >counted.h <<'END'
#include <unistd.h>
void __gcov_dump(void);
__attribute__((weak)) void fault_over(void);
#define _exit(status) (fault_over ? fault_over() : (void)0, __gcov_dump(), _exit(status))
END
# The sanitizer build is replaced by one that counts, and stands for the other one too.
make -s DEPS=skip SANITIZE="-O0 --coverage -include $PWD/counted.h" out/asan/gongshi out/trust/shim.so \
    $(ls tests/unit/test_*.c tests/unit/run_*.c | sed 's|tests/unit/\(.*\)\.c|out/asan/tests/\1|') \
    $(ls tests/fuzz/fuzz_*.c | sed 's|tests/fuzz/fuzz_\(.*\)\.c|out/asan/replay/\1|') >/dev/null
mkdir -p out/bin
cp out/asan/gongshi out/bin/
rm tests/trust/{hardened,memory,reproducible}.sh tests/check/recipes.sh
sed -i '/^full_files$/d' tests/trust/faults.sh # counters would be cut short with the other files
sed -i 's/n=$((n + 1))/n=$((n + 5))/' tests/trust/{faults,commands}.sh # a run that counts takes long; another call is enough
sed -i '/^\/\/ The same under the sanitizers/,/^$/d' tests/trust/hostile.mjs # they are the same program here
chmod -R a+rwX out/asan/obj

# shellcheck disable=SC2086
tests/run.sh ${*:-unit rules cases check trust} >run.log || grep -E '^FAIL|failed$' run.log >&2

find out/asan/obj/gen -name '*.gcda' -print0 | xargs -0 gcov -b -p -r -s "$PWD" >gcov.text 2>/dev/null
awk -F "['%: ]+" '
    /^$/ { counted = 0 } # the sum of all is told at the end
    /^File / { counted = $2 ~ /^gen\/.*\.c$/ }
    counted && /^Lines executed/ { lines += $5; reached += $3 * $5 / 100 }
    counted && /^Branches executed/ { branches += $5 }
    counted && /^Taken at least once/ { taken += $5 * $7 / 100 }
    END {
        printf "lines %d of %d (%.1f%%), branches taken %d of %d (%.1f%%)\n", reached, lines, 100 * reached / lines, taken,
            branches, 100 * taken / branches
    }' gcov.text
for file in gen#*.c.gcov; do
    name=${file%.gcov}
    awk -F: -v file="${name//#//}" '/#####/ { gsub(/ /, "", $2); lines = lines " " $2; n++ }
        END { if (n) printf "%s: %d not reached:%s\n", file, n, lines }' "$file"
done >not-reached
sort -t: -k2 -rn not-reached
