#include <string.h>

#include "words/language_file.h"

G_STATIC_ASSERT(sizeof(LanguageWords) % sizeof(const char *) == 0);

const char **word_entry(LanguageWords *words, int entry) {
    g_assert(entry >= 0 && entry < WORD_ENTRIES);
    return (const char **)(void *)words + entry;
}

/* SEVERITY_ERROR is "severity-error". */
static char *key_of(const char *prefix, const char *constant) {
    char *key = g_strconcat(prefix, constant, NULL);
    for (char *at = key + strlen(prefix); *at; at++)
        *at = *at == '_' ? '-' : g_ascii_tolower(*at);
    return key;
}

/* An entry counted from the first of a table; -1: it is in another one. */
static int within(int entry, gsize offset, gsize size) {
    int first = (int)(offset / sizeof(const char *)), count = (int)(size / sizeof(const char *));
    return entry >= first && entry < first + count ? entry - first : -1;
}

#define WITHIN(entry, table) \
    within(entry, G_STRUCT_OFFSET(LanguageWords, table), sizeof(((LanguageWords *)NULL)->table))

char *word_entry_key(int entry) {
    static const char *const phrases[PHRASES] = {
#define PHRASE(name) #name,
#include "words/phrase_list.h"
    };
    static const char *const sentences[SENTENCES] = {
#define SENTENCE(name, finding) #name,
#include "base/finding_list.h"
    };
    static const char *const faults[FAULTS] = {
#define FAULT(name) #name,
#include "base/fault_list.h"
    };
    static const char *const terms[WORD_TERMS] = {
#define TERM(constant, key) key,
        WORD_TERM_LIST(TERM)
#undef TERM
    };
    static const char *const parts[] = {"name", "meaning", "example", "settling", "ask"};
    enum { PARTS = sizeof(FindingWords) / sizeof(const char *) };
    G_STATIC_ASSERT(PARTS == G_N_ELEMENTS(parts));
    int at;
    if ((at = WITHIN(entry, terms)) >= 0)
        return g_strconcat("term.", terms[at], NULL);
    if ((at = WITHIN(entry, phrases)) >= 0)
        return key_of("", phrases[at]);
    if ((at = WITHIN(entry, findings)) >= 0)
        return g_strconcat("finding.", finding_kinds[at / PARTS].id, ".", parts[at % PARTS], NULL);
    if ((at = WITHIN(entry, sentences)) >= 0)
        return key_of("says.", sentences[at]);
    if ((at = WITHIN(entry, faults)) >= 0)
        return key_of("fault.", faults[at]);
    at = WITHIN(entry, reasons);
    g_assert(at >= 0);
    return g_strdup_printf("reason.%d", at);
}
