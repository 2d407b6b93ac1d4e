/* A poster. Measures are of trials at three metres: the name in letters of 41 mm, one sentence in letters of 15 mm,
 * until when and whom to call in the upper half, lines of 14 points or more for who stands before it.
 *
 * Every part is a function that returns its height, and paints only where there is a page: the parts are measured until
 * their sizes fit the sheet, then painted, and what is left of the height goes between them. */
#include "doc/pair.h"
#include "layout/flow.h"

/* Points in a millimetre. */
static const double mm = 72 / 25.4;

/* Which words of a document in pairs a column has. */
typedef enum SheetSide { SIDE_LEAD, SIDE_SECOND } SheetSide;

/* What may become smaller where not all has room, from what is read farthest to what is read last. */
typedef struct SheetSizes {
    double name, sentence; /* points */
    double line, note;     /* of topics; of what does not agree */
    double field;
    bool keys, topics;
} SheetSizes;

typedef struct Sheet {
    Flow *flow;
    const Geometry *g;
    const Doc *doc;
    SheetSizes sizes;
    Ink ink;
    SheetSide side;
    double left, width; /* of the column that is being set */
    bool mirrored;      /* its language is written from right to left */
    double spread;      /* given to each line of topics */
    bool paint;
    GError **error;
    bool failed;
} Sheet;

static const Node *part_of(const Sheet *sheet, Role role) {
    for (const Node *section = sheet->doc->root->first; section; section = section->next)
        if (section->role == role)
            return section;
    return NULL;
}

/* The block with this role, wherever in the document. */
static const Node *block_of(const Sheet *sheet, Role role) {
    for (const Node *section = sheet->doc->root->first; section; section = section->next)
        for (const Node *block = section->first; block; block = block->next)
            if (block->role == role)
                return block;
    return NULL;
}

/* What stands so far from one side of the column stands so far from the other where it is read from right to left. */
static double place_of(const Sheet *sheet, double x, double width) {
    return sheet->mirrored ? 2 * sheet->left + sheet->width - x - width : x;
}

static TextStyle style_of(double size, double leading) {
    return (TextStyle){size, size * leading};
}

static Stack *set_line(Sheet *sheet, const Node *line, const Setting *setting, double width) {
    Stack *stack = stack_new();
    if (!sheet->failed && line)
        sheet->failed = !stack_add_language(stack, &sheet->flow->setter, line, sheet->side == SIDE_SECOND, setting, 0,
                                            width, sheet->error);
    return stack;
}

static void put_area(const Sheet *sheet, double x, double y, double w, double h, Ink ink) {
    if (!sheet->paint)
        return;
    Box *box = page_add(sheet->flow->page, BOX_RECT, NULL);
    box->x = place_of(sheet, x, w);
    box->y = y;
    box->w = w;
    box->h = h;
    box->ink = ink;
}

/* Over the whole width of the sheet, in whatever column. */
static void put_band(const Sheet *sheet, double y, double h, Ink ink) {
    put_area(sheet, place_of(sheet, 0, sheet->g->page_width), y, sheet->g->page_width, h, ink);
}

static void put_rule(const Sheet *sheet, double x, double y, double width, double stroke) {
    if (sheet->paint)
        page_rule(sheet->flow->page, NULL, place_of(sheet, x, width), y, width, 0, stroke);
}

/* What was set in this width. */
static void put_stack(Sheet *sheet, const Stack *stack, double x, double y, double width) {
    if (sheet->paint && !sheet->failed)
        stack_paint(stack, sheet->flow->page, place_of(sheet, x, width), y, 0, stack->height);
}

/* One line of the Doc between x and x + width; its height. */
static double put_line(Sheet *sheet, const Node *line, const Setting *setting, double x, double y, double width) {
    g_autoptr(Stack) stack = set_line(sheet, line, setting, width);
    put_stack(sheet, stack, x, y, width);
    return stack->height;
}

static void put_frame(const Sheet *sheet, double x, double y, double w, double h, double stroke, double grey) {
    if (!sheet->paint)
        return;
    put_area(sheet, x, y, w, h, INK_GREY);
    Box *box = &g_array_index(sheet->flow->page->boxes, Box, sheet->flow->page->boxes->len - 1);
    box->fill = FILL_NONE;
    box->stroke = stroke;
    box->grey = grey;
}

/* ---- the head ---- */

/* Over the whole width of the sheet; black alone saves toner with two rules in its place. The mark of a draft is so
 * large that nobody puts it up. */
