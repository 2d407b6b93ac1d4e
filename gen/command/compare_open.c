#include "base/fault.h"
#include "command/compare.h"

#include <string.h>

#include "find/standard_change.h"
#include "publish/folder.h"

static const char *dataset_at(const Compare *compare, int year) {
    return g_ptr_array_index(compare->options->datasets, (guint)year);
}

Workspace *compare_workspace(Compare *compare, int year) {
    return year + 1 < compare->count ? &compare->older[year] : &compare->run.workspace;
}

/* A year that cannot be read at all has been told. */
static bool open_year(Compare *compare, int year, Sink *err, GError **error) {
    Workspace *workspace = compare_workspace(compare, year);
    workspace->inputs = inputs_new();
    if (!workspace_open(workspace, dataset_at(compare, year), NULL, error))
        return false;
    if (workspace->rulebook && workspace->dataset)
        return !evaluation_failed(workspace->findings, error);
    workspace_say_unreadable(workspace, dataset_at(compare, year), compare->options->lang, err);
    return false;
}

static const char *label_of(Compare *compare, int year) {
    g_autofree char *full = g_canonicalize_filename(dataset_at(compare, year), NULL);
    char *label = g_path_get_basename(full);
    g_ptr_array_add(compare->labels, label);
    return label;
}

static bool same_label(const Compare *compare, int a, int b) {
    g_autofree char *first = g_canonicalize_filename(dataset_at(compare, a), NULL);
    g_autofree char *second = g_canonicalize_filename(dataset_at(compare, b), NULL);
    return g_str_equal(g_ptr_array_index(compare->labels, a), g_ptr_array_index(compare->labels, b)) &&
           !g_str_equal(first, second);
}

/* Two folders of one name are told apart by what holds them: "spring/data", "autumn/data". */
static void tell_labels_apart(Compare *compare) {
    for (int i = 0; i < compare->count; i++) {
        bool twice = false;
        for (int k = 0; k < compare->count; k++)
            twice |= same_label(compare, i, k);
        if (!twice)
            continue;
        g_autofree char *full = g_canonicalize_filename(dataset_at(compare, i), NULL);
        g_autofree char *folder = g_path_get_dirname(full), *above = g_path_get_basename(folder);
        char *label = g_build_filename(above, compare->years[i].label, NULL);
        g_ptr_array_add(compare->labels, label);
        compare->years[i].label = label;
    }
}

static bool open_years(Compare *compare, Sink *err, GError **error) {
    for (int i = 0; i < compare->count; i++) {
        if (!open_year(compare, i, err, error))
            return false;
        const Workspace *workspace = compare_workspace(compare, i);
        compare->years[i] =
            (Year){label_of(compare, i), workspace->standard, workspace->rulebook, workspace->dataset, NULL};
    }
    tell_labels_apart(compare);
    return true;
}

static void load_successions(Compare *compare) {
    for (int i = 1; i < compare->count; i++) {
        g_autofree char *folder = workspace_relative(dataset_at(compare, i), dataset_at(compare, compare->count - 1));
        g_autofree char *shown =
            i + 1 < compare->count ? g_build_filename(folder, SUCCESSION_FILE, NULL) : g_strdup(SUCCESSION_FILE);
        Succession *succession =
            succession_load(compare->years[i - 1].dataset, compare->years[i].dataset, shown, compare->findings);
        g_ptr_array_add(compare->successions, succession);
        compare->years[i].succession = succession;
    }
}

/* A data set and its corrected copy say the same of themselves; the next edition has another date at least. */
static bool states_the_same(const Dataset *a, const Dataset *b) {
    int count = dataset_fact_count(a);
    bool same = count == dataset_fact_count(b);
    for (int i = 0; same && i < count; i++) {
        const NoticeFact *fact = dataset_fact_at(a, i);
        same = g_str_equal(fact->key, "standard") || g_str_equal(dataset_fact_zh(b, fact->key), fact->value.zh);
    }
    return same;
}

static void free_succession(void *succession) {
    succession_free(succession);
}

static void clear_facts(void *facts) {
    community_facts_clear(facts);
}

static void make_room(Compare *compare) {
    compare->count = (int)compare->options->datasets->len;
    compare->older = g_new0(Workspace, compare->count - 1);
    compare->years = g_new0(Year, compare->count);
    compare->labels = g_ptr_array_new_with_free_func(g_free);
    compare->successions = g_ptr_array_new_with_free_func(free_succession);
    compare->findings = findings_new();
    compare->community_facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(compare->community_facts, clear_facts);
    compare->changes = changes_csv_new();
    compare->arguments = g_ptr_array_new();
    compare->render_options = (RenderOptions){.home = compare->options->home,
                                              .dataset = dataset_at(compare, compare->count - 1),
                                              .out = compare->options->out,
                                              .langs = compare->options->langs,
                                              .arguments = compare->arguments,
                                              .formats = compare->options->formats,
                                              .lang = compare->options->lang};
    compare->run.options = &compare->render_options;
}

