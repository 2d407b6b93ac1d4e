/* What is kept of each community while the years are compared, and changes.csv. */
#include "data/column_list.h"
#include "report/yearly/yearly.h"

static void yearly_row_clear(void *data) {
    YearlyRow *row = data;
    g_free(row->cells);
    g_free(row->spans);
}

void yearly_facts_init(YearlyFacts *facts, const Year *years, int count, const GArray *standard) {
    *facts =
        (YearlyFacts){.years = years, .count = count, .old = &years[0], .now = &years[count - 1], .standard = standard};
    facts->rows = g_array_new(FALSE, TRUE, sizeof(YearlyRow));
    g_array_set_clear_func(facts->rows, yearly_row_clear);
    facts->rates = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (int i = 0; i < count; i++)
        g_ptr_array_add(facts->rates, g_array_new(FALSE, FALSE, sizeof(RateFact)));
    facts->turned = g_hash_table_new(NULL, NULL);
}

void yearly_facts_clear(YearlyFacts *facts) {
    g_clear_pointer(&facts->rows, g_array_unref);
    g_clear_pointer(&facts->rates, g_ptr_array_unref);
    g_clear_pointer(&facts->turned, g_hash_table_unref);
}

int yearly_turned(const void *context, const Indicator *indicator) {
    const YearlyFacts *facts = context;
    return GPOINTER_TO_INT(g_hash_table_lookup(facts->turned, indicator));
}

void yearly_take(YearlyFacts *facts, const CommunityChange *change, const Answers *const *answers) {
    g_array_set_size(facts->rows, facts->rows->len + 1);
    YearlyRow *row = &g_array_index(facts->rows, YearlyRow, facts->rows->len - 1);
    *row = (YearlyRow){.lineage = change->lineage,
                       .old = change->old.community,
                       .now = change->now.community,
                       .compared = change->indicators->len > 0,
                       .changes = (int)change->changes->len,
                       .spans = g_new0(RateSpan, facts->count)};
    facts->changes += row->changes;
    if (row->compared)
        row->cells = g_new0(unsigned char, change->indicators->len);
    for (guint i = 0; i < change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(change->indicators, IndicatorChange, i);
        if (!made->now)
            continue;
        row->cells[made->now->position] = (unsigned char)made->course;
        row->courses[made->course]++;
        /* The same tier by another rule: what the change of the standard alone does. */
        bool same_tier = g_str_equal(change->old.community->tier->id, change->now.community->tier->id);
        if (same_tier && made->rejudged && made->then->verdict != made->rejudged->verdict) {
            int turned = yearly_turned(facts, made->now) + 1;
            g_hash_table_insert(facts->turned, (void *)made->now, GINT_TO_POINTER(turned));
            facts->turned_count++;
        }
    }
    for (int i = 0; i < facts->count; i++) {
        GArray *rates = g_ptr_array_index(facts->rates, i);
        row->spans[i].first = rates->len;
        if (answers[i])
            rates_collect(facts->years[i].rulebook, answers[i], rates);
        row->spans[i].count = rates->len - row->spans[i].first;
    }
}

/* ---- changes.csv ---- */

GString *changes_csv_new(void) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    csv_append_names(out, change_columns);
    g_string_append_c(out, '\n');
    return out;
}

void changes_csv_append(GString *out, const CommunityChange *change) {
    const Community *community = change->now.community ? change->now.community : change->old.community;
    for (guint i = 0; i < change->changes->len; i++) {
        const Change *one = &g_array_index(change->changes, Change, i);
        const char *const cells[] = {community->id, one->indicator, one->item,
                                     one->old,      one->now,       change_kind_id(one->kind)};
        for (gsize c = 0; c < G_N_ELEMENTS(cells); c++)
            csv_append_harmless(out, cells[c], c == 0);
        g_string_append_c(out, '\n');
    }
}
