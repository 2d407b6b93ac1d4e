/* succession.csv of a data set, or a workbook: what became of the communities of the edition before it. May be absent.
 *
 * Columns: old (id in the edition before), new (id in this one), kind, note. Kinds:
 *   renamed   one community under another name or id: old and new
 *   merged    old went into new; a row for each that did
 *   split     new was part of old; a row for each part
 *             (who took another in or gave a part away and stands in both registers needs no row of its own)
 *   new       new was not there before; old is blank
 *   vanished  old is there no more; new is blank
 *
 * Rows that name what is not there, or twice what can happen once, are findings and left out.
 *
 * Ownership: a Succession owns its texts and dies in succession_free(). */
#ifndef GONGSHI_DATA_SUCCESSION_H
#define GONGSHI_DATA_SUCCESSION_H

#include "data/dataset.h"

typedef enum SuccessionKind {
    SUCCESSION_RENAMED,
    SUCCESSION_MERGED,
    SUCCESSION_SPLIT,
    SUCCESSION_NEW,
    SUCCESSION_VANISHED
} SuccessionKind;

typedef struct SuccessionRow {
    const Community *old; /* of the register before; NULL for new ones */
    const Community *now; /* of this register; NULL for those that vanished */
    SuccessionKind kind;
    const char *note;
    int line;
} SuccessionRow;

typedef struct Succession {
    GArray *rows; /* of SuccessionRow, in file order */
    GStringChunk *strings;
} Succession;

/* The table of `now` (held_open()), about `old`. Findings name its file behind `folder`. */
Succession *succession_load(const Dataset *old, const Dataset *now, const char *folder, Findings *findings);
void succession_free(Succession *succession);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Succession, succession_free)

#endif
