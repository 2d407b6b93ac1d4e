/* find/change.h: what is a change, which changes are odd, on either side of each limit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "find/change.h"
#include "temporary_dataset.h"

/* One community in two years, by the small standard. */
typedef struct Pair {
    Findings *findings;
    Standard *standard;
    Rulebook *rulebook;
    TemporaryDataset *data[2];
    Dataset *dataset[2];
    Answers *answers[2];
    GPtrArray *verdicts[2];
    Succession *succession;
    Lineages *lineages;
    Year years[2];
    CommunityChange *change;
    bool refusing; /* the tables hold what is no value */
} Pair;

static int set_up(void **state) {
    Pair *pair = g_new0(Pair, 1);
    pair->findings = findings_new();
    pair->standard = standard_load("tests/unit/data/standard-small", "standard-small", pair->findings);
    pair->rulebook = rulebook_load(pair->standard, pair->findings);
    for (int i = 0; i < 2; i++)
        pair->data[i] = temporary_dataset_new();
    *state = pair;
    return pair->findings->list->len == 0 ? 0 : -1;
}

static int tear_down(void **state) {
    Pair *pair = *state;
    community_change_free(pair->change);
    if (pair->lineages)
        lineages_free(pair->lineages);
    succession_free(pair->succession);
    for (int i = 0; i < 2; i++) {
        if (pair->verdicts[i])
            g_ptr_array_unref(pair->verdicts[i]);
        answers_free(pair->answers[i]);
        dataset_free(pair->dataset[i]);
        temporary_dataset_free(pair->data[i]);
    }
    rulebook_free(pair->rulebook);
    standard_free(pair->standard);
    findings_free(pair->findings);
    g_free(pair);
    return 0;
}

static void say(Pair *pair, int year, const char *indicator, const char *item, const char *value) {
    const Tier *tier = standard_lookup_tier(pair->standard, "growth");
    temporary_dataset_say(pair->data[year], tier_lookup_indicator(tier, indicator), item, value);
}

static void say_both(Pair *pair, const char *indicator, const char *item, const char *old, const char *now) {
    say(pair, 0, indicator, item, old);
    say(pair, 1, indicator, item, now);
}

static void run(Pair *pair) {
    Side sides[2];
    for (int i = 0; i < 2; i++) {
        temporary_dataset_write(pair->data[i], "growth");
        pair->dataset[i] = dataset_load(pair->data[i]->dir, pair->standard, NULL, pair->findings);
        const Community *community = pair->dataset[i]->communities[0];
        pair->answers[i] = answers_load(pair->dataset[i], pair->standard, community, pair->findings);
        assert_non_null(pair->answers[i]);
        pair->verdicts[i] = verdicts_make(pair->standard, pair->rulebook, pair->answers[i]);
        pair->years[i] = (Year){i ? "now" : "then", pair->standard, pair->rulebook, pair->dataset[i], NULL};
        sides[i] = (Side){&pair->years[i], community, pair->answers[i], pair->verdicts[i]};
    }
    pair->succession = succession_load(pair->dataset[0], pair->dataset[1], "", pair->findings);
    pair->years[1].succession = pair->succession;
    pair->lineages = lineages_find(pair->years, 2);
    pair->change = community_change_make(g_ptr_array_index(pair->lineages->list, 0), sides[0], sides[0], sides[1]);
    assert_true(pair->refusing == (pair->findings->list->len > 0));
    change_check(pair->change, pair->findings);
}

static int count(const Pair *pair, FindingId id) {
    int found = 0;
    for (guint i = 0; i < pair->findings->list->len; i++)
        found += ((const Finding *)g_ptr_array_index(pair->findings->list, i))->id == id;
    return found;
}

static const Change *change_at(const Pair *pair, guint index) {
    assert_true(index < pair->change->changes->len);
    return &g_array_index(pair->change->changes, Change, index);
}

static Course course_of(const Pair *pair, const char *indicator) {
    for (guint i = 0; i < pair->change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(pair->change->indicators, IndicatorChange, i);
        if (made->now && g_str_equal(made->now->id, indicator))
            return made->course;
    }
    fail();
    return COURSE_NEW;
}

/* ---- odd changes: item, old, now, and whether it is one ---- */

