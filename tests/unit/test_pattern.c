#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "data/pattern.h"

static char choice_city[] = "市级", choice_county[] = "县级", choice_open[] = "市级或县级";
static void *choices_list[] = {choice_city, choice_county};
static void *open_list[] = {choice_open};
static GPtrArray choices = {choices_list, 2};
static GPtrArray open_choices = {open_list, 1};

static const Item items[] = {
    {.id = "n", .type = ITEM_COUNT, .unit = "个"},
    {.id = "m", .type = ITEM_COUNT, .unit = "户"},
    {.id = "p", .type = ITEM_PERCENT, .unit = "%"},
    {.id = "area", .type = ITEM_AREA, .unit = "平方公里"},
    {.id = "text", .type = ITEM_TEXT, .unit = ""},
    {.id = "more", .type = ITEM_TEXT, .unit = ""},
    {.id = "list", .type = ITEM_LIST, .unit = ""},
    {.id = "level", .type = ITEM_CHOICE, .unit = "", .choices = &choices, .open_choices = &open_choices},
};

static const Item *find_item(const void *context, const char *id) {
    (void)context;
    for (gsize i = 0; i < G_N_ELEMENTS(items); i++)
        if (g_str_equal(items[i].id, id))
            return &items[i];
    return NULL;
}

static Pattern *parse(const char *text) {
    int position = 0;
    g_autofree char *what = NULL;
    Pattern *pattern = pattern_parse(text, find_item, NULL, &position, &what);
    assert_non_null(pattern);
    return pattern;
}

/* What is read, as "id=value;…"; "-" when the sentence does not fit. */
static void assert_reads(const char *text, const char *sentence, const char *expected) {
    g_autoptr(Pattern) pattern = parse(text);
    g_autoptr(PatternSentence) ready = pattern_sentence_new(sentence);
    bool finished;
    g_autoptr(GArray) readings = pattern_read(pattern, ready, &finished);
    g_autoptr(GString) found = g_string_new(NULL);
    if (!readings)
        g_string_append_c(found, '-');
    for (guint i = 0; readings && i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        g_string_append_printf(found, "%s=%s;", reading->item->id, reading->value);
    }
    assert_string_equal(found->str, expected);
}

static void assert_broken(const char *text, int expected, const char *excerpt) {
    int position = 0;
    g_autofree char *what = NULL;
    assert_null(pattern_parse(text, find_item, NULL, &position, &what));
    assert_int_equal(position, expected);
    assert_string_equal(what, excerpt);
}

static void test_faults(void **state) {
    (void)state;
    assert_broken("覆盖率{none}%", 4, "{none}%");
    assert_broken("覆盖率{n", 4, "{n");
    assert_broken("覆盖率}", 4, "}");
    assert_broken("甲[乙[丙]", 2, "[乙[丙]");
    assert_broken("甲]", 2, "]");
    assert_broken("{}", 1, "{}");
    assert_broken("{n=}", 1, "{n=}");
    assert_broken("{n[", 1, "{n[");
}

static void test_limit_of_choices(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 1000; i++)
        g_string_append(text, "[{n}个]");
    int position = 0;
    g_autofree char *what = NULL;
    assert_null(pattern_parse(text->str, find_item, NULL, &position, &what));
    assert_int_equal(position, 500 * 6 + 1);
}

static void test_numbers(void **state) {
    (void)state;
    assert_reads("率{p}%，共{n}个。", "率100%，共5373个。", "p=100;n=5373;");
    assert_reads("率{p}%，共{n}个。", "率 95 %，共  1,234 个。", "p=95;n=1,234;");
    assert_reads("率{p}%，共{n}个。", "率８３．３％，共１２个", "p=８３．３;n=１２;");
    assert_reads("率{p}%，共{n}个。", "率%，共  个。", "p=;n=;");
    assert_reads("率{p}%，共{n}个。", "率80%，共2小区。", "-");
    assert_reads("率{p}%，共{n}个。", "率八成，共2个。", "-");
    assert_reads("{text}{n}个", "共10个", "text=共;n=10;");
}

