/* The members of a list as people write it: "家政服务、 康复服务 ，日间照料和助餐等".
 *
 * Members are parted by 、 ; line breaks and list marks (1. （2） ③), and by commas where there is no 、; what stands
 * in brackets or quotation marks is one. 以及 parts like a mark; 和, 与 and 及 do before the last member, elsewhere
 * they belong to a name (文体和教育服务). Where that cannot be known, `fewest` and `most` say how many members there
 * may be. 无 alone is a list of none. */
#ifndef GONGSHI_FIND_MEMBERS_H
#define GONGSHI_FIND_MEMBERS_H

#include <glib.h>
#include <stdbool.h>

/* Owned; clear with members_clear(). */
typedef struct Members {
    GPtrArray *names;     /* of char *, trimmed, without blank ones */
    guint distinct;       /* names that differ when squeezed */
    const char *repeated; /* the first of them that stands twice, or NULL */
    guint fewest, most;
    bool open;      /* the list ends in 等: there may be more (taken off the last name) */
    bool has_blank; /* 、、, or 、 at either end */
} Members;

Members members_split(const char *list);
void members_clear(Members *members);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Members, members_clear)

/* The same text for lists of the same members, in whatever order and spacing. Newly allocated. */
char *members_key(const char *list);

#endif
