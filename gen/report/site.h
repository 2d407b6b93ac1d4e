/* What a run makes, and what its files are called: documents link only to what is there. */
#ifndef GONGSHI_REPORT_SITE_H
#define GONGSHI_REPORT_SITE_H

#include "base/format.h"
#include "report/context.h"

/* Files of one name in every run, that documents lead to. */
#define CODES_PAGE "codes"                /* .html */
#define FINDINGS_TABLE "findings.csv"     /* of a comparison, or for the office */
#define FINDINGS_WORKBOOK "findings.xlsx" /* the same for the office, to be filtered */
#define CHANGES_TABLE "changes.csv"       /* of a comparison */

typedef struct Site {
    bool landing;                 /* index.html */
    bool notice, pages;           /* notice.html, community/<id>.html */
    int notice_papers, papers;    /* sets of 1 << Format: notice.pdf …, community/<id>.pdf … */
    bool posters;                 /* poster/<id>.pdf */
    bool open_data;               /* open-data/ */
    bool erratum;                 /* erratum.<lang>.html */
    bool charts;                  /* charts.<lang>.html */
    const GPtrArray *communities; /* ids that are made; NULL: all */
} Site;

/* Whether there are documents of the community: it has data, is not held back, and is one of those made. */
bool site_has(const Site *site, const Community *community);
/* Whether there is a page of codes: something has one. */
bool site_has_codes(const Site *site);
/* The one after (step 1) or before (-1) it that has documents, in the order of the register; NULL at the end. */
const Community *site_neighbour(const Site *site, const Dataset *dataset, const Community *community, int step);

/* The files of a document from the output folder, without suffix: "community/hengan.zh", "notice.zh". community: NULL
 * for a document of the whole. Newly allocated. */
char *site_name(const char *document, const Community *community, DocLang lang);
/* The file of a letter, which is handed around and stands at no address, in the internal folder and without suffix:
 * "query/核实函-恒安社区.zh", by the name that no other community has. Newly allocated. */
char *site_letter(const ReportContext *context, const Community *community);
/* A link from the output folder to a document in the context's language; of "index", to the landing page, whose file
 * depends on the languages of the run. suffix: "html", "pdf". Strings live in doc. */
const char *site_href(const ReportContext *context, Doc *doc, const char *document, const Community *community,
                      const char *suffix);
/* The same link from a page in community/. */
const char *site_href_from_page(Doc *doc, const char *href);
/* Below a node, links to places that the document leaves to others lead there. elsewhere: from the places to where they
 * are told instead, "" where that is nowhere: then the words stand alone; with "communities", their tables are on their
 * pages. nested: the document lies in a folder of its own, from which links lead up first. */
void site_lead_to_pages(Doc *doc, Node *node, GHashTable *elsewhere, DocLang lang, bool nested);
/* The anchor of a community's table, "community-hengan"; no > 0: of a row of it, "community-hengan-5". */
const char *site_anchor(Doc *doc, const Community *community, int no);

#endif
