#include "intake/notice_parts.h"

#include <string.h>

#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "data/column_list.h"
#include "data/pattern.h"

enum { SIGNATURE_LENGTH_MOST = 30, ANYWHERE = G_MAXINT };

static const TextPart *paragraph(const NoticeText *text, guint index) {
    return &g_array_index(text->paragraphs, TextPart, index);
}

/* Whether a label stands in the text, behind at most so many characters. */
static bool has_label(const TextPart *part, const Standard *standard, glong lead) {
    const GPtrArray *words = standard_words(standard, "element");
    for (guint i = 0; i < words->len; i++) {
        const Word *word = g_ptr_array_index(words, i);
        const char *at = word->item ? strstr(part->text, word->zh) : NULL;
        if (at && (lead == ANYWHERE || g_utf8_strlen(part->text, at - part->text) <= lead))
            return true;
    }
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
    return is_date(next) && !is_date(part) && !has_label(part, standard, ANYWHERE) &&
           text_length(part->text) <= SIGNATURE_LENGTH_MOST;
}

static bool is_element(const NoticeText *text, guint index, const Standard *standard, glong lead) {
    const TextPart *part = paragraph(text, index);
    return has_label(part, standard, lead) || is_date(part) || is_signature(text, index, standard);
}

void preamble_cut_page(NoticeText *text, const Standard *standard, ImportReport *report) {
    enum { LINES_TO_DATE = 12 }; /* behind the last table */
    if (text->tables->len == 0)
        return;
    int line = ((const TextTable *)g_ptr_array_index(text->tables, text->tables->len - 1))->title.line;
    guint first = 0, end;
    while (first < text->paragraphs->len && paragraph(text, first)->line < line)
        first++;
    for (end = first; end < text->paragraphs->len && is_element(text, end, standard, ANYWHERE);)
        end++;
    /* Up to a date, lines that are not understood are the notice's. */
    for (guint i = end; i < text->paragraphs->len && i < first + LINES_TO_DATE; i++)
        if (is_date(paragraph(text, i)))
            end = i + 1;
    for (guint i = end; i < text->paragraphs->len; i++)
        import_remark_add(report, REMARK_FURNITURE, paragraph(text, i)->line, NULL, paragraph(text, i)->text, NULL);
    g_array_set_size(text->paragraphs, end);
}

void preamble_read(Preamble *preamble, const NoticeText *text, const Standard *standard, ImportReport *report) {
    enum { AT_THE_START = 12 }; /* characters before a label. A preamble may come to the publicity period at its end */
    *preamble = (Preamble){.text = text, .title = text->title};
    guint from = text->title ? 1 : 0;
    if (text->title && text->paragraphs->len > 1 && !is_element(text, 1, standard, AT_THE_START))
        preamble->sentence = paragraph(text, 1);
    for (guint i = 0; i < text->page->len; i++) {
        const PageFact *fact = &g_array_index(text->page, PageFact, i);
        if (!fact->labelled)
            import_leftover_add(report->unplaced, LEFTOVER_LINE, &fact->said);
        else if (!fact->key)
            import_remark_add(report, REMARK_FURNITURE, fact->said.line, NULL, fact->said.text, NULL);
    }
    for (guint i = from; i < text->paragraphs->len && !preamble->readings; i++) {
        const TextPart *part = paragraph(text, i);
        if (statements_read(standard->notice_statements, part->text, &preamble->readings))
            preamble->sentence = part;
    }
    if (preamble->sentence && !preamble->readings)
        import_leftover_add(report->unread, LEFTOVER_SENTENCE, preamble->sentence);
    for (guint i = from; i < text->paragraphs->len; i++) {
        const TextPart *part = paragraph(text, i);
        if (part != preamble->sentence && !is_element(text, i, standard, ANYWHERE))
            import_leftover_add(report->unplaced, LEFTOVER_LINE, part);
    }
}

void preamble_clear(Preamble *preamble) {
    g_clear_pointer(&preamble->readings, g_array_unref);
}

