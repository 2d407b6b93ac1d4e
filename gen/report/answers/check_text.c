/* What `gongshi check` says on a terminal: validity in one sentence, counts, then each question with its places. */
#include "report/answers/check_report.h"
#include "report/review/finding_groups.h"

/* Places of a note that are listed one by one; more of them stand in one line. */
enum { FEW_PLACES = 3 };

typedef struct TextReport {
    GString *out;
    const CheckReport *report;
    Wording wording;
    bool colour;
} TextReport;

static const char *severity_colour(Severity severity) {
    static const char *const colours[] = {"\033[36m", "\033[33m", "\033[31m"};
    return colours[severity];
}

static void append_coloured(const TextReport *text, const char *colour, const char *words) {
    g_string_append_printf(text->out, "%s%s%s", text->colour ? colour : "", words, text->colour ? "\033[0m" : "");
}

static void append_bold(const TextReport *text, const char *words) {
    append_coloured(text, "\033[1m", words);
}

/* How many questions there are of a severity: those that stand, or all that are not waived. */
static int count_questions(const CheckReport *report, const GPtrArray *groups, Severity severity, bool standing) {
    int count = 0;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        bool open = false;
        for (guint t = 0; group->first->severity == severity && t < group->tellings->len; t++) {
            const GPtrArray *findings = ((const Telling *)g_ptr_array_index(group->tellings, t))->findings;
            for (guint k = 0; k < findings->len; k++) {
                const Finding *finding = g_ptr_array_index(findings, k);
                open |= standing ? check_report_stands(report, finding) : !finding->waiver;
            }
        }
        count += open;
    }
    return count;
}

/* "16（20处）": questions, and in how many places where those are more. */
static char *question_words(const TextReport *text, const GPtrArray *groups, Severity severity) {
    int questions = count_questions(text->report, groups, severity, false);
    int places = check_report_count(text->report, severity);
    g_autofree char *number = g_strdup_printf("%d", questions), *of = g_strdup_printf("%d", places);
    return questions == places
               ? g_steal_pointer(&number)
               : phrase_format(PHRASE_GROUP_PLACES, text->wording.lang, "subject", number, "count", of, NULL);
}

/* Counted are questions: the same one in many places is answered once. */
static void append_head(const TextReport *text, const GPtrArray *groups) {
    const CheckReport *report = text->report;
    Lang lang = text->wording.lang;
    int standing = count_questions(report, groups, SEVERITY_ERROR, true);
    int errors = count_questions(report, groups, SEVERITY_ERROR, false);
    int warnings = count_questions(report, groups, SEVERITY_WARNING, false);
    g_autofree char *error_count = g_strdup_printf("%d", standing ? standing : errors);
    g_autofree char *warning_count = g_strdup_printf("%d", warnings);
    g_autofree char *waived = g_strdup_printf("%d", check_report_waived(report));
    Phrase overall = standing   ? PHRASE_CHECK_ERRORS
                     : errors   ? PHRASE_CHECK_HELD
                     : warnings ? PHRASE_CHECK_WARNINGS
                                : PHRASE_CHECK_CLEAN;
    g_autofree char *sentence = phrase_format(overall, lang, "subject", check_report_subject(report), "errors",
                                              error_count, "warnings", warning_count, NULL);
    g_autofree char *error_words = question_words(text, groups, SEVERITY_ERROR);
    g_autofree char *warning_words = question_words(text, groups, SEVERITY_WARNING);
    g_autofree char *info_words = question_words(text, groups, SEVERITY_INFO);
    g_autofree char *counts =
        phrase_format(PHRASE_CHECK_COUNTS, lang, "errors", error_words, "warnings", warning_words, "infos", info_words,
                      check_report_waived(report) ? "waived" : NULL, waived, NULL);
    g_string_append_printf(text->out, "%s\n%s\n", sentence, counts);
}

/* As a path from here, so that a terminal can open it: ../standards of data/2023 is data/standards. */
static void append_path(const TextReport *text, const char *place) {
    const char *dataset = check_report_dataset(text->report);
    g_autofree char *folder = g_strdup(dataset ? dataset : ".");
    while (g_str_has_prefix(place, "../")) {
        char *above = g_path_get_dirname(folder);
        g_free(folder);
        folder = above;
        place += strlen("../");
    }
    bool here = g_str_equal(folder, ".");
    g_string_append_printf(text->out, "%s%s%s", here ? "" : folder, here ? "" : "/", place);
}

static const char *waived_mark(const TextReport *text, const Finding *finding) {
    return finding->waiver ? phrase(PHRASE_WAIVED_MARK, text->wording.lang) : "";
}

static void append_place(const TextReport *text, const Finding *finding) {
    g_autofree char *place = wording_place(&text->wording, finding);
    if (!*place)
        return;
    g_string_append(text->out, "    ");
    append_path(text, place);
    g_string_append_printf(text->out, "%s\n", waived_mark(text, finding));
}

/* One of many places: path:line in a column of its own, then whose row it is. */
static void append_short_place(const TextReport *text, const Finding *finding) {
    g_autofree char *who = wording_short_place(&text->wording, finding);
    g_string_append(text->out, "      ");
    if (finding->place.file) {
        g_autofree char *line = finding->place.line > 0 ? g_strdup_printf(":%d", finding->place.line) : g_strdup("");
        g_autofree char *place = g_strconcat(finding->place.file, line, NULL);
        append_path(text, place);
        g_string_append(text->out, *who ? "  " : "");
    }
    g_string_append_printf(text->out, "%s%s\n", who, waived_mark(text, finding));
}

