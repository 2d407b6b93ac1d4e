/* What the program says in English. What each entry is for stands where its id is: words/phrase_list.h,
 * base/finding_list.h, base/fault.h; the form of all: words/words.h. */
#include <errno.h>

#include "words/words.h"

const LanguageForms forms_en = {.tag = "en",
                                .name = "English",
                                .spaced = true,
                                .thousands = ",",
                                .between = ", ",
                                .last = " and ",
                                .plural = true,
                                .date = "{d} {m} {y}",
                                .same_year = "{d1} {m1} to {d2} {m2} {y}",
                                .same_month = "{d1}–{d2} {m} {y}",
                                .years = "–",
                                .months = {"January", "February", "March", "April", "May", "June", "July", "August",
                                           "September", "October", "November", "December"},
                                .a = "a ",
                                .an = "an "};

const LanguageWords words_en =
    {
        .terms = {[WORD_TERM_NAME] = "the standard",
                  [WORD_TERM_UNIT] = "a unit|units",
                  [WORD_TERM_PARENT] = "superior unit|superior units",
                  [WORD_TERM_SUBJECT] = "",
                  [WORD_TERM_WORK] = "assessment",
                  [WORD_TERM_BODY] = "assessment group",
                  [WORD_TERM_APPLIED] = "application",
                  [WORD_TERM_SAMPLED] = "spot check",
                  [WORD_TERM_SAMPLE] = "spot check",
                  [WORD_TERM_MET] = "met",
                  [WORD_TERM_NOT_MET] = "not met"},
        .phrases =
            {
                /* severities, editions, addressees */
                [PHRASE_SEVERITY_ERROR] = "Contradiction",
                [PHRASE_SEVERITY_WARNING] = "To be verified",
                [PHRASE_SEVERITY_INFO] = "Note",
                [PHRASE_FINDING_LABEL] = "{severity}: ",
                [PHRASE_ADDRESSEE_COMMUNITY] = "{@Unit}",
                [PHRASE_ADDRESSEE_OFFICE] = "Issuing office",
                [PHRASE_ADDRESSEE_STANDARD] = "Keeper of the standard",
                [PHRASE_REQUEST_COMMUNITY] = "For the {@units} to verify:",
                [PHRASE_REQUEST_OFFICE] = "For the issuing office to settle:",
                [PHRASE_REQUEST_STANDARD] = "For the keeper of the standard to settle:",
                [PHRASE_ASK_OTHERWISE] = "Please check this indicator and state what you find.",
                [PHRASE_PLEASE_CHECK] = " Please check.",
                [PHRASE_RULE_HEADING] = "{rule}: {name}",
                [PHRASE_GROUP_PLACES] = "{subject} ({count} {count|place|places})",
                [PHRASE_FOR_EXAMPLE] = "For example: ",
                [PHRASE_EDITION_DRAFT] = "Draft for checking",
                [PHRASE_EDITION_FINAL] = "Final",
                [PHRASE_EDITION_INTERNAL] = "Internal working paper",

                /* verdicts: stated, computed, basis */
                [PHRASE_CLAIM_MET] = "{@Met}",
                [PHRASE_CLAIM_NOT_MET] = "{@Not_met}",
                [PHRASE_COMPUTED_MET] = "Met by the figures",
                [PHRASE_COMPUTED_NOT_MET] = "Not met by the figures",
                [PHRASE_COMPUTED_SOFT_NOT_MET] = "Recommendation not met",
                [PHRASE_COMPUTED_DECLARED] = "By description",
                [PHRASE_COMPUTED_NOT_APPLICABLE] = "Not applicable",
                [PHRASE_COMPUTED_UNKNOWN] = "No data",
                [PHRASE_BASIS_FIGURES] = "Checked against figures",
                [PHRASE_BASIS_DIFFERS] = "Contradicted by the figures",
                [PHRASE_BASIS_WORDS] = "By description",
                [PHRASE_BASIS_NOT_APPLICABLE] = "Not applicable",
                [PHRASE_BASIS_NO_DATA] = "No data",
                [PHRASE_LEGEND_BASIS] =
                    "Note: in the last column, the upper line is the result reported by the {@unit} and the lower line "
                    "its basis. Checked against figures: computed from the figures reported. Contradicted by the figures: "
                    "computed from the figures reported, the result is a different one. By description: the standard sets "
                    "no threshold; the {@body} decides, and nothing is computed here. Not applicable: what the standard "
                    "refers to does not occur in the {@unit}. No data: what is asked was not reported, or cannot be used.",

                [PHRASE_LEGEND_REPORT] =
                    "● checked against figures · ○ by description, no threshold set · □ no data · — not applicable · ■ "
                    "contradicted by the figures. {claim?Results are stated as “{claim}” unless another is given. }The "
                    "standard is printed in Annex {annex}.",
                [PHRASE_REPORT_CLAIM] = "Result reported: ",
                [PHRASE_REPORT_WORDS] = "Described in words only: ",
                [PHRASE_REPORT_DEFINITION] = "Definition as it stands in the table: {text}",
                [PHRASE_REPORT_REQUIREMENT] = "Requirement as it stands in the table: {text}",
                [PHRASE_REPORT_CHOSEN] = " ({value})",
                [PHRASE_COMPARE_ALL] = "all {value}",
                [PHRASE_COMPARE_RANGE] = "{low}–{high}",
                [PHRASE_COMPARE_NO_PLACE] = "not asked",
                [PHRASE_STANDARD_NOTE] =
                    "{count} indicators: the name in bold, then the requirement, then in small print what is meant.",
                [PHRASE_LEGEND_COMPARE] =
                    "Note: a rate in bold agrees with the quantities reported, which follow it; ○ described in words, with "
                    "the figures reported; black: disagrees with the computation or another entry, explained with the "
                    "{@unit}; □ no data; — not applicable; underlined: asked for and left blank; not asked: the form has "
                    "no place for it. {claim?Results are stated as “{claim}” unless another is given in the cell.}",
                [PHRASE_COMPARE_DIFFERS] = "{stated} stated, {computed} computed",
                [PHRASE_COMPARE_BLANK] = "blank",
                [PHRASE_COMPARE_NO_VERDICT] = "result blank",
                [PHRASE_COMPARE_BETWEEN] = " | ",
                [PHRASE_COMPARE_UNIT] = " | ",

                /* points, their total and the level */
                [PHRASE_COMPUTED_SCORED] = "points",
                [PHRASE_POINTS_OF] = "{points} of {most} points{extra? (and {extra} as a bonus)}",
                [PHRASE_POINTS_BONUS] = "{points} of at most {most} bonus points",
                [PHRASE_POINTS_LOST] = "{points} points deducted",
                [PHRASE_POINTS_LOST_NONE] = "nothing deducted",
                [PHRASE_POINTS_COMPUTED] = "computed: {points}",
                [PHRASE_POINTS_CLAUSE] = "{why?{why}: }{points}",
                [PHRASE_TOTAL_OF] = "{points} points",
                [PHRASE_LEVEL_NONE] = "below “{level}”",
                [PHRASE_LEVEL_RANGE] = "not certain ({low} to {high})",
                [PHRASE_SCORE_STATED] =
                    "Total stated: {total?{total} points}{none?(not filled in)}{level?, level “{level}”}.",
                [PHRASE_SCORE_COMPUTED] =
                    "The figures given yield a total of {total} of {most} points{level?, level {level}}.",
                [PHRASE_HEAD_TOTAL] = "Total",
                [PHRASE_HEAD_LEVEL] = "Level",
                [PHRASE_SCORES] = "Totals and levels",
                [PHRASE_SCORE_CHART_VALUE] = "{total}{stated? (stated {stated})}{level?, {level}}",
                [PHRASE_SCORE_CHART_LEVEL] = "{level} {from}",
                [PHRASE_SCORE_CHART_REACHED] = "{level}: {count}",
                [PHRASE_SCORE_CHART_OPEN] = "level not certain for want of figures: {count}",
                [PHRASE_SCORE_CHART_DIFFERING] =
                    "{before}; {count} {count|total|totals} stated otherwise than computed",
                [PHRASE_SCORE_CHART_SHOWN] =
                    "Bars: totals computed; open: what missing figures may earn; diamonds: totals stated, where they differ; lines: where levels begin.",
                [PHRASE_SCORE_BAR] = "total computed",
                [PHRASE_SCORE_BAR_STATED] = "total stated",
                [PHRASE_SCORE_OPEN] = "may be earned, figures missing",
                [PHRASE_SCORE_DIAMOND] = "total stated, where it differs",
                [PHRASE_SCORE_LEVEL] = "where a level begins",
                [PHRASE_SCORE_HEAD_STATED] = "total stated",
                [PHRASE_SCORE_HEAD_COMPUTED] = "total computed",
                [PHRASE_SCORE_HEAD_MOST] = "of",
                [PHRASE_SCORE_HEAD_LEVEL] = "level stated",
                [PHRASE_SCORE_HEAD_LEVEL_COMPUTED] = "level computed",

                /* why something is unknown or not applicable */
                [PHRASE_REASON_MISSING] = "“{item}” is not in the table",
                [PHRASE_REASON_BLANK] = "“{item}” was left blank",
                [PHRASE_REASON_OPEN] = "“{item}” was left as a choice not made",
                [PHRASE_REASON_ZERO] = "“{item}” is zero, so no rate can be computed",
                [PHRASE_REASON_IMPOSSIBLE] =
                    "with the total reported, “{item}” cannot be the rate stated, and the nearest possible rates lie on "
                    "either side of the threshold",
                [PHRASE_REASON_TOO_LARGE] = "“{item}” is beyond what can be computed",
                [PHRASE_REASON_PREVIOUS] = "no data of the year before: {item}",
                [PHRASE_REASON_UNDECIDED] = "another indicator that it rests on has no verdict",
                [PHRASE_CONDITIONS_HOLD] = "{held} of {count} conditions hold{failing? (not: {failing})}",
                [PHRASE_YEAR_BEFORE] = "{value} (the year before)",
                [PHRASE_INDICATOR_COMES_TO] = "“{name}”: {verdict}",
                [PHRASE_REASON_BROKEN] = "the rule cannot be run",
                [PHRASE_NOT_APPLICABLE_SINCE] = "not applicable ({why})",
                [PHRASE_NOT_APPLICABLE_NONE] = "not applicable (“{item}” is 0)",
                [PHRASE_SENTENCE_OF_ROW] = "what is reported in this row",
                [PHRASE_CLAUSE_LABEL] = "({clause}) ",
                [PHRASE_WAIVED_MARK] = " (waived)",
                [PHRASE_WAIVED_NOTE] = "Note: {note}",
                [PHRASE_CORRECTED_VALUE] = "{item}: {old} as reported, corrected to {new} ({reason})",
                [PHRASE_FORM_INDICATOR] = "indicator name",
                [PHRASE_FORM_ITEM] = "what is asked",
                [PHRASE_FORM_HOW] = "how to fill in",
                [PHRASE_FORM_VERDICT] = "conclusion",
                [PHRASE_FORM_VERDICT_WORD] = "{word}",
                [PHRASE_FORM_VERDICT_WORD_SAID] = "{word} ({meaning})",
                [PHRASE_FORM_VERDICT_HINT] = "{words}",
                [PHRASE_FORM_VERDICT_OR] = " or ",
                [PHRASE_FORM_STATEMENT] = "statement",
                [PHRASE_FORM_STATEMENT_HINT] =
                    "if all of it is true, write {word}, and this will be published: “{sentence}”; if not, write how "
                    "things stand; left blank, only the answers above will be published",
                [PHRASE_FORM_STATEMENT_OWN] = "optional; left blank, only the answers above will be published",
                [PHRASE_FORM_HOLE] = "＿＿",
                [PHRASE_FORM_COUNT] = "a whole number",
                [PHRASE_FORM_PERCENT] = "a percentage, such as 95 or 95%",
                [PHRASE_FORM_AREA] = "a number, decimals allowed",
                [PHRASE_FORM_TEXT] = "text",
                [PHRASE_FORM_LIST] = "names, separated by 、",
                [PHRASE_FORM_NUMBER] = "a number, decimals and a minus sign allowed",
                [PHRASE_FORM_DATE] = "a date, such as 2023-11-22",
                [PHRASE_FORM_CHOICE] = "one of: {choices}",
                [PHRASE_FORM_OPTIONAL] = "May be left blank. {hint}",
                [PHRASE_CHECK_LEFT_OUT] =
                    "Only the data files themselves were checked; checks that need the other {@units} (outlier, "
                    "copied-answers) or the notice (notice-count-mismatch, conclusion-contradicted, spot-check-ratio, "
                    "spot-check-unpublished, notice-element-missing) were left out.",
                [PHRASE_USAGE_WHICH_TIER] = "say which tier with --tier; the tiers are: {tiers}",
                [PHRASE_USAGE_TIER] = "there is no tier “{word}”; the tiers are: {tiers}",
                [PHRASE_NO_TABLE_IN_FOLDER] = "{dir}: there is no table in the folder (CSV, xlsx, docx)",
                [PHRASE_EXPLAIN_HEADING] = "{rule}: {name} ({severity})",
                [PHRASE_EXPLAIN_EXAMPLE] = "Example: ",
                [PHRASE_EXPLAIN_SETTLING] = "To settle it: ",
                [PHRASE_STATED_FIGURE] = "“{item}” is {value}",
                [PHRASE_STATED_FIGURE_OF_ROW] = "“{item}” (indicator {no}) is {value}",
                [PHRASE_PLACE_ROWS] = "{name} {rows}",
                [PHRASE_ROW] = "row {numbers}",
                [PHRASE_ROWS] = "rows {numbers}",
                [PHRASE_HYPOTHESIS_FIGURE] = "if “{item}” were {value}, the figures would agree",
                [PHRASE_HYPOTHESIS_SWAPPED] =
                    "if “{item}” were {value} (neighbouring digits swapped), the figures would agree",
                [PHRASE_HYPOTHESIS_SHIFTED] = "if “{item}” were {value} (decimal point), the figures would agree",
                [PHRASE_HYPOTHESIS_COPIED] =
                    "“{item}” as stated is the threshold itself; if it were {value}, the figures would agree",
                [PHRASE_CLAUSE_SEPARATOR] = "; ",
                [PHRASE_LIST_SEPARATOR] = ", ",
                [PHRASE_COLON] = ": ",

                /* places and subjects */
                [PHRASE_PLACE_COLUMN] = " (column {column})",
                [PHRASE_ROW_SUBJECT] = "indicator {no}, {name}",
                [PHRASE_ROW_NO] = "No. {no}",
                [PHRASE_PLACE_SHORT] = "{community} no. {no}",
                [PHRASE_PLACE_OF_YEAR] = "{place} ({year})",
                [PHRASE_NOTICE_AS_A_WHOLE] = "The notice as a whole",

                /* what the data lack */
                [PHRASE_BLANK_MEMBER] = "[blank]",
                [PHRASE_AND_OTHERS] = "others",
                [PHRASE_NOT_FILLED_IN] = "(not stated)",
                [PHRASE_VALUE_OF_ITEM] = "{item}: {value}",
                [PHRASE_NO_DESCRIPTION] = "(no description given)",
                [PHRASE_NOT_SUPPLIED] = "(not supplied)",
                [PHRASE_NOT_PUBLISHED] = "Not published",
                [PHRASE_NAME_NOT_PUBLISHED] = "(name not published)",
                [PHRASE_DATA_NOT_PUBLISHED] = "No data published",
                [PHRASE_NO_CONCLUSION] = "None",
                [PHRASE_HELD] = "Publication deferred",

                /* columns of tables */
                [PHRASE_HEAD_CATEGORY] = "Category",
                [PHRASE_HEAD_NO] = "No.",
                [PHRASE_HEAD_NAME] = "Indicator",
                [PHRASE_HEAD_DEFINITION] = "Definition",
                [PHRASE_HEAD_REQUIREMENT] = "Requirement",
                [PHRASE_HEAD_STATEMENT] = "Reported by the {@unit}",
                [PHRASE_HEAD_VERDICT] = "Conclusion and basis",
                [PHRASE_HEAD_CLAIM] = "Stated",
                [PHRASE_HEAD_COMPUTED] = "By the figures",
                [PHRASE_HEAD_COMMUNITY] = "{@Unit}",
                [PHRASE_HEAD_SUBDISTRICT] = "{@Unit_parent}",
                [PHRASE_HEAD_TIER] = "Tier",
                [PHRASE_HEAD_BASIS] = "Procedure",
                [PHRASE_HEAD_CONCLUSION] = "Decision of the {@body}",
                [PHRASE_HEAD_REFERENCE] = "Table",
                [PHRASE_COLUMN_SEVERITY] = "severity",
                [PHRASE_COLUMN_RULE] = "rule",
                [PHRASE_COLUMN_GROUP] = "group",
                [PHRASE_COLUMN_ADDRESSEE] = "addressee",
                [PHRASE_COLUMN_COMMUNITY] = "community",
                [PHRASE_COLUMN_COMMUNITY_NAME] = "community_name",
                [PHRASE_COLUMN_NO] = "no",
                [PHRASE_COLUMN_INDICATOR] = "indicator",
                [PHRASE_COLUMN_ITEM] = "item",
                [PHRASE_COLUMN_REPORTED] = "reported",
                [PHRASE_COLUMN_COMPUTED] = "computed",
                [PHRASE_COLUMN_MESSAGE] = "message",
                [PHRASE_COLUMN_FILE] = "file",
                [PHRASE_COLUMN_LINE] = "line",
                [PHRASE_COLUMN_SOURCE_LINE] = "source_line",
                [PHRASE_COLUMN_ANSWER] = "answer",

                /* titles, headings, captions */
                [PHRASE_TITLE_NOTICE] = "Public notice of {@subject} {@work} results",
                [PHRASE_TITLE_COMMUNITY] = "{name}{subdistrict?, {subdistrict}}: {@subject} indicators{tier? ({tier})}",
                [PHRASE_TITLE_TIER] = "{@Name}{tier? ({tier})}",
                [PHRASE_TITLE_COMPARISON] = "What the {@units} reported{tier? ({tier})}",
                [PHRASE_TITLE_TIER_COMPARED] = "{@Name} and what was reported{tier? ({tier})}",
                [PHRASE_TITLE_REPORTS] = "Reports of the {@units} ({count})",
                [PHRASE_TITLE_CHARTS] = "Charts",
                [PHRASE_TITLE_SUMMARY_OF_ALL] = "The {@units}",
                [PHRASE_TITLE_SUMMARY] = "Recognised {@units}",
                [PHRASE_TITLE_REVIEW] = "Review of the {@subject} indicators",
                [PHRASE_CAPTION_COMMUNITY] = "{name}: each indicator as reported",
                [PHRASE_CAPTION_SUMMARY] = "{@Units} by {bases}",
                [PHRASE_CAPTION_COUNTS] = "Indicators of each {@unit}, by computed result",
                [PHRASE_SUMMARY_NOTE] =
                    "Note: “not published” means that the source material does not say; the entry has been left open and "
                    "nothing has been filled in.",
                [PHRASE_CONTINUED_CELL] = " (cont.)",
                [PHRASE_CONTINUED_TABLE] = "(continued)",
                [PHRASE_ANNEX] = "Annex {number}",
                [PHRASE_ANNEX_ELSEWHERE] = "{annex} (not in this file)",
                [PHRASE_ANNEX_LINE] = "{number}. {title}",
                [PHRASE_ANNEXES] = "Annexes: ",
                [PHRASE_HEADING_ANNEXES] = "3. Annexes",
                [PHRASE_PART_OF_LIST] = "({ordinal}) {label}",
                [PHRASE_ANNEX_ITEM] = "Annex {number}: {title}",
                [PHRASE_HEADING_RECOGNISED] = "Result",
                [PHRASE_HEADING_OBJECTION] = "Publicity period and objections",
                [PHRASE_HEADING_DOCUMENTS] = "Documents",
                [PHRASE_HEADING_NOTICE_FINDINGS] = "Checks of the notice as a whole",
                [PHRASE_HEADING_NOTICE_NOTES] = "Notes on this notice",
                [PHRASE_HEADING_COMPARISON] = "Comparison",
                [PHRASE_INDEX_LEAD] = "The {@body} has decided that {groups} meet the requirements.",
                [PHRASE_INDEX_GROUP] = "{count} {count|{@unit}|{@units}}{tier? of the {tier}}",
                [PHRASE_INDEX_PHASE] = "Phase: ",
                [PHRASE_PHASE_DRAFT] = "being prepared, not yet published",
                [PHRASE_PHASE_NOTICE] = "open for objections",
                [PHRASE_PHASE_RESULT] = "closed, result published",
                [PHRASE_INDEX_NOTICE] = "Full text of the notice",
                [PHRASE_INDEX_OPEN_DATA] = "Open data (CSV)",
                [PHRASE_INDEX_PREVIOUS] = "Earlier notices",
                [PHRASE_OPEN_COMMUNITIES] = "{@units}",
                [PHRASE_OPEN_VERDICTS] = "verdicts",
                [PHRASE_OPEN_FIGURES] = "figures reported",
                [PHRASE_OPEN_NOTICE] = "what the notice says",
                [PHRASE_OPEN_FIELDS] = "what the columns mean",

                /* what the columns of the open data mean */
                [PHRASE_FIELD_COMMUNITY] = "id of the {@unit}; the tables are joined by it",
                [PHRASE_FIELD_NAME_ZH] = "Chinese name of the {@unit}; blank: not published by the source",
                [PHRASE_FIELD_NAME_EN] = "English name of the {@unit}",
                [PHRASE_FIELD_SUBDISTRICT] = "{@unit_parent}",
                [PHRASE_FIELD_TIER] = "tier: {choices}",
                [PHRASE_FIELD_CHOICE] = "{id} ({name})",
                [PHRASE_FIELD_OR] = " or ",
                [PHRASE_FIELD_BASIS] = "procedure: {choices}",
                [PHRASE_FIELD_CONCLUDED] = "decision of the {@body}, in its own words",
                [PHRASE_FIELD_HELD] = "whether publication is deferred: yes or no",
                [PHRASE_FIELD_HAS_FIGURES] = "whether figures are published: yes or no",
                [PHRASE_FIELD_EDITION] = "edition: draft (for checking) or final",
                [PHRASE_FIELD_NO] = "number of the indicator",
                [PHRASE_FIELD_INDICATOR] =
                    "id of the indicator; the same question has the same id in every year and tier",
                [PHRASE_FIELD_INDICATOR_ZH] = "Chinese name of the indicator",
                [PHRASE_FIELD_INDICATOR_EN] = "English name of the indicator",
                [PHRASE_FIELD_STATED] =
                    "conclusion as stated: met, not_met; blank: not stated, or a word that means neither",
                [PHRASE_FIELD_STATED_WORD] = "the conclusion as written",
                [PHRASE_FIELD_RESTS_ON] =
                    "basis: differs (contradicted by the figures), figures, words (described), not_applicable, no_data",
                [PHRASE_FIELD_ITEM] = "id of the item reported",
                [PHRASE_FIELD_ITEM_ZH] = "Chinese name of the item",
                [PHRASE_FIELD_ITEM_EN] = "English name of the item",
                [PHRASE_FIELD_VALUE] = "value as reported; blank: left blank",
                [PHRASE_FIELD_UNIT] = "unit as reported",
                [PHRASE_FIELD_CORRECTED] = "whether it was corrected on record: yes or no",
                [PHRASE_FIELD_KEY] = "id of the fact",
                [PHRASE_FIELD_FACT_ZH] = "Chinese name of the fact",
                [PHRASE_FIELD_FACT_EN] = "English name of the fact",
                [PHRASE_FIELD_SAID_ZH] = "what the notice says in Chinese",
                [PHRASE_FIELD_SAID_EN] = "what the notice says in English",
                [PHRASE_SAID_TITLE] = "Title",
                [PHRASE_SAID_NUMBER] = "Document number",
                [PHRASE_SAID_ISSUER] = "Issued by",
                [PHRASE_SAID_DATE] = "Date",
                [PHRASE_SAID_PHASE] = "Phase",
                [PHRASE_SAID_PREAMBLE] = "Text of the notice",
                [PHRASE_SAID_PUBLICITY] = "Publicity period",
                [PHRASE_SAID_OBJECTION] = "Objections",
                [PHRASE_SAID_CONTACT] = "Contact",
                [PHRASE_SAID_SUPERVISION] = "Supervision telephone",
                [PHRASE_SAID_PAPER] = "Paper copy",
                [PHRASE_SAID_RECEIVED] = "Objections received",
                [PHRASE_SAID_SETTLED] = "Objections settled",
                [PHRASE_SAID_CORRECTION] = "Note on corrections",
                [PHRASE_SAID_OUTCOME] = "What came of objections",
                [PHRASE_FIELD_FILE] = "name of the file",
                [PHRASE_FIELD_COLUMN] = "name of the column",
                [PHRASE_FIELD_ZH] = "explanation in Chinese",
                [PHRASE_FIELD_EN] = "explanation in English",
                [PHRASE_INDEX_BASIS] = "Basis: {basis}{number? ({number})}",
                [PHRASE_INDEX_STANDING] =
                    "This is a draft with {errors} {errors|contradiction|contradictions} and {warnings} "
                    "{warnings|point|points} to be verified.",
                [PHRASE_INDEX_STANDING_ROWS] = "To be settled before publication",
                [PHRASE_COMMUNITY_LEAD] = "Of {all} results, {parts}.",
                [PHRASE_PART_BETWEEN] = ", ",
                [PHRASE_PART_LAST] = " and ",
                [PHRASE_COMMUNITY_LEAD_DIFFERS] = "{count} {count|is|are} contradicted by the figures reported",
                [PHRASE_COMMUNITY_LEAD_COMPUTED] = "{count} {count|is|are} checked against the figures reported",
                [PHRASE_COMMUNITY_LEAD_WORDS] = "{count} {count|rests|rest} on a description",
                [PHRASE_COMMUNITY_LEAD_MISSING] = "{count} {count|lacks|lack} data",
                [PHRASE_COMMUNITY_LEAD_NONE] = "{count} {count|does|do} not apply",
                [PHRASE_COMMUNITY_RESULT] = "{tier?Tier: {tier}. }Decision of the {@body}: {concluded}.",
                [PHRASE_WAY_SEPARATOR] = " · ",
                [PHRASE_WAY_PREVIOUS] = "Previous: {name}",
                [PHRASE_WAY_NEXT] = "Next: {name}",
                [PHRASE_FORMAT_HTML] = "web page",
                [PHRASE_FORMAT_PDF] = "PDF",
                [PHRASE_FORMAT_ARTICLE] = "article to paste",
                [PHRASE_FORMAT_POSTER] = "poster (A3, PDF)",

                /* register */
                [PHRASE_GROUP_APPLIED] = "By {basis}, {tier} ({count} {count|{@unit}|{@units}})",
                [PHRASE_GROUP_SPOT_CHECK] = "By {basis}, {tier} ({count} {count|{@unit}|{@units}})",
                [PHRASE_GROUP_APPLIED_CONCLUDED] =
                    "By {basis}, {tier}; conclusion: {concluded} ({count} {count|{@unit}|{@units}})",
                [PHRASE_GROUP_SPOT_CHECK_CONCLUDED] =
                    "By {basis}, {tier}; conclusion: {concluded} ({count} {count|{@unit}|{@units}})",
                [PHRASE_QUERY_TIER] = " ({tier})",
                [PHRASE_GROUP_ONE] = "By {basis} ({count} {count|{@unit}|{@units}})",
                [PHRASE_GROUP_ONE_CONCLUDED] = "By {basis}; conclusion: {concluded} ({count} {count|{@unit}|{@units}})",
                [PHRASE_GROUP_ONE_HELD] = "Publication deferred ({count} {count|{@unit}|{@units}})",
                [PHRASE_GROUP_NOT_CONCLUDED] = "not stated",
                [PHRASE_GROUP_HELD] = "Publication deferred, {tier} ({count} {count|{@unit}|{@units}})",
                [PHRASE_BASIS_OF_APPLICATION] = "{@basis.applied}",
                [PHRASE_BASIS_OF_SPOT_CHECK] = "{@basis.spot_check}",
                [PHRASE_FACT_PUBLICITY] = "Publicity period: ",
                [PHRASE_FACT_OBJECTION] = "How to object: ",
                [PHRASE_FACT_CONTACT] = "Contact and telephone: ",
                [PHRASE_FACT_SUPERVISION] = "Supervision telephone: ",
                [PHRASE_FACT_PAPER] = "Paper copies can be read at: ",
                [PHRASE_FACT_RECEIVED] = "Objections received: ",
                [PHRASE_FACT_SETTLED] = "Objections settled: ",
                [PHRASE_FACT_OUTCOME] = "Outcome: ",
                [PHRASE_DISCLOSURE_INDEX] = "Index number",
                [PHRASE_DISCLOSURE_NUMBER] = "Document number",
                [PHRASE_DISCLOSURE_PUBLISHER] = "Publisher",
                [PHRASE_DISCLOSURE_CATEGORY] = "Subject",
                [PHRASE_DISCLOSURE_MANNER] = "Manner of disclosure",
                [PHRASE_DISCLOSURE_CREATED] = "Created",
                [PHRASE_DISCLOSURE_PUBLISHED] = "Published",
                [PHRASE_DISCLOSURE_SUMMARY] = "Summary",
                [PHRASE_DISCLOSURE_CAPTION] = "Open government record",
                [PHRASE_FILL_IN] = "(to be filled in)",

                /* posters */
                [PHRASE_POSTER_MET] = "The {@body} found that it meets the requirements{tier? of the {tier}}.",
                [PHRASE_POSTER_CONCLUSION] = "Decision of the {@body}: {concluded}",
                [PHRASE_POSTER_COUNT] = "{count} {count|indicator|indicators}",
                [PHRASE_POSTER_THRESHOLD] = "standard {threshold}",
                [PHRASE_POSTER_NOTE] = "{stated} {standard}",
                [PHRASE_POSTER_SCAN] = "Scan for the full text",
                [PHRASE_POSTER_SEE_NOTICE] = "see the full notice",
                [PHRASE_POSTER_ELSEWHERE] = "The indicators are in the full notice.",
                [PHRASE_POSTER_OPEN] = "To be verified",
                [PHRASE_POSTER_NOTES] = "Notes",
                [PHRASE_POSTER_ROW] = "{number} {name}: ",
                [PHRASE_POSTER_ISSUER] = "Issued by: ",
                [PHRASE_POSTER_DATE] = "Date: ",
                [PHRASE_POSTER_MORE] = "{count} more in the full notice.",
                [PHRASE_POSTER_MARK] =
                    "※ What was reported for this indicator is still to be verified; the final notice applies.",
                [PHRASE_POSTER_MARK_NOTE] = "※ There is a note on this indicator in the full notice.",

                /* charts */
                [PHRASE_HEAD_FIGURE] = "Figure",
                [PHRASE_GALLERY_FIGURES] = "All figures",
                [PHRASE_GALLERY_FIGURES_SHOWN] =
                    "Each {@unit}’s figures, each column on a scale of its own; the line is the threshold, its flag "
                    "points to the side asked for, the diamond is the stated figure where it differs, an open bar has no "
                    "quantities behind it, a circle means that there is nothing to count. Not a ranking.",
                [PHRASE_GALLERY_FIGURES_HEADLINE] = "{reached} of {all} figures are as the standard asks",
                [PHRASE_CHART_HEADLINE_DIFFERING_FIGURES] =
                    "; {count} stated {count|figure does|figures do} not agree with the quantities reported",
                [PHRASE_FIGURE_STATED_ONLY] = "result only, no quantities",
                [PHRASE_LEGEND_FIGURE_STATED] = "as stated",
                [PHRASE_LEGEND_FIGURE_OPEN] = "stated without quantities",
                [PHRASE_LEGEND_FIGURE_DIAMOND] = "stated figure, where it differs",
                [PHRASE_CHART_YEARS_FIGURES] = "Figures over the years",
                [PHRASE_CHART_YEARS_FIGURES_HEADLINE] = "The {@units}' figures in {count} editions",
                [PHRASE_CHART_MEASURED] = "{name} ({unit})",
                [PHRASE_CHART_UNIT] = "unit: {unit}",
                [PHRASE_CHART_SOURCE] = "{title}{date?, {date}}{mark? · {mark}}",
                [PHRASE_CHART_STATED] = "(stated {stated})",
                [PHRASE_CHART_GROUP] = "{tier?{tier} (}threshold {threshold}{tier?)}",
                [PHRASE_CHART_GROUP_NOT_ASKED] = "{tier?{tier} (}not asked{tier?)}",
                [PHRASE_CHART_REMARK] = "({remark})",
                [PHRASE_CHART_HEADLINE_TIER] =
                    "{reached} of {total} {partly?reporting }{@units}{tier? of the {tier}} {reaching}",
                [PHRASE_CHART_HEADLINE_REPORTED] = "{total} {total|{@unit}|{@units}}{tier? of the {tier}} reported",
                [PHRASE_CHART_HEADLINE_NOBODY] = "no usable figures{tier? of the {tier}}",
                [PHRASE_CHART_HEADLINE_REST] =
                    "{only? ({only} only as stated, without quantities)}{vacuous?, {vacuous} with nothing to "
                    "count}{unreported?, {unreported} without data}{unpublished?, {unpublished} not published}",
                [PHRASE_REACH_AT_LEAST] = "reach {threshold}",
                [PHRASE_REACH_ABOVE] = "exceed {threshold}",
                [PHRASE_REACH_AT_MOST] = "do not exceed {threshold}",
                [PHRASE_REACH_BELOW] = "are below {threshold}",
                [PHRASE_REACH_EXACTLY] = "are at {threshold}",
                [PHRASE_REACH_OWN] = "meet the threshold that applies to each",
                [PHRASE_BOUND_AT_LEAST] = "{threshold}",
                [PHRASE_BOUND_ABOVE] = "over {threshold}",
                [PHRASE_BOUND_AT_MOST] = "at most {threshold}",
                [PHRASE_BOUND_BELOW] = "under {threshold}",
                [PHRASE_BOUND_EXACTLY] = "exactly {threshold}",
                [PHRASE_RATE_STATED_ONLY] = "rate only, no quantities",
                [PHRASE_RATE_VACUOUS] = "nothing to count",
                [PHRASE_RATE_NOT_ASKED] = "not asked",
                [PHRASE_CHART_HEADLINE_NOT_ASKED] = "not asked{tier? of the {tier}}",
                [PHRASE_CHART_SPOT_CHECKED] = "{name} ({@sample})",
                [PHRASE_CHART_HEADLINE_DIFFERING] =
                    "; {count} stated {count|rate does|rates do} not agree with the figures reported",
                [PHRASE_HEAD_RATE] = "Rate",
                [PHRASE_HEAD_STATED] = "As stated",
                [PHRASE_HEAD_REMARK] = "Remark",
                [PHRASE_HEAD_THRESHOLD] = "Threshold",
                [PHRASE_GALLERY_DATA] = "The numbers",
                [PHRASE_GALLERY_RATES] = "All rates",
                [PHRASE_GALLERY_RATES_SHOWN] =
                    "Each {@unit}’s rates; the line is the threshold, its flag points to the side asked for, the diamond "
                    "is the stated rate where it differs, an open bar has no quantities behind it, a circle means that "
                    "there is nothing to count. Not a ranking.",
                [PHRASE_GALLERY_RATES_HEADLINE] = "{reached} of {all} rates reach the threshold",
                [PHRASE_GALLERY_RATE_MISSED] = "{name}: {rate} {value}",
                [PHRASE_GALLERY_SUMMARY] = "What the conclusions on each {@unit} rest on",
                [PHRASE_GALLERY_SUMMARY_SHOWN] =
                    "Each bar stands for all indicators of {@a unit}; the numbers count indicators. Not a ranking.",
                [PHRASE_GALLERY_SUMMARY_HEADLINE] =
                    "{all} results: {differs?{differs} contradicted by the figures, }{computed} checked against the "
                    "figures reported, {words} by description, {missing} without data, {none} not applicable",
                [PHRASE_GALLERY_CATEGORIES] = "What the conclusions on each category rest on",
                [PHRASE_GALLERY_CATEGORIES_SHOWN] =
                    "Each bar stands for all conclusions on a category in all {@units}; the numbers count conclusions.",
                [PHRASE_GALLERY_DIFFERS] = "contradicted by the figures",
                [PHRASE_GALLERY_COMPUTED] = "checked against figures",
                [PHRASE_GALLERY_WORDS] = "by description",
                [PHRASE_GALLERY_NO_DATA] = "no data",
                [PHRASE_GALLERY_NOT_APPLICABLE] = "not applicable",
                [PHRASE_GALLERY_COUNTS] = "The size of the {@units}",
                [PHRASE_GALLERY_COUNTS_SHOWN] =
                    "Each dot is a figure as stated, each column begins at 0; an open dot is far from the others.",
                [PHRASE_GALLERY_COUNTS_HEADLINE] = "Sizes stated by {count} {count|{@unit}|{@units}}",
                [PHRASE_GALLERY_OUTLIER] = "; {name}: {what}, {text}, is far from the others",
                [PHRASE_GALLERY_MATRIX] = "{@Units} and indicators at a glance",
                [PHRASE_GALLERY_MATRIX_SHOWN] =
                    "Each cell shows what a conclusion rests on; a triangle in its corner means to be verified. The last "
                    "column and row count what is computed.",
                [PHRASE_GALLERY_MARK] = "to be verified",
                [PHRASE_GALLERY_TOTAL] = "computed",
                [PHRASE_LEGEND_BAR_COMPUTED] = "computed from the figures",
                [PHRASE_LEGEND_BAR_STATED] = "as stated",
                [PHRASE_LEGEND_OPEN] = "stated rate without quantities",
                [PHRASE_LEGEND_OPEN_FINAL] = "no quantities, or figures differ",
                [PHRASE_LEGEND_DIAMOND] = "stated rate, where it differs",
                [PHRASE_LEGEND_THRESHOLD] = "threshold",

                /* review */
                [PHRASE_REVIEW_ERRORS] =
                    "{errors} {errors|contradiction|contradictions} must be settled before publication.",
                [PHRASE_REVIEW_CLEAN] = "No contradiction was found.",
                [PHRASE_HEADING_COMPLETENESS] = "What could be computed",
                [PHRASE_CAPTION_COMPLETENESS] = "What each conclusion rests on{tier? ({tier})}",
                [PHRASE_MARK_MET] = "●",
                [PHRASE_MARK_NOT_MET] = "◆",
                [PHRASE_MARK_SOFT_NOT_MET] = "◇",
                [PHRASE_MARK_DECLARED] = "○",
                [PHRASE_MARK_NOT_APPLICABLE] = "/",
                [PHRASE_MARK_SCORED] = "p",
                [PHRASE_MARK_UNKNOWN] = "?",
                [PHRASE_MARK_ABSENT] = "□",
                [PHRASE_MARK_WAIVED] = "※",
                [PHRASE_MARK_ERROR] = "!",
                [PHRASE_LEGEND_SCORED] = "p earns points, and is neither met nor not met",
                [PHRASE_LEGEND_MARKS] =
                    "● computed, met; ◆ computed, not met; ◇ recommendation not met; ○ by description, no figure set by "
                    "the standard; ? no data, cannot be computed (reasons below); / not applicable; □ not in the table; ! "
                    "contradicted, to be settled first; ※ waived",
                [PHRASE_HEADING_UNKNOWN] = "Why some cannot be computed",
                [PHRASE_UNKNOWN_SINCE] = "{name}: {why} ({communities})",
                [PHRASE_CAPTION_GROUPS] =
                    "{severity}: {groups} {groups|question|questions} in {count} {count|place|places}",
                [PHRASE_HEAD_GROUP] = "Subject",
                [PHRASE_HEAD_TOLD] = "What was found",
                [PHRASE_HEAD_PLACES] = "Places",
                [PHRASE_HEAD_ADDRESSEE] = "For",

                /* the desk */
                [PHRASE_DESK_OPEN] = "{count} {count|{@unit}|{@units}} to go before publication",
                [PHRASE_DESK_WHOLE] = "No {@unit} has an open contradiction; the notice as a whole has {count}",
                [PHRASE_DESK_DONE] = "No contradiction is open: the final edition can be made",
                [PHRASE_DESK_LEAD] =
                    "{settled} of {all} {@units} have no open contradiction. {count} {count|is|are} open: {names}.",
                [PHRASE_DESK_COUNTED] = "{name} {count}",
                [PHRASE_DESK_NEXT] = "What to do next",
                [PHRASE_DESK_STEP_LETTERS] = "Send the letters",
                [PHRASE_DESK_SAY_LETTERS] =
                    ": {count}, in the table below. When the answers come, enter the corrections, or the reasons.",
                [PHRASE_DESK_STEP_FACTS] = "Complete the notice",
                [PHRASE_DESK_SAY_FACTS] = ": {names}, in notice.csv.",
                [PHRASE_DESK_STEP_SETTLE] = "Settle the contradictions",
                [PHRASE_DESK_SAY_SETTLE] = ": {count}, with possible corrections below.",
                [PHRASE_DESK_STEP_AGAIN] = "Check again",
                [PHRASE_DESK_STEP_FINAL] = "Make the final edition",
                [PHRASE_DESK_LETTERS] = "Letters",
                [PHRASE_DESK_REPLY_BY] = "Answers are due by {date}",
                [PHRASE_DESK_HEAD_OPEN] = "Open contradictions",
                [PHRASE_DESK_HEAD_ASKED] = "Questions in the letter",
                [PHRASE_DESK_HEAD_CHANGED] = "Corrected",
                [PHRASE_DESK_HEAD_WAIVED] = "Explained",
                [PHRASE_DESK_HEAD_LETTER] = "Letter",
                [PHRASE_DESK_LETTER] = "Open the letter",
                [PHRASE_DESK_NO_LETTER] = "not made in this run",
                [PHRASE_DESK_NO_QUESTION] = "no letter needed",
                [PHRASE_DESK_REPAIRS] = "Open contradictions and possible corrections",
                [PHRASE_DESK_HOW] =
                    "The corrections follow from the arithmetic alone and are not facts. Choose one by the records, copy its line into {corrections} (header: community,indicator,item,old,new,reason,evidence,approved_by,date), and put in the real reason, evidence, approver and date. Where what was reported is right, copy the last line into {waivers} and give the reason.",
                [PHRASE_DESK_ROW] = "Indicator {no}, {name}: ",
                [PHRASE_DESK_WAIVE] = "Right as reported, no correction:",
                [PHRASE_DESK_REASON] = "reason",
                [PHRASE_DESK_PUBLIC] = "note published with the notice",
                [PHRASE_DESK_EVIDENCE] = "evidence",
                [PHRASE_DESK_APPROVER] = "approver",
                [PHRASE_DESK_DATE] = "date",
                [PHRASE_DESK_MATERIALS] = "Documents",
                [PHRASE_DESK_ALL_FINDINGS] = "All findings (table)",
                [PHRASE_DESK_DRAFT] = "Preview of the draft",
                [PHRASE_TITLE_DESK] = "Desk",

                /* letters */
                [PHRASE_TITLE_QUERY] = "Request to verify data for the {@subject} indicators of {community}",
                [PHRASE_QUERY_COUNT] = "there {count|is|are} {count} {count|entry|entries}",
                [PHRASE_QUERY_GREETING] = "To {community}:",
                [PHRASE_QUERY_ANNEX] = "Annex",
                [PHRASE_QUERY_ANNEX_LINE] = "Annex: {title}",
                [PHRASE_TITLE_QUERY_TABLE] = "Figures of {community} to be verified",
                [PHRASE_CAPTION_QUERY] = "Please check each entry, tick a box in the last column and fill it in",
                [PHRASE_HEAD_INDICATOR] = "Indicator",
                [PHRASE_HEAD_READ] = "As reported",
                [PHRASE_HEAD_ASK] = "Please check",
                [PHRASE_ANSWER_RIGHT] = "□ Right as reported, by",
                [PHRASE_ANSWER_CHANGE] = "□ “{item}” corrected to{unit? ({unit})}",
                [PHRASE_ANSWER_SUPPLY] = "□ “{item}” supplied as{unit? ({unit})}",
                [PHRASE_ANSWER_OTHER] = "□ Corrected to",
                [PHRASE_ANSWER_VERDICT] = "□ Conclusion corrected to",
                [PHRASE_ANSWER_BASIS] = "Record that the correction rests on",
                [PHRASE_HEAD_ANSWER] = "Answer",
                [PHRASE_WHOLE_TABLE] = "the whole table",
                [PHRASE_BLANK_DATE] = "____________",
                [PHRASE_BLANK_WORDS] = "____________________",
                [PHRASE_BLANK_ISSUER] = "(issuing office, stamp)",
                [PHRASE_QUERY_SIGNED] = "For the {@unit} (signature, stamp): ____________",
                [PHRASE_QUERY_ANSWERED] = "Date of the answer: ____________",

                /* command line */
                [PHRASE_CHECK_ERRORS] =
                    "{subject}: {errors} {errors|contradiction|contradictions} must be settled before publication.",
                [PHRASE_CHECK_WARNINGS] =
                    "{subject}: no contradiction; {warnings} {warnings|point|points} to be verified.",
                [PHRASE_CHECK_HELD] =
                    "{subject}: may be published; {@units} held back have {errors} {errors|contradiction|contradictions} "
                    "to settle.",
                [PHRASE_CHECK_CLEAN] = "{subject}: nothing contradicts, nothing to verify.",
                [PHRASE_CHECK_COUNTS] =
                    "contradictions {errors} · to be verified {warnings} · notes {infos}{waived? · waived {waived}}",
                [PHRASE_STANDARD_FILES] = "The standard’s files",
                [PHRASE_USAGE_UNKNOWN] = "gongshi: “{word}” is not known.",
                [PHRASE_USAGE_NEAR] = "gongshi: “{word}” is not known; is it “{near}”?",
                [PHRASE_USAGE_CHOICES] = "gongshi: “{word}” is not known; the choices are {choices}.",
                [PHRASE_USAGE_VALUE] = "gongshi: the option {option} has no value, or one that cannot be used.",
                [PHRASE_USAGE_FORM] = "gongshi: the usage is",
                [PHRASE_OPTION_STANDARD] = "the standard's folder",
                [PHRASE_OPTION_IMPORT_STANDARD] = "the standard of a new data set; one that is there names its own",
                [PHRASE_OPTION_ACCEPT] = "what differs from the data set is as the file says; the table before is kept",
                [PHRASE_OPTION_ADD] = "{@a unit} that the register lacks is added to it",
                [PHRASE_OPTION_OTHER_STANDARD] = "another standard",
                [PHRASE_OPTION_ANNOUNCED] = "sha256 of the list as announced, compared with the list",
                [PHRASE_OPTION_MESSAGES] = "language of messages",
                [PHRASE_OPTION_TIER] = "the {@unit}'s tier",
                [PHRASE_OPTION_FORM_LANG] = "language of names and hints",
                [PHRASE_OPTION_FOLDER_TIER] = "tier of tables without a register",
                [PHRASE_OPTION_ANSWER] = "form of the answer",
                [PHRASE_OPTION_FAIL_ON] = "least severity for exit status 1",
                [PHRASE_OPTION_ONLY] = "only these rules",
                [PHRASE_OPTION_COMMUNITY] = "only these {@units}",
                [PHRASE_OPTION_SUMMARY] = "only counts",
                [PHRASE_OPTION_OUT] = "folder that receives index.html",
                [PHRASE_OPTION_LANGS] = "languages of the documents",
                [PHRASE_OPTION_FORMATS] = "formats",
                [PHRASE_OPTION_DOCUMENTS] = "documents",
                [PHRASE_OPTION_JOBS] = "processes that share the work; 0: one for each processor",
                [PHRASE_OPTION_SHARD] = "one part of N, to be joined by merge",
                [PHRASE_OPTION_FINAL] = "the final edition",
                [PHRASE_OPTION_BLACK] = "posters in black only, for black-and-white printers and copiers",
                [PHRASE_OPTION_FULL] = "the notice in full: a table of seven columns for each {@unit}, word for word",
                [PHRASE_OPTION_SHORT] = "tables without definitions and requirements",
                [PHRASE_OPTION_BY_VALUE] = "for the office: charts of rates sorted by value too",
                [PHRASE_OPTION_PUBLISH_DATE] = "the day on which it went public (default: today)",
                [PHRASE_OPTION_WITHDRAW] = "withdraw personal data that was published: mask this text in all editions",
                [PHRASE_OPTION_QUIET] = "say nothing",
                [PHRASE_OPTION_FROM] = "data set of the year before",
                [PHRASE_OPTION_PHRASES] = "list all that a standard's phrases.csv may say otherwise",
                [PHRASE_OPTION_EXPLANATION] = "language of the explanation",
                [PHRASE_OPTION_HELP] = "this help",
                [PHRASE_NO_COMMAND] = "gongshi: no command given.",
                [PHRASE_NO_HOME] =
                    "gongshi: templates and fonts are not to be found. The program must stay in its folder "
                    "(out/bin/gongshi); to use it elsewhere, make a symbolic link to it instead of a copy.",
                [PHRASE_USAGE_HINT] = "Usage: gongshi --help",
                [PHRASE_HELP_HEAD] = "gongshi: from reported figures to public notices that can be trusted\n\n"
                                     "Usage:\n",
                [PHRASE_VALUE_STANDARD] = "DIR",
                [PHRASE_VALUE_OUT] = "DIR",
                [PHRASE_VALUE_TIER] = "TIER",
                [PHRASE_VALUE_RULES] = "RULE,…",
                [PHRASE_VALUE_COMMUNITIES] = "ID,…",
                [PHRASE_VALUE_DATE] = "DATE",
                [PHRASE_VALUE_TEXT] = "TEXT",
                [PHRASE_VALUE_DIGEST] = "SHA256",
                [PHRASE_OPERANDS_IMPORT] = "SOURCE… DATASET",
                [PHRASE_OPERANDS_CHECK] = "[DATASET|FILE]",
                [PHRASE_OPERANDS_RENDER] = "DATASET",
                [PHRASE_OPERANDS_MERGE] = "DIR…",
                [PHRASE_OPERANDS_PUBLISH] = "DIR",
                [PHRASE_OPERANDS_VERIFY] = "DIR [CODE]",
                [PHRASE_OPERANDS_COMPARE] = "OLD [MIDDLE …] NEW",
                [PHRASE_OPERANDS_EXPLAIN] = "[RULE]",
                [PHRASE_OPERANDS_NEW] = "standard DIR | YEAR --from DATASET",
                [PHRASE_HELP_END] =
                    "\nExit status: 0 done; 1 check has findings, --final or publish refuses, or verify differs; 2 wrong usage, input or output\n",
                [PHRASE_FAILED] = "gongshi: failed. {reason}",
                [PHRASE_STOPPED] = "gongshi: stopped as told ({reason}); files are as they were.",
                [PHRASE_SYSTEM_SAYS] = "{words}",
                [PHRASE_IMPORTED] = "Imported into {dataset}: {tables} {tables|table|tables}, {rows} {rows|row|rows}.",
                [PHRASE_IMPORTED_INTO] =
                    "{dataset}: {files} {files|file|files}, {taken} {taken|table|tables} written, {same} "
                    "unchanged{left?, {left} not taken}.",
                [PHRASE_IMPORT_NO_DATASET] =
                    "{dataset}: has no register, communities.csv; several files, a folder or a form go into a data set that is there",
                [PHRASE_IMPORT_NEW] =
                    "{file}: {name} ({id}, {by}): {values} {values|value|values}, new{added?; added to the register}",
                [PHRASE_IMPORT_FILLED] =
                    "{file}: {name} ({id}, {by}): {filled} {filled|blank|blanks} filled in; the table before is kept in {before}",
                [PHRASE_IMPORT_SAME] =
                    "{file}: {name} ({id}, {by}): as {other?{other}}{standing?the data set} says; nothing changed",
                [PHRASE_IMPORT_RENEWED] =
                    "{file}: {name} ({id}, {by}): values as in the data set; what is to be checked was noted",
                [PHRASE_IMPORT_TAKEN] =
                    "{file}: {name} ({id}, {by}): {count} {count|value|values} changed as the file says; the "
                    "table before is kept in {before}:",
                [PHRASE_IMPORT_DIFFERS] =
                    "{file}: {name} ({id}, {by}): {count} {count|value differs|values differ} from the data "
                    "set; nothing was written, see corrections-proposed.csv; --accept takes what the file "
                    "says:",
                [PHRASE_IMPORT_UNKNOWN] =
                    "{file}: the register has no “{name}” ({by}){near?; near are {near}}; nothing was "
                    "written. Please check the name; --add adds it to the register",
                [PHRASE_IMPORT_UNNAMED] =
                    "{file}: neither title, head nor sheet says which {@unit} it is of, and the register has "
                    "no “{name}”, as the file is called{near?; near are {near}}; nothing was written",
                [PHRASE_IMPORT_MANY] =
                    "{file}: “{name}” ({by}) may be any of {near}; nothing was written. Please write {@unit_parent} "
                    "and name into the file",
                [PHRASE_IMPORT_TIER] =
                    "{file}: the table of {name} ({id}, {by}) is of the {tier}, the register says {own?{own}}"
                    "{untiered?no tier that there is}; nothing was written",
                [PHRASE_IMPORT_TWICE] =
                    "{file}: {name} ({id}, {by}) has another table{other? in {other}} that says something else; "
                    "neither was written",
                [PHRASE_IMPORT_BLANK] =
                    "{file}: the table of {name} ({id}, {by}) is not filled in; nothing was written",
                [PHRASE_IMPORT_DIFFERENCE] =
                    "  {no} {indicator}, {item}: {old?{old}}{was_blank?(blank)} → {new?{new}}{is_blank?(blank)}",
                [PHRASE_IMPORT_BY_TITLE] = "by its title",
                [PHRASE_IMPORT_BY_HEAD] = "by its head",
                [PHRASE_IMPORT_BY_SHEET] = "by its sheet",
                [PHRASE_IMPORT_BY_FILE] = "by the file's name",
                [PHRASE_IMPORT_UNPLACED] = "{count} {count|piece|pieces} of text found no place (line: text):",
                [PHRASE_IMPORT_UNREAD] =
                    "{count} {count|sentence fits no pattern and was|sentences fit no pattern and were} kept as written "
                    "(line: text):",
                [PHRASE_IMPORT_MUST] = "To be dealt with: {text}:",
                [PHRASE_IMPORT_SHOULD] = "Please check: {text}:",
                [PHRASE_IMPORT_NOTE] = "Note: {text}:",
                [PHRASE_IMPORT_TRACKED] =
                    "{count} tracked {count|change|changes} nobody has accepted; the text was read as if all were accepted",
                [PHRASE_IMPORT_HIDDEN] = "{count} hidden {count|place was|places were} not read",
                [PHRASE_IMPORT_COUNTED] = "{count} automatic {count|number was|numbers were} written out as text",
                [PHRASE_IMPORT_TEXT_BOX] =
                    "{count} text {count|box was|boxes were} read as paragraphs after the one that holds {count|it|them}",
                [PHRASE_IMPORT_NESTED] =
                    "{count} {count|table|tables} inside a cell {count|was|were} read as text of the cell",
                [PHRASE_IMPORT_FOOTNOTE] =
                    "{count} {count|footnote was|footnotes were} read as {count|a paragraph|paragraphs} at the end",
                [PHRASE_IMPORT_SYMBOL] =
                    "{count} {count|character|characters} of a symbol font could not be recognised and {count|was|were} written as “�”",
                [PHRASE_IMPORT_EMBEDDED] =
                    "{count} embedded {count|file or picture was|files or pictures were} not read",
                [PHRASE_IMPORT_FORMULA] = "{count} {count|formula was|formulas were} read by the stored result",
                [PHRASE_IMPORT_UNCALCULATED] =
                    "{count} {count|formula has|formulas have} no stored result and {count|was|were} not read; open the file in Excel or WPS and save it",
                [PHRASE_IMPORT_ERROR_VALUE] = "{count} {count|cell shows an error value|cells show error values}",
                [PHRASE_IMPORT_SHOWN] =
                    "{count} {count|number is|numbers are} shown with fewer digits than stored, and {count|was|were} read as shown (stored value in brackets)",
                [PHRASE_IMPORT_FORMAT] =
                    "{count} {count|number has a format that is|numbers have formats that are} not understood, and {count|was|were} read as stored",
                [PHRASE_IMPORT_HEAD_AGAIN] =
                    "{count} {count|row|rows} repeating a table head {count|was|were} not read",
                [PHRASE_IMPORT_LAYOUT] =
                    "{count} {count|table that only lays|tables that only lay} out the page: the content was read",
                [PHRASE_IMPORT_FURNITURE] =
                    "{count} {count|piece|pieces} of the page around the notice {count|was|were} not read",
                [PHRASE_RENDERED] =
                    "{count} {count|file|files} written{kept? ({kept} as they were)}: {out} (contradictions {errors} · to "
                    "be verified {warnings})",
                [PHRASE_PROGRESS] = "{done} of {all} done, about {left} left",
                [PHRASE_FINAL_REFUSED] =
                    "These contradictions still stand: no final edition, nothing was written. Correct or waive them, or "
                    "hold the {@unit} back.",

                /* codes of documents, verify */
                [PHRASE_CODE_MARK] = "Code {code}",
                [PHRASE_TITLE_CODES] = "Codes of the documents",
                [PHRASE_CODES_HOW] =
                    "Every document carries a code. It is made from the content: with one word changed it is another "
                    "code. Look for the code on the paper in the table below, open the file listed and compare it with "
                    "the paper. Where a code is not listed, the files listed here are what was published.",
                [PHRASE_CODES_ALL] = "All codes ({count})",
                [PHRASE_CODES_FOUND] = "The code you looked up",
                [PHRASE_HEAD_CODE] = "Code",
                [PHRASE_VERIFIED] = "{count} {count|file agrees|files agree} with the list (which says: {edition}).",
                [PHRASE_VERIFY_NOTHING] = "The list names no file: nothing was compared (it says: {edition}).",
                [PHRASE_VERIFY_BROKEN] = "Not as the list has it (which says: {edition}):",
                [PHRASE_VERIFY_DIFFERS] = "changed  {file}",
                [PHRASE_VERIFY_MISSING] = "missing  {file}",
                [PHRASE_VERIFY_EXTRA] = "extra    {file}",
                [PHRASE_VERIFY_RECORD] =
                    "Only the files of this folder and the list in it, manifest.json, were compared. Whether the list itself was changed, "
                    "the edition included, is told by its sha256: compare it with what the office announced, or give that with "
                    "--sha256:\n{digest}",
                [PHRASE_VERIFY_ANNOUNCED] = "The sha256 of the list, manifest.json, is the one announced: {digest}",
                [PHRASE_VERIFY_NOT_ANNOUNCED] =
                    "The sha256 of the list, manifest.json, is not the one announced: it was changed, or is of another edition, and what "
                    "follows proves nothing.\nannounced: {announced}\nlist:      {digest}",
                [PHRASE_VERIFY_NO_DIGEST] = "--sha256 takes 64 hexadecimal digits: {typed}",
                [PHRASE_VERIFY_CODE] = "{code}: {title} ({edition})",
                [PHRASE_VERIFY_CODE_FILE] = "as made  {file}",
                [PHRASE_VERIFY_NO_CODE] =
                    "No document has the code {code}. Check what was typed; if it is right, that document was not "
                    "published from this folder.",

                /* what a re-issue corrected */
                [PHRASE_TITLE_ERRATUM] = "Corrections",
                [PHRASE_INDEX_ERRATUM] = "What was published before has been corrected: see ",
                [PHRASE_ERRATUM_HEADING] = "Corrections of what was published on {date}",
                [PHRASE_ERRATUM_LEAD] =
                    "{count} {count|value was|values were} corrected{conclusions?, {conclusions} of them about which "
                    "{@units} are recognised}{turned?; {turned} {turned|verdict or its basis has|verdicts or their bases "
                    "have} changed}.{same? All verdicts are the same.}",
                [PHRASE_ERRATUM_LEAD_CONTACT] = "Only contact data were changed; all values and verdicts are the same.",
                [PHRASE_ERRATUM_LEAD_WORDS] = "Only words were changed; all values and verdicts are the same.",
                [PHRASE_ERRATUM_ISSUE] =
                    "{issuer?{issuer}, }{title?{title}}{number? ({number})}, {date?published on {date}}{here?published "
                    "with this edition}.",
                [PHRASE_CAPTION_ERRATUM] = "What was corrected",
                [PHRASE_CAPTION_FACTS] = "Corrected facts of the notice",
                [PHRASE_CAPTION_CONTACTS] = "Changed contact data",
                [PHRASE_CAPTION_KEPT] = "Where the editions before are kept",
                [PHRASE_CAPTION_DIGESTS] = "Day, folder and digest of each",
                [PHRASE_HEAD_ITEM] = "Item",
                [PHRASE_HEAD_BEFORE] = "Published before",
                [PHRASE_HEAD_AFTER] = "Now",
                [PHRASE_HEAD_REASON] = "Reason",
                [PHRASE_ERRATUM_FACT] = "Fact",
                [PHRASE_ERRATUM_PUBLISHED] = "Published on",
                [PHRASE_ERRATUM_KEPT] = "Folder",
                [PHRASE_ERRATUM_DIGEST] = "sha256 of its list, manifest.json",
                [PHRASE_ERRATUM_VERDICTS] = "Verdict of the row",
                [PHRASE_ERRATUM_VERDICT] = "{verdict} ({basis})",
                [PHRASE_ERRATUM_VERDICT_SAME] = "the same",
                [PHRASE_ERRATUM_REGISTER] = "Register",
                [PHRASE_ERRATUM_LISTED] = "In the register",
                [PHRASE_ERRATUM_FIGURES] = "Figures published",
                [PHRASE_ERRATUM_NO_REASON] = "(not stated)",
                [PHRASE_ERRATUM_REWORDED] = "Only words were changed in: {names}.",
                [PHRASE_ERRATUM_KEPT_LINK] = "See the edition before",
                [PHRASE_ERRATUM_REMARK] = " (before correction)",

                /* what went public */
                [PHRASE_PUBLISHED] =
                    "On record: {title} went public on {date}. Announce the sha256 of its list, manifest.json, so that "
                    "others can compare: {sha256}",
                [PHRASE_PUBLISHED_ALREADY] = "It is on record since {date}; nothing was changed.",
                [PHRASE_PUBLISH_DRAFT] =
                    "{dir}: it is a draft and cannot go public; make a final edition first, with render --final.",
                [PHRASE_PUBLISH_PART] =
                    "{dir}: it is only a part (without open data, or of some {@units}), so nothing could be corrected by "
                    "it later; make it again without --document and --community.",
                [PHRASE_PUBLISH_PHASE] =
                    "{dir}: its landing page says that it is being prepared and not yet published; put notice for phase in "
                    "notice.csv and make it again.",
                [PHRASE_PUBLISH_UNSEARCHABLE] =
                    "{dir}: {file} has no page of the same content, so personal data in it could not be found and withdrawn "
                    "later; make it again with --format html too.",
                [PHRASE_PUBLISH_BROKEN] =
                    "{dir}: files are not what the list in the folder says, so it was not recorded; make it again, and "
                    "change nothing by hand.",
                [PHRASE_OPEN_DESK] = "What to do next: open {out}-internal/index.html",
                [PHRASE_CHECK_NEXT] =
                    "Next: gongshi render {dataset}; the desk lists the letters and, for each contradiction, possible corrections",
                [PHRASE_PUBLISH_NEXT] = "Once it is public, record it: gongshi publish {out}",
                [PHRASE_REPLACED_UNPUBLISHED] =
                    "The final edition that lay here was not on record as public and was replaced; if it did go public, "
                    "restore it from a copy and run gongshi publish first.",
                [PHRASE_WITHDRAWN] =
                    "Withdrawn: masked in {masked} {masked|file|files}, {removed} {removed|file|files} removed. Remove it "
                    "from the data too, or the next run prints it again.",
                [PHRASE_WITHDRAW_NOWHERE] =
                    "No page, table or chart of any edition holds this text; nothing was changed (PDF and PNG cannot be "
                    "searched: look at them). Type it as it was published.",
                [PHRASE_WITHDRAW_NO_TEXT] =
                    "The text to withdraw must have two letters or digits at least, and not be the mark that is put in its "
                    "place; nothing was changed.",
                [PHRASE_WITHDRAW_OTHERS] = "These files are not in the list and were not searched; look at them:",
                [PHRASE_WITHDRAWN_MARK] = "[withdrawn]",

                /* the annual review */
                [PHRASE_TITLE_YEARLY] = "Annual review of {@units}: {now} against {then}",
                [PHRASE_YEARLY_LEAD_NOTHING] =
                    "{compared} {compared|{@unit}|{@units}} can be compared: nothing that {compared|it reports|they "
                    "report} changed from {then} to {now}.",
                [PHRASE_YEARLY_LEAD_NOBODY] =
                    "No {@unit} has data of both {then} and {now} to compare.{doubts? To be verified: {doubts}.}",
                [PHRASE_YEARLY_LEAD] =
                    "{compared} {compared|{@unit}|{@units}} can be compared{risen?; {risen} rose a tier}{fallen?; "
                    "{fallen} fell a tier}{moved?; {moved} changed tier}{worse?; {worse} {worse|indicator is|indicators "
                    "are} now not met}{better?; {better} {better|is|are} now met}{doubts?; {doubts} to be verified}.",
                [PHRASE_YEARLY_WHO] = "{@Units}: ",
                [PHRASE_YEARLY_WHO_COUNTS] =
                    "{old} in the register of {then}, {new} in that of {now}, {compared} with data in both.",
                [PHRASE_YEARLY_RENAMED] = " Renamed: {names}.",
                [PHRASE_YEARLY_BECAME] = "{before} → {after}",
                [PHRASE_YEARLY_MERGED] = " Merged: {names}.",
                [PHRASE_YEARLY_SPLIT] = " Split: {names}.",
                [PHRASE_YEARLY_REGROUPED] = " Regrouped: {names}.",
                [PHRASE_YEARLY_REGROUPED_NOTE] =
                    " Figures from before a merger, split or regrouping are not compared with those after it.",
                [PHRASE_YEARLY_NEW] = " New: {names}.",
                [PHRASE_YEARLY_VANISHED] = " No longer listed: {names}.",
                [PHRASE_YEARLY_TIERS] = "Tiers: ",
                [PHRASE_YEARLY_TIERS_NONE] = "No {@unit} changed tier.",
                [PHRASE_YEARLY_RISEN] = "{count} rose: {names}. ",
                [PHRASE_YEARLY_FALLEN] = "{count} fell: {names}. ",
                [PHRASE_YEARLY_MOVED] =
                    "{count} changed tier, and the standard does not say which is the higher: {names}.",
                [PHRASE_YEARLY_TIER_ONE] = "{name} ({before} → {after})",
                [PHRASE_YEARLY_COURSES] = "Indicators: ",
                [PHRASE_YEARLY_COURSES_BY] = "By the standard of {now}: ",
                [PHRASE_YEARLY_COURSES_COUNTS] =
                    "{all} {all|indicator|indicators}{better?, {better} now met}{up?, {up} up}{same?, {same} "
                    "unchanged}{down?, {down} down}{worse?, {worse} now not met}{broken?, {broken} not comparable}{new?, "
                    "{new} new}.",
                [PHRASE_YEARLY_COURSES_SAME] = "All {all} {all|indicator|indicators} unchanged.",
                [PHRASE_YEARLY_WORSE] = " Now not met: {places}.",
                [PHRASE_YEARLY_BELIEF] = "Data quality: ",
                [PHRASE_YEARLY_BELIEF_COUNTS] =
                    "{no_odd?No change among the figures compared is implausibly large. }{odd?Large changes to verify: "
                    "{odd}. }{same?{@Units} repeating several earlier answers: {same} ({names}).}{no_same?No table "
                    "repeats an earlier one.}{edition?Both notices say the same of themselves and are taken for one "
                    "edition and its correction, so repeated answers are not looked for.}",
                [PHRASE_YEARLY_PROMISES] = "Waivers: ",
                [PHRASE_YEARLY_PROMISES_NONE] = "none has lapsed unresolved.",
                [PHRASE_YEARLY_PROMISES_COUNT] =
                    "{count?Lapsed while the problem remains: {count}. }{lost?Lapsed, and no data to tell whether the "
                    "problem remains: {lost}.}",
                [PHRASE_YEARLY_STANDARD] = "Standard: ",
                [PHRASE_YEARLY_STANDARD_SAME] = "both editions ask the same of every indicator.",
                [PHRASE_YEARLY_STANDARD_COUNTS] =
                    "{count} {count|change|changes}{turned?; judged by the new one, {turned} {turned|result|results} on "
                    "the figures of {then} differ (both are shown on the {@units}’ pages)}.",
                [PHRASE_YEARLY_DATA] = "Data: ",
                [PHRASE_YEARLY_DATA_COUNTS] =
                    "{count} {count|entry|entries} changed; changes.csv lists {count|it|them}.",
                [PHRASE_YEARLY_SAMPLES] =
                    "{@Units} by {@basis.spot_check} are a sample drawn anew: their figures are listed, no trend is drawn.",
                [PHRASE_CAPTION_YEARLY] = "Indicators of each {@unit}, by how they changed",
                [PHRASE_YEARLY_NOT_COMPARED] = "—",
                [PHRASE_HEAD_CHANGES] = "Values changed",
                [PHRASE_HEAD_CHANGE] = "Change",
                [PHRASE_COURSE_BETTER] = "Now met",
                [PHRASE_COURSE_UP] = "Up",
                [PHRASE_COURSE_SAME] = "Unchanged",
                [PHRASE_COURSE_DOWN] = "Down",
                [PHRASE_COURSE_WORSE] = "Now not met",
                [PHRASE_COURSE_BROKEN] = "Not comparable",
                [PHRASE_COURSE_NEW] = "New",
                [PHRASE_SIGN_BETTER] = "▲",
                [PHRASE_SIGN_UP] = "△",
                [PHRASE_SIGN_SAME] = "＝",
                [PHRASE_SIGN_DOWN] = "▽",
                [PHRASE_SIGN_WORSE] = "▼",
                [PHRASE_SIGN_BROKEN] = "‖",
                [PHRASE_SIGN_NEW] = "＋",
                [PHRASE_LEGEND_COURSE_BETTER] = "now met",
                [PHRASE_LEGEND_COURSE_UP] = "up, the same verdict",
                [PHRASE_LEGEND_COURSE_SAME] = "unchanged",
                [PHRASE_LEGEND_COURSE_DOWN] = "down, the same verdict",
                [PHRASE_LEGEND_COURSE_WORSE] = "now not met",
                [PHRASE_LEGEND_COURSE_BROKEN] = "not comparable",
                [PHRASE_LEGEND_COURSE_NEW] = "new",
                [PHRASE_BREAK_DEFINITION] = "the definition was changed",
                [PHRASE_BREAK_UNIT] = "another unit, or counted otherwise",
                [PHRASE_BREAK_SAMPLE] = "by {@basis.spot_check}: a sample is no trend",
                [PHRASE_BREAK_NO_DATA] = "usable figures are lacking",
                [PHRASE_BREAK_PART] = "does not apply in one of them",
                [PHRASE_YEARLY_BY_NEW] = "By the standard of {now}: {verdict}",
                [PHRASE_YEARLY_NOT_ASKED] = "not asked",
                [PHRASE_YEARLY_NO_LONGER_ASKED] = "asked no more",
                [PHRASE_YEARLY_VALUE] = "{item}: {before} → {after}",
                [PHRASE_YEARLY_NOTHING] = "(nothing)",
                [PHRASE_YEARLY_SENTENCE_CHANGED] = "the wording of the report was changed",
                [PHRASE_YEARLY_COMMUNITY_SAME] = "The reports of {then} and {now} are the same.",
                [PHRASE_YEARLY_COMMUNITY_NEW] = "There are no usable data of {then} to compare with.",
                [PHRASE_YEARLY_COMMUNITY_MERGED] =
                    "Formed by a merger of {before}; figures from before it are not compared.",
                [PHRASE_YEARLY_COMMUNITY_SPLIT] =
                    "{before} was split into {after}; figures from before that are not compared.",
                [PHRASE_YEARLY_COMMUNITY_REGROUPED] =
                    "{before} were regrouped into {after}; figures from before that are not compared.",
                [PHRASE_YEARLY_ROWS_SAME] = "The same, not listed: {rows}.",
                [PHRASE_YEARLY_ROWS_BROKEN] =
                    "Unchanged, and not to be judged because figures are lacking or it does not apply: {rows}.",
                [PHRASE_CAPTION_YEARLY_COMMUNITY] = "{name}: what changed",
                [PHRASE_REGISTER_COMMUNITY] = "Id",
                [PHRASE_REGISTER_NAME_ZH] = "Name",
                [PHRASE_REGISTER_NAME_EN] = "English name",
                [PHRASE_REGISTER_SUBDISTRICT] = "{@Unit_parent}",
                [PHRASE_REGISTER_TIER] = "Tier",
                [PHRASE_REGISTER_BASIS] = "Procedure",
                [PHRASE_REGISTER_CONCLUDED] = "Finding of the {@body}",
                [PHRASE_REGISTER_HELD] = "Publication deferred",
                [PHRASE_REGISTER_TABLE] = "Data file",
                [PHRASE_REGISTER_YES] = "yes",
                [PHRASE_REGISTER_NO] = "no",
                [PHRASE_KEY_DEFINITION] = "Definition (where the table has another)",
                [PHRASE_KEY_REQUIREMENT] = "Requirement (where the table has another)",
                [PHRASE_KEY_VERDICT] = "Verdict",
                [PHRASE_CHART_COURSES] = "All changes",
                [PHRASE_CHART_COURSES_SHOWN] =
                    "Each cell is where an indicator went from {then} to {now}; a corner means to be verified; last "
                    "column and row count those that moved.",
                [PHRASE_CHART_NO_PAIR] = "nothing to compare with",
                [PHRASE_CHART_COURSES_TOTAL] = "moved",
                [PHRASE_CHART_SHIFT_SHOWN] =
                    "Open dots are {then}, filled ones {now}; dashed and full lines their thresholds; ‖ marks what cannot "
                    "be compared.",
                [PHRASE_CHART_SHIFT_HEADLINE] =
                    "{name}: {all} comparable, {up} up, {same} the same, {down} down{missed?; below the threshold in "
                    "{now}: {missed}}{beyond?; beyond the threshold in {now}: {beyond}}",
                [PHRASE_CHART_THRESHOLDS] = "{tier?{tier} (}threshold {before} → {after}{tier?)}",
                [PHRASE_CHART_THRESHOLD_THEN] = "threshold {then}",
                [PHRASE_CHART_THRESHOLD_NOW] = "threshold {now}",
                [PHRASE_CHART_YEARS] = "Rates over the years",
                [PHRASE_CHART_YEARS_SHOWN] =
                    "Years run from left to right in each cell, the black dot is {now}; the dashed line is its threshold; "
                    "years that cannot be compared are not joined.",
                [PHRASE_CHART_YEARS_HEADLINE] = "The {@units}' rates in {count} editions",
                [PHRASE_HEADING_YEARLY_FINDINGS] = "To be verified, and notes",
                [PHRASE_YEARLY_FINDINGS_NONE] = "No change was found that needs to be verified.",
                [PHRASE_YEARLY_FULL] = "The review in full",
                [PHRASE_YEARLY_TABLE] = "Every change",
                [PHRASE_YEARLY_FINDINGS_FILE] = "What is to be verified",
                [PHRASE_COMPARED] =
                    "{count} files written: {out} (changes {changes} · contradictions {errors} · to be verified "
                    "{warnings} · notes {infos})",
                [PHRASE_COMPARED_NOTHING] = "Nothing changed: what can be compared in {then} and {now} is the same.",

                /* what notice.csv may say, to clerks */
                [PHRASE_NOTICE_HOW] = "what it is for",
                [PHRASE_NOTICE_GROUP_ITEMS] = "what the first paragraph states",
                [PHRASE_NOTICE_GROUP_EARLIER] = "earlier notices: title and address (the key has the year)",
                [PHRASE_NOTICE_EARLIER] = "what an earlier notice is called",
                [PHRASE_NOTICE_EARLIER_URL] = "where it is",
                [PHRASE_NOTICE_GROUP_NOTICE] = "the notice itself",
                [PHRASE_NOTICE_GROUP_PUBLICITY] = "the publicity period, objections and contacts; what came of them",
                [PHRASE_NOTICE_GROUP_ACCEPTANCE] = "what the judgement rests on, and its course",
                [PHRASE_NOTICE_GROUP_OFFICE] = "for the office",
                [PHRASE_NOTICE_GROUP_RECORD] = "open government record, at the head of web pages",
                [PHRASE_NOTICE_GROUP_SITE] = "site and meta elements",
                [PHRASE_NOTICE_KEY_STANDARD] =
                    "the standard to check by: its folder relative to this one, e.g. ../standards/shandong-2022",
                [PHRASE_NOTICE_KEY_TITLE] = "the title of the notice",
                [PHRASE_NOTICE_KEY_ISSUER] = "who signs it",
                [PHRASE_NOTICE_KEY_DATE] = "its date, e.g. 2024-12-01",
                [PHRASE_NOTICE_KEY_NUMBER] = "its document number, if it has one",
                [PHRASE_NOTICE_KEY_SEAL] = "yes: signature and date are set for a seal",
                [PHRASE_NOTICE_KEY_PHASE] = "where it stands: draft, notice (open to objections) or result",
                [PHRASE_NOTICE_KEY_PREAMBLE] = "its first paragraph: how was judged, with which result",
                [PHRASE_NOTICE_KEY_PUBLICITY] = "the publicity period, e.g. 2024-12-01 to 2024-12-07",
                [PHRASE_NOTICE_KEY_OBJECTION] = "how to object",
                [PHRASE_NOTICE_KEY_CONTACT] = "contact and telephone",
                [PHRASE_NOTICE_KEY_SUPERVISION] = "telephone of the supervising body",
                [PHRASE_NOTICE_KEY_PAPER] = "where it can be read on paper",
                [PHRASE_NOTICE_KEY_RECEIVED] = "afterwards: how many objections came",
                [PHRASE_NOTICE_KEY_SETTLED] = "afterwards: how they were settled",
                [PHRASE_NOTICE_KEY_OUTCOME] = "afterwards: the outcome",
                [PHRASE_NOTICE_KEY_CORRECTION_NOTE] = "why what was published is corrected, printed in the erratum",
                [PHRASE_NOTICE_KEY_YEAR] = "the year that is judged, e.g. 2024",
                [PHRASE_NOTICE_KEY_BASIS] = "the document that this rests on",
                [PHRASE_NOTICE_KEY_BASIS_NUMBER] = "its number",
                [PHRASE_NOTICE_KEY_ORGANISER] = "who organised it",
                [PHRASE_NOTICE_KEY_INSPECTION] = "from when to when it took place",
                [PHRASE_NOTICE_KEY_POOL_YEAR] = "the year in which those of the sample had passed",
                [PHRASE_NOTICE_KEY_POOL_COUNT] = "how many the sample is drawn from",
                [PHRASE_NOTICE_KEY_SAMPLE_SHARE] = "the least share to be sampled, in percent",
                [PHRASE_NOTICE_KEY_SAMPLED_COUNT] = "how many were sampled",
                [PHRASE_NOTICE_KEY_PREVIOUS_DATA] =
                    "the folder of the year before, relative to this one, e.g. ../2023, for previous() in rules",
                [PHRASE_NOTICE_KEY_REPLY_BY] = "the day by which letters are to be answered",
                [PHRASE_NOTICE_KEY_APPROVER_NAMES] = "yes: names of who approved a waiver are printed",
                [PHRASE_NOTICE_KEY_INDEX_NUMBER] = "open government record: index number",
                [PHRASE_NOTICE_KEY_CATEGORY] = "open government record: subject",
                [PHRASE_NOTICE_KEY_CREATED] = "open government record: date made",
                [PHRASE_NOTICE_KEY_MANNER] = "open government record: manner of disclosure",
                [PHRASE_NOTICE_KEY_SUMMARY] = "open government record: summary",
                [PHRASE_NOTICE_KEY_SITE] = "the address it is published under; posters then have a code to scan",
                [PHRASE_NOTICE_KEY_URL] = "meta element: address of the page",
                [PHRASE_NOTICE_KEY_SITE_NAME] = "meta element: name of the site",
                [PHRASE_NOTICE_KEY_SITE_DOMAIN] = "meta element: domain of the site",
                [PHRASE_NOTICE_KEY_SITE_ID_CODE] = "meta element: code of the site",
                [PHRASE_NOTICE_KEY_COLUMN_NAME] = "meta element: name of the column",
                [PHRASE_NOTICE_KEY_COLUMN_TYPE] = "meta element: kind of column",
                [PHRASE_NOTICE_KEY_COLUMN_DESCRIPTION] = "meta element: what the column is for",
                [PHRASE_NOTICE_KEY_COLUMN_KEYWORDS] = "meta element: keywords of the column",
                [PHRASE_NOTICE_KEY_KEYWORDS] = "meta element: keywords",
                [PHRASE_NOTICE_KEY_AUTHOR] = "meta element: author",
                [PHRASE_NOTICE_KEY_DESCRIPTION] = "meta element: description",
                [PHRASE_NEW_STANDARD_MADE] =
                    "made the standard {dir}: {files} files. Read its README.txt first; when it is changed run "
                    "gongshi check --standard {dir}",
                [PHRASE_NEW_YEAR_MADE] =
                    "made {dir}: notice.csv, communities.csv ({count} {count|{@unit}|{@units}}), empty forms in "
                    "{dir}/forms.\nNext: fill in the column “zh” of notice.csv and look through communities.csv; put the "
                    "forms that come back, under the same names, into {dir}/{@units}; then run gongshi check {dir}",

                /* web pages */
                [PHRASE_SKIP_TO_CONTENT] = "Skip to content",
                [PHRASE_FRAME_WAYS] = "Site navigation",
                [PHRASE_FRAME_WHERE] = "You are here",
                [PHRASE_WEB_BRAND] = "Public notice",
                [PHRASE_WEB_UNITS] = "{@Units}",
                [PHRASE_WEB_HOME] = "Start page",
                [PHRASE_WEB_FOLLOWING] = "Public notice period and objections",
                [PHRASE_WEB_DAYS] = "{count} {count|day|days}",
                [PHRASE_WEB_MONDAY] = "Mon",
                [PHRASE_WEB_TUESDAY] = "Tue",
                [PHRASE_WEB_WEDNESDAY] = "Wed",
                [PHRASE_WEB_THURSDAY] = "Thu",
                [PHRASE_WEB_FRIDAY] = "Fri",
                [PHRASE_WEB_SATURDAY] = "Sat",
                [PHRASE_WEB_SUNDAY] = "Sun",
                [PHRASE_WEB_CALL] = "Call {number}",
                [PHRASE_WEB_WRITE] = "Object by e-mail",
                [PHRASE_WEB_MAIL_NOTICE] = "Objection to “{title}”",
                [PHRASE_WEB_MAIL_COMMUNITY] = "Objection to “{title}”, {name}{code? (code {code})}",
                [PHRASE_WEB_MAIL_ROW] = "Objection to indicator {no} of {name}, “{indicator}”{code? (code {code})}",
                [PHRASE_WEB_MAIL_BODY] = "The objection and its reasons:\n\nName, and how to reach you:\n",
                [PHRASE_WEB_OBJECT_TO_ROW] = "Object to this indicator",
                [PHRASE_WEB_CHARTS] = "Charts",
                [PHRASE_WEB_CHARTS_TITLE] = "{title}: comparison",
                [PHRASE_WEB_NO_CHARTS] = "There is nothing to compare.",
                [PHRASE_WEB_STATED] = "Stated",
                [PHRASE_WEB_COMPUTED] = "From the quantities",
                [PHRASE_WEB_THRESHOLD] = "Threshold",
                [PHRASE_WEB_DISAGREEMENTS] = "Figures that disagree",
                [PHRASE_WEB_NOTES] = "Notes",
                [PHRASE_WEB_ROW] = "Indicator {no}: {name}",
                [PHRASE_WEB_APART_FIGURES] = "{stated} stated, {computed} from the quantities",
                [PHRASE_WEB_TO_VERIFY] = "{count} to verify",
                [PHRASE_WEB_NOTED] = "with a note",
                [PHRASE_WEB_TOPIC] = "{name} ({count})",
                [PHRASE_WEB_PAPER] = "This {@unit}’s indicators (PDF)",
                [PHRASE_WEB_OTHERS] = "Other {@units}",
                [PHRASE_WEB_ROWS] = "{count} {count|indicator|indicators}",
                [PHRASE_WEB_ROWS_UNFOLD] = "Open a row to read what the standard asks and what was reported.",
                [PHRASE_WEB_TALLY] = "{count|{@unit}|{@units}}{tier? of the {tier}}{sampled?, {sampled} by {@sample}}",
                [PHRASE_WEB_NOT_FINAL] = "A draft: it may change once it has been checked.",
                [PHRASE_WEB_APART] = "{count} {count|indicator disagrees|indicators disagree}",
                [PHRASE_WEB_FIND] = "Find by {@unit_parent}",
                [PHRASE_WEB_COUNT] = "{count} {count|{@unit}|{@units}}",
                [PHRASE_WEB_FILE] = "{file} ({format})",
                [PHRASE_WEB_CSV] = "CSV",
                [PHRASE_WEB_PAPERS_OF_ALL] = "PDF and poster of each {@unit}",
            },
        .findings =
            {
                [FINDING_RATE_MISMATCH] =
                    {
                        .name = "rate and quantities differ",
                        .meaning =
                            "The rate stated is not what the quantities give. Rounding half up and half to even both "
                            "agree; cut-off digits are only noted; areas are taken as rounded.",
                        .example = "80% stated, quantities 280 and 1000: 280 ÷ 1000 = 28%.",
                        .settling = "Check numerator, denominator and rate against the records and correct the one that is wrong, "
                                    "in corrections.csv.",
                        .ask =
                            "Please check the three figures{part_item? (“{part_item}”, “{whole_item}” and the rate)} "
                            "against your records and state each as checked.",
                    },
                [FINDING_RATE_IMPOSSIBLE] =
                    {
                        .name = "a rate that the total cannot give",
                        .meaning =
                            "A percentage is above 100%, or no whole number of the total stated gives it. Where the total "
                            "is only inferred from other figures, it is a question.",
                        .example = "80% of 6 places: 4 ÷ 6 ≈ 66.67%, 5 ÷ 6 ≈ 83.33%.",
                        .settling =
                            "Check the total and the number that meets the requirement, and compute the rate from them.",
                        .ask =
                            "Please check the rate and the quantities behind it against your records and state each as "
                            "checked.",
                    },
                [FINDING_PART_EXCEEDS_WHOLE] =
                    {
                        .name = "part larger than whole",
                        .meaning = "A part is larger than its whole.",
                        .example = "100 households connected of 95.",
                        .settling = "Check both figures.",
                        .ask = "Please check both figures against your records and state each as checked.",
                    },
                [FINDING_ZERO_DENOMINATOR] =
                    {
                        .name = "whole is 0",
                        .meaning = "The whole is 0 while its part is not, so there is no rate.",
                        .example = "5 devices of 0.",
                        .settling = "Check the whole.",
                        .ask = "Please check both figures against your records and state each as checked.",
                    },
                [FINDING_PARTS_DO_NOT_ADD] =
                    {
                        .name = "parts and total differ",
                        .meaning =
                            "Within one row the parts do not add up to the total, or figures given separately do not fit "
                            "the one given for all.",
                        .example = "13 places, 5 with and 7 without the equipment.",
                        .settling = "Check the parts and the total.",
                        .ask = "Please check the total and its parts against your records and state each as checked.",
                    },
                [FINDING_THRESHOLD_MISSED] =
                    {
                        .name = "standard not reached by the figures",
                        .meaning = "“Met” is stated, but the figures do not reach the standard.",
                        .example = "The standard asks for 80%, the quantities give 28%, “met” is stated.",
                        .settling = "Check the figures; if they are right, the {@body} decides anew.",
                        .ask =
                            "Please check the quantities and the conclusion on this indicator against your records and "
                            "state both as checked.",
                    },
                [FINDING_THRESHOLD_EXACT] =
                    {
                        .name = "rate equal to the standard’s figure",
                        .meaning =
                            "The rates stated equal the standard's figures to the digit; from three indicators of a table "
                            "on it is a question.",
                        .example = "Thresholds 80%, 90%, 50%; stated 80%, 90%, 50%.",
                        .settling = "Confirm the actual figures and give the quantities behind them.",
                        .ask = "Please check the rate against your records and state the quantities behind it.",
                    },
                [FINDING_CROSS_INDICATOR] =
                    {
                        .name = "indicators do not fit together",
                        .meaning =
                            "Figures of different indicators do not fit together, or one says all while another says how "
                            "many lack it.",
                        .example = "9 places connected by one indicator, 8 in total by another.",
                        .settling = "Check the figures concerned and what was counted.",
                        .ask =
                            "Please check the quantities of the indicators concerned against your records and state each "
                            "as checked.",
                    },
                [FINDING_POINTS_MISMATCH] =
                    {
                        .name = "points and figures differ",
                        .meaning =
                            "The points stated are not what the figures give. Where a figure is missing, what they "
                            "give is a range, and only points outside it are told.",
                        .example = "The figures of the green area give 6 points, 8 are stated.",
                        .settling =
                            "Check the points and the figures behind them against the records and correct the one "
                            "that is wrong, in corrections.csv.",
                        .ask =
                            "Please check the points of this row and the figures behind them against your records and "
                            "state what you find.",
                    },
                [FINDING_POINTS_ABOVE_MOST] =
                    {
                        .name = "more points than the row can earn",
                        .meaning = "The points stated are above the most that the row can earn.",
                        .example = "12 points of at most 10.",
                        .settling = "Check the points; a bonus belongs to the row that gives it.",
                        .ask = "Please check the points of this row and state them as checked.",
                    },
                [FINDING_TOTAL_MISMATCH] =
                    {
                        .name = "total and points differ",
                        .meaning =
                            "The total stated is not the sum of the points stated, or not what the figures give.",
                        .example = "The points stated add up to 82, the total states 84.",
                        .settling = "Check the points of all rows and the total and correct the one that is wrong, in "
                                    "corrections.csv.",
                        .ask = "Please check the points of all rows and the total and state them as checked.",
                    },
                [FINDING_LEVEL_MISMATCH] =
                    {
                        .name = "level and figures differ",
                        .meaning =
                            "The level stated is not the one that the computed total reaches, or a gate that the "
                            "level asks for is missed. Where figures are missing and the level is not certain, it "
                            "is a question.",
                        .example = "A total of 78 reaches “good”; “excellent” is stated.",
                        .settling = "Check the total and the gates and correct the level, in corrections.csv.",
                        .ask = "Please check the total, the gates and the level and state what you find.",
                    },
                [FINDING_COUNT_LIST_MISMATCH] =
                    {
                        .name = "count and list differ",
                        .meaning =
                            "The number stated is not the number of names listed; with an open list only more names than "
                            "stated contradict. A name listed twice counts once.",
                        .example = "1 service stated, 4 listed.",
                        .settling = "Check the number and the names.",
                        .ask = "Please check the number and the names listed, and state both as checked.",
                    },
                [FINDING_VERDICT_MISSING] =
                    {
                        .name = "no conclusion",
                        .meaning = "No conclusion is stated.",
                        .example = "The statement has text, but neither met nor not met.",
                        .settling = "Supply the conclusion.",
                        .ask = "Please state the conclusion on this indicator.",
                    },
                [FINDING_VERDICT_CONTRADICTED] =
                    {
                        .name = "conclusion and statement differ",
                        .meaning =
                            "“Met” is stated while the row itself says that something is lacking, or cannot be read and "
                            "speaks of what is planned, partial or approximate.",
                        .example = "“{@Met}. … 2 places not yet equipped.”",
                        .settling = "Check the facts and the conclusion.",
                        .ask = "Please check the facts and the conclusion on this indicator and state both as checked.",
                    },
                [FINDING_STANDARD_ALTERED] =
                    {
                        .name = "not the standard’s text",
                        .meaning =
                            "The definition or requirement in the table is not the standard's text. The standard's text "
                            "is applied.",
                        .example = "The standard has “permanent residents”, the table “residents”.",
                        .settling = "Restore the text, or explain in waivers.csv why it does not apply.",
                        .ask =
                            "Please check whether the definition and requirement given are those of the standard for this "
                            "tier.",
                    },
                [FINDING_STATEMENT_MISMATCH] =
                    {
                        .name = "sentence and figures differ",
                        .meaning =
                            "The sentence and the items disagree, one gives what the other lacks, or a correction does "
                            "not fit: its old value differs, or it turns a result without evidence.",
                        .example = "The item says 320, the sentence 302.",
                        .settling = "Correct one of them; name the evidence of a correction.",
                        .ask = "Please check the wording of the report against its figures and state both as checked.",
                    },
                [FINDING_CLAUSE_UNANSWERED] =
                    {
                        .name = "part of the requirement not addressed",
                        .meaning =
                            "A part of the requirement is not addressed, or only a conclusion is given. Where the form "
                            "has no place for it, the office extends the form.",
                        .example = "Clause 3 asks for the number of scenarios; the statement does not give it.",
                        .settling = "Supply what the clause asks.",
                        .ask = "Please report on this part of the requirement.",
                    },
                [FINDING_WRONG_TIER] =
                    {
                        .name = "wording of another tier",
                        .meaning = "The statement is worded for another tier.",
                        .example = "A table of a lower tier with a sentence of a higher one.",
                        .settling = "Fill in the row by the form of its own tier.",
                        .ask = "Please check which standard applies and report on the requirement for this tier.",
                    },
                [FINDING_STATEMENT_UNREAD] =
                    {
                        .name = "sentence not read",
                        .meaning =
                            "The sentence follows no form, or is too long and repetitive, so its figures could not be "
                            "read; or the row is missing.",
                        .example = "A sentence of quite another shape.",
                        .settling = "Follow the form, or enter the items in the data file.",
                        .ask = "Please check this indicator and complete it or fill it in again in the given form.",
                    },
                [FINDING_BLANK_FIELD] =
                    {
                        .name = "blank",
                        .meaning =
                            "A field is empty, whether blanks, nothing or doubled separators, or the table has no row for "
                            "it. What cannot be computed without it is unknown.",
                        .example = "“offers   kinds of elderly care services”.",
                        .settling = "Fill it in. A blank is never taken as 0.",
                        .ask = "Please fill in what is blank, or state that there is none.",
                    },
                [FINDING_ALTERNATIVE_UNRESOLVED] =
                    {
                        .name = "choice not made",
                        .meaning = "A choice was not made.",
                        .example = "“exceeds / does not exceed 30%”.",
                        .settling = "Choose one; where the form itself prints it, the office changes the form.",
                        .ask = "Please choose what applies.",
                    },
                [FINDING_VAGUE_QUANTITY] =
                    {
                        .name = "no exact number",
                        .meaning = "Words stand where a number is asked.",
                        .example = "“several innovative application scenarios”.",
                        .settling = "Give the number.",
                        .ask = "Please state the exact number.",
                    },
                [FINDING_UNIT_SUSPECT] =
                    {
                        .name = "doubtful unit or form of a figure",
                        .meaning =
                            "A unit or the form of a figure is doubtful: characters missing, percent sign lost, turned "
                            "into a date or scientific notation. Such a figure is not used.",
                        .example = "0.95 for 95%; 3/4 become 4 March.",
                        .settling = "Format the cell as text and enter the figure again.",
                        .ask = "Please check the figure and its unit and state both as checked.",
                    },
                [FINDING_VACUOUS] =
                    {
                        .name = "coverage of nothing",
                        .meaning = "Coverage is claimed of nothing.",
                        .example = "“0 buildings of 19 storeys, all covered”.",
                        .settling = "A note; nothing to do.",
                    },
                [FINDING_NO_DENOMINATOR] =
                    {
                        .name = "rate without quantities",
                        .meaning = "A rate is stated without quantities.",
                        .example = "“the satisfaction of residents reaches 95%”.",
                        .settling = "The office may add the quantities to the form.",
                    },
                [FINDING_QUALIFIER_DROPPED] =
                    {
                        .name = "qualifying word left out",
                        .meaning = "A word of the standard that narrows what is counted is left out.",
                        .example = "“residents” for “permanent residents”.",
                        .settling = "A note; count as the standard does.",
                    },
                [FINDING_LIST_FOREIGN] =
                    {
                        .name = "may not belong to the list",
                        .meaning = "A name listed may belong to another indicator.",
                        .example = "Entrance systems among convenience facilities.",
                        .settling = "A note; check the list.",
                    },
                [FINDING_UNIFORM] =
                    {
                        .name = "all rates 100%",
                        .meaning = "All rates the standard asks for are 100%.",
                        .example = "Every row states 100%.",
                        .settling = "A note; confirm.",
                    },
                [FINDING_PARTS_IDENTICAL] =
                    {
                        .name = "numerator equal to denominator",
                        .meaning = "Several rates have the same figure as numerator and denominator.",
                        .example = "5373 of 5373.",
                        .settling = "A note; confirm.",
                    },
                [FINDING_ENTITY_SUSPECT] =
                    {
                        .name = "doubtful body",
                        .meaning = "A platform is named where a body is asked, or the body that organised the {@work}.",
                        .example = "The operator is “the management platform”.",
                        .settling = "Name the actual operator.",
                        .ask = "Please check the full name of the body given and what it does for this indicator.",
                    },
                [FINDING_OUTLIER] =
                    {
                        .name = "far from the other {@units}",
                        .meaning =
                            "A size is far from that of the others (logarithms, median and MAD, |z| > 3.5, at least 8 "
                            "{@units}).",
                        .example = "About 3000 households everywhere, 300 in one.",
                        .settling = "A note; confirm the figure.",
                    },
                [FINDING_COPIED_ANSWERS] =
                    {
                        .name = "answers alike",
                        .meaning =
                            "Four or more independent answers of two or more {@units} are alike; as a note, three or more "
                            "{@units} have the same free text; or a row names another {@unit}. For internal use only.",
                        .example = "Share, area, satisfaction and operator are the same.",
                        .settling = "Ask each to check against its own records.",
                    },
                [FINDING_WORDING_CHANGED] =
                    {
                        .name = "wording differs from the form",
                        .meaning = "The fixed words differ from the form.",
                        .example = "A word more or less.",
                        .settling = "A note; nothing to do.",
                    },
                [FINDING_DUPLICATE_TEXT] =
                    {
                        .name = "words repeated",
                        .meaning = "Words stand twice in a row, or a name twice in a list.",
                        .example = "“about about”.",
                        .settling = "Remove the repetition.",
                    },
                [FINDING_PUNCTUATION] =
                    {
                        .name = "punctuation and numbering",
                        .meaning =
                            "Irregular punctuation: half-width between Han characters, doubled, or missing at the end; or "
                            "clauses numbered out of sequence.",
                        .example = "A half-width comma between Han characters.",
                        .settling = "Put it right before printing.",
                    },
                [FINDING_SPACING] =
                    {
                        .name = "blanks and characters",
                        .meaning = "Superfluous blanks or full-width digits, normalised in print.",
                        .example = "“95 %”.",
                        .settling = "Nothing to do.",
                    },
                [FINDING_NOTICE_COUNT_MISMATCH] =
                    {
                        .name = "notice and register differ",
                        .meaning =
                            "A count in the notice differs from the register, or the text cannot be read and compared "
                            "with it.",
                        .example = "The notice says 14, the register has 13.",
                        .settling = "Check both.",
                    },
                [FINDING_CONCLUSION_CONTRADICTED] =
                    {
                        .name = "notice’s conclusion and figures differ",
                        .meaning =
                            "Notice, register, verdicts and figures do not agree about {@a unit}, or the notice names one "
                            "that the register lacks, holds back or does not recognise.",
                        .example = "5 {@units} are said to meet the requirements, one does not by its figures.",
                        .settling = "Settle the figures; the {@body} confirms, or the {@unit} is held back.",
                    },
                [FINDING_NOTICE_FACTS] =
                    {
                        .name = "facts of the notice do not go together",
                        .meaning =
                            "Dates, years and document numbers of the notice do not go together, or its preamble differs "
                            "from notice.csv.",
                        .example = "The publicity period runs from 6 to 2 December 2024.",
                        .settling = "Check them and correct notice.csv.",
                    },
                [FINDING_SPOT_CHECK_RATIO] =
                    {
                        .name = "too few spot-checked",
                        .meaning = "Fewer were spot-checked than required.",
                        .example = "2 of 9, ≈22.22%, 30% required.",
                        .settling = "Check more, or correct the figures.",
                    },
                [FINDING_SPOT_CHECK_UNPUBLISHED] =
                    {
                        .name = "{@units} or data not published",
                        .meaning = "Recognised {@units} without name or data, or the rest of the pool left untold.",
                        .example = "3 spot-checked, one named.",
                        .settling = "Supply names and data, or explain.",
                    },
                [FINDING_NOTICE_ELEMENT_MISSING] =
                    {
                        .name = "notice incomplete",
                        .meaning =
                            "The notice lacks an element it needs: publicity period, objections, contact, supervision "
                            "telephone, signature, date.",
                        .example = "No publicity period.",
                        .settling = "Supply it in notice.csv.",
                    },
                [FINDING_PERSONAL_DATA] =
                    {
                        .name = "personal data",
                        .meaning =
                            "Personal data: identity number, mobile or private telephone, bank card, passport, plate, "
                            "address, e-mail, WeChat or QQ account, or fewer than 5 people in special circumstances. "
                            "Masked in every output; cannot be waived.",
                        .example = "A mobile number in a statement.",
                        .settling =
                            "Remove it from the data. What is none (a device's number) is released in released.csv, each "
                            "text with reason, approver and date; an identity number never is.",
                        .ask = "Please remove the personal data and fill in this indicator again.",
                    },
                [FINDING_FILE_UNREADABLE] =
                    {
                        .name = "file cannot be read",
                        .meaning = "A file cannot be read.",
                        .example = "A quotation mark is not closed.",
                        .settling = "Save it as CSV UTF-8, as the message says.",
                    },
                [FINDING_DOCUMENT_READ] =
                    {
                        .name = "how a document was read",
                        .meaning =
                            "What of a table in an Excel, Word or other document was not read, or on a condition.",
                        .example = "1 hidden part was not read.",
                        .settling = "Look at the cells; what is to be published must be text or figures that are seen.",
                    },
                [FINDING_FILE_FORM] =
                    {
                        .name = "how the file is saved",
                        .meaning = "A file is not saved as most are. It was read as it is; nothing is lost.",
                        .example = "Semicolons part its cells.",
                        .settling = "Nothing needs to be done; CSV UTF-8 is better the next time.",
                    },
                [FINDING_CHARACTER_UNPRINTABLE] =
                    {
                        .name = "character cannot be printed",
                        .meaning =
                            "A character that no font has and that cannot be printed. A draft shows its code instead: 〔"
                            "U+2714〕.",
                        .example = "“✔ (U+2714)”.",
                        .settling = "Use words or another sign: “yes” for “✔”.",
                    },
                [FINDING_SOURCE_UNPLACED] =
                    {
                        .name = "not imported",
                        .meaning =
                            "What import found no place for, listed in unplaced.csv of the data set with the line of the "
                            "source.",
                        .example = "{@A unit} has two tables; the second was not imported.",
                        .settling =
                            "Compare with the source, enter what is missing, delete the line of unplaced.csv; at the end "
                            "the file.",
                    },
                [FINDING_SOURCE_REMARK] =
                    {
                        .name = "read on a condition",
                        .meaning =
                            "What import left out of a Word or Excel file or a web page, or read on a condition, listed "
                            "in source/remarks.csv of the data set: changes that nobody had accepted, hidden rows, "
                            "numbers shown with fewer digits than are stored.",
                        .example =
                            "Three tracked changes in a table had not been accepted; they were read as accepted.",
                        .settling =
                            "Compare with the file, then delete the line of source/remarks.csv; at the end the file.",
                    },
                [FINDING_COLUMN_MISSING] =
                    {
                        .name = "column missing",
                        .meaning = "A column is missing.",
                        .example = "There is no column value.",
                        .settling = "Supply it; start from the form command.",
                    },
                [FINDING_ROW_RAGGED] =
                    {
                        .name = "row longer or shorter than the header",
                        .meaning = "A row has more or fewer cells than the header.",
                        .example = "An unquoted comma in a cell.",
                        .settling = "Check commas and quotation marks.",
                    },
                [FINDING_ITEM_UNKNOWN] =
                    {
                        .name = "unknown id",
                        .meaning = "An id is not defined.",
                        .example = "A misspelt item.",
                        .settling = "Check the id.",
                    },
                [FINDING_ITEM_DUPLICATE] =
                    {
                        .name = "item given twice",
                        .meaning = "The same item is given twice.",
                        .example = "Lines 3 and 9.",
                        .settling = "Keep one.",
                    },
                [FINDING_VALUE_TYPE] =
                    {
                        .name = "value of the wrong type",
                        .meaning = "A value of the wrong type or out of range.",
                        .example = "Words where a number is asked.",
                        .settling = "Fill it in as the form says.",
                    },
                [FINDING_RULE_BROKEN] =
                    {
                        .name = "rule of the standard cannot be run",
                        .meaning =
                            "A rule or pattern of the standard is wrong and cannot be run, or contradicts another.",
                        .example = "A rule names an item that does not exist.",
                        .settling = "Whoever keeps the standard corrects it.",
                    },
                [FINDING_CORRECTION_REFUSED] =
                    {
                        .name = "correction not applied",
                        .meaning =
                            "A correction lacks the new value, reason, evidence, approver or date, gives another old "
                            "value than the table, or is of something that is not there; it was not applied.",
                        .example = "A new value without reason or evidence.",
                        .settling = "Complete, correct or remove the line.",
                    },
                [FINDING_WAIVER_EXPIRED] =
                    {
                        .name = "waiver expired",
                        .meaning = "A waiver has expired, by the date in notice.csv.",
                        .example = "Expired on 30 June, notice of 1 December.",
                        .settling = "Renew or remove it.",
                    },
                [FINDING_WAIVER_UNUSED] =
                    {
                        .name = "waiver unused or incomplete",
                        .meaning =
                            "A waiver fits no finding, repeats another, lacks a reason, an approver, a date or (of a "
                            "contradiction) a public note, or is for personal data; it was not applied.",
                        .example = "The figures were corrected, the waiver remained.",
                        .settling = "Remove or complete it.",
                    },
                [FINDING_UNTRANSLATED] =
                    {
                        .name = "no English",
                        .meaning = "English words are missing.",
                        .example = "{@A unit} without name_en.",
                        .settling = "Supply them; English pages show the Chinese until then.",
                    },
                [FINDING_REGRESSED] =
                    {
                        .name = "requirement no longer met",
                        .meaning =
                            "By this year's standard last year's figures meet the requirement and this year's do not; or "
                            "last year's table states it as met and this year's as not met. Told by compare.",
                        .example = "Radio and television coverage went from 95% to 72%; the standard asks 80%.",
                        .settling =
                            "Check this year's figures; if they are right, state why and until when it will be mended.",
                        .ask =
                            "Please check this year's figures against your records; if they are right, state why and "
                            "until when it will be mended.",
                    },
                [FINDING_IMPLAUSIBLE_CHANGE] =
                    {
                        .name = "large change",
                        .meaning =
                            "A large change: a total halved or doubled, by 20 or more; another count halved, by 20 or "
                            "more; a rate moved by 30 percentage points and by half of itself (not where the total is "
                            "under 20); an area doubled or halved even if both were rounded.",
                        .example = "Total households went from 2400 to 1100.",
                        .settling = "Check both years' figures and what they count; if they are right, state why.",
                        .ask =
                            "Please check both years' figures and what they count, and state each as checked; if they are "
                            "right, state why.",
                    },
                [FINDING_UNCHANGED_TEXT] =
                    {
                        .name = "answers as before",
                        .meaning =
                            "At least four independent answers are those of the edition before: figures (other than 0, "
                            "100, up to 5, thresholds, and areas), free words and names; rates count from the third "
                            "edition on. The form's own words do not count.",
                        .example = "Names of services, numbers of devices and of households are all as before.",
                        .settling =
                            "Let the {@unit} confirm that they are as things stand; if nothing changed, say so.",
                        .ask =
                            "Please check for each whether it is as things stand now; update what has changed and say "
                            "what has not.",
                    },
                [FINDING_PROMISE_UNMET] =
                    {
                        .name = "waiver due, still found",
                        .meaning =
                            "What the edition before let stand by a waiver is due and still found, and no new waiver "
                            "covers it.",
                        .example = "The waiver ran until 2024-06-30; the notice is of 2024-12-01 and shows the same.",
                        .settling = "Settle it and correct the data, or renew the waiver (waivers.csv).",
                    },
                [FINDING_SUCCESSION_UNDECLARED] =
                    {
                        .name = "change of {@units} not declared",
                        .meaning =
                            "{@A unit} appears or is gone, or has another id or name, and succession.csv does not say so. "
                            "Those with the same id and name, or alone with their name in one {@unit_parent}, are taken "
                            "for the same {@unit}.",
                        .example = "“Dongyuan” is in the older register only.",
                        .settling =
                            "Add it to succession.csv of the newer data set: old, new, kind (renamed, merged, split, new, "
                            "vanished), note.",
                    },
                [FINDING_SAME_DATE] =
                    {
                        .name = "editions of the same date",
                        .meaning =
                            "Two notices bear the same date and differ otherwise, so which is the later one cannot be "
                            "seen; they are compared in the order given. Where the dates say that the order is wrong, "
                            "compare refuses.",
                        .example = "Both editions' notice.csv say 1 December 2032.",
                        .settling = "Check date in notice.csv, and give the data sets from the oldest to the newest.",
                    },
                [FINDING_TIER_CHANGED] =
                    {
                        .name = "tier changed",
                        .meaning =
                            "The {@unit}'s tier is not what it was. The older figures are judged by the newer tier's "
                            "standard as well, and both are shown.",
                        .example = "From a lower tier to a higher one.",
                        .settling = "Nothing to settle; compare with what the {@body} found.",
                    },
                [FINDING_STANDARD_CHANGED] =
                    {
                        .name = "standard changed",
                        .meaning =
                            "The standards of the two editions differ here: threshold, requirement, rule, definition or "
                            "unit, or the indicator was added or dropped. Where definition or unit differ, figures cannot "
                            "be compared.",
                        .example = "Coverage asked: 90% instead of 80%.",
                        .settling = "Nothing to settle; keep it in mind when reading the comparison.",
                    },
            },
        .sentences =
            {
                /* rate-mismatch */
                [SENTENCE_RATE_DIFFERS] =
                    "{stated} is stated; the quantities given yield {part} ÷ {whole}{times? × {times}} = {computed}. The two do not agree. "
                    "{threshold?The standard asks for {threshold}. }Please check.",
                [SENTENCE_RATE_DIFFERS_BEYOND] =
                    "{stated} is stated; the quantities given yield {part} ÷ {whole}{times? × {times}} = {computed}. The two do not agree: "
                    "even allowing for rounded areas, the rate lies between {low} and {high}. {threshold?The standard "
                    "asks for {threshold}. }Please check.",
                [SENTENCE_RATE_DIFFERS_WITHIN] =
                    "{stated} is stated; the quantities given yield {part} ÷ {whole}{times? × {times}} = {computed}. The two agree only if "
                    "the areas were rounded (rate between {low} and {high}). {threshold?The standard asks for "
                    "{threshold}. }Please check.",
                [SENTENCE_RATE_CUT_OFF] =
                    "{stated} is stated; the quantities given yield {part} ÷ {whole}{times? × {times}} = {computed}. Digits were cut off "
                    "rather than rounded.",
                [SENTENCE_RATE_FULL_BY_ROUNDING] =
                    "{stated} is stated; the quantities given yield {part} ÷ {whole}{times? × {times}} = {computed}, which rounds to "
                    "{stated} although the two quantities differ.",
                [SENTENCE_RATE_FULL_FROM_UNEQUAL] =
                    "{stated} is stated; the quantities given yield {part} ÷ {whole}{times? × {times}} = {computed}. The two quantities "
                    "differ, so they cannot give {stated}. {threshold?The standard asks for {threshold}. }Please check.",

                /* rate-impossible */
                [SENTENCE_SHARE_IMPOSSIBLE] =
                    "“{item}” is {stated}, but “{whole_item}” is {whole}, and no whole number of that gives {stated}; the "
                    "nearest are {near}. {threshold?The standard asks for {threshold}. }Please check.",
                [SENTENCE_SHARE_UNLIKELY] =
                    "“{item}” is {stated}; the table gives no total. If the total is one of the quantities given "
                    "({wholes}), {stated} cannot be. Please check the total and the rate.",
                [SENTENCE_SHARE_ABOVE_WHOLE] = "“{item}” reads “{value}”, which is above 100%. Please check.",

                /* part-exceeds-whole */
                [SENTENCE_PART_ABOVE_WHOLE] =
                    "“{part_item}” is {part}, more than “{whole_item}”, which is {whole}: a part exceeds its whole. "
                    "Please check.",

                /* zero-denominator */
                [SENTENCE_WHOLE_IS_ZERO] =
                    "“{whole_item}” is 0 while “{part_item}” is {part}, so no rate can be computed. Please check.",
                [SENTENCE_DIVISOR_IS_ZERO] =
                    "The rule for clause {clause} divides by 0{figures? ({figures})}, so nothing can be computed. Please "
                    "check the figures; if they are right, the standard’s rule needs to be changed.",

                /* parts-do-not-add */
                [SENTENCE_PARTS_SUM] = "Within the row: {check}: {figures} ({explanation}). Please check.",

                /* threshold-missed */
                [SENTENCE_THRESHOLD_NOT_REACHED] =
                    "The conclusion reads “{claim}”, but {figures?{figures}; }the figures give {explanation}, which falls "
                    "short of the standard. Please check.",

                /* threshold-exact */
                [SENTENCE_THRESHOLDS_EXACT] =
                    "The rates stated in {rows} are exactly the figures of the standard ({count} "
                    "{count|indicator|indicators}). Please confirm that they are the actual figures.",

                /* cross-indicator */
                [SENTENCE_POINTS_DIFFER] =
                    "“{item}”: {stated} points are stated; the figures given yield {computed}. The "
                    "two do not agree. Please check.",
                [SENTENCE_POINTS_TOO_MANY] =
                    "“{item}”: {stated} points are stated, more than the {most} that the row can earn. Please check.",
                [SENTENCE_TOTAL_NOT_SUM] =
                    "“{item}”: {stated} is stated; the points stated in the rows add up to {sum}. "
                    "The two do not agree. Please check.",
                [SENTENCE_TOTAL_DIFFERS] =
                    "“{item}”: {stated} is stated; the figures given yield {computed}. The two do "
                    "not agree. Please check.",
                [SENTENCE_LEVEL_DIFFERS] =
                    "“{item}”: “{stated}” is stated; the figures yield a total of {computed}: {low?“{low}” to }"
                    "{level?“{level}”}{none?not enough for “{none}”}. The two do not agree. Please check.",
                [SENTENCE_LEVEL_GATE_MISSED] =
                    "“{item}”: “{stated}” is stated; a gate of this level is not passed ({rows}). Please check.",
                [SENTENCE_LEVEL_NOT_KNOWN] =
                    "“{item}”: “{stated}” is stated; figures are missing, and with a total of {computed}{rows? and gates "
                    "that cannot be computed ({rows})} it is not certain that the level is reached. Please check.",
                [SENTENCE_CHECK_FAILED] = "Across indicators: {check}: {figures} ({explanation}). Please check.",
                [SENTENCE_ALL_BESIDE_LACKING] =
                    "{rows} report some that lack what is asked, while this row says “{value}”. Please check that it "
                    "covers them.",

                /* count-list-mismatch */
                [SENTENCE_COUNT_NOT_LIST] =
                    "“{item}” is {stated}, but {counted} are listed{distinct? ({distinct} without repeats)}: {list}. The "
                    "two do not agree. Please check.",

                /* verdict-missing */
                [SENTENCE_NO_VERDICT] = "No conclusion is stated. Please supply it; the words for it are: {words}.",
                [SENTENCE_TABLE_BLANK] = "Nothing is filled in in this table. Please fill it in and check again.",
                [SENTENCE_VERDICT_OPEN] =
                    "The conclusion reads “{claim}”, which does not say whether the requirement is met. Please supply it; "
                    "the words for it are: {words}.",

                /* verdict-contradicted */
                [SENTENCE_LACKING_COUNT] =
                    "The conclusion reads “{claim}” while “{item}” is {stated}. The two do not agree. Please check.",
                [SENTENCE_LACKING_WORDS] =
                    "The conclusion reads “{claim}” while the statement says “{excerpt}”. The two do not agree. Please "
                    "check.",
                [SENTENCE_DOUBT_WORDS] =
                    "The conclusion reads “{claim}” while the statement, which does not follow the form, says "
                    "“{excerpt}”. Whether the requirement is met cannot be confirmed. Please check.",
                [SENTENCE_LACKING_NOTHING] =
                    "The conclusion reads “{claim}”, yet by the figures reported every requirement is "
                    "reached{explanation?: {explanation}}. Please check.",

                /* standard-altered */
                [SENTENCE_DEFINITION_ALTERED] =
                    "The definition in the table is not that of the standard: the table has “{stated}”, the standard "
                    "“{standard}”. The standard’s text was applied. Please check.",
                [SENTENCE_REQUIREMENT_ALTERED] =
                    "The requirement in the table is not that of the standard: the table has “{stated}”, the standard "
                    "“{standard}”. The standard’s text was applied. Please check.",

                /* statement-mismatch */
                [SENTENCE_STATEMENT_FIGURE] =
                    "“{item}” is {stated}, but the statement says {sentence}. The two do not agree. Please check.",
                [SENTENCE_STATEMENT_NO_ROW] =
                    "The statement gives {sentence} for “{item}”, but the table has no row for it, so nothing can be "
                    "computed from it. Please add the row.",
                [SENTENCE_STATEMENT_OMITS] =
                    "“{item}” is {stated}, but the statement does not mention it. Please check.",

                /* clause-unanswered */
                [SENTENCE_CLAUSE_NOT_ASKED] =
                    "Clause {clause} of the requirement asks for “{items}”, for which the form has no place, so it cannot "
                    "be computed. Please extend the form.",
                [SENTENCE_CLAUSE_NO_FIGURE] =
                    "Clause {clause} of the requirement asks for “{items}”, which the statement does not give. Please "
                    "supply it.",
                [SENTENCE_CLAUSE_NO_WORDS] =
                    "The statement does not address clause {clause} of the requirement (for example “{words}”). Please "
                    "supply it.",
                [SENTENCE_CLAUSES_NOT_TOLD] =
                    "The form does not touch on what the requirement asks in its clauses ({clauses}), nor does the "
                    "statement. Please extend the form.",
                [SENTENCE_STANDARD_RESTATED] =
                    "The statement repeats the requirement without saying what the {@unit} has.",
                [SENTENCE_ONLY_CLAIMED] =
                    "Only a conclusion is given, with no statement or figure to support it. Please supply it.",

                /* wrong-tier */
                [SENTENCE_OTHER_TIER] =
                    "The statement is worded for the {tier}, which is not the tier of this table. Please check.",

                /* statement-unread */
                [SENTENCE_STATEMENT_FITS_NONE] =
                    "The wording of this statement does not follow the form for the indicator, so its figures could not "
                    "be read. Please check.",
                [SENTENCE_STATEMENT_GIVEN_UP] =
                    "This statement is too long and repetitive to be read to its end, so its figures were not read. "
                    "Please reword it by the form.",
                [SENTENCE_ROW_ABSENT] = "The table has no entry for this indicator. Please supply it.",

                /* blank-field */
                [SENTENCE_SLOT_BLANK] = "“{item}” is blank. Please supply it.",
                [SENTENCE_ITEMS_ABSENT] = "The table has no row for “{items}”. Please add it.",
                [SENTENCE_STATEMENT_ABSENT] =
                    "No statement is given for this indicator; one will be composed from its figures. Please confirm.",
                [SENTENCE_LIST_HAS_BLANK] = "“{item}” reads “{value}”, which contains a gap. Please check.",

                /* alternative-unresolved */
                [SENTENCE_CHOICE_OPEN] = "“{item}” reads “{value}”, a choice that was not made. Please choose.",
                [SENTENCE_CHOICE_OF_FORM] =
                    "“{item}” reads “{value}” as printed on the form, without saying which. Please extend the form.",
                [SENTENCE_CHOICE_WORDS] = "The statement says “{value}” without saying which. Please say so.",

                /* vague-quantity */
                [SENTENCE_QUANTITY_BOUND] =
                    "“{item}” is {stated}, the figure that the standard asks for; the actual number is not given. Please "
                    "give it.",
                [SENTENCE_QUANTITY_VAGUE] = "“{item}” reads “{value}”, which is no figure. Please give the number.",
                [SENTENCE_WORDS_VAGUE] =
                    "The statement says “{value}” where a figure is asked. Please give the number.",

                /* unit-suspect */
                [SENTENCE_UNIT_OTHER] =
                    "The unit of “{item}” is given as “{stated}”; the standard has “{unit}”. Please check unit and figure.",
                [SENTENCE_VALUE_SCIENTIFIC] =
                    "“{item}” reads “{value}”: the spreadsheet turned it into scientific notation. Please format the cell "
                    "as text and enter the figure again.",
                [SENTENCE_VALUE_IS_DATE] =
                    "“{item}” reads “{value}”: the spreadsheet may have turned it into a date. Please format the cell as "
                    "text and enter the figure again.",
                [SENTENCE_VALUE_IN_WAN] = "“{item}” reads “{value}”. Please write all digits of the number.",
                [SENTENCE_VALUE_FRACTION] =
                    "“{item}” reads “{value}” where a percentage is asked; perhaps the percent sign was lost (0.95 for "
                    "95%). Please check; the figure was not used.",

                /* vacuous */
                [SENTENCE_COVERS_NOTHING] =
                    "“{item}” is 0, so the statement that all of them are covered has no object.",
                [SENTENCE_NOTHING_OF_NOTHING] =
                    "“{part_item}” and “{whole_item}” are both 0, so the rate of {stated} has no object.",

                /* no-denominator */
                [SENTENCE_RATE_WITHOUT_PARTS] =
                    "Only a rate is stated for: {items}. The form asks for no quantities, so it cannot be computed.",

                /* qualifier-dropped */
                [SENTENCE_QUALIFIER_LEFT_OUT] =
                    "“{word}” of the standard does not appear in the statement; what was counted may differ.",

                /* list-foreign */
                [SENTENCE_MEMBER_FOREIGN] = "“{value}”, listed under “{item}”, may not belong to this indicator.",

                /* uniform */
                [SENTENCE_ALL_FULL] = "All {count} rates for which the standard has a threshold are stated as 100%.",

                /* parts-identical */
                [SENTENCE_PARTS_SAME] = "In {rows}, numerator and denominator are the same figure.",

                /* entity-suspect */
                [SENTENCE_ENTITY_PLATFORM] =
                    "“{item}” reads “{value}”, the name of a platform rather than of a body. Please give the body.",
                [SENTENCE_ENTITY_ACCEPTS] =
                    "“{item}” reads “{value}”, which is also the body that organised the {@work}. Please check.",

                /* outlier */
                [SENTENCE_FAR_FROM_PEERS] =
                    "{check}: {stated} is stated, far from the median of all {@units}, {median}. Please confirm the "
                    "figure.",

                /* copied-answers */
                [SENTENCE_ANSWERS_ALIKE] =
                    "Several answers of {communities} are alike ({items}). Please check each against its records.",
                [SENTENCE_NAMES_ANOTHER] =
                    "The text names “{value}”, which is not this {@unit}. Please confirm that it describes this one.",
                [SENTENCE_STORY_ALIKE] =
                    "At length {count} {@units}, {communities} among them, say nearly the same here but for figures and "
                    "names (“{value}”). Please confirm that each describes its own.",
                [SENTENCE_TEXT_SHARED] =
                    "{count} {@units}, {communities} among them, have the same words for “{item}”: “{value}”. Please "
                    "confirm that they are each {@unit}’s own and not an example of the form.",

                /* wording-changed */
                [SENTENCE_WORDED_OTHERWISE] = "The wording differs from the fixed text of the form.",

                /* duplicate-text */
                [SENTENCE_WORDS_TWICE] = "“{value}” stands twice in a row, perhaps by mistake.",
                [SENTENCE_MEMBER_TWICE] = "“{value}” is listed twice under “{item}”.",

                /* punctuation */
                [SENTENCE_MARK_SUSPECT] = "The punctuation at “{value}” is irregular.",
                [SENTENCE_MARK_MISSING] = "The closing punctuation mark is missing.",
                [SENTENCE_NUMBERS_JUMP] = "The clauses are numbered {numbers}, which is not in sequence.",
                [SENTENCE_NUMBER_BRACKETS] =
                    "The year in the document number “{value}” should stand in tortoise-shell brackets: 〔{year}〕.",

                /* spacing */
                [SENTENCE_BLANKS_INSIDE] =
                    "The text has superfluous blanks or full-width digits; they are normalised in print.",
                [SENTENCE_FILE_UNWANTED] =
                    "The file has characters that cannot be seen: control characters, characters without width or marks "
                    "that turn the direction of text (the first is {character}); they were left out.",

                /* notice-count-mismatch */
                [SENTENCE_NOTICE_COUNT] =
                    "The notice gives {stated} for “{item}”; the register has {counted}. The two do not agree. Please "
                    "check.",
                [SENTENCE_NOTICE_COUNT_UNREAD] =
                    "The notice gives “{stated}” for “{item}”, which is no number, so it cannot be compared with the "
                    "register. Please write a number.",
                [SENTENCE_PREAMBLE_UNREAD] =
                    "The text of the notice fits none of the standard’s sentences, so the counts and {@units} in it "
                    "cannot be compared with the register. Please reword it, or add a sentence to the standard’s "
                    "statements.csv.",

                /* conclusion-contradicted */
                [SENTENCE_CONCLUSION_STATED] =
                    "By the register, {stated} {stated|{@unit} meets|{@units} meet} the requirements{tier? of the {tier}}; these "
                    "indicators are not met by the verdicts in their own tables: {rows}. Please check.",
                [SENTENCE_CONCLUSION_DENIED] =
                    "The conclusion on {name} reads “{claim}”, while every verdict in its table is met and no figure "
                    "misses the standard. Please check.",
                [SENTENCE_CONCLUSION_HELD] =
                    "The notice names {name}, which is held back by the register. Please check.",
                [SENTENCE_CONCLUSION_NAMED] =
                    "The notice names {name} among the {@units} that meet the requirements; by the register its "
                    "conclusion {claim?reads “{claim}”}{open?is not stated}. Please check.",
                [SENTENCE_CONCLUSION_FIGURES] =
                    "{preamble?By the notice, }{stated} {stated|{@unit} meets|{@units} meet} the "
                    "requirements{tier? of the {tier}}; by the figures reported, these indicators do not reach the standard: {rows}. Please check.",
                [SENTENCE_CONCLUSION_REGISTER] =
                    "The notice gives “{name}” as “{item}”, but the register has no matching entry. Please check.",

                /* notice-facts */
                [SENTENCE_PERIOD_REVERSED] = "In “{item}”, “{value}” ends before it begins. Please check.",
                [SENTENCE_PERIOD_BEFORE_NOTICE] =
                    "The publicity period, {period}, begins before the date of the notice, {date}. Please check.",
                [SENTENCE_PERIOD_OVER_BEFORE] =
                    "The publicity period, {period}, is over before the date of the notice, {date}. Please check.",
                [SENTENCE_PERIOD_LONG_AFTER] =
                    "The publicity period, {period}, begins {count} days after the date of the notice, {date}. Please "
                    "check.",
                [SENTENCE_PERIOD_SHORT] =
                    "The publicity period, {period}, has {count} {count|day|days}, {working} of them Mondays to Fridays; "
                    "usually it is not less than 5 working days. Please check.",
                [SENTENCE_PERIOD_DAYS] =
                    "The publicity period is given as “{stated}”, but {period} has {count} {count|day|days}, {working} of "
                    "them Mondays to Fridays. Please check.",
                [SENTENCE_NOTICE_BEFORE_INSPECTION] =
                    "The notice is dated {date}, before the {@work}, {inspection}. Please check.",
                [SENTENCE_INSPECTION_OTHER_YEAR] =
                    "The {@work}, {inspection}, is not in the year of {@work}, {year}. Please check.",
                [SENTENCE_NOTICE_OTHER_YEAR] =
                    "The date of the notice, {date}, does not go with the year of {@work}, {year}. Please check.",
                [SENTENCE_TITLE_OTHER_YEAR] = "The title has {stated}, which does not go with {year}. Please check.",
                [SENTENCE_POOL_YEAR_LATER] =
                    "The year of the earlier review, {pool}, is not before the year of {@work}, {year}; the two may have "
                    "been swapped. Please check.",
                [SENTENCE_NUMBER_YEAR_LATER] =
                    "The year in the document number “{value}” is after that of the notice, {year}. Please check.",
                [SENTENCE_PREAMBLE_OTHER] =
                    "The preamble has “{stated}” for “{item}”, notice.csv has “{value}”. Please check.",

                /* spot-check-ratio */
                [SENTENCE_SAMPLE_TOO_SMALL] =
                    "{sampled} of {pool} {sampled|was|were} spot-checked: {sampled} ÷ {pool} = {computed}, less than the "
                    "{least} required. Please check.",
                [SENTENCE_SAMPLE_ABOVE_POOL] =
                    "{sampled} were spot-checked out of {pool}, more than there are. Please check.",
                [SENTENCE_SAMPLE_NOT_CHECKED] =
                    "The share of the spot check could not be verified: “{items}” is not given, or no usable figure. "
                    "Please check.",

                /* spot-check-unpublished */
                [SENTENCE_REGISTER_NOBODY] = "The register names no {@unit}. Please enter them.",
                [SENTENCE_SPOT_CHECK_NO_NAME] =
                    "{@Units} by {basis} whose names are not published: {count}. Please supply them.",
                [SENTENCE_SPOT_CHECK_NO_TABLE] =
                    "No indicator data are published for {name} ({basis}){file?; “{file}” may hold them: "
                    "save it as CSV or xlsx, named after the {@unit}’s id or name}. Please supply them or explain.",
                [SENTENCE_APPLIED_NO_TABLE] =
                    "There is no data file for {name} ({basis}){file?; “{file}” may be it: "
                    "save it as CSV or xlsx, named after the {@unit}’s id or name}. Please supply it.",
                [SENTENCE_POOL_NOT_DRAWN] =
                    "Of {pool} {@units}, {sampled} {sampled|was|were} spot-checked; the names and results of the other "
                    "{count} are not published. Please supply them or explain.",

                /* notice-element-missing */
                [SENTENCE_NO_TITLE] = "The notice has no title. Please add a row “title” to notice.csv.",
                [SENTENCE_NO_PUBLICITY] = "No publicity period is given. Please supply it in notice.csv, key {key}.",
                [SENTENCE_NO_OBJECTION] =
                    "The notice does not say how to object. Please supply it in notice.csv, key {key}.",
                [SENTENCE_NO_CONTACT] = "No contact is given. Please supply it in notice.csv, key {key}.",
                [SENTENCE_NO_SUPERVISION] =
                    "No supervision telephone is given. Please supply it in notice.csv, key {key}.",
                [SENTENCE_NO_ISSUER] = "The notice is not signed. Please supply the issuer in notice.csv, key {key}.",
                [SENTENCE_NO_DATE] = "The notice is not dated. Please supply the date in notice.csv, key {key}.",

                /* personal-data */
                [SENTENCE_HAS_IDENTITY] =
                    "The text holds an identity number ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_MOBILE] =
                    "The text holds a mobile number ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_LANDLINE] =
                    "The text holds a private telephone number ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_CARD] =
                    "The text holds a bank card number ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_PASSPORT] =
                    "The text holds a passport or permit number ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_PLATE] =
                    "The text holds a vehicle plate ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_ADDRESS] =
                    "The text holds a home address ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_MAIL] =
                    "The text holds an e-mail address ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_ACCOUNT] =
                    "The text holds a WeChat or QQ account ({value}), which must not be published. Please remove it.",
                [SENTENCE_HAS_SMALL_COUNT] =
                    "The text counts fewer than 5 people in special circumstances ({value}), who may be recognised; it "
                    "must not be published. Please remove it.",

                /* file-unreadable */
                [SENTENCE_FILE_NOT_READ] = "The file cannot be read: {reason}.",
                [SENTENCE_PREVIOUS_NOT_READ] =
                    "Rules ask for the year before, but what previous_data names, “{value}”, is no "
                    "data set that can be read. Please check.",
                [SENTENCE_FILE_ABSENT] = "There is no such file. Please supply it, or check the folder.",
                [SENTENCE_FILE_ENCODING] =
                    "The encoding of the file is not recognised. Please save it as CSV UTF-8 (comma delimited).",
                [SENTENCE_FILE_QUOTE] =
                    "A quotation mark is stray or not closed, so the content here may be incomplete. Please check this "
                    "line.",
                [SENTENCE_FILE_EMPTY] = "The file is empty.",
                [SENTENCE_FILE_SEPARATOR] =
                    "The file has a single column; its cells may be parted by full-width commas or the like. Please save "
                    "it as CSV UTF-8 (comma delimited).",

                [SENTENCE_FILE_NOT_UNDERSTOOD] = "The file was not read: {fault}.",
                [SENTENCE_FILE_NO_TABLE] =
                    "The file holds no form and no table of a notice; nothing was read. Please check whether it is the "
                    "right one.",
                [SENTENCE_FILE_TABLES] =
                    "The file holds {count} tables, of which {own} {own|says|say} that {own|it is|they are} of this "
                    "{@unit}: which one holds is not clear, so none was read. Please keep one only, or write the name "
                    "of the {@unit} on it.",

                /* document-read */
                [SENTENCE_DOCUMENT_REMARK] = "{remark}{stored? ({stored})}.",
                [SENTENCE_DOCUMENT_ROW] =
                    "“{value}” was not read: the tier has no such number. Please check the number.",
                [SENTENCE_DOCUMENT_ROW_TWICE] =
                    "“{value}” was not read: a row above has its number. Please keep one of them.",
                [SENTENCE_DOCUMENT_CELL] =
                    "“{value}” was not read: it is not clear what it belongs to. Please enter it in its cell, or remove it.",
                [SENTENCE_DOCUMENT_NAME] =
                    "The name “{value}” is not that of its number in the standard; the row was read by its number. Please "
                    "check it.",
                [SENTENCE_TABLE_OF_OTHER] =
                    "The table says “{value}”, and the file is that of {name}. Please check whether it is the right one.",
                [SENTENCE_TABLE_OF_TIER] =
                    "The table says “{tier}”, and the register “{own}”. Please check the tier and the table that was used.",

                /* file-form */
                [SENTENCE_FILE_UTF16] =
                    "The file is in UTF-16 (Unicode text) and was read as such. CSV UTF-8 (comma delimited) is better.",
                [SENTENCE_FILE_SEMICOLONS] =
                    "Semicolons part the cells of the file; it was read as such. CSV UTF-8 (comma delimited) is better.",
                [SENTENCE_FILE_TABS] =
                    "Tabs part the cells of the file; it was read as such. CSV UTF-8 (comma delimited) is better.",

                /* character-unprintable */
                [SENTENCE_CHARACTER_NO_FONT] =
                    "The column “{column}” has characters that no font has: {characters}. They cannot be printed; a draft "
                    "shows their codes instead. Please use words or another sign.",

                /* source-unplaced */
                [SENTENCE_TABLE_UNPLACED] =
                    "The table “{value}” on line {line} of the source{file? ({file})} was not imported: its title or head was not "
                    "understood. Please enter what it holds, then delete this line of unplaced.csv.",
                [SENTENCE_TABLE_REPEATED] =
                    "The table “{value}” on line {line} of the source{file? ({file})} was not imported: the {@unit} has one on line "
                    "{first}. Please verify which of them holds, then delete this line of unplaced.csv.",
                [SENTENCE_ROW_UNPLACED] =
                    "The row “{value}” on line {line} of the source{file? ({file})} was not imported: the tier has no such number. Please "
                    "check it and enter it, then delete this line of unplaced.csv.",
                [SENTENCE_ROW_REPEATED] =
                    "The row “{value}” on line {line} of the source{file? ({file})} was not imported: its number stands on line {first} "
                    "already. Please verify which row holds, then delete this line of unplaced.csv.",
                [SENTENCE_CELL_UNPLACED] =
                    "The cell “{value}” on line {line} of the source{file? ({file})} was not imported: it is not clear which row it "
                    "belongs to. Please check it and enter it, then delete this line of unplaced.csv.",
                [SENTENCE_NAME_UNPLACED] =
                    "The name “{value}” on line {line} of the source{file? ({file})} is not that of its number in the standard; the row "
                    "was imported by its number. Please check it, then delete this line of unplaced.csv.",
                [SENTENCE_LINE_UNPLACED] =
                    "Line {line} of the source{file? ({file})}, “{value}”, stands outside the tables and was not imported. Please check "
                    "whether it is needed, then delete this line of unplaced.csv.",
                [SENTENCE_SOURCE_TRACKED] =
                    "{count} tracked {count|change|changes} in {file} had not been accepted; {count|it was|they were} read as "
                    "accepted ({places}{more? …}). Please compare with the file, then delete the lines of "
                    "source/remarks.csv.",
                [SENTENCE_SOURCE_HIDDEN] =
                    "{count} hidden {count|part|parts} of {file} {count|was|were} not read ({places}{more? …}). Please check "
                    "whether anything is needed, then delete the lines of source/remarks.csv.",
                [SENTENCE_SOURCE_SYMBOL] =
                    "{count} {count|character|characters} of a symbol font in {file} {count|is|are} unknown and written “�” "
                    "({places}{more? …}). Please put right what was read, then delete the lines of source/remarks.csv.",
                [SENTENCE_SOURCE_EMBEDDED] =
                    "{count} embedded {count|file or picture|files or pictures} in {file} {count|was|were} not read "
                    "({places}{more? …}). Please check whether they hold anything that is asked for, then delete the lines of "
                    "source/remarks.csv.",
                [SENTENCE_SOURCE_UNCALCULATED] =
                    "{count} {count|formula|formulas} in {file} had no stored result and {count|was|were} not read "
                    "({places}{more? …}). Please open and save the file in Excel or WPS and import it again, or enter what is "
                    "missing and delete the lines of source/remarks.csv.",
                [SENTENCE_SOURCE_ERROR_VALUE] =
                    "{count} {count|cell|cells} in {file} {count|shows|show} an error ({places}{more? …}). Please check the "
                    "value, then delete the lines of source/remarks.csv.",
                [SENTENCE_SOURCE_SHOWN] =
                    "{count} {count|number|numbers} in {file} {count|is|are} shown with fewer digits than are stored, and "
                    "{count|was|were} read as shown (place, shown, stored: {places}{more? …}). Please verify which holds, then "
                    "delete the lines of source/remarks.csv.",
                [SENTENCE_SOURCE_FORMAT] =
                    "{count} {count|number|numbers} in {file} {count|has|have} a format that is not understood, and "
                    "{count|was|were} read as stored ({places}{more? …}). Please compare with the file, then delete the lines "
                    "of source/remarks.csv.",

                /* column-missing */
                [SENTENCE_COLUMN_ABSENT] =
                    "The column “{column}” is not there{near? (is it “{near}”?)}. Please supply it.",
                [SENTENCE_STANDARD_UNNAMED] =
                    "It is not said which standard applies. Please write a row “standard,FOLDER” in notice.csv, or use "
                    "--standard; for a folder of tables only, use --standard and --tier.",

                /* row-ragged */
                [SENTENCE_ROW_CELLS] =
                    "This row should have {expected} cells but has {found}. Please check commas and quotation marks.",
                [SENTENCE_ROWS_ABOVE] =
                    "Rows above the column names were not read: {count}; this is the first. The names should stand in the "
                    "first row.",

                /* item-unknown */
                [SENTENCE_COLUMN_NEAR] =
                    "The column “{near}” is not known and was not read; is it “{column}”? Please check its name.",
                [SENTENCE_ITEM_NOT_IN_STANDARD] = "The standard has no item “{value}”. Please check its id.",
                [SENTENCE_ITEM_NEAR] = "The standard has no item “{value}”; is it “{near}”? Please check its id.",
                [SENTENCE_ITEM_OF_OTHER_TIER] =
                    "The {tier} does not ask for the item “{value}”; the row was not read. Please check the tier and the "
                    "form used.",
                [SENTENCE_ITEM_OF_OTHER_INDICATOR] =
                    "The item “{item}” does not belong to the indicator “{value}”. Please check.",
                [SENTENCE_NAME_UNKNOWN] = "“{value}” in the column “{column}” is not defined. Please check.",
                [SENTENCE_NAME_NEAR] =
                    "“{value}” in the column “{column}” is not defined; is it “{near}”? Please check.",
                [SENTENCE_NAME_NOT_CHOICE] =
                    "“{value}” in the column “{column}” is not defined; the choices are: {choices}. Please check.",
                [SENTENCE_NAME_NOT_SLUG] =
                    "“{value}” in the column “{column}” cannot be an id. Please use letters a to z and digits, with - and "
                    "_.",
                [SENTENCE_NAME_LONG] =
                    "“{value}” in the column “{column}” is too long for an id. Please use at most 64 characters.",
                [SENTENCE_NAME_DEVICE] =
                    "“{value}” in the column “{column}” is a name that Windows keeps for itself. Please choose another id.",
                [SENTENCE_KEY_UNKNOWN] = "“{value}” is no key of {file}; the row is not used. Please check.",
                [SENTENCE_KEY_NEAR] =
                    "“{value}” is no key of {file}{code? (it holds an unseen character, {code})}; the row is not "
                    "used. Is it “{near}”? Please check.",
                [SENTENCE_FILE_NEAR] = "The file was not read; is it “{near}”? Please check its name.",
                [SENTENCE_TABLE_OTHER_NAME] =
                    "The file was not read; it may be the table of {name}. Please save it as CSV or xlsx under the name “{near}” or “{name}”.",
                [SENTENCE_TABLE_FORMAT] =
                    "The file is in no format of tables and was not read. Please save it as CSV or xlsx, named after the {@unit}’s id or name, or take it "
                    "out of this folder.",
                [SENTENCE_TABLE_UNREGISTERED] =
                    "No {@unit} in communities.csv has this id or name, so the file was not read. Please add the {@unit}, rename "
                    "the file, or remove it.",
                [SENTENCE_ROWS_OF_NO_INDICATOR] =
                    "In {count} rows the column “indicator” is blank and they were not read; this is the first. Perhaps "
                    "cells were merged: please split them and fill in every row.",
                [SENTENCE_ROWS_OF_OTHER_TIER] =
                    "{count} rows are of indicators (“{value}” …) of the {tier}, while this table is checked as of the "
                    "{own}; they were not read, and this is the first. Please check the tier and the form used.",

                /* item-duplicate */
                [SENTENCE_COLUMN_TWICE] =
                    "Two columns are named “{column}”, and it is not said which of them holds. Please keep one.",
                [SENTENCE_ITEM_TWICE] =
                    "“{item}” is given twice; it first stands {line?on line {line}}{cell?in {cell}}. Please keep one of them.",
                [SENTENCE_TABLE_TWICE] =
                    "Both “{near}” and “{file}” are the table of {name}. Neither was read. Please keep the one that holds and take the other out of the folder.",
                [SENTENCE_COMMUNITY_TWICE] =
                    "“{name}” is registered twice; it first stands on line {line}. Please give the {@unit_parents} if "
                    "they are two, or keep one row.",
                [SENTENCE_NAME_TWIN] =
                    "“{value}” in the column “{column}” differs from “{near}” on line {line} in case only; on many "
                    "systems they would be one file. Please choose another id.",

                /* value-type */
                [SENTENCE_PHRASE_KEY_UNKNOWN] =
                    "the program has no phrase “{value}”. Please check the key in phrases.csv.",
                [SENTENCE_PHRASE_SLOTS_DIFFER] =
                    "“{value}” has other placeholders than the phrase it replaces{expected?, which are: {expected}}. Please write each of them.",
                [SENTENCE_ADDRESS_NOT_WEB] =
                    "“{column}” reads “{value}”, which is no complete web address: links and codes would lead nowhere. "
                    "Please begin it with http:// or https://.",
                [SENTENCE_VALUE_NOT_NUMBER] = "“{item}” reads “{value}”, which is not a number. Please check.",
                [SENTENCE_VALUE_OUT_OF_RANGE] =
                    "“{item}” reads “{value}”, which is outside its range ({range}). Please check.",
                [SENTENCE_VALUE_NEGATIVE] = "“{item}” reads “{value}”; it cannot be negative. Please check.",
                [SENTENCE_VALUE_CELL_FAULT] =
                    "“{item}” reads “{value}”, an error mark of the spreadsheet. Please enter the figure again.",
                [SENTENCE_VALUE_NOT_WHOLE] = "“{item}” reads “{value}”; a whole number is expected. Please check.",
                [SENTENCE_VALUE_NOT_DATE] =
                    "“{item}” reads “{value}”, which is no whole date of the calendar (2023-11-22 is "
                    "one). Please check.",
                [SENTENCE_VALUE_NOT_CHOICE] = "“{item}” reads “{value}”; the choices are: {choices}. Please check.",
                [SENTENCE_VERDICT_WORD] =
                    "The conclusion reads “{claim}”, a word that the standard gives no meaning. The words for it are: "
                    "{words}. Please use one of these, or give the word a meaning in the standard’s verdicts.csv.",
                [SENTENCE_CONCLUSION_WORD] =
                    "The conclusion on the {@unit} reads “{claim}”, a word that the standard gives no meaning; the "
                    "{@unit} does not count as recognised. The words for it are: {words}. Please use one of these, or "
                    "give the word a meaning in the standard’s verdicts.csv.",
                [SENTENCE_DATE_NOT_READ] =
                    "“{column}” reads “{value}”, which is not a date. Please write it like 2023-12-01.",
                [SENTENCE_DATE_NO_YEAR] = "“{column}” reads “{value}”, which has no year. Please add it.",
                [SENTENCE_DATE_NO_DAY] = "“{column}” has “{value}”, a day that does not exist. Please check.",
                [SENTENCE_DATE_FAR_YEAR] = "“{column}” has “{value}”, whose year cannot be meant. Please check.",
                [SENTENCE_DATE_IS_SERIAL] =
                    "“{column}” reads “{value}”, the number by which a spreadsheet counts days. Please format the cell as "
                    "text and enter the date again, like 2023-12-01.",

                /* rule-broken */
                [SENTENCE_RULE_SYNTAX] = "The rule is not understood from character {position} on: “{found}”.",
                [SENTENCE_CLAUSE_WITHOUT_RULE] =
                    "Clause {clause} of the requirement has no rule in criteria.csv. Please add one, “declared” if it "
                    "asks no figure.",
                [SENTENCE_RULE_WITHOUT_CLAUSE] =
                    "The rule is for clause {clause}, which the requirement does not have. Please check the number.",
                [SENTENCE_CLAUSE_TWICE] =
                    "The clause is given twice; it first stands on line {line}. Please number them apart.",
                [SENTENCE_RULE_TWICE] = "The rule repeats that of line {line}. Please keep one.",
                [SENTENCE_RULES_EXCLUDE] = "The rule excludes that of line {line}; both cannot hold. Please check.",
                [SENTENCE_THRESHOLD_RANGE] =
                    "The rule’s {threshold} is out of range: the rule always holds, or never can. Please check.",
                [SENTENCE_THRESHOLD_NOT_TEXT] =
                    "The rule’s {threshold} does not occur in the requirement’s text. Please check.",
                [SENTENCE_NUMBER_HOLE] =
                    "The numbering has a hole or a double; {expected} is expected here. Please check.",
                [SENTENCE_POINTS_NO_MOST] =
                    "The points of clause {clause} are an expression that does not show the most it can give. Please state "
                    "it in the column most of criteria.csv: without it nobody knows what a missing figure may earn.",
                [SENTENCE_POINTS_OF_NONE] =
                    "Clause {clause} has points, but its role says neither score, bonus nor deduct. "
                    "Please check criteria.csv.",
                [SENTENCE_LEVELS_UNORDERED] = "Level “{level}” begins at {from}, which is not above the level before. "
                                              "Please list the levels from the lowest to the highest in levels.csv.",
                [SENTENCE_LEVEL_NO_CHOICE] =
                    "“{item}” has no choice for level “{level}”, so nobody can state it. Please "
                    "check items.csv and levels.csv.",
                [SENTENCE_TIERS_UNORDERED] =
                    "The order of the tiers is not stated ({tiers}), so compare cannot tell a rise from a fall. Please "
                    "add a row tier_order to standard.csv: the tiers' ids from the lowest to the highest, separated by "
                    "blanks.",
                [SENTENCE_VERDICTS_ONE_SIDED] =
                    "verdicts.csv has no word of kind {kind} that means {meaning}. Without one, met and not met cannot be "
                    "told apart. Please add it.",
                [SENTENCE_ITEM_NO_SLOT] =
                    "The rule uses “{item}”, for which no pattern of the indicator has a slot. Please add one in "
                    "statements.csv.",
                [SENTENCE_PATTERN_READS_OTHER] =
                    "A sentence printed by the pattern “{variant}” reads back with another “{item}”. Please change the "
                    "pattern or the order.",
                [SENTENCE_PATTERN_NOT_READ] =
                    "A sentence printed by the pattern “{variant}” cannot be read back. Please change the pattern.",
                [SENTENCE_RULE_ITEM] =
                    "The rule names an item that does not exist, at character {position}: “{value}”{near?; "
                    "“{near}” may be meant}.",
                [SENTENCE_RULE_INDICATOR] =
                    "The rule asks whether an indicator is met that does not exist, at character "
                    "{position}: “{value}”{near?; “{near}” may be meant}.",
                [SENTENCE_RULE_FUNCTION] = "The rule uses a function that does not exist, at character {position}: "
                                           "“{value}”{near?; “{near}” may be meant}.",
                [SENTENCE_RULE_CONSTANT] =
                    "The rule names a constant that does not exist, or is neither a number nor a date, at character "
                    "{position}: “{value}”. Please add a row constant.{value} to standard.csv.",
                [SENTENCE_RULE_USAGE] =
                    "At character {position} of the rule (“{found}”) the function is not written as it is to be: {usage}.",
                [SENTENCE_RULE_COMMA] =
                    "At character {position} of the rule (“{found}”): between the brackets of a function "
                    "commas part its values. Please write numbers without them, and a blank after each "
                    "comma.",
                [SENTENCE_RULE_OF_HOW_MANY] =
                    "At character {position} of the rule (“{found}”) a whole number is expected that "
                    "is not above the number of conditions, as in 2 of (a >= 1, b >= 1, c >= 1).",
                [SENTENCE_RULE_DAY] =
                    "At character {position} of the rule (“{found}”) stands a date, which can only be "
                    "compared with a date; the days between two are written days(from, to).",
                [SENTENCE_RULE_NO_DAY] =
                    "At character {position} of the rule “{value}” is compared with a date, and is none.",
                [SENTENCE_RULE_NO_LEVEL] =
                    "At character {position} of the rule “{value}” is no level; the levels are: {choices}.",
                [SENTENCE_RULE_CIRCLE] =
                    "By met() the rule leads back to the indicator “{value}” itself (or by way of too "
                    "many), and comes to nothing. Please change the rule.",
                [SENTENCE_RULE_TYPES] =
                    "The rule uses a number where text is asked, or text where a number is, at character {position}: "
                    "“{found}”.",
                [SENTENCE_RULE_DIVIDES] =
                    "The rule divides by 0 at character {position}, “{found}”, so it has no result whatever the figures. "
                    "Please change the rule.",
                [SENTENCE_PATTERN_BROKEN] = "The pattern is not understood from character {position} on: “{found}”.",
                [SENTENCE_PATTERN_ITEM] =
                    "The pattern names an item that does not exist, at character {position}: “{value}”{near? (is it “{near}”?)}. Please check items.csv.",
                [SENTENCE_PATTERN_ITEM_ELSEWHERE] =
                    "“{value}”, at character {position} of the pattern, is an item of another indicator or tier. Patterns "
                    "have items of their own indicator and tier only.",
                [SENTENCE_PATTERN_ITEM_BARE] =
                    "“{value}” in the pattern “{variant}” does not stand in braces and would be printed as it is. Please put braces around it.",

                /* correction-refused */
                [SENTENCE_CORRECTION_INCOMPLETE] =
                    "The correction leaves blank: {columns}. It was not applied, and what was found still stands. Please "
                    "complete it.",
                [SENTENCE_CORRECTION_OLD] =
                    "The correction gives “{old}” as the old value of “{item}”, but the table has “{stated}”. It was not "
                    "applied. Please check.",
                [SENTENCE_CORRECTION_ELSEWHERE] =
                    "The correction is of “{item}”, which this {@unit} ({tier}) is not asked for. It was not applied. "
                    "Please check {@unit}, indicator and item.",
                [SENTENCE_CORRECTION_NO_TABLE] =
                    "The correction is for {community}, which has no table that can be read. It was not applied. Please "
                    "check.",

                /* waiver-expired */
                [SENTENCE_WAIVER_OVER] =
                    "The waiver of {rule} expired on {expires}, before the date of the notice, {today}. Please renew or "
                    "remove it.",
                [SENTENCE_WAIVER_UNDATED] =
                    "The waiver of {rule} is good until {expires}, but the notice has no date that can be read, so it was "
                    "not applied. Please supply the date of the notice.",
                [SENTENCE_WAIVER_DATE_UNREAD] =
                    "The waiver of {rule} has a date that cannot be read, and was not applied. Please check.",

                /* waiver-unused */
                [SENTENCE_WAIVER_FITS_NONE] =
                    "The waiver of {rule} fits no finding. {whole?Without {@a unit} it is for the notice as a whole only. "
                    "}Please remove it, or check {@unit} and indicator.",
                [SENTENCE_WAIVER_TWICE] =
                    "The waiver of {rule} is given twice; it first stands on line {line}. Please keep one of them.",
                [SENTENCE_WAIVER_INCOMPLETE] =
                    "The waiver of {rule} leaves blank: {columns}. It was not applied. Please complete it.",
                [SENTENCE_WAIVER_UNNOTED] =
                    "{rule} is a contradiction, so what explains it is published, but public_note is blank: the waiver "
                    "was not applied. Please supply the note.",
                [SENTENCE_WAIVER_OF_PERSONAL] =
                    "Personal data ({rule}) cannot be waived. Please remove them from the data; what is none can be "
                    "released in released.csv.",
                [SENTENCE_RELEASE_INCOMPLETE] =
                    "This line lacks the text, the reason, who approved it or the date; nothing was released. Please "
                    "complete it.",
                [SENTENCE_RELEASE_OF_IDENTITY] =
                    "An identity number must not be published and cannot be released. Please remove it from the data.",

                /* untranslated */
                [SENTENCE_NAME_UNTRANSLATED] =
                    "“{name}” has no English name. Please supply it; English pages show the Chinese name until then.",
                [SENTENCE_TERM_UNTRANSLATED] =
                    "There is no English for “{value}”{item? ({item})}. Please supply it in the standard’s glossary.csv; "
                    "English pages show the Chinese until then.",
                [SENTENCE_FACT_UNTRANSLATED] =
                    "“{key}” in notice.csv has no English. Please supply it in the column en; English pages show the "
                    "Chinese until then.",
                [SENTENCE_WORDS_UNTRANSLATED] =
                    "The column “{column}” is blank. Please supply the English; English pages show the Chinese until then.",
                [SENTENCE_PATTERN_UNTRANSLATED] =
                    "The pattern “{variant}” has no English twin. Please add one in statements.csv; English pages print "
                    "the Chinese sentence until then.",

                /* regressed */
                [SENTENCE_REGRESSED_FIGURES] =
                    "By the standard of {now}, the figures of {then} meet it ({before}) and those of {now} do not "
                    "({after}). Please check.",
                [SENTENCE_REGRESSED_STATED] = "Stated as met in {then} and as not met in {now}. Please check.",

                /* implausible-change */
                [SENTENCE_IMPLAUSIBLE_FIGURE] =
                    "“{item}” went from {before} ({then}) to {after} ({now}), a large change. Please check.",

                /* unchanged-text */
                [SENTENCE_TEXT_AS_BEFORE] =
                    "Answers that are the same as in {then}: {count} ({items}). Please confirm that they are as things "
                    "stand in {now}.",

                /* promise-unmet */
                [SENTENCE_PROMISE_OVER] =
                    "The waiver of {rule} in {then} expired on {expires}, and the problem remains in {now}{places?: "
                    "{places}}. Please settle it.",
                [SENTENCE_PROMISE_LOST] =
                    "The waiver of {rule} in {then} expired on {expires}; {now} has no usable data{name? on “{name}”} to "
                    "tell whether the problem remains. Please check.",

                /* succession-undeclared */
                [SENTENCE_COMMUNITY_APPEARED] =
                    "“{name}” ({id}{place?, {place}}) is not in the register of {then}, and succession.csv does not say "
                    "why. Please add it (new, renamed, merged or split).",
                [SENTENCE_COMMUNITY_GONE] =
                    "“{name}” ({id}{place?, {place}}) is not in the register of {now}, and succession.csv does not say "
                    "why. Please add it (vanished, renamed, merged or split).",
                [SENTENCE_MATCHED_BY_NAME] =
                    "The id went from {before} to {after}; by name and {@unit_parent} it is taken for the same {@unit}. "
                    "If it is not, please say so in succession.csv.",
                [SENTENCE_MATCHED_BY_ID] =
                    "The name went from “{before}” to “{after}”; by its id it is taken for the same {@unit}. Please say "
                    "so in succession.csv.",
                [SENTENCE_SUCCESSION_IDLE] =
                    "“{name}” is in both registers, which is not what this row says; the row was not used. Please check.",

                /* same-date */
                [SENTENCE_EDITIONS_OF_ONE_DATE] =
                    "The notices of {then} and {now} bear the same date ({date}), so which is the later one cannot be "
                    "seen; they are compared in the order given. Please check the dates.",

                /* tier-changed */
                [SENTENCE_TIER_MOVED] = "The tier went from {before} ({then}) to {after} ({now}).",

                /* standard-changed */
                [SENTENCE_THRESHOLD_MOVED] =
                    "What is asked went from {before} to {after}{count?; {@units} whose figures of {then} come out "
                    "otherwise by it: {count}}.",
                [SENTENCE_REQUIREMENT_MOVED] =
                    "The requirement went from “{before}” to “{after}”{count?; {@units} whose figures of {then} come out "
                    "otherwise by it: {count}}.",
                [SENTENCE_RULE_MOVED] =
                    "The rule went from “{before}” to “{after}”{count?; {@units} whose figures of {then} come out "
                    "otherwise by it: {count}}.",
                [SENTENCE_DEFINITION_MOVED] =
                    "The definition was changed: the figures cannot be compared, and no direction is drawn.",
                [SENTENCE_UNIT_MOVED] =
                    "“{item}” is asked otherwise (unit: {before} → {after}): its figures cannot be compared.",
                [SENTENCE_INDICATOR_ADDED] = "The indicator is new: there is nothing to compare with.",
                [SENTENCE_INDICATOR_DROPPED] = "The indicator “{name}” is asked no more.",
            },
        .faults =
            {
                [FAULT_SYSTEM] = "{path}: {reason}",
                [FAULT_CANNOT_READ] = "{path}: cannot be read",
                [FAULT_OUTPUT_CLOSED] = "standard output: {reason}",

                [FAULT_TEMPLATE_ENCODING] = "{path}: not UTF-8",
                [FAULT_TEMPLATE_ASTERISKS] =
                    "{path}:{line}: literal asterisks: bold must not begin or end at full-width punctuation",
                [FAULT_TEMPLATE_MARK] = "{path}:{line}: a broken placeholder",
                [FAULT_TEMPLATE_CONTENT] = "{path}:{line}: a template cannot hold this",
                [FAULT_TEMPLATE_HEADING] = "{path}:{line}: headings have four levels at most",
                [FAULT_TEMPLATE_LINK] = "{path}:{line}: this link is not allowed",
                [FAULT_TEMPLATE_VALUE_LACK] = "{path}:{line}: no value for {mark}",

                [FAULT_TABLE_UNREAD] = "{path}:{line}: not a valid table ({finding})",
                [FAULT_GEOMETRY_KEY] = "{path}:{line}: {key}: no such key",
                [FAULT_GEOMETRY_LENGTH] = "{path}:{line}: {key}: not a length in pt or mm",
                [FAULT_GEOMETRY_LACKS] = "{path}: {key} is missing",
                [FAULT_FONT_ABSENT] = "font file missing: {path} (run make build)",
                [FAULT_FONT_NONE] = "{path}: not a font file",
                [FAULT_CHARACTER_LACKING] = "no font has {code}, in “{around}”",

                [FAULT_FONT_UNREAD] = "{path}: font not readable",
                [FAULT_FONT_SUBSET] = "{path}: font cannot be subset",
                [FAULT_PAGES_NONE] = "{format}: no pages",
                [FAULT_PNG] = "PNG: could not be made ({message})",
                [FAULT_LINK_NO_TARGET] = "PDF: #{name}: link without a target",

                [FAULT_TARGET_FILLED] = "{path}: the folder is not empty, nothing was written; choose another",
                [FAULT_SOURCE_ENCODING] = "{path}: is in no encoding that is known; save it as text in UTF-8",
                [FAULT_SOURCE_NO_TABLE] = "{path}: no table of {@a unit} was found; give the whole notice",
                [FAULT_SOURCE_OLD] = "{path}: is in an old format (.doc, .xls, .wps, .et); open it in Word or WPS and "
                                     "save it as .docx or .xlsx",
                [FAULT_SOURCE_ENCRYPTED] = "{path}: is protected by a password; save it again without one",
                [FAULT_SOURCE_FORMAT] = "{path}: is a {format} file, which cannot be read; open the original in Word "
                                        "or WPS and save it as .docx or .xlsx",
                [FAULT_SOURCE_ARCHIVE] = "{path}: is an archive without a Word or Excel document in it; unpack it and "
                                         "import the file",
                [FAULT_SOURCE_DAMAGED] = "{path}: is damaged or incomplete; get it again, or open it in Word or WPS "
                                         "and save it again",
                [FAULT_SOURCE_BEYOND] = "{path}: is larger than any notice, or holds what no office program writes; it "
                                        "was not read. Open it in Word or WPS and save it again",
                [FAULT_REGISTER_FORM] =
                    "{path}: cannot be added to; please add a row by hand and import again (a row is added only "
                    "where commas part the cells and the encoding is UTF-8 or GBK)",
                [FAULT_SOURCE_ROW] =
                    "{path}:{line}: this row has more cells than the header, or a quotation mark without its "
                    "twin; the file was not read. Put it right in Excel or WPS and save it again",

                [FAULT_INPUT_CHANGED] = "{path}: changed while it was being read; please run again",
                [FAULT_PERSONAL_DATA] =
                    "{name}: would show personal data ({excerpt}), so nothing was written; remove it "
                    "from the data, or release it in released.csv",
                [FAULT_MANIFEST_ABSENT] = "{path}: there is no such list; name a folder that render wrote",
                [FAULT_MANIFEST_FOREIGN] = "{path}: not a manifest of this program",
                [FAULT_LEDGER_DAMAGED] =
                    "{path}: line {line} is not what publish recorded; restore this file from a copy",
                [FAULT_LEDGER_CHANGED] =
                    "{path}: something was recorded or withdrawn during the run; nothing was changed, please run again",
                [FAULT_MANIFEST_LOST] =
                    "{path}: the list is missing or damaged, while published.csv has it that a notice went public from here; "
                    "nothing was changed, restore the list from a copy",
                [FAULT_EDITION_UNRECORDED] =
                    "{path}: the day on which {edition} went public is not on record; restore this file from a copy",
                [FAULT_EDITION_ALTERED] =
                    "{path}: is not what manifest.json says, so the edition before cannot be kept; "
                    "see verify, or choose another folder",
                [FAULT_OUT_IS_WHOLE] =
                    "{path}: it holds a whole edition, which is no place for a part of a run and was "
                    "left as it was; choose another folder with -o",
                [FAULT_OUT_IS_FINAL] = "{path}: it holds a final edition, over which no draft goes, and was left as it "
                                       "was; choose another folder with -o",
                [FAULT_OUT_IS_MORE] =
                    "{path}: it also holds documents, formats, languages or {@units} that this run was not asked for. "
                    "Without such limits, too, only files that change are made again. The folder holds the whole and was "
                    "left as it was; choose another folder with -o",
                [FAULT_OUT_AROUND_INPUT] = "{path}: a folder that is read lies in it ({folder}) and would be published "
                                           "with it; nothing was written, choose another folder with -o",
                [FAULT_OUT_IN_INPUT] =
                    "{path}: it lies in a folder that is read ({folder}); nothing was written, choose "
                    "another folder with -o",
                [FAULT_OUT_IN_EDITION] =
                    "{path}: it lies in a folder that was rendered ({folder}) and would be published with it; nothing was "
                    "written, choose another folder",
                [FAULT_OUT_IS_INTERNAL] =
                    "{path}: by a link it is in one place with the public folder {folder}, and internal papers would be "
                    "published with it; nothing was written",
                [FAULT_OUT_HAS_EDITION] =
                    "{path}: the folder holds a rendered edition{stranger? ({stranger})}; nothing "
                    "was written, choose another folder with -o",
                [FAULT_OUT_HAS_COMPARISON] =
                    "{path}: the folder holds an annual review{stranger? ({stranger})}; nothing "
                    "was written, choose another folder with -o",
                [FAULT_OUT_HAS_DATA] =
                    "{path}: the folder holds data or a standard{stranger? ({stranger})}; nothing was "
                    "written, choose another folder with -o",
                [FAULT_OUT_HAS_OTHER] = "{path}: the folder holds what this program did not make there{stranger? "
                                        "({stranger})}; nothing was written, choose another folder with -o",
                [FAULT_OUT_REPLACED] =
                    "{path}: it became another folder during the run; files are as they were, please run again",
                [FAULT_WORKER_SYSTEM] = "a worker process: {reason}",
                [FAULT_WORKER_ENDED] =
                    "worker process {process} was ended (signal {signal}), outputs are as they were; "
                    "memory may have run out, try -j 1",

                [FAULT_PART_ABSENT] = "part {part} of {parts} is missing; make it with --shard {part}/{parts}",
                [FAULT_PART_NONE] = "{path}: holds no part that was made",
                [FAULT_PART_NOT_OF_SHARD] = "{path}: not made with --shard",
                [FAULT_PART_OTHER] = "{path}: made from other data, by another program or with other options",
                [FAULT_PART_DAMAGED] = "{path}: its record is damaged; make this part again",
                [FAULT_PART_NO_DATASET] = "{path}: its record does not name the data set; make this part again",
                [FAULT_STYLE_ENDS] = "{path}: a style sheet cannot hold \"</\"",
                [FAULT_COMMUNITY_UNKNOWN] = "communities.csv: no {@unit} has the id \"{id}\"{near?; is it \"{near}\"?}",
                [FAULT_YEARS_UNORDERED] =
                    "{old} ({then}) is later than {now} ({later}): give the data sets from the oldest to the newest",
            },
        .reasons =
            {
                [EINVAL] = "not a regular file",
                [ENOENT] = "no such file or folder",
                [EACCES] = "permission denied",
                [EPERM] = "permission denied",
                [ENOSPC] = "no space left on the disk",
                [EDQUOT] = "the disk quota is used up",
                [EROFS] = "the disk is read-only",
                [EISDIR] = "it is a folder",
                [ENOTDIR] = "it is not a folder",
                [EEXIST] = "it exists already",
                [EIO] = "reading or writing failed",
                [ELOOP] = "it is a symbolic link, which outputs do not follow; move it away or choose another folder",
                [EMFILE] = "too many files are open; raise the limit (ulimit -n)",
                [ENFILE] = "the system has too many files open; close some programs",
                [EFBIG] = "larger than a file may be here; raise the limit (ulimit -f)",
                [EOVERFLOW] = "larger than 16 MB",
                [EPIPE] = "nobody reads it any more",
                [ENOMEM] = "out of memory",
                [EAGAIN] = "too many processes; raise the limit (ulimit -u) or add -j 1",
                [ENAMETOOLONG] = "the name is too long",
            },
};
