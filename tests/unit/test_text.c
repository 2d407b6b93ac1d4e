#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

typedef char *(*TextFunc)(const char *text);

static void assert_turns(TextFunc turn, const char *text, const char *expected) {
    g_autofree char *turned = turn(text);
    assert_string_equal(turned, expected);
}

static void assert_decodes(const char *bytes, size_t size, const char *expected, Encoding expected_encoding) {
    Encoding encoding = ENCODING_UNKNOWN;
    g_autofree char *text = text_decode(bytes, size, &encoding);
    assert_int_equal(encoding, expected_encoding);
    assert_non_null(text);
    assert_string_equal(text, expected);
}

static void assert_undecodable(const char *bytes, size_t size, Encoding expected_encoding) {
    Encoding encoding = ENCODING_UTF8;
    assert_null(text_decode(bytes, size, &encoding));
    assert_int_equal(encoding, expected_encoding);
}

static void test_set_right(void **state) {
    (void)state;
    assert_turns(text_set_right, "占比26%,未超过30%", "占比26%，未超过30%");
    assert_turns(text_set_right, "微信,支付宝;银联", "微信，支付宝；银联");
    assert_turns(text_set_right, "微信、、支付宝。。", "微信、支付宝。");
    assert_turns(text_set_right, "甲,, 乙；；丙", "甲，乙；丙");
    assert_turns(text_set_right, "1,900户，Wi-Fi, 5G", "1,900户，Wi-Fi, 5G");
    assert_turns(text_set_right, "甲……乙——丙", "甲……乙——丙");
    assert_turns(text_set_right, "1.甲；\n2.乙", "1.甲；\n2.乙");
}

static void test_decode_utf8(void **state) {
    (void)state;
    assert_decodes("公示", 6, "公示", ENCODING_UTF8);
    assert_decodes("公示x", 6, "公示", ENCODING_UTF8);
    assert_decodes(NULL, 0, "", ENCODING_UTF8);
    assert_decodes("\xEF\xBB\xBF公示", 9, "公示", ENCODING_UTF8_BOM);
    assert_decodes("\xEF\xBB\xBF", 3, "", ENCODING_UTF8_BOM);
}

static void test_decode_gbk(void **state) {
    (void)state;
    static const char gbk[] = "\xB9\xAB\xCA\xBE";                /* 公示 */
    static const char euro[] = "\xB9\xAB\xCA\xBE\x80";           /* with the euro sign of CP936 */
    static const char four_bytes[] = "\xB9\xAB\x95\x32\x82\x36"; /* 公 and U+20000, which only GB18030 has */
    assert_decodes(gbk, strlen(gbk), "公示", ENCODING_GB18030);
    assert_decodes(euro, strlen(euro), "公示€", ENCODING_GB18030);
    assert_decodes(four_bytes, strlen(four_bytes), "公\U00020000", ENCODING_GB18030);
}

/* Little and big endian, with the mark and, where it is text of lines, without. */
static void test_decode_utf16(void **state) {
    (void)state;
    static const char *const text = "no,name\n1,一丁\U00020000\n";
    for (int big = 0; big < 2; big++)
        for (int marked = 0; marked < 2; marked++) {
            g_autofree char *marked_text = g_strconcat(marked ? "\uFEFF" : "", text, NULL);
            gsize size = 0;
            g_autofree char *bytes =
                g_convert(marked_text, -1, big ? "UTF-16BE" : "UTF-16LE", "UTF-8", NULL, &size, NULL);
            assert_decodes(bytes, size, text, ENCODING_UTF16);
        }
    assert_decodes("\xFF\xFE\x6C\x51", 4, "公", ENCODING_UTF16);
    assert_decodes("\xFE\xFF\x51\x6C", 4, "公", ENCODING_UTF16);
    assert_decodes("\xFF\xFE", 2, "", ENCODING_UTF16);
}

static void test_decode_refuses(void **state) {
    (void)state;
    assert_undecodable("\xFF\xFE\x6C", 3, ENCODING_UNKNOWN);             /* half a character */
    assert_undecodable("\xFF\xFE\x6C\x51\0\0", 6, ENCODING_UNKNOWN);     /* NUL */
    assert_undecodable("\xFF\xFE\x40\xD8\x6C\x51", 6, ENCODING_UNKNOWN); /* half a pair */
    assert_undecodable("a\0,\0"
                       "b\0,\0",
                       8, ENCODING_UNKNOWN);                       /* one line, without a mark: no table */
    assert_undecodable("id,name\n1,a\0b\n", 14, ENCODING_UNKNOWN); /* a NUL that strayed in */
    assert_undecodable("a\0b", 3, ENCODING_UNKNOWN);
    assert_undecodable("\xEF\xBB\xBF\xB9\xAB", 5, ENCODING_UNKNOWN);
    assert_undecodable("\xB9\xAB\xFF\xFF", 4, ENCODING_UNKNOWN);
    assert_undecodable("\xB9\xAB\xCA", 3, ENCODING_UNKNOWN);
}

