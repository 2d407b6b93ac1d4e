#include "base/writers.h"

/* ---- HTML, SVG, XMP ---- */

struct Xml {
    GString *out;
    XmlMode mode;
    GPtrArray *open; /* names of the open elements, the innermost last */
    bool in_tag;     /* the innermost start tag still takes attributes */
};

Xml *xml_new(GString *out, XmlMode mode) {
    Xml *xml = g_new0(Xml, 1);
    xml->out = out;
    xml->mode = mode;
    xml->open = g_ptr_array_new_with_free_func(g_free);
    return xml;
}

void xml_free(Xml *xml) {
    if (!xml)
        return;
    g_ptr_array_unref(xml->open);
    g_free(xml);
}

static bool is_void(const char *element) {
    static const char *const names[] = {"meta", "link", "br", "img", "input", "hr", "col", "wbr", NULL};
    return g_strv_contains(names, element);
}

static const char *innermost(const Xml *xml) {
    g_assert(xml->open->len > 0);
    return g_ptr_array_index(xml->open, xml->open->len - 1);
}

static void finish_tag(Xml *xml) {
    if (!xml->in_tag)
        return;
    g_assert(xml->mode == XML_MODE_XML || !is_void(innermost(xml)));
    g_string_append_c(xml->out, '>');
    xml->in_tag = false;
}

/* What stands for a character, or NULL. XML reads bare white space in attributes as blanks. */
static const char *entity_of(gunichar c, bool attribute) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return attribute ? "&quot;" : NULL;
    case '\'':
        return attribute ? "&#39;" : NULL;
    case '\n':
        return attribute ? "&#10;" : NULL;
    case '\t':
        return attribute ? "&#9;" : NULL;
    case '\r':
        return NULL;
    default:
        break;
    }
    /* DEL and C1 are allowed by XML but not by HTML; they are nobody's text, so neither mode lets them through. */
    bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || noncharacter ? "\uFFFD" : NULL;
}

static void append_escaped(GString *out, const char *text, bool attribute) {
    const char *from = text; /* what is not appended yet */
    for (const char *p = text, *next; *p; p = next) {
        next = g_utf8_next_char(p);
        const char *entity = entity_of(next - p == 1 ? (guchar)*p : g_utf8_get_char(p), attribute);
        if (!entity)
            continue;
        g_string_append_len(out, from, p - from);
        g_string_append(out, entity);
        from = next;
    }
    g_string_append(out, from);
}

void xml_open(Xml *xml, const char *element) {
    finish_tag(xml);
    g_string_append_c(xml->out, '<');
    g_string_append(xml->out, element);
    g_ptr_array_add(xml->open, g_strdup(element));
    xml->in_tag = true;
}

void xml_attr(Xml *xml, const char *name, const char *value) {
    g_assert(xml->in_tag);
    if (!value)
        return;
    g_string_append_c(xml->out, ' ');
    g_string_append(xml->out, name);
    g_string_append(xml->out, "=\"");
    append_escaped(xml->out, value, true);
    g_string_append_c(xml->out, '"');
}

void xml_flag(Xml *xml, const char *name) {
    g_assert(xml->in_tag);
    g_string_append_printf(xml->out, " %s", name);
}

void xml_attr_int(Xml *xml, const char *name, int value) {
    g_assert(xml->in_tag);
    g_string_append_printf(xml->out, " %s=\"%d\"", name, value);
}

void xml_text(Xml *xml, const char *text) {
    finish_tag(xml);
    append_escaped(xml->out, text, false);
}

void xml_close(Xml *xml) {
    const char *element = innermost(xml);
    if (xml->in_tag && xml->mode == XML_MODE_XML) {
        g_string_append(xml->out, "/>");
    } else if (xml->in_tag && is_void(element)) {
        g_string_append_c(xml->out, '>');
    } else {
        g_string_append(xml->out, xml->in_tag ? "></" : "</");
        g_string_append(xml->out, element);
        g_string_append_c(xml->out, '>');
    }
    xml->in_tag = false;
    g_ptr_array_set_size(xml->open, (int)xml->open->len - 1);
}