static double band_part(Sheet *sheet, double y) {
    const Node *band = part_of(sheet, ROLE_BAND);
    if (!band)
        return 0;
    const Geometry *g = sheet->g;
    const Meta *meta = sheet->flow->meta;
    bool solid = sheet->ink != INK_GREY;
    double height = 28 * mm, size = 34, x = sheet->left, room = sheet->width;
    const Setting white = {.face = FACE_TITLE, .style = style_of(size, 1.2), .grey = solid ? 1 : 0};
    if (sheet->side == SIDE_LEAD) {
        put_band(sheet, y, solid ? height : 5 * mm, sheet->ink);
        if (!solid)
            put_band(sheet, y + height - 2 * mm, 2 * mm, INK_GREY);
    }
    const Node *tag = block_of(sheet, ROLE_TAG);
    if (tag) {
        Setting framed = white;
        framed.face = FACE_HEADING;
        framed.style = style_of(22, 1.2);
        g_autoptr(Stack) words = set_line(sheet, tag, &framed, room);
        double set = room, w = words->width + 8 * mm, h = 13 * mm, at = x + room - w;
        put_frame(sheet, at, y + (height - h) / 2, w, h, 1.6, white.grey);
        put_stack(sheet, words, at + 4 * mm, y + (height - words->height) / 2, set);
        room -= w + 6 * mm;
    }
    Setting setting = white;
    setting.balance = true;
    g_autoptr(Stack) title = set_line(sheet, block_of(sheet, ROLE_KICKER), &setting, room);
    while (!sheet->failed && title->height > 22 * mm && setting.style.size > 16) {
        setting.style = style_of(setting.style.size - 2, 1.2);
        stack_free(title);
        title = set_line(sheet, block_of(sheet, ROLE_KICKER), &setting, room);
    }
    put_stack(sheet, title, x, y + (height - title->height) / 2, room);

    const char *mark = sheet->side == SIDE_SECOND ? meta->second_mark : meta->edition_mark;
    if (!mark || !*mark)
        return height;
    double strip = 13 * mm;
    if (sheet->side == SIDE_LEAD)
        put_band(sheet, y + height, strip, INK_GREY);
    g_autoptr(Stack) stack = stack_new();
    const Setting loud = {.face = FACE_HEADING, .style = style_of(32, 1.2), .align = ALIGN_CENTRE, .grey = 1};
    const Setter setter = {.shaper = sheet->flow->setter.shaper,
                           .geometry = g,
                           .lang = sheet->flow->setter.lang,
                           .second_lang = sheet->flow->setter.second_lang};
    const Setting *as = &loud;
    Setting second = loud; /* words of the second language are set at three quarters */
    second.style = style_of(32 / 0.75, 1.2);
    if (sheet->side == SIDE_SECOND)
        as = &second;
    sheet->failed = sheet->failed || !stack_add_words(stack, &setter, NULL, mark, sheet->side == SIDE_SECOND, as, 0,
                                                      sheet->width, sheet->error);
    put_stack(sheet, stack, sheet->left, y + height + (strip - stack->height) / 2, sheet->width);
    return height + strip;
}

/* The name as large as one line allows, beside it what is known of the whole; below it the sentence. */
static double nameplate_part(Sheet *sheet, double y) {
    const Node *plate = part_of(sheet, ROLE_NAMEPLATE), *name = block_of(sheet, ROLE_TITLE);
    double x = sheet->left, facts = 0, beside = 0;
    if (!plate)
        return 0;
    const Setting fact = {.face = FACE_HEADING, .style = style_of(20, 1.5), .align = ALIGN_RIGHT};
    for (const Node *block = plate->first; block; block = block->next)
        if (block->kind == KIND_PARA && block->role == ROLE_NONE) {
            Setting flush = fact;
            flush.align = ALIGN_LEFT;
            g_autoptr(Stack) alone = set_line(sheet, block, &flush, sheet->width);
            facts = MAX(facts, alone->width);
        }
    bool pairs = sheet->flow->setter.second_lang != NULL;
    double room = pairs ? sheet->width : sheet->width - facts - 8 * mm;
    Setting large = {.face = FACE_TITLE, .style = style_of(sheet->sizes.name, 1.1), .balance = true};
    g_autoptr(Stack) set = set_line(sheet, name, &large, room);
    /* a long name becomes smaller before it takes a second line */
    while (!sheet->failed && large.style.size > 40 && (set->height > large.style.size * 1.05 || set->width > room)) {
        large.style = style_of(large.style.size - 4, 1.1);
        stack_free(set);
        set = set_line(sheet, name, &large, room);
    }
    put_stack(sheet, set, x, y, room);
    for (const Node *block = pairs ? NULL : plate->first; block; block = block->next)
        if (block->kind == KIND_PARA && block->role == ROLE_NONE) {
            put_line(sheet, block, &fact, x + sheet->width - facts - 1, y + beside, facts + 1);
            beside += fact.style.pitch;
        }
    double foot = MAX(set->height, beside);
    const Setting said = {
        .face = FACE_TITLE, .style = style_of(sheet->sizes.sentence, 1.25), .ink = sheet->ink, .balance = true};
    for (const Node *block = plate->first; block; block = block->next)
        if (block->role == ROLE_CONCLUSION)
            foot += 5 * mm + put_line(sheet, block, &said, x, y + foot + 5 * mm, sheet->width);
    return foot;
}