static void test_squeeze(void **state) {
    (void)state;
    assert_turns(text_squeeze, " 占比　９５ ％ ，ＡＢｃ\u00A0", "占比95%,ABc");
    assert_turns(text_squeeze, "（１）、。", "(1)、。");
    assert_turns(text_squeeze, "\r\n\t\v", "");
    assert_turns(text_squeeze, "", "");
}

static void test_tidy_drops_blanks_in_chinese(void **state) {
    (void)state;
    assert_turns(text_tidy, "95 %", "95%");
    assert_turns(text_tidy, "26 %，未", "26%，未");
    assert_turns(text_tidy, "95 ％", "95％");
    assert_turns(text_tidy, "13 个", "13个");
    assert_turns(text_tidy, "围绕 A B", "围绕A B");
    assert_turns(text_tidy, "“ 智慧 ” — 社区 …", "“智慧”—社区…");
    assert_turns(text_tidy, "二〇 二三", "二〇二三");
    assert_turns(text_tidy, "  中　文\u00A0 ", "中文");
}

static void test_tidy_keeps_one_blank_in_latin(void **state) {
    (void)state;
    assert_turns(text_tidy, "Smart \t community", "Smart community");
    assert_turns(text_tidy, "13 units", "13 units");
    assert_turns(text_tidy, "rate %", "rate %");
    assert_turns(text_tidy, "", "");
    assert_turns(text_tidy, " \n ", "");
}

static void test_tidy_keeps_newlines(void **state) {
    (void)state;
    assert_turns(text_tidy, "甲 \n　乙", "甲\n乙");
    assert_turns(text_tidy, "a \r\n b", "a\nb");
    assert_turns(text_tidy, "\n a\n\nb \n", "a\n\nb");
}

static void test_trim(void **state) {
    (void)state;
    assert_turns(text_trim, "　 中 文\u00A0\n", "中 文");
    assert_turns(text_trim, "\uFEFFid", "id");
    assert_turns(text_trim, "id", "id");
    assert_turns(text_trim, " \u200B ", "");
}

static void test_blank(void **state) {
    (void)state;
    assert_true(text_blank(""));
    assert_true(text_blank(" \t\r\n\v\f\u00A0\u2003\u200B\u3000\uFEFF"));
    assert_false(text_blank("　〇"));
    for (const char *const *text = (const char *const[]){"", " ", "-", "——", "/", "…", " 无 ", "N/A", "暂无", NULL};
         *text; text++)
        assert_true(text_wordless(*text));
    assert_false(text_wordless("无围墙"));
    assert_false(text_wordless("张"));
    assert_false(text_wordless("3"));
}

static void test_characters(void **state) {
    (void)state;
    assert_true(text_is_han(U'社') && text_is_han(U'〇') && text_is_han(U'㐀') && text_is_han(0x20000));
    assert_true(text_is_han(0x31350) && text_is_han(0xF900));
    assert_false(text_is_han(U'a') || text_is_han(U'。') || text_is_han(U'あ') || text_is_han(U'％'));
    assert_true(text_is_cjk_punctuation(U'。') && text_is_cjk_punctuation(U'，') && text_is_cjk_punctuation(U'％'));
    assert_true(text_is_cjk_punctuation(U'“') && text_is_cjk_punctuation(U'—') && text_is_cjk_punctuation(U'·'));
    assert_false(text_is_cjk_punctuation(U'〇') || text_is_cjk_punctuation(U'９') || text_is_cjk_punctuation(U'Ａ'));
    assert_false(text_is_cjk_punctuation(U',') || text_is_cjk_punctuation(U'社'));
    assert_int_equal(text_fold(U'％'), '%');
    assert_int_equal(text_fold(U'～'), '~');
    assert_int_equal(text_fold(U'。'), U'。');
    assert_int_equal(text_length("公示 a"), 4);
}

static void assert_cleaned(const char *text, const char *expected, gunichar first) {
    g_autofree char *cleaned = g_strdup(text);
    gunichar character = 0;
    const char *at = text_make_regular(cleaned, '|', &character);
    assert_string_equal(cleaned, expected);
    assert_int_equal(character, first);
    assert_int_equal(at != NULL, first != 0);
}

