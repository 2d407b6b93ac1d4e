#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "data/table.h"
#include "find/judge.h"
#include "intake/package.h"
#include "report/answers/form.h"
#include "temporary_standard.h"
#include "words/wordbook.h"

/* The form of the growth tier: its rows begin at row 7 of the sheet. */
typedef struct Made {
    TemporaryStandard *folder;
    Findings *findings;
    Standard *standard;
    Rulebook *rulebook;
    Wordbook *words;
    Form *form;
    char *sheet, *strings, *core; /* parts of the workbook */
    GString *bytes;
} Made;

static char *part_text(Package *package, const char *name) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) part = package_read(package, name, &error);
    assert_null(error);
    return g_strdup(part->str);
}

static int make_form(void **state) {
    Made *made = g_new0(Made, 1);
    made->folder = temporary_standard_new();
    temporary_standard_replace(made->folder, "words.csv", "kind,item,zh\nconfirm,,属实\n");
    made->findings = findings_new();
    made->standard = temporary_standard_load(made->folder, made->findings);
    made->rulebook = rulebook_load(made->standard, made->findings);
    made->words = wordbook_new();
    made->form =
        form_new(made->standard, made->rulebook, made->standard->tiers[0], wordbook_lang(made->words, LANG_ZH));
    const Community community = {.id = "jia", .name = {.zh = "甲社区"}, .subdistrict = "某街道"};
    g_autoptr(GError) error = NULL;
    made->bytes = form_workbook(made->form, &community, "2024", &error);
    assert_null(error);
    g_autoptr(Package) package = package_open(made->bytes, "form", &error);
    assert_non_null(package);
    made->sheet = part_text(package, "xl/worksheets/sheet1.xml");
    made->strings = part_text(package, "xl/sharedStrings.xml");
    made->core = part_text(package, "docProps/core.xml");
    *state = made;
    return 0;
}

static int unmake_form(void **state) {
    Made *made = *state;
    g_string_free(made->bytes, TRUE);
    form_free(made->form);
    wordbook_free(made->words);
    rulebook_free(made->rulebook);
    standard_free(made->standard);
    findings_free(made->findings);
    temporary_standard_free(made->folder);
    g_free(made->sheet);
    g_free(made->strings);
    g_free(made->core);
    g_free(made);
    return 0;
}

static void has(const char *text, const char *part) {
    if (!strstr(text, part))
        fail_msg("%s is not in %.3000s", part, text);
}

static int count(const char *text, const char *part) {
    int found = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        found++;
    return found;
}

/* verdict and statement of each indicator, and its items. */
static void test_rows(void **state) {
    const Made *made = *state;
    static const char *const keys[] = {"verdict",   "lighting.rate", "lighting.smart",   "lighting.total",
                                       "statement", "verdict",       "mobile.area",      "mobile.level",
                                       "statement", "verdict",       "elderly.services", "elderly.list",
                                       "statement"};
    assert_int_equal(made->form->rows->len, G_N_ELEMENTS(keys));
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++)
        assert_string_equal(g_array_index(made->form->rows, FormRow, i).key, keys[i]);
    const FormRow *sentence = &g_array_index(made->form->rows, FormRow, 4);
    assert_int_equal(sentence->slots->len, 3);
    assert_string_equal(((const Item *)g_ptr_array_index(sentence->slots, 1))->id, "lighting.smart");
    /* an optional part is not printed, and has no slot */
    assert_int_equal(g_array_index(made->form->rows, FormRow, 8).slots->len, 1);
}

/* What may be typed: nothing but answers, and of these what the item can be. */
static void test_input(void **state) {
    const Made *made = *state;
    has(made->sheet, "<sheetProtection sheet=\"1\"");
    assert_null(strstr(made->sheet, "password="));
    assert_int_equal(count(made->sheet, "<dataValidation "), 13);
    has(made->sheet, "sqref=\"E7\"><formula1>\"达标,不达标\"</formula1>");
    has(made->sheet,
        "sqref=\"E8\"><formula1>IFERROR(AND(ISNUMBER(VALUE(SUBSTITUTE(E8,\"%\",\"\"))),"
        "VALUE(SUBSTITUTE(E8,\"%\",\"\"))&gt;=0,VALUE(SUBSTITUTE(E8,\"%\",\"\"))&lt;=100),FALSE)</formula1>");
    has(made->sheet, "type=\"whole\" operator=\"greaterThanOrEqual\"");
    has(made->sheet, "sqref=\"E14\"><formula1>\"市级,县级\"</formula1>");
    has(made->sheet, "<formula1>\"属实\"</formula1>");
}

