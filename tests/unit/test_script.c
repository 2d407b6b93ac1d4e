#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#include "layout/line.h"
#include "layout/script.h"
#include "paper.h"

/* Of Debian's unicode-data. */
#define UNICODE "/usr/share/unicode/"

typedef bool (*LineCheck)(const char *line);

/* Calls the check with every nth line that is no comment; how many did not pass. */
static int check_lines(const char *path, int every, LineCheck check, int *checked) {
    g_autofree char *all = NULL;
    g_autoptr(GError) error = NULL;
    gsize size;
    if (!g_file_get_contents(path, &all, &size, &error))
        fail_msg("%s", error->message);
    int failed = 0, number = 0;
    *checked = 0;
    for (const char *end, *at = all; (end = memchr(at, '\n', size - (gsize)(at - all))); at = end + 1) {
        if (*at == '#' || end == at || ++number % every > 0)
            continue;
        ++*checked;
        g_autofree char *line = g_strndup(at, (gsize)(end - at));
        failed += !check(line);
    }
    return failed;
}

static gunichar code_of(const char *hex) {
    return (gunichar)g_ascii_strtoull(hex, NULL, 16);
}

/* UAX #9: codes; direction asked for; level of the paragraph; levels, x: it goes; order. */
static bool levels_agree(const char *line) {
    g_auto(GStrv) fields = g_strsplit(line, ";", -1);
    g_auto(GStrv) codes = g_strsplit(fields[0], " ", -1);
    g_auto(GStrv) wanted = g_strsplit(fields[3], " ", -1);
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; codes[i]; i++)
        g_string_append_unichar(text, code_of(codes[i]));
    bool rtl = *fields[2] == '1';
    g_autoptr(TextTraits) traits = script_analyse(text->str, rtl, NULL);
    assert_non_null(traits);
    if (traits->rtl != rtl)
        return true; /* all its letters go the other way: that is ours to decide */
    for (int i = 0; wanted[i]; i++) {
        if (*wanted[i] != 'x' && g_ascii_strtoll(wanted[i], NULL, 10) != traits->list[i].level) {
            print_error("%s: character %d has level %d\n", line, i, traits->list[i].level);
            return false;
        }
    }
    return true;
}

static void levels_are_those_of_unicode(void **state) {
    (void)state;
    int checked;
    assert_int_equal(check_lines(UNICODE "BidiCharacterTest.txt", 23, levels_agree, &checked), 0);
    assert_true(checked > 3000);
}

/* UAX #14: × and ÷ between codes. Thai is broken by its dictionary instead, as the annex allows. */
static bool breaks_agree(const char *line) {
    g_autofree char *marks = g_strndup(line, strcspn(line, "#"));
    g_auto(GStrv) parts = g_strsplit_set(marks, " \t", -1);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) wanted = g_string_new(NULL);
    bool thai = false;
    for (int i = 0; parts[i]; i++) {
        bool mark = g_str_equal(parts[i], "×") || g_str_equal(parts[i], "÷");
        if (mark)
            g_string_append_c(wanted, g_str_equal(parts[i], "÷") ? '|' : '.');
        else if (*parts[i])
            g_string_append_unichar(text, code_of(parts[i]));
        thai = thai || g_str_has_prefix(parts[i], "0E");
    }
    g_autoptr(TextTraits) traits = script_analyse(text->str, false, NULL);
    for (int i = 1; i < traits->count && !thai; i++) {
        if (traits->list[i].breaks != (wanted->str[i] == '|')) {
            print_error("%s: at %d\n", marks, i);
            return false;
        }
    }
    return true;
}

static void breaks_are_those_of_unicode(void **state) {
    (void)state;
    int checked;
    assert_int_equal(check_lines(UNICODE "auxiliary/LineBreakTest.txt", 3, breaks_agree, &checked), 0);
    assert_true(checked > 2000);
}

static const Passage *shaped(void **state, const char *text, const char *lang) {
    const Paper *paper = *state;
    g_autoptr(GError) error = NULL;
    const Passage *passage = shaper_passage(paper->shaper, &(Span){text, FACE_BODY, lang}, 1, &error);
    if (!passage)
        fail_msg("%s: %s", text, error->message);
    return passage;
}

/* Where lines may end, as |. */
static char *broken(void **state, const char *text, const char *lang) {
    const Passage *passage = shaped(state, text, lang);
    GString *shown = g_string_new(NULL);
    for (int i = 0; i < passage->count; i++) {
        const Atom *atom = &passage->atoms[i];
        g_string_append_len(shown, passage->text + atom->start, atom->length);
        if (i + 1 < passage->count && atom->after == BREAK_FREE)
            g_string_append_c(shown, '|');
    }
    return g_string_free(shown, FALSE);
}

