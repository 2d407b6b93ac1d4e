/* The words that the program itself says: PHRASE(name, zh, en), by subject. {key} is a placeholder.
 *
 * A third language is one more column here and in sentence_list.h, and one more row in phrases.c. */
#ifndef GONGSHI_DOC_PHRASE_LIST_H
#define GONGSHI_DOC_PHRASE_LIST_H

#define PHRASE_LIST(PHRASE) \
    /* severities, editions, addressees */ \
    PHRASE(SEVERITY_ERROR, "矛盾", "Contradiction") \
    PHRASE(SEVERITY_WARNING, "待核实", "To be verified") \
    PHRASE(SEVERITY_INFO, "提示", "Note") \
    PHRASE(FINDING_LABEL, "【{severity}】", "{severity}: ") \
    PHRASE(ADDRESSEE_COMMUNITY, "社区", "Community") \
    PHRASE(ADDRESSEE_OFFICE, "主管单位", "Issuing office") \
    PHRASE(ADDRESSEE_STANDARD, "标准维护单位", "Keeper of the standard") \
    PHRASE(REQUEST_COMMUNITY, "请社区核实：", "For the communities to verify:") \
    PHRASE(REQUEST_OFFICE, "请主管单位处理：", "For the issuing office to settle:") \
    PHRASE(REQUEST_STANDARD, "请标准维护单位处理：", "For the keeper of the standard to settle:") \
    PHRASE(ASK_OTHERWISE, "请核对本项内容，写明核对后的情况。", "Please check this indicator and state what you find.") \
    PHRASE(PLEASE_CHECK, "请核实。", " Please check.") \
    PHRASE(RULE_HEADING, "{rule}：{name}", "{rule}: {name}") \
    PHRASE(GROUP_PLACES, "{subject}（{count}处）", "{subject} ({count} {count|place|places})") \
    PHRASE(FOR_EXAMPLE, "例如：", "For example: ") \
    PHRASE(EDITION_DRAFT, "核对稿", "Draft for checking") \
    PHRASE(EDITION_FINAL, "正式稿", "Final") \
    PHRASE(EDITION_INTERNAL, "内部核对材料", "Internal working paper") \
    /* verdicts: stated, computed, basis */ \
    PHRASE(CLAIM_MET, "达标", "Met") \
    PHRASE(CLAIM_NOT_MET, "不达标", "Not met") \
    PHRASE(COMPUTED_MET, "核算达到", "Met by the figures") \
    PHRASE(COMPUTED_NOT_MET, "核算未达到", "Not met by the figures") \
    PHRASE(COMPUTED_SOFT_NOT_MET, "未达到（原则性要求）", "Recommendation not met") \
    PHRASE(COMPUTED_DECLARED, "文字说明", "By description") \
    PHRASE(COMPUTED_NOT_APPLICABLE, "不涉及", "Not applicable") \
    PHRASE(COMPUTED_UNKNOWN, "缺少数据", "No data") \
    PHRASE(BASIS_FIGURES, "数据核算", "Checked against figures") \
    PHRASE(BASIS_DIFFERS, "与核算结果不一致", "Contradicted by the figures") \
    PHRASE(BASIS_WORDS, "文字说明", "By description") \
    PHRASE(BASIS_NOT_APPLICABLE, "不涉及", "Not applicable") \
    PHRASE(BASIS_NO_DATA, "缺少数据", "No data") \
    PHRASE(LEGEND_DECLARED, "文字说明：标准未设数量要求，由验收工作组认定，本表不作核算。", \
           "By description: the standard sets no threshold; the acceptance group decides, and nothing is computed here.") \
    PHRASE(LEGEND_BASIS, \
           "注：“结论与依据”栏上行为社区填报的结论，下行为依据。数据核算：按所填数量核算；与核算结果不一致：按所填数量核算，" \
           "结果与填报的结论不同；文字说明：标准未设数量要求，由验收工作组认定，本表不作核算；不涉及：社区内没有标准所指的" \
           "对象或情形；缺少数据：应填报的内容没有填报，或者不能用来核算。", \
           "Note: in the last column, the upper line is the result reported by the community and the lower line its basis. " \
           "Checked against figures: computed from the figures reported. Contradicted by the figures: computed from the " \
           "figures reported, the result is a different one. By description: the standard sets no threshold; the " \
           "acceptance group decides, and nothing is computed here. Not applicable: what the standard refers to does " \
           "not occur in the community. No data: what is asked was not reported, or cannot be used.") \
    /* why something is unknown or not applicable */ \
    PHRASE(REASON_MISSING, "表中没有{item}", "“{item}” is not in the table") \
    PHRASE(REASON_BLANK, "{item}未填写", "“{item}” was left blank") \
    PHRASE(REASON_OPEN, "{item}为待选项，未选定", "“{item}” was left as a choice not made") \
    PHRASE(REASON_ZERO, "{item}为零，无法计算比率", "“{item}” is zero, so no rate can be computed") \
    PHRASE(REASON_IMPOSSIBLE, "按所填总数，{item}不可能为所填比率，最接近的数值在标准上下两侧", "with the total reported, “{item}” cannot be the rate stated, and the nearest possible rates lie on either side of the threshold") \
    PHRASE(REASON_TOO_LARGE, "{item}超出可计算的范围", "“{item}” is beyond what can be computed") \
    PHRASE(REASON_BROKEN, "规则无法执行", "the rule cannot be run") \
    PHRASE(NOT_APPLICABLE_SINCE, "不涉及（{why}）", "not applicable ({why})") \
    PHRASE(NOT_APPLICABLE_NONE, "不涉及（{item}为0）", "not applicable (“{item}” is 0)") \
    PHRASE(SENTENCE_OF_ROW, "完成情况", "what is reported in this row") \
    PHRASE(CLAUSE_LABEL, "（{clause}）", "({clause}) ") \
    PHRASE(WAIVED_MARK, "〔已说明〕", " (waived)") \
    PHRASE(WAIVED_NOTE, "说明：{note}", "Note: {note}") \
    PHRASE(CORRECTED_VALUE, "{item}：填写{old}，更正为{new}（{reason}）", "{item}: {old} as reported, corrected to {new} ({reason})") \
    PHRASE(FORM_INDICATOR, "指标", "indicator name") \
    PHRASE(FORM_ITEM, "填报内容", "what is asked") \
    PHRASE(FORM_HOW, "填写说明", "how to fill in") \
    PHRASE(FORM_VERDICT, "结论", "conclusion") \
    PHRASE(FORM_VERDICT_WORD, "“{word}”", "{word}") \
    PHRASE(FORM_VERDICT_WORD_SAID, "“{word}”（{meaning}）", "{word} ({meaning})") \
    PHRASE(FORM_VERDICT_HINT, "填{words}", "{words}") \
    PHRASE(FORM_VERDICT_OR, "或", " or ") \
    PHRASE(FORM_STATEMENT, "完成情况说明", "statement") \
    PHRASE(FORM_STATEMENT_HINT, "以下内容属实的填“{word}”，即公布：“{sentence}”；不完全属实的，请写实际情况；不填的，只公布以上所填内容", "if all of it is true, write {word}, and this will be published: “{sentence}”; if not, write how things stand; left blank, only the answers above will be published") \
    PHRASE(FORM_STATEMENT_OWN, "选填；不填的，只公布以上所填内容", "optional; left blank, only the answers above will be published") \
    PHRASE(FORM_HOLE, "＿＿", "＿＿") \
    PHRASE(FORM_COUNT, "填整数", "a whole number") \
    PHRASE(FORM_PERCENT, "填百分数的数值，如95或95%", "a percentage, such as 95 or 95%") \
    PHRASE(FORM_AREA, "填数值，可带小数", "a number, decimals allowed") \
    PHRASE(FORM_TEXT, "填文字", "text") \
    PHRASE(FORM_LIST, "填名称，用顿号分隔", "names, separated by 、") \
    PHRASE(FORM_CHOICE, "选填其一：{choices}", "one of: {choices}") \
    PHRASE(FORM_OPTIONAL, "没有可不填。{hint}", "May be left blank. {hint}") \
    PHRASE(CHECK_LEFT_OUT, "只检查了单个社区的数据文件；与其他社区比较的各项检查（outlier、copied-answers）和公示整体的检查（notice-count-mismatch、conclusion-contradicted、spot-check-ratio、spot-check-unpublished、notice-element-missing）未进行。", "Only the data files themselves were checked; checks that need the other communities (outlier, copied-answers) or the notice (notice-count-mismatch, conclusion-contradicted, spot-check-ratio, spot-check-unpublished, notice-element-missing) were left out.") \
    PHRASE(USAGE_TIER, "没有“{word}”类型，可选：{tiers}", "there is no tier “{word}”; the tiers are: {tiers}") \
    PHRASE(NO_TABLE_IN_FOLDER, "{dir}：文件夹中没有CSV文件", "{dir}: there is no CSV file in the folder") \
    PHRASE(EXPLAIN_EXAMPLE, "举例：", "Example: ") \
    PHRASE(EXPLAIN_SETTLING, "处理：", "To settle it: ") \
    PHRASE(STATED_FIGURE, "“{item}”填写{value}", "“{item}” is {value}") \
    PHRASE(STATED_FIGURE_OF_ROW, "第{no}项“{item}”填写{value}", "“{item}” (indicator {no}) is {value}") \
    PHRASE(PLACE_ROWS, "{name}{rows}", "{name} {rows}") \
    PHRASE(ROW, "第{numbers}项", "row {numbers}") \
    PHRASE(ROWS, "第{numbers}项", "rows {numbers}") \
    PHRASE(HYPOTHESIS_FIGURE, "若“{item}”为{value}，则相符", "if “{item}” were {value}, the figures would agree") \
    PHRASE(HYPOTHESIS_SWAPPED, "若“{item}”为{value}（相邻数字颠倒），则相符", "if “{item}” were {value} (neighbouring digits swapped), the figures would agree") \
    PHRASE(HYPOTHESIS_SHIFTED, "若“{item}”为{value}（小数点位置），则相符", "if “{item}” were {value} (decimal point), the figures would agree") \
    PHRASE(HYPOTHESIS_COPIED, "所填“{item}”与标准数值相同；若为{value}，则相符", "“{item}” as stated is the threshold itself; if it were {value}, the figures would agree") \
    PHRASE(CLAUSE_SEPARATOR, "；", "; ") \
    PHRASE(LIST_SEPARATOR, "、", ", ") \
    PHRASE(COLON, "：", ": ") \
    /* places and subjects */ \
    PHRASE(PLACE_COLUMN, "（{column}列）", " (column {column})") \
    PHRASE(ROW_SUBJECT, "第{no}项 {name}", "indicator {no}, {name}") \
    PHRASE(ROW_NO, "第{no}项", "No. {no}") \
    PHRASE(PLACE_SHORT, "{community}第{no}项", "{community} no. {no}") \
    PHRASE(PLACE_OF_YEAR, "{place}（{year}）", "{place} ({year})") \
    PHRASE(NOTICE_AS_A_WHOLE, "公示整体", "The notice as a whole") \
    /* what the data lack */ \
    PHRASE(BLANK_MEMBER, "（空）", "[blank]") \
    PHRASE(AND_OTHERS, "等", "others") \
    PHRASE(NOT_FILLED_IN, "（未填写）", "(not stated)") \
    PHRASE(VALUE_OF_ITEM, "{item}：{value}", "{item}: {value}") \
    PHRASE(NO_DESCRIPTION, "（未填报完成情况）", "(no description given)") \
    PHRASE(NOT_SUPPLIED, "（未提供，待补充）", "(not supplied)") \
    PHRASE(NOT_PUBLISHED, "未公布", "Not published") \
    PHRASE(NAME_NOT_PUBLISHED, "（名称未公布）", "(name not published)") \
    PHRASE(DATA_NOT_PUBLISHED, "未公布数据", "No data published") \
    PHRASE(NO_CONCLUSION, "无", "None") \
    PHRASE(HELD, "暂缓公示", "Publication deferred") \
    /* columns of tables */ \
    PHRASE(HEAD_CATEGORY, "一级指标", "Category") \
    PHRASE(HEAD_NO, "序号", "No.") \
    PHRASE(HEAD_NAME, "二级指标", "Indicator") \
    PHRASE(HEAD_DEFINITION, "指标释义", "Definition") \
    PHRASE(HEAD_REQUIREMENT, "标准要求", "Requirement") \
    PHRASE(HEAD_STATEMENT, "本社区完成情况", "Reported by the community") \
    PHRASE(HEAD_VERDICT, "结论与依据", "Conclusion and basis") \
    PHRASE(HEAD_CLAIM, "表中填写", "Stated") \
    PHRASE(HEAD_COMPUTED, "核算结果", "By the figures") \
    PHRASE(HEAD_COMMUNITY, "社区", "Community") \
    PHRASE(HEAD_SUBDISTRICT, "街道", "Subdistrict") \
    PHRASE(HEAD_TIER, "类型", "Tier") \
    PHRASE(HEAD_BASIS, "方式", "Procedure") \
    PHRASE(HEAD_CONCLUSION, "验收工作组认定", "Decision of the acceptance group") \
    PHRASE(HEAD_REFERENCE, "指标表", "Table") \
    PHRASE(COLUMN_SEVERITY, "程度", "severity") \
    PHRASE(COLUMN_RULE, "规则", "rule") \
    PHRASE(COLUMN_GROUP, "问题组", "group") \
    PHRASE(COLUMN_ADDRESSEE, "核实单位", "addressee") \
    PHRASE(COLUMN_COMMUNITY, "社区代号", "community") \
    PHRASE(COLUMN_COMMUNITY_NAME, "社区", "community_name") \
    PHRASE(COLUMN_NO, "序号", "no") \
    PHRASE(COLUMN_INDICATOR, "二级指标", "indicator") \
    PHRASE(COLUMN_ITEM, "数据项", "item") \
    PHRASE(COLUMN_REPORTED, "填写", "reported") \
    PHRASE(COLUMN_COMPUTED, "核算", "computed") \
    PHRASE(COLUMN_MESSAGE, "说明", "message") \
    PHRASE(COLUMN_FILE, "文件", "file") \
    PHRASE(COLUMN_LINE, "行", "line") \
    PHRASE(COLUMN_SOURCE_LINE, "原文行", "source_line") \
    PHRASE(COLUMN_ANSWER, "答复", "answer") \
    /* titles, headings, captions */ \
    PHRASE(TITLE_NOTICE, "智慧社区建设验收结果公示", "Public notice of acceptance results for smart community development") \
    PHRASE(TITLE_COMMUNITY, "{subdistrict}{name}智慧社区建设指标（{tier}）", \
           "{name}{subdistrict?, {subdistrict}}: smart community development indicators ({tier})") \
    PHRASE(TITLE_TIER, "智慧社区建设指标及标准要求（{tier}）", "Smart community development indicators and requirements ({tier})") \
    PHRASE(TITLE_SUMMARY_OF_ALL, "社区汇总表", "The communities") \
    PHRASE(TITLE_SUMMARY, "认定社区汇总表", "Recognised communities") \
    PHRASE(TITLE_REVIEW, "智慧社区建设指标核对表", "Review of the smart community development indicators") \
    PHRASE(CAPTION_COMMUNITY, "{name}各项指标完成情况", "{name}: each indicator as reported") \
    PHRASE(CAPTION_SUMMARY, "申请验收和抽检复核的社区", "Communities that applied and communities spot-checked") \
    PHRASE(CAPTION_COUNTS, "各社区指标核算情况（项数）", "Indicators of each community, by computed result") \
    PHRASE(SUMMARY_NOTE, \
           "注：“未公布”表示来源材料中没有该项内容，本表如实留空，不作补写。", \
           "Note: “not published” means that the source material does not say; the entry has been left open and nothing has been filled in.") \
    PHRASE(CONTINUED_CELL, "（续）", " (cont.)") \
    PHRASE(CONTINUED_TABLE, "（续表）", "(continued)") \
    PHRASE(ANNEX, "附件{number}", "Annex {number}") \
    PHRASE(ANNEX_ELSEWHERE, "{annex}（本文未附）", "{annex} (not in this file)") \
    PHRASE(ANNEX_ITEM, "附件{number}　{title}", "Annex {number}: {title}") \
    PHRASE(HEADING_RECOGNISED, "认定结果", "Result") \
    PHRASE(HEADING_OBJECTION, "公示期限与意见反映", "Publicity period and objections") \
    PHRASE(HEADING_DOCUMENTS, "公示文件", "Documents") \
    PHRASE(HEADING_NOTICE_FINDINGS, "公示整体核对情况", "Checks of the notice as a whole") \
    PHRASE(HEADING_NOTICE_NOTES, "关于本公示的说明", "Notes on this notice") \
    PHRASE(HEADING_COMPARISON, "指标对比", "Comparison") \
    PHRASE(INDEX_LEAD, "经验收工作组认定，{groups}满足建设要求。", \
           "The acceptance group has decided that {groups} meet the requirements.") \
    PHRASE(INDEX_GROUP, "{tier}社区{count}个", "{count} {count|community|communities} of the {tier}") \
    PHRASE(INDEX_PHASE, "当前阶段：", "Phase: ") \
    PHRASE(PHASE_DRAFT, "拟定稿，未公示", "being prepared, not yet published") \
    PHRASE(PHASE_NOTICE, "公示中", "open for objections") \
    PHRASE(PHASE_RESULT, "公示结束，结果公布", "closed, result published") \
    PHRASE(INDEX_NOTICE, "公示全文", "Full text of the notice") \
    PHRASE(INDEX_OPEN_DATA, "开放数据（CSV）", "Open data (CSV)") \
    PHRASE(INDEX_PREVIOUS, "往期公示", "Earlier notices") \
    PHRASE(OPEN_COMMUNITIES, "社区名单", "communities") \
    PHRASE(OPEN_VERDICTS, "各项结论", "verdicts") \
    PHRASE(OPEN_FIGURES, "填报数据", "figures reported") \
    PHRASE(OPEN_NOTICE, "公示事项", "what the notice says") \
    PHRASE(OPEN_FIELDS, "字段说明", "what the columns mean") \
    /* what the columns of the open data mean */ \
    PHRASE(FIELD_COMMUNITY, "社区编号，各表以此关联", "id of the community; the tables are joined by it") \
    PHRASE(FIELD_NAME_ZH, "社区名称（中文）；空白表示来源材料未公布", "Chinese name of the community; blank: not published by the source") \
    PHRASE(FIELD_NAME_EN, "社区名称（英文）", "English name of the community") \
    PHRASE(FIELD_SUBDISTRICT, "所属街道", "subdistrict") \
    PHRASE(FIELD_TIER, "类型：growth 成长型，basic 基础型", "tier: growth (growth tier) or basic (basic tier)") \
    PHRASE(FIELD_BASIS, "方式：applied 申请验收，spot_check 抽检复核", "procedure: applied (on application), spot_check") \
    PHRASE(FIELD_CONCLUDED, "验收工作组认定的结论原文", "decision of the acceptance group, in its own words") \
    PHRASE(FIELD_HELD, "是否暂缓公示：yes 是，no 否", "whether publication is deferred: yes or no") \
    PHRASE(FIELD_HAS_FIGURES, "是否公布填报数据：yes 是，no 否", "whether figures are published: yes or no") \
    PHRASE(FIELD_EDITION, "版本：draft 核对稿，final 正式公示", "edition: draft (for checking) or final") \
    PHRASE(FIELD_NO, "指标序号", "number of the indicator") \
    PHRASE(FIELD_INDICATOR, "指标编号，各年度、各类型同一问题同一编号", "id of the indicator; the same question has the same id in every year and tier") \
    PHRASE(FIELD_INDICATOR_ZH, "二级指标名称（中文）", "Chinese name of the indicator") \
    PHRASE(FIELD_INDICATOR_EN, "二级指标名称（英文）", "English name of the indicator") \
    PHRASE(FIELD_STATED, "表中填写的结论：met 达标，not_met 不达标；空白表示未填写，或所填的词不是这两种意思", \
           "conclusion as stated: met, not_met; blank: not stated, or a word that means neither") \
    PHRASE(FIELD_STATED_WORD, "结论，照原文", "the conclusion as written") \
    PHRASE(FIELD_RESTS_ON, "依据：differs 填报的结论与核算结果不一致，figures 数据核算，words 文字说明，not_applicable 不涉及，no_data 缺少数据", "basis: differs (contradicted by the figures), figures, words (described), not_applicable, no_data") \
    PHRASE(FIELD_ITEM, "填报项编号", "id of the item reported") \
    PHRASE(FIELD_ITEM_ZH, "填报项名称（中文）", "Chinese name of the item") \
    PHRASE(FIELD_ITEM_EN, "填报项名称（英文）", "English name of the item") \
    PHRASE(FIELD_VALUE, "所填数值或文字；空白表示未填写", "value as reported; blank: left blank") \
    PHRASE(FIELD_UNIT, "单位，按所填", "unit as reported") \
    PHRASE(FIELD_CORRECTED, "是否经更正：yes 是，no 否", "whether it was corrected on record: yes or no") \
    PHRASE(FIELD_KEY, "事项编号", "id of the fact") \
    PHRASE(FIELD_FACT_ZH, "事项名称（中文）", "Chinese name of the fact") \
    PHRASE(FIELD_FACT_EN, "事项名称（英文）", "English name of the fact") \
    PHRASE(FIELD_SAID_ZH, "公示所写（中文）", "what the notice says in Chinese") \
    PHRASE(FIELD_SAID_EN, "公示所写（英文）", "what the notice says in English") \
    PHRASE(SAID_TITLE, "标题", "Title") \
    PHRASE(SAID_NUMBER, "文号", "Document number") \
    PHRASE(SAID_ISSUER, "发布单位", "Issued by") \
    PHRASE(SAID_DATE, "发布日期", "Date") \
    PHRASE(SAID_PHASE, "阶段", "Phase") \
    PHRASE(SAID_PREAMBLE, "正文", "Text of the notice") \
    PHRASE(SAID_PUBLICITY, "公示期", "Publicity period") \
    PHRASE(SAID_OBJECTION, "异议受理", "Objections") \
    PHRASE(SAID_CONTACT, "联系方式", "Contact") \
    PHRASE(SAID_SUPERVISION, "监督电话", "Supervision telephone") \
    PHRASE(SAID_PAPER, "纸质材料查阅", "Paper copy") \
    PHRASE(SAID_RECEIVED, "收到异议数", "Objections received") \
    PHRASE(SAID_SETTLED, "办结异议数", "Objections settled") \
    PHRASE(SAID_CORRECTION, "更正说明", "Note on corrections") \
    PHRASE(SAID_OUTCOME, "异议处理结果", "What came of objections") \
    PHRASE(FIELD_FILE, "文件名", "name of the file") \
    PHRASE(FIELD_COLUMN, "字段名", "name of the column") \
    PHRASE(FIELD_ZH, "中文说明", "explanation in Chinese") \
    PHRASE(FIELD_EN, "英文说明", "explanation in English") \
    PHRASE(INDEX_BASIS, "依据：《{basis}》{number?{number}}", "Basis: {basis}{number? ({number})}") \
    PHRASE(INDEX_STANDING, "本页为核对稿，尚有{errors}处矛盾、{warnings}处待核实。", \
           "This is a draft with {errors} {errors|contradiction|contradictions} and {warnings} {warnings|point|points} to be " \
           "verified.") \
    PHRASE(INDEX_STANDING_ALL, "各处均标在原行旁，见", "Each is marked beside its row: ") \
    PHRASE(INDEX_STANDING_ROWS, "须先核实的矛盾：", "Contradictions to be settled first: ") \
    PHRASE(COMMUNITY_LEAD, "{all}项指标中，{parts}。", "Of {all} results, {parts}.") \
    PHRASE(PART_BETWEEN, "，", ", ") \
    PHRASE(PART_LAST, "，", " and ") \
    PHRASE(COMMUNITY_LEAD_DIFFERS, "{count}项填报的结论与核算结果不一致", \
           "{count} {count|is|are} contradicted by the figures reported") \
    PHRASE(COMMUNITY_LEAD_COMPUTED, "{count}项按填报数量核算", \
           "{count} {count|is|are} checked against the figures reported") \
    PHRASE(COMMUNITY_LEAD_WORDS, "{count}项以文字说明为依据", "{count} {count|rests|rest} on a description") \
    PHRASE(COMMUNITY_LEAD_MISSING, "{count}项缺少数据、无法核算", "{count} {count|lacks|lack} data") \
    PHRASE(COMMUNITY_LEAD_NONE, "{count}项不涉及", "{count} {count|does|do} not apply") \
    PHRASE(COMMUNITY_RESULT, "{tier}智慧社区，验收工作组认定：{concluded}。", \
           "Smart community, {tier}. Decision of the acceptance group: {concluded}.") \
    PHRASE(ROWS_OF_BASIS, "{basis}（{count}项）", "{basis} ({count})") \
    PHRASE(WAY_PAPER, "纸质版：", "On paper: ") \
    PHRASE(WAY_SEPARATOR, "　", " · ") \
    PHRASE(WAY_INDEX, "返回公示首页", "All communities") \
    PHRASE(WAY_PREVIOUS, "上一个：{name}", "Previous: {name}") \
    PHRASE(WAY_NEXT, "下一个：{name}", "Next: {name}") \
    PHRASE(FORMAT_HTML, "网页", "web page") \
    PHRASE(FORMAT_PDF, "PDF", "PDF") \
    PHRASE(FORMAT_ARTICLE, "正文片段", "article to paste") \
    PHRASE(FORMAT_POSTER, "张贴海报（A3，PDF）", "poster (A3, PDF)") \
    /* register */ \
    PHRASE(GROUP_APPLIED, "{tier}（申请验收，{count}个）", "By application, {tier} ({count} {count|community|communities})") \
    PHRASE(GROUP_SPOT_CHECK, "{tier}（抽检复核，{count}个）", "Spot-checked, {tier} ({count} {count|community|communities})") \
    PHRASE(GROUP_APPLIED_CONCLUDED, "{tier}（申请验收，认定结论：{concluded}，{count}个）", \
           "By application, {tier}; conclusion: {concluded} ({count} {count|community|communities})") \
    PHRASE(GROUP_SPOT_CHECK_CONCLUDED, "{tier}（抽检复核，认定结论：{concluded}，{count}个）", \
           "Spot-checked, {tier}; conclusion: {concluded} ({count} {count|community|communities})") \
    PHRASE(GROUP_NOT_CONCLUDED, "未填写", "not stated") \
    PHRASE(GROUP_HELD, "{tier}（暂缓公示，{count}个）", "Publication deferred, {tier} ({count} {count|community|communities})") \
    PHRASE(BASIS_OF_APPLICATION, "申请验收", "Application") \
    PHRASE(BASIS_OF_SPOT_CHECK, "抽检复核", "Spot check") \
    PHRASE(FACT_PUBLICITY, "公示期：", "Publicity period: ") \
    PHRASE(FACT_OBJECTION, "意见反映方式：", "How to object: ") \
    PHRASE(FACT_CONTACT, "联系人及电话：", "Contact and telephone: ") \
    PHRASE(FACT_SUPERVISION, "监督电话：", "Supervision telephone: ") \
    PHRASE(FACT_PAPER, "纸质材料查阅处：", "Paper copies can be read at: ") \
    PHRASE(FACT_RECEIVED, "收到意见：", "Objections received: ") \
    PHRASE(FACT_SETTLED, "办理情况：", "Objections settled: ") \
    PHRASE(FACT_OUTCOME, "公示结果：", "Outcome: ") \
    PHRASE(DISCLOSURE_INDEX, "索引号", "Index number") \
    PHRASE(DISCLOSURE_NUMBER, "文号", "Document number") \
    PHRASE(DISCLOSURE_PUBLISHER, "发布机构", "Publisher") \
    PHRASE(DISCLOSURE_CATEGORY, "主题分类", "Subject") \
    PHRASE(DISCLOSURE_MANNER, "公开方式", "Manner of disclosure") \
    PHRASE(DISCLOSURE_CREATED, "生成日期", "Created") \
    PHRASE(DISCLOSURE_PUBLISHED, "发布日期", "Published") \
    PHRASE(DISCLOSURE_SUMMARY, "内容概述", "Summary") \
    PHRASE(DISCLOSURE_CAPTION, "政府信息公开目录", "Open government record") \
    PHRASE(FILL_IN, "（待填写）", "(to be filled in)") \
    /* posters */ \
    PHRASE(POSTER_CONCLUSION, "{subdistrict}　{tier}智慧社区　验收工作组认定：{concluded}", \
           "{subdistrict?{subdistrict} · }Smart community, {tier} · Decision of the acceptance group: {concluded}") \
    PHRASE(POSTER_VERDICT, "结论", "Conclusion") \
    PHRASE(POSTER_FIGURES, "主要数据", "Key figures") \
    PHRASE(POSTER_INDICATORS, "各项指标", "Indicators") \
    PHRASE(POSTER_THRESHOLD, "标准{threshold}", "standard {threshold}") \
    PHRASE(POSTER_NOTE, "{stated}{standard}", "{stated} {standard}") \
    PHRASE(POSTER_SCAN, "扫码看全文", "Scan for the full text") \
    PHRASE(POSTER_SEE_NOTICE, "见公示全文", "see the full notice") \
    PHRASE(POSTER_MARK, "※ 该项填报内容待核实，核实后以正式公示为准。", \
           "※ What was reported for this indicator is still to be verified; the final notice applies.") \
    PHRASE(POSTER_MARK_NOTE, "※ 该项附有说明，见公示全文。", "※ There is a note on this indicator in the full notice.") \
    /* charts */ \
    PHRASE(CHART_STATED, "（填写{stated}）", "(stated {stated})") \
    PHRASE(CHART_GROUP, "{tier}（标准{threshold}）", "{tier} (threshold {threshold})") \
    PHRASE(CHART_GROUP_NOT_ASKED, "{tier}（不要求此项）", "{tier} (not asked)") \
    PHRASE(CHART_REMARK, "（{remark}）", "({remark})") \
    PHRASE(CHART_HEADLINE_TIER, "{tier}{partly?填报的}{total}个社区中{reached}个{reaching}", \
           "{reached} of {total} {partly?reporting }communities of the {tier} {reaching}") \
    PHRASE(CHART_HEADLINE_REPORTED, "{tier}{total}个社区填报", \
           "{total} {total|community|communities} of the {tier} reported") \
    PHRASE(CHART_HEADLINE_NOBODY, "{tier}没有可用的填报数据", "no usable figures of the {tier}") \
    PHRASE(CHART_HEADLINE_REST, \
           "{only?（{only}个仅填写比率，没有数量）}{vacuous?，{vacuous}个总数为0}{unreported?，{unreported}个缺少数据}" \
           "{unpublished?，{unpublished}个未公布数据}", \
           "{only? ({only} only as stated, without quantities)}{vacuous?, {vacuous} with nothing to count}" \
           "{unreported?, {unreported} without data}{unpublished?, {unpublished} not published}") \
    PHRASE(REACH_AT_LEAST, "达到{threshold}", "reach {threshold}") \
    PHRASE(REACH_ABOVE, "超过{threshold}", "exceed {threshold}") \
    PHRASE(REACH_AT_MOST, "不超过{threshold}", "do not exceed {threshold}") \
    PHRASE(REACH_BELOW, "低于{threshold}", "are below {threshold}") \
    PHRASE(REACH_EXACTLY, "为{threshold}", "are at {threshold}") \
    PHRASE(REACH_OWN, "达到各自适用的标准", "meet the threshold that applies to each") \
    PHRASE(BOUND_AT_LEAST, "{threshold}", "{threshold}") \
    PHRASE(BOUND_ABOVE, "超过{threshold}", "over {threshold}") \
    PHRASE(BOUND_AT_MOST, "不超过{threshold}", "at most {threshold}") \
    PHRASE(BOUND_BELOW, "低于{threshold}", "under {threshold}") \
    PHRASE(BOUND_EXACTLY, "为{threshold}", "exactly {threshold}") \
    PHRASE(RATE_STATED_ONLY, "仅填写比率", "rate only, no quantities") \
    PHRASE(RATE_VACUOUS, "总数为0", "nothing to count") \
    PHRASE(RATE_NOT_ASKED, "不要求此项", "not asked") \
    PHRASE(CHART_HEADLINE_NOT_ASKED, "{tier}不作要求", "not asked of the {tier}") \
    PHRASE(CHART_SPOT_CHECKED, "{name}（抽检）", "{name} (spot check)") \
    PHRASE(CHART_HEADLINE_DIFFERING, "；有{count}个填写的比率与所填数量不一致", \
           "; {count} stated {count|rate does|rates do} not agree with the figures reported") \
    PHRASE(HEAD_RATE, "比率", "Rate") \
    PHRASE(HEAD_STATED, "填写", "As stated") \
    PHRASE(HEAD_REMARK, "说明", "Remark") \
    PHRASE(HEAD_THRESHOLD, "标准", "Threshold") \
    PHRASE(GALLERY_DATA, "图中数据", "The numbers") \
    PHRASE(GALLERY_RATES, "各项比率", "All rates") \
    PHRASE(GALLERY_RATES_SHOWN, "各社区的比率指标；竖线为标准，旗标指向要求的一侧；菱形为填写的比率（与核算不一致时）；空心条没有数量支持；圆圈表示没有可计数的对象。排名不分先后。", \
           "Each community’s rates; the line is the threshold, its flag points to the side asked for, the diamond is the " \
           "stated rate where it differs, an open bar has no quantities behind it, a circle means that there is " \
           "nothing to count. Not a ranking.") \
    PHRASE(GALLERY_RATES_HEADLINE, "所列{all}个比率中{reached}个达到标准", "{reached} of {all} rates reach the threshold") \
    PHRASE(GALLERY_RATE_MISSED, "{name}{rate} {value}", "{name}: {rate} {value}") \
    PHRASE(GALLERY_SUMMARY, "各社区结论的依据", "What the conclusions on each community rest on") \
    PHRASE(GALLERY_SUMMARY_SHOWN, "每条为一个社区的全部指标，数字为指标数。排名不分先后。", \
           "Each bar stands for all indicators of a community; the numbers count indicators. Not a ranking.") \
    PHRASE(GALLERY_SUMMARY_HEADLINE, "{all}项结论：{differs?{differs}项与核算结果不一致，}{computed}项由所填数量核算，{words}项为文字说明，{missing}项缺少数据，{none}项不涉及", \
           "{all} results: {differs?{differs} contradicted by the figures, }{computed} checked against the figures reported, " \
           "{words} by description, {missing} without data, {none} not applicable") \
    PHRASE(GALLERY_CATEGORIES, "各类指标结论的依据", "What the conclusions on each category rest on") \
    PHRASE(GALLERY_CATEGORIES_SHOWN, "每条为一类指标在各社区的全部结论，数字为项数。", \
           "Each bar stands for all conclusions on a category in all communities; the numbers count conclusions.") \
    PHRASE(GALLERY_DIFFERS, "与核算结果不一致", "contradicted by the figures") \
    PHRASE(GALLERY_COMPUTED, "由数量核算", "checked against figures") \
    PHRASE(GALLERY_WORDS, "文字说明", "by description") \
    PHRASE(GALLERY_NO_DATA, "缺少数据", "no data") \
    PHRASE(GALLERY_NOT_APPLICABLE, "不涉及", "not applicable") \
    PHRASE(GALLERY_COUNTS, "社区规模", "The size of the communities") \
    PHRASE(GALLERY_COUNTS_SHOWN, "点为填写的数量，各列从0起；空心点与其他社区相差较大。", \
           "Each dot is a figure as stated, each column begins at 0; an open dot is far from the others.") \
    PHRASE(GALLERY_COUNTS_HEADLINE, "{count}个社区填写的规模", "Sizes stated by {count} {count|community|communities}") \
    PHRASE(GALLERY_OUTLIER, "；{name}的{what}（{text}）与其他社区相差较大", "; {name}: {what}, {text}, is far from the others") \
    PHRASE(GALLERY_MATRIX, "社区与指标总览", "Communities and indicators at a glance") \
    PHRASE(GALLERY_MATRIX_SHOWN, "每格为一项结论的依据，右上角有三角的待核实；右列和末行为核算的项数。", \
           "Each cell shows what a conclusion rests on; a triangle in its corner means to be verified. The last column and " \
           "row count what is computed.") \
    PHRASE(GALLERY_MARK, "待核实", "to be verified") \
    PHRASE(GALLERY_TOTAL, "核算项数", "computed") \
    PHRASE(LEGEND_BAR_COMPUTED, "按所填数量核算", "computed from the figures") \
    PHRASE(LEGEND_BAR_STATED, "填写的比率", "as stated") \
    PHRASE(LEGEND_OPEN, "仅填写比率，没有数量", "stated rate without quantities") \
    PHRASE(LEGEND_OPEN_FINAL, "没有数量，或与核算不同", "no quantities, or figures differ") \
    PHRASE(LEGEND_DIAMOND, "填写的比率（与核算不一致时）", "stated rate, where it differs") \
    PHRASE(LEGEND_THRESHOLD, "标准", "threshold") \
    /* review */ \
    PHRASE(REVIEW_ERRORS, "有{errors}处矛盾须先核实，核实后方可公示。", \
           "{errors} {errors|contradiction|contradictions} must be settled before publication.") \
    PHRASE(REVIEW_CLEAN, "没有发现矛盾。", "No contradiction was found.") \
    PHRASE(HEADING_COMPLETENESS, "核算覆盖情况", "What could be computed") \
    PHRASE(CAPTION_COMPLETENESS, "各项指标的核算依据（{tier}）", "What each conclusion rests on ({tier})") \
    PHRASE(MARK_MET, "●", "●") \
    PHRASE(MARK_NOT_MET, "◆", "◆") \
    PHRASE(MARK_SOFT_NOT_MET, "◇", "◇") \
    PHRASE(MARK_DECLARED, "○", "○") \
    PHRASE(MARK_NOT_APPLICABLE, "／", "/") \
    PHRASE(MARK_UNKNOWN, "？", "?") \
    PHRASE(MARK_ABSENT, "□", "□") \
    PHRASE(MARK_WAIVED, "※", "※") \
    PHRASE(MARK_ERROR, "！", "!") \
    PHRASE(LEGEND_MARKS, \
           "● 按数量核算，达到　◆ 按数量核算，未达到　◇ 原则性要求未达到　○ 文字说明，标准未设数量要求　？ 缺少数据，不能核算（原因见下）　" \
           "／ 不涉及　□ 表中没有本项　！ 本项有矛盾，须先核实　※ 已说明", \
           "● computed, met; ◆ computed, not met; ◇ recommendation not met; ○ by description, no figure set by the standard; ? no data, cannot be " \
           "computed (reasons below); / not applicable; □ not in the table; ! contradicted, to be settled first; ※ waived") \
    PHRASE(HEADING_UNKNOWN, "不能核算的原因", "Why some cannot be computed") \
    PHRASE(UNKNOWN_SINCE, "{name}：{why}（{communities}）", "{name}: {why} ({communities})") \
    PHRASE(CAPTION_GROUPS, "{severity}：{groups}个问题，{count}处", "{severity}: {groups} {groups|question|questions} in {count} {count|place|places}") \
    PHRASE(HEAD_GROUP, "对象", "Subject") \
    PHRASE(HEAD_TOLD, "核算情况", "What was found") \
    PHRASE(HEAD_PLACES, "位置", "Places") \
    PHRASE(HEAD_ADDRESSEE, "核实单位", "For") \
    /* letters */ \
    PHRASE(TITLE_QUERY, "关于核实{community}智慧社区建设指标数据的函", \
           "Request to verify data for the smart community development indicators of {community}") \
    PHRASE(QUERY_COUNT, "{count}处", "there {count|is|are} {count} {count|entry|entries}") \
    PHRASE(QUERY_GREETING, "{community}：", "To {community}:") \
    PHRASE(QUERY_ANNEX, "附件", "Annex") \
    PHRASE(QUERY_ANNEX_LINE, "附件：{title}", "Annex: {title}") \
    PHRASE(TITLE_QUERY_TABLE, "{community}待核实数据表", "Figures of {community} to be verified") \
    PHRASE(CAPTION_QUERY, "逐项核对后在“答复”栏写明", "Please answer each in the last column") \
    PHRASE(HEAD_INDICATOR, "指标", "Indicator") \
    PHRASE(HEAD_READ, "填写内容", "As reported") \
    PHRASE(HEAD_ASK, "请核实", "Please check") \
    PHRASE(HEAD_ANSWER, "答复", "Answer") \
    PHRASE(WHOLE_TABLE, "全表", "the whole table") \
    PHRASE(BLANK_DATE, "　　　　年　　月　　日", "____________") \
    PHRASE(BLANK_ISSUER, "（发函单位印章）", "(issuing office, stamp)") \
    PHRASE(QUERY_SIGNED, "社区负责人（签字）：　　　　　　　　（社区盖章）", "For the community (signature, stamp): ____________") \
    PHRASE(QUERY_ANSWERED, "答复日期：　　　　年　　月　　日", "Date of the answer: ____________") \
    /* command line */ \
    PHRASE(CHECK_ERRORS, "{subject}：有{errors}项矛盾须先核实，暂不宜公示。", \
           "{subject}: {errors} {errors|contradiction|contradictions} must be settled before publication.") \
    PHRASE(CHECK_WARNINGS, "{subject}：没有矛盾，有{warnings}项待核实。", \
           "{subject}: no contradiction; {warnings} {warnings|point|points} to be verified.") \
    PHRASE(CHECK_HELD, "{subject}：可以公示；暂缓公示的社区另有{errors}项矛盾须核实。", \
           "{subject}: may be published; communities held back have {errors} {errors|contradiction|contradictions} to settle.") \
    PHRASE(CHECK_CLEAN, "{subject}：没有矛盾，也没有待核实之处。", "{subject}: nothing contradicts, nothing to verify.") \
    PHRASE(CHECK_COUNTS, "矛盾 {errors} · 待核实 {warnings} · 提示 {infos}{waived? · 已说明 {waived}}", \
           "contradictions {errors} · to be verified {warnings} · notes {infos}{waived? · waived {waived}}") \
    PHRASE(STANDARD_FILES, "标准文件", "The standard’s files") \
    PHRASE(USAGE_UNKNOWN, "gongshi：不认识“{word}”。", "gongshi: “{word}” is not known.") \
    PHRASE(USAGE_NEAR, "gongshi：不认识“{word}”，是否为“{near}”？", "gongshi: “{word}” is not known; is it “{near}”?") \
    PHRASE(USAGE_CHOICES, "gongshi：不认识“{word}”，可选：{choices}。", "gongshi: “{word}” is not known; the choices are {choices}.") \
    PHRASE(USAGE_VALUE, "gongshi：选项 {option} 没有写明内容，或所写内容不能用。", \
           "gongshi: the option {option} has no value, or one that cannot be used.") \
    PHRASE(USAGE_FORM, "gongshi：用法应为", "gongshi: the usage is") \
    PHRASE(OPTION_STANDARD, "标准文件夹", "the standard's folder") \
    PHRASE(OPTION_OTHER_STANDARD, "改用这个标准文件夹", "another standard") \
    PHRASE(OPTION_ANNOUNCED, "公布的清单sha256，与清单核对", "sha256 of the list as announced, compared with the list") \
    PHRASE(OPTION_MESSAGES, "信息所用的语言", "language of messages") \
    PHRASE(OPTION_TIER, "社区类型", "the community's tier") \
    PHRASE(OPTION_FORM_LANG, "名称和填写说明所用的语言", "language of names and hints") \
    PHRASE(OPTION_FOLDER_TIER, "文件夹中只有填报表、没有名册时，社区的类型", "tier of a folder without a register") \
    PHRASE(OPTION_ANSWER, "核对结果的形式", "form of the answer") \
    PHRASE(OPTION_FAIL_ON, "退出状态为1的最低程度", "least severity for exit status 1") \
    PHRASE(OPTION_ONLY, "只看这些意见（规则代号）", "only these rules") \
    PHRASE(OPTION_COMMUNITY, "只限这些社区（代号）", "only these communities") \
    PHRASE(OPTION_SUMMARY, "只看总数", "only counts") \
    PHRASE(OPTION_OUT, "输出文件夹，其中有 index.html", "folder that receives index.html") \
    PHRASE(OPTION_LANGS, "文稿的语言", "languages of the documents") \
    PHRASE(OPTION_FORMATS, "文稿的格式", "formats") \
    PHRASE(OPTION_DOCUMENTS, "只生成这些文稿", "documents") \
    PHRASE(OPTION_JOBS, "同时工作的进程数；0 为每个处理器一个", "processes that share the work; 0: one for each processor") \
    PHRASE(OPTION_SHARD, "只做N份中的一份，再由 merge 合并", "one part of N, to be joined by merge") \
    PHRASE(OPTION_FINAL, "正式稿", "the final edition") \
    PHRASE(OPTION_SHORT, "指标表不列释义和要求", "tables without definitions and requirements") \
    PHRASE(OPTION_BY_VALUE, "供主管单位：比率图另按数值排列", "for the office: charts of rates sorted by value too") \
    PHRASE(OPTION_PUBLISH_DATE, "公布日期（默认今天）", "the day on which it went public (default: today)") \
    PHRASE(OPTION_WITHDRAW, "撤回误公布的个人信息：在各版文件中遮盖这段文字", "withdraw personal data that was published: mask this text in all editions") \
    PHRASE(OPTION_QUIET, "不显示信息", "say nothing") \
    PHRASE(OPTION_EXPLANATION, "说明所用的语言", "language of the explanation") \
    PHRASE(OPTION_HELP, "显示本说明", "this help") \
    PHRASE(NO_COMMAND, "gongshi：没有写明命令。", "gongshi: no command given.") \
    PHRASE(NO_HOME, \
           "gongshi：找不到模板和字体。程序须留在原来的文件夹（out/bin/gongshi）；在别处使用时，请建立指向它的符号链接，不要复制。", \
           "gongshi: templates and fonts are not to be found. The program must stay in its folder (out/bin/gongshi); to use " \
           "it elsewhere, make a symbolic link to it instead of a copy.") \
    PHRASE(USAGE_HINT, "用法见：gongshi --help", "Usage: gongshi --help") \
    PHRASE(HELP, \
           "公示 gongshi：把社区填报的数据变成可信的公示\n\n" \
           "用法：\n" \
           "  gongshi import  来源.txt 数据目录 --standard 标准目录\n" \
           "  gongshi form    --standard 标准目录 --tier 类型 [--lang zh|en]\n" \
           "  gongshi check   [数据目录] [--standard 标准目录] [--tier 类型] [--format text|json|csv] [--lang zh|en]\n" \
           "                  [--fail-on error|warning|info|never] [--only 规则,…] [--community 代号,…] [--summary]\n" \
           "  gongshi render  数据目录 [--standard 标准目录] [-o 输出目录] [--lang zh,en,zh-en] [--format html,pdf,png,text,pages]\n" \
           "                  [--document notice,community,poster,review,query,charts,index] [--community 代号,…]\n" \
           "                  [--final] [--short] [--by-value] [-j|--jobs N] [--shard K/N] [--quiet]\n" \
           "  gongshi merge   目录… -o 输出目录 [--quiet]\n" \
           "  gongshi publish 输出目录 [--date 日期] [--withdraw 文字] [--lang zh|en]\n" \
           "  gongshi verify  输出目录 [核验码] [--sha256 公布的清单sha256] [--lang zh|en]\n" \
           "  gongshi compare 旧数据目录 [中间…] 新数据目录 [-o 输出目录] [--lang zh,en,zh-en] [--format html,pdf,png,text,pages]\n" \
           "  gongshi explain [规则] [--lang zh|en]\n\n" \
           "退出状态：0 完成；1 check 有发现，--final 不能生成，publish 不能登记，或 verify 核对不一致；2 用法、输入或输出有误\n", \
           "gongshi: from reported figures to public notices that can be trusted\n\n" \
           "Usage:\n" \
           "  gongshi import  SOURCE.txt DATASET --standard DIR\n" \
           "  gongshi form    --standard DIR --tier TIER [--lang zh|en]\n" \
           "  gongshi check   [DATASET] [--standard DIR] [--tier TIER] [--format text|json|csv] [--lang zh|en]\n" \
           "                  [--fail-on error|warning|info|never] [--only RULE,…] [--community ID,…] [--summary]\n" \
           "  gongshi render  DATASET [--standard DIR] [-o DIR] [--lang zh,en,zh-en] [--format html,pdf,png,text,pages]\n" \
           "                  [--document notice,community,poster,review,query,charts,index] [--community ID,…]\n" \
           "                  [--final] [--short] [--by-value] [-j|--jobs N] [--shard K/N] [--quiet]\n" \
           "  gongshi merge   DIR… -o DIR [--quiet]\n" \
           "  gongshi publish DIR [--date DATE] [--withdraw TEXT] [--lang zh|en]\n" \
           "  gongshi verify  DIR [CODE] [--sha256 SHA256] [--lang zh|en]\n" \
           "  gongshi compare OLD [MIDDLE …] NEW [-o DIR] [--lang zh,en,zh-en] [--format html,pdf,png,text,pages]\n" \
           "  gongshi explain [RULE] [--lang zh|en]\n\n" \
           "Exit status: 0 done; 1 check has findings, --final or publish refuses, or verify differs; 2 wrong usage, input or output\n") \
    PHRASE(FAILED, "gongshi：无法完成。{reason}", "gongshi: failed. {reason}") \
    PHRASE(STOPPED, "gongshi：已按要求停止（{reason}），原有文件未改动。", \
           "gongshi: stopped as told ({reason}); files are as they were.") \
    PHRASE(IMPORTED, "已导入到 {dataset}：{tables}张表，{rows}行。", "Imported into {dataset}: {tables} {tables|table|tables}, {rows} {rows|row|rows}.") \
    PHRASE(IMPORT_UNPLACED, "以下{count}处文字没有找到位置（行号：原文）：", \
           "{count} {count|piece|pieces} of text found no place (line: text):") \
    PHRASE(IMPORT_UNREAD, "以下{count}处句子不符合任何句式，已原样保留（行号：原文）：", \
           "{count} {count|sentence fits no pattern and was|sentences fit no pattern and were} kept as written (line: text):") \
    PHRASE(RENDERED, "已生成{count}个文件{kept?（其中{kept}个原已是最新）}：{out}（矛盾 {errors} · 待核实 {warnings}）", \
           "{count} {count|file|files} written{kept? ({kept} as they were)}: {out} (contradictions {errors} · to be verified {warnings})") \
    PHRASE(PROGRESS, "已完成{done}/{all}，约剩{left}", "{done} of {all} done, about {left} left") \
    PHRASE(FINAL_REFUSED, "以上矛盾尚未处理，不能生成正式稿，没有写入任何文件。请更正、说明，或将该社区列为暂缓公示。", \
           "These contradictions still stand: no final edition, nothing was written. Correct or waive them, or hold the " \
           "community back.") \
    /* codes of documents, verify */ \
    PHRASE(CODE_MARK, "核验码 {code}", "Code {code}") \
    PHRASE(TITLE_CODES, "核验码查询", "Codes of the documents") \
    PHRASE(CODES_HOW, \
           "每份公示材料都印有核验码。核验码由材料内容得出：内容有一字不同，核验码就不同。请在下表中查找纸面上的核验码，" \
           "打开所列文件，与纸面逐项对照；查不到的，以本页所列文件为准。", \
           "Every document carries a code. It is made from the content: with one word changed it is another code. Look for " \
           "the code on the paper in the table below, open the file listed and compare it with the paper. Where a code is " \
           "not listed, the files listed here are what was published.") \
    PHRASE(CAPTION_CODES, "核验码与公示材料", "Codes and documents") \
    PHRASE(HEAD_CODE, "核验码", "Code") \
    PHRASE(HEAD_DOCUMENT, "公示材料", "Document") \
    PHRASE(HEAD_EDITION, "稿别", "Edition") \
    PHRASE(HEAD_FILES, "文件", "Files") \
    PHRASE(VERIFIED, "{count}个文件与清单一致（清单写明：{edition}）。", \
           "{count} {count|file agrees|files agree} with the list (which says: {edition}).") \
    PHRASE(VERIFY_NOTHING, "清单没有列出任何文件，什么也没有核对（清单写明：{edition}）。", \
           "The list names no file: nothing was compared (it says: {edition}).") \
    PHRASE(VERIFY_BROKEN, "与清单不一致（清单写明：{edition}）：", "Not as the list has it (which says: {edition}):") \
    PHRASE(VERIFY_DIFFERS, "已改动  {file}", "changed  {file}") \
    PHRASE(VERIFY_MISSING, "缺少    {file}", "missing  {file}") \
    PHRASE(VERIFY_EXTRA, "多出    {file}", "extra    {file}") \
    PHRASE(VERIFY_RECORD, \
           "本次只核对了文件夹中的文件与其中的清单 manifest.json 是否一致；清单本身（包括稿别）是否被改动，须将它的 sha256 与单位公布的逐字比对，" \
           "或用 --sha256 核对：\n{digest}", \
           "Only the files of this folder and the list in it, manifest.json, were compared. Whether the list itself was changed, " \
           "the edition included, is told by its sha256: compare it with what the office announced, or give that with " \
           "--sha256:\n{digest}") \
    PHRASE(VERIFY_ANNOUNCED, "清单 manifest.json 的 sha256 与公布的一致：{digest}", \
           "The sha256 of the list, manifest.json, is the one announced: {digest}") \
    PHRASE(VERIFY_NOT_ANNOUNCED, \
           "清单 manifest.json 的 sha256 与公布的不一致：清单被改动过，或不是所公布的那一版，以下内容不足为凭。\n公布的：{announced}\n清单的：{digest}", \
           "The sha256 of the list, manifest.json, is not the one announced: it was changed, or is of another edition, and what " \
           "follows proves nothing.\nannounced: {announced}\nlist:      {digest}") \
    PHRASE(VERIFY_NO_DIGEST, "--sha256 应为64位十六进制数字：{typed}", "--sha256 takes 64 hexadecimal digits: {typed}") \
    PHRASE(VERIFY_CODE, "{code}：{title}（{edition}）", "{code}: {title} ({edition})") \
    PHRASE(VERIFY_CODE_FILE, "一致    {file}", "as made  {file}") \
    PHRASE(VERIFY_NO_CODE, "没有核验码为 {code} 的材料。请核对所输入的核验码；确认无误的，该材料不是由本目录发布的。", \
           "No document has the code {code}. Check what was typed; if it is right, that document was not published from " \
           "this folder.") \
    /* what a re-issue corrected */ \
    PHRASE(TITLE_ERRATUM, "更正说明", "Corrections") \
    PHRASE(INDEX_ERRATUM, "以前公布的内容有更正，见", "What was published before has been corrected: see ") \
    PHRASE(ERRATUM_HEADING, "对{date}公布内容的更正", "Corrections of what was published on {date}") \
    PHRASE(ERRATUM_LEAD, "更正{count}项{conclusions?，其中涉及社区认定{conclusions}项}{turned?，使单项结论或其依据改变{turned}项}。{same?各项结论不变。}", \
           "{count} {count|value was|values were} corrected{conclusions?, {conclusions} of them about which communities are recognised}{turned?; {turned} {turned|verdict or its basis has|verdicts or their bases have} changed}.{same? All verdicts are the same.}") \
    PHRASE(ERRATUM_LEAD_CONTACT, "只变更联系方式等事项，公示的数据和结论不变。", "Only contact data were changed; all values and verdicts are the same.") \
    PHRASE(ERRATUM_LEAD_WORDS, "只改动文字，各项数据和结论不变。", "Only words were changed; all values and verdicts are the same.") \
    PHRASE(ERRATUM_ISSUE, "{issuer?{issuer}，}{title?{title}}{number?（{number}）}，{date?{date}公布}{here?随本版公布}。", \
           "{issuer?{issuer}, }{title?{title}}{number? ({number})}, {date?published on {date}}{here?published with this edition}.") \
    PHRASE(CAPTION_ERRATUM, "更正的内容", "What was corrected") \
    PHRASE(CAPTION_FACTS, "公示事项的更正", "Corrected facts of the notice") \
    PHRASE(CAPTION_CONTACTS, "联系方式等的变更", "Changed contact data") \
    PHRASE(CAPTION_KEPT, "更正前版本的存档", "Where the editions before are kept") \
    PHRASE(CAPTION_DIGESTS, "各版本的公布日期、文件夹和清单摘要", "Day, folder and digest of each") \
    PHRASE(HEAD_ITEM, "数据项", "Item") \
    PHRASE(HEAD_BEFORE, "原公布", "Published before") \
    PHRASE(HEAD_AFTER, "更正为", "Now") \
    PHRASE(HEAD_REASON, "原因", "Reason") \
    PHRASE(ERRATUM_FACT, "事项", "Fact") \
    PHRASE(ERRATUM_PUBLISHED, "公布日期", "Published on") \
    PHRASE(ERRATUM_KEPT, "文件夹", "Folder") \
    PHRASE(ERRATUM_DIGEST, "清单 manifest.json 的 sha256", "sha256 of its list, manifest.json") \
    PHRASE(ERRATUM_VERDICTS, "本项结论", "Verdict of the row") \
    PHRASE(ERRATUM_VERDICT, "{verdict}（{basis}）", "{verdict} ({basis})") \
    PHRASE(ERRATUM_VERDICT_SAME, "不变", "the same") \
    PHRASE(ERRATUM_REGISTER, "社区名册", "Register") \
    PHRASE(ERRATUM_LISTED, "列入名册", "In the register") \
    PHRASE(ERRATUM_FIGURES, "公布填报数据", "Figures published") \
    PHRASE(ERRATUM_NO_REASON, "（未写明）", "(not stated)") \
    PHRASE(ERRATUM_REWORDED, "数据不变、文字有改动的：{names}。", "Only words were changed in: {names}.") \
    PHRASE(ERRATUM_KEPT_LINK, "查看更正前的版本", "See the edition before") \
    PHRASE(ERRATUM_REMARK, "（更正前）", " (before correction)") \
    /* what went public */ \
    PHRASE(PUBLISHED, "已登记：{title}于{date}公布。请在公布时写明清单 manifest.json 的 sha256，供他人核对：{sha256}", \
           "On record: {title} went public on {date}. Announce the sha256 of its list, manifest.json, so that others can compare: {sha256}") \
    PHRASE(PUBLISHED_ALREADY, "{date}已登记过，没有改动。", "It is on record since {date}; nothing was changed.") \
    PHRASE(PUBLISH_DRAFT, "{dir}：是核对稿，不能公布；请先用 render --final 生成正式稿。", "{dir}: it is a draft and cannot go public; make a final edition first, with render --final.") \
    PHRASE(PUBLISH_PART, "{dir}：不完整（缺少开放数据，或只有部分社区），以后无法据以更正；请不加 --document、--community 重新生成。", \
           "{dir}: it is only a part (without open data, or of some communities), so nothing could be corrected by it later; make it again without --document and --community.") \
    PHRASE(PUBLISH_PHASE, "{dir}：首页写明还是拟定稿、未公示；请把 notice.csv 的 phase 改为 notice 后重新生成。", \
           "{dir}: its landing page says that it is being prepared and not yet published; put notice for phase in notice.csv and make it again.") \
    PHRASE(PUBLISH_UNSEARCHABLE, "{dir}：{file}没有内容相同的网页，其中如有个人信息，公布后无法查找撤回；请加上 --format html 重新生成。", \
           "{dir}: {file} has no page of the same content, so personal data in it could not be found and withdrawn later; make it again with --format html too.") \
    PHRASE(PUBLISH_BROKEN, "{dir}：文件与清单不一致，没有登记；请重新生成，不要手工改动。", "{dir}: files are not what the list in the folder says, so it was not recorded; make it again, and change nothing by hand.") \
    PHRASE(PUBLISH_NEXT, "公布后请登记：gongshi publish {out}", "Once it is public, record it: gongshi publish {out}") \
    PHRASE(REPLACED_UNPUBLISHED, "原有的正式稿没有登记公布，已直接替换；如已公布，请从备份恢复后先运行 gongshi publish。", \
           "The final edition that lay here was not on record as public and was replaced; if it did go public, restore it from a copy and run gongshi publish first.") \
    PHRASE(WITHDRAWN, "已撤回：{masked}个文件中遮盖，{removed}个文件移除。数据中也要删除，否则下次生成还会出现。", \
           "Withdrawn: masked in {masked} {masked|file|files}, {removed} {removed|file|files} removed. Remove it from the data too, or the next run prints it again.") \
    PHRASE(WITHDRAW_NOWHERE, "各版的网页、表格和图中都没有找到这段文字，没有改动（PDF 和 PNG 不能查找，请自行核对）。请照公布的写法输入。", "No page, table or chart of any edition holds this text; nothing was changed (PDF and PNG cannot be searched: look at them). Type it as it was published.") \
    PHRASE(WITHDRAW_NO_TEXT, "要撤回的文字至少须有两个字或数字，也不能是遮盖后的标记；没有改动。", \
           "The text to withdraw must have two letters or digits at least, and not be the mark that is put in its place; nothing was changed.") \
    PHRASE(WITHDRAW_OTHERS, "下列文件不在清单中，没有查找，请自行核对：", "These files are not in the list and were not searched; look at them:") \
    PHRASE(WITHDRAWN_MARK, "〔已撤回〕", "[withdrawn]") \
    /* the annual review */ \
    PHRASE(TITLE_YEARLY, "智慧社区年度审查：{now}与{then}对比", "Annual review of smart communities: {now} against {then}") \
    PHRASE(YEARLY_LEAD_NOTHING, "可以对比的社区{compared}个，{then}与{now}填报的内容没有变化。", \
           "{compared} {compared|community|communities} can be compared: nothing that {compared|it reports|they report} changed from {then} to {now}.") \
    PHRASE(YEARLY_LEAD_NOBODY, "{then}与{now}没有可以对比的社区数据。{doubts?待核实{doubts}处。}", \
           "No community has data of both {then} and {now} to compare.{doubts? To be verified: {doubts}.}") \
    PHRASE(YEARLY_LEAD, "可以对比的社区{compared}个{risen?，升类{risen}个}{fallen?，降类{fallen}个}{moved?，类型变动{moved}个}{worse?；转为不达标的指标{worse}项}{better?；转为达标的指标{better}项}{doubts?；待核实{doubts}处}。", \
           "{compared} {compared|community|communities} can be compared{risen?; {risen} rose a tier}{fallen?; {fallen} fell a tier}{moved?; {moved} changed tier}{worse?; {worse} {worse|indicator is|indicators are} now not met}{better?; {better} {better|is|are} now met}{doubts?; {doubts} to be verified}.") \
    PHRASE(YEARLY_WHO, "社区：", "Communities: ") \
    PHRASE(YEARLY_WHO_COUNTS, "{then}名册{old}个，{now}名册{new}个；两次都有数据、可以对比的{compared}个。", \
           "{old} in the register of {then}, {new} in that of {now}, {compared} with data in both.") \
    PHRASE(YEARLY_RENAMED, "更名：{names}。", " Renamed: {names}.") \
    PHRASE(YEARLY_BECAME, "{before}→{after}", "{before} → {after}") \
    PHRASE(YEARLY_MERGED, "合并：{names}。", " Merged: {names}.") \
    PHRASE(YEARLY_SPLIT, "拆分：{names}。", " Split: {names}.") \
    PHRASE(YEARLY_REGROUPED, "重组：{names}。", " Regrouped: {names}.") \
    PHRASE(YEARLY_REGROUPED_NOTE, "合并、拆分、重组前后的数据不作对比。", \
           " Figures from before a merger, split or regrouping are not compared with those after it.") \
    PHRASE(YEARLY_NEW, "新增：{names}。", " New: {names}.") \
    PHRASE(YEARLY_VANISHED, "不再列入：{names}。", " No longer listed: {names}.") \
    PHRASE(YEARLY_TIERS, "类型：", "Tiers: ") \
    PHRASE(YEARLY_TIERS_NONE, "没有社区改变类型。", "No community changed tier.") \
    PHRASE(YEARLY_RISEN, "升类{count}个：{names}。", "{count} rose: {names}. ") \
    PHRASE(YEARLY_FALLEN, "降类{count}个：{names}。", "{count} fell: {names}. ") \
    PHRASE(YEARLY_MOVED, "类型变动{count}个，标准没有写明高低次序：{names}。", \
           "{count} changed tier, and the standard does not say which is the higher: {names}.") \
    PHRASE(YEARLY_TIER_ONE, "{name}（{before}→{after}）", "{name} ({before} → {after})") \
    PHRASE(YEARLY_COURSES, "指标：", "Indicators: ") \
    PHRASE(YEARLY_COURSES_BY, "按{now}的标准，", "By the standard of {now}: ") \
    PHRASE(YEARLY_COURSES_COUNTS, "指标{all}项{better?，转为达标{better}项}{up?，上升{up}项}{same?，不变{same}项}{down?，下降{down}项}{worse?，转为不达标{worse}项}{broken?，不可比{broken}项}{new?，新增{new}项}。", \
           "{all} {all|indicator|indicators}{better?, {better} now met}{up?, {up} up}{same?, {same} unchanged}{down?, {down} down}{worse?, {worse} now not met}{broken?, {broken} not comparable}{new?, {new} new}.") \
    PHRASE(YEARLY_COURSES_SAME, "指标{all}项，均无变化。", "All {all} {all|indicator|indicators} unchanged.") \
    PHRASE(YEARLY_WORSE, "转为不达标的：{places}。", " Now not met: {places}.") \
    PHRASE(YEARLY_BELIEF, "数据质量：", "Data quality: ") \
    PHRASE(YEARLY_BELIEF_COUNTS, "{no_odd?可以对比的数据中没有变化过大的。}{odd?变化较大、需核实的{odd}处。}{same?多项内容照用以前的社区{same}个：{names}。}{no_same?没有照用以前内容的表。}{edition?两次公示自身的说明相同，视为同一期的更正，不检查是否照用以前的内容。}", \
           "{no_odd?No change among the figures compared is implausibly large. }{odd?Large changes to verify: {odd}. }{same?Communities repeating several earlier answers: {same} ({names}).}{no_same?No table repeats an earlier one.}{edition?Both notices say the same of themselves and are taken for one edition and its correction, so repeated answers are not looked for.}") \
    PHRASE(YEARLY_PROMISES, "到期事项：", "Waivers: ") \
    PHRASE(YEARLY_PROMISES_NONE, "没有到期未解决的说明。", "none has lapsed unresolved.") \
    PHRASE(YEARLY_PROMISES_COUNT, "{count?已经到期、问题仍在的说明{count}条。}{lost?已经到期、没有数据可以判断的说明{lost}条。}", \
           "{count?Lapsed while the problem remains: {count}. }{lost?Lapsed, and no data to tell whether the problem remains: {lost}.}") \
    PHRASE(YEARLY_STANDARD, "标准：", "Standard: ") \
    PHRASE(YEARLY_STANDARD_SAME, "两次对各项指标的要求、释义和核算规则相同。", "both editions ask the same of every indicator.") \
    PHRASE(YEARLY_STANDARD_COUNTS, "有{count}处改动{turned?；{then}的数据按新标准核算，{turned}项结果不同（各社区页并列两种结果）}。", \
           "{count} {count|change|changes}{turned?; judged by the new one, {turned} {turned|result|results} on the figures of {then} differ (both are shown on the communities’ pages)}.") \
    PHRASE(YEARLY_DATA, "数据：", "Data: ") \
    PHRASE(YEARLY_DATA_COUNTS, "填报内容和名册共有{count}处变化，逐条列在changes.csv。", \
           "{count} {count|entry|entries} changed; changes.csv lists {count|it|them}.") \
    PHRASE(YEARLY_SAMPLES, "抽检复核的社区每次由抽样决定，只列数据，不作升降对比。", \
           "Spot-checked communities are a sample drawn anew: their figures are listed, no trend is drawn.") \
    PHRASE(HEADING_YEARLY_COMMUNITIES, "各社区变化", "Community by community") \
    PHRASE(CAPTION_YEARLY, "各社区指标变化（项数）", "Indicators of each community, by how they changed") \
    PHRASE(YEARLY_NOT_COMPARED, "—", "—") \
    PHRASE(HEAD_CHANGES, "内容变化", "Values changed") \
    PHRASE(HEAD_CHANGE, "变化", "Change") \
    PHRASE(COURSE_BETTER, "转为达标", "Now met") \
    PHRASE(COURSE_UP, "上升", "Up") \
    PHRASE(COURSE_SAME, "不变", "Unchanged") \
    PHRASE(COURSE_DOWN, "下降", "Down") \
    PHRASE(COURSE_WORSE, "转为不达标", "Now not met") \
    PHRASE(COURSE_BROKEN, "不可比", "Not comparable") \
    PHRASE(COURSE_NEW, "新增", "New") \
    PHRASE(SIGN_BETTER, "▲", "▲") \
    PHRASE(SIGN_UP, "△", "△") \
    PHRASE(SIGN_SAME, "＝", "＝") \
    PHRASE(SIGN_DOWN, "▽", "▽") \
    PHRASE(SIGN_WORSE, "▼", "▼") \
    PHRASE(SIGN_BROKEN, "‖", "‖") \
    PHRASE(SIGN_NEW, "＋", "＋") \
    PHRASE(LEGEND_COURSE_BETTER, "转为达标", "now met") \
    PHRASE(LEGEND_COURSE_UP, "上升，结论不变", "up, the same verdict") \
    PHRASE(LEGEND_COURSE_SAME, "不变", "unchanged") \
    PHRASE(LEGEND_COURSE_DOWN, "下降，结论不变", "down, the same verdict") \
    PHRASE(LEGEND_COURSE_WORSE, "转为不达标", "now not met") \
    PHRASE(LEGEND_COURSE_BROKEN, "不可比", "not comparable") \
    PHRASE(LEGEND_COURSE_NEW, "新增", "new") \
    PHRASE(BREAK_DEFINITION, "指标释义有改动", "the definition was changed") \
    PHRASE(BREAK_UNIT, "单位或口径不同", "another unit, or counted otherwise") \
    PHRASE(BREAK_SAMPLE, "抽检复核，不作升降对比", "spot-checked: a sample is no trend") \
    PHRASE(BREAK_NO_DATA, "一方缺少可用数据", "usable figures are lacking") \
    PHRASE(BREAK_PART, "一方不涉及", "does not apply in one of them") \
    PHRASE(YEARLY_BY_NEW, "按{now}标准：{verdict}", "By the standard of {now}: {verdict}") \
    PHRASE(YEARLY_NOT_ASKED, "未要求", "not asked") \
    PHRASE(YEARLY_NO_LONGER_ASKED, "不再要求", "asked no more") \
    PHRASE(YEARLY_VALUE, "{item}：{before}→{after}", "{item}: {before} → {after}") \
    PHRASE(YEARLY_NOTHING, "（无）", "(nothing)") \
    PHRASE(YEARLY_SENTENCE_CHANGED, "完成情况的文字有改动", "the wording of the report was changed") \
    PHRASE(YEARLY_COMMUNITY_SAME, "{then}与{now}的填报内容相同。", "The reports of {then} and {now} are the same.") \
    PHRASE(YEARLY_COMMUNITY_NEW, "{then}没有这个社区的可用数据，没有可以对比的内容。", "There are no usable data of {then} to compare with.") \
    PHRASE(YEARLY_COMMUNITY_MERGED, "由{before}合并而成，合并前的数据不与现在对比。", \
           "Formed by a merger of {before}; figures from before it are not compared.") \
    PHRASE(YEARLY_COMMUNITY_SPLIT, "{before}拆分为{after}，拆分前的数据不与现在对比。", \
           "{before} was split into {after}; figures from before that are not compared.") \
    PHRASE(YEARLY_COMMUNITY_REGROUPED, "{before}重组为{after}，重组前的数据不与现在对比。", \
           "{before} were regrouped into {after}; figures from before that are not compared.") \
    PHRASE(YEARLY_ROWS_SAME, "没有变化、未列出的：{rows}。", "The same, not listed: {rows}.") \
    PHRASE(YEARLY_ROWS_BROKEN, "内容没有变化、但缺少可用数据或一方不涉及，无法判断升降的：{rows}。", \
           "Unchanged, and not to be judged because figures are lacking or it does not apply: {rows}.") \
    PHRASE(CAPTION_YEARLY_COMMUNITY, "{name}：有变化的指标", "{name}: what changed") \
    PHRASE(REGISTER_COMMUNITY, "社区代号", "Id") \
    PHRASE(REGISTER_NAME_ZH, "名称", "Name") \
    PHRASE(REGISTER_NAME_EN, "英文名称", "English name") \
    PHRASE(REGISTER_SUBDISTRICT, "街道", "Subdistrict") \
    PHRASE(REGISTER_TIER, "类型", "Tier") \
    PHRASE(REGISTER_BASIS, "方式", "Procedure") \
    PHRASE(REGISTER_CONCLUDED, "验收工作组认定", "Finding of the acceptance group") \
    PHRASE(REGISTER_HELD, "暂缓公示", "Publication deferred") \
    PHRASE(REGISTER_TABLE, "数据文件", "Data file") \
    PHRASE(REGISTER_YES, "是", "yes") \
    PHRASE(REGISTER_NO, "否", "no") \
    PHRASE(KEY_DEFINITION, "指标释义（表中与标准不同）", "Definition (where the table has another)") \
    PHRASE(KEY_REQUIREMENT, "标准要求（表中与标准不同）", "Requirement (where the table has another)") \
    PHRASE(KEY_VERDICT, "结论", "Verdict") \
    PHRASE(CHART_COURSES, "变化总览", "All changes") \
    PHRASE(CHART_COURSES_SHOWN, "每格为一项指标从{then}到{now}的变化，右上角有三角的待核实；右列和末行为有升降的项数。", \
           "Each cell is where an indicator went from {then} to {now}; a corner means to be verified; last column and row count those that moved.") \
    PHRASE(CHART_NO_PAIR, "没有可比数据", "nothing to compare with") \
    PHRASE(CHART_COURSES_TOTAL, "升降项数", "moved") \
    PHRASE(CHART_SHIFT_SHOWN, "空心点为{then}，实心点为{now}；虚线、实线为两次的标准；‖表示不可比，不画箭头。", \
           "Open dots are {then}, filled ones {now}; dashed and full lines their thresholds; ‖ marks what cannot be compared.") \
    PHRASE(CHART_SHIFT_HEADLINE, "{name}：{all}个社区可比，上升{up}、不变{same}、下降{down}{missed?；{now}未达到标准的：{missed}}", \
           "{name}: {all} comparable, {up} up, {same} the same, {down} down{missed?; below the threshold in {now}: {missed}}") \
    PHRASE(CHART_THRESHOLDS, "{tier}（标准{before}→{after}）", "{tier} (threshold {before} → {after})") \
    PHRASE(CHART_THRESHOLD_THEN, "{then}标准", "threshold {then}") \
    PHRASE(CHART_THRESHOLD_NOW, "{now}标准", "threshold {now}") \
    PHRASE(CHART_YEARS, "历年比率", "Rates over the years") \
    PHRASE(CHART_YEARS_SHOWN, "每格从左到右为各年，黑点为{now}；虚线为{now}的标准；不可比的年份之间不连线。", \
           "Years run from left to right in each cell, the black dot is {now}; the dashed line is its threshold; years that cannot be compared are not joined.") \
    PHRASE(CHART_YEARS_HEADLINE, "{count}次数据中各社区的比率", "The communities' rates in {count} editions") \
    PHRASE(HEADING_YEARLY_FINDINGS, "待核实与提示", "To be verified, and notes") \
    PHRASE(YEARLY_FINDINGS_NONE, "没有发现需要核实的变化。", "No change was found that needs to be verified.") \
    PHRASE(YEARLY_FULL, "年度审查全文", "The review in full") \
    PHRASE(YEARLY_TABLE, "变化明细", "Every change") \
    PHRASE(YEARLY_FINDINGS_FILE, "待核实清单", "What is to be verified") \
    PHRASE(YEARLY_HOME, "年度审查首页", "Start of the review") \
    PHRASE(COMPARED, "已生成{count}个文件：{out}（变化 {changes} · 矛盾 {errors} · 待核实 {warnings} · 提示 {infos}）", \
           "{count} files written: {out} (changes {changes} · contradictions {errors} · to be verified {warnings} · notes {infos})") \
    PHRASE(COMPARED_NOTHING, "没有变化：{then}与{now}中可以对比的内容相同。", \
           "Nothing changed: what can be compared in {then} and {now} is the same.") \
    /* web pages */ \
    PHRASE(SKIP_TO_CONTENT, "跳到正文", "Skip to content")

#endif
