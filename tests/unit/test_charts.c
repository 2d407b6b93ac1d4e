#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "chart/chart.h"
#include "chart/plot.h"

/* An em for a Han character, half of one and a little for others: wider than any face of ours. */
static double measure_text(void *context, const char *text, double size) {
    (void)context;
    double width = 0;
    for (; *text; text = g_utf8_next_char(text))
        width += g_utf8_get_char(text) < 0x80 ? 0.6 : 1;
    return width * size;
}

static const TextMeasure measure = {measure_text, NULL};

typedef struct Area {
    double left, right, top, foot;
    const char *text;
} Area;

static Area area_of(const Shape *shape) {
    /* bold letters are wider */
    double width = measure_text(NULL, shape->text, shape->size) * (shape->strong ? 1.08 : 1);
    double back = shape->anchor == ANCHOR_START ? 0 : shape->anchor == ANCHOR_MIDDLE ? width / 2 : width;
    return (Area){shape->x - back, shape->x - back + width, shape->y - 0.8 * shape->size, shape->y, shape->text};
}

/* Whether the words reach into the area of a dot or a diamond. */
static bool under_mark(const Shape *shape, const Area *words) {
    double left = G_MAXDOUBLE, right = 0, top = G_MAXDOUBLE, foot = 0;
    for (int i = 0; i < shape->point_count; i++) {
        left = MIN(left, shape->points[2 * i]);
        right = MAX(right, shape->points[2 * i]);
        top = MIN(top, shape->points[2 * i + 1]);
        foot = MAX(foot, shape->points[2 * i + 1]);
    }
    return words->left < right && left < words->right && words->top < foot && top < words->foot;
}

/* No words over marks. */
static void check_marks(const Scene *scene, const GArray *areas) {
    for (guint i = 0; i < scene->shapes->len; i++) {
        for (guint k = 0; scene_shape(scene, i)->kind == SHAPE_POLYGON && k < areas->len; k++) {
            const Area *area = &g_array_index(areas, Area, k);
            if (under_mark(scene_shape(scene, i), area))
                fail_msg("%s over a mark", area->text);
        }
    }
}

/* No words over other words, none beyond the chart; the areas of all of them. */
static GArray *check_areas(const Scene *scene) {
    GArray *areas = g_array_new(FALSE, FALSE, sizeof(Area));
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        if (shape->kind != SHAPE_TEXT || !*shape->text)
            continue;
        Area area = area_of(shape);
        if (area.left < -0.5 || area.right > scene->width + 0.5 || area.top < -0.5 || area.foot > scene->height + 0.5)
            fail_msg("beyond the chart: %s (%g to %g, %g to %g)", area.text, area.left, area.right, area.top,
                     area.foot);
        for (guint k = 0; k < areas->len; k++) {
            const Area *other = &g_array_index(areas, Area, k);
            if (area.left < other->right - 0.5 && other->left < area.right - 0.5 && area.top < other->foot - 0.5 &&
                other->top < area.foot - 0.5)
                fail_msg("%s over %s", area.text, other->text);
        }
        g_array_append_val(areas, area);
    }
    assert_true(areas->len > 0);
    return areas;
}

/* Nor over marks. */
static void check_words(const Scene *scene) {
    g_autoptr(GArray) areas = check_areas(scene);
    check_marks(scene, areas);
    if (scene->narrow)
        check_words(scene->narrow);
}

/* Numbers stand in their circles. */
static void check_strip_words(const Scene *scene) {
    g_autoptr(GArray) areas = check_areas(scene);
    for (guint i = areas->len; i > 0; i--)
        if (strspn(g_array_index(areas, Area, i - 1).text, "0123456789n") ==
            strlen(g_array_index(areas, Area, i - 1).text))
            g_array_remove_index(areas, i - 1);
    check_marks(scene, areas);
}

static const int sizes[] = {3, 14, 60, 200};

/* The tests of words run in one language, and with a state in pairs. */
#define WORDS(zh, en) (pair ? zh "\n" en : zh)

/* Some names are longer than their share of a drawing. */
static char *label(int i, bool pair) {
    if (i % 9 == 1)
        return pair ? g_strdup_printf(
                          "恒安第%d社区（经济技术开发区北部）\nSecond Community of Heng'an, Economic Development "
                          "Zone",
                          i)
                    : g_strdup_printf("恒安第%d社区（经济技术开发区北部新型工业园居民区）", i);
    return pair ? g_strdup_printf("第%d社区\nCommunity %d", i, i) : g_strdup_printf("第%d社区", i);
}

static const AxisTick tens[] = {{0, "0%"}, {0.2, "20%"}, {0.4, "40%"}, {0.6, "60%"}, {0.8, "80%"}, {1, "100%"}};
static const Axis shares = {0, 1, tens, G_N_ELEMENTS(tens), ""};

