#include "layout/shape.h"

#include <hb-ot.h>

#include "base/file.h"
#include "base/text.h"

/* Texts that make a generation. Two are kept: what has not been met again in the length of one is forgotten, so that
 * the standard's own texts stay and a long run of communities does not grow without end. */
enum { GENERATION = 2000 };

/* A Passage being made. */
typedef struct Draft {
    GString *text;
    GArray *atoms;  /* of Atom */
    GArray *glyphs; /* of ShapedGlyph */
    GArray *ends;   /* of int: Passage.span_ends */
} Draft;

typedef struct Ink {
    double left, right; /* of the em, in ems */
    double advance;
} Ink;

typedef struct Typeface {
    hb_font_t *font; /* opened when first needed: the fallbacks are large and rarely are */
    double em;       /* font units */
    GHashTable *ink; /* of marks: character -> Ink *, lookup only */
} Typeface;

struct Shaper {
    const Fonts *fonts;
    Typeface *faces;
    hb_buffer_t *buffer;
    hb_language_t chinese;
    GHashTable *young, *old; /* faces and text -> Passage *; lookup only */
    GHashTable *held;        /* the same, or NULL */
    bool codes;              /* instead of characters that no face has */
};

static bool typeface_open(Shaper *shaper, int index, GError **error) {
    Typeface *face = &shaper->faces[index];
    if (face->font)
        return true;
    const FontFile *file = &shaper->fonts->files[index];
    hb_blob_t *blob = hb_blob_create_from_file(file->path);
    hb_face_t *hb_face = hb_face_create(blob, (unsigned)file->face_index);
    hb_blob_destroy(blob);
    bool usable = hb_face_get_glyph_count(hb_face) > 0;
    if (usable) {
        face->font = hb_font_create(hb_face);
        face->em = hb_face_get_upem(hb_face);
        face->ink = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
    } else {
        file_blame(error, file->path, FAULT_FONT_NONE);
    }
    hb_face_destroy(hb_face);
    return usable;
}

static void passage_free(Passage *passage) {
    if (!passage)
        return;
    g_free((char *)passage->text);
    g_free(passage->atoms);
    g_free(passage->glyphs);
    g_free(passage->span_ends);
    g_free(passage->reach);
    g_free(passage->give);
    g_free(passage);
}

static GHashTable *new_generation(void) {
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)passage_free);
}

Shaper *shaper_new(const Fonts *fonts, bool codes, GError **error) {
    g_autoptr(Shaper) shaper = g_new0(Shaper, 1);
    shaper->fonts = fonts;
    shaper->codes = codes;
    shaper->faces = g_new0(Typeface, FONT_FILES);
    shaper->buffer = hb_buffer_create();
    shaper->chinese = hb_language_from_string("zh-Hans", -1);
    shaper->young = new_generation();
    shaper->old = new_generation();
    for (int i = 0; i < FALLBACK_TITLE; i++) {
        if (!typeface_open(shaper, i, error))
            return NULL;
    }
    return g_steal_pointer(&shaper);
}

void shaper_free(Shaper *shaper) {
    if (!shaper)
        return;
    for (int i = 0; i < FONT_FILES; i++) {
        if (shaper->faces[i].font) {
            hb_font_destroy(shaper->faces[i].font);
            g_hash_table_unref(shaper->faces[i].ink);
        }
    }
    g_free(shaper->faces);
    hb_buffer_destroy(shaper->buffer);
    g_hash_table_unref(shaper->young);
    g_hash_table_unref(shaper->old);
    g_clear_pointer(&shaper->held, g_hash_table_unref);
    g_free(shaper);
}

bool shaper_trim(Shaper *shaper) {
    if (g_hash_table_size(shaper->young) <= GENERATION)
        return false;
    g_hash_table_unref(shaper->old);
    shaper->old = g_steal_pointer(&shaper->young);
    shaper->young = new_generation();
    return true;
}

void shaper_hold(Shaper *shaper) {
    g_assert(!shaper->held);
    shaper->held = g_steal_pointer(&shaper->young);
    shaper->young = new_generation();
}

void shaper_release(Shaper *shaper) {
    g_hash_table_unref(shaper->old);
    shaper->old = g_steal_pointer(&shaper->held);
}