static void lines_end_as_each_script_has_it(void **state) {
    static const struct {
        const char *text, *lang, *shown;
    } samples[] = {
        {"བོད་རང་སྐྱོང་ལྗོངས།", "bo", "བོད་|རང་|སྐྱོང་|ལྗོངས།"},                  /* after a tsheg, never before a shad */
        {"ประกาศสาธารณะ", "th", "ประกาศ|สาธารณะ"},                    /* words of a dictionary */
        {"ئۇيغۇر ئاپتونوم رايونى", "ug", "ئۇيغۇر |ئاپتونوم |رايونى"}, /* words between blanks */
        {"见《བོད་ཡིག》。", NULL, "见|《བོད་|ཡིག》。"},                   /* marks of Chinese keep their rules */
        {"Việt Nam đồng", "vi", "Việt |Nam |đồng"},
        {"社区ئۇيغۇر12户", NULL, "社|区|ئۇيغۇر12户"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        g_autofree char *shown = broken(state, samples[i].text, samples[i].lang);
        assert_string_equal(shown, samples[i].shown);
    }
}

static const char *file_of(void **state, const Passage *passage, int atom) {
    const Paper *paper = *state;
    return paper->fonts->files[passage->atoms[atom].font].file;
}

static void each_script_has_its_face(void **state) {
    static const struct {
        const char *text, *file;
    } samples[] = {
        {"ئۇيغۇر", "NotoNaskhArabic-Regular.ttf"},   {"བོད", "NotoSerifTibetan-Regular.ttf"},
        {"ไทย", "NotoSerifThai-Regular.ttf"},        {"हिन्दी", "NotoSerifDevanagari-Regular.ttf"},
        {"ᠮᠣᠩᠭᠣᠯ", "NotoSansMongolian-Regular.ttf"}, {"한국", "NotoSerifCJK-Regular.ttc"},
        {"Việt", "NotoSerif-Regular.ttf"},           {"ꓡꓲ‐ꓢꓴ", "NotoSansLisu-Regular.ttf"},
        {"ລາວ", "NotoSerifLao-Regular.ttf"},         {"Село", "LiberationSerif-Regular.ttf"},
        {"Vie", "LiberationSerif-Regular.ttf"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        const Passage *passage = shaped(state, samples[i].text, NULL);
        assert_string_equal(file_of(state, passage, 0), samples[i].file);
        for (int g = 0; g < passage->atoms[passage->count - 1].glyph; g++)
            assert_int_not_equal(passage->glyphs[g].id, 0);
    }
}

/* A word in Vietnamese is not put together from two faces. */
static void a_word_has_one_face(void **state) {
    const Passage *passage = shaped(state, "Thông báo về kết quả", NULL);
    for (int i = 1; i < passage->count; i++) {
        assert_int_equal(passage->atoms[i].font, passage->atoms[0].font);
        assert_int_not_equal(passage->atoms[i].kind, CHAR_HAN);
    }
}

static void letters_join_whatever_stands_between(void **state) {
    const Paper *paper = *state;
    /* two spans of one word: the first letter takes its initial form, as in one span */
    const Span spans[] = {{"ب", FACE_BODY, "ug"}, {"ا", FACE_BODY, "ug"}};
    const Passage *parts = shaper_passage(paper->shaper, spans, 2, NULL);
    const Passage *whole = shaped(state, "با", "ug");
    assert_int_equal(parts->glyphs[0].id, whole->glyphs[whole->atoms[0].glyph].id);
    /* a joiner that is kept apart by ZWNJ does not, and the mark leaves no box */
    const Passage *apart = shaped(state, "ب\u200Cا", "ug");
    assert_int_equal(apart->count, 2);
    assert_int_not_equal(apart->glyphs[0].id, whole->glyphs[whole->atoms[0].glyph].id);
}

static void the_direction_is_the_language_or_that_of_all_letters(void **state) {
    (void)state;
    static const struct {
        const char *text;
        bool language, rtl;
    } samples[] = {
        {"ئۇيغۇر 12.", false, true}, {"社区 ئۇيغۇر", false, false}, {"ئۇيغۇر 社区", false, false},
        {"ئۇيغۇر 社区", true, true}, {"社区 12", true, false},      {"(12)", true, true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        g_autoptr(TextTraits) traits = script_analyse(samples[i].text, samples[i].language, NULL);
        assert_int_equal(traits->rtl, samples[i].rtl);
    }
}

/* The name in a sentence is a span of its own: the figure behind it stays behind it. */
static void a_value_turns_nothing_around_it(void **state) {
    const Paper *paper = *state;
    const Span spans[] = {{"社区", FACE_BODY, NULL}, {"ئۇيغۇر", FACE_BODY, NULL}, {"12户", FACE_BODY, NULL}};
    const Passage *passage = shaper_passage(paper->shaper, spans, 3, NULL);
    assert_true(passage->turns && !passage->rtl);
    const guint8 levels[] = {0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(levels); i++)
        assert_int_equal(passage->atoms[i].level, levels[i]);
    assert_string_equal(passage->text, "社区ئۇيغۇر12户");
}

/* A word of Chinese stands where it is read in a sentence from right to left, also where the sentence begins with it.
 */
static void a_value_keeps_its_place_in_a_sentence(void **state) {
    const Paper *paper = *state;
    const Span behind[] = {{"ئۇيغۇر ", FACE_BODY, "ug"}, {"社区", FACE_BODY, NULL}, {".", FACE_BODY, "ug"}};
    const Passage *passage = shaper_passage(paper->shaper, behind, 3, NULL);
    static const guint8 levels[] = {1, 1, 1, 1, 1, 1, 1, 2, 2, 1};
    assert_int_equal(passage->count, G_N_ELEMENTS(levels));
    for (size_t i = 0; i < G_N_ELEMENTS(levels); i++)
        assert_int_equal(passage->atoms[i].level, levels[i]);
    assert_true(shaper_paragraph(paper->shaper, "ug", behind + 1, 1, NULL)->mirrored);
    assert_false(shaper_passage(paper->shaper, behind + 1, 1, NULL)->mirrored);
    const Span before[] = {{"社区", FACE_BODY, NULL}, {" ئۇيغۇر.", FACE_BODY, "ug"}};
    const Passage *turned = shaper_paragraph(paper->shaper, "ug", before, 2, NULL);
    assert_true(turned->rtl && turned->atoms[0].level == 2 && turned->atoms[turned->count - 1].level == 1);
    assert_false(shaper_passage(paper->shaper, before, 2, NULL)->rtl);
}

/* Brackets that are seen as their mirror images lose the empty half that lies outside, not the one with the ink. */
static void mirrored_brackets_keep_their_ink(void **state) {
    enum { SIZE = 100, WIDE = 10000 };
    shaped(state, "（社）", NULL); /* measured as they are */
    const Passage *passage = shaped(state, "（ئۇيغۇر）", "ug");
    const Atom *first = &passage->atoms[0], *last = &passage->atoms[passage->count - 1];
    assert_int_equal(last->level % 2, 1);
    assert_true(first->trim_left > 0.3 && first->trim_right <= 0);
    assert_true(last->trim_right > 0.3 && last->trim_left <= 0);
    g_autoptr(Structure) structure = structure_new();
    g_autoptr(Page) page = page_new(1, WIDE, WIDE, structure);
    const SetLine set = {.passage = passage, .line = {.last = passage->count, .width = passage->natural}, .size = SIZE};
    paint_line(page, &set, 0, 0);
    double bracket = G_MAXDOUBLE, word = G_MAXDOUBLE;
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *run = &g_array_index(page->boxes, Box, i);
        bool marks = run->font == last->font;
        for (int k = 0; k < run->glyph_count; k++) {
            double *least = marks ? &bracket : &word;
            *least = MIN(*least, run->glyphs[k].x);
        }
    }
    /* the one that closes stands on the left, its empty half before the line, and the word behind its ink */
    assert_float_equal(bracket, -last->trim_right * SIZE, 0.01);
    assert_float_equal(word, (last->advance - last->trim_right) * SIZE, 5);
}

static void what_is_plain_needs_no_analysis(void **state) {
    (void)state;
    static const char *const plain[] = {"社区5G网络覆盖率达到100%", "Thông báo", "Село", "한국어", "ꆈꌠ", "“—…”①℃"};
    static const char *const special[] = {"ئ", "བ", "ก", "अ", "ᠮ", "ﷺ", "𞤀"};
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
        assert_true(script_plain(plain[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(special); i++)
        assert_false(script_plain(special[i]));
}

static void runs_are_reordered_by_their_levels(void **state) {
    (void)state;
    const guint8 levels[] = {0, 1, 2, 2, 1, 0};
    int order[6];
    script_order(levels, 6, order);
    const int expected[] = {0, 4, 2, 3, 1, 5};
    assert_memory_equal(order, expected, sizeof order);
}

/* Stacks of Tibetan letters go above and below the em that a line has for Han. */
static void stacks_are_measured(void **state) {
    assert_true(shaped(state, "སྒྲུབ", NULL)->fall > 0.4);
    assert_true(shaped(state, "社区", NULL)->fall == 0);
}

static int setup(void **state) {
    *state = paper_new();
    return 0;
}

static int teardown(void **state) {
    paper_free(*state);
    return 0;
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(levels_are_those_of_unicode),
        TEST(breaks_are_those_of_unicode),
        TEST(lines_end_as_each_script_has_it),
        TEST(each_script_has_its_face),
        TEST(a_word_has_one_face),
        TEST(letters_join_whatever_stands_between),
        TEST(the_direction_is_the_language_or_that_of_all_letters),
        TEST(a_value_turns_nothing_around_it),
        TEST(a_value_keeps_its_place_in_a_sentence),
        TEST(mirrored_brackets_keep_their_ink),
        TEST(what_is_plain_needs_no_analysis),
        TEST(runs_are_reordered_by_their_levels),
        TEST(stacks_are_measured),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
