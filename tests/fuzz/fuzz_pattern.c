/* The first line is a pattern, the rest a sentence: read, and printed from what was read. */
#include "fuzz.h"

#include "data/pattern.h"

static const Item *item_of(const void *context, const char *id) {
    return standard_lookup_item(context, id);
}

static const char *value_of(const void *context, const Item *item) {
    const GArray *readings = context;
    for (guint i = 0; i < readings->len; i++)
        if (g_array_index(readings, Reading, i).item == item)
            return g_array_index(readings, Reading, i).value;
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree char *text = fuzz_text(data, size);
    g_auto(GStrv) parts = g_strsplit(text, "\n", 2);
    int position = 0;
    g_autofree char *what = NULL;
    g_autoptr(Pattern) pattern = pattern_parse(parts[0] ? parts[0] : "", item_of, fuzz_standard(), &position, &what);
    if (!pattern || !parts[0] || !parts[1])
        return 0;
    g_autoptr(PatternSentence) sentence = pattern_sentence_new(parts[1]);
    bool finished;
    g_autoptr(GArray) readings = pattern_read(pattern, sentence, &finished);
    const PatternStyle styles[] = {{.lang = LANG_ZH}, {.lang = LANG_EN, .hole = "＿", .filled = true}};
    for (gsize i = 0; readings && i < G_N_ELEMENTS(styles); i++)
        g_free(pattern_print(pattern, &styles[i], value_of, readings));
    return 0;
}
