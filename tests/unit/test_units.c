/* Figures given in another unit than the standard's: what they are read as, and how they are said beside its unit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "temporary_dataset.h"
#include "temporary_standard.h"

static const char items[] =
    "indicator,tier,item,type,unit,measure,equals,share_of,subset_of,counts,register,choices,role,zh,en\n"
    "notice,,growth_count,count,个,,,,,,count recognised applied growth,,,成长型社区数,\n"
    "notice,,spot_name,text,,,,,,,name recognised spot_check basic,,,抽检社区,\n"
    "notice,,spot_count,count,个,,,,,,count recognised spot_check basic,,,抽检数,\n"
    "lighting,,lighting.rate,percent,%,exact,lighting.smart / lighting.total,,,,,,,安装率,Rate\n"
    "lighting,,lighting.smart,count,个,exact,,,lighting.total,,,,,智能数,\n"
    "lighting,,lighting.total,count,个,exact,,,,,,,,总数,\n"
    "lighting,,lighting.cost,number,万元,measured,,,,,,,,投入,\n"
    "mobile,,mobile.rate,percent,%,exact,mobile.covered / mobile.area,,,,,,,覆盖率,\n"
    "mobile,,mobile.covered,area,平方公里,measured,,,,,,,,覆盖面积,\n"
    "mobile,,mobile.area,area,平方公里,measured,,,,,,,,面积,\n"
    "mobile,,mobile.level,choice,,,,,,,,市级|县级|市级或县级?,,级别,\n"
    "elderly,growth,elderly.services,count,种,exact,,,,elderly.list,,,,种类数,\n"
    "elderly,growth,elderly.list,list,,,,,,,,,,种类,\n";
static const char words[] = "kind,item,zh,factor\nconvert,平方公里,亩,1/1500\nconvert,%,‰,1/10\nconvert,%,成,10\n"
                            "unit,个,盏,\nconfirm,,属实,\n";

typedef struct Loaded {
    TemporaryStandard *files;
    Findings *findings;
    Standard *standard;
    TemporaryDataset *data;
    Dataset *dataset;
    Answers *answers;
} Loaded;

/* One row of the growth tier, and others that are given as text. */
static Loaded *load(const char *rows, const char *corrections) {
    Loaded *loaded = g_new0(Loaded, 1);
    loaded->files = temporary_standard_new();
    temporary_standard_replace(loaded->files, "items.csv", items);
    temporary_standard_replace(loaded->files, "words.csv", words);
    loaded->findings = findings_new();
    loaded->standard = temporary_standard_load(loaded->files, loaded->findings);
    assert_non_null(loaded->standard);
    loaded->data = temporary_dataset_new();
    g_string_append(loaded->data->answers, rows);
    temporary_dataset_write(loaded->data, "growth");
    if (corrections) {
        g_autofree char *text =
            g_strconcat("community,indicator,item,old,new,reason,evidence,approved_by,date\n", corrections, NULL);
        g_autofree char *path = g_build_filename(loaded->data->dir, "corrections.csv", NULL);
        assert_true(g_file_set_contents(path, text, -1, NULL));
    }
    loaded->dataset = dataset_load(loaded->data->dir, loaded->standard, NULL, loaded->findings);
    assert_non_null(loaded->dataset);
    loaded->answers =
        answers_load(loaded->dataset, loaded->standard, loaded->dataset->communities[0], loaded->findings);
    assert_non_null(loaded->answers);
    return loaded;
}

static void loaded_free(Loaded *loaded) {
    answers_free(loaded->answers);
    dataset_free(loaded->dataset);
    standard_free(loaded->standard);
    temporary_standard_free(loaded->files);
    temporary_dataset_free(loaded->data);
    findings_free(loaded->findings);
    g_free(loaded);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Loaded, loaded_free)

static const Finding *first_finding(const Loaded *loaded) {
    return loaded->findings->list->len > 0 ? g_ptr_array_index(loaded->findings->list, 0) : NULL;
}

/* "60 said 60": its number in the item's unit, and how it is said; "-" where it cannot be; else what was found. */
static char *outcome(const Loaded *loaded, const char *item) {
    const Answer *answer = answers_lookup(loaded->answers, standard_lookup_item(loaded->standard, item));
    const Finding *finding = first_finding(loaded);
    if (finding || !answer)
        return g_strdup(finding ? sentence_kinds[finding->sentence].id : "missing");
    g_autofree char *said = answer_said(answer);
    g_autofree char *low = ratio_text(answer->is_range ? answer->range.low : answer->number.value, 6, NULL);
    return g_strdup_printf("%s%s said %s", low, answer->is_range ? ".." : "", said ? said : "-");
}

