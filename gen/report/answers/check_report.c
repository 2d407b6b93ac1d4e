#include "report/answers/check_report.h"

#include "base/csv.h"
#include "base/json.h"

struct CheckReport {
    const char *dataset_shown, *standard_shown;
    const Standard *standard;
    const Dataset *dataset;
    const GPtrArray *only, *communities;
    Findings *findings;
    GPtrArray *sorted;   /* NULL until asked for */
    GArray *verdicts;    /* of VerdictLine */
    GStringChunk *words; /* of the verdicts: many say the same */
    GHashTable *starts;  /* id of a community to the place of its first verdict, plus one; lookup only */
};

CheckReport *check_report_new(const char *dataset_shown, const char *standard_shown, const Standard *standard,
                              const Dataset *dataset, const GPtrArray *only, const GPtrArray *communities) {
    CheckReport *report = g_new0(CheckReport, 1);
    *report = (CheckReport){.dataset_shown = dataset_shown,
                            .standard_shown = standard_shown,
                            .standard = standard,
                            .dataset = dataset,
                            .only = only,
                            .communities = communities,
                            .findings = findings_new(),
                            .verdicts = g_array_new(FALSE, FALSE, sizeof(VerdictLine)),
                            .starts = g_hash_table_new(g_str_hash, g_str_equal)};
    report->words = g_string_chunk_new(4096);
    return report;
}

void check_report_free(CheckReport *report) {
    if (!report)
        return;
    findings_free(report->findings);
    if (report->sorted)
        g_ptr_array_unref(report->sorted);
    g_array_unref(report->verdicts);
    g_string_chunk_free(report->words);
    g_hash_table_unref(report->starts);
    g_free(report);
}

/* NULL holds everything. */
static bool holds(const GPtrArray *texts, const char *text) {
    return !texts || g_ptr_array_find_with_equal_func((GPtrArray *)texts, text, g_str_equal, NULL);
}

static bool is_told(const CheckReport *report, const Finding *finding) {
    return holds(report->only, finding_id_text(finding->id)) &&
           (!finding->community || holds(report->communities, finding->community));
}

void check_report_findings(CheckReport *report, const Findings *findings) {
    g_assert(!report->sorted);
    findings_append(report->findings, findings);
}

Wording check_report_wording(const CheckReport *report, Lang lang) {
    return (Wording){report->standard, report->dataset, lang};
}

const char *check_report_dataset(const CheckReport *report) {
    return report->dataset_shown;
}

const char *check_report_subject(const CheckReport *report) {
    return report->dataset_shown ? report->dataset_shown : report->standard_shown;
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
    json_string(json, "claimed", meaning_id(line->claim));
    json_string(json, "computed", verdict_id(line->verdict));
    json_words(json, "explanation", line->zh, line->en);
    json_close(json);
}

static const char *keep_words(CheckReport *report, const Wording *wording, const IndicatorVerdict *verdict) {
    g_autofree char *words = wording_verdict(wording, verdict);
    return g_string_chunk_insert_const(report->words, words);
}

void check_report_result(CheckReport *report, const Result *result) {
    check_report_findings(report, result->findings);
    if (!holds(report->communities, result->community->id))
        return;
    Wording zh = check_report_wording(report, LANG_ZH), en = check_report_wording(report, LANG_EN);
    if (result->verdicts->len > 0)
        g_hash_table_insert(report->starts, (void *)result->community->id, GUINT_TO_POINTER(report->verdicts->len + 1));
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        VerdictLine line = {.community = result->community->id,
                            .indicator = verdict->indicator,
                            .claim = verdict->claim,
                            .verdict = verdict->verdict,
                            .zh = keep_words(report, &zh, verdict),
                            .en = keep_words(report, &en, verdict)};
        g_array_append_val(report->verdicts, line);
    }
}

const VerdictLine *check_report_verdicts(const CheckReport *report, const char *community) {
    guint start = GPOINTER_TO_UINT(g_hash_table_lookup(report->starts, community));
    return start > 0 ? &g_array_index(report->verdicts, VerdictLine, start - 1) : NULL;
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
        count += finding->severity == severity && !finding->waiver && is_told(report, finding);
    }
    return count;
}

int check_report_waived(const CheckReport *report) {
    int count = 0;
    for (guint i = 0; i < report->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(report->findings->list, i);
        count += finding->waiver && is_told(report, finding);
    }
    return count;
}

static bool is_held(const CheckReport *report, const Finding *finding) {
    const Community *community =
        finding->community && report->dataset ? dataset_lookup_community(report->dataset, finding->community) : NULL;
    return community && community->held;
}

bool check_report_stands(const CheckReport *report, const Finding *finding) {
    return finding->severity == SEVERITY_ERROR && !finding->waiver && !is_held(report, finding) &&
           is_told(report, finding);
}

