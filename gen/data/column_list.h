/* The tables of a data set and of a standard, and those that are published: their files and columns, in the order in
 * which they are written. No other folder knows a column's name.
 *
 * COLUMN(constant, name, need): each list makes an enum and, in the same order, an array of CsvColumn that ends with a
 * NULL name: answer_columns[ANSWER_COLUMN_VALUE].name is "value". need: NEEDED, OPTIONAL (blank where it is left out)
 * or UNREAD (written for people). Behind it, in the tables that an office writes by hand: how a heading may be said in
 * words, parted by blanks, the one that is told first. {unit} and {parent} are what the standard calls them (TableTerms).
 *
 * Adding a column: a line here, and the line of a reader or writer that wants it. */
#ifndef GONGSHI_DATA_COLUMN_LIST_H
#define GONGSHI_DATA_COLUMN_LIST_H

#include "base/csv.h"

#define COLUMN_CONSTANT(constant, ...) constant,
#define COLUMN_OF_TABLE(constant, name, ...) {name, COLUMN_FIELDS(__VA_ARGS__, "", )},
#define COLUMN_FIELDS(need, also, ...) COLUMN_##need, also

/* Headings of columns in which forms and new tables tell people what to write, in zh and en, as of csv->columns; and how
 * those end that name what the ids beside them are of. */
#define FORM_HEADINGS "填写说明", "howtofillin", "核对提示", "tocheck" /* and of nothing else */
#define EXPLAINING_HEADINGS FORM_HEADINGS, "no.", "requirement", "indicatorname", "填报内容", "entry", "说明", "message", "purpose"
#define EXPLAINING_ENDINGS "指标", "要求", "（名称）", "(名称)", "name"

/* ---- The data set: a year's folder ---- */

#define NOTICE_FILE "notice.csv"
#define NOTICE_COLUMNS(COLUMN)               \
    COLUMN(NOTICE_COLUMN_KEY, "key", NEEDED, "事项 事项名称 键名") \
    COLUMN(NOTICE_COLUMN_ZH, "zh", NEEDED, "内容 中文")   \
    COLUMN(NOTICE_COLUMN_EN, "en", OPTIONAL, "英文") \
    COLUMN(NOTICE_COLUMN_SOURCE, "source", OPTIONAL, "来源")
