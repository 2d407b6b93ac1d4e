/* A run of `gongshi compare`: a run of the newest data set that also looks back. Private to the compare*.c files.
 *
 *     all registers -> who is who -> each community's tables of all years -> its change -> facts, findings, changes.csv
 *     facts -> documents; each community is read again for its page
 *
 * One community's tables are in memory at a time; what grows with their number are facts and findings. */
#ifndef GONGSHI_COMMAND_COMPARE_H
#define GONGSHI_COMMAND_COMPARE_H

#include "command/render.h"
#include "find/promises.h"
#include "report/yearly/yearly.h"

typedef struct Compare {
    const CompareOptions *options;
    RenderOptions render_options;
    Render run;       /* of the newest data set: type, press, languages, findings */
    Workspace *older; /* of the other years, the oldest first; owned, count - 1 of them */
    Year *years;      /* owned, count of them */
    int count;
    GPtrArray *labels;      /* of char * */
    GPtrArray *arguments;   /* of the run: none, for all its files are made anew */
    GPtrArray *successions; /* of Succession * */
    Lineages *lineages;
    GArray *standard_changes;
    bool same_edition; /* both notices state the same facts: a correction of one edition, not another one */
    YearlyFacts facts;
    Findings *findings;
    Promises promises;
    GArray *community_facts; /* of CommunityFacts; for what the notice as a whole is checked for */
    GString *changes;        /* changes.csv */
} Compare;

/* The tables of one community in all years, and its change. */
typedef struct Tables {
    Answers **answers; /* for each year; NULL where there is no table */
    Answers *recast;   /* the oldest, as the newest standard and tier read it; NULL unless both have a table */
    Community as_now;  /* whose table recast is */
    GPtrArray *old_verdicts, *recast_verdicts, *verdicts;
    CommunityChange *change;
    int count;
} Tables;

/* ---- compare_open.c ---- */

/* Opens all years. false with *error, or without when what could not be read has been told. */
bool compare_open(Compare *compare, Sink *err, GError **error);
Workspace *compare_workspace(Compare *compare, int year);
void compare_clear(Compare *compare);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Compare, compare_clear)

/* ---- compare_tables.c ---- */

/* loading: of each year, what was found while reading; or NULL: nobody asks. False when a table that is there could not
 * be read: the comparison would lack it in silence. */
bool tables_open(Tables *tables, const Compare *compare, const Lineage *lineage, Findings **loading, GError **error);
void tables_clear(Tables *tables);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Tables, tables_clear)

/* ---- compare_facts.c ---- */

bool compare_communities(Compare *compare, GError **error);

/* ---- compare_write.c ---- */

bool compare_write(Compare *compare, GError **error);

#endif
