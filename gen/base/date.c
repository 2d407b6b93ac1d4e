#include "base/date.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

enum { YEAR_FIRST = 1949, YEAR_LAST = 2099, YEAR_DIGITS = 4, LEAP_YEAR = 2024 };

/* What is being read. Blanks between its parts are passed over. */
typedef struct DateScan {
    const char *at;
    bool proper;
} DateScan;

static gunichar next_char(DateScan *scan) {
    const char *start = scan->at;
    while (*scan->at && text_is_space(g_utf8_get_char(scan->at)))
        scan->at = g_utf8_next_char(scan->at);
    scan->proper = scan->proper && start == scan->at;
    return text_fold(g_utf8_get_char(scan->at));
}

static bool take(DateScan *scan, const char *characters) {
    gunichar c = next_char(scan);
    if (!c || !g_utf8_strchr(characters, -1, c))
        return false;
    scan->at = g_utf8_next_char(scan->at);
    return true;
}

static bool take_word(DateScan *scan, const char *word) {
    next_char(scan);
    if (!g_str_has_prefix(scan->at, word))
        return false;
    scan->at += strlen(word);
    return true;
}

static const gunichar TEN = 0x5341; /* 十 */

/* Of a digit, also a full-width or Han one; 十 is none. */
static int date_digit(gunichar c) {
    c = text_fold(c);
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    bool circle = c == 0x25CB || c == 0x25EF; /* put for 〇 */
    return circle ? 0 : text_han_digit(c);
}

static bool is_numeral(gunichar c) {
    return c == TEN || date_digit(c) >= 0;
}

/* A number of at most so many digits: 22, 二十二, 二〇二三. */
static bool take_digits(DateScan *scan, int digits_most, int *number) {
    int digits = 0, value = 0;
    bool tens = false, padded = next_char(scan) == '0';
    for (gunichar c; is_numeral(c = g_utf8_get_char(scan->at)); scan->at = g_utf8_next_char(scan->at)) {
        scan->proper = scan->proper && c < 0x80;
        if (++digits > digits_most + tens || (tens && c == TEN))
            return false;
        if (c != TEN)
            value = tens ? value + date_digit(c) : value * 10 + date_digit(c);
        else
            value = digits > 1 ? value * 10 : 10;
        tens = tens || c == TEN;
    }
    scan->proper = scan->proper && !padded;
    *number = value;
    return digits > 0;
}

/* ---- one day ---- */

/* As written: what is left out is 0. */
typedef struct Day {
    Date date;
    gunichar separator; /* between its parts; 0: 年月日 */
    bool closed;        /* its end is written, 日 */
} Day;

static void take_weekday(DateScan *scan) {
    static const char *const weeks[] = {"星期", "周", "礼拜"};
    DateScan ahead = *scan;
    bool bracket = take(&ahead, "(");
    for (gsize i = 0; i < G_N_ELEMENTS(weeks); i++) {
        DateScan day = ahead;
        if (!take_word(&day, weeks[i]) || !take(&day, "一二三四五六日天") || (bracket && !take(&day, ")")))
            continue;
        *scan = day;
        return;
    }
}

static void close_day(DateScan *scan, Day *day) {
    DateScan ahead = *scan;
    day->closed = take(&ahead, "日号");
    if (day->closed) {
        scan->proper = scan->proper && g_str_has_prefix(scan->at, "日");
        scan->at = ahead.at;
    }
}

/* A day with its year, 2023年11月22日 or 2023-11-22, or without: 11月22日. */
static bool take_day(DateScan *scan, Day *day) {
    DateScan ahead = *scan, sign;
    *day = (Day){0};
    bool yeared = take_digits(&ahead, YEAR_DIGITS, &day->date.year) && day->date.year >= 1000;
    sign = ahead;
    if (yeared && !take(&sign, "年")) {
        sign = ahead;
        day->separator = next_char(&sign);
        sign.proper = false;
        const char mark[] = {(char)day->separator, '\0'};
        bool separated = day->separator == '-' || day->separator == '/' || day->separator == '.';
        if (separated && take(&sign, mark) && take_digits(&sign, 2, &day->date.month) && take(&sign, mark) &&
            take_digits(&sign, 2, &day->date.day)) {
            take_weekday(&sign);
            *scan = sign;
            return true;
        }
        yeared = false;
    }
    /* What is no year may be a month. */
    for (int year = yeared ? 1 : 0; year >= 0; year--) {
        ahead = year ? sign : *scan;
        *day = (Day){.date.year = year ? day->date.year : 0};
        if (!take_digits(&ahead, 2, &day->date.month) || !take(&ahead, "月") || !take_digits(&ahead, 2, &day->date.day))
            continue;
        close_day(&ahead, day);
        take_weekday(&ahead);
        *scan = ahead;
        return true;
    }
    return false;
}

