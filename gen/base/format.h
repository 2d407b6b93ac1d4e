/* The formats of documents, as everybody knows them: by name, ending and type. */
#ifndef GONGSHI_BASE_FORMAT_H
#define GONGSHI_BASE_FORMAT_H

#include <stdbool.h>

typedef enum Format {
#define FORMAT(ID, id, ending, type) FORMAT_##ID,
#define DUMP(ID, id, ending, type) FORMAT_##ID,
#include "base/format_list.h"
#undef FORMAT
#undef DUMP
    FORMATS /* how many there are: of a file, none of them */
} Format;

typedef struct FormatKind {
    const char *ending; /* ".pdf" */
    const char *type;   /* "application/pdf" */
} FormatKind;

extern const FormatKind format_kinds[FORMATS];

/* By its ending. */
Format format_of_file(const char *path);

#endif