/* A blank slot must not take the figure of the next clause or the next list mark. */
static void test_blank_beside_figures(void **state) {
    (void)state;
    assert_reads("率{p}%；\n2.共{n}个", "率%；\n2.共3个", "p=;n=3;");
    assert_reads("率{p}%；\n2.{n}个", "率%；\n2. 3个", "p=;n=3;");
    assert_reads("{n}个[，{m}户]", "，4户", "-");
    assert_reads("{n}个，{m}户", "个，4户", "n=;m=4;");
    assert_reads("{n}个，{m}户", "5，4户", "-");
}

static void test_forgiving(void **state) {
    (void)state;
    assert_reads("1.社区（甲）拥有{n}个；\n2.丙", "社区(甲) 拥有3个,丙。", "n=3;");
    assert_reads("1.社区{n}个；\n2.丙{m}户", "3. 1.社区1个；\n4. 丙2户", "n=1;m=2;");
    assert_reads("甲乙{n}个", "甲，乙“3”个！", "n=3;");
    assert_reads("5G网络{n}个", "５Ｇ网络3个", "n=3;");
    assert_reads("5G网络{n}个", "4G网络3个", "-");
    assert_reads("甲{n}个", "甲3个乙", "-");
}

static void test_units(void **state) {
    (void)state;
    assert_reads("总面积{area}平方公里。", "总面积1.2平方公里。", "area=1.2;");
    assert_reads("总面积{area}平方公里。", "总面积1.2方公里。", "area=1.2;");
    assert_reads("总面积{area}平方公里。", "总面积1.2里。", "area=1.2;");
    assert_reads("总面积{area}平方公里。", "总面积1.2平方。", "-");
    assert_reads("总面积{area}平方公里。", "总面积1.2。", "-");
}

static void test_choices(void **state) {
    (void)state;
    assert_reads("依托{level}平台", "依托市级平台", "level=市级;");
    assert_reads("依托{level}平台", "依托市 级或县级平台", "level=市级或县级;");
    assert_reads("依托{level}平台", "依托平台", "level=;");
    assert_reads("依托{level}平台", "依托省级平台", "-");
}

static void test_texts(void **state) {
    (void)state;
    assert_reads("运营单位是{text}。", "运营单位是某某 平台 。", "text=某某平台;");
    assert_reads("运营单位是{text}。", "运营单位是。", "text=;");
    assert_reads("通过{text}等渠道", "通过网站（App）等渠道", "text=网站（App）;");
    assert_reads("形成“{text}”场景", "形成“停车”场景", "text=停车;");
    assert_reads("形成{text}场景", "形成“停车”场景", "text=“停车”;");
    assert_reads("{text}，{more}。", "甲乙，丙，丁。", "text=甲乙;more=丙，丁;");
    assert_reads("解决{text}问题", "解决甲问题\n乙问题", "text=甲问题乙;");
    assert_reads("做法：{text}。", "做法：1.甲；\n2.乙。", "text=1.甲；\n2.乙;");
}

static void test_lists(void **state) {
    (void)state;
    assert_reads("分别为{list}。", "分别为甲、 乙 、丙 。", "list=甲、乙、丙;");
    assert_reads("分别为{list}。", "分别为甲、 、丙、 。", "list=甲、、丙、;");
    assert_reads("分别为{list}。", "分别为  、 、 。", "list=、、;");
    assert_reads("分别为{list}。", "分别为。", "list=;");
}

static void test_optional(void **state) {
    (void)state;
    const char *text = "共{n}个[，另{m}户[，率{p}%]]。";
    assert_reads(text, "共1个。", "n=1;");
    assert_reads(text, "共1个，另2户。", "n=1;m=2;");
    assert_reads(text, "共1个，另2户，率3%。", "n=1;m=2;p=3;");
    assert_reads(text, "共1个，率3%。", "-");
}

static void test_assignment(void **state) {
    (void)state;
    assert_reads("未配备[{n=0}，全无][，有{n}个]", "未配备，有4个", "n=4;");
    assert_reads("未配备[{n=0}，全无][，有{n}个]", "未配备，全无", "n=0;");
}

