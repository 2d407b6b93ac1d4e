#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "emit/emit.h"

static void assert_dump(const Meta *meta, const Doc *doc, const char *expected) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    EmitContext context = {.meta = meta};
    void *writer = backend_text.open(&context, &sink.sink, NULL);
    assert_true(backend_text.doc(writer, doc, NULL));
    assert_string_equal(sink.bytes->str, expected);
}

static void every_attribute_is_told(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_ANNEX);
    section->id = "a";
    node_heading(doc, section, 2, "题")->lang = "zh";
    node_link(doc, node_para(doc, section, ROLE_NONE, "“x” \"y\" \\"), "#a", "链");
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_NONE);
    Node *row = node_add(doc, node_add(doc, table, KIND_BODY, ROLE_NONE), KIND_ROW, ROLE_NONE);
    Node *cell = node_cell(doc, row, SCOPE_ROWGROUP, "");
    cell->rowspan = 2;
    cell->colspan = 3;
    Scene *scene = scene_new(1, 1, "c", "图", "第一行\n第二行");
    node_scene(doc, section, scene);
    Meta meta = {.title = "公示", .lang = "zh-CN", .date = "", .edition_mark = "核对稿", .edition = EDITION_DRAFT};
    assert_dump(&meta, doc,
                "meta lang=zh-CN edition=draft title=\"公示\" date=\"\" mark=\"核对稿\"\n"
                "document\n"
                "  section.annex-section #a\n"
                "    heading lang=zh level=2\n"
                "      text \"题\"\n"
                "    para\n"
                "      text \"“x” \\\"y\\\" \\\\\"\n"
                "      link href=\"#a\"\n"
                "        text \"链\"\n"
                "    table\n"
                "      body\n"
                "        row\n"
                "          cell scope=rowgroup rowspan=2 colspan=3\n"
                "    figure scene=c shapes=0 title=\"图\" desc=\"第一行\\n第二行\"\n");
}

static void tags_are_told(void **state) {
    (void)state;
    g_autoptr(Doc) doc = doc_new();
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(MetaTag));
    MetaTag tag = {"SiteName", ""};
    g_array_append_val(tags, tag);
    Meta meta = {
        .title = "T", .lang = "en", .date = "2024-01-02", .edition_mark = "", .edition = EDITION_FINAL, .tags = tags};
    assert_dump(&meta, doc,
                "meta lang=en edition=final title=\"T\" date=\"2024-01-02\" mark=\"\"\n"
                "  tag SiteName \"\"\n"
                "document\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_attribute_is_told),
        cmocka_unit_test(tags_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
