#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/fault.h"
#include "data/pattern.h"
#include "intake/import.h"
#include "intake/notice_parts.h"
#include "known_shapes.h"
#include "temporary_standard.h"

#define HEAD "\t一级指标\n\t序号\n\t二级指标\n\t指标释义\n\t标准要求\n\t本社区完成情况\n\n"
#define LIGHTING                                                                                        \
    "\t基础\n设施\n\t1\n\t智能照明\n\t安装情况\n安装率=甲/ 乙\n\t安装率达到80%\n" \
    "\t\t达标。 \n安装率达到 80%，其中80个，\n共 个。\n\n"
#define MOBILE "\t\n\t2\n\t移动通信\n\t覆盖情况\n\t覆盖率达到95%\n\t不达标，面积1.2方公里，市级平台。\n\n"
#define ELDERLY \
    "\t社区服务\n\t3\n\t养老服务\n\t养老情况\n\t提供2种服务\n\t1.配备装置；\n2.提供2种服务，分别为甲、 乙。\n"
#define BASIC                                      \
    " 某镇丁社区智慧社区建设指标（基础型）\n" HEAD \
    "\t基础设施\n\t1\n\t移动通信\n\t覆盖情况\n\t覆盖率达到80%\n\t达标。\n已经覆盖。\n"
#define NOTICE                                                                                                         \
    "\n某县公示\n\n经认定，1个社区及丙社区等3个社区满足要求。\n某街道甲社区智慧社区建设指标（成长型）\n" HEAD LIGHTING \
        MOBILE ELDERLY BASIC

typedef struct Fixture {
    TemporaryStandard *files;
    Standard *standard;
    Findings *findings;
    char *dir;    /* of everything written */
    char *source; /* the text */
    char *target; /* the data set */
    ImportReport report;
    GError *error;
} Fixture;

static Fixture *fixture_new(const char *text) {
    Fixture *fixture = g_new0(Fixture, 1);
    fixture->files = temporary_standard_new();
    fixture->findings = findings_new();
    fixture->standard = temporary_standard_load(fixture->files, fixture->findings);
    assert_non_null(fixture->standard);
    assert_int_equal(fixture->findings->list->len, 0);
    fixture->dir = g_dir_make_tmp("gongshi-XXXXXX", NULL);
    fixture->source = g_build_filename(fixture->dir, "notice.txt", NULL);
    fixture->target = g_build_filename(fixture->dir, "data", NULL);
    assert_true(g_file_set_contents(fixture->source, text, -1, NULL));
    import_report_init(&fixture->report);
    return fixture;
}

static void remove_tree(const char *path) {
    GDir *dir = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
        g_autofree char *inner = g_build_filename(path, name, NULL);
        remove_tree(inner);
    }
    g_clear_pointer(&dir, g_dir_close);
    g_remove(path);
}

static void fixture_free(Fixture *fixture) {
    remove_tree(fixture->dir);
    import_report_clear(&fixture->report);
    g_clear_error(&fixture->error);
    standard_free(fixture->standard);
    temporary_standard_free(fixture->files);
    findings_free(fixture->findings);
    g_free(fixture->dir);
    g_free(fixture->source);
    g_free(fixture->target);
    g_free(fixture);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fixture, fixture_free)

static bool import(Fixture *fixture) {
    return import_notice(fixture->source, fixture->target, "../standards/small", fixture->standard, &fixture->report,
                         &fixture->error);
}

static void assert_file(const Fixture *fixture, const char *name, const char *expected) {
    g_autofree char *path = g_build_filename(fixture->target, name, NULL);
    g_autofree char *text = NULL;
    assert_true(g_file_get_contents(path, &text, NULL, NULL));
    assert_string_equal(text, expected);
}

static void assert_leftover(const GArray *leftovers, guint index, int line, const char *text) {
    assert_true(index < leftovers->len);
    assert_int_equal(g_array_index(leftovers, Leftover, index).line, line);
    assert_string_equal(g_array_index(leftovers, Leftover, index).text, text);
}

/* How many entries the folder has that everything is written to: nothing half-written may stay beside the data set. */
static int count_entries(const Fixture *fixture) {
    int count = 0;
    g_autoptr(GDir) dir = g_dir_open(fixture->dir, 0, NULL);
    while (g_dir_read_name(dir))
        count++;
    return count;
}

