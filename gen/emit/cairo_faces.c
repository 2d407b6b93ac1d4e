#include "emit/cairo_faces.h"

#include <cairo-ft.h>

#include "base/file.h"

struct Faces {
    const Fonts *fonts;
    cairo_font_face_t **faces; /* by index into the Fonts; NULL until used */
};

static const cairo_user_data_key_t face_key;

Faces *faces_new(const Fonts *fonts) {
    Faces *faces = g_new0(Faces, 1);
    faces->fonts = fonts;
    faces->faces = g_new0(cairo_font_face_t *, fonts_count(fonts));
    return faces;
}

void faces_free(Faces *faces) {
    if (!faces)
        return;
    for (int i = 0; i < fonts_count(faces->fonts); i++)
        g_clear_pointer(&faces->faces[i], cairo_font_face_destroy);
    g_free(faces->faces);
    g_free(faces);
}

/* cairo keeps faces in a cache of its own beyond the writer's life, so each face has a library of its own. */
static void done_face(void *data) {
    FT_Face face = data;
    FT_Library library = face->glyph->library;
    FT_Done_Face(face);
    FT_Done_FreeType(library);
}

static cairo_font_face_t *open_face(const FontFile *file, GError **error) {
    FT_Library library = NULL;
    FT_Face face;
    if (FT_Init_FreeType(&library) != 0 || FT_New_Face(library, file->path, file->face_index, &face) != 0) {
        file_blame(error, file->path, FAULT_FONT_UNREAD);
        if (library)
            FT_Done_FreeType(library);
        return NULL;
    }
    cairo_font_face_t *made = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
    if (cairo_font_face_set_user_data(made, &face_key, face, done_face) != CAIRO_STATUS_SUCCESS)
        g_error("cairo_font_face_set_user_data");
    return made;
}

cairo_font_face_t *faces_lookup(Faces *faces, int font, GError **error) {
    if (!faces->faces[font])
        faces->faces[font] = open_face(fonts_file(faces->fonts, font), error);
    return faces->faces[font];
}
