#include "report/notice/brief.h"

#include "base/text.h"
#include "data/figure.h"
#include "data/pattern.h"
#include "report/sentence.h"
#include "report/translate.h"

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

/* A value in a slot that the pattern cannot do without: it says little more than that. Else the row has to have said
 * what it says, and of figures that it may have there must be one. */
static bool is_said(const Brief *brief, const Pattern *pattern, const IndicatorAnswers *said) {
    const GPtrArray *items = pattern_items(pattern);
    bool any = items->len == 0;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        if (!brief_value(brief, item))
            continue;
        if (pattern_needs(pattern, item))
            return true;
        any = true;
    }
    return any && row_says_all(said);
}

char *brief_text(const ReportContext *context, const Answers *answers, const Indicator *indicator) {
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    const Brief brief = {context, answers, words};
    const PatternStyle style = {.lang = context->lang, .hole = phrase(PHRASE_NOT_FILLED_IN, context->lang)};
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (!g_str_equal(statement->variant, "brief") || statement->lang != context->lang)
            continue;
        if (!is_said(&brief, statement->pattern, answers_indicator(answers, indicator->position)))
            continue;
        g_autofree char *text = pattern_print(statement->pattern, &style, brief_value, &brief);
        g_autofree char *tidy = text ? lang_tidy(context->lang, text) : NULL;
        if (tidy)
            return lang_sentence(tidy);
    }
    return NULL;
}
