/* The languages: LANGUAGE(name, id, tag, spaced, thousands, between, last, plural, date, same_year, same_month, years,
 * months).
 *
 *   id          in file names and on the command line
 *   tag         in documents (BCP 47)
 *   spaced      whether blanks part the words, also beside quotation marks
 *   thousands   what parts groups of three digits, "" for none
 *   between     what parts the members of a list
 *   last        what parts the last one from those before it
 *   plural      whether words take another form beside numbers other than one
 *   date        {y}, {m}, {d}: the year, the month as `months` has it, the day, all without a zero before them
 *   same_year   a span of days of one year: {m1}, {d1}, {m2}, {d2}, {y}
 *   same_month  a span of days of one month: {d1}, {d2}, {m}, {y}
 *   years       between days of different years
 *   months      twelve words parted by blanks */
#ifndef GONGSHI_WORDS_LANGUAGE_LIST_H
#define GONGSHI_WORDS_LANGUAGE_LIST_H

#define LANGUAGE_LIST(LANGUAGE)                                                                                    \
    LANGUAGE(ZH, "zh", "zh-CN", false, "", "、", "、", false, "{y}年{m}月{d}日", "{y}年{m1}月{d1}日—{m2}月{d2}日", \
             "{y}年{m}月{d1}日—{m}月{d2}日", "—", "1 2 3 4 5 6 7 8 9 10 11 12")                                    \
    LANGUAGE(EN, "en", "en", true, ",", ", ", " and ", true, "{d} {m} {y}", "{d1} {m1} to {d2} {m2} {y}",          \
             "{d1}–{d2} {m} {y}", "–",                                                                             \
             "January February March April May June July August September October November December")

#endif
