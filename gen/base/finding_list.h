/* The catalogue of findings: a block for each.
 *
 * FINDING(name, id, severity, addressee): severity is the usual one (a sentence may be graded lower where it is made);
 * the addressee is whose question it is: COMMUNITY, OFFICE or STANDARD.
 * COMPARED(name, id, severity, addressee): the same for what only a comparison of years can find.
 * SENTENCE(name, finding): each sentence that the finding may be told in, with its placeholders; one with ? may be
 * without value.
 *
 * Included with those macros defined that are wanted: FINDING alone takes COMPARED too. The words are in words/zh.c and
 * its fellows; a finding without words in a language fails test_words.
 *
 * Adding a finding: a block here, its words in each language, and the check that makes it; cases in tests/rules. */
#ifndef FINDING
#define FINDING(name, id, severity, addressee)
#endif
#ifndef COMPARED
#define COMPARED(name, id, severity, addressee) FINDING(name, id, severity, addressee)
#endif
#ifndef SENTENCE
#define SENTENCE(name, finding)
#endif

FINDING(RATE_MISMATCH, "rate-mismatch", ERROR, COMMUNITY)
    SENTENCE(RATE_DIFFERS, RATE_MISMATCH)           /* {item} {stated} {part} {whole} {times?} {computed} */
    SENTENCE(RATE_DIFFERS_BEYOND, RATE_MISMATCH)    /* as above, {low} {high}: even unrounded areas cannot give it */
    SENTENCE(RATE_DIFFERS_WITHIN, RATE_MISMATCH)    /* as above: only the rounding of the areas could explain it */
    SENTENCE(RATE_CUT_OFF, RATE_MISMATCH)           /* agrees if digits were cut off instead of rounded */
    SENTENCE(RATE_FULL_BY_ROUNDING, RATE_MISMATCH)  /* 100% from unequal parts, by rounding */
    SENTENCE(RATE_FULL_FROM_UNEQUAL, RATE_MISMATCH) /* 100% from unequal parts */

FINDING(RATE_IMPOSSIBLE, "rate-impossible", ERROR, COMMUNITY)
    SENTENCE(SHARE_IMPOSSIBLE, RATE_IMPOSSIBLE)  /* {item} {stated} {whole_item} {whole} {near} {threshold} */
    SENTENCE(SHARE_UNLIKELY, RATE_IMPOSSIBLE)    /* {item} {stated} {wholes}: none of the totals stated gives it */
    SENTENCE(SHARE_ABOVE_WHOLE, RATE_IMPOSSIBLE) /* {item} {value}: a percentage above 100 */

FINDING(PART_EXCEEDS_WHOLE, "part-exceeds-whole", ERROR, COMMUNITY)
    SENTENCE(PART_ABOVE_WHOLE, PART_EXCEEDS_WHOLE) /* {part_item} {part} {whole_item} {whole} */

FINDING(ZERO_DENOMINATOR, "zero-denominator", ERROR, COMMUNITY)
    SENTENCE(WHOLE_IS_ZERO, ZERO_DENOMINATOR)   /* {part_item} {part} {whole_item} */
    SENTENCE(DIVISOR_IS_ZERO, ZERO_DENOMINATOR) /* {clause} {figures?}: of a rule that divides something else */

FINDING(PARTS_DO_NOT_ADD, "parts-do-not-add", ERROR, COMMUNITY)
    SENTENCE(PARTS_SUM, PARTS_DO_NOT_ADD) /* {figures} {explanation}, and the words of the row of checks.csv */

FINDING(THRESHOLD_MISSED, "threshold-missed", ERROR, COMMUNITY)
    SENTENCE(THRESHOLD_NOT_REACHED, THRESHOLD_MISSED) /* {claim} {explanation} {figures?} */

FINDING(THRESHOLD_EXACT, "threshold-exact", INFO, COMMUNITY)
    SENTENCE(THRESHOLDS_EXACT, THRESHOLD_EXACT) /* {rows} {count} */

FINDING(CROSS_INDICATOR, "cross-indicator", ERROR, COMMUNITY)
    SENTENCE(CHECK_FAILED, CROSS_INDICATOR)       /* {figures} {explanation}, and the words of the row of checks.csv */
    SENTENCE(ALL_BESIDE_LACKING, CROSS_INDICATOR) /* {rows} {value}: all, where other rows say how many lack it */

FINDING(POINTS_MISMATCH, "points-mismatch", ERROR, COMMUNITY)
    SENTENCE(POINTS_DIFFER, POINTS_MISMATCH) /* {item} {stated} {computed} {most?}: computed may be "6–8" */

FINDING(POINTS_ABOVE_MOST, "points-above-most", ERROR, COMMUNITY)
    SENTENCE(POINTS_TOO_MANY, POINTS_ABOVE_MOST) /* {item} {stated} {most} */

FINDING(TOTAL_MISMATCH, "total-mismatch", ERROR, COMMUNITY)
    SENTENCE(TOTAL_NOT_SUM, TOTAL_MISMATCH) /* {item} {stated} {sum}: of the points that the rows state */
    SENTENCE(TOTAL_DIFFERS, TOTAL_MISMATCH) /* {item} {stated} {computed} */

FINDING(LEVEL_MISMATCH, "level-mismatch", ERROR, COMMUNITY)
    SENTENCE(LEVEL_DIFFERS, LEVEL_MISMATCH)     /* {item} {stated} {computed} {low?} {level?} {none?} */
    SENTENCE(LEVEL_GATE_MISSED, LEVEL_MISMATCH) /* {item} {stated} {rows} */
    SENTENCE(LEVEL_NOT_KNOWN, LEVEL_MISMATCH)   /* {item} {stated} {computed} {rows?}: warning; too much is unknown */

