#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/text.h"
#include "layout/shape.h"
#include "paper.h"
#include "words/words.h"

static int setup(void **state) {
    *state = paper_new();
    return 0;
}

static int teardown(void **state) {
    paper_free(*state);
    return 0;
}

static const char *font_of(void **state, const char *text, int atom, bool latin) {
    const Paper *paper = *state;
    const Passage *passage = shaper_passage(paper->shaper, &(Span){text, FACE_BODY, latin ? "en" : NULL}, 1, NULL);
    assert_non_null(passage);
    return paper->fonts->files[passage->atoms[atom].font].role;
}

static void every_role_has_a_file(void **state) {
    const Paper *paper = *state;
    assert_int_equal(FONT_FILES, 13);
    assert_string_equal(paper->fonts->files[FACE_BODY].role, "body");
    assert_string_equal(paper->fonts->files[FACE_LATIN_BOLD].role, "latin_bold");
    for (int i = 0; i < FONT_FILES; i++) {
        assert_true(g_path_is_absolute(paper->fonts->files[i].path));
        assert_false(paper->fonts->files[i].office);
    }
}

static void chinese_marks_are_never_taken_from_latin_type(void **state) {
    static const char *const marks[] = {"“", "”", "‘", "—", "…", "·"};
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text = g_strdup_printf("IPTV%sIPTV", marks[i]);
        assert_string_equal(font_of(state, text, 4, false), "body");
        assert_string_equal(font_of(state, text, 4, true), "latin");
    }
    assert_string_equal(font_of(state, "IPTV’甲", 4, false), "body");
    assert_string_equal(font_of(state, "IPTV’IPTV", 4, false), "latin"); /* an apostrophe */
}

static void letters_and_figures_are_latin(void **state) {
    assert_string_equal(font_of(state, "5G网络", 0, false), "latin");
    assert_string_equal(font_of(state, "80%", 2, false), "latin");
    assert_string_equal(font_of(state, "m²", 1, false), "latin");
    assert_string_equal(font_of(state, "−3", 0, false), "latin");
    const Paper *paper = *state;
    static const struct {
        Face face, latin;
    } samples[] = {{FACE_TITLE, FACE_LATIN_BOLD},
                   {FACE_SUBHEADING, FACE_LATIN},
                   {FACE_HEADING, FACE_SANS_BOLD}, /* Hei has no serifs */
                   {FACE_TABLE, FACE_SANS}};
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        const Passage *passage = shaper_passage(paper->shaper, &(Span){"5G网 80%", samples[i].face, NULL}, 1, NULL);
        for (int at = 0; at < passage->count; at++)
            assert_int_equal(passage->atoms[at].font,
                             passage->atoms[at].kind == CHAR_HAN ? samples[i].face : samples[i].latin);
    }
}

/* 喆 in a title is bold, as its neighbours are. */
static void a_title_has_a_fallback_of_its_weight(void **state) {
    const Paper *paper = *state;
    const struct {
        const char *text;
        Face face;
        int font;
    } samples[] = {
        {"喆", FACE_TITLE, FALLBACK_TITLE}, {"䶮", FACE_HEADING, FALLBACK_HEADING}, {"䶮", FACE_BODY, FALLBACK_ALL}};
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        const Span span = {samples[i].text, samples[i].face, NULL};
        assert_int_equal(shaper_passage(paper->shaper, &span, 1, NULL)->atoms[0].font, samples[i].font);
    }
}

static void rare_characters_come_from_the_fallbacks(void **state) {
    static const char *const rare[] = {"喆", "堃", "赟", "䶮", "㎡", "𠀀"};
    for (size_t i = 0; i < G_N_ELEMENTS(rare); i++)
        assert_true(g_str_has_prefix(font_of(state, rare[i], 0, false), "fallback"));
    assert_string_equal(font_of(state, "人", 0, false), "body");
}

