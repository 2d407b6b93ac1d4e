#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"
#include "report/public_rate.h"
#include "report/translate.h"

bool query_asks(const Finding *finding) {
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
        count += query_asks(g_ptr_array_index(result->findings->list, i));
    return count;
}

char *query_title(const ReportContext *context, const Community *community) {
    return phrase_format(PHRASE_TITLE_QUERY, context->lang, "community", context_community(context, community), NULL);
}

/* ---- what is worded as the form or the standard has it ---- */

/* Words that were taken over, and the rows that have them. */
typedef struct Copied {
    const Finding *first;
    GString *rows; /* "8,14" */
} Copied;

static void copied_free(void *data) {
    Copied *copied = data;
    g_string_free(copied->rows, TRUE);
    g_free(copied);
}

/* Where the form itself words it so, the office is told of the form; what is so in this community, nobody but the
 * community can say. */
static bool is_copied(const Finding *finding) {
    switch (finding->sentence) {
    case SENTENCE_STANDARD_RESTATED:
    case SENTENCE_CHOICE_OF_FORM:
    case SENTENCE_CHOICE_WORDS:
    case SENTENCE_QUANTITY_BOUND:
    case SENTENCE_ITEM_IS_HINT:
    case SENTENCE_STATEMENT_IS_HINT:
        return !finding->waiver && finding->no > 0;
    default:
        return false;
    }
}

/* Each wording once, as the table has them. rows, also: to be filled with the rows that have some, and with those of
 * which nothing else is asked. */
static GPtrArray *collect_copied(const Answers *answers, const Result *result, GHashTable *rows, GHashTable *also) {
    GPtrArray *all = g_ptr_array_new_with_free_func(copied_free);
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorAnswers *row = answers->indicators[i];
        for (guint k = 0; k < result->findings->list->len; k++) {
            const Finding *finding = g_ptr_array_index(result->findings->list, k);
            /* A sentence that was confirmed is the form's, and it was said that it is so. */
            bool confirmed = row->confirmed && (finding->sentence == SENTENCE_STANDARD_RESTATED ||
                                                finding->sentence == SENTENCE_CHOICE_WORDS);
            if (!is_copied(finding) || finding->no != row->indicator->no || confirmed)
                continue;
            Copied *copied = NULL;
            for (guint j = 0; j < all->len && !copied && finding->sentence != SENTENCE_QUANTITY_BOUND; j++) {
                Copied *other = g_ptr_array_index(all, j);
                bool same = other->first->sentence == finding->sentence &&
                            g_strcmp0(other->first->reported, finding->reported) == 0;
                copied = same ? other : NULL;
            }
            if (!copied) {
                copied = g_new(Copied, 1);
                *copied = (Copied){finding, g_string_new(NULL)};
                g_ptr_array_add(all, copied);
            }
            text_append_part(copied->rows, ",", "%s", DIGITS(finding->no));
            g_hash_table_add(rows, GINT_TO_POINTER(finding->no));
            if (!query_asks(finding))
                g_hash_table_add(also, GINT_TO_POINTER(finding->no));
        }
    }
    return all;
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
    const GPtrArray *copied;    /* of const Copied * */
    guint copied_rows;
    const char *also;     /* that some wording was copied; "" */
    const char *reply_by; /* as the language writes a day; NULL: not said */
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
    const char *reply_by = query->reply_by, *contact = context_fact(query->context, "contact");
    const struct {
        const char *key, *value;
    } values[] = {
        {"title", query->title},
        {"community", query->name},
        {"tier", query->tier},
        {"of_tier", query->of_tier},
        {"entries", query->entries},
        {"copied", query->also},
        {"contact", contact ? contact : context_phrase(query->context, PHRASE_BLANK_WORDS)},
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

/* ---- what can be answered ---- */

/* The items that the findings of a row ask about, each once, in the order of the table; and whether its verdict is. */
static bool collect_asked(const Query *query, const GPtrArray *findings, const IndicatorAnswers *row,
                          GPtrArray *items) {
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool verdict = false;
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        for (guint k = 0; k < finding->facts->len; k++) {
            const Fact *fact = &g_array_index(finding->facts, Fact, k);
            if (!fact->value || (fact->kind != FACT_ITEM && fact->kind != FACT_ITEMS && fact->kind != FACT_STATED))
                continue;
            g_auto(GStrv) words = g_strsplit(fact->value, " ", -1);
            for (char **word = words; *word; word++) {
                (*word)[strcspn(*word, "=")] = '\0';
                g_hash_table_add(ids, g_strdup(*word));
            }
        }
        for (guint k = 0; k < row->list->len; k++) {
            const Answer *answer = g_ptr_array_index(row->list, k);
            if (answer->place.line == finding->place.line && answer->item)
                g_hash_table_add(ids, g_strdup(answer->item->id));
        }
        verdict |= finding->affects_verdict || (row->verdict && row->verdict->place.line == finding->place.line);
    }
    for (guint i = 0; i < query->context->standard->items->len; i++) {
        const Item *item = g_ptr_array_index(query->context->standard->items, i);
        if (g_hash_table_contains(ids, item->id) && item->role != ITEM_ROLE_POINTS)
            g_ptr_array_add(items, (void *)item);
    }
    return verdict;
}

