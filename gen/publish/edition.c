#include "publish/edition.h"

#include "base/file.h"
#include "emit/emit.h"

const Choice document_choices[] = {
    {"notice", DOCUMENT_NOTICE, NULL}, {"community", DOCUMENT_COMMUNITY, NULL},
    {"review", DOCUMENT_REVIEW, NULL}, {"poster", DOCUMENT_POSTER, NULL},
    {"query", DOCUMENT_QUERY, NULL},   {"charts", DOCUMENT_CHARTS, NULL},
    {"index", DOCUMENT_INDEX, NULL},   {NULL, 0, NULL},
};

const Choice format_choices[] = {
#define FORMAT(ID, id, ending, type) {#id, RENDER_##ID, &backend_##id},
#define DUMP(ID, id, ending, type) FORMAT(ID, id, ending, type)
#include "base/format_list.h"
#undef FORMAT
#undef DUMP
    {NULL, 0, NULL},
};

const char *const edition_options[] = {
    "--standard=", "--lang=", "--format=",  "--document=", "--community=", "--final", "--full",
    "--attach",    "--short", "--by-value", NULL};

/* ---- units of work ---- */

/* The head of a font's file tells every table's checksum, and that of a program which build it is (an ELF note that the
 * Makefile asks for): both are too large to be read for nothing. */
static bool add_head(Digest *digest, const char *path, GError **error) {
    enum { HEAD = 1 << 16 };
    g_autoptr(GMappedFile) map = g_mapped_file_new(path, FALSE, NULL);
    if (!map) {
        file_blame(error, path, FAULT_CANNOT_READ);
        return false;
    }
    gsize size = g_mapped_file_get_length(map);
    digest_add(digest, &size, sizeof size);
    digest_add(digest, g_mapped_file_get_contents(map), MIN(size, HEAD));
    return true;
}

/* The data set's own files, or its tables. */
static void add_dataset(Digest *digest, const Inputs *inputs, bool tables) {
    const GPtrArray *list = inputs->sets[INPUTS_DATASET].list;
    for (guint i = 0; i < list->len; i++) {
        const ListedFile *input = g_ptr_array_index(list, i);
        if (g_str_has_prefix(input->path, "communities/") != tables)
            continue;
        digest_add_string(digest, input->path);
        digest_add_string(digest, input->sha256);
    }
}

bool units_open(Units *units, const Inputs *inputs, const Dataset *dataset, const Findings *loading, const Fonts *fonts,
                const EditionRequest *request, GError **error) {
    g_autoptr(Digest) digest = digest_new();
    g_autofree char *standard = inputs_digest(inputs, INPUTS_STANDARD);
    g_autofree char *templates = inputs_digest(inputs, INPUTS_TEMPLATES);
    units->inputs = inputs;
    units->dataset = dataset;
    if (!add_head(digest, "/proc/self/exe", error))
        return false;
    for (int i = 0; i < fonts->count; i++) {
        const FontFile *font = &fonts->files[i];
        digest_add_string(digest, font->role);
        digest_add_string(digest, font->file);
        digest_add_string(digest, font->sha256);
        digest_add(digest, &font->face_index, sizeof font->face_index);
        bool wanted = *font->scripts == '\0' || g_file_test(font->path, G_FILE_TEST_EXISTS);
        if (wanted && !add_head(digest, font->path, error))
            return false;
    }
    libraries_digest(digest);
    digest_add_string(digest, standard);
    digest_add_string(digest, templates);
    digest_add_string(digest, request->final ? "final" : "draft");
    add_dataset(digest, inputs, false);
    units->base = digest_text(digest);
    add_dataset(digest, inputs, true);
    /* what lies beside the files that are read, and is told */
    for (guint i = 0; i < loading->list->len; i++) {
        const Finding *finding = g_ptr_array_index(loading->list, i);
        digest_add_string(digest, sentence_kinds[finding->sentence].id);
        digest_add_string(digest, finding->place.file ? finding->place.file : "");
    }
    for (int i = 0; i < dataset->community_count; i++) {
        const char *file = dataset->communities[i]->other_file;
        digest_add_string(digest, file ? file : "");
    }
    units->whole = digest_text(digest);
    g_autoptr(Digest) asked = digest_new();
    for (guint i = 0; i < request->arguments->len; i++)
        digest_add_string(asked, g_ptr_array_index(request->arguments, i));
    units->options = digest_text(asked);
    return true;
}

void units_clear(Units *units) {
    g_free(units->base);
    g_free(units->whole);
    g_free(units->options);
}

char *units_inputs(const Units *units, const char *community) {
    if (!*community)
        return g_strdup(units->whole);
    const Community *found = dataset_lookup_community(units->dataset, community);
    const char *table = found ? listed_digest(units->inputs->sets[INPUTS_DATASET].list, found->file) : NULL;
    g_autoptr(Digest) digest = digest_new();
    digest_add_string(digest, units->base);
    digest_add_string(digest, community);
    digest_add_string(digest, table ? table : "");
    return digest_text(digest);
}

bool units_valid(void *units, const Unit *unit) {
    g_autofree char *now = units_inputs(units, unit->scope);
    return g_str_equal(now, unit->inputs);
}
