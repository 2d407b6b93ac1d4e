#include "base/fault.h"
#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"
#include "intake/notice_parts.h"

enum { SHOWN_MOST = 8, FIRST_LINES = 3, LENGTH_MOST = 40 };

/* On one line, cut, personal data masked. */
static char *shown(const char *text) {
    PersonalKind personal = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(text, NULL, &personal);
    g_autofree char *flat = g_strdelimit(g_strdup(masked ? masked : text), "\n\v\t", ' ');
    g_autofree char *tidy = text_tidy(flat);
    if (text_length(tidy) <= LENGTH_MOST)
        return g_steal_pointer(&tidy);
    g_autofree char *start = g_utf8_substring(tidy, 0, LENGTH_MOST);
    return g_strconcat(start, "…", NULL);
}

static char *wanted(const Shapes *shapes, bool titles) {
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < shapes->list->len; i++) {
        const NoticeShape *shape = g_ptr_array_index(shapes->list, i);
        for (guint k = 0; titles && k < shape->titles->len; k++)
            text_append_part(all, " / ", "%s", ((const ShapePattern *)g_ptr_array_index(shape->titles, k))->text);
        for (guint k = 0; !titles && k < shape->columns->len; k++) {
            const ShapeColumn *column = g_ptr_array_index(shape->columns, k);
            text_append_part(all, k > 0 ? " " : " / ", "%s", (const char *)g_ptr_array_index(column->headings, 0));
        }
    }
    return g_string_free(all, FALSE);
}

/* A title whose table has other headings, or names no tier. */
static bool tell_table(const NoticeText *notice, const char *path, const char *titles, const char *heads,
                       GError **error) {
    for (guint i = 0; i < notice->tables->len; i++) {
        const TextTable *table = g_ptr_array_index(notice->tables, i);
        if (!table->named)
            continue;
        g_autofree const char **headings = g_new(const char *, table->head->len + 1);
        g_autoptr(GString) seen = g_string_new(NULL);
        for (guint k = 0; k < table->head->len; k++) {
            headings[k] = g_array_index(table->head, TextPart, k).text;
            text_append_part(seen, " ", "%s", headings[k]);
        }
        int places[SHAPE_COLUMNS_MOST];
        const ShapeColumn *lacking = NULL;
        shape_places(table->named, headings, table->head->len, places, &lacking);
        g_autofree char *title = shown(table->title.text), *row = shown(seen->str);
        fault_set(error, FAULT_SOURCE_NO_TABLE, "path", path, "titles", titles, "heads", heads, "line",
                  DIGITS(table->title.line), "title", title, "seen", row, "lacking",
                  lacking ? g_ptr_array_index(lacking->headings, 0) : NULL, NULL);
        return true;
    }
    return false;
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
        g_autofree char *text = shown(part->text);
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
    if (tell_table(notice, path, titles, heads, error))
        return;
    g_autofree char *headings = headings_seen(notice, shapes);
    g_autoptr(GString) first = g_string_new(NULL);
    for (guint i = 0; !headings && i < MIN(notice->paragraphs->len, FIRST_LINES); i++) {
        const TextPart *part = &g_array_index(notice->paragraphs, TextPart, i);
        g_autofree char *text = shown(part->text);
        text_append_part(first, "; ", "%d: %s", part->line, text);
    }
    fault_set(error, FAULT_SOURCE_NO_TABLE, "path", path, "titles", titles, "heads", heads, "headings", headings,
              "first", first->len > 0 ? first->str : NULL, NULL);
}
