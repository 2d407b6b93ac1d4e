#include "intake/notice_text.h"

#include <string.h>

#include "base/text.h"

static const char *skip_blanks(const char *at) {
    while (*at && *at != '\t' && text_is_space(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    return at;
}

/* Behind a label and its colon (of a table: its tab) at `at`, blanks inside it passed over; NULL: it is not there. */
static const char *behind_label(const char *at, const char *label) {
    for (; *label; label = g_utf8_next_char(label)) {
        at = skip_blanks(at);
        if (!*at || text_fold(g_utf8_get_char(at)) != g_utf8_get_char(label))
            return NULL;
        at = g_utf8_next_char(at);
    }
    at = skip_blanks(at);
    return *at == '\t' || text_fold(g_utf8_get_char(at)) == ':' ? g_utf8_next_char(at) : NULL;
}

/* The longest label that stands at `at`; *behind it. */
static const PageLabel *label_at(const Shapes *shapes, const char *at, const char **behind) {
    const PageLabel *found = NULL;
    for (guint i = 0; i < shapes->labels->len; i++) {
        const PageLabel *label = g_ptr_array_index(shapes->labels, i);
        const char *end = !found || strlen(label->text) > strlen(found->text) ? behind_label(at, label->text) : NULL;
        if (!end)
            continue;
        found = label;
        *behind = end;
    }
    return found;
}

/* Where words before a colon begin that are no label we know, in what follows a label; NULL: nowhere. */
static const char *foreign_label(const char *from, const char *to) {
    const char *word = NULL; /* the run of Han characters just before */
    bool apart = true;       /* what stands before it is no Han character, so that it is a word of its own */
    for (const char *at = from; at < to; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (text_fold(c) == ':' && word && apart && word > from)
            return word;
        if (!text_is_han(c)) {
            apart = true;
            word = NULL;
        } else if (!word) {
            word = at;
        }
    }
    return NULL;
}

static void add_fact(GArray *page, const char *key, bool labelled, int line, const char *from, const char *to) {
    g_autofree char *text = g_strndup(from, (gsize)(to - from));
    g_strdelimit(text, "\t", ' ');
    const PageFact fact = {key, labelled, {line, text_tidy(text)}};
    g_array_append_val(page, fact);
}

/* false: it does not begin with a label. */
static bool take_line(const TextPart *part, const Shapes *shapes, GArray *page) {
    const char *value = NULL, *start = skip_blanks(part->text);
    const PageLabel *label = label_at(shapes, start, &value);
    if (!label)
        return false;
    while (label) {
        const char *end = value, *behind = NULL;
        const PageLabel *next = NULL;
        while (*end && !(next = label_at(shapes, end, &behind)))
            end = g_utf8_next_char(end);
        const char *foreign = foreign_label(value, end), *stop = foreign ? foreign : end;
        /* What is the page's own is told with its label. */
        bool says = false;
        for (const char *at = value; at < stop; at = g_utf8_next_char(at))
            says = says || g_unichar_isalnum(g_utf8_get_char(at));
        if (says)
            add_fact(page, label->key, true, part->line, label->key ? value : start, stop);
        if (foreign)
            add_fact(page, NULL, false, part->line, foreign, end);
        label = next;
        start = end;
        value = behind;
    }
    return true;
}

void page_head_take(GArray *paragraphs, int line, const Shapes *shapes, GArray *page) {
    for (guint i = 0; i < paragraphs->len;) {
        const TextPart *part = &g_array_index(paragraphs, TextPart, i);
        if (part->line < line && take_line(part, shapes, page))
            g_array_remove_index(paragraphs, i);
        else
            i++;
    }
}
