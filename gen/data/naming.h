/* What people write where an id is meant: the id itself, or what it is called. Of a table that an office writes by hand
 * nobody should have to look up slugs; what is written must only mean one thing.
 *
 * White space, width and the case of letters are not told apart.
 *
 * Ownership: Names own their texts and die in names_free(). */
#ifndef GONGSHI_DATA_NAMING_H
#define GONGSHI_DATA_NAMING_H

#include "data/table.h"

typedef struct Names Names;

Names *names_new(void);
void names_free(Names *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Names, names_free)

/* The id may be written so, too. An id may be added several times; what comes first is what it is told by. "": by its
 * id alone. */
void names_add(Names *names, const char *id, const char *called);
/* From lists as "notice 公示中 正在公示": the id, then what else is said for it; NULL at the end. */
Names *names_of_words(const char *const *lists);
/* The id that is meant; NULL: none, or more than one. */
const char *names_find(const Names *names, const char *text);
/* All that may be meant, of const char *. */
GPtrArray *names_meant(const Names *names, const char *text);
/* What an id is told by: the first name that nothing else has; else the id. Borrowed. */
const char *names_told(const Names *names, const char *id);
/* Ids and names, of const char *, borrowed: what may be written. */
GPtrArray *names_all(const Names *names);

/* The id that the cell means. NULL and a finding, which tells what may be written, when it means none or several. */
const char *table_named(const Table *table, int row, int column, const Names *names);
/* The finding that a cell may mean several, of these ids. */
Finding *table_several(const Table *table, int row, int column, const Names *names, const GPtrArray *meant);
/* What a cell of few words (names_of_words) says: its place among them; blank is that of a blank one. -1
 * and a finding when it is none of them. */
int table_word(const Table *table, int row, int column, const char *const *lists, int blank);

#endif
