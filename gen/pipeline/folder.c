#include "pipeline/folder.h"

#include "pipeline/manifest.h"

/* Names that tell, the first that is there. */
static const struct {
    const char *name;
    FolderKind kind;
} signs[] = {
    {"notice.csv", FOLDER_DATA},     {"communities.csv", FOLDER_DATA},   {"standard.csv", FOLDER_DATA},
    {MANIFEST_FILE, FOLDER_EDITION}, {"changes.csv", FOLDER_COMPARISON},
};

static bool holds(const char *path, const char *name) {
    g_autofree char *file = g_build_filename(path, name, NULL);
    return g_file_test(file, G_FILE_TEST_EXISTS);
}

FolderKind folder_kind(const char *path) {
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        if (holds(path, signs[i].name))
            return signs[i].kind;
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir))
        if (!g_str_has_prefix(name, RECORD_FILE))
            return FOLDER_OTHER;
    return FOLDER_EMPTY;
}

bool folder_may_hold(const char *path, FolderKind kind, GError **error) {
    static const struct {
        const char *zh, *en;
    } words[] = {[FOLDER_EMPTY] = {"", ""},
                 [FOLDER_EDITION] = {"这个文件夹中是已生成的公示文件", "the folder holds a rendered edition"},
                 [FOLDER_COMPARISON] = {"这个文件夹中是年度审查", "the folder holds an annual review"},
                 [FOLDER_DATA] = {"这个文件夹中是数据或标准", "the folder holds data or a standard"},
                 [FOLDER_OTHER] = {"这个文件夹中有其他文件", "the folder holds files that are not this program's"}};
    FolderKind found = folder_kind(path);
    if (found == FOLDER_EMPTY || found == kind)
        return true;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                "%s: %s，没有写入；请用 -o 另选文件夹 / %s; nothing was written, choose another folder with -o", path,
                words[found].zh, words[found].en);
    return false;
}
