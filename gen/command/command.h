/* The commands, and what they share: the terminal, options, usage.
 *
 * Each command is a file: its options, its row for the overview and its body. main.c is their table. Commands alone
 * know the whole way of the data, and say in words what the rooms below return as values; exit statuses are those of
 * gongshi(1).
 *
 * Adding a command: its file, a row here and in main.c, its usage among the phrases (USE_…), its part of gongshi.1.
 * Adding an option: a row in command.c, a use in each command that takes it. */
#ifndef GONGSHI_COMMAND_COMMAND_H
#define GONGSHI_COMMAND_COMMAND_H

#include "base/sink.h"
#include "publish/edition.h"
#include "words/words.h"

typedef struct Terminal {
    Sink *out, *err;      /* the answer; messages */
    Lang lang;            /* of messages */
    bool colour;          /* the answer may be coloured */
    bool watched;         /* messages are read on a terminal, now */
    int status;           /* where a command ends before it has begun: help asked for, wrong usage */
    GPtrArray *arguments; /* arrays of arguments that were parsed: operands are in them */
} Terminal;

/* The process's own: standard output and error; LANG picks the language of messages only, zh is what its users read. */
void terminal_open(Terminal *terminal);
void terminal_close(Terminal *terminal);
/* What --lang says among these words is the language of messages from now on. */
void terminal_find_lang(Terminal *terminal, char **words);

typedef struct Command Command;
struct Command {
    const char *name;
    Phrase usage;    /* how it is used, from "gongshi" on */
    int least, most; /* operands */
    bool writes;     /* files: it is not ended halfway */
    /* argv: the command, then its arguments, then NULL. Returns the exit status. */
    int (*run)(const Command *command, Terminal *terminal, int argc, char **argv);
};

extern const Command command_import, command_form, command_check, command_render, command_merge, command_publish,
    command_verify, command_compare, command_explain;

/* ---- options ---- */

/* All options of all commands; those of one name differ in what they mean. */
typedef enum OptionId {
    OPTION_NONE,
    OPTION_STANDARD,
    OPTION_OTHER_STANDARD,
    OPTION_TIER,
    OPTION_FOLDER_TIER,
    OPTION_MESSAGES, /* --lang, as the next two: of what is said */
    OPTION_FORM_LANG,
    OPTION_EXPLANATION,
    OPTION_LANGS, /* --lang: of documents */
    OPTION_ANSWER,
    OPTION_FORMATS,
    OPTION_FAIL_ON,
    OPTION_ONLY,
    OPTION_COMMUNITY,
    OPTION_SUMMARY,
    OPTION_OUT,
    OPTION_DOCUMENTS,
    OPTION_JOBS,
    OPTION_SHARD,
    OPTION_FINAL,
    OPTION_SHORT,
    OPTION_BY_VALUE,
    OPTION_QUIET,
    OPTION_ANNOUNCED,
    OPTION_PUBLISH_DATE,
    OPTION_WITHDRAW
} OptionId;

/* value: char ** (freed by the caller), int * or gboolean *, as its row in command.c says. */
typedef struct OptionUse {
    OptionId id; /* OPTION_NONE after the last */
    bool required;
    void *value;
} OptionUse;

/* Parses what follows the command: the operands are left in argv, from 1 on. --help is every command's. A language of
 * messages is the terminal's from then on. false: terminal->status says how the command ends. */
bool command_parse(Terminal *terminal, const Command *command, const OptionUse *uses, int *argc, char ***argv);
/* The options that were given, of those that tell which documents are made (edition_options), as arguments after this
 * one. Of char *. */
GPtrArray *command_arguments(const OptionUse *uses, const char *first);

/* The words between commas; NULL for NULL. Of an empty text one empty word, so that nothing said is not all. */
GPtrArray *words_split(const char *text);
/* The value of the choice of this name; of the first choice for NULL. -1 when it is none: then terminal->status is set.
 */
int choice_parse(Terminal *terminal, const char *text, const Choice *choices);
/* The choices that the words between commas name, as a set of bits; `all` for NULL. 0 when a word is none of them: then
 * terminal->status is set. */
int choices_parse(Terminal *terminal, const char *text, const Choice *choices, int all);
/* Languages of documents (DocLang as pointers), each once; zh for NULL. NULL when a word is none: as above. */
GPtrArray *langs_parse(Terminal *terminal, const char *text);

/* ---- what is said ---- */

void say_line(Sink *sink, const char *text);
/* The answer; returns the exit status. */
int say_answer(Terminal *terminal, const char *text);
/* Why nothing could be made; returns exit status 2, or that of a signal. */
int say_failure(Terminal *terminal, const GError *error);
/* A line about what was wrong with the words of the command line, and where the usage stands; returns 2. */
int say_usage(Terminal *terminal, const char *line);
/* What is wrong is how the command is used. */
int wrong_usage(Terminal *terminal, const Command *command);
/* A word that is none of the known (of const char *; NULL: nothing is known). */
int unknown_word(Terminal *terminal, const char *word, const GPtrArray *known);
/* A rule that is none. */
int unknown_rule(Terminal *terminal, const char *word);

/* Appends a line for each of the files (of VerifiedFile, publish/manifest.h) that is not as it was made. */
void append_broken(GString *said, const GArray *files, Lang lang);

/* The folder with templates/, fonts/ and data/standards/: two above the program, out/bin/gongshi. NULL: the program has
 * been moved away from them. */
char *home_folder(void);
/* Says that; returns 2. */
int say_no_home(Terminal *terminal);

#endif