static void a_character_that_no_font_has_is_named(void **state) {
    const Paper *paper = *state;
    g_autoptr(GError) error = NULL;
    assert_null(shaper_passage(paper->shaper, &(Span){"社区\xEF\xA3\xBF名", FACE_BODY, NULL}, 1, &error));
    assert_non_null(strstr(error->message, "U+F8FF"));
    assert_non_null(strstr(error->message, "社区"));
    assert_non_null(strstr(error->message, "名"));
}

/* Shown by its code where nothing is published; a mark that its character's face lacks never becomes a box. */
static void a_draft_shows_codes(void **state) {
    const Paper *paper = *state;
    static const struct {
        const char *text, *shown, *missing;
    } samples[] = {
        {"达标✔。", "达标〔U+2714〕。", "✔（U+2714）"},
        {"1\uFE0F\u1DFF个，✔✔", "1〔U+1DFF〕个，〔U+2714〕〔U+2714〕",
         "1\uFE0F\u1DFF（U+0031+U+FE0F+U+1DFF） ✔（U+2714）"},
        {"社区\uF8FF", "社区〔U+F8FF〕", "U+F8FF"},
        {"\u1DFF甲", "〔U+1DFF〕甲", "\u1DFF（U+1DFF）"},
        {"1\uFE0F\u20E3 e\u0301㎡①䶮𠀀 \u00AD", NULL, NULL},
    };
    g_autoptr(Shaper) shaper = shaper_new(paper->fonts, true, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        g_autofree char *missing = shaper_missing(shaper, samples[i].text);
        const Passage *passage = shaper_passage(shaper, &(Span){samples[i].text, FACE_TITLE, NULL}, 1, NULL);
        assert_non_null(passage);
        if (samples[i].missing) {
            assert_string_equal(missing, samples[i].missing);
            assert_string_equal(passage->text, samples[i].shown);
        } else {
            assert_null(missing);
        }
        for (int a = 0; a < passage->count; a++)
            for (int g = 0; g < passage->atoms[a].glyph_count; g++)
                assert_int_not_equal(passage->glyphs[passage->atoms[a].glyph + g].id, 0);
    }
}

/* For a while, as a Word document does: what is published afterwards is refused as before, whatever was met. */
static void codes_are_shown_for_a_while(void **state) {
    Shaper *shaper = ((const Paper *)*state)->shaper;
    const Span span = {"社区\uF8FF", FACE_TITLE, NULL};
    assert_null(shaper_passage(shaper, &span, 1, NULL));
    assert_false(shaper_show_codes(shaper, true));
    const Passage *passage = shaper_passage(shaper, &span, 1, NULL);
    assert_non_null(passage);
    assert_string_equal(passage->text, "社区〔U+F8FF〕");
    assert_ptr_equal(shaper_passage(shaper, &span, 1, NULL), passage);
    assert_true(shaper_show_codes(shaper, false));
    assert_null(shaper_passage(shaper, &span, 1, NULL));
}

/* So that nobody needs to ask about them. */
static void every_face_has_what_is_common(void **state) {
    const Paper *paper = *state;
    g_autoptr(GString) common = g_string_new(NULL);
    for (gunichar c = 0x21; c < 0xFFFF; c++) {
        char one[8] = {0};
        one[g_unichar_to_utf8(c, one)] = '\0';
        if (g_unichar_validate(c) && !text_find_uncommon(one))
            g_string_append(common, one);
    }
    assert_true(text_length(common->str) > 20000);
    g_autofree char *missing = shaper_missing(paper->shaper, common->str);
    assert_null(missing);
}

static void what_is_invisible_is_not_in_the_text(void **state) {
    const Paper *paper = *state;
    const Passage *passage =
        shaper_passage(paper->shaper, &(Span){"智\xE2\x80\x8B慧\xE2\x81\xA0社\t 区", FACE_BODY, NULL}, 1, NULL);
    assert_string_equal(passage->text, "智慧社 区");
}

static char *folder_with(const char *name, const char *content, const char *office) {
    char *folder = g_dir_make_tmp("gongshi-fonts-XXXXXX", NULL);
    assert_non_null(folder);
    g_autofree char *path = g_build_filename(folder, name, NULL), *other = g_build_filename(folder, "office.csv", NULL);
    assert_true(g_file_set_contents(path, content, -1, NULL));
    if (office)
        assert_true(g_file_set_contents(other, office, -1, NULL));
    return folder;
}

