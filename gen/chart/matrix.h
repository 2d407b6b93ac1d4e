/* Communities × indicators: one sign in each cell, for what a verdict rests on or where it went since another year, a
 * corner where something is to be clarified, and a count in each row and column. For the office only. */
#ifndef GONGSHI_CHART_MATRIX_H
#define GONGSHI_CHART_MATRIX_H

#include <stdbool.h>

#include "chart/rates.h"

typedef enum MatrixSign {
    MATRIX_MET,
    MATRIX_NOT_MET,
    MATRIX_SOFT_NOT_MET,
    MATRIX_UNKNOWN,
    MATRIX_DECLARED,
    MATRIX_NOT_APPLICABLE,
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
    double width;
} Matrix;

Scene *matrix_draw(const Matrix *matrix, const TextMeasure *measure);

#endif