/* ---- until when, and whom to call ---- */

static bool is_open(const Node *field) {
    for (const Node *child = field->first; child; child = child->next)
        if (child->role == ROLE_MISSING || (child->role == ROLE_SECOND && is_open(child)))
            return true;
    return false;
}

/* The first words of a field alone: what it asks. Returns their width. */
static double label_part(Sheet *sheet, const Node *field, const Setting *setting, double x, double y) {
    const Node *whole = sheet->side == SIDE_SECOND && node_second(field) ? node_second(field) : field;
    for (const Node *child = whole->first; child; child = child->next)
        if (child->kind == KIND_STRONG) {
            g_autoptr(Stack) stack = stack_new();
            sheet->failed = sheet->failed || !stack_add_language(stack, &sheet->flow->setter, child, false, setting, 0,
                                                                 sheet->width, sheet->error);
            put_stack(sheet, stack, x, y, sheet->width);
            return stack->width;
        }
    return 0;
}

static double label_width(Sheet *sheet, const Node *field, const Setting *setting) {
    bool paints = sheet->paint;
    sheet->paint = false;
    double width = label_part(sheet, field, setting, 0, 0);
    sheet->paint = paints;
    return width;
}

/* Fields in a frame; what is not known is a line to write on. */
static double box_part(Sheet *sheet, double y) {
    static const double least_line = 30 * 72 / 25.4; /* 30 mm */
    const Node *box = part_of(sheet, ROLE_BOX);
    double pad = 5 * mm, x = sheet->left + pad, foot = y + pad, size = sheet->sizes.field, coded = 0;
    const Node *code = NULL;
    int fields = 0;
    if (!box)
        return 0;
    for (const Node *block = box->first; block; block = block->next) {
        fields += block->kind == KIND_PARA;
        code = block->kind == KIND_FIGURE ? block : code;
    }
    bool pairs = sheet->flow->setter.second_lang != NULL, shows_code = code && !pairs; /* else between the columns */
    if (fields == 0 && !shows_code)
        return 0;
    double room = sheet->width - 2 * pad;
    if (shows_code) {
        coded = code->scene->width;
        room -= coded + pad;
    }
    const Setting setting = {.face = FACE_HEADING, .style = style_of(size, 1.35)};
    double half = (room - pad) / 2, at = 0; /* where the next open field of a row begins; 0: on a row of its own */
    for (const Node *block = box->first, *before = NULL; block; before = block, block = block->next) {
        if (block->kind != KIND_PARA)
            continue;
        if (!is_open(block)) {
            foot += at > 0 ? size * 1.75 : 0;
            foot += put_line(sheet, block, &setting, x, foot, room) + size * 0.75;
            at = 0;
            continue;
        }
        const double label = label_width(sheet, block, &setting);
        /* the first is a period: two dates */
        double width = before && !pairs && label + least_line < half ? half : room;
        if (width > half && at > 0) {
            foot += size * 1.75;
            at = 0;
        }
        label_part(sheet, block, &setting, x + at, foot);
        put_rule(sheet, x + at + label + 4, foot + size * 1.05, MAX(width - label - 4, 0), 0.8);
        bool ends = width > half || at > 0;
        at = ends ? 0 : half + pad;
        foot += ends ? size * 1.75 : 0;
    }
    foot += (at > 0 ? size * 1.75 : 0) + pad - size * 0.75;
    if (shows_code) {
        if (sheet->paint && !sheet->failed)
            sheet->failed =
                !flow_drawing(sheet->flow, code, place_of(sheet, sheet->left + sheet->width - pad - coded, coded),
                              y + pad, 1, sheet->error);
        foot = MAX(foot, y + code->scene->height + 2 * pad);
    }
    put_frame(sheet, sheet->left, y, sheet->width, foot - y, 2, 0);
    return foot - y;
}

