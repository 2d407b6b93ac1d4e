/* What the charts of the gallery are made with. Private to report/charts/gallery*.c. */
#ifndef GONGSHI_REPORT_CHARTS_GALLERY_PRIVATE_H
#define GONGSHI_REPORT_CHARTS_GALLERY_PRIVATE_H

#include "chart/matrix.h"
#include "report/charts/gallery.h"
#include "report/charts/label.h"

/* What is made while a chart is drawn; the scenes copy it. */
typedef struct Work {
    const ReportContext *context;
    const GalleryFacts *facts;
    Doc *words;       /* arena of labels */
    GPtrArray *parts; /* arrays, freed at the end */
    guint block;      /* where the rates of the community looked up last begin */
} Work;

typedef struct Piece {
    int from, to; /* of the register */
} Piece;

/* Both ends of a chart's making. */
void work_init(Work *work, const ReportContext *context, const GalleryFacts *facts);
void work_clear(Work *work);
/* An array of the Work, zeroed as it grows. */
GArray *work_part(Work *work, guint size);
Chart chart_start(const ReportContext *context, const char *id, Phrase title, Phrase subtitle);
/* Words in the Work's arena. */
const char *work_number(Work *work, int number);
const char *work_community(Work *work, const Community *community);
const char *work_words(const Work *work, Words both);
/* Words for the drawing, in the languages of the document (report/charts/label.h). */
const char *work_label(Work *work, Phrase id);
const char *work_label_words(Work *work, Words both);
const char *work_label_community(Work *work, const Community *community);
/* Which communities of the register stand in a piece, and those of a tier among them (free with g_ptr_array_unref). */
Piece work_piece(const Work *work, int index);
int work_pieces(const Work *work);
GPtrArray *work_members(Work *work, Piece piece, const Tier *tier);
const char *work_piece_id(Work *work, const char *id, int piece);
/* A matrix's columns: the indicators of a tier. Categories met for the first time are added to the list of labels. */
const MatrixColumn *matrix_columns(Work *work, const Tier *tier, GPtrArray *categories);
/* The first row of the table. */
void chart_head(Work *work, Chart *chart, const Phrase *heads, int count);

#endif
