/* PAGES as PDF 1.7, tagged: content goes out page by page, then fonts, structure, outline and metadata.
 *
 * ISO 32000-1; what makes it accessible is ISO 14289-1 (PDF/UA-1). Nothing is decided here. */
#include "emit/pdf.h"

#include "base/fault.h"

/* A place that can be gone to. */
typedef struct PdfPlace {
    int page; /* object number */
    double x, y;
    char *words; /* a name, or the title of a heading */
    int level;   /* of a heading */
} PdfPlace;

typedef struct PdfWriter {
    const EmitContext *context;
    FontSources *own_sources; /* NULL when the context has some to share */
    PdfFile *file;
    PdfFonts *fonts;
    PdfTree *tree;
    GArray *pages;          /* of int: object numbers */
    int parent, resources;  /* object numbers: root of the pages, fonts */
    GArray *spots;          /* of PdfPlace: what links lead to */
    GArray *headings;       /* of PdfPlace: for the outline */
    GHashTable *spot_names; /* lookup only */
    GPtrArray *targets;     /* names that are linked to */
} PdfWriter;

static void place_clear(void *data) {
    g_free(((PdfPlace *)data)->words);
}

static GArray *new_places(void) {
    GArray *places = g_array_new(FALSE, FALSE, sizeof(PdfPlace));
    g_array_set_clear_func(places, place_clear);
    return places;
}

static void *pdf_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    PdfWriter *writer = g_new0(PdfWriter, 1);
    writer->context = context;
    writer->own_sources = context->sources ? NULL : font_sources_new(context->fonts);
    writer->file = pdf_file_new(sink);
    writer->fonts = pdf_fonts_new(context->sources ? context->sources : writer->own_sources);
    writer->pages = g_array_new(FALSE, FALSE, sizeof(int));
    writer->spots = new_places();
    writer->headings = new_places();
    writer->spot_names = g_hash_table_new(g_str_hash, g_str_equal);
    writer->targets = g_ptr_array_new_with_free_func(g_free);
    writer->tree = pdf_tree_new(writer->file);
    writer->parent = pdf_reserve(writer->file, 1);
    writer->resources = pdf_reserve(writer->file, 1);
    return writer;
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
    g_hash_table_unref(writer->spot_names);
    g_array_unref(writer->spots);
    g_array_unref(writer->headings);
    g_ptr_array_unref(writer->targets);
    g_free(writer);
}

/* ---- pages ---- */

/* A relative path leads nowhere from a sheet that has been sent on, so it stays text; so does an address too long for a
 * string of PDF/A, each byte of it escaped. */
static void add_annotation(PdfWriter *writer, const Page *page, const Box *box, GString *annotations) {
    enum { ADDRESS_MOST = 32767 / 3 };
    bool inside = box->text[0] == '#';
    if (!(inside || href_absolute(box->text)) || strlen(box->text) > ADDRESS_MOST)
        return;
    int number = pdf_reserve(writer->file, 1);
    const double sides[] = {box->x, page->height - box->y - box->h, box->x + box->w, page->height - box->y};
    pdf_put_ref(annotations, number);
    g_autoptr(GString) out = g_string_new("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    pdf_put_numbers(out, sides, 4);
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
        g_ptr_array_add(writer->targets, g_strdup(box->text + 1));
}

static bool pdf_page(void *data, const Page *page, GError **error) {
    PdfWriter *writer = data;
    int number = pdf_reserve(writer->file, 1), content = pdf_reserve(writer->file, 1);
    int key = pdf_tree_page(writer->tree, page->structure, number);
    g_array_append_val(writer->pages, number);
    g_autoptr(GString) out = g_string_sized_new(1 << 16);
    if (!pdf_page_paint(out, page, writer->fonts, writer->tree, error))
        return false;
    pdf_stream(writer->file, content, "", out->str, out->len, PDF_DEFLATE);
    g_autoptr(GString) annotations = g_string_new(NULL);
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        if (box->kind == BOX_LINK)
            add_annotation(writer, page, box, annotations);
        if (box->kind != BOX_ANCHOR)
            continue;
        /* the first of a name counts */
        if (*box->text && !g_hash_table_contains(writer->spot_names, box->text)) {
            const PdfPlace spot = {number, box->x, page->height - box->y, g_strdup(box->text), 0};
            g_array_append_val(writer->spots, spot);
            g_hash_table_add(writer->spot_names, spot.words);
        }
        if (box->title) {
            const PdfPlace heading = {number, box->x, page->height - box->y, g_strdup(box->title), MAX(box->level, 1)};
            g_array_append_val(writer->headings, heading);
        }
    }
    g_string_printf(out, "<</Type/Page/Parent %d 0 R/MediaBox[0 0", writer->parent);
    pdf_put_numbers(out, (const double[]){page->width, page->height}, 2);
    g_string_append_printf(out, "]/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S", writer->resources,
                           content, key);
    if (annotations->len > 0)
        g_string_append_printf(out, "/Annots[%s]", annotations->str);
    g_string_append(out, ">>");
    pdf_object(writer->file, number, out->str);
    return pdf_file_sound(writer->file, error);
}

