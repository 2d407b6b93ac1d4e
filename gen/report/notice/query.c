#include "report/notice/query.h"

#include "base/text.h"
#include "report/sentence.h"
#include "report/translate.h"

/* What the letter's parts are made from. */
typedef struct Query {
    const ReportContext *context;
    const Answers *answers;
    const Result *result;
    const char *name;
    char *title, *table_title; /* owned */
    char *entries;             /* "6处", "there are 6 entries"; owned */
} Query;

static void query_clear(Query *query) {
    g_free(query->title);
    g_free(query->table_title);
    g_free(query->entries);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Query, query_clear)

/* A finding that speaks of another community is for the office alone. */
static bool names_another(const Finding *finding) {
    for (guint i = 0; i < finding->facts->len; i++) {
        const Fact *fact = &g_array_index(finding->facts, Fact, i);
        if (fact->kind == FACT_COMMUNITY && g_strcmp0(fact->value, finding->community) != 0)
            return true;
    }
    return false;
}

static bool is_asked(const Finding *finding) {
    return finding->addressee == ADDRESSEE_COMMUNITY && !finding->waiver && finding->severity != SEVERITY_INFO &&
           finding->id != FINDING_COPIED_ANSWERS && !names_another(finding);
}

int query_count(const Result *result) {
    int count = 0;
    for (guint i = 0; i < result->findings->list->len; i++)
        count += is_asked(g_ptr_array_index(result->findings->list, i));
    return count;
}

char *query_title(const ReportContext *context, const Community *community) {
    const char *name = context_community(context, community);
    return phrase_format(PHRASE_TITLE_QUERY, context->lang, "community", name, NULL);
}

/* ---- the letter ---- */

static void add_addressee(const Query *query, Doc *doc, Node *parent) {
    g_autofree char *words = phrase_format(PHRASE_QUERY_GREETING, query->context->lang, "community", query->name, NULL);
    node_para(doc, parent, ROLE_ADDRESSEE, words);
}

static void add_annex_line(const Query *query, Doc *doc, Node *parent) {
    g_autofree char *words =
        phrase_format(PHRASE_QUERY_ANNEX_LINE, query->context->lang, "title", query->table_title, NULL);
    node_para(doc, parent, ROLE_APART, words);
}

/* The letter has a date of its own; the one of the notice is not it. */
static void add_closing(const Query *query, Doc *doc, Node *parent) {
    const char *issuer = context_fact(query->context, "issuer");
    node_para(doc, parent, context_signature(query->context),
              issuer ? issuer : context_phrase(query->context, PHRASE_BLANK_ISSUER));
    node_para(doc, parent, ROLE_CLOSING, context_phrase(query->context, PHRASE_BLANK_DATE));
}

static bool letter_block(void *data, const char *key, Doc *doc, Node *parent) {
    if (g_str_equal(key, "addressee"))
        add_addressee(data, doc, parent);
    else if (g_str_equal(key, "annex"))
        add_annex_line(data, doc, parent);
    else if (g_str_equal(key, "closing"))
        add_closing(data, doc, parent);
    else
        return false;
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
        {"tier", words_in(query->result->community->tier->name, query->context->lang)},
        {"entries", query->entries},
        {"reply_by", reply_by ? reply_by : context_phrase(query->context, PHRASE_BLANK_DATE)},
    };
    for (guint i = 0; i < G_N_ELEMENTS(values); i++)
        if (g_str_equal(values[i].key, key))
            return values[i].value;
    return NULL;
}

/* ---- its annex ---- */

/* The answer that the finding stands at, or NULL. */
static const Answer *answer_at(const Query *query, const Finding *finding) {
    for (guint i = 0; finding->place.line > 0 && i < query->result->verdicts->len; i++) {
        const GPtrArray *list = answers_indicator(query->answers, (int)i)->list;
        for (guint k = 0; k < list->len; k++) {
            const Answer *answer = g_ptr_array_index(list, k);
            if (answer->place.line == finding->place.line)
                return answer;
        }
    }
    return NULL;
}

/* Whether the finding quotes this answer; one that quotes nothing is about all that stands at its place. */
static bool quotes(const Finding *finding, const Answer *answer) {
    g_autofree char *written = g_strconcat(answer->value, answer->unit, NULL);
    return !finding->reported || g_str_equal(finding->reported, answer->value) ||
           g_str_equal(finding->reported, written);
}

/* The name of what was read, or NULL. */
static const char *item_read(const Query *query, const Finding *finding, const Answer *answer) {
    Wording wording = context_wording(query->context);
    const char *id = finding_lookup_fact(finding, "item");
    if (finding->reported && id)
        return wording_item(&wording, id);
    return answer && answer->item && quotes(finding, answer) ? words_in(answer->item->name, query->context->lang)
                                                             : NULL;
}

static char *sentence_words_of(const Query *query, const Answer *statement) {
    for (guint i = 0; i < query->result->verdicts->len; i++) {
        const IndicatorAnswers *said = answers_indicator(query->answers, (int)i);
        if (said->statement != statement)
            continue;
        g_auto(RowSentence) sentence = row_sentence(query->context, said);
        /* What it asks about is quoted as written. */
        return query->context->lang == LANG_ZH ? text_tidy(statement->value) : g_steal_pointer(&sentence.text);
    }
    return g_strdup("");
}