/* The second of two days: 24日, or in a separated date 11-24. */
static bool take_short(DateScan *scan, gunichar separator, Day *day) {
    const char mark[] = {(char)separator, '\0'};
    DateScan ahead = *scan;
    *day = (Day){0};
    if (separator) {
        ahead.proper = false;
        if (!take_digits(&ahead, 2, &day->date.month) || !take(&ahead, mark))
            return false;
    }
    if (!take_digits(&ahead, 2, &day->date.day))
        return false;
    close_day(&ahead, day);
    if (!separator && !day->closed)
        return false;
    take_weekday(&ahead);
    *scan = ahead;
    return true;
}

/* ---- a span ---- */

static bool take_until(DateScan *scan) {
    static const char *const dashes[] = {"——", "—", "–", "－", "-", "～", "~", "至", "到", "―", "－－"};
    DateScan ahead = *scan;
    take_word(&ahead, "起");
    for (gsize i = 0; i < G_N_ELEMENTS(dashes); i++)
        if (take_word(&ahead, dashes[i])) {
            *scan = ahead;
            return true;
        }
    return false;
}

static DateFault date_fault(Date date) {
    if (date.month < 1 || date.month > 12 || date.day < 1 ||
        !g_date_valid_dmy((GDateDay)date.day, (GDateMonth)date.month, (GDateYear)(date.year ? date.year : LEAP_YEAR)))
        return DATE_UNREAL;
    if (!date.year)
        return DATE_YEARLESS;
    return date.year < YEAR_FIRST || date.year > YEAR_LAST ? DATE_FAR : DATE_REAL;
}

/* A day or a span. The end of a day of 年月日 is written, if not 日 of the first of two: 11月22—24日. */
static bool take_span(DateScan *scan, DateRead *read) {
    Day first, second;
    if (!take_day(scan, &first))
        return false;
    DateScan ahead = *scan;
    bool two = take_until(&ahead) && (take_day(&ahead, &second) || take_short(&ahead, first.separator, &second));
    if (two)
        *scan = ahead;
    else if (!first.separator && !first.closed)
        return false;
    read->from = first.date;
    read->to = two ? second.date : first.date;
    /* What the second day leaves out is that of the first; from December to January a year passes. */
    if (!read->to.month)
        read->to.month = first.date.month;
    if (!read->to.year)
        read->to.year = first.date.year + (first.date.year && first.date.month == 12 && read->to.month == 1);
    read->fault = MAX(date_fault(read->from), date_fault(read->to));
    read->proper = scan->proper;
    return true;
}

/* ---- texts ---- */

/* 20231122, and numbers that a spreadsheet has for days (20000 is in 1954, 80000 in 2119). */
static DateRead read_number(const char *text) {
    enum { DIGITS = 8, SERIAL_FIRST = 20000, SERIAL_LAST = 80000 };
    DateRead read = {.fault = DATE_ABSENT};
    g_autofree char *dense = text_squeeze(text);
    size_t digits = strspn(dense, "0123456789");
    if (digits == 0 || digits > DIGITS)
        return read;
    gint64 number = g_ascii_strtoll(dense, NULL, 10);
    bool whole = dense[digits] == '\0' ||
                 (dense[digits] == '.' && dense[digits + 1 + strspn(dense + digits + 1, "0123456789")] == '\0');
    if (whole && digits < DIGITS && number >= SERIAL_FIRST && number <= SERIAL_LAST)
        read.fault = DATE_SERIAL;
    if (digits != DIGITS || dense[digits])
        return read;
    read.from = read.to = (Date){(int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)};
    read.fault = date_fault(read.from);
    return read;
}

