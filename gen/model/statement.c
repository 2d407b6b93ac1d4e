#include "model/statement.h"

bool statement_is_read(const Statement *statement) {
    return statement->lang == LANG_ZH && !g_str_equal(statement->variant, "brief");
}

const Statement *statements_read(const GPtrArray *statements, const char *sentence, GArray **readings) {
    g_autoptr(PatternSentence) ready = pattern_sentence_new(sentence);
    *readings = NULL;
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        if (statement_is_read(statement) && (*readings = pattern_read(statement->pattern, ready)))
            return statement;
    }
    return NULL;
}
