#include "emit/emit.h"

static const Backend *const backends[] = {&backend_html, &backend_article, &backend_text,
                                          &backend_pdf,  &backend_png,     &backend_pages};

const Backend *backend_lookup(const char *name) {
    for (guint i = 0; i < G_N_ELEMENTS(backends); i++) {
        if (strcmp(backends[i]->name, name) == 0)
            return backends[i];
    }
    return NULL;
}

int backend_count(void) {
    return (int)G_N_ELEMENTS(backends);
}

const Backend *backend_at(int index) {
    g_assert(index >= 0 && index < backend_count());
    return backends[index];
}
