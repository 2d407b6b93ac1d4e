#include "report/notice/notice.h"

#include "base/text.h"
#include "data/pattern.h"
#include "find/judge.h"

static const char *answer_value(const void *context, const Item *item) {
    const IndicatorAnswers *said = context;
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->item == item)
            return answer->value;
    }
    return NULL;
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
    return kind == SAID_UNSURE ? NULL : pattern_print(read->pattern, &style, answer_value, said);
}

/* "小区总数：5个；…", of what was asked or given; "" when nothing was. */
static char *values_text(const ReportContext *context, const IndicatorAnswers *said) {
    GString *text = g_string_new(NULL);
    bool given = false;
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        bool blank = text_blank(answer->value);
        /* Points stand beside the verdict. */
        if (!answer->item || answer->item->role == ITEM_ROLE_POINTS ||
            (blank && !item_is_asked(context->rulebook, said->indicator, answer->item)))
            continue;
        g_autofree char *value = blank ? g_strdup(context_phrase(context, PHRASE_NOT_FILLED_IN))
                                       : translate_answer(context->standard, context->lang, answer);
        g_autofree char *part = phrase_format(PHRASE_VALUE_OF_ITEM, context->lang, "item",
                                              words_in(answer->item->name, context->lang), "value", value, NULL);
        text_append_part(text, context_phrase(context, PHRASE_CLAUSE_SEPARATOR), "%s", part);
        given = given || !blank;
    }
    return g_string_free(given ? text : g_string_truncate(text, 0), FALSE);
}

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said) {
    const GPtrArray *statements = said->indicator->statements;
    g_autofree char *text = written_text(said);
    if (!text)
        return (RowSentence){.text = values_text(context, said)};
    g_autofree char *shown = translate_shown(statements, text);
    if (lang_leads(context->lang))
        return (RowSentence){.text = g_steal_pointer(&shown)};
    bool mended = false;
    char *translated = translate_sentence(context->standard, statements, context->lang, text, &mended);
    if (!translated)
        return (RowSentence){.text = g_steal_pointer(&shown), .lang = lang_tag(LANG_ZH)};
    /* In pairs the Chinese stands beside it. */
    bool beside = mended && doc_langs[context->doc_lang].count == 1;
    return (RowSentence){.text = translated, .written = beside ? g_steal_pointer(&shown) : NULL};
}

void row_sentence_clear(RowSentence *sentence) {
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
}

Phrase row_hole(const IndicatorAnswers *said) {
    return said->verdict && !text_blank(said->verdict->value) ? PHRASE_NO_DESCRIPTION : PHRASE_NOT_FILLED_IN;
}

/* ---- in short ---- */

typedef struct Brief {
    const ReportContext *context;
    const Answers *answers;
    GPtrArray *words; /* of char *: arena */
} Brief;

static const char *brief_value(const void *data, const Item *item) {
    const Brief *brief = data;
    const Answer *answer = answers_lookup(brief->answers, item);
    if (!answer || text_blank(answer->value))
        return NULL;
    if (item_is_number(item) && !figure_is_plain(answer->value, item))
        return NULL;
    g_ptr_array_add(brief->words, translate_item(brief->context->standard, brief->context->lang, item, answer->value));
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

char *row_brief(const ReportContext *context, const Answers *answers, const Indicator *indicator) {
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    const Brief brief = {context, answers, words};
    const PatternStyle style = {.lang = context->lang, .hole = phrase(PHRASE_NOT_FILLED_IN, context->lang)};
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (!g_str_equal(statement->variant, "brief") || !lang_is(statement->lang, context->lang))
            continue;
        if (!brief_is_said(&brief, statement->pattern, answers->indicators[indicator->position]))
            continue;
        g_autofree char *text = pattern_print(statement->pattern, &style, brief_value, &brief);
        g_autofree char *tidy = text ? lang_tidy(context->lang, text) : NULL;
        if (tidy)
            return lang_sentence(tidy);
    }
    return NULL;
}
