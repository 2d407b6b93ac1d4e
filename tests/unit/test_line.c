#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "layout/line.h"
#include "paper.h"

static int setup(void **state) {
    *state = paper_new();
    return 0;
}

static int teardown(void **state) {
    paper_free(*state);
    return 0;
}

static const Passage *shaped(void **state, const char *text) {
    const Paper *paper = *state;
    g_autoptr(GError) error = NULL;
    const Passage *passage = shaper_passage(paper->shaper, &(Span){text, FACE_BODY, NULL}, 1, &error);
    if (!passage)
        fail_msg("%s", error->message);
    return passage;
}

static char *joined(const Passage *passage, const GArray *lines) {
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < lines->len; i++) {
        const Line *line = &g_array_index(lines, Line, i);
        const Atom *first = &passage->atoms[line->first], *last = &passage->atoms[line->last - 1];
        g_string_append_len(out, passage->text + first->start, last->start + last->length - first->start);
        if (i + 1 < lines->len)
            g_string_append_c(out, '|');
    }
    return g_string_free(out, FALSE);
}

/* The lines of the text at a width in ems, with | between them. */
static char *broken(void **state, const char *text, double width) {
    const Passage *passage = shaped(state, text);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    lines_compose(passage, &(Measure){.width = width}, lines);
    return joined(passage, lines);
}

static void assert_broken(void **state, const char *text, double width, const char *expected) {
    g_autofree char *lines = broken(state, text, width);
    assert_string_equal(lines, expected);
}

static void assert_width(void **state, const char *text, double width) {
    double natural = shaped(state, text)->natural;
    if (fabs(natural - width) > 0.001)
        fail_msg("%s: %d thousandths of an em", text, (int)round(natural * 1000));
}

static void closing_marks_never_begin_a_line(void **state) {
    assert_broken(state, "社区家庭总数，户数", 6, "社区家庭总|数，户数");
    assert_broken(state, "社区家庭总数”户数", 6, "社区家庭总|数”户数");
    assert_broken(state, "十月一日—十日", 4, "十月一|日—十日");
    assert_broken(state, "覆盖率百分之5%以上", 6, "覆盖率百分之|5%以上");
}

static void opening_marks_never_end_a_line(void **state) {
    assert_broken(state, "建设要求《指标》", 5, "建设要求|《指标》");
    assert_broken(state, "建设要求“指标”", 5, "建设要求|“指标”");
    assert_broken(state, "建设要求（指标）", 5, "建设要求|（指标）");
}

static void a_mark_at_the_line_end_takes_half_an_em(void **state) {
    assert_broken(state, "社区家庭总数，户数", 6.5, "社区家庭总数，|户数");
}

static void marks_side_by_side_give_up_half_an_em(void **state) {
    assert_width(state, "甲）。乙", 3.5);
    assert_width(state, "甲》（乙", 3.5);
    assert_width(state, "甲《“乙", 3.5);
    assert_width(state, "甲。”）乙", 4);
    assert_width(state, "甲，乙", 3);
    assert_width(state, "甲·乙", 2.5);
}

static void a_mark_is_pulled_up_by_shrinking_others(void **state) {
    assert_broken(state, "一、二、三四，五六", 6.1, "一、二、三四，|五六");
}

static void double_marks_are_never_parted(void **state) {
    assert_broken(state, "甲乙丙——丁", 4, "甲乙|丙——丁");
    assert_broken(state, "甲乙丙……丁戊己", 4, "甲乙|丙……丁|戊己");
}

static void a_number_stays_with_its_unit(void **state) {
    assert_broken(state, "共有家庭5373户整", 6, "共有家庭|5373户整");
    assert_broken(state, "社区总面积1.2平方公里", 8, "社区总面积|1.2平方公里");
    assert_broken(state, "在第3季度", 2, "在|第3|季度");
    assert_broken(state, "an area of 1.2 km², more", 5, "an area of|1.2 km²,|more");
    assert_broken(state, "it took 30 seconds", 6, "it took 30|seconds");
}

static void dates_break_after_year_and_month_only(void **state) {
    assert_broken(state, "2023年11月22日", 4, "2023年|11月|22日");
    assert_broken(state, "于2023年11月22日", 6, "于2023年|11月22日");
}

static void words_break_only_where_wider_than_the_column(void **state) {
    assert_broken(state, "电视（IPTV）接入", 4, "电视|（IPTV）|接入");
    assert_broken(state, "网址abcdefghijklmnop", 4, "网址|abcdefghi|jklmnop");
}

