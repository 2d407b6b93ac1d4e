/* Shared by html.c and html_table.c. */
#ifndef GONGSHI_EMIT_HTML_PRIVATE_H
#define GONGSHI_EMIT_HTML_PRIVATE_H

#include "base/xml.h"
#include "doc/node.h"

typedef struct Html {
    Xml *xml;
    const Meta *meta;
} Html;

/* class, id and lang of a node, onto the start tag that is open. */
void html_attrs(const Html *html, const Node *node);
void html_children(const Html *html, const Node *node);
/* What a cell or an item holds: one plain paragraph as bare text, else blocks. */
void html_flow(const Html *html, const Node *node);
/* Words of the page's frame in the second language of its pair, below the first; nothing where there is none. */
void html_second(Xml *xml, const Meta *meta, const char *words);
void html_table(const Html *html, const Node *table);

#endif
