#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <zlib.h>

#include "base/fault.h"
#include "emit/emit.h"
#include "emit/pdf.h"
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
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    node_heading(doc, section, 1, "昌乐县公示")->id = "top";
    Node *para = node_para(doc, section, ROLE_NONE, "社区5G网络覆盖率达到100%，见");
    node_link(doc, para, href, "附件");
    node_link(doc, para, "https://example.org/公示?q='1'", "网址");
    node_link(doc, para, "community/a.html", "网页");
    Node *annex = node_add(doc, doc->root, KIND_SECTION, ROLE_ANNEX);
    annex->id = "annex";
    node_para(doc, annex, ROLE_NONE, "附件正文 m²。");
    return doc;
}

static bool write_pdf(Paper *paper, const Doc *doc, Sink *sink, GError **error) {
    const EmitContext context = {.meta = &meta, .fonts = paper->fonts, .style = "", .creator = "Gongshi 0.1"};
    Writer writer = {{write_page, NULL}, backend_pdf.open(&context, sink, error)};
    g_autoptr(Layout) layout = layout_new(paper->shaper, &paper->geometry, &meta, &writer.sink);
    bool written = layout_add(layout, doc, error) && layout_finish(layout, NULL, error) &&
                   backend_pdf.finish(writer.writer, error);
    backend_pdf.free(writer.writer);
    return written;
}

static bool holds(const GString *bytes, const char *text) {
    return memmem(bytes->str, bytes->len, text, strlen(text)) != NULL;
}

static int times(const GString *bytes, const char *text) {
    int count = 0;
    for (const char *at = strstr(bytes->str, text); at; at = strstr(at + 1, text))
        count++;
    return count;
}

/* The file's streams, inflated, one after another; what is not deflated stays as it is. */
static GString *inflated(const GString *bytes) {
    GString *text = g_string_new(NULL);
    static const char start[] = "/FlateDecode/Length ";
    const char *at = bytes->str, *end = bytes->str + bytes->len;
    while ((at = memmem(at, (size_t)(end - at), start, strlen(start)))) {
        at += strlen(start);
        uLong size = strtoul(at, NULL, 10);
        const char *data = strstr(at, ">>stream\n") + strlen(">>stream\n");
        uLongf room = size * 20 + 100000;
        g_autofree Bytef *plain = g_malloc(room);
        assert_int_equal(uncompress(plain, &room, (const Bytef *)data, size), Z_OK);
        for (uLongf i = 0; i < room; i++)
            g_string_append_c(text, plain[i] ? (char)plain[i] : ' ');
    }
    return text;
}

static GString *written(Paper *paper, const Doc *doc) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    g_autoptr(GError) error = NULL;
    if (!write_pdf(paper, doc, &sink.sink, &error))
        fail_msg("%s", error->message);
    return inflated(sink.bytes);
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
    assert_true(holds(sink.bytes, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">公示（测试）<"));
    g_autoptr(GString) text = inflated(sink.bytes);
    assert_true(holds(text, "20231201000000"));
    assert_true(holds(text, "Gongshi 0.1"));
    assert_true(holds(text, "example.org/%E5%85%AC%E7%A4%BA"));
    assert_true(holds(text, "/Outlines"));
    assert_true(holds(text, "/Dest(annex)"));
    assert_false(holds(text, "community/a.html"));
}

/* 7.18.5 of PDF/UA: also where the words of the link are a span of another language. */
static void a_link_holds_its_annotation(void **state) {
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    Node *para = node_para(doc, section, ROLE_NONE, "See ");
    Node *link = node_add(doc, para, KIND_LINK, ROLE_NONE);
    link->href = "https://example.org/";
    Node *span = node_add(doc, link, KIND_SPAN, ROLE_NONE);
    span->lang = "zh-CN";
    node_text(doc, span, "样例社区");
    g_autoptr(GString) text = written(*state, doc);
    const char *element = strstr(text->str, "/S/Link");
    assert_non_null(element);
    const char *annotation = strstr(element, "/Type/OBJR"), *words = strstr(element, "/S/Span");
    assert_true(annotation && words && annotation < words);
}

