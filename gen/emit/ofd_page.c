#include "emit/ofd.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct Painter {
    Xml *xml;
    GString *scratch; /* of lists of numbers */
    OfdFonts *fonts;
    int *ids;
} Painter;

long ofd_length(double points) {
    return lround(points * 25400 / 72);
}

enum { LENGTH_DIGITS = 24, LENGTHS_MOST = 4 };

/* In millimetres; within the buffer, whose end it reaches to. */
static const char *write_length(char digits[LENGTH_DIGITS], long length) {
    int at = LENGTH_DIGITS - 1;
    long whole = labs(length) / 1000, rest = labs(length) % 1000;
    digits[at] = '\0';
    if (rest > 0) {
        int places = 3;
        for (; rest % 10 == 0; rest /= 10)
            places--;
        for (; places > 0; places--, rest /= 10)
            digits[--at] = (char)('0' + rest % 10);
        digits[--at] = '.';
    }
    do {
        digits[--at] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    if (length < 0)
        digits[--at] = '-';
    return &digits[at];
}

void ofd_put_length(GString *out, long length) {
    char digits[LENGTH_DIGITS];
    g_string_append(out, write_length(digits, length));
}

void ofd_attr_lengths(Xml *xml, const char *name, const long *lengths, int count) {
    char text[LENGTH_DIGITS * LENGTHS_MOST] = "", *end = text;
    g_assert(count <= LENGTHS_MOST);
    for (int i = 0; i < count; i++) {
        char digits[LENGTH_DIGITS];
        if (i > 0)
            *end++ = ' ';
        end = g_stpcpy(end, write_length(digits, lengths[i]));
    }
    xml_attr(xml, name, text);
}

/* Opens an object; everything of it outside its boundary is cut off. */
static void open_object(const Painter *painter, const char *element, const long boundary[4]) {
    xml_newline(painter->xml);
    xml_open(painter->xml, element);
    xml_attr_int(painter->xml, "ID", ++*painter->ids);
    ofd_attr_lengths(painter->xml, "Boundary", boundary, 4);
}

static void put_colour(const Painter *painter, const char *element, const Box *box) {
    double colour[3] = {box->grey, box->grey, box->grey};
    if (box->ink != INK_GREY)
        memcpy(colour, ink_colours[box->ink], sizeof colour);
    g_autofree char *value =
        g_strdup_printf("%ld %ld %ld", lround(colour[0] * 255), lround(colour[1] * 255), lround(colour[2] * 255));
    xml_open(painter->xml, element);
    xml_attr(painter->xml, "Value", value);
    xml_close(painter->xml);
}

/* ---- text ---- */

/* Glyphs of a run that are shown in one go: of one character each, or those of a cluster that is more or less. */
typedef struct Stretch {
    int first, count;
    const char *text; /* of the run */
    int length;       /* bytes */
    bool told;        /* the characters alone give the glyphs */
} Stretch;

typedef struct Mapping {
    int place; /* of each glyph, in the font's program */
    bool told;
} Mapping;

/* Readers do without blanks at either end, and some cut them off. */
static bool trim_blanks(Stretch *stretch) {
    while (stretch->told && stretch->length > 0 && g_unichar_isspace(g_utf8_get_char(stretch->text))) {
        int size = (int)(g_utf8_next_char(stretch->text) - stretch->text);
        stretch->text += size;
        stretch->length -= size;
        stretch->first++;
        stretch->count--;
    }
    while (stretch->told && stretch->length > 0) {
        const char *last = g_utf8_prev_char(stretch->text + stretch->length);
        if (!g_unichar_isspace(g_utf8_get_char(last)))
            break;
        stretch->length = (int)(last - stretch->text);
        stretch->count--;
    }
    return stretch->length > 0;
}

/* The steps from glyph to glyph; n equal ones as "g n step". */
static void attr_steps(const Painter *painter, const char *name, const long *places, int count) {
    GString *out = painter->scratch;
    g_string_truncate(out, 0);
    for (int i = 1, same; i < count; i += same) {
        long step = places[i] - places[i - 1];
        for (same = 1; i + same < count && places[i + same] - places[i + same - 1] == step; same++)
            continue;
        if (out->len > 0)
            g_string_append_c(out, ' ');
        if (same > 3)
            g_string_append_printf(out, "g %d ", same);
        for (int k = 0; k < (same > 3 ? 1 : same); k++) {
            if (k > 0)
                g_string_append_c(out, ' ');
            ofd_put_length(out, step);
        }
    }
    xml_attr(painter->xml, name, out->str);
}

/* Which glyphs the characters are shown by, where the font's own table does not tell. A character beyond U+FFFF counts
 * as two for some readers and as one for others: those then take the table. */
static void put_glyphs(const Painter *painter, const Stretch *stretch, const Mapping *mapping) {
    Xml *xml = painter->xml;
    int units = 0;
    for (const char *c = stretch->text; c < stretch->text + stretch->length; c = g_utf8_next_char(c))
        units += g_utf8_get_char(c) > 0xFFFF ? 2 : 1;
    g_string_truncate(painter->scratch, 0);
    for (int i = 0; i < stretch->count; i++)
        g_string_append_printf(painter->scratch, i == 0 ? "%d" : " %d", mapping[stretch->first + i].place);
    xml_open(xml, "ofd:CGTransform");
    xml_attr_int(xml, "CodePosition", 0);
    xml_attr_int(xml, "CodeCount", units);
    xml_attr_int(xml, "GlyphCount", stretch->count);
    xml_element(xml, "ofd:Glyphs", painter->scratch->str);
    xml_close(xml);
}

static void put_stretch(const Painter *painter, const Box *run, Stretch stretch, const Mapping *mapping, int font) {
    if (!trim_blanks(&stretch))
        return;
    Xml *xml = painter->xml;
    g_autofree char *text = g_strndup(stretch.text, (gsize)stretch.length);
    int characters = (int)g_utf8_strlen(text, -1), steps = MAX(characters, stretch.count);
    long size = ofd_length(run->size), left = LONG_MAX, top = LONG_MAX, right = LONG_MIN, foot = LONG_MIN;
    g_autofree long *x = g_new(long, steps), *y = g_new(long, steps);
    int after = stretch.first + stretch.count;
    double end = after < run->glyph_count ? run->glyphs[after].x : run->x + run->w;
    for (int i = 0; i < steps; i++) {
        const Glyph *glyph = &run->glyphs[stretch.first + MIN(i, stretch.count - 1)];
        /* one glyph of several characters: for readers that show these instead, they share its width */
        double shared = i < stretch.count ? 0 : (i - stretch.count + 1.0) / (steps - stretch.count + 1);
        x[i] = ofd_length(glyph->x + shared * (end - glyph->x));
        y[i] = ofd_length(glyph->y);
        left = MIN(left, x[i]);
        right = MAX(right, x[i]);
        top = MIN(top, y[i]);
        foot = MAX(foot, y[i]);
    }
    /* room for what glyphs paint around their em */
    long side = size / 5, below = size * 2 / 5;
    long boundary[4] = {left - side, top - size, right - left + size + 2 * side, foot - top + size + below};
    if (run->turned) {
        boundary[0] = left - below;
        boundary[1] = top - side;
        boundary[2] = right - left + size + below;
        boundary[3] = foot - top + size + 2 * side;
    }
    open_object(painter, "ofd:TextObject", boundary);
    if (run->turned) {
        g_autoptr(GString) matrix = g_string_new("0 1 -1 0 ");
        ofd_put_length(matrix, boundary[2]);
        g_string_append(matrix, " 0");
        xml_attr(xml, "CTM", matrix->str);
    }
    xml_attr_int(xml, "Font", font);
    ofd_attr_lengths(xml, "Size", &size, 1);
    if (run->grey != 0 || run->ink != INK_GREY)
        put_colour(painter, "ofd:FillColor", run);
    if (!stretch.told)
        put_glyphs(painter, &stretch, mapping);
    /* turned: along what is downward on the page, and across from its right */
    for (int i = 0; i < steps; i++) {
        long along = run->turned ? y[i] - boundary[1] : x[i] - boundary[0];
        y[i] = run->turned ? boundary[0] + boundary[2] - x[i] : y[i] - boundary[1];
        x[i] = along;
    }
    xml_open(xml, "ofd:TextCode");
    ofd_attr_lengths(xml, "X", x, 1);
    ofd_attr_lengths(xml, "Y", y, 1);
    bool level = true;
    for (int i = 1; i < steps; i++)
        level &= y[i] == y[0];
    if (steps > 1)
        attr_steps(painter, "DeltaX", x, steps);
    if (!level)
        attr_steps(painter, "DeltaY", y, steps);
    xml_text(xml, text);
    xml_close(xml);
    xml_close(xml);
}

/* A run in stretches: on one line, and either all by their characters or one cluster. */
static bool paint_run(const Painter *painter, const Box *run, GError **error) {
    int count = run->glyph_count, font = ofd_fonts_id(painter->fonts, run->font, painter->ids);
    g_autofree Mapping *mapping = g_new0(Mapping, count + 1);
    Stretch open = {.count = 0};
    for (int i = 0, next; i < count; i = next) {
        const Glyph *glyph = &run->glyphs[i];
        for (next = i + 1; next < count && run->glyphs[next].cluster == glyph->cluster; next++)
            continue;
        const char *text = run->text + glyph->cluster;
        int length = next < count ? run->glyphs[next].cluster - glyph->cluster : (int)strlen(text);
        gunichar character = length > 0 && g_utf8_next_char(text) - text == length ? g_utf8_get_char(text) : 0;
        bool told = next == i + 1 && character != 0 && character <= 0xFFFF;
        for (int k = i; k < next; k++) {
            bool mapped = false;
            mapping[k].place = ofd_fonts_use(painter->fonts, run->font, run->glyphs[k].id,
                                             next == i + 1 ? character : 0, &mapped, error);
            if (mapping[k].place == 0)
                return false;
            told = told && mapped;
        }
        bool level = i > 0 && (run->turned ? glyph->x == run->glyphs[i - 1].x : glyph->y == run->glyphs[i - 1].y);
        if (told && open.told && level && open.text + open.length == text) {
            open.count++;
            open.length += length;
            continue;
        }
        if (open.count > 0)
            put_stretch(painter, run, open, mapping, font);
        open = (Stretch){i, next - i, text, length, told};
    }
    if (open.count > 0)
        put_stretch(painter, run, open, mapping, font);
    return true;
}

/* ---- lines and areas ---- */

static void put_point(GString *out, char operator, long x, long y, const long boundary[4]) {
    g_string_append_printf(out, "%s%c ", out->len > 0 ? " " : "", operator);
    ofd_put_length(out, x - boundary[0]);
    g_string_append_c(out, ' ');
    ofd_put_length(out, y - boundary[1]);
}

static void paint_shape(const Painter *painter, const Box *box) {
    enum { THINNEST = 10 };
    double corners[8] = {box->x, box->y, box->x + box->w, box->y + box->h};
    const double *points = corners;
    int count = 2;
    if (box->kind == BOX_RECT) {
        memcpy(corners,
               (const double[]){box->x, box->y, box->x + box->w, box->y, box->x + box->w, box->y + box->h, box->x,
                                box->y + box->h},
               sizeof corners);
        count = 4;
    } else if (box->kind == BOX_POLYGON) {
        points = box->points;
        count = box->point_count;
    }
    bool drawn = box->stroke > 0; /* as an outline, not filled */
    long width = ofd_length(box->stroke), pad = MAX((width + 1) / 2, THINNEST);
    long left = LONG_MAX, top = LONG_MAX, right = LONG_MIN, foot = LONG_MIN;
    for (int i = 0; i < count; i++) {
        left = MIN(left, ofd_length(points[2 * i]));
        right = MAX(right, ofd_length(points[2 * i]));
        top = MIN(top, ofd_length(points[2 * i + 1]));
        foot = MAX(foot, ofd_length(points[2 * i + 1]));
    }
    if (count == 0)
        return;
    const long boundary[4] = {left - pad, top - pad, right - left + 2 * pad, foot - top + 2 * pad};
    open_object(painter, "ofd:PathObject", boundary);
    if (drawn) {
        ofd_attr_lengths(painter->xml, "LineWidth", &width, 1);
        const long dashes[2] = {ofd_length(box->dash), ofd_length(box->dash)};
        if (box->dash > 0)
            ofd_attr_lengths(painter->xml, "DashPattern", dashes, 2);
        put_colour(painter, "ofd:StrokeColor", box);
    } else {
        xml_attr(painter->xml, "Stroke", "false");
        xml_attr(painter->xml, "Fill", "true");
        put_colour(painter, "ofd:FillColor", box);
    }
    GString *out = painter->scratch;
    g_string_truncate(out, 0);
    for (int i = 0; i < count; i++)
        put_point(out, i == 0 ? 'M' : 'L', ofd_length(points[2 * i]), ofd_length(points[2 * i + 1]), boundary);
    if (box->kind != BOX_LINE)
        g_string_append(out, " C");
    xml_element(painter->xml, "ofd:AbbreviatedData", out->str);
    xml_close(painter->xml);
}

bool ofd_page_paint(Xml *xml, const Page *page, OfdFonts *fonts, int *ids, GError **error) {
    g_autoptr(GString) scratch = g_string_new(NULL);
    const Painter painter = {xml, scratch, fonts, ids};
    xml_open(xml, "ofd:Layer");
    xml_attr_int(xml, "ID", ++*ids);
    xml_attr(xml, "Type", "Body");
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        if (box->kind == BOX_LINK || box->kind == BOX_ANCHOR)
            continue;
        if (box->kind != BOX_RUN)
            paint_shape(&painter, box);
        else if (!paint_run(&painter, box, error))
            return false;
    }
    xml_close(xml);
    return true;
}
