#include "layout/flow.h"
#include "layout/layout.h"

#include <math.h>

#include "doc/pair.h"
#include "layout/script.h"

/* Rounding of sums of heights, in points. */
static const double tolerance = 0.01;
/* Of an aside, points: its text from its left edge, in a frame and beside a bar alone; white within the frame; around
 * it. */
enum { WRITING_PITCH = 20 }; /* points: 7 mm from line to line */
static const double frame_inset = 5, frame_pad = 2.5, bar_inset = 8, aside_space = 3;

typedef enum StackItemKind {
    STACK_LINE,
    STACK_BAR,
    STACK_FRAME,
    STACK_SQUARE,
    STACK_WRITE,
    STACK_ANCHOR
} StackItemKind;

typedef struct StackItem {
    StackItemKind kind;
    double x, y, w, h;
    const Node *node;
    double stroke, grey;
    SetLine set;
    int paragraph; /* lines of the same paragraph */
    double lowest; /* the greatest y up to here, frames aside: it never falls */
    guint aside;   /* index of the bar of the aside that it belongs to; its own outside any */
    guint end;     /* of a bar: index after its aside's last item */
} StackItem;

Stack *stack_new(void) {
    Stack *stack = g_new0(Stack, 1);
    stack->items = g_array_new(FALSE, TRUE, sizeof(StackItem));
    stack->kept = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    return stack;
}

void stack_free(Stack *stack) {
    if (!stack)
        return;
    g_array_unref(stack->items);
    g_ptr_array_unref(stack->kept);
    g_free(stack);
}

bool stack_empty(const Stack *stack) {
    return stack->height <= 0;
}

/* ---- inline content to spans: faces by role, language by the nearest that is stated ---- */

/* What holds for a piece of inline content; children inherit it. */
typedef struct InlineStyle {
    Face face;
    const char *lang, *href;
    bool missing, spoken; /* spoken: below a span of another language */
} InlineStyle;

/* The second language of a line is left out, unless it is the whole that is collected. *plain becomes false when one is
 * a link or underlined. */
static void collect_inlines(const Node *node, const Node *whole, InlineStyle style, GArray *inlines, bool *plain) {
    if (node->role == ROLE_SECOND && node != whole)
        return;
    if (node->lang)
        style.lang = node->lang;
    style.spoken = style.spoken || (node->kind == KIND_SPAN && node->lang);
    if (node->kind == KIND_STRONG)
        style.face = FACE_HEADING;
    if (node->role == ROLE_ORDINAL)
        style.face = FACE_SUBHEADING;
    if (node->kind == KIND_LINK)
        style.href = node->href;
    if (node->role == ROLE_MISSING)
        style.missing = true;
    if (node->kind == KIND_TEXT && node->text && *node->text) {
        const Inline piece = {{node->text, style.face, style.lang}, node, style.href, style.missing};
        g_array_append_val(inlines, piece);
        *plain = *plain && !style.href && !style.missing && !style.spoken;
    }
    for (const Node *child = node->first; child; child = child->next)
        collect_inlines(child, whole, style, inlines, plain);
}

/* The text below a node, shaped; its Inlines are appended. lang: that of the paragraph where nothing states it. */
static const Passage *load_inlines(const Setter *setter, const Node *node, const char *lang, Face face, GArray *inlines,
                                   bool *plain, GError **error) {
    InlineStyle style = {.face = face, .lang = setter->lang};
    const Node *at = node;
    while (!at->lang && at->parent)
        at = at->parent;
    if (at->lang)
        lang = style.lang = at->lang;
    collect_inlines(node, node, style, inlines, plain);
    g_autofree Span *spans = g_new(Span, inlines->len + 1);
    for (guint i = 0; i < inlines->len; i++)
        spans[i] = g_array_index(inlines, Inline, i).span;
    return shaper_paragraph(setter->shaper, lang, spans, (int)inlines->len, error);
}

/* ---- what is put on it ---- */

static StackItem *push_item(Stack *stack, StackItemKind kind, const Node *node, double x, double y) {
    g_array_set_size(stack->items, stack->items->len + 1);
    StackItem *item = &g_array_index(stack->items, StackItem, stack->items->len - 1);
    item->kind = kind;
    item->node = node;
    item->x = x;
    item->y = y;
    guint at = stack->items->len - 1;
    double before = at > 0 ? g_array_index(stack->items, StackItem, at - 1).lowest : 0;
    item->lowest = kind == STACK_FRAME ? before : MAX(before, y);
    item->aside = stack->aside > 0 ? stack->aside - 1 : at;
    return item;
}

