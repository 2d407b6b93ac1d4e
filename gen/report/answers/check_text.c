/* What `gongshi check` says on a terminal: validity in one sentence, counts, then each question with its places. */
#include "report/answers/check_report.h"

#include "base/text.h"

/* Places of a note that are listed one by one; more of them stand in one line. */
enum { FEW_PLACES = 3 };

typedef struct TextReport {
    GString *out;
    const CheckReport *report;
    Wording wording;
    bool colour;
} TextReport;

static const char bold[] = "\033[1m";

static void append_coloured(const TextReport *text, const char *colour, const char *words) {
    g_string_append_printf(text->out, "%s%s%s", text->colour ? colour : "", words, text->colour ? "\033[0m" : "");
}

/* ---- the head ---- */

/* How many questions there are of a severity: those that stand, or all that are not waived. The same one in many places
 * is answered once. */
static int count_questions(const CheckReport *report, const GPtrArray *groups, Severity severity, bool standing) {
    int count = 0;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        bool open = false;
        for (guint s = 0; group->first->severity == severity && s < group->sentences->len; s++) {
            const GPtrArray *findings = ((const GroupSentence *)g_ptr_array_index(group->sentences, s))->findings;
            for (guint k = 0; k < findings->len; k++) {
                const Finding *finding = g_ptr_array_index(findings, k);
                open |= standing ? check_report_stands(report, finding) : !finding->waiver;
            }
        }
        count += open;
    }
    return count;
}

static void append_head(const TextReport *text, const GPtrArray *groups) {
    const CheckReport *report = text->report;
    Lang lang = text->wording.lang;
    int questions[SEVERITY_ERROR + 1], standing = count_questions(report, groups, SEVERITY_ERROR, true);
    /* "16（20处）": questions, and in how many places where those are more. */
    char *words[SEVERITY_ERROR + 1];
    for (Severity severity = SEVERITY_INFO; severity <= SEVERITY_ERROR; severity++) {
        int places = report->counts[severity];
        questions[severity] = count_questions(report, groups, severity, false);
        words[severity] = questions[severity] == places
                              ? g_strdup(DIGITS(places))
                              : phrase_format(PHRASE_GROUP_PLACES, lang, "subject", DIGITS(questions[severity]),
                                              "count", DIGITS(places), NULL);
    }
    bool of_standard = !report->subject && !report->dataset_shown;
    Phrase overall = standing && of_standard       ? PHRASE_CHECK_STANDARD_ERRORS
                     : standing                    ? PHRASE_CHECK_ERRORS
                     : questions[SEVERITY_ERROR]   ? PHRASE_CHECK_HELD
                     : questions[SEVERITY_WARNING] ? PHRASE_CHECK_WARNINGS
                                                   : PHRASE_CHECK_CLEAN;
    g_autofree char *sentence = phrase_format(overall, lang, "subject",
                                              report->subject         ? report->subject
                                              : report->dataset_shown ? report->dataset_shown
                                                                      : report->standard_shown,
                                              "errors", DIGITS(standing ? standing : questions[SEVERITY_ERROR]),
                                              "warnings", DIGITS(questions[SEVERITY_WARNING]), NULL);
    g_autofree char *counts =
        phrase_format(PHRASE_CHECK_COUNTS, lang, "errors", words[SEVERITY_ERROR], "warnings", words[SEVERITY_WARNING],
                      "infos", words[SEVERITY_INFO], report->waived ? "waived" : NULL, DIGITS(report->waived), NULL);
    g_string_append_printf(text->out, "%s\n%s\n", sentence, counts);
    for (Severity severity = SEVERITY_INFO; severity <= SEVERITY_ERROR; severity++)
        g_free(words[severity]);
}

/* ---- questions ---- */

