#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"
#include "data/column_list.h"
#include "report/wording.h"

const OpenDataTable open_data_tables[OPEN_DATA_TABLES] = {
#define OPEN_DATA(name, file) [OPEN_DATA_##name] = {"open-data/" file, PHRASE_OPEN_##name},
    OPEN_DATA_LIST(OPEN_DATA)
#undef OPEN_DATA
};

/* What the columns of the tables mean. */
static const struct {
    const CsvColumn *columns;
    Phrase meanings[12];
} fields[] = {
    [OPEN_DATA_COMMUNITIES] = {open_register_columns,
                               {[OPEN_REGISTER_COLUMN_COMMUNITY] = PHRASE_FIELD_COMMUNITY,
                                [OPEN_REGISTER_COLUMN_NAME_ZH] = PHRASE_FIELD_NAME_ZH,
                                [OPEN_REGISTER_COLUMN_NAME_EN] = PHRASE_FIELD_NAME_EN,
                                [OPEN_REGISTER_COLUMN_SUBDISTRICT] = PHRASE_FIELD_SUBDISTRICT,
                                [OPEN_REGISTER_COLUMN_TIER] = PHRASE_FIELD_TIER,
                                [OPEN_REGISTER_COLUMN_BASIS] = PHRASE_FIELD_BASIS,
                                [OPEN_REGISTER_COLUMN_CONCLUDED] = PHRASE_FIELD_CONCLUDED,
                                [OPEN_REGISTER_COLUMN_HELD] = PHRASE_FIELD_HELD,
                                [OPEN_REGISTER_COLUMN_HAS_FIGURES] = PHRASE_FIELD_HAS_FIGURES,
                                [OPEN_REGISTER_COLUMN_EDITION] = PHRASE_FIELD_EDITION}},
    [OPEN_DATA_VERDICTS] = {open_verdict_columns,
                            {[OPEN_VERDICT_COLUMN_COMMUNITY] = PHRASE_FIELD_COMMUNITY,
                             [OPEN_VERDICT_COLUMN_TIER] = PHRASE_FIELD_TIER,
                             [OPEN_VERDICT_COLUMN_NO] = PHRASE_FIELD_NO,
                             [OPEN_VERDICT_COLUMN_INDICATOR] = PHRASE_FIELD_INDICATOR,
                             [OPEN_VERDICT_COLUMN_NAME_ZH] = PHRASE_FIELD_INDICATOR_ZH,
                             [OPEN_VERDICT_COLUMN_NAME_EN] = PHRASE_FIELD_INDICATOR_EN,
                             [OPEN_VERDICT_COLUMN_STATED] = PHRASE_FIELD_STATED,
                             [OPEN_VERDICT_COLUMN_STATED_WORD] = PHRASE_FIELD_STATED_WORD,
                             [OPEN_VERDICT_COLUMN_RESTS_ON] = PHRASE_FIELD_RESTS_ON,
                             [OPEN_VERDICT_COLUMN_EDITION] = PHRASE_FIELD_EDITION}},
    [OPEN_DATA_FIGURES] = {open_figure_columns,
                           {[OPEN_FIGURE_COLUMN_COMMUNITY] = PHRASE_FIELD_COMMUNITY,
                            [OPEN_FIGURE_COLUMN_NO] = PHRASE_FIELD_NO,
                            [OPEN_FIGURE_COLUMN_INDICATOR] = PHRASE_FIELD_INDICATOR,
                            [OPEN_FIGURE_COLUMN_ITEM] = PHRASE_FIELD_ITEM,
                            [OPEN_FIGURE_COLUMN_NAME_ZH] = PHRASE_FIELD_ITEM_ZH,
                            [OPEN_FIGURE_COLUMN_NAME_EN] = PHRASE_FIELD_ITEM_EN,
                            [OPEN_FIGURE_COLUMN_VALUE] = PHRASE_FIELD_VALUE,
                            [OPEN_FIGURE_COLUMN_UNIT] = PHRASE_FIELD_UNIT,
                            [OPEN_FIGURE_COLUMN_CORRECTED] = PHRASE_FIELD_CORRECTED,
                            [OPEN_FIGURE_COLUMN_EDITION] = PHRASE_FIELD_EDITION}},
    [OPEN_DATA_NOTICE] = {open_notice_columns,
                          {[OPEN_NOTICE_COLUMN_KEY] = PHRASE_FIELD_KEY,
                           [OPEN_NOTICE_COLUMN_NAME_ZH] = PHRASE_FIELD_FACT_ZH,
                           [OPEN_NOTICE_COLUMN_NAME_EN] = PHRASE_FIELD_FACT_EN,
                           [OPEN_NOTICE_COLUMN_ZH] = PHRASE_FIELD_SAID_ZH,
                           [OPEN_NOTICE_COLUMN_EN] = PHRASE_FIELD_SAID_EN,
                           [OPEN_NOTICE_COLUMN_EDITION] = PHRASE_FIELD_EDITION}},
    [OPEN_DATA_FIELDS] = {open_field_columns,
                          {[OPEN_FIELD_COLUMN_FILE] = PHRASE_FIELD_FILE,
                           [OPEN_FIELD_COLUMN_COLUMN] = PHRASE_FIELD_COLUMN,
                           [OPEN_FIELD_COLUMN_ZH] = PHRASE_FIELD_ZH,
                           [OPEN_FIELD_COLUMN_EN] = PHRASE_FIELD_EN}},
};

