#include "base/sink.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };

struct Digest {
    struct sha256_ctx state;
};

Digest *digest_new(void) {
    Digest *digest = g_new(Digest, 1);
    sha256_init(&digest->state);
    return digest;
}

void digest_add(Digest *digest, const void *bytes, size_t size) {
    sha256_update(&digest->state, size, bytes);
}

void digest_add_string(Digest *digest, const char *text) {
    digest_add(digest, text, strlen(text) + 1);
}

char *digest_text(const Digest *digest) {
    static const char digits[] = "0123456789abcdef";
    struct sha256_ctx state = digest->state; /* finishing a copy, so that more may be added */
    guint8 bytes[DIGEST_SIZE];
    sha256_digest(&state, DIGEST_SIZE, bytes);
    char *text = g_malloc(2 * DIGEST_SIZE + 1);
    for (int i = 0; i < DIGEST_SIZE; i++) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    text[2 * DIGEST_SIZE] = 0;
    return text;
}

char *digest_of(const void *bytes, size_t size) {
    g_autoptr(Digest) digest = digest_new();
    digest_add(digest, bytes, size);
    return digest_text(digest);
}

char *file_digest_in(Tree *tree, const char *name, int *reason) {
    int descriptor = file_open_in(tree, name, reason);
    if (descriptor < 0)
        return NULL;
    g_autoptr(Digest) digest = digest_new();
    g_autofree char *piece = g_malloc(PIECE);
    ssize_t got;
    while ((got = read(descriptor, piece, PIECE)) > 0)
        digest_add(digest, piece, (size_t)got);
    *reason = got < 0 ? errno : 0;
    close(descriptor);
    return got == 0 ? digest_text(digest) : NULL;
}

bool digest_is_text(const char *text) {
    return strlen(text) == 2 * DIGEST_SIZE && strspn(text, "0123456789abcdef") == 2 * DIGEST_SIZE;
}
