/* Which characters of what was loaded can be printed: asked of the fonts, by the function that sets text. Fonts are
 * opened when the first character comes that not every face has. Several threads may ask. */
#ifndef GONGSHI_COMMAND_GLYPHS_H
#define GONGSHI_COMMAND_GLYPHS_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"
#include "data/dataset.h"

typedef struct Glyphs Glyphs;

/* home: the folder with fonts/; must outlive it. */
Glyphs *glyphs_new(const char *home);
void glyphs_free(Glyphs *glyphs);

/* What is uncommon becomes findings where no font has it. Nothing is told without fonts: a run that prints will say so.
 * glyphs NULL: nothing is asked. community: whose table the findings are of, or NULL. */
void glyphs_tell(Glyphs *glyphs, Findings *findings, const Community *community);
/* Whether anything was told since it was made. */
bool glyphs_told(Glyphs *glyphs);

#endif
