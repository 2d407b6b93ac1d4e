#include "intake/source.h"

#include <string.h>

#include "base/text.h"

/* Further lines of a head whose headings are not there yet: line breaks in cells. */
enum { HEAD_LINES_MOST = 16 };

/* ---- lines ---- */

/* Lines of the text and the cells that tabs part them into, as word processors, spreadsheets and browsers put tables on
 * the clipboard. A line ends with LF, CR LF or CR. A cell in quotation marks (doubled inside) may hold tabs and line
 * breaks, as a spreadsheet writes it; quotation marks that do not enclose a whole cell, or had no need to, are text. */
typedef struct TextLine {
    int number;    /* 1-based, of the first */
    GArray *cells; /* of LineCell; at least one */
    bool ends_row; /* for certain: where a word processor writes CR LF after a row and LF inside its cells */
} TextLine;

typedef struct TextLines {
    const char *at;
    int number;
    bool quotes; /* none any more after one that is never closed */
    bool mixed;  /* line ends of both kinds */
} TextLines;

/* A cell of a line, and of a table while it is read. */
typedef struct LineCell {
    int line;
    char *text; /* line breaks each one LF */
} LineCell;

static void line_cell_clear(void *data) {
    g_free(((LineCell *)data)->text);
}

static GArray *line_cells_new(void) {
    GArray *cells = g_array_new(FALSE, TRUE, sizeof(LineCell));
    g_array_set_clear_func(cells, line_cell_clear);
    return cells;
}

static void line_cell_add(GArray *cells, int line, const char *text) {
    LineCell cell = {.line = line, .text = g_strdup(text)};
    g_array_append_val(cells, cell);
}

/* Bytes of the line end at `at`; 0 where there is none. */
static size_t line_end(const char *at) {
    if (*at == '\r')
        return at[1] == '\n' ? 2 : 1;
    return *at == '\n';
}

/* The quotation mark that closes the cell opened at `at`, or NULL: then it opens none. At the start of a line a tab
 * must follow, else a paragraph could be taken for a cell. */
static const char *closing_mark(TextLines *lines, const char *at, bool starts_line) {
    const char *mark = strchr(at + 1, '"');
    while (mark && mark[1] == '"')
        mark = strchr(mark + 2, '"');
    if (!mark) {
        lines->quotes = false;
        return NULL;
    }
    bool ends_cell = mark[1] == '\t' || (!starts_line && (mark[1] == '\0' || line_end(mark + 1) > 0));
    bool needed = memchr(at + 1, '\t', (size_t)(mark - at)) || memchr(at + 1, '\n', (size_t)(mark - at)) ||
                  memchr(at + 1, '\r', (size_t)(mark - at)) || memchr(at + 1, '"', (size_t)(mark - at - 1));
    return ends_cell && needed ? mark : NULL;
}

static void read_cell_text(TextLines *lines, bool starts_line, GArray *cells) {
    const char *end = lines->quotes && *lines->at == '"' ? closing_mark(lines, lines->at, starts_line) : NULL;
    if (!end) {
        size_t size = strcspn(lines->at, "\t\r\n");
        LineCell part = {.line = lines->number, .text = g_strndup(lines->at, size)};
        g_array_append_val(cells, part);
        lines->at += size;
        return;
    }
    /* What stands between the quotation marks; line breaks become LF and are counted. */
    g_autoptr(GString) text = g_string_new(NULL);
    int first = lines->number;
    for (const char *at = lines->at + 1; at < end;) {
        size_t breaks = line_end(at);
        g_string_append_c(text, breaks > 0 ? '\n' : *at);
        lines->number += breaks > 0;
        at += breaks > 0 ? breaks : *at == '"' ? 2 : 1;
    }
    line_cell_add(cells, first, text->str);
    lines->at = end + 1;
}

/* The next line, or false. *line is to be cleared. */
static bool text_lines_next(TextLines *lines, TextLine *line) {
    if (!*lines->at)
        return false;
    *line = (TextLine){.number = lines->number, .cells = line_cells_new()};
    read_cell_text(lines, true, line->cells);
    while (*lines->at == '\t') {
        lines->at++;
        read_cell_text(lines, false, line->cells);
    }
    size_t end = line_end(lines->at);
    line->ends_row = lines->mixed && end == 2;
    lines->at += end;
    lines->number++;
    return true;
}

