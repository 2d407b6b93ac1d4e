#include "base/file.h"
#include "eval/correcting.h"
#include "pipeline/render.h"
#include "report/erratum.h"
#include "report/open_data.h"

/* What the page is made from; render_piece() knows its first member. */
typedef struct ErratumPiece {
    Piece piece;
    ErratumSource source;
} ErratumPiece;

/* ---- what was published ---- */

typedef bool (*TableReader)(Published *published, const char *bytes, gsize size);

static const struct {
    OpenData table;
    TableReader read;
} tables[] = {{OPEN_DATA_COMMUNITIES, published_add_register},
              {OPEN_DATA_VERDICTS, published_add_verdicts},
              {OPEN_DATA_FIGURES, published_add_figures}};

/* Of an edition's folder, or of this run (folder NULL). A table that was not published tells nothing. */
static Published *read_published(const Render *render, const char *folder) {
    Published *published = published_new();
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        const char *file = open_data_file((int)tables[i].table);
        int reason;
        g_autoptr(GString) bytes =
            folder ? file_read_own(folder, file, &reason) : stage_bytes(render->press.stage, file);
        if (bytes)
            tables[i].read(published, bytes->str, bytes->len);
    }
    return published;
}

/* ---- what was changed beside ---- */

static const char *digest_of(const GPtrArray *files, const char *path) {
    for (guint i = 0; i < files->len; i++) {
        const ManifestFile *file = g_ptr_array_index(files, i);
        if (g_str_equal(file->path, path))
            return file->sha256;
    }
    return NULL;
}

static bool file_changed(const Render *render, const char *path) {
    const char *before = digest_of(render->reissue.base->dataset, path);
    return g_strcmp0(before, inputs_lookup(render->workspace.inputs, INPUTS_DATASET, path)) != 0;
}

static bool is_told(const GArray *values, const Community *community) {
    for (guint i = 0; i < values->len; i++)
        if (g_str_equal(corrected_any(&g_array_index(values, CorrectedValue, i))->community, community->id))
            return true;
    return false;
}

/* Whose table is another file though no published value is another one. */
static GPtrArray *reworded(const Render *render, const GArray *values) {
    GPtrArray *list = g_ptr_array_new();
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        if (!community->held && file_changed(render, community->file) && !is_told(values, community))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

/* ---- the page ---- */

static bool make_erratum(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    erratum_section(&voice->context, doc, &((const ErratumPiece *)(const void *)piece)->source);
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
    const Reissue *reissue = &render->reissue;
    const char *remark = phrase(PHRASE_ERRATUM_REMARK, LANG_ZH);
    if (!reissue_keep(reissue, render->options->out, remark, render->press.stage, error))
        return false;
    if (!render->site.erratum)
        return true;
    g_autoptr(Published) old = read_published(render, reissue->folder), now = read_published(render, NULL);
    g_autoptr(GArray) values = corrected_values(old, now);
    g_autoptr(GPtrArray) words = reworded(render, values);
    g_autofree char *index = g_build_filename(reissue->folder, "index.html", NULL);
    const ErratumPiece piece = {{.render = render},
                                {.values = values,
                                 .reworded = words,
                                 .notice = file_changed(render, "notice.csv"),
                                 .kept = reissue->kept,
                                 .sha256 = reissue->base->sha256,
                                 .kept_index = g_file_test(index, G_FILE_TEST_EXISTS)}};
    for (guint i = 0; i < render->languages->len; i++)
        if (!write_page(render, &g_array_index(render->languages, Language, i), &piece, error))
            return false;
    return true;
}
