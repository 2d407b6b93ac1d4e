/* An archive (ZIP) of parts, for the documents that are one: in the order in which they are begun, deflated as they
 * come, without a clock. What is complete goes out at once, so that an archive takes the room of one part.
 *
 * After the first failure of the sink nothing more is written; archive_finish() gives the error. */
#ifndef GONGSHI_EMIT_ARCHIVE_H
#define GONGSHI_EMIT_ARCHIVE_H

#include "base/sink.h"

typedef struct Archive Archive;

Archive *archive_new(Sink *sink);
void archive_free(Archive *archive);

/* One part is open at a time. */
void archive_begin(Archive *archive, const char *name);
void archive_add(Archive *archive, const void *bytes, gsize size);
void archive_end(Archive *archive);
void archive_put(Archive *archive, const char *name, const void *bytes, gsize size);
/* Whether the sink has taken everything so far. */
bool archive_sound(const Archive *archive, GError **error);
/* Nothing is added afterwards. */
bool archive_finish(Archive *archive, GError **error);

#endif
