#include "base/fault.h"
#include "base/threads.h"
#include "emit/font_source.h"
#include "emit/pdf.h"

#include FT_CID_H

#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

/* ---- codes ---- */

/* What a glyph stands for. */
typedef struct GlyphMeaning {
    hb_codepoint_t glyph;
    int code, width;
    char *text; /* "" within a cluster */
} GlyphMeaning;

typedef struct PdfFont {
    UsedGlyphs used;
    GArray *meanings; /* of GlyphMeaning, as the glyphs are used; NULL: none is */
} PdfFont;

struct PdfFonts {
    FontSources *sources;
    PdfFont *list; /* by font */
};

static void meaning_clear(void *data) {
    g_free(((GlyphMeaning *)data)->text);
}

PdfFonts *pdf_fonts_new(FontSources *sources) {
    PdfFonts *fonts = g_new0(PdfFonts, 1);
    fonts->sources = sources;
    fonts->list = g_new0(PdfFont, font_sources_count(sources));
    return fonts;
}

void pdf_fonts_free(PdfFonts *fonts) {
    if (!fonts)
        return;
    for (int i = 0; i < font_sources_count(fonts->sources); i++) {
        used_glyphs_clear(&fonts->list[i].used);
        g_clear_pointer(&fonts->list[i].meanings, g_array_unref);
    }
    g_free(fonts->list);
    g_free(fonts);
}

bool pdf_fonts_use(PdfFonts *fonts, int font, const Glyph *glyph, const char *text, int length, PdfGlyph *used,
                   bool *same, GError **error) {
    const FontSource *source = font_source_open(fonts->sources, font, error);
    if (!source)
        return false;
    PdfFont *own = &fonts->list[font];
    if (!own->meanings) {
        own->meanings = g_array_new(FALSE, FALSE, sizeof(GlyphMeaning));
        g_array_set_clear_func(own->meanings, meaning_clear);
    }
    guint place = (guint)used_glyphs_place(&own->used, source, glyph->id);
    if (place > own->meanings->len) {
        FT_UInt code = glyph->id;
        if (source->outlines == OUTLINES_CID && FT_Get_CID_From_Glyph_Index(source->metrics, glyph->id, &code) != 0)
            code = 0;
        double advance = hb_font_get_glyph_h_advance(source->font, glyph->id);
        GlyphMeaning meaning = {.glyph = glyph->id,
                                .code = (int)code,
                                .width = (int)lround(advance * 1000.0 / hb_face_get_upem(source->face)),
                                .text = g_strndup(text, (gsize)length)};
        g_array_append_val(own->meanings, meaning);
    }
    const GlyphMeaning *meaning = &g_array_index(own->meanings, GlyphMeaning, place - 1);
    *same = strlen(meaning->text) == (size_t)length && strncmp(meaning->text, text, (size_t)length) == 0;
    *used = (PdfGlyph){meaning->code, meaning->width};
    return true;
}

/* ---- font programs: subset and deflated, on all processors ---- */

typedef struct FontProgram {
    const FontSource *source;
    int font;
    hb_face_t *face;    /* to take the glyphs from */
    bool prepared;      /* the face, by the cache */
    GPtrArray *list;    /* of const GlyphMeaning *, by code; owned */
    hb_set_t *glyphs;   /* of the list; owned */
    GByteArray *packed; /* made: the subset, deflated; NULL when the subsetter refused the face */
    unsigned size;      /* of the subset */
    GByteArray *places; /* made, of a TrueType face: the place of each code's glyph in the subset, two bytes each */
} FontProgram;

