/* How a pattern is kept: shared by pattern.c (parser, printer) and pattern_read.c (reader), and by nothing else. */
#ifndef GONGSHI_DATA_PATTERN_PRIVATE_H
#define GONGSHI_DATA_PATTERN_PRIVATE_H

#include <glib.h>

#include "data/pattern.h"

typedef enum StepKind {
    STEP_CHAR,   /* a character that must agree */
    STEP_SOFT,   /* punctuation: taken when it is there */
    STEP_BORDER, /* the punctuation that alone parts two slots of free text: must be there */
    STEP_PASSED, /* printed, never read: white space, list marks */
    STEP_SLOT,   /* {item} */
    STEP_ASSIGN, /* {item=value} */
    STEP_FORMS,  /* {item|one|many}: printed, never read */
    STEP_OPEN,   /* [ */
    STEP_CLOSE   /* ] */
} StepKind;

typedef struct Step {
    StepKind kind;
    gunichar c;       /* of the characters: as written */
    const Item *item; /* of SLOT, ASSIGN and FORMS */
    char *value;      /* of ASSIGN; of FORMS: the forms, "household|households"; owned */
    guint other;      /* of OPEN and CLOSE: the index of the other one */
    guint unit;       /* of SLOT: so many of the next steps are the item's unit, and all but the last may be missing */
    int position;     /* 1-based character of the text */
} Step;

struct Pattern {
    char *text;
    GArray *steps;    /* of Step */
    GPtrArray *items; /* of const Item * */
};

/* Letters, Han and digits: what must agree between a pattern and a sentence. */
bool pattern_char_counts(gunichar c);
bool pattern_item_is_free(const Item *item); /* text and list */

#endif
