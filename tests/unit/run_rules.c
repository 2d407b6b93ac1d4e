/* Runs cases of rules and findings: run_rules STANDARD FILE…
 *
 * A case is a block of lines; a blank line ends it; lines that begin with # are comments.
 *
 *   tier basic                   the first of the standard when left out
 *   indicator lighting           whose findings or verdict are asked
 *   lighting.smart = 280         an answer; nothing after = is a blank field
 *   before lighting.smart = 200  an answer of the year before
 *   told verdict = 达标          what the notice says of all communities of the tier together (tiers/)
 *   verdict = 达标               of that indicator (also: statement)
 *   rule: lighting.smart / lighting.total >= 80%
 *   gives: false ; 280 ÷ 1000 = 28% < 80%
 *   number: steps(lighting.smart / lighting.total, 20%: 2)
 *   gives: 2 ; 280 ÷ 1000 = 28% ≥ 20% → 2
 *                                or true, unknown (blank lighting.smart), broken at 14; the explanation may be left out
 *   judges: not_met              the verdict of the indicator
 *   finds: rate-mismatch error 28%
 *                                each finding of the indicator, on a line of its own; the figure computed may be left
 *                                out; notes (info) may be left out; "finds: nothing" when there must be none but notes.
 *                                A case has only the rows that it is about: that others are not there need not be told
 *   lacks: vacuous               a rule that must not be found, notes included */
#include "find/checks.h"
#include "temporary_dataset.h"

#include "base/text.h"

typedef struct Case {
    const char *file;
    int line; /* of its first line; 0 while there is none */
    char *tier, *indicator, *rule, *number, *gives, *judges;
    GPtrArray *keys, *values; /* of char * */
    GPtrArray *finds, *lacks; /* of char * */
    GString *trouble;         /* what was expected and what came; "" while all is well */
} Case;

static void case_init(Case *one, const char *file) {
    *one = (Case){.file = file, .trouble = g_string_new(NULL)};
    one->keys = g_ptr_array_new_with_free_func(g_free);
    one->values = g_ptr_array_new_with_free_func(g_free);
    one->finds = g_ptr_array_new_with_free_func(g_free);
    one->lacks = g_ptr_array_new_with_free_func(g_free);
}

static void case_clear(Case *one) {
    g_free(one->tier);
    g_free(one->indicator);
    g_free(one->rule);
    g_free(one->number);
    g_free(one->gives);
    g_free(one->judges);
    g_ptr_array_unref(one->keys);
    g_ptr_array_unref(one->values);
    g_ptr_array_unref(one->finds);
    g_ptr_array_unref(one->lacks);
    g_string_free(one->trouble, TRUE);
}

static void complain(Case *one, const char *what, const char *expected, const char *came) {
    g_string_append_printf(one->trouble, " [%s: expected '%s', came '%s']", what, expected, came);
}

/* ---- reading ---- */

static bool take_word(const char *line, const char *word, char **target) {
    if (!g_str_has_prefix(line, word))
        return false;
    g_free(*target);
    *target = text_trim(line + strlen(word));
    return true;
}

static void read_line(Case *one, const char *line) {
    g_autofree char *found = NULL;
    if (take_word(line, "tier ", &one->tier) || take_word(line, "indicator ", &one->indicator) ||
        take_word(line, "rule:", &one->rule) || take_word(line, "number:", &one->number) ||
        take_word(line, "gives:", &one->gives) || take_word(line, "judges:", &one->judges))
        return;
    if (take_word(line, "finds:", &found)) {
        g_ptr_array_add(one->finds, g_steal_pointer(&found));
        return;
    }
    if (take_word(line, "lacks:", &found)) {
        g_ptr_array_add(one->lacks, g_steal_pointer(&found));
        return;
    }
    const char *equals = strchr(line, '=');
    if (!equals) {
        complain(one, "line", "a line of a case", line);
        return;
    }
    g_autofree char *key = g_strndup(line, (gsize)(equals - line));
    g_ptr_array_add(one->keys, text_trim(key));
    g_ptr_array_add(one->values, text_trim(equals + 1));
}

/* ---- running ---- */

static const Indicator *indicator_of(const Case *one, const Standard *standard, const Tier *tier, const char *key) {
    const Item *item = standard_lookup_item(standard, key);
    const char *id = item ? item->indicator : one->indicator;
    bool known = item || g_str_equal(key, "verdict") || g_str_equal(key, "statement") ||
                 g_str_equal(key, "definition") || g_str_equal(key, "requirement");
    return id && known ? tier_lookup_indicator(tier, id) : NULL;
}

/* Whose answers they are. */
typedef enum Speaker { OF_THIS_YEAR, OF_YEAR_BEFORE, OF_TIER } Speaker;

static const char *const speakers[] = {[OF_YEAR_BEFORE] = "before ", [OF_TIER] = "told "};

static Speaker speaker_of(const char *key) {
    for (int i = OF_YEAR_BEFORE; i <= OF_TIER; i++)
        if (g_str_has_prefix(key, speakers[i]))
            return (Speaker)i;
    return OF_THIS_YEAR;
}

