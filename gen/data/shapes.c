#include "data/shapes.h"

#include <string.h>

#include "base/text.h"
#include "data/table.h"

#define NO_KEY "-"
#define TITLE_PART "title"
#define NAME_SLOT "name}"
#define TIER_SLOT "tier}"
#define ANY_SLOT "any}"

static const char *const scope_ids[] = {
    [SHAPE_EACH] = "each", [SHAPE_TIER] = "tier", [SHAPE_ROWS] = "rows", [SHAPE_PAGE] = "page", NULL};

/* Of tables of indicators, then of rows. */
static const char *const part_ids[] = {[PART_NO] = "no",
                                       [PART_CATEGORY] = "category",
                                       [PART_NAME] = "name",
                                       [PART_DEFINITION] = "definition",
                                       [PART_REQUIREMENT] = "requirement",
                                       [PART_STATUS] = "status",
                                       [PART_COMMUNITY] = "community",
                                       [PART_PARENT] = "parent",
                                       [PART_TIER] = "tier",
                                       [PART_BASIS] = "basis",
                                       [PART_CONCLUDED] = "concluded"};

static void column_free(void *data) {
    ShapeColumn *column = data;
    g_ptr_array_unref(column->headings);
    g_free(column);
}

static void shape_free(void *data) {
    NoticeShape *shape = data;
    g_ptr_array_unref(shape->titles);
    g_ptr_array_unref(shape->columns);
    g_free(shape);
}

void shapes_free(Shapes *shapes) {
    if (!shapes)
        return;
    g_ptr_array_unref(shapes->list);
    g_ptr_array_unref(shapes->labels);
    g_string_chunk_free(shapes->strings);
    g_free(shapes);
}

/* ---- titles ---- */

static const char *longest_han(GStringChunk *strings, const char *text) {
    const char *best = "", *from = text;
    gsize size = 0;
    for (const char *at = text;; at = g_utf8_next_char(at)) {
        if (text_is_han(g_utf8_get_char(at)))
            continue;
        if ((gsize)(at - from) > size) {
            size = (gsize)(at - from);
            best = from;
        }
        if (!*at)
            break;
        from = g_utf8_next_char(at);
    }
    return g_string_chunk_insert_len(strings, best, (gssize)size);
}

/* Piece by piece: what stands between two pieces is the slot's. */
static bool match_title(const char *pattern, const char *text, ShapeTitle *title) {
    const char *slot = NULL; /* open: "name}…" */
    const char *at = text;
    for (const char *piece = pattern; *piece || slot;) {
        gsize size = strcspn(piece, "{");
        g_autofree char *words = g_strndup(piece, size);
        bool last = !piece[size];
        const char *found = last && slot ? at + strlen(at) - MIN(size, strlen(at)) : slot ? strstr(at, words) : at;
        if (!found || !g_str_has_prefix(found, words) || (last && found[size]))
            return false;
        char **kept = !slot || !title                     ? NULL
                      : g_str_has_prefix(slot, NAME_SLOT) ? &title->name
                      : g_str_has_prefix(slot, TIER_SLOT) ? &title->tier
                                                          : NULL;
        if (kept) {
            g_free(*kept);
            *kept = g_strndup(at, (gsize)(found - at));
        }
        at = found + size;
        piece += size;
        slot = NULL;
        if (!last) {
            slot = piece + 1;
            piece = slot + strcspn(slot, "}") + 1;
        }
    }
    return true;
}

static bool slots_are_known(const char *pattern) {
    for (const char *at = pattern; (at = strchr(at, '{')); at++)
        if (!g_str_has_prefix(at + 1, NAME_SLOT) && !g_str_has_prefix(at + 1, TIER_SLOT) &&
            !g_str_has_prefix(at + 1, ANY_SLOT))
            return false;
    return true;
}

