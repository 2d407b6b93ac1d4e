/* Folders that are looked at until something in them changes. Programs save in many ways: into the file, or aside and
 * then under its name; what counts is that something was written, came, went or got another name. */
#ifndef GONGSHI_BASE_WATCH_H
#define GONGSHI_BASE_WATCH_H

#include <glib.h>
#include <stdbool.h>

typedef struct Watch Watch;

Watch *watch_new(GError **error);
void watch_free(Watch *watch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Watch, watch_free)

/* From now on: a folder and those that lie in it, no deeper. Again for those that are new. *added becomes true where
 * one was not watched before. The error is about the folder itself. */
bool watch_folder(Watch *watch, const char *path, bool *added, GError **error);
/* Waits until something has changed since the last wait, and then until no more comes: a save is many changes. Names
 * that programs keep for themselves (~$表.xlsx, .表.xlsx.swp) do not count. false: told to stop, which stop_hold()
 * must have made askable, or the system cannot say. */
bool watch_wait(Watch *watch, GError **error);

#endif
