#include "report/erratum.h"

#include <string.h>

char *erratum_title(const ReportContext *context, const Community *community) {
    (void)community;
    return g_strdup(context_phrase(context, PHRASE_TITLE_ERRATUM));
}

/* ---- one value ---- */

static const char *name_of(const ReportContext *context, const char *id) {
    Wording wording = context_wording(context);
    return wording_community_name(&wording, id);
}

static const Indicator *indicator_of(const ReportContext *context, const PublishedValue *value) {
    const Community *community = dataset_lookup_community(context->dataset, value->community);
    const Tier *tier = community ? community->tier : NULL;
    return tier ? standard_lookup_indicator(context->standard, tier, value->indicator) : NULL;
}

static const char *row_words(const ReportContext *context, Doc *doc, const PublishedValue *value) {
    if (!*value->indicator)
        return context_phrase(context, PHRASE_ERRATUM_REGISTER);
    const Indicator *indicator = indicator_of(context, value);
    const char *name = indicator ? words_in(indicator->name, context->lang) : value->indicator;
    g_autofree char *no = g_strdup_printf("%d", value->no);
    g_autofree char *text = phrase_format(PHRASE_ROW_SUBJECT, context->lang, "no", no, "name", name, NULL);
    return doc_string(doc, text);
}

static const char *item_words(const ReportContext *context, const PublishedValue *value) {
    static const struct {
        const char *item;
        Phrase words;
    } names[] = {{"verdict", PHRASE_KEY_VERDICT},
                 {"tier", PHRASE_REGISTER_TIER},
                 {"basis", PHRASE_REGISTER_BASIS},
                 {"concluded", PHRASE_REGISTER_CONCLUDED},
                 {"held", PHRASE_REGISTER_HELD}};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_equal(names[i].item, value->item))
            return context_phrase(context, names[i].words);
    Wording wording = context_wording(context);
    return wording_item(&wording, value->item);
}

/* Codes of the published tables as words. */
static const char *value_words(const ReportContext *context, const PublishedValue *value) {
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"met", PHRASE_CLAIM_MET},
                 {"not_met", PHRASE_CLAIM_NOT_MET},
                 {"applied", PHRASE_BASIS_OF_APPLICATION},
                 {"spot_check", PHRASE_BASIS_OF_SPOT_CHECK},
                 {"yes", PHRASE_REGISTER_YES},
                 {"no", PHRASE_REGISTER_NO}};
    if (!value || !*value->value)
        return context_phrase(context, PHRASE_YEARLY_NOTHING);
    const Tier *tier = g_str_equal(value->item, "tier") ? standard_lookup_tier(context->standard, value->value) : NULL;
    if (tier)
        return words_in(tier->name, context->lang);
    bool coded = !strchr(value->item, '.');
    for (gsize i = 0; coded && i < G_N_ELEMENTS(codes); i++)
        if (g_str_equal(codes[i].code, value->value))
            return context_phrase(context, codes[i].words);
    return value->value;
}

static const char *basis_words(const ReportContext *context, const PublishedValue *verdict) {
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"differs", PHRASE_BASIS_DIFFERS},
                 {"figures", PHRASE_BASIS_FIGURES},
                 {"words", PHRASE_BASIS_WORDS},
                 {"not_applicable", PHRASE_BASIS_NOT_APPLICABLE},
                 {"no_data", PHRASE_BASIS_NO_DATA}};
    for (gsize i = 0; verdict && i < G_N_ELEMENTS(codes); i++)
        if (g_str_equal(codes[i].code, verdict->rests_on))
            return context_phrase(context, codes[i].words);
    return "";
}

static const char *whole_verdict(const ReportContext *context, Doc *doc, const PublishedValue *verdict) {
    const char *basis = basis_words(context, verdict);
    g_autofree char *text = *basis ? phrase_format(PHRASE_ERRATUM_VERDICT, context->lang, "verdict",
                                                   value_words(context, verdict), "basis", basis, NULL)
                                   : g_strdup(value_words(context, verdict));
    return doc_string(doc, text);
}

static const char *verdict_words(const ReportContext *context, Doc *doc, const CorrectedValue *value) {
    if (!*corrected_any(value)->indicator)
        return context_phrase(context, PHRASE_YEARLY_NOT_COMPARED);
    if (!corrected_verdict(value))
        return doc_printf(doc, "%s%s%s", context_phrase(context, PHRASE_ERRATUM_VERDICT_SAME),
                          context_phrase(context, PHRASE_COLON), value_words(context, value->verdict));
    g_autofree char *text =
        phrase_format(PHRASE_YEARLY_BECAME, context->lang, "before", whole_verdict(context, doc, value->then), "after",
                      whole_verdict(context, doc, value->verdict), NULL);
    return doc_string(doc, text);
}

