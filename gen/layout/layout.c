#include "layout/layout.h"

#include <math.h>

#include "doc/pair.h"
#include "layout/flow.h"
#include "layout/script.h"

struct Layout {
    Flow flow;
    Geometry geometry; /* the document's own */
    Structure *structure;
    Filling filling;
};

Layout *layout_new(Shaper *shaper, const Geometry *geometry, const Meta *meta, PageSink *sink) {
    Layout *layout = g_new0(Layout, 1);
    layout->geometry = geometry_for(geometry, meta->lang, meta->second_lang);
    const Geometry *own = &layout->geometry;
    /* In pairs the columns need the margin's room: then findings stand in their cells. */
    bool margin = meta->edition == EDITION_INTERNAL && !meta->second_lang;
    layout->flow = (Flow){
        .setter = {shaper, own, meta->lang, meta->second_lang, &meta->frame, &meta->second_frame, margin, PAIR_BOTH},
        .geometry = own,
        .upright = own,
        .meta = meta,
        .sink = sink,
        .structure = layout->structure = structure_new(),
        .at_top = true,
        .held = g_ptr_array_new_with_free_func((GDestroyNotify)stack_free),
        .anchors = g_ptr_array_new()};
    return layout;
}

void layout_free(Layout *layout) {
    if (!layout)
        return;
    g_ptr_array_unref(layout->flow.held);
    g_ptr_array_unref(layout->flow.anchors);
    g_clear_pointer(&layout->flow.page, page_free);
    structure_free(layout->structure);
    g_free(layout);
}

static double lead_of(TextStyle style) {
    return style.pitch - style.size;
}

/* Ems before a paragraph's first line, and before headings: less in Latin letters. */
static double first_indent(const Flow *flow) {
    return language_is_latin(flow->meta->lang) ? 1.5 : 2;
}

/* A title stands one line below what is above it, and below the page's top; text begins half a line below it. */
static bool add_heading(Flow *flow, const Node *heading, GError **error) {
    const Geometry *g = flow->geometry;
    bool title = heading->role == ROLE_TITLE || heading->level <= 1;
    Setting setting = {.face = heading->level == 2   ? FACE_HEADING
                               : heading->level == 3 ? FACE_SUBHEADING
                                                     : FACE_BODY,
                       .style = g->body,
                       .indent = first_indent(flow)};
    if (title)
        setting = (Setting){.face = FACE_TITLE, .style = g->title, .align = ALIGN_CENTRE, .balance = true};
    if (heading->role == ROLE_MEMBER_NAME)
        setting = (Setting){.face = FACE_TITLE, .style = g->title};
    g_autoptr(Stack) stack = stack_new();
    if (!stack_add_text(stack, &flow->setter, heading, &setting, 0, g->width, error))
        return false;
    if (title && flow->at_top && flow->held->len == 0) {
        if (!flow_open(flow, error))
            return false;
        flow->y += g->body.pitch;
    }
    if (title)
        flow_space(flow, g->body.pitch);
    flow_hold(flow, g_steal_pointer(&stack), lead_of(setting.style));
    flow_space(flow, title ? g->body.pitch / 2 : 0);
    return true;
}

/* ---- who signs, and when (GB/T 9704-2012 7.3.5) ---- */

void layout_closing(bool sealed, double width, double em, const double widths[2], double places[2]) {
    double signature_at, date_at;
    if (sealed) { /* the date four characters in, the signature centred over it */
        date_at = width - 4 * em - widths[1];
        signature_at = MIN(date_at + (widths[1] - widths[0]) / 2, width - widths[0]);
    } else { /* the signature two characters in, the date from two further right; a longer date pushes both back */
        signature_at = width - 2 * em - widths[0];
        date_at = MIN(signature_at + 2 * em, width - 2 * em - widths[1]);
        signature_at = MIN(signature_at, date_at - 2 * em);
    }
    places[0] = MAX(signature_at, 0);
    places[1] = MAX(date_at, 0);
}

