/* An archive in memory, as minizip sees a file. */
#ifndef GONGSHI_BASE_MEMORY_FILE_H
#define GONGSHI_BASE_MEMORY_FILE_H

#include <glib.h>
#include <ioapi.h>
#include <stdbool.h>

typedef struct MemoryFile {
    const GString *bytes; /* what is read; borrowed */
    GString *written;     /* what is written, likewise; NULL: it is only read */
    gsize at;
    gsize gone; /* of what is written: so many bytes before it were taken out already */
    bool ended; /* in the midst of what was asked for */
} MemoryFile;

/* What unzOpen2_64() and zipOpen2_64() take; the file outlives what they return. */
zlib_filefunc64_def memory_file_functions(MemoryFile *file);

#endif
