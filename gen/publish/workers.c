#include "publish/workers.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/number.h"
#include "base/stop.h"

/* What a worker says of a job: this, and `size` bytes of text. Without padding, for all its bytes are written. */
typedef struct WorkerMessage {
    int job;
    int failed;  /* the text is the reason: its message */
    int fault;   /* FAULTS: an error that is none */
    int stopped; /* it was told to by this signal; 0: it was not */
    size_t size;
} WorkerMessage;

typedef struct Worker {
    pid_t process;
    int pipe;          /* what it says; -1 after its end */
    GByteArray *heard; /* what is not a whole message yet */
} Worker;

typedef struct WorkerPool {
    const WorkerJobs *jobs;
    gint *next; /* the first job that nobody has; shared by all processes, atomic */
    Worker *workers;
    int count;
    int done;
    int stopped;    /* by this signal, a worker or all; 0: not */
    int failed;     /* the earliest failing job, or -1 */
    GError *reason; /* its reason */
} WorkerPool;

int workers_count(int workers) {
    return workers > 0 ? workers : (int)g_get_num_processors();
}

/* ---- in a worker ---- */

static bool write_pipe(int pipe, const void *bytes, size_t size) {
    for (const char *at = bytes; size > 0;) {
        ssize_t written = write(pipe, at, size);
        if (written < 0 && errno != EINTR)
            return false;
        at += MAX(written, 0);
        size -= (size_t)MAX(written, 0);
    }
    return true;
}

/* Does jobs until none is left or one fails. False: what was made, or why it was not, could not be told. */
static bool work_on(const WorkerPool *pool, int pipe) {
    const WorkerJobs *jobs = pool->jobs;
    bool told = true, made = true;
    for (int job; told && made && (job = g_atomic_int_add(pool->next, 1)) < jobs->count;) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GString) text = g_string_new(NULL);
        made = stop_go_on(&error) && jobs->work(jobs->context, job, &error);
        if (made) {
            jobs->report(jobs->context, text);
        } else {
            g_atomic_int_set(pool->next, jobs->count);
            g_string_assign(text, error->message);
        }
        Fault fault = FAULTS;
        fault_of(error, &fault);
        const WorkerMessage message = {job, !made, (int)fault, stop_signal(error), text->len};
        told = write_pipe(pipe, &message, sizeof message) && write_pipe(pipe, text->str, text->len);
    }
    return told;
}

/* ---- in the caller ---- */

static bool start_worker(WorkerPool *pool, GError **error) {
    int ends[2];
    pid_t caller = getpid();
    pid_t process = pipe(ends) == 0 ? fork() : -1;
    if (process < 0) {
        fault_set(error, FAULT_WORKER_SYSTEM, "reason", DIGITS(errno), NULL);
        return false;
    }
    if (process == 0) {
        /* Without the caller nobody takes what is made, and what the worker holds, a lock too, is not to be held
         * longer. */
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != caller)
            _exit(1);
        /* Were the others' pipes left open here, their ends would not be heard. */
        for (int i = 0; i < pool->count; i++)
            close(pool->workers[i].pipe);
        close(ends[0]);
        _exit(work_on(pool, ends[1]) ? 0 : 1); /* what is open and allocated is the caller's */
    }
    close(ends[1]);
    pool->workers[pool->count++] = (Worker){process, ends[0], g_byte_array_new()};
    return true;
}

/* Nobody waits for what workers are doing: what they have made goes with the run. */
static void stop_workers(WorkerPool *pool, int signal) {
    pool->stopped = signal;
    for (int i = 0; i < pool->count; i++)
        if (pool->workers[i].pipe >= 0)
            kill(pool->workers[i].process, SIGKILL);
}

/* Takes the reason over. */
static void note_failure(WorkerPool *pool, int job, GError *reason) {
    bool later = pool->failed >= 0 && pool->failed <= job;
    g_clear_error(later ? &reason : &pool->reason);
    if (later)
        return;
    pool->failed = job;
    pool->reason = reason;
}