/* "路灯（3处）", or the subject alone of what stands in one place. */
static char *counted_subject(const TextReport *text, const FindingGroup *group) {
    g_autofree char *subject = finding_group_subject(&text->wording, group);
    if (group->count == 1)
        return g_steal_pointer(&subject);
    g_autofree char *count = g_strdup_printf("%d", group->count);
    return phrase_format(PHRASE_GROUP_PLACES, text->wording.lang, "subject", subject, "count", count, NULL);
}

static void append_group(const TextReport *text, const FindingGroup *group) {
    g_autofree char *subject = counted_subject(text, group);
    g_string_append(text->out, "  ");
    append_bold(text, subject);
    g_string_append_c(text->out, '\n');
    for (guint t = 0; t < group->tellings->len; t++) {
        const Telling *telling = g_ptr_array_index(group->tellings, t);
        g_string_append_printf(text->out, "    %s\n", telling->sentence);
        for (guint i = 0; i < telling->findings->len; i++) {
            const Finding *finding = g_ptr_array_index(telling->findings, i);
            if (group->count == 1)
                append_place(text, finding);
            else
                append_short_place(text, finding);
        }
    }
}

/* The heading of what one rule found, unless the group before it was of the same rule. */
static void append_rule(const TextReport *text, const FindingGroup *group, const FindingGroup *previous) {
    const Finding *finding = group->first;
    if (previous && previous->first->id == finding->id && previous->first->severity == finding->severity &&
        previous->first->addressee == finding->addressee)
        return;
    g_string_append_c(text->out, '\n');
    append_coloured(text, severity_colour(finding->severity), wording_severity(finding->severity, text->wording.lang));
    g_autofree char *heading =
        phrase_format(PHRASE_RULE_HEADING, text->wording.lang, "rule", finding_id_text(finding->id), "name",
                      finding_name(finding->id, text->wording.lang), NULL);
    g_string_append_printf(text->out, " %s\n", heading);
}

static void append_requests(const TextReport *text, const GPtrArray *groups, Severity severity, Addressee addressee) {
    const FindingGroup *previous = NULL;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        if (group->first->addressee != addressee || group->first->severity != severity)
            continue;
        if (!previous) {
            g_string_append_c(text->out, '\n');
            append_bold(text, wording_request(addressee, text->wording.lang));
            g_string_append_c(text->out, '\n');
        }
        append_rule(text, group, previous);
        append_group(text, group);
        previous = group;
    }
}

/* One line for what stands in many places: where, without the lines of the files. */
static void append_places_line(const TextReport *text, const FindingGroup *group) {
    g_string_append(text->out, "      ");
    int told = 0;
    for (guint t = 0; t < group->tellings->len; t++) {
        const Telling *telling = g_ptr_array_index(group->tellings, t);
        for (guint i = 0; i < telling->findings->len; i++, told++) {
            g_autofree char *who = wording_short_place(&text->wording, g_ptr_array_index(telling->findings, i));
            const char *separator = told > 0 ? phrase(PHRASE_LIST_SEPARATOR, text->wording.lang) : "";
            g_string_append_printf(text->out, "%s%s", separator, who);
        }
    }
    g_string_append_c(text->out, '\n');
}

static void append_note(const TextReport *text, const FindingGroup *group) {
    if (group->count <= FEW_PLACES) {
        append_group(text, group);
        return;
    }
    const Telling *telling = g_ptr_array_index(group->tellings, 0);
    g_autofree char *subject = counted_subject(text, group);
    g_string_append(text->out, "  ");
    append_bold(text, subject);
    const char *example = group->tellings->len > 1 ? phrase(PHRASE_FOR_EXAMPLE, text->wording.lang) : "";
    g_string_append_printf(text->out, "\n    %s%s\n", example, telling->sentence);
    append_places_line(text, group);
}

static void append_notes(const TextReport *text, const GPtrArray *groups) {
    const FindingGroup *previous = NULL;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        if (group->first->severity != SEVERITY_INFO)
            continue;
        append_rule(text, group, previous);
        append_note(text, group);
        previous = group;
    }
}

/* The gravest first, whoever is to settle it. */
static void append_findings(const TextReport *text, const GPtrArray *groups) {
    for (int severity = SEVERITY_ERROR; severity > SEVERITY_INFO; severity--)
        for (int addressee = ADDRESSEE_COMMUNITY; addressee <= ADDRESSEE_STANDARD; addressee++)
            append_requests(text, groups, (Severity)severity, (Addressee)addressee);
    append_notes(text, groups);
}

char *check_report_refusal(CheckReport *report, Lang lang) {
    TextReport text = {g_string_new(NULL), report, check_report_wording(report, lang), false};
    const GPtrArray *sorted = check_report_sorted(report);
    g_autoptr(GPtrArray) standing = g_ptr_array_new();
    for (guint i = 0; i < sorted->len; i++)
        if (check_report_stands(report, g_ptr_array_index(sorted, i)))
            g_ptr_array_add(standing, g_ptr_array_index(sorted, i));
    g_autoptr(GPtrArray) all = finding_groups(&text.wording, sorted);
    g_autoptr(GPtrArray) groups = finding_groups(&text.wording, standing);
    append_head(&text, all);
    append_findings(&text, groups);
    return g_string_free(text.out, FALSE);
}

char *check_report_text(CheckReport *report, Lang lang, bool colour, bool summary) {
    TextReport text = {g_string_new(NULL), report, check_report_wording(report, lang), colour};
    g_autoptr(GPtrArray) groups = finding_groups(&text.wording, check_report_sorted(report));
    append_head(&text, groups);
    if (!summary)
        append_findings(&text, groups);
    return g_string_free(text.out, FALSE);
}
