/* A run in parts: what a part says of itself at the head of its record, and how parts become one run again.
 *
 *     shard 2 3
 *     made <digest of all that it was made from>
 *     argument data/2023
 *     argument --lang=zh,en
 *
 * A folder that is published says instead, after these two lines, whether it holds a few communities only.
 *
 * Joining is a run like any other that finds everything made already, in the folders of the parts. */
#ifndef GONGSHI_PIPELINE_MERGE_H
#define GONGSHI_PIPELINE_MERGE_H

#include "pipeline/pipeline.h"

/* Newly allocated; lines. few: whether the folder holds a few communities only. */
char *merge_head(const RenderOptions *options, const char *made, bool few);
/* Whether that is what a head says. */
bool merge_head_few(const char *head);

#endif
