/* Every line of text on standard input set to a column, by our composer and by PangoLayout, in one process, in turn.
 *
 * compose FONT-FILE FAMILY [ROUNDS]: prints the medians in milliseconds and their ratio. Both shape each distinct text
 * once and know the font before the clock starts; pango is given a layout for each distinct text, kept and reused. */
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

#include "layout/line.h"

enum { WIDTH = 120, SIZE = 10, ROUNDS = 9 };

static double now(void) {
    return (double)g_get_monotonic_time() / 1000;
}

static int compose_ours(const Fonts *fonts, char **texts) {
    g_autoptr(Shaper) shaper = shaper_new(fonts, NULL, false, NULL);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    const Measure measure = {(double)WIDTH / SIZE, 0, true};
    int count = 0;
    for (; *texts; texts++) {
        const Span span = {*texts, FACE_BODY, NULL};
        const Passage *passage = shaper_passage(shaper, &span, 1, NULL);
        if (!passage)
            exit(1);
        g_array_set_size(lines, 0);
        lines_compose(passage, &measure, lines);
        count += (int)lines->len;
    }
    return count;
}

static PangoLayout *new_layout(PangoContext *context, const char *family, const char *text) {
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, family);
    pango_font_description_set_absolute_size(font, SIZE * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, WIDTH * PANGO_SCALE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_justify(layout, TRUE);
    pango_layout_set_text(layout, text, -1);
    return layout;
}

static int compose_pango(const char *family, char **texts) {
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    GHashTable *layouts = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_object_unref);
    int count = 0;
    for (; *texts; texts++) {
        PangoLayout *layout = g_hash_table_lookup(layouts, *texts);
        if (!layout) {
            layout = new_layout(context, family, *texts);
            g_hash_table_insert(layouts, *texts, layout);
        }
        count += pango_layout_get_line_count(layout);
    }
    g_hash_table_unref(layouts);
    g_object_unref(context);
    return count;
}

static gint by_size(gconstpointer a, gconstpointer b) {
    double left = *(const double *)a, right = *(const double *)b;
    return left < right ? -1 : left > right;
}

static double median(GArray *times) {
    g_array_sort(times, by_size);
    return g_array_index(times, double, times->len / 2);
}

int main(int argc, char **argv) {
    g_autofree char *input = NULL;
    g_autoptr(GIOChannel) channel = g_io_channel_unix_new(0);
    if (argc < 3 || g_io_channel_read_to_end(channel, &input, NULL, NULL) != G_IO_STATUS_NORMAL)
        return 2;
    g_auto(GStrv) texts = g_strsplit(g_strchomp(input), "\n", -1);
    g_autoptr(Fonts) fonts = fonts_load("fonts", NULL);
    if (!fonts || !FcConfigAppFontAddFile(FcConfigGetCurrent(), (const FcChar8 *)argv[1]))
        return 2;
    g_autoptr(GArray) ours = g_array_new(FALSE, FALSE, sizeof(double));
    g_autoptr(GArray) theirs = g_array_new(FALSE, FALSE, sizeof(double));
    int our_lines = 0, their_lines = 0;
    for (int round = -1; round < ROUNDS; round++) {
        double start = now();
        our_lines = compose_ours(fonts, texts);
        double middle = now();
        their_lines = compose_pango(argv[2], texts);
        double times[] = {middle - start, now() - middle};
        if (round < 0)
            continue; /* the first warms the caches of both */
        g_array_append_val(ours, times[0]);
        g_array_append_val(theirs, times[1]);
    }
    double a = median(ours), b = median(theirs);
    printf("%-28s %8.1f ms   %-28s %8.1f ms   ratio %.2f   (%u texts, %d and %d lines)\n", "set the texts", a,
           "PangoLayout", b, a / b, g_strv_length(texts), our_lines, their_lines);
    return 0;
}