FINDING(COUNT_LIST_MISMATCH, "count-list-mismatch", ERROR, COMMUNITY)
    SENTENCE(COUNT_NOT_LIST, COUNT_LIST_MISMATCH) /* {item} {stated} {counted} {distinct?} {list} */

FINDING(VERDICT_MISSING, "verdict-missing", ERROR, COMMUNITY)
    SENTENCE(NO_VERDICT, VERDICT_MISSING)   /* {words}: of verdicts.csv that may be stated */
    SENTENCE(TABLE_BLANK, VERDICT_MISSING)  /* nothing in the whole table */
    SENTENCE(VERDICT_OPEN, VERDICT_MISSING) /* {claim} {words}: a word that states none */

FINDING(VERDICT_CONTRADICTED, "verdict-contradicted", ERROR, COMMUNITY)
    SENTENCE(LACKING_COUNT, VERDICT_CONTRADICTED)   /* {claim} {item} {stated} */
    SENTENCE(LACKING_WORDS, VERDICT_CONTRADICTED)   /* {claim} {excerpt} */
    SENTENCE(DOUBT_WORDS, VERDICT_CONTRADICTED)     /* {claim} {excerpt}: of a statement that could not be read */
    SENTENCE(LACKING_NOTHING, VERDICT_CONTRADICTED) /* {claim} {explanation}: not met, but by the figures */

FINDING(STANDARD_ALTERED, "standard-altered", ERROR, COMMUNITY)
    SENTENCE(DEFINITION_ALTERED, STANDARD_ALTERED)  /* {stated} {standard}: where they part */
    SENTENCE(REQUIREMENT_ALTERED, STANDARD_ALTERED) /* likewise */

FINDING(STATEMENT_MISMATCH, "statement-mismatch", ERROR, COMMUNITY)
    SENTENCE(STATEMENT_FIGURE, STATEMENT_MISMATCH) /* {item} {stated} {sentence} */
    SENTENCE(STATEMENT_NO_ROW, STATEMENT_MISMATCH) /* {item} {sentence}: the sentence gives it, the table has no row */
    SENTENCE(STATEMENT_OMITS, STATEMENT_MISMATCH)  /* {item} {stated}: a row that the sentence says nothing of */

FINDING(CLAUSE_UNANSWERED, "clause-unanswered", WARNING, COMMUNITY)
    SENTENCE(CLAUSE_NOT_ASKED, CLAUSE_UNANSWERED)  /* {clause} {items}: the form has no place for it */
    SENTENCE(CLAUSE_NO_FIGURE, CLAUSE_UNANSWERED)  /* {clause} {items} */
    SENTENCE(CLAUSE_NO_WORDS, CLAUSE_UNANSWERED)   /* {clause} {words} */
    SENTENCE(CLAUSES_NOT_TOLD, CLAUSE_UNANSWERED)  /* {clauses}: neither the form nor the statement speaks of them */
    SENTENCE(STANDARD_RESTATED, CLAUSE_UNANSWERED) /* the statement is the requirement again, without anything own */
    SENTENCE(ONLY_CLAIMED, CLAUSE_UNANSWERED)      /* a verdict, and nothing that it could rest on */

FINDING(WRONG_TIER, "wrong-tier", WARNING, COMMUNITY)
    SENTENCE(OTHER_TIER, WRONG_TIER) /* {tier} */

FINDING(STATEMENT_UNREAD, "statement-unread", WARNING, COMMUNITY)
    SENTENCE(STATEMENT_FITS_NONE, STATEMENT_UNREAD)
    SENTENCE(STATEMENT_GIVEN_UP, STATEMENT_UNREAD)  /* reading takes more work than its length allows */
    SENTENCE(ROW_ABSENT, STATEMENT_UNREAD)          /* an indicator of the tier has no row at all */

FINDING(BLANK_FIELD, "blank-field", WARNING, COMMUNITY)
    SENTENCE(SLOT_BLANK, BLANK_FIELD)       /* {item} */
    SENTENCE(ITEMS_ABSENT, BLANK_FIELD)     /* {items}: asked for, and no row */
    SENTENCE(STATEMENT_ABSENT, BLANK_FIELD) /* no sentence, though other rows of the table have one */
    SENTENCE(LIST_HAS_BLANK, BLANK_FIELD)   /* {item} {value} */

FINDING(ALTERNATIVE_UNRESOLVED, "alternative-unresolved", WARNING, COMMUNITY)
    SENTENCE(CHOICE_OPEN, ALTERNATIVE_UNRESOLVED)    /* {item} {value} */
    SENTENCE(CHOICE_OF_FORM, ALTERNATIVE_UNRESOLVED) /* {item} {value} */
    SENTENCE(CHOICE_WORDS, ALTERNATIVE_UNRESOLVED)   /* {value} */

FINDING(HINT_LEFT, "hint-left", WARNING, COMMUNITY)
    SENTENCE(ITEM_IS_HINT, HINT_LEFT)      /* {item} {value} */
    SENTENCE(STATEMENT_IS_HINT, HINT_LEFT) /* {value} */

FINDING(VAGUE_QUANTITY, "vague-quantity", WARNING, COMMUNITY)
    SENTENCE(QUANTITY_BOUND, VAGUE_QUANTITY) /* {item} {stated} */
    SENTENCE(QUANTITY_VAGUE, VAGUE_QUANTITY) /* {item} {value} */
    SENTENCE(WORDS_VAGUE, VAGUE_QUANTITY)    /* {value} */

