/* A page of PAGES as a picture, by cairo at glyph level: the first, as a preview for the web and a picture for who
 * reviews, or each, for telephones. */
#include <cairo-ft.h>
#include <cairo.h>
#include <png.h>

#include "base/fault.h"
#include "base/file.h"
#include "emit/emit.h"

/* Pixels to a point: 144 to the inch, sharp on a dense screen at half the size; fewer where a side would have more
 * pixels than cairo can paint. */
static const double densest = 2, most_pixels = 32000;

/* ---- faces ---- */

struct Faces {
    const Fonts *fonts;
    cairo_font_face_t **faces; /* by index into the Fonts; NULL until used */
};

static const cairo_user_data_key_t face_key;

Faces *faces_new(const Fonts *fonts) {
    Faces *faces = g_new0(Faces, 1);
    faces->fonts = fonts;
    faces->faces = g_new0(cairo_font_face_t *, fonts->count);
    return faces;
}

void faces_free(Faces *faces) {
    if (!faces)
        return;
    for (int i = 0; i < faces->fonts->count; i++)
        g_clear_pointer(&faces->faces[i], cairo_font_face_destroy);
    g_free(faces->faces);
    g_free(faces);
}

/* cairo keeps faces in a cache of its own beyond the writer's life, so each face has a library of its own. */
static void free_face(void *data) {
    FT_Face face = data;
    FT_Library library = face->glyph->library;
    FT_Done_Face(face);
    FT_Done_FreeType(library);
}

/* Borrowed; NULL and an error naming the file when it cannot be opened. */
static cairo_font_face_t *lookup_face(Faces *faces, int font, GError **error) {
    const FontFile *file = &faces->fonts->files[font];
    if (faces->faces[font])
        return faces->faces[font];
    FT_Library library = NULL;
    FT_Face face;
    if (FT_Init_FreeType(&library) != 0 || FT_New_Face(library, file->path, file->face_index, &face) != 0) {
        file_blame(error, file->path, FAULT_FONT_UNREAD);
        if (library)
            FT_Done_FreeType(library);
        return NULL;
    }
    cairo_font_face_t *made = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
    if (cairo_font_face_set_user_data(made, &face_key, face, free_face) != CAIRO_STATUS_SUCCESS)
        g_error("cairo_font_face_set_user_data");
    return faces->faces[font] = made;
}

/* ---- painting ---- */

typedef struct PngWriter {
    Sink *sink;
    Faces *own_faces; /* NULL when the context has some to share */
    Faces *faces;
    bool done;
} PngWriter;

static bool paint_glyphs(PngWriter *writer, cairo_t *cr, const Box *run, GError **error) {
    cairo_font_face_t *face = lookup_face(writer->faces, run->font, error);
    if (!face)
        return false;
    cairo_set_font_face(cr, face);
    cairo_matrix_t upright, turned;
    cairo_matrix_init_scale(&upright, run->size, run->size);
    cairo_matrix_init(&turned, 0, run->size, -run->size, 0, 0, 0);
    cairo_set_font_matrix(cr, run->turned ? &turned : &upright);
    g_autofree cairo_glyph_t *glyphs = g_new(cairo_glyph_t, run->glyph_count + 1);
    for (int i = 0; i < run->glyph_count; i++)
        glyphs[i] = (cairo_glyph_t){run->glyphs[i].id, run->glyphs[i].x, run->glyphs[i].y};
    cairo_show_glyphs(cr, glyphs, run->glyph_count);
    return true;
}

