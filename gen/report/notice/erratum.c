#include "report/notice/erratum.h"

#include <string.h>

#include "report/site.h"
#include "words/language.h"

char *erratum_title(const ReportContext *context, const Community *community) {
    (void)community;
    return g_strdup(context_phrase(context, PHRASE_TITLE_ERRATUM));
}

static const char *said_in(Words words, Lang lang) {
    return lang == LANG_EN && *words.en ? words.en : words.zh;
}

/* ---- one value ---- */

static const char *row_words(const ReportContext *context, Doc *doc, const PublishedValue *value) {
    if (!*value->indicator)
        return context_phrase(context, PHRASE_ERRATUM_REGISTER);
    g_autofree char *no = g_strdup_printf("%d", value->no);
    g_autofree char *text =
        phrase_format(PHRASE_ROW_SUBJECT, context->lang, "no", no, "name", said_in(value->row, context->lang), NULL);
    return doc_string(doc, text);
}

static const char *item_words(const ReportContext *context, const PublishedValue *value) {
    static const struct {
        const char *item;
        Phrase words;
    } names[] = {{"verdict", PHRASE_KEY_VERDICT},
                 {PUBLISHED_LISTED, PHRASE_ERRATUM_LISTED},
                 {"name_zh", PHRASE_REGISTER_NAME_ZH},
                 {"name_en", PHRASE_REGISTER_NAME_EN},
                 {"subdistrict", PHRASE_REGISTER_SUBDISTRICT},
                 {"tier", PHRASE_REGISTER_TIER},
                 {"basis", PHRASE_REGISTER_BASIS},
                 {"concluded", PHRASE_REGISTER_CONCLUDED},
                 {"held", PHRASE_REGISTER_HELD},
                 {"has_figures", PHRASE_ERRATUM_FIGURES}};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_equal(names[i].item, value->item))
            return context_phrase(context, names[i].words);
    return *value->name.zh ? said_in(value->name, context->lang) : value->item;
}

/* Codes of the published tables as words. NULL: a value that was not published. */
static const char *value_words(const ReportContext *context, Doc *doc, const PublishedValue *value) {
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"met", PHRASE_CLAIM_MET},
                 {"not_met", PHRASE_CLAIM_NOT_MET},
                 {"applied", PHRASE_BASIS_OF_APPLICATION},
                 {"spot_check", PHRASE_BASIS_OF_SPOT_CHECK},
                 {"yes", PHRASE_REGISTER_YES},
                 {"no", PHRASE_REGISTER_NO}};
    const char *said = value ? said_in(value->value, context->lang) : "";
    if (!*said)
        return context_phrase(context, PHRASE_YEARLY_NOTHING);
    const Tier *tier = g_str_equal(value->item, "tier") ? standard_lookup_tier(context->standard, said) : NULL;
    if (tier)
        return words_in(tier->name, context->lang);
    bool coded = value->community && !*value->name.zh; /* neither a figure nor a fact of the notice */
    for (gsize i = 0; coded && i < G_N_ELEMENTS(codes); i++)
        if (g_str_equal(codes[i].code, said))
            return context_phrase(context, codes[i].words);
    return *value->unit ? doc_printf(doc, "%s%s%s", said, context->lang == LANG_EN ? " " : "", value->unit) : said;
}

/* Who is in one edition only is not in the other. */
static const char *side_words(const ReportContext *context, Doc *doc, const CorrectedValue *value,
                              const PublishedValue *side) {
    if (!side && g_str_equal(corrected_any(value)->item, PUBLISHED_LISTED))
        return context_phrase(context, PHRASE_REGISTER_NO);
    return value_words(context, doc, side);
}

static const char *whole_verdict(const ReportContext *context, Doc *doc, const PublishedValue *verdict) {
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"differs", PHRASE_BASIS_DIFFERS},
                 {"figures", PHRASE_BASIS_FIGURES},
                 {"words", PHRASE_BASIS_WORDS},
                 {"not_applicable", PHRASE_BASIS_NOT_APPLICABLE},
                 {"no_data", PHRASE_BASIS_NO_DATA}};
    const char *stated = value_words(context, doc, verdict);
    for (gsize i = 0; verdict && i < G_N_ELEMENTS(codes); i++) {
        if (!g_str_equal(codes[i].code, verdict->rests_on))
            continue;
        g_autofree char *text = phrase_format(PHRASE_ERRATUM_VERDICT, context->lang, "verdict", stated, "basis",
                                              context_phrase(context, codes[i].words), NULL);
        return doc_string(doc, text);
    }
    return stated;
}

static const char *verdict_words(const ReportContext *context, Doc *doc, const CorrectedValue *value) {
    if (value->kind != CORRECTED_VALUE)
        return context_phrase(context, PHRASE_YEARLY_NOT_COMPARED);
    if (!corrected_verdict(value))
        return doc_printf(doc, "%s%s%s", context_phrase(context, PHRASE_ERRATUM_VERDICT_SAME),
                          context_phrase(context, PHRASE_COLON), value_words(context, doc, value->verdict));
    g_autofree char *text =
        phrase_format(PHRASE_YEARLY_BECAME, context->lang, "before", whole_verdict(context, doc, value->then), "after",
                      whole_verdict(context, doc, value->verdict), NULL);
    return doc_string(doc, text);
}

