/* Lines of a text and the cells that tabs part them into, as word processors, spreadsheets and browsers put tables on
 * the clipboard. A line ends with LF, CR LF or CR. A cell in quotation marks (doubled inside) may hold tabs and line
 * breaks, as a spreadsheet writes it; quotation marks that do not enclose a whole cell, or had no need to, are text. */
#ifndef GONGSHI_INTAKE_TEXT_LINES_H
#define GONGSHI_INTAKE_TEXT_LINES_H

#include <glib.h>
#include <stdbool.h>

/* Some lines of the source. */
typedef struct TextPart {
    int line;   /* the first one's, 1-based */
    char *text; /* line breaks as in the source, each one LF, so that lines can be counted */
} TextPart;

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

/* An array of TextPart that owns their texts. */
GArray *text_parts_new(void);
void text_part_add(GArray *parts, int line, const char *text);
/* The line of the source where byte `offset` of the part stands. */
int text_part_line(const TextPart *part, gsize offset);

/* text must outlive the reader. */
TextLines text_lines_start(const char *text);
/* The next line, or false. *line is to be cleared. */
bool text_lines_next(TextLines *lines, TextLine *line);
void text_line_clear(TextLine *line);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TextLine, text_line_clear)

#endif
