#include "emit/font_source.h"
#include "emit/ofd.h"

#include <hb-ot.h>
#include <math.h>
#include <string.h>

/* ---- outlines as TrueType has them (OpenType 1.9, glyf) ---- */

typedef struct OutlinePoint {
    int x, y;
    bool on; /* the curve, not a control point */
} OutlinePoint;

typedef struct Tracing {
    GArray *points; /* of OutlinePoint */
    GArray *ends;   /* of guint: behind the last point of each contour */
    double x, y;    /* where the pen is, exactly */
} Tracing;

static void add_point(Tracing *tracing, double x, double y, bool on) {
    const OutlinePoint point = {(int)lround(x), (int)lround(y), on};
    g_array_append_val(tracing->points, point);
    tracing->x = x;
    tracing->y = y;
}

static void trace_move(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y, void *user) {
    (void)functions, (void)state, (void)user;
    add_point(data, (double)x, (double)y, true);
}

static void trace_quadratic(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x1, float y1, float x,
                            float y, void *user) {
    (void)functions, (void)state, (void)user;
    add_point(data, (double)x1, (double)y1, false);
    add_point(data, (double)x, (double)y, true);
}

static double between(double from, double to, double part) {
    return from + (to - from) * part;
}

/* As quadratic curves, so many that none is further from it than the tolerance, in units of the em. */
static void trace_cubic(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x1, float y1, float x2,
                        float y2, float x3, float y3, void *user) {
    static const double tolerance = 0.6;
    (void)functions, (void)state, (void)user;
    Tracing *tracing = data;
    double x[4] = {tracing->x, (double)x1, (double)x2, (double)x3};
    double y[4] = {tracing->y, (double)y1, (double)y2, (double)y3};
    double bend = hypot(x[3] - 3 * x[2] + 3 * x[1] - x[0], y[3] - 3 * y[2] + 3 * y[1] - y[0]);
    int parts = MAX(1, (int)ceil(cbrt(sqrt(3) / 36 * bend / tolerance)));
    for (int left = parts; left > 0; left--) {
        /* de Casteljau: the first part off, the rest stays */
        double part = 1.0 / left, first[2][4];
        for (int axis = 0; axis < 2; axis++) {
            double *p = axis == 0 ? x : y;
            double ab = between(p[0], p[1], part), bc = between(p[1], p[2], part), cd = between(p[2], p[3], part);
            double abc = between(ab, bc, part), bcd = between(bc, cd, part), middle = between(abc, bcd, part);
            memcpy(first[axis], (const double[]){p[0], ab, abc, middle}, sizeof first[axis]);
            p[0] = middle;
            p[1] = bcd;
            p[2] = cd;
        }
        double control[2];
        for (int axis = 0; axis < 2; axis++)
            control[axis] = (3 * (first[axis][1] + first[axis][2]) - first[axis][0] - first[axis][3]) / 4;
        add_point(tracing, control[0], control[1], false);
        add_point(tracing, first[0][3], first[1][3], true);
    }
}

static void trace_line(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y, void *user) {
    trace_move(functions, data, state, x, y, user);
}

static void trace_close(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, void *user) {
    (void)functions, (void)state, (void)user;
    Tracing *tracing = data;
    guint count = tracing->ends->len, from = count > 0 ? g_array_index(tracing->ends, guint, count - 1) : 0;
    const OutlinePoint *first = &g_array_index(tracing->points, OutlinePoint, from);
    const OutlinePoint *last = &g_array_index(tracing->points, OutlinePoint, tracing->points->len - 1);
    if (tracing->points->len > from + 1 && last->on && last->x == first->x && last->y == first->y)
        g_array_set_size(tracing->points, tracing->points->len - 1);
    g_array_append_val(tracing->ends, tracing->points->len);
}

/* PostScript fills what is left of the way, TrueType what is right of it. */
static void turn_contours(const Tracing *tracing) {
    for (guint i = 0, from = 0; i < tracing->ends->len; i++) {
        guint end = g_array_index(tracing->ends, guint, i);
        for (guint a = from + 1, b = end - 1; a < b; a++, b--) {
            OutlinePoint *one = &g_array_index(tracing->points, OutlinePoint, a);
            OutlinePoint *other = &g_array_index(tracing->points, OutlinePoint, b);
            const OutlinePoint kept = *one;
            *one = *other;
            *other = kept;
        }
        from = end;
    }
}

