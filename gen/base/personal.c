#include "base/personal.h"

#include <string.h>

#include "base/personal_private.h"
#include "base/text.h"

enum { KEPT = 2 /* characters of a number that a mask leaves */ };

bool personal_is_device(const Scan *scan, glong at) {
    static const char *const words[] = {"编号",   "编码",   "序列号", "IMEI", "SN", "条码",
                                        "条形码", "订单号", "型号",   "规格", NULL};
    return scan_introduced(scan, at, words);
}

/* ---- numbers ---- */

/* In groups of four, the last of one to four: as on a card, whatever parts them. */
static bool in_fours(const Number *number, int count) {
    for (int i = 0; i + 1 < count; i++)
        if (number->groups[i] != 4)
            return false;
    return number->groups[count - 1] <= 4;
}

int personal_value(const char *digits, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++)
        number = number * 10 + digits[i] - '0';
    return number;
}

static bool is_date(int year, int month, int day) {
    return year >= 1900 && year <= 2100 && g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static bool is_province(const char *digits) {
    static const char *const first[] = {"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
                                        "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
                                        "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", NULL};
    for (const char *const *province = first; *province; province++)
        if (strncmp(digits, *province, 2) == 0)
            return true;
    return false;
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

/* Whether 17 digits and a last character are an identity number, or are but for one of them. */
static bool is_identity(const char *digits, gunichar last) {
    int month = personal_value(digits, 10, 2), day = personal_value(digits, 12, 2);
    bool dated = is_date(personal_value(digits, 6, 4), month, day), checks = identity_checks(digits, last);
    if (!is_province(digits))
        return dated && checks;
    bool century = strncmp(digits + 6, "19", 2) == 0 || strncmp(digits + 6, "20", 2) == 0;
    bool nearly = (month >= 1 && month <= 12) || (day >= 1 && day <= 31) || checks;
    return dated || (century && nearly);
}

static glong identity(const Scan *scan, glong at) {
    static const char *const words[] = {"身份证", "证件", "公民身份", "身份号", NULL};
    Number number;
    scan_number(scan, at, true, &number);
    if (number.count < 15 || (number.listed && number.groups[0] < 6)) /* 15、16、17 … are several */
        return at;
    int eighteen = number_groups(&number, 0, 18), seventeen = number_groups(&number, 0, 17),
        fifteen = number_groups(&number, 0, 15);
    bool told = scan_told_before(scan, at, words), device = personal_is_device(scan, at) && !told;
    if (eighteen > 0 && (told || (is_identity(number.digits, (gunichar)number.digits[17]) && !device)))
        return number.ends[eighteen - 1];
    if (seventeen > 0) {
        glong last = number.ends[seventeen - 1];
        while (scan_joint(scan, last))
            last++;
        bool whole = scan_one_of(scan, last, "Xx×✕ⅩⅹΧχХх");
        if (whole && (told || is_identity(number.digits, 'X')))
            return last + 1;
        if (told)
            return number.ends[seventeen - 1];
    }
    bool dated = fifteen > 0 && is_province(number.digits) &&
                 is_date(1900 + personal_value(number.digits, 6, 2), personal_value(number.digits, 8, 2),
                         personal_value(number.digits, 10, 2));
    if (fifteen > 0 && (told || (dated && !device && fifteen <= 4 && !number.dotted && !number.listed)))
        return number.ends[fifteen - 1];
    return at;
}

/* Whether people write the eleven digits of a mobile in these groups; others are more likely several figures. */
static bool is_spelt(const Number *number, int first, int count) {
    static const char *const listed[] = {"B", "344", "38", "74", NULL};
    static const char *const spelt[] = {"B",     "344",  "38",     "74",     "335",         "434",
                                        "32222", "3422", "122222", "222221", "11111111111", NULL};
    static const char *const dotted[] = {"B", "344", "38", "74", "11111111111", NULL};
    char groups[NUMBER_DIGITS_MOST + 1];
    for (int i = 0; i < count; i++)
        groups[i] = number->groups[first + i] > 9 ? 'B' : (char)('0' + number->groups[first + i]);
    groups[count] = '\0';
    return g_strv_contains(number->listed ? listed : number->dotted ? dotted : spelt, groups);
}

/* How many digits stand before the mobile's own: a country's code, or the 0 of long distance written close to it. */
static int code_of(const Number *number) {
    if (g_str_has_prefix(number->digits, "0086"))
        return 4;
    if (g_str_has_prefix(number->digits, "86"))
        return 2;
    return number->digits[0] == '0' && number->groups[0] > 1;
}

/* 1391234.5678万元: two groups, one point, and what they count. */
static bool is_decimal(const Scan *scan, const Number *number) {
    static const char measures[] = "万亿元亩平公千米个户人%％";
    return number->group_count == 2 && scan_one_of(scan, number->ends[0], ".") &&
           scan_digit(scan, number->ends[0] + 1) && scan_one_of(scan, number->ends[1], measures);
}

static glong mobile_of(const Scan *scan, glong at, glong start, bool listed) {
    static const char *const words[] = {"电话",   "手机", "号码", "联系", "致电", "拨打", "TEL", "PHONE",
                                        "MOBILE", "微信", "热线", "☎",    "📞",    "📱",    "✆",   NULL};
    Number number;
    scan_number(scan, start, listed, &number);
    if (listed && number.groups[0] < 3)
        return at;
    for (int skip = code_of(&number);; skip = 0) {
        int first = skip > 0 ? number_groups(&number, 0, skip) : 0;
        bool joined = skip > 0 && first == 0; /* the code stands at the digits */
        int groups = joined ? number_groups(&number, 0, skip + 11) : number_groups(&number, first, 11);
        const char *digits = number.digits + skip;
        bool valid = groups > 0 && digits[0] == '1' && digits[1] >= '3';
        bool told = valid && scan_told_before(scan, at, words);
        if (valid && is_decimal(scan, &number))
            return at;
        if (told || (valid && !personal_is_device(scan, at) && (skip > 0 || is_spelt(&number, first, groups))))
            return number.ends[first + groups - 1];
        if (skip == 0)
            return at;
    }
}

static glong mobile(const Scan *scan, glong at) {
    bool plus = scan_char(scan, at) == '+';
    glong start = at + plus;
    while (plus && scan_blank(scan, start))
        start++;
    glong end = mobile_of(scan, at, start, false);
    return end > at ? end : mobile_of(scan, at, start, true);
}

static glong landline(const Scan *scan, glong at) {
    static const char *const words[] = {"家庭电话", "家庭固话", "住宅电话", "宅电",   "家里电话", "家中电话",
                                        "本人电话", "业主",     "户主",     "村民",   "家属",     "患者",
                                        "居民电话", "老人电话", "个人电话", "家电话", "家座机",   "中座机",
                                        "里座机",   "庭座机",   NULL};
    static const char *const offices[] = {"热线", "服务电话", "办公", "监督", "公示",
                                          "值班", "受理",     "咨询", "管家", NULL};
    Number number;
    scan_number(scan, at, false, &number);
    if (number.count < 7 || number.count > 12 || (number.count > 8 && number.digits[0] != '0'))
        return at;
    bool own = scan_told_before(scan, at, words) && !scan_told_before(scan, at, offices);
    static const char *const telephone[] = {"电话", "座机", "固话", "联系", "宅电", "TEL", NULL};
    return own && scan_told_before(scan, at, telephone) ? number.ends[number.group_count - 1] : at;
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
    static const char *const words[] = {"银行卡", "卡号", "银行账", "银行帐", "社保卡", "一卡通", NULL};
    Number number;
    scan_number(scan, at, false, &number);
    if (number.count < 16)
        return at;
    bool issued = number.digits[0] == '4' || number.digits[0] == '5' || g_str_has_prefix(number.digits, "62");
    bool told = scan_told_before(scan, at, words), device = personal_is_device(scan, at) && !told;
    for (int count = 19; count >= 16 && !device; count--) {
        int groups = number_groups(&number, 0, count);
        if (groups > 0 &&
            (told || (issued && (!number.dotted || in_fours(&number, groups)) && luhn(number.digits, count))))
            return number.ends[groups - 1];
    }
    return at;
}

static glong passport(const Scan *scan, glong at) {
    static const char *const words[] = {"护照", "通行证", "回乡证", "台胞证", "居留", "PASSPORT", NULL};
    if (scan_figure(scan, at)) {
        Number permit;
        scan_number(scan, at, false, &permit);
        bool whole = permit.group_count == 1 && permit.count >= 8 && permit.count <= 10;
        return whole && scan_introduced(scan, at, words) ? permit.ends[0] : at;
    }
    if (!scan_letter(scan, at) || scan_letter(scan, at - 1) || scan_figure(scan, at - 1))
        return at;
    glong digits = at + 1;
    bool two = scan_letter(scan, digits);
    digits += two;
    while (scan_blank(scan, digits) && digits - at < SCAN_JOINTS_MOST)
        digits++;
    Number number;
    scan_number(scan, digits, false, &number);
    int wanted = two ? 7 : 8, groups = number_groups(&number, 0, wanted);
    if (groups == 0 && !two)
        groups = number_groups(&number, 0, 10); /* a permit for Hong Kong or Macao residents */
    if (groups == 0)
        return at;
    bool typical = groups == 1 && number.group_count == 1 && scan_one_of(scan, at, "EGeg") && digits == at + 1 + two;
    bool told = scan_told_before(scan, at, words);
    glong behind = number.ends[groups - 1];
    for (const char *const *word = words; *word && !told && scan_one_of(scan, behind, "(（"); word++)
        told = scan_says(scan, behind + 1, *word);
    return told || (typical && !personal_is_device(scan, at)) ? number.ends[groups - 1] : at;
}

static glong plate(const Scan *scan, glong at) {
    static const char provinces[] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    if (!scan_one_of(scan, at, provinces))
        return at;
    glong end = at + 1;
    while (scan_blank(scan, end) || scan_one_of(scan, end, "\n"))
        end++;
    if (!scan_letter(scan, end))
        return at;
    end++;
    while (scan_joint(scan, end) && end - at < 2 + SCAN_JOINTS_MOST)
        end++;
    glong digits = 0, length = 0;
    for (; scan_figure(scan, end) || scan_letter(scan, end); length++) {
        digits += scan_figure(scan, end++);
        bool spaced = scan_blank(scan, end) && (length > 0 || scan_blank(scan, end + 2)); /* 鲁V D 1 2 3 4 5 */
        end += spaced && (scan_figure(scan, end + 1) || scan_letter(scan, end + 1)) && length < 5;
    }
    bool special = length == 4 && digits >= 3 && scan_one_of(scan, end, "警学挂港澳使领");
    return special ? end + 1 : (length == 5 || length == 6) && digits >= 2 ? end : at;
}

/* ---- all of them ---- */

static glong (*const kinds[PERSONAL_KINDS])(const Scan *scan, glong at) = {
    [PERSONAL_IDENTITY] = identity,        [PERSONAL_MOBILE] = mobile,
    [PERSONAL_LANDLINE] = landline,        [PERSONAL_CARD] = card,
    [PERSONAL_PASSPORT] = passport,        [PERSONAL_PLATE] = plate,
    [PERSONAL_ADDRESS] = personal_address, [PERSONAL_MAIL] = personal_mail,
    [PERSONAL_ACCOUNT] = personal_account,
};

/* Where something personal that begins at `at` ends, or `at`. A number's middle is no beginning. */
static glong personal_at(const Scan *scan, glong at, PersonalKind *kind) {
    bool inside = scan_digit(scan, at) &&
                  (scan_digit(scan, at - 1) || (scan_one_of(scan, at - 1, ".") && scan_digit(scan, at - 2)));
    if (inside)
        return at;
    for (int i = 0; i < PERSONAL_KINDS; i++) {
        bool numeric = i <= PERSONAL_CARD;
        if (numeric && !scan_digit(scan, at) && !(i == PERSONAL_MOBILE && scan_char(scan, at) == '+'))
            continue;
        glong end = kinds[i](scan, at);
        if (end > at && !(scan_digit(scan, end - 1) && scan_digit(scan, end))) {
            *kind = (PersonalKind)i;
            return end;
        }
    }
    return at;
}

static bool has_any(const char *text, const char *const *words) {
    for (; *words; words++)
        if (strstr(text, *words))
            return true;
    return false;
}

/* What a character does to a run of digits, or a word, that it may be in. */
typedef enum Pass { PASS_ENDS, PASS_PARTS, PASS_THROUGH, PASS_LETTER, PASS_DIGIT } Pass;

static Pass pass_of(gunichar c) {
    if (c >= 0x80) {
        gunichar folded = text_fold(c);
        if (folded < 0x80)
            return pass_of(folded);
        if (seen_digit(c) >= 0)
            return PASS_DIGIT;
        if (text_is_han(c) || (g_unichar_isalnum(c) && !seen_not(c)))
            return PASS_ENDS;
        return seen_part(c) ? PASS_PARTS : PASS_THROUGH;
    }
    if (g_ascii_isalnum((char)c))
        return g_ascii_isdigit((char)c) ? PASS_DIGIT : PASS_LETTER;
    return c == '%' || c == '=' ? PASS_ENDS : seen_part(c) ? PASS_PARTS : PASS_THROUGH;
}

/* Whether it is worth looking: most cells have no seven digits that only joints part, nor eleven with commas, no word
 * of letters and digits, and no word that a room, a mail address or an account goes with. */
static bool may_hold(const char *text) {
    static const char *const rooms[] = {"室", "单元", "号楼", "#", "＃", "栋", "幢", "座", NULL};
    static const char *const homes[] = {"住", NULL};
    static const char *const accounts[] = {"@",     "＠",    "艾特", "(at)", "[at]", "#",    " at 1", " AT 1",
                                           " at q", " at g", "QQ",   "qq",   "扣扣", "抠抠", "微信",  NULL};
    enum { RUN = 7, LISTED = 11, WORD = 5 };
    int digits = 0, listed = 0, all = 0, dashes = 0, word = 0, figures = 0, longest = 0;
    for (const char *at = text, *next; *at; at = next) {
        next = g_utf8_next_char(at);
        gunichar c = next - at == 1 ? (guchar)*at : g_utf8_get_char(at);
        Pass pass = pass_of(c);
        bool goes_on = pass == PASS_THROUGH || (pass == PASS_LETTER && seen_look(c) >= 0) || c == '&' || c == '<' ||
                       (pass == PASS_ENDS && !text_is_han(c) && seen_look(c) >= 0);
        digits = pass == PASS_DIGIT ? digits + 1 : goes_on ? digits : 0;
        listed = pass == PASS_DIGIT ? listed + 1 : goes_on || pass == PASS_PARTS ? listed : 0;
        word = pass >= PASS_LETTER ? word + 1 : pass == PASS_THROUGH ? word : 0;
        figures = word > 0 ? figures + (pass == PASS_DIGIT) : 0;
        all += pass == PASS_DIGIT;
        dashes += c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xFF0D;
        longest = MAX(longest, word);
        if (digits >= RUN || listed >= LISTED || (word >= WORD && figures > 1))
            return true;
    }
    return (all > 2 && (has_any(text, rooms) || (dashes > 0 && has_any(text, homes)))) ||
           (longest >= WORD && has_any(text, accounts));
}

/* What is found, from the first on; false to leave it as it is. */
typedef bool (*FoundFunc)(void *context, gunichar *written, glong from, glong to, PersonalKind kind);

/* The text as it is when all was told; NULL when nothing was. */
static char *find_personal(const char *text, FoundFunc tell, void *context) {
    if (!may_hold(text))
        return NULL;
    glong count = 0;
    g_autofree gunichar *written = g_utf8_to_ucs4_fast(text, -1, &count);
    Scan scan;
    scan_make(&scan, written, count);
    g_autofree Mark *marks = scan.marks;
    bool found = false;
    for (glong at = 0; at < scan.count; at++) {
        PersonalKind kind = PERSONAL_IDENTITY;
        glong end = personal_at(&scan, at, &kind);
        if (end == at)
            continue;
        found |= tell(context, written, marks[at].at, marks[end - 1].upto, kind);
        at = end - 1;
    }
    return found ? g_ucs4_to_utf8(written, count, NULL, NULL, NULL) : NULL;
}

static char *squeezed(const gunichar *written, glong from, glong to) {
    g_autofree char *text = g_ucs4_to_utf8(written + from, to - from, NULL, NULL, NULL);
    return text_squeeze(text);
}

typedef struct Masking {
    const PersonalAllowed *allowed;
    PersonalKind *kind; /* of the first that is masked */
    bool masked;
} Masking;

static bool mask_found(void *context, gunichar *written, glong from, glong to, PersonalKind kind) {
    Masking *masking = context;
    const PersonalAllowed *allowed = masking->allowed;
    if (allowed && (allowed->kinds & (1u << kind)))
        return false;
    if (allowed && allowed->released && kind != PERSONAL_IDENTITY) {
        g_autofree char *text = squeezed(written, from, to);
        if (g_hash_table_contains(allowed->released, text))
            return false;
    }
    if (!masking->masked)
        *masking->kind = kind;
    for (glong i = from + KEPT; i < to; i++)
        written[i] = '*';
    return masking->masked = true;
}

char *personal_mask(const char *text, const PersonalAllowed *allowed, PersonalKind *kind) {
    Masking masking = {allowed, kind, false};
    return find_personal(text, mask_found, &masking);
}

static bool collect_found(void *context, gunichar *written, glong from, glong to, PersonalKind kind) {
    (void)kind;
    g_hash_table_add(context, squeezed(written, from, to));
    return false;
}

void personal_collect(const char *text, GHashTable *found) {
    find_personal(text, collect_found, found);
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
