#include "pipeline/code.h"

#include "base/digest.h"

static const char alphabet[] = "23456789AFHKRWXY";
enum { GROUP = 5, LENGTH = 2 * GROUP };

static char *spell(const Digest *digest) {
    g_autofree char *hex = digest_text(digest);
    GString *code = g_string_new(NULL);
    for (int i = 0; i < LENGTH; i++) {
        if (i == GROUP)
            g_string_append_c(code, '-');
        g_string_append_c(code, alphabet[g_ascii_xdigit_value(hex[i])]);
    }
    return g_string_free(code, FALSE);
}

char *code_make(const char *part, ...) {
    g_autoptr(Digest) digest = digest_new();
    va_list parts;
    va_start(parts, part);
    for (const char *next = part; next; next = va_arg(parts, const char *))
        digest_add_string(digest, next);
    va_end(parts);
    return spell(digest);
}

static void feed_node(Digest *digest, const Node *node) {
    if (node->kind == KIND_TEXT)
        digest_add_string(digest, node->text);
    if (node->scene) {
        digest_add_string(digest, scene_title(node->scene));
        digest_add_string(digest, scene_description(node->scene));
    }
    for (const Node *child = node->first; child; child = child->next)
        feed_node(digest, child);
}

char *code_of_doc(const char *name, const Meta *meta, const Doc *doc) {
    g_autoptr(Digest) digest = digest_new();
    const char *const facts[] = {name, meta->title, meta->lang, meta->date, meta->edition_mark};
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++)
        digest_add_string(digest, facts[i]);
    feed_node(digest, doc_tree(doc));
    return spell(digest);
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
