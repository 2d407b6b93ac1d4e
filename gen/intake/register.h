/* The communities of a published notice: those that have a table, and those that its preamble says were spot-checked.
 */
#ifndef GONGSHI_INTAKE_REGISTER_H
#define GONGSHI_INTAKE_REGISTER_H

#include <glib.h>
#include <stdbool.h>

#include "data/dataset.h"
#include "data/standard.h"
#include "intake/notice_text.h"
#include "intake/preamble.h"

typedef struct RegisterEntry {
    char *id;
    char *name; /* "" where the notice gives none */
    char *subdistrict;
    const Tier *tier;
    Basis basis;
    int line; /* of the title, or of the preamble */
} RegisterEntry;

typedef struct Register {
    const Standard *standard;
    GPtrArray *entries; /* of RegisterEntry * */
    int next_number;    /* of the ids c01, c02 … of communities that the glossary does not know */
} Register;

void register_init(Register *list, const Standard *standard);
void register_clear(Register *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Register, register_clear)

/* From a table's title. NULL when it names no tier of the standard, or a community that has a table already: *known is
 * that one. */
const RegisterEntry *register_add_title(Register *list, const TextPart *title, const RegisterEntry **known);
/* From the preamble; false when it counts more communities than any county has. */
bool register_add_spot_checked(Register *list, const Preamble *preamble);
/* communities.csv. */
GString *register_write(const Register *list, const Preamble *preamble);

#endif
