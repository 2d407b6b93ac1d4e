/* A run of `gongshi render`: what its documents share.
 *
 *     evaluate all communities -> facts -> then each document by itself
 *
 * First every community is evaluated (command/workspace.h) and leaves facts: findings, counts, rates. From then on they
 * are const, and every document can be made without the others: it evaluates again the communities that it shows,
 * beyond the first few, which are kept. So a long document never waits for another, and memory is bounded by the
 * largest document.
 *
 *     render.c             the commands: what is loaded once, facts, what happens in which order; merge
 *     render_jobs.c        which documents there are, and who makes them
 *     render_documents.c   documents, from pieces and sections
 *     render_data.c        charts and tables as files; what a re-issue corrects */
#ifndef GONGSHI_COMMAND_RENDER_H
#define GONGSHI_COMMAND_RENDER_H

#include "command/command.h"
#include "command/workspace.h"
#include "find/rates.h"
#include "find/waive.h"
#include "publish/output.h"
#include "publish/reissue.h"
#include "publish/stage.h"
#include "publish/workers.h"
#include "report/charts/gallery.h"
#include "report/notice/notice.h"
#include "report/site.h"

typedef struct RenderOptions {
    const char *home;               /* the folder with templates/ and fonts/ */
    const char *dataset, *standard; /* standard NULL: as notice.csv says */
    EditionRequest request;
    GPtrArray *communities, *arguments; /* of the request: as they were given, until the register tells their ids */
    const char *const *parts;           /* folders of parts to be joined, then NULL; or NULL: none */
    int workers;                        /* processes; 0: one for each processor */
    bool short_table, full, by_value;
    bool attach; /* the open data, to the notice on paper */
    bool black;  /* posters without a spot colour */
} RenderOptions;

/* What the words of one language are made from. */
typedef struct LanguageSource {
    ReportContext context, internal; /* of public and of internal documents */
    Template *notice, *query;        /* NULL when it is not wanted */
} LanguageSource;

/* What the documents of one language share: its words, or in pairs those of both, the leading one first. */
typedef struct RenderLanguage {
    DocLang lang;
    int count;
    LanguageSource words[2];
} RenderLanguage;

typedef struct Render {
    RenderOptions options;
    Workspace workspace;
    Waiving waiving;
    Reissue reissue;
    GArray *corrections; /* of ErratumStep: what is not as it was published, from the newest edition */
    /* facts of all communities: const once render_evaluate() has returned */
    CheckReport *report;
    Findings *notice; /* of the notice as a whole */
    GArray *facts;    /* of CommunityFacts */
    GArray *rates;    /* of RateFact */
    GHashTable *kept; /* Community * -> Evaluation *: those that need not be evaluated again; lookup only */
    GError *failure;  /* why a table could not be read; NULL when all could */
    Fonts *fonts;
    Shaper *shaper;
    Geometry geometry, sheet, strip; /* of A4, of posters, of long pictures */
    char *style;
    char *head; /* of the record: what the run is made from */
    OutputSettings output;
    Site site; /* what there will be to link to */
    RenderLanguage *languages;
    int language_count;
    GPtrArray *langs; /* of the documents, sorted: doc_langs_sorted() */
    int threads;      /* that one document may use */
    Units units;
    GPtrArray *records; /* of Record *: what earlier runs left */
    const Record *own;  /* the output folder's own of them; NULL when it has none */
} Render;

/* ---- render.c ---- */

/* Everything but the workspace, which is open, and the shaper. */
bool render_open(Render *render, GError **error);
/* What so many jobs need to set type: nothing for none. */
bool render_open_type(Render *render, guint jobs, GError **error);
/* A shaper of one's own: opens the faces. */
Shaper *render_shaper(const Render *render, GError **error);
void render_clear(Render *render);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Render, render_clear)

bool render_wants(const Render *render, Document document);
/* Communities with a table that are asked for, in the order of the register. Of const Community *; free with
 * g_ptr_array_unref. */
GPtrArray *render_communities(const Render *render);
/* The width of a text in the body's face, for charts: measured by this shaper. */
TextMeasure render_measure(Shaper *shaper);
/* A community evaluated: kept from before, or made in `own`, which the caller clears afterwards. *found: NULL when
 * nothing could be read. False when the world fails. May be called by several threads. */
