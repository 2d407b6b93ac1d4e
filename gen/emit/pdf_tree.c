#include "emit/pdf.h"

typedef enum KidKind { KID_MARK, KID_LINK, KID_ELEMENT } KidKind;

/* What an element holds, in reading order. */
typedef struct Kid {
    KidKind kind;
    int value; /* number of the content, the annotation, or the element */
    int page;  /* object number */
    int next;  /* index, or -1 */
} Kid;

/* What the pages have told of an element of the Structure. */
typedef struct Hung {
    bool lives;
    int first, last;                   /* kids; -1: none */
    int children, last_child, sibling; /* elements below it, by index; -1: none */
    int number, holder;                /* its object; the one that holds its kids: a list item's body */
    double area[4];                    /* of a figure */
    bool has_area;
} Hung;

/* An entry of the parent tree: of a page the element of each mark, of a link one element. */
typedef struct Key {
    bool page;
    GArray *elements; /* of int */
} Key;

struct PdfTree {
    PdfFile *file;
    int root, document;         /* object numbers */
    GString *sections;          /* the document's kids: references, and its own content */
    GArray *numbers;            /* of int: the object behind each key that is settled */
    const Structure *structure; /* what follows is of this one; NULL between structures */
    int page;                   /* the page begun last */
    GArray *kids;               /* of Kid */
    GArray *hung;               /* of Hung, by element */
    GArray *keys;               /* of Key */
    GArray *marks;              /* of int: those of the page begun last */
};

static void key_clear(void *data) {
    g_array_unref(((Key *)data)->elements);
}

PdfTree *pdf_tree_new(PdfFile *file) {
    PdfTree *tree = g_new0(PdfTree, 1);
    tree->file = file;
    tree->root = pdf_reserve(file, 1);
    tree->document = pdf_reserve(file, 1);
    tree->sections = g_string_new(NULL);
    tree->numbers = g_array_new(FALSE, FALSE, sizeof(int));
    tree->kids = g_array_new(FALSE, FALSE, sizeof(Kid));
    tree->hung = g_array_new(FALSE, FALSE, sizeof(Hung));
    tree->keys = g_array_new(FALSE, FALSE, sizeof(Key));
    g_array_set_clear_func(tree->keys, key_clear);
    return tree;
}

void pdf_tree_free(PdfTree *tree) {
    if (!tree)
        return;
    g_array_unref(tree->kids);
    g_array_unref(tree->hung);
    g_array_unref(tree->keys);
    g_array_unref(tree->numbers);
    g_string_free(tree->sections, TRUE);
    g_free(tree);
}

static Hung *hung_at(const PdfTree *tree, int element) {
    return &g_array_index(tree->hung, Hung, element);
}

static void grow(PdfTree *tree) {
    const Hung none = {.first = -1, .last = -1, .children = -1, .last_child = -1, .sibling = -1};
    while (tree->hung->len < tree->structure->elements->len)
        g_array_append_val(tree->hung, none);
}

/* Returns its number in the parent tree. */
static int add_key(PdfTree *tree, bool page, GArray **elements) {
    Key key = {page, *elements = g_array_new(FALSE, FALSE, sizeof(int))};
    g_array_append_val(tree->keys, key);
    return (int)(tree->numbers->len + tree->keys->len) - 1;
}

int pdf_tree_page(PdfTree *tree, const Structure *structure, int page) {
    tree->structure = structure;
    tree->page = page;
    grow(tree);
    return add_key(tree, true, &tree->marks);
}

static void add_kid(PdfTree *tree, int element, Kid kid) {
    Hung *hung = hung_at(tree, element);
    int index = (int)tree->kids->len;
    kid.next = -1;
    g_array_append_val(tree->kids, kid);
    if (hung->last >= 0)
        g_array_index(tree->kids, Kid, hung->last).next = index;
    else
        hung->first = index;
    hung->last = index;
}

static bool is_inline(const Element *element) {
    return element->kind == KIND_LINK || element->kind == KIND_SPAN;
}

/* An inline element takes its place among the words of its block when it is first met. */
static void enliven(PdfTree *tree, int element) {
    while (element >= 0 && !hung_at(tree, element)->lives) {
        const Element *own = structure_at(tree->structure, element);
        hung_at(tree, element)->lives = true;
        if (is_inline(own))
            add_kid(tree, own->parent, (Kid){KID_ELEMENT, element, tree->page, -1});
        element = own->parent;
    }
}

