/* What the line composer asks about characters: which may begin or end a line, which belong together.
 *
 * Rules of GB/T 15834-2011 and CLREQ. Nothing here knows fonts or widths. */
#ifndef GONGSHI_LAYOUT_CHARS_H
#define GONGSHI_LAYOUT_CHARS_H

#include <glib.h>
#include <stdbool.h>

typedef enum CharKind {
    CHAR_HAN,   /* ideographs and every other character set like one */
    CHAR_MARK,  /* Chinese punctuation, in the Han face */
    CHAR_LATIN, /* letters of alphabets, in the Latin face or that of their script */
    CHAR_DIGIT,
    CHAR_SIGN, /* ASCII punctuation and mathematical signs, in the Latin face; marks of other scripts in theirs */
    CHAR_SPACE
} CharKind;

/* How a mark stands in its em: the empty half may be taken away. */
typedef enum MarkSide {
    SIDE_NONE,
    SIDE_LEFT,  /* ink at the left: closing */
    SIDE_RIGHT, /* opening */
    SIDE_MIDDLE
} MarkSide;

/* How willingly a line is broken between two characters. */
typedef enum LineBreak {
    BREAK_FREE,
    BREAK_RESULT, /* before what a formula gives: where it has no room on a line of its own */
    BREAK_LOOSE,  /* number and unit: only where the column is too narrow */
    BREAK_WORD,   /* inside a Latin word or a double mark: only where it is wider than the column */
    BREAK_BAR     /* a prohibition at line start or end: only where nothing else is left */
} LineBreak;

/* Whether the letters of a language ("en", "zh-CN"; NULL: Chinese) are Latin ones. */
bool language_is_latin(const char *lang);

/* latin: the text around is in a language that shares its quotation marks and dashes with Latin type. */
CharKind char_kind(gunichar c, bool latin);
bool char_in_word(CharKind kind); /* a letter, digit or sign in the Latin face */
MarkSide char_side(gunichar c);
bool char_bars_start(gunichar c); /* must not begin a line */
bool char_bars_end(gunichar c);   /* must not end a line */
/* Belongs to the character before it: combining marks, variation selectors. */
bool char_joins(gunichar c);
/* Leaves no trace on paper and in the text of PAGES. */
bool char_invisible(gunichar c);

typedef struct CharPlace {
    gunichar before2, before, after, after2; /* 0 beyond the text */
    CharKind before_kind, after_kind;
    int unit; /* characters of a unit such as 平方公里 that begins at or before `before` and still goes on */
} CharPlace;

LineBreak char_break(const CharPlace *place);
/* Whether a quarter em stands between these. */
bool char_gap(gunichar before, CharKind before_kind, gunichar after, CharKind after_kind);
/* Whether a text begins with a unit's symbol that stands behind a figure and a blank: 1.2 km². */
bool char_symbol(const char *text);
/* Length in characters of the unit that the text begins with, or 0: 平方公里. */
int char_unit(const char *text);

#endif
