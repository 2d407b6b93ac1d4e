#include "emit/pdf_subset.h"

#include <hb-subset.h>
#include <string.h>

#include "base/threads.h"
#include "emit/pdf.h"

/* ---- a face that many documents take parts of ---- */

/* Preparing a face takes as long as that many subsets of the whole one. */
enum { WORTH = 6 };

struct FaceCache {
    hb_face_t *whole, *prepared; /* prepared: NULL until it is worth it */
    hb_set_t *held, *seen;       /* glyphs of prepared; of all documents so far */
    int missed;                  /* documents since, that it did not serve */
};

FaceCache *face_cache_new(hb_face_t *face) {
    FaceCache *cache = g_new0(FaceCache, 1);
    cache->whole = face;
    cache->held = hb_set_create();
    cache->seen = hb_set_create();
    return cache;
}

void face_cache_free(FaceCache *cache) {
    if (!cache)
        return;
    hb_face_destroy(cache->prepared);
    hb_set_destroy(cache->held);
    hb_set_destroy(cache->seen);
    g_free(cache);
}

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

hb_face_t *face_cache_lookup(FaceCache *cache, const hb_set_t *glyphs, bool *prepared) {
    *prepared = cache->prepared && hb_set_is_subset(glyphs, cache->held);
    if (!*prepared) {
        hb_set_union(cache->seen, glyphs);
        if (++cache->missed > WORTH)
            prepare_face(cache);
        *prepared = cache->prepared && hb_set_is_subset(glyphs, cache->held);
    }
    return *prepared ? cache->prepared : cache->whole;
}

/* ---- font programs ---- */

void font_program_clear(void *data) {
    FontProgram *program = data;
    g_ptr_array_unref(program->list);
    hb_set_destroy(program->glyphs);
    g_clear_pointer(&program->packed, g_byte_array_unref);
    g_clear_pointer(&program->places, g_byte_array_unref);
}

static hb_subset_input_t *make_input(const FontProgram *program) {
    /* Tables of a subset that a PDF reader has no use for: it is told the glyphs. */
    static const char *const tables[] = {"GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx",
                                         "name", "OS/2", "post", "cmap", "STAT", "kern"};
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    unsigned flags = HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING;
    /* The faces of Han have no subroutines to speak of; to look for them is a quarter of the time. A prepared face has
     * none left, and is read in no time only without this. */
    flags |= program->prepared ? 0 : HB_SUBSET_FLAGS_DESUBROUTINIZE;
    /* Without CIDs a code is the glyph's index, in the subset too. */
    flags |= program->outlines == OUTLINES_NAMED ? HB_SUBSET_FLAGS_RETAIN_GIDS : 0;
    hb_subset_input_set_flags(input, flags);
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        hb_set_add(dropped, hb_tag_from_string(tables[i], -1));
    hb_set_union(hb_subset_input_glyph_set(input), program->glyphs);
    return input;
}

static GByteArray *make_places(const FontProgram *program, const hb_subset_plan_t *plan) {
    const hb_map_t *places = hb_subset_plan_old_to_new_glyph_mapping(plan);
    const GlyphMeaning *last = g_ptr_array_index(program->list, program->list->len - 1);
    GByteArray *table = g_byte_array_new();
    g_byte_array_set_size(table, 2 * ((guint)last->code + 1));
    memset(table->data, 0, table->len);
    for (guint i = 0; i < program->list->len; i++) {
        const GlyphMeaning *meaning = g_ptr_array_index(program->list, i);
        hb_codepoint_t place = hb_map_get(places, meaning->glyph);
        table->data[2 * meaning->code] = (guint8)(place >> 8);
        table->data[2 * meaning->code + 1] = (guint8)place;
    }
    return table;
}

static void make_program(FontProgram *program) {
    bool truetype = program->outlines == OUTLINES_TRUETYPE;
    hb_subset_input_t *input = make_input(program);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(program->face, input);
    hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (subset) {
        hb_blob_t *blob =
            truetype ? hb_face_reference_blob(subset) : hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
        const char *bytes = hb_blob_get_data(blob, &program->size);
        program->packed = pdf_deflated_outlines(bytes, program->size);
        program->places = truetype ? make_places(program, plan) : NULL;
        hb_blob_destroy(blob);
    }
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
}

typedef struct ProgramQueue {
    GArray *programs;
    gint next; /* the first that nobody makes; atomic */
} ProgramQueue;

static void *make_programs(void *data) {
    ProgramQueue *queue = data;
    for (guint i; (i = (guint)g_atomic_int_add(&queue->next, 1)) < queue->programs->len;)
        make_program(&g_array_index(queue->programs, FontProgram, i));
    return NULL;
}

void font_programs_make(GArray *programs) {
    /* Of a prepared face a part is taken faster than a thread is started. */
    int slow = 0;
    for (guint i = 0; i < programs->len; i++)
        slow += !g_array_index(programs, FontProgram, i).prepared;
    ProgramQueue queue = {programs, 0};
    threads_run(MAX(slow, 1), make_programs, &queue);
}
