#include "words/wordbook.h"

#include <string.h>

struct Wordbook {
    int count; /* of languages */
    Language *languages;
    Lang *fellows; /* NULL at the end */
    LanguageWords *words;
    GStringChunk *texts;
    bool settled; /* the terms stand in the words */
};

static const char *const term_keys[WORD_TERMS] = {
#define TERM(constant, key) [WORD_TERM_##constant] = key,
    WORD_TERM_LIST(TERM)
#undef TERM
};

Wordbook *wordbook_new(void) {
    return wordbook_new_with(NULL);
}

Wordbook *wordbook_new_with(const GPtrArray *more) {
    Wordbook *wordbook = g_new0(Wordbook, 1);
    wordbook->texts = g_string_chunk_new(4096);
    wordbook->count = LANGS + (more ? (int)more->len : 0);
    wordbook->languages = g_new(Language, wordbook->count);
    wordbook->fellows = g_new0(Lang, wordbook->count + 1);
    wordbook->words = g_new(LanguageWords, wordbook->count);
    for (int i = 0; i < wordbook->count; i++) {
        Lang neutral = more && i >= LANGS ? g_ptr_array_index(more, i - LANGS) : lang_fellows(LANG_ZH)[i];
        g_assert(neutral->index == i);
        wordbook->words[i] = *neutral->words;
        wordbook->languages[i] = *neutral;
        wordbook->languages[i].words = &wordbook->words[i];
        wordbook->languages[i].fellows = wordbook->fellows;
        wordbook->fellows[i] = &wordbook->languages[i];
    }
    return wordbook;
}

void wordbook_free(Wordbook *wordbook) {
    if (!wordbook)
        return;
    g_string_chunk_free(wordbook->texts);
    g_free(wordbook->languages);
    g_free(wordbook->fellows);
    g_free(wordbook->words);
    g_free(wordbook);
}

const char *wordbook_term_key(int number) {
    return number < WORD_TERMS ? term_keys[number] : NULL;
}

bool wordbook_term(Wordbook *wordbook, Lang lang, const char *key, const char *forms) {
    g_assert(!wordbook->settled);
    for (int i = 0; i < WORD_TERMS; i++) {
        if (!g_str_equal(term_keys[i], key))
            continue;
        wordbook->words[lang->index].terms[i] = g_string_chunk_insert(wordbook->texts, forms);
        return true;
    }
    return false;
}

/* ---- words instead of the program's ---- */

/* Whether `key` is a constant of a list of ids as it is written in files: SEVERITY_ERROR is "severity-error". */
static bool names(const char *key, const char *constant) {
    for (; *key && *constant; key++, constant++)
        if (*key != (*constant == '_' ? '-' : g_ascii_tolower(*constant)))
            return false;
    return !*key && !*constant;
}

static const char *const phrases[PHRASES] = {
#define PHRASE(name) #name,
#include "words/phrase_list.h"
};
static const char *const sentences[SENTENCES] = {
#define SENTENCE(name, finding) #name,
#include "base/finding_list.h"
};
static const char says[] = "says.", finding[] = "finding.";

/* Where the words of a key are; NULL when the program says nothing under it. */
static const char **words_place(LanguageWords *language, const char *key) {
    if (g_str_has_prefix(key, finding)) {
        for (int i = 0; i < FINDINGS; i++) {
            FindingWords *words = &language->findings[i];
            const struct {
                const char *part;
                const char **place;
            } parts[] = {{"name", &words->name},
                         {"meaning", &words->meaning},
                         {"example", &words->example},
                         {"settling", &words->settling},
                         {"ask", &words->ask}};
            const char *rest = key + strlen(finding), *id = finding_kinds[i].id;
            if (!g_str_has_prefix(rest, id) || rest[strlen(id)] != '.')
                continue;
            for (gsize k = 0; k < G_N_ELEMENTS(parts); k++)
                if (g_str_equal(rest + strlen(id) + 1, parts[k].part))
                    return parts[k].place;
        }
        return NULL;
    }
    if (g_str_has_prefix(key, says)) {
        for (int i = 0; i < SENTENCES; i++)
            if (names(key + strlen(says), sentences[i]))
                return &language->sentences[i];
        return NULL;
    }
    for (int i = 0; i < PHRASES; i++)
        if (names(key, phrases[i]))
            return &language->phrases[i];
    return NULL;
}

