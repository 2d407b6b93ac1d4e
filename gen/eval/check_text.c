#include "base/text.h"
#include "eval/check_list.h"
#include "eval/checking.h"
#include "model/pattern.h"

/* ---- verdict-missing, statement-unread ---- */

static const Answer *any_answer(const IndicatorAnswers *said) {
    return said->list->len > 0 ? g_ptr_array_index(said->list, 0) : NULL;
}

void check_verdict(const Checking *checking) {
    const Answer *verdict = checking->said->verdict;
    if (!verdict || text_blank(verdict->value))
        checking_add(checking, SENTENCE_NO_VERDICT, verdict ? verdict : any_answer(checking->said), NULL);
}

void check_statement(const Checking *checking) {
    const Answer *sentence = checking->said->statement;
    if (!sentence || text_blank(sentence->value))
        return;
    bool readable = false;
    for (guint i = 0; i < checking->indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(checking->indicator->statements, i);
        if (!checking_reads(statement))
            continue;
        readable = true;
        g_autoptr(GArray) readings = NULL;
        if (pattern_read(statement->pattern, sentence->value, &readings))
            return;
    }
    /* Where the standard has no pattern at all, no sentence could fit. */
    if (readable)
        checking_add(checking, SENTENCE_STATEMENT_FITS_NONE, sentence, NULL);
}
