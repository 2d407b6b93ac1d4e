/* The charts: numbers in, shapes out. Each kind is a struct of what it shows and a function that draws it.
 *
 * Rows are communities, in groups by tier unless said otherwise. All text comes in finished (report/ makes it), in one
 * language or in two: a newline parts the second language of a pair from the first. It is measured through the function
 * given; shares are 0 to 1, sizes points. Shapes, tones and words tell everything: nothing is coloured. Only here an
 * exact ratio becomes a length, and nothing is decided on that. Everything passed in is borrowed; a scene is new and
 * has copies of its words.
 *
 * In every struct id is the prefix of ids in SVG; title and description are its alternative text. */
#ifndef GONGSHI_CHART_CHART_H
#define GONGSHI_CHART_CHART_H

#include <glib.h>
#include <stdbool.h>

#include "base/number.h"
#include "doc/scene.h"

/* Width of a text in points at a size. */
typedef struct TextMeasure {
    double (*width)(void *context, const char *text, double size);
    void *context;
} TextMeasure;

/* Of a drawing in points, and of another of the same for telephones; 0: there is none. */
typedef struct ChartWidths {
    double page, telephone;
} ChartWidths;

/* How a rate is drawn, in all charts that show one. */
typedef enum RateSign {
    RATE_SIGN_BAR,
    RATE_SIGN_OPEN,  /* a value that no quantities support */
    RATE_SIGN_ZERO,  /* 0 of 0 */
    RATE_SIGN_WORDS, /* none: the words say why */
    RATE_SIGN_HATCH  /* nothing is published */
} RateSign;

/* What lies on a scale, and where. Values are those of the figures. */
typedef struct AxisTick {
    double at;
    const char *text; /* "20%", "0.5", a level's name */
} AxisTick;

typedef struct Axis {
    double from, to;
    const AxisTick *ticks; /* from the left to the right */
    int tick_count;
    const char *unit; /* said once, before the scale; "" where the ticks say it or there is none */
} Axis;

/* ---- one rate of all communities ----
 *
 * A bar from zero for the value, open where no quantities support it, a diamond for the stated rate where it differs, a
 * circle for 0 of 0, a line for the threshold with a flag towards the side that is asked for. Figures below zero have
 * bars to the left of the line of zero; of what is ordered but not measured (levels) there are dots. A community
 * without published data is hatched, not empty, and says so; one that did not report says that. */

typedef struct RateRow {
    const char *label; /* the community */
    RateSign sign;
    Ratio value;                          /* what the bar shows; invalid: no bar */
    Ratio stated;                         /* the diamond; invalid when there is none */
    Ratio threshold;                      /* of this community; invalid: none */
    int towards;                          /* what it asks for: 1 more, -1 less, 0 neither */
    const char *value_text, *stated_text; /* "100%"; stated_text "" when there is nothing more to say */
    const char *note;                     /* instead of a bar: 未公布数据, 缺少数据, 总数为0 */
} RateRow;

typedef struct RateGroup {
    const char *label; /* 成长型（标准90%） */
    const RateRow *rows;
    int row_count; /* 0: the tier is not asked, and its label says so */
} RateGroup;

/* Words of the legend; only the signs that are drawn are told. */
typedef struct RateLegend {
    const char *bar, *open, *diamond, *zero, *threshold, *hatched;
} RateLegend;

typedef struct RateChart {
    const char *id, *title, *description;
    const RateGroup *groups;
    int group_count;
    RateLegend legend;
    Axis axis;
    bool dots; /* instead of bars */
    double width;
} RateChart;

Scene *rates_draw(const RateChart *chart, const TextMeasure *measure);

/* ---- totals of points ----
 *
 * A bar from zero for what is earned for certain, open from there to what may be earned, a diamond for the total stated
 * where it is another one; a line for the least total of each level. All on one scale. */

typedef struct ScoreRow {
    const char *label;
    bool published; /* false: hatched, and the text says so */
    double low, high;
    const double *stated; /* NULL: none, or the same */
    const char *text;     /* behind the bar */
    const char *stated_text;
} ScoreRow;

typedef struct ScoreGroup {
    const char *label;
    const ScoreRow *rows;
    int row_count;
} ScoreGroup;

