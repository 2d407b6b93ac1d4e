#include "base/json.h"

typedef struct Level {
    bool is_array;
    bool has_members;
} Level;

struct Json {
    GString *out;
    GArray *levels; /* of Level, the innermost last */
    bool has_value; /* the one at the top */
};

Json *json_new(GString *out) {
    Json *json = g_new0(Json, 1);
    json->out = out;
    json->levels = g_array_new(FALSE, FALSE, sizeof(Level));
    return json;
}

void json_free(Json *json) {
    if (!json)
        return;
    g_array_unref(json->levels);
    g_free(json);
}

static Level *level_lookup(Json *json) {
    return json->levels->len > 0 ? &g_array_index(json->levels, Level, json->levels->len - 1) : NULL;
}

static void line_start(Json *json) {
    g_string_append_c(json->out, '\n');
    for (guint i = 0; i < json->levels->len; i++)
        g_string_append(json->out, "  ");
}

static void char_append(GString *out, char c) {
    switch (c) {
    case '"':
    case '\\':
        g_string_append_c(out, '\\');
        g_string_append_c(out, c);
        return;
    case '\n':
        g_string_append(out, "\\n");
        return;
    case '\r':
        g_string_append(out, "\\r");
        return;
    case '\t':
        g_string_append(out, "\\t");
        return;
    default:
        if ((unsigned char)c < 0x20)
            g_string_append_printf(out, "\\u%04x", (unsigned)c);
        else
            g_string_append_c(out, c);
    }
}

static void quoted_append(GString *out, const char *text) {
    g_string_append_c(out, '"');
    for (const char *p = text; *p; p++)
        char_append(out, *p);
    g_string_append_c(out, '"');
}

/* Everything before a value: comma, new line, key. */
static void member_start(Json *json, const char *key) {
    Level *level = level_lookup(json);
    if (!level) {
        g_assert(!key && !json->has_value);
        json->has_value = true;
        return;
    }
    g_assert(level->is_array == !key);
    if (level->has_members)
        g_string_append_c(json->out, ',');
    level->has_members = true;
    line_start(json);
    if (key) {
        quoted_append(json->out, key);
        g_string_append(json->out, ": ");
    }
}

static void level_open(Json *json, const char *key, bool is_array) {
    member_start(json, key);
    g_string_append_c(json->out, is_array ? '[' : '{');
    Level level = {is_array, false};
    g_array_append_val(json->levels, level);
}

void json_open_object(Json *json, const char *key) {
    level_open(json, key, false);
}

void json_open_array(Json *json, const char *key) {
    level_open(json, key, true);
}

void json_close(Json *json) {
    g_assert(json->levels->len > 0);
    Level level = *level_lookup(json);
    g_array_set_size(json->levels, json->levels->len - 1);
    if (level.has_members)
        line_start(json);
    g_string_append_c(json->out, level.is_array ? ']' : '}');
}

void json_string(Json *json, const char *key, const char *value) {
    if (!value) {
        json_null(json, key);
        return;
    }
    member_start(json, key);
    quoted_append(json->out, value);
}

void json_int(Json *json, const char *key, int64_t value) {
    member_start(json, key);
    g_string_append_printf(json->out, "%" G_GINT64_FORMAT, (gint64)value);
}

void json_bool(Json *json, const char *key, bool value) {
    member_start(json, key);
    g_string_append(json->out, value ? "true" : "false");
}

void json_null(Json *json, const char *key) {
    member_start(json, key);
    g_string_append(json->out, "null");
}

void json_finish(Json *json) {
    g_assert(json->levels->len == 0 && json->has_value);
    g_string_append_c(json->out, '\n');
}
