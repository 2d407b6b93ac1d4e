#include "publish/workers.h"

#include "base/file.h"
#include "base/number.h"
#include "base/stop.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a worker says of a job: this, and `size` bytes of text. */
typedef struct Message {
    int job;
    bool failed; /* the text is the reason: its message */
    int fault;   /* FAULTS: an error that is none */
    int stopped; /* it was told to by this signal; 0: it was not */
    size_t size;
} Message;

typedef struct Worker {
    pid_t process;
    int pipe;          /* what it says; -1 after its end */
    GByteArray *heard; /* what is not a whole message yet */
} Worker;

typedef struct Crew {
    const CrewWork *work;
    gint *next; /* the first job that nobody has; shared by all processes, atomic */
    Worker *workers;
    int count;
    int done;
    int stopped; /* by this signal, a worker or all; 0: not */
    int failed;  /* the earliest failing job, or -1 */
    GError *reason;
} Crew;

int crew_size(void) {
    return (int)g_get_num_processors();
}

static bool work_alone(const CrewWork *work, GError **error) {
    for (int i = 0; i < work->jobs; i++) {
        if (!stop_go_on(error) || !work->work(work->context, i, error))
            return false;
        work->progress(work->context, i + 1);
    }
    return true;
}

/* ---- in a worker ---- */

static bool write_all(int pipe, const void *bytes, size_t size) {
    for (const char *at = bytes; size > 0;) {
        ssize_t written = write(pipe, at, size);
        if (written < 0 && errno != EINTR)
            return false;
        at += MAX(written, 0);
        size -= (size_t)MAX(written, 0);
    }
    return true;
}

static bool say(int pipe, int job, const GError *failure, const char *text) {
    Fault fault = FAULTS;
    fault_of(failure, &fault);
    const Message message = {job, failure != NULL, (int)fault, stop_signal(failure), strlen(text)};
    return write_all(pipe, &message, sizeof message) && write_all(pipe, text, message.size);
}

/* Whether to go on. */
static bool do_job(const Crew *crew, int job, int pipe) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) report = g_string_new(NULL);
    if (!stop_go_on(&error) || !crew->work->work(crew->work->context, job, &error)) {
        g_atomic_int_set(crew->next, crew->work->jobs);
        say(pipe, job, error, error->message);
        return false;
    }
    crew->work->report(crew->work->context, report);
    return say(pipe, job, NULL, report->str);
}

static void work_on(const Crew *crew, int pipe) {
    for (int job; (job = g_atomic_int_add(crew->next, 1)) < crew->work->jobs;)
        if (!do_job(crew, job, pipe))
            return;
}

/* ---- in the caller ---- */

static bool start(Crew *crew, GError **error) {
    int ends[2];
    pid_t caller = getpid();
    pid_t process = pipe(ends) == 0 ? fork() : -1;
    if (process < 0) {
        fault_set(error, FAULT_WORKER_NOT_STARTED, "reason", DIGITS(errno), NULL);
        return false;
    }
    if (process == 0) {
        /* Without the caller nobody takes what is made, and what the worker holds, a lock too, is not to be held
         * longer. */
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != caller)
            _exit(1);
        /* Were the others' pipes left open here, their ends would not be heard. */
        for (int i = 0; i < crew->count; i++)
            close(crew->workers[i].pipe);
        close(ends[0]);
        work_on(crew, ends[1]);
        _exit(0); /* what is open and allocated is the caller's */
    }
    close(ends[1]);
    crew->workers[crew->count++] = (Worker){process, ends[0], g_byte_array_new()};
    return true;
}

/* Nobody waits for what workers are doing: what they have made goes with the run. */
static void stop_all(Crew *crew, int signal) {
    crew->stopped = signal;
    for (int i = 0; i < crew->count; i++)
        if (crew->workers[i].pipe >= 0)
            kill(crew->workers[i].process, SIGKILL);
}

/* Takes the reason over. */
static void note_failure(Crew *crew, int job, GError *reason) {
    bool later = crew->failed >= 0 && crew->failed <= job;
    g_clear_error(later ? &reason : &crew->reason);
    if (later)
        return;
    crew->failed = job;
    crew->reason = reason;
}