/* What letters and figures are set in among the characters of a face: beside Song, Fang and Kai with serifs, beside
 * Hei without. */
static Face latin_face(Face face) {
    switch (face) {
    case FACE_TITLE:
    case FACE_LATIN_BOLD:
        return FACE_LATIN_BOLD;
    case FACE_BODY:
    case FACE_SUBHEADING:
    case FACE_LATIN:
        return FACE_LATIN;
    case FACE_HEADING:
    case FACE_SANS_BOLD:
        return FACE_SANS_BOLD;
    case FACE_TABLE:
    case FACE_SANS:
        return FACE_SANS;
    }
    g_assert_not_reached();
}

/* Behind the marks that belong to the character at `at`. */
static const char *cluster_end(const char *at) {
    do {
        at = g_utf8_next_char(at);
    } while (*at && char_joins(g_utf8_get_char(at)));
    return at;
}

/* Whether the face has the character at `at`, and its marks together with it come out without a missing glyph. What
 * private use stands for is nobody else's. */
static bool typeface_has(Shaper *shaper, int index, const char *at, bool *has, GError **error) {
    gunichar c = g_utf8_get_char(at);
    const char *end = cluster_end(at);
    hb_codepoint_t glyph;
    if (!typeface_open(shaper, index, error))
        return false;
    *has = hb_font_get_nominal_glyph(shaper->faces[index].font, c, &glyph) != 0 && glyph != 0 &&
           g_unichar_type(c) != G_UNICODE_PRIVATE_USE;
    if (!*has || end == g_utf8_next_char(at))
        return true;
    unsigned count;
    hb_buffer_clear_contents(shaper->buffer);
    hb_buffer_add_utf8(shaper->buffer, at, (int)(end - at), 0, (int)(end - at));
    hb_buffer_guess_segment_properties(shaper->buffer);
    hb_shape(shaper->faces[index].font, shaper->buffer, NULL, 0);
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaper->buffer, &count);
    for (unsigned i = 0; i < count && *has; i++)
        *has = infos[i].codepoint != 0;
    return true;
}

/* Between Latin letters ’ is no quotation mark: Heng’an. */
static CharKind kind_in(const char *text, const char *at, bool latin) {
    gunichar c = g_utf8_get_char(at);
    bool inside = c == 0x2019 && at > text && char_kind(g_utf8_get_char(g_utf8_prev_char(at)), latin) == CHAR_LATIN &&
                  char_kind(g_utf8_get_char(g_utf8_next_char(at)), latin) == CHAR_LATIN;
    return char_kind(c, latin || inside);
}

/* The face's own, then the fallbacks, then its partner: a superscript two is at home in Latin type. -1 with an error.
 */
static int font_for(Shaper *shaper, const Span *span, const char *at, GError **error) {
    gunichar c = g_utf8_get_char(at);
    CharKind kind = kind_in(span->text, at, span->latin);
    bool han_first = kind == CHAR_HAN || kind == CHAR_MARK || c == 0x3000;
    int latin = (int)latin_face(span->face);
    int tries[16] = {han_first ? (int)span->face : latin, han_first ? (int)span->face : (int)FACE_BODY}, count = 2;
    if (span->face == FACE_TITLE || span->face == FACE_HEADING)
        tries[count++] = span->face == FACE_TITLE ? FALLBACK_TITLE : FALLBACK_HEADING;
    for (int i = FALLBACK_ALL; i < FONT_FILES; i++)
        tries[count++] = i;
    tries[count++] = latin;
    for (int i = 0; i < count; i++) {
        bool has;
        if (!typeface_has(shaper, tries[i], at, &has, error))
            return -1;
        if (has)
            return tries[i];
    }
    const char *start = at, *end = at; /* for the message: the character and up to six on either side */
    for (int i = 0; i < 6; i++) {
        start = start > span->text ? g_utf8_prev_char(start) : start;
        end = *end ? g_utf8_next_char(end) : end;
    }
    g_autofree char *around = g_strndup(start, (gsize)(end - start));
    g_autofree char *code = g_strdup_printf("U+%04X", c);
    fault_set(error, FAULT_CHARACTER_LACKING, "code", code, "around", around, NULL);
    return -1;
}

/* What may be taken away of an empty side: at most half an em, and never into the ink. */
static double spare(double empty) {
    double most = empty - 0.02;
    return most < 0.2 ? 0 : MIN(most, 0.5);
}

