/* What a reader is shown of a rate: the one place that decides it, for pages, charts, posters and tables of data.
 *
 * In the final edition the published figure is the stated one, elsewhere what the parts give; 0 of 0 is no figure; a
 * contradicted figure is never shown as one that its quantities support. */
#ifndef GONGSHI_REPORT_PUBLIC_RATE_H
#define GONGSHI_REPORT_PUBLIC_RATE_H

#include "chart/chart.h"
#include "find/rates.h"
#include "report/context.h"

/* Where a shown figure lies; REACH_OPEN also where stated and computed figure lie on different sides. */
typedef enum Reach { REACH_OPEN, REACH_YES, REACH_NO } Reach;

typedef struct PublicRate {
    RateState state;
    Ratio value;    /* what is shown of it; invalid: nothing */
    Ratio stated;   /* as written; of who is held and where nothing is: invalid */
    Ratio computed; /* of the parts; never in the final edition */
    bool beside;    /* the stated rate is told beside the value, as another one */
    Threshold asked;
    Reach reach;
} PublicRate;

PublicRate public_rate_of(const ReportContext *context, const RateFact *fact);

/* The rates of all communities, to be looked up. */
typedef struct RateTable RateTable;

/* facts: of RateFact, those of a community together; borrowed, and so is the context. */
RateTable *rate_table_new(const ReportContext *context, const GArray *facts);
void rate_table_free(RateTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RateTable, rate_table_free)
PublicRate public_rate(const RateTable *table, const Community *community, const Item *rate);
/* The rates that facts are of, each once, in the order in which they are first met; of const Item *. Free with
 * g_ptr_array_unref. */
GPtrArray *rates_met(const GArray *facts);

/* The indicator by which a tier is asked for a rate; NULL where it is not, or no tier is known. */
const Indicator *tier_rate(const Tier *tier, const Item *rate);
/* What all of the tier is asked; none where that hangs on the community. */
Threshold tier_asks(const ReportContext *context, const Tier *tier, const Item *rate);

/* "80%", "超过80%", "不超过30%": a threshold named. "" for none. Newly allocated. */
char *threshold_words(const ReportContext *context, Threshold threshold);
/* What has to be said of the figure, or instead of one; NULL where its quantities support it. */
const char *public_rate_remark(const ReportContext *context, RateState state);
/* What a drawing shows it by. */
RateSign public_rate_sign(const PublicRate *rate);

#endif
