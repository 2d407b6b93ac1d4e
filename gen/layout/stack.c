#include "layout/stack.h"

#include "doc/pair.h"
#include "layout/inline.h"

typedef enum ItemKind { ITEM_LINE, ITEM_BAR, ITEM_FRAME, ITEM_SQUARE, ITEM_ANCHOR } ItemKind;

typedef struct Item {
    ItemKind kind;
    double x, y, w, h;
    const Node *node;
    double stroke, grey;
    SetLine set;
    int paragraph; /* lines of the same paragraph */
} Item;

struct Stack {
    GArray *items;   /* of Item, in reading order */
    GPtrArray *kept; /* the inlines that lines refer to */
    double height;   /* foot of the last line */
    double space;    /* before the next */
    int paragraphs;
};

/* Rounding of sums of heights, in points. */
static const double tolerance = 0.01;

static void unref_array(void *data) {
    g_array_unref(data);
}

Stack *stack_new(void) {
    Stack *stack = g_new0(Stack, 1);
    stack->items = g_array_new(FALSE, TRUE, sizeof(Item));
    stack->kept = g_ptr_array_new_with_free_func(unref_array);
    return stack;
}

void stack_free(Stack *stack) {
    if (!stack)
        return;
    g_array_unref(stack->items);
    g_ptr_array_unref(stack->kept);
    g_free(stack);
}

double stack_height(const Stack *stack) {
    return stack->height;
}

double stack_width(const Stack *stack) {
    double width = 0;
    for (guint i = 0; i < stack->items->len; i++) {
        const Item *item = &g_array_index(stack->items, Item, i);
        width = MAX(width, item->kind == ITEM_LINE ? item->x + item->w : 0);
    }
    return width;
}

bool stack_empty(const Stack *stack) {
    return stack->height <= 0;
}

void stack_space(Stack *stack, double space) {
    stack->space = MAX(stack->space, space);
}

static Item *add_item(Stack *stack, ItemKind kind, const Node *node, double x, double y) {
    g_array_set_size(stack->items, stack->items->len + 1);
    Item *item = &g_array_index(stack->items, Item, stack->items->len - 1);
    item->kind = kind;
    item->node = node;
    item->x = x;
    item->y = y;
    return item;
}

/* Where the top of a line of this style comes. */
static double next_top(Stack *stack, TextStyle style) {
    double top = stack_empty(stack) ? 0 : stack->height + stack->space + style.pitch - style.size;
    stack->space = 0;
    return top;
}

static double shift(Align align, double room) {
    switch (align) {
    case ALIGN_LEFT:
        return 0;
    case ALIGN_CENTRE:
        return room / 2;
    case ALIGN_RIGHT:
        return room;
    }
    g_assert_not_reached();
}

static void add_line(Stack *stack, const SetLine *set, const Setting *setting, double x, double width, double top) {
    double size = setting->style.size;
    Item *item = add_item(stack, ITEM_LINE, set->node, x, top);
    item->x += shift(setting->align, width - set->line.width * size);
    item->w = set->line.width * size;
    item->h = size;
    item->set = *set;
    item->paragraph = stack->paragraphs;
    stack->height = MAX(stack->height, top + size);
}

static void add_anchors(Stack *stack, const Node *node, TextStyle style, double x) {
    double top = stack_empty(stack) ? 0 : stack->height + stack->space + style.pitch - style.size;
    if (node->id || node->kind == KIND_HEADING)
        add_item(stack, ITEM_ANCHOR, node, x, top);
    for (const Node *child = node->first; child; child = child->next)
        add_anchors(stack, child, style, x);
}

Setting setting_second(const Setting *lead) {
    static const double part = 0.75, least = 7.5, leading = 1.3; /* points; pitch to size */
    double size = MAX(lead->style.size * part, MIN(least, lead->style.size));
    Setting second = *lead;
    second.style = (TextStyle){size, size * leading};
    second.indent = lead->indent * lead->style.size / size;
    second.justify = false; /* Latin words are not hyphenated: lines end where they do */
    return second;
}

