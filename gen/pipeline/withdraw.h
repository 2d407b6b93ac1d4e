/* Taking back what should never have been published: personal data that slipped through.
 *
 * In every edition of the folder, the newest and those kept, the text is masked where it stands as text (pages, tables,
 * charts; pipeline/mask.h). Where it cannot be masked, because it stands on paper or is broken up by marks, the file is
 * removed, and so are the links to it. Manifests and published.csv then say that something was withdrawn and when, not
 * what. */
#ifndef GONGSHI_PIPELINE_WITHDRAW_H
#define GONGSHI_PIPELINE_WITHDRAW_H

#include "pipeline/ledger.h"
#include "pipeline/manifest.h"
#include "pipeline/pipeline.h"

/* Returns the exit status; all files change, or none. */
int withdraw(const PublishOptions *options, Ledger *ledger, Sink *out, Sink *err);
/* The first paper or picture of the edition that has no page of the same content: what stands on it alone could never
 * be found again. NULL: none. */
const char *withdraw_unsearchable(const Manifest *manifest);

#endif
