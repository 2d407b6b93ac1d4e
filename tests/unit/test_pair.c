#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/pair.h"

static Node *section(Doc *doc) {
    return node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
}

static Node *row_of(Doc *doc, Node *body, const char *first, const char *second) {
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROW, first);
    node_cell(doc, row, SCOPE_NONE, second);
    return row;
}

/* A table of one body: pairs of cells, to NULL. */
static Node *table_of(Doc *doc, const char *const *cells) {
    Node *table = node_add(doc, section(doc), KIND_TABLE, ROLE_NONE);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (; *cells; cells += 2)
        row_of(doc, body, cells[0], cells[1]);
    return table;
}

static Doc *paired(Doc *lead, Doc *second) {
    g_autofree char *message = NULL;
    Doc *doc = pair_docs(lead, second, "en");
    if (!doc_check(doc, &message))
        fail_msg("%s", message);
    return doc;
}

/* What the node says, both languages; a newline parts lines and languages. */
static void assert_says(const Node *node, const char *expected) {
    g_autofree char *words = node_collect(node);
    assert_string_equal(words, expected);
}

static void a_line_has_both_languages(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    node_heading(zh, section(zh), 2, "认定结果")->id = "result";
    node_heading(en, section(en), 2, "Result")->id = "result";
    g_autoptr(Doc) doc = paired(zh, en);
    const Node *heading = doc->root->first->first;
    assert_null(heading->next);
    assert_string_equal(heading->id, "result");
    assert_string_equal(heading->first->text, "认定结果");
    assert_null(heading->lang);
    assert_ptr_equal(node_second(heading), heading->last);
    assert_string_equal(heading->last->lang, "en");
    assert_string_equal(heading->last->first->text, "Result");
    g_autofree char *lead = pair_words(doc->root, false), *second = pair_words(doc->root, true);
    assert_string_equal(lead, "认定结果");
    assert_string_equal(second, "Result");
}

static void what_is_equal_stands_once(void **state) {
    (void)state;
    static const char *const zh_cells[] = {"1", "达标", NULL}, *const en_cells[] = {"1", "Met", NULL};
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    table_of(zh, zh_cells);
    table_of(en, en_cells);
    g_autoptr(Doc) doc = paired(zh, en);
    const Node *row = doc->root->first->first->first->first;
    assert_null(node_second(row->first->first));
    assert_says(row->first, "1");
    assert_says(row->last, "达标\nMet");
}

/* Digits are grouped in English only. */
static void figures_stand_once_however_they_are_grouped(void **state) {
    (void)state;
    static const char *const zh_cells[] = {"100% 5373｜7", "5373户", "1,2", "4", NULL}, *const en_cells[] = {
                                                                                            "100% 5,373 | 7",
                                                                                            "5,373 households", "12",
                                                                                            "4", NULL};
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    table_of(zh, zh_cells);
    table_of(en, en_cells);
    g_autoptr(Doc) doc = paired(zh, en);
    const Node *row = doc->root->first->first->first->first;
    assert_says(row->first, "100% 5373｜7");
    assert_says(row->last, "5373户\n5,373 households");
    assert_says(row->next->first, "1,2\n12");
}

static void a_line_to_write_on_stands_once(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    node_para(zh, section(zh), ROLE_CLOSING, "　　年　月　日");
    node_para(en, section(en), ROLE_CLOSING, "____________");
    g_autoptr(Doc) doc = paired(zh, en);
    assert_null(node_second(doc->root->first->first));

    g_autoptr(Doc) empty = doc_new();
    node_para(empty, section(empty), ROLE_CLOSING, "");
    g_autoptr(Doc) other = paired(empty, en);
    assert_says(other->root, "____________"); /* nothing else says it */
}

static void a_name_left_in_chinese_stands_once(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    node_para(zh, section(zh), ROLE_NONE, "打造“爱山东”场景");
    Node *para = node_add(en, section(en), KIND_PARA, ROLE_NONE);
    node_text(en, para, "“");
    Node *span = node_add(en, para, KIND_SPAN, ROLE_NONE);
    span->lang = "zh-CN";
    node_text(en, span, "打造“爱山东”场景");
    node_text(en, para, "”");
    g_autoptr(Doc) once = paired(zh, en);
    assert_null(node_second(once->root->first->first));

    node_text(en, para, " (smart scenario)");
    g_autoptr(Doc) twice = paired(zh, en);
    assert_non_null(node_second(twice->root->first->first));
    assert_says(twice->root, "打造“爱山东”场景\n“打造“爱山东”场景” (smart scenario)");
}

static void what_has_no_partner_stands_alone(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    Node *left = section(zh), *right = section(en);
    node_para(zh, left, ROLE_NONE, "依据第16号文件");
    node_para(zh, left, ROLE_NONE, "共有5个社区");
    node_heading(en, right, 3, "Only here");
    node_para(en, right, ROLE_NONE, "There are 5");
    g_autoptr(Doc) doc = paired(zh, en);
    const Node *first = doc->root->first->first;
    assert_says(doc->root, "依据第16号文件\nOnly here\n共有5个社区\nThere are 5");
    assert_null(node_second(first));
    assert_string_equal(node_second(first->next)->lang, "en"); /* the heading that only English has */
    assert_non_null(node_second(first->next->next));
}

