/* What an editor would mark in a sentence: for information only. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/check.h"

/* A sentence as characters. */
typedef struct Characters {
    gunichar *list;
    glong count;
} Characters;

/* kind: the question, apart from the others of the finding; NULL: the finding itself. */
static Finding *add_remark(const Checking *checking, Sentence sentence, const char *kind) {
    Finding *finding = checking_add(checking, sentence, checking->said->statement, NULL);
    finding->group = finding_kinds[finding->id].id;
    if (kind)
        finding_set_group(checking->findings, finding, kind);
    return finding;
}

static void add_excerpt(const Checking *checking, Finding *finding, const Characters *text, glong from, glong to) {
    from = MAX(from, 0);
    to = MIN(to, text->count);
    g_autofree char *excerpt = g_ucs4_to_utf8(text->list + from, to - from, NULL, NULL, NULL);
    checking_text(checking, finding, "value", excerpt);
}

/* duplicate-text: the longest run of Han characters that stands twice in a row. */
static void check_repetition(const Checking *checking, const Characters *text) {
    enum { REPEAT_LEAST = 2, REPEAT_MOST = 12 };
    for (glong length = REPEAT_MOST; length >= REPEAT_LEAST; length--) {
        glong same = 0;
        for (glong at = 0; at + length < text->count; at++) {
            bool equal = text->list[at] == text->list[at + length] && text_is_han(text->list[at]);
            same = equal ? same + 1 : 0;
            if (same < length)
                continue;
            Finding *finding = add_remark(checking, SENTENCE_WORDS_TWICE, NULL);
            add_excerpt(checking, finding, text, at + 1 - length, at + 1);
            return;
        }
    }
}

/* punctuation: a half-width mark beside a Han character, or two marks in a row; none at the end. */
static void check_marks(const Checking *checking, const Characters *text) {
    enum { EXCERPT_SIDE = 4 };
    if (checking->said->confirmed) /* whatever it looks like with a blank in it, nobody wrote it */
        return;
    static const char stops[] = "，。；：！？";
    for (glong at = 0; at < text->count; at++) {
        gunichar c = text->list[at];
        gunichar before = at > 0 ? text->list[at - 1] : 0, after = at + 1 < text->count ? text->list[at + 1] : 0;
        bool beside_han = c < 128 && text_among(",;:?!()", c) && (text_is_han(before) || text_is_han(after));
        if (!beside_han && !(text_among(stops, c) && text_among(stops, after)))
            continue;
        Finding *finding = add_remark(checking, SENTENCE_MARK_SUSPECT, NULL);
        add_excerpt(checking, finding, text, at - EXCERPT_SIDE, at + EXCERPT_SIDE + 1);
        break;
    }
    /* A percent sign is a mark to Unicode, but ends no sentence. */
    gunichar last = text->count > 0 ? text->list[text->count - 1] : '.';
    if (!g_unichar_ispunct(last) || text_fold(last) == '%')
        add_remark(checking, SENTENCE_MARK_MISSING, "end");
}

/* punctuation: the numbers of the clauses, as "1." marks them, where one neither begins anew nor follows the one
 * before.
 */
static void check_numbering(const Checking *checking, const Characters *text) {
    g_autofree bool *marks = g_new0(bool, (gsize)text->count + 1);
    list_marks_find(text->list, (guint)text->count, marks);
    g_autoptr(GString) numbers = g_string_new(NULL);
    int before = 0, number = 0;
    bool ordered = true;
    for (glong at = 0; at < text->count; at++) {
        gunichar c = marks[at] ? text_fold(text->list[at]) : 0;
        if (c == '.') {
            text_append_part(numbers, " ", "%d", number);
            ordered = ordered && (number == 1 || number == before + 1);
            before = number;
        }
        number = c >= '0' && c <= '9' ? 10 * number + (int)(c - '0') : 0;
    }
    if (ordered || !strchr(numbers->str, ' '))
        return;
    Finding *finding = add_remark(checking, SENTENCE_NUMBERS_JUMP, "numbers");
    finding_fact(checking->findings, finding, "numbers", FACT_FIGURES, numbers->str);
}

void check_editorial(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    const Statement *read = checking->read;
    if (!statement || text_blank(statement->value))
        return;
    glong count = 0;
    g_autofree gunichar *list = g_utf8_to_ucs4_fast(statement->value, -1, &count);
    Characters text = {list, count};
    /* "There are none" cannot be said in the form's words. */
    if (read && !g_str_equal(read->variant, "form") && !standard_lookup_tier(checking->standard, read->variant) &&
        !pattern_assigns(read->pattern))
        add_remark(checking, SENTENCE_WORDED_OTHERWISE, NULL);
    for (glong at = 0; at < count; at++) {
        gunichar c = list[at];
        if ((c == '\n' || !text_is_space(c)) && !(c >= 0xFF10 && c <= 0xFF19))
            continue;
        add_remark(checking, SENTENCE_BLANKS_INSIDE, NULL);
        break;
    }
    check_numbering(checking, &text);

    text.count = 0;
    for (glong at = 0; at < count; at++)
        if (!text_is_space(list[at]))
            list[text.count++] = list[at];
    /* The form's words with figures in them repeat nothing. */
    bool own_words = !checking->readings;
    for (guint i = 0; checking->readings && i < checking->readings->len && !own_words; i++) {
        ItemType type = g_array_index(checking->readings, Reading, i).item->type;
        own_words = type == ITEM_TEXT || type == ITEM_LIST;
    }
    if (own_words)
        check_repetition(checking, &text);
    check_marks(checking, &text);
}
