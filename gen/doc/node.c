#include "doc/node.h"

#include "base/number.h"
#include "base/text.h"

const char *const kind_ids[KINDS] = {
#define KIND(name, id, least, children) id,
    KIND_LIST(KIND)
#undef KIND
};

const char *const role_ids[ROLES] = {
#define ROLE(name, id) id,
    ROLE_LIST(ROLE)
#undef ROLE
};

static const struct {
    int least;
    unsigned children;
} kind_grammar[KINDS] = {
#define K(name) (1u << KIND_##name)
#define KIND(name, id, least, children) {least, children},
    KIND_LIST(KIND)
#undef KIND
#undef K
};

static Node *new_node(Doc *doc, Kind kind) {
    Node *node = g_new0(Node, 1);
    node->kind = kind;
    node->rowspan = 1;
    node->colspan = 1;
    g_ptr_array_add(doc->nodes, node);
    return node;
}

Doc *doc_new(void) {
    Doc *doc = g_new0(Doc, 1);
    doc->nodes = g_ptr_array_new_with_free_func(g_free);
    doc->scenes = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))scene_free);
    doc->strings = g_string_chunk_new(4096);
    doc->root = new_node(doc, KIND_DOCUMENT);
    return doc;
}

void doc_free(Doc *doc) {
    if (!doc)
        return;
    g_ptr_array_unref(doc->nodes);
    g_ptr_array_unref(doc->scenes);
    g_string_chunk_free(doc->strings);
    g_free(doc);
}

const char *doc_string(Doc *doc, const char *text) {
    return text ? g_string_chunk_insert(doc->strings, text) : NULL;
}

const char *doc_printf(Doc *doc, const char *format, ...) {
    va_list values;
    va_start(values, format);
    g_autofree char *text = g_strdup_vprintf(format, values);
    va_end(values);
    return doc_string(doc, text);
}

Node *node_add(Doc *doc, Node *parent, Kind kind, Role role) {
    g_assert(kind_holds(parent->kind, kind));
    Node *node = new_node(doc, kind);
    node->role = role;
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

static Node *add_text_node(Doc *doc, Node *parent, const char *text, size_t length) {
    if (length == 0)
        return NULL;
    Node *node = node_add(doc, parent, KIND_TEXT, ROLE_NONE);
    node->text = g_string_chunk_insert_len(doc->strings, text, (gssize)length);
    return node;
}

/* The end of a stretch of Han as far as its brackets go together: one whose fellow stands outside belongs to what is
 * around, else it would turn with the Han in a text from right to left. */
static const char *balanced_end(const char *from, const char *to) {
    const char *open = NULL;
    int depth = 0;
    for (const char *at = from; at < to; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (text_among("（〔【《〈「『", c)) {
            open = depth++ == 0 ? at : open;
        } else if (text_among("）〕】》〉」』", c) && depth-- == 0) {
            return at;
        }
    }
    return depth > 0 ? open : to;
}

/* Han text in spans of its language: figures and Latin letters within it belong to it, blanks and quotation marks do
 * not. */
static Node *add_marked_text(Doc *doc, Node *parent, const char *text) {
    const char *done = text;
    for (const char *at = text; *at;) {
        if (!text_is_han(g_utf8_get_char(at))) {
            at = g_utf8_next_char(at);
            continue;
        }
        add_text_node(doc, parent, done, (size_t)(at - done));
        Node *span = node_add(doc, parent, KIND_SPAN, ROLE_NONE);
        span->lang = doc->han;
        done = at;
        for (const char *next = at; *next;) {
            gunichar c = g_utf8_get_char(next);
            bool wide = text_is_han(c) || (c >= 0x3001 && c <= 0x303f) || (c >= 0xff01 && c <= 0xffef);
            if (!wide && (c > 0x7f || text_is_space(c)))
                break;
            next = g_utf8_next_char(next);
            done = wide ? next : done;
        }
        done = balanced_end(at, done);
        add_text_node(doc, span, at, (size_t)(done - at));
        at = done;
    }
    Node *last = add_text_node(doc, parent, done, strlen(done));
    return last ? last : parent->last;
}

Node *node_text(Doc *doc, Node *parent, const char *text) {
    bool broken = strpbrk(text, "\r\n");
    g_autofree char *blanks = broken ? g_strdelimit(g_strdup(text), "\r\n", ' ') : NULL;
    g_autofree char *joined = broken ? text_tidy(blanks) : NULL;
    const char *line = broken ? joined : text;
    if (!*line)
        return NULL;
    return doc->han && !parent->lang ? add_marked_text(doc, parent, line)
                                     : add_text_node(doc, parent, line, strlen(line));
}

Node *node_para(Doc *doc, Node *parent, Role role, const char *text) {
    Node *para = node_add(doc, parent, KIND_PARA, role);
    node_text(doc, para, text);
    return para;
}

Node *node_heading(Doc *doc, Node *parent, int level, const char *text) {
    g_assert(level >= 1 && level <= 4);
    Node *heading = node_add(doc, parent, KIND_HEADING, ROLE_NONE);
    heading->level = level;
    node_text(doc, heading, text);
    return heading;
}

Node *node_section(Doc *doc, Role role, const char *id) {
    Node *section = node_add(doc, doc->root, KIND_SECTION, role);
    section->id = doc_string(doc, id);
    return section;
}

Node *node_item(Doc *doc, Node *list) {
    return node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
}

Node *node_strong(Doc *doc, Node *parent, const char *text) {
    Node *strong = node_add(doc, parent, KIND_STRONG, ROLE_NONE);
    node_text(doc, strong, text);
    return strong;
}

Node *node_link(Doc *doc, Node *parent, const char *href, const char *text) {
    Node *link = node_add(doc, parent, KIND_LINK, ROLE_NONE);
    link->href = doc_string(doc, href);
    node_text(doc, link, text);
    return link;
}

void node_lines(Doc *doc, Node *parent, const char *text) {
    g_auto(GStrv) lines = g_strsplit_set(text, "\r\n", -1);
    for (char **line = lines; *line; line++) {
        if (!text_blank(*line))
            node_para(doc, parent, ROLE_NONE, *line);
    }
}

Node *node_cell(Doc *doc, Node *row, Scope scope, const char *text) {
    Node *cell = node_add(doc, row, KIND_CELL, ROLE_NONE);
    cell->scope = scope;
    node_lines(doc, cell, text);
    return cell;
}

Node *node_number(Doc *doc, Node *row, int64_t number) {
    Node *cell = node_cell(doc, row, SCOPE_NONE, DIGITS(number));
    cell->role = ROLE_NUMBER;
    return cell;
}

Node *node_table(Doc *doc, Node *parent, Role role, const char *caption, const char *const *heads, guint count) {
    Node *table = node_add(doc, parent, KIND_TABLE, role);
    if (*caption)
        node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), caption);
    Node *row = count > 0 ? node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE) : NULL;
    for (guint i = 0; i < count; i++)
        node_cell(doc, row, SCOPE_COL, heads[i]);
    return table;
}

