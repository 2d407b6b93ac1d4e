/* Checks of the standard itself. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/checks.h"
#include "find/lexicon.h"

typedef struct Lint {
    const Standard *standard;
    const Rulebook *rulebook;
    Findings *findings;
    const Indicator *indicator; /* NULL: of none */
} Lint;

/* At a line of one of the standard's files. severity: how grave it is. */
static Finding *lint_add(const Lint *lint, Sentence sentence, Severity severity, const char *file, int line) {
    Finding *finding = finding_add(lint->findings, sentence);
    finding->severity = severity;
    finding->place = (Place){.file = findings_text(lint->findings, standard_file(lint->standard, file)), .line = line};
    if (lint->indicator) {
        finding->tier = findings_text(lint->findings, lint->indicator->tier->id);
        finding->indicator = findings_text(lint->findings, lint->indicator->id);
        finding->no = lint->indicator->no;
    }
    finding_set_group(lint->findings, finding, sentence_kinds[sentence].id);
    return finding;
}

static void lint_text(const Lint *lint, Finding *finding, const char *key, const char *text) {
    finding_fact(lint->findings, finding, key, FACT_TEXT, text);
}

/* ---- clauses and rules ---- */

/* The clauses of the requirement as a set of bits; 1 alone where it has no list marks. A line's mark counts when it
 * follows the one before: "2.60岁及以上" is the second clause when the first stood above it. */
