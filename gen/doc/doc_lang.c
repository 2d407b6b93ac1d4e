#include "doc/doc_lang.h"

static const struct {
    const char *id;
    const char *name; /* NULL: the language's own */
    const char *index;
    int count;
    Lang langs[2];
} doc_langs[DOC_LANGS] = {[DOC_ZH_EN] = {"zh-en", "中英对照", "index.zh-en", 2, {LANG_ZH, LANG_EN}},
#define LANGUAGE(name, id) [DOC_##name] = {#id, NULL, "index." #id, 1, {LANG_##name}},
                          LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE
};

const char *doc_lang_id(DocLang lang) {
    return doc_langs[lang].id;
}

const char *doc_lang_name(DocLang lang) {
    return doc_langs[lang].name ? doc_langs[lang].name : lang_name(doc_langs[lang].langs[0]);
}

bool doc_lang_parse(const char *text, DocLang *out) {
    for (int i = 0; i < DOC_LANGS; i++) {
        if (!g_str_equal(text, doc_langs[i].id))
            continue;
        *out = (DocLang)i;
        return true;
    }
    return false;
}

int doc_lang_count(DocLang lang) {
    return doc_langs[lang].count;
}

Lang doc_lang_at(DocLang lang, int index) {
    g_assert(index >= 0 && index < doc_langs[lang].count);
    return doc_langs[lang].langs[index];
}

const char *doc_lang_index(DocLang lang, unsigned langs) {
    bool leads = lang == DOC_ZH || (lang == DOC_ZH_EN && !(langs & 1U << DOC_ZH));
    return leads ? "index" : doc_langs[lang].index;
}
