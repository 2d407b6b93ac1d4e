#include "publish/manifest.h"

#include <json-c/json_object.h>
#include <json-c/json_tokener.h>
#include <string.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/number.h"
#include "base/sink.h"
#include "doc/pair.h"

void manifest_free(Manifest *manifest) {
    if (!manifest)
        return;
    GPtrArray *const lists[] = {manifest->languages, manifest->communities, manifest->dataset,
                                manifest->standard,  manifest->templates,   manifest->outputs};
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        if (lists[i])
            g_ptr_array_unref(lists[i]);
    g_free(manifest->replaces);
    g_free(manifest->rules_name);
    g_free(manifest->rules_sha256);
    g_free(manifest->sha256);
    g_free(manifest);
}

/* ---- written ---- */

Manifest *manifest_new(const EditionRequest *request, const Inputs *inputs, const char *standard, const Fonts *fonts,
                       const char *replaces, GPtrArray *outputs) {
    Manifest *manifest = g_new0(Manifest, 1);
    GPtrArray *communities = (GPtrArray *)request->communities;
    *manifest = (Manifest){.edition = request->final ? EDITION_FINAL : EDITION_DRAFT,
                           .documents = request->documents,
                           .formats = request->formats,
                           .languages = g_ptr_array_new(),
                           .communities = communities ? g_ptr_array_ref(communities) : NULL,
                           .replaces = g_strdup(replaces),
                           .dataset = g_ptr_array_ref(inputs->sets[INPUTS_DATASET].list),
                           .standard = g_ptr_array_ref(inputs->sets[INPUTS_STANDARD].list),
                           .templates = g_ptr_array_ref(inputs->sets[INPUTS_TEMPLATES].list),
                           .rules_name = g_path_get_basename(standard),
                           .rules_sha256 = inputs_digest(inputs, INPUTS_STANDARD),
                           .fonts = fonts,
                           .outputs = outputs};
    for (guint i = 0; i < request->langs->len; i++) {
        DocLang lang = g_ptr_array_index(request->langs, i);
        g_ptr_array_add(manifest->languages, (void *)lang->id);
    }
    return manifest;
}

/* Puts a value under a key, or with NULL at the end of an array; returns it. */
static json_object *add(json_object *to, const char *key, json_object *value) {
    if (key)
        json_object_object_add(to, key, value);
    else
        json_object_array_add(to, value);
    return value;
}

static void add_text(json_object *to, const char *key, const char *text) {
    add(to, key, text ? json_object_new_string(text) : NULL);
}

static void add_files(json_object *root, const char *key, const GPtrArray *list, bool outputs) {
    json_object *array = add(root, key, json_object_new_array());
    for (guint i = 0; i < list->len; i++) {
        const ListedFile *listed = g_ptr_array_index(list, i);
        json_object *file = add(array, NULL, json_object_new_object());
        add_text(file, "path", listed->path);
        add_text(file, "sha256", listed->sha256);
        if (!outputs)
            continue;
        add_text(file, "code", listed->code);
        add_text(file, "title", listed->title);
    }
}

static void add_choices(json_object *made, const char *key, const Choice *choices, int set) {
    json_object *array = add(made, key, json_object_new_array());
    for (; choices->name; choices++)
        if (set & choices->value)
            add_text(array, NULL, choices->name);
}

/* NULL is null. */
static void add_names(json_object *made, const char *key, const GPtrArray *names) {
    json_object *array = add(made, key, names ? json_object_new_array() : NULL);
    for (guint i = 0; names && i < names->len; i++)
        add_text(array, NULL, g_ptr_array_index(names, i));
}

/* Indented by two blanks, with a new line at the end. Takes over the value. */
static char *print(json_object *root) {
    const char *text = json_object_to_json_string_ext(root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED |
                                                                JSON_C_TO_STRING_NOSLASHESCAPE);
    char *printed = g_strconcat(text, "\n", NULL);
    json_object_put(root);
    return printed;
}

