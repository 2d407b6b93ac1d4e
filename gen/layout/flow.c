#include "layout/flow.h"

typedef struct Held {
    Stack *stack;
    double lead;
} Held;

static void held_free(void *data) {
    Held *held = data;
    stack_free(held->stack);
    g_free(held);
}

void flow_init(Flow *flow) {
    flow->held = g_ptr_array_new_with_free_func(held_free);
    flow->anchors = g_ptr_array_new();
}

void flow_clear(Flow *flow) {
    g_ptr_array_unref(flow->held);
    g_ptr_array_unref(flow->anchors);
    g_clear_pointer(&flow->page, page_free);
}

double flow_foot(const Flow *flow) {
    return flow->geometry->top + flow->geometry->height;
}

void flow_space(Flow *flow, double space) {
    flow->space = MAX(flow->space, space);
}

/* The mark of a draft stands above the text, first in reading order. */
static bool add_mark(Flow *flow, GError **error) {
    const Geometry *g = flow->geometry;
    if (!flow->meta->edition_mark || !*flow->meta->edition_mark)
        return true;
    g_autoptr(Stack) stack = stack_new();
    const Setting setting = {.face = FACE_HEADING, .style = g->table, .align = ALIGN_CENTRE, .balance = true};
    const char *second = flow->meta->second_mark;
    if (!stack_add_words(stack, &flow->setter, NULL, flow->meta->edition_mark, &setting, 0, g->width, error) ||
        (second && !stack_add_second(stack, &flow->setter, NULL, second, &setting, 0, g->width, error)))
        return false;
    double middle = g->top * 0.56;
    stack_paint(stack, flow->page, g->left, middle - stack_height(stack) / 2, 0, stack_height(stack));
    return true;
}

/* The code of the document, small, on the inner side of the page number; in the middle of a sheet that has none. */
static bool add_code(Flow *flow, GError **error) {
    const Geometry *g = flow->geometry;
    if (!flow->meta->code)
        return true;
    g_autoptr(Stack) stack = stack_new();
    bool sheet = g->number_drop <= 0;
    const Setting setting = {.face = FACE_BODY,
                             .style = g->note,
                             .align = sheet                    ? ALIGN_CENTRE
                                      : flow->page->number % 2 ? ALIGN_LEFT
                                                               : ALIGN_RIGHT};
    if (!stack_add_words(stack, &flow->setter, NULL, flow->meta->code_mark, &setting, 0, g->width, error))
        return false;
    double middle = flow_foot(flow) + (sheet ? g->note.pitch : g->number_drop);
    stack_paint(stack, flow->page, g->left, middle - g->note.size / 2, 0, stack_height(stack));
    return true;
}

/* GB/T 9704-2012 7.5: a dash on each side, outside edge, inset by one character. */
static bool add_number(Flow *flow, GError **error) {
    const Geometry *g = flow->geometry;
    if (g->number_drop <= 0)
        return true;
    g_autofree char *words = g_strdup_printf("— %d —", flow->page->number);
    g_autoptr(Stack) stack = stack_new();
    const Setting setting = {
        .face = FACE_BODY, .style = g->number, .align = flow->page->number % 2 ? ALIGN_RIGHT : ALIGN_LEFT};
    const Setter setter = {.shaper = flow->setter.shaper, .geometry = g, .lang = "zh-CN"};
    double inset = g->number.size;
    if (!stack_add_words(stack, &setter, NULL, words, &setting, 0, g->width - 2 * inset, error))
        return false;
    /* The dash runs through the middle of the em. */
    double top = flow_foot(flow) + g->number_drop - g->number.size / 2;
    stack_paint(stack, flow->page, g->left + inset, top, 0, stack_height(stack));
    return true;
}

bool flow_open(Flow *flow, GError **error) {
    if (flow->page)
        return true;
    flow->page = page_new(++flow->pages, flow->geometry->page_width, flow->geometry->page_height, flow->structure);
    flow->y = flow->geometry->top;
    flow->at_top = true;
    /* White at the top of a page is lost, but not between a heading that waits and what it belongs to. */
    if (flow->held->len == 0)
        flow->space = 0;
    return add_mark(flow, error);
}