typedef struct ScoreLegend {
    const char *bar, *open, *diamond, *level, *hatched;
} ScoreLegend;

typedef struct ScoreChart {
    const char *id, *title, *description;
    const ScoreGroup *groups;
    int group_count;
    Axis axis;
    const AxisTick *levels; /* from left to right */
    int level_count;
    ScoreLegend legend;
    ChartWidths widths;
} ScoreChart;

Scene *scores_draw(const ScoreChart *chart, const TextMeasure *measure);

/* ---- where the figures of all lie ----
 *
 * A strip for each figure, or for each tier: those who are as the others are dots, and circles with how many share a
 * value; who is told apart has a line of its own with its name and figures, white on black where it does not reach what
 * is asked. Names stand above their strips in a drawing for a telephone, which is narrow. */

typedef struct StripPoint {
    double at;
    int count;
    bool open; /* no quantities support it */
} StripPoint;

typedef struct StripApart {
    double at;
    const double *stated; /* where another figure is stated; NULL: none */
    bool missed;          /* not as asked */
    const char *text;     /* who, and the figures */
} StripApart;

typedef struct StripLine {
    double at;
    const char *text; /* who is asked for how much */
    int towards;      /* 1 more, -1 less, 0 neither */
} StripLine;

typedef struct Strip {
    const char *label, *note; /* what it is of, and what is said of those who are as the others; "": nothing */
    Axis axis;                /* without ticks there is only the label: nothing is asked */
    const StripPoint *points; /* by their place */
    int point_count;
    const StripApart *aparts;
    int apart_count;
    const char *more;       /* of those who found no room; "": none */
    const StripLine *lines; /* by their place */
    int line_count;
} Strip;

/* Words of the legend; only the signs that are drawn are told. */
typedef struct StripLegend {
    const char *count, *dot, *open, *value, *stated, *missed, *threshold;
} StripLegend;

typedef struct StripChart {
    const char *id, *title, *description;
    const Strip *strips;
    int strip_count;
    const char *const *notes; /* below the strips: of whom nothing is shown, and why */
    int note_count;
    StripLegend legend;
    ChartWidths widths;
} StripChart;

Scene *strips_draw(const StripChart *chart, const TextMeasure *measure);

/* ---- stacked bars of how many ----
 *
 * One for each row, all on one scale, with the number in each part; a part that no row has is not told. */

enum { STACK_PARTS = 5 };

typedef struct StackRow {
    const char *label;
    int counts[STACK_PARTS];
} StackRow;

typedef struct StackGroup {
    const char *label;
    const StackRow *rows;
    int row_count;
} StackGroup;

typedef struct Stacks {
    const char *id, *title, *description;
    const StackGroup *groups;
    int group_count;
    const char *parts[STACK_PARTS]; /* words of the legend; the first is what does not agree, and is black */
    const char *note;               /* of whom there is nothing to show; "": nobody */
    ChartWidths widths;
} Stacks;

Scene *stacks_draw(const Stacks *stacks, const TextMeasure *measure);

/* ---- communities × indicators, for the office only ----
 *
 * One sign in each cell, for what a verdict rests on or where it went since another year, a corner where something is
 * to be clarified, and a count in each row and column. */

typedef enum MatrixSign {
    MATRIX_MET,
    MATRIX_NOT_MET,
    MATRIX_SOFT_NOT_MET,
    MATRIX_UNKNOWN,
    MATRIX_DECLARED,
    MATRIX_NOT_APPLICABLE,
    MATRIX_SCORED,
    /* of two years: */
    MATRIX_BETTER,
    MATRIX_UP,
    MATRIX_SAME,
    MATRIX_DOWN,
    MATRIX_WORSE,
    MATRIX_BROKEN,
    MATRIX_NEW
} MatrixSign;
enum { MATRIX_SIGNS = MATRIX_NEW + 1 };

typedef struct MatrixCell {
    MatrixSign sign;
    bool marked;       /* the corner */
    const char *title; /* for who hovers */
} MatrixCell;

typedef struct MatrixRow {
    const char *label;
    const MatrixCell *cells; /* as many as columns; NULL: no data */
} MatrixRow;

