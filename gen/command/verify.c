/* Whether a folder that render wrote is as it was written, and which document has a code. */
#include "base/number.h"
#include "base/text.h"
#include "command/command.h"
#include "publish/manifest.h"

static void append_file(GString *said, const VerifiedFile *file, Lang lang) {
    static const Phrase words[] = {[FILE_AS_MADE] = PHRASE_VERIFY_CODE_FILE,
                                   [FILE_CHANGED] = PHRASE_VERIFY_DIFFERS,
                                   [FILE_MISSING] = PHRASE_VERIFY_MISSING,
                                   [FILE_EXTRA] = PHRASE_VERIFY_EXTRA};
    g_autofree char *shown = text_shown(file->path);
    g_autofree char *line = phrase_format(words[file->state], lang, "file", shown, NULL);
    g_string_append_printf(said, "%s\n", line);
}

void append_broken(GString *said, const GArray *files, Lang lang) {
    for (guint i = 0; i < files->len; i++)
        if (g_array_index(files, VerifiedFile, i).state != FILE_AS_MADE)
            append_file(said, &g_array_index(files, VerifiedFile, i), lang);
}

static int run_verify(Terminal *terminal, const Options *options) {
    const char *folder = options->operands[0], *asked = options->operands[1], *sha256 = options->text[OPTION_ANNOUNCED];
    Lang lang = terminal->lang;
    g_autofree char *announced = sha256 ? code_parse_digest(sha256) : NULL;
    if (sha256 && !announced) {
        g_autofree char *typed = text_shown(sha256);
        say(terminal, terminal->err, PHRASE_VERIFY_NO_DIGEST, "typed", typed, NULL);
        return 2;
    }
    g_autoptr(GError) error = NULL;
    g_autofree char *code = asked ? code_parse(asked) : NULL;
    g_autoptr(Manifest) manifest = manifest_load(folder, &error);
    /* what can be no code is that of no document */
    g_autoptr(GArray) files = manifest ? manifest_verify(folder, manifest, asked && !code ? "" : code, &error) : NULL;
    if (!files)
        return say_failure(terminal, error);
    const char *edition =
        phrase(manifest->edition == EDITION_FINAL ? PHRASE_EDITION_FINAL : PHRASE_EDITION_DRAFT, lang);
    bool whole = verified_broken(files) == 0, nothing = files->len == 0;
    g_autoptr(GString) said = g_string_new(NULL);
    if (asked && nothing) {
        g_autofree char *typed = text_shown(asked);
        g_autofree char *none = phrase_format(PHRASE_VERIFY_NO_CODE, lang, "code", code ? code : typed, NULL);
        g_string_append_printf(said, "%s\n", none);
    } else if (asked) { /* documents of one code, each with its files */
        const char *title = NULL;
        for (guint i = 0; i < files->len; i++) {
            const VerifiedFile *file = &g_array_index(files, VerifiedFile, i);
            g_autofree char *shown = text_shown(file->listed->title);
            g_autofree char *head =
                phrase_format(PHRASE_VERIFY_CODE, lang, "code", code, "title", shown, "edition", edition, NULL);
            if (g_strcmp0(title, file->listed->title) != 0)
                g_string_append_printf(said, "%s\n", head);
            title = file->listed->title;
            append_file(said, file, lang);
        }
    } else {
        Phrase words = nothing ? PHRASE_VERIFY_NOTHING : whole ? PHRASE_VERIFIED : PHRASE_VERIFY_BROKEN;
        g_autofree char *line =
            phrase_format(words, lang, "count", DIGITS(manifest->outputs->len), "edition", edition, NULL);
        g_string_append_printf(said, "%s\n", line);
        append_broken(said, files, lang);
    }
    /* what the list itself is worth: it lies in the folder that it vouches for */
    const char *digest = manifest->sha256;
    bool same = !announced || g_str_equal(announced, digest);
    Phrase words = !announced ? PHRASE_VERIFY_RECORD : same ? PHRASE_VERIFY_ANNOUNCED : PHRASE_VERIFY_NOT_ANNOUNCED;
    g_autofree char *record =
        phrase_format(words, lang, "digest", digest, "announced", announced ? announced : "", NULL);
    g_autofree char *text =
        same ? g_strdup_printf("%s%s\n", said->str, record) : g_strdup_printf("%s\n%s", record, said->str);
    int status = say_answer(terminal, text);
    return status ? status : !(whole && !nothing && same);
}

const Command command_verify = {"verify", OF_VERIFY, PHRASE_OPERANDS_VERIFY, 1, 2, false, run_verify};
