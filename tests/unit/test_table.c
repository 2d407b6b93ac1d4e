#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "paper.h"

typedef struct Sample {
    Paper *paper;
    Doc *doc;
    Node *section, *table, *body, *group;
} Sample;

static int setup(void **state) {
    Sample *sample = g_new0(Sample, 1);
    sample->paper = paper_new();
    sample->doc = doc_new();
    sample->section = node_add(sample->doc, sample->doc->root, KIND_SECTION, ROLE_NONE);
    *state = sample;
    return 0;
}

static int teardown(void **state) {
    Sample *sample = *state;
    paper_free(sample->paper);
    doc_free(sample->doc);
    g_free(sample);
    return 0;
}

static void add_table(Sample *sample) {
    static const char *const heads[] = {"一级指标", "序号", "二级指标", "标准要求"};
    sample->table = node_add(sample->doc, sample->section, KIND_TABLE, ROLE_TABLE_FULL);
    node_text(sample->doc, node_add(sample->doc, sample->table, KIND_CAPTION, ROLE_NONE), "指标表题");
    Node *head = node_add(sample->doc, sample->table, KIND_HEAD, ROLE_NONE);
    Node *row = node_add(sample->doc, head, KIND_ROW, ROLE_NONE);
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(sample->doc, row, SCOPE_COL, heads[i]);
}

static void add_group(Sample *sample) {
    sample->body = node_add(sample->doc, sample->table, KIND_BODY, ROLE_NONE);
    sample->group = NULL;
}

static char *repeated(const char *words, int times) {
    GString *text = g_string_new(NULL);
    for (int i = 0; i < times; i++)
        g_string_append(text, words);
    return g_string_free(text, FALSE);
}

/* A row whose last cell begins with 始N and ends with 终N. */
static void add_row(Sample *sample, int number, int sentences) {
    Doc *doc = sample->doc;
    Node *row = node_add(doc, sample->body, KIND_ROW, ROLE_NONE);
    if (sample->group)
        sample->group->rowspan++;
    else
        sample->group = node_cell(doc, row, SCOPE_ROWGROUP, "基础设施");
    node_cell(doc, row, SCOPE_NONE, doc_printf(doc, "%d", number))->role = ROLE_NUMBER;
    node_cell(doc, row, SCOPE_ROW, "有线宽带网络");
    g_autofree char *filler = repeated("社区内有线宽带网络覆盖情况良好，居民满意。", sentences);
    node_cell(doc, row, SCOPE_NONE, doc_printf(doc, "始%d%s终%d", number, filler, number));
}

static void add_rows(Sample *sample, int count, int sentences) {
    for (int i = 0; i < count; i++)
        add_row(sample, i + 1, sentences);
}

static void set(Sample *sample) {
    paper_set(sample->paper, sample->doc, "");
    paper_check(sample->paper);
}

static int page_of(const Sample *sample, const char *mark, int number) {
    g_autofree char *wanted = g_strdup_printf("%s", mark);
    for (guint i = 0; i + 1 < sample->paper->marks->len; i++) {
        const Mark *run = &g_array_index(sample->paper->marks, Mark, i), *next = run + 1;
        g_autofree char *digits = g_strdup_printf("%d", number);
        if (g_str_has_suffix(run->text, wanted) && g_str_equal(next->text, digits))
            return run->page;
    }
    fail_msg("no %s%d", mark, number);
    return 0;
}

static void the_head_stands_on_every_page(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_rows(sample, 30, 6);
    set(sample);
    assert_true(sample->paper->pages >= 3);
    assert_int_equal(paper_count(sample->paper, "标准要求"), sample->paper->pages);
    assert_int_equal(paper_count(sample->paper, "（续表）"), sample->paper->pages - 1);
    assert_int_equal(paper_count(sample->paper, "指标表题"), 1);
    assert_int_equal(paper_find(sample->paper, "（续表）", 0)->page, 2);
}

