#include "intake/cell_text.h"

#include <string.h>

#include "base/text.h"
#include "data/pattern.h"

#define NOTE_MARK "注："

/* Without looking at all that was joined. */
static bool ends_with_note(const GString *joined) {
    return joined->len >= strlen(NOTE_MARK) && g_str_equal(joined->str + joined->len - strlen(NOTE_MARK), NOTE_MARK);
}

char *cell_text_join(const char *text) {
    g_autoptr(GString) joined = g_string_new(NULL);
    g_auto(GStrv) lines = g_strsplit_set(text, "\n\v", -1);
    for (char **line = lines; *line; line++) {
        g_autofree char *trimmed = text_trim(*line);
        bool breaks = list_mark_starts(trimmed) || g_str_has_prefix(trimmed, NOTE_MARK) || ends_with_note(joined);
        if (*trimmed && joined->len > 0 && breaks)
            g_string_append_c(joined, '\n');
        g_string_append(joined, trimmed);
    }
    return g_string_free(g_steal_pointer(&joined), FALSE);
}

/* After white space and, if asked, the punctuation that may close a verdict. */
static const char *skip(const char *text, const char *also) {
    while (*text) {
        gunichar c = g_utf8_get_char(text);
        if (!text_is_space(c) && !(also && g_utf8_strchr(also, -1, c)))
            break;
        text = g_utf8_next_char(text);
    }
    return text;
}

/* Where the sentence begins, if `start` is the word and what closes it; else NULL. */
static const char *after_word(const char *start, const char *word) {
    if (!g_str_has_prefix(start, word))
        return NULL;
    const char *after = start + strlen(word);
    const char *sentence = skip(after, "。．.，,"), *closer = skip(after, NULL);
    bool line_break = strcspn(after, "\n\v") < (size_t)(sentence - after);
    return !*closer || line_break || closer != sentence ? sentence : NULL;
}

/* The longest word of the standard at `start`, or NULL; *end is behind what closes it. */
static const char *verdict_at(const Standard *standard, const char *start, const char **end) {
    const char *found = NULL;
    const GPtrArray *words = standard_verdict_words(standard);
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(words, i);
        const char *sentence = known->of == TOLD_OF_ROW ? after_word(start, known->word) : NULL;
        if (!sentence || (found && strlen(found) >= strlen(known->word)))
            continue;
        found = known->word;
        *end = sentence;
    }
    return found;
}

char *cell_text_verdict(const Standard *standard, const char *text, gsize *rest) {
    const char *start = skip(text, NULL), *end = start, *last_start = start;
    const char *verdict = verdict_at(standard, start, &end), *last = verdict;
    bool one = true;
    for (const char *at = end, *next; last && (next = verdict_at(standard, at, &end)); at = end) {
        one = one && g_str_equal(next, verdict);
        last = next;
        last_start = at;
    }
    *rest = (gsize)(end - text);
    if (!verdict || one)
        return g_strdup(verdict);
    g_autofree char *all = g_strndup(start, (gsize)(last_start - start) + strlen(last));
    return text_tidy(all);
}

static char *without_space(const char *text) {
    g_autoptr(GString) dense = g_string_new(NULL);
    for (; *text; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);
        if (!text_is_space(c))
            g_string_append_unichar(dense, c);
    }
    return g_string_free(g_steal_pointer(&dense), FALSE);
}

bool cell_text_same(const char *a, const char *b) {
    g_autofree char *dense_a = without_space(a);
    g_autofree char *dense_b = without_space(b);
    return g_str_equal(dense_a, dense_b);
}