static void bodies_of_another_shape_follow_each_other(void **state) {
    (void)state;
    static const char *const zh_cells[] = {"甲", "一", "乙", "二", NULL}, *const en_cells[] = {"A and B", "1, 2", NULL};
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    table_of(zh, zh_cells);
    table_of(en, en_cells);
    g_autoptr(Doc) doc = paired(zh, en);
    const Node *table = doc->root->first->first;
    assert_null(table->next);
    assert_says(table->first, "甲\n一\n乙\n二");
    assert_says(table->last, "A and B\n1, 2");
}

static void tables_of_other_columns_follow_each_other(void **state) {
    (void)state;
    static const char *const zh_cells[] = {"甲", "一", NULL}, *const en_cells[] = {"A", "1", NULL};
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    table_of(zh, zh_cells);
    Node *row = table_of(en, en_cells)->first->first;
    node_cell(en, row, SCOPE_NONE, "more");
    g_autoptr(Doc) doc = paired(zh, en);
    assert_says(doc->root, "甲\n一\nA\n1\nmore");
    assert_int_equal(doc->root->first->first->next->kind, KIND_TABLE);
}

/* An id that both have is not there twice, even where its nodes do not belong together. */
static void ids_stay_unique(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    node_heading(zh, section(zh), 2, "甲")->id = "a";
    node_para(en, section(en), ROLE_NOTE, "A")->id = "a";
    g_autoptr(Doc) doc = paired(zh, en);
    assert_says(doc->root, "甲\nA");
}

static void links_lead_from_both_languages(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    node_link(zh, node_add(zh, section(zh), KIND_PARA, ROLE_NONE), "#a", "甲");
    node_link(en, node_add(en, section(en), KIND_PARA, ROLE_NONE), "#a", "A");
    g_autoptr(Doc) doc = paired(zh, en);
    const Node *para = doc->root->first->first;
    assert_string_equal(para->first->href, "#a");
    assert_string_equal(node_second(para)->first->href, "#a");
}

static void a_figure_outlives_both(void **state) {
    (void)state;
    g_autoptr(Doc) zh = doc_new(), en = doc_new();
    Node *figure = node_scene(zh, section(zh), scene_new(10, 10, "a", "", ""));
    node_text(zh, node_add(zh, figure, KIND_CAPTION, ROLE_NONE), "图");
    Node *other = node_scene(en, section(en), scene_new(20, 20, "a", "", ""));
    node_text(en, node_add(en, other, KIND_CAPTION, ROLE_NONE), "Figure");
    g_autoptr(Doc) doc = paired(zh, en);
    doc_free(g_steal_pointer(&zh));
    doc_free(g_steal_pointer(&en));
    assert_string_equal(doc->root->first->first->scene->id, "a");
    assert_float_equal(doc->root->first->first->scene->width, 10, 0);
    assert_says(doc->root, "图\nFigure");
}

static void a_meta_tells_of_both(void **state) {
    (void)state;
    g_autoptr(Doc) words = doc_new();
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(MetaTag));
    const Meta zh = {.title = "公示", .lang = "zh-CN", .edition_mark = "核对稿", .tags = tags};
    const Meta en = {.title = "Notice", .lang = "en", .edition_mark = "Draft"};
    const MetaTag site = {"SiteName", "县"}, title = {"ArticleTitle", zh.title};
    g_array_append_val(tags, site);
    g_array_append_val(tags, title);
    const Meta both = pair_metas(words, &zh, &en);
    assert_string_equal(both.title, "公示 / Notice");
    assert_string_equal(both.lang, "zh-CN");
    assert_string_equal(both.second_lang, "en");
    assert_string_equal(both.second_mark, "Draft");
    assert_string_equal(g_array_index(both.tags, MetaTag, 0).content, "县");
    assert_string_equal(g_array_index(both.tags, MetaTag, 1).content, "公示 / Notice");
    g_array_unref(both.tags);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_has_both_languages),
        cmocka_unit_test(what_is_equal_stands_once),
        cmocka_unit_test(figures_stand_once_however_they_are_grouped),
        cmocka_unit_test(a_line_to_write_on_stands_once),
        cmocka_unit_test(a_name_left_in_chinese_stands_once),
        cmocka_unit_test(what_has_no_partner_stands_alone),
        cmocka_unit_test(bodies_of_another_shape_follow_each_other),
        cmocka_unit_test(tables_of_other_columns_follow_each_other),
        cmocka_unit_test(ids_stay_unique),
        cmocka_unit_test(links_lead_from_both_languages),
        cmocka_unit_test(a_figure_outlives_both),
        cmocka_unit_test(a_meta_tells_of_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
