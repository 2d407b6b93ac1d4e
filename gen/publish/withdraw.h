/* Taking back what should never have been published: personal data that slipped through.
 *
 * In every edition of the folder, the newest and those kept, the text is masked where it stands as text (pages, tables,
 * charts; publish/mask.h). Where it cannot be masked, because it stands on paper or is broken up by marks, the file is
 * removed, and so are the links to it. Manifests and published.csv then say that something was withdrawn and when, not
 * what. */
#ifndef GONGSHI_PUBLISH_WITHDRAW_H
#define GONGSHI_PUBLISH_WITHDRAW_H

#include "publish/ledger.h"
#include "publish/manifest.h"

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