static void test_item_said_twice(void **state) {
    (void)state;
    assert_reads("共{n}个，即{n}个", "共3个，即3个", "n=3;");
    assert_reads("共{n}个，即{n}个", "共3个，即个", "n=3;");
    assert_reads("共{n}个，即{n}个", "共3个，即4个", "-");
}

static void test_offsets(void **state) {
    (void)state;
    g_autoptr(Pattern) pattern = parse("甲{n}个；\n乙{m}户");
    g_autoptr(PatternSentence) ready = pattern_sentence_new("甲 12个；\n乙户");
    bool finished;
    g_autoptr(GArray) readings = pattern_read(pattern, ready, &finished);
    assert_non_null(readings);
    assert_int_equal(g_array_index(readings, Reading, 0).offset, 4);
    assert_int_equal(g_array_index(readings, Reading, 1).offset, 16);
}

/* Exponential in a matcher that forgets what it tried. */
static void test_bounded_time(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) sentence = g_string_new(NULL);
    for (int i = 0; i < 60; i++) {
        g_string_append(text, i % 2 ? "[甲]{text}" : "[甲]{more}");
        g_string_append(sentence, "甲甲甲甲");
    }
    g_string_append(text, "乙");
    assert_reads(text->str, sentence->str, "-");
}

typedef struct Long {
    const char *pattern, *before, *filling, *after; /* the filling stands many times */
} Long;

/* Work is counted, not time: what finishes took no more of it than grows with the lengths of pattern and sentence. */
static void test_work_is_bounded(void **state) {
    (void)state;
    static const Long longs[] = {
        {"提供{n}种服务，包括{list}等", "提供3种服务，包括", "助餐、", ""},
        {"提供{n}种服务，包括{list}等", "提供3种服务，包括", "等", "！甲"},
        {"有{text}，名称是{more}，{list}等", "有", "，名称是", ""},
        {"有{text}名{more}名{list}等", "有", "名", ""},
        {"有{text}名{more}、{n}个", "有", "名1,111", ""},
        {"有{text}名{more}、{n}个", "有", "名（", ""},
        {"有{text}个", "有甲", "）", "个"},
        {"有{text}个", "有甲", "\n", "个"},
        {"有{text}个", "有", "（“", "甲个"},
        {"[有{text}][[名{more}]名[{list}等]]", "有", "名名等", "完"},
        {"{text}为{n}个", "", "为1111111111", ""},
        {"{text}{n}个", "", "111,", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(longs); i++) {
        g_autoptr(GString) sentence = g_string_new(longs[i].before);
        for (int k = 0; k < 20000; k++)
            g_string_append(sentence, longs[i].filling);
        g_string_append(sentence, longs[i].after);
        g_autoptr(Pattern) pattern = parse(longs[i].pattern);
        g_autoptr(PatternSentence) ready = pattern_sentence_new(sentence->str);
        bool finished;
        g_autoptr(GArray) readings = pattern_read(pattern, ready, &finished);
        if (!finished)
            fail_msg("%s of %s", longs[i].pattern, longs[i].filling);
    }
}

static void test_pattern_too_winding(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL), sentence = g_string_new(NULL);
    for (int i = 0; i < 450; i++)
        g_string_append(text, i % 2 ? "[甲{text}]" : "[甲{more}]");
    for (int i = 0; i < 20000; i++)
        g_string_append(sentence, "甲");
    g_autoptr(Pattern) pattern = parse(text->str);
    g_autoptr(PatternSentence) ready = pattern_sentence_new(sentence->str);
    bool finished;
    g_autoptr(GArray) fits = pattern_read(pattern, ready, &finished);
    assert_true(finished || !fits);
    g_string_append(sentence, "1");
    g_string_append(text, "乙");
    g_autoptr(Pattern) never = parse(text->str);
    g_autoptr(PatternSentence) longer = pattern_sentence_new(sentence->str);
    g_autoptr(GArray) readings = pattern_read(never, longer, &finished);
    assert_null(readings);
    assert_false(finished);
}

