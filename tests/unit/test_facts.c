#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "find/checks.h"
#include "temporary_dataset.h"

/* What is told of a notice of these facts, "key=value" in each line: ids of sentences, parted by blanks. */
static char *told_of(const char *facts) {
    g_autoptr(Findings) loading = findings_new(), findings = findings_new();
    g_autoptr(Standard) standard =
        standard_load_beside("data/standards/shandong-2022", "../standards/shandong-2022", "data/2023", loading);
    g_autoptr(TemporaryDataset) data = temporary_dataset_new();
    g_auto(GStrv) lines = g_strsplit(facts, "\n", -1);
    for (char **line = lines; *line; line++) {
        g_auto(GStrv) sides = g_strsplit(*line, "=", 2);
        csv_append_row(data->notice, sides[0], sides[1], "", "", NULL);
    }
    temporary_dataset_write(data, "basic");
    g_autoptr(Dataset) dataset = dataset_load(data->dir, standard, NULL, loading);
    assert_int_equal(loading->list->len, 0);
    checks_facts(dataset, standard, findings);
    GString *told = g_string_new(NULL);
    for (guint i = 0; i < findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(findings->list, i);
        assert_string_equal(finding->place.file, "notice.csv");
        assert_true(finding->place.line > 1);
        assert_int_equal(finding->addressee, ADDRESSEE_OFFICE);
        g_string_append_printf(told, "%s%s", told->len ? " " : "", sentence_kinds[finding->sentence].id);
    }
    return g_string_free(told, FALSE);
}

static void assert_told(const char *facts, const char *expected) {
    g_autofree char *told = told_of(facts);
    if (!g_str_equal(told, expected))
        print_error("%s\n", facts);
    assert_string_equal(told, expected);
}

static void test_a_notice_that_goes_together(void **state) {
    (void)state;
    assert_told(
        "title=云水县2024年智慧社区建设验收结果公示\ndate=2024-12-02\nnumber=云数发〔2024〕12号\nphase=notice\n"
        "publicity=2024年12月2日至12月6日，共5个工作日\ninspection=2024年11月4日—8日\nyear=2024\npool_year=2023\n"
        "site=https://www.example.gov.cn/gs/\npool_count=9\nsampled_count=9\nsample_share=30%\nreply_by=2024-11-25",
        "");
    assert_told("date=2025年1月3日\nyear=2024\ntitle=2024年公示\ninspection=2024年12月30日\npublicity=1月3日至1月10日",
                "");
    assert_told("date=2024年12月30日\npublicity=12月31日至1月8日", "");
    assert_told("date=2024-12-09\nphase=result\npublicity=2024年12月2日至12月6日", "");
    assert_told("title=公示\ncontact=综合科 0536-1234567", "");
}

static void test_dates_that_are_none(void **state) {
    (void)state;
    assert_told("date=45444", "DATE_IS_SERIAL");
    assert_told("date=2024年11月31日", "DATE_NO_DAY");
    assert_told("date=12月2日", "DATE_NO_YEAR");
    assert_told("date=2202年12月2日", "DATE_FAR_YEAR");
    assert_told("date=近日", "DATE_NOT_READ");
    assert_told("date=2024年12月2日至12月6日", "DATE_NOT_READ");
    assert_told("created=2024-02-30\nreply_by=someday", "DATE_NO_DAY DATE_NOT_READ");
    assert_told("publicity=45628", "DATE_IS_SERIAL");
    assert_told("publicity=五个工作日", "DATE_NOT_READ");
    assert_told("inspection=2024年11月31日—12月4日", "DATE_NO_DAY");
    assert_told("inspection=2024年11月31日—11月24日", "DATE_NO_DAY PERIOD_REVERSED");
    assert_told("inspection=2024年11月31日—11月24日\ndate=2024-11-20",
                "DATE_NO_DAY PERIOD_REVERSED NOTICE_BEFORE_INSPECTION");
    assert_told("outcome=2024年13月6日公示期满，未收到异议", "DATE_NO_DAY");
    assert_told("inspection=2024年11月31日—12月4日\npreamble=工作组于2024年11月31日—12月4日开展验收", "DATE_NO_DAY");
    assert_told("preamble=工作组于2024年2月30日开展验收", "DATE_NO_DAY");
}

