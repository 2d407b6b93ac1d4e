/* What an edition consists of, what a run was asked for, and what its documents are made from.
 *
 * Kinds of documents stand in one table: name on the command line and in manifest.json, bit; formats in
 * base/format_list.h. Adding a document: a bit, a row, who makes it (command/render_jobs.c). */
#ifndef GONGSHI_PUBLISH_EDITION_H
#define GONGSHI_PUBLISH_EDITION_H

#include "base/format.h"
#include "data/dataset.h"
#include "layout/fonts.h"
#include "publish/inputs.h"

#define GONGSHI_VERSION "1.0.0"
#define DRAFT_SUFFIX "-draft" /* of an output folder: it shares the internal folder of the one without */

/* What an output folder holds that tells of the others: publish/manifest.h, record.h, reissue.h. */
#define MANIFEST_FILE "manifest.json"
#define RECORD_FILE ".gongshi"
#define LEDGER_FILE "published.csv"

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
#define FORMAT(ID, id, ending, type) RENDER_##ID = 1 << FORMAT_##ID,
#define DUMP(ID, id, ending, type) FORMAT(ID, id, ending, type)
#include "base/format_list.h"
#undef FORMAT
#undef DUMP
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
    const GPtrArray *langs;       /* of DocLang, each once */
    const GPtrArray *communities; /* ids; NULL: all */
    int shard, shards;            /* the shard-th of so many parts; shards 0: all */
    const GPtrArray *arguments;   /* of const char *: what tells the documents, as it was given; the data set first */
} EditionRequest;

/* Options that tell which documents are made, as arguments: "--lang=", "--final". NULL after the last. */
extern const char *const edition_options[];

/* ---- units of work: whether what an earlier run made would come out the same.
 *
 * Everything that the bytes depend on is in their digests: the program itself, libraries, fonts, templates, the
 * standard, the data set without its tables; then the tables shown, and how the run was asked for. */

/* A unit of work and what it is made from. Strings are borrowed. */
typedef struct Unit {
    const char *name;    /* "community/hengan", "notice/zh" */
    const char *scope;   /* the one community whose table it is made from; "": of all */
    const char *inputs;  /* digest of what it is made from; other inputs make its files stale */
    const char *options; /* digest of how it was asked for */
} Unit;

typedef struct Units {
    const Inputs *inputs;
    const Dataset *dataset;
    char *base;    /* of all that every document is made from */
    char *whole;   /* of that and all tables */
    char *options; /* of how the run was asked for */
} Units;

/* loading: what was found while the data set was loaded, which tells of files that lie beside it. Clear with
 * units_clear(), also when it failed. */
bool units_open(Units *units, const Inputs *inputs, const Dataset *dataset, const Findings *loading, const Fonts *fonts,
                const EditionRequest *request, GError **error);
void units_clear(Units *units);

/* The digest of what is made from the table of one community ("": of all) and everything else. Newly allocated. */
char *units_inputs(const Units *units, const char *community);
/* Whether a unit made by an earlier run is made from what there is now, however it was asked for. */
bool units_valid(void *units, const Unit *unit);

#endif