/* A word of sixty letters in one cell leaves the other columns their room. */
static void a_long_word_is_cut_in_its_column(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_rows(sample, 4, 6);
    g_autofree char *word = repeated("abcdefghij", 6);
    Node *row = node_add(sample->doc, sample->body, KIND_ROW, ROLE_NONE);
    sample->group->rowspan++;
    node_cell(sample->doc, row, SCOPE_NONE, "5")->role = ROLE_NUMBER;
    node_cell(sample->doc, row, SCOPE_ROW, doc_printf(sample->doc, "%s", word));
    node_cell(sample->doc, row, SCOPE_NONE, "有");
    set(sample);
    const Geometry *g = &sample->paper->geometry;
    assert_true(paper_find(sample->paper, "始", 0)->x < g->left + g->width / 2);
}

static void a_merged_cell_goes_on_over_the_page(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_rows(sample, 30, 6);
    set(sample);
    assert_int_equal(paper_count(sample->paper, "（续）"), sample->paper->pages - 1);
    assert_int_equal(paper_count(sample->paper, "基础"), sample->paper->pages);
    const Mark *first = paper_find(sample->paper, "基础", 0), *head = paper_find(sample->paper, "标准要求", 0);
    double middle = sample->paper->geometry.top + sample->paper->geometry.height / 2;
    assert_true(first->y > head->y + 150 && fabs(first->y - middle) < 150);
}

static void a_merged_cell_never_overflows_one_low_row(void **state) {
    Sample *sample = *state;
    add_table(sample);
    for (int i = 0; i < 60; i++) {
        add_group(sample);
        add_row(sample, 2 * i, 0);
        add_row(sample, 2 * i + 1, 0);
    }
    set(sample);
    assert_true(sample->paper->pages > 2);
}

/* More texts than are kept at a time: those of the heading and the caption that wait for the table, of its head, of the
 * group's name and of a parted row are still there when they are painted. */
static void a_long_table_keeps_the_texts_that_it_needs(void **state) {
    enum { ROWS = 2400, PARTED = 1900 };
    Sample *sample = *state;
    node_heading(sample->doc, sample->section, 3, "全部指标");
    add_table(sample);
    add_group(sample);
    for (int i = 1; i <= ROWS; i++)
        add_row(sample, i, i == PARTED ? 200 : 1);
    paper_set(sample->paper, sample->doc, "");
    const Paper *paper = sample->paper;
    assert_int_equal(paper_find(paper, "全部指标", 0)->page, 1);
    assert_int_equal(paper_find(paper, "指标表题", 0)->page, 1);
    assert_true(paper->pages > 60);
    assert_int_equal(paper_count(paper, "二级指标"), paper->pages);
    assert_int_equal(paper_count(paper, "始"), ROWS);
    int over = page_of(sample, "终", PARTED) - page_of(sample, "始", PARTED);
    assert_true(over > 1);
    assert_int_equal(paper_count(paper, "（续）"), paper->pages - 1 + over); /* the group, and the parted row */
    assert_int_equal(page_of(sample, "终", ROWS), paper->pages);
}

/* Whatever the number of rows, what is said below them stands on the page of the last one. */
static void a_note_stays_with_its_table(void **state) {
    enum { MOST_ROWS = 60 };
    static const Role roles[] = {ROLE_TABLE_SUMMARY, ROLE_TABLE_COMPARE};
    Sample *sample = *state;
    int over = 0;
    for (int rows = 1; rows <= MOST_ROWS; rows++) {
        for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
            g_autoptr(Doc) doc = doc_new();
            sample->section = node_section(doc, roles[i] == ROLE_TABLE_COMPARE ? ROLE_ACROSS : ROLE_NONE, NULL);
            Doc *own = sample->doc;
            sample->doc = doc;
            add_table(sample);
            sample->table->role = roles[i];
            add_group(sample);
            add_rows(sample, rows, 0);
            node_para(doc, sample->section, ROLE_NOTE, "注：下划线为应填未填。");
            paper_set(sample->paper, doc, "");
            sample->doc = own;
            assert_int_equal(paper_find(sample->paper, "注：", 0)->page, page_of(sample, "终", rows));
            over += sample->paper->pages > 1;
        }
    }
    assert_true(over > 20);
}