static void take_messages(WorkerPool *pool, const Worker *worker) {
    const WorkerJobs *jobs = pool->jobs;
    const GByteArray *heard = worker->heard;
    size_t at = 0;
    WorkerMessage message;
    while (heard->len - at >= sizeof message) {
        memcpy(&message, heard->data + at, sizeof message);
        if (heard->len - at - sizeof message < message.size)
            break;
        g_autofree char *text = g_strndup((const char *)heard->data + at + sizeof message, message.size);
        at += sizeof message + message.size;
        if (message.stopped)
            stop_workers(pool, message.stopped);
        if (message.failed) {
            GError *reason = NULL;
            if (message.fault != FAULTS)
                fault_set_encoded(&reason, (Fault)message.fault, text);
            else
                g_set_error_literal(&reason, G_SPAWN_ERROR, G_SPAWN_ERROR_FAILED, text);
            note_failure(pool, message.job, reason);
        } else {
            jobs->take(jobs->context, text);
            jobs->progress(jobs->context, ++pool->done);
        }
    }
    g_byte_array_remove_range(worker->heard, 0, (guint)at);
}

/* A worker that was ended from outside had a job that nobody will do, and what one made that could not be heard
 * (unheard: an errno; 0: it was) is lost: no job comes after it. */
static void note_end(WorkerPool *pool, Worker *worker, int unheard) {
    int status = 0;
    close(worker->pipe);
    worker->pipe = -1;
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR)
        ;
    if (!unheard && WIFEXITED(status) && WEXITSTATUS(status) == 0 && worker->heard->len == 0)
        return;
    g_atomic_int_set(pool->next, pool->jobs->count);
    GError *reason = NULL;
    if (unheard)
        fault_set(&reason, FAULT_WORKER_SYSTEM, "reason", DIGITS(unheard), NULL);
    else
        fault_set(&reason, FAULT_WORKER_ENDED, "process", DIGITS(worker->process), "signal",
                  DIGITS(WIFSIGNALED(status) ? WTERMSIG(status) : 0), NULL);
    note_failure(pool, pool->jobs->count, reason);
}

/* Until all have ended. ear: of the signals that end all of them. */
static void listen_all(WorkerPool *pool, int ear) {
    g_autofree struct pollfd *ears = g_new0(struct pollfd, pool->count + 1);
    g_autoptr(GError) told = NULL;
    guint8 bytes[1 << 16];
    for (int open = pool->count; open > 0;) {
        for (int i = 0; i < pool->count; i++)
            ears[i] = (struct pollfd){.fd = pool->workers[i].pipe, .events = POLLIN};
        ears[pool->count] = (struct pollfd){.fd = pool->stopped ? -1 : ear, .events = POLLIN};
        if (poll(ears, (nfds_t)pool->count + 1, -1) < 0)
            continue;
        if (ears[pool->count].revents && !stop_go_on(&told))
            stop_workers(pool, stop_signal(told));
        for (int i = 0; i < pool->count; i++) {
            Worker *worker = &pool->workers[i];
            ssize_t got = ears[i].revents ? read(worker->pipe, bytes, sizeof bytes) : -1;
            if (!ears[i].revents || (got < 0 && errno == EINTR))
                continue;
            if (got > 0) {
                g_byte_array_append(worker->heard, bytes, (guint)got);
                take_messages(pool, worker);
            } else {
                note_end(pool, worker, got < 0 ? errno : 0);
                open--;
            }
        }
    }
}

bool workers_run(const WorkerJobs *jobs, int workers, GError **error) {
    workers = MIN(workers_count(workers), jobs->count);
    for (int i = 0; workers <= 1 && i < jobs->count; i++) {
        if (!stop_go_on(error) || !jobs->work(jobs->context, i, error))
            return false;
        jobs->progress(jobs->context, i + 1);
    }
    if (workers <= 1)
        return true;
    gint *next = mmap(NULL, sizeof *next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int ear = next == MAP_FAILED ? -1 : stop_ear();
    if (ear < 0) {
        fault_set(error, FAULT_WORKER_SYSTEM, "reason", DIGITS(errno), NULL);
        if (next != MAP_FAILED)
            munmap(next, sizeof *next);
        return false;
    }
    WorkerPool pool = {.jobs = jobs, .next = next, .workers = g_new0(Worker, workers), .failed = -1};
    bool started = true;
    for (int i = 0; i < workers && started; i++)
        started = start_worker(&pool, error);
    if (!started)
        g_atomic_int_set(next, jobs->count);
    listen_all(&pool, ear);
    if (started && pool.stopped)
        stop_error(error, pool.stopped);
    else if (started && pool.failed >= 0)
        g_propagate_error(error, g_steal_pointer(&pool.reason));
    bool done = started && !pool.stopped && pool.failed < 0;
    for (int i = 0; i < pool.count; i++)
        g_byte_array_unref(pool.workers[i].heard);
    g_free(pool.workers);
    g_clear_error(&pool.reason);
    close(ear);
    munmap(next, sizeof *next);
    return done;
}
