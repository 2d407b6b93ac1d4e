#include "base/personal_private.h"
#include "base/text.h"

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
static glong unit_at(const Scan *scan, glong at, const char *const *words) {
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
    int door = personal_value(number.digits, number.count - 2, 2),
        floor = personal_value(number.digits, number.count - number.groups[2], number.groups[2] - 2);
    bool plain = scan_one_of(scan, number.ends[0], dashes) && scan_one_of(scan, number.ends[1], dashes);
    bool room = plain && door >= 1 && door <= 20 && floor >= 1 && floor <= 40;
    bool dated = number.groups[2] == 4 && (floor == 19 || floor == 20);
    bool alone =
        !scan_one_of(scan, at - 1, dashes) && !scan_letter(scan, at - 1) && !scan_one_of(scan, at - 1, "〔[第");
    return room && !dated && alone && !personal_is_device(scan, at) && !scan_one_of(scan, number.ends[2], behind)
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

glong personal_address(const Scan *scan, glong at) {
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
    glong unit = house > 0 ? unit_at(scan, skip_gap(scan, house, true), doors) : numbered(scan, at, units);
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

glong personal_mail(const Scan *scan, glong at) {
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

glong personal_account(const Scan *scan, glong at) {
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
