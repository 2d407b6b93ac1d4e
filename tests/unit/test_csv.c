#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/csv.h"

static Csv *load(const char *text) {
    return csv_load_bytes(text, strlen(text), NULL);
}

static const CsvFault *fault_at(const Csv *csv, guint index) {
    assert_true(index < csv->faults->len);
    return &g_array_index(csv->faults, CsvFault, index);
}

static const CsvFault *only_fault(const Csv *csv, CsvFaultKind kind) {
    assert_int_equal(csv->faults->len, 1);
    assert_int_equal(fault_at(csv, 0)->kind, kind);
    return fault_at(csv, 0);
}

static void assert_cell(const Csv *csv, int row, const char *column, const char *expected) {
    assert_string_equal(csv_cell(&csv->rows[row], csv_column(csv, column)), expected);
}

static void assert_unreadable(const char *bytes, size_t size, CsvFaultKind kind) {
    g_autoptr(Csv) csv = csv_load_bytes(bytes, size, NULL);
    assert_int_equal(csv->columns->len, 0);
    assert_int_equal(csv->row_count, 0);
    only_fault(csv, kind);
}

static void test_reads(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("id, name ,note\n1,甲,\n2,  b ,\"x, \"\"y\"\"\"\n");
    assert_int_equal(csv->faults->len, 0);
    assert_int_equal(csv->row_count, 2);
    assert_cell(csv, 0, "name", "甲");
    assert_cell(csv, 0, "note", "");
    assert_cell(csv, 1, "name", "  b ");
    assert_cell(csv, 1, "note", "x, \"y\"");
    assert_int_equal(csv_column(csv, "none"), -1);
    assert_string_equal(csv_cell(&csv->rows[0], -1), "");
}

static void test_bom_and_crlf(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("\xEF\xBB\xBF\"id\",name\r\n1,甲\r\n2,乙\r\n");
    assert_int_equal(csv->faults->len, 0);
    assert_int_equal(csv_column(csv, "id"), 0);
    assert_int_equal(csv->row_count, 2);
    assert_cell(csv, 1, "name", "乙");
    assert_int_equal(csv->rows[1].line, 3);
}

static void test_lines_of_quoted_breaks(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("id,note\n\n1,\"a\n\nb\"\n  \n2,\"c\r\nd\"\r\n3,e\n");
    assert_int_equal(csv->faults->len, 0);
    assert_int_equal(csv->row_count, 3);
    assert_int_equal(csv->rows[0].line, 3);
    assert_int_equal(csv->rows[1].line, 7);
    assert_int_equal(csv->rows[2].line, 9);
    assert_cell(csv, 0, "note", "a\n\nb");
    assert_cell(csv, 1, "note", "c\r\nd");
}

static void test_lines_ended_by_cr(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("id,name\r1,a\r\r2,b");
    assert_int_equal(csv->row_count, 2);
    assert_int_equal(csv->rows[1].line, 4);
    assert_cell(csv, 1, "name", "b");
}

static void test_no_final_newline(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("id,name\n1,a\n2,");
    assert_int_equal(csv->faults->len, 0);
    assert_int_equal(csv->row_count, 2);
    assert_cell(csv, 1, "id", "2");
    assert_cell(csv, 1, "name", "");
    assert_int_equal(csv->rows[1].line, 3);
}

static void test_ragged_rows_are_told_and_kept(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("a,b,c\n1,2,3\n4\n5,6,7,8\n");
    assert_int_equal(csv->row_count, 3);
    assert_cell(csv, 1, "c", "");
    assert_cell(csv, 2, "c", "7");
    assert_int_equal(csv->faults->len, 2);
    const int cells[] = {1, 4};
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
        assert_int_equal(fault_at(csv, i)->kind, CSV_ROW_CELLS);
        assert_int_equal(fault_at(csv, i)->line, (int)i + 3);
        assert_int_equal(fault_at(csv, i)->detail, cells[i]);
        assert_true(csv->rows[(int)i + 1].ragged);
    }
}

