#include "find/asked.h"

#include "data/pattern.h"
#include "data/statement.h"

/* Where there is no form, everything is asked. */
static bool form_has(const Indicator *indicator, const Item *item) {
    bool any = false;
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        bool form = statement_is_form(statement);
        any = any || form;
        if (form && g_ptr_array_find((GPtrArray *)pattern_items(statement->pattern), item, NULL))
            return true;
    }
    return !any;
}

bool item_is_asked(const Rulebook *rulebook, const Indicator *indicator, const Item *item) {
    /* Where nothing is lacking, nothing is said of it. */
    if (item->role == ITEM_ROLE_LACKING)
        return false;
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        const Rule *rule = rulebook_rule(rulebook, criterion);
        bool always = !*criterion->applies_when;
        if (always && rule && rule_uses(rule, item))
            return true;
    }
    return form_has(indicator, item);
}