/* Those of the case's answers that are the speaker's; how many. */
static guint say_all(Case *one, const Standard *standard, const Tier *tier, TemporaryDataset *data, Speaker speaker) {
    guint said = 0;
    for (guint i = 0; i < one->keys->len; i++) {
        const char *key = g_ptr_array_index(one->keys, i);
        if (speaker_of(key) != speaker)
            continue;
        key += speaker == OF_THIS_YEAR ? 0 : strlen(speakers[speaker]);
        said++;
        const Indicator *indicator = indicator_of(one, standard, tier, key);
        const char *value = g_ptr_array_index(one->values, i);
        if (indicator && speaker == OF_TIER)
            temporary_dataset_tell(data, indicator, key, value);
        else if (indicator)
            temporary_dataset_say(data, indicator, key, value);
        else
            complain(one, "answer", "an item of this tier", key);
    }
    return said;
}

static const char *reason_word(UnknownReason reason) {
    switch (reason) {
    case UNKNOWN_NOT:
        return "not";
    case UNKNOWN_MISSING:
        return "missing";
    case UNKNOWN_BLANK:
        return "blank";
    case UNKNOWN_OPEN:
        return "open";
    case UNKNOWN_ZERO:
        return "zero";
    case UNKNOWN_IMPOSSIBLE:
        return "impossible";
    case UNKNOWN_TOO_LARGE:
        return "too-large";
    case UNKNOWN_BROKEN:
        return "broken";
    case UNKNOWN_PREVIOUS:
        return "previous";
    case UNKNOWN_UNDECIDED:
        return "undecided";
    }
    g_assert_not_reached();
}

/* "false ; 280 ÷ 1000 = 28% < 80%", "6 ; 85% ≥ 80% → 6" */
static char *evaluate(const Case *one, const Standard *standard, const Rulebook *rulebook, const Answers *answers) {
    g_autoptr(Findings) findings = findings_new();
    NodeType wanted = one->number ? NODE_TYPE_NUMBER : NODE_TYPE_TRUTH;
    g_autoptr(Rule) rule =
        rule_parse(one->number ? one->number : one->rule, wanted, standard, (Place){.file = one->file}, findings);
    if (!rule) {
        const Finding *finding = g_ptr_array_index(findings->list, 0);
        return g_strdup_printf("broken at %s", finding_lookup_fact(finding, "position"));
    }
    rule->rulebook = rulebook;
    const RuleTable table = {.answers = answers};
    g_auto(Outcome) outcome = one->number ? rule_compute(rule, &table) : rule_evaluate_ranges(rule, &table);
    if (one->number && outcome.truth == TRUTH_TRUE)
        return g_strdup_printf("%s ; %s", outcome.computed, outcome.explanation);
    if (outcome.truth == TRUTH_UNKNOWN)
        return g_strdup_printf("unknown (%s%s%s)", reason_word(outcome.reason), outcome.item ? " " : "",
                               outcome.item ? outcome.item->id : "");
    return g_strdup_printf("%s ; %s", outcome.truth == TRUTH_TRUE ? "true" : "false", outcome.explanation);
}

static void check_gives(Case *one, const Standard *standard, const Rulebook *rulebook, const Answers *answers) {
    if (!one->gives) {
        complain(one, "case", "a line gives:", "none");
        return;
    }
    g_autofree char *came = evaluate(one, standard, rulebook, answers);
    char *explanation = strstr(came, " ; ");
    if (explanation && !strchr(one->gives, ';'))
        *explanation = '\0';
    if (!g_str_equal(came, one->gives))
        complain(one, "gives", one->gives, came);
}

static void check_judges(Case *one, const Tier *tier, const Result *result) {
    for (guint i = 0; one->judges && i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        if (verdict->indicator == tier_lookup_indicator(tier, one->indicator) &&
            !g_str_equal(verdict_id(verdict->verdict), one->judges))
            complain(one, "judges", one->judges, verdict_id(verdict->verdict));
    }
}

/* Takes one expectation away when the finding meets it. */
static bool meets(GPtrArray *expected, const char *brief, const char *full) {
    for (guint i = 0; i < expected->len; i++) {
        const char *wanted = g_ptr_array_index(expected, i);
        if (g_str_equal(wanted, brief) || g_str_equal(wanted, full)) {
            g_ptr_array_remove_index(expected, i);
            return true;
        }
    }
    return false;
}

static void check_lacks(Case *one, const Finding *finding) {
    for (guint i = 0; i < one->lacks->len; i++)
        if (g_str_equal(g_ptr_array_index(one->lacks, i), finding_kinds[finding->id].id))
            complain(one, "lacks", "none", finding_kinds[finding->id].id);
}

static bool is_absence(Sentence sentence) {
    return sentence == SENTENCE_ITEMS_ABSENT || sentence == SENTENCE_ONLY_CLAIMED ||
           sentence == SENTENCE_STATEMENT_NO_ROW;
}

