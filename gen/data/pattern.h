/* Sentence patterns of the standard, what they print and what they read. */
#ifndef GONGSHI_DATA_PATTERN_H
#define GONGSHI_DATA_PATTERN_H

#include "data/item.h"
#include <glib.h>
#include <stdbool.h>

/* ---- pattern.c: Statement patterns: one text that prints a sentence from items and reads the items out of a published
 * sentence.
 *
 *     家庭千兆光纤网络覆盖率达到{broadband.rate}%，其中…{broadband.capable}户[，…{x}个]。
 *
 *   {item}        a slot, by the item's id
 *   {item=value}  stands for no text: reading assigns the value; printing needs the item to have just this value
 *   {item|a|b}    the word that goes with the item's number: a for one, b for more (words/language.h); never read
 *   [ … ]         optional when reading; printed when every slot in it is filled. May nest.
 *   \[ \] \{ \}   the characters themselves
 *   line breaks   are printed; when reading they count as white space
 *
 * Reading forgives: white space anywhere, full and half width, Chinese against ASCII punctuation, punctuation left out
 * or added, list marks ("1." "（1）" at the head of a line) left out or renumbered. Letters, Han and digits must agree.
 * Slots by type: count, percent, area take a figure or nothing; choice, level and yes_no take one of
 * their declared or open choices or nothing; date takes a day in any spelling or nothing; text and list take the
 * shortest text that lets the rest fit, or nothing. A slot that took nothing is blank: read as "", not left out. White
 * space inside what a text slot takes is dropped between Han characters and punctuation (base/text.h), and so are line
 * breaks unless they stand before a list mark; a list keeps its empty members ("、、"). A figure is not looked for
 * beyond a comma, a full stop or a list mark. A unit that stands directly after a figure's slot ({mobile.area}平方公里)
 * may lack its first characters (方公里). Punctuation that alone parts two slots of free text must be there. An item
 * with two slots must say the same in both.
 *
 * What a pattern may have: 1000 slots and optional parts.
 *
 * Matching remembers what has failed, and its work is bounded by the lengths of pattern and sentence: what needs more
 * is not read, and told apart from what does not fit. */

/* List marks: "1." "２．" "3、" "（4）" before a clause; one or two digits, and no part of a number like 83.3. Whether
 * `text` begins with one (after white space). */
bool list_mark_starts(const char *text);
/* Sets marks[i] for every character of a list mark that stands at the head of a line, after ；。 or after another mark.
 */
void list_marks_find(const gunichar *chars, guint count, bool *marks);

/* Finds the item of a slot, or NULL. */
typedef const Item *(*PatternItems)(const void *context, const char *id);

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

/* Read-only. */
typedef struct Pattern {
    const char *text; /* as written */
    GPtrArray *items; /* of const Item *, of slots and assignments in order of appearance, each once */
    GArray *steps;    /* of Step */
} Pattern;

/* NULL on a fault: *position (1-based character of text) and *what (a short excerpt, newly allocated) tell where. */
Pattern *pattern_parse(const char *text, PatternItems items, const void *context, int *position, char **what);
void pattern_free(Pattern *pattern);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pattern, pattern_free)

/* Whether its words alone say the value of an item, {item=value}. */
bool pattern_assigns(const Pattern *pattern);

/* Whether the item has a slot outside optional parts. */
bool pattern_needs(const Pattern *pattern, const Item *item);

/* The value of an item, or NULL or "" when there is none. */
typedef const char *(*PatternValues)(const void *context, const Item *item);

/* How a sentence is printed. */
typedef struct PatternStyle {
    Lang lang;
    const char *hole; /* stands where a value is missing; NULL: without it there is no sentence */
    bool filled;      /* only lines in which a value stands: the others nobody said */
} PatternStyle;

/* The sentence, newly allocated; NULL when a slot outside optional parts has no value and the style no hole, when a
 * {item=value} differs, or when no line is left. */
char *pattern_print(const Pattern *pattern, const PatternStyle *style, PatternValues values, const void *context);

/* ---- reading.c: What a published sentence says, by a pattern. */

typedef struct Reading {
    const Item *item;
    char *value; /* "" when the slot was blank */
    int offset;  /* byte of the sentence where it stands */
} Reading;

/* The reading of an item, or NULL. */
const Reading *readings_lookup(const GArray *readings, const Item *item);
/* The item's unit as it stands after the figure in the sentence that was read, its beginning possibly missing (方公里);
 * ‰ instead of a percent sign is kept; where nothing like a unit stands there, the item's own. Never freed. */
const char *reading_unit(const Reading *reading, const char *sentence);

/* A sentence made ready to be read by one pattern after another. `text` must live as long. */
typedef struct PatternSentence PatternSentence;
PatternSentence *pattern_sentence_new(const char *text);
void pattern_sentence_free(PatternSentence *sentence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PatternSentence, pattern_sentence_free)

/* All of `sentence` against the pattern: of Reading (owned, free with g_array_unref), one entry for each slot that was
 * reached, in order; slots of optional parts that were not taken are absent. NULL when it does not fit, and when it was
 * given up, being too long and winding: then *finished is false. */
GArray *pattern_read(const Pattern *pattern, const PatternSentence *sentence, bool *finished);

/* ---- statement.c: The sentences of an indicator (statements.csv): tried one after another on what a community wrote,
 * and printed for one that confirmed the form's. What nobody wrote or confirmed is never printed. */

/* A way of saying an indicator's sentence. Variants are in file order: tried in order, printed by the first that can.
 */
typedef struct Statement {
    const char *indicator;
    const char *variant; /* "form", …, "brief" (never used for reading) */
    const char *lang;    /* id, interned */
    const Pattern *pattern;
    int line;
} Statement;

/* Whether it is in the language. */
bool statement_is_in(const Statement *statement, Lang lang);
/* Chinese and not the short wording of the posters: what a published or filled-in sentence may follow. */
bool statement_is_read(const Statement *statement);
/* Whether it is the form's own sentence, in Chinese. */
bool statement_is_form(const Statement *statement);

/* The first of `statements` (of const Statement *) that `sentence` fits, and in *readings (pattern.h; owned) what it
 * says. NULL, and *readings NULL, when it fits none. */
const Statement *statements_read(const GPtrArray *statements, const char *sentence, GArray **readings);
/* The same, telling what fits none from what was given up as too long and winding: then *finished is false. */
const Statement *statements_try(const GPtrArray *statements, const char *sentence, GArray **readings, bool *finished);

/* How much of its pattern a sentence that was read says: all of it; the lines with a value (parts without one can be
 * left out, and nothing was read of them); neither for sure. */
typedef enum StatementSaid { SAID_ALL, SAID_FILLED, SAID_UNSURE } StatementSaid;
StatementSaid statement_said(const Statement *statement, const GArray *readings, const char *sentence);
/* Whether a figure stands with another unit than its item's (方公里). */
bool readings_change_unit(const GArray *readings, const char *sentence);

/* The Chinese sentence that a row confirms: the one that has a place for most of its values, blank where one is
 * missing. Newly allocated; NULL when there is none. */
char *statements_confirmed(const GPtrArray *statements, PatternValues values, const void *context);
/* The sentence that the form asks for, `hole` in the places to fill in; *slots (or NULL), set where there is a form,
 * their items (of const Item *) in this order. NULL when there is none, or it cannot be printed. Newly allocated. */
char *statements_form(const GPtrArray *statements, const char *hole, GPtrArray **slots);

#endif
