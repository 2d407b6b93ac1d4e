/* Files and folders: read by path, written and looked at below folders that are held open. */
#ifndef GONGSHI_BASE_FILE_H
#define GONGSHI_BASE_FILE_H

#include "base/fault.h"
#include <glib.h>
#include <stdbool.h>

/* ---- tree.c: A folder held open, and what lies below it.
 *
 * A name is relative to the folder ("community/hengan.zh.html") and is looked for by descriptors, from the folder down;
 * no link is followed, neither on the way nor at the end. Who may change what lies there while a run works can make it
 * fail, but not have it write or read elsewhere. Only the folder's own path may lead over links: it is what the user
 * wrote.
 *
 * Folders that were met stay open, so that what was begun in one is ended or undone in the same, whatever takes its
 * name meanwhile (of very many only the latest).
 *
 * An int returned is 0 or an errno; ELOOP where a link stands in the way, EINVAL for a name that leads elsewhere. */

typedef struct Tree Tree;

/* NULL with *reason. make: the folder and those above it, where they are missing; tree_free() takes those that were
 * made away again while they are empty. */
Tree *tree_open(const char *path, bool make, int *reason);
/* A folder of the tree as a tree of its own. */
Tree *tree_enter(Tree *tree, const char *name, int *reason);
void tree_free(Tree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tree, tree_free)

/* Whether a name stays below the folder. */
bool tree_is_name(const char *name);
/* What lies at `name` as a message names it. Newly allocated. */
char *tree_shown(const Tree *tree, const char *name);

typedef enum TreeKind { TREE_NOTHING, TREE_FILE, TREE_FOLDER, TREE_OTHER } TreeKind;
TreeKind tree_kind(Tree *tree, const char *name);
/* Names of what lies in a folder ("": the tree's own), of char *, in their order. NULL with *reason. */
GPtrArray *tree_list(Tree *tree, const char *folder, int *reason);

/* A descriptor of a file, by the flags of open(2); folders above a file that is created are made. -1 with *reason. */
int tree_open_file(Tree *tree, const char *name, int flags, int *reason);
/* The folders above a name, made where they are missing. */
int tree_make_way(Tree *tree, const char *name);
/* One new folder that only its owner may enter. */
int tree_make_private(Tree *tree, const char *name);
/* As link(2) and rename(2), from one tree to another. */
int tree_link(Tree *from, const char *name, Tree *to, const char *new_name);
int tree_rename(Tree *from, const char *name, Tree *to, const char *new_name);
int tree_remove(Tree *tree, const char *name);
/* Refused where something is in it. */
int tree_remove_folder(Tree *tree, const char *name);
/* A folder with all that lies in it. */
void tree_remove_all(Tree *tree, const char *name);

/* This process has the folder for itself from now on, until the tree is freed; EWOULDBLOCK when another has it, ENOENT
 * when it is gone. */
int tree_lock(Tree *tree);
/* The same after whoever has it, however long that takes; a file system that knows no locks is used without. */
void tree_wait(Tree *tree);
/* All that was written lies on the disk. */
int tree_sync(Tree *tree);
/* Whether the folder, and those below it that are held, still have their names; else *replaced names one that another
 * took, newly allocated. */
bool tree_stands(Tree *tree, char **replaced);

/* ---- file.c: Reading files: never a device, a pipe or a folder, which might not end; and what somebody else wrote,
 * bounded. What this program wrote is read by a tree: at any size, and a link is none of it. */

/* The largest file that is read, in bytes. The largest table of a county has some hundred thousand. What is said of a
 * larger one (EOVERFLOW) tells this figure too: words/. */
#define FILE_BYTES_MOST (16 << 20)

/* The whole file; NULL with *reason, an errno: EOVERFLOW when it is larger, EINVAL when it is no regular file. */
GString *file_read(const char *path, int *reason);
/* The same of a file that this program wrote, in a folder that is held open. */
GString *file_read_in(Tree *tree, const char *name, int *reason);
/* The same, of a folder that is opened for it. */
GString *file_read_own(const char *folder, const char *name, int *reason);
/* A descriptor of it; -1 with *reason. */
int file_open_in(Tree *tree, const char *name, int *reason);
/* Names of what lies in a folder, of char *, in their order. NULL with *reason. */
GPtrArray *file_list(const char *folder, int *reason);
/* Whether the machine is at fault, so that another time the file might be read; not what lies there, or whose it is. */
bool file_reason_is_fault(int reason);
/* The errno that an error of GLib's files came from: EIO where it does not tell. */
int file_reason_of(const GError *error);
/* Sets the error of a library that would not take a file and does not say why: that it cannot be opened now, else
 * this fault of its path. */
void file_blame(GError **error, const char *path, Fault fault);
/* Sets the error that `path` failed for that reason. */
void file_error(GError **error, const char *path, int reason);

/* Sets the error that `name` of the tree failed for that reason; false. */
bool tree_error(GError **error, const Tree *tree, const char *name, int reason);

/* ---- aside.c: Files of a run, written in a folder of the run's own (".gongshi-XXXXXX") inside the one that they are
 * for, until they take their places there.
 *
 * If a file cannot take its place, those that have give theirs back. A run ended by force in the midst of that (it
 * takes a millisecond) leaves whole files, old and new; what it left aside goes with the next. ---- */

#define ASIDE_PREFIX ".gongshi-"

typedef struct Aside {
    char *path;
    Tree *tree; /* NULL until opened; so is the next */
    Tree *own;  /* the run's own folder in it, locked while the run lives: files are written here, by their names */
    char *name; /* of that */
} Aside;

/* Makes the run's own folder, and takes away what runs left that were ended by force. Only the path is set before. */
bool aside_open(Aside *aside, GError **error);
/* What has not taken its place goes. */
void aside_close(Aside *aside);
void aside_sweep(Tree *tree);
/* Whether a file can take this name: folders above it are made, and no folder has it. To be asked before the first name
 * is taken. */
bool aside_ready(Aside *aside, const char *name, GError **error);
/* The names taken so far, for aside_take() and aside_leave(); free with g_array_unref(). */
GArray *aside_names(void);
/* A name is taken over in one step: there is no moment without the file. Where nothing can be kept (a file system
 * without hard links), the new file is put in place all the same. made: whether there is one; else the name is left. */
bool aside_take(GArray *taken, Aside *aside, const char *name, bool made, GError **error);
/* Names that were taken are left again to those before. */
void aside_leave(GArray *taken);

/* ---- new_folder.c: A folder of files, written beside its place and put there at once: all of them, or none. ---- */

/* The files, with new_files_add(); free with g_ptr_array_unref(). */
GPtrArray *new_files(void);
/* Takes over the bytes; NULL: a folder with nothing in it. The name is folder ("source/"), name and suffix in one. */
void new_files_add(GPtrArray *files, const char *folder, const char *name, const char *suffix, GString *bytes);
/* Whether nothing stands at the place but perhaps an empty folder; the error names it. */
bool new_folder_free(const char *target, GError **error);
/* The same where files of these names may stand there (NULL at the end): they are read into `files`, and stay. */
bool new_folder_keep(const char *target, const char *const *names, GPtrArray *files, GError **error);
bool new_folder_publish(const char *target, const GPtrArray *files, GError **error);

#endif
