/* An edition went public: that is recorded, so that only corrections follow; or a text is taken out of all editions. */
#include "base/date.h"
#include "base/file.h"
#include "base/number.h"
#include "command/command.h"
#include "data/published.h"
#include "publish/manifest.h"
#include "publish/reissue.h"
#include "publish/stage.h"
#include "report/notice/notice.h"

static int take_back(Terminal *terminal, const char *folder, const char *date, const char *text, Ledger *ledger) {
    g_autoptr(GError) error = NULL;
    Withdrawn done;
    const WithdrawRequest request = {folder,
                                     date,
                                     open_data_tables[OPEN_DATA_NOTICE].file,
                                     {text,
                                      {phrase(PHRASE_WITHDRAWN_MARK, lang_fellow(terminal->lang, LANG_ZH)),
                                       phrase(PHRASE_WITHDRAWN_MARK, lang_fellow(terminal->lang, LANG_EN))}}};
    if (!mask_is_sound(&request.mask)) {
        say_line(terminal->err, phrase(PHRASE_WITHDRAW_NO_TEXT, terminal->lang));
        return 2;
    }
    if (!withdraw(&request, ledger, &done, &error))
        return say_failure(terminal, error);
    if (!done.found) {
        say_line(terminal->err, phrase(PHRASE_WITHDRAW_NOWHERE, terminal->lang));
        return 1;
    }
    say(terminal, terminal->out, PHRASE_WITHDRAWN, "masked", DIGITS(done.masked), "removed", DIGITS(done.removed),
        NULL);
    /* what the list does not know was not looked at */
    g_autoptr(Manifest) manifest = manifest_load(folder, &error);
    g_autoptr(GArray) files = manifest ? manifest_verify(folder, manifest, NULL, &error) : NULL;
    if (!files)
        return say_failure(terminal, error);
    g_autoptr(GString) others = g_string_new(NULL);
    append_broken(others, files, terminal->lang);
    if (others->len == 0)
        return 0;
    say_line(terminal->out, phrase(PHRASE_WITHDRAW_OTHERS, terminal->lang));
    return say_answer(terminal, others->str);
}

static int put_on_record(Terminal *terminal, const char *folder, char *day, const Manifest *manifest, Ledger *ledger) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Published) facts = published_new();
    const char *open_facts = open_data_tables[OPEN_DATA_NOTICE].file;
    g_autofree char *path = g_build_filename(folder, open_facts, NULL), *bytes = NULL;
    gsize size = 0;
    if (g_file_get_contents(path, &bytes, &size, NULL))
        published_add_notice(facts, bytes, size);
    const char *title = published_fact(facts, "title");
    title = title ? title : "";
    /* Corrections are measured against the open data: an edition without them could not be corrected. */
    bool correctable = !manifest->communities;
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        correctable = correctable && listed_digest(manifest->outputs, open_data_tables[i].file);
    const char *paper = withdraw_unsearchable(manifest);
    Phrase refusal = manifest->edition != EDITION_FINAL ? PHRASE_PUBLISH_DRAFT
                     : !correctable                     ? PHRASE_PUBLISH_PART
                     : paper                            ? PHRASE_PUBLISH_UNSEARCHABLE
                                                        : PHRASES;
    g_autoptr(GString) broken = g_string_new(NULL);
    if (refusal == PHRASES) {
        g_autoptr(GArray) files = manifest_verify(folder, manifest, NULL, &error);
        if (!files)
            return say_failure(terminal, error);
        append_broken(broken, files, terminal->lang);
        if (verified_broken(files) > 0)
            refusal = PHRASE_PUBLISH_BROKEN;
        else if (g_strcmp0(published_fact(facts, "phase"), "draft") == 0)
            refusal = PHRASE_PUBLISH_PHASE;
    }
    if (refusal != PHRASES) {
        say(terminal, terminal->err, refusal, "dir", folder, "file", paper ? paper : "", NULL);
        sink_puts(terminal->err, broken->str, NULL);
        return 1;
    }
    ledger_add(ledger, (LedgerRow){day, manifest->sha256, (char *)title, (char *)"", (char *)""});
    g_autofree char *rows = ledger_text(ledger);
    if (!ledger_write(folder, rows, &error))
        return say_failure(terminal, error);
    g_autofree char *line =
        phrase_format(PHRASE_PUBLISHED, terminal->lang, "title", title, "date", day, "sha256", manifest->sha256, NULL);
    g_autofree char *answer = g_strconcat(line, "\n", NULL);
    return say_answer(terminal, answer);
}

static int run_publish(Terminal *terminal, const Options *options) {
    const char *folder = options->operands[0], *text = options->text[OPTION_WITHDRAW];
    const char *date = options->text[OPTION_PUBLISH_DATE];
    if (text && !*text)
        return wrong_usage(terminal, &command_publish);
    g_autoptr(GDateTime) now = g_date_time_new_now_local();
    g_autofree char *today = g_date_time_format(now, "%F"), *day = date_iso(date ? date : today);
    if (!day)
        return unknown_word(terminal, date, NULL);
    g_autoptr(GError) error = NULL;
    int reason;
    g_autoptr(Tree) held = tree_open(folder, false, &reason);
    if (held) /* a run commits before or after, as a whole */
        tree_wait(held);
    g_autoptr(Manifest) manifest = manifest_load(folder, &error);
    g_autoptr(Ledger) ledger = manifest ? ledger_load(folder, &error) : NULL;
    if (!ledger)
        return say_failure(terminal, error);
    stage_sweep(folder);
    if (text)
        return take_back(terminal, folder, day, text, ledger);
    const LedgerRow *row = ledger_lookup(ledger, manifest->sha256);
    if (!row)
        return put_on_record(terminal, folder, day, manifest, ledger);
    say(terminal, terminal->out, PHRASE_PUBLISHED_ALREADY, "date", row->date, NULL);
    return 0;
}

const Command command_publish = {"publish", OF_PUBLISH, PHRASE_OPERANDS_PUBLISH, 1, 1, true, run_publish};
