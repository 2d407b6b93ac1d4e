/* The charts of a run: drawn once for each language, written as SVG, PNG and CSV, and put into documents. */
#ifndef GONGSHI_COMMAND_CHARTS_H
#define GONGSHI_COMMAND_CHARTS_H

#include "publish/output.h"
#include "report/charts/gallery.h"
#include "words/language.h"

/* charts/<id>.<lang>.svg and .png for each scene; charts/<id>.csv once, with the first language. */
bool charts_write(const Press *press, Chart *chart, DocLang lang, bool internal, bool first, GError **error);
/* A chart of one scene and a table of its own. */
bool charts_write_scene(const Press *press, const Scene *scene, const char *name, DocLang lang, bool internal,
                        GError **error);

/* Gives the lead's drawings the words of the second's, in another language, too: who listens to a picture in pairs
 * hears both. */
void charts_pair(Chart *lead, const Chart *second);

#endif
