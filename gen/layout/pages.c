#include "layout/pages.h"

/* Dark enough for white letters on them (contrast above 7) and for a photocopy. */
const double ink_colours[INKS][3] = {[INK_GREEN] = {0.055, 0.353, 0.290},
                                     [INK_BLUE] = {0.118, 0.247, 0.455},
                                     [INK_PLUM] = {0.353, 0.180, 0.376},
                                     [INK_ALERT] = {0.702, 0.149, 0.118}};

Page *page_new(int number, double width, double height, const Structure *structure) {
    Page *page = g_new0(Page, 1);
    page->number = number;
    page->width = width;
    page->height = height;
    page->structure = structure;
    page->boxes = g_array_new(FALSE, TRUE, sizeof(Box));
    page->strings = g_string_chunk_new(4096);
    page->arrays = g_ptr_array_new_with_free_func(g_free);
    return page;
}

void page_free(Page *page) {
    if (!page)
        return;
    g_array_unref(page->boxes);
    g_string_chunk_free(page->strings);
    g_ptr_array_unref(page->arrays);
    g_free(page);
}

Box *page_add(Page *page, BoxKind kind, const Node *node) {
    g_array_set_size(page->boxes, page->boxes->len + 1);
    Box *box = &g_array_index(page->boxes, Box, page->boxes->len - 1);
    box->kind = kind;
    /* Lines and areas are the text's furniture, but what a figure is made of. */
    bool tells = kind == BOX_RUN || kind == BOX_LINK || (node && node->kind == KIND_FIGURE);
    box->element = ELEMENT_NONE;
    if (node && tells && !page->repeats)
        box->element = GPOINTER_TO_INT(g_hash_table_lookup(page->structure->indices, node)) - 1;
    return box;
}

void page_rule(Page *page, const Node *node, double x, double y, double w, double h, double stroke) {
    Box *box = page_add(page, BOX_LINE, node);
    box->x = x;
    box->y = y;
    box->w = w;
    box->h = h;
    box->stroke = stroke;
}

void page_turn_boxes(Page *page, guint first) {
    for (guint i = first; i < page->boxes->len; i++) {
        Box *box = &g_array_index(page->boxes, Box, i);
        g_assert(box->kind == BOX_RUN);
        box->turned = true;
        double x = box->x;
        box->x = page->width - box->y;
        box->y = x;
        Glyph *glyphs = (Glyph *)(void *)box->glyphs;
        for (int g = 0; g < box->glyph_count; g++)
            glyphs[g] = (Glyph){glyphs[g].id, page->width - box->glyphs[g].y, glyphs[g].x, glyphs[g].cluster};
    }
}

void page_anchor(Page *page, const Node *node, double x, double y) {
    Box *box = page_add(page, BOX_ANCHOR, node);
    box->x = x;
    box->y = y;
    box->text = g_string_chunk_insert(page->strings, node->id ? node->id : "");
    if (node->kind != KIND_HEADING)
        return;
    g_autofree char *words = g_strdelimit(node_collect(node), "\n", ' ');
    const Node *first = node->parent->first;
    /* an annex is looked for by its number: 附件2 … */
    bool annex = first->role == ROLE_ANNEX_LABEL && first->next == node;
    g_autofree char *label = annex ? g_strdelimit(node_collect(first), "\n", ' ') : NULL;
    g_autofree char *title = annex ? g_strjoin(" ", label, words, NULL) : NULL;
    box->title = g_string_chunk_insert(page->strings, annex ? title : words);
    box->level = node->level;
}

/* ---- what the boxes mean ---- */

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

static bool has_element(const Node *node) {
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
    case KIND_FOLD:
    case KIND_SUMMARY:
    case KIND_ASIDE:
        return true;
    }
    g_assert_not_reached();
}

static void add_elements(Structure *structure, const Node *node, int parent) {
    /* the mark of a draft is printed on every page, as furniture; what is for the web is not printed */
    if (node->role == ROLE_EDITION || node_web_only(node))
        return;
    int index = parent;
    if (has_element(node)) {
        Element element = {.kind = node->kind,
                           .parent = parent,
                           .level = node->level,
                           .rowspan = node->rowspan,
                           .colspan = node->colspan,
                           .scope = node->scope};
        g_autofree char *alt = node->scene ? g_strjoin(" ", node->scene->title, node->scene->description, NULL) : NULL;
        element.lang = node->lang ? g_string_chunk_insert_const(structure->strings, node->lang) : NULL;
        element.alt = alt ? g_string_chunk_insert(structure->strings, alt) : NULL;
        index = (int)structure->elements->len;
        g_array_append_val(structure->elements, element);
    }
    g_hash_table_insert(structure->indices, (void *)node, GINT_TO_POINTER(index + 1));
    for (const Node *child = node->first; child; child = child->next)
        add_elements(structure, child, index);
}

void structure_add(Structure *structure, const Doc *doc) {
    g_hash_table_remove_all(structure->indices);
    add_elements(structure, doc->root, 0);
}

const Element *structure_at(const Structure *structure, int index) {
    return &g_array_index(structure->elements, Element, index);
}
