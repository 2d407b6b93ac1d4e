/* What charts of the report are made with: their words and the making of a Chart, piece by piece. Private to report/.
 */
#ifndef GONGSHI_REPORT_CHARTS_DRAWING_H
#define GONGSHI_REPORT_CHARTS_DRAWING_H

#include "report/charts/gallery.h"

/* ---- labels ----
 *
 * Words of drawings (chart/label.h): a drawing is made once for a document, so in pairs its words are both languages'.
 * All are strings of `words`, an arena that lives as long as the drawing is made. */

/* Makes the words in one language: the context's. Newly allocated. */
typedef char *(*LabelMaker)(const ReportContext *context, const void *source);

/* The words in the languages of the context's document, parted by a newline; once where both are the same. The second
 * one's drawing of a pair is not shown, so it has its own words alone. */
const char *label_make(const ReportContext *context, Doc *words, LabelMaker make, const void *source);
const char *label_phrase(const ReportContext *context, Doc *words, Phrase id);
const char *label_words(const ReportContext *context, Doc *words, Words both);
/* A community's name; one that was spot-checked and has data is told apart. */
const char *label_community(const ReportContext *context, Doc *words, const Community *community);
/* What stands over the rows of a tier: its name, and what it is asked. */
const char *label_tier(const ReportContext *context, Doc *words, const Tier *tier, bool asked, Threshold threshold);
/* The leading language's part of a label. Newly allocated. */
char *label_first(const char *label);
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
/* A community's name in the context's language alone; words with a capital. In the arena. */
const char *drawing_community(Drawing *drawing, const Community *community);
const char *drawing_words(Drawing *drawing, Words both);
/* Where a share stands on a scale; -1 for none. Nothing is decided on it. */
double drawing_place(Ratio share);
/* Appends a row to the chart's table. cells: NULL-terminated; copied. */
void drawing_row(Drawing *drawing, const char *const *cells);

/* In how many pieces the register is drawn; ids of several scenes of one chart, which differ. */
int drawing_pieces(const Drawing *drawing);
const char *drawing_piece_id(Drawing *drawing, int piece);
/* The communities of a tier that charts show, in a piece or all of them; of const Community *. Free with
 * g_ptr_array_unref. */
enum { ALL_PIECES = -1 };
GPtrArray *chart_members(const ReportContext *context, int piece, const Tier *tier);

/* ---- matrices ---- */

/* A group of a tier's indicators. Categories met for the first time are added to the list of labels. */
MatrixGroup drawing_matrix_group(Drawing *drawing, const Tier *tier, GPtrArray *categories, const MatrixRow *rows,
                                 int row_count);
/* "hengan 5": the rows with a contradiction or a question that stands. */
GHashTable *drawing_marked_rows(CheckReport *report);
bool drawing_is_marked(GHashTable *marked, const char *community, int no);

#endif