static int compare_slots(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char *words_slots(const char *words) {
    g_autoptr(GPtrArray) slots = g_ptr_array_new_with_free_func(g_free);
    for (const char *open = strchr(words, '{'); open; open = strchr(open + 1, '{')) {
        g_autofree char *key = g_strndup(open + 1, strcspn(open + 1, "}?|"));
        if (g_str_has_suffix(key, "-"))
            key[strlen(key) - 1] = '\0';
        if (*key != '@' && !g_ptr_array_find_with_equal_func(slots, key, g_str_equal, NULL))
            g_ptr_array_add(slots, g_steal_pointer(&key));
    }
    g_ptr_array_sort(slots, compare_slots);
    g_ptr_array_add(slots, NULL);
    return g_strjoinv(" ", (char **)slots->pdata);
}

/* What stands at a place, or where that language says nothing, what stands for it. */
static const char *words_before(const Wordbook *wordbook, const char **place, const char *key) {
    const char **leading = place && !*place ? words_place(&wordbook->words[0], key) : place;
    return leading ? *leading : NULL;
}

bool words_have_terms(const char *words) {
    for (const char *open = strstr(words, "{@"); open; open = strstr(open + 1, "{@")) {
        g_autofree char *asked = g_strndup(open + strlen("{@"), strcspn(open, "}") - strlen("{@"));
        bool article = g_ascii_tolower(asked[0]) == 'a' && asked[1] == ' ', known = false;
        g_autofree char *key = g_strdup(article ? asked + strlen("a ") : asked);
        *key = g_ascii_tolower(*key);
        for (int i = 0; i < WORD_TERMS && !known; i++) {
            const char *rest = g_str_has_prefix(key, term_keys[i]) ? key + strlen(term_keys[i]) : NULL;
            known = rest && (!*rest || g_str_equal(rest, "s"));
        }
        if (!known)
            return false;
    }
    return true;
}

void wordbook_each(Wordbook *wordbook, WordbookTaker *take, void *context) {
    static const char *const parts[] = {"name", "meaning", "example", "settling", "ask"};
    enum { PARTS = G_N_ELEMENTS(parts) };
    g_assert(wordbook->count >= LANGS);
    for (int i = 0; i < PHRASES + SENTENCES + FINDINGS * PARTS; i++) {
        int rest = i - PHRASES - SENTENCES;
        g_autofree char *key =
            rest >= 0      ? g_strconcat(finding, finding_kinds[rest / PARTS].id, ".", parts[rest % PARTS], NULL)
            : i >= PHRASES ? g_strconcat(says, sentences[i - PHRASES], NULL)
                           : g_strdup(phrases[i]);
        for (char *at = key; *at && rest < 0; at++)
            *at = *at == '_' ? '-' : g_ascii_tolower(*at);
        g_autofree const char **words = g_new(const char *, wordbook->count);
        for (int lang = 0; lang < wordbook->count; lang++) {
            const char **place = words_place(&wordbook->words[lang], key);
            words[lang] = place && *place ? *place : "";
        }
        if (*words[0])
            take(context, key, words);
    }
}

char *wordbook_slots(Wordbook *wordbook, Lang lang, const char *key) {
    const char *words = words_before(wordbook, words_place(&wordbook->words[lang->index], key), key);
    return words ? words_slots(words) : NULL;
}

/* ---- terms in words ---- */

static const char *neutral_term(const Wordbook *wordbook, int lang, int term) {
    const char *own = wordbook->words[lang].terms[term];
    return own ? own : wordbook->words[0].terms[term];
}

/* What stands for "unit", "Units", "a unit" or "A unit"; NULL for what is no term. Newly allocated. */
static char *term_words(const Wordbook *wordbook, int lang, const char *asked) {
    const LanguageForms *language = wordbook->languages[lang].forms;
    bool article = g_ascii_tolower(asked[0]) == 'a' && asked[1] == ' ';
    bool capital = g_ascii_isupper(*asked);
    g_autofree char *key = g_strdup(article ? asked + strlen("a ") : asked);
    *key = g_ascii_tolower(*key);
    for (int i = 0; i < WORD_TERMS; i++) {
        const char *rest = g_str_has_prefix(key, term_keys[i]) ? key + strlen(term_keys[i]) : NULL;
        bool several = rest && g_str_equal(rest, "s");
        if (!rest || (*rest && !several))
            continue;
        g_auto(GStrv) forms = g_strsplit(neutral_term(wordbook, lang, i), "|", -1);
        guint count = g_strv_length(forms);
        const char *form = count == 0 ? "" : forms[several ? count - 1 : 0];
        /* The letter decides which article it is, unless the term brings its own: "a unit|units". */
        const char *before = *form && strchr("aeiou", *form) ? language->an : language->a;
        const char *const own[] = {language->a, language->an};
        for (gsize k = 0; k < G_N_ELEMENTS(own); k++)
            if (*own[k] && g_str_has_prefix(form, own[k])) {
                before = own[k];
                form += strlen(own[k]);
                break;
            }
        g_autofree char *written = g_strconcat(article ? before : "", form, NULL);
        return capital ? lang_sentence(written) : g_steal_pointer(&written);
    }
    return NULL;
}

/* The words with each term in its place; NULL when one is none. Newly allocated. */
static char *with_terms(const Wordbook *wordbook, int lang, const char *words) {
    g_autoptr(GString) out = g_string_new(NULL);
    for (const char *open = strstr(words, "{@"); open; open = strstr(words, "{@")) {
        g_autofree char *asked = g_strndup(open + strlen("{@"), strcspn(open, "}") - strlen("{@"));
        g_autofree char *term = term_words(wordbook, lang, asked);
        if (!term)
            return NULL;
        g_string_append_len(out, words, open - words);
        g_string_append(out, term);
        words = open + strcspn(open, "}");
        words += *words == '}';
        /* No blank is left where a term says nothing. */
        words += !*term && *words == ' ' && g_str_has_suffix(out->str, " ");
    }
    g_string_append(out, words);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* The words between the blanks that begin and end the program's: a table's cell has none at its ends. Newly allocated.
 */
static char *spaced_alike(const char *words, const char *program) {
    gsize all = strlen(program), begin = strspn(program, " "), end = all;
    while (end > begin && program[end - 1] == ' ')
        end--;
    g_autofree char *bare = g_strstrip(g_strdup(words));
    return g_strdup_printf("%*s%s%*s", (int)begin, "", bare, (int)(all - end), "");
}

WordbookFault wordbook_replace(Wordbook *wordbook, Lang lang, const char *key, const char *words) {
    g_assert(!wordbook->settled);
    const char **place = words_place(&wordbook->words[lang->index], key);
    const char *before = words_before(wordbook, place, key);
    if (!before)
        return WORDBOOK_NO_KEY;
    g_autofree char *slots = words_slots(words), *expected = words_slots(before);
    g_autofree char *filled = with_terms(wordbook, lang->index, words);
    if (!filled || !g_str_equal(slots, expected))
        return WORDBOOK_SLOTS;
    g_autofree char *spaced = spaced_alike(words, before);
    *place = g_string_chunk_insert(wordbook->texts, spaced);
    return WORDBOOK_REPLACED;
}

static void settle_words(Wordbook *wordbook, int lang, const char **words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (!words[i] || !strstr(words[i], "{@"))
            continue;
        g_autofree char *filled = with_terms(wordbook, lang, words[i]);
        g_assert(filled); /* test_words looks at the program's own, wordbook_replace() at all others */
        words[i] = g_string_chunk_insert(wordbook->texts, filled);
    }
}

Lang wordbook_lang(Wordbook *wordbook, Lang lang) {
    for (int i = 0; i < wordbook->count && !wordbook->settled; i++) {
        LanguageWords *language = &wordbook->words[i];
        settle_words(wordbook, i, language->phrases, PHRASES);
        settle_words(wordbook, i, language->sentences, SENTENCES);
        settle_words(wordbook, i, language->faults, FAULTS);
        for (int k = 0; k < FINDINGS; k++) {
            FindingWords *words = &language->findings[k];
            const char **parts[] = {&words->name, &words->meaning, &words->example, &words->settling, &words->ask};
            for (gsize n = 0; n < G_N_ELEMENTS(parts); n++)
                settle_words(wordbook, i, parts[n], 1);
        }
    }
    wordbook->settled = true;
    return &wordbook->languages[lang->index];
}
