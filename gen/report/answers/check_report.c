#include "report/answers/check_report.h"

#include "base/csv.h"
#include "base/writers.h"

CheckReport *check_report_new(const char *dataset_shown, const char *standard_shown, const Standard *standard,
                              const Dataset *dataset, const GPtrArray *only, const GPtrArray *communities, Lang lang) {
    CheckReport *report = g_new0(CheckReport, 1);
    *report = (CheckReport){.dataset_shown = dataset_shown,
                            .standard_shown = standard_shown,
                            .standard = standard,
                            .dataset = dataset,
                            .only = only,
                            .communities = communities,
                            .lang = lang,
                            .findings = findings_new(),
                            .told = g_ptr_array_new(),
                            .rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                            .verdicts = g_array_new(FALSE, FALSE, sizeof(VerdictLine)),
                            .scores = g_array_new(FALSE, FALSE, sizeof(ScoreLine)),
                            .words = g_string_chunk_new(4096),
                            .starts = g_hash_table_new(g_str_hash, g_str_equal)};
    return report;
}

void check_report_free(CheckReport *report) {
    if (!report)
        return;
    findings_free(report->findings);
    g_ptr_array_unref(report->told);
    g_hash_table_unref(report->rows);
    g_array_unref(report->verdicts);
    g_array_unref(report->scores);
    g_string_chunk_free(report->words);
    g_hash_table_unref(report->starts);
    g_free(report);
}

/* NULL holds everything. */
static bool lists(const GPtrArray *texts, const char *text) {
    return !texts || g_ptr_array_find_with_equal_func((GPtrArray *)texts, text, g_str_equal, NULL);
}

void check_report_findings(CheckReport *report, const Findings *findings) {
    g_assert(!report->sorted);
    guint from = report->findings->list->len;
    findings_append(report->findings, findings);
    for (guint i = from; i < report->findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(report->findings->list, i);
        if (!lists(report->only, finding_kinds[finding->id].id) ||
            (finding->community && !lists(report->communities, finding->community)))
            continue;
        g_ptr_array_add(report->told, finding);
        report->counts[finding->severity] += !finding->waiver;
        report->waived += finding->waiver != NULL;
        report->standing += check_report_stands(report, finding);
        int found = (finding->waiver                     ? FOUND_WAIVED
                     : finding->severity > SEVERITY_INFO ? FOUND_QUESTION
                                                         : 0) |
                    (!finding->waiver && finding->severity == SEVERITY_ERROR ? FOUND_CONTRADICTION : 0) |
                    (finding->sentence == SENTENCE_ROW_ABSENT ? FOUND_ABSENT : 0);
        if (!finding->community || finding->no <= 0 || !found)
            continue;
        found |= check_report_row(report, finding->community, finding->no);
        g_hash_table_insert(report->rows, g_strdup_printf("%s %d", finding->community, finding->no),
                            GINT_TO_POINTER(found));
    }
}

int check_report_row(const CheckReport *report, const char *community, int no) {
    g_autofree char *key = g_strdup_printf("%s %d", community, no);
    return GPOINTER_TO_INT(g_hash_table_lookup(report->rows, key));
}

Wording check_report_wording(const CheckReport *report, Lang lang) {
    return (Wording){report->standard, report->dataset, lang};
}

void check_report_score(CheckReport *report, const Result *result) {
    const ScoreLine line = {result->community, result->score};
    if (line.score.points.given && lists(report->communities, result->community->id))
        g_array_append_val(report->scores, line);
}

static Words explanation_of(const CheckReport *report, const IndicatorVerdict *verdict) {
    g_autoptr(GString) others = g_string_new(NULL);
    const char *zh = "";
    for (const Lang *lang = lang_fellows(report->lang); *lang; lang++) {
        const Wording wording = check_report_wording(report, *lang);
        g_autofree char *words = wording_verdict(&wording, verdict);
        if (lang_leads(*lang))
            zh = g_string_chunk_insert_const(report->words, words);
        else
            words_append(others, lang_id(*lang), words, strlen(words));
    }
    return words_made(report->words, zh, others);
}

void check_report_result(CheckReport *report, const Result *result) {
    check_report_findings(report, result->findings);
    if (!lists(report->communities, result->community->id))
        return;
    if (result->verdicts->len > 0)
        g_hash_table_insert(report->starts, (void *)result->community->id, GUINT_TO_POINTER(report->verdicts->len + 1));
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        g_autofree char *stated =
            verdict->stated ? ratio_text(verdict->stated_points, verdict->stated->number.places, NULL) : NULL;
        const VerdictLine line = {.community = result->community->id,
                                  .indicator = verdict->indicator,
                                  .claim = verdict->claim,
                                  .verdict = verdict->verdict,
                                  .support = indicator_support(verdict),
                                  .points = verdict->points,
                                  .stated_points = stated ? g_string_chunk_insert_const(report->words, stated) : NULL,
                                  .explanation = explanation_of(report, verdict)};
        g_array_append_val(report->verdicts, line);
    }
    check_report_score(report, result);
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
    /* A merge sort, so that findings of one kind stay in the order found. */
    if (!report->sorted)
        g_ptr_array_sort(report->told, compare_findings);
    report->sorted = true;
    return report->told;
}