FINDING(UNIT_SUSPECT, "unit-suspect", WARNING, COMMUNITY)
    SENTENCE(UNIT_OTHER, UNIT_SUSPECT)       /* {item} {stated} {unit} */
    SENTENCE(UNIT_NOT_CONVERTED, UNIT_SUSPECT) /* {item} {value} {stated} {unit} */
    SENTENCE(VALUE_SCIENTIFIC, UNIT_SUSPECT) /* {item} {value}: 1.2E+12; so the next ones */
    SENTENCE(VALUE_IS_DATE, UNIT_SUSPECT)    /* 3月4日 */
    SENTENCE(VALUE_IN_WAN, UNIT_SUSPECT)     /* 1.2万 */
    SENTENCE(VALUE_FRACTION, UNIT_SUSPECT)   /* 0.95 */
    SENTENCE(VALUE_MULTIPLIED_TWICE, UNIT_SUSPECT) /* {item} {value} {unit}: 60万 where the unit is 万元 */

FINDING(VACUOUS, "vacuous", INFO, COMMUNITY)
    SENTENCE(COVERS_NOTHING, VACUOUS)     /* {item} */
    SENTENCE(NOTHING_OF_NOTHING, VACUOUS) /* {item} {part_item} {whole_item} {stated} */

FINDING(NO_DENOMINATOR, "no-denominator", INFO, OFFICE)
    SENTENCE(RATE_WITHOUT_PARTS, NO_DENOMINATOR) /* {items} */

FINDING(QUALIFIER_DROPPED, "qualifier-dropped", INFO, OFFICE)
    SENTENCE(QUALIFIER_LEFT_OUT, QUALIFIER_DROPPED) /* {word} */

FINDING(LIST_FOREIGN, "list-foreign", INFO, COMMUNITY)
    SENTENCE(MEMBER_FOREIGN, LIST_FOREIGN) /* {item} {value} */

FINDING(UNIFORM, "uniform", INFO, COMMUNITY)
    SENTENCE(ALL_FULL, UNIFORM) /* {count} */

FINDING(PARTS_IDENTICAL, "parts-identical", INFO, COMMUNITY)
    SENTENCE(PARTS_SAME, PARTS_IDENTICAL) /* {rows} */

FINDING(ENTITY_SUSPECT, "entity-suspect", WARNING, COMMUNITY)
    SENTENCE(ENTITY_PLATFORM, ENTITY_SUSPECT) /* {item} {value} */
    SENTENCE(ENTITY_ACCEPTS, ENTITY_SUSPECT)  /* {item} {value} */

FINDING(OUTLIER, "outlier", INFO, COMMUNITY)
    SENTENCE(FAR_FROM_PEERS, OUTLIER) /* {stated} {median}, and the words of the row of checks.csv */

FINDING(COPIED_ANSWERS, "copied-answers", WARNING, COMMUNITY)
    SENTENCE(ANSWERS_ALIKE, COPIED_ANSWERS) /* {communities} {items} */
    SENTENCE(NAMES_ANOTHER, COPIED_ANSWERS) /* {value}: the name of another community of the register */
    SENTENCE(STORY_ALIKE, COPIED_ANSWERS)   /* {communities} {count} {value}: the beginning of the first */
    SENTENCE(TEXT_SHARED, COPIED_ANSWERS)   /* {communities} {count} {item} {value} */

FINDING(WORDING_CHANGED, "wording-changed", INFO, COMMUNITY)
    SENTENCE(WORDED_OTHERWISE, WORDING_CHANGED)

FINDING(DUPLICATE_TEXT, "duplicate-text", INFO, COMMUNITY)
    SENTENCE(WORDS_TWICE, DUPLICATE_TEXT)  /* {value} */
    SENTENCE(MEMBER_TWICE, DUPLICATE_TEXT) /* {item} {value} */
    SENTENCE(NAME_DOUBLED, DUPLICATE_TEXT) /* {value} {name}: a character of a tier's name stands twice */

FINDING(PUNCTUATION, "punctuation", INFO, COMMUNITY)
    SENTENCE(MARK_SUSPECT, PUNCTUATION)    /* {value} */
    SENTENCE(MARK_MISSING, PUNCTUATION)
    SENTENCE(NUMBERS_JUMP, PUNCTUATION)    /* {numbers}: of the clauses */
    SENTENCE(NUMBER_BRACKETS, PUNCTUATION) /* {value} {year}: of a document number */

FINDING(SPACING, "spacing", INFO, COMMUNITY)
    SENTENCE(BLANKS_INSIDE, SPACING)
    SENTENCE(FILE_UNWANTED, SPACING) /* {character}: the first of its kind */

FINDING(NOTICE_COUNT_MISMATCH, "notice-count-mismatch", ERROR, OFFICE)
    SENTENCE(NOTICE_COUNT, NOTICE_COUNT_MISMATCH)        /* {item} {stated} {counted} */
    SENTENCE(NOTICE_COUNT_UNREAD, NOTICE_COUNT_MISMATCH) /* {item} {stated} */
    SENTENCE(PREAMBLE_UNREAD, NOTICE_COUNT_MISMATCH)     /* no pattern reads it: nothing in it is compared */

FINDING(CONCLUSION_CONTRADICTED, "conclusion-contradicted", ERROR, OFFICE)
    SENTENCE(CONCLUSION_STATED, CONCLUSION_CONTRADICTED)   /* {tier} {stated} {rows}: not met by their own verdicts */
    SENTENCE(CONCLUSION_DENIED, CONCLUSION_CONTRADICTED)   /* {name} {claim}: all its verdicts are met; warning */
    SENTENCE(CONCLUSION_HELD, CONCLUSION_CONTRADICTED)     /* {name}: named in the preamble, but held back */
    SENTENCE(CONCLUSION_NAMED, CONCLUSION_CONTRADICTED)    /* {name} {claim?}: named there, but not recognised */
    SENTENCE(CONCLUSION_FIGURES, CONCLUSION_CONTRADICTED)  /* {tier} {stated} {rows} */
    SENTENCE(CONCLUSION_LEVEL, CONCLUSION_CONTRADICTED)    /* {name} {claim} {computed} {low?} {level?} {none?} */
    SENTENCE(CONCLUSION_REGISTER, CONCLUSION_CONTRADICTED) /* {item} {name}: named, but not registered so */

