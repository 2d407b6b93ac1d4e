#include "fuzz.h"

#include <glib/gstdio.h>

#include "base/text.h"

char *fuzz_text(const uint8_t *data, size_t size) {
    g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
    gunichar unwanted;
    text_make_regular(text, ' ', &unwanted);
    return g_steal_pointer(&text);
}

const Standard *fuzz_standard(void) {
    static const Standard *standard;
    if (standard)
        return standard;
    Findings *findings = findings_new();
    standard = standard_load("data/standards/shandong-2022", "standard", findings);
    g_assert(standard && findings->list->len == 0);
    findings_free(findings);
    return standard;
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
