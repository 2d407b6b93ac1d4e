#!/bin/sh
# Makes what other machines install, of the built program, in out/. The same sources give the same bytes.
#
# gen/package.sh deb       out/gongshi_VERSION_ARCH.deb, for Debian 12: fonts that are packages are depended on;
#                          DEBFULLNAME and DEBEMAIL are those of who answers for the package
# gen/package.sh tarball   out/gongshi-VERSION-linux-MACHINE.tar.gz: with all fonts, for a machine without network;
#                          unpacked anywhere, bin/gongshi runs where the libraries of its list are
set -eu
cd "$(dirname "$0")/.."
umask 022
version=$(sed -n 's/^#define GONGSHI_VERSION "\(.*\)"/\1/p' gen/publish/edition.h)
date=$(sed -n "s/^## $version (\(.*\))/\1/p" gen/CHANGELOG.md)
[ -n "$date" ] || { echo "gen/CHANGELOG.md: $version?" >&2; exit 1; }
export SOURCE_DATE_EPOCH="$(date -u -d "$date" +%s)"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
chmod 755 "$stage"

# Packages that hold what the program loads, as dpkg names them: linked, and opened by name when they are needed.
libraries() { # PROGRAM
    {
        objdump -p "$1" | sed -n 's/^ *NEEDED *//p'
        strings -n 8 "$1" | grep -xE 'lib[a-z0-9.+-]+\.so\.[0-9]+' # opened by name
    } | sort -u | while IFS= read -r library; do
        /sbin/ldconfig -p | awk -v name="$library" '$1 == name { print $NF; exit }' | xargs -r readlink -f
    done | sed 'p; s|^/usr||' | xargs dpkg -S 2>/dev/null | cut -d : -f 1 | sort -u
}

case ${1:-} in
deb)
    arch=$(dpkg --print-architecture)
    maintainer="${DEBFULLNAME:-the authors of Gongshi} <${DEBEMAIL:-gongshi@gongshi.invalid}>"
    FONTS=system gen/install.sh /usr "$stage"
    strip "$stage/usr/bin/gongshi"
    doc=$stage/usr/share/doc/gongshi
    rm "$doc/LICENSE" # the system has it
    fonts=$(tail -n +2 fonts/fonts.csv | cut -d , -f 2 | sort -u | grep -v '^texlive-')
    needs=$(for package in $(libraries "$stage/usr/bin/gongshi"); do
        echo "$package (>= $(dpkg-query -W -f '${Version}' "$package" | head -n 1 | sed 's/-[^-]*$//; s/+.*//'))"
    done; printf '%s\n' $fonts)
    {
        echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
        echo "Upstream-Name: Gongshi"
        echo
        echo "Files: *"
        echo "Copyright: 2024-2026 the authors of Gongshi"
        echo "License: GPL-3+"
        echo " On Debian systems the text is in /usr/share/common-licenses/GPL-3."
        echo
        echo "Files: usr/share/gongshi/fonts/files/Fandol*"
        echo "Copyright: 2013-2014 the authors of the Fandol fonts"
        echo "License: GPL-3 with font exception"
        echo " See fonts/ beside this file."
    } >"$doc/copyright"
    printf 'gongshi (%s) bookworm; urgency=medium\n\n  * What is new: CHANGELOG.md beside this file.\n\n -- %s  %s\n' \
        "$version" "$maintainer" "$(LC_ALL=C date -u -R -d "$date")" |
        gzip -9n >"$doc/changelog.gz"
    mkdir -p "$stage/usr/share/lintian/overrides" "$stage/DEBIAN"
    {
        echo "# cairo, fontconfig and expat are linked in: their shared libraries bring twelve others, half of a start's time."
        echo "gongshi: embedded-library expat *"
        echo "# The licence allows to embed; the bit in the files says less than it."
        echo "gongshi: opentype-font-prohibits-installable-embedding *"
    } >"$stage/usr/share/lintian/overrides/gongshi"
    {
        echo "Package: gongshi"
        echo "Version: $version"
        echo "Architecture: $arch"
        echo "Maintainer: $maintainer"
        echo "Installed-Size: $(du -sk --apparent-size "$stage/usr" | cut -f 1)"
        echo "Depends: $(printf '%s\n' "$needs" | paste -sd , | sed 's/,/, /g')"
        echo "Section: text"
        echo "Priority: optional"
        echo "Description: public notices from reported figures that can be trusted"
        echo " Reads what communities report for the acceptance of smart communities, compares"
        echo " every figure with the others and with the standard, says what does not add up,"
        echo " and sets the public notice as HTML, PDF, Word and OFD, in Chinese, English or"
        echo " both."
    } >"$stage/DEBIAN/control"
    (cd "$stage" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum) >"$stage/DEBIAN/md5sums"
    dpkg-deb --root-owner-group -Zxz --build "$stage" "out/gongshi_${version}_$arch.deb" >/dev/null
    echo "out/gongshi_${version}_$arch.deb"
    ;;
tarball)
    name=gongshi-$version-linux-$(uname -m)
    gen/install.sh / "$stage/$name"
    strip "$stage/$name/bin/gongshi"
    libraries "$stage/$name/bin/gongshi" >"$stage/$name/LIBRARIES"
    tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -c "$name" |
        gzip -n >"out/$name.tar.gz"
    echo "out/$name.tar.gz"
    ;;
*)
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
