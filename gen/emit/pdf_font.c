#include "emit/pdf_font.h"

#include "base/file.h"
#include "emit/pdf_program.h"
#include "emit/pdf_stock.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include <hb-ot.h>
#include <math.h>
#include <string.h>

typedef struct Source {
    hb_face_t *face; /* NULL until used */
    hb_font_t *font;
    Stock *stock;
    FT_Face metrics;
    Outlines outlines;
    char *name; /* PostScript */
} Source;

struct FontSources {
    const Fonts *fonts;
    FT_Library library;
    Source *list; /* by index into the Fonts */
};

struct PdfFonts {
    FontSources *sources;
    GPtrArray **meanings; /* by font: Meaning * by glyph, NULL where there is none; NULL: not used */
};

/* ---- faces ---- */

FontSources *font_sources_new(const Fonts *fonts) {
    FontSources *sources = g_new0(FontSources, 1);
    sources->fonts = fonts;
    sources->list = g_new0(Source, fonts_count(fonts));
    FT_Error failed = FT_Init_FreeType(&sources->library);
    g_assert(failed == 0);
    return sources;
}

void font_sources_free(FontSources *sources) {
    if (!sources)
        return;
    for (int i = 0; i < fonts_count(sources->fonts); i++) {
        Source *source = &sources->list[i];
        if (!source->face)
            continue;
        stock_free(source->stock);
        hb_font_destroy(source->font);
        hb_face_destroy(source->face);
        FT_Done_Face(source->metrics);
        g_free(source->name);
    }
    FT_Done_FreeType(sources->library);
    g_free(sources->list);
    g_free(sources);
}

static Outlines outlines_of(hb_face_t *face, FT_Face metrics) {
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    bool compact = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    FT_Bool keyed = 0;
    if (!compact)
        return OUTLINES_TRUETYPE;
    return FT_Get_CID_Is_Internally_CID_Keyed(metrics, &keyed) == 0 && keyed ? OUTLINES_CID : OUTLINES_NAMED;
}

static Source *source_open(FontSources *sources, int font, GError **error) {
    Source *source = &sources->list[font];
    if (source->face)
        return source;
    const FontFile *file = fonts_file(sources->fonts, font);
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
    source->face = face;
    source->font = hb_font_create(source->face);
    source->stock = stock_new(source->face);
    source->outlines = outlines_of(source->face, source->metrics);
    const char *name = FT_Get_Postscript_Name(source->metrics);
    source->name = g_strdup(name ? name : file->role);
    return source;
}

/* ---- codes ---- */

static void meaning_free(void *data) {
    Meaning *meaning = data;
    if (meaning)
        g_free(meaning->text);
    g_free(meaning);
}

PdfFonts *pdf_fonts_new(FontSources *sources) {
    PdfFonts *fonts = g_new0(PdfFonts, 1);
    fonts->sources = sources;
    fonts->meanings = g_new0(GPtrArray *, fonts_count(sources->fonts));
    return fonts;
}

void pdf_fonts_free(PdfFonts *fonts) {
    if (!fonts)
        return;
    for (int i = 0; i < fonts_count(fonts->sources->fonts); i++)
        g_clear_pointer(&fonts->meanings[i], g_ptr_array_unref);
    g_free(fonts->meanings);
    g_free(fonts);
}

static int code_of(const Source *source, hb_codepoint_t glyph) {
    FT_UInt cid = glyph;
    if (source->outlines == OUTLINES_CID && FT_Get_CID_From_Glyph_Index(source->metrics, glyph, &cid) != 0)
        cid = 0;
    return (int)cid;
}

static Meaning *add_meaning(GPtrArray *meanings, const Source *source, hb_codepoint_t glyph, const char *text,
                            int length) {
    Meaning *meaning = g_new0(Meaning, 1);
    meaning->glyph = glyph;
    meaning->code = code_of(source, glyph);
    meaning->width =
        (int)lround(hb_font_get_glyph_h_advance(source->font, glyph) * 1000.0 / hb_face_get_upem(source->face));
    meaning->text = g_strndup(text, (gsize)length);
    g_ptr_array_index(meanings, glyph) = meaning;
    return meaning;
}

static GPtrArray *new_meanings(const Source *source) {
    GPtrArray *meanings = g_ptr_array_new_with_free_func(meaning_free);
    g_ptr_array_set_size(meanings, (int)hb_face_get_glyph_count(source->face));
    return meanings;
}

