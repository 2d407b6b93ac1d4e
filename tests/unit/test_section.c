#include "emit/emit.h"
#include "paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <string.h>

#include <cmocka.h>

static const Meta meta = {
    .title = "", .author = "", .subject = "", .keywords = "", .lang = "zh-CN", .date = "", .edition_mark = "核对稿"};

/* Gives what it gets to two back ends. */
typedef struct Writers {
    PageSink sink;
    void *pdf, *dump;
    int settled;
} Writers;

static bool write_page(PageSink *sink, const Page *page, GError **error) {
    const Writers *writers = (const Writers *)(void *)sink;
    return backend_pdf.page(writers->pdf, page, error) && backend_pages.page(writers->dump, page, error);
}

static void settle(PageSink *sink) {
    Writers *writers = (Writers *)(void *)sink;
    writers->settled++;
    backend_pdf.settle(writers->pdf);
}

/* A text of so many paragraphs: the front, an annex, or one that goes on where the last ended. */
static Doc *piece(Role role, int number, int paragraphs) {
    Doc *doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, role);
    node_heading(doc, section, 2, doc_printf(doc, "附件%d", number));
    for (int i = 0; i < paragraphs; i++)
        node_para(doc, section, ROLE_NONE, doc_printf(doc, "第%d件第%d段，智慧照明280盏，总数1000盏。", number, i));
    return doc;
}

typedef struct Written {
    MemorySink pdf, dump;
    int settled;
} Written;

static void written_clear(Written *written) {
    memory_sink_clear(&written->pdf);
    memory_sink_clear(&written->dump);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Written, written_clear)

static void put(Layout *layout, Shaper *shaper, const Doc *doc) {
    if (!shaper) {
        assert_true(layout_add(layout, doc, NULL));
        return;
    }
    g_autoptr(Section) section = section_new(layout, shaper, doc, NULL);
    assert_non_null(section);
    assert_true(layout_take(layout, section, NULL));
}

/* shaper: of sections that are set beside; NULL: all is added as it comes. */
static void write_all(Paper *paper, Shaper *shaper, Written *written) {
    memory_sink_init(&written->pdf);
    memory_sink_init(&written->dump);
    const EmitContext context = {.meta = &meta, .fonts = paper->fonts, .style = "", .creator = "Gongshi 0.1"};
    Writers writers = {.sink = {write_page, settle},
                       .pdf = backend_pdf.open(&context, &written->pdf.sink, NULL),
                       .dump = backend_pages.open(&context, &written->dump.sink, NULL)};
    g_autoptr(Layout) layout = layout_new(paper->shaper, &paper->geometry, &meta, &writers.sink);
    const Role roles[] = {ROLE_NONE, ROLE_ANNEX, ROLE_ANNEX, ROLE_NONE, ROLE_ANNEX};
    for (guint i = 0; i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(Doc) doc = piece(roles[i], (int)i, 20 + 15 * (int)i);
        bool beside = i == 0 || roles[i] == ROLE_ANNEX;
        put(layout, beside ? shaper : NULL, doc);
    }
    assert_true(layout_finish(layout, NULL, NULL));
    assert_true(backend_pdf.finish(writers.pdf, NULL));
    backend_pdf.free(writers.pdf);
    backend_pages.free(writers.dump);
    written->settled = writers.settled;
}

static void sections_set_beside_are_the_same_bytes(void **state) {
    Paper *paper = *state;
    g_autoptr(Shaper) shaper = shaper_new(paper->fonts, false, NULL);
    g_auto(Written) added, taken;
    write_all(paper, NULL, &added);
    write_all(paper, shaper, &taken);
    assert_string_equal(added.dump.bytes->str, taken.dump.bytes->str);
    assert_int_equal(added.pdf.bytes->len, taken.pdf.bytes->len);
    assert_memory_equal(added.pdf.bytes->str, taken.pdf.bytes->str, added.pdf.bytes->len);
    assert_non_null(strstr(added.dump.bytes->str, "page 9 "));
    assert_int_equal(added.settled, 3); /* before each annex */
}

static void a_page_that_is_nearly_empty_gets_lines_of_the_one_before(void **state) {
    enum { LINES = 22, PARAGRAPHS = 2 * LINES + 1 };
    Paper *paper = *state;
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_ANNEX);
    for (int i = 0; i < PARAGRAPHS; i++)
        node_para(doc, section, ROLE_NONE, "一段");
    int pages[2];
    for (int beside = 0; beside <= 1; beside++) {
        paper_clear(paper);
        g_autoptr(Layout) layout = layout_new(paper->shaper, &paper->geometry, &meta, &paper->sink);
        put(layout, beside ? paper->shaper : NULL, doc);
        assert_true(layout_finish(layout, &pages[beside], NULL));
        assert_int_equal(paper_count_on(paper, "一段", 3), beside ? 6 : 1);
        assert_int_equal(paper_count(paper, "一段"), PARAGRAPHS);
    }
    assert_int_equal(pages[0], 3);
    assert_int_equal(pages[1], 3);
}

