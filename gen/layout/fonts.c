#include "layout/fonts.h"

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

/* One of the tables of fonts; folder: the files' below the table's. */
static bool read_fonts(Fonts *fonts, const char *dir, const char *name, const char *folder, bool office,
                       GError **error) {
    static const char *const columns[] = {"role", "file", "face", NULL};
    g_autofree char *table = g_build_filename(dir, name, NULL);
    g_autoptr(Csv) csv = csv_load_settings(table, columns, error);
    for (int i = 0; csv && i < csv->row_count; i++) {
        const CsvRow *row = &csv->rows[i];
        const char *said = csv_cell(row, csv_column(csv, "role"));
        const char *file = csv_cell(row, csv_column(csv, "file"));
        gsize role = 0;
        while (role < FONT_FILES && !g_str_equal(said, roles[role]))
            role++;
        if (role == FONT_FILES)
            continue;
        g_autofree char *relative = g_build_filename(dir, folder, file, NULL);
        g_autofree char *path = g_canonicalize_filename(relative, NULL);
        Decimal face;
        bool numbered = decimal_parse(csv_cell(row, csv_column(csv, "face")), &face) && ratio_is_integer(face.value);
        fonts->files[role] = (FontFile){
            .role = roles[role],
            .path = g_string_chunk_insert(fonts->strings, path),
            .file = g_string_chunk_insert(fonts->strings, file),
            .package = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "package"))),
            .sha256 = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "sha256"))),
            .licence = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "licence"))),
            .face_index = numbered ? (int)face.value.num : 0,
            .office = office,
        };
    }
    return csv != NULL;
}

Fonts *fonts_load(const char *dir, GError **error) {
    g_autoptr(Fonts) fonts = g_new0(Fonts, 1);
    fonts->strings = g_string_chunk_new(1024);
    g_autofree char *office = g_build_filename(dir, "office.csv", NULL);
    if (!read_fonts(fonts, dir, "fonts.csv", "files", false, error) ||
        (g_file_test(office, G_FILE_TEST_EXISTS) && !read_fonts(fonts, dir, "office.csv", "office", true, error)))
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
    g_free(fonts);
}