static void words_of_rates_keep_apart(void **state) {
    bool pair = *state;
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        g_autofree RateRow *rows = g_new0(RateRow, sizes[s]);
        g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
        for (int i = 0; i < sizes[s]; i++) {
            g_ptr_array_add(labels, label(i, pair));
            bool odd = i % 5 == 1 && s > 0, given = i % 7 < 2;
            rows[i] = (RateRow){.label = g_ptr_array_index(labels, i),
                                .sign = (RateSign)(given ? i % 7 : 1 + i % 4),
                                .value = given ? ratio_make(i % 100, 100) : ratio_invalid(),
                                .threshold = i % 11 == 3 ? ratio_invalid() : ratio_make(9, 10),
                                .towards = i % 2 ? 1 : -1,
                                .stated = odd ? ratio_make(80, 100) : ratio_invalid(),
                                .value_text = "≈66.67%",
                                .stated_text = odd ? WORDS("（填写80%）", "(stated 80%)") : "",
                                .note = WORDS("未公布数据", "No data published")};
        }
        const RateGroup groups[] = {
            {WORDS("成长型（标准90%）", "Growth tier (threshold 90%)"), rows, sizes[s]},
            {WORDS("基础型（不要求此项）", "Basic tier (not asked)"), NULL, 0},
            {WORDS("示范型（标准不超过30%）", "Model tier (threshold at most 30%)"), rows, 3},
        };
        const RateChart chart = {.id = "r",
                                 .title = "t",
                                 .description = "d",
                                 .groups = groups,
                                 .group_count = 3,
                                 .axis = shares,
                                 .legend = {WORDS("按所填数量核算", "computed from the figures reported"),
                                            WORDS("仅填写比率，没有数量", "stated rate without quantities"),
                                            WORDS("填写的比率（与核算不一致时）", "stated rate, where it differs"),
                                            WORDS("总数为0", "nothing to count"), WORDS("标准", "threshold"),
                                            WORDS("未公布数据", "No data published")},
                                 .width = 442};
        g_autoptr(Scene) scene = rates_draw(&chart, &measure);
        check_words(scene);
    }
}

static const AxisTick points_ticks[] = {{0, "0"}, {50, "50"}, {100, "100"}};

/* Names of levels stand apart however near the levels are, and bars keep their proportions: what is certain, then what
 * may be earned, then a diamond where another total is stated. */
static void words_of_scores_keep_apart(void **state) {
    bool pair = *state;
    static const double stated = 74;
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        g_autofree ScoreRow *rows = g_new0(ScoreRow, sizes[s]);
        g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
        for (int i = 0; i < sizes[s]; i++) {
            g_ptr_array_add(labels, label(i, pair));
            rows[i] = (ScoreRow){.label = g_ptr_array_index(labels, i),
                                 .published = i % 4 != 3,
                                 .low = 25,
                                 .high = i % 2 ? 50 : 25,
                                 .stated = i % 3 == 1 ? &stated : NULL,
                                 .stated_text = "74",
                                 .text = WORDS("44（填写74）　未达到“合格”", "44 (stated 74), below “pass”")};
        }
        const ScoreGroup group = {WORDS("住宅小区", "Residential estate"), rows, sizes[s]};
        const AxisTick levels[] = {
            {60, WORDS("合格60", "pass 60")}, {65, WORDS("良好65", "good 65")}, {70, WORDS("优秀70", "excellent 70")}};
        const ScoreChart chart = {.id = "s",
                                  .title = "t",
                                  .description = "d",
                                  .groups = &group,
                                  .group_count = 1,
                                  .axis = {0, 100, points_ticks, 3, ""},
                                  .levels = levels,
                                  .level_count = 3,
                                  .legend = {WORDS("核算总分", "total computed"), WORDS("可能得分", "may be earned"),
                                             WORDS("填写的总分", "total stated"), WORDS("等级", "level"),
                                             WORDS("未公布数据", "No data published")},
                                  .widths = {442, 205}};
        g_autoptr(Scene) scene = scores_draw(&chart, &measure);
        check_words(scene);
        check_words(scene->narrow);
        const Shape *first = NULL;
        for (guint i = 0; i < scene->shapes->len; i++) {
            const Shape *shape = scene_shape(scene, i);
            if (shape->kind != SHAPE_RECT || shape->fill != FILL_SOLID || shape->h != 10)
                continue;
            first = first ? first : shape;
            assert_true(fabs(shape->w - first->w) < 1e-6);
        }
        assert_non_null(first);
    }
}

