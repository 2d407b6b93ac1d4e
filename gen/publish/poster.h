/* The posters of a run: laid out on one sheet each. */
#ifndef GONGSHI_PUBLISH_POSTER_H
#define GONGSHI_PUBLISH_POSTER_H

#include "publish/output.h"

/* Sets the document in the largest type with which it fills one sheet. sheet: the geometry of templates/poster.csv;
 * press: without web pages, a poster is for paper. */
bool poster_print(const Press *press, const Geometry *sheet, const Meta *meta, const Doc *doc, const char *file,
                  GError **error);

#endif
