/* Two years beside each other. */
#ifndef GONGSHI_FIND_CHANGE_H
#define GONGSHI_FIND_CHANGE_H

#include "find/judge.h"
#include "find/lineage.h"
#include "find/peers.h"

/* ---- change.c: One community of one year beside itself in another: what it states otherwise, and where each indicator
 * went.
 *
 * A Change is a value that reads otherwise: a fact of the register or an item of the table, as in force (corrected
 * where corrections.csv says so). Figures are compared as exact numbers, texts squeezed. A sentence is a change of its
 * own only where more than its figures changed, or where a figure of it changed and the item did not. What follows from
 * the values (a verdict computed, a rate) is no Change: it is told by the IndicatorChange.
 *
 * Verdicts of both years are compared by the newer year's rules: last year's figures are judged by them too. */

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

/* ---- change_check.c: Findings of change: what the office should ask about when two years stand side by side.
 *
 * regressed: by the newer rules the older figures meet the requirement and the newer ones do not; or the claim went
 * from met to not met where no figures decide. implausible-change: a change large both in itself and against what was:
 *
 *   a total (what a rate is a share of)   doubled or halved, by 20 or more
 *   another count                         halved, by 20 or more: what was built stays
 *   a rate                                moved by 30 points and by half of itself; not where its total is under 20,
 *                                         where one thing more or less makes such a rate
 *   a measured area                       doubled or halved even if both figures were rounded to the other's favour
 *
 * Nothing is said of spot-checked communities, nor where figures cannot be compared. */

/* regressed, implausible-change, tier-changed, succession-undeclared of one community. */
void change_check(const CommunityChange *change, Findings *findings);

/* unchanged-text: a table that says what the edition before said, by the measure of copied-answers (find/peers.h): four
 * independent facts or more. Areas do not count: land stays as it is. A rate counts from the third edition on, where
 * all of them state it.
 *
 * editions: the facts of one community in each year, the oldest first; NULL where it had no table, or was not there:
 * such years are passed over. The finding names the year before the newest that has facts. */
void unchanged_check(const PeerFacts *const *editions, const Year *years, int count, Findings *findings);

/* standard-changed. changes: of standard_compare(). turned: for how many communities the newer rule turns the verdict
 * on the older figures; by the newer indicator. */
void standard_change_check(const GArray *changes, const Year *old, const Year *now,
                           int (*turned)(const void *context, const Indicator *indicator), const void *context,
                           Findings *findings);

/* ---- standard_change.c: What is asked otherwise than before: two standards side by side, indicator by indicator.
 *
 * Figures can be set side by side where an indicator is defined in the same words and its items have the same type and
 * unit; what is asked of them may differ: then last year's figures are judged by both. Texts are compared squeezed. */

typedef enum StandardPart {
    STANDARD_ADDED,       /* an indicator that was not asked */
    STANDARD_DROPPED,     /* one that is asked no more */
    STANDARD_THRESHOLD,   /* the number that decides; old and now: "80%" */
    STANDARD_REQUIREMENT, /* the words of what is asked */
    STANDARD_RULE,        /* the rule or its strength alone; old and now: both */
    STANDARD_DEFINITION,  /* what is counted: figures cannot be compared */
    STANDARD_UNIT,        /* an item's unit or type: likewise; old and now: units, NULL where they are alike */
    STANDARD_LEVEL_ADDED, /* of levels.csv, told without an indicator; now: the least total */
    STANDARD_LEVEL_DROPPED,
    STANDARD_LEVEL_FROM,  /* old and now: the least total */
    STANDARD_LEVEL_GATES, /* old and now: as levels.csv has them */
    STANDARD_CONSTANT     /* a constant of standard.csv; old and now: as it is written. Told of each indicator whose
                             rules use it; of one that none uses, without an indicator */
} StandardPart;

typedef struct StandardChange {
    StandardPart part;
    const Indicator *old, *now; /* one of them NULL for STANDARD_ADDED and STANDARD_DROPPED */
    const Item *item;           /* of STANDARD_UNIT; else NULL */
    const Level *level;         /* of STANDARD_LEVEL_…, the newer where there is one; else NULL */
    const StandardFact *fact;   /* of STANDARD_CONSTANT, the newer; else NULL */
    char *from, *to;            /* owned; NULL where nothing is told */
} StandardChange;

/* Of StandardChange, tier by tier in the order of the newer standard; tiers are matched by id. Free with g_array_unref.
 */
GArray *standard_compare(const Year *old, const Year *now);

/* Whether two indicators are defined in the same words. */
bool indicators_defined_alike(const Indicator *old, const Indicator *now);
/* Whether figures of an item can be set side by side. */
bool items_alike(const Item *old, const Item *now);
bool items_alike_but_unit(const Item *old, const Item *now);
/* Whether figures that charts show can, with their parts if they have any: a share of areas has no unit. */
bool rates_alike(const Item *old, const Item *now);

/* ---- promises.c: promise-unmet: a waiver of an older edition that was good then, is due by the date of the newest
 * notice (or that notice has none), has no later one in its place, and whose finding is found again without a new
 * waiver. A community is followed through mergers and splits; where it left the register, or its table cannot be read,
 * it is told that nobody can say.
 *
 * Findings of the newest data pass by with promises_pass(), after waiving_use(); promises_report() tells at the end. */

typedef struct Promise {
    const Year *year;
    const WaiverRow *row;
    const GPtrArray *heirs; /* of const Community *: its community in the newest register; NULL: none, or of all */
    GString *places;        /* where it was found again; NULL: nowhere. Owned */
} Promise;

typedef struct Promises {
    const Year *now;
    GHashTable *heirs;  /* const Community * of an older year -> GPtrArray of const Community * of the newest; owned */
    GHashTable *unseen; /* const Community * of the newest register without a table that was read; owned */
    GArray *due;        /* of Promise */
} Promises;

/* years: `count` of them, the oldest first, as the lineages were made from. */
void promises_init(Promises *promises, const Year *years, int count, const Lineages *lineages);
void promises_clear(Promises *promises);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Promises, promises_clear)

void promises_pass(Promises *promises, const Findings *findings);
/* Nothing can be found in this community's table. */
void promises_miss(Promises *promises, const Community *community);
void promises_report(const Promises *promises, Findings *findings);

#endif