/* When an edition was published, as far as its notice says: its date, or its year. NULL: it says neither. */
static char *edition_time(const Year *year) {
    char *date = date_iso(dataset_fact_zh(year->dataset, "date"));
    const char *number = dataset_fact_zh(year->dataset, "year");
    bool plain = strlen(number) == 4 && strspn(number, "0123456789") == 4;
    return date || !plain ? date : g_strdup(number);
}

/* Everything that is told of two years hangs on which is the newer one. */
static bool years_in_order(const Compare *compare, GError **error) {
    for (int i = 0; i + 1 < compare->count; i++) {
        const Year *old = &compare->years[i], *now = &compare->years[i + 1];
        g_autofree char *then = edition_time(old), *later = edition_time(now);
        if (!then || !later || strncmp(then, later, MIN(strlen(then), strlen(later))) <= 0)
            continue;
        fault_set(error, FAULT_YEARS_UNORDERED, "old", old->label, "then", then, "now", now->label, "later", later,
                  NULL);
        return false;
    }
    return true;
}

/* Two editions of one date that say otherwise of themselves: which is the newer one cannot be seen. */
static void tell_same_dates(const Compare *compare) {
    for (int i = 0; i + 1 < compare->count; i++) {
        const Year *old = &compare->years[i], *now = &compare->years[i + 1];
        g_autofree char *then = edition_time(old), *later = edition_time(now);
        if (!then || g_strcmp0(then, later) != 0 || states_the_same(old->dataset, now->dataset))
            continue;
        Finding *finding = finding_add(compare->findings, SENTENCE_EDITIONS_OF_ONE_DATE);
        finding->place.file = "notice.csv";
        finding_fact(compare->findings, finding, "then", FACT_TEXT, old->label);
        finding_fact(compare->findings, finding, "now", FACT_TEXT, now->label);
        finding_fact(compare->findings, finding, "date", FACT_TEXT, then);
    }
}

/* The folder holds no data and nothing that is published. */
static bool may_write(Compare *compare, GError **error) {
    g_autoptr(GPtrArray) read = g_ptr_array_new();
    for (int i = 0; i < compare->count; i++) {
        g_ptr_array_add(read, (void *)dataset_at(compare, i));
        g_ptr_array_add(read, compare_workspace(compare, i)->standard_dir);
    }
    return folder_may_hold(compare->options->out, FOLDER_COMPARISON, read, compare->options->home, error);
}

bool compare_open(Compare *compare, Sink *err, GError **error) {
    make_room(compare);
    if (!open_years(compare, err, error) || !may_write(compare, error) || !years_in_order(compare, error) ||
        !render_open(&compare->run, error))
        return false;
    tell_same_dates(compare);
    load_successions(compare);
    if (evaluation_failed(compare->findings, error))
        return false;
    const Year *old = &compare->years[0], *now = &compare->years[compare->count - 1];
    compare->lineages = lineages_find(compare->years, compare->count);
    compare->standard_changes = standard_compare(old, now);
    compare->same_edition = states_the_same(old->dataset, now->dataset);
    yearly_facts_init(&compare->facts, compare->years, compare->count, compare->standard_changes);
    compare->facts.same_edition = compare->same_edition;
    promises_init(&compare->promises, compare->years, compare->count, compare->lineages);
    return true;
}

void compare_clear(Compare *compare) {
    yearly_facts_clear(&compare->facts);
    promises_clear(&compare->promises);
    g_clear_pointer(&compare->standard_changes, g_array_unref);
    g_clear_pointer(&compare->lineages, lineages_free);
    g_clear_pointer(&compare->successions, g_ptr_array_unref);
    g_clear_pointer(&compare->labels, g_ptr_array_unref);
    g_clear_pointer(&compare->arguments, g_ptr_array_unref);
    g_clear_pointer(&compare->community_facts, g_array_unref);
    g_string_free(compare->changes, TRUE);
    findings_free(compare->findings);
    render_clear(&compare->run);
    for (int i = 0; i + 1 < compare->count; i++)
        workspace_clear(&compare->older[i]);
    g_free(compare->older);
    g_free(compare->years);
}
