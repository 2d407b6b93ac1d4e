#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/writers.h"

static void test_escapes(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Json) json = json_new(out);
    json_string(json, NULL, "公\"\\/\n\r\t\b\x01\x1F");
    json_finish(json);
    assert_string_equal(out->str, "\"公\\\"\\\\/\\n\\r\\t\\u0008\\u0001\\u001f\"\n");
}

static void test_nests(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Json) json = json_new(out);
    json_open_object(json, NULL);
    json_string(json, "a\"b", "c");
    json_open_array(json, "list");
    json_int(json, NULL, INT64_MIN);
    json_open_object(json, NULL);
    json_bool(json, "yes", true);
    json_close(json);
    json_open_array(json, NULL);
    json_close(json);
    json_close(json);
    json_null(json, "none");
    json_string(json, "also_none", NULL);
    json_open_object(json, "empty");
    json_close(json);
    json_close(json);
    json_finish(json);
    assert_string_equal(out->str, "{\n"
                                  "  \"a\\\"b\": \"c\",\n"
                                  "  \"list\": [\n"
                                  "    -9223372036854775808,\n"
                                  "    {\n"
                                  "      \"yes\": true\n"
                                  "    },\n"
                                  "    []\n"
                                  "  ],\n"
                                  "  \"none\": null,\n"
                                  "  \"also_none\": null,\n"
                                  "  \"empty\": {}\n"
                                  "}\n");
}

static void test_appends(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new("before ");
    g_autoptr(Json) json = json_new(out);
    json_bool(json, NULL, false);
    json_finish(json);
    assert_string_equal(out->str, "before false\n");
    json_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_nests),
        cmocka_unit_test(test_appends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