static void a_short_row_is_not_parted(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_rows(sample, 30, 6);
    set(sample);
    for (int i = 1; i <= 30; i++)
        assert_int_equal(page_of(sample, "始", i), page_of(sample, "终", i));
}

static int lines_on(const Sample *sample, int page) {
    int lines = 0;
    double y = -1;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *run = &g_array_index(sample->paper->marks, Mark, i);
        if (run->kind != BOX_RUN || run->page != page || run->furniture || run->x < 130 || run->y == y)
            continue;
        lines++;
        y = run->y;
    }
    return lines;
}

static void a_row_higher_than_half_a_page_is_parted(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_row(sample, 1, 25);
    add_row(sample, 2, 90);
    set(sample);
    assert_true(page_of(sample, "终", 2) > page_of(sample, "始", 2));
    assert_int_equal(page_of(sample, "始", 2), 1);
    for (int page = 1; page <= sample->paper->pages; page++)
        assert_true(lines_on(sample, page) >= (page == 1 ? 4 : 5)); /* with title, head, 续表 */
}

/* Who turns the page sees which row goes on: its number, its name and 续. Rows that are whole say nothing twice. */
static void a_parted_row_is_named_on_each_of_its_pages(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_row(sample, 1, 1);
    add_row(sample, 2, 150);
    add_row(sample, 3, 90);
    add_row(sample, 4, 1);
    set(sample);
    int first = page_of(sample, "终", 2), last = page_of(sample, "终", 3);
    assert_true(first > 2 && last > first);
    for (int page = 2; page <= last; page++) {
        g_autofree char *text = paper_text(sample->paper, page);
        const char *again = page <= first ? "（续）2有线宽带网络（续）" : "（续）3有线宽带网络（续）";
        if (!strstr(text, again))
            fail_msg("page %d lacks %s: %s", page, again, text);
    }
    assert_int_equal(sample->paper->pages, last);
    assert_int_equal(paper_count(sample->paper, "（续）"), 2 * (last - 1)); /* of the group and of the row */
}

/* The group's name, 续 included, is higher than some of the parts that the row leaves on a page. */
static void a_group_of_one_parted_row_has_room_for_its_name(void **state) {
    Sample *sample = *state;
    add_table(sample);
    for (int i = 0; i < 40; i++) {
        add_group(sample);
        add_row(sample, i, 38 + i % 13);
        node_cell(sample->doc, sample->body->first, SCOPE_NONE, "");
        node_text(sample->doc, node_add(sample->doc, sample->group, KIND_PARA, ROLE_NONE), "创新应用和做法若干");
    }
    node_cell(sample->doc, sample->table->first->next->first, SCOPE_COL, "备注");
    set(sample);
    assert_true(paper_count(sample->paper, "（续）") > 10);
}

static void short_cells_are_centred_and_long_ones_flush_left(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_row(sample, 7, 6);
    set(sample);
    const Mark *number = paper_find(sample->paper, "7", 0), *head = paper_find(sample->paper, "序号", 0);
    assert_float_equal(number->x + number->w / 2, head->x + head->w / 2, 0.01);
    const Mark *first = paper_find(sample->paper, "始", 0), *last = paper_find(sample->paper, "终", 0);
    assert_true(last->y > first->y);
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *run = &g_array_index(sample->paper->marks, Mark, i);
        if (run->kind == BOX_RUN && run->x > first->x - 5 && run->y > first->y + 5 &&
            g_str_has_prefix(run->text, "社区"))
            assert_float_equal(run->x, first->x, 0.01);
    }
}

