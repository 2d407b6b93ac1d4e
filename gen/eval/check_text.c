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
    /* Where the standard has no pattern at all, no sentence could fit. */
    if (sentence && !text_blank(sentence->value) && !checking->read && checking_is_readable(checking))
        checking_add(checking, SENTENCE_STATEMENT_FITS_NONE, sentence, NULL);
}
