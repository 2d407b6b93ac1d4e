/* What a community reports, and the figures it may write there. */
#ifndef GONGSHI_DATA_ITEM_H
#define GONGSHI_DATA_ITEM_H

#include "base/number.h"
#include "words/language.h"
#include <glib.h>
#include <stdbool.h>

/* What is said in one or several languages. */
typedef struct Words {
    const char *zh;     /* in the language of the data */
    const char *others; /* "en\0community\0ko\0…\0": behind its id what is written in another language, "" at the end;
                           NULL: nothing is */
} Words;

/* The words of a language, by its id; "" where they are not written yet. */
const char *words_as(Words words, const char *lang);
const char *words_written(Words words, Lang lang);
/* The next pair behind `at`, at first words.others: its id, and what is written. NULL: there is none. */
const char *words_next(const char *at, const char **written);
/* In the language of the data and in one other. */
Words words_new(GStringChunk *strings, const char *zh, const char *lang, const char *written);
/* Of each language so much of what is written as `part` says. */
Words words_cut(GStringChunk *strings, Words words, gsize (*part)(const char *written));
/* The list of pairs, made: appends one; closes it. */
void words_append(GString *others, const char *lang, const char *written, gsize size);
Words words_made(GStringChunk *strings, const char *zh, const GString *others);
/* Whether a text can be the id of a language: two or three small letters. */
bool words_is_lang(const char *text);
/* Adds the id to a list of such, each once (interned). */
void words_add_lang(GPtrArray *langs, const char *lang);

/* A word that checks of texts look for (words.csv): C knows no wording. The kinds are told where they are used. */
typedef struct Word {
    const char *kind; /* "lacking", "qualifier", "member" … */
    const char *item; /* id of an item or indicator that it is about, or NULL */
    const char *zh;
    Ratio factor; /* of kind "convert": what one of it is in the unit named in `item` */
    int line;
} Word;

/* What else is asked of an item's value: a body that runs something (not a platform), a number of things that lack what
 * the indicator asks, words in a number's place (多项), a number that the form asks as a bound (不少于); the points
 * that an indicator is said to earn, and, under the indicator "total", what they come to and the level that is claimed.
 */
typedef enum ItemRole {
    ITEM_ROLE_NONE,
    ITEM_ROLE_ENTITY,
    ITEM_ROLE_LACKING,
    ITEM_ROLE_VAGUE,
    ITEM_ROLE_BOUND,
    ITEM_ROLE_POINTS,
    ITEM_ROLE_SCORE,
    ITEM_ROLE_LEVEL
} ItemRole;

typedef enum ItemType {
    ITEM_COUNT,
    ITEM_PERCENT,
    ITEM_AREA,
    ITEM_TEXT,
    ITEM_LIST,
    ITEM_CHOICE,
    ITEM_NUMBER, /* a decimal with a unit, negative too */
    ITEM_DATE,
    ITEM_LEVEL, /* a choice in an order, the lowest first */
    ITEM_YES_NO /* a choice of two: the first is yes */
} ItemType;
enum { ITEM_TYPES = ITEM_YES_NO + 1 };

/* As the standard says it, else by what it is (find/judge.h). */
typedef enum Charted { CHARTED_UNSAID, CHARTED, CHARTED_NOT } Charted;

