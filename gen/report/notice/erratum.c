#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"
#include "report/site.h"

char *erratum_title(const ReportContext *context, const Community *community) {
    (void)community;
    return g_strdup(context_phrase(context, PHRASE_TITLE_ERRATUM));
}

/* ---- one value ---- */

static const char *item_words(const ReportContext *context, const PublishedValue *value) {
    if (g_str_equal(value->item, "verdict"))
        return context_phrase(context, PHRASE_KEY_VERDICT);
    if (g_str_equal(value->item, PUBLISHED_LISTED))
        return context_phrase(context, PHRASE_ERRATUM_LISTED);
    if (g_str_equal(value->item, open_register_columns[OPEN_REGISTER_COLUMN_HAS_FIGURES].name))
        return context_phrase(context, PHRASE_ERRATUM_FIGURES);
    const char *column = context_register(context, value->item);
    if (column)
        return column;
    return *value->name.zh ? words_in(value->name, context->lang) : value->item;
}

/* Codes of the published tables as words. nothing: what is said of a value that was not published, NULL. */
static const char *published_words(const ReportContext *context, Doc *doc, const PublishedValue *value,
                                   Phrase nothing) {
    const char *said = value ? words_in(value->value, context->lang) : "";
    if (!*said)
        return context_phrase(context, nothing);
    bool coded = value->community && !*value->name.zh; /* neither a figure nor a fact of the notice */
    bool met = coded && g_str_equal(said, "met"), not_met = coded && g_str_equal(said, "not_met");
    const char *code = coded ? context_coded(context, doc, context->standard, value->item, said) : NULL;
    if (met || not_met || code)
        return code ? code : context_phrase(context, met ? PHRASE_CLAIM_MET : PHRASE_CLAIM_NOT_MET);
    g_autofree char *measure = lang_measure(context->lang, said, value->unit);
    return doc_string(doc, measure);
}

/* With what it rests on. */
static const char *whole_verdict(const ReportContext *context, Doc *doc, const PublishedValue *verdict) {
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"differs", PHRASE_BASIS_DIFFERS},
                 {"figures", PHRASE_BASIS_FIGURES},
                 {"words", PHRASE_BASIS_WORDS},
                 {"not_applicable", PHRASE_BASIS_NOT_APPLICABLE},
                 {"no_data", PHRASE_BASIS_NO_DATA}};
    const char *stated = published_words(context, doc, verdict, PHRASE_YEARLY_NOTHING);
    for (gsize i = 0; verdict && i < G_N_ELEMENTS(codes); i++)
        if (g_str_equal(codes[i].code, verdict->rests_on))
            return context_format(context, doc, PHRASE_ERRATUM_VERDICT, "verdict", stated, "basis",
                                  context_phrase(context, codes[i].words), NULL);
    return stated;
}

static const char *verdict_words(const ReportContext *context, Doc *doc, const CorrectedValue *value) {
    if (value->kind != CORRECTED_VALUE)
        return context_phrase(context, PHRASE_YEARLY_NOT_COMPARED);
    if (corrected_verdict(value))
        return context_format(context, doc, PHRASE_YEARLY_BECAME, "before", whole_verdict(context, doc, value->then),
                              "after", whole_verdict(context, doc, value->verdict), NULL);
    return doc_printf(doc, "%s%s%s", context_phrase(context, PHRASE_ERRATUM_VERDICT_SAME),
                      context_phrase(context, PHRASE_COLON),
                      published_words(context, doc, value->verdict, PHRASE_YEARLY_NOTHING));
}

/* The latest record by which this value became what it is; "" where there is none. */
static const char *reason_of(const ReportContext *context, const PublishedValue *now) {
    const GArray *corrections = context->dataset->settlement->corrections;
    const char *reason = "";
    for (guint i = 0; now && now->community && i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (g_str_equal(correction->community, now->community->id) &&
            g_str_equal(correction->indicator, now->indicator) && g_str_equal(correction->item, now->item))
            reason = correction->reason;
    }
    return reason;
}

/* ---- tables ---- */

