/* A CSV file whose columns are known: cells by column number, findings at a cell. What the loaders of data/ share.
 *
 * Texts are trimmed and live in the string store given, not in the table. */
#ifndef GONGSHI_DATA_TABLE_H
#define GONGSHI_DATA_TABLE_H

#include <glib.h>
#include <stdbool.h>

#include "base/csv.h"
#include "base/date.h"
#include "base/finding.h"
#include "data/column_list.h"
#include "data/item.h"

/* What is done about personal data in a table. */
typedef struct TableCare {
    GHashTable *released;    /* texts that are none although they look like it (PersonalAllowed); NULL: nothing */
    const GPtrArray *groups; /* of const char *, words of special groups of people, few of whom may be recognised: small
                                counts of them are masked; NULL: none */
} TableCare;

/* What a standard calls those who report and what they belong to: 社区, 街道; "" where that is not known. */
typedef struct TableTerms {
    const char *unit, *parent;
} TableTerms;

/* A column that says in another language what one of ours says in that of the data: name_en beside name_zh. */
typedef struct TableTwin {
    int column;       /* ours */
    const char *lang; /* id, interned */
    int position;
} TableTwin;

/* Where a file first says something in a language; whether the program has it is for others to know. */
typedef struct Spoken {
    const char *lang; /* id, interned */
    Place place;
} Spoken;

typedef struct Table {
    Csv *csv;
    const char *file; /* the name shown */
    const CsvColumn *columns;
    CsvColumn *termed; /* the columns with headings in the standard's terms; NULL: they have none */
    GArray *positions; /* of int: where each column stands in the file; -1: nowhere, it reads as blank */
    GArray *twins;     /* of TableTwin, in the order of the file */
    GStringChunk *strings;
    Findings *findings;
    GHashTable *told; /* cells whose personal data were told */
    TableCare care;   /* set after table_open(); borrowed */
} Table;

/* false (and findings) when the file cannot be read or lacks a column; the table is then empty. `shown` must outlive
 * it.
 */
bool table_open(Table *table, const char *path, const char *shown, const CsvColumn *columns, GStringChunk *strings,
                Findings *findings);
/* Columns whose headings are in the standard's terms; free with g_free(), not their texts. */
CsvColumn *table_termed_columns(const CsvColumn *columns, TableTerms terms, GStringChunk *strings);
/* The same of a table whose headings may be in the standard's terms. */
bool table_open_termed(Table *table, const char *path, const char *shown, const CsvColumn *columns, TableTerms terms,
                       GStringChunk *strings, Findings *findings);
/* The same of what was read already; takes it over. NULL: nothing could be read. */
bool table_take(Table *table, Csv *csv, const char *shown, const CsvColumn *columns, GStringChunk *strings,
                Findings *findings);
/* Whether a heading, without blanks, is of a column in which forms and new tables tell people what to write. */
bool table_explains(const char *heading);
/* Headings with their terms put in. Newly allocated. */
char *table_termed(const char *also, TableTerms terms);
void table_clear(Table *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Table, table_clear)

/* What the file calls the column: its name, or a heading in words. */
const char *table_heading(const Table *table, int column);
int table_row_count(const Table *table);
int table_line(const Table *table, int row);
/* Where its users find the row in a document; NULL in CSV. */
const char *table_place(const Table *table, int row);
/* The cell, trimmed; never NULL. Personal data (base/personal.h) are masked wherever they stand, in an id too, and
 * told: nothing that is made of a table can hold them. */
const char *table_text(const Table *table, int row, int column);
/* The same, NULL when blank. */
const char *table_optional(const Table *table, int row, int column);
/* The same where an office tells how it can be reached: telephones, rooms and mail addresses stand. */
const char *table_contact(const Table *table, int row, int column);
/* What the row says in every language: the column's text, and those of its twins. contact: as table_contact(). */
Words table_words(const Table *table, int row, int column, bool contact);
/* Whether the column or one of its twins is not blank. */
bool table_says(const Table *table, int row, int column);
/* What such a column is called: name_ko of name_zh. Interned. */
const char *table_twin_name(const Table *table, int column, const char *lang);
/* Adds the languages that some column is in (words_add_lang()), and to `spoken` (of Spoken) where. */
void table_add_langs(const Table *table, GPtrArray *langs, GArray *spoken);
/* The same of one that a row names. */
void table_add_lang(const Table *table, int row, int column, GPtrArray *langs, GArray *spoken);
/* The cell as it stands in the file: only for what is never shown. */
const char *table_raw(const Table *table, int row, int column);
/* A day as "2023-11-22", or NULL and a finding; "" where the cell is blank. */
const char *table_date(const Table *table, int row, int column);
/* A positive whole number, or 0 and a finding. */
int table_number(const Table *table, int row, int column);
/* The position of the cell's text among `names` (NULL at the end), of a blank one `blank`. -1 (and a finding, unless
 * `blank` says so) when it is none of them. */
int table_choice(const Table *table, int row, int column, const char *const *names, int blank);

/* A finding placed at the cell. */
Finding *table_finding(const Table *table, int row, int column, Sentence sentence);
/* The same of a sentence that names the cell's {column} and its {value}. */
Finding *table_name_fault(const Table *table, int row, int column, Sentence sentence);
/* NAME_UNKNOWN: the cell names something that no other table has. */
void table_unknown(const Table *table, int row, int column);
/* The same where the names are known (of const char *): few are told, of many the nearest. */
void table_unknown_among(const Table *table, int row, int column, const GPtrArray *known);
/* ITEM_TWICE: the cell's value was given in line `first` already. */
void table_twice(const Table *table, int row, int column, int first);
/* How a date is told that is none; not for DATE_REAL. */
Sentence table_date_sentence(DateFault fault);
/* What may name a file and an address: ASCII letters, digits, - and _, of which a letter or digit is first. */
bool table_is_slug(const char *text);

#endif
