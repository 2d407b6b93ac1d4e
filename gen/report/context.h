/* What every document of a run is made from. Borrowed pointers; plain data. */
#ifndef GONGSHI_REPORT_CONTEXT_H
#define GONGSHI_REPORT_CONTEXT_H

#include "doc/node.h"
#include "doc/pair.h"
#include "report/wording.h"

typedef struct ReportContext {
    const Standard *standard;
    const Dataset *dataset;
    const Rulebook *rulebook;
    Lang lang;              /* of the words that are made */
    DocLang doc_lang;       /* of the document that they are for: in pairs each of its languages is made by itself */
    const GPtrArray *langs; /* of all documents of the run: DocLang, sorted */
    GHashTable *facts;      /* of the notice, in the language of the words: translate_facts() */
    const GArray *scores;   /* of ScoreLine (report/answers/check_report.h): none where no points are asked */
    const GPtrArray *communities; /* ids of those that the run shows; NULL: all */
    Edition edition;
    bool short_table; /* without definitions and requirements in every table; they stand once for each tier */
    bool digest;      /* of the notice: the standard once for each tier, its communities side by side, and of each only
                         what it reported */
} ReportContext;

Wording context_wording(const ReportContext *context);
/* Shorthand for phrase() in the context's language. */
const char *context_phrase(const ReportContext *context, Phrase id);
/* The same with values put in (phrase_format), kept by the document. */
const char *context_format(const ReportContext *context, Doc *doc, Phrase id, ...) G_GNUC_NULL_TERMINATED;
/* node_table() with phrases for heads. */
Node *context_table(const ReportContext *context, Doc *doc, Node *parent, Role role, const char *caption,
                    const Phrase *heads, guint count);
/* The same with a body, which is returned. */
Node *context_rows(const ReportContext *context, Doc *doc, Node *parent, Role role, const char *caption,
                   const Phrase *heads, guint count);
/* A ROW of texts, the first of which heads it. */
Node *table_row(Doc *doc, Node *body, const char *head, ...) G_GNUC_NULL_TERMINATED;
/* Appends a SPAN that says that something is missing. */
void context_missing(const ReportContext *context, Doc *doc, Node *para, Phrase what);
/* 恒安社区; for a community without a name, what the notice calls it. */
const char *context_community(const ReportContext *context, const Community *community);
/* So many whose names are not published. Newly allocated. */
char *context_unnamed(const ReportContext *context, int count);
/* Several in a list, of const Community *; where names of several are not published they are counted at its end. Newly
 * allocated. */
char *context_communities(const ReportContext *context, const GPtrArray *communities);
/* What the register's columns and codes ("yes") are called; NULL for what is neither. */
const char *context_register(const ReportContext *context, const char *id);
/* A code in one of the register's columns, of a standard, in words; NULL for what is none. */
const char *context_coded(const ReportContext *context, Doc *doc, const Standard *standard, const char *column,
                          const char *value);
/* The tier's name where it tells anything: "" for NULL, and where the standard has one tier only. */
const char *context_tier(const ReportContext *context, const Tier *tier);
/* A new document of the context's language: what stays Chinese in another one is marked as such. */
Doc *context_doc(const ReportContext *context);
/* A fact of notice.csv in the context's language; NULL when the data lack it. */
const char *context_fact(const ReportContext *context, const char *key);
/* The section or aside's mark of a draft or internal edition, first in reading order; nothing in the final one. */
void context_mark(const ReportContext *context, Doc *doc, Node *section);
/* Whether an edition shows a finding beside its row: the final one only what was waived with a public note; the draft
 * no notes; the office everything. What is for the office only is never shown to others. */
bool context_shows(const ReportContext *context, const Finding *finding);
/* An aside of a finding: its severity, then its sentence. */
void context_finding(const ReportContext *context, Doc *doc, Node *parent, const Finding *finding);
/* What the signature of a document is: sealed when notice.csv says seal,yes. */
Role context_signature(const ReportContext *context);
/* What a document's frame says in every document of a language. */
FrameWords frame_words(Lang lang);
/* Meta of a document of this title. Clear with meta_clear(). Strings live in doc. */
Meta context_meta(const ReportContext *context, Doc *doc, const char *title);
void meta_clear(Meta *meta);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Meta, meta_clear)

#endif