static void cells_name_their_spans_and_figures_their_words(void **state) {
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    node_heading(doc, section, 1, "题目");
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_NONE);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROW, "甲")->rowspan = 2;
    node_cell(doc, row, SCOPE_NONE, "乙");
    node_cell(doc, node_add(doc, body, KIND_ROW, ROLE_NONE), SCOPE_NONE, "");
    Scene *scene = scene_new(100, 50, "s", "Rates", "All above 90%");
    scene_rect(scene, 0, 0, 50, 10, FILL_SOLID, 0.5);
    node_scene(doc, section, scene);
    g_autoptr(GString) text = written(*state, doc);
    assert_true(holds(text, "/S/TH/P"));
    assert_true(holds(text, "/A<</O/Table/Scope/Row/RowSpan 2>>"));
    assert_int_equal(times(text, "/S/TD/P"), 2); /* the empty one too */
    assert_true(holds(text, "/Alt(Rates All above 90%)"));
    assert_true(holds(text, "/O/Layout/Placement/Block/BBox["));
    assert_true(holds(text, "/Artifact BMC")); /* rules and page number */
}

static void another_language_is_named_where_it_begins(void **state) {
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    Node *para = node_para(doc, section, ROLE_NONE, "公示");
    Node *span = node_add(doc, para, KIND_SPAN, ROLE_NONE);
    span->lang = "en";
    node_text(doc, span, "Notice");
    g_autoptr(GString) text = written(*state, doc);
    assert_true(holds(text, "/Lang(zh-CN)"));
    assert_true(holds(text, "/Lang(en)"));
}

/* One glyph for two texts: the second cannot be told by its code. */
static void what_a_glyph_stands_for_is_the_text_that_was_set(void **state) {
    Paper *paper = *state;
    FontSources *sources = font_sources_new(paper->fonts);
    PdfFonts *fonts = pdf_fonts_new(sources);
    const Glyph glyph = {.id = 100};
    PdfGlyph used;
    bool same;
    assert_true(pdf_fonts_use(fonts, FACE_BODY, &glyph, "一", 3, &used, &same, NULL));
    assert_true(same);
    assert_true(pdf_fonts_use(fonts, FACE_BODY, &glyph, "⼀", 3, &used, &same, NULL));
    assert_false(same);
    pdf_fonts_free(fonts);
    font_sources_free(sources);
}

static void numbers_are_short(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    const double values[] = {0, -0.001, 1.5, -12.349, 100, 0.05};
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        emit_number(out, values[i]);
        g_string_append_c(out, ' ');
    }
    pdf_put_text(out, "a(b)");
    pdf_put_text(out, "公𠀀");
    assert_string_equal(out->str, "0 0 1.5 -12.35 100 0.05 (a\\(b\\))<FEFF516CD840DC00>");
}

/* ISO 19005-2, 6.1.13. */
static void no_string_is_longer_than_archives_allow(void **state) {
    (void)state;
    enum { MOST = 32767 };
    static const char *const texts[] = {"a", "公", "𠀀"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GString) text = g_string_new(NULL), out = g_string_new(NULL);
        while (text->len < 2 * MOST)
            g_string_append(text, texts[i]);
        pdf_put_text(out, text->str);
        assert_true(out->len / 2 <= MOST);
        assert_true(out->len / 2 > MOST - 8);
        assert_true(g_str_has_suffix(out->str, "2026>"));
    }
    g_autofree char *longest = g_strnfill(MOST, 'a');
    g_autoptr(GString) whole = g_string_new(NULL);
    pdf_put_text(whole, longest);
    assert_int_equal(whole->len, MOST + 2);
}

static void the_first_page_is_a_picture(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {.meta = &meta, .fonts = paper->fonts, .style = "", .creator = "Gongshi 0.1"};
    void *writer = backend_png.open(&context, &sink.sink, NULL);
    g_autoptr(Structure) structure = structure_new();
    g_autoptr(Page) page = page_new(1, 100, 50, structure);
    const Box ink = {.kind = BOX_RECT, .element = ELEMENT_NONE, .w = 10, .h = 10};
    g_array_append_val(page->boxes, ink);
    assert_true(backend_png.page(writer, page, NULL));
    gsize first = sink.bytes->len;
    assert_true(backend_png.page(writer, page, NULL));
    assert_true(backend_png.finish(writer, NULL));
    assert_int_equal(sink.bytes->len, first);
    backend_png.free(writer);
    assert_memory_equal(sink.bytes->str, "\x89PNG\r\n\x1a\n", 8);
    assert_memory_equal(sink.bytes->str + 16, "\0\0\0\xC8\0\0\0\x64", 8); /* 200 × 100 */
}

static void a_link_to_nowhere_is_an_error(void **state) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    g_autoptr(Doc) doc = sample("#nowhere");
    g_autoptr(GError) error = NULL;
    assert_false(write_pdf(*state, doc, &sink.sink, &error));
    assert_true(g_error_matches(error, fault_domain(), FAULT_LINK_NO_TARGET));
    assert_non_null(strstr(error->message, "nowhere"));
}

