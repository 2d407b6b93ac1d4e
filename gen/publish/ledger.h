/* published.csv of an output folder: which editions went public, and when. `gongshi publish` writes it, nothing else
 * does; it stays when the folder is rendered anew.
 *
 *     date, sha256, title, withdrawn, sha256_now
 *
 * sha256: of that edition's manifest.json on the day it went public. withdrawn: the last day on which something that
 * was published in it was withdrawn, and sha256_now: of its manifest since then; both blank where nothing was. */
#ifndef GONGSHI_PUBLISH_LEDGER_H
#define GONGSHI_PUBLISH_LEDGER_H

#include <glib.h>
#include <stdbool.h>

#define LEDGER_FILE "published.csv"

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

#endif
