#include "command/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { SECOND = 1000000 };

static void a_terminal_has_one_line(void **state) {
    (void)state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    Progress progress = progress_begin(&sink.sink, true, LANG_EN, 4, 7 * SECOND);
    progress_show(&progress, 1, 7 * SECOND + SECOND / 2);
    assert_string_equal(sink.bytes->str, ""); /* a short run says nothing */
    progress_show(&progress, 1, 27 * SECOND);
    assert_string_equal(sink.bytes->str, "\r\033[K███████░░░░░░░░░░░░░░░░░░░░░░░ 1 of 4 done, about 1:00 left");
    g_string_truncate(sink.bytes, 0);
    progress_show(&progress, 2, 27 * SECOND + SECOND / 20);
    assert_string_equal(sink.bytes->str, ""); /* no flicker */
    progress_show(&progress, 3, 37 * SECOND);
    assert_string_equal(sink.bytes->str, "\r\033[K██████████████████████░░░░░░░░ 3 of 4 done, about 0:10 left");
    g_string_truncate(sink.bytes, 0);
    progress_end(&progress);
    assert_string_equal(sink.bytes->str, "\r\033[K");
}

static void elsewhere_are_plain_lines(void **state) {
    (void)state;
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    Progress progress = progress_begin(&sink.sink, false, LANG_ZH, 100, 0);
    progress_show(&progress, 10, 9 * SECOND);
    progress_show(&progress, 20, 20 * SECOND);
    progress_show(&progress, 25, 29 * SECOND);
    progress_show(&progress, 50, 65 * SECOND);
    progress_show(&progress, 100, 130 * SECOND); /* what is done is told otherwise */
    progress_end(&progress);
    assert_string_equal(sink.bytes->str, "已完成20/100，约剩1:20\n已完成50/100，约剩1:05\n");
}

static void nobody_asks(void **state) {
    (void)state;
    Progress progress = progress_begin(NULL, true, LANG_ZH, 2, 0);
    progress_show(&progress, 1, 100 * (gint64)SECOND);
    progress_end(&progress);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_terminal_has_one_line),
        cmocka_unit_test(elsewhere_are_plain_lines),
        cmocka_unit_test(nobody_asks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