static void test_what_does_not_agree(void **state) {
    const Made *made = *state;
    has(made->sheet, "-100*E9/E10)&lt;"); /* the rate beside its parts */
    has(made->sheet, "IF(E9&lt;=E10,");   /* a part that exceeds its whole */
    has(made->sheet, "<cfRule type=\"expression\"");
    has(made->sheet, "<formula>LEN($H7)&gt;0</formula>");
    has(made->sheet, "安装率达到");
    has(made->sheet, "IF(E9=\"\",\"＿＿\",E9)"); /* the sentence with the answers in it */
}

static void test_what_is_read(void **state) {
    const Made *made = *state;
    has(made->strings, "<t>indicator</t>");
    has(made->strings, "<t>lighting.rate</t>");
    has(made->strings, "<t>gongshi-form;;growth;2024;jia</t>");
    has(made->strings, "甲社区");
    has(made->sheet, "<row r=\"6\"");
    has(made->sheet, "hidden=\"1\"");
    has(made->sheet, "<col min=\"9\" max=\"9\" width=\"4.7109375\" hidden=\"1\" customWidth=\"1\"/>");
}

/* What it has beside the answers is no column that somebody added. */
static void test_own_headings(void **state) {
    const Made *made = *state;
    static const Phrase phrases[] = {PHRASE_HEAD_NO, PHRASE_FORM_INDICATOR, PHRASE_HEAD_REQUIREMENT, PHRASE_FORM_ITEM,
                                     PHRASE_FORM_HOW, PHRASE_FORM_CHECK,
                                     /* of corrections to fill in, and of a new notice */
                                     PHRASE_CORRECTION_OF, PHRASE_CORRECTION_INDICATOR, PHRASE_CORRECTION_ITEM,
                                     PHRASE_COLUMN_MESSAGE};
    for (int english = 0; english <= 1; english++)
        for (gsize i = 0; i < G_N_ELEMENTS(phrases); i++) {
            Lang lang = wordbook_lang(made->words, english ? LANG_EN : LANG_ZH);
            g_autofree char *heading = text_squeeze(phrase(phrases[i], lang));
            if (!table_explains(heading) && !csv_means(&answer_columns[ANSWER_COLUMN_NO], heading))
                fail_msg("%s", heading);
        }
    assert_false(table_explains("备注"));
    assert_false(table_explains("remarks"));
}

static void test_print(void **state) {
    const Made *made = *state;
    has(made->sheet, "state=\"frozen\"");
    has(made->sheet, "topLeftCell=\"A7\"");
    has(made->sheet, "paperSize=\"9\"");
    has(made->sheet, "orientation=\"landscape\"");
    has(made->sheet, "fitToHeight=\"0\"");
    has(made->sheet, "第&amp;P页，共&amp;N页");
}

/* The same bytes at any time; a workbook that was cut short is known. */
static void test_bytes(void **state) {
    const Made *made = *state;
    has(made->core, ">2000-01-01T00:00:00Z<");
    const Community community = {.id = "jia", .name = {.zh = "甲社区"}, .subdistrict = "某街道"};
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) again = form_workbook(made->form, &community, "2024", &error);
    assert_true(g_string_equal(again, made->bytes));
    assert_true(package_whole(made->bytes));
    g_autoptr(GString) part = g_string_new_len(made->bytes->str, (gssize)made->bytes->len / 2);
    assert_false(package_whole(part));
}

static void test_long_texts(void **state) {
    (void)state;
    g_autoptr(GString) formula = g_string_new(NULL);
    g_autofree char *text = g_strnfill(600, 'x');
    formula_append_text(formula, text);
    assert_int_equal(count(formula->str, "\"&\""), 2); /* of at most 255 characters each */
    g_string_truncate(formula, 0);
    formula_append_text(formula, "说“\"是\"”");
    assert_string_equal(formula->str, "\"说“\"\"是\"\"”\"");
    assert_int_equal(sheet_lines("", 10), 1);
    assert_int_equal(sheet_lines("一二三四五六", 10), 2);
    assert_int_equal(sheet_lines("a\nb\nc", 10), 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_rows, make_form, unmake_form),
        cmocka_unit_test_setup_teardown(test_input, make_form, unmake_form),
        cmocka_unit_test_setup_teardown(test_what_does_not_agree, make_form, unmake_form),
        cmocka_unit_test_setup_teardown(test_what_is_read, make_form, unmake_form),
        cmocka_unit_test_setup_teardown(test_own_headings, make_form, unmake_form),
        cmocka_unit_test_setup_teardown(test_print, make_form, unmake_form),
        cmocka_unit_test_setup_teardown(test_bytes, make_form, unmake_form),
        cmocka_unit_test(test_long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
