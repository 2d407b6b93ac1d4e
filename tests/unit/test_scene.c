#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "doc/scene.h"

static void shapes_keep_their_order_and_values(void **state) {
    (void)state;
    g_autoptr(Scene) scene = scene_new(200, 100, "chart", "", "");
    scene_line(scene, 1, 2, 11, 22, 0.5, 0.25)->dash = 3;
    scene_rect(scene, 1, 2, 3, 4, FILL_HATCH, 0.5);
    assert_int_equal(scene->shapes->len, 2);
    const Shape *line = scene_shape(scene, 0);
    assert_int_equal(line->kind, SHAPE_LINE);
    assert_true(line->w == 10 && line->h == 20 && line->dash == 3 && line->stroke_grey == 0.25);
    assert_int_equal(scene_shape(scene, 1)->fill, FILL_HATCH);
}

static void a_scene_owns_its_strings_and_points(void **state) {
    (void)state;
    double points[] = {0, 0, 1, 0, 1, 1};
    char word[] = "甲";
    g_autoptr(Scene) scene = scene_new(10, 10, word, word, word);
    scene_polygon(scene, points, 3, FILL_SOLID, 0);
    scene_text(scene, 0, 0, 9, ANCHOR_END, word);
    points[4] = 7;
    memcpy(word, "乙", 3);
    assert_true(scene_shape(scene, 0)->points[4] == 1);
    assert_string_equal(scene_shape(scene, 1)->text, "甲");
    assert_string_equal(scene->id, "甲");
    assert_string_equal(scene->title, "甲");
    assert_string_equal(scene->description, "甲");
}

static void a_returned_shape_stays_where_it_is(void **state) {
    (void)state;
    g_autoptr(Scene) scene = scene_new(10, 10, "s", "", "");
    Shape *first = scene_rect(scene, 0, 0, 1, 1, FILL_SOLID, 0);
    for (int i = 0; i < 1000; i++)
        scene_rect(scene, 0, 0, 1, 1, FILL_SOLID, 0);
    assert_ptr_equal(first, scene_shape(scene, 0));
}

static void a_scene_is_mirrored_with_all_that_it_holds(void **state) {
    (void)state;
    const double points[] = {0, 0, 10, 0, 10, 5};
    g_autoptr(Scene) scene = scene_new(200, 100, "chart", "", "");
    scene->narrow = scene_new(90, 100, "chart-narrow", "", "");
    scene_rect(scene->narrow, 0, 0, 30, 1, FILL_SOLID, 0);
    scene_line(scene, 1, 2, 11, 22, 0.5, 0.25);
    scene_rect(scene, 20, 2, 30, 4, FILL_SOLID, 0.5);
    scene_polygon(scene, points, 3, FILL_SOLID, 0);
    scene_text(scene, 18, 0, 9, ANCHOR_END, "甲");
    scene_text(scene, 60, 0, 9, ANCHOR_MIDDLE, "5");
    scene_mirror(scene);
    assert_true(scene->mirrored && scene_shape(scene, 0)->x == 199 && scene_shape(scene, 0)->w == -10);
    assert_true(scene_shape(scene, 1)->x == 150 && scene_shape(scene, 1)->w == 30);
    assert_true(scene_shape(scene, 2)->points[0] == 200 && scene_shape(scene, 2)->points[4] == 190);
    assert_true(scene_shape(scene, 3)->x == 182 && scene_shape(scene, 3)->anchor == ANCHOR_START);
    assert_true(scene_shape(scene, 4)->x == 140 && scene_shape(scene, 4)->anchor == ANCHOR_MIDDLE);
    assert_true(scene_shape(scene->narrow, 0)->x == 60);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_keep_their_order_and_values),
        cmocka_unit_test(a_scene_owns_its_strings_and_points),
        cmocka_unit_test(a_returned_shape_stays_where_it_is),
        cmocka_unit_test(a_scene_is_mirrored_with_all_that_it_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