bool shape_reads_title(const NoticeShape *shape, const char *text, ShapeTitle *title) {
    g_autofree char *squeezed = NULL;
    for (guint i = 0; i < shape->titles->len; i++) {
        const ShapePattern *pattern = g_ptr_array_index(shape->titles, i);
        if (!strstr(text, pattern->probe))
            continue;
        squeezed = squeezed ? squeezed : text_squeeze(text);
        if (!match_title(pattern->text, squeezed, NULL))
            continue;
        if (title) {
            *title = (ShapeTitle){g_strdup(""), g_strdup("")};
            match_title(pattern->text, squeezed, title);
        }
        return true;
    }
    return false;
}

void shape_title_clear(ShapeTitle *title) {
    g_clear_pointer(&title->name, g_free);
    g_clear_pointer(&title->tier, g_free);
}

const NoticeShape *shapes_titled(const Shapes *shapes, const char *text) {
    for (guint i = 0; i < shapes->list->len; i++) {
        const NoticeShape *shape = g_ptr_array_index(shapes->list, i);
        if (shape_reads_title(shape, text, NULL))
            return shape;
    }
    return NULL;
}

/* ---- headings ---- */

static const ShapeColumn *column_of(const NoticeShape *shape, int index) {
    return g_ptr_array_index(shape->columns, index);
}

int shape_column(const NoticeShape *shape, ShapePart part) {
    for (guint i = 0; i < shape->columns->len; i++)
        if (column_of(shape, (int)i)->part == part)
            return (int)i;
    return SHAPE_NO_COLUMN;
}

static bool column_heads(const ShapeColumn *column, const char *squeezed) {
    for (guint i = 0; i < column->headings->len; i++)
        if (g_str_has_suffix(squeezed, g_ptr_array_index(column->headings, i)))
            return true;
    return false;
}

int shape_heading(const NoticeShape *shape, const char *heading) {
    g_autofree char *squeezed = text_squeeze(heading);
    for (guint i = 0; i < shape->columns->len; i++)
        if (column_heads(column_of(shape, (int)i), squeezed))
            return (int)i;
    return SHAPE_NO_COLUMN;
}

static bool find_places(const NoticeShape *shape, const char *const *squeezed, guint count, int *places,
                        const ShapeColumn **lacking) {
    for (guint k = 0; k < shape->columns->len; k++) {
        const ShapeColumn *column = column_of(shape, (int)k);
        places[k] = SHAPE_NO_COLUMN;
        for (guint i = 0; i < count && places[k] == SHAPE_NO_COLUMN; i++)
            if (column_heads(column, squeezed[i]))
                places[k] = (int)i;
        if (places[k] == SHAPE_NO_COLUMN && column->part != PART_CATEGORY) {
            *lacking = column;
            return false;
        }
    }
    return shape->columns->len > 0;
}

static char **squeeze_all(const char *const *texts, guint count) {
    char **squeezed = g_new0(char *, count + 1);
    for (guint i = 0; i < count; i++)
        squeezed[i] = text_squeeze(texts[i]);
    return squeezed;
}

bool shape_places(const NoticeShape *shape, const char *const *headings, guint count, int places[SHAPE_COLUMNS_MOST],
                  const ShapeColumn **lacking) {
    g_auto(GStrv) squeezed = squeeze_all(headings, count);
    const ShapeColumn *first = NULL;
    bool found = find_places(shape, (const char *const *)squeezed, count, places, &first);
    if (lacking)
        *lacking = first;
    return found;
}

const NoticeShape *shapes_headed(const Shapes *shapes, const char *title, const char *const *headings, guint count,
                                 int places[SHAPE_COLUMNS_MOST]) {
    g_auto(GStrv) squeezed = squeeze_all(headings, count);
    for (guint i = 0; i < shapes->list->len; i++) {
        const NoticeShape *shape = g_ptr_array_index(shapes->list, i);
        const ShapeColumn *lacking;
        if (find_places(shape, (const char *const *)squeezed, count, places, &lacking) &&
            (!title || shape->titles->len == 0 || shape_reads_title(shape, title, NULL)))
            return shape;
    }
    return NULL;
}

/* ---- loading ---- */

static NoticeShape *find_shape(const Shapes *shapes, const char *id) {
    for (guint i = 0; i < shapes->list->len; i++) {
        NoticeShape *shape = g_ptr_array_index(shapes->list, i);
        if (g_str_equal(shape->id, id))
            return shape;
    }
    return NULL;
}