static void test_facts_and_register(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new(NOTICE);
    assert_true(import(fixture));
    assert_int_equal(fixture->report.tables, 2);
    assert_int_equal(fixture->report.rows, 4);
    assert_int_equal(fixture->report.unplaced->len, 0);
    assert_file(fixture, "notice.csv",
                "key,zh,en,source\nstandard,../standards/small,,\ntitle,某县公示,,2\ngrowth_count,1,,4\n"
                "spot_name,丙社区,,4\nspot_count,3,,4\npreamble,经认定，1个社区及丙社区等3个社区满足要求。,,4\n");
    assert_file(fixture, "communities.csv",
                "id,name_zh,name_en,subdistrict,tier,basis,concluded,held,source\n"
                "jia,甲社区,Community A,某街道,growth,applied,满足,,5\n"
                "c01,丁社区,,某镇,basic,applied,,,38\n"
                "c02,丙社区,,,basic,spot_check,满足,,4\n"
                "c03,,,,basic,spot_check,满足,,4\n"
                "c04,,,,basic,spot_check,满足,,4\n");
    assert_file(fixture, "source/notice.txt", NOTICE);
    assert_int_equal(count_entries(fixture), 2);
}

static void test_rows(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new(NOTICE);
    assert_true(import(fixture));
    assert_file(fixture, "communities/jia.csv",
                "no,indicator,item,value,unit,source\n"
                "1,lighting,verdict,达标,,20\n"
                "1,lighting,statement,安装率达到 80%，其中80个，共 个。,,21\n"
                "1,lighting,lighting.rate,80,%,21\n"
                "1,lighting,lighting.smart,80,个,21\n"
                "1,lighting,lighting.total,,个,22\n"
                "2,mobile,verdict,不达标,,29\n"
                "2,mobile,statement,面积1.2方公里，市级平台。,,29\n"
                "2,mobile,requirement,覆盖率达到95%,,28\n"
                "2,mobile,mobile.area,1.2,方公里,29\n"
                "2,mobile,mobile.level,市级,,29\n"
                "3,elderly,statement,\"1.配备装置；\n2.提供2种服务，分别为甲、 乙。\",,36\n"
                "3,elderly,elderly.services,2,种,37\n"
                "3,elderly,elderly.list,甲、乙,,37\n");
}

static void test_unread_is_kept(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new(NOTICE);
    assert_true(import(fixture));
    assert_int_equal(fixture->report.unread->len, 1);
    assert_leftover(fixture->report.unread, 0, 52, "已经覆盖。");
    assert_file(fixture, "communities/c01.csv",
                "no,indicator,item,value,unit,source\n1,mobile,verdict,达标,,51\n1,mobile,statement,已经覆盖。,,52\n");
}

static void test_same_bytes_twice(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new(NOTICE);
    assert_true(import(fixture));
    g_autofree char *first = g_build_filename(fixture->target, "communities", "jia.csv", NULL);
    g_autofree char *before = NULL;
    assert_true(g_file_get_contents(first, &before, NULL, NULL));
    remove_tree(fixture->target);
    assert_int_equal(g_mkdir(fixture->target, 0700), 0); /* an empty folder may be there */
    assert_true(import(fixture));
    assert_file(fixture, "communities/jia.csv", before);
}

static void test_other_encodings(void **state) {
    (void)state;
    g_autoptr(Fixture) plain = fixture_new(NOTICE);
    g_autoptr(Fixture) other = fixture_new("");
    gsize size = 0;
    g_auto(GStrv) lines = g_strsplit(NOTICE, "\n", -1);
    g_autofree char *crlf = g_strjoinv("\r\n", lines);
    g_autofree char *bytes = g_convert(crlf, -1, "GB18030", "UTF-8", NULL, &size, NULL);
    assert_true(g_file_set_contents(other->source, bytes, (gssize)size, NULL));
    assert_true(import(plain) && import(other));
    g_autofree char *path = g_build_filename(plain->target, "communities", "jia.csv", NULL);
    g_autofree char *expected = NULL;
    assert_true(g_file_get_contents(path, &expected, NULL, NULL));
    assert_file(other, "communities/jia.csv", expected);
}

