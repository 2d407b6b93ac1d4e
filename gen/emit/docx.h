/* The parts of the Word back end. Private to emit/docx*.c and its tests.
 *
 *     docx.c        the document's text: blocks, tables, findings as comments
 *     docx_parts.c  what stands around it: styles, settings, page numbers, what it says of itself
 *
 * ECMA-376, transitional; the order of elements within each other is that of its schema. */
#ifndef GONGSHI_EMIT_DOCX_H
#define GONGSHI_EMIT_DOCX_H

#include "emit/archive.h"
#include "emit/emit.h"

/* ---- units: twentieths of a point; of faces half points ---- */

int docx_twips(double points);

/* ---- elements ---- */

/* The root of a part, with its name spaces. */
void docx_begin_part(Xml *xml, const char *element);
/* An empty element with pairs of names and values, NULL after the last; a NULL value is left out. */
void docx_element(Xml *xml, const char *element, ...) G_GNUC_NULL_TERMINATED;
void docx_words(Xml *xml, const char *text);                /* of a run, with their blanks */
void docx_number(Xml *xml, const char *element, int value); /* <w:sz w:val="32"/> */

/* ---- docx_parts.c ---- */

typedef enum DocxStyle {
    DOCX_BODY,
    DOCX_TITLE,
    DOCX_HEADING_1, /* as the next: a heading of this level */
    DOCX_HEADING_2,
    DOCX_HEADING_3,
    DOCX_HEADING_4,
    DOCX_TITLE_ACROSS, /* on pages that lie across */
    DOCX_MEMBER,       /* the name of one of many, before what is said of it */
    DOCX_ANNEX,        /* 附件1 */
    DOCX_PLAIN,        /* as the body, without indent */
    DOCX_LEAD,
    DOCX_CLOSING, /* who signs, and when */
    DOCX_ITEM,
    DOCX_NOTE,
    DOCX_FINDING, /* beside a bar */
    DOCX_CAPTION,
    DOCX_FIGURE,
    DOCX_CELL,
    DOCX_CELL_HEAD,
    DOCX_CELL_SMALL,
    DOCX_CELL_DIGEST, /* as the next: in wide tables and in columns */
    DOCX_CELL_HEAD_DIGEST,
    DOCX_CELL_FINE,
    DOCX_HEADER,
    DOCX_FOOTER,
    DOCX_STYLES
} DocxStyle;

const char *docx_style_id(DocxStyle style);
/* Of its characters and lines, in points. */
TextStyle docx_style_size(const Geometry *geometry, DocxStyle style);

/* Of a run or a style; han NULL: the style's own. */
void docx_faces(Xml *xml, const char *han);

/* Names of what the text refers to. */
#define DOCX_ID_HEADER "header"
#define DOCX_ID_FOOTER_ODD "odd"
#define DOCX_ID_FOOTER_EVEN "even"
#define DOCX_ID_LINK "link%u"
#define DOCX_ID_PICTURE "picture%d"
#define DOCX_BULLETS "1"

/* What the parts around the text need to know. */
typedef struct DocxFacts {
    const Meta *meta;
    Geometry geometry; /* of its language */
    const char *creator;
} DocxFacts;

/* What stands before word/document.xml: all but that, the comments, the pictures and what the text refers to. */
void docx_write_parts(Archive *archive, const DocxFacts *facts);
/* What the text refers to. links: of char *, addresses outside, the first is "link1"; pictures: how many. */
void docx_write_relations(Archive *archive, const GPtrArray *links, int pictures);

#endif