/* ---- figures ---- */

static double key_part(Sheet *sheet, const Node *item, double x, double y, double width, double value) {
    double foot = y + 3 * mm;
    put_area(sheet, x, y, width, 3, sheet->ink);
    for (const Node *para = item->first; para; para = para->next) {
        const Setting setting = para->role == ROLE_STATED
                                    ? (Setting){.face = FACE_TITLE, .style = style_of(value, 1.1), .ink = sheet->ink}
                                : para->role == ROLE_NOTE ? (Setting){.face = FACE_BODY, .style = style_of(14, 1.3)}
                                                          : (Setting){.face = FACE_HEADING, .style = style_of(17, 1.3)};
        foot += put_line(sheet, para, &setting, x, foot, width) + 1.5 * mm;
    }
    return foot - y;
}

static double keys_part(Sheet *sheet, double y) {
    const Node *list = block_of(sheet, ROLE_KEYS);
    if (!list || !sheet->sizes.keys)
        return 0;
    int count = 0, at = 0;
    for (const Node *item = list->first; item; item = item->next)
        count++;
    double gap = 6 * mm, width = (sheet->width - (count - 1) * gap) / count, height = 0, size = 52;
    for (const Node *item = list->first; item; item = item->next) { /* all in one size, each on one line */
        const Setting setting = {.face = FACE_TITLE, .style = style_of(size, 1.1)};
        g_autoptr(Stack) value = set_line(sheet, item->first, &setting, sheet->g->page_width);
        if (value->width > width)
            size *= width / value->width;
    }
    for (const Node *item = list->first; item; item = item->next, at++) {
        double own = key_part(sheet, item, sheet->left + at * (width + gap), y, width, size);
        height = MAX(height, own);
    }
    return height;
}

/* ---- a line for each indicator, in two columns ---- */

typedef struct TopicColumns {
    double number, name, gap; /* widths */
    double line;              /* size */
} TopicColumns;

static double cell_part(Sheet *sheet, const Node *cell, const Setting *setting, double x, double y, double width) {
    g_autoptr(Stack) stack = stack_new();
    if (sheet->failed)
        return 0;
    sheet->failed = !stack_add_cell(stack, &sheet->flow->setter, cell, setting, width, sheet->error);
    put_stack(sheet, stack, x, y, width);
    return stack->height;
}

/* Letters of Latin script are lower: their lines stand closer. */
static TextStyle topic_style(const Sheet *sheet, double size) {
    return style_of(size, language_is_latin(sheet->flow->setter.lang) ? 1.15 : 1.25);
}

/* White above and below the words of a line. */
static double topic_pad(const TopicColumns *columns) {
    return columns->line * 0.11;
}

/* A category's name in a band, or an indicator's line. Returns the height. */
static double topic_part(Sheet *sheet, const TopicColumns *columns, const Node *row, double x, double y, double width) {
    double size = columns->line, pad = topic_pad(columns) + sheet->spread / 2, inset = 1.6 * mm;
    bool head = row->first->scope == SCOPE_ROWGROUP, loud = row->role == ROLE_ERROR;
    bool paints = sheet->paint;
    double height = 0;
    /* measured first: what is painted behind it comes before it */
    for (int pass = paints ? 0 : 1; pass < 2; pass++) {
        sheet->paint = paints && pass == 1;
        bool white = (head && sheet->ink != INK_GREY) || loud;
        if (sheet->paint && (head || loud) && white)
            put_area(sheet, x, y, width, height, loud && sheet->ink != INK_GREY ? INK_ALERT : sheet->ink);
        if (head && !white)
            put_rule(sheet, x, y + 1, width, 2);
        if (!white)
            put_rule(sheet, x, y + height, width, head ? 0.7 : 0.3);
        Setting setting = {.face = FACE_HEADING, .style = topic_style(sheet, size), .grey = white ? 1 : 0};
        double most = 0;
        if (head) {
            most = cell_part(sheet, row->first, &setting, x + inset, y + pad, width - 2 * inset);
        } else {
            const Node *number = row->first, *name = number->next, *said = name->next;
            Setting right = setting;
            right.align = ALIGN_RIGHT;
            cell_part(sheet, number, &right, x, y + pad, columns->number);
            most = cell_part(sheet, name, &setting, x + columns->number + columns->gap, y + pad, columns->name);
            double at = columns->number + columns->name + 2 * columns->gap;
            Setting plain = setting; /* letters of Latin script have a bold of their own, for names */
            plain.face = language_is_latin(sheet->flow->setter.lang) ? FACE_TABLE : FACE_HEADING;
            double beside = cell_part(sheet, said, &plain, x + at, y + pad, width - at - inset);
            most = MAX(most, beside);
        }
        height = most + 2 * pad;
    }
    sheet->paint = paints;
    return height;
}

