/* The figures as open data: four tables and a fifth that says what their columns mean. UTF-8 with BOM, names of
 * columns as in the data set, a cell that a spreadsheet would take for a formula with an apostrophe before it.
 *
 * Communities are appended one by one, in the order of the register; those held back have a row in the register and no
 * figures. What the files hold of verdicts is what a published page says: as stated, and on what it rests. */
#ifndef GONGSHI_REPORT_NOTICE_OPEN_DATA_H
#define GONGSHI_REPORT_NOTICE_OPEN_DATA_H

#include "data/column_list.h"
#include "report/context.h"

/* OPEN_DATA(name, file below open-data/) */
#define OPEN_DATA_LIST(OPEN_DATA)         \
    OPEN_DATA(COMMUNITIES, REGISTER_FILE) \
    OPEN_DATA(VERDICTS, VERDICTS_FILE)    \
    OPEN_DATA(FIGURES, "figures.csv")     \
    OPEN_DATA(NOTICE, NOTICE_FILE)        \
    OPEN_DATA(FIELDS, "fields.csv")

typedef enum OpenData {
#define OPEN_DATA(name, file) OPEN_DATA_##name,
    OPEN_DATA_LIST(OPEN_DATA)
#undef OPEN_DATA
} OpenData;

enum { OPEN_DATA_TABLES = OPEN_DATA_FIELDS + 1 };

typedef struct OpenDataTable {
    const char *file; /* "open-data/communities.csv" */
    Phrase label;
} OpenDataTable;

extern const OpenDataTable open_data_tables[OPEN_DATA_TABLES];

/* The row of names. */
void open_data_head(OpenData which, GString *out);
/* All communities of the register. */
void open_data_register(const ReportContext *context, GString *out);
void open_data_verdicts(const ReportContext *context, const Answers *answers, const Result *result, GString *out);
void open_data_figures(const ReportContext *context, const Answers *answers, GString *out);
/* What the notice itself says: title, period, numbers in its preamble, whom to ask. */
void open_data_notice(const ReportContext *context, GString *out);
/* A row for each column of the other tables. */
void open_data_fields(GString *out);

#endif
