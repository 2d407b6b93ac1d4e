#include <errno.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "publish/stage_private.h"

#define RECORD_TITLE "gongshi record 2\n"

/* ---- as text ---- */

static void export_unit(const StageUnit *unit, GString *out) {
    if (unit)
        g_string_append_printf(out, "unit\t%s\t%s\t%s\t%s\t%u\n", unit->name, unit->scope, unit->inputs, unit->options,
                               unit->whole > 0 ? unit->whole : unit->files->len);
    else
        g_string_append(out, "unit\n");
}

static void export_file(const StageFile *file, GString *out) {
    /* A title may hold anything that a cell of the data may hold. */
    g_autofree char *title = g_strescape(file->title ? file->title : "", NULL);
    g_string_append_printf(out, "%s\t%c\t%s\t%s\t%s\n", file->digest, file->internal ? 'i' : 'p', file->name,
                           file->code ? file->code : "", title);
}

void stage_export(const Stage *stage, int first, GString *out) {
    const StageUnit *unit = NULL;
    for (guint i = (guint)first; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        if (i == (guint)first || file->unit != unit)
            export_unit(file->unit, out);
        unit = file->unit;
        export_file(file, out);
    }
}

static bool import_line(Stage *stage, const char *line) {
    g_auto(GStrv) parts = g_strsplit(line, "\t", 6);
    guint count = g_strv_length(parts);
    if (count > 0 && g_str_equal(parts[0], "unit")) {
        guint64 whole = 0;
        bool sound = count == 6 && g_ascii_string_to_unsigned(parts[5], 10, 1, G_MAXUINT, &whole, NULL);
        const Unit unit = {parts[1], sound ? parts[2] : NULL, sound ? parts[3] : NULL, sound ? parts[4] : NULL};
        stage_begin(stage, sound ? &unit : NULL);
        if (sound)
            stage->unit->whole = (guint)whole;
        return sound || count == 1;
    }
    if (count != 5 || strlen(parts[0]) != 2 * DIGEST_SIZE || !tree_is_name(parts[2]))
        return false;
    bool entitled = *parts[3];
    stage_add_file(stage, (StageFile){.name = g_strdup(parts[2]),
                                      .digest = g_strdup(parts[0]),
                                      .title = entitled ? g_strcompress(parts[4]) : NULL,
                                      .code = entitled ? g_strdup(parts[3]) : NULL,
                                      .internal = g_str_equal(parts[1], "i")});
    return true;
}

static bool import_lines(Stage *stage, const char *lines) {
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);
    for (char **line = list; *line && **line; line++)
        if (!import_line(stage, *line))
            return false;
    stage->unit = NULL;
    return true;
}

void stage_import(Stage *stage, const char *lines) {
    bool sound = import_lines(stage, lines);
    g_assert(sound);
}

GString *stage_record(const Stage *stage, bool internal, const char *head) {
    int count = 0;
    g_autoptr(GString) out = g_string_new(RECORD_TITLE);
    g_string_append_printf(out, "%s\n", head);
    const StageUnit *unit = NULL;
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        if (file->internal != internal)
            continue;
        if (count++ == 0 || file->unit != unit)
            export_unit(file->unit, out);
        unit = file->unit;
        export_file(file, out);
    }
    /* A part to which nothing fell says at least what it is a part of. */
    return count > 0 || (!internal && *head) ? g_steal_pointer(&out) : NULL;
}

/* ---- what an earlier run made ---- */

/* Whether the file could be read, or is none of ours: what it was is then not known by a failing machine only. */
static bool is_known(const StageFolder *folder, const char *name, int reason, GError **error) {
    if (!file_reason_is_fault(reason))
        return true;
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    file_error(error, path, reason);
    return false;
}

/* The head ends with an empty line. headed: whether it counts. */
static bool import_record(Stage *record, const char *text, bool headed) {
    const char *body = g_str_has_prefix(text, RECORD_TITLE) ? strstr(text, "\n\n") : NULL;
    if (!body)
        return false;
    const char *head = text + strlen(RECORD_TITLE);
    if (headed) {
        g_string_assign(record->head, "");
        g_string_append_len(record->head, head, body + 1 - head);
    }
    return import_lines(record, body + 2);
}

static bool read_record(Stage *record, int number, GError **error) {
    StageFolder *folder = &record->folders[number];
    int reason;
    folder->tree = tree_open(folder->path, false, &reason);
    g_autoptr(GString) bytes = folder->tree ? file_read_in(folder->tree, RECORD_FILE, &reason) : NULL;
    /* the internal folder may have been written by the run of another edition */
    return bytes ? import_record(record, bytes->str, number == PUBLIC) : is_known(folder, RECORD_FILE, reason, error);
}

static bool add_names_of(Tree *tree, const char *name, bool internal, GHashTable *known, bool *headless) {
    int reason;
    g_autoptr(GString) bytes = file_read_in(tree, name, &reason);
    g_autoptr(Stage) record = stage_new("");
    if (!bytes || !import_record(record, bytes->str, true))
        return false;
    for (guint i = 0; i < record->files->len; i++) {
        const StageFile *file = g_ptr_array_index(record->files, i);
        if (file->internal == internal)
            g_hash_table_add(known, g_strdup(file->name));
    }
    *headless = *headless && record->head->len == 0;
    return true;
}

bool stage_add_known(Tree *folder, bool internal, GHashTable *known, bool *headless) {
    int reason;
    g_autoptr(GPtrArray) names = tree_list(folder, "", &reason);
    *headless = true;
    bool told = add_names_of(folder, RECORD_FILE, internal, known, headless);
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autofree char *record = g_build_filename(name, RECORD_FILE, NULL);
        if (g_str_has_prefix(name, ASIDE) && add_names_of(folder, record, internal, known, headless))
            told = true;
    }
    *headless = *headless && told;
    return told;
}

