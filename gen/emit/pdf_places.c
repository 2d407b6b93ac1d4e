#include "emit/pdf_places.h"

#include "base/fault.h"

#include <string.h>

/* A named place. */
typedef struct Spot {
    char *name;
    int page; /* object number */
    double x, y;
} Spot;

typedef struct Heading {
    char *title;
    int level;
    int page;
    double x, y;
} Heading;

struct PdfPlaces {
    GArray *spots;      /* of Spot */
    GArray *headings;   /* of Heading */
    GHashTable *names;  /* of spots; lookup only */
    GPtrArray *targets; /* names that are linked to */
};

static void spot_clear(void *data) {
    g_free(((Spot *)data)->name);
}

static void heading_clear(void *data) {
    g_free(((Heading *)data)->title);
}

PdfPlaces *pdf_places_new(void) {
    PdfPlaces *places = g_new0(PdfPlaces, 1);
    places->spots = g_array_new(FALSE, FALSE, sizeof(Spot));
    g_array_set_clear_func(places->spots, spot_clear);
    places->headings = g_array_new(FALSE, FALSE, sizeof(Heading));
    g_array_set_clear_func(places->headings, heading_clear);
    places->names = g_hash_table_new(g_str_hash, g_str_equal);
    places->targets = g_ptr_array_new_with_free_func(g_free);
    return places;
}

void pdf_places_free(PdfPlaces *places) {
    if (!places)
        return;
    g_hash_table_unref(places->names);
    g_array_unref(places->spots);
    g_array_unref(places->headings);
    g_ptr_array_unref(places->targets);
    g_free(places);
}

static void add_spot(PdfPlaces *places, Spot spot) {
    if (!*spot.name || g_hash_table_contains(places->names, spot.name)) {
        spot_clear(&spot);
        return;
    }
    g_array_append_val(places->spots, spot);
    g_hash_table_add(places->names, spot.name);
}

void pdf_places_add(PdfPlaces *places, int page, double height, const Box *anchor) {
    double y = height - anchor->y;
    add_spot(places, (Spot){g_strdup(anchor->text), page, anchor->x, y});
    if (!anchor->title)
        return;
    Heading heading = {g_strdup(anchor->title), MAX(anchor->level, 1), page, anchor->x, y};
    g_array_append_val(places->headings, heading);
}

void pdf_places_link(PdfPlaces *places, const char *name) {
    g_ptr_array_add(places->targets, g_strdup(name));
}

bool pdf_places_sound(const PdfPlaces *places, GError **error) {
    for (guint i = 0; i < places->targets->len; i++) {
        const char *name = g_ptr_array_index(places->targets, i);
        if (g_hash_table_contains(places->names, name))
            continue;
        fault_set(error, FAULT_LINK_NO_TARGET, "name", name, NULL);
        return false;
    }
    return true;
}

static gint by_name(gconstpointer a, gconstpointer b) {
    return strcmp(((const Spot *)a)->name, ((const Spot *)b)->name);
}

static void put_place(GString *out, int page, double x, double y) {
    g_string_append_printf(out, "[%d 0 R/XYZ ", page);
    pdf_put_number(out, x);
    g_string_append_c(out, ' ');
    pdf_put_number(out, y);
    g_string_append(out, " 0]");
}

/* A name tree of one node, in the order of bytes. */
int pdf_places_write_names(PdfPlaces *places, PdfFile *file) {
    g_array_sort(places->spots, by_name);
    g_autoptr(GString) out = g_string_new("<</Names[");
    for (guint i = 0; i < places->spots->len; i++) {
        const Spot *spot = &g_array_index(places->spots, Spot, i);
        pdf_put_bytes(out, spot->name);
        put_place(out, spot->page, spot->x, spot->y);
    }
    g_string_append(out, "]>>");
    int number = pdf_reserve(file);
    pdf_object(file, number, out->str);
    return number;
}

static const Heading *heading_at(const PdfPlaces *places, guint index) {
    return &g_array_index(places->headings, Heading, index);
}

/* The next heading of the same level below the same one; the number of headings when there is none. */
static guint next_beside(const PdfPlaces *places, guint index) {
    int level = heading_at(places, index)->level;
    guint next = index + 1;
    while (next < places->headings->len && heading_at(places, next)->level > level)
        next++;
    return next < places->headings->len && heading_at(places, next)->level == level ? next : places->headings->len;
}

/* An outline entry; the first level is open. `before` and `above`: indices, or -1. */
static void write_entry(const PdfPlaces *places, PdfFile *file, int first, guint index, int before, int above,
                        int root) {
    const Heading *heading = heading_at(places, index);
    guint count = places->headings->len, next = next_beside(places, index), last = index, below = 0;
    for (guint i = index + 1; i < count && heading_at(places, i)->level > heading->level; i++)
        if (heading_at(places, i)->level == heading_at(places, index + 1)->level)
            last = i, below++;
    g_autoptr(GString) out = g_string_new("<</Title");
    pdf_put_text(out, heading->title);
    g_string_append_printf(out, "/Parent %d 0 R/Dest", above < 0 ? root : first + above);
    put_place(out, heading->page, heading->x, heading->y);
    if (before >= 0)
        g_string_append_printf(out, "/Prev %d 0 R", first + before);
    if (next < count)
        g_string_append_printf(out, "/Next %d 0 R", first + (int)next);
    if (below > 0)
        g_string_append_printf(out, "/First %d 0 R/Last %d 0 R/Count %s%u", first + (int)index + 1, first + (int)last,
                               heading->level == 1 ? "" : "-", below);
    g_string_append(out, ">>");
    pdf_object(file, first + (int)index, out->str);
}

/* A heading that is deeper than the one before by more than a level counts as one level deeper. */
static void level_out(PdfPlaces *places) {
    int deepest = 0;
    for (guint i = 0; i < places->headings->len; i++) {
        Heading *heading = &g_array_index(places->headings, Heading, i);
        heading->level = MIN(heading->level, deepest + 1);
        deepest = heading->level;
    }
}

/* The heading before this one that is of a lower level, or -1; *before: of the same level below it. */
static int heading_above(const PdfPlaces *places, guint index, int *before) {
    *before = -1;
    for (int i = (int)index - 1; i >= 0; i--) {
        int level = heading_at(places, (guint)i)->level, own = heading_at(places, index)->level;
        if (level < own)
            return i;
        if (level == own && *before < 0)
            *before = i;
    }
    return -1;
}

/* 0 when there is nothing to list. */
int pdf_places_write_outline(PdfPlaces *places, PdfFile *file) {
    guint count = places->headings->len;
    if (count == 0)
        return 0;
    level_out(places);
    int root = pdf_reserve(file), first = pdf_reserve_many(file, (int)count), shown = 0;
    guint last = 0;
    for (guint i = 0; i < count; i++) {
        int before, above = heading_above(places, i, &before);
        write_entry(places, file, first, i, before, above, root);
        if (above < 0)
            last = i;
        shown += above < 0 || heading_at(places, (guint)above)->level == 1;
    }
    g_autofree char *value =
        g_strdup_printf("<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first, first + (int)last, shown);
    pdf_object(file, root, value);
    return root;
}
