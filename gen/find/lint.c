#include "find/lint.h"

#include "base/text.h"
#include "data/pattern.h"
#include "find/rule_tree.h"

typedef struct Lint {
    const Standard *standard;
    const Rulebook *rulebook;
    Findings *findings;
    const Indicator *indicator;
} Lint;

Finding *lint_add(const Standard *standard, Findings *findings, Sentence sentence, Severity severity, const char *file,
                  int line, const Indicator *indicator) {
    Finding *finding = finding_add(findings, sentence);
    finding->severity = severity;
    finding->place = (Place){.file = findings_text(findings, standard_file(standard, file)), .line = line};
    if (indicator) {
        finding->tier = findings_text(findings, indicator->tier->id);
        finding->indicator = findings_text(findings, indicator->id);
        finding->no = indicator->no;
    }
    finding->group = findings_printf(findings, "%s:%s", finding_id_text(finding->id), sentence_id(sentence));
    return finding;
}

static Finding *add(const Lint *lint, Sentence sentence, Severity severity, const char *file, int line) {
    return lint_add(lint->standard, lint->findings, sentence, severity, file, line, lint->indicator);
}

static void add_text(const Lint *lint, Finding *finding, const char *key, const char *text) {
    finding_fact(lint->findings, finding, key, FACT_TEXT, text);
}

static const Criterion *criterion_at(const Lint *lint, guint index) {
    return g_ptr_array_index(lint->indicator->criteria, index);
}

/* ---- clauses and rules ---- */

/* The number that a line's list mark has, or 0: "2.60岁及以上" is the second clause when the first stood before it. */
static int list_number(const char *line) {
    g_autofree char *text = text_squeeze(line);
    char *end = text;
    int number = (int)g_ascii_strtoll(text, &end, 10);
    return end > text && (*end == '.' || g_str_has_prefix(end, "、")) ? number : 0;
}

/* The clauses of the requirement as a set of bits; 1 alone where it has no list marks. */
static guint64 required_clauses(const Indicator *indicator) {
    guint64 clauses = 0;
    int before = 0;
    g_auto(GStrv) lines = g_strsplit(indicator->requirement.zh, "\n", -1);
    for (char **line = lines; *line; line++) {
        int number = list_number(*line);
        if (number != before + 1 || number >= 64)
            continue;
        clauses |= (guint64)1 << number;
        before = number;
    }
    return clauses ? clauses : 2;
}

static int clause_number(const Criterion *criterion) {
    int number = (int)g_ascii_strtoll(criterion->clause, NULL, 10);
    return number > 0 && number < 64 ? number : 0;
}

static void lint_clauses(const Lint *lint) {
    guint64 required = required_clauses(lint->indicator);
    for (guint i = 0; i < lint->indicator->criteria->len; i++) {
        const Criterion *criterion = criterion_at(lint, i);
        if (!(required & ((guint64)1 << clause_number(criterion))))
            add_text(lint, add(lint, SENTENCE_RULE_WITHOUT_CLAUSE, SEVERITY_ERROR, "criteria.csv", criterion->line),
                     "clause", criterion->clause);
    }
}

static void lint_ruled(const Lint *lint) {
    guint64 ruled = 0, required = required_clauses(lint->indicator);
    for (guint i = 0; i < lint->indicator->criteria->len; i++)
        ruled |= (guint64)1 << clause_number(criterion_at(lint, i));
    for (int number = 1; number < 64; number++) {
        if (!(required & ~ruled & ((guint64)1 << number)))
            continue;
        Finding *finding =
            add(lint, SENTENCE_CLAUSE_WITHOUT_RULE, SEVERITY_ERROR, "indicators.csv", lint->indicator->line);
        add_text(lint, finding, "clause", findings_printf(lint->findings, "%d", number));
    }
}

void lint_unruled(const Standard *standard, const Tier *tier, Findings *findings) {
    for (int i = 0; i < standard_indicator_count(standard, tier); i++)
        lint_ruled(&(Lint){standard, NULL, findings, standard_indicator(standard, tier, i)});
}

/* ---- rules against each other ---- */

static char *rule_key(const Criterion *criterion) {
    g_autofree char *text = g_strconcat(criterion->applies_when, "|", criterion->rule, NULL);
    return text_squeeze(text);
}

static bool same_clause(const Criterion *a, const Criterion *b) {
    return g_str_equal(a->clause, b->clause);
}

