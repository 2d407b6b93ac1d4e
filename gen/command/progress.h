/* How far a long run is, on standard error: on a terminal one line with a bar, counts and the time left, elsewhere a
 * plain line now and then. Nothing is said of a run that is over within a second. */
#ifndef GONGSHI_COMMAND_PROGRESS_H
#define GONGSHI_COMMAND_PROGRESS_H

#include "base/sink.h"
#include "words/words.h"

typedef struct Progress Progress;

/* err NULL: nothing is said. all: how many jobs; now, here and below: microseconds of a clock that never goes back. */
Progress *progress_new(Sink *err, bool terminal, Lang lang, int all, gint64 now);
void progress_free(Progress *progress); /* takes the line away */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Progress, progress_free)

void progress_show(Progress *progress, int done, gint64 now);

#endif