typedef struct MatrixColumn {
    int number;   /* as the standard counts */
    int category; /* from 0; a category's columns stand side by side */
} MatrixColumn;

typedef struct MatrixGroup {
    const char *label;
    const MatrixColumn *columns;
    int column_count;
    const MatrixRow *rows;
    int row_count;
} MatrixGroup;

typedef struct Matrix {
    const char *id, *title, *description;
    const MatrixGroup *groups;
    int group_count;
    const char *const *categories; /* names */
    int category_count;
    const char *signs[MATRIX_SIGNS]; /* words of the legend; NULL for those that do not occur */
    bool counted[MATRIX_SIGNS];      /* in the totals */
    const char *mark, *total;        /* words of the corner and of the totals */
    const char *no_data;
    ChartWidths widths;
} Matrix;

Scene *matrix_draw(const Matrix *matrix, const TextMeasure *measure);

/* ---- a rate from one year to another ----
 *
 * An open dot where it was, a filled one where it is, and an arrow between them; dashed and full lines for the
 * thresholds of both years. Dots need no zero: the scale may begin near the least figure shown.
 * Where the figures cannot be compared both dots stand without an arrow, and two short strokes part them. Rows are of
 * those who moved or are told apart; the rest of a group share one, with a dot for each. */

typedef struct ShiftRow {
    const char *label;
    Ratio before, after; /* invalid: none */
    bool broken;         /* no arrow */
    bool missed;         /* not as asked */
    const char *text;    /* "85% → 92%" */
} ShiftRow;

typedef struct ShiftGroup {
    const char *label;
    Ratio before, after; /* thresholds; invalid: none */
    const ShiftRow *rows;
    int row_count;
    const Ratio *rest; /* of those who have no row: where they are */
    int rest_count;
    const char *rest_label, *rest_text; /* how many they are, from what to what */
} ShiftGroup;

typedef struct Shifts {
    const char *id, *title, *description;
    const ShiftGroup *groups;
    int group_count;
    Axis axis;
    const char *then, *now, *threshold_then, *threshold_now,
        *broken; /* words of the legend; "" for what is not drawn */
    ChartWidths widths;
} Shifts;

Scene *shifts_draw(const Shifts *shifts, const TextMeasure *measure);

/* ---- rates over the years ----
 *
 * Small multiples, without groups: rates across, in each cell a dot for every year, joined where the figures can be
 * compared, over the threshold of the newest. All cells of a column share one scale, which may begin near its least
 * figure and is told below it. */

typedef struct YearPoint {
    double at;   /* 0 to 1 of the column's scale; negative: none */
    bool joined; /* to the one before */
} YearPoint;

typedef struct YearCell {
    const YearPoint *points; /* as many as years; NULL: not asked */
    double threshold;        /* of the newest year, likewise; negative: none */
    const char *text;        /* the newest figure */
} YearCell;

typedef struct YearColumn {
    const char *label; /* with the unit that its figures lack */
    const char *scale; /* "50–100%" */
} YearColumn;

typedef struct YearRow {
    const char *label;
    const YearCell *cells; /* as many as columns */
} YearRow;

typedef struct YearsChart {
    const char *id, *title, *description;
    const char *const *years; /* names, the oldest first */
    int year_count;
    const YearColumn *columns;
    int column_count;
    const YearRow *rows;
    int row_count;
    ChartWidths widths;
} YearsChart;

Scene *years_draw(const YearsChart *chart, const TextMeasure *measure);

/* ---- plot.c: A drawing that stands alone, in a file: what it says above it, and below it whose it is. Labels. */

void chart_frame(Scene *scene, const char *kicker, const char *headline, const char *source,
                 const TextMeasure *measure);

/* ---- code.c: A code that a telephone reads, with what it leads to below it. */

/* A matrix of dark and light modules: ISO/IEC 18004. */
typedef struct CodeMatrix {
    int side;
    const unsigned char *modules; /* side × side, the lowest bit is the module */
    const char *caption;
} CodeMatrix;

/* address: what it leads to, for who cannot see it. */
Scene *code_draw(const CodeMatrix *code, const char *address, const TextMeasure *measure);

#endif
