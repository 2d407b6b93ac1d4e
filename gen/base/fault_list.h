/* Why something could not be read or made, by the room where it is found, with the values that each carries: a key with
 * ? may be without value. `path` is a file or folder as the user named it, `line` a line of it from 1, `reason` an
 * errno. */
/* FAULT(name): its words are in the tables of words/ under FAULT_…, in a language's file under fault.… */
/* base */
FAULT(SYSTEM) /* path, reason: what the system says */
FAULT(CANNOT_READ) /* path */
FAULT(OUTPUT_CLOSED) /* reason: standard output */
FAULT(LIBRARY_ABSENT) /* name, package: that is loaded when it is wanted */
FAULT(SCRIPTS_ABSENT) /* the same, of what scripts other than Han and Latin need */
FAULT(WORKBOOK) /* message: the library's */
FAULT(FILE_STANDS) /* path: it is not replaced */
FAULT(WORKBOOK_BROKEN) /* path: the folder for temporary files */

/* words */
FAULT(WORDS_KEY)   /* path, line, key: the program says nothing under it */
FAULT(WORDS_SLOTS) /* path, line, key, expected: other placeholders than the program's, or a term that there is not */
FAULT(WORDS_VALUE) /* path, line, key, value: not what a language is described by */

/* doc */
FAULT(TEMPLATE_ENCODING) /* path */
FAULT(TEMPLATE_ASTERISKS) /* path, line; so those that follow */
FAULT(TEMPLATE_MARK) /* braces that hold no key */
FAULT(TEMPLATE_CONTENT) /* what templates cannot hold */
FAULT(TEMPLATE_HEADING) /* too deep */
FAULT(TEMPLATE_LINK) /* an address that is not allowed */
FAULT(TEMPLATE_VALUE_LACK) /* mark: {{key}} as it stands there */

/* layout */
FAULT(TABLE_UNREAD) /* path, line, finding: the id of a sentence */
FAULT(GEOMETRY_KEY) /* path, line, key */
FAULT(GEOMETRY_LENGTH) /* path, line, key */
FAULT(GEOMETRY_LACKS) /* path, key */
FAULT(FONT_ABSENT) /* path */
FAULT(FONT_NONE) /* path: no font file */
FAULT(CHARACTER_LACKING) /* code: U+…; around: where it stands */

/* emit */
FAULT(FONT_UNREAD) /* path */
FAULT(FONT_SUBSET) /* path */
FAULT(PAGES_NONE) /* format */
FAULT(PNG) /* message: the library's */
FAULT(LINK_NO_TARGET) /* name */

/* intake */
FAULT(TARGET_FILLED) /* path */
FAULT(SOURCE_ENCODING) /* path */
FAULT(SOURCE_NO_TABLE) /* path titles heads; and what there is instead: {line title seen lacking?}, {headings}, or
                               {first} */
FAULT(SOURCE_NO_SHAPE) /* path: nobody says how a notice is laid out */
FAULT(SOURCE_OLD) /* path: a Word, Excel or WPS file of before 2007 */
FAULT(SOURCE_ENCRYPTED) /* path */
FAULT(SOURCE_FORMAT) /* path, format: "PDF", what is not read */
FAULT(SOURCE_ARCHIVE) /* path: that holds no document */
FAULT(SOURCE_DAMAGED) /* path */
FAULT(REGISTER_FORM) /* path: of a register that cannot be added to */
FAULT(SOURCE_ROW) /* path, line: a row of CSV with too many cells, or a quotation mark without its twin */
FAULT(SOURCE_BEYOND) /* path: it unpacks to more than any notice, or holds what no office writes */

/* publish */
FAULT(INPUT_CHANGED) /* path */
FAULT(PERSONAL_DATA) /* name: of the output; excerpt: masked */
FAULT(MANIFEST_ABSENT) /* path */
FAULT(MANIFEST_FOREIGN) /* path */
FAULT(MANIFEST_NEWER)   /* path, format, known */
FAULT(LEDGER_DAMAGED) /* path, line */
FAULT(LEDGER_CHANGED) /* path */
FAULT(MANIFEST_LOST) /* path: of a list that the ledger tells of */
FAULT(EDITION_UNRECORDED) /* path: the ledger's; edition: the folder's */
FAULT(EDITION_ALTERED) /* path */
FAULT(OUT_IS_WHOLE) /* path; so the next two: over what lies there the run does not go */
FAULT(OUT_IS_FINAL)
FAULT(OUT_IS_MORE)
FAULT(OUT_AROUND_INPUT) /* path, folder: that is read */
FAULT(OUT_IN_INPUT) /* path, folder */
FAULT(OUT_IN_EDITION) /* path, folder: that a run made */
FAULT(OUT_IS_INTERNAL) /* path: the internal folder; folder: the public one */
FAULT(OUT_HAS_EDITION) /* path, stranger?: a name found there; so the next three */
FAULT(OUT_HAS_COMPARISON)
FAULT(OUT_HAS_DATA)
FAULT(OUT_HAS_OTHER)
FAULT(OUT_REPLACED) /* path */
FAULT(WORKER_SYSTEM) /* reason: what the system says of a worker process, or of a pipe to one */
FAULT(WORKER_ENDED) /* process, signal */

/* command */
FAULT(PART_ABSENT) /* part, parts */
FAULT(PART_NONE) /* path; so those that follow: a folder that is to be merged */
FAULT(PART_NOT_OF_SHARD)
FAULT(PART_OTHER)
FAULT(PART_DAMAGED)
FAULT(PART_NO_DATASET)
FAULT(STYLE_ENDS) /* path */
FAULT(COMMUNITY_UNKNOWN) /* id, near?, choices? */
FAULT(COMMUNITY_SEVERAL) /* id, choices */
FAULT(STANDARD_UNKNOWN) /* name, near?, names? */
FAULT(STANDARD_UNSAID) /* names? */
FAULT(YEARS_UNORDERED) /* old, then, now, later: labels of the data sets and their dates */

#undef FAULT
