#include "command/workspace.h"

#include "base/file.h"
#include "base/text.h"
#include "command/say.h"
#include "report/answers/check_report.h"

#include <errno.h>

char *workspace_relative(const char *path, const char *folder) {
    g_autofree char *target = g_canonicalize_filename(path, NULL);
    g_autofree char *base = g_canonicalize_filename(folder, NULL);
    g_auto(GStrv) to = g_strsplit(target, "/", -1);
    g_auto(GStrv) from = g_strsplit(base, "/", -1);
    int common = 0;
    while (to[common] && from[common] && g_str_equal(to[common], from[common]))
        common++;
    GString *relative = g_string_new(NULL);
    for (int i = common; from[i]; i++)
        g_string_append(relative, *from[i] ? "../" : "");
    for (int i = common; to[i]; i++)
        g_string_append_printf(relative, "%s%s", to[i], to[i + 1] ? "/" : "");
    if (relative->len == 0)
        g_string_append_c(relative, '.');
    return g_string_free(relative, FALSE);
}

bool workspace_folder(const char *path, GError **error) {
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return true;
    file_error(error, path, ENOENT);
    return false;
}

static void find_standard(Workspace *workspace, const char *dataset, const char *standard) {
    if (standard) {
        workspace->standard_dir = g_strdup(standard);
        workspace->standard_shown = dataset ? workspace_relative(standard, dataset) : g_strdup(standard);
        return;
    }
    workspace->standard_shown = dataset_read_standard(dataset, workspace->findings);
    if (workspace->standard_shown)
        workspace->standard_dir = g_build_filename(dataset, workspace->standard_shown, NULL);
}

static bool add_tables(Workspace *workspace, GError **error) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (int i = 0; i < dataset_community_count(workspace->dataset); i++) {
        const Community *community = dataset_community(workspace->dataset, i);
        if (community->has_table)
            g_ptr_array_add(names, (void *)community->file);
    }
    return inputs_add(workspace->inputs, INPUTS_DATASET, names, error);
}

bool workspace_open(Workspace *workspace, const char *dataset, const char *standard, GError **error) {
    if ((dataset && !workspace_folder(dataset, error)) || (standard && !workspace_folder(standard, error)))
        return false;
    workspace->findings = findings_new();
    find_standard(workspace, dataset, standard);
    if (!workspace->standard_dir)
        return true;
    if (!workspace_folder(workspace->standard_dir, error))
        return false;
    if (workspace->inputs && (!inputs_read(workspace->inputs, INPUTS_DATASET, dataset, dataset_file_names, error) ||
                              !inputs_read(workspace->inputs, INPUTS_STANDARD, workspace->standard_dir, NULL, error)))
        return false;
    workspace->standard = standard_load(workspace->standard_dir, workspace->standard_shown, workspace->findings);
    if (!workspace->standard)
        return true;
    workspace->rulebook = rulebook_load(workspace->standard, workspace->findings);
    if (dataset)
        workspace->dataset = dataset_load(dataset, workspace->standard, workspace->findings);
    glyphs_tell(workspace->glyphs, workspace->findings, NULL);
    return !workspace->inputs || !workspace->dataset || add_tables(workspace, error);
}

int workspace_say_unreadable(const Workspace *workspace, const char *dataset, Lang lang, Sink *err) {
    g_autoptr(CheckReport) report =
        check_report_new(dataset, workspace->standard_shown, workspace->standard, workspace->dataset, NULL, NULL);
    check_report_findings(report, workspace->findings);
    g_autofree char *text = check_report_text(report, lang, false, false);
    say_line(err, text);
    return 2;
}

const Tier *workspace_tier(const Workspace *workspace, const char *id, Lang lang, Sink *err) {
    if (!workspace->standard)
        return NULL;
    const Tier *tier = standard_lookup_tier(workspace->standard, id);
    if (!tier)
        tier = standard_lookup_tier_name(workspace->standard, id);
    g_autoptr(GString) ids = g_string_new(NULL);
    for (int i = 0; i < standard_tier_count(workspace->standard); i++)
        g_string_append_printf(ids, "%s%s", i > 0 ? ", " : "", standard_tier(workspace->standard, i)->id);
    g_autofree char *line = phrase_format(PHRASE_USAGE_TIER, lang, "word", id, "tiers", ids->str, NULL);
    if (!tier)
        say_line(err, line);
    return tier;
}

/* The id that was probably meant: of the community of that name, or the nearest; NULL when there is none. */
static const char *near_id(const Dataset *dataset, const char *word) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (int i = 0; i < dataset_community_count(dataset); i++) {
        const Community *community = dataset_community(dataset, i);
        if (*word && g_str_equal(community->name_zh, word))
            return community->id;
        g_ptr_array_add(ids, (void *)community->id);
    }
    return near_word(word, ids);
}

bool workspace_knows(const Workspace *workspace, const GPtrArray *communities, GError **error) {
    for (guint i = 0; communities && i < communities->len; i++) {
        const char *id = g_ptr_array_index(communities, i);
        if (dataset_lookup_community(workspace->dataset, id))
            continue;
        fault_set(error, FAULT_COMMUNITY_UNKNOWN, "id", id, "near", near_id(workspace->dataset, id), NULL);
        return false;
    }
    return true;
}

void workspace_clear(Workspace *workspace) {
    dataset_free(workspace->dataset);
    rulebook_free(workspace->rulebook);
    standard_free(workspace->standard);
    findings_free(workspace->findings);
    inputs_free(workspace->inputs);
    glyphs_free(workspace->glyphs);
    g_free(workspace->standard_dir);
    g_free(workspace->standard_shown);
    *workspace = (Workspace){0};
}