Stage *stage_read(const char *dir, GError **error) {
    g_autoptr(Stage) record = stage_new(dir);
    bool sound = read_record(record, PUBLIC, error) && read_record(record, INTERNAL, error);
    return sound && (record->files->len > 0 || record->head->len > 0) ? g_steal_pointer(&record) : NULL;
}

const char *stage_head(const Stage *record) {
    return record->head->str;
}

/* Whether the file is still what was written; false in *sound when not, or when nobody knows. */
static bool look_at(const Stage *record, const StageFile *file, bool *sound, GError **error) {
    const StageFolder *folder = stage_folder(record, file);
    int reason = ENOENT;
    g_autofree char *digest = folder->tree ? file_digest_in(folder->tree, file->name, &reason) : NULL;
    *sound = digest && g_str_equal(digest, file->digest);
    return is_known(folder, file->name, reason, error);
}

static bool is_unit(const StageUnit *made, const Unit *unit) {
    return g_str_equal(made->name, unit->name) && g_str_equal(made->scope, unit->scope) &&
           g_str_equal(made->inputs, unit->inputs) && g_str_equal(made->options, unit->options);
}

static bool take_file(Stage *stage, const Stage *record, const StageFile *file, GError **error) {
    if (g_str_equal(stage->folders[PUBLIC].path, record->folders[PUBLIC].path)) {
        StageFile taken = {.name = g_strdup(file->name),
                           .digest = g_strdup(file->digest),
                           .title = g_strdup(file->title),
                           .code = g_strdup(file->code),
                           .internal = file->internal,
                           .kept = true};
        stage_add_file(stage, taken);
        return true;
    }
    const StageFolder *folder = stage_folder(record, file);
    int reason;
    g_autoptr(GString) bytes = file_read_in(folder->tree, file->name, &reason);
    if (!bytes) {
        g_autofree char *path = tree_shown(folder->tree, file->name);
        file_error(error, path, reason);
        return false;
    }
    Sink *sink = stage_open(stage, file->internal, file->name, error);
    if (!sink || !sink_write(sink, bytes->str, bytes->len, error))
        return false;
    if (file->code)
        stage_entitle(sink, file->title, file->code);
    return stage_close(stage, sink, error);
}

/* All files of the unit are on record, and are as they were written: of a folder that is gone nothing is. */
static bool all_sound(const Stage *record, const GPtrArray *units) {
    bool sound = units->len > 0;
    guint listed = 0;
    for (guint i = 0; i < units->len; i++)
        listed += ((const StageUnit *)g_ptr_array_index(units, i))->files->len;
    for (guint i = 0; i < units->len && sound; i++) {
        const StageUnit *unit = g_ptr_array_index(units, i);
        sound = unit->whole == listed;
        for (guint k = 0; k < unit->files->len && sound; k++)
            look_at(record, g_ptr_array_index(unit->files, k), &sound, NULL); /* if nobody knows, it is made again */
    }
    return sound;
}

/* The record's parts of a unit: one with files in both folders stands in both. */
static GPtrArray *find_parts(const Stage *record, const Unit *unit) {
    GPtrArray *parts = g_ptr_array_new();
    const GPtrArray *same = g_hash_table_lookup(record->names, unit->name);
    for (guint i = 0; same && i < same->len; i++)
        if (is_unit(g_ptr_array_index(same, i), unit))
            g_ptr_array_add(parts, g_ptr_array_index(same, i));
    return parts;
}

bool stage_keep(Stage *stage, const Stage *record, const Unit *unit, bool *kept, GError **error) {
    g_autoptr(GPtrArray) parts = find_parts(record, unit);
    *kept = all_sound(record, parts);
    if (!*kept)
        return true;
    stage_begin(stage, unit);
    for (guint i = 0; i < parts->len; i++) {
        const StageUnit *part = g_ptr_array_index(parts, i);
        for (guint k = 0; k < part->files->len; k++)
            if (!take_file(stage, record, g_ptr_array_index(part->files, k), error))
                return false;
    }
    stage_begin(stage, NULL);
    return true;
}

char *stage_key(const StageFile *file) {
    return g_strdup_printf("%c%s", file->internal ? 'i' : 'p', file->name);
}

static bool is_made(GHashTable *made, const StageFile *file) {
    g_autofree char *key = stage_key(file);
    return g_hash_table_contains(made, key);
}

bool stage_settle(Stage *stage, const Stage *record, bool (*valid)(void *context, const Unit *unit), void *context,
                  GError **error) {
    g_autoptr(GHashTable) made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < stage->files->len; i++)
        g_hash_table_add(made, stage_key(g_ptr_array_index(stage->files, i)));
    for (guint i = 0; i < stage->discarded->len; i++)
        g_hash_table_add(made, stage_key(g_ptr_array_index(stage->discarded, i)));
    for (guint i = 0; i < record->files->len; i++) {
        const StageFile *file = g_ptr_array_index(record->files, i);
        bool sound = false;
        if (!is_made(made, file) && !look_at(record, file, &sound, error))
            return false;
        if (!sound)
            continue;
        const StageUnit *old = file->unit;
        const Unit unit = old ? (Unit){old->name, old->scope, old->inputs, old->options} : (Unit){0};
        stage_begin(stage, old ? &unit : NULL);
        if (old)
            stage->unit->whole = old->whole;
        if (!valid || (old && valid(context, &unit)))
            take_file(stage, record, file, NULL);
        else
            g_ptr_array_add(stage->stale, (void *)file);
    }
    stage_begin(stage, NULL);
    return true;
}
