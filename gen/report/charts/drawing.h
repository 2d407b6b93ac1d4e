/* What the charts of the report are made with: the facts they are drawn from, their words, and the making of a Chart,
 * piece by piece. A chart itself is in gallery.c, rate_chart.c or yearly/. */
#ifndef GONGSHI_REPORT_CHARTS_DRAWING_H
#define GONGSHI_REPORT_CHARTS_DRAWING_H

#include "chart/chart.h"
#include "report/answers/check_report.h"
#include "report/context.h"
#include "report/public_rate.h"

/* ---- what a chart is, for those who print it ----
 *
 * A drawing holds at most GALLERY_ROWS communities, more make more drawings. */

enum { GALLERY_ROWS = 34 };

typedef struct GalleryFacts {
    const GArray *rates; /* of RateFact */
    const GArray *facts; /* of CommunityFacts */
    CheckReport *report; /* verdicts and findings */
    const TextMeasure *measure;
    double width; /* of a chart, points */
} GalleryFacts;

/* Owns all of it; scenes may be taken (and set to NULL). */
typedef struct Chart {
    const char *id; /* of the files and within SVG */
    char *title, *headline, *subtitle;
    GPtrArray *scenes; /* of Scene *; none when there is nothing to show */
    GPtrArray *table;  /* of char ** (NULL-terminated): the head, then a row for each figure */
} Chart;

void chart_clear(Chart *chart);
/* UTF-8 with BOM. Newly allocated. */
char *chart_csv(const Chart *chart);

/* The last section of the notice's comparison, or the first of the review: charts one below the other. heading: of the
 * section, or NULL where the one before has it. */
void gallery_section(const ReportContext *context, Doc *doc, const char *heading, Chart *charts, int count);

/* ---- labels ----
 *
 * Words of drawings (chart/chart.h): a drawing is made once for a document, so in pairs its words are both languages'.
 * All are strings of `words`, an arena that lives as long as the drawing is made. */

/* Makes the words in one language: the context's. Newly allocated. */
typedef char *(*LabelMaker)(const ReportContext *context, const void *source);

/* The words in the languages of the context's document, parted by a newline; once where both are the same. The second
 * one's drawing of a pair is not shown, so it has its own words alone. */
const char *label_make(const ReportContext *context, Doc *words, LabelMaker make, const void *source);
/* A phrase and, of one with a placeholder, its key and what stands there in every language; else NULL for both. */
const char *label_format(const ReportContext *context, Doc *words, Phrase id, const char *key, const char *value);
#define label_phrase(context, words, id) label_format(context, words, id, NULL, NULL)
/* With a capital. */
const char *label_words(const ReportContext *context, Doc *words, Words both);
/* A community's name; one that was spot-checked and has data is told apart. */
const char *label_community(const ReportContext *context, Doc *words, const Community *community);
/* What stands over the rows of a tier: its name, where there are several; and what it is asked. */
const char *label_tier_name(const ReportContext *context, Doc *words, const Tier *tier);
const char *label_tier(const ReportContext *context, Doc *words, const Tier *tier, bool asked, Threshold threshold);
/* What has to be said of a figure, "" where that is nothing; in brackets beside one. */
const char *label_remark(const ReportContext *context, Doc *words, RateState state, bool bracketed);
/* The leading language's part of a label. */
const char *label_first(Doc *words, const char *label);
/* "92.5%", decided at the threshold it is compared with; `none` when it is invalid. In one language. */
const char *label_percent(Doc *words, Ratio value, Ratio threshold, const char *none);

/* ---- the making of a Chart ---- */

typedef struct Drawing {
    const ReportContext *context;
    const GalleryFacts *facts;
    Chart chart;
    Doc *words;       /* arena of strings: scenes copy them */
    GPtrArray *parts; /* arena of arrays */
} Drawing;

/* Both ends of it. */
Drawing drawing_start(const ReportContext *context, const GalleryFacts *facts, const char *id, Phrase title,
                      Phrase subtitle);
Chart drawing_finish(Drawing *drawing);

/* A zeroed array in the Drawing's arena. */
void *drawing_alloc(Drawing *drawing, gsize size, int count);
#define drawing_new(drawing, type, count) ((type *)drawing_alloc(drawing, sizeof(type), count))
/* Where a share stands on a scale; -1 for none. Nothing is decided on it. */
double drawing_place(Ratio share);
/* Appends a row to the chart's table. cells: NULL-terminated; copied. */
void drawing_row(Drawing *drawing, const char *const *cells);
/* Ids of several scenes of one chart, which differ. */
const char *drawing_piece_id(Drawing *drawing, int piece);

/* In how many pieces the register is drawn, and the communities of a tier that charts show, in a piece or in all of
 * them; of const Community *. Free with g_ptr_array_unref. */
int chart_pieces(const ReportContext *context);
enum { ALL_PIECES = -1 };
GPtrArray *chart_members(const ReportContext *context, int piece, const Tier *tier);

/* A matrix of this piece. groups: for each tier of the standard, with its rows; those without any are left out. The
 * caller's matrix has its signs, and words for totals and for a row without data. */
void drawing_matrix(Drawing *drawing, int piece, MatrixGroup *groups, Matrix matrix);

#endif