void xml_element(Xml *xml, const char *element, const char *text) {
    xml_open(xml, element);
    xml_text(xml, text);
    xml_close(xml);
}

void xml_newline(Xml *xml) {
    finish_tag(xml);
    g_string_append_c(xml->out, '\n');
}

void xml_raw(Xml *xml, const char *markup) {
    finish_tag(xml);
    g_string_append(xml->out, markup);
}

int xml_depth(const Xml *xml) {
    return (int)xml->open->len;
}

/* ---- JSON ---- */

typedef struct JsonLevel {
    bool is_array;
    bool has_members;
} JsonLevel;

struct Json {
    GString *out;
    GArray *levels; /* of JsonLevel, the innermost last */
    bool has_value; /* the one at the top */
};

Json *json_new(GString *out) {
    Json *json = g_new0(Json, 1);
    json->out = out;
    json->levels = g_array_new(FALSE, FALSE, sizeof(JsonLevel));
    return json;
}

void json_free(Json *json) {
    if (!json)
        return;
    g_array_unref(json->levels);
    g_free(json);
}

static void start_line(Json *json) {
    g_string_append_c(json->out, '\n');
    for (guint i = 0; i < json->levels->len; i++)
        g_string_append(json->out, "  ");
}

static void append_quoted(GString *out, const char *text) {
    g_string_append_c(out, '"');
    for (const char *p = text; *p; p++) {
        if (*p == '"' || *p == '\\')
            g_string_append_c(out, '\\');
        if (*p == '\n')
            g_string_append(out, "\\n");
        else if (*p == '\r')
            g_string_append(out, "\\r");
        else if (*p == '\t')
            g_string_append(out, "\\t");
        else if ((guchar)*p < 0x20)
            g_string_append_printf(out, "\\u%04x", (unsigned)*p);
        else
            g_string_append_c(out, *p);
    }
    g_string_append_c(out, '"');
}

/* Comma, new line and key before a value, which is then appended. */
static GString *start_member(Json *json, const char *key) {
    if (json->levels->len == 0) {
        g_assert(!key && !json->has_value);
        json->has_value = true;
        return json->out;
    }
    JsonLevel *level = &g_array_index(json->levels, JsonLevel, json->levels->len - 1);
    g_assert(level->is_array == !key);
    if (level->has_members)
        g_string_append_c(json->out, ',');
    level->has_members = true;
    start_line(json);
    if (key) {
        append_quoted(json->out, key);
        g_string_append(json->out, ": ");
    }
    return json->out;
}

static void open_level(Json *json, const char *key, bool is_array) {
    g_string_append_c(start_member(json, key), is_array ? '[' : '{');
    JsonLevel level = {is_array, false};
    g_array_append_val(json->levels, level);
}

void json_open_object(Json *json, const char *key) {
    open_level(json, key, false);
}

void json_open_array(Json *json, const char *key) {
    open_level(json, key, true);
}

void json_close(Json *json) {
    g_assert(json->levels->len > 0);
    JsonLevel level = g_array_index(json->levels, JsonLevel, json->levels->len - 1);
    g_array_set_size(json->levels, json->levels->len - 1);
    if (level.has_members)
        start_line(json);
    g_string_append_c(json->out, level.is_array ? ']' : '}');
}

void json_string(Json *json, const char *key, const char *value) {
    if (value)
        append_quoted(start_member(json, key), value);
    else
        json_null(json, key);
}

void json_int(Json *json, const char *key, int64_t value) {
    g_string_append_printf(start_member(json, key), "%" G_GINT64_FORMAT, (gint64)value);
}

void json_bool(Json *json, const char *key, bool value) {
    g_string_append(start_member(json, key), value ? "true" : "false");
}

void json_null(Json *json, const char *key) {
    g_string_append(start_member(json, key), "null");
}

void json_finish(Json *json) {
    g_assert(json->levels->len == 0 && json->has_value);
    g_string_append_c(json->out, '\n');
}
