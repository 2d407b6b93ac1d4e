#include "publish/reissue.h"

#include <string.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/sink.h"
#include "doc/pair.h"

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

/* A part, a draft over a final edition, and what does not make again all kinds of files that lie there may not. */
static bool may_go(const Manifest *before, const EditionRequest *request, GError **error) {
    g_autoptr(GPtrArray) langs = g_ptr_array_new();
    for (guint i = 0; i < request->langs->len; i++)
        g_ptr_array_add(langs, ((DocLang)g_ptr_array_index(request->langs, i))->id);
    bool part = request->shards > 0, draft = before->edition == EDITION_FINAL && !request->final;
    bool communities =
        !request->communities || (before->communities && has_all(before->communities, request->communities));
    bool whole = communities && (before->documents & ~request->documents) == 0 &&
                 (before->formats & ~request->formats) == 0 &&
                 (!before->languages || has_all(before->languages, langs));
    if (!part && !draft && whole)
        return true;
    Fault fault = part ? FAULT_OUT_IS_WHOLE : draft ? FAULT_OUT_IS_FINAL : FAULT_OUT_IS_MORE;
    fault_set(error, fault, "path", request->out, NULL);
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

bool reissue_open(Reissue *reissue, const EditionRequest *request, bool same, GError **error) {
    g_autoptr(GError) unread = NULL;
    *reissue = (Reissue){.before = manifest_load(request->out, &unread), .ledger = ledger_load(request->out, error)};
    reissue->editions = g_ptr_array_new_with_free_func(edition_free);
    if (!reissue->ledger)
        return false;
    if (g_error_matches(unread, fault_domain(), FAULT_MANIFEST_NEWER)) {
        g_propagate_error(error, g_steal_pointer(&unread));
        return false;
    }
    if (!reissue->before) { /* nothing lies here, or nothing of this program */
        g_autofree char *list = g_build_filename(request->out, MANIFEST_FILE, NULL);
        bool lost = reissue->ledger->rows->len > 0; /* which files went public nobody can say */
        if (lost)
            fault_set(error, FAULT_MANIFEST_LOST, "path", list, NULL);
        return !lost;
    }
    if (!may_go(reissue->before, request, error))
        return false;
    const Manifest *before = reissue->before;
    const LedgerRow *row = ledger_lookup(reissue->ledger, before->sha256);
    reissue->moves = row && !same;
    reissue->unpublished = !row && before->edition == EDITION_FINAL && !same;
    if (!reissue->moves)
        return add_chain(reissue, request->out, before->replaces, error);
    g_autofree char *hash = g_strndup(row->sha256, HASH_LENGTH);
    Manifest *base = manifest_load(request->out, error);
    return base && add_edition(reissue, request->out, hash, base) &&
           add_chain(reissue, request->out, before->replaces, error);
}

bool reissue_unchanged(const Reissue *reissue, const char *out, GError **error) {
    g_autoptr(Ledger) now = ledger_load(out, error);
    if (!now)
        return false;
    g_autofree char *before = ledger_text(reissue->ledger), *after = ledger_text(now);
    bool same = g_str_equal(before, after);
    g_autofree char *path = g_build_filename(out, LEDGER_FILE, NULL);
    if (!same)
        fault_set(error, FAULT_LEDGER_CHANGED, "path", path, NULL);
    return same;
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

/* prefix: where it goes below the stage's folder; NULL: where it lies. */
static bool keep_file(const ListedFile *file, const char *folder, const char *prefix, const char *remark, Stage *stage,
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
    g_autofree char *name = prefix ? g_build_filename(prefix, file->path, NULL) : g_strdup(file->path);
    g_autofree char *title = file->title ? g_strconcat(file->title, remark, NULL) : NULL;
    const ListedFile as = {.path = name, .title = title, .code = file->code};
    return stage_put(stage, false, &as, bytes->str, bytes->len, error);
}

bool reissue_keep(const Reissue *reissue, const char *out, const char *remark, Stage *stage, GError **error) {
    if (!reissue->before || reissue->editions->len == 0)
        return true;
    const KeptEdition *base = g_ptr_array_index(reissue->editions, 0);
    const char *prefix = reissue->moves ? base->kept : NULL;
    for (guint i = 0; i < reissue->before->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(reissue->before->outputs, i);
        bool earlier = g_str_has_prefix(file->path, KEPT_FOLDER);
        if ((earlier || reissue->moves) && !keep_file(file, out, prefix, earlier ? "" : remark, stage, error))
            return false;
    }
    /* the list itself is in no list, and has no digest in it */
    const ListedFile list = {.path = (char *)MANIFEST_FILE, .sha256 = reissue->before->sha256};
    return !reissue->moves || keep_file(&list, out, prefix, "", stage, error);
}