static void total_halved_by_twenty(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "40", "20");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
}

static void total_halved_by_nineteen(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "38", "19");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 0);
}

static void total_less_than_doubled(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "1000", "1999");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 0);
}

static void total_doubled(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "1000", "2000");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
}

static void part_may_grow_but_not_shrink(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.smart", "100", "900");
    say_both(pair, "energy", "energy.meters", "100", "50");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
    assert_string_equal(((const Finding *)g_ptr_array_index(pair->findings->list, 0))->indicator, "energy");
}

static void part_that_went_with_its_total(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.smart", "900", "400");
    say_both(pair, "lighting", "lighting.total", "1000", "450");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
}

static void rate_by_thirty_points_and_by_half(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.rate", "60", "30");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
}

static void rate_by_thirty_points_alone(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.rate", "90", "60");
    say_both(pair, "energy", "energy.rate", "20", "49");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 0);
}

static void rate_of_a_small_total(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.rate", "90", "30");
    say_both(pair, "lighting", "lighting.total", "19", "19");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 0);
}

/* 0.1 may be 0.15 and 0.2 may be 0.15 too. */
static void area_within_rounding(void **state) {
    Pair *pair = *state;
    say_both(pair, "mobile", "mobile.area", "0.1", "0.2");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 0);
}

static void area_beyond_rounding(void **state) {
    Pair *pair = *state;
    say_both(pair, "mobile", "mobile.area", "0.5", "1.2");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
}

/* From nothing there is no factor: a total that appears, a rate that rises by its points alone. */
static void from_zero(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "0", "800");
    say_both(pair, "energy", "energy.rate", "0", "80");
    say_both(pair, "energy", "energy.meters", "0", "700");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 2);
}

static void to_zero(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "800", "0");
    say_both(pair, "energy", "energy.rate", "80", "0");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 2);
}

static void from_zero_to_little(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.total", "0", "19");
    say_both(pair, "energy", "energy.rate", "0", "29");
    say_both(pair, "mobile", "mobile.area", "0", "0.4");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 0);
}

static void area_from_zero(void **state) {
    Pair *pair = *state;
    say_both(pair, "mobile", "mobile.area", "0", "3");
    run(pair);
    assert_int_equal(count(pair, FINDING_IMPLAUSIBLE_CHANGE), 1);
}

/* ---- courses ---- */

static void say_lighting(Pair *pair, const char *old, const char *now) {
    say_both(pair, "lighting", "verdict", "达标", "达标");
    say_both(pair, "lighting", "lighting.smart", old, now);
    say_both(pair, "lighting", "lighting.total", "1000", "1000");
    run(pair);
}

static void falls_below(void **state) {
    Pair *pair = *state;
    say_lighting(pair, "800", "799");
    assert_int_equal(course_of(pair, "lighting"), COURSE_WORSE);
    assert_int_equal(count(pair, FINDING_REGRESSED), 1);
}

static void falls_to_the_threshold(void **state) {
    Pair *pair = *state;
    say_lighting(pair, "900", "800");
    assert_int_equal(course_of(pair, "lighting"), COURSE_DOWN);
    assert_int_equal(count(pair, FINDING_REGRESSED), 0);
}

static void reaches_it(void **state) {
    Pair *pair = *state;
    say_lighting(pair, "799", "800");
    assert_int_equal(course_of(pair, "lighting"), COURSE_BETTER);
}

static void rises_beyond_it(void **state) {
    Pair *pair = *state;
    say_lighting(pair, "800", "801");
    assert_int_equal(course_of(pair, "lighting"), COURSE_UP);
}

static void claim_withdrawn_without_figures(void **state) {
    Pair *pair = *state;
    say_both(pair, "police", "verdict", "达标", "不达标");
    say_both(pair, "police", "statement", "平台。", "平台。");
    run(pair);
    assert_int_equal(course_of(pair, "police"), COURSE_WORSE);
    assert_int_equal(count(pair, FINDING_REGRESSED), 1);
}

static void nothing_to_judge_by(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "verdict", "达标", "达标");
    run(pair);
    assert_int_equal(course_of(pair, "lighting"), COURSE_BROKEN);
    assert_int_equal(pair->change->changes->len, 0);
    assert_int_equal(pair->findings->list->len, 0);
}

