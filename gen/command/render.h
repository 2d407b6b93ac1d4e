/* A run of `gongshi render`: what its documents share. Private to the render_*.c files.
 *
 *     evaluate all communities -> facts -> then each document by itself
 *
 * First every community is evaluated (command/evaluate.h) and leaves facts: findings, counts, rates. From then on they
 * are const, and every document can be made without the others: it evaluates again the communities that it shows,
 * beyond the first few, which are kept. So a long document never waits for another, and memory is bounded by the
 * largest document.
 *
 * Where things are:
 *
 *     render_open.c        what is loaded once: fonts, geometry, templates, languages
 *     render_evaluate.c    facts of all communities
 *     render_piece.c       a piece of a document in its language: in pairs it is made twice and put together
 *     render_sections.c    the sections of a long document, several at once
 *     render_community.c   one community: its document, poster and letter
 *     render_notice.c      the notice, and its article for a CMS to paste
 *     render_review.c      the internal review, findings.json and findings.csv
 *     render_charts.c      charts as files, and as parts of documents
 *     render_index.c       the landing page
 *     render_erratum.c     what a re-issue corrected, and the edition before it
 *     render_codes.c       the codes printed on documents, and the page that lists them
 *     render_jobs.c        which documents there are, and who makes them
 *     render_data.c        open data
 *     render.c             the command */
#ifndef GONGSHI_COMMAND_RENDER_H
#define GONGSHI_COMMAND_RENDER_H

#include "command/command.h"
#include "command/evaluate.h"
#include "find/rates.h"
#include "find/waive.h"
#include "publish/output.h"
#include "publish/reissue.h"
#include "publish/units.h"
#include "report/charts/gallery.h"
#include "report/notice/notice.h"
#include "report/site.h"

/* What the words of one language are made from. */
typedef struct Voice {
    ReportContext context, internal; /* of public and of internal documents */
    Template *notice, *query;        /* NULL when it is not wanted */
} Voice;

/* What the documents of one language share: one voice, or in pairs two, the leading one first. */
typedef struct Language {
    DocLang lang;
    int voice_count;
    Voice voices[2];
} Language;

/* Facts of all communities: const once render_evaluate() has returned. */
typedef struct RunFacts {
    CheckReport *report;
    Findings *notice; /* of the notice as a whole */
    GArray *facts;    /* of CommunityFacts */
    GArray *rates;    /* of RateFact */
} RunFacts;

typedef struct Render {
    const RenderOptions *options;
    Workspace workspace;
    Waiving waiving;
    Reissue reissue;
    GArray *corrections; /* of ErratumStep: what is not as it was published, from the newest edition */
    RunFacts all;
    GHashTable *kept; /* Community * -> Evaluation *: those that need not be evaluated again; lookup only */
    GError *failure;  /* why a table could not be read; NULL when all could */
    Fonts *fonts;
    Shaper *shaper;
    Geometry geometry, sheet; /* of A4, of posters */
    char *style;
    char *head; /* of the record: what the run is made from */
    Press press;
    Site site;         /* what there will be to link to */
    GArray *languages; /* of Language */
    int threads;       /* that one document may use */
    Units units;
    GPtrArray *records; /* of Stage *: what earlier runs left, the output folder's own last */
} Render;

/* ---- render_open.c ---- */

/* Everything but the workspace, which is open, and the type. */
bool render_open(Render *render, GError **error);
/* The record of the output folder's own; NULL when it has none. */
const Stage *render_own_record(const Render *render);
/* What setting type needs: not called when there is nothing to set. */
bool render_open_type(Render *render, GError **error);
/* A shaper of one's own. */
Shaper *render_shaper(const Render *render, GError **error);
void render_clear(Render *render);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Render, render_clear)

bool render_wants(const Render *render, Document document);
/* Communities with a table that are asked for, in the order of the register. Of const Community *; free with
 * g_ptr_array_unref. */
GPtrArray *render_communities(const Render *render);
/* The formats of the run without those that are web pages: for letters and posters. */
Press render_paper_press(const Press *press);
/* One format alone. */
Press render_single_press(const Press *press, const char *backend);
/* The width of a text in the body's face, for charts: measured by this shaper. */
TextMeasure render_measure(Shaper *shaper);

/* ---- render_evaluate.c ---- */

/* Evaluates all communities and fills the facts; false when the world fails. */
bool render_evaluate(Render *render, GError **error);
/* A community evaluated: kept from before, or made in `own`, which the caller clears afterwards. *found: NULL when
 * nothing could be read. False when the world fails. May be called by several threads. */
bool render_look(const Render *render, const Community *community, Evaluation *own, const Evaluation **found,
                 GError **error);

/* ---- render_jobs.c ---- */