/* Where the top of a line of this style comes. */
static double top_below(const Stack *stack, TextStyle style) {
    return stack_empty(stack) ? 0 : stack->height + stack->space + style.pitch - style.size;
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

/* Where a line begins or ends turns with its text, where it ends or begins with the language. */
static Align align_of(const Passage *passage, Align align) {
    if (align == ALIGN_LEFT && (passage->rtl || passage->mirrored))
        return ALIGN_RIGHT;
    return align == ALIGN_RIGHT && passage->mirrored ? ALIGN_LEFT : align;
}

static void push_line(Stack *stack, const SetLine *set, const Setting *setting, double x, double width, double top) {
    double size = setting->style.size;
    StackItem *item = push_item(stack, STACK_LINE, set->node, x, top);
    item->x += shift(align_of(set->passage, setting->align), width - set->line.width * size);
    item->w = set->line.width * size;
    item->h = size;
    item->set = *set;
    item->paragraph = stack->paragraphs;
    stack->height = MAX(stack->height, top + size);
    bool from_right = setting->align == ALIGN_LEFT && align_of(set->passage, ALIGN_LEFT) == ALIGN_RIGHT;
    stack->width = MAX(stack->width, from_right ? x + width - item->x : item->x + item->w);
}

static void add_anchors(Stack *stack, const Node *node, TextStyle style, double x) {
    double top = top_below(stack, style);
    if (node->id || node->kind == KIND_HEADING)
        push_item(stack, STACK_ANCHOR, node, x, top);
    for (const Node *child = node->first; child; child = child->next)
        add_anchors(stack, child, style, x);
}

/* How the second language of a pair is set below this: three quarters of the size, close, its first line begins where
 * the leading one's does. Letters without serifs look larger, so theirs is less. */
static Setting setting_second(const Setting *lead) {
    static const double serif = 0.75, least_serif = 7.5, sans = 0.7, least_sans = 7, leading = 1.3; /* points */
    bool plain = lead->face == FACE_TABLE || lead->face == FACE_HEADING;
    double part = plain ? sans : serif, least = plain ? least_sans : least_serif;
    double size = MAX(lead->style.size * part, MIN(least, lead->style.size));
    Setting second = *lead;
    second.style = (TextStyle){size, size * leading};
    second.indent = lead->indent * lead->style.size / size;
    second.justify = false; /* Latin words are not hyphenated: lines end where they do */
    return second;
}

/* Composes the passage and adds its lines. inlines may be NULL. */
static void add_passage(Stack *stack, const Setter *setter, const Passage *passage, const Setting *setting, SetLine set,
                        double x, double width) {
    set.grey = setting->grey;
    set.ink = setting->ink;
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    double size = setting->style.size;
    const Measure measure = {width / size, setting->indent, setting->justify};
    if (setting->balance)
        lines_balance(passage, width / size, setter->frame ? setter->frame->titles : "", lines);
    else
        lines_compose(passage, &measure, lines);
    set.passage = passage;
    set.size = size;
    /* what goes above and below a Han em has room of its own, unless the leading has it */
    double over = MAX(passage->rise - ascent_part, 0) * size, under = MAX(passage->fall - 1 + ascent_part, 0) * size;
    TextStyle style = setting->style;
    double half = (style.pitch - size) / 2;
    style.pitch = MAX(style.pitch, size + over + under);
    for (guint i = 0; i < lines->len; i++) {
        double indent = i == 0 ? setting->indent * size : 0;
        set.line = g_array_index(lines, Line, i);
        double top = stack_empty(stack) ? MAX(over - half, 0) : top_below(stack, style);
        stack->space = 0;
        push_line(stack, &set, setting, x + (passage->rtl || passage->mirrored ? 0 : indent), width - indent, top);
    }
    stack->height += lines->len > 0 ? MAX(under - half, 0) : 0;
}

/* One language of a line, ready to be set. */
typedef struct LinePart {
    const char *lang; /* where the line states none */
    const Node *node; /* the line, or the span with its second language */
    Setting setting;
    const Passage *passage; /* NULL: no words */
    GArray *inlines;        /* NULL where none has anything to show */
} LinePart;

static bool part_load(LinePart *part, Stack *stack, const Setter *setter, GError **error) {
    g_autoptr(GArray) inlines = g_array_new(FALSE, FALSE, sizeof(Inline));
    bool plain = true;
    const Passage *passage = load_inlines(setter, part->node, part->lang, part->setting.face, inlines, &plain, error);
    if (!passage)
        return false;
    part->passage = inlines->len > 0 ? passage : NULL;
    if (!plain) {
        part->inlines = inlines;
        g_ptr_array_add(stack->kept, g_steal_pointer(&inlines));
    }
    return true;
}

/* The second language beside the leading one: Latin letters without serifs look larger than Han, which need no less
 * room than where they lead. */
static Setting setting_facing(const Setter *setter, const Setting *lead) {
    static const double latin = 0.85, least = 7, leading = 1.28; /* points */
    Setting second = *lead;
    if (language_is_latin(setter->second_lang) && !language_is_latin(setter->lang)) {
        double size = MAX(lead->style.size * latin, MIN(least, lead->style.size));
        second.style = (TextStyle){size, size * leading};
        second.indent = lead->indent * lead->style.size / size;
    }
    second.justify = false;
    return second;
}

/* Both languages are one paragraph: neither is left alone by a single line. */
bool stack_add_text(Stack *stack, const Setter *setter, const Node *node, const Setting *setting, double x,
                    double width, GError **error) {
    const Node *below = node_second(node);
    if (setter->side == PAIR_LEAD)
        return stack_add_language(stack, setter, node, false, setting, x, width, error);
    if (setter->side == PAIR_SECOND) {
        const Setting facing = setting_facing(setter, setting);
        return !below || stack_add_language(stack, setter, node, true, &facing, x, width, error);
    }
    LinePart lead = {.lang = setter->lang, .node = node, .setting = *setting};
    LinePart second = {.lang = setter->second_lang, .node = below, .setting = setting_second(setting)};
    if (!part_load(&lead, stack, setter, error) || (below && !part_load(&second, stack, setter, error)))
        return false;
    if (!lead.passage && !second.passage)
        return true;
    stack->paragraphs++;
    if (below && !stack_empty(stack))
        stack->space = MAX(stack->space, PAIR_SPACE);
    add_anchors(stack, node, setting->style, x);
    if (lead.passage)
        add_passage(stack, setter, lead.passage, &lead.setting, (SetLine){.node = lead.node, .inlines = lead.inlines},
                    x, width);
    if (second.passage)
        add_passage(stack, setter, second.passage, &second.setting,
                    (SetLine){.node = second.node, .inlines = second.inlines}, x, width);
    return true;
}

bool stack_add_language(Stack *stack, const Setter *setter, const Node *node, bool second, const Setting *setting,
                        double x, double width, GError **error) {
    const Node *below = node_second(node);
    LinePart part = {.lang = second ? setter->second_lang : setter->lang,
                     .node = second && below ? below : node,
                     .setting = *setting};
    if (!part_load(&part, stack, setter, error))
        return false;
    stack->paragraphs++;
    if (!second)
        add_anchors(stack, node, setting->style, x);
    if (part.passage)
        add_passage(stack, setter, part.passage, setting, (SetLine){.node = part.node, .inlines = part.inlines}, x,
                    width);
    return true;
}

bool stack_add_words(Stack *stack, const Setter *setter, const Node *node, const char *words, bool second,
                     const Setting *setting, double x, double width, GError **error) {
    const Setting own = second ? setting_second(setting) : *setting;
    const Span span = {words, own.face, second ? setter->second_lang : setter->lang};
    const Passage *passage = shaper_passage(setter->shaper, &span, 1, error);
    stack->paragraphs++;
    if (passage)
        add_passage(stack, setter, passage, &own, (SetLine){.node = node}, x, width);
    return passage != NULL;
}

bool stack_add_list(Stack *stack, const Setter *setter, const Node *list, const Setting *setting, double x,
                    double width, GError **error) {
    for (const Node *item = list->first; item; item = item->next) {
        double size = setting->style.size, hang = node_item_marked(item) ? 0 : size;
        Setting own = *setting;
        if (hang > 0) {
            own.indent = 0;
            double top = top_below(stack, own.style);
            double left = shaper_rtl(setter->shaper, setter->lang) ? width - size * 0.52 : size * 0.3;
            StackItem *square = push_item(stack, STACK_SQUARE, item, x + left, top + size * 0.42);
            square->w = square->h = size * 0.22;
        }
        if (list->role == ROLE_ANNEXES && item != list->first) /* numbers stand below each other */
            own.indent = -annex_hang;
        for (const Node *para = item->first; para; para = para->next)
            if (!stack_add_text(stack, setter, para, &own, shaper_rtl(setter->shaper, setter->lang) ? x : x + hang,
                                width - hang, error))
                return false;
    }
    return true;
}

bool stack_add_aside(Stack *stack, const Setter *setter, const Node *aside, double x, double width, bool framed,
                     GError **error) {
    double inset = framed ? frame_inset : bar_inset, pad = framed ? frame_pad : 0;
    double top = stack_empty(stack) ? 0 : stack->height + stack->space + aside_space;
    /* the bar's width tells the severity without colour */
    double stroke = aside->role == ROLE_ERROR ? 2.4 : aside->role == ROLE_WARNING ? 1.2 : 0.5;
    bool mirrored = shaper_rtl(setter->shaper, setter->lang);
    push_item(stack, STACK_BAR, aside, mirrored ? x + width - stroke / 2 : x + stroke / 2, top)->stroke = stroke;
    guint bar_at = stack->items->len - 1;
    stack->aside = bar_at + 1;
    stack->space = 0;
    stack->height = top + pad;
    for (const Node *block = aside->first; block; block = block->next) {
        if (block == aside->first)
            stack->space = setter->geometry->note.size - setter->geometry->note.pitch;
        Setting setting = {.face = block->kind == KIND_HEADING ? FACE_HEADING : FACE_BODY,
                           .style = setter->geometry->note};
        bool (*add)(Stack *, const Setter *, const Node *, const Setting *, double, double, GError **) =
            block->kind == KIND_LIST ? stack_add_list : stack_add_text;
        if (!add(stack, setter, block, &setting, mirrored ? x + pad : x + inset, width - inset - pad, error))
            return false;
    }
    stack->height += pad;
    g_array_index(stack->items, StackItem, bar_at).h = stack->height - top;
    if (framed) {
        StackItem *frame = push_item(stack, STACK_FRAME, aside, x, top);
        frame->w = width;
        frame->h = stack->height - top;
        frame->stroke = 0.3;
    }
    g_array_index(stack->items, StackItem, bar_at).end = stack->items->len;
    stack->aside = 0;
    stack->space = MAX(stack->space, aside_space);
    return true;
}

/* How a block of a cell is set: the verdict stands out; its basis is small print. */
static Setting setting_in_cell(const Setter *setter, const Node *block, const Setting *cell) {
    Setting setting = *cell;
    if (block->role == ROLE_STATED)
        setting.face = FACE_HEADING;
    if (block->role == ROLE_BASIS || block->role == ROLE_NOTE || block->role == ROLE_DEFINITION)
        setting.style = setter->geometry->note;
    if (block->role == ROLE_DEFINITION)
        setting.face = FACE_SUBHEADING;
    return setting;
}

/* Whether a block of a cell is not set in it: for the web only, or in the table's margin. */
static bool block_left_out(const Setter *setter, const Node *block) {
    return node_web_only(block) || (setter->margin && block->kind == KIND_ASIDE);
}

/* A label, and a line to write on from its end to the cell's edge; on a line of its own where little would be left. */
static bool stack_add_writing(Stack *stack, const Setter *setter, const Node *para, const Setting *setting,
                              double width, GError **error) {
    static const double least = 8, gap = 0.4; /* ems */
    double size = setting->style.size;
    if (stack_empty(stack)) /* room to write above the first line too */
        stack->height = 0.001, stack->space = 0;
    if (!stack_add_text(stack, setter, para, setting, 0, width, error))
        return false;
    const StackItem *last = NULL;
    for (guint i = stack->items->len; i > 0 && !last; i--) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i - 1);
        last = item->kind == STACK_LINE ? item : NULL;
    }
    if (!last)
        return true;
    double from = last->x + last->w + gap * size, foot = last->y + size * 1.05;
    if (width - from < least * size) {
        from = 0;
        foot += setting->style.pitch;
    }
    StackItem *line = push_item(stack, STACK_WRITE, para, from, foot);
    line->w = width - from;
    stack->height = MAX(stack->height, foot);
    return true;
}

