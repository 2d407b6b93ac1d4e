/* Shared by the files of the importer, and by nothing else. */
#ifndef GONGSHI_INTAKE_IMPORT_PRIVATE_H
#define GONGSHI_INTAKE_IMPORT_PRIVATE_H

#include <glib.h>

#include "intake/import.h"
#include "intake/text_lines.h"

/* Adds a part of the source to `leftovers` (of Leftover), personal data masked. The leftover is borrowed, to be
 * completed. */
Leftover *import_leftover_add(GArray *leftovers, LeftoverKind kind, const TextPart *part);

#endif