/* A row for each value of the register and of the communities' tables. */
static void add_corrected_values(const ReportContext *context, Doc *doc, Node *section, const GArray *values) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_INDICATOR, PHRASE_HEAD_ITEM,
                                   PHRASE_HEAD_BEFORE,    PHRASE_HEAD_AFTER,     PHRASE_ERRATUM_VERDICTS,
                                   PHRASE_HEAD_REASON};
    Node *body = NULL;
    for (guint i = 0; i < values->len; i++) {
        const CorrectedValue *value = &g_array_index(values, CorrectedValue, i);
        const PublishedValue *any = value->any;
        if (value->kind == CORRECTED_FACT || value->kind == CORRECTED_CONTACT)
            continue;
        if (!body)
            body = context_rows(context, doc, section, ROLE_TABLE_YEARLY,
                                context_phrase(context, PHRASE_CAPTION_ERRATUM), heads, G_N_ELEMENTS(heads));
        /* Who is in one edition only is not in the other. */
        Phrase nothing = g_str_equal(any->item, PUBLISHED_LISTED) ? PHRASE_REGISTER_NO : PHRASE_YEARLY_NOTHING;
        const char *reason = reason_of(context, value->now);
        const char *row = any->no > 0 ? context_format(context, doc, PHRASE_ROW_SUBJECT, "no", DIGITS(any->no), "name",
                                                       words_in(any->row, context->lang), NULL)
                          : *any->indicator ? words_in(any->row, context->lang) /* of the total */
                                            : context_phrase(context, PHRASE_ERRATUM_REGISTER);
        table_row(doc, body, words_in(any->community->name, context->lang), row, item_words(context, any),
                  published_words(context, doc, value->old, nothing),
                  published_words(context, doc, value->now, nothing), verdict_words(context, doc, value),
                  *reason ? reason : context_phrase(context, PHRASE_ERRATUM_NO_REASON), NULL);
    }
}

static void add_corrected_facts(const ReportContext *context, Doc *doc, Node *section, const GArray *values,
                                CorrectedKind kind, Phrase caption) {
    static const Phrase heads[] = {PHRASE_ERRATUM_FACT, PHRASE_HEAD_BEFORE, PHRASE_HEAD_AFTER};
    Node *body = NULL;
    for (guint i = 0; i < values->len; i++) {
        const CorrectedValue *value = &g_array_index(values, CorrectedValue, i);
        if (value->kind != kind)
            continue;
        if (!body)
            body = context_rows(context, doc, section, ROLE_TABLE_YEARLY, context_phrase(context, caption), heads,
                                G_N_ELEMENTS(heads));
        table_row(doc, body, item_words(context, value->any),
                  published_words(context, doc, value->old, PHRASE_YEARLY_NOTHING),
                  published_words(context, doc, value->now, PHRASE_YEARLY_NOTHING), NULL);
    }
}

/* ---- the page ---- */

/* How much a step corrects. */
static void add_correction_lead(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    int count = 0, contacts = 0;
    int conclusions = 0; /* of the acceptance group, or who is in the list at all */
    int turned = 0;      /* rows whose verdict or its basis is another one */
    const PublishedValue *last = NULL;
    for (guint i = 0; i < step->values->len; i++) {
        const CorrectedValue *value = &g_array_index(step->values, CorrectedValue, i);
        const PublishedValue *any = value->any;
        contacts += value->kind == CORRECTED_CONTACT;
        count += value->kind != CORRECTED_CONTACT;
        conclusions += value->kind == CORRECTED_CONCLUSION ||
                       (value->kind == CORRECTED_REGISTER &&
                        (g_str_equal(any->item, PUBLISHED_LISTED) ||
                         g_str_equal(any->item, open_register_columns[OPEN_REGISTER_COLUMN_HELD].name) ||
                         g_str_equal(any->item, open_register_columns[OPEN_REGISTER_COLUMN_TIER].name)));
        bool again = last && last->community == any->community && g_str_equal(last->indicator, any->indicator);
        turned += value->kind == CORRECTED_VALUE && !again && corrected_verdict(value);
        last = any;
    }
    Phrase words = count > 0      ? PHRASE_ERRATUM_LEAD
                   : contacts > 0 ? PHRASE_ERRATUM_LEAD_CONTACT
                                  : PHRASE_ERRATUM_LEAD_WORDS;
    node_para(doc, section, ROLE_LEAD,
              context_format(context, doc, words, "count", DIGITS(count), "conclusions",
                             conclusions > 0 ? DIGITS(conclusions) : "", "turned", turned > 0 ? DIGITS(turned) : "",
                             "same", conclusions == 0 && turned == 0 ? "1" : "", NULL));
}