/* A picture has no colours: how light the box's is (ITU-R BT.709). */
static double box_grey(const Box *box) {
    const double *c = ink_colours[box->ink];
    return box->ink == INK_GREY ? box->grey : 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

static bool paint_box(PngWriter *writer, cairo_t *cr, const Box *box, GError **error) {
    cairo_set_source_rgba(cr, 0, 0, 0, box_grey(box));
    switch (box->kind) {
    case BOX_RUN:
        return paint_glyphs(writer, cr, box, error);
    case BOX_RECT:
        cairo_rectangle(cr, box->x, box->y, box->w, box->h);
        break;
    case BOX_LINE:
        cairo_move_to(cr, box->x, box->y);
        cairo_rel_line_to(cr, box->w, box->h);
        break;
    case BOX_POLYGON:
        for (int i = 0; i < box->point_count; i++)
            cairo_line_to(cr, box->points[2 * i], box->points[2 * i + 1]);
        cairo_close_path(cr);
        break;
    case BOX_LINK:
    case BOX_ANCHOR:
        return true;
    }
    /* A box is either filled or drawn as an outline. */
    if (box->stroke <= 0) {
        cairo_fill(cr);
        return true;
    }
    cairo_set_line_width(cr, box->stroke);
    cairo_set_dash(cr, &box->dash, box->dash > 0 ? 1 : 0, 0);
    cairo_stroke(cr);
    return true;
}

/* By libpng itself: cairo's way tries every filter on every line, which takes longer than all the painting. */
static bool write_surface(PngWriter *writer, cairo_surface_t *surface, GError **error) {
    cairo_surface_flush(surface);
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)cairo_image_surface_get_width(surface),
                       .height = (png_uint_32)cairo_image_surface_get_height(surface),
                       .format = PNG_FORMAT_GRAY,
                       .flags = PNG_IMAGE_FLAG_FAST};
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    g_autofree char *bytes = g_malloc(size);
    if (!png_image_write_to_memory(&image, bytes, &size, 0, cairo_image_surface_get_data(surface),
                                   cairo_image_surface_get_stride(surface), NULL)) {
        fault_set(error, FAULT_PNG, "message", image.message, NULL);
        return false;
    }
    return sink_write(writer->sink, bytes, size, error);
}

/* ---- the back end ---- */

static void *picture_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    PngWriter *writer = g_new0(PngWriter, 1);
    writer->sink = sink;
    writer->own_faces = context->faces ? NULL : faces_new(context->fonts);
    writer->faces = context->faces ? context->faces : writer->own_faces;
    return writer;
}

/* Nothing has a colour: the surface's alpha is taken for grey, a third of the bytes to write. */
static bool picture_page(void *data, const Page *page, GError **error) {
    PngWriter *writer = data;
    if (writer->done)
        return true;
    writer->done = true;
    double density = MIN(densest, most_pixels / MAX(page->width, page->height));
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, (int)(page->width * density + 0.5),
                                                          (int)(page->height * density + 0.5));
    cairo_t *cr = cairo_create(surface);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
    cairo_scale(cr, density, density);
    cairo_set_operator(cr, CAIRO_OPERATOR_SOURCE);
    cairo_set_source_rgba(cr, 0, 0, 0, 1);
    cairo_paint(cr);
    bool painted = true;
    for (guint i = 0; painted && i < page->boxes->len; i++)
        painted = paint_box(writer, cr, &g_array_index(page->boxes, Box, i), error);
    cairo_destroy(cr);
    painted = painted && write_surface(writer, surface, error);
    cairo_surface_destroy(surface);
    return painted;
}

static bool picture_finish(void *data, GError **error) {
    const PngWriter *writer = data;
    if (!writer->done)
        fault_set(error, FAULT_PAGES_NONE, "format", "PNG", NULL);
    return writer->done;
}

static void picture_free(void *data) {
    PngWriter *writer = data;
    if (!writer)
        return;
    faces_free(writer->own_faces);
    g_free(writer);
}

/* By its geometry a page is as wide as a telephone, and as long as what stands on it. */
const Backend backend_long = {.format = FORMAT_LONG,
                              .apart = true,
                              .open = picture_open,
                              .page = picture_page,
                              .finish = picture_finish,
                              .free = picture_free};
const Backend backend_png = {
    .format = FORMAT_PNG, .open = picture_open, .page = picture_page, .finish = picture_finish, .free = picture_free};
