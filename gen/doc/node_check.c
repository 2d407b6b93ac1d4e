#include "doc/node.h"

/* A walk that stops at the first fault and says where it is. */
typedef struct Walk {
    GHashTable *ids; /* seen so far */
    GString *fault;  /* empty while there is none */
} Walk;

static void path_append(GString *out, const Node *node) {
    if (node->parent) {
        path_append(out, node->parent);
        g_string_append_c(out, '/');
    }
    g_string_append(out, kind_id(node->kind));
    if (node->id)
        g_string_append_printf(out, "#%s", node->id);
}

static bool fail(Walk *walk, const Node *node, const char *what) {
    path_append(walk->fault, node);
    g_string_append_printf(walk->fault, ": %s", what);
    return false;
}

/* Whether a node of this kind may have no children. */
static bool may_be_empty(Kind kind) {
    switch (kind) {
    case KIND_DOCUMENT:
    case KIND_LIST:
    case KIND_ITEM:
    case KIND_TABLE:
    case KIND_HEAD:
    case KIND_BODY:
    case KIND_ROW:
    case KIND_HEADING:
    case KIND_CAPTION:
    case KIND_STRONG:
    case KIND_LINK:
        return false;
    case KIND_SECTION:
    case KIND_PARA:
    case KIND_CELL:
    case KIND_FIGURE:
    case KIND_ASIDE:
    case KIND_TEXT:
    case KIND_SPAN:
        return true;
    }
    g_assert_not_reached();
}

/* Where a child must stand among its siblings: table = caption? head? body+, figure = caption?. */
static int place_of(Kind kind) {
    if (kind == KIND_CAPTION)
        return 1;
    return kind == KIND_HEAD ? 2 : 3;
}

static bool children_check(Walk *walk, const Node *node) {
    bool is_ordered = kind_holds(node->kind, KIND_CAPTION);
    for (const Node *child = node->first; child; child = child->next) {
        if (!kind_holds(node->kind, child->kind))
            return fail(walk, child, "does not belong here");
        if (!is_ordered || !child->next || child->next->kind == KIND_BODY)
            continue;
        if (place_of(child->next->kind) <= place_of(child->kind))
            return fail(walk, child->next, "out of order");
    }
    if (!node->first && !may_be_empty(node->kind))
        return fail(walk, node, "empty");
    if (node->kind == KIND_TABLE && node->last->kind != KIND_BODY)
        return fail(walk, node, "no body");
    return true;
}

static bool text_check(Walk *walk, const Node *node) {
    if ((node->kind == KIND_TEXT) != (node->text != NULL))
        return fail(walk, node, "TEXT has text and nothing else has");
    if (!node->text)
        return true;
    if (!*node->text || !g_utf8_validate(node->text, -1, NULL))
        return fail(walk, node, "text is empty or not UTF-8");
    return strpbrk(node->text, "\r\n") ? fail(walk, node, "line break in text") : true;
}

static bool fields_check(Walk *walk, const Node *node) {
    bool is_cell = node->kind == KIND_CELL;
    if ((node->kind == KIND_HEADING) != (node->level >= 1 && node->level <= 4))
        return fail(walk, node, "level");
    if ((node->kind == KIND_LINK) != (node->href && href_allowed(node->href)))
        return fail(walk, node, "href");
    if ((node->kind == KIND_FIGURE) != (node->scene != NULL))
        return fail(walk, node, "scene");
    if (node->scope != SCOPE_NONE && !is_cell)
        return fail(walk, node, "scope");
    if (node->rowspan < 1 || node->colspan < 1 || (!is_cell && node->rowspan * node->colspan != 1))
        return fail(walk, node, "span");
    if (node->id && !g_hash_table_add(walk->ids, (char *)node->id))
        return fail(walk, node, "id used twice");
    return true;
}

/* Puts one row into the grid: covered[column] counts the rows still covered from above. Returns its columns, -1 when
 * a cell falls on a covered place. */
static int row_place(GArray *covered, const Node *row) {
    guint column = 0;
    for (const Node *cell = row->first; cell; cell = cell->next) {
        while (column < covered->len && g_array_index(covered, int, column) > 0)
            column++;
        for (int i = 0; i < cell->colspan; i++, column++) {
            if (column >= covered->len)
                g_array_set_size(covered, column + 1);
            if (g_array_index(covered, int, column) > 0)
                return -1;
            g_array_index(covered, int, column) = cell->rowspan;
        }
    }
    int count = 0;
    for (guint i = 0; i < covered->len; i++) {
        count += g_array_index(covered, int, i) > 0;
        g_array_index(covered, int, i) -= g_array_index(covered, int, i) > 0;
    }
    return count;
}

/* The rows of a head or body close to a full grid of `*columns` (0: not known yet). */
static bool group_check(Walk *walk, const Node *group, int *columns) {
    g_autoptr(GArray) covered = g_array_new(FALSE, TRUE, sizeof(int));
    for (const Node *row = group->first; row; row = row->next) {
        int count = row_place(covered, row);
        if (*columns == 0)
            *columns = count;
        if (count != *columns || (int)covered->len != *columns)
            return fail(walk, row, "not as wide as the table");
    }
    for (guint i = 0; i < covered->len; i++) {
        if (g_array_index(covered, int, i) > 0)
            return fail(walk, group, "a cell reaches below the last row");
    }
    return true;
}

static bool grid_check(Walk *walk, const Node *table) {
    int columns = 0;
    for (const Node *group = table->first; group; group = group->next) {
        if (group->kind != KIND_CAPTION && !group_check(walk, group, &columns))
            return false;
    }
    return true;
}

static bool node_check(Walk *walk, const Node *node) {
    if (!text_check(walk, node) || !fields_check(walk, node) || !children_check(walk, node))
        return false;
    for (const Node *child = node->first; child; child = child->next) {
        if (!node_check(walk, child))
            return false;
    }
    return node->kind != KIND_TABLE || grid_check(walk, node);
}

bool doc_check(const Doc *doc, char **message) {
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    Walk walk = {ids, g_string_new(NULL)};
    bool fits = node_check(&walk, doc_tree(doc));
    char *fault = g_string_free(walk.fault, FALSE);
    if (message)
        *message = fits ? NULL : fault;
    if (fits || !message)
        g_free(fault);
    return fits;
}
