#include "layout/fonts.h"

#include "base/fault.h"
#include "base/number.h"
#include "layout/table_file.h"

/* In the order of Face, then the fallbacks: those of one face, and for all in the order in which they are tried. */
static const char *const roles[] = {"body",      "heading",    "subheading",     "title",
                                    "latin",     "latin_bold", "fallback_title", "fallback_heading",
                                    "fallback1", "fallback2",  "fallback3"};

struct Fonts {
    FontFile files[G_N_ELEMENTS(roles)];
    GStringChunk *strings;
};

typedef struct Manifest {
    const char *dir, *folder; /* the table's folder, and the files' below it */
    bool office;
} Manifest;

static int role_lookup(const char *role) {
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        if (g_str_equal(role, roles[i]))
            return (int)i;
    }
    return -1;
}

static int face_number(const char *text) {
    Decimal number;
    return decimal_parse(text, &number) && ratio_is_integer(number.value) ? (int)number.value.num : 0;
}

static void read_row(Fonts *fonts, const Csv *csv, const CsvRow *row, const Manifest *manifest) {
    int role = role_lookup(csv_cell(row, csv_column(csv, "role")));
    if (role < 0)
        return;
    const char *file = csv_cell(row, csv_column(csv, "file"));
    g_autofree char *relative = g_build_filename(manifest->dir, manifest->folder, file, NULL);
    g_autofree char *path = g_canonicalize_filename(relative, NULL);
    fonts->files[role] = (FontFile){
        .role = roles[role],
        .path = g_string_chunk_insert(fonts->strings, path),
        .file = g_string_chunk_insert(fonts->strings, file),
        .package = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "package"))),
        .sha256 = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "sha256"))),
        .licence = g_string_chunk_insert(fonts->strings, csv_cell(row, csv_column(csv, "licence"))),
        .face_index = face_number(csv_cell(row, csv_column(csv, "face"))),
        .office = manifest->office,
    };
}

static bool read_manifest(Fonts *fonts, const char *name, const Manifest *manifest, GError **error) {
    static const char *const columns[] = {"role", "file", "face", NULL};
    g_autofree char *path = g_build_filename(manifest->dir, name, NULL);
    if (manifest->office && !g_file_test(path, G_FILE_TEST_EXISTS))
        return true;
    g_autoptr(Csv) csv = table_file_load(path, columns, error);
    for (int i = 0; csv && i < csv_row_count(csv); i++)
        read_row(fonts, csv, csv_row(csv, i), manifest);
    return csv != NULL;
}

static bool all_there(const Fonts *fonts, GError **error) {
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        const char *path = fonts->files[i].path;
        if (path && g_file_test(path, G_FILE_TEST_IS_REGULAR))
            continue;
        fault_set(error, FAULT_FONT_ABSENT, "path", path ? path : roles[i], NULL);
        return false;
    }
    return true;
}

Fonts *fonts_load(const char *dir, GError **error) {
    g_autoptr(Fonts) fonts = g_new0(Fonts, 1);
    fonts->strings = g_string_chunk_new(1024);
    const Manifest packaged = {dir, "files", false}, office = {dir, "office", true};
    bool read =
        read_manifest(fonts, "fonts.csv", &packaged, error) && read_manifest(fonts, "office.csv", &office, error);
    return read && all_there(fonts, error) ? g_steal_pointer(&fonts) : NULL;
}

void fonts_free(Fonts *fonts) {
    if (!fonts)
        return;
    g_string_chunk_free(fonts->strings);
    g_free(fonts);
}

int fonts_count(const Fonts *fonts) {
    (void)fonts;
    return (int)G_N_ELEMENTS(roles);
}

const FontFile *fonts_file(const Fonts *fonts, int index) {
    g_assert(index >= 0 && index < fonts_count(fonts));
    return &fonts->files[index];
}
