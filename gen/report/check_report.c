#include "report/check_report.h"

#include "base/csv.h"
#include "base/json.h"

/* All that is said of a verdict, kept when the community's data are gone. */
typedef struct VerdictLine {
    const char *community; /* of the register */
    const Indicator *indicator;
    Claim claim;
    Verdict verdict;
    char *zh, *en; /* the explanation; owned */
} VerdictLine;

struct CheckReport {
    const char *dataset_shown, *standard_shown;
    const Standard *standard;
    const Dataset *dataset;
    const GPtrArray *only;
    Findings *findings;
    GPtrArray *sorted; /* NULL until asked for */
    GArray *verdicts;  /* of VerdictLine */
};

static void verdict_line_clear(void *data) {
    VerdictLine *line = data;
    g_free(line->zh);
    g_free(line->en);
}

CheckReport *check_report_new(const char *dataset_shown, const char *standard_shown, const Standard *standard,
                              const Dataset *dataset, const GPtrArray *only) {
    CheckReport *report = g_new0(CheckReport, 1);
    *report = (CheckReport){.dataset_shown = dataset_shown,
                            .standard_shown = standard_shown,
                            .standard = standard,
                            .dataset = dataset,
                            .only = only,
                            .findings = findings_new(),
                            .verdicts = g_array_new(FALSE, FALSE, sizeof(VerdictLine))};
    g_array_set_clear_func(report->verdicts, verdict_line_clear);
    return report;
}

void check_report_free(CheckReport *report) {
    if (!report)
        return;
    findings_free(report->findings);
    if (report->sorted)
        g_ptr_array_unref(report->sorted);
    g_array_unref(report->verdicts);
    g_free(report);
}

static bool is_told(const CheckReport *report, const Finding *finding) {
    if (!report->only)
        return true;
    for (guint i = 0; i < report->only->len; i++)
        if (g_str_equal(g_ptr_array_index(report->only, i), finding_id_text(finding->id)))
            return true;
    return false;
}

void check_report_findings(CheckReport *report, const Findings *findings) {
    g_assert(!report->sorted);
    findings_append(report->findings, findings);
}

static Wording wording_of(const CheckReport *report, Lang lang) {
    return (Wording){report->standard, report->dataset, lang};
}

/* Both languages side by side, as every sentence stands in the JSON. */
static void json_words(Json *json, const char *key, const char *zh, const char *en) {
    json_open_object(json, key);
    json_string(json, "zh", zh);
    json_string(json, "en", en);
    json_close(json);
}

static void write_verdict(Json *json, const VerdictLine *line) {
    json_open_object(json, NULL);
    json_string(json, "community", line->community);
    json_string(json, "tier", line->indicator->tier->id);
    json_string(json, "indicator", line->indicator->id);
    json_int(json, "no", line->indicator->no);
    json_string(json, "claimed", claim_id(line->claim));
    json_string(json, "computed", verdict_id(line->verdict));
    json_words(json, "explanation", line->zh, line->en);
    json_close(json);
}

void check_report_result(CheckReport *report, const Result *result) {
    check_report_findings(report, result->findings);
    Wording zh = wording_of(report, LANG_ZH), en = wording_of(report, LANG_EN);
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        VerdictLine line = {.community = result->community->id,
                            .indicator = verdict->indicator,
                            .claim = verdict->claim,
                            .verdict = verdict->verdict,
                            .zh = wording_verdict(&zh, verdict),
                            .en = wording_verdict(&en, verdict)};
        g_array_append_val(report->verdicts, line);
    }
}

static int compare_findings(const void *a, const void *b) {
    const Finding *left = *(const Finding *const *)a, *right = *(const Finding *const *)b;
    if (left->severity != right->severity)
        return (int)right->severity - (int)left->severity;
    return (int)left->id - (int)right->id;
}

const GPtrArray *check_report_sorted(CheckReport *report) {
    if (report->sorted)
        return report->sorted;
    report->sorted = g_ptr_array_new();
    for (guint i = 0; i < report->findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(report->findings->list, i);
        if (is_told(report, finding))
            g_ptr_array_add(report->sorted, finding);
    }
    /* A merge sort, so that findings of one kind stay in the order found. */
    g_ptr_array_sort(report->sorted, compare_findings);
    return report->sorted;
}