static void several_blocks_and_findings_stand_in_a_cell(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_row(sample, 1, 1);
    Node *cell = sample->body->first->last;
    node_para(sample->doc, cell, ROLE_STATED, "达标。");
    Node *aside = node_add(sample->doc, cell, KIND_ASIDE, ROLE_ERROR);
    node_para(sample->doc, aside, ROLE_NONE, "矛盾　表中80%，核算28%。");
    Node *item = node_add(sample->doc, node_add(sample->doc, cell, KIND_LIST, ROLE_NONE), KIND_ITEM, ROLE_NONE);
    node_para(sample->doc, item, ROLE_NONE, "一项");
    set(sample);
    const Mark *stated = paper_find(sample->paper, "达标。", 0), *finding = paper_find(sample->paper, "矛盾", 0);
    assert_int_equal(stated->font, FACE_HEADING);
    assert_float_equal(finding->size, sample->paper->geometry.note.size, 0.001);
    assert_true(finding->y > stated->y && paper_find(sample->paper, "一项", 0)->y > finding->y);
}

/* Rows of a third of a page and more, two to a page, would leave more than a quarter of each page white. */
static void a_row_is_parted_rather_than_a_quarter_page_left_white(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_rows(sample, 7, 24);
    set(sample);
    const Geometry *g = &sample->paper->geometry;
    double lowest[8] = {0};
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *mark = &g_array_index(sample->paper->marks, Mark, i);
        if (!mark->furniture && mark->page < 8)
            lowest[mark->page] = MAX(lowest[mark->page], mark->y + mark->h - g->top);
    }
    assert_true(sample->paper->pages > 2 && sample->paper->pages < 8);
    for (int page = 1; page < sample->paper->pages; page++)
        assert_true(lowest[page] > 0.75 * g->height);
}

/* Wherever the page ends: a box around a finding begins with a line of it. */
static void a_frame_is_never_parted_from_its_first_line(void **state) {
    Sample *sample = *state;
    for (int sentences = 30; sentences < 60; sentences++) {
        add_table(sample);
        add_group(sample);
        add_row(sample, 1, sentences);
        for (int i = 0; i < 8; i++) {
            Node *aside = node_add(sample->doc, sample->body->first->last, KIND_ASIDE, ROLE_ERROR);
            node_para(sample->doc, aside, ROLE_NONE,
                      "矛盾　表中80%，核算28%，两者不一致，请以台账核对三项数据，写明核对后的数值和依据。");
        }
    }
    set(sample);
    int frames = 0;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *mark = &g_array_index(sample->paper->marks, Mark, i);
        if (mark->kind != BOX_RECT)
            continue;
        frames++;
        assert_true(mark->h > sample->paper->geometry.note.pitch);
    }
    assert_true(frames >= 30 * 8 && sample->paper->pages > 20);
}

static void names_and_figures_are_never_broken(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    add_row(sample, 1, 40);
    node_cell(sample->doc, sample->table->first->next->first, SCOPE_COL, "名称");
    node_cell(sample->doc, sample->body->first, SCOPE_NONE, "恒安社区");
    set(sample);
    assert_non_null(paper_find(sample->paper, "恒安社区", 0));
}

static void a_heading_is_never_last_on_a_page(void **state) {
    Sample *sample = *state;
    Doc *doc = sample->doc;
    for (int i = 0; i < 60; i++) {
        node_heading(doc, sample->section, 2, doc_printf(doc, "一、标题%d号", i));
        g_autofree char *text = repeated("居民代表验收工作组开展验收工作。", 1 + i % 7);
        node_para(doc, sample->section, ROLE_NONE, text);
    }
    set(sample);
    for (guint i = 0; i + 1 < sample->paper->marks->len; i++) {
        const Mark *run = &g_array_index(sample->paper->marks, Mark, i);
        if (run->kind == BOX_RUN && run->font == FACE_HEADING && g_str_equal(run->text, "号"))
            assert_int_equal(run->page, run[1].page);
    }
}

