#include "publish/reissue.h"

#include <string.h>

#include "base/file.h"
#include "base/sink.h"
#include "publish/stage.h"

typedef struct Withdrawal {
    const WithdrawRequest *request;
    Ledger *ledger;
    GHashTable *texts;   /* file, relative to the folder -> its bytes, as they will be: GString * */
    GHashTable *removed; /* of files, likewise */
    int masked;
    bool halfway; /* the ledger tells of a withdrawal that the lists do not know: it was killed */
} Withdrawal;

static void string_free(void *data) {
    g_string_free(data, TRUE);
}

/* What no text is looked for in: all that is not made of words alone. */
static bool is_paper(const char *name) {
    static const char *const texts[] = {".html", ".svg", ".csv", ".json", ".txt"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        if (g_str_has_suffix(name, texts[i]))
            return false;
    return true;
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
        g_autofree char *name = place_of(below, file->path);
        g_autofree char *path = g_build_filename(withdrawal->request->dir, name, NULL);
        bool gone = !g_file_test(path, G_FILE_TEST_EXISTS); /* by hand: it is withdrawn as well */
        /* files of a community are called by its id, which is the office's word */
        const char *id = strchr(file->path, '/');
        bool named = id && (g_str_has_prefix(file->path, "community/") || g_str_has_prefix(file->path, "poster/")) &&
                     g_strstr_len(id, (gssize)strcspn(id, "."), withdrawal->request->mask.text);
        if (is_own(file) && (gone || named)) {
            g_hash_table_add(withdrawal->removed, g_strdup(name));
            g_hash_table_add(touched, g_strdup(file->path));
            continue;
        }
        if (!is_own(file) || is_paper(file->path))
            continue;
        GString *bytes = read_bytes(withdrawal, name, error);
        if (!bytes)
            return false;
        bool clean = true;
        int count = mask_file(&withdrawal->request->mask, name, bytes, &clean);
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

/* The pages, charts and texts of the edition: stem -> path. */
static GHashTable *index_pages(const Manifest *manifest) {
    GHashTable *pages = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        g_autofree char *stem = stem_of(file->path);
        bool page = is_own(file) && !is_paper(file->path) && !g_str_has_suffix(file->path, ".csv");
        if (page && !g_hash_table_contains(pages, stem))
            g_hash_table_insert(pages, g_steal_pointer(&stem), file->path);
    }
    return pages;
}

/* The page of the same content as a paper; NULL where there is none. A poster shows what its community's page does, and
 * facts of the notice. */
static const char *page_of(GHashTable *pages, const char *paper, bool *noticed) {
    g_autofree char *stem = stem_of(paper);
    const char *page = g_hash_table_lookup(pages, stem);
    *noticed = !page && g_str_has_prefix(stem, "poster/");
    if (!*noticed)
        return page;
    g_autofree char *community = g_strconcat("community/", stem + strlen("poster/"), NULL);
    return g_hash_table_lookup(pages, community);
}

const char *withdraw_unsearchable(const Manifest *manifest) {
    g_autoptr(GHashTable) pages = index_pages(manifest);
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        bool noticed;
        if (is_own(file) && is_paper(file->path) && !page_of(pages, file->path, &noticed))
            return file->path;
    }
    return NULL;
}

/* Papers stay of which it is known that the text is not on them. */
static void remove_papers(Withdrawal *withdrawal, const Manifest *manifest, const char *below, GHashTable *touched) {
    g_autoptr(GHashTable) pages = index_pages(manifest);
    for (guint i = 0; g_hash_table_size(touched) > 0 && i < manifest->outputs->len; i++) {
        const ListedFile *file = g_ptr_array_index(manifest->outputs, i);
        if (!is_own(file) || !is_paper(file->path))
            continue;
        bool noticed;
        const char *page = page_of(pages, file->path, &noticed);
        bool whole = g_str_has_prefix(file->path, "notice."); /* it says what any page of a community does */
        if (!page || whole || g_hash_table_contains(touched, page) ||
            (noticed && g_hash_table_contains(touched, withdrawal->request->facts)))
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
        g_autofree char *href = g_strndup(target, strcspn(target, "#\""));
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
    GString *list = manifest_rewrite(folder, digests, &withdrawal->request->mask, error);
    if (!list)
        return false;
    g_hash_table_insert(withdrawal->texts, g_strdup(name), list);
    LedgerRow *row = ledger_lookup(withdrawal->ledger, manifest->sha256);
    if (row && *row->now && !g_str_equal(row->now, manifest->sha256))
        withdrawal->halfway = true;
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
    g_autofree char *title = /* the record tells titles too */
        file->title ? mask_value(&withdrawal->request->mask, file->path, file->title) : NULL;
    const ListedFile as = {.path = file->path, .title = title, .code = file->code};
    const GString *all = text ? text : bytes;
    return stage_put(stage, false, &as, all->str, all->len, error);
}

/* The ledger goes first: until the files follow, it knows both digests of each edition. before: its text as it was. */
static bool commit_withdrawal(const Withdrawal *withdrawal, const char *before, GError **error) {
    const char *dir = withdrawal->request->dir;
    g_autoptr(Stage) stage = stage_new(dir);
    g_autoptr(Manifest) manifest = stage_prepare(stage, true, error) ? manifest_load(dir, error) : NULL;
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
    g_autoptr(Record) record = record_read(dir, &fault);
    if (fault) {
        g_propagate_error(error, fault);
        return false;
    }
    if (record && !stage_settle(stage, record, NULL, NULL, error))
        return false;
    bool recorded = withdrawal->ledger->rows->len > 0;
    g_autofree char *text = ledger_text(withdrawal->ledger);
    bool done = (!recorded || ledger_write(dir, text, error)) && stage_commit(stage, "withdrawn\n", error);
    if (recorded && !done)
        ledger_write(dir, before, NULL);
    return done;
}

bool withdraw(const WithdrawRequest *request, Ledger *ledger, Withdrawn *done, GError **error) {
    g_autofree char *before = ledger_text(ledger);
    g_autoptr(GHashTable) texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, string_free);
    g_autoptr(GHashTable) removed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Withdrawal withdrawal = {request, ledger, texts, removed, 0, false};
    if (!withdraw_below(&withdrawal, "", error))
        return false;
    *done = (Withdrawn){withdrawal.masked, (int)g_hash_table_size(removed), true};
    done->found = done->masked > 0 || done->removed > 0 || withdrawal.halfway;
    if (!done->found)
        return true;
    for (guint i = 0; i < ledger->rows->len; i++) {
        LedgerRow *row = &g_array_index(ledger->rows, LedgerRow, i);
        char *title = mask_value(&request->mask, LEDGER_FILE, row->title);
        g_free(row->title);
        row->title = title;
    }
    return commit_withdrawal(&withdrawal, before, error);
}
