#include "pipeline/reissue.h"

#include <string.h>

#include "base/digest.h"
#include "base/file.h"

#define KEPT "edition/"

enum { HASH_LENGTH = 12 };

static bool same_files(const GPtrArray *before, const GPtrArray *now) {
    bool same = before->len == now->len;
    for (guint i = 0; same && i < now->len; i++) {
        const ManifestFile *old = g_ptr_array_index(before, i);
        const Input *input = g_ptr_array_index(now, i);
        same = g_str_equal(old->path, input->name) && g_str_equal(old->sha256, input->sha256);
    }
    return same;
}

static bool data_changed(const Manifest *manifest, const Inputs *inputs) {
    return !same_files(manifest->dataset, inputs_list(inputs, INPUTS_DATASET)) ||
           !same_files(manifest->standard, inputs_list(inputs, INPUTS_STANDARD));
}

static void set_base(Reissue *reissue, Manifest *base, const char *folder, const char *hash, bool moves,
                     const Inputs *inputs) {
    reissue->changed = data_changed(base, inputs);
    reissue->base = base;
    reissue->folder = g_strdup(folder);
    reissue->kept = g_strdup_printf("%s%.*s", KEPT, HASH_LENGTH, hash);
    reissue->moves = moves;
}

bool reissue_open(Reissue *reissue, const char *out, const Inputs *inputs, bool final, bool whole, GError **error) {
    *reissue = (Reissue){.before = manifest_load(out, NULL)};
    Manifest *before = reissue->before;
    if (!before)
        return true; /* nothing was published here, or not by this program */
    if (whole && before->edition == EDITION_FINAL && (!final || data_changed(before, inputs))) {
        set_base(reissue, before, out, before->sha256, true, inputs);
        return true;
    }
    if (!before->replaces)
        return true;
    g_autofree char *folder = g_build_filename(out, KEPT, before->replaces, NULL);
    Manifest *base = manifest_load(folder, error);
    if (base)
        set_base(reissue, base, folder, before->replaces, false, inputs);
    return base;
}

void reissue_clear(Reissue *reissue) {
    if (reissue->base != reissue->before)
        manifest_free(reissue->base);
    manifest_free(reissue->before);
    g_free(reissue->folder);
    g_free(reissue->kept);
    *reissue = (Reissue){0};
}

const char *reissue_hash(const Reissue *reissue) {
    return reissue->kept ? reissue->kept + strlen(KEPT) : NULL;
}

/* ---- keeping ---- */

static bool stage_copy(Stage *stage, const ManifestFile *file, const char *folder, const char *name, const char *remark,
                       GError **error) {
    int reason;
    g_autoptr(GString) bytes = file_read_own(folder, file->path, &reason);
    g_autofree char *path = g_build_filename(folder, file->path, NULL);
    if (!bytes) {
        file_error(error, path, reason);
        return false;
    }
    g_autofree char *digest = digest_of(bytes->str, bytes->len);
    if (file->sha256 && !g_str_equal(digest, file->sha256)) {
        g_set_error(
            error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
            "%s: 与manifest.json不一致，旧版无法保存；请用verify核对，或另选输出文件夹 / is not what manifest.json says, "
            "so the edition before cannot be kept; see verify, or choose another folder",
            path);
        return false;
    }
    Sink *sink = stage_open(stage, false, name, error);
    g_autofree char *title = file->title ? g_strconcat(file->title, remark, NULL) : NULL;
    if (sink && file->code)
        stage_entitle(sink, title, file->code);
    return sink && sink_write(sink, bytes->str, bytes->len, error) && stage_close(stage, sink, error);
}

static bool keep_file(const ManifestFile *file, const char *folder, const char *prefix, const char *remark,
                      Stage *stage, GError **error) {
    g_autofree char *name = prefix ? g_build_filename(prefix, file->path, NULL) : g_strdup(file->path);
    return stage_copy(stage, file, folder, name, remark, error);
}

/* The list of the edition itself has no digest in it. */
static bool keep_manifest(const Reissue *reissue, const char *out, Stage *stage, GError **error) {
    ManifestFile list = {.path = (char *)MANIFEST_FILE, .sha256 = reissue->before->sha256};
    return keep_file(&list, out, reissue->kept, "", stage, error);
}

bool reissue_keep(const Reissue *reissue, const char *out, const char *remark, Stage *stage, GError **error) {
    if (!reissue->before)
        return true;
    for (guint i = 0; i < reissue->before->outputs->len; i++) {
        const ManifestFile *file = g_ptr_array_index(reissue->before->outputs, i);
        bool earlier = g_str_has_prefix(file->path, KEPT);
        bool kept = earlier          ? keep_file(file, out, NULL, "", stage, error)
                    : reissue->moves ? keep_file(file, out, reissue->kept, remark, stage, error)
                                     : true;
        if (!kept)
            return false;
    }
    return !reissue->moves || keep_manifest(reissue, out, stage, error);
}
