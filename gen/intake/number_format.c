#include "intake/number_format.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "intake/number_code.h"

/* ---- counts ---- */

static const char *const han_digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

void count_append_han_digits(GString *out, const char *digits) {
    for (const char *c = digits; *c; c++)
        if (g_ascii_isdigit(*c))
            g_string_append(out, han_digits[*c - '0']);
        else
            g_string_append_c(out, *c);
}

void count_append_han(GString *out, gint64 number) {
    static const struct {
        gint64 value;
        const char *sign;
    } places[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
    enum { READ_MOST = 9999 };
    if (number < 1 || number > READ_MOST) {
        count_append_han_digits(out, DIGITS(number));
        return;
    }
    gsize begin = out->len;
    bool gap = false;
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        int digit = (int)(number / places[i].value % 10);
        bool first = out->len == begin;
        if (digit > 0 && gap)
            g_string_append(out, "零");
        gap = digit == 0 && !first;
        if (digit > 0 && !(first && digit == 1 && places[i].value == 10)) /* 十二, but 一百一十二 */
            g_string_append(out, han_digits[digit]);
        if (digit > 0)
            g_string_append(out, places[i].sign);
    }
}

/* ---- codes ---- */

const char *number_format_builtin(int id) {
    static const char day[] = "yyyy\"年\"m\"月\"d\"日\"", month[] = "yyyy\"年\"m\"月\"", no_year[] = "m\"月\"d\"日\"";
    static const struct {
        int id;
        const char *code;
    } builtin[] = {
        {0, "General"},
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {12, "# ?/?"},
        {13, "# ?\?/?\?"},
        {14, "yyyy/m/d"},
        {15, "d-mmm-yy"},
        {16, "d-mmm"},
        {17, "mmm-yy"},
        {18, "h:mm AM/PM"},
        {19, "h:mm:ss AM/PM"},
        {20, "h:mm"},
        {21, "h:mm:ss"},
        {22, "yyyy/m/d h:mm"},
        {27, month},
        {28, no_year},
        {29, no_year},
        {30, "m-d-yy"},
        {31, day},
        {32, "h\"时\"mm\"分\""},
        {33, "h\"时\"mm\"分\"ss\"秒\""},
        {34, "上午/下午h\"时\"mm\"分\""},
        {35, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
        {36, month},
        {37, "#,##0;-#,##0"},
        {38, "#,##0;-#,##0"},
        {39, "#,##0.00;-#,##0.00"},
        {40, "#,##0.00;-#,##0.00"},
        {45, "mm:ss"},
        {46, "[h]:mm:ss"},
        {47, "mm:ss.0"},
        {48, "##0.0E+0"},
        {49, "@"},
        {50, month},
        {51, no_year},
        {52, month},
        {53, no_year},
        {54, no_year},
        {55, "上午/下午h\"时\"mm\"分\""},
        {56, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
        {57, month},
        {58, no_year},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(builtin); i++)
        if (builtin[i].id == id)
            return builtin[i].code;
    return NULL;
}

/* ---- numbers ---- */

/* 0.d1d2d3… times ten to the `point`. */
typedef struct PlainNumber {
    bool negative;
    char digits[24];
    int count, point;
} PlainNumber;

enum { SIGNIFICANT = 15 };

static bool plain_number_read(const char *text, PlainNumber *out, double *number) {
    g_autofree char *trimmed = text_trim(text);
    char *end, written[32];
    if (!*trimmed || strspn(trimmed, "0123456789+-.eE") != strlen(trimmed))
        return false;
    *number = g_ascii_strtod(trimmed, &end);
    if (*end || !isfinite(*number))
        return false;
    g_ascii_formatd(written, sizeof written, "%.14e", fabs(*number));
    *out = (PlainNumber){.negative = *number < 0};
    const char *exponent = strchr(written, 'e');
    for (const char *c = written; c < exponent; c++)
        if (g_ascii_isdigit(*c))
            out->digits[out->count++] = *c;
    while (out->count > 0 && out->digits[out->count - 1] == '0')
        out->count--;
    out->point = out->count > 0 ? (int)g_ascii_strtoll(exponent + 1, NULL, 10) + 1 : 0;
    return true;
}

/* Rounds half away from zero to so many places; false when digits other than zeros went. */
static bool plain_number_round(PlainNumber *number, int places) {
    int kept = number->point + places;
    if (kept >= number->count)
        return true;
    bool up = kept >= 0 && number->digits[kept] >= '5';
    number->count = MAX(kept, 0);
    for (int i = number->count - 1; up && i >= 0; i--) {
        up = number->digits[i] == '9';
        number->digits[i] = up ? '0' : (char)(number->digits[i] + 1);
    }
    if (up) { /* 0.996 to two places, 0.6 to none */
        memmove(number->digits + 1, number->digits, (gsize)number->count);
        number->digits[0] = '1';
        number->count++;
        number->point++;
    }
    while (number->count > 0 && number->digits[number->count - 1] == '0')
        number->count--;
    if (number->count == 0)
        number->point = 0;
    return false;
}

/* The digit at a power of ten: 0 for units, -1 for tenths. */
static char digit_at(const PlainNumber *number, int power) {
    int index = number->point - 1 - power;
    return index >= 0 && index < number->count ? number->digits[index] : '0';
}

static void append_plain(GString *out, const PlainNumber *number) {
    if (number->negative)
        g_string_append_c(out, '-');
    if (number->point > SIGNIFICANT || number->point < -SIGNIFICANT) {
        for (int i = 0; i < number->count; i++) {
            g_string_append_c(out, number->digits[i]);
            if (i == 0 && number->count > 1)
                g_string_append_c(out, '.');
        }
        int exponent = number->point - 1;
        g_string_append_printf(out, "E%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
        return;
    }
    for (int power = MAX(number->point - 1, 0); power >= 0; power--)
        g_string_append_c(out, digit_at(number, power));
    if (number->count > number->point)
        g_string_append_c(out, '.');
    for (int power = -1; power >= number->point - number->count; power--)
        g_string_append_c(out, digit_at(number, power));
}

/* What the tokens of a number ask for. */
typedef struct NumberPlan {
    int whole, places, exponents; /* placeholders */
    int thousands;                /* commas behind the last digit: divided by so many */
    int percents;
    bool grouped, scientific, point;
    bool fraction;
} NumberPlan;

static NumberPlan plan_number(const FormatSection *section) {
    NumberPlan plan = {0};
    int commas = 0;
    for (guint i = 0; i < section->tokens->len; i++) {
        const FormatToken *token = &g_array_index(section->tokens, FormatToken, i);
        if (token->kind == TOKEN_DIGIT) {
            plan.grouped = plan.grouped || (commas > 0 && !plan.point);
            commas = 0;
            *(plan.scientific ? &plan.exponents : plan.point ? &plan.places : &plan.whole) += 1;
        } else if (token->kind == TOKEN_COMMA) {
            commas += plan.whole + plan.places > 0;
        } else if (token->kind == TOKEN_POINT) {
            plan.thousands += plan.point ? 0 : commas;
            commas = 0;
            plan.point = true;
        }
        plan.scientific = plan.scientific || token->kind == TOKEN_EXPONENT;
        plan.percents += token->kind == TOKEN_PERCENT;
        plan.fraction = plan.fraction || (token->kind == TOKEN_LITERAL && g_str_equal(token->literal, "/"));
    }
    plan.thousands += commas;
    return plan;
}

static void append_digit(GString *out, char digit, bool han) {
    if (han)
        g_string_append(out, han_digits[digit - '0']);
    else
        g_string_append_c(out, digit);
}

/* A placeholder of whole digits: the first one has all that are before it. index: of the placeholder from the right. */
static void append_whole(GString *out, const PlainNumber *number, const NumberPlan *plan, const FormatSection *section,
                         int index, char mark) {
    enum { GROUP = 3 };
    bool first = index == plan->whole - 1;
    for (int power = first ? MAX(number->point - 1, index) : index; power >= index; power--) {
        if (power >= number->point && mark != '0') { /* a leading zero */
            g_string_append(out, mark == '?' ? " " : "");
            continue;
        }
        append_digit(out, digit_at(number, power), section->han);
        if (plan->grouped && power > 0 && power % GROUP == 0)
            g_string_append_c(out, ',');
    }
}

static void append_number_tokens(GString *out, const FormatSection *section, const PlainNumber *number,
                                 const NumberPlan *plan, int exponent) {
    int whole = plan->whole, place = 0;
    bool scientific = false;
    for (guint i = 0; i < section->tokens->len; i++) {
        const FormatToken *token = &g_array_index(section->tokens, FormatToken, i);
        if (token->kind == TOKEN_LITERAL) {
            g_string_append(out, token->literal);
        } else if (token->kind == TOKEN_PERCENT) {
            g_string_append_c(out, '%');
        } else if (token->kind == TOKEN_POINT) {
            g_string_append_c(out, '.');
        } else if (token->kind == TOKEN_EXPONENT) {
            scientific = true;
            g_string_append_printf(out, "E%s%0*d",
                                   exponent < 0         ? "-"
                                   : token->mark == '+' ? "+"
                                                        : "",
                                   plan->exponents, abs(exponent));
        } else if (token->kind == TOKEN_DIGIT && !scientific && whole > 0) {
            append_whole(out, number, plan, section, --whole, token->mark);
        } else if (token->kind == TOKEN_DIGIT && !scientific) {
            place++;
            bool rest = number->count - number->point >= place;
            if (rest || token->mark == '0')
                append_digit(out, digit_at(number, -place), section->han);
            else if (token->mark == '?')
                g_string_append_c(out, ' ');
        }
    }
}

static NumberShown show_number(GString *out, const FormatSection *section, PlainNumber number, bool signed_value) {
    enum { PERCENT_DIGITS = 2, GROUP = 3 };
    NumberPlan plan = plan_number(section);
    if (plan.fraction && plan.whole > 0)
        return NUMBER_UNKNOWN;
    if (number.count > 0)
        number.point += PERCENT_DIGITS * plan.percents - GROUP * plan.thousands;
    int exponent = 0;
    if (plan.scientific && number.count > 0) {
        int step = MAX(plan.whole, 1);
        exponent = number.point - 1;
        exponent -= ((exponent % step) + step) % step;
        number.point -= exponent;
    }
    bool all = plain_number_round(&number, plan.places);
    if (plan.scientific && number.point > MAX(plan.whole, 1)) { /* 9.99 became 10 */
        exponent += MAX(plan.whole, 1);
        number.point -= MAX(plan.whole, 1);
    }
    if (number.negative && signed_value && number.count > 0)
        g_string_append_c(out, '-');
    append_number_tokens(out, section, &number, &plan, exponent);
    bool digits = plan.whole + plan.places > 0;
    return text_blank(out->str) ? NUMBER_HIDDEN : all && digits ? NUMBER_AS_STORED : NUMBER_ROUNDED;
}

/* ---- dates ---- */

typedef struct Moment {
    int year, month, day, weekday; /* 0: Sunday */
    int hour, minute, second;
} Moment;

static bool read_moment(double serial, bool from_1904, Moment *out) {
    enum {
        DAY_SECONDS = 86400,
        HOUR_SECONDS = 3600,
        MINUTE = 60,
        DAYS_1904 = 1462,
        LAST = 2958465,
        LEAP = 60,
        WEEK = 7
    };
    serial += from_1904 ? DAYS_1904 : 0;
    if (serial < 0 || serial >= LAST + 1)
        return false;
    gint64 seconds = (gint64)llround(serial * DAY_SECONDS);
    int days = (int)(seconds / DAY_SECONDS), rest = (int)(seconds % DAY_SECONDS);
    *out = (Moment){.hour = rest / HOUR_SECONDS, .minute = rest % HOUR_SECONDS / MINUTE, .second = rest % MINUTE};
    out->weekday = (days + WEEK - 1) % WEEK;
    if (days == LEAP) { /* 29 February 1900, a day that only spreadsheets know */
        out->year = 1900;
        out->month = 2;
        out->day = 29;
        return true;
    }
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, 31, G_DATE_DECEMBER, 1899);
    if (days > LEAP)
        days--;
    g_date_add_days(&date, (guint)days);
    out->year = g_date_get_year(&date);
    out->month = (int)g_date_get_month(&date);
    out->day = g_date_get_day(&date);
    return true;
}

static void append_padded(GString *out, int number, int width, bool han) {
    if (han && width != 4)
        count_append_han(out, number);
    else if (han)
        count_append_han_digits(out, DIGITS(number));
    else
        g_string_append_printf(out, "%0*d", width, number);
}

static void append_date_token(GString *out, const FormatToken *token, const Moment *at, bool minutes, bool noon,
                              bool han) {
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    static const char *const days[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    static const char *const han_days[] = {"日", "一", "二", "三", "四", "五", "六"};
    enum { SHORT_NAME = 3, CENTURY = 100, YEAR = 4, HALF_DAY = 12 };
    int width = MIN(token->count, 2), hour = at->hour;
    bool named = token->count >= SHORT_NAME;
    switch (token->mark) {
    case 'y':
        append_padded(out, named ? at->year : at->year % CENTURY, named ? YEAR : 2, han);
        break;
    case 'm':
        if (minutes)
            append_padded(out, at->minute, width, han);
        else if (named)
            g_string_append_len(out, months[at->month - 1],
                                token->count == SHORT_NAME ? SHORT_NAME : (gssize)strlen(months[at->month - 1]));
        else
            append_padded(out, at->month, width, han);
        break;
    case 'd':
        if (named)
            g_string_append_len(out, days[at->weekday],
                                token->count == SHORT_NAME ? SHORT_NAME : (gssize)strlen(days[at->weekday]));
        else
            append_padded(out, at->day, width, han);
        break;
    case 'a':
        g_string_append(out, token->count > SHORT_NAME ? "星期" : "");
        g_string_append(out, han_days[at->weekday]);
        break;
    case 'h':
        if (noon)
            hour = hour % HALF_DAY == 0 ? HALF_DAY : hour % HALF_DAY;
        append_padded(out, hour, width, han);
        break;
    default:
        append_padded(out, at->second, width, han);
    }
}

static const FormatToken *date_token_beside(const FormatSection *section, guint index, int step) {
    for (guint i = index + (guint)step; i < section->tokens->len; i += (guint)step) {
        const FormatToken *token = &g_array_index(section->tokens, FormatToken, i);
        if (token->kind == TOKEN_DATE)
            return token;
    }
    return NULL;
}

static bool is_date_section(const FormatSection *section) {
    for (guint i = 0; i < section->tokens->len; i++)
        if (g_array_index(section->tokens, FormatToken, i).kind == TOKEN_DATE)
            return true;
    return false;
}

static NumberShown show_date(GString *out, const FormatSection *section, double serial, bool from_1904) {
    enum { NOON = 12 };
    Moment at;
    if (!read_moment(serial, from_1904, &at))
        return NUMBER_UNKNOWN;
    bool noon = false;
    for (guint i = 0; i < section->tokens->len; i++)
        noon = noon || g_array_index(section->tokens, FormatToken, i).kind == TOKEN_NOON;
    for (guint i = 0; i < section->tokens->len; i++) {
        const FormatToken *token = &g_array_index(section->tokens, FormatToken, i);
        if (token->kind == TOKEN_LITERAL)
            g_string_append(out, token->literal);
        else if (token->kind == TOKEN_NOON && token->mark == 'H')
            g_string_append(out, at.hour < NOON ? "上午" : "下午");
        else if (token->kind == TOKEN_NOON)
            g_string_append(out, at.hour < NOON ? "AM" : "PM");
        else if (token->kind == TOKEN_POINT || token->kind == TOKEN_COMMA)
            g_string_append_c(out, token->kind == TOKEN_POINT ? '.' : ',');
        else if (token->kind == TOKEN_DIGIT) /* parts of a second */
            g_string_append_c(out, '0');
        if (token->kind != TOKEN_DATE)
            continue;
        const FormatToken *before = date_token_beside(section, i, -1), *after = date_token_beside(section, i, 1);
        bool minutes = token->mark == 'm' && ((before && before->mark == 'h') || (after && after->mark == 's'));
        append_date_token(out, token, &at, minutes, noon, section->han);
    }
    return NUMBER_AS_STORED;
}

/* ---- cells ---- */

static bool condition_holds(const FormatSection *section, double number) {
    const char *sign = section->condition;
    int side = number < section->limit ? -1 : number > section->limit;
    return g_str_equal(sign, "<")    ? side < 0
           : g_str_equal(sign, "<=") ? side <= 0
           : g_str_equal(sign, ">")  ? side > 0
           : g_str_equal(sign, ">=") ? side >= 0
           : g_str_equal(sign, "<>") ? side != 0
                                     : side == 0;
}

/* The section for a number; *by_sign: it was chosen for negative ones, which it writes its own way. */
static const FormatSection *choose_section(const GPtrArray *sections, double number, bool *by_sign) {
    enum { OF_NUMBERS = 3 };
    guint count = MIN(sections->len, OF_NUMBERS);
    const FormatSection *first = g_ptr_array_index(sections, 0);
    *by_sign = false;
    bool conditional =
        *first->condition || (count > 1 && *((const FormatSection *)g_ptr_array_index(sections, 1))->condition);
    for (guint i = 0; conditional && i < count; i++) {
        const FormatSection *section = g_ptr_array_index(sections, i);
        if (i + 1 == count || (*section->condition && condition_holds(section, number)))
            return section;
    }
    *by_sign = number < 0 && count > 1;
    return g_ptr_array_index(sections, *by_sign ? 1 : number == 0 && count > 2 ? 2 : 0);
}

static bool has_token(const FormatSection *section, TokenKind kind) {
    for (guint i = 0; i < section->tokens->len; i++)
        if (g_array_index(section->tokens, FormatToken, i).kind == kind)
            return true;
    return false;
}

/* General, or text: with what stands around it. */
static void show_general(GString *out, const FormatSection *section, const PlainNumber *number) {
    g_autoptr(GString) plain = g_string_new(NULL);
    append_plain(plain, number);
    if (section->han && number->count <= number->point && number->point < SIGNIFICANT) {
        gint64 whole = g_ascii_strtoll(plain->str, NULL, 10);
        g_string_truncate(plain, 0);
        count_append_han(plain, whole);
    }
    for (guint i = 0; i < section->tokens->len; i++) {
        const FormatToken *token = &g_array_index(section->tokens, FormatToken, i);
        if (token->kind == TOKEN_LITERAL)
            g_string_append(out, token->literal);
        else if (token->kind == TOKEN_GENERAL || token->kind == TOKEN_TEXT)
            g_string_append(out, plain->str);
    }
}

char *number_format_show(const char *code, const char *value, bool from_1904, NumberShown *how, char **stored) {
    enum { CODE_BYTES_MOST = 255 };
    PlainNumber number;
    double serial;
    *how = NUMBER_AS_STORED;
    if (!plain_number_read(value, &number, &serial))
        return g_strdup(value);
    g_autoptr(GString) out = g_string_new(NULL);
    bool too_long = strnlen(code, CODE_BYTES_MOST + 1) > CODE_BYTES_MOST;
    g_autoptr(GPtrArray) sections = number_code_read(too_long ? "" : code);
    bool by_sign;
    const FormatSection *section = choose_section(sections, serial, &by_sign);
    if (!section->known || too_long)
        *how = NUMBER_UNKNOWN;
    else if (has_token(section, TOKEN_GENERAL) || has_token(section, TOKEN_TEXT))
        show_general(out, section, &number);
    else if (is_date_section(section))
        *how = show_date(out, section, serial, from_1904);
    else
        *how = show_number(out, section, number, !by_sign);
    if (*how == NUMBER_UNKNOWN) {
        g_string_truncate(out, 0);
        append_plain(out, &number);
    }
    if (stored) {
        g_autoptr(GString) text = g_string_new(NULL);
        bool percent = has_token(section, TOKEN_PERCENT);
        number.point += percent && number.count > 0 ? 2 : 0;
        append_plain(text, &number);
        g_string_append(text, percent ? "%" : "");
        *stored = g_string_free(g_steal_pointer(&text), FALSE);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}
