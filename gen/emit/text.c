/* The document tree as text: one node on each line, indented by depth. The golden format of tests. */
#include "emit/emit.h"

typedef struct TextWriter {
    Sink *sink;
    GString *out;
} TextWriter;

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

static const char *scope_word(Scope scope) {
    switch (scope) {
    case SCOPE_NONE:
        return "";
    case SCOPE_COL:
        return " scope=col";
    case SCOPE_ROW:
        return " scope=row";
    case SCOPE_ROWGROUP:
        return " scope=rowgroup";
    }
    g_assert_not_reached();
}

static void scene_append(GString *out, const Scene *scene) {
    g_string_append_printf(out, " scene=%s shapes=%d", scene_id(scene), scene_count(scene));
    quoted_append(out, "title=", scene_title(scene));
    quoted_append(out, "desc=", scene_description(scene));
}

static void attributes_append(GString *out, const Node *node) {
    if (node->id)
        g_string_append_printf(out, " #%s", node->id);
    if (node->lang)
        g_string_append_printf(out, " lang=%s", node->lang);
    if (node->level > 0)
        g_string_append_printf(out, " level=%d", node->level);
    g_string_append(out, scope_word(node->scope));
    if (node->rowspan > 1)
        g_string_append_printf(out, " rowspan=%d", node->rowspan);
    if (node->colspan > 1)
        g_string_append_printf(out, " colspan=%d", node->colspan);
    quoted_append(out, "href=", node->href);
    if (node->scene)
        scene_append(out, node->scene);
    quoted_append(out, "", node->text);
}

static void node_append(GString *out, const Node *node, int depth) {
    g_string_append_printf(out, "%*s%s", 2 * depth, "", kind_id(node->kind));
    if (node->role != ROLE_NONE)
        g_string_append_printf(out, ".%s", role_id(node->role));
    attributes_append(out, node);
    g_string_append_c(out, '\n');
    for (const Node *child = node->first; child; child = child->next)
        node_append(out, child, depth + 1);
}

static const char *edition_word(Edition edition) {
    switch (edition) {
    case EDITION_DRAFT:
        return "draft";
    case EDITION_FINAL:
        return "final";
    case EDITION_INTERNAL:
        return "internal";
    }
    g_assert_not_reached();
}

static void meta_append(GString *out, const Meta *meta) {
    g_string_append_printf(out, "meta lang=%s edition=%s", meta->lang, edition_word(meta->edition));
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
}

static bool flush(TextWriter *writer, GError **error) {
    bool written = sink_write(writer->sink, writer->out->str, writer->out->len, error);
    g_string_truncate(writer->out, 0);
    return written;
}

static void text_free(void *data) {
    TextWriter *writer = data;
    if (!writer)
        return;
    g_string_free(writer->out, TRUE);
    g_free(writer);
}

static void *text_open(const EmitContext *context, Sink *sink, GError **error) {
    TextWriter *writer = g_new0(TextWriter, 1);
    writer->sink = sink;
    writer->out = g_string_new(NULL);
    meta_append(writer->out, context->meta);
    if (flush(writer, error))
        return writer;
    text_free(writer);
    return NULL;
}

static bool text_doc(void *data, const Doc *doc, GError **error) {
    TextWriter *writer = data;
    node_append(writer->out, doc_tree(doc), 0);
    return flush(writer, error);
}

static bool text_finish(void *data, GError **error) {
    return flush(data, error);
}

const Backend backend_text = {
    .name = "text",
    .suffix = ".txt",
    .open = text_open,
    .doc = text_doc,
    .finish = text_finish,
    .free = text_free,
};
