#!/bin/sh
# Puts the built program and what it needs into a folder, or takes them away again: what `make install` and packages do.
#
# gen/install.sh PREFIX [STAGE]            into STAGE/PREFIX: bin, share/gongshi, manuals, completion, documentation
# gen/install.sh --remove PREFIX [STAGE]   takes away exactly that; folders only where nothing else is left in them
#
# The program finds share/gongshi from its own place, so PREFIX as a whole may be moved.
# FONTS=system: fonts that a Debian package installs are links to them, the others copies.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
remove=
if [ "${1:-}" = --remove ]; then
    remove=1
    shift
fi
case ${1:-} in
/*) ;;
*)
    echo "安装位置须为完整路径 PREFIX must be an absolute path: ${1:-}" >&2
    exit 2
    ;;
esac
prefix=$1
to=${2:-}$prefix
share=$to/share/gongshi

# Every file, as "MODE|SOURCE|PLACE below the prefix"; sources that are not there yet are made in $made.
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
files() {
    echo "755|$root/out/bin/gongshi|bin/gongshi"
    for top in templates data/standards; do
        (cd "$root" && find "$top" -type f ! -name '.*' | sort) | while IFS= read -r file; do
            echo "644|$root/$file|share/gongshi/$file"
        done
    done
    echo "644|$root/fonts/fonts.csv|share/gongshi/fonts/fonts.csv"
    tail -n +2 "$root/fonts/fonts.csv" | tr -d '\r' | cut -d , -f 3 | sort -u | while IFS= read -r file; do
        echo "644|$root/fonts/files/$file|share/gongshi/fonts/files/$file"
    done
    (cd "$root/fonts/files" && ls -- *.copyright) | while IFS= read -r file; do
        echo "644|$root/fonts/files/$file|share/doc/gongshi/fonts/$file"
    done
    echo "644|$made/gongshi.en.gz|share/man/man1/gongshi.1.gz"
    echo "644|$made/gongshi.zh.gz|share/man/zh_CN/man1/gongshi.1.gz"
    echo "644|$made/bash|share/bash-completion/completions/gongshi"
    echo "644|$made/zsh|share/zsh/vendor-completions/_gongshi"
    for file in README.md README.zh.md LICENSE gen/CHANGELOG.md gen/standard.md gen/standard.zh.md; do
        echo "644|$root/$file|share/doc/gongshi/$(basename "$file")"
    done
}

if [ -n "$remove" ]; then
    files | while IFS='|' read -r _ _ place; do rm -f "$to/$place"; done
    # what held them, from the deepest up
    files | while IFS='|' read -r _ _ place; do
        while place=$(dirname "$place") && [ "$place" != . ]; do echo "$place"; done
    done | sort -ru | while IFS= read -r folder; do rmdir "$to/$folder" 2>/dev/null || true; done
    exit 0
fi

"$root/out/bin/gongshi" --completion bash >"$made/bash"
"$root/out/bin/gongshi" --completion zsh >"$made/zsh"
for lang in en zh; do "$root/gen/manual.sh" "$root/out/bin/gongshi" $lang | gzip -9n >"$made/gongshi.$lang.gz"; done
# The path below /usr that a font's package has it at, if it is to be linked and is what was tried.
of_system() { # FILE
    [ "${FONTS:-}" = system ] || return 1
    row=$(tr -d '\r' <"$root/fonts/fonts.csv" | awk -F, -v file="$1" '$3 == file { print; exit }')
    case $(echo "$row" | cut -d , -f 2) in
    texlive-*) return 1 ;; # hundreds of megabytes for four faces
    esac
    echo "$row" | tr ',' '\n' | grep '^usr/' | head -n 1
}
files | while IFS='|' read -r mode source place; do
    mkdir -p "$to/$(dirname "$place")"
    rm -f "$to/$place"
    case $place in
    share/gongshi/fonts/files/*)
        if path=$(of_system "$(basename "$place")"); then
            case $prefix in # beside it, a link that holds in a chroot too
            /usr) ln -s "../../../${path#usr/share/}" "$to/$place" ;;
            *) ln -s "/$path" "$to/$place" ;;
            esac
            continue
        fi
        ;;
    esac
    install -m "$mode" "$source" "$to/$place" # through links: fonts/files may be a farm of them
done
[ ! -t 1 ] || echo "已安装 installed: $to/bin/gongshi"
