#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/manifest.h"

static const Meta meta = {.title = "公示", .lang = "zh-CN", .date = "2023-12-01", .edition_mark = ""};

static char *code_of_words(const char *name, const char *first, const char *second) {
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    node_para(doc, section, ROLE_NONE, first);
    node_para(doc, section, ROLE_NONE, second);
    return code_of_doc(name, &meta, doc);
}

static void test_the_same_content_has_the_same_code(void **state) {
    (void)state;
    g_autofree char *code = code_of_words("notice.zh", "八成", "七成");
    g_autofree char *again = code_of_words("notice.zh", "八成", "七成");
    assert_string_equal(code, again);
    /* Pinned: codes on printed sheets must stay what they are. */
    assert_string_equal(code, "6XW77-7WH44");
}

static void test_any_other_content_has_another(void **state) {
    (void)state;
    g_autofree char *code = code_of_words("notice.zh", "八成", "七成");
    const char *const others[][3] = {{"notice.en", "八成", "七成"},
                                     {"notice.zh", "八成", "七成。"},
                                     {"notice.zh", "八", "成七成"},
                                     {"notice.zh", "七成", "八成"}};
    for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autofree char *other = code_of_words(others[i][0], others[i][1], others[i][2]);
        assert_string_not_equal(code, other);
    }
}

static void test_words_of_charts_count(void **state) {
    (void)state;
    char *codes[2];
    for (int i = 0; i < 2; i++) {
        g_autoptr(Doc) doc = doc_new();
        Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
        Scene *scene = scene_new(10, 10, "chart", "照明", i ? "28%" : "80%");
        node_scene(doc, section, scene);
        codes[i] = code_of_doc("poster/a.zh", &meta, doc);
    }
    assert_string_not_equal(codes[0], codes[1]);
    g_free(codes[0]);
    g_free(codes[1]);
}

static void test_parts_do_not_run_together(void **state) {
    (void)state;
    g_autofree char *code = code_make("ab", "c", NULL);
    g_autofree char *other = code_make("a", "bc", NULL);
    assert_string_not_equal(code, other);
}

static void assert_parses(const char *text, const char *expected) {
    g_autofree char *code = code_parse(text);
    if (expected)
        assert_string_equal(code, expected);
    else
        assert_null(code);
}

static void test_reads_what_is_typed(void **state) {
    (void)state;
    assert_parses("2FKF8-XRAK4", "2FKF8-XRAK4");
    assert_parses(" 2fkf8 xrak4", "2FKF8-XRAK4");
    assert_parses("２ＦＫＦ８－ｘｒａｋ４", "2FKF8-XRAK4");
    assert_parses("2 F K F 8 — X R A K 4", "2FKF8-XRAK4");
    assert_parses("2FKF8XRAK4", "2FKF8-XRAK4");
    assert_parses("2FKF8-XRAK", NULL);
    assert_parses("2FKF8-XRAK44", NULL);
    assert_parses("2FKF8-XRAKO", NULL); /* no O: nothing to be taken for a nought */
    assert_parses("", NULL);
    assert_parses("二FKF8-XRAK4", NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_same_content_has_the_same_code),
        cmocka_unit_test(test_any_other_content_has_another),
        cmocka_unit_test(test_words_of_charts_count),
        cmocka_unit_test(test_parts_do_not_run_together),
        cmocka_unit_test(test_reads_what_is_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