static bool same_expression(const RuleNode *a, const RuleNode *b) {
    if (!a || !b)
        return a == b;
    return a->kind == b->kind && a->item == b->item && g_strcmp0(a->text, b->text) == 0 &&
           (a->kind != NODE_NUMBER || ratio_compare(a->number, b->number) == 0) && same_expression(a->left, b->left) &&
           same_expression(a->right, b->right);
}

static const RuleNode *bound(const Rule *rule, NodeKind first, NodeKind second) {
    const RuleNode *root = rule ? rule->root : NULL;
    bool is_bound = root && (root->kind == first || root->kind == second) && root->right->kind == NODE_NUMBER;
    return is_bound ? root : NULL;
}

/* At least x here, at most y there, and y is less. */
static bool excludes(const Rule *a, const Rule *b) {
    const RuleNode *least = bound(a, NODE_AT_LEAST, NODE_ABOVE), *most = bound(b, NODE_AT_MOST, NODE_BELOW);
    return least && most && same_expression(least->left, most->left) &&
           ratio_compare(most->right->number, least->right->number) < 0;
}

static void lint_pair(const Lint *lint, const Criterion *first, const Criterion *second) {
    g_autofree char *line = g_strdup_printf("%d", first->line);
    const Rule *a = rulebook_rule(lint->rulebook, first), *b = rulebook_rule(lint->rulebook, second);
    g_autofree char *key = rule_key(first), *other = rule_key(second);
    bool plain = a && !rule_is_declared(a);
    Sentence sentence;
    if (same_clause(first, second))
        sentence = SENTENCE_CLAUSE_TWICE;
    else if (plain && g_str_equal(key, other))
        sentence = SENTENCE_RULE_TWICE;
    else if (excludes(a, b) || excludes(b, a))
        sentence = SENTENCE_RULES_EXCLUDE;
    else
        return;
    add_text(lint, add(lint, sentence, SEVERITY_ERROR, "criteria.csv", second->line), "line", line);
}

static void lint_pairs(const Lint *lint) {
    for (guint i = 0; i < lint->indicator->criteria->len; i++)
        for (guint k = i + 1; k < lint->indicator->criteria->len; k++)
            lint_pair(lint, criterion_at(lint, i), criterion_at(lint, k));
}

/* ---- thresholds ---- */

static bool is_share(const RuleNode *node) {
    return (node->kind == NODE_ITEM && node->item->type == ITEM_PERCENT) || (node->kind == NODE_DIVIDE && node->rate);
}

/* Always true, or never: at least nothing, more than all. */
static bool is_out_of_range(const RuleNode *root) {
    Ratio number = root->right->number, zero = {0, 1}, one = {1, 1};
    bool lower = root->kind == NODE_AT_LEAST || root->kind == NODE_ABOVE;
    if (ratio_compare(number, zero) < 0 || (root->kind == NODE_AT_LEAST && ratio_compare(number, zero) == 0))
        return true;
    if (!is_share(root->left) || !lower)
        return false;
    int order = ratio_compare(number, one);
    return order > 0 || (order == 0 && root->kind == NODE_ABOVE);
}

static bool text_has_number(const char *text, Ratio number, bool percent) {
    g_autofree char *digits = ratio_text(percent ? ratio_mul(number, ratio_make(100, 1)) : number, 6, NULL);
    g_autofree char *dense = text_squeeze(text);
    for (const char *at = dense; (at = strstr(at, digits)); at++) {
        char after = at[strlen(digits)];
        bool inside = (at > dense && (g_ascii_isdigit(at[-1]) || at[-1] == '.')) || g_ascii_isdigit(after);
        if (!inside && (!percent || after == '%'))
            return true;
    }
    return false;
}

static void lint_threshold(const Lint *lint, const Criterion *criterion) {
    const Rule *rule = rulebook_rule(lint->rulebook, criterion);
    const RuleNode *root = rule ? rule->root : NULL;
    if (!root || !node_compares(root) || root->right->kind != NODE_NUMBER)
        return;
    bool share = is_share(root->left);
    g_autofree char *shown =
        share ? ratio_percent(root->right->number, ratio_invalid()) : ratio_text(root->right->number, 6, NULL);
    Sentence sentence = SENTENCE_THRESHOLD_RANGE;
    Severity severity = SEVERITY_ERROR;
    if (!is_out_of_range(root)) {
        if (text_has_number(lint->indicator->requirement.zh, root->right->number, share))
            return;
        sentence = SENTENCE_THRESHOLD_NOT_TEXT;
        severity = SEVERITY_WARNING;
    }
    add_text(lint, add(lint, sentence, severity, "criteria.csv", criterion->line), "threshold", shown);
}

/* ---- numbering ---- */

