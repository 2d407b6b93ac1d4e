#include "layout/chars.h"

#include <string.h>

#include "base/text.h"
#include "layout/script.h"

static const char openers[] = "（〔【〖〘〚［｛｟《〈「『｢“‘〝﹙﹛﹝";
static const char closers[] = "）〕】〗〙〛］｝｠》〉」』｣”’〞〟，。、；：？！．｡､﹚﹜﹞﹐﹑﹒﹔﹕﹖﹗";
static const char never_first[] = "‼⁇⁈⁉—–―⸺…‥⋯·・･‧～〜／％‰‱℃℉°′″%!),.:;?]}/~=";
static const char never_last[] = "／([{￥¥$＄￡£€№＃";
static const char operators[] = "+−×÷", relations[] = "=<>≈≠≤≥＝＜＞";
static const char shared[] = "“”‘’—–…·";

bool language_is_latin(const char *lang) {
    return lang && *lang && !g_str_has_prefix(lang, "zh");
}

/* Superscripts and the minus sign belong to figures, although no Han face and few standards say so. */
static bool is_sign(gunichar c) {
    return (c < 0x80 && g_ascii_isgraph((char)c)) || c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2212 ||
           (c >= 0x2070 && c <= 0x209F);
}

/* Where Latin letters and their fellows are: beside the first of all those with two marks, as Vietnamese has them,
 * Greek ones, what phonetics and old languages need, and full forms of ligatures. */
static bool is_alphabet(gunichar c) {
    return c < 0x1100 || (c >= 0x1D00 && c <= 0x1FFF) || (c >= 0x2C60 && c <= 0x2C7F) || (c >= 0xA4D0 && c <= 0xA4FF) ||
           (c >= 0xA720 && c <= 0xA7FF) || (c >= 0xAB30 && c <= 0xAB6F) || (c >= 0xFB00 && c <= 0xFB06);
}

CharKind char_kind(gunichar c, bool latin) {
    if (text_is_space(c))
        return CHAR_SPACE;
    if (c >= '0' && c <= '9')
        return CHAR_DIGIT;
    if (c < 0x80 && g_ascii_isalpha((char)c))
        return CHAR_LATIN;
    if (is_sign(c) || (latin && text_among(shared, c)))
        return CHAR_SIGN;
    if (script_special(c))
        return g_unichar_isalnum(c) ? CHAR_LATIN : CHAR_SIGN;
    if (g_unichar_isalpha(c) && is_alphabet(c))
        return CHAR_LATIN;
    return text_is_cjk_punctuation(c) || text_among(shared, c) ? CHAR_MARK : CHAR_HAN;
}

MarkSide char_side(gunichar c) {
    if (c < 0x80)
        return SIDE_NONE;
    if (text_among(openers, c))
        return SIDE_RIGHT;
    if (text_among(closers, c))
        return SIDE_LEFT;
    return c == 0xB7 ? SIDE_MIDDLE : SIDE_NONE;
}

bool char_bars_start(gunichar c) {
    return text_among(never_first, c) || (c >= 0x80 && text_among(closers, c));
}

bool char_bars_end(gunichar c) {
    return text_among(never_last, c) || (c >= 0x80 && text_among(openers, c));
}

bool char_joins(gunichar c) {
    return g_unichar_ismark(c) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool char_invisible(gunichar c) {
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (g_unichar_iscntrl(c) && !text_is_space(c));
}

bool char_in_word(CharKind kind) {
    return kind == CHAR_LATIN || kind == CHAR_DIGIT || kind == CHAR_SIGN;
}

LineBreak char_break(const CharPlace *p) {
    if (p->after_kind == CHAR_SPACE)
        return BREAK_BAR;
    if ((p->before == 0x2014 || p->before == 0x2026) && p->before == p->after)
        return BREAK_WORD;
    if (char_in_word(p->before_kind) && char_in_word(p->after_kind)) {
        if (p->before == '-' && g_unichar_isalpha(p->before2) && p->after_kind == CHAR_LATIN)
            return BREAK_FREE;
        bool separates = text_among("/?&=", p->before) && p->before2 != p->before && p->before != p->after;
        bool joins = text_among("-_@", p->before) && g_unichar_isalnum(p->before2) && g_unichar_isalnum(p->after);
        /* of an address, before its point: at a line's end it would be the end of a sentence */
        bool point = p->after == '.' && g_unichar_isalnum(p->before) && g_unichar_isalpha(p->after2);
        return separates || joins || point ? BREAK_LOOSE : BREAK_WORD;
    }
    if (char_bars_start(p->after) || (p->before_kind != CHAR_SPACE && char_bars_end(p->before)))
        return BREAK_BAR;

    /* a number and what stands right after it, the ordinal before it, and 〔2022〕16号 */
    bool figure = p->before_kind == CHAR_DIGIT || (p->before == '.' && g_unichar_isdigit(p->before2));
    bool ordinal = p->after_kind == CHAR_DIGIT && (p->before == 0x7B2C /* 第 */ || p->before == 0x3015 /* 〕 */);
    /* what is computed is broken before what it gives: 280 ÷ 1000 | = 28% | < 80% */
    gunichar sign = p->before_kind == CHAR_SPACE ? p->before2 : p->before;
    bool sum = text_among(operators, sign) || text_among(relations, sign) || text_among(operators, p->after);
    if (p->unit > 0 || (figure && p->after_kind == CHAR_HAN) || ordinal || sum)
        return BREAK_LOOSE;
    bool gives = (g_unichar_isdigit(sign) || sign == '%') && text_among(relations, p->after);
    return gives ? BREAK_RESULT : BREAK_FREE;
}

/* Words and figures, with what ends a figure. */
static bool takes_gap(gunichar c, CharKind kind) {
    return kind == CHAR_LATIN || kind == CHAR_DIGIT || c == '%' || (kind == CHAR_SIGN && is_sign(c) && c >= 0x80);
}

bool char_gap(gunichar before, CharKind before_kind, gunichar after, CharKind after_kind) {
    if (before_kind == CHAR_HAN)
        return takes_gap(after, after_kind) && after != '%';
    return after_kind == CHAR_HAN && takes_gap(before, before_kind);
}

bool char_symbol(const char *text) {
    static const char *const symbols[] = {"km²", "km", "m²", "m³", "m",   "cm",   "mm",   "ha", "kWh", "kW", "W",
                                          "GB",  "MB", "TB", "kg", "min", "Mbps", "Gbps", "h",  "s",   "t",  "dB"};
    for (size_t i = 0; i < G_N_ELEMENTS(symbols); i++)
        if (g_str_has_prefix(text, symbols[i]) && !g_unichar_isalnum(g_utf8_get_char(text + strlen(symbols[i]))))
            return true;
    return false;
}

int char_unit(const char *text) {
    static const char *const units[] = {"平方公里", "平方千米", "平方米", "立方米", "方公里", "公里",
                                        "小时",     "分钟",     "工作日", "个月",   "万元",   "亿元"};
    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        if (g_str_has_prefix(text, units[i]))
            return (int)g_utf8_strlen(units[i], -1);
    }
    return 0;
}
