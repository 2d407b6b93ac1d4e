#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "words/wordbook.h"

typedef enum TextKind {
    OF_PHRASE,
    OF_SENTENCE,
    OF_FAULT,
    OF_NAME,
    OF_MEANING,
    OF_EXAMPLE,
    OF_SETTLING,
    KINDS
} TextKind;

static int count_of(TextKind kind) {
    static const int counts[] = {PHRASES, SENTENCES, FAULTS, FINDINGS, FINDINGS, FINDINGS, FINDINGS};
    return counts[kind];
}

static const char *text_of(const LanguageWords *words, TextKind kind, int i) {
    switch (kind) {
    case OF_PHRASE:
        return words->phrases[i];
    case OF_SENTENCE:
        return words->sentences[i];
    case OF_FAULT:
        return words->faults[i];
    case OF_NAME:
        return words->findings[i].name;
    case OF_MEANING:
        return words->findings[i].meaning;
    case OF_EXAMPLE:
        return words->findings[i].example;
    case OF_SETTLING:
        return words->findings[i].settling;
    case KINDS:
        break;
    }
    return NULL;
}

/* Forms are taken as they stand: a placeholder within one would be printed; a term is put in before. */
static void check_forms(const char *words) {
    for (const char *open = strchr(words, '{'); open; open = strchr(open + 1, '{')) {
        const char *form = open + 1 + strcspn(open + 1, "{}?|");
        const char *inner = *form == '|' ? form + strcspn(form, "{}") : "";
        if (*inner == '{' && inner[1] != '@')
            fail_msg("a placeholder within a form: %s", words);
    }
}

static void every_language_says_everything(void **state) {
    (void)state;
    static const char *const kinds[] = {"phrase", "sentence", "fault", "name", "meaning", "example", "settling"};
    for (int lang = 0; lang < LANGS; lang++) {
        for (TextKind kind = OF_PHRASE; kind < KINDS; kind++)
            for (int i = 0; i < count_of(kind); i++)
                if (!text_of(lang_fellows(LANG_ZH)[lang]->words, kind, i))
                    fail_msg("%s lacks the %s number %d, after “%s”", lang_id(lang_fellows(LANG_ZH)[lang]), kinds[kind],
                             i, i > 0 ? text_of(lang_fellows(LANG_ZH)[lang]->words, kind, i - 1) : "");
        for (int i = 0; i < REASONS; i++)
            if (!lang_fellows(LANG_ZH)[lang]->words->reasons[i] != !words_zh.reasons[i])
                fail_msg("%s: errno %d", lang_id(lang_fellows(LANG_ZH)[lang]), i);
        for (int i = 0; i < FINDINGS; i++)
            if (!lang_fellows(LANG_ZH)[lang]->words->findings[i].ask != !words_zh.findings[i].ask)
                fail_msg("%s: what is asked about %s", lang_id(lang_fellows(LANG_ZH)[lang]), finding_kinds[i].id);
    }
}

static void the_placeholders_are_those_of_the_first_language(void **state) {
    (void)state;
    for (int lang = 1; lang < LANGS; lang++) {
        const LanguageWords *words = lang_fellows(LANG_ZH)[lang]->words;
        for (TextKind kind = OF_PHRASE; kind < KINDS; kind++)
            for (int i = 0; i < count_of(kind); i++) {
                check_forms(text_of(words, kind, i));
                g_autofree char *expected = words_slots(text_of(&words_zh, kind, i)),
                                *keys = words_slots(text_of(words, kind, i));
                assert_string_equal(keys, expected);
            }
    }
}

static void english_is_free_of_chinese(void **state) {
    (void)state;
    for (TextKind kind = OF_PHRASE; kind < KINDS; kind++)
        for (int i = 0; i < count_of(kind); i++)
            for (const char *p = text_of(&words_en, kind, i); *p; p = g_utf8_next_char(p)) {
                gunichar c = g_utf8_get_char(p);
                if (g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN || g_utf8_strchr("，。；：？！（）《》【】", -1, c))
                    fail_msg("%s", text_of(&words_en, kind, i));
            }
}

/* A type that is given another name must not take words of the same spelling with it. */
static void names_of_the_code_are_no_words(void **state) {
    (void)state;
    for (TextKind kind = 0; kind < KINDS; kind++)
        for (int i = 0; i < count_of(kind); i++) {
            g_autoptr(GString) text = g_string_new(text_of(&words_en, kind, i));
            g_string_replace(text, "WeChat", "", 0);
            for (const char *at = text->str; *at; at++)
                if (g_ascii_islower(at[0]) && g_ascii_isupper(at[1]))
                    fail_msg("a name of the code in: %s", text->str);
        }
}

