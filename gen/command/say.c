#include "command/say.h"

#include "base/stop.h"

void say_line(Sink *sink, const char *text) {
    /* Nothing can be done about a terminal that does not take what is said to it. */
    if (sink_puts(sink, text, NULL))
        sink_puts(sink, "\n", NULL);
}

int say_failure(Sink *err, Lang lang, const GError *error) {
    enum { FAILED = 2, STOPPED = 128 };
    int signal = stop_signal(error);
    g_autofree char *reason = fault_words(error, lang);
    g_autofree char *line = phrase_format(signal ? PHRASE_STOPPED : PHRASE_FAILED, lang, "reason", reason, NULL);
    say_line(err, line);
    return signal ? STOPPED + signal : FAILED;
}
