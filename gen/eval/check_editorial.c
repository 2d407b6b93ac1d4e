/* What an editor would mark in a sentence: for information only. */
#include "base/text.h"
#include "eval/check_list.h"

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
    if (!read || g_str_equal(read->variant, "form") || standard_lookup_tier(checking->standard, read->variant))
        return;
    Finding *finding = checking_add(checking, SENTENCE_WORDED_OTHERWISE, checking->said->statement, NULL);
    finding->group = finding_id_text(finding->id);
}

/* ---- duplicate-text ---- */

static bool repeats(const Characters *text, glong at, glong length) {
    if (at + 2 * length > text->count)
        return false;
    for (glong i = 0; i < length; i++)
        if (text->list[at + i] != text->list[at + length + i] || !text_is_han(text->list[at + i]))
            return false;
    return true;
}

static void check_repetition(const Checking *checking, const Characters *text) {
    for (glong at = 0; at < text->count; at++) {
        for (glong length = REPEAT_MOST; length >= REPEAT_LEAST; length--) {
            if (!repeats(text, at, length))
                continue;
            Finding *finding = checking_add(checking, SENTENCE_WORDS_TWICE, checking->said->statement, NULL);
            finding->group = finding_id_text(finding->id);
            g_autofree char *twice = excerpt(text, at, at + length);
            checking_add_text(checking, finding, "value", twice);
            return;
        }
    }
}

/* ---- punctuation ---- */

static bool is_ascii_mark(gunichar c) {
    return c && c < 128 && strchr(",;:?!()", (int)c);
}

static bool is_stop(gunichar c) {
    static const char stops[] = "，。；：！？";
    return c && g_utf8_strchr(stops, -1, c);
}

/* A half-width mark beside a Han character, or two marks in a row. */
static bool is_irregular(const Characters *text, glong at) {
    gunichar c = text->list[at];
    gunichar before = at > 0 ? text->list[at - 1] : 0, after = at + 1 < text->count ? text->list[at + 1] : 0;
    if (is_ascii_mark(c))
        return text_is_han(before) || text_is_han(after);
    return is_stop(c) && is_stop(after);
}

static Finding *add_mark(const Checking *checking, Sentence sentence) {
    Finding *finding = checking_add(checking, sentence, checking->said->statement, NULL);
    finding->group = finding_id_text(finding->id);
    return finding;
}

static void check_marks(const Checking *checking, const Characters *text) {
    for (glong at = 0; at < text->count; at++) {
        if (!is_irregular(text, at))
            continue;
        g_autofree char *around = excerpt(text, at - EXCERPT_SIDE, at + EXCERPT_SIDE + 1);
        checking_add_text(checking, add_mark(checking, SENTENCE_MARK_SUSPECT), "value", around);
        return;
    }
    if (text->count > 0 && !g_unichar_ispunct(text->list[text->count - 1]))
        add_mark(checking, SENTENCE_MARK_MISSING);
}

/* ---- spacing ---- */

static bool is_loose(const char *text) {
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if ((text_is_space(c) && c != '\n') || (c >= 0xFF10 && c <= 0xFF19))
            return true;
    }
    return false;
}

void check_editorial(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    if (!statement || text_blank(statement->value))
        return;
    g_autofree char *dense = text_squeeze(statement->value);
    glong count = 0;
    g_autofree gunichar *list = g_utf8_to_ucs4_fast(dense, -1, &count);
    Characters text = {list, count};
    check_wording(checking);
    check_repetition(checking, &text);
    /* Squeezing folds full-width marks, so marks are looked for in the text as written. */
    glong written_count = 0;
    g_autofree gunichar *written = g_utf8_to_ucs4_fast(statement->value, -1, &written_count);
    Characters as_written = {written, written_count};
    check_marks(checking, &as_written);
    if (is_loose(statement->value)) {
        Finding *finding = checking_add(checking, SENTENCE_BLANKS_INSIDE, statement, NULL);
        finding->group = finding_id_text(finding->id);
    }
}
