/* Charts of strips (chart/chart.h) from public figures: the one rule of who is told apart, for rates of a notice, for
 * other figures and for sizes. */
#ifndef GONGSHI_REPORT_CHARTS_STRIP_CHART_H
#define GONGSHI_REPORT_CHARTS_STRIP_CHART_H

#include "report/charts/drawing.h"

/* Why a chart tells a figure apart; of several reasons the first. All but the last are named beside their marks, who is
 * missing stands in a note below. */
typedef enum Exception {
    EXCEPTION_NONE,
    EXCEPTION_NOT_MET,
    EXCEPTION_CONTRADICTED,
    EXCEPTION_FAR, /* from the others */
    EXCEPTION_MISSING
} Exception;

Exception exception_of(bool given, Reach reach, bool contradicted, bool far);

typedef struct StripFigure {
    const Community *community;
    PublicRate rate;
    Exception why;
    const char *digits;
    const Words *what; /* the figure's name, where a chart has several; NULL: none */
} StripFigure;

StripFigure strip_figure(Drawing *drawing, const Community *community, const PublicRate *shown);

/* A chart that is made strip by strip. */
typedef struct Strips {
    Drawing *drawing;
    GArray *list;       /* of Strip */
    GPtrArray *figures; /* of GArray * */
    const char *unit;   /* of all of them; "" where their labels say it, or there is none */
} Strips;

Strips strips_start(Drawing *drawing);
/* figures: of StripFigure, in the order of the register; taken over. named: thresholds have words. */
void strips_add(Strips *strips, const char *label, Axis axis, GArray *figures, bool named);
void strips_add_unasked(Strips *strips, const char *label);
/* Why nothing is shown of these, of StripFigure, and of whom; "" of none. */
const char *strips_note(Drawing *drawing, const GArray *figures);
/* Of rates, computed or stated. items: of const Item *. */
StripLegend rate_strip_legend(const ReportContext *context, Doc *words, const GPtrArray *items);
/* The drawing, and the end of what it was made from; NULL where there are no strips. words: id, title, description and
 * those of the legend's words that hang on what is shown. */
Scene *strips_finish(Strips *strips, const StripChart *words);

#endif
