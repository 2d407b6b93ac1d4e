/* Tables of a Word document: columns as wide as the pages have them, cells over rows and columns, heads that come
 * again. */
#include "emit/docx.h"
#include "layout/layout.h"

/* ---- findings ---- */

static bool is_finding(const Node *node) {
    return node->kind == KIND_ASIDE &&
           (node->role == ROLE_ERROR || node->role == ROLE_WARNING || node->role == ROLE_INFO);
}

/* In the comments, under the next number. */
static void put_comment(Docx *docx, const Node *aside) {
    Xml *xml = docx->notes;
    const Meta *meta = docx->facts.meta;
    g_autofree char *stamp = g_strconcat(*meta->date ? meta->date : "2000-01-01", "T00:00:00Z", NULL);
    xml_open(xml, "w:comment");
    xml_attr_int(xml, "w:id", docx->comments++);
    xml_attr(xml, "w:author", "Gongshi");
    xml_attr(xml, "w:date", stamp);
    xml_attr(xml, "w:initials", "G");
    for (const Node *block = aside->first; block; block = block->next)
        docx_put_lines(docx, xml, block, &(DocxSetting){.style = DOCX_NOTE});
    xml_close(xml);
}

/* ---- tables ---- */

/* A table while it is written. */
typedef struct TableWriter {
    Docx *docx;
    const Node *node;
    GArray *widths;  /* of double: points */
    GArray *covered; /* of int: for each column, rows that a cell from above still covers */
    GArray *spans;   /* of int: at the first column of such a cell, its columns */
    bool head;
} TableWriter;

/* Of lines of text, which rules down would cut up. */
static bool is_open(const Node *table) {
    return table->role == ROLE_TABLE_STANDARD || table->role == ROLE_TABLE_REPORT;
}

/* inverse: what it says does not agree with itself or with another. */
static void begin_cell(const TableWriter *table, guint column, int columns, const char *merge, bool inverse) {
    Xml *xml = table->docx->xml;
    double width = 0;
    for (guint c = column; c < column + (guint)columns && c < table->widths->len; c++)
        width += g_array_index(table->widths, double, c);
    xml_open(xml, "w:tc");
    xml_open(xml, "w:tcPr");
    xml_open(xml, "w:tcW");
    xml_attr_int(xml, "w:w", docx_twips(width));
    xml_attr(xml, "w:type", "dxa");
    xml_close(xml);
    if (columns > 1)
        docx_number(xml, "w:gridSpan", columns);
    if (merge)
        docx_element(xml, "w:vMerge", "w:val", merge, NULL);
    if (inverse)
        docx_element(xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "000000", NULL);
    docx_element(xml, "w:vAlign", "w:val", is_open(table->node) ? "top" : "center", NULL);
    xml_close(xml);
}

static DocxStyle cell_style(const TableWriter *table, const Node *cell, const Node *block) {
    bool fine = docx_is_dense(table->docx->area);
    bool small = block && (block->role == ROLE_BASIS || block->role == ROLE_NOTE || block->role == ROLE_DEFINITION);
    bool named = table->head || cell->scope == SCOPE_ROWGROUP || (block && block->role == ROLE_STATED);
    if (small)
        return fine ? DOCX_CELL_FINE : DOCX_CELL_SMALL;
    if (named)
        return fine ? DOCX_CELL_HEAD_DIGEST : DOCX_CELL_HEAD;
    return fine ? DOCX_CELL_DIGEST : DOCX_CELL;
}

static const Node *last_line(const Node *cell) {
    const Node *last = NULL;
    for (const Node *block = cell->first; block; block = block->next)
        if (!node_web_only(block) && !is_finding(block))
            last = block;
    return last;
}

/* What is in it: words, then what was found about them as comments. A cell has a paragraph at least. */
static void put_cell_blocks(const TableWriter *table, const Node *cell) {
    Docx *docx = table->docx;
    const Node *last = last_line(cell);
    int first_note = docx->comments;
    docx_mark_place(docx, cell);
    for (const Node *block = cell->first; block; block = block->next) {
        if (!is_finding(block))
            continue;
        docx_mark_place(docx, block);
        put_comment(docx, block);
    }
    bool figures = cell->role == ROLE_NUMBER || cell->role == ROLE_CONTRADICTED, begun = false;
    bool centred = table->head || figures || cell->scope == SCOPE_ROWGROUP;
    for (const Node *block = cell->first; block; block = block->next) {
        if (node_web_only(block) || is_finding(block))
            continue;
        DocxSetting setting = {.style = cell_style(table, cell, block),
                               .bullet = true,
                               .align = centred ? "center" : "left",
                               .inverse = cell->role == ROLE_CONTRADICTED,
                               .first_note = first_note,
                               .end_note = docx->comments,
                               .begins_notes = !begun,
                               .ends_notes = block == last};
        begun = true;
        if (block->role == ROLE_WRITE)
            setting.line_to = g_array_index(table->widths, double, table->widths->len - 1) * 0.9;
        setting.bullet = block->kind == KIND_LIST && block->first->next;
        if (block->kind == KIND_ASIDE)
            for (const Node *line = block->first; line; line = line->next)
                docx_put_lines(docx, docx->xml, line, &setting);
        else
            docx_put_lines(docx, docx->xml, block, &setting);
    }
    if (!last)
        docx_put_para(docx, docx->xml, NULL,
                      &(DocxSetting){.style = cell_style(table, cell, NULL),
                                     .first_note = first_note,
                                     .end_note = docx->comments,
                                     .begins_notes = true,
                                     .ends_notes = true});
}