/* Composes the passage and adds its lines. inlines may be NULL. */
static void add_passage(Stack *stack, const Passage *passage, const Setting *setting, SetLine set, double x,
                        double width) {
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    double size = setting->style.size;
    const Measure measure = {width / size, setting->indent, setting->justify};
    if (setting->balance)
        lines_balance(passage, width / size, lines);
    else
        lines_compose(passage, &measure, lines);
    set.passage = passage;
    set.size = size;
    for (guint i = 0; i < lines->len; i++) {
        double indent = i == 0 ? setting->indent * size : 0;
        set.line = g_array_index(lines, Line, i);
        add_line(stack, &set, setting, x + indent, width - indent, next_top(stack, setting->style));
    }
}

/* One language of a line, ready to be set. */
typedef struct Part {
    const Node *node; /* the line, or the span with its second language */
    Setting setting;
    const Passage *passage; /* NULL: no words */
    GArray *inlines;        /* NULL where none has anything to show */
} Part;

static bool part_load(Part *part, Stack *stack, const Setter *setter, GError **error) {
    g_autoptr(GArray) inlines = g_array_new(FALSE, FALSE, sizeof(Inline));
    bool plain = true;
    inline_collect(part->node, part->setting.face, setter->lang, inlines, &plain);
    if (inlines->len == 0)
        return true;
    part->passage = inline_passage(setter->shaper, inlines, error);
    if (part->passage && !plain) {
        part->inlines = inlines;
        g_ptr_array_add(stack->kept, g_steal_pointer(&inlines));
    }
    return part->passage;
}

static SetLine part_line(const Part *part) {
    return (SetLine){.node = part->node, .inlines = part->inlines};
}

/* Width on one line, with the room that a field leaves to write in. */
static double part_width(const Part *part) {
    double ems = part->passage->natural;
    for (guint i = 0; part->inlines && part->node->role == ROLE_FIELD && i < part->inlines->len; i++)
        if (g_array_index(part->inlines, Inline, i).missing)
            ems = MAX(ems, field_reach);
    return ems * part->setting.style.size;
}

/* All of it on one line. */
static void add_whole(Stack *stack, const Part *part, double x, double top) {
    Setting setting = part->setting;
    setting.align = ALIGN_LEFT;
    SetLine set = part_line(part);
    set.passage = part->passage;
    set.size = setting.style.size;
    set.line = (Line){.last = part->passage->count, .width = part->passage->natural};
    add_line(stack, &set, &setting, x, 0, top);
}

/* Both languages on one line, with one baseline; false where there is no room. */
static bool add_beside(Stack *stack, const Part *lead, const Part *second, double x, double width) {
    double size = lead->setting.style.size, small = second->setting.style.size;
    double first = part_width(lead) + size * 0.6;
    /* Fields stand one below the other: what is beside them begins at one place. */
    if (lead->node->role == ROLE_FIELD)
        first = MAX(first, width / 2);
    double all = first + second->passage->natural * small;
    if (!lead->setting.beside || all > width)
        return false;
    double left = x + shift(lead->setting.align, width - all), top = next_top(stack, lead->setting.style);
    add_whole(stack, lead, left, top);
    add_whole(stack, second, left + first, top + (size - small) * ascent_part);
    return true;
}

/* Both languages are one paragraph: neither is left alone by a single line. */
bool stack_add_text(Stack *stack, const Setter *setter, const Node *node, const Setting *setting, double x,
                    double width, GError **error) {
    const Node *below = node_second(node);
    Part lead = {.node = node, .setting = *setting}, second = {.node = below, .setting = setting_second(setting)};
    if (!part_load(&lead, stack, setter, error) || (below && !part_load(&second, stack, setter, error)))
        return false;
    if (!lead.passage && !second.passage)
        return true;
    stack->paragraphs++;
    add_anchors(stack, node, setting->style, x);
    if (lead.passage && second.passage && add_beside(stack, &lead, &second, x, width))
        return true;
    if (lead.passage)
        add_passage(stack, lead.passage, &lead.setting, part_line(&lead), x, width);
    if (second.passage)
        add_passage(stack, second.passage, &second.setting, part_line(&second), x, width);
    return true;
}

bool stack_add_words(Stack *stack, const Setter *setter, const Node *node, const char *words, const Setting *setting,
                     double x, double width, GError **error) {
    const Span span = {words, setting->face, inline_latin(setter->lang)};
    const Passage *passage = shaper_passage(setter->shaper, &span, 1, error);
    stack->paragraphs++;
    if (passage)
        add_passage(stack, passage, setting, (SetLine){.node = node}, x, width);
    return passage != NULL;
}

