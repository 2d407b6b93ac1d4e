/* A pool of forked processes that share numbered jobs.
 *
 * Jobs are numbered from 0 and taken in that order, each by the first process that is free. A worker has all that the
 * caller had when it forked, so nothing is sent to it; what it made comes back as text. With one worker there is no
 * second process: the caller does the jobs in order.
 *
 * The failure of the earliest failing job is reported, whatever the number of workers: jobs before it have been begun
 * before it, and are waited for. A worker that is ended from outside is a failure too. Told to stop, they or one of
 * them (base/stop.h), all end at once.
 *
 * No thread may run when workers_run() is called. */
#ifndef GONGSHI_PUBLISH_WORKERS_H
#define GONGSHI_PUBLISH_WORKERS_H

#include <glib.h>
#include <stdbool.h>

typedef struct WorkerJobs {
    int count;
    /* Does a job: in a worker, or in the caller's process when that is the only one. */
    bool (*work)(void *context, int job, GError **error);
    /* In a worker, after a job: what the caller is to know of it, appended to out. */
    void (*report)(void *context, GString *out);
    /* In the caller: what a worker reported. */
    void (*take)(void *context, const char *report);
    /* In the caller: that many jobs are done. */
    void (*progress)(void *context, int done);
    void *context;
} WorkerJobs;

/* workers: 0 for one for each processor. */
bool workers_run(const WorkerJobs *jobs, int workers, GError **error);
/* The number of workers meant by an option's value. */
int workers_count(int workers);

#endif
