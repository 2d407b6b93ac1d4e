#include "publish/manifest.h"

#include <cairo.h>
#include <cmark.h>
#include <csv.h>
#include <elf.h>
#include <freetype/freetype.h>
#include <hb.h>
#include <json-c/json_c_version.h>
#include <libdeflate.h>
#include <link.h>
#include <nettle/version.h>
#include <png.h>
#include <qrencode.h>
#include <string.h>

#define MACRO_TEXT(number) #number
#define NUMBERS_TEXT(major, minor, patch) MACRO_TEXT(major) "." MACRO_TEXT(minor) "." MACRO_TEXT(patch)

/* How the names of shared libraries begin that have a part in the bytes of outputs. */
static const char *const shared_libraries[] = {
    "libc.so",        "libcairo.so",    "libcmark.so",           "libcsv.so",    "libdeflate.so", "libfreetype.so",
    "libglib-2.0.so", "libharfbuzz.so", "libharfbuzz-subset.so", "libjson-c.so", "libm.so",       "libnettle.so",
    "libpixman-1.so", "libpng16.so",    "libqrencode.so",        "libz.so"};

typedef struct MappedLibrary {
    const char *file; /* how its name begins */
    char *build;      /* its build id in hexadecimal; NULL: it is not mapped, or has none */
} MappedLibrary;

static int find_build(struct dl_phdr_info *info, size_t size, void *data) {
    (void)size;
    MappedLibrary *library = data;
    const char *slash = strrchr(info->dlpi_name, '/');
    if (!g_str_has_prefix(slash ? slash + 1 : info->dlpi_name, library->file))
        return 0;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        const ElfW(Addr) address = info->dlpi_addr + part->p_vaddr;
        const char *at;
        memcpy(&at, &address, sizeof at);
        const char *end = at + part->p_memsz;
        while (part->p_type == PT_NOTE && at + sizeof(ElfW(Nhdr)) <= end) {
            const ElfW(Nhdr) *note = (const void *)at;
            const char *name = at + sizeof *note;
            const guint8 *bytes = (const guint8 *)name + ((note->n_namesz + 3) & ~3U);
            at = (const char *)bytes + ((note->n_descsz + 3) & ~3U);
            if (note->n_type != NT_GNU_BUILD_ID || note->n_namesz != 4 || memcmp(name, "GNU", 4) != 0)
                continue;
            GString *build = g_string_new(NULL);
            for (guint k = 0; k < note->n_descsz; k++)
                g_string_append_printf(build, "%02x", bytes[k]);
            library->build = g_string_free(build, FALSE);
            return 1;
        }
    }
    return 0;
}

static char *build_of(const char *file) {
    MappedLibrary library = {file, NULL};
    dl_iterate_phdr(find_build, &library);
    return library.build;
}

/* FreeType tells its version by an open library only. */
static char *freetype_version(void) {
    FT_Library library;
    int major = 0, minor = 0, patch = 0;
    if (FT_Init_FreeType(&library) == 0) {
        FT_Library_Version(library, &major, &minor, &patch);
        FT_Done_FreeType(library);
    }
    return g_strdup_printf("%d.%d.%d", major, minor, patch);
}

static void library_clear(void *data) {
    g_free(((Library *)data)->version);
}

/* One that says nothing of itself. header: the version that the program was built with. */
static char *silent_version(const char *file, const char *header) {
    g_autofree char *build = build_of(file);
    return build ? g_strconcat("build-id ", build, NULL) : g_strdup(header);
}

GArray *libraries_used(void) {
    const Library used[] = {
        {"cairo", g_strdup(cairo_version_string())},
        {"freetype", freetype_version()},
        {"glib", g_strdup_printf("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version)},
        {"harfbuzz", g_strdup(hb_version_string())},
        {"json-c", g_strdup(json_c_version())},
        {"libcmark", g_strdup(cmark_version_string())},
        {"libcsv", silent_version("libcsv.so", NUMBERS_TEXT(CSV_MAJOR, CSV_MINOR, CSV_RELEASE))},
        {"libdeflate", silent_version("libdeflate.so", LIBDEFLATE_VERSION_STRING)},
        {"libpng", g_strdup(png_get_libpng_ver(NULL))},
        {"libqrencode", g_strdup(QRcode_APIVersionString())},
        {"nettle", g_strdup_printf("%d.%d", nettle_version_major(), nettle_version_minor())},
    };
    GArray *list = g_array_new(FALSE, FALSE, sizeof(Library));
    g_array_set_clear_func(list, library_clear);
    return g_array_append_vals(list, used, G_N_ELEMENTS(used));
}

void libraries_digest(Digest *digest) {
    for (gsize i = 0; i < G_N_ELEMENTS(shared_libraries); i++) {
        g_autofree char *build = build_of(shared_libraries[i]);
        digest_add_string(digest, build ? build : "");
    }
}
