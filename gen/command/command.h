/* The commands, and what they share: the terminal, options, usage.
 *
 * Each command is a file: its row for the overview and its body. main.c is their table. Commands alone know the whole
 * way of the data, and say in words what the rooms below return as values; exit statuses are those of gongshi(1).
 *
 * Adding a command: its file, a row here and in main.c, what its operands are called (PHRASE_OPERANDS_…), its part of
 * gongshi.1. Adding an option: a row of option_list.h, which says the rest. */
#ifndef GONGSHI_COMMAND_COMMAND_H
#define GONGSHI_COMMAND_COMMAND_H

#include "base/sink.h"
#include "publish/edition.h"
#include "words/wordbook.h"

typedef struct Terminal {
    Sink *out, *err; /* the answer; messages */
    Lang lang;       /* of messages, in the terms of the last of wordbooks */
    GPtrArray *wordbooks;
    GPtrArray *learnt; /* languages that are data, of LanguageFile * (words/language_file.h), by index */
    bool colour;       /* the answer may be coloured */
    bool watched;      /* messages are read on a terminal, now */
    int status;        /* where a command ends before it has begun: help asked for, wrong usage */
} Terminal;

/* The process's own: standard output and error; LANG picks the language of messages only, zh is what its users read. */
void terminal_open(Terminal *terminal);
void terminal_close(Terminal *terminal);
/* From now on messages are in these terms. Takes them over. */
void terminal_speak(Terminal *terminal, Wordbook *words);
/* Again as before: the first of the wordbooks alone, and this language in their terms. */
void terminal_unspeak(Terminal *terminal, guint wordbooks, Lang lang);
/* What --lang says among these words is the language of messages from now on; of several that of the machine, if it is
 * among them, else the first. */
void terminal_find_lang(Terminal *terminal, char **words);

/* ---- languages.c: those that are data, read when one is asked for ---- */

/* Reads the language of this id, unless it is known; nothing where there is none such. false: its table is faulty. */
bool terminal_learn(Terminal *terminal, const char *id, GError **error);
/* All that are known, in neutral terms. */
Wordbook *terminal_wordbook(const Terminal *terminal);
/* The ids of all that are known or could be read (of const char *, interned). */
GPtrArray *terminal_lang_ids(const Terminal *terminal);
/* The same, and they are read. */
GPtrArray *terminal_langs(Terminal *terminal);
/* The language that a word means, by its id or by what it is called; *lang is NULL for none. false with the error. */
bool terminal_find(Terminal *terminal, const char *word, Lang *lang, GError **error);

/* ---- options ---- */

/* A set of commands. */
enum {
    OF_IMPORT = 1 << 0,
    OF_FORM = 1 << 1,
    OF_CHECK = 1 << 2,
    OF_RENDER = 1 << 3,
    OF_MERGE = 1 << 4,
    OF_PUBLISH = 1 << 5,
    OF_VERIFY = 1 << 6,
    OF_COMPARE = 1 << 7,
    OF_EXPLAIN = 1 << 8,
    OF_NEW = 1 << 9
};

#define OPTION(id, ...) OPTION_##id,
typedef enum OptionId {
#include "command/option_list.h"
    OPTIONS
} OptionId;
#undef OPTION

/* See option_list.h. */
typedef enum OptionKind {
    OPTION_TEXT,
    OPTION_COUNT,
    OPTION_LANG,     /* of messages */
    OPTION_DOC_LANGS /* of documents, and messages in one of them */
} OptionKind;

typedef struct OptionRow {
    const char *name, *value, *form;
    OptionKind kind;
    Phrase word; /* 0: as value says; no value is called what that phrase says */
    Phrase help;
    int takes, needs;
    char letter;
    bool late, unsaid, words;
} OptionRow;

extern const OptionRow option_rows[];

/* What a command was called with. The operands are borrowed. Clear with options_clear(). */
typedef struct Options {
    char *text[OPTIONS];         /* NULL: not given */
    int number[OPTIONS];         /* of those that take one; 1 of a flag that was given */
    const char *const *operands; /* then NULL; count of them */
    int count;
    const char *const *parts; /* of render, asked by merge: the folders of the parts, then NULL; else NULL */
    char **words;             /* the command line that operands lie in */
} Options;

