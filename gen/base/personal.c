#include "base/personal.h"

#include <string.h>

#include "base/text.h"

enum { KEPT = 2 };

/* The characters of a text, folded to half width. */
typedef struct Scan {
    gunichar *folded;
    glong count;
} Scan;

static bool is_digit(const Scan *scan, glong at) {
    return at >= 0 && at < scan->count && scan->folded[at] >= '0' && scan->folded[at] <= '9';
}

static bool is_letter(const Scan *scan, glong at) {
    gunichar c = at >= 0 && at < scan->count ? scan->folded[at] : 0;
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool is_one_of(const Scan *scan, glong at, const char *characters) {
    gunichar c = at >= 0 && at < scan->count ? scan->folded[at] : 0;
    return c && g_utf8_strchr(characters, -1, c);
}

/* Digits from `at` on, with single blanks or hyphens between them; *end is behind the last. At most `size` - 1. */
static int take_digits(const Scan *scan, glong at, char *digits, int size, glong *end) {
    int count = 0;
    *end = at;
    while (at < scan->count && count < size - 1) {
        if (is_digit(scan, at)) {
            digits[count++] = (char)scan->folded[at++];
            *end = at;
        } else if (count > 0 && is_one_of(scan, at, " -") && is_digit(scan, at + 1)) {
            at++;
        } else {
            break;
        }
    }
    digits[count] = '\0';
    return count;
}

/* ---- what each looks like; each returns where it ends, or `at` ---- */

static int number_of(const char *digits, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++)
        number = number * 10 + digits[i] - '0';
    return number;
}

static bool is_date(int year, int month, int day) {
    return year >= 1900 && year <= 2100 && g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* GB 11643: weights 2^(18-i) mod 11. */
static bool identity_checks(const char *digits, gunichar last) {
    static const char checks[] = "10X98765432";
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++)
        sum += (digits[i] - '0') * weights[i];
    return (gunichar)checks[sum % 11] == g_unichar_toupper(last);
}

static glong identity(const Scan *scan, glong at) {
    char digits[20];
    glong run = at;
    while (is_digit(scan, run))
        run++;
    glong length = run - at;
    if (length != 15 && length != 17 && length != 18)
        return at;
    for (glong i = 0; i < length; i++)
        digits[i] = (char)scan->folded[at + i];
    if (length == 15)
        return is_date(1900 + number_of(digits, 6, 2), number_of(digits, 8, 2), number_of(digits, 10, 2)) ? run : at;
    bool letter = length == 17 && is_one_of(scan, run, "Xx");
    gunichar last = letter ? scan->folded[run] : length == 18 ? scan->folded[run - 1] : 0;
    bool dated = is_date(number_of(digits, 6, 4), number_of(digits, 10, 2), number_of(digits, 12, 2));
    return last && dated && identity_checks(digits, last) ? run + (letter ? 1 : 0) : at;
}

static glong mobile(const Scan *scan, glong at) {
    char digits[24];
    glong end = at;
    int count = take_digits(scan, at, digits, sizeof digits, &end);
    return count == 11 && digits[0] == '1' && digits[1] >= '3' ? end : at;
}

