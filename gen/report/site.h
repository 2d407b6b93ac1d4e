/* What a run makes, for links between its documents: a page links only to what is there. */
#ifndef GONGSHI_REPORT_SITE_H
#define GONGSHI_REPORT_SITE_H

#include "report/context.h"

typedef struct Site {
    bool landing;                 /* index.html */
    bool notice, notice_paper;    /* notice.html, notice.pdf */
    bool pages, papers, posters;  /* community/<id>.html, community/<id>.pdf, poster/<id>.pdf */
    bool open_data;               /* open-data/ */
    bool erratum;                 /* erratum.<lang>.html */
    const GPtrArray *communities; /* ids that are made; NULL: all */
} Site;

/* Whether there are documents of the community: it has data, is not held back, and is one of those made. */
bool site_has(const Site *site, const Community *community);
/* The one after (step 1) or before (-1) it that has documents, in the order of the register; NULL at the end. */
const Community *site_neighbour(const Site *site, const Dataset *dataset, const Community *community, int step);

#endif