/* The latest record of this value; "" where there is none. */
static const char *reason_of(const ReportContext *context, const PublishedValue *value) {
    const GArray *corrections = dataset_settlement(context->dataset)->corrections;
    const char *reason = "";
    for (guint i = 0; i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (g_str_equal(correction->community, value->community) &&
            g_str_equal(correction->indicator, value->indicator) && g_str_equal(correction->item, value->item))
            reason = correction->reason;
    }
    return reason;
}

/* ---- the page ---- */

static void add_row(const ReportContext *context, Doc *doc, Node *body, const CorrectedValue *value) {
    const PublishedValue *any = corrected_any(value);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    const char *reason = reason_of(context, any);
    node_cell(doc, row, SCOPE_ROW, name_of(context, any->community));
    node_cell(doc, row, SCOPE_NONE, row_words(context, doc, any));
    node_cell(doc, row, SCOPE_NONE, item_words(context, any));
    node_cell(doc, row, SCOPE_NONE, value_words(context, value->old));
    node_cell(doc, row, SCOPE_NONE, value_words(context, value->now));
    node_cell(doc, row, SCOPE_NONE, verdict_words(context, doc, value));
    node_cell(doc, row, SCOPE_NONE, *reason ? reason : context_phrase(context, PHRASE_ERRATUM_NO_REASON));
}

static void add_table(const ReportContext *context, Doc *doc, Node *section, const GArray *values) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_INDICATOR, PHRASE_HEAD_ITEM,
                                   PHRASE_HEAD_BEFORE,    PHRASE_HEAD_AFTER,     PHRASE_ERRATUM_VERDICTS,
                                   PHRASE_HEAD_REASON};
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_YEARLY);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), context_phrase(context, PHRASE_CAPTION_ERRATUM));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(doc, head, SCOPE_COL, context_phrase(context, heads[i]));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < values->len; i++)
        add_row(context, doc, body, &g_array_index(values, CorrectedValue, i));
}

static void add_reworded(const ReportContext *context, Doc *doc, Node *section, const ErratumSource *source) {
    g_autoptr(GString) names = g_string_new(source->notice ? context_phrase(context, PHRASE_ERRATUM_NOTICE) : NULL);
    for (guint i = 0; i < source->reworded->len; i++) {
        const Community *community = g_ptr_array_index(source->reworded, i);
        g_string_append_printf(names, "%s%s", names->len > 0 ? context_phrase(context, PHRASE_LIST_SEPARATOR) : "",
                               name_of(context, community->id));
    }
    g_autofree char *text = phrase_format(PHRASE_ERRATUM_REWORDED, context->lang, "names", names->str, NULL);
    if (names->len > 0)
        node_para(doc, section, ROLE_NONE, text);
}

static void add_kept(const ReportContext *context, Doc *doc, Node *section, const ErratumSource *source) {
    g_autofree char *text =
        phrase_format(PHRASE_ERRATUM_KEPT, context->lang, "folder", source->kept, "sha256", source->sha256, NULL);
    Node *para = node_para(doc, section, ROLE_NOTE, text);
    if (source->kept_index)
        node_link(doc, para, doc_printf(doc, "%s/index.html", source->kept),
                  context_phrase(context, PHRASE_ERRATUM_KEPT_LINK));
}

static Phrase lead_words(const ErratumSource *source, int turned) {
    if (source->values->len == 0)
        return PHRASE_ERRATUM_LEAD_WORDS;
    return turned > 0 ? PHRASE_ERRATUM_LEAD_TURNED : PHRASE_ERRATUM_LEAD;
}

void erratum_section(const ReportContext *context, Doc *doc, const ErratumSource *source) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "erratum";
    context_mark(context, doc, section);
    g_autofree char *title = erratum_title(context, NULL);
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    int turned = 0;
    for (guint i = 0; i < source->values->len; i++)
        turned += corrected_verdict(&g_array_index(source->values, CorrectedValue, i));
    g_autofree char *count = g_strdup_printf("%u", source->values->len), *verdicts = g_strdup_printf("%d", turned);
    g_autofree char *lead =
        phrase_format(lead_words(source, turned), context->lang, "count", count, "turned", verdicts, NULL);
    node_para(doc, section, ROLE_LEAD, lead);
    if (source->values->len > 0)
        add_table(context, doc, section, source->values);
    add_reworded(context, doc, section, source);
    add_kept(context, doc, section, source);
    Node *way = node_add(doc, section, KIND_PARA, ROLE_WAY);
    node_link(doc, way, doc_printf(doc, "%s.html", context_index(context)), context_phrase(context, PHRASE_WAY_INDEX));
}
