/* Whose an output folder is. */
#ifndef GONGSHI_PIPELINE_FOLDER_H
#define GONGSHI_PIPELINE_FOLDER_H

#include <glib.h>
#include <stdbool.h>

typedef enum FolderKind {
    FOLDER_EMPTY,      /* or not there yet; what a killed run left does not count */
    FOLDER_EDITION,    /* what render or merge made */
    FOLDER_COMPARISON, /* what compare made */
    FOLDER_DATA,       /* a data set or a standard */
    FOLDER_OTHER
} FolderKind;

FolderKind folder_kind(const char *path);

/* Whether `path` may receive what this kind of run makes: it is of that kind, or empty. The error says whose it is. */
bool folder_may_hold(const char *path, FolderKind kind, GError **error);

#endif
