#!/bin/bash
# Lines and branches of the program that unit tests, rules, cases and checks reach, by gcov; and for each file the lines
# that none does. Built apart, in out/cover, so that nothing else is slower for it.
set -eu
cd "$(dirname "$0")/.."
rm -rf out/cover
mkdir -p out/cover/out
cp -r Makefile gen tests templates fonts data out/cover/ 2>/dev/null
# The sanitizer build is replaced by one that counts; its tests are the tests.
make -C out/cover -s DEPS=skip SANITIZE='-O0 --coverage' out/asan/gongshi out/bin/gongshi $(ls tests/unit/test_*.c tests/unit/run_*.c |
    sed 's|tests/unit/\(.*\)\.c|out/asan/tests/\1|') >/dev/null
(cd out/cover && tests/run.sh unit rules cases >/dev/null) || echo 'some tests failed; what they reached counts' >&2
cd out/cover
find out/asan/obj/gen -name '*.gcda' -print0 | xargs -0 gcov -b -r -s "$PWD" >gcov.text 2>/dev/null
awk '
    /^File .gen\// { file = $2; gsub(/\x27/, "", file) }
    /^File / && !/^File .gen\// { file = "" }
    /^Lines executed/ && file { split($0, p, /[:% ]+/); lines += p[5]; reached += p[3] * p[5] / 100 }
    /^Branches executed/ && file { split($0, p, /[:% ]+/); branches += p[5] }
    /^Taken at least once/ && file { split($0, p, /[:% ]+/); taken += p[5] * p[7] / 100 }
    END {
        printf "lines %d of %d (%.1f%%), branches taken %d of %d (%.1f%%)\n", reached, lines, 100 * reached / lines, taken,
            branches, 100 * taken / branches
    }' gcov.text
grep -h '#####' ./*.c.gcov >/dev/null || true
for file in *.c.gcov; do
    awk -F: -v file="${file%.gcov}" '/#####/ { gsub(/ /, "", $2); lines = lines " " $2; n++ }
        END { if (n) printf "%s: %d not reached:%s\n", file, n, lines }' "$file"
done >not-reached
sort -t: -k2 -rn not-reached | head -n 200
