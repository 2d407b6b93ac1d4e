#include "base/sink.h"

#include <nettle/sha2.h>
#include <string.h>

struct Digest {
    struct sha256_ctx state;
};

Digest *digest_new(void) {
    Digest *digest = g_new(Digest, 1);
    sha256_init(&digest->state);
    return digest;
}

void digest_free(Digest *digest) {
    g_free(digest);
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

bool digest_is_text(const char *text) {
    return strlen(text) == 2 * DIGEST_SIZE && strspn(text, "0123456789abcdef") == 2 * DIGEST_SIZE;
}