static void set_trims(Typeface *face, Atom *atom, hb_codepoint_t glyph) {
    MarkSide side = char_side(atom->character);
    if (side == SIDE_NONE || atom->kind != CHAR_MARK || atom->advance < 0.8)
        return;
    Ink *ink = g_hash_table_lookup(face->ink, GUINT_TO_POINTER(atom->character));
    if (!ink) {
        hb_glyph_extents_t box = {0};
        hb_font_get_glyph_extents(face->font, glyph, &box);
        ink = g_new0(Ink, 1);
        *ink = (Ink){box.x_bearing / face->em, (box.x_bearing + box.width) / face->em, atom->advance};
        g_hash_table_insert(face->ink, GUINT_TO_POINTER(atom->character), ink);
    }
    double left = spare(ink->left), right = spare(ink->advance - ink->right);
    switch (side) {
    case SIDE_LEFT:
        atom->trim_right = right;
        break;
    case SIDE_RIGHT:
        atom->trim_left = left;
        break;
    case SIDE_MIDDLE: /* the interpunct is half an em wide in itself */
        atom->cut_left = MIN(left, 0.25);
        atom->cut_right = MIN(right, 0.25);
        break;
    case SIDE_NONE:
        break;
    }
}

/* Shapes the draft's text from `start` on in one face; glyphs of one cluster become one atom. */
static void shape_run(Shaper *shaper, Draft *draft, int start, int font, bool latin) {
    static const hb_feature_t plain = {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    const char *text = draft->text->str;
    int end = (int)draft->text->len;
    if (start == end)
        return;
    bool in_latin = font >= FACE_LATIN && font < (int)FALLBACK_TITLE;
    hb_buffer_clear_contents(shaper->buffer);
    hb_buffer_add_utf8(shaper->buffer, text, end, (unsigned)start, end - start);
    hb_buffer_set_direction(shaper->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(shaper->buffer, in_latin ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN);
    hb_buffer_set_language(shaper->buffer, shaper->chinese);
    hb_shape(shaper->faces[font].font, shaper->buffer, &plain, 1);

    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(shaper->buffer, &count);
    Typeface *face = &shaper->faces[font];
    for (unsigned i = 0, next = 0; i < count; i = next) {
        while (next < count && infos[next].cluster == infos[i].cluster)
            next++;
        int first = (int)infos[i].cluster, last = next < count ? (int)infos[next].cluster : end;
        Atom atom = {.start = first,
                     .length = last - first,
                     .glyph = (int)draft->glyphs->len,
                     .glyph_count = (int)(next - i),
                     .character = g_utf8_get_char(text + first),
                     .kind = kind_in(text, text + first, latin),
                     .font = font};
        for (unsigned k = i; k < next; k++) {
            ShapedGlyph glyph = {infos[k].codepoint, atom.advance + places[k].x_offset / face->em,
                                 -places[k].y_offset / face->em, places[k].x_advance / face->em};
            atom.advance += glyph.advance;
            g_array_append_val(draft->glyphs, glyph);
        }
        set_trims(face, &atom, infos[i].codepoint);
        g_array_append_val(draft->atoms, atom);
    }
}

/* Copies a span into the draft, face by face; white space becomes one blank, what is invisible goes. */
static bool draft_span(Shaper *shaper, Draft *draft, const Span *span, GError **error) {
    int start = (int)draft->text->len, font = -1;
    for (const char *at = span->text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (char_invisible(c))
            continue;
        bool blank = text_is_space(c) && c != 0x3000, joins = char_joins(c) && font >= 0;
        if (blank && draft->text->len > 0 && draft->text->str[draft->text->len - 1] == ' ')
            continue;
        int wanted = joins ? font : blank ? (int)latin_face(span->face) : font_for(shaper, span, at, error);
        if (wanted < 0)
            return false;
        if (wanted != font) {
            shape_run(shaper, draft, start, font, span->latin);
            start = (int)draft->text->len;
            font = wanted;
        }
        g_string_append_unichar(draft->text, blank ? ' ' : c);
    }
    shape_run(shaper, draft, start, font, span->latin);
    int end = (int)draft->text->len;
    g_array_append_val(draft->ends, end);
    return true;
}

/* ---- what no face has ---- */

/* Nothing to be set: blanks of all kinds and what is invisible. */
static bool is_set(gunichar c) {
    return !char_invisible(c) && !text_is_space(c);
}

char *shaper_missing(Shaper *shaper, const char *text) {
    g_autoptr(GString) missing = g_string_new(NULL);
    for (const char *end, *at = text; *at; at = end) {
        bool lacks = false;
        end = cluster_end(at);
        for (int face = FACE_BODY; face < (int)FALLBACK_TITLE && !lacks && is_set(g_utf8_get_char(at)); face++) {
            const Span span = {text, (Face)face, false};
            lacks = font_for(shaper, &span, at, NULL) < 0;
        }
        if (!lacks)
            continue;
        /* "✔（U+2714）"; what private use looks like, nobody knows: "U+F8FF" */
        g_autoptr(GString) codes = g_string_new(NULL);
        for (const char *part = at; part < end; part = g_utf8_next_char(part))
            text_append_part(codes, "+", "U+%04X", g_utf8_get_char(part));
        bool shown = g_unichar_type(g_utf8_get_char(at)) != G_UNICODE_PRIVATE_USE;
        g_autofree char *name =
            shown ? g_strdup_printf("%.*s（%s）", (int)(end - at), at, codes->str) : g_strdup(codes->str);
        if (!strstr(missing->str, name))
            text_append_part(missing, " ", "%s", name);
    }
    return missing->len > 0 ? g_string_free(g_steal_pointer(&missing), FALSE) : NULL;
}

/* The span's text with codes for what no face has; of a character with marks that fit no face, what can be set. */
static char *with_codes(Shaper *shaper, const Span *span) {
    GString *shown = g_string_new(NULL);
    for (const char *end, *at = span->text; *at; at = end) {
        end = cluster_end(at);
        bool whole = !is_set(g_utf8_get_char(at)) || font_for(shaper, span, at, NULL) >= 0;
        for (const char *part = at; part < end && !whole; part = g_utf8_next_char(part)) {
            char alone[8] = {0};
            gunichar c = g_utf8_get_char(part);
            alone[g_unichar_to_utf8(c, alone)] = '\0';
            const Span single = {alone, span->face, span->latin};
            if (g_unichar_type(c) == G_UNICODE_NON_SPACING_MARK && c >= 0xFE00)
                continue; /* a variation of something that is not there */
            if (!char_joins(c) && font_for(shaper, &single, alone, NULL) >= 0)
                g_string_append(shown, alone);
            else
                g_string_append_printf(shown, "〔U+%04X〕", c);
        }
        if (whole)
            g_string_append_len(shown, at, end - at);
    }
    return g_string_free(shown, FALSE);
}

/* ---- what stands between the atoms ---- */

double passage_width(const Passage *passage, int first, int last, bool trim_start) {
    while (last > first && passage->atoms[last - 1].kind == CHAR_SPACE)
        last--;
    if (last <= first)
        return 0;
    const Atom *head = &passage->atoms[first], *tail = &passage->atoms[last - 1];
    double width = passage->reach[last] - passage->reach[first] - tail->gap;
    if (tail->cut_right <= 0)
        width -= tail->trim_right;
    if (trim_start && head->cut_left <= 0)
        width -= head->trim_left;
    return width;
}

/* Of a passage that is kept for long no more than it needs. */
static void *fitted(GArray *array) {
    gsize size = array->len * g_array_get_element_size(array);
    return g_realloc(g_array_free(array, FALSE), size);
}

/* Takes over what is in the draft: where lines may be broken, what neighbours lose and what stands between them, then
 * the sums. */
static Passage *passage_new(Draft *draft) {
    Passage *passage = g_new0(Passage, 1);
    passage->text = g_string_free(draft->text, FALSE);
    passage->count = (int)draft->atoms->len;
    passage->atoms = fitted(draft->atoms);
    passage->glyphs = fitted(draft->glyphs);
    passage->span_ends = fitted(draft->ends);
    passage->reach = g_new0(double, passage->count + 1);
    passage->give = g_new0(double, passage->count + 1);
    int unit = 0, count = passage->count;
    for (int i = 0; i + 1 < count; i++) {
        Atom *atom = &passage->atoms[i], *next = atom + 1;
        unit = unit > 0 ? unit - 1 : 0;
        if (i > 0 && atom->kind == CHAR_HAN && atom[-1].kind == CHAR_DIGIT)
            unit = MAX(char_unit(passage->text + atom->start) - 1, 0);
        gunichar before2 = i > 0 ? atom[-1].character : 0, after2 = i + 2 < count ? next[1].character : 0;
        atom->after =
            char_break(&(CharPlace){before2, atom->character, next->character, after2, atom->kind, next->kind, unit});
        atom->gap = char_gap(atom->character, atom->kind, next->character, next->kind) ? 0.25 : 0;
        /* of two marks side by side one gives up its empty half: a closing one before any mark, an opening one after
         * another */
        if (atom->trim_right > 0 && (next->trim_right > 0 || next->trim_left > 0))
            atom->cut_right = atom->trim_right;
        else if (atom->trim_left > 0 && next->trim_left > 0)
            next->cut_left = next->trim_left;
    }
    for (int i = 0, start = 0; i < count; i++) {
        const Atom *atom = &passage->atoms[i];
        double width = atom->advance - atom->cut_left - atom->cut_right;
        passage->reach[i + 1] = passage->reach[i] + width + atom->gap;
        /* marks may lose a quarter em more inside a full line, gaps half of theirs */
        double left = atom->cut_left > 0 ? 0 : atom->trim_left, right = atom->cut_right > 0 ? 0 : atom->trim_right;
        passage->give[i + 1] = passage->give[i] + ((left + right) / 2 + atom->gap / 2);
        if (atom->after == BREAK_FREE || i + 1 == count) {
            passage->widest = MAX(passage->widest, passage_width(passage, start, i + 1, true));
            start = i + 1;
        }
    }
    passage->natural = passage_width(passage, 0, count, false);
    return passage;
}

/* ---- texts that were met before ---- */

static Passage *shape_spans(Shaper *shaper, const Span *spans, int count, GError **error) {
    Draft draft = {g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(Atom)),
                   g_array_new(FALSE, FALSE, sizeof(ShapedGlyph)), g_array_new(FALSE, FALSE, sizeof(int))};
    bool shaped = true;
    for (int i = 0; i < count && shaped; i++) {
        gsize length = draft.text->len;
        guint atoms = draft.atoms->len, glyphs = draft.glyphs->len;
        g_autoptr(GError) missing = NULL;
        shaped = draft_span(shaper, &draft, &spans[i], &missing);
        if (!shaped && shaper->codes) {
            g_string_truncate(draft.text, length);
            g_array_set_size(draft.atoms, atoms);
            g_array_set_size(draft.glyphs, glyphs);
            g_autofree char *text = with_codes(shaper, &spans[i]);
            const Span shown = {text, spans[i].face, spans[i].latin};
            shaped = draft_span(shaper, &draft, &shown, error);
        } else if (!shaped) {
            g_propagate_error(error, g_steal_pointer(&missing));
        }
    }
    if (shaped)
        return passage_new(&draft);
    g_string_free(draft.text, TRUE);
    g_array_unref(draft.atoms);
    g_array_unref(draft.glyphs);
    g_array_unref(draft.ends);
    return NULL;
}

const Passage *shaper_passage(Shaper *shaper, const Span *spans, int count, GError **error) {
    g_autoptr(GString) key = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_string_append_c(key, (char)(1 + (int)spans[i].face * 2 + (spans[i].latin ? 1 : 0)));
        g_string_append(key, spans[i].text);
    }
    void *passage = g_hash_table_lookup(shaper->young, key->str), *known = NULL;
    if (!passage && shaper->held)
        passage = g_hash_table_lookup(shaper->held, key->str);
    if (passage)
        return passage;
    if (g_hash_table_steal_extended(shaper->old, key->str, &known, &passage))
        g_free(known);
    else
        passage = shape_spans(shaper, spans, count, error);
    if (passage)
        g_hash_table_insert(shaper->young, g_string_free(g_steal_pointer(&key), FALSE), passage);
    return passage;
}

double shaper_width(Shaper *shaper, const char *text, double size) {
    const Span span = {text, FACE_BODY, false};
    const Passage *passage = shaper_passage(shaper, &span, 1, NULL);
    return passage ? passage->natural * size : 0;
}
