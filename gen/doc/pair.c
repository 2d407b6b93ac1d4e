#include "doc/pair.h"

#include <string.h>

#include "base/text.h"

/* ---- languages ---- */

static void doc_language_free(void *data) {
    DocLanguage *lang = data;
    g_free(lang->id);
    g_free(lang->index);
    g_free(lang);
}

GPtrArray *doc_langs_new(void) {
    return g_ptr_array_new_with_free_func(doc_language_free);
}

DocLang doc_langs_add(GPtrArray *langs, Lang lead, Lang second) {
    g_autofree char *id = g_strjoin("-", lang_id(lead), second ? lang_id(second) : NULL, NULL);
    for (guint i = 0; i < langs->len; i++)
        if (g_str_equal(((DocLang)g_ptr_array_index(langs, i))->id, id))
            return g_ptr_array_index(langs, i);
    DocLanguage *lang = g_new(DocLanguage, 1);
    char *index = g_strconcat("index.", id, NULL);
    *lang = (DocLanguage){g_steal_pointer(&id), index, second ? 2 : 1, {lead, second}};
    g_ptr_array_add(langs, lang);
    return lang;
}

static int compare_doc_langs(const void *a, const void *b) {
    const DocLang one = *(const DocLang *)a, other = *(const DocLang *)b;
    int order = one->count - other->count;
    for (int i = 0; i < one->count && order == 0; i++)
        order = one->langs[i]->index - other->langs[i]->index;
    return order;
}

GPtrArray *doc_langs_sorted(const GPtrArray *langs) {
    GPtrArray *sorted = g_ptr_array_new();
    for (guint i = 0; i < langs->len; i++)
        g_ptr_array_add(sorted, g_ptr_array_index(langs, i));
    g_ptr_array_sort(sorted, compare_doc_langs);
    return sorted;
}

char *doc_lang_name(DocLang lang) {
    const char *lead = lang_name(lang->langs[0]), *second = lang->count > 1 ? lang_name(lang->langs[1]) : NULL;
    const char *called = second && lang_leads(lang->langs[0]) ? lang->langs[1]->forms->paired : "";
    return *called ? g_strdup(called) : g_strjoin(" · ", lead, second, NULL);
}

const char *doc_lang_second(DocLang lang) {
    return lang->count > 1 ? lang_tag(lang->langs[1]) : NULL;
}

static bool has_leading(DocLang lang) {
    return lang_leads(lang->langs[0]) || (lang->count > 1 && lang_leads(lang->langs[1]));
}

const char *doc_lang_index(DocLang lang, const GPtrArray *langs) {
    g_autoptr(GPtrArray) sorted = doc_langs_sorted(langs);
    for (guint i = 0; i < sorted->len; i++)
        if (has_leading(g_ptr_array_index(sorted, i)))
            return g_ptr_array_index(sorted, i) == lang ? "index" : lang->index;
    return lang->index;
}

/* ---- two documents as one ---- */

typedef struct DocPairing {
    Doc *doc;
    const char *lang;
    GHashTable *ids; /* in the leading Doc, by which the second one's are the same */
    guint placed;    /* TEXT nodes of either Doc that the new one says */
} DocPairing;

/* Which of the two a piece comes from. */
typedef enum PairSide { FROM_LEAD, FROM_SECOND } PairSide;

static bool is_paired_line(const Node *node) {
    return node->kind == KIND_HEADING || node->kind == KIND_PARA || node->kind == KIND_CAPTION;
}

const Node *node_second(const Node *line) {
    return line->last && line->last->role == ROLE_SECOND ? line->last : NULL;
}

bool node_paired(const Node *node) {
    bool paired = node->role == ROLE_SECOND;
    for (const Node *child = node->first; child && !paired; child = child->next)
        paired = node_paired(child);
    return paired;
}