char *manifest_text(const Manifest *manifest) {
    json_object *root = json_object_new_object();
    add_text(root, "program", "Gongshi " GONGSHI_VERSION);
    add(root, "format", json_object_new_int(MANIFEST_FORMAT));
    add_text(root, "edition", manifest->edition == EDITION_FINAL ? "final" : "draft");
    json_object *made = add(root, "made", json_object_new_object());
    add_choices(made, "documents", document_choices, manifest->documents);
    add_choices(made, "formats", format_choices, manifest->formats);
    add_names(made, "languages", manifest->languages);
    add_names(made, "communities", manifest->communities);
    add_text(root, "replaces", manifest->replaces);
    json_object *array = add(root, "libraries", json_object_new_array());
    g_autoptr(GArray) libraries = libraries_used();
    for (guint i = 0; i < libraries->len; i++) {
        json_object *library = add(array, NULL, json_object_new_object());
        add_text(library, "name", g_array_index(libraries, Library, i).name);
        add_text(library, "version", g_array_index(libraries, Library, i).version);
    }
    add_files(root, "dataset", manifest->dataset, false);
    add_files(root, "standard", manifest->standard, false);
    add_files(root, "templates", manifest->templates, false);
    json_object *rules = add(root, "rules", json_object_new_object());
    add_text(rules, "standard", manifest->rules_name);
    add_text(rules, "sha256", manifest->rules_sha256);
    array = add(root, "fonts", json_object_new_array());
    for (int i = 0; i < manifest->fonts->count; i++) {
        const FontFile *file = &manifest->fonts->files[i];
        json_object *font = add(array, NULL, json_object_new_object());
        add_text(font, "role", file->role);
        add_text(font, "file", file->file);
        add_text(font, "package", file->package);
        add_text(font, "sha256", file->sha256);
        add_text(font, "licence", file->licence);
        add(font, "office", json_object_new_boolean(file->office));
    }
    add_files(root, "outputs", manifest->outputs, true);
    return print(root);
}

/* ---- read ---- */

/* NULL where there is none, and for null. */
static const char *text_of(json_object *object, const char *key) {
    json_object *value = NULL;
    if (!json_object_object_get_ex(object, key, &value) || !json_object_is_type(value, json_type_string))
        return NULL;
    return json_object_get_string(value);
}

static json_object *array_of(json_object *object, const char *key) {
    json_object *value = NULL;
    bool found = json_object_object_get_ex(object, key, &value) && json_object_is_type(value, json_type_array);
    return found ? value : NULL;
}

/* The number of the format; that of what came before there were numbers. */
static int format_of(json_object *root) {
    json_object *value = NULL;
    if (!json_object_object_get_ex(root, "format", &value) || !json_object_is_type(value, json_type_int))
        return 0;
    return json_object_get_int(value);
}

/* NULL where one of the files is not what manifest_text() writes. */
static GPtrArray *read_files(json_object *root, const char *key) {
    g_autoptr(GPtrArray) list = listed_new();
    json_object *files = array_of(root, key);
    for (size_t i = 0; files && i < json_object_array_length(files); i++) {
        json_object *object = json_object_array_get_idx(files, i);
        const char *path = text_of(object, "path"), *sha256 = text_of(object, "sha256");
        const char *code = text_of(object, "code"), *title = text_of(object, "title");
        if (!path || !tree_is_name(path) || !sha256 || !digest_is_text(sha256) || !code != !title)
            return NULL;
        ListedFile *file = g_new0(ListedFile, 1);
        *file = (ListedFile){
            .path = g_strdup(path), .sha256 = g_strdup(sha256), .code = g_strdup(code), .title = g_strdup(title)};
        g_ptr_array_add(list, file);
    }
    return files ? g_steal_pointer(&list) : NULL;
}

static GPtrArray *read_names(json_object *made, const char *key) {
    json_object *names = array_of(made, key);
    GPtrArray *list = names ? g_ptr_array_new_with_free_func(g_free) : NULL;
    for (size_t i = 0; names && i < json_object_array_length(names); i++)
        g_ptr_array_add(list, g_strdup(json_object_get_string(json_object_array_get_idx(names, i))));
    return list;
}

