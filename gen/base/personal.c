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
        while (scan_joint(scan, last))
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

/* How many digits stand before the mobile's own: a country's code, or the 0 of long distance written close to it. */
static int code_digits(const Number *number) {
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
    for (int skip = code_digits(&number);; skip = 0) {
        int first = skip > 0 ? number_groups(&number, 0, skip) : 0;
        bool joined = skip > 0 && first == 0; /* the code stands at the digits */
        int groups = joined ? number_groups(&number, 0, skip + 11) : number_groups(&number, first, 11);
        const char *digits = number.digits + skip;
        bool valid = groups > 0 && digits[0] == '1' && digits[1] >= '3';
        bool told = valid && scan_told_before(scan, at, words);
        if (valid && is_decimal(scan, &number))
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
    while (plus && scan_blank(scan, start))
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
    return told || (typical && !is_device(scan, at)) ? number.ends[groups - 1] : at;
}

static glong vehicle_plate(const Scan *scan, glong at) {
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

/* ---- where somebody lives ---- */

/* The place behind a number and one of the words, or -1. Letters count as numbers: A座. */
static glong numbered(const Scan *scan, glong at, const char *const *words) {
    enum { LONGEST = 8 };
    glong end = at;
    while ((scan_digit(scan, end) || scan_letter(scan, end)) && end - at < LONGEST)
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

/* Over what may stand between a building, a unit and a room; line ends where more is told than a number. */
static glong skip_gap(const Scan *scan, glong at, bool lines) {
    for (int most = 3; most > 0 && (scan_blank(scan, at) || scan_one_of(scan, at, lines ? "-—－–,、\n\r" : "-—－–"));
         most--)
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
    for (; scan_digit(scan, end) && length < 5; length++)
        end += 1 + (unit && scan_blank(scan, end + 1) && scan_digit(scan, end + 2)); /* 5 0 2 */
    bool storeyed = length > 0 && length <= 2 && scan_letter(scan, end) && scan_digit(scan, end + 1) &&
                    scan_digit(scan, end + 2) && !scan_digit(scan, end + 3);
    end += storeyed ? 3 : 0; /* 12A03 */
    length = storeyed ? 4 : length;
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
    bool alone =
        !scan_one_of(scan, at - 1, dashes) && !scan_letter(scan, at - 1) && !scan_one_of(scan, at - 1, "〔[第");
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
        if (!scan_digit(scan, end) && !scan_letter(scan, end) && !scan_blank(scan, end))
            return scan_one_of(scan, end, firsts);
        end++;
    }
    return false;
}

/* A home in numbers alone: behind a word for living, or of three parts. */
static glong home_at(const Scan *scan, glong at) {
    static const char *const lives[] = {"住", "家住", "住址", "现住", "居住", NULL};
    if (!scan_figure(scan, at))
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
    bool begins = scan_digit(scan, at) || (scan_letter(scan, at) && !scan_letter(scan, at - 1));
    if (!begins)
        return at;
    if (!is_numbered(scan, at))
        return home_at(scan, at);
    glong building = numbered(scan, at, scan_letter(scan, at) ? towers : buildings);
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
    return scan_letter(scan, at) || (scan_figure(scan, at) && scan_char(scan, at) < 0x80) ||
           scan_one_of(scan, at, "._-+");
}

/* Behind the dot of a name of a host that stands there, however it is written; `at` when none does or nothing follows.
 */
static glong dot_end(const Scan *scan, glong at) {
    static const char *const dots[] = {".", "。", "点", "[DOT]", "(DOT)", NULL};
    glong end = at;
    while (scan_blank(scan, end))
        end++;
    for (const char *const *dot = dots; *dot; dot++) {
        if (!scan_says(scan, end, *dot))
            continue;
        end += g_utf8_strlen(*dot, -1);
        while (scan_blank(scan, end))
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
    while (scan_blank(scan, end) && !scan_says(scan, end, " AT "))
        end++;
    for (int i = 0; signs[i]; i++) {
        if (!scan_says(scan, end, signs[i]))
            continue;
        *plain = i >= PLAIN;
        end += g_utf8_strlen(signs[i], -1);
        while (scan_blank(scan, end))
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
    bool lettered = scan_one_of(scan, at - 1, ":") && !scan_letter(scan, at - 3) && !scan_figure(scan, at - 3);
    bool chat = lettered && scan_one_of(scan, at - 2, "Vv"), number_told = lettered && scan_one_of(scan, at - 2, "Qq");
    if (scan_figure(scan, at) && (number_told || scan_introduced(scan, at, numbers))) {
        Number number;
        scan_number(scan, at, false, &number);
        return number.count >= 5 && number.count <= 11 ? number.ends[number.group_count - 1] : at;
    }
    bool begins =
        (scan_letter(scan, at) || scan_figure(scan, at)) && !scan_letter(scan, at - 1) && !scan_figure(scan, at - 1);
    if (!begins || !(chat || scan_introduced(scan, at, chats)))
        return at;
    glong end = at;
    bool plain = true; /* letters alone may be a word: WeChat payment */
    for (; scan_letter(scan, end) || scan_figure(scan, end) || scan_one_of(scan, end, "_-"); end++)
        plain = plain && scan_letter(scan, end);
    glong before = at;
    while (scan_blank(scan, before - 1))
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
    bool inside = scan_digit(scan, at) &&
                  (scan_digit(scan, at - 1) || (scan_one_of(scan, at - 1, ".") && scan_digit(scan, at - 2)));
    if (inside)
        return at;
    for (int i = 0; i < PERSONAL_KINDS; i++) {
        if (finders[i].digits && !scan_digit(scan, at) && !(i == PERSONAL_MOBILE && scan_char(scan, at) == '+'))
            continue;
        glong end = finders[i].end(scan, at);
        if (end > at && !(scan_digit(scan, end - 1) && scan_digit(scan, end))) {
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
    enum { KEPT = 2 }; /* characters that a mask leaves */
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

/* ---- counts of people ---- */

/* One to four, however it is written, by itself and not as a part of a larger number. */
static bool is_few(const gunichar *text, glong at) {
    static const char parts[] = ".十百千第";
    int digit = text[at] == 0x4E24 /* 两 */ ? 2 : seen_digit(text_fold(text[at]));
    while (at > 0 && seen_digit(text_fold(text[at - 1])) == 0)
        at--;
    gunichar before = at > 0 ? text_fold(text[at - 1]) : 0;
    bool part = before && (seen_digit(before) >= 0 || g_utf8_strchr(parts, -1, before));
    return digit >= 1 && digit <= 4 && !part;
}

static bool is_small(const gunichar *text, glong count, glong at, const char *classifiers) {
    if (!is_few(text, at))
        return false;
    glong next = at + 1;
    while (next < count && text_is_space(text[next]))
        next++;
    return next < count ? g_utf8_strchr(classifiers, -1, text[next]) != NULL : *classifiers == '\0';
}

/* The character of the count that goes with the word at [from, to), or -1. Behind it, to the end of the clause:
 * people's classifiers; 个 and no classifier only where nothing but the people stands between, since 个 counts offices
 * too. */
static glong count_near(const gunichar *text, glong count, glong from, glong to) {
    static const char people[] = "人名例位", things[] = "个户",
                      fillers[] = "对象人员者患的共有合计总数量为是约仅只家庭:： 、\n";
    enum { BEFORE = 6 }; /* 3名在册社区矫正对象 */
    bool near = true;
    for (glong at = to; at < count && (!seen_stop(text[at]) || (near && text[at] == '\n')); at++) {
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
    const char *han = text;
    while (*han && (guchar)*han < 0x80)
        han++;
    for (guint i = 0; *han && i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);
        glong from = 0;
        const char *seen = text;
        for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
            if (!characters)
                characters = g_utf8_to_ucs4_fast(text, -1, &count);
            from += g_utf8_pointer_to_offset(seen, at);
            seen = at;
            glong small = count_near(characters, count, from, from + g_utf8_strlen(word, -1));
            if (small < 0)
                continue;
            characters[small] = '*';
            found = true;
        }
    }
    return found ? g_ucs4_to_utf8(characters, count, NULL, NULL, NULL) : NULL;
}
