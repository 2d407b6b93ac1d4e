/* What becomes of an output folder: whose it is, what went public from it, what is kept, what is taken back. */
#ifndef GONGSHI_PUBLISH_REISSUE_H
#define GONGSHI_PUBLISH_REISSUE_H

#include "publish/manifest.h"
#include "publish/stage.h"

/* ---- ledger.c: published.csv of an output folder: which editions went public, and when. `gongshi publish` writes it,
 * nothing else does; it stays when the folder is rendered anew.
 *
 *     date, sha256, title, withdrawn, sha256_now
 *
 * sha256: of that edition's manifest.json on the day it went public. withdrawn: the last day on which something that
 * was published in it was withdrawn, and sha256_now: of its manifest since then; both blank where nothing was. */

typedef struct LedgerRow {
    char *date, *sha256, *title, *withdrawn, *now;
} LedgerRow;

typedef struct Ledger {
    GArray *rows; /* of LedgerRow, the oldest first */
} Ledger;

/* Of this folder; without rows where there is no such file. NULL with an error that names file and line. */
Ledger *ledger_load(const char *folder, GError **error);
void ledger_free(Ledger *ledger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ledger, ledger_free)

/* The edition whose manifest has this digest now, or whose first digest begins with it; NULL: it never went public. */
LedgerRow *ledger_lookup(const Ledger *ledger, const char *sha256);
/* The texts of the row are copied. */
void ledger_add(Ledger *ledger, LedgerRow row);
/* The file's text, newly allocated. */
char *ledger_text(const Ledger *ledger);
/* Puts such a text in place, on the disk itself: the file holds it, or what it held before. */
bool ledger_write(const char *folder, const char *text, GError **error);

/* ---- folder.c: Whose an output folder is. */

typedef enum FolderKind {
    FOLDER_EMPTY,      /* or not there yet */
    FOLDER_EDITION,    /* what render or merge made */
    FOLDER_COMPARISON, /* what compare made */
    FOLDER_DATA,       /* a data set or a standard */
    FOLDER_OTHER       /* anything is in it that this program did not make */
} FolderKind;

/* Whether it lies in no folder that a run made: what is put there would go public with that. */
bool folder_stands_alone(const char *path, GError **error);

/* Whether `out`, with its sibling out-internal, may receive what this kind of run makes: it is of that kind, or empty,
 * both stand alone, and neither holds nor lies in one of the folders that the run reads (of const char *: data sets and
 * standards; home: where templates and fonts are). The error says what it is. */
bool folder_may_hold(const char *out, FolderKind kind, const GPtrArray *read, const char *home, GError **error);

/* ---- reissue.c: An output folder knows whose it is: what run made it, and whether its edition went public
 * (published.csv).
 *
 *     manifest.json, published.csv -> may this run go there?  -> is what lies there public?  -> edition/<hash>/
 *
 * A draft never goes over a final edition, a part (some documents, formats, languages, communities; a shard) never over
 * what has more. A final edition that did not go public is replaced without a trace. One that did is kept as it was, in
 * edition/<hash>/ of its successor, with the editions that it kept itself below it, so that its links lead where they
 * led; and it is the base by which corrections are measured, until its successor goes public in turn.
 *
 * hash: the first twelve digits of the sha256 of that edition's manifest.json when it went public. */

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

/* ---- withdraw.c: Taking back what should never have been published: personal data that slipped through.
 *
 * In every edition of the folder, the newest and those kept, the text is masked where it stands as text (pages, tables,
 * charts; publish/manifest.h). Where it cannot be masked, because it stands on paper or is broken up by marks, the file
 * is removed, and so are the links to it. Manifests and published.csv then say that something was withdrawn and when,
 * not what. */

typedef struct WithdrawRequest {
    const char *dir, *date; /* the output folder; the day, "2024-12-03" */
    const char *facts;      /* the table of the notice's facts, which posters show: "open-data/notice.csv" */
    Mask mask;              /* what was published and must not be; sound */
} WithdrawRequest;

/* Files in which it was masked, and files that were removed: none where only a withdrawal that was killed halfway had
 * to be completed. found false: it is nowhere, and nothing was changed. */
typedef struct Withdrawn {
    int masked, removed;
    bool found;
} Withdrawn;

/* All files change, or none. The ledger learns the new digests. */
bool withdraw(const WithdrawRequest *request, Ledger *ledger, Withdrawn *done, GError **error);
/* The first paper or picture of the edition that has no page of the same content: what stands on it alone could never
 * be found again. NULL: none. */
const char *withdraw_unsearchable(const Manifest *manifest);

#endif
