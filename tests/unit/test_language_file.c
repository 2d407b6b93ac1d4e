#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "words/language_file.h"
#include "words/plural.h"
#include "words/wordbook.h"

/* The table of a language, its column ko; its place behind the program's own. */
static LanguageFile *loaded(const char *rows, GError **error) {
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("words-XXXXXX.csv", &path, NULL);
    assert_true(file >= 0);
    close(file);
    g_autofree char *text = g_strconcat("key,zh,ko\n", rows, NULL);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    LanguageFile *language = language_file_load(path, "ko", LANGS, error);
    g_unlink(path);
    return language;
}

static void assert_refused(const char *rows, Fault expected, const char *line) {
    g_autoptr(GError) error = NULL;
    g_autoptr(LanguageFile) language = loaded(rows, &error);
    assert_null(language);
    Fault fault = FAULTS;
    assert_true(fault_of(error, &fault));
    assert_int_equal(fault, expected);
    g_auto(GStrv) values = fault_values(error);
    assert_string_equal(values[2], "line");
    assert_string_equal(values[3], line);
}

static void every_word_has_a_key_of_its_own(void **state) {
    (void)state;
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < WORD_ENTRIES; i++) {
        char *key = word_entry_key(i);
        if (!g_hash_table_add(seen, key))
            fail_msg("%d is called as another", i);
    }
    assert_true(g_hash_table_contains(seen, "severity-error"));
    assert_true(g_hash_table_contains(seen, "says.rate-differs"));
    assert_true(g_hash_table_contains(seen, "finding.rate-mismatch.ask"));
    assert_true(g_hash_table_contains(seen, "term.unit"));
    assert_true(g_hash_table_contains(seen, "fault.cannot-read"));
    assert_true(g_hash_table_contains(seen, "reason.2"));
}

static void what_is_said_is_said_and_the_rest_is_chinese(void **state) {
    (void)state;
    g_autoptr(LanguageFile) language =
        loaded("severity-error,矛盾,모순\nterm.unit,,단지\nfinding.blank-field.name,,빈칸\n"
               "severity-warning,待核实,\n# a remark,,x\n",
               NULL);
    assert_non_null(language);
    g_autoptr(GPtrArray) more = g_ptr_array_new();
    g_ptr_array_add(more, (void *)language_file_lang(language));
    g_autoptr(Wordbook) book = wordbook_new_with(more);
    assert_true(wordbook_term(book, LANG_ZH, "unit", "小区"));
    Lang lang = lang_lookup(wordbook_lang(book, LANG_ZH), "ko");
    assert_non_null(lang);
    assert_string_equal(phrase(PHRASE_SEVERITY_ERROR, lang), "모순");
    assert_string_equal(phrase(PHRASE_SEVERITY_WARNING, lang), "待核实");
    assert_string_equal(finding_words_of(FINDING_BLANK_FIELD, lang).name, "빈칸");
    assert_string_equal(finding_words_of(FINDING_BLANK_FIELD, lang).meaning,
                        finding_words_of(FINDING_BLANK_FIELD, lang_lookup(lang, "zh")).meaning);
    /* Chinese words keep Chinese terms. */
    assert_non_null(strstr(phrase(PHRASE_REQUEST_COMMUNITY, lang), "小区"));
    assert_string_equal(sentence_words(SENTENCE_RATE_DIFFERS, lang), LANG_ZH->words->sentences[SENTENCE_RATE_DIFFERS]);
    g_autoptr(GError) absent = NULL;
    fault_set(&absent, FAULT_CANNOT_READ, "path", "x", NULL);
    g_autofree char *fault = fault_words(absent, lang), *chinese = fault_words(absent, LANG_ZH);
    assert_string_equal(fault, chinese);
}

static void a_language_describes_itself(void **state) {
    (void)state;
    g_autoptr(LanguageFile) language = loaded("language.tag,,ug\nlanguage.name,,甲语\nlanguage.direction,,rtl\n"
                                              "language.between,,\"، \"\nlanguage.last,,\" و \"\n"
                                              "language.date,,{y}/{m}/{d}\nlanguage.digits,,٠١٢٣٤٥٦٧٨٩\n"
                                              "language.called-zh,,甲文\nlanguage.thousands,,٬\n"
                                              "language.before-noun,,‑\n",
                                              NULL);
    assert_non_null(language);
    Lang lang = language_file_lang(language);
    assert_string_equal(lang_tag(lang), "ug");
    assert_true(lang->forms->rtl);
    g_autofree char *number = lang_number(lang, "5373"), *list = lang_list(lang, (const char *[]){"a", "b", "c"}, 3),
                    *day = lang_date_of(lang, "2023-11-22"), *kind = lang_before_noun(lang, "a b");
    assert_string_equal(number, "٥٬٣٧٣");
    assert_string_equal(list, "a، b و c");
    assert_string_equal(day, "٢٠٢٣/١١/٢٢");
    assert_string_equal(kind, "a‑b");
}

