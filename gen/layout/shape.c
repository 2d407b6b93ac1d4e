#include "layout/shape.h"

#include <hb-ot.h>

#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "layout/script.h"

/* Texts that make a generation. Two are kept: what has not been met again in the length of one is forgotten, so that
 * the standard's own texts stay and a long run of communities does not grow without end. */
enum { GENERATION = 2000 };

/* A Passage being made. */
typedef struct Draft {
    GString *text;
    TextTraits *traits; /* of the text; NULL: it is plain */
    GArray *atoms;      /* of Atom */
    GArray *glyphs;     /* of ShapedGlyph */
    GArray *ends;       /* of int: Passage.span_ends */
    double rise, fall;  /* as in the Passage */
    bool mirrored;
} Draft;

/* A stretch of the draft that is shaped in one go. */
typedef struct Run {
    int start, end; /* bytes */
    int font;
    const CharTrait *trait; /* of its first character; NULL: the draft is plain */
    const char *lang;
} Run;

typedef struct Ink {
    double left, right; /* of the em, in ems */
    double advance;
} Ink;

typedef struct Typeface {
    hb_font_t *font; /* opened when first needed: the fallbacks are large and rarely are */
    double em;       /* font units */
    GHashTable *ink; /* of marks: character, twice, and whether it is mirrored -> Ink *, lookup only */
} Typeface;