static void nobody_is_accused(void **state) {
    (void)state;
    static const char *const never[] = {"虚报", "造假", "抄袭", "错误"};
    for (TextKind kind = OF_PHRASE; kind < KINDS; kind++)
        for (int i = 0; i < count_of(kind); i++)
            for (guint k = 0; k < G_N_ELEMENTS(never); k++)
                assert_null(strstr(text_of(&words_zh, kind, i), never[k]));
}

static void names_of_findings_differ(void **state) {
    (void)state;
    for (int lang = 0; lang < LANGS; lang++)
        for (int i = 0; i < FINDINGS; i++)
            for (int k = 0; k < i; k++)
                assert_string_not_equal(lang_fellows(LANG_ZH)[lang]->words->findings[k].name,
                                        lang_fellows(LANG_ZH)[lang]->words->findings[i].name);
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
    static const char *const pairs[] = {"a",   "甲", "b",    "{a}",         "c",  "≈66.67%", "one", "1",
                                        "two", "2",  "tier", "growth tier", "no", "",        NULL};
    assert_filled("{a}和{b}", pairs, "甲和{a}");
    assert_filled("{a}{none}", pairs, "甲{none}");
    assert_filled("{a", pairs, "{a");
    assert_filled("", pairs, "");
    assert_filled("x{a?；{a}}y{none?；{none}}z", pairs, "x；甲yz");
    assert_filled("2÷3={c}", pairs, "2÷3≈66.67%");
    assert_filled("2 ÷ 3 = {c}", pairs, "2 ÷ 3 ≈ 66.67%");
    assert_filled("{c}", pairs, "≈66.67%");
    assert_filled("{one} {one|row|rows}, {two} {two|row|rows}{none|row|rows}", pairs, "1 row, 2 rows{none|row|rows}");
    assert_filled("{two} {tier?{tier-} }{two|unit|units}, {one} {no?{no-} }{one|unit|units} of the {tier}{none-}",
                  pairs, "2 growth-tier units, 1 unit of the growth tier{none-}");
    g_autofree char *slots = words_slots("{tier?{tier-} }{two|unit|units}");
    assert_string_equal(slots, "tier two");
}

static void the_model_sentence_reads_as_agreed(void **state) {
    (void)state;
    static const char *const pairs[] = {"stated", "80%",      "part", "280",       "whole", "1000", "item",
                                        "安装率", "computed", "28%",  "threshold", "80%",   NULL};
    assert_filled(words_zh.sentences[SENTENCE_RATE_DIFFERS], pairs,
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
    assert_ptr_equal(lang_lookup(LANG_ZH, "en"), LANG_EN);
    assert_null(lang_lookup(LANG_ZH, "zh-en"));
    assert_string_equal(lang_tag(LANG_ZH), "zh-CN");
}

/* Every term that the words name is one, in every language; wordbook_lang() asserts it. */
static void words_stand_in_the_terms_of_a_standard(void **state) {
    (void)state;
    g_autoptr(Wordbook) book = wordbook_new();
    assert_true(wordbook_term(book, LANG_EN, "unit", "estate|estates"));
    assert_true(wordbook_term(book, LANG_ZH, "unit", "小区"));
    assert_false(wordbook_term(book, LANG_EN, "unite", "x"));
    assert_int_equal(wordbook_replace(book, LANG_EN, "edition-draft", "{@Units} in {@a unit}, {@unit}"),
                     WORDBOOK_REPLACED);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "edition-draft", "{@a unit}{@units}稿"), WORDBOOK_REPLACED);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "finding.rate-mismatch.name", "率与量"), WORDBOOK_REPLACED);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "says.no-verdict", "{words}，请填"), WORDBOOK_REPLACED);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "says.no-verdict", "请填"), WORDBOOK_SLOTS);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "edition-draft", "{@nothing}"), WORDBOOK_SLOTS);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "edition-drafts", "稿"), WORDBOOK_NO_KEY);
    assert_int_equal(wordbook_replace(book, LANG_ZH, "finding.rate-mismatch", "稿"), WORDBOOK_NO_KEY);
    Lang en = wordbook_lang(book, LANG_EN), zh = lang_fellow(en, LANG_ZH);
    assert_string_equal(phrase(PHRASE_EDITION_DRAFT, en), "Estates in an estate, estate");
    assert_string_equal(phrase(PHRASE_EDITION_DRAFT, zh), "小区小区稿");
    assert_string_equal(zh->words->findings[FINDING_RATE_MISMATCH].name, "率与量");
    assert_string_equal(phrase(PHRASE_EDITION_FINAL, en), phrase(PHRASE_EDITION_FINAL, LANG_EN));
    assert_true(lang_is(en, LANG_EN) && lang_leads(zh) && !lang_leads(en));
}

