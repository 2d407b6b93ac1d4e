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

/* Lines of the paragraph of item `at` before and after it, of those that begin at or below `from`. */
static void count_around(const Stack *stack, guint at, double from, int *before, int *after) {
    const StackItem *cut = &g_array_index(stack->items, StackItem, at);
    *before = *after = 0;
    for (guint i = 0; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        if (item->kind != ITEM_LINE || item->paragraph != cut->paragraph || item->y < from - tolerance)
            continue;
        *(i < at ? before : after) += 1;
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
    guint i = 0;
    for (; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        if (item->kind == ITEM_LINE && item->y >= from - tolerance && item->y + item->h > from + room + tolerance)
            break;
    }
    return i;
}

/* A box or bar begins a little above its first line: where that line goes over, so does its beginning. */
static double above_frame(const Stack *stack, double cut) {
    double line = 0, frame = cut;
    for (guint i = 0; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
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
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
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
    for (guint i = 0; i < stack->items->len; i++) {
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