static void test_cleans(void **state) {
    (void)state;
    assert_cleaned("样例\t社区\r\n，“a”—…·😀é", "样例\t社区\r\n，“a”—…·😀é", 0);
    assert_cleaned("a\x01\x1B[31m\x7Fz", "a[31mz", 1);
    assert_cleaned("样\u202E例\u2066\u200F社\u061C区", "样例社区", 0x202E);
    /* two marks beside each other give neither a meaning */
    assert_cleaned("样 \u200F\u061C例 \u061C\u200E社", "样 例 社", 0x200F);
    assert_cleaned("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0915\u094D\u200D \u0627\u200F.",
                   "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0915\u094D\u200D \u0627\u200F.", 0);
    assert_cleaned("\u1820\u180E\u1821 \u1828\u202F\u1826 1\u200D2\u200C3", "\u1820\u180E\u1821 \u1828\u202F\u1826 123",
                   0x200D);
    assert_cleaned("\u0627\u202E\u0628\u202C\u2067", "\u0627\u0628", 0x202E);
    assert_cleaned("\u062712\u200C34", "\u06271234", 0x200C);
    assert_cleaned("\uFFFE\uFDD0\U0001FFFF", "", 0xFFFE);
    assert_cleaned("智\u200B慧\uFEFF社\u00AD区\u2060", "智慧社区", 0x200B);
    assert_cleaned("a\xC2\x85"
                   "b\u2028c\u2029\vd\fe",
                   "a|b|c||d|e", 0);
}

/* What is folded is as good as written so: nothing is told. */
static void test_folds(void **state) {
    (void)state;
    assert_cleaned("a\u00A0b\u202Fc\u180Ed\u2003e\u3000f\uE5E5g\u205Fh", "a b c d e f g h", 0);
    assert_cleaned("⼀⼆⽔⾨⿔", "一二水門龜", 0);
    assert_cleaned("⻓⻋⻔⻢⻅⻚⺠", "长车门马见页民", 0);
    assert_cleaned("⺀", "⺀", 0);                     /* like no ideograph */
    assert_cleaned("豈﨑丽\uFACF", "豈﨑丽\uFACF", 0); /* the last has a longer twin */
    assert_cleaned("︵甲︶﹁乙﹂95﹪︒", "（甲）「乙」95％。", 0);
    assert_cleaned("㎡①Ⅱ℃％，“”…—é\u0301\uFE0F", "㎡①Ⅱ℃％，“”…—é\u0301\uFE0F", 0);
}

static void test_uncommon(void **state) {
    (void)state;
    assert_null(text_find_uncommon("达标。\n覆盖率95%，（①甲；②乙）“丙”——《丁》×3㎡ é"));
    assert_string_equal(text_find_uncommon("达标✔。"), "✔。");
    assert_string_equal(text_find_uncommon("1\uFE0F\u20E3"), "\uFE0F\u20E3");
    assert_string_equal(text_find_uncommon("㐀"), "㐀");
    assert_string_equal(text_find_uncommon("a\u0301"), "\u0301");
}

static void test_parts_of_a_list(void **state) {
    (void)state;
    g_autoptr(GString) list = g_string_new(NULL);
    text_append_part(list, "、", "%d户", 8);
    text_append_part(list, "、", "%s", "");
    text_append_part(list, "、", "%s", "三栋");
    assert_string_equal(list->str, "8户、、三栋");
    assert_true(text_among("。；", 0xFF1B));
    assert_false(text_among("。；", ';'));
    assert_false(text_among("。；", 0));
}

static void a_folder_is_one_word_of_a_command(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"data/2023", "data/2023"}, {"数据/2023", "数据/2023"}, {"data/2023 年", "'data/2023 年'"},
        {"a$b", "'a$b'"},           {"it's", "'it'\\''s'"},     {"", "''"}};
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *argument = text_as_argument(cases[i][0]);
        assert_string_equal(argument, cases[i][1]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set_right),
        cmocka_unit_test(test_decode_utf8),
        cmocka_unit_test(test_decode_gbk),
        cmocka_unit_test(test_decode_utf16),
        cmocka_unit_test(test_decode_refuses),
        cmocka_unit_test(test_squeeze),
        cmocka_unit_test(a_folder_is_one_word_of_a_command),
        cmocka_unit_test(test_tidy_drops_blanks_in_chinese),
        cmocka_unit_test(test_tidy_keeps_one_blank_in_latin),
        cmocka_unit_test(test_tidy_keeps_newlines),
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_blank),
        cmocka_unit_test(test_characters),
        cmocka_unit_test(test_cleans),
        cmocka_unit_test(test_folds),
        cmocka_unit_test(test_uncommon),
        cmocka_unit_test(test_parts_of_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
