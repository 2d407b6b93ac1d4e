/* Being told to stop: SIGTERM, SIGINT, SIGHUP.
 *
 * A run that writes holds them back, in its workers and threads too, and asks between its steps whether one has come.
 * No handler interrupts anything: what was begun is put away as after any other failure, and what must not be left
 * halfway is simply not asked in the midst of. */
#ifndef GONGSHI_BASE_STOP_H
#define GONGSHI_BASE_STOP_H

#include <glib.h>
#include <stdbool.h>

/* From now on; before threads and workers begin. Those that whoever started the program had it ignore (nohup) are. A
 * reader who went away (SIGPIPE) is a failed write from now on. */
void stop_hold(void);
/* Whether nobody has told the program to stop; else the error. Cheap, but not for every byte. */
bool stop_go_on(GError **error);
/* Sets that error. */
void stop_error(GError **error, int signal);
/* The signal that an error tells of; 0 for any other error. */
int stop_signal(const GError *error);
/* A descriptor that can be read when the program has been told, to be polled and closed; -1 with errno. */
int stop_ear(void);

#endif
