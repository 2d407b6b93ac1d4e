#include "base/personal.h"

#include <string.h>

#include "base/seen.h"
#include "base/text.h"

/* Whether what stands there is introduced as a thing's number. */
static bool is_device(const Scan *scan, glong at) {
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

/* What digits of a number are worth. */
static int digits_value(const char *digits, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++)
        number = number * 10 + digits[i] - '0';
    return number;
}

static bool is_birth_date(int year, int month, int day) {
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
    int month = digits_value(digits, 10, 2), day = digits_value(digits, 12, 2);
    bool dated = is_birth_date(digits_value(digits, 6, 4), month, day), checks = identity_checks(digits, last);
    if (!is_province(digits))
        return dated && checks;
    bool century = strncmp(digits + 6, "19", 2) == 0 || strncmp(digits + 6, "20", 2) == 0;
    bool nearly = (month >= 1 && month <= 12) || (day >= 1 && day <= 31) || checks;
    return dated || (century && nearly);
}

static glong identity_number(const Scan *scan, glong at) {
    static const char *const words[] = {"身份证", "证件", "公民身份", "身份号", NULL};
    Number number;
    scan_number(scan, at, true, &number);
    if (number.count < 15 || (number.listed && number.groups[0] < 6)) /* 15、16、17 … are several */
        return at;
    int eighteen = number_groups(&number, 0, 18), seventeen = number_groups(&number, 0, 17),
        fifteen = number_groups(&number, 0, 15);
    bool told = scan_told_before(scan, at, words), device = is_device(scan, at) && !told;
    if (eighteen > 0 && (told || (is_identity(number.digits, (gunichar)number.digits[17]) && !device)))
        return number.ends[eighteen - 1];
    if (seventeen > 0) {
        glong last = number.ends[seventeen - 1];
        while (scan_is(scan, last, MARK_JOINT))
            last++;
        bool whole = scan_one_of(scan, last, "Xx×✕ⅩⅹΧχХх");
        if (whole && (told || is_identity(number.digits, 'X')))
            return last + 1;
        if (told)
            return number.ends[seventeen - 1];
    }
    bool dated = fifteen > 0 && is_province(number.digits) &&
                 is_birth_date(1900 + digits_value(number.digits, 6, 2), digits_value(number.digits, 8, 2),
                               digits_value(number.digits, 10, 2));
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

static glong mobile_of(const Scan *scan, glong at, glong start, bool listed) {
    static const char *const words[] = {"电话",   "手机", "号码", "联系", "致电", "拨打", "TEL", "PHONE",
                                        "MOBILE", "微信", "热线", "☎",    "📞",    "📱",    "✆",   NULL};
    static const char measures[] = "万亿元亩平公千米个户人%％";
    Number number;
    scan_number(scan, start, listed, &number);
    if (listed && number.groups[0] < 3)
        return at;
    /* 1391234.5678万元: two groups, one point, and what they count */
    bool decimal = number.group_count == 2 && scan_one_of(scan, number.ends[0], ".") &&
                   scan_is(scan, number.ends[0] + 1, MARK_DIGIT) && scan_one_of(scan, number.ends[1], measures);
    /* digits before the mobile's own: a country's code, or the 0 of long distance written close to it */
    int code = g_str_has_prefix(number.digits, "0086")           ? 4
               : g_str_has_prefix(number.digits, "86")           ? 2
               : number.digits[0] == '0' && number.groups[0] > 1 ? 1
                                                                 : 0;
    for (int skip = code;; skip = 0) {
        int first = skip > 0 ? number_groups(&number, 0, skip) : 0;
        bool joined = skip > 0 && first == 0; /* the code stands at the digits */
        int groups = joined ? number_groups(&number, 0, skip + 11) : number_groups(&number, first, 11);
        const char *digits = number.digits + skip;
        bool valid = groups > 0 && digits[0] == '1' && digits[1] >= '3';
        bool told = valid && scan_told_before(scan, at, words);
        if (valid && decimal)
            return at;
        if (told || (valid && !is_device(scan, at) && (skip > 0 || is_spelt(&number, first, groups))))
            return number.ends[first + groups - 1];
        if (skip == 0)
            return at;
    }
}

static glong mobile_number(const Scan *scan, glong at) {
    bool plus = scan_char(scan, at) == '+';
    glong start = at + plus;
    while (plus && scan_is(scan, start, MARK_BLANK))
        start++;
    glong end = mobile_of(scan, at, start, false);
    return end > at ? end : mobile_of(scan, at, start, true);
}

static glong landline_number(const Scan *scan, glong at) {
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

static glong card_number(const Scan *scan, glong at) {
    static const char *const words[] = {"银行卡", "卡号", "银行账", "银行帐", "社保卡", "一卡通", NULL};
    Number number;
    scan_number(scan, at, false, &number);
    if (number.count < 16)
        return at;
    bool issued = number.digits[0] == '4' || number.digits[0] == '5' || g_str_has_prefix(number.digits, "62");
    bool told = scan_told_before(scan, at, words), device = is_device(scan, at) && !told;
    for (int count = 19; count >= 16 && !device; count--) {
        int groups = number_groups(&number, 0, count);
        if (groups > 0 &&
            (told || (issued && (!number.dotted || in_fours(&number, groups)) && luhn(number.digits, count))))
            return number.ends[groups - 1];
    }
    return at;
}

static glong passport_number(const Scan *scan, glong at) {
    static const char *const words[] = {"护照", "通行证", "回乡证", "台胞证", "居留", "PASSPORT", NULL};
    if (scan_is(scan, at, MARK_FIGURE)) {
        Number permit;
        scan_number(scan, at, false, &permit);
        bool whole = permit.group_count == 1 && permit.count >= 8 && permit.count <= 10;
        return whole && scan_introduced(scan, at, words) ? permit.ends[0] : at;
    }
    if (!scan_is(scan, at, MARK_LETTER) || scan_is(scan, at - 1, MARK_SIGN))
        return at;
    glong digits = at + 1;
    bool two = scan_is(scan, digits, MARK_LETTER);
    digits += two;
    while (scan_is(scan, digits, MARK_BLANK) && digits - at < SCAN_JOINTS_MOST)
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
    return told || (typical && !is_device(scan, at)) ? number.ends[groups - 1] : at;
}

static glong vehicle_plate(const Scan *scan, glong at) {
    static const char provinces[] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    if (!scan_one_of(scan, at, provinces))
        return at;
    glong end = at + 1;
    while (scan_is(scan, end, MARK_BLANK) || scan_one_of(scan, end, "\n"))
        end++;
    if (!scan_is(scan, end, MARK_LETTER))
        return at;
    end++;
    while (scan_is(scan, end, MARK_JOINT) && end - at < 2 + SCAN_JOINTS_MOST)
        end++;
    glong digits = 0, length = 0;
    for (; scan_is(scan, end, MARK_SIGN); length++) {
        digits += scan_is(scan, end++, MARK_FIGURE);
        bool spaced =
            scan_is(scan, end, MARK_BLANK) && (length > 0 || scan_is(scan, end + 2, MARK_BLANK)); /* 鲁V D 1 2 3 4 5 */
        end += spaced && scan_is(scan, end + 1, MARK_SIGN) && length < 5;
    }
    bool special = length == 4 && digits >= 3 && scan_one_of(scan, end, "警学挂港澳使领");
    return special ? end + 1 : (length == 5 || length == 6) && digits >= 2 ? end : at;
}

/* ---- where somebody lives ---- */

/* The place behind a number and one of the words, or -1. Letters count as numbers: A座. */
static glong numbered(const Scan *scan, glong at, const char *const *words) {
    enum { LONGEST = 8 };
    glong end = at;
    while ((scan_is(scan, end, MARK_DIGIT | MARK_LETTER)) && end - at < LONGEST)
        end++;
    for (; end > at && *words; words++) {
        glong behind = end;
        while (scan_is(scan, behind, MARK_BLANK))
            behind++;
        if (scan_says(scan, behind, *words))
            return behind + g_utf8_strlen(*words, -1);
    }
    return -1;
}

/* Over what may stand between a building, a unit and a room; line ends where more is told than a number. */
static glong skip_gap(const Scan *scan, glong at, bool lines) {
    for (int most = 3;
         most > 0 && (scan_is(scan, at, MARK_BLANK) || scan_one_of(scan, at, lines ? "-—－–,、\n\r" : "-—－–")); most--)
        at++;
    return at;
}

/* The place behind a unit: a number's, or one named after where it lies. */
static glong door_at(const Scan *scan, glong at, const char *const *words) {
    static const char *const sides[] = {"东单元", "西单元", "中单元", "南单元", "北单元", NULL};
    for (const char *const *side = sides; *side; side++)
        if (scan_says(scan, at, *side))
            return at + g_utf8_strlen(*side, -1);
    return numbered(scan, at, words);
}

/* The place behind a storey, and who lives on which side of it: 5楼西户; or -1. *storey: behind the storey alone. */
static glong side_at(const Scan *scan, glong at, glong *storey) {
    static const char *const storeys[] = {"楼", "层", NULL}, *const sides[] = {"东户", "西户", "中户",
                                                                               "南户", "北户", NULL};
    glong behind = numbered(scan, at, storeys);
    *storey = behind > 0 ? behind : at;
    for (const char *const *side = sides; *side; side++)
        if (scan_says(scan, *storey, *side))
            return *storey + g_utf8_strlen(*side, -1);
    return -1;
}

/* The place behind a room, or -1: digits and 室, or three or four digits that no measure word follows. Behind a
 * building alone, what follows must speak of who lives there: 3号楼502盏 is no room. */
static glong room_at(const Scan *scan, glong at, bool unit) {
    static const char measures[] = "个台盏户套处路米平方间栋次名人元年余多部辆%％‰.";
    static const char *const people[] = {"业主", "住户", "户主", "居民", "的", NULL};
    glong storey, side = unit ? side_at(scan, skip_gap(scan, at, true), &storey) : -1;
    if (side > 0)
        return side;
    at = skip_gap(scan, unit ? storey : at, unit);
    glong end = at;
    glong length = 0;
    for (; scan_is(scan, end, MARK_DIGIT) && length < 5; length++)
        end += 1 + (unit && scan_is(scan, end + 1, MARK_BLANK) && scan_is(scan, end + 2, MARK_DIGIT)); /* 5 0 2 */
    bool storeyed = length > 0 && length <= 2 && scan_is(scan, end, MARK_LETTER) &&
                    scan_is(scan, end + 1, MARK_DIGIT) && scan_is(scan, end + 2, MARK_DIGIT) &&
                    !scan_is(scan, end + 3, MARK_DIGIT);
    end += storeyed ? 3 : 0; /* 12A03 */
    length = storeyed ? 4 : length;
    end += scan_is(scan, end, MARK_LETTER) && !scan_is(scan, end + 1, MARK_SIGN); /* 502A */
    if (length > 0 && (scan_one_of(scan, end, "室房") || scan_says(scan, end, "户室")))
        return end + (scan_says(scan, end, "户室") ? 2 : 1);
    bool year =
        length == 4 && (scan_says(scan, at, "20") || scan_says(scan, at, "19")) && scan_one_of(scan, end, "年-/.");
    bool lived = unit || !text_is_han(scan_char(scan, end));
    for (const char *const *word = people; *word && !lived; word++)
        lived = scan_says(scan, end, *word);
    bool room = (length == 3 || length == 4) && !year && lived && !scan_is(scan, end, MARK_LETTER);
    return room && !scan_one_of(scan, end, measures) ? end : -1;
}

/* 3-2-502: a building, a unit and a room. */
static glong three_parts(const Scan *scan, glong at) {
    static const char dashes[] = "-—－–/", behind[] = "-—－–./个台盏套处路米平方年月日%％‰";
    Number number;
    scan_number(scan, at, false, &number);
    bool lived = number.group_count == 3 && scan_one_of(scan, number.ends[2], "室房");
    if (number.group_count != 3 || (number.dotted && !lived) || number.groups[0] > 2 || number.groups[1] > 2 ||
        number.groups[2] < 3 || number.groups[2] > 4)
        return at;
    int door = digits_value(number.digits, number.count - 2, 2),
        floor = digits_value(number.digits, number.count - number.groups[2], number.groups[2] - 2);
    bool plain = scan_one_of(scan, number.ends[0], dashes) && scan_one_of(scan, number.ends[1], dashes);
    bool room = plain && door >= 1 && door <= 20 && floor >= 1 && floor <= 40;
    bool dated = number.groups[2] == 4 && (floor == 19 || floor == 20);
    bool alone = !scan_one_of(scan, at - 1, dashes) && !scan_is(scan, at - 1, MARK_LETTER) &&
                 !scan_one_of(scan, at - 1, "〔[第");
    return room && !dated && alone && !is_device(scan, at) && !scan_one_of(scan, number.ends[2], behind)
               ? number.ends[2]
               : at;
}

/* 3号楼-2-502: a unit without its word. */
static glong two_parts(const Scan *scan, glong at) {
    if (!scan_one_of(scan, at, "-—－–"))
        return -1;
    Number number;
    scan_number(scan, at + 1, false, &number);
    bool room = number.group_count >= 2 && !number.dotted && number.groups[0] <= 2 && number.groups[1] >= 3 &&
                number.groups[1] <= 4;
    return room ? number.ends[1] : -1;
}

/* Whether a word that buildings, units, storeys or rooms are numbered by may follow: most numbers have none. */
static bool is_numbered(const Scan *scan, glong at) {
    static const char firsts[] = "号#栋幢座单门楼层室房";
    enum { LONGEST = 8 };
    for (glong end = at; end < at + LONGEST;) {
        if (!scan_is(scan, end, MARK_DIGIT) && !scan_is(scan, end, MARK_LETTER | MARK_BLANK))
            return scan_one_of(scan, end, firsts);
        end++;
    }
    return false;
}

/* A home in numbers alone: behind a word for living, or of three parts. */
static glong home_at(const Scan *scan, glong at) {
    static const char *const lives[] = {"住", "家住", "住址", "现住", "居住", NULL};
    if (!scan_is(scan, at, MARK_FIGURE))
        return at;
    Number number;
    scan_number(scan, at, false, &number);
    bool home = number.group_count >= 2 && !number.dotted && scan_introduced(scan, at, lives);
    if (home && number.groups[number.group_count - 1] >= 3)
        return number.ends[number.group_count - 1];
    return three_parts(scan, at);
}

static glong home_address(const Scan *scan, glong at) {
    static const char *const buildings[] = {"号楼", "#楼", "栋楼", "幢", "栋", "#", NULL},
                             *const houses[] = {"楼", NULL}, *const rooms[] = {"室", "房", NULL},
                             *const towers[] = {"座", "栋", "幢", "号楼", NULL}, *const doors[] = {"单元", "门", NULL},
                             *const units[] = {"单元", NULL};
    bool begins =
        scan_is(scan, at, MARK_DIGIT) || (scan_is(scan, at, MARK_LETTER) && !scan_is(scan, at - 1, MARK_LETTER));
    if (!begins)
        return at;
    if (!is_numbered(scan, at))
        return home_at(scan, at);
    glong building = numbered(scan, at, scan_is(scan, at, MARK_LETTER) ? towers : buildings);
    glong house = building > 0 ? building : numbered(scan, at, houses); /* a storey where no door follows */
    glong unit = house > 0 ? door_at(scan, skip_gap(scan, house, true), doors) : numbered(scan, at, units);
    glong room = building > 0 || unit > 0 ? room_at(scan, MAX(building, unit), unit > 0) : -1;
    if (room < 0 && building > 0)
        room = two_parts(scan, building);
    glong door = numbered(scan, at, rooms); /* 502室（3号楼2单元） */
    if (room < 0 && door > at + 2 && scan_one_of(scan, door, "(（,"))
        room = numbered(scan, door + 1, buildings);
    return room > 0 ? room : home_at(scan, at);
}

/* ---- how somebody is reached ---- */

static bool in_mail(const Scan *scan, glong at) {
    return scan_is(scan, at, MARK_LETTER) || (scan_is(scan, at, MARK_FIGURE) && scan_char(scan, at) < 0x80) ||
           scan_one_of(scan, at, "._-+");
}

/* Behind the dot of a name of a host that stands there, however it is written; `at` when none does or nothing follows.
 */
static glong dot_end(const Scan *scan, glong at) {
    static const char *const dots[] = {".", "。", "点", "[DOT]", "(DOT)", NULL};
    glong end = at;
    while (scan_is(scan, end, MARK_BLANK))
        end++;
    for (const char *const *dot = dots; *dot; dot++) {
        if (!scan_says(scan, end, *dot))
            continue;
        end += g_utf8_strlen(*dot, -1);
        while (scan_is(scan, end, MARK_BLANK))
            end++;
        return in_mail(scan, end) && !scan_one_of(scan, end, ".") ? end : at;
    }
    return at;
}

/* Behind the sign between user and host; `at` when none stands there. *plain: a sign that means other things too. */
static glong sign_end(const Scan *scan, glong at, bool *plain) {
    static const char *const signs[] = {"@", "(AT)", "[AT]", "#AT#", "艾特", "#", " AT ", NULL};
    enum { PLAIN = 5 };
    glong end = at;
    while (scan_is(scan, end, MARK_BLANK) && !scan_says(scan, end, " AT "))
        end++;
    for (int i = 0; signs[i]; i++) {
        if (!scan_says(scan, end, signs[i]))
            continue;
        *plain = i >= PLAIN;
        end += g_utf8_strlen(signs[i], -1);
        while (scan_is(scan, end, MARK_BLANK))
            end++;
        return end;
    }
    return at;
}

static glong label_end(const Scan *scan, glong at) {
    while (in_mail(scan, at) && !scan_one_of(scan, at, "."))
        at++;
    return at;
}

static glong mail_address(const Scan *scan, glong at) {
    enum { SHORTEST = 3 }; /* before the sign */
    static const char *const hosts[] = {"163", "126",    "QQ",      "GMAIL",   "SINA", "SOHU",   "FOXMAIL", "139",
                                        "189", "ALIYUN", "OUTLOOK", "HOTMAIL", "YEAH", "ICLOUD", NULL};
    bool named = text_is_han(scan_char(scan, at - 1)) && scan_one_of(scan, at, "@"); /* 张三@163.com */
    if ((!named && !in_mail(scan, at)) || in_mail(scan, at - 1))
        return at;
    glong end = at;
    while (in_mail(scan, end))
        end++;
    bool plain = false;
    glong host = named || end - at >= SHORTEST ? sign_end(scan, end, &plain) : end;
    if (host == end)
        return at;
    bool known = !plain;
    for (const char *const *word = hosts; *word && !known; word++)
        known = scan_says(scan, host, *word);
    int dots = 0;
    glong last = label_end(scan, host);
    for (glong next = dot_end(scan, last); known && last > host && next > last; next = dot_end(scan, last), dots++)
        last = label_end(scan, next);
    return dots > 0 ? last : at;
}

static glong chat_account(const Scan *scan, glong at) {
    static const char *const chats[] = {"微信", "薇信", "威信", "WECHAT", "WEIXIN", "VX", "V信", "WX", "加V", NULL},
                             *const numbers[] = {"QQ", "Q Q", "扣扣", "抠抠", "企鹅", NULL};
    bool lettered = scan_one_of(scan, at - 1, ":") && !scan_is(scan, at - 3, MARK_SIGN);
    bool chat = lettered && scan_one_of(scan, at - 2, "Vv"), number_told = lettered && scan_one_of(scan, at - 2, "Qq");
    if (scan_is(scan, at, MARK_FIGURE) && (number_told || scan_introduced(scan, at, numbers))) {
        Number number;
        scan_number(scan, at, false, &number);
        return number.count >= 5 && number.count <= 11 ? number.ends[number.group_count - 1] : at;
    }
    bool begins = scan_is(scan, at, MARK_SIGN) && !scan_is(scan, at - 1, MARK_SIGN);
    if (!begins || !(chat || scan_introduced(scan, at, chats)))
        return at;
    glong end = at;
    bool plain = true; /* letters alone may be a word: WeChat payment */
    for (; scan_is(scan, end, MARK_SIGN) || scan_one_of(scan, end, "_-"); end++)
        plain = plain && scan_is(scan, end, MARK_LETTER);
    glong before = at;
    while (scan_is(scan, before - 1, MARK_BLANK))
        before--;
    bool named = scan_one_of(scan, before - 1, ":号");
    return end - at >= 6 && end - at <= 20 && (!plain || (named && !chat)) ? end : at;
}

/* ---- all of them ---- */

/* Each gives where something of its kind that begins at a place ends, or the place. */
static const struct {
    glong (*end)(const Scan *scan, glong at);
    bool digits; /* it begins with a digit, a mobile's also with a plus */
} finders[PERSONAL_KINDS] = {
    [PERSONAL_IDENTITY] = {identity_number, true},  [PERSONAL_MOBILE] = {mobile_number, true},
    [PERSONAL_LANDLINE] = {landline_number, true},  [PERSONAL_CARD] = {card_number, true},
    [PERSONAL_PASSPORT] = {passport_number, false}, [PERSONAL_PLATE] = {vehicle_plate, false},
    [PERSONAL_ADDRESS] = {home_address, false},     [PERSONAL_MAIL] = {mail_address, false},
    [PERSONAL_ACCOUNT] = {chat_account, false},
};

/* Where something personal that begins at `at` ends, or `at`. A number's middle is no beginning. */
static glong personal_at(const Scan *scan, glong at, PersonalKind *kind) {
    bool inside =
        scan_is(scan, at, MARK_DIGIT) &&
        (scan_is(scan, at - 1, MARK_DIGIT) || (scan_one_of(scan, at - 1, ".") && scan_is(scan, at - 2, MARK_DIGIT)));
    if (inside)
        return at;
    for (int i = 0; i < PERSONAL_KINDS; i++) {
        if (finders[i].digits && !scan_is(scan, at, MARK_DIGIT) &&
            !(i == PERSONAL_MOBILE && scan_char(scan, at) == '+'))
            continue;
        glong end = finders[i].end(scan, at);
        if (end > at && !(scan_is(scan, end - 1, MARK_DIGIT) && scan_is(scan, end, MARK_DIGIT))) {
            *kind = (PersonalKind)i;
            return end;
        }
    }
    return at;
}

static bool mentions_any(const char *text, const char *const *words) {
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
    return (all > 2 && (mentions_any(text, rooms) || (dashes > 0 && mentions_any(text, homes)))) ||
           (longest >= WORD && mentions_any(text, accounts));
}

/* Goes over what is personal in a text: gathers it in `found`, squeezed, or, without that, masks what is not allowed.
 * The text as it is then; NULL when it stays. */
static char *go_over(const char *text, const PersonalAllowed *allowed, PersonalKind *first, GHashTable *found) {
    enum { KEPT = 2 }; /* characters that a mask leaves */
    if (!may_hold(text))
        return NULL;
    glong count = 0;
    g_autofree gunichar *written = g_utf8_to_ucs4_fast(text, -1, &count);
    Scan scan;
    scan_make(&scan, written, count);
    g_autofree Mark *marks = scan.marks;
    bool masked = false;
    for (glong at = 0; at < scan.count; at++) {
        PersonalKind kind = PERSONAL_IDENTITY;
        glong end = personal_at(&scan, at, &kind);
        if (end == at)
            continue;
        glong from = marks[at].at, to = marks[end - 1].upto;
        at = end - 1;
        if (!found && allowed && (allowed->kinds & (1u << kind)))
            continue;
        if (found || (allowed && allowed->released && kind != PERSONAL_IDENTITY)) {
            g_autofree char *whole = g_ucs4_to_utf8(written + from, to - from, NULL, NULL, NULL);
            g_autofree char *squeezed = text_squeeze(whole);
            bool released = !found && g_hash_table_contains(allowed->released, squeezed);
            if (found)
                g_hash_table_add(found, g_steal_pointer(&squeezed));
            if (found || released)
                continue;
        }
        if (!masked)
            *first = kind;
        masked = true;
        for (glong i = from + KEPT; i < to; i++)
            written[i] = '*';
    }
    return masked ? g_ucs4_to_utf8(written, count, NULL, NULL, NULL) : NULL;
}

char *personal_mask(const char *text, const PersonalAllowed *allowed, PersonalKind *kind) {
    return go_over(text, allowed, kind, NULL);
}

void personal_collect(const char *text, GHashTable *found) {
    go_over(text, NULL, NULL, found);
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
