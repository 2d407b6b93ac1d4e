#include "report/notice/notice.h"

#include <string.h>

#include "base/text.h"
#include "data/pattern.h"
#include "find/judge.h"

static const Answer *row_answer(const IndicatorAnswers *said, const Item *item) {
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->item == item)
            return answer;
    }
    return NULL;
}

typedef struct Corrected {
    const IndicatorAnswers *said;
    GPtrArray *words; /* of char *: arena */
    bool unsayable;   /* a value cannot be said in this sentence */
} Corrected;

static const char *corrected_value(const void *data, const Item *item) {
    Corrected *corrected = (Corrected *)data;
    const Answer *answer = row_answer(corrected->said, item);
    char *said = answer ? answer_said(answer) : NULL;
    corrected->unsayable = corrected->unsayable || (answer && !said);
    if (said)
        g_ptr_array_add(corrected->words, said);
    return said;
}

/* What the row says in its own words, with the figures that were corrected; NULL when it says nothing, or where a
 * sentence with corrected figures cannot be read for sure. */
static char *written_text(const IndicatorAnswers *said) {
    const char *written = said->statement ? said->statement->value : "";
    if (text_blank(written))
        return NULL;
    bool corrected = false;
    for (guint i = 0; i < said->list->len; i++)
        corrected = corrected || ((const Answer *)g_ptr_array_index(said->list, i))->correction;
    if (!corrected)
        return g_strdup(written);
    g_autoptr(GArray) readings = NULL;
    const Statement *read = statements_read(said->indicator->statements, written, &readings);
    StatementSaid kind = read ? statement_said(read, readings, written) : SAID_UNSURE;
    const PatternStyle style = {.lang = LANG_ZH, .hole = "", .filled = kind == SAID_FILLED};
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    Corrected values = {.said = said, .words = words};
    g_autofree char *text = kind == SAID_UNSURE ? NULL : pattern_print(read->pattern, &style, corrected_value, &values);
    return values.unsayable ? NULL : g_steal_pointer(&text);
}

/* "小区总数：5个；…", of what was asked or given, but for what is told already (a set of Item *; NULL: nothing is); ""
 * when nothing was. */
static char *values_text(const ReportContext *context, const IndicatorAnswers *said, GHashTable *told) {
    GString *text = g_string_new(NULL);
    bool given = false;
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        bool blank = text_blank(answer->value);
        /* Points stand beside the verdict. */
        if (!answer->item || answer->item->role == ITEM_ROLE_POINTS ||
            (told && g_hash_table_contains(told, answer->item)) ||
            (blank && !item_is_asked(context->rulebook, said->indicator, answer->item)))
            continue;
        g_autofree char *value = blank ? g_strdup(context_phrase(context, PHRASE_NOT_FILLED_IN))
                                       : translate_answer(context->standard, context->lang, answer);
        g_autofree char *part = phrase_format(PHRASE_VALUE_OF_ITEM, context->lang, "item",
                                              words_in(answer->item->name, context->lang), "value", value, NULL);
        text_append_part(text, context_phrase(context, PHRASE_CLAUSE_SEPARATOR), "%s", part);
        given = given || !blank;
    }
    g_autoptr(GPtrArray) refused = answers_refused(said);
    for (guint i = 0; i < refused->len; i++) {
        const Item *item = ((const Answer *)g_ptr_array_index(refused, i))->item;
        if (item->role == ITEM_ROLE_POINTS || (told && g_hash_table_contains(told, item)))
            continue;
        g_autofree char *part =
            phrase_format(PHRASE_VALUE_OF_ITEM, context->lang, "item", words_in(item->name, context->lang), "value",
                          context_phrase(context, PHRASE_VALUE_UNUSED), NULL);
        text_append_part(text, context_phrase(context, PHRASE_CLAUSE_SEPARATOR), "%s", part);
        given = true;
    }
    return g_string_free(given || told ? text : g_string_truncate(text, 0), FALSE);
}

/* A verdict may rest on a figure that the form asks for and its sentence does not say. */
static char *unsaid_values(const ReportContext *context, const IndicatorAnswers *said) {
    if (!said->confirmed)
        return NULL;
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->item && (answer->in_sentence || text_blank(answer->value)))
            g_hash_table_add(told, (void *)answer->item);
    }
    g_autofree char *values = values_text(context, said, told);
    return *values ? g_steal_pointer(&values) : NULL;
}