static NoticeShape *add_shape(Shapes *shapes, const char *id, ShapeScope scope, int line) {
    NoticeShape *shape = g_new(NoticeShape, 1);
    *shape = (NoticeShape){.id = id,
                           .scope = scope,
                           .titles = g_ptr_array_new_with_free_func(g_free),
                           .columns = g_ptr_array_new_with_free_func(column_free),
                           .line = line};
    g_ptr_array_add(shapes->list, shape);
    return shape;
}

static bool has_indicator(const Standard *standard, const char *id) {
    for (int t = 0; t < standard->tier_count; t++)
        if (tier_lookup_indicator(standard->tiers[t], id))
            return true;
    return false;
}

/* Where a scope's parts begin and end. */
static bool part_fits(ShapeScope scope, int part) {
    return scope == SHAPE_ROWS ? part == PART_NO || part >= PART_COMMUNITY : part <= PART_STATUS;
}

/* The column that a row's part names; false, and a finding, when there is none such. */
static bool read_part(const Standard *standard, ShapeScope scope, const Table *table, int row, ShapePart *part) {
    const char *word = table_text(table, row, SHAPE_COLUMN_PART);
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    g_ptr_array_add(known, (void *)TITLE_PART);
    for (int i = 0; i < (int)G_N_ELEMENTS(part_ids); i++) {
        if (!part_fits(scope, i))
            continue;
        g_ptr_array_add(known, (void *)part_ids[i]);
        if (g_str_equal(word, part_ids[i])) {
            *part = (ShapePart)i;
            return true;
        }
    }
    bool item = scope == SHAPE_ROWS && standard_lookup_item(standard, word);
    *part = item ? PART_ITEM : PART_VERDICT;
    if (item || (scope == SHAPE_ROWS && has_indicator(standard, word)))
        return true;
    for (guint i = 0; scope == SHAPE_ROWS && i < standard->items->len; i++)
        g_ptr_array_add(known, (void *)((const Item *)g_ptr_array_index(standard->items, i))->id);
    table_unknown_among(table, row, SHAPE_COLUMN_PART, known);
    return false;
}

static void read_label(Shapes *shapes, const Table *table, int row, const char *text) {
    const char *key = table_text(table, row, SHAPE_COLUMN_PART);
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    bool fact = false;
    for (int i = 0; i < NOTICE_KEYS; i++) {
        fact = fact || g_str_equal(key, notice_keys[i].key);
        g_ptr_array_add(known, (void *)notice_keys[i].key);
    }
    if (!fact && !g_str_equal(key, NO_KEY)) {
        table_unknown_among(table, row, SHAPE_COLUMN_PART, known);
        return;
    }
    PageLabel *label = g_new(PageLabel, 1);
    *label = (PageLabel){.key = fact ? key : NULL, .text = text};
    g_ptr_array_add(shapes->labels, label);
}