static double topics_part(Sheet *sheet, double y) {
    const Node *table = block_of(sheet, ROLE_TOPICS), *instead = block_of(sheet, ROLE_INSTEAD);
    if (!table)
        return 0;
    if (!sheet->sizes.topics) {
        const Setting setting = {.face = FACE_HEADING, .style = style_of(20, 1.4)};
        return put_line(sheet, instead, &setting, sheet->left, y, sheet->width);
    }
    double between = 6 * mm, width = (sheet->width - between) / 2;
    TopicColumns columns = {
        .number = sheet->sizes.line * 1.7, .gap = sheet->sizes.line * 0.5, .line = sheet->sizes.line};
    const Setting named = {.face = FACE_HEADING, .style = topic_style(sheet, columns.line)};
    g_autoptr(GPtrArray) rows = g_ptr_array_new();
    for (const Node *body = table->first; body; body = body->next)
        for (const Node *row = body->first; row; row = row->next) {
            g_ptr_array_add(rows, (void *)row);
            if (row->first->scope == SCOPE_ROWGROUP || !row->first->next->first)
                continue;
            g_autoptr(Stack) name = set_line(sheet, row->first->next->first, &named, sheet->g->width);
            columns.name = MAX(columns.name, name->width);
        }
    bool paints = sheet->paint;
    sheet->paint = false;
    g_autofree double *heights = g_new(double, rows->len + 1), *tried = g_new(double, rows->len + 1);
    double all = 0, first = 0, best = 0, widest = MIN(columns.name + 1, width * 0.4), chosen = widest;
    /* as wide as makes the lines lowest: names on one line, or more room beside them */
    for (int percent = 100; percent >= 55; percent -= 15) {
        double sum = 0;
        columns.name = widest * percent / 100;
        for (guint i = 0; i < rows->len; i++)
            sum += tried[i] = topic_part(sheet, &columns, g_ptr_array_index(rows, i), 0, 0, width);
        if (percent == 100 || sum < all - 1) {
            all = sum;
            chosen = columns.name;
            memcpy(heights, tried, rows->len * sizeof *tried);
        }
    }
    columns.name = chosen;
    guint split = 0;
    /* where the longer column is shortest; a category's name never stands last */
    for (guint i = 0; i <= rows->len; i++) {
        const Node *before = i > 0 ? g_ptr_array_index(rows, i - 1) : NULL;
        double longer = MAX(first, all - first);
        if ((!before || before->first->scope != SCOPE_ROWGROUP) && (i == 0 || longer < best)) {
            best = longer;
            split = i;
        }
        if (i < rows->len)
            first += heights[i];
    }
    sheet->paint = paints;
    double x = sheet->left, at = y;
    for (guint i = 0; paints && i < rows->len && !sheet->failed; i++) {
        if (i == split) {
            x += width + between;
            at = y;
        }
        at += topic_part(sheet, &columns, g_ptr_array_index(rows, i), x, at, width);
    }
    return best;
}

static int topic_lines(const Sheet *sheet) {
    const Node *table = sheet->sizes.topics ? block_of(sheet, ROLE_TOPICS) : NULL;
    int lines = 0;
    for (const Node *body = table ? table->first : NULL; body; body = body->next)
        for (const Node *row = body->first; row; row = row->next)
            lines++;
    return (lines + 1) / 2;
}

/* ---- what does not agree, and who published it ---- */