/* Nothing bad is ever filled in: it is told with its line. */
static void a_bad_table_is_refused_where_it_is_bad(void **state) {
    (void)state;
    assert_refused("severity-error,,모순\nseverity-eror,,모순\n", FAULT_WORDS_KEY, "3");
    assert_refused("language.colour,,green\n", FAULT_WORDS_KEY, "2");
    assert_refused("finding-label,,{severe}\n", FAULT_WORDS_SLOTS, "2");
    assert_refused("finding-label,,no placeholder\n", FAULT_WORDS_SLOTS, "2");
    assert_refused("request-community,,{@team}\n", FAULT_WORDS_SLOTS, "2");
    assert_refused("language.direction,,up\n", FAULT_WORDS_VALUE, "2");
    assert_refused("language.spaced,,perhaps\n", FAULT_WORDS_VALUE, "2");
    assert_refused("language.tag,,\"en\"\"><script>\"\n", FAULT_WORDS_VALUE, "2");
    assert_refused("language.digits,,0123\n", FAULT_WORDS_VALUE, "2");
    assert_refused("language.months,,a|b\n", FAULT_WORDS_VALUE, "2");
    assert_refused("language.date,,{y}\n", FAULT_WORDS_VALUE, "2");
    assert_refused("language.plurals,,one: x = 1\n", FAULT_WORDS_VALUE, "2");
    assert_refused("severity-error,,모순,beyond\n", FAULT_TABLE_UNREAD, "2");
}

static void plurals_are_those_of_cldr(void **state) {
    (void)state;
    static const char russian[] = "one: v = 0 and i % 10 = 1 and i % 100 != 11; "
                                  "few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; "
                                  "many: v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14";
    static const char arabic[] = "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99";
    const struct {
        const char *plurals, *number;
        int category;
    } cases[] = {{"", "1", PLURAL_OTHERS},
                 {"one: i = 1 and v = 0", "1", 0},
                 {"one: i = 1 and v = 0", "1.0", PLURAL_OTHERS},
                 {russian, "1", 0},
                 {russian, "21", 0},
                 {russian, "11", 2},
                 {russian, "3", 1},
                 {russian, "13", 2},
                 {russian, "100", 2},
                 {russian, "1.5", PLURAL_OTHERS},
                 {arabic, "0", 0},
                 {arabic, "2", 2},
                 {arabic, "105", 3},
                 {arabic, "111", 4},
                 {arabic, "100", PLURAL_OTHERS},
                 {arabic, "0.5", PLURAL_OTHERS},
                 {"one: i = 0,1", "1", 0},
                 {"one: i = 0,1", "2", PLURAL_OTHERS},
                 {"one: i = 1", "≈1", PLURAL_OTHERS}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_int_equal(plural_category(cases[i].plurals, cases[i].number), cases[i].category);
    assert_true(plural_is_sound(russian) && plural_is_sound(arabic) && plural_is_sound(""));
    static const char *const broken[] = {"one",
                                         "one:",
                                         "one: i",
                                         "one: i =",
                                         "one: i = 1 and",
                                         "one: i % 0 = 1",
                                         "one: i = 1 i",
                                         "one: q = 1",
                                         "one: i = 99999999999999999999",
                                         "one: i = 1..",
                                         ";"};
    for (gsize i = 0; i < G_N_ELEMENTS(broken); i++)
        if (plural_is_sound(broken[i]))
            fail_msg("“%s” is read", broken[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_has_a_key_of_its_own),
        cmocka_unit_test(what_is_said_is_said_and_the_rest_is_chinese),
        cmocka_unit_test(a_language_describes_itself),
        cmocka_unit_test(a_bad_table_is_refused_where_it_is_bad),
        cmocka_unit_test(plurals_are_those_of_cldr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
