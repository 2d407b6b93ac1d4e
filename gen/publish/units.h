/* What the documents of a run are made from, as digests: whether one that is there already would come out the same.
 *
 * Everything that the bytes depend on is in them: the program itself, libraries, fonts, templates, the standard, the
 * data set without its tables; then the tables shown, and how the run was asked for. */
#ifndef GONGSHI_PUBLISH_UNITS_H
#define GONGSHI_PUBLISH_UNITS_H

#include "data/dataset.h"
#include "layout/fonts.h"
#include "publish/inputs.h"
#include "publish/stage.h"

typedef struct Units {
    const Inputs *inputs;
    const Dataset *dataset;
    char *base;    /* of all that every document is made from */
    char *whole;   /* of that and all tables */
    char *options; /* of how the run was asked for */
} Units;

/* loading: what was found while the data set was loaded, which tells of files that lie beside it. Clear with
 * units_clear(). */
bool units_open(Units *units, const Inputs *inputs, const Dataset *dataset, const Findings *loading, const Fonts *fonts,
                const EditionRequest *request, GError **error);
void units_clear(Units *units);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Units, units_clear)

/* The digest of what is made from the table of one community ("": of all) and everything else. Newly allocated. */
char *units_inputs(const Units *units, const char *community);
/* Whether a unit made by an earlier run is made from what there is now, however it was asked for. */
bool units_valid(void *units, const Unit *unit);

#endif
