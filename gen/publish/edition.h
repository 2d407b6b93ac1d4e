/* What an edition consists of, and what a run was asked for.
 *
 * Kinds of documents and formats stand in one table each: name on the command line and in manifest.json, bit, and for a
 * format the back end that writes it. Adding one: a bit, a row; for a document also who makes it
 * (command/render_jobs.c).
 *
 * A run may be made in parts, on several machines. What a part was asked for stands at the head of its record
 * (publish/stage.h), so that `merge` can ask for the whole again:
 *
 *     shard 2 3
 *     made <digest of all that it was made from> <digest of what was asked for>
 *     argument data/2023
 *     argument --lang=zh,en
 *
 * Only parts name their arguments: a folder that may be published names no place of this machine. */
#ifndef GONGSHI_PUBLISH_EDITION_H
#define GONGSHI_PUBLISH_EDITION_H

#include <glib.h>
#include <stdbool.h>

#define GONGSHI_VERSION "0.1.0"
#define DRAFT_SUFFIX "-draft" /* of an output folder: it shares the internal folder of the one without */

typedef enum Document {
    DOCUMENT_NOTICE = 1 << 0,
    DOCUMENT_COMMUNITY = 1 << 1,
    DOCUMENT_REVIEW = 1 << 2,
    DOCUMENT_CHARTS = 1 << 3,
    DOCUMENT_INDEX = 1 << 4,
    DOCUMENT_QUERY = 1 << 5,
    DOCUMENT_POSTER = 1 << 6,
    DOCUMENT_ALL = (1 << 7) - 1
} Document;

typedef enum RenderFormat {
    RENDER_HTML = 1 << 0,
    RENDER_PDF = 1 << 1,
    RENDER_PNG = 1 << 2,
    RENDER_TEXT = 1 << 3, /* this and the next: dumps, for tests */
    RENDER_PAGES = 1 << 4
} RenderFormat;

/* A word that an option may take. */
typedef struct Choice {
    const char *name;              /* NULL after the last */
    int value;                     /* a bit of its own where several may be chosen */
    const struct Backend *backend; /* of a format */
} Choice;

extern const Choice document_choices[], format_choices[];

typedef struct EditionRequest {
    const char *out; /* the folder that receives index.html */
    bool final;
    int documents, formats;       /* sets of Document, of RenderFormat */
    const GPtrArray *langs;       /* of GINT_TO_POINTER(DocLang), each once */
    const GPtrArray *communities; /* ids; NULL: all */
    int shard, shards;            /* the shard-th of so many parts; shards 0: all */
    const GPtrArray *arguments;   /* of const char *: what tells the documents, as it was given; the data set first */
} EditionRequest;

/* A file as lists of inputs and outputs name it. Strings belong to whoever made the list. */
typedef struct ListedFile {
    char *path;         /* relative to the folder of the list */
    char *sha256;       /* lower case */
    char *code, *title; /* of the document that it is part of; NULL for what carries no code */
} ListedFile;

/* Options that tell which documents are made, as arguments: "--lang=", "--final". NULL after the last. */
extern const char *const edition_options[];

/* The head of the record. made: digest of what the run is made from. Newly allocated lines. */
char *edition_head(const EditionRequest *request, const char *made);
/* What the parts of a run in these folders were asked for, of char *: the data set, then options. NULL with an error
 * when they are not the parts of one run, or not all. */
GPtrArray *edition_arguments(const GPtrArray *folders, GError **error);

#endif
