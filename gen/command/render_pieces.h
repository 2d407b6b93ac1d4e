/* The pieces that documents of an edition are made of, each in one language or in pairs; render_documents.c says which
 * document has which. Private to render. */
#ifndef GONGSHI_COMMAND_RENDER_PIECES_H
#define GONGSHI_COMMAND_RENDER_PIECES_H

#include "command/render.h"

/* What documents of an edition are made of. */
typedef enum PieceKind {
    PIECE_NOTICE,            /* the front */
    PIECE_NOTICE_TIERS,      /* what is said of each tier once: of all its communities, or left out of short tables */
    PIECE_NOTICE_TABLE,      /* of a community; as the next with one */
    PIECE_NOTICE_STANDARD,   /* of a tier, as the next */
    PIECE_NOTICE_COMPARISON, /* of some of its communities */
    PIECE_NOTICE_REPORT,     /* of a community */
    PIECE_NOTICE_BACK,
    PIECE_WEB_TABLE, /* of a community, folded */
    PIECE_WEB_BACK,  /* without the charts, which have a page of their own */
    PIECE_REVIEW,    /* the front */
    PIECE_REVIEW_TABLE,
    PIECE_PAGE,     /* of a community, on paper */
    PIECE_WEB_PAGE, /* the same on the web */
    PIECE_POSTER,
    PIECE_QUERY,
    PIECE_DESK,
    PIECE_INDEX,
    PIECE_ERRATUM,
    PIECE_CHARTS,
    PIECE_CODES,
    PIECE_FRAME /* of one of those that are pages */
} PieceKind;

/* A PieceMaker of these kinds. */
bool piece_make(const DocumentPiece *piece, const LanguageSource *words, Doc *doc, GError **error);
/* What stands around a page. NULL with an error. */
Doc *piece_frame(const DocumentPiece *piece, const RenderLanguage *language, PieceKind of, GError **error);
/* What a document that begins with such a piece says of itself. community: whose it is; NULL: of the whole. Strings
 * live in `strings`; clear with meta_clear(). */
Meta piece_meta(const RenderLanguage *language, PieceKind first, const Community *community, Doc *strings);

#endif
