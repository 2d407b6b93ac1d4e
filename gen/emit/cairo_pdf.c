/* PAGES as PDF, by cairo's PDF surface at glyph level: nothing is decided here.
 *
 * Everything stands inside a Document tag: without one cairo 1.16 writes a damaged cross-reference table as soon as
 * there are links. Errors in tags show only when the surface is finished, so its status is asked then. */
#include <cairo-pdf.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "emit/cairo_faces.h"

enum { DEEPEST = 6 };

/* Runs not yet given to cairo. */
typedef struct Pending {
    GString *text;
    GArray *glyphs, *clusters; /* of cairo_glyph_t, cairo_text_cluster_t */
} Pending;

typedef struct PdfWriter {
    const EmitContext *context;
    Sink *sink;
    GError *failure;          /* of the sink, met inside cairo */
    cairo_surface_t *surface; /* NULL before the first page */
    cairo_t *cr;
    Faces *own_faces; /* NULL when the context has some to share */
    Faces *faces;
    int face; /* what the cairo context has now; -1: none */
    double size;
    Pending pending;
    GHashTable *anchors;      /* names that are there; lookup only */
    GPtrArray *targets;       /* names that are linked to */
    int outline[DEEPEST + 1]; /* the entry that the next one of a deeper level hangs below */
} PdfWriter;

/* cairo 1.16 crashes when writing fails while it finishes tagged pages, so it never hears of it. */
static cairo_status_t write_bytes(void *closure, const unsigned char *bytes, unsigned length) {
    PdfWriter *writer = closure;
    if (!writer->failure)
        sink_write(writer->sink, bytes, length, &writer->failure);
    return CAIRO_STATUS_SUCCESS;
}

static bool no_failure(PdfWriter *writer, cairo_status_t status, GError **error) {
    bool failed = writer->failure || status != CAIRO_STATUS_SUCCESS;
    if (writer->failure)
        g_propagate_error(error, g_error_copy(writer->failure));
    else if (failed)
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "PDF: %s", cairo_status_to_string(status));
    return !failed;
}

static void *pdf_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    PdfWriter *writer = g_new0(PdfWriter, 1);
    writer->context = context;
    writer->sink = sink;
    writer->face = -1;
    writer->own_faces = context->faces ? NULL : faces_new(context->fonts);
    writer->faces = context->faces ? context->faces : writer->own_faces;
    writer->pending = (Pending){g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t)),
                                g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t))};
    writer->anchors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    writer->targets = g_ptr_array_new_with_free_func(g_free);
    return writer;
}

static void set_metadata(PdfWriter *writer) {
    const Meta *meta = writer->context->meta;
    g_autofree char *date = g_strconcat(*meta->date ? meta->date : "2000-01-01", "T00:00:00Z", NULL);
    const struct {
        cairo_pdf_metadata_t key;
        const char *value;
    } entries[] = {
        {CAIRO_PDF_METADATA_TITLE, meta->title},
        {CAIRO_PDF_METADATA_AUTHOR, meta->author},
        {CAIRO_PDF_METADATA_SUBJECT, meta->subject},
        {CAIRO_PDF_METADATA_KEYWORDS, meta->keywords},
        {CAIRO_PDF_METADATA_CREATOR, writer->context->creator},
        {CAIRO_PDF_METADATA_CREATE_DATE, date},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++) {
        if (entries[i].value && *entries[i].value)
            cairo_pdf_surface_set_metadata(writer->surface, entries[i].key, entries[i].value);
    }
}

static void start(PdfWriter *writer, const Page *page) {
    writer->surface = cairo_pdf_surface_create_for_stream(write_bytes, writer, page->width, page->height);
    set_metadata(writer);
    writer->cr = cairo_create(writer->surface);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(writer->cr, options);
    cairo_font_options_destroy(options);
    cairo_tag_begin(writer->cr, "Document", NULL);
}

static void flush_runs(PdfWriter *writer) {
    Pending *pending = &writer->pending;
    if (pending->glyphs->len == 0)
        return;
    cairo_show_text_glyphs(writer->cr, pending->text->str, (int)pending->text->len,
                           (const cairo_glyph_t *)(void *)pending->glyphs->data, (int)pending->glyphs->len,
                           (const cairo_text_cluster_t *)(void *)pending->clusters->data, (int)pending->clusters->len,
                           0);
    g_string_truncate(pending->text, 0);
    g_array_set_size(pending->glyphs, 0);
    g_array_set_size(pending->clusters, 0);
}

