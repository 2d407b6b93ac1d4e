/* What the public gets of a notice, document by document, and the letters to communities. */
#ifndef GONGSHI_REPORT_NOTICE_NOTICE_H
#define GONGSHI_REPORT_NOTICE_NOTICE_H

#include "chart/chart.h"
#include "data/column_list.h"
#include "doc/node.h"
#include "doc/template.h"
#include "find/checks.h"
#include "find/correcting.h"
#include "find/judge.h"
#include "report/charts/gallery.h"
#include "report/context.h"
#include "report/site.h"
#include "report/translate.h"
#include "words/words.h"

/* ---- notice.c: The county's notice: its front (preamble, conclusion, objections, 附件1), and its back (what was
 * checked, charts). The communities' tables come between, section by section. */

/* The title as published, or made from nothing but the standard's name. Borrowed from the data or the phrases. */
const char *notice_title(const ReportContext *context);

/* The number that a community's table has as an annex; 0 when it has none (no data, held). 附件1 is the summary; what
 * is said of whole tiers comes next, with short tables their requirements too. */
int notice_annex(const ReportContext *context, const Community *community);
int notice_annex_tier(const ReportContext *context, const Tier *tier);
/* That of the charts; 0 where they are none. */
int notice_annex_charts(const ReportContext *context);

/* Fills the template into the first section and adds 附件1, the summary of the register. */
bool notice_front(const ReportContext *context, const Template *template, Doc *doc, GError **error);

/* What a public notice needs to let people object, and after the period what came of it. missing: the words where the
 * data lack something; in the final edition it is left out. fields: each as a field of a form, also what a notice may
 * do without. */
void notice_objection(const ReportContext *context, Doc *doc, Node *parent, Phrase missing, bool fields);

/* The findings about the notice as a whole, in a section of this role; in the final edition public notes alone. */
void notice_checked(const ReportContext *context, Doc *doc, const Findings *findings, Role role);
/* One chart under its headline, in a section of its own, which in a digest is the annex of all charts. Takes the scene
 * over (NULL: no chart). */
void notice_chart(const ReportContext *context, Doc *doc, const char *headline, Scene *scene);

/* ---- reach.c: How the office can be reached: telephone numbers and addresses of letters are links, for who reads on a
 * telephone touches them. */

/* value NULL: the words that it is missing. */
void reach_add(const ReportContext *context, Doc *doc, Node *para, const char *value, Phrase missing);

typedef enum ReachKind { REACH_PHONE, REACH_MAIL } ReachKind;

/* The first of this kind that a text tells; NULL: none. value may be NULL. Newly allocated. */
char *reach_first(const char *value, ReachKind kind);

/* ---- community.c: One community's table: as an annex of the notice, as a page of its own, or as a part of the
 * internal review. */

/* 宝都街道恒安社区智慧社区建设指标（成长型）. Newly allocated. */
char *community_title(const ReportContext *context, const Community *community);

/* Appends a section: annex > 0 gives it the label 附件N (the legend of the verdicts then stands once, in 附件1); 0 is a
 * part of the review. In the draft and internal editions findings stand beside their rows, those that belong to no row
 * above the table; the internal one has columns of its own (requirement, stated, computed with the values put in). */
void community_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result, int annex);
/* A document of its own: the conclusion, what rests on figures and what on words, the table. */
void community_page(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result);
/* One sentence: who found what. It is the acceptance group's, and otherwise in its words, where they mean nothing we
 * know. */
const char *community_conclusion(const ReportContext *context, Doc *doc, const Community *community, Phrase otherwise);
/* What such a document begins with, under its title: that sentence, and how many of its rows rest on what. */
void community_lead(const ReportContext *context, Doc *doc, Node *parent, const Result *result);
/* Total and level, where the standard asks points. */
void community_score(const ReportContext *context, Doc *doc, Node *parent, const Score *score);
/* What a row's verdict rests on, in words. */
const char *row_basis(const ReportContext *context, const IndicatorVerdict *verdict);

/* The definitions and requirements of a tier, once, for the short tables; and beside them, where the notice says of all
 * its communities together how they are met, that, with the names of these. */
void tier_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex);
const char *tier_title(const ReportContext *context, Doc *doc, const Tier *tier);
const char *tier_anchor(Doc *doc, const Tier *tier);

/* A new section of the document with its heading, below the label 附件N where annex > 0. */
Node *annex_section(const ReportContext *context, Doc *doc, const char *id, int annex, const char *title);

/* ---- digest.c: The default notice's annexes: the standard once for each tier, and of each community only what it
 * reported. */

void standard_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex);
/* annex > 0: it is the first of the communities and carries the label of their annex. */
void report_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result, int annex);