/* One thing that a community reports (or, under the indicator "notice", that a notice's preamble states). */
typedef struct Item {
    const char *id;        /* "lighting.smart" */
    const char *indicator; /* "lighting" */
    const char *tiers;     /* ids parted by blanks, or NULL: asked in every tier that has the indicator */
    ItemType type;
    const char *unit;  /* as printed: "个", "%", "平方公里", "" */
    const char *range; /* "0..200": what its figure may be, where the standard says it; else "". See item_bounds() */
    Ratio least, most; /* the bounds of range */
    bool measured;     /* rounded by nature (areas): a closed interval in comparisons */
    const struct Item *part; /* a rate's parts: rate = part / whole; NULL for other items */
    const struct Item *whole;
    Ratio times;     /* part / whole × times, for a rate that is no percentage: 1000 of what is counted per thousand */
    Charted charted; /* whether charts show it */
    GPtrArray *units;    /* of const Word *: other units that its figures may be given in; or NULL */
    GPtrArray *inferred; /* of const Item *: counts that may stand for the total where share_of is not asked; or NULL */
    const struct Item *share_of;  /* a percentage of so many things: its denominator; or NULL */
    const struct Item *subset_of; /* a count that cannot exceed another one; or NULL */
    const struct Item *counts;    /* a count that says how long this list is; or NULL */
    /* Of the preamble's items: what of the register the figure counts ("count recognised applied growth", "count
     * spot_check") or the names belong to ("name recognised applied growth"); each word after the first may be left
     * out. "" for none. */
    const char *of_register;
    ItemRole role;
    GPtrArray *choices;      /* of const char *: what a choice, a level, a yes or no may say; NULL for other types */
    GPtrArray *form_choices; /* of const char *: those of them that the form itself offers (市级或区县级) */
    GPtrArray *open_choices; /* of const char *: alternatives left standing (是/否超过); NULL for other types */
    Words name;
    int line; /* in items.csv */
} Item;

/* Whether a tier is among those that a row names ("growth basic"; NULL: all). */
bool tiers_have(const char *tiers, const char *tier);

/* Whether its values are figures: counts, percentages, areas, numbers. */
bool item_is_number(const Item *item);
/* Whether they are of a closed vocabulary: choices, levels, yes and no. */
bool item_is_choice(const Item *item);
/* The place of a word among its choices, however it is spaced; -1 when it is none of them. */
int item_level(const Item *item, const char *word);
/* Whether two texts say the same of an item: days in any spelling, other words however they are spaced. */
bool item_same_words(const Item *item, const char *a, const char *b);
/* Its choices, one after the other. Newly allocated. */
char *item_choices(const Item *item, const char *separator);
/* Whether its values are free text: texts and lists. */
bool item_is_free(const Item *item);
/* A figure of it as rules compare it: a percentage as a share. */
Ratio item_ruled(const Item *item, Ratio figure);
/* What such a value is multiplied with to be a figure again. */
Ratio item_own(const Item *item);
/* Of a rate: what its quotient is multiplied with to be a figure of it: 100 of a percentage. */
Ratio item_scale(const Item *item);
/* What its parts come to, as rules compare it; invalid for a whole of 0. */
Ratio item_quotient(const Item *item, Ratio part, Ratio whole);
/* Such a value in digits, a percentage with its sign, a level (whose value is its place) in its word; decided at a
 * threshold, which may be invalid (base/number.h). Newly allocated. */
char *item_figure(const Item *item, Ratio ruled, Ratio threshold);
/* The same of a figure with the places that it was stated with. */
char *item_stated(const Item *item, Decimal figure);
/* What its figure may be; the invalid ratio where there is no bound. As the standard says it, else by type: no figure
 * but a number is negative, and a percentage is at most 100, unless it is a rate of things that are no part of the
 * others (meters of households). */
void item_bounds(const Item *item, Ratio *least, Ratio *most);

/* Figures as people write them, read exactly: digits or Han numerals (三百二十, 两千), with 千 万 亿
 * (2.9万), as parts of a hundred or thousand (百分之八十, 90‰), in another unit of the same kind (167万平方米;
 * words.csv, kind "convert"), and as ranges: 约80, 80余, 80以上, 不足80, 80-90. A range is what the figure may be;
 * nothing is ever taken for its middle.
 *
 * The words that make a number a range are grammar of the language, as numerals are, and stand here; units are data. */

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

/* How many of the item's own unit one of `unit` is: 1 of its own in any spelling and of none; 1/1500 of 亩 where it is
 * 平方公里; 10000 of 亿元 where it is 万元. Invalid where that is not known. */
Ratio item_unit_factor(const Item *item, const char *unit);
/* Whether a figure in this unit is not one in the item's own: 亩 or 户 for 平方公里. Words that count (间 for 个)
 * change nothing, nor does a unit whose beginning was cut off (方公里). */
bool item_unit_is_other(const Item *item, const char *unit);
/* Whether a unit begins with a number: 万元, 千人. */
bool unit_is_multiple(const char *unit);
/* A figure in a unit of which one is `factor` of the item's own. */
Decimal figure_converted(Decimal figure, Ratio factor);

#endif