/* The latest record by which this value became what it is; "" where there is none. */
static const char *reason_of(const ReportContext *context, const PublishedValue *now) {
    const GArray *corrections = dataset_settlement(context->dataset)->corrections;
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

static Node *add_table(const ReportContext *context, Doc *doc, Node *section, Role role, Phrase caption,
                       const Phrase *heads, gsize count) {
    Node *table = node_add(doc, section, KIND_TABLE, role);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), context_phrase(context, caption));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (gsize i = 0; i < count; i++)
        node_cell(doc, head, SCOPE_COL, context_phrase(context, heads[i]));
    return node_add(doc, table, KIND_BODY, ROLE_NONE);
}

static bool is_of_notice(const CorrectedValue *value) {
    return value->kind == CORRECTED_FACT || value->kind == CORRECTED_CONTACT;
}

static void add_values(const ReportContext *context, Doc *doc, Node *section, const GArray *values) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_INDICATOR, PHRASE_HEAD_ITEM,
                                   PHRASE_HEAD_BEFORE,    PHRASE_HEAD_AFTER,     PHRASE_ERRATUM_VERDICTS,
                                   PHRASE_HEAD_REASON};
    Node *body = NULL;
    for (guint i = 0; i < values->len; i++) {
        const CorrectedValue *value = &g_array_index(values, CorrectedValue, i);
        const PublishedValue *any = corrected_any(value);
        if (is_of_notice(value))
            continue;
        if (!body)
            body =
                add_table(context, doc, section, ROLE_TABLE_YEARLY, PHRASE_CAPTION_ERRATUM, heads, G_N_ELEMENTS(heads));
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        const char *reason = reason_of(context, value->now);
        node_cell(doc, row, SCOPE_ROW, said_in(any->community->name, context->lang));
        node_cell(doc, row, SCOPE_NONE, row_words(context, doc, any));
        node_cell(doc, row, SCOPE_NONE, item_words(context, any));
        node_cell(doc, row, SCOPE_NONE, side_words(context, doc, value, value->old));
        node_cell(doc, row, SCOPE_NONE, side_words(context, doc, value, value->now));
        node_cell(doc, row, SCOPE_NONE, verdict_words(context, doc, value));
        node_cell(doc, row, SCOPE_NONE, *reason ? reason : context_phrase(context, PHRASE_ERRATUM_NO_REASON));
    }
}

static void add_facts(const ReportContext *context, Doc *doc, Node *section, const GArray *values, CorrectedKind kind,
                      Phrase caption) {
    static const Phrase heads[] = {PHRASE_ERRATUM_FACT, PHRASE_HEAD_BEFORE, PHRASE_HEAD_AFTER};
    Node *body = NULL;
    for (guint i = 0; i < values->len; i++) {
        const CorrectedValue *value = &g_array_index(values, CorrectedValue, i);
        if (value->kind != kind)
            continue;
        if (!body)
            body = add_table(context, doc, section, ROLE_TABLE_YEARLY, caption, heads, G_N_ELEMENTS(heads));
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        node_cell(doc, row, SCOPE_ROW, item_words(context, corrected_any(value)));
        node_cell(doc, row, SCOPE_NONE, value_words(context, doc, value->old));
        node_cell(doc, row, SCOPE_NONE, value_words(context, doc, value->now));
    }
}

/* Where the editions before lie; of interest to few, so folded away. */
static void add_kept(const ReportContext *context, Doc *doc, Node *section, const GArray *steps) {
    static const Phrase heads[] = {PHRASE_ERRATUM_PUBLISHED, PHRASE_ERRATUM_KEPT, PHRASE_ERRATUM_DIGEST};
    Node *body = add_table(context, doc, section, ROLE_TABLE_KEPT, PHRASE_CAPTION_DIGESTS, heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < steps->len; i++) {
        const ErratumStep *step = &g_array_index(steps, ErratumStep, i);
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        node_cell(doc, row, SCOPE_ROW, step->date);
        node_cell(doc, row, SCOPE_NONE, step->kept);
        node_cell(doc, row, SCOPE_NONE, step->sha256);
    }
}

/* ---- the page ---- */

/* What a step is about, counted. */
typedef struct Extent {
    guint count;     /* without contacts */
    int conclusions; /* of the acceptance group, or who is in the list at all */
    int turned;      /* rows whose verdict or its basis is another one */
    guint reworded, contacts;
} Extent;