/* Who has a copy in black and white tells the parts by their tones. */
static void parts_of_stacks_differ_in_tone(void **state) {
    (void)state;
    const StackRow row = {"甲社区", {3, 3, 3, 3, 3}};
    const StackGroup group = {"基础型", &row, 1};
    const Stacks stacks = {.id = "s",
                           .title = "t",
                           .description = "d",
                           .groups = &group,
                           .group_count = 1,
                           .parts = {"甲", "乙", "丙", "丁", "戊"},
                           .note = "",
                           .widths = {442, 0}};
    g_autoptr(Scene) scene = stacks_draw(&stacks, &measure);
    double tones[STACK_PARTS];
    int parts = 0;
    for (guint i = 0; i < scene->shapes->len && parts < STACK_PARTS; i++) {
        if (scene_shape(scene, i)->kind == SHAPE_RECT)
            tones[parts++] = scene_shape(scene, i)->fill_grey;
    }
    assert_int_equal(parts, STACK_PARTS);
    for (int a = 0; a < parts; a++) {
        assert_true(tones[a] >= 0.5 || a == 0); /* under a black number; of the first it is white */
        for (int b = 0; b < a; b++)
            assert_true(fabs(tones[a] - tones[b]) >= 0.12);
    }
}

static void words_of_stacks_keep_apart(void **state) {
    bool pair = *state;
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        g_autofree StackRow *rows = g_new0(StackRow, sizes[s]);
        g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
        for (int i = 0; i < sizes[s]; i++) {
            g_ptr_array_add(labels, label(i, pair));
            rows[i] = (StackRow){g_ptr_array_index(labels, i), {i % 4 * 100, 1, i % 2, 3, i % 3}};
        }
        const StackGroup group = {WORDS("基础型", "Basic tier"), rows, sizes[s]};
        const Stacks stacks = {.id = "s",
                               .title = "t",
                               .description = "d",
                               .groups = &group,
                               .group_count = 1,
                               .parts = {WORDS("与核算结果不一致", "contradicted by the figures"),
                                         WORDS("由数量核算", "computed"), WORDS("文字说明", "by description"),
                                         WORDS("缺少数据", "no data"), WORDS("不涉及", "not applicable")},
                               .note = WORDS("未公布数据：甲社区", "No data published: A"),
                               .widths = {442, 205}};
        g_autoptr(Scene) scene = stacks_draw(&stacks, &measure);
        check_words(scene);
        check_words(scene->narrow);
    }
}

static void words_of_a_matrix_keep_apart(void **state) {
    bool pair = *state;
    /* More rows make more matrices (report/charts/gallery.h). */
    for (size_t s = 0; s < G_N_ELEMENTS(sizes) && sizes[s] < 100; s++) {
        g_autofree MatrixRow *rows = g_new0(MatrixRow, sizes[s]);
        g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
        MatrixCell cells[28];
        MatrixColumn columns[28];
        for (int c = 0; c < 28; c++) {
            cells[c] = (MatrixCell){(MatrixSign)(c % MATRIX_SIGNS), c % 3 == 0, "t"};
            columns[c] = (MatrixColumn){c + 1, c / 4};
        }
        for (int i = 0; i < sizes[s]; i++) {
            g_ptr_array_add(labels, label(i, pair));
            rows[i] = (MatrixRow){g_ptr_array_index(labels, i), i % 7 == 6 ? NULL : cells};
        }
        const char *const names[] = {
            WORDS("基础设施", "Infrastructure"),      WORDS("社区服务", "Community services"),
            WORDS("社区安全", "Community safety"),    WORDS("社区治理", "Community governance"),
            WORDS("保障措施", "Supporting measures"), WORDS("创新应用", "Innovative applications"),
            WORDS("居民体验", "Resident experience")};
        const MatrixGroup group = {WORDS("成长型", "Growth tier"), columns, 28, rows, sizes[s]};
        const Matrix matrix = {.id = "m",
                               .title = "t",
                               .description = "d",
                               .groups = &group,
                               .group_count = 1,
                               .categories = names,
                               .category_count = 7,
                               .signs = {WORDS("核算达到", "computed, met"), WORDS("核算未达到", "computed, not met"),
                                         WORDS("缺少数据", "no data"), WORDS("文字说明", "by description"),
                                         WORDS("不涉及", "not applicable")},
                               .mark = WORDS("待核实", "to be verified"),
                               .total = WORDS("核算项数", "computed"),
                               .no_data = WORDS("未公布数据", "No data published"),
                               .widths = {442, pair ? 154 : 205}};
        g_autoptr(Scene) scene = matrix_draw(&matrix, &measure);
        check_words(scene);
    }
}

/* How many areas of hatching a matrix of so many columns has, whose only community has no data. */
static int hatched(const Matrix *words, const MatrixColumn *columns, int count) {
    const MatrixRow row = {"甲样社区", NULL};
    const MatrixGroup group = {"成长型", columns, count, &row, 1};
    Matrix matrix = *words;
    matrix.groups = &group;
    g_autoptr(Scene) scene = matrix_draw(&matrix, &measure);
    int areas = 0;
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        assert_true(shape->kind != SHAPE_RECT || shape->w > 0);
        areas += shape->kind == SHAPE_RECT && shape->fill == FILL_HATCH;
    }
    return areas;
}