static void a_full_page_of_text_has_22_lines(void **state) {
    Sample *sample = *state;
    g_autofree char *text = repeated("居民代表验收工作组开展验收工作，", 200);
    node_para(sample->doc, sample->section, ROLE_NONE, text);
    set(sample);
    int lines = 0;
    double y = 0;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *run = &g_array_index(sample->paper->marks, Mark, i);
        if (run->kind == BOX_RUN && run->page == 1 && !run->furniture && run->y > y + 1) {
            lines++;
            y = run->y;
        }
    }
    assert_int_equal(lines, 22);
}

static void page_numbers_stand_outside_and_the_mark_comes_first(void **state) {
    Sample *sample = *state;
    g_autofree char *text = repeated("居民代表验收工作组开展验收工作，", 200);
    node_para(sample->doc, sample->section, ROLE_NONE, text);
    paper_set(sample->paper, sample->doc, "核对稿");
    const Geometry *g = &sample->paper->geometry;
    g_autofree char *first = paper_text(sample->paper, 1), *second = paper_text(sample->paper, 2);
    assert_true(g_str_has_prefix(first, "核对稿") && g_str_has_suffix(first, "— 1 —"));
    assert_true(g_str_has_prefix(second, "核对稿") && g_str_has_suffix(second, "— 2 —"));
    const Mark *right = NULL, *left = paper_find(sample->paper, "—", 2);
    right = paper_find(sample->paper, "—", 1);
    assert_float_equal(right->x + right->w, g->left + g->width - 14, 0.5);
    assert_float_equal(left->x, g->left + 14, 0.01);
    double centre = right->y - 0.38 * 14;
    assert_float_equal(centre, g->top + g->height + g->number_drop, 0.01);
}

static const double mm = 72 / 25.4;

/* GB/T 9704-2012 5.2 and 7.5, in its own figures: not those of geometry.csv. */
static void the_page_is_that_of_the_standard(void **state) {
    Sample *sample = *state;
    g_autofree char *text = repeated("居民代表验收工作组开展验收工作", 40);
    node_para(sample->doc, sample->section, ROLE_ADDRESSEE, text);
    set(sample);
    const Mark *first = paper_find(sample->paper, "居民", 0), *number = paper_find(sample->paper, "—", 0);
    assert_float_equal(first->x, 28 * mm, 0.5 * mm);
    assert_float_equal(first->y - 0.88 * 15.75, 37 * mm, 0.5 * mm);
    assert_float_equal(first->w, 156 * mm, 0.5 * mm);
    assert_int_equal(g_utf8_strlen(first->text, -1), 28);
    double last = 0;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *run = &g_array_index(sample->paper->marks, Mark, i);
        last = run->kind == BOX_RUN && run->page == 1 && !run->furniture ? run->y : last;
    }
    assert_float_equal(last + 0.12 * 15.75, (37 + 225) * mm, 0.5 * mm);
    assert_float_equal(number->y - 0.38 * 14, (37 + 225 + 7) * mm, 0.5 * mm);
}

static void add_table_of_one_row(Sample *sample) {
    add_table(sample);
    add_group(sample);
    add_row(sample, 1, 1);
}

/* White between the line above and the nth table's caption. */
static double above_caption(const Sample *sample, const char *above, int nth) {
    const Mark *line = paper_find(sample->paper, above, 0), *caption = paper_find(sample->paper, "指标表题", nth);
    return caption->y - 0.88 * caption->size - (line->y + 0.12 * line->size);
}

static void a_caption_is_nearer_to_its_heading_than_to_text(void **state) {
    Sample *sample = *state;
    node_heading(sample->doc, sample->section, 2, "标题");
    add_table_of_one_row(sample);
    node_para(sample->doc, sample->section, ROLE_NONE, "段落");
    add_table_of_one_row(sample);
    set(sample);
    assert_true(above_caption(sample, "标题", 0) > 0);
    assert_true(above_caption(sample, "段落", 1) >= above_caption(sample, "标题", 0) + 6);
}

