/* The form that a community fills in: of a tier, as CSV or as a workbook; or a workbook for each community of a
 * register. */
#include "report/answers/form.h"

#include <string.h>

#include "base/text.h"
#include "command/command.h"
#include "command/workspace.h"

typedef enum FormKind { FORM_CSV, FORM_WORKBOOK, FORM_UNSAID } FormKind;

static const Choice form_kinds[] = {{"csv", FORM_CSV, NULL}, {"xlsx", FORM_WORKBOOK, NULL}, {NULL, 0, NULL}};

#define WORKBOOK_SUFFIX ".xlsx"

static GString *make_form(const Workspace *workspace, const Tier *tier, const Community *community, const char *year,
                          bool workbook, Lang lang, GError **error) {
    g_autoptr(Form) form = form_new(workspace->standard, workspace->rulebook, tier, lang);
    return workbook ? workbook_checked(form_workbook(form, community, year, error), error) : form_csv(form);
}

/* ---- one for each community ---- */

/* 恒安社区.xlsx: what the office calls it; of namesakes with the subdistrict; else by the id. Newly allocated. */
static char *file_stem(const Community *community, GHashTable *taken) {
    g_autofree char *with_parent = g_strconcat(community->subdistrict, community->name.zh, NULL);
    const char *const stems[] = {community->name.zh, with_parent, community->id};
    for (gsize i = 0; i < G_N_ELEMENTS(stems); i++) {
        /* what Windows does not take in a name either */
        bool fits = !text_blank(stems[i]) && !strpbrk(stems[i], "/\\:*?\"<>|") && *stems[i] != '.';
        g_autofree char *stem = fits ? text_squeeze(stems[i]) : NULL;
        if (stem && g_hash_table_add(taken, g_strdup(stem)))
            return g_steal_pointer(&stem);
    }
    return g_strdup(community->id);
}

bool forms_add(GPtrArray *files, const char *folder, const Workspace *workspace, const char *year, bool workbooks,
               Lang lang, GString *left_out, GError **error) {
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < workspace->dataset->community_count; i++) {
        const Community *community = workspace->dataset->communities[i];
        if (!community->tier || text_blank(community->name.zh)) {
            text_append_part(left_out, phrase(PHRASE_LIST_SEPARATOR, lang), "%s", community->id);
            continue;
        }
        GString *bytes = make_form(workspace, community->tier, community, year, workbooks, lang, error);
        if (!bytes)
            return false;
        g_autofree char *stem = file_stem(community, taken);
        new_files_add(files, folder, stem, workbooks ? WORKBOOK_SUFFIX : ".csv", bytes);
    }
    return true;
}

static int write_forms(Terminal *terminal, const Workspace *workspace, FormKind kind, const char *folder) {
    const char *year = dataset_fact_zh(workspace->dataset, notice_keys[NOTICE_KEY_YEAR].key);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = new_files();
    g_autoptr(GString) left_out = g_string_new(NULL);
    if (!new_folder_free(folder, &error) ||
        !forms_add(files, "", workspace, year, kind == FORM_WORKBOOK, terminal->lang, left_out, &error) ||
        !new_folder_publish(folder, files, &error))
        return say_failure(terminal, error);
    say(terminal, terminal->out, PHRASE_FORMS_MADE, "dir", folder, "count", DIGITS(files->len), "left", left_out->str,
        NULL);
    return 0;
}

/* ---- the command ---- */

static int run_form(Terminal *terminal, const Options *options) {
    const char *dataset = options->operands[0], *out = options->text[OPTION_FORM_OUT];
    const char *tier_word = options->text[OPTION_TIER], *standard = options->text[OPTION_OTHER_STANDARD];
    if (dataset && (tier_word || !out))
        return wrong_usage(terminal, &command_form);
    int kind = FORM_UNSAID;
    if (!choice_parse(terminal, options->text[OPTION_FORM_KIND], form_kinds, false, &kind))
        return terminal->status;
    if (kind == FORM_UNSAID)
        kind = dataset || (out && g_str_has_suffix(out, WORKBOOK_SUFFIX)) ? FORM_WORKBOOK : FORM_CSV;
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {0};
    if (!workspace_open(&workspace, terminal, dataset, standard, &error) ||
        evaluation_failed(workspace.findings, &error))
        return say_failure(terminal, error);
    if (!workspace.rulebook || (dataset && !workspace.dataset))
        return workspace_say_unreadable(&workspace, dataset, terminal);
    if (dataset)
        return write_forms(terminal, &workspace, (FormKind)kind, out);
    const Tier *tier = workspace_tier(&workspace, tier_word, terminal);
    if (!tier)
        return 2;
    g_autoptr(GString) form = make_form(&workspace, tier, NULL, "", kind == FORM_WORKBOOK, terminal->lang, &error);
    return form ? say_file(terminal, out, form, false) : say_failure(terminal, error);
}

const Command command_form = {"form", OF_FORM, PHRASE_OPERANDS_FORM, 0, 1, true, run_form};
