#include "report/sentence.h"

#include "base/text.h"
#include "model/pattern.h"
#include "model/statement.h"
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

/* Newly allocated. */
static char *chinese_text(const IndicatorAnswers *said) {
    const GPtrArray *statements = said->indicator->statements;
    const Answer *statement = said->statement;
    bool written = statement && !text_blank(statement->value);
    for (guint i = 0; (!written || is_corrected(said)) && i < statements->len; i++) {
        const Statement *form = g_ptr_array_index(statements, i);
        char *text = statement_is_read(form) ? pattern_print(form->pattern, form->lang, answer_value, said) : NULL;
        if (text)
            return text;
    }
    return text_tidy(written ? statement->value : "");
}

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said) {
    RowSentence chinese = {.text = chinese_text(said)};
    if (context->lang == LANG_ZH || !*chinese.text)
        return chinese;
    char *text = translate_sentence(context->standard, said->indicator->statements, context->lang, chinese.text);
    if (!text) {
        chinese.lang = lang_tag(LANG_ZH);
        return chinese;
    }
    g_free(chinese.text);
    return (RowSentence){.text = text};
}

void row_sentence_clear(RowSentence *sentence) {
    g_clear_pointer(&sentence->text, g_free);
}

static void add_foreign_line(Doc *doc, Node *cell, const char *line, const char *lang) {
    Node *span = node_add(doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), KIND_SPAN, ROLE_NONE);
    span->lang = lang;
    node_text(doc, span, line);
}

void row_sentence_add(const RowSentence *sentence, Doc *doc, Node *cell) {
    if (!sentence->lang)
        node_lines(doc, cell, sentence->text);
    g_auto(GStrv) lines = g_strsplit(sentence->lang ? sentence->text : "", "\n", -1);
    for (char **line = lines; *line; line++)
        if (!text_blank(*line))
            add_foreign_line(doc, cell, *line, sentence->lang);
}