/* An open field of a poster: its label, and nothing that is known. */
static void add_field(Sample *sample, Node *box, const char *label) {
    Node *para = node_add(sample->doc, box, KIND_PARA, ROLE_FIELD);
    node_strong(sample->doc, para, label);
    node_text(sample->doc, node_add(sample->doc, para, KIND_SPAN, ROLE_MISSING), "（待填写）");
}

/* The first field has a row of its own, the others stand two on a row: the lines of a row's end end at one place. */
static void lines_to_write_on_end_at_one_place(void **state) {
    Sample *sample = *state;
    sample->paper->geometry.number_drop = 0;
    Node *box = node_section(sample->doc, ROLE_BOX, NULL);
    add_field(sample, box, "公示期：");
    add_field(sample, box, "监督电话：");
    add_field(sample, box, "查阅处：");
    set(sample);
    double ends[3] = {0}, room = 4 * sample->paper->geometry.body.size;
    int rules = 0;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *mark = &g_array_index(sample->paper->marks, Mark, i);
        if (mark->kind != BOX_LINE)
            continue;
        assert_true(rules < 3 && mark->w > room);
        ends[rules++] = mark->x + mark->w;
    }
    assert_int_equal(rules, 3);
    assert_float_equal(ends[0], ends[2], 0.01);
    assert_true(ends[1] < ends[0]);
    assert_null(paper_find(sample->paper, "待填写", 0));
}

/* How many lines to write on stand on a page: they begin with their column's text, rules of the table at its edge. */
static int count_writing(const Sample *sample, int page, double x) {
    int count = 0;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *mark = &g_array_index(sample->paper->marks, Mark, i);
        count += mark->kind == BOX_LINE && mark->page == page && mark->h == 0 && fabs(mark->x - x) < 0.01;
    }
    return count;
}