static void take(Crew *crew, const Message *message, const char *bytes) {
    g_autofree char *text = g_strndup(bytes, message->size);
    if (message->stopped)
        stop_all(crew, message->stopped);
    if (message->failed) {
        GError *reason = NULL;
        if (message->fault != FAULTS)
            fault_set_encoded(&reason, (Fault)message->fault, text);
        else
            g_set_error_literal(&reason, G_SPAWN_ERROR, G_SPAWN_ERROR_FAILED, text);
        note_failure(crew, message->job, reason);
        return;
    }
    crew->work->take(crew->work->context, text);
    crew->work->progress(crew->work->context, ++crew->done);
}

static void take_messages(Crew *crew, Worker *worker) {
    const GByteArray *heard = worker->heard;
    size_t at = 0;
    Message message;
    while (heard->len - at >= sizeof message) {
        memcpy(&message, heard->data + at, sizeof message);
        if (heard->len - at - sizeof message < message.size)
            break;
        take(crew, &message, (const char *)heard->data + at + sizeof message);
        at += sizeof message + message.size;
    }
    g_byte_array_remove_range(worker->heard, 0, (guint)at);
}

/* A worker that was ended from outside had a job that nobody will do: no job comes after it. */
static void note_end(Crew *crew, Worker *worker) {
    int status = 0;
    close(worker->pipe);
    worker->pipe = -1;
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR)
        ;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && worker->heard->len == 0)
        return;
    g_atomic_int_set(crew->next, crew->work->jobs);
    GError *reason = NULL;
    fault_set(&reason, FAULT_WORKER_ENDED, "process", DIGITS(worker->process), "signal",
              DIGITS(WIFSIGNALED(status) ? WTERMSIG(status) : 0), NULL);
    note_failure(crew, crew->work->jobs, reason);
}

static void listen_to(Crew *crew, Worker *worker) {
    guint8 bytes[1 << 16];
    ssize_t got = read(worker->pipe, bytes, sizeof bytes);
    if (got < 0 && errno == EINTR)
        return;
    if (got > 0) {
        g_byte_array_append(worker->heard, bytes, (guint)got);
        take_messages(crew, worker);
    } else {
        note_end(crew, worker);
    }
}

/* Until all have ended. ear: of the signals that end all of them. */
static void listen_all(Crew *crew, int ear) {
    g_autofree struct pollfd *ears = g_new0(struct pollfd, crew->count + 1);
    g_autoptr(GError) told = NULL;
    for (int open = crew->count; open > 0;) {
        for (int i = 0; i < crew->count; i++)
            ears[i] = (struct pollfd){.fd = crew->workers[i].pipe, .events = POLLIN};
        ears[crew->count] = (struct pollfd){.fd = crew->stopped ? -1 : ear, .events = POLLIN};
        if (poll(ears, (nfds_t)crew->count + 1, -1) < 0)
            continue;
        if (ears[crew->count].revents && !stop_go_on(&told))
            stop_all(crew, stop_signal(told));
        for (int i = 0; i < crew->count; i++) {
            if (ears[i].revents)
                listen_to(crew, &crew->workers[i]);
            open -= ears[i].revents && crew->workers[i].pipe < 0;
        }
    }
}

static bool run_all(Crew *crew, int workers, int ear, GError **error) {
    bool started = true;
    for (int i = 0; i < workers && started; i++)
        started = start(crew, error);
    if (!started)
        g_atomic_int_set(crew->next, crew->work->jobs);
    listen_all(crew, ear);
    if (started && crew->stopped)
        stop_error(error, crew->stopped);
    else if (started && crew->failed >= 0)
        g_propagate_error(error, g_steal_pointer(&crew->reason));
    return started && !crew->stopped && crew->failed < 0;
}

bool crew_run(const CrewWork *work, int workers, GError **error) {
    workers = MIN(workers, work->jobs);
    if (workers <= 1)
        return work_alone(work, error);
    gint *next = mmap(NULL, sizeof *next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int ear = next == MAP_FAILED ? -1 : stop_ear();
    if (ear < 0) {
        fault_set(error, FAULT_WORKER_NOT_STARTED, "reason", DIGITS(errno), NULL);
        if (next != MAP_FAILED)
            munmap(next, sizeof *next);
        return false;
    }
    Crew crew = {.work = work, .next = next, .workers = g_new0(Worker, workers), .failed = -1};
    bool done = run_all(&crew, workers, ear, error);
    for (int i = 0; i < crew.count; i++)
        g_byte_array_unref(crew.workers[i].heard);
    g_free(crew.workers);
    g_clear_error(&crew.reason);
    close(ear);
    munmap(next, sizeof *next);
    return done;
}