static void test_read(void **state) {
    (void)state;
    static const struct {
        const char *row, *item, *expected;
    } cases[] = {
        {"1,lighting,lighting.cost,60,万元,\n", "lighting.cost", "60 said 60"},
        {"1,lighting,lighting.cost,60万元,,\n", "lighting.cost", "60 said 60"},
        {"1,lighting,lighting.cost,600000,元,\n", "lighting.cost", "60 said 60"},
        {"1,lighting,lighting.cost,0.5,亿元,\n", "lighting.cost", "5000 said 5000"},
        {"1,lighting,lighting.cost,约600000,元,\n", "lighting.cost", "54.. said -"},
        {"1,lighting,lighting.cost,约60,万元,\n", "lighting.cost", "54.. said 约60"},
        {"1,lighting,lighting.cost,60万,万元,\n", "lighting.cost", "VALUE_MULTIPLIED_TWICE"},
        {"1,lighting,lighting.cost,60万,,\n", "lighting.cost", "VALUE_MULTIPLIED_TWICE"},
        {"1,lighting,lighting.cost,60,户,\n", "lighting.cost", "UNIT_NOT_CONVERTED"},
        {"1,lighting,lighting.cost,60,户,\n1,lighting,lighting.rate,80,%,\n", "lighting.cost", "UNIT_NOT_CONVERTED"},
        {"2,mobile,mobile.area,3000,亩,\n", "mobile.area", "2 said 2"},
        {"2,mobile,mobile.area,3000亩,亩,\n", "mobile.area", "2 said 2"},
        {"2,mobile,mobile.area,三千,亩,\n", "mobile.area", "2 said 2"},
        {"2,mobile,mobile.area,1.25,亩,\n", "mobile.area", "0.000833 said -"},
        {"2,mobile,mobile.area,3000平方公里,亩,\n", "mobile.area", "UNIT_NOT_CONVERTED"},
        {"2,mobile,mobile.area,1.6,方公里,\n", "mobile.area", "1.6 said 1.6"},
        /* a share of areas has no unit */
        {"2,mobile,mobile.area,200,公顷,\n2,mobile,mobile.covered,170,公顷,\n", "mobile.area", "200 said -"},
        {"2,mobile,mobile.area,200,公顷,\n2,mobile,mobile.covered,1.7,平方公里,\n", "mobile.area",
         "UNIT_NOT_CONVERTED"},
        {"1,lighting,lighting.rate,98%,%,\n", "lighting.rate", "98 said 98"},
        {"1,lighting,lighting.rate,980,‰,\n", "lighting.rate", "98 said 98"},
        {"1,lighting,lighting.rate,8,‰,\n", "lighting.rate", "0.8 said 0.8"},
        {"1,lighting,lighting.rate,9成,%,\n", "lighting.rate", "90 said 90"},
        {"1,lighting,lighting.rate,百分之九十八,,\n", "lighting.rate", "98 said 98"},
        {"1,lighting,lighting.rate,95%以上,,\n", "lighting.rate", "95.. said -"},
        {"1,lighting,lighting.total,280,盏,\n", "lighting.total", "280 said 280"},
        {"1,lighting,lighting.total,280,根,\n", "lighting.total", "280 said 280"},
        {"1,lighting,lighting.total,四百九,个,\n", "lighting.total", "490 said 四百九"},
        {"1,lighting,lighting.total,2.9万,个,\n", "lighting.total", "29000 said 2.9万"},
        {"1,lighting,lighting.total,3,千个,\n", "lighting.total", "3000 said 3000"},
        {"1,lighting,lighting.total,3千,千个,\n", "lighting.total", "VALUE_MULTIPLIED_TWICE"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Loaded) loaded = load(cases[i].row, NULL);
        g_autofree char *came = outcome(loaded, cases[i].item);
        if (!g_str_equal(came, cases[i].expected))
            fail_msg("%s: expected %s, came %s", cases[i].row, cases[i].expected, came);
    }
}

/* The form's sentence has the form's units: it is written with figures that are right in them, or not at all. */
static void test_confirmed(void **state) {
    (void)state;
    static const struct {
        const char *rows, *sentence;
    } cases[] = {
        {"1,lighting,lighting.rate,980,‰,\n1,lighting,lighting.smart,49,个,\n1,lighting,lighting.total,50,个,\n"
         "1,lighting,statement,属实,,\n",
         "安装率达到98%，其中49个，共50个。"},
        {"2,mobile,mobile.area,3000,亩,\n2,mobile,statement,属实,,\n", "面积2平方公里。"},
        {"2,mobile,mobile.area,100,亩,\n2,mobile,statement,属实,,\n", ""},
        {"2,mobile,mobile.area,3-4,平方公里,\n2,mobile,statement,属实,,\n", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Loaded) loaded = load(cases[i].rows, NULL);
        const IndicatorAnswers *said = loaded->answers->indicators[i == 0 ? 0 : 1];
        assert_true(said->confirmed);
        assert_string_equal(said->statement->value, cases[i].sentence);
        g_autoptr(GPtrArray) refused = answers_refused(said);
        assert_int_equal(refused->len, i == 3 ? 1 : 0);
    }
}

static void test_corrected(void **state) {
    (void)state;
    static const struct {
        const char *row, *item, *correction, *expected;
    } cases[] = {
        {"2,mobile,mobile.area,3000,亩,\n", "mobile.area", "3000,1500亩", "1 said 1"},
        {"2,mobile,mobile.area,3000,亩,\n", "mobile.area", "3000,1.2平方公里", "1.2 said 1.2"},
        {"2,mobile,mobile.area,3000,亩,\n", "mobile.area", "3000,1.2", "CORRECTION_UNIT"},
        {"1,lighting,lighting.cost,600000,元,\n", "lighting.cost", "600000,70万元", "70 said 70"},
        {"1,lighting,lighting.cost,600000,元,\n", "lighting.cost", "600000,700000元", "70 said 70"},
        {"1,lighting,lighting.cost,60,户,\n", "lighting.cost", "60,70", "70 said 70"},
        {"1,lighting,lighting.cost,60万,万元,\n", "lighting.cost", "60万,60", "60 said 60"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        bool mobile = g_str_has_prefix(cases[i].item, "mobile");
        g_autofree char *correction =
            g_strdup_printf("a,%s,%s,%s,漏填,台账,张某,2024-12-01\n", mobile ? "mobile" : "lighting", cases[i].item,
                            cases[i].correction);
        g_autoptr(Loaded) loaded = load(cases[i].row, correction);
        g_autofree char *came = outcome(loaded, cases[i].item);
        if (!g_str_equal(came, cases[i].expected))
            fail_msg("%s: expected %s, came %s", cases[i].correction, cases[i].expected, came);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read), cmocka_unit_test(test_confirmed),
                                       cmocka_unit_test(test_corrected)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
