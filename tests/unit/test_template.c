#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/template.h"
#include "words/words.h"

static const char *value(void *context, const char *key) {
    (void)context;
    static const char *const pairs[] = {"name", "甲社区", "markup", "**粗** <b>x</b> [a](b) {{name}}", "latin", "IPTV"};
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i += 2) {
        if (strcmp(pairs[i], key) == 0)
            return pairs[i + 1];
    }
    return NULL;
}

static bool block(void *context, const char *key, Doc *doc, Node *parent) {
    (void)context;
    if (strcmp(key, "block") != 0)
        return false;
    node_para(doc, parent, ROLE_CLOSING, "块一");
    node_para(doc, parent, ROLE_CLOSING, "块二");
    return true;
}

static const TemplateValues values = {value, block, NULL};

static Node *fill(Doc *doc, const char *markdown) {
    GError *error = NULL;
    g_autoptr(Template) template = template_parse(markdown, "t.md", &error);
    assert_null(error);
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    assert_true(template_fill(template, &values, doc, section, &error));
    g_autofree char *message = NULL;
    if (!doc_check(doc, &message))
        fail_msg("%s", message);
    return section;
}

static void assert_filled(const char *markdown, const char *expected) {
    g_autoptr(Doc) doc = doc_new();
    g_autofree char *text = node_collect(fill(doc, markdown));
    assert_string_equal(text, expected);
}

static void values_enter_text(void **state) {
    (void)state;
    assert_filled("# {{name}}公示\n\n现将{{name}}的结果公示。", "甲社区公示\n现将甲社区的结果公示。");
}

static void a_value_never_becomes_markup(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *section = fill(doc, "值：{{markup}}");
    g_autofree char *text = node_collect(section);
    assert_string_equal(text, "值：**粗** <b>x</b> [a](b) {{name}}");
    assert_int_equal(section->first->first->kind, KIND_TEXT);
    assert_null(section->first->first->next);
}

static void markdown_becomes_nodes(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *section = fill(doc, "## 标题\n\n- 甲**乙**\n- [丙](a.html)\n");
    assert_int_equal(section->first->kind, KIND_HEADING);
    assert_int_equal(section->first->level, 2);
    Node *list = section->last, *para = list->first->first;
    assert_int_equal(list->kind, KIND_LIST);
    assert_int_equal(para->last->kind, KIND_STRONG);
    assert_string_equal(list->last->first->first->href, "a.html");
}

static void a_key_alone_may_be_blocks(void **state) {
    (void)state;
    assert_filled("前\n\n{{block}}\n\n后", "前\n块一\n块二\n后");
    assert_filled("前\n\n{{name}}", "前\n甲社区");
}

static void lines_without_values_are_left_out(void **state) {
    (void)state;
    assert_filled("前\n\n电话：{{none}}\n\n## {{none}}\n\n- {{none}}\n\n后", "前\n后");
    assert_filled("- 甲\n- {{none}}\n- 乙", "甲\n乙");
}

static void a_sentence_with_a_hole_is_an_error(void **state) {
    (void)state;
    g_autoptr(Template) template = template_parse("一\n\n{{name}}：{{none}}", "t.md", NULL);
    g_autoptr(Doc) doc = doc_new();
    g_autoptr(GError) error = NULL;
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    assert_false(template_fill(template, &values, doc, section, &error));
    g_autofree char *said = fault_words(error, LANG_EN);
    assert_string_equal(said, "t.md:3: no value for {{none}}");
}

static void line_ends_leave_no_gap_between_han(void **state) {
    (void)state;
    assert_filled("第一行\n第二行", "第一行第二行");
    assert_filled("第一行，\n第二**行**\n第三行", "第一行，第二行第三行");
    assert_filled("first\nsecond", "first second");
    assert_filled("{{latin}}\nsecond", "IPTV second");
}

static void assert_refused(const char *markdown, const char *place) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Template) template = template_parse(markdown, "t.md", &error);
    assert_null(template);
    g_autofree char *said = fault_words(error, LANG_EN);
    if (!g_str_has_prefix(said, place))
        fail_msg("“%s” does not begin with %s", said, place);
}

static void what_has_no_node_is_refused(void **state) {
    (void)state;
    assert_refused("一\n\n<b>二</b>", "t.md:3:");
    assert_refused("<div>\n</div>", "t.md:1:");
    assert_refused("![x](a.png)", "t.md:1:");
    assert_refused("一\n\n    code", "t.md:3:");
    assert_refused("`code`", "t.md:1:");
    assert_refused("1. 一\n2. 二", "t.md:1:");
    assert_refused("> 引文", "t.md:1:");
    assert_refused("##### 五级", "t.md:1:");
    assert_refused("- 甲\n  - 乙", "t.md:");
    assert_refused("[x](javascript:alert)", "t.md:1:");
    assert_refused("一  \n二", "t.md:1:");
    assert_refused("\xFF", "t.md:");
}

static void literal_asterisks_are_refused(void **state) {
    (void)state;
    assert_refused("一\n\n根据**《意见》**的要求", "t.md:3:");
    assert_refused("**达标。**家庭", "t.md:1:");
}

static void broken_keys_are_refused(void **state) {
    (void)state;
    assert_refused("{{name", "t.md:1:");
    assert_refused("{{}}", "t.md:1:");
    assert_refused("{{a b}}", "t.md:1:");
}

static void a_missing_file_is_an_error(void **state) {
    (void)state;
    g_autoptr(GError) error = NULL;
    assert_null(template_load("no-such-folder/no.md", &error));
    assert_non_null(strstr(error->message, "no-such-folder/no.md"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_enter_text),
        cmocka_unit_test(a_value_never_becomes_markup),
        cmocka_unit_test(markdown_becomes_nodes),
        cmocka_unit_test(a_key_alone_may_be_blocks),
        cmocka_unit_test(lines_without_values_are_left_out),
        cmocka_unit_test(a_sentence_with_a_hole_is_an_error),
        cmocka_unit_test(line_ends_leave_no_gap_between_han),
        cmocka_unit_test(what_has_no_node_is_refused),
        cmocka_unit_test(literal_asterisks_are_refused),
        cmocka_unit_test(broken_keys_are_refused),
        cmocka_unit_test(a_missing_file_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
