/* The libraries that a run was made with: the same ones, the same bytes. Asked of what is loaded, never of headers: a
 * shared library may be another one than the program was built with. */
#ifndef GONGSHI_PUBLISH_LIBRARIES_H
#define GONGSHI_PUBLISH_LIBRARIES_H

#include "base/digest.h"

typedef struct Library {
    const char *name;
    char *version; /* what it says of itself; of one that says nothing the build id of its file; of one that is linked
                      into the program and says nothing, its header's */
} Library;

/* For the manifest. Of Library; free with g_array_unref. */
GArray *libraries_used(void);
/* The build ids of the shared ones that bytes depend on: finer than versions. The program's own covers what is linked
 * into it. */
void libraries_digest(Digest *digest);

#endif
