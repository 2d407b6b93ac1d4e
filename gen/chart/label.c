#include <math.h>
#include <string.h>

#include "chart/plot.h"

/* Of the first line's size; points under which it does not go; line to line, of its size; between both on one line. */
static const double second_part = 0.75, second_least = 7, second_pitch = 1.15, row_gap = 0.5, block_pitch = 1.1;
/* Half of what stands above the baseline: digits and Han characters alike look centred with it. */
static const double half_height = 0.36;

/* The two lines of a text; the second is "" where there is none. Free both. */
static void label_split(const char *text, char **first, char **second) {
    const char *end = strchr(text, '\n');
    *first = end ? g_strndup(text, (gsize)(end - text)) : g_strdup(text);
    *second = g_strdup(end ? end + 1 : "");
}

static double label_second_size(double size) {
    return MAX(size * second_part, MIN(size, second_least));
}

static double measured(const TextMeasure *measure, const char *text, double size) {
    return *text ? measure->width(measure->context, text, size) : 0;
}

double label_width(const TextMeasure *measure, const char *text, double size) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    return MAX(measured(measure, first, size), measured(measure, second, label_second_size(size)));
}

double label_extra(const char *text, double size) {
    return strchr(text, '\n') ? label_second_size(size) * second_pitch : 0;
}

void label_hang(Scene *scene, double x, double baseline, double size, Anchor anchor, const char *text) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    scene_text(scene, x, baseline, size, anchor, first);
    if (*second)
        scene_text(scene, x, baseline + label_extra(text, size), label_second_size(size), anchor, second)->second =
            true;
}

void label_draw(Scene *scene, double x, double middle, double size, Anchor anchor, const char *text) {
    label_hang(scene, x, middle + size * half_height - label_extra(text, size) / 2, size, anchor, text);
}

/* The beginning of a text and an ellipsis, no wider than that; the text itself where it is not. */
static char *shortened(const TextMeasure *measure, const char *text, double size, double most) {
    if (measured(measure, text, size) <= most)
        return g_strdup(text);
    const char *end = text;
    while (*end) {
        const char *next = g_utf8_next_char(end);
        g_autofree char *part = g_strdup_printf("%.*s…", (int)(next - text), text);
        if (end > text && measured(measure, part, size) > most)
            break;
        end = next;
    }
    g_autofree char *part = g_strchomp(g_strndup(text, (gsize)(end - text)));
    return g_strconcat(part, *end ? "…" : "", NULL);
}

/* One line from x on, with all of it as its title where it is shortened. Returns its width. */
static double draw_within(Scene *scene, const TextMeasure *measure, double x, double baseline, double size,
                          const char *text, double most, bool second) {
    g_autofree char *words = shortened(measure, text, size, most);
    Shape *shape = scene && *words ? scene_text(scene, x, baseline, size, ANCHOR_START, words) : NULL;
    if (shape)
        shape->second = second;
    if (shape && !g_str_equal(words, text))
        shape->title = scene_string(scene, text);
    return measured(measure, words, size);
}

void label_hang_within(Scene *scene, const TextMeasure *measure, double x, double baseline, double size,
                       const char *text, double most) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    draw_within(scene, measure, x, baseline, size, first, most, false);
    draw_within(scene, measure, x, baseline + label_extra(text, size), label_second_size(size), second, most, true);
}

double label_row(Scene *scene, const TextMeasure *measure, double x, double baseline, double size, const char *text,
                 double most) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    double gap = *second ? size * row_gap : 0, behind = measured(measure, second, label_second_size(size));
    /* Where both are too long each has half. */
    double room = MAX(most - gap - behind, *second ? (most - gap) / 2 : most);
    double width = draw_within(scene, measure, x, baseline, size, first, room, false) + gap;
    return width +
           draw_within(scene, measure, x + width, baseline, label_second_size(size), second, most - width, true);
}

/* ---- over several lines ---- */

/* Not behind an opening mark, not before a closing one. */
static bool may_break(const char *text, size_t at) {
    static const char opening[] = "（“‘《〈「【〔(", closing[] = "，。、；：？！）”’》〉」】〕)…%";
    gunichar before = g_utf8_get_char(g_utf8_prev_char(text + at)), after = g_utf8_get_char(text + at);
    return !g_utf8_strchr(opening, -1, before) && !g_utf8_strchr(closing, -1, after);
}

