/* The words of every sentence of a finding, once, in each language: WORDS(name, zh, en).
 *
 * The names are those of base/finding_list.h, where the placeholders of each stand. A sentence speaks of figures and
 * files, never of people: it says what was stated, what the figures give, and asks for a check. {key?words} are words
 * left out where the finding has no such fact. */
#ifndef GONGSHI_WORDS_SENTENCE_LIST_H
#define GONGSHI_WORDS_SENTENCE_LIST_H

#define SENTENCE_WORDS_LIST(WORDS) \
    /* Figures of one table. */ \
    WORDS(RATE_DIFFERS, \
          "填写{stated}；按所填数量 {part}÷{whole}={computed}，两者不一致{threshold?；标准为{threshold}}。请核实。", \
          "{stated} is stated; the quantities given yield {part} ÷ {whole} = {computed}. The two do not agree. " \
          "{threshold?The standard asks for {threshold}. }Please check.") \
    WORDS(RATE_DIFFERS_BEYOND, \
          "填写{stated}；按所填数量 {part}÷{whole}={computed}，两者不一致；计入面积取整误差，" \
          "比率也只能在{low}至{high}之间{threshold?；标准为{threshold}}。请核实。", \
          "{stated} is stated; the quantities given yield {part} ÷ {whole} = {computed}. The two do not agree: even " \
          "allowing for rounded areas, the rate lies between {low} and {high}. " \
          "{threshold?The standard asks for {threshold}. }Please check.") \
    WORDS(RATE_DIFFERS_WITHIN, \
          "填写{stated}；按所填数量 {part}÷{whole}={computed}，两者不一致；仅当面积经过取整" \
          "（比率在{low}至{high}之间）时才可能相符{threshold?；标准为{threshold}}。请核实。", \
          "{stated} is stated; the quantities given yield {part} ÷ {whole} = {computed}. The two agree only if the areas " \
          "were rounded (rate between {low} and {high}). " \
          "{threshold?The standard asks for {threshold}. }Please check.") \
    WORDS(RATE_CUT_OFF, \
          "填写{stated}；按所填数量 {part}÷{whole}={computed}，所填数值为截尾取值，未四舍五入。", \
          "{stated} is stated; the quantities given yield {part} ÷ {whole} = {computed}. Digits were cut off rather " \
          "than rounded.") \
    WORDS(RATE_FULL_BY_ROUNDING, \
          "填写{stated}；按所填数量 {part}÷{whole}={computed}，取整后为{stated}，两项数量并不相等。", \
          "{stated} is stated; the quantities given yield {part} ÷ {whole} = {computed}, which rounds to {stated} although " \
          "the two quantities differ.") \
    WORDS(RATE_FULL_FROM_UNEQUAL, \
          "填写{stated}；按所填数量 {part}÷{whole}={computed}，两项数量不相等，不能得出{stated}" \
          "{threshold?；标准为{threshold}}。请核实。", \
          "{stated} is stated; the quantities given yield {part} ÷ {whole} = {computed}. The two quantities differ, so " \
          "they cannot give {stated}. {threshold?The standard asks for {threshold}. }Please check.") \
    WORDS(SHARE_IMPOSSIBLE, \
          "“{item}”填写{stated}；“{whole_item}”为{whole}，不能得出{stated}，最接近的是{near}" \
          "{threshold?；标准为{threshold}}。请核实。", \
          "“{item}” is {stated}, but “{whole_item}” is {whole}, and no whole number of that gives {stated}; the nearest " \
          "are {near}. {threshold?The standard asks for {threshold}. }Please check.") \
    WORDS(SHARE_UNLIKELY, \
          "“{item}”填写{stated}；表中没有填写总数。如总数与已填数量之一（{wholes}）相同，则不能得出{stated}。请核实总数和比率。", \
          "“{item}” is {stated}; the table gives no total. If the total is one of the quantities given ({wholes}), " \
          "{stated} cannot be. Please check the total and the rate.") \
    WORDS(SHARE_ABOVE_WHOLE, \
          "“{item}”填写为“{value}”，超过100%。请核实。", \
          "“{item}” reads “{value}”, which is above 100%. Please check.") \
    WORDS(PART_ABOVE_WHOLE, \
          "“{part_item}”填写{part}，多于“{whole_item}”{whole}，部分多于总数。请核实。", \
          "“{part_item}” is {part}, more than “{whole_item}”, which is {whole}: a part exceeds its whole. Please check.") \
    WORDS(WHOLE_IS_ZERO, \
          "“{whole_item}”填写0，而“{part_item}”填写{part}，无法计算比率。请核实。", \
          "“{whole_item}” is 0 while “{part_item}” is {part}, so no rate can be computed. Please check.") \
    WORDS(DIVISOR_IS_ZERO, \
          "标准要求第{clause}款的核算中除数为0{figures?（{figures}）}，无法得出结果。请核实所填数据；数据无误的，请修改标准的规则。", \
          "The rule for clause {clause} divides by 0{figures? ({figures})}, so nothing can be computed. Please check the " \
          "figures; if they are right, the standard’s rule needs to be changed.") \
    WORDS(THRESHOLD_NOT_REACHED, \
          "结论填写“{claim}”；{figures?{figures}，}核算结果 {explanation}，未达到标准要求，两者不一致。请核实。", \
          "The conclusion reads “{claim}”, but {figures?{figures}; }the figures give {explanation}, which falls short of the " \
          "standard. Please check.") \
    WORDS(PARTS_SUM, \
          "{check}：{figures}（{explanation}）。请核实。", \
          "Within the row: {check}: {figures} ({explanation}). Please check.") \
    WORDS(THRESHOLDS_EXACT, \
          "{rows}填写的比率与标准要求的数值完全相同（共{count}项）。请确认填写的是实际数值。", \
          "The rates stated in {rows} are exactly the figures of the standard ({count} {count|indicator|indicators}). Please " \
          "confirm that they are the actual figures.") \
    WORDS(COVERS_NOTHING, \
          "“{item}”为0，“均实现”没有对应的对象。", \
          "“{item}” is 0, so the statement that all of them are covered has no object.") \
    WORDS(NOTHING_OF_NOTHING, \
          "“{part_item}”和“{whole_item}”均为0，填写的{stated}没有对应的对象。", \
          "“{part_item}” and “{whole_item}” are both 0, so the rate of {stated} has no object.") \
    WORDS(RATE_WITHOUT_PARTS, \
          "{items}只填写了比率，填报格式没有要求填写数量，无法核算。", \
          "Only a rate is stated for: {items}. The form asks for no quantities, so it cannot be computed.") \
    WORDS(ALL_FULL, \
          "标准有数量要求的{count}个比率全部填写为100%。", \
          "All {count} rates for which the standard has a threshold are stated as 100%.") \
    WORDS(PARTS_SAME, \
          "{rows}的分子与分母数值完全相同。", \
          "In {rows}, numerator and denominator are the same figure.") \
    WORDS(CHECK_FAILED, \
          "{check}：{figures}（{explanation}）。请核实。", \
          "Across indicators: {check}: {figures} ({explanation}). Please check.") \
    WORDS(ALL_BESIDE_LACKING, \
          "{rows}填写有小区未配备设施，本项填写“{value}”。请核实本项是否包括这些小区。", \
          "{rows} report compounds without the equipment, while this row says “{value}”. Please check that it covers them.") \
    WORDS(COUNT_NOT_LIST, \
          "“{item}”填写{stated}，所列内容为{counted}项{distinct?（不重复的{distinct}项）}：{list}，两者不一致。请核实。", \
          "“{item}” is {stated}, but {counted} are listed{distinct? ({distinct} without repeats)}: {list}. The two do " \
          "not agree. Please check.") \
    WORDS(NO_VERDICT, \
          "结论未填写。请补充，可填写：{words}。", \
          "No conclusion is stated. Please supply it; the words for it are: {words}.") \
    WORDS(TABLE_BLANK, \
          "表中没有填写任何内容。请填写后再核对。", \
          "Nothing is filled in in this table. Please fill it in and check again.") \
    WORDS(VERDICT_OPEN, \
          "结论填写为“{claim}”，没有说明是否达到要求。请补充，可填写：{words}。", \
          "The conclusion reads “{claim}”, which does not say whether the requirement is met. Please supply it; " \
          "the words for it are: {words}.") \
    WORDS(LACKING_COUNT, \
          "结论为“{claim}”，但“{item}”填写{stated}，两者不一致。请核实。", \
          "The conclusion reads “{claim}” while “{item}” is {stated}. The two do not agree. Please check.") \
    WORDS(LACKING_WORDS, \
          "结论为“{claim}”，但完成情况写有“{excerpt}”，两者不一致。请核实。", \
          "The conclusion reads “{claim}” while the statement says “{excerpt}”. The two do not agree. Please check.") \
    WORDS(DOUBT_WORDS, \
          "结论为“{claim}”，但完成情况未能按填报格式读取，其中写有“{excerpt}”，不能确认已达到要求。请核实。", \
          "The conclusion reads “{claim}” while the statement, which does not follow the form, says “{excerpt}”. Whether the requirement " \
          "is met cannot be confirmed. Please check.") \
    WORDS(LACKING_NOTHING, \
          "结论为“{claim}”，但按所填数据核算各项要求均已达到{explanation?：{explanation}}。请核实。", \
          "The conclusion reads “{claim}”, yet by the figures reported every requirement is reached{explanation?: {explanation}}. " \
          "Please check.") \
    WORDS(DEFINITION_ALTERED, \
          "表中的指标释义与标准原文不一致：表中为“{stated}”，标准为“{standard}”。核算以标准原文为准。请核实。", \
          "The definition in the table is not that of the standard: the table has “{stated}”, the standard “{standard}”. " \
          "The standard’s text was applied. Please check.") \
    WORDS(REQUIREMENT_ALTERED, \
          "表中的标准要求与标准原文不一致：表中为“{stated}”，标准为“{standard}”。核算以标准原文为准。请核实。", \
          "The requirement in the table is not that of the standard: the table has “{stated}”, the standard " \
          "“{standard}”. The standard’s text was applied. Please check.") \
    WORDS(STATEMENT_FIGURE, \
          "“{item}”填写{stated}，完成情况的表述中为{sentence}，两者不一致。请核实。", \
          "“{item}” is {stated}, but the statement says {sentence}. The two do not agree. Please check.") \
    WORDS(STATEMENT_NO_ROW, \
          "完成情况的表述中“{item}”为{sentence}，数据表中没有这一项，不能据以核算。请补填。", \
          "The statement gives {sentence} for “{item}”, but the table has no row for it, so nothing can be computed from " \
          "it. Please add the row.") \
    WORDS(STATEMENT_OMITS, \
          "“{item}”填写{stated}，完成情况的表述中没有提到。请核实。", \
          "“{item}” is {stated}, but the statement does not mention it. Please check.") \
    WORDS(CLAUSE_NOT_ASKED, \
          "标准要求第{clause}款涉及“{items}”，填报格式中没有相应的填写位置，无法核算。请完善填报格式。", \
          "Clause {clause} of the requirement asks for “{items}”, for which the form has no place, so it cannot be " \
          "computed. Please extend the form.") \
    WORDS(CLAUSE_NO_FIGURE, \
          "标准要求第{clause}款涉及“{items}”，完成情况中没有填写。请补充。", \
          "Clause {clause} of the requirement asks for “{items}”, which the statement does not give. Please supply it.") \
    WORDS(CLAUSE_NO_WORDS, \
          "完成情况没有说明标准要求第{clause}款的内容（如“{words}”）。请补充。", \
          "The statement does not address clause {clause} of the requirement (for example “{words}”). Please supply it.") \
    WORDS(ONLY_CLAIMED, \
          "只填写了结论，没有填写完成情况，缺少依据。请补充。", \
          "Only a conclusion is given, with no statement or figure to support it. Please supply it.") \
    WORDS(CLAUSES_NOT_TOLD, \
          "填报格式没有涉及标准要求第{clauses}款，完成情况也没有说明。请完善填报格式。", \
          "The form does not touch on what the requirement asks in its clauses ({clauses}), nor does the statement. " \
          "Please extend the form.") \
    WORDS(STANDARD_RESTATED, \
          "完成情况照录标准要求，没有写明本社区的实际情况。", \
          "The statement repeats the requirement without saying what the community has.") \
    WORDS(OTHER_TIER, \
          "完成情况采用的是“{tier}”的表述，与本表的类型不符。请核实。", \
          "The statement is worded for the {tier}, which is not the tier of this table. Please check.") \
    WORDS(STATEMENT_FITS_NONE, \
          "完成情况的表述与本项指标的填报格式不符，未能读取其中的数据。请核实。", \
          "The wording of this statement does not follow the form for the indicator, so its figures could not be read. " \
          "Please check.") \
    WORDS(STATEMENT_GIVEN_UP, \
          "完成情况过长、重复过多，未能读完，其中的数据没有读取。请按填报格式改写。", \
          "This statement is too long and repetitive to be read to its end, so its figures were not read. Please reword it " \
          "by the form.") \
    WORDS(ROW_ABSENT, \
          "表中没有本项指标的内容。请补充。", \
          "The table has no entry for this indicator. Please supply it.") \
    WORDS(SLOT_BLANK, \
          "“{item}”未填写。请补充。", \
          "“{item}” is blank. Please supply it.") \
    WORDS(ITEMS_ABSENT, \
          "数据表中没有“{items}”。请补填。", \
          "The table has no row for “{items}”. Please add it.") \
    WORDS(STATEMENT_ABSENT, \
          "本项没有填写完成情况，将按所填数据成文。请确认。", \
          "No statement is given for this indicator; one will be composed from its figures. Please confirm.") \
    WORDS(LIST_HAS_BLANK, \
          "“{item}”填写为“{value}”，其中有空缺。请核实。", \
          "“{item}” reads “{value}”, which contains a gap. Please check.") \
    WORDS(CHOICE_OPEN, \
          "“{item}”填写为“{value}”，是待选项，未选定。请选定一项。", \
          "“{item}” reads “{value}”, a choice that was not made. Please choose.") \
    WORDS(CHOICE_OF_FORM, \
          "“{item}”为填报格式中的“{value}”，未写明是哪一级。请完善填报格式。", \
          "“{item}” reads “{value}” as printed on the form, without saying which. Please extend the form.") \
    WORDS(CHOICE_WORDS, \
          "完成情况写有“{value}”，未写明具体是哪一种。请写明。", \
          "The statement says “{value}” without saying which. Please say so.") \
    WORDS(QUANTITY_BOUND, \
          "“{item}”填写{stated}，与标准要求的数值相同，没有写明实际数量。请写明实际数量。", \
          "“{item}” is {stated}, the figure that the standard asks for; the actual number is not given. Please give it.") \
    WORDS(QUANTITY_VAGUE, \
          "“{item}”填写为“{value}”，没有写明数量。请填写具体数量。", \
          "“{item}” reads “{value}”, which is no figure. Please give the number.") \
    WORDS(WORDS_VAGUE, \
          "完成情况写有“{value}”，没有写明数量。请填写具体数量。", \
          "The statement says “{value}” where a figure is asked. Please give the number.") \
    WORDS(UNIT_OTHER, \
          "“{item}”的单位填写为“{stated}”，标准为“{unit}”。请核实单位和数值。", \
          "The unit of “{item}” is given as “{stated}”; the standard has “{unit}”. Please check unit and figure.") \
    WORDS(QUALIFIER_LEFT_OUT, \
          "标准中的“{word}”在完成情况的表述中没有出现，统计口径可能不同。", \
          "“{word}” of the standard does not appear in the statement; what was counted may differ.") \
    WORDS(MEMBER_FOREIGN, \
          "“{item}”所列的“{value}”可能不属于本项内容。", \
          "“{value}”, listed under “{item}”, may not belong to this indicator.") \
    WORDS(ENTITY_PLATFORM, \
          "“{item}”填写为“{value}”，是平台名称，不是单位名称。请填写单位名称。", \
          "“{item}” reads “{value}”, the name of a platform rather than of a body. Please give the body.") \
    WORDS(ENTITY_ACCEPTS, \
          "“{item}”填写为“{value}”，与组织验收的单位相同。请核实。", \
          "“{item}” reads “{value}”, which is also the body that organised the acceptance. Please check.") \
    WORDS(WORDED_OTHERWISE, \
          "完成情况的表述与填报格式的固定文字不完全一致。", \
          "The wording differs from the fixed text of the form.") \
    WORDS(WORDS_TWICE, \
          "“{value}”连续出现两次，可能重复。", \
          "“{value}” stands twice in a row, perhaps by mistake.") \
    WORDS(MEMBER_TWICE, \
          "“{item}”所列的“{value}”重复。", \
          "“{value}” is listed twice under “{item}”.") \
    WORDS(MARK_SUSPECT, \
          "“{value}”处标点不规范。", \
          "The punctuation at “{value}” is irregular.") \
    WORDS(MARK_MISSING, \
          "句末缺少标点。", \
          "The closing punctuation mark is missing.") \
    WORDS(NUMBERS_JUMP, \
          "各款序号依次为{numbers}，不连续。", \
          "The clauses are numbered {numbers}, which is not in sequence.") \
    WORDS(BLANKS_INSIDE, \
          "文字中有多余的空格或全角数字，排印时已规范。", \
          "The text has superfluous blanks or full-width digits; they are normalised in print.") \
    /* The notice as a whole. */ \
    WORDS(NOTICE_COUNT, \
          "公示正文中“{item}”为{stated}，名册中为{counted}，两者不一致。请核实。", \
          "The notice gives {stated} for “{item}”; the register has {counted}. The two do not agree. Please check.") \
    WORDS(NOTICE_COUNT_UNREAD, \
          "公示正文中“{item}”写为“{stated}”，不是数字，无法与名册核对。请改写为数字。", \
          "The notice gives “{stated}” for “{item}”, which is no number, so it cannot be compared with the register. " \
          "Please write a number.") \
    WORDS(PREAMBLE_UNREAD, \
          "公示正文不合标准的任何一个句式，其中的数量和社区无法与名册核对。请按句式改写，或在标准的statements.csv中补充句式。", \
          "The text of the notice fits none of the standard’s sentences, so the counts and communities in it cannot be " \
          "compared with the register. Please reword it, or add a sentence to the standard’s statements.csv.") \
    WORDS(REGISTER_NOBODY, \
          "名册中没有社区。请先登记申请和抽检的社区。", \
          "The register names no community. Please enter the communities that applied or were spot-checked.") \
    WORDS(CONCLUSION_STATED, \
          "名册中“{tier}”有{stated}个社区认定为满足要求；其中表内结论为未达到的指标：{rows}。请核实。", \
          "By the register, {stated} {stated|community meets|communities meet} the requirements of the {tier}; these " \
          "indicators are not met by the verdicts in their own tables: {rows}. Please check.") \
    WORDS(CONCLUSION_DENIED, \
          "“{name}”的认定结论为“{claim}”，而表内各项结论均为达到、核算中也没有未达到的指标。请核实。", \
          "The conclusion on {name} reads “{claim}”, while every verdict in its table is met and no figure misses the " \
          "standard. Please check.") \
    WORDS(CONCLUSION_HELD, \
          "公示正文写有“{name}”，名册中该社区暂缓公示。请核实。", \
          "The notice names {name}, which is held back by the register. Please check.") \
    WORDS(CONCLUSION_NAMED, \
          "公示正文将“{name}”列为满足要求的社区，名册中该社区的认定结论{claim?为“{claim}”}{open?未填写}。请核实。", \
          "The notice names {name} among the communities that meet the requirements; by the register its conclusion " \
          "{claim?reads “{claim}”}{open?is not stated}. Please check.") \
    WORDS(CONCLUSION_FIGURES, \
          "{preamble?公示正文称}{stated}个社区满足“{tier}”建设要求；按填报数据核算，以下指标未达到标准要求：{rows}。请核实。", \
          "{preamble?By the notice, }{stated} {stated|community meets|communities meet} the requirements of the {tier}; by the figures reported, these " \
          "indicators do not reach the standard: {rows}. Please check.") \
    WORDS(CONCLUSION_REGISTER, \
          "公示正文“{item}”写为“{name}”，名册中没有与之相符的登记。请核实。", \
          "The notice gives “{name}” as “{item}”, but the register has no matching entry. Please check.") \
    WORDS(PERIOD_REVERSED, \
          "“{item}”中的“{value}”，结束早于开始。请核对。", \
          "In “{item}”, “{value}” ends before it begins. Please check.") \
    WORDS(PERIOD_BEFORE_NOTICE, \
          "公示期{period}，在公示日期{date}之前开始。请核对。", \
          "The publicity period, {period}, begins before the date of the notice, {date}. Please check.") \
    WORDS(PERIOD_OVER_BEFORE, \
          "公示期{period}，在公示日期{date}之前已经结束。请核对。", \
          "The publicity period, {period}, is over before the date of the notice, {date}. Please check.") \
    WORDS(PERIOD_LONG_AFTER, \
          "公示期{period}，在公示日期{date}之后{count}天才开始。请核对。", \
          "The publicity period, {period}, begins {count} days after the date of the notice, {date}. Please check.") \
    WORDS(PERIOD_SHORT, \
          "公示期{period}，共{count}天，其中周一至周五{working}天；公示期通常不少于5个工作日。请核实。", \
          "The publicity period, {period}, has {count} {count|day|days}, {working} of them Mondays to Fridays; usually it is not " \
          "less than 5 working days. Please check.") \
    WORDS(PERIOD_DAYS, \
          "公示期写明“{stated}”，而{period}共{count}天，其中周一至周五{working}天，两者不一致。请核对。", \
          "The publicity period is given as “{stated}”, but {period} has {count} {count|day|days}, {working} of them Mondays to " \
          "Fridays. Please check.") \
    WORDS(NOTICE_BEFORE_INSPECTION, \
          "公示日期{date}早于验收时间{inspection}。请核对。", \
          "The notice is dated {date}, before the acceptance inspection, {inspection}. Please check.") \
    WORDS(INSPECTION_OTHER_YEAR, \
          "验收时间{inspection}不在验收年份{year}年之内。请核对。", \
          "The acceptance inspection, {inspection}, is not in the year of acceptance, {year}. Please check.") \
    WORDS(NOTICE_OTHER_YEAR, \
          "公示日期{date}与验收年份{year}年不相符。请核对。", \
          "The date of the notice, {date}, does not go with the year of acceptance, {year}. Please check.") \
    WORDS(TITLE_OTHER_YEAR, \
          "标题中为{stated}年，与{year}年不相符。请核对。", \
          "The title has {stated}, which does not go with {year}. Please check.") \
    WORDS(POOL_YEAR_LATER, \
          "首次通过复核的年份{pool}不早于验收年份{year}，两者可能前后颠倒。请核对。", \
          "The year of the earlier review, {pool}, is not before the year of acceptance, {year}; the two may have been " \
          "swapped. Please check.") \
    WORDS(NUMBER_YEAR_LATER, \
          "文号“{value}”的年份晚于公示的年份{year}。请核对。", \
          "The year in the document number “{value}” is after that of the notice, {year}. Please check.") \
    WORDS(PREAMBLE_OTHER, \
          "公示正文中“{item}”为“{stated}”，notice.csv中为“{value}”，两者不一致。请核对。", \
          "The preamble has “{stated}” for “{item}”, notice.csv has “{value}”. Please check.") \
    WORDS(NUMBER_BRACKETS, \
          "文号“{value}”的年份应使用六角括号，写作〔{year}〕。", \
          "The year in the document number “{value}” should stand in tortoise-shell brackets: 〔{year}〕.") \
    WORDS(SPOT_CHECK_NO_NAME, \
          "有{count}个抽检复核社区未公布名称。请补充。", \
          "Spot-checked communities whose names are not published: {count}. Please supply them.") \
    WORDS(SPOT_CHECK_NO_TABLE, \
          "抽检复核的“{name}”未公布指标数据{file?；文件夹中的“{file}”可能是它的数据，请另存为CSV，以社区代号命名}。请补充或说明。", \
          "No indicator data are published for {name}, which was spot-checked{file?; “{file}” may hold them: save it as " \
          "CSV, named after the community’s id}. Please supply them or explain.") \
    WORDS(APPLIED_NO_TABLE, \
          "申请验收的“{name}”没有指标数据文件{file?；文件夹中的“{file}”可能是它的数据，请另存为CSV，以社区代号命名}。请补充。", \
          "There is no data file for {name}, which is registered as an applicant{file?; “{file}” may be it: save it as CSV, " \
          "named after the community’s id}. Please supply it.") \
    WORDS(SAMPLE_TOO_SMALL, \
          "抽检{sampled}个、抽检范围{pool}个，{sampled}÷{pool}={computed}，低于所要求的{least}。请核实。", \
          "{sampled} of {pool} {sampled|was|were} spot-checked: {sampled} ÷ {pool} = {computed}, less than the {least} required. " \
          "Please check.") \
    WORDS(SAMPLE_ABOVE_POOL, \
          "抽检{sampled}个，多于抽检范围内的{pool}个。请核对。", \
          "{sampled} were spot-checked out of {pool}, more than there are. Please check.") \
    WORDS(SAMPLE_NOT_CHECKED, \
          "抽检比例无法核对：“{items}”没有填写或不是可用的数字。请核对。", \
          "The share of the spot check could not be verified: “{items}” is not given, or no usable figure. Please check.") \
    WORDS(POOL_NOT_DRAWN, \
          "继续创建的{pool}个社区中抽检{sampled}个，其余{count}个的名称和结论没有公布。请补充或说明。", \
          "Of the {pool} communities that continue, {sampled} {sampled|was|were} spot-checked; the names and results of the " \
          "other {count} are not published. Please supply them or explain.") \
    WORDS(NO_TITLE, \
          "公示没有标题。请在notice.csv中补充title一行。", \
          "The notice has no title. Please add a row “title” to notice.csv.") \
    WORDS(NO_PUBLICITY, \
          "没有写明公示期（起止日期）。请在notice.csv的{key}中补充。", \
          "No publicity period is given. Please supply it in notice.csv, key {key}.") \
    WORDS(NO_OBJECTION, \
          "没有写明提出异议的方式。请在notice.csv的{key}中补充。", \
          "The notice does not say how to object. Please supply it in notice.csv, key {key}.") \
    WORDS(NO_CONTACT, \
          "没有写明联系人或联系电话。请在notice.csv的{key}中补充。", \
          "No contact is given. Please supply it in notice.csv, key {key}.") \
    WORDS(NO_SUPERVISION, \
          "没有写明监督电话。请在notice.csv的{key}中补充。", \
          "No supervision telephone is given. Please supply it in notice.csv, key {key}.") \
    WORDS(NO_ISSUER, \
          "没有署名。请在notice.csv的{key}中补充。", \
          "The notice is not signed. Please supply the issuer in notice.csv, key {key}.") \
    WORDS(NO_DATE, \
          "没有成文日期。请在notice.csv的{key}中补充。", \
          "The notice is not dated. Please supply the date in notice.csv, key {key}.") \
    WORDS(FAR_FROM_PEERS, \
          "{check}为{stated}，各社区的中位数为{median}，相差较大。请确认填写无误。", \
          "{check}: {stated} is stated, far from the median of all communities, {median}. Please confirm the figure.") \
    WORDS(ANSWERS_ALIKE, \
          "{communities}的多项填报内容雷同（{items}）。请分别以台账核对。", \
          "Several answers of {communities} are alike ({items}). Please check each against its records.") \
    WORDS(NAMES_ANOTHER, \
          "本项写有“{value}”，不是本社区的名称。请确认所填是本社区的情况。", \
          "The text names “{value}”, which is not this community. Please confirm that it describes this one.") \
    WORDS(STORY_ALIKE, \
          "{communities}等{count}个社区本项的长段文字，除数字和名称外大部分相同（“{value}”）。请分别确认是本社区的实际情况。", \
          "At length {count} communities, {communities} among them, say nearly the same here but for figures and names " \
          "(“{value}”). Please confirm that each describes its own.") \
    WORDS(TEXT_SHARED, \
          "{communities}等{count}个社区的“{item}”文字完全相同：“{value}”。请确认是各社区的实际内容，不是填报样例。", \
          "{count} communities, {communities} among them, have the same words for “{item}”: “{value}”. Please confirm " \
          "that they are each community’s own and not an example of the form.") \
    WORDS(NAME_UNTRANSLATED, \
          "“{name}”没有英文名称。请补充，否则英文页面只显示中文名称。", \
          "“{name}” has no English name. Please supply it; English pages show the Chinese name until then.") \
    WORDS(TERM_UNTRANSLATED, \
          "“{value}”{item?（{item}）}没有英文。请在标准的glossary.csv中补充，否则英文页面此处显示中文。", \
          "There is no English for “{value}”{item? ({item})}. Please supply it in the standard’s glossary.csv; English pages " \
          "show the Chinese until then.") \
    WORDS(FACT_UNTRANSLATED, \
          "notice.csv的“{key}”没有英文。请在en列补充，否则英文页面此处显示中文。", \
          "“{key}” in notice.csv has no English. Please supply it in the column en; English pages show the Chinese until " \
          "then.") \
    WORDS(WORDS_UNTRANSLATED, \
          "“{column}”一列没有填写英文。请补充，否则英文页面此处显示中文。", \
          "The column “{column}” is blank. Please supply the English; English pages show the Chinese until then.") \
    WORDS(PATTERN_UNTRANSLATED, \
          "句式“{variant}”没有对应的英文句式。请在statements.csv中补充，否则英文页面照录中文。", \
          "The pattern “{variant}” has no English twin. Please add one in statements.csv; English pages print the Chinese " \
          "sentence until then.") \
    WORDS(HAS_IDENTITY, \
          "内容中有公民身份号码（{value}），不得公开。请删除。", \
          "The text holds an identity number ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_MOBILE, \
          "内容中有手机号码（{value}），不得公开。请删除。", \
          "The text holds a mobile number ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_LANDLINE, \
          "内容中有私人电话（{value}），不得公开。请删除。", \
          "The text holds a private telephone number ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_CARD, \
          "内容中有银行卡号（{value}），不得公开。请删除。", \
          "The text holds a bank card number ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_PASSPORT, \
          "内容中有护照或通行证号码（{value}），不得公开。请删除。", \
          "The text holds a passport or permit number ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_PLATE, \
          "内容中有车辆号牌（{value}），不得公开。请删除。", \
          "The text holds a vehicle plate ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_ADDRESS, \
          "内容中有详细住址（{value}），不得公开。请删除。", \
          "The text holds a home address ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_MAIL, \
          "内容中有电子邮箱（{value}），不得公开。请删除。", \
          "The text holds an e-mail address ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_ACCOUNT, \
          "内容中有微信号或QQ号（{value}），不得公开。请删除。", \
          "The text holds a WeChat or QQ account ({value}), which must not be published. Please remove it.") \
    WORDS(HAS_SMALL_COUNT, \
          "内容中有特殊人群的人数，且少于5人（{value}），可能识别到个人，不得公开。请删除。", \
          "The text counts fewer than 5 people in special circumstances ({value}), who may be recognised; it must not be " \
          "published. Please remove it.") \
    /* The files themselves. */ \
    WORDS(FILE_NOT_READ, \
          "文件无法读取：{reason}。", \
          "The file cannot be read: {reason}.") \
    WORDS(FILE_ABSENT, \
          "没有这个文件。请补上，或核对文件夹是否正确。", \
          "There is no such file. Please supply it, or check the folder.") \
    WORDS(FILE_UTF16, \
          "文件编码为UTF-16（Unicode文本）。请另存为“CSV UTF-8（逗号分隔）”。", \
          "The file is in UTF-16 (Unicode text). Please save it as CSV UTF-8 (comma delimited).") \
    WORDS(FILE_ENCODING, \
          "文件编码无法识别。请另存为“CSV UTF-8（逗号分隔）”。", \
          "The encoding of the file is not recognised. Please save it as CSV UTF-8 (comma delimited).") \
    WORDS(FILE_QUOTE, \
          "双引号不成对或位置不当，此处内容可能读取不全。请检查本行。", \
          "A quotation mark is stray or not closed, so the content here may be incomplete. Please check this line.") \
    WORDS(FILE_UNWANTED, \
          "文件中有看不见的字符：控制字符、零宽字符或改变文字方向的字符（首处为{character}），已略去。", \
          "The file has characters that cannot be seen: control characters, characters without width or marks that turn " \
          "the direction of text (the first is {character}); they were left out.") \
    WORDS(CHARACTER_NO_FONT, \
          "“{column}”一列有字库中没有的字符：{characters}，不能排印，核对稿中以代码代替。请改用文字或其他符号。", \
          "The column “{column}” has characters that no font has: {characters}. They cannot be printed; a draft shows their " \
          "codes instead. Please use words or another sign.") \
    WORDS(FILE_EMPTY, \
          "文件没有内容。", \
          "The file is empty.") \
    WORDS(FILE_SEPARATOR, \
          "文件只有一列，分隔符可能是全角逗号等。请另存为“CSV UTF-8（逗号分隔）”。", \
          "The file has a single column; its cells may be parted by full-width commas or the like. Please save it as CSV " \
          "UTF-8 (comma delimited).") \
    WORDS(TABLE_UNPLACED, \
          "原文第{line}行的表“{value}”没有导入：标题或表头没有读懂。请补录表中内容，再从 unplaced.csv 中删去本行。", \
          "The table “{value}” on line {line} of the source was not imported: its title or head was not understood. " \
          "Please enter what it holds, then delete this line of unplaced.csv.") \
    WORDS(TABLE_REPEATED, \
          "原文第{line}行的表“{value}”没有导入：同一社区第{first}行已有一张表。请核实以哪张为准，再从 unplaced.csv 中删去本行。", \
          "The table “{value}” on line {line} of the source was not imported: the community has one on line {first}. " \
          "Please verify which of them holds, then delete this line of unplaced.csv.") \
    WORDS(ROW_UNPLACED, \
          "原文第{line}行“{value}”没有导入：本类型的标准没有这个序号。请核对后补录，再从 unplaced.csv 中删去本行。", \
          "The row “{value}” on line {line} of the source was not imported: the tier has no such number. Please check it " \
          "and enter it, then delete this line of unplaced.csv.") \
    WORDS(ROW_REPEATED, \
          "原文第{line}行“{value}”没有导入：这个序号第{first}行已有。请核实以哪行为准，再从 unplaced.csv 中删去本行。", \
          "The row “{value}” on line {line} of the source was not imported: its number stands on line {first} already. " \
          "Please verify which row holds, then delete this line of unplaced.csv.") \
    WORDS(CELL_UNPLACED, \
          "原文第{line}行的单元格“{value}”没有导入：不能确定属于哪一行。请核对后补录，再从 unplaced.csv 中删去本行。", \
          "The cell “{value}” on line {line} of the source was not imported: it is not clear which row it belongs to. Please " \
          "check it and enter it, then delete this line of unplaced.csv.") \
    WORDS(NAME_UNPLACED, \
          "原文第{line}行的指标名称“{value}”与标准中这个序号的名称不同，已按序号导入。请核对，再从 unplaced.csv 中删去本行。", \
          "The name “{value}” on line {line} of the source is not that of its number in the standard; the row was imported by " \
          "its number. Please check it, then delete this line of unplaced.csv.") \
    WORDS(LINE_UNPLACED, \
          "原文第{line}行“{value}”在表格之外，没有导入。请核对是否需要补录，再从 unplaced.csv 中删去本行。", \
          "Line {line} of the source, “{value}”, stands outside the tables and was not imported. Please check whether it is " \
          "needed, then delete this line of unplaced.csv.") \
    WORDS(COLUMN_ABSENT, \
          "表中没有“{column}”一列{near?（是否写成了“{near}”？）}。请补充。", \
          "The column “{column}” is not there{near? (is it “{near}”?)}. Please supply it.") \
    WORDS(COLUMN_NEAR, \
          "表中“{near}”一列没有定义，没有读入；是否为“{column}”？请核对列名。", \
          "The column “{near}” is not known and was not read; is it “{column}”? Please check its name.") \
    WORDS(COLUMN_TWICE, \
          "表中有两列都名为“{column}”，不知以哪一列为准。请保留一列。", \
          "Two columns are named “{column}”, and it is not said which of them holds. Please keep one.") \
    WORDS(STANDARD_UNNAMED, \
          "没有写明按哪个标准核对。请在 notice.csv 中写一行“standard,标准文件夹”，或用 --standard 指定；文件夹中只有社区填报表的，" \
          "同时用 --standard 和 --tier。", \
          "It is not said which standard applies. Please write a row “standard,FOLDER” in notice.csv, or use --standard; " \
          "for a folder of tables only, use --standard and --tier.") \
    WORDS(ROW_CELLS, \
          "本行应有{expected}列，实有{found}列。请检查逗号和双引号。", \
          "This row should have {expected} cells but has {found}. Please check commas and quotation marks.") \
    WORDS(ROWS_ABOVE, \
          "列名之上有{count}行文字，没有读入，首处在本行。列名宜放在第一行。", \
          "Rows above the column names were not read: {count}; this is the first. The names should stand in the first row.") \
    WORDS(ITEM_NOT_IN_STANDARD, \
          "标准中没有数据项“{value}”。请核对项目编号。", \
          "The standard has no item “{value}”. Please check its id.") \
    WORDS(ITEM_NEAR, \
          "标准中没有数据项“{value}”，是否为“{near}”？请核对项目编号。", \
          "The standard has no item “{value}”; is it “{near}”? Please check its id.") \
    WORDS(ITEM_OF_OTHER_TIER, \
          "“{tier}”不填报数据项“{value}”，本行没有读入。请核对类型和所用的空表。", \
          "The {tier} does not ask for the item “{value}”; the row was not read. Please check the tier and the form used.") \
    WORDS(ITEM_OF_OTHER_INDICATOR, \
          "数据项“{item}”不属于“{value}”指标。请核对。", \
          "The item “{item}” does not belong to the indicator “{value}”. Please check.") \
    WORDS(NAME_UNKNOWN, \
          "“{column}”一列的“{value}”没有定义。请核对。", \
          "“{value}” in the column “{column}” is not defined. Please check.") \
    WORDS(NAME_NEAR, \
          "“{column}”一列的“{value}”没有定义，是否为“{near}”？请核对。", \
          "“{value}” in the column “{column}” is not defined; is it “{near}”? Please check.") \
    WORDS(NAME_NOT_CHOICE, \
          "“{column}”一列的“{value}”没有定义，可选内容为：{choices}。请核对。", \
          "“{value}” in the column “{column}” is not defined; the choices are: {choices}. Please check.") \
    WORDS(NAME_NOT_SLUG, \
          "“{column}”一列的“{value}”不能作代号。请用英文字母和数字，可加 - 和 _。", \
          "“{value}” in the column “{column}” cannot be an id. Please use letters a to z and digits, with - and _.") \
    WORDS(NAME_LONG, \
          "“{column}”一列的“{value}”过长，不能作代号。请缩短到64个字符以内。", \
          "“{value}” in the column “{column}” is too long for an id. Please use at most 64 characters.") \
    WORDS(NAME_DEVICE, \
          "“{column}”一列的“{value}”是Windows系统的保留名称，不能作代号。请另取代号。", \
          "“{value}” in the column “{column}” is a name that Windows keeps for itself. Please choose another id.") \
    WORDS(KEY_UNKNOWN, \
          "“{value}”不是notice.csv的键名，这一行没有用到。请核对。", \
          "“{value}” is no key of notice.csv; the row is not used. Please check.") \
    WORDS(KEY_NEAR, \
          "“{value}”不是notice.csv的键名{code?（其中有看不见的字符{code}）}，这一行没有用到；是否为“{near}”？请核对。", \
          "“{value}” is no key of notice.csv{code? (it holds an unseen character, {code})}; the row is not used. Is it " \
          "“{near}”? Please check.") \
    WORDS(FILE_NEAR, \
          "本文件没有读入；是否为“{near}”？请核对文件名。", \
          "The file was not read; is it “{near}”? Please check its name.") \
    WORDS(TABLE_OTHER_NAME, \
          "本文件没有读入，可能是“{name}”的填报表。请另存为CSV，命名为“{near}”。", \
          "The file was not read; it may be the table of {name}. Please save it as CSV under the name “{near}”.") \
    WORDS(TABLE_NOT_CSV, \
          "本文件不是CSV，没有读入。请另存为CSV，以社区代号命名，或移出本文件夹。", \
          "The file is no CSV and was not read. Please save it as CSV, named after the community’s id, or take it out of " \
          "this folder.") \
    WORDS(TABLE_UNREGISTERED, \
          "communities.csv 中没有这个代号的社区，本文件没有读入。请补入名册、改正文件名，或删去文件。", \
          "No community in communities.csv has this id, so the file was not read. Please add the community, rename the " \
          "file, or remove it.") \
    WORDS(ROWS_OF_NO_INDICATOR, \
          "共{count}行的“indicator”一列空白，没有读入，首处在本行。可能是单元格合并所致，请取消合并，逐行填写。", \
          "In {count} rows the column “indicator” is blank and they were not read; this is the first. Perhaps cells were " \
          "merged: please split them and fill in every row.") \
    WORDS(ROWS_OF_OTHER_TIER, \
          "共{count}行的指标（“{value}”等）属于“{tier}”，本表按“{own}”核对，没有读入，首处在本行。请核对类型和所用的空表。", \
          "{count} rows are of indicators (“{value}” …) of the {tier}, while this table is checked as of the {own}; they were " \
          "not read, and this is the first. Please check the tier and the form used.") \
    WORDS(ITEM_TWICE, \
          "“{item}”重复，第{line}行已有。请保留一处。", \
          "“{item}” is given twice; it first stands on line {line}. Please keep one of them.") \
    WORDS(COMMUNITY_TWICE, \
          "名册中“{name}”重复，第{line}行已有。同名社区请写明各自的街道；同一社区请只保留一行。", \
          "“{name}” is registered twice; it first stands on line {line}. Please give the subdistricts if they are two, or " \
          "keep one row.") \
    WORDS(NAME_TWIN, \
          "“{column}”一列的“{value}”与第{line}行的“{near}”只有大小写不同，在许多系统上会是同一个文件。请另取代号。", \
          "“{value}” in the column “{column}” differs from “{near}” on line {line} in case only; on many systems they would " \
          "be one file. Please choose another id.") \
    WORDS(ADDRESS_NOT_WEB, \
          "“{column}”填写为“{value}”，不是完整的网址，链接和二维码无法打开。请以http://或https://开头写全。", \
          "“{column}” reads “{value}”, which is no complete web address: links and codes would lead nowhere. Please begin " \
          "it with http:// or https://.") \
    WORDS(VALUE_NOT_NUMBER, \
          "“{item}”填写为“{value}”，不是数字。请核对。", \
          "“{item}” reads “{value}”, which is not a number. Please check.") \
    WORDS(VALUE_OUT_OF_RANGE, \
          "“{item}”填写为“{value}”，不在可填范围（{range}）内。请核对。", \
          "“{item}” reads “{value}”, which is outside its range ({range}). Please check.") \
    WORDS(VALUE_NEGATIVE, \
          "“{item}”填写为“{value}”，不能为负数。请核对。", \
          "“{item}” reads “{value}”; it cannot be negative. Please check.") \
    WORDS(VALUE_CELL_FAULT, \
          "“{item}”的单元格内容为“{value}”，是表格软件的出错标记或列宽不足。请重新填写数值。", \
          "“{item}” reads “{value}”, an error mark of the spreadsheet. Please enter the figure again.") \
    WORDS(VALUE_SCIENTIFIC, \
          "“{item}”填写为“{value}”，数字已被表格软件改为科学计数。请将单元格格式设为“文本”后重新填写。", \
          "“{item}” reads “{value}”: the spreadsheet turned it into scientific notation. Please format the cell as text " \
          "and enter the figure again.") \
    WORDS(VALUE_IS_DATE, \
          "“{item}”填写为“{value}”，可能被表格软件改成了日期。请将单元格格式设为“文本”后重新填写。", \
          "“{item}” reads “{value}”: the spreadsheet may have turned it into a date. Please format the cell as text and " \
          "enter the figure again.") \
    WORDS(VALUE_IN_WAN, \
          "“{item}”填写为“{value}”。请写出全部数字，不以“万”为单位。", \
          "“{item}” reads “{value}”. Please write all digits of the number.") \
    WORDS(VALUE_FRACTION, \
          "“{item}”填写为“{value}”，此处应为百分数，可能漏写了百分号（如0.95应为95%）。请核实，本数值未用于核算。", \
          "“{item}” reads “{value}” where a percentage is asked; perhaps the percent sign was lost (0.95 for 95%). Please " \
          "check; the figure was not used.") \
    WORDS(VALUE_NOT_WHOLE, \
          "“{item}”填写为“{value}”，应为整数。请核对。", \
          "“{item}” reads “{value}”; a whole number is expected. Please check.") \
    WORDS(VALUE_NOT_CHOICE, \
          "“{item}”填写为“{value}”，可选内容为：{choices}。请核对。", \
          "“{item}” reads “{value}”; the choices are: {choices}. Please check.") \
    WORDS(VERDICT_WORD, \
          "结论填写为“{claim}”，标准没有说明这个词的含义。可填写：{words}。请改用其中一个，或在标准的verdicts.csv中写明含义。", \
          "The conclusion reads “{claim}”, a word that the standard gives no meaning. The words for it are: {words}. " \
          "Please use one of these, or give the word a meaning in the standard’s verdicts.csv.") \
    WORDS(CONCLUSION_WORD, \
          "认定结论填写为“{claim}”，标准没有说明这个词的含义，该社区不计入已认定的社区。可填写：{words}。" \
          "请改用其中一个，或在标准的verdicts.csv中写明含义。", \
          "The conclusion on the community reads “{claim}”, a word that the standard gives no meaning; the community does " \
          "not count as recognised. The words for it are: {words}. Please use one of these, or give the word a meaning in the " \
          "standard’s verdicts.csv.") \
    WORDS(DATE_NOT_READ, \
          "“{column}”填写为“{value}”，不是日期。请写成2023年12月1日的形式。", \
          "“{column}” reads “{value}”, which is not a date. Please write it like 2023-12-01.") \
    WORDS(DATE_NO_YEAR, \
          "“{column}”填写为“{value}”，没有年份。请补充。", \
          "“{column}” reads “{value}”, which has no year. Please add it.") \
    WORDS(DATE_NO_DAY, \
          "“{column}”中的“{value}”不是实有的日期。请核对。", \
          "“{column}” has “{value}”, a day that does not exist. Please check.") \
    WORDS(DATE_FAR_YEAR, \
          "“{column}”中的“{value}”年份不合常理。请核对。", \
          "“{column}” has “{value}”, whose year cannot be meant. Please check.") \
    WORDS(DATE_IS_SERIAL, \
          "“{column}”填写为“{value}”，是表格软件内部表示日期的数字。请将单元格格式设为“文本”后重新填写，如2023年12月1日。", \
          "“{column}” reads “{value}”, the number by which a spreadsheet counts days. Please format the cell as text and " \
          "enter the date again, like 2023-12-01.") \
    /* What was settled. */ \
    WORDS(CORRECTION_INCOMPLETE, \
          "更正记录没有填写：{columns}。更正未采用，原有结果不变。请补全。", \
          "The correction leaves blank: {columns}. It was not applied, and what was found still stands. Please complete it.") \
    WORDS(CORRECTION_OLD, \
          "更正记录中“{item}”的原值为“{old}”，表中填写为“{stated}”，两者不一致，更正未采用。请核实。", \
          "The correction gives “{old}” as the old value of “{item}”, but the table has “{stated}”. It was not applied. " \
          "Please check.") \
    WORDS(CORRECTION_ELSEWHERE, \
          "更正记录所指的“{item}”不在该社区（{tier}）的填报内容之内，更正未采用。请核对社区、指标和数据项。", \
          "The correction is of “{item}”, which this community ({tier}) is not asked for. It was not applied. Please check " \
          "community, indicator and item.") \
    WORDS(CORRECTION_NO_TABLE, \
          "更正记录所指的{community}没有可以读取的填报表，更正未采用。请核对。", \
          "The correction is for {community}, which has no table that can be read. It was not applied. Please check.") \
    WORDS(WAIVER_OVER, \
          "对{rule}的说明有效期至{expires}，早于公示日期{today}，不再有效。请重新办理或删除。", \
          "The waiver of {rule} expired on {expires}, before the date of the notice, {today}. Please renew or remove it.") \
    WORDS(WAIVER_UNDATED, \
          "对{rule}的说明有效期至{expires}，而公示没有可以读取的日期，无法判断是否到期，没有采用。请补充公示日期。", \
          "The waiver of {rule} is good until {expires}, but the notice has no date that can be read, so it was not " \
          "applied. Please supply the date of the notice.") \
    WORDS(WAIVER_DATE_UNREAD, \
          "对{rule}的说明日期或有效期无法读取，没有采用。请核对。", \
          "The waiver of {rule} has a date that cannot be read, and was not applied. Please check.") \
    WORDS(WAIVER_FITS_NONE, \
          "对{rule}的说明没有对应的核对结果。{whole?没有写明社区的说明只适用于公示整体；}请删除或核对社区和指标。", \
          "The waiver of {rule} fits no finding. {whole?Without a community it is for the notice as a whole only. }Please " \
          "remove it, or check community and indicator.") \
    WORDS(WAIVER_TWICE, \
          "对{rule}的说明重复，第{line}行已有。请保留一处。", \
          "The waiver of {rule} is given twice; it first stands on line {line}. Please keep one of them.") \
    WORDS(WAIVER_INCOMPLETE, \
          "对{rule}的说明没有填写：{columns}。说明没有采用，请补全。", \
          "The waiver of {rule} leaves blank: {columns}. It was not applied. Please complete it.") \
    WORDS(WAIVER_UNNOTED, \
          "{rule}是矛盾，对它的说明须随公示公布，而public_note没有填写，没有采用。请补充。", \
          "{rule} is a contradiction, so what explains it is published, but public_note is blank: the waiver was not " \
          "applied. Please supply the note.") \
    WORDS(WAIVER_OF_PERSONAL, \
          "个人信息（{rule}）不能以说明的方式保留。请从数据中删除；不属于个人信息的，可在released.csv中登记放行。", \
          "Personal data ({rule}) cannot be waived. Please remove them from the data; what is none can be released in " \
          "released.csv.") \
    WORDS(RELEASE_INCOMPLETE, \
          "该行缺少内容（text）、原因（reason）、批准人（approved_by）或日期（date），未予放行。请补全。", \
          "This line lacks the text, the reason, who approved it or the date; nothing was released. Please complete it.") \
    WORDS(RELEASE_OF_IDENTITY, \
          "公民身份号码不得公开，不能放行。请从数据中删除。", \
          "An identity number must not be published and cannot be released. Please remove it from the data.") \
    /* The standard's rules and patterns. */ \
    WORDS(RULE_SYNTAX, \
          "规则从第{position}个字符“{found}”起无法理解。", \
          "The rule is not understood from character {position} on: “{found}”.") \
    WORDS(CLAUSE_WITHOUT_RULE, \
          "标准要求第{clause}款在criteria.csv中没有规则。请补充；不作核算的写declared。", \
          "Clause {clause} of the requirement has no rule in criteria.csv. Please add one, “declared” if it asks no figure.") \
    WORDS(RULE_WITHOUT_CLAUSE, \
          "规则对应第{clause}款，标准要求中没有这一款。请核对编号。", \
          "The rule is for clause {clause}, which the requirement does not have. Please check the number.") \
    WORDS(CLAUSE_TWICE, \
          "本指标的款号重复，第{line}行已有。请改为不同的款号。", \
          "The clause is given twice; it first stands on line {line}. Please number them apart.") \
    WORDS(RULE_TWICE, \
          "规则与第{line}行重复。请保留一处。", \
          "The rule repeats that of line {line}. Please keep one.") \
    WORDS(RULES_EXCLUDE, \
          "规则与第{line}行相互矛盾，不可能同时满足。请核对。", \
          "The rule excludes that of line {line}; both cannot hold. Please check.") \
    WORDS(THRESHOLD_RANGE, \
          "规则中的数值{threshold}超出可能的范围，规则总是成立或不可能成立。请核对。", \
          "The rule’s {threshold} is out of range: the rule always holds, or never can. Please check.") \
    WORDS(THRESHOLD_NOT_TEXT, \
          "规则中的数值{threshold}没有出现在标准要求的文字中。请核对。", \
          "The rule’s {threshold} does not occur in the requirement’s text. Please check.") \
    WORDS(TIERS_UNORDERED, \
          "没有写明类型的高低次序（{tiers}），compare不能判断升类、降类。请在standard.csv中写一行tier_order，从低到高列出类型代号，以空格分隔。", \
          "The order of the tiers is not stated ({tiers}), so compare cannot tell a rise from a fall. Please add a row " \
          "tier_order to standard.csv: the tiers' ids from the lowest to the highest, separated by blanks.") \
    WORDS(NUMBER_HOLE, \
          "序号不连续，此处应为{expected}。请核对。", \
          "The numbering has a hole or a double; {expected} is expected here. Please check.") \
    WORDS(VERDICTS_ONE_SIDED, \
          "verdicts.csv中没有含义（meaning）为{meaning}的用词（kind为{kind}）。没有这样的词，就不能分辨达到与未达到。请补充。", \
          "verdicts.csv has no word of kind {kind} that means {meaning}. Without one, met and not met cannot be told apart. " \
          "Please add it.") \
    WORDS(ITEM_NO_SLOT, \
          "规则用到“{item}”，但本指标的所有句式都没有填写它的位置。请在statements.csv中补充。", \
          "The rule uses “{item}”, for which no pattern of the indicator has a slot. Please add one in statements.csv.") \
    WORDS(PATTERN_READS_OTHER, \
          "句式“{variant}”印出的句子读回后，“{item}”的内容不同。请调整句式或其顺序。", \
          "A sentence printed by the pattern “{variant}” reads back with another “{item}”. Please change the pattern or the order.") \
    WORDS(PATTERN_NOT_READ, \
          "句式“{variant}”印出的句子不能读回。请调整句式。", \
          "A sentence printed by the pattern “{variant}” cannot be read back. Please change the pattern.") \
    WORDS(RULE_ITEM, \
          "规则第{position}个字符处的数据项“{value}”不存在。", \
          "The rule names an item that does not exist, at character {position}: “{value}”.") \
    WORDS(RULE_TYPES, \
          "规则第{position}个字符“{found}”处，数字与文字的用法不符。", \
          "The rule uses a number where text is asked, or text where a number is, at character {position}: “{found}”.") \
    WORDS(RULE_DIVIDES, \
          "规则第{position}个字符“{found}”处除以0，任何数据都得不出结果。请修改规则。", \
          "The rule divides by 0 at character {position}, “{found}”, so it has no result whatever the figures. Please change " \
          "the rule.") \
    WORDS(PATTERN_BROKEN, \
          "句式从第{position}个字符“{found}”起无法理解。", \
          "The pattern is not understood from character {position} on: “{found}”.") \
    /* Between years. */ \
    WORDS(REGRESSED_FIGURES, \
          "按{now}的标准核算，{then}的数据达到要求（{before}），{now}的数据未达到（{after}）。请核实。", \
          "By the standard of {now}, the figures of {then} meet it ({before}) and those of {now} do not ({after}). Please " \
          "check.") \
    WORDS(REGRESSED_STATED, \
          "{then}填写达标，{now}填写不达标。请核实。", \
          "Stated as met in {then} and as not met in {now}. Please check.") \
    WORDS(IMPLAUSIBLE_FIGURE, \
          "“{item}”由{before}（{then}）变为{after}（{now}），变化较大。请核实。", \
          "“{item}” went from {before} ({then}) to {after} ({now}), a large change. Please check.") \
    WORDS(TEXT_AS_BEFORE, \
          "有{count}项填写内容与{then}相同（{items}）。请确认已按{now}的实际情况填写。", \
          "Answers that are the same as in {then}: {count} ({items}). Please confirm that they are as things stand in {now}.") \
    WORDS(PROMISE_OVER, \
          "{then}对{rule}的说明有效期至{expires}，已经到期，{now}的数据中仍有同样的问题{places?：{places}}。请处理。", \
          "The waiver of {rule} in {then} expired on {expires}, and the problem remains in {now}{places?: {places}}. Please " \
          "settle it.") \
    WORDS(PROMISE_LOST, \
          "{then}对{rule}的说明有效期至{expires}，已经到期；{now}没有{name?“{name}”的}可用数据，不能判断问题是否仍在。请核实。", \
          "The waiver of {rule} in {then} expired on {expires}; {now} has no usable data{name? on “{name}”} to tell whether " \
          "the problem remains. Please check.") \
    WORDS(COMMUNITY_APPEARED, \
          "{then}的名册中没有“{name}”（{id}{place?，{place}}），succession.csv中也没有说明。请补充（新设、更名、合并或拆分）。", \
          "“{name}” ({id}{place?, {place}}) is not in the register of {then}, and succession.csv does not say why. Please add it (new, renamed, " \
          "merged or split).") \
    WORDS(COMMUNITY_GONE, \
          "{now}的名册中没有“{name}”（{id}{place?，{place}}），succession.csv中也没有说明。请补充（撤销、更名、合并或拆分）。", \
          "“{name}” ({id}{place?, {place}}) is not in the register of {now}, and succession.csv does not say why. Please add it (vanished, renamed, " \
          "merged or split).") \
    WORDS(MATCHED_BY_NAME, \
          "社区代号由{before}变为{after}，按名称和街道视为同一社区。如不是，请在succession.csv中说明。", \
          "The id went from {before} to {after}; by name and subdistrict it is taken for the same community. If it is not, please say so " \
          "in succession.csv.") \
    WORDS(MATCHED_BY_ID, \
          "社区名称由“{before}”变为“{after}”，按代号视为同一社区。请在succession.csv中说明。", \
          "The name went from “{before}” to “{after}”; by its id it is taken for the same community. Please say so in " \
          "succession.csv.") \
    WORDS(SUCCESSION_IDLE, \
          "“{name}”在两次的名册中都有，与本行所写的不符，本行没有采用。请核对。", \
          "“{name}” is in both registers, which is not what this row says; the row was not used. Please check.") \
    WORDS(EDITIONS_OF_ONE_DATE, \
          "{then}与{now}的公示日期相同（{date}），无法确定先后，这里按给出的次序对比。请核对日期。", \
          "The notices of {then} and {now} bear the same date ({date}), so which is the later one cannot be seen; they are " \
          "compared in the order given. Please check the dates.") \
    WORDS(TIER_MOVED, \
          "类型由{before}（{then}）变为{after}（{now}）。", \
          "The tier went from {before} ({then}) to {after} ({now}).") \
    WORDS(THRESHOLD_MOVED, \
          "要求的数值由{before}改为{after}{count?；{then}的数据按新要求核算，有{count}个社区结果不同}。", \
          "What is asked went from {before} to {after}{count?; communities whose figures of {then} come out otherwise by " \
          "it: {count}}.") \
    WORDS(REQUIREMENT_MOVED, \
          "标准要求由“{before}”改为“{after}”{count?；{then}的数据按新要求核算，有{count}个社区结果不同}。", \
          "The requirement went from “{before}” to “{after}”{count?; communities whose figures of {then} come " \
          "out otherwise by it: {count}}.") \
    WORDS(RULE_MOVED, \
          "核算规则由“{before}”改为“{after}”{count?；{then}的数据按新规则核算，有{count}个社区结果不同}。", \
          "The rule went from “{before}” to “{after}”{count?; communities whose figures of {then} come out otherwise by " \
          "it: {count}}.") \
    WORDS(DEFINITION_MOVED, \
          "指标释义有改动，两次数据不可比，图表中不画变化方向。", \
          "The definition was changed: the figures cannot be compared, and no direction is drawn.") \
    WORDS(UNIT_MOVED, \
          "“{item}”的填报口径有改动（单位：{before}→{after}），两次数据不可比。", \
          "“{item}” is asked otherwise (unit: {before} → {after}): its figures cannot be compared.") \
    WORDS(INDICATOR_ADDED, \
          "本项为新增指标，没有以前的数据可比。", \
          "The indicator is new: there is nothing to compare with.") \
    WORDS(INDICATOR_DROPPED, \
          "不再设“{name}”这一指标。", \
          "The indicator “{name}” is asked no more.")

#endif
