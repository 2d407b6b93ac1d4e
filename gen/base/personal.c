#include "base/personal.h"

#include <string.h>

#include "base/seen.h"
#include "base/text.h"

enum { KEPT = 2 /* characters of a number that a mask leaves */ };

static bool is_device(const Scan *scan, glong at) {
    static const char *const words[] = {"编号",   "编码",   "序列号", "IMEI", "SN", "条码",
                                        "条形码", "订单号", "型号",   "规格", NULL};
    return scan_introduced(scan, at, words);
}

/* ---- numbers ---- */

static int value_of(const char *digits, int from, int length) {
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
    int month = value_of(digits, 10, 2), day = value_of(digits, 12, 2);
    bool dated = is_date(value_of(digits, 6, 4), month, day), checks = identity_checks(digits, last);
    if (!is_province(digits))
        return dated && checks;
    bool century = strncmp(digits + 6, "19", 2) == 0 || strncmp(digits + 6, "20", 2) == 0;
    bool nearly = (month >= 1 && month <= 12) || (day >= 1 && day <= 31) || checks;
    return dated || (century && nearly);
}

static glong identity(const Scan *scan, glong at) {
    static const char *const words[] = {"身份证", "证件", "公民身份", "身份号", NULL};
    Number number;
    scan_number(scan, at, &number);
    if (number.count < 15)
        return at;
    int eighteen = number_groups(&number, 0, 18), seventeen = number_groups(&number, 0, 17),
        fifteen = number_groups(&number, 0, 15);
    bool told = scan_told_before(scan, at, words), device = is_device(scan, at) && !told;
    if (eighteen > 0 && (told || (is_identity(number.digits, (gunichar)number.digits[17]) && !device)))
        return number.ends[eighteen - 1];
    if (seventeen > 0) {
        glong last = number.ends[seventeen - 1];
        while (scan_joint(scan, last))
            last++;
        bool whole = scan_one_of(scan, last, "Xx×✕");
        if (whole && (told || is_identity(number.digits, 'X')))
            return last + 1;
        if (told)
            return number.ends[seventeen - 1];
    }
    bool dated =
        fifteen > 0 && is_province(number.digits) &&
        is_date(1900 + value_of(number.digits, 6, 2), value_of(number.digits, 8, 2), value_of(number.digits, 10, 2));
    if (fifteen > 0 && (told || (dated && !device && fifteen <= 4 && !number.dotted)))
        return number.ends[fifteen - 1];
    return at;
}

/* Whether people write the eleven digits of a mobile in these groups; others are more likely several figures. */
static bool is_spelt(const Number *number, int first, int count) {
    static const char *const spelt[] = {"B",     "344",  "38",     "74",     "335",         "434",
                                        "32222", "3422", "122222", "222221", "11111111111", NULL};
    static const char *const dotted[] = {"B", "344", "38", "74", "11111111111", NULL};
    char groups[NUMBER_DIGITS_MOST + 1];
    for (int i = 0; i < count; i++)
        groups[i] = number->groups[first + i] > 9 ? 'B' : (char)('0' + number->groups[first + i]);
    groups[count] = '\0';
    return g_strv_contains(number->dotted ? dotted : spelt, groups);
}

static glong mobile(const Scan *scan, glong at) {
    static const char *const words[] = {"电话",   "手机", "号码", "联系", "致电", "拨打", "TEL", "PHONE",
                                        "MOBILE", "微信", "热线", "☎",    "📞",    "📱",    "✆",   NULL};
    Number number;
    bool plus = scan_char(scan, at) == '+';
    glong start = at + plus;
    while (plus && scan_blank(scan, start))
        start++;
    scan_number(scan, start, &number);
    int code = g_str_has_prefix(number.digits, "0086") ? 4 : g_str_has_prefix(number.digits, "86") ? 2 : 0;
    for (int skip = code;; skip = 0) {
        int first = skip > 0 ? number_groups(&number, 0, skip) : 0;
        bool joined = skip > 0 && first == 0; /* the code stands at the digits */
        int groups = joined ? number_groups(&number, 0, skip + 11) : number_groups(&number, first, 11);
        const char *digits = number.digits + skip;
        bool valid = groups > 0 && digits[0] == '1' && digits[1] >= '3';
        bool told = valid && scan_told_before(scan, at, words);
        if (told || (valid && !is_device(scan, at) && (skip > 0 || is_spelt(&number, first, groups))))
            return number.ends[first + groups - 1];
        if (skip == 0)
            return at;
    }
}

