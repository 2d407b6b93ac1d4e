/* Figures as people write them, read exactly: digits or Han numerals (三百二十, 两千), with 千 万 亿 (2.9万), as parts
 * of a hundred or thousand (百分之八十, 90‰), in another unit of the same kind (167万平方米; words.csv, kind
 * "convert"), and as ranges: 约80, 80余, 80以上, 不足80, 80-90. A range is what the figure may be; nothing is ever
 * taken for its middle.
 *
 * The words that make a number a range are grammar of the language, as numerals are, and stand here; units are data. */
#ifndef GONGSHI_DATA_FIGURE_H
#define GONGSHI_DATA_FIGURE_H

#include <glib.h>

#include "base/number.h"
#include "data/standard.h"

typedef struct Figure {
    bool is_range;
    Decimal number; /* in the item's unit; of a range, its first figure */
    Interval range; /* of a range: closed; what is left out at an end is narrower by a millionth */
    bool converted; /* from another unit, which is part of the figure */
} Figure;

/* The longest figure of the item that the characters (half width) begin with: how many they are, 0 for none. The item's
 * own unit and % are left to what follows, unless the figure goes on after them (80%以上). */
guint figure_scan(const gunichar *chars, guint count, const Item *item, Figure *figure);
/* A whole text, with or without the item's unit. */
bool figure_parse(const char *text, const Item *item, Figure *figure);
/* Whether a character before digits makes them negative: a word processor may have made a dash of a hyphen. */
bool figure_is_minus(gunichar c);
/* Digits alone, perhaps with the item's unit or %: what may stand in a sentence before that unit. */
bool figure_is_plain(const char *text, const Item *item);

#endif
