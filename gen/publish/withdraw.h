/* Taking back what should never have been published: personal data that slipped through.
 *
 * In every edition of the folder, the newest and those kept, the text is masked where it stands as text (pages, tables,
 * charts). Where it cannot be masked, because it stands on paper or is broken up by marks, the file is removed, and so
 * are the links to it. Manifests and published.csv then say that something was withdrawn and when, not what. */
#ifndef GONGSHI_PUBLISH_WITHDRAW_H
#define GONGSHI_PUBLISH_WITHDRAW_H

#include "command/command.h"
#include "publish/ledger.h"

/* Returns the exit status; all files change, or none. */
int withdraw(const PublishOptions *options, Ledger *ledger, Sink *out, Sink *err);

#endif
