/* The kinds of nodes of a document, once: KIND(name, id, children) where children says which kinds it may hold, as a
 * set of K(name). This is the grammar of DOC; doc_check() enforces it and nothing else does.
 *
 *   document = section+
 *   section  = block*                         a part with an own start: the notice itself, an annex, a web page's part
 *   block    = heading | para | list | table | figure | aside
 *   heading, para, caption = inline*
 *   list     = item+          item = para+
 *   table    = caption? head? body+           body: the rows of one group (一级指标)
 *   head, body = row+         row = cell+     cell = (para | list | aside)*
 *   figure   = caption?                       its scene is in the node
 *   aside    = block*                         a finding, a footnote, the mark of a draft: beside the main text
 *   inline   = text | strong | link | span    span: another language, or a role */
#ifndef GONGSHI_DOC_KIND_LIST_H
#define GONGSHI_DOC_KIND_LIST_H

#define KIND_BLOCKS K(HEADING) | K(PARA) | K(LIST) | K(TABLE) | K(FIGURE) | K(ASIDE)
#define KIND_INLINES K(TEXT) | K(STRONG) | K(LINK) | K(SPAN)

#define KIND_LIST(KIND) \
    KIND(DOCUMENT, "document", K(SECTION)) \
    KIND(SECTION, "section", KIND_BLOCKS) \
    KIND(HEADING, "heading", KIND_INLINES) \
    KIND(PARA, "para", KIND_INLINES) \
    KIND(LIST, "list", K(ITEM)) \
    KIND(ITEM, "item", K(PARA)) \
    KIND(TABLE, "table", K(CAPTION) | K(HEAD) | K(BODY)) \
    KIND(CAPTION, "caption", KIND_INLINES) \
    KIND(HEAD, "head", K(ROW)) \
    KIND(BODY, "body", K(ROW)) \
    KIND(ROW, "row", K(CELL)) \
    KIND(CELL, "cell", K(PARA) | K(LIST) | K(ASIDE)) \
    KIND(FIGURE, "figure", K(CAPTION)) \
    KIND(ASIDE, "aside", KIND_BLOCKS) \
    KIND(TEXT, "text", 0) \
    KIND(STRONG, "strong", KIND_INLINES) \
    KIND(LINK, "link", KIND_INLINES) \
    KIND(SPAN, "span", KIND_INLINES)

#endif