void options_clear(Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

typedef struct Command {
    const char *name;
    int set;         /* OF_…: the one that it is */
    Phrase operands; /* what usage calls them; none when most is 0 */
    int least, most; /* operands */
    bool writes;     /* files: it is not ended halfway */
    /* Returns the exit status. */
    int (*run)(Terminal *terminal, const Options *options);
} Command;

extern const Command command_import, command_form, command_check, command_render, command_merge, command_publish,
    command_verify, command_compare, command_explain, command_new;

bool option_is_of(OptionId id, const Command *command);

/* argv: the command, then its arguments, then NULL. Parses them, answers --help, and runs the command; returns the exit
 * status. */
int command_run(const Command *command, Terminal *terminal, int argc, char **argv);
/* The first part of that. A language of messages is the terminal's from then on. false: terminal->status says how the
 * command ends. */
bool options_parse(Options *options, Terminal *terminal, const Command *command, int argc, char **argv);
/* Those that tell which documents are made (edition_options), as arguments after the first operand. Of char *. */
GPtrArray *options_of_edition(const Options *options);
/* How a command is used, from "gongshi" on. Newly allocated. */
char *usage_text(const Command *command, Lang lang);

/* The words between commas, also Chinese ones and 、; NULL for NULL. Of an empty text one empty word, so that nothing
 * said is not all. */
GPtrArray *words_split(const char *text);
/* The value of the choice that the text names, or, where several may be named, the set of those between its commas;
 * *value stays for NULL. False when a word is none: then terminal->status is set. */
bool choice_parse(Terminal *terminal, const char *text, const Choice *choices, bool several, int *value);
/* Languages of documents (DocLanguage *, doc/pair.h), each once; zh for NULL. NULL when a word is none: as above. */
GPtrArray *langs_parse(Terminal *terminal, const char *text);

/* ---- option_words.c: what values of options are called: 公示 is notice. Of no other command than the option's own. */

/* The id that a word stands for in any language; else the word itself. */
const char *value_id(Lang lang, const char *word);
/* What an id is called; else the id itself. Newly allocated. */
char *value_called(Lang lang, const char *id);
/* The words of a list, each replaced by its id. Newly allocated. */
char *values_in_ids(Lang lang, const char *text);

/* ---- completion.c ---- */

/* What a shell ("bash", "zsh") reads to complete the words of a command line, made from the table of options; zsh shows
 * what they are for in this language. commands: then NULL. NULL for another shell. Newly allocated. */
char *completion_text(const char *shell, const Command *const *commands, Lang lang);

/* ---- version.c: the program, the libraries at work, the formats of what it writes; returns the exit status. */
int say_version(Terminal *terminal);

/* ---- what is said ---- */

void say_line(Sink *sink, const char *text);
/* The phrase with values put in (phrase_format), as a line of the terminal's language. */
void say(const Terminal *terminal, Sink *sink, Phrase words, ...) G_GNUC_NULL_TERMINATED;
/* The answer; returns the exit status. */
int say_answer(Terminal *terminal, const char *text);
/* The answer as a file, or on standard output where path is NULL; returns the exit status. over: what stands there may
 * be replaced. */
int say_file(Terminal *terminal, const char *path, const GString *bytes, bool over);
/* A workbook that was made (NULL: it was not, the error tells), looked at as a whole: its library does not tell when a
 * disk was full. NULL with the error. */
GString *workbook_checked(GString *made, GError **error);
/* Why nothing could be made; returns exit status 2, or that of a signal. */
int say_failure(Terminal *terminal, const GError *error);
/* Says a line about what was wrong with the words of the command line, and where the usage stands; returns 2. */
int say_usage(Terminal *terminal, const char *line);
/* What is wrong is how the command is used. */
int wrong_usage(Terminal *terminal, const Command *command);
/* A word that is none of the known (of const char *; NULL: nothing is known), which may also be called by their words.
 */
int unknown_word(Terminal *terminal, const char *word, const GPtrArray *known);

/* Appends a line for each of the files (of VerifiedFile, publish/manifest.h) that is not as it was made. */
void append_broken(GString *said, const GArray *files, Lang lang);

/* The folder with templates/, fonts/ and data/standards/: two above the program, out/bin/gongshi, or share/gongshi
 * beside the bin/ that it was installed to. NULL: the program has been moved away from them. */
char *home_folder(void);
/* Says that; returns 2. */
int say_no_home(Terminal *terminal);

/* ---- progress: how far a long run is, on standard error: on a terminal one line with a bar, counts and the time left,
 * elsewhere a plain line now and then. Nothing is said of a run that is over within a second. */

typedef struct Progress {
    Sink *err; /* NULL: nothing is said */
    bool terminal, shown;
    Lang lang;
    int all;
    gint64 start, next; /* of the first job, of what is said next */
} Progress;

/* all: how many jobs; now, here and below: microseconds of a clock that never goes back. */
Progress progress_begin(Sink *err, bool terminal, Lang lang, int all, gint64 now);
void progress_show(Progress *progress, int done, gint64 now);
/* Takes the line away. */
void progress_end(Progress *progress);

#endif
