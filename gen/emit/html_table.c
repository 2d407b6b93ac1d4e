/* Tables. Narrow screens show each row as a card: then a cell stands without its column, so it carries the column's
 * name; and roles are written out, because a cell that is displayed as a block may lose its own. */
#include "emit/html_private.h"

/* The columns of a table while its rows are walked. */
typedef struct Grid {
    GPtrArray *names; /* of char *: what stands over each column */
    GArray *covered;  /* of int: rows, this one included, that a cell from above still covers */
} Grid;

static guint cell_column(Grid *grid, const Node *cell, guint from) {
    guint column = from;
    while (column < grid->covered->len && g_array_index(grid->covered, int, column) > 0)
        column++;
    guint end = column + (guint)cell->colspan;
    if (end > grid->covered->len)
        g_array_set_size(grid->covered, end);
    for (guint i = column; i < end; i++)
        g_array_index(grid->covered, int, i) = cell->rowspan;
    return column;
}

static void row_finish(Grid *grid) {
    for (guint i = 0; i < grid->covered->len; i++) {
        int *rows = &g_array_index(grid->covered, int, i);
        *rows -= *rows > 0;
    }
}

static void read_names(Grid *grid, const Node *head) {
    for (const Node *row = head->first; row; row = row->next) {
        guint column = 0;
        for (const Node *cell = row->first; cell; cell = cell->next) {
            column = cell_column(grid, cell, column);
            guint end = column + (guint)cell->colspan;
            if (end > grid->names->len)
                g_ptr_array_set_size(grid->names, (int)end);
            for (; column < end; column++) {
                g_free(grid->names->pdata[column]);
                grid->names->pdata[column] = g_strdelimit(node_collect(cell), "\n", ' ');
            }
        }
        row_finish(grid);
    }
    g_array_set_size(grid->covered, 0);
}

static void attr_span(const Html *html, const char *name, int span) {
    if (span > 1)
        xml_attr_int(html->xml, name, span);
}

static void draw_cell(const Html *html, const Node *cell, const char *name) {
    static const char *const scopes[] = {NULL, "col", "row", "rowgroup"};
    static const char *const roles[] = {"cell", "columnheader", "rowheader", "rowheader"};
    bool is_data = cell->scope == SCOPE_NONE;
    xml_open(html->xml, is_data ? "td" : "th");
    html_attrs(html, cell);
    xml_attr(html->xml, "role", roles[cell->scope]);
    xml_attr(html->xml, "scope", scopes[cell->scope]);
    attr_span(html, "rowspan", cell->rowspan);
    attr_span(html, "colspan", cell->colspan);
    if (is_data)
        xml_attr(html->xml, "data-label", name);
    html_flow(html, cell);
    xml_close(html->xml);
    xml_newline(html->xml);
}

static void draw_row(const Html *html, Grid *grid, const Node *row) {
    xml_open(html->xml, "tr");
    html_attrs(html, row);
    xml_attr(html->xml, "role", "row");
    xml_newline(html->xml);
    guint column = 0;
    for (const Node *cell = row->first; cell; cell = cell->next) {
        column = cell_column(grid, cell, column);
        draw_cell(html, cell, column < grid->names->len ? grid->names->pdata[column] : NULL);
    }
    row_finish(grid);
    xml_close(html->xml);
    xml_newline(html->xml);
}

static void draw_group(const Html *html, Grid *grid, const Node *group) {
    xml_open(html->xml, group->kind == KIND_HEAD ? "thead" : "tbody");
    html_attrs(html, group);
    xml_attr(html->xml, "role", "rowgroup");
    xml_newline(html->xml);
    for (const Node *row = group->first; row; row = row->next)
        draw_row(html, grid, row);
    g_array_set_size(grid->covered, 0);
    xml_close(html->xml);
    xml_newline(html->xml);
}

static void draw_columns(const Html *html, const Grid *grid) {
    if (grid->names->len == 0)
        return;
    xml_open(html->xml, "colgroup");
    for (guint i = 0; i < grid->names->len; i++) {
        xml_open(html->xml, "col");
        xml_close(html->xml);
    }
    xml_close(html->xml);
    xml_newline(html->xml);
}

static void draw_caption(const Html *html, const Node *caption) {
    xml_open(html->xml, "caption");
    html_attrs(html, caption);
    html_children(html, caption);
    xml_close(html->xml);
    xml_newline(html->xml);
}

static void draw_parts(const Html *html, Grid *grid, const Node *table) {
    const Node *part = table->first;
    if (part && part->kind == KIND_CAPTION) {
        draw_caption(html, part);
        part = part->next;
    }
    if (part && part->kind == KIND_HEAD)
        read_names(grid, part);
    draw_columns(html, grid);
    for (; part; part = part->next)
        draw_group(html, grid, part);
}

void html_table(const Html *html, const Node *table) {
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) covered = g_array_new(FALSE, TRUE, sizeof(int));
    Grid grid = {names, covered};
    bool data = table->role == ROLE_TABLE_DATA, folded = data || table->role == ROLE_TABLE_KEPT;
    const FrameWords *frame = &html->meta->frame, *second = &html->meta->second_frame;
    if (folded) {
        xml_open(html->xml, "details");
        xml_open(html->xml, "summary");
        xml_text(html->xml, data ? frame->data : frame->kept);
        html_second(html->xml, html->meta, data ? second->data : second->kept);
        xml_close(html->xml);
        xml_newline(html->xml);
    }
    xml_open(html->xml, "table");
    html_attrs(html, table);
    xml_attr(html->xml, "role", "table");
    xml_newline(html->xml);
    draw_parts(html, &grid, table);
    xml_close(html->xml);
    if (folded)
        xml_close(html->xml);
    xml_newline(html->xml);
}
