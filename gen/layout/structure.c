#include "layout/structure.h"

struct Structure {
    GArray *elements;    /* of Element */
    GHashTable *indices; /* node -> index + 1; lookup only */
    GStringChunk *strings;
};

Structure *structure_new(void) {
    Structure *structure = g_new0(Structure, 1);
    structure->elements = g_array_new(FALSE, FALSE, sizeof(Element));
    structure->indices = g_hash_table_new(g_direct_hash, g_direct_equal);
    structure->strings = g_string_chunk_new(1024);
    Element document = {.kind = KIND_DOCUMENT, .parent = ELEMENT_NONE, .rowspan = 1, .colspan = 1};
    g_array_append_val(structure->elements, document);
    return structure;
}

void structure_free(Structure *structure) {
    if (!structure)
        return;
    g_array_unref(structure->elements);
    g_hash_table_unref(structure->indices);
    g_string_chunk_free(structure->strings);
    g_free(structure);
}

static bool is_own(const Node *node) {
    switch (node->kind) {
    case KIND_DOCUMENT:
    case KIND_TEXT:
    case KIND_STRONG:
        return false;
    case KIND_SPAN:
        return node->lang != NULL;
    case KIND_PARA:
        return node->parent->kind != KIND_CELL || node->parent->first != node->parent->last;
    case KIND_LINK:
    case KIND_SECTION:
    case KIND_HEADING:
    case KIND_LIST:
    case KIND_ITEM:
    case KIND_TABLE:
    case KIND_CAPTION:
    case KIND_HEAD:
    case KIND_BODY:
    case KIND_ROW:
    case KIND_CELL:
    case KIND_FIGURE:
    case KIND_ASIDE:
        return true;
    }
    g_assert_not_reached();
}

static const char *alternative(Structure *structure, const Scene *scene) {
    g_autofree char *words = g_strjoin(" ", scene_title(scene), scene_description(scene), NULL);
    return g_string_chunk_insert(structure->strings, words);
}

static int add_element(Structure *structure, const Node *node, int parent) {
    Element element = {.kind = node->kind,
                       .parent = parent,
                       .level = node->level,
                       .rowspan = node->rowspan,
                       .colspan = node->colspan,
                       .scope = node->scope};
    element.lang = node->lang ? g_string_chunk_insert_const(structure->strings, node->lang) : NULL;
    element.alt = node->scene ? alternative(structure, node->scene) : NULL;
    g_array_append_val(structure->elements, element);
    return (int)structure->elements->len - 1;
}

/* The mark of a draft is printed on every page, as furniture; what is for the web is not printed. */
static bool is_printed(const Node *node) {
    return node->role != ROLE_EDITION && !node_web_only(node);
}

static void add_node(Structure *structure, const Node *node, int parent) {
    if (!is_printed(node))
        return;
    int index = is_own(node) ? add_element(structure, node, parent) : parent;
    g_hash_table_insert(structure->indices, (void *)node, GINT_TO_POINTER(index + 1));
    for (const Node *child = node->first; child; child = child->next)
        add_node(structure, child, index);
}

void structure_add(Structure *structure, const Doc *doc) {
    g_hash_table_remove_all(structure->indices);
    add_node(structure, doc_tree(doc), 0);
}

int structure_lookup(const Structure *structure, const Node *node) {
    return GPOINTER_TO_INT(g_hash_table_lookup(structure->indices, node)) - 1;
}

int structure_count(const Structure *structure) {
    return (int)structure->elements->len;
}

const Element *structure_at(const Structure *structure, int index) {
    return &g_array_index(structure->elements, Element, index);
}
