/* Functions that must not be used, as compile errors. Included by the compiler command line before everything else.
 *
 * Unbounded copies, hidden state, and whatever reads or writes a number by the locale: numbers go through
 * base/number.h, strings through GLib. */
#ifndef GONGSHI_BASE_BANNED_H
#define GONGSHI_BASE_BANNED_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf strtok gets
#pragma GCC poison atof atoi atol strtod strtof sscanf fscanf
#pragma GCC poison localtime gmtime ctime asctime

#endif
