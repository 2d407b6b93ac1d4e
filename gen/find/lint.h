/* Checks of the standard itself: what its rules, requirements and patterns say of each other.
 *
 * Loading a standard has already told of unknown items, broken rules and broken patterns. A standard that passes both
 * can be evaluated, and its sentences read back what they print. Patterns are tried with made-up values. */
#ifndef GONGSHI_FIND_LINT_H
#define GONGSHI_FIND_LINT_H

#include "find/judge.h"

void lint_standard(const Standard *standard, const Rulebook *rulebook, Findings *findings);
/* The part that every check of data needs too: clauses of a tier's requirements that no rule decides, so that whatever
 * is stated of them goes unchecked. */
void lint_unruled(const Standard *standard, const Tier *tier, Findings *findings);
/* The part about patterns (lint_patterns.c). */
void lint_patterns(const Standard *standard, Findings *findings);

/* The part about words in other languages (lint_words.c). */
void lint_words(const Standard *standard, Findings *findings);

/* A finding of lint at a line of one of the standard's files. severity: how grave it is. */
Finding *lint_add(const Standard *standard, Findings *findings, Sentence sentence, Severity severity, const char *file,
                  int line, const Indicator *indicator);

#endif
