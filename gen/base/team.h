/* One piece of work done by several threads: each takes the next part until none is left. */
#ifndef GONGSHI_BASE_TEAM_H
#define GONGSHI_BASE_TEAM_H

#include <glib.h>

/* Runs `work` on this thread and on up to most - 1 others, no more than there are processors, and returns when all have
 * returned. A machine that gives no thread gets it done by fewer. */
void team_work(int most, GThreadFunc work, void *data);

#endif