bool stack_add_second(Stack *stack, const Setter *setter, const Node *node, const char *words, const Setting *setting,
                      double x, double width, GError **error) {
    Setter second = *setter;
    second.lang = setter->second_lang;
    const Setting below = setting_second(setting);
    return stack_add_words(stack, &second, node, words, &below, x, width, error);
}

/* Whether an item brings its own mark: 1. ① （1） 一、 or, in a list of contents, 附件1. */
static bool marked(const Node *item) {
    if (item->parent->role == ROLE_CONTENTS)
        return true;
    g_autofree char *text = node_collect(item);
    gunichar c = g_utf8_get_char(text);
    const char *next = *text ? g_utf8_next_char(text) : text;
    return g_unichar_isdigit(c) || c == 0xFF08 || (c >= 0x2460 && c <= 0x2473) || g_utf8_get_char(next) == 0x3001;
}

static bool add_list_item(Stack *stack, const Setter *setter, const Node *item, const Setting *setting, double x,
                          double width, GError **error) {
    double size = setting->style.size, hang = marked(item) ? 0 : size;
    Setting own = *setting;
    own.indent = hang > 0 ? 0 : setting->indent;
    if (hang > 0) {
        double top = stack_empty(stack) ? 0 : stack->height + stack->space + own.style.pitch - size;
        Item *square = add_item(stack, ITEM_SQUARE, item, x + size * 0.3, top + size * 0.42);
        square->w = square->h = size * 0.22;
    }
    for (const Node *para = item->first; para; para = para->next) {
        if (!stack_add_text(stack, setter, para, &own, x + hang, width - hang, error))
            return false;
    }
    return true;
}

bool stack_add_list(Stack *stack, const Setter *setter, const Node *list, const Setting *setting, double x,
                    double width, GError **error) {
    for (const Node *item = list->first; item; item = item->next) {
        if (!add_list_item(stack, setter, item, setting, x, width, error))
            return false;
    }
    return true;
}

static bool add_small(Stack *stack, const Setter *setter, const Node *block, double x, double width, GError **error) {
    Setting setting = {.face = FACE_BODY, .style = setter->geometry->note};
    if (block->kind == KIND_LIST)
        return stack_add_list(stack, setter, block, &setting, x, width, error);
    if (block->kind == KIND_HEADING)
        setting.face = FACE_HEADING;
    return stack_add_text(stack, setter, block, &setting, x, width, error);
}

/* The bar's width tells the severity without colour. */
static double bar_width(Role role) {
    return role == ROLE_ERROR ? 2.4 : role == ROLE_WARNING ? 1.2 : 0.5;
}

bool stack_add_aside(Stack *stack, const Setter *setter, const Node *aside, double x, double width, bool framed,
                     GError **error) {
    double inset = framed ? 5 : 8, pad = framed ? 2.5 : 0;
    double top = stack_empty(stack) ? 0 : stack->height + stack->space + 3;
    Item *bar = add_item(stack, ITEM_BAR, aside, x + bar_width(aside->role) / 2, top);
    bar->stroke = bar_width(aside->role);
    guint bar_at = stack->items->len - 1;
    stack->space = 0;
    stack->height = top + pad;
    for (const Node *block = aside->first; block; block = block->next) {
        if (block == aside->first)
            stack->space = setter->geometry->note.size - setter->geometry->note.pitch;
        if (!add_small(stack, setter, block, x + inset, width - inset - pad, error))
            return false;
    }
    stack->height += pad;
    g_array_index(stack->items, Item, bar_at).h = stack->height - top;
    if (framed) {
        Item *frame = add_item(stack, ITEM_FRAME, aside, x, top);
        frame->w = width;
        frame->h = stack->height - top;
        frame->stroke = 0.3;
    }
    stack_space(stack, 3);
    return true;
}

/* The verdict stands out; its basis is small print. */
static Setting cell_setting(const Setter *setter, const Node *para, const Setting *base) {
    Setting setting = *base;
    if (para->role == ROLE_STATED)
        setting.face = FACE_HEADING;
    if (para->role == ROLE_BASIS || para->role == ROLE_NOTE)
        setting.style = setter->geometry->note;
    return setting;
}

