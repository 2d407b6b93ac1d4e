#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "archive.h"
#include "base/fault.h"
#include "intake/community_table.h"
#include "known_shapes.h"

/* Reads the file, and its only table; what it says of whose it is goes into *whose. */
static GString *read_one(const Standard *standard, const GString *bytes, ImportReport *report, char **whose) {
    g_autoptr(GError) error = NULL;
    g_auto(CommunityFile) file = {0};
    if (!community_file_read(&file, "file", bytes, standard, &error))
        fail_msg("%s", error->message);
    assert_int_equal(file.tables->len, 1);
    const CommunityTable *table = g_ptr_array_index(file.tables, 0);
    g_autoptr(GString) said = g_string_new(NULL);
    g_string_append_printf(said, "%s %s %s %s", table->subdistrict ? table->subdistrict : "-",
                           table->name ? table->name : "-", table->tier ? table->tier->id : "-",
                           table->sheet ? table->sheet : "-");
    for (guint i = 0; i < table->heads->len; i++)
        g_string_append_printf(said, "|%s", (const char *)g_ptr_array_index(table->heads, i));
    *whose = g_string_free(g_steal_pointer(&said), FALSE);
    GString *rows = community_table_rows(table, standard_lookup_tier(standard, "basic"), standard, report);
    community_file_report(&file, standard, report);
    return rows;
}

/* A sheet's rows: "*2 A2=text D2=text" is row 2, hidden, with two cells. */
static GString *workbook(const char *columns, const char *const *rows) {
    g_autoptr(GString) sheet = g_string_new(NULL);
    g_string_printf(sheet, "<worksheet xmlns='" SHEET_SPACE "'>%s<sheetData>", columns);
    for (; *rows; rows++) {
        g_auto(GStrv) words = g_strsplit(*rows, " ", -1);
        bool hidden = words[0][0] == '*';
        g_string_append_printf(sheet, "<row r='%s'%s>", words[0] + hidden, hidden ? " hidden='1'" : "");
        for (char **word = words + 1; *word; word++) {
            char *text = strchr(*word, '=');
            *text++ = '\0';
            g_string_append_printf(sheet, "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>", *word, text);
        }
        g_string_append(sheet, "</row>");
    }
    g_string_append(sheet, "</sheetData></worksheet>");
    return archive_of("xl/workbook.xml", SHEET_WORKBOOK, "xl/_rels/workbook.xml.rels", SHEET_RELATIONS,
                      "xl/worksheets/one.xml", sheet->str, NULL);
}

/* Ids stand in hidden columns, the names of the columns in a hidden row; another hidden column and row are not read. */
static void workbook_forms_are_read_by_their_hidden_ids(void **state) {
    static const char *const rows[] = {"1 C1=社区名称 D1=西河社区",
                                       "*2 A2=indicator B2=item D2=value E2=unit",
                                       "3 C3=填报内容 D3=填写 E3=单位",
                                       "4 A4=broadband B4=broadband.rate C4=覆盖率 D4=95.5 E4=% F4=密",
                                       "5 A5=broadband B5=verdict C5=结论",
                                       "*6 A6=mobile B6=mobile.rate D6=1",
                                       "7 C7=注 D7=另附说明",
                                       NULL};
    g_auto(ImportReport) report;
    import_report_init(&report);
    g_autoptr(GString) bytes =
        workbook("<cols><col min='1' max='2' hidden='1'/><col min='6' max='6' hidden='1'/></cols>", rows);
    g_autofree char *whose = NULL;
    g_autoptr(GString) read = read_one(*state, bytes, &report, &whose);
    assert_string_equal(read->str, "no,indicator,item,value,unit,source\n"
                                   "1,broadband,broadband.rate,95.5,%,19\n"
                                   "1,broadband,verdict,,,25\n");
    assert_string_equal(whose, "- - - 表|社区名称|西河社区|填报内容|填写|单位");
    assert_int_equal(report.unplaced->len, 2);
    assert_int_equal(report.remark_counts[REMARK_HIDDEN], 2);
}