const char *preamble_value(const Preamble *preamble, const Standard *standard, bool names, const Basis *basis,
                           const Tier *tier) {
    const GPtrArray *items = standard->notice_items;
    for (guint i = 0; preamble->readings && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Reading *reading = readings_lookup(preamble->readings, item);
        RegisterSelection of;
        if (reading && *reading->value && standard_read_selection(standard, item->of_register, &of) && of.recognised &&
            of.name == names && of.basis == basis && of.tier == tier)
            return reading->value;
    }
    return NULL;
}

/* ---- notice.csv ---- */

static void write_fact(GString *out, const Standard *standard, const char *key, const char *value, int line) {
    const char *en = standard_term(standard, value, lang_id(LANG_EN));
    csv_append_row(out, key, value, en ? en : "", line > 0 ? DIGITS(line) : "", NULL);
}

static void write_element_fact(GString *out, const char *key, const char *text, int line) {
    g_autofree char *words = text_trim(text);
    csv_append_row(out, key, words, "", DIGITS(line), NULL);
}

/* The first paragraph that has one of the key's words; of the preamble, the sentence that has it. */
static void write_labelled(GString *out, const Preamble *preamble, const Standard *standard, const char *key) {
    static const char *const stops[] = {"。", "；", "\n"};
    const NoticeText *text = preamble->text;
    const GPtrArray *words = standard_words(standard, "element");
    for (guint p = text->title ? 1 : 0; p < text->paragraphs->len; p++) {
        const TextPart *part = paragraph(text, p);
        for (guint i = 0; i < words->len; i++) {
            const Word *word = g_ptr_array_index(words, i);
            const char *at = g_strcmp0(word->item, key) == 0 ? strstr(part->text, word->zh) : NULL;
            if (!at)
                continue;
            const char *from = part->text, *to = from + strlen(from);
            for (gsize k = 0; part == preamble->sentence && k < G_N_ELEMENTS(stops); k++) {
                const char *before = g_strrstr_len(part->text, at - part->text, stops[k]);
                const char *after = strstr(at, stops[k]);
                from = before ? MAX(from, before + strlen(stops[k])) : from;
                to = after ? MIN(to, after) : to;
            }
            g_autofree char *said = g_strndup(from, (gsize)(to - from));
            write_element_fact(out, key, said, part->line);
            return;
        }
    }
}

static bool has_fact(const GString *out, const char *key) {
    g_autofree char *row = g_strdup_printf("\n%s,", key);
    return strstr(out->str, row);
}

GString *preamble_write(const Preamble *preamble, const Standard *standard, const char *standard_path) {
    static const char *const labelled[] = {"publicity", "objection", "contact", "supervision"};
    const NoticeText *text = preamble->text;
    GString *out = g_string_new(NULL);
    csv_append_names(out, notice_columns);
    g_string_append_c(out, '\n');
    csv_append_row(out, "standard", standard_path, "", "", NULL);
    if (preamble->title) {
        g_autofree char *title = text_trim(preamble->title->text);
        write_fact(out, standard, "title", title, preamble->title->line);
    }
    const GPtrArray *items = standard->notice_items;
    for (guint i = 0; preamble->readings && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Reading *reading = readings_lookup(preamble->readings, item);
        if (reading)
            write_fact(out, standard, item->id, reading->value,
                       text_part_line(preamble->sentence, (gsize)reading->offset));
    }
    if (preamble->sentence) {
        g_autofree char *sentence = text_trim(preamble->sentence->text);
        write_fact(out, standard, "preamble", sentence, preamble->sentence->line);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(labelled); i++)
        write_labelled(out, preamble, standard, labelled[i]);
    for (guint i = text->title ? 1 : 0; i < text->paragraphs->len; i++) {
        const TextPart *part = paragraph(text, i);
        bool signature = is_signature(text, i, standard);
        if (signature || (is_date(part) && !has_label(part, standard, ANYWHERE)))
            write_element_fact(out, signature ? "issuer" : "date", part->text, part->line);
    }
    for (guint i = 0; i < text->page->len; i++) {
        const PageFact *fact = &g_array_index(text->page, PageFact, i);
        if (fact->key && !has_fact(out, fact->key))
            write_fact(out, standard, fact->key, fact->said.text, fact->said.line);
    }
    return out;
}
