/* DOC: what one reader gets, as a tree of blocks in one language (or in pairs). Built by report, then const; html and
 * layout only read it. The grammar is in node_list.h.
 *
 * Ownership: a Doc owns its nodes and strings (one arena); doc_free() frees all. Scenes given to node_scene() are taken
 * over. Nothing in it refers to the data it was made from. */
#ifndef GONGSHI_DOC_NODE_H
#define GONGSHI_DOC_NODE_H

#include <glib.h>
#include <stdbool.h>

#include "doc/node_list.h"
#include "doc/scene.h"
#include "words/language.h"

typedef enum Kind {
#define KIND(name, id, least, children) KIND_##name,
    KIND_LIST(KIND)
#undef KIND
} Kind;

typedef enum Role {
#define ROLE(name, id) ROLE_##name,
    ROLE_LIST(ROLE)
#undef ROLE
} Role;

enum {
#define KIND(name, id, least, children) +1
    KINDS = 0 KIND_LIST(KIND),
#undef KIND
#define ROLE(name, id) +1
    ROLES = 0 ROLE_LIST(ROLE)
#undef ROLE
};

typedef enum Scope { SCOPE_NONE, SCOPE_COL, SCOPE_ROW, SCOPE_ROWGROUP } Scope;

typedef struct Node Node;
struct Node {
    Kind kind;
    Role role;
    Node *parent, *first, *last, *next;
    const char *text;     /* TEXT: what it says. No line breaks: a new line is a new para */
    const char *id;       /* anchor, or NULL */
    const char *href;     /* LINK: "#id", a relative path, or an absolute address from the data */
    const char *lang;     /* language where it differs from the parent's, or NULL */
    int level;            /* HEADING: 1 to 4 */
    Scope scope;          /* CELL: a header cell of a column, row or row group; SCOPE_NONE: data */
    int rowspan, colspan; /* CELL: 1 or more */
    const Scene *scene;   /* FIGURE */
};

/* Which edition a document belongs to; every page says so unless it is final. */
typedef enum Edition { EDITION_DRAFT, EDITION_FINAL, EDITION_INTERNAL } Edition;

/* What a page says around its document, in one language. */
typedef struct FrameWords {
    const char *skip;           /* a link to the content, for those who hear the page */
    const char *continued;      /* above a table that goes on over the page */
    const char *cell_continued; /* behind the words of a cell that does */
    const char *data, *kept;    /* of what is folded in: ROLE_TABLE_DATA, ROLE_TABLE_KEPT */
    const char *titles;         /* words that titles consist of, parted by blanks: base/title.h */
    const char *ways, *where;   /* what lists of links are called: the masthead's, the way to the page */
} FrameWords;

typedef struct Doc Doc;

/* What a document says of itself. Strings "" where the data lack them. */
typedef struct Meta {
    const char *title, *author, *subject, *keywords, *lang; /* lang: "zh-CN", "en"; in pairs the leading one */
    const char *date;                                       /* ISO date of the notice, or "" */
    const char *edition_mark;                               /* words on every page of a draft; "" for final */
    const char *second_lang, *second_mark;                  /* of a document in pairs, else NULL */
    FrameWords frame, second_frame;
    const Lang
        *langs; /* of the run, NULL at the end, borrowed: which way they are written; NULL: Chinese and English */
    Edition edition;
    Ink ink;          /* of a poster's band and large figures; INK_GREY: black alone */
    const char *code; /* what a printed copy is looked up by: "7K3A9-XW4RF"; NULL for what is not published alone */
    const char *code_mark; /* words with the code, on every page */
    const char *code_href; /* where it can be looked up, from this document; NULL: nowhere near */
    GArray *tags;          /* of MetaTag: meta elements of a government site, in order; may be NULL */
    const Doc *page;       /* around it on the web: sections of ROLE_MASTHEAD, ROLE_CRUMBS, ROLE_FOOT; NULL: nothing */
} Meta;

typedef struct MetaTag {
    const char *name, *content;
} MetaTag;

struct Doc {
    Node *root;                /* the DOCUMENT */
    const char *han;           /* text in Han characters is put into a SPAN of this language; NULL: it is not */
    GPtrArray *nodes, *scenes; /* what it owns */
    GStringChunk *strings;
};

Doc *doc_new(void);
void doc_free(Doc *doc);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Doc, doc_free)

const char *doc_string(Doc *doc, const char *text); /* a copy in the arena; NULL stays NULL */
const char *doc_printf(Doc *doc, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Appends a node of this kind; asserts that the parent may hold it. */
Node *node_add(Doc *doc, Node *parent, Kind kind, Role role);
Node *node_text(Doc *doc, Node *parent, const char *text);            /* TEXT; "" adds nothing and gives NULL */
Node *node_para(Doc *doc, Node *parent, Role role, const char *text); /* PARA with one TEXT */
Node *node_heading(Doc *doc, Node *parent, int level, const char *text);
Node *node_section(Doc *doc, Role role, const char *id);     /* SECTION of the document; id may be NULL */
Node *node_item(Doc *doc, Node *list);                       /* ITEM; returns its one PARA */
Node *node_strong(Doc *doc, Node *parent, const char *text); /* STRONG with one TEXT */
Node *node_link(Doc *doc, Node *parent, const char *href, const char *text);
void node_lines(Doc *doc, Node *parent, const char *text);           /* a PARA for each line of text */
Node *node_cell(Doc *doc, Node *row, Scope scope, const char *text); /* CELL with a PARA for each line of text */
Node *node_number(Doc *doc, Node *row, int64_t number);              /* CELL of ROLE_NUMBER */
/* TABLE with its CAPTION ("": none) and a HEAD of one row (no heads: none); the bodies follow. */
Node *node_table(Doc *doc, Node *parent, Role role, const char *caption, const char *const *heads, guint count);
Node *node_scene(Doc *doc, Node *parent, Scene *scene); /* FIGURE; takes the scene over */

/* The grammar, over a whole tree; false with a message (newly allocated) for the first node that breaks it. Also: cells
 * and spans of a table close to a full grid, ids are unique, TEXT has text and nothing else has. */
bool doc_check(const Doc *doc, char **message);

extern const char *const kind_ids[KINDS], *const role_ids[ROLES];
/* Whether a node is for the web only: paper leaves it out. */
bool node_web_only(const Node *node);
/* Whether an item of a list brings its own mark: 1. ① （1） 一、 or, in a list of contents, 附件1. */
bool node_item_marked(const Node *item);
/* Whether the grammar lets a node of this kind hold one of that kind. */
bool kind_holds(Kind parent, Kind child);
/* Whether a link may lead there: #id, a relative path, or an address beginning http:, https:, mailto: or tel:. */
bool href_allowed(const char *href);
/* Whether it is such an address, which leads there from wherever the document is read. */
bool href_absolute(const char *href);
/* All text below a node, inline pieces joined, paras and the two languages of a pair separated by newlines. Newly
 * allocated. */
char *node_collect(const Node *node);

#endif