/* A seal takes the room of two lines more: it is put over both and reaches above them. */
static bool set_closing(Flow *flow, const Node *signature, const Node *date, GError **error) {
    enum { LINES_ABOVE = 2 }; /* on its page */
    TextStyle style = flow->geometry->body;
    const Setting setting = {.face = FACE_BODY, .style = style};
    bool sealed = signature->role == ROLE_SEALED;
    double em = style.size, width = flow->geometry->width, widths[2];
    for (int i = 0; i < 2; i++) { /* each alone on a line */
        g_autoptr(Stack) alone = stack_new();
        if (!stack_add_text(alone, &flow->setter, i == 0 ? signature : date, &setting, 0, width, error))
            return false;
        widths[i] = alone->width;
    }
    double places[2];
    layout_closing(sealed, width, em, widths, places);
    double signature_at = places[0], date_at = places[1];
    g_autoptr(Stack) above = stack_new();
    g_autoptr(Stack) below = stack_new();
    if (!stack_add_text(above, &flow->setter, signature, &setting, signature_at, width - signature_at, error) ||
        !stack_add_text(below, &flow->setter, date, &setting, date_at, width - date_at, error))
        return false;
    flow_space(flow, (sealed ? 3 : 1) * style.pitch);
    int page = flow->pages;
    double above_it = flow->y - flow->geometry->top;
    flow_hold(flow, g_steal_pointer(&above), lead_of(style));
    if (!flow_place(flow, below, lead_of(style), error))
        return false;
    bool goes_over = flow->pages > page, lonely = above_it < LINES_ABOVE * style.pitch - style.size;
    if (flow->pages > 1) {
        flow->filled.closing = flow->pages;
        flow->filled.alone = goes_over || lonely;
        flow->filled.closed = (flow->y - flow->geometry->top) / flow->geometry->height;
        flow->filled.left = flow->left;
    }
    return true;
}

/* Where the languages of a pair stand beside each other. */
typedef struct FacingPlaces {
    double lead, second, width;
} FacingPlaces;

static FacingPlaces facing_places(const Flow *flow, double x, double width) {
    static const double gap = 12;
    const double half = (width - gap) / 2, beyond = x + half + gap;
    bool mirrored = shaper_rtl(flow->setter.shaper, flow->setter.lang);
    return mirrored ? (FacingPlaces){beyond, x, half} : (FacingPlaces){x, beyond, half};
}

static bool may_face(const Flow *flow, const Node *block) {
    return flow->setter.second_lang && node_paired(block) && !geometry_is_strip(flow->geometry);
}

/* A paragraph of a pair is read on in its own language: what has more than two lines of each stands beside the other.
 */
static bool face_long(const Flow *flow, const Node *para, const Setting *setting, Stack **stack, Stack **beside,
                      GError **error) {
    enum { SHORT = 8 }; /* lines of both */
    if (!may_face(flow, para) || setting->align != ALIGN_LEFT ||
        stack_lines(*stack, 0, (*stack)->height, SHORT + 1) <= SHORT)
        return true;
    const FacingPlaces places = facing_places(flow, 0, flow->geometry->width);
    Setter setter = flow->setter;
    stack_free(*stack);
    *stack = stack_new();
    *beside = stack_new();
    setter.side = PAIR_LEAD;
    if (!stack_add_text(*stack, &setter, para, setting, places.lead, places.width, error))
        return false;
    setter.side = PAIR_SECOND;
    bool set = stack_add_text(*beside, &setter, para, setting, places.second, places.width, error);
    stack_level(*stack, *beside);
    return set;
}

static bool is_signing(const Node *node) {
    return node->role == ROLE_SIGNATURE || node->role == ROLE_SEALED;
}

