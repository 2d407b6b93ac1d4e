#include "intake/text_lines.h"

#include <string.h>

static void part_clear(void *data) {
    g_free(((TextPart *)data)->text);
}

GArray *text_parts_new(void) {
    GArray *parts = g_array_new(FALSE, TRUE, sizeof(TextPart));
    g_array_set_clear_func(parts, part_clear);
    return parts;
}

void text_part_add(GArray *parts, int line, const char *text) {
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

static bool has_bare_break(const char *text) {
    for (const char *at = strchr(text, '\n'); at; at = strchr(at + 1, '\n'))
        if (at == text || at[-1] != '\r')
            return true;
    return false;
}

TextLines text_lines_start(const char *text) {
    return (TextLines){.at = text, .number = 1, .quotes = true, .mixed = strstr(text, "\r\n") && has_bare_break(text)};
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

/* What stands between the quotation marks; line breaks become LF and are counted. */
static void read_quoted(TextLines *lines, const char *end, GArray *cells) {
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

static void read_cell(TextLines *lines, bool starts_line, GArray *cells) {
    const char *end = lines->quotes && *lines->at == '"' ? closing_mark(lines, lines->at, starts_line) : NULL;
    if (end) {
        read_quoted(lines, end, cells);
        return;
    }
    size_t size = strcspn(lines->at, "\t\r\n");
    TextPart part = {.line = lines->number, .text = g_strndup(lines->at, size)};
    g_array_append_val(cells, part);
    lines->at += size;
}

bool text_lines_next(TextLines *lines, TextLine *line) {
    if (!*lines->at)
        return false;
    *line = (TextLine){.number = lines->number, .cells = text_parts_new()};
    read_cell(lines, true, line->cells);
    while (*lines->at == '\t') {
        lines->at++;
        read_cell(lines, false, line->cells);
    }
    size_t end = line_end(lines->at);
    line->ends_row = lines->mixed && end == 2;
    lines->at += end;
    lines->number++;
    return true;
}

void text_line_clear(TextLine *line) {
    g_clear_pointer(&line->cells, g_array_unref);
}
