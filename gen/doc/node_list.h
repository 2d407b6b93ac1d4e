/* The kinds of nodes of a document, once: KIND(name, id, least, children) where children says which kinds it may hold,
 * as a set of K(name), and least how many of them it has at least. This is the grammar of DOC; doc_check() enforces it
 * and nothing else does.
 *
 *   document = section+
 *   section  = block*                         a part with an own start: the notice itself, an annex, a web page's part
 *   block    = heading | para | list | table | figure | aside | fold
 *   heading, para, caption = inline*
 *   list     = item+          item = para+
 *   table    = caption? head? body+           body: the rows of one group (一级指标)
 *   head, body = row+         row = cell+     cell = (para | list | aside)*
 *   figure   = caption?                       its scene is in the node
 *   aside    = block*                         a finding, a footnote, the mark of a draft: beside the main text
 *   fold     = summary block*                 on the web only: a line that unfolds what belongs to it
 *   summary  = para+
 *   inline   = text | strong | link | span    span: another language, or a role */
#ifndef GONGSHI_DOC_NODE_LIST_H
#define GONGSHI_DOC_NODE_LIST_H

#define KIND_BLOCKS K(HEADING) | K(PARA) | K(LIST) | K(TABLE) | K(FIGURE) | K(ASIDE) | K(FOLD)
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
    KIND(FOLD, "fold", 1, K(SUMMARY) | KIND_BLOCKS) \
    KIND(SUMMARY, "summary", 1, K(PARA)) \
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
    ROLE(COLUMNS, "columns")       /* section: the same; on paper in two columns from its first table on */ \
    ROLE(ACROSS, "across")         /* section: the same; its pages lie across, in small type */ \
    ROLE(LANDSCAPE, "landscape")   /* section: the same; its pages lie across */ \
    ROLE(MEMBER_NAME, "member-name") /* heading: of one of many, before what is said of it */ \
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
    ROLE(DEFINITION, "definition") /* para in a cell: what a standard means by its words */ \
    ROLE(NUMBER, "number")         /* cell: figures, set centred and unbroken */ \
    ROLE(CONTRADICTED, "contradicted") /* cell: what it says does not agree with itself or with another */ \
    ROLE(TABLE_FULL, "table-full") /* table: the published columns */ \
    ROLE(TABLE_SHORT, "table-short") \
    ROLE(TABLE_SUMMARY, "table-summary") \
    ROLE(TABLE_STANDARD, "table-standard") /* table: what is asked, by category; a band names each */ \
    ROLE(TABLE_REPORT, "table-report")     /* table: what one community reported, likewise */ \
    ROLE(TABLE_COMPARE, "table-compare")   /* table: indicators down, communities across */ \
    ROLE(TABLE_REVIEW, "table-review") \
    ROLE(TABLE_DATA, "table-data")     /* table: a chart's numbers; on the web only, folded behind the chart */ \
    ROLE(TABLE_YEARLY, "table-yearly") /* table: one year beside another */ \
    ROLE(TABLE_GROUPS, "table-groups") /* table: each question once, with its places */ \
    ROLE(TABLE_BOARD, "table-board") /* table: how far it is with each community; on the web only */ \
    ROLE(TABLE_KEPT, "table-kept")     /* table: editions kept; on the web only, folded away */ \
    ROLE(LEAD, "lead")             /* para: the conclusion, first thing to see */ \
    ROLE(MASTHEAD, "masthead")     /* section around a web page: who speaks, and the ways to its parts */ \
    ROLE(CRUMBS, "crumbs")         /* section around a web page: one list, where it stands among the others */ \
    ROLE(FOOT, "foot")             /* section around a web page: who, when, whom to ask, what else there is */ \
    ROLE(BRAND, "brand")           /* para of the masthead: what kind of publication it is */ \
    ROLE(MENU, "menu")             /* list: the ways in a masthead */ \
    ROLE(HEAD, "head")             /* section of a web page: the answer */ \
    ROLE(FACTS, "facts")           /* section of a web page: until when and how to object, beside the rest */ \
    ROLE(BODY, "body")             /* section of a web page: the rest */ \
    ROLE(PERIOD, "period")         /* para: from when until when */ \
    ROLE(DAYS, "days")             /* list: the days of a period, a cell each */ \
    ROLE(CALL, "call")             /* para: one link that is a button */ \
    ROLE(MAIL, "mail")             /* para: the same, less loud */ \
    ROLE(TERMS, "terms")           /* list of words with what is said of them: an item's first para is the word */ \
    ROLE(TALLY, "tally")           /* list: large numbers, each with what it counts */ \
    ROLE(FINDER, "finder")         /* fold: names of one place */ \
    ROLE(FILES, "files")           /* list: documents, a line each */ \
    ROLE(JUMPS, "jumps")           /* list: links to what stands below */ \
    ROLE(ROW, "row")               /* fold: an indicator */ \
    ROLE(ROW_OPEN, "row-open")     /* fold: the same, unfolded: something in it does not agree */ \
    ROLE(MEMBER, "member")         /* fold: a community */ \
    ROLE(COUNT, "count")           /* para of a summary: how many; or a row's number */ \
    ROLE(NAME, "name")             /* para of a summary */ \
    ROLE(VERDICT, "verdict")       /* para of a summary */ \
    ROLE(APART_FROM, "apart-from") /* para: that something does not agree */ \
    ROLE(DISAGREEMENT, "disagreement") /* aside: a row whose figures do not agree, before all rows */ \
    ROLE(FIGURES, "figures")       /* list: figures side by side, each under what it is */ \
    ROLE(CHECKS, "checks")         /* list: what has to be settled, each with its place */ \
    ROLE(CODES, "codes")           /* list: codes, and the documents that carry them */ \
    ROLE(CODE, "code")             /* para: a code */ \
    ROLE(FOUND, "found")           /* para: that it is the one that was looked up; shown where it is */ \
    ROLE(PLACE, "place")           /* para of an item: where it is, how large */ \
    ROLE(ORDINAL, "ordinal")       /* span: the number and name of a part of text: （一） */ \
    ROLE(NOTES, "notes")           /* list: numbered, below the table whose cells have the numbers */ \
    ROLE(ANNEXES, "annexes")       /* list: what is annexed, below the text of a letter or notice */ \
    ROLE(PROGRESS, "progress")     /* list: who is ready, and, with a link, who is not */ \
    ROLE(STEPS, "steps")           /* list: what to do, in this order */ \
    ROLE(REPAIRS, "repairs")       /* list: what would settle a finding */ \
    ROLE(COPY, "copy")             /* para: a line to be copied as it is */ \
    ROLE(CONTENTS, "contents")     /* list: links to the parts */

#endif
