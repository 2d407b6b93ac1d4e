#include "intake/notice_text.h"

#include "base/text.h"

static void part_clear(void *data) {
    g_free(((TextPart *)data)->text);
}

void text_part_add(GArray *parts, int line, const char *text) {
    TextPart part = {.line = line, .text = g_strdup(text)};
    g_array_append_val(parts, part);
}

static void page_fact_clear(void *data) {
    g_free(((PageFact *)data)->said.text);
}

static GArray *parts_new(void) {
    GArray *parts = g_array_new(FALSE, TRUE, sizeof(TextPart));
    g_array_set_clear_func(parts, part_clear);
    return parts;
}

static void text_table_free(void *data) {
    TextTable *table = data;
    g_free(table->title.text);
    g_array_unref(table->head);
    g_array_unref(table->cells);
    g_free(table);
}

static TextTable *add_table(NoticeText *notice, int line, const char *title) {
    TextTable *table = g_new0(TextTable, 1);
    table->title = (TextPart){.line = line, .text = text_trim(title)};
    table->head = parts_new();
    table->cells = parts_new();
    g_ptr_array_add(notice->tables, table);
    return table;
}

int text_part_line(const TextPart *part, gsize offset) {
    int line = part->line;
    for (const char *c = part->text; *c && (gsize)(c - part->text) < offset; c++)
        line += *c == '\n';
    return line;
}

const Tier *text_table_tier(const TextTable *table, const Standard *standard, char **name) {
    g_auto(ShapeTitle) title = {0};
    const NoticeShape *shape = table->shape ? table->shape : table->named;
    bool read = shape && shape_reads_title(shape, table->title.text, &title);
    if (name)
        *name = g_strdup(read ? title.name : "");
    if (read && *title.tier)
        return standard_lookup_tier_name(standard, title.tier);
    return standard->tier_count == 1 ? standard->tiers[0] : NULL;
}

int text_table_place(const TextTable *table, ShapePart part) {
    int column = shape_column(table->shape, part);
    return column == SHAPE_NO_COLUMN ? column : table->places[column];
}

/* titled: whether it has a title of its own, which says what it is. */
static void find_shape(TextTable *table, const Shapes *shapes, bool titled) {
    g_autofree const char **headings = g_new(const char *, table->head->len + 1);
    for (guint i = 0; i < table->head->len; i++)
        headings[i] = g_array_index(table->head, TextPart, i).text;
    table->shape = shapes_headed(shapes, titled ? table->title.text : NULL, headings, table->head->len, table->places);
}

/* The grid's places one after another. */
static void fill_table(TextTable *table, const SourceBlock *grid, bool padded) {
    guint next = 0;
    for (int row = 0; row < grid->height; row++)
        for (int column = 0; column < grid->width; column++) {
            const SourceCell *cell = next < grid->cells->len ? &g_array_index(grid->cells, SourceCell, next) : NULL;
            bool here = cell && cell->row == row && cell->column == column;
            if (here || padded)
                text_part_add(row == 0 ? table->head : table->cells, here ? cell->line : grid->line,
                              here ? cell->text : "");
            next += here;
        }
}

/* A grid that is no table of the notice: a paragraph for each row. */
static void add_rows(NoticeText *notice, const SourceBlock *grid) {
    g_autoptr(GString) row = g_string_new(NULL);
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        const SourceCell *next = i + 1 < grid->cells->len ? cell + 1 : NULL;
        text_append_part(row, "\t", "%s", cell->text);
        if (next && next->row == cell->row)
            continue;
        text_part_add(notice->paragraphs, cell->line, row->str);
        g_string_truncate(row, 0);
    }
}

/* The lines of a grid that flows. */
static void fill_flowing(TextTable *table, const SourceBlock *grid, const Source *source, const Standard *standard,
                         GArray *paragraphs) {
    g_autoptr(GArray) lines = parts_new();
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        text_part_add((int)i < grid->flow_heads ? table->head : lines, cell->line, cell->text);
    }
    find_shape(table, source->shapes, true);
    if (table->shape)
        flow_fill(table, lines, standard, paragraphs);
}

NoticeText *notice_text_from(const Source *source, const Standard *standard) {
    NoticeText *notice = g_new0(NoticeText, 1);
    notice->paragraphs = parts_new();
    notice->page = g_array_new(FALSE, TRUE, sizeof(PageFact));
    g_array_set_clear_func(notice->page, page_fact_clear);
    notice->tables = g_ptr_array_new_with_free_func(text_table_free);
    TextTable *titled = NULL; /* a title whose grid has not come */
    for (guint i = 0; i < source->blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(source->blocks, i);
        int places[SHAPE_COLUMNS_MOST];
        if (block->text && block->title) {
            titled = add_table(notice, block->line, block->text);
            titled->named = shapes_titled(source->shapes, block->text);
        } else if (block->text) {
            text_part_add(notice->paragraphs, block->line, block->text);
        } else if (titled && block->flow_heads > 0) {
            fill_flowing(titled, block, source, standard, notice->paragraphs);
            titled = NULL;
        } else if (titled || source_grid_shape(source, block, places)) {
            /* Of a table without title it is told where it stands. */
            TextTable *table = titled ? titled : add_table(notice, block->line, block->where ? block->where : "");
            fill_table(table, block, source_is_padded(source, block));
            find_shape(table, source->shapes, titled);
            titled = NULL;
        } else {
            add_rows(notice, block);
        }
    }
    const TextTable *first = notice->tables->len > 0 ? g_ptr_array_index(notice->tables, 0) : NULL;
    page_head_take(notice->paragraphs, first ? first->title.line : G_MAXINT, source->shapes, notice->page);
    const TextPart *opening = notice->paragraphs->len > 0 ? &g_array_index(notice->paragraphs, TextPart, 0) : NULL;
    notice->title = opening && (!first || opening->line < first->title.line) ? opening : NULL;
    return notice;
}

void notice_text_free(NoticeText *text) {
    if (!text)
        return;
    g_array_unref(text->paragraphs);
    g_array_unref(text->page);
    g_ptr_array_unref(text->tables);
    g_free(text);
}