static bool add_cell_block(Stack *stack, const Setter *setter, const Node *block, const Setting *setting, double x,
                           double width, GError **error) {
    Setting own = setting_in_cell(setter, block, setting);
    if (block->role == ROLE_WRITE) {
        own.style.pitch = MAX(own.style.pitch, WRITING_PITCH);
        return stack_add_writing(stack, setter, block, &own, width, error);
    }
    return block->kind == KIND_ASIDE  ? stack_add_aside(stack, setter, block, x, width, true, error)
           : block->kind == KIND_LIST ? stack_add_list(stack, setter, block, &own, x, width, error)
                                      : stack_add_text(stack, setter, block, &own, x, width, error);
}

bool stack_add_cell(Stack *stack, const Setter *setter, const Node *cell, const Setting *setting, double width,
                    GError **error) {
    if (cell->id)
        push_item(stack, STACK_ANCHOR, cell, 0, 0);
    for (const Node *block = cell->first; block; block = block->next)
        if (!block_left_out(setter, block) && !add_cell_block(stack, setter, block, setting, 0, width, error))
            return false;
    return true;
}

/* ---- how wide a cell would be ---- */

/* A cell being measured. */
typedef struct Gauge {
    CellExtent *extent;
    GArray *lengths; /* of Length */
    const Setter *setter;
} Gauge;

