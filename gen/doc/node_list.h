/* The kinds of nodes of a document, once: KIND(name, id, least, children) where children says which kinds it may hold,
 * as a set of K(name), and least how many of them it has at least. This is the grammar of DOC; doc_check() enforces it
 * and nothing else does.
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
#ifndef GONGSHI_DOC_NODE_LIST_H
#define GONGSHI_DOC_NODE_LIST_H

#define KIND_BLOCKS K(HEADING) | K(PARA) | K(LIST) | K(TABLE) | K(FIGURE) | K(ASIDE)
#define KIND_INLINES K(TEXT) | K(STRONG) | K(LINK) | K(SPAN)

#define KIND_LIST(KIND) \
    KIND(DOCUMENT, "document", 1, K(SECTION)) \
    KIND(SECTION, "section", 0, KIND_BLOCKS) \
    KIND(HEADING, "heading", 1, KIND_INLINES) \
    KIND(PARA, "para", 0, KIND_INLINES) \
    KIND(LIST, "list", 1, K(ITEM)) \
    KIND(ITEM, "item", 1, K(PARA)) \
    KIND(TABLE, "table", 1, K(CAPTION) | K(HEAD) | K(BODY)) \
    KIND(CAPTION, "caption", 1, KIND_INLINES) \
    KIND(HEAD, "head", 1, K(ROW)) \
    KIND(BODY, "body", 1, K(ROW)) \
    KIND(ROW, "row", 1, K(CELL)) \
    KIND(CELL, "cell", 0, K(PARA) | K(LIST) | K(ASIDE)) \
    KIND(FIGURE, "figure", 0, K(CAPTION)) \
    KIND(ASIDE, "aside", 0, KIND_BLOCKS) \
    KIND(TEXT, "text", 0, 0) \
    KIND(STRONG, "strong", 1, KIND_INLINES) \
    KIND(LINK, "link", 1, KIND_INLINES) \
    KIND(SPAN, "span", 0, KIND_INLINES)

/* What a node is for, beyond its kind: back ends choose faces, places and classes by it.
 * ROLE(name, id): the id is the class in HTML and the name in dumps. */
#define ROLE_LIST(ROLE) \
    ROLE(NONE, "") \
    ROLE(TITLE, "title")           /* heading: the document's own title (小标宋) */ \
    ROLE(ANNEX_LABEL, "annex")     /* para: 附件1 */ \
    ROLE(ANNEX, "annex-section")   /* section: begins a page */ \
    ROLE(EDITION, "edition")       /* aside: 核对稿, first in reading order; on every page on paper */ \
    ROLE(BAND, "band")             /* section of a poster: its head */ \
    ROLE(KICKER, "kicker")         /* para: in it, the notice's title */ \
    ROLE(TAG, "tag")               /* para: in it, in a frame */ \
    ROLE(NAMEPLATE, "nameplate")   /* section of a poster: the name, beside it facts, below it the conclusion */ \
    ROLE(CONCLUSION, "conclusion") /* para: below a poster's title, large */ \
    ROLE(BOX, "box")               /* section of a poster: fields in a frame, a code beside them */ \
    ROLE(KEYS, "keys")             /* list of a poster: large figures, below each what it is of */ \
    ROLE(TOPICS, "topics")         /* table of a poster: a line for each indicator, in two columns */ \
    ROLE(INSTEAD, "instead")       /* para after it: what stands there where it finds no room */ \
    ROLE(EXCEPTIONS, "exceptions") /* section of a poster: what does not agree */ \
    ROLE(IMPRINT, "imprint")       /* section of a poster: who published it, and when */ \
    ROLE(FIELD, "field")           /* para: a label and its value, or a line to fill in by hand */ \
    ROLE(CLOSING, "closing")       /* para: signature and date, set to the right */ \
    ROLE(ADDRESSEE, "addressee")   /* para: whom a letter is to, set without indent */ \
    ROLE(APART, "apart")           /* para: a line of white before it, as before a letter's list of annexes */ \
    ROLE(SIGNATURE, "signature")   /* para: who signs, over the date (the closing after it) */ \
    ROLE(SEALED, "sealed")         /* para: the same where a seal will be put over both */ \
    ROLE(ANSWER, "answer")         /* cell: with room to write by hand */ \
    ROLE(WRITE, "write")           /* para in it: goes on in a line to write on */ \
    ROLE(WAY, "way")               /* para: links to other pages; on the web only */ \
    ROLE(BRIEF, "brief")           /* para in a cell: its sentence in short, for a card on a telephone; web only */ \
    ROLE(ROWS, "rows")             /* list: links to rows, by what their verdicts rest on; on the web only */ \
    ROLE(DISCLOSURE, "disclosure") /* table: what the law on open government asks of a page; on the web only */ \
    ROLE(DIRECTORY, "directory")   /* list: communities and their documents */ \
    ROLE(PHASE, "phase")           /* para: where the notice stands: draft, notice, result */ \
    ROLE(NOTE, "note")             /* para or aside: small print, legends, sources */ \
    ROLE(MISSING, "missing")       /* span: what the data lack */ \
    ROLE(SECOND, "second")         /* span, last in a line: the same words in the second language of a pair */ \
    ROLE(ERROR, "error")           /* aside: a finding 矛盾 */ \
    ROLE(WARNING, "warning")       /* aside: a finding 待核实 */ \
    ROLE(INFO, "info")             /* aside: a finding 提示 */ \
    ROLE(STATED, "stated")         /* para: the verdict as stated */ \
    ROLE(BASIS, "basis")           /* para: the basis of the verdict */ \
    ROLE(NUMBER, "number")         /* cell: figures, set centred and unbroken */ \
    ROLE(TABLE_FULL, "table-full") /* table: the published columns */ \
    ROLE(TABLE_SHORT, "table-short") \
    ROLE(TABLE_SUMMARY, "table-summary") \
    ROLE(TABLE_REVIEW, "table-review") \
    ROLE(TABLE_DATA, "table-data")     /* table: a chart's numbers; on the web only, folded behind the chart */ \
    ROLE(TABLE_YEARLY, "table-yearly") /* table: one year beside another */ \
    ROLE(TABLE_GROUPS, "table-groups") /* table: each question once, with its places */ \
    ROLE(TABLE_CODES, "table-codes")   /* table: codes, and the documents that carry them */ \
    ROLE(TABLE_KEPT, "table-kept")     /* table: editions kept; on the web only, folded away */ \
    ROLE(LEAD, "lead")             /* para: the conclusion, first thing to see */ \
    ROLE(STEPS, "steps")           /* list: what to do, in this order */ \
    ROLE(REPAIRS, "repairs")       /* list: what would settle a finding */ \
    ROLE(COPY, "copy")             /* para: a line to be copied as it is */ \
    ROLE(CONTENTS, "contents")     /* list: links to the parts */

#endif