static glong landline(const Scan *scan, glong at) {
    static const char *const words[] = {"家庭电话", "家庭固话", "住宅电话", "宅电", "家里电话", "家中电话",
                                        "本人电话", "业主",     "户主",     "村民", "家属",     "患者",
                                        "居民电话", "老人电话", "个人电话", NULL};
    static const char *const offices[] = {"热线", "服务电话", "办公", "监督", "公示", "值班", "受理", "咨询", NULL};
    Number number;
    scan_number(scan, at, &number);
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
    scan_number(scan, at, &number);
    if (number.count < 16)
        return at;
    bool issued = number.digits[0] == '4' || number.digits[0] == '5' || g_str_has_prefix(number.digits, "62");
    bool told = scan_told_before(scan, at, words), device = is_device(scan, at) && !told;
    for (int count = 19; count >= 16 && !device; count--) {
        int groups = number_groups(&number, 0, count);
        if (groups > 0 && (told || (issued && !number.dotted && luhn(number.digits, count))))
            return number.ends[groups - 1];
    }
    return at;
}

static glong passport(const Scan *scan, glong at) {
    static const char *const words[] = {"护照", "通行证", "回乡证", "台胞证", "居留", "PASSPORT", NULL};
    if (!scan_letter(scan, at) || scan_letter(scan, at - 1) || scan_figure(scan, at - 1))
        return at;
    glong digits = at + 1;
    bool two = scan_letter(scan, digits);
    digits += two;
    while (scan_blank(scan, digits) && digits - at < SCAN_JOINTS_MOST)
        digits++;
    Number number;
    scan_number(scan, digits, &number);
    int wanted = two ? 7 : 8, groups = number_groups(&number, 0, wanted);
    if (groups == 0 && !two)
        groups = number_groups(&number, 0, 10); /* a permit for Hong Kong or Macao residents */
    if (groups == 0)
        return at;
    bool typical = groups == 1 && number.group_count == 1 && scan_one_of(scan, at, "EGeg") && digits == at + 1 + two;
    bool told = scan_told_before(scan, at, words);
    return told || (typical && !is_device(scan, at)) ? number.ends[groups - 1] : at;
}

static glong plate(const Scan *scan, glong at) {
    static const char provinces[] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    if (!scan_one_of(scan, at, provinces))
        return at;
    glong end = at + 1;
    while (scan_blank(scan, end))
        end++;
    if (!scan_letter(scan, end))
        return at;
    end++;
    while (scan_joint(scan, end) && end - at < 2 + SCAN_JOINTS_MOST)
        end++;
    glong start = end, digits = 0;
    for (; scan_figure(scan, end) || scan_letter(scan, end); end++)
        digits += scan_figure(scan, end);
    glong length = end - start;
    bool special = length == 4 && digits >= 3 && scan_one_of(scan, end, "警学挂港澳使领");
    return special ? end + 1 : (length == 5 || length == 6) && digits >= 2 ? end : at;
}

/* ---- where somebody lives ---- */

/* The place behind a number and one of the words, or -1. Letters count as numbers: A座. */
static glong numbered(const Scan *scan, glong at, const char *const *words) {
    glong end = at;
    while (scan_digit(scan, end) || scan_letter(scan, end))
        end++;
    for (; end > at && *words; words++) {
        glong behind = end;
        while (scan_blank(scan, behind))
            behind++;
        if (scan_says(scan, behind, *words))
            return behind + g_utf8_strlen(*words, -1);
    }
    return -1;
}