int check_report_standing(const CheckReport *report) {
    int standing = 0;
    for (guint i = 0; i < report->findings->list->len; i++)
        standing += check_report_stands(report, g_ptr_array_index(report->findings->list, i));
    return standing;
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

/* Who approved is the office; a person's name is told where notice.csv allows it. */
static const char *approver(const CheckReport *report, const Waiver *waiver) {
    const char *allowed = report->dataset ? dataset_fact_zh(report->dataset, "approver_names") : "";
    bool named = g_str_equal(allowed, "yes") || g_str_equal(allowed, "是");
    return named || !*waiver->approved_by ? waiver->approved_by : phrase(PHRASE_ADDRESSEE_OFFICE, LANG_ZH);
}

static void write_waiver(const CheckReport *report, Json *json, const Waiver *waiver) {
    if (!waiver) {
        json_null(json, "waiver");
        return;
    }
    json_open_object(json, "waiver");
    json_string(json, "reason", waiver->reason);
    json_string(json, "public_note", waiver->public_note);
    json_string(json, "approved_by", approver(report, waiver));
    json_string(json, "date", waiver->date);
    json_string(json, "expires", waiver->expires);
    json_close(json);
}

static void write_hypothesis(const CheckReport *report, Json *json, const Hypothesis *hypothesis) {
    Wording zh = check_report_wording(report, LANG_ZH), en = check_report_wording(report, LANG_EN);
    g_autofree char *zh_words = wording_hypothesis(&zh, hypothesis);
    g_autofree char *en_words = wording_hypothesis(&en, hypothesis);
    json_open_object(json, NULL);
    json_string(json, "item", hypothesis->item);
    json_string(json, "value", hypothesis->value);
    json_words(json, "message", zh_words, en_words);
    json_close(json);
}

static void write_finding(CheckReport *report, Json *json, const Finding *finding) {
    Wording zh = check_report_wording(report, LANG_ZH), en = check_report_wording(report, LANG_EN);
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
    write_waiver(report, json, finding->waiver);
    json_close(json);
}

static void write_summary(CheckReport *report, Json *json) {
    json_open_object(json, "summary");
    json_int(json, "error", check_report_count(report, SEVERITY_ERROR));
    json_int(json, "warning", check_report_count(report, SEVERITY_WARNING));
    json_int(json, "info", check_report_count(report, SEVERITY_INFO));
    json_int(json, "waived", check_report_waived(report));
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

typedef struct CsvSource {
    const Finding *finding;
    const Wording *wording;
    GString *cell; /* a buffer for what is made up */
} CsvSource;

static const char *number_cell(const CsvSource *source, int number) {
    g_string_truncate(source->cell, 0);
    if (number > 0)
        g_string_printf(source->cell, "%d", number);
    return source->cell->str;
}

static const char *csv_severity(const CsvSource *source) {
    return wording_severity(source->finding->severity, source->wording->lang);
}

static const char *csv_rule(const CsvSource *source) {
    return finding_id_text(source->finding->id);
}

static const char *csv_group(const CsvSource *source) {
    return source->finding->group;
}

static const char *csv_addressee(const CsvSource *source) {
    return wording_addressee(source->finding->addressee, source->wording->lang);
}

static const char *csv_community(const CsvSource *source) {
    return source->finding->community;
}

static const char *csv_name(const CsvSource *source) {
    const char *id = source->finding->community;
    return id ? wording_community_name(source->wording, id) : NULL;
}

static const char *csv_no(const CsvSource *source) {
    return number_cell(source, source->finding->no);
}

static const char *csv_indicator(const CsvSource *source) {
    return source->finding->indicator ? wording_indicator(source->wording, source->finding) : NULL;
}

static const char *csv_item(const CsvSource *source) {
    const char *id = finding_lookup_fact(source->finding, "item");
    return id ? wording_item(source->wording, id) : NULL;
}

static const char *csv_reported(const CsvSource *source) {
    return source->finding->reported;
}

static const char *csv_computed(const CsvSource *source) {
    return source->finding->computed;
}

static const char *csv_message(const CsvSource *source) {
    g_autofree char *sentence = wording_finding(source->wording, source->finding);
    return g_string_assign(source->cell, sentence)->str;
}

static const char *csv_file_name(const CsvSource *source) {
    return source->finding->place.file;
}

static const char *csv_line(const CsvSource *source) {
    return number_cell(source, source->finding->place.line);
}

static const char *csv_source_line(const CsvSource *source) {
    return number_cell(source, source->finding->place.source_line);
}

/* Left to be filled in by hand. */
static const char *csv_answer(const CsvSource *source) {
    (void)source;
    return NULL;
}

static const struct {
    Phrase head;
    const char *(*cell)(const CsvSource *source);
} csv_columns[] = {
    {PHRASE_COLUMN_SEVERITY, csv_severity},
    {PHRASE_COLUMN_RULE, csv_rule},
    {PHRASE_COLUMN_GROUP, csv_group},
    {PHRASE_COLUMN_ADDRESSEE, csv_addressee},
    {PHRASE_COLUMN_COMMUNITY, csv_community},
    {PHRASE_COLUMN_COMMUNITY_NAME, csv_name},
    {PHRASE_COLUMN_NO, csv_no},
    {PHRASE_COLUMN_INDICATOR, csv_indicator},
    {PHRASE_COLUMN_ITEM, csv_item},
    {PHRASE_COLUMN_REPORTED, csv_reported},
    {PHRASE_COLUMN_COMPUTED, csv_computed},
    {PHRASE_COLUMN_MESSAGE, csv_message},
    {PHRASE_COLUMN_FILE, csv_file_name},
    {PHRASE_COLUMN_LINE, csv_line},
    {PHRASE_COLUMN_SOURCE_LINE, csv_source_line},
    {PHRASE_COLUMN_ANSWER, csv_answer},
};

static void append_csv_finding(GString *out, const CsvSource *source) {
    for (guint i = 0; i < G_N_ELEMENTS(csv_columns); i++) {
        const char *text = csv_columns[i].cell(source);
        csv_append_harmless(out, text ? text : "", i == 0);
    }
    g_string_append_c(out, '\n');
}

char *check_report_csv(CheckReport *report, Lang lang) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    g_autoptr(GString) cell = g_string_new(NULL);
    Wording wording = check_report_wording(report, lang);
    for (guint i = 0; i < G_N_ELEMENTS(csv_columns); i++)
        csv_append_cell(out, phrase(csv_columns[i].head, lang), i == 0);
    g_string_append_c(out, '\n');
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++)
        append_csv_finding(out, &(CsvSource){g_ptr_array_index(sorted, i), &wording, cell});
    return g_string_free(out, FALSE);
}
