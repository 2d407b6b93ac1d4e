/* Workbooks (.xlsx) that people fill in or filter: cells in a few styles, what may be typed into them, what they warn
 * of, and how they are printed.
 *
 * The same calls give the same bytes. libxlsxwriter is loaded when a workbook is begun and not before: linked in, it
 * would cost every start of the program 21 ms. It keeps the parts of a workbook in temporary files (TMPDIR) and does
 * not tell when these could not be written: whoever hands a workbook on looks at it first (package_whole(),
 * intake/package.h).
 *
 * Rows and columns count from 0. What does not fit a workbook (too many rows) is told by book_finish(); texts are
 * cut at what a cell or a message holds. */
#ifndef GONGSHI_BASE_WORKBOOK_H
#define GONGSHI_BASE_WORKBOOK_H

#include <glib.h>
#include <stdbool.h>

typedef struct Book Book;
typedef struct BookSheet BookSheet; /* belongs to its workbook */

/* title: of its properties. NULL when the library is not there. */
Book *book_new(const char *title, GError **error);
/* The file's bytes; NULL when it could not be written. Nothing more may be written into it. */
GString *book_finish(Book *workbook, GError **error);
void book_free(Book *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Book, book_free)

/* The version of libxlsxwriter; NULL when it is not there. */
const char *workbook_library(GError **error);

BookSheet *book_sheet(Book *workbook, const char *name);

typedef enum CellStyle {
    CELL_TITLE,
    CELL_LABEL, /* of a field beside it */
    CELL_REMARK,
    CELL_HEAD, /* of a column */
    CELL_TEXT,
    CELL_CENTRED,
    CELL_WARNING,     /* says what does not agree */
    CELL_HIDDEN,      /* what programs read */
    CELL_ANSWER,      /* this and the next: may be typed into although the sheet is protected */
    CELL_ANSWER_TEXT, /* what is typed stays as it is */
    CELL_STYLES
} CellStyle;

void sheet_text(BookSheet *sheet, int row, int column, const char *text, CellStyle style);
void sheet_number(BookSheet *sheet, int row, int column, int number, CellStyle style);
/* shown: what it comes to when nothing has been typed yet. */
void sheet_formula(BookSheet *sheet, int row, int column, const char *formula, const char *shown, CellStyle style);
/* One cell over several, the text in the first. */
void sheet_merged(BookSheet *sheet, int row, int column, int last_row, int last_column, const char *text,
                  CellStyle style);

/* width: in half-width characters. */
void sheet_column(BookSheet *sheet, int column, double width, bool hidden);
/* As high as so many lines. */
void sheet_row(BookSheet *sheet, int row, int lines);
void sheet_hide_row(BookSheet *sheet, int row);
/* How many lines a text takes in columns of this width together. */
int sheet_lines(const char *text, double width);

typedef enum InputKind {
    INPUT_ANY,
    INPUT_WHOLE,
    INPUT_WRITTEN,   /* a number as text, perhaps with %: every digit stays as it was written */
    INPUT_CHOICE,    /* one of the words */
    INPUT_SUGGESTION /* one of them, or something else */
} InputKind;

/* What may be typed into a cell; texts may be NULL. */
typedef struct CellInput {
    InputKind kind;
    double least, most;         /* of numbers; an infinity where there is no bound */
    const GPtrArray *words;     /* of const char *. A list that is too long for a drop-down is left out */
    const char *title, *prompt; /* shown beside the cell that is chosen */
    const char *refusal;        /* of what may not be typed */
} CellInput;

void sheet_input(BookSheet *sheet, int row, int column, const CellInput *input);
/* Cells of a column are marked while the formula, written for the first of them, is true. */
void sheet_mark(BookSheet *sheet, int row, int last_row, int column, const char *formula);

/* "E7". Newly allocated. */
char *sheet_place(int row, int column);
/* A text within a formula, however long: "…"&"…". */
void formula_append_text(GString *formula, const char *text);

/* Only answers may be typed; without a password. */
void sheet_protect(BookSheet *sheet);
/* Rows up to this one stay in sight. */
void sheet_freeze(BookSheet *sheet, int row);
void sheet_filter(BookSheet *sheet, int row, int last_row, int last_column);
/* What is a number and stands as text is meant so. */
void sheet_numbers_are_text(BookSheet *sheet, int row, int last_row, int column);
/* A4 across, as wide as one page, this row (of column names) on each; footer: with &P for the page, &N for all. */
void sheet_print(BookSheet *sheet, int head_row, int last_row, int last_column, const char *footer);

#endif