static void check_finds(Case *one, const Findings *findings) {
    if (one->finds->len == 0 && one->lacks->len == 0)
        return;
    if (one->finds->len > 0 && g_str_equal(g_ptr_array_index(one->finds, 0), "nothing"))
        g_ptr_array_remove_index(one->finds, 0);
    for (guint i = 0; i < findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(findings->list, i);
        if (finding->indicator && !g_str_equal(finding->indicator, one->indicator))
            continue;
        g_autofree char *brief =
            g_strdup_printf("%s %s", finding_kinds[finding->id].id, severity_ids[finding->severity]);
        g_autofree char *full = g_strdup_printf("%s %s", brief, finding->computed ? finding->computed : "");
        check_lacks(one, finding);
        bool note = finding->severity == SEVERITY_INFO || is_absence(finding->sentence);
        if (!meets(one->finds, brief, full) && !note)
            complain(one, "finds", "no further finding", full);
    }
    for (guint i = 0; i < one->finds->len; i++)
        complain(one, "finds", g_ptr_array_index(one->finds, i), "no such finding");
}

static void check_result(Case *one, const Standard *standard, const Rulebook *rulebook, const Tier *tier,
                         const Answers *answers, Findings *loading) {
    if (!one->indicator || !answers) {
        complain(one, "case", "an indicator and its answers", "none");
        findings_free(loading);
        return;
    }
    g_autoptr(Result) result = result_make(standard, rulebook, answers, loading);
    check_judges(one, tier, result);
    checks_tiers(answers->dataset, standard, result->findings);
    check_finds(one, result->findings);
}

static void run(Case *one, const Standard *standard, const Rulebook *rulebook) {
    const Tier *tier = one->tier ? standard_lookup_tier(standard, one->tier) : standard->tiers[0];
    if (!tier) {
        complain(one, "tier", "a tier of the standard", one->tier);
        return;
    }
    g_autoptr(TemporaryDataset) data = temporary_dataset_new(), before = temporary_dataset_new();
    say_all(one, standard, tier, data, OF_THIS_YEAR);
    say_all(one, standard, tier, data, OF_TIER);
    guint earlier = say_all(one, standard, tier, before, OF_YEAR_BEFORE);
    temporary_dataset_write(data, tier->id);
    temporary_dataset_write(before, tier->id);
    g_autoptr(Findings) loading = findings_new(), unheard = findings_new();
    g_autoptr(Dataset) dataset = dataset_load(data->dir, standard, NULL, loading);
    g_autoptr(Dataset) older = dataset_load(before->dir, standard, NULL, unheard);
    g_assert(dataset && older);
    words_add_lang(dataset->langs, "en"); /* as in a run that prints English */
    g_autoptr(Answers) then = earlier > 0 ? answers_load(older, standard, older->communities[0], unheard) : NULL;
    g_autoptr(Answers) answers = answers_load(dataset, standard, dataset->communities[0], loading);
    if (answers)
        answers->previous = then;
    if (one->rule || one->number)
        check_gives(one, standard, rulebook, answers);
    if (one->judges || one->finds->len > 0)
        check_result(one, standard, rulebook, tier, answers, g_steal_pointer(&loading));
    else if (!one->rule && !one->number)
        complain(one, "case", "a line rule:, number:, judges: or finds:", "none");
}

typedef struct Tally {
    int passed, failed;
} Tally;

static void finish(Case *one, const Standard *standard, const Rulebook *rulebook, Tally *tally) {
    if (one->line == 0)
        return;
    run(one, standard, rulebook);
    bool passed = one->trouble->len == 0;
    printf("%s %s:%d%s\n", passed ? "ok" : "not ok", one->file, one->line, one->trouble->str);
    tally->passed += passed;
    tally->failed += !passed;
}

static void run_file(const char *file, const Standard *standard, const Rulebook *rulebook, Tally *tally) {
    g_autofree char *text = NULL;
    if (!g_file_get_contents(file, &text, NULL, NULL)) {
        printf("not ok %s: cannot be read\n", file);
        tally->failed++;
        return;
    }
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    Case one;
    case_init(&one, file);
    for (int i = 0; lines[i]; i++) {
        if (text_blank(lines[i])) {
            finish(&one, standard, rulebook, tally);
            case_clear(&one);
            case_init(&one, file);
        } else if (*lines[i] != '#') {
            one.line = one.line > 0 ? one.line : i + 1;
            read_line(&one, lines[i]);
        }
    }
    finish(&one, standard, rulebook, tally);
    case_clear(&one);
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: run_rules STANDARD FILE…\n");
        return 2;
    }
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load(argv[1], argv[1], findings);
    g_autoptr(Rulebook) rulebook = standard ? rulebook_load(standard, findings) : NULL;
    if (!rulebook || findings->list->len > 0) {
        printf("not ok %s: %u findings about the standard\n", argv[1], findings->list->len);
        return 1;
    }
    Tally tally = {0, 0};
    for (int i = 2; i < argc; i++)
        run_file(argv[i], standard, rulebook, &tally);
    printf("%d passed, %d failed\n", tally.passed, tally.failed);
    return tally.failed > 0 ? 1 : 0;
}
