#!/bin/bash
# The same input gives the same bytes, whoever runs the program, wherever and with how many processes.
set -eu
tried=0
fail() {
    echo "$*"
    exit 1
}
cp -r data "$TMP/"
cd "$TMP"
render() { # NAME COMMAND…: as it is run there
    local name=$1
    shift
    rm -rf "other/$name"
    mkdir -p "other/$name"
    chmod 777 "other/$name"
    "$@" >"said.$name" 2>&1 || fail "$name: $(cat "said.$name")"
    # findings.json and the desk's line to copy name the data set as it was called.
    sed -i 's|"dataset": "[^"]*/data/2023"|"dataset": "data/2023"|' "other/$name/2023-internal/findings.json"
    sed -i 's|>gongshi render [^<]*/data/2023<|>gongshi render data/2023<|' "other/$name/2023-internal/index.html"
    same "$name" || fail "$name: $(head -n 5 differs)"
    rm -rf "other/$name"
    tried=$((tried + 1))
}
# All of it, but for the digest of that file, and the record of how and with which program the run was made.
same() { # NAME
    diff -r -x .gongshi -x manifest.json first/2023-internal "other/$1/2023-internal" >differs &&
        diff -r -x .gongshi first/2023 "other/$1/2023" >differs
}
program=$GONGSHI_PLAIN
"$program" render data/2023 -o first/2023 -j 1 --quiet

# That a difference is seen: one byte, one file more, one less.
for change in "printf x >>2023/index.html" "touch 2023/more" "rm 2023-internal/review.zh.pdf"; do
    rm -rf other/planted
    mkdir -p other/planted
    cp -r first/. other/planted/
    (cd other/planted && eval "$change")
    ! same planted || fail "not seen: $change"
done
rm -rf other/planted

to() { echo "-o $TMP/other/$1/2023 --quiet"; }
render again "$program" render data/2023 $(to again) -j 1
for mask in 000 027 077; do
    render "umask-$mask" bash -c "umask $mask && exec \"\$@\"" - "$program" render data/2023 $(to "umask-$mask") -j 1
done
for locale in C POSIX en_US.UTF-8 zh_CN.GB18030 tr_TR.UTF-8; do
    render "locale-$locale" env LC_ALL="$locale" LANG="$locale" "$program" render data/2023 $(to "locale-$locale") -j 1
done
for zone in Asia/Shanghai America/Los_Angeles Pacific/Kiritimati; do
    render "zone-${zone#*/}" env TZ="$zone" "$program" render data/2023 $(to "zone-${zone#*/}") -j 1
done
render environment env -i "$program" render data/2023 $(to environment) -j 1
mkdir elsewhere
render folder bash -c 'cd elsewhere && exec "$@"' - "$program" render ../data/2023 $(to folder) -j 1
render absolute "$program" render "$TMP/data/2023" $(to absolute) -j 1
for n in 2 3 8; do render "jobs-$n" "$program" render data/2023 $(to "jobs-$n") -j "$n"; done

# The order in which a folder gives its files: backwards, and that of their making, backwards.
render backwards env LD_PRELOAD="$ROOT/out/trust/shim.so" FAULT=order FAULT_HIT="$TMP/hit" \
    "$program" render data/2023 $(to backwards) -j 1
[ -e hit ] || fail 'no folder was read backwards'
mkdir -p turned/data/2023/communities
cp -r data/standards turned/data/
cp data/2023/*.csv turned/data/2023/
for file in $(cd data/2023/communities && ls -r); do cp "data/2023/communities/$file" turned/data/2023/communities/; done
render order "$program" render turned/data/2023 $(to order) -j 1

# Another place of the program, its templates and its fonts.
mkdir -p deep/er/out/bin
cp -r "$ROOT/templates" "$ROOT/fonts" deep/er/
cp "$program" deep/er/out/bin/gongshi
render place deep/er/out/bin/gongshi render data/2023 $(to place) -j 1
# Nobody, who may only read.
chmod 755 "$TMP"
if [ "$(id -u)" = 0 ]; then
    render nobody setpriv --reuid 65534 --regid 65534 --clear-groups bash -c "umask 022 && exec \"\$@\"" - \
        "$program" render data/2023 $(to nobody) -j 1
fi
# Another build: the sanitizers', with other optimisations; its manifest names other libraries, so none are compared.
"$GONGSHI" render data/2023 $(to sanitizers) -j 1 >said.sanitizers 2>&1 || fail "sanitizers: $(cat said.sanitizers)"
sed -i '/"libraries"/,/^  \],/d' first/2023/manifest.json other/sanitizers/2023/manifest.json
sed -i 's|"dataset": "[^"]*/data/2023"|"dataset": "data/2023"|' other/sanitizers/2023-internal/findings.json
same sanitizers || fail "sanitizers: $(head -n 5 differs)"
tried=$((tried + 1))
printf 'the same bytes elsewhere\t%s\t%s\t0\n' "$tried" "$tried" >>"$TRUST_TABLE"
