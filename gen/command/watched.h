/* What one check found beside what the one before it found, told in a line and the findings that differ.
 *
 * A finding is the same as before when it says the same of the same thing, wherever its row stands now. */
#ifndef GONGSHI_COMMAND_WATCHED_H
#define GONGSHI_COMMAND_WATCHED_H

#include "command/command.h"
#include "report/answers/check_report.h"

/* Clear with watched_clear(). */
typedef struct Watched {
    GPtrArray *before, *now; /* of char *: what is told of each finding, in the order of reports; NULL: nothing yet */
    bool fresh;              /* not told of yet */
    int counts[SEVERITY_ERROR + 1];
    char *standard; /* the folder of the standard that was read */
} Watched;

void watched_clear(Watched *watched);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Watched, watched_clear)

void watched_standard(Watched *watched, const char *folder);
/* Takes over what the report found, but for what is waived. Returns whether it is the first that was taken. */
bool watched_take(Watched *watched, CheckReport *report, Lang lang);
/* How it differs from the one before, once. quiet: nothing where it does not. */
void watched_tell(Watched *watched, Terminal *terminal, bool quiet);

#endif
