#include "base/file.h"
#include "command/render.h"
#include "find/correcting.h"
#include "report/notice/erratum.h"
#include "report/notice/open_data.h"

/* What the page is made from; render_piece() knows its first member. */
typedef struct ErratumPiece {
    Piece piece;
    const GArray *steps; /* of ErratumStep */
} ErratumPiece;

/* ---- what was published ---- */

typedef bool (*TableReader)(Published *published, const char *bytes, gsize size);

static const struct {
    OpenData table;
    TableReader read;
} tables[] = {{OPEN_DATA_COMMUNITIES, published_add_register},
              {OPEN_DATA_VERDICTS, published_add_verdicts},
              {OPEN_DATA_FIGURES, published_add_figures},
              {OPEN_DATA_NOTICE, published_add_notice}};

/* The error names a table that cannot be read: without it nobody knows what was published. */
static Published *read_published(const char *folder, GError **error) {
    g_autoptr(Published) published = published_new();
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        const char *file = open_data_tables[tables[i].table].file;
        int reason = 0;
        g_autoptr(GString) bytes = file_read_own(folder, file, &reason);
        if (!bytes) {
            g_autofree char *path = g_build_filename(folder, file, NULL);
            file_error(error, path, reason);
            return NULL;
        }
        tables[i].read(published, bytes->str, bytes->len);
    }
    return g_steal_pointer(&published);
}

static void text_free(void *data) {
    g_string_free(data, TRUE);
}

/* What this run is about to publish, through the same tables. */
static Published *make_published(const Render *render, GError **error) {
    g_autoptr(Published) published = published_new();
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(text_free);
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        g_ptr_array_add(texts, g_string_new(NULL));
    if (!render_tables(render, (GString **)texts->pdata, error))
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        const GString *text = g_ptr_array_index(texts, tables[i].table);
        tables[i].read(published, text->str, text->len);
    }
    return g_steal_pointer(&published);
}

/* ---- what was changed beside ---- */

static const char *digest_in(const GPtrArray *files, const char *path) {
    for (guint i = 0; files && i < files->len; i++) {
        const ManifestFile *file = g_ptr_array_index(files, i);
        if (g_str_equal(file->path, path))
            return file->sha256;
    }
    return NULL;
}

static bool is_told(const GArray *values, const PublishedCommunity *community) {
    for (guint i = 0; i < values->len; i++)
        if (corrected_any(&g_array_index(values, CorrectedValue, i))->community == community)
            return true;
    return false;
}

/* Whose table is another file though no published value is another one. before: files of the data set as they were;
 * now: in the next edition, or NULL: of this run. */
static GPtrArray *find_reworded(const Render *render, const Published *published, const GArray *values,
                                const GPtrArray *before, const GPtrArray *now) {
    GPtrArray *list = g_ptr_array_new();
    const GPtrArray *communities = published_communities(published);
    for (guint i = 0; i < communities->len; i++) {
        const PublishedCommunity *community = g_ptr_array_index(communities, i);
        g_autofree char *path = g_strdup_printf("communities/%s.csv", community->id);
        const char *then = digest_in(before, path);
        const char *is = now ? digest_in(now, path) : inputs_lookup(render->workspace.inputs, INPUTS_DATASET, path);
        if (then && is && !g_str_equal(then, is) && !is_told(values, community))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

/* ---- the steps, from the newest ---- */

static void step_clear(void *data) {
    ErratumStep *step = data;
    published_free(step->old);
    published_free(step->now);
    g_array_unref(step->values);
    g_ptr_array_unref(step->reworded);
}

/* later: NULL for this run. Takes over nothing. */
static bool add_step(Render *render, const KeptEdition *edition, const KeptEdition *later, GError **error) {
    ErratumStep step = {.kept = edition->kept, .sha256 = edition->manifest->sha256, .date = edition->date};
    step.old = read_published(edition->folder, error);
    step.now = !step.old ? NULL : later ? read_published(later->folder, error) : make_published(render, error);
    if (!step.now) {
        published_free(step.old);
        return false;
    }
    g_autofree char *index = g_build_filename(edition->folder, "index.html", NULL);
    step.has_index = g_file_test(index, G_FILE_TEST_EXISTS);
    step.replaced = later ? later->date : NULL;
    step.values = corrected_values(step.old, step.now);
    step.reworded = find_reworded(render, step.now, step.values, edition->manifest->dataset,
                                  later ? later->manifest->dataset : NULL);
    if (step.values->len > 0 || step.reworded->len > 0)
        g_array_append_val(render->corrections, step);
    else
        step_clear(&step);
    return true;
}

bool render_correct(Render *render, GError **error) {
    render->corrections = g_array_new(FALSE, FALSE, sizeof(ErratumStep));
    g_array_set_clear_func(render->corrections, step_clear);
    const GPtrArray *editions = render->reissue.editions;
    for (guint i = 0; editions && i < editions->len; i++)
        if (!add_step(render, g_ptr_array_index(editions, i), i > 0 ? g_ptr_array_index(editions, i - 1) : NULL, error))
            return false;
    render->site.erratum = render->corrections->len > 0 && (render->options->formats & RENDER_HTML);
    return true;
}

/* ---- the page ---- */

static bool make_erratum(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    erratum_section(&voice->context, doc, ((const ErratumPiece *)(const void *)piece)->steps);
    return true;
}

static bool write_page(Render *render, const Language *language, const ErratumPiece *piece, GError **error) {
    g_autoptr(Doc) doc = render_piece(&piece->piece, language, make_erratum, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = render_meta(language, false, erratum_title, NULL, doc);
    const Press html = render_single_press(&render->press, "html");
    g_autofree char *name = render_name(language, "erratum", NULL);
    g_autoptr(Output) output = output_open(&html, &meta, false, name, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

bool render_erratum(Render *render, GError **error) {
    const char *remark = phrase(PHRASE_ERRATUM_REMARK, LANG_ZH);
    if (!reissue_keep(&render->reissue, render->options->out, remark, render->press.stage, error))
        return false;
    const ErratumPiece piece = {{.render = render}, render->corrections};
    for (guint i = 0; render->site.erratum && i < render->languages->len; i++)
        if (!write_page(render, &g_array_index(render->languages, Language, i), &piece, error))
            return false;
    return true;
}