int check_report_count(const CheckReport *report, Severity severity) {
    int count = 0;
    for (guint i = 0; i < report->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(report->findings->list, i);
        count += finding->severity == severity && is_told(report, finding);
    }
    return count;
}

/* ---- text ---- */

static const char *severity_colour(Severity severity) {
    static const char *const colours[] = {"\033[36m", "\033[33m", "\033[31m"};
    return colours[severity];
}

static void append_head(GString *out, CheckReport *report, Lang lang) {
    int errors = check_report_count(report, SEVERITY_ERROR), warnings = check_report_count(report, SEVERITY_WARNING);
    g_autofree char *error_count = g_strdup_printf("%d", errors);
    g_autofree char *warning_count = g_strdup_printf("%d", warnings);
    g_autofree char *info_count = g_strdup_printf("%d", check_report_count(report, SEVERITY_INFO));
    Phrase overall = errors ? PHRASE_CHECK_ERRORS : warnings ? PHRASE_CHECK_WARNINGS : PHRASE_CHECK_CLEAN;
    const char *subject = report->dataset_shown ? report->dataset_shown : report->standard_shown;
    g_autofree char *sentence =
        phrase_format(overall, lang, "subject", subject, "errors", error_count, "warnings", warning_count, NULL);
    g_autofree char *counts = phrase_format(PHRASE_CHECK_COUNTS, lang, "errors", error_count, "warnings", warning_count,
                                            "infos", info_count, NULL);
    g_string_append_printf(out, "%s\n%s\n", sentence, counts);
}

/* As a path from here, so that a terminal can open it: ../standards of data/2023 is data/standards. */
static void append_place(GString *out, const char *dataset, const char *place) {
    g_autofree char *folder = g_strdup(dataset ? dataset : ".");
    while (g_str_has_prefix(place, "../")) {
        char *above = g_path_get_dirname(folder);
        g_free(folder);
        folder = above;
        place += strlen("../");
    }
    bool here = g_str_equal(folder, ".");
    g_string_append_printf(out, "    %s%s%s\n", here ? "" : folder, here ? "" : "/", place);
}

static void append_finding(GString *out, CheckReport *report, const Finding *finding, Lang lang, bool colour) {
    Wording wording = wording_of(report, lang);
    g_autofree char *subject = wording_subject(&wording, finding);
    g_autofree char *sentence = wording_finding(&wording, finding);
    g_autofree char *place = wording_place(&wording, finding);
    g_string_append_printf(out, "  %s%s%s\n", colour ? "\033[1m" : "", subject, colour ? "\033[0m" : "");
    g_string_append_printf(out, "    %s\n", sentence);
    if (*place)
        append_place(out, report->dataset_shown, place);
}

char *check_report_text(CheckReport *report, Lang lang, bool colour, bool summary) {
    GString *out = g_string_new(NULL);
    append_head(out, report, lang);
    const GPtrArray *sorted = check_report_sorted(report);
    const Finding *previous = NULL;
    for (guint i = 0; !summary && i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (!previous || previous->id != finding->id || previous->severity != finding->severity)
            g_string_append_printf(out, "\n%s%s%s %s\n", colour ? severity_colour(finding->severity) : "",
                                   wording_severity(finding->severity, lang), colour ? "\033[0m" : "",
                                   finding_id_text(finding->id));
        append_finding(out, report, finding, lang, colour);
        previous = finding;
    }
    return g_string_free(out, FALSE);
}

/* ---- json ---- */

static void json_line(Json *json, const char *key, int line) {
    if (line > 0)
        json_int(json, key, line);
    else
        json_null(json, key);
}

static void json_also(Json *json, const char *also) {
    json_open_array(json, "also");
    g_auto(GStrv) numbers = g_strsplit(also ? also : "", ",", -1);
    for (char **number = numbers; *number; number++)
        json_int(json, NULL, g_ascii_strtoll(*number, NULL, 10));
    json_close(json);
}

static void write_hypothesis(const CheckReport *report, Json *json, const Hypothesis *hypothesis) {
    Wording zh = wording_of(report, LANG_ZH), en = wording_of(report, LANG_EN);
    g_autofree char *zh_words = wording_hypothesis(&zh, hypothesis);
    g_autofree char *en_words = wording_hypothesis(&en, hypothesis);
    json_open_object(json, NULL);
    json_string(json, "item", hypothesis->item);
    json_string(json, "value", hypothesis->value);
    json_words(json, "message", zh_words, en_words);
    json_close(json);
}