/* Makes the documents that are asked for and not there yet, split over the workers of the run; err is told how far. */
bool render_jobs(Render *render, Sink *err, GError **error);

/* ---- render_piece.c ---- */

/* What a piece is made from; a maker uses what it needs. */
typedef struct Piece {
    Render *render;
    Shaper *shaper;               /* that its charts are measured by: the thread's own */
    const Evaluation *evaluation; /* of the community that it shows */
    const Item *rate;             /* that the notice shows large; NULL: none */
} Piece;

/* Makes the piece in one voice. */
typedef bool (*PieceMaker)(const Piece *piece, const Voice *voice, Doc *doc, GError **error);
/* The piece in the language of the document; NULL with an error. */
Doc *render_piece(const Piece *piece, const Language *language, PieceMaker make, GError **error);

/* The title of a document in one voice. Newly allocated. */
typedef char *(*TitleMaker)(const ReportContext *context, const Community *community);
/* What a document says of itself; strings live in words. Clear with meta_clear(). */
Meta render_meta(const Language *language, bool internal, TitleMaker title, const Community *community, Doc *words);
/* The same of finished titles, one for each voice. */
Meta render_meta_titled(const Language *language, bool internal, const char *const *titles, Doc *words);
/* Of the notice, and of the landing page that leads to it. In render_notice.c. */
Meta render_notice_meta(const Language *language, Doc *words);
/* The name of a file without suffix: "community/hengan.zh". community: NULL for documents of the whole. */
char *render_name(const Language *language, const char *document, const Community *community);

/* The same section of a document at once in several outputs: the notice's on paper, on the web, and its article's. */
enum { RENDER_OUTPUTS = 3 };
typedef struct RenderOutputs {
    Output *list[RENDER_OUTPUTS];
    int count;
    /* The outputs from this one on leave the communities' sections to pages of their own; = count: none does. */
    int brief;
    /* Fits a section of the whole to the next brief output, after those before it have taken it; last: of all. */
    void (*fit)(const Piece *piece, const Language *language, bool last, Doc *doc);
} RenderOutputs;

/* A section of a long document: the first, or one that begins on a page of its own. */
typedef struct SectionPlan {
    PieceMaker make;
    const Community *community; /* that it shows: without a readable table there is no section; NULL: of the whole */
} SectionPlan;

/* Makes sections side by side and puts them out in order. plans: of SectionPlan; piece: what they share. In
 * render_sections.c. */
bool render_sections(const Piece *piece, const Language *language, const GArray *plans, const RenderOutputs *outputs,
                     GError **error);
void section_plans_add_whole(GArray *plans, PieceMaker make);
/* One for each of the communities. */
void section_plans_add(GArray *plans, PieceMaker make, const GPtrArray *communities);

/* ---- documents: files of their own, made in any order ---- */

/* Its document, poster and letter in this language, as far as they are wanted. */
bool render_community(Render *render, const Language *language, const Evaluation *evaluation, GError **error);
bool render_notice(Render *render, const Language *language, GError **error);
bool render_review(Render *render, const Language *language, GError **error);
bool render_findings(Render *render, GError **error);
/* tables: the figures too, which are the same in every language. */
bool render_charts(Render *render, const Language *language, bool tables, GError **error);
/* The tables of open-data/. */
bool render_open_data(Render *render, GError **error);
/* The same as texts, each appended to its string: one for each table. */
bool render_tables(const Render *render, GString **tables, GError **error);
bool render_index(Render *render, const Language *language, GError **error);
/* Finds out what this run corrects of what went public; before the documents, some of which lead to the page. */
bool render_correct(Render *render, GError **error);
/* The edition before, and the page of what is corrected. */
bool render_erratum(Render *render, GError **error);
/* codes.html, of all that was staged before. */
bool render_codes(Render *render, GError **error);

/* Puts its code on a document that is made at once, and on the notice; words: where the meta's strings live. */
void render_code(const Language *language, Doc *doc, Meta *meta, const char *name);
void render_notice_code(const Render *render, const Language *language, Doc *words, Meta *meta);

/* ---- parts of documents, in render_charts.c ---- */

/* The public charts, in the order in which they are shown; free with charts_clear(). */
enum { PUBLIC_CHARTS = 4 };
typedef struct PublicCharts {
    Chart list[PUBLIC_CHARTS];
} PublicCharts;

void public_charts_make(const Render *render, const ReportContext *context, Shaper *shaper, PublicCharts *charts);
void public_charts_clear(PublicCharts *charts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PublicCharts, public_charts_clear)

Scene *render_rate_scene(const Render *render, const ReportContext *context, Shaper *shaper, const Item *rate);
Chart render_matrix(const Render *render, const ReportContext *context, Shaper *shaper);
GalleryFacts render_gallery_facts(const Render *render, const TextMeasure *measure);

#endif
