#include "publish/manifest.h"

#include "base/writers.h"
#include "command/option_words.h"
#include "publish/libraries.h"

static void write_inputs(Json *json, const char *key, const GPtrArray *list) {
    json_open_array(json, key);
    for (guint i = 0; i < list->len; i++) {
        const Input *input = g_ptr_array_index(list, i);
        json_open_object(json, NULL);
        json_string(json, "path", input->name);
        json_string(json, "sha256", input->sha256);
        json_close(json);
    }
    json_close(json);
}

static void write_rules(Json *json, const Workspace *workspace) {
    g_autofree char *digest = inputs_digest(workspace->inputs, INPUTS_STANDARD);
    g_autofree char *id = g_path_get_basename(workspace->standard_shown);
    json_open_object(json, "rules");
    json_string(json, "standard", id);
    json_string(json, "sha256", digest);
    json_close(json);
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

static void write_outputs(Json *json, const Stage *stage, bool internal) {
    g_autoptr(GArray) files = stage_files(stage, internal);
    json_open_array(json, "outputs");
    for (guint i = 0; i < files->len; i++) {
        const StagedFile *file = &g_array_index(files, StagedFile, i);
        json_open_object(json, NULL);
        json_string(json, "path", file->name);
        json_string(json, "sha256", file->digest);
        json_string(json, "code", file->code);
        json_string(json, "title", file->title);
        json_close(json);
    }
    json_close(json);
}

static void write_names(Json *json, const char *key, const Choice *choices, int set) {
    json_open_array(json, key);
    for (; choices->name; choices++)
        if (set & choices->value)
            json_string(json, NULL, choices->name);
    json_close(json);
}

static void write_made(Json *json, const RenderOptions *options) {
    json_open_object(json, "made");
    write_names(json, "documents", document_choices, options->documents);
    write_names(json, "formats", format_choices, options->formats);
    json_open_array(json, "languages");
    for (guint i = 0; i < options->langs->len; i++)
        json_string(json, NULL, doc_lang_id((DocLang)GPOINTER_TO_INT(g_ptr_array_index(options->langs, i))));
    json_close(json);
    if (options->communities) {
        json_open_array(json, "communities");
        for (guint i = 0; i < options->communities->len; i++)
            json_string(json, NULL, g_ptr_array_index(options->communities, i));
        json_close(json);
    } else {
        json_string(json, "communities", NULL);
    }
    json_close(json);
}

char *manifest_make(const Workspace *workspace, const Fonts *fonts, const Stage *stage, const RenderOptions *options,
                    const char *replaces, bool internal) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Json) json = json_new(out);
    json_open_object(json, NULL);
    json_string(json, "program", "Gongshi " GONGSHI_VERSION);
    json_string(json, "edition", options->final ? "final" : "draft");
    write_made(json, options);
    json_string(json, "replaces", replaces);
    libraries_write(json);
    write_inputs(json, "dataset", inputs_list(workspace->inputs, INPUTS_DATASET));
    write_inputs(json, "standard", inputs_list(workspace->inputs, INPUTS_STANDARD));
    write_inputs(json, "templates", inputs_list(workspace->inputs, INPUTS_TEMPLATES));
    write_rules(json, workspace);
    write_fonts(json, fonts);
    write_outputs(json, stage, internal);
    json_close(json);
    json_finish(json);
    return g_strdup(out->str);
}