static void test_target_in_use(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new(NOTICE);
    g_autofree char *kept = g_build_filename(fixture->target, "kept", NULL);
    assert_int_equal(g_mkdir(fixture->target, 0700), 0);
    assert_true(g_file_set_contents(kept, "x", -1, NULL));
    assert_false(import(fixture));
    assert_true(g_error_matches(fixture->error, fault_domain(), FAULT_TARGET_FILLED));
    assert_file(fixture, "kept", "x");
    assert_int_equal(count_entries(fixture), 2);
}

static void test_all_or_nothing(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new("某县公示\n没有表格。\n");
    assert_false(import(fixture));
    assert_true(g_error_matches(fixture->error, fault_domain(), FAULT_SOURCE_NO_TABLE));
    assert_int_equal(count_entries(fixture), 1);
    g_autoptr(Fixture) below = fixture_new(NOTICE);
    g_free(below->target);
    below->target = g_build_filename(below->source, "data", NULL); /* below a file */
    assert_false(import(below));
    assert_non_null(below->error);
    assert_int_equal(count_entries(below), 1);
}

static void test_unplaced(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture =
        fixture_new("公示\n经认定，无。\n附言\n某街道甲社区智慧社区建设指标（成长型）\n" HEAD LIGHTING
                    "\t多余\n\t\n\t9\n\t智能照明\n\t\n\t\n\t达标。\n\n" LIGHTING MOBILE ELDERLY
                    "某街道乙社区智慧社区建设指标（黄金型）\n" HEAD LIGHTING);
    assert_true(import(fixture));
    assert_int_equal(fixture->report.tables, 1);
    assert_int_equal(fixture->report.rows, 3);
    const GArray *unplaced = fixture->report.unplaced;
    assert_int_equal(unplaced->len, 5);
    assert_leftover(unplaced, 0, 3, "附言");
    assert_leftover(unplaced, 1, 23, "多余");
    assert_leftover(unplaced, 2, 25, "9智能照明达标。"); /* no indicator 9 */
    assert_leftover(unplaced, 3, 33, "1智能照明达标。安装率达到80%，其中80个，共个。");
    assert_leftover(unplaced, 4, 56, "某街道乙社区智慧社区建设指标（黄金型）");
    assert_int_equal(import_report_lost(&fixture->report), 4);
    assert_int_equal(g_array_index(unplaced, Leftover, 3).first, 14);
    assert_file(
        fixture, "unplaced.csv",
        "line,kind,first,text,file\n3,line,,附言,notice.txt\n23,cell,,多余,notice.txt\n25,row,,9智能照明达标。,notice.txt\n"
        "33,row_twice,14,1智能照明达标。安装率达到80%，其中80个，共个。,notice.txt\n"
        "56,table,,某街道乙社区智慧社区建设指标（黄金型）,notice.txt\n");
    assert_leftover(fixture->report.unread, 0, 2, "经认定，无。");
}

static void assert_verdict(const Standard *standard, const char *cell, const char *verdict, const char *sentence) {
    gsize rest = 0;
    g_autofree char *found = cell_text_verdict(standard, cell, &rest);
    assert_true(g_strcmp0(found, verdict) == 0);
    assert_string_equal(cell + rest, sentence);
}

static void test_cell_text(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load("tests/unit/data/standard-small", "small", findings);
    g_autofree char *joined = cell_text_join(" 甲\n 乙 丙\n\n1.丁；\n（2）戊\n83.3%\n注：\n己\n");
    assert_string_equal(joined, "甲乙 丙\n1.丁；\n（2）戊83.3%\n注：\n己");
    assert_verdict(standard, "\t未达标。\n因故", "未达标", "因故");
    assert_verdict(standard, "达标，好", "达标", "好");
    assert_verdict(standard, "达标\n好", "达标", "好");
    assert_verdict(standard, "达标\v好", "达标", "好");
    assert_verdict(standard, "不达标", "不达标", "");
    assert_verdict(standard, "差一点。", "差一点", "");
    assert_verdict(standard, "达标率80%", NULL, "达标率80%");
    assert_verdict(standard, " 达标 率80%", NULL, "达标 率80%");
    assert_verdict(standard, "达标。不达标。未建", "达标。不达标", "未建");
    assert_verdict(standard, "达标。\n达标。已建", "达标", "已建");
    assert_verdict(standard, "达标。\n不达标的2处", "达标", "不达标的2处");
}

