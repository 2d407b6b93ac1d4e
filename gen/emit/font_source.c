#include "emit/font_source.h"

#include "base/fault.h"
#include "base/file.h"

#include FT_CID_H

#include <hb-ot.h>
#include <hb-subset.h>

/* ---- a face that many documents take parts of ----
 *
 * The subsetter reads a whole face of twenty thousand glyphs to take out five hundred. A FaceCache keeps the glyphs
 * that documents have used so far, as a face of its own that is prepared for subsetting: parts of it are taken in
 * half the time, and they are the same bytes. It is made after some documents, and made again when as many more
 * needed what it lacks. */

/* Preparing a face takes as long as that many subsets of the whole one. */
enum { WORTH = 40 };

/* With all glyphs seen so far. */
static void prepare_face(FaceCache *cache) {
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING |
                                         HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_set_union(hb_subset_input_glyph_set(input), cache->seen);
    hb_face_t *part = hb_subset_or_fail(cache->whole, input);
    hb_face_destroy(cache->prepared);
    cache->prepared = part ? hb_subset_preprocess(part) : NULL;
    hb_face_destroy(part);
    hb_subset_input_destroy(input);
    hb_set_clear(cache->held);
    if (cache->prepared)
        hb_set_union(cache->held, cache->seen);
    cache->missed = 0;
}

hb_face_t *font_source_part(FontSource *source, const hb_set_t *glyphs, bool *prepared) {
    FaceCache *cache = &source->cache;
    *prepared = cache->prepared && hb_set_is_subset(glyphs, cache->held);
    if (!*prepared) {
        hb_set_union(cache->seen, glyphs);
        if (++cache->missed > WORTH)
            prepare_face(cache);
        *prepared = cache->prepared && hb_set_is_subset(glyphs, cache->held);
    }
    return *prepared ? cache->prepared : cache->whole;
}

/* ---- faces ---- */

struct FontSources {
    const Fonts *fonts;
    FT_Library library;
    FontSource *list; /* by index into the Fonts */
};

FontSources *font_sources_new(const Fonts *fonts) {
    FontSources *sources = g_new0(FontSources, 1);
    sources->fonts = fonts;
    sources->list = g_new0(FontSource, fonts->count);
    FT_Error failed = FT_Init_FreeType(&sources->library);
    g_assert(failed == 0);
    return sources;
}

void font_sources_free(FontSources *sources) {
    if (!sources)
        return;
    for (int i = 0; i < sources->fonts->count; i++) {
        FontSource *source = &sources->list[i];
        if (!source->face)
            continue;
        hb_face_destroy(source->cache.prepared);
        hb_set_destroy(source->cache.held);
        hb_set_destroy(source->cache.seen);
        hb_font_destroy(source->font);
        hb_face_destroy(source->face);
        FT_Done_Face(source->metrics);
        g_clear_pointer(&source->traced, g_ptr_array_unref);
        g_free(source->name);
    }
    FT_Done_FreeType(sources->library);
    g_free(sources->list);
    g_free(sources);
}

int font_sources_count(const FontSources *sources) {
    return sources->fonts->count;
}

/* Tables that say how text becomes glyphs. Whoever takes a part names its glyphs; the subsetter would go over all of
 * the tables each time. */
static bool table_of_text(hb_tag_t tag) {
    switch (tag) {
    case HB_TAG('c', 'm', 'a', 'p'):
    case HB_TAG('G', 'S', 'U', 'B'):
    case HB_TAG('G', 'P', 'O', 'S'):
    case HB_TAG('G', 'D', 'E', 'F'):
        return true;
    default:
        return false;
    }
}

static hb_blob_t *reference_outlines(hb_face_t *face, hb_tag_t tag, void *whole) {
    (void)face;
    return table_of_text(tag) ? NULL : hb_face_reference_table(whole, tag);
}

static void face_let_go(void *whole) {
    hb_face_destroy(whole);
}

FontSource *font_source_open(FontSources *sources, int font, GError **error) {
    FontSource *source = &sources->list[font];
    if (source->face)
        return source;
    const FontFile *file = &sources->fonts->files[font];
    if (FT_New_Face(sources->library, file->path, file->face_index, &source->metrics) != 0) {
        file_blame(error, file->path, FAULT_FONT_UNREAD);
        return NULL;
    }
    hb_blob_t *blob = hb_blob_create_from_file(file->path);
    hb_face_t *face = hb_face_create(blob, (unsigned)file->face_index);
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face) == 0) {
        file_blame(error, file->path, FAULT_FONT_UNREAD);
        hb_face_destroy(face);
        FT_Done_Face(source->metrics);
        return NULL;
    }
    source->file = file;
    source->face = hb_face_create_for_tables(reference_outlines, face, face_let_go);
    hb_face_set_upem(source->face, hb_face_get_upem(face));
    source->font = hb_font_create(source->face);
    source->cache = (FaceCache){.whole = source->face, .held = hb_set_create(), .seen = hb_set_create()};
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    FT_Bool keyed = 0;
    bool named = FT_Get_CID_Is_Internally_CID_Keyed(source->metrics, &keyed) != 0 || !keyed;
    source->outlines = hb_blob_get_length(table) == 0 ? OUTLINES_TRUETYPE : named ? OUTLINES_NAMED : OUTLINES_CID;
    hb_blob_destroy(table);
    const char *name = FT_Get_Postscript_Name(source->metrics);
    source->name = g_strdup(name ? name : file->role);
    return source;
}

/* ---- what a document uses of a face ---- */

int used_glyphs_place(UsedGlyphs *used, const FontSource *source, uint32_t glyph) {
    if (!used->list) {
        used->list = g_array_new(FALSE, FALSE, sizeof(uint32_t));
        used->places = g_new0(guint16, hb_face_get_glyph_count(source->face));
    }
    if (used->places[glyph] == 0) {
        g_array_append_val(used->list, glyph);
        used->places[glyph] = (guint16)used->list->len;
    }
    return used->places[glyph];
}

void used_glyphs_clear(UsedGlyphs *used) {
    g_clear_pointer(&used->list, g_array_unref);
    g_clear_pointer(&used->places, g_free);
}
