#include "base/fault.h"

#include <string.h>

/* Between values, and between a value and its key. */
#define VALUE_END "\x1e"
#define KEY_END "\x1f"

GQuark fault_domain(void) {
    return g_quark_from_static_string("gongshi-fault");
}

void fault_set(GError **error, Fault fault, ...) {
    g_autoptr(GString) values = g_string_new(NULL);
    va_list pairs;
    va_start(pairs, fault);
    for (const char *key = va_arg(pairs, const char *); key; key = va_arg(pairs, const char *)) {
        g_autofree char *value = g_strdup(va_arg(pairs, const char *));
        if (value)
            g_string_append_printf(values, "%s" KEY_END "%s" VALUE_END, key,
                                   g_strdelimit(value, VALUE_END KEY_END, '?'));
    }
    va_end(pairs);
    fault_set_encoded(error, fault, values->str);
}

void fault_set_encoded(GError **error, Fault fault, const char *values) {
    g_set_error_literal(error, fault_domain(), (gint)fault, values);
}

bool fault_of(const GError *error, Fault *fault) {
    if (!error || error->domain != fault_domain())
        return false;
    *fault = (Fault)error->code;
    return true;
}

char **fault_values(const GError *error) {
    return g_strsplit_set(error->message, VALUE_END KEY_END, -1);
}