FINDING(NOTICE_FACTS, "notice-facts", ERROR, OFFICE)
    SENTENCE(PERIOD_REVERSED, NOTICE_FACTS)          /* {item} {value} */
    SENTENCE(PERIOD_BEFORE_NOTICE, NOTICE_FACTS)     /* {period} {date}; so the next two */
    SENTENCE(PERIOD_OVER_BEFORE, NOTICE_FACTS)
    SENTENCE(PERIOD_LONG_AFTER, NOTICE_FACTS)        /* {count}: days between */
    SENTENCE(PERIOD_SHORT, NOTICE_FACTS)             /* {period} {count} {working}: days; so the next one */
    SENTENCE(PERIOD_DAYS, NOTICE_FACTS)              /* {stated} */
    SENTENCE(NOTICE_BEFORE_INSPECTION, NOTICE_FACTS) /* {inspection} {date} */
    SENTENCE(INSPECTION_OTHER_YEAR, NOTICE_FACTS)    /* {inspection} {year} */
    SENTENCE(NOTICE_OTHER_YEAR, NOTICE_FACTS)        /* {date} {year} */
    SENTENCE(TITLE_OTHER_YEAR, NOTICE_FACTS)         /* {stated} {year} */
    SENTENCE(POOL_YEAR_LATER, NOTICE_FACTS)          /* {pool} {year} */
    SENTENCE(NUMBER_YEAR_LATER, NOTICE_FACTS)        /* {value} {year} */
    SENTENCE(PREAMBLE_OTHER, NOTICE_FACTS)           /* {item} {stated} {value} */

FINDING(SPOT_CHECK_RATIO, "spot-check-ratio", ERROR, OFFICE)
    SENTENCE(SAMPLE_TOO_SMALL, SPOT_CHECK_RATIO)   /* {sampled} {pool} {computed} {least} */
    SENTENCE(SAMPLE_ABOVE_POOL, SPOT_CHECK_RATIO)  /* {sampled} {pool} */
    SENTENCE(SAMPLE_NOT_CHECKED, SPOT_CHECK_RATIO) /* {items}: not given, or no figures */

FINDING(SPOT_CHECK_UNPUBLISHED, "spot-check-unpublished", WARNING, OFFICE)
    SENTENCE(REGISTER_NOBODY, SPOT_CHECK_UNPUBLISHED)     /* the register has no row */
    SENTENCE(SPOT_CHECK_NO_NAME, SPOT_CHECK_UNPUBLISHED)  /* {count} {basis} */
    SENTENCE(SPOT_CHECK_NO_TABLE, SPOT_CHECK_UNPUBLISHED) /* {name} {basis} {file?}: perhaps it, under another name */
    SENTENCE(APPLIED_NO_TABLE, SPOT_CHECK_UNPUBLISHED)    /* {name} {basis} {file?}: no sample, and no data file */
    SENTENCE(POOL_NOT_DRAWN, SPOT_CHECK_UNPUBLISHED)      /* {pool} {sampled} {count} */

FINDING(TOLD_OF_TIER, "told-of-tier", WARNING, OFFICE)
    SENTENCE(TIER_WITHOUT_FIGURES, TOLD_OF_TIER) /* {tier} {count} {words?} {without} {ruled}: that ask a figure */
    SENTENCE(TIER_ROWS_ABSENT, TOLD_OF_TIER)     /* {tier} {rows} */
    SENTENCE(TIER_FIGURE, TOLD_OF_TIER)          /* {item} {stated}: whose it is is not said */

FINDING(NOTICE_ELEMENT_MISSING, "notice-element-missing", WARNING, OFFICE)
    SENTENCE(NO_TITLE, NOTICE_ELEMENT_MISSING)
    SENTENCE(NO_PUBLICITY, NOTICE_ELEMENT_MISSING)   /* {key} of notice.csv; so the next five */
    SENTENCE(NO_OBJECTION, NOTICE_ELEMENT_MISSING)
    SENTENCE(NO_CONTACT, NOTICE_ELEMENT_MISSING)
    SENTENCE(NO_SUPERVISION, NOTICE_ELEMENT_MISSING)
    SENTENCE(NO_ISSUER, NOTICE_ELEMENT_MISSING)
    SENTENCE(NO_DATE, NOTICE_ELEMENT_MISSING)

FINDING(PERSONAL_DATA, "personal-data", ERROR, COMMUNITY)
    SENTENCE(HAS_IDENTITY, PERSONAL_DATA)    /* {value}: masked; so the next nine */
    SENTENCE(HAS_MOBILE, PERSONAL_DATA)
    SENTENCE(HAS_LANDLINE, PERSONAL_DATA)
    SENTENCE(HAS_CARD, PERSONAL_DATA)
    SENTENCE(HAS_PASSPORT, PERSONAL_DATA)
    SENTENCE(HAS_PLATE, PERSONAL_DATA)
    SENTENCE(HAS_ADDRESS, PERSONAL_DATA)
    SENTENCE(HAS_MAIL, PERSONAL_DATA)
    SENTENCE(HAS_ACCOUNT, PERSONAL_DATA)
    SENTENCE(HAS_SMALL_COUNT, PERSONAL_DATA)

