#include "layout/stack_private.h"

/* Rounding of sums of heights, in points. */
static const double tolerance = 0.01;

static void unref_array(void *data) {
    g_array_unref(data);
}

Stack *stack_new(void) {
    Stack *stack = g_new0(Stack, 1);
    stack->items = g_array_new(FALSE, TRUE, sizeof(StackItem));
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
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        width = MAX(width, item->kind == ITEM_LINE ? item->x + item->w : 0);
    }
    return width;
}

bool stack_empty(const Stack *stack) {
    return stack->height <= 0;
}

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

/* Lines of the paragraph of item `at` before and after it, of those that begin at or below `from`. */
static void count_around(const Stack *stack, guint at, double from, int *before, int *after) {
    const StackItem *items = (const StackItem *)(void *)stack->items->data;
    *before = *after = 0;
    for (guint i = at; i > 0; i--) {
        const StackItem *item = &items[i - 1];
        if (item->kind == ITEM_LINE && (item->paragraph != items[at].paragraph || item->y < from - tolerance))
            break;
        *before += item->kind == ITEM_LINE;
    }
    for (guint i = at; i < stack->items->len; i++) {
        if (items[i].kind == ITEM_LINE && items[i].paragraph != items[at].paragraph)
            break;
        *after += items[i].kind == ITEM_LINE;
    }
}

/* The line that comes `back` lines before item `at`. */
static guint line_before(const Stack *stack, guint at, int back) {
    while (back > 0 && at > 0) {
        at--;
        back -= g_array_index(stack->items, StackItem, at).kind == ITEM_LINE;
    }
    return at;
}

/* Index of the first line that does not fit, or the number of items. */
static guint first_beyond(const Stack *stack, double from, double room) {
    guint i = first_from(stack, from);
    for (; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        if (item->kind == ITEM_LINE && item->y >= from - tolerance && item->y + item->h > from + room + tolerance)
            break;
    }
    return i;
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
        if (g_array_index(stack->items, StackItem, i - 1).kind == ITEM_LINE)
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
    int before, after;
    count_around(stack, *at, from, &before, &after);
    if (after == 1 && before > 0)
        *at = line_before(stack, *at, 1), before--;
    if (before == 1)
        *at = line_before(stack, *at, 1);
    return above_frame(stack, g_array_index(stack->items, StackItem, *at).y);
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
    cut = above_frame(stack, g_array_index(stack->items, StackItem, at).y);
    /* A single line higher than the room: it cannot be cut, so it stays. */
    return cut > from + tolerance ? cut : stack->height;
}

static void paint_frame(Page *page, const StackItem *item, double x, double y, double h) {
    Box *box = page_add(page, BOX_RECT, item->node);
    box->x = x;
    box->y = y;
    box->w = item->w;
    box->h = h;
    box->stroke = item->stroke;
    box->fill = item->kind == ITEM_SQUARE ? FILL_SOLID : FILL_NONE;
}

static void paint_item(const StackItem *item, Page *page, double x, double y, double h) {
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
    guint first = first_from(stack, from), end = end_above(stack, first, to);
    if (first < stack->items->len) /* the aside that goes on here */
        first = MIN(first, g_array_index(stack->items, StackItem, first).aside);
    for (guint i = first; i < end; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        double top = item->y, foot = MIN(item->y + item->h, from + part);
        bool tall = item->kind == ITEM_BAR || item->kind == ITEM_FRAME;
        bool starts = top >= from - tolerance && (top < to - tolerance || to >= stack->height);
        if (!starts && !(tall && foot > from + tolerance && top < to))
            continue;
        top = MAX(top, from);
        paint_item(item, page, x + item->x, y + top - from, foot - top);
    }
}
