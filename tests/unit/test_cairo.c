#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "emit/emit.h"
#include "paper.h"

typedef struct Writer {
    PageSink sink;
    void *writer;
} Writer;

static int setup(void **state) {
    *state = paper_new();
    return 0;
}

static int teardown(void **state) {
    paper_free(*state);
    return 0;
}

static const Meta meta = {.title = "公示（测试）",
                          .author = "某中心",
                          .subject = "",
                          .keywords = "",
                          .lang = "zh-CN",
                          .date = "2023-12-01",
                          .edition_mark = ""};

static bool write_page(PageSink *sink, const Page *page, GError **error) {
    return backend_pdf.page(((Writer *)(void *)sink)->writer, page, error);
}

static Doc *sample(const char *href) {
    Doc *doc = doc_new();
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    node_heading(doc, section, 1, "昌乐县公示")->id = "top";
    Node *para = node_para(doc, section, ROLE_NONE, "社区5G网络覆盖率达到100%，见");
    node_link(doc, para, href, "附件");
    node_link(doc, para, "https://example.org/公示?q='1'", "网址");
    node_link(doc, para, "community/a.html", "网页");
    Node *annex = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    annex->id = "annex";
    node_para(doc, annex, ROLE_NONE, "附件正文 m²。");
    return doc;
}

static bool write_pdf(Paper *paper, const Doc *doc, Sink *sink, GError **error) {
    const EmitContext context = {&meta, paper->fonts, "", "Gongshi 0.1", NULL};
    Writer writer = {{write_page}, backend_pdf.open(&context, sink, error)};
    g_autoptr(Layout) layout = layout_new(paper->shaper, &paper->geometry, &meta, &writer.sink);
    bool written =
        layout_add(layout, doc, error) && layout_finish(layout, error) && backend_pdf.finish(writer.writer, error);
    backend_pdf.free(writer.writer);
    return written;
}

static bool holds(const GString *bytes, const char *text) {
    return memmem(bytes->str, bytes->len, text, strlen(text)) != NULL;
}

static void the_same_pages_give_the_same_bytes(void **state) {
    g_auto(MemorySink) first, second;
    memory_sink_init(&first);
    memory_sink_init(&second);
    g_autoptr(Doc) doc = sample("#annex");
    g_autoptr(GError) error = NULL;
    assert_true(write_pdf(*state, doc, &first.sink, &error));
    assert_true(write_pdf(*state, doc, &second.sink, &error));
    assert_int_equal(first.bytes->len, second.bytes->len);
    assert_memory_equal(first.bytes->str, second.bytes->str, first.bytes->len);
}

static void the_file_is_a_pdf_with_our_date_links_and_outline(void **state) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    g_autoptr(Doc) doc = sample("#annex");
    assert_true(write_pdf(*state, doc, &sink.sink, NULL));
    assert_true(g_str_has_prefix(sink.bytes->str, "%PDF-"));
    assert_true(holds(sink.bytes, "20231201000000"));
    assert_true(holds(sink.bytes, "Gongshi 0.1"));
    assert_true(holds(sink.bytes, "example.org/%E5%85%AC%E7%A4%BA"));
    assert_true(holds(sink.bytes, "/Outlines"));
    assert_false(holds(sink.bytes, "community/a.html"));
}

/* Tags lost at a change of size once left objects unwritten: every object that is named must be there. */
static void every_object_in_the_table_of_objects_is_written(void **state) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    g_autoptr(Doc) doc = sample("#annex");
    assert_true(write_pdf(*state, doc, &sink.sink, NULL));
    const char *table = memmem(sink.bytes->str, sink.bytes->len, "\nxref\n", 6);
    assert_non_null(table);
    g_auto(GStrv) lines = g_strsplit(table, "\n", -1);
    for (int i = 4; lines[i] && strlen(lines[i]) >= 18 && lines[i][10] == ' '; i++) {
        guint64 offset = g_ascii_strtoull(lines[i], NULL, 10);
        g_autofree char *object = g_strdup_printf("%d 0 obj", i - 3);
        if (strncmp(sink.bytes->str + offset, object, strlen(object)) != 0)
            fail_msg("no %s where the table says", object);
    }
}

static void a_link_to_nowhere_is_an_error(void **state) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    g_autoptr(Doc) doc = sample("#nowhere");
    g_autoptr(GError) error = NULL;
    assert_false(write_pdf(*state, doc, &sink.sink, &error));
    assert_non_null(strstr(error->message, "#nowhere"));
}

static bool refuse(Sink *sink, const void *bytes, size_t size, GError **error) {
    (void)sink;
    (void)bytes;
    (void)size;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "disk full");
    return false;
}

static void a_sink_that_fails_is_heard(void **state) {
    Sink sink = {refuse};
    g_autoptr(Doc) doc = sample("#annex");
    g_autoptr(GError) error = NULL;
    assert_false(write_pdf(*state, doc, &sink, &error));
    assert_string_equal(error->message, "disk full");
}

static void nothing_is_written_by_a_writer_that_is_thrown_away(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {&meta, paper->fonts, "", "Gongshi 0.1", NULL};
    void *writer = backend_pdf.open(&context, &sink.sink, NULL);
    g_autoptr(Page) page = page_new(1, 500, 500);
    assert_true(backend_pdf.page(writer, page, NULL));
    size_t before = sink.bytes->len;
    backend_pdf.free(writer);
    assert_int_equal(sink.bytes->len, before);
}

static void no_pages_are_an_error(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {&meta, paper->fonts, "", "Gongshi 0.1", NULL};
    void *writer = backend_pdf.open(&context, &sink.sink, NULL);
    g_autoptr(GError) error = NULL;
    assert_false(backend_pdf.finish(writer, &error));
    backend_pdf.free(writer);
}

static void the_dump_has_a_line_for_each_box(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {&meta, paper->fonts, "", "Gongshi 0.1", NULL};
    void *writer = backend_pages.open(&context, &sink.sink, NULL);
    g_autoptr(Page) page = page_new(3, 595.276, 841.89);
    const Box boxes[] = {
        {.kind = BOX_RUN, .x = 79.374, .y = -0.001, .size = 10.5, .font = FACE_LATIN, .text = "5G"},
        {.kind = BOX_LINE, .x = 1, .y = 2, .w = 3, .h = 0, .stroke = 0.4},
        {.kind = BOX_ANCHOR, .x = 1, .y = 2, .text = "top"},
    };
    g_array_append_vals(page->boxes, boxes, G_N_ELEMENTS(boxes));
    assert_true(backend_pages.page(writer, page, NULL));
    backend_pages.free(writer);
    assert_string_equal(sink.bytes->str, "page 3 595.28 841.89\nrun 79.37 0.00 10.50 latin 5G\n"
                                         "line 1.00 2.00 3.00 0.00 0.40 0.00\nanchor 1.00 2.00 top\n");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(the_same_pages_give_the_same_bytes),
        TEST(the_file_is_a_pdf_with_our_date_links_and_outline),
        TEST(every_object_in_the_table_of_objects_is_written),
        TEST(a_link_to_nowhere_is_an_error),
        TEST(a_sink_that_fails_is_heard),
        TEST(nothing_is_written_by_a_writer_that_is_thrown_away),
        TEST(no_pages_are_an_error),
        TEST(the_dump_has_a_line_for_each_box),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
