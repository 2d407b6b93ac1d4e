#include "intake/elements.h"

#include "base/csv.h"
#include "base/date.h"
#include "base/text.h"

enum { SIGNATURE_LENGTH_MOST = 30 };

static const TextPart *paragraph(const NoticeText *text, guint index) {
    return &g_array_index(text->paragraphs, TextPart, index);
}

static bool mentions(const TextPart *part, const Word *word) {
    return word->item && strstr(part->text, word->zh);
}

/* Where a label stands at the start: 公示期：…, 如对公示内容有异议，…; not where a preamble comes to it at its end. */
static bool begins_with_label(const TextPart *part, const Standard *standard) {
    enum { LEAD = 12 };
    const GPtrArray *words = standard_words(standard, "element");
    for (guint i = 0; i < words->len; i++) {
        const Word *word = g_ptr_array_index(words, i);
        const char *at = word->item ? strstr(part->text, word->zh) : NULL;
        if (at && g_utf8_strlen(part->text, at - part->text) <= LEAD)
            return true;
    }
    return false;
}

static bool has_label(const TextPart *part, const Standard *standard) {
    const GPtrArray *words = standard_words(standard, "element");
    for (guint i = 0; i < words->len; i++)
        if (mentions(part, g_ptr_array_index(words, i)))
            return true;
    return false;
}

/* "2023年12月1日" and nothing else, also where the calendar has no such day. */
static bool is_date(const TextPart *part) {
    DateRead read = date_read(part->text);
    bool written = read.fault == DATE_REAL || read.fault == DATE_UNREAL || read.fault == DATE_FAR;
    return written && date_compare(read.from, read.to) == 0;
}

static bool is_signature(const NoticeText *text, guint index, const Standard *standard) {
    if (paragraph(text, index) == text->title || index + 1 >= text->paragraphs->len)
        return false;
    const TextPart *part = paragraph(text, index), *next = paragraph(text, index + 1);
    return is_date(next) && !is_date(part) && !has_label(part, standard) &&
           text_length(part->text) <= SIGNATURE_LENGTH_MOST;
}

bool elements_know(const NoticeText *text, guint index, const Standard *standard) {
    const TextPart *part = paragraph(text, index);
    return has_label(part, standard) || is_date(part) || is_signature(text, index, standard);
}

bool elements_begin(const NoticeText *text, guint index, const Standard *standard) {
    const TextPart *part = paragraph(text, index);
    return begins_with_label(part, standard) || is_date(part) || is_signature(text, index, standard);
}

/* The sentence in which `at` stands. */
static char *sentence_around(const char *text, const char *at) {
    static const char *const stops[] = {"。", "；", "\n"};
    const char *from = text, *to = text + strlen(text);
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
        const char *before = g_strrstr_len(text, at - text, stops[i]), *after = strstr(at, stops[i]);
        from = before ? MAX(from, before + strlen(stops[i])) : from;
        to = after ? MIN(to, after) : to;
    }
    return g_strndup(from, (gsize)(to - from));
}

static void write_row(GString *out, const char *key, const TextPart *part) {
    g_autofree char *words = text_trim(part->text);
    g_autofree char *source = g_strdup_printf("%d", part->line);
    csv_append_row(out, key, words, "", source, NULL);
}

/* The first paragraph that has one of the key's words. */
static void write_labelled(GString *out, const NoticeText *text, const TextPart *preamble, const Standard *standard,
                           const char *key) {
    const GPtrArray *words = standard_words(standard, "element");
    for (guint p = text->title ? 1 : 0; p < text->paragraphs->len; p++) {
        for (guint i = 0; i < words->len; i++) {
            const Word *word = g_ptr_array_index(words, i);
            if (!mentions(paragraph(text, p), word) || !g_str_equal(word->item, key))
                continue;
            TextPart part = *paragraph(text, p);
            g_autofree char *own =
                paragraph(text, p) == preamble ? sentence_around(part.text, strstr(part.text, word->zh)) : NULL;
            part.text = own ? own : part.text;
            write_row(out, key, &part);
            return;
        }
    }
}

void elements_write(GString *out, const NoticeText *text, const TextPart *preamble, const Standard *standard) {
    static const char *const keys[] = {"publicity", "objection", "contact", "supervision"};
    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
        write_labelled(out, text, preamble, standard, keys[i]);
    for (guint i = text->title ? 1 : 0; i < text->paragraphs->len; i++)
        if (is_signature(text, i, standard))
            write_row(out, "issuer", paragraph(text, i));
        else if (is_date(paragraph(text, i)) && !has_label(paragraph(text, i), standard))
            write_row(out, "date", paragraph(text, i));
}