/* One language of a paragraph. height: of its lines, beside the leading language's. */
static const Passage *measure_part(const Gauge *gauge, const Node *part, const Setting *setting, double inset,
                                   double height, GError **error) {
    CellExtent *extent = gauge->extent;
    g_autoptr(GArray) inlines = g_array_new(FALSE, FALSE, sizeof(Inline));
    bool plain = true;
    const Passage *passage =
        load_inlines(gauge->setter, part, gauge->setter->lang, setting->face, inlines, &plain, error);
    if (!passage)
        return NULL;
    Length length = {passage->natural * setting->style.size + inset, height};
    extent->least = MAX(extent->least, passage->widest * setting->style.size + inset);
    extent->most = MAX(extent->most, length.points);
    g_array_append_val(gauge->lengths, length);
    return passage;
}

/* Paragraphs wherever they are in the cell. */
static bool measure_blocks(const Gauge *gauge, const Node *parent, const Setting *setting, double inset,
                           GError **error) {
    const Setter *setter = gauge->setter;
    for (const Node *block = parent->first; block; block = block->next) {
        Setting own = setting_in_cell(setter, block, setting);
        double inner = inset;
        if (block_left_out(setter, block))
            continue;
        if (block->kind == KIND_ASIDE) {
            own.style = setter->geometry->note;
            inner += frame_inset + frame_pad;
        } else if (block->kind == KIND_ITEM && !node_item_marked(block)) {
            inner += own.style.size;
        }
        if (block->kind != KIND_PARA && block->kind != KIND_HEADING) {
            if (!measure_blocks(gauge, block, &own, inner, error))
                return false;
            continue;
        }
        const Passage *lead = measure_part(gauge, block, &own, inner, 1, error);
        if (!lead)
            return false;
        CellExtent *extent = gauge->extent;
        extent->firm = MAX(extent->firm, lead->natural * own.style.size + inner);
        extent->characters += lead->count;
        const Node *second = node_second(block);
        const Setting below = setting_second(&own);
        if (second && !measure_part(gauge, second, &below, inner, below.style.pitch / own.style.pitch, error))
            return false;
    }
    return true;
}

