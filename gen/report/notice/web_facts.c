#include "report/notice/web.h"

#include "base/number.h"

/* ---- letters ---- */

const char *web_mail(const ReportContext *context, Doc *doc, const char *subject) {
    g_autofree char *objection = reach_first(context_fact(context, "objection"), REACH_MAIL);
    g_autofree char *contact = objection ? NULL : reach_first(context_fact(context, "contact"), REACH_MAIL);
    if (!objection && !contact)
        return NULL;
    g_autofree char *about = g_uri_escape_string(subject, NULL, FALSE);
    g_autofree char *body = g_uri_escape_string(context_phrase(context, PHRASE_WEB_MAIL_BODY), NULL, FALSE);
    return doc_printf(doc, "mailto:%s?subject=%s&body=%s", objection ? objection : contact, about, body);
}

static const char *mail_subject(const ReportContext *context, Doc *doc, const WebPage *page) {
    if (!page->community)
        return context_format(context, doc, PHRASE_WEB_MAIL_NOTICE, "title", notice_title(context), NULL);
    return context_format(context, doc, PHRASE_WEB_MAIL_COMMUNITY, "title", notice_title(context), "name",
                          context_community(context, page->community), "code", page->code ? page->code : "", NULL);
}

/* ---- the period ---- */

static void add_days(const ReportContext *context, Doc *doc, Node *section, const DateRead *period, int count) {
    static const Phrase weekdays[] = {PHRASE_WEB_MONDAY, PHRASE_WEB_TUESDAY,  PHRASE_WEB_WEDNESDAY, PHRASE_WEB_THURSDAY,
                                      PHRASE_WEB_FRIDAY, PHRASE_WEB_SATURDAY, PHRASE_WEB_SUNDAY};
    Node *list = node_add(doc, section, KIND_LIST, ROLE_DAYS);
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, (GDateDay)period->from.day, (GDateMonth)period->from.month, (GDateYear)period->from.year);
    for (int i = 0; i < count; i++, g_date_add_days(&day, 1)) {
        Node *para = node_item(doc, list);
        node_strong(doc, para, DIGITS(g_date_get_day(&day)));
        node_para(doc, para->parent, ROLE_NOTE, context_phrase(context, weekdays[g_date_get_weekday(&day) - 1]));
    }
}

/* Both days as they are written, how long that is, and where they are few, each. Days left would have to be computed
 * where the page is read. */
static void add_period(const ReportContext *context, Doc *doc, Node *section) {
    enum { DAYS_SHOWN = 10 };
    const char *value = context_fact(context, "publicity");
    if (!value)
        return;
    DateRead period;
    bool known = date_find(dataset_fact_zh(context->dataset, "publicity"), 0, &period) && period.fault == DATE_REAL &&
                 date_compare(period.from, period.to) < 0;
    int count = known ? date_days(period.from, period.to, false) : 0;
    g_autofree char *dates = lang_dates(context->lang, value);
    Node *para = node_add(doc, section, KIND_PARA, ROLE_PERIOD);
    node_strong(doc, para, dates);
    if (count > 0)
        node_para(doc, section, ROLE_NOTE, context_format(context, doc, PHRASE_WEB_DAYS, "count", DIGITS(count), NULL));
    if (count > 0 && count <= DAYS_SHOWN)
        add_days(context, doc, section, &period, count);
}

/* ---- the panel ---- */

static void add_sentence(Doc *doc, Node *para, const char *words) {
    g_autofree char *sentence = lang_sentence(words);
    node_text(doc, para, sentence);
}