bool pdf_fonts_use(PdfFonts *fonts, int font, const Glyph *glyph, const char *text, int length, PdfGlyph *used,
                   bool *same, GError **error) {
    const Source *source = source_open(fonts->sources, font, error);
    if (!source)
        return false;
    if (!fonts->meanings[font])
        fonts->meanings[font] = new_meanings(source);
    Meaning *meaning = g_ptr_array_index(fonts->meanings[font], glyph->id);
    if (!meaning)
        meaning = add_meaning(fonts->meanings[font], source, glyph->id, text, length);
    *same = strlen(meaning->text) == (size_t)length && strncmp(meaning->text, text, (size_t)length) == 0;
    *used = (PdfGlyph){meaning->code, meaning->width};
    return true;
}

/* ---- what is written ---- */

static gint by_code(gconstpointer a, gconstpointer b) {
    return (*(const Meaning *const *)a)->code - (*(const Meaning *const *)b)->code;
}

static GPtrArray *in_order(const GPtrArray *meanings) {
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; i < meanings->len; i++)
        if (g_ptr_array_index(meanings, i))
            g_ptr_array_add(list, g_ptr_array_index(meanings, i));
    g_ptr_array_sort(list, by_code);
    return list;
}

/* Runs of codes that follow one another: first [width width …]. */
static void put_widths(GString *out, const GPtrArray *list) {
    int expected = -1;
    g_string_append(out, "/W[");
    for (guint i = 0; i < list->len; i++) {
        const Meaning *meaning = g_ptr_array_index(list, i);
        if (meaning->code != expected)
            g_string_append_printf(out, "%s%d[", expected < 0 ? "" : "]", meaning->code);
        g_string_append_printf(out, " %d", meaning->width);
        expected = meaning->code + 1;
    }
    g_string_append(out, "]]");
}

static void put_meaning(GString *out, const Meaning *meaning) {
    g_string_append_printf(out, "<%04X><", meaning->code);
    for (const char *c = meaning->text; *c; c = g_utf8_next_char(c))
        pdf_put_utf16(out, g_utf8_get_char(c));
    g_string_append(out, ">\n");
}

/* At most a hundred to a block (Adobe Technical Note 5411). Glyphs that are only parts of others stand for nothing. */
static void put_meanings(GString *out, const GPtrArray *list) {
    g_autoptr(GString) block = g_string_new(NULL);
    int count = 0;
    for (guint i = 0; i < list->len; i++) {
        const Meaning *meaning = g_ptr_array_index(list, i);
        if (*meaning->text) {
            put_meaning(block, meaning);
            count++;
        }
        if (count > 0 && (count == 100 || i + 1 == list->len)) {
            g_string_append_printf(out, "%d beginbfchar\n%sendbfchar\n", count, block->str);
            g_string_truncate(block, 0);
            count = 0;
        }
    }
}

