#include "intake/notice_text.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"

#define TITLE_WORD "建设指标"

/* Further lines of a head whose headings are not there yet: line breaks in cells. */
enum { HEAD_LINES_MOST = 16 };

/* How the headings end: the last column is 本社区完成情况 or 完成情况. */
static const char *const headings[] = {
    [COLUMN_NO] = "序号",
    [COLUMN_NAME] = "二级指标",
    [COLUMN_DEFINITION] = "指标释义",
    [COLUMN_REQUIREMENT] = "标准要求",
    [COLUMN_STATUS] = "完成情况",
};

/* ---- lines ---- */

/* Lines of the text and the cells that tabs part them into, as word processors, spreadsheets and browsers put tables on
 * the clipboard. A line ends with LF, CR LF or CR. A cell in quotation marks (doubled inside) may hold tabs and line
 * breaks, as a spreadsheet writes it; quotation marks that do not enclose a whole cell, or had no need to, are text. */
typedef struct TextLine {
    int number;    /* 1-based, of the first */
    GArray *cells; /* of TextPart; at least one */
    bool ends_row; /* for certain: where a word processor writes CR LF after a row and LF inside its cells */
} TextLine;

typedef struct TextLines {
    const char *at;
    int number;
    bool quotes; /* none any more after one that is never closed */
    bool mixed;  /* line ends of both kinds */
} TextLines;

static void part_clear(void *data) {
    g_free(((TextPart *)data)->text);
}

static GArray *text_parts_new(void) {
    GArray *parts = g_array_new(FALSE, TRUE, sizeof(TextPart));
    g_array_set_clear_func(parts, part_clear);
    return parts;
}

static void text_part_add(GArray *parts, int line, const char *text) {
    TextPart part = {.line = line, .text = g_strdup(text)};
    g_array_append_val(parts, part);
}

int text_part_line(const TextPart *part, gsize offset) {
    int line = part->line;
    for (const char *c = part->text; *c && (gsize)(c - part->text) < offset; c++)
        line += *c == '\n';
    return line;
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
        TextPart part = {.line = lines->number, .text = g_strndup(lines->at, size)};
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
    text_part_add(cells, first, text->str);
    lines->at = end + 1;
}

/* The next line, or false. *line is to be cleared. */
static bool text_lines_next(TextLines *lines, TextLine *line) {
    if (!*lines->at)
        return false;
    *line = (TextLine){.number = lines->number, .cells = text_parts_new()};
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
    SHAPE_OPEN,  /* before the head */
    SHAPE_CELLS, /* each cell begins on a line */
    SHAPE_ROWS   /* each row begins on a line */
} TextShape;

typedef struct NoticeParser {
    NoticeText *notice;
    TextTable *table;       /* NULL outside */
    TextTable *interrupted; /* of CELLS: a paragraph stood where its next row should; NULL: none */
    TextShape shape;
    bool in_head;
    int head_lines;              /* of ROWS */
    guint columns[COLUMN_COUNT]; /* of ROWS, behind the head */
    bool numbered;               /* whether they are known */
    guint row;                   /* of ROWS: the first cell of the row being read */
    bool row_ended;              /* of ROWS: nothing is added to its last cell */
    bool soft_breaks;            /* of ROWS: line breaks inside its cells are not those that end rows */
    int blank_lines;             /* just before this line */
    TextPart *cell;              /* the one that lines are added to, and its text meanwhile; NULL: none */
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
    TextTable *table = data;
    g_free(table->title.text);
    g_array_unref(table->head);
    g_array_unref(table->cells);
    g_free(table);
}

bool text_table_columns(const TextTable *table, guint columns[COLUMN_COUNT]) {
    for (gsize k = 0; k < COLUMN_COUNT; k++) {
        bool found = false;
        for (guint i = 0; i < table->head->len && !found; i++) {
            g_autofree char *heading = text_squeeze(g_array_index(table->head, TextPart, i).text);
            found = g_str_has_suffix(heading, headings[k]);
            columns[k] = i;
        }
        if (!found)
            return false;
    }
    return true;
}

int text_row_number(const TextPart *cell) {
    g_autofree char *text = text_squeeze(cell->text);
    Decimal number;
    bool is_number = decimal_parse(text, &number) && ratio_is_integer(number.value);
    return is_number && number.value.num > 0 && number.value.num < G_MAXINT ? (int)number.value.num : 0;
}

