#include "doc/align.h"

/* What a match is worth: in itself, and when the same figures, or the same name, stand on both sides. */
enum { WORTH_MATCH = 4, WORTH_FIGURES = 2, WORTH_NAME = 4 };

typedef struct Child {
    const Node *node;
    char *figures; /* the digits of its words, sorted: the order of figures may differ between languages */
} Child;

static void child_clear(void *data) {
    g_free(((Child *)data)->figures);
}

static int compare_chars(const void *a, const void *b) {
    return *(const char *)a - *(const char *)b;
}

static char *collect_figures(const Node *node) {
    char *words = node_collect(node);
    size_t count = 0;
    for (const char *at = words; *at; at++)
        if (g_ascii_isdigit(*at))
            words[count++] = *at;
    words[count] = '\0';
    qsort(words, count, 1, compare_chars);
    return words;
}

static GArray *collect_children(const Node *parent) {
    GArray *children = g_array_new(FALSE, FALSE, sizeof(Child));
    g_array_set_clear_func(children, child_clear);
    for (const Node *node = parent->first; node; node = node->next) {
        Child child = {node, collect_figures(node)};
        g_array_append_val(children, child);
    }
    return children;
}

static bool alike(const Node *a, const Node *b) {
    return a->kind == b->kind && a->role == b->role && a->level == b->level && a->scope == b->scope;
}

/* Usually both have the same children. */
static bool all_alike(const Node *lead, const Node *second) {
    const Node *a = lead->first, *b = second->first;
    for (; a && b; a = a->next, b = b->next)
        if (!alike(a, b))
            return false;
    return !a && !b;
}

static int worth(const Child *a, const Child *b) {
    if (!alike(a->node, b->node))
        return 0;
    bool named = a->node->id && g_strcmp0(a->node->id, b->node->id) == 0;
    return WORTH_MATCH + (g_str_equal(a->figures, b->figures) ? WORTH_FIGURES : 0) + (named ? WORTH_NAME : 0);
}

/* The longest common subsequence, weighted: best[i][j] is what the children from i and j on are worth. */
static int *weigh(const GArray *a, const GArray *b) {
    guint wide = b->len + 1;
    int *best = g_new0(int, (a->len + 1) * wide);
    for (guint i = a->len; i-- > 0;) {
        for (guint j = b->len; j-- > 0;) {
            int together = worth(&g_array_index(a, Child, i), &g_array_index(b, Child, j));
            int apart = MAX(best[(i + 1) * wide + j], best[i * wide + j + 1]);
            best[i * wide + j] = together > 0 ? MAX(apart, together + best[(i + 1) * wide + j + 1]) : apart;
        }
    }
    return best;
}

/* Whether the best way from children i and j on puts these two together. */
static bool together(const GArray *a, const GArray *b, const int *best, guint i, guint j) {
    int both = worth(&g_array_index(a, Child, i), &g_array_index(b, Child, j));
    return both > 0 && best[i * (b->len + 1) + j] == both + best[(i + 1) * (b->len + 1) + j + 1];
}

static void follow(const GArray *a, const GArray *b, const int *best, GArray *matches) {
    guint wide = b->len + 1;
    for (guint i = 0, j = 0; i < a->len || j < b->len;) {
        bool left = i < a->len, right = j < b->len;
        if (!left || !right || !together(a, b, best, i, j)) {
            left = left && (!right || best[i * wide + j] == best[(i + 1) * wide + j]);
            right = !left;
        }
        Match match = {left ? g_array_index(a, Child, i++).node : NULL,
                       right ? g_array_index(b, Child, j++).node : NULL};
        g_array_append_val(matches, match);
    }
}

GArray *align_children(const Node *lead, const Node *second) {
    GArray *matches = g_array_new(FALSE, FALSE, sizeof(Match));
    if (all_alike(lead, second)) {
        const Node *other = second->first;
        for (const Node *node = lead->first; node; node = node->next, other = other->next) {
            Match match = {node, other};
            g_array_append_val(matches, match);
        }
        return matches;
    }
    g_autoptr(GArray) a = collect_children(lead);
    g_autoptr(GArray) b = collect_children(second);
    g_autofree int *best = weigh(a, b);
    follow(a, b, best, matches);
    return matches;
}
