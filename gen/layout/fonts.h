/* The faces of the roles in fonts/fonts.csv, and nothing else: the files are opened by name; fontconfig is not asked.
 *
 * A missing file and a character that no face has are errors with a clear message; there is no substitution and no
 * hex box. The fallback faces are tried in order. Scripts other than Han and Latin have faces of their own, as many as
 * the table names; such a file is looked for only when a text needs it. */
#ifndef GONGSHI_LAYOUT_FONTS_H
#define GONGSHI_LAYOUT_FONTS_H

#include <glib.h>
#include <stdbool.h>

typedef enum Face {
    FACE_BODY,
    FACE_HEADING,
    FACE_SUBHEADING,
    FACE_TITLE,
    FACE_LATIN,
    FACE_LATIN_BOLD,
    FACE_SANS,
    FACE_SANS_BOLD,
    FACE_TABLE = FACE_SANS_BOLD + 2 /* in small type, where the body's is too thin: the headings' fallback */
} Face;

/* Fallbacks of one face, which fit its weight; those for all faces follow, in the order in which they are tried. */
enum { FALLBACK_TITLE = FACE_SANS_BOLD + 1, FALLBACK_HEADING, FALLBACK_ALL, FONT_FILES = FALLBACK_ALL + 3 };

typedef struct FontFile {
    const char *role, *path; /* absolute path */
    const char *file;        /* name, as in the manifest */
    const char *package, *sha256, *licence;
    const char *scripts; /* ISO 15924 codes parted by blanks, of a script's face; else "" */
    int face_index;      /* in a collection */
    bool bold;           /* of a script's: beside the faces of titles and headings */
    bool office;         /* from fonts/office.csv */
} FontFile;

typedef struct Fonts {
    FontFile *files; /* by Face, then the fallbacks, then those of scripts */
    int count;
    GStringChunk *strings;
} Fonts;

/* dir: the fonts/ folder. */
Fonts *fonts_load(const char *dir, GError **error);
void fonts_free(Fonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fonts, fonts_free)

/* The face of a script (ISO 15924, "Arab") beside another: an office's before those shipped, bold or plain where there
 * is but one. -1: it has none of its own. */
int fonts_of_script(const Fonts *fonts, const char *script, bool bold);

#endif