static void write_finding(CheckReport *report, Json *json, const Finding *finding) {
    Wording zh = wording_of(report, LANG_ZH), en = wording_of(report, LANG_EN);
    json_open_object(json, NULL);
    json_string(json, "rule", finding_id_text(finding->id));
    json_string(json, "severity", severity_id(finding->severity));
    json_string(json, "community", finding->community);
    json_string(json, "indicator", finding->indicator);
    json_line(json, "no", finding->no);
    json_string(json, "clause", finding->clause);
    json_also(json, finding->also);
    json_string(json, "group", finding->group);
    json_string(json, "addressee", addressee_id(finding->addressee));
    json_bool(json, "affects_verdict", finding->affects_verdict);
    json_string(json, "file", finding->place.file);
    json_line(json, "line", finding->place.line);
    json_line(json, "source_line", finding->place.source_line);
    json_string(json, "reported", finding->reported);
    json_string(json, "computed", finding->computed);
    g_autofree char *zh_words = wording_finding(&zh, finding), *en_words = wording_finding(&en, finding);
    json_words(json, "message", zh_words, en_words);
    json_open_array(json, "hypotheses");
    for (guint i = 0; i < finding->hypotheses->len; i++)
        write_hypothesis(report, json, &g_array_index(finding->hypotheses, Hypothesis, i));
    json_close(json);
    json_null(json, "waiver");
    json_close(json);
}

static void write_summary(CheckReport *report, Json *json) {
    json_open_object(json, "summary");
    json_int(json, "error", check_report_count(report, SEVERITY_ERROR));
    json_int(json, "warning", check_report_count(report, SEVERITY_WARNING));
    json_int(json, "info", check_report_count(report, SEVERITY_INFO));
    json_int(json, "waived", 0);
    json_close(json);
}

char *check_report_json(CheckReport *report, bool summary) {
    GString *out = g_string_new(NULL);
    g_autoptr(Json) json = json_new(out);
    json_open_object(json, NULL);
    json_string(json, "dataset", report->dataset_shown);
    json_string(json, "standard", report->standard_shown);
    write_summary(report, json);
    json_open_array(json, "verdicts");
    for (guint i = 0; !summary && i < report->verdicts->len; i++)
        write_verdict(json, &g_array_index(report->verdicts, VerdictLine, i));
    json_close(json);
    json_open_array(json, "findings");
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; !summary && i < sorted->len; i++)
        write_finding(report, json, g_ptr_array_index(sorted, i));
    json_close(json);
    json_close(json);
    json_finish(json);
    return g_string_free(out, FALSE);
}

/* ---- csv ---- */

static void append_csv_finding(GString *out, CheckReport *report, const Finding *finding, Lang lang) {
    Wording wording = wording_of(report, lang);
    g_autofree char *sentence = wording_finding(&wording, finding);
    g_autofree char *subject = wording_subject(&wording, finding);
    g_autofree char *line = finding->place.line ? g_strdup_printf("%d", finding->place.line) : g_strdup("");
    g_autofree char *no = finding->no ? g_strdup_printf("%d", finding->no) : g_strdup("");
    csv_append_row(out, wording_severity(finding->severity, lang), finding_id_text(finding->id),
                   finding->community ? finding->community : "", no, subject,
                   finding->reported ? finding->reported : "", finding->computed ? finding->computed : "", sentence,
                   finding->place.file ? finding->place.file : "", line, NULL);
}

char *check_report_csv(CheckReport *report, Lang lang) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    csv_append_row(out, phrase(PHRASE_COLUMN_SEVERITY, lang), phrase(PHRASE_COLUMN_RULE, lang),
                   phrase(PHRASE_COLUMN_COMMUNITY, lang), phrase(PHRASE_COLUMN_NO, lang),
                   phrase(PHRASE_COLUMN_SUBJECT, lang), phrase(PHRASE_COLUMN_REPORTED, lang),
                   phrase(PHRASE_COLUMN_COMPUTED, lang), phrase(PHRASE_COLUMN_MESSAGE, lang),
                   phrase(PHRASE_COLUMN_FILE, lang), phrase(PHRASE_COLUMN_LINE, lang), NULL);
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++)
        append_csv_finding(out, report, g_ptr_array_index(sorted, i), lang);
    return g_string_free(out, FALSE);
}