FINDING(FILE_UNREADABLE, "file-unreadable", ERROR, OFFICE)
    SENTENCE(FILE_NOT_READ, FILE_UNREADABLE)  /* {reason} */
    SENTENCE(FILE_ABSENT, FILE_UNREADABLE)
    SENTENCE(PREVIOUS_NOT_READ, FILE_UNREADABLE) /* {value}: the data set of the year before, which rules ask for */
    SENTENCE(FILE_ENCODING, FILE_UNREADABLE)
    SENTENCE(FILE_QUOTE, FILE_UNREADABLE)     /* stray or unclosed quotation mark */
    SENTENCE(FILE_EMPTY, FILE_UNREADABLE)
    SENTENCE(FILE_SEPARATOR, FILE_UNREADABLE) /* one column: separated by ; or tab */
    SENTENCE(FILE_NOT_UNDERSTOOD, FILE_UNREADABLE) /* {fault}: of a document, why it is not read */
    SENTENCE(FILE_NO_TABLE, FILE_UNREADABLE)
    SENTENCE(FORM_DAMAGED, FILE_UNREADABLE) /* without the names by which it is read, which are hidden */
    SENTENCE(FORM_HIDDEN, FILE_UNREADABLE)  /* {sheets}: hidden ones; there is no other */
    SENTENCE(FILE_SHEETS, FILE_UNREADABLE) /* {count} tables of the office in a workbook that holds one */
    SENTENCE(FILE_TABLES, FILE_UNREADABLE) /* {count}, of which {own} name the community */

FINDING(FILE_FORM, "file-form", INFO, OFFICE)
    SENTENCE(FILE_UTF16, FILE_FORM)
    SENTENCE(FILE_SEMICOLONS, FILE_FORM)
    SENTENCE(FILE_TABS, FILE_FORM)

FINDING(DOCUMENT_READ, "document-read", WARNING, OFFICE)
    SENTENCE(DOCUMENT_REMARK, DOCUMENT_READ)    /* {remark} {stored?}; graded by what it is */
    SENTENCE(DOCUMENT_ROW, DOCUMENT_READ)       /* {value}; error, so the next */
    SENTENCE(DOCUMENT_ITEM, DOCUMENT_READ)
    SENTENCE(DOCUMENT_ROW_TWICE, DOCUMENT_READ) /* {value} */
    SENTENCE(DOCUMENT_BESIDE, DOCUMENT_READ) /* {value}: beside the form, as on another sheet */
    SENTENCE(DOCUMENT_CELL, DOCUMENT_READ)      /* {value} */
    SENTENCE(DOCUMENT_NAME, DOCUMENT_READ)      /* {value}: an indicator's, not that of its number */
    SENTENCE(TABLE_OF_OTHER, DOCUMENT_READ)     /* {value} {name}: it names another community; error, so the next */
    SENTENCE(TABLE_OF_TIER, DOCUMENT_READ)      /* {tier} {own} */
    SENTENCE(FORM_OF_STANDARD, DOCUMENT_READ)   /* {value} {own}: ids */
    SENTENCE(FORM_OF_YEAR, DOCUMENT_READ)       /* {value} {own} */

FINDING(CHARACTER_UNPRINTABLE, "character-unprintable", ERROR, OFFICE)
    SENTENCE(CHARACTER_NO_FONT, CHARACTER_UNPRINTABLE) /* {column} {characters} */

FINDING(SCRIPT_HORIZONTAL, "script-horizontal", INFO, OFFICE)
    SENTENCE(MONGOLIAN_HORIZONTAL, SCRIPT_HORIZONTAL) /* {column} */

FINDING(SOURCE_UNPLACED, "source-unplaced", ERROR, OFFICE)
    SENTENCE(TABLE_UNPLACED, SOURCE_UNPLACED) /* {file?} {line} {value}: of the text imported; so the next six */
    SENTENCE(TABLE_REPEATED, SOURCE_UNPLACED) /* {first}: line of the table that was read */
    SENTENCE(ROW_UNPLACED, SOURCE_UNPLACED)
    SENTENCE(ITEM_UNPLACED, SOURCE_UNPLACED)
    SENTENCE(ROW_REPEATED, SOURCE_UNPLACED)   /* {first} */
    SENTENCE(CELL_UNPLACED, SOURCE_UNPLACED)
    SENTENCE(NAME_UNPLACED, SOURCE_UNPLACED)  /* warning; so the next */
    SENTENCE(LINE_UNPLACED, SOURCE_UNPLACED)
FINDING(SOURCE_REMARK, "source-remark", WARNING, OFFICE)
    SENTENCE(SOURCE_TRACKED, SOURCE_REMARK) /* {file} {count} {places} {more?}; so the next eight */
    SENTENCE(SOURCE_HIDDEN, SOURCE_REMARK)
    SENTENCE(SOURCE_COMMENT, SOURCE_REMARK)
    SENTENCE(SOURCE_SYMBOL, SOURCE_REMARK)
    SENTENCE(SOURCE_EMBEDDED, SOURCE_REMARK)
    SENTENCE(SOURCE_UNCALCULATED, SOURCE_REMARK) /* error */
    SENTENCE(SOURCE_STRUCK, SOURCE_REMARK)       /* error */
    SENTENCE(SOURCE_ERROR_VALUE, SOURCE_REMARK)
    SENTENCE(SOURCE_SHOWN, SOURCE_REMARK)
    SENTENCE(SOURCE_FORMAT, SOURCE_REMARK)
FINDING(IMPORT_PENDING, "import-pending", WARNING, OFFICE)
    SENTENCE(PROPOSALS_PENDING, IMPORT_PENDING) /* {count} {files}: what differs in them */

FINDING(COLUMN_MISSING, "column-missing", ERROR, OFFICE)
    SENTENCE(COLUMN_ABSENT, COLUMN_MISSING)    /* {column} {called?}: in words; {near?} */
    SENTENCE(STANDARD_UNNAMED, COLUMN_MISSING) /* no row `standard` */

FINDING(ROW_RAGGED, "row-ragged", ERROR, OFFICE)
    SENTENCE(ROW_CELLS, ROW_RAGGED)  /* {expected} {found} */
    SENTENCE(ROWS_ABOVE, ROW_RAGGED) /* {count}: above the header; info */

