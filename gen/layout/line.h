/* The line composer: a Passage to lines of a given width, by the rules of GB/T 15834 and CLREQ.
 *
 * Greedy with look-back. A line ends at the last free break that fits; a closing mark whose ink fits is pulled up by
 * shrinking marks and gaps; the last line never holds a single character if the line before can spare one. All in ems.
 */
#ifndef GONGSHI_LAYOUT_LINE_H
#define GONGSHI_LAYOUT_LINE_H

#include "layout/pages.h"
#include "layout/shape.h"

typedef struct Measure {
    double width;
    double indent; /* of the first line */
    bool justify;
} Measure;

typedef struct Line {
    int first, last; /* atoms [first, last); blanks at the end are left out */
    double width;    /* as set, after shrinking and stretching */
    double stretch;  /* added at each place that may stretch, times line_weight() */
    double shrink;   /* part of the passage's give that is used, 0 to 1 */
    bool trim_start; /* an opening mark at the start loses its empty half */
} Line;

/* Appends the Lines of the passage; none for an empty one. */
void lines_compose(const Passage *passage, const Measure *measure, GArray *lines);
/* Lines as even as phrases allow, as few as fit: for titles. known: words, as in base/title.h. */
void lines_balance(const Passage *passage, double width, const char *known, GArray *lines);
/* How much an atom's end stretches beside the others: 0 inside words and double marks. */
int line_weight(const Passage *passage, int atom);

/* Where an atom is set, from the line's start, moving the pen past it; call for first, first + 1 … last - 1, with the
 * pen at 0 before. */
double line_advance(const Passage *passage, const Line *line, int atom, double *pen);

/* ---- lines onto a page ---- */

/* Part of a Han em above the baseline. */
static const double ascent_part = 0.88;

/* A piece of a paragraph as DOC has it; strings are the Doc's. */
typedef struct Inline {
    Span span;
    const Node *node; /* the text's */
    const char *href; /* or NULL */
    bool missing;     /* ROLE_MISSING: underlined */
} Inline;

/* A line that has its type but not yet its place. */
typedef struct SetLine {
    const Passage *passage;
    Line line;
    const GArray *inlines; /* of Inline, one for each span of the passage; NULL where none has anything to show */
    const Node *node;
    double size; /* points */
    double grey;
    Ink ink;
} SetLine;

void paint_line(Page *page, const SetLine *set, double x, double baseline);

#endif
