#include "publish/units.h"

#include "base/digest.h"
#include "base/file.h"
#include "publish/libraries.h"

/* The head of a font's file tells every table's checksum, and that of a program which build it is (an ELF note that the
 * Makefile asks for): both are too large to be read for nothing. */
enum { HEAD = 1 << 16 };

static bool add_head(Digest *digest, const char *path, GError **error) {
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

static bool add_fonts(Digest *digest, const Fonts *fonts, GError **error) {
    for (int i = 0; i < fonts_count(fonts); i++) {
        const FontFile *font = fonts_file(fonts, i);
        digest_add_string(digest, font->role);
        digest_add_string(digest, font->file);
        digest_add_string(digest, font->sha256);
        digest_add(digest, &font->face_index, sizeof font->face_index);
        if (!add_head(digest, font->path, error))
            return false;
    }
    return true;
}

static void add_libraries(Digest *digest) {
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(Json) json = json_new(text);
    json_open_object(json, NULL);
    libraries_write(json);
    json_close(json);
    json_finish(json);
    digest_add_string(digest, text->str);
}

/* The data set's own files, or its tables. */
static void add_dataset(Digest *digest, const Inputs *inputs, bool tables) {
    const GPtrArray *list = inputs_list(inputs, INPUTS_DATASET);
    for (guint i = 0; i < list->len; i++) {
        const Input *input = g_ptr_array_index(list, i);
        if (g_str_has_prefix(input->name, "communities/") != tables)
            continue;
        digest_add_string(digest, input->name);
        digest_add_string(digest, input->sha256);
    }
}

/* What lies beside the files that are read, and is told. */
static void add_strays(Digest *digest, const Workspace *workspace) {
    for (guint i = 0; i < workspace->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(workspace->findings->list, i);
        digest_add_string(digest, sentence_id(finding->sentence));
        digest_add_string(digest, finding->place.file ? finding->place.file : "");
    }
    for (int i = 0; i < dataset_community_count(workspace->dataset); i++) {
        const char *file = dataset_community(workspace->dataset, i)->other_file;
        digest_add_string(digest, file ? file : "");
    }
}

static void add_options(Digest *digest, const RenderOptions *options) {
    for (guint i = 0; i < options->arguments->len; i++)
        digest_add_string(digest, g_ptr_array_index(options->arguments, i));
}

bool units_open(Units *units, const Workspace *workspace, const Fonts *fonts, const RenderOptions *options,
                GError **error) {
    const Inputs *inputs = workspace->inputs;
    g_autoptr(Digest) base = digest_new();
    g_autoptr(Digest) asked = digest_new();
    units->workspace = workspace;
    g_autofree char *standard = inputs_digest(inputs, INPUTS_STANDARD);
    g_autofree char *templates = inputs_digest(inputs, INPUTS_TEMPLATES);
    if (!add_head(base, "/proc/self/exe", error) || !add_fonts(base, fonts, error))
        return false;
    add_libraries(base);
    digest_add_string(base, standard);
    digest_add_string(base, templates);
    digest_add_string(base, options->final ? "final" : "draft");
    add_dataset(base, inputs, false);
    units->base = digest_text(base);
    add_dataset(base, inputs, true);
    add_strays(base, workspace);
    units->whole = digest_text(base);
    add_options(asked, options);
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
    const Community *found = dataset_lookup_community(units->workspace->dataset, community);
    const char *table = found ? inputs_lookup(units->workspace->inputs, INPUTS_DATASET, found->file) : NULL;
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
