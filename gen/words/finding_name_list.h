/* What each kind of finding is called, for headings, once in each language: NAME(finding, zh, en). A kind without a name
 * does not compile. */
#ifndef GONGSHI_WORDS_FINDING_NAME_LIST_H
#define GONGSHI_WORDS_FINDING_NAME_LIST_H

#define FINDING_NAME_LIST(NAME) \
    NAME(RATE_MISMATCH, "比率与数量不一致", "rate and quantities differ") \
    NAME(RATE_IMPOSSIBLE, "总数得不出所填比率", "a rate that the total cannot give") \
    NAME(PART_EXCEEDS_WHOLE, "部分多于总数", "part larger than whole") \
    NAME(ZERO_DENOMINATOR, "总数为0", "whole is 0") \
    NAME(PARTS_DO_NOT_ADD, "分项与总数不符", "parts and total differ") \
    NAME(THRESHOLD_MISSED, "核算未达到标准", "standard not reached by the figures") \
    NAME(THRESHOLD_EXACT, "比率与标准数值相同", "rate equal to the standard’s figure") \
    NAME(CROSS_INDICATOR, "各项指标之间不一致", "indicators do not fit together") \
    NAME(COUNT_LIST_MISMATCH, "数量与所列内容不符", "count and list differ") \
    NAME(VERDICT_MISSING, "结论未填写", "no conclusion") \
    NAME(VERDICT_CONTRADICTED, "结论与完成情况不一致", "conclusion and statement differ") \
    NAME(STANDARD_ALTERED, "与标准原文不一致", "not the standard’s text") \
    NAME(STATEMENT_MISMATCH, "文字与数据不一致", "sentence and figures differ") \
    NAME(CLAUSE_UNANSWERED, "标准要求未逐款说明", "part of the requirement not addressed") \
    NAME(WRONG_TIER, "采用另一类型的表述", "wording of another tier") \
    NAME(STATEMENT_UNREAD, "表述未能读取", "sentence not read") \
    NAME(BLANK_FIELD, "空缺", "blank") \
    NAME(ALTERNATIVE_UNRESOLVED, "待选项未选定", "choice not made") \
    NAME(VAGUE_QUANTITY, "没有写明数量", "no exact number") \
    NAME(UNIT_SUSPECT, "单位或数值形式可疑", "doubtful unit or form of a figure") \
    NAME(VACUOUS, "没有对应的对象", "coverage of nothing") \
    NAME(NO_DENOMINATOR, "只有比率没有数量", "rate without quantities") \
    NAME(QUALIFIER_DROPPED, "标准的限定词没有出现", "qualifying word left out") \
    NAME(LIST_FOREIGN, "所列内容可能不属于本项", "may not belong to the list") \
    NAME(UNIFORM, "比率全部为100%", "all rates 100%") \
    NAME(PARTS_IDENTICAL, "分子与分母相同", "numerator equal to denominator") \
    NAME(ENTITY_SUSPECT, "单位名称待核实", "doubtful body") \
    NAME(OUTLIER, "与各社区相差较大", "far from the other communities") \
    NAME(COPIED_ANSWERS, "内容雷同", "answers alike") \
    NAME(WORDING_CHANGED, "与填报格式的文字不同", "wording differs from the form") \
    NAME(DUPLICATE_TEXT, "文字重复", "words repeated") \
    NAME(PUNCTUATION, "标点和序号", "punctuation and numbering") \
    NAME(SPACING, "空格和字符", "blanks and characters") \
    NAME(NOTICE_COUNT_MISMATCH, "公示数量与名册不符", "notice and register differ") \
    NAME(CONCLUSION_CONTRADICTED, "公示结论与核算不一致", "notice’s conclusion and figures differ") \
    NAME(NOTICE_FACTS, "公示内容前后不一致", "facts of the notice do not go together") \
    NAME(SPOT_CHECK_RATIO, "抽检比例不足", "too few spot-checked") \
    NAME(SPOT_CHECK_UNPUBLISHED, "社区或数据未公布", "communities or data not published") \
    NAME(NOTICE_ELEMENT_MISSING, "公示内容不全", "notice incomplete") \
    NAME(PERSONAL_DATA, "个人信息", "personal data") \
    NAME(FILE_UNREADABLE, "文件无法读取", "file cannot be read") \
    NAME(CHARACTER_UNPRINTABLE, "字符无法排印", "character cannot be printed") \
    NAME(SOURCE_UNPLACED, "原文内容没有导入", "not imported") \
    NAME(COLUMN_MISSING, "缺少列", "column missing") \
    NAME(ROW_RAGGED, "列数与表头不同", "row longer or shorter than the header") \
    NAME(ITEM_UNKNOWN, "编号没有定义", "unknown id") \
    NAME(ITEM_DUPLICATE, "数据项重复", "item given twice") \
    NAME(VALUE_TYPE, "数值的类型不符", "value of the wrong type") \
    NAME(RULE_BROKEN, "标准的规则不能执行", "rule of the standard cannot be run") \
    NAME(CORRECTION_REFUSED, "更正未采用", "correction not applied") \
    NAME(WAIVER_EXPIRED, "说明已过有效期", "waiver expired") \
    NAME(WAIVER_UNUSED, "说明没有对应内容或不完整", "waiver unused or incomplete") \
    NAME(UNTRANSLATED, "没有英文", "no English") \
    NAME(REGRESSED, "由达到变为未达到", "requirement no longer met") \
    NAME(IMPLAUSIBLE_CHANGE, "两期数据变化较大", "large change") \
    NAME(UNCHANGED_TEXT, "内容与上期相同", "answers as before") \
    NAME(PROMISE_UNMET, "说明到期而问题仍在", "waiver due, still found") \
    NAME(SUCCESSION_UNDECLARED, "社区变动没有说明", "change of communities not declared") \
    NAME(SAME_DATE, "两期日期相同", "editions of the same date") \
    NAME(TIER_CHANGED, "社区类型变化", "tier changed") \
    NAME(STANDARD_CHANGED, "标准变化", "standard changed")

#endif
