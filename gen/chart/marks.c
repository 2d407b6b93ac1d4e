#include "chart/marks.h"

Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey) {
    /* The corners of a quarter of it: sixteen sides are round at this size. */
    static const double quarter[][2] = {{0.19509, 0.98079}, {0.55557, 0.83147}, {0.83147, 0.55557}, {0.98079, 0.19509}};
    enum { QUARTER = G_N_ELEMENTS(quarter), SIDES = 4 * QUARTER };
    double points[2 * SIDES];
    for (int i = 0; i < SIDES; i++) {
        const double *corner = quarter[i % QUARTER];
        double across = r * corner[0], down = r * corner[1];
        const double turned[][2] = {{across, -down}, {down, across}, {-across, down}, {-down, -across}};
        points[2 * i] = x + turned[i / QUARTER][0];
        points[2 * i + 1] = y + turned[i / QUARTER][1];
    }
    return scene_polygon(scene, points, SIDES, fill, grey);
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