/* Where words take all of the row nothing is left to hatch. */
static void a_narrow_matrix_hatches_nothing_over_its_words(void **state) {
    (void)state;
    MatrixColumn columns[28];
    for (int c = 0; c < 28; c++)
        columns[c] = (MatrixColumn){2 * c + 1, 0};
    const char *const name = "基础设施";
    const Matrix words = {.id = "m",
                          .title = "t",
                          .description = "d",
                          .group_count = 1,
                          .categories = &name,
                          .category_count = 1,
                          .mark = "待核实",
                          .total = "项数",
                          .no_data = "没有可比数据\nnothing to compare with",
                          .widths = {442, 0}};
    assert_int_equal(hatched(&words, columns, 7), 0);
    assert_int_equal(hatched(&words, columns, 28), 1);
}

static void words_of_shifts_keep_apart(void **state) {
    bool pair = *state;
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        g_autofree ShiftRow *rows = g_new0(ShiftRow, sizes[s]);
        g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
        for (int i = 0; i < sizes[s]; i++) {
            g_ptr_array_add(labels, label(i, pair));
            rows[i] = (ShiftRow){g_ptr_array_index(labels, i),
                                 ratio_make(i % 90, 100),
                                 ratio_make(i % 90 + 5, 100),
                                 i % 7 == 6,
                                 i % 5 == 3,
                                 "≈66.67% → ≈71.67%"};
        }
        const Ratio rest[] = {ratio_make(82, 100), ratio_make(9, 10), ratio_make(9, 10), ratio_make(95, 100)};
        const ShiftGroup group = {WORDS("成长型（标准70%→80%）", "Growth tier (threshold 70% → 80%)"),
                                  ratio_make(7, 10),
                                  ratio_make(8, 10),
                                  rows,
                                  sizes[s],
                                  rest,
                                  G_N_ELEMENTS(rest),
                                  WORDS("其余9个", "The other 9"),
                                  WORDS("≈82.12%至≈95.17%", "≈82.12% to ≈95.17%")};
        const Shifts shifts = {.id = "s",
                               .title = "t",
                               .description = "d",
                               .groups = &group,
                               .group_count = 1,
                               .axis = shares,
                               .then = "2022年度第一批",
                               .now = "2023年度第一批",
                               .threshold_then = WORDS("2022年度第一批标准", "threshold 2022, first group"),
                               .threshold_now = WORDS("2023年度第一批标准", "threshold 2023, first group"),
                               .broken = WORDS("不可比", "Not comparable"),
                               .widths = {442, pair ? 154 : 205}};
        g_autoptr(Scene) scene = shifts_draw(&shifts, &measure);
        check_words(scene);
    }
}

static void words_of_years_keep_apart(void **state) {
    bool pair = *state;
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        g_autofree YearRow *rows = g_new0(YearRow, sizes[s]);
        g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
        const YearPoint points[] = {{0.5, false}, {0.7, true}, {0.9, true}};
        YearCell cells[3];
        for (int c = 0; c < 3; c++)
            cells[c] = (YearCell){c == 1 ? NULL : points, 0.8, c == 1 ? "" : "≈66.67%"};
        for (int i = 0; i < sizes[s]; i++) {
            g_ptr_array_add(labels, label(i, pair));
            rows[i] = (YearRow){g_ptr_array_index(labels, i), cells};
        }
        const char *const years[] = {"2021", "2022", "2023"};
        const YearColumn columns[] = {
            {WORDS("家庭千兆光纤网络覆盖率", "Household coverage of gigabit fibre"), "50–100%"},
            {WORDS("5G网络覆盖率", "Coverage of the 5G network"), "50–100%"},
            {WORDS("智能照明设施安装率", "Smart lighting installation rate"), "50–100%"}};
        const YearsChart chart = {.id = "y",
                                  .title = "t",
                                  .description = "d",
                                  .years = years,
                                  .year_count = 3,
                                  .columns = columns,
                                  .column_count = 3,
                                  .rows = rows,
                                  .row_count = sizes[s],
                                  .widths = {442, pair ? 154 : 205}};
        g_autoptr(Scene) scene = years_draw(&chart, &measure);
        check_words(scene);
    }
}

