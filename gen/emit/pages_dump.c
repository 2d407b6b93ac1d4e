/* PAGES as text, one line for each box: the golden of laid-out pages, and how to see what layout did. */
#include "emit/emit.h"

typedef struct Dump {
    Sink *sink;
    const Fonts *fonts;
} Dump;

static void *dump_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    Dump *dump = g_new0(Dump, 1);
    *dump = (Dump){sink, context->fonts};
    return dump;
}

/* Points, rounded to a hundredth; never "-0". */
static void add_numbers(GString *out, const double *values, int count) {
    for (int i = 0; i < count; i++) {
        char digits[G_ASCII_DTOSTR_BUF_SIZE];
        double rounded = round(values[i] * 100) / 100;
        g_ascii_formatd(digits, sizeof digits, "%.2f", rounded == 0 ? 0.0 : rounded);
        g_string_append_c(out, ' ');
        g_string_append(out, digits);
    }
}

static void add_paint(GString *out, const Box *box) {
    add_numbers(out, (const double[]){box->stroke, box->grey, box->dash}, box->dash > 0 ? 3 : 2);
}

static void add_box(GString *out, const Dump *dump, const Box *box) {
    const double area[] = {box->x, box->y, box->w, box->h};
    switch (box->kind) {
    case BOX_RUN:
        g_string_append(out, "run");
        add_numbers(out, (const double[]){box->x, box->y, box->size}, 3);
        g_string_append_printf(out, " %s %s", fonts_file(dump->fonts, box->font)->role, box->text);
        break;
    case BOX_RECT:
    case BOX_LINE:
        g_string_append(out, box->kind == BOX_RECT ? "rect" : "line");
        add_numbers(out, area, 4);
        add_paint(out, box);
        break;
    case BOX_POLYGON:
        g_string_append(out, "polygon");
        add_numbers(out, box->points, 2 * box->point_count);
        add_paint(out, box);
        break;
    case BOX_LINK:
        g_string_append(out, "link");
        add_numbers(out, area, 4);
        g_string_append_printf(out, " %s", box->text);
        break;
    case BOX_ANCHOR:
        g_string_append(out, "anchor");
        add_numbers(out, area, 2);
        g_string_append_printf(out, *box->text ? " %s" : "%s", box->text);
        break;
    }
    g_string_append_c(out, '\n');
}

static bool dump_page(void *writer, const Page *page, GError **error) {
    const Dump *dump = writer;
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out, "page %d", page->number);
    add_numbers(out, (const double[]){page->width, page->height}, 2);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < page->boxes->len; i++)
        add_box(out, dump, &g_array_index(page->boxes, Box, i));
    return sink_write(dump->sink, out->str, out->len, error);
}

static bool dump_finish(void *writer, GError **error) {
    (void)writer;
    (void)error;
    return true;
}

const Backend backend_pages = {
    .name = "pages", .suffix = ".pages", .open = dump_open, .page = dump_page, .finish = dump_finish, .free = g_free};
