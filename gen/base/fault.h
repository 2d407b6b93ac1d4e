/* Faults: why something could not be read or made, as a code and named values. No words of any language: those are said
 * once, at the end, by fault_words() (words/words.h).
 *
 * A fault travels as a GError of its own domain whose code is the Fault. Its message holds the values, encoded: so it
 * passes unchanged through whatever passes errors on, and as text through the pipe of a worker process. */
#ifndef GONGSHI_BASE_FAULT_H
#define GONGSHI_BASE_FAULT_H

#include <glib.h>
#include <stdbool.h>

typedef enum Fault {
#define FAULT(name) FAULT_##name,
#include "base/fault_list.h"
    FAULTS
} Fault;

GQuark fault_domain(void);
/* Pairs of a key and its value, texts, then NULL; the value must not be NULL unless it may be missing:
 * fault_set(error, FAULT_LEDGER_DAMAGED, "path", path, "line", DIGITS(3), NULL). */
void fault_set(GError **error, Fault fault, ...) G_GNUC_NULL_TERMINATED;
/* The same from the encoded values: what a worker sent. */
void fault_set_encoded(GError **error, Fault fault, const char *values);
/* Whether an error is a fault; *fault is which. */
bool fault_of(const GError *error, Fault *fault);
/* key, value, key, value …, NULL. Newly allocated. */
char **fault_values(const GError *error);

#endif
