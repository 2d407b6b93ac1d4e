#include "report/open_data.h"

#include "base/csv.h"
#include "base/text.h"

static const struct {
    const char *file;
    Phrase label;
} tables[] = {
#define OPEN_DATA(name, file) [OPEN_DATA_##name] = {"open-data/" file, PHRASE_OPEN_##name},
    OPEN_DATA_LIST(OPEN_DATA)
#undef OPEN_DATA
};

int open_data_count(void) {
    return (int)G_N_ELEMENTS(tables);
}

const char *open_data_file(int which) {
    return tables[which].file;
}

Phrase open_data_label(int which) {
    return tables[which].label;
}

/* The columns of the tables, in their order, and what they mean. */
static const struct {
    const char *column;
    OpenData table;
    Phrase meaning;
} columns[] = {
    {"community", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_COMMUNITY},
    {"name_zh", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_NAME_ZH},
    {"name_en", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_NAME_EN},
    {"subdistrict", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_SUBDISTRICT},
    {"tier", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_TIER},
    {"basis", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_BASIS},
    {"concluded", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_CONCLUDED},
    {"held", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_HELD},
    {"has_figures", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_HAS_FIGURES},
    {"edition", OPEN_DATA_COMMUNITIES, PHRASE_FIELD_EDITION},
    {"community", OPEN_DATA_VERDICTS, PHRASE_FIELD_COMMUNITY},
    {"tier", OPEN_DATA_VERDICTS, PHRASE_FIELD_TIER},
    {"no", OPEN_DATA_VERDICTS, PHRASE_FIELD_NO},
    {"indicator", OPEN_DATA_VERDICTS, PHRASE_FIELD_INDICATOR},
    {"name_zh", OPEN_DATA_VERDICTS, PHRASE_FIELD_INDICATOR_ZH},
    {"name_en", OPEN_DATA_VERDICTS, PHRASE_FIELD_INDICATOR_EN},
    {"stated", OPEN_DATA_VERDICTS, PHRASE_FIELD_STATED},
    {"rests_on", OPEN_DATA_VERDICTS, PHRASE_FIELD_RESTS_ON},
    {"edition", OPEN_DATA_VERDICTS, PHRASE_FIELD_EDITION},
    {"community", OPEN_DATA_FIGURES, PHRASE_FIELD_COMMUNITY},
    {"no", OPEN_DATA_FIGURES, PHRASE_FIELD_NO},
    {"indicator", OPEN_DATA_FIGURES, PHRASE_FIELD_INDICATOR},
    {"item", OPEN_DATA_FIGURES, PHRASE_FIELD_ITEM},
    {"name_zh", OPEN_DATA_FIGURES, PHRASE_FIELD_ITEM_ZH},
    {"name_en", OPEN_DATA_FIGURES, PHRASE_FIELD_ITEM_EN},
    {"value", OPEN_DATA_FIGURES, PHRASE_FIELD_VALUE},
    {"unit", OPEN_DATA_FIGURES, PHRASE_FIELD_UNIT},
    {"corrected", OPEN_DATA_FIGURES, PHRASE_FIELD_CORRECTED},
    {"edition", OPEN_DATA_FIGURES, PHRASE_FIELD_EDITION},
    {"file", OPEN_DATA_FIELDS, PHRASE_FIELD_FILE},
    {"column", OPEN_DATA_FIELDS, PHRASE_FIELD_COLUMN},
    {"zh", OPEN_DATA_FIELDS, PHRASE_FIELD_ZH},
    {"en", OPEN_DATA_FIELDS, PHRASE_FIELD_EN},
};

void open_data_head(OpenData which, GString *out) {
    g_string_append(out, "\xEF\xBB\xBF");
    bool first = true;
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (columns[i].table != which)
            continue;
        csv_append_cell(out, columns[i].column, first);
        first = false;
    }
    g_string_append_c(out, '\n');
}

static const char *edition_id(const ReportContext *context) {
    return context->edition == EDITION_FINAL ? "final" : "draft";
}

static const char *yes_or_no(bool yes) {
    return yes ? "yes" : "no";
}

void open_data_register(const ReportContext *context, GString *out) {
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        csv_append_harmless_row(out, community->id, community->name_zh, community->name_en, community->subdistrict,
                                community->tier ? community->tier->id : "",
                                community->basis == BASIS_APPLIED ? "applied" : "spot_check",
                                community->held ? "" : community->concluded, yes_or_no(community->held),
                                yes_or_no(community_judged(community) && !community->held), edition_id(context), NULL);
    }
}

void open_data_verdicts(const ReportContext *context, const Answers *answers, const Result *result, GString *out) {
    const Community *community = answers_community(answers);
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        const char *stated = meaning_id(verdict->claim);
        g_autofree char *no = g_strdup_printf("%d", verdict->indicator->no);
        csv_append_harmless_row(out, community->id, community->tier->id, no, verdict->indicator->id,
                                verdict->indicator->name.zh, verdict->indicator->name.en, stated ? stated : "",
                                support_id(verdict_support(verdict->claim, verdict->verdict)), edition_id(context),
                                NULL);
    }
}

static void add_figure(const ReportContext *context, const Community *community, const Indicator *indicator,
                       const Answer *answer, GString *out) {
    g_autofree char *no = g_strdup_printf("%d", indicator->no);
    g_autofree char *value = text_tidy(answer->value);
    csv_append_harmless_row(out, community->id, no, indicator->id, answer->key, answer->item->name.zh,
                            answer->item->name.en, value, answer->unit, yes_or_no(answer->correction != NULL),
                            edition_id(context), NULL);
}

void open_data_figures(const ReportContext *context, const Answers *answers, GString *out) {
    const Community *community = answers_community(answers);
    int count = standard_indicator_count(context->standard, community->tier);
    for (int i = 0; i < count; i++) {
        const IndicatorAnswers *said = answers_indicator(answers, i);
        for (guint a = 0; a < said->list->len; a++) {
            const Answer *answer = g_ptr_array_index(said->list, a);
            if (answer->item)
                add_figure(context, community, said->indicator, answer, out);
        }
    }
}

void open_data_fields(GString *out) {
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++) {
        g_autofree char *file = g_path_get_basename(tables[columns[i].table].file);
        csv_append_row(out, file, columns[i].column, phrase(columns[i].meaning, LANG_ZH),
                       phrase(columns[i].meaning, LANG_EN), NULL);
    }
}