static void collect_words(const Node *node, bool second, GString *out) {
    for (const Node *child = node->first; child; child = child->next) {
        if (!is_paired_line(child)) {
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
            text_append_part(out, "\n", "%s", words);
    }
}

char *pair_words(const Node *node, bool second) {
    GString *out = g_string_new(NULL);
    collect_words(node, second, out);
    return g_string_free(out, FALSE);
}

/* The number of TEXT nodes below and including this; adds all ids to the set, which may be NULL. */
static guint survey_tree(const Node *node, GHashTable *ids) {
    guint texts = node->kind == KIND_TEXT;
    if (node->id && ids)
        g_hash_table_add(ids, (char *)node->id);
    for (const Node *child = node->first; child; child = child->next)
        texts += survey_tree(child, ids);
    return texts;
}

/* ---- one side alone ---- */

static Node *add_like(const DocPairing *pairing, Node *parent, const Node *from, PairSide side) {
    Node *node = node_add(pairing->doc, parent, from->kind, from->role);
    bool repeated = side == FROM_SECOND && from->id && g_hash_table_contains(pairing->ids, from->id);
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

static void add_second(DocPairing *pairing, Node *line, const Node *second);

static void copy_node(DocPairing *pairing, Node *parent, const Node *from, PairSide side) {
    Node *node = add_like(pairing, parent, from, side);
    if (is_paired_line(from) && side == FROM_SECOND) {
        add_second(pairing, node, from);
        return;
    }
    pairing->placed += from->kind == KIND_TEXT;
    for (const Node *child = from->first; child; child = child->next)
        copy_node(pairing, node, child, side);
}

/* What a line of the second language says, at the end of another. */
static void add_second(DocPairing *pairing, Node *line, const Node *second) {
    Node *span = second->first ? node_add(pairing->doc, line, KIND_SPAN, ROLE_SECOND) : NULL;
    if (span)
        span->lang = doc_string(pairing->doc, pairing->lang);
    for (const Node *child = second->first; child; child = child->next)
        copy_node(pairing, span, child, FROM_SECOND);
}

/* ---- lines ---- */

/* The words of a line, those in another language of its own (a name left in Chinese) apart. */
static void split_words(const Node *node, GString *own, GString *foreign) {
    if (node->text)
        g_string_append(own, node->text);
    for (const Node *child = node->first; child; child = child->next)
        split_words(child, child->kind == KIND_SPAN && child->lang ? foreign : own, foreign);
}

/* A text as figures are compared: without blanks, and without the commas that group digits; marks in one width. Newly
 * allocated. */
static char *bare_figures(const char *text) {
    g_autofree char *plain = g_utf8_normalize(text, -1, G_NORMALIZE_NFKC);
    GString *bare = g_string_new(NULL);
    for (const char *at = plain; *at; at = g_utf8_next_char(at)) {
        size_t digits = strspn(at + 1, "0123456789");
        bool groups = *at == ',' && at > plain && g_ascii_isdigit(at[-1]) && digits == 3;
        if (!groups && !text_is_space(g_utf8_get_char(at)))
            g_string_append_len(bare, at, g_utf8_next_char(at) - at);
    }
    return g_string_free(bare, FALSE);
}

/* Whether both are the same figures, written as each language groups digits and parts them: 5373, 5,373. */
static bool same_figures(const char *first, const char *second) {
    enum { MOST_BYTES = 40 };
    if (strlen(first) > MOST_BYTES || strlen(second) > MOST_BYTES || !strpbrk(first, "0123456789"))
        return false;
    g_autofree char *one = bare_figures(first), *other = bare_figures(second);
    return g_str_equal(one, other);
}

/* Whether the second line says no more than the first: the same; in quotation marks what the first says itself; or no
 * word at all (a line to write on). */
static bool says_same(const Node *lead, const Node *second) {
    g_autofree char *first = node_collect(lead);
    g_autoptr(GString) own = g_string_new(NULL);
    g_autoptr(GString) foreign = g_string_new(NULL);
    split_words(second, own, foreign);
    const char *word = own->str;
    while (*word && !g_unichar_isalnum(g_utf8_get_char(word)))
        word = g_utf8_next_char(word);
    if (!*word)
        return *first && strstr(first, foreign->str);
    g_autofree char *all = node_collect(second);
    return g_str_equal(first, all) || same_figures(first, all);
}

/* ---- tables ---- */

/* Whether the cells of two heads or bodies lie alike. */
static bool same_cells(const Node *a, const Node *b) {
    const Node *row = a->first, *other = b->first;
    for (; row && other; row = row->next, other = other->next) {
        const Node *left = row->first, *right = other->first;
        while (left && right && left->rowspan == right->rowspan && left->colspan == right->colspan &&
               left->scope == right->scope && left->role == right->role) {
            left = left->next;
            right = right->next;
        }
        if (left || right)
            return false;
    }
    return !row && !other;
}

/* By the first row: a register of nobody has a head only. *head: the table's, or NULL. */
static int count_columns(const Node *table, const Node **head) {
    const Node *part = table->first;
    while (part && part->kind == KIND_CAPTION)
        part = part->next;
    *head = part && part->kind == KIND_HEAD ? part : NULL;
    while (part && (part->kind == KIND_CAPTION || !part->first))
        part = part->next;
    int columns = 0;
    for (const Node *cell = part ? part->first->first : NULL; cell; cell = cell->next)
        columns += cell->colspan;
    return columns;
}

/* ---- which children belong together ---- */

/* What a match is worth: in itself, and when the same figures, or the same name, stand on both sides. */
enum { WORTH_MATCH = 4, WORTH_FIGURES = 2, WORTH_NAME = 4 };

/* Two children that belong together, or one that has no partner: the other is NULL. */
typedef struct Match {
    const Node *lead, *second;
} Match;

typedef struct Child {
    const Node *node;
    guint digits[10]; /* how often each stands in its words: the order of figures may differ between languages */
} Child;

static GArray *collect_children(const Node *parent) {
    GArray *children = g_array_new(FALSE, FALSE, sizeof(Child));
    for (const Node *node = parent->first; node; node = node->next) {
        Child child = {.node = node};
        g_autofree char *words = node_collect(node);
        for (const char *at = words; *at; at++)
            if (g_ascii_isdigit(*at))
                child.digits[*at - '0']++;
        g_array_append_val(children, child);
    }
    return children;
}

static bool may_match(const Node *a, const Node *b) {
    return a->kind == b->kind && a->role == b->role && a->level == b->level && a->scope == b->scope;
}

static int worth(const Child *a, const Child *b) {
    if (!may_match(a->node, b->node))
        return 0;
    bool named = a->node->id && g_strcmp0(a->node->id, b->node->id) == 0;
    return WORTH_MATCH + (memcmp(a->digits, b->digits, sizeof a->digits) == 0 ? WORTH_FIGURES : 0) +
           (named ? WORTH_NAME : 0);
}

/* All children of both, each once, in their order (of Match; free with g_array_unref). Only children of the same kind,
 * role and level are matched; among all ways of doing so the one with the most matches is taken, those with the same
 * figures in their words counting more. */
static GArray *match_children(const Node *lead, const Node *second) {
    GArray *matches = g_array_new(FALSE, FALSE, sizeof(Match));
    const Node *left = lead->first, *right = second->first;
    while (left && right && may_match(left, right)) {
        Match match = {left, right};
        g_array_append_val(matches, match);
        left = left->next;
        right = right->next;
    }
    if (!left && !right) /* usually both have the same children */
        return matches;

    g_array_set_size(matches, 0);
    g_autoptr(GArray) a = collect_children(lead);
    g_autoptr(GArray) b = collect_children(second);
    /* the longest common subsequence, weighted: best[i][j] is what the children from i and j on are worth */
    guint wide = b->len + 1;
    g_autofree int *best = g_new0(int, (a->len + 1) * wide);
    for (guint i = a->len; i-- > 0;) {
        for (guint j = b->len; j-- > 0;) {
            int together = worth(&g_array_index(a, Child, i), &g_array_index(b, Child, j));
            int apart = MAX(best[(i + 1) * wide + j], best[i * wide + j + 1]);
            best[i * wide + j] = together > 0 ? MAX(apart, together + best[(i + 1) * wide + j + 1]) : apart;
        }
    }
    for (guint i = 0, j = 0; i < a->len || j < b->len;) {
        bool has_lead = i < a->len, has_second = j < b->len;
        int both = has_lead && has_second ? worth(&g_array_index(a, Child, i), &g_array_index(b, Child, j)) : 0;
        bool together = both > 0 && best[i * wide + j] == both + best[(i + 1) * wide + j + 1];
        if (!together) {
            has_lead = has_lead && (!has_second || best[i * wide + j] == best[(i + 1) * wide + j]);
            has_second = !has_lead;
        }
        Match match = {has_lead ? g_array_index(a, Child, i++).node : NULL,
                       has_second ? g_array_index(b, Child, j++).node : NULL};
        g_array_append_val(matches, match);
    }
    return matches;
}

/* ---- any two nodes ---- */

static void pair_nodes(DocPairing *pairing, Node *parent, const Node *lead, const Node *second);

static void pair_children(DocPairing *pairing, Node *parent, const Node *lead, const Node *second) {
    g_autoptr(GArray) matches = match_children(lead, second);
    for (guint i = 0; i < matches->len; i++) {
        const Match *match = &g_array_index(matches, Match, i);
        if (match->lead && match->second)
            pair_nodes(pairing, parent, match->lead, match->second);
        else if (match->lead)
            copy_node(pairing, parent, match->lead, FROM_LEAD);
        else
            copy_node(pairing, parent, match->second, FROM_SECOND);
    }
}

static void pair_nodes(DocPairing *pairing, Node *parent, const Node *lead, const Node *second) {
    if (is_paired_line(lead)) {
        Node *line = add_like(pairing, parent, lead, FROM_LEAD);
        for (const Node *child = lead->first; child; child = child->next)
            copy_node(pairing, line, child, FROM_LEAD);
        if (says_same(lead, second))
            pairing->placed += survey_tree(second, NULL);
        else
            add_second(pairing, line, second);
        return;
    }
    bool together = true; /* both may stand in one node */
    if (lead->kind == KIND_TABLE) {
        const Node *left, *right;
        bool as_wide = count_columns(lead, &left) == count_columns(second, &right);
        together = as_wide && (left && right ? same_cells(left, right) : !left && !right);
    } else if (lead->kind == KIND_HEAD || lead->kind == KIND_BODY) {
        together = same_cells(lead, second);
    }
    if (together) {
        if (lead->scene) /* of a Doc that gives it away */
            scene_pair_words((Scene *)lead->scene, second->scene);
        pair_children(pairing, add_like(pairing, parent, lead, FROM_LEAD), lead, second);
    } else {
        copy_node(pairing, parent, lead, FROM_LEAD);
        copy_node(pairing, parent, second, FROM_SECOND);
    }
}

Doc *pair_docs(Doc *lead, Doc *second, const char *lang) {
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    Doc *doc = doc_new();
    DocPairing pairing = {doc, lang, ids, 0};
    guint texts = survey_tree(lead->root, ids) + survey_tree(second->root, NULL);
    pair_children(&pairing, doc->root, lead->root, second->root);
    g_assert(pairing.placed == texts);
    Doc *const both[] = {lead, second};
    for (gsize i = 0; i < G_N_ELEMENTS(both); i++)
        while (both[i]->scenes->len > 0)
            g_ptr_array_add(doc->scenes, g_ptr_array_steal_index(both[i]->scenes, 0));
    return doc;
}

Meta pair_metas(Doc *words, const Meta *lead, const Meta *second) {
    Meta meta = *lead;
    bool once = !*second->title || g_str_equal(lead->title, second->title);
    meta.title = once ? doc_string(words, lead->title) : doc_printf(words, "%s / %s", lead->title, second->title);
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
