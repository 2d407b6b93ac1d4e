#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "emit/emit.h"

static const Meta meta_draft = {.title = "公示 <甲>",
                                .lang = "zh-CN",
                                .date = "",
                                .edition_mark = "核对稿",
                                .frame = {.skip = "跳到正文"},
                                .edition = EDITION_DRAFT};
static const Meta meta_final = {.title = "Notice",
                                .lang = "en",
                                .date = "",
                                .edition_mark = "",
                                .frame = {.skip = "Skip to content"},
                                .edition = EDITION_FINAL};

/* The page made of these documents (the second may be NULL). */
static char *page(const Meta *meta, const Doc *first, const Doc *second) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    EmitContext context = {.meta = meta, .style = "p { margin: 0; }", .creator = "Gongshi"};
    void *writer = backend_html.open(&context, &sink.sink, NULL);
    assert_true(backend_html.doc(writer, first, NULL));
    if (second)
        assert_true(backend_html.doc(writer, second, NULL));
    assert_true(backend_html.finish(writer, NULL));
    backend_html.free(writer);
    return g_strdup(sink.bytes->str);
}

static Node *section(Doc *doc) {
    return node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
}

static void assert_has(const char *text, const char *part) {
    if (!strstr(text, part))
        fail_msg("no %s in:\n%s", part, text);
}

