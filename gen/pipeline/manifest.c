#include "pipeline/manifest.h"

#include "base/json.h"
#include "pipeline/pipeline.h"

static const char *const standard_files[] = {"standard.csv", "indicators.csv", "items.csv",   "criteria.csv",
                                             "checks.csv",   "statements.csv", "glossary.csv"};

static void write_file(Json *json, const char *path, const char *digest) {
    json_open_object(json, NULL);
    json_string(json, "path", path);
    json_string(json, "sha256", digest);
    json_close(json);
}

static bool hash_input(Json *json, const char *folder, const char *name, GError **error) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize size = 0;
    if (!g_file_get_contents(path, &bytes, &size, error))
        return false;
    g_autofree char *digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, size);
    write_file(json, name, digest);
    return true;
}

static bool write_dataset(Json *json, const Workspace *workspace, const char *dataset, GError **error) {
    json_open_array(json, "dataset");
    if (!hash_input(json, dataset, "notice.csv", error) || !hash_input(json, dataset, "communities.csv", error))
        return false;
    for (int i = 0; i < dataset_community_count(workspace->dataset); i++) {
        const Community *community = dataset_community(workspace->dataset, i);
        g_autofree char *name = g_strdup_printf("communities/%s.csv", community->id);
        if (community->has_table && !hash_input(json, dataset, name, error))
            return false;
    }
    json_close(json);
    return true;
}

static bool write_standard(Json *json, const Workspace *workspace, GError **error) {
    json_open_array(json, "standard");
    for (guint i = 0; i < G_N_ELEMENTS(standard_files); i++)
        if (!hash_input(json, workspace->standard_dir, standard_files[i], error))
            return false;
    json_close(json);
    return true;
}

static void write_fonts(Json *json, const Fonts *fonts) {
    json_open_array(json, "fonts");
    for (int i = 0; i < fonts_count(fonts); i++) {
        const FontFile *font = fonts_file(fonts, i);
        json_open_object(json, NULL);
        json_string(json, "role", font->role);
        json_string(json, "file", font->file);
        json_string(json, "package", font->package);
        json_string(json, "sha256", font->sha256);
        json_string(json, "licence", font->licence);
        json_bool(json, "office", font->office);
        json_close(json);
    }
    json_close(json);
}

static void write_outputs(Json *json, const Stage *stage) {
    g_autoptr(GArray) files = stage_files(stage);
    json_open_array(json, "outputs");
    for (guint i = 0; i < files->len; i++) {
        const StagedFile *file = &g_array_index(files, StagedFile, i);
        write_file(json, file->name, file->digest);
    }
    json_close(json);
}

char *manifest_make(const Workspace *workspace, const char *dataset, const Fonts *fonts, const Stage *stage,
                    Edition edition, GError **error) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Json) json = json_new(out);
    json_open_object(json, NULL);
    json_string(json, "program", "Gongshi " GONGSHI_VERSION);
    json_string(json, "edition", edition == EDITION_FINAL ? "final" : "draft");
    if (!write_dataset(json, workspace, dataset, error) || !write_standard(json, workspace, error))
        return NULL;
    write_fonts(json, fonts);
    write_outputs(json, stage);
    json_close(json);
    json_finish(json);
    return g_strdup(out->str);
}