static bool add_para(Flow *flow, const Node *para, Role role, GError **error) {
    const Geometry *g = flow->geometry;
    const Node *section = para->parent;
    if (section->role == ROLE_COLUMNS && role != ROLE_ANNEX_LABEL) /* what is said before the columns is in brief */
        role = ROLE_NOTE;
    if (role == ROLE_CLOSING) { /* the date below a signature is set with it */
        const Node *above = para->parent->first;
        while (above != para && above->next != para)
            above = above->next;
        if (is_signing(above))
            return true;
    }
    if (is_signing(para) && para->next && para->next->role == ROLE_CLOSING)
        return set_closing(flow, para, para->next, error);
    Setting setting = {.face = FACE_BODY, .style = g->body, .indent = first_indent(flow), .justify = true};
    if (role == ROLE_NOTE || role == ROLE_BASIS)
        setting = (Setting){.face = FACE_BODY, .style = g->note, .justify = true};
    else if (role == ROLE_ANNEX_LABEL)
        setting = (Setting){.face = FACE_HEADING, .style = g->body};
    else if (role == ROLE_ADDRESSEE)
        setting.indent = 0;
    else if (role == ROLE_CLOSING || role == ROLE_SIGNATURE || role == ROLE_SEALED)
        setting = (Setting){.face = FACE_BODY, .style = g->body, .align = ALIGN_RIGHT};
    else if (role == ROLE_LEAD)
        setting.face = FACE_SUBHEADING;
    /* Latin words are not hyphenated: lines end where they do. */
    setting.justify = setting.justify && !language_is_latin(flow->meta->lang);
    g_autoptr(Stack) stack = stack_new();
    flow_space(flow, role == ROLE_APART || is_signing(para) ? setting.style.pitch : node_second(para) ? PAIR_SPACE : 0);
    double inset = setting.align == ALIGN_RIGHT ? 2 * setting.style.size : 0;
    double x = shaper_rtl(flow->setter.shaper, flow->meta->lang) ? inset : 0;
    if (!stack_add_text(stack, &flow->setter, para, &setting, x, g->width - inset, error))
        return false;
    g_autoptr(Stack) beside = NULL;
    if (role != ROLE_ANNEX_LABEL)
        return face_long(flow, para, &setting, &stack, &beside, error) &&
               flow_place_beside(flow, stack, beside, lead_of(setting.style), error);
    flow_hold(flow, g_steal_pointer(&stack), lead_of(setting.style));
    return true;
}

/* 附件：1.…, one line below the text, two characters in; the other numbers below the first, and what goes over below
 * the title's beginning (GB/T 9704-2012 7.3.4). */
static bool add_annexes(Flow *flow, const Node *list, GError **error) {
    const Geometry *g = flow->geometry;
    const Node *label = list->first->first->first;
    g_autofree char *words = node_collect(label);
    double size = g->body.size, wide = shaper_width(flow->setter.shaper, words, size);
    double hang = first_indent(flow) * size + wide + annex_hang * size;
    double x = shaper_rtl(flow->setter.shaper, flow->meta->lang) ? 0 : hang;
    const Setting setting = {.face = FACE_BODY, .style = g->body, .indent = -(wide / size + annex_hang)};
    g_autoptr(Stack) stack = stack_new();
    flow_space(flow, g->body.pitch);
    return stack_add_list(stack, &flow->setter, list, &setting, x, g->width - hang, error) &&
           flow_place(flow, stack, lead_of(g->body), error);
}

/* A list of contents is read by its numbers: set small, so that it stays on a page with what it belongs to, below each
 * other where a paragraph begins. */