static void csv_forms_are_read_by_their_ids(void **state) {
    g_auto(ImportReport) report;
    import_report_init(&report);
    g_autoptr(GString) bytes = g_string_new("\xEF\xBB\xBF社区名称,西河社区\n"
                                            "no,indicator,item,value,unit,source,,指标\n"
                                            "1,broadband,broadband.rate, 95 ,%,,,有线宽带网络\n"
                                            "1,broadband,verdict,,,,,结论\n"
                                            ",,,备注在此,,,,\n"
                                            "2,mobile,verdict,\"达\n标\",,,又一句,移动\n");
    g_autofree char *whose = NULL;
    g_autoptr(GString) rows = read_one(*state, bytes, &report, &whose);
    assert_string_equal(rows->str, "no,indicator,item,value,unit,source\n"
                                   "1,broadband,broadband.rate,95,%,3\n"
                                   "1,broadband,verdict,,,4\n"
                                   "2,mobile,verdict,\"达\n标\",,6\n");
    assert_string_equal(whose, "- - - -|社区名称|西河社区");
    assert_int_equal(report.unplaced->len, 2);
}

/* A column that somebody added, with or without a heading, may take back the figure beside it. */
static void added_columns_are_told(void **state) {
    static const char *const rows[] = {"1 A1=indicator B1=item C1=value D1=填写说明 E1=备注",
                                       "2 A2=broadband B2=broadband.rate C2=95 D2=填百分数 E2=应为85", NULL};
    g_autoptr(GString) sheet = workbook("", rows),
                       csv = g_string_new("indicator,item,value,how to fill in,note\n"
                                          "broadband,broadband.rate,95,a percentage,should be 85\n");
    const GString *const files[] = {sheet, csv};
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_auto(ImportReport) report;
        import_report_init(&report);
        g_autofree char *whose = NULL;
        g_autoptr(GString) read = read_one(*state, files[i], &report, &whose);
        assert_int_equal(report.unplaced->len, 1);
        const Leftover *left = &g_array_index(report.unplaced, Leftover, 0);
        assert_int_equal(left->kind, LEFTOVER_CELL);
        assert_true(g_str_equal(left->text, "应为85") || g_str_equal(left->text, "should be 85"));
    }
}

/* The hints that a form works out are nobody's words; what was typed over one, and what was written on a cell, is told.
 */
static void what_was_written_over_a_hint_or_on_a_cell_is_told(void **state) {
    g_autoptr(GString) bytes = archive_of(
        "xl/workbook.xml", SHEET_WORKBOOK, "xl/_rels/workbook.xml.rels", SHEET_RELATIONS, "xl/worksheets/one.xml",
        "<worksheet xmlns='" SHEET_SPACE "'><cols><col min='3' max='4' hidden='1'/></cols><sheetData>"
        "<row r='1'><c r='A1' t='inlineStr'><is><t>value</t></is></c><c r='B1' t='inlineStr'><is><t>核对提示</t></is></c>"
        "<c r='C1' t='inlineStr'><is><t>indicator</t></is></c><c r='D1' t='inlineStr'><is><t>item</t></is></c></row>"
        "<row r='2'><c r='A2'><v>95</v></c><c r='B2' t='str'><f>A2&amp;1</f><v>请核对</v></c>"
        "<c r='C2' t='inlineStr'><is><t>broadband</t></is></c><c r='D2' t='inlineStr'><is><t>broadband.rate</t></is></c></row>"
        "<row r='3'><c r='B3' t='inlineStr'><is><t>应为85</t></is></c>"
        "<c r='C3' t='inlineStr'><is><t>broadband</t></is></c><c r='D3' t='inlineStr'><is><t>verdict</t></is></c></row>"
        "</sheetData></worksheet>",
        "xl/worksheets/_rels/one.xml.rels",
        "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='a' Type='" OFFICE_SPACE
        "/comments' Target='../comments1.xml'/></Relationships>",
        "xl/comments1.xml",
        "<comments xmlns='" SHEET_SPACE
        "'><commentList><comment ref='A2'><text><t>有误</t></text></comment></commentList></comments>",
        NULL);
    g_auto(ImportReport) report;
    import_report_init(&report);
    g_autofree char *whose = NULL;
    g_autoptr(GString) read = read_one(*state, bytes, &report, &whose);
    assert_string_equal(read->str, "no,indicator,item,value,unit,source\n1,broadband,broadband.rate,95,,6\n"
                                   "1,broadband,verdict,,,12\n");
    assert_int_equal(report.unplaced->len, 1);
    assert_string_equal(g_array_index(report.unplaced, Leftover, 0).text, "应为85");
    assert_int_equal(report.remark_counts[REMARK_COMMENT], 1);
    assert_int_equal(report.remark_counts[REMARK_FORMULA], 0);
}