static void pdf_settle(void *data) {
    pdf_tree_settle(((PdfWriter *)data)->tree);
}

/* ---- places ---- */

static void put_destination(GString *out, const PdfPlace *place) {
    g_string_append_printf(out, "[%d 0 R/XYZ", place->page);
    pdf_put_numbers(out, (const double[]){place->x, place->y, 0}, 3);
    g_string_append_c(out, ']');
}

static gint by_words(gconstpointer a, gconstpointer b) {
    return strcmp(((const PdfPlace *)a)->words, ((const PdfPlace *)b)->words);
}

/* A name tree of one node, in the order of bytes. */
static int write_destinations(PdfWriter *writer) {
    g_array_sort(writer->spots, by_words);
    g_autoptr(GString) out = g_string_new("<</Names[");
    for (guint i = 0; i < writer->spots->len; i++) {
        const PdfPlace *spot = &g_array_index(writer->spots, PdfPlace, i);
        pdf_put_bytes(out, spot->words);
        put_destination(out, spot);
    }
    g_string_append(out, "]>>");
    return pdf_add_object(writer->file, out->str);
}

static PdfPlace *heading_at(const PdfWriter *writer, guint index) {
    return &g_array_index(writer->headings, PdfPlace, index);
}

/* An outline entry; the first level is open. first: number of the first entry; `before` and `above`: indices, or -1. */
static void write_entry(PdfWriter *writer, int first, guint index, int before, int above, int root) {
    const PdfPlace *heading = heading_at(writer, index);
    guint count = writer->headings->len, next = index + 1, last = index, below = 0;
    for (; next < count && heading_at(writer, next)->level > heading->level; next++)
        if (heading_at(writer, next)->level == heading_at(writer, index + 1)->level) {
            last = next;
            below++;
        }
    g_autoptr(GString) out = g_string_new("<</Title");
    pdf_put_text(out, heading->words);
    g_string_append_printf(out, "/Parent %d 0 R/Dest", above < 0 ? root : first + above);
    put_destination(out, heading);
    if (before >= 0)
        g_string_append_printf(out, "/Prev %d 0 R", first + before);
    if (next < count && heading_at(writer, next)->level == heading->level)
        g_string_append_printf(out, "/Next %d 0 R", first + (int)next);
    if (below > 0)
        g_string_append_printf(out, "/First %d 0 R/Last %d 0 R/Count %s%u", first + (int)index + 1, first + (int)last,
                               heading->level == 1 ? "" : "-", below);
    g_string_append(out, ">>");
    pdf_object(writer->file, first + (int)index, out->str);
}

