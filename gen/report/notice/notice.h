/* The county's notice: its front (preamble, conclusion, objections, 附件1), and its back (what was checked, charts).
 * The communities' tables come between, section by section (report/notice/community.h). */
#ifndef GONGSHI_REPORT_NOTICE_NOTICE_H
#define GONGSHI_REPORT_NOTICE_NOTICE_H

#include "doc/template.h"
#include "find/checks.h"
#include "report/context.h"

/* The title as published, or made from nothing but the standard's name. Borrowed from the data or the phrases. */
const char *notice_title(const ReportContext *context);

/* The number that a community's table has as an annex; 0 when it has none (no data, held). 附件1 is the summary; with
 * short tables the tiers' requirements come next. */
int notice_annex(const ReportContext *context, const Community *community);
int notice_annex_tier(const ReportContext *context, const Tier *tier);

/* Fills the template into the first section and adds 附件1, the summary of the register. */
bool notice_front(const ReportContext *context, const Template *template, Doc *doc, GError **error);

/* What a public notice needs to let people object, and after the period what came of it. missing: the words where the
 * data lack something; in the final edition it is left out. fields: each as a field of a form, also what a notice may
 * do without. */
void notice_objection(const ReportContext *context, Doc *doc, Node *parent, Phrase missing, bool fields);

/* The last section: the findings about the notice as a whole (not in the final edition) and one chart under its
 * headline. Takes the scene over (NULL: no chart). */
void notice_back(const ReportContext *context, Doc *doc, const Findings *findings, const char *headline, Scene *scene);

#endif
