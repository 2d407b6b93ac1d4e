#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/writers.h"

static void test_escapes(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_HTML);
    xml_open(xml, "p");
    xml_attr(xml, "title", "<script>&\"'\n\t");
    xml_attr(xml, "lang", NULL);
    xml_attr_int(xml, "data-no", -3);
    xml_text(xml, "<script>&\"'公\n");
    xml_close(xml);
    assert_string_equal(out->str, "<p title=\"&lt;script&gt;&amp;&quot;&#39;&#10;&#9;\" data-no=\"-3\">"
                                  "&lt;script&gt;&amp;\"'公\n</p>");
}

static void test_control_characters(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    xml_element(xml, "t", "\x01\x1F\x7F\xC2\x85\uFFFF|\t\n\u00A0\u4E2D\U0001F600");
    assert_string_equal(out->str, "<t>\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD|\t\n\u00A0\u4E2D\U0001F600</t>");
}

static void test_html_void_elements(void **state) {
    (void)state;
    static const char *const names[] = {"meta", "link", "br", "img", "input", "hr", "col"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(Xml) xml = xml_new(out, XML_MODE_HTML);
        g_autofree char *expected = g_strdup_printf("<%s id=\"x\">", names[i]);
        xml_open(xml, names[i]);
        xml_attr(xml, "id", "x");
        xml_close(xml);
        assert_string_equal(out->str, expected);
    }
}

static void test_empty_elements(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) html = xml_new(out, XML_MODE_HTML);
    xml_open(html, "td");
    xml_close(html);
    g_autoptr(Xml) svg = xml_new(out, XML_MODE_XML);
    xml_open(svg, "path");
    xml_attr(svg, "d", "M0 0");
    xml_close(svg);
    assert_string_equal(out->str, "<td></td><path d=\"M0 0\"/>");
}

static void test_nests(void **state) {
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_HTML);
    xml_raw(xml, "<!doctype html>");
    xml_newline(xml);
    assert_int_equal(xml_depth(xml), 0);
    xml_open(xml, "ul");
    xml_newline(xml);
    xml_element(xml, "li", "a & b");
    xml_open(xml, "li");
    xml_open(xml, "br");
    assert_int_equal(xml_depth(xml), 3);
    xml_close(xml);
    xml_raw(xml, "<wbr>");
    xml_close(xml);
    xml_close(xml);
    assert_int_equal(xml_depth(xml), 0);
    assert_string_equal(out->str, "<!doctype html>\n<ul>\n<li>a &amp; b</li><li><br><wbr></li></ul>");
    xml_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_control_characters),
        cmocka_unit_test(test_html_void_elements),
        cmocka_unit_test(test_empty_elements),
        cmocka_unit_test(test_nests),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