static void text_line_clear(TextLine *line) {
    g_clear_pointer(&line->cells, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TextLine, text_line_clear)

/* ---- tables ---- */

typedef enum TextShape {
    TABLE_OPEN,  /* before the head */
    TABLE_CELLS, /* each cell begins on a line */
    TABLE_ROWS,  /* each row begins on a line */
    TABLE_FLOW   /* cells are lines like any other, and so are their further lines */
} TextShape;

/* A table while it is read. */
typedef struct ReadTable {
    SourceBlock *grid;
    const char *title; /* borrowed */
    bool flows;
    GArray *head; /* of LineCell; so the cells, row by row */
    GArray *cells;
} ReadTable;

typedef struct NoticeParser {
    Source *source;
    GPtrArray *tables;      /* of ReadTable * */
    ReadTable *table;       /* NULL outside */
    ReadTable *interrupted; /* of CELLS: a paragraph stood where its next row should; NULL: none */
    TextShape shape;
    bool in_head;
    int head_lines;   /* of ROWS */
    int number;       /* of ROWS, behind the head: the column of the rows' numbers; SHAPE_NO_COLUMN: not known */
    guint row;        /* of ROWS: the first cell of the row being read */
    bool row_ended;   /* of ROWS: nothing is added to its last cell */
    bool soft_breaks; /* of ROWS: line breaks inside its cells are not those that end rows */
    int blank_lines;  /* just before this line */
    LineCell *cell;   /* the one that lines are added to, and its text meanwhile; NULL: none */
    GString *longer;
} NoticeParser;

/* Before anything follows the cell: nothing more is added to it. */
static void close_cell(NoticeParser *parser) {
    if (!parser->cell)
        return;
    g_free(parser->cell->text);
    parser->cell->text = g_string_free(parser->longer, FALSE);
    parser->cell = NULL;
}

static void free_table(void *data) {
    ReadTable *table = data;
    g_array_unref(table->head);
    g_array_unref(table->cells);
    g_free(table);
}

/* The shape whose head the table's is; NULL: not yet. *number: the column of the rows' numbers. */
static const NoticeShape *find_shape(const NoticeParser *parser, int *number) {
    const ReadTable *table = parser->table;
    g_autofree const char **headings = g_new(const char *, table->head->len + 1);
    for (guint i = 0; i < table->head->len; i++)
        headings[i] = g_array_index(table->head, LineCell, i).text;
    int places[SHAPE_COLUMNS_MOST];
    const NoticeShape *shape = shapes_headed(parser->source->shapes, table->title, headings, table->head->len, places);
    int column = shape ? shape_column(shape, PART_NO) : SHAPE_NO_COLUMN;
    *number = column == SHAPE_NO_COLUMN ? column : places[column];
    return shape;
}

static const LineCell *cell_at(const TextLine *line, guint index) {
    return &g_array_index(line->cells, LineCell, index);
}

static guint count_filled(const TextLine *line) {
    guint filled = 0;
    for (guint i = 0; i < line->cells->len; i++)
        filled += !text_blank(cell_at(line, i)->text);
    return filled;
}

/* The line's text from a cell on, tabs and all. */
static char *line_text(const TextLine *line, guint from) {
    GString *text = g_string_new(NULL);
    for (guint i = from; i < line->cells->len; i++) {
        if (i > from)
            g_string_append_c(text, '\t');
        g_string_append(text, cell_at(line, i)->text);
    }
    return g_string_free(text, FALSE);
}

static bool is_title(const NoticeParser *parser, const TextLine *line) {
    if (count_filled(line) != 1)
        return false;
    g_autofree char *all = line_text(line, 0);
    return shapes_titled(parser->source->shapes, all);
}

static void add_paragraph(NoticeParser *parser, const TextLine *line) {
    g_autofree char *text = line_text(line, 0);
    source_add_block(parser->source, text)->line = line->number;
}

static void open_table(NoticeParser *parser, const TextLine *line) {
    g_autofree char *text = line_text(line, 0);
    SourceBlock *title = source_add_block(parser->source, text);
    title->title = true;
    title->line = line->number;
    ReadTable *table = g_new0(ReadTable, 1);
    table->grid = source_add_block(parser->source, NULL);
    table->grid->line = line->number;
    table->title = title->text;
    table->head = line_cells_new();
    table->cells = line_cells_new();
    g_ptr_array_add(parser->tables, table);
    parser->table = table;
    parser->interrupted = NULL;
    parser->shape = TABLE_OPEN;
    parser->in_head = true;
}

/* Blank lines are kept inside a cell: lines are counted by its line breaks. */
static void continue_cell(NoticeParser *parser, const char *text) {
    GArray *cells = parser->in_head ? parser->table->head : parser->table->cells;
    if (!parser->cell) {
        parser->cell = &g_array_index(cells, LineCell, cells->len - 1);
        parser->longer = g_string_new(parser->cell->text);
    }
    for (int i = 0; i <= parser->blank_lines; i++)
        g_string_append_c(parser->longer, '\n');
    g_string_append(parser->longer, text);
}

static void add_cells(NoticeParser *parser, const TextLine *line, guint from) {
    close_cell(parser);
    GArray *cells = parser->in_head ? parser->table->head : parser->table->cells;
    for (guint i = from; i < line->cells->len; i++)
        line_cell_add(cells, cell_at(line, i)->line, cell_at(line, i)->text);
}

/* ---- each cell begins on a line ---- */

static void read_cell_line(NoticeParser *parser, const TextLine *line) {
    g_autofree char *text = line_text(line, line->cells->len > 1 ? 1 : 0);
    const ReadTable *table = parser->table;
    bool begins = line->cells->len > 1 && text_blank(cell_at(line, 0)->text);
    bool in_row = !parser->in_head && table->head->len > 0 && table->cells->len % table->head->len != 0;
    if (begins) {
        close_cell(parser);
        parser->in_head = parser->in_head && (parser->blank_lines == 0 || parser->table->head->len == 0);
        line_cell_add(parser->in_head ? parser->table->head : parser->table->cells, line->number, text);
    } else if (table->head->len > 0 && (parser->blank_lines == 0 || in_row)) {
        g_autofree char *whole = line_text(line, 0);
        continue_cell(parser, whole);
    } else {
        close_cell(parser);
        parser->interrupted = parser->in_head ? NULL : parser->table;
        parser->table = NULL;
        add_paragraph(parser, line);
    }
}

/* ---- each row begins on a line ---- */

/* The row's number stands in its column, or in the one before where the first cell, a merged one, was left out. */
static bool begins_with_number(const NoticeParser *parser, const TextLine *line) {
    int number = parser->number;
    for (int i = MAX(number - 1, 0); number != SHAPE_NO_COLUMN && i <= number; i++)
        if (i < (int)line->cells->len && source_row_number(cell_at(line, (guint)i)->text) > 0)
            return true;
    return false;
}

/* A head ends when it has its headings: until then a line belongs to the cell before. */
static void read_head_line(NoticeParser *parser, const TextLine *line) {
    ReadTable *table = parser->table;
    if (table->head->len > 0)
        continue_cell(parser, cell_at(line, 0)->text);
    add_cells(parser, line, table->head->len > 0 ? 1 : 0);
    while (table->head->len > 0 && text_blank(g_array_index(table->head, LineCell, table->head->len - 1).text))
        g_array_set_size(table->head, table->head->len - 1);
    if (!find_shape(parser, &parser->number) && ++parser->head_lines <= HEAD_LINES_MOST)
        return;
    close_cell(parser);
    parser->in_head = false;
    parser->row = 0;
    parser->row_ended = true;
    parser->soft_breaks = line->ends_row;
}

/* Cells beyond the table's width that spreadsheets leave blank; a stray tab before the last cell. */
static void drop_blank_rest(NoticeParser *parser) {
    GArray *cells = parser->table->cells;
    guint end = parser->row + parser->table->head->len;
    while (cells->len > end && text_blank(g_array_index(cells, LineCell, cells->len - 1).text))
        g_array_set_size(cells, cells->len - 1);
    if (cells->len == end + 1 && text_blank(g_array_index(cells, LineCell, end - 1).text))
        g_array_remove_index(cells, end - 1);
}

static void read_row_line(NoticeParser *parser, const TextLine *line) {
    guint width = parser->table->head->len, have = parser->table->cells->len - parser->row;
    guint tabs = line->cells->len - 1;
    bool complete = parser->row_ended || have >= width, numbered = begins_with_number(parser, line);
    bool next = complete || (numbered && have > 1 && (have + 1 >= width || have + tabs > width));
    /* Where rows end in their own way, what does not end so begins one: the first cell goes on over further lines. */
    bool begins = tabs == 0 && parser->row_ended && parser->soft_breaks && !line->ends_row;
    bool remark = tabs > 0 ? complete && count_filled(line) == 1 && !numbered
                           : !begins && (parser->row_ended || (have >= width && parser->blank_lines > 0));
    if (remark) {
        close_cell(parser);
        add_paragraph(parser, line);
        parser->row_ended = true;
        return;
    }
    if (begins || (next && tabs > 0)) {
        parser->row = parser->table->cells->len;
        add_cells(parser, line, 0);
    } else {
        continue_cell(parser, cell_at(line, 0)->text);
        if (tabs > 0)
            add_cells(parser, line, 1);
    }
    if (tabs > 0)
        drop_blank_rest(parser);
    bool full = parser->table->cells->len - parser->row >= width;
    parser->soft_breaks = full ? parser->soft_breaks : !line->ends_row;
    parser->row_ended = full && parser->soft_breaks && line->ends_row;
}

/* ---- cells are lines like any other ---- */

/* Whether some shape that has such a title has such a heading. */
static bool is_heading(const NoticeParser *parser, const char *text) {
    const GPtrArray *shapes = parser->source->shapes->list;
    for (guint i = 0; i < shapes->len; i++) {
        const NoticeShape *shape = g_ptr_array_index(shapes, i);
        if (shape_reads_title(shape, parser->table->title, NULL) && shape_heading(shape, text) != SHAPE_NO_COLUMN)
            return true;
    }
    return false;
}

static void read_flow_line(NoticeParser *parser, const TextLine *line) {
    ReadTable *table = parser->table;
    g_autofree char *text = line_text(line, 0);
    int number;
    if (parser->in_head && !is_heading(parser, text)) {
        table->flows = find_shape(parser, &number);
        parser->in_head = false;
    }
    if (parser->in_head || table->flows) {
        line_cell_add(parser->in_head ? table->head : table->cells, line->number, text);
        return;
    }
    for (guint i = 0; i < table->head->len; i++) { /* a title without a table */
        const LineCell *cell = &g_array_index(table->head, LineCell, i);
        source_add_block(parser->source, cell->text)->line = cell->line;
    }
    g_array_set_size(table->head, 0);
    parser->table = NULL;
    add_paragraph(parser, line);
}

/* ---- all lines ---- */

static void read_table_line(NoticeParser *parser, const TextLine *line) {
    if (parser->shape == TABLE_OPEN) {
        bool flows = line->cells->len == 1 && is_heading(parser, cell_at(line, 0)->text);
        if (line->cells->len == 1 && !flows) { /* a title without a table */
            parser->table = NULL;
            add_paragraph(parser, line);
            return;
        }
        parser->shape = flows ? TABLE_FLOW : count_filled(line) > 1 ? TABLE_ROWS : TABLE_CELLS;
        parser->head_lines = 0;
    }
    if (parser->shape == TABLE_FLOW)
        read_flow_line(parser, line);
    else if (parser->shape == TABLE_CELLS)
        read_cell_line(parser, line);
    else if (parser->in_head)
        read_head_line(parser, line);
    else
        read_row_line(parser, line);
}

static void read_line(NoticeParser *parser, const TextLine *line) {
    /* A page number or a remark between two rows does not end the table: its cells go on. */
    if (!parser->table && line->cells->len > 1 && text_blank(cell_at(line, 0)->text))
        parser->table = g_steal_pointer(&parser->interrupted);
    bool blank = count_filled(line) == 0;
    /* A blank cell of a table, which its tab shows, is not a blank line. */
    bool cell = parser->table && line->cells->len > 1 && parser->shape == TABLE_CELLS;
    if (blank && !cell) {
        parser->blank_lines++;
        return;
    }
    if (is_title(parser, line)) {
        close_cell(parser);
        open_table(parser, line);
    } else if (parser->table) {
        read_table_line(parser, line);
    } else {
        add_paragraph(parser, line);
    }
    parser->blank_lines = 0;
}

/* Cells follow each other row by row, whatever is lacking among them. */
static void fill_grid(Source *source, const ReadTable *table) {
    int width = table->flows ? 1 : MAX((int)table->head->len, 1),
        count = (int)table->head->len + (int)table->cells->len;
    for (int i = 0; i < count; i++) {
        const LineCell *read = i < (int)table->head->len
                                   ? &g_array_index(table->head, LineCell, i)
                                   : &g_array_index(table->cells, LineCell, i - (int)table->head->len);
        const SourceCell cell = {.row = i / width,
                                 .column = i % width,
                                 .rowspan = 1,
                                 .colspan = 1,
                                 .text = source_keep(source, read->text),
                                 .line = read->line};
        g_array_append_val(table->grid->cells, cell);
    }
    table->grid->flow_heads = table->flows ? (int)table->head->len : 0;
    table->grid->width = width;
    table->grid->height = (count + width - 1) / width;
}

void text_read(Source *source, const char *text) {
    g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func(free_table);
    NoticeParser parser = {.source = source, .tables = tables};
    TextLines lines = {.at = text, .number = 1, .quotes = true};
    bool bare = false;
    for (const char *at = strchr(text, '\n'); at && !bare; at = strchr(at + 1, '\n'))
        bare = at == text || at[-1] != '\r';
    lines.mixed = bare && strstr(text, "\r\n");
    for (g_auto(TextLine) line = {0}; text_lines_next(&lines, &line); text_line_clear(&line))
        read_line(&parser, &line);
    close_cell(&parser);
    for (guint i = 0; i < tables->len; i++)
        fill_grid(source, g_ptr_array_index(tables, i));
}