enum { NOTICE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn notice_columns[];

#define REGISTER_FILE "communities.csv"
#define REGISTER_NAME_STEM "name_" /* of the columns that say a name, before the id of the language */
#define REGISTER_COLUMNS(COLUMN)                                 \
    COLUMN(REGISTER_COLUMN_ID, "id", NEEDED, "代号 {unit}代号")                     \
    COLUMN(REGISTER_COLUMN_NAME_ZH, "name_zh", NEEDED, "{unit} {unit}名称 名称 单位名称")           \
    COLUMN(REGISTER_COLUMN_NAME_EN, "name_en", OPTIONAL, "英文名称")         \
    COLUMN(REGISTER_COLUMN_SUBDISTRICT, "subdistrict", OPTIONAL, "{parent} 所属{parent} 所属地") \
    COLUMN(REGISTER_COLUMN_TIER, "tier", NEEDED, "类型 申报类型")                 \
    COLUMN(REGISTER_COLUMN_BASIS, "basis", OPTIONAL, "途径 纳入途径")             \
    COLUMN(REGISTER_COLUMN_CONCLUDED, "concluded", OPTIONAL, "结论 认定结论")     \
    COLUMN(REGISTER_COLUMN_HELD, "held", OPTIONAL, "暂缓 暂缓公示")               \
    COLUMN(REGISTER_COLUMN_SOURCE, "source", UNREAD, "来源")
enum { REGISTER_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn register_columns[];

#define TABLES_FOLDER "communities/" /* a community's table is its id + .csv */
#define ANSWER_COLUMNS(COLUMN)                           \
    COLUMN(ANSWER_COLUMN_NO, "no", UNREAD, "序号")               \
    COLUMN(ANSWER_COLUMN_INDICATOR, "indicator", NEEDED, "指标 指标名称") \
    COLUMN(ANSWER_COLUMN_ITEM, "item", NEEDED, "项目 数据项 填报内容")           \
    COLUMN(ANSWER_COLUMN_VALUE, "value", NEEDED, "填写 填写内容 填报值 填报 数值")         \
    COLUMN(ANSWER_COLUMN_UNIT, "unit", OPTIONAL, "单位")         \
    COLUMN(ANSWER_COLUMN_SOURCE, "source", OPTIONAL, "来源")
enum { ANSWER_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn answer_columns[];

/* What a notice says of all communities of a tier together: its id + .csv, in the columns of a community's table. */
#define TIERS_FOLDER "tiers/"

#define CORRECTIONS_FILE "corrections.csv"
#define CORRECTION_COLUMNS(COLUMN)                               \
    COLUMN(CORRECTION_COLUMN_COMMUNITY, "community", NEEDED, "{unit} {unit}名称 单位名称 名称")     \
    COLUMN(CORRECTION_COLUMN_INDICATOR, "indicator", NEEDED, "指标 指标名称")     \
    COLUMN(CORRECTION_COLUMN_ITEM, "item", NEEDED, "项目 数据项 填报内容")               \
    COLUMN(CORRECTION_COLUMN_OLD, "old", NEEDED, "原填 原填写 原值")                 \
    COLUMN(CORRECTION_COLUMN_NEW, "new", NEEDED, "更正为 新值 改为")                 \
    COLUMN(CORRECTION_COLUMN_REASON, "reason", NEEDED, "理由 原因 更正原因")           \
    COLUMN(CORRECTION_COLUMN_EVIDENCE, "evidence", NEEDED, "依据 凭据")       \
    COLUMN(CORRECTION_COLUMN_APPROVED_BY, "approved_by", NEEDED, "批准人") \
    COLUMN(CORRECTION_COLUMN_DATE, "date", NEEDED, "日期 批准日期")
enum { CORRECTION_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn correction_columns[];

#define WAIVERS_FILE "waivers.csv"
#define WAIVER_COLUMNS(COLUMN)                               \
    COLUMN(WAIVER_COLUMN_RULE, "rule", NEEDED, "意见 核对意见")               \
    COLUMN(WAIVER_COLUMN_COMMUNITY, "community", NEEDED, "{unit} {unit}名称 单位名称 名称")     \
    COLUMN(WAIVER_COLUMN_INDICATOR, "indicator", NEEDED, "指标 指标名称")     \
    COLUMN(WAIVER_COLUMN_REASON, "reason", NEEDED, "理由 原因")           \
    COLUMN(WAIVER_COLUMN_PUBLIC_NOTE, "public_note", NEEDED, "公开说明 公示说明") \
    COLUMN(WAIVER_COLUMN_APPROVED_BY, "approved_by", NEEDED, "批准人") \
    COLUMN(WAIVER_COLUMN_DATE, "date", NEEDED, "日期 批准日期")               \
    COLUMN(WAIVER_COLUMN_EXPIRES, "expires", NEEDED, "有效期至 有效期 到期日期")
enum { WAIVER_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn waiver_columns[];

#define RELEASED_FILE "released.csv"
#define RELEASED_COLUMNS(COLUMN)                               \
    COLUMN(RELEASED_COLUMN_TEXT, "text", NEEDED, "内容 文字")               \
    COLUMN(RELEASED_COLUMN_REASON, "reason", NEEDED, "理由 原因")           \
    COLUMN(RELEASED_COLUMN_APPROVED_BY, "approved_by", NEEDED, "批准人") \
    COLUMN(RELEASED_COLUMN_DATE, "date", NEEDED, "日期 批准日期")
enum { RELEASED_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn released_columns[];

#define SUCCESSION_FILE "succession.csv"
#define SUCCESSION_COLUMNS(COLUMN)                 \
    COLUMN(SUCCESSION_COLUMN_OLD, "old", NEEDED, "原{unit} 去年 上一年")   \
    COLUMN(SUCCESSION_COLUMN_NEW, "new", NEEDED, "现{unit} 今年")   \
    COLUMN(SUCCESSION_COLUMN_KIND, "kind", NEEDED, "变化 去向") \
    COLUMN(SUCCESSION_COLUMN_NOTE, "note", NEEDED, "备注 说明")
enum { SUCCESSION_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn succession_columns[];

#define UNPLACED_FILE "unplaced.csv"
#define UNPLACED_COLUMNS(COLUMN)                   \
    COLUMN(UNPLACED_COLUMN_LINE, "line", NEEDED)   \
    COLUMN(UNPLACED_COLUMN_KIND, "kind", NEEDED)   \
    COLUMN(UNPLACED_COLUMN_FIRST, "first", NEEDED) \
    COLUMN(UNPLACED_COLUMN_TEXT, "text", NEEDED)   \
    COLUMN(UNPLACED_COLUMN_FILE, "file", OPTIONAL)
enum { UNPLACED_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn unplaced_columns[];

/* What differs from the data in a file that was imported, until it is accepted or corrected. */
#define PROPOSALS_FILE "corrections-proposed.csv"
#define PROPOSAL_COLUMNS(COLUMN)                               \
    COLUMN(PROPOSAL_COLUMN_COMMUNITY, "community", NEEDED)     \
    COLUMN(PROPOSAL_COLUMN_INDICATOR, "indicator", NEEDED)     \
    COLUMN(PROPOSAL_COLUMN_ITEM, "item", NEEDED)               \
    COLUMN(PROPOSAL_COLUMN_OLD, "old", NEEDED)                 \
    COLUMN(PROPOSAL_COLUMN_NEW, "new", NEEDED)                 \
    COLUMN(PROPOSAL_COLUMN_REASON, "reason", UNREAD)           \
    COLUMN(PROPOSAL_COLUMN_EVIDENCE, "evidence", UNREAD)       \
    COLUMN(PROPOSAL_COLUMN_APPROVED_BY, "approved_by", UNREAD) \
    COLUMN(PROPOSAL_COLUMN_DATE, "date", UNREAD)               \
    COLUMN(PROPOSAL_COLUMN_NAME, "name_zh", UNREAD)     \
    COLUMN(PROPOSAL_COLUMN_NO, "no", UNREAD)                   \
    COLUMN(PROPOSAL_COLUMN_INDICATOR_NAME, "indicator_zh", UNREAD) \
    COLUMN(PROPOSAL_COLUMN_ITEM_NAME, "item_zh", UNREAD)     \
    COLUMN(PROPOSAL_COLUMN_FILE, "file", OPTIONAL)
enum { PROPOSAL_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn proposal_columns[];

/* What of a file that was imported was left out, or read on a condition: at lines of the text kept in source/. */
#define REMARKS_FILE "source/remarks.csv"
#define REMARK_COLUMNS(COLUMN)                     \
    COLUMN(REMARK_COLUMN_FILE, "file", NEEDED)     \
    COLUMN(REMARK_COLUMN_LINE, "line", NEEDED)     \
    COLUMN(REMARK_COLUMN_PLACE, "place", OPTIONAL) \
    COLUMN(REMARK_COLUMN_KIND, "kind", NEEDED)     \
    COLUMN(REMARK_COLUMN_TEXT, "text", OPTIONAL)   \
    COLUMN(REMARK_COLUMN_STORED, "stored", OPTIONAL) \
    COLUMN(REMARK_COLUMN_COUNT, "count", OPTIONAL)
enum { REMARK_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn remark_columns[];

/* Beside the text that was read from it: a file that was imported, which is not kept. */
#define ORIGINALS_FILE "source/originals.csv"
#define ORIGINAL_COLUMNS(COLUMN)                       \
    COLUMN(ORIGINAL_COLUMN_TEXT, "text", UNREAD)       \
    COLUMN(ORIGINAL_COLUMN_ORIGINAL, "original", UNREAD) \
    COLUMN(ORIGINAL_COLUMN_SHA256, "sha256", UNREAD)
enum { ORIGINAL_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn original_columns[];

/* ---- The standard: a folder of its own ---- */

#define STANDARD_FILE "standard.csv"
#define STANDARD_COLUMNS(COLUMN)               \
    COLUMN(STANDARD_COLUMN_KEY, "key", NEEDED) \
    COLUMN(STANDARD_COLUMN_ZH, "zh", NEEDED)   \
    COLUMN(STANDARD_COLUMN_EN, "en", OPTIONAL)
enum { STANDARD_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn standard_columns[];

#define INDICATORS_FILE "indicators.csv"
#define INDICATOR_COLUMNS(COLUMN)                                   \
    COLUMN(INDICATOR_COLUMN_TIER, "tier", OPTIONAL)                 \
    COLUMN(INDICATOR_COLUMN_NO, "no", NEEDED)                       \
    COLUMN(INDICATOR_COLUMN_ID, "id", NEEDED)                       \
    COLUMN(INDICATOR_COLUMN_CATEGORY, "category_zh", OPTIONAL)        \
    COLUMN(INDICATOR_COLUMN_CATEGORY_EN, "category_en", OPTIONAL)     \
    COLUMN(INDICATOR_COLUMN_NAME, "name_zh", NEEDED)                \
    COLUMN(INDICATOR_COLUMN_NAME_EN, "name_en", OPTIONAL)             \
    COLUMN(INDICATOR_COLUMN_DEFINITION, "definition_zh", OPTIONAL)    \
    COLUMN(INDICATOR_COLUMN_DEFINITION_EN, "definition_en", OPTIONAL) \
    COLUMN(INDICATOR_COLUMN_REQUIREMENT, "requirement_zh", NEEDED)  \
    COLUMN(INDICATOR_COLUMN_REQUIREMENT_EN, "requirement_en", OPTIONAL)
enum { INDICATOR_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn indicator_columns[];

#define ITEMS_FILE "items.csv"
#define ITEM_COLUMNS(COLUMN)                           \
    COLUMN(ITEM_COLUMN_INDICATOR, "indicator", NEEDED) \
    COLUMN(ITEM_COLUMN_TIER, "tier", OPTIONAL)           \
    COLUMN(ITEM_COLUMN_ITEM, "item", NEEDED)           \
    COLUMN(ITEM_COLUMN_TYPE, "type", NEEDED)           \
    COLUMN(ITEM_COLUMN_UNIT, "unit", OPTIONAL)           \
    COLUMN(ITEM_COLUMN_MEASURE, "measure", OPTIONAL)     \
    COLUMN(ITEM_COLUMN_EQUALS, "equals", OPTIONAL)       \
    COLUMN(ITEM_COLUMN_SHARE_OF, "share_of", OPTIONAL)   \
    COLUMN(ITEM_COLUMN_SUBSET_OF, "subset_of", OPTIONAL) \
    COLUMN(ITEM_COLUMN_COUNTS, "counts", OPTIONAL)       \
    COLUMN(ITEM_COLUMN_REGISTER, "register", OPTIONAL)   \
    COLUMN(ITEM_COLUMN_CHOICES, "choices", OPTIONAL)     \
    COLUMN(ITEM_COLUMN_ROLE, "role", OPTIONAL)           \
    COLUMN(ITEM_COLUMN_ZH, "zh", NEEDED)               \
    COLUMN(ITEM_COLUMN_EN, "en", OPTIONAL)             \
    COLUMN(ITEM_COLUMN_RANGE, "range", OPTIONAL)       \
    COLUMN(ITEM_COLUMN_CHART, "chart", OPTIONAL)
enum { ITEM_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn item_columns[];

#define CRITERIA_FILE "criteria.csv"
#define CRITERION_COLUMNS(COLUMN)                                 \
    COLUMN(CRITERION_COLUMN_TIER, "tier", OPTIONAL)               \
    COLUMN(CRITERION_COLUMN_INDICATOR, "indicator", NEEDED)       \
    COLUMN(CRITERION_COLUMN_CLAUSE, "clause", NEEDED)             \
    COLUMN(CRITERION_COLUMN_APPLIES_WHEN, "applies_when", OPTIONAL) \
    COLUMN(CRITERION_COLUMN_RULE, "rule", NEEDED)                 \
    COLUMN(CRITERION_COLUMN_STRENGTH, "strength", OPTIONAL)         \
    COLUMN(CRITERION_COLUMN_MENTIONS, "mentions", OPTIONAL)         \
    COLUMN(CRITERION_COLUMN_ROLE, "role", OPTIONAL)               \
    COLUMN(CRITERION_COLUMN_POINTS, "points", OPTIONAL)           \
    COLUMN(CRITERION_COLUMN_MOST, "most", OPTIONAL)
enum { CRITERION_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn criterion_columns[];

#define LEVELS_FILE "levels.csv"
#define LEVEL_COLUMNS(COLUMN)                  \
    COLUMN(LEVEL_COLUMN_LEVEL, "level", NEEDED) \
    COLUMN(LEVEL_COLUMN_FROM, "from", NEEDED)   \
    COLUMN(LEVEL_COLUMN_GATES, "gates", OPTIONAL) \
    COLUMN(LEVEL_COLUMN_ZH, "zh", NEEDED)       \
    COLUMN(LEVEL_COLUMN_EN, "en", OPTIONAL)
enum { LEVEL_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn level_columns[];

#define CHECKS_FILE "checks.csv"
#define CHECK_COLUMNS(COLUMN)                           \
    COLUMN(CHECK_COLUMN_ID, "id", NEEDED)               \
    COLUMN(CHECK_COLUMN_KIND, "kind", NEEDED)           \
    COLUMN(CHECK_COLUMN_SEVERITY, "severity", NEEDED)   \
    COLUMN(CHECK_COLUMN_TIER, "tier", OPTIONAL)           \
    COLUMN(CHECK_COLUMN_INDICATOR, "indicator", NEEDED) \
    COLUMN(CHECK_COLUMN_ALSO, "also", OPTIONAL)           \
    COLUMN(CHECK_COLUMN_RULE, "rule", NEEDED)           \
    COLUMN(CHECK_COLUMN_ZH, "zh", NEEDED)               \
    COLUMN(CHECK_COLUMN_EN, "en", OPTIONAL)
enum { CHECK_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn check_columns[];

#define STATEMENTS_FILE "statements.csv"
#define STATEMENT_COLUMNS(COLUMN)                           \
    COLUMN(STATEMENT_COLUMN_TIER, "tier", OPTIONAL)         \
    COLUMN(STATEMENT_COLUMN_INDICATOR, "indicator", NEEDED) \
    COLUMN(STATEMENT_COLUMN_VARIANT, "variant", NEEDED)     \
    COLUMN(STATEMENT_COLUMN_LANG, "lang", NEEDED)           \
    COLUMN(STATEMENT_COLUMN_PATTERN, "pattern", NEEDED)
enum { STATEMENT_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn statement_columns[];

#define GLOSSARY_FILE "glossary.csv"
#define TERM_COLUMNS(COLUMN)             \
    COLUMN(TERM_COLUMN_ZH, "zh", NEEDED) \
    COLUMN(TERM_COLUMN_EN, "en", NEEDED) \
    COLUMN(TERM_COLUMN_ID, "id", OPTIONAL)
enum { TERM_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn term_columns[];

#define PHRASES_FILE "phrases.csv"
#define PHRASE_COLUMNS(COLUMN)               \
    COLUMN(PHRASE_COLUMN_KEY, "key", NEEDED) \
    COLUMN(PHRASE_COLUMN_ZH, "zh", NEEDED)   \
    COLUMN(PHRASE_COLUMN_EN, "en", OPTIONAL)
enum { PHRASE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn phrase_columns[];

#define WORDS_FILE "words.csv" /* also the table of a language that is data (words/language_file.h) */
#define WORD_COLUMNS(COLUMN)                 \
    COLUMN(WORD_COLUMN_KIND, "kind", NEEDED) \
    COLUMN(WORD_COLUMN_ITEM, "item", OPTIONAL) \
    COLUMN(WORD_COLUMN_ZH, "zh", NEEDED)     \
    COLUMN(WORD_COLUMN_FACTOR, "factor", OPTIONAL)
enum { WORD_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn word_columns[];

#define VERDICTS_FILE "verdicts.csv"
#define VERDICT_COLUMNS(COLUMN)                       \
    COLUMN(VERDICT_COLUMN_WORD, "word", NEEDED)       \
    COLUMN(VERDICT_COLUMN_KIND, "kind", NEEDED)       \
    COLUMN(VERDICT_COLUMN_MEANING, "meaning", NEEDED) \
    COLUMN(VERDICT_COLUMN_ZH, "zh", OPTIONAL)           \
    COLUMN(VERDICT_COLUMN_EN, "en", OPTIONAL)
enum { VERDICT_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn verdict_columns[];

/* A data set may have one of its own too. */
#define SHAPES_FILE "import.csv"
#define SHAPE_COLUMNS(COLUMN)                  \
    COLUMN(SHAPE_COLUMN_SHAPE, "shape", NEEDED) \
    COLUMN(SHAPE_COLUMN_SCOPE, "scope", NEEDED) \
    COLUMN(SHAPE_COLUMN_PART, "part", NEEDED)   \
    COLUMN(SHAPE_COLUMN_TEXT, "text", NEEDED)
enum { SHAPE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn shape_columns[];

/* ---- What is published: open data, the tables of charts, the record of editions ---- */

#define OPEN_REGISTER_COLUMNS(COLUMN)                               \
    COLUMN(OPEN_REGISTER_COLUMN_COMMUNITY, "community", NEEDED)     \
    COLUMN(OPEN_REGISTER_COLUMN_NAME_ZH, "name_zh", NEEDED)         \
    COLUMN(OPEN_REGISTER_COLUMN_NAME_EN, "name_en", NEEDED)         \
    COLUMN(OPEN_REGISTER_COLUMN_SUBDISTRICT, "subdistrict", NEEDED) \
    COLUMN(OPEN_REGISTER_COLUMN_TIER, "tier", NEEDED)               \
    COLUMN(OPEN_REGISTER_COLUMN_BASIS, "basis", NEEDED)             \
    COLUMN(OPEN_REGISTER_COLUMN_CONCLUDED, "concluded", NEEDED)     \
    COLUMN(OPEN_REGISTER_COLUMN_HELD, "held", NEEDED)               \
    COLUMN(OPEN_REGISTER_COLUMN_HAS_FIGURES, "has_figures", NEEDED) \
    COLUMN(OPEN_REGISTER_COLUMN_EDITION, "edition", UNREAD)
enum { OPEN_REGISTER_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn open_register_columns[];

#define OPEN_VERDICT_COLUMNS(COLUMN)                               \
    COLUMN(OPEN_VERDICT_COLUMN_COMMUNITY, "community", NEEDED)     \
    COLUMN(OPEN_VERDICT_COLUMN_TIER, "tier", UNREAD)               \
    COLUMN(OPEN_VERDICT_COLUMN_NO, "no", NEEDED)                   \
    COLUMN(OPEN_VERDICT_COLUMN_INDICATOR, "indicator", NEEDED)     \
    COLUMN(OPEN_VERDICT_COLUMN_NAME_ZH, "name_zh", NEEDED)         \
    COLUMN(OPEN_VERDICT_COLUMN_NAME_EN, "name_en", NEEDED)         \
    COLUMN(OPEN_VERDICT_COLUMN_STATED, "stated", NEEDED)           \
    COLUMN(OPEN_VERDICT_COLUMN_STATED_WORD, "stated_word", UNREAD) \
    COLUMN(OPEN_VERDICT_COLUMN_RESTS_ON, "rests_on", NEEDED)       \
    COLUMN(OPEN_VERDICT_COLUMN_EDITION, "edition", UNREAD)
enum { OPEN_VERDICT_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn open_verdict_columns[];

#define OPEN_FIGURE_COLUMNS(COLUMN)                           \
    COLUMN(OPEN_FIGURE_COLUMN_COMMUNITY, "community", NEEDED) \
    COLUMN(OPEN_FIGURE_COLUMN_NO, "no", NEEDED)               \
    COLUMN(OPEN_FIGURE_COLUMN_INDICATOR, "indicator", NEEDED) \
    COLUMN(OPEN_FIGURE_COLUMN_ITEM, "item", NEEDED)           \
    COLUMN(OPEN_FIGURE_COLUMN_NAME_ZH, "name_zh", NEEDED)     \
    COLUMN(OPEN_FIGURE_COLUMN_NAME_EN, "name_en", NEEDED)     \
    COLUMN(OPEN_FIGURE_COLUMN_VALUE, "value", NEEDED)         \
    COLUMN(OPEN_FIGURE_COLUMN_UNIT, "unit", NEEDED)           \
    COLUMN(OPEN_FIGURE_COLUMN_CORRECTED, "corrected", UNREAD) \
    COLUMN(OPEN_FIGURE_COLUMN_EDITION, "edition", UNREAD)
enum { OPEN_FIGURE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn open_figure_columns[];

#define OPEN_NOTICE_COLUMNS(COLUMN)                       \
    COLUMN(OPEN_NOTICE_COLUMN_KEY, "key", NEEDED)         \
    COLUMN(OPEN_NOTICE_COLUMN_NAME_ZH, "name_zh", NEEDED) \
    COLUMN(OPEN_NOTICE_COLUMN_NAME_EN, "name_en", NEEDED) \
    COLUMN(OPEN_NOTICE_COLUMN_ZH, "zh", NEEDED)           \
    COLUMN(OPEN_NOTICE_COLUMN_EN, "en", NEEDED)           \
    COLUMN(OPEN_NOTICE_COLUMN_EDITION, "edition", UNREAD)
enum { OPEN_NOTICE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn open_notice_columns[];

#define OPEN_FIELD_COLUMNS(COLUMN)                     \
    COLUMN(OPEN_FIELD_COLUMN_FILE, "file", UNREAD)     \
    COLUMN(OPEN_FIELD_COLUMN_COLUMN, "column", UNREAD) \
    COLUMN(OPEN_FIELD_COLUMN_ZH, "zh", UNREAD)         \
    COLUMN(OPEN_FIELD_COLUMN_EN, "en", UNREAD)
enum { OPEN_FIELD_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn open_field_columns[];

#define RATE_COLUMNS(COLUMN)                                     \
    COLUMN(RATE_COLUMN_COMMUNITY, "community", UNREAD)           \
    COLUMN(RATE_COLUMN_TIER, "tier", UNREAD)                     \
    COLUMN(RATE_COLUMN_INDICATOR, "indicator", UNREAD)           \
    COLUMN(RATE_COLUMN_STATED, "stated", UNREAD)                 \
    COLUMN(RATE_COLUMN_COMPUTED, "computed", UNREAD)             \
    COLUMN(RATE_COLUMN_COMPUTED_EXACT, "computed_exact", UNREAD) \
    COLUMN(RATE_COLUMN_THRESHOLD, "threshold", UNREAD)           \
    COLUMN(RATE_COLUMN_BOUND, "bound", UNREAD)                   \
    COLUMN(RATE_COLUMN_STATE, "state", UNREAD)
enum { RATE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn rate_columns[];

#define CHANGE_COLUMNS(COLUMN)                           \
    COLUMN(CHANGE_COLUMN_COMMUNITY, "community", UNREAD) \
    COLUMN(CHANGE_COLUMN_INDICATOR, "indicator", UNREAD) \
    COLUMN(CHANGE_COLUMN_ITEM, "item", UNREAD)           \
    COLUMN(CHANGE_COLUMN_OLD, "old", UNREAD)             \
    COLUMN(CHANGE_COLUMN_NEW, "new", UNREAD)             \
    COLUMN(CHANGE_COLUMN_CHANGE, "change", UNREAD)
enum { CHANGE_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn change_columns[];

#define LEDGER_COLUMNS(COLUMN)                           \
    COLUMN(LEDGER_COLUMN_DATE, "date", NEEDED)           \
    COLUMN(LEDGER_COLUMN_SHA256, "sha256", NEEDED)       \
    COLUMN(LEDGER_COLUMN_TITLE, "title", NEEDED)         \
    COLUMN(LEDGER_COLUMN_WITHDRAWN, "withdrawn", NEEDED) \
    COLUMN(LEDGER_COLUMN_SHA256_NOW, "sha256_now", NEEDED)
enum { LEDGER_COLUMNS(COLUMN_CONSTANT) };
extern const CsvColumn ledger_columns[];

#endif
