#include "report/brief.h"

#include "base/text.h"
#include "model/pattern.h"
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
    g_ptr_array_add(brief->words, translate_item(brief->context->standard, brief->context->lang, item, answer->value));
    return g_ptr_array_index(brief->words, brief->words->len - 1);
}

char *brief_text(const ReportContext *context, const Answers *answers, const Indicator *indicator) {
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    const Brief brief = {context, answers, words};
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (!g_str_equal(statement->variant, "brief") || statement->lang != context->lang)
            continue;
        g_autofree char *text = pattern_print(statement->pattern, statement->lang, brief_value, &brief);
        if (text)
            return lang_sentence(text);
    }
    return NULL;
}