static double exceptions_part(Sheet *sheet, double y) {
    const Node *part = part_of(sheet, ROLE_EXCEPTIONS);
    if (!part)
        return 0;
    bool pairs = sheet->flow->setter.second_lang != NULL;
    double size = sheet->sizes.note, foot = y + 3 * mm;
    double head = pairs ? 0 : 34 * mm, x = sheet->left + head, width = sheet->width - head;
    Ink ink = sheet->ink == INK_GREY ? INK_GREY : INK_ALERT;
    put_area(sheet, sheet->left, y, sheet->width, 2, ink);
    const Setting heading = {.face = FACE_HEADING, .style = style_of(pairs ? 16 : 20, 1.2), .ink = ink};
    const Setting text = {.face = FACE_SUBHEADING, .style = style_of(size, 1.3)};
    for (const Node *block = part->first; block; block = block->next) {
        if (block->kind == KIND_HEADING) {
            double height = put_line(sheet, block, &heading, sheet->left, foot, pairs ? width : head - 3 * mm);
            foot += pairs ? height + 1.5 * mm : 0;
        } else if (block->kind == KIND_LIST) {
            for (const Node *item = block->first; item; item = item->next)
                for (const Node *para = item->first; para; para = para->next)
                    foot += put_line(sheet, para, &text, x, foot, width) + size * 0.4;
        } else {
            foot += put_line(sheet, block, &text, x, foot, width) + size * 0.4;
        }
    }
    return foot - y;
}

/* Who signs, over the date, to the right, with room for a seal of 42 mm over both (GB/T 9704-2012 7.3.5). */
static double imprint_part(Sheet *sheet, double y) {
    const Node *part = part_of(sheet, ROLE_IMPRINT);
    if (!part)
        return 0;
    bool pairs = sheet->flow->setter.second_lang != NULL;
    double half = sheet->width * (pairs ? 1 : 0.5), x = sheet->left + sheet->width - half, right = y, left = y;
    const Setting note = {.face = FACE_SUBHEADING, .style = style_of(14, 1.3)};
    const Setting sign = {.face = FACE_HEADING, .style = style_of(pairs ? 16 : 18, 1.6), .align = ALIGN_RIGHT};
    put_area(sheet, sheet->left, y, sheet->width, 1, INK_GREY);
    left += 3 * mm;
    right += 3 * mm;
    for (const Node *block = part->first; block; block = block->next) {
        if (block->role == ROLE_NOTE) {
            left += put_line(sheet, block, &note, sheet->left, left, half - 6 * mm) + 2 * mm;
            continue;
        }
        if (block->role == ROLE_SEALED)
            right += 12 * mm;
        if (is_open(block)) { /* a line to write on */
            const Setting asked = {.face = FACE_HEADING, .style = sign.style};
            double line = 100 * mm, at = sheet->left + sheet->width - line;
            double label = label_part(sheet, block, &asked, at, right);
            put_rule(sheet, at + label + 4, right + sign.style.size * 1.05, line - label - 4, 0.8);
            right += sign.style.pitch;
        } else {
            right += put_line(sheet, block, &sign, x, right, half) + sign.style.pitch - sign.style.size;
        }
    }
    return MAX(left, right) - y;
}

/* ---- the sheet ---- */

typedef double (*SheetPart)(Sheet *sheet, double y);
static const SheetPart upright[] = {nameplate_part, box_part, keys_part, topics_part, exceptions_part};

/* With the least white above each that is not empty. */
static const double least_gap = 14;

static double parts_height(Sheet *sheet, const SheetPart *parts, gsize count, int *shown) {
    double height = 0;
    sheet->paint = false;
    *shown = 0;
    for (gsize i = 0; i < count; i++) {
        double part = parts[i](sheet, 0);
        height += part > 0 ? part + least_gap : 0;
        *shown += part > 0;
    }
    return height;
}

/* The next smaller sizes; false when nothing can be smaller. What is read from near shrinks first, to 14 points; then
 * the name; then figures that the lines repeat go; then the rest, the lines last. */
