#include "command/merge.h"

#include "base/digest.h"
#include "base/fault.h"
#include "base/number.h"
#include "publish/stage.h"

char *merge_head(const RenderOptions *options, const char *made) {
    g_autoptr(Digest) digest = digest_new();
    for (guint i = 1; i < options->arguments->len; i++) /* the first is where the data set lies */
        digest_add_string(digest, g_ptr_array_index(options->arguments, i));
    g_autofree char *asked = digest_text(digest);
    GString *head = g_string_new(NULL);
    g_string_append_printf(head, "shard %d %d\nmade %s %s\n", options->shard, options->shards, made, asked);
    for (guint i = 0; options->shards > 0 && i < options->arguments->len; i++) {
        g_autofree char *argument = g_strescape(g_ptr_array_index(options->arguments, i), NULL);
        g_string_append_printf(head, "argument %s\n", argument);
    }
    return g_string_free(head, FALSE);
}

/* What the first part says, and which of the parts have been seen. */
typedef struct Parts {
    char *same; /* of the head: all but the number of the part */
    guint64 count;
    GArray *seen; /* of bool, by number */
} Parts;

static bool refuse(GError **error, const char *dir, Fault fault) {
    fault_set(error, fault, "path", dir, NULL);
    return false;
}

static bool see(Parts *parts, const char *dir, const char *head, GError **error) {
    g_auto(GStrv) lines = g_strsplit(head, "\n", 2);
    g_auto(GStrv) words = g_strsplit(lines[0] ? lines[0] : "", " ", 3);
    guint64 number = 0, count = 0;
    if (g_strv_length(words) != 3 || !g_ascii_string_to_unsigned(words[1], 10, 1, 1 << 20, &number, NULL) ||
        !g_ascii_string_to_unsigned(words[2], 10, number, 1 << 20, &count, NULL))
        return refuse(error, dir, FAULT_PART_NOT_OF_SHARD);
    if (!parts->same) {
        parts->same = g_strdup(lines[1]);
        parts->count = count;
        g_array_set_size(parts->seen, (guint)count);
    }
    if (count != parts->count || !g_str_equal(lines[1], parts->same))
        return refuse(error, dir, FAULT_PART_OTHER);
    g_array_index(parts->seen, bool, (guint)number - 1) = true;
    return true;
}

static bool all_seen(const Parts *parts, GError **error) {
    for (guint i = 0; i < parts->seen->len; i++) {
        if (g_array_index(parts->seen, bool, i))
            continue;
        fault_set(error, FAULT_PART_ABSENT, "part", DIGITS(i + 1), "parts", DIGITS(parts->seen->len), NULL);
        return false;
    }
    return true;
}

/* The data set, then options that tell which documents: nothing else is ever put on record. */
static bool is_on_record(guint index, const char *argument) {
    static const char *const options[] = {
        "--standard=", "--lang=", "--format=", "--document=", "--community=", "--final", "--short", "--by-value"};
    if (index == 0)
        return *argument && *argument != '-';
    for (guint i = 0; i < G_N_ELEMENTS(options); i++) {
        bool valued = g_str_has_suffix(options[i], "=");
        if (valued ? g_str_has_prefix(argument, options[i]) : g_str_equal(argument, options[i]))
            return true;
    }
    return false;
}

static bool all_on_record(const GPtrArray *arguments, const char *dir, GError **error) {
    for (guint i = 0; i < arguments->len; i++)
        if (!is_on_record(i, g_ptr_array_index(arguments, i)))
            return refuse(error, dir, FAULT_PART_DAMAGED);
    return true;
}

static GPtrArray *arguments_of(const Parts *parts) {
    GPtrArray *arguments = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) lines = g_strsplit(parts->same, "\n", -1);
    for (char **line = lines; *line; line++)
        if (g_str_has_prefix(*line, "argument "))
            g_ptr_array_add(arguments, g_strcompress(*line + strlen("argument ")));
    return arguments;
}

GPtrArray *pipeline_merge_arguments(const GPtrArray *dirs, GError **error) {
    g_autoptr(GArray) seen = g_array_new(FALSE, TRUE, sizeof(bool));
    Parts parts = {.seen = seen};
    bool sound = true;
    for (guint i = 0; i < dirs->len && sound; i++) {
        const char *dir = g_ptr_array_index(dirs, i);
        GError *fault = NULL;
        g_autoptr(Stage) record = stage_read(dir, &fault);
        sound = record && see(&parts, dir, stage_head(record), error);
        if (fault)
            g_propagate_error(error, fault);
        else if (!record)
            refuse(error, dir, FAULT_PART_NONE);
    }
    g_autoptr(GPtrArray) arguments = sound && all_seen(&parts, error) ? arguments_of(&parts) : NULL;
    g_free(parts.same);
    bool usable = arguments && all_on_record(arguments, g_ptr_array_index(dirs, 0), error);
    return usable ? g_steal_pointer(&arguments) : NULL;
}
