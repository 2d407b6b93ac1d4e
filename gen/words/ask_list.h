/* What a community is asked about each kind of finding, once, in each language: ASK(finding, zh, en).
 *
 * Asked openly: what to compare with the records, never what the answer might be; no other community is named.
 * Placeholders are those of the finding's sentences; {part_item} and {whole_item} also name what a rate is made of. A
 * finding that is not here is asked PHRASE_ASK_OTHERWISE. */
#ifndef GONGSHI_WORDS_ASK_LIST_H
#define GONGSHI_WORDS_ASK_LIST_H

#define ASK_LIST(ASK) \
    ASK(RATE_MISMATCH, "请以台账核对{part_item?“{part_item}”“{whole_item}”和比率}三项数据，写明各项核对后的数值。", \
        "Please check the three figures{part_item? (“{part_item}”, “{whole_item}” and the rate)} against your records and " \
        "state each as checked.") \
    ASK(RATE_IMPOSSIBLE, "请以台账核对比率及其所依据的数量，写明各项核对后的数值。", \
        "Please check the rate and the quantities behind it against your records and state each as checked.") \
    ASK(PART_EXCEEDS_WHOLE, "请以台账核对这两项数据，写明各项核对后的数值。", \
        "Please check both figures against your records and state each as checked.") \
    ASK(ZERO_DENOMINATOR, "请以台账核对这两项数据，写明各项核对后的数值。", \
        "Please check both figures against your records and state each as checked.") \
    ASK(PARTS_DO_NOT_ADD, "请以台账核对总数和各分项，写明各项核对后的数值。", \
        "Please check the total and its parts against your records and state each as checked.") \
    ASK(THRESHOLD_MISSED, "请以台账核对本项所填数量和结论，写明核对后的数值和结论。", \
        "Please check the quantities and the conclusion on this indicator against your records and state both as checked.") \
    ASK(THRESHOLD_EXACT, "请以台账核对比率，写明其所依据的数量。", \
        "Please check the rate against your records and state the quantities behind it.") \
    ASK(CROSS_INDICATOR, "请以台账核对所涉各项指标的数量，写明核对后的数值。", \
        "Please check the quantities of the indicators concerned against your records and state each as checked.") \
    ASK(COUNT_LIST_MISMATCH, "请核对数量和所列名称，写明核对后的数量和全部名称。", \
        "Please check the number and the names listed, and state both as checked.") \
    ASK(VERDICT_MISSING, "请补充本项结论。", "Please state the conclusion on this indicator.") \
    ASK(VERDICT_CONTRADICTED, "请核对本项实际情况和结论，写明核对后的内容。", \
        "Please check the facts and the conclusion on this indicator and state both as checked.") \
    ASK(STANDARD_ALTERED, "请核对所填的释义和要求是否为本类型标准的原文。", \
        "Please check whether the definition and requirement given are those of the standard for this tier.") \
    ASK(STATEMENT_MISMATCH, "请核对完成情况的文字和所填数据，写明核对后的内容。", \
        "Please check the wording of the report against its figures and state both as checked.") \
    ASK(CLAUSE_UNANSWERED, "请就标准要求的这一部分补充说明。", "Please report on this part of the requirement.") \
    ASK(WRONG_TIER, "请核对本项适用的标准，按本类型的要求填写。", \
        "Please check which standard applies and report on the requirement for this tier.") \
    ASK(STATEMENT_UNREAD, "请核对本项内容，按填报格式补充或重新填写。", \
        "Please check this indicator and complete it or fill it in again in the given form.") \
    ASK(BLANK_FIELD, "请补充空缺的内容；没有的，请写明“无”。", "Please fill in what is blank, or state that there is none.") \
    ASK(ALTERNATIVE_UNRESOLVED, "请按实际情况选定一项。", "Please choose what applies.") \
    ASK(VAGUE_QUANTITY, "请写明具体数量。", "Please state the exact number.") \
    ASK(UNIT_SUSPECT, "请核对数值和计量单位，写明核对后的内容。", \
        "Please check the figure and its unit and state both as checked.") \
    ASK(ENTITY_SUSPECT, "请核对所填单位的全称及其在本项中的职责。", \
        "Please check the full name of the body given and what it does for this indicator.") \
    ASK(REGRESSED, "请以台账核对本期数据；属实的，写明原因和整改期限。", \
        "Please check this year's figures against your records; if they are right, state why and until when it will be mended.") \
    ASK(IMPLAUSIBLE_CHANGE, "请以台账核对两期数据和统计口径，写明核对后的数值；属实的，写明原因。", \
        "Please check both years' figures and what they count, and state each as checked; if they are right, state why.") \
    ASK(UNCHANGED_TEXT, "请逐项核对是否为本期实际情况，有变化的更新，没有变化的写明。", \
        "Please check for each whether it is as things stand now; update what has changed and say what has not.") \
    ASK(PERSONAL_DATA, "请删去个人信息后重新填写本项。", "Please remove the personal data and fill in this indicator again.")

#endif
