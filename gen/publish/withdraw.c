#include "publish/withdraw.h"

#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "publish/manifest.h"
#include "publish/reissue.h"
#include "publish/stage.h"

typedef struct Withdrawal {
    const WithdrawRequest *request;
    Ledger *ledger;
    GHashTable *texts;   /* file, relative to the folder -> its bytes, as they will be: GString * */
    GHashTable *removed; /* of files, likewise */
    int masked;
} Withdrawal;

static void string_free(void *data) {
    g_string_free(data, TRUE);
}

/* ---- one text ---- */

static int replace_all(GString *bytes, const char *text, const char *mark) {
    g_autoptr(GString) out = g_string_new(NULL);
    int count = 0;
    const char *at = bytes->str;
    for (const char *next = strstr(at, text); next; next = strstr(at, text), count++) {
        g_string_append_len(out, at, next - at);
        g_string_append(out, mark);
        at = next + strlen(text);
    }
    g_string_append(out, at);
    if (count > 0)
        g_string_assign(bytes, out->str);
    return count;
}

/* What a reader sees, without marks and blanks. */
static char *seen(const char *bytes) {
    GString *out = g_string_new(NULL);
    bool mark = false;
    for (const char *at = bytes; *at; at = g_utf8_next_char(at)) {
        mark = *at == '<' || (mark && *at != '>');
        if (!mark && *at != '>' && !g_unichar_isspace(g_utf8_get_char(at)))
            g_string_append_len(out, at, g_utf8_next_char(at) - at);
    }
    return g_string_free(out, FALSE);
}

/* Masks it; false in *clean where a reader could still see it. */
static int mask(const Withdrawal *withdrawal, const char *name, GString *bytes, bool *clean) {
    const char *text = withdrawal->request->text;
    const char *mark = withdrawal->request->marks[strstr(name, ".en.") ? 1 : 0];
    g_autofree char *escaped = g_markup_escape_text(text, -1);
    int count = replace_all(bytes, text, mark);
    if (!g_str_equal(escaped, text))
        count += replace_all(bytes, escaped, mark);
    g_autofree char *shown = seen(bytes->str), *wanted = seen(text);
    *clean = !*wanted || !strstr(shown, wanted);
    return count;
}

static bool is_paper(const char *name) {
    return g_str_has_suffix(name, ".pdf") || g_str_has_suffix(name, ".png");
}

/* ---- one edition: its own files, not those that it keeps ---- */

static bool is_own(const ListedFile *file) {
    return !g_str_has_prefix(file->path, KEPT_FOLDER);
}

static char *place_of(const char *below, const char *path) {
    return *below ? g_build_filename(below, path, NULL) : g_strdup(path);
}

static GString *read_bytes(const Withdrawal *withdrawal, const char *name, GError **error) {
    int reason = 0;
    GString *bytes = file_read_own(withdrawal->request->dir, name, &reason);
    g_autofree char *path = g_build_filename(withdrawal->request->dir, name, NULL);
    if (!bytes)
        file_error(error, path, reason);
    return bytes;
}

static bool read_texts(Withdrawal *withdrawal, const Manifest *manifest, const char *below, GHashTable *touched,
                       GError **error) {
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        if (!is_own(file) || is_paper(file->path))
            continue;
        g_autofree char *name = place_of(below, file->path);
        GString *bytes = read_bytes(withdrawal, name, error);
        if (!bytes)
            return false;
        bool clean = true;
        int count = mask(withdrawal, name, bytes, &clean);
        g_hash_table_insert(withdrawal->texts, g_strdup(name), bytes);
        withdrawal->masked += count > 0 && clean;
        if (!clean)
            g_hash_table_add(withdrawal->removed, g_strdup(name));
        if (count > 0 || !clean)
            g_hash_table_add(touched, g_strdup(file->path));
    }
    return true;
}

/* Without its last suffix. */
static char *stem_of(const char *path) {
    const char *dot = strrchr(path, '.');
    return g_strndup(path, dot ? (gsize)(dot - path) : strlen(path));
}

/* Whether a page or a chart of the same content is there, and the text was not in it. A poster shows what its
 * community's page does. */
static bool is_known_clean(const Manifest *manifest, GHashTable *touched, const char *path) {
    g_autofree char *stem = stem_of(path);
    const char *poster = g_str_has_prefix(stem, "poster/") ? stem + strlen("poster/") : NULL;
    g_autofree char *base = poster ? g_strconcat("community/", poster, NULL) : g_strdup(stem);
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        g_autofree char *other = stem_of(file->path);
        if (is_own(file) && !is_paper(file->path) && g_str_equal(other, base))
            return !g_hash_table_contains(touched, file->path);
    }
    return false;
}

static void remove_papers(Withdrawal *withdrawal, const Manifest *manifest, const char *below, GHashTable *touched) {
    for (guint i = 0; g_hash_table_size(touched) > 0 && i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        if (is_own(file) && is_paper(file->path) && !is_known_clean(manifest, touched, file->path))
            g_hash_table_add(withdrawal->removed, place_of(below, file->path));
    }
}

/* An attribute href of a file that is gone is taken out of the page: words stay, without a link. */
static void unlink_removed(const Withdrawal *withdrawal, const char *name, GString *page) {
    g_autofree char *folder = g_path_get_dirname(name);
    static const char attribute[] = " href=\"";
    for (char *at = strstr(page->str, attribute); at; at = strstr(at, attribute)) {
        const char *target = at + strlen(attribute);
        size_t length = strcspn(target, "\"");
        g_autofree char *href = g_strndup(target, length);
        g_autofree char *joined = g_build_filename("/", folder, href, NULL);
        g_autofree char *place = g_canonicalize_filename(joined, "/");
        if (g_hash_table_contains(withdrawal->removed, place + 1))
            g_string_erase(page, at - page->str, (gssize)(strlen(attribute) + length + 1));
        else
            at += strlen(attribute);
    }
}