/* Where the notice stands. */
static void add_phase(const ReportContext *context, Doc *doc, Node *section) {
    static const struct {
        const char *id;
        Phrase words;
    } phases[] = {{"draft", PHRASE_PHASE_DRAFT}, {"notice", PHRASE_PHASE_NOTICE}, {"result", PHRASE_PHASE_RESULT}};
    const char *phase = dataset_fact_zh(context->dataset, "phase");
    if (!*phase && context->edition == EDITION_FINAL)
        return;
    Node *para = node_add(doc, section, KIND_PARA, ROLE_PHASE);
    for (guint i = 0; i < G_N_ELEMENTS(phases); i++)
        if (g_str_equal(phase, phases[i].id))
            add_sentence(doc, para, context_phrase(context, phases[i].words));
    if (!*phase) {
        node_text(doc, para, context_phrase(context, PHRASE_INDEX_PHASE));
        context_missing(context, doc, para, PHRASE_NOT_SUPPLIED);
    }
}

/* A button where there is what it needs. */
static void add_buttons(const ReportContext *context, Doc *doc, Node *section, const WebPage *page) {
    static const char *const keys[] = {"contact", "objection"};
    g_autofree char *phone = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(keys) && !phone; i++)
        phone = reach_first(context_fact(context, keys[i]), REACH_PHONE);
    if (phone)
        node_link(doc, node_add(doc, section, KIND_PARA, ROLE_CALL), doc_printf(doc, "tel:%s", phone),
                  context_format(context, doc, PHRASE_WEB_CALL, "number", phone, NULL));
    const char *mail = web_mail(context, doc, mail_subject(context, doc, page));
    if (mail)
        node_link(doc, node_add(doc, section, KIND_PARA, phone ? ROLE_MAIL : ROLE_CALL), mail,
                  context_phrase(context, PHRASE_WEB_WRITE));
}

static const char *term_of(Doc *doc, const char *label) {
    const char *end = label + strlen(label);
    while (end > label) {
        const char *last = g_utf8_prev_char(end);
        if (!strchr(": ", *last) && !g_str_has_prefix(last, "：") && !g_str_has_prefix(last, "　"))
            break;
        end = last;
    }
    return doc_printf(doc, "%.*s", (int)(end - label), label);
}

Node *web_facts(const ReportContext *context, Doc *doc, const WebPage *page) {
    static const struct {
        const char *key;
        Phrase label;
        bool after; /* in the phase of the result */
    } facts[] = {
        {"outcome", PHRASE_FACT_OUTCOME, true},
        {"objections_received", PHRASE_FACT_RECEIVED, true},
        {"objections_settled", PHRASE_FACT_SETTLED, true},
        {"publicity", PHRASE_FACT_PUBLICITY, false},
        {"objection", PHRASE_FACT_OBJECTION, false},
        {"contact", PHRASE_FACT_CONTACT, false},
        {"supervision", PHRASE_FACT_SUPERVISION, false},
        {"paper", PHRASE_FACT_PAPER, false},
    };
    bool closed = g_str_equal(dataset_fact_zh(context->dataset, "phase"), "result");
    bool any = context->edition != EDITION_FINAL || *dataset_fact_zh(context->dataset, "phase");
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++)
        any = any || (context_fact(context, facts[i].key) && (closed || !facts[i].after));
    if (!any)
        return NULL;
    Node *section = node_section(doc, ROLE_FACTS, "period");
    node_heading(doc, section, 2, context_phrase(context, PHRASE_WEB_FOLLOWING));
    add_phase(context, doc, section);
    add_period(context, doc, section);
    if (!closed)
        add_buttons(context, doc, section, page);
    Node *list = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++) {
        const char *value = context_fact(context, facts[i].key);
        bool shown = value && g_str_equal(facts[i].key, "publicity"); /* above */
        if (shown || (!value && context->edition == EDITION_FINAL) || (facts[i].after && !closed))
            continue;
        list = list ? list : node_add(doc, section, KIND_LIST, ROLE_TERMS);
        Node *item = node_add(doc, list, KIND_ITEM, ROLE_NONE);
        node_para(doc, item, ROLE_NONE, term_of(doc, context_phrase(context, facts[i].label)));
        reach_add(context, doc, node_add(doc, item, KIND_PARA, ROLE_NONE), value, PHRASE_NOT_SUPPLIED);
    }
    return section;
}