static void the_second_language_is_smaller_and_marked(void **state) {
    (void)state;
    g_autoptr(Scene) scene = scene_new(100, 100, "l", "规模", "数");
    label_draw(scene, 10, 50, 10, ANCHOR_START, "社区\nCommunity");
    label_draw(scene, 10, 80, 10, ANCHOR_START, "100%");
    assert_int_equal(scene->shapes->len, 3);
    const Shape *first = scene_shape(scene, 0), *second = scene_shape(scene, 1), *alone = scene_shape(scene, 2);
    assert_string_equal(first->text, "社区");
    assert_string_equal(second->text, "Community");
    assert_true(second->second && !first->second && !alone->second);
    assert_true(second->size < first->size && second->y > first->y);
    /* Both around the middle as the one alone. */
    assert_float_equal((first->y + second->y) / 2 - 50, alone->y - 80, 0.01);
    g_autoptr(Scene) other = scene_new(1, 1, "l", "Sizes", "数");
    scene_pair_words(scene, other);
    assert_string_equal(scene->title, "规模 / Sizes");
    assert_string_equal(scene->description, "数");
}

static void a_code_keeps_its_quiet_zone_and_has_its_caption_below(void **state) {
    bool pair = *state;
    unsigned char modules[21 * 21];
    for (gsize i = 0; i < sizeof modules; i++)
        modules[i] = 1;
    const CodeMatrix code = {21, modules, WORDS("扫码看全文", "Scan for the full text")};
    g_autoptr(Scene) scene = code_draw(&code, "https://example.gov.cn/", &measure);
    assert_string_equal(scene->description, "https://example.gov.cn/");
    const Shape *first = scene_shape(scene, 0), *caption = scene_shape(scene, scene->shapes->len - 1);
    double module = first->h, side = 29 * module; /* four light modules on each side */
    assert_float_equal(first->w, 21 * module, 0.001);
    assert_float_equal(first->x + first->w / 2, scene->width / 2, 0.001);
    assert_float_equal(first->y, 4 * module, 0.001);
    assert_true(caption->kind == SHAPE_TEXT && caption->y > side && caption->y <= scene->height);
}

/* ---- figures of other kinds ---- */

/* Whether all of a text is somewhere: drawn, or the title of what was shortened. */
static bool is_told(const Scene *scene, const char *text) {
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        if ((shape->text && g_str_equal(shape->text, text)) || (shape->title && g_str_equal(shape->title, text)))
            return true;
    }
    return false;
}

/* What is cut off has all of it as its title. */
static void check_shortened(const Scene *scene, bool any) {
    int shortened = 0;
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        if (shape->kind != SHAPE_TEXT || !g_str_has_suffix(shape->text, "…"))
            continue;
        shortened++;
        assert_non_null(shape->title);
        assert_true(strlen(shape->title) > strlen(shape->text));
    }
    assert_true((shortened > 0) == any);
}

/* A name of so many characters, in words as long as they may be. */
static char *name_of(int length, bool pair) {
    GString *text = g_string_new(NULL);
    for (int i = 0; i < length; i++)
        g_string_append(text, i % 9 == 8 ? "镇" : "村");
    if (pair)
        g_string_append_c(text, '\n');
    for (int i = 0; pair && i < length; i++)
        g_string_append_c(text, i % 13 == 12 && i + 1 < length ? ' ' : 'm');
    return g_string_free(text, FALSE);
}

static void names_never_leave_their_panel(void **state) {
    bool pair = *state;
    const int lengths[] = {2, 17, 60};
    for (gsize n = 0; n < G_N_ELEMENTS(lengths); n++) {
        g_autofree char *name = name_of(lengths[n], pair);
        const char *end = strchr(name, '\n');
        g_autofree char *first = end ? g_strndup(name, (gsize)(end - name)) : g_strdup(name);
        bool any = lengths[n] > 20;

        const RateRow row = {.label = name,
                             .sign = RATE_SIGN_BAR,
                             .value = ratio_make(1, 2),
                             .stated = ratio_invalid(),
                             .threshold = ratio_make(3, 4),
                             .towards = -1,
                             .value_text = "50%",
                             .stated_text = "",
                             .note = ""};
        const RateGroup rate_group = {name, &row, 1};
        const RateChart rate_chart = {.id = "r",
                                      .title = "t",
                                      .description = "d",
                                      .groups = &rate_group,
                                      .group_count = 1,
                                      .axis = shares,
                                      .legend = {.bar = name, .threshold = name},
                                      .width = 442};
        g_autoptr(Scene) rates = rates_draw(&rate_chart, &measure);

        const StackRow stack_row = {name, {3, 1, 0, 2, 4}};
        const StackGroup stack_group = {name, &stack_row, 1};
        const Stacks stack_chart = {.id = "s",
                                    .title = "t",
                                    .description = "d",
                                    .groups = &stack_group,
                                    .group_count = 1,
                                    .parts = {name, "乙", "丙", "丁", "戊"},
                                    .note = name,
                                    .widths = {442, 0}};
        g_autoptr(Scene) stacks = stacks_draw(&stack_chart, &measure);

        const ShiftRow shift_row = {name, ratio_make(1, 2), ratio_make(3, 5), false, false, name};
        const ShiftGroup shift_group = {name, ratio_make(7, 10), ratio_make(8, 10), &shift_row, 1, NULL, 0, "", ""};
        const Shifts shift_chart = {.id = "s",
                                    .title = "t",
                                    .description = "d",
                                    .groups = &shift_group,
                                    .group_count = 1,
                                    .axis = shares,
                                    .then = "2041",
                                    .now = "2042",
                                    .threshold_then = name,
                                    .threshold_now = name,
                                    .broken = "",
                                    .widths = {442, 0}};
        g_autoptr(Scene) shifts = shifts_draw(&shift_chart, &measure);

        const Scene *const scenes[] = {rates, stacks, shifts};
        for (gsize i = 0; i < G_N_ELEMENTS(scenes); i++) {
            check_words(scenes[i]);
            check_shortened(scenes[i], any);
            assert_true(!any || is_told(scenes[i], first));
        }
    }
}

