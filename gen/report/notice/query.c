#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"
#include "report/translate.h"

/* What a community can answer by itself: a finding that names another one is for the office alone. */
static bool is_asked(const Finding *finding) {
    for (guint i = 0; i < finding->facts->len; i++) {
        const Fact *fact = &g_array_index(finding->facts, Fact, i);
        if (fact->kind == FACT_COMMUNITY && g_strcmp0(fact->value, finding->community) != 0)
            return false;
    }
    return finding->addressee == ADDRESSEE_COMMUNITY && !finding->waiver && finding->severity != SEVERITY_INFO &&
           finding->id != FINDING_COPIED_ANSWERS;
}

int query_count(const Result *result) {
    int count = 0;
    for (guint i = 0; i < result->findings->list->len; i++)
        count += is_asked(g_ptr_array_index(result->findings->list, i));
    return count;
}

char *query_title(const ReportContext *context, const Community *community) {
    return phrase_format(PHRASE_TITLE_QUERY, context->lang, "community", context_community(context, community), NULL);
}

/* ---- the letter ---- */

/* What the letter's parts are made from. */
typedef struct Query {
    const ReportContext *context;
    const Answers *answers;
    const Result *result;
    const char *name, *title, *table_title;
    const char *tier, *of_tier; /* 成长型, （成长型）; "" where there is one tier only */
    const char *entries;        /* "6处", "there are 6 entries" */
} Query;

static bool letter_block(void *data, const char *key, Doc *doc, Node *parent) {
    const Query *query = data;
    const ReportContext *context = query->context;
    if (g_str_equal(key, "addressee")) {
        node_para(doc, parent, ROLE_ADDRESSEE,
                  context_format(context, doc, PHRASE_QUERY_GREETING, "community", query->name, NULL));
    } else if (g_str_equal(key, "annex")) {
        node_para(doc, parent, ROLE_APART,
                  context_format(context, doc, PHRASE_QUERY_ANNEX_LINE, "title", query->table_title, NULL));
    } else if (g_str_equal(key, "closing")) {
        /* The letter has a date of its own; the one of the notice is not it. */
        const char *issuer = context_fact(context, "issuer");
        node_para(doc, parent, context_signature(context),
                  issuer ? issuer : context_phrase(context, PHRASE_BLANK_ISSUER));
        node_para(doc, parent, ROLE_CLOSING, context_phrase(context, PHRASE_BLANK_DATE));
    } else {
        return false;
    }
    return true;
}

static const char *letter_value(void *data, const char *key) {
    const Query *query = data;
    const char *reply_by = context_fact(query->context, "reply_by");
    const struct {
        const char *key, *value;
    } values[] = {
        {"title", query->title},
        {"community", query->name},
        {"tier", query->tier},
        {"of_tier", query->of_tier},
        {"entries", query->entries},
        {"reply_by", reply_by ? reply_by : context_phrase(query->context, PHRASE_BLANK_DATE)},
    };
    for (guint i = 0; i < G_N_ELEMENTS(values); i++)
        if (g_str_equal(values[i].key, key))
            return values[i].value;
    return NULL;
}

/* ---- its annex ---- */

/* An answer as the letter quotes it. row: which it belongs to. */
static char *quoted_answer(const ReportContext *context, const Answer *answer, const IndicatorAnswers *row) {
    if (!g_str_equal(answer->key, "statement"))
        return translate_answer(context->standard, context->lang, answer);
    if (row->statement != answer)
        return g_strdup("");
    /* What it asks about is quoted as written. */
    if (lang_leads(context->lang))
        return text_tidy(answer->value);
    g_auto(RowSentence) sentence = row_sentence(context, row);
    return g_steal_pointer(&sentence.text);
}

/* What stood where the finding is: the figure with its name, the verdict or the sentence. Newly allocated. */
static char *words_read(const Query *query, const Finding *finding) {
    const ReportContext *context = query->context;
    /* Personal data are not written again. */
    if (finding->id == FINDING_PERSONAL_DATA)
        return g_strdup("—");
    const Answer *answer = NULL;
    const IndicatorAnswers *row = NULL;
    for (guint i = 0; finding->place.line > 0 && !answer && i < query->result->verdicts->len; i++) {
        row = query->answers->indicators[i];
        for (guint k = 0; k < row->list->len && !answer; k++) {
            const Answer *other = g_ptr_array_index(row->list, k);
            answer = other->place.line == finding->place.line ? other : NULL;
        }
    }

    const char *reported = finding->reported, *id = finding_lookup_fact(finding, "item");
    const char *name = NULL;
    if (reported && id) {
        Wording wording = context_wording(context);
        name = wording_item(&wording, id);
    } else if (answer && answer->item) {
        /* A finding that quotes nothing is about all that stands at its place. */
        g_autofree char *written = g_strconcat(answer->value, answer->unit, NULL);
        if (!reported || g_str_equal(reported, answer->value) || g_str_equal(reported, written))
            name = words_in(answer->item->name, context->lang);
    }
    g_autofree char *words = reported ? translate_known(context->standard, context->lang, reported)
                             : answer ? quoted_answer(context, answer, row)
                                      : NULL;
    bool blank = !reported && (!words || !*words);
    return g_strconcat(name ? name : "", name ? context_phrase(context, PHRASE_COLON) : "",
                       blank ? context_phrase(context, PHRASE_NOT_FILLED_IN) : words, NULL);
}

