/* What is loaded once for a run: the standard, its rules, the register. */
#ifndef GONGSHI_COMMAND_WORKSPACE_H
#define GONGSHI_COMMAND_WORKSPACE_H

#include "base/sink.h"
#include "command/glyphs.h"
#include "data/dataset.h"
#include "find/judge.h"
#include "publish/inputs.h"
#include "words/phrases.h"

/* Any of standard, rulebook, dataset may be NULL after opening: findings tell why. Clear with workspace_clear(). */
typedef struct Workspace {
    char *standard_dir;   /* the folder that is opened */
    char *standard_shown; /* the folder as findings name it: relative to the data set */
    Standard *standard;
    Rulebook *rulebook;
    Dataset *dataset;
    Findings *findings; /* of loading */
    Glyphs *glyphs;     /* set before opening: asked about every text; NULL: nothing will be printed */
    Inputs *inputs;     /* set before opening: filled with what the run reads; NULL: not asked for */
} Workspace;

/* dataset NULL: the standard alone. standard NULL: as the data set's notice.csv says. The error is for a folder that
 * is not there; everything about the contents is a finding. */
bool workspace_open(Workspace *workspace, const char *dataset, const char *standard, GError **error);
void workspace_clear(Workspace *workspace);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Workspace, workspace_clear)

/* Tells why a data set could not be read at all; returns exit status 2. */
int workspace_say_unreadable(const Workspace *workspace, const char *dataset, Lang lang, Sink *err);
/* The tier of this id; NULL when there is none, which is told. */
const Tier *workspace_tier(const Workspace *workspace, const char *id, Lang lang, Sink *err);
/* Whether the register knows all these ids (of const char *; NULL: nothing is asked); the error names the first that it
 * does not. */
bool workspace_knows(const Workspace *workspace, const GPtrArray *communities, GError **error);
/* Whether there is such a folder; the error names it. */
bool workspace_folder(const char *path, GError **error);
/* `path` as seen from inside `folder`: "../standards/shandong-2022". Newly allocated. */
char *workspace_relative(const char *path, const char *folder);

#endif
