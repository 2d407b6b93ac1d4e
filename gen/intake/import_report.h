/* What an import did, and what of the source it did not understand. */
#ifndef GONGSHI_INTAKE_IMPORT_REPORT_H
#define GONGSHI_INTAKE_IMPORT_REPORT_H

#include "data/settlement.h"
#include "intake/notice_text.h"

/* A part of the source that was not understood. */
typedef struct Leftover {
    LeftoverKind kind;
    int line;   /* in the source, 1-based */
    int first;  /* line of the table or row that came first; 0 where there is none */
    char *text; /* personal data masked, tidy */
} Leftover;

/* What was left out of a file, or read on a condition. */
typedef struct ImportRemark {
    SourceRemarkKind kind;
    int line;     /* of the text that was printed from it */
    char *where;  /* cell of a sheet; NULL in other documents */
    char *text;   /* personal data masked, tidy */
    char *stored; /* of a number that is shown with fewer digits: what is stored; else NULL */
} ImportRemark;

typedef struct ImportReport {
    int tables, rows;
    GArray *unplaced; /* of Leftover: tables and rows left out, lines that belong to no table, cells without a row */
    GArray *unread;   /* of Leftover: sentences that fit no pattern */
    GArray *remarks;  /* of ImportRemark: the first REMARKS_KEPT of each kind */
    int remark_counts[REMARK_KINDS];
} ImportReport;

void import_report_init(ImportReport *report);
void import_report_clear(ImportReport *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ImportReport, import_report_clear)

/* Adds a part of the source to `leftovers` (of Leftover), personal data masked. Borrowed, to be completed. */
Leftover *import_leftover_add(GArray *leftovers, LeftoverKind kind, const TextPart *part);
void import_remark_add(ImportReport *report, SourceRemarkKind kind, int line, const char *where, const char *text,
                       const char *stored);
/* How much of what communities reported is not there: of the unplaced, what is more than lines beside the tables, and
 * formulas without a result. */
int import_report_lost(const ImportReport *report);
/* Append rows of unplaced.csv and of source/remarks.csv, and return how many. file: the text kept in source/. Of a kind
 * with more remarks than are kept the last row says how many more. */
int import_report_unplaced(const ImportReport *report, const char *file, GString *out);
int import_report_remarks(const ImportReport *report, const char *file, GString *out);

#endif
