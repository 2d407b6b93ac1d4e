/* What the pipeline says on the terminal beside its answer. */
#ifndef GONGSHI_COMMAND_SAY_H
#define GONGSHI_COMMAND_SAY_H

#include "base/sink.h"
#include "words/phrases.h"

/* A line. */
void say_line(Sink *sink, const char *text);
/* Why nothing could be made; returns exit status 2. */
int say_failure(Sink *err, Lang lang, const GError *error);

#endif
