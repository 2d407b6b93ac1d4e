/* The members of a list as a table states it: "家政服务、 康复服务 、日间照料等". */
#ifndef GONGSHI_EVAL_MEMBERS_H
#define GONGSHI_EVAL_MEMBERS_H

#include <glib.h>
#include <stdbool.h>

/* Split at 、 only. Owned; clear with members_clear(). */
typedef struct Members {
    GPtrArray *names; /* of char *, trimmed, without blank ones */
    bool open;        /* the list ends in 等: there may be more (taken off the last name) */
    bool has_blank;   /* 、、, or 、 at either end */
} Members;

Members members_split(const char *list);
void members_clear(Members *members);
/* The same text for lists of the same members, in whatever order and spacing. Newly allocated. */
char *members_key(const char *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Members, members_clear)

#endif
