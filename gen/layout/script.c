#include "layout/script.h"

#include <pango/pango.h>
#include <string.h>

#include "base/fault.h"
#include "base/loaded.h"

#define LIBRARY "libpango-1.0.so.0"
#define LIBRARY_PACKAGE "libpango-1.0-0"

/* What is used of the library. */
#define LIBRARY_FUNCTIONS(FUNCTION)              \
    FUNCTION(pango_get_log_attrs)                \
    FUNCTION(pango_language_from_string)         \
    FUNCTION(pango_log2vis_get_embedding_levels) \
    FUNCTION(pango_script_iter_new)              \
    FUNCTION(pango_script_iter_get_range)        \
    FUNCTION(pango_script_iter_next)             \
    FUNCTION(pango_script_iter_free)             \
    FUNCTION(pango_version_string)

typedef struct Library {
    LIBRARY_FUNCTIONS(LOADED_FIELD)
} Library;

static bool library_open(Library *library, GError **error) {
    bool whole;
    LOADED_FILL(&whole, library, LIBRARY, LIBRARY_FUNCTIONS);
    if (!whole)
        fault_set(error, FAULT_SCRIPTS_ABSENT, "name", LIBRARY, "package", LIBRARY_PACKAGE, NULL);
    return whole;
}

const char *script_library(GError **error) {
    Library library;
    return library_open(&library, error) ? library.pango_version_string() : NULL;
}

/* ---- which texts need it ---- */

static bool is_between(gunichar c, gunichar first, gunichar last) {
    return first <= c && c <= last;
}

bool script_special(gunichar c) {
    if (c < 0x0590)
        return false;
    /* Georgian to Mongolian, but not the Jamo; Latin and Greek letters with marks, general punctuation, symbols, Han,
     * kana, Yi up to Lisu; Bamum to Meetei, but not the letters of Latin; the Hangul; forms of Hebrew and Arabic */
    if (c < 0x2E80)
        return c < 0x10A0 || is_between(c, 0x1200, 0x1CFF) || is_between(c, 0x2D30, 0x2DDF);
    if (c < 0xAC00)
        return is_between(c, 0xA6A0, 0xA6FF) ||
               (is_between(c, 0xA800, 0xABFF) && !is_between(c, 0xA960, 0xA97F) && !is_between(c, 0xAB30, 0xAB6F));
    return is_between(c, 0xFB1D, 0xFDFF) || is_between(c, 0xFE70, 0xFEFE) || is_between(c, 0x10800, 0x11FFF) ||
           is_between(c, 0x1E800, 0x1EFFF);
}

bool script_steers(gunichar c) {
    return c == 0x061C || is_between(c, 0x200C, 0x200F) || is_between(c, 0x2066, 0x2069) || c == 0x180E;
}

bool script_plain(const char *text) {
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        /* U+0590 is D6 90 */
        if ((guchar)*at >= 0xD6 && script_special(g_utf8_get_char(at)))
            return false;
    }
    return true;
}

/* By the blocks that Unicode keeps for such scripts. */
bool script_rtl(gunichar c) {
    return is_between(c, 0x0590, 0x08FF) || is_between(c, 0xFB1D, 0xFDFF) || is_between(c, 0xFE70, 0xFEFE) ||
           is_between(c, 0x10800, 0x10FFF) || is_between(c, 0x1E800, 0x1EFFF);
}

/* Whether there are letters that go from left to right, and from right to left. */
static void find_letters(const char *text, bool *left, bool *right) {
    *left = *right = false;
    for (const char *at = text; *at && !(*left && *right); at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isalpha(c))
            *(script_rtl(c) ? right : left) = true;
    }
}

bool script_turns(const char *text, bool rtl) {
    bool left, right;
    find_letters(text, &left, &right);
    return rtl ? right || !left : right && !left;
}

const char *script_code(GUnicodeScript script, char *code) {
    guint32 tag = g_unicode_script_to_iso15924(script);
    for (int i = 0; i < 4; i++)
        code[i] = (char)(tag >> (24 - 8 * i));
    code[4] = '\0';
    return code;
}

bool language_is_rtl(const char *lang) {
    static const char *const languages[] = {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"};
    static const char *const scripts[] = {"-Arab", "-Hebr", "-Thaa", "-Syrc", "-Nkoo"};
    if (!lang)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(scripts); i++) {
        if (strstr(lang, scripts[i]))
            return true;
    }
    gsize length = strcspn(lang, "-");
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        bool other = strlen(lang) > length + 4 && lang[length + 5] == '\0'; /* ug-Latn */
        if (strlen(languages[i]) == length && strncmp(lang, languages[i], length) == 0)
            return !other;
    }
    return false;
}

/* ---- the analysis ---- */

static void find_scripts(const Library *library, const char *text, CharTrait *list) {
    PangoScriptIter *runs = library->pango_script_iter_new(text, -1);
    int at = 0;
    do {
        const char *start, *end;
        PangoScript script;
        library->pango_script_iter_get_range(runs, &start, &end, &script);
        for (const char *c = start; c < end; c = g_utf8_next_char(c))
            list[at++].script = (GUnicodeScript)script;
    } while (library->pango_script_iter_next(runs));
    library->pango_script_iter_free(runs);
}

TextTraits *script_analyse(const char *text, bool rtl, GError **error) {
    Library library;
    if (!library_open(&library, error))
        return NULL;
    glong count = g_utf8_strlen(text, -1);
    TextTraits *traits = g_new0(TextTraits, 1);
    traits->count = (int)count;
    traits->list = g_new0(CharTrait, count + 1);
    if (count == 0)
        return traits;
    traits->rtl = script_turns(text, rtl);
    find_scripts(&library, text, traits->list);
    PangoDirection base = traits->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
    g_autofree guint8 *levels = library.pango_log2vis_get_embedding_levels(text, -1, &base);
    g_autofree PangoLogAttr *marks = g_new0(PangoLogAttr, count + 1);
    library.pango_get_log_attrs(text, -1, -1, library.pango_language_from_string("zh-cn"), marks, (int)count + 1);
    for (glong i = 0; i < count; i++) {
        traits->list[i].level = levels[i];
        traits->list[i].begins = marks[i].is_cursor_position;
        traits->list[i].breaks = marks[i].is_line_break;
    }
    return traits;
}

void text_traits_free(TextTraits *traits) {
    if (!traits)
        return;
    g_free(traits->list);
    g_free(traits);
}

void script_order(const guint8 *levels, int count, int *order) {
    guint8 highest = 0;
    for (int i = 0; i < count; i++) {
        order[i] = i;
        highest = MAX(highest, levels[i]);
    }
    for (guint8 level = highest; level > 0; level--) {
        for (int start = 0, end; start < count; start = end + 1) {
            while (start < count && levels[order[start]] < level)
                start++;
            for (end = start; end < count && levels[order[end]] >= level;)
                end++;
            for (int a = start, b = end - 1; a < b; a++, b--) {
                int swapped = order[a];
                order[a] = order[b];
                order[b] = swapped;
            }
        }
    }
}
