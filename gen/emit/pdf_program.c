#include "emit/pdf_program.h"

#include <hb-subset.h>
#include <string.h>

#include "base/team.h"
#include "emit/pdf_file.h"

void program_clear(void *data) {
    Program *program = data;
    g_ptr_array_unref(program->list);
    hb_set_destroy(program->glyphs);
    g_clear_pointer(&program->packed, g_byte_array_unref);
    g_clear_pointer(&program->places, g_byte_array_unref);
}

static const Meaning *meaning_at(const Program *program, guint index) {
    return g_ptr_array_index(program->list, index);
}

/* Tables of a subset that a PDF reader has no use for: it is told the glyphs. */
static void drop_tables(hb_subset_input_t *input) {
    static const char *const tables[] = {"GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx",
                                         "name", "OS/2", "post", "cmap", "STAT", "kern"};
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        hb_set_add(dropped, hb_tag_from_string(tables[i], -1));
}

static GByteArray *make_places(const Program *program, const hb_subset_plan_t *plan) {
    const hb_map_t *places = hb_subset_plan_old_to_new_glyph_mapping(plan);
    guint last = (guint)meaning_at(program, program->list->len - 1)->code;
    GByteArray *table = g_byte_array_new();
    g_byte_array_set_size(table, 2 * (last + 1));
    memset(table->data, 0, table->len);
    for (guint i = 0; i < program->list->len; i++) {
        const Meaning *meaning = meaning_at(program, i);
        hb_codepoint_t place = hb_map_get(places, meaning->glyph);
        table->data[2 * meaning->code] = (guint8)(place >> 8);
        table->data[2 * meaning->code + 1] = (guint8)place;
    }
    return table;
}

static void pack(Program *program, const hb_subset_plan_t *plan, hb_face_t *subset) {
    bool truetype = program->outlines == OUTLINES_TRUETYPE;
    hb_blob_t *blob =
        truetype ? hb_face_reference_blob(subset) : hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
    const char *bytes = hb_blob_get_data(blob, &program->size);
    program->packed = pdf_deflated_outlines(bytes, program->size);
    hb_blob_destroy(blob);
    if (truetype)
        program->places = make_places(program, plan);
}

static hb_subset_input_t *make_input(const Program *program) {
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    unsigned flags = HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING;
    /* The faces of Han have no subroutines to speak of; to look for them is a quarter of the time. A prepared face has
     * none left, and is read in no time only without this. */
    flags |= program->ready ? 0 : HB_SUBSET_FLAGS_DESUBROUTINIZE;
    /* Without CIDs a code is the glyph's index, in the subset too. */
    flags |= program->outlines == OUTLINES_NAMED ? HB_SUBSET_FLAGS_RETAIN_GIDS : 0;
    hb_subset_input_set_flags(input, flags);
    drop_tables(input);
    hb_set_union(hb_subset_input_glyph_set(input), program->glyphs);
    return input;
}

static void make(Program *program) {
    hb_subset_input_t *input = make_input(program);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(program->face, input);
    hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (subset)
        pack(program, plan, subset);
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
}

typedef struct Makers {
    GArray *programs;
    gint next; /* the first that nobody makes; atomic */
} Makers;

static void *make_next(void *data) {
    Makers *makers = data;
    for (guint i; (i = (guint)g_atomic_int_add(&makers->next, 1)) < makers->programs->len;)
        make(&g_array_index(makers->programs, Program, i));
    return NULL;
}

/* Of prepared faces a part is taken faster than a thread is started. */
void programs_make(GArray *programs) {
    int long_ones = 0;
    for (guint i = 0; i < programs->len; i++)
        long_ones += !g_array_index(programs, Program, i).ready;
    Makers makers = {programs, 0};
    team_work(MAX(long_ones, 1), make_next, &makers);
}
