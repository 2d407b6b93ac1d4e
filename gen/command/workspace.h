/* What is loaded once for a run: the standard, its rules, the register; and communities evaluated, one alone, or all on
 * all processors and handed on in the order of the register, so that the same input gives the same bytes. */
#ifndef GONGSHI_COMMAND_WORKSPACE_H
#define GONGSHI_COMMAND_WORKSPACE_H

#include "command/command.h"
#include "data/dataset.h"
#include "find/checks.h"
#include "find/judge.h"
#include "find/waive.h"
#include "publish/inputs.h"

#define TEMPLATES_FOLDER "templates"

/* Any of standard, rulebook, dataset may be NULL after opening: findings tell why. Clear with workspace_clear(). */
typedef struct Workspace {
    char *standard_dir;   /* the folder that is opened */
    char *standard_shown; /* the folder as findings name it: relative to the data set */
    Standard *standard;
    Rulebook *rulebook;
    Dataset *dataset;
    Lang lang;                /* any, in the terms of the standard once that is loaded */
    Findings *findings;       /* of loading */
    const char *home;         /* set before opening: the folder with fonts/; NULL: nothing will be printed */
    Inputs *inputs;           /* set before opening: filled with what the run reads; NULL: not asked for */
    const GPtrArray *printed; /* set before opening: of DocLang, what the run prints in; NULL: it prints nothing */
    struct Glyphs *glyphs;
    struct Previous *previous; /* the year before, where a rule asks for it; or NULL */
} Workspace;

/* dataset NULL: the standard alone. standard, a folder or a name, NULL: as the data set's notice.csv says; without a
 * data set the only one there is. The error is for a folder that is not there; everything about the contents is a
 * finding. */
bool workspace_open(Workspace *workspace, Terminal *terminal, const char *dataset, const char *standard,
                    GError **error);
/* From now on messages are in the terms of the standard. What its phrases.csv says under no key of the program, or with
 * other placeholders, is a finding. */
void terminal_speak_as(Terminal *terminal, const Standard *standard, Findings *findings);
/* What findings are called in any language, with these terms. Newly made. */
Names *name_findings(Lang lang);
void workspace_clear(Workspace *workspace);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Workspace, workspace_clear)

/* Whether a character was read so far that no font of the home's has: a finding says so where it stands. Without fonts
 * nothing is found: a run that prints will fail for their lack. Several threads may read and ask. */
bool workspace_lacks_glyphs(const Workspace *workspace);
/* Says why a data set could not be read at all; returns exit status 2. */
int workspace_say_unreadable(const Workspace *workspace, const char *dataset, Terminal *terminal);
/* The tier of this id; NULL when there is none, which is said. */
const Tier *workspace_tier(const Workspace *workspace, const char *id, Terminal *terminal);
/* Makes ids of what communities are called (of char *; NULL: nothing is asked); the error is about the first that the
 * register does not know, or that may be several. */
bool workspace_find(const Workspace *workspace, GPtrArray *communities, GError **error);
/* The template of a document: the data set's own, the standard's, or the program's; in the language of the data where
 * that language has none. Newly allocated. */
char *workspace_template(const Workspace *workspace, const char *name, Lang lang);
/* Those that a data set or a standard may have. */
char **workspace_template_files(Lang lang);
/* The files of the languages that are data. */
bool inputs_add_languages(Inputs *inputs, Lang lang, GError **error);
/* Whether there is such a folder; the error names it. */
bool workspace_folder(const char *path, GError **error);
/* `path` as seen from inside `folder`: "../standards/shandong-2022". Newly allocated. */
char *workspace_relative(const char *path, const char *folder);

/* ---- standards.c */

/* The folder of the standard that is meant by a folder or a name; text NULL: of the only one that is found. dataset:
 * beside which it may lie, or NULL. NULL and an error that tells which there are. Newly allocated. */
char *standard_folder(const char *text, const char *dataset, GError **error);
/* The folder that a data set's notice.csv names, relative to it or by its name. Newly allocated. */
char *standard_of_dataset(const char *dataset, const char *said);

/* ---- form.c: a form for each community of the register that has a name and a tier, called by its name, among what a
 * new folder holds (new_files()). year: that is asked about; "": not known. left_out: ids of the others. */
bool forms_add(GPtrArray *files, const char *folder, const Workspace *workspace, const char *year, bool workbooks,
               Lang lang, GString *left_out, GError **error);

/* ---- previous.c ---- */

typedef struct Previous Previous;

/* Loads the data set that notice.csv names as that of the year before, once, where a rule asks for it. One that cannot
 * be read is a finding; the error is for what the machine fails to read. */
bool previous_open(Workspace *workspace, GError **error);
void previous_free(Previous *previous);
/* A community's table in it; NULL when there is none, or previous is NULL. */
Answers *previous_answers(const Previous *previous, const Community *community);

/* ---- communities ---- */

/* One community, evaluated. Owns what it points to, but for the community and, once taken, the facts. */
typedef struct Evaluation {
    const Community *community;
    Findings *loading; /* why nothing could be read; NULL with a result */
    Answers *answers;  /* NULL when nothing could be read */
    Answers *previous; /* of the year before, where a rule asks for it; or NULL */
    Result *result;    /* the same */
} Evaluation;

/* Evaluates the community and lays the waivers (NULL: none) over its findings; false when nothing could be read. */
bool evaluation_make(Evaluation *evaluation, const Workspace *workspace, const Waiving *waiving);
/* Whether a file that is there could not be read. Then the world has failed and not the data: what is made without the
 * file would say that it was empty. The error names the file. */
bool evaluation_failed(const Findings *loading, GError **error);
void evaluation_clear(Evaluation *evaluation);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Evaluation, evaluation_clear)

typedef void EvaluationTaker(void *context, Evaluation *evaluation, const CommunityFacts *facts);

/* Every community that has a table, whichever are asked for: what is said of the notice rests on all. take: called in
 * the order of the register, on the caller's thread; it may take over what the evaluation owns. The facts are valid
 * with a result, and the taker clears them. What is found in a community lives until it was handed on, and no more than
 * a batch wait for that. */
void evaluate_communities(const Workspace *workspace, EvaluationTaker *take, void *context);

#endif
