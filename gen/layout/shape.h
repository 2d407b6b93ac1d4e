/* Text to glyphs, once per distinct text and face.
 *
 * HarfBuzz is called directly, not through a PangoLayout: which face has a character must be our own decision (Chinese
 * quotation marks and dashes never from the Latin face, no substitution in silence). Shaping and breaking a paragraph
 * then takes about half the time (tests/bench/compose.c). Other scripts than Han and Latin come cut into runs by
 * script.h. shape.c alone calls HarfBuzz here.
 *
 * Shaped text is kept in the Shaper, which outlives the layouts and is shared by all documents of a run. All lengths
 * here are in ems: a Passage serves every size. */
#ifndef GONGSHI_LAYOUT_SHAPE_H
#define GONGSHI_LAYOUT_SHAPE_H

#include <stdint.h>

#include "layout/chars.h"
#include "layout/fonts.h"
#include "words/language.h"

typedef struct ShapedGlyph {
    uint32_t id;
    double x, y; /* from the atom's pen position, y downward */
    double advance;
} ShapedGlyph;

/* The smallest piece that lines are made of: a character with its marks. */
typedef struct Atom {
    int start, length; /* bytes of Passage.text */
    int glyph, glyph_count;
    gunichar character; /* the first */
    CharKind kind;
    LineBreak after; /* between this and the next atom */
    guint8 level;    /* odd: it goes from right to left */
    bool special;    /* of a script with rules of its own */
    bool breaks;     /* of such a text: a line may begin with it */
    int font;
    double advance;
    double trim_left, trim_right; /* what may be taken away at a line's edges, before it and behind it as it is read */
    double cut_left, cut_right;   /* what is taken away everywhere, because of a neighbouring mark */
    double gap;                   /* after this atom, when the next stands on the same line */
} Atom;

/* Text prepared for line breaking. Owned by its Shaper, which keeps it until shaper_trim(). */
typedef struct Passage {
    const char *text;
    Atom *atoms;
    int count;
    ShapedGlyph *glyphs;
    double *reach;     /* count + 1: widths and gaps of the atoms before */
    double *give;      /* count + 1: what the marks and gaps before may shrink by */
    double widest;     /* the widest unbreakable piece */
    double natural;    /* all on one line */
    int *span_ends;    /* byte of text where each Span ends */
    bool turns;        /* some of it goes from right to left, */
    bool rtl;          /* and so the paragraph */
    bool mirrored;     /* the language of its paragraph is written so, whatever its letters */
    double rise, fall; /* ink above and below the baseline of scripts that may need more than an em; else 0 */
} Passage;

/* A stretch of text in one face and language ("en"; NULL: Chinese). */
typedef struct Span {
    const char *text;
    Face face;
    const char *lang;
} Span;

typedef struct Shaper Shaper;

/* langs: what may be set, NULL at the end, borrowed (NULL: Chinese and English). codes: a character that no face has is
 * shown by its code, 〔U+2714〕: for what is not published. */
Shaper *shaper_new(const Fonts *fonts, const Lang *langs, bool codes, GError **error);
/* Whether this language is written from right to left. */
bool shaper_rtl(const Shaper *shaper, const char *lang);
void shaper_free(Shaper *shaper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Shaper, shaper_free)

/* The same from now on; what it was before. Whoever changes it for a while sets it back. */
bool shaper_show_codes(Shaper *shaper, bool codes);

/* Advance of a text in points, for charts (in the face of the body). */
double shaper_width(Shaper *shaper, const char *text, double size);
/* The characters of a text, with the marks that belong to them, that no face has ("✔（U+2714）", of private use the
 * code alone; separated by blanks); NULL when all can be set. Newly allocated. */
char *shaper_missing(Shaper *shaper, const char *text);
/* NULL when no face has a character and codes are not shown; the error names it and the text around it. */
const Passage *shaper_passage(Shaper *shaper, const Span *spans, int count, GError **error);
/* The same in a paragraph of this language, which may begin with words of another. */
const Passage *shaper_paragraph(Shaper *shaper, const char *lang, const Span *spans, int count, GError **error);
/* Forgets texts that have not been met for long; whether it did. No Passage may be in use, unless it was met after the
 * last time that this was true. */
bool shaper_trim(Shaper *shaper);
/* What has been met since then stays, whatever is trimmed, until it is released: then only until the next time. */
void shaper_hold(Shaper *shaper);
void shaper_release(Shaper *shaper);

/* Width of atoms [first, last) on a line of their own, without blanks at its end and what edge marks lose. */
double passage_width(const Passage *passage, int first, int last, bool trim_start);

#endif
