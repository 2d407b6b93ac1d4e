/* An output folder knows whose it is: what run made it, and whether its edition went public (publish/ledger.h).
 *
 *     manifest.json, published.csv -> may this run go there?  -> is what lies there public?  -> edition/<hash>/
 *
 * A draft never goes over a final edition, a part (some documents, formats, languages, communities; a shard) never over
 * what has more. A final edition that did not go public is replaced without a trace. One that did is kept as it was, in
 * edition/<hash>/ of its successor, with the editions that it kept itself below it, so that its links lead where they
 * led; and it is the base by which corrections are measured, until its successor goes public in turn.
 *
 * hash: the first twelve digits of the sha256 of that edition's manifest.json when it went public. */
#ifndef GONGSHI_PUBLISH_REISSUE_H
#define GONGSHI_PUBLISH_REISSUE_H

#include "publish/ledger.h"
#include "publish/manifest.h"
#include "publish/stage.h"

#define KEPT_FOLDER "edition/"

/* An edition that went public. */
typedef struct KeptEdition {
    Manifest *manifest;
    char *folder; /* where its files lie now */
    char *kept;   /* where they will lie, relative to the output folder: "edition/0123456789ab" */
    char *date;   /* on which it went public, "2024-12-03" */
} KeptEdition;

typedef struct Reissue {
    Manifest *before; /* of what the folder holds; NULL: nothing of this program */
    Ledger *ledger;
    GPtrArray *editions; /* of KeptEdition *, the newest first; the first is the base */
    bool moves;          /* the base is what lies in the folder itself */
    bool unpublished;    /* a final edition lies there that is in no ledger, and will be gone */
} Reissue;

/* Decides it for this run. same: the folder was made from exactly what this run is made from. The error says whose the
 * folder is and what to do. */
bool reissue_open(Reissue *reissue, const EditionRequest *request, bool same, GError **error);
/* Whether the record of what went public still says what it did; the error says that it does not. */
bool reissue_unchanged(const Reissue *reissue, const char *out, GError **error);
void reissue_clear(Reissue *reissue);

/* Stages the files of the base, and those kept earlier. remark: appended to the titles of documents that carry a code.
 * The error names a file that is not what its manifest says: then it cannot be kept. */
bool reissue_keep(const Reissue *reissue, const char *out, const char *remark, Stage *stage, GError **error);

/* What "replaces" of the manifest says: the hash, or NULL. */
const char *reissue_hash(const Reissue *reissue);

#endif
