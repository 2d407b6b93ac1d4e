/* A streaming JSON writer that escapes, indents by two blanks and keeps its own stack, so that it can check itself.
 *
 * Usage: json_open_object(j, NULL); json_string(j, "key", "value"); json_close(j); …
 * `key` is NULL inside arrays and at the top. json_finish() asserts that everything was closed. */
#ifndef GONGSHI_BASE_JSON_H
#define GONGSHI_BASE_JSON_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct Json Json;

Json *json_new(GString *out); /* appends to out, which outlives it */
void json_free(Json *json);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Json, json_free)

void json_open_object(Json *json, const char *key);
void json_open_array(Json *json, const char *key);
void json_close(Json *json);
void json_string(Json *json, const char *key, const char *value); /* NULL value writes null */
void json_int(Json *json, const char *key, int64_t value);
void json_bool(Json *json, const char *key, bool value);
void json_null(Json *json, const char *key);
void json_finish(Json *json); /* newline at the end */

#endif
