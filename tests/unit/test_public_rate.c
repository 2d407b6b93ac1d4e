#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/charts/gallery.h"
#include "report/charts/strip_chart.h"
#include "report/public_rate.h"
#include "temporary_dataset.h"
#include "temporary_standard.h"
#include "words/wordbook.h"

/* A standard that asks for less here and more there, in two tiers, and for an area. */
static const char indicators[] =
    "tier,no,id,category_zh,category_en,name_zh,name_en,definition_zh,definition_en,requirement_zh,requirement_en\n"
    "growth,1,waste,环境,Environment,垃圾,Waste,混投情况,,不超过30%,\n"
    "growth,2,green,环境,Environment,绿化,Green,绿地情况,,不少于5公顷,\n"
    "basic,1,waste,环境,Environment,垃圾,Waste,混投情况,,低于50%,\n";
static const char items[] =
    "indicator,tier,item,type,unit,measure,equals,share_of,subset_of,counts,register,choices,role,zh,en\n"
    "waste,,waste.rate,percent,%,exact,waste.mixed / waste.total,,,,,,,混投率,Mixed waste\n"
    "waste,,waste.mixed,count,个,exact,,,waste.total,,,,,混投数,Mixed\n"
    "waste,,waste.total,count,个,exact,,,,,,,,总数,Total\n"
    "green,growth,green.rate,percent,%,exact,green.area / green.land,,,,,,,绿化率,Green\n"
    "green,growth,green.area,area,公顷,measured,,,green.land,,,,,绿地,Green area\n"
    "green,growth,green.land,area,公顷,measured,,,,,,,,用地,Land\n";
static const char criteria[] = "tier,indicator,clause,applies_when,rule,strength,mentions\n"
                               "growth,waste,1,,waste.mixed / waste.total <= 30%,hard,\n"
                               "growth,green,1,,green.area >= 5,hard,\n"
                               "basic,waste,1,,50% > waste.rate,hard,\n";

/* Of each community its row of the register, and what it answers to waste: rate, mixed, total ("" none). */
static const struct Member {
    const char *id, *tier, *held;
    const char *rate, *mixed, *total; /* NULL: no table */
} members[] = {
    {"contradicted", "growth", "", "20", "40", "100"},
    {"computed", "growth", "", "20", "20", "100"},
    {"stated", "growth", "", "30", "", ""},
    {"vacuous", "growth", "", "0", "0", "0"},
    {"silent", "growth", "", "", "", ""},
    {"held", "growth", "是", "10", "10", "100"},
    {"absent", "growth", "", NULL, NULL, NULL},
    {"above", "basic", "", "50", "50", "100"},
};

typedef struct World {
    TemporaryStandard *folder;
    TemporaryDataset *data;
    Findings *findings;
    Standard *standard;
    Rulebook *rulebook;
    Dataset *dataset;
    GArray *facts;
    Wordbook *words;
} World;

static void write_member(const World *world, const struct Member *member) {
    csv_append_row(world->data->communities, member->id, member->id, "", "", member->tier, "applied", "已满足",
                   member->held, "", NULL);
    if (!member->rate)
        return;
    g_autoptr(GString) table = g_string_new("no,indicator,item,value,unit,source\n");
    g_string_append_printf(table, "1,waste,waste.rate,%s,%%,\n1,waste,waste.mixed,%s,个,\n1,waste,waste.total,%s,个,\n",
                           member->rate, member->mixed, member->total);
    if (g_str_equal(member->tier, "growth"))
        g_string_append(table, "2,green,green.rate,60,%,\n2,green,green.area,6,公顷,\n2,green,green.land,10,公顷,\n");
    g_autofree char *name = g_strdup_printf("communities/%s.csv", member->id);
    temporary_dataset_save(world->data, name, table);
}

