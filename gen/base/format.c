#include "base/format.h"

#include <glib.h>

const FormatKind format_kinds[FORMATS] = {
#define FORMAT(ID, id, ending, type) [FORMAT_##ID] = {ending, type},
#define DUMP(ID, id, ending, type) FORMAT(ID, id, ending, type)
#include "base/format_list.h"
#undef FORMAT
#undef DUMP
};

Format format_of_file(const char *path) {
    Format format = 0;
    while (format < FORMATS && !g_str_has_suffix(path, format_kinds[format].ending))
        format++;
    return format;
}
