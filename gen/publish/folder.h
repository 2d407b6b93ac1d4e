/* Whose an output folder is. */
#ifndef GONGSHI_PUBLISH_FOLDER_H
#define GONGSHI_PUBLISH_FOLDER_H

#include <glib.h>
#include <stdbool.h>

typedef enum FolderKind {
    FOLDER_EMPTY,      /* or not there yet */
    FOLDER_EDITION,    /* what render or merge made */
    FOLDER_COMPARISON, /* what compare made */
    FOLDER_DATA,       /* a data set or a standard */
    FOLDER_OTHER       /* anything is in it that this program did not make */
} FolderKind;

/* Of a folder itself, or as the sibling with internal documents. What a run made, and what one that was killed was
 * making, is known by the folder's records and its manifest; *stranger (may be NULL): the first that is not, newly
 * allocated. */
FolderKind folder_kind(const char *path, bool internal, char **stranger);

/* Whether it lies in no folder that a run made: what is put there would go public with that. */
bool folder_stands_alone(const char *path, GError **error);

/* Whether `out`, with its sibling out-internal, may receive what this kind of run makes: it is of that kind, or empty,
 * both stand alone, and neither holds nor lies in one of the folders that the run reads (of const char *: data sets and
 * standards; home: where templates and fonts are). The error says what it is. */
bool folder_may_hold(const char *out, FolderKind kind, const GPtrArray *read, const char *home, GError **error);

#endif