void flow_take(Flow *flow, Page *page) {
    page->number = ++flow->pages;
    flow->page = page;
    flow->at_top = false;
}

bool flow_turn(Flow *flow, GError **error) {
    if (!flow->page)
        return true;
    flow->at_top = true;
    if (flow->loose) {
        g_ptr_array_add(flow->loose, g_steal_pointer(&flow->page));
        return true;
    }
    bool done = add_code(flow, error) && add_number(flow, error) && flow->sink->page(flow->sink, flow->page, error);
    g_clear_pointer(&flow->page, page_free);
    return done;
}

void flow_hold(Flow *flow, Stack *stack, double lead) {
    Held *held = g_new0(Held, 1);
    held->stack = stack;
    held->lead = lead + flow->space;
    flow->space = 0;
    g_ptr_array_add(flow->held, held);
}

static double held_height(const Flow *flow) {
    double height = 0;
    for (guint i = 0; i < flow->held->len; i++) {
        const Held *held = g_ptr_array_index(flow->held, i);
        height += stack_height(held->stack) + (flow->at_top && i == 0 ? 0 : held->lead);
    }
    return height;
}

static void mark_anchors(Flow *flow) {
    for (guint i = 0; i < flow->anchors->len; i++)
        page_anchor(flow->page, g_ptr_array_index(flow->anchors, i), flow->geometry->left, flow->y);
    g_ptr_array_set_size(flow->anchors, 0);
}

static void move_down(Flow *flow, double lead) {
    if (!flow->at_top)
        flow->y += lead + flow->space;
    flow->space = 0;
}

static void paint_held(Flow *flow) {
    for (guint i = 0; i < flow->held->len; i++) {
        const Held *held = g_ptr_array_index(flow->held, i);
        if (!flow->at_top)
            flow->y += held->lead;
        mark_anchors(flow);
        double height = stack_height(held->stack);
        stack_paint(held->stack, flow->page, flow->geometry->left, flow->y, 0, height);
        flow->y += height;
        flow->at_top = false;
    }
    g_ptr_array_set_size(flow->held, 0);
}

/* What is left on this page below the things held and the lead. */
static double room(const Flow *flow, double lead) {
    bool first = flow->at_top && flow->held->len == 0;
    return flow_foot(flow) - flow->y - held_height(flow) - (first ? 0 : lead + flow->space);
}

bool flow_reserve(Flow *flow, double lead, double height, GError **error) {
    if (!flow_open(flow, error))
        return false;
    if (room(flow, lead) < height && !flow->at_top) {
        double space = flow->space;
        if (!flow_turn(flow, error) || !flow_open(flow, error))
            return false;
        flow->space = flow->held->len > 0 ? space : 0;
    }
    double space = flow->space;
    paint_held(flow);
    flow->space = space;
    move_down(flow, lead);
    mark_anchors(flow);
    return true;
}

static void paint_part(Flow *flow, const Stack *stack, double from, double to) {
    stack_paint(stack, flow->page, flow->geometry->left, flow->y, from, to);
    flow->y += stack_part(stack, from, to);
    flow->at_top = false;
}

bool flow_place(Flow *flow, const Stack *stack, double lead, GError **error) {
    if (stack_empty(stack))
        return true;
    if (!flow_open(flow, error))
        return false;
    double cut = stack_cut(stack, 0, room(flow, lead), false);
    double first = stack_part(stack, 0, cut > 0 ? cut : stack_height(stack));
    /* Nothing may stay here: ask for more than is left. */
    double wanted = cut > 0 ? first : flow->geometry->height;
    if (!flow_reserve(flow, lead, wanted, error))
        return false;
    double from = 0;
    while (from < stack_height(stack) - 0.01) {
        if (from > 0 && (!flow_turn(flow, error) || !flow_open(flow, error)))
            return false;
        cut = stack_cut(stack, from, flow_foot(flow) - flow->y, true);
        paint_part(flow, stack, from, cut);
        from = cut;
    }
    return true;
}

bool flow_flush(Flow *flow, GError **error) {
    return (flow->held->len == 0 && flow->anchors->len == 0) || flow_reserve(flow, 0, 0, error);
}