void open_data_head(OpenData which, GString *out) {
    g_string_append(out, "\xEF\xBB\xBF");
    csv_append_names(out, fields[which].columns);
    g_string_append_c(out, '\n');
}

static const char *english(Words words) {
    return words_written(words, LANG_EN);
}

static const char *edition_id(const ReportContext *context) {
    return context->edition == EDITION_FINAL ? "final" : "draft";
}

static const char *yes_or_no(bool yes) {
    return yes ? "yes" : "no";
}

void open_data_register(const ReportContext *context, GString *out) {
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        csv_append_harmless_row(out, community->id, community->name.zh, english(community->name),
                                community->subdistrict, community->tier ? community->tier->id : "",
                                community->basis->id, community->held ? "" : community->concluded,
                                yes_or_no(community->held), yes_or_no(community_judged(community) && !community->held),
                                edition_id(context), NULL);
    }
}

void open_data_verdicts(const ReportContext *context, const Answers *answers, const Result *result, GString *out) {
    const Community *community = answers->community;
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        const char *stated = meaning_id(verdict->claim);
        g_autofree char *word = text_tidy(verdict->word);
        csv_append_harmless_row(out, community->id, community->tier->id, DIGITS(verdict->indicator->no),
                                verdict->indicator->id, verdict->indicator->name.zh, english(verdict->indicator->name),
                                stated ? stated : "", word, support_id(indicator_support(verdict)), edition_id(context),
                                NULL);
    }
}

void open_data_told(const ReportContext *context, GString *out) {
    for (guint t = 0; t < context->dataset->tier_tables->len; t++) {
        const TierTable *told = g_ptr_array_index(context->dataset->tier_tables, t);
        const Tier *tier = told->stands_for.tier;
        for (int i = 0; i < tier->indicator_count; i++) {
            const Indicator *indicator = tier->indicators[i];
            const Answer *verdict = told->answers->indicators[i]->verdict;
            g_autofree char *word = text_tidy(verdict ? verdict->value : "");
            const char *stated = meaning_id(standard_meaning(context->standard, TOLD_OF_ROW, word));
            if (*word)
                csv_append_harmless_row(out, "", tier->id, DIGITS(indicator->no), indicator->id, indicator->name.zh,
                                        english(indicator->name), stated ? stated : "", word, "", edition_id(context),
                                        NULL);
        }
    }
}