static bool sheet_shrink(SheetSizes *sizes) {
    static const struct {
        double name, sentence, line, note, field;
        bool keys;
    } steps[] = {{96, 40, 14, 15, 20, true},  {72, 36, 14, 13, 17, false}, {56, 36, 14, 12, 15, false},
                 {56, 30, 11, 12, 14, false}, {40, 20, 11, 11, 12, false}, {28, 20, 11, 11, 12, false}};
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (sizes->line > steps[i].line) {
            sizes->line -= 0.5;
            return true;
        }
        if (sizes->name > steps[i].name || sizes->sentence > steps[i].sentence || sizes->field > steps[i].field) {
            sizes->name = MAX(MIN(sizes->name, steps[i].name), sizes->name - 4);
            sizes->sentence = MAX(MIN(sizes->sentence, steps[i].sentence), sizes->sentence - 1);
            sizes->field = MAX(MIN(sizes->field, steps[i].field), sizes->field - 0.5);
            sizes->note = MAX(MIN(sizes->note, steps[i].note), sizes->note - 0.5);
            return true;
        }
        bool keys = i + 1 < G_N_ELEMENTS(steps) && steps[i + 1].keys;
        if (sizes->keys && !keys) {
            sizes->keys = false;
            return true;
        }
        if (sizes->topics && i + 3 == G_N_ELEMENTS(steps)) {
            sizes->topics = false;
            return true;
        }
    }
    return false;
}

/* The next smaller sizes of what is read from afar, down to least. */
static bool afar_shrink(SheetSizes *sizes, const SheetSizes *least) {
    if (sizes->name <= least->name && sizes->sentence <= least->sentence)
        return false;
    sizes->name = MAX(least->name, sizes->name - 4);
    sizes->sentence = MAX(least->sentence, sizes->sentence - 1);
    sizes->field = MAX(least->field, sizes->field - 0.5);
    return true;
}

/* The parts that share a column, and the height that they have. */
typedef struct Column {
    const SheetPart *parts;
    gsize count;
    double height;
} Column;

/* The first of these sizes with which the parts fit, or the last. Smaller sizes never take more height, so not each
 * is tried. sizes: of SheetSizes. */
static void choose_sizes(Sheet *sheet, const Column *column, const GArray *sizes) {
    guint low = 0, high = sizes->len - 1;
    int shown;
    while (low < high && !sheet->failed) {
        guint middle = (low + high) / 2;
        sheet->sizes = g_array_index(sizes, SheetSizes, middle);
        if (parts_height(sheet, column->parts, column->count, &shown) > column->height)
            low = middle + 1;
        else
            high = middle;
    }
    sheet->sizes = g_array_index(sizes, SheetSizes, low);
}

static void fit_column(Sheet *sheet, const Column *column) {
    g_autoptr(GArray) sizes = g_array_new(FALSE, FALSE, sizeof(SheetSizes));
    SheetSizes next = sheet->sizes;
    const SheetSizes full = next;
    do
        g_array_append_val(sizes, next);
    while (sheet_shrink(&next));
    choose_sizes(sheet, column, sizes);
    /* what went made room for what is read from afar */
    const SheetSizes fitted = next = sheet->sizes;
    next.name = full.name;
    next.sentence = full.sentence;
    next.field = full.field;
    g_array_set_size(sizes, 0);
    do
        g_array_append_val(sizes, next);
    while (afar_shrink(&next, &fitted));
    choose_sizes(sheet, column, sizes);
}

/* The parts of a column, from y to foot, what is left of the height between them. */
static void set_column(Sheet *sheet, const SheetPart *parts, gsize count, double y, double foot) {
    static const double most_gap = 30, most_spread = 9;
    int shown;
    fit_column(sheet, &(Column){parts, count, foot - y});
    /* a little smaller where that saves a line */
    double said = nameplate_part(sheet, 0), usual = sheet->sizes.sentence;
    while (!sheet->failed && sheet->sizes.sentence > MAX(usual * 0.86, 36) &&
           nameplate_part(sheet, 0) > said - usual * 0.9)
        sheet->sizes.sentence -= 1;
    if (nameplate_part(sheet, 0) > said - usual * 0.9)
        sheet->sizes.sentence = usual;
    double left = MAX(0, foot - y - parts_height(sheet, parts, count, &shown)),
           gap = least_gap + MIN(left / MAX(shown, 1), most_gap - least_gap);
    left -= shown * (gap - least_gap);
    int lines = topic_lines(sheet);
    sheet->spread = lines > 0 ? MIN(MAX(left, 0) / lines, most_spread) : 0;
    sheet->paint = true;
    for (gsize i = 0; i < count && !sheet->failed; i++) {
        sheet->paint = false;
        double height = parts[i](sheet, 0);
        sheet->paint = true;
        if (height > 0)
            y += gap + parts[i](sheet, y + gap);
    }
    sheet->spread = 0;
}