struct Shaper {
    const Fonts *fonts;
    const Lang *langs;
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
    if (!g_file_test(file->path, G_FILE_TEST_IS_REGULAR)) {
        fault_set(error, FAULT_FONT_ABSENT, "path", file->path, NULL);
        return false;
    }
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

Shaper *shaper_new(const Fonts *fonts, const Lang *langs, bool codes, GError **error) {
    g_autoptr(Shaper) shaper = g_new0(Shaper, 1);
    shaper->fonts = fonts;
    shaper->langs = langs;
    shaper->codes = codes;
    shaper->faces = g_new0(Typeface, fonts->count);
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

bool shaper_rtl(const Shaper *shaper, const char *lang) {
    return langs_rtl(shaper->langs, lang);
}

void shaper_free(Shaper *shaper) {
    if (!shaper)
        return;
    for (int i = 0; i < shaper->fonts->count; i++) {
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

static bool face_bold(Face face) {
    return face == FACE_TITLE || face == FACE_HEADING || face == FACE_LATIN_BOLD || face == FACE_SANS_BOLD;
}

/* The face of a character's script, or for what several scripts share the one in use before it; -1: Han, Latin and what
 * goes with them have none. */
static int script_font(const Shaper *shaper, gunichar c, Face face, int before) {
    GUnicodeScript script = c < 0x80 ? G_UNICODE_SCRIPT_LATIN : g_unichar_get_script(c);
    bool shared = script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED;
    if (shared && before >= FONT_FILES && !text_is_chinese(c))
        return before;
    if (shared && script_special(c))
        script = G_UNICODE_SCRIPT_ARABIC; /* a comma or a figure, with no letter before it */
    else if (shared || script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_LATIN)
        return -1;
    char code[5];
    return fonts_of_script(shaper->fonts, script_code(script, code), face_bold(face));
}

/* Whether the Latin face lacks letters with two marks, as Vietnamese has them, that the fuller one has: a word is not
 * put together from two faces. */
static bool wants_full_latin(Shaper *shaper, const Span *span, int full) {
    int latin = (int)latin_face(span->face);
    for (const char *at = span->text; full >= 0 && *at; at = g_utf8_next_char(at)) {
        gunichar c = (guchar)*at == 0xE1 ? g_utf8_get_char(at) : 0;
        bool has = true;
        if (c >= 0x1E00 && c <= 0x1EFF && !(typeface_has(shaper, latin, at, &has, NULL) && has))
            return typeface_has(shaper, full, at, &has, NULL) && has;
    }
    return false;
}

/* The face's own, then the fallbacks, then its partner: a superscript two is at home in Latin type. before: the font of
 * what stands before it, or -1. -1 with an error. */
static int font_for(Shaper *shaper, const Span *span, const char *at, int before, GError **error) {
    gunichar c = g_utf8_get_char(at);
    CharKind kind = kind_in(span->text, at, language_is_latin(span->lang));
    bool han_first = kind == CHAR_HAN || kind == CHAR_MARK || c == 0x3000;
    int latin = (int)latin_face(span->face);
    int tries[16], count = 0;
    int own = script_font(shaper, c, span->face, before);
    if (own >= 0)
        tries[count++] = own;
    tries[count++] = han_first ? (int)span->face : latin;
    tries[count++] = han_first ? (int)span->face : (int)FACE_BODY;
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
    bool back = atom->level % 2 == 1; /* the glyph is that of the mark's mirror image */
    gpointer key = GUINT_TO_POINTER(atom->character * 2 + back);
    Ink *ink = g_hash_table_lookup(face->ink, key);
    if (!ink) {
        hb_glyph_extents_t box = {0};
        hb_font_get_glyph_extents(face->font, glyph, &box);
        ink = g_new0(Ink, 1);
        *ink = (Ink){box.x_bearing / face->em, (box.x_bearing + box.width) / face->em, atom->advance};
        g_hash_table_insert(face->ink, key, ink);
    }
    double sides[] = {spare(ink->left), spare(ink->advance - ink->right)};
    double left = sides[back], right = sides[!back];
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

/* How far the glyph's ink goes from the baseline: of scripts that stack letters and marks. */
static void measure_ink(Draft *draft, const Typeface *face, const hb_glyph_info_t *info,
                        const hb_glyph_position_t *place) {
    hb_glyph_extents_t box = {0};
    hb_font_get_glyph_extents(face->font, info->codepoint, &box);
    double top = box.y_bearing + place->y_offset, foot = box.y_bearing + box.height + place->y_offset;
    draft->rise = MAX(draft->rise, top / face->em);
    draft->fall = MAX(draft->fall, -foot / face->em);
}

/* Whether the run's script has rules of its own. */
static bool run_special(const Run *run) {
    return run->font >= FONT_FILES && run->trait && run->trait->script != G_UNICODE_SCRIPT_LATIN;
}

static void set_properties(const Shaper *shaper, const Run *run, gunichar first) {
    bool latin = run->font >= FACE_LATIN && run->font < (int)FALLBACK_TITLE;
    GUnicodeScript script = run->trait ? run->trait->script : g_unichar_get_script(first);
    hb_script_t own = latin ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN;
    if (run->font >= FONT_FILES)
        own = hb_script_from_iso15924_tag(g_unicode_script_to_iso15924(script));
    hb_buffer_set_direction(shaper->buffer,
                            run->trait && run->trait->level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(shaper->buffer, own);
    hb_buffer_set_language(shaper->buffer, run->font >= FONT_FILES && run->lang ? hb_language_from_string(run->lang, -1)
                                                                                : shaper->chinese);
}

/* Shapes a run; glyphs of one cluster become one atom. */
static void shape_run(Shaper *shaper, Draft *draft, const Run *run) {
    static const hb_feature_t plain = {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    const char *text = draft->text->str;
    bool special = run_special(run), back = run->trait && run->trait->level % 2 == 1;
    hb_buffer_clear_contents(shaper->buffer);
    hb_buffer_add_utf8(shaper->buffer, text, (int)draft->text->len, (unsigned)run->start, run->end - run->start);
    set_properties(shaper, run, g_utf8_get_char(text + run->start));
    hb_buffer_set_flags(shaper->buffer, run->trait ? HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES : HB_BUFFER_FLAG_DEFAULT);
    hb_shape(shaper->faces[run->font].font, shaper->buffer, &plain, special ? 0 : 1);

    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(shaper->buffer, &count);
    Typeface *face = &shaper->faces[run->font];
    guint from = draft->atoms->len;
    int behind = run->end; /* of a run from right to left: where the cluster to the left begins */
    for (unsigned i = 0, next = 0; i < count; i = next) {
        while (next < count && infos[next].cluster == infos[i].cluster)
            next++;
        int first = (int)infos[i].cluster, last = back ? behind : next < count ? (int)infos[next].cluster : run->end;
        behind = first;
        Atom atom = {.start = first,
                     .length = last - first,
                     .glyph = (int)draft->glyphs->len,
                     .glyph_count = (int)(next - i),
                     .character = g_utf8_get_char(text + first),
                     .kind = kind_in(text, text + first, language_is_latin(run->lang) || special),
                     .level = run->trait ? run->trait->level : 0,
                     .special = special,
                     .font = run->font};
        if (special && atom.kind == CHAR_HAN) /* «, as its neighbours have it */
            atom.kind = CHAR_SIGN;
        for (unsigned k = i; k < next; k++) {
            ShapedGlyph glyph = {infos[k].codepoint, atom.advance + places[k].x_offset / face->em,
                                 -places[k].y_offset / face->em, places[k].x_advance / face->em};
            atom.advance += glyph.advance;
            g_array_append_val(draft->glyphs, glyph);
            if (special)
                measure_ink(draft, face, &infos[k], &places[k]);
        }
        set_trims(face, &atom, infos[i].codepoint);
        g_array_append_val(draft->atoms, atom);
    }
    for (guint a = from, b = draft->atoms->len; back && a + 1 < b; a++, b--) {
        Atom *left = &g_array_index(draft->atoms, Atom, a), *right = &g_array_index(draft->atoms, Atom, b - 1);
        Atom swapped = *left;
        *left = *right;
        *right = swapped;
    }
}

/* Copies a span into the draft: white space becomes one blank, what is invisible goes, but in a text that is not plain
 * stays what tells neighbours how to join or turn. */
static void draft_span(Draft *draft, const Span *span, bool plain) {
    for (const char *at = span->text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (char_invisible(c) && (plain || !script_steers(c)))
            continue;
        bool blank = text_is_space(c) && c != 0x3000;
        if (blank && draft->text->len > 0 && draft->text->str[draft->text->len - 1] == ' ')
            continue;
        g_string_append_unichar(draft->text, blank ? ' ' : c);
    }
    int end = (int)draft->text->len;
    g_array_append_val(draft->ends, end);
}

/* Whether the character goes into the run of what stands before it. */
static bool stays_in(const Run *run, int font, const CharTrait *trait) {
    if (run->font != font || !trait)
        return run->font == font;
    return trait->level == run->trait->level && (font < FONT_FILES || trait->script == run->trait->script);
}

/* Shapes a span of the draft, face by face. at: the number of its first character; it moves on. */
static bool shape_span(Shaper *shaper, Draft *draft, const Span *span, int start, int end, int *at, GError **error) {
    const Span whole = {draft->text->str, span->face, span->lang};
    Run run = {.start = start, .font = -1, .lang = span->lang};
    const char *stop = whole.text + end;
    int full = fonts_of_script(shaper->fonts, "Latn", face_bold(span->face));
    full = wants_full_latin(shaper, span, full) ? full : -1;
    for (const char *c = whole.text + start; c < stop; c = g_utf8_next_char(c), (*at)++) {
        const CharTrait *trait = draft->traits ? &draft->traits->list[*at] : NULL;
        gunichar character = g_utf8_get_char(c);
        bool joins = run.font >= 0 && (char_joins(character) || char_invisible(character) || (trait && !trait->begins));
        if (joins && (!trait || trait->level == run.trait->level))
            continue;
        bool blank = *c == ' ' || char_invisible(character);
        int blanks = run.font >= FONT_FILES ? run.font : (int)latin_face(span->face);
        int font = joins ? run.font : blank ? blanks : font_for(shaper, &whole, c, run.font, error);
        bool word = !blank && font >= 0 && char_in_word(kind_in(whole.text, c, language_is_latin(span->lang)));
        if (full >= 0 && word && !script_special(character))
            font = full;
        if (font < 0)
            return false;
        if (!stays_in(&run, font, trait)) {
            run.end = (int)(c - whole.text);
            if (run.font >= 0)
                shape_run(shaper, draft, &run);
            run = (Run){.start = run.end, .font = font, .trait = trait, .lang = span->lang};
        }
    }
    run.end = end;
    if (run.font >= 0)
        shape_run(shaper, draft, &run);
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
            const Span span = {text, (Face)face, NULL};
            lacks = font_for(shaper, &span, at, -1, NULL) < 0;
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
        bool whole = !is_set(g_utf8_get_char(at)) || font_for(shaper, span, at, -1, NULL) >= 0;
        for (const char *part = at; part < end && !whole; part = g_utf8_next_char(part)) {
            char alone[8] = {0};
            gunichar c = g_utf8_get_char(part);
            alone[g_unichar_to_utf8(c, alone)] = '\0';
            const Span single = {alone, span->face, span->lang};
            if (g_unichar_type(c) == G_UNICODE_NON_SPACING_MARK && c >= 0xFE00)
                continue; /* a variation of something that is not there */
            if (!char_joins(c) && font_for(shaper, &single, alone, -1, NULL) >= 0)
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
        if (i > 0 && atom->kind == CHAR_SPACE && atom[-1].kind == CHAR_DIGIT)
            unit = char_symbol(passage->text + next->start);
        gunichar before2 = i > 0 ? atom[-1].character : 0, after2 = i + 2 < count ? next[1].character : 0;
        atom->after =
            char_break(&(CharPlace){before2, atom->character, next->character, after2, atom->kind, next->kind, unit});
        if (atom->after == BREAK_WORD && next->breaks && (atom->special || next->special))
            atom->after = BREAK_FREE;
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
        if (atom->after <= BREAK_RESULT || i + 1 == count) {
            passage->widest = MAX(passage->widest, passage_width(passage, start, i + 1, true));
            start = i + 1;
        }
    }
    passage->natural = passage_width(passage, 0, count, false);
    for (int i = 0; i < count && draft->traits; i++)
        passage->turns = passage->turns || passage->atoms[i].level > 0;
    passage->rtl = draft->traits && draft->traits->rtl;
    passage->mirrored = draft->mirrored;
    passage->rise = draft->rise;
    passage->fall = draft->fall;
    text_traits_free(draft->traits);
    return passage;
}

/* ---- texts that were met before ---- */

static void draft_clear(Draft *draft) {
    g_string_free(draft->text, TRUE);
    g_array_unref(draft->atoms);
    g_array_unref(draft->glyphs);
    g_array_unref(draft->ends);
    text_traits_free(draft->traits);
}

/* A part of a text that is analysed within marks: the characters that the marks are. */
typedef struct Isolate {
    glong first, last;
    bool rtl;
} Isolate;

/* The marks are no characters of the draft: their traits go. With them goes what keeps two parts of one direction
 * apart, so what goes as the paragraph does has its level. */
static void drop_isolates(TextTraits *traits, const GArray *isolates) {
    enum { EMBEDDED = 2 };
    int to = 0;
    guint at = 0;
    for (int from = 0; from < traits->count; from++) {
        const Isolate *isolate = at < isolates->len ? &g_array_index(isolates, Isolate, at) : NULL;
        bool inside = isolate && from >= isolate->first;
        if (inside && from == isolate->last)
            at++;
        if (inside && (from == isolate->first || from == isolate->last))
            continue;
        traits->list[to] = traits->list[from];
        if (inside && isolate->rtl == traits->rtl)
            traits->list[to].level -= EMBEDDED;
        to++;
    }
    traits->count = to;
}

/* The scripts and levels of the draft. What stands in a span of its own among others, as a value in a sentence does,
 * turns nothing around it: it is analysed within marks that say so (UAX #9, 2.4.2), which go again. */
static bool analyse_draft(Draft *draft, int count, bool rtl, GError **error) {
    enum { LEFT_TO_RIGHT = 0x2066, RIGHT_TO_LEFT, POP = 0x2069 };
    g_autoptr(GString) told = g_string_new(NULL);
    g_autoptr(GArray) isolates = g_array_new(FALSE, FALSE, sizeof(Isolate));
    glong length = 0;
    for (int i = 0, start = 0; i < count; i++) {
        int end = g_array_index(draft->ends, int, i);
        g_autofree char *part = g_strndup(draft->text->str + start, (gsize)(end - start));
        bool apart = count > 1 && !script_plain(part);
        glong inner = g_utf8_strlen(part, -1);
        if (apart) {
            const Isolate isolate = {length, length + inner + 1, script_turns(part, rtl)};
            g_string_append_unichar(told, isolate.rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
            g_array_append_val(isolates, isolate);
        }
        g_string_append(told, part);
        if (apart)
            g_string_append_unichar(told, POP);
        length += inner + (apart ? 2 : 0);
        start = end;
    }
    TextTraits *traits = draft->traits = script_analyse(told->str, rtl, error);
    if (traits)
        drop_isolates(traits, isolates);
    return traits;
}

/* rtl: the language of the paragraph is written from right to left. */
static bool draft_text(Draft *draft, bool rtl, const Span *spans, int count, GError **error) {
    bool plain = true;
    for (int i = 0; i < count; i++)
        plain = plain && script_plain(spans[i].text);
    for (int i = 0; i < count; i++)
        draft_span(draft, &spans[i], plain);
    draft->mirrored = rtl;
    return (plain && !rtl) || analyse_draft(draft, count, rtl, error);
}

/* Where lines may begin, told to the atoms of the draft. */
static void mark_breaks(Draft *draft) {
    int at = 0;
    const char *text = draft->text->str, *c = text;
    for (guint i = 0; i < draft->atoms->len; i++) {
        Atom *atom = &g_array_index(draft->atoms, Atom, i);
        for (; c < text + atom->start; c = g_utf8_next_char(c))
            at++;
        atom->breaks = draft->traits->list[at].breaks;
    }
}

static Passage *shape_spans(Shaper *shaper, bool rtl, const Span *spans, int count, GError **error) {
    Draft draft = {.text = g_string_new(NULL),
                   .atoms = g_array_new(FALSE, FALSE, sizeof(Atom)),
                   .glyphs = g_array_new(FALSE, FALSE, sizeof(ShapedGlyph)),
                   .ends = g_array_new(FALSE, FALSE, sizeof(int))};
    bool shaped = draft_text(&draft, rtl, spans, count, error);
    for (int i = 0, at = 0, start = 0; i < count && shaped; i++) {
        int end = g_array_index(draft.ends, int, i);
        shaped = shape_span(shaper, &draft, &spans[i], start, end, &at, error);
        start = end;
    }
    if (!shaped) {
        draft_clear(&draft);
        return NULL;
    }
    if (draft.traits)
        mark_breaks(&draft);
    return passage_new(&draft);
}

/* The same where what no face has is shown by its code. */
static Passage *shape_codes(Shaper *shaper, bool rtl, const Span *spans, int count, GError **error) {
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    g_autofree Span *shown = g_new(Span, count + 1);
    for (int i = 0; i < count; i++) {
        shown[i] = spans[i];
        shown[i].text = with_codes(shaper, &spans[i]);
        g_ptr_array_add(texts, (void *)shown[i].text);
    }
    return shape_spans(shaper, rtl, shown, count, error);
}

/* Met again, it is young again; NULL: it is not known. */
static const Passage *recall(Shaper *shaper, const char *key) {
    void *passage = g_hash_table_lookup(shaper->young, key), *known = NULL;
    if (!passage && shaper->held)
        passage = g_hash_table_lookup(shaper->held, key);
    if (!passage && g_hash_table_steal_extended(shaper->old, key, &known, &passage))
        g_hash_table_insert(shaper->young, known, passage);
    return passage;
}

const Passage *shaper_paragraph(Shaper *shaper, const char *lang, const Span *spans, int count, GError **error) {
    static const char coded[] = "\x7E"; /* no face begins a key so */
    bool rtl = shaper_rtl(shaper, lang);
    g_autoptr(GString) key = g_string_new(rtl ? "\x7F" : NULL);
    for (int i = 0; i < count; i++) {
        bool latin = language_is_latin(spans[i].lang);
        g_string_append_c(key, (char)(1 + (int)spans[i].face * 2 + (latin ? 1 : 0)));
        if (latin && !g_str_has_prefix(spans[i].lang, "en"))
            g_string_append_printf(key, "\x7F%s\x7F", spans[i].lang);
        g_string_append(key, spans[i].text);
    }
    const Passage *known = recall(shaper, key->str);
    if (known)
        return known;
    Passage *passage = shape_spans(shaper, rtl, spans, count, shaper->codes ? NULL : error);
    if (!passage && shaper->codes) {
        g_string_prepend(key, coded);
        known = recall(shaper, key->str);
        if (known)
            return known;
        passage = shape_codes(shaper, rtl, spans, count, error);
    }
    if (passage)
        g_hash_table_insert(shaper->young, g_string_free(g_steal_pointer(&key), FALSE), passage);
    return passage;
}

const Passage *shaper_passage(Shaper *shaper, const Span *spans, int count, GError **error) {
    return shaper_paragraph(shaper, count > 0 ? spans[0].lang : NULL, spans, count, error);
}

bool shaper_show_codes(Shaper *shaper, bool codes) {
    bool before = shaper->codes;
    shaper->codes = codes;
    return before;
}

double shaper_width(Shaper *shaper, const char *text, double size) {
    const Span span = {text, FACE_BODY, NULL};
    const Passage *passage = shaper_passage(shaper, &span, 1, NULL);
    return passage ? passage->natural * size : 0;
}