static void test_the_period(void **state) {
    (void)state;
    assert_told("publicity=2024年12月6日至12月2日", "PERIOD_REVERSED");
    assert_told("inspection=2024/11/8-2024/11/4", "PERIOD_REVERSED");
    assert_told("date=2024-12-03\nphase=notice\npublicity=2024年12月2日至12月8日", "PERIOD_BEFORE_NOTICE");
    assert_told("date=2024-12-10\npublicity=2024年12月2日至12月6日", "PERIOD_OVER_BEFORE");
    assert_told("date=2024-10-10\npublicity=2024年12月2日至12月6日", "PERIOD_LONG_AFTER");
    assert_told("date=2024-12-02\npublicity=2024年12月2日至12月4日", "PERIOD_SHORT");
    assert_told("publicity=自2024年12月2日8时起，至2024年12月4日17时止", "PERIOD_SHORT");
    assert_told("publicity=2024年12月2日至12月6日，共7个工作日", "PERIOD_DAYS");
    assert_told("publicity=公示7天：2024年12月2日至12月8日", "");
    assert_told("publicity=公示10天：2024年12月2日至12月8日", "PERIOD_DAYS");
    assert_told("publicity=2024年12月2日起5个工作日", "");
}

static void test_years(void **state) {
    (void)state;
    assert_told("year=2022\npool_year=2023", "POOL_YEAR_LATER");
    assert_told("year=2023\npool_year=2023", "POOL_YEAR_LATER");
    assert_told("year=二三\npool_year=3023", "VALUE_NOT_NUMBER DATE_FAR_YEAR");
    assert_told("year=2023年度\ninspection=2022年11月22日—24日", "INSPECTION_OTHER_YEAR");
    assert_told("date=2023-11-20\ninspection=2023年11月22日—24日", "NOTICE_BEFORE_INSPECTION");
    assert_told("date=2022-11-20\nyear=2023", "NOTICE_OTHER_YEAR");
    assert_told("date=2026-11-20\nyear=2023", "NOTICE_OTHER_YEAR");
    assert_told("title=某县2024年公示\nyear=2023", "TITLE_OTHER_YEAR");
    assert_told("title=某县2024年公示\ndate=2023-12-02", "TITLE_OTHER_YEAR");
    assert_told("title=某县2022—2023年公示\ndate=2024-12-02", "");
}

static void test_document_numbers(void **state) {
    (void)state;
    assert_told("date=2024-12-02\nbasis_number=鲁数发〔2202〕16号", "NUMBER_YEAR_LATER");
    assert_told("basis_number=鲁数发〔2202〕16号", "DATE_FAR_YEAR");
    assert_told("date=2024-12-02\nnumber=云数发〔2025〕12号", "NUMBER_YEAR_LATER");
    assert_told("date=2024-12-02\nnumber=云数发(2024)12号", "NUMBER_BRACKETS");
    assert_told("date=2024-12-02\nnumber=云数发［2024］12号\npreamble=根据鲁数发【2022】16号文",
                "NUMBER_BRACKETS NUMBER_BRACKETS");
    assert_told("date=2024-12-02\nbasis_number=鲁数发〔2202〕16号\npreamble=根据（鲁数发〔2202〕16号）",
                "NUMBER_YEAR_LATER");
    assert_told("contact=电话（0536）1234567", "");
}

static void test_addresses(void **state) {
    (void)state;
    static const char *const good[] = {"http://a.gov.cn", "https://www.example.gov.cn/gs/", "HTTP://a.cn/x?y=1"};
    static const char *const bad[] = {"www.example.gov.cn/gs",
                                      "http:/www.example.gov.cn",
                                      "http//a.gov.cn",
                                      "https：//a.gov.cn",
                                      "http://",
                                      "ftp://a.gov.cn/",
                                      "http://gongshi/",
                                      "http://http://a.gov.cn",
                                      "//a.gov.cn",
                                      "javascript:alert(1)",
                                      "http://a@b.cn/",
                                      "县政府网站",
                                      "http://a..cn/",
                                      "mailto:a@b.cn"};
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        g_autofree char *facts = g_strdup_printf("site=%s\nprevious.2022=往期\nprevious.2022.url=%s", good[i], good[i]);
        assert_told(facts, "");
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autofree char *facts = g_strdup_printf("site=%s\nprevious.2022.url=%s\nurl=%s", bad[i], bad[i], bad[i]);
        assert_told(facts, "ADDRESS_NOT_WEB ADDRESS_NOT_WEB ADDRESS_NOT_WEB");
    }
}

