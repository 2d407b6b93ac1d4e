/* What pages of the public web have that paper has not: what stands around them, the panel that tells until when and
 * how to object, rows that unfold. On paper the same is told by notice.c and community.c. */
#ifndef GONGSHI_REPORT_NOTICE_WEB_H
#define GONGSHI_REPORT_NOTICE_WEB_H

#include "report/notice/notice.h"

/* A page: where it lies decides how it leads to others. */
typedef struct WebPage {
    const Site *site;
    const char *document;       /* as site_name() has it: "index", "notice", "community"; NULL: one for all languages */
    const Community *community; /* whose page it is; NULL: of the whole */
    const char *title;          /* what the way to the page ends in; NULL: it is the landing page */
    const char *code;           /* of its printed copy; NULL: none */
} WebPage;

/* The same link from the page. */
const char *web_href(const WebPage *page, Doc *doc, const char *href);

/* ---- web_frame.c ---- */

/* What stands around the page: masthead, the way to it, foot. A document of its own, for Meta.page. */
void web_frame(const ReportContext *context, Doc *doc, const WebPage *page);

/* ---- web_facts.c ---- */

/* A section of ROLE_FACTS: the phase, both days of the period and each between, buttons to call and to write where a
 * number or an address is stated, and the rest of what lets people object. Nothing where nothing is stated, but in a
 * draft, which says what it lacks. Returns it, for more to be appended; NULL: there is none. */
Node *web_facts(const ReportContext *context, Doc *doc, const WebPage *page);
/* The address of a letter with a subject and what to fill in; NULL where no address is stated. */
const char *web_mail(const ReportContext *context, Doc *doc, const char *subject);

/* ---- web_community.c ---- */

/* The page of a community: the answer, what does not agree, the rows by topic. */
void web_community(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                   const WebPage *page);
/* The same as a section that is folded into a line, for a page of all communities. */
void web_community_fold(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                        const WebPage *page);

/* ---- web_frame.c: the page of charts ---- */

/* The page of charts; their drawings are taken over. */
void web_charts(const ReportContext *context, Doc *doc, Chart *charts, int count);
/* Newly allocated. */
char *web_charts_title(const ReportContext *context);

#endif