static int set_up(void **state) {
    World *world = g_new0(World, 1);
    *state = world;
    world->findings = findings_new();
    world->words = wordbook_new();
    wordbook_term(world->words, LANG_ZH, "unit", "社区");
    wordbook_term(world->words, LANG_EN, "unit", "community|communities");
    world->folder = temporary_standard_new();
    temporary_standard_replace(world->folder, "indicators.csv", indicators);
    temporary_standard_replace(world->folder, "items.csv", items);
    temporary_standard_replace(world->folder, "criteria.csv", criteria);
    temporary_standard_replace(world->folder, "checks.csv", "id,kind,severity,tier,indicator,also,rule,zh,en\n");
    temporary_standard_replace(world->folder, "statements.csv", "tier,indicator,variant,lang,pattern\n");
    world->standard = temporary_standard_load(world->folder, world->findings);
    world->rulebook = rulebook_load(world->standard, world->findings);
    world->data = temporary_dataset_new();
    temporary_dataset_write(world->data, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(members); i++)
        write_member(world, &members[i]);
    temporary_dataset_save(world->data, "communities.csv", world->data->communities);
    world->dataset = dataset_load(world->data->dir, world->standard, NULL, world->findings);
    world->facts = g_array_new(FALSE, FALSE, sizeof(RateFact));
    for (int i = 0; i < world->dataset->community_count; i++) {
        const Community *community = world->dataset->communities[i];
        g_autoptr(Answers) answers = community_judged(community)
                                         ? answers_load(world->dataset, world->standard, community, world->findings)
                                         : NULL;
        if (answers)
            rates_collect(world->rulebook, answers, world->facts);
    }
    return 0;
}

static int tear_down(void **state) {
    World *world = *state;
    g_array_unref(world->facts);
    dataset_free(world->dataset);
    for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
        g_autofree char *path = g_strdup_printf("%s/communities/%s.csv", world->data->dir, members[i].id);
        g_remove(path);
    }
    temporary_dataset_free(world->data);
    rulebook_free(world->rulebook);
    standard_free(world->standard);
    temporary_standard_free(world->folder);
    findings_free(world->findings);
    wordbook_free(world->words);
    g_free(world);
    return 0;
}

static const DocLanguage chinese = {.id = (char *)"zh", .count = 1, .langs = {LANG_ZH}};

static ReportContext context_of(const World *world, Edition edition) {
    return (ReportContext){.standard = world->standard,
                           .dataset = world->dataset,
                           .rulebook = world->rulebook,
                           .lang = wordbook_lang(world->words, LANG_ZH),
                           .doc_lang = &chinese,
                           .edition = edition};
}

static const Item *rate_of(const World *world, const char *id) {
    for (guint i = 0; i < world->facts->len; i++)
        if (g_str_equal(g_array_index(world->facts, RateFact, i).item->id, id))
            return g_array_index(world->facts, RateFact, i).item;
    fail();
    return NULL;
}

static PublicRate shown(const World *world, Edition edition, const char *community, const char *rate) {
    ReportContext context = context_of(world, edition);
    g_autoptr(RateTable) table = rate_table_new(&context, world->facts);
    return public_rate(table, dataset_lookup_community(world->dataset, community), rate_of(world, rate));
}