/* Big-endian, as all numbers of a font. */
static void put(GByteArray *out, int bytes, gint64 value) {
    guint64 swapped = GUINT64_TO_BE((guint64)value);
    g_byte_array_append(out, (const guint8 *)&swapped + 8 - bytes, (guint)bytes);
}

static void put_steps(GByteArray *out, const Tracing *tracing, bool down) {
    int before = 0;
    for (guint i = 0; i < tracing->points->len; i++) {
        const OutlinePoint *point = &g_array_index(tracing->points, OutlinePoint, i);
        int now = down ? point->y : point->x, step = now - before;
        if (step != 0)
            put(out, ABS(step) < 256 ? 1 : 2, ABS(step) < 256 ? ABS(step) : step);
        before = now;
    }
}

/* Empty where nothing is painted. */
static GByteArray *encode_glyph(const Tracing *tracing) {
    enum { ON_CURVE = 1, X_SHORT = 2, Y_SHORT = 4, X_SAME_OR_POSITIVE = 16, Y_SAME_OR_POSITIVE = 32 };
    GByteArray *out = g_byte_array_new();
    if (tracing->points->len == 0)
        return out;
    int box[4] = {G_MAXINT, G_MAXINT, G_MININT, G_MININT};
    for (guint i = 0; i < tracing->points->len; i++) {
        const OutlinePoint *point = &g_array_index(tracing->points, OutlinePoint, i);
        box[0] = MIN(box[0], point->x);
        box[1] = MIN(box[1], point->y);
        box[2] = MAX(box[2], point->x);
        box[3] = MAX(box[3], point->y);
    }
    put(out, 2, tracing->ends->len);
    for (int i = 0; i < 4; i++)
        put(out, 2, box[i]);
    for (guint i = 0; i < tracing->ends->len; i++)
        put(out, 2, g_array_index(tracing->ends, guint, i) - 1);
    put(out, 2, 0); /* no instructions */
    for (guint i = 0; i < tracing->points->len; i++) {
        static const OutlinePoint origin = {0, 0, false};
        const OutlinePoint *point = &g_array_index(tracing->points, OutlinePoint, i);
        const OutlinePoint *before = i > 0 ? point - 1 : &origin;
        int dx = point->x - before->x, dy = point->y - before->y;
        int flags = point->on ? ON_CURVE : 0;
        flags |= dx == 0 ? X_SAME_OR_POSITIVE : ABS(dx) < 256 ? X_SHORT | (dx > 0 ? X_SAME_OR_POSITIVE : 0) : 0;
        flags |= dy == 0 ? Y_SAME_OR_POSITIVE : ABS(dy) < 256 ? Y_SHORT | (dy > 0 ? Y_SAME_OR_POSITIVE : 0) : 0;
        put(out, 1, flags);
    }
    put_steps(out, tracing, false);
    put_steps(out, tracing, true);
    put(out, (int)((4 - out->len % 4) % 4), 0);
    return out;
}

/* NULL: no document needed the glyph. */
static void drop_outline(void *outline) {
    if (outline)
        g_byte_array_unref(outline);
}

