#include "intake/notice_parts.h"

#include <string.h>

#include "base/text.h"

enum { CELL_LINES_MOST = 64 };

typedef struct Flow {
    TextTable *table;
    const GArray *lines; /* of TextPart */
    const Standard *standard;
    const Tier *tier;
    GArray *paragraphs;
} Flow;

static const TextPart *line_at(const Flow *flow, guint index) {
    return &g_array_index(flow->lines, TextPart, index);
}

static void pass_over(const Flow *flow, guint from, guint to) {
    for (guint i = from; i < to; i++)
        text_part_add(flow->paragraphs, line_at(flow, i)->line, line_at(flow, i)->text);
}

/* The lines as one cell, as far apart as in the source. */
static void add_lines(const Flow *flow, guint from, guint to) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = from; i < to; i++) {
        int apart = i > from ? line_at(flow, i)->line - line_at(flow, i - 1)->line : 0;
        for (int k = 0; k < apart; k++)
            g_string_append_c(text, '\n');
        g_string_append(text, line_at(flow, i)->text);
    }
    guint at = MIN(from, flow->lines->len - 1);
    text_part_add(flow->table->cells, line_at(flow, at)->line, text->str);
}

/* ---- rows of indicators ---- */

/* The indicator whose row begins at this line, by its number and name; NULL: none does. */
static const Indicator *row_at(const Flow *flow, guint index) {
    if (index + 1 >= flow->lines->len)
        return NULL;
    int no = source_row_number(line_at(flow, index)->text);
    for (int i = 0; no > 0 && i < flow->tier->indicator_count; i++) {
        const Indicator *indicator = flow->tier->indicators[i];
        if (indicator->no == no && text_same(line_at(flow, index + 1)->text, indicator->name.zh))
            return indicator;
    }
    return NULL;
}

static bool begins_with_verdict(const Flow *flow, guint index) {
    gsize rest;
    g_autofree char *verdict = cell_text_verdict(flow->standard, line_at(flow, index)->text, &rest);
    return verdict;
}

static char *dense_lines(const Flow *flow, guint from, guint to) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = from; i < to; i++)
        g_string_append(text, line_at(flow, i)->text);
    return text_squeeze(text->str);
}

/* How much two texts have in common at their beginnings and ends. */
static gsize likeness(const char *a, const char *b) {
    gsize size_a = strlen(a), size_b = strlen(b), shorter = MIN(size_a, size_b), head = 0, tail = 0;
    while (head < shorter && a[head] == b[head])
        head++;
    while (tail < shorter - head && a[size_a - 1 - tail] == b[size_b - 1 - tail])
        tail++;
    return head + tail;
}

/* Where the status begins: at the first line that is a verdict; where none is, behind as much as the standard says. */
static guint status_at(const Flow *flow, const Indicator *indicator, guint from, guint to) {
    for (guint i = from; i < to; i++)
        if (begins_with_verdict(flow, i))
            return i;
    g_autofree char *definition = text_squeeze(indicator->definition.zh);
    g_autofree char *requirement = text_squeeze(indicator->requirement.zh);
    gsize expected = strlen(definition) + strlen(requirement), best = G_MAXSIZE;
    guint found = to;
    for (guint i = from; i <= MIN(to, from + CELL_LINES_MOST); i++) {
        g_autofree char *said = dense_lines(flow, from, i);
        gsize size = strlen(said), apart = size > expected ? size - expected : expected - size;
        if (apart < best) {
            best = apart;
            found = i;
        }
    }
    return found;
}

/* Where the requirement begins, between the name and the status. */
static guint requirement_at(const Flow *flow, const Indicator *indicator, guint from, guint to) {
    g_autofree char *definition = text_squeeze(indicator->definition.zh);
    g_autofree char *requirement = text_squeeze(indicator->requirement.zh);
    gsize best = 0;
    guint found = from;
    for (guint i = from; i <= MIN(to, from + CELL_LINES_MOST); i++) {
        g_autofree char *before = dense_lines(flow, from, i), *after = dense_lines(flow, i, to);
        gsize alike = likeness(before, definition) + likeness(after, requirement);
        if (alike > best) {
            best = alike;
            found = i;
        }
    }
    return found;
}