static bool select_face(PdfWriter *writer, const Box *box, GError **error) {
    cairo_font_face_t *face = faces_lookup(writer->faces, box->font, error);
    if (!face)
        return false;
    if (writer->face == box->font && writer->size == box->size)
        return true;
    flush_runs(writer);
    cairo_set_font_face(writer->cr, face);
    cairo_set_font_size(writer->cr, box->size);
    writer->face = box->font;
    writer->size = box->size;
    return true;
}

/* The clusters of a run, one for each group of glyphs that come from the same bytes. */
static void add_clusters(GArray *clusters, const Box *box) {
    int length = (int)strlen(box->text);
    for (int i = 0; i < box->glyph_count;) {
        int next = i + 1;
        while (next < box->glyph_count && box->glyphs[next].cluster == box->glyphs[i].cluster)
            next++;
        int end = next < box->glyph_count ? box->glyphs[next].cluster : length;
        cairo_text_cluster_t cluster = {end - box->glyphs[i].cluster, next - i};
        g_array_append_val(clusters, cluster);
        i = next;
    }
}

/* Runs that follow each other in one face and size go to cairo together: each call costs more than its glyphs. */
static bool add_run(PdfWriter *writer, const Box *box, GError **error) {
    if (!select_face(writer, box, error))
        return false;
    for (int i = 0; i < box->glyph_count; i++) {
        cairo_glyph_t glyph = {box->glyphs[i].id, box->glyphs[i].x, box->glyphs[i].y};
        g_array_append_val(writer->pending.glyphs, glyph);
    }
    add_clusters(writer->pending.clusters, box);
    g_string_append(writer->pending.text, box->text);
    return true;
}

/* A box is either filled or drawn as an outline. */
static void paint_path(cairo_t *cr, const Box *box) {
    if (box->stroke <= 0) {
        cairo_fill(cr);
        return;
    }
    cairo_set_line_width(cr, box->stroke);
    cairo_set_dash(cr, &box->dash, box->dash > 0 ? 1 : 0, 0);
    cairo_stroke(cr);
}

static void paint_polygon(cairo_t *cr, const Box *box) {
    for (int i = 0; i < box->point_count; i++)
        cairo_line_to(cr, box->points[2 * i], box->points[2 * i + 1]);
    cairo_close_path(cr);
    paint_path(cr, box);
}

static void append_number(GString *out, double value) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.2f", value));
}

static void append_quoted(GString *out, const char *text) {
    g_string_append_c(out, '\'');
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            g_string_append_c(out, '\\');
        g_string_append_c(out, *text);
    }
    g_string_append_c(out, '\'');
}

static bool is_address(const char *target) {
    static const char *const schemes[] = {"https:", "http:", "mailto:", "tel:"};
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (g_str_has_prefix(target, schemes[i]))
            return true;
    }
    return false;
}

/* A relative path leads nowhere from a sheet that has been sent on, so it stays text. */
static void add_link(PdfWriter *writer, const Box *box) {
    bool inside = box->text[0] == '#';
    if (!inside && !is_address(box->text))
        return;
    g_autoptr(GString) attributes = g_string_new("rect=[");
    const double sides[] = {box->x, box->y, box->w, box->h};
    for (int i = 0; i < 4; i++) {
        g_string_append_c(attributes, ' ');
        append_number(attributes, sides[i]);
    }
    g_string_append(attributes, inside ? "] dest=" : "] uri=");
    /* Addresses are ASCII in PDF. */
    g_autofree char *address = g_uri_escape_string(box->text, ":/?#[]@!$&()*+,;=%", FALSE);
    append_quoted(attributes, inside ? box->text + 1 : address);
    cairo_tag_begin(writer->cr, CAIRO_TAG_LINK, attributes->str);
    cairo_tag_end(writer->cr, CAIRO_TAG_LINK);
    if (inside)
        g_ptr_array_add(writer->targets, g_strdup(box->text + 1));
}

