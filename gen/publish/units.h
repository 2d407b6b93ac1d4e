/* What the documents of a run are made from, as digests: whether one that is there already would come out the same.
 *
 * Everything that the bytes depend on is in them: the program itself, libraries, fonts, templates, the standard, the
 * data set without its tables; then the tables shown, and how the run was asked for. */
#ifndef GONGSHI_PUBLISH_UNITS_H
#define GONGSHI_PUBLISH_UNITS_H

#include "command/command.h"
#include "command/workspace.h"
#include "layout/fonts.h"
#include "publish/stage.h"

typedef struct Units {
    const Workspace *workspace;
    char *base;    /* of all that every document is made from */
    char *whole;   /* of that and all tables */
    char *options; /* of how the run was asked for */
} Units;

/* Clear with units_clear(). */
bool units_open(Units *units, const Workspace *workspace, const Fonts *fonts, const RenderOptions *options,
                GError **error);
void units_clear(Units *units);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Units, units_clear)

/* The digest of what is made from the table of one community ("": of all) and everything else. Newly allocated. */
char *units_inputs(const Units *units, const char *community);
/* Whether a unit made by an earlier run is made from what there is now, however it was asked for. */
bool units_valid(void *units, const Unit *unit);

#endif
