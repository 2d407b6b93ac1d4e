#!/bin/sh
# Takes the fonts of fonts/fonts.csv out of their Debian packages (nothing is installed) into fonts/files/, file names
# kept, the packages' copyright files beside them, and checks every sum. Says nothing when all is there.
# DEPS=skip: only checks.
set -eu
cd "$(dirname "$0")"
mkdir -p files
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The rows of a table of fonts without the header, as role|package|file|sha256|path.
rows() {
    tail -n +2 "$1" | tr -d '\r' | awk -F, 'NF { print $1 "|" $2 "|" $3 "|" $5 "|" $7 }'
}

matches() { # FILE SHA256
    [ -f "$1" ] && [ "$(sha256sum <"$1")" = "$2  -" ]
}

download() { # PACKAGE; the option keeps apt quiet about a folder that its own user cannot enter
    (cd "$work" && apt-get download -qq -o APT::Sandbox::User=root "$1")
}

# Unpacks the wanted files of one package, with its licence.
unpack() { # PACKAGE PATH…
    package=$1
    shift
    echo "下载字体 fetching fonts: $package"
    rm -rf "${work:?}"/*
    mkdir "$work/tree"
    download "$package" 2>/dev/null || { ../gen/setup.sh --refresh && download "$package"; }
    dpkg-deb --fsys-tarfile "$work"/*.deb >"$work/data.tar"
    tar -x -f "$work/data.tar" -C "$work/tree" "./usr/share/doc/$package/copyright" "$@"
    for path; do
        mv "$work/tree/$path" files/
    done
    mv "$work/tree/usr/share/doc/$package/copyright" "files/$package.copyright"
}

wanted() { # prints "package ./path" of each font that is not there as it should be
    rows fonts.csv | while IFS='|' read -r _ package file sum path; do
        matches "files/$file" "$sum" || echo "$package ./$path"
    done
}

missing=$(wanted)
if [ -n "$missing" ] && [ "${DEPS:-}" != skip ]; then
    for package in $(echo "$missing" | cut -d ' ' -f 1 | sort -u); do
        unpack "$package" $(echo "$missing" | sed -n "s/^$package //p")
    done
    missing=$(wanted)
fi

status=0
if [ -n "$missing" ]; then
    echo "字体缺失或校验和不符 fonts missing, or not the file that fonts/fonts.csv names:" >&2
    echo "$missing" | sed 's/^/    /' >&2
    status=1
fi
# An office's own licensed fonts stand over a role; they are not ours to fetch, only to look for.
if [ -f office.csv ]; then
    rows office.csv >"$work/office"
    while IFS='|' read -r role _ file sum _; do
        if [ ! -f "office/$file" ]; then
            echo "单位字体缺失 font of the office missing: fonts/office/$file ($role)" >&2
            status=1
        elif [ -n "$sum" ] && ! matches "office/$file" "$sum"; then
            echo "单位字体校验和不符 font of the office has another sum: fonts/office/$file ($role)" >&2
            status=1
        fi
    done <"$work/office"
fi
exit $status