/* ● ○ □ — ■: what a row's statement rests on. */
const char *support_sign(const IndicatorVerdict *verdict);
/* The word of a row on which nothing is lacking: said once, where others are told; NULL where the standard has none. */
const char *claim_of_most(const ReportContext *context);
bool claim_is_usual(const IndicatorVerdict *verdict, const char *usual);

/* ---- comparison.c: Communities of one tier side by side, on pages that lie across. */

/* So many have room beside each other: those of a tier are parted evenly. */
enum { COMPARED_MOST = 9 };

typedef struct Compared {
    const Answers *answers;
    const Result *result;
} Compared;

void comparison_section(const ReportContext *context, Doc *doc, const Compared *compared, int count);

/* ---- sentence.c: The sentence of a row as documents print it: as written, blanks and marks put right, holes shown;
 * with the corrected figure where one was corrected; where no sentence was given, the values that were, by their names:
 * the form's sentence says more than them. In another language it is printed by the pattern of the same variant, with
 * the figures of the Chinese sentence; a sentence that no pattern reads for sure, or that has no twin, stays Chinese.
 */

typedef struct RowSentence {
    char *text;       /* owned; "" when the table says nothing */
    const char *lang; /* of the text, where it is not the document's language; else NULL */
    char *written;    /* owned: the Chinese, where the translation is not of all that was written wrong; else NULL */
    char *unsaid; /* owned: values given that the form's sentence, which was confirmed, has no place for; else NULL */
} RowSentence;

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said);
void row_sentence_clear(RowSentence *sentence);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RowSentence, row_sentence_clear)

/* What stands in the place of a sentence that is "". */
Phrase row_hole(const IndicatorAnswers *said);

/* A PARA for each line of it. */
void row_sentence_add(const RowSentence *sentence, Doc *doc, Node *cell);

/* The row in short, for a poster and for a card on a telephone: the variant "brief" of statements.csv. NULL when there
 * is no such pattern in the language, and where the row does not say as much: no figure of it was filled in, and what
 * was written is not the sentence that it shortens. Newly allocated. */
char *row_brief(const ReportContext *context, const Answers *answers, const Indicator *indicator);

/* What the row reports, without the words of the standard, which stand once for the tier: in short where the standard
 * has such a pattern, then by name what that leaves out, also what was asked and left blank; a sentence of the
 * community's own as a whole. Nothing that was filled in is left out. PARAs of the cell. */
void row_report_add(const ReportContext *context, const Answers *answers, const Indicator *indicator, Doc *doc,
                    Node *cell);
/* Whether the row says what the standard's form does, and no more than what was chosen of choices that it offers. */
bool row_says_standard(const IndicatorAnswers *said);

/* ---- index.c: The landing page: where the notice stands, what was recognised, until when and how to object, the
 * communities with their documents, a chart, open data, earlier notices. */

typedef struct IndexSource {
    const Site *site;
    CheckReport *report; /* what stands is told in a draft, with links to the rows */
    Chart *chart;        /* shown at the end; its scenes are taken. NULL: none */
} IndexSource;

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source);

/* ---- poster.c: The sheet of one community for a notice board, in sections that layout/sheet.c knows by their roles:
 * the notice's title, name and conclusion, until when and how to object, key figures, one short line for each
 * indicator, what does not agree, who published it. Full sentences are in the notice, and behind the code. */

void poster_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const TextMeasure *measure);
/* The document's title: the notice's and the community's name. Newly allocated. */
char *poster_title(const ReportContext *context, const Community *community);

/* ---- query.c: The letter that asks a community to verify its figures: a request in official form, and in its annex
 * what was read, what the figures give, what is asked, and room for the answer.
 *
 * It asks openly: no hypothesis, no other community, nothing that the office or the keeper of the standard must settle.
 * What the data lack (issuer, date, day of reply) is a line to fill in. */

/* How many questions the community is asked; without any there is no letter. */
int query_count(const Result *result);
/* Whether a community can answer it by itself: a finding that names another one is for the office alone. */
bool query_asks(const Finding *finding);
/* 关于核实恒安社区智慧社区建设指标数据的函. Newly allocated. */
char *query_title(const ReportContext *context, const Community *community);
/* Appends the letter and its annex. False when the template cannot be filled. */
bool query_sections(const ReportContext *context, const Template *template, Doc *doc, const Answers *answers,
                    const Result *result, GError **error);

/* ---- register.c: The register as readers get it: communities by tier and by how they came in; those not recognised
 * apart, by the words of their conclusion, and those held back; within a group in the order of the register
 * (排名不分先后). */