static RowSentence sentence_of(const ReportContext *context, const IndicatorAnswers *said) {
    const GPtrArray *statements = said->indicator->statements;
    g_autofree char *text = written_text(said);
    if (!text)
        return (RowSentence){.text = values_text(context, said, NULL)};
    g_autofree char *shown = translate_shown(statements, text);
    if (lang_leads(context->lang))
        return (RowSentence){.text = g_steal_pointer(&shown)};
    bool mended = false;
    char *translated = translate_sentence(context->standard, statements, context->lang, text, &mended);
    if (!translated)
        return (RowSentence){.text = g_steal_pointer(&shown), .lang = lang_tag(LANG_ZH)};
    /* In pairs the Chinese stands beside it. */
    bool beside = mended && context->doc_lang->count == 1;
    return (RowSentence){.text = translated, .written = beside ? g_steal_pointer(&shown) : NULL};
}

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said) {
    RowSentence sentence = sentence_of(context, said);
    sentence.unsaid = said->statement ? unsaid_values(context, said) : NULL;
    return sentence;
}

void row_sentence_clear(RowSentence *sentence) {
    g_clear_pointer(&sentence->unsaid, g_free);
    g_clear_pointer(&sentence->text, g_free);
    g_clear_pointer(&sentence->written, g_free);
}

static void add_foreign_lines(Doc *doc, Node *cell, const char *text, const char *lang) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (text_blank(*line))
            continue;
        Node *span = node_add(doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), KIND_SPAN, ROLE_NONE);
        span->lang = lang;
        node_text(doc, span, *line);
    }
}

void row_sentence_add(const RowSentence *sentence, Doc *doc, Node *cell) {
    if (!sentence->lang)
        node_lines(doc, cell, sentence->text);
    else
        add_foreign_lines(doc, cell, sentence->text, sentence->lang);
    if (sentence->written)
        add_foreign_lines(doc, cell, sentence->written, lang_tag(LANG_ZH));
    if (sentence->unsaid)
        node_lines(doc, cell, sentence->unsaid);
}

Phrase row_hole(const IndicatorAnswers *said) {
    return said->verdict && !text_blank(said->verdict->value) ? PHRASE_NO_DESCRIPTION : PHRASE_NOT_FILLED_IN;
}

/* ---- in short ---- */

typedef struct Brief {
    const ReportContext *context;
    const Answers *answers;
    GPtrArray *words;   /* of char *: arena */
    const Item *probed; /* printed as a mark, to find out whether the pattern says it; NULL: none */
} Brief;

static const char probe_mark[] = "\x01";

static const char *brief_value(const void *data, const Item *item) {
    const Brief *brief = data;
    const Answer *answer = answers_lookup(brief->answers, item);
    g_autofree char *said = answer && !text_blank(answer->value) ? answer_said(answer) : NULL;
    if (!said || (item_is_number(item) && !figure_is_plain(said, item)))
        return NULL;
    if (item == brief->probed)
        return probe_mark;
    g_ptr_array_add(brief->words, translate_item(brief->context->standard, brief->context->lang, item, said));
    return g_ptr_array_index(brief->words, brief->words->len - 1);
}

/* A value in a slot that the pattern cannot do without: it says little more than that. Else the row's sentence, written
 * or confirmed, has to have said all that one of the standard's does, and of figures that it may have there must be
 * one. */
static bool brief_is_said(const Brief *brief, const Pattern *pattern, const IndicatorAnswers *said) {
    const GPtrArray *items = pattern->items;
    bool any = items->len == 0;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        if (!brief_value(brief, item))
            continue;
        if (pattern_needs(pattern, item))
            return true;
        any = true;
    }
    g_autofree char *text = any ? written_text(said) : NULL;
    g_autoptr(GArray) readings = NULL;
    const Statement *read = text ? statements_read(said->indicator->statements, text, &readings) : NULL;
    return read && statement_said(read, readings, text) == SAID_ALL;
}