static void test_unclosed_quote_keeps_the_rows_before(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("a,b\n1,2\n3,\"4\n5,6\n");
    assert_int_equal(csv->row_count, 1);
    assert_int_equal(only_fault(csv, CSV_QUOTATION)->line, 3);
}

static void test_stray_quote(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("a,b\n1,x\"y\n3,4\n");
    assert_int_equal(csv->row_count, 0);
    assert_int_equal(only_fault(csv, CSV_QUOTATION)->line, 2);
}

static void test_unreadable(void **state) {
    (void)state;
    assert_unreadable("a，b\n", strlen("a，b\n"), CSV_SEPARATOR);
    assert_unreadable("a|b\n1|2\n", 8, CSV_SEPARATOR);
    assert_unreadable("", 0, CSV_EMPTY);
    assert_unreadable("\xEF\xBB\xBF \r\n\n", 7, CSV_EMPTY);
    assert_unreadable("\xFF\xFEi\0d", 5, CSV_ENCODING);
    assert_unreadable("id\0,a", 5, CSV_ENCODING);
    assert_unreadable("id,\xB9\xFF\n", 6, CSV_ENCODING);
    assert_unreadable("id,\"name\n", 9, CSV_QUOTATION);
}

static const CsvColumn three[] = {{"id", COLUMN_NEEDED}, {"name", COLUMN_NEEDED}, {"note", COLUMN_NEEDED}, {0}};

/* told: how it was read; -1: nothing. */
static void assert_two_rows(const char *bytes, size_t size, int told) {
    g_autoptr(Csv) csv = csv_load_bytes(bytes, size, three);
    assert_int_equal(csv->faults->len, told >= 0);
    if (told >= 0)
        only_fault(csv, (CsvFaultKind)told);
    assert_int_equal(csv->row_count, 2);
    assert_cell(csv, 0, "name", "甲,乙");
    assert_cell(csv, 1, "id", "2");
    assert_cell(csv, 1, "note", "");
}

/* What programs and their settings make of the same two rows. */
static void test_what_offices_save(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int told;
    } saved[] = {
        {"id,name,note\n1,\"甲,乙\",x\n2,b,\n", -1},
        {"id;name;note\r\n1;甲,乙;x\r\n2;b;\r\n", CSV_SEMICOLONS},
        {"id\tname\tnote\n1\t甲,乙\tx\n2\tb\t\n", CSV_TABS},
        {"sep=,\r\nid,name,note\r\n1,\"甲,乙\",x\r\n2,b,\r\n", -1},
        {"sep=;\nid;name;note\n1;甲,乙;x\n2;b;\n", CSV_SEMICOLONS},
        {"\"sep=,\",,\nid,name,note\n1,\"甲,乙\",x\n2,b,\n", -1},
        {"\xEF\xBB\xBFSEP=,\nid,name,note\n1,\"甲,乙\",x\n2,b,\n", -1},
        {",,\n,,\nid,name,note\n1,\"甲,乙\",x\n2,b,\n", -1},
        {"id,name,note\n,,\n1,\"甲,乙\",x\n,,\n2,b,\n,,\n,,\n\n", -1},
        {"id,name,note,,,\n1,\"甲,乙\",x\n2,b,,,,\n", -1},
        {"\xEF\xBB\xBF\xEF\xBB\xBF\"id\",\"name\",\"note\"\n1,\"甲,乙\",x\n2,b,\n", -1},
        {"ID, Name ,ＮＯＴＥ\n1,\"甲,乙\",x\n2,b,\n", -1},
        {"note,备注;说明,name,id\nx,,\"甲,乙\",1\n,,b,2\n", -1},
        /* as many of either mark: the names of columns decide */
        {"id;name;note;a,b,c\n1;甲,乙;x\n2;b;\n", CSV_SEMICOLONS},
        {"id,name,note,a;b;c\n1,\"甲,乙\",x\n2,b,\n", -1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(saved); i++)
        assert_two_rows(saved[i].text, strlen(saved[i].text), saved[i].told);
}

