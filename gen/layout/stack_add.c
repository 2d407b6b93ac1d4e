#include "doc/pair.h"
#include "layout/inline.h"
#include "layout/stack_private.h"

/* Around an aside, points. */
static const double aside_space = 3;

static StackItem *add_item(Stack *stack, StackItemKind kind, const Node *node, double x, double y) {
    g_array_set_size(stack->items, stack->items->len + 1);
    StackItem *item = &g_array_index(stack->items, StackItem, stack->items->len - 1);
    item->kind = kind;
    item->node = node;
    item->x = x;
    item->y = y;
    guint at = stack->items->len - 1;
    double before = at > 0 ? g_array_index(stack->items, StackItem, at - 1).lowest : 0;
    item->lowest = kind == ITEM_FRAME ? before : MAX(before, y);
    item->aside = stack->aside > 0 ? stack->aside - 1 : at;
    return item;
}

/* Where the top of a line of this style comes. */
static double top_below(const Stack *stack, TextStyle style) {
    return stack_empty(stack) ? 0 : stack->height + stack->space + style.pitch - style.size;
}

/* The same, for a line that is placed there. */
static double next_top(Stack *stack, TextStyle style) {
    double top = top_below(stack, style);
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
    StackItem *item = add_item(stack, ITEM_LINE, set->node, x, top);
    item->x += shift(setting->align, width - set->line.width * size);
    item->w = set->line.width * size;
    item->h = size;
    item->set = *set;
    item->paragraph = stack->paragraphs;
    stack->height = MAX(stack->height, top + size);
}

static void add_anchors(Stack *stack, const Node *node, TextStyle style, double x) {
    double top = top_below(stack, style);
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

bool item_marked(const Node *item) {
    if (item->parent->role == ROLE_CONTENTS)
        return true;
    g_autofree char *text = node_collect(item);
    gunichar c = g_utf8_get_char(text);
    const char *next = *text ? g_utf8_next_char(text) : text;
    return g_unichar_isdigit(c) || c == 0xFF08 || (c >= 0x2460 && c <= 0x2473) || g_utf8_get_char(next) == 0x3001;
}

static bool add_list_item(Stack *stack, const Setter *setter, const Node *item, const Setting *setting, double x,
                          double width, GError **error) {
    double size = setting->style.size, hang = item_marked(item) ? 0 : size;
    Setting own = *setting;
    own.indent = hang > 0 ? 0 : setting->indent;
    if (hang > 0) {
        double top = top_below(stack, own.style);
        StackItem *square = add_item(stack, ITEM_SQUARE, item, x + size * 0.3, top + size * 0.42);
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
    double inset = framed ? frame_inset : bar_inset, pad = framed ? frame_pad : 0;
    double top = stack_empty(stack) ? 0 : stack->height + stack->space + aside_space;
    StackItem *bar = add_item(stack, ITEM_BAR, aside, x + bar_width(aside->role) / 2, top);
    bar->stroke = bar_width(aside->role);
    guint bar_at = stack->items->len - 1;
    stack->aside = bar_at + 1;
    stack->space = 0;
    stack->height = top + pad;
    for (const Node *block = aside->first; block; block = block->next) {
        if (block == aside->first)
            stack->space = setter->geometry->note.size - setter->geometry->note.pitch;
        if (!add_small(stack, setter, block, x + inset, width - inset - pad, error))
            return false;
    }
    stack->height += pad;
    g_array_index(stack->items, StackItem, bar_at).h = stack->height - top;
    if (framed) {
        StackItem *frame = add_item(stack, ITEM_FRAME, aside, x, top);
        frame->w = width;
        frame->h = stack->height - top;
        frame->stroke = 0.3;
    }
    g_array_index(stack->items, StackItem, bar_at).end = stack->items->len;
    stack->aside = 0;
    stack->space = MAX(stack->space, aside_space);
    return true;
}

Setting setting_in_cell(const Setter *setter, const Node *block, const Setting *cell) {
    Setting setting = *cell;
    if (block->role == ROLE_STATED)
        setting.face = FACE_HEADING;
    if (block->role == ROLE_BASIS || block->role == ROLE_NOTE)
        setting.style = setter->geometry->note;
    return setting;
}

bool block_left_out(const Setter *setter, const Node *block) {
    return node_web_only(block) || (setter->margin && block->kind == KIND_ASIDE);
}

bool stack_add_cell(Stack *stack, const Setter *setter, const Node *cell, const Setting *setting, double width,
                    GError **error) {
    if (cell->id)
        add_item(stack, ITEM_ANCHOR, cell, 0, 0);
    for (const Node *block = cell->first; block; block = block->next) {
        Setting own = setting_in_cell(setter, block, setting);
        if (block_left_out(setter, block))
            continue;
        bool added = block->kind == KIND_ASIDE  ? stack_add_aside(stack, setter, block, 0, width, true, error)
                     : block->kind == KIND_LIST ? stack_add_list(stack, setter, block, &own, 0, width, error)
                                                : stack_add_text(stack, setter, block, &own, 0, width, error);
        if (!added)
            return false;
    }
    return true;
}