/* As a path from here, so that a terminal can open it: ../standards of data/2023 is data/standards. */
static void append_path(const TextReport *text, const char *place) {
    const char *dataset = text->report->dataset_shown;
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

/* A line for where a finding stands: one of many places is path:line in a column of its own, then whose row it is. */
static void append_place(const TextReport *text, const Finding *finding, bool alone) {
    const char *mark = finding->waiver ? phrase(PHRASE_WAIVED_MARK, text->wording.lang) : "";
    if (alone) {
        g_autofree char *place = wording_place(&text->wording, finding);
        if (!*place)
            return;
        g_string_append(text->out, "    ");
        append_path(text, place);
        g_string_append_printf(text->out, "%s\n", mark);
        return;
    }
    g_autofree char *who = wording_short_place(&text->wording, finding);
    g_string_append(text->out, "      ");
    if (finding->place.file) {
        append_path(text, finding->place.file);
        if (finding->place.cell)
            g_string_append_printf(text->out, ":%s", finding->place.cell);
        else if (finding->place.line > 0)
            g_string_append_printf(text->out, ":%d", finding->place.line);
        g_string_append(text->out, *who ? "  " : "");
    }
    g_string_append_printf(text->out, "%s%s\n", who, mark);
}

/* Its subject, then every sentence with its places. Of a note in many places one sentence, and all the places in one
 * line without the lines of the files. */
static void append_group(const TextReport *text, const FindingGroup *group) {
    Lang lang = text->wording.lang;
    bool brief = group->first->severity == SEVERITY_INFO && group->count > FEW_PLACES;
    g_autofree char *subject = finding_group_subject(&text->wording, group);
    g_autofree char *counted = finding_group_counted(&text->wording, group, subject);
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    g_string_append(text->out, "  ");
    append_coloured(text, bold, counted);
    g_string_append_c(text->out, '\n');
    for (guint s = 0; s < group->sentences->len; s++) {
        const GroupSentence *sentence = g_ptr_array_index(group->sentences, s);
        const char *example = brief && group->sentences->len > 1 ? phrase(PHRASE_FOR_EXAMPLE, lang) : "";
        if (!brief || s == 0)
            g_string_append_printf(text->out, "    %s%s\n", example, sentence->text);
        for (guint i = 0; i < sentence->findings->len; i++) {
            const Finding *finding = g_ptr_array_index(sentence->findings, i);
            if (!brief) {
                append_place(text, finding, group->count == 1);
                continue;
            }
            g_ptr_array_add(all, (void *)finding);
        }
    }
    g_autofree char *places = brief ? finding_places_told(&text->wording, all) : NULL;
    if (places)
        g_string_append_printf(text->out, "      %s\n", places);
}

/* The questions of a severity to an addressee, or to anybody, in the order found; a heading over those of one rule. */
static void append_questions(const TextReport *text, const GPtrArray *groups, Severity severity,
                             const Addressee *addressee) {
    Lang lang = text->wording.lang;
    static const char *const colours[] = {
        [SEVERITY_INFO] = "\033[36m", [SEVERITY_WARNING] = "\033[33m", [SEVERITY_ERROR] = "\033[31m"};
    const Finding *previous = NULL;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        const Finding *finding = group->first;
        if (finding->severity != severity || (addressee && finding->addressee != *addressee))
            continue;
        if (!previous && addressee) {
            g_string_append_c(text->out, '\n');
            append_coloured(text, bold, phrase(request_phrases[*addressee], lang));
            g_string_append_c(text->out, '\n');
        }
        if (!previous || previous->id != finding->id || previous->addressee != finding->addressee) {
            g_string_append_c(text->out, '\n');
            append_coloured(text, colours[severity], phrase(severity_phrases[severity], lang));
            g_autofree char *heading = phrase_format(PHRASE_RULE_HEADING, lang, "rule", finding_kinds[finding->id].id,
                                                     "name", finding_words_of(finding->id, lang).name, NULL);
            g_string_append_printf(text->out, " %s\n", heading);
        }
        append_group(text, group);
        previous = finding;
    }
}

/* The gravest first, whoever is to settle it; notes ask nobody. */
static void append_findings(const TextReport *text, const GPtrArray *groups) {
    static const Addressee addressees[] = {ADDRESSEE_COMMUNITY, ADDRESSEE_OFFICE, ADDRESSEE_STANDARD};
    for (int severity = SEVERITY_ERROR; severity > SEVERITY_INFO; severity--)
        for (gsize a = 0; a < G_N_ELEMENTS(addressees); a++)
            append_questions(text, groups, (Severity)severity, &addressees[a]);
    append_questions(text, groups, SEVERITY_INFO, NULL);
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

/* What the points of each community come to, as stated and by the figures. */
static void append_scores(const TextReport *text) {
    Lang lang = text->wording.lang;
    const GArray *scores = text->report->scores;
    if (scores->len == 0)
        return;
    g_string_append_c(text->out, '\n');
    append_coloured(text, bold, phrase(PHRASE_SCORES, lang));
    g_string_append_c(text->out, '\n');
    for (guint i = 0; i < scores->len; i++) {
        const ScoreLine *line = &g_array_index(scores, ScoreLine, i);
        g_autofree char *stated = wording_score_stated(&text->wording, &line->score);
        g_autofree char *computed = wording_score(&text->wording, &line->score);
        g_string_append_printf(text->out, "  %s\n", wording_community_name(&text->wording, line->community->id));
        if (stated)
            g_string_append_printf(text->out, "    %s\n", stated);
        g_string_append_printf(text->out, "    %s\n", computed);
    }
}

char *check_report_text(CheckReport *report, Lang lang, bool colour, bool summary) {
    TextReport text = {g_string_new(NULL), report, check_report_wording(report, lang), colour};
    g_autoptr(GPtrArray) groups = finding_groups(&text.wording, check_report_sorted(report));
    append_head(&text, groups);
    append_scores(&text);
    if (!summary)
        append_findings(&text, groups);
    return g_string_free(text.out, FALSE);
}
