#include "words/plural.h"

#include <glib.h>
#include <string.h>

/* The operands of CLDR: n the number, i its whole part; v and f the digits behind the point, w and t the same without
 * zeros at the end: how many, and as a number. */
typedef struct Operands {
    double n;
    guint64 i, v, w, f, t;
} Operands;

enum { DIGITS_MOST = 15 };

static bool read_operands(const char *number, Operands *operands) {
    gsize whole = strspn(number, "0123456789");
    const char *behind = number[whole] == '.' ? number + whole + 1 : number + whole;
    gsize places = strspn(behind, "0123456789"), kept = places;
    if (whole == 0 || behind[places] || whole + places > DIGITS_MOST)
        return false;
    while (kept > 0 && behind[kept - 1] == '0')
        kept--;
    g_autofree char *short_part = g_strndup(behind, kept);
    *operands = (Operands){.n = g_ascii_strtod(number, NULL),
                           .i = g_ascii_strtoull(number, NULL, 10),
                           .v = places,
                           .w = kept,
                           .f = g_ascii_strtoull(behind, NULL, 10),
                           .t = g_ascii_strtoull(short_part, NULL, 10)};
    return true;
}

typedef struct Rule {
    const char *at, *end;
    const Operands *operands;
    bool sound;
} Rule;

static void skip_blanks(Rule *rule) {
    while (rule->at < rule->end && *rule->at == ' ')
        rule->at++;
}

static bool take(Rule *rule, const char *word) {
    skip_blanks(rule);
    gsize size = strlen(word);
    if ((gsize)(rule->end - rule->at) < size || strncmp(rule->at, word, size) != 0)
        return false;
    rule->at += size;
    return true;
}

static guint64 take_number(Rule *rule) {
    skip_blanks(rule);
    gsize digits = MIN(strspn(rule->at, "0123456789"), (gsize)(rule->end - rule->at));
    guint64 number = digits > 0 && digits <= DIGITS_MOST ? g_ascii_strtoull(rule->at, NULL, 10) : 0;
    rule->sound = rule->sound && digits > 0 && digits <= DIGITS_MOST;
    rule->at += digits;
    return number;
}

static double take_operand(Rule *rule) {
    const Operands *own = rule->operands;
    const struct {
        char name;
        double value;
    } operands[] = {{'n', own->n},
                    {'i', (double)own->i},
                    {'v', (double)own->v},
                    {'w', (double)own->w},
                    {'f', (double)own->f},
                    {'t', (double)own->t},
                    {'c', 0},
                    {'e', 0}};
    skip_blanks(rule);
    for (gsize k = 0; k < G_N_ELEMENTS(operands); k++)
        if (rule->at < rule->end && *rule->at == operands[k].name) {
            rule->at++;
            return operands[k].value;
        }
    rule->sound = false;
    return 0;
}

/* i % 10 = 2..4,7 */
static bool relation(Rule *rule) {
    double value = take_operand(rule);
    if (take(rule, "%")) {
        guint64 divisor = take_number(rule);
        guint64 whole = (guint64)value;
        rule->sound = rule->sound && divisor > 0;
        value = divisor > 0 ? (double)(whole % divisor) + (value - (double)whole) : value;
    }
    bool other = take(rule, "!="), found = false;
    rule->sound = rule->sound && (other || take(rule, "="));
    do {
        guint64 least = take_number(rule), most = take(rule, "..") ? take_number(rule) : least;
        /* a range holds whole numbers */
        found = found || (value >= (double)least && value <= (double)most && value == (double)(guint64)value);
    } while (rule->sound && take(rule, ","));
    return found != other;
}

static bool all_of(Rule *rule) {
    bool holds = relation(rule);
    while (rule->sound && take(rule, "and"))
        holds = relation(rule) && holds;
    return holds;
}

static bool any_of(Rule *rule) {
    bool holds = all_of(rule);
    while (rule->sound && take(rule, "or"))
        holds = all_of(rule) || holds;
    skip_blanks(rule);
    rule->sound = rule->sound && rule->at == rule->end;
    return holds;
}

/* The category whose rule holds first, that behind them when none does; -1: they cannot be read. */
static int first_holding(const char *plurals, const Operands *operands) {
    int category = 0, found = -1;
    for (const char *at = plurals; *at; category++) {
        const char *end = at + strcspn(at, ";"), *colon = memchr(at, ':', (gsize)(end - at));
        Rule rule = {colon ? colon + 1 : end, end, operands, colon != NULL};
        bool holds = any_of(&rule);
        if (!rule.sound)
            return -1;
        found = holds && found < 0 ? category : found;
        at = *end ? end + 1 : end;
    }
    return found < 0 ? category : found;
}

bool plural_is_sound(const char *plurals) {
    return first_holding(plurals, &(Operands){0}) >= 0;
}

int plural_category(const char *plurals, const char *number) {
    Operands operands;
    int rules = *plurals ? 1 : 0;
    for (const char *at = plurals; *at; at++)
        rules += *at == ';' && at[1];
    int category = read_operands(number, &operands) ? first_holding(plurals, &operands) : rules;
    return category < rules ? category : PLURAL_OTHERS;
}