Node *node_scene(Doc *doc, Node *parent, Scene *scene) {
    Node *figure = node_add(doc, parent, KIND_FIGURE, ROLE_NONE);
    g_ptr_array_add(doc->scenes, scene);
    figure->scene = scene;
    return figure;
}

bool node_web_only(const Node *node) {
    return node->kind == KIND_FOLD || node->role == ROLE_TABLE_DATA || node->role == ROLE_TABLE_KEPT ||
           node->role == ROLE_WAY || node->role == ROLE_BRIEF || node->role == ROLE_DISCLOSURE;
}

bool node_item_marked(const Node *item) {
    Role list = item->parent->role;
    if (list == ROLE_CONTENTS || list == ROLE_ANNEXES || list == ROLE_NOTES)
        return true;
    g_autofree char *text = node_collect(item);
    gunichar c = g_utf8_get_char(text);
    const char *next = *text ? g_utf8_next_char(text) : text;
    return g_unichar_isdigit(c) || c == 0xFF08 || (c >= 0x2460 && c <= 0x2473) || g_utf8_get_char(next) == 0x3001;
}

bool kind_holds(Kind parent, Kind child) {
    return kind_grammar[parent].children & (1u << child);
}

bool href_absolute(const char *href) {
    static const char *const schemes[] = {"http", "https", "mailto", "tel"};
    size_t before = strcspn(href, ":/?#");
    for (guint i = 0; href[before] == ':' && i < G_N_ELEMENTS(schemes); i++) {
        if (strlen(schemes[i]) == before && g_ascii_strncasecmp(href, schemes[i], before) == 0)
            return true;
    }
    return false;
}

bool href_allowed(const char *href) {
    bool scheme = href[strcspn(href, ":/?#")] == ':';
    return scheme ? href_absolute(href) : *href && !g_str_has_prefix(href, "//");
}

/* A line of its own is what holds text directly and is no piece of a line itself, and the second language's part. */
static void collect_text(const Node *node, GString *out) {
    const Node *parent = node->parent;
    bool line = node->role == ROLE_SECOND
                    ? parent && parent->first != node
                    : kind_holds(node->kind, KIND_TEXT) && !(parent && kind_holds(parent->kind, KIND_TEXT));
    if (line && out->len > 0)
        g_string_append_c(out, '\n');
    if (node->text)
        g_string_append(out, node->text);
    for (const Node *child = node->first; child; child = child->next)
        collect_text(child, out);
}

