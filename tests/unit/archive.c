#include "archive.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

static void add_part(zipFile zip, const char *name, const char *text) {
    zip_fileinfo info = {0};
    g_assert(zipOpenNewFileInZip(zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, Z_BEST_COMPRESSION) == ZIP_OK);
    g_assert(zipWriteInFileInZip(zip, text, (unsigned)strlen(text)) == ZIP_OK);
    g_assert(zipCloseFileInZip(zip) == ZIP_OK);
}

GString *archive_of(const char *name, const char *text, ...) {
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("gongshi-XXXXXX", &path, NULL);
    g_assert(file >= 0);
    close(file);
    zipFile zip = zipOpen64(path, APPEND_STATUS_CREATE);
    g_assert(zip);
    add_part(zip, name, text);
    va_list rest;
    va_start(rest, text);
    for (const char *next = va_arg(rest, const char *); next; next = va_arg(rest, const char *))
        add_part(zip, next, va_arg(rest, const char *));
    va_end(rest);
    g_assert(zipClose(zip, NULL) == ZIP_OK);
    g_autofree char *bytes = NULL;
    gsize size = 0;
    g_assert(g_file_get_contents(path, &bytes, &size, NULL));
    g_unlink(path);
    return g_string_new_len(bytes, (gssize)size);
}
