#include "publish/manifest.h"

#include <string.h>

#include "base/seen.h"
#include "base/sink.h"
#include "base/text.h"

static const char alphabet[] = "23456789AFHKRWXY";
enum { GROUP = 5, LENGTH = 2 * GROUP };

static char *spell_code(const Digest *digest) {
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
    return spell_code(digest);
}

static void feed_node(Digest *digest, const Node *node) {
    if (node->kind == KIND_TEXT)
        digest_add_string(digest, node->text);
    if (node->scene) {
        digest_add_string(digest, node->scene->title);
        digest_add_string(digest, node->scene->description);
    }
    for (const Node *child = node->first; child; child = child->next)
        feed_node(digest, child);
}

char *code_of_doc(const char *name, const Meta *meta, const Doc *doc) {
    g_autoptr(Digest) digest = digest_new();
    const char *const facts[] = {name, meta->title, meta->lang, meta->date, meta->edition_mark};
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++)
        digest_add_string(digest, facts[i]);
    feed_node(digest, doc->root);
    return spell_code(digest);
}

/* So many letters and digits of a set, in capitals, without what people put between them; NULL when it is anything
 * else.
 */
static char *typed_letters(const char *text, size_t count, const char *set) {
    static const char dashes[] = "-‐‑‒–—―−ー_.·";
    g_autoptr(GString) letters = g_string_new(NULL);
    if (!g_utf8_validate(text, -1, NULL))
        return NULL;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = text_fold(g_utf8_get_char(at));
        if (text_is_space(c) || seen_not(c) || g_utf8_strchr(dashes, -1, c))
            continue;
        if (c >= 0x80 || !g_ascii_isalnum((char)c))
            return NULL;
        g_string_append_c(letters, g_ascii_toupper((char)c));
    }
    bool all = letters->len == count && strspn(letters->str, set) == count;
    return all ? g_strdup(letters->str) : NULL;
}

char *code_parse(const char *text) {
    g_autofree char *letters = typed_letters(text, LENGTH, alphabet);
    return letters ? g_strdup_printf("%.*s-%s", GROUP, letters, letters + GROUP) : NULL;
}

char *code_parse_digest(const char *text) {
    g_autofree char *letters = typed_letters(text, 2 * DIGEST_SIZE, "0123456789ABCDEF");
    return letters ? g_ascii_strdown(letters, -1) : NULL;
}