char *node_collect(const Node *node) {
    g_autoptr(GString) out = g_string_new(NULL);
    collect_text(node, out);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- the grammar ---- */

/* A walk that stops at the first fault and says where it is. */
typedef struct GrammarWalk {
    GHashTable *ids; /* seen so far */
    GString *fault;  /* empty while there is none */
} GrammarWalk;

static void append_node_path(GString *out, const Node *node) {
    if (node->parent) {
        append_node_path(out, node->parent);
        g_string_append_c(out, '/');
    }
    g_string_append(out, kind_ids[node->kind]);
    if (node->id)
        g_string_append_printf(out, "#%s", node->id);
}

static bool fault_at(GrammarWalk *walk, const Node *node, const char *what) {
    append_node_path(walk->fault, node);
    g_string_append_printf(walk->fault, ": %s", what);
    return false;
}

static bool check_fields(GrammarWalk *walk, const Node *node) {
    bool is_cell = node->kind == KIND_CELL;
    const struct {
        bool wrong;
        const char *what;
    } faults[] = {
        {(node->kind == KIND_TEXT) != (node->text != NULL), "TEXT has text and nothing else has"},
        {node->text && (!*node->text || !g_utf8_validate(node->text, -1, NULL)), "text is empty or not UTF-8"},
        {node->text && strpbrk(node->text, "\r\n"), "line break in text"},
        {(node->kind == KIND_HEADING) != (node->level >= 1 && node->level <= 4), "level"},
        {(node->kind == KIND_LINK) != (node->href && href_allowed(node->href)), "href"},
        {(node->kind == KIND_FIGURE) != (node->scene != NULL), "scene"},
        {node->scope != SCOPE_NONE && !is_cell, "scope"},
        {node->rowspan < 1 || node->colspan < 1 || (!is_cell && node->rowspan * node->colspan != 1), "span"},
        {node->id && !g_hash_table_add(walk->ids, (char *)node->id), "id used twice"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(faults); i++)
        if (faults[i].wrong)
            return fault_at(walk, node, faults[i].what);
    return true;
}

/* Puts one row into the grid: covered[column] counts the rows still covered from above. Returns its columns, -1 when
 * a cell falls on a covered place. */
static int cover_row(GArray *covered, const Node *row) {
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

/* The rows of each head and body close to a full grid, all as wide as the first. */
static bool check_grid(GrammarWalk *walk, const Node *table) {
    int columns = 0;
    for (const Node *group = table->first; group; group = group->next) {
        g_autoptr(GArray) covered = g_array_new(FALSE, TRUE, sizeof(int));
        for (const Node *row = group->kind == KIND_CAPTION ? NULL : group->first; row; row = row->next) {
            int count = cover_row(covered, row);
            columns = columns == 0 ? count : columns;
            if (count != columns || (int)covered->len != columns)
                return fault_at(walk, row, "not as wide as the table");
        }
        for (guint i = 0; i < covered->len; i++)
            if (g_array_index(covered, int, i) > 0)
                return fault_at(walk, group, "a cell reaches below the last row");
    }
    return true;
}

static bool check_node(GrammarWalk *walk, const Node *node) {
    if (!check_fields(walk, node))
        return false;
    bool is_ordered = kind_holds(node->kind, KIND_CAPTION); /* table = caption? head? body+, figure = caption? */
    for (const Node *child = node->first; child; child = child->next) {
        const Node *next = child->next;
        if (!kind_holds(node->kind, child->kind))
            return fault_at(walk, child, "does not belong here");
        if (is_ordered && next && next->kind != KIND_BODY && !(child->kind == KIND_CAPTION && next->kind == KIND_HEAD))
            return fault_at(walk, next, "out of order");
    }
    if (!node->first && kind_grammar[node->kind].least > 0)
        return fault_at(walk, node, "empty");
    if (node->kind == KIND_TABLE && node->last->kind != KIND_BODY)
        return fault_at(walk, node, "no body");
    for (const Node *child = node->first; child; child = child->next)
        if (!check_node(walk, child))
            return false;
    return node->kind != KIND_TABLE || check_grid(walk, node);
}

bool doc_check(const Doc *doc, char **message) {
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    GrammarWalk walk = {ids, g_string_new(NULL)};
    bool fits = check_node(&walk, doc->root);
    char *fault = g_string_free(walk.fault, FALSE);
    if (message)
        *message = fits ? NULL : fault;
    if (fits || !message)
        g_free(fault);
    return fits;
}
