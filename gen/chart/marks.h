/* What several charts draw and measure alike. */
#ifndef GONGSHI_CHART_MARKS_H
#define GONGSHI_CHART_MARKS_H

#include "chart/rates.h"

/* The length of what a rate's sign is drawn from: a bar that its quantities support, an open one without them, a circle
 * at the beginning of the scale for 0 of 0. Of the other signs nothing. */
void mark_sign(Scene *scene, RateSign sign, double x, double middle, double length, double height);
/* The stated rate where it is another one; title: its words. */
void mark_diamond(Scene *scene, double x, double middle, double r, const char *title);
/* A threshold: a line with a flag at its top towards the side that is asked for (1 right, -1 left, 0 none). */
void mark_threshold(Scene *scene, double x, double top, double foot, int towards);

/* A dot of this radius: an octagon, for a square on its corner would be a diamond. */
Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey);

#endif
