/* CSV files, strictly, by libcsv, with what libcsv does not keep: the file's name, each row's line, encodings.
 *
 * Reading never fails silently and never stops at the first trouble: every problem is a finding with file, line and
 * column. Ragged rows are reported and still returned (short ones padded with ""). Blank lines are skipped, so is
 * Excel's line sep=, and what spreadsheets leave: rows of separators alone, blank columns behind the last. Cells are as
 * written (no trimming); header names are without blanks and in lower case. Commas part cells, or semicolons or tabs
 * where the header has them.
 *
 * Ownership: a Csv owns all its strings and dies in csv_unload(). (csv_parse and csv_free are libcsv's own names.) */
#ifndef GONGSHI_BASE_CSV_H
#define GONGSHI_BASE_CSV_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"

typedef struct CsvRow {
    int line;           /* first line of the row in the file, 1-based */
    bool ragged;        /* told already */
    const char **cells; /* as many as the header has columns */
} CsvRow;

typedef struct Csv Csv;

/* Reads `path`; findings name it `shown`. NULL when nothing could be read (a file-unreadable finding tells why). */
Csv *csv_load(const char *path, const char *shown, Findings *findings);
/* The same of a table whose columns are known (NULL at the end): its header may stand below a title, which is told. */
Csv *csv_load_table(const char *path, const char *shown, const char *const *columns, Findings *findings);
/* Settings of the program's own, with these columns (NULL at the end): any fault of the file is an error, since nothing
 * can be made without them. */
Csv *csv_load_settings(const char *path, const char *const *columns, GError **error);
/* The same from memory (tests, fuzzing). */
Csv *csv_load_bytes(const char *bytes, size_t size, const char *shown, Findings *findings);
Csv *csv_load_table_bytes(const char *bytes, size_t size, const char *shown, const char *const *columns,
                          Findings *findings);
void csv_unload(Csv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Csv, csv_unload)

const char *csv_file(const Csv *csv); /* the name shown */
int csv_row_count(const Csv *csv);
const CsvRow *csv_row(const Csv *csv, int index);
int csv_column_count(const Csv *csv);
const char *csv_column_name(const Csv *csv, int column);
int csv_column(const Csv *csv, const char *name); /* the first of the name; -1 when there is none */
/* A finding about a column, placed at the header. */
Finding *csv_column_finding(const Csv *csv, Sentence sentence, const char *column, Findings *findings);
/* Like csv_column(), and a column-missing finding when there is none. */
int csv_require(const Csv *csv, const char *name, Findings *findings);
/* The cell, or "" for column -1. */
const char *csv_cell(const CsvRow *row, int column);

/* Writing: RFC 4180 quoting where needed, LF line ends. */
void csv_append_cell(GString *out, const char *text, bool first);
/* For tables that are opened in a spreadsheet: a cell that it would take for a formula gets an apostrophe before it. */
void csv_append_harmless(GString *out, const char *text, bool first);
void csv_append_cells(GString *out, const char *const *cells); /* harmless; NULL-terminated */
void csv_append_row(GString *out, ...) G_GNUC_NULL_TERMINATED; /* const char * cells, then NULL */
void csv_append_harmless_row(GString *out, ...) G_GNUC_NULL_TERMINATED;

#endif
