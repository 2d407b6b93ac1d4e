#include "base/xml.h"

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
    static const char *const names[] = {"meta", "link", "br", "img", "input", "hr", "col", NULL};
    return g_strv_contains(names, element);
}

static const char *innermost(const Xml *xml) {
    g_assert(xml->open->len > 0);
    return g_ptr_array_index(xml->open, xml->open->len - 1);
}

static void tag_finish(Xml *xml) {
    if (!xml->in_tag)
        return;
    g_assert(xml->mode == XML_MODE_XML || !is_void(innermost(xml)));
    g_string_append_c(xml->out, '>');
    xml->in_tag = false;
}

/* DEL and C1 are allowed by XML but not by HTML; they are nobody's text, so neither mode lets them through. */
static bool is_forbidden(gunichar c) {
    bool is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    bool is_noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return (is_control && c != '\t' && c != '\n' && c != '\r') || is_noncharacter;
}

static const char *text_entity(gunichar c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return NULL;
    }
}

/* XML reads bare white space in attributes as blanks. */
static const char *attr_entity(gunichar c) {
    switch (c) {
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\n':
        return "&#10;";
    case '\t':
        return "&#9;";
    default:
        return text_entity(c);
    }
}

typedef const char *(*EntityFunc)(gunichar c);

static void escaped_append(GString *out, const char *text, EntityFunc entity_of) {
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        const char *entity = is_forbidden(c) ? "\uFFFD" : entity_of(c);
        if (entity)
            g_string_append(out, entity);
        else
            g_string_append_len(out, p, g_utf8_next_char(p) - p);
    }
}

void xml_open(Xml *xml, const char *element) {
    tag_finish(xml);
    g_string_append_c(xml->out, '<');
    g_string_append(xml->out, element);
    g_ptr_array_add(xml->open, g_strdup(element));
    xml->in_tag = true;
}

void xml_attr(Xml *xml, const char *name, const char *value) {
    g_assert(xml->in_tag);
    if (!value)
        return;
    g_string_append_printf(xml->out, " %s=\"", name);
    escaped_append(xml->out, value, attr_entity);
    g_string_append_c(xml->out, '"');
}

void xml_attr_int(Xml *xml, const char *name, int value) {
    g_assert(xml->in_tag);
    g_string_append_printf(xml->out, " %s=\"%d\"", name, value);
}

void xml_text(Xml *xml, const char *text) {
    tag_finish(xml);
    escaped_append(xml->out, text, text_entity);
}

static void end_tag_append(Xml *xml, const char *element) {
    if (xml->in_tag && xml->mode == XML_MODE_XML)
        g_string_append(xml->out, "/>");
    else if (xml->in_tag && is_void(element))
        g_string_append_c(xml->out, '>');
    else
        g_string_append_printf(xml->out, "%s</%s>", xml->in_tag ? ">" : "", element);
}

void xml_close(Xml *xml) {
    end_tag_append(xml, innermost(xml));
    xml->in_tag = false;
    g_ptr_array_set_size(xml->open, (int)xml->open->len - 1);
}

void xml_element(Xml *xml, const char *element, const char *text) {
    xml_open(xml, element);
    xml_text(xml, text);
    xml_close(xml);
}

void xml_newline(Xml *xml) {
    tag_finish(xml);
    g_string_append_c(xml->out, '\n');
}

void xml_raw(Xml *xml, const char *markup) {
    tag_finish(xml);
    g_string_append(xml->out, markup);
}

int xml_depth(const Xml *xml) {
    return (int)xml->open->len;
}
