/* What the charts of the annual review share. Private to report/yearly_*.c. */
#ifndef GONGSHI_REPORT_YEARLY_YEARLY_CHARTS_H
#define GONGSHI_REPORT_YEARLY_YEARLY_CHARTS_H

#include "report/charts/gallery_private.h"
#include "report/yearly/yearly.h"

/* Charts are made of at most GALLERY_ROWS communities; more make more pieces. */
int yearly_pieces(const YearlyFacts *facts);
/* The community of the newest register that stands there in a piece, if it is of this tier (NULL: of any); else NULL.
 */
const YearlyRow *yearly_row_in(const YearlyFacts *facts, int piece, int index, const Tier *tier);

/* A chart whose subtitle names both years. */
Chart yearly_chart(const ReportContext *context, const YearlyFacts *facts, const char *id, Phrase title,
                   Phrase subtitle);
/* A row of the chart's table. */
void yearly_chart_add(Chart *chart, const char *const *cells);

/* A community's name as a label of a drawing. In the Work's arena. */
const char *yearly_label(Work *work, const Community *community);

/* A rate of a community in a year, by the item's id; NULL when it was not asked or has no table. */
const RateFact *yearly_rate(const YearlyFacts *facts, const YearlyRow *row, int year, const char *item);
/* Invalid for NULL or when there is none. */
Ratio yearly_rate_threshold(const RateFact *fact);
/* Whether a line may lead from one year's rate to another's: defined alike, no sample. Either may be NULL. */
bool yearly_rates_compare(const RateFact *before, const RateFact *after);
/* "92.5%", or "—". In the Work's arena. */
const char *yearly_percent(Work *work, Ratio value, Ratio threshold);
/* The rates of the newest year, each once, in the order of the standard. Of const Item *. */
GPtrArray *yearly_rate_items(const YearlyFacts *facts);

#endif