/* The table of truth: what each is, what is shown of it (percent, -1 nothing) and where that lies. */
static void each_state_is_shown_as_what_it_is(void **state) {
    static const struct {
        const char *community, *rate;
        Edition edition;
        RateState state;
        int value;
        Reach reach;
    } truth[] = {
        {"computed", "waste.rate", EDITION_DRAFT, RATE_COMPUTED, 20, REACH_YES},
        {"contradicted", "waste.rate", EDITION_DRAFT, RATE_CONTRADICTED, 40, REACH_NO},
        {"contradicted", "waste.rate", EDITION_FINAL, RATE_CONTRADICTED, 20, REACH_OPEN},
        {"stated", "waste.rate", EDITION_DRAFT, RATE_STATED_ONLY, 30, REACH_YES},
        {"stated", "waste.rate", EDITION_FINAL, RATE_STATED_ONLY, 30, REACH_YES},
        {"vacuous", "waste.rate", EDITION_DRAFT, RATE_VACUOUS, -1, REACH_OPEN},
        {"vacuous", "waste.rate", EDITION_FINAL, RATE_VACUOUS, -1, REACH_OPEN},
        {"silent", "waste.rate", EDITION_DRAFT, RATE_NOT_REPORTED, -1, REACH_OPEN},
        {"held", "waste.rate", EDITION_DRAFT, RATE_HELD, -1, REACH_OPEN},
        {"absent", "waste.rate", EDITION_DRAFT, RATE_NO_TABLE, -1, REACH_OPEN},
        {"above", "waste.rate", EDITION_DRAFT, RATE_COMPUTED, 50, REACH_NO},
        {"above", "green.rate", EDITION_DRAFT, RATE_NOT_ASKED, -1, REACH_OPEN},
        /* The rule asks for hectares, not for a rate. */
        {"computed", "green.rate", EDITION_DRAFT, RATE_COMPUTED, 60, REACH_OPEN},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(truth); i++) {
        PublicRate rate = shown(*state, truth[i].edition, truth[i].community, truth[i].rate);
        int value = ratio_valid(rate.value) ? (int)(rate.value.num * 100 / rate.value.den) : -1;
        if (rate.state != truth[i].state || value != truth[i].value || rate.reach != truth[i].reach)
            fail_msg("%s %s (%zu): %s, %d, %d", truth[i].community, truth[i].rate, i, rate_state_id(rate.state), value,
                     rate.reach);
    }
    assert_false(ratio_valid(shown(*state, EDITION_DRAFT, "held", "waste.rate").stated));
    assert_false(ratio_valid(shown(*state, EDITION_FINAL, "computed", "waste.rate").computed));
}

static void thresholds_belong_to_the_rate_and_the_tier(void **state) {
    const World *world = *state;
    PublicRate growth = shown(world, EDITION_DRAFT, "computed", "waste.rate"),
               basic = shown(world, EDITION_DRAFT, "above", "waste.rate"),
               area = shown(world, EDITION_DRAFT, "computed", "green.rate");
    assert_int_equal(growth.asked.bound, BOUND_AT_MOST);
    assert_int_equal(ratio_compare(growth.asked.number, ratio_make(30, 100)), 0);
    assert_int_equal(basic.asked.bound, BOUND_BELOW);
    assert_int_equal(area.asked.bound, BOUND_NONE);
}

static void a_headline_counts_those_who_reported(void **state) {
    const World *world = *state;
    ReportContext draft = context_of(world, EDITION_DRAFT), final = context_of(world, EDITION_FINAL);
    g_autofree char *first = rate_chart_headline(&draft, world->facts, rate_of(world, "waste.rate"));
    assert_string_equal(
        first, "混投率：成长型填报的3个社区中2个不超过30%（1个仅填写比率，没有数量），1个总数为0，1个缺少数据，"
               "1个未公布数据；基础型1个社区中0个低于50%；有1个填写的比率与所填数量不一致");
    g_autofree char *last = rate_chart_headline(&final, world->facts, rate_of(world, "waste.rate"));
    assert_string_equal(last, first);
    g_autofree char *area = rate_chart_headline(&draft, world->facts, rate_of(world, "green.rate"));
    assert_string_equal(area, "绿化率：成长型5个社区填报，1个未公布数据；基础型不作要求");
    draft.lang = wordbook_lang(world->words, LANG_EN);
    g_autofree char *english = rate_chart_headline(&draft, world->facts, rate_of(world, "waste.rate"));
    assert_non_null(strstr(english, "2 of 3 reporting growth-tier communities do not exceed 30%"));
}

static double measure_text(void *context, const char *text, double size) {
    (void)context;
    return size * (double)g_utf8_strlen(text, -1);
}

