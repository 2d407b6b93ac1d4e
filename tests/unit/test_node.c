#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/node.h"

static Node *section(Doc *doc) {
    return node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
}

static void assert_fault(const Doc *doc, const char *expected) {
    g_autofree char *message = NULL;
    assert_false(doc_check(doc, &message));
    if (!strstr(message, expected))
        fail_msg("“%s” does not say “%s”", message, expected);
}

static void assert_sound(const Doc *doc) {
    g_autofree char *message = NULL;
    if (!doc_check(doc, &message))
        fail_msg("%s", message);
    assert_null(message);
}

static void cells_have_a_para_for_each_line(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *table = node_add(doc, section(doc), KIND_TABLE, ROLE_NONE);
    Node *row = node_add(doc, node_add(doc, table, KIND_BODY, ROLE_NONE), KIND_ROW, ROLE_NONE);
    Node *cell = node_cell(doc, row, SCOPE_NONE, "一\r\n\n二\n");
    g_autofree char *text = node_collect(cell);
    assert_string_equal(text, "一\n二");
    assert_null(cell->first->next->next);
    assert_null(node_cell(doc, row, SCOPE_NONE, "")->first);
    assert_sound(doc);
}

static void inline_pieces_are_joined(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *para = node_para(doc, section(doc), ROLE_NONE, "甲");
    node_strong(doc, para, "乙");
    node_link(doc, para, "#x", "丙");
    assert_null(node_text(doc, para, ""));
    assert_string_equal(node_text(doc, para, "第一行\n第二行")->text, "第一行第二行");
    g_autofree char *text = node_collect(doc->root);
    assert_string_equal(text, "甲乙丙第一行第二行");
    assert_sound(doc);
}

static void empty_parts_are_faults(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    assert_fault(doc, "document: empty");
    node_add(doc, section(doc), KIND_LIST, ROLE_NONE);
    assert_fault(doc, "document/section/list: empty");
}

static void a_child_of_another_kind_is_a_fault(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    node_para(doc, section(doc), ROLE_NONE, "x")->first->kind = KIND_ROW;
    assert_fault(doc, "para/row");
}

static void parts_of_a_table_keep_their_order(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *table = node_add(doc, section(doc), KIND_TABLE, ROLE_NONE);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    node_cell(doc, node_add(doc, body, KIND_ROW, ROLE_NONE), SCOPE_NONE, "x");
    assert_sound(doc);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), "x");
    assert_fault(doc, "caption: out of order");
}

static void a_table_begins_with_caption_and_heads(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    static const char *const heads[] = {"项", "数"};
    Node *part = node_section(doc, ROLE_NONE, "part");
    Node *tables[] = {node_table(doc, part, ROLE_NONE, "有头", heads, 2),
                      node_table(doc, part, ROLE_NONE, "无头", NULL, 0)};
    for (guint i = 0; i < G_N_ELEMENTS(tables); i++) {
        Node *row = node_add(doc, node_add(doc, tables[i], KIND_BODY, ROLE_NONE), KIND_ROW, ROLE_NONE);
        node_cell(doc, row, SCOPE_ROW, "户");
        assert_int_equal(node_number(doc, row, 120)->role, ROLE_NUMBER);
    }
    g_autofree char *text = node_collect(part);
    assert_string_equal(text, "有头\n项\n数\n户\n120\n无头\n户\n120");
    assert_string_equal(part->id, "part");
    assert_sound(doc);
}

/* Two rows: a cell over both, then as many cells as given in each. */
static Node *spanned_table(Doc *doc, int first, int second) {
    Node *table = node_add(doc, section(doc), KIND_TABLE, ROLE_NONE);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    Node *tall = node_cell(doc, row, SCOPE_ROWGROUP, "组");
    tall->rowspan = 2;
    for (int i = 0; i < first; i++)
        node_cell(doc, row, SCOPE_NONE, "x");
    row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    for (int i = 0; i < second; i++)
        node_cell(doc, row, SCOPE_NONE, "x");
    return tall;
}

