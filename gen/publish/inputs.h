/* What a run reads, with the sha256 of each file: taken before anything is loaded, compared again before anything
 * appears, so that a document is never made of two states of its data.
 *
 * Three sets, each sorted by name: the data set, the standard (its rule set), the templates. Of the data set only files
 * that the run reads: names of others in its folder concern nobody. */
#ifndef GONGSHI_PUBLISH_INPUTS_H
#define GONGSHI_PUBLISH_INPUTS_H

#include "publish/edition.h"

typedef enum InputSet { INPUTS_DATASET, INPUTS_STANDARD, INPUTS_TEMPLATES, INPUT_SETS } InputSet;

typedef struct Inputs Inputs;

Inputs *inputs_new(void);
void inputs_free(Inputs *inputs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inputs, inputs_free)

/* Hashes the files of a set that lie in this folder: those named (NULL at the end), or with NULL all tables, templates
 * and style sheets. The error names a file that is there and cannot be read. */
bool inputs_read(Inputs *inputs, InputSet set, const char *path, const char *const *names, GError **error);
/* More of them, of const char *, which were there when the set was read: that one is not is an error too. */
bool inputs_add(Inputs *inputs, InputSet set, const GPtrArray *names, GError **error);
/* Hashes all again; the error names the first file that is not what it was. */
bool inputs_unchanged(const Inputs *inputs, GError **error);

/* Of ListedFile *: "communities/c01.csv". Borrowed; who keeps it takes a reference. */
GPtrArray *inputs_list(const Inputs *inputs, InputSet set);
/* One sha256 over the names and digests of a set. Newly allocated. */
char *inputs_digest(const Inputs *inputs, InputSet set);
/* A list of ListedFile * that owns them and their strings. */
GPtrArray *listed_new(void);
/* By paths. */
void listed_sort(GPtrArray *list);
/* The digest of the file of this name in a list of ListedFile *; NULL when it is not in it, or without a list. */
const char *listed_digest(const GPtrArray *list, const char *path);

#endif