/* Where less is asked for, the least stands first; who is not asked and who is held has no row. */
static void bars_stand_in_the_order_of_what_is_asked(void **state) {
    static const char *const order[] = {"computed", "stated", "contradicted", "vacuous", "silent", "absent", "above"};
    const World *world = *state;
    ReportContext context = context_of(world, EDITION_INTERNAL);
    const TextMeasure measure = {measure_text, NULL};
    const GalleryFacts facts = {.rates = world->facts, .measure = &measure, .widths = {440, 0}};
    g_autoptr(Scene) scene = rate_chart_scene(&context, &facts, rate_of(world, "waste.rate"));
    gsize met = 0;
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        if (shape->kind == SHAPE_TEXT && shape->anchor == ANCHOR_END && met < G_N_ELEMENTS(order))
            assert_string_equal(shape->text, order[met++]);
        assert_true(shape->kind != SHAPE_TEXT || !g_str_equal(shape->text, "held"));
    }
    assert_int_equal(met, G_N_ELEMENTS(order));
    g_autoptr(Scene) green = rate_chart_scene(&context, &facts, rate_of(world, "green.rate"));
    for (guint i = 0; i < green->shapes->len; i++)
        assert_true(scene_shape(green, i)->kind != SHAPE_TEXT || !g_str_equal(scene_shape(green, i)->text, "above"));
}

/* One rule for all charts: not as asked before contradicted before far from the others; who has no figure is missing.
 */
static void one_rule_tells_who_stands_apart(void **state) {
    (void)state;
    assert_int_equal(exception_of(true, REACH_YES, false, false), EXCEPTION_NONE);
    assert_int_equal(exception_of(true, REACH_OPEN, false, false), EXCEPTION_NONE);
    assert_int_equal(exception_of(true, REACH_NO, true, true), EXCEPTION_NOT_MET);
    assert_int_equal(exception_of(true, REACH_YES, true, true), EXCEPTION_CONTRADICTED);
    assert_int_equal(exception_of(true, REACH_OPEN, false, true), EXCEPTION_FAR);
    assert_int_equal(exception_of(false, REACH_OPEN, true, true), EXCEPTION_MISSING);
}

/* Of each tier: the rule in a line, who stands apart by name and figures, below of whom nothing is shown and why. */
static void strips_name_who_stands_apart(void **state) {
    static const char *const told[] = {"其余2个为20%至30%", "contradicted：填写20%，核算40%",
                                       "above：50%",        "总数为0：vacuous",
                                       "缺少数据：silent",  "未公布数据：absent"};
    const World *world = *state;
    ReportContext context = context_of(world, EDITION_DRAFT);
    const TextMeasure measure = {measure_text, NULL};
    const GalleryFacts facts = {.rates = world->facts, .measure = &measure, .widths = {900, 205}};
    g_autoptr(Scene) scene = rate_chart_scene(&context, &facts, rate_of(world, "waste.rate"));
    for (gsize t = 0; t < G_N_ELEMENTS(told); t++) {
        bool found = false;
        for (guint i = 0; i < scene->shapes->len; i++) {
            const Shape *shape = scene_shape(scene, i);
            found |= shape->text && g_str_equal(shape->text, told[t]);
            assert_true(!shape->text || !strstr(shape->text, "held"));
        }
        if (!found)
            fail_msg("not told: %s", told[t]);
    }
    assert_non_null(scene->narrow);
}

static void a_table_tells_what_each_figure_rests_on(void **state) {
    const World *world = *state;
    ReportContext context = context_of(world, EDITION_DRAFT);
    g_autofree char *csv = rate_chart_csv(&context, world->facts, rate_of(world, "waste.rate"));
    assert_non_null(strstr(csv, "\ncontradicted,growth,waste,20%,40%,2/5,30%,<=,contradicted\n"));
    assert_non_null(strstr(csv, "\nvacuous,growth,waste,0%,,,30%,<=,vacuous\n"));
    assert_non_null(strstr(csv, "\nheld,growth,waste,,,,30%,<=,held\n"));
    assert_non_null(strstr(csv, "\nabove,basic,waste,50%,50%,1/2,50%,<,computed\n"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_state_is_shown_as_what_it_is),
        cmocka_unit_test(thresholds_belong_to_the_rate_and_the_tier),
        cmocka_unit_test(a_headline_counts_those_who_reported),
        cmocka_unit_test(bars_stand_in_the_order_of_what_is_asked),
        cmocka_unit_test(strips_name_who_stands_apart),
        cmocka_unit_test(one_rule_tells_who_stands_apart),
        cmocka_unit_test(a_table_tells_what_each_figure_rests_on),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
