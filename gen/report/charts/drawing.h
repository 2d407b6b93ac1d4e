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
    ChartWidths widths;
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
 * section, or NULL where the one before has it. NULL where nothing is drawn. */
Node *gallery_section(const ReportContext *context, Doc *doc, const char *heading, Chart *charts, int count);

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
/* What stands over the rows of a tier: its name, where there are several; and what it is asked of an item, NULL where
 * it is asked nothing. */
const char *label_tier_name(const ReportContext *context, Doc *words, const Tier *tier);
const char *label_tier(const ReportContext *context, Doc *words, const Tier *tier, const Item *item,
                       Threshold threshold);
/* An item's name, with the unit that its figures lack: 平均响应时间（分钟）; and the unit alone, "" for none. */
const char *label_measured(const ReportContext *context, Doc *words, const Item *item);
const char *label_unit(const ReportContext *context, Doc *words, const Item *item);
/* What has to be said of a figure, "" where that is nothing; in brackets beside one. */
const char *label_remark(const ReportContext *context, Doc *words, const PublicRate *rate, bool bracketed);
/* The leading language's part of a label. */
const char *label_first(Doc *words, const char *label);
/* Digits of an item, as item_figure() and its fellows make them; a level in the words of both languages. */
const char *label_digits(const ReportContext *context, Doc *words, const Item *item, const char *digits);
/* "92.5%", "12": an item's value decided at the threshold it is compared with; `none` when it is invalid. In the
 * context's language alone, for a table. */
const char *cell_figure(const ReportContext *context, Doc *words, const Item *item, Ratio value, Ratio threshold,
                        const char *none);

/* ---- scale.c: From what to what a drawing goes, in round steps ----
 *
 * Values are as rules compare them. A scale of bars begins at zero, or below where a figure is; that of percentages
 * ends at all, or beyond where a figure is. */

/* What is to be shown. */
typedef struct Extent {
    double least, most;
    bool any;
} Extent;

void extent_add(Extent *extent, Ratio value); /* an invalid one adds nothing */
/* All that is shown of an item, and what tiers are asked. facts: of RateFact. */
Extent extent_of(const ReportContext *context, const GArray *facts, const Item *item);
/* Ticks are newly allocated, their words those of the arena. */
Axis scale_from_zero(const ReportContext *context, Doc *words, const Item *item, Extent extent);
/* Of dots, which need no zero: it begins near the least figure. */
Axis scale_near(const ReportContext *context, Doc *words, const Item *item, Extent extent);
/* "50–100%". */
const char *scale_ends(Doc *words, const Axis *axis);
/* Where a value stands on a scale, 0 to 1; -1 for none. Nothing is decided on it. */
double scale_place(const Axis *axis, Ratio value);

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
/* The scale of an item's figures in all pieces, in the arenas. */
Axis drawing_scale(Drawing *drawing, const Item *item);
/* Appends a row to the chart's table. cells: NULL-terminated; copied. */
void drawing_row(Drawing *drawing, const char *const *cells);
/* The id of the next scene of a chart: those of several differ. */
const char *drawing_piece_id(Drawing *drawing);

/* In how many pieces the register is drawn, and the communities of a tier that charts show, in a piece or in all of
 * them; of const Community *. Free with g_ptr_array_unref. */
int chart_pieces(const ReportContext *context);
enum { ALL_PIECES = -1 };
GPtrArray *chart_members(const ReportContext *context, int piece, const Tier *tier);

/* A matrix of this piece, if it has any rows. groups: for each tier of the standard, with its rows; those without any
 * are left out. The caller's matrix has its signs, and words for totals and for a row without data. */
void drawing_matrix(Drawing *drawing, MatrixGroup *groups, Matrix matrix);

#endif
