/* What the program says in Chinese. What each entry is for stands where its id is: words/phrase_list.h,
 * base/finding_list.h, base/fault.h; the form of all: words/words.h. */
#include <errno.h>

#include "words/words.h"

const LanguageForms forms_zh = {.tag = "zh-CN",
                                .name = "中文",
                                .spaced = false,
                                .thousands = "",
                                .between = "、",
                                .last = "、",
                                .plural = false,
                                .date = "{y}年{m}月{d}日",
                                .same_year = "{y}年{m1}月{d1}日—{m2}月{d2}日",
                                .same_month = "{y}年{m}月{d1}日—{m}月{d2}日",
                                .years = "—",
                                .months = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
                                .a = "",
                                .an = ""};

const LanguageWords words_zh =
    {
        .terms = {[WORD_TERM_NAME] = "标准",
                  [WORD_TERM_UNIT] = "填报单位",
                  [WORD_TERM_PARENT] = "上级单位",
                  [WORD_TERM_SUBJECT] = "",
                  [WORD_TERM_WORK] = "评定",
                  [WORD_TERM_BODY] = "评定工作组",
                  [WORD_TERM_APPLIED] = "申报",
                  [WORD_TERM_SAMPLED] = "抽查",
                  [WORD_TERM_SAMPLE] = "抽查",
                  [WORD_TERM_MET] = "达到要求",
                  [WORD_TERM_NOT_MET] = "未达到要求"},
        .phrases =
            {
                /* severities, editions, addressees */
                [PHRASE_SEVERITY_ERROR] = "矛盾",
                [PHRASE_SEVERITY_WARNING] = "待核实",
                [PHRASE_SEVERITY_INFO] = "提示",
                [PHRASE_FINDING_LABEL] = "【{severity}】",
                [PHRASE_ADDRESSEE_COMMUNITY] = "{@unit}",
                [PHRASE_ADDRESSEE_OFFICE] = "主管单位",
                [PHRASE_ADDRESSEE_STANDARD] = "标准维护单位",
                [PHRASE_REQUEST_COMMUNITY] = "请{@unit}核实：",
                [PHRASE_REQUEST_OFFICE] = "请主管单位处理：",
                [PHRASE_REQUEST_STANDARD] = "请标准维护单位处理：",
                [PHRASE_ASK_OTHERWISE] = "请核对本项内容，写明核对后的情况。",
                [PHRASE_PLEASE_CHECK] = "请核实。",
                [PHRASE_RULE_HEADING] = "{rule}：{name}",
                [PHRASE_GROUP_PLACES] = "{subject}（{count}处）",
                [PHRASE_FOR_EXAMPLE] = "例如：",
                [PHRASE_EDITION_DRAFT] = "核对稿",
                [PHRASE_EDITION_FINAL] = "正式稿",
                [PHRASE_EDITION_INTERNAL] = "内部核对材料",

                /* verdicts: stated, computed, basis */
                [PHRASE_CLAIM_MET] = "{@met}",
                [PHRASE_CLAIM_NOT_MET] = "{@not_met}",
                [PHRASE_COMPUTED_MET] = "核算达到",
                [PHRASE_COMPUTED_NOT_MET] = "核算未达到",
                [PHRASE_COMPUTED_SOFT_NOT_MET] = "未达到（原则性要求）",
                [PHRASE_COMPUTED_DECLARED] = "文字说明",
                [PHRASE_COMPUTED_NOT_APPLICABLE] = "不涉及",
                [PHRASE_COMPUTED_UNKNOWN] = "缺少数据",
                [PHRASE_BASIS_FIGURES] = "数据核算",
                [PHRASE_BASIS_DIFFERS] = "与核算结果不一致",
                [PHRASE_BASIS_WORDS] = "文字说明",
                [PHRASE_BASIS_NOT_APPLICABLE] = "不涉及",
                [PHRASE_BASIS_NO_DATA] = "缺少数据",
                [PHRASE_LEGEND_BASIS] =
                    "注：“结论与依据”栏上行为{@unit}填报的结论，下行为依据。数据核算：按所填数量核算；与核算结果不一致：按"
                    "所填数量核算，结果与填报的结论不同；文字说明：标准未设数量要求，由{@body}认定，本表不作核算；不涉及："
                    "{@unit}内没有标准所指的对象或情形；缺少数据：应填报的内容没有填报，或者不能用来核算。",

                [PHRASE_LEGEND_REPORT] =
                    "● 按填报数量核算　○ 文字说明，标准未设数量要求　□ 缺少数据，无法核算　— 不涉及　"
                    "■ 与核算结果不一致。{claim?结论除另注明外均填“{claim}”。}标准全文见附件{annex}。",
                [PHRASE_REPORT_CLAIM] = "填报结论：",
                [PHRASE_REPORT_WORDS] = "只作文字说明：",
                [PHRASE_REPORT_DEFINITION] = "填报表所列指标释义：{text}",
                [PHRASE_REPORT_REQUIREMENT] = "填报表所列标准要求：{text}",
                [PHRASE_REPORT_CHOSEN] = "（{value}）",
                [PHRASE_COMPARE_ALL] = "均{value}",
                [PHRASE_COMPARE_RANGE] = "{low}至{high}",
                [PHRASE_COMPARE_NO_PLACE] = "未设",
                [PHRASE_STANDARD_NOTE] = "共{count}项。黑体为指标名称，其下为标准要求，楷体为指标释义。",
                [PHRASE_LEGEND_COMPARE] =
                    "注：粗体比率与所填数量核算相符，其后为数量；○ 文字说明，其后为所填数量；黑底为与核算结果或者他处填写不一"
                    "致，说明见该{@unit}的填报情况；□ 缺少数据；— 不涉及；下划线为应填未填，未设为填报表没有填写处。{claim?结论除格内注明外均填“"
                    "{claim}”。}",
                [PHRASE_COMPARE_DIFFERS] = "填{stated} 算{computed}",
                [PHRASE_COMPARE_BLANK] = "未填",
                [PHRASE_COMPARE_NO_VERDICT] = "结论未填",
                [PHRASE_COMPARE_BETWEEN] = "｜",
                [PHRASE_COMPARE_UNIT] = "｜",

                /* points, their total and the level */
                [PHRASE_COMPUTED_SCORED] = "按得分",
                [PHRASE_POINTS_OF] = "得{points}分/满分{most}分{extra?（可另加{extra}分）}",
                [PHRASE_POINTS_BONUS] = "加{points}分/最多{most}分",
                [PHRASE_POINTS_LOST] = "扣{points}分",
                [PHRASE_POINTS_LOST_NONE] = "不扣分",
                [PHRASE_POINTS_COMPUTED] = "核算{points}",
                [PHRASE_POINTS_CLAUSE] = "{why?{why}，}{points}",
                [PHRASE_TOTAL_OF] = "{points}分",
                [PHRASE_LEVEL_NONE] = "未达到“{level}”",
                [PHRASE_LEVEL_RANGE] = "不能确定（{low}至{high}）",
                [PHRASE_SCORE_STATED] = "自报总分{total?{total}分}{none?（未填写）}{level?，等级“{level}”}。",
                [PHRASE_SCORE_COMPUTED] = "按所填数据核算：总分{total}分（满分{most}分）{level?，等级{level}}。",
                [PHRASE_HEAD_TOTAL] = "总分",
                [PHRASE_HEAD_LEVEL] = "等级",
                [PHRASE_SCORES] = "总分与等级",
                [PHRASE_SCORE_CHART_VALUE] = "{total}{stated?（填写{stated}）}{level?　{level}}",
                [PHRASE_SCORE_CHART_LEVEL] = "{level}{from}",
                [PHRASE_SCORE_CHART_REACHED] = "{level}{count}个",
                [PHRASE_SCORE_CHART_OPEN] = "数据不全、等级不能确定{count}个",
                [PHRASE_SCORE_CHART_DIFFERING] = "{before}；{count}个填写的总分与核算不一致",
                [PHRASE_SCORE_CHART_SHOWN] =
                    "条为核算总分，空白部分缺少数据、可能得分；菱形为填写的总分（与核算不一致时）；竖线为各等级的起始分。",
                [PHRASE_SCORE_BAR] = "核算总分",
                [PHRASE_SCORE_BAR_STATED] = "填写的总分",
                [PHRASE_SCORE_OPEN] = "缺少数据，可能得分",
                [PHRASE_SCORE_DIAMOND] = "填写的总分（与核算不一致时）",
                [PHRASE_SCORE_LEVEL] = "等级的起始分",
                [PHRASE_SCORE_HEAD_STATED] = "填写总分",
                [PHRASE_SCORE_HEAD_COMPUTED] = "核算总分",
                [PHRASE_SCORE_HEAD_MOST] = "满分",
                [PHRASE_SCORE_HEAD_LEVEL] = "填写等级",
                [PHRASE_SCORE_HEAD_LEVEL_COMPUTED] = "核算等级",

                /* why something is unknown or not applicable */
                [PHRASE_REASON_MISSING] = "表中没有{item}",
                [PHRASE_REASON_BLANK] = "{item}未填写",
                [PHRASE_REASON_OPEN] = "{item}为待选项，未选定",
                [PHRASE_REASON_ZERO] = "{item}为零，无法计算比率",
                [PHRASE_REASON_IMPOSSIBLE] = "按所填总数，{item}不可能为所填比率，最接近的数值在标准上下两侧",
                [PHRASE_REASON_TOO_LARGE] = "{item}超出可计算的范围",
                [PHRASE_REASON_PREVIOUS] = "缺少上年数据：{item}",
                [PHRASE_REASON_UNDECIDED] = "所依据的其他指标没有结论",
                [PHRASE_CONDITIONS_HOLD] = "{count}项条件中{held}项成立{failing?（未成立：{failing}）}",
                [PHRASE_YEAR_BEFORE] = "{value}（上年）",
                [PHRASE_INDICATOR_COMES_TO] = "“{name}”{verdict}",
                [PHRASE_REASON_BROKEN] = "规则无法执行",
                [PHRASE_NOT_APPLICABLE_SINCE] = "不涉及（{why}）",
                [PHRASE_NOT_APPLICABLE_NONE] = "不涉及（{item}为0）",
                [PHRASE_SENTENCE_OF_ROW] = "完成情况",
                [PHRASE_CLAUSE_LABEL] = "（{clause}）",
                [PHRASE_WAIVED_MARK] = "〔已说明〕",
                [PHRASE_WAIVED_NOTE] = "说明：{note}",
                [PHRASE_CORRECTED_VALUE] = "{item}：填写{old}，更正为{new}（{reason}）",
                [PHRASE_FORM_INDICATOR] = "指标",
                [PHRASE_FORM_ITEM] = "填报内容",
                [PHRASE_FORM_HOW] = "填写说明",
                [PHRASE_FORM_VERDICT] = "结论",
                [PHRASE_FORM_VERDICT_WORD] = "“{word}”",
                [PHRASE_FORM_VERDICT_WORD_SAID] = "“{word}”（{meaning}）",
                [PHRASE_FORM_VERDICT_HINT] = "填{words}",
                [PHRASE_FORM_VERDICT_OR] = "或",
                [PHRASE_FORM_STATEMENT] = "完成情况说明",
                [PHRASE_FORM_STATEMENT_HINT] =
                    "以下内容属实的填“{word}”，即公布：“{sentence}”；不完全属实的，请写实际情况；不填的，只公布以上所填内"
                    "容",
                [PHRASE_FORM_STATEMENT_OWN] = "选填；不填的，只公布以上所填内容",
                [PHRASE_FORM_HOLE] = "＿＿",
                [PHRASE_FORM_COUNT] = "填整数",
                [PHRASE_FORM_PERCENT] = "填百分数的数值，如95或95%",
                [PHRASE_FORM_AREA] = "填数值，可带小数",
                [PHRASE_FORM_TEXT] = "填文字",
                [PHRASE_FORM_LIST] = "填名称，用顿号分隔",
                [PHRASE_FORM_NUMBER] = "填数值，可带小数和负号",
                [PHRASE_FORM_DATE] = "填日期，如2023年11月22日",
                [PHRASE_FORM_CHOICE] = "选填其一：{choices}",
                [PHRASE_FORM_OPTIONAL] = "没有可不填。{hint}",
                [PHRASE_CHECK_LEFT_OUT] =
                    "只检查了单个{@unit}的数据文件；与其他{@unit}比较的各项检查（outlier、copied-answers）和公示整体的检查"
                    "（notice-count-mismatch、conclusion-contradicted、spot-check-ratio、spot-check-unpublished、notice-"
                    "element-missing）未进行。",
                [PHRASE_USAGE_WHICH_TIER] = "请用 --tier 说明类型，可选：{tiers}",
                [PHRASE_USAGE_TIER] = "没有“{word}”类型，可选：{tiers}",
                [PHRASE_NO_TABLE_IN_FOLDER] = "{dir}：文件夹中没有填报表（CSV、xlsx、docx）",
                [PHRASE_EXPLAIN_HEADING] = "{rule}：{name}（{severity}）",
                [PHRASE_EXPLAIN_EXAMPLE] = "举例：",
                [PHRASE_EXPLAIN_SETTLING] = "处理：",
                [PHRASE_STATED_FIGURE] = "“{item}”填写{value}",
                [PHRASE_STATED_FIGURE_OF_ROW] = "第{no}项“{item}”填写{value}",
                [PHRASE_PLACE_ROWS] = "{name}{rows}",
                [PHRASE_ROW] = "第{numbers}项",
                [PHRASE_ROWS] = "第{numbers}项",
                [PHRASE_HYPOTHESIS_FIGURE] = "若“{item}”为{value}，则相符",
                [PHRASE_HYPOTHESIS_SWAPPED] = "若“{item}”为{value}（相邻数字颠倒），则相符",
                [PHRASE_HYPOTHESIS_SHIFTED] = "若“{item}”为{value}（小数点位置），则相符",
                [PHRASE_HYPOTHESIS_COPIED] = "所填“{item}”与标准数值相同；若为{value}，则相符",
                [PHRASE_CLAUSE_SEPARATOR] = "；",
                [PHRASE_LIST_SEPARATOR] = "、",
                [PHRASE_COLON] = "：",

                /* places and subjects */
                [PHRASE_PLACE_COLUMN] = "（{column}列）",
                [PHRASE_ROW_SUBJECT] = "第{no}项 {name}",
                [PHRASE_ROW_NO] = "第{no}项",
                [PHRASE_PLACE_SHORT] = "{community}第{no}项",
                [PHRASE_PLACE_OF_YEAR] = "{place}（{year}）",
                [PHRASE_NOTICE_AS_A_WHOLE] = "公示整体",

                /* what the data lack */
                [PHRASE_BLANK_MEMBER] = "（空）",
                [PHRASE_AND_OTHERS] = "等",
                [PHRASE_NOT_FILLED_IN] = "（未填写）",
                [PHRASE_VALUE_OF_ITEM] = "{item}：{value}",
                [PHRASE_NO_DESCRIPTION] = "（未填报完成情况）",
                [PHRASE_NOT_SUPPLIED] = "（未提供，待补充）",
                [PHRASE_NOT_PUBLISHED] = "未公布",
                [PHRASE_NAME_NOT_PUBLISHED] = "（名称未公布）",
                [PHRASE_DATA_NOT_PUBLISHED] = "未公布数据",
                [PHRASE_NO_CONCLUSION] = "无",
                [PHRASE_HELD] = "暂缓公示",

                /* columns of tables */
                [PHRASE_HEAD_CATEGORY] = "一级指标",
                [PHRASE_HEAD_NO] = "序号",
                [PHRASE_HEAD_NAME] = "二级指标",
                [PHRASE_HEAD_DEFINITION] = "指标释义",
                [PHRASE_HEAD_REQUIREMENT] = "标准要求",
                [PHRASE_HEAD_STATEMENT] = "本{@unit}完成情况",
                [PHRASE_HEAD_VERDICT] = "结论与依据",
                [PHRASE_HEAD_CLAIM] = "表中填写",
                [PHRASE_HEAD_COMPUTED] = "核算结果",
                [PHRASE_HEAD_COMMUNITY] = "{@unit}",
                [PHRASE_HEAD_SUBDISTRICT] = "{@unit_parent}",
                [PHRASE_HEAD_TIER] = "类型",
                [PHRASE_HEAD_BASIS] = "方式",
                [PHRASE_HEAD_CONCLUSION] = "{@body}认定",
                [PHRASE_HEAD_REFERENCE] = "指标表",
                [PHRASE_COLUMN_SEVERITY] = "程度",
                [PHRASE_COLUMN_RULE] = "规则",
                [PHRASE_COLUMN_GROUP] = "问题组",
                [PHRASE_COLUMN_ADDRESSEE] = "核实单位",
                [PHRASE_COLUMN_COMMUNITY] = "{@unit}代号",
                [PHRASE_COLUMN_COMMUNITY_NAME] = "{@unit}",
                [PHRASE_COLUMN_NO] = "序号",
                [PHRASE_COLUMN_INDICATOR] = "二级指标",
                [PHRASE_COLUMN_ITEM] = "数据项",
                [PHRASE_COLUMN_REPORTED] = "填写",
                [PHRASE_COLUMN_COMPUTED] = "核算",
                [PHRASE_COLUMN_MESSAGE] = "说明",
                [PHRASE_COLUMN_FILE] = "文件",
                [PHRASE_COLUMN_LINE] = "行",
                [PHRASE_COLUMN_SOURCE_LINE] = "原文行",
                [PHRASE_COLUMN_ANSWER] = "答复",

                /* titles, headings, captions */
                [PHRASE_TITLE_NOTICE] = "{@subject}{@work}结果公示",
                [PHRASE_TITLE_COMMUNITY] = "{subdistrict}{name}{@subject}指标{tier?（{tier}）}",
                [PHRASE_TITLE_TIER] = "{@name}{tier?（{tier}）}",
                [PHRASE_TITLE_COMPARISON] = "{@subject}指标完成情况对照表{tier?（{tier}）}",
                [PHRASE_TITLE_TIER_COMPARED] = "{tier}{@subject}指标及完成情况对照表",
                [PHRASE_TITLE_REPORTS] = "各{@unit}填报情况（{count}个{@unit}）",
                [PHRASE_TITLE_CHARTS] = "图表",
                [PHRASE_TITLE_SUMMARY_OF_ALL] = "{@unit}汇总表",
                [PHRASE_TITLE_SUMMARY] = "认定{@unit}汇总表",
                [PHRASE_TITLE_REVIEW] = "{@subject}指标核对表",
                [PHRASE_CAPTION_COMMUNITY] = "{name}各项指标完成情况",
                [PHRASE_CAPTION_SUMMARY] = "{bases}的{@unit}",
                [PHRASE_CAPTION_COUNTS] = "各{@unit}指标核算情况（项数）",
                [PHRASE_SUMMARY_NOTE] = "注：“未公布”表示来源材料中没有该项内容，本表如实留空，不作补写。",
                [PHRASE_CONTINUED_CELL] = "（续）",
                [PHRASE_CONTINUED_TABLE] = "（续表）",
                [PHRASE_ANNEX] = "附件{number}",
                [PHRASE_ANNEX_ELSEWHERE] = "{annex}（本文未附）",
                [PHRASE_ANNEX_LINE] = "{number}.{title}",
                [PHRASE_ANNEXES] = "附件：",
                [PHRASE_HEADING_ANNEXES] = "三、附件",
                [PHRASE_PART_OF_LIST] = "（{ordinal}）{label}",
                [PHRASE_ANNEX_ITEM] = "附件{number}　{title}",
                [PHRASE_HEADING_RECOGNISED] = "认定结果",
                [PHRASE_HEADING_OBJECTION] = "公示期限与意见反映",
                [PHRASE_HEADING_DOCUMENTS] = "公示文件",
                [PHRASE_HEADING_NOTICE_FINDINGS] = "公示整体核对情况",
                [PHRASE_HEADING_NOTICE_NOTES] = "关于本公示的说明",
                [PHRASE_HEADING_COMPARISON] = "指标对比",
                [PHRASE_INDEX_LEAD] = "经{@body}认定，{groups}满足要求。",
                [PHRASE_INDEX_GROUP] = "{tier}{@unit}{count}个",
                [PHRASE_INDEX_PHASE] = "当前阶段：",
                [PHRASE_PHASE_DRAFT] = "拟定稿，未公示",
                [PHRASE_PHASE_NOTICE] = "公示中",
                [PHRASE_PHASE_RESULT] = "公示结束，结果公布",
                [PHRASE_INDEX_NOTICE] = "公示全文",
                [PHRASE_INDEX_OPEN_DATA] = "开放数据（CSV）",
                [PHRASE_INDEX_PREVIOUS] = "往期公示",
                [PHRASE_OPEN_COMMUNITIES] = "{@unit}名单",
                [PHRASE_OPEN_VERDICTS] = "各项结论",
                [PHRASE_OPEN_FIGURES] = "填报数据",
                [PHRASE_OPEN_NOTICE] = "公示事项",
                [PHRASE_OPEN_FIELDS] = "字段说明",

                /* what the columns of the open data mean */
                [PHRASE_FIELD_COMMUNITY] = "{@unit}编号，各表以此关联",
                [PHRASE_FIELD_NAME_ZH] = "{@unit}名称（中文）；空白表示来源材料未公布",
                [PHRASE_FIELD_NAME_EN] = "{@unit}名称（英文）",
                [PHRASE_FIELD_SUBDISTRICT] = "所属{@unit_parent}",
                [PHRASE_FIELD_TIER] = "类型：{choices}",
                [PHRASE_FIELD_CHOICE] = "{id} {name}",
                [PHRASE_FIELD_OR] = "，",
                [PHRASE_FIELD_BASIS] = "方式：{choices}",
                [PHRASE_FIELD_CONCLUDED] = "{@body}认定的结论原文",
                [PHRASE_FIELD_HELD] = "是否暂缓公示：yes 是，no 否",
                [PHRASE_FIELD_HAS_FIGURES] = "是否公布填报数据：yes 是，no 否",
                [PHRASE_FIELD_EDITION] = "版本：draft 核对稿，final 正式公示",
                [PHRASE_FIELD_NO] = "指标序号",
                [PHRASE_FIELD_INDICATOR] = "指标编号，各年度、各类型同一问题同一编号",
                [PHRASE_FIELD_INDICATOR_ZH] = "二级指标名称（中文）",
                [PHRASE_FIELD_INDICATOR_EN] = "二级指标名称（英文）",
                [PHRASE_FIELD_STATED] =
                    "表中填写的结论：met {@met}，not_met {@not_met}；空白表示未填写，或所填的词不是这两种意思",
                [PHRASE_FIELD_STATED_WORD] = "结论，照原文",
                [PHRASE_FIELD_RESTS_ON] =
                    "依据：differs 填报的结论与核算结果不一致，figures 数据核算，words 文字说明，not_applicable 不涉及，"
                    "no_data 缺少数据",
                [PHRASE_FIELD_ITEM] = "填报项编号",
                [PHRASE_FIELD_ITEM_ZH] = "填报项名称（中文）",
                [PHRASE_FIELD_ITEM_EN] = "填报项名称（英文）",
                [PHRASE_FIELD_VALUE] = "所填数值或文字；空白表示未填写",
                [PHRASE_FIELD_UNIT] = "单位，按所填",
                [PHRASE_FIELD_CORRECTED] = "是否经更正：yes 是，no 否",
                [PHRASE_FIELD_KEY] = "事项编号",
                [PHRASE_FIELD_FACT_ZH] = "事项名称（中文）",
                [PHRASE_FIELD_FACT_EN] = "事项名称（英文）",
                [PHRASE_FIELD_SAID_ZH] = "公示所写（中文）",
                [PHRASE_FIELD_SAID_EN] = "公示所写（英文）",
                [PHRASE_SAID_TITLE] = "标题",
                [PHRASE_SAID_NUMBER] = "文号",
                [PHRASE_SAID_ISSUER] = "发布单位",
                [PHRASE_SAID_DATE] = "发布日期",
                [PHRASE_SAID_PHASE] = "阶段",
                [PHRASE_SAID_PREAMBLE] = "正文",
                [PHRASE_SAID_PUBLICITY] = "公示期",
                [PHRASE_SAID_OBJECTION] = "异议受理",
                [PHRASE_SAID_CONTACT] = "联系方式",
                [PHRASE_SAID_SUPERVISION] = "监督电话",
                [PHRASE_SAID_PAPER] = "纸质材料查阅",
                [PHRASE_SAID_RECEIVED] = "收到异议数",
                [PHRASE_SAID_SETTLED] = "办结异议数",
                [PHRASE_SAID_CORRECTION] = "更正说明",
                [PHRASE_SAID_OUTCOME] = "异议处理结果",
                [PHRASE_FIELD_FILE] = "文件名",
                [PHRASE_FIELD_COLUMN] = "字段名",
                [PHRASE_FIELD_ZH] = "中文说明",
                [PHRASE_FIELD_EN] = "英文说明",
                [PHRASE_INDEX_BASIS] = "依据：《{basis}》{number?{number}}",
                [PHRASE_INDEX_STANDING] = "本页为核对稿，尚有{errors}处矛盾、{warnings}处待核实。",
                [PHRASE_INDEX_STANDING_ALL] = "各处均标在原行旁，见",
                [PHRASE_INDEX_STANDING_ROWS] = "公示前须核实",
                [PHRASE_COMMUNITY_LEAD] = "{all}项指标中，{parts}。",
                [PHRASE_PART_BETWEEN] = "，",
                [PHRASE_PART_LAST] = "，",
                [PHRASE_COMMUNITY_LEAD_DIFFERS] = "{count}项填报的结论与核算结果不一致",
                [PHRASE_COMMUNITY_LEAD_COMPUTED] = "{count}项按填报数量核算",
                [PHRASE_COMMUNITY_LEAD_WORDS] = "{count}项以文字说明为依据",
                [PHRASE_COMMUNITY_LEAD_MISSING] = "{count}项缺少数据、无法核算",
                [PHRASE_COMMUNITY_LEAD_NONE] = "{count}项不涉及",
                [PHRASE_COMMUNITY_RESULT] = "{tier}{@subject}，{@body}认定：{concluded}。",
                [PHRASE_ROWS_OF_BASIS] = "{basis}（{count}项）",
                [PHRASE_WAY_PAPER] = "纸质版：",
                [PHRASE_WAY_SEPARATOR] = "　",
                [PHRASE_WAY_INDEX] = "返回公示首页",
                [PHRASE_WAY_PREVIOUS] = "上一个：{name}",
                [PHRASE_WAY_NEXT] = "下一个：{name}",
                [PHRASE_FORMAT_HTML] = "网页",
                [PHRASE_FORMAT_PDF] = "PDF",
                [PHRASE_FORMAT_ARTICLE] = "正文片段",
                [PHRASE_FORMAT_POSTER] = "张贴海报（A3，PDF）",

                /* register */
                [PHRASE_GROUP_APPLIED] = "{tier}（{basis}，{count}个）",
                [PHRASE_GROUP_SPOT_CHECK] = "{tier}（{basis}，{count}个）",
                [PHRASE_GROUP_APPLIED_CONCLUDED] = "{tier}（{basis}，认定结论：{concluded}，{count}个）",
                [PHRASE_GROUP_SPOT_CHECK_CONCLUDED] = "{tier}（{basis}，认定结论：{concluded}，{count}个）",
                [PHRASE_QUERY_TIER] = "（{tier}）",
                [PHRASE_GROUP_ONE] = "{basis}（{count}个）",
                [PHRASE_GROUP_ONE_CONCLUDED] = "{basis}（认定结论：{concluded}，{count}个）",
                [PHRASE_GROUP_ONE_HELD] = "暂缓公示（{count}个）",
                [PHRASE_GROUP_NOT_CONCLUDED] = "未填写",
                [PHRASE_GROUP_HELD] = "{tier}（暂缓公示，{count}个）",
                [PHRASE_BASIS_OF_APPLICATION] = "{@basis.applied}",
                [PHRASE_BASIS_OF_SPOT_CHECK] = "{@basis.spot_check}",
                [PHRASE_FACT_PUBLICITY] = "公示期：",
                [PHRASE_FACT_OBJECTION] = "意见反映方式：",
                [PHRASE_FACT_CONTACT] = "联系人及电话：",
                [PHRASE_FACT_SUPERVISION] = "监督电话：",
                [PHRASE_FACT_PAPER] = "纸质材料查阅处：",
                [PHRASE_FACT_RECEIVED] = "收到意见：",
                [PHRASE_FACT_SETTLED] = "办理情况：",
                [PHRASE_FACT_OUTCOME] = "公示结果：",
                [PHRASE_DISCLOSURE_INDEX] = "索引号",
                [PHRASE_DISCLOSURE_NUMBER] = "文号",
                [PHRASE_DISCLOSURE_PUBLISHER] = "发布机构",
                [PHRASE_DISCLOSURE_CATEGORY] = "主题分类",
                [PHRASE_DISCLOSURE_MANNER] = "公开方式",
                [PHRASE_DISCLOSURE_CREATED] = "生成日期",
                [PHRASE_DISCLOSURE_PUBLISHED] = "发布日期",
                [PHRASE_DISCLOSURE_SUMMARY] = "内容概述",
                [PHRASE_DISCLOSURE_CAPTION] = "政府信息公开目录",
                [PHRASE_FILL_IN] = "（待填写）",

                /* posters */
                [PHRASE_POSTER_MET] = "经{@body}认定，已满足{tier}{@subject}的要求。",
                [PHRASE_POSTER_CONCLUSION] = "{@body}认定：{concluded}",
                [PHRASE_POSTER_COUNT] = "{count}项指标",
                [PHRASE_POSTER_THRESHOLD] = "标准{threshold}",
                [PHRASE_POSTER_NOTE] = "{stated}{standard}",
                [PHRASE_POSTER_SCAN] = "扫码看全文",
                [PHRASE_POSTER_SEE_NOTICE] = "见公示全文",
                [PHRASE_POSTER_ELSEWHERE] = "各项指标见公示全文。",
                [PHRASE_POSTER_OPEN] = "待核实事项",
                [PHRASE_POSTER_NOTES] = "说明事项",
                [PHRASE_POSTER_ROW] = "{number} {name}　",
                [PHRASE_POSTER_ISSUER] = "发布单位：",
                [PHRASE_POSTER_DATE] = "日期：",
                [PHRASE_POSTER_MORE] = "另有{count}项，见公示全文。",
                [PHRASE_POSTER_MARK] = "※ 该项填报内容待核实，核实后以正式公示为准。",
                [PHRASE_POSTER_MARK_NOTE] = "※ 该项附有说明，见公示全文。",

                /* charts */
                [PHRASE_HEAD_FIGURE] = "数据",
                [PHRASE_GALLERY_FIGURES] = "各项数据",
                [PHRASE_GALLERY_FIGURES_SHOWN] =
                    "各{@unit}的各项数据，各列各有比例尺；竖线为标准，旗标指向要求的一侧；菱形为填写的数据（与核算不一致时"
                    "）；空心条没有数量支持；圆圈表示没有可计数的对象。排名不分先后。",
                [PHRASE_GALLERY_FIGURES_HEADLINE] = "所列{all}项数据中{reached}项达到标准",
                [PHRASE_CHART_HEADLINE_DIFFERING_FIGURES] = "；有{count}项填写的数据与所填数量不一致",
                [PHRASE_FIGURE_STATED_ONLY] = "仅填写结果",
                [PHRASE_LEGEND_FIGURE_STATED] = "填写的数据",
                [PHRASE_LEGEND_FIGURE_OPEN] = "仅填写结果，没有数量",
                [PHRASE_LEGEND_FIGURE_DIAMOND] = "填写的数据（与核算不一致时）",
                [PHRASE_CHART_YEARS_FIGURES] = "历年数据",
                [PHRASE_CHART_YEARS_FIGURES_HEADLINE] = "{count}次数据中各{@unit}的情况",
                [PHRASE_CHART_MEASURED] = "{name}（{unit}）",
                [PHRASE_CHART_UNIT] = "单位：{unit}",
                [PHRASE_CHART_SOURCE] = "{title}{date?　{date}}{mark?　{mark}}",
                [PHRASE_CHART_STATED] = "（填写{stated}）",
                [PHRASE_CHART_GROUP] = "{tier?{tier}（}标准{threshold}{tier?）}",
                [PHRASE_CHART_GROUP_NOT_ASKED] = "{tier?{tier}（}不要求此项{tier?）}",
                [PHRASE_CHART_REMARK] = "（{remark}）",
                [PHRASE_CHART_HEADLINE_TIER] = "{tier}{partly?填报的}{total}个{@unit}中{reached}个{reaching}",
                [PHRASE_CHART_HEADLINE_REPORTED] = "{tier}{total}个{@unit}填报",
                [PHRASE_CHART_HEADLINE_NOBODY] = "{tier}没有可用的填报数据",
                [PHRASE_CHART_HEADLINE_REST] =
                    "{only?（{only}个仅填写比率，没有数量）}{vacuous?，{vacuous}个总数为0}{unreported?，{unreported}个缺少"
                    "数据}{unpublished?，{unpublished}个未公布数据}",
                [PHRASE_REACH_AT_LEAST] = "达到{threshold}",
                [PHRASE_REACH_ABOVE] = "超过{threshold}",
                [PHRASE_REACH_AT_MOST] = "不超过{threshold}",
                [PHRASE_REACH_BELOW] = "低于{threshold}",
                [PHRASE_REACH_EXACTLY] = "为{threshold}",
                [PHRASE_REACH_OWN] = "达到各自适用的标准",
                [PHRASE_BOUND_AT_LEAST] = "{threshold}",
                [PHRASE_BOUND_ABOVE] = "超过{threshold}",
                [PHRASE_BOUND_AT_MOST] = "不超过{threshold}",
                [PHRASE_BOUND_BELOW] = "低于{threshold}",
                [PHRASE_BOUND_EXACTLY] = "为{threshold}",
                [PHRASE_RATE_STATED_ONLY] = "仅填写比率",
                [PHRASE_RATE_VACUOUS] = "总数为0",
                [PHRASE_RATE_NOT_ASKED] = "不要求此项",
                [PHRASE_CHART_HEADLINE_NOT_ASKED] = "{tier}不作要求",
                [PHRASE_CHART_SPOT_CHECKED] = "{name}（{@sample}）",
                [PHRASE_CHART_HEADLINE_DIFFERING] = "；有{count}个填写的比率与所填数量不一致",
                [PHRASE_HEAD_RATE] = "比率",
                [PHRASE_HEAD_STATED] = "填写",
                [PHRASE_HEAD_REMARK] = "说明",
                [PHRASE_HEAD_THRESHOLD] = "标准",
                [PHRASE_GALLERY_DATA] = "图中数据",
                [PHRASE_GALLERY_RATES] = "各项比率",
                [PHRASE_GALLERY_RATES_SHOWN] =
                    "各{@unit}的比率指标；竖线为标准，旗标指向要求的一侧；菱形为填写的比率（与核算不一致时）；空心条没有数"
                    "量支持；圆圈表示没有可计数的对象。排名不分先后。",
                [PHRASE_GALLERY_RATES_HEADLINE] = "所列{all}个比率中{reached}个达到标准",
                [PHRASE_GALLERY_RATE_MISSED] = "{name}{rate} {value}",
                [PHRASE_GALLERY_SUMMARY] = "各{@unit}结论的依据",
                [PHRASE_GALLERY_SUMMARY_SHOWN] = "每条为一个{@unit}的全部指标，数字为指标数。排名不分先后。",
                [PHRASE_GALLERY_SUMMARY_HEADLINE] =
                    "{all}项结论：{differs?{differs}项与核算结果不一致，}{computed}项由所填数量核算，{words}项为文字说明，"
                    "{missing}项缺少数据，{none}项不涉及",
                [PHRASE_GALLERY_CATEGORIES] = "各类指标结论的依据",
                [PHRASE_GALLERY_CATEGORIES_SHOWN] = "每条为一类指标在各{@unit}的全部结论，数字为项数。",
                [PHRASE_GALLERY_DIFFERS] = "与核算结果不一致",
                [PHRASE_GALLERY_COMPUTED] = "由数量核算",
                [PHRASE_GALLERY_WORDS] = "文字说明",
                [PHRASE_GALLERY_NO_DATA] = "缺少数据",
                [PHRASE_GALLERY_NOT_APPLICABLE] = "不涉及",
                [PHRASE_GALLERY_COUNTS] = "{@unit}规模",
                [PHRASE_GALLERY_COUNTS_SHOWN] = "点为填写的数量，各列从0起；空心点与其他{@unit}相差较大。",
                [PHRASE_GALLERY_COUNTS_HEADLINE] = "{count}个{@unit}填写的规模",
                [PHRASE_GALLERY_OUTLIER] = "；{name}的{what}（{text}）与其他{@unit}相差较大",
                [PHRASE_GALLERY_MATRIX] = "{@unit}与指标总览",
                [PHRASE_GALLERY_MATRIX_SHOWN] = "每格为一项结论的依据，右上角有三角的待核实；右列和末行为核算的项数。",
                [PHRASE_GALLERY_MARK] = "待核实",
                [PHRASE_GALLERY_TOTAL] = "核算项数",
                [PHRASE_LEGEND_BAR_COMPUTED] = "按所填数量核算",
                [PHRASE_LEGEND_BAR_STATED] = "填写的比率",
                [PHRASE_LEGEND_OPEN] = "仅填写比率，没有数量",
                [PHRASE_LEGEND_OPEN_FINAL] = "没有数量，或与核算不同",
                [PHRASE_LEGEND_DIAMOND] = "填写的比率（与核算不一致时）",
                [PHRASE_LEGEND_THRESHOLD] = "标准",

                /* review */
                [PHRASE_REVIEW_ERRORS] = "有{errors}处矛盾须先核实，核实后方可公示。",
                [PHRASE_REVIEW_CLEAN] = "没有发现矛盾。",
                [PHRASE_HEADING_COMPLETENESS] = "核算覆盖情况",
                [PHRASE_CAPTION_COMPLETENESS] = "各项指标的核算依据{tier?（{tier}）}",
                [PHRASE_MARK_MET] = "●",
                [PHRASE_MARK_NOT_MET] = "◆",
                [PHRASE_MARK_SOFT_NOT_MET] = "◇",
                [PHRASE_MARK_DECLARED] = "○",
                [PHRASE_MARK_NOT_APPLICABLE] = "／",
                [PHRASE_MARK_SCORED] = "分",
                [PHRASE_MARK_UNKNOWN] = "？",
                [PHRASE_MARK_ABSENT] = "□",
                [PHRASE_MARK_WAIVED] = "※",
                [PHRASE_MARK_ERROR] = "！",
                [PHRASE_LEGEND_SCORED] = "分 按得分，不作是否达到的核算",
                [PHRASE_LEGEND_MARKS] =
                    "● 按数量核算，达到　◆ 按数量核算，未达到　◇ 原则性要求未达到　○ 文字说明，标准未设数量要求　？ 缺少数"
                    "据，不能核算（原因见下）　／ 不涉及　□ 表中没有本项　！ 本项有矛盾，须先核实　※ 已说明",
                [PHRASE_HEADING_UNKNOWN] = "不能核算的原因",
                [PHRASE_UNKNOWN_SINCE] = "{name}：{why}（{communities}）",
                [PHRASE_CAPTION_GROUPS] = "{severity}：{groups}个问题，{count}处",
                [PHRASE_HEAD_GROUP] = "对象",
                [PHRASE_HEAD_TOLD] = "核算情况",
                [PHRASE_HEAD_PLACES] = "位置",
                [PHRASE_HEAD_ADDRESSEE] = "核实单位",

                /* the desk */
                [PHRASE_DESK_OPEN] = "还差{count}个{@unit}，就可以公示",
                [PHRASE_DESK_WHOLE] = "各{@unit}没有未解决的矛盾，公示整体还有{count}处",
                [PHRASE_DESK_DONE] = "没有未解决的矛盾，可以生成正式稿",
                [PHRASE_DESK_LEAD] = "{settled}/{all}个{@unit}没有未解决的矛盾。未解决的矛盾{count}处：{names}。",
                [PHRASE_DESK_COUNTED] = "{name}{count}处",
                [PHRASE_DESK_NEXT] = "下一步",
                [PHRASE_DESK_STEP_LETTERS] = "送核实函",
                [PHRASE_DESK_SAY_LETTERS] = "：{count}封，见下表。收到答复后，把更正写入数据，或写明理由。",
                [PHRASE_DESK_STEP_FACTS] = "补齐公示信息",
                [PHRASE_DESK_SAY_FACTS] = "：{names}。写在notice.csv中。",
                [PHRASE_DESK_STEP_SETTLE] = "解决矛盾",
                [PHRASE_DESK_SAY_SETTLE] = "：{count}处，可选的改法列在下面。",
                [PHRASE_DESK_STEP_AGAIN] = "重新核算",
                [PHRASE_DESK_STEP_FINAL] = "生成正式稿",
                [PHRASE_DESK_LETTERS] = "核实函",
                [PHRASE_DESK_REPLY_BY] = "答复期限：{date}",
                [PHRASE_DESK_HEAD_OPEN] = "未解决的矛盾",
                [PHRASE_DESK_HEAD_ASKED] = "函中的问题",
                [PHRASE_DESK_HEAD_CHANGED] = "已更正",
                [PHRASE_DESK_HEAD_WAIVED] = "已说明",
                [PHRASE_DESK_HEAD_LETTER] = "函",
                [PHRASE_DESK_LETTER] = "打开核实函",
                [PHRASE_DESK_NO_LETTER] = "本次没有生成",
                [PHRASE_DESK_NO_QUESTION] = "无须发函",
                [PHRASE_DESK_REPAIRS] = "未解决的矛盾与改法",
                [PHRASE_DESK_HOW] =
                    "改法由算式推出，不代表事实。以台账为准选一种，把整行复制到{corrections}（表头：community,indicator,item,old,new,reason,evidence,approved_by,date），并换上实际的理由、依据、核准人和日期；数字属实、不需更正的，把最后一行复制到{waivers}，写明理由。",
                [PHRASE_DESK_ROW] = "第{no}项 {name}　",
                [PHRASE_DESK_WAIVE] = "填写属实，不作更正：",
                [PHRASE_DESK_REASON] = "理由",
                [PHRASE_DESK_PUBLIC] = "随公示公布的说明",
                [PHRASE_DESK_EVIDENCE] = "依据",
                [PHRASE_DESK_APPROVER] = "核准人",
                [PHRASE_DESK_DATE] = "日期",
                [PHRASE_DESK_MATERIALS] = "材料",
                [PHRASE_DESK_ALL_FINDINGS] = "全部问题（表格）",
                [PHRASE_DESK_DRAFT] = "预览核对稿",
                [PHRASE_TITLE_DESK] = "内部工作台",

                /* letters */
                [PHRASE_TITLE_QUERY] = "关于核实{community}{@subject}指标数据的函",
                [PHRASE_QUERY_COUNT] = "{count}处",
                [PHRASE_QUERY_GREETING] = "{community}：",
                [PHRASE_QUERY_ANNEX] = "附件",
                [PHRASE_QUERY_ANNEX_LINE] = "附件：{title}",
                [PHRASE_TITLE_QUERY_TABLE] = "{community}待核实数据表",
                [PHRASE_CAPTION_QUERY] = "请逐项核对，在“答复”栏的方框内打“√”并填写",
                [PHRASE_HEAD_INDICATOR] = "指标",
                [PHRASE_HEAD_READ] = "填写内容",
                [PHRASE_HEAD_ASK] = "请核实",
                [PHRASE_ANSWER_RIGHT] = "□ 填写无误，依据",
                [PHRASE_ANSWER_CHANGE] = "□ “{item}”更正为{unit?（{unit}）}",
                [PHRASE_ANSWER_SUPPLY] = "□ “{item}”补填为{unit?（{unit}）}",
                [PHRASE_ANSWER_OTHER] = "□ 更正为",
                [PHRASE_ANSWER_VERDICT] = "□ 结论更正为",
                [PHRASE_ANSWER_BASIS] = "更正或补填的依据",
                [PHRASE_HEAD_ANSWER] = "答复",
                [PHRASE_WHOLE_TABLE] = "全表",
                [PHRASE_BLANK_DATE] = "　　　　年　　月　　日",
                [PHRASE_BLANK_WORDS] = "＿＿＿＿＿＿＿＿＿＿",
                [PHRASE_BLANK_ISSUER] = "（发函单位印章）",
                [PHRASE_QUERY_SIGNED] = "{@unit}负责人（签字）：　　　　　　　　（{@unit}盖章）",
                [PHRASE_QUERY_ANSWERED] = "答复日期：　　　　年　　月　　日",

                /* command line */
                [PHRASE_CHECK_ERRORS] = "{subject}：有{errors}项矛盾须先核实，暂不宜公示。",
                [PHRASE_CHECK_WARNINGS] = "{subject}：没有矛盾，有{warnings}项待核实。",
                [PHRASE_CHECK_HELD] = "{subject}：可以公示；暂缓公示的{@unit}另有{errors}项矛盾须核实。",
                [PHRASE_CHECK_CLEAN] = "{subject}：没有矛盾，也没有待核实之处。",
                [PHRASE_CHECK_COUNTS] = "矛盾 {errors} · 待核实 {warnings} · 提示 {infos}{waived? · 已说明 {waived}}",
                [PHRASE_STANDARD_FILES] = "标准文件",
                [PHRASE_USAGE_UNKNOWN] = "gongshi：不认识“{word}”。",
                [PHRASE_USAGE_NEAR] = "gongshi：不认识“{word}”，是否为“{near}”？",
                [PHRASE_USAGE_CHOICES] = "gongshi：不认识“{word}”，可选：{choices}。",
                [PHRASE_USAGE_VALUE] = "gongshi：选项 {option} 没有写明内容，或所写内容不能用。",
                [PHRASE_USAGE_FORM] = "gongshi：用法应为",
                [PHRASE_OPTION_STANDARD] = "标准文件夹",
                [PHRASE_OPTION_IMPORT_STANDARD] = "新建数据文件夹时依照的标准；导入已有的数据文件夹时不必写",
                [PHRASE_OPTION_ACCEPT] = "与现有数据不同的，以文件为准；原来的表另存",
                [PHRASE_OPTION_ADD] = "名册中没有的{@unit}，加入名册",
                [PHRASE_OPTION_OTHER_STANDARD] = "改用这个标准文件夹",
                [PHRASE_OPTION_ANNOUNCED] = "公布的清单sha256，与清单核对",
                [PHRASE_OPTION_MESSAGES] = "信息所用的语言",
                [PHRASE_OPTION_TIER] = "类型",
                [PHRASE_OPTION_FORM_LANG] = "名称和填写说明所用的语言",
                [PHRASE_OPTION_FOLDER_TIER] = "只有填报表、没有名册时，{@unit}的类型",
                [PHRASE_OPTION_ANSWER] = "核对结果的形式",
                [PHRASE_OPTION_FAIL_ON] = "退出状态为1的最低程度",
                [PHRASE_OPTION_ONLY] = "只看这些意见（规则代号）",
                [PHRASE_OPTION_COMMUNITY] = "只限这些{@unit}（代号）",
                [PHRASE_OPTION_SUMMARY] = "只看总数",
                [PHRASE_OPTION_OUT] = "输出文件夹，其中有 index.html",
                [PHRASE_OPTION_LANGS] = "文稿的语言",
                [PHRASE_OPTION_FORMATS] = "文稿的格式",
                [PHRASE_OPTION_DOCUMENTS] = "只生成这些文稿",
                [PHRASE_OPTION_JOBS] = "同时工作的进程数；0 为每个处理器一个",
                [PHRASE_OPTION_SHARD] = "只做N份中的一份，再由 merge 合并",
                [PHRASE_OPTION_FINAL] = "正式稿",
                [PHRASE_OPTION_FULL] = "公示为全文：每个{@unit}一张七栏指标表，逐句照录",
                [PHRASE_OPTION_BLACK] = "海报只用黑色，供黑白打印和复印",
                [PHRASE_OPTION_SHORT] = "指标表不列释义和要求",
                [PHRASE_OPTION_BY_VALUE] = "供主管单位：比率图另按数值排列",
                [PHRASE_OPTION_PUBLISH_DATE] = "公布日期（默认今天）",
                [PHRASE_OPTION_WITHDRAW] = "撤回误公布的个人信息：在各版文件中遮盖这段文字",
                [PHRASE_OPTION_QUIET] = "不显示信息",
                [PHRASE_OPTION_FROM] = "上一年的数据文件夹",
                [PHRASE_OPTION_PHRASES] = "列出标准的 phrases.csv 可以换成自己说法的全部用语",
                [PHRASE_OPTION_EXPLANATION] = "说明所用的语言",
                [PHRASE_OPTION_HELP] = "显示本说明",
                [PHRASE_NO_COMMAND] = "gongshi：没有写明命令。",
                [PHRASE_NO_HOME] =
                    "gongshi：找不到模板和字体。程序须留在原来的文件夹（out/bin/gongshi）；在别处使用时，请建立指向它的符"
                    "号链接，不要复制。",
                [PHRASE_USAGE_HINT] = "用法见：gongshi --help",
                [PHRASE_HELP_HEAD] = "公示 gongshi：把各单位填报的数据变成可信的公示\n\n用法：\n",
                [PHRASE_VALUE_STANDARD] = "标准目录",
                [PHRASE_VALUE_OUT] = "输出目录",
                [PHRASE_VALUE_TIER] = "类型",
                [PHRASE_VALUE_RULES] = "规则,…",
                [PHRASE_VALUE_COMMUNITIES] = "代号,…",
                [PHRASE_VALUE_DATE] = "日期",
                [PHRASE_VALUE_TEXT] = "文字",
                [PHRASE_VALUE_DIGEST] = "公布的清单sha256",
                [PHRASE_OPERANDS_IMPORT] = "来源文件… 数据目录",
                [PHRASE_OPERANDS_CHECK] = "[数据目录|填报表]",
                [PHRASE_OPERANDS_RENDER] = "数据目录",
                [PHRASE_OPERANDS_MERGE] = "目录…",
                [PHRASE_OPERANDS_PUBLISH] = "输出目录",
                [PHRASE_OPERANDS_VERIFY] = "输出目录 [核验码]",
                [PHRASE_OPERANDS_COMPARE] = "旧数据目录 [中间…] 新数据目录",
                [PHRASE_OPERANDS_EXPLAIN] = "[规则]",
                [PHRASE_OPERANDS_NEW] = "standard 标准目录 | 年份 --from 旧数据目录",
                [PHRASE_HELP_END] =
                    "\n退出状态：0 完成；1 check 有发现，--final 不能生成，publish 不能登记，或 verify 核对不一致；2 用法、输入或输出有误\n",
                [PHRASE_FAILED] = "gongshi：无法完成。{reason}",
                [PHRASE_STOPPED] = "gongshi：已按要求停止（{reason}），原有文件未改动。",
                [PHRASE_SYSTEM_SAYS] = "系统提示“{words}”",
                [PHRASE_IMPORTED] = "已导入到 {dataset}：{tables}张表，{rows}行。",
                [PHRASE_IMPORTED_INTO] =
                    "{dataset}：共{files}个文件，写入{taken}张表，{same}张没有变化{left?，{left}处没有写入}。",
                [PHRASE_IMPORT_NO_DATASET] =
                    "{dataset}: 其中没有名册 communities.csv；导入多个文件、文件夹或单张填报表，须有已建好的数据"
                    "文件夹",
                [PHRASE_IMPORT_NEW] = "{file}: {name}（{id}，{by}）新写入，{values}项{added?；已加入名册}",
                [PHRASE_IMPORT_FILLED] = "{file}: {name}（{id}，{by}）补填{filled}项；原表存于 {before}",
                [PHRASE_IMPORT_SAME] =
                    "{file}: {name}（{id}，{by}）与{other?“{other}”}{standing?现有数据}一致，没有改动",
                [PHRASE_IMPORT_RENEWED] = "{file}: {name}（{id}，{by}）数值与现有数据一致；文件中需要核对的内容已记录",
                [PHRASE_IMPORT_TAKEN] = "{file}: {name}（{id}，{by}）以文件为准，更改{count}项；原表存于 {before}：",
                [PHRASE_IMPORT_DIFFERS] =
                    "{file}: {name}（{id}，{by}）有{count}项与现有数据不同，没有写入；已列入 corrections-proposed"
                    ".csv，以文件"
                    "为准的请加 --accept：",
                [PHRASE_IMPORT_UNKNOWN] =
                    "{file}: 名册中没有“{name}”（{by}）{near?，相近的有{near}}；没有写入，请核对名称，确应增加的"
                    "请加 --add",
                [PHRASE_IMPORT_UNNAMED] =
                    "{file}: 标题、表头和工作表名都没有写明是哪个{@unit}，名册中也没有文件名“{name}”{near?，相近"
                    "的有{near}}；没有写入",
                [PHRASE_IMPORT_MANY] =
                    "{file}: “{name}”（{by}）可能是{near}中的任一个；没有写入，请在文件中写明{@unit_parent}和名称",
                [PHRASE_IMPORT_TIER] =
                    "{file}: {name}（{id}，{by}）的表属{tier}，名册中{own?为{own}}{untiered?没有可用的类型}；没有"
                    "写入",
                [PHRASE_IMPORT_TWICE] =
                    "{file}: {name}（{id}，{by}）另有一张表{other?（{other}）}，内容不同；两张都没有写入",
                [PHRASE_IMPORT_BLANK] = "{file}: {name}（{id}，{by}）的表没有填写；没有写入",
                [PHRASE_IMPORT_DIFFERENCE] =
                    "  {no}.{indicator} {item}：{old?{old}}{was_blank?（空）} → {new?{new}}{is_blank?（空）}",
                [PHRASE_IMPORT_BY_TITLE] = "按标题",
                [PHRASE_IMPORT_BY_HEAD] = "按表头",
                [PHRASE_IMPORT_BY_SHEET] = "按工作表名",
                [PHRASE_IMPORT_BY_FILE] = "按文件名",
                [PHRASE_IMPORT_UNPLACED] = "以下{count}处文字没有找到位置（行号：原文）：",
                [PHRASE_IMPORT_UNREAD] = "以下{count}处句子不符合任何句式，已原样保留（行号：原文）：",
                [PHRASE_IMPORT_MUST] = "须处理：{text}：",
                [PHRASE_IMPORT_SHOULD] = "请核对：{text}：",
                [PHRASE_IMPORT_NOTE] = "说明：{text}：",
                [PHRASE_IMPORT_TRACKED] = "{count}处修订尚未接受，已按全部接受后的文字读取",
                [PHRASE_IMPORT_HIDDEN] = "{count}处隐藏的内容没有读取",
                [PHRASE_IMPORT_COUNTED] = "{count}处自动编号已写成文字",
                [PHRASE_IMPORT_TEXT_BOX] = "{count}个文本框已读为所在段落之后的段落",
                [PHRASE_IMPORT_NESTED] = "{count}张嵌套在单元格里的表已读为该单元格的文字",
                [PHRASE_IMPORT_FOOTNOTE] = "{count}处脚注或尾注已读为文末的段落",
                [PHRASE_IMPORT_SYMBOL] = "{count}个符号字体的字符无法识别，已写作“�”",
                [PHRASE_IMPORT_EMBEDDED] = "{count}处嵌入的文件或单元格图片没有读取",
                [PHRASE_IMPORT_FORMULA] = "{count}个公式按保存的计算结果读取",
                [PHRASE_IMPORT_UNCALCULATED] =
                    "{count}个公式没有保存计算结果，没有读取；请在Excel或WPS中打开并保存一次",
                [PHRASE_IMPORT_ERROR_VALUE] = "{count}个单元格的值是出错提示",
                [PHRASE_IMPORT_SHOWN] = "{count}个数值显示的位数少于保存的位数，已按显示的读取（括号内为保存的值）",
                [PHRASE_IMPORT_FORMAT] = "{count}个数值的显示格式无法识别，已按保存的值读取",
                [PHRASE_IMPORT_HEAD_AGAIN] = "{count}行是重复的表头，没有读取",
                [PHRASE_IMPORT_LAYOUT] = "{count}张只用于排版的表已按其内容读取",
                [PHRASE_IMPORT_FURNITURE] = "网页上正文以外的{count}处文字没有读取",
                [PHRASE_RENDERED] =
                    "已生成{count}个文件{kept?（其中{kept}个原已是最新）}：{out}（矛盾 {errors} · 待核实 {warnings}）",
                [PHRASE_PROGRESS] = "已完成{done}/{all}，约剩{left}",
                [PHRASE_FINAL_REFUSED] =
                    "以上矛盾尚未处理，不能生成正式稿，没有写入任何文件。请更正、说明，或将该{@unit}列为暂缓公示。",

                /* codes of documents, verify */
                [PHRASE_CODE_MARK] = "核验码 {code}",
                [PHRASE_TITLE_CODES] = "核验码查询",
                [PHRASE_CODES_HOW] =
                    "每份公示材料都印有核验码。核验码由材料内容得出：内容有一字不同，核验码就不同。请在下表中查找纸面上的"
                    "核验码，打开所列文件，与纸面逐项对照；查不到的，以本页所列文件为准。",
                [PHRASE_CAPTION_CODES] = "核验码与公示材料",
                [PHRASE_CODES_ALL] = "全部核验码（{count}个）",
                [PHRASE_CODES_FOUND] = "这是您查找的核验码",
                [PHRASE_HEAD_CODE] = "核验码",
                [PHRASE_HEAD_DOCUMENT] = "公示材料",
                [PHRASE_HEAD_EDITION] = "稿别",
                [PHRASE_HEAD_FILES] = "文件",
                [PHRASE_VERIFIED] = "{count}个文件与清单一致（清单写明：{edition}）。",
                [PHRASE_VERIFY_NOTHING] = "清单没有列出任何文件，什么也没有核对（清单写明：{edition}）。",
                [PHRASE_VERIFY_BROKEN] = "与清单不一致（清单写明：{edition}）：",
                [PHRASE_VERIFY_DIFFERS] = "已改动  {file}",
                [PHRASE_VERIFY_MISSING] = "缺少    {file}",
                [PHRASE_VERIFY_EXTRA] = "多出    {file}",
                [PHRASE_VERIFY_RECORD] =
                    "本次只核对了文件夹中的文件与其中的清单 manifest.json 是否一致；清单本身（包括稿别）是否被改动，须将它的 sha256 与单位公布的逐字比对，"
                    "或用 --sha256 核对：\n{digest}",
                [PHRASE_VERIFY_ANNOUNCED] = "清单 manifest.json 的 sha256 与公布的一致：{digest}",
                [PHRASE_VERIFY_NOT_ANNOUNCED] =
                    "清单 manifest.json 的 sha256 与公布的不一致：清单被改动过，或不是所公布的那一版，以下内容不足为凭。\n"
                    "公布的：{announced}\n清单的：{digest}",
                [PHRASE_VERIFY_NO_DIGEST] = "--sha256 应为64位十六进制数字：{typed}",
                [PHRASE_VERIFY_CODE] = "{code}：{title}（{edition}）",
                [PHRASE_VERIFY_CODE_FILE] = "一致    {file}",
                [PHRASE_VERIFY_NO_CODE] =
                    "没有核验码为 {code} 的材料。请核对所输入的核验码；确认无误的，该材料不是由本目录发布的。",

                /* what a re-issue corrected */
                [PHRASE_TITLE_ERRATUM] = "更正说明",
                [PHRASE_INDEX_ERRATUM] = "以前公布的内容有更正，见",
                [PHRASE_ERRATUM_HEADING] = "对{date}公布内容的更正",
                [PHRASE_ERRATUM_LEAD] =
                    "更正{count}项{conclusions?，其中涉及{@unit}认定{conclusions}项}{turned?，使单项结论或其依据改变"
                    "{turned}项}。{same?各项结论不变。}",
                [PHRASE_ERRATUM_LEAD_CONTACT] = "只变更联系方式等事项，公示的数据和结论不变。",
                [PHRASE_ERRATUM_LEAD_WORDS] = "只改动文字，各项数据和结论不变。",
                [PHRASE_ERRATUM_ISSUE] =
                    "{issuer?{issuer}，}{title?{title}}{number?（{number}）}，{date?{date}公布}{here?随本版公布}。",
                [PHRASE_CAPTION_ERRATUM] = "更正的内容",
                [PHRASE_CAPTION_FACTS] = "公示事项的更正",
                [PHRASE_CAPTION_CONTACTS] = "联系方式等的变更",
                [PHRASE_CAPTION_KEPT] = "更正前版本的存档",
                [PHRASE_CAPTION_DIGESTS] = "各版本的公布日期、文件夹和清单摘要",
                [PHRASE_HEAD_ITEM] = "数据项",
                [PHRASE_HEAD_BEFORE] = "原公布",
                [PHRASE_HEAD_AFTER] = "更正为",
                [PHRASE_HEAD_REASON] = "原因",
                [PHRASE_ERRATUM_FACT] = "事项",
                [PHRASE_ERRATUM_PUBLISHED] = "公布日期",
                [PHRASE_ERRATUM_KEPT] = "文件夹",
                [PHRASE_ERRATUM_DIGEST] = "清单 manifest.json 的 sha256",
                [PHRASE_ERRATUM_VERDICTS] = "本项结论",
                [PHRASE_ERRATUM_VERDICT] = "{verdict}（{basis}）",
                [PHRASE_ERRATUM_VERDICT_SAME] = "不变",
                [PHRASE_ERRATUM_REGISTER] = "{@unit}名册",
                [PHRASE_ERRATUM_LISTED] = "列入名册",
                [PHRASE_ERRATUM_FIGURES] = "公布填报数据",
                [PHRASE_ERRATUM_NO_REASON] = "（未写明）",
                [PHRASE_ERRATUM_REWORDED] = "数据不变、文字有改动的：{names}。",
                [PHRASE_ERRATUM_KEPT_LINK] = "查看更正前的版本",
                [PHRASE_ERRATUM_REMARK] = "（更正前）",

                /* what went public */
                [PHRASE_PUBLISHED] =
                    "已登记：{title}于{date}公布。请在公布时写明清单 manifest.json 的 sha256，供他人核对：{sha256}",
                [PHRASE_PUBLISHED_ALREADY] = "{date}已登记过，没有改动。",
                [PHRASE_PUBLISH_DRAFT] = "{dir}：是核对稿，不能公布；请先用 render --final 生成正式稿。",
                [PHRASE_PUBLISH_PART] =
                    "{dir}：不完整（缺少开放数据，或只有部分{@unit}），以后无法据以更正；请不加 --document、--community 重"
                    "新生成。",
                [PHRASE_PUBLISH_PHASE] =
                    "{dir}：首页写明还是拟定稿、未公示；请把 notice.csv 的 phase 改为 notice 后重新生成。",
                [PHRASE_PUBLISH_UNSEARCHABLE] =
                    "{dir}：{file}没有内容相同的网页，其中如有个人信息，公布后无法查找撤回；请加上 --format html 重新生成。",
                [PHRASE_PUBLISH_BROKEN] = "{dir}：文件与清单不一致，没有登记；请重新生成，不要手工改动。",
                [PHRASE_OPEN_DESK] = "下一步做什么：打开 {out}-internal/index.html",
                [PHRASE_CHECK_NEXT] =
                    "下一步：gongshi render {dataset}，其中的内部工作台列出核实函和每处矛盾可选的改法",
                [PHRASE_PUBLISH_NEXT] = "公布后请登记：gongshi publish {out}",
                [PHRASE_REPLACED_UNPUBLISHED] =
                    "原有的正式稿没有登记公布，已直接替换；如已公布，请从备份恢复后先运行 gongshi publish。",
                [PHRASE_WITHDRAWN] =
                    "已撤回：{masked}个文件中遮盖，{removed}个文件移除。数据中也要删除，否则下次生成还会出现。",
                [PHRASE_WITHDRAW_NOWHERE] =
                    "各版的网页、表格和图中都没有找到这段文字，没有改动（PDF 和 PNG 不能查找，请自行核对）。请照公布的写法"
                    "输入。",
                [PHRASE_WITHDRAW_NO_TEXT] = "要撤回的文字至少须有两个字或数字，也不能是遮盖后的标记；没有改动。",
                [PHRASE_WITHDRAW_OTHERS] = "下列文件不在清单中，没有查找，请自行核对：",
                [PHRASE_WITHDRAWN_MARK] = "〔已撤回〕",

                /* the annual review */
                [PHRASE_TITLE_YEARLY] = "{@subject}年度审查：{now}与{then}对比",
                [PHRASE_YEARLY_LEAD_NOTHING] = "可以对比的{@unit}{compared}个，{then}与{now}填报的内容没有变化。",
                [PHRASE_YEARLY_LEAD_NOBODY] = "{then}与{now}没有可以对比的{@unit}数据。{doubts?待核实{doubts}处。}",
                [PHRASE_YEARLY_LEAD] =
                    "可以对比的{@unit}{compared}个{risen?，升类{risen}个}{fallen?，降类{fallen}个}{moved?，类型变动{moved}"
                    "个}{worse?；转为{@not_met}的指标{worse}项}{better?；转为{@met}的指标{better}项}{doubts?；待核实"
                    "{doubts}处}。",
                [PHRASE_YEARLY_WHO] = "{@unit}：",
                [PHRASE_YEARLY_WHO_COUNTS] =
                    "{then}名册{old}个，{now}名册{new}个；两次都有数据、可以对比的{compared}个。",
                [PHRASE_YEARLY_RENAMED] = "更名：{names}。",
                [PHRASE_YEARLY_BECAME] = "{before}→{after}",
                [PHRASE_YEARLY_MERGED] = "合并：{names}。",
                [PHRASE_YEARLY_SPLIT] = "拆分：{names}。",
                [PHRASE_YEARLY_REGROUPED] = "重组：{names}。",
                [PHRASE_YEARLY_REGROUPED_NOTE] = "合并、拆分、重组前后的数据不作对比。",
                [PHRASE_YEARLY_NEW] = "新增：{names}。",
                [PHRASE_YEARLY_VANISHED] = "不再列入：{names}。",
                [PHRASE_YEARLY_TIERS] = "类型：",
                [PHRASE_YEARLY_TIERS_NONE] = "没有{@unit}改变类型。",
                [PHRASE_YEARLY_RISEN] = "升类{count}个：{names}。",
                [PHRASE_YEARLY_FALLEN] = "降类{count}个：{names}。",
                [PHRASE_YEARLY_MOVED] = "类型变动{count}个，标准没有写明高低次序：{names}。",
                [PHRASE_YEARLY_TIER_ONE] = "{name}（{before}→{after}）",
                [PHRASE_YEARLY_COURSES] = "指标：",
                [PHRASE_YEARLY_COURSES_BY] = "按{now}的标准，",
                [PHRASE_YEARLY_COURSES_COUNTS] =
                    "指标{all}项{better?，转为{@met}{better}项}{up?，上升{up}项}{same?，不变{same}项}{down?，下降{down}项}"
                    "{worse?，转为{@not_met}{worse}项}{broken?，不可比{broken}项}{new?，新增{new}项}。",
                [PHRASE_YEARLY_COURSES_SAME] = "指标{all}项，均无变化。",
                [PHRASE_YEARLY_WORSE] = "转为{@not_met}的：{places}。",
                [PHRASE_YEARLY_BELIEF] = "数据质量：",
                [PHRASE_YEARLY_BELIEF_COUNTS] =
                    "{no_odd?可以对比的数据中没有变化过大的。}{odd?变化较大、需核实的{odd}处。}{same?多项内容照用以前的"
                    "{@unit}{same}个：{names}。}{no_same?没有照用以前内容的表。}{edition?两次公示自身的说明相同，视为同一"
                    "期的更正，不检查是否照用以前的内容。}",
                [PHRASE_YEARLY_PROMISES] = "到期事项：",
                [PHRASE_YEARLY_PROMISES_NONE] = "没有到期未解决的说明。",
                [PHRASE_YEARLY_PROMISES_COUNT] =
                    "{count?已经到期、问题仍在的说明{count}条。}{lost?已经到期、没有数据可以判断的说明{lost}条。}",
                [PHRASE_YEARLY_STANDARD] = "标准：",
                [PHRASE_YEARLY_STANDARD_SAME] = "两次对各项指标的要求、释义和核算规则相同。",
                [PHRASE_YEARLY_STANDARD_COUNTS] =
                    "有{count}处改动{turned?；{then}的数据按新标准核算，{turned}项结果不同（各{@unit}页并列两种结果）}。",
                [PHRASE_YEARLY_DATA] = "数据：",
                [PHRASE_YEARLY_DATA_COUNTS] = "填报内容和名册共有{count}处变化，逐条列在changes.csv。",
                [PHRASE_YEARLY_SAMPLES] = "{@basis.spot_check}的{@unit}每次由抽样决定，只列数据，不作升降对比。",
                [PHRASE_CAPTION_YEARLY] = "各{@unit}指标变化（项数）",
                [PHRASE_YEARLY_NOT_COMPARED] = "—",
                [PHRASE_HEAD_CHANGES] = "内容变化",
                [PHRASE_HEAD_CHANGE] = "变化",
                [PHRASE_COURSE_BETTER] = "转为{@met}",
                [PHRASE_COURSE_UP] = "上升",
                [PHRASE_COURSE_SAME] = "不变",
                [PHRASE_COURSE_DOWN] = "下降",
                [PHRASE_COURSE_WORSE] = "转为{@not_met}",
                [PHRASE_COURSE_BROKEN] = "不可比",
                [PHRASE_COURSE_NEW] = "新增",
                [PHRASE_SIGN_BETTER] = "▲",
                [PHRASE_SIGN_UP] = "△",
                [PHRASE_SIGN_SAME] = "＝",
                [PHRASE_SIGN_DOWN] = "▽",
                [PHRASE_SIGN_WORSE] = "▼",
                [PHRASE_SIGN_BROKEN] = "‖",
                [PHRASE_SIGN_NEW] = "＋",
                [PHRASE_LEGEND_COURSE_BETTER] = "转为{@met}",
                [PHRASE_LEGEND_COURSE_UP] = "上升，结论不变",
                [PHRASE_LEGEND_COURSE_SAME] = "不变",
                [PHRASE_LEGEND_COURSE_DOWN] = "下降，结论不变",
                [PHRASE_LEGEND_COURSE_WORSE] = "转为{@not_met}",
                [PHRASE_LEGEND_COURSE_BROKEN] = "不可比",
                [PHRASE_LEGEND_COURSE_NEW] = "新增",
                [PHRASE_BREAK_DEFINITION] = "指标释义有改动",
                [PHRASE_BREAK_UNIT] = "单位或口径不同",
                [PHRASE_BREAK_SAMPLE] = "{@basis.spot_check}，不作升降对比",
                [PHRASE_BREAK_NO_DATA] = "一方缺少可用数据",
                [PHRASE_BREAK_PART] = "一方不涉及",
                [PHRASE_YEARLY_BY_NEW] = "按{now}标准：{verdict}",
                [PHRASE_YEARLY_NOT_ASKED] = "未要求",
                [PHRASE_YEARLY_NO_LONGER_ASKED] = "不再要求",
                [PHRASE_YEARLY_VALUE] = "{item}：{before}→{after}",
                [PHRASE_YEARLY_NOTHING] = "（无）",
                [PHRASE_YEARLY_SENTENCE_CHANGED] = "完成情况的文字有改动",
                [PHRASE_YEARLY_COMMUNITY_SAME] = "{then}与{now}的填报内容相同。",
                [PHRASE_YEARLY_COMMUNITY_NEW] = "{then}没有这个{@unit}的可用数据，没有可以对比的内容。",
                [PHRASE_YEARLY_COMMUNITY_MERGED] = "由{before}合并而成，合并前的数据不与现在对比。",
                [PHRASE_YEARLY_COMMUNITY_SPLIT] = "{before}拆分为{after}，拆分前的数据不与现在对比。",
                [PHRASE_YEARLY_COMMUNITY_REGROUPED] = "{before}重组为{after}，重组前的数据不与现在对比。",
                [PHRASE_YEARLY_ROWS_SAME] = "没有变化、未列出的：{rows}。",
                [PHRASE_YEARLY_ROWS_BROKEN] = "内容没有变化、但缺少可用数据或一方不涉及，无法判断升降的：{rows}。",
                [PHRASE_CAPTION_YEARLY_COMMUNITY] = "{name}：有变化的指标",
                [PHRASE_REGISTER_COMMUNITY] = "{@unit}代号",
                [PHRASE_REGISTER_NAME_ZH] = "名称",
                [PHRASE_REGISTER_NAME_EN] = "英文名称",
                [PHRASE_REGISTER_SUBDISTRICT] = "{@unit_parent}",
                [PHRASE_REGISTER_TIER] = "类型",
                [PHRASE_REGISTER_BASIS] = "方式",
                [PHRASE_REGISTER_CONCLUDED] = "{@body}认定",
                [PHRASE_REGISTER_HELD] = "暂缓公示",
                [PHRASE_REGISTER_TABLE] = "数据文件",
                [PHRASE_REGISTER_YES] = "是",
                [PHRASE_REGISTER_NO] = "否",
                [PHRASE_KEY_DEFINITION] = "指标释义（表中与标准不同）",
                [PHRASE_KEY_REQUIREMENT] = "标准要求（表中与标准不同）",
                [PHRASE_KEY_VERDICT] = "结论",
                [PHRASE_CHART_COURSES] = "变化总览",
                [PHRASE_CHART_COURSES_SHOWN] =
                    "每格为一项指标从{then}到{now}的变化，右上角有三角的待核实；右列和末行为有升降的项数。",
                [PHRASE_CHART_NO_PAIR] = "没有可比数据",
                [PHRASE_CHART_COURSES_TOTAL] = "升降项数",
                [PHRASE_CHART_SHIFT_SHOWN] =
                    "空心点为{then}，实心点为{now}；虚线、实线为两次的标准；‖表示不可比，不画箭头。",
                [PHRASE_CHART_SHIFT_HEADLINE] =
                    "{name}：{all}个{@unit}可比，上升{up}、不变{same}、下降{down}{missed?；{now}未达到标准的：{missed}}{"
                    "beyond?；{now}未达到标准的：{beyond}}",
                [PHRASE_CHART_THRESHOLDS] = "{tier?{tier}（}标准{before}→{after}{tier?）}",
                [PHRASE_CHART_THRESHOLD_THEN] = "{then}标准",
                [PHRASE_CHART_THRESHOLD_NOW] = "{now}标准",
                [PHRASE_CHART_YEARS] = "历年比率",
                [PHRASE_CHART_YEARS_SHOWN] =
                    "每格从左到右为各年，黑点为{now}；虚线为{now}的标准；不可比的年份之间不连线。",
                [PHRASE_CHART_YEARS_HEADLINE] = "{count}次数据中各{@unit}的比率",
                [PHRASE_HEADING_YEARLY_FINDINGS] = "待核实与提示",
                [PHRASE_YEARLY_FINDINGS_NONE] = "没有发现需要核实的变化。",
                [PHRASE_YEARLY_FULL] = "年度审查全文",
                [PHRASE_YEARLY_TABLE] = "变化明细",
                [PHRASE_YEARLY_FINDINGS_FILE] = "待核实清单",
                [PHRASE_COMPARED] =
                    "已生成{count}个文件：{out}（变化 {changes} · 矛盾 {errors} · 待核实 {warnings} · 提示 {infos}）",
                [PHRASE_COMPARED_NOTHING] = "没有变化：{then}与{now}中可以对比的内容相同。",

                /* what notice.csv may say, to clerks */
                [PHRASE_NOTICE_HOW] = "说明",
                [PHRASE_NOTICE_GROUP_ITEMS] = "正文第一段中的各项",
                [PHRASE_NOTICE_GROUP_EARLIER] = "往期公示：名称和网址（年份写在键名中）",
                [PHRASE_NOTICE_EARLIER] = "往期公示的名称",
                [PHRASE_NOTICE_EARLIER_URL] = "往期公示的网址",
                [PHRASE_NOTICE_GROUP_NOTICE] = "公示本身",
                [PHRASE_NOTICE_GROUP_PUBLICITY] = "公示期、联系方式；公示结束后的结果",
                [PHRASE_NOTICE_GROUP_ACCEPTANCE] = "评定的依据和经过",
                [PHRASE_NOTICE_GROUP_OFFICE] = "办公室内部使用",
                [PHRASE_NOTICE_GROUP_RECORD] = "政府信息公开目录，网页版页首",
                [PHRASE_NOTICE_GROUP_SITE] = "网站和网页标签",
                [PHRASE_NOTICE_KEY_STANDARD] =
                    "按哪个标准核对：标准文件夹相对于本文件夹的位置，如 ../standards/shandong-2022",
                [PHRASE_NOTICE_KEY_TITLE] = "公示的标题",
                [PHRASE_NOTICE_KEY_ISSUER] = "署名单位",
                [PHRASE_NOTICE_KEY_DATE] = "公示日期，如 2024年12月1日",
                [PHRASE_NOTICE_KEY_NUMBER] = "文号，没有可以空着",
                [PHRASE_NOTICE_KEY_SEAL] = "加盖公章的写 yes，署名和日期按加盖印章排列",
                [PHRASE_NOTICE_KEY_PHASE] = "当前阶段：draft 拟定，notice 公示中，result 公示结束",
                [PHRASE_NOTICE_KEY_PREAMBLE] = "正文第一段，如何评定、结果如何",
                [PHRASE_NOTICE_KEY_PUBLICITY] = "公示期，如 2024年12月1日—12月7日",
                [PHRASE_NOTICE_KEY_OBJECTION] = "意见反映方式",
                [PHRASE_NOTICE_KEY_CONTACT] = "联系人及电话",
                [PHRASE_NOTICE_KEY_SUPERVISION] = "监督电话",
                [PHRASE_NOTICE_KEY_PAPER] = "纸质材料查阅处",
                [PHRASE_NOTICE_KEY_RECEIVED] = "公示结束后：收到意见几条",
                [PHRASE_NOTICE_KEY_SETTLED] = "公示结束后：办理情况",
                [PHRASE_NOTICE_KEY_OUTCOME] = "公示结束后：公示结果",
                [PHRASE_NOTICE_KEY_CORRECTION_NOTE] = "更正已公布的内容时：更正的缘由，印在更正说明中",
                [PHRASE_NOTICE_KEY_YEAR] = "评定年份，如 2024",
                [PHRASE_NOTICE_KEY_BASIS] = "依据文件的名称",
                [PHRASE_NOTICE_KEY_BASIS_NUMBER] = "依据文件的文号",
                [PHRASE_NOTICE_KEY_ORGANISER] = "组织单位",
                [PHRASE_NOTICE_KEY_INSPECTION] = "起止日期",
                [PHRASE_NOTICE_KEY_POOL_YEAR] = "{@basis.spot_check}的{@units}原先通过的年份",
                [PHRASE_NOTICE_KEY_POOL_COUNT] = "从几个{@units}中{@basis.spot_check}",
                [PHRASE_NOTICE_KEY_SAMPLE_SHARE] = "{@basis.spot_check}比例下限，百分数",
                [PHRASE_NOTICE_KEY_SAMPLED_COUNT] = "实际{@basis.spot_check}几个",
                [PHRASE_NOTICE_KEY_PREVIOUS_DATA] =
                    "上一年的数据文件夹，相对于本文件夹，如 ../2023；规则中的 previous 由此取数",
                [PHRASE_NOTICE_KEY_REPLY_BY] = "核实函的复函期限",
                [PHRASE_NOTICE_KEY_APPROVER_NAMES] = "情况说明的批准人显示姓名的写 yes，否则显示为“主管单位”",
                [PHRASE_NOTICE_KEY_INDEX_NUMBER] = "政府信息公开目录：索引号",
                [PHRASE_NOTICE_KEY_CATEGORY] = "政府信息公开目录：主题分类",
                [PHRASE_NOTICE_KEY_CREATED] = "政府信息公开目录：生成日期",
                [PHRASE_NOTICE_KEY_MANNER] = "政府信息公开目录：公开方式",
                [PHRASE_NOTICE_KEY_SUMMARY] = "政府信息公开目录：内容概述",
                [PHRASE_NOTICE_KEY_SITE] = "发布网址，以 http:// 或 https:// 开头；写了，海报上就有可以扫描的二维码",
                [PHRASE_NOTICE_KEY_URL] = "网页标签：页面网址",
                [PHRASE_NOTICE_KEY_SITE_NAME] = "网页标签：网站名称",
                [PHRASE_NOTICE_KEY_SITE_DOMAIN] = "网页标签：网站域名",
                [PHRASE_NOTICE_KEY_SITE_ID_CODE] = "网页标签：网站标识码",
                [PHRASE_NOTICE_KEY_COLUMN_NAME] = "网页标签：栏目名称",
                [PHRASE_NOTICE_KEY_COLUMN_TYPE] = "网页标签：栏目类别",
                [PHRASE_NOTICE_KEY_COLUMN_DESCRIPTION] = "网页标签：栏目描述",
                [PHRASE_NOTICE_KEY_COLUMN_KEYWORDS] = "网页标签：栏目关键词",
                [PHRASE_NOTICE_KEY_KEYWORDS] = "网页标签：内容关键词",
                [PHRASE_NOTICE_KEY_AUTHOR] = "网页标签：作者",
                [PHRASE_NOTICE_KEY_DESCRIPTION] = "网页标签：内容摘要",
                [PHRASE_NEW_STANDARD_MADE] =
                    "已建立标准 {dir}：{files}个文件。先看其中的 README.txt，改好后运行 gongshi check --standard "
                    "{dir}",
                [PHRASE_NEW_YEAR_MADE] =
                    "已建立 {dir}：notice.csv、communities.csv（{count}个{@units}），空表在 {dir}/forms。\n"
                    "下一步：填 notice.csv 的“zh”列，核对 communities.csv；收回填好的空表，存入 {dir}/communities，文"
                    "件名不变；然后运行 gongshi check {dir}",

                /* web pages */
                [PHRASE_SKIP_TO_CONTENT] = "跳到正文",
                [PHRASE_FRAME_WAYS] = "本站导航",
                [PHRASE_FRAME_WHERE] = "当前位置",
                [PHRASE_WEB_BRAND] = "公示",
                [PHRASE_WEB_UNITS] = "{@unit}",
                [PHRASE_WEB_HOME] = "公示首页",
                [PHRASE_WEB_FOLLOWING] = "公示期限及意见反映渠道",
                [PHRASE_WEB_DAYS] = "共{count}天",
                [PHRASE_WEB_MONDAY] = "周一",
                [PHRASE_WEB_TUESDAY] = "周二",
                [PHRASE_WEB_WEDNESDAY] = "周三",
                [PHRASE_WEB_THURSDAY] = "周四",
                [PHRASE_WEB_FRIDAY] = "周五",
                [PHRASE_WEB_SATURDAY] = "周六",
                [PHRASE_WEB_SUNDAY] = "周日",
                [PHRASE_WEB_CALL] = "拨打{number}",
                [PHRASE_WEB_WRITE] = "写邮件反映意见",
                [PHRASE_WEB_MAIL_NOTICE] = "对“{title}”的意见",
                [PHRASE_WEB_MAIL_COMMUNITY] = "对“{title}”中{name}的意见{code?（核验码{code}）}",
                [PHRASE_WEB_MAIL_ROW] = "对{name}第{no}项“{indicator}”的意见{code?（核验码{code}）}",
                [PHRASE_WEB_MAIL_BODY] = "意见及理由：\n\n姓名及联系方式：\n",
                [PHRASE_WEB_OBJECT_TO_ROW] = "对这一项有意见",
                [PHRASE_WEB_CHARTS] = "各项图表",
                [PHRASE_WEB_CHARTS_TITLE] = "{title}：指标对比",
                [PHRASE_WEB_NO_CHARTS] = "没有可以比较的数据。",
                [PHRASE_WEB_STATED] = "填写",
                [PHRASE_WEB_COMPUTED] = "按所填数量",
                [PHRASE_WEB_THRESHOLD] = "标准",
                [PHRASE_WEB_DISAGREEMENTS] = "数据不一致",
                [PHRASE_WEB_NOTES] = "说明",
                [PHRASE_WEB_ROW] = "第{no}项　{name}",
                [PHRASE_WEB_APART_FIGURES] = "填写{stated}，按所填数量{computed}",
                [PHRASE_WEB_TO_VERIFY] = "待核实{count}处",
                [PHRASE_WEB_NOTED] = "附有说明",
                [PHRASE_WEB_TOPIC] = "{name}（{count}）",
                [PHRASE_WEB_PAPER] = "本{@unit}指标（PDF）",
                [PHRASE_WEB_OTHERS] = "其他{@unit}",
                [PHRASE_WEB_ROWS] = "{count}项指标",
                [PHRASE_WEB_ROWS_UNFOLD] = "点开一行，查看标准要求和填报内容。",
                [PHRASE_WEB_TALLY] = "{count|个|个}{tier}{@unit}{sampled?，其中{sampled}个为{@sample}}",
                [PHRASE_WEB_NOT_FINAL] = "核对稿：核实后可能变动。",
                [PHRASE_WEB_APART] = "{count}项数据不一致",
                [PHRASE_WEB_FIND] = "按{@unit_parent}查找",
                [PHRASE_WEB_COUNT] = "{count}个{@unit}",
                [PHRASE_WEB_FILE] = "{file}（{format}）",
                [PHRASE_WEB_CSV] = "CSV",
                [PHRASE_WEB_PAPERS_OF_ALL] = "各{@unit}的PDF和海报",
            },
        .findings =
            {
                [FINDING_RATE_MISMATCH] =
                    {
                        .name = "比率与数量不一致",
                        .meaning =
                            "填写的比率与按所填数量计算的结果不一致。四舍五入和四舍六入五成双都视为一致，截尾只作提示；面"
                            "积按取整误差计算区间。",
                        .example = "填写80%，数量为280和1000，280÷1000=28%。",
                        .settling = "以台账核对分子、分母和比率，更正其中不符的一项；更正记入corrections.csv。",
                        .ask =
                            "请以台账核对{part_item?“{part_item}”“{whole_item}”和比率}三项数据，写明各项核对后的数值。",
                    },
                [FINDING_RATE_IMPOSSIBLE] =
                    {
                        .name = "总数得不出所填比率",
                        .meaning =
                            "填写的比率超过100%，或者按所填总数，任何整数都不能得出填写的比率。总数没有填写而由其他数量推"
                            "断的，列为待核实。",
                        .example = "共6处，填写80%：4÷6≈66.67%，5÷6≈83.33%。",
                        .settling = "核对总数和达到要求的数量，写明数量后重新计算比率。",
                        .ask = "请以台账核对比率及其所依据的数量，写明各项核对后的数值。",
                    },
                [FINDING_PART_EXCEEDS_WHOLE] =
                    {
                        .name = "部分多于总数",
                        .meaning = "部分的数量多于总数。",
                        .example = "已接入100户，总户数95户。",
                        .settling = "核对两项数量。",
                        .ask = "请以台账核对这两项数据，写明各项核对后的数值。",
                    },
                [FINDING_ZERO_DENOMINATOR] =
                    {
                        .name = "总数为0",
                        .meaning = "总数为0而部分不为0，无法计算比率。",
                        .example = "智能设备5个，设备总数0个。",
                        .settling = "核对总数。",
                        .ask = "请以台账核对这两项数据，写明各项核对后的数值。",
                    },
                [FINDING_PARTS_DO_NOT_ADD] =
                    {
                        .name = "分项与总数不符",
                        .meaning = "同一行中各部分之和不等于总数，或分列的数值与合并填写的数值不符。",
                        .example = "设施13处，其中5处已启用、7处未启用。",
                        .settling = "核对各部分和总数。",
                        .ask = "请以台账核对总数和各分项，写明各项核对后的数值。",
                    },
                [FINDING_THRESHOLD_MISSED] =
                    {
                        .name = "核算未达到标准",
                        .meaning = "填写“{@met}”，但所填数据没有达到标准要求。",
                        .example = "标准为80%，所填数量得28%，结论为“{@met}”。",
                        .settling = "核对数据；数据无误的，结论由{@body}重新认定。",
                        .ask = "请以台账核对本项所填数量和结论，写明核对后的数值和结论。",
                    },
                [FINDING_THRESHOLD_EXACT] =
                    {
                        .name = "比率与标准数值相同",
                        .meaning = "填写的比率与标准要求的数值完全相同。同一{@unit}有三项以上的，列为待核实。",
                        .example = "标准为80%、90%、50%，三项分别填写80%、90%、50%。",
                        .settling = "确认填写的是实际数值，并写明所依据的数量。",
                        .ask = "请以台账核对比率，写明其所依据的数量。",
                    },
                [FINDING_CROSS_INDICATOR] =
                    {
                        .name = "各项指标之间不一致",
                        .meaning = "不同指标中的数量互不相符，或者一项填写全部达到，而另一项填写有未配备的。",
                        .example = "一项填写已接入9处，另一项填写总数8处。",
                        .settling = "核对有关各项的数量和统计口径。",
                        .ask = "请以台账核对所涉各项指标的数量，写明核对后的数值。",
                    },
                [FINDING_POINTS_MISMATCH] =
                    {
                        .name = "得分与所填数据不符",
                        .meaning =
                            "填写的得分与按所填数据核算的得分不一致。数据不全时，核算得分是一个范围，所填得分不在其中"
                            "的才列出。",
                        .example = "绿化覆盖率核算得6分，填写8分。",
                        .settling = "以台账核对得分所依据的数据和得分，更正其中不符的一项；更正记入corrections.csv。",
                        .ask = "请以台账核对本项得分及其所依据的数据，写明核对后的情况。",
                    },
                [FINDING_POINTS_ABOVE_MOST] =
                    {
                        .name = "得分高于满分",
                        .meaning = "填写的得分高于该项的满分。",
                        .example = "满分10分，填写12分。",
                        .settling = "核对得分；确有加分的，应填在加分项中。",
                        .ask = "请核对本项得分，写明核对后的分数。",
                    },
                [FINDING_TOTAL_MISMATCH] =
                    {
                        .name = "总分与各项得分不符",
                        .meaning = "填写的总分与各项所填得分之和不一致，或者与按所填数据核算的总分不一致。",
                        .example = "各项所填得分合计82分，总分填写84分。",
                        .settling = "核对各项得分和总分，更正其中不符的一项；更正记入corrections.csv。",
                        .ask = "请核对各项得分和总分，写明核对后的分数。",
                    },
                [FINDING_LEVEL_MISMATCH] =
                    {
                        .name = "等级与核算结果不符",
                        .meaning =
                            "填写的等级与核算总分所对应的等级不一致，或者该等级要求的必备项未达到。数据不全、等级不能"
                            "确定的，列为待核实。",
                        .example = "核算总分78分，对应“良好”，填写“优秀”。",
                        .settling = "核对总分和必备项，更正等级；更正记入corrections.csv。",
                        .ask = "请核对总分、必备项和等级，写明核对后的情况。",
                    },
                [FINDING_COUNT_LIST_MISMATCH] =
                    {
                        .name = "数量与所列内容不符",
                        .meaning =
                            "填写的数量与所列名称的个数不同，重复的名称只计一次。名称以“等”结尾的，只在所列多于填写时提"
                            "出。",
                        .example = "填写1种，列出4种。",
                        .settling = "核对数量和名称。",
                        .ask = "请核对数量和所列名称，写明核对后的数量和全部名称。",
                    },
                [FINDING_VERDICT_MISSING] =
                    {
                        .name = "结论未填写",
                        .meaning = "没有填写结论。",
                        .example = "完成情况有文字，没有“{@met}”或“{@not_met}”。",
                        .settling = "补充结论。",
                        .ask = "请补充本项结论。",
                    },
                [FINDING_VERDICT_CONTRADICTED] =
                    {
                        .name = "结论与完成情况不一致",
                        .meaning =
                            "结论为“{@met}”，而本行写明有未配备、未安装等情况；或者表述未能读取，其中写有“基本”“计划”“约”"
                            "等词。",
                        .example = "“{@met}。……2处尚未安装。”",
                        .settling = "核对实际情况和结论。",
                        .ask = "请核对本项实际情况和结论，写明核对后的内容。",
                    },
                [FINDING_STANDARD_ALTERED] =
                    {
                        .name = "与标准原文不一致",
                        .meaning = "表中的指标释义或标准要求不是标准原文。核算一律以标准原文为准。",
                        .example = "标准为“常住人口”，表中为“人口”。",
                        .settling = "恢复标准原文；确不适用的，作出说明（waivers.csv）。",
                        .ask = "请核对所填的释义和要求是否为本类型标准的原文。",
                    },
                [FINDING_STATEMENT_MISMATCH] =
                    {
                        .name = "文字与数据不一致",
                        .meaning =
                            "完成情况的文字与数据项不一致，文字中有的数据表中没有，数据表中有的文字没有提到；或更正记录有"
                            "问题：原值不符、改变核算结果而没有依据。",
                        .example = "数据项为320，文字中为302。",
                        .settling = "核对后更正其中一处；更正应写明依据。",
                        .ask = "请核对完成情况的文字和所填数据，写明核对后的内容。",
                    },
                [FINDING_CLAUSE_UNANSWERED] =
                    {
                        .name = "标准要求未逐款说明",
                        .meaning =
                            "标准要求中的一款没有得到说明，或者只填写了结论。填报格式本身没有位置的，由主管单位完善格式。",
                        .example = "要求第3款为应用场景数量，完成情况没有填写。",
                        .settling = "补充该款的内容。",
                        .ask = "请就标准要求的这一部分补充说明。",
                    },
                [FINDING_WRONG_TIER] =
                    {
                        .name = "采用另一类型的表述",
                        .meaning = "完成情况采用了另一类型的表述。",
                        .example = "较低类型的表中写有较高类型的句子。",
                        .settling = "按本类型的格式重新填写。",
                        .ask = "请核对本项适用的标准，按本类型的要求填写。",
                    },
                [FINDING_STATEMENT_UNREAD] =
                    {
                        .name = "表述未能读取",
                        .meaning = "完成情况的表述与填报格式不符，或过长、重复过多，未能读取数据；或表中没有这一项。",
                        .example = "句子结构与格式完全不同。",
                        .settling = "按格式填写，或在数据文件中补充各数据项。",
                        .ask = "请核对本项内容，按填报格式补充或重新填写。",
                    },
                [FINDING_BLANK_FIELD] =
                    {
                        .name = "空缺",
                        .meaning =
                            "应填写的位置是空白，包括空格、缺字和连续的顿号；或者数据表中没有这一行。缺少核算所需数据的，"
                            "结论为缺少数据。",
                        .example = "“提供　种服务”。",
                        .settling = "补充内容。空白不作为0。",
                        .ask = "请补充空缺的内容；没有的，请写明“无”。",
                    },
                [FINDING_ALTERNATIVE_UNRESOLVED] =
                    {
                        .name = "待选项未选定",
                        .meaning = "待选项没有选定。",
                        .example = "“是/否超过30%”。",
                        .settling = "选定一项；填报格式固有的，由主管单位完善格式。",
                        .ask = "请按实际情况选定一项。",
                    },
                [FINDING_VAGUE_QUANTITY] =
                    {
                        .name = "没有写明数量",
                        .meaning = "应填数量处写的是约数。",
                        .example = "“多项创新应用场景”。",
                        .settling = "填写具体数量。",
                        .ask = "请写明具体数量。",
                    },
                [FINDING_UNIT_SUSPECT] =
                    {
                        .name = "单位或数值形式可疑",
                        .meaning =
                            "单位或数值形式可疑：缺字的单位、漏写百分号、被表格软件改成日期或科学计数。这样的数值不用于核"
                            "算。",
                        .example = "“1.2方公里”；0.95（应为95%）；3/4变成3月4日。",
                        .settling = "将单元格设为“文本”格式后重新填写。",
                        .ask = "请核对数值和计量单位，写明核对后的内容。",
                    },
                [FINDING_VACUOUS] =
                    {
                        .name = "没有对应的对象",
                        .meaning = "总数为0时仍写“均实现”。",
                        .example = "“19层及以上住宅0栋，均实现……”。",
                        .settling = "提示，无须处理。",
                    },
                [FINDING_NO_DENOMINATOR] =
                    {
                        .name = "只有比率没有数量",
                        .meaning = "只填写比率，没有数量，无法核算。",
                        .example = "“居民满意度达到95%”。",
                        .settling = "建议主管单位在格式中增加数量。",
                    },
                [FINDING_QUALIFIER_DROPPED] =
                    {
                        .name = "标准的限定词没有出现",
                        .meaning = "标准中的限定词在完成情况中没有出现。",
                        .example = "标准为“常住老年人”，文字为“老年人”。",
                        .settling = "提示；统计口径应与标准一致。",
                    },
                [FINDING_LIST_FOREIGN] =
                    {
                        .name = "所列内容可能不属于本项",
                        .meaning = "所列名称可能属于其他指标。",
                        .example = "便民设施中列有门禁。",
                        .settling = "提示，请核对。",
                    },
                [FINDING_UNIFORM] =
                    {
                        .name = "比率全部为100%",
                        .meaning = "标准有要求的比率全部为100%。",
                        .example = "各项均填写100%。",
                        .settling = "提示，请确认。",
                    },
                [FINDING_PARTS_IDENTICAL] =
                    {
                        .name = "分子与分母相同",
                        .meaning = "多项比率的分子与分母完全相同。",
                        .example = "5373户中5373户。",
                        .settling = "提示，请确认。",
                    },
                [FINDING_ENTITY_SUSPECT] =
                    {
                        .name = "单位名称待核实",
                        .meaning = "应填单位处填写的是平台名称，或与组织{@work}的单位相同。",
                        .example = "运营单位填写为“综合管理平台”。",
                        .settling = "填写实际运营单位。",
                        .ask = "请核对所填单位的全称及其在本项中的职责。",
                    },
                [FINDING_OUTLIER] =
                    {
                        .name = "与各{@unit}相差较大",
                        .meaning =
                            "某{@unit}的规模与其他{@unit}相差很大（对数、中位数和绝对中位差，|z|>3.5，至少8个{@unit}）。",
                        .example = "各{@unit}约3000户，一处为300户。",
                        .settling = "提示，请确认数值。",
                    },
                [FINDING_COPIED_ANSWERS] =
                    {
                        .name = "内容雷同",
                        .meaning =
                            "两个以上{@unit}有四项以上互不相关的内容相同（雷同）；三个以上{@unit}有一段文字完全相同的，作"
                            "提示；表中写有其他{@unit}名称的，也在此列。仅供内部核对。",
                        .example = "占比、面积、满意度和运营单位均相同。",
                        .settling = "请各{@unit}分别以台账核对。",
                    },
                [FINDING_WORDING_CHANGED] =
                    {
                        .name = "与填报格式的文字不同",
                        .meaning = "完成情况的固定文字与填报格式不完全一致。",
                        .example = "“部署了”写作“部署”。",
                        .settling = "提示，无须处理。",
                    },
                [FINDING_DUPLICATE_TEXT] =
                    {
                        .name = "文字重复",
                        .meaning = "文字连续重复，或同一名称列出两次。",
                        .example = "“场景围绕场景围绕”。",
                        .settling = "删除重复的文字。",
                    },
                [FINDING_PUNCTUATION] =
                    {
                        .name = "标点和序号",
                        .meaning = "标点不规范：汉字间用半角标点、标点重复、句末缺标点；或各款序号不连续。",
                        .example = "“活动,面向”。",
                        .settling = "排印前改正。",
                    },
                [FINDING_SPACING] =
                    {
                        .name = "空格和字符",
                        .meaning = "多余的空格或全角数字，排印时自动规范。",
                        .example = "“95 %”。",
                        .settling = "无须处理。",
                    },
                [FINDING_NOTICE_COUNT_MISMATCH] =
                    {
                        .name = "公示数量与名册不符",
                        .meaning = "公示正文中的数量与名册不符，或正文读不出来、无法与名册核对。",
                        .example = "正文为14个，名册为13个。",
                        .settling = "核对正文和名册。",
                    },
                [FINDING_CONCLUSION_CONTRADICTED] =
                    {
                        .name = "公示结论与核算不一致",
                        .meaning =
                            "公示正文、名册、表内结论和核算结果对同一{@unit}的说法不一致，或正文提到的{@unit}不在名册中、"
                            "已暂缓公示、未认定为满足要求。",
                        .example = "正文称5个{@unit}满足要求，其中一个有未达到的指标。",
                        .settling = "核对数据后由{@body}确认结论，或暂缓公示该{@unit}。",
                    },
                [FINDING_NOTICE_FACTS] =
                    {
                        .name = "公示内容前后不一致",
                        .meaning = "公示自身的日期、年份、文号前后不一致，或公示正文与notice.csv不一致。",
                        .example = "公示期为2024年12月6日至12月2日，结束早于开始。",
                        .settling = "核对后在notice.csv中改正。",
                    },
                [FINDING_SPOT_CHECK_RATIO] =
                    {
                        .name = "{@sample}比例不足",
                        .meaning = "{@sample}比例低于要求。",
                        .example = "9个中抽2个，2÷9≈22.22%，要求30%以上。",
                        .settling = "补充{@sample}或更正数量。",
                    },
                [FINDING_SPOT_CHECK_UNPUBLISHED] =
                    {
                        .name = "{@unit}或数据未公布",
                        .meaning = "已认定的{@unit}没有名称、数据，或{@sample}范围内其余{@unit}没有说明。",
                        .example = "{@sample}3个，只公布1个名称。",
                        .settling = "补充名称和数据，或说明原因。",
                    },
                [FINDING_NOTICE_ELEMENT_MISSING] =
                    {
                        .name = "公示内容不全",
                        .meaning = "公示缺少必要内容：公示期、异议方式、联系方式、监督电话、署名、日期。",
                        .example = "没有写明公示期。",
                        .settling = "在notice.csv中补充。",
                    },
                [FINDING_PERSONAL_DATA] =
                    {
                        .name = "个人信息",
                        .meaning =
                            "内容中有个人信息：身份证号、手机号、私人电话、银行卡号、护照号、车牌、住址、邮箱、微信或QQ"
                            "号，或特殊人群少于5人的人数。所有输出均已遮盖，不能以说明的方式保留。",
                        .example = "“联系人手机13********”。",
                        .settling =
                            "从数据中删除。如不属于个人信息（如设备编号），在released.csv中逐条登记内容、原因、批准人、日"
                            "期后放行；身份证号一律不能放行。",
                        .ask = "请删去个人信息后重新填写本项。",
                    },
                [FINDING_FILE_UNREADABLE] =
                    {
                        .name = "文件无法读取",
                        .meaning = "文件无法读取。",
                        .example = "双引号不成对。",
                        .settling = "按提示另存为CSV UTF-8。",
                    },
                [FINDING_DOCUMENT_READ] =
                    {
                        .name = "表格的读取",
                        .meaning = "填报表是Excel、Word等文件时，没有读入的内容，或按一定办法读入的内容。",
                        .example = "1处隐藏的内容没有读取。",
                        .settling = "按所列单元格核对；需要公布的，改为可见的文字或数值。",
                    },
                [FINDING_FILE_FORM] =
                    {
                        .name = "文件保存方式",
                        .meaning = "文件没有按通常的方式保存，已照实际的方式读入，内容不受影响。",
                        .example = "文件以分号分隔。",
                        .settling = "无须处理；下次宜保存为CSV UTF-8。",
                    },
                [FINDING_CHARACTER_UNPRINTABLE] =
                    {
                        .name = "字符无法排印",
                        .meaning = "内容中有字库没有的字符，不能排印。核对稿中以代码代替，如〔U+2714〕。",
                        .example = "“✔（U+2714）”。",
                        .settling = "改用文字或其他符号，例如把“✔”改为“是”。",
                    },
                [FINDING_SOURCE_UNPLACED] =
                    {
                        .name = "原文内容没有导入",
                        .meaning = "导入时没有找到位置的内容，列在数据文件夹的unplaced.csv中，写明原文的行号。",
                        .example = "同一{@unit}有两张表，后一张没有导入。",
                        .settling = "对照原文核实、补录，然后删去unplaced.csv中的那一行；全部处理后删去该文件。",
                    },
                [FINDING_SOURCE_REMARK] =
                    {
                        .name = "导入时有条件读取的内容",
                        .meaning = "导入Word、Excel文件或网页时没有读取，或者按某种条件读取的内容，列在数据文件夹的"
                                   "source/remarks.csv中：未接受的修订、隐藏的行列、显示位数少于保存位数的数值等。",
                        .example = "表格中有3处修订没有接受，已按接受后的文字读取。",
                        .settling = "对照原文件核实，然后删去source/remarks.csv中的那一行；全部处理后删去该文件。",
                    },
                [FINDING_COLUMN_MISSING] =
                    {
                        .name = "缺少列",
                        .meaning = "表中缺少一列。",
                        .example = "没有value列。",
                        .settling = "补充该列；建议使用form命令生成的空表。",
                    },
                [FINDING_ROW_RAGGED] =
                    {
                        .name = "列数与表头不同",
                        .meaning = "一行的列数与表头不同。",
                        .example = "单元格中有逗号而没有加双引号。",
                        .settling = "检查逗号和双引号。",
                    },
                [FINDING_ITEM_UNKNOWN] =
                    {
                        .name = "编号没有定义",
                        .meaning = "编号没有定义。",
                        .example = "数据项编号写错。",
                        .settling = "核对编号。",
                    },
                [FINDING_ITEM_DUPLICATE] =
                    {
                        .name = "数据项重复",
                        .meaning = "同一数据项出现两次。",
                        .example = "第3行和第9行都是同一项。",
                        .settling = "保留一处。",
                    },
                [FINDING_VALUE_TYPE] =
                    {
                        .name = "数值的类型不符",
                        .meaning = "数值的类型不符：不是数字、不是整数、为负数、超出范围、不在可选内容中、不是日期。",
                        .example = "应填数字处为文字。",
                        .settling = "按填写说明填写。",
                    },
                [FINDING_RULE_BROKEN] =
                    {
                        .name = "标准的规则不能执行",
                        .meaning = "标准的规则或句式有误，不能执行或前后不符。",
                        .example = "规则中的数据项不存在。",
                        .settling = "由标准的维护人员改正。",
                    },
                [FINDING_CORRECTION_REFUSED] =
                    {
                        .name = "更正未采用",
                        .meaning =
                            "更正记录缺少新值、原因、依据、批准人或日期，原值与填报表不符，或所指的内容不存在；没有采用。",
                        .example = "只写了新值，没有写原因和依据。",
                        .settling = "补全、改正或删除该行。",
                    },
                [FINDING_WAIVER_EXPIRED] =
                    {
                        .name = "说明已过有效期",
                        .meaning = "说明已过有效期（以notice.csv的date为准）。",
                        .example = "有效期至2023年6月30日，公示日期为2023年12月1日。",
                        .settling = "重新办理或删除。",
                    },
                [FINDING_WAIVER_UNUSED] =
                    {
                        .name = "说明没有对应内容或不完整",
                        .meaning =
                            "说明没有对应的核对结果、重复、缺少理由、批准人、日期或（对矛盾）公布用语，或用于个人信息；没"
                            "有采用。",
                        .example = "数据更正后说明仍在。",
                        .settling = "删除或补充。",
                    },
                [FINDING_UNTRANSLATED] =
                    {
                        .name = "没有英文",
                        .meaning = "没有英文名称或英文文字。",
                        .example = "{@unit}没有name_en。",
                        .settling = "补充；英文页面在此之前显示中文。",
                    },
                [FINDING_REGRESSED] =
                    {
                        .name = "由达到变为未达到",
                        .meaning =
                            "按本期标准核算，上期数据达到要求而本期数据未达到；或上期填写{@met}而本期填写{@not_met}。由"
                            "compare比较两期数据得出。",
                        .example = "覆盖率由95%降为72%，标准为80%。",
                        .settling = "核对本期数据；属实的，写明原因和整改期限。",
                        .ask = "请以台账核对本期数据；属实的，写明原因和整改期限。",
                    },
                [FINDING_IMPLAUSIBLE_CHANGE] =
                    {
                        .name = "两期数据变化较大",
                        .meaning =
                            "两期数据变化较大：户数等总量减半或加倍且相差20以上；其他数量减半且相差20以上；比率升降30个百"
                            "分点以上且达到一半以上（总数不足20的不比较比率）；面积按取整误差计算，最少也相差一倍。",
                        .example = "总户数由2400户变为1100户。",
                        .settling = "核对两期数据和统计口径；属实的，写明原因。",
                        .ask = "请以台账核对两期数据和统计口径，写明核对后的数值；属实的，写明原因。",
                    },
                [FINDING_UNCHANGED_TEXT] =
                    {
                        .name = "内容与上期相同",
                        .meaning =
                            "至少四项互相独立的内容与上期相同：数量（0、100、不大于5和等于标准的除外，面积除外）、自填文字"
                            "和名称；比率连续三期相同才计入。格式用语不计。",
                        .example = "服务项目名称、设备数量、户数都与上期相同。",
                        .settling = "请{@unit}确认已按本期实际情况填写；确无变化的，说明即可。",
                        .ask = "请逐项核对是否为本期实际情况，有变化的更新，没有变化的写明。",
                    },
                [FINDING_PROMISE_UNMET] =
                    {
                        .name = "说明到期而问题仍在",
                        .meaning =
                            "上期以说明方式保留的问题，说明已经到期，本期数据中仍有同样的问题，本期也没有新的说明。",
                        .example = "说明有效期至2024-06-30，本期公示日期为2024-12-01，问题仍在。",
                        .settling = "解决问题后更正数据，或重新办理说明（waivers.csv）。",
                    },
                [FINDING_SUCCESSION_UNDECLARED] =
                    {
                        .name = "{@unit}变动没有说明",
                        .meaning =
                            "{@unit}出现或不再出现，或代号、名称有变化，succession.csv没有说明。代号和名称相同的，或名称和"
                            "{@unit_parent}相同且没有重名的，视为同一{@unit}，只作提示。",
                        .example = "上期名册中有“东苑”，本期没有。",
                        .settling =
                            "在本期数据目录的succession.csv中写明：old、new、kind（renamed、merged、split、new、"
                            "vanished）、note。",
                    },
                [FINDING_SAME_DATE] =
                    {
                        .name = "两期日期相同",
                        .meaning =
                            "两期公示的日期相同，但标题等其他内容不同，不能确定先后；对比按给出的次序进行。日期早晚颠倒"
                            "的，compare不作对比。",
                        .example = "两期的notice.csv都写明2032年12月1日。",
                        .settling = "核对notice.csv的date；对比时从旧到新给出数据目录。",
                    },
                [FINDING_TIER_CHANGED] =
                    {
                        .name = "{@unit}类型变化",
                        .meaning = "{@unit}的类型与上期不同。上期数据按本期类型的标准再核算一次，两种结果并列。",
                        .example = "由较低的类型变为较高的类型。",
                        .settling = "不需要处理；与{@body}的认定核对即可。",
                    },
                [FINDING_STANDARD_CHANGED] =
                    {
                        .name = "标准变化",
                        .meaning =
                            "两期所用标准在本项上不同：数值、要求、规则、释义、单位，或增设、不再设。释义和单位不同的，数"
                            "据不可比。",
                        .example = "覆盖率要求由80%改为90%。",
                        .settling = "不需要处理；阅读对比结果时注意。",
                    },
            },
        .sentences =
            {
                /* rate-mismatch */
                [SENTENCE_RATE_DIFFERS] =
                    "填写{stated}；按所填数量 {part}÷{whole}{times?×{times}}={computed}，两者不一致{threshold?；标准为{threshold}}。请核"
                    "实。",
                [SENTENCE_RATE_DIFFERS_BEYOND] =
                    "填写{stated}；按所填数量 {part}÷{whole}{times?×{times}}={computed}，两者不一致；计入面积取整误差，比率也只能在{low}至"
                    "{high}之间{threshold?；标准为{threshold}}。请核实。",
                [SENTENCE_RATE_DIFFERS_WITHIN] =
                    "填写{stated}；按所填数量 {part}÷{whole}{times?×{times}}={computed}，两者不一致；仅当面积经过取整（比率在{low}至{high}"
                    "之间）时才可能相符{threshold?；标准为{threshold}}。请核实。",
                [SENTENCE_RATE_CUT_OFF] =
                    "填写{stated}；按所填数量 {part}÷{whole}{times?×{times}}={computed}，所填数值为截尾取值，未四舍五入。",
                [SENTENCE_RATE_FULL_BY_ROUNDING] =
                    "填写{stated}；按所填数量 {part}÷{whole}{times?×{times}}={computed}，取整后为{stated}，两项数量并不相等。",
                [SENTENCE_RATE_FULL_FROM_UNEQUAL] =
                    "填写{stated}；按所填数量 {part}÷{whole}{times?×{times}}={computed}，两项数量不相等，不能得出{stated}{threshold?；标准"
                    "为{threshold}}。请核实。",

                /* rate-impossible */
                [SENTENCE_SHARE_IMPOSSIBLE] =
                    "“{item}”填写{stated}；“{whole_item}”为{whole}，不能得出{stated}，最接近的是{near}{threshold?；标准为"
                    "{threshold}}。请核实。",
                [SENTENCE_SHARE_UNLIKELY] =
                    "“{item}”填写{stated}；表中没有填写总数。如总数与已填数量之一（{wholes}）相同，则不能得出{stated}。请"
                    "核实总数和比率。",
                [SENTENCE_SHARE_ABOVE_WHOLE] = "“{item}”填写为“{value}”，超过100%。请核实。",

                /* part-exceeds-whole */
                [SENTENCE_PART_ABOVE_WHOLE] =
                    "“{part_item}”填写{part}，多于“{whole_item}”{whole}，部分多于总数。请核实。",

                /* zero-denominator */
                [SENTENCE_WHOLE_IS_ZERO] = "“{whole_item}”填写0，而“{part_item}”填写{part}，无法计算比率。请核实。",
                [SENTENCE_DIVISOR_IS_ZERO] =
                    "标准要求第{clause}款的核算中除数为0{figures?（{figures}）}，无法得出结果。请核实所填数据；数据无误"
                    "的，请修改标准的规则。",

                /* parts-do-not-add */
                [SENTENCE_PARTS_SUM] = "{check}：{figures}（{explanation}）。请核实。",

                /* threshold-missed */
                [SENTENCE_THRESHOLD_NOT_REACHED] =
                    "结论填写“{claim}”；{figures?{figures}，}核算结果 {explanation}，未达到标准要求，两者不一致。请核实。",

                /* threshold-exact */
                [SENTENCE_THRESHOLDS_EXACT] =
                    "{rows}填写的比率与标准要求的数值完全相同（共{count}项）。请确认填写的是实际数值。",

                /* cross-indicator */
                [SENTENCE_POINTS_DIFFER] = "“{item}”填写{stated}分；按所填数据核算为{computed}分，两者不一致。请核实。",
                [SENTENCE_POINTS_TOO_MANY] = "“{item}”填写{stated}分，高于本项最高的{most}分。请核实。",
                [SENTENCE_TOTAL_NOT_SUM] = "“{item}”填写{stated}分；各项所填得分合计{sum}分，两者不一致。请核实。",
                [SENTENCE_TOTAL_DIFFERS] =
                    "“{item}”填写{stated}分；按所填数据核算合计{computed}分，两者不一致。请核实。",
                [SENTENCE_LEVEL_DIFFERS] =
                    "“{item}”填写“{stated}”；核算总分{computed}分，{low?“{low}”至}{level?“{level}”}{none?未达到“{none}”}，"
                    "两者不一致。请核实。",
                [SENTENCE_LEVEL_GATE_MISSED] = "“{item}”填写“{stated}”；该等级要求的必备项未达到（{rows}）。请核实。",
                [SENTENCE_LEVEL_NOT_KNOWN] =
                    "“{item}”填写“{stated}”；数据不全，核算总分{computed}分{rows?，必备项未能核算（{rows}）}，能否达到该等级不能"
                    "确定。请核实。",
                [SENTENCE_CHECK_FAILED] = "{check}：{figures}（{explanation}）。请核实。",
                [SENTENCE_ALL_BESIDE_LACKING] =
                    "{rows}填写有未配备的，本项填写“{value}”。请核实本项是否包括这些未配备的。",

                /* count-list-mismatch */
                [SENTENCE_COUNT_NOT_LIST] =
                    "“{item}”填写{stated}，所列内容为{counted}项{distinct?（不重复的{distinct}项）}：{list}，两者不一致。"
                    "请核实。",

                /* verdict-missing */
                [SENTENCE_NO_VERDICT] = "结论未填写。请补充，可填写：{words}。",
                [SENTENCE_TABLE_BLANK] = "表中没有填写任何内容。请填写后再核对。",
                [SENTENCE_VERDICT_OPEN] = "结论填写为“{claim}”，没有说明是否达到要求。请补充，可填写：{words}。",

                /* verdict-contradicted */
                [SENTENCE_LACKING_COUNT] = "结论为“{claim}”，但“{item}”填写{stated}，两者不一致。请核实。",
                [SENTENCE_LACKING_WORDS] = "结论为“{claim}”，但完成情况写有“{excerpt}”，两者不一致。请核实。",
                [SENTENCE_DOUBT_WORDS] =
                    "结论为“{claim}”，但完成情况未能按填报格式读取，其中写有“{excerpt}”，不能确认已达到要求。请核实。",
                [SENTENCE_LACKING_NOTHING] =
                    "结论为“{claim}”，但按所填数据核算各项要求均已达到{explanation?：{explanation}}。请核实。",

                /* standard-altered */
                [SENTENCE_DEFINITION_ALTERED] =
                    "表中的指标释义与标准原文不一致：表中为“{stated}”，标准为“{standard}”。核算以标准原文为准。请核实。",
                [SENTENCE_REQUIREMENT_ALTERED] =
                    "表中的标准要求与标准原文不一致：表中为“{stated}”，标准为“{standard}”。核算以标准原文为准。请核实。",

                /* statement-mismatch */
                [SENTENCE_STATEMENT_FIGURE] =
                    "“{item}”填写{stated}，完成情况的表述中为{sentence}，两者不一致。请核实。",
                [SENTENCE_STATEMENT_NO_ROW] =
                    "完成情况的表述中“{item}”为{sentence}，数据表中没有这一项，不能据以核算。请补填。",
                [SENTENCE_STATEMENT_OMITS] = "“{item}”填写{stated}，完成情况的表述中没有提到。请核实。",

                /* clause-unanswered */
                [SENTENCE_CLAUSE_NOT_ASKED] =
                    "标准要求第{clause}款涉及“{items}”，填报格式中没有相应的填写位置，无法核算。请完善填报格式。",
                [SENTENCE_CLAUSE_NO_FIGURE] = "标准要求第{clause}款涉及“{items}”，完成情况中没有填写。请补充。",
                [SENTENCE_CLAUSE_NO_WORDS] = "完成情况没有说明标准要求第{clause}款的内容（如“{words}”）。请补充。",
                [SENTENCE_CLAUSES_NOT_TOLD] =
                    "填报格式没有涉及标准要求第{clauses}款，完成情况也没有说明。请完善填报格式。",
                [SENTENCE_STANDARD_RESTATED] = "完成情况照录标准要求，没有写明本{@unit}的实际情况。",
                [SENTENCE_ONLY_CLAIMED] = "只填写了结论，没有填写完成情况，缺少依据。请补充。",

                /* wrong-tier */
                [SENTENCE_OTHER_TIER] = "完成情况采用的是“{tier}”的表述，与本表的类型不符。请核实。",

                /* statement-unread */
                [SENTENCE_STATEMENT_FITS_NONE] = "完成情况的表述与本项指标的填报格式不符，未能读取其中的数据。请核实。",
                [SENTENCE_STATEMENT_GIVEN_UP] =
                    "完成情况过长、重复过多，未能读完，其中的数据没有读取。请按填报格式改写。",
                [SENTENCE_ROW_ABSENT] = "表中没有本项指标的内容。请补充。",

                /* blank-field */
                [SENTENCE_SLOT_BLANK] = "“{item}”未填写。请补充。",
                [SENTENCE_ITEMS_ABSENT] = "数据表中没有“{items}”。请补填。",
                [SENTENCE_STATEMENT_ABSENT] = "本项没有填写完成情况，将按所填数据成文。请确认。",
                [SENTENCE_LIST_HAS_BLANK] = "“{item}”填写为“{value}”，其中有空缺。请核实。",

                /* alternative-unresolved */
                [SENTENCE_CHOICE_OPEN] = "“{item}”填写为“{value}”，是待选项，未选定。请选定一项。",
                [SENTENCE_CHOICE_OF_FORM] = "“{item}”为填报格式中的“{value}”，未写明是哪一级。请完善填报格式。",
                [SENTENCE_CHOICE_WORDS] = "完成情况写有“{value}”，未写明具体是哪一种。请写明。",

                /* vague-quantity */
                [SENTENCE_QUANTITY_BOUND] =
                    "“{item}”填写{stated}，与标准要求的数值相同，没有写明实际数量。请写明实际数量。",
                [SENTENCE_QUANTITY_VAGUE] = "“{item}”填写为“{value}”，没有写明数量。请填写具体数量。",
                [SENTENCE_WORDS_VAGUE] = "完成情况写有“{value}”，没有写明数量。请填写具体数量。",

                /* unit-suspect */
                [SENTENCE_UNIT_OTHER] = "“{item}”的单位填写为“{stated}”，标准为“{unit}”。请核实单位和数值。",
                [SENTENCE_VALUE_SCIENTIFIC] =
                    "“{item}”填写为“{value}”，数字已被表格软件改为科学计数。请将单元格格式设为“文本”后重新填写。",
                [SENTENCE_VALUE_IS_DATE] =
                    "“{item}”填写为“{value}”，可能被表格软件改成了日期。请将单元格格式设为“文本”后重新填写。",
                [SENTENCE_VALUE_IN_WAN] = "“{item}”填写为“{value}”。请写出全部数字，不以“万”为单位。",
                [SENTENCE_VALUE_FRACTION] =
                    "“{item}”填写为“{value}”，此处应为百分数，可能漏写了百分号（如0.95应为95%）。请核实，本数值未用于核"
                    "算。",

                /* vacuous */
                [SENTENCE_COVERS_NOTHING] = "“{item}”为0，“均实现”没有对应的对象。",
                [SENTENCE_NOTHING_OF_NOTHING] = "“{part_item}”和“{whole_item}”均为0，填写的{stated}没有对应的对象。",

                /* no-denominator */
                [SENTENCE_RATE_WITHOUT_PARTS] = "{items}只填写了比率，填报格式没有要求填写数量，无法核算。",

                /* qualifier-dropped */
                [SENTENCE_QUALIFIER_LEFT_OUT] = "标准中的“{word}”在完成情况的表述中没有出现，统计口径可能不同。",

                /* list-foreign */
                [SENTENCE_MEMBER_FOREIGN] = "“{item}”所列的“{value}”可能不属于本项内容。",

                /* uniform */
                [SENTENCE_ALL_FULL] = "标准有数量要求的{count}个比率全部填写为100%。",

                /* parts-identical */
                [SENTENCE_PARTS_SAME] = "{rows}的分子与分母数值完全相同。",

                /* entity-suspect */
                [SENTENCE_ENTITY_PLATFORM] = "“{item}”填写为“{value}”，是平台名称，不是单位名称。请填写单位名称。",
                [SENTENCE_ENTITY_ACCEPTS] = "“{item}”填写为“{value}”，与组织{@work}的单位相同。请核实。",

                /* outlier */
                [SENTENCE_FAR_FROM_PEERS] =
                    "{check}为{stated}，各{@unit}的中位数为{median}，相差较大。请确认填写无误。",

                /* copied-answers */
                [SENTENCE_ANSWERS_ALIKE] = "{communities}的多项填报内容雷同（{items}）。请分别以台账核对。",
                [SENTENCE_NAMES_ANOTHER] = "本项写有“{value}”，不是本{@unit}的名称。请确认所填是本{@unit}的情况。",
                [SENTENCE_STORY_ALIKE] =
                    "{communities}等{count}个{@unit}本项的长段文字，除数字和名称外大部分相同（“{value}”）。请分别确认是本"
                    "{@unit}的实际情况。",
                [SENTENCE_TEXT_SHARED] =
                    "{communities}等{count}个{@unit}的“{item}”文字完全相同：“{value}”。请确认是各{@unit}的实际内容，不是填"
                    "报样例。",

                /* wording-changed */
                [SENTENCE_WORDED_OTHERWISE] = "完成情况的表述与填报格式的固定文字不完全一致。",

                /* duplicate-text */
                [SENTENCE_WORDS_TWICE] = "“{value}”连续出现两次，可能重复。",
                [SENTENCE_MEMBER_TWICE] = "“{item}”所列的“{value}”重复。",

                /* punctuation */
                [SENTENCE_MARK_SUSPECT] = "“{value}”处标点不规范。",
                [SENTENCE_MARK_MISSING] = "句末缺少标点。",
                [SENTENCE_NUMBERS_JUMP] = "各款序号依次为{numbers}，不连续。",
                [SENTENCE_NUMBER_BRACKETS] = "文号“{value}”的年份应使用六角括号，写作〔{year}〕。",

                /* spacing */
                [SENTENCE_BLANKS_INSIDE] = "文字中有多余的空格或全角数字，排印时已规范。",
                [SENTENCE_FILE_UNWANTED] =
                    "文件中有看不见的字符：控制字符、零宽字符或改变文字方向的字符（首处为{character}），已略去。",

                /* notice-count-mismatch */
                [SENTENCE_NOTICE_COUNT] = "公示正文中“{item}”为{stated}，名册中为{counted}，两者不一致。请核实。",
                [SENTENCE_NOTICE_COUNT_UNREAD] =
                    "公示正文中“{item}”写为“{stated}”，不是数字，无法与名册核对。请改写为数字。",
                [SENTENCE_PREAMBLE_UNREAD] =
                    "公示正文不合标准的任何一个句式，其中的数量和{@unit}无法与名册核对。请按句式改写，或在标准的"
                    "statements.csv中补充句式。",

                /* conclusion-contradicted */
                [SENTENCE_CONCLUSION_STATED] =
                    "名册中{tier?“{tier}”}有{stated}个{@unit}认定为满足要求；其中表内结论为未达到的指标：{rows}。请核实。",
                [SENTENCE_CONCLUSION_DENIED] =
                    "“{name}”的认定结论为“{claim}”，而表内各项结论均为达到、核算中也没有未达到的指标。请核实。",
                [SENTENCE_CONCLUSION_HELD] = "公示正文写有“{name}”，名册中该{@unit}暂缓公示。请核实。",
                [SENTENCE_CONCLUSION_NAMED] =
                    "公示正文将“{name}”列为满足要求的{@unit}，名册中该{@unit}的认定结论{claim?为“{claim}”}{open?未填写}。"
                    "请核实。",
                [SENTENCE_CONCLUSION_FIGURES] =
                    "{preamble?公示正文称}{stated}个{@unit}满足{tier?“{tier}”的}要求；按填报数据核算，以下指标未达到标准要求："
                    "{rows}。请核实。",
                [SENTENCE_CONCLUSION_REGISTER] = "公示正文“{item}”写为“{name}”，名册中没有与之相符的登记。请核实。",

                /* notice-facts */
                [SENTENCE_PERIOD_REVERSED] = "“{item}”中的“{value}”，结束早于开始。请核对。",
                [SENTENCE_PERIOD_BEFORE_NOTICE] = "公示期{period}，在公示日期{date}之前开始。请核对。",
                [SENTENCE_PERIOD_OVER_BEFORE] = "公示期{period}，在公示日期{date}之前已经结束。请核对。",
                [SENTENCE_PERIOD_LONG_AFTER] = "公示期{period}，在公示日期{date}之后{count}天才开始。请核对。",
                [SENTENCE_PERIOD_SHORT] =
                    "公示期{period}，共{count}天，其中周一至周五{working}天；公示期通常不少于5个工作日。请核实。",
                [SENTENCE_PERIOD_DAYS] =
                    "公示期写明“{stated}”，而{period}共{count}天，其中周一至周五{working}天，两者不一致。请核对。",
                [SENTENCE_NOTICE_BEFORE_INSPECTION] = "公示日期{date}早于{@work}时间{inspection}。请核对。",
                [SENTENCE_INSPECTION_OTHER_YEAR] = "{@work}时间{inspection}不在{@work}年份{year}年之内。请核对。",
                [SENTENCE_NOTICE_OTHER_YEAR] = "公示日期{date}与{@work}年份{year}年不相符。请核对。",
                [SENTENCE_TITLE_OTHER_YEAR] = "标题中为{stated}年，与{year}年不相符。请核对。",
                [SENTENCE_POOL_YEAR_LATER] =
                    "首次通过复核的年份{pool}不早于{@work}年份{year}，两者可能前后颠倒。请核对。",
                [SENTENCE_NUMBER_YEAR_LATER] = "文号“{value}”的年份晚于公示的年份{year}。请核对。",
                [SENTENCE_PREAMBLE_OTHER] =
                    "公示正文中“{item}”为“{stated}”，notice.csv中为“{value}”，两者不一致。请核对。",

                /* spot-check-ratio */
                [SENTENCE_SAMPLE_TOO_SMALL] =
                    "{@sample}{sampled}个、{@sample}范围{pool}个，{sampled}÷{pool}={computed}，低于所要求的{least}。请核实"
                    "。",
                [SENTENCE_SAMPLE_ABOVE_POOL] = "{@sample}{sampled}个，多于{@sample}范围内的{pool}个。请核对。",
                [SENTENCE_SAMPLE_NOT_CHECKED] = "{@sample}比例无法核对：“{items}”没有填写或不是可用的数字。请核对。",

                /* spot-check-unpublished */
                [SENTENCE_REGISTER_NOBODY] = "名册中没有{@unit}。请先登记。",
                [SENTENCE_SPOT_CHECK_NO_NAME] = "有{count}个{basis}{@unit}未公布名称。请补充。",
                [SENTENCE_SPOT_CHECK_NO_TABLE] =
                    "{basis}的“{name}”未公布指标数据{file?；文件夹中的“{file}”可能是它的数据，请存为CSV或xlsx，以"
                    "{@unit}代号或名称命名}。请补充或说明。",
                [SENTENCE_APPLIED_NO_TABLE] =
                    "{basis}的“{name}”没有指标数据文件{file?；文件夹中的“{file}”可能是它的数据，请存为CSV或xlsx，以"
                    "{@unit}代号或名称命名}。请补充。",
                [SENTENCE_POOL_NOT_DRAWN] =
                    "{@sample}范围内的{pool}个{@unit}中{@sample}{sampled}个，其余{count}个的名称和结论没有公布。请补充或说"
                    "明。",

                /* notice-element-missing */
                [SENTENCE_NO_TITLE] = "公示没有标题。请在notice.csv中补充title一行。",
                [SENTENCE_NO_PUBLICITY] = "没有写明公示期（起止日期）。请在notice.csv的{key}中补充。",
                [SENTENCE_NO_OBJECTION] = "没有写明提出异议的方式。请在notice.csv的{key}中补充。",
                [SENTENCE_NO_CONTACT] = "没有写明联系人或联系电话。请在notice.csv的{key}中补充。",
                [SENTENCE_NO_SUPERVISION] = "没有写明监督电话。请在notice.csv的{key}中补充。",
                [SENTENCE_NO_ISSUER] = "没有署名。请在notice.csv的{key}中补充。",
                [SENTENCE_NO_DATE] = "没有成文日期。请在notice.csv的{key}中补充。",

                /* personal-data */
                [SENTENCE_HAS_IDENTITY] = "内容中有公民身份号码（{value}），不得公开。请删除。",
                [SENTENCE_HAS_MOBILE] = "内容中有手机号码（{value}），不得公开。请删除。",
                [SENTENCE_HAS_LANDLINE] = "内容中有私人电话（{value}），不得公开。请删除。",
                [SENTENCE_HAS_CARD] = "内容中有银行卡号（{value}），不得公开。请删除。",
                [SENTENCE_HAS_PASSPORT] = "内容中有护照或通行证号码（{value}），不得公开。请删除。",
                [SENTENCE_HAS_PLATE] = "内容中有车辆号牌（{value}），不得公开。请删除。",
                [SENTENCE_HAS_ADDRESS] = "内容中有详细住址（{value}），不得公开。请删除。",
                [SENTENCE_HAS_MAIL] = "内容中有电子邮箱（{value}），不得公开。请删除。",
                [SENTENCE_HAS_ACCOUNT] = "内容中有微信号或QQ号（{value}），不得公开。请删除。",
                [SENTENCE_HAS_SMALL_COUNT] =
                    "内容中有特殊人群的人数，且少于5人（{value}），可能识别到个人，不得公开。请删除。",

                /* file-unreadable */
                [SENTENCE_FILE_NOT_READ] = "文件无法读取：{reason}。",
                [SENTENCE_PREVIOUS_NOT_READ] =
                    "规则要用上一年的数据，但 previous_data 所写的“{value}”不是可以读取的数据文件夹。请核对。",
                [SENTENCE_FILE_ABSENT] = "没有这个文件。请补上，或核对文件夹是否正确。",
                [SENTENCE_FILE_ENCODING] = "文件编码无法识别。请另存为“CSV UTF-8（逗号分隔）”。",
                [SENTENCE_FILE_QUOTE] = "双引号不成对或位置不当，此处内容可能读取不全。请检查本行。",
                [SENTENCE_FILE_EMPTY] = "文件没有内容。",
                [SENTENCE_FILE_SEPARATOR] = "文件只有一列，分隔符可能是全角逗号等。请另存为“CSV UTF-8（逗号分隔）”。",

                [SENTENCE_FILE_NOT_UNDERSTOOD] = "文件没有读入：{fault}。",
                [SENTENCE_FILE_NO_TABLE] = "文件中没有填报表，也没有公示中的指标表，没有读入。请核对是否放错了文件。",
                [SENTENCE_FILE_TABLES] =
                    "文件中有{count}张表，写明是本{@unit}的有{own}张，不能确定读哪一张，都没有读入。请只保留一张，或在表上写明"
                    "{@unit}名称。",

                /* document-read */
                [SENTENCE_DOCUMENT_REMARK] = "{remark}{stored?（{stored}）}。",
                [SENTENCE_DOCUMENT_ROW] = "“{value}”没有读入：本类型的标准没有这个序号。请核对序号。",
                [SENTENCE_DOCUMENT_ROW_TWICE] = "“{value}”没有读入：前面已有这个序号的一行。请保留一行。",
                [SENTENCE_DOCUMENT_CELL] = "“{value}”没有读入：不能确定属于哪一项。请填入相应的单元格，或删去。",
                [SENTENCE_DOCUMENT_NAME] = "指标名称“{value}”与标准中这个序号的名称不同，已按序号读入。请核对。",
                [SENTENCE_TABLE_OF_OTHER] = "表中写的是“{value}”，文件属于“{name}”。请核对是否放错了文件。",
                [SENTENCE_TABLE_OF_TIER] = "表中写的是“{tier}”，名册中是“{own}”。请核对类型和所用的表。",

                /* file-form */
                [SENTENCE_FILE_UTF16] =
                    "文件编码为UTF-16（Unicode文本），已照此读入。宜保存为“CSV UTF-8（逗号分隔）”。",
                [SENTENCE_FILE_SEMICOLONS] = "文件以分号分隔，已照此读入。宜保存为“CSV UTF-8（逗号分隔）”。",
                [SENTENCE_FILE_TABS] = "文件以制表符分隔，已照此读入。宜保存为“CSV UTF-8（逗号分隔）”。",

                /* character-unprintable */
                [SENTENCE_CHARACTER_NO_FONT] =
                    "“{column}”一列有字库中没有的字符：{characters}，不能排印，核对稿中以代码代替。请改用文字或其他符号。",

                /* source-unplaced */
                [SENTENCE_TABLE_UNPLACED] =
                    "原文{file?（{file}）}第{line}行的表“{value}”没有导入：标题或表头没有读懂。请补录表中内容，再从 unplaced.csv 中删去本"
                    "行。",
                [SENTENCE_TABLE_REPEATED] =
                    "原文{file?（{file}）}第{line}行的表“{value}”没有导入：同一{@unit}第{first}行已有一张表。请核实以哪张为准，再从 "
                    "unplaced.csv 中删去本行。",
                [SENTENCE_ROW_UNPLACED] =
                    "原文{file?（{file}）}第{line}行“{value}”没有导入：本类型的标准没有这个序号。请核对后补录，再从 unplaced.csv 中删去本"
                    "行。",
                [SENTENCE_ROW_REPEATED] =
                    "原文{file?（{file}）}第{line}行“{value}”没有导入：这个序号第{first}行已有。请核实以哪行为准，再从 unplaced.csv 中删去"
                    "本行。",
                [SENTENCE_CELL_UNPLACED] =
                    "原文{file?（{file}）}第{line}行的单元格“{value}”没有导入：不能确定属于哪一行。请核对后补录，再从 unplaced.csv 中删去本"
                    "行。",
                [SENTENCE_NAME_UNPLACED] =
                    "原文{file?（{file}）}第{line}行的指标名称“{value}”与标准中这个序号的名称不同，已按序号导入。请核对，再从 unplaced.csv "
                    "中删去本行。",
                [SENTENCE_LINE_UNPLACED] =
                    "原文{file?（{file}）}第{line}行“{value}”在表格之外，没有导入。请核对是否需要补录，再从 unplaced.csv 中删去本行。",
                [SENTENCE_SOURCE_TRACKED] =
                    "{file}中有{count}处修订当时尚未接受，已按接受后的文字读取（{places}{more?等}）。请与原文件核"
                    "对，再从 "
                    "source/remarks.csv 中删去。",
                [SENTENCE_SOURCE_HIDDEN] =
                    "{file}中有{count}处内容是隐藏的，没有读取（{places}{more?等}）。请核对是否需要补录，再从 "
                    "source/remarks.csv 中删去。",
                [SENTENCE_SOURCE_SYMBOL] =
                    "{file}中有{count}个符号字体的字符无法识别，写作“�”（{places}{more?等}）。请对照原文件补正，再从 "
                    "source/remarks.csv 中删去。",
                [SENTENCE_SOURCE_EMBEDDED] =
                    "{file}中有{count}处嵌入的文件或图片没有读取（{places}{more?等}）。请核对其中是否有应填的内容"
                    "，再从 "
                    "source/remarks.csv 中删去。",
                [SENTENCE_SOURCE_UNCALCULATED] =
                    "{file}中有{count}个公式没有保存计算结果，没有读取（{places}{more?等}）。请在Excel或WPS中打开"
                    "、保存后重新"
                    "导入，或补录后从 source/remarks.csv 中删去。",
                [SENTENCE_SOURCE_ERROR_VALUE] =
                    "{file}中有{count}个单元格的值是出错提示（{places}{more?等}）。请核对应填的数值，再从 source/"
                    "remarks.csv "
                    "中删去。",
                [SENTENCE_SOURCE_SHOWN] =
                    "{file}中有{count}个数值显示的位数少于保存的位数，已按显示的读取（位置、显示值、保存值：{plac"
                    "es}{more?等}）"
                    "。请核实以哪个为准，再从 source/remarks.csv 中删去。",
                [SENTENCE_SOURCE_FORMAT] =
                    "{file}中有{count}个数值的显示格式无法识别，已按保存的值读取（{places}{more?等}）。请与原文件"
                    "核对，再从 "
                    "source/remarks.csv 中删去。",

                /* column-missing */
                [SENTENCE_COLUMN_ABSENT] = "表中没有“{column}”一列{near?（是否写成了“{near}”？）}。请补充。",
                [SENTENCE_STANDARD_UNNAMED] =
                    "没有写明按哪个标准核对。请在 notice.csv 中写一行“standard,标准文件夹”，或用 --standard 指定；文件夹中"
                    "只有填报表的，同时用 --standard 和 --tier。",

                /* row-ragged */
                [SENTENCE_ROW_CELLS] = "本行应有{expected}列，实有{found}列。请检查逗号和双引号。",
                [SENTENCE_ROWS_ABOVE] = "列名之上有{count}行文字，没有读入，首处在本行。列名宜放在第一行。",

                /* item-unknown */
                [SENTENCE_COLUMN_NEAR] = "表中“{near}”一列没有定义，没有读入；是否为“{column}”？请核对列名。",
                [SENTENCE_ITEM_NOT_IN_STANDARD] = "标准中没有数据项“{value}”。请核对项目编号。",
                [SENTENCE_ITEM_NEAR] = "标准中没有数据项“{value}”，是否为“{near}”？请核对项目编号。",
                [SENTENCE_ITEM_OF_OTHER_TIER] = "“{tier}”不填报数据项“{value}”，本行没有读入。请核对类型和所用的空表。",
                [SENTENCE_ITEM_OF_OTHER_INDICATOR] = "数据项“{item}”不属于“{value}”指标。请核对。",
                [SENTENCE_NAME_UNKNOWN] = "“{column}”一列的“{value}”没有定义。请核对。",
                [SENTENCE_NAME_NEAR] = "“{column}”一列的“{value}”没有定义，是否为“{near}”？请核对。",
                [SENTENCE_NAME_NOT_CHOICE] = "“{column}”一列的“{value}”没有定义，可选内容为：{choices}。请核对。",
                [SENTENCE_NAME_NOT_SLUG] = "“{column}”一列的“{value}”不能作代号。请用英文字母和数字，可加 - 和 _。",
                [SENTENCE_NAME_LONG] = "“{column}”一列的“{value}”过长，不能作代号。请缩短到64个字符以内。",
                [SENTENCE_NAME_DEVICE] = "“{column}”一列的“{value}”是Windows系统的保留名称，不能作代号。请另取代号。",
                [SENTENCE_KEY_UNKNOWN] = "“{value}”不是{file}的键名，这一行没有用到。请核对。",
                [SENTENCE_KEY_NEAR] =
                    "“{value}”不是{file}的键名{code?（其中有看不见的字符{code}）}，这一行没有用到；是否为“{near}”？请"
                    "核对。",
                [SENTENCE_FILE_NEAR] = "本文件没有读入；是否为“{near}”？请核对文件名。",
                [SENTENCE_TABLE_OTHER_NAME] =
                    "本文件没有读入，可能是“{name}”的填报表。请存为CSV或xlsx，以“{near}”或“{name}”命名。",
                [SENTENCE_TABLE_FORMAT] =
                    "本文件不是填报表的格式，没有读入。请存为CSV或xlsx，以{@unit}代号或名称命名，或移出本文件夹。",
                [SENTENCE_TABLE_UNREGISTERED] =
                    "communities.csv 中没有这个代号或名称的{@unit}，本文件没有读入。请补入名册、改正文件名，或删去文件。",
                [SENTENCE_ROWS_OF_NO_INDICATOR] =
                    "共{count}行的“indicator”一列空白，没有读入，首处在本行。可能是单元格合并所致，请取消合并，逐行填写。",
                [SENTENCE_ROWS_OF_OTHER_TIER] =
                    "共{count}行的指标（“{value}”等）属于“{tier}”，本表按“{own}”核对，没有读入，首处在本行。请核对类型和所"
                    "用的空表。",

                /* item-duplicate */
                [SENTENCE_COLUMN_TWICE] = "表中有两列都名为“{column}”，不知以哪一列为准。请保留一列。",
                [SENTENCE_ITEM_TWICE] = "“{item}”重复，{line?第{line}行}{cell?{cell}}已有。请保留一处。",
                [SENTENCE_TABLE_TWICE] =
                    "“{name}”有两个填报文件：“{near}”和“{file}”。不能确定以哪个为准，都没有读入。请保留一个，移出另一个。",
                [SENTENCE_COMMUNITY_TWICE] =
                    "名册中“{name}”重复，第{line}行已有。同名{@unit}请写明各自的{@unit_parent}；同一{@unit}请只保留一行。",
                [SENTENCE_NAME_TWIN] =
                    "“{column}”一列的“{value}”与第{line}行的“{near}”只有大小写不同，在许多系统上会是同一个文件。请另取代"
                    "号。",

                /* value-type */
                [SENTENCE_PHRASE_KEY_UNKNOWN] = "程序中没有“{value}”这一条文字。请核对 phrases.csv 的key列。",
                [SENTENCE_PHRASE_SLOTS_DIFFER] =
                    "“{value}”与原文的占位符不一致{expected?，应有：{expected}}。请逐一写出。",
                [SENTENCE_ADDRESS_NOT_WEB] =
                    "“{column}”填写为“{value}”，不是完整的网址，链接和二维码无法打开。请以http://或https://开头写全。",
                [SENTENCE_VALUE_NOT_NUMBER] = "“{item}”填写为“{value}”，不是数字。请核对。",
                [SENTENCE_VALUE_OUT_OF_RANGE] = "“{item}”填写为“{value}”，不在可填范围（{range}）内。请核对。",
                [SENTENCE_VALUE_NEGATIVE] = "“{item}”填写为“{value}”，不能为负数。请核对。",
                [SENTENCE_VALUE_CELL_FAULT] =
                    "“{item}”的单元格内容为“{value}”，是表格软件的出错标记或列宽不足。请重新填写数值。",
                [SENTENCE_VALUE_NOT_WHOLE] = "“{item}”填写为“{value}”，应为整数。请核对。",
                [SENTENCE_VALUE_NOT_DATE] =
                    "“{item}”填写为“{value}”，不是完整的、日历上有的日期（应如2023年11月22日）。请核对。",
                [SENTENCE_VALUE_NOT_CHOICE] = "“{item}”填写为“{value}”，可选内容为：{choices}。请核对。",
                [SENTENCE_VERDICT_WORD] =
                    "结论填写为“{claim}”，标准没有说明这个词的含义。可填写：{words}。请改用其中一个，或在标准的"
                    "verdicts.csv中写明含义。",
                [SENTENCE_CONCLUSION_WORD] =
                    "认定结论填写为“{claim}”，标准没有说明这个词的含义，该{@unit}不计入已认定的{@unit}。可填写：{words}。"
                    "请改用其中一个，或在标准的verdicts.csv中写明含义。",
                [SENTENCE_DATE_NOT_READ] = "“{column}”填写为“{value}”，不是日期。请写成2023年12月1日的形式。",
                [SENTENCE_DATE_NO_YEAR] = "“{column}”填写为“{value}”，没有年份。请补充。",
                [SENTENCE_DATE_NO_DAY] = "“{column}”中的“{value}”不是实有的日期。请核对。",
                [SENTENCE_DATE_FAR_YEAR] = "“{column}”中的“{value}”年份不合常理。请核对。",
                [SENTENCE_DATE_IS_SERIAL] =
                    "“{column}”填写为“{value}”，是表格软件内部表示日期的数字。请将单元格格式设为“文本”后重新填写，如2023年"
                    "12月1日。",

                /* rule-broken */
                [SENTENCE_RULE_SYNTAX] = "规则从第{position}个字符“{found}”起无法理解。",
                [SENTENCE_CLAUSE_WITHOUT_RULE] =
                    "标准要求第{clause}款在criteria.csv中没有规则。请补充；不作核算的写declared。",
                [SENTENCE_RULE_WITHOUT_CLAUSE] = "规则对应第{clause}款，标准要求中没有这一款。请核对编号。",
                [SENTENCE_CLAUSE_TWICE] = "本指标的款号重复，第{line}行已有。请改为不同的款号。",
                [SENTENCE_RULE_TWICE] = "规则与第{line}行重复。请保留一处。",
                [SENTENCE_RULES_EXCLUDE] = "规则与第{line}行相互矛盾，不可能同时满足。请核对。",
                [SENTENCE_THRESHOLD_RANGE] =
                    "规则中的数值{threshold}超出可能的范围，规则总是成立或不可能成立。请核对。",
                [SENTENCE_THRESHOLD_NOT_TEXT] = "规则中的数值{threshold}没有出现在标准要求的文字中。请核对。",
                [SENTENCE_NUMBER_HOLE] = "序号不连续，此处应为{expected}。请核对。",
                [SENTENCE_POINTS_NO_MOST] =
                    "第{clause}条的得分是算式，没有写明最多几分。请在criteria.csv的most列写明，否则缺少数据时不知道可能得几分。",
                [SENTENCE_POINTS_OF_NONE] =
                    "第{clause}条写有得分，但role列没有写明是得分、加分还是扣分。请核对criteria.csv。",
                [SENTENCE_LEVELS_UNORDERED] =
                    "等级“{level}”的起始分{from}不高于前一等级。请在levels.csv中从低到高排列。",
                [SENTENCE_LEVEL_NO_CHOICE] =
                    "“{item}”的选项中没有等级“{level}”，无法填报该等级。请核对items.csv和levels.csv。",
                [SENTENCE_TIERS_UNORDERED] =
                    "没有写明类型的高低次序（{tiers}），compare不能判断升类、降类。请在standard.csv中写一行tier_order，从"
                    "低到高列出类型代号，以空格分隔。",
                [SENTENCE_VERDICTS_ONE_SIDED] =
                    "verdicts.csv中没有含义（meaning）为{meaning}的用词（kind为{kind}）。没有这样的词，就不能分辨达到与未"
                    "达到。请补充。",
                [SENTENCE_ITEM_NO_SLOT] =
                    "规则用到“{item}”，但本指标的所有句式都没有填写它的位置。请在statements.csv中补充。",
                [SENTENCE_PATTERN_READS_OTHER] =
                    "句式“{variant}”印出的句子读回后，“{item}”的内容不同。请调整句式或其顺序。",
                [SENTENCE_PATTERN_NOT_READ] = "句式“{variant}”印出的句子不能读回。请调整句式。",
                [SENTENCE_RULE_ITEM] = "规则第{position}个字符处的数据项“{value}”不存在{near?，是否指“{near}”}。",
                [SENTENCE_RULE_INDICATOR] =
                    "规则第{position}个字符处，met() 中的指标“{value}”不存在{near?，是否指“{near}”}。",
                [SENTENCE_RULE_FUNCTION] = "规则第{position}个字符处的函数“{value}”不存在{near?，是否指“{near}”}。",
                [SENTENCE_RULE_CONSTANT] =
                    "规则第{position}个字符处的常数“{value}”不存在，或者不是数字、日期。请在 standard.csv 中增加一行 "
                    "constant.{value}。",
                [SENTENCE_RULE_USAGE] = "规则第{position}个字符“{found}”处，函数的写法不符，应如 {usage}。",
                [SENTENCE_RULE_COMMA] =
                    "规则第{position}个字符“{found}”处，函数括号内的逗号用于分隔各项，数字请不写千分位，逗号后请留空格。",
                [SENTENCE_RULE_OF_HOW_MANY] =
                    "规则第{position}个字符“{found}”处，of 前应为整数，且不大于括号内条件的个数，如 2 of (a >= 1, b >= 1, c >= "
                    "1)。",
                [SENTENCE_RULE_DAY] =
                    "规则第{position}个字符“{found}”处是日期，只能与日期比较；两个日期相差的天数写作 days(起, 止)。",
                [SENTENCE_RULE_NO_DAY] = "规则第{position}个字符处，“{value}”不是日期，不能与日期比较。",
                [SENTENCE_RULE_NO_LEVEL] =
                    "规则第{position}个字符处，“{value}”不是可选的等级，可选的等级为：{choices}。",
                [SENTENCE_RULE_CIRCLE] =
                    "规则中的 met() 经其他指标又回到指标“{value}”本身（或者层次过多），无法得出结果。请修改规则。",
                [SENTENCE_RULE_TYPES] = "规则第{position}个字符“{found}”处，数字与文字的用法不符。",
                [SENTENCE_RULE_DIVIDES] = "规则第{position}个字符“{found}”处除以0，任何数据都得不出结果。请修改规则。",
                [SENTENCE_PATTERN_BROKEN] = "句式从第{position}个字符“{found}”起无法理解。",
                [SENTENCE_PATTERN_ITEM] =
                    "句式第{position}个字符处的数据项“{value}”没有定义{near?（是否为“{near}”）}。请核对items.csv。",
                [SENTENCE_PATTERN_ITEM_ELSEWHERE] =
                    "句式第{position}个字符处的“{value}”是其他指标或类型的数据项。句式只能用本指标、本类型的数据项。",
                [SENTENCE_PATTERN_ITEM_BARE] =
                    "句式“{variant}”中的“{value}”不在半角花括号内，会照印出来。请加上花括号。",

                /* correction-refused */
                [SENTENCE_CORRECTION_INCOMPLETE] = "更正记录没有填写：{columns}。更正未采用，原有结果不变。请补全。",
                [SENTENCE_CORRECTION_OLD] =
                    "更正记录中“{item}”的原值为“{old}”，表中填写为“{stated}”，两者不一致，更正未采用。请核实。",
                [SENTENCE_CORRECTION_ELSEWHERE] =
                    "更正记录所指的“{item}”不在该{@unit}（{tier}）的填报内容之内，更正未采用。请核对{@unit}、指标和数据项"
                    "。",
                [SENTENCE_CORRECTION_NO_TABLE] = "更正记录所指的{community}没有可以读取的填报表，更正未采用。请核对。",

                /* waiver-expired */
                [SENTENCE_WAIVER_OVER] =
                    "对{rule}的说明有效期至{expires}，早于公示日期{today}，不再有效。请重新办理或删除。",
                [SENTENCE_WAIVER_UNDATED] =
                    "对{rule}的说明有效期至{expires}，而公示没有可以读取的日期，无法判断是否到期，没有采用。请补充公示日"
                    "期。",
                [SENTENCE_WAIVER_DATE_UNREAD] = "对{rule}的说明日期或有效期无法读取，没有采用。请核对。",

                /* waiver-unused */
                [SENTENCE_WAIVER_FITS_NONE] =
                    "对{rule}的说明没有对应的核对结果。{whole?没有写明{@unit}的说明只适用于公示整体；}请删除或核对{@unit}"
                    "和指标。",
                [SENTENCE_WAIVER_TWICE] = "对{rule}的说明重复，第{line}行已有。请保留一处。",
                [SENTENCE_WAIVER_INCOMPLETE] = "对{rule}的说明没有填写：{columns}。说明没有采用，请补全。",
                [SENTENCE_WAIVER_UNNOTED] =
                    "{rule}是矛盾，对它的说明须随公示公布，而public_note没有填写，没有采用。请补充。",
                [SENTENCE_WAIVER_OF_PERSONAL] =
                    "个人信息（{rule}）不能以说明的方式保留。请从数据中删除；不属于个人信息的，可在released.csv中登记放"
                    "行。",
                [SENTENCE_RELEASE_INCOMPLETE] =
                    "该行缺少内容（text）、原因（reason）、批准人（approved_by）或日期（date），未予放行。请补全。",
                [SENTENCE_RELEASE_OF_IDENTITY] = "公民身份号码不得公开，不能放行。请从数据中删除。",

                /* untranslated */
                [SENTENCE_NAME_UNTRANSLATED] = "“{name}”没有英文名称。请补充，否则英文页面只显示中文名称。",
                [SENTENCE_TERM_UNTRANSLATED] =
                    "“{value}”{item?（{item}）}没有英文。请在标准的glossary.csv中补充，否则英文页面此处显示中文。",
                [SENTENCE_FACT_UNTRANSLATED] = "notice.csv的“{key}”没有英文。请在en列补充，否则英文页面此处显示中文。",
                [SENTENCE_WORDS_UNTRANSLATED] = "“{column}”一列没有填写英文。请补充，否则英文页面此处显示中文。",
                [SENTENCE_PATTERN_UNTRANSLATED] =
                    "句式“{variant}”没有对应的英文句式。请在statements.csv中补充，否则英文页面照录中文。",

                /* regressed */
                [SENTENCE_REGRESSED_FIGURES] =
                    "按{now}的标准核算，{then}的数据达到要求（{before}），{now}的数据未达到（{after}）。请核实。",
                [SENTENCE_REGRESSED_STATED] = "{then}填写{@met}，{now}填写{@not_met}。请核实。",

                /* implausible-change */
                [SENTENCE_IMPLAUSIBLE_FIGURE] = "“{item}”由{before}（{then}）变为{after}（{now}），变化较大。请核实。",

                /* unchanged-text */
                [SENTENCE_TEXT_AS_BEFORE] =
                    "有{count}项填写内容与{then}相同（{items}）。请确认已按{now}的实际情况填写。",

                /* promise-unmet */
                [SENTENCE_PROMISE_OVER] =
                    "{then}对{rule}的说明有效期至{expires}，已经到期，{now}的数据中仍有同样的问题{places?：{places}}。请处"
                    "理。",
                [SENTENCE_PROMISE_LOST] =
                    "{then}对{rule}的说明有效期至{expires}，已经到期；{now}没有{name?“{name}”的}可用数据，不能判断问题是否"
                    "仍在。请核实。",

                /* succession-undeclared */
                [SENTENCE_COMMUNITY_APPEARED] =
                    "{then}的名册中没有“{name}”（{id}{place?，{place}}），succession.csv中也没有说明。请补充（新设、更名、"
                    "合并或拆分）。",
                [SENTENCE_COMMUNITY_GONE] =
                    "{now}的名册中没有“{name}”（{id}{place?，{place}}），succession.csv中也没有说明。请补充（撤销、更名、"
                    "合并或拆分）。",
                [SENTENCE_MATCHED_BY_NAME] =
                    "{@unit}代号由{before}变为{after}，按名称和{@unit_parent}视为同一{@unit}。如不是，请在succession.csv中"
                    "说明。",
                [SENTENCE_MATCHED_BY_ID] =
                    "{@unit}名称由“{before}”变为“{after}”，按代号视为同一{@unit}。请在succession.csv中说明。",
                [SENTENCE_SUCCESSION_IDLE] = "“{name}”在两次的名册中都有，与本行所写的不符，本行没有采用。请核对。",

                /* same-date */
                [SENTENCE_EDITIONS_OF_ONE_DATE] =
                    "{then}与{now}的公示日期相同（{date}），无法确定先后，这里按给出的次序对比。请核对日期。",

                /* tier-changed */
                [SENTENCE_TIER_MOVED] = "类型由{before}（{then}）变为{after}（{now}）。",

                /* standard-changed */
                [SENTENCE_THRESHOLD_MOVED] =
                    "要求的数值由{before}改为{after}{count?；{then}的数据按新要求核算，有{count}个{@unit}结果不同}。",
                [SENTENCE_REQUIREMENT_MOVED] =
                    "标准要求由“{before}”改为“{after}”{count?；{then}的数据按新要求核算，有{count}个{@unit}结果不同}。",
                [SENTENCE_RULE_MOVED] =
                    "核算规则由“{before}”改为“{after}”{count?；{then}的数据按新规则核算，有{count}个{@unit}结果不同}。",
                [SENTENCE_DEFINITION_MOVED] = "指标释义有改动，两次数据不可比，图表中不画变化方向。",
                [SENTENCE_UNIT_MOVED] = "“{item}”的填报口径有改动（单位：{before}→{after}），两次数据不可比。",
                [SENTENCE_INDICATOR_ADDED] = "本项为新增指标，没有以前的数据可比。",
                [SENTENCE_INDICATOR_DROPPED] = "不再设“{name}”这一指标。",
            },
        .faults =
            {
                [FAULT_SYSTEM] = "{path}: {reason}",
                [FAULT_CANNOT_READ] = "{path}: 不能读",
                [FAULT_OUTPUT_CLOSED] = "标准输出: {reason}",

                [FAULT_TEMPLATE_ENCODING] = "{path}: 不是 UTF-8",
                [FAULT_TEMPLATE_ASTERISKS] = "{path}:{line}: 星号未成为粗体：粗体的首尾不能是全角标点",
                [FAULT_TEMPLATE_MARK] = "{path}:{line}: 占位符不完整",
                [FAULT_TEMPLATE_CONTENT] = "{path}:{line}: 模板中不能使用这种内容",
                [FAULT_TEMPLATE_HEADING] = "{path}:{line}: 标题最多四级",
                [FAULT_TEMPLATE_LINK] = "{path}:{line}: 链接地址不被允许",
                [FAULT_TEMPLATE_VALUE_LACK] = "{path}:{line}: 没有 {mark} 的值",

                [FAULT_TABLE_UNREAD] = "{path}:{line}: 表格不能读（{finding}）",
                [FAULT_GEOMETRY_KEY] = "{path}:{line}: {key}：没有这一项",
                [FAULT_GEOMETRY_LENGTH] = "{path}:{line}: {key}：不是以 pt 或 mm 为单位的长度",
                [FAULT_GEOMETRY_LACKS] = "{path}: 缺少 {key}",
                [FAULT_FONT_ABSENT] = "字体文件缺失：{path}（运行 make build）",
                [FAULT_FONT_NONE] = "{path}: 不是字体文件",
                [FAULT_CHARACTER_LACKING] = "字体中没有 {code}，见“{around}”",

                [FAULT_FONT_UNREAD] = "{path}: 字体不能读",
                [FAULT_FONT_SUBSET] = "{path}: 字体不能取子集",
                [FAULT_PAGES_NONE] = "{format}: 没有页面",
                [FAULT_PNG] = "PNG: 没有生成（{message}）",
                [FAULT_LINK_NO_TARGET] = "PDF: #{name}：链接没有目标",

                [FAULT_TARGET_FILLED] = "{path}: 文件夹不是空的，没有写入；请另选文件夹",
                [FAULT_SOURCE_ENCODING] = "{path}: 文件编码无法识别，请另存为UTF-8文本",
                [FAULT_SOURCE_NO_TABLE] = "{path}: 没有找到{@unit}的指标表；请用公示全文",
                [FAULT_SOURCE_OLD] =
                    "{path}: 是旧格式的文件（.doc、.xls、.wps、.et）；请用Word或WPS打开，另存为.docx或.xlsx",
                [FAULT_SOURCE_ENCRYPTED] = "{path}: 文件加了密码；请去掉密码后另存一次",
                [FAULT_SOURCE_FORMAT] = "{path}: 是{format}文件，无法读取；请用Word或WPS打开原稿，另存为.docx或.xlsx",
                [FAULT_SOURCE_ARCHIVE] = "{path}: 是压缩文件，其中没有Word或Excel文档；请先解压，再导入其中的文件",
                [FAULT_SOURCE_DAMAGED] = "{path}: 文件已损坏或不完整；请重新取得，或用Word、WPS打开后另存一次",
                [FAULT_SOURCE_BEYOND] =
                    "{path}: 内容超出限度，或者含有Office文件不会有的内容，没有读取；请用Word或WPS打开后另存一次",
                [FAULT_REGISTER_FORM] =
                    "{path}: 不能自动添加，请在其中手工加一行再导入（自动添加只支持用逗号分隔、UTF-8或GBK编码的表）",
                [FAULT_SOURCE_ROW] =
                    "{path}:{line}: 这一行的单元格比表头多，或者引号不成对，没有读取；请用Excel或WPS打开，改好"
                    "后再保存",

                [FAULT_INPUT_CHANGED] = "{path}：生成期间文件有改动，请重新运行",
                [FAULT_PERSONAL_DATA] =
                    "{name}: 将出现个人信息（{excerpt}），本次未写出任何文件；请从数据中删除，或在released.csv中登记放行",
                [FAULT_MANIFEST_ABSENT] = "{path}: 没有这份清单；请指定 render 生成的文件夹",
                [FAULT_MANIFEST_FOREIGN] = "{path}: 不是本程序生成的清单",
                [FAULT_LEDGER_DAMAGED] = "{path}: 第{line}行不是 publish 登记的内容，请从备份恢复这个文件",
                [FAULT_LEDGER_CHANGED] = "{path}: 生成期间有登记或撤回，没有改动，请重新运行",
                [FAULT_MANIFEST_LOST] =
                    "{path}: 清单缺失或损坏，而published.csv中登记有已公布的公示，没有改动；请从备份恢复",
                [FAULT_EDITION_UNRECORDED] = "{path}: 没有登记{edition}的公布日期，请从备份恢复",
                [FAULT_EDITION_ALTERED] =
                    "{path}: 与manifest.json不一致，旧版无法保存；请用verify核对，或另选输出文件夹",
                [FAULT_OUT_IS_WHOLE] = "{path}: 其中是完整的公示，不能写入分批生成的部分，没有改动；请用 -o 另选文件夹",
                [FAULT_OUT_IS_FINAL] = "{path}: 其中是正式稿，核对稿不能写入，没有改动；请用 -o 另选文件夹",
                [FAULT_OUT_IS_MORE] =
                    "{path}: 其中还有本次没有要求生成的材料、格式、语言或{@unit}，不能只更新一部分。不加这些限制时，也只重"
                    "做内容有变化的文件。只要一部分的，没有改动；请用 -o 另选文件夹",
                [FAULT_OUT_AROUND_INPUT] =
                    "{path}: 其中有要读取的文件夹（{folder}），会随公示一起公开，没有写入；请用 -o 另选文件夹",
                [FAULT_OUT_IN_INPUT] = "{path}: 在要读取的文件夹（{folder}）中，没有写入；请用 -o 另选文件夹",
                [FAULT_OUT_IN_EDITION] =
                    "{path}: 在已生成的公示文件夹（{folder}）中，会随公示一起公开，没有写入；请另选文件夹",
                [FAULT_OUT_IS_INTERNAL] =
                    "{path}: 通过链接与公示文件夹{folder}在一处，内部材料会随公示一起公开，没有写入",
                [FAULT_OUT_HAS_EDITION] =
                    "{path}: 这个文件夹中是已生成的公示文件{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
                [FAULT_OUT_HAS_COMPARISON] =
                    "{path}: 这个文件夹中是年度审查{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
                [FAULT_OUT_HAS_DATA] =
                    "{path}: 这个文件夹中是数据或标准{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
                [FAULT_OUT_HAS_OTHER] =
                    "{path}: 这个文件夹中有不是本程序生成的文件{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
                [FAULT_OUT_REPLACED] = "{path}: 生成期间被换成了别的文件夹，原有文件未改动，请重新运行",
                [FAULT_WORKER_SYSTEM] = "工作进程: {reason}",
                [FAULT_WORKER_ENDED] =
                    "工作进程{process}意外结束（信号{signal}），输出未改动；内存可能不足，可用 -j 1 重试",

                [FAULT_PART_ABSENT] = "缺少第{part}部分（共{parts}），请用 --shard {part}/{parts} 生成",
                [FAULT_PART_NONE] = "{path}：没有已生成的部分",
                [FAULT_PART_NOT_OF_SHARD] = "{path}：不是用 --shard 生成的部分",
                [FAULT_PART_OTHER] = "{path}：与其他部分的数据、程序或选项不同",
                [FAULT_PART_DAMAGED] = "{path}：记录已损坏，请重新生成这一部分",
                [FAULT_PART_NO_DATASET] = "{path}: 记录中没有生成时的数据目录，请重新生成这一部分",
                [FAULT_STYLE_ENDS] = "{path}: 样式表中不能有“</”",
                [FAULT_COMMUNITY_UNKNOWN] = "communities.csv: 没有代号为“{id}”的{@unit}{near?，是否为“{near}”？}",
                [FAULT_YEARS_UNORDERED] = "{old}（{then}）晚于{now}（{later}），请按从旧到新的次序给出数据",
            },
        .reasons =
            {
                [EINVAL] = "不是普通文件",
                [ENOENT] = "没有这个文件或文件夹",
                [EACCES] = "没有权限",
                [EPERM] = "没有权限",
                [ENOSPC] = "磁盘已满",
                [EDQUOT] = "磁盘配额已满",
                [EROFS] = "磁盘是只读的",
                [EISDIR] = "是文件夹",
                [ENOTDIR] = "不是文件夹",
                [EEXIST] = "已经存在",
                [EIO] = "读写出错",
                [ELOOP] = "是符号链接，输出不经过链接；请移走或另选文件夹",
                [EMFILE] = "同时打开的文件太多，请放宽限制（ulimit -n）",
                [ENFILE] = "系统打开的文件太多，请关闭一些程序",
                [EFBIG] = "超过了允许的文件大小，请放宽限制（ulimit -f）",
                [EOVERFLOW] = "大于16 MB",
                [EPIPE] = "读取方已关闭",
                [ENOMEM] = "内存不足",
                [EAGAIN] = "进程太多，请放宽限制（ulimit -u）或加 -j 1",
                [ENAMETOOLONG] = "名称太长",
            },
};
