/* What an editor would mark in a sentence: for information only. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/check_list.h"

enum { EXCERPT_SIDE = 4, REPEAT_LEAST = 2, REPEAT_MOST = 12 };

/* A sentence as characters, and where it came from. */
typedef struct Characters {
    gunichar *list;
    glong count;
} Characters;

static char *excerpt(const Characters *text, glong from, glong to) {
    from = MAX(from, 0);
    to = MIN(to, text->count);
    return g_ucs4_to_utf8(text->list + from, to - from, NULL, NULL, NULL);
}

/* ---- wording-changed ---- */

static void check_wording(const Checking *checking) {
    const Statement *read = checking->read;
    if (!read || g_str_equal(read->variant, "form") || standard_lookup_tier(checking->standard, read->variant) ||
        pattern_assigns(read->pattern)) /* "there are none" cannot be said in the form's words */
        return;
    Finding *finding = checking_add(checking, SENTENCE_WORDED_OTHERWISE, checking->said->statement, NULL);
    finding->group = finding_id_text(finding->id);
}

/* ---- duplicate-text ---- */

/* Where a run of `length` Han characters stands twice, or -1. */
static glong repeats(const Characters *text, glong length) {
    glong same = 0;
    for (glong at = 0; at + length < text->count; at++) {
        bool equal = text->list[at] == text->list[at + length] && text_is_han(text->list[at]);
        same = equal ? same + 1 : 0;
        if (same == length)
            return at + 1 - length;
    }
    return -1;
}

static void check_repetition(const Checking *checking, const Characters *text) {
    for (glong length = REPEAT_MOST; length >= REPEAT_LEAST; length--) {
        glong at = repeats(text, length);
        if (at < 0)
            continue;
        Finding *finding = checking_add(checking, SENTENCE_WORDS_TWICE, checking->said->statement, NULL);
        finding->group = finding_id_text(finding->id);
        g_autofree char *twice = excerpt(text, at, at + length);
        checking_add_text(checking, finding, "value", twice);
        return;
    }
}

/* ---- punctuation ---- */

static bool is_ascii_mark(gunichar c) {
    return c && c < 128 && strchr(",;:?!()", (int)c);
}

static bool is_stop(gunichar c) {
    return c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0xFF1A || c == 0xFF01 || c == 0xFF1F; /* ，。；：！？ */
}

/* A half-width mark beside a Han character, or two marks in a row. */
static bool is_irregular(const Characters *text, glong at) {
    gunichar c = text->list[at];
    gunichar before = at > 0 ? text->list[at - 1] : 0, after = at + 1 < text->count ? text->list[at + 1] : 0;
    if (is_ascii_mark(c))
        return text_is_han(before) || text_is_han(after);
    return is_stop(c) && is_stop(after);
}

/* kind: what is asked, apart from the other marks; NULL for marks within the sentence. */
static Finding *add_mark(const Checking *checking, Sentence sentence, const char *kind) {
    Finding *finding = checking_add(checking, sentence, checking->said->statement, NULL);
    const char *id = finding_id_text(finding->id);
    finding->group = kind ? findings_printf(checking->findings, "%s:%s", id, kind) : id;
    return finding;
}

/* A percent sign is a mark to Unicode, but ends no sentence. */
static bool ends_sentence(gunichar c) {
    return g_unichar_ispunct(c) && text_fold(c) != '%';
}

static void check_marks(const Checking *checking, const Characters *text) {
    for (glong at = 0; at < text->count; at++) {
        if (!is_irregular(text, at))
            continue;
        g_autofree char *around = excerpt(text, at - EXCERPT_SIDE, at + EXCERPT_SIDE + 1);
        checking_add_text(checking, add_mark(checking, SENTENCE_MARK_SUSPECT, NULL), "value", around);
        break;
    }
    if (text->count > 0 && !ends_sentence(text->list[text->count - 1]))
        add_mark(checking, SENTENCE_MARK_MISSING, "end");
}

/* The numbers of the clauses, "1 2 3", as "1." marks them; *ordered: each begins anew or follows the one before. */
static char *clause_numbers(const Characters *text, bool *ordered) {
    g_autofree bool *marks = g_new0(bool, (gsize)text->count + 1);
    list_marks_find(text->list, (guint)text->count, marks);
    g_autoptr(GString) numbers = g_string_new(NULL);
    int before = 0, number = 0;
    *ordered = true;
    for (glong at = 0; at < text->count; at++) {
        gunichar c = marks[at] ? text_fold(text->list[at]) : 0;
        if (c == '.') {
            g_string_append_printf(numbers, "%s%d", numbers->len > 0 ? " " : "", number);
            *ordered = *ordered && (number == 1 || number == before + 1);
            before = number;
        }
        number = c >= '0' && c <= '9' ? 10 * number + (int)(c - '0') : 0;
    }
    return g_string_free(g_steal_pointer(&numbers), FALSE);
}

static void check_numbers(const Checking *checking, const Characters *text) {
    bool ordered = true;
    g_autofree char *numbers = clause_numbers(text, &ordered);
    if (ordered || !strchr(numbers, ' '))
        return;
    Finding *finding = add_mark(checking, SENTENCE_NUMBERS_JUMP, "numbers");
    finding_fact(checking->findings, finding, "numbers", FACT_FIGURES, numbers);
}

/* ---- spacing ---- */

static bool is_loose(const Characters *text) {
    for (glong at = 0; at < text->count; at++) {
        gunichar c = text->list[at];
        if ((c != '\n' && text_is_space(c)) || (c >= 0xFF10 && c <= 0xFF19))
            return true;
    }
    return false;
}

static void drop_spaces(Characters *text) {
    glong kept = 0;
    for (glong at = 0; at < text->count; at++)
        if (!text_is_space(text->list[at]))
            text->list[kept++] = text->list[at];
    text->count = kept;
}

/* The form's words with figures in them repeat nothing. */
static bool has_own_words(const Checking *checking) {
    for (guint i = 0; checking->readings && i < checking->readings->len; i++) {
        ItemType type = g_array_index(checking->readings, Reading, i).item->type;
        if (type == ITEM_TEXT || type == ITEM_LIST)
            return true;
    }
    return !checking->readings;
}

void check_editorial(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    if (!statement || text_blank(statement->value))
        return;
    glong count = 0;
    g_autofree gunichar *list = g_utf8_to_ucs4_fast(statement->value, -1, &count);
    Characters text = {list, count};
    check_wording(checking);
    if (is_loose(&text)) {
        Finding *finding = checking_add(checking, SENTENCE_BLANKS_INSIDE, statement, NULL);
        finding->group = finding_id_text(finding->id);
    }
    check_numbers(checking, &text);
    drop_spaces(&text);
    if (has_own_words(checking))
        check_repetition(checking, &text);
    check_marks(checking, &text);
}
