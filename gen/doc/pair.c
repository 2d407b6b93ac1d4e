#include "doc/pair.h"

#include <string.h>

#include "doc/align.h"

typedef struct Pairing {
    Doc *doc;
    const char *lang;
    GHashTable *ids; /* in the leading Doc, by which the second one's are the same */
    guint placed;    /* TEXT nodes of either Doc that the new one says */
} Pairing;

/* Which of the two a piece comes from. */
typedef enum Side { SIDE_LEAD, SIDE_SECOND } Side;

static bool is_line(const Node *node) {
    return node->kind == KIND_HEADING || node->kind == KIND_PARA || node->kind == KIND_CAPTION;
}

const Node *node_second(const Node *line) {
    return line->last && line->last->role == ROLE_SECOND ? line->last : NULL;
}

static void collect_words(const Node *node, bool second, GString *out) {
    for (const Node *child = node->first; child; child = child->next) {
        if (!is_line(child)) {
            collect_words(child, second, out);
            continue;
        }
        const Node *below = node_second(child);
        g_autofree char *words = node_collect(second && below ? below : child);
        if (!second && below) {
            g_autofree char *rest = node_collect(below);
            g_assert(g_str_has_suffix(words, rest));
            words[strlen(words) - strlen(rest)] = '\0';
            g_strchomp(words);
        }
        if (*words && (below || !second))
            g_string_append_printf(out, "%s%s", out->len > 0 ? "\n" : "", words);
    }
}

char *pair_words(const Node *node, bool second) {
    GString *out = g_string_new(NULL);
    collect_words(node, second, out);
    return g_string_free(out, FALSE);
}

static guint count_texts(const Node *node) {
    guint count = node->kind == KIND_TEXT;
    for (const Node *child = node->first; child; child = child->next)
        count += count_texts(child);
    return count;
}

static void note_ids(GHashTable *ids, const Node *node) {
    if (node->id)
        g_hash_table_add(ids, (char *)node->id);
    for (const Node *child = node->first; child; child = child->next)
        note_ids(ids, child);
}

/* ---- one side alone ---- */

static Node *add_like(const Pairing *pairing, Node *parent, const Node *from, Side side) {
    Node *node = node_add(pairing->doc, parent, from->kind, from->role);
    bool repeated = side == SIDE_SECOND && from->id && g_hash_table_contains(pairing->ids, from->id);
    node->id = repeated ? NULL : doc_string(pairing->doc, from->id);
    node->href = doc_string(pairing->doc, from->href);
    node->text = doc_string(pairing->doc, from->text);
    node->lang = doc_string(pairing->doc, from->lang);
    node->level = from->level;
    node->scope = from->scope;
    node->rowspan = from->rowspan;
    node->colspan = from->colspan;
    node->scene = from->scene;
    return node;
}

static void copy_inlines(Pairing *pairing, Node *parent, const Node *from, Side side) {
    for (const Node *child = from->first; child; child = child->next) {
        pairing->placed += child->kind == KIND_TEXT;
        copy_inlines(pairing, add_like(pairing, parent, child, side), child, side);
    }
}

static void add_second(Pairing *pairing, Node *line, const Node *second) {
    if (!second->first)
        return;
    Node *span = node_add(pairing->doc, line, KIND_SPAN, ROLE_SECOND);
    span->lang = doc_string(pairing->doc, pairing->lang);
    copy_inlines(pairing, span, second, SIDE_SECOND);
}

static void copy(Pairing *pairing, Node *parent, const Node *from, Side side) {
    Node *node = add_like(pairing, parent, from, side);
    if (is_line(from) && side == SIDE_SECOND) {
        add_second(pairing, node, from);
        return;
    }
    pairing->placed += from->kind == KIND_TEXT;
    for (const Node *child = from->first; child; child = child->next)
        copy(pairing, node, child, side);
}

/* ---- lines ---- */

/* The words of a line, those in another language of its own (a name left in Chinese) apart. */
static void split_words(const Node *node, GString *own, GString *foreign) {
    if (node->text)
        g_string_append(own, node->text);
    for (const Node *child = node->first; child; child = child->next)
        split_words(child, child->kind == KIND_SPAN && child->lang ? foreign : own, foreign);
}

static bool has_words(const char *text) {
    for (; *text; text = g_utf8_next_char(text))
        if (g_unichar_isalnum(g_utf8_get_char(text)))
            return true;
    return false;
}

/* Whether the second line says no more than the first: the same; in quotation marks what the first says itself; or no
 * word at all (a line to write on). */
static bool says_same(const Node *lead, const Node *second) {
    g_autofree char *first = node_collect(lead);
    g_autoptr(GString) own = g_string_new(NULL);
    g_autoptr(GString) foreign = g_string_new(NULL);
    split_words(second, own, foreign);
    if (!has_words(own->str))
        return *first && strstr(first, foreign->str);
    g_autofree char *all = node_collect(second);
    return g_str_equal(first, all);
}