static bool luhn(const char *digits, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
        int digit = digits[count - 1 - i] - '0';
        int doubled = i % 2 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

static glong card(const Scan *scan, glong at) {
    char digits[24];
    glong end = at;
    int count = take_digits(scan, at, digits, sizeof digits, &end);
    bool issued = digits[0] == '4' || digits[0] == '5' || g_str_has_prefix(digits, "62");
    return count >= 16 && count <= 19 && issued && luhn(digits, count) ? end : at;
}

static glong plate(const Scan *scan, glong at) {
    static const char provinces[] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    if (!is_letter(scan, at + 1) || !is_one_of(scan, at, provinces))
        return at;
    glong start = at + 2 + (is_one_of(scan, at + 2, "·• ") ? 1 : 0), end = start, digits = 0;
    for (; end < scan->count && (is_digit(scan, end) || is_letter(scan, end)); end++)
        digits += is_digit(scan, end);
    return (end - start == 5 || end - start == 6) && digits >= 2 ? end : at;
}

/* A number, then one of the words; the place behind it, or -1. */
static glong numbered(const Scan *scan, glong at, const char *const *words) {
    glong end = at;
    while (is_digit(scan, end) || is_letter(scan, end))
        end++;
    for (; end > at && *words; words++) {
        glong length = g_utf8_strlen(*words, -1);
        g_autofree char *here =
            end + length <= scan->count ? g_ucs4_to_utf8(scan->folded + end, length, NULL, NULL, NULL) : NULL;
        if (here && g_str_equal(here, *words))
            return end + length;
    }
    return -1;
}

static glong address(const Scan *scan, glong at) {
    static const char *const buildings[] = {"号楼", "幢", "栋", "#", NULL}, *const units[] = {"单元", NULL},
                             *const rooms[] = {"室", "户室", NULL};
    glong after = is_digit(scan, at) ? numbered(scan, at, buildings) : -1;
    if (after < 0)
        return at;
    glong unit = numbered(scan, after, units);
    glong room = numbered(scan, unit > 0 ? unit : after, rooms);
    return room > 0 ? room : at;
}

/* ---- all of them ---- */

static glong (*const kinds[])(const Scan *scan, glong at) = {
    [PERSONAL_IDENTITY] = identity, [PERSONAL_MOBILE] = mobile,   [PERSONAL_CARD] = card,
    [PERSONAL_PLATE] = plate,       [PERSONAL_ADDRESS] = address,
};

/* Where something personal that begins at `at` ends, or `at`. A number's middle is no beginning. */
static glong personal_at(const Scan *scan, glong at, PersonalKind *kind) {
    if (is_digit(scan, at) && (is_digit(scan, at - 1) || is_one_of(scan, at - 1, ".")))
        return at;
    for (guint i = is_digit(scan, at) ? 0 : PERSONAL_PLATE; i < G_N_ELEMENTS(kinds); i++) {
        glong end = kinds[i](scan, at);
        if (end > at && !is_digit(scan, end)) {
            *kind = (PersonalKind)i;
            return end;
        }
    }
    return at;
}

/* Whether it is worth looking: eleven digits with no more than single blanks or hyphens between them, six letters and
 * digits in a row that are not letters alone, full-width digits, a middle dot, or the word of a room. Most cells have
 * none of it, and nothing personal is without a digit. */
static bool may_hold(const char *text) {
    static const char full_width[] = "\xEF\xBC", dot[] = "·", room[] = "室";
    int digits = 0, word = 0, figures = 0;
    if (!strpbrk(text, "0123456789\xEF"))
        return false;
    for (const char *at = text; *at; at++) {
        bool digit = g_ascii_isdigit(*at), joint = (*at == ' ' || *at == '-') && g_ascii_isdigit(at[1]);
        digits = digit ? digits + 1 : joint ? digits : 0;
        word = digit || g_ascii_isalpha(*at) ? word + 1 : 0;
        figures = word > 0 ? figures + digit : 0;
        bool wide = at[0] == full_width[0] && at[1] == full_width[1] && (at[2] & 0x30) != 0;
        if (digits >= 11 || (word >= 6 && figures > 0) || (wide && g_unichar_isdigit(g_utf8_get_char(at))))
            return true;
    }
    return strstr(text, room) || strstr(text, dot);
}

char *personal_mask(const char *text, PersonalKind *kind) {
    return personal_mask_but(text, 0, kind);
}

char *personal_mask_but(const char *text, guint allowed, PersonalKind *kind) {
    if (!may_hold(text))
        return NULL;
    glong count = 0;
    g_autofree gunichar *written = g_utf8_to_ucs4_fast(text, -1, &count);
    g_autofree gunichar *folded = g_new(gunichar, count + 1);
    for (glong i = 0; i <= count; i++)
        folded[i] = text_fold(written[i]);
    Scan scan = {folded, count};
    bool found = false;
    for (glong at = 0; at < count; at++) {
        PersonalKind here;
        glong end = personal_at(&scan, at, &here);
        if (end == at)
            continue;
        if (allowed & (1u << here)) {
            at = end - 1;
            continue;
        }
        if (!found)
            *kind = here;
        found = true;
        for (glong i = at + KEPT; i < end; i++)
            written[i] = '*';
        at = end - 1;
    }
    return found ? g_ucs4_to_utf8(written, count, NULL, NULL, NULL) : NULL;
}

/* ---- counts of people ---- */

static bool ends_clause(gunichar c) {
    static const char stops[] = "，。；、,;\n";
    return g_utf8_strchr(stops, -1, c);
}

/* The character of the count from `at` on, or -1: one digit, then 人 or 名. */
static glong small_count(const gunichar *text, glong count, glong at) {
    static const char small[] = "1234一二两三四", digits[] = "0123456789.十百千", people[] = "人名例位";
    for (; at < count && !ends_clause(text[at]); at++) {
        gunichar before = at > 0 ? text_fold(text[at - 1]) : 0, here = text_fold(text[at]);
        bool alone = !before || !g_utf8_strchr(digits, -1, before);
        if (alone && at + 1 < count && g_utf8_strchr(small, -1, here) && g_utf8_strchr(people, -1, text[at + 1]))
            return at;
    }
    return -1;
}

char *personal_mask_counts(const char *text, const GPtrArray *words) {
    g_autofree char *masked = NULL;
    for (guint i = 0; i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);
        const char *found = strstr(masked ? masked : text, word);
        if (!found)
            continue;
        glong count = 0;
        g_autofree gunichar *characters = g_utf8_to_ucs4_fast(masked ? masked : text, -1, &count);
        glong at = small_count(characters, count, g_utf8_pointer_to_offset(masked ? masked : text, found));
        if (at < 0)
            continue;
        characters[at] = '*';
        g_free(masked);
        masked = g_ucs4_to_utf8(characters, count, NULL, NULL, NULL);
    }
    return g_steal_pointer(&masked);
}

char *personal_excerpt(const char *masked) {
    enum { BEFORE = 4, AFTER = 2 };
    const char *star = strchr(masked, '*');
    g_assert(star);
    const char *start = star, *end = star;
    for (int i = 0; i < BEFORE && start > masked; i++)
        start = g_utf8_prev_char(start);
    while (*end == '*')
        end++;
    for (int i = 0; i < AFTER && *end; i++)
        end = g_utf8_next_char(end);
    return g_strndup(start, (gsize)(end - start));
}
