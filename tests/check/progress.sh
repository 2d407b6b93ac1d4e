#!/bin/bash
# How far a run is, on a terminal of its own and elsewhere. The clock is one on which a second passes with every look, so
# that the run is a long one on any machine.
set -eu

fail() {
    echo "$*"
    exit 1
}

cat >"$TMP/clock.c" <<'C'
long long g_get_monotonic_time(void) {
    static long long now;
    return now += 1000000;
}
C
gcc -shared -fPIC -o "$TMP/clock.so" "$TMP/clock.c"

cat >"$TMP/run" <<RUN
#!/bin/bash
LD_PRELOAD=$TMP/clock.so exec "$GONGSHI_PLAIN" render "$ROOT/data/2023" --document community,charts -j "\$1" -o "$TMP/out" "\${@:2}"
RUN
chmod +x "$TMP/run"

for workers in 1 2; do
    rm -rf "$TMP"/out*
    script -qec "$TMP/run $workers" /dev/null >"$TMP/seen" </dev/null
    tr '\r' '\n' <"$TMP/seen" | sed 's/\x1b\[K//g' >"$TMP/lines"
    grep -qE '^█+░+ 已完成[0-9]+/[0-9]+，约剩[0-9]+:[0-9][0-9]$' "$TMP/lines" ||
        fail "-j $workers: no bar: $(head -3 "$TMP/lines")"
    grep -aoE '[0-9]+/[0-9]+，约' "$TMP/lines" >"$TMP/counts"
    sort -t/ -n -C "$TMP/counts" || fail "-j $workers: the count goes back: $(tr '\n' ' ' <"$TMP/counts")"
    # The line is taken away before what the run has to say.
    tail -n 1 "$TMP/lines" | grep -q . && fail "-j $workers: something is left: $(tail -n 1 "$TMP/lines")"
    tail -n 2 "$TMP/lines" | grep -q '^已生成' || fail "-j $workers: the end is not told"
    rm -rf "$TMP"/out*
    "$TMP/run" "$workers" >"$TMP/said" 2>"$TMP/plain"
    grep -q . "$TMP/plain" || fail "-j $workers: nothing is told outside a terminal"
    grep -vqE '^[^█\r]+$' "$TMP/plain" && fail "-j $workers: a bar outside a terminal"
    rm -rf "$TMP"/out*
    script -qec "$TMP/run $workers --quiet" /dev/null >"$TMP/seen" </dev/null
    [ ! -s "$TMP/seen" ] || fail "-j $workers: --quiet says something"
done
exit 0
