/* The annual review: one year beside another, for the office. Its first page answers in sentences with numbers: who
 * rose a tier, who fell behind, what changed and is it believable, what was promised and not done.
 *
 * Facts are gathered community by community (yearly_take); the documents are made from them, and each community's page
 * from its own change while that is in memory. The oldest and the newest year are compared; those between are shown in
 * the chart over the years. The context is the newest year's, in the internal edition. */
#ifndef GONGSHI_REPORT_YEARLY_YEARLY_H
#define GONGSHI_REPORT_YEARLY_YEARLY_H

#include "find/change.h"
#include "find/rates.h"
#include "report/answers/check_report.h"
#include "report/charts/drawing.h"
#include "report/context.h"

typedef struct RateSpan {
    guint first, count; /* in the year's rates */
} RateSpan;

/* What is kept of one community. */
typedef struct YearlyRow {
    const Lineage *lineage;
    const Community *old, *now; /* of the oldest and the newest register; or NULL */
    bool compared;
    int courses[COURSES];
    unsigned char *cells; /* a Course for each indicator of the newer tier; NULL unless compared. Owned */
    int changes;          /* values that read otherwise */
    RateSpan *spans;      /* of its rates in each year. Owned */
} YearlyRow;

typedef struct YearlyFacts {
    const Year *years; /* count of them */
    int count;
    const Year *old, *now;  /* the first and the last of them */
    const GArray *standard; /* of StandardChange */
    GArray *rows;           /* of YearlyRow, in the order of the lineages */
    GPtrArray *rates;       /* for each year a GArray of RateFact */
    GHashTable *turned;     /* Indicator of the newer standard -> for how many communities its rule turns the verdict */
    int turned_count, changes;
    bool same_edition; /* the notices state the same: a correction of one edition, whose texts are not compared */
} YearlyFacts;

void yearly_facts_init(YearlyFacts *facts, const Year *years, int count, const GArray *standard);
void yearly_facts_clear(YearlyFacts *facts);
/* Adds a community. answers: of each year, NULL where there is no table. */
void yearly_take(YearlyFacts *facts, const CommunityChange *change, const Answers *const *answers);
/* For standard_change_check(): context is YearlyFacts. */
int yearly_turned(const void *context, const Indicator *indicator);

/* Of communities, joined. Newly allocated. */
char *yearly_names(const ReportContext *context, const GPtrArray *communities);
/* 智慧社区年度审查：2024与2023对比. Newly allocated. */
char *yearly_title(const ReportContext *context, const YearlyFacts *facts);
/* The words and the sign of a Course. */
typedef struct CoursePhrases {
    Phrase words, sign;
} CoursePhrases;
extern const CoursePhrases course_phrases[COURSES];
/* How many of some indicators went where, without the zeros: "Of 8 indicators 2 up, 6 unchanged." Newly allocated. */
char *yearly_courses(const ReportContext *context, const int *courses);

/* changes.csv: every value that reads otherwise, for a spreadsheet. Columns: community (its id in the newer register,
 * or in the older for one that vanished), indicator (blank for a fact of the register), item, old, new, change (the ids
 * of find/change.h). UTF-8 with BOM; a cell that a spreadsheet would take for a formula has an apostrophe before it. */
GString *changes_csv_new(void); /* with its header */
void changes_csv_append(GString *out, const CommunityChange *change);

/* The first section of the review: the summary, in sentences, then a line for each community. */
void yearly_front(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report);
/* The section of findings. */
void yearly_findings(const ReportContext *context, Doc *doc, CheckReport *report);
/* A community's page. report: for the findings beside its rows. */
void yearly_community(const ReportContext *context, Doc *doc, const CommunityChange *change, CheckReport *report);
/* The landing page. pdf, html: what there is to link to. */
void yearly_index(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report, bool html,
                  bool pdf);

/* The charts: all changes; from one year to the other for each rate; over the years, where there are more than two. Of
 * Chart; free with g_array_unref. measure, width: as for the gallery. */
GArray *yearly_charts(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery);

#endif