bool stack_add_cell(Stack *stack, const Setter *setter, const Node *cell, const Setting *setting, double width,
                    GError **error) {
    if (cell->id)
        add_item(stack, ITEM_ANCHOR, cell, 0, 0);
    for (const Node *block = cell->first; block; block = block->next) {
        Setting own = cell_setting(setter, block, setting);
        if (node_web_only(block) || (setter->margin && block->kind == KIND_ASIDE))
            continue;
        bool added = block->kind == KIND_ASIDE  ? stack_add_aside(stack, setter, block, 0, width, true, error)
                     : block->kind == KIND_LIST ? stack_add_list(stack, setter, block, &own, 0, width, error)
                                                : stack_add_text(stack, setter, block, &own, 0, width, error);
        if (!added)
            return false;
    }
    return true;
}

/* Lines of the paragraph of item `at` before and after it, of those that begin at or below `from`. */
static void count_around(const Stack *stack, guint at, double from, int *before, int *after) {
    const Item *cut = &g_array_index(stack->items, Item, at);
    *before = *after = 0;
    for (guint i = 0; i < stack->items->len; i++) {
        const Item *item = &g_array_index(stack->items, Item, i);
        if (item->kind != ITEM_LINE || item->paragraph != cut->paragraph || item->y < from - tolerance)
            continue;
        *(i < at ? before : after) += 1;
    }
}

/* The line that comes `back` lines before item `at`. */
static guint line_before(const Stack *stack, guint at, int back) {
    while (back > 0 && at > 0) {
        at--;
        back -= g_array_index(stack->items, Item, at).kind == ITEM_LINE;
    }
    return at;
}

/* Index of the first line that does not fit, or the number of items. */
static guint first_beyond(const Stack *stack, double from, double room) {
    guint i = 0;
    for (; i < stack->items->len; i++) {
        const Item *item = &g_array_index(stack->items, Item, i);
        if (item->kind == ITEM_LINE && item->y >= from - tolerance && item->y + item->h > from + room + tolerance)
            break;
    }
    return i;
}

/* A box or bar begins a little above its first line: where that line goes over, so does its beginning. */
static double above_frame(const Stack *stack, double cut) {
    double line = 0, frame = cut;
    for (guint i = 0; i < stack->items->len; i++) {
        const Item *item = &g_array_index(stack->items, Item, i);
        bool tall = item->kind == ITEM_BAR || item->kind == ITEM_FRAME;
        if (item->kind == ITEM_LINE && item->y < cut - tolerance)
            line = MAX(line, item->y);
        if (tall && item->y < cut - tolerance && item->y + item->h > cut)
            frame = MIN(frame, item->y);
    }
    return frame > line ? frame : cut;
}

double stack_part(const Stack *stack, double from, double to) {
    double foot = from;
    for (guint i = 0; i < stack->items->len; i++) {
        const Item *item = &g_array_index(stack->items, Item, i);
        if (item->y >= from - tolerance && item->y < to - tolerance)
            foot = MAX(foot, MIN(item->y + item->h, to));
    }
    return to >= stack->height - tolerance ? stack->height - from : foot - from;
}

/* Where to cut so that line `at` goes over, and no single line of a paragraph stays or goes alone. */
static double cut_before(const Stack *stack, guint *at, double from) {
    int before, after;
    count_around(stack, *at, from, &before, &after);
    if (after == 1 && before > 0)
        *at = line_before(stack, *at, 1), before--;
    if (before == 1)
        *at = line_before(stack, *at, 1);
    return above_frame(stack, g_array_index(stack->items, Item, *at).y);
}

double stack_cut(const Stack *stack, double from, double room, bool force) {
    if (stack->height - from <= room + tolerance)
        return stack->height;
    guint at = first_beyond(stack, from, room), kept = at;
    if (at == stack->items->len)
        return stack->height;
    double cut = cut_before(stack, &kept, from);
    /* The last line stays with the foot of the box around it. */
    while (kept > 0 && cut > from + tolerance && stack_part(stack, from, cut) > room + tolerance) {
        kept = line_before(stack, kept, 1);
        cut = cut_before(stack, &kept, from);
    }
    if (cut > from + tolerance || !force)
        return MAX(cut, from);
    cut = above_frame(stack, g_array_index(stack->items, Item, at).y);
    /* A single line higher than the room: it cannot be cut, so it stays. */
    return cut > from + tolerance ? cut : stack->height;
}

