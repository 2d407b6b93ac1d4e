#include "paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "report/context.h"

/* The mark of a draft above the text, the page number below it. */
static bool is_furniture(const Paper *paper, const Box *box) {
    const Geometry *g = &paper->geometry;
    bool beyond = box->y < g->top || box->y > g->top + g->height;
    return box->kind == BOX_RUN && box->element == ELEMENT_NONE && beyond;
}

static bool collect(PageSink *sink, const Page *page, GError **error) {
    (void)error;
    Paper *paper = (Paper *)(void *)sink;
    paper->pages++;
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        Mark mark = {box->kind, page->number,
                     box->font, is_furniture(paper, box),
                     box->x,    box->y,
                     box->w,    box->h,
                     box->size, g_string_chunk_insert(paper->strings, box->text ? box->text : "")};
        g_array_append_val(paper->marks, mark);
    }
    return true;
}

/* Languages that are written from right to left. */
static const LanguageForms right_to_left[] = {
    {.tag = "ug", .rtl = true}, {.tag = "ar", .rtl = true}, {.tag = "he", .rtl = true}};
static const Language languages[] = {
    {.forms = &right_to_left[0]}, {.forms = &right_to_left[1]}, {.forms = &right_to_left[2]}};
static const Lang langs[] = {&languages[0], &languages[1], &languages[2], NULL};

Paper *paper_new(void) {
    Paper *paper = g_new0(Paper, 1);
    paper->sink.page = collect;
    paper->fonts = fonts_load("fonts", NULL);
    assert_non_null(paper->fonts);
    assert_true(geometry_load(&paper->geometry, "templates/geometry.csv", NULL));
    paper->shaper = shaper_new(paper->fonts, langs, false, NULL);
    assert_non_null(paper->shaper);
    paper->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    paper->strings = g_string_chunk_new(4096);
    return paper;
}

void paper_free(Paper *paper) {
    if (!paper)
        return;
    shaper_free(paper->shaper);
    fonts_free(paper->fonts);
    g_array_unref(paper->marks);
    g_string_chunk_free(paper->strings);
    g_free(paper);
}

void paper_clear(Paper *paper) {
    g_array_set_size(paper->marks, 0);
    paper->pages = 0;
}

void paper_set(Paper *paper, const Doc *doc, const char *edition_mark) {
    g_autofree char *message = NULL;
    if (!doc_check(doc, &message))
        fail_msg("%s", message);
    const Meta meta = {.title = "",
                       .author = "",
                       .subject = "",
                       .keywords = "",
                       .lang = "zh-CN",
                       .date = "",
                       .edition_mark = edition_mark,
                       .second_lang = paper->pairs ? "en" : NULL,
                       .frame = frame_words(LANG_ZH),
                       .second_frame = frame_words(LANG_EN),
                       .edition = paper->edition};
    paper_clear(paper);
    g_autoptr(Layout) layout = layout_new(paper->shaper, &paper->geometry, &meta, &paper->sink);
    g_autoptr(GError) error = NULL;
    int pages;
    if (!layout_add(layout, doc, &error) || !layout_finish(layout, &pages, &error))
        fail_msg("%s", error->message);
    assert_int_equal(pages, paper->pages);
}

static const Mark *mark_at(const Paper *paper, guint index) {
    return &g_array_index(paper->marks, Mark, index);
}

const Mark *paper_find(const Paper *paper, const char *text, int nth) {
    for (guint i = 0; i < paper->marks->len; i++) {
        const Mark *mark = mark_at(paper, i);
        if (mark->kind == BOX_RUN && strstr(mark->text, text) && nth-- == 0)
            return mark;
    }
    return NULL;
}

int paper_count(const Paper *paper, const char *text) {
    int count = 0;
    while (paper_find(paper, text, count))
        count++;
    return count;
}

int paper_count_on(const Paper *paper, const char *text, int page) {
    int count = 0;
    const Mark *mark;
    for (int nth = 0; (mark = paper_find(paper, text, nth)); nth++)
        count += mark->page == page;
    return count;
}

char *paper_text(const Paper *paper, int page) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < paper->marks->len; i++) {
        if (mark_at(paper, i)->kind == BOX_RUN && mark_at(paper, i)->page == page)
            g_string_append(text, mark_at(paper, i)->text);
    }
    return g_string_free(text, FALSE);
}

static void check_inside(const Paper *paper, const Mark *mark) {
    const Geometry *g = &paper->geometry;
    double top = mark->kind == BOX_RUN ? mark->y - 0.88 * mark->size : mark->y;
    double foot = mark->kind == BOX_RUN ? mark->y + 0.12 * mark->size : mark->y + mark->h;
    double slack = 0.05;
    if (mark->x < g->left - slack || mark->x + mark->w > g->left + g->width + slack || top < g->top - slack ||
        foot > g->top + g->height + slack)
        fail_msg("page %d: %s at %d,%d beyond the text area", mark->page, mark->text, (int)mark->x, (int)mark->y);
}

static bool overlap(const Mark *a, const Mark *b) {
    double slack = 0.05;
    return a->page == b->page && a->x < b->x + b->w - slack && b->x < a->x + a->w - slack &&
           a->y - 0.88 * a->size < b->y + 0.12 * b->size - slack &&
           b->y - 0.88 * b->size < a->y + 0.12 * a->size - slack;
}

void paper_check(const Paper *paper) {
    for (guint i = 0; i < paper->marks->len; i++) {
        const Mark *mark = mark_at(paper, i);
        if (!mark->furniture && mark->kind != BOX_POLYGON)
            check_inside(paper, mark);
        for (guint k = i + 1; k < paper->marks->len && mark->kind == BOX_RUN; k++) {
            const Mark *other = mark_at(paper, k);
            if (other->kind == BOX_RUN && overlap(mark, other))
                fail_msg("page %d: %s over %s", mark->page, mark->text, other->text);
        }
    }
}