/* A label as long as its column has the line to write on below it: wherever the page ends, on the same one. */
static void a_line_to_write_on_stays_with_its_label(void **state) {
    enum { LABELS = 4, HIGHEST = 400, LOWEST = 120 };
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    Node *row = node_add(sample->doc, sample->body, KIND_ROW, ROLE_NONE);
    for (int c = 0; c < 3; c++)
        node_cell(sample->doc, row, SCOPE_NONE, "甲");
    Node *cell = node_cell(sample->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_ANSWER;
    for (int i = 0; i < LABELS; i++)
        node_para(sample->doc, cell, ROLE_WRITE, "□负责人签名及填报日期（请用钢笔）：");
    for (int height = HIGHEST; height >= LOWEST; height--) {
        sample->paper->geometry.height = height;
        set(sample);
        const Mark *label = paper_find(sample->paper, "□", 0);
        assert_true(sample->paper->pages > (height == LOWEST));
        for (int page = 1; page <= sample->paper->pages; page++)
            assert_int_equal(count_writing(sample, page, label->x), paper_count_on(sample->paper, "□", page));
    }
}

/* A list of contents stands where paragraphs begin; what does not fit on an item's line stands further in. */
static void contents_begin_with_paragraphs_and_hang(void **state) {
    Sample *sample = *state;
    node_text(sample->doc, node_add(sample->doc, sample->section, KIND_PARA, ROLE_NONE), "段落");
    Node *list = node_add(sample->doc, sample->section, KIND_LIST, ROLE_CONTENTS);
    Node *item = node_add(sample->doc, list, KIND_ITEM, ROLE_NONE);
    g_autofree char *title = repeated("智慧社区建设", 10);
    node_text(sample->doc, node_add(sample->doc, item, KIND_PARA, ROLE_NONE), doc_printf(sample->doc, "附%s终", title));
    set(sample);
    const Mark *para = paper_find(sample->paper, "段落", 0), *first = paper_find(sample->paper, "附", 0),
               *last = paper_find(sample->paper, "终", 0);
    assert_float_equal(first->x, para->x, 0.01);
    assert_true(last->y > first->y && last->x > first->x + first->size);
}

static void sign(Sample *sample, Role role, const char *who, const char *when) {
    node_para(sample->doc, sample->section, ROLE_NONE, "特此公示。");
    node_para(sample->doc, sample->section, role, who);
    node_para(sample->doc, sample->section, ROLE_CLOSING, when);
    set(sample);
}

/* GB/T 9704-2012 7.3.5.2 */
static void an_unsealed_signature_stands_two_characters_in(void **state) {
    Sample *sample = *state;
    const double em = 15.75, right = (28 + 156) * mm;
    sign(sample, ROLE_SIGNATURE, "昌乐县大数据中心办公室", "二〇二三年十二月");
    const Mark *who = paper_find(sample->paper, "昌乐县", 0), *when = paper_find(sample->paper, "二〇", 0);
    assert_float_equal(who->x + who->w, right - 2 * em, 0.5);
    assert_float_equal(when->x, who->x + 2 * em, 0.5);
    assert_float_equal(when->y - who->y, 29.62, 0.01);
    assert_float_equal(who->y - paper_find(sample->paper, "特此", 0)->y, 2 * 29.62, 0.01);
}

static void a_longer_date_pushes_the_signature_back(void **state) {
    Sample *sample = *state;
    const double em = 15.75, right = (28 + 156) * mm;
    sign(sample, ROLE_SIGNATURE, "某中心", "二〇二三年十二月三十一日");
    const Mark *who = paper_find(sample->paper, "某中心", 0), *when = paper_find(sample->paper, "二〇", 0);
    assert_float_equal(when->x + when->w, right - 2 * em, 0.5);
    assert_float_equal(when->x, who->x + 2 * em, 0.5);
}

/* GB/T 9704-2012 7.3.5.1 */
static void a_sealed_signature_is_centred_over_the_date(void **state) {
    Sample *sample = *state;
    const double em = 15.75, right = (28 + 156) * mm;
    sign(sample, ROLE_SEALED, "昌乐县大数据中心", "二〇二三年十二月三十一日");
    const Mark *who = paper_find(sample->paper, "昌乐县", 0), *when = paper_find(sample->paper, "二〇", 0);
    assert_float_equal(when->x + when->w, right - 4 * em, 0.5);
    assert_float_equal(who->x + who->w / 2, when->x + when->w / 2, 0.5);
    assert_float_equal(who->y - paper_find(sample->paper, "特此", 0)->y, 4 * 29.62, 0.01);
}

static void findings_of_the_internal_edition_stand_in_the_margin(void **state) {
    Sample *sample = *state;
    add_table(sample);
    add_group(sample);
    for (int i = 1; i <= 3; i++)
        add_row(sample, i, i == 2 ? 90 : 6);
    for (const Node *row = sample->body->first; row; row = row->next) {
        Node *aside = node_add(sample->doc, row->last, KIND_ASIDE, ROLE_ERROR);
        node_para(sample->doc, aside, ROLE_NONE, "旁注　表中80%，核算28%，两者不一致。");
    }
    sample->paper->edition = EDITION_INTERNAL;
    set(sample);
    for (int i = 1; i <= 3; i++) {
        const Mark *note = paper_find(sample->paper, "旁注", i - 1);
        assert_int_equal(note->page, page_of(sample, "始", i));
        const Mark *text = paper_find(sample->paper, "社区内", 0);
        assert_true(note->x > text->x + text->w);
        assert_true(note->x > (28 + 156 * 0.7) * mm);
    }
}

static void an_annex_begins_a_page(void **state) {
    Sample *sample = *state;
    node_para(sample->doc, sample->section, ROLE_NONE, "正文。");
    Node *annex = node_add(sample->doc, sample->doc->root, KIND_SECTION, ROLE_ANNEX);
    node_para(sample->doc, annex, ROLE_ANNEX_LABEL, "附件");
    node_heading(sample->doc, annex, 2, "名单")->role = ROLE_TITLE;
    set(sample);
    assert_int_equal(sample->paper->pages, 2);
    const Mark *label = paper_find(sample->paper, "附件", 0), *title = paper_find(sample->paper, "名单", 0);
    assert_int_equal(label->page, 2);
    assert_float_equal(label->x, sample->paper->geometry.left, 0.01);
    assert_int_equal(title->font, FACE_TITLE);
    assert_float_equal(title->x + title->w / 2, sample->paper->geometry.left + sample->paper->geometry.width / 2, 0.01);
}

static void a_chart_keeps_its_caption_and_its_hatching_inside(void **state) {
    Sample *sample = *state;
    Scene *scene = scene_new(300, 100, "c", "", "");
    scene_rect(scene, 20, 20, 100, 30, FILL_HATCH, 0);
    scene_text(scene, 300, 90, 9, ANCHOR_END, "恒安社区");
    Node *figure = node_scene(sample->doc, sample->section, scene);
    node_text(sample->doc, node_add(sample->doc, figure, KIND_CAPTION, ROLE_NONE), "图题");
    set(sample);
    const Geometry *g = &sample->paper->geometry;
    double scale = g->width / 300;
    int strokes = 0;
    for (guint i = 0; i < sample->paper->marks->len; i++) {
        const Mark *mark = &g_array_index(sample->paper->marks, Mark, i);
        if (mark->kind != BOX_LINE)
            continue;
        strokes++;
        assert_true(mark->x >= g->left + 20 * scale - 0.01 && mark->x + mark->w <= g->left + 120 * scale + 0.01);
        assert_true(mark->y <= g->top + 50 * scale + 0.01 && mark->y + mark->h >= g->top + 20 * scale - 0.01);
    }
    assert_true(strokes > 20);
    const Mark *name = paper_find(sample->paper, "恒安社区", 0);
    assert_float_equal(name->x + name->w, g->left + g->width, 0.01);
    assert_true(paper_find(sample->paper, "图题", 0)->y > name->y);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(the_head_stands_on_every_page),
        TEST(a_long_word_is_cut_in_its_column),
        TEST(a_merged_cell_goes_on_over_the_page),
        TEST(a_merged_cell_never_overflows_one_low_row),
        TEST(a_long_table_keeps_the_texts_that_it_needs),
        TEST(a_note_stays_with_its_table),
        TEST(a_short_row_is_not_parted),
        TEST(a_row_higher_than_half_a_page_is_parted),
        TEST(a_parted_row_is_named_on_each_of_its_pages),
        TEST(a_group_of_one_parted_row_has_room_for_its_name),
        TEST(short_cells_are_centred_and_long_ones_flush_left),
        TEST(several_blocks_and_findings_stand_in_a_cell),
        TEST(a_row_is_parted_rather_than_a_quarter_page_left_white),
        TEST(a_frame_is_never_parted_from_its_first_line),
        TEST(names_and_figures_are_never_broken),
        TEST(a_heading_is_never_last_on_a_page),
        TEST(a_full_page_of_text_has_22_lines),
        TEST(page_numbers_stand_outside_and_the_mark_comes_first),
        TEST(the_page_is_that_of_the_standard),
        TEST(a_caption_is_nearer_to_its_heading_than_to_text),
        TEST(lines_to_write_on_end_at_one_place),
        TEST(a_line_to_write_on_stays_with_its_label),
        TEST(contents_begin_with_paragraphs_and_hang),
        TEST(an_unsealed_signature_stands_two_characters_in),
        TEST(a_longer_date_pushes_the_signature_back),
        TEST(a_sealed_signature_is_centred_over_the_date),
        TEST(findings_of_the_internal_edition_stand_in_the_margin),
        TEST(an_annex_begins_a_page),
        TEST(a_chart_keeps_its_caption_and_its_hatching_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