static void pair_line(Pairing *pairing, Node *parent, const Node *lead, const Node *second) {
    Node *line = add_like(pairing, parent, lead, SIDE_LEAD);
    copy_inlines(pairing, line, lead, SIDE_LEAD);
    if (says_same(lead, second))
        pairing->placed += count_texts(second);
    else
        add_second(pairing, line, second);
}

/* ---- tables ---- */

static bool same_row(const Node *a, const Node *b) {
    const Node *left = a->first, *right = b->first;
    for (; left && right; left = left->next, right = right->next)
        if (left->rowspan != right->rowspan || left->colspan != right->colspan || left->scope != right->scope ||
            left->role != right->role)
            return false;
    return !left && !right;
}

/* Whether the cells of two heads or bodies lie alike. */
static bool same_grid(const Node *a, const Node *b) {
    const Node *left = a->first, *right = b->first;
    for (; left && right; left = left->next, right = right->next)
        if (!same_row(left, right))
            return false;
    return !left && !right;
}

/* Of its first row: a register of nobody has a head only. */
static int table_columns(const Node *table) {
    const Node *part = table->first;
    while (part && (part->kind == KIND_CAPTION || !part->first))
        part = part->next;
    int columns = 0;
    for (const Node *cell = part ? part->first->first : NULL; cell; cell = cell->next)
        columns += cell->colspan;
    return columns;
}

static const Node *table_head(const Node *table) {
    const Node *part = table->first;
    while (part && part->kind == KIND_CAPTION)
        part = part->next;
    return part && part->kind == KIND_HEAD ? part : NULL;
}

static bool same_columns(const Node *a, const Node *b) {
    const Node *left = table_head(a), *right = table_head(b);
    return table_columns(a) == table_columns(b) && (left && right ? same_grid(left, right) : !left && !right);
}

/* ---- any two nodes ---- */

static void pair_nodes(Pairing *pairing, Node *parent, const Node *lead, const Node *second);

static void pair_children(Pairing *pairing, Node *parent, const Node *lead, const Node *second) {
    g_autoptr(GArray) matches = align_children(lead, second);
    for (guint i = 0; i < matches->len; i++) {
        const Match *match = &g_array_index(matches, Match, i);
        if (match->lead && match->second)
            pair_nodes(pairing, parent, match->lead, match->second);
        else if (match->lead)
            copy(pairing, parent, match->lead, SIDE_LEAD);
        else
            copy(pairing, parent, match->second, SIDE_SECOND);
    }
}

/* Both may stand in one node. */
static bool may_join(const Node *lead, const Node *second) {
    if (lead->kind == KIND_TABLE)
        return same_columns(lead, second);
    return (lead->kind != KIND_HEAD && lead->kind != KIND_BODY) || same_grid(lead, second);
}

static void pair_nodes(Pairing *pairing, Node *parent, const Node *lead, const Node *second) {
    if (is_line(lead)) {
        pair_line(pairing, parent, lead, second);
    } else if (may_join(lead, second)) {
        if (lead->scene) /* of a Doc that gives it away */
            scene_pair_words((Scene *)lead->scene, second->scene);
        pair_children(pairing, add_like(pairing, parent, lead, SIDE_LEAD), lead, second);
    } else {
        copy(pairing, parent, lead, SIDE_LEAD);
        copy(pairing, parent, second, SIDE_SECOND);
    }
}

Doc *pair_docs(Doc *lead, Doc *second, const char *lang) {
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    Doc *doc = doc_new();
    Pairing pairing = {doc, lang, ids, 0};
    note_ids(ids, doc_tree(lead));
    pair_children(&pairing, doc_root(doc), doc_tree(lead), doc_tree(second));
    g_assert(pairing.placed == count_texts(doc_tree(lead)) + count_texts(doc_tree(second)));
    doc_take_scenes(doc, lead);
    doc_take_scenes(doc, second);
    return doc;
}

/* ---- metas ---- */

static const char *join_titles(Doc *words, const char *lead, const char *second) {
    bool once = !*second || g_str_equal(lead, second);
    return once ? doc_string(words, lead) : doc_printf(words, "%s / %s", lead, second);
}

Meta pair_metas(Doc *words, const Meta *lead, const Meta *second) {
    Meta meta = *lead;
    meta.title = join_titles(words, lead->title, second->title);
    meta.second_lang = second->lang;
    meta.second_mark = second->edition_mark;
    meta.second_frame = second->frame;
    meta.tags = lead->tags ? g_array_copy(lead->tags) : NULL;
    for (guint i = 0; meta.tags && i < meta.tags->len; i++) {
        MetaTag *tag = &g_array_index(meta.tags, MetaTag, i);
        if (tag->content == lead->title)
            tag->content = meta.title;
    }
    return meta;
}
