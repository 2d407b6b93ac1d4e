#include "layout/inline.h"

/* What holds for a piece of inline content; children inherit it. */
typedef struct Style {
    Face face;
    const char *lang, *href;
    bool missing, spoken; /* spoken: below a span of another language */
} Style;

typedef struct Collector {
    const Node *whole; /* what is collected */
    GArray *inlines;
    bool *plain;
} Collector;

bool inline_latin(const char *lang) {
    return lang && *lang && !g_str_has_prefix(lang, "zh");
}

static void collect(const Collector *collector, const Node *node, Style style) {
    if (node->role == ROLE_SECOND && node != collector->whole)
        return;
    if (node->lang)
        style.lang = node->lang;
    style.spoken = style.spoken || (node->kind == KIND_SPAN && node->lang);
    if (node->kind == KIND_STRONG)
        style.face = FACE_HEADING;
    if (node->kind == KIND_LINK)
        style.href = node->href;
    if (node->role == ROLE_MISSING)
        style.missing = true;
    if (node->kind == KIND_TEXT && node->text && *node->text) {
        const Inline piece = {{node->text, style.face, inline_latin(style.lang)}, node, style.href, style.missing};
        g_array_append_val(collector->inlines, piece);
        *collector->plain = *collector->plain && !style.href && !style.missing && !style.spoken;
    }
    for (const Node *child = node->first; child; child = child->next)
        collect(collector, child, style);
}

static const char *lang_above(const Node *node, const char *lang) {
    for (const Node *at = node; at; at = at->parent) {
        if (at->lang)
            return at->lang;
    }
    return lang;
}

void inline_collect(const Node *node, Face face, const char *lang, GArray *inlines, bool *plain) {
    collect(&(Collector){node, inlines, plain}, node, (Style){.face = face, .lang = lang_above(node, lang)});
}

const Passage *inline_passage(Shaper *shaper, const GArray *inlines, GError **error) {
    g_autofree Span *spans = g_new(Span, inlines->len + 1);
    for (guint i = 0; i < inlines->len; i++)
        spans[i] = g_array_index(inlines, Inline, i).span;
    return shaper_passage(shaper, spans, (int)inlines->len, error);
}
