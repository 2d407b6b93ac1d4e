#include "publish/reissue.h"

#include <string.h>

#include "base/digest.h"
#include "base/file.h"

enum { HASH_LENGTH = 12 };

static void edition_free(void *data) {
    KeptEdition *edition = data;
    manifest_free(edition->manifest);
    g_free(edition->folder);
    g_free(edition->kept);
    g_free(edition->date);
    g_free(edition);
}

/* ---- may this run go there? ---- */

static bool has_all(const GPtrArray *wanted, const GPtrArray *there) {
    for (guint i = 0; i < wanted->len; i++)
        if (!g_ptr_array_find_with_equal_func((GPtrArray *)there, g_ptr_array_index(wanted, i), g_str_equal, NULL))
            return false;
    return true;
}

static bool has_languages(const Manifest *before, const GPtrArray *langs) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < langs->len; i++)
        g_ptr_array_add(ids, (void *)doc_lang_id((DocLang)GPOINTER_TO_INT(g_ptr_array_index(langs, i))));
    return !before->languages || has_all(before->languages, ids);
}

/* Whether the run makes again all kinds of files that lie there. */
static bool is_whole(const Manifest *before, const RenderOptions *options) {
    bool communities =
        !options->communities || (before->communities && has_all(before->communities, options->communities));
    return communities && (before->documents & ~options->documents) == 0 &&
           (before->formats & ~options->formats) == 0 && has_languages(before, options->langs);
}

static bool may_go(const Manifest *before, const RenderOptions *options, GError **error) {
    bool part = options->shards > 0, draft = before->edition == EDITION_FINAL && !options->final;
    if (!part && !draft && is_whole(before, options))
        return true;
    fault_set(error,
              part    ? FAULT_OUT_IS_WHOLE
              : draft ? FAULT_OUT_IS_FINAL
                      : FAULT_OUT_IS_MORE,
              "path", options->out, NULL);
    return false;
}

/* ---- what went public ---- */

static bool add_edition(Reissue *reissue, const char *folder, const char *hash, Manifest *manifest) {
    const LedgerRow *row = ledger_lookup(reissue->ledger, hash);
    const KeptEdition *above =
        reissue->editions->len > 0 ? g_ptr_array_index(reissue->editions, reissue->editions->len - 1) : NULL;
    KeptEdition *edition = g_new(KeptEdition, 1);
    *edition = (KeptEdition){manifest, g_strdup(folder),
                             g_strconcat(above ? above->kept : "", above ? "/" : "", KEPT_FOLDER, hash, NULL),
                             g_strdup(row ? row->date : "")};
    g_ptr_array_add(reissue->editions, edition);
    return row;
}

static bool add_chain(Reissue *reissue, const char *folder, const char *replaces, GError **error) {
    g_autofree char *above = g_strdup(folder);
    while (replaces) {
        char *below = g_build_filename(above, KEPT_FOLDER, replaces, NULL);
        g_free(above);
        above = below;
        Manifest *manifest = manifest_load(below, error);
        if (!manifest)
            return false;
        if (!add_edition(reissue, below, replaces, manifest)) {
            g_autofree char *path = g_build_filename(folder, LEDGER_FILE, NULL);
            fault_set(error, FAULT_EDITION_UNRECORDED, "path", path, "edition", below, NULL);
            return false;
        }
        replaces = manifest->replaces;
    }
    return true;
}

bool reissue_open(Reissue *reissue, const RenderOptions *options, bool same, GError **error) {
    *reissue = (Reissue){.before = manifest_load(options->out, NULL)};
    reissue->editions = g_ptr_array_new_with_free_func(edition_free);
    if (!reissue->before)
        return true; /* nothing lies here, or nothing of this program */
    if (!may_go(reissue->before, options, error) || !(reissue->ledger = ledger_load(options->out, error)))
        return false;
    const Manifest *before = reissue->before;
    const LedgerRow *row = ledger_lookup(reissue->ledger, before->sha256);
    reissue->moves = row && !same;
    reissue->unpublished = !row && before->edition == EDITION_FINAL && !same;
    if (!reissue->moves)
        return add_chain(reissue, options->out, before->replaces, error);
    g_autofree char *hash = g_strndup(row->sha256, HASH_LENGTH);
    Manifest *base = manifest_load(options->out, error);
    return base && add_edition(reissue, options->out, hash, base) &&
           add_chain(reissue, options->out, before->replaces, error);
}

void reissue_clear(Reissue *reissue) {
    manifest_free(reissue->before);
    ledger_free(reissue->ledger);
    if (reissue->editions)
        g_ptr_array_unref(reissue->editions);
    *reissue = (Reissue){0};
}

const char *reissue_hash(const Reissue *reissue) {
    const KeptEdition *base = reissue->editions && reissue->editions->len > 0 ? reissue->editions->pdata[0] : NULL;
    return base ? base->kept + strlen(KEPT_FOLDER) : NULL;
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
        fault_set(error, FAULT_EDITION_ALTERED, "path", path, NULL);
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

bool reissue_keep(const Reissue *reissue, const char *out, const char *remark, Stage *stage, GError **error) {
    if (!reissue->before || reissue->editions->len == 0)
        return true;
    const KeptEdition *base = g_ptr_array_index(reissue->editions, 0);
    const char *prefix = reissue->moves ? base->kept : NULL;
    for (guint i = 0; i < reissue->before->outputs->len; i++) {
        const ManifestFile *file = g_ptr_array_index(reissue->before->outputs, i);
        bool earlier = g_str_has_prefix(file->path, KEPT_FOLDER);
        if ((earlier || reissue->moves) && !keep_file(file, out, prefix, earlier ? "" : remark, stage, error))
            return false;
    }
    /* the list itself is in no list, and has no digest in it */
    const ManifestFile list = {.path = (char *)MANIFEST_FILE, .sha256 = reissue->before->sha256};
    return !reissue->moves || keep_file(&list, out, prefix, "", stage, error);
}
