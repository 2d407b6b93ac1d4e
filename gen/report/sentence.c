#include "report/sentence.h"

#include "base/text.h"
#include "data/pattern.h"
#include "data/statement.h"
#include "find/judge.h"
#include "report/translate.h"

static const char *answer_value(const void *context, const Item *item) {
    const IndicatorAnswers *said = context;
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->item == item)
            return answer->value;
    }
    return NULL;
}

static bool is_corrected(const IndicatorAnswers *said) {
    for (guint i = 0; i < said->list->len; i++)
        if (((const Answer *)g_ptr_array_index(said->list, i))->correction)
            return true;
    return false;
}

/* The sentence that was written, with the figures that were corrected; NULL where it cannot be read for sure. */
static char *corrected_text(const IndicatorAnswers *said, const char *written) {
    g_autoptr(GArray) readings = NULL;
    const Statement *read = statements_read(said->indicator->statements, written, &readings);
    StatementSaid kind = read ? statement_said(read, readings, written) : SAID_UNSURE;
    const PatternStyle style = {.lang = LANG_ZH, .hole = "", .filled = kind == SAID_FILLED};
    return kind == SAID_UNSURE ? NULL : pattern_print(read->pattern, &style, answer_value, said);
}

/* What the row says in its own words, or the corrected ones; NULL when it does not. */
static char *written_text(const IndicatorAnswers *said) {
    const char *written = said->statement ? said->statement->value : "";
    if (text_blank(written))
        return NULL;
    return is_corrected(said) ? corrected_text(said, written) : g_strdup(written);
}

static void add_value(const ReportContext *context, const Answer *answer, GPtrArray *parts) {
    g_autofree char *value = text_blank(answer->value) ? g_strdup(context_phrase(context, PHRASE_NOT_FILLED_IN))
                                                       : translate_answer(context->standard, context->lang, answer);
    g_ptr_array_add(parts, phrase_format(PHRASE_VALUE_OF_ITEM, context->lang, "item",
                                         words_in(answer->item->name, context->lang), "value", value, NULL));
}

/* "小区总数：5个；…", of what was asked or given; "" when nothing was. */
static char *values_text(const ReportContext *context, const IndicatorAnswers *said) {
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    bool given = false;
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        bool blank = text_blank(answer->value);
        if (!answer->item || (blank && !item_is_asked(context->rulebook, said->indicator, answer->item)))
            continue;
        add_value(context, answer, parts);
        given = given || !blank;
    }
    g_ptr_array_add(parts, NULL);
    return given ? g_strjoinv(context_phrase(context, PHRASE_CLAUSE_SEPARATOR), (char **)parts->pdata) : g_strdup("");
}

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said) {
    const GPtrArray *statements = said->indicator->statements;
    g_autofree char *text = written_text(said);
    if (!text)
        return (RowSentence){.text = values_text(context, said)};
    g_autofree char *shown = translate_shown(statements, text);
    if (context->lang == LANG_ZH)
        return (RowSentence){.text = g_steal_pointer(&shown)};
    bool mended = false;
    char *translated = translate_sentence(context->standard, statements, context->lang, text, &mended);
    if (!translated)
        return (RowSentence){.text = g_steal_pointer(&shown), .lang = lang_tag(LANG_ZH)};
    /* In pairs the Chinese stands beside it. */
    bool beside = mended && doc_lang_count(context->doc_lang) == 1;
    return (RowSentence){.text = translated, .written = beside ? g_steal_pointer(&shown) : NULL};
}

void row_sentence_clear(RowSentence *sentence) {
    g_clear_pointer(&sentence->text, g_free);
    g_clear_pointer(&sentence->written, g_free);
}

static void add_foreign(Doc *doc, Node *cell, const char *text, const char *lang) {
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
        add_foreign(doc, cell, sentence->text, sentence->lang);
    if (sentence->written)
        add_foreign(doc, cell, sentence->written, lang_tag(LANG_ZH));
}

Phrase row_hole(const IndicatorAnswers *said) {
    return said->verdict && !text_blank(said->verdict->value) ? PHRASE_NO_DESCRIPTION : PHRASE_NOT_FILLED_IN;
}

bool row_says_all(const IndicatorAnswers *said) {
    g_autofree char *text = written_text(said);
    g_autoptr(GArray) readings = NULL;
    const Statement *read = text ? statements_read(said->indicator->statements, text, &readings) : NULL;
    return read && statement_said(read, readings, text) == SAID_ALL;
}