static void add_outline(PdfWriter *writer, const Box *box) {
    int level = CLAMP(box->level, 1, DEEPEST);
    g_autoptr(GString) attributes = g_string_new("dest=");
    append_quoted(attributes, box->text);
    int entry = cairo_pdf_surface_add_outline(writer->surface, writer->outline[level - 1], box->title, attributes->str,
                                              CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (int deeper = level; deeper <= DEEPEST; deeper++)
        writer->outline[deeper] = entry;
}

static void add_anchor(PdfWriter *writer, const Box *box) {
    if (!g_hash_table_add(writer->anchors, g_strdup(box->text)))
        return;
    g_autoptr(GString) attributes = g_string_new("name=");
    append_quoted(attributes, box->text);
    g_string_append(attributes, " x=");
    append_number(attributes, box->x);
    g_string_append(attributes, " y=");
    append_number(attributes, box->y);
    cairo_tag_begin(writer->cr, CAIRO_TAG_DEST, attributes->str);
    cairo_tag_end(writer->cr, CAIRO_TAG_DEST);
    if (box->title)
        add_outline(writer, box);
}

static bool paint_box(PdfWriter *writer, const Box *box, GError **error) {
    cairo_t *cr = writer->cr;
    switch (box->kind) {
    case BOX_RUN:
        return add_run(writer, box, error);
    case BOX_RECT:
        cairo_rectangle(cr, box->x, box->y, box->w, box->h);
        paint_path(cr, box);
        return true;
    case BOX_LINE:
        cairo_move_to(cr, box->x, box->y);
        cairo_rel_line_to(cr, box->w, box->h);
        paint_path(cr, box);
        return true;
    case BOX_POLYGON:
        paint_polygon(cr, box);
        return true;
    case BOX_LINK:
        add_link(writer, box);
        return true;
    case BOX_ANCHOR:
        add_anchor(writer, box);
        return true;
    }
    g_assert_not_reached();
}

static bool pdf_page(void *data, const Page *page, GError **error) {
    PdfWriter *writer = data;
    /* A new size throws away what was recorded for the page, so it must come before the first tag. */
    if (writer->surface)
        cairo_pdf_surface_set_size(writer->surface, page->width, page->height);
    else
        start(writer, page);
    double grey = -1;
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        if (box->grey != grey || box->kind != BOX_RUN)
            flush_runs(writer);
        if (box->grey != grey)
            cairo_set_source_rgb(writer->cr, box->grey, box->grey, box->grey);
        grey = box->grey;
        if (!paint_box(writer, box, error))
            return false;
    }
    flush_runs(writer);
    cairo_show_page(writer->cr);
    return no_failure(writer, cairo_status(writer->cr), error);
}

static bool all_targets(const PdfWriter *writer, GError **error) {
    for (guint i = 0; i < writer->targets->len; i++) {
        const char *name = g_ptr_array_index(writer->targets, i);
        if (g_hash_table_contains(writer->anchors, name))
            continue;
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "PDF: #%s：链接没有目标 / link without a target", name);
        return false;
    }
    return true;
}

/* cairo 1.16 loses 24 bytes for each CFF face it subsets; only those, here, are kept from the leak checker. */
static void finish_surface(cairo_surface_t *surface) {
#ifdef __SANITIZE_ADDRESS__
    __lsan_disable();
#endif
    cairo_surface_finish(surface);
#ifdef __SANITIZE_ADDRESS__
    __lsan_enable();
#endif
}

static bool pdf_finish(void *data, GError **error) {
    PdfWriter *writer = data;
    if (!all_targets(writer, error))
        return false;
    if (!writer->surface) {
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "PDF: 没有页面 / no pages");
        return false;
    }
    cairo_tag_end(writer->cr, "Document");
    cairo_status_t painted = cairo_status(writer->cr);
    g_clear_pointer(&writer->cr, cairo_destroy);
    finish_surface(writer->surface);
    cairo_status_t finished = cairo_surface_status(writer->surface);
    return no_failure(writer, painted != CAIRO_STATUS_SUCCESS ? painted : finished, error);
}

static void pdf_free(void *data) {
    PdfWriter *writer = data;
    if (!writer)
        return;
    /* Destroying an unfinished surface writes its end; the sink must not see it. */
    if (writer->cr && !writer->failure)
        writer->failure = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_INTR, "not finished");
    g_clear_pointer(&writer->cr, cairo_destroy);
    if (writer->surface)
        finish_surface(writer->surface);
    g_clear_pointer(&writer->surface, cairo_surface_destroy);
    faces_free(writer->own_faces);
    g_string_free(writer->pending.text, TRUE);
    g_array_unref(writer->pending.glyphs);
    g_array_unref(writer->pending.clusters);
    g_hash_table_unref(writer->anchors);
    g_ptr_array_unref(writer->targets);
    g_clear_error(&writer->failure);
    g_free(writer);
}

const Backend backend_pdf = {
    .name = "pdf", .suffix = ".pdf", .open = pdf_open, .page = pdf_page, .finish = pdf_finish, .free = pdf_free};
