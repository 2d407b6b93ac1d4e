/* What several charts draw and measure alike. */
#ifndef GONGSHI_CHART_MARKS_H
#define GONGSHI_CHART_MARKS_H

#include "chart/rates.h"

/* A dot of this radius: an octagon, for a square on its corner would be a diamond. */
Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey);

/* How many bytes of a text fit a width: whole characters, at least one; Latin words unbroken where they can be. */
size_t mark_fitting(const TextMeasure *measure, const char *text, double size, double width);

#endif