/* How many bytes of a text fit a width: whole characters, at least one; Latin words unbroken where they can be. */
static size_t fitting_bytes(const TextMeasure *measure, const char *text, double size, double width) {
    size_t fits = 0, blank = 0;
    for (const char *at = text; *at;) {
        const char *next = g_utf8_next_char(at);
        g_autofree char *part = g_strndup(text, (gsize)(next - text));
        if (fits > 0 && measure->width(measure->context, part, size) > width)
            break;
        fits = (size_t)(next - text);
        if (*next == ' ')
            blank = fits;
        at = next;
    }
    if (text[fits] == '\0' || blank > 0)
        return text[fits] == '\0' ? fits : blank;
    /* Before a word or a number that would be broken. */
    size_t whole = fits;
    while (whole > 0 && g_ascii_isgraph(text[whole]) && g_ascii_isgraph(text[whole - 1]))
        whole--;
    while (whole > 0 && !may_break(text, whole))
        whole = (size_t)(g_utf8_prev_char(text + whole) - text);
    return whole > 0 ? whole : fits;
}

/* Of what would have to be broken within a word. */
static double widest_word(const TextMeasure *measure, const char *text, double size) {
    double width = 0;
    while (*text) {
        size_t length = 0;
        while (g_ascii_isgraph(text[length]))
            length++;
        g_autofree char *word = g_strndup(text, length);
        width = MAX(width, length > 0 ? measured(measure, word, size) : 0);
        text = length > 0 ? text + length : g_utf8_next_char(text);
    }
    return width;
}

/* How many lines words take that are broken as soon as they are this wide. */
static int lines_of(const TextMeasure *measure, const char *text, double size, double width) {
    int lines = 0;
    for (; *text; lines++) {
        text += fitting_bytes(measure, text, size, width);
        text += strspn(text, " ");
    }
    return lines;
}

/* One language from `top` on; returns its height. Lines are as even as may be, so that none is a single character; a
 * word is broken only where it is too wide by itself. */
static double block_part(Scene *scene, const TextMeasure *measure, const LabelPlace *place, const char *text,
                         double size, double top, bool second) {
    if (!*text)
        return 0;
    double all = measured(measure, text, size), even = all / ceil(all / place->width) + size * 0.5;
    double width = MIN(place->width, MAX(even, widest_word(measure, text, size))), height = 0;
    int least = all > place->width ? lines_of(measure, text, size, place->width) : 1;
    while (width < place->width && lines_of(measure, text, size, width) > least)
        width = MIN(width + size, place->width);
    const char *rest = text;
    for (int line = 1; *rest; line++) {
        size_t fits = fitting_bytes(measure, rest, size, width);
        bool cut = line == place->lines && rest[fits];
        g_autofree char *words = cut ? shortened(measure, rest, size, place->width) : g_strchomp(g_strndup(rest, fits));
        if (scene) {
            Shape *shape = scene_text(scene, place->x, top + height + size, size, place->anchor, words);
            shape->second = second;
            if (cut)
                shape->title = scene_string(scene, text);
        }
        height += size * block_pitch;
        rest += cut ? strlen(rest) : fits;
        rest += strspn(rest, " ");
    }
    return height;
}

double label_block(Scene *scene, const TextMeasure *measure, const LabelPlace *place, double top, double size,
                   const char *text) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    double height = block_part(scene, measure, place, first, size, top, false);
    return height + block_part(scene, measure, place, second, label_second_size(size), top + height, true);
}

void label_block_around(Scene *scene, const TextMeasure *measure, const LabelPlace *place, double middle, double size,
                        const char *text) {
    if (label_width(measure, text, size) <= place->width) {
        label_draw(scene, place->x, middle, size, place->anchor, text);
        return;
    }
    double height = label_block(NULL, measure, place, 0, size, text);
    label_block(scene, measure, place, middle - height / 2, size, text);
}

const double label_strong_part = 1.08;

void label_strong(Scene *scene, guint since, bool inverse) {
    for (guint i = since; i < scene->shapes->len; i++) {
        Shape *shape = g_ptr_array_index(scene->shapes, i);
        shape->strong = true;
        shape->fill_grey = inverse ? 1 : 0;
    }
}

/* ---- names of rows ---- */

void label_margin_add(LabelMargin *margin, const TextMeasure *measure, const char *text, double size) {
    const LabelPlace place = {.width = margin->most, .lines = margin->lines};
    double width = label_width(measure, text, size);
    bool fits = width <= margin->most;
    double extra = label_extra(text, size), line = size + extra + (extra > 0 ? size * 0.25 : 0);
    double height = fits ? line : label_block(NULL, measure, &place, 0, size, text) + size * 0.4;
    margin->width = MAX(margin->width, fits ? width : margin->most);
    margin->height = MAX(margin->height, height);
}
