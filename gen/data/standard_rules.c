/* criteria.csv and checks.csv: by which rules it is judged. */
#include "data/standard_private.h"

/* ---- criteria.csv ---- */

enum {
    CRITERION_COLUMN_TIER,
    CRITERION_COLUMN_INDICATOR,
    CRITERION_COLUMN_CLAUSE,
    CRITERION_COLUMN_APPLIES_WHEN,
    CRITERION_COLUMN_RULE,
    CRITERION_COLUMN_STRENGTH,
    CRITERION_COLUMN_MENTIONS
};
static const char *const criterion_columns[] = {
    "tier", "indicator", "clause", "applies_when", "rule", "strength", "mentions", NULL,
};

static void read_criterion(Standard *standard, const Table *table, int row) {
    static const char *const strengths[] = {"hard", "soft"};
    const Indicator *indicator =
        standard_read_owner(standard, table, row, CRITERION_COLUMN_TIER, CRITERION_COLUMN_INDICATOR);
    int strength = standard_read_name(table, row, CRITERION_COLUMN_STRENGTH, strengths, G_N_ELEMENTS(strengths), true);
    if (!indicator || strength < 0)
        return;
    Criterion *criterion = g_new0(Criterion, 1);
    *criterion = (Criterion){
        .tier = indicator->tier->id,
        .indicator = indicator->id,
        .clause = table_text(table, row, CRITERION_COLUMN_CLAUSE),
        .applies_when = table_text(table, row, CRITERION_COLUMN_APPLIES_WHEN),
        .rule = table_text(table, row, CRITERION_COLUMN_RULE),
        .soft = strength == 1,
        .mentions = table_text(table, row, CRITERION_COLUMN_MENTIONS),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->criteria, criterion);
    g_ptr_array_add(indicator->criteria, criterion);
}

const StandardTable criteria_csv = {"criteria.csv", criterion_columns, read_criterion, NULL};

/* ---- checks.csv ---- */

enum {
    CHECK_COLUMN_ID,
    CHECK_COLUMN_KIND,
    CHECK_COLUMN_SEVERITY,
    CHECK_COLUMN_TIER,
    CHECK_COLUMN_INDICATOR,
    CHECK_COLUMN_ALSO,
    CHECK_COLUMN_RULE,
    CHECK_COLUMN_ZH,
    CHECK_COLUMN_EN
};
static const char *const check_columns[] = {"id",   "kind", "severity", "tier", "indicator",
                                            "also", "rule", "zh",       "en",   NULL};

static bool check_also(const Standard *standard, const Table *table, int row) {
    g_auto(GStrv) ids = g_strsplit(table_text(table, row, CHECK_COLUMN_ALSO), " ", -1);
    for (char **id = ids; *id; id++) {
        if (**id && !standard_has_indicator(standard, table_optional(table, row, CHECK_COLUMN_TIER), *id)) {
            table_unknown(table, row, CHECK_COLUMN_ALSO);
            return false;
        }
    }
    return true;
}

static const Check *find_check(const Standard *standard, const char *id) {
    for (guint i = 0; i < standard->checks->len; i++) {
        const Check *check = g_ptr_array_index(standard->checks, i);
        if (g_str_equal(check->id, id))
            return check;
    }
    return NULL;
}

static void read_check(Standard *standard, const Table *table, int row) {
    static const char *const kinds[] = {[CHECK_ACROSS] = "across", [CHECK_PARTS] = "parts", [CHECK_PEERS] = "peers"};
    const char *id = table_text(table, row, CHECK_COLUMN_ID);
    const Check *known = find_check(standard, id);
    if (known) {
        table_twice(table, row, CHECK_COLUMN_ID, known->line);
        return;
    }
    Severity severity;
    if (!severity_parse(table_text(table, row, CHECK_COLUMN_SEVERITY), &severity)) {
        table_unknown(table, row, CHECK_COLUMN_SEVERITY);
        return;
    }
    int kind = standard_read_name(table, row, CHECK_COLUMN_KIND, kinds, G_N_ELEMENTS(kinds), true);
    if (kind < 0 || !standard_check_names(standard, table, row, CHECK_COLUMN_TIER, CHECK_COLUMN_INDICATOR) ||
        !check_also(standard, table, row))
        return;
    Check *check = g_new0(Check, 1);
    *check = (Check){
        .id = id,
        .kind = (CheckKind)kind,
        .severity = severity,
        .tier = table_optional(table, row, CHECK_COLUMN_TIER),
        .rule = table_text(table, row, CHECK_COLUMN_RULE),
        .indicator = table_text(table, row, CHECK_COLUMN_INDICATOR),
        .also = table_text(table, row, CHECK_COLUMN_ALSO),
        .words = standard_read_words(standard, table, row, CHECK_COLUMN_ZH, CHECK_COLUMN_EN),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->checks, check);
}

const StandardTable checks_csv = {"checks.csv", check_columns, read_check, NULL};