static const char *day_words(const ReportContext *context, Doc *doc, const char *iso) {
    g_autofree char *words = lang_date_of(context->lang, iso);
    return words ? doc_string(doc, words) : iso;
}

/* Who says so, in which notice, since when; and what the office says of it. */
static void add_issue(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    const PublishedValue *title = published_lookup(step->now, "", "", "title");
    const PublishedValue *issuer = published_lookup(step->now, "", "", "issuer");
    const PublishedValue *note = published_lookup(step->now, "", "", "correction_note");
    const char *number = published_fact(step->now, "number"), *noted = published_fact(step->old, "correction_note");
    node_para(doc, section, ROLE_NONE,
              context_format(context, doc, PHRASE_ERRATUM_ISSUE, "issuer",
                             issuer ? words_in(issuer->value, context->lang) : "", "title",
                             title ? words_in(title->value, context->lang) : "", "number", number ? number : "", "date",
                             step->replaced ? day_words(context, doc, step->replaced) : "", "here",
                             step->replaced ? "" : "1", NULL));
    if (note && g_strcmp0(note->value.zh, noted) != 0) /* else it is of an earlier correction */
        node_para(doc, section, ROLE_NONE, words_in(note->value, context->lang));
}

static void add_erratum_step(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    node_heading(
        doc, section, 2,
        context_format(context, doc, PHRASE_ERRATUM_HEADING, "date", day_words(context, doc, step->date), NULL));
    add_correction_lead(context, doc, section, step);
    add_issue(context, doc, section, step);
    add_corrected_values(context, doc, section, step->values);
    add_corrected_facts(context, doc, section, step->values, CORRECTED_FACT, PHRASE_CAPTION_FACTS);
    add_corrected_facts(context, doc, section, step->values, CORRECTED_CONTACT, PHRASE_CAPTION_CONTACTS);
    g_autoptr(GString) reworded = g_string_new(NULL);
    for (guint i = 0; i < step->reworded->len; i++)
        text_append_part(
            reworded, context_phrase(context, PHRASE_LIST_SEPARATOR), "%s",
            words_in(((const PublishedCommunity *)g_ptr_array_index(step->reworded, i))->name, context->lang));
    if (reworded->len > 0)
        node_para(doc, section, ROLE_NONE,
                  context_format(context, doc, PHRASE_ERRATUM_REWORDED, "names", reworded->str, NULL));
    if (step->has_index)
        node_link(doc, node_add(doc, section, KIND_PARA, ROLE_WAY), doc_printf(doc, "%s/index.html", step->kept),
                  context_phrase(context, PHRASE_ERRATUM_KEPT_LINK));
}

void erratum_section(const ReportContext *context, Doc *doc, const GArray *steps) {
    Node *section = node_section(doc, ROLE_NONE, "erratum");
    context_mark(context, doc, section);
    node_heading(doc, section, 1, context_phrase(context, PHRASE_TITLE_ERRATUM))->role = ROLE_TITLE;
    for (guint i = 0; i < steps->len; i++)
        add_erratum_step(context, doc, section, &g_array_index(steps, ErratumStep, i));

    /* Where the editions before lie; of interest to few, so folded away. */
    static const Phrase heads[] = {PHRASE_ERRATUM_PUBLISHED, PHRASE_ERRATUM_KEPT, PHRASE_ERRATUM_DIGEST};
    Node *body = context_rows(context, doc, section, ROLE_TABLE_KEPT, context_phrase(context, PHRASE_CAPTION_DIGESTS),
                              heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < steps->len; i++) {
        const ErratumStep *step = &g_array_index(steps, ErratumStep, i);
        table_row(doc, body, step->date, step->kept, step->sha256, NULL);
    }
    node_link(doc, node_add(doc, section, KIND_PARA, ROLE_WAY), site_href(context, doc, "index", NULL, "html"),
              context_phrase(context, PHRASE_WEB_HOME));
}
