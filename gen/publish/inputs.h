/* What a run is made from: the files that it reads, with the sha256 of each, and the libraries at work.
 *
 * Files are hashed before anything is loaded and again before anything appears, so that a document is never made of two
 * states of its data. Three sets, each sorted by name: the data set, the standard (its rule set), the templates. Of the
 * data set only files that the run reads: names of others in its folder concern nobody. */
#ifndef GONGSHI_PUBLISH_INPUTS_H
#define GONGSHI_PUBLISH_INPUTS_H

#include "base/sink.h"

/* A file as lists of inputs and outputs name it. Strings belong to whoever made the list. */
typedef struct ListedFile {
    char *path;         /* relative to the folder of the list */
    char *sha256;       /* lower case */
    char *code, *title; /* of the document that it is part of; NULL for what carries no code */
    char *filling;      /* of what has pages: how many, how full the emptiest, whether who signs is alone; or NULL */
} ListedFile;

/* A list of ListedFile * that owns them and their strings. */
GPtrArray *listed_new(void);
/* By paths. */
void listed_sort(GPtrArray *list);
/* The digest of the file of this name in a list of ListedFile *; NULL when it is not in it, or without a list. */
const char *listed_digest(const GPtrArray *list, const char *path);

/* ---- inputs.c: the files ---- */

typedef enum InputSet { INPUTS_DATASET, INPUTS_STANDARD, INPUTS_TEMPLATES, INPUT_SETS } InputSet;

typedef struct InputFolder {
    char *path;        /* NULL: this set has not been read */
    GPtrArray *list;   /* of ListedFile *: "communities/c01.csv"; who keeps it takes a reference */
    GPtrArray *absent; /* of char *: names of files that were not there, and must not be there at the end */
} InputFolder;

/* Read-only for all others. */
typedef struct Inputs {
    InputFolder sets[INPUT_SETS];
} Inputs;

Inputs *inputs_new(void);
void inputs_free(Inputs *inputs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inputs, inputs_free)

/* Hashes the files of a set that lie in this folder: those named (NULL at the end), or with NULL all tables, templates
 * and style sheets; not import.csv, which is added where a table is a document. The error names a file that is there
 * and cannot be read. */
bool inputs_read(Inputs *inputs, InputSet set, const char *path, const char *const *names, GError **error);
/* More of them that may be there or not. NULL at the end. */
bool inputs_look_for(Inputs *inputs, InputSet set, const char *const *names, GError **error);
/* More of them, of const char *, which were there when the set was read: that one is not is an error too. */
bool inputs_add(Inputs *inputs, InputSet set, const GPtrArray *names, GError **error);
/* Hashes all again; the error names the first file that is not what it was. */
bool inputs_unchanged(const Inputs *inputs, GError **error);
/* One sha256 over the names and digests of a set. Newly allocated. */
char *inputs_digest(const Inputs *inputs, InputSet set);

/* ---- libraries.c: The libraries that a run was made with: the same ones, the same bytes. Asked of what is loaded,
 * never of headers: a shared library may be another one than the program was built with. */

typedef struct Library {
    const char *name;
    char *version; /* what it says of itself; of one that says nothing the build id of its file; of one that is linked
                      into the program and says nothing, its header's */
} Library;

/* For the manifest. Of Library; free with g_array_unref. */
GArray *libraries_used(void);
/* The build ids of the shared ones that bytes depend on: finer than versions. The program's own covers what is linked
 * into it. */
void libraries_digest(Digest *digest);

#endif