static bool add_list(Flow *flow, const Node *list, GError **error) {
    if (list->role == ROLE_ANNEXES)
        return add_annexes(flow, list, error);
    if (list->role == ROLE_NOTES)
        return flow_numbered(flow, list, error);
    static const double hang = 2; /* ems; lines after the first of an item of contents */
    const Geometry *g = flow->geometry;
    bool contents = list->role == ROLE_CONTENTS;
    double inset = contents ? first_indent(flow) * g->body.size + hang * g->table_head.size : g->body.size;
    double x = shaper_rtl(flow->setter.shaper, flow->meta->lang) ? 0 : inset;
    const Setting setting = {.face = FACE_BODY,
                             .style = contents ? g->table_head : g->body,
                             .indent = contents ? -hang : 1,
                             .justify = !language_is_latin(flow->meta->lang)};
    g_autoptr(Stack) stack = stack_new();
    return stack_add_list(stack, &flow->setter, list, &setting, x, g->width - inset, error) &&
           flow_place(flow, stack, lead_of(g->body), error);
}

static bool add_block(Flow *flow, const Node *block, Role role, GError **error);

static bool add_aside(Flow *flow, const Node *aside, GError **error) {
    if (aside->role == ROLE_EDITION)
        return true; /* on every page already, as furniture */
    bool text = aside->role != ROLE_NOTE;
    for (const Node *block = aside->first; block && text; block = block->next)
        text = block->kind == KIND_PARA || block->kind == KIND_LIST || block->kind == KIND_HEADING;
    for (const Node *block = aside->first; block && !text; block = block->next)
        if (!add_block(flow, block, block->role == ROLE_NONE ? aside->role : block->role, error))
            return false;
    if (!text)
        return true;
    double x = flow->geometry->body.size, width = flow->geometry->width - x;
    bool faces = may_face(flow, aside);
    const FacingPlaces places = faces ? facing_places(flow, x, width) : (FacingPlaces){x, 0, width};
    g_autoptr(Stack) stack = stack_new();
    g_autoptr(Stack) beside = faces ? stack_new() : NULL;
    Setter setter = flow->setter;
    setter.side = faces ? PAIR_LEAD : PAIR_BOTH;
    if (!stack_add_aside(stack, &setter, aside, places.lead, places.width, false, error))
        return false;
    setter.side = PAIR_SECOND;
    if (faces && !stack_add_aside(beside, &setter, aside, places.second, places.width, false, error))
        return false;
    flow_space(flow, 8);
    bool placed = flow_place_beside(flow, stack, beside, 0, error);
    flow_space(flow, 4);
    return placed;
}

/* role: of the paragraphs in it, which may come from an aside around. */
static bool add_block(Flow *flow, const Node *block, Role role, GError **error) {
    bool carries_own = block->kind == KIND_PARA || block->kind == KIND_HEADING;
    if (node_web_only(block))
        return true;
    if (block->id && !carries_own)
        g_ptr_array_add(flow->anchors, (void *)block);
    switch (block->kind) {
    case KIND_HEADING:
        return add_heading(flow, block, error);
    case KIND_PARA:
        return add_para(flow, block, role, error);
    case KIND_LIST:
        return add_list(flow, block, error);
    case KIND_TABLE:
        return flow_table(flow, block, error);
    case KIND_FIGURE:
        return flow_figure(flow, block, error);
    case KIND_ASIDE:
        return add_aside(flow, block, error);
    case KIND_DOCUMENT:
    case KIND_SECTION:
    case KIND_ITEM:
    case KIND_CAPTION:
    case KIND_HEAD:
    case KIND_BODY:
    case KIND_ROW:
    case KIND_CELL:
    case KIND_TEXT:
    case KIND_STRONG:
    case KIND_LINK:
    case KIND_FOLD:
    case KIND_SUMMARY:
    case KIND_SPAN:
        break;
    }
    g_assert_not_reached();
}

bool section_begins_page(const Node *section) {
    return section && (section->role == ROLE_ANNEX || section->role == ROLE_COLUMNS || section->role == ROLE_ACROSS ||
                       section->role == ROLE_LANDSCAPE);
}

/* What is held still needs its texts. */
static void trim_texts(const Flow *flow) {
    if (flow->held->len == 0)
        shaper_trim(flow->setter.shaper);
}