static Extent extent_of(const ErratumStep *step) {
    Extent extent = {.reworded = step->reworded->len};
    const PublishedValue *last = NULL;
    for (guint i = 0; i < step->values->len; i++) {
        const CorrectedValue *value = &g_array_index(step->values, CorrectedValue, i);
        const PublishedValue *any = corrected_any(value);
        bool contact = value->kind == CORRECTED_CONTACT;
        extent.contacts += contact;
        extent.count += !contact;
        extent.conclusions +=
            value->kind == CORRECTED_CONCLUSION ||
            (value->kind == CORRECTED_REGISTER && (g_str_equal(any->item, PUBLISHED_LISTED) ||
                                                   g_str_equal(any->item, "held") || g_str_equal(any->item, "tier")));
        bool again = last && last->community == any->community && g_str_equal(last->indicator, any->indicator);
        if (value->kind == CORRECTED_VALUE && !again)
            extent.turned += corrected_verdict(value);
        last = any;
    }
    return extent;
}

static void add_lead(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    Extent extent = extent_of(step);
    Phrase words = extent.count > 0      ? PHRASE_ERRATUM_LEAD
                   : extent.contacts > 0 ? PHRASE_ERRATUM_LEAD_CONTACT
                                         : PHRASE_ERRATUM_LEAD_WORDS;
    bool same = extent.conclusions == 0 && extent.turned == 0;
    g_autofree char *count = g_strdup_printf("%u", extent.count);
    g_autofree char *conclusions = extent.conclusions > 0 ? g_strdup_printf("%d", extent.conclusions) : g_strdup("");
    g_autofree char *turned = extent.turned > 0 ? g_strdup_printf("%d", extent.turned) : g_strdup("");
    g_autofree char *text = phrase_format(words, context->lang, "count", count, "conclusions", conclusions, "turned",
                                          turned, "same", same ? "1" : "", NULL);
    node_para(doc, section, ROLE_LEAD, text);
}

static const char *day_words(const ReportContext *context, Doc *doc, const char *iso) {
    g_autofree char *words = lang_date_of(context->lang, iso);
    return words ? doc_string(doc, words) : iso;
}

/* Who says so, in which notice, since when. */
static void add_issue(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    const PublishedValue *title = published_lookup(step->now, "", "", "title");
    const PublishedValue *issuer = published_lookup(step->now, "", "", "issuer");
    const PublishedValue *note = published_lookup(step->now, "", "", "correction_note");
    const char *number = published_fact(step->now, "number"), *noted = published_fact(step->old, "correction_note");
    g_autofree char *text = phrase_format(
        PHRASE_ERRATUM_ISSUE, context->lang, "issuer", issuer ? said_in(issuer->value, context->lang) : "", "title",
        title ? said_in(title->value, context->lang) : "", "number", number ? number : "", "date",
        step->replaced ? day_words(context, doc, step->replaced) : "", "here", step->replaced ? "" : "1", NULL);
    node_para(doc, section, ROLE_NONE, text);
    if (note && g_strcmp0(note->value.zh, noted) != 0) /* else it is of an earlier correction */
        node_para(doc, section, ROLE_NONE, said_in(note->value, context->lang));
}

static void add_reworded(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < step->reworded->len; i++) {
        const PublishedCommunity *community = g_ptr_array_index(step->reworded, i);
        g_string_append_printf(names, "%s%s", i > 0 ? context_phrase(context, PHRASE_LIST_SEPARATOR) : "",
                               said_in(community->name, context->lang));
    }
    g_autofree char *text = phrase_format(PHRASE_ERRATUM_REWORDED, context->lang, "names", names->str, NULL);
    if (names->len > 0)
        node_para(doc, section, ROLE_NONE, text);
}

static void add_step(const ReportContext *context, Doc *doc, Node *section, const ErratumStep *step) {
    g_autofree char *head =
        phrase_format(PHRASE_ERRATUM_HEADING, context->lang, "date", day_words(context, doc, step->date), NULL);
    node_heading(doc, section, 2, head);
    add_lead(context, doc, section, step);
    add_issue(context, doc, section, step);
    add_values(context, doc, section, step->values);
    add_facts(context, doc, section, step->values, CORRECTED_FACT, PHRASE_CAPTION_FACTS);
    add_facts(context, doc, section, step->values, CORRECTED_CONTACT, PHRASE_CAPTION_CONTACTS);
    add_reworded(context, doc, section, step);
    if (!step->has_index)
        return;
    Node *para = node_add(doc, section, KIND_PARA, ROLE_WAY);
    node_link(doc, para, doc_printf(doc, "%s/index.html", step->kept),
              context_phrase(context, PHRASE_ERRATUM_KEPT_LINK));
}

void erratum_section(const ReportContext *context, Doc *doc, const GArray *steps) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "erratum";
    context_mark(context, doc, section);
    g_autofree char *title = erratum_title(context, NULL);
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    for (guint i = 0; i < steps->len; i++)
        add_step(context, doc, section, &g_array_index(steps, ErratumStep, i));
    add_kept(context, doc, section, steps);
    Node *way = node_add(doc, section, KIND_PARA, ROLE_WAY);
    node_link(doc, way, site_href(context, doc, "index", NULL, "html"), context_phrase(context, PHRASE_WAY_INDEX));
}
