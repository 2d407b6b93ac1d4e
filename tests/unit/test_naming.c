#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "data/dataset.h"
#include "data/naming.h"
#include "words/words.h"

#define SHANDONG "data/standards/shandong-2022"

static void assert_meant(const Names *names, const char *text, const char *id) {
    const char *found = names_find(names, text);
    if (id)
        assert_string_equal(found ? found : "nothing", id);
    else
        assert_null(found);
}

static void a_name_means_one_id_or_none(void **state) {
    (void)state;
    g_autoptr(Names) names = names_new();
    names_add(names, "east", "新村社区");
    names_add(names, "east", "新村");
    names_add(names, "east", "东街道新村社区");
    names_add(names, "west", "新村社区");
    names_add(names, "west", "Xincun Community");
    names_add(names, "north", "east"); /* an id is nobody else's name */
    assert_meant(names, "east", "east");
    assert_meant(names, "West", "west");
    assert_meant(names, "新村社区", NULL);
    assert_meant(names, "新 村", "east");
    assert_meant(names, "ｘｉｎｃｕｎ community", "west");
    assert_meant(names, "", NULL);
    assert_meant(names, "旧村", NULL);
    g_autoptr(GPtrArray) meant = names_meant(names, "新村社区"), none = names_meant(names, "旧村");
    assert_int_equal(meant->len, 2);
    assert_string_equal(g_ptr_array_index(meant, 0), "east");
    assert_int_equal(none->len, 0);
    /* what is told is a name that would be understood */
    assert_string_equal(names_told(names, "east"), "新村");
    assert_string_equal(names_told(names, "west"), "Xincun Community");
}

static void what_is_near_is_counted_in_characters(void **state) {
    (void)state;
    static const char *const known[] = {"恒安社区", "西河社区", "broadband"};
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
        g_ptr_array_add(words, (void *)known[i]);
    assert_string_equal(near_word("恒安社", words), "恒安社区");
    assert_string_equal(near_word("恒鑫社区", words), "恒安社区");
    assert_string_equal(near_word("西河社社区", words), "西河社区");
    assert_string_equal(near_word("braodband", words), "broadband");
    assert_null(near_word("东湖社区", words));
    assert_null(near_word("恒安", words));
    assert_null(near_word("\xFF\xFE broadband", words));
}

/* No heading of a table means two of its columns, and no word of a notice two keys. */
static void no_word_means_two_things(void **state) {
    (void)state;
    const CsvColumn *const tables[] = {notice_columns, register_columns, answer_columns,    correction_columns,
                                       waiver_columns, released_columns, succession_columns};
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        for (const CsvColumn *column = tables[i]; column->name; column++) {
            assert_true(*column->also); /* an office can write every table without a word of English */
            g_autofree char *termed = table_termed(column->also, (TableTerms){"社区", "街道"});
            g_auto(GStrv) words = g_strsplit(termed, " ", -1);
            assert_true(g_hash_table_add(seen, g_strdup(column->name)));
            for (char **word = words; *word; word++) {
                if (!g_hash_table_add(seen, g_strdup(*word)))
                    fail_msg("“%s” is twice among the headings of one table", *word);
            }
        }
    }
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load(SHANDONG, SHANDONG, findings);
    assert_non_null(standard);
    const Standard *const standards[] = {NULL, standard};
    for (gsize i = 0; i < G_N_ELEMENTS(standards); i++) {
        g_autoptr(Names) names = notice_key_names(standards[i]);
        for (int key = 0; key < NOTICE_KEYS; key++) {
            g_auto(GStrv) words = g_strsplit(notice_keys[key].called, " ", -1);
            for (char **word = words; *word; word++)
                assert_meant(names, *word, notice_keys[key].key);
            assert_meant(names, notice_keys[key].key, notice_keys[key].key);
        }
    }
    /* nor does the name of a finding, which a waiver may give */
    for (int lang = 0; lang < LANGS; lang++) {
        g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
        for (int i = 0; i < FINDINGS; i++)
            if (!g_hash_table_add(seen, (void *)lang_fellows(LANG_ZH)[lang]->words->findings[i].name))
                fail_msg("two findings are called “%s”", lang_fellows(LANG_ZH)[lang]->words->findings[i].name);
    }
}

/* What the form calls them is what a table may call them. */
static void indicators_and_items_are_known_by_the_words_of_the_form(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load(SHANDONG, SHANDONG, findings);
    assert_non_null(standard);
    for (int t = 0; t < standard->tier_count; t++) {
        const Tier *tier = standard->tiers[t];
        for (int i = 0; i < tier->indicator_count; i++) {
            const Indicator *indicator = tier->indicators[i];
            g_autofree char *row = g_strdup_printf("第%d项", indicator->no);
            assert_meant(tier->names, row, indicator->id);
            assert_meant(tier->names, DIGITS(indicator->no), indicator->id);
            assert_meant(tier->names, indicator->name.zh, indicator->id);
            g_autoptr(Names) items = indicator_item_names(indicator, true),
                             figures = indicator_item_names(indicator, false);
            assert_meant(items, phrase(PHRASE_FORM_VERDICT, LANG_ZH), "verdict");
            assert_meant(items, phrase(PHRASE_FORM_STATEMENT, LANG_ZH), "statement");
            assert_meant(figures, phrase(PHRASE_FORM_VERDICT, LANG_ZH), "verdict");
            assert_meant(figures, phrase(PHRASE_FORM_STATEMENT, LANG_ZH), NULL);
            for (guint k = 0; k < indicator->items->len; k++) {
                const Item *item = g_ptr_array_index(indicator->items, k);
                if (item->role != ITEM_ROLE_VAGUE) /* which no form offers */
                    assert_meant(items, item->name.zh, item->id);
            }
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_means_one_id_or_none),
        cmocka_unit_test(what_is_near_is_counted_in_characters),
        cmocka_unit_test(no_word_means_two_things),
        cmocka_unit_test(indicators_and_items_are_known_by_the_words_of_the_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
