#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>

#include "base/file.h"
#include "words/wordbook.h"

static void assert_said(const GError *error, Lang lang, const char *expected) {
    g_autofree char *said = fault_words(error, lang);
    assert_string_equal(said, expected);
}

static void a_fault_is_said_in_each_language(void **state) {
    (void)state;
    g_autoptr(GError) error = NULL;
    fault_set(&error, FAULT_GEOMETRY_KEY, "path", "a b.csv", "line", "3", "key", "页宽", NULL);
    assert_true(g_error_matches(error, fault_domain(), FAULT_GEOMETRY_KEY));
    assert_false(g_error_matches(error, fault_domain(), FAULT_SYSTEM));
    assert_said(error, LANG_ZH, "a b.csv:3: 页宽：没有这一项");
    assert_said(error, LANG_EN, "a b.csv:3: 页宽: no such key");
}

static void a_value_may_be_missing(void **state) {
    (void)state;
    g_autoptr(GError) with = NULL, without = NULL;
    fault_set(&with, FAULT_COMMUNITY_UNKNOWN, "id", "hengna", "near", "hengan", NULL);
    fault_set(&without, FAULT_COMMUNITY_UNKNOWN, "id", "", "near", NULL, NULL);
    g_autoptr(Wordbook) words = wordbook_new();
    Lang en = wordbook_lang(words, LANG_EN);
    assert_said(with, en, "communities.csv: no unit is called “hengna”; did you mean “hengan”?");
    assert_said(without, en, "communities.csv: no unit is called “”");
}

static void reasons_of_the_system_are_said_too(void **state) {
    (void)state;
    g_autoptr(GError) full = NULL, rare = NULL;
    file_error(&full, "out/a", ENOSPC);
    file_error(&rare, "out/a", ENOTTY);
    assert_said(full, LANG_ZH, "out/a: 磁盘已满");
    assert_said(full, LANG_EN, "out/a: no space left on the disk");
    assert_said(rare, LANG_ZH, "out/a: 系统提示“Inappropriate ioctl for device”");
    assert_said(rare, LANG_EN, "out/a: Inappropriate ioctl for device");
}

static void a_large_file_is_told_the_limit(void **state) {
    (void)state;
    g_autoptr(GError) error = NULL;
    file_error(&error, "a", EOVERFLOW);
    g_autofree char *expected = g_strdup_printf("a: larger than %d MB", FILE_BYTES_MOST >> 20);
    assert_said(error, LANG_EN, expected);
}

/* As through the pipe of a worker; a value may hold any character, but for those that part values. */
static void what_was_sent_says_the_same(void **state) {
    (void)state;
    g_autoptr(GError) error = NULL, sent = NULL;
    fault_set(&error, FAULT_OUT_IN_INPUT, "path", "{folder}\n=,", "folder", "\x1e\x1f", NULL);
    fault_set_encoded(&sent, FAULT_OUT_IN_INPUT, error->message);
    assert_said(
        sent, LANG_EN,
        "{folder}\n=,: it lies in a folder that is read (?\?); nothing was written, choose another folder with -o");
}

static void errors_of_libraries_say_what_they_say(void **state) {
    (void)state;
    g_autoptr(GError) error = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_NOSPC, "{path}: full");
    Fault fault;
    assert_false(fault_of(error, &fault));
    assert_said(error, LANG_ZH, "{path}: full");
    assert_int_equal(file_reason_of(error), ENOSPC);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fault_is_said_in_each_language),   cmocka_unit_test(a_value_may_be_missing),
        cmocka_unit_test(reasons_of_the_system_are_said_too), cmocka_unit_test(a_large_file_is_told_the_limit),
        cmocka_unit_test(what_was_sent_says_the_same),        cmocka_unit_test(errors_of_libraries_say_what_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