static const Shape *first_rect(const Scene *scene) {
    for (guint i = 0; i < scene->shapes->len; i++)
        if (scene_shape(scene, i)->kind == SHAPE_RECT)
            return scene_shape(scene, i);
    return NULL;
}

static Scene *draw_one(const Axis *axis, Ratio value, Ratio threshold, int towards, bool dots) {
    const RateRow row = {.label = "甲",
                         .sign = RATE_SIGN_BAR,
                         .value = value,
                         .stated = ratio_invalid(),
                         .threshold = threshold,
                         .towards = towards,
                         .value_text = "数",
                         .stated_text = "",
                         .note = ""};
    const RateGroup group = {"型", &row, 1};
    const RateChart chart = {.id = "r",
                             .title = "t",
                             .description = "d",
                             .groups = &group,
                             .group_count = 1,
                             .axis = *axis,
                             .dots = dots,
                             .legend = {.bar = "填写的数据", .threshold = "标准"},
                             .width = 442};
    return rates_draw(&chart, &measure);
}

static const Shape *text_of(const Scene *scene, const char *text) {
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        if (shape->kind == SHAPE_TEXT && g_str_equal(shape->text, text))
            return shape;
    }
    fail_msg("%s is not drawn", text);
    return NULL;
}

/* ---- strips ---- */

typedef struct StripTexts {
    GPtrArray *owned;
    StripPoint points[16];
    StripApart aparts[5];
    StripLine lines[3];
    Strip strips[3];
    const char *notes[2];
} StripTexts;

static const double elsewhere = 0.8;

/* Names of so many characters, values near each other, thresholds beside each other. */
static StripChart strips_of(StripTexts *texts, const char *name, bool pair, double width) {
    *texts = (StripTexts){.owned = g_ptr_array_new_with_free_func(g_free)};
    static const double at[] = {0, 0.28, 0.5, 0.97, 1};
    for (int i = 0; i < 16; i++)
        texts->points[i] = (StripPoint){i < 4 ? i * 0.01 : 0.4 + i * 0.04, i % 3 == 0 ? 1 + i * 9 : 1, i % 5 == 4};
    for (int i = 0; i < 5; i++) {
        const char *end = strchr(name, '\n');
        char *text = end ? g_strdup_printf("%.*s：填写80%%，核算28%%\n%s: 80%% stated, computed 28%%",
                                           (int)(end - name), name, end + 1)
                         : g_strdup_printf("%s：填写80%%，核算28%%", name);
        g_ptr_array_add(texts->owned, text);
        texts->aparts[i] = (StripApart){at[i], i % 2 ? &elsewhere : NULL, i < 3, text};
    }
    for (int i = 0; i < 3; i++)
        texts->lines[i] = (StripLine){0.7 + 0.1 * i, name, 1 - i};
    for (int i = 0; i < 3; i++)
        texts->strips[i] = (Strip){.label = name,
                                   .note = WORDS("其余12个均为100%", "all the other 12: 100%"),
                                   .axis = i < 2 ? shares : (Axis){0},
                                   .points = texts->points,
                                   .point_count = 16,
                                   .aparts = texts->aparts,
                                   .apart_count = 5,
                                   .more = WORDS("另有3个", "and 3 more"),
                                   .lines = texts->lines,
                                   .line_count = i == 0 ? 3 : 0};
    texts->notes[0] = texts->notes[1] = name;
    return (StripChart){.id = "s",
                        .title = "t",
                        .description = "d",
                        .strips = texts->strips,
                        .strip_count = 3,
                        .notes = texts->notes,
                        .note_count = 2,
                        .legend = {name, WORDS("1个社区", "one"), name, name, name, name, WORDS("标准", "threshold")},
                        .widths = {width, 0}};
}