static int read_choices(json_object *made, const char *key, const Choice *choices) {
    g_autoptr(GPtrArray) names = read_names(made, key);
    int set = 0;
    for (; names && choices->name; choices++)
        if (g_ptr_array_find_with_equal_func(names, choices->name, g_str_equal, NULL))
            set |= choices->value;
    return set;
}

static bool read_root(Manifest *manifest, json_object *root) {
    const char *edition = text_of(root, "edition"), *replaces = text_of(root, "replaces");
    bool final = g_strcmp0(edition, "final") == 0, draft = g_strcmp0(edition, "draft") == 0;
    if ((!final && !draft) || (replaces && !tree_is_name(replaces)))
        return false;
    manifest->edition = final ? EDITION_FINAL : EDITION_DRAFT;
    manifest->replaces = g_strdup(replaces);
    /* What an earlier version of the program did not say is nothing that a run would have to keep to. */
    json_object *made = NULL;
    json_object_object_get_ex(root, "made", &made);
    manifest->documents = read_choices(made, "documents", document_choices);
    manifest->formats = read_choices(made, "formats", format_choices);
    manifest->languages = read_names(made, "languages");
    manifest->communities = read_names(made, "communities");
    manifest->outputs = read_files(root, "outputs");
    manifest->dataset = read_files(root, "dataset");
    manifest->standard = read_files(root, "standard");
    return manifest->outputs && manifest->dataset && manifest->standard;
}

/* The value that the file holds, and in *sha256 its digest: the whole text must be one value, in UTF-8; json-c itself
 * bounds how deep it may nest. NULL with an error when the file cannot be read, without one when it holds none. */
static json_object *parse_file(const char *folder, char **sha256, GError **error) {
    g_autofree char *path = g_build_filename(folder, MANIFEST_FILE, NULL);
    int reason = 0;
    g_autoptr(GString) bytes = file_read_own(folder, MANIFEST_FILE, &reason);
    if (!bytes) {
        file_error(error, path, reason);
        return NULL;
    }
    *sha256 = digest_of(bytes->str, bytes->len);
    json_tokener *tokener = json_tokener_new();
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    bool text = bytes->len < G_MAXINT && strlen(bytes->str) == bytes->len;
    json_object *root = text ? json_tokener_parse_ex(tokener, bytes->str, (int)bytes->len + 1) : NULL;
    json_tokener_free(tokener);
    return root;
}

Manifest *manifest_load(const char *folder, GError **error) {
    g_autofree char *path = g_build_filename(folder, MANIFEST_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        fault_set(error, FAULT_MANIFEST_ABSENT, "path", path, NULL);
        return NULL;
    }
    g_autoptr(Manifest) manifest = g_new0(Manifest, 1);
    json_object *root = parse_file(folder, &manifest->sha256, error);
    int format = format_of(root);
    bool read = json_object_is_type(root, json_type_object) && format <= MANIFEST_FORMAT && read_root(manifest, root);
    json_object_put(root);
    if (read)
        return g_steal_pointer(&manifest);
    if (format > MANIFEST_FORMAT)
        fault_set(error, FAULT_MANIFEST_NEWER, "path", path, "format", DIGITS(format), "known", DIGITS(MANIFEST_FORMAT),
                  NULL);
    else if (manifest->sha256) /* the file itself could be read */
        fault_set(error, FAULT_MANIFEST_FOREIGN, "path", path, NULL);
    return NULL;
}

static void mask_text(json_object *object, const char *key, const Mask *mask) {
    const char *value = text_of(object, key);
    g_autofree char *masked = value ? mask_value(mask, text_of(object, "path"), value) : NULL;
    if (masked && !g_str_equal(masked, value))
        json_object_object_add(object, key, json_object_new_string(masked));
}