static void font_program_clear(void *data) {
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
    flags |= program->source->outlines == OUTLINES_NAMED ? HB_SUBSET_FLAGS_RETAIN_GIDS : 0;
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
    bool truetype = program->source->outlines == OUTLINES_TRUETYPE;
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

/* ---- what is written ---- */

static gint by_code(gconstpointer a, gconstpointer b) {
    return (*(const GlyphMeaning *const *)a)->code - (*(const GlyphMeaning *const *)b)->code;
}

/* What the codes mean: at most a hundred to a block (Adobe Technical Note 5411). Glyphs that are only parts of others
 * stand for nothing. */
static int write_unicode(PdfFile *file, const GPtrArray *list) {
    g_autoptr(GString) out = g_string_new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                          "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                          "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    g_autoptr(GString) block = g_string_new(NULL);
    int count = 0;
    for (guint i = 0; i < list->len; i++) {
        const GlyphMeaning *meaning = g_ptr_array_index(list, i);
        if (*meaning->text) {
            g_string_append_printf(block, "<%04X><", meaning->code);
            for (const char *c = meaning->text; *c; c = g_utf8_next_char(c))
                pdf_put_utf16(block, g_utf8_get_char(c));
            g_string_append(block, ">\n");
            count++;
        }
        if (count > 0 && (count == 100 || i + 1 == list->len)) {
            g_string_append_printf(out, "%d beginbfchar\n%sendbfchar\n", count, block->str);
            g_string_truncate(block, 0);
            count = 0;
        }
    }
    g_string_append(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    int number = pdf_reserve(file, 1);
    pdf_stream(file, number, "", out->str, out->len, PDF_DEFLATE);
    return number;
}

static double thousandths(const FontSource *source, long units) {
    return (double)units * 1000 / source->metrics->units_per_EM;
}

/* Flag 4: other than the standard Latin character set. */
static int write_descriptor(PdfFile *file, const FontSource *source, const char *name, int program) {
    const FT_BBox *box = &source->metrics->bbox;
    g_autofree char *value = g_strdup_printf(
        "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%.0f %.0f %.0f %.0f]/ItalicAngle 0/Ascent %.0f"
        "/Descent %.0f/CapHeight %.0f/StemV 80/%s %d 0 R>>",
        name, thousandths(source, box->xMin), thousandths(source, box->yMin), thousandths(source, box->xMax),
        thousandths(source, box->yMax), thousandths(source, source->metrics->ascender),
        thousandths(source, source->metrics->descender), thousandths(source, source->metrics->ascender) * 0.8,
        source->outlines == OUTLINES_TRUETYPE ? "FontFile2" : "FontFile3", program);
    return pdf_add_object(file, value);
}

/* Returns the font's object number: the program, of TrueType the places of its glyphs, the font with its widths, and
 * what stands over it with the meaning of its codes. */
static int write_font(PdfFile *file, const FontProgram *program) {
    const FontSource *source = program->source;
    const GPtrArray *list = program->list;
    bool truetype = program->source->outlines == OUTLINES_TRUETYPE;
    int embedded = pdf_reserve(file, 1), places = 0;
    g_autofree char *length = g_strdup_printf("/Length1 %u", program->size);
    pdf_stream(file, embedded, truetype ? length : "/Subtype/CIDFontType0C", program->packed->data,
               program->packed->len, PDF_PACKED);
    if (truetype) {
        places = pdf_reserve(file, 1);
        pdf_stream(file, places, "", program->places->data, program->places->len, PDF_DEFLATE);
    }

    /* Six letters tell subsets apart (9.6.4), by the glyphs in it. */
    guint32 hash = 2166136261U;
    for (guint i = 0; i < list->len; i++)
        hash = (hash ^ ((const GlyphMeaning *)g_ptr_array_index(list, i))->glyph) * 16777619U;
    char letters[7] = "";
    for (int i = 0; i < 6; i++, hash /= 26)
        letters[i] = (char)('A' + hash % 26);
    g_autofree char *name = g_strdup_printf("%s+%s", letters, source->name);

    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out,
                           "<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
                           "/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 1000/W[",
                           truetype ? 2 : 0, name, write_descriptor(file, source, name, embedded));
    /* runs of codes that follow one another: first [width width …] */
    for (guint i = 0, expected = 0; i < list->len; i++) {
        const GlyphMeaning *meaning = g_ptr_array_index(list, i);
        if (i == 0 || meaning->code != (int)expected)
            g_string_append_printf(out, "%s%d[", i == 0 ? "" : "]", meaning->code);
        g_string_append_printf(out, " %d", meaning->width);
        expected = (guint)meaning->code + 1;
    }
    g_string_append(out, "]]");
    if (truetype)
        g_string_append_printf(out, "/CIDToGIDMap %d 0 R", places);
    g_string_append(out, ">>");
    int descendant = pdf_add_object(file, out->str);
    g_autofree char *value =
        g_strdup_printf("<</Type/Font/Subtype/Type0/BaseFont/%s%s/Encoding/Identity-H/DescendantFonts[%d 0 R]"
                        "/ToUnicode %d 0 R>>",
                        name, truetype ? "" : "-Identity-H", descendant, write_unicode(file, list));
    return pdf_add_object(file, value);
}

bool pdf_fonts_write(PdfFonts *fonts, PdfFile *file, int resources, GError **error) {
    FontSources *sources = fonts->sources;
    g_autoptr(GArray) programs = g_array_new(FALSE, TRUE, sizeof(FontProgram));
    g_array_set_clear_func(programs, font_program_clear);
    int slow = 0;
    for (int i = 0; i < font_sources_count(sources); i++) {
        const GArray *meanings = fonts->list[i].meanings;
        if (!meanings)
            continue;
        FontSource *source = font_source_open(sources, i, error);
        FontProgram program = {.source = source, .font = i, .list = g_ptr_array_new(), .glyphs = hb_set_create()};
        for (guint k = 0; k < meanings->len; k++) {
            GlyphMeaning *meaning = &g_array_index(meanings, GlyphMeaning, k);
            g_ptr_array_add(program.list, meaning);
            hb_set_add(program.glyphs, meaning->glyph);
        }
        g_ptr_array_sort(program.list, by_code);
        program.face = font_source_part(source, program.glyphs, &program.prepared);
        slow += !program.prepared;
        g_array_append_val(programs, program);
    }
    ProgramQueue queue = {programs, 0};
    threads_run(MAX(slow, 1), make_programs,
                &queue); /* of a prepared face a part is taken faster than one is started */

    g_autoptr(GString) out = g_string_new("<</Font<<");
    for (guint i = 0; i < programs->len; i++) {
        const FontProgram *program = &g_array_index(programs, FontProgram, i);
        if (!program->packed) {
            fault_set(error, FAULT_FONT_SUBSET, "path", program->source->file->path, NULL);
            return false;
        }
        int number = write_font(file, program);
        g_string_append_printf(out, "/F%d %d 0 R", program->font, number);
    }
    g_string_append(out, ">>>>");
    pdf_object(file, resources, out->str);
    return true;
}