static void say_in(Pair *pair, int year, const char *item, const char *value, const char *unit) {
    csv_append_row(pair->data[year]->answers, "2", "mobile", item, value, unit, "", NULL);
}

static void say_areas(Pair *pair, const char *covered, const char *area, const char *part_unit) {
    say_both(pair, "mobile", "verdict", "达标", "达标");
    say_in(pair, 0, "mobile.covered", "1.9", "平方公里");
    say_in(pair, 0, "mobile.area", "2.0", "平方公里");
    say_in(pair, 1, "mobile.covered", covered, part_unit);
    say_in(pair, 1, "mobile.area", area, "公顷");
    run(pair);
}

static void a_share_of_areas_has_no_unit(void **state) {
    Pair *pair = *state;
    say_areas(pair, "100", "200", "公顷");
    assert_int_equal(change_at(pair, 0)->kind, CHANGE_UNIT);
    assert_int_equal(course_of(pair, "mobile"), COURSE_WORSE);
    assert_int_equal(count(pair, FINDING_REGRESSED), 1);
}

static void parts_in_two_units_are_no_share(void **state) {
    Pair *pair = *state;
    pair->refusing = true;
    say_areas(pair, "1", "200", "平方公里");
    assert_int_equal(course_of(pair, "mobile"), COURSE_BROKEN);
    assert_int_equal(count(pair, FINDING_REGRESSED), 0);
}

/* Households counted as persons are counted otherwise, also in a share. */
static void counts_in_another_unit(void **state) {
    Pair *pair = *state;
    for (int year = 0; year < 2; year++) {
        GString *answers = pair->data[year]->answers;
        const char *unit = year ? "人" : "户";
        csv_append_row(answers, "1", "broadband", "broadband.capable", year ? "10" : "90", unit, "", NULL);
        csv_append_row(answers, "1", "broadband", "broadband.households", "100", unit, "", NULL);
    }
    run(pair);
    assert_int_equal(course_of(pair, "broadband"), COURSE_BROKEN);
}

/* ---- rows ---- */

static void the_same_number_written_otherwise(void **state) {
    Pair *pair = *state;
    say_both(pair, "lighting", "lighting.rate", "100", "100.0%");
    say_both(pair, "elderly", "elderly.list", "助餐、 助浴", "助餐、助浴");
    run(pair);
    assert_int_equal(pair->change->changes->len, 0);
}

static void added_and_removed(void **state) {
    Pair *pair = *state;
    say(pair, 0, "lighting", "lighting.smart", "5");
    say(pair, 0, "lighting", "lighting.total", "");
    say(pair, 1, "lighting", "lighting.total", "9");
    run(pair);
    assert_int_equal(pair->change->changes->len, 2);
    assert_string_equal(change_at(pair, 0)->item, "lighting.total");
    assert_int_equal(change_at(pair, 0)->kind, CHANGE_ADDED);
    assert_int_equal(change_at(pair, 1)->kind, CHANGE_REMOVED);
    assert_string_equal(change_at(pair, 1)->old, "5");
    assert_string_equal(change_at(pair, 1)->now, "");
}

/* run() wants data without findings: what cannot be read is one. */
static void value_that_cannot_be_read(const char *value) {
    Pair *pair = NULL;
    assert_int_equal(set_up((void **)&pair), 0);
    say_both(pair, "lighting", "lighting.total", "75", value);
    pair->refusing = true;
    run(pair);
    assert_int_equal(pair->change->changes->len, 1);
    assert_string_equal(change_at(pair, 0)->old, "75");
    assert_string_equal(change_at(pair, 0)->now, value);
    assert_int_equal(change_at(pair, 0)->kind, CHANGE_CHANGED);
    tear_down((void **)&pair);
}

static void values_that_cannot_be_read(void **state) {
    (void)state;
    static const char *const values[] = {"若干", "-75", "0.75", "若干左右", "七十五点"};
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
        value_that_cannot_be_read(values[i]);
}

static void members_in_another_order(void **state) {
    Pair *pair = *state;
    say_both(pair, "elderly", "elderly.list", "助餐、助浴、助医", "助医、 助餐、助浴");
    run(pair);
    assert_int_equal(pair->change->changes->len, 0);
}