/* The place behind a room, or -1: digits and 室, or three or four digits that no measure word follows. Behind a
 * building alone, what follows must speak of who lives there: 3号楼502盏 is no room. */
static glong room_at(const Scan *scan, glong at, bool unit) {
    static const char measures[] = "个台盏户套处路米平方间栋次名人元年余多部辆%％‰.", joints[] = "-—－–";
    static const char *const people[] = {"业主", "住户", "户主", "居民", "的", NULL};
    if (scan_blank(scan, at) || scan_one_of(scan, at, joints))
        at++;
    glong end = at;
    while (scan_digit(scan, end))
        end++;
    glong length = end - at;
    end += scan_letter(scan, end) && !scan_letter(scan, end + 1) && !scan_figure(scan, end + 1); /* 502A */
    if (length > 0 && (scan_one_of(scan, end, "室房") || scan_says(scan, end, "户室")))
        return end + (scan_says(scan, end, "户室") ? 2 : 1);
    bool year =
        length == 4 && (scan_says(scan, at, "20") || scan_says(scan, at, "19")) && scan_one_of(scan, end, "年-/.");
    bool lived = unit || !text_is_han(scan_char(scan, end));
    for (const char *const *word = people; *word && !lived; word++)
        lived = scan_says(scan, end, *word);
    bool room = (length == 3 || length == 4) && !year && lived && !scan_letter(scan, end);
    return room && !scan_one_of(scan, end, measures) ? end : -1;
}

/* 3-2-502: a building, a unit and a room. */
static glong three_parts(const Scan *scan, glong at) {
    static const char dashes[] = "-—－–", behind[] = "-—－–./个台盏套处路米平方年月日%％‰";
    Number number;
    scan_number(scan, at, &number);
    if (number.group_count != 3 || number.dotted || number.groups[0] > 2 || number.groups[1] > 2 ||
        number.groups[2] < 3 || number.groups[2] > 4)
        return at;
    int door = value_of(number.digits, number.count - 2, 2),
        floor = value_of(number.digits, number.count - number.groups[2], number.groups[2] - 2);
    bool plain = scan_one_of(scan, number.ends[0], dashes) && scan_one_of(scan, number.ends[1], dashes);
    bool room = plain && door >= 1 && door <= 20 && floor >= 1 && floor <= 40;
    bool dated = number.groups[2] == 4 && (floor == 19 || floor == 20);
    bool alone =
        !scan_one_of(scan, at - 1, dashes) && !scan_letter(scan, at - 1) && !scan_one_of(scan, at - 1, "〔[第");
    return room && !dated && alone && !is_device(scan, at) && !scan_one_of(scan, number.ends[2], behind)
               ? number.ends[2]
               : at;
}

static glong address(const Scan *scan, glong at) {
    static const char *const buildings[] = {"号楼", "#楼", "栋楼", "幢", "栋", "#", NULL},
                             *const towers[] = {"座", NULL}, *const doors[] = {"单元", "门", NULL},
                             *const units[] = {"单元", NULL}, *const lives[] = {"住",   "家住", "住址",
                                                                                "现住", "居住", NULL};
    if (!scan_digit(scan, at) && !scan_letter(scan, at))
        return at;
    glong building = numbered(scan, at, scan_letter(scan, at) ? towers : buildings);
    glong unit = building > 0 ? numbered(scan, building, doors) : numbered(scan, at, units);
    glong room = building > 0 || unit > 0 ? room_at(scan, MAX(building, unit), unit > 0) : -1;
    if (room > 0)
        return room;
    Number number;
    scan_number(scan, at, &number);
    bool home = scan_figure(scan, at) && number.group_count >= 2 && !number.dotted && scan_introduced(scan, at, lives);
    if (home && number.groups[number.group_count - 1] >= 3)
        return number.ends[number.group_count - 1];
    return scan_figure(scan, at) ? three_parts(scan, at) : at;
}

/* ---- how somebody is reached ---- */

static bool in_mail(const Scan *scan, glong at) {
    return scan_letter(scan, at) || (scan_figure(scan, at) && scan_char(scan, at) < 0x80) ||
           scan_one_of(scan, at, "._-+");
}