/* The end of a page is the end of what the pages so far mean. Takes over the structure of what follows. */
static bool settle_structure(Layout *layout, Structure *structure, GError **error) {
    Flow *flow = &layout->flow;
    bool turned = flow_turn(flow, error);
    if (turned && flow->sink->settle)
        flow->sink->settle(flow->sink);
    structure_free(layout->structure);
    layout->structure = structure;
    flow->structure = structure;
    return turned;
}

bool layout_add(Layout *layout, const Doc *doc, GError **error) {
    Flow *flow = &layout->flow;
    const Node *first = doc->root->first;
    bool strip = geometry_is_strip(flow->geometry);
    if (flow->pages > 0 && section_begins_page(first) && !settle_structure(layout, structure_new(), error))
        return false;
    structure_add(layout->structure, doc);
    if (geometry_is_sheet(flow->geometry))
        return flow_sheet(flow, doc, error);
    for (const Node *section = first; section; section = section->next) {
        if (section_begins_page(section)) {
            if (!flow_flush(flow, error) || !flow_turn(flow, error))
                return false;
            flow_end_part(flow);
        }
        if (section->id)
            g_ptr_array_add(flow->anchors, (void *)section);
        bool columns = section->role == ROLE_COLUMNS && !strip;
        if (!strip && (section->role == ROLE_ACROSS || section->role == ROLE_LANDSCAPE))
            flow_begin_across(flow, section->role == ROLE_ACROSS);
        for (const Node *block = section->first; block; block = block->next) {
            if (columns && block->kind == KIND_TABLE) {
                if (!flow_begin_columns(flow, error))
                    return false;
                columns = false;
            }
            if (!add_block(flow, block, block->role, error))
                return false;
            trim_texts(flow);
        }
        if (section->role == ROLE_NONE || section->role == ROLE_ANNEX)
            continue;
        if (!flow_end_area(flow, error))
            return false;
        if (!flow->page)
            flow_end_part(flow);
    }
    return flow_flush(flow, error);
}

struct Section {
    GPtrArray *pages; /* of Page * */
    Structure *structure;
    bool stands;
    bool empty;      /* the document says nothing */
    double y, space; /* of the pen on the last page */
    Fit fit;         /* with which it was set */
    Filled filled;
};

void section_free(Section *section) {
    if (!section)
        return;
    g_ptr_array_unref(section->pages);
    structure_free(section->structure);
    g_free(section);
}

static Section *set_section(const Layout *layout, Shaper *shaper, const Doc *doc, Fit fit, GError **error) {
    g_autoptr(Section) section = g_new0(Section, 1);
    section->pages = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))page_free);
    g_autoptr(Layout) beside = layout_new(shaper, &layout->geometry, layout->flow.meta, NULL);
    beside->flow.loose = section->pages;
    beside->flow.fit = fit;
    TextStyle *const styles[] = {&beside->geometry.digest, &beside->geometry.fine, &beside->geometry.body};
    size_t tight = layout->flow.meta->second_lang ? 3 : 2; /* what is not in pairs has 22 lines a page */
    for (size_t i = 0; i < tight; i++) {
        styles[i]->pitch *= fit.tight;
        styles[i]->size *= (1 + fit.tight) / 2;
    }
    if (!layout_add(beside, doc, error))
        return NULL;
    section->stands = section_begins_page(doc->root->first);
    section->empty = !doc->root->first;
    section->y = beside->flow.y;
    section->space = beside->flow.space;
    section->structure = g_steal_pointer(&beside->structure);
    bool turned = flow_turn(&beside->flow, error);
    flow_end_part(&beside->flow);
    section->fit = fit;
    section->filled = beside->flow.filled;
    return turned ? g_steal_pointer(&section) : NULL;
}

/* ---- copy-fitting: as few pages as can be, and none that is nearly empty ---- */