bool extent_measure(CellExtent *extent, GArray *lengths, const Setter *setter, const Node *cell, const Setting *setting,
                    GError **error) {
    *extent = (CellExtent){.first = lengths->len};
    const Gauge gauge = {extent, lengths, setter};
    bool measured = measure_blocks(&gauge, cell, setting, 0, error);
    extent->end = lengths->len;
    return measured;
}

/* ---- cutting and painting ---- */

/* Index of the first item that begins at or below a height, or the number of items. A cell may go on over thousands of
 * pages: what one of them shows is found without looking at the others. */
static guint first_from(const Stack *stack, double from) {
    guint low = 0, high = stack->items->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(stack->items, StackItem, middle).lowest >= from - tolerance)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Index after the last item that begins above a height: an aside's frame comes after its lines. */
static guint end_above(const Stack *stack, guint first, double to) {
    guint i = first;
    if (to >= stack->height)
        return stack->items->len;
    while (i < stack->items->len && g_array_index(stack->items, StackItem, i).y < to - tolerance)
        i++;
    if (i == stack->items->len)
        return i;
    const StackItem *bar = &g_array_index(stack->items, StackItem, g_array_index(stack->items, StackItem, i).aside);
    return MAX(i, bar->end);
}

/* The line `back` lines before item `at`, or the first there is; `at` itself where no line comes before. */
static guint line_before(const Stack *stack, guint at, int back) {
    for (guint i = at; i > 0 && back > 0; i--) {
        if (g_array_index(stack->items, StackItem, i - 1).kind == STACK_LINE) {
            at = i - 1;
            back--;
        }
    }
    return at;
}