static guint64 required_clauses(const Indicator *indicator) {
    guint64 clauses = 0;
    int before = 0;
    g_auto(GStrv) lines = g_strsplit(indicator->requirement.zh, "\n", -1);
    for (char **line = lines; *line; line++) {
        g_autofree char *text = text_squeeze(*line);
        char *end = text;
        int number = (int)g_ascii_strtoll(text, &end, 10);
        bool marked = end > text && (*end == '.' || g_str_has_prefix(end, "、"));
        if (!marked || number != before + 1 || number >= 64)
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

void lint_unruled(const Standard *standard, const Tier *tier, Findings *findings) {
    for (int i = 0; i < tier->indicator_count; i++) {
        const Indicator *indicator = tier->indicators[i];
        const Lint lint = {standard, NULL, findings, indicator};
        guint64 ruled = 0, required = required_clauses(indicator);
        for (guint k = 0; k < indicator->criteria->len; k++)
            ruled |= (guint64)1 << clause_number(g_ptr_array_index(indicator->criteria, k));
        for (int number = 1; number < 64; number++)
            if (required & ~ruled & ((guint64)1 << number))
                finding_number(
                    findings,
                    lint_add(&lint, SENTENCE_CLAUSE_WITHOUT_RULE, SEVERITY_ERROR, INDICATORS_FILE, indicator->line),
                    "clause", number);
    }
}

/* ---- rules against each other ---- */

static bool same_expression(const RuleNode *a, const RuleNode *b) {
    if (!a || !b)
        return a == b;
    return a->kind == b->kind && a->item == b->item && g_strcmp0(a->text, b->text) == 0 &&
           (a->kind != NODE_NUMBER || ratio_compare(a->number, b->number) == 0) && same_expression(a->left, b->left) &&
           same_expression(a->right, b->right);
}

/* At least x here, at most y there, and y is less. */
static bool excludes(const Rule *least, const Rule *most) {
    if (!least || !most || rule_direction(least) <= 0 || rule_direction(most) >= 0)
        return false;
    return same_expression(least->root->left, most->root->left) &&
           ratio_compare(rule_threshold(most), rule_threshold(least)) < 0;
}

/* ---- thresholds ---- */

static bool text_has_number(const char *text, Ratio number, bool percent) {
    g_autofree char *digits = ratio_text(percent ? ratio_mul(number, ratio_make(100, 1)) : number, 6, NULL);
    g_auto(GStrv) lines =
        g_strsplit(text, "\n", -1); /* a number that ends a clause is not one with the next clause's */
    for (char **line = lines; *line; line++) {
        g_autofree char *dense = text_squeeze(*line);
        for (const char *at = dense; (at = strstr(at, digits)); at++) {
            char after = at[strlen(digits)];
            bool inside = (at > dense && (g_ascii_isdigit(at[-1]) || at[-1] == '.')) || g_ascii_isdigit(after);
            if (!inside && (!percent || after == '%'))
                return true;
        }
    }
    return false;
}

static void lint_threshold(const Lint *lint, const Criterion *criterion) {
    const Rule *rule = rulebook_rule(lint->rulebook, criterion);
    Ratio number = rule ? rule_threshold(rule) : ratio_invalid();
    if (!rule || !ratio_valid(number))
        return;
    const RuleNode *left = rule->root->left;
    NodeKind kind = rule->root->kind;
    const Item *figure = left->kind == NODE_ITEM ? left->item : left->kind == NODE_DIVIDE ? left->rate : NULL;
    bool share = rule->root->right->share || (figure && figure->type == ITEM_PERCENT);
    Ratio least = ratio_make(0, 1), most = share ? ratio_make(1, 1) : ratio_invalid();
    if (figure && item_is_number(figure)) {
        item_bounds(figure, &least, &most);
        least = ratio_valid(least) ? item_ruled(figure, least) : least;
        most = ratio_valid(most) ? item_ruled(figure, most) : most;
    }
    /* Always true, or never: at least nothing, more than all. */
    int to_none = ratio_valid(least) ? ratio_compare(number, least) : 1;
    int to_all = ratio_valid(most) ? ratio_compare(number, most) : -1;
    bool senseless = to_none < 0 || (kind == NODE_AT_LEAST && to_none == 0) ||
                     (rule_direction(rule) > 0 && (to_all > 0 || (to_all == 0 && kind == NODE_ABOVE)));
    if (left->kind == NODE_TALLY) /* 2 of (…): requirements say it in words */
        return;
    if (!senseless && text_has_number(lint->indicator->requirement.zh, number, share))
        return;
    g_autofree char *shown = share ? ratio_percent(number, ratio_invalid()) : ratio_text(number, 6, NULL);
    Finding *finding =
        senseless ? lint_add(lint, SENTENCE_THRESHOLD_RANGE, SEVERITY_ERROR, CRITERIA_FILE, criterion->line)
                  : lint_add(lint, SENTENCE_THRESHOLD_NOT_TEXT, SEVERITY_WARNING, CRITERIA_FILE, criterion->line);
    lint_text(lint, finding, "threshold", shown);
}

/* ---- items ---- */

/* The item in whose unit a figure comes: of an item itself, of what is added up or chosen from such; NULL where it has
 * none that is known, as what was multiplied or divided. */
static const Item *figure_unit(const RuleNode *node) {
    const Item *unit = NULL;
    if (node->kind == NODE_ITEM)
        return item_is_number(node->item) && !text_blank(node->item->unit) ? node->item : NULL;
    bool kept = node->kind == NODE_ADD || node->kind == NODE_SUBTRACT || node->kind == NODE_NEGATE;
    if (kept) {
        unit = figure_unit(node->left);
        return unit || !node->right ? unit : figure_unit(node->right);
    }
    bool chosen =
        node->kind == NODE_MIN || node->kind == NODE_MAX || node->kind == NODE_ABS || node->kind == NODE_ROUND;
    guint last = !chosen ? 0 : node->kind == NODE_ROUND ? 1 : node->operands->len;
    for (guint i = 0; i < last && !unit; i++)
        unit = figure_unit(g_ptr_array_index(node->operands, i));
    return unit;
}

/* Two figures in units of one kind that are divided, added up or compared as if they were in one: 亩 by 平方公里. */
static void lint_units_of(const Lint *lint, const RuleNode *a, const RuleNode *b, const char *file, int line) {
    const Item *first = figure_unit(a), *second = figure_unit(b);
    Ratio factor = first && second ? item_unit_factor(first, second->unit) : ratio_invalid();
    if (first && second && !ratio_valid(factor))
        factor = ratio_div(ratio_make(1, 1), item_unit_factor(second, first->unit));
    if (!ratio_valid(factor) || ratio_compare(factor, ratio_make(1, 1)) == 0)
        return;
    Finding *finding = lint_add(lint, SENTENCE_RULE_UNITS, SEVERITY_ERROR, file, line);
    g_autofree char *digits = ratio_text(factor, 9, NULL);
    finding_fact(lint->findings, finding, "item", FACT_ITEM, first->id);
    finding_fact(lint->findings, finding, "other", FACT_ITEM, second->id);
    lint_text(lint, finding, "unit", first->unit);
    lint_text(lint, finding, "expected", second->unit);
    lint_text(lint, finding, "factor", digits);
}

static void lint_units(const Lint *lint, const Rule *rule, const char *file, int line) {
    for (guint n = 0; rule && n < rule->nodes->len; n++) {
        const RuleNode *node = g_ptr_array_index(rule->nodes, n);
        bool measured = node->kind == NODE_ADD || node->kind == NODE_SUBTRACT || node->kind == NODE_DIVIDE ||
                        node_comparison(node->kind);
        if (measured)
            lint_units_of(lint, node->left, node->right, file, line);
        bool chosen = node->kind == NODE_MIN || node->kind == NODE_MAX;
        for (guint i = 1; chosen && i < node->operands->len; i++)
            lint_units_of(lint, g_ptr_array_index(node->operands, i - 1), g_ptr_array_index(node->operands, i), file,
                          line);
    }
}

/* A figure that a rule asks for, and no sentence of the indicator can give. */
static void lint_slots(const Lint *lint, const Criterion *criterion) {
    const GPtrArray *statements = lint->indicator->statements;
    const Rule *rule = rulebook_rule(lint->rulebook, criterion);
    const GPtrArray *items = rule ? rule->items : NULL;
    for (guint i = 0; items && statements->len > 0 && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        bool has_slot = !g_str_equal(item->indicator, lint->indicator->id);
        for (guint k = 0; k < statements->len && !has_slot; k++) {
            const Statement *statement = g_ptr_array_index(statements, k);
            has_slot = g_ptr_array_find((GPtrArray *)statement->pattern->items, item, NULL);
        }
        if (!has_slot)
            finding_fact(lint->findings,
                         lint_add(lint, SENTENCE_ITEM_NO_SLOT, SEVERITY_WARNING, CRITERIA_FILE, criterion->line),
                         "item", FACT_ITEM, item->id);
    }
}

/* The id of an item of the indicator in what a pattern prints as it is: ｛points.rate｝, [points.rate]. */
static void lint_bare_ids(const Lint *lint, const Statement *statement) {
    g_autoptr(GString) printed = g_string_new(NULL);
    bool inside = false;
    for (const char *at = statement->pattern->text; *at; at++) {
        inside = (inside || *at == '{') && *at != '}';
        g_string_append_c(printed, inside ? '{' : *at);
    }
    for (guint i = 0; i < lint->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(lint->indicator->items, i);
        if (!strstr(printed->str, item->id))
            continue;
        Finding *finding =
            lint_add(lint, SENTENCE_PATTERN_ITEM_BARE, SEVERITY_WARNING, STATEMENTS_FILE, statement->line);
        lint_text(lint, finding, "variant", statement->variant);
        lint_text(lint, finding, "value", item->id);
    }
}

static void lint_indicator(const Lint *lint) {
    const GPtrArray *criteria = lint->indicator->criteria;
    guint64 required = required_clauses(lint->indicator);
    for (guint i = 0; i < criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(criteria, i);
        if (!(required & ((guint64)1 << clause_number(criterion))))
            lint_text(lint,
                      lint_add(lint, SENTENCE_RULE_WITHOUT_CLAUSE, SEVERITY_ERROR, CRITERIA_FILE, criterion->line),
                      "clause", criterion->clause);
    }
    /* Rules against each other. */
    for (guint i = 0; i < criteria->len; i++)
        for (guint k = i + 1; k < criteria->len; k++) {
            const Criterion *first = g_ptr_array_index(criteria, i), *second = g_ptr_array_index(criteria, k);
            const Rule *a = rulebook_rule(lint->rulebook, first), *b = rulebook_rule(lint->rulebook, second);
            bool same = a && !a->declared && text_same(first->applies_when, second->applies_when) &&
                        text_same(first->rule, second->rule);
            Sentence sentence;
            if (g_str_equal(first->clause, second->clause))
                sentence = SENTENCE_CLAUSE_TWICE;
            else if (same)
                sentence = SENTENCE_RULE_TWICE;
            else if (excludes(a, b) || excludes(b, a))
                sentence = SENTENCE_RULES_EXCLUDE;
            else
                continue;
            finding_number(lint->findings, lint_add(lint, sentence, SEVERITY_ERROR, CRITERIA_FILE, second->line),
                           "line", first->line);
        }
    for (guint i = 0; i < criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(criteria, i);
        if (*criterion->points && !criterion_scores(criterion))
            lint_text(lint, lint_add(lint, SENTENCE_POINTS_OF_NONE, SEVERITY_WARNING, CRITERIA_FILE, criterion->line),
                      "clause", criterion->clause);
        lint_units(lint, rulebook_applies(lint->rulebook, criterion), CRITERIA_FILE, criterion->line);
        lint_units(lint, rulebook_rule(lint->rulebook, criterion), CRITERIA_FILE, criterion->line);
        lint_units(lint, rulebook_points(lint->rulebook, criterion), CRITERIA_FILE, criterion->line);
        lint_threshold(lint, g_ptr_array_index(criteria, i));
        lint_slots(lint, g_ptr_array_index(criteria, i));
    }
}

/* ---- levels ---- */

static void lint_levels(const Lint *lint) {
    const GPtrArray *levels = lint->standard->levels;
    for (guint i = 0; i < levels->len; i++) {
        const Level *level = g_ptr_array_index(levels, i), *below = i > 0 ? g_ptr_array_index(levels, i - 1) : NULL;
        g_autofree char *from = ratio_about(level->from, 2);
        if (below && ratio_compare(level->from, below->from) <= 0) {
            Finding *finding = lint_add(lint, SENTENCE_LEVELS_UNORDERED, SEVERITY_ERROR, LEVELS_FILE, level->line);
            finding_fact(lint->findings, finding, "level", FACT_LEVEL, level->id);
            lint_text(lint, finding, "from", from);
        }
        for (int t = 0; t < lint->standard->tier_count; t++) {
            const Item *item = tier_total_item(lint->standard->tiers[t], ITEM_ROLE_LEVEL);
            bool found = !item;
            for (guint k = 0; !found && k < item->choices->len; k++)
                found = standard_level(lint->standard, g_ptr_array_index(item->choices, k)) == (int)i;
            if (found)
                continue;
            Finding *finding = lint_add(lint, SENTENCE_LEVEL_NO_CHOICE, SEVERITY_ERROR, LEVELS_FILE, level->line);
            finding_fact(lint->findings, finding, "level", FACT_LEVEL, level->id);
            finding_fact(lint->findings, finding, "item", FACT_ITEM, item->id);
            break;
        }
    }
}

/* ---- words of verdicts ---- */

/* A standard that has no word for met, or none for not met, can tell only praise. */
static void lint_verdicts(const Lint *lint) {
    static const struct {
        const char *kind;
        ToldOf of;
        Meaning meaning;
    } needed[] = {{"verdict", TOLD_OF_ROW, MEANING_MET},
                  {"verdict", TOLD_OF_ROW, MEANING_NOT_MET},
                  {"conclusion", TOLD_OF_COMMUNITY, MEANING_MET},
                  {"conclusion", TOLD_OF_COMMUNITY, MEANING_NOT_MET}};
    const GPtrArray *words = lint->standard->verdict_words;
    for (gsize k = 0; k < G_N_ELEMENTS(needed); k++) {
        bool found = false;
        for (guint i = 0; i < words->len && !found; i++) {
            const VerdictWord *word = g_ptr_array_index(words, i);
            found = word->of == needed[k].of && word->meaning == needed[k].meaning;
        }
        if (found)
            continue;
        Finding *finding = lint_add(lint, SENTENCE_VERDICTS_ONE_SIDED, SEVERITY_ERROR, VERDICTS_FILE, 0);
        lint_text(lint, finding, "kind", needed[k].kind);
        lint_text(lint, finding, "meaning", meaning_id(needed[k].meaning));
    }
}

/* ---- patterns: tried with values made up, each set of which tells the slots apart ---- */

typedef struct MadeUpValues {
    const GPtrArray *items; /* of the pattern */
    GPtrArray *texts;       /* of char *, as items */
} MadeUpValues;

static char *make_up(const Item *item, guint slot, int set) {
    static const char *const words[] = {"样例", "示范", "测试"}, *const names[] = {"东区", "西区、南区", "北区等"};
    int number = (int)slot * 7 + set * 100 + 3;
    switch (item->type) {
    case ITEM_COUNT:
        return g_strdup_printf("%d", number);
    case ITEM_PERCENT:
    case ITEM_AREA:
    case ITEM_NUMBER:
        return g_strdup_printf("%d%s", number % 90 + 2, set == 1 ? ".5" : "");
    case ITEM_TEXT:
        return g_strdup_printf("%s%u", words[set], slot);
    case ITEM_LIST:
        return g_strdup(names[set]);
    case ITEM_DATE:
        return g_strdup_printf("%d年%d月%d日", 2020 + set, (int)slot % 12 + 1, (int)slot % 28 + 1);
    case ITEM_CHOICE:
    case ITEM_LEVEL:
    case ITEM_YES_NO:
        return item->choices->len > 0 ? g_strdup(g_ptr_array_index(item->choices, (guint)set % item->choices->len))
                                      : g_strdup("");
    }
    g_assert_not_reached();
}

static const char *made_up_value(const void *context, const Item *item) {
    const MadeUpValues *values = context;
    for (guint i = 0; i < values->items->len; i++)
        if (g_ptr_array_index(values->items, i) == item)
            return g_ptr_array_index(values->texts, i);
    return NULL;
}

/* Prints each sentence with made-up values and reads it back, until the pattern has told what is wrong with it. */
static void lint_patterns(const Lint *lint, const GPtrArray *statements) {
    enum { VALUE_SETS = 3 };
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        bool sound = statement_is_read(statement);
        for (int set = 0; sound && set < VALUE_SETS; set++) {
            g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
            MadeUpValues values = {statement->pattern->items, texts};
            for (guint k = 0; k < values.items->len; k++)
                g_ptr_array_add(texts, make_up(g_ptr_array_index(values.items, k), k, set));
            const PatternStyle style = {.lang = LANG_ZH};
            g_autofree char *sentence = pattern_print(statement->pattern, &style, made_up_value, &values);
            if (!sentence)
                continue; /* it asks for a value of its own */
            g_autoptr(GArray) readings = NULL;
            statements_read(statements, sentence, &readings);
            const Item *changed = NULL; /* the first that comes back as something else */
            for (guint k = 0; readings && k < readings->len && !changed; k++) {
                const Reading *reading = &g_array_index(readings, Reading, k);
                const char *expected = made_up_value(&values, reading->item);
                changed = expected && !text_same(expected, reading->value) ? reading->item : NULL;
            }
            sound = readings && !changed;
            if (sound)
                continue;
            Finding *finding = lint_add(lint, readings ? SENTENCE_PATTERN_READS_OTHER : SENTENCE_PATTERN_NOT_READ,
                                        SEVERITY_WARNING, STATEMENTS_FILE, statement->line);
            lint_text(lint, finding, "variant", statement->variant);
            finding_fact(lint->findings, finding, "item", FACT_ITEM, changed ? changed->id : "");
        }
    }
}

/* ---- words that are not written in every language ---- */

static Finding *lint_add_unwritten(const Lint *lint, Sentence sentence, const char *file, int line, const char *lang) {
    Finding *finding = lint_add(lint, sentence, SEVERITY_WARNING, file, line);
    finding_fact(lint->findings, finding, "language", FACT_LANGUAGE, lang);
    finding->addressee = ADDRESSEE_STANDARD;
    return finding;
}

/* Chinese sentences that have no twin of the same variant in another language of the standard. */
static void lint_twins(const Lint *lint, const GPtrArray *statements) {
    for (guint l = 0; l < lint->standard->langs->len; l++) {
        const char *lang = g_ptr_array_index(lint->standard->langs, l);
        for (guint i = 0; i < statements->len; i++) {
            const Statement *statement = g_ptr_array_index(statements, i);
            bool done = !statement_is_in(statement, LANG_ZH);
            for (guint k = 0; k < statements->len && !done; k++) {
                const Statement *other = g_ptr_array_index(statements, k);
                done = other->lang == lang && g_str_equal(other->variant, statement->variant);
            }
            if (!done)
                lint_text(
                    lint,
                    lint_add_unwritten(lint, SENTENCE_PATTERN_UNTRANSLATED, STATEMENTS_FILE, statement->line, lang),
                    "variant", statement->variant);
        }
    }
}

/* What a choice may say is printed in sentences, through the glossary. */
static void lint_choices(const Lint *lint, const char *lang) {
    for (guint i = 0; i < lint->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(lint->indicator->items, i);
        const GPtrArray *const lists[] = {item->choices, item->open_choices};
        for (gsize l = 0; l < G_N_ELEMENTS(lists); l++)
            for (guint k = 0; lists[l] && k < lists[l]->len; k++) {
                g_autofree char *unknown = terms_untranslated(lint->standard, g_ptr_array_index(lists[l], k), lang);
                if (!unknown)
                    continue;
                Finding *finding = lint_add_unwritten(lint, SENTENCE_TERM_UNTRANSLATED, ITEMS_FILE, item->line, lang);
                lint_text(lint, finding, "value", unknown);
                finding_fact(lint->findings, finding, "item", FACT_ITEM, item->id);
            }
    }
}

/* ---- rows that several tiers share ---- */

/* What is wrong with a row of the standard, whichever of its tiers it was found in. Newly allocated. */
static char *what_is_told(const Finding *finding) {
    g_autoptr(GString) told = g_string_new(NULL);
    g_string_printf(told, "%d\t%s\t%d\t%s", finding->sentence, finding->place.file, finding->place.line,
                    finding->place.column ? finding->place.column : "");
    for (guint i = 0; i < finding->facts->len; i++)
        g_string_append_printf(told, "\t%s", g_array_index(finding->facts, Fact, i).value);
    return g_string_free(g_steal_pointer(&told), FALSE);
}

void lint_tell_once(Findings *findings, guint from) {
    g_autoptr(GHashTable) tiers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = from; i < findings->list->len;) {
        const Finding *finding = g_ptr_array_index(findings->list, i);
        g_autofree char *told = what_is_told(finding);
        const char *tier = g_hash_table_lookup(tiers, told);
        if (tier && finding->tier && !g_str_equal(tier, finding->tier)) {
            g_ptr_array_remove_index(findings->list, i);
            continue;
        }
        if (!tier && finding->tier)
            g_hash_table_insert(tiers, g_steal_pointer(&told), (void *)finding->tier);
        i++;
    }
}

