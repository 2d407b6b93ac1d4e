/* The parts of the Word back end. Private to emit/docx*.c and its tests.
 *
 *     docx.c        its sections, blocks and pictures; the back end
 *     docx_para.c   runs and paragraphs
 *     docx_table.c  tables, with the findings of their cells as comments
 *     docx_parts.c  what stands around the text: styles, settings, page numbers, what the document says of itself
 *
 * The text is written into docx->xml, which goes to the archive block by block, or into docx->notes, which is the
 * comments. The archive keeps the first failure of the sink; what can fail before that says so.
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

/* ---- the text while it is written ---- */

/* How the pages of a section lie. */
typedef enum DocxArea {
    AREA_UPRIGHT,
    AREA_LANDSCAPE,
    AREA_ACROSS, /* the same in small type */
    AREA_COLUMNS
} DocxArea;

typedef struct Docx {
    const EmitContext *context;
    DocxFacts facts;
    Archive *archive;
    GString *out; /* of the text: what the archive has not got yet */
    Xml *xml;
    GString *noted; /* comments.xml */
    Xml *notes;
    GPtrArray *links, *pictures; /* addresses; PNG files, of GString * */
    GPtrArray *marks;            /* ids of blocks whose place is that of the next paragraph: borrowed */
    DocxArea area;
    bool begun, continuous; /* there is text; the section goes on where the one before it ends */
    bool new_page;          /* the next paragraph begins a page */
    int bookmarks, comments;
} Docx;

/* How a paragraph stands. */
typedef struct DocxSetting {
    DocxStyle style;
    bool bullet;
    const char *align;        /* NULL: the style's */
    double left, hanging;     /* points; both 0: the style's */
    bool apart;               /* a line of white before it */
    Role bar;                 /* of a finding: a bar left of it, the heavier the graver */
    bool inverse;             /* white, on black */
    double line_to;           /* goes on in a line to write on, up to so many points; 0: it does not */
    int first_note, end_note; /* comments that are about it: from the first of the cell to its last paragraph */
    bool begins_notes, ends_notes;
} DocxSetting;

/* ---- docx_para.c ---- */

/* node: whose words they are; NULL: there are none. xml: the text or the comments. */
void docx_put_para(Docx *docx, Xml *xml, const Node *node, const DocxSetting *setting);
/* A paragraph, or those of a list. */
void docx_put_lines(Docx *docx, Xml *xml, const Node *block, const DocxSetting *setting);
/* Of a paragraph, in the order of the schema. turned: it goes from right to left. */
void docx_put_properties(Docx *docx, Xml *xml, const DocxSetting *setting, bool turned);
/* What is led to there stands where the next paragraph does. */
void docx_mark_place(const Docx *docx, const Node *node);

/* ---- docx_table.c ---- */

bool docx_put_table(Docx *docx, const Node *node, GError **error);

/* ---- docx.c ---- */

/* Whether tables are in small type. */
bool docx_is_dense(DocxArea area);
/* Of the text, with sizes as they are in such a section. */
Geometry docx_area_geometry(const Docx *docx);
/* A paragraph that takes hardly any room: it parts tables, begins a page before one, or ends a section. */
void docx_put_thin(Docx *docx, bool ends_section);

#endif