/* The answers to the row that its findings are about; NULL: they are about no row. */
static const IndicatorAnswers *row_asked(const Query *query, const Finding *first) {
    for (guint i = 0; i < query->result->verdicts->len && first->no > 0; i++)
        if (query->answers->indicators[i]->indicator->no == first->no)
            return query->answers->indicators[i];
    return NULL;
}

/* □ and what it says, with the unit behind a line to write on. */
static void add_choice(const Query *query, Doc *doc, Node *cell, Phrase words, const char *item, const char *unit) {
    Node *para = node_add(doc, cell, KIND_PARA, ROLE_WRITE);
    node_text(doc, para,
              context_format(query->context, doc, words, "item", item ? item : "", "unit", unit ? unit : "", NULL));
}

/* What the letter's reader ticks, and writes behind it. */
static void add_answers(const Query *query, Doc *doc, Node *row, const GPtrArray *findings) {
    const ReportContext *context = query->context;
    const Finding *first = g_ptr_array_index(findings, 0);
    Node *cell = node_cell(doc, row, SCOPE_NONE, "");
    cell->role = ROLE_ANSWER;
    const IndicatorAnswers *said = row_asked(query, first);
    add_choice(query, doc, cell, PHRASE_ANSWER_RIGHT, NULL, NULL);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    bool verdict = said && collect_asked(query, findings, said, items);
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = answers_lookup(query->answers, item);
        bool blank = !answer || text_blank(answer->value);
        g_autofree char *unit = item_unit(context, item);
        add_choice(query, doc, cell, blank ? PHRASE_ANSWER_SUPPLY : PHRASE_ANSWER_CHANGE,
                   words_in(item->name, context->lang), unit);
    }
    if (items->len == 0)
        add_choice(query, doc, cell, PHRASE_ANSWER_OTHER, NULL, NULL);
    if (verdict)
        add_choice(query, doc, cell, PHRASE_ANSWER_VERDICT, NULL, NULL);
    add_choice(query, doc, cell, PHRASE_ANSWER_BASIS, NULL, NULL);
}

/* "安装率：80%", one line for each figure that is asked about, then the verdict; then what findings quote besides. */
static void add_read(const Query *query, Doc *doc, Node *cell, const GPtrArray *findings) {
    const ReportContext *context = query->context;
    const IndicatorAnswers *said = row_asked(query, g_ptr_array_index(findings, 0));
    const char *colon = context_phrase(context, PHRASE_COLON);
    g_autoptr(GHashTable) values = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    bool personal = false;
    for (guint i = 0; i < findings->len; i++)
        personal |= ((const Finding *)g_ptr_array_index(findings, i))->id == FINDING_PERSONAL_DATA;
    bool verdict = !personal && said && collect_asked(query, findings, said, items) && said->verdict;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = answers_lookup(query->answers, item);
        g_autofree char *value = answer && !text_blank(answer->value)
                                     ? translate_answer(context->standard, context->lang, answer)
                                     : g_strdup(context_phrase(context, PHRASE_NOT_FILLED_IN));
        g_autofree char *words = g_strconcat(words_in(item->name, context->lang), colon, value, NULL);
        node_para(doc, cell, ROLE_NONE, words);
        if (answer) /* as a finding may quote it, without its unit */
            g_hash_table_add(values, g_strconcat(words_in(item->name, context->lang), colon, answer->value, NULL));
        g_hash_table_add(values, g_steal_pointer(&value));
        g_hash_table_add(values, g_steal_pointer(&words));
    }
    if (verdict) {
        g_autofree char *claim = quoted_answer(context, said->verdict, said);
        g_autofree char *words = g_strconcat(context_phrase(context, PHRASE_KEY_VERDICT), colon,
                                             *claim ? claim : context_phrase(context, PHRASE_NOT_FILLED_IN), NULL);
        node_para(doc, cell, ROLE_NONE, words);
        g_hash_table_add(values, g_steal_pointer(&claim));
    }
    g_hash_table_add(values, g_strdup(cell->first ? context_phrase(context, PHRASE_NOT_FILLED_IN) : ""));
    for (guint i = 0; i < findings->len; i++) {
        g_autofree char *words = words_read(query, g_ptr_array_index(findings, i));
        if (g_hash_table_add(values, g_strdup(words)) || !cell->first)
            node_para(doc, cell, ROLE_NONE, words);
    }
}