FINDING(ITEM_UNKNOWN, "item-unknown", ERROR, OFFICE)
    SENTENCE(COLUMN_NEAR, ITEM_UNKNOWN)             /* {column} {called?} {near}: perhaps a column that may be left out */
    SENTENCE(COLUMN_UNREAD, ITEM_UNKNOWN)           /* {column} {count}: of cells; warning or info */
    SENTENCE(ITEM_NOT_IN_STANDARD, ITEM_UNKNOWN)    /* {value} */
    SENTENCE(ITEM_NEAR, ITEM_UNKNOWN)               /* {value} {near} */
    SENTENCE(ITEM_OF_OTHER_TIER, ITEM_UNKNOWN)      /* {value} {tier} */
    SENTENCE(ITEM_OF_OTHER_INDICATOR, ITEM_UNKNOWN) /* {item} {value} */
    SENTENCE(NAME_UNKNOWN, ITEM_UNKNOWN)            /* {column} {value} {like?}: tier, id … that no other table has */
    SENTENCE(NAME_NEAR, ITEM_UNKNOWN)               /* {column} {value} {near}: perhaps meant */
    SENTENCE(LANGUAGE_UNKNOWN, ITEM_UNKNOWN)        /* {column} {value} {choices}; warning */
    SENTENCE(NAME_NOT_CHOICE, ITEM_UNKNOWN)         /* {column} {value} {choices} */
    SENTENCE(NAME_OF_SEVERAL, ITEM_UNKNOWN)         /* {column} {value} {choices} */
    SENTENCE(NAME_UNWANTED, ITEM_UNKNOWN)           /* {column} {value}: the cell should be blank */
    SENTENCE(NAME_NOT_SLUG, ITEM_UNKNOWN)           /* {column} {value}: cannot name a file and an address */
    SENTENCE(NAME_LONG, ITEM_UNKNOWN)               /* {column} {value}; so the next one */
    SENTENCE(NAME_DEVICE, ITEM_UNKNOWN)             /* con, nul …: Windows cannot have such a file */
    SENTENCE(KEY_UNKNOWN, ITEM_UNKNOWN)             /* {value} {file}; warning */
    SENTENCE(KEY_NEAR, ITEM_UNKNOWN)                /* {value} {file} {near} {code?}: an unseen character in it */
    SENTENCE(FILE_BESIDE, ITEM_UNKNOWN)             /* {near}: the file that is read, beside this one; warning */
    SENTENCE(FILE_NEAR, ITEM_UNKNOWN)               /* {near}: a file beside the data set's own; warning */
    SENTENCE(TABLE_OTHER_NAME, ITEM_UNKNOWN)        /* {name} {near}: the id; warning */
    SENTENCE(TABLE_FORMAT, ITEM_UNKNOWN)            /* no table by the ending of its name; warning */
    SENTENCE(TABLE_UNREGISTERED, ITEM_UNKNOWN)      /* a file that the register does not name; warning */
    SENTENCE(TIER_FILE_UNKNOWN, ITEM_UNKNOWN)       /* {choices}: the tiers' files; warning */
    SENTENCE(ROWS_OF_NO_INDICATOR, ITEM_UNKNOWN)    /* {count}: blank cells, as merged ones are saved */
    SENTENCE(ROWS_OF_OTHER_TIER, ITEM_UNKNOWN)      /* {count} {value} {tier} {own} */

FINDING(ITEM_DUPLICATE, "item-duplicate", ERROR, OFFICE)
    SENTENCE(COLUMN_TWICE, ITEM_DUPLICATE)    /* {column} {second?}: the other heading, where it is another */
    SENTENCE(ITEM_TWICE, ITEM_DUPLICATE)      /* {item} {line?} {cell?}: first given there */
    SENTENCE(HELD_TWICE, ITEM_DUPLICATE)      /* {file} {near}: both hold a table of the office, neither was read */
    SENTENCE(TABLE_TWICE, ITEM_DUPLICATE)     /* {name} {file} {near}: both are of the community, none was read */
    SENTENCE(COMMUNITY_TWICE, ITEM_DUPLICATE) /* {name} {line} */
    SENTENCE(NAME_TWIN, ITEM_DUPLICATE)       /* {column} {value} {near} {line}: differ in case only */

FINDING(VALUE_TYPE, "value-type", ERROR, OFFICE)
    SENTENCE(PHRASE_KEY_UNKNOWN, VALUE_TYPE) /* {column} {value} */
    SENTENCE(PHRASE_SLOTS_DIFFER, VALUE_TYPE) /* {column} {value} {expected?}: the placeholders */
    SENTENCE(SHAPE_LACKS, VALUE_TYPE)        /* {shape} {part}: a shape of import.csv without it */
    SENTENCE(ADDRESS_NOT_WEB, VALUE_TYPE)    /* {column} {value} */
    SENTENCE(VALUE_NOT_NUMBER, VALUE_TYPE)   /* {item} {value} */
    SENTENCE(VALUE_OUT_OF_RANGE, VALUE_TYPE) /* {item} {value} {range}: as items.csv says it */
    SENTENCE(VALUE_NEGATIVE, VALUE_TYPE)     /* {item} {value}; so the next one */
    SENTENCE(VALUE_CELL_FAULT, VALUE_TYPE)   /* #REF!, ##### */
    SENTENCE(VALUE_NOT_WHOLE, VALUE_TYPE)    /* {item} {value} */
    SENTENCE(VALUE_NOT_CHOICE, VALUE_TYPE)   /* {item} {value} {choices} */
    SENTENCE(VALUE_NOT_DATE, VALUE_TYPE)     /* {item} {value} */
    SENTENCE(VERDICT_WORD, VALUE_TYPE)       /* {claim} {words}: the standard gives it no meaning */
    SENTENCE(CONCLUSION_WORD, VALUE_TYPE)    /* {claim} {words}; likewise */
    SENTENCE(DATE_NOT_READ, VALUE_TYPE)      /* {column} {value}; so the next four */
    SENTENCE(DATE_NO_YEAR, VALUE_TYPE)       /* 11月22日 */
    SENTENCE(DATE_NO_DAY, VALUE_TYPE)        /* 11月31日: no day of the calendar */
    SENTENCE(DATE_FAR_YEAR, VALUE_TYPE)      /* 2202年 */
    SENTENCE(DATE_IS_SERIAL, VALUE_TYPE)     /* 45444 */

