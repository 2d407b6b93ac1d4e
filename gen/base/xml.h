/* A writer for HTML and SVG: the one place where markup is escaped. Keeps a stack of open elements and can check that
 * all were closed. HTML void elements (meta, link, br, img, input, hr, col) are written without end tag in HTML mode;
 * in XML mode (SVG) empty elements close themselves.
 *
 * Control characters that neither HTML nor XML allows are written as U+FFFD. */
#ifndef GONGSHI_BASE_XML_H
#define GONGSHI_BASE_XML_H

#include <glib.h>
#include <stdbool.h>

typedef enum XmlMode { XML_MODE_HTML, XML_MODE_XML } XmlMode;
typedef struct Xml Xml;

Xml *xml_new(GString *out, XmlMode mode); /* appends to out, which outlives it */
void xml_free(Xml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Xml, xml_free)

/* Opens an element; attributes follow with xml_attr() until the first content. */
void xml_open(Xml *xml, const char *element);
void xml_attr(Xml *xml, const char *name, const char *value); /* NULL value: nothing is written */
void xml_attr_int(Xml *xml, const char *name, int value);
void xml_text(Xml *xml, const char *text);
void xml_close(Xml *xml);                                          /* the innermost open element */
void xml_element(Xml *xml, const char *element, const char *text); /* open, text, close */
void xml_newline(Xml *xml);
/* Markup that is ours and needs no escaping: a doctype, the style sheet. Never data. */
void xml_raw(Xml *xml, const char *markup);
int xml_depth(const Xml *xml);

#endif
