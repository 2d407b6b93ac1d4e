/* DOC as plain words, to be pasted into a message: a line for each paragraph, item and row of a table. */
#include "emit/emit.h"

/* What parts cells in a row, and lines in a cell. */
#define CELL_MARK " | "
#define LINE_MARK "；"
#define ITEM_MARK "· "

static void add_line(GString *out, const char *mark, const Node *node) {
    g_autofree char *words = node_collect(node);
    if (*words)
        g_string_append_printf(out, "%s%s\n", mark, words);
}

/* All of a cell on one line. */
static void add_cell(GString *out, const Node *cell) {
    g_autofree char *words = node_collect(cell);
    g_auto(GStrv) lines = g_strsplit(words, "\n", -1);
    g_autofree char *joined = g_strjoinv(LINE_MARK, lines);
    if (cell->parent->first != cell)
        g_string_append(out, CELL_MARK);
    g_string_append(out, joined);
}

static void add_blank_line(GString *out) {
    if (out->len > 0 && !g_str_has_suffix(out->str, "\n\n"))
        g_string_append_c(out, '\n');
}

static void add_block(GString *out, const Node *node) {
    if (node_web_only(node) || node->role == ROLE_EDITION)
        return;
    switch (node->kind) {
    case KIND_HEADING:
        add_blank_line(out);
        add_line(out, "", node);
        return;
    case KIND_PARA:
    case KIND_CAPTION:
        add_line(out, node->parent->kind == KIND_ITEM && !node_item_marked(node->parent) ? ITEM_MARK : "", node);
        return;
    case KIND_TABLE:
        add_blank_line(out);
        break;
    case KIND_ROW:
        for (const Node *cell = node->first; cell; cell = cell->next)
            add_cell(out, cell);
        g_string_append_c(out, '\n');
        return;
    case KIND_FIGURE:
        g_string_append_printf(out, "%s\n", node->scene->title);
        break;
    default:
        break;
    }
    for (const Node *child = node->first; child; child = child->next)
        add_block(out, child);
    if (node->kind == KIND_SECTION || node->kind == KIND_TABLE)
        add_blank_line(out);
}

static void *plain_open(const EmitContext *context, Sink *sink, GError **error) {
    const char *mark = context->meta->edition_mark;
    g_autofree char *head = *mark ? g_strdup_printf("【%s】\n", mark) : g_strdup("");
    return sink_puts(sink, head, error) ? sink : NULL;
}

static bool plain_doc(void *sink, const Doc *doc, GError **error) {
    g_autoptr(GString) out = g_string_new(NULL);
    add_block(out, doc->root);
    return sink_puts(sink, out->str, error);
}

const Backend backend_plain = {.format = FORMAT_PLAIN, .open = plain_open, .doc = plain_doc};
