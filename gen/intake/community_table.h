/* One community's table from whatever an office keeps it in: the table of a notice (Word, Excel, a web page, text), or
 * a form of `gongshi form` that was filled in and saved as a workbook or as CSV.
 *
 * A form is known by its header: a row with the names of the columns that every table of a community has (indicator,
 * item, value), in CSV or in the first sheet of a workbook, where rows and columns that hold these names may be hidden.
 * It is read by its ids. Any other table is read by the headings of a notice's table and by the numbers of its rows.
 *
 * A file may hold several tables: a notice, or a workbook with a sheet for each community.
 *
 * Ownership: a CommunityFile owns everything it points to but the standard. */
#ifndef GONGSHI_INTAKE_COMMUNITY_TABLE_H
#define GONGSHI_INTAKE_COMMUNITY_TABLE_H

#include "data/standard.h"
#include "intake/form_rows.h"
#include "intake/import_report.h"

/* What a file says of whose table it is; which community that is, the register knows. */
typedef struct CommunityTable {
    char *name, *subdistrict; /* as its title says, 宝都街道西河社区智慧社区建设指标（基础型）; NULL: it has none */
    const Tier *tier;  /* likewise; NULL: it says none that the standard has */
    GPtrArray *heads;  /* of char *: other texts above it, which may name the community */
    const char *sheet; /* of a workbook; NULL in other documents */
    int line;          /* where it begins in the source */

    /* of community_table.c */
    const TextTable *table; /* of a notice; NULL of a form */
    FormRows form;
} CommunityTable;

typedef struct CommunityFile {
    Source source;
    NoticeText *notice; /* NULL of a form */
    Csv *csv;           /* of a form that is CSV */
    GString *kept;      /* what is kept of the file, whose lines are the places that tables name */
    GPtrArray *tables;  /* of CommunityTable * */
    GArray *left;       /* of TextPart: what stands beside forms, as on another sheet of the workbook */
} CommunityFile;

/* Bytes of a file, `path` only for messages. What is not understood is a fault that says what to do; a file without a
 * table is FAULT_SOURCE_NO_TABLE. */
bool community_file_read(CommunityFile *file, const char *path, const GString *bytes, const Standard *standard,
                         GError **error);
void community_file_clear(CommunityFile *file);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CommunityFile, community_file_clear)

/* The table as a data file, communities/<id>.csv, header and all; what was not understood goes into `report`. tier: the
 * community's. NULL when the table's head is not understood. Newly allocated. */
GString *community_table_rows(const CommunityTable *table, const Tier *tier, const Standard *standard,
                              ImportReport *report);
/* What stands beside its forms, into what was not placed. */
void community_file_left(const CommunityFile *file, ImportReport *report);
/* What stands in no table of the file; and what was left out of it, or read on a condition. */
void community_file_report(const CommunityFile *file, const Standard *standard, ImportReport *report);

#endif
