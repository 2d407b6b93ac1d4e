#!/bin/sh
# Installs Debian packages: those given, or what the program is built with. Says nothing when all are there.
# A package counts as there when dpkg knows it or a command of that name exists (node and npm from elsewhere).
#
# gen/setup.sh [PACKAGE…]     gen/setup.sh --refresh: only fetch the lists of packages
# DEPS=skip: nothing is installed.
set -eu
[ "${DEPS:-}" != skip ] || exit 0

build='gcc libc6-dev make pkg-config libglib2.0-dev libcairo2-dev libharfbuzz-dev
    libfreetype-dev libcmark-dev libcsv-dev libqrencode-dev libdeflate-dev libpng-dev libjson-c-dev nettle-dev
    libexpat1-dev libminizip-dev libxlsxwriter-dev libpango1.0-dev'

missing=
if [ "${1:-}" != --refresh ]; then
    [ $# -gt 0 ] || set -- $build
    for package; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            command -v "$package" >/dev/null || missing="$missing $package"
    done
    [ -n "$missing" ] || exit 0
    echo "安装 Debian 软件包 installing Debian packages:$missing"
fi

if [ "$(id -u)" = 0 ]; then
    as_root=env
elif command -v sudo >/dev/null; then
    as_root='sudo env'
else
    echo "需要管理员权限：请以 root 运行，或安装 sudo。" >&2
    echo "Root rights are needed: run this as root, or: apt-get update && apt-get install$missing" >&2
    exit 1
fi
$as_root apt-get update -qq
[ -z "$missing" ] ||
    $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