static const char sentence[] =
    "preamble=根据《意见》（鲁数发〔2022〕16号），经14个城市社区申请，并对2022年通过“基础型智慧社区”复核、2023年继续创建“基础型智慧社区”的"
    "9个社区按照30%以上的比例抽检复核（抽检数为3个），某中心于2023年11月22日—11月24日组织成立了居民代表验收工作组并开展智慧社区试点验收"
    "工作，经工作组成员一致认定，甲社区等5个社区已满足《山东省智慧社区建设指标》中“成长型智慧社区”的建设要求，乙社区等9个社区及抽检复核的丙社区"
    "等3个社区已满足《山东省智慧社区建设指标》中“基础型智慧社区”的建设要求。";

static void assert_beside_preamble(const char *facts, const char *expected) {
    g_autofree char *all = g_strconcat(facts, "\n", sentence, NULL);
    assert_told(all, expected);
}

static void test_the_preamble_beside_the_facts(void **state) {
    (void)state;
    assert_beside_preamble("year=2023\ninspection=2023-11-22至2023-11-24\nsample_share=30%\norganiser=某中心",
                           "POOL_NOT_DRAWN");
    assert_beside_preamble("inspection=2023年11月22日—11月25日", "PREAMBLE_OTHER POOL_NOT_DRAWN");
    assert_beside_preamble("organiser=另一中心\nsample_share=33", "PREAMBLE_OTHER PREAMBLE_OTHER POOL_NOT_DRAWN");
    assert_beside_preamble("date=2023-11-23", "NOTICE_BEFORE_INSPECTION POOL_NOT_DRAWN");
    assert_beside_preamble("sample_share=40%", "PREAMBLE_OTHER SAMPLE_TOO_SMALL POOL_NOT_DRAWN");
    /* What is counted in the register, and who is named as an example. */
    assert_beside_preamble("applied_count=14\ngrowth_count=5\ngrowth_example=甲社区\nspot_count=3", "POOL_NOT_DRAWN");
    assert_beside_preamble("applied_count=15", "PREAMBLE_OTHER POOL_NOT_DRAWN");
    assert_beside_preamble("growth_count=6\nspot_count=2", "PREAMBLE_OTHER PREAMBLE_OTHER POOL_NOT_DRAWN");
    assert_beside_preamble("growth_example=丁社区", "PREAMBLE_OTHER POOL_NOT_DRAWN");
}

static void test_the_sample(void **state) {
    (void)state;
    assert_told("sampled_count=2\npool_count=9\nsample_share=30", "SAMPLE_TOO_SMALL POOL_NOT_DRAWN");
    assert_told("sampled_count=三\npool_count=9\nsample_share=30", "VALUE_NOT_NUMBER SAMPLE_NOT_CHECKED");
    assert_told("sampled_count=3\npool_count=9个\nsample_share=三成",
                "VALUE_NOT_NUMBER SAMPLE_NOT_CHECKED POOL_NOT_DRAWN");
    assert_told("sampled_count=3\npool_count=9\nsample_share=0.3", "VALUE_FRACTION SAMPLE_NOT_CHECKED POOL_NOT_DRAWN");
    assert_told("sampled_count=3\npool_count=9\nsample_share=130%",
                "VALUE_NOT_NUMBER SAMPLE_NOT_CHECKED POOL_NOT_DRAWN");
    assert_told("sampled_count=2.5\npool_count=-9\nsample_share=30",
                "VALUE_NOT_WHOLE VALUE_NEGATIVE SAMPLE_NOT_CHECKED");
    assert_told("sampled_count=3\nsample_share=30", "SAMPLE_NOT_CHECKED");
    assert_told("sampled_count=10\npool_count=9\nsample_share=30", "SAMPLE_ABOVE_POOL");
    assert_told("sampled_count=1\npool_count=0\nsample_share=30", "SAMPLE_ABOVE_POOL");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_notice_that_goes_together),
        cmocka_unit_test(test_dates_that_are_none),
        cmocka_unit_test(test_the_period),
        cmocka_unit_test(test_years),
        cmocka_unit_test(test_document_numbers),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_the_preamble_beside_the_facts),
        cmocka_unit_test(test_the_sample),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