/* An answer as the letter quotes it. */
static char *answer_words(const Query *query, const Answer *answer) {
    const ReportContext *context = query->context;
    if (g_str_equal(answer->key, "statement"))
        return sentence_words_of(query, answer);
    return translate_answer(context->standard, context->lang, answer);
}

/* What stood there: the figure with its name, the verdict or the sentence. */
static char *words_read(const Query *query, const Finding *finding) {
    const Answer *answer = answer_at(query, finding);
    const char *name = item_read(query, finding, answer);
    const char *colon = name ? context_phrase(query->context, PHRASE_COLON) : "";
    if (finding->reported) {
        g_autofree char *reported = translate_known(query->context->standard, query->context->lang, finding->reported);
        return g_strconcat(name ? name : "", colon, reported, NULL);
    }
    g_autofree char *written = answer ? answer_words(query, answer) : g_strdup("");
    if (!*written)
        return g_strconcat(name ? name : "", colon, context_phrase(query->context, PHRASE_NOT_FILLED_IN), NULL);
    return g_strconcat(name ? name : "", colon, written, NULL);
}

/* Personal data are not written again. */
static void add_read(const Query *query, Doc *doc, Node *row, const Finding *finding) {
    bool private = finding->id == FINDING_PERSONAL_DATA;
    g_autofree char *text = private ? g_strdup("—") : words_read(query, finding);
    node_cell(doc, row, SCOPE_NONE, text);
}

/* The sentence, without the request at its end: that has a column of its own. */
static void add_found(const Query *query, Doc *doc, Node *row, const Finding *finding) {
    Wording wording = context_wording(query->context);
    g_autofree char *sentence = wording_finding(&wording, finding);
    const char *request = context_phrase(query->context, PHRASE_PLEASE_CHECK);
    if (g_str_has_suffix(sentence, request))
        sentence[strlen(sentence) - strlen(request)] = '\0';
    node_cell(doc, row, SCOPE_NONE, sentence);
}

static void add_indicator(const Query *query, Doc *doc, Node *row, const Finding *finding) {
    Wording wording = context_wording(query->context);
    if (finding->no <= 0 || !finding->indicator) {
        node_cell(doc, row, SCOPE_ROW, context_phrase(query->context, PHRASE_WHOLE_TABLE));
        return;
    }
    g_autofree char *no = g_strdup_printf("%d", finding->no);
    g_autofree char *number = phrase_format(PHRASE_ROW_NO, query->context->lang, "no", no, NULL);
    g_autofree char *words = g_strconcat(number, "\n", wording_indicator(&wording, finding), NULL);
    node_cell(doc, row, SCOPE_ROW, words);
}

static void add_question(const Query *query, Doc *doc, Node *body, const Finding *finding, int number) {
    Wording wording = context_wording(query->context);
    g_autofree char *no = g_strdup_printf("%d", number);
    g_autofree char *ask = wording_ask(&wording, finding);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_NONE, no)->role = ROLE_NUMBER;
    add_indicator(query, doc, row, finding);
    add_read(query, doc, row, finding);
    add_found(query, doc, row, finding);
    node_cell(doc, row, SCOPE_NONE, ask);
    node_cell(doc, row, SCOPE_NONE, "")->role = ROLE_ANSWER;
}

static void add_questions(const Query *query, Doc *doc, Node *section) {
    static const Phrase heads[] = {PHRASE_HEAD_NO,   PHRASE_HEAD_INDICATOR, PHRASE_HEAD_READ,
                                   PHRASE_HEAD_TOLD, PHRASE_HEAD_ASK,       PHRASE_HEAD_ANSWER};
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_GROUPS);
    Node *caption = node_add(doc, table, KIND_CAPTION, ROLE_NONE);
    node_text(doc, caption, context_phrase(query->context, PHRASE_CAPTION_QUERY));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(doc, head, SCOPE_COL, context_phrase(query->context, heads[i]));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    int number = 0;
    for (guint i = 0; i < query->result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(query->result->findings->list, i);
        if (is_asked(finding))
            add_question(query, doc, body, finding, ++number);
    }
}

static void add_annex(const Query *query, Doc *doc) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    section->id = "questions";
    node_para(doc, section, ROLE_ANNEX_LABEL, context_phrase(query->context, PHRASE_QUERY_ANNEX));
    node_heading(doc, section, 2, query->table_title)->role = ROLE_TITLE;
    add_questions(query, doc, section);
    node_para(doc, section, ROLE_ADDRESSEE, context_phrase(query->context, PHRASE_QUERY_SIGNED));
    node_para(doc, section, ROLE_ADDRESSEE, context_phrase(query->context, PHRASE_QUERY_ANSWERED));
}

bool query_sections(const ReportContext *context, const Template *template, Doc *doc, const Answers *answers,
                    const Result *result, GError **error) {
    g_auto(Query) query = {context, answers, result, .title = query_title(context, result->community)};
    query.name = context_community(context, result->community);
    query.table_title = phrase_format(PHRASE_TITLE_QUERY_TABLE, context->lang, "community", query.name, NULL);
    g_autofree char *count = g_strdup_printf("%d", query_count(result));
    query.entries = phrase_format(PHRASE_QUERY_COUNT, context->lang, "count", count, NULL);
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "letter";
    TemplateValues values = {.value = letter_value, .block = letter_block, .context = &query};
    if (!template_fill(template, &values, doc, section, error))
        return false;
    if (section->first && section->first->kind == KIND_HEADING)
        section->first->role = ROLE_TITLE;
    add_annex(&query, doc);
    return true;
}
