#include "layout/paint.h"

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
    box->element = node && tells && !page->repeats ? structure_lookup(page->structure, node) : ELEMENT_NONE;
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

/* An annex is looked for by its number: 附件2 …. */
static char *outline_title(const Node *heading) {
    g_autofree char *words = g_strdelimit(node_collect(heading), "\n", ' ');
    const Node *first = heading->parent->first;
    if (first->role != ROLE_ANNEX_LABEL || first->next != heading)
        return g_steal_pointer(&words);
    g_autofree char *label = g_strdelimit(node_collect(first), "\n", ' ');
    return g_strjoin(" ", label, words, NULL);
}

void page_anchor(Page *page, const Node *node, double x, double y) {
    Box *box = page_add(page, BOX_ANCHOR, node);
    box->x = x;
    box->y = y;
    box->text = g_string_chunk_insert(page->strings, node->id ? node->id : "");
    if (node->kind != KIND_HEADING)
        return;
    g_autofree char *title = outline_title(node);
    box->title = g_string_chunk_insert(page->strings, title);
    box->level = node->level;
}

/* The run being collected from a line's atoms. */
typedef struct Run {
    int first_atom, font, span;
    double x;
    GArray *glyphs; /* of Glyph */
} Run;

typedef struct Brush {
    Page *page;
    const SetLine *set;
    double x, baseline;
    Run run;
} Brush;

static const Inline *style_of(const SetLine *set, int span) {
    return set->inlines ? &g_array_index(set->inlines, Inline, span) : NULL;
}

/* words: of the run. */
static void decorate(Brush *brush, const Inline *style, const char *words, double x, double w) {
    double size = brush->set->size;
    /* A field is filled in by hand: its line is long enough to write on. */
    bool field = brush->set->node && brush->set->node->role == ROLE_FIELD;
    double reach = field ? brush->x + field_reach * size - x : 0;
    if (style->missing)
        page_rule(brush->page, brush->set->node, x, brush->baseline + size * 0.16, MAX(w, reach), 0, field ? 0.8 : 0.4);
    if (!style->href)
        return;
    Box *link = page_add(brush->page, BOX_LINK, style->node);
    link->x = x;
    link->y = brush->baseline - size * ascent_part;
    link->w = w;
    link->h = size;
    link->text = g_string_chunk_insert(brush->page->strings, style->href);
    link->title = words;
}

/* Closes the run before the atom `last`, whose pen position is x. */
static void finish_run(Brush *brush, int last, double x) {
    Run *run = &brush->run;
    if (!run->glyphs)
        return;
    const Atom *atoms = brush->set->passage->atoms;
    int start = atoms[run->first_atom].start, end = atoms[last - 1].start + atoms[last - 1].length;
    const Inline *style = style_of(brush->set, run->span);
    Box *box = page_add(brush->page, BOX_RUN, style ? style->node : brush->set->node);
    box->x = run->x;
    box->y = brush->baseline;
    box->w = x - run->x;
    box->h = brush->set->size;
    box->size = brush->set->size;
    box->grey = brush->set->grey;
    box->font = run->font;
    box->text = g_string_chunk_insert_len(brush->page->strings, brush->set->passage->text + start, end - start);
    box->glyph_count = (int)run->glyphs->len;
    box->glyphs = (Glyph *)(void *)g_array_free(run->glyphs, FALSE);
    g_ptr_array_add(brush->page->arrays, (void *)box->glyphs);
    run->glyphs = NULL;
    if (style)
        decorate(brush, style, box->text, run->x, x - run->x);
}

/* Most runs go to the end of the line, an atom a glyph. */
static void start_run(Brush *brush, int atom, int span, double x) {
    guint most = (guint)(brush->set->line.last - atom + 1);
    brush->run = (Run){atom, brush->set->passage->atoms[atom].font, span, x,
                       g_array_sized_new(FALSE, FALSE, sizeof(Glyph), most)};
}

static void add_glyphs(Brush *brush, const Atom *atom, double x) {
    const Passage *passage = brush->set->passage;
    int cluster = atom->start - passage->atoms[brush->run.first_atom].start;
    double size = brush->set->size;
    for (int i = 0; i < atom->glyph_count; i++) {
        const ShapedGlyph *shaped = &passage->glyphs[atom->glyph + i];
        Glyph glyph = {shaped->id, x + shaped->x * size, brush->baseline + shaped->y * size, cluster};
        g_array_append_val(brush->run.glyphs, glyph);
    }
}

/* Whether the line was broken at a blank between words: who reads the text without its lines needs it. */
static bool parts_words(const Brush *brush, int last) {
    const Passage *passage = brush->set->passage;
    const Atom *blank = last < passage->count ? &passage->atoms[last] : NULL;
    return blank && brush->run.glyphs && passage->text[blank->start] == ' ' && blank->font == brush->run.font;
}

void paint_line(Page *page, const SetLine *set, double x, double baseline) {
    Brush brush = {page, set, x, baseline, {0}};
    const Passage *passage = set->passage;
    Pen pen = {0};
    int span = 0;
    for (int i = set->line.first; i < set->line.last; i++) {
        const Atom *atom = &passage->atoms[i];
        while (atom->start >= passage->span_ends[span])
            span++;
        double before = x + pen.x * set->size;
        double at = x + line_advance(passage, &set->line, i, &pen) * set->size;
        if (!brush.run.glyphs || atom->font != brush.run.font || (set->inlines && span != brush.run.span)) {
            finish_run(&brush, i, before);
            start_run(&brush, i, span, before);
        }
        add_glyphs(&brush, atom, at);
    }
    double end = x + pen.x * set->size;
    bool parted = parts_words(&brush, set->line.last);
    if (parted)
        add_glyphs(&brush, &passage->atoms[set->line.last], end);
    finish_run(&brush, set->line.last + (parted ? 1 : 0), end);
}