/* 0 when there is nothing to list. */
static int write_outline(PdfWriter *writer) {
    guint count = writer->headings->len, last = 0;
    if (count == 0)
        return 0;
    /* A heading that is deeper than the one before by more than a level counts as one level deeper. */
    for (guint i = 0, deepest = 0; i < count; i++) {
        heading_at(writer, i)->level = MIN(heading_at(writer, i)->level, (int)deepest + 1);
        deepest = (guint)heading_at(writer, i)->level;
    }
    int root = pdf_reserve(writer->file, 1), first = pdf_reserve(writer->file, (int)count), shown = 0;
    for (guint i = 0; i < count; i++) {
        /* the heading before this one that is of a lower level, or -1; before: of the same level below it */
        int before = -1, above = (int)i - 1, own = heading_at(writer, i)->level;
        for (; above >= 0 && heading_at(writer, (guint)above)->level >= own; above--)
            if (before < 0 && heading_at(writer, (guint)above)->level == own)
                before = above;
        write_entry(writer, first, i, before, above, root);
        if (above < 0)
            last = i;
        shown += above < 0 || heading_at(writer, (guint)above)->level == 1;
    }
    g_autofree char *value =
        g_strdup_printf("<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first, first + (int)last, shown);
    pdf_object(writer->file, root, value);
    return root;
}

/* ---- the end ---- */

/* The files that it carries, as its data (ISO 19005-3, 6.8): names for the list of files, and references. */
static void write_attached(const PdfWriter *writer, GString *names, GString *references) {
    const GArray *attached = writer->context->attached;
    for (guint i = 0; attached && i < attached->len; i++) {
        const Attachment *attachment = &g_array_index(attached, Attachment, i);
        g_auto(GStrv) type = g_strsplit(attachment->type, "/", 2);
        g_autoptr(GString) out = g_string_new(NULL);
        g_string_printf(out, "/Type/EmbeddedFile/Subtype/%s#2F%s/Params<</Size %" G_GSIZE_FORMAT "/ModDate", type[0],
                        type[1], attachment->bytes->len);
        pdf_put_date(out, writer->context->meta);
        g_string_append(out, ">>");
        int file = pdf_reserve(writer->file, 1);
        pdf_stream(writer->file, file, out->str, attachment->bytes->str, attachment->bytes->len, PDF_DEFLATE);
        g_string_assign(out, "<</Type/Filespec/AFRelationship/Data/F");
        pdf_put_text(out, attachment->name);
        g_string_append(out, "/UF");
        pdf_put_text(out, attachment->name);
        g_string_append(out, "/Desc");
        pdf_put_text(out, attachment->title);
        g_string_append_printf(out, "/EF<</F %d 0 R/UF %d 0 R>>>>", file, file);
        int number = pdf_add_object(writer->file, out->str);
        pdf_put_text(names, attachment->name);
        pdf_put_ref(names, number);
        pdf_put_ref(references, number);
    }
}

static bool pdf_finish(void *data, GError **error) {
    enum { OBJECTS_LEFT = 8 }; /* metadata, catalog, information, and the streams that hold them */
    PdfWriter *writer = data;
    const EmitContext *context = writer->context;
    for (guint i = 0; i < writer->targets->len; i++) {
        const char *name = g_ptr_array_index(writer->targets, i);
        if (g_hash_table_contains(writer->spot_names, name))
            continue;
        fault_set(error, FAULT_LINK_NO_TARGET, "name", name, NULL);
        return false;
    }
    if (writer->pages->len == 0) {
        fault_set(error, FAULT_PAGES_NONE, "format", "PDF", NULL);
        return false;
    }
    g_autoptr(GString) out = g_string_new("<</Type/Pages/Kids[");
    for (guint i = 0; i < writer->pages->len; i++)
        pdf_put_ref(out, g_array_index(writer->pages, int, i));
    g_string_append_printf(out, "]/Count %u>>", writer->pages->len);
    pdf_object(writer->file, writer->parent, out->str);
    if (!pdf_fonts_write(writer->fonts, writer->file, writer->resources, error))
        return false;
    int tree = pdf_tree_finish(writer->tree);
    int destinations = write_destinations(writer);
    int outline = write_outline(writer);
    int colours = pdf_write_colours(writer->file);
    g_autoptr(GString) names = g_string_new(NULL), attached = g_string_new(NULL);
    write_attached(writer, names, attached);
    bool archive = pdf_object_count(writer->file) + OBJECTS_LEFT <= PDF_ARCHIVE_OBJECTS;
    int part = !archive ? 0 : attached->len > 0 ? 3 : 2;
    int metadata = pdf_write_metadata(writer->file, context->meta, context->creator, part);
    g_string_assign(out, "<</Type/Catalog/Lang");
    pdf_put_text(out, context->meta->lang);
    g_string_append_printf(out,
                           "/Pages %d 0 R/Metadata %d 0 R/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>"
                           "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>"
                           "/OutputIntents[%d 0 R]/Names<</Dests %d 0 R",
                           writer->parent, metadata, tree, colours, destinations);
    if (attached->len > 0)
        g_string_append_printf(out, "/EmbeddedFiles<</Names[%s]>>>>/AF[%s]", names->str, attached->str);
    else
        g_string_append(out, ">>");
    if (outline)
        g_string_append_printf(out, "/Outlines %d 0 R/PageMode/UseOutlines", outline);
    g_string_append(out, ">>");
    int catalog = pdf_add_object(writer->file, out->str);
    int info = pdf_write_info(writer->file, context->meta, context->creator);
    return pdf_file_finish(writer->file, catalog, info, error);
}

const Backend backend_pdf = {.format = FORMAT_PDF,
                             .open = pdf_open,
                             .page = pdf_page,
                             .settle = pdf_settle,
                             .finish = pdf_finish,
                             .free = pdf_free};
