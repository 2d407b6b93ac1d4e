/* Stacked bars of how many: one for each row, all on one scale, with the number in each part. */
#ifndef GONGSHI_CHART_STACKS_H
#define GONGSHI_CHART_STACKS_H

#include <stdbool.h>

#include "chart/rates.h"

enum { STACK_PARTS = 5 };

typedef struct StackRow {
    const char *label;
    int counts[STACK_PARTS];
    bool published; /* false: hatched, with the words for it */
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
    const char *parts[STACK_PARTS]; /* words of the legend */
    const char *no_data;
    double width;
} Stacks;

Scene *stacks_draw(const Stacks *stacks, const TextMeasure *measure);

#endif
