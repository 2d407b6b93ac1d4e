#include "emit/archive.h"

#include "base/memory_file.h"

#include <libdeflate.h>
#include <zip.h>

/* Above it outlines of glyphs gain a hundredth, pages nothing below the fifth, and take half as long again. */
enum { LEVEL = 1 };

struct Archive {
    Sink *sink;
    GError *failure;
    MemoryFile file;
    zipFile zip;
    struct libdeflate_compressor *compressor; /* of parts that are whole: in a third of zlib's time */
    bool broken;                              /* minizip had no memory */
};

Archive *archive_new(Sink *sink) {
    Archive *archive = g_new0(Archive, 1);
    archive->sink = sink;
    archive->file.written = g_string_new(NULL);
    zlib_filefunc64_def functions = memory_file_functions(&archive->file);
    archive->zip = zipOpen2_64(NULL, APPEND_STATUS_CREATE, NULL, &functions);
    archive->broken = !archive->zip;
    archive->compressor = libdeflate_alloc_compressor(LEVEL);
    return archive;
}

void archive_free(Archive *archive) {
    if (!archive)
        return;
    if (archive->zip)
        zipClose(archive->zip, NULL);
    libdeflate_free_compressor(archive->compressor);
    g_clear_error(&archive->failure);
    g_string_free(archive->file.written, TRUE);
    g_free(archive);
}

/* Between two parts: minizip goes back only to the head of the part that is open. */
static void flush_archive(Archive *archive) {
    GString *written = archive->file.written;
    if (!archive->failure)
        sink_write(archive->sink, written->str, written->len, &archive->failure);
    archive->file.gone += written->len;
    g_string_truncate(written, 0);
}

static void begin_part(Archive *archive, const char *name, bool packed) {
    static const zip_fileinfo info = {.dosDate = 0x00210000}; /* 1980-01-01: no archive is older */
    archive->broken = archive->broken || zipOpenNewFileInZip2(archive->zip, name, &info, NULL, 0, NULL, 0, NULL,
                                                              Z_DEFLATED, Z_DEFAULT_COMPRESSION, packed) != ZIP_OK;
}

void archive_begin(Archive *archive, const char *name) {
    begin_part(archive, name, false);
}

void archive_add(Archive *archive, const void *bytes, gsize size) {
    archive->broken = archive->broken || zipWriteInFileInZip(archive->zip, bytes, (unsigned)size) != ZIP_OK;
}

void archive_end(Archive *archive) {
    archive->broken = archive->broken || zipCloseFileInZip(archive->zip) != ZIP_OK;
    flush_archive(archive);
}

void archive_put(Archive *archive, const char *name, const void *bytes, gsize size) {
    gsize bound = libdeflate_deflate_compress_bound(archive->compressor, size);
    g_autofree void *packed = g_malloc(bound);
    gsize length = libdeflate_deflate_compress(archive->compressor, bytes, size, packed, bound);
    g_assert(length > 0);
    begin_part(archive, name, true);
    archive_add(archive, packed, length);
    archive->broken =
        archive->broken || zipCloseFileInZipRaw(archive->zip, size, libdeflate_crc32(0, bytes, size)) != ZIP_OK;
    flush_archive(archive);
}

bool archive_sound(const Archive *archive, GError **error) {
    if (archive->failure)
        g_propagate_error(error, g_error_copy(archive->failure));
    return !archive->failure;
}

bool archive_finish(Archive *archive, GError **error) {
    bool closed = zipClose(archive->zip, NULL) == ZIP_OK;
    archive->zip = NULL;
    g_assert(closed && !archive->broken); /* memory does not fail, and nothing else can */
    flush_archive(archive);
    return archive_sound(archive, error);
}
