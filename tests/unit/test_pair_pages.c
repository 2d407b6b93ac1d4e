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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_second_language_stands_smaller_beneath, start, stop),
        cmocka_unit_test_setup_teardown(english_has_no_size_that_cannot_be_read, start, stop),
        cmocka_unit_test_setup_teardown(cells_have_room_for_both, start, stop),
        cmocka_unit_test_setup_teardown(a_pair_is_one_paragraph, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