/* The list of this edition, after those of the editions that it keeps; the ledger learns its new digest. */
static bool rewrite_manifest(Withdrawal *withdrawal, const Manifest *manifest, const char *below, GError **error) {
    g_autofree char *name = place_of(below, MANIFEST_FILE);
    g_autofree char *folder = g_build_filename(withdrawal->request->dir, below, NULL);
    g_autoptr(GHashTable) digests = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        g_autofree char *place = place_of(below, file->path);
        const GString *bytes = g_hash_table_lookup(withdrawal->texts, place);
        if (g_hash_table_contains(withdrawal->removed, place))
            g_hash_table_insert(digests, g_strdup(file->path), NULL);
        else if (bytes)
            g_hash_table_insert(digests, g_strdup(file->path), digest_of(bytes->str, bytes->len));
    }
    GString *list = manifest_rewrite(folder, digests, error);
    if (!list)
        return false;
    bool clean;
    mask(withdrawal, name, list, &clean);
    g_hash_table_insert(withdrawal->texts, g_strdup(name), list);
    LedgerRow *row = ledger_lookup(withdrawal->ledger, manifest->sha256);
    g_autofree char *digest = digest_of(list->str, list->len);
    if (!row || g_str_equal(digest, manifest->sha256))
        return true;
    g_free(row->now);
    g_free(row->withdrawn);
    row->now = g_steal_pointer(&digest);
    row->withdrawn = g_strdup(withdrawal->request->date);
    return true;
}

static bool withdraw_below(Withdrawal *withdrawal, const char *below, GError **error) {
    g_autofree char *folder = g_build_filename(withdrawal->request->dir, below, NULL);
    g_autoptr(Manifest) manifest = manifest_load(folder, error);
    g_autoptr(GHashTable) touched = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!manifest || !read_texts(withdrawal, manifest, below, touched, error))
        return false;
    remove_papers(withdrawal, manifest, below, touched);
    g_autofree char *kept = manifest->replaces ? g_build_filename(KEPT_FOLDER, manifest->replaces, NULL) : NULL;
    g_autofree char *deeper = kept ? place_of(below, kept) : NULL;
    if (deeper && !withdraw_below(withdrawal, deeper, error))
        return false;
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        g_autofree char *name = place_of(below, file->path);
        GString *bytes = g_hash_table_lookup(withdrawal->texts, name);
        if (bytes && is_own(file) && g_str_has_suffix(name, ".html"))
            unlink_removed(withdrawal, name, bytes);
    }
    return rewrite_manifest(withdrawal, manifest, below, error);
}

/* ---- all at once ---- */

static bool stage_file(const Withdrawal *withdrawal, Stage *stage, const ListedFile *file, GError **error) {
    const GString *text = g_hash_table_lookup(withdrawal->texts, file->path);
    g_autoptr(GString) bytes = text ? NULL : read_bytes(withdrawal, file->path, error);
    if (!text && !bytes)
        return false;
    Sink *sink = stage_open(stage, false, file->path, error);
    g_autoptr(GString) title = g_string_new(file->title);
    bool clean;
    mask(withdrawal, file->path, title, &clean); /* the record tells titles too */
    if (sink && file->code)
        stage_entitle(sink, title->str, file->code);
    const GString *all = text ? text : bytes;
    return sink && sink_write(sink, all->str, all->len, error) && stage_close(stage, sink, error);
}

static bool stage_all(const Withdrawal *withdrawal, Stage *stage, GError **error) {
    const char *dir = withdrawal->request->dir;
    g_autoptr(Manifest) manifest = manifest_load(dir, error);
    if (!manifest)
        return false;
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        if (g_hash_table_contains(withdrawal->removed, file->path))
            stage_discard(stage, file->path);
        else if (!stage_file(withdrawal, stage, file, error))
            return false;
    }
    const ListedFile list = {.path = (char *)MANIFEST_FILE};
    if (!stage_file(withdrawal, stage, &list, error))
        return false;
    GError *fault = NULL;
    g_autoptr(Stage) record = stage_read(dir, &fault);
    if (fault) {
        g_propagate_error(error, fault);
        return false;
    }
    return !record || stage_settle(stage, record, NULL, NULL, error);
}

/* The ledger goes first: until the files follow, it knows both digests of each edition. */
static bool commit(const Withdrawal *withdrawal, const char *before, GError **error) {
    const char *dir = withdrawal->request->dir;
    g_autofree char *text = ledger_text(withdrawal->ledger);
    g_autoptr(Stage) stage = stage_new(dir);
    if (!stage_prepare(stage, true, error) || !stage_all(withdrawal, stage, error))
        return false;
    bool recorded = withdrawal->ledger->rows->len > 0;
    if (recorded && !ledger_write(dir, text, error))
        return false;
    if (stage_commit(stage, "withdrawn\n", error))
        return true;
    if (recorded)
        ledger_write(dir, before, NULL);
    return false;
}

bool withdraw(const WithdrawRequest *request, Ledger *ledger, Withdrawn *done, GError **error) {
    g_autofree char *before = ledger_text(ledger);
    g_autoptr(GHashTable) texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, string_free);
    g_autoptr(GHashTable) removed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Withdrawal withdrawal = {request, ledger, texts, removed, 0};
    if (!withdraw_below(&withdrawal, "", error))
        return false;
    *done = (Withdrawn){withdrawal.masked, (int)g_hash_table_size(removed)};
    return (done->masked == 0 && done->removed == 0) || commit(&withdrawal, before, error);
}
