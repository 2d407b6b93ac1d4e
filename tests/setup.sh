#!/bin/sh
# Installs what the tests need beyond the build: Debian packages, and the npm packages of tests/web.
# Says nothing when all is there. DEPS=skip: nothing is installed.
set -eu
cd "$(dirname "$0")/.."
[ "${DEPS:-}" != skip ] || exit 0

# fonts-noto-cjk: what a browser shows Chinese in; without it pages would be measured on boxes. ca-certificates: for npm.
# libreoffice-calc-nogui, python3-uno: forms are filled in by it; libreoffice-writer-nogui: sets our Word documents.
# libclang-rt: clang's sanitizers, for the fuzzers. unicode-data: the conformance tests of Unicode's annexes.
gen/setup.sh parallel zsh slurmctld slurmd slurm-client python3-minimal libcmocka-dev poppler-utils qpdf mupdf-tools libxml2-utils valgrind groff-base clang clang-format clang-tidy \
    libclang-rt-14-dev cppcheck chromium fonts-noto-cjk nodejs npm ca-certificates libreoffice-calc-nogui libreoffice-writer-nogui python3-uno zip unzip unicode-data

cd tests/web
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    echo "安装网页测试工具 installing web test tools: $(pwd | sed 's|.*/tests/|tests/|')/node_modules"
    # Optional packages are drawing libraries that would have to be compiled; scripts fetch browsers. We want neither.
    npm ci --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error
    touch node_modules/.package-lock.json
fi