GString *manifest_rewrite(const char *folder, GHashTable *digests, const Mask *mask, GError **error) {
    g_autofree char *before = NULL;
    json_object *root = parse_file(folder, &before, error), *outputs = array_of(root, "outputs");
    if (!outputs)
        return NULL;
    for (size_t i = json_object_array_length(outputs); i > 0; i--) {
        json_object *output = json_object_array_get_idx(outputs, i - 1);
        void *sha256 = NULL;
        bool told = g_hash_table_lookup_extended(digests, text_of(output, "path"), NULL, &sha256);
        mask_text(output, "title", mask);
        if (told && sha256)
            json_object_object_add(output, "sha256", json_object_new_string(sha256));
        else if (told)
            json_object_array_del_idx(outputs, i - 1, 1);
    }
    json_object *dataset = array_of(root, "dataset"); /* its tables are called by ids of communities */
    for (size_t i = 0; dataset && i < json_object_array_length(dataset); i++)
        mask_text(json_object_array_get_idx(dataset, i), "path", mask);
    g_autofree char *text = print(root);
    return g_string_new(text);
}

/* ---- compared with the folder ---- */

static void verified_clear(void *data) {
    g_free(((VerifiedFile *)data)->path);
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Files below a folder that are not known. */
static bool find_extra(Tree *tree, const char *below, GHashTable *known, GPtrArray *extra, GError **error) {
    int reason;
    g_autoptr(GPtrArray) entries = tree_list(tree, below, &reason);
    if (!entries) {
        g_autofree char *path = tree_shown(tree, below);
        file_error(error, path, reason);
    }
    for (guint i = 0; entries && i < entries->len; i++) {
        const char *entry = g_ptr_array_index(entries, i);
        g_autofree char *name = *below ? g_build_filename(below, entry, NULL) : g_strdup(entry);
        bool folder = tree_kind(tree, name) == TREE_FOLDER;
        if (folder && !find_extra(tree, name, known, extra, error))
            return false;
        if (!folder && !g_hash_table_contains(known, name))
            g_ptr_array_add(extra, g_steal_pointer(&name));
    }
    return entries;
}

GArray *manifest_verify(const char *folder, const Manifest *manifest, const char *code, GError **error) {
    int reason;
    g_autoptr(Tree) tree = tree_open(folder, false, &reason);
    if (!tree) {
        file_error(error, folder, reason);
        return NULL;
    }
    g_autoptr(GArray) files = g_array_new(FALSE, FALSE, sizeof(VerifiedFile));
    g_array_set_clear_func(files, verified_clear);
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < manifest->outputs->len; i++) {
        const ListedFile *listed = g_ptr_array_index(manifest->outputs, i);
        g_hash_table_add(known, listed->path);
        if (code && g_strcmp0(listed->code, code) != 0)
            continue;
        g_autofree char *digest = file_digest_in(tree, listed->path, &reason);
        VerifiedFile file = {FILE_AS_MADE, listed, g_strdup(listed->path)};
        if (g_strcmp0(digest, listed->sha256) != 0)
            file.state = tree_kind(tree, listed->path) != TREE_NOTHING ? FILE_CHANGED : FILE_MISSING;
        g_array_append_val(files, file);
    }
    static const char *const own[] = {MANIFEST_FILE, RECORD_FILE, LEDGER_FILE};
    for (gsize i = 0; i < G_N_ELEMENTS(own); i++)
        g_hash_table_add(known, (void *)own[i]);
    g_autoptr(GPtrArray) extra = g_ptr_array_new_with_free_func(g_free);
    if (!code && !find_extra(tree, "", known, extra, error))
        return NULL;
    g_ptr_array_sort(extra, compare_paths);
    for (guint i = 0; i < extra->len; i++) {
        const VerifiedFile file = {FILE_EXTRA, NULL, g_strdup(g_ptr_array_index(extra, i))};
        g_array_append_val(files, file);
    }
    return g_steal_pointer(&files);
}

int verified_broken(const GArray *files) {
    int broken = 0;
    for (guint i = 0; i < files->len; i++)
        broken += g_array_index(files, VerifiedFile, i).state != FILE_AS_MADE;
    return broken;
}
