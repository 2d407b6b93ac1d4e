#!/bin/bash
# The analyses find what they are for: each planted defect must be told by the one that is to find it, and a file without
# one by none.
set -eu
cd "$(dirname "$0")/../.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/gen/base" "$copy/out"
cp gen/base/banned.h "$copy/gen/base/"
cp out/cflags "$copy/out/"
cp .clang-tidy "$copy/"
status=0

check() { # EXPECTED (what it says, or nothing) ANALYSIS TEXT
    printf '#include <glib.h>\nchar *planted(const char *text, int n);\n%b\n' "$3" >"$copy/gen/planted.c"
    local said got=0
    said=$("tests/lint/$2.sh" "$copy" 2>&1) || got=1
    if [ -n "$1" ]; then
        [ "$got" = 1 ] && grep -q -- "$1" <<<"$said" || { echo "$2 did not say $1 of: $3"; echo "$said"; status=1; }
    elif [ "$got" = 1 ] || [ -n "$said" ]; then
        echo "$2 should say nothing of: $3"
        echo "$said"
        status=1
    fi
    rm -rf "$copy/out/analyzer" "$copy/out/tidy" "$copy/out/cppcheck"
}
body() { printf 'char *planted(const char *text, int n) {\\n%s\\n}' "$1"; }
sound=$(body '    return n > 0 ? g_strdup(text) : NULL;')

check '' analyzer "$sound"
check use-after-free analyzer "$(body '    char *p = malloc(9);\n    if (!p)\n        return NULL;\n    free(p);\n    return n ? g_strdup(text) : g_strdup(p);')"
# Without an effect: gone when optimised.
check use-after-free analyzer "$(body '    char *p = malloc(9);\n    if (!p)\n        return NULL;\n    free(p);\n    *p = 0;\n    return g_strdup(n ? text : "");')"
check analyzer-file-leak analyzer "$(body '    FILE *f = fopen(text, "r");\n    return n && f ? NULL : g_strdup("");')"
# Through a function that may answer NULL, on one path only.
check analyzer-null-dereference analyzer "static const char *find(const char *text, int n) {\\n    return n > 3 ? text : NULL;\\n}
$(body '    char first = *find(text, n);\n    return g_strdup_printf("%c", first);')"

check '' cppcheck "$sound"
check arrayIndexOutOfBounds cppcheck "$(body '    int a[3] = {1, 2, 3};\n    return g_strdup_printf("%d%s", a[3], n ? text : "");')"
check uninitvar cppcheck "$(body '    int value;\n    if (n > 3)\n        value = n;\n    return g_strdup_printf("%d%s", value, text);')"
check memleak cppcheck "$(body '    char *p = malloc(10);\n    if (!p || n > 3)\n        return NULL;\n    p = NULL;\n    return g_strdup(text);')"
check nullPointer cppcheck "$(body '    const char *p = NULL;\n    return n ? g_strdup_printf("%c", *p) : g_strdup(text);')"

check '' tidy "$sound"
check clang-analyzer-core.DivideZero tidy "$(body '    int zero = 0;\n    return g_strdup_printf("%d%s", n / zero, text);')"
check bugprone-suspicious-string-compare tidy "$(body '    if (strcmp(text, "a") == 0 || strcmp(text, "b") > n || strcmp(text, "c"))\n        return NULL;\n    return g_strdup(text);')"
check misc-redundant-expression tidy "$(body '    return n > 3 && n > 3 ? g_strdup(text) : NULL;')"
# A warning of the compiler clang, with which nothing is built.
check clang-diagnostic-sometimes-uninitialized tidy "$(body '    int value;\n    if (n > 3)\n        value = 1;\n    return g_strdup_printf("%d%s", value, text);')"
exit $status