/* Whether the pattern would call blank what the table states, in words that it has no place for. */
static bool brief_would_hide(const Brief *brief, const Pattern *pattern) {
    for (guint i = 0; i < pattern->items->len; i++) {
        const Item *item = g_ptr_array_index(pattern->items, i);
        const Answer *answer = pattern_needs(pattern, item) ? answers_stated(brief->answers, item) : NULL;
        if (answer && !text_blank(answer->value) && !brief_value(brief, item))
            return true;
    }
    return false;
}

/* The items that the pattern says of these answers, into the set; {item=value} is said by its words. */
static void collect_told(Brief brief, const PatternStyle *style, const Pattern *pattern, GHashTable *told) {
    for (guint i = 0; i < pattern->items->len; i++) {
        brief.probed = g_ptr_array_index(pattern->items, i);
        g_autofree char *text = pattern_print(pattern, style, brief_value, &brief);
        if (!text || strstr(text, probe_mark))
            g_hash_table_add(told, (void *)brief.probed);
    }
}

/* told: set to which the items are added that it says, or NULL. */
static char *print_brief(const ReportContext *context, const Answers *answers, const Indicator *indicator,
                         GHashTable *told) {
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    const Brief brief = {context, answers, words, NULL};
    const PatternStyle style = {.lang = context->lang, .hole = phrase(PHRASE_NOT_FILLED_IN, context->lang)};
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (!g_str_equal(statement->variant, "brief") || !statement_is_in(statement, context->lang))
            continue;
        if (!brief_is_said(&brief, statement->pattern, answers->indicators[indicator->position]) ||
            brief_would_hide(&brief, statement->pattern))
            continue;
        g_autofree char *text = pattern_print(statement->pattern, &style, brief_value, &brief);
        g_autofree char *tidy = text ? lang_tidy(context->lang, text) : NULL;
        if (tidy && told)
            collect_told(brief, &style, statement->pattern, told);
        if (tidy)
            return lang_sentence(tidy);
    }
    return NULL;
}

char *row_brief(const ReportContext *context, const Answers *answers, const Indicator *indicator) {
    return print_brief(context, answers, indicator, NULL);
}

/* ---- what was reported, without the standard's words ---- */

/* Whether the row's sentence is the form's own, so that beside its values it says nothing that the standard does not;
 * what it was read as saying. */
static bool is_forms_own(const IndicatorAnswers *said, const char *text, GArray **readings) {
    const Statement *read = statements_read(said->indicator->statements, text, readings);
    return read && statement_is_form(read) && statement_said(read, *readings, text) != SAID_UNSURE;
}

bool row_says_standard(const IndicatorAnswers *said) {
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->item && (answer->item->type != ITEM_CHOICE || text_blank(answer->value)))
            return false;
    }
    g_autofree char *text = written_text(said);
    g_autoptr(GArray) readings = NULL;
    const Statement *read = text ? statements_read(said->indicator->statements, text, &readings) : NULL;
    return read && statement_is_form(read) && statement_said(read, readings, text) == SAID_ALL;
}

void row_report_add(const ReportContext *context, const Answers *answers, const Indicator *indicator, Doc *doc,
                    Node *cell) {
    const IndicatorAnswers *said = answers->indicators[indicator->position];
    g_autoptr(GHashTable) told = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GArray) readings = NULL;
    g_autofree char *text = written_text(said);
    bool whole = text && !is_forms_own(said, text, &readings);
    g_autofree char *brief = whole ? NULL : print_brief(context, answers, indicator, told);
    if (whole) {
        g_auto(RowSentence) sentence = row_sentence(context, said);
        row_sentence_add(&sentence, doc, cell);
        for (guint i = 0; readings && i < readings->len; i++) {
            const Reading *reading = &g_array_index(readings, Reading, i);
            const Answer *answer = row_answer(said, reading->item);
            g_autofree char *figure = answer ? answer_said(answer) : NULL;
            if (answer && (g_str_equal(reading->value, answer->value) || g_strcmp0(reading->value, figure) == 0))
                g_hash_table_add(told, (void *)reading->item);
        }
    }
    g_autofree char *rest = values_text(context, said, told);
    if (brief)
        node_para(doc, cell, ROLE_NONE, brief);
    node_lines(doc, cell, rest);
    if (!whole && !brief && !*rest && !text)
        context_missing(context, doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), row_hole(said));
}