typedef struct Value {
    const char *id, *value;
} Value;

static const char *find_value(const void *context, const Item *item) {
    for (const Value *value = context; value->id; value++)
        if (g_str_equal(value->id, item->id))
            return value->value;
    return NULL;
}

static void assert_prints_as(const PatternStyle *style, const char *text, const Value *values, const char *expected) {
    g_autoptr(Pattern) pattern = parse(text);
    g_autofree char *printed = pattern_print(pattern, style, find_value, values);
    if (!expected) {
        assert_null(printed);
        return;
    }
    assert_non_null(printed);
    assert_string_equal(printed, expected);
}

static void assert_prints(const char *text, const Value *values, const char *expected) {
    const PatternStyle style = {.lang = LANG_EN};
    assert_prints_as(&style, text, values, expected);
}

static void test_print(void **state) {
    (void)state;
    const Value values[] = {{"n", "5"}, {"m", ""}, {"p", "83.30"}, {"level", "市级"}, {NULL, NULL}};
    assert_prints("1.共{n}个；\n2.率{p}%。", values, "1.共5个；\n2.率83.30%。");
    assert_prints("共{n}个[，另{m}户]。", values, "共5个。");
    assert_prints("共{n}个[，率{p}%[，另{m}户]]。", values, "共5个，率83.30%。");
    assert_prints("共{n}个，另{m}户。", values, NULL);
    assert_prints("共{text}。", values, NULL);
    assert_prints("{level=市级}全市共{n}个", values, "全市共5个");
    assert_prints("{level=县级}全县共{n}个", values, NULL);
    assert_prints("\\[{n}\\]\\{a\\}", values, "[5]{a}");
}

static void test_print_filled(void **state) {
    (void)state;
    const Value values[] = {{"n", "5"}, {"m", ""}, {NULL, NULL}};
    const PatternStyle all = {.lang = LANG_ZH, .hole = "＿"}, filled = {.lang = LANG_ZH, .hole = "＿", .filled = true};
    assert_prints_as(&all, "1.全覆盖；\n2.共{n}个，{m}户。", values, "1.全覆盖；\n2.共5个，＿户。");
    assert_prints_as(&filled, "1.全覆盖；\n2.共{n}个，{m}户。", values, "2.共5个，＿户。");
    assert_prints_as(&filled, "[1.全覆盖；\n][2.共{n}个。]", values, "2.共5个。");
    assert_prints_as(&filled, "共{n}个[，全覆盖{m}户]；\n全覆盖。", values, "共5个；\n");
    assert_prints_as(&filled, "全覆盖。", values, NULL);
    assert_prints_as(&filled, "共{m}户。", values, NULL);
    assert_prints_as(&all, "{level=市级}全市共{n}个", values, NULL);
}

static void test_items_and_text(void **state) {
    (void)state;
    g_autoptr(Pattern) pattern = parse("{m}户[{level=市级}{n}个]{m}户");
    const GPtrArray *found = pattern->items;
    assert_int_equal(found->len, 3);
    assert_ptr_equal(g_ptr_array_index(found, 0), find_item(NULL, "m"));
    assert_ptr_equal(g_ptr_array_index(found, 1), find_item(NULL, "level"));
    assert_string_equal(pattern->text, "{m}户[{level=市级}{n}个]{m}户");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_limit_of_choices),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_blank_beside_figures),
        cmocka_unit_test(test_forgiving),
        cmocka_unit_test(test_units),
        cmocka_unit_test(test_choices),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_optional),
        cmocka_unit_test(test_assignment),
        cmocka_unit_test(test_item_said_twice),
        cmocka_unit_test(test_offsets),
        cmocka_unit_test(test_bounded_time),
        cmocka_unit_test(test_print),
        cmocka_unit_test(test_items_and_text),
        cmocka_unit_test(test_print_filled),
        cmocka_unit_test(test_work_is_bounded),
        cmocka_unit_test(test_pattern_too_winding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
