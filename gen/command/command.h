/* The pipeline: the only place that knows the whole way of the data and touches the file system beside the loaders.
 *
 *     standard, register -> for each community: answers -> result -> sections -> pages -> files
 *
 * Every output is written aside and renamed at the end of the run, all or none: what stood in the folder before stays
 * whole when anything fails. Exit statuses are those of gongshi(1). */
#ifndef GONGSHI_COMMAND_COMMAND_H
#define GONGSHI_COMMAND_COMMAND_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"
#include "base/sink.h"
#include "words/language.h"

#define GONGSHI_VERSION "0.1.0"

typedef enum Format { FORMAT_TEXT, FORMAT_JSON, FORMAT_CSV } Format;

typedef struct ImportOptions {
    const char *source, *dataset, *standard;
    Lang lang; /* of messages */
} ImportOptions;

typedef struct CheckOptions {
    const char *home;     /* the folder with fonts/; NULL: there is none, and no font is asked */
    const char *tier;     /* of a folder without a register; NULL: a data set */
    const char *dataset;  /* NULL: the standard alone */
    const char *standard; /* NULL: as notice.csv says */
    Format format;
    Lang lang;
    bool never_fail; /* --fail-on never */
    Severity fail_on;
    GPtrArray *only;        /* ids of findings, or NULL */
    GPtrArray *communities; /* ids, or NULL: all */
    bool summary, colour;
} CheckOptions;

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

#define DRAFT_SUFFIX "-draft" /* of an output folder: it shares the internal folder of the one without */

typedef struct RenderOptions {
    const char *home; /* the folder with templates/ and fonts/ */
    const char *dataset, *standard;
    const char *out;  /* the folder that receives index.html */
    GPtrArray *langs; /* of GINT_TO_POINTER(DocLang), each once */
    int formats;      /* of RenderFormat */
    int documents;    /* of Document */
    GPtrArray *communities;
    int workers;                /* processes; 0: one for each processor */
    int shard, shards;          /* the shard-th of so many parts; shards 0: all */
    const GPtrArray *parts;     /* of const char *: folders of such parts, to be joined; NULL: none */
    const GPtrArray *arguments; /* of const char *: what tells the documents, as it was given */
    bool terminal;              /* whether messages are read on a terminal, now */
    bool final, short_table, by_value, quiet;
    Lang lang; /* of messages */
} RenderOptions;

typedef struct VerifyOptions {
    const char *dir;
    const char *code;   /* as typed; NULL: the whole folder */
    const char *sha256; /* of the list, as announced elsewhere; NULL: not known */
    Lang lang;          /* of messages */
} VerifyOptions;

/* Each returns the exit status; what is said goes to out (the answer) and err (messages). */
int pipeline_import(const ImportOptions *options, Sink *out, Sink *err);
int pipeline_check(const CheckOptions *options, Sink *out, Sink *err);
/* Whether a folder that render wrote is as it was written: 0 it is, 1 a file differs, is missing or is extra. With a
 * code: 0 a document has it and its files are as written, 1 not. With a sha256 that is not that of the list: 1. */
int pipeline_verify(const VerifyOptions *options, Sink *out, Sink *err);
typedef struct PublishOptions {
    const char *dir;
    const char *date;     /* "2024-12-03" */
    const char *withdraw; /* what was published and must not be; NULL: record that the edition went public */
    Lang lang;            /* of messages */
} PublishOptions;

/* Records in published.csv that the final edition in the folder went public: 0 done, or done before; 1 it is no whole
 * final edition as it was made. Or masks a text in the editions of the folder: 0 done, 1 it is nowhere. */
int pipeline_publish(const PublishOptions *options, Sink *out, Sink *err);

/* What the parts of a run were asked for: the arguments of render, of char *; NULL with an error when they are not the
 * parts of one run, or not all. */
GPtrArray *pipeline_merge_arguments(const GPtrArray *parts, GError **error);
int pipeline_render(const RenderOptions *options, Sink *out, Sink *err);

typedef struct FormOptions {
    const char *standard, *tier;
    Lang lang;
} FormOptions;

typedef struct CompareOptions {
    const char *home;
    GPtrArray *datasets; /* of char *, the oldest first; at least two */
    const char *out;
    GPtrArray *langs;
    int formats;
    Lang lang;
} CompareOptions;

/* The annual review. */
int pipeline_compare(const CompareOptions *options, Sink *out, Sink *err);

/* An empty form for a community, on standard output. */
int pipeline_form(const FormOptions *options, Sink *out, Sink *err);

#endif