/* Names of 2 to 60 characters, on paper and on telephones: no words over others, none beyond the drawing, and whole
 * wherever there is room for several lines. */
static void words_of_strips_keep_apart(void **state) {
    bool pair = *state;
    static const double widths[] = {442, 205, 154};
    for (gsize w = 0; w < G_N_ELEMENTS(widths); w++)
        for (int length = 2; length <= 60; length += length < 8 ? 1 : 13) {
            g_autofree char *name = name_of(length, pair);
            StripTexts texts;
            const StripChart chart = strips_of(&texts, name, pair, widths[w]);
            g_autoptr(Scene) scene = strips_draw(&chart, &measure);
            check_strip_words(scene);
            g_ptr_array_unref(texts.owned);
        }
}

/* Read at 288 pixels, the least width of a telephone between its margins, no letter is smaller than 14. */
static void a_telephone_has_letters_of_fourteen_pixels(void **state) {
    bool pair = *state;
    static const double pixels = 288, least = 14;
    StripTexts texts;
    const StripChart chart = strips_of(&texts, WORDS("湖滨社区", "Hubin Community"), pair, 442);
    StripChart both = chart;
    both.widths.telephone = pair ? 154 : 205;
    g_autoptr(Scene) scene = strips_draw(&both, &measure);
    assert_non_null(scene->narrow);
    assert_string_equal(scene->narrow->id, "s-narrow");
    for (guint i = 0; i < scene->narrow->shapes->len; i++) {
        const Shape *shape = scene_shape(scene->narrow, i);
        assert_true(shape->kind != SHAPE_TEXT || shape->size * pixels / scene->narrow->width >= least);
    }
    g_ptr_array_unref(texts.owned);
}

/* A circle says how many share a value; points are told only once, and nobody is drawn who is told apart. */
static void circles_count_and_who_is_apart_is_marked(void **state) {
    (void)state;
    const StripPoint points[] = {{0.8, 2, false}, {1, 1, false}};
    const StripApart apart = {0.28, &elsewhere, true, "恒安社区：填写80%，核算28%"};
    const Strip strip = {.label = "智能照明",
                         .note = "其余3个为80%至100%",
                         .axis = shares,
                         .points = points,
                         .point_count = 2,
                         .aparts = &apart,
                         .apart_count = 1,
                         .more = ""};
    const StripChart chart = {.id = "s",
                              .title = "t",
                              .description = "d",
                              .strips = &strip,
                              .strip_count = 1,
                              .legend = {"相同", "1个", "开", "核算", "填写", "未达到", "标准"},
                              .widths = {442, 0}};
    g_autoptr(Scene) scene = strips_draw(&chart, &measure);
    double place = text_of(scene, "20%")->x + (text_of(scene, "40%")->x - text_of(scene, "20%")->x) * 0.4;
    int counted = 0, marked = 0;
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        counted += shape->kind == SHAPE_TEXT && g_str_equal(shape->text, "2") &&
                   fabs(shape->x - text_of(scene, "80%")->x) < 0.01;
        marked += shape->kind == SHAPE_POLYGON && shape->point_count == 4 && shape->fill_grey == 0 &&
                  fabs(shape->points[0] - place) < 0.01;
    }
    assert_int_equal(counted, 1);
    assert_int_equal(marked, 1);
    const Shape *told = text_of(scene, apart.text);
    assert_true(told->strong && told->fill_grey == 1);
    assert_false(is_told(scene, "开"));
    assert_false(is_told(scene, "标准"));
}

/* Bars begin at the line of zero, on whichever side of it their figure lies. */
static void bars_of_figures_below_zero_end_at_zero(void **state) {
    (void)state;
    const AxisTick ticks[] = {{-20, "-20"}, {0, "0"}, {20, "20"}, {40, "40"}};
    const Axis axis = {-20, 40, ticks, 4, "单位：万元"};
    g_autoptr(Scene) below = draw_one(&axis, ratio_make(-25, 2), ratio_make(0, 1), 1, false);
    g_autoptr(Scene) above = draw_one(&axis, ratio_make(25, 2), ratio_make(0, 1), 1, false);
    check_words(below);
    double zero = text_of(below, "0")->x, left = text_of(below, "-20")->x, right = text_of(below, "40")->x;
    const Shape *loss = first_rect(below), *gain = first_rect(above);
    assert_float_equal(loss->x + loss->w, zero, 0.01);
    assert_float_equal(gain->x, zero, 0.01);
    assert_float_equal(loss->w, gain->w, 0.01);
    assert_float_equal(gain->w, (right - left) * 12.5 / 60, 0.01);
    text_of(below, "单位：万元"); /* once, before the scale */
}