/* Traced once in a run: borrowed from the source. */
static const GByteArray *trace_glyph(FontSource *source, uint32_t glyph) {
    if (!source->traced) {
        source->traced = g_ptr_array_new_with_free_func(drop_outline);
        g_ptr_array_set_size(source->traced, (int)hb_face_get_glyph_count(source->face));
    }
    GByteArray *known = g_ptr_array_index(source->traced, glyph);
    if (known)
        return known;
    hb_draw_funcs_t *functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(functions, trace_move, NULL, NULL);
    hb_draw_funcs_set_line_to_func(functions, trace_line, NULL, NULL);
    hb_draw_funcs_set_quadratic_to_func(functions, trace_quadratic, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(functions, trace_cubic, NULL, NULL);
    hb_draw_funcs_set_close_path_func(functions, trace_close, NULL, NULL);
    Tracing tracing = {.points = g_array_new(FALSE, FALSE, sizeof(OutlinePoint)),
                       .ends = g_array_new(FALSE, FALSE, sizeof(guint))};
    hb_font_get_glyph_shape(source->font, glyph, functions, &tracing);
    if (source->outlines != OUTLINES_TRUETYPE)
        turn_contours(&tracing);
    known = g_ptr_array_index(source->traced, glyph) = encode_glyph(&tracing);
    g_array_unref(tracing.points);
    g_array_unref(tracing.ends);
    hb_draw_funcs_destroy(functions);
    return known;
}

/* ---- which glyphs a document needs ---- */

typedef struct CharacterPlace {
    gunichar character;
    int place;
} CharacterPlace;

typedef struct OfdFont {
    FontSource *source; /* NULL: not used */
    int id;
    UsedGlyphs used;    /* the source's; the place of one is that in the program, where .notdef comes before them */
    GHashTable *mapped; /* character -> place; what is written is sorted */
} OfdFont;

struct OfdFonts {
    FontSources *sources;
    OfdFont *list; /* by font */
};

OfdFonts *ofd_fonts_new(FontSources *sources) {
    OfdFonts *fonts = g_new0(OfdFonts, 1);
    fonts->sources = sources;
    fonts->list = g_new0(OfdFont, font_sources_count(sources));
    return fonts;
}

void ofd_fonts_free(OfdFonts *fonts) {
    if (!fonts)
        return;
    for (int i = 0; i < font_sources_count(fonts->sources); i++) {
        OfdFont *font = &fonts->list[i];
        used_glyphs_clear(&font->used);
        g_clear_pointer(&font->mapped, g_hash_table_unref);
    }
    g_free(fonts->list);
    g_free(fonts);
}

int ofd_fonts_id(OfdFonts *fonts, int font, int *ids) {
    OfdFont *used = &fonts->list[font];
    if (used->id == 0)
        used->id = ++*ids;
    return used->id;
}

int ofd_fonts_use(OfdFonts *fonts, int font, uint32_t glyph, gunichar character, bool *mapped, GError **error) {
    OfdFont *used = &fonts->list[font];
    if (!used->source) {
        used->source = font_source_open(fonts->sources, font, error);
        if (!used->source)
            return 0;
        used->mapped = g_hash_table_new(g_direct_hash, g_direct_equal);
    }
    int place = used_glyphs_place(&used->used, used->source, glyph);
    if (character != 0 && !g_hash_table_contains(used->mapped, GUINT_TO_POINTER(character)))
        g_hash_table_insert(used->mapped, GUINT_TO_POINTER(character), GINT_TO_POINTER(place));
    *mapped =
        character != 0 && GPOINTER_TO_INT(g_hash_table_lookup(used->mapped, GUINT_TO_POINTER(character))) == place;
    return place;
}

/* ---- a program (OpenType 1.9) ---- */

static gint by_character(gconstpointer a, gconstpointer b) {
    gunichar one = ((const CharacterPlace *)a)->character, other = ((const CharacterPlace *)b)->character;
    return one < other ? -1 : one > other;
}

static GArray *list_characters(const OfdFont *font) {
    GArray *list = g_array_new(FALSE, FALSE, sizeof(CharacterPlace));
    GHashTableIter iter;
    void *character, *place;
    g_hash_table_iter_init(&iter, font->mapped);
    while (g_hash_table_iter_next(&iter, &character, &place)) {
        const CharacterPlace row = {GPOINTER_TO_UINT(character), GPOINTER_TO_INT(place)};
        g_array_append_val(list, row);
    }
    g_array_sort(list, by_character);
    return list;
}

/* Of characters up to U+FFFF: a segment for each, and the one that ends them. */
static void put_short_map(GByteArray *out, const GArray *list, guint count) {
    guint segments = count + 1, power = 1, log = 0;
    for (; power * 2 <= segments; power *= 2)
        log++;
    put(out, 2, 4);
    put(out, 2, 16 + 8 * segments);
    put(out, 2, 0);
    put(out, 2, 2 * segments);
    put(out, 2, 2 * power);
    put(out, 2, log);
    put(out, 2, 2 * (segments - power));
    for (int row = 0; row < 2; row++) { /* the ends, then the starts: the same */
        for (guint i = 0; i < count; i++)
            put(out, 2, g_array_index(list, CharacterPlace, i).character);
        put(out, 2, 0xFFFF);
        if (row == 0)
            put(out, 2, 0);
    }
    for (guint i = 0; i < count; i++) {
        const CharacterPlace *row = &g_array_index(list, CharacterPlace, i);
        put(out, 2, (gint64)row->place - row->character);
    }
    put(out, 2, 1);
    for (guint i = 0; i < segments; i++)
        put(out, 2, 0);
}

static void put_long_map(GByteArray *out, const GArray *list) {
    put(out, 2, 12);
    put(out, 2, 0);
    put(out, 4, 16 + 12 * (gint64)list->len);
    put(out, 4, 0);
    put(out, 4, list->len);
    for (guint i = 0; i < list->len; i++) {
        const CharacterPlace *row = &g_array_index(list, CharacterPlace, i);
        put(out, 4, row->character);
        put(out, 4, row->character);
        put(out, 4, row->place);
    }
}

/* For Windows both: older readers know the short one alone, which holds no more than so many. */
static void put_cmap(GByteArray *out, const OfdFont *font) {
    enum { SHORT_MOST = 8000, HEAD = 4, RECORD = 8 };
    g_autoptr(GArray) list = list_characters(font);
    guint few = 0;
    while (few < list->len && g_array_index(list, CharacterPlace, few).character < 0xFFFF)
        few++;
    bool has_short = few <= SHORT_MOST;
    guint first = HEAD + (has_short ? 2 : 1) * RECORD, size = has_short ? 16 + 8 * (few + 1) : 0;
    put(out, 2, 0);
    put(out, 2, has_short ? 2 : 1);
    if (has_short) {
        put(out, 2, 3);
        put(out, 2, 1);
        put(out, 4, first);
    }
    put(out, 2, 3);
    put(out, 2, 10);
    put(out, 4, first + size);
    if (has_short)
        put_short_map(out, list, few);
    put_long_map(out, list);
}

static void put_name(GByteArray *out, const char *name) {
    enum { ROWS = 5, HEAD = 6, ROW = 12, WINDOWS = 3, UNICODE = 1, ENGLISH = 0x409 };
    /* family, style, unique name, full name, PostScript name */
    const struct {
        int id;
        const char *text;
    } rows[ROWS] = {{1, name}, {2, "Regular"}, {3, name}, {4, name}, {6, name}};
    g_autoptr(GByteArray) words = g_byte_array_new();
    put(out, 2, 0);
    put(out, 2, ROWS);
    put(out, 2, HEAD + ROWS * ROW);
    for (int i = 0; i < ROWS; i++) {
        guint from = words->len;
        for (const char *c = rows[i].text; *c; c++)
            put(words, 2, (guchar)*c);
        put(out, 2, WINDOWS);
        put(out, 2, UNICODE);
        put(out, 2, ENGLISH);
        put(out, 2, rows[i].id);
        put(out, 2, words->len - from);
        put(out, 2, from);
    }
    g_byte_array_append(out, words->data, words->len);
}

typedef enum FontTable { /* in the order of their tags */
                         TABLE_OS2,
                         TABLE_CMAP,
                         TABLE_GLYF,
                         TABLE_HEAD,
                         TABLE_HHEA,
                         TABLE_HMTX,
                         TABLE_LOCA,
                         TABLE_MAXP,
                         TABLE_NAME,
                         TABLE_POST,
                         TABLES
} FontTable;

/* Of the program. */
static guint glyph_count(const OfdFont *font) {
    return 1 + font->used.list->len;
}

/* Outlines with where they begin, and widths. */
static void put_glyph_tables(GByteArray *const tables[TABLES], const OfdFont *font, int most[2], int *widest) {
    for (guint i = 0; i < glyph_count(font); i++) {
        uint32_t glyph = i > 0 ? g_array_index(font->used.list, uint32_t, i - 1) : 0;
        put(tables[TABLE_LOCA], 4, tables[TABLE_GLYF]->len);
        int width = hb_font_get_glyph_h_advance(font->source->font, glyph), left = 0;
        /* readers that count characters otherwise than they were meant show the first glyph: it is empty */
        const GByteArray *outline = i > 0 ? trace_glyph(font->source, glyph) : NULL;
        if (outline && outline->len > 0) {
            const guint8 *bytes = outline->data;
            int contours = bytes[0] << 8 | bytes[1], points = bytes[8 + 2 * contours] << 8 | bytes[9 + 2 * contours];
            left = (gint16)(bytes[2] << 8 | bytes[3]);
            most[0] = MAX(most[0], points + 1);
            most[1] = MAX(most[1], contours);
            g_byte_array_append(tables[TABLE_GLYF], bytes, outline->len);
        }
        put(tables[TABLE_HMTX], 2, width);
        put(tables[TABLE_HMTX], 2, left);
        *widest = MAX(*widest, width);
    }
    put(tables[TABLE_LOCA], 4, tables[TABLE_GLYF]->len);
}

static void put_heads(GByteArray *const tables[TABLES], const OfdFont *font, const int most[2], int widest) {
    static const gint64 made = G_GINT64_CONSTANT(2398377600); /* 1980-01-01, in seconds from 1904 */
    FT_Face metrics = font->source->metrics;
    const FT_BBox *box = &metrics->bbox;
    gint64 fixed[] = {0x00010000, 0x00010000, 0, 0x5F0F3CF5};
    for (size_t i = 0; i < G_N_ELEMENTS(fixed); i++)
        put(tables[TABLE_HEAD], 4, fixed[i]);
    put(tables[TABLE_HEAD], 2, 3); /* the base line is at 0, as is the left side */
    put(tables[TABLE_HEAD], 2, metrics->units_per_EM);
    put(tables[TABLE_HEAD], 8, made);
    put(tables[TABLE_HEAD], 8, made);
    const gint64 head[] = {box->xMin, box->yMin, box->xMax, box->yMax, 0, 8, 2, 1, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(head); i++)
        put(tables[TABLE_HEAD], 2, head[i]);
    put(tables[TABLE_HHEA], 4, 0x00010000);
    const gint64 hhea[] = {
        metrics->ascender, metrics->descender, 0, widest, box->xMin, 0, box->xMax, 1, 0, 0, 0, 0, 0, 0, 0,
        glyph_count(font)};
    for (size_t i = 0; i < G_N_ELEMENTS(hhea); i++)
        put(tables[TABLE_HHEA], 2, hhea[i]);
    put(tables[TABLE_MAXP], 4, 0x00010000);
    const gint64 maxp[] = {glyph_count(font), most[0], most[1], 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(maxp); i++)
        put(tables[TABLE_MAXP], 2, maxp[i]);
    put(tables[TABLE_POST], 4, 0x00030000);
    for (int i = 0; i < 7; i++)
        put(tables[TABLE_POST], 4, 0);
}

/* Version 1: ranges of Latin and Han, code pages of Latin and simplified Chinese. */
static void put_os2(GByteArray *out, const OfdFont *font, int widest) {
    enum { MEDIUM = 5, NORMAL = 400, BOLD = 700, REGULAR = 0x40, BOLDFACE = 0x20 };
    FT_Face metrics = font->source->metrics;
    bool bold = strstr(font->source->name, "Bold") != NULL;
    const gint64 head[] = {1, widest, bold ? BOLD : NORMAL, MEDIUM, FT_Get_FSType_Flags(metrics)};
    for (size_t i = 0; i < G_N_ELEMENTS(head); i++)
        put(out, 2, head[i]);
    for (int i = 0; i < 11; i++)
        put(out, 2, 0); /* of raised and lowered characters, of what is struck out; no class */
    put(out, 8, 0);
    put(out, 2, 0); /* PANOSE: any */
    const gint64 ranges[] = {1, 1 << 27, 0, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(ranges); i++)
        put(out, 4, ranges[i]);
    put(out, 4, 0); /* no vendor */
    g_autoptr(GArray) list = list_characters(font);
    gint64 first = list->len > 0 ? g_array_index(list, CharacterPlace, 0).character : 0;
    gint64 last = list->len > 0 ? g_array_index(list, CharacterPlace, list->len - 1).character : 0;
    const gint64 tail[] = {bold ? BOLDFACE : REGULAR, MIN(first, 0xFFFF), MIN(last, 0xFFFF),
                           metrics->ascender,         metrics->descender, 0,
                           metrics->ascender,         -metrics->descender};
    for (size_t i = 0; i < G_N_ELEMENTS(tail); i++)
        put(out, 2, tail[i]);
    put(out, 4, 1);
    put(out, 4, 1 << 18);
}

/* The last bytes may be less than a number. */
static guint32 checksum(const guint8 *bytes, guint size) {
    guint32 sum = 0, last = 0;
    for (guint i = 0; i + 4 <= size; i += 4) {
        guint32 word;
        memcpy(&word, bytes + i, sizeof word);
        sum += GUINT32_FROM_BE(word);
    }
    if (size % 4 > 0)
        memcpy(&last, bytes + size / 4 * 4, size % 4);
    return sum + GUINT32_FROM_BE(last);
}

static GByteArray *make_program(const OfdFont *font) {
    enum { HEAD = 12, ROW = 16, WHOLE = 8 };
    static const char tags[TABLES][5] = {"OS/2", "cmap", "glyf", "head", "hhea",
                                         "hmtx", "loca", "maxp", "name", "post"};
    GByteArray *tables[TABLES];
    for (int i = 0; i < TABLES; i++)
        tables[i] = g_byte_array_new();
    int most[2] = {0, 0}, widest = 0;
    put_glyph_tables(tables, font, most, &widest);
    put_heads(tables, font, most, widest);
    put_os2(tables[TABLE_OS2], font, widest);
    put_cmap(tables[TABLE_CMAP], font);
    put_name(tables[TABLE_NAME], font->source->name);
    GByteArray *out = g_byte_array_new();
    put(out, 4, 0x00010000);
    const gint64 search[] = {TABLES, 128, 3, TABLES * ROW - 128};
    for (size_t i = 0; i < G_N_ELEMENTS(search); i++)
        put(out, 2, search[i]);
    guint place = HEAD + TABLES * ROW, head = 0;
    guint32 sum = 0;
    for (int i = 0; i < TABLES; i++) {
        guint32 own = checksum(tables[i]->data, tables[i]->len);
        sum += own;
        g_byte_array_append(out, (const guint8 *)tags[i], 4);
        put(out, 4, own);
        put(out, 4, place);
        put(out, 4, tables[i]->len);
        head = i == TABLE_HEAD ? place : head;
        place += (tables[i]->len + 3) / 4 * 4;
    }
    sum += checksum(out->data, out->len);
    for (int i = 0; i < TABLES; i++) {
        if (tables[i]->len > 0)
            g_byte_array_append(out, tables[i]->data, tables[i]->len);
        put(out, (int)((4 - out->len % 4) % 4), 0);
        g_byte_array_unref(tables[i]);
    }
    guint32 balance = GUINT32_TO_BE(0xB1B0AFBA - sum);
    memcpy(out->data + head + WHOLE, &balance, sizeof balance);
    return out;
}

/* ---- what is written ---- */

/* What a reader takes that uses no embedded face. */
static const char *substitute_of(int font) {
    switch (font) {
    case FACE_HEADING:
    case FALLBACK_HEADING:
        return OFFICE_HEI;
    case FACE_SUBHEADING:
        return OFFICE_KAI;
    case FACE_TITLE:
    case FALLBACK_TITLE:
        return OFFICE_SONG_TITLE;
    case FACE_LATIN:
    case FACE_LATIN_BOLD:
        return OFFICE_LATIN;
    case FACE_SANS:
    case FACE_SANS_BOLD:
        return OFFICE_SANS;
    case FACE_BODY:
        return OFFICE_FANG;
    default:
        return OFFICE_SONG;
    }
}

void ofd_fonts_write(const OfdFonts *fonts, Archive *archive, const char *folder, Xml *resources) {
    xml_open(resources, "ofd:Fonts");
    for (int i = 0; i < font_sources_count(fonts->sources); i++) {
        const OfdFont *font = &fonts->list[i];
        if (!font->source)
            continue;
        g_autofree char *name = g_strdup_printf("font_%d.ttf", font->id);
        g_autofree char *path = g_strconcat(folder, name, NULL);
        g_autoptr(GByteArray) program = make_program(font);
        archive_put(archive, path, program->data, program->len);
        xml_newline(resources);
        xml_open(resources, "ofd:Font");
        xml_attr_int(resources, "ID", font->id);
        xml_attr(resources, "FontName", font->source->name);
        xml_attr(resources, "FamilyName", substitute_of(i));
        if (i == FACE_LATIN_BOLD || i == FACE_SANS_BOLD)
            xml_attr(resources, "Bold", "true");
        xml_element(resources, "ofd:FontFile", name);
        xml_close(resources);
    }
    xml_close(resources);
}
