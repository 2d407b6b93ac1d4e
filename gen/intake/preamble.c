#include "intake/preamble.h"

#include "base/text.h"
#include "data/column_list.h"
#include "data/statement.h"
#include "intake/elements.h"
#include "intake/import_private.h"

static const TextPart *paragraph(const NoticeText *text, guint index) {
    return &g_array_index(text->paragraphs, TextPart, index);
}

/* What follows the title, unless it says something of its own. */
static const TextPart *first_sentence(const NoticeText *text, const Standard *standard) {
    bool there = text->title && text->paragraphs->len > 1 && !elements_begin(text, 1, standard);
    return there ? paragraph(text, 1) : NULL;
}

void preamble_read(Preamble *preamble, const NoticeText *text, const Standard *standard, ImportReport *report) {
    *preamble = (Preamble){.text = text, .title = text->title, .sentence = first_sentence(text, standard)};
    guint from = text->title ? 1 : 0;
    for (guint i = from; i < text->paragraphs->len && !preamble->readings; i++) {
        const TextPart *part = paragraph(text, i);
        if (statements_read(standard_notice_statements(standard), part->text, &preamble->readings))
            preamble->sentence = part;
    }
    if (preamble->sentence && !preamble->readings)
        import_leftover_add(report->unread, LEFTOVER_SENTENCE, preamble->sentence);
    for (guint i = from; i < text->paragraphs->len; i++) {
        const TextPart *part = paragraph(text, i);
        if (part != preamble->sentence && !elements_know(text, i, standard))
            import_leftover_add(report->unplaced, LEFTOVER_LINE, part);
    }
}

void preamble_clear(Preamble *preamble) {
    g_clear_pointer(&preamble->readings, g_array_unref);
}

const char *preamble_value(const Preamble *preamble, const Standard *standard, const char *what, const char *basis,
                           const char *tier) {
    g_autofree char *wanted = g_strconcat(what, " recognised ", basis, " ", tier, NULL);
    const GPtrArray *items = standard_notice_items(standard);
    for (guint i = 0; preamble->readings && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Reading *reading = readings_lookup(preamble->readings, item);
        if (reading && *reading->value && g_str_equal(item->of_register, wanted))
            return reading->value;
    }
    return NULL;
}

static void write_fact(GString *out, const Standard *standard, const char *key, const char *value, int line) {
    g_autofree char *source = line > 0 ? g_strdup_printf("%d", line) : g_strdup("");
    const char *en = standard_term(standard, value, LANG_EN);
    csv_append_row(out, key, value, en ? en : "", source, NULL);
}

static void write_part(GString *out, const Standard *standard, const char *key, const TextPart *part) {
    if (part) {
        g_autofree char *text = text_trim(part->text);
        write_fact(out, standard, key, text, part->line);
    }
}

GString *preamble_write(const Preamble *preamble, const Standard *standard, const char *standard_path) {
    GString *out = g_string_new(NULL);
    csv_append_names(out, notice_columns);
    g_string_append_c(out, '\n');
    csv_append_row(out, "standard", standard_path, "", "", NULL);
    write_part(out, standard, "title", preamble->title);
    const GPtrArray *items = standard_notice_items(standard);
    for (guint i = 0; preamble->readings && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Reading *reading = readings_lookup(preamble->readings, item);
        if (reading) {
            int line = text_part_line(preamble->sentence, (gsize)reading->offset);
            write_fact(out, standard, item->id, reading->value, line);
        }
    }
    write_part(out, standard, "preamble", preamble->sentence);
    elements_write(out, preamble->text, preamble->sentence, standard);
    return out;
}