static NoticeText *notice_of(const char *text) {
    g_auto(Source) source = {0};
    source_init(&source, known_shapes, SOURCE_TEXT);
    text_read(&source, text);
    return notice_text_from(&source, known_standard);
}

/* Cells of the table's rows, with a bar between them and one more after each row; line breaks as /. */
static void assert_rows(const char *rows, const char *expected) {
    static const char head[] = "X社区智慧社区建设指标（甲型）\n类别\t序号\t二级指标\t指标释义\t标准要求\t完成情况";
    g_autofree char *source = g_strconcat(head, rows, NULL);
    g_autoptr(NoticeText) text = notice_of(source);
    const TextTable *table = g_ptr_array_index(text->tables, 0);
    g_autoptr(GString) found = g_string_new(NULL);
    for (guint i = 0; i < table->cells->len; i++) {
        g_autofree char *flat = g_strdelimit(g_strdup(g_array_index(table->cells, TextPart, i).text), "\n", '/');
        g_string_append_printf(found, "%s|", flat);
    }
    for (guint i = 0; i < text->paragraphs->len; i++)
        g_string_append_printf(found, "P%s", g_array_index(text->paragraphs, TextPart, i).text);
    assert_string_equal(found->str, expected);
}

/* What word processors and spreadsheets put on the clipboard. */
static void test_rows_on_lines(void **state) {
    (void)state;
    assert_rows("", "");
    assert_rows("\n你好\n", "P你好");
    assert_rows("\n\t\t\t\t\t\n\n类\t1\t名\t义\t求\t好\n", "类|1|名|义|求|好|");
    assert_rows("\n类\t1\t名\t义\n续\t求\t好。\n真\n\n的\n\t2\t名\t义\t求\t好",
                "类|1|名|义/续|求|好。/真||2|名|义|求|好|P的");
    assert_rows("\n类\t1\t名\t义\t求\t好\n2\t名\t义\n续\t求\t坏\n\t3\t名\t义\t求\t好\n",
                "类|1|名|义|求|好|2|名|义/续|求|坏||3|名|义|求|好|");
    assert_rows("\n\"类\n别\"\t1\t\"名\"\t\"义\t\"\"甲\"\"\n续\"\t\"求\" \t\"好。\r\n真\"\t\t\n",
                "类/别|1|\"名\"|义\t\"甲\"/续|\"求\" |好。/真|");
    assert_rows("\n类\t1\t名\t\"义\t求\t好\n", "类|1|名|\"义|求|好|");
    assert_rows("\n类\t1\t名\t义\t求\t好\t多\n备注\t\t\t\t\t\n\t2\t名\t义\t求\t好\n",
                "类|1|名|义|求|好|多||2|名|义|求|好|P备注\t\t\t\t\t");
    assert_rows("\r\n类\t1\t名\t义\n续\t求\t好\r\n备注\r\n\t2\t名\t义\t求\t好\n真\r\n",
                "类|1|名|义/续|求|好||2|名|义|求|好/真|P备注");
    assert_rows("\r\n基\n础\t1\t名\t义\n续\t求\t\t好\n真\r\n服\n务\t2\t名\t义\t求\t\t好\r\n备注\r\n",
                "基/础|1|名|义/续|求|好/真|服/务|2|名|义|求|好|P备注");
    assert_rows("\r类\t1\t名\t义\r续\t求\t好\r真\r\r尾\r", "类|1|名|义/续|求|好/真|P尾");
}

/* A head is one as soon as its headings are there, however they are broken. */
static void test_broken_head(void **state) {
    (void)state;
    g_autoptr(NoticeText) text =
        notice_of("X社区智慧社区建设指标（甲型）\n序号\t二级\n指标\t指标释义\t标准要求\t本社区\n"
                  "完成情况\n一、类\n1\t名\t义\t求\t好\n");
    const TextTable *table = g_ptr_array_index(text->tables, 0);
    assert_int_equal(table->head->len, 5);
    assert_int_equal(table->cells->len, 5);
    assert_int_equal(g_array_index(table->cells, TextPart, 0).line, 6);
    assert_int_equal(text->paragraphs->len, 1);
    assert_null(text->title);
    g_autoptr(GString) hostile = g_string_new("X社区智慧社区建设指标（甲型）\n");
    for (int i = 0; i < 100000; i++)
        g_string_append(hostile, "\t\"a\tb\n");
    g_autoptr(NoticeText) many = notice_of(hostile->str);
    assert_int_equal(many->tables->len, 1);
}