/* A box or bar begins a little above its first line: where that line goes over, so does its beginning. */
static double above_frame(const Stack *stack, double cut) {
    guint first = first_from(stack, cut);
    if (first == stack->items->len)
        return cut;
    guint aside = g_array_index(stack->items, StackItem, first).aside;
    const StackItem *bar = &g_array_index(stack->items, StackItem, aside);
    if (aside == first || bar->y >= cut - tolerance || bar->y + bar->h <= cut)
        return cut;
    for (guint i = first; i > aside; i--)
        if (g_array_index(stack->items, StackItem, i - 1).kind == STACK_LINE)
            return cut;
    return bar->y;
}

double stack_part(const Stack *stack, double from, double to) {
    if (to >= stack->height - tolerance)
        return stack->height - from;
    double foot = from;
    guint first = first_from(stack, from), end = end_above(stack, first, to);
    for (guint i = first; i < end; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        if (item->y >= from - tolerance && item->y < to - tolerance)
            foot = MAX(foot, MIN(item->y + item->h, to));
    }
    return foot - from;
}

/* Where to cut so that line `at` goes over, and no single line of a paragraph stays or goes alone. */
static double cut_before(const Stack *stack, guint *at, double from) {
    const StackItem *items = (const StackItem *)(void *)stack->items->data;
    int paragraph = items[*at].paragraph, before = 0, after = 0; /* its lines, of those that begin at or below `from` */
    for (guint i = *at; i > 0; i--) {
        const StackItem *item = &items[i - 1];
        if (item->kind == STACK_LINE && (item->paragraph != paragraph || item->y < from - tolerance))
            break;
        before += item->kind == STACK_LINE;
    }
    for (guint i = *at; i < stack->items->len; i++) {
        if (items[i].kind == STACK_LINE && items[i].paragraph != paragraph)
            break;
        after += items[i].kind == STACK_LINE;
    }
    if (after == 1 && before > 0)
        *at = line_before(stack, *at, 1), before--;
    if (before == 1)
        *at = line_before(stack, *at, 1);
    return above_frame(stack, items[*at].y);
}

/* A box of findings up to WHOLE_BOX lines is not parted; of a longer one BOX_SIDE lines at least stand on either side.
 * Where line `at` goes over, the first line that goes with it. */
static guint whole_box(const Stack *stack, guint at, double from) {
    enum { WHOLE_BOX = 6, BOX_SIDE = 3 };
    const StackItem *items = (const StackItem *)(void *)stack->items->data, *bar = &items[items[at].aside];
    if (bar->kind != STACK_BAR)
        return at;
    guint first = items[at].aside;
    while (items[first].kind != STACK_LINE)
        first++;
    int before = 0, after = 0; /* no more than are asked for: a box may be long */
    for (guint i = at; i > first && before <= WHOLE_BOX && items[i - 1].y >= from - tolerance; i--)
        before += items[i - 1].kind == STACK_LINE;
    for (guint i = at; i < bar->end && after <= WHOLE_BOX; i++)
        after += items[i].kind == STACK_LINE;
    for (; before > 0 && after < BOX_SIDE; before--, after++)
        at = line_before(stack, at, 1);
    bool begins = bar->y >= from - tolerance;
    return begins && (before < BOX_SIDE || before + after <= WHOLE_BOX) ? first : at;
}