/* What stands below a form or on another sheet is not lost without a word. */
static void what_stands_beside_a_form_is_told(void **state) {
    g_autoptr(GString) bytes = archive_of(
        "xl/workbook.xml",
        "<workbook xmlns='" SHEET_SPACE "' xmlns:r='" OFFICE_SPACE
        "'><sheets><sheet name='表' r:id='a'/><sheet name='补充' r:id='b'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='a' Type='" OFFICE_SPACE
        "/worksheet' Target='worksheets/one.xml'/><Relationship Id='b' Type='" OFFICE_SPACE
        "/worksheet' Target='worksheets/two.xml'/></Relationships>",
        "xl/worksheets/one.xml",
        "<worksheet xmlns='" SHEET_SPACE "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>indicator</t></is></c>"
        "<c r='B1' t='inlineStr'><is><t>item</t></is></c><c r='C1' t='inlineStr'><is><t>value</t></is></c></row><row r='2'>"
        "<c r='A2' t='inlineStr'><is><t>broadband</t></is></c><c r='B2' t='inlineStr'><is><t>broadband.rate</t></is></c>"
        "<c r='C2'><v>95</v></c></row></sheetData></worksheet>",
        "xl/worksheets/two.xml",
        "<worksheet xmlns='" SHEET_SPACE
        "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>指标</t></is></c><c r='B1' "
        "t='inlineStr'><is><t>数</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>宽带</t></is></c><c r='B2'><v>90</v></c>"
        "</row></sheetData></worksheet>",
        NULL);
    g_auto(ImportReport) report;
    import_report_init(&report);
    g_autofree char *whose = NULL;
    g_autoptr(GString) rows = read_one(*state, bytes, &report, &whose);
    assert_string_equal(rows->str, "no,indicator,item,value,unit,source\n1,broadband,broadband.rate,95,,5\n");
    assert_int_equal(report.unplaced->len, 1);
    const Leftover *left = &g_array_index(report.unplaced, Leftover, 0);
    assert_int_equal(left->kind, LEFTOVER_LINE);
    assert_string_equal(left->text, "指标数宽带90");
}

static void rows_that_cannot_be_told_are_refused(void **state) {
    static const char *const files[] = {"indicator,item,value\na,b,\"c\nd,e,f\n", "indicator,item,value\na,b,1,900\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(GError) error = NULL;
        g_auto(CommunityFile) file = {0};
        g_autoptr(GString) bytes = g_string_new(files[i]);
        Fault fault;
        assert_false(community_file_read(&file, "file", bytes, *state, &error));
        assert_true(fault_of(error, &fault));
        assert_int_equal(fault, FAULT_SOURCE_ROW);
    }
}

static void titles_tell_whose_a_table_is(void **state) {
    g_auto(ImportReport) report;
    import_report_init(&report);
    g_autoptr(GString) bytes = g_string_new("填报表\n宝都街道西河社区智慧社区建设指标（基础型）\n\n"
                                            "\t一级指标\t序号\t二级指标\t指标释义\t标准要求\t完成情况\n"
                                            "\t基础\t2\t移动通信网络\t\t\t达标。\n");
    g_autofree char *whose = NULL;
    g_autoptr(GString) rows = read_one(*state, bytes, &report, &whose);
    assert_string_equal(rows->str, "no,indicator,item,value,unit,source\n2,mobile,verdict,达标,,5\n");
    assert_string_equal(whose, "宝都街道 西河社区 basic -|填报表");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(workbook_forms_are_read_by_their_hidden_ids),
        cmocka_unit_test(csv_forms_are_read_by_their_ids),
        cmocka_unit_test(added_columns_are_told),
        cmocka_unit_test(what_was_written_over_a_hint_or_on_a_cell_is_told),
        cmocka_unit_test(what_stands_beside_a_form_is_told),
        cmocka_unit_test(rows_that_cannot_be_told_are_refused),
        cmocka_unit_test(titles_tell_whose_a_table_is),
    };
    return cmocka_run_group_tests(tests, load_shapes, unload_shapes);
}