DateRead date_read(const char *text) {
    DateScan scan = {text, true};
    DateRead read = {0};
    next_char(&scan);
    scan.proper = true;
    read.start = (size_t)(scan.at - text);
    if (!take_span(&scan, &read))
        return read_number(text);
    read.end = (size_t)(scan.at - text);
    /* 00:00:00, as spreadsheets write it behind a day */
    DateScan time = scan;
    int part;
    take(&time, "Tt");
    if (date_compare(read.from, read.to) == 0 && take_digits(&time, 2, &part) && take(&time, ":") &&
        take_digits(&time, 2, &part)) {
        scan = time;
        if (take(&time, ":") && take_digits(&time, 2, &part))
            scan = time;
    }
    take_word(&scan, "止");
    return next_char(&scan) == 0 ? read : (DateRead){.fault = DATE_ABSENT};
}

bool date_starts(const char *text, DateRead *found) {
    DateScan scan = {text, true};
    if (!is_numeral(g_utf8_get_char(text)) || !take_span(&scan, found))
        return false;
    /* What only looks like a date is not: 2023.11.22.1, and separated numbers that can be neither month nor day. */
    DateScan ahead = scan;
    if (take(&ahead, "-/.") && is_numeral(g_utf8_get_char(ahead.at)))
        return false;
    if (found->fault > DATE_YEARLESS && !g_strstr_len(text, scan.at - text, "月") &&
        (found->from.month > 12 || found->from.day > 31))
        return false;
    found->start = 0;
    found->end = (size_t)(scan.at - text);
    return true;
}

bool date_find(const char *text, size_t at, DateRead *found) {
    gunichar before = 0;
    for (const char *c = text + at; *c; before = text_fold(g_utf8_get_char(c)), c = g_utf8_next_char(c)) {
        /* not within a number, a telephone, an address */
        bool inside = is_numeral(before) || before == '-' || before == '/' || before == '.' ||
                      (before < 0x80 && g_ascii_isalpha((char)before));
        if (inside || !date_starts(c, found))
            continue;
        found->start += (size_t)(c - text);
        found->end += (size_t)(c - text);
        return true;
    }
    return false;
}

char *date_iso(const char *text) {
    DateRead read = date_read(text);
    return read.fault == DATE_REAL && date_compare(read.from, read.to) == 0 ? date_print(read.from, read.to) : NULL;
}

char *date_print(Date from, Date to) {
    g_autofree char *first = g_strdup_printf("%04d-%02d-%02d", from.year, from.month, from.day);
    return date_compare(from, to) == 0 ? g_steal_pointer(&first)
                                       : g_strdup_printf("%s—%04d-%02d-%02d", first, to.year, to.month, to.day);
}

int date_compare(Date a, Date b) {
    if (a.year != b.year)
        return a.year - b.year;
    return a.month != b.month ? a.month - b.month : a.day - b.day;
}

static guint32 day_number(Date date) {
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, (GDateDay)date.day, (GDateMonth)date.month, (GDateYear)date.year);
    return g_date_get_julian(&day);
}

int date_number(const char *text) {
    DateRead read = date_read(text);
    return read.fault == DATE_REAL && date_compare(read.from, read.to) == 0 ? (int)day_number(read.from) : 0;
}

char *date_of_number(int number) {
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_julian(&day, (guint32)number);
    Date date = {g_date_get_year(&day), (int)g_date_get_month(&day), g_date_get_day(&day)};
    return date_print(date, date);
}

int date_days(Date from, Date to, bool working) {
    enum { WEEK = 7, WORKING = 5 };
    guint32 first = day_number(from), last = day_number(to);
    int days = (int)(last - first) + 1;
    if (!working)
        return days;
    int count = days / WEEK * WORKING;
    for (guint32 day = last - (guint32)(days % WEEK) + 1; day <= last; day++)
        count += (day - 1) % WEEK < WORKING; /* the first day of GDate was a Monday */
    return count;
}
