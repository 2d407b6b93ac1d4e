/* items.csv: what a community reports, and how its figures belong together. */
#include <string.h>

#include "base/text.h"
#include "data/standard_private.h"

enum {
    ITEM_COLUMN_INDICATOR,
    ITEM_COLUMN_TIER,
    ITEM_COLUMN_ITEM,
    ITEM_COLUMN_TYPE,
    ITEM_COLUMN_UNIT,
    ITEM_COLUMN_MEASURE,
    ITEM_COLUMN_EQUALS,
    ITEM_COLUMN_SHARE_OF,
    ITEM_COLUMN_SUBSET_OF,
    ITEM_COLUMN_COUNTS,
    ITEM_COLUMN_REGISTER,
    ITEM_COLUMN_CHOICES,
    ITEM_COLUMN_ROLE,
    ITEM_COLUMN_ZH,
    ITEM_COLUMN_EN,
    ITEM_COLUMN_OPTIONAL,
    ITEM_COLUMN_RANGE
};
static const char *const item_columns[] = {
    "indicator", "tier",     "item",    "type", "unit", "measure", "equals",       "share_of", "subset_of",
    "counts",    "register", "choices", "role", "zh",   "en",      TABLE_OPTIONAL, "range",    NULL,
};

static const char *const type_names[] = {
    [ITEM_COUNT] = "count", [ITEM_PERCENT] = "percent", [ITEM_AREA] = "area",
    [ITEM_TEXT] = "text",   [ITEM_LIST] = "list",       [ITEM_CHOICE] = "choice",
};

/* Takes the question marks off: 市级或区县级?? has two. */
static int cut_marks(char *choice) {
    int marks = 0;
    for (; g_str_has_suffix(choice, "?") || g_str_has_suffix(choice, "？"); marks++)
        *g_utf8_find_prev_char(choice, choice + strlen(choice)) = '\0';
    return marks;
}

/* "甲|乙|甲或乙?|甲或丙??": what may be said; an alternative left standing; one that is the form's own. */
static void split_choices(Item *item, GStringChunk *strings, const char *cell) {
    item->choices = g_ptr_array_new();
    item->open_choices = g_ptr_array_new();
    item->form_choices = g_ptr_array_new();
    g_auto(GStrv) parts = g_strsplit(cell, "|", -1);
    for (char **part = parts; *part; part++) {
        g_autofree char *choice = text_trim(*part);
        int marks = cut_marks(choice);
        if (!*choice)
            continue;
        char *kept = g_string_chunk_insert_const(strings, choice);
        g_ptr_array_add(marks > 0 ? item->open_choices : item->choices, kept);
        if (marks > 1)
            g_ptr_array_add(item->form_choices, kept);
    }
}

static bool read_bound(const char *text, Ratio *bound) {
    Decimal number;
    *bound = ratio_invalid();
    if (text_blank(text))
        return true;
    g_autofree char *dense = text_squeeze(text);
    if (!decimal_parse(dense, &number))
        return false;
    *bound = number.value;
    return true;
}

/* "0..200", "0..", "..": either bound may be left out. */
static void read_range(const Table *table, int row, Item *item) {
    if (!*item->range)
        return;
    g_auto(GStrv) sides = g_strsplit(item->range, "..", 2);
    if (!sides[1] || !read_bound(sides[0], &item->least) || !read_bound(sides[1], &item->most))
        table_unknown(table, row, ITEM_COLUMN_RANGE);
}

static bool check_item(const Standard *standard, const Table *table, int row) {
    const char *id = table_text(table, row, ITEM_COLUMN_ITEM);
    const Item *known = standard_lookup_item(standard, id);
    if (known) {
        table_twice(table, row, ITEM_COLUMN_ITEM, known->line);
        return false;
    }
    if (!*id) {
        table_unknown(table, row, ITEM_COLUMN_ITEM);
        return false;
    }
    return g_str_equal(table_text(table, row, ITEM_COLUMN_INDICATOR), NOTICE_INDICATOR) ||
           standard_check_names(standard, table, row, ITEM_COLUMN_TIER, ITEM_COLUMN_INDICATOR);
}