bool check_report_stands(const CheckReport *report, const Finding *finding) {
    const Community *community =
        finding->community && report->dataset ? dataset_lookup_community(report->dataset, finding->community) : NULL;
    bool held = community && community->held;
    return finding->severity == SEVERITY_ERROR && !finding->waiver && !held;
}

/* ---- json ---- */

/* Both languages side by side, as every sentence stands in the JSON. */
static void json_words(Json *json, const char *key, const char *zh, const char *en) {
    json_open_object(json, key);
    json_string(json, "zh", zh);
    json_string(json, "en", en);
    json_close(json);
}

static void json_line(Json *json, const char *key, int line) {
    if (line > 0)
        json_int(json, key, line);
    else
        json_null(json, key);
}

/* A number of points, exact; null where there is none. */
static void json_points(Json *json, const char *key, Ratio points) {
    g_autofree char *digits = ratio_valid(points) ? ratio_about(points, 9) : NULL;
    json_string(json, key, digits);
}

/* "points" of a row: what was stated, what the figures give (between two numbers where something is unknown), and the
 * most of it. */
static void write_points(Json *json, const char *key, const char *stated, Points points) {
    if (!points.given) {
        json_null(json, key);
        return;
    }
    json_open_object(json, key);
    json_string(json, "stated", stated);
    json_points(json, "least", points.range.low);
    json_points(json, "most", points.range.high);
    json_points(json, "of", points.most);
    json_points(json, "bonus", points.extra);
    json_close(json);
}

static void json_level(const CheckReport *report, Json *json, const char *key, int place) {
    json_string(json, key, place < 0 ? NULL : ((const Level *)g_ptr_array_index(report->standard->levels, place))->id);
}

static void write_score(const CheckReport *report, Json *json, const ScoreLine *line) {
    const Score *score = &line->score;
    g_autofree char *stated = wording_total_stated(score);
    json_open_object(json, NULL);
    json_string(json, "community", line->community->id);
    json_string(json, "tier", line->community->tier->id);
    write_points(json, "total", stated, score->points);
    json_open_object(json, "level");
    if (score->level_stated >= 0)
        json_level(report, json, "stated", score->level_stated);
    else
        json_string(json, "stated", score->level); /* of none of the levels */
    json_level(report, json, "least", score->level_low);
    json_level(report, json, "most", score->level_high);
    json_close(json);
    json_close(json);
}

static void write_finding(const CheckReport *report, Json *json, const Finding *finding) {
    Wording zh = check_report_wording(report, lang_fellow(report->lang, LANG_ZH)),
            en = check_report_wording(report, lang_fellow(report->lang, LANG_EN));
    json_open_object(json, NULL);
    json_string(json, "rule", finding_kinds[finding->id].id);
    json_string(json, "severity", severity_ids[finding->severity]);
    json_string(json, "community", finding->community);
    json_string(json, "indicator", finding->indicator);
    json_line(json, "no", finding->no);
    json_string(json, "clause", finding->clause);
    json_open_array(json, "also");
    g_auto(GStrv) also = g_strsplit(finding->also ? finding->also : "", ",", -1);
    for (char **number = also; *number; number++)
        json_int(json, NULL, g_ascii_strtoll(*number, NULL, 10));
    json_close(json);
    json_string(json, "group", finding->group);
    json_string(json, "addressee", addressee_ids[finding->addressee]);
    json_bool(json, "affects_verdict", finding->affects_verdict);
    json_string(json, "file", finding->place.file);
    json_line(json, "line", finding->place.cell ? 0 : finding->place.line);
    json_string(json, "cell", finding->place.cell);
    json_line(json, "source_line", finding->place.source_line);
    json_string(json, "reported", finding->reported);
    json_string(json, "computed", finding->computed);
    g_autofree char *zh_words = wording_finding(&zh, finding), *en_words = wording_finding(&en, finding);
    json_words(json, "message", zh_words, en_words);
    json_open_array(json, "hypotheses");
    for (guint i = 0; i < finding->hypotheses->len; i++) {
        const Hypothesis *hypothesis = &g_array_index(finding->hypotheses, Hypothesis, i);
        g_autofree char *zh_guess = wording_hypothesis(&zh, hypothesis),
                        *en_guess = wording_hypothesis(&en, hypothesis);
        json_open_object(json, NULL);
        json_string(json, "item", hypothesis->item);
        json_string(json, "value", hypothesis->value);
        json_words(json, "message", zh_guess, en_guess);
        json_close(json);
    }
    json_close(json);
    const Waiver *waiver = finding->waiver;
    if (waiver) {
        /* Who approved is the office; a person's name is told where notice.csv allows it. */
        const char *allowed = report->dataset ? dataset_fact_zh(report->dataset, "approver_names") : "";
        bool named = g_str_equal(allowed, "yes") || g_str_equal(allowed, "是") || !*waiver->approved_by;
        json_open_object(json, "waiver");
        json_string(json, "reason", waiver->reason);
        json_string(json, "public_note", waiver->public_note);
        json_string(json, "approved_by", named ? waiver->approved_by : phrase(PHRASE_ADDRESSEE_OFFICE, zh.lang));
        json_string(json, "date", waiver->date);
        json_string(json, "expires", waiver->expires);
        json_close(json);
    } else {
        json_null(json, "waiver");
    }
    json_close(json);
}

