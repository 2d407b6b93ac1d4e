/* The last look before anything public is written: whether a piece of a document, a chart's words or a table of open
 * data holds personal data after all. Cells are masked when they are read (data/table.h); what is composed of them
 * later must not bring forth what no cell held. A hit is an error that ends the run: nothing appears. */
#ifndef GONGSHI_PUBLISH_GUARD_H
#define GONGSHI_PUBLISH_GUARD_H

#include "base/personal.h"
#include "doc/node.h"

/* What may stand: what was released, and how the office says it can be reached (dataset_sayable). */
typedef struct Guard {
    PersonalAllowed allowed;
} Guard;

/* name: of the file, for the error. False when something personal was found. guard may be NULL: nothing is looked at.
 */
bool guard_text(const Guard *guard, const char *name, const char *text, GError **error);
bool guard_doc(const Guard *guard, const char *name, const Doc *doc, GError **error);
bool guard_scene(const Guard *guard, const char *name, const Scene *scene, GError **error);

#endif
