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