static void test_notice_text(void **state) {
    (void)state;
    g_autoptr(NoticeText) text =
        notice_of("一\n\t不是格\nX社区建设指标（甲）\n\ta\n\tb\n\n\t1\n续\n\n再续\n\t2\n\n尾\n");
    assert_int_equal(text->paragraphs->len, 3);
    assert_int_equal(g_array_index(text->paragraphs, TextPart, 2).line, 13);
    assert_int_equal(text->tables->len, 1);
    const TextTable *table = g_ptr_array_index(text->tables, 0);
    assert_int_equal(table->head->len, 2);
    assert_int_equal(table->cells->len, 2);
    const TextPart *cell = &g_array_index(table->cells, TextPart, 0);
    assert_string_equal(cell->text, "1\n续\n\n再续");
    assert_int_equal(text_part_line(cell, 0), 7);
    assert_int_equal(text_part_line(cell, strlen("1\n续\n\n")), 10);
}

/* What a page has around the notice is told and belongs to no data set; up to the date everything is the notice's. */
static void a_page_ends_with_the_date(void **state) {
    (void)state;
    g_autoptr(GString) page =
        g_string_new("<html><title>某县公示_某县政府</title><p>首页<p>某县公示<p>经认定，无。<p>");
    g_string_append(
        page,
        "某街道甲社区智慧社区建设指标（成长型）<table><tr><td>一级指标<td>序号<td>二级指标<td>指标释义<td>标准要求<td>完成情况"
        "<tr><td>基础<td>1<td>智能照明<td><td><td>达标。</table>"
        "<p>附注<p>某县大数据中心<p>2023年12月1日<p>网站地图<p>版权所有</html>");
    g_autoptr(Fixture) fixture = fixture_new(page->str);
    assert_true(import(fixture));
    assert_file(fixture, "notice.csv",
                "key,zh,en,source\nstandard,../standards/small,,\ntitle,某县公示,,1\npreamble,经认定，无。,,2\n"
                "issuer,某县大数据中心,,19\ndate,2023年12月1日,,20\n");
    assert_int_equal(fixture->report.unplaced->len, 1);
    assert_leftover(fixture->report.unplaced, 0, 18, "附注");
    assert_int_equal(fixture->report.remark_counts[REMARK_FURNITURE], 3);
    assert_string_equal(g_array_index(fixture->report.remarks, ImportRemark, 0).text, "首页");
    assert_string_equal(g_array_index(fixture->report.remarks, ImportRemark, 2).text, "版权所有");
    assert_int_equal(import_report_lost(&fixture->report), 0);
}

/* The text is as long as its memory: a look beyond it is seen. */
static void units_are_those_that_follow(void **state) {
    (void)state;
    Item area = {.unit = "平方公里"};
    g_autofree char *sentence = g_strdup("面积1.2方公里，没有。");
    const char *none = strstr(sentence, "没有。");
    Reading stated = {&area, (char *)"1.2", (int)strlen("面积")};
    Reading assigned = {&area, (char *)"100000000000000000000", (int)strlen(sentence)};
    Reading apart = {&area, (char *)"没有", (int)(none - sentence)};
    assert_string_equal(reading_unit(&stated, sentence), "方公里");
    assert_string_equal(reading_unit(&assigned, sentence), "平方公里");
    assert_string_equal(reading_unit(&apart, sentence), "平方公里");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts_and_register),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_unread_is_kept),
        cmocka_unit_test(test_same_bytes_twice),
        cmocka_unit_test(test_other_encodings),
        cmocka_unit_test(test_target_in_use),
        cmocka_unit_test(test_all_or_nothing),
        cmocka_unit_test(test_unplaced),
        cmocka_unit_test(test_cell_text),
        cmocka_unit_test(test_notice_text),
        cmocka_unit_test(test_rows_on_lines),
        cmocka_unit_test(test_broken_head),
        cmocka_unit_test(a_page_ends_with_the_date),
        cmocka_unit_test(units_are_those_that_follow),
    };
    return cmocka_run_group_tests(tests, load_shapes, unload_shapes);
}
