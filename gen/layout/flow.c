#include "layout/flow.h"

double flow_foot(const Flow *flow) {
    double foot = flow->geometry->top + flow->geometry->height;
    for (size_t i = 0; i < G_N_ELEMENTS(flow->fit.shorter); i++)
        if (flow->fit.shorter[i].page > 0 && flow->fit.shorter[i].page == flow->pages)
            foot -= flow->fit.shorter[i].by;
    return foot;
}

/* ---- columns, pages that lie across ---- */

/* Points between two columns (6 mm). */
static const double column_gap = 17;

static void use_area(Flow *flow, const Geometry *geometry) {
    flow->geometry = geometry;
    flow->setter.geometry = geometry;
}

int flow_columns(const Meta *meta) {
    return meta->second_lang ? 1 : 2;
}

bool flow_begin_columns(Flow *flow, GError **error) {
    if (!flow_flush(flow, error) || !flow_open(flow, error))
        return false;
    flow->area = *flow->upright;
    flow->columns = flow_columns(flow->meta);
    flow->area.width = (flow->upright->width - (flow->columns - 1) * column_gap) / flow->columns;
    flow->area.table = flow->upright->digest;
    flow->area.note = flow->upright->fine;
    flow->column = 0;
    flow->column_top = flow->y + (flow->at_top ? 0 : flow->upright->fine.size);
    flow->y = flow->column_top;
    flow->space = 0;
    flow->at_top = true;
    use_area(flow, &flow->area);
    return true;
}

/* The sheet as it is bound, turned by a quarter (GB/T 9704-2012 8): its left is the table's head. */
void flow_begin_across(Flow *flow, bool dense) {
    static const double notes = 0.88, least = 7; /* of the size of what they are about; points */
    const Geometry *g = flow->upright;
    flow->area = *g;
    flow->area.page_width = g->page_height;
    flow->area.page_height = g->page_width;
    flow->area.left = g->page_height - g->top - g->height;
    flow->area.top = g->left;
    flow->area.width = g->height;
    flow->area.height = g->width;
    flow->area.title = (TextStyle){g->body.size, g->body.pitch};
    flow->area.body = g->table_head;
    if (dense) {
        flow->area.table = flow->area.note = g->fine;
        flow->area.note.size = MAX(g->fine.size * notes, least);
        flow->area.note.pitch = g->fine.pitch * flow->area.note.size / g->fine.size;
        flow->area.body = (TextStyle){g->body.size, g->fine.pitch};
    }
    use_area(flow, &flow->area);
}

/* Between columns, down to where the longer one may reach. */
static void rule_columns(const Flow *flow) {
    if (flow->page && flow->columns > 1)
        page_rule(flow->page, NULL, flow->upright->left + flow->area.width + column_gap / 2, flow->column_top, 0,
                  flow_foot(flow) - flow->column_top, 0.35);
}

bool flow_end_area(Flow *flow, GError **error) {
    if (!flow_flush(flow, error))
        return false;
    if (flow->columns > 0) {
        double height = flow_foot(flow) - flow->column_top;
        flow->filled.room = flow->columns * (flow->geometry->top + flow->geometry->height - flow->column_top);
        flow->filled.used = flow->column * height + flow->y - flow->column_top;
        rule_columns(flow);
    }
    bool columns = flow->columns > 0;
    flow->columns = 0;
    bool turned = (!columns && flow->geometry == flow->upright) || flow_turn(flow, error);
    use_area(flow, flow->upright);
    return turned;
}

void flow_space(Flow *flow, double space) {
    flow->space = MAX(flow->space, space);
}

bool flow_open(Flow *flow, GError **error) {
    const Geometry *g = flow->geometry;
    if (flow->page)
        return true;
    flow->page = page_new(++flow->pages, g->page_width, g->page_height, flow->structure);
    flow->y = flow->column_top = g->top;
    if (flow->columns > 0)
        flow->area.left = flow->upright->left;
    flow->column = 0;
    flow->at_top = true;
    /* White at the top of a page is lost, but not between a heading that waits and what it belongs to. */
    if (flow->held->len == 0)
        flow->space = 0;
    if (!flow->meta->edition_mark || !*flow->meta->edition_mark)
        return true;

    /* The mark of a draft stands above the text, first in reading order. */
    g_autoptr(Stack) stack = stack_new();
    /* so large on a draft that nobody takes it for what goes on the board */
    static const TextStyle of_draft = {26, 30};
    bool large = flow->meta->edition == EDITION_DRAFT;
    const Setting setting = {
        .face = FACE_HEADING, .style = large ? of_draft : g->table, .align = ALIGN_CENTRE, .balance = true};
    const char *second = flow->meta->second_mark;
    double width = flow->columns > 0 ? flow->upright->width : g->width;
    if (!stack_add_words(stack, &flow->setter, NULL, flow->meta->edition_mark, false, &setting, 0, width, error) ||
        (second && !stack_add_words(stack, &flow->setter, NULL, second, true, &setting, 0, width, error)))
        return false;
    double middle = g->top * 0.56;
    stack_paint(stack, flow->page, flow->columns > 0 ? flow->upright->left : g->left, middle - stack->height / 2, 0,
                stack->height);
    return true;
}

