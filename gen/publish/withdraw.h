/* Taking back what should never have been published: personal data that slipped through.
 *
 * In every edition of the folder, the newest and those kept, the text is masked where it stands as text (pages, tables,
 * charts). Where it cannot be masked, because it stands on paper or is broken up by marks, the file is removed, and so
 * are the links to it. Manifests and published.csv then say that something was withdrawn and when, not what. */
#ifndef GONGSHI_PUBLISH_WITHDRAW_H
#define GONGSHI_PUBLISH_WITHDRAW_H

#include "publish/ledger.h"

typedef struct WithdrawRequest {
    const char *dir, *date; /* the output folder; the day, "2024-12-03" */
    const char *text;       /* what was published and must not be */
    const char *marks[2];   /* what stands in its place: in Chinese, and in files in English */
} WithdrawRequest;

/* Files in which it was masked, and files that were removed; both 0: it is nowhere. */
typedef struct Withdrawn {
    int masked, removed;
} Withdrawn;

/* All files change, or none. The ledger learns the new digests. */
bool withdraw(const WithdrawRequest *request, Ledger *ledger, Withdrawn *done, GError **error);

#endif