/* As "Unicode text": in either order of bytes, with a mark or without. */
static void test_utf16(void **state) {
    (void)state;
    static const char *const charsets[] = {"UTF-16LE", "UTF-16BE"};
    static const char *const texts[] = {"id,name,note\r\n1,\"甲,乙\",x\r\n2,b,\r\n",
                                        "\uFEFFid,name,note\r\n1,\"甲,乙\",x\r\n2,b,\r\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++)
        for (gsize k = 0; k < G_N_ELEMENTS(texts); k++) {
            gsize size = 0;
            g_autofree char *bytes = g_convert(texts[k], -1, charsets[i], "UTF-8", NULL, &size, NULL);
            assert_two_rows(bytes, size, CSV_UTF16);
        }
    /* Excel's own parts its cells by tabs. */
    gsize size = 0;
    g_autofree char *bytes =
        g_convert("\uFEFFid\tname\tnote\r\n1\t甲\tx\r\n", -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);
    g_autoptr(Csv) csv = csv_load_bytes(bytes, size, three);
    assert_int_equal(csv->faults->len, 2);
    assert_int_equal(fault_at(csv, 0)->kind, CSV_UTF16);
    assert_int_equal(fault_at(csv, 1)->kind, CSV_TABS);
    assert_cell(csv, 0, "note", "x");
}

/* Above the header stand a title, who reports, an empty row: that is told once, and the rest is read. */
static void test_titles_above_the_header(void **state) {
    (void)state;
    static const CsvColumn known[] = {{"id", COLUMN_NEEDED}, {"name", COLUMN_NEEDED}, {0}};
    static const char *const texts[] = {
        "桃园社区填报表\nid,name\n1,甲\n",
        "桃园社区填报表,\n填报单位：,某某\n,\nid,name\n1,甲\n",
        "桃园社区填报表;\nid;name\n1;甲\n",
        "桃园社区，2024年\nid,name\n1,甲\n",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(Csv) csv = csv_load_bytes(texts[i], strlen(texts[i]), known);
        assert_int_equal(csv->row_count, 1);
        assert_cell(csv, 0, "name", "甲");
        const CsvFault *fault = fault_at(csv, csv->faults->len - 1);
        assert_int_equal(csv->faults->len, i == 2 ? 2 : 1); /* and semicolons */
        assert_int_equal(fault->kind, CSV_ROWS_ABOVE);
        assert_int_equal(fault->line, 1);
        assert_int_equal(fault->detail, csv->header_line == 4 ? 2 : 1);
    }
    g_autoptr(Csv) csv = load("a,b\n1,2\nid,name\n");
    assert_int_equal(csv_column(csv, "a"), 0);
}

/* Excel leaves out the separators of cells that are blank in many rows. */
static void test_rows_may_end_where_nothing_is_needed(void **state) {
    (void)state;
    static const CsvColumn known[] = {
        {"id", COLUMN_NEEDED}, {"name", COLUMN_NEEDED}, {"held", COLUMN_OPTIONAL}, {"note", COLUMN_OPTIONAL}, {0}};
    const char *text = "id,name,note,held\n1,甲\n2,乙,x\n3\n";
    g_autoptr(Csv) csv = csv_load_bytes(text, strlen(text), known);
    assert_int_equal(csv->row_count, 3);
    assert_cell(csv, 0, "held", "");
    assert_cell(csv, 1, "note", "x");
    assert_int_equal(only_fault(csv, CSV_ROW_CELLS)->line, 4);
}

static void test_one_column_is_a_table(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("name\n甲;乙\n");
    assert_int_equal(csv->faults->len, 0);
    assert_cell(csv, 0, "name", "甲;乙");
}

static void test_gbk_file(void **state) {
    (void)state;
    g_autofree char *path = NULL;
    int descriptor = g_file_open_tmp("csv-XXXXXX", &path, NULL);
    assert_true(descriptor >= 0);
    close(descriptor);
    assert_true(g_file_set_contents(path, "id,name\r\n1,\xB9\xAB\xCA\xBE\r\n", -1, NULL));
    g_autoptr(Csv) csv = csv_load(path, NULL);
    g_unlink(path);
    assert_int_equal(csv->faults->len, 0);
    assert_cell(csv, 0, "name", "公示");
}

static void test_file_that_cannot_be_read(void **state) {
    (void)state;
    g_autoptr(Csv) absent = csv_load("/nonexistent/t.csv", NULL);
    only_fault(absent, CSV_ABSENT);
    g_autoptr(Csv) folder = csv_load("/", NULL);
    assert_int_equal(only_fault(folder, CSV_NOT_READ)->detail, EINVAL);
}

static void test_header_line(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("\nid,name\n");
    assert_int_equal(csv->header_line, 2);
    assert_int_equal(csv->columns->len, 2);
    assert_int_equal(csv->faults->len, 0);
}

static void test_unwanted_characters_are_listed(void **state) {
    (void)state;
    g_autoptr(Csv) csv = load("id,name\n1,甲\xE2\x80\xAE乙\n");
    const CsvFault *fault = only_fault(csv, CSV_UNWANTED);
    assert_int_equal(fault->line, 2);
    assert_int_equal(fault->detail, 0x202E);
    assert_cell(csv, 0, "name", "甲乙");
}

static void test_written_rows_read_back(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    csv_append_row(out, "id", "note", NULL);
    csv_append_row(out, "1", "a,\"b\"\nc", NULL);
    csv_append_row(out, "", " 甲 ", NULL);
    assert_string_equal(out->str, "id,note\n1,\"a,\"\"b\"\"\nc\"\n, 甲 \n");
    g_autoptr(Csv) csv = load(out->str);
    assert_int_equal(csv->faults->len, 0);
    assert_cell(csv, 0, "note", "a,\"b\"\nc");
    assert_cell(csv, 1, "id", "");
    assert_cell(csv, 1, "note", " 甲 ");
    csv_unload(NULL);
}

static void test_no_cell_is_a_formula(void **state) {
    (void)state;
    static const char *const cells[] = {
        "=1+1",  "'=1+1", "+8",   "'+8",          "-5",           "'-5",     "@SUM(A1)",        "'@SUM(A1)", "\t=1",
        "'\t=1", "＝1",   "'＝1", "280÷1000=28%", "280÷1000=28%", "a,\"b\"", "\"a,\"\"b\"\"\"", "",          ""};
    for (guint i = 0; i < G_N_ELEMENTS(cells); i += 2) {
        g_autoptr(GString) out = g_string_new(NULL);
        csv_append_harmless(out, cells[i], true);
        assert_string_equal(out->str, cells[i + 1]);
    }
    csv_unload(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads),
        cmocka_unit_test(test_no_cell_is_a_formula),
        cmocka_unit_test(test_bom_and_crlf),
        cmocka_unit_test(test_lines_of_quoted_breaks),
        cmocka_unit_test(test_lines_ended_by_cr),
        cmocka_unit_test(test_no_final_newline),
        cmocka_unit_test(test_ragged_rows_are_told_and_kept),
        cmocka_unit_test(test_unclosed_quote_keeps_the_rows_before),
        cmocka_unit_test(test_stray_quote),
        cmocka_unit_test(test_unreadable),
        cmocka_unit_test(test_one_column_is_a_table),
        cmocka_unit_test(test_what_offices_save),
        cmocka_unit_test(test_utf16),
        cmocka_unit_test(test_titles_above_the_header),
        cmocka_unit_test(test_rows_may_end_where_nothing_is_needed),
        cmocka_unit_test(test_gbk_file),
        cmocka_unit_test(test_file_that_cannot_be_read),
        cmocka_unit_test(test_header_line),
        cmocka_unit_test(test_unwanted_characters_are_listed),
        cmocka_unit_test(test_written_rows_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
