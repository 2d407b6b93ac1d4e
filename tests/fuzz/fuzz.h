/* A fuzz target is a file with LLVMFuzzerTestOneInput(). Linked with clang's libFuzzer it is explored (make fuzz);
 * linked with replay.c it is run over what was kept in corpus/<target> (make test). Both run in the project's folder,
 * where the standard, templates and fonts are.
 *
 * Adding a target: tests/fuzz/fuzz_<name>.c and seeds in tests/fuzz/corpus/<name>. A crash becomes a seed with a name
 * that tells what it was. */
#ifndef GONGSHI_FUZZ_H
#define GONGSHI_FUZZ_H

#include <glib.h>
#include <stdint.h>

#include "data/shapes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input as valid UTF-8 without NUL, newly allocated: what the loaders hand on. */
char *fuzz_text(const uint8_t *data, size_t size);
/* The standard of 2022, loaded once; its notices may be laid out in two other ways besides (import.csv). */
const Standard *fuzz_standard(void);
/* Reads a file as import does, to its print and its tables, and asserts what must hold of whatever was read. */
void fuzz_source(const char *bytes, gsize size);
/* The same of an archive of these parts (NULL at the end), whose contents the input gives, each after a line "===".
 * What begins as an archive is taken as it is. */
void fuzz_package(const uint8_t *data, size_t size, const char *const *parts);
/* An empty folder, newly allocated name; and its end. */
char *fuzz_folder(void);
void fuzz_remove(const char *folder);

#endif