/* Kept of each page. */
typedef struct StripPage {
    double height, last;
} StripPage;

typedef struct Strips {
    PageSink sink;
    GArray *pages; /* of StripPage */
    GPtrArray *texts;
} Strips;

static bool keep_strip(PageSink *sink, const Page *page, GError **error) {
    (void)error;
    Strips *strips = (Strips *)(void *)sink;
    StripPage kept = {page->height, 0};
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        kept.last = MAX(kept.last, box->y + box->h);
        assert_true(box->x + (box->kind == BOX_RUN || box->kind == BOX_RECT ? box->w : 0) <= page->width);
        if (box->kind == BOX_RUN)
            g_string_append(text, box->text);
    }
    g_array_append_val(strips->pages, kept);
    g_ptr_array_add(strips->texts, g_string_free(text, FALSE));
    return true;
}

/* Paragraphs and rows, each from its first sign to its last. */
static Doc *strip_piece(Role role, Role look, int count) {
    static const char middle[] = "智慧照明覆盖率达到标准，其中已安装二百八十盏，总数一千盏，";
    Doc *doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, role);
    for (int i = 0; i < count; i++)
        node_para(doc, section, ROLE_NONE, doc_printf(doc, "〔%d〔%s%s〕%d〕", i, middle, middle, i));
    Node *table = node_add(doc, section, KIND_TABLE, look), *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (int i = count; i < 2 * count; i++) {
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        node_cell(doc, row, SCOPE_NONE, doc_printf(doc, "〔%d〔", i));
        node_cell(doc, row, SCOPE_NONE, doc_printf(doc, "%s%s%s", middle, middle, middle));
        node_cell(doc, row, SCOPE_NONE, doc_printf(doc, "〕%d〕", i));
    }
    return doc;
}

static void a_strip_ends_with_what_stands_on_it_and_parts_nothing(void **state) {
    enum { COUNT = 70, WIDTH = 300, MOST = 3000 };
    Paper *paper = *state;
    const Role looks[] = {ROLE_NONE, ROLE_TABLE_REPORT}, roles[] = {ROLE_COLUMNS, ROLE_ACROSS, ROLE_NONE};
    Geometry strip = paper->geometry;
    strip.page_width = WIDTH;
    strip.page_height = MOST;
    strip.left = strip.top = 20;
    strip.width = WIDTH - 40;
    strip.height = MOST - 60;
    for (size_t at = 0; at < G_N_ELEMENTS(roles) * G_N_ELEMENTS(looks); at++) {
        Strips strips = {
            {keep_strip, NULL}, g_array_new(FALSE, FALSE, sizeof(StripPage)), g_ptr_array_new_with_free_func(g_free)};
        g_autoptr(Layout) layout = layout_new(paper->shaper, &strip, &meta, &strips.sink);
        g_autoptr(Doc) doc = strip_piece(roles[at % 3], looks[at / 3], COUNT);
        assert_true(layout_add(layout, doc, NULL));
        assert_true(layout_finish(layout, NULL, NULL));
        assert_true(strips.pages->len >= 3);
        guint whole = 0;
        for (guint i = 0; i < strips.pages->len; i++) {
            const StripPage *page = &g_array_index(strips.pages, StripPage, i);
            assert_true(page->last <= page->height && page->height <= MOST);
            assert_true(page->height - page->last < 2 * (strip.page_height - strip.top - strip.height));
            const char *text = g_ptr_array_index(strips.texts, i);
            for (int k = 0; k < 2 * COUNT; k++) {
                g_autofree char *first = g_strdup_printf("〔%d〔", k), *last = g_strdup_printf("〕%d〕", k);
                assert_true(!strstr(text, first) == !strstr(text, last));
                whole += strstr(text, first) != NULL;
            }
        }
        assert_int_equal(whole, 2 * COUNT);
        g_array_unref(strips.pages);
        g_ptr_array_unref(strips.texts);
    }
}

static void what_cannot_be_set_is_told(void **state) {
    Paper *paper = *state;
    g_autoptr(Layout) layout = layout_new(paper->shaper, &paper->geometry, &meta, NULL);
    g_autoptr(Doc) doc = piece(ROLE_ANNEX, 1, 1);
    node_para(doc, doc->root->first, ROLE_NONE, "\U000F0000");
    g_autoptr(GError) error = NULL;
    assert_null(section_new(layout, paper->shaper, doc, &error));
    assert_non_null(strstr(error->message, "U+F0000"));
}

static int setup(void **state) {
    *state = paper_new();
    return 0;
}

static int teardown(void **state) {
    paper_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sections_set_beside_are_the_same_bytes),
        cmocka_unit_test(a_page_that_is_nearly_empty_gets_lines_of_the_one_before),
        cmocka_unit_test(a_strip_ends_with_what_stands_on_it_and_parts_nothing),
        cmocka_unit_test(what_cannot_be_set_is_told),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