/* category: its line, or the row's own where it has none. */
static void add_indicator(const Flow *flow, const Indicator *indicator, guint category, guint row, guint end) {
    const NoticeShape *shape = flow->table->shape;
    guint from = row + 2, status = status_at(flow, indicator, from, end);
    guint requirement = requirement_at(flow, indicator, from, status);
    for (guint i = 0; i < flow->table->head->len; i++) {
        int column = SHAPE_NO_COLUMN;
        for (guint k = 0; k < shape->columns->len; k++)
            column = flow->table->places[k] == (int)i ? (int)k : column;
        ShapePart part = column == SHAPE_NO_COLUMN
                             ? PART_ITEM
                             : ((const ShapeColumn *)g_ptr_array_index(shape->columns, column))->part;
        guint at[] = {row, row};
        switch (part) {
        case PART_NO:
            at[1] = row + 1;
            break;
        case PART_CATEGORY:
            at[0] = category;
            break;
        case PART_NAME:
            at[0] = row + 1;
            at[1] = from;
            break;
        case PART_DEFINITION:
            at[0] = from;
            at[1] = requirement;
            break;
        case PART_REQUIREMENT:
            at[0] = requirement;
            at[1] = status;
            break;
        case PART_STATUS:
            at[0] = status;
            at[1] = end;
            break;
        default:
            break;
        }
        add_lines(flow, at[0], at[1]);
    }
}

/* The end of the last row: behind the first line that is a verdict, and whatever else the standard says. */
static guint last_end(const Flow *flow, const Indicator *indicator, guint row) {
    guint status = status_at(flow, indicator, row + 2, flow->lines->len);
    bool stated = status < flow->lines->len && begins_with_verdict(flow, status);
    return status + stated;
}

static void fill_indicators(const Flow *flow) {
    guint count = flow->lines->len, row = 0;
    while (row < count && !row_at(flow, row))
        row++;
    bool first = row > 0 && row < count && text_same(line_at(flow, row - 1)->text, row_at(flow, row)->category.zh);
    guint category = row - first;
    pass_over(flow, 0, category);
    while (row < count) {
        const Indicator *indicator = row_at(flow, row);
        guint next = row + 1;
        while (next < count && !row_at(flow, next))
            next++;
        guint end = next == count ? last_end(flow, indicator, row) : next;
        const Indicator *after = next < count ? row_at(flow, next) : NULL;
        bool headed = after && text_same(line_at(flow, next - 1)->text, after->category.zh);
        add_indicator(flow, indicator, category, row, end - headed);
        category = next - headed;
        row = next;
        if (next == count)
            pass_over(flow, end, count);
    }
}

/* ---- rows of communities ---- */

static void fill_communities(const Flow *flow) {
    guint width = flow->table->head->len, at = 0;
    int number = text_table_place(flow->table, PART_NO);
    while (number != SHAPE_NO_COLUMN && at + width <= flow->lines->len &&
           source_row_number(line_at(flow, at + (guint)number)->text) > 0) {
        for (guint i = 0; i < width; i++)
            add_lines(flow, at + i, at + i + 1);
        at += width;
    }
    pass_over(flow, at, flow->lines->len);
}

void flow_fill(TextTable *table, const GArray *lines, const Standard *standard, GArray *paragraphs) {
    const Flow flow = {table, lines, standard, text_table_tier(table, standard, NULL), paragraphs};
    if (table->shape->scope == SHAPE_ROWS)
        fill_communities(&flow);
    else if (flow.tier)
        fill_indicators(&flow);
    else
        pass_over(&flow, 0, lines->len);
}