/* The code of the document, small, on the inner side of the page number; in the middle of a sheet that has none. A
 * strip ends below it. The number by GB/T 9704-2012 7.5: a dash on each side, outside edge, inset by one character. */
static bool add_foot(Flow *flow, GError **error) {
    const Geometry *g = flow->upright;
    Page *page = flow->page;
    guint first = page->boxes->len;
    bool strip = geometry_is_strip(g), sheet = strip || geometry_is_sheet(g), odd = page->number % 2;
    double foot = strip ? flow->y : g->top + g->height;
    if (strip)
        page->height = MIN(page->height, foot + g->page_height - g->top - g->height);
    if (flow->meta->code) {
        g_autoptr(Stack) stack = stack_new();
        const Setting setting = {.face = FACE_BODY,
                                 .style = g->note,
                                 .align = sheet ? ALIGN_CENTRE
                                          : odd ? ALIGN_LEFT
                                                : ALIGN_RIGHT};
        if (!stack_add_words(stack, &flow->setter, NULL, flow->meta->code_mark, false, &setting, 0, g->width, error))
            return false;
        double middle = foot + (geometry_is_sheet(g) ? g->note.pitch : g->number_drop);
        stack_paint(stack, page, g->left, middle - g->note.size / 2, 0, stack->height);
    }
    if (sheet)
        return true;
    g_autofree char *words = g_strdup_printf("— %d —", page->number);
    g_autoptr(Stack) stack = stack_new();
    /* a book that is read from the right opens the other way: its outer edges are the others */
    bool right = odd != shaper_rtl(flow->setter.shaper, flow->setter.lang);
    const Setting setting = {.face = FACE_BODY, .style = g->number, .align = right ? ALIGN_RIGHT : ALIGN_LEFT};
    const Setter setter = {.shaper = flow->setter.shaper, .geometry = g, .lang = "zh-CN"};
    double inset = g->number.size;
    if (!stack_add_words(stack, &setter, NULL, words, false, &setting, 0, g->width - 2 * inset, error))
        return false;
    /* The dash runs through the middle of the em. */
    double top = foot + g->number_drop - g->number.size / 2;
    stack_paint(stack, page, g->left + inset, top, 0, stack->height);
    if (page->width > page->height)
        page_turn_boxes(page, first);
    return true;
}

bool flow_turn(Flow *flow, GError **error) {
    if (!flow->page)
        return true;
    flow->at_top = true;
    if (flow->column + 1 < flow->columns) { /* to the next column */
        flow->column++;
        flow->area.left += flow->area.width + column_gap;
        flow->y = flow->column_top;
        flow->space = 0;
        return true;
    }
    if (flow->columns > 0)
        rule_columns(flow);
    flow->left = flow_foot(flow) - flow->y;
    flow->filled.foot = (flow->y - flow->geometry->top) / flow->geometry->height;
    if (flow->loose) {
        g_ptr_array_add(flow->loose, g_steal_pointer(&flow->page));
        return true;
    }
    bool done = add_foot(flow, error) && flow->sink->page(flow->sink, flow->page, error);
    g_clear_pointer(&flow->page, page_free);
    return done;
}

void flow_end_part(Flow *flow) {
    Filled *filled = &flow->filled;
    bool goes_over = flow->pages > MAX(flow->part_page, 1);
    if (goes_over && (filled->last_page == 0 || filled->foot < filled->last)) {
        filled->last = filled->foot;
        filled->last_page = flow->pages;
    }
    flow->part_page = flow->pages + 1;
}

void flow_hold(Flow *flow, Stack *stack, double lead) {
    stack->lead = lead + flow->space;
    flow->space = 0;
    g_ptr_array_add(flow->held, stack);
}