/* ---- all of them ---- */

void lint_standard(const Standard *standard, const Rulebook *rulebook, Findings *findings) {
    const Lint whole = {standard, rulebook, findings, NULL};
    guint first = findings->list->len;
    g_autoptr(GArray) indicators = g_array_new(FALSE, FALSE, sizeof(Lint));
    g_autoptr(GString) unranked = g_string_new(NULL);
    for (int t = 0; t < standard->tier_count; t++)
        if (standard->tiers[t]->rank == 0)
            text_append_part(unranked, " ", "%s", standard->tiers[t]->id);
    if (standard->tier_count > 1 && unranked->len > 0)
        finding_fact(findings, lint_add(&whole, SENTENCE_TIERS_UNORDERED, SEVERITY_WARNING, STANDARD_FILE, 0), "tiers",
                     FACT_TEXTS, unranked->str);
    lint_verdicts(&whole);
    lint_levels(&whole);
    for (guint i = 0; i < standard->checks->len; i++) {
        const Check *check = g_ptr_array_index(standard->checks, i);
        lint_units(&whole, rulebook_check(rulebook, check), CHECKS_FILE, check->line);
    }
    for (int t = 0; t < standard->tier_count; t++) {
        const Tier *tier = standard->tiers[t];
        /* Indicators are numbered from 1 on: the first hole. */
        for (int i = 0; i < tier->indicator_count; i++) {
            const Lint lint = {standard, rulebook, findings, tier->indicators[i]};
            if (lint.indicator->no == i + 1)
                continue;
            finding_number(findings,
                           lint_add(&lint, SENTENCE_NUMBER_HOLE, SEVERITY_ERROR, INDICATORS_FILE, lint.indicator->line),
                           "expected", i + 1);
            break;
        }
        lint_unruled(standard, tier, findings);
        for (int i = 0; i < tier->indicator_count; i++) {
            const Lint lint = {standard, rulebook, findings, tier->indicators[i]};
            lint_indicator(&lint);
            g_array_append_val(indicators, lint);
        }
    }
    for (guint i = 0; i < indicators->len; i++) {
        const Lint *lint = &g_array_index(indicators, Lint, i);
        lint_patterns(lint, lint->indicator->statements);
        for (guint k = 0; k < lint->indicator->statements->len; k++)
            lint_bare_ids(lint, g_ptr_array_index(lint->indicator->statements, k));
    }
    lint_patterns(&whole, standard->notice_statements);
    const GArray *cells = standard->unwritten;
    for (guint i = 0; i < cells->len; i++) {
        const Unwritten *cell = &g_array_index(cells, Unwritten, i);
        const Place *place = &cell->place;
        if (!g_ptr_array_find(standard->langs, cell->lang, NULL))
            continue;
        Finding *finding = lint_add_unwritten(&whole, SENTENCE_WORDS_UNTRANSLATED, "", place->line, cell->lang);
        finding->place.file = findings_text(findings, place->file);
        finding->place.column = findings_text(findings, place->column);
        lint_text(&whole, finding, "column", place->column);
    }
    for (guint i = 0; i < indicators->len; i++) {
        const Lint *lint = &g_array_index(indicators, Lint, i);
        lint_twins(lint, lint->indicator->statements);
        for (guint k = 0; k < standard->langs->len; k++)
            lint_choices(lint, g_ptr_array_index(standard->langs, k));
    }
    lint_twins(&whole, standard->notice_statements);
    lint_tell_once(findings, first);
}
