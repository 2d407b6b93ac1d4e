/* Faults: why something could not be read or made, as a code and named values. No words of any language: those are said
 * once, at the end, by fault_words() (words/words.h).
 *
 * A fault travels as a GError of its own domain whose code is the Fault. Its message holds the values, encoded: so it
 * passes unchanged through whatever passes errors on, and as text through the pipe of a worker process. */
#ifndef GONGSHI_BASE_FAULT_H
#define GONGSHI_BASE_FAULT_H

#include <glib.h>
#include <stdbool.h>

/* Why something could not be read or made, by the room where it is found, with the values that each carries: a key with
 * ? may be without value. `path` is a file or folder as the user named it, `line` a line of it from 1, `reason` an
 * errno. The sentences are in the tables of words/, one for each language. */
typedef enum Fault {
    /* base */
    FAULT_SYSTEM,          /* path, reason: what the system says */
    FAULT_CANNOT_READ,     /* path */
    FAULT_OUTPUT_CLOSED,   /* reason: standard output */
    FAULT_LIBRARY_ABSENT,  /* name, package: that is loaded when it is wanted */
    FAULT_SCRIPTS_ABSENT,  /* the same, of what scripts other than Han and Latin need */
    FAULT_WORKBOOK,        /* message: the library's */
    FAULT_FILE_STANDS,     /* path: it is not replaced */
    FAULT_WORKBOOK_BROKEN, /* path: the folder for temporary files */

    /* doc */
    FAULT_TEMPLATE_ENCODING,   /* path */
    FAULT_TEMPLATE_ASTERISKS,  /* path, line; so those that follow */
    FAULT_TEMPLATE_MARK,       /* braces that hold no key */
    FAULT_TEMPLATE_CONTENT,    /* what templates cannot hold */
    FAULT_TEMPLATE_HEADING,    /* too deep */
    FAULT_TEMPLATE_LINK,       /* an address that is not allowed */
    FAULT_TEMPLATE_VALUE_LACK, /* mark: {{key}} as it stands there */

    /* layout */
    FAULT_TABLE_UNREAD,      /* path, line, finding: the id of a sentence */
    FAULT_GEOMETRY_KEY,      /* path, line, key */
    FAULT_GEOMETRY_LENGTH,   /* path, line, key */
    FAULT_GEOMETRY_LACKS,    /* path, key */
    FAULT_FONT_ABSENT,       /* path */
    FAULT_FONT_NONE,         /* path: no font file */
    FAULT_CHARACTER_LACKING, /* code: U+…; around: where it stands */

    /* emit */
    FAULT_FONT_UNREAD,    /* path */
    FAULT_FONT_SUBSET,    /* path */
    FAULT_PAGES_NONE,     /* format */
    FAULT_PNG,            /* message: the library's */
    FAULT_LINK_NO_TARGET, /* name */

    /* intake */
    FAULT_TARGET_FILLED,    /* path */
    FAULT_SOURCE_ENCODING,  /* path */
    FAULT_SOURCE_NO_TABLE,  /* path titles heads; and what there is instead: {line title seen lacking?}, {headings}, or
                               {first} */
    FAULT_SOURCE_NO_SHAPE,  /* path: nobody says how a notice is laid out */
    FAULT_SOURCE_OLD,       /* path: a Word, Excel or WPS file of before 2007 */
    FAULT_SOURCE_ENCRYPTED, /* path */
    FAULT_SOURCE_FORMAT,    /* path, format: "PDF", what is not read */
    FAULT_SOURCE_ARCHIVE,   /* path: that holds no document */
    FAULT_SOURCE_DAMAGED,   /* path */
    FAULT_REGISTER_FORM,    /* path: of a register that cannot be added to */
    FAULT_SOURCE_ROW,       /* path, line: a row of CSV with too many cells, or a quotation mark without its twin */
    FAULT_SOURCE_BEYOND,    /* path: it unpacks to more than any notice, or holds what no office writes */

    /* publish */
    FAULT_INPUT_CHANGED,      /* path */
    FAULT_PERSONAL_DATA,      /* name: of the output; excerpt: masked */
    FAULT_MANIFEST_ABSENT,    /* path */
    FAULT_MANIFEST_FOREIGN,   /* path */
    FAULT_LEDGER_DAMAGED,     /* path, line */
    FAULT_LEDGER_CHANGED,     /* path */
    FAULT_MANIFEST_LOST,      /* path: of a list that the ledger tells of */
    FAULT_EDITION_UNRECORDED, /* path: the ledger's; edition: the folder's */
    FAULT_EDITION_ALTERED,    /* path */
    FAULT_OUT_IS_WHOLE,       /* path; so the next two: over what lies there the run does not go */
    FAULT_OUT_IS_FINAL,
    FAULT_OUT_IS_MORE,
    FAULT_OUT_AROUND_INPUT, /* path, folder: that is read */
    FAULT_OUT_IN_INPUT,     /* path, folder */
    FAULT_OUT_IN_EDITION,   /* path, folder: that a run made */
    FAULT_OUT_IS_INTERNAL,  /* path: the internal folder; folder: the public one */
    FAULT_OUT_HAS_EDITION,  /* path, stranger?: a name found there; so the next three */
    FAULT_OUT_HAS_COMPARISON,
    FAULT_OUT_HAS_DATA,
    FAULT_OUT_HAS_OTHER,
    FAULT_OUT_REPLACED,  /* path */
    FAULT_WORKER_SYSTEM, /* reason: what the system says of a worker process, or of a pipe to one */
    FAULT_WORKER_ENDED,  /* process, signal */

    /* command */
    FAULT_PART_ABSENT, /* part, parts */
    FAULT_PART_NONE,   /* path; so those that follow: a folder that is to be merged */
    FAULT_PART_NOT_OF_SHARD,
    FAULT_PART_OTHER,
    FAULT_PART_DAMAGED,
    FAULT_PART_NO_DATASET,
    FAULT_STYLE_ENDS,        /* path */
    FAULT_COMMUNITY_UNKNOWN, /* id, near?, choices? */
    FAULT_COMMUNITY_SEVERAL, /* id, choices */
    FAULT_STANDARD_UNKNOWN,  /* name, near?, names? */
    FAULT_STANDARD_UNSAID,   /* names? */
    FAULT_YEARS_UNORDERED,   /* old, then, now, later: labels of the data sets and their dates */
    FAULTS
} Fault;

GQuark fault_domain(void);
/* Pairs of a key and its value, texts, then NULL; the value must not be NULL unless it may be missing:
 * fault_set(error, FAULT_LEDGER_DAMAGED, "path", path, "line", DIGITS(3), NULL). */
void fault_set(GError **error, Fault fault, ...) G_GNUC_NULL_TERMINATED;
/* The same from the encoded values: what a worker sent. */
void fault_set_encoded(GError **error, Fault fault, const char *values);
/* Whether an error is a fault; *fault is which. */
bool fault_of(const GError *error, Fault *fault);
/* key, value, key, value …, NULL. Newly allocated. */
char **fault_values(const GError *error);

#endif
