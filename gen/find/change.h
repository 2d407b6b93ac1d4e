/* One community of one year beside itself in another: what it states otherwise, and where each indicator went.
 *
 * A Change is a value that reads otherwise: a fact of the register or an item of the table, as in force (corrected
 * where corrections.csv says so). Figures are compared as exact numbers, texts squeezed. A sentence is a change of its
 * own only where more than its figures changed, or where a figure of it changed and the item did not. What follows from
 * the values (a verdict computed, a rate) is no Change: it is told by the IndicatorChange.
 *
 * Verdicts of both years are compared by the newer year's rules: last year's figures are judged by them too. */
#ifndef GONGSHI_FIND_CHANGE_H
#define GONGSHI_FIND_CHANGE_H

#include "find/lineage.h"

typedef enum ChangeKind {
    CHANGE_INCREASED,
    CHANGE_DECREASED,
    CHANGE_CHANGED,   /* not a figure, or not one in both years */
    CHANGE_ADDED,     /* only the newer table states it */
    CHANGE_REMOVED,   /* only the older one does */
    CHANGE_UNIT,      /* in another unit: the figures cannot be compared */
    CHANGE_ASKED,     /* only the newer standard or tier asks for it */
    CHANGE_NOT_ASKED, /* only the older one does */
    CHANGE_RENAMED,   /* of the register, by succession.csv; so the next ones */
    CHANGE_MERGED,
    CHANGE_SPLIT,
    CHANGE_REGROUPED,
    CHANGE_NEW,
    CHANGE_VANISHED
} ChangeKind;

const char *change_kind_id(ChangeKind kind); /* "increased", "not-asked" */

typedef struct Change {
    const char *indicator; /* id, or "" for the register */
    const char *item;      /* "lighting.rate", "verdict", "statement", or a column of communities.csv, "community" for
                              which community it is, "table" for its whole data file */
    const Item *asked;     /* of the newer standard, else of the older; NULL for what is no item */
    char *old, *now;       /* as written; "" for nothing. Owned */
    ChangeKind kind;
} Change;

/* Where an indicator went, by the newer year's rules. */
typedef enum Course {
    COURSE_BETTER, /* not met, now met */
    COURSE_UP,     /* nearer to what is asked, or further beyond it; the verdict is the same */
    COURSE_SAME,
    COURSE_DOWN,
    COURSE_WORSE,  /* met, now not met */
    COURSE_BROKEN, /* cannot be compared */
    COURSE_NEW     /* nothing to compare with */
} Course;
enum { COURSES = COURSE_NEW + 1 };

/* Why something cannot be compared. */
typedef enum Break {
    BREAK_NONE,
    BREAK_DEFINITION, /* defined otherwise */
    BREAK_UNIT,       /* counted or measured otherwise, or reported in another unit */
    BREAK_SAMPLE,     /* spot-checked in one of the years: a sample is no trend */
    BREAK_NO_DATA,    /* a usable figure is lacking in one of the years */
    BREAK_PART        /* does not apply in one of the years */
} Break;

typedef struct IndicatorChange {
    const Indicator *old, *now;       /* NULL: not asked in that year */
    const IndicatorVerdict *then;     /* last year's figures by last year's rules; NULL without a table */
    const IndicatorVerdict *rejudged; /* last year's figures by this year's rules; NULL likewise */
    const IndicatorVerdict *verdict;  /* this year's; NULL when it is asked no more */
    Course course;
    Break why;
    guint first, count; /* its Changes */
} IndicatorChange;

/* One year's table with its verdicts. answers NULL: no table. Borrowed. */
typedef struct Side {
    const Year *year;
    const Community *community; /* NULL when there was none */
    const Answers *answers;
    const GPtrArray *verdicts; /* of IndicatorVerdict *, in the order of the tier */
} Side;

typedef struct CommunityChange {
    const Lineage *lineage;
    Side old, now;
    Side rejudged; /* the older table read and judged by the newer standard and tier; the same as old where these are */
    GArray *changes;    /* of Change: the register's, then indicator by indicator */
    GArray *indicators; /* of IndicatorChange: in the order of the newer tier, then those asked no more; empty unless
                           both have a table */
} CommunityChange;

CommunityChange *community_change_make(const Lineage *lineage, Side old, Side rejudged, Side now);
void community_change_free(CommunityChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CommunityChange, community_change_free)

#endif