static void spans_close_to_a_full_grid(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *tall = spanned_table(doc, 2, 2);
    assert_sound(doc);
    tall->rowspan = 3;
    assert_fault(doc, "reaches below");
    g_autoptr(Doc) ragged = doc_new();
    spanned_table(ragged, 2, 1);
    assert_fault(ragged, "not as wide");
    g_autoptr(Doc) wide = doc_new();
    spanned_table(wide, 1, 2);
    assert_fault(wide, "not as wide");
}

static void ids_are_unique(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    section(doc)->id = "a";
    Node *second = section(doc);
    second->id = doc_string(doc, "a");
    assert_fault(doc, "id used twice");
    second->id = "b";
    assert_sound(doc);
}

static void fields_fit_their_kinds(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *para = node_para(doc, section(doc), ROLE_NONE, "x");
    para->level = 2;
    assert_fault(doc, "level");
    para->level = 0;
    para->text = "y";
    assert_fault(doc, "TEXT has text");
    para->text = NULL;
    para->first->text = "a\nb";
    assert_fault(doc, "line break");
    para->first->text = "x";
    node_link(doc, para, "javascript:alert(1)", "x");
    assert_fault(doc, "href");
}

static void only_harmless_links_are_allowed(void **state) {
    (void)state;
    static const char *const good[] = {"#a", "a/b.html", "./a:b", "HTTPS://a.cn", "mailto:a@b.cn", "tel:1"};
    static const char *const bad[] = {"", "javascript:x", "JavaScript:x", "data:text/html,x", "//a.cn", "file:///a"};
    for (guint i = 0; i < G_N_ELEMENTS(good); i++)
        assert_true(href_allowed(good[i]));
    for (guint i = 0; i < G_N_ELEMENTS(bad); i++)
        assert_false(href_allowed(bad[i]));
}

/* A bracket whose fellow stands outside the Han belongs to what is around. */
static void han_is_marked_as_far_as_its_brackets_close(void **state) {
    (void)state;
    static const struct {
        const char *text, *marked;
    } samples[] = {
        {"تۈرى（申请3个）：社区", "申请3个|社区"},
        {"社区（申请5G）户", "社区（申请5G）户"},
        {"指标（تۈرى）", "指标"},
        {"（一）تۈرى", "一"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        g_autoptr(Doc) doc = doc_new();
        doc->han = "zh-CN";
        Node *para = node_para(doc, section(doc), ROLE_NONE, samples[i].text);
        g_autoptr(GString) marked = g_string_new(NULL), all = g_string_new(NULL);
        for (const Node *node = para->first; node; node = node->next) {
            bool span = node->kind == KIND_SPAN;
            g_string_append(all, span ? node->first->text : node->text);
            if (span)
                g_string_append_printf(marked, "%s%s", marked->len > 0 ? "|" : "", node->first->text);
        }
        assert_string_equal(all->str, samples[i].text);
        assert_string_equal(marked->str, samples[i].marked);
    }
}

static void names_are_unique(void **state) {
    (void)state;
    for (int i = 0; i < KINDS; i++) {
        for (int j = 0; j < i; j++)
            assert_string_not_equal(kind_ids[i], kind_ids[j]);
    }
    for (int i = 0; i < ROLES; i++) {
        for (int j = 0; j < i; j++)
            assert_string_not_equal(role_ids[i], role_ids[j]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_have_a_para_for_each_line),
        cmocka_unit_test(inline_pieces_are_joined),
        cmocka_unit_test(empty_parts_are_faults),
        cmocka_unit_test(a_child_of_another_kind_is_a_fault),
        cmocka_unit_test(parts_of_a_table_keep_their_order),
        cmocka_unit_test(a_table_begins_with_caption_and_heads),
        cmocka_unit_test(spans_close_to_a_full_grid),
        cmocka_unit_test(ids_are_unique),
        cmocka_unit_test(fields_fit_their_kinds),
        cmocka_unit_test(only_harmless_links_are_allowed),
        cmocka_unit_test(han_is_marked_as_far_as_its_brackets_close),
        cmocka_unit_test(names_are_unique),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
