/* The libraries that a run was made with, for the manifest: the same versions, the same bytes. */
#ifndef GONGSHI_PUBLISH_LIBRARIES_H
#define GONGSHI_PUBLISH_LIBRARIES_H

#include "base/writers.h"

/* "libraries": [{"name", "version"}, …] in the open object. */
void libraries_write(Json *json);

#endif