bool render_look(const Render *render, const Community *community, Evaluation *own, const Evaluation **found,
                 GError **error);

/* ---- render_jobs.c ---- */

/* One document or the documents of one community: what a worker does at a time. */
typedef struct RenderJob {
    bool (*make)(Render *render, const struct RenderJob *job, GError **error);
    const RenderLanguage *language; /* of a document of all communities */
    const Community *community;     /* of its documents in all languages */
    bool first;                     /* of the first language */
    char *name, *inputs;            /* of its unit; NULL: its files are made anew in every run */
} RenderJob;

typedef struct RenderJobs {
    Render *render;
    GArray *list;       /* of RenderJob */
    int exported;       /* files of the stage that have been reported */
    Progress *progress; /* NULL: nothing is said */
} RenderJobs;

/* The documents that are asked for and not there yet; what is there already is taken over. NULL with an error. */
GArray *render_plan(Render *render, GError **error);
/* For workers_run(), which may run them in processes of their own. */
WorkerJobs render_jobs(RenderJobs *jobs);

/* ---- render_documents.c ---- */

/* What a piece of a document is made from; a maker uses what it needs. */
typedef struct DocumentPiece {
    Render *render;
    int kind;                     /* which piece, as its maker counts them */
    Shaper *shaper;               /* that its charts are measured by: the thread's own */
    const Evaluation *evaluation; /* of the community that it shows */
    const Tier *tier;             /* that it shows */
    const Compared *compared;     /* those that it shows beside each other */
    int compared_count;
    int annex;        /* whose label it carries; 0: none */
    const Item *rate; /* that the notice shows large; NULL: none */
    int around;       /* of what stands around a page: which page, likewise */
    const char *code; /* of a page: what its printed copy is looked up by; NULL: nothing */
} DocumentPiece;

/* Makes the piece in the words of one language. */
typedef bool (*PieceMaker)(const DocumentPiece *piece, const LanguageSource *words, Doc *doc, GError **error);
/* The piece in the language of the document: in pairs it is made twice and put together. NULL with an error. */
Doc *render_piece(const DocumentPiece *piece, const RenderLanguage *language, PieceMaker make, GError **error);
/* What a document of these titles, one for each language of its words, says of itself; strings live in strings. Clear
 * with meta_clear(). */
Meta render_meta(const RenderLanguage *language, bool internal, const char *const *titles, Doc *strings);

/* Files of their own, made in any order. */
bool render_community(Render *render, const RenderJob *job, GError **error);
bool render_notice(Render *render, const RenderJob *job, GError **error);
bool render_review(Render *render, const RenderJob *job, GError **error);
bool render_desk(Render *render, const RenderJob *job, GError **error);
bool render_index(Render *render, const RenderJob *job, GError **error);
/* The page of charts, where web pages are made. */
bool render_charts_page(Render *render, const RenderLanguage *language, GError **error);
/* The page of what is corrected, in each language. */
bool render_erratum(Render *render, GError **error);
/* codes.html, of all that was staged before. */
bool render_codes(Render *render, GError **error);

/* ---- render_data.c ---- */

/* The charts that the public gets, or in the internal edition those for the office, in the order in which they are
 * shown; few: without those whose numbers stand beside each other in a comparison. Of Chart; free with g_array_unref.
 */
GArray *render_gallery(const ReportContext *context, const GalleryFacts *facts, bool few);
/* How wide a drawing for a telephone is, in its own points. */
double render_telephone(const ReportContext *context);
GalleryFacts render_gallery_facts(const Render *render, const TextMeasure *measure);
/* Charts as files: their drawings, and with the first language their numbers. seconds: the same in the other language
 * of a pair, whose words the drawings get too, so that who listens hears both; NULL: none. */
bool render_chart_files(const Render *render, const RenderJob *job, bool internal, const GArray *charts,
                        const GArray *seconds, GError **error);

bool render_charts(Render *render, const RenderJob *job, GError **error);
bool render_findings(Render *render, const RenderJob *job, GError **error);
bool render_open_data(Render *render, const RenderJob *job, GError **error);
/* The open data, to be carried by a document: an array of Attachment; NULL with an error. */
GArray *render_attached(const Render *render, const RenderLanguage *language, GError **error);
/* Finds out what this run corrects of what went public; before the documents, some of which lead to the page. */
bool render_corrections(Render *render, GError **error);

#endif
