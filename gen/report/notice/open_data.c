#include "report/notice/open_data.h"

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"

const OpenDataTable open_data_tables[OPEN_DATA_TABLES] = {
#define OPEN_DATA(name, file) [OPEN_DATA_##name] = {"open-data/" file, PHRASE_OPEN_##name},
    OPEN_DATA_LIST(OPEN_DATA)
#undef OPEN_DATA
};

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
    {"stated_word", OPEN_DATA_VERDICTS, PHRASE_FIELD_STATED_WORD},
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
    {"key", OPEN_DATA_NOTICE, PHRASE_FIELD_KEY},
    {"name_zh", OPEN_DATA_NOTICE, PHRASE_FIELD_FACT_ZH},
    {"name_en", OPEN_DATA_NOTICE, PHRASE_FIELD_FACT_EN},
    {"zh", OPEN_DATA_NOTICE, PHRASE_FIELD_SAID_ZH},
    {"en", OPEN_DATA_NOTICE, PHRASE_FIELD_SAID_EN},
    {"edition", OPEN_DATA_NOTICE, PHRASE_FIELD_EDITION},
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
        g_autofree char *word = text_tidy(verdict->word);
        csv_append_harmless_row(
            out, community->id, community->tier->id, DIGITS(verdict->indicator->no), verdict->indicator->id,
            verdict->indicator->name.zh, verdict->indicator->name.en, stated ? stated : "", word,
            support_id(verdict_support(verdict->claim, verdict->verdict)), edition_id(context), NULL);
    }
}

void open_data_figures(const ReportContext *context, const Answers *answers, GString *out) {
    const Community *community = answers_community(answers);
    int count = standard_indicator_count(context->standard, community->tier);
    for (int i = 0; i < count; i++) {
        const IndicatorAnswers *said = answers_indicator(answers, i);
        for (guint a = 0; a < said->list->len; a++) {
            const Answer *answer = g_ptr_array_index(said->list, a);
            g_autofree char *value = text_tidy(answer->value);
            if (answer->item)
                csv_append_harmless_row(out, community->id, DIGITS(said->indicator->no), said->indicator->id,
                                        answer->key, answer->item->name.zh, answer->item->name.en, value, answer->unit,
                                        yes_or_no(answer->correction != NULL), edition_id(context), NULL);
        }
    }
}

static void add_fact(const ReportContext *context, const char *key, Words name, GString *out) {
    const NoticeFact *fact = dataset_fact(context->dataset, key);
    if (fact && (*fact->value.zh || *fact->value.en))
        csv_append_harmless_row(out, key, name.zh, name.en, fact->value.zh, fact->value.en, edition_id(context), NULL);
}

/* What the notice prints; what only tells the website how to present it is left out. */
void open_data_notice(const ReportContext *context, GString *out) {
    static const struct {
        const char *key;
        Phrase name;
    } facts[] = {{"title", PHRASE_SAID_TITLE},
                 {"number", PHRASE_SAID_NUMBER},
                 {"issuer", PHRASE_SAID_ISSUER},
                 {"date", PHRASE_SAID_DATE},
                 {"phase", PHRASE_SAID_PHASE},
                 {"preamble", PHRASE_SAID_PREAMBLE},
                 {"publicity", PHRASE_SAID_PUBLICITY},
                 {"objection", PHRASE_SAID_OBJECTION},
                 {"contact", PHRASE_SAID_CONTACT},
                 {"supervision", PHRASE_SAID_SUPERVISION},
                 {"paper", PHRASE_SAID_PAPER},
                 {"objections_received", PHRASE_SAID_RECEIVED},
                 {"objections_settled", PHRASE_SAID_SETTLED},
                 {"outcome", PHRASE_SAID_OUTCOME},
                 {"correction_note", PHRASE_SAID_CORRECTION}};
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++)
        add_fact(context, facts[i].key, (Words){phrase(facts[i].name, LANG_ZH), phrase(facts[i].name, LANG_EN)}, out);
    const GPtrArray *items = standard_notice_items(context->standard);
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        add_fact(context, item->id, item->name, out);
    }
}

void open_data_fields(GString *out) {
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++) {
        g_autofree char *file = g_path_get_basename(open_data_tables[columns[i].table].file);
        csv_append_row(out, file, columns[i].column, phrase(columns[i].meaning, LANG_ZH),
                       phrase(columns[i].meaning, LANG_EN), NULL);
    }
}
