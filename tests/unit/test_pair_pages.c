#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/pair.h"
#include "paper.h"

typedef struct Sample {
    Paper *paper;
    Doc *doc;
    Node *section;
} Sample;

static int start(void **state) {
    Sample *sample = g_new0(Sample, 1);
    sample->paper = paper_new();
    sample->paper->pairs = true;
    sample->doc = doc_new();
    sample->section = node_add(sample->doc, sample->doc->root, KIND_SECTION, ROLE_NONE);
    *state = sample;
    return 0;
}

static int stop(void **state) {
    Sample *sample = *state;
    paper_free(sample->paper);
    doc_free(sample->doc);
    g_free(sample);
    return 0;
}

static Node *add_second(Sample *sample, Node *line, const char *words) {
    Node *span = node_add(sample->doc, line, KIND_SPAN, ROLE_SECOND);
    span->lang = "en";
    node_text(sample->doc, span, words);
    return line;
}

static Node *add_pair(Sample *sample, Node *parent, Role role, const char *zh, const char *en) {
    return add_second(sample, node_para(sample->doc, parent, role, zh), en);
}

static void set(Sample *sample) {
    paper_set(sample->paper, sample->doc, "");
    paper_check(sample->paper);
}

static const Mark *find(const Sample *sample, const char *words) {
    const Mark *mark = paper_find(sample->paper, words, 0);
    if (!mark)
        fail_msg("no %s", words);
    return mark;
}

static void the_second_language_stands_smaller_beneath(void **state) {
    Sample *sample = *state;
    add_pair(sample, sample->section, ROLE_NONE, "公示期为五个工作日", "The publicity period is five working days");
    set(sample);
    const Mark *zh = find(sample, "公示期"), *en = find(sample, "The publicity");
    assert_float_equal(en->size, 0.75 * zh->size, 0.01);
    assert_true(en->y > zh->y && en->y - zh->y < zh->size * 1.5);
    assert_float_equal(en->x, zh->x, 0.01); /* their first lines begin at the same place */
}

static void english_has_no_size_that_cannot_be_read(void **state) {
    Sample *sample = *state;
    add_pair(sample, sample->section, ROLE_NOTE, "注：本表如实留空", "Note: left blank as it is");
    set(sample);
    assert_float_equal(find(sample, "Note")->size, 7.5, 0.01);
}

static void cells_have_room_for_both(void **state) {
    Sample *sample = *state;
    Node *table = node_add(sample->doc, sample->section, KIND_TABLE, ROLE_NONE);
    Node *body = node_add(sample->doc, table, KIND_BODY, ROLE_NONE);
    for (int i = 0; i < 60; i++) {
        Node *row = node_add(sample->doc, body, KIND_ROW, ROLE_NONE);
        if (i == 0) {
            Node *group = node_cell(sample->doc, row, SCOPE_ROWGROUP, "基础设施");
            add_second(sample, group->first, "Infrastructure");
            group->rowspan = 60;
        }
        Node *cell = node_cell(sample->doc, row, SCOPE_NONE, "视频监控设施覆盖、联网和完好情况");
        add_second(sample, cell->first, "Coverage, connection and condition of the video surveillance facilities");
        add_second(sample, node_cell(sample->doc, row, SCOPE_NONE, "达标")->first, "Met");
    }
    set(sample);
    assert_true(sample->paper->pages > 1);
    /* The merged cell's words again, in both languages. */
    assert_int_equal(paper_count(sample->paper, "Infrastructure"), sample->paper->pages);
    assert_non_null(paper_find(sample->paper, "(cont.)", 0));
    assert_non_null(paper_find(sample->paper, "(continued)", 0));
}

/* A page is never turned so that one line of a pair stands alone. */
static void a_pair_is_one_paragraph(void **state) {
    Sample *sample = *state;
    for (int i = 0; i < 60; i++)
        add_pair(sample, sample->section, ROLE_NONE, "一行文字", "One line of words");
    set(sample);
    for (int i = 0; i < 60; i++)
        assert_int_equal(paper_find(sample->paper, "一行文字", i)->page,
                         paper_find(sample->paper, "One line", i)->page);
    assert_true(sample->paper->pages > 1);
}

/* A row of a community's page: its number, the indicator's name and what else is said of it. */
static Node *add_reported(Sample *sample, Node *body, const char *name, const char *english) {
    Node *row = node_add(sample->doc, body, KIND_ROW, ROLE_NONE);
    node_cell(sample->doc, row, SCOPE_ROW, "7")->role = ROLE_NUMBER;
    Node *cell = node_cell(sample->doc, row, SCOPE_NONE, name);
    add_second(sample, cell->first, english);
    node_cell(sample->doc, row, SCOPE_NONE, "●")->role = ROLE_NUMBER;
    return cell;
}

static Node *add_report(Sample *sample) {
    sample->section->role = ROLE_COLUMNS;
    Node *table = node_add(sample->doc, sample->section, KIND_TABLE, ROLE_TABLE_REPORT);
    return node_add(sample->doc, table, KIND_BODY, ROLE_NONE);
}