static bool refuse(Sink *sink, const void *bytes, size_t size, GError **error) {
    (void)sink;
    (void)bytes;
    (void)size;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "disk full");
    return false;
}

static void a_sink_that_fails_is_heard(void **state) {
    Sink sink = {.write = refuse};
    g_autoptr(Doc) doc = sample("#annex");
    g_autoptr(GError) error = NULL;
    assert_false(write_pdf(*state, doc, &sink, &error));
    assert_string_equal(error->message, "disk full");
}

/* A sink that hashes what goes through it, as the files of a run do. */
typedef struct HashedSink {
    Sink sink;
    Digest *hash;
    GString *bytes;
} HashedSink;

static bool write_hashed(Sink *sink, const void *bytes, size_t size, GError **error) {
    (void)error;
    HashedSink *hashed = (HashedSink *)(void *)sink;
    digest_add(hashed->hash, bytes, size);
    g_string_append_len(hashed->bytes, bytes, (gssize)size);
    return true;
}

static void the_id_is_of_the_bytes_whoever_hashes_them(void **state) {
    g_autoptr(Doc) doc = sample("#annex");
    g_auto(MemorySink) plain;
    memory_sink_init(&plain);
    assert_true(write_pdf(*state, doc, &plain.sink, NULL));
    g_autoptr(Digest) hash = digest_new();
    g_autoptr(GString) bytes = g_string_new(NULL);
    HashedSink hashed = {{write_hashed, hash}, hash, bytes};
    assert_true(write_pdf(*state, doc, &hashed.sink, NULL));
    assert_true(g_string_equal(plain.bytes, bytes));
    const char *id = memmem(bytes->str, bytes->len, "/ID[<", strlen("/ID[<"));
    const char *last = memmem(bytes->str, bytes->len, "/Type/XRef", strlen("/Type/XRef"));
    assert_non_null(id);
    assert_non_null(last);
    /* the digest up to the object that holds it */
    const char *start = last;
    while (start > bytes->str && strncmp(start, "endobj\n", strlen("endobj\n")) != 0)
        start--;
    g_autofree char *digest = digest_of(bytes->str, (size_t)(start + strlen("endobj\n") - bytes->str));
    assert_memory_equal(id + strlen("/ID[<"), digest, DIGEST_SIZE);
}

static void nothing_is_written_by_a_writer_that_is_thrown_away(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {.meta = &meta, .fonts = paper->fonts, .style = "", .creator = "Gongshi 0.1"};
    void *writer = backend_pdf.open(&context, &sink.sink, NULL);
    g_autoptr(Structure) structure = structure_new();
    g_autoptr(Page) page = page_new(1, 500, 500, structure);
    assert_true(backend_pdf.page(writer, page, NULL));
    size_t before = sink.bytes->len;
    backend_pdf.free(writer);
    assert_int_equal(sink.bytes->len, before);
}

static void no_pages_are_an_error(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {.meta = &meta, .fonts = paper->fonts, .style = "", .creator = "Gongshi 0.1"};
    void *writer = backend_pdf.open(&context, &sink.sink, NULL);
    g_autoptr(GError) error = NULL;
    assert_false(backend_pdf.finish(writer, &error));
    backend_pdf.free(writer);
}

static void the_dump_has_a_line_for_each_box(void **state) {
    Paper *paper = *state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    const EmitContext context = {.meta = &meta, .fonts = paper->fonts, .style = "", .creator = "Gongshi 0.1"};
    void *writer = backend_pages.open(&context, &sink.sink, NULL);
    g_autoptr(Page) page = page_new(3, 595.276, 841.89, NULL);
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
        TEST(a_link_holds_its_annotation),
        TEST(cells_name_their_spans_and_figures_their_words),
        TEST(another_language_is_named_where_it_begins),
        TEST(what_a_glyph_stands_for_is_the_text_that_was_set),
        TEST(numbers_are_short),
        TEST(no_string_is_longer_than_archives_allow),
        TEST(the_first_page_is_a_picture),
        TEST(a_link_to_nowhere_is_an_error),
        TEST(the_id_is_of_the_bytes_whoever_hashes_them),
        TEST(a_sink_that_fails_is_heard),
        TEST(nothing_is_written_by_a_writer_that_is_thrown_away),
        TEST(no_pages_are_an_error),
        TEST(the_dump_has_a_line_for_each_box),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