/* An address is broken after what parts it, without a hyphen that would not belong to it; a figure after nothing. */
static void an_address_breaks_after_its_parts(void **state) {
    assert_broken(state, "公开链接：https://mp.weixin.qq.com/s/AbCdEf", 8,
                  "公开链接：|https://mp.weixin|.qq.com/s/AbCdEf");
    assert_broken(state, "见a.gov.cn/shequ_gongshi.html", 6, "见|a.gov.cn/|shequ_gongshi|.html");
    assert_broken(state, "123456789.123456789", 6, "123456789.12|3456789");
    assert_broken(state, "信箱shequ.js@changle.gov.cn。", 12, "信箱|shequ.js@changle.gov.cn。");
    assert_broken(state, "信箱shequ.js@changle.gov.cn", 7, "信箱|shequ.js@|changle.gov.cn");
    assert_broken(state, "信箱shequ.js@changle.gov.cn", 5.5, "信箱|shequ.js@|changle.gov|.cn");
}

static void a_quarter_em_stands_between_han_and_latin(void **state) {
    double latin = shaped(state, "5G")->natural;
    assert_width(state, "用5G网", 2 + latin + 0.5);
    assert_width(state, "用，5G", 2 + latin);
    assert_width(state, "5G", latin);
    assert_width(state, "5G网", 1 + latin + 0.25);
    assert_width(state, "80%的", shaped(state, "80%")->natural + 1.25);
    assert_string_equal(shaped(state, "用5G网")->text, "用5G网");
}

static void no_gap_at_the_edges_of_a_line(void **state) {
    const Passage *passage = shaped(state, "甲乙丙5G网络覆盖");
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    lines_compose(passage, &(Measure){.width = 3}, lines);
    const Line *first = &g_array_index(lines, Line, 0);
    assert_int_equal(first->last, 3);
    assert_float_equal(first->width, 3, 0.001);
    double pen = 0;
    assert_float_equal(line_advance(passage, first + 1, first[1].first, &pen), 0, 0.001);
}

static void no_last_line_of_one_character(void **state) {
    assert_broken(state, "甲乙丙丁戊己庚", 6, "甲乙丙丁戊|己庚");
    assert_broken(state, "甲乙丙丁戊己庚。", 6, "甲乙丙丁戊|己庚。");
    assert_broken(state, "甲乙", 1, "甲|乙");
}

static void slack_is_spread_between_han_only(void **state) {
    const Passage *passage = shaped(state, "覆盖率IPTV达到了要求");
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    lines_compose(passage, &(Measure){.width = 7.9, .justify = true}, lines);
    const Line *line = &g_array_index(lines, Line, 0), *last = &g_array_index(lines, Line, lines->len - 1);
    assert_true(line->stretch > 0);
    assert_float_equal(line->width, 7.9, 0.001);
    assert_float_equal(last->stretch, 0, 0);
    assert_int_equal(line_weight(passage, 3), 0); /* I|P */
    assert_int_equal(line_weight(passage, 0), 1);
    assert_int_equal(line_weight(shaped(state, "a.gov.cn/x_y"), 8), 0); /* /|x */
}

/* No line begins or ends inside a name or a word, at whatever width. */
static void a_title_is_broken_evenly_and_outside_words(void **state) {
    static const struct {
        const char *title, *broken;
        double width;
    } samples[] = {
        {"宝都街道湖滨社区智慧社区建设指标（成长型）", "宝都街道湖滨社区|智慧社区建设指标（成长型）", 20},
        {"昌乐县智慧社区建设验收结果公示", "昌乐县|智慧社区建设|验收结果公示", 7},
        {"昌乐县智慧社区建设验收结果公示", "昌乐县智慧社区|建设验收结果公示", 10},
        {"公示期间收到的意见及处理情况", "公示期间收到的|意见及处理情况", 8},
        {"验收工作组认定", "验收工作组|认定", 5},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        const Passage *passage = shaped(state, samples[i].title);
        g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
        lines_balance(passage, samples[i].width, "智慧社区 建设 指标 验收 认定 结果 公示 意见 情况", lines);
        g_autofree char *text = joined(passage, lines);
        assert_string_equal(text, samples[i].broken);
    }
}

static void an_english_title_is_broken_as_evenly(void **state) {
    const Paper *paper = *state;
    const Span span = {"Request to verify data for the smart community development indicators of Heng'an Community",
                       FACE_TITLE, "en"};
    g_autoptr(GError) error = NULL;
    const Passage *passage = shaper_passage(paper->shaper, &span, 1, &error);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    lines_balance(passage, 22, "", lines);
    double least = G_MAXDOUBLE, most = 0;
    for (guint i = 0; i < lines->len; i++) {
        least = MIN(least, g_array_index(lines, Line, i).width);
        most = MAX(most, g_array_index(lines, Line, i).width);
    }
    assert_true(lines->len > 1);
    if (most - least > 3.5) {
        g_autofree char *text = joined(passage, lines);
        fail_msg("%s", text);
    }
}

/* Before a long Latin word a line ends where it ends: characters far apart do not read as a line. */
static void a_line_is_not_torn_apart_to_fill(void **state) {
    const Passage *passage = shaped(state, "填报内容和名册共有91处变化，逐条列在changes.csv之中。");
    for (double width = 15; width < 25; width += 0.5) {
        g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
        lines_compose(passage, &(Measure){.width = width, .justify = true}, lines);
        for (guint i = 0; i < lines->len; i++)
            assert_true(g_array_index(lines, Line, i).stretch <= 0.2);
    }
}