static int write_unicode(PdfFile *file, const GPtrArray *list) {
    g_autoptr(GString) out = g_string_new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                          "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                          "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    put_meanings(out, list);
    g_string_append(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    int number = pdf_reserve(file);
    pdf_stream(file, number, "", out->str, out->len, PDF_DEFLATED);
    return number;
}

typedef struct Embedded {
    int program, places; /* object numbers; places: 0 but for TrueType */
} Embedded;

static Embedded write_program(PdfFile *file, const Program *program) {
    Embedded embedded = {.program = pdf_reserve(file)};
    bool truetype = program->outlines == OUTLINES_TRUETYPE;
    g_autofree char *length = g_strdup_printf("/Length1 %u", program->size);
    pdf_stream_packed(file, embedded.program, truetype ? length : "/Subtype/CIDFontType0C", program->packed);
    if (truetype) {
        embedded.places = pdf_reserve(file);
        pdf_stream(file, embedded.places, "", program->places->data, program->places->len, PDF_DEFLATED);
    }
    return embedded;
}

/* Six letters that tell subsets apart (9.6.4), by the codes in it. */
static char *subset_name(const Source *source, const GPtrArray *list) {
    guint32 hash = 2166136261U;
    for (guint i = 0; i < list->len; i++)
        hash = (hash ^ ((const Meaning *)g_ptr_array_index(list, i))->glyph) * 16777619U;
    char letters[7] = "";
    for (int i = 0; i < 6; i++, hash /= 26)
        letters[i] = (char)('A' + hash % 26);
    return g_strdup_printf("%s+%s", letters, source->name);
}

static double thousandths(const Source *source, long units) {
    return (double)units * 1000 / source->metrics->units_per_EM;
}

/* Flag 4: other than the standard Latin character set. */
static int write_descriptor(PdfFile *file, const Source *source, const char *name, int program) {
    const FT_BBox *box = &source->metrics->bbox;
    g_autofree char *value = g_strdup_printf(
        "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%.0f %.0f %.0f %.0f]/ItalicAngle 0/Ascent %.0f"
        "/Descent %.0f/CapHeight %.0f/StemV 80/%s %d 0 R>>",
        name, thousandths(source, box->xMin), thousandths(source, box->yMin), thousandths(source, box->xMax),
        thousandths(source, box->yMax), thousandths(source, source->metrics->ascender),
        thousandths(source, source->metrics->descender), thousandths(source, source->metrics->ascender) * 0.8,
        source->outlines == OUTLINES_TRUETYPE ? "FontFile2" : "FontFile3", program);
    int number = pdf_reserve(file);
    pdf_object(file, number, value);
    return number;
}

static int write_descendant(PdfFile *file, const Source *source, const char *name, Embedded embedded,
                            const GPtrArray *list) {
    bool truetype = source->outlines == OUTLINES_TRUETYPE;
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out,
                           "<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
                           "/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 1000",
                           truetype ? 2 : 0, name, write_descriptor(file, source, name, embedded.program));
    put_widths(out, list);
    if (truetype)
        g_string_append_printf(out, "/CIDToGIDMap %d 0 R", embedded.places);
    g_string_append(out, ">>");
    int number = pdf_reserve(file);
    pdf_object(file, number, out->str);
    return number;
}

/* Returns the font's object number. */
static int write_font(PdfFile *file, const Source *source, const Program *program) {
    const GPtrArray *list = program->list;
    Embedded embedded = write_program(file, program);
    g_autofree char *name = subset_name(source, list);
    int descendant = write_descendant(file, source, name, embedded, list);
    g_autofree char *value = g_strdup_printf(
        "<</Type/Font/Subtype/Type0/BaseFont/%s%s/Encoding/Identity-H/DescendantFonts[%d 0 R]"
        "/ToUnicode %d 0 R>>",
        name, source->outlines == OUTLINES_TRUETYPE ? "" : "-Identity-H", descendant, write_unicode(file, list));
    int number = pdf_reserve(file);
    pdf_object(file, number, value);
    return number;
}

/* One for each font that was used. */
static GArray *start_programs(const PdfFonts *fonts) {
    GArray *programs = g_array_new(FALSE, TRUE, sizeof(Program));
    g_array_set_clear_func(programs, program_clear);
    for (int i = 0; i < fonts_count(fonts->sources->fonts); i++) {
        const Source *source = &fonts->sources->list[i];
        Program program = {.font = i, .face = source->face, .outlines = source->outlines};
        if (!fonts->meanings[i])
            continue;
        program.list = in_order(fonts->meanings[i]);
        program.glyphs = hb_set_create();
        for (guint k = 0; k < program.list->len; k++)
            hb_set_add(program.glyphs, ((const Meaning *)g_ptr_array_index(program.list, k))->glyph);
        program.face = stock_face(source->stock, program.glyphs, &program.ready);
        g_array_append_val(programs, program);
    }
    return programs;
}

bool pdf_fonts_write(PdfFonts *fonts, PdfFile *file, int resources, GError **error) {
    g_autoptr(GArray) programs = start_programs(fonts);
    g_autoptr(GString) out = g_string_new("<</Font<<");
    programs_make(programs);
    for (guint i = 0; i < programs->len; i++) {
        const Program *program = &g_array_index(programs, Program, i);
        if (!program->packed) {
            fault_set(error, FAULT_FONT_SUBSET, "path", fonts_file(fonts->sources->fonts, program->font)->path, NULL);
            return false;
        }
        int number = write_font(file, &fonts->sources->list[program->font], program);
        g_string_append_printf(out, "/F%d %d 0 R", program->font, number);
    }
    g_string_append(out, ">>>>");
    pdf_object(file, resources, out->str);
    return true;
}