static void add_question(const Query *query, Doc *doc, Node *body, const Finding *finding, int number) {
    const ReportContext *context = query->context;
    Wording wording = context_wording(context);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_number(doc, row, number);
    bool whole = finding->no <= 0 || !finding->indicator;
    node_cell(doc, row, SCOPE_ROW,
              whole ? context_phrase(context, PHRASE_WHOLE_TABLE)
                    : doc_printf(doc, "%s\n%s",
                                 context_format(context, doc, PHRASE_ROW_NO, "no", DIGITS(finding->no), NULL),
                                 wording_indicator(&wording, finding->tier, finding->indicator)));
    g_autofree char *read = words_read(query, finding);
    node_cell(doc, row, SCOPE_NONE, read);
    /* The request at the sentence's end has a column of its own. */
    g_autofree char *found = wording_finding(&wording, finding);
    const char *request = context_phrase(context, PHRASE_PLEASE_CHECK);
    if (g_str_has_suffix(found, request))
        found[strlen(found) - strlen(request)] = '\0';
    node_cell(doc, row, SCOPE_NONE, found);
    g_autofree char *ask = wording_ask(&wording, finding);
    node_cell(doc, row, SCOPE_NONE, ask);
    node_cell(doc, row, SCOPE_NONE, "")->role = ROLE_ANSWER;
}

static void add_annex(const Query *query, Doc *doc) {
    static const Phrase heads[] = {PHRASE_HEAD_NO,   PHRASE_HEAD_INDICATOR, PHRASE_HEAD_READ,
                                   PHRASE_HEAD_TOLD, PHRASE_HEAD_ASK,       PHRASE_HEAD_ANSWER};
    const ReportContext *context = query->context;
    Node *section = node_section(doc, ROLE_ANNEX, "questions");
    node_para(doc, section, ROLE_ANNEX_LABEL, context_phrase(context, PHRASE_QUERY_ANNEX));
    node_heading(doc, section, 2, query->table_title)->role = ROLE_TITLE;
    Node *body = context_rows(context, doc, section, ROLE_TABLE_GROUPS, context_phrase(context, PHRASE_CAPTION_QUERY),
                              heads, G_N_ELEMENTS(heads));
    int number = 0;
    for (guint i = 0; i < query->result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(query->result->findings->list, i);
        if (is_asked(finding))
            add_question(query, doc, body, finding, ++number);
    }
    node_para(doc, section, ROLE_ADDRESSEE, context_phrase(context, PHRASE_QUERY_SIGNED));
    node_para(doc, section, ROLE_ADDRESSEE, context_phrase(context, PHRASE_QUERY_ANSWERED));
}

bool query_sections(const ReportContext *context, const Template *template, Doc *doc, const Answers *answers,
                    const Result *result, GError **error) {
    const char *name = context_community(context, result->community);
    const char *tier = context_tier(context, result->community->tier);
    Query query = {context,
                   answers,
                   result,
                   .name = name,
                   .title = context_format(context, doc, PHRASE_TITLE_QUERY, "community", name, NULL),
                   .table_title = context_format(context, doc, PHRASE_TITLE_QUERY_TABLE, "community", name, NULL),
                   .tier = tier,
                   .of_tier = *tier ? context_format(context, doc, PHRASE_QUERY_TIER, "tier", tier, NULL) : "",
                   .entries =
                       context_format(context, doc, PHRASE_QUERY_COUNT, "count", DIGITS(query_count(result)), NULL)};
    Node *section = node_section(doc, ROLE_NONE, "letter");
    TemplateValues values = {.value = letter_value, .block = letter_block, .context = &query};
    if (!template_fill(template, &values, doc, section, error))
        return false;
    if (section->first && section->first->kind == KIND_HEADING)
        section->first->role = ROLE_TITLE;
    add_annex(&query, doc);
    return true;
}