/* Where to cut so that line `at`, and what must go with it, goes over. */
static double cut_well(const Stack *stack, guint *at, double from) {
    double cut;
    guint before;
    do {
        before = *at = whole_box(stack, *at, from);
        cut = cut_before(stack, at, from);
    } while (*at != before);
    return cut;
}

double stack_cut(const Stack *stack, double from, double room, bool force) {
    if (stack->height - from <= room + tolerance)
        return stack->height;
    guint at =
        first_from(stack, from); /* then the first line that does not fit, itself or what is written on below it */
    for (; at < stack->items->len; at++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, at);
        bool reaches = item->kind == STACK_LINE || item->kind == STACK_WRITE;
        if (reaches && item->y >= from - tolerance && item->y + item->h > from + room + tolerance)
            break;
    }
    if (at == stack->items->len)
        return stack->height;
    if (g_array_index(stack->items, StackItem, at).kind == STACK_WRITE)
        at = line_before(stack, at, 1);
    guint kept = at;
    double cut = cut_well(stack, &kept, from);
    /* The last line stays with the foot of the box around it. A stack may begin below its top (stack_level()): then
     * there may be no line above. */
    while (cut > from + tolerance && stack_part(stack, from, cut) > room + tolerance) {
        guint above = line_before(stack, kept, 1);
        if (above == kept) {
            cut = from;
            break;
        }
        kept = above;
        cut = cut_well(stack, &kept, from);
    }
    if (cut > from + tolerance || !force)
        return MAX(cut, from);
    cut = above_frame(stack, g_array_index(stack->items, StackItem, at).y);
    /* A single line higher than the room: it cannot be cut, so it stays. */
    return cut > from + tolerance ? cut : stack->height;
}

int stack_lines(const Stack *stack, double from, double to, int most) {
    int lines = 0;
    for (guint i = first_from(stack, from); i < stack->items->len && lines < most; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        if (item->y >= to - tolerance)
            break;
        lines += item->kind == STACK_LINE;
    }
    return lines;
}

void stack_paint(const Stack *stack, Page *page, double x, double y, double from, double to) {
    double part = stack_part(stack, from, to);
    guint first = first_from(stack, from), end = end_above(stack, first, to);
    if (first < stack->items->len) /* the aside that goes on here */
        first = MIN(first, g_array_index(stack->items, StackItem, first).aside);
    for (guint i = first; i < end; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        double top = item->y, foot = MIN(item->y + item->h, from + part);
        bool tall = item->kind == STACK_BAR || item->kind == STACK_FRAME;
        bool starts = top >= from - tolerance && (top < to - tolerance || to >= stack->height);
        if (!starts && !(tall && foot > from + tolerance && top < to))
            continue;
        top = MAX(top, from);
        double left = x + item->x, at = y + top - from;
        Box *box = NULL;
        switch (item->kind) {
        case STACK_LINE:
            paint_line(page, &item->set, left, at + item->h * ascent_part);
            break;
        case STACK_BAR:
            page_rule(page, item->node, left, at, 0, foot - top, item->stroke);
            break;
        case STACK_FRAME:
        case STACK_SQUARE:
            box = page_add(page, BOX_RECT, item->node);
            box->x = left;
            box->y = at;
            box->w = item->w;
            box->h = foot - top;
            box->stroke = item->stroke;
            box->fill = item->kind == STACK_SQUARE ? FILL_SOLID : FILL_NONE;
            break;
        case STACK_WRITE:
            page_rule(page, item->node, left, at, item->w, 0, 0.6);
            break;
        case STACK_ANCHOR:
            page_anchor(page, item->node, left, at);
            break;
        }
    }
}

/* ---- the languages of a pair beside each other ---- */

/* What stands at this height or below it comes to stand lower; boxes that reach over it become higher. */
static void lower_from(Stack *stack, double top, double by) {
    guint first = first_from(stack, top);
    if (first == stack->items->len)
        return;
    first = MIN(first, g_array_index(stack->items, StackItem, first).aside);
    double lowest = first > 0 ? g_array_index(stack->items, StackItem, first - 1).lowest : 0;
    for (guint i = first; i < stack->items->len; i++) {
        StackItem *item = &g_array_index(stack->items, StackItem, i);
        if (item->y >= top - tolerance)
            item->y += by;
        else if ((item->kind == STACK_BAR || item->kind == STACK_FRAME) && item->y + item->h > top + tolerance)
            item->h += by;
        lowest = item->kind == STACK_FRAME ? lowest : MAX(lowest, item->y);
        item->lowest = lowest;
    }
    stack->height += by;
}