FINDING(RULE_BROKEN, "rule-broken", ERROR, STANDARD)
    SENTENCE(RULE_SYNTAX, RULE_BROKEN)         /* {position} {found}: not understood from here */
    SENTENCE(CLAUSE_WITHOUT_RULE, RULE_BROKEN) /* {clause}: of the requirement */
    SENTENCE(RULE_WITHOUT_CLAUSE, RULE_BROKEN) /* {clause} */
    SENTENCE(CLAUSE_TWICE, RULE_BROKEN)        /* {line}: first given there; so the next two */
    SENTENCE(RULE_TWICE, RULE_BROKEN)
    SENTENCE(RULES_EXCLUDE, RULE_BROKEN)
    SENTENCE(THRESHOLD_RANGE, RULE_BROKEN)     /* {threshold} */
    SENTENCE(THRESHOLD_NOT_TEXT, RULE_BROKEN)  /* {threshold} */
    SENTENCE(RULE_UNITS, RULE_BROKEN)          /* {item} {unit}, {other} {expected}; {factor}: one of these in those */
    SENTENCE(NUMBER_HOLE, RULE_BROKEN)         /* {expected} */
    SENTENCE(POINTS_NO_MOST, RULE_BROKEN)      /* {clause}: of an expression */
    SENTENCE(POINTS_OF_NONE, RULE_BROKEN)      /* {clause}: points, and no role that has any; warning */
    SENTENCE(LEVELS_UNORDERED, RULE_BROKEN)    /* {level} {from} */
    SENTENCE(LEVEL_NO_CHOICE, RULE_BROKEN)     /* {level} {item}: nobody can claim it */
    SENTENCE(TIERS_UNORDERED, RULE_BROKEN)     /* {tiers}: ids that the order lacks */
    SENTENCE(VERDICTS_ONE_SIDED, RULE_BROKEN)  /* {meaning} {kind}: no word of verdicts.csv has it */
    SENTENCE(ITEM_NO_SLOT, RULE_BROKEN)        /* {item} */
    SENTENCE(PATTERN_READS_OTHER, RULE_BROKEN) /* {variant} {item} */
    SENTENCE(PATTERN_NOT_READ, RULE_BROKEN)    /* {variant} */
    SENTENCE(RULE_ITEM, RULE_BROKEN)           /* {position} {value} {near?}: no such item; so the next two */
    SENTENCE(RULE_INDICATOR, RULE_BROKEN)      /* … indicator */
    SENTENCE(RULE_ONLY_SCORES, RULE_BROKEN)    /* {position} {value}: an indicator that is neither met nor missed */
    SENTENCE(RULE_FUNCTION, RULE_BROKEN)       /* … function */
    SENTENCE(RULE_CONSTANT, RULE_BROKEN)       /* {position} {value}: standard.csv has no number or day under it */
    SENTENCE(RULE_USAGE, RULE_BROKEN)          /* {position} {found} {usage}: how a function is written */
    SENTENCE(RULE_COMMA, RULE_BROKEN)          /* {position} {found}: 1,000 between the commas of a function */
    SENTENCE(RULE_OF_HOW_MANY, RULE_BROKEN)    /* {position} {found}: 4 of (a, b) */
    SENTENCE(RULE_DAY, RULE_BROKEN)            /* {position} {found}: a day among figures */
    SENTENCE(RULE_NO_DAY, RULE_BROKEN)         /* {position} {value}: a word that is compared with a day */
    SENTENCE(RULE_NO_LEVEL, RULE_BROKEN)       /* {position} {value} {choices}: … with a level */
    SENTENCE(RULE_CIRCLE, RULE_BROKEN)         /* {value}: an indicator that met() leads back to */
    SENTENCE(RULE_TYPES, RULE_BROKEN)          /* {position} {found}: number where text is asked, or the reverse */
    SENTENCE(RULE_DIVIDES, RULE_BROKEN)        /* {position} {found}: what it divides by is 0 whatever the table says */
    SENTENCE(PATTERN_BROKEN, RULE_BROKEN)      /* {position} {found}: a statement pattern or preamble pattern */
    SENTENCE(PATTERN_ITEM, RULE_BROKEN)        /* {position} {value} {near?}: no such item */
    SENTENCE(PATTERN_ITEM_ELSEWHERE, RULE_BROKEN) /* {position} {value}: of another indicator */
    SENTENCE(PATTERN_ITEM_BARE, RULE_BROKEN)   /* {variant} {value}: not in braces; warning */

FINDING(CORRECTION_REFUSED, "correction-refused", ERROR, OFFICE)
    SENTENCE(CORRECTION_INCOMPLETE, CORRECTION_REFUSED) /* {columns}: names of those that are blank */
    SENTENCE(CORRECTION_OLD, CORRECTION_REFUSED)        /* {item} {old} {stated} */
    SENTENCE(CORRECTION_UNIT, CORRECTION_REFUSED)       /* {item} {value} {stated} {unit}: in which is not said */
    SENTENCE(CORRECTION_ELSEWHERE, CORRECTION_REFUSED)  /* {item} {tier}: asked of another tier */
    SENTENCE(CORRECTION_NO_TABLE, CORRECTION_REFUSED)   /* {community} */

