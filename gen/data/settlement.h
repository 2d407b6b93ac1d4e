/* What the office settles after a check, and what is left for it to settle: corrections.csv, waivers.csv, released.csv
 * (or workbooks, held_open()) and unplaced.csv of a data set. Each may be absent.
 *
 * A correction puts a new figure in the place of the one reported; the old one stays beside it. A waiver lets a finding
 * stand with a reason; it changes no figure and no verdict. Rows that name what is not there are findings and left out,
 * and so is a correction that says not what to, why, on what evidence, by whom and when. A row of corrections that says
 * none of it is one that nobody has filled in yet (report/answers/correction_sheet.h), and no correction.
 *
 * Ownership: a Settlement owns its rows; texts live in the string store given. */
#ifndef GONGSHI_DATA_SETTLEMENT_H
#define GONGSHI_DATA_SETTLEMENT_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"
#include "data/column_list.h"
#include "data/standard.h"
#include "data/table.h"

typedef struct Correction {
    const char *community, *indicator, *item; /* ids; item may also be "verdict" */
    const Tier *tier;                         /* of what is told of it together: community is "" then; else NULL */
    const char *old, *value;
    const char *reason, *evidence, *approved_by, *date;
    Place place; /* of its row */
} Correction;

typedef struct WaiverRow {
    Waiver waiver; /* what is shown */
    FindingId rule;
    const char *community; /* id; NULL: it is about the notice as a whole */
    const char *tier;      /* id, where it is about what is told of that tier together; else NULL */
    const char *indicator; /* id; NULL: any */
    const char *expires;   /* "2024-12-31", or "" */
    bool undated;          /* a date of it cannot be read (a finding): it may have expired */
    const char *lacking;   /* names of columns that must not be blank and are, separated by blanks; "" when none */
    Place place;           /* of its row */
} WaiverRow;

typedef struct Settlement {
    GArray *corrections; /* of Correction, in file order */
    GArray *waivers;     /* of WaiverRow, in file order */
    GPtrArray
        *proposed; /* of const char *: the community of each value that an import proposes and no correction takes */
    const char *corrections_file, *waivers_file; /* that hold them; NULL: there is none yet */
} Settlement;

Settlement *settlement_empty(void);
void settlement_free(Settlement *settlement);

/* What an import could not place: check asks about each line until it is deleted, because it was settled by hand. */
typedef enum LeftoverKind {
    LEFTOVER_SENTENCE,    /* placed, but fits no pattern: check tells it of the row; never in the file */
    LEFTOVER_LINE,        /* a line beside the tables */
    LEFTOVER_NAME,        /* of an indicator, not the one of its number: the row was read by its number */
    LEFTOVER_CELL,        /* of a table, in no row */
    LEFTOVER_ROW,         /* with a number that the tier does not have */
    LEFTOVER_ITEM,        /* a row of a form with a name that the tier does not have */
    LEFTOVER_ROW_TWICE,   /* with the number of an earlier row */
    LEFTOVER_TABLE,       /* whose title or head is not understood */
    LEFTOVER_TABLE_TWICE, /* of a community that had its table */
    LEFTOVER_KIND_COUNT
} LeftoverKind;

const char *leftover_kind_id(LeftoverKind kind); /* "row_twice" */
/* Whether something of a table is missing in the data. */
bool leftover_is_loss(LeftoverKind kind);
/* A finding for each line. */
void unplaced_load(const char *dir, GStringChunk *strings, Findings *findings);

/* What of a file was left out by an import, or read on a condition (source/remarks.csv): check asks about what may
 * matter until it is deleted, because it was settled. */
typedef enum SourceRemarkKind {
    REMARK_TRACKED,      /* tracked changes that nobody accepted: read as accepted */
    REMARK_HIDDEN,       /* hidden text, rows, columns, sheets: not read */
    REMARK_STRUCK,       /* struck out: read as it stands, though it may be what does not hold any more */
    REMARK_COUNTED,      /* automatic numbers: written out */
    REMARK_TEXT_BOX,     /* read as paragraphs after the one that holds it */
    REMARK_NESTED,       /* a table within a table: text of the cell */
    REMARK_FOOTNOTE,     /* a paragraph at the end */
    REMARK_COMMENT,      /* what somebody wrote beside the text in Word or on a cell: not read */
    REMARK_SYMBOL,       /* of a symbol font, unknown: U+FFFD */
    REMARK_EMBEDDED,     /* another file, a picture in a cell: not read */
    REMARK_FORMULA,      /* its stored result was read */
    REMARK_UNCALCULATED, /* a formula without result: not read */
    REMARK_ERROR_VALUE,  /* #DIV/0! and its like: read as text */
    REMARK_SHOWN,        /* a number shown with fewer digits than are stored: as shown; text: what is stored */
    REMARK_FORMAT,       /* a number in a format that is not understood: as stored */
    REMARK_HEAD_AGAIN,   /* the head of a table, repeated within it: not read */
    REMARK_LAYOUT,       /* a table that only lays out the page: its content was read */
    REMARK_FURNITURE,    /* what stands around the text on a web page: not read */
    REMARK_KINDS
} SourceRemarkKind;

const char *remark_kind_id(SourceRemarkKind kind); /* "tracked" */
/* How much a reader must know of it. */
Severity remark_kind_severity(SourceRemarkKind kind);
/* A finding for each file and kind that is more than a note. */
void remarks_load(const char *dir, GStringChunk *strings, Findings *findings);

#endif
