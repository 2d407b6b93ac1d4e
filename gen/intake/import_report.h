/* What an import did, and what of the source it did not understand. */
#ifndef GONGSHI_INTAKE_IMPORT_REPORT_H
#define GONGSHI_INTAKE_IMPORT_REPORT_H

#include <glib.h>
#include <stdbool.h>

#include "data/settlement.h"
#include "intake/notice_text.h"

/* A part of the source that was not understood. */
typedef struct Leftover {
    LeftoverKind kind;
    int line;   /* in the source, 1-based */
    int first;  /* line of the table or row that came first; 0 where there is none */
    char *text; /* personal data masked, tidy */
} Leftover;

typedef struct ImportReport {
    int tables, rows;
    GArray *unplaced; /* of Leftover: tables and rows left out, lines that belong to no table, cells without a row */
    GArray *unread;   /* of Leftover: sentences that fit no pattern */
} ImportReport;

void import_report_init(ImportReport *report);
void import_report_clear(ImportReport *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ImportReport, import_report_clear)

/* Adds a part of the source to `leftovers` (of Leftover), personal data masked. Borrowed, to be completed. */
Leftover *import_leftover_add(GArray *leftovers, LeftoverKind kind, const TextPart *part);
/* How many of the unplaced are more than lines beside the tables: what communities reported is not all there. */
int import_report_lost(const ImportReport *report);
/* unplaced.csv; NULL when everything found its place. */
GString *import_report_unplaced(const ImportReport *report);

#endif
