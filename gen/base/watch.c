#include "base/watch.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/file.h"
#include "base/stop.h"

/* Milliseconds without a change after which a save is over; and how long changes may go on before they are looked at
 * all the same. */
enum { CALM = 150, PATIENCE = 2000 };

struct Watch {
    int events, ear;
    GHashTable *known; /* descriptors of folders that are watched */
};

static bool system_error(GError **error, const char *path) {
    file_error(error, path, errno);
    return false;
}

Watch *watch_new(GError **error) {
    g_autoptr(Watch) watch = g_new0(Watch, 1);
    watch->known = g_hash_table_new(NULL, NULL);
    watch->ear = -1;
    watch->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (watch->events >= 0)
        watch->ear = stop_ear();
    if (watch->ear < 0) {
        system_error(error, "inotify");
        return NULL;
    }
    return g_steal_pointer(&watch);
}

void watch_free(Watch *watch) {
    if (!watch)
        return;
    if (watch->events >= 0)
        close(watch->events);
    if (watch->ear >= 0)
        close(watch->ear);
    g_hash_table_unref(watch->known);
    g_free(watch);
}

static bool add(Watch *watch, const char *path, bool *added) {
    int folder = inotify_add_watch(watch->events, path,
                                   IN_ONLYDIR | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                       IN_DELETE_SELF | IN_MOVE_SELF);
    if (folder >= 0 && g_hash_table_add(watch->known, GINT_TO_POINTER(folder)))
        *added = true;
    return folder >= 0;
}

bool watch_folder(Watch *watch, const char *path, bool *added, GError **error) {
    if (!add(watch, path, added))
        return system_error(error, path);
    g_autoptr(GDir) entries = g_dir_open(path, 0, NULL);
    const char *name;
    while (entries && (name = g_dir_read_name(entries))) {
        g_autofree char *below = g_build_filename(path, name, NULL);
        if (g_file_test(below, G_FILE_TEST_IS_DIR))
            add(watch, below, added); /* one that is gone again has told of itself */
    }
    return true;
}

/* Whether one of the events that have come counts. */
static bool read_events(Watch *watch) {
    _Alignas(struct inotify_event) char bytes[16384];
    bool counts = false;
    ssize_t length;
    while ((length = read(watch->events, bytes, sizeof bytes)) > 0)
        for (char *at = bytes; at < bytes + length;) {
            struct inotify_event event;
            memcpy(&event, at, sizeof event);
            const char *name = event.len > 0 ? at + sizeof event : "";
            at += sizeof event + event.len;
            if (event.mask & IN_IGNORED)
                g_hash_table_remove(watch->known, GINT_TO_POINTER(event.wd));
            else
                counts = counts || !strchr("~.", *name) || !*name;
        }
    return counts;
}

bool watch_wait(Watch *watch, GError **error) {
    gint64 begun = 0;
    for (;;) {
        struct pollfd fds[] = {{watch->ear, POLLIN, 0}, {watch->events, POLLIN, 0}};
        int count = poll(fds, G_N_ELEMENTS(fds), begun ? CALM : -1);
        if (!stop_go_on(error))
            return false;
        if (count < 0 && errno != EINTR)
            return system_error(error, "poll");
        if (count == 0)
            return true;
        bool counts = count > 0 && read_events(watch);
        gint64 now = g_get_monotonic_time() / 1000;
        if (begun && now - begun > PATIENCE)
            return true;
        if (counts && !begun)
            begun = now;
    }
}