FINDING(WAIVER_EXPIRED, "waiver-expired", WARNING, OFFICE)
    SENTENCE(WAIVER_OVER, WAIVER_EXPIRED)        /* {rule} {expires} {today} */
    SENTENCE(WAIVER_UNDATED, WAIVER_EXPIRED)     /* {rule} {expires}: the notice has no date */
    SENTENCE(WAIVER_DATE_UNREAD, WAIVER_EXPIRED) /* {rule} */

FINDING(WAIVER_UNUSED, "waiver-unused", WARNING, OFFICE)
    SENTENCE(WAIVER_FITS_NONE, WAIVER_UNUSED)    /* {rule} {whole}: set where it names no community */
    SENTENCE(WAIVER_TWICE, WAIVER_UNUSED)        /* {rule} {line} */
    SENTENCE(WAIVER_INCOMPLETE, WAIVER_UNUSED)   /* {rule} {columns}: names of those that are blank */
    SENTENCE(WAIVER_UNNOTED, WAIVER_UNUSED)      /* {rule}: of a contradiction, without public note */
    SENTENCE(WAIVER_OF_PERSONAL, WAIVER_UNUSED)  /* {rule} */
    SENTENCE(RELEASE_INCOMPLETE, WAIVER_UNUSED)  /* a line of released.csv; so the next */
    SENTENCE(RELEASE_OF_IDENTITY, WAIVER_UNUSED)

FINDING(UNTRANSLATED, "untranslated", WARNING, OFFICE)
    SENTENCE(NAME_UNTRANSLATED, UNTRANSLATED)    /* {name} {language} */
    SENTENCE(TERM_UNTRANSLATED, UNTRANSLATED)    /* {value} {item} {language}: what the glossary lacks; {local} of the data */
    SENTENCE(FACT_UNTRANSLATED, UNTRANSLATED)    /* {key} {column} {language}: a fact of the notice */
    SENTENCE(WORDS_UNTRANSLATED, UNTRANSLATED)   /* {column} {language}: a cell of the standard */
    SENTENCE(PATTERN_UNTRANSLATED, UNTRANSLATED) /* {variant} {language}: a sentence that has no twin */

/* Of two years. All sentences have {then} {now}: the data sets' names. */

COMPARED(REGRESSED, "regressed", WARNING, COMMUNITY)
    SENTENCE(REGRESSED_FIGURES, REGRESSED) /* {before} {after}: explanations */
    SENTENCE(REGRESSED_STATED, REGRESSED)  /* by what the tables state */

COMPARED(IMPLAUSIBLE_CHANGE, "implausible-change", WARNING, COMMUNITY)
    SENTENCE(IMPLAUSIBLE_FIGURE, IMPLAUSIBLE_CHANGE) /* {item} {before} {after} */

COMPARED(UNCHANGED_TEXT, "unchanged-text", WARNING, COMMUNITY)
    SENTENCE(TEXT_AS_BEFORE, UNCHANGED_TEXT) /* {count} {items} */

COMPARED(PROMISE_UNMET, "promise-unmet", WARNING, OFFICE)
    SENTENCE(PROMISE_OVER, PROMISE_UNMET) /* {rule} {expires} {places?} */
    SENTENCE(PROMISE_LOST, PROMISE_UNMET) /* {rule} {expires} {name?}: nobody can say */

COMPARED(SUCCESSION_UNDECLARED, "succession-undeclared", WARNING, OFFICE)
    SENTENCE(COMMUNITY_APPEARED, SUCCESSION_UNDECLARED) /* {name} {id} {place?}; so the next one */
    SENTENCE(COMMUNITY_GONE, SUCCESSION_UNDECLARED)
    SENTENCE(MATCHED_BY_NAME, SUCCESSION_UNDECLARED)    /* {before} {after}: ids */
    SENTENCE(MATCHED_BY_ID, SUCCESSION_UNDECLARED)      /* {before} {after}: names */
    SENTENCE(SUCCESSION_IDLE, SUCCESSION_UNDECLARED)    /* {name}: in both registers */

COMPARED(SAME_DATE, "same-date", WARNING, OFFICE)
    SENTENCE(EDITIONS_OF_ONE_DATE, SAME_DATE) /* {date} */

COMPARED(TIER_CHANGED, "tier-changed", INFO, OFFICE)
    SENTENCE(TIER_MOVED, TIER_CHANGED) /* {before} {after}: tiers */

COMPARED(STANDARD_CHANGED, "standard-changed", INFO, STANDARD)
    SENTENCE(THRESHOLD_MOVED, STANDARD_CHANGED)   /* {before} {after} {count?}: communities it makes a difference to */
    SENTENCE(REQUIREMENT_MOVED, STANDARD_CHANGED) /* {before} {after} {count?} */
    SENTENCE(RULE_MOVED, STANDARD_CHANGED)        /* {before} {after} {count?} */
    SENTENCE(CONSTANT_MOVED, STANDARD_CHANGED)    /* {key} {before} {after} {count?}: of standard.csv */
    SENTENCE(DEFINITION_MOVED, STANDARD_CHANGED)
    SENTENCE(UNIT_MOVED, STANDARD_CHANGED)        /* {item} {before?} {after?}: units, where they differ */
    SENTENCE(INDICATOR_ADDED, STANDARD_CHANGED)
    SENTENCE(INDICATOR_DROPPED, STANDARD_CHANGED) /* {name} */
    SENTENCE(LEVEL_ADDED, STANDARD_CHANGED)       /* {name} {after}: points; so the next two */
    SENTENCE(LEVEL_DROPPED, STANDARD_CHANGED)
    SENTENCE(LEVEL_MOVED, STANDARD_CHANGED)       /* {name} {before} {after} */
    SENTENCE(LEVEL_GATES_MOVED, STANDARD_CHANGED) /* {name} {before?} {none?} {after?} {nothing?} */

#undef FINDING
#undef COMPARED
#undef SENTENCE