static glong mail(const Scan *scan, glong at) {
    enum { SHORTEST = 3 }; /* before the sign */
    static const char *const signs[] = {"@", "(AT)", "[AT]", "#AT#", "艾特", NULL};
    if (!in_mail(scan, at) || in_mail(scan, at - 1))
        return at;
    glong end = at;
    while (in_mail(scan, end))
        end++;
    if (end - at < SHORTEST)
        return at;
    while (scan_blank(scan, end))
        end++;
    glong sign = end;
    for (const char *const *word = signs; *word && sign == end; word++)
        if (scan_says(scan, end, *word))
            sign = end + g_utf8_strlen(*word, -1);
    if (sign == end)
        return at;
    while (scan_blank(scan, sign))
        sign++;
    glong last = sign, dots = 0;
    while (in_mail(scan, last) || (scan_blank(scan, last) && scan_one_of(scan, last + 1, ".")) ||
           (scan_blank(scan, last) && scan_one_of(scan, last - 1, ".") && in_mail(scan, last + 1)))
        dots += scan_one_of(scan, last++, ".");
    while (last > sign && scan_one_of(scan, last - 1, ".-_"))
        dots -= scan_one_of(scan, --last, ".");
    return dots > 0 ? last : at;
}

static glong account(const Scan *scan, glong at) {
    static const char *const chats[] = {"微信", "薇信", "威信", "WECHAT", "VX", "V信", "WX", NULL}, *const numbers[] = {
                                                                                                        "QQ", "扣扣",
                                                                                                        NULL};
    if (scan_figure(scan, at) && scan_introduced(scan, at, numbers)) {
        Number number;
        scan_number(scan, at, &number);
        return number.count >= 5 && number.count <= 11 ? number.ends[number.group_count - 1] : at;
    }
    bool begins =
        (scan_letter(scan, at) || scan_figure(scan, at)) && !scan_letter(scan, at - 1) && !scan_figure(scan, at - 1);
    if (!begins || !scan_introduced(scan, at, chats))
        return at;
    glong end = at;
    bool plain = true; /* letters alone may be a word: WeChat payment */
    for (; scan_letter(scan, end) || scan_figure(scan, end) || scan_one_of(scan, end, "_-"); end++)
        plain = plain && scan_letter(scan, end);
    glong before = at;
    while (scan_blank(scan, before - 1))
        before--;
    bool named = scan_one_of(scan, before - 1, ":号");
    return end - at >= 6 && end - at <= 20 && (!plain || named) ? end : at;
}

/* ---- all of them ---- */

