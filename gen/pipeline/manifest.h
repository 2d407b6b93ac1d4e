/* manifest.json: edition, every input and output with its sha256, fonts, library versions. */
#ifndef GONGSHI_PIPELINE_MANIFEST_H
#define GONGSHI_PIPELINE_MANIFEST_H

#include "pipeline/output.h"
#include "pipeline/workspace.h"

/* Newly allocated JSON; paths are relative to the data set, the standard and the output folder. */
char *manifest_make(const Workspace *workspace, const char *dataset, const Fonts *fonts, const Stage *stage,
                    Edition edition, GError **error);

#endif
