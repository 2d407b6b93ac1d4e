/* A published notice's text becomes a data set. */
#ifndef GONGSHI_INTAKE_IMPORT_H
#define GONGSHI_INTAKE_IMPORT_H

#include "data/settlement.h"
#include "intake/notice_text.h"
#include <glib.h>
#include <stdbool.h>

/* ---- import_report.c: What an import did, and what of the source it did not understand. */

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
/* How much a reader must know of it. */
Severity import_remark_severity(SourceRemarkKind kind);
/* How much of what communities reported is not there: of the unplaced, what is more than lines beside the tables, and
 * formulas without a result. */
int import_report_lost(const ImportReport *report);
/* unplaced.csv; NULL when everything found its place. */
GString *import_report_unplaced(const ImportReport *report);

/* ---- import.c: A published notice becomes a data set.
 *
 * The notice is a file that source_read() reads (source.h): a Word or Excel document, a web page, or text, be it saved
 * or copied. A line break inside a cell means something only before a list mark, after 注：, and after the verdict.
 *
 * The importer knows the columns by their headings (序号, 二级指标, 指标释义, 标准要求, 完成情况) and the rows by tier
 * and number; sentences are read by the standard's statement patterns. What it could not place or read it lists; what
 * it could not place goes into unplaced.csv of the data set too (unplaced_load), so that check asks about it.
 *
 * Writes into a folder that must not exist yet or be empty: notice.csv, communities.csv, communities/<id>.csv and
 * source/: of text the file as it came; of other documents the text that was read,
 * whose lines are the places that the tables name, and originals.csv with the file's name and SHA-256. The document
 * itself is not kept: it holds names, comments, what was deleted and what is hidden. All or nothing: the folder appears
 * whole. */

/* standard_path: how the data set names its standard, relative to `dataset_dir`. false when nothing was written. */
bool import_notice(const char *source_path, const char *dataset_dir, const char *standard_path,
                   const Standard *standard, ImportReport *report, GError **error);

#endif