static void every_text_is_shaped_once(void **state) {
    assert_ptr_equal(shaped(state, "同一段文字"), shaped(state, "同一段文字"));
}

static void assert_edges(const char *lines, double width) {
    g_auto(GStrv) all = g_strsplit(lines, "|", -1);
    for (int i = 0; all[i]; i++) {
        gunichar last = g_utf8_get_char(g_utf8_prev_char(all[i] + strlen(all[i])));
        if (i > 0 && char_bars_start(g_utf8_get_char(all[i])))
            fail_msg("width %d: %s begins with a barred mark", (int)width, all[i]);
        if (all[i + 1] && char_bars_end(last))
            fail_msg("width %d: %s ends with a barred mark", (int)width, all[i]);
    }
}

/* ’ between Latin letters is of the Latin face, as narrow as there, and no line ends at it. */
static void an_apostrophe_is_latin_between_letters(void **state) {
    const Passage *passage = shaped(state, "选用Heng’an、‘乙’");
    const Atom *letter = &passage->atoms[5], *mark = letter + 1, *quote = &passage->atoms[12];
    assert_int_equal(mark->character, 0x2019);
    assert_int_equal(mark->font, letter->font);
    assert_int_equal(mark->kind, CHAR_SIGN);
    assert_true(mark->advance < 0.4);
    assert_float_equal(mark->gap + letter->gap, 0, 0);
    assert_int_equal(quote->character, 0x2019);
    assert_int_equal(quote->kind, CHAR_MARK);
    assert_broken(state, "选用Heng’an", 4, "选用|Heng’an");
}

static void assert_bars(const char *marks, bool start, bool end) {
    for (const char *at = marks; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (char_bars_start(c) != start || char_bars_end(c) != end)
            fail_msg("U+%04X", c);
    }
}

static void all_brackets_and_pause_marks_are_barred(void **state) {
    (void)state;
    assert_bars("（〔【〖〘〚［｛｟《〈「『｢“‘〝﹙﹛﹝", false, true);
    assert_bars("）〕】〗〙〛］｝｠》〉」』｣”’〞〟﹚﹜﹞", true, false);
    assert_bars("，。、；：？！．｡､﹐﹑﹒﹔﹕﹖﹗‼⁇⁈⁉—―⸺…‥⋯·・･‧～〜％‰‱℃℉°′″", true, false);
    assert_bars("￥¥＄￡£€№＃", false, true);
}

static void no_width_from_four_ems_brings_a_barred_edge(void **state) {
    static const char *const texts[] = {
        "根据《关于加快推进智慧社区建设工作的实施意见》（鲁数发〔2022〕16号），经14个城市社区申请，并对2022年通过“基础型”复核。",
        "广播电视覆盖率达到100%，其中具备有线广播电视或交互式网络电视（IPTV）接入能力的家庭数5373户，社区家庭总数5373户。",
        "1.视频监控在小区出入口、停车库（场）出入口等关键位置的覆盖率95%，联网率95%；2.公共视频资源出图率达到95%。",
        "“‘引号’”、《书名》——破折号……省略号·间隔号／斜线～浪线，都不在行首。",
        "依〖附件〗甲！乙‼丙⁉依〖附件〗〘一〙〚二〛｛三｝依〖附件〗〝四〞共12‰、36℃依〖附件〗‼",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        for (double width = 4; width < 30; width += 0.5) {
            g_autofree char *lines = broken(state, texts[i], width);
            assert_edges(lines, width);
        }
    }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(closing_marks_never_begin_a_line),
        TEST(opening_marks_never_end_a_line),
        TEST(a_mark_at_the_line_end_takes_half_an_em),
        TEST(marks_side_by_side_give_up_half_an_em),
        TEST(a_mark_is_pulled_up_by_shrinking_others),
        TEST(double_marks_are_never_parted),
        TEST(a_number_stays_with_its_unit),
        TEST(dates_break_after_year_and_month_only),
        TEST(words_break_only_where_wider_than_the_column),
        TEST(an_address_breaks_after_its_parts),
        TEST(a_quarter_em_stands_between_han_and_latin),
        TEST(no_gap_at_the_edges_of_a_line),
        TEST(no_last_line_of_one_character),
        TEST(slack_is_spread_between_han_only),
        TEST(a_title_is_broken_evenly_and_outside_words),
        TEST(an_english_title_is_broken_as_evenly),
        TEST(a_line_is_not_torn_apart_to_fill),
        TEST(every_text_is_shaped_once),
        TEST(an_apostrophe_is_latin_between_letters),
        TEST(all_brackets_and_pause_marks_are_barred),
        TEST(no_width_from_four_ems_brings_a_barred_edge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
