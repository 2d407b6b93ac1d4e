#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <locale.h>

#include "emit/emit.h"

static Scene *example(void) {
    Scene *scene = scene_new(200, 50.5, "rates", "比率 <1>", "甲 & 乙");
    return scene;
}

static char *drawn(const Scene *scene) {
    g_autoptr(GString) out = g_string_new(NULL);
    svg_write(scene, &(SvgWords){.lang = "zh-CN", .around = "zh-CN", .second = "en"}, out);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void assert_has(const char *text, const char *part) {
    if (!strstr(text, part))
        fail_msg("no %s in:\n%s", part, text);
}

static void a_file_has_size_words_and_language(void **state) {
    (void)state;
    g_autoptr(Scene) scene = example();
    g_autofree char *svg = drawn(scene);
    assert_true(g_str_has_prefix(svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
    assert_has(svg, "role=\"img\" aria-labelledby=\"rates-title rates-desc\" xml:lang=\"zh-CN\"");
    assert_has(svg, "width=\"200\" height=\"50.5\" viewBox=\"0 0 200 50.5\"");
    assert_has(svg, "<title id=\"rates-title\">比率 &lt;1&gt;</title>");
    assert_has(svg, "<desc id=\"rates-desc\">甲 &amp; 乙</desc>");
    assert_null(strstr(svg, "<defs"));
}

static void within_a_page_the_style_gives_the_size(void **state) {
    (void)state;
    g_autoptr(Scene) scene = example();
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_HTML);
    svg_draw(xml, scene, &(SvgWords){.around = "zh-CN"}, SVG_INLINE);
    assert_true(g_str_has_prefix(out->str, "<svg "));
    assert_null(strstr(out->str, " width="));
    assert_null(strstr(out->str, "lang="));
    assert_int_equal(xml_depth(xml), 0);
}

static void numbers_have_two_decimals_at_most(void **state) {
    (void)state;
    setlocale(LC_ALL, "de_DE.UTF-8");
    g_autoptr(Scene) scene = example();
    scene_rect(scene, -0.004, 1.0 / 3, 10.996, -2.5, FILL_SOLID, 0.5);
    g_autofree char *svg = drawn(scene);
    assert_has(svg, "<rect x=\"0\" y=\"0.33\" width=\"11\" height=\"-2.5\" fill=\"#808080\"/>");
}

static void every_shape_is_drawn(void **state) {
    (void)state;
    g_autoptr(Scene) scene = example();
    const double points[] = {0, 0, 1.5, 0, 1, 1};
    scene_line(scene, 1, 2, 11, 2, 0.75, 0)->dash = 3;
    scene_polygon(scene, points, 3, FILL_NONE, 0)->stroke = 1;
    scene_text(scene, 5, 6, 9, ANCHOR_END, "28% <80%")->title = "说明";
    g_autofree char *svg = drawn(scene);
    assert_has(svg, "<line x1=\"1\" y1=\"2\" x2=\"11\" y2=\"2\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.75\" "
                    "stroke-dasharray=\"3\"/>");
    assert_has(svg, "<polygon points=\"0,0 1.5,0 1,1\" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\"/>");
    assert_has(svg, "<text x=\"5\" y=\"6\" font-size=\"9\" text-anchor=\"end\" fill=\"#000000\"><title>说明</title>"
                    "28% &lt;80%</text>");
}

static void each_tone_of_hatch_is_defined_once(void **state) {
    (void)state;
    g_autoptr(Scene) scene = example();
    scene_rect(scene, 0, 0, 1, 1, FILL_HATCH, 0.5);
    scene_rect(scene, 0, 0, 1, 1, FILL_HATCH, 0.5);
    scene_rect(scene, 0, 0, 1, 1, FILL_HATCH, 0);
    g_autofree char *svg = drawn(scene);
    g_auto(GStrv) parts = g_strsplit(svg, "<pattern ", -1);
    assert_int_equal(g_strv_length(parts), 3);
    assert_has(svg, "id=\"rates-hatch-128\"");
    assert_has(svg, "fill=\"url(#rates-hatch-128)\"");
    assert_has(svg, "fill=\"url(#rates-hatch-0)\"");
}

/* The widths are those of Liberation Serif: wider Latin faces would be cut at the edge. */
static void latin_words_ask_for_the_face_that_was_measured(void **state) {
    (void)state;
    g_autoptr(Scene) scene = example();
    Shape *shape = scene_text(scene, 5, 6, 9, ANCHOR_END, "Maple Court");
    shape->second = true;
    shape->width = 48.25;
    scene_text(scene, 5, 6, 9, ANCHOR_END, "28%")->width = 17;
    g_autofree char *svg = drawn(scene);
    assert_has(svg, "viewBox=\"0 0 200 50.5\" font-family=\"&#39;Noto Sans CJK SC&#39;,");
    assert_has(svg, "xml:lang=\"en\" font-family=\"&#39;Liberation Serif&#39;,");
    assert_has(svg, " textLength=\"48.25\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#000000\">Maple Court<");
    assert_null(strstr(svg, "\"17\""));
    g_autoptr(GString) out = g_string_new(NULL);
    svg_write(scene, &(SvgWords){.lang = "en", .around = "en"}, out);
    assert_has(out->str, " textLength=\"17\"");
    assert_has(out->str, "viewBox=\"0 0 200 50.5\" font-family=\"&#39;Liberation Serif&#39;,");
    g_autoptr(GString) inlined = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(inlined, XML_MODE_HTML);
    svg_draw(xml, scene, &(SvgWords){.around = "en"}, SVG_INLINE);
    assert_has(inlined->str, "viewBox=\"0 0 200 50.5\" font-family=\"&#39;Liberation Serif&#39;,");
}

/* Where a text starts is at its right where it goes to the left; the place is of the left or right end, whatever. */
static void a_text_from_right_to_left_says_so(void **state) {
    (void)state;
    static const LanguageForms forms = {.tag = "ug", .rtl = true};
    static const Language language = {.forms = &forms};
    static const Lang langs[] = {&language, NULL};
    g_autoptr(Scene) scene = scene_new(10, 10, "s", "", "");
    scene_text(scene, 1, 2, 9, ANCHOR_END, "ئۇيغۇر");
    scene_text(scene, 3, 4, 9, ANCHOR_START, "ئۇيغۇر 社区");
    scene_text(scene, 5, 6, 9, ANCHOR_END, "社区");
    g_autoptr(GString) out = g_string_new(NULL);
    svg_write(scene, &(SvgWords){.lang = "ug", .around = "ug", .langs = langs}, out);
    assert_has(out->str, "<text x=\"1\" y=\"2\" font-size=\"9\" direction=\"rtl\"");
    assert_has(out->str, "<text x=\"3\" y=\"4\" font-size=\"9\" text-anchor=\"end\" direction=\"rtl\"");
    assert_has(out->str, "<text x=\"5\" y=\"6\" font-size=\"9\" text-anchor=\"end\" direction=\"ltr\"");
    g_autofree char *plain = drawn(scene);
    assert_has(plain, "<text x=\"3\" y=\"4\" font-size=\"9\" fill"); /* Chinese around it: as all its letters go */
    assert_null(strstr(plain, "direction=\"ltr\""));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_has_size_words_and_language),
        cmocka_unit_test(within_a_page_the_style_gives_the_size),
        cmocka_unit_test(numbers_have_two_decimals_at_most),
        cmocka_unit_test(every_shape_is_drawn),
        cmocka_unit_test(each_tone_of_hatch_is_defined_once),
        cmocka_unit_test(latin_words_ask_for_the_face_that_was_measured),
        cmocka_unit_test(a_text_from_right_to_left_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
