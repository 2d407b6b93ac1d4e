#include "command/render.h"
#include "doc/pair.h"

static Doc *make_piece(const Piece *piece, const Voice *voice, PieceMaker make, GError **error) {
    g_autoptr(Doc) doc = context_doc(&voice->context);
    return make(piece, voice, doc, error) ? g_steal_pointer(&doc) : NULL;
}

Doc *render_piece(const Piece *piece, const Language *language, PieceMaker make, GError **error) {
    g_autoptr(Doc) lead = make_piece(piece, &language->voices[0], make, error);
    if (!lead || language->voice_count == 1)
        return g_steal_pointer(&lead);
    g_autoptr(Doc) second = make_piece(piece, &language->voices[1], make, error);
    return second ? pair_docs(lead, second, lang_tag(language->voices[1].context.lang)) : NULL;
}

static Meta make_meta(const Voice *voice, bool internal, const char *title, Doc *words) {
    return context_meta(internal ? &voice->internal : &voice->context, words, title);
}

Meta render_meta_titled(const Language *language, bool internal, const char *const *titles, Doc *words) {
    Meta lead = make_meta(&language->voices[0], internal, titles[0], words);
    if (language->voice_count == 1)
        return lead;
    g_auto(Meta) first = lead;
    g_auto(Meta) second = make_meta(&language->voices[1], internal, titles[1], words);
    return pair_metas(words, &first, &second);
}

Meta render_meta(const Language *language, bool internal, TitleMaker title, const Community *community, Doc *words) {
    const char *titles[2] = {"", ""};
    for (int i = 0; i < language->voice_count; i++) {
        const Voice *voice = &language->voices[i];
        g_autofree char *text = title(internal ? &voice->internal : &voice->context, community);
        titles[i] = doc_string(words, text);
    }
    return render_meta_titled(language, internal, titles, words);
}

char *render_name(const Language *language, const char *document, const Community *community) {
    return site_name(document, community, language->lang);
}
