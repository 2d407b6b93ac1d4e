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
static void add_number(GString *out, double value) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    double rounded = round(value * 100) / 100;
    g_ascii_formatd(digits, sizeof digits, "%.2f", rounded == 0 ? 0.0 : rounded);
    g_string_append_c(out, ' ');
    g_string_append(out, digits);
}

static void add_numbers(GString *out, const double *values, int count) {
    for (int i = 0; i < count; i++)
        add_number(out, values[i]);
}

static const char *kind_name(BoxKind kind) {
    switch (kind) {
    case BOX_RUN:
        return "run";
    case BOX_RECT:
        return "rect";
    case BOX_LINE:
        return "line";
    case BOX_POLYGON:
        return "polygon";
    case BOX_LINK:
        return "link";
    case BOX_ANCHOR:
        return "anchor";
    }
    g_assert_not_reached();
}

static void add_paint(GString *out, const Box *box) {
    add_numbers(out, (const double[]){box->stroke, box->grey}, 2);
    if (box->dash > 0)
        add_number(out, box->dash);
}

static void add_run(GString *out, const Dump *dump, const Box *box) {
    add_numbers(out, (const double[]){box->x, box->y, box->size}, 3);
    g_string_append_printf(out, " %s %s", fonts_file(dump->fonts, box->font)->role, box->text);
}

static void add_box(GString *out, const Dump *dump, const Box *box) {
    g_string_append(out, kind_name(box->kind));
    switch (box->kind) {
    case BOX_RUN:
        add_run(out, dump, box);
        break;
    case BOX_RECT:
    case BOX_LINE:
        add_numbers(out, (const double[]){box->x, box->y, box->w, box->h}, 4);
        add_paint(out, box);
        break;
    case BOX_POLYGON:
        add_numbers(out, box->points, 2 * box->point_count);
        add_paint(out, box);
        break;
    case BOX_LINK:
        add_numbers(out, (const double[]){box->x, box->y, box->w, box->h}, 4);
        g_string_append_printf(out, " %s", box->text);
        break;
    case BOX_ANCHOR:
        add_numbers(out, (const double[]){box->x, box->y}, 2);
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
