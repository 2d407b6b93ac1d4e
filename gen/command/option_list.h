/* All options of all commands: those of one name differ in what they mean, or in how usage shows them. An option is a
 * row here, its words (PHRASE_OPTION_…, and PHRASE_VALUE_… where usage calls the value in the reader's language), its
 * part of gongshi.1, and whoever asks for its value.
 *
 * takes, needs: the commands that may and that must get it. help: what it is for. value: what follows, as the command's
 * help shows it; without, the option is a flag. kind: a text unless said. word: the value, as usage calls it. words: its
 * values have names too (option_words.c). form: in
 * usage, where it is not "--name". Usage names those with .late after the others, and leaves out those with .unsaid. */
OPTION(IMPORT_STANDARD, .name = "standard", .value = "DIR", .word = PHRASE_VALUE_STANDARD,
                       .help = PHRASE_OPTION_IMPORT_STANDARD, .takes = OF_IMPORT)
OPTION(ACCEPT,         .name = "accept", .help = PHRASE_OPTION_ACCEPT, .takes = OF_IMPORT)
OPTION(ADD,            .name = "add", .help = PHRASE_OPTION_ADD, .takes = OF_IMPORT)
OPTION(OTHER_STANDARD, .name = "standard", .value = "DIR", .word = PHRASE_VALUE_STANDARD,
                       .help = PHRASE_OPTION_OTHER_STANDARD, .takes = OF_CHECK | OF_FORM | OF_RENDER | OF_NEW)
OPTION(TIER,           .name = "tier", .value = "TIER", .word = PHRASE_VALUE_TIER, .help = PHRASE_OPTION_TIER,
                       .takes = OF_FORM)
OPTION(FOLDER_TIER,    .name = "tier", .value = "TIER", .word = PHRASE_VALUE_TIER, .help = PHRASE_OPTION_FOLDER_TIER,
                       .takes = OF_CHECK)
OPTION(FROM,           .name = "from", .value = "DATASET", .unsaid = true, .help = PHRASE_OPTION_FROM, .takes = OF_NEW)
OPTION(PUBLISH_DATE,   .name = "date", .value = "DATE", .word = PHRASE_VALUE_DATE, .help = PHRASE_OPTION_PUBLISH_DATE,
                       .takes = OF_PUBLISH)
OPTION(WITHDRAW,       .name = "withdraw", .value = "TEXT", .word = PHRASE_VALUE_TEXT, .help = PHRASE_OPTION_WITHDRAW,
                       .takes = OF_PUBLISH)
OPTION(ANNOUNCED,      .name = "sha256", .value = "SHA256", .word = PHRASE_VALUE_DIGEST,
                       .help = PHRASE_OPTION_ANNOUNCED, .takes = OF_VERIFY)
OPTION(OUT,            .name = "out", .letter = 'o', .value = "DIR", .form = "-o", .word = PHRASE_VALUE_OUT,
                       .help = PHRASE_OPTION_OUT, .takes = OF_RENDER | OF_COMPARE, .needs = OF_MERGE)
OPTION(FORM_OUT,       .name = "out", .letter = 'o', .value = "FILE|DIR", .form = "-o", .word = PHRASE_VALUE_FORM_OUT,
                       .help = PHRASE_OPTION_FORM_OUT, .takes = OF_FORM)
OPTION(CHECK_OUT,      .name = "out", .letter = 'o', .value = "FILE", .form = "-o", .word = PHRASE_VALUE_FILE,
                       .help = PHRASE_OPTION_CHECK_OUT, .takes = OF_CHECK)
OPTION(LANGS,          .words = true, .name = "lang", .kind = OPTION_DOC_LANGS, .value = "zh,en,zh-en", .help = PHRASE_OPTION_LANGS,
                       .takes = OF_RENDER | OF_COMPARE)
OPTION(FORMATS,        .words = true, .name = "format", .value = "html,pdf", .form = "--format html,pdf,docx,ofd,plain,long,png,text,pages",
                       .help = PHRASE_OPTION_FORMATS, .takes = OF_RENDER)