static const char *const free_text =
    "组织机构和规划由社区和街道共同确定，运营单位负责日常维护，居民可以当面、书面或者以电子"
    "邮件提出意见，社区按月答复并公布";
static const char *const free_text_english =
    "Organisation and plan are settled by the community and the subdistrict together, an operator keeps them running, "
    "residents are heard in person, in writing or by e-mail, and answers are given and published every month";

static void assert_beside(const Mark *zh, const Mark *en) {
    if (zh->page != en->page || fabs(zh->y - en->y) > 0.01 || en->x < zh->x + zh->w)
        fail_msg("%s at %d,%d of page %d, %s at %d,%d of page %d", zh->text, (int)zh->x, (int)zh->y, zh->page, en->text,
                 (int)en->x, (int)en->y, en->page);
}

static void text_in_columns_faces_its_other_language(void **state) {
    Sample *sample = *state;
    Node *cell = add_reported(sample, add_report(sample), "体制机制", "Institutional arrangements");
    add_pair(sample, cell, ROLE_NONE, free_text, free_text_english);
    Node *aside = node_add(sample->doc, cell, KIND_ASIDE, ROLE_ERROR);
    add_pair(sample, aside, ROLE_NONE, "【矛盾】请核实", "Contradiction: please check");
    node_para(sample->doc, cell, ROLE_NONE, "只有一种文字的说明只排一次，可以占两栏的宽度，一行排得下的就排成一行文字");
    add_pair(sample, cell, ROLE_NOTE, "注：以上", "Note: so far");
    set(sample);
    assert_beside(find(sample, "体制机制"), find(sample, "Institutional"));
    assert_beside(find(sample, "组织机构"), find(sample, "Organisation"));
    assert_beside(find(sample, "注：以上"), find(sample, "Note: so far"));
    const Mark *once = find(sample, "只有一种文字");
    assert_int_equal(paper_count(sample->paper, "只有一种文字"), 1);
    assert_non_null(strstr(once->text, "一行文字"));
    assert_true(find(sample, "Contradiction")->x > find(sample, "请核实")->x + find(sample, "请核实")->w);
}

/* However a row is parted, its paragraphs begin beside each other on the next page too. */
static void a_parted_row_goes_on_side_by_side(void **state) {
    static const char *const rows[] = {"甲", "乙", "丙", "丁"};
    static const char *const paras[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
    Sample *sample = *state;
    Node *body = add_report(sample);
    for (int i = 0; i < 4; i++) {
        Node *cell = add_reported(sample, body, "体制机制", "Institutional arrangements");
        for (int k = 0; k < 12; k++) {
            g_autofree char *zh = g_strdup_printf("%s%s：%s", rows[i], paras[k], k % 3 == 1 ? "一行" : free_text);
            g_autofree char *en = g_strdup_printf("Para %d-%d: %s", i, k, k % 4 == 2 ? "short" : free_text_english);
            add_pair(sample, cell, ROLE_NONE, zh, en);
        }
    }
    set(sample);
    assert_true(sample->paper->pages > 2);
    for (int i = 0; i < 4; i++)
        for (int k = 0; k < 12; k++) {
            g_autofree char *zh = g_strdup_printf("%s%s：", rows[i], paras[k]);
            g_autofree char *en = g_strdup_printf("Para %d-%d:", i, k);
            const Mark *one = find(sample, zh), *other = find(sample, en);
            assert_true(abs(one->page - other->page) <= 1);
            if (one->page == other->page)
                assert_beside(one, other);
        }
}

static void a_long_paragraph_faces_its_other_language_and_an_entry_does_not(void **state) {
    Sample *sample = *state;
    g_autofree char *zh = g_strdup_printf("甲段%s；%s；%s", free_text, free_text, free_text);
    g_autofree char *en = g_strdup_printf("Para one. %s; %s", free_text_english, free_text_english);
    add_pair(sample, sample->section, ROLE_NONE, zh, en);
    add_pair(sample, sample->section, ROLE_NONE, "（一）基础型", "(a) Basic tier");
    Node *aside = node_add(sample->doc, sample->section, KIND_ASIDE, ROLE_WARNING);
    add_pair(sample, aside, ROLE_NONE, "【待核实】没有署名", "To be verified: no signature");
    set(sample);
    assert_beside(find(sample, "甲段"), find(sample, "Para one"));
    assert_true(find(sample, "(a) Basic")->y > find(sample, "（一）")->y);
    assert_true(find(sample, "To be verified")->x > find(sample, "没有署名")->x + find(sample, "没有署名")->w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_second_language_stands_smaller_beneath, start, stop),
        cmocka_unit_test_setup_teardown(english_has_no_size_that_cannot_be_read, start, stop),
        cmocka_unit_test_setup_teardown(cells_have_room_for_both, start, stop),
        cmocka_unit_test_setup_teardown(a_pair_is_one_paragraph, start, stop),
        cmocka_unit_test_setup_teardown(text_in_columns_faces_its_other_language, start, stop),
        cmocka_unit_test_setup_teardown(a_long_paragraph_faces_its_other_language_and_an_entry_does_not, start, stop),
        cmocka_unit_test_setup_teardown(a_parted_row_goes_on_side_by_side, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