static void a_page_is_complete(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    node_para(doc, section(doc), ROLE_NONE, "甲");
    g_autofree char *html = page(&meta_draft, doc, NULL);
    assert_true(g_str_has_prefix(html, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"));
    assert_has(html, "content=\"default-src &#39;none&#39;;");
    assert_has(html, "<meta name=\"robots\" content=\"noindex\">");
    assert_has(html, "<title>公示 &lt;甲&gt;</title>");
    assert_has(html, "<style>\np { margin: 0; }</style>");
    assert_has(html, "<body>\n<a class=\"skip\" href=\"#content\">跳到正文</a>\n"
                     "<header>\n<p class=\"edition\">核对稿</p>\n</header>\n<main id=\"content\">\n");
    assert_true(g_str_has_suffix(html, "</section>\n</main>\n</body>\n</html>\n"));
}

static void what_stands_around_a_page_is_outside_its_main_text(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    node_para(doc, section(doc), ROLE_NONE, "甲");
    g_autoptr(Doc) around = doc_new();
    node_para(around, node_section(around, ROLE_MASTHEAD, NULL), ROLE_BRAND, "公示");
    node_text(around,
              node_item(around, node_add(around, node_section(around, ROLE_CRUMBS, NULL), KIND_LIST, ROLE_NONE)),
              "首页");
    node_para(around, node_section(around, ROLE_FOOT, NULL), ROLE_NAME, "大数据中心");
    Meta meta = meta_final;
    meta.page = around;
    meta.frame.where = "You are here";
    g_autofree char *html = page(&meta, doc, NULL);
    assert_has(html, "<header>\n<div class=\"masthead\">\n<p class=\"brand\">公示</p>\n</div>\n</header>\n"
                     "<nav class=\"crumbs\" aria-label=\"You are here\">\n<ul>\n<li>首页</li>\n</ul>\n</nav>\n<main");
    assert_has(html, "</main>\n<footer class=\"foot\">\n<p class=\"name\">大数据中心</p>\n</footer>\n");
}

/* A link to it unfolds what holds its place: the place is inside. */
static void a_fold_has_its_place_inside(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *parent = section(doc);
    for (int i = 0; i < 2; i++) {
        Node *fold = node_add(doc, parent, KIND_FOLD, i == 0 ? ROLE_ROW : ROLE_ROW_OPEN);
        fold->id = i == 0 ? "row-1" : "row-2";
        node_para(doc, node_add(doc, fold, KIND_SUMMARY, ROLE_NONE), ROLE_NAME, "照明");
        node_para(doc, fold, ROLE_NONE, "达标");
    }
    char *message = NULL;
    assert_true(doc_check(doc, &message));
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_has(html, "<details class=\"row\">\n<summary><span class=\"name\">照明</span>\n</summary>\n"
                     "<div class=\"unfolded\" id=\"row-1\">\n<p>达标</p>\n</div>\n</details>\n");
    assert_has(html, "<details class=\"row-open\" open>");
}

static void an_article_carries_its_own_lines(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    const char *const heads[] = {"甲"};
    Node *table = node_table(doc, section(doc), ROLE_NONE, "", heads, 1);
    node_cell(doc, node_add(doc, node_add(doc, table, KIND_BODY, ROLE_NONE), KIND_ROW, ROLE_NONE), SCOPE_NONE, "乙");
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    EmitContext context = {.meta = &meta_final, .creator = "Gongshi"};
    void *writer = backend_article.open(&context, &sink.sink, NULL);
    assert_true(backend_article.doc(writer, doc, NULL));
    assert_true(backend_article.finish(writer, NULL));
    backend_article.free(writer);
    g_autofree char *article = g_strdup(sink.bytes->str);
    assert_has(article, "<table style=\"border-collapse:collapse");
    assert_has(article, "<th role=\"columnheader\" style=\"border:1px solid");
    assert_has(article, "<td role=\"cell\" style=\"border:1px solid");
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_null(strstr(html, "style=\""));
}

static void a_final_page_is_for_search_engines(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    node_para(doc, section(doc), ROLE_NONE, "x");
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_null(strstr(html, "noindex"));
    assert_null(strstr(html, "<header"));
    assert_has(html, "Skip to content");
}

static void tags_are_written_even_when_empty(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    node_para(doc, section(doc), ROLE_NONE, "x");
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(MetaTag));
    MetaTag list[] = {{"SiteName", ""}, {"PubDate", NULL}, {"ArticleTitle", "“甲” \"乙\""}};
    g_array_append_vals(tags, list, G_N_ELEMENTS(list));
    Meta meta = meta_final;
    meta.tags = tags;
    g_autofree char *html = page(&meta, doc, NULL);
    assert_has(html, "<meta name=\"SiteName\" content=\"\">\n<meta name=\"PubDate\" content=\"\">\n"
                     "<meta name=\"ArticleTitle\" content=\"“甲” &quot;乙&quot;\">");
}

static void documents_follow_each_other(void **state) {
    (void)state;
    g_autoptr(Doc) first = doc_new();
    g_autoptr(Doc) second = doc_new();
    node_para(first, section(first), ROLE_NONE, "甲");
    section(second)->id = "b";
    g_autofree char *html = page(&meta_final, first, second);
    assert_has(html, "<section>\n<p>甲</p>\n</section>\n<section id=\"b\">\n</section>\n</main>");
}

static void text_is_escaped_and_lines_stay_whole(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *para = node_para(doc, section(doc), ROLE_LEAD, "a < b ");
    node_text(doc, node_add(doc, para, KIND_STRONG, ROLE_NONE), "甲");
    Node *span = node_add(doc, para, KIND_SPAN, ROLE_MISSING);
    span->lang = "zh";
    node_text(doc, span, "乙");
    node_link(doc, para, "a.html?x=1&y=\"", "丙");
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_has(html, "<p class=\"lead\">a &lt; b <strong>甲</strong><span class=\"missing\" lang=\"zh\">乙</span>"
                     "<a href=\"a.html?x=1&amp;y=&quot;\">丙</a></p>\n");
}

static void a_dangerous_link_leads_nowhere(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    node_link(doc, node_para(doc, section(doc), ROLE_NONE, "x"), "javascript:alert(1)", "丙");
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_has(html, "<a>丙</a>");
    assert_null(strstr(html, "javascript"));
}

static void the_mark_of_the_edition_stands_once(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *node = section(doc);
    node_para(doc, node_add(doc, node, KIND_ASIDE, ROLE_EDITION), ROLE_NONE, "核对稿");
    node_para(doc, node_add(doc, node, KIND_ASIDE, ROLE_EDITION), ROLE_NONE, "另一句");
    g_autofree char *html = page(&meta_draft, doc, NULL);
    g_auto(GStrv) parts = g_strsplit(html, "核对稿", -1);
    assert_int_equal(g_strv_length(parts), 2);
    assert_has(html, "<aside class=\"edition\" role=\"note\">\n<p>另一句</p>\n</aside>");
}

static Node *table_of(Doc *doc) {
    Node *table = node_add(doc, section(doc), KIND_TABLE, ROLE_TABLE_FULL);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), "表");
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    node_cell(doc, head, SCOPE_COL, "一级指标");
    node_cell(doc, head, SCOPE_COL, "序号");
    node_cell(doc, head, SCOPE_COL, "完成情况");
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROWGROUP, "基础设施")->rowspan = 2;
    node_cell(doc, row, SCOPE_NONE, "1")->role = ROLE_NUMBER;
    Node *cell = node_cell(doc, row, SCOPE_NONE, "80%");
    node_para(doc, node_add(doc, cell, KIND_ASIDE, ROLE_ERROR), ROLE_NONE, "矛盾");
    row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROW, "2");
    node_cell(doc, row, SCOPE_NONE, "a\nb");
    return table;
}

