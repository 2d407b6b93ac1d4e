#include "fuzz.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/text.h"
#include "intake/notice_text.h"

char *fuzz_text(const uint8_t *data, size_t size) {
    g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
    gunichar unwanted;
    text_make_regular(text, ' ', &unwanted);
    return g_steal_pointer(&text);
}

const Standard *fuzz_standard(void) {
    static Standard *standard;
    if (standard)
        return standard;
    Findings *findings = findings_new();
    standard =
        standard_load_beside("data/standards/shandong-2022", "../standards/shandong-2022", "data/2023", findings);
    g_assert(standard);
    shapes_free(standard->shapes);
    standard->shapes = shapes_load(standard, "data/standards/shandong-2022", "tests/fuzz", findings);
    g_assert(standard->shapes->list->len == 3 && findings->list->len == 0);
    findings_free(findings);
    return standard;
}

/* ---- office files ---- */

static guint32 check_sum(const char *bytes, gsize size) {
    guint32 sum = 0xFFFFFFFF;
    for (gsize i = 0; i < size; i++) {
        sum ^= (guint8)bytes[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum & 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

static void append_number(GString *out, guint32 number, int bytes) {
    for (int i = 0; i < bytes; i++)
        g_string_append_c(out, (char)(number >> (8 * i) & 0xFF));
}

/* What a local header and the directory say alike of a part that is stored. */
static void append_entry(GString *out, const char *name, guint32 sum, gsize size) {
    append_number(out, 20, 4);
    append_number(out, 0, 2);
    append_number(out, 0, 4);
    append_number(out, sum, 4);
    append_number(out, (guint32)size, 4);
    append_number(out, (guint32)size, 4);
    append_number(out, (guint32)strlen(name), 4);
}

static GString *archive_of(char **contents, const char *const *parts) {
    GString *out = g_string_new(NULL);
    g_autoptr(GString) directory = g_string_new(NULL);
    guint32 count = 0;
    for (; parts[count] && contents[count]; count++) {
        gsize size = strlen(contents[count]);
        guint32 sum = check_sum(contents[count], size), offset = (guint32)out->len;
        g_string_append(out, "PK\3\4");
        append_entry(out, parts[count], sum, size);
        g_string_append(out, parts[count]);
        g_string_append(out, contents[count]);
        g_string_append(directory, "PK\1\2");
        append_number(directory, 20, 2);
        append_entry(directory, parts[count], sum, size);
        append_number(directory, 0, 4);
        append_number(directory, 0, 4);
        append_number(directory, 0, 2);
        append_number(directory, offset, 4);
        g_string_append(directory, parts[count]);
    }
    guint32 offset = (guint32)out->len;
    g_string_append_len(out, directory->str, (gssize)directory->len);
    g_string_append(out, "PK\5\6");
    append_number(out, 0, 4);
    append_number(out, count, 2);
    append_number(out, count, 2);
    append_number(out, (guint32)directory->len, 4);
    append_number(out, offset, 4);
    append_number(out, 0, 2);
    return out;
}

void fuzz_source(const char *bytes, gsize size) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) file = g_string_new_len(bytes, (gssize)size), print = g_string_new(NULL);
    g_auto(Source) source = {0};
    bool read = source_read(&source, fuzz_standard()->shapes, "file", file, &error);
    g_assert(read == !error);
    if (!read)
        return;
    if (source.form != SOURCE_TEXT) {
        source_shape(&source);
        source_print(&source, print);
    }
    int line = 0;
    for (guint i = 0; i < source.blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(source.blocks, i);
        g_assert(source.form == SOURCE_TEXT || block->line > line);
        line = block->line;
        g_assert(!block->text || g_utf8_validate(block->text, -1, NULL));
        for (guint k = 0; !block->text && k < block->cells->len; k++) {
            const SourceCell *cell = &g_array_index(block->cells, SourceCell, k);
            g_assert(cell->row >= 0 && cell->row < block->height && cell->column >= 0 && cell->column < block->width);
            g_assert(g_utf8_validate(cell->text, -1, NULL));
            g_assert(k == 0 || cell[-1].row < cell->row || cell[-1].column < cell->column);
        }
    }
    for (guint i = 0; i < source.remarks->len; i++) {
        const char *text = "";
        source_line(&source, g_array_index(source.remarks, SourceRemark, i).unit, &text);
        g_assert(text);
    }
    g_autoptr(NoticeText) notice = notice_text_from(&source, fuzz_standard());
    g_assert(notice->paragraphs && notice->tables);
}

void fuzz_package(const uint8_t *data, size_t size, const char *const *parts) {
    if (size >= 2 && memcmp(data, "PK", 2) == 0) {
        fuzz_source((const char *)data, size);
        return;
    }
    g_autofree char *text = g_strndup((const char *)data, size);
    g_auto(GStrv) contents = g_strsplit(text, "\n===\n", -1);
    g_autoptr(GString) file = archive_of(contents, parts);
    fuzz_source(file->str, file->len);
}

char *fuzz_folder(void) {
    char *folder = g_dir_make_tmp("gongshi-fuzz-XXXXXX", NULL);
    g_assert(folder);
    return folder;
}

void fuzz_remove(const char *folder) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;
    while (dir && (name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_unlink(path) != 0)
            fuzz_remove(path);
    }
    g_rmdir(folder);
}