char *check_report_json(CheckReport *report, bool summary) {
    GString *out = g_string_new(NULL);
    g_autoptr(Json) json = json_new(out);
    json_open_object(json, NULL);
    json_string(json, "dataset", report->dataset_shown);
    json_string(json, "standard", report->standard_shown);
    json_open_object(json, "summary");
    json_int(json, "error", report->counts[SEVERITY_ERROR]);
    json_int(json, "warning", report->counts[SEVERITY_WARNING]);
    json_int(json, "info", report->counts[SEVERITY_INFO]);
    json_int(json, "waived", report->waived);
    json_close(json);
    json_open_array(json, "verdicts");
    for (guint i = 0; !summary && i < report->verdicts->len; i++) {
        const VerdictLine *line = &g_array_index(report->verdicts, VerdictLine, i);
        json_open_object(json, NULL);
        json_string(json, "community", line->community);
        json_string(json, "tier", line->indicator->tier->id);
        json_string(json, "indicator", line->indicator->id);
        json_int(json, "no", line->indicator->no);
        json_string(json, "claimed", meaning_id(line->claim));
        json_string(json, "computed", verdict_id(line->verdict));
        json_words(json, "explanation", line->explanation.zh, words_as(line->explanation, lang_id(LANG_EN)));
        write_points(json, "points", line->stated_points, line->points);
        json_close(json);
    }
    json_close(json);
    if (report->scores->len > 0) {
        json_open_array(json, "scores");
        for (guint i = 0; !summary && i < report->scores->len; i++)
            write_score(report, json, &g_array_index(report->scores, ScoreLine, i));
        json_close(json);
    } else {
        json_null(json, "scores");
    }
    json_open_array(json, "findings");
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; !summary && i < sorted->len; i++)
        write_finding(report, json, g_ptr_array_index(sorted, i));
    json_close(json);
    json_close(json);
    json_finish(json);
    return g_string_free(out, FALSE);
}

/* ---- rows: csv, workbook ---- */

void check_report_rows(CheckReport *report, Lang lang, FindingRowTaker *take, void *context) {
    static const Phrase heads[FINDING_CELLS] = {
        PHRASE_COLUMN_SEVERITY,  PHRASE_COLUMN_RULE,           PHRASE_COLUMN_GROUP,       PHRASE_COLUMN_ADDRESSEE,
        PHRASE_COLUMN_COMMUNITY, PHRASE_COLUMN_COMMUNITY_NAME, PHRASE_COLUMN_NO,          PHRASE_COLUMN_INDICATOR,
        PHRASE_COLUMN_ITEM,      PHRASE_COLUMN_REPORTED,       PHRASE_COLUMN_COMPUTED,    PHRASE_COLUMN_MESSAGE,
        PHRASE_COLUMN_FILE,      PHRASE_COLUMN_LINE,           PHRASE_COLUMN_SOURCE_LINE, PHRASE_COLUMN_ANSWER};
    const char *names[FINDING_CELLS];
    for (int i = 0; i < FINDING_CELLS; i++)
        names[i] = phrase(heads[i], lang);
    take(context, NULL, names);
    Wording wording = check_report_wording(report, lang);
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        const Place *place = &finding->place;
        const char *community = finding->community, *item = finding_lookup_fact(finding, "item");
        g_autofree char *message = wording_finding(&wording, finding);
        /* NULL is a blank cell; the answer is left to be filled in by hand. */
        const char *const cells[FINDING_CELLS] = {
            phrase(severity_phrases[finding->severity], lang),
            finding_kinds[finding->id].id,
            finding->group,
            phrase(addressee_phrases[finding->addressee], lang),
            community,
            community ? wording_community_name(&wording, community) : NULL,
            finding->no > 0 ? DIGITS(finding->no) : NULL,
            finding->indicator ? wording_indicator(&wording, finding->tier, finding->indicator) : NULL,
            item ? wording_item(&wording, item) : NULL,
            finding->reported,
            finding->computed,
            message,
            place->file,
            place->cell       ? place->cell
            : place->line > 0 ? DIGITS(place->line)
                              : NULL,
            place->source_line > 0 ? DIGITS(place->source_line) : NULL,
            NULL};
        take(context, finding, cells);
    }
}

static void append_row(void *context, const Finding *finding, const char *const *cells) {
    GString *out = context;
    for (int c = 0; c < FINDING_CELLS; c++) {
        const char *cell = cells[c] ? cells[c] : "";
        if (finding)
            csv_append_harmless(out, cell, c == 0);
        else
            csv_append_cell(out, cell, c == 0);
    }
    g_string_append_c(out, '\n');
}

char *check_report_csv(CheckReport *report, Lang lang) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    check_report_rows(report, lang, append_row, out);
    return g_string_free(out, FALSE);
}