static void tables_keep_their_roles(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    table_of(doc);
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_has(html, "<table class=\"table-full\" role=\"table\">\n<caption>表</caption>\n"
                     "<colgroup><col><col><col></colgroup>\n<thead role=\"rowgroup\">\n<tr role=\"row\">\n"
                     "<th role=\"columnheader\" scope=\"col\">一级指标</th>\n");
    assert_has(html, "<th role=\"rowheader\" scope=\"rowgroup\" rowspan=\"2\">基础设施</th>\n"
                     "<td class=\"number\" role=\"cell\" data-label=\"序号\">1</td>\n");
}

static void a_cell_names_its_column_past_spans(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    table_of(doc);
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_has(html, "<td role=\"cell\" data-label=\"完成情况\">\n<p>80%</p>\n<aside class=\"error\" role=\"note\">\n"
                     "<p>矛盾</p>\n</aside>\n</td>");
    assert_has(html, "<th role=\"rowheader\" scope=\"row\">2</th>\n"
                     "<td role=\"cell\" data-label=\"完成情况\">\n<p>a</p>\n<p>b</p>\n</td>");
}

static void figures_are_drawn_in_the_page(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Scene *scene = scene_new(10, 5, "c", "图", "说明");
    Node *figure = node_scene(doc, section(doc), scene);
    node_text(doc, node_add(doc, figure, KIND_CAPTION, ROLE_NONE), "题");
    g_autofree char *html = page(&meta_final, doc, NULL);
    assert_has(html, "<figure>\n<div class=\"frame\" role=\"group\" aria-label=\"图\" tabindex=\"0\"><svg ");
    assert_has(html, "</svg></div>\n<figcaption>题</figcaption>\n</figure>");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_is_complete),
        cmocka_unit_test(what_stands_around_a_page_is_outside_its_main_text),
        cmocka_unit_test(a_fold_has_its_place_inside),
        cmocka_unit_test(an_article_carries_its_own_lines),
        cmocka_unit_test(a_final_page_is_for_search_engines),
        cmocka_unit_test(tags_are_written_even_when_empty),
        cmocka_unit_test(documents_follow_each_other),
        cmocka_unit_test(text_is_escaped_and_lines_stay_whole),
        cmocka_unit_test(a_dangerous_link_leads_nowhere),
        cmocka_unit_test(the_mark_of_the_edition_stands_once),
        cmocka_unit_test(tables_keep_their_roles),
        cmocka_unit_test(a_cell_names_its_column_past_spans),
        cmocka_unit_test(figures_are_drawn_in_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
