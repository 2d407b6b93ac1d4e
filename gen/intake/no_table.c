#include <string.h>

#include "base/fault.h"
#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"
#include "intake/notice_parts.h"

#define SEPARATOR " | "

enum { SHOWN_MOST = 8, FIRST_LINES = 3, LENGTH_MOST = 40, ROW_MOST = 120 };

/* On one line, cut, personal data masked. */
static char *shown(const char *text, gsize most) {
    PersonalKind personal = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(text, NULL, &personal);
    g_autofree char *flat = g_strdelimit(g_strdup(masked ? masked : text), "\n\v\t", ' ');
    g_autofree char *tidy = text_tidy(flat);
    if (text_length(tidy) <= most)
        return g_steal_pointer(&tidy);
    g_autofree char *start = g_utf8_substring(tidy, 0, (glong)most);
    return g_strconcat(start, "…", NULL);
}

/* The pattern, … in the places of its slots. */
static void add_title(GString *all, const char *pattern) {
    text_append_part(all, " / ", "%s", "");
    for (const char *at = pattern; *at;) {
        gsize words = strcspn(at, "{");
        g_string_append_len(all, at, (gssize)words);
        at += words;
        if (*at)
            g_string_append(all, "…");
        at += *at ? strcspn(at, "}") + 1 : 0;
    }
}

static char *wanted(const Shapes *shapes, bool titles) {
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < shapes->list->len; i++) {
        const NoticeShape *shape = g_ptr_array_index(shapes->list, i);
        for (guint k = 0; titles && k < shape->titles->len; k++)
            add_title(all, ((const ShapePattern *)g_ptr_array_index(shape->titles, k))->text);
        for (guint k = 0; !titles && k < shape->columns->len; k++) {
            const ShapeColumn *column = g_ptr_array_index(shape->columns, k);
            text_append_part(all, k > 0 ? SEPARATOR : " / ", "%s",
                             (const char *)g_ptr_array_index(column->headings, 0));
        }
    }
    return g_string_free(all, FALSE);
}

/* A title below which there is no head that it should have. */
typedef struct Missed {
    const TextPart *title; /* NULL: there is none */
    const NoticeShape *shape;
    const char *headings[SHAPE_COLUMNS_MOST];
    guint count;
} Missed;

/* Of the lines below a title, up to the last that is a heading of its shape; two at least must be. */
static bool look_below(const NoticeText *notice, const TextPart *title, Missed *missed) {
    enum { LINES_MOST = 16, LEAST = 2 };
    guint known = 0, count = 0;
    for (guint i = 0; i < notice->paragraphs->len && count < LINES_MOST; i++) {
        if (g_array_index(notice->paragraphs, TextPart, i).line <= title->line)
            continue;
        missed->headings[count++] = g_array_index(notice->paragraphs, TextPart, i).text;
        if (shape_heading(missed->shape, missed->headings[count - 1]) == SHAPE_NO_COLUMN)
            continue;
        known++;
        missed->count = count;
    }
    return known >= LEAST;
}

static Missed find_missed(const NoticeText *notice, const Shapes *shapes) {
    Missed missed = {0};
    for (guint i = 0; i < notice->tables->len && !missed.title; i++) {
        const TextTable *table = g_ptr_array_index(notice->tables, i);
        if (!table->named || table->shape)
            continue;
        missed = (Missed){.title = &table->title, .shape = table->named};
        for (; missed.count < MIN(table->head->len, SHAPE_COLUMNS_MOST); missed.count++)
            missed.headings[missed.count] = g_array_index(table->head, TextPart, missed.count).text;
        if (missed.count == 0)
            look_below(notice, missed.title, &missed);
    }
    for (guint i = 0; i < notice->paragraphs->len && !missed.title; i++) {
        const TextPart *part = &g_array_index(notice->paragraphs, TextPart, i);
        missed = (Missed){.shape = shapes_titled(shapes, part->text)};
        missed.title = missed.shape && look_below(notice, part, &missed) ? part : NULL;
    }
    return missed;
}

bool no_table_is_missed(const NoticeText *notice, const Shapes *shapes) {
    return find_missed(notice, shapes).title;
}

static bool tell_missed(const NoticeText *notice, const Shapes *shapes, const char *path, const char *titles,
                        const char *heads, GError **error) {
    const Missed missed = find_missed(notice, shapes);
    if (!missed.title)
        return false;
    g_autoptr(GString) seen = g_string_new(NULL);
    for (guint i = 0; i < missed.count; i++)
        text_append_part(seen, SEPARATOR, "%s", missed.headings[i]);
    int places[SHAPE_COLUMNS_MOST];
    const ShapeColumn *lacking = NULL;
    shape_places(missed.shape, missed.headings, missed.count, places, &lacking);
    g_autofree char *title = shown(missed.title->text, LENGTH_MOST), *row = shown(seen->str, ROW_MOST);
    fault_set(error, FAULT_SOURCE_NO_TABLE, "path", path, "titles", titles, "heads", heads, "line",
              DIGITS(missed.title->line), "title", title, "seen", row, "lacking",
              lacking ? g_ptr_array_index(lacking->headings, 0) : NULL, NULL);
    return true;
}

/* Lines, or cells of them, that are headings, with the lines where they stand. */
static char *headings_seen(const NoticeText *notice, const Shapes *shapes) {
    g_autoptr(GString) seen = g_string_new(NULL);
    int count = 0;
    for (guint i = 0; i < notice->paragraphs->len && count < SHOWN_MOST; i++) {
        const TextPart *part = &g_array_index(notice->paragraphs, TextPart, i);
        g_auto(GStrv) cells = g_strsplit(part->text, "\t", SHAPE_COLUMNS_MOST);
        bool known = false;
        for (guint k = 0; k < shapes->list->len; k++)
            for (char **cell = cells; *cell; cell++)
                known = known || (text_length(*cell) <= LENGTH_MOST &&
                                  shape_heading(g_ptr_array_index(shapes->list, k), *cell) != SHAPE_NO_COLUMN);
        if (!known)
            continue;
        g_autofree char *text = shown(part->text, LENGTH_MOST);
        text_append_part(seen, "; ", "%d: %s", part->line, text);
        count++;
    }
    return seen->len > 0 ? g_string_free(g_steal_pointer(&seen), FALSE) : NULL;
}

void no_table_fault(const NoticeText *notice, const Shapes *shapes, const char *path, GError **error) {
    if (shapes->list->len == 0) {
        fault_set(error, FAULT_SOURCE_NO_SHAPE, "path", path, NULL);
        return;
    }
    g_autofree char *titles = wanted(shapes, true), *heads = wanted(shapes, false);
    if (tell_missed(notice, shapes, path, titles, heads, error))
        return;
    g_autofree char *headings = headings_seen(notice, shapes);
    g_autoptr(GString) first = g_string_new(NULL);
    for (guint i = 0; !headings && i < MIN(notice->paragraphs->len, FIRST_LINES); i++) {
        const TextPart *part = &g_array_index(notice->paragraphs, TextPart, i);
        g_autofree char *text = shown(part->text, LENGTH_MOST);
        text_append_part(first, "; ", "%d: %s", part->line, text);
    }
    fault_set(error, FAULT_SOURCE_NO_TABLE, "path", path, "titles", titles, "heads", heads, "headings", headings,
              "first", first->len > 0 ? first->str : NULL, NULL);
}
