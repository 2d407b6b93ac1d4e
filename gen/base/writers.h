/* Writers of XML, HTML and JSON: the places where text is escaped for each. Both append to a GString, which outlives
 * them, and keep a stack of what is open. */
#ifndef GONGSHI_BASE_WRITERS_H
#define GONGSHI_BASE_WRITERS_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* ---- HTML, SVG, XMP ----
 *
 * HTML void elements (meta, link, br, img, input, hr, col) are written without end tag in HTML mode; in XML mode empty
 * elements close themselves. Control characters that neither HTML nor XML allows are written as U+FFFD. */

typedef enum XmlMode { XML_MODE_HTML, XML_MODE_XML } XmlMode;
typedef struct Xml Xml;

Xml *xml_new(GString *out, XmlMode mode);
void xml_free(Xml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Xml, xml_free)

/* Opens an element; attributes follow with xml_attr() until the first content. */
void xml_open(Xml *xml, const char *element);
void xml_attr(Xml *xml, const char *name, const char *value); /* NULL value: nothing is written */
void xml_flag(Xml *xml, const char *name);                    /* an attribute of HTML that is there or not */
void xml_attr_int(Xml *xml, const char *name, int value);
void xml_text(Xml *xml, const char *text);
void xml_close(Xml *xml);                                          /* the innermost open element */
void xml_element(Xml *xml, const char *element, const char *text); /* open, text, close */
void xml_newline(Xml *xml);
/* Markup that is ours and needs no escaping: a doctype, the style sheet. Never data. */
void xml_raw(Xml *xml, const char *markup);
int xml_depth(const Xml *xml);

/* ---- JSON ----
 *
 * Indented by two blanks: json_open_object(j, NULL); json_string(j, "key", "value"); json_close(j); …
 * `key` is NULL inside arrays and at the top. json_finish() asserts that everything was closed. */

typedef struct Json Json;

Json *json_new(GString *out);
void json_free(Json *json);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Json, json_free)

void json_open_object(Json *json, const char *key);
void json_open_array(Json *json, const char *key);
void json_close(Json *json);
void json_string(Json *json, const char *key, const char *value); /* NULL value writes null */
void json_int(Json *json, const char *key, int64_t value);
void json_bool(Json *json, const char *key, bool value);
void json_null(Json *json, const char *key);
void json_finish(Json *json); /* newline at the end */

#endif
