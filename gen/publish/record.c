#include "publish/record.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/number.h"

#define RECORD_TITLE "gongshi record 2\n"

/* The office has one folder, whether its draft or its final edition was made last. Beside the folder, never in it: so
 * its path must end with a name. */
char *internal_folder(const char *dir) {
    g_autoptr(GString) path = g_string_new(dir);
    while (path->len > 1 && (g_str_has_suffix(path->str, "/") || g_str_has_suffix(path->str, "/.")))
        g_string_truncate(path, path->len - 1);
    g_autofree char *name = g_path_get_basename(path->str);
    if (g_str_equal(name, ".") || g_str_equal(name, "..")) {
        char *real = realpath(path->str, NULL); /* by malloc, as all of GLib's */
        g_autofree char *full = real ? real : g_canonicalize_filename(path->str, NULL);
        g_string_assign(path, full);
    }
    if (g_str_has_suffix(path->str, DRAFT_SUFFIX))
        g_string_truncate(path, path->len - strlen(DRAFT_SUFFIX));
    return g_strconcat(path->str, "-internal", NULL);
}

/* ---- the table of files ---- */

static void record_file_free(void *data) {
    RecordFile *file = data;
    g_free(file->listed.path);
    g_free(file->listed.sha256);
    g_free(file->listed.title);
    g_free(file->listed.filling);
    g_free(file->listed.code);
    g_free(file);
}

static void record_unit_free(void *data) {
    RecordUnit *unit = data;
    g_free(unit->name);
    g_free(unit->scope);
    g_free(unit->inputs);
    g_free(unit->options);
    g_ptr_array_unref(unit->files);
    g_free(unit);
}

Record *record_new(void) {
    Record *record = g_new0(Record, 1);
    record->head = g_string_new(NULL);
    record->files = g_ptr_array_new_with_free_func(record_file_free);
    record->units = g_ptr_array_new_with_free_func(record_unit_free);
    record->parts = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    for (int i = 0; i < FOLDERS; i++)
        record->names[i] = g_hash_table_new(g_str_hash, g_str_equal);
    return record;
}

void record_free(Record *record) {
    if (!record)
        return;
    for (int i = 0; i < FOLDERS; i++) {
        g_hash_table_unref(record->names[i]);
        tree_free(record->trees[i]);
    }
    g_hash_table_unref(record->parts);
    g_ptr_array_unref(record->files);
    g_ptr_array_unref(record->units);
    g_string_free(record->head, TRUE);
    g_free(record->dir);
    g_free(record);
}

void record_begin(Record *record, const Unit *unit) {
    record->unit = NULL;
    if (!unit)
        return;
    RecordUnit *made = g_new0(RecordUnit, 1);
    *made = (RecordUnit){.name = g_strdup(unit->name),
                         .scope = g_strdup(unit->scope),
                         .inputs = g_strdup(unit->inputs),
                         .options = g_strdup(unit->options),
                         .files = g_ptr_array_new()};
    g_ptr_array_add(record->units, made);
    GPtrArray *same = g_hash_table_lookup(record->parts, made->name);
    if (!same) {
        same = g_ptr_array_new();
        g_hash_table_insert(record->parts, made->name, same);
    }
    g_ptr_array_add(same, made);
    record->unit = made;
}

RecordFile *record_add(Record *record, RecordFile made) {
    RecordFile *file = g_new(RecordFile, 1);
    *file = made;
    file->unit = record->unit;
    g_ptr_array_add(record->files, file);
    g_hash_table_insert(record->names[file->folder], file->listed.path, file);
    if (record->unit)
        g_ptr_array_add(record->unit->files, file);
    return file;
}

GPtrArray *record_list(const Record *record, int folder) {
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; i < record->files->len; i++) {
        RecordFile *file = g_ptr_array_index(record->files, i);
        if (file->folder == folder)
            g_ptr_array_add(list, &file->listed);
    }
    listed_sort(list);
    return list;
}

/* ---- as text ---- */

int record_export(const Record *record, int first, int folder, GString *out) {
    const RecordUnit *unit = NULL;
    int count = 0;
    for (guint i = (guint)first; i < record->files->len; i++) {
        const RecordFile *file = g_ptr_array_index(record->files, i);
        const ListedFile *listed = &file->listed;
        if (folder != FOLDERS && file->folder != folder)
            continue;
        if (count++ == 0 || file->unit != unit) {
            unit = file->unit;
            g_string_append(out, "unit");
            if (unit)
                g_string_append_printf(out, "\t%s\t%s\t%s\t%s\t%u", unit->name, unit->scope, unit->inputs,
                                       unit->options, unit->whole > 0 ? unit->whole : unit->files->len);
            g_string_append_c(out, '\n');
        }
        /* A title may hold anything that a cell of the data may hold. */
        g_autofree char *title = g_strescape(listed->title ? listed->title : "", NULL);
        g_string_append_printf(out, "%s\t%c\t%s\t%s\t%s", listed->sha256, file->folder == INTERNAL ? 'i' : 'p',
                               listed->path, listed->code ? listed->code : "", title);
        if (listed->filling)
            g_string_append_printf(out, "\t%s", listed->filling);
        g_string_append_c(out, '\n');
    }
    return count;
}