/* Figures of both languages share the middle of a sheet in pairs: the value once, below it what it is of in both. */
static void set_spine(Sheet *sheet, double x, double width, double y, double foot) {
    const Node *list = block_of(sheet, ROLE_KEYS), *box = part_of(sheet, ROLE_BOX), *code = NULL;
    double pad = 4 * mm, inner = width - 2 * pad;
    for (const Node *block = box ? box->first : NULL; block; block = block->next)
        code = block->kind == KIND_FIGURE ? block : code;
    Box *back = page_add(sheet->flow->page, BOX_RECT, NULL);
    back->x = x;
    back->y = y;
    back->w = width;
    back->h = foot - y;
    back->grey = 0.93;
    double lowest = flow_foot(sheet->flow); /* below it the document's own code stands, in the middle of the sheet */
    double room = code ? lowest - code->scene->height - 5 * mm - y : foot - y, at = y + 6 * mm;
    for (const Node *item = list ? list->first : NULL; item && !sheet->failed; item = item->next) {
        g_autoptr(Stack) stack = stack_new();
        for (const Node *para = item->first; para && !sheet->failed; para = para->next)
            for (int side = SIDE_LEAD; side <= SIDE_SECOND; side++) {
                bool value = para->role == ROLE_STATED, second = side == SIDE_SECOND;
                if ((second && !node_second(para)) || (value && second))
                    continue;
                const Setting setting = {.face = value ? FACE_TITLE : FACE_HEADING,
                                         .style = value ? style_of(44, 1.1) : style_of(second ? 12 : 13, 1.25),
                                         .align = ALIGN_CENTRE,
                                         .ink = value ? sheet->ink : INK_GREY};
                sheet->failed =
                    !stack_add_language(stack, &sheet->flow->setter, para, second, &setting, 0, inner, sheet->error);
            }
        if (at + stack->height > y + room || sheet->failed)
            break;
        stack_paint(stack, sheet->flow->page, x + pad, at, 0, stack->height);
        at += stack->height + 5 * mm;
        put_area(sheet, x + pad, at, inner, 1, sheet->ink);
        at += 5 * mm;
    }
    if (code && !sheet->failed)
        sheet->failed = !flow_drawing(sheet->flow, code, x + (width - code->scene->width) / 2,
                                      lowest - code->scene->height, 1, sheet->error);
}

bool flow_sheet(Flow *flow, const Doc *doc, GError **error) {
    static const SheetPart beside[] = {nameplate_part, box_part, exceptions_part};
    const Geometry *g = flow->geometry;
    const bool pairs = flow->setter.second_lang != NULL;
    const double side = 16 * mm, spine = 72 * mm;
    flow->page = page_new(++flow->pages, g->page_width, g->page_height, flow->structure);
    flow->at_top = false;
    double half = (g->page_width - spine) / 2 - 2 * side;
    double foot = flow_foot(flow);
    for (int column = 0; column <= (pairs ? 1 : 0); column++) {
        /* the leading language has the side that is read first */
        int place = shaper_rtl(flow->setter.shaper, flow->setter.lang) ? 1 - column : column;
        Sheet sheet = {.flow = flow,
                       .g = g,
                       .doc = doc,
                       .sizes = {pairs ? 86 : g->title.size, pairs ? 44 : 42, g->table.size, pairs ? 13 : 15,
                                 pairs ? 17 : g->body.size, true, true},
                       .ink = flow->meta->ink,
                       .side = (SheetSide)column,
                       .left = pairs ? side + place * (g->page_width / 2 + spine / 2) : g->left,
                       .width = pairs ? half : g->width,
                       .mirrored = shaper_rtl(flow->setter.shaper,
                                              column == SIDE_LEAD ? flow->setter.lang : flow->setter.second_lang),
                       .error = error};
        sheet.paint = true;
        double band = band_part(&sheet, 0), top = band > 0 ? band : g->top;
        sheet.paint = false;
        double imprint = imprint_part(&sheet, 0);
        if (pairs)
            set_column(&sheet, beside, G_N_ELEMENTS(beside), top, foot - imprint - 4 * mm);
        else
            set_column(&sheet, upright, G_N_ELEMENTS(upright), top, foot - imprint - 4 * mm);
        sheet.paint = true;
        imprint_part(&sheet, foot - imprint);
        if (pairs && column == 0 && !sheet.failed)
            set_spine(&sheet, (g->page_width - spine) / 2, spine, top, g->page_height);
        if (sheet.failed)
            return false;
    }
    return true;
}