/* In the order in which they are listed; within a part each way of coming in is a group of its own. */
typedef enum RegisterPart {
    PART_RECOGNISED,
    PART_OTHERWISE, /* the conclusion is another one, or none */
    PART_HELD,
    PART_COUNT
} RegisterPart;

typedef struct RegisterGroup {
    const Tier *tier;
    const Basis *basis;
    RegisterPart part;
    const char *concluded;  /* as written by the first of them; of PART_OTHERWISE each has a group */
    GPtrArray *communities; /* of const Community *; never empty */
} RegisterGroup;

/* Of RegisterGroup *; free with g_ptr_array_unref(). */
GPtrArray *register_groups(const ReportContext *context);
/* "成长型（申请验收，5个）". Newly allocated. */
char *register_group_label(const ReportContext *context, const RegisterGroup *group);

/* ---- erratum.c: What a re-issue corrected, for the public, and what was corrected before: the newest first, each with
 * the day on which the corrected edition went public. A row tells community, value published before, value now, whether
 * the verdict is another one, and why (corrections.csv); conclusions stand first. */

/* From one edition that went public to the next. Owned by whoever made it; strings are borrowed. */
typedef struct ErratumStep {
    Published *old, *now;
    GArray *values;       /* of CorrectedValue, in old and now */
    GPtrArray *reworded;  /* of const PublishedCommunity *: whose words alone were changed */
    const char *date;     /* on which the corrected edition went public */
    const char *replaced; /* on which the corrected one did; NULL: it is the edition of this page */
    const char *kept;     /* folder of the corrected edition, relative to this one: "edition/0123456789ab" */
    const char *sha256;   /* of its manifest */
    bool has_index;       /* it has a landing page to link to */
} ErratumStep;

char *erratum_title(const ReportContext *context, const Community *community); /* newly allocated */
/* steps: of ErratumStep, the newest first. */
void erratum_section(const ReportContext *context, Doc *doc, const GArray *steps);

/* ---- codes.c: codes.html: the printed code of each published document, the document and its edition, so that a sheet
 * of paper can be looked up without a server. Needs nothing but the list: a run from parts (merge) makes it too. */

/* One file of a document; its other formats have the same code and title. */
typedef struct CodedFile {
    const char *path; /* relative to codes.html */
    const char *title, *code;
} CodedFile;

/* files: of CodedFile, in any order. */
void codes_section(Lang lang, Edition edition, Doc *doc, const GArray *files);
/* Puts the code on a document: words for every page, and the way from its folder to codes.html. */
void codes_mark(Lang lang, Doc *doc, Meta *meta, const char *name, const char *code);

/* ---- open_data.c: The figures as open data: four tables and a fifth that says what their columns mean. UTF-8 with
 * BOM, names of columns as in the data set, a cell that a spreadsheet would take for a formula with an apostrophe
 * before it.
 *
 * Communities are appended one by one, in the order of the register; those held back have a row in the register and no
 * figures. What the files hold of verdicts is what a published page says: as stated, and on what it rests. */

/* OPEN_DATA(name, file below open-data/) */
#define OPEN_DATA_LIST(OPEN_DATA)         \
    OPEN_DATA(COMMUNITIES, REGISTER_FILE) \
    OPEN_DATA(VERDICTS, VERDICTS_FILE)    \
    OPEN_DATA(FIGURES, "figures.csv")     \
    OPEN_DATA(NOTICE, NOTICE_FILE)        \
    OPEN_DATA(FIELDS, "fields.csv")

typedef enum OpenData {
#define OPEN_DATA(name, file) OPEN_DATA_##name,
    OPEN_DATA_LIST(OPEN_DATA)
#undef OPEN_DATA
} OpenData;

enum { OPEN_DATA_TABLES = OPEN_DATA_FIELDS + 1 };

typedef struct OpenDataTable {
    const char *file; /* "open-data/communities.csv" */
    Phrase label;
} OpenDataTable;

extern const OpenDataTable open_data_tables[OPEN_DATA_TABLES];

/* The row of names. */
void open_data_head(OpenData which, GString *out);
/* All communities of the register. */
void open_data_register(const ReportContext *context, GString *out);
void open_data_verdicts(const ReportContext *context, const Answers *answers, const Result *result, GString *out);
/* What is said of all communities of a tier: rows of no community. */
void open_data_told(const ReportContext *context, GString *out);
void open_data_figures(const ReportContext *context, const Answers *answers, GString *out);
/* What the notice itself says: title, period, numbers in its preamble, whom to ask. */
void open_data_notice(const ReportContext *context, GString *out);
/* A row for each column of the other tables. */
void open_data_fields(const ReportContext *context, GString *out);

#endif