static bool import_line(Record *record, const char *line) {
    g_auto(GStrv) parts = g_strsplit(line, "\t", 6);
    guint count = g_strv_length(parts);
    if (count > 0 && g_str_equal(parts[0], "unit")) {
        guint64 whole = 0;
        bool sound = count == 6 && g_ascii_string_to_unsigned(parts[5], 10, 1, G_MAXUINT, &whole, NULL);
        const Unit unit = {parts[1], sound ? parts[2] : NULL, sound ? parts[3] : NULL, sound ? parts[4] : NULL};
        record_begin(record, sound ? &unit : NULL);
        if (sound)
            record->unit->whole = (guint)whole;
        return sound || count == 1;
    }
    if (count < 5 || strlen(parts[0]) != 2 * DIGEST_SIZE || !tree_is_name(parts[2]))
        return false;
    bool entitled = *parts[3];
    record_add(record, (RecordFile){.listed = {.path = g_strdup(parts[2]),
                                               .sha256 = g_strdup(parts[0]),
                                               .title = entitled ? g_strcompress(parts[4]) : NULL,
                                               .code = entitled ? g_strdup(parts[3]) : NULL,
                                               .filling = g_strdup(parts[5])},
                                    .folder = g_str_equal(parts[1], "i") ? INTERNAL : PUBLIC});
    return true;
}

bool record_import(Record *record, const char *lines) {
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);
    for (char **line = list; *line && **line; line++)
        if (!import_line(record, *line))
            return false;
    record->unit = NULL;
    return true;
}

/* A part to which nothing fell says at least what it is a part of. */
GString *record_text(const Record *record, int folder, const char *head) {
    g_autoptr(GString) out = g_string_new(RECORD_TITLE);
    g_string_append_printf(out, "%s\n", head);
    bool any = record_export(record, 0, folder, out) > 0;
    return any || (folder == PUBLIC && *head) ? g_steal_pointer(&out) : NULL;
}

/* ---- what an earlier run made ---- */

/* A file's bytes are added to the record. The head, which ends with an empty line, counts with the public folder's: the
 * other may have been written by the run of another edition. */
static bool parse_record(Record *record, const char *text, bool headed) {
    const char *body = g_str_has_prefix(text, RECORD_TITLE) ? strstr(text, "\n\n") : NULL;
    if (!body)
        return false;
    const char *head = text + strlen(RECORD_TITLE);
    if (headed) {
        g_string_assign(record->head, "");
        g_string_append_len(record->head, head, body + 1 - head);
    }
    return record_import(record, body + 2);
}

bool record_add_known(Tree *tree, int folder, GHashTable *known, bool *headless) {
    int reason;
    bool told = false;
    g_autoptr(GPtrArray) names = tree_list(tree, "", &reason);
    *headless = true;
    guint count = names ? names->len : 0;
    for (guint i = 0; i <= count; i++) { /* the folder's own last */
        const char *name = i < count ? g_ptr_array_index(names, i) : NULL;
        if (name && !g_str_has_prefix(name, RECORD_ASIDE))
            continue;
        g_autofree char *path = name ? g_build_filename(name, RECORD_FILE, NULL) : g_strdup(RECORD_FILE);
        g_autoptr(GString) bytes = file_read_in(tree, path, &reason);
        g_autoptr(Record) record = record_new();
        if (!bytes || !parse_record(record, bytes->str, true))
            continue;
        for (guint k = 0; k < record->files->len; k++) {
            const RecordFile *file = g_ptr_array_index(record->files, k);
            if (file->folder == folder)
                g_hash_table_add(known, g_strdup(file->listed.path));
        }
        *headless = *headless && record->head->len == 0;
        told = true;
    }
    *headless = *headless && told;
    return told;
}

/* Whether it is known what stands there: a file that could not be read for any reason but a failing machine's is none
 * of ours. */
static bool is_known(const Record *record, int folder, const char *name, int reason, GError **error) {
    if (!file_reason_is_fault(reason))
        return true;
    g_autofree char *dir = folder == INTERNAL ? internal_folder(record->dir) : g_strdup(record->dir);
    g_autofree char *path = g_build_filename(dir, name, NULL);
    file_error(error, path, reason);
    return false;
}

Record *record_read(const char *dir, GError **error) {
    g_autoptr(Record) record = record_new();
    g_autofree char *internal = internal_folder(dir);
    record->dir = g_strdup(dir);
    for (int i = 0; i < FOLDERS; i++) {
        int reason;
        record->trees[i] = tree_open(i == PUBLIC ? dir : internal, false, &reason);
        g_autoptr(GString) bytes = record->trees[i] ? file_read_in(record->trees[i], RECORD_FILE, &reason) : NULL;
        if (bytes ? !parse_record(record, bytes->str, i == PUBLIC) : !is_known(record, i, RECORD_FILE, reason, error))
            return NULL;
    }
    return record->files->len > 0 || record->head->len > 0 ? g_steal_pointer(&record) : NULL;
}

