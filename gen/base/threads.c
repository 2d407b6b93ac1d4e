#include "base/threads.h"

enum { THREADS_MOST = 8, AHEAD = 3 /* of each thread */ };

static int helpers_start(GThread **helpers, int most, GThreadFunc work, void *data) {
    int wanted = MIN(MIN((int)g_get_num_processors(), THREADS_MOST), most) - 1, count = 0;
    while (count < wanted && (helpers[count] = g_thread_try_new("worker", work, data, NULL)))
        count++;
    return count;
}

void threads_run(int most, GThreadFunc work, void *data) {
    GThread *helpers[THREADS_MOST];
    int count = helpers_start(helpers, most, work, data);
    work(data);
    while (count > 0)
        g_thread_join(helpers[--count]);
}

/* ---- a row ---- */

typedef struct WorkLine {
    const OrderedWork *row;
    GMutex lock; /* of what follows */
    GCond moved;
    void *made[AHEAD * THREADS_MOST]; /* by index, in turn; NULL: not yet */
    int window, next, taken;          /* next: the first that nobody makes */
    bool ended;
} WorkLine;

/* With the lock, which is given up meanwhile. */
static void make_next(WorkLine *line) {
    int index = line->next++;
    g_mutex_unlock(&line->lock);
    void *made = line->row->make(line->row->context, index);
    g_mutex_lock(&line->lock);
    line->made[index % line->window] = made;
    g_cond_broadcast(&line->moved);
}

static bool is_wanted(const WorkLine *line) {
    return line->next < line->row->count && line->next < line->taken + line->window;
}

static void *help(void *data) {
    WorkLine *line = data;
    g_mutex_lock(&line->lock);
    while (!line->ended && line->next < line->row->count) {
        if (is_wanted(line))
            make_next(line);
        else
            g_cond_wait(&line->moved, &line->lock);
    }
    g_mutex_unlock(&line->lock);
    return NULL;
}

/* The next in order; who waits for it helps. */
static void *wait_for(WorkLine *line) {
    void **place = &line->made[line->taken % line->window];
    g_mutex_lock(&line->lock);
    while (!*place) {
        if (is_wanted(line))
            make_next(line);
        else
            g_cond_wait(&line->moved, &line->lock);
    }
    void *made = *place;
    *place = NULL;
    line->taken++;
    g_cond_broadcast(&line->moved);
    g_mutex_unlock(&line->lock);
    return made;
}

bool threads_run_ordered(const OrderedWork *row, int threads) {
    GThread *helpers[THREADS_MOST];
    WorkLine line = {.row = row, .window = AHEAD * CLAMP(threads, 1, THREADS_MOST)};
    g_mutex_init(&line.lock);
    g_cond_init(&line.moved);
    int count = helpers_start(helpers, threads, help, &line);
    bool taken = true;
    while (taken && line.taken < row->count) {
        /* alone, nothing is made ahead */
        void *made = count > 0 ? wait_for(&line) : row->make(row->context, line.taken++);
        taken = row->take(row->context, made);
        row->drop(made);
    }
    g_mutex_lock(&line.lock);
    line.ended = true;
    g_cond_broadcast(&line.moved);
    g_mutex_unlock(&line.lock);
    while (count > 0)
        g_thread_join(helpers[--count]);
    for (int i = 0; i < line.window; i++)
        if (line.made[i])
            row->drop(line.made[i]);
    g_cond_clear(&line.moved);
    g_mutex_clear(&line.lock);
    return taken;
}
