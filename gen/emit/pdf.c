/* PAGES as PDF 1.7, tagged: content goes out page by page, then fonts, structure, outline and metadata.
 *
 * ISO 32000-1; what makes it accessible is ISO 14289-1 (PDF/UA-1). Nothing is decided here. */
#include "base/fault.h"
#include "emit/pdf_meta.h"
#include "emit/pdf_page.h"
#include "emit/pdf_places.h"

typedef struct PdfWriter {
    const EmitContext *context;
    FontSources *own_sources; /* NULL when the context has some to share */
    PdfFile *file;
    PdfFonts *fonts;
    PdfTree *tree;
    GArray *pages; /* of int: object numbers */
    PdfPlaces *places;
    int parent, resources; /* object numbers: root of the pages, fonts */
} PdfWriter;

static void *pdf_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    PdfWriter *writer = g_new0(PdfWriter, 1);
    writer->context = context;
    writer->own_sources = context->sources ? NULL : font_sources_new(context->fonts);
    writer->file = pdf_file_new(sink);
    writer->fonts = pdf_fonts_new(context->sources ? context->sources : writer->own_sources);
    writer->pages = g_array_new(FALSE, FALSE, sizeof(int));
    writer->places = pdf_places_new();
    writer->tree = pdf_tree_new(writer->file);
    writer->parent = pdf_reserve(writer->file);
    writer->resources = pdf_reserve(writer->file);
    return writer;
}

/* ---- pages ---- */

static bool is_address(const char *target) {
    static const char *const schemes[] = {"https:", "http:", "mailto:", "tel:"};
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (g_str_has_prefix(target, schemes[i]))
            return true;
    }
    return false;
}

static void put_area(GString *out, const Page *page, const Box *box) {
    const double sides[] = {box->x, page->height - box->y - box->h, box->x + box->w, page->height - box->y};
    for (int i = 0; i < 4; i++) {
        g_string_append_c(out, ' ');
        pdf_put_number(out, sides[i]);
    }
}

/* A relative path leads nowhere from a sheet that has been sent on, so it stays text. */
static void add_link(PdfWriter *writer, const Page *page, const Box *box, GString *annotations) {
    bool inside = box->text[0] == '#';
    if (!inside && !is_address(box->text))
        return;
    int number = pdf_reserve(writer->file);
    pdf_put_ref(annotations, number);
    g_autoptr(GString) out = g_string_new("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    put_area(out, page, box);
    g_string_append(out, "]/Contents");
    pdf_put_text(out, box->title);
    if (box->element >= 0)
        g_string_append_printf(out, "/StructParent %d", pdf_tree_link(writer->tree, box->element, number));
    /* Addresses are ASCII in PDF. */
    g_autofree char *address = g_uri_escape_string(box->text, ":/?#[]@!$&()*+,;=%", FALSE);
    g_string_append(out, inside ? "/Dest" : "/A<</S/URI/URI");
    pdf_put_bytes(out, inside ? box->text + 1 : address);
    g_string_append(out, inside ? ">>" : ">>>>");
    pdf_object(writer->file, number, out->str);
    if (inside)
        pdf_places_link(writer->places, box->text + 1);
}

/* Links and anchors of the page; the links' references are appended. */
static void add_places(PdfWriter *writer, const Page *page, int number, GString *annotations) {
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        if (box->kind == BOX_LINK)
            add_link(writer, page, box, annotations);
        else if (box->kind == BOX_ANCHOR)
            pdf_places_add(writer->places, number, page->height, box);
    }
}

static void pdf_settle(void *data) {
    pdf_tree_settle(((PdfWriter *)data)->tree);
}

static bool pdf_page(void *data, const Page *page, GError **error) {
    PdfWriter *writer = data;
    int number = pdf_reserve(writer->file), content = pdf_reserve(writer->file);
    int key = pdf_tree_page(writer->tree, page->structure, number);
    g_array_append_val(writer->pages, number);
    g_autoptr(GString) out = g_string_sized_new(1 << 16);
    if (!pdf_page_paint(out, page, writer->fonts, writer->tree, error))
        return false;
    pdf_stream(writer->file, content, "", out->str, out->len, PDF_DEFLATED);
    g_autoptr(GString) annotations = g_string_new(NULL);
    add_places(writer, page, number, annotations);
    g_string_printf(out, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 ", writer->parent);
    pdf_put_number(out, page->width);
    g_string_append_c(out, ' ');
    pdf_put_number(out, page->height);
    g_string_append_printf(out, "]/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S", writer->resources,
                           content, key);
    if (annotations->len > 0)
        g_string_append_printf(out, "/Annots[%s]", annotations->str);
    g_string_append(out, ">>");
    pdf_object(writer->file, number, out->str);
    return pdf_file_sound(writer->file, error);
}

/* ---- what stands at the end ---- */

static void write_pages(PdfWriter *writer) {
    g_autoptr(GString) out = g_string_new("<</Type/Pages/Kids[");
    for (guint i = 0; i < writer->pages->len; i++)
        pdf_put_ref(out, g_array_index(writer->pages, int, i));
    g_string_append_printf(out, "]/Count %u>>", writer->pages->len);
    pdf_object(writer->file, writer->parent, out->str);
}

static int write_catalog(PdfWriter *writer) {
    const EmitContext *context = writer->context;
    int metadata = pdf_write_metadata(writer->file, context->meta, context->creator);
    int tree = pdf_tree_finish(writer->tree);
    int spots = pdf_places_write_names(writer->places, writer->file);
    int outline = pdf_places_write_outline(writer->places, writer->file);
    g_autoptr(GString) out = g_string_new("<</Type/Catalog/Lang");
    pdf_put_text(out, context->meta->lang);
    g_string_append_printf(out,
                           "/Pages %d 0 R/Metadata %d 0 R/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>"
                           "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>"
                           "/Names<</Dests %d 0 R>>",
                           writer->parent, metadata, tree, spots);
    if (outline)
        g_string_append_printf(out, "/Outlines %d 0 R/PageMode/UseOutlines", outline);
    g_string_append(out, ">>");
    int number = pdf_reserve(writer->file);
    pdf_object(writer->file, number, out->str);
    return number;
}

static bool pdf_finish(void *data, GError **error) {
    PdfWriter *writer = data;
    if (!pdf_places_sound(writer->places, error))
        return false;
    if (writer->pages->len == 0) {
        fault_set(error, FAULT_PAGES_NONE, "format", "PDF", NULL);
        return false;
    }
    write_pages(writer);
    if (!pdf_fonts_write(writer->fonts, writer->file, writer->resources, error))
        return false;
    int catalog = write_catalog(writer);
    return pdf_file_finish(writer->file, catalog,
                           pdf_write_info(writer->file, writer->context->meta, writer->context->creator), error);
}

static void pdf_free(void *data) {
    PdfWriter *writer = data;
    if (!writer)
        return;
    pdf_file_free(writer->file);
    pdf_fonts_free(writer->fonts);
    pdf_tree_free(writer->tree);
    font_sources_free(writer->own_sources);
    g_array_unref(writer->pages);
    pdf_places_free(writer->places);
    g_free(writer);
}

const Backend backend_pdf = {.name = "pdf",
                             .suffix = ".pdf",
                             .open = pdf_open,
                             .page = pdf_page,
                             .settle = pdf_settle,
                             .finish = pdf_finish,
                             .free = pdf_free};
