#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "words/phrases.h"

static int compare_words(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* "computed part whole": the placeholders of a sentence, each once, sorted. */
static char *keys_of(const char *words) {
    g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
    for (const char *open = strchr(words, '{'); open; open = strchr(open + 1, '{')) {
        char *key = g_strndup(open + 1, strcspn(open + 1, "}?|"));
        if (g_ptr_array_find_with_equal_func(keys, key, g_str_equal, NULL))
            g_free(key);
        else
            g_ptr_array_add(keys, key);
    }
    g_ptr_array_sort(keys, compare_words);
    g_ptr_array_add(keys, NULL);
    return g_strjoinv(" ", (char **)keys->pdata);
}

static void check_pair(const char *zh, const char *en) {
    assert_true(*zh && *en);
    g_autofree char *zh_keys = keys_of(zh), *en_keys = keys_of(en);
    assert_string_equal(zh_keys, en_keys);
}

/* Forms are taken as they stand: a placeholder within one would be printed. */
static void check_forms(const char *words) {
    for (const char *open = strchr(words, '{'); open; open = strchr(open + 1, '{')) {
        const char *form = open + 1 + strcspn(open + 1, "{}?|");
        if (*form == '|' && form[strcspn(form, "{}")] != '}')
            fail_msg("a placeholder within a form: %s", words);
    }
}

static void forms_are_plain(void **state) {
    (void)state;
    for (int lang = 0; lang < lang_count(); lang++) {
        for (int i = 0; i < phrase_count(); i++)
            check_forms(phrase((Phrase)i, (Lang)lang));
        for (int i = 0; i < sentence_count(); i++)
            check_forms(sentence_words((Sentence)i, (Lang)lang));
    }
}

static void both_languages_have_the_same_placeholders(void **state) {
    (void)state;
    for (int i = 0; i < phrase_count(); i++)
        check_pair(phrase((Phrase)i, LANG_ZH), phrase((Phrase)i, LANG_EN));
    for (int i = 0; i < sentence_count(); i++)
        check_pair(sentence_words((Sentence)i, LANG_ZH), sentence_words((Sentence)i, LANG_EN));
}

static void english_is_free_of_han_and_accusations(void **state) {
    (void)state;
    static const char *const never[] = {"虚报", "造假", "抄袭", "错误"};
    for (int i = 0; i < sentence_count(); i++) {
        for (const char *p = sentence_words((Sentence)i, LANG_EN); *p; p = g_utf8_next_char(p))
            assert_false(g_unichar_get_script(g_utf8_get_char(p)) == G_UNICODE_SCRIPT_HAN);
        for (guint j = 0; j < G_N_ELEMENTS(never); j++)
            assert_null(strstr(sentence_words((Sentence)i, LANG_ZH), never[j]));
    }
}

/* The compiler asks for an entry of each finding; here: that all three parts are there, in words that accuse nobody. */
static void explanations_are_whole(void **state) {
    (void)state;
    static const char *const never[] = {"虚报", "造假", "抄袭", "错误"};
    for (int i = 0; i < finding_id_count(); i++) {
        Explanation zh = explain_words((FindingId)i, LANG_ZH), en = explain_words((FindingId)i, LANG_EN);
        const char *name = finding_name((FindingId)i, LANG_EN);
        const char *const words[] = {zh.meaning, zh.example,  zh.settling, en.meaning,
                                     en.example, en.settling, name,        finding_name((FindingId)i, LANG_ZH)};
        for (guint k = 0; k < G_N_ELEMENTS(words); k++) {
            assert_true(*words[k]);
            for (guint j = 0; j < G_N_ELEMENTS(never); j++)
                assert_null(strstr(words[k], never[j]));
        }
        for (const char *p = en.meaning; *p; p = g_utf8_next_char(p))
            assert_false(g_unichar_get_script(g_utf8_get_char(p)) == G_UNICODE_SCRIPT_HAN);
        for (const char *p = name; *p; p = g_utf8_next_char(p))
            assert_false(g_unichar_get_script(g_utf8_get_char(p)) == G_UNICODE_SCRIPT_HAN);
        for (int k = 0; k < i; k++)
            assert_string_not_equal(finding_name((FindingId)k, LANG_ZH), finding_name((FindingId)i, LANG_ZH));
    }
}

static const char *value_of(const void *context, const char *key) {
    const char *const *pairs = context;
    for (; *pairs; pairs += 2) {
        if (strcmp(pairs[0], key) == 0)
            return pairs[1];
    }
    return NULL;
}

static void assert_filled(const char *words, const char *const *pairs, const char *expected) {
    g_autofree char *text = phrase_fill(words, LANG_EN, value_of, pairs);
    assert_string_equal(text, expected);
}

static void placeholders_are_filled(void **state) {
    (void)state;
    static const char *const pairs[] = {"a", "甲", "b", "{a}", "c", "≈66.67%", "one", "1", "two", "2", NULL};
    assert_filled("{a}和{b}", pairs, "甲和{a}");
    assert_filled("{a}{none}", pairs, "甲{none}");
    assert_filled("{a", pairs, "{a");
    assert_filled("", pairs, "");
    assert_filled("x{a?；{a}}y{none?；{none}}z", pairs, "x；甲yz");
    assert_filled("2÷3={c}", pairs, "2÷3≈66.67%");
    assert_filled("2 ÷ 3 = {c}", pairs, "2 ÷ 3 ≈ 66.67%");
    assert_filled("{c}", pairs, "≈66.67%");
    assert_filled("{one} {one|row|rows}, {two} {two|row|rows}{none|row|rows}", pairs, "1 row, 2 rows{none|row|rows}");
}

static void the_model_sentence_reads_as_agreed(void **state) {
    (void)state;
    static const char *const pairs[] = {"stated", "80%",      "part", "280",       "whole", "1000", "item",
                                        "安装率", "computed", "28%",  "threshold", "80%",   NULL};
    assert_filled(sentence_words(SENTENCE_RATE_DIFFERS, LANG_ZH), pairs,
                  "填写80%；按所填数量 280÷1000=28%，两者不一致；标准为80%。请核实。");
}

static void phrases_are_formatted_from_pairs(void **state) {
    (void)state;
    g_autofree char *zh = phrase_format(PHRASE_ANNEX, LANG_ZH, "number", "3", NULL);
    g_autofree char *en = phrase_format(PHRASE_ANNEX, LANG_EN, "number", "3", NULL);
    assert_string_equal(zh, "附件3");
    assert_string_equal(en, "Annex 3");
}

static void languages_are_parsed(void **state) {
    (void)state;
    Lang lang = LANG_ZH;
    assert_true(lang_parse("en", &lang));
    assert_int_equal(lang, LANG_EN);
    assert_false(lang_parse("zh-en", &lang));
    assert_string_equal(lang_tag(LANG_ZH), "zh-CN");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_languages_have_the_same_placeholders),
        cmocka_unit_test(forms_are_plain),
        cmocka_unit_test(english_is_free_of_han_and_accusations),
        cmocka_unit_test(explanations_are_whole),
        cmocka_unit_test(placeholders_are_filled),
        cmocka_unit_test(the_model_sentence_reads_as_agreed),
        cmocka_unit_test(phrases_are_formatted_from_pairs),
        cmocka_unit_test(languages_are_parsed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