static void read_item(Standard *standard, const Table *table, int row) {
    static const char *const measures[] = {"exact", "measured"};
    static const char *const roles[] = {"", "entity", "lacking", "vague", "bound"}; /* as in ItemRole */
    if (!check_item(standard, table, row))
        return;
    int type = standard_read_name(table, row, ITEM_COLUMN_TYPE, type_names, G_N_ELEMENTS(type_names), false);
    int measure = standard_read_name(table, row, ITEM_COLUMN_MEASURE, measures, G_N_ELEMENTS(measures), true);
    int role = standard_read_name(table, row, ITEM_COLUMN_ROLE, roles, G_N_ELEMENTS(roles), true);
    if (type < 0 || measure < 0 || role < 0)
        return;
    Item *item = g_new0(Item, 1);
    *item = (Item){
        .id = table_text(table, row, ITEM_COLUMN_ITEM),
        .indicator = table_text(table, row, ITEM_COLUMN_INDICATOR),
        .tier = table_optional(table, row, ITEM_COLUMN_TIER),
        .type = (ItemType)type,
        .unit = table_text(table, row, ITEM_COLUMN_UNIT),
        .measured = measure == 1,
        .role = (ItemRole)role,
        .range = table_text(table, row, ITEM_COLUMN_RANGE),
        .of_register = table_text(table, row, ITEM_COLUMN_REGISTER),
        .name = standard_read_words(standard, table, row, ITEM_COLUMN_ZH, ITEM_COLUMN_EN),
        .line = table_line(table, row),
    };
    if (item->type == ITEM_CHOICE)
        split_choices(item, standard->strings, table_text(table, row, ITEM_COLUMN_CHOICES));
    read_range(table, row, item);
    g_ptr_array_add(standard->items, item);
    g_hash_table_insert(standard->items_by_id, (void *)item->id, item);
}

/* The item that a cell (or a part of it) names; NULL when blank, and a finding when there is none such. */
static const Item *read_reference(const Standard *standard, const Table *table, int row, int column, const char *id) {
    g_autofree char *trimmed = text_trim(id);
    const Item *item = standard_lookup_item(standard, trimmed);
    if (!item && *trimmed)
        table_unknown(table, row, column);
    return item;
}

static void link_parts(const Standard *standard, const Table *table, int row, Item *item) {
    const char *equals = table_text(table, row, ITEM_COLUMN_EQUALS);
    if (!*equals)
        return;
    g_auto(GStrv) parts = g_strsplit(equals, "/", 2);
    if (!parts[1] || text_blank(parts[0]) || text_blank(parts[1])) {
        table_unknown(table, row, ITEM_COLUMN_EQUALS);
        return;
    }
    const Item *part = read_reference(standard, table, row, ITEM_COLUMN_EQUALS, parts[0]);
    const Item *whole = read_reference(standard, table, row, ITEM_COLUMN_EQUALS, parts[1]);
    if (part && whole) {
        item->part = part;
        item->whole = whole;
    }
}

/* "compounds.total ~ compounds.ebike access.closed": the total, and what may stand for it where it is not asked. */
static void link_share(const Standard *standard, const Table *table, int row, Item *item) {
    g_auto(GStrv) sides = g_strsplit(table_text(table, row, ITEM_COLUMN_SHARE_OF), "~", 2);
    item->share_of = read_reference(standard, table, row, ITEM_COLUMN_SHARE_OF, sides[0] ? sides[0] : "");
    g_auto(GStrv) ids = g_strsplit(sides[0] && sides[1] ? sides[1] : "", " ", -1);
    for (char **id = ids; *id; id++) {
        const Item *total = read_reference(standard, table, row, ITEM_COLUMN_SHARE_OF, *id);
        if (!total)
            continue;
        if (!item->inferred)
            item->inferred = g_ptr_array_new();
        g_ptr_array_add(item->inferred, (gpointer)total);
    }
}

/* Items may name later ones: they are linked when all are there. */
static void link_item(Standard *standard, const Table *table, int row) {
    Item *item = g_hash_table_lookup(standard->items_by_id, table_text(table, row, ITEM_COLUMN_ITEM));
    if (!item || item->line != table_line(table, row))
        return;
    link_parts(standard, table, row, item);
    link_share(standard, table, row, item);
    const struct Link {
        int column;
        const Item **target;
    } links[] = {
        {ITEM_COLUMN_SUBSET_OF, &item->subset_of},
        {ITEM_COLUMN_COUNTS, &item->counts},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(links); i++) {
        const char *id = table_text(table, row, links[i].column);
        *links[i].target = read_reference(standard, table, row, links[i].column, id);
    }
}

const StandardTable items_csv = {"items.csv", item_columns, read_item, link_item};