/* The first line from an item on, or NULL. */
static const StackItem *line_from(const Stack *stack, guint at) {
    for (; at < stack->items->len; at++)
        if (g_array_index(stack->items, StackItem, at).kind == STACK_LINE)
            return &g_array_index(stack->items, StackItem, at);
    return NULL;
}

/* The first lines after these items stand on one line. */
static void level_lines(Stack *lead, guint lead_at, Stack *second, guint second_at) {
    const StackItem *one = line_from(lead, lead_at), *other = line_from(second, second_at);
    if (!one || !other)
        return;
    double by = one->y + one->h * ascent_part - other->y - other->h * ascent_part;
    lower_from(by > 0 ? second : lead, by > 0 ? other->y : one->y, fabs(by));
}

void stack_level(Stack *lead, Stack *second) {
    level_lines(lead, 0, second, 0);
}

/* The box that was added from an item on goes down to there. */
static void reach_down(Stack *stack, guint at, double foot) {
    for (; at < stack->items->len; at++) {
        StackItem *item = &g_array_index(stack->items, StackItem, at);
        if (item->kind == STACK_BAR || item->kind == STACK_FRAME)
            item->h = foot - item->y;
    }
}

bool stack_add_facing(Stack *lead, Stack *second, const Setter *setter, const Node *cell, const Setting *setting,
                      FacingWidths widths, GError **error) {
    static const double facing_space = 2; /* less than above a pair on two lines: its beginning shows in both columns */
    Setter of_lead = *setter, of_second = *setter;
    of_lead.side = PAIR_LEAD;
    of_second.side = PAIR_SECOND;
    bool mirrored = shaper_rtl(setter->shaper, setter->lang);
    if (cell->id)
        push_item(lead, STACK_ANCHOR, cell, 0, 0);
    for (const Node *block = cell->first; block; block = block->next) {
        guint lead_at = lead->items->len, second_at = second->items->len;
        bool paired = node_paired(block);
        if (block_left_out(setter, block))
            continue;
        double width = paired ? widths.lead : widths.whole, x = mirrored ? widths.lead - width : 0;
        if (!add_cell_block(lead, &of_lead, block, setting, x, width, error) ||
            (paired && !add_cell_block(second, &of_second, block, setting, 0, widths.second, error)))
            return false;
        if (block->kind != KIND_ASIDE)
            level_lines(lead, lead_at, second, second_at);
        double foot = MAX(lead->height, second->height);
        if (block->kind == KIND_ASIDE && paired) {
            reach_down(lead, lead_at, foot);
            reach_down(second, second_at, foot);
        }
        lead->height = second->height = foot;
        lead->space = second->space = MAX(facing_space, MAX(lead->space, second->space));
        lead->paragraphs = second->paragraphs = MAX(lead->paragraphs, second->paragraphs);
    }
    return true;
}

/* The first line of the first paragraph that begins at this height or below it and is not before this one; or NULL. */
static const StackItem *paragraph_from(const Stack *stack, double from, int least) {
    guint at = first_from(stack, from), before = line_before(stack, at, 1);
    least = MAX(least, before < at ? g_array_index(stack->items, StackItem, before).paragraph + 1 : 0);
    const StackItem *line = line_from(stack, at);
    for (; line && line->paragraph < least; at++)
        line = line_from(stack, at);
    return line;
}

void stack_align(Stack *lead, double lead_from, Stack *second, double second_from) {
    const StackItem *one = paragraph_from(lead, lead_from, 0), *other = paragraph_from(second, second_from, 0);
    double by = second_from - lead_from;
    if (!one || !other)
        return;
    int next = MAX(one->paragraph, other->paragraph);
    Stack *lowered = by > 0 ? second : lead;
    const StackItem *line = paragraph_from(lowered, by > 0 ? second_from : lead_from, next);
    if (line)
        lower_from(lowered, above_frame(lowered, line->y), fabs(by));
}
