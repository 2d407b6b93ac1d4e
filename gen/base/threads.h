/* Work done by several threads. */
#ifndef GONGSHI_BASE_THREADS_H
#define GONGSHI_BASE_THREADS_H

#include <glib.h>
#include <stdbool.h>

/* One piece of work: each thread takes the next part until none is left. Runs `work` on this thread and on up to
 * most - 1 others, no more than there are processors, and returns when all have returned. A machine that gives no
 * thread gets it done by fewer. */
void threads_run(int most, GThreadFunc work, void *data);

/* A row of things made by several threads and used in order by one. */
typedef struct OrderedWork {
    int count;
    void *(*make)(void *context, int index); /* by any of the threads, several at once; not NULL */
    bool (*take)(void *context, void *made); /* on the caller's thread, in order; false ends the row */
    void (*drop)(void *made);                /* what was made and is not wanted any more; also after take */
    void *context;
} OrderedWork;

/* Never more are made ahead than a few for each thread. threads: with the caller's; at least 1. Returns whether all
 * were taken. */
bool threads_run_ordered(const OrderedWork *row, int threads);

#endif
