/* DOC and PAGES as text: the golden formats of tests, and how to see what was made. */
#include "emit/emit.h"

/* ---- DOC: one node on each line, indented by depth ---- */

static void quoted_append(GString *out, const char *key, const char *value) {
    if (!value)
        return;
    g_string_append_printf(out, " %s\"", key);
    for (const char *p = value; *p; p++) {
        if (*p == '"' || *p == '\\')
            g_string_append_c(out, '\\');
        if (*p == '\n')
            g_string_append(out, "\\n");
        else
            g_string_append_c(out, *p);
    }
    g_string_append_c(out, '"');
}

static void node_append(GString *out, const Node *node, int depth) {
    static const char *const scopes[] = {[SCOPE_NONE] = "",
                                         [SCOPE_COL] = " scope=col",
                                         [SCOPE_ROW] = " scope=row",
                                         [SCOPE_ROWGROUP] = " scope=rowgroup"};
    g_string_append_printf(out, "%*s%s", 2 * depth, "", kind_ids[node->kind]);
    if (node->role != ROLE_NONE)
        g_string_append_printf(out, ".%s", role_ids[node->role]);
    if (node->id)
        g_string_append_printf(out, " #%s", node->id);
    if (node->lang)
        g_string_append_printf(out, " lang=%s", node->lang);
    if (node->level > 0)
        g_string_append_printf(out, " level=%d", node->level);
    g_string_append(out, scopes[node->scope]);
    if (node->rowspan > 1)
        g_string_append_printf(out, " rowspan=%d", node->rowspan);
    if (node->colspan > 1)
        g_string_append_printf(out, " colspan=%d", node->colspan);
    quoted_append(out, "href=", node->href);
    if (node->scene) {
        g_string_append_printf(out, " scene=%s shapes=%u", node->scene->id, node->scene->shapes->len);
        quoted_append(out, "title=", node->scene->title);
        quoted_append(out, "desc=", node->scene->description);
    }
    quoted_append(out, "", node->text);
    g_string_append_c(out, '\n');
    for (const Node *child = node->first; child; child = child->next)
        node_append(out, child, depth + 1);
}

/* The writer is the sink itself: each piece is written as soon as it is complete. */
static void *text_open(const EmitContext *context, Sink *sink, GError **error) {
    static const char *const editions[] = {
        [EDITION_DRAFT] = "draft", [EDITION_FINAL] = "final", [EDITION_INTERNAL] = "internal"};
    const Meta *meta = context->meta;
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out, "meta lang=%s edition=%s", meta->lang, editions[meta->edition]);
    quoted_append(out, "title=", meta->title);
    quoted_append(out, "date=", meta->date);
    quoted_append(out, "mark=", meta->edition_mark);
    g_string_append_c(out, '\n');
    for (guint i = 0; meta->tags && i < meta->tags->len; i++) {
        const MetaTag *tag = &g_array_index(meta->tags, MetaTag, i);
        g_string_append_printf(out, "  tag %s", tag->name);
        quoted_append(out, "", tag->content);
        g_string_append_c(out, '\n');
    }
    return sink_write(sink, out->str, out->len, error) ? sink : NULL;
}

static bool text_doc(void *sink, const Doc *doc, GError **error) {
    g_autoptr(GString) out = g_string_new(NULL);
    node_append(out, doc->root, 0);
    return sink_write(sink, out->str, out->len, error);
}

const Backend backend_text = {.format = FORMAT_TEXT, .open = text_open, .doc = text_doc};

/* ---- PAGES: one line for each box ---- */

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

static void add_box(GString *out, const Dump *dump, const Box *box) {
    const double area[] = {box->x, box->y, box->w, box->h}, paint[] = {box->stroke, box->grey, box->dash};
    int painted = box->dash > 0 ? 3 : 2;
    switch (box->kind) {
    case BOX_RUN:
        g_string_append(out, box->turned ? "turned" : "run");
        add_numbers(out, (const double[]){box->x, box->y, box->size}, 3);
        if (box->ink != INK_GREY)
            g_string_append_printf(out, " ink-%d", box->ink);
        g_string_append_printf(out, " %s %s", dump->fonts->files[box->font].role, box->text);
        break;
    case BOX_RECT:
    case BOX_LINE:
        g_string_append(out, box->kind == BOX_RECT ? "rect" : "line");
        add_numbers(out, area, 4);
        add_numbers(out, paint, painted);
        if (box->ink != INK_GREY)
            g_string_append_printf(out, " ink-%d", box->ink);
        break;
    case BOX_POLYGON:
        g_string_append(out, "polygon");
        add_numbers(out, box->points, 2 * box->point_count);
        add_numbers(out, paint, painted);
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

const Backend backend_pages = {.format = FORMAT_PAGES, .open = dump_open, .page = dump_page, .free = g_free};
