#include "base/tree.h"
#include "model/published.h"
#include "pipeline/ledger.h"
#include "pipeline/manifest.h"
#include "pipeline/pipeline.h"
#include "pipeline/say.h"
#include "pipeline/stage.h"
#include "pipeline/withdraw.h"
#include "report/open_data.h"

/* Corrections are measured against the open data, so an edition without them could not be corrected. */
static bool is_whole(const Manifest *manifest) {
    for (int i = 0; i < open_data_count(); i++) {
        bool there = false;
        for (guint k = 0; k < manifest->outputs->len && !there; k++)
            there =
                g_str_equal(((const ManifestFile *)g_ptr_array_index(manifest->outputs, k))->path, open_data_file(i));
        if (!there)
            return false;
    }
    return !manifest->communities;
}

/* file: that is named; may be NULL */
static int refuse(const PublishOptions *options, Phrase words, const char *file, const char *more, Sink *err) {
    g_autofree char *line = phrase_format(words, options->lang, "dir", options->dir, "file", file ? file : "", NULL);
    say_line(err, line);
    if (*more)
        sink_puts(err, more, NULL);
    return 1;
}

static Published *facts_of(const char *dir) {
    g_autofree char *path = g_build_filename(dir, open_data_file(OPEN_DATA_NOTICE), NULL);
    Published *published = published_new();
    g_autofree char *bytes = NULL;
    gsize size = 0;
    if (g_file_get_contents(path, &bytes, &size, NULL))
        published_add_notice(published, bytes, size);
    return published;
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
    g_autoptr(Published) facts = facts_of(options->dir);
    const char *title = published_fact(facts, "title");
    if (g_strcmp0(published_fact(facts, "phase"), "draft") == 0)
        return refuse(options, PHRASE_PUBLISH_PHASE, NULL, "", err);
    ledger_add(ledger, (LedgerRow){(char *)options->date, manifest->sha256, (char *)(title ? title : ""), (char *)"",
                                   (char *)""});
    g_autofree char *text = ledger_text(ledger);
    if (!ledger_write(options->dir, text, &error))
        return say_failure(err, options->lang, error);
    return say_published(options, ledger_last(ledger), out, err);
}

int pipeline_publish(const PublishOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    int reason;
    g_autoptr(Tree) held = tree_open(options->dir, false, &reason); /* a run commits before or after, as a whole */
    if (held)
        tree_wait(held);
    g_autoptr(Manifest) manifest = manifest_load(options->dir, &error);
    g_autoptr(Ledger) ledger = manifest ? ledger_load(options->dir, &error) : NULL;
    if (!ledger)
        return say_failure(err, options->lang, error);
    stage_sweep(options->dir);
    if (options->withdraw)
        return withdraw(options, ledger, out, err);
    const LedgerRow *row = ledger_lookup(ledger, manifest->sha256);
    if (row) {
        g_autofree char *line = phrase_format(PHRASE_PUBLISHED_ALREADY, options->lang, "date", row->date, NULL);
        say_line(out, line);
        return 0;
    }
    if (manifest->edition != EDITION_FINAL)
        return refuse(options, PHRASE_PUBLISH_DRAFT, NULL, "", err);
    if (!is_whole(manifest))
        return refuse(options, PHRASE_PUBLISH_PART, NULL, "", err);
    const char *paper = withdraw_unsearchable(manifest);
    if (paper)
        return refuse(options, PHRASE_PUBLISH_UNSEARCHABLE, paper, "", err);
    g_autoptr(GString) differs = g_string_new(NULL);
    if (!manifest_verify(options->dir, manifest, options->lang, differs, &error))
        return say_failure(err, options->lang, error);
    if (differs->len > 0)
        return refuse(options, PHRASE_PUBLISH_BROKEN, NULL, differs->str, err);
    return record(options, ledger, manifest, out, err);
}
