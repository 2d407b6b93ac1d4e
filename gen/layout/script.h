/* What a text is before it is set: in which scripts, in which direction, where words and lines may end, as Unicode's
 * annexes 9, 14, 24 and 29 have it and Pango reads them.
 *
 * Han and Latin need none of it, their rules are ours (chars.h). So Pango is loaded when the first other text is met:
 * its library costs a start 5 ms, and texts of Han and Latin would be analysed as long as they are shaped. */
#ifndef GONGSHI_LAYOUT_SCRIPT_H
#define GONGSHI_LAYOUT_SCRIPT_H

#include <glib.h>
#include <stdbool.h>

typedef struct CharTrait {
    GUnicodeScript script; /* of the run that it stands in: marks, blanks and digits belong to their neighbours */
    guint8 level;          /* of embedding: odd runs go from right to left */
    bool begins;           /* a character as readers count, with the marks that follow it */
    bool breaks;           /* a line may begin with it */
} CharTrait;

typedef struct TextTraits {
    CharTrait *list; /* one for each character of the text */
    int count;
    bool rtl; /* the paragraph goes from right to left */
} TextTraits;

/* A letter or mark of a script that is set by its own rules: of none that goes like Han or Latin. */
bool script_special(gunichar c);
/* Whether nothing but Han, Latin and their fellows stands in the text. */
bool script_plain(const char *text);
/* A letter that is written from right to left. */
bool script_rtl(gunichar c);
/* Whether a text goes from right to left: rtl, that of its language, unless all its letters go the other way. */
bool script_turns(const char *text, bool rtl);
/* Marks that tell readers nothing by themselves but how their neighbours join or turn: kept in a text that is not
 * plain. Overrides of the direction are none of them. */
bool script_steers(gunichar c);
/* The ISO 15924 code, "Arab". code: five bytes. */
const char *script_code(GUnicodeScript script, char *code);

/* rtl: the language of the text is written from right to left. NULL when the library is not there. */
TextTraits *script_analyse(const char *text, bool rtl, GError **error);
void text_traits_free(TextTraits *traits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextTraits, text_traits_free)

/* The version of Pango; NULL when it is not there. */
const char *script_library(GError **error);

/* The order from left to right of what has these levels (UAX #9, L2): order[i] is the place of what comes ith. */
void script_order(const guint8 *levels, int count, int *order);

/* Whether a language ("ug", "zh-CN", "ks-Deva"; NULL: Chinese) is written from right to left. */
bool language_is_rtl(const char *lang);

#endif
