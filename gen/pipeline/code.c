#include "pipeline/code.h"

static const char alphabet[] = "23456789AFHKRWXY";
enum { GROUP = 5, LENGTH = 2 * GROUP };

static char *spell(GChecksum *checksum) {
    const char *hex = g_checksum_get_string(checksum);
    GString *code = g_string_new(NULL);
    for (int i = 0; i < LENGTH; i++) {
        if (i == GROUP)
            g_string_append_c(code, '-');
        g_string_append_c(code, alphabet[g_ascii_xdigit_value(hex[i])]);
    }
    return g_string_free(code, FALSE);
}

/* With its end, so that parts cannot be shifted against each other. */
static void feed(GChecksum *checksum, const char *part) {
    g_checksum_update(checksum, (const guchar *)part, (gssize)strlen(part) + 1);
}

char *code_make(const char *part, ...) {
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    va_list parts;
    va_start(parts, part);
    for (const char *next = part; next; next = va_arg(parts, const char *))
        feed(checksum, next);
    va_end(parts);
    return spell(checksum);
}

static void feed_node(GChecksum *checksum, const Node *node) {
    if (node->kind == KIND_TEXT)
        feed(checksum, node->text);
    if (node->scene) {
        feed(checksum, scene_title(node->scene));
        feed(checksum, scene_description(node->scene));
    }
    for (const Node *child = node->first; child; child = child->next)
        feed_node(checksum, child);
}

char *code_of_doc(const char *name, const Meta *meta, const Doc *doc) {
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    const char *const facts[] = {name, meta->title, meta->lang, meta->date, meta->edition_mark};
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++)
        feed(checksum, facts[i]);
    feed_node(checksum, doc_tree(doc));
    return spell(checksum);
}

char *code_parse(const char *text) {
    g_autoptr(GString) code = g_string_new(NULL);
    for (const char *at = text; *at; at++) {
        char letter = g_ascii_toupper(*at);
        if (*at == ' ' || *at == '-')
            continue;
        if (!strchr(alphabet, letter) || code->len == LENGTH)
            return NULL;
        g_string_append_c(code, letter);
    }
    if (code->len != LENGTH)
        return NULL;
    g_string_insert_c(code, GROUP, '-');
    return g_strdup(code->str);
}