void open_data_figures(const ReportContext *context, const Answers *answers, GString *out) {
    const Community *community = answers->community;
    int count = community->tier->indicator_count + (community->tier->total != NULL);
    for (int i = 0; i < count; i++) {
        const IndicatorAnswers *said = answers->indicators[i];
        g_autoptr(GPtrArray) refused = answers_refused(said); /* told as it stands there, too */
        for (guint a = 0; a < said->list->len + refused->len; a++) {
            const Answer *answer = a < said->list->len ? g_ptr_array_index(said->list, a)
                                                       : g_ptr_array_index(refused, a - said->list->len);
            g_autofree char *value = text_tidy(answer->value);
            if (answer->item)
                csv_append_harmless_row(out, community->id, DIGITS_OR_NONE(said->indicator->no), said->indicator->id,
                                        answer->key, answer->item->name.zh, english(answer->item->name), value,
                                        answer->unit, yes_or_no(answer->correction != NULL), edition_id(context), NULL);
        }
    }
}

static void add_fact(const ReportContext *context, const char *key, const char *zh, const char *en, GString *out) {
    const NoticeFact *fact = dataset_fact(context->dataset, key);
    if (fact && (*fact->value.zh || *english(fact->value)))
        csv_append_harmless_row(out, key, zh, en, fact->value.zh, english(fact->value), edition_id(context), NULL);
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
    Lang zh = lang_fellow(context->lang, LANG_ZH), en = lang_fellow(context->lang, LANG_EN);
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++)
        add_fact(context, facts[i].key, phrase(facts[i].name, zh), phrase(facts[i].name, en), out);
    const GPtrArray *items = context->standard->notice_items;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        add_fact(context, item->id, item->name.zh, english(item->name), out);
    }
}

static void add_choice(GString *choices, const char *id, const char *name, Lang lang) {
    g_autofree char *choice =
        *name ? phrase_format(PHRASE_FIELD_CHOICE, lang, "id", id, "name", name, NULL) : g_strdup(id);
    text_append_part(choices, phrase(PHRASE_FIELD_OR, lang), "%s", choice);
}

/* What the column may hold, "a 一星级，aa 二星级"; "" for what the standard has no list of. Newly allocated. */
static char *column_choices(const Standard *standard, Phrase meaning, Lang lang) {
    g_autoptr(GString) choices = g_string_new(NULL);
    for (int i = 0; meaning == PHRASE_FIELD_TIER && i < standard->tier_count; i++)
        add_choice(choices, standard->tiers[i]->id, words_in(standard->tiers[i]->name, lang), lang);
    for (guint i = 0; meaning == PHRASE_FIELD_BASIS && i < standard->bases->len; i++) {
        const Basis *basis = g_ptr_array_index(standard->bases, i);
        add_choice(choices, basis->id, wording_basis(basis, lang), lang);
    }
    return g_string_free(g_steal_pointer(&choices), FALSE);
}

void open_data_fields(const ReportContext *context, GString *out) {
    Lang zh = lang_fellow(context->lang, LANG_ZH), en = lang_fellow(context->lang, LANG_EN);
    for (gsize table = 0; table < G_N_ELEMENTS(fields); table++) {
        g_autofree char *file = g_path_get_basename(open_data_tables[table].file);
        const CsvColumn *columns = fields[table].columns;
        for (int i = 0; columns[i].name; i++) {
            Phrase meaning = fields[table].meanings[i];
            bool told = table == OPEN_DATA_VERDICTS && context->dataset->tier_tables->len > 0;
            if (told && i == OPEN_VERDICT_COLUMN_COMMUNITY)
                meaning = PHRASE_FIELD_COMMUNITY_OR_TIER;
            g_autofree char *choices_zh = column_choices(context->standard, meaning, zh),
                            *choices_en = column_choices(context->standard, meaning, en),
                            *meaning_zh = phrase_format(meaning, zh, "choices", choices_zh, NULL),
                            *meaning_en = phrase_format(meaning, en, "choices", choices_en, NULL);
            csv_append_row(out, file, columns[i].name, meaning_zh, meaning_en, NULL);
        }
    }
}
