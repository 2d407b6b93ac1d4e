#include "chart/marks.h"

Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey) {
    const double k = r * 0.41421;
    const double points[] = {x - k, y - r, x + k, y - r, x + r, y - k, x + r, y + k,
                             x + k, y + r, x - k, y + r, x - r, y + k, x - r, y - k};
    return scene_polygon(scene, points, 8, fill, grey);
}

size_t mark_fitting(const TextMeasure *measure, const char *text, double size, double width) {
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
    return text[fits] != '\0' && blank > 0 ? blank : fits;
}
