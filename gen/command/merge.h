/* A run in parts: what a part says of itself at the head of its record, and how parts become one run again.
 *
 *     shard 2 3
 *     made <digest of all that it was made from> <digest of what was asked for>
 *     argument data/2023
 *     argument --lang=zh,en
 *
 * Only parts name their arguments: a folder that may be published names no place of this machine.
 *
 * Joining is a run like any other that finds everything made already, in the folders of the parts. */
#ifndef GONGSHI_COMMAND_MERGE_H
#define GONGSHI_COMMAND_MERGE_H

#include "command/command.h"

/* Newly allocated; lines. */
char *merge_head(const RenderOptions *options, const char *made);

#endif
