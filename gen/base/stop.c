#include "base/stop.h"

#include <signal.h>
#include <sys/signalfd.h>

static const struct {
    int signal;
    const char *name;
} asking[] = {{SIGTERM, "SIGTERM"}, {SIGINT, "SIGINT"}, {SIGHUP, "SIGHUP"}};

void stop_hold(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    for (gsize i = 0; i < G_N_ELEMENTS(asking); i++) {
        /* A signal that is held back comes even if it is to be ignored. */
        struct sigaction action;
        bool ignored = sigaction(asking[i].signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
        if (!ignored)
            sigaddset(&set, asking[i].signal);
    }
    pthread_sigmask(SIG_BLOCK, &set, NULL);
}

static GQuark stop_domain(void) {
    return g_quark_from_static_string("gongshi-stop");
}

void stop_error(GError **error, int signal) {
    for (gsize i = 0; i < G_N_ELEMENTS(asking); i++)
        if (asking[i].signal == signal)
            g_set_error_literal(error, stop_domain(), signal, asking[i].name);
}

int stop_signal(const GError *error) {
    return error && error->domain == stop_domain() ? error->code : 0;
}

bool stop_go_on(GError **error) {
    sigset_t pending;
    sigpending(&pending);
    for (gsize i = 0; i < G_N_ELEMENTS(asking); i++) {
        if (sigismember(&pending, asking[i].signal) != 1)
            continue;
        stop_error(error, asking[i].signal);
        return false;
    }
    return true;
}

int stop_ear(void) {
    sigset_t set;
    sigemptyset(&set);
    for (gsize i = 0; i < G_N_ELEMENTS(asking); i++)
        sigaddset(&set, asking[i].signal);
    return signalfd(-1, &set, SFD_CLOEXEC);
}