/* One block for each indicator: as filled in, what does not agree, what to answer. */
static void add_block(const Query *query, Doc *doc, Node *body, const GPtrArray *findings) {
    const ReportContext *context = query->context;
    Wording wording = context_wording(context);
    const Finding *first = g_ptr_array_index(findings, 0);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    bool whole = first->no <= 0 || !first->indicator;
    node_cell(doc, row, SCOPE_ROW,
              whole ? context_phrase(context, PHRASE_WHOLE_TABLE)
                    : doc_printf(doc, "%s\n%s",
                                 context_format(context, doc, PHRASE_ROW_NO, "no", DIGITS(first->no), NULL),
                                 wording_indicator(&wording, first->tier, first->indicator)));
    add_read(query, doc, node_cell(doc, row, SCOPE_NONE, ""), findings);
    Node *found = node_cell(doc, row, SCOPE_NONE, "");
    g_autoptr(GHashTable) once = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        /* The request at a sentence's end stands at the block's. */
        g_autofree char *told = wording_found(&wording, finding);
        node_para(doc, found, ROLE_NONE, told);
    }
    for (guint i = 0; i < findings->len; i++) {
        g_autofree char *ask = wording_ask(&wording, g_ptr_array_index(findings, i));
        if (g_hash_table_add(once, g_strdup(ask)))
            node_para(doc, found, ROLE_STATED, ask);
    }
    add_answers(query, doc, row, findings);
}

/* Newly allocated. */
static char *copied_words(const Query *query, const Finding *finding) {
    const ReportContext *context = query->context;
    if (finding->sentence == SENTENCE_STANDARD_RESTATED)
        return g_strdup(context_phrase(context, PHRASE_COPIED_REQUIREMENT));
    if (finding->sentence == SENTENCE_QUANTITY_BOUND)
        return words_read(query, finding);
    g_autofree char *value = translate_known(context->standard, context->lang, finding->reported);
    return phrase_format(PHRASE_COPIED_WORDS, context->lang, "value", value, NULL);
}

/* All wording that was taken over, in one block. */
static void add_copied(const Query *query, Doc *doc, Node *body) {
    const ReportContext *context = query->context;
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROW, context_phrase(context, PHRASE_COPIED_HEAD));
    Node *read = node_cell(doc, row, SCOPE_NONE, ""), *found = node_cell(doc, row, SCOPE_NONE, "");
    Node *answer = node_cell(doc, row, SCOPE_NONE, "");
    answer->role = ROLE_ANSWER;
    node_para(doc, found, ROLE_NONE,
              context_format(context, doc, PHRASE_COPIED_TOLD, "count", DIGITS(query->copied_rows), NULL));
    node_para(doc, found, ROLE_STATED, context_phrase(context, PHRASE_COPIED_ASK));
    add_choice(query, doc, answer, PHRASE_COPIED_AS_IS, NULL, NULL);
    for (guint i = 0; i < query->copied->len; i++) {
        const Copied *copied = g_ptr_array_index(query->copied, i);
        g_autofree char *rows = wording_rows(context->lang, copied->rows->str);
        g_autofree char *words = copied_words(query, copied->first);
        node_para(doc, read, ROLE_NONE,
                  context_format(context, doc, PHRASE_COPIED_READ, "rows", rows, "words", words, NULL));
        node_para(doc, answer, ROLE_WRITE, context_format(context, doc, PHRASE_COPIED_ANSWER, "rows", rows, NULL));
    }
    add_choice(query, doc, answer, PHRASE_ANSWER_BASIS, NULL, NULL);
}

