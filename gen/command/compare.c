#include "command/compare.h"

#include "command/say.h"

static void say_done(const Compare *compare, Sink *out) {
    Lang lang = compare->options->lang;
    const Stage *stage = compare->run.press.stage;
    const CheckReport *report = compare->run.all.report;
    g_autofree char *count = g_strdup_printf("%d", stage_count(stage) - stage_kept(stage));
    g_autofree char *changes = g_strdup_printf("%d", compare->facts.changes);
    g_autofree char *errors = g_strdup_printf("%d", check_report_count(report, SEVERITY_ERROR));
    g_autofree char *warnings = g_strdup_printf("%d", check_report_count(report, SEVERITY_WARNING));
    g_autofree char *infos = g_strdup_printf("%d", check_report_count(report, SEVERITY_INFO));
    g_autofree char *nothing = phrase_format(PHRASE_COMPARED_NOTHING, lang, "then", compare->years[0].label, "now",
                                             compare->years[compare->count - 1].label, NULL);
    g_autofree char *line =
        phrase_format(PHRASE_COMPARED, lang, "count", count, "out", compare->options->out, "changes", changes, "errors",
                      errors, "warnings", warnings, "infos", infos, NULL);
    if (compare->facts.changes == 0)
        say_line(out, nothing);
    say_line(out, line);
}

int pipeline_compare(const CompareOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_auto(Compare) compare = {.options = options};
    if (!compare_open(&compare, err, &error))
        return error ? say_failure(err, options->lang, error) : 2;
    if (!compare_communities(&compare, &error) || !compare_write(&compare, &error))
        return say_failure(err, options->lang, error);
    say_done(&compare, out);
    return 0;
}
