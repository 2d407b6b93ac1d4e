/* CSV files, strictly, by libcsv, with what libcsv does not keep: each row's line, encodings, where the header stands.
 *
 * Reading never fails silently and never stops at the first trouble: what is wrong is listed with its line. Ragged rows
 * are listed and still returned (short ones padded with ""). Blank lines are skipped, so is Excel's line sep=, and what
 * spreadsheets leave: rows of separators alone, blank columns behind the last. Cells are as written (no trimming);
 * header names are without blanks and in lower case, and a heading that means a column that is known is its name,
 * unless the name stands there too. Commas part cells, or semicolons or tabs where the header has them.
 *
 * Ownership: a Csv owns all it points to and dies in csv_unload(). (csv_parse and csv_free are libcsv's own names.) */
#ifndef GONGSHI_BASE_CSV_H
#define GONGSHI_BASE_CSV_H

#include <glib.h>
#include <stdbool.h>

/* What a form says in a cell above its header that it is a form of: this, then the ids of its standard and tier, the
 * year and the community's id, "" for what is not known. */
#define FORM_MARK "gongshi-form"
#define FORM_MARK_BETWEEN ";"

/* A column of a table that is known; lists of them end with a NULL name. */
typedef struct CsvColumn {
    const char *name;
    enum {
        COLUMN_NEEDED,
        COLUMN_OPTIONAL, /* it may be missing */
        COLUMN_UNREAD    /* written, for people; when reading it is none of ours */
    } need;
    const char *also; /* other headings that it may have, parted by blanks; "": none */
} CsvColumn;

typedef enum CsvFaultKind {
    CSV_ABSENT,     /* there is no such file */
    CSV_NOT_READ,   /* detail: an errno */
    CSV_ENCODING,   /* none that is known */
    CSV_EMPTY,      /* nothing but blanks */
    CSV_SEPARATOR,  /* a header in one cell, with marks between words that part no cells: ， ； | */
    CSV_UNWANTED,   /* characters were taken out; detail: the first of them */
    CSV_ROWS_ABOVE, /* rows stand above the header; detail: how many */
    CSV_ROW_CELLS,  /* not as many cells as the header has; detail: how many */
    CSV_QUOTATION,  /* a broken quotation, in or after this row: nothing is read from there on */
    /* No trouble: how the file was read though it is not saved as most are. */
    CSV_UTF16,
    CSV_SEMICOLONS, /* part its cells */
    CSV_TABS
} CsvFaultKind;

typedef struct CsvFault {
    CsvFaultKind kind;
    int line; /* 1-based; 0 where the whole file is meant */
    guint detail;
} CsvFault;

typedef struct CsvRow {
    int line;           /* first line of the row in the file, 1-based */
    bool ragged;        /* listed as CSV_ROW_CELLS */
    const char **cells; /* as many as the header has columns */
    const char *place;  /* of a document, where it stands there: "填报表!E14"; else NULL */
} CsvRow;

/* Read-only. */
typedef struct Csv {
    GPtrArray *columns;  /* of char *, names in the order of the file; none when nothing could be read */
    GPtrArray *headings; /* of char *, likewise, as the file has them */
    int header_line;
    const CsvRow *rows; /* NULL when there are none */
    int row_count;
    GArray *faults;   /* of CsvFault, in the order found */
    bool uncommon;    /* whether there are characters that fonts may lack (text_find_uncommon) */
    const char *mark; /* of a form (FORM_MARK), whose head stands above the header; or NULL */
    GStringChunk *strings;
} Csv;

/* columns: those of a table that is known, so that the header may stand below a title and a row end where nothing more
 * is needed; NULL: the first row is the header. Never NULL. */
Csv *csv_load(const char *path, const CsvColumn *columns);
/* The same from memory. */
Csv *csv_load_bytes(const char *bytes, size_t size, const CsvColumn *columns);
/* Settings of the program's own, with these columns (NULL at the end): any fault of the file is an error, since nothing
 * can be made without them. */
Csv *csv_load_settings(const char *path, const char *const *columns, GError **error);
void csv_unload(Csv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Csv, csv_unload)

/* A line that was pasted into the first cell of its row, as spreadsheets take it, is the cells that it has. */
void csv_part_pasted(Csv *csv);

int csv_column(const Csv *csv, const char *name); /* the first of the name; -1 when there is none */
/* Whether a heading, without blanks and in lower case, means the column. */
bool csv_means(const CsvColumn *column, const char *heading);
/* The cell, or "" for column -1. */
const char *csv_cell(const CsvRow *row, int column);
/* What was not read as CSV: where the row stands in what it was read from. */
void csv_set_place(Csv *csv, int row, const char *place);
/* Likewise which of its lines each line was, of int. */
void csv_set_lines(Csv *csv, const GArray *lines);

/* Writing: RFC 4180 quoting where needed, LF line ends. */
void csv_append_names(GString *out, const CsvColumn *columns); /* without the line end: further cells may follow */
void csv_append_cell(GString *out, const char *text, bool first);
/* For tables that are opened in a spreadsheet: a cell that it would take for a formula gets an apostrophe before it. */
void csv_append_harmless(GString *out, const char *text, bool first);
void csv_append_cells(GString *out, const char *const *cells); /* harmless; NULL-terminated */
void csv_append_row(GString *out, ...) G_GNUC_NULL_TERMINATED; /* const char * cells, then NULL */
void csv_append_harmless_row(GString *out, ...) G_GNUC_NULL_TERMINATED;

#endif
