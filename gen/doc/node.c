#include "doc/node.h"

#include "base/number.h"
#include "base/text.h"

struct Doc {
    Node *root;
    GPtrArray *nodes;  /* of Node * */
    GPtrArray *scenes; /* of Scene * */
    GStringChunk *strings;
    const char *han; /* the language of Han text where it is marked, or NULL */
};

static const char *const kind_ids[] = {
#define KIND(name, id, children) id,
    KIND_LIST(KIND)
#undef KIND
};

static const unsigned kind_children[] = {
#define K(name) (1u << KIND_##name)
#define KIND(name, id, children) (children),
    KIND_LIST(KIND)
#undef KIND
#undef K
};

static const char *const role_ids[] = {
#define ROLE(name, id) id,
    ROLE_LIST(ROLE)
#undef ROLE
};

static void free_scene(void *scene) {
    scene_free(scene);
}

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
    doc->scenes = g_ptr_array_new_with_free_func(free_scene);
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

void doc_mark_han(Doc *doc, const char *lang) {
    doc->han = doc_string(doc, lang);
}

Node *doc_root(Doc *doc) {
    return doc->root;
}

const Node *doc_tree(const Doc *doc) {
    return doc->root;
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

void doc_take_scenes(Doc *doc, Doc *from) {
    for (guint i = 0; i < from->scenes->len; i++)
        g_ptr_array_add(doc->scenes, g_ptr_array_index(from->scenes, i));
    g_ptr_array_set_free_func(from->scenes, NULL);
    g_ptr_array_set_size(from->scenes, 0);
    g_ptr_array_set_free_func(from->scenes, free_scene);
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

/* Text of one line: breaks become what a reader would see, a blank or nothing. */
static char *join_lines(const char *text) {
    g_autofree char *blanks = g_strdelimit(g_strdup(text), "\r\n", ' ');
    return text_tidy(blanks);
}

static Node *add_text(Doc *doc, Node *parent, const char *text, size_t length) {
    if (length == 0)
        return NULL;
    Node *node = node_add(doc, parent, KIND_TEXT, ROLE_NONE);
    node->text = g_string_chunk_insert_len(doc->strings, text, (gssize)length);
    return node;
}

/* The end of the Han text that begins at `text`: figures and Latin letters within it belong to it, blanks and quotation
 * marks do not. */
static const char *han_end(const char *text) {
    const char *end = text;
    for (const char *at = text; *at;) {
        gunichar c = g_utf8_get_char(at);
        bool wide = text_is_han(c) || (c >= 0x3001 && c <= 0x303f) || (c >= 0xff01 && c <= 0xffef);
        if (!wide && (c > 0x7f || text_is_space(c)))
            break;
        at = g_utf8_next_char(at);
        end = wide ? at : end;
    }
    return end;
}

static Node *add_marked(Doc *doc, Node *parent, const char *text) {
    const char *done = text;
    for (const char *at = text; *at;) {
        if (!text_is_han(g_utf8_get_char(at))) {
            at = g_utf8_next_char(at);
            continue;
        }
        add_text(doc, parent, done, (size_t)(at - done));
        Node *span = node_add(doc, parent, KIND_SPAN, ROLE_NONE);
        span->lang = doc->han;
        done = han_end(at);
        add_text(doc, span, at, (size_t)(done - at));
        at = done;
    }
    Node *last = add_text(doc, parent, done, strlen(done));
    return last ? last : parent->last;
}

Node *node_text(Doc *doc, Node *parent, const char *text) {
    g_autofree char *joined = strpbrk(text, "\r\n") ? join_lines(text) : NULL;
    const char *line = joined ? joined : text;
    if (!*line)
        return NULL;
    return doc->han && !parent->lang ? add_marked(doc, parent, line) : add_text(doc, parent, line, strlen(line));
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

const char *kind_id(Kind kind) {
    return kind_ids[kind];
}

bool node_web_only(const Node *node) {
    return node->role == ROLE_TABLE_DATA || node->role == ROLE_TABLE_KEPT || node->role == ROLE_WAY ||
           node->role == ROLE_BRIEF || node->role == ROLE_ROWS || node->role == ROLE_DISCLOSURE;
}

const char *role_id(Role role) {
    return role_ids[role];
}

int kind_count(void) {
    return (int)G_N_ELEMENTS(kind_ids);
}

int role_count(void) {
    return (int)G_N_ELEMENTS(role_ids);
}

bool kind_holds(Kind parent, Kind child) {
    return kind_children[parent] & (1u << child);
}

bool href_allowed(const char *href) {
    static const char *const schemes[] = {"http", "https", "mailto", "tel"};
    size_t before = strcspn(href, ":/?#");
    if (href[before] != ':')
        return *href && !g_str_has_prefix(href, "//");
    for (guint i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (strlen(schemes[i]) == before && g_ascii_strncasecmp(href, schemes[i], before) == 0)
            return true;
    }
    return false;
}

/* A kind that holds text directly and is no piece of a line itself, or the second language's part: a line of its own.
 */
static bool is_line(const Node *node) {
    if (node->role == ROLE_SECOND)
        return node->parent && node->parent->first != node;
    return kind_holds(node->kind, KIND_TEXT) && !(node->parent && kind_holds(node->parent->kind, KIND_TEXT));
}

static void collect(const Node *node, GString *out) {
    if (is_line(node) && out->len > 0)
        g_string_append_c(out, '\n');
    if (node->text)
        g_string_append(out, node->text);
    for (const Node *child = node->first; child; child = child->next)
        collect(child, out);
}

char *node_collect(const Node *node) {
    g_autoptr(GString) out = g_string_new(NULL);
    collect(node, out);
    return g_string_free(g_steal_pointer(&out), FALSE);
}