/* Of a page, on the last of several. */
static const double least_last = 0.22;
/* Of the usual pitch. */
static const double tights[] = {0.97, 0.94, 0.91};

/* Sets it again; where that takes no more pages, it stands in the place of what was. */
static bool try_fit(const Layout *layout, Shaper *shaper, const Doc *doc, Fit fit, bool fewer, Section **section,
                    bool *better, GError **error) {
    Section *other = set_section(layout, shaper, doc, fit, error);
    if (!other)
        return false;
    *better = other->pages->len + fewer <= (*section)->pages->len && (fewer || !other->filled.alone);
    section_free(*better ? *section : other);
    *section = *better ? other : *section;
    return true;
}

/* Of the columns of its last page, how much is filled. */
static double part_filled(const Section *section) {
    return section->filled.used / section->filled.room;
}

/* Lines closer to each other where that saves a page; else the last page gets a fifth at least from the one before it;
 * and where it filled one column alone, both end side by side. */
static bool fit_columns_of(const Layout *layout, Shaper *shaper, const Doc *doc, Section **section, GError **error) {
    enum { MOST_LINES = 9, STEP = 2 };
    static const double saved = 0.16;
    double height = layout->geometry.height, pitch = layout->geometry.digest.pitch;
    Fit fit = {.tight = 1};
    bool better = false;
    double pages = (*section)->pages->len, part = part_filled(*section);
    for (size_t i = 0; pages > 1 && part < saved * (pages - 1) && i < G_N_ELEMENTS(tights) && !better; i++) {
        if (!try_fit(layout, shaper, doc, (Fit){.tight = tights[i]}, true, section, &better, error))
            return false;
        fit.tight = better ? tights[i] : 1;
    }
    pages = (*section)->pages->len;
    part = part_filled(*section);
    fit.shorter[0].page = (int)pages - 1;
    for (int lines = 1; lines <= MOST_LINES && pages > 1 && part_filled(*section) < least_last; lines += STEP) {
        fit.shorter[0].by = (least_last - part) * height + lines * pitch;
        if (!try_fit(layout, shaper, doc, fit, false, section, &better, error))
            return false;
    }
    bool one = flow_columns(layout->flow.meta) > 1 && pages > 1 && part_filled(*section) <= 0.5;
    better = !one;
    double used = (*section)->filled.used, column = (*section)->filled.room / 2;
    for (int lines = 2; lines <= MOST_LINES && !better; lines += STEP) {
        fit.shorter[1].page = (int)pages;
        fit.shorter[1].by = column - used / 2 - lines * pitch;
        if (fit.shorter[1].by <= 0)
            break;
        if (!try_fit(layout, shaper, doc, fit, false, section, &better, error))
            return false;
    }
    return true;
}

/* Who signs stands alone, or on a page that is nearly empty. */
static bool closes_ill(const Section *section) {
    const Filled *filled = &section->filled;
    return filled->closing > 0 && (filled->alone || filled->closed < least_last);
}

/* Who signs never stands alone: in pairs lines closer to each other where that saves a page; else two lines of what
 * comes before go along (GB/T 9704-2012 7.3.5.4). */
static bool fit_signature(const Layout *layout, Shaper *shaper, const Doc *doc, Section **section, GError **error) {
    enum { MOST = 6 };
    double pitch = layout->geometry.body.pitch;
    bool better = false;
    for (size_t i = 0; layout->flow.meta->second_lang && i < G_N_ELEMENTS(tights) && !better; i++)
        if (!try_fit(layout, shaper, doc, (Fit){.tight = tights[i]}, true, section, &better, error))
            return false;
    better = false;
    Fit fit = (*section)->fit;
    const Filled filled = (*section)->filled;
    const double lacking = (least_last - filled.closed) * layout->geometry.height;
    for (int lines = 2; lines <= MOST && closes_ill(*section) && !better; lines++) {
        const double more = MAX(2 * pitch - 1, lacking) + (lines - 2) * pitch;
        fit.shorter[0].page = filled.closing - 1;
        fit.shorter[0].by = filled.left + more;
        if (!try_fit(layout, shaper, doc, fit, false, section, &better, error))
            return false;
    }
    return true;
}

