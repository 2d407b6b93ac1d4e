/* What an import could not place: unplaced.csv of the data set. check asks about each line until it is deleted, because
 * it was settled by hand. */
#ifndef GONGSHI_DATA_UNPLACED_H
#define GONGSHI_DATA_UNPLACED_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"

#define UNPLACED_FILE "unplaced.csv"

typedef enum LeftoverKind {
    LEFTOVER_SENTENCE,    /* placed, but fits no pattern: check tells it of the row; never in the file */
    LEFTOVER_LINE,        /* a line beside the tables */
    LEFTOVER_NAME,        /* of an indicator, not the one of its number: the row was read by its number */
    LEFTOVER_CELL,        /* of a table, in no row */
    LEFTOVER_ROW,         /* with a number that the tier does not have */
    LEFTOVER_ROW_TWICE,   /* with the number of an earlier row */
    LEFTOVER_TABLE,       /* whose title or head is not understood */
    LEFTOVER_TABLE_TWICE, /* of a community that had its table */
    LEFTOVER_KIND_COUNT
} LeftoverKind;

/* line, kind, first, text; NULL at the end. */
extern const char *const unplaced_columns[];

const char *leftover_kind_id(LeftoverKind kind); /* "row_twice" */
/* Whether something of a table is missing in the data. */
bool leftover_is_loss(LeftoverKind kind);
/* A finding for each line. Nothing when there is no such file. */
void unplaced_load(const char *dir, GStringChunk *strings, Findings *findings);

#endif
