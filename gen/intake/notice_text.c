#include "intake/notice_text.h"

#include <string.h>

#include "base/text.h"

#define TITLE_WORD "建设指标"

typedef struct Parser {
    NoticeText *notice;
    TextTable *table; /* NULL outside */
    bool in_head;
    int blank_lines; /* just before this line */
    TextPart *cell;  /* the one that lines are added to, and its text meanwhile; NULL: none */
    GString *longer;
} Parser;

static void part_clear(void *data) {
    g_free(((TextPart *)data)->text);
}

static GArray *new_parts(void) {
    GArray *parts = g_array_new(FALSE, TRUE, sizeof(TextPart));
    g_array_set_clear_func(parts, part_clear);
    return parts;
}

/* Before anything follows the cell: nothing more is added to it. */
static void close_cell(Parser *parser) {
    if (!parser->cell)
        return;
    g_free(parser->cell->text);
    parser->cell->text = g_string_free(parser->longer, FALSE);
    parser->cell = NULL;
}

static void add_part(GArray *parts, int line, const char *text) {
    TextPart part = {.line = line, .text = g_strdup(text)};
    g_array_append_val(parts, part);
}

static void free_table(void *data) {
    TextTable *table = data;
    g_free(table->title.text);
    g_array_unref(table->head);
    g_array_unref(table->cells);
    g_free(table);
}

static bool is_title(const char *line) {
    g_autofree char *text = text_squeeze(line);
    return strstr(text, TITLE_WORD "(") && g_str_has_suffix(text, ")");
}

static void open_table(Parser *parser, int line, const char *text) {
    TextTable *table = g_new0(TextTable, 1);
    table->title = (TextPart){.line = line, .text = text_trim(text)};
    table->head = new_parts();
    table->cells = new_parts();
    g_ptr_array_add(parser->notice->tables, table);
    parser->table = table;
    parser->in_head = true;
}

static void add_cell(Parser *parser, int line, const char *text) {
    if (parser->in_head && parser->blank_lines > 0 && parser->table->head->len > 0)
        parser->in_head = false;
    add_part(parser->in_head ? parser->table->head : parser->table->cells, line, text);
}

static bool row_is_complete(const TextTable *table) {
    return table->head->len > 0 && table->cells->len % table->head->len == 0;
}

/* Blank lines are kept inside a cell: lines are counted by its line breaks. */
static void continue_cell(Parser *parser, const char *text) {
    GArray *cells = parser->in_head ? parser->table->head : parser->table->cells;
    if (!parser->cell) {
        parser->cell = &g_array_index(cells, TextPart, cells->len - 1);
        parser->longer = g_string_new(parser->cell->text);
    }
    for (int i = 0; i <= parser->blank_lines; i++)
        g_string_append_c(parser->longer, '\n');
    g_string_append(parser->longer, text);
}

static bool continues_cell(const Parser *parser) {
    if (!parser->table || parser->table->head->len == 0)
        return false;
    return parser->blank_lines == 0 || !(parser->in_head || row_is_complete(parser->table));
}

enum { ROW_TABS_LEAST = 4 };

/* A whole row on one line, as a spreadsheet or a word processor copies it: cells with tabs between them. */
static bool is_row(const Parser *parser, const char *text) {
    int tabs = 0;
    for (const char *at = text; *at; at++)
        tabs += *at == '\t';
    return parser->table && tabs >= ROW_TABS_LEAST;
}

static void read_row(Parser *parser, int line, const char *text) {
    g_assert(parser->table);
    g_auto(GStrv) cells = g_strsplit(text, "\t", -1);
    bool head = parser->table->head->len == 0;
    guint width = head ? g_strv_length(cells) : parser->table->head->len;
    parser->in_head = head;
    for (guint i = 0; i < width && cells[i]; i++)
        add_part(head ? parser->table->head : parser->table->cells, line, cells[i]);
    parser->in_head = false;
    parser->blank_lines = 0;
}

static void read_line(Parser *parser, int line, const char *text) {
    if (is_row(parser, text)) {
        close_cell(parser);
        read_row(parser, line, text);
    } else if (parser->table && text[0] == '\t') {
        close_cell(parser);
        add_cell(parser, line, text + 1);
        parser->blank_lines = 0;
    } else if (text_blank(text)) {
        parser->blank_lines++;
    } else {
        if (is_title(text)) {
            close_cell(parser);
            open_table(parser, line, text);
        } else if (continues_cell(parser)) {
            continue_cell(parser, text);
        } else {
            close_cell(parser);
            parser->table = NULL;
            add_part(parser->notice->paragraphs, line, text);
        }
        parser->blank_lines = 0;
    }
}

NoticeText *notice_text_parse(const char *text) {
    NoticeText *notice = g_new0(NoticeText, 1);
    notice->paragraphs = new_parts();
    notice->tables = g_ptr_array_new_with_free_func(free_table);
    Parser parser = {.notice = notice};
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (int i = 0; lines[i]; i++) {
        size_t length = strlen(lines[i]);
        if (length > 0 && lines[i][length - 1] == '\r')
            lines[i][length - 1] = '\0';
        read_line(&parser, i + 1, lines[i]);
    }
    close_cell(&parser);
    return notice;
}

void notice_text_free(NoticeText *text) {
    if (!text)
        return;
    g_array_unref(text->paragraphs);
    g_ptr_array_unref(text->tables);
    g_free(text);
}

int text_part_line(const TextPart *part, gsize offset) {
    int line = part->line;
    for (const char *c = part->text; *c && (gsize)(c - part->text) < offset; c++)
        line += *c == '\n';
    return line;
}