OPTION(REVIEW_FORMATS, .words = true, .name = "format", .value = "html,pdf", .form = "--format html,pdf,docx,ofd,plain,png,text,pages",
                       .help = PHRASE_OPTION_FORMATS, .takes = OF_COMPARE)
OPTION(DOCUMENTS,      .words = true, .name = "document", .value = "notice,community,poster,review,query,charts,index",
                       .help = PHRASE_OPTION_DOCUMENTS, .takes = OF_RENDER)
OPTION(FORM_KIND,      .words = true, .name = "format", .value = "csv|xlsx", .help = PHRASE_OPTION_FORM_KIND, .takes = OF_FORM)
OPTION(ANSWER,         .words = true, .name = "format", .value = "text|json|csv|xlsx|corrections", .help = PHRASE_OPTION_ANSWER, .takes = OF_CHECK)
OPTION(MESSAGES,       .name = "lang", .kind = OPTION_LANG, .value = "zh|en", .help = PHRASE_OPTION_MESSAGES,
                       .takes = OF_CHECK | OF_PUBLISH | OF_VERIFY | OF_NEW)
OPTION(IMPORT_LANG,    .name = "lang", .kind = OPTION_LANG, .value = "zh|en", .unsaid = true,
                       .help = PHRASE_OPTION_MESSAGES, .takes = OF_IMPORT)
OPTION(FORM_LANG,      .name = "lang", .kind = OPTION_LANG, .value = "zh|en", .help = PHRASE_OPTION_FORM_LANG,
                       .takes = OF_FORM)
OPTION(EXPLANATION,    .name = "lang", .kind = OPTION_LANG, .value = "zh|en", .help = PHRASE_OPTION_EXPLANATION,
                       .takes = OF_EXPLAIN)
OPTION(PHRASES,        .name = "phrases", .help = PHRASE_OPTION_PHRASES, .takes = OF_EXPLAIN)
OPTION(FAIL_ON,        .words = true, .name = "fail-on", .value = "error|warning|info|never", .help = PHRASE_OPTION_FAIL_ON,
                       .takes = OF_CHECK)
OPTION(ONLY,           .name = "only", .value = "RULE,...", .word = PHRASE_VALUE_RULES, .help = PHRASE_OPTION_ONLY,
                       .takes = OF_CHECK)
OPTION(COMMUNITY,      .name = "community", .value = "ID,...", .word = PHRASE_VALUE_COMMUNITIES,
                       .help = PHRASE_OPTION_COMMUNITY, .takes = OF_CHECK | OF_RENDER)
OPTION(SUMMARY,        .name = "summary", .help = PHRASE_OPTION_SUMMARY, .takes = OF_CHECK)
OPTION(WATCH,          .name = "watch", .help = PHRASE_OPTION_WATCH, .takes = OF_CHECK)
OPTION(JOBS,           .name = "jobs", .letter = 'j', .kind = OPTION_COUNT, .value = "N", .form = "-j|--jobs N",
                       .late = true, .help = PHRASE_OPTION_JOBS, .takes = OF_RENDER | OF_COMPARE)
OPTION(SHARD,          .name = "shard", .value = "K/N", .late = true, .help = PHRASE_OPTION_SHARD, .takes = OF_RENDER)
OPTION(FINAL,          .name = "final", .help = PHRASE_OPTION_FINAL, .takes = OF_RENDER)
OPTION(FULL,           .name = "full", .help = PHRASE_OPTION_FULL, .takes = OF_RENDER)
OPTION(ATTACH,         .name = "attach", .help = PHRASE_OPTION_ATTACH, .takes = OF_RENDER)
OPTION(BLACK,          .name = "black", .help = PHRASE_OPTION_BLACK, .takes = OF_RENDER)
OPTION(SHORT,          .name = "short", .help = PHRASE_OPTION_SHORT, .takes = OF_RENDER)
OPTION(BY_VALUE,       .name = "by-value", .help = PHRASE_OPTION_BY_VALUE, .takes = OF_RENDER)
OPTION(QUIET,          .name = "quiet", .late = true, .help = PHRASE_OPTION_QUIET,
                       .takes = OF_RENDER | OF_MERGE | OF_COMPARE)
