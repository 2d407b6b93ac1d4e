/* Reading files: never a device, a pipe or a folder, which might not end; and what somebody else wrote, bounded. What
 * this program wrote is read by a tree (base/tree.h): at any size, and a link is none of it. */
#ifndef GONGSHI_BASE_FILE_H
#define GONGSHI_BASE_FILE_H

#include <glib.h>
#include <stdbool.h>

#include "base/fault.h"
#include "base/tree.h"

/* The largest file that is read, in bytes. The largest table of a county has some hundred thousand. What is said of a
 * larger one (EOVERFLOW) tells this figure too: words/. */
#define FILE_BYTES_MOST (16 << 20)

/* The whole file; NULL with *reason, an errno: EOVERFLOW when it is larger, EINVAL when it is no regular file. */
GString *file_read(const char *path, int *reason);
/* The same of a file that this program wrote, in a folder that is held open. */
GString *file_read_in(Tree *tree, const char *name, int *reason);
/* The same, of a folder that is opened for it. */
GString *file_read_own(const char *folder, const char *name, int *reason);
/* Its SHA-256 (base/digest.h), newly allocated; NULL with *reason. */
char *file_digest_in(Tree *tree, const char *name, int *reason);
/* Names of what lies in a folder, of char *, in their order. NULL with *reason. */
GPtrArray *file_list(const char *folder, int *reason);
/* Whether the machine is at fault, so that another time the file might be read; not what lies there, or whose it is. */
bool file_reason_is_fault(int reason);
/* The errno that an error of GLib's files came from: EIO where it does not tell. */
int file_reason_of(const GError *error);
/* Sets the error of a library that would not take a file and does not say why: that it cannot be opened now, else
 * this fault of its path. */
void file_blame(GError **error, const char *path, Fault fault);
/* Sets the error that `path` failed for that reason. */
void file_error(GError **error, const char *path, int reason);

#endif