static void paint_frame(Page *page, const Item *item, double x, double y, double h) {
    Box *box = page_add(page, BOX_RECT, item->node);
    box->x = x;
    box->y = y;
    box->w = item->w;
    box->h = h;
    box->stroke = item->stroke;
    box->fill = item->kind == ITEM_SQUARE ? FILL_SOLID : FILL_NONE;
}

static void paint_item(const Item *item, Page *page, double x, double y, double h) {
    switch (item->kind) {
    case ITEM_LINE:
        paint_line(page, &item->set, x, y + item->h * ascent_part);
        break;
    case ITEM_BAR:
        page_rule(page, item->node, x, y, 0, h, item->stroke);
        break;
    case ITEM_FRAME:
    case ITEM_SQUARE:
        paint_frame(page, item, x, y, h);
        break;
    case ITEM_ANCHOR:
        page_anchor(page, item->node, x, y);
        break;
    }
}

void stack_paint(const Stack *stack, Page *page, double x, double y, double from, double to) {
    double part = stack_part(stack, from, to);
    for (guint i = 0; i < stack->items->len; i++) {
        const Item *item = &g_array_index(stack->items, Item, i);
        double top = item->y, foot = MIN(item->y + item->h, from + part);
        bool tall = item->kind == ITEM_BAR || item->kind == ITEM_FRAME;
        bool starts = top >= from - tolerance && (top < to - tolerance || to >= stack->height);
        if (!starts && !(tall && foot > from + tolerance && top < to))
            continue;
        top = MAX(top, from);
        paint_item(item, page, x + item->x, y + top - from, foot - top);
    }
}

/* A cell being measured. */
typedef struct Gauge {
    Extent *extent;
    GArray *lengths; /* of Length */
    const Setter *setter;
} Gauge;

static const Passage *measure_part(const Gauge *gauge, const Node *part, const Setting *setting, double inset,
                                   double height, GError **error) {
    Extent *extent = gauge->extent;
    g_autoptr(GArray) inlines = g_array_new(FALSE, FALSE, sizeof(Inline));
    bool plain = true;
    inline_collect(part, setting->face, gauge->setter->lang, inlines, &plain);
    const Passage *passage = inline_passage(gauge->setter->shaper, inlines, error);
    if (!passage)
        return NULL;
    Length length = {passage->natural * setting->style.size + inset, height};
    extent->least = MAX(extent->least, passage->widest * setting->style.size + inset);
    extent->most = MAX(extent->most, length.points);
    g_array_append_val(gauge->lengths, length);
    return passage;
}

static bool measure_block(const Gauge *gauge, const Node *block, const Setting *setting, double inset, GError **error) {
    const Node *second = node_second(block);
    const Setting below = setting_second(setting);
    const Passage *lead = measure_part(gauge, block, setting, inset, 1, error);
    if (!lead)
        return false;
    Extent *extent = gauge->extent;
    extent->firm = MAX(extent->firm, lead->natural * setting->style.size + inset);
    extent->characters += lead->count;
    double height = below.style.pitch / setting->style.pitch;
    return !second || measure_part(gauge, second, &below, inset, height, error);
}

/* Paragraphs wherever they are in the cell. */
static bool measure_blocks(const Gauge *gauge, const Node *parent, const Setting *setting, double inset,
                           GError **error) {
    const Setter *setter = gauge->setter;
    for (const Node *block = parent->first; block; block = block->next) {
        Setting own = cell_setting(setter, block, setting);
        double inner = inset;
        if (node_web_only(block) || (setter->margin && block->kind == KIND_ASIDE))
            continue;
        if (block->kind == KIND_ASIDE) {
            own.style = setter->geometry->note;
            inner += 7.5;
        } else if (block->kind == KIND_ITEM && !marked(block)) {
            inner += own.style.size;
        }
        bool leaf = block->kind == KIND_PARA || block->kind == KIND_HEADING;
        if (!(leaf ? measure_block(gauge, block, &own, inner, error)
                   : measure_blocks(gauge, block, &own, inner, error)))
            return false;
    }
    return true;
}

bool extent_measure(Extent *extent, GArray *lengths, const Setter *setter, const Node *cell, const Setting *setting,
                    GError **error) {
    *extent = (Extent){.first = lengths->len};
    const Gauge gauge = {extent, lengths, setter};
    bool measured = measure_blocks(&gauge, cell, setting, 0, error);
    extent->end = lengths->len;
    return measured;
}
