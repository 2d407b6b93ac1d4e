#include "command/command.h"
#include "command/say.h"
#include "data/published.h"
#include "publish/ledger.h"
#include "publish/manifest.h"
#include "publish/withdraw.h"
#include "report/notice/open_data.h"

/* Corrections are measured against the open data, so an edition without them could not be corrected. */
static bool is_whole(const Manifest *manifest) {
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        bool there = false;
        for (guint k = 0; k < manifest->outputs->len && !there; k++)
            there = g_str_equal(((const ManifestFile *)g_ptr_array_index(manifest->outputs, k))->path,
                                open_data_tables[i].file);
        if (!there)
            return false;
    }
    return !manifest->communities;
}

static int refuse(const PublishOptions *options, Phrase words, const char *more, Sink *err) {
    g_autofree char *line = phrase_format(words, options->lang, "dir", options->dir, NULL);
    say_line(err, line);
    if (*more)
        sink_puts(err, more, NULL);
    return 1;
}

static char *title_of(const char *dir) {
    g_autofree char *path = g_build_filename(dir, open_data_tables[OPEN_DATA_NOTICE].file, NULL);
    g_autoptr(Published) published = published_new();
    g_autofree char *bytes = NULL;
    gsize size = 0;
    if (g_file_get_contents(path, &bytes, &size, NULL))
        published_add_notice(published, bytes, size);
    const char *title = published_fact(published, "title");
    return g_strdup(title ? title : "");
}

static int say_published(const PublishOptions *options, const LedgerRow *row, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_autofree char *line = phrase_format(PHRASE_PUBLISHED, options->lang, "title", row->title, "date", row->date,
                                          "sha256", row->sha256, NULL);
    g_autofree char *text = g_strconcat(line, "\n", NULL);
    return sink_puts(out, text, &error) ? 0 : say_failure(err, options->lang, error);
}

static int record(const PublishOptions *options, Ledger *ledger, const Manifest *manifest, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_autofree char *title = title_of(options->dir);
    ledger_add(ledger, (LedgerRow){(char *)options->date, manifest->sha256, title, (char *)"", (char *)""});
    g_autofree char *text = ledger_text(ledger);
    if (!ledger_write(options->dir, text, &error))
        return say_failure(err, options->lang, error);
    return say_published(options, ledger_last(ledger), out, err);
}

int pipeline_publish(const PublishOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Manifest) manifest = manifest_load(options->dir, &error);
    g_autoptr(Ledger) ledger = manifest ? ledger_load(options->dir, &error) : NULL;
    if (!ledger)
        return say_failure(err, options->lang, error);
    if (options->withdraw)
        return withdraw(options, ledger, out, err);
    const LedgerRow *row = ledger_lookup(ledger, manifest->sha256);
    if (row) {
        g_autofree char *line = phrase_format(PHRASE_PUBLISHED_ALREADY, options->lang, "date", row->date, NULL);
        say_line(out, line);
        return 0;
    }
    if (manifest->edition != EDITION_FINAL)
        return refuse(options, PHRASE_PUBLISH_DRAFT, "", err);
    if (!is_whole(manifest))
        return refuse(options, PHRASE_PUBLISH_PART, "", err);
    g_autoptr(GString) differs = g_string_new(NULL);
    if (!manifest_verify(options->dir, manifest, options->lang, differs, &error))
        return say_failure(err, options->lang, error);
    if (differs->len > 0)
        return refuse(options, PHRASE_PUBLISH_BROKEN, differs->str, err);
    return record(options, ledger, manifest, out, err);
}