static void remove_folder(const char *folder) {
    static const char *const names[] = {"fonts.csv", "office.csv", "files", "office/own.otf", "office"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(folder, names[i], NULL);
        g_remove(path);
    }
    g_remove(folder);
}

static void a_missing_file_is_an_error_that_says_what_to_do(void **state) {
    (void)state;
    g_autofree char *folder = folder_with("fonts.csv", "role,file,face\nbody,Nowhere.otf,0\n", NULL);
    g_autoptr(GError) error = NULL;
    assert_null(fonts_load(folder, &error));
    assert_true(g_error_matches(error, fault_domain(), FAULT_FONT_ABSENT));
    assert_non_null(strstr(error->message, "Nowhere.otf"));
    remove_folder(folder);
}

static void an_office_puts_its_own_font_over_a_role(void **state) {
    const Paper *paper = *state;
    g_autofree char *table = NULL, *here = g_get_current_dir();
    assert_true(g_file_get_contents("fonts/fonts.csv", &table, NULL, NULL));
    g_autofree char *folder = folder_with("fonts.csv", table, "role,file,face\nbody,own.otf,0\n");
    g_autofree char *files = g_build_filename(folder, "files", NULL),
                    *source = g_build_filename(here, "fonts/files", NULL);
    g_autofree char *office = g_build_filename(folder, "office", NULL),
                    *own = g_build_filename(office, "own.otf", NULL);
    assert_int_equal(symlink(source, files), 0);
    assert_int_equal(g_mkdir(office, 0700), 0);
    assert_int_equal(symlink(paper->fonts->files[FACE_TITLE].path, own), 0);
    g_autoptr(GError) error = NULL;
    g_autoptr(Fonts) fonts = fonts_load(folder, &error);
    if (!fonts)
        fail_msg("%s", error->message);
    assert_true(fonts->files[FACE_BODY].office);
    assert_string_equal(fonts->files[FACE_BODY].path, own);
    assert_false(fonts->files[FACE_HEADING].office);
    remove_folder(folder);
}

static void faults_of_the_geometry_name_file_and_line(void **state) {
    (void)state;
    g_autofree char *folder = folder_with("fonts.csv", "key,value,unit\npage.width,210,mm\nbody.size,big,pt\n", NULL);
    g_autofree char *path = g_build_filename(folder, "fonts.csv", NULL);
    Geometry geometry;
    g_autoptr(GError) error = NULL;
    assert_false(geometry_load(&geometry, path, &error));
    g_autofree char *said = fault_words(error, LANG_EN),
                    *expected = g_strconcat(path, ":3: body.size: not a length in pt or mm", NULL);
    assert_string_equal(said, expected);
    remove_folder(folder);
}

static void the_text_area_holds_22_lines_of_28_characters(void **state) {
    const Geometry *g = &((const Paper *)*state)->geometry;
    assert_true(28 * g->body.size <= g->width && 29 * g->body.size > g->width);
    double lines = (g->height - g->body.size) / g->body.pitch + 1;
    assert_true(lines >= 22 && lines < 23);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(every_role_has_a_file),
        TEST(chinese_marks_are_never_taken_from_latin_type),
        TEST(letters_and_figures_are_latin),
        TEST(a_title_has_a_fallback_of_its_weight),
        TEST(rare_characters_come_from_the_fallbacks),
        TEST(a_draft_shows_codes),
        TEST(codes_are_shown_for_a_while),
        TEST(every_face_has_what_is_common),
        TEST(a_character_that_no_font_has_is_named),
        TEST(what_is_invisible_is_not_in_the_text),
        TEST(a_missing_file_is_an_error_that_says_what_to_do),
        TEST(an_office_puts_its_own_font_over_a_role),
        TEST(faults_of_the_geometry_name_file_and_line),
        TEST(the_text_area_holds_22_lines_of_28_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