static void read_shape(Shapes *shapes, const Standard *standard, const Table *table, int row, guint own) {
    const char *id = table_text(table, row, SHAPE_COLUMN_SHAPE);
    NoticeShape *shape = find_shape(shapes, id);
    bool otherwise = false; /* the data set says it */
    for (guint i = 0; i < own; i++)
        otherwise = otherwise || g_ptr_array_index(shapes->list, i) == shape;
    if (g_str_has_prefix(id, NOTICE_REMARK) || otherwise)
        return;
    int scope = table_choice(table, row, SHAPE_COLUMN_SCOPE, scope_ids, shape ? (int)shape->scope : -1);
    g_autofree char *squeezed = text_squeeze(table_text(table, row, SHAPE_COLUMN_TEXT));
    const char *text = g_string_chunk_insert(shapes->strings, squeezed);
    if (scope < 0)
        return;
    if (!*text || (shape && (int)shape->scope != scope)) {
        table_unknown(table, row, *text ? SHAPE_COLUMN_SCOPE : SHAPE_COLUMN_TEXT);
        return;
    }
    if (scope == SHAPE_PAGE) {
        read_label(shapes, table, row, text);
        return;
    }
    bool title = g_str_equal(table_text(table, row, SHAPE_COLUMN_PART), TITLE_PART);
    if (title && !slots_are_known(text)) {
        table_unknown(table, row, SHAPE_COLUMN_TEXT);
        return;
    }
    shape = shape ? shape : add_shape(shapes, id, (ShapeScope)scope, table_line(table, row));
    if (title) {
        ShapePattern *pattern = g_new(ShapePattern, 1);
        *pattern = (ShapePattern){text, longest_han(shapes->strings, text)};
        g_ptr_array_add(shape->titles, pattern);
        return;
    }
    ShapePart part;
    if (!read_part(standard, (ShapeScope)scope, table, row, &part))
        return;
    const char *name = part < PART_VERDICT ? NULL : table_text(table, row, SHAPE_COLUMN_PART);
    ShapeColumn *column = NULL;
    for (guint i = 0; i < shape->columns->len && !column; i++) {
        ShapeColumn *other = g_ptr_array_index(shape->columns, i);
        column = other->part == part && g_strcmp0(other->id, name) == 0 ? other : NULL;
    }
    if (!column && shape->columns->len < SHAPE_COLUMNS_MOST) {
        column = g_new(ShapeColumn, 1);
        *column = (ShapeColumn){.part = part, .id = name, .headings = g_ptr_array_new()};
        g_ptr_array_add(shape->columns, column);
    }
    if (column)
        g_ptr_array_add(column->headings, (void *)text);
}

/* What a table cannot be read without; false, and a finding, when the shape lacks it. */
static bool check_shape(const NoticeShape *shape, const char *file, Findings *findings) {
    bool whole = true;
    ShapePart needed = shape->scope == SHAPE_ROWS ? PART_COMMUNITY : PART_STATUS;
    ShapePart named = shape->scope == SHAPE_ROWS ? PART_COMMUNITY : PART_NO;
    for (int i = 0; i < 2; i++) {
        ShapePart part = i == 0 ? named : needed;
        if (shape_column(shape, part) != SHAPE_NO_COLUMN || (i > 0 && named == needed))
            continue;
        whole = false;
        Finding *finding = finding_add(findings, SENTENCE_SHAPE_LACKS);
        finding->place = (Place){.file = file, .line = shape->line, .column = shape_columns[SHAPE_COLUMN_PART].name};
        finding_fact(findings, finding, "shape", FACT_TEXT, shape->id);
        finding_fact(findings, finding, "part", FACT_TEXT, part_ids[part]);
    }
    return whole;
}

static void load_file(Shapes *shapes, const Standard *standard, const char *dir, const char *shown,
                      Findings *findings) {
    g_autofree char *path = g_build_filename(dir, SHAPES_FILE, NULL);
    g_auto(Table) table = {0};
    guint before = findings->list->len, own = shapes->list->len;
    if (!g_file_test(path, G_FILE_TEST_EXISTS) ||
        !table_open(&table, path, shown, shape_columns, shapes->strings, findings))
        return;
    for (int row = 0; row < table_row_count(&table); row++)
        read_shape(shapes, standard, &table, row, own);
    for (guint i = shapes->list->len; i-- > own;)
        if (!check_shape(g_ptr_array_index(shapes->list, i), shown, findings))
            g_ptr_array_remove_index(shapes->list, i);
    for (guint i = before; i < findings->list->len; i++)
        ((Finding *)g_ptr_array_index(findings->list, i))->addressee =
            strchr(shown, '/') ? ADDRESSEE_STANDARD : ADDRESSEE_OFFICE;
}

Shapes *shapes_load(const Standard *standard, const char *dir, const char *dataset, Findings *findings) {
    Shapes *shapes = g_new(Shapes, 1);
    *shapes = (Shapes){.list = g_ptr_array_new_with_free_func(shape_free),
                       .labels = g_ptr_array_new_with_free_func(g_free),
                       .strings = g_string_chunk_new(4096)};
    if (dataset)
        load_file(shapes, standard, dataset, SHAPES_FILE, findings);
    load_file(shapes, standard, dir, standard_file(standard, SHAPES_FILE), findings);
    return shapes;
}
