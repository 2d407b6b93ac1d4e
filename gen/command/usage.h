/* What the command line says of itself: how a command is used, what its options are, what was probably meant.
 *
 * How a command is used stands once, in the overview that `gongshi --help` prints. Texts are newly allocated. */
#ifndef GONGSHI_COMMAND_USAGE_H
#define GONGSHI_COMMAND_USAGE_H

#include <glib.h>

#include "words/language.h"

/* The lines of the overview about a command, without what all begin with; NULL when there are none. */
char *usage_command(const char *command, Lang lang);
/* The answer to `gongshi COMMAND --help`. The entries' descriptions are in the language already. */
char *usage_help(const char *command, const GOptionEntry *entries, Lang lang);
/* A word that is none of the known (of const char *): few are told, of many the nearest; NULL: nothing is known. */
char *usage_unknown(const char *word, const GPtrArray *known, Lang lang);
/* The arguments with the value of a short option parted from it: -j4 as -j 4, which GLib does not read. *count: how
 * many there are. The array is newly allocated, its strings are those given and constants. */
char **usage_part(int argc, char **argv, const GOptionEntry *entries, int *count);
/* What GLib found wrong with the options. */
char *usage_error(const GError *error, const GOptionEntry *entries, Lang lang);

#endif