static const TextPart *cell_at(const TextLine *line, guint index) {
    return &g_array_index(line->cells, TextPart, index);
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

static bool is_title(const TextLine *line) {
    if (count_filled(line) != 1)
        return false;
    g_autofree char *all = line_text(line, 0);
    g_autofree char *text = text_squeeze(all);
    return strstr(text, TITLE_WORD "(") && g_str_has_suffix(text, ")");
}

static void add_paragraph(NoticeParser *parser, const TextLine *line) {
    g_autofree char *text = line_text(line, 0);
    text_part_add(parser->notice->paragraphs, line->number, text);
}

static void open_table(NoticeParser *parser, const TextLine *line) {
    g_autofree char *text = line_text(line, 0);
    TextTable *table = g_new0(TextTable, 1);
    table->title = (TextPart){.line = line->number, .text = text_trim(text)};
    table->head = text_parts_new();
    table->cells = text_parts_new();
    g_ptr_array_add(parser->notice->tables, table);
    parser->table = table;
    parser->interrupted = NULL;
    parser->shape = SHAPE_OPEN;
    parser->in_head = true;
}

/* Blank lines are kept inside a cell: lines are counted by its line breaks. */
static void continue_cell(NoticeParser *parser, const char *text) {
    GArray *cells = parser->in_head ? parser->table->head : parser->table->cells;
    if (!parser->cell) {
        parser->cell = &g_array_index(cells, TextPart, cells->len - 1);
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
        text_part_add(cells, cell_at(line, i)->line, cell_at(line, i)->text);
}

/* ---- each cell begins on a line ---- */

static void read_cell_line(NoticeParser *parser, const TextLine *line) {
    g_autofree char *text = line_text(line, line->cells->len > 1 ? 1 : 0);
    const TextTable *table = parser->table;
    bool begins = line->cells->len > 1 && text_blank(cell_at(line, 0)->text);
    bool in_row = !parser->in_head && table->head->len > 0 && table->cells->len % table->head->len != 0;
    if (begins) {
        close_cell(parser);
        parser->in_head = parser->in_head && (parser->blank_lines == 0 || parser->table->head->len == 0);
        text_part_add(parser->in_head ? parser->table->head : parser->table->cells, line->number, text);
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
    guint number = parser->columns[COLUMN_NO];
    for (guint i = number > 0 ? number - 1 : 0; parser->numbered && i <= number; i++)
        if (i < line->cells->len && text_row_number(cell_at(line, i)) > 0)
            return true;
    return false;
}

/* A head ends when it has its headings: until then a line belongs to the cell before. */
static void read_head_line(NoticeParser *parser, const TextLine *line) {
    TextTable *table = parser->table;
    if (table->head->len > 0)
        continue_cell(parser, cell_at(line, 0)->text);
    add_cells(parser, line, table->head->len > 0 ? 1 : 0);
    while (table->head->len > 0 && text_blank(g_array_index(table->head, TextPart, table->head->len - 1).text))
        g_array_set_size(table->head, table->head->len - 1);
    parser->numbered = text_table_columns(table, parser->columns);
    if (!parser->numbered && ++parser->head_lines <= HEAD_LINES_MOST)
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
    while (cells->len > end && text_blank(g_array_index(cells, TextPart, cells->len - 1).text))
        g_array_set_size(cells, cells->len - 1);
    if (cells->len == end + 1 && text_blank(g_array_index(cells, TextPart, end - 1).text))
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

/* ---- all lines ---- */

static void read_table_line(NoticeParser *parser, const TextLine *line) {
    if (parser->shape == SHAPE_OPEN) {
        if (line->cells->len == 1) { /* a title without a table */
            parser->table = NULL;
            add_paragraph(parser, line);
            return;
        }
        parser->shape = count_filled(line) > 1 ? SHAPE_ROWS : SHAPE_CELLS;
        parser->head_lines = 0;
    }
    if (parser->shape == SHAPE_CELLS)
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
    bool cell = parser->table && line->cells->len > 1 && parser->shape == SHAPE_CELLS;
    if (blank && !cell) {
        parser->blank_lines++;
        return;
    }
    if (is_title(line)) {
        close_cell(parser);
        open_table(parser, line);
    } else if (parser->table) {
        read_table_line(parser, line);
    } else {
        add_paragraph(parser, line);
    }
    parser->blank_lines = 0;
}

NoticeText *notice_text_parse(const char *text) {
    NoticeText *notice = g_new0(NoticeText, 1);
    notice->paragraphs = text_parts_new();
    notice->tables = g_ptr_array_new_with_free_func(free_table);
    NoticeParser parser = {.notice = notice};
    TextLines lines = {.at = text, .number = 1, .quotes = true};
    bool bare = false;
    for (const char *at = strchr(text, '\n'); at && !bare; at = strchr(at + 1, '\n'))
        bare = at == text || at[-1] != '\r';
    lines.mixed = bare && strstr(text, "\r\n");
    for (g_auto(TextLine) line = {0}; text_lines_next(&lines, &line); text_line_clear(&line))
        read_line(&parser, &line);
    close_cell(&parser);
    const TextTable *first = notice->tables->len > 0 ? g_ptr_array_index(notice->tables, 0) : NULL;
    const TextPart *opening = notice->paragraphs->len > 0 ? &g_array_index(notice->paragraphs, TextPart, 0) : NULL;
    notice->title = opening && (!first || opening->line < first->title.line) ? opening : NULL;
    return notice;
}

void notice_text_free(NoticeText *text) {
    if (!text)
        return;
    g_array_unref(text->paragraphs);
    g_ptr_array_unref(text->tables);
    g_free(text);
}