/* Nothing is left of a term, and where one says nothing no blank is left, in any words of any language. */
static void assert_terms_read_well(Wordbook *book) {
    for (int i = 0; i < LANGS; i++) {
        Lang lang = wordbook_lang(book, lang_fellows(LANG_ZH)[i]);
        for (TextKind kind = OF_PHRASE; kind < KINDS; kind++)
            for (int k = 0; k < count_of(kind); k++) {
                const char *text = text_of(lang->words, kind, k),
                           *program = text_of(lang_fellows(LANG_ZH)[i]->words, kind, k);
                bool filled = !strstr(text, "{@"), spaced = !strstr(text, "  ") || strstr(program, "  ");
                bool article = !g_regex_match_simple("\\b[Aa]n? \\b(?:[Aa]n? )", text, 0, 0);
                if (!filled || !spaced || !article)
                    fail_msg("%s: %s", lang_id(lang), text);
                g_autofree char *slots = words_slots(text), *expected = words_slots(program);
                assert_string_equal(slots, expected);
            }
    }
}

/* forbidden: what the program speaks of in the terms of another standard; the name of a column is no word of it. */
static void assert_speaks_of_nothing_else(Lang lang, const char *forbidden) {
    for (TextKind kind = OF_PHRASE; kind < KINDS; kind++)
        for (int i = 0; i < count_of(kind); i++) {
            const char *text = text_of(lang->words, kind, i);
            bool column = g_str_equal(text, "community") || g_str_equal(text, "community|communities");
            if (!column && g_regex_match_simple(forbidden, text, 0, 0))
                fail_msg("%s: %s", lang_id(lang), text);
        }
}

static void words_read_well_in_every_terms(void **state) {
    (void)state;
    static const struct {
        const char *key, *zh, *en;
    } terms[] = {{"name", "绿色小区评价标准", "Green Estates Standard"},
                 {"unit", "小区", "estate|estates"},
                 {"unit_parent", "乡镇", "township|townships"},
                 {"subject", "绿色小区", "green estate|green estates"},
                 {"work", "评审", "assessment"},
                 {"body", "评审组", "assessors"},
                 {"basis.applied", "申报", "application"},
                 {"basis.spot_check", "复查", "check"},
                 {"sample", "复查", "check"},
                 {"met", "合格", "met"},
                 {"not_met", "不合格", "not met"}};
    g_autoptr(Wordbook) neutral = wordbook_new(), said = wordbook_new();
    G_STATIC_ASSERT(G_N_ELEMENTS(terms) == WORD_TERMS);
    for (gsize i = 0; i < G_N_ELEMENTS(terms); i++) {
        assert_true(wordbook_term(said, LANG_ZH, terms[i].key, terms[i].zh));
        assert_true(wordbook_term(said, LANG_EN, terms[i].key, terms[i].en));
    }
    assert_int_equal(wordbook_replace(said, LANG_EN, "please-check", "See {@subject} lists."), WORDBOOK_REPLACED);
    assert_int_equal(wordbook_replace(neutral, LANG_EN, "please-check", "See {@subject} lists."), WORDBOOK_REPLACED);
    assert_int_equal(wordbook_replace(neutral, LANG_EN, "edition-draft", "{@A unit}, {@a unit}, {@Unit}, {@a work}"),
                     WORDBOOK_REPLACED);
    assert_terms_read_well(neutral);
    assert_terms_read_well(said);
    /* The blanks at the ends are the program's. */
    assert_string_equal(phrase(PHRASE_PLEASE_CHECK, wordbook_lang(said, LANG_EN)), " See green estate lists.");
    assert_string_equal(phrase(PHRASE_PLEASE_CHECK, wordbook_lang(neutral, LANG_EN)), " See lists.");
    assert_string_equal(phrase(PHRASE_EDITION_DRAFT, wordbook_lang(neutral, LANG_EN)),
                        "A unit, a unit, Unit, an assessment");
    assert_speaks_of_nothing_else(wordbook_lang(said, LANG_ZH), "社区|街道|达标|验收|抽检");
    assert_speaks_of_nothing_else(wordbook_lang(said, LANG_EN),
                                  "(?<![{-])\\b[Cc]ommunit(y|ies)\\b(?!\\.csv)|smart|[Ss]ubdistrict[s ]|acceptance");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_says_everything),
        cmocka_unit_test(the_placeholders_are_those_of_the_first_language),
        cmocka_unit_test(english_is_free_of_chinese),
        cmocka_unit_test(names_of_the_code_are_no_words),
        cmocka_unit_test(nobody_is_accused),
        cmocka_unit_test(names_of_findings_differ),
        cmocka_unit_test(placeholders_are_filled),
        cmocka_unit_test(the_model_sentence_reads_as_agreed),
        cmocka_unit_test(phrases_are_formatted_from_pairs),
        cmocka_unit_test(languages_are_parsed),
        cmocka_unit_test(words_stand_in_the_terms_of_a_standard),
        cmocka_unit_test(words_read_well_in_every_terms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
