#include "publish/edition.h"

#include "base/fault.h"
#include "base/number.h"
#include "base/sink.h"
#include "emit/emit.h"
#include "publish/stage.h"

const Choice document_choices[] = {
    {"notice", DOCUMENT_NOTICE, NULL}, {"community", DOCUMENT_COMMUNITY, NULL},
    {"review", DOCUMENT_REVIEW, NULL}, {"poster", DOCUMENT_POSTER, NULL},
    {"query", DOCUMENT_QUERY, NULL},   {"charts", DOCUMENT_CHARTS, NULL},
    {"index", DOCUMENT_INDEX, NULL},   {NULL, 0, NULL},
};

const Choice format_choices[] = {
    {"html", RENDER_HTML, &backend_html},    {"pdf", RENDER_PDF, &backend_pdf}, {"text", RENDER_TEXT, &backend_text},
    {"pages", RENDER_PAGES, &backend_pages}, {"png", RENDER_PNG, &backend_png}, {NULL, 0, NULL},
};

const char *const edition_options[] = {
    "--standard=", "--lang=", "--format=", "--document=", "--community=", "--final", "--short", "--by-value", NULL};

char *edition_head(const EditionRequest *request, const char *made) {
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

GPtrArray *edition_arguments(const GPtrArray *folders, GError **error) {
    g_autoptr(GArray) seen = g_array_new(FALSE, TRUE, sizeof(bool)); /* by number of the part */
    g_autofree char *same = NULL; /* what the heads say, but for the number of the part */
    for (guint i = 0; i < folders->len; i++) {
        const char *folder = g_ptr_array_index(folders, i);
        GError *fault = NULL;
        g_autoptr(Stage) record = stage_read(folder, &fault);
        if (fault) {
            g_propagate_error(error, fault);
            return NULL;
        }
        if (!record)
            return refuse_part(error, folder, FAULT_PART_NONE);
        g_auto(GStrv) lines = g_strsplit(stage_head(record), "\n", 2);
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
