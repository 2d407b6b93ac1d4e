/* The key figures of one community, each large with its bar, as seen from two metres; and beside them a code to scan.
 *
 * All text comes in finished. Sizes are points of the sheet. Everything is black or mid grey. */
#ifndef GONGSHI_CHART_FIGURES_H
#define GONGSHI_CHART_FIGURES_H

#include "chart/rates.h"
#include "doc/scene.h"

typedef struct KeyFigure {
    const char *label;      /* 5G网络覆盖率 */
    const char *value_text; /* 100% */
    const char *note;       /* 标准90%, or what else must stand with it */
    RateSign sign;
    Ratio value, threshold; /* 0 to 1; threshold may be invalid */
} KeyFigure;

/* A matrix of dark and light modules: ISO/IEC 18004. */
typedef struct CodeMatrix {
    int side;                     /* 0: no code */
    const unsigned char *modules; /* side × side, the lowest bit is the module */
    const char *caption;
} CodeMatrix;

typedef struct FigureSheet {
    const char *id, *title, *description; /* alternative text */
    const KeyFigure *figures;
    int count;
    CodeMatrix code;
    double width;
} FigureSheet;

/* How many figures a sheet has room for. */
enum { FIGURES_MOST = 6 };

Scene *figures_draw(const FigureSheet *sheet, const TextMeasure *measure);

#endif
