#include "command/progress.h"

#include "base/number.h"
#include "command/command.h"

/* Microseconds: before anything is said; between two states of the line; between two lines. */
static const gint64 patience = 1000000, blink = 100000, interval = 10000000;
enum { BAR = 30 };

struct Progress {
    Sink *err;
    bool terminal, shown;
    Lang lang;
    int all;
    gint64 start, next; /* of the first job, of what is said next */
};

Progress *progress_new(Sink *err, bool terminal, Lang lang, int all, gint64 now) {
    Progress *progress = g_new(Progress, 1);
    *progress = (Progress){err, terminal, false, lang, all, now, now + (terminal ? patience : interval)};
    return progress;
}

void progress_free(Progress *progress) {
    if (progress->shown)
        sink_puts(progress->err, "\r\033[K", NULL);
    g_free(progress);
}

/* "1:05" */
static char *time_left(const Progress *progress, int done, gint64 now) {
    gint64 seconds = (now - progress->start) / 1000000 * (progress->all - done) / done;
    return g_strdup_printf("%d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

static void draw(Progress *progress, int done, const char *words) {
    int full = BAR * done / progress->all;
    g_autoptr(GString) line = g_string_new("\r\033[K");
    for (int i = 0; i < BAR; i++)
        g_string_append(line, i < full ? "█" : "░");
    g_string_append_printf(line, " %s", words);
    progress->shown = sink_puts(progress->err, line->str, NULL);
}

void progress_show(Progress *progress, int done, gint64 now) {
    if (!progress->err || now < progress->next || done == 0 || done == progress->all)
        return;
    g_autofree char *left = time_left(progress, done, now);
    g_autofree char *words = phrase_format(PHRASE_PROGRESS, progress->lang, "done", DIGITS(done), "all",
                                           DIGITS(progress->all), "left", left, NULL);
    progress->next = now + (progress->terminal ? blink : interval);
    if (progress->terminal)
        draw(progress, done, words);
    else
        say_line(progress->err, words);
}