/* The places below a cell that covers several rows. */
static guint put_covered(TableWriter *table, guint column) {
    Xml *xml = table->docx->xml;
    while (column < table->covered->len && g_array_index(table->covered, int, column) > 0) {
        int columns = MAX(g_array_index(table->spans, int, column), 1);
        begin_cell(table, column, columns, "continue", false);
        docx_element(xml, "w:p", NULL);
        xml_close(xml);
        column += (guint)columns;
    }
    return column;
}

static void put_row(TableWriter *table, const Node *row) {
    Xml *xml = table->docx->xml;
    docx_mark_place(table->docx, row);
    xml_open(xml, "w:tr");
    xml_open(xml, "w:trPr");
    docx_element(xml, "w:cantSplit", NULL);
    if (table->head)
        docx_element(xml, "w:tblHeader", NULL);
    xml_close(xml);
    guint column = 0;
    for (const Node *cell = row->first; cell; cell = cell->next) {
        column = put_covered(table, column);
        begin_cell(table, column, cell->colspan, cell->rowspan > 1 ? "restart" : NULL, cell->role == ROLE_CONTRADICTED);
        put_cell_blocks(table, cell);
        xml_close(xml);
        for (guint c = column; c < column + (guint)cell->colspan && c < table->covered->len; c++) {
            g_array_index(table->covered, int, c) = cell->rowspan;
            g_array_index(table->spans, int, c) = c == column ? cell->colspan : 1;
        }
        column += (guint)cell->colspan;
    }
    put_covered(table, column);
    for (guint c = 0; c < table->covered->len; c++)
        g_array_index(table->covered, int, c) = MAX(g_array_index(table->covered, int, c) - 1, 0);
    xml_close(xml);
}

static void put_table_properties(const TableWriter *table, double width) {
    static const struct {
        const char *element, *width;
        bool down;
    } rules[] = {{"w:top", "8", false},  {"w:left", "8", true},     {"w:bottom", "8", false},
                 {"w:right", "8", true}, {"w:insideH", "4", false}, {"w:insideV", "4", true}};
    static const char *const padding[] = {"w:left", "w:right"};
    Xml *xml = table->docx->xml;
    const Node *caption = table->node->first->kind == KIND_CAPTION ? table->node->first : NULL;
    xml_open(xml, "w:tblPr");
    if (shaper_rtl(table->docx->context->shaper, table->docx->facts.meta->lang))
        docx_element(xml, "w:bidiVisual", NULL);
    xml_open(xml, "w:tblW");
    xml_attr_int(xml, "w:w", docx_twips(width));
    xml_attr(xml, "w:type", "dxa");
    xml_close(xml);
    docx_element(xml, "w:jc", "w:val", "center", NULL);
    xml_open(xml, "w:tblBorders");
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        if (!rules[i].down || !is_open(table->node))
            docx_element(xml, rules[i].element, "w:val", "single", "w:sz", rules[i].width, "w:space", "0", "w:color",
                         "auto", NULL);
    xml_close(xml);
    docx_element(xml, "w:tblLayout", "w:type", "fixed", NULL);
    xml_open(xml, "w:tblCellMar");
    for (size_t i = 0; i < G_N_ELEMENTS(padding); i++)
        docx_element(xml, padding[i], "w:w", "50", "w:type", "dxa", NULL);
    xml_close(xml);
    docx_element(xml, "w:tblLook", "w:val", "0620", NULL);
    if (caption) {
        g_autofree char *words = g_strdelimit(node_collect(caption), "\n", ' ');
        docx_element(xml, "w:tblCaption", "w:val", words, NULL);
    }
    xml_close(xml);
}

bool docx_put_table(Docx *docx, const Node *node, GError **error) {
    const Geometry geometry = docx_area_geometry(docx);
    Xml *xml = docx->xml;
    g_autoptr(GArray) widths =
        layout_table_widths(docx->context->shaper, &geometry, docx->facts.meta, node, geometry.width, error);
    if (!widths)
        return false;
    g_autoptr(GArray) covered = g_array_sized_new(FALSE, TRUE, sizeof(int), widths->len);
    g_autoptr(GArray) spans = g_array_sized_new(FALSE, TRUE, sizeof(int), widths->len);
    g_array_set_size(covered, widths->len);
    g_array_set_size(spans, widths->len);
    TableWriter table = {docx, node, widths, covered, spans, false};
    const Node *part = node->first;
    if (part->kind == KIND_CAPTION) {
        docx_put_para(docx, xml, part, &(DocxSetting){.style = DOCX_CAPTION});
        part = part->next;
    } else if (docx->new_page || docx->marks->len > 0) {
        docx_put_para(docx, xml, NULL, &(DocxSetting){.style = DOCX_NOTE});
    }
    xml_open(xml, "w:tbl");
    put_table_properties(&table, geometry.width);
    xml_open(xml, "w:tblGrid");
    for (guint i = 0; i < widths->len; i++) {
        xml_open(xml, "w:gridCol");
        xml_attr_int(xml, "w:w", docx_twips(g_array_index(widths, double, i)));
        xml_close(xml);
    }
    xml_close(xml);
    for (; part; part = part->next) {
        table.head = part->kind == KIND_HEAD;
        for (const Node *row = part->first; row; row = row->next)
            put_row(&table, row);
    }
    xml_close(xml);
    docx_put_thin(docx, false);
    return true;
}