static void lint_numbers(const Lint *lint, const Tier *tier) {
    for (int i = 0; i < standard_indicator_count(lint->standard, tier); i++) {
        const Indicator *indicator = standard_indicator(lint->standard, tier, i);
        if (indicator->no == i + 1)
            continue;
        Lint here = *lint;
        here.indicator = indicator;
        Finding *finding = add(&here, SENTENCE_NUMBER_HOLE, SEVERITY_ERROR, "indicators.csv", indicator->line);
        add_text(lint, finding, "expected", findings_printf(lint->findings, "%d", i + 1));
        return;
    }
}

/* ---- tiers ---- */

static void lint_tiers(const Lint *lint) {
    g_autoptr(GString) unranked = g_string_new(NULL);
    int count = standard_tier_count(lint->standard);
    for (int t = 0; t < count; t++) {
        const Tier *tier = standard_tier(lint->standard, t);
        if (tier->rank == 0)
            g_string_append_printf(unranked, "%s%s", unranked->len > 0 ? " " : "", tier->id);
    }
    if (count > 1 && unranked->len > 0)
        finding_fact(lint->findings, add(lint, SENTENCE_TIERS_UNORDERED, SEVERITY_WARNING, "standard.csv", 0), "tiers",
                     FACT_TEXTS, unranked->str);
}

/* ---- words of verdicts ---- */

/* A standard that has no word for one of the two can tell only praise. */
static void lint_verdicts(const Lint *lint) {
    static const struct {
        ToldOf of;
        const char *kind;
    } kinds[] = {{TOLD_OF_ROW, "verdict"}, {TOLD_OF_COMMUNITY, "conclusion"}};
    static const Meaning meanings[] = {MEANING_MET, MEANING_NOT_MET};
    const GPtrArray *words = standard_verdict_words(lint->standard);
    for (guint k = 0; k < G_N_ELEMENTS(kinds) * G_N_ELEMENTS(meanings); k++) {
        Meaning meaning = meanings[k % G_N_ELEMENTS(meanings)];
        bool found = false;
        for (guint i = 0; i < words->len && !found; i++) {
            const VerdictWord *word = g_ptr_array_index(words, i);
            found = word->of == kinds[k / G_N_ELEMENTS(meanings)].of && word->meaning == meaning;
        }
        if (found)
            continue;
        Finding *finding = add(lint, SENTENCE_VERDICTS_ONE_SIDED, SEVERITY_ERROR, "verdicts.csv", 0);
        add_text(lint, finding, "kind", kinds[k / G_N_ELEMENTS(meanings)].kind);
        add_text(lint, finding, "meaning", meaning_id(meaning));
    }
}

/* ---- items ---- */

static bool any_slot(const Indicator *indicator, const Item *item) {
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (g_ptr_array_find((GPtrArray *)pattern_items(statement->pattern), item, NULL))
            return true;
    }
    return false;
}

/* A figure that a rule asks for, and no sentence of the indicator can give. */
static void lint_slots(const Lint *lint, const Criterion *criterion) {
    const Rule *rule = rulebook_rule(lint->rulebook, criterion);
    const GPtrArray *items = rule ? rule_items(rule) : NULL;
    for (guint i = 0; items && lint->indicator->statements->len > 0 && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        if (any_slot(lint->indicator, item) || !g_str_equal(item->indicator, lint->indicator->id))
            continue;
        Finding *finding = add(lint, SENTENCE_ITEM_NO_SLOT, SEVERITY_WARNING, "criteria.csv", criterion->line);
        finding_fact(lint->findings, finding, "item", FACT_ITEM, item->id);
    }
}

/* ---- all of them ---- */

static void lint_indicator(const Lint *lint) {
    lint_clauses(lint);
    lint_pairs(lint);
    for (guint i = 0; i < lint->indicator->criteria->len; i++) {
        lint_threshold(lint, criterion_at(lint, i));
        lint_slots(lint, criterion_at(lint, i));
    }
}

void lint_standard(const Standard *standard, const Rulebook *rulebook, Findings *findings) {
    Lint lint = {standard, rulebook, findings, NULL};
    lint_tiers(&lint);
    lint_verdicts(&lint);
    for (int t = 0; t < standard_tier_count(standard); t++) {
        const Tier *tier = standard_tier(standard, t);
        lint_numbers(&lint, tier);
        lint_unruled(standard, tier, findings);
        for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
            lint.indicator = standard_indicator(standard, tier, i);
            lint_indicator(&lint);
        }
        lint.indicator = NULL;
    }
    lint_patterns(standard, findings);
    lint_words(standard, findings);
}