static void mark_anchors(Flow *flow) {
    for (guint i = 0; i < flow->anchors->len; i++)
        page_anchor(flow->page, g_ptr_array_index(flow->anchors, i), flow->geometry->left, flow->y);
    g_ptr_array_set_size(flow->anchors, 0);
}

/* What is left on this page below the things held and the lead. */
static double flow_room(const Flow *flow, double lead) {
    double held_height = 0;
    for (guint i = 0; i < flow->held->len; i++) {
        const Stack *held = g_ptr_array_index(flow->held, i);
        held_height += held->height + (flow->at_top && i == 0 ? 0 : held->lead);
    }
    bool first = flow->at_top && flow->held->len == 0;
    return flow_foot(flow) - flow->y - held_height - (first ? 0 : lead + flow->space);
}

double flow_left(const Flow *flow) {
    return flow->page ? flow_room(flow, 0) : flow_fresh(flow);
}

double flow_fresh(const Flow *flow) {
    if (flow->page && flow->at_top)
        return flow_room(flow, 0);
    if (flow->held->len == 0)
        return flow->geometry->height;
    Flow fresh = *flow;
    fresh.y = flow->geometry->top;
    fresh.at_top = true;
    return flow_room(&fresh, 0);
}

bool flow_reserve(Flow *flow, double lead, double height, GError **error) {
    if (!flow_open(flow, error))
        return false;
    if (flow_room(flow, lead) < height && !flow->at_top) {
        double space = flow->space;
        if (!flow_turn(flow, error) || !flow_open(flow, error))
            return false;
        flow->space = flow->held->len > 0 ? space : 0;
    }
    for (guint i = 0; i < flow->held->len; i++) {
        const Stack *held = g_ptr_array_index(flow->held, i);
        if (!flow->at_top)
            flow->y += held->lead;
        mark_anchors(flow);
        stack_paint(held, flow->page, flow->geometry->left, flow->y, 0, held->height);
        flow->y += held->height;
        flow->at_top = false;
    }
    g_ptr_array_set_size(flow->held, 0);
    if (!flow->at_top)
        flow->y += lead + flow->space;
    flow->space = 0;
    mark_anchors(flow);
    return true;
}

/* Where each of two stacks is cut; the height of the higher part. Nothing stays of one where the other could show
 * nothing. */
static double cut_both(const Stack *const stacks[2], const double from[2], double room, bool force, double to[2]) {
    double height = 0;
    for (int i = 0; i < 2 && stacks[i]; i++) {
        to[i] = stack_cut(stacks[i], from[i], room, force);
        height = MAX(height, stack_part(stacks[i], from[i], to[i]));
        if (to[i] <= from[i] && from[i] < stacks[i]->height && !force)
            return 0;
    }
    return height;
}

bool flow_place_beside(Flow *flow, const Stack *stack, const Stack *beside, double lead, GError **error) {
    const Stack *const stacks[2] = {stack, beside};
    const double whole = MAX(stack->height, beside ? beside->height : 0);
    if (whole <= 0)
        return true;
    if (!flow_open(flow, error))
        return false;
    double from[2] = {0, 0}, to[2] = {0, 0};
    double room = flow_room(flow, lead), first = cut_both(stacks, from, room, false, to);
    if (geometry_is_strip(flow->geometry) && room < whole)
        first = 0; /* whole, in the next picture */
    /* Nothing may stay here: ask for more than is left. */
    if (!flow_reserve(flow, lead, first > 0 ? first : flow->geometry->height, error))
        return false;
    for (bool begun = false; from[0] < stack->height - 0.01 || (beside && from[1] < beside->height - 0.01);
         begun = true) {
        if (begun && (!flow_turn(flow, error) || !flow_open(flow, error)))
            return false;
        double height = cut_both(stacks, from, flow_foot(flow) - flow->y, true, to);
        for (int i = 0; i < 2 && stacks[i]; i++) {
            stack_paint(stacks[i], flow->page, flow->geometry->left, flow->y, from[i], to[i]);
            from[i] = to[i];
        }
        flow->y += height;
        flow->at_top = false;
    }
    return true;
}

bool flow_place(Flow *flow, const Stack *stack, double lead, GError **error) {
    return flow_place_beside(flow, stack, NULL, lead, error);
}

bool flow_flush(Flow *flow, GError **error) {
    return (flow->held->len == 0 && flow->anchors->len == 0) || flow_reserve(flow, 0, 0, error);
}
