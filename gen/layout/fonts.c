#include "layout/fonts.h"

#include <string.h>

#include "base/csv.h"
#include "base/fault.h"
#include "base/number.h"

static const char *const roles[FONT_FILES] = {[FACE_BODY] = "body",
                                              [FACE_HEADING] = "heading",
                                              [FACE_SUBHEADING] = "subheading",
                                              [FACE_TITLE] = "title",
                                              [FACE_LATIN] = "latin",
                                              [FACE_LATIN_BOLD] = "latin_bold",
                                              [FACE_SANS] = "sans",
                                              [FACE_SANS_BOLD] = "sans_bold",
                                              [FALLBACK_TITLE] = "fallback_title",
                                              [FALLBACK_HEADING] = "fallback_heading",
                                              [FALLBACK_ALL] = "fallback1",
                                              "fallback2",
                                              "fallback3"};

/* What the faces of scripts are called, the first plain, the second bold. */
static const char *const script_roles[] = {"script", "script_bold"};

static int role_index(const char *const *list, gsize count, const char *said) {
    gsize role = 0;
    while (role < count && !g_str_equal(said, list[role]))
        role++;
    return role < count ? (int)role : -1;
}

/* One of the tables of fonts; folder: the files' below the table's. */
static bool read_fonts(Fonts *fonts, GArray *files, const char *dir, const char *name, const char *folder, bool office,
                       GError **error) {
    static const char *const columns[] = {"role", "file", "face", NULL};
    g_autofree char *table = g_build_filename(dir, name, NULL);
    g_autoptr(Csv) csv = csv_load_settings(table, columns, error);
    for (int i = 0; csv && i < csv->row_count; i++) {
        const CsvRow *row = &csv->rows[i];
        const char *said = csv_cell(row, csv_column(csv, "role"));
        const char *file = csv_cell(row, csv_column(csv, "file"));
        int role = role_index(roles, FONT_FILES, said);
        int of_script = role_index(script_roles, G_N_ELEMENTS(script_roles), said);
        if (role < 0 && of_script < 0)
            continue;
        g_autofree char *relative = g_build_filename(dir, folder, file, NULL);
        g_autofree char *path = g_canonicalize_filename(relative, NULL);
        Decimal face;
        bool numbered = decimal_parse(csv_cell(row, csv_column(csv, "face")), &face) && ratio_is_integer(face.value);
        const FontFile font = {
            .role = role < 0 ? script_roles[of_script] : roles[role],
            .path = g_string_chunk_insert(fonts->strings, path),
            .file = g_string_chunk_insert(fonts->strings, file),
            .package = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "package"))),
            .sha256 = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "sha256"))),
            .licence = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "licence"))),
            .scripts = g_string_chunk_insert(fonts->strings, role < 0 ? csv_cell(row, csv_column(csv, "scripts")) : ""),
            .face_index = numbered ? (int)face.value.num : 0,
            .bold = of_script == 1,
            .office = office,
        };
        if (role < 0)
            g_array_append_val(files, font);
        else
            g_array_index(files, FontFile, role) = font;
    }
    return csv != NULL;
}

Fonts *fonts_load(const char *dir, GError **error) {
    g_autoptr(Fonts) fonts = g_new0(Fonts, 1);
    fonts->strings = g_string_chunk_new(1024);
    g_autofree char *office = g_build_filename(dir, "office.csv", NULL);
    GArray *files = g_array_new(FALSE, TRUE, sizeof(FontFile));
    g_array_set_size(files, FONT_FILES);
    bool read = read_fonts(fonts, files, dir, "fonts.csv", "files", false, error) &&
                (!g_file_test(office, G_FILE_TEST_EXISTS) ||
                 read_fonts(fonts, files, dir, "office.csv", "office", true, error));
    fonts->count = (int)files->len;
    fonts->files = (FontFile *)(void *)g_array_free(files, FALSE);
    if (!read)
        return NULL;
    for (size_t i = 0; i < FONT_FILES; i++) {
        const char *path = fonts->files[i].path;
        if (path && g_file_test(path, G_FILE_TEST_IS_REGULAR))
            continue;
        fault_set(error, FAULT_FONT_ABSENT, "path", path ? path : roles[i], NULL);
        return NULL;
    }
    return g_steal_pointer(&fonts);
}

void fonts_free(Fonts *fonts) {
    if (!fonts)
        return;
    g_string_chunk_free(fonts->strings);
    g_free(fonts->files);
    g_free(fonts);
}

int fonts_of_script(const Fonts *fonts, const char *script, bool bold) {
    int best = -1;
    for (int i = fonts->count - 1; i >= FONT_FILES; i--) {
        const FontFile *file = &fonts->files[i];
        if (!strstr(file->scripts, script))
            continue;
        if (file->bold == bold)
            return i;
        best = MAX(best, i);
    }
    return best;
}
