/* What `gongshi check` says, as text for a terminal, JSON for programs and CSV for Excel. It also makes the
 * findings.json and findings.csv of the internal folder.
 *
 * Communities are handed over one by one, each may be freed after its call; of verdicts the words are kept. The text is
 * made in check_text.c. In the CSV a cell that a spreadsheet would take for a formula has an apostrophe before it.
 * In the JSON object every key is always present, null where it does not apply. */
#ifndef GONGSHI_REPORT_ANSWERS_CHECK_REPORT_H
#define GONGSHI_REPORT_ANSWERS_CHECK_REPORT_H

#include "report/wording.h"

/* All that is said of a verdict, kept when the community's data are gone. */
typedef struct VerdictLine {
    const char *community; /* of the register */
    const Indicator *indicator;
    Meaning claim;
    Verdict verdict;
    Support support;
    Words explanation; /* in every language of the run; owned by the report */
    Points points;
    const char *stated_points; /* as written; NULL: none. Owned by the report */
} VerdictLine;

/* What a community's points come to. */
typedef struct ScoreLine {
    const Community *community;
    Score score;
} ScoreLine;

/* Only check_report.c writes it. */
typedef struct CheckReport {
    const char *dataset_shown; /* as the user named it, or NULL */
    const char *subject;       /* what is checked of it, where that is one file; else NULL */
    const char *standard_shown;
    const Standard *standard;
    const Dataset *dataset;
    const GPtrArray *only, *communities;
    Lang lang;                      /* any, in the terms of the standard */
    int counts[SEVERITY_ERROR + 1]; /* of findings told that are not waived */
    int waived;
    int standing; /* of those that stand in the way of the final edition: check_report_stands() */
    Findings *findings;
    GPtrArray *told; /* of Finding *: those that are asked for */
    bool sorted;
    GHashTable *rows;    /* "hengan 5" -> what is found in the row, a set of FOUND_…; lookup only */
    GArray *verdicts;    /* of VerdictLine */
    GArray *scores;      /* of ScoreLine: none where the standard asks no points */
    GStringChunk *words; /* of the verdicts: many say the same */
    GHashTable *starts;  /* id of a community to the place of its first verdict, plus one; lookup only */
} CheckReport;

/* dataset_shown: the data set as the user named it; NULL when only a standard is checked. standard, dataset may be NULL
 * when they could not be loaded; they outlive the report. only: ids of findings to tell (of const char *), or NULL;
 * communities: ids of those that it is about, or NULL for all. What is found in the others is not told; what concerns
 * the notice as a whole is. */
CheckReport *check_report_new(const char *dataset_shown, const char *standard_shown, const Standard *standard,
                              const Dataset *dataset, const GPtrArray *only, const GPtrArray *communities, Lang lang);
void check_report_free(CheckReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckReport, check_report_free)

void check_report_findings(CheckReport *report, const Findings *findings);
void check_report_result(CheckReport *report, const Result *result);
/* What its points come to alone: check_report_result() tells it too. */
void check_report_score(CheckReport *report, const Result *result);

/* An error that stands in the way of the final edition: not waived, and of no community that is held. */
bool check_report_stands(const CheckReport *report, const Finding *finding);
/* All findings told, most severe first, then in the order of the catalogue, then as found. */
const GPtrArray *check_report_sorted(CheckReport *report); /* of const Finding * */

/* What the findings told say of a row: a contradiction or a question that stands, a contradiction, something waived,
 * that the community's table does not have the row. */
enum { FOUND_QUESTION = 1, FOUND_CONTRADICTION = 2, FOUND_WAIVED = 4, FOUND_ABSENT = 8 };
int check_report_row(const CheckReport *report, const char *community, int no);

/* The verdicts of a community, one for each indicator of its tier, in that order; NULL when there are none. */
const VerdictLine *check_report_verdicts(const CheckReport *report, const char *community);
/* What the sentences of the report refer to. */
Wording check_report_wording(const CheckReport *report, Lang lang);

/* Newly allocated. colour: with ANSI colours. summary: without the findings. */
char *check_report_text(CheckReport *report, Lang lang, bool colour, bool summary);
/* What stands in the way of the final edition, and nothing else; colourless. */
char *check_report_refusal(CheckReport *report, Lang lang);
char *check_report_json(CheckReport *report, bool summary);
char *check_report_csv(CheckReport *report, Lang lang);

/* The findings told as rows of a table. */
enum {
    FINDING_CELLS = 16,
    FINDING_CELL_SEVERITY = 0,
    FINDING_CELL_COMMUNITY_NAME = 5,
    FINDING_CELL_NO,
    FINDING_CELL_INDICATOR,
    FINDING_CELL_MESSAGE = 11,
    FINDING_CELL_FILE,
    FINDING_CELL_LINE,
    FINDING_CELL_SOURCE_LINE
};
/* A cell may be NULL. finding: NULL with the names of the columns, which come first. */
typedef void FindingRowTaker(void *context, const Finding *finding, const char *const *cells);
void check_report_rows(CheckReport *report, Lang lang, FindingRowTaker *take, void *context);
/* ---- finding_sheet.c: the same as a workbook to be filtered, with what the rules mean. NULL with the error. */
GString *check_report_workbook(CheckReport *report, Lang lang, GError **error);

/* ---- finding_groups.c: findings as questions
 *
 * The same question in many places is one group (Finding.group), printed once with its places. A group has one severity
 * and one addressee. Its sentences are the different ones in it, each with the findings that read exactly so. Findings
 * are borrowed from the report that they are of. */

typedef struct GroupSentence {
    char *text;          /* owned */
    GPtrArray *findings; /* of const Finding *, at least one */
} GroupSentence;

typedef struct FindingGroup {
    const Finding *first;
    GPtrArray *sentences; /* of GroupSentence *, at least one */
    int count;            /* of findings */
} FindingGroup;

/* The groups of sorted findings (of const Finding *), in the order in which each begins. Free with g_ptr_array_unref.
 */
GPtrArray *finding_groups(const Wording *wording, const GPtrArray *sorted); /* of FindingGroup * */

/* What a group is about: of a single finding its subject; of many the indicator they share, else the community, else
 * the rule. Newly allocated. */
char *finding_group_subject(const Wording *wording, const FindingGroup *group);
/* "路灯（3处）", or the subject alone of what stands in one place. Newly allocated. */
char *finding_group_counted(const Wording *wording, const FindingGroup *group, const char *subject);

/* Where findings are: communities (or tiers) with the same rows are one place, 湖滨社区、恒安社区第3、4、10项. */
typedef struct FindingPlace {
    GPtrArray *findings;  /* of const Finding *, the first of each community */
    char *before, *after; /* what is said around the names of those: "", "第3、4、10项" */
} FindingPlace;

/* The places of some findings, in the order in which each begins. Free with g_ptr_array_unref. */
GPtrArray *finding_places(const Wording *wording, const GPtrArray *findings); /* of FindingPlace * */
/* "湖滨社区、恒安社区第3、4项；永康社区第2项". Newly allocated. */
char *finding_places_told(const Wording *wording, const GPtrArray *findings);
/* Who a place names for one of its findings: a community, a tier, else the file, else the notice. Newly allocated. */
char *finding_owner(const Wording *wording, const Finding *finding);

#endif