/* Rows whose figures contradict their verdict come first, then as the table has them. */
static int compare_blocks(const void *a, const void *b) {
    const GPtrArray *first = *(const GPtrArray *const *)a, *second = *(const GPtrArray *const *)b;
    int worst[2] = {0, 0}, no[2];
    const GPtrArray *both[] = {first, second};
    for (int side = 0; side < 2; side++) {
        no[side] = ((const Finding *)g_ptr_array_index(both[side], 0))->no;
        for (guint i = 0; i < both[side]->len; i++)
            worst[side] = MAX(worst[side], (int)((const Finding *)g_ptr_array_index(both[side], i))->severity);
    }
    return worst[0] != worst[1] ? worst[1] - worst[0] : no[0] - no[1];
}

static void add_annex(const Query *query, Doc *doc) {
    static const Phrase heads[] = {PHRASE_HEAD_INDICATOR, PHRASE_HEAD_READ, PHRASE_HEAD_TOLD, PHRASE_HEAD_ANSWER};
    const ReportContext *context = query->context;
    Node *section = node_section(doc, ROLE_LANDSCAPE, "questions");
    node_para(doc, section, ROLE_ANNEX_LABEL, context_phrase(context, PHRASE_QUERY_ANNEX));
    node_heading(doc, section, 2, query->table_title)->role = ROLE_TITLE;
    Node *body = context_rows(context, doc, section, ROLE_TABLE_GROUPS, context_phrase(context, PHRASE_CAPTION_QUERY),
                              heads, G_N_ELEMENTS(heads));
    g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < query->result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(query->result->findings->list, i);
        GPtrArray *block = NULL;
        if (!query_asks(finding) || is_copied(finding))
            continue;
        for (guint k = 0; k < blocks->len && !block; k++) {
            GPtrArray *other = g_ptr_array_index(blocks, k);
            block = ((const Finding *)g_ptr_array_index(other, 0))->no == finding->no ? other : NULL;
        }
        if (!block)
            g_ptr_array_add(blocks, block = g_ptr_array_new());
        g_ptr_array_add(block, (void *)finding);
    }
    g_ptr_array_sort(blocks, compare_blocks);
    for (guint i = 0; i < blocks->len; i++)
        add_block(query, doc, body, g_ptr_array_index(blocks, i));
    if (query->copied->len > 0)
        add_copied(query, doc, body);
    node_para(doc, section, ROLE_ADDRESSEE, context_phrase(context, PHRASE_QUERY_SIGNED));
    node_para(doc, section, ROLE_ADDRESSEE, context_phrase(context, PHRASE_QUERY_ANSWERED));
}

bool query_sections(const ReportContext *context, const Template *template, Doc *doc, const Answers *answers,
                    const Result *result, GError **error) {
    const char *name = context_community(context, result->community);
    const char *tier = context_tier(context, result->community->tier);
    g_autofree char *day = lang_date_of(context->lang, dataset_fact_zh(context->dataset, "reply_by"));
    g_autoptr(GHashTable) rows = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GHashTable) also = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GPtrArray) copied = collect_copied(answers, result, rows, also);
    const char *more = "";
    if (g_hash_table_size(also) > 0)
        more = context_format(context, doc, PHRASE_COPIED_LETTER, "count", DIGITS(g_hash_table_size(also)), NULL);
    Query query = {context,
                   answers,
                   result,
                   .copied = copied,
                   .copied_rows = g_hash_table_size(rows),
                   .also = more,
                   .name = name,
                   .title = context_format(context, doc, PHRASE_TITLE_QUERY, "community", name, NULL),
                   .table_title = context_format(context, doc, PHRASE_TITLE_QUERY_TABLE, "community", name, NULL),
                   .tier = tier,
                   .reply_by = day ? day : context_fact(context, "reply_by"),
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