int pdf_tree_mark(PdfTree *tree, int element) {
    enliven(tree, element);
    int number = (int)tree->marks->len;
    add_kid(tree, element, (Kid){KID_MARK, number, tree->page, -1});
    g_array_append_val(tree->marks, element);
    return number;
}

int pdf_tree_link(PdfTree *tree, int element, int annotation) {
    /* The words of a link may be a span of another language. */
    while (structure_at(tree->structure, element)->kind == KIND_SPAN)
        element = structure_at(tree->structure, element)->parent;
    enliven(tree, element);
    add_kid(tree, element, (Kid){KID_LINK, annotation, tree->page, -1});
    GArray *elements;
    int key = add_key(tree, false, &elements);
    g_array_append_val(elements, element);
    return key;
}

void pdf_tree_area(PdfTree *tree, int element, const double area[4]) {
    Hung *hung = hung_at(tree, element);
    for (int i = 0; i < 4; i++) {
        bool lower = i < 2;
        hung->area[i] = !hung->has_area ? area[i] : lower ? MIN(hung->area[i], area[i]) : MAX(hung->area[i], area[i]);
    }
    hung->has_area = true;
}

/* ---- what is written ---- */

/* Element 0 is the document, which all structures share. Parents come before their children, so one pass is enough. */
static void join_children(PdfTree *tree) {
    hung_at(tree, 0)->lives = true;
    hung_at(tree, 0)->number = hung_at(tree, 0)->holder = tree->document;
    for (int i = 1; i < (int)tree->hung->len; i++) {
        const Element *element = structure_at(tree->structure, i);
        Hung *hung = hung_at(tree, i), *above = hung_at(tree, element->parent);
        bool in_grid = element->kind == KIND_HEAD || element->kind == KIND_BODY || element->kind == KIND_ROW ||
                       element->kind == KIND_CELL;
        hung->lives |= in_grid && above->lives;
        if (!hung->lives)
            continue;
        hung->number = pdf_reserve(tree->file, 1);
        hung->holder = element->kind == KIND_ITEM ? pdf_reserve(tree->file, 1) : hung->number;
        if (is_inline(element))
            continue;
        if (above->last_child >= 0)
            hung_at(tree, above->last_child)->sibling = i;
        else
            above->children = i;
        above->last_child = i;
    }
}

static const char *type_name(const Element *element) {
    static const char *const headings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    switch (element->kind) {
    case KIND_HEADING:
        return headings[CLAMP(element->level, 1, 6) - 1];
    case KIND_CELL:
        return element->scope == SCOPE_NONE ? "TD" : "TH";
    case KIND_DOCUMENT:
        return "Document";
    case KIND_SECTION:
        return "Sect";
    case KIND_PARA:
        return "P";
    case KIND_LIST:
        return "L";
    case KIND_ITEM:
        return "LI";
    case KIND_TABLE:
        return "Table";
    case KIND_CAPTION:
        return "Caption";
    case KIND_HEAD:
        return "THead";
    case KIND_BODY:
        return "TBody";
    case KIND_ROW:
        return "TR";
    case KIND_FIGURE:
        return "Figure";
    case KIND_FOLD:
    case KIND_SUMMARY:
    case KIND_ASIDE:
        return "Div";
    case KIND_LINK:
        return "Link";
    case KIND_TEXT:
    case KIND_STRONG:
    case KIND_SPAN:
        return "Span";
    }
    g_assert_not_reached();
}

/* page: the one that the element names, so that content there is told by its number alone. */
static void put_kids(GString *out, const PdfTree *tree, const Hung *hung, int page) {
    for (int i = hung->first; i >= 0; i = g_array_index(tree->kids, Kid, i).next) {
        const Kid *kid = &g_array_index(tree->kids, Kid, i);
        if (kid->kind == KID_ELEMENT)
            pdf_put_ref(out, hung_at(tree, kid->value)->number);
        else if (kid->kind == KID_LINK)
            g_string_append_printf(out, "<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>", kid->page, kid->value);
        else if (kid->page == page)
            g_string_append_printf(out, " %d", kid->value);
        else
            g_string_append_printf(out, "<</Type/MCR/Pg %d 0 R/MCID %d>>", kid->page, kid->value);
    }
    for (int i = hung->children; i >= 0; i = hung_at(tree, i)->sibling)
        pdf_put_ref(out, hung_at(tree, i)->number);
}

