#!/bin/bash
# laws.sh finds what it is for: each planted piece of code must be reported, each allowed one must not.
set -eu
cd "$(dirname "$0")/../.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/gen/words" "$copy/gen/data" "$copy/gen/find" "$copy/tests" "$copy/templates"
cp gen/data/column_list.h "$copy/gen/data/"
touch "$copy/Makefile"
status=0

check() { # EXPECTED (0 or 1) TEXT [FILE]
    local file=$copy/${3:-gen/planted.c} got=0
    printf '%b\n' "$2" >"$file"
    tests/lint/laws.sh "$copy" >"$copy/out" 2>&1 || got=1
    rm "$file"
    if [ "$got" != "$1" ]; then
        echo "laws.sh said $got, not $1, for: $2"
        cat "$copy/out"
        status=1
    fi
}

many() { # COUNT: so many lines of code
    yes '    work();' | head -n "$1"
}

check 1 'static int count;'
check 1 'int count = 0;'
check 1 'static const char *current;'
check 1 'static const char *names[] = {\n    "a",\n};'
check 1 'static struct Thing thing = { 0 };'
check 1 'int f(void) {\n    static int count = 0;\n    return count++;\n}'
check 1 'int f(void) {\n    goto out;\n}'
check 1 'double f(const char *s) {\n    return atof(s);\n}'
check 1 'void f(void) {\n    printf("%.2f\\n", x);\n}'
check 1 'enum { A };\n#define _PLANTED 1'
check 1 'struct _Thing {\n    int x;\n};'
check 1 'int __planted(void);'
check 1 '/* TO''DO */'
check 1 "static int f(void) {\n$(many 100)\n}"
check 1 "static int f(int a,\n             int b) {\n$(many 98)\n}"
check 1 "$(many 1001)"
check 1 '            [SENTENCE_X] = "虚报",' gen/words/zh.c
check 1 '数字错误' templates/notice.zh.md
check 1 '本社区的指标' templates/notice.zh.md
check 1 '            [PHRASE_X] = "请社区核实",' gen/words/zh.c
check 1 'const char *f(void) {\n    return /* as told */ "按抽检复核";\n}'
check 1 'const char *f(void) {\n    return "本社区二级指标";\n}' gen/find/planted.c
check 1 'const char *f(void) {\n    return "标准要求";\n}' gen/find/planted.c
check 1 'void f(GError **error) {\n    g_set_error(error, G_FILE_ERROR, 0, "no");\n}'
check 1 'bool f(Lang lang) {\n    return lang == LANG_EN;\n}' gen/find/planted.c
check 1 'const char *f(void) {\n    return "name_zh";\n}' gen/find/planted.c
check 1 'const char *f(void) {\n    return "communities.csv";\n}' gen/find/planted.c
check 1 'void f(Place *place) {\n    *place = (Place){.column = "zh"};\n}' gen/find/planted.c

check 0 'static const char *const names[] = {\n    "a",\n};\nstatic const int limit = 3;\nextern const int other;'
check 0 'const char *f(void) {\n    return "name_zh";\n}' gen/data/planted.c
check 0 'void f(Json *json) {\n    json_string(json, "approved_by", "");\n}' gen/find/planted.c
check 0 'typedef struct A {\n    int *x;\n} A;\nstruct B;\ntypedef enum C { D, E } C;\nint *f(int *a);'
check 0 'static const struct Row {\n    const char *name;\n    int n;\n} rows[] = {\n    { "a", 1 },\n};'
check 0 '/* 智慧社区\n * 达标 */ int f(void) { /* "社区" */\n    return g("小区"); // 社区\n}'
check 0 '            [PHRASE_X] = "标准要求",' gen/words/zh.c
check 0 'G_DEFINE_QUARK(x, y)\nint f(void) {\n    static const char *const n[] = {"a"};\n    return 80;\n}'
check 0 '/* goto the\n * strtod( office */ int f(void) { /* static int x; */\n    return "goto x;"[0];\n}'
check 0 "static int f(void) {\n$(many 98)\n}"
check 0 'static const Backend backends[] = {\n    {"html", html_write},\n    {"pdf", pdf_write},\n};'
check 0 "$(many 1001)" gen/words/xx.c
check 0 'void f(void) {\n    printf("%s 100%%\\n", x);\n}'

exit $status
