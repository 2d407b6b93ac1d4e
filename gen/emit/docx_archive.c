#include "base/memory_file.h"
#include "emit/docx.h"

#include <zip.h>

struct DocxArchive {
    MemoryFile file;
    zipFile zip;
    bool broken; /* minizip had no memory */
};

DocxArchive *docx_archive_new(void) {
    DocxArchive *archive = g_new0(DocxArchive, 1);
    archive->file.written = g_string_new(NULL);
    zlib_filefunc64_def functions = memory_file_functions(&archive->file);
    archive->zip = zipOpen2_64(NULL, APPEND_STATUS_CREATE, NULL, &functions);
    archive->broken = !archive->zip;
    return archive;
}

void docx_archive_free(DocxArchive *archive) {
    if (!archive)
        return;
    if (archive->zip)
        zipClose(archive->zip, NULL);
    g_string_free(archive->file.written, TRUE);
    g_free(archive);
}

void docx_archive_begin(DocxArchive *archive, const char *name) {
    static const zip_fileinfo info = {.dosDate = 0x00210000}; /* 1980-01-01: no archive is older */
    archive->broken = archive->broken || zipOpenNewFileInZip(archive->zip, name, &info, NULL, 0, NULL, 0, NULL,
                                                             Z_DEFLATED, Z_DEFAULT_COMPRESSION) != ZIP_OK;
}

void docx_archive_add(DocxArchive *archive, const void *bytes, gsize size) {
    archive->broken = archive->broken || zipWriteInFileInZip(archive->zip, bytes, (unsigned)size) != ZIP_OK;
}

void docx_archive_end(DocxArchive *archive) {
    archive->broken = archive->broken || zipCloseFileInZip(archive->zip) != ZIP_OK;
}

void docx_archive_put(DocxArchive *archive, const char *name, const void *bytes, gsize size) {
    docx_archive_begin(archive, name);
    docx_archive_add(archive, bytes, size);
    docx_archive_end(archive);
}

bool docx_archive_write(DocxArchive *archive, Sink *sink, GError **error) {
    bool closed = zipClose(archive->zip, NULL) == ZIP_OK;
    archive->zip = NULL;
    g_assert(closed && !archive->broken); /* memory does not fail, and nothing else can */
    return sink_write(sink, archive->file.written->str, archive->file.written->len, error);
}