static void write_element(const PdfTree *tree, int index) {
    static const char *const scopes[] = {
        [SCOPE_NONE] = "", [SCOPE_COL] = "/Scope/Column", [SCOPE_ROW] = "/Scope/Row", [SCOPE_ROWGROUP] = "/Scope/Row"};
    const Element *element = structure_at(tree->structure, index);
    const Hung *hung = hung_at(tree, index);
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out, "<</S/%s/P %d 0 R", type_name(element), hung_at(tree, element->parent)->holder);
    if (element->kind == KIND_CELL && (element->scope != SCOPE_NONE || element->rowspan > 1 || element->colspan > 1)) {
        g_string_append_printf(out, "/A<</O/Table%s", scopes[element->scope]);
        if (element->rowspan > 1)
            g_string_append_printf(out, "/RowSpan %d", element->rowspan);
        if (element->colspan > 1)
            g_string_append_printf(out, "/ColSpan %d", element->colspan);
        g_string_append(out, ">>");
    }
    if (hung->has_area) {
        g_string_append(out, "/A<</O/Layout/Placement/Block/BBox[");
        pdf_put_numbers(out, hung->area, 4);
        g_string_append(out, "]>>");
    }
    if (element->alt) {
        g_string_append(out, "/Alt");
        pdf_put_text(out, element->alt);
    }
    if (element->lang) {
        g_string_append(out, "/Lang");
        pdf_put_text(out, element->lang);
    }
    if (hung->holder != hung->number) {
        g_string_append_printf(out, "/K %d 0 R>>", hung->holder);
        pdf_object(tree->file, hung->number, out->str);
        g_string_printf(out, "<</S/LBody/P %d 0 R", hung->number);
    }
    int page = hung->first >= 0 ? g_array_index(tree->kids, Kid, hung->first).page : 0;
    if (page)
        g_string_append_printf(out, "/Pg %d 0 R", page);
    g_string_append(out, "/K[");
    put_kids(out, tree, hung, page);
    g_string_append(out, "]>>");
    pdf_object(tree->file, hung->holder, out->str);
}

void pdf_tree_settle(PdfTree *tree) {
    if (!tree->structure)
        return;
    grow(tree);
    join_children(tree);
    for (int i = 1; i < (int)tree->hung->len; i++)
        if (hung_at(tree, i)->lives)
            write_element(tree, i);
    put_kids(tree->sections, tree, hung_at(tree, 0), 0);
    for (guint i = 0; i < tree->keys->len; i++) {
        /* of a link the element, of a page an array of those of its marks */
        const Key *key = &g_array_index(tree->keys, Key, i);
        g_autoptr(GString) out = g_string_new("[");
        for (guint k = 0; k < key->elements->len; k++)
            pdf_put_ref(out, hung_at(tree, g_array_index(key->elements, int, k))->holder);
        g_string_append_c(out, ']');
        int number = key->page ? pdf_add_object(tree->file, out->str)
                               : hung_at(tree, g_array_index(key->elements, int, 0))->holder;
        g_array_append_val(tree->numbers, number);
    }
    g_array_set_size(tree->kids, 0);
    g_array_set_size(tree->hung, 0);
    g_array_set_size(tree->keys, 0);
    tree->structure = NULL;
}

int pdf_tree_finish(PdfTree *tree) {
    pdf_tree_settle(tree);
    g_autofree char *document = g_strdup_printf("<</S/Document/P %d 0 R/K[%s]>>", tree->root, tree->sections->str);
    pdf_object(tree->file, tree->document, document);
    g_autoptr(GString) keys = g_string_new("<</Nums[");
    for (guint i = 0; i < tree->numbers->len; i++) {
        g_string_append_printf(keys, " %u", i);
        pdf_put_ref(keys, g_array_index(tree->numbers, int, i));
    }
    g_string_append(keys, "]>>");
    g_autofree char *value = g_strdup_printf("<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %u>>",
                                             tree->document, pdf_add_object(tree->file, keys->str), tree->numbers->len);
    pdf_object(tree->file, tree->root, value);
    return tree->root;
}
