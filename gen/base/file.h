/* Reading a file that somebody else wrote: bounded, and never a device, a pipe or a folder, which might not end. */
#ifndef GONGSHI_BASE_FILE_H
#define GONGSHI_BASE_FILE_H

#include <glib.h>

/* The largest file that is read, in bytes. The largest table of a county has some hundred thousand. */
#define FILE_BYTES_MOST (16 << 20)

/* The whole file; NULL with *reason, an errno: EFBIG when it is larger, EINVAL when it is no regular file. */
GString *file_read(const char *path, int *reason);
/* The reason in words, newly allocated. */
char *file_reason(int reason);

#endif
