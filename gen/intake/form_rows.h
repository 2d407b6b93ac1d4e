/* A form of `gongshi form` that was filled in, as a grid or as CSV: known by its header, a row that names the columns
 * of every community's table (indicator, item, value), and read by the ids in its rows. */
#ifndef GONGSHI_INTAKE_FORM_ROWS_H
#define GONGSHI_INTAKE_FORM_ROWS_H

#include "data/column_list.h"
#include "intake/notice_text.h"

enum { FORM_COLUMNS = ANSWER_COLUMN_SOURCE + 1 };

/* Where each column stands among the cells of a header (NULL: an empty cell), -1: nowhere. false when it is none. */
bool form_columns(const char *const *cells, int width, int columns[FORM_COLUMNS]);

/* A row below the header: its cells by the columns of a table, "" where blank. */
typedef struct FilledRow {
    int line;
    const char *cells[FORM_COLUMNS];
} FilledRow;

typedef struct FormRows {
    GArray *rows;     /* of FilledRow: those with ids; texts borrowed from what was read */
    GPtrArray *heads; /* of char *: texts above the header, each once */
    GArray *strays;   /* of TextPart: texts in no such row, or in a column without a heading */
    int value_line;   /* of the heading of values, in a grid */
} FormRows;

void form_rows_init(FormRows *form);
void form_rows_clear(FormRows *form);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FormRows, form_rows_clear)

/* Fills it from a grid; false when that is no form. */
bool form_rows_of_grid(FormRows *form, const SourceBlock *grid);
/* The same from CSV whose text is given besides, regular; *bad: the line of a row that cannot be read, 0 if there is
 * none. */
bool form_rows_of_csv(FormRows *form, const Csv *csv, const char *text, int *bad);

#endif