/* Smaller and closer where that saves a page. */
static bool fit_across(const Layout *layout, Shaper *shaper, const Doc *doc, Section **section, GError **error) {
    bool better = false;
    for (size_t i = 0; i < G_N_ELEMENTS(tights) && (*section)->pages->len > 1 && !better; i++)
        if (!try_fit(layout, shaper, doc, (Fit){.tight = tights[i]}, true, section, &better, error))
            return false;
    return true;
}

/* Where a part ends on a page that is nearly empty, it gets a fifth at least from the one before it. */
static bool fit_ends(const Layout *layout, Shaper *shaper, const Doc *doc, Section **section, GError **error) {
    enum { MOST = 13, STEP = 3, FIRST = 2 };
    const Geometry *g = &layout->geometry;
    for (size_t end = FIRST; end < G_N_ELEMENTS((*section)->fit.shorter); end++) {
        const Filled filled = (*section)->filled;
        if (filled.last_page == 0 || filled.last >= least_last)
            return true;
        Fit fit = (*section)->fit;
        fit.shorter[end].page = filled.last_page - 1;
        bool better = false, mended = false;
        for (int lines = 0; lines <= MOST && !mended; lines += STEP) {
            fit.shorter[end].by = (least_last - filled.last) * g->height + lines * g->table.pitch;
            if (!try_fit(layout, shaper, doc, fit, false, section, &better, error))
                return false;
            const Filled *now = &(*section)->filled;
            mended = better && (now->last_page != filled.last_page || now->last >= least_last);
        }
    }
    return true;
}

Section *section_new(const Layout *layout, Shaper *shaper, const Doc *doc, GError **error) {
    Section *section = set_section(layout, shaper, doc, (Fit){.tight = 1}, error);
    bool set = section != NULL;
    if (set && closes_ill(section))
        set = fit_signature(layout, shaper, doc, &section, error);
    else if (set && section->filled.room > 0)
        set = fit_columns_of(layout, shaper, doc, &section, error);
    else if (set && doc->root->first && doc->root->first->role == ROLE_ACROSS)
        set = fit_across(layout, shaper, doc, &section, error);
    if (set && section->filled.room <= 0)
        set = fit_ends(layout, shaper, doc, &section, error);
    if (!set)
        g_clear_pointer(&section, section_free);
    return section;
}

bool layout_take(Layout *layout, Section *section, GError **error) {
    Flow *flow = &layout->flow;
    if (section->empty)
        return true;
    g_assert(flow->pages == 0 || section->stands);
    if (section->pages->len > 1 && section->filled.room > 0) {
        int percent = (int)lround(100 * part_filled(section));
        layout->filling.least = layout->filling.least > 0 ? MIN(layout->filling.least, percent) : percent;
    }
    layout->filling.alone = layout->filling.alone || section->filled.alone;
    if (!settle_structure(layout, g_steal_pointer(&section->structure), error))
        return false;
    while (section->pages->len > 0) {
        if (!flow_turn(flow, error))
            return false;
        flow->page = g_ptr_array_steal_index(section->pages, 0);
        flow->page->number = ++flow->pages;
        flow->at_top = false;
    }
    flow->y = section->y;
    flow->space = section->space;
    trim_texts(flow);
    return true;
}

Filling layout_filling(const Layout *layout) {
    Filling filling = layout->filling;
    filling.pages = layout->flow.pages;
    return filling;
}

bool layout_finish(Layout *layout, int *pages, GError **error) {
    if (pages)
        *pages = layout->flow.pages;
    return flow_turn(&layout->flow, error);
}