static glong (*const kinds[PERSONAL_KINDS])(const Scan *scan, glong at) = {
    [PERSONAL_IDENTITY] = identity, [PERSONAL_MOBILE] = mobile,     [PERSONAL_LANDLINE] = landline,
    [PERSONAL_CARD] = card,         [PERSONAL_PASSPORT] = passport, [PERSONAL_PLATE] = plate,
    [PERSONAL_ADDRESS] = address,   [PERSONAL_MAIL] = mail,         [PERSONAL_ACCOUNT] = account,
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
typedef enum Pass { PASS_ENDS, PASS_THROUGH, PASS_LETTER, PASS_DIGIT } Pass;

static Pass pass_of(gunichar c) {
    if (c >= 0x80) {
        gunichar folded = text_fold(c);
        if (folded < 0x80)
            return pass_of(folded);
        if (seen_digit(c) >= 0)
            return PASS_DIGIT;
        return text_is_han(c) || (g_unichar_isalnum(c) && !seen_not(c)) ? PASS_ENDS : PASS_THROUGH;
    }
    if (g_ascii_isalnum((char)c))
        return g_ascii_isdigit((char)c) ? PASS_DIGIT : PASS_LETTER;
    return c == '%' || c == ',' || c == ':' || c == ';' || c == '\n' || c == '=' ? PASS_ENDS : PASS_THROUGH;
}

/* Whether it is worth looking: most cells have no seven digits that only joints part, no word of letters and digits,
 * and no word that a room, a mail address or an account goes with. */
static bool may_hold(const char *text) {
    static const char *const rooms[] = {"室", "单元", "号楼", "#", "＃", "栋", "幢", "座", NULL};
    static const char *const homes[] = {"住", NULL};
    static const char *const accounts[] = {"@", "＠", "艾特", "(at)", "[at]", "QQ", "qq", "扣扣", "微信", NULL};
    enum { RUN = 7, WORD = 5 };
    int digits = 0, all = 0, dashes = 0, word = 0, figures = 0, longest = 0;
    for (const char *at = text, *next; *at; at = next) {
        next = g_utf8_next_char(at);
        gunichar c = next - at == 1 ? (guchar)*at : g_utf8_get_char(at);
        Pass pass = pass_of(c);
        bool like_digit = c == 'l' || c == 'I' || c == 'o' || c == 'O';
        digits = pass == PASS_DIGIT ? digits + 1 : pass == PASS_THROUGH || like_digit ? digits : 0;
        word = pass >= PASS_LETTER ? word + 1 : pass == PASS_THROUGH ? word : 0;
        figures = word > 0 ? figures + (pass == PASS_DIGIT) : 0;
        all += pass == PASS_DIGIT;
        dashes += c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xFF0D;
        longest = MAX(longest, word);
        if (digits >= RUN || (word >= WORD && figures > 1))
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
        found |= tell(context, written, marks[at].at, marks[end - 1].at + 1, kind);
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

/* ---- counts of people ---- */

static bool is_small(const gunichar *text, glong count, glong at, const char *classifiers) {
    static const char small[] = "1234一二两三四", digits[] = "0123456789.十百千第";
    gunichar before = at > 0 ? text_fold(text[at - 1]) : 0, here = text_fold(text[at]);
    if ((before && g_utf8_strchr(digits, -1, before)) || !here || !g_utf8_strchr(small, -1, here))
        return false;
    glong next = at + 1;
    while (next < count && text_is_space(text[next]))
        next++;
    return next < count ? g_utf8_strchr(classifiers, -1, text[next]) != NULL : *classifiers == '\0';
}

/* The character of the count that goes with the word at [from, to), or -1. Behind it, to the end of the clause:
 * people's classifiers; 个 and no classifier only where nothing but the people stands between, since 个 counts offices
 * too. */
static glong count_of(const gunichar *text, glong count, glong from, glong to) {
    static const char people[] = "人名例位", things[] = "个户", fillers[] = "对象人员者患的共有计为:： 、";
    enum { BEFORE = 6 }; /* 3名在册社区矫正对象 */
    bool near = true;
    for (glong at = to; at < count && !seen_stop(text[at]); at++) {
        if (is_small(text, count, at, people) || (near && is_small(text, count, at, things)))
            return at;
        bool last = at + 1 == count || seen_stop(text[at + 1]);
        if (near && last && is_small(text, at + 1, at, ""))
            return at;
        near = near && g_utf8_strchr(fillers, -1, text[at]);
    }
    for (glong at = from - 1; at >= 0 && at >= from - BEFORE && !seen_stop(text[at]); at--)
        if (is_small(text, count, at, people) || (from - at <= 3 && is_small(text, count, at, things)))
            return at;
    return -1;
}

char *personal_mask_counts(const char *text, const GPtrArray *words) {
    g_autofree gunichar *characters = NULL;
    glong count = 0;
    bool found = false;
    for (guint i = 0; i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);
        glong from = 0;
        const char *seen = text;
        for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
            if (!characters)
                characters = g_utf8_to_ucs4_fast(text, -1, &count);
            from += g_utf8_pointer_to_offset(seen, at);
            seen = at;
            glong small = count_of(characters, count, from, from + g_utf8_strlen(word, -1));
            if (small < 0)
                continue;
            characters[small] = '*';
            found = true;
        }
    }
    return found ? g_ucs4_to_utf8(characters, count, NULL, NULL, NULL) : NULL;
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