/* "At most" is good to the left: the flag at the top of its line points there; of "exactly" there is none. */
static void flags_point_to_the_side_that_is_asked_for(void **state) {
    (void)state;
    const AxisTick ticks[] = {{0, "0"}, {10, "10"}, {20, "20"}};
    const Axis axis = {0, 20, ticks, 3, ""};
    for (int towards = -1; towards <= 1; towards++) {
        g_autoptr(Scene) scene = draw_one(&axis, ratio_make(12, 1), ratio_make(15, 1), towards, false);
        double line = (text_of(scene, "10")->x + text_of(scene, "20")->x) / 2;
        int flags = 0;
        for (guint i = 0; i < scene->shapes->len; i++) {
            const Shape *shape = scene_shape(scene, i);
            if (shape->kind != SHAPE_POLYGON)
                continue;
            flags++;
            assert_float_equal(shape->points[0], line, 0.01);
            assert_true((shape->points[2] - line) * towards > 0);
        }
        assert_int_equal(flags, towards != 0);
    }
}

/* Where there is no room for every figure of a scale some are left out, none is moved. */
static void a_scale_has_no_figures_over_each_other(void **state) {
    (void)state;
    AxisTick ticks[9];
    char texts[9][16];
    for (int i = 0; i < 9; i++) {
        g_snprintf(texts[i], sizeof texts[i], "%d", 1000000 * i);
        ticks[i] = (AxisTick){i, texts[i]};
    }
    const Axis axis = {0, 8, ticks, 9, ""};
    g_autoptr(Scene) scene = draw_one(&axis, ratio_make(3, 1), ratio_invalid(), 0, false);
    check_words(scene);
    text_of(scene, "0");
    assert_false(is_told(scene, "1000000"));
}

/* Levels have an order and no size: a dot at its place, and every name below the other's reach. */
static void levels_are_dots_at_their_names(void **state) {
    bool pair = *state;
    const AxisTick ticks[] = {{0, WORDS("不合格", "insufficient")},
                              {1, WORDS("基本合格需要改进", "sufficient, needs improvement")},
                              {2, WORDS("良好", "good")},
                              {3, WORDS("优秀", "excellent")}};
    const Axis axis = {0, 3, ticks, 4, ""};
    g_autoptr(Scene) scene = draw_one(&axis, ratio_make(2, 1), ratio_make(1, 1), 1, true);
    check_words(scene);
    assert_null(first_rect(scene));
    double at = text_of(scene, "良好")->x;
    bool dot = false;
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        dot |= shape->kind == SHAPE_POLYGON && shape->point_count > 8 && fabs(shape->points[0] - at) < 2;
    }
    assert_true(dot);
}

int main(void) {
    bool pairs = true;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_rates_keep_apart),
        cmocka_unit_test_prestate(words_of_rates_keep_apart, &pairs),
        cmocka_unit_test(words_of_scores_keep_apart),
        cmocka_unit_test_prestate(words_of_scores_keep_apart, &pairs),
        cmocka_unit_test(words_of_strips_keep_apart),
        cmocka_unit_test_prestate(words_of_strips_keep_apart, &pairs),
        cmocka_unit_test(a_telephone_has_letters_of_fourteen_pixels),
        cmocka_unit_test_prestate(a_telephone_has_letters_of_fourteen_pixels, &pairs),
        cmocka_unit_test(circles_count_and_who_is_apart_is_marked),
        cmocka_unit_test(parts_of_stacks_differ_in_tone),
        cmocka_unit_test(words_of_stacks_keep_apart),
        cmocka_unit_test_prestate(words_of_stacks_keep_apart, &pairs),
        cmocka_unit_test(words_of_a_matrix_keep_apart),
        cmocka_unit_test_prestate(words_of_a_matrix_keep_apart, &pairs),
        cmocka_unit_test(a_narrow_matrix_hatches_nothing_over_its_words),
        cmocka_unit_test(words_of_shifts_keep_apart),
        cmocka_unit_test_prestate(words_of_shifts_keep_apart, &pairs),
        cmocka_unit_test(words_of_years_keep_apart),
        cmocka_unit_test_prestate(words_of_years_keep_apart, &pairs),
        cmocka_unit_test(the_second_language_is_smaller_and_marked),
        cmocka_unit_test(names_never_leave_their_panel),
        cmocka_unit_test_prestate(names_never_leave_their_panel, &pairs),
        cmocka_unit_test(bars_of_figures_below_zero_end_at_zero),
        cmocka_unit_test(flags_point_to_the_side_that_is_asked_for),
        cmocka_unit_test(a_scale_has_no_figures_over_each_other),
        cmocka_unit_test(levels_are_dots_at_their_names),
        cmocka_unit_test_prestate(levels_are_dots_at_their_names, &pairs),
        cmocka_unit_test(a_code_keeps_its_quiet_zone_and_has_its_caption_below),
        cmocka_unit_test_prestate(a_code_keeps_its_quiet_zone_and_has_its_caption_below, &pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
