#include "publish/libraries.h"

#include <cairo.h>
#include <cmark.h>
#include <csv.h>
#include <freetype/freetype.h>
#include <hb.h>
#include <json-c/json_c_version.h>
#include <libdeflate.h>
#include <png.h>
#include <qrencode.h>

#define MACRO_TEXT(number) #number
#define NUMBERS_TEXT(major, minor, patch) MACRO_TEXT(major) "." MACRO_TEXT(minor) "." MACRO_TEXT(patch)

static void write_library(Json *json, const char *name, const char *version) {
    json_open_object(json, NULL);
    json_string(json, "name", name);
    json_string(json, "version", version);
    json_close(json);
}

void libraries_write(Json *json) {
    g_autofree char *glib = g_strdup_printf("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
    json_open_array(json, "libraries");
    write_library(json, "cairo", cairo_version_string());
    write_library(json, "freetype", NUMBERS_TEXT(FREETYPE_MAJOR, FREETYPE_MINOR, FREETYPE_PATCH));
    write_library(json, "glib", glib);
    write_library(json, "harfbuzz", hb_version_string());
    write_library(json, "json-c", json_c_version());
    write_library(json, "libcmark", cmark_version_string());
    write_library(json, "libcsv", NUMBERS_TEXT(CSV_MAJOR, CSV_MINOR, CSV_RELEASE));
    write_library(json, "libdeflate", LIBDEFLATE_VERSION_STRING);
    write_library(json, "libpng", png_get_libpng_ver(NULL));
    write_library(json, "libqrencode", QRcode_APIVersionString());
    json_close(json);
}
