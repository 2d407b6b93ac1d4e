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
    const Item *item;
    RateState state;
    Ratio value;    /* what is shown of it; invalid: nothing */
    Ratio stated;   /* as written; of who is held and where nothing is: invalid */
    Ratio computed; /* of the parts; never in the final edition */
    int places;     /* that it was stated with */
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

/* What is shown of a figure in digits, a percentage with its sign: "92.5%", "12"; what was stated with the places that
 * it was stated with, what its parts give decided at the threshold. `none` where there is nothing. Newly allocated. */
char *public_rate_digits(const PublicRate *rate, const char *none);
char *public_rate_stated(const PublicRate *rate, const char *none);
char *public_rate_computed(const PublicRate *rate, const char *none);
/* The unit that digits of an item lack, in the context's language; "" for none. Newly allocated. */
char *item_unit(const ReportContext *context, const Item *item);
/* Digits with that unit: "12分钟"; a level's word in the context's language. Newly allocated. */
char *digits_measured(const ReportContext *context, const Item *item, const char *digits);
/* "80%", "超过80%", "不超过30分钟": a threshold of an item named. "" for none. Newly allocated. */
char *threshold_words(const ReportContext *context, const Item *item, Threshold threshold);
/* What has to be said of the figure, or instead of one; NULL where its quantities support it. */
const char *public_rate_remark(const ReportContext *context, const PublicRate *rate);
/* What is said of rates, in the words for what is no percentage where the item is none. */
Phrase rate_phrase(const Item *item, Phrase of_rates);
/* The same of several items: of percentages alone, or not; of const Item *. */
Phrase rates_phrase(const GPtrArray *items, Phrase of_rates);
/* What a drawing shows it by. */
RateSign public_rate_sign(const PublicRate *rate);

#endif
