/* How lines are set, for a comparison with a browser (tests/web/scripts.test.mjs): run_scripts <LINES. Of each line of
 * standard input "LANGUAGE<TAB>TEXT" it prints one of JSON: whether it goes from right to left, the text, its width in
 * ems, and its clusters as they are read, each with its bytes in the text, its left side and the file of its face. */
#include <stdio.h>

#include "base/text.h"
#include "layout/line.h"
#include "paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { SIZE = 100, WIDE = 10000 };

static void print_run(const Paper *paper, const Box *run, const char *before, gsize *offset) {
    for (int i = 0; i < run->glyph_count; i++) {
        int cluster = run->glyphs[i].cluster, next = i;
        double left = G_MAXDOUBLE;
        for (; next < run->glyph_count && run->glyphs[next].cluster == cluster; next++)
            left = MIN(left, run->glyphs[next].x);
        int end = next < run->glyph_count ? run->glyphs[next].cluster : (int)strlen(run->text);
        printf("%s[%d,%d,%.3f,\"%s\"]", i == 0 ? before : ",", (int)*offset + cluster, (int)*offset + end, left / SIZE,
               paper->fonts->files[run->font].file);
        i = next - 1;
    }
    *offset += strlen(run->text);
}

static void print_line(const Paper *paper, const char *lang, const char *text) {
    const Span span = {text, FACE_BODY, *lang ? lang : NULL};
    g_autoptr(GError) error = NULL;
    const Passage *passage = shaper_passage(paper->shaper, &span, 1, &error);
    if (!passage)
        fail_msg("%s: %s", text, error->message);
    g_autoptr(Structure) structure = structure_new();
    g_autoptr(Page) page = page_new(1, WIDE, WIDE, structure);
    const SetLine set = {.passage = passage, .line = {.last = passage->count, .width = passage->natural}, .size = SIZE};
    paint_line(page, &set, 0, 0);
    printf("{\"rtl\":%s,\"width\":%.3f,\"text\":\"%s\",\"clusters\":[", passage->rtl ? "true" : "false",
           passage->natural, passage->text);
    gsize offset = 0;
    for (guint i = 0; i < page->boxes->len; i++)
        print_run(paper, &g_array_index(page->boxes, Box, i), i > 0 ? "," : "", &offset);
    printf("]}\n");
}

int main(void) {
    g_autoptr(Paper) paper = paper_new();
    g_autoptr(GIOChannel) input = g_io_channel_unix_new(0);
    char *line = NULL;
    gsize end;
    while (g_io_channel_read_line(input, &line, NULL, &end, NULL) == G_IO_STATUS_NORMAL) {
        line[end] = '\0';
        char *tab = strchr(line, '\t');
        *tab = '\0';
        print_line(paper, line, tab + 1);
        g_free(line);
    }
    return 0;
}