static void another_member(void **state) {
    Pair *pair = *state;
    say_both(pair, "elderly", "elderly.list", "助餐、助浴", "助浴、助餐、助餐");
    run(pair);
    assert_int_equal(pair->change->changes->len, 1);
}

static const char *const sentence =
    "智能照明设施安装率达到%s%%，其中社区内智能照明设备数8个，社区内公共照明设备总数%s个%s。";

static void say_sentence(Pair *pair, int year, const char *rate, const char *total, const char *end) {
    GString *text = g_string_new(sentence);
    g_string_replace(text, "%%", "%", 0);
    g_string_replace(text, "%s", rate, 1);
    g_string_replace(text, "%s", total, 1);
    g_string_replace(text, "%s", end, 1);
    say(pair, year, "lighting", "statement", text->str);
    g_string_free(text, TRUE);
}

static void sentence_with_its_figures(void **state) {
    Pair *pair = *state;
    say_sentence(pair, 0, "80", "10", "");
    say_sentence(pair, 1, "40", "20", "");
    say_both(pair, "lighting", "lighting.rate", "80", "40");
    say_both(pair, "lighting", "lighting.total", "10", "20");
    run(pair);
    assert_int_equal(pair->change->changes->len, 2);
    assert_string_equal(change_at(pair, 0)->item, "lighting.rate");
    assert_int_equal(change_at(pair, 0)->kind, CHANGE_DECREASED);
    assert_string_equal(change_at(pair, 1)->item, "lighting.total");
}

static void sentence_whose_figure_is_no_longer_the_items(void **state) {
    Pair *pair = *state;
    say_sentence(pair, 0, "80", "10", "");
    say_sentence(pair, 1, "80", "20", "");
    say_both(pair, "lighting", "lighting.total", "10", "10");
    run(pair);
    assert_int_equal(pair->change->changes->len, 1);
    assert_string_equal(change_at(pair, 0)->item, "statement");
}

static void sentence_with_other_words(void **state) {
    Pair *pair = *state;
    say_sentence(pair, 0, "80", "10", "");
    say_sentence(pair, 1, "80", "10", "，均已验收");
    run(pair);
    assert_int_equal(pair->change->changes->len, 1);
    assert_string_equal(change_at(pair, 0)->item, "statement");
}

#define CHANGE_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        CHANGE_TEST(total_halved_by_twenty),
        CHANGE_TEST(total_halved_by_nineteen),
        CHANGE_TEST(total_less_than_doubled),
        CHANGE_TEST(total_doubled),
        CHANGE_TEST(part_may_grow_but_not_shrink),
        CHANGE_TEST(part_that_went_with_its_total),
        CHANGE_TEST(rate_by_thirty_points_and_by_half),
        CHANGE_TEST(rate_by_thirty_points_alone),
        CHANGE_TEST(rate_of_a_small_total),
        CHANGE_TEST(area_within_rounding),
        CHANGE_TEST(area_beyond_rounding),
        CHANGE_TEST(from_zero),
        CHANGE_TEST(to_zero),
        CHANGE_TEST(from_zero_to_little),
        CHANGE_TEST(area_from_zero),
        CHANGE_TEST(falls_below),
        CHANGE_TEST(falls_to_the_threshold),
        CHANGE_TEST(reaches_it),
        CHANGE_TEST(rises_beyond_it),
        CHANGE_TEST(claim_withdrawn_without_figures),
        CHANGE_TEST(nothing_to_judge_by),
        CHANGE_TEST(a_share_of_areas_has_no_unit),
        CHANGE_TEST(parts_in_two_units_are_no_share),
        CHANGE_TEST(counts_in_another_unit),
        CHANGE_TEST(the_same_number_written_otherwise),
        CHANGE_TEST(added_and_removed),
        CHANGE_TEST(members_in_another_order),
        CHANGE_TEST(another_member),
        CHANGE_TEST(values_that_cannot_be_read),
        CHANGE_TEST(sentence_with_its_figures),
        CHANGE_TEST(sentence_whose_figure_is_no_longer_the_items),
        CHANGE_TEST(sentence_with_other_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
