#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/pair.h"

static void every_language_is_parsed_by_its_id(void **state) {
    (void)state;
    for (int i = 0; i < DOC_LANGS; i++) {
        DocLang lang = DOC_ZH;
        assert_true(doc_lang_parse(doc_langs[i].id, &lang));
        assert_int_equal(lang, i);
        assert_true(*doc_lang_name(lang));
    }
    DocLang lang = DOC_ZH;
    assert_false(doc_lang_parse("en-zh", &lang));
    assert_false(doc_lang_parse("", &lang));
}

static void a_pair_leads_with_chinese(void **state) {
    (void)state;
    assert_int_equal(doc_langs[DOC_ZH].count, 1);
    assert_int_equal(doc_langs[DOC_EN].langs[0], LANG_EN);
    assert_int_equal(doc_langs[DOC_ZH_EN].count, 2);
    assert_int_equal(doc_langs[DOC_ZH_EN].langs[0], LANG_ZH);
    assert_int_equal(doc_langs[DOC_ZH_EN].langs[1], LANG_EN);
}

/* The folder's index.html is in Chinese, or in pairs where no other Chinese page is made. */
static void landing_pages_never_share_a_file(void **state) {
    (void)state;
    const unsigned zh = 1U << DOC_ZH, en = 1U << DOC_EN, both = 1U << DOC_ZH_EN;
    assert_string_equal(doc_lang_index(DOC_ZH, zh), "index");
    assert_string_equal(doc_lang_index(DOC_ZH_EN, both), "index");
    assert_string_equal(doc_lang_index(DOC_ZH_EN, both | en), "index");
    assert_string_equal(doc_lang_index(DOC_EN, both | en), "index.en");
    assert_string_equal(doc_lang_index(DOC_ZH_EN, both | en | zh), "index.zh-en");
    assert_string_equal(doc_lang_index(DOC_ZH, both | en | zh), "index");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_is_parsed_by_its_id),
        cmocka_unit_test(a_pair_leads_with_chinese),
        cmocka_unit_test(landing_pages_never_share_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
