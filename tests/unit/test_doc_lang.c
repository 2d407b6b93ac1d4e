#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/pair.h"

/* The list is the only owner: the same language twice is one. */
static void a_language_stands_in_the_list_once(void **state) {
    (void)state;
    g_autoptr(GPtrArray) langs = doc_langs_new();
    DocLang zh = doc_langs_add(langs, LANG_ZH, NULL), pair = doc_langs_add(langs, LANG_ZH, LANG_EN);
    assert_ptr_equal(doc_langs_add(langs, LANG_ZH, NULL), zh);
    assert_ptr_equal(doc_langs_add(langs, LANG_ZH, LANG_EN), pair);
    assert_int_equal(langs->len, 2);
    assert_string_equal(zh->id, "zh");
    assert_int_equal(zh->count, 1);
    assert_null(doc_lang_second(zh));
    assert_string_equal(pair->id, "zh-en");
    assert_int_equal(pair->count, 2);
    assert_ptr_equal(pair->langs[0], LANG_ZH);
    assert_string_equal(doc_lang_second(pair), "en");
}

static void a_pair_has_the_order_that_was_asked_for(void **state) {
    (void)state;
    g_autoptr(GPtrArray) langs = doc_langs_new();
    DocLang pair = doc_langs_add(langs, LANG_EN, LANG_ZH);
    assert_string_equal(pair->id, "en-zh");
    assert_ptr_equal(pair->langs[0], LANG_EN);
    assert_string_equal(doc_lang_second(pair), "zh-CN");
}

static void readers_know_a_language_by_its_name(void **state) {
    (void)state;
    g_autoptr(GPtrArray) langs = doc_langs_new();
    g_autofree char *alone = doc_lang_name(doc_langs_add(langs, LANG_EN, NULL)),
                    *pair = doc_lang_name(doc_langs_add(langs, LANG_ZH, LANG_EN)),
                    *other = doc_lang_name(doc_langs_add(langs, LANG_EN, LANG_ZH));
    assert_string_equal(alone, "English");
    assert_string_equal(pair, "中英对照");
    assert_string_equal(other, "English · 中文");
}

/* The folder's index.html is in Chinese, or in the first pair that has it where no other Chinese page is made. */
static void landing_pages_never_share_a_file(void **state) {
    (void)state;
    g_autoptr(GPtrArray) langs = doc_langs_new();
    DocLang other = doc_langs_add(langs, LANG_EN, LANG_ZH);
    assert_string_equal(doc_lang_index(other, langs), "index");
    DocLang pair = doc_langs_add(langs, LANG_ZH, LANG_EN);
    assert_string_equal(doc_lang_index(pair, langs), "index");
    assert_string_equal(doc_lang_index(other, langs), "index.en-zh");
    DocLang en = doc_langs_add(langs, LANG_EN, NULL);
    assert_string_equal(doc_lang_index(pair, langs), "index");
    assert_string_equal(doc_lang_index(en, langs), "index.en");
    DocLang zh = doc_langs_add(langs, LANG_ZH, NULL);
    assert_string_equal(doc_lang_index(pair, langs), "index.zh-en");
    assert_string_equal(doc_lang_index(zh, langs), "index");
}

/* In whatever order a run was asked for, its pages lead to each other in one. */
static void ways_to_other_languages_have_one_order(void **state) {
    (void)state;
    g_autoptr(GPtrArray) langs = doc_langs_new();
    DocLang last = doc_langs_add(langs, LANG_EN, LANG_ZH), third = doc_langs_add(langs, LANG_ZH, LANG_EN),
            second = doc_langs_add(langs, LANG_EN, NULL), first = doc_langs_add(langs, LANG_ZH, NULL);
    g_autoptr(GPtrArray) sorted = doc_langs_sorted(langs);
    const DocLang expected[] = {first, second, third, last};
    assert_int_equal(sorted->len, G_N_ELEMENTS(expected));
    for (guint i = 0; i < sorted->len; i++)
        assert_ptr_equal(g_ptr_array_index(sorted, i), expected[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_language_stands_in_the_list_once),
        cmocka_unit_test(a_pair_has_the_order_that_was_asked_for),
        cmocka_unit_test(readers_know_a_language_by_its_name),
        cmocka_unit_test(landing_pages_never_share_a_file),
        cmocka_unit_test(ways_to_other_languages_have_one_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
