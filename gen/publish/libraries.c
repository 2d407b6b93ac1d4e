#include "publish/inputs.h"

#include <cairo.h>
#include <cmark.h>
#include <csv.h>
#include <elf.h>
#include <expat.h>
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

static void library_clear(void *data) {
    g_free(((Library *)data)->version);
}

GArray *libraries_used(void) {
    /* FreeType tells its version by an open library only. */
    FT_Library freetype;
    int major = 0, minor = 0, patch = 0;
    if (FT_Init_FreeType(&freetype) == 0) {
        FT_Library_Version(freetype, &major, &minor, &patch);
        FT_Done_FreeType(freetype);
    }
    const XML_Expat_Version expat = XML_ExpatVersionInfo(); /* minizip tells none */
    const struct {
        Library told;             /* version NULL: it says nothing of itself */
        const char *file, *built; /* of such a one: how its file's name begins, its header's version */
    } used[] = {
        {.told = {"cairo", g_strdup(cairo_version_string())}},
        {.told = {"expat", g_strdup_printf("%d.%d.%d", expat.major, expat.minor, expat.micro)}},
        {.told = {"freetype", g_strdup_printf("%d.%d.%d", major, minor, patch)}},
        {.told = {"glib", g_strdup_printf("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version)}},
        {.told = {"harfbuzz", g_strdup(hb_version_string())}},
        {.told = {"json-c", g_strdup(json_c_version())}},
        {.told = {"libcmark", g_strdup(cmark_version_string())}},
        {{"libcsv", NULL}, "libcsv.so", NUMBERS_TEXT(CSV_MAJOR, CSV_MINOR, CSV_RELEASE)},
        {{"libdeflate", NULL}, "libdeflate.so", LIBDEFLATE_VERSION_STRING},
        {.told = {"libpng", g_strdup(png_get_libpng_ver(NULL))}},
        {.told = {"libqrencode", g_strdup(QRcode_APIVersionString())}},
        {.told = {"nettle", g_strdup_printf("%d.%d", nettle_version_major(), nettle_version_minor())}},
    };
    GArray *list = g_array_new(FALSE, FALSE, sizeof(Library));
    g_array_set_clear_func(list, library_clear);
    for (gsize i = 0; i < G_N_ELEMENTS(used); i++) {
        Library library = used[i].told;
        g_autofree char *build = library.version ? NULL : build_of(used[i].file);
        if (!library.version)
            library.version = build ? g_strconcat("build-id ", build, NULL) : g_strdup(used[i].built);
        g_array_append_val(list, library);
    }
    return list;
}

void libraries_digest(Digest *digest) {
    for (gsize i = 0; i < G_N_ELEMENTS(shared_libraries); i++) {
        g_autofree char *build = build_of(shared_libraries[i]);
        digest_add_string(digest, build ? build : "");
    }
}