bool record_check(const Record *record, const RecordFile *file, bool *sound, GError **error) {
    Tree *tree = record->trees[file->folder];
    int reason = ENOENT;
    g_autofree char *digest = tree ? file_digest_in(tree, file->listed.path, &reason) : NULL;
    *sound = digest && g_str_equal(digest, file->listed.sha256);
    return is_known(record, file->folder, file->listed.path, reason, error);
}

/* A unit with files in both folders stands in both records. Of a folder that is gone nothing is on record. */
GPtrArray *record_lookup(const Record *record, const Unit *unit) {
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    const GPtrArray *same = g_hash_table_lookup(record->parts, unit->name);
    guint whole = 0;
    for (guint i = 0; same && i < same->len; i++) {
        const RecordUnit *part = g_ptr_array_index(same, i);
        if (!g_str_equal(part->scope, unit->scope) || !g_str_equal(part->inputs, unit->inputs) ||
            !g_str_equal(part->options, unit->options))
            continue;
        if (whole > 0 && part->whole != whole)
            return NULL;
        whole = part->whole;
        g_ptr_array_extend(files, part->files, NULL, NULL);
    }
    bool sound = whole > 0 && whole == files->len;
    for (guint i = 0; i < files->len && sound; i++)
        record_check(record, g_ptr_array_index(files, i), &sound, NULL); /* if nobody knows, it is made again */
    return sound ? g_steal_pointer(&files) : NULL;
}

/* ---- the head ---- */

char *record_head(const EditionRequest *request, const char *made) {
    g_autoptr(Digest) digest = digest_new();
    for (guint i = 1; i < request->arguments->len; i++) /* the first is where the data set lies */
        digest_add_string(digest, g_ptr_array_index(request->arguments, i));
    g_autofree char *asked = digest_text(digest);
    GString *head = g_string_new(NULL);
    g_string_append_printf(head, "shard %d %d\nmade %s %s\n", request->shard, request->shards, made, asked);
    for (guint i = 0; request->shards > 0 && i < request->arguments->len; i++) {
        g_autofree char *argument = g_strescape(g_ptr_array_index(request->arguments, i), NULL);
        g_string_append_printf(head, "argument %s\n", argument);
    }
    return g_string_free(head, FALSE);
}

static GPtrArray *refuse_part(GError **error, const char *folder, Fault fault) {
    fault_set(error, fault, "path", folder, NULL);
    return NULL;
}

/* The data set, then options that tell which documents: nothing else is ever put on record. */
static GPtrArray *read_arguments(const char *head, const char *folder, GError **error) {
    g_autoptr(GPtrArray) arguments = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) lines = g_strsplit(head, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (!g_str_has_prefix(*line, "argument "))
            continue;
        char *argument = g_strcompress(*line + strlen("argument "));
        g_ptr_array_add(arguments, argument);
        bool known = arguments->len == 1 && *argument && *argument != '-';
        for (const char *const *option = edition_options; *option && arguments->len > 1 && !known; option++)
            known =
                g_str_has_suffix(*option, "=") ? g_str_has_prefix(argument, *option) : g_str_equal(argument, *option);
        if (!known)
            return refuse_part(error, folder, FAULT_PART_DAMAGED);
    }
    return g_steal_pointer(&arguments);
}

GPtrArray *record_arguments(const GPtrArray *folders, GError **error) {
    g_autoptr(GArray) seen = g_array_new(FALSE, TRUE, sizeof(bool)); /* by number of the part */
    g_autofree char *same = NULL; /* what the heads say, but for the number of the part */
    for (guint i = 0; i < folders->len; i++) {
        const char *folder = g_ptr_array_index(folders, i);
        GError *fault = NULL;
        g_autoptr(Record) record = record_read(folder, &fault);
        if (fault) {
            g_propagate_error(error, fault);
            return NULL;
        }
        if (!record)
            return refuse_part(error, folder, FAULT_PART_NONE);
        g_auto(GStrv) lines = g_strsplit(record->head->str, "\n", 2);
        g_auto(GStrv) words = g_strsplit(lines[0] ? lines[0] : "", " ", 3);
        guint64 number = 0, count = 0;
        enum { MOST = 1 << 20 };
        if (g_strv_length(words) != 3 || !g_ascii_string_to_unsigned(words[1], 10, 1, MOST, &number, NULL) ||
            !g_ascii_string_to_unsigned(words[2], 10, number, MOST, &count, NULL))
            return refuse_part(error, folder, FAULT_PART_NOT_OF_SHARD);
        if (!same) {
            same = g_strdup(lines[1]);
            g_array_set_size(seen, (guint)count);
        }
        if (count != seen->len || !g_str_equal(lines[1], same))
            return refuse_part(error, folder, FAULT_PART_OTHER);
        g_array_index(seen, bool, (guint)number - 1) = true;
    }
    for (guint i = 0; i < seen->len; i++) {
        if (g_array_index(seen, bool, i))
            continue;
        fault_set(error, FAULT_PART_ABSENT, "part", DIGITS(i + 1), "parts", DIGITS(seen->len), NULL);
        return NULL;
    }
    return read_arguments(same, g_ptr_array_index(folders, 0), error);
}
