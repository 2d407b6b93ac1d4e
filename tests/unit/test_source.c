#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "archive.h"
#include "base/fault.h"
#include "intake/source.h"
#include "known_shapes.h"

/* What was read, as one line a block: "P paragraph", "T title", "G cells", each "row.column=text", with its spans where
 * it is merged and line breaks as /; then remarks, "#kind line place text". */
static char *dump(const Source *source) {
    static const char *const names[] = {"tracked",  "hidden",  "struck", "counted",  "box",     "nested",
                                        "footnote", "comment", "symbol", "embedded", "formula", "no-result",
                                        "error",    "shown",   "format", "head",     "layout",  "furniture"};
    G_STATIC_ASSERT(G_N_ELEMENTS(names) == REMARK_KINDS);
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < source->blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(source->blocks, i);
        if (block->text)
            g_string_append_printf(out, "%s %s", block->title ? "T" : "P", block->text);
        else
            g_string_append_c(out, 'G');
        for (guint k = 0; !block->text && k < block->cells->len; k++) {
            const SourceCell *cell = &g_array_index(block->cells, SourceCell, k);
            g_autofree char *flat = g_strdelimit(g_strdup(cell->text), "\n", '/');
            g_string_append_printf(out, " %d.%d", cell->row, cell->column);
            if (cell->rowspan > 1 || cell->colspan > 1)
                g_string_append_printf(out, "(%dx%d)", cell->rowspan, cell->colspan);
            g_string_append_printf(out, "=%s", flat);
        }
        g_string_append_c(out, '\n');
    }
    for (guint i = 0; i < source->remarks->len; i++) {
        const SourceRemark *remark = &g_array_index(source->remarks, SourceRemark, i);
        const char *text = "";
        int line = source_line(source, remark->unit, &text);
        g_string_append_printf(out, "#%s %d%s%s%s%s\n", names[remark->kind], line, remark->where ? " " : "",
                               remark->where ? remark->where : "", remark->text ? " " : "",
                               remark->text ? remark->text : "");
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void assert_read(const GString *bytes, const char *expected) {
    g_autoptr(GError) error = NULL;
    g_auto(Source) source = {0};
    g_autoptr(GString) print = g_string_new(NULL);
    bool read = source_read(&source, known_shapes, "file", bytes, &error);
    assert_true(read);
    if (source.form != SOURCE_TEXT) {
        source_shape(&source);
        source_print(&source, print);
    }
    g_autofree char *found = dump(&source);
    assert_string_equal(found, expected);
}

static void assert_page(const char *page, const char *expected) {
    g_autoptr(GString) bytes = g_string_new(page);
    assert_read(bytes, expected);
}

static void assert_refused(const char *bytes, gsize size, Fault fault) {
    g_autoptr(GError) error = NULL;
    g_auto(Source) source = {0};
    g_autoptr(GString) file = g_string_new_len(bytes, (gssize)size);
    Fault found;
    assert_false(source_read(&source, known_shapes, "file", file, &error));
    assert_true(fault_of(error, &found));
    assert_int_equal(found, fault);
}

#define ASSERT_WORD(body, expected)                                                           \
    do {                                                                                      \
        g_autoptr(GString) file = archive_of("word/document.xml", WORD_DOCUMENT(body), NULL); \
        assert_read(file, expected);                                                          \
    } while (0)

#define ASSERT_SHEET(content, expected)                                                                     \
    do {                                                                                                    \
        g_autoptr(GString) file =                                                                           \
            archive_of("xl/workbook.xml", SHEET_WORKBOOK, "xl/_rels/workbook.xml.rels", SHEET_RELATIONS,    \
                       "xl/worksheets/one.xml", SHEET_SHEET(content), "xl/styles.xml", SHEET_STYLES, NULL); \
        assert_read(file, expected);                                                                        \
    } while (0)

/* ---- Word ---- */

static void word_revisions_are_read_as_accepted(void **state) {
    (void)state;
    ASSERT_WORD("<w:p><w:r><w:t>经</w:t></w:r><w:del><w:r><w:delText>13</w:delText><w:t>十</w:t></w:r></w:del>"
                "<w:ins><w:r><w:t>14</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r></w:p>",
                "P 经14个\n#tracked 1\n#tracked 1\n");
    ASSERT_WORD(
        "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>",
        "P 新\n#tracked 1\n#tracked 1\n");
    /* The mark of a paragraph is deleted: it goes on in the next one, also before a table and at the end. */
    ASSERT_WORD(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>",
        "P 甲乙\nP 丙\n#tracked 1\n#tracked 2\n");
    /* Rows and cells that are deleted; how properties were before. */
    ASSERT_WORD(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" WORD_TC("", "删") "</w:tr><w:tr><w:trPr><w:ins/></w:trPr>" WORD_TC(
            "", "甲") WORD_TC("<w:cellDel/>", "删")
            WORD_TC("<w:tcPrChange><w:tcPr><w:gridSpan w:val='3'/></w:tcPr></w:tcPrChange>", "乙") "</w:tr></w:tbl>",
        "G 0.0=甲 0.1=乙\n#tracked 1\n#tracked 1\n#tracked 2\n");
    ASSERT_WORD(
        "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>字</w:t></w:r></w:p>",
        "P 字\n");
}

static void word_hidden_text_is_not_read(void **state) {
    (void)state;
    ASSERT_WORD(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='on'/></w:rPr><w:br/></w:r></w:p>",
        "P 明\n#hidden 1\n#hidden 1\n");
    g_autoptr(GString) styled = archive_of(
        "word/document.xml",
        WORD_DOCUMENT(
            "<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr><w:r><w:t>密</w:t></w:r><w:r><w:rPr><w:rStyle w:val='C'/></w:rPr>"
            "<w:t>明</w:t></w:r></w:p>"),
        "word/styles.xml",
        WORD_STYLES("<w:style w:type='paragraph' w:styleId='A'><w:rPr><w:vanish/></w:rPr></w:style>"
                    "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"
                    "<w:style w:type='character' w:styleId='C'><w:rPr><w:vanish w:val='false'/></w:rPr></w:style>"),
        NULL);
    assert_read(styled, "P 明\n#hidden 1\n");
}

#define LEVEL(number, format, text, more)                                                                             \
    "<w:lvl w:ilvl='" number "'><w:start w:val='1'/><w:numFmt w:val='" format "'/><w:lvlText w:val='" text "'/>" more \
    "</w:lvl>"
#define LIST(id, levels) "<w:abstractNum w:abstractNumId='" id "'>" levels "</w:abstractNum>"
#define USES(id, abstract, more) "<w:num w:numId='" id "'><w:abstractNumId w:val='" abstract "'/>" more "</w:num>"
#define COUNTED(list, level, text)                                          \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" list \
    "'/></w:numPr></w:pPr>" WORD_R(text) "</w:p>"

static void word_numbers_are_written_out(void **state) {
    (void)state;
    g_autoptr(GString) levels = archive_of(
        "word/document.xml",
        WORD_DOCUMENT(COUNTED("1", "0", "甲") COUNTED("1", "1", "乙") COUNTED("1", "1", "丙") COUNTED("1", "0", "丁")
                          COUNTED("1", "1", "戊") COUNTED("2", "0", "己") COUNTED("3", "0", "庚")
                              COUNTED("0", "0", "无")),
        "word/numbering.xml",
        WORD_NUMBERING(
            LIST("5", LEVEL("0", "chineseCounting", "%1、", "") LEVEL("1", "upperRoman", "%1.%2）", "<w:isLgl/>"))
                LIST("6", LEVEL("0", "bullet", "·", "")) USES("1", "5", "") USES("2", "6", "")
                    USES("3", "5", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='9'/></w:lvlOverride>")),
        NULL);
    assert_read(levels, "P 一、甲\nP 1.1）乙\nP 1.2）丙\nP 二、丁\nP 2.1）戊\nP 己\nP 九、庚\nP 无\n"
                        "#counted 1\n#counted 2\n#counted 3\n#counted 4\n#counted 5\n#counted 7\n");
    /* From styles: the level is the one that names the style; a list by way of a list style. */
    g_autoptr(GString) styled = archive_of(
        "word/document.xml",
        WORD_DOCUMENT("<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr>" WORD_R(
            "甲") "</w:p><w:p><w:pPr><w:pStyle w:val='B'/>"
                  "<w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>" WORD_R(
                      "乙") "</w:p><w:p><w:pPr><w:pStyle w:val='B'/></w:pPr></w:p>"),
        "word/styles.xml",
        WORD_STYLES(
            "<w:style w:type='paragraph' w:styleId='A'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"),
        "word/numbering.xml",
        WORD_NUMBERING(LIST("1", "<w:numStyleLink w:val='S'/>") LIST(
            "2", "<w:styleLink w:val='S'/>" LEVEL("0", "decimal", "%1", "")
                     LEVEL("1", "decimalFullWidth", "（%2）", "<w:pStyle w:val='B'/>")) USES("1", "1", "")),
        NULL);
    assert_read(styled, "P （１）甲\nP 乙\nP （２）\n#counted 1\n#counted 3\n");
}

static void word_counts_are_those_of_offices(void **state) {
    (void)state;
    static const struct {
        const char *format, *start, *expected;
    } counts[] = {
        {"decimal", "12", "12"},
        {"decimalZero", "7", "07"},
        {"upperLetter", "28", "BB"},
        {"lowerLetter", "26", "z"},
        {"upperRoman", "1994", "MCMXCIV"},
        {"lowerRoman", "4", "iv"},
        {"decimalEnclosedCircleChinese", "20", "⑳"},
        {"decimalEnclosedCircle", "21", "21"},
        {"chineseCountingThousand", "1203", "一千二百零三"},
        {"japaneseCounting", "12", "十二"},
        {"chineseCounting", "110", "一百一十"},
        {"ideographDigital", "20", "二〇"},
        {"ideographTraditional", "3", "丙"},
        {"ideographZodiac", "12", "亥"},
        {"unheardOf", "5", "5"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
        g_autofree char *numbering = g_strdup_printf(
            WORD_NUMBERING(
                "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='%s'/><w:numFmt w:val='%s'/>"
                "<w:lvlText w:val='%%1.'/></w:lvl></w:abstractNum>" USES("1", "0", "")),
            counts[i].start, counts[i].format);
        g_autofree char *expected = g_strdup_printf("P %s.字\n#counted 1\n", counts[i].expected);
        g_autoptr(GString) file = archive_of("word/document.xml", WORD_DOCUMENT(COUNTED("1", "0", "字")),
                                             "word/numbering.xml", numbering, NULL);
        assert_read(file, expected);
    }
}

static void word_signs_and_fields(void **state) {
    (void)state;
    ASSERT_WORD(
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>"
        "<w:br w:type='page'/><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t></w:r></w:p>",
        "P 甲 乙\nP 丙-丁\n");
    ASSERT_WORD("<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>某县</w:t><w:br/><w:t>公示</w:t></w:r></w:p>",
                "P 某县公示\n");
    ASSERT_WORD(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>X</w:instrText><w:t>否</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>否</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>是</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        "P 是\n");
    ASSERT_WORD(
        "<w:p><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple><w:hyperlink><w:r><w:t>2</w:t></w:r></w:hyperlink>"
        "<w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>",
        "P 12音x\n");
    ASSERT_WORD("<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='Wingdings 2' w:char='F0A3'/></w:r>"
                "<w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>R</w:t></w:r><w:r><w:t>R\uF0A8</w:t>"
                "<w:sym w:font='Wingdings' w:char='F021'/></w:r></w:p>",
                "P ☑□☑R□\uFFFD\n#symbol 1\n");
    /* What a control asks for is no answer. */
    ASSERT_WORD(
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>答</w:t></w:r></w:sdtContent></w:sdt></w:p>",
        "P 答\n");
}

#define BOX(text) "<w:r><w:pict><w:txbxContent><w:p>" WORD_R(text) "</w:p></w:txbxContent></w:pict></w:r>"

static void word_boxes_notes_and_choices(void **state) {
    (void)state;
    ASSERT_WORD("<w:p>" WORD_R("甲") BOX("框") WORD_R("乙") "</w:p>", "P 甲乙\nP 框\n#box 2\n");
    ASSERT_WORD(
        "<w:p><w:r><mc:AlternateContent><mc:Choice>" BOX("一") "</mc:Choice><mc:Choice>" BOX(
            "二") "</mc:Choice><mc:Fallback>" BOX("三") "</mc:Fallback></mc:AlternateContent></w:r></w:p><w:altChunk/>",
        "P 一\n#box 1\n#embedded 1\n");
    /* A table in a box is lines. */
    ASSERT_WORD("<w:p><w:r><w:pict><w:txbxContent><w:tbl><w:tr>" WORD_TC("", "甲")
                    WORD_TC("", "乙") "</w:tr></w:tbl></w:txbxContent>"
                                      "</w:pict></w:r></w:p>",
                "P 甲\nP 乙\n#box 1\n");
    g_autoptr(GString) notes = archive_of(
        "word/document.xml", WORD_DOCUMENT("<w:p>" WORD_R("甲") "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"),
        "word/notes.xml",
        "<w:footnotes xmlns:w='" WORD_SPACE "'><w:footnote w:id='1'><w:p>" WORD_R(
            "无") "</w:p></w:footnote><w:footnote w:id='2'><w:p>" WORD_R("注") "</w:p></w:footnote></w:footnotes>",
        "word/_rels/document.xml.rels",
        "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='a' Type='" OFFICE_SPACE
        "/footnotes' Target='/word/notes.xml'/>"
        "<Relationship Id='b' Type='" OFFICE_SPACE
        "/styles' Target='http://example.org/' TargetMode='External'/></Relationships>",
        NULL);
    assert_read(notes, "P 甲\nP 注\n#footnote 1\n");
    g_autoptr(GString) comment =
        archive_of("word/document.xml",
                   WORD_DOCUMENT("<w:p>" WORD_R("甲") "<w:r><w:commentReference w:id='1'/></w:r></w:p>"), NULL);
    assert_read(comment, "P 甲\n#comment 1\n");
}

static void word_tables(void **state) {
    (void)state;
    ASSERT_WORD("<w:tbl><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" WORD_TC("", "乙") "</w:tr><w:tr>" WORD_TC(
                    "<w:gridSpan w:val='2'/>",
                    "甲") "<w:sdt><w:sdtContent>" WORD_TC("", "丙") "</w:sdtContent></w:sdt></w:tr></w:tbl>",
                "G 0.1=乙 1.0(1x2)=甲 1.2=丙\n");
    ASSERT_WORD("<w:tbl><w:tr>" WORD_TC("<w:vMerge w:val='restart'/>", "甲")
                    WORD_TC("", "1") "</w:tr><w:tr>" WORD_TC("<w:vMerge/>", "乙")
                        WORD_TC("", "2") "</w:tr><w:tr>" WORD_TC("<w:hMerge w:val='restart'/>", "丙")
                            WORD_TC("<w:hMerge/>", "丁") WORD_TC("", "3") "</w:tr></w:tbl>",
                "G 0.0(2x1)=甲/乙 0.1=1 1.1=2 2.0(1x2)=丙/丁 2.2=3\n#hidden 1\n#hidden 10\n");
    ASSERT_WORD("<w:tbl><w:tr><w:tc><w:tbl><w:tr>" WORD_TC("", "内") WORD_TC("", "层") "</w:tr><w:tr>" WORD_TC(
                    "", "二") "</w:tr></w:tbl>"
                              "<w:p>" WORD_R("外") "</w:p></w:tc>" WORD_TC("", "旁") "</w:tr></w:tbl>",
                "G 0.0=内　层/二/外 0.1=旁\n#nested 1\n");
    ASSERT_WORD("<w:tbl><w:tr><w:tc><w:p>" WORD_R("前") "</w:p><w:tbl><w:tr>" WORD_TC("", "内")
                    WORD_TC("", "层") "</w:tr></w:tbl><w:p/></w:tc>"
                                      "</w:tr></w:tbl>",
                "P 前\nG 0.0=内 0.1=层\n#layout 1\n");
    /* Whatever the prefix is called, and wherever it is declared. */
    g_autoptr(GString) other =
        archive_of("word/document.xml",
                   "<document xmlns='" WORD_SPACE "'><body><p><r><t>甲</t></r></p><x:p xmlns:x='" WORD_SPACE
                   "' xmlns:w='other'><x:r><x:t>乙</x:t><w:t>无</w:t>"
                   "</x:r></x:p><x:p><x:r><x:t>无</x:t></x:r></x:p></body></document>",
                   NULL);
    assert_read(other, "P 甲\nP 乙\n");
    /* Tags where none may stand break nothing. */
    ASSERT_WORD("<w:tc><w:p>" WORD_R("甲") "</w:p></w:tc><w:tbl><w:tc><w:tr><w:tc><w:p>" WORD_R(
                    "乙") "</w:p></w:tc></w:tr></w:tc></w:tbl>",
                "P 甲\nP 乙\n");
}

/* ---- what is done after any reader ---- */

#define HEAD_CELLS          \
    WORD_TC("", "一级指标") \
    WORD_TC("", "序号") WORD_TC("", "二级指标") WORD_TC("", "指标释义") WORD_TC("", "标准要求") WORD_TC("", "完成情况")
#define HEAD_DUMP " 0.0=一级指标 0.1=序号 0.2=二级指标 0.3=指标释义 0.4=标准要求 0.5=完成情况"
#define ROW_CELLS(number) \
    WORD_TC("", "") WORD_TC("", number) WORD_TC("", "名") WORD_TC("", "义") WORD_TC("", "求") WORD_TC("", "达标。")
#define ROW_DUMP(row, number) " " row ".1=" number " " row ".2=名 " row ".3=义 " row ".4=求 " row ".5=达标。"
#define TABLE(rows) "<w:tbl>" rows "</w:tbl>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TITLE_ROW TR(WORD_TC("<w:gridSpan w:val='6'/>", "甲社区智慧社区建设指标（成长型）"))

static void tables_that_were_cut_are_whole(void **state) {
    (void)state;
    ASSERT_WORD(TABLE(TITLE_ROW TR(WORD_TC("", "单位：个") WORD_TC("", "填表日期")) TR(HEAD_CELLS) TR(ROW_CELLS("1"))),
                "T 甲社区智慧社区建设指标（成长型）\nP 单位：个\nP 填表日期\nG" HEAD_DUMP ROW_DUMP("1", "1") "\n");
    ASSERT_WORD(TABLE(TR(HEAD_CELLS) TR(ROW_CELLS("1"))) "<w:p/>" TABLE(TR(HEAD_CELLS) TR(ROW_CELLS("2")))
                    TABLE(TR(ROW_CELLS("3"))),
                "G" HEAD_DUMP ROW_DUMP("1", "1") ROW_DUMP("2", "2") ROW_DUMP("3", "3") "\n#head 16\n");
    /* Two tables in one, by their titles; what spans the table at its end is no row. */
    ASSERT_WORD(TABLE(TITLE_ROW TR(HEAD_CELLS) TR(ROW_CELLS("1")) TITLE_ROW TR(HEAD_CELLS) TR(ROW_CELLS("1"))
                          TR(WORD_TC("<w:gridSpan w:val='6'/>", "备注"))),
                "T 甲社区智慧社区建设指标（成长型）\nG" HEAD_DUMP ROW_DUMP(
                    "1", "1") "\nT 甲社区智慧社区建设指标（成长型）\nG" HEAD_DUMP ROW_DUMP("1", "1") "\nP 备注\n");
    /* A head of two rows. */
    ASSERT_WORD(TABLE(TR(WORD_TC("", "序号") WORD_TC("", "二级") WORD_TC("", "指标释义") WORD_TC("", "标准要求")
                             WORD_TC("", "本社区")) TR(WORD_TC("", "") WORD_TC("", "指标") WORD_TC("", "")
                                                           WORD_TC("", "") WORD_TC("", "完成情况"))
                          TR(WORD_TC("", "1") WORD_TC("", "名") WORD_TC("", "") WORD_TC("", "") WORD_TC("", "好"))),
                "G 0.0=序号 0.1=二级指标 0.2=指标释义 0.3=标准要求 0.4=本社区完成情况 1.0=1 1.1=名 1.4=好\n");
}

static void the_print_reads_the_same(void **state) {
    (void)state;
    g_autoptr(GString) file = archive_of(
        "word/document.xml",
        WORD_DOCUMENT(WORD_P("", WORD_R("公示")) WORD_P("", WORD_R("甲社区智慧社区建设指标（成长型）"))
                          TABLE(TR(HEAD_CELLS) TR(ROW_CELLS("1")) TR(ROW_CELLS("2"))) WORD_P("", WORD_R("尾"))),
        NULL);
    g_autoptr(GString) print = g_string_new(NULL);
    g_auto(Source) source = {0}, again = {0};
    assert_true(source_read(&source, known_shapes, "file", file, NULL));
    source_shape(&source);
    source_print(&source, print);
    assert_true(source_read(&again, known_shapes, "file", print, NULL));
    assert_int_equal(again.form, SOURCE_TEXT);
    assert_int_equal(source.blocks->len, again.blocks->len);
    for (guint i = 0; i < source.blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(source.blocks, i), *other = g_ptr_array_index(again.blocks, i);
        assert_int_equal(block->line, block->text ? other->line : block->line);
        for (guint k = 0, at = 0; !block->text && k < block->cells->len; k++, at++) {
            const SourceCell *cell = &g_array_index(block->cells, SourceCell, k);
            while (!*g_array_index(other->cells, SourceCell, at).text)
                at++;
            assert_string_equal(cell->text, g_array_index(other->cells, SourceCell, at).text);
            assert_int_equal(cell->line, g_array_index(other->cells, SourceCell, at).line);
        }
    }
}

/* ---- Excel ---- */

#define SHEET_STYLES                                                                                               \
    "<styleSheet xmlns='" SHEET_SPACE "'><numFmts><numFmt numFmtId='170' formatCode='0%'/><numFmt numFmtId='171' " \
    "formatCode=';;;'/><numFmt numFmtId='172' formatCode='# ?/?'/></numFmts><cellStyleXfs><xf numFmtId='9'/>"      \
    "</cellStyleXfs><cellXfs><xf/><xf numFmtId='170'/><xf numFmtId='31'/><xf numFmtId='171'/><xf numFmtId='172'/>" \
    "</cellXfs></styleSheet>"

static void sheet_cells(void **state) {
    (void)state;
    ASSERT_SHEET(
        "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>甲_x000D_&#10;乙_x005F_x000D_</t></is></c><c t='str'><v>001</v></c>"
        "<c r='D1' t='b'><v>0</v></c></row><row><c><v>1</v></c><c r='B2' t='inlineStr'><is><r><t>丙</t></r><r><t>丁</t></r>"
        "<rPh><t>bing</t></rPh></is></c></row></sheetData>",
        "G 0.0=甲/乙_x000D_ 0.1=001 0.2=FALSE 1.0=1 1.1=丙丁\n");
    ASSERT_SHEET(
        "<sheetData><row r='1'><c r='A1' s='1'><v>0.80000000000000004</v></c><c r='B1' s='1'><v>0.79600000000000004</v></c>"
        "<c r='C1' s='2'><v>45252</v></c><c r='D1' s='3'><v>5</v></c><c r='E1' s='4'><v>0.5</v></c></row></sheetData>",
        "G 0.0=80% 0.1=80% 0.2=2023年11月22日 0.3=0.5\n#shown 2 表!B1 79.6%\n#hidden 4 表!D1\n#format 4 表!E1\n");
    ASSERT_SHEET(
        "<sheetData><row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f>1/0</f></c><c r='C1' t='e'><v>#N/A</v></c><c r='D1' t='str'>"
        "<f>_xlfn.DISPIMG(\"ID\",1)</f><v>=DISPIMG(\"ID\",1)</v></c></row></sheetData>",
        "G 0.0=2 0.1=#N/A\n#formula 1 表!A1\n#no-result 2 表!B1\n#error 2 表!C1\n#embedded 2 表!D1\n");
}

/* Of a cell, of a part of a shared or an own string; a formula without result may have an empty one. */
static void sheet_struck_out(void **state) {
    (void)state;
    g_autoptr(GString) file = archive_of(
        "xl/workbook.xml", SHEET_WORKBOOK, "xl/_rels/workbook.xml.rels", SHEET_RELATIONS, "xl/worksheets/one.xml",
        SHEET_SHEET(
            "<sheetData><row r='1'><c r='A1' s='1'><v>1</v></c><c r='B1' s='2'><v>2</v></c><c r='C1' t='s'><v>0</v></c>"
            "<c r='D1' t='s'><v>1</v></c><c r='E1' t='inlineStr'><is><r><rPr><strike/></rPr><t>28</t></r><r><t>80</t></r></is>"
            "</c><c r='F1' s='1'/><c r='G1'><v>3</v></c></row><row r='2'><c r='A2'><f>1+1</f><v/></c>"
            "<c r='B2' t='str'><f>\"\"</f><v></v></c></row></sheetData>"),
        "xl/sharedStrings.xml",
        "<sst xmlns='" SHEET_SPACE
        "'><si><t>甲</t></si><si><r><rPr><strike val='0'/></rPr><t>乙</t></r><r><rPr><strike val='1'/>"
        "</rPr><t>丙</t></r></si></sst>",
        "xl/styles.xml",
        "<styleSheet xmlns='" SHEET_SPACE "'><fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>"
        "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>",
        NULL);
    assert_read(file,
                "G 0.0=1 0.1=2 0.2=甲 0.3=乙丙 0.4=2880 0.5=3\n#struck 1 表!A1\n#struck 4 表!D1\n#struck 5 表!E1\n"
                "#no-result 6 表!A2\n#formula 6 表!B2\n");
}

static void word_struck_out(void **state) {
    (void)state;
    ASSERT_WORD(
        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>28</w:t><w:t>0</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/></w:rPr>"
        "<w:t>800</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>户</w:t></w:r></w:p>",
        "P 280800户\n#struck 1\n#struck 1\n");
}

static void sheet_hidden_and_merged(void **state) {
    (void)state;
    ASSERT_SHEET(
        "<cols><col min='2' max='2' hidden='1'/><col min='4' max='4' width='0'/></cols><sheetData><row r='1'><c r='A1'><v>1</v></c>"
        "<c r='B1'><v>2</v></c><c r='C1'><v>3</v></c><c r='D1'><v>4</v></c></row><row r='2' hidden='1'><c r='A2'><v>5</v></c><c r='C2'>"
        "<v>6</v></c></row><row r='3' ht='0'><c r='A3'><v>7</v></c></row><row r='9'><c r='A9'><v>8</v></c></row></sheetData>",
        "G 0.0=1 0.1=3 1.0=8\n#hidden 2 表!B:B\n#hidden 4 表!D:D\n#hidden 4 表!2:2\n#hidden 4 表!3:3\n");
    ASSERT_SHEET(
        "<sheetFormatPr zeroHeight='1'/><sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2' ht='15'><c r='A2'><v>2</v></c>"
        "</row></sheetData>",
        "P 2\n#hidden 1 表!1:1\n");
    ASSERT_SHEET(
        "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='D1'><v>3</v></c></row><row r='2'><c r='A2'><v>4</v></c>"
        "<c r='D2'><v>5</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells>",
        "G 0.0(2x1)=1 0.1=3 1.1=5\n#hidden 2 表!B1\n#hidden 5 表!A2\n");
    /* A place that the file gives twice. */
    ASSERT_SHEET(
        "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c><c r='B1'><v>3</v></c></row></sheetData>",
        "G 0.0=1/2 0.1=3\n");
}

static void sheets_of_a_workbook(void **state) {
    (void)state;
    g_autoptr(GString) file = archive_of(
        "_rels/.rels",
        "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='r' Type='" OFFICE_SPACE
        "/officeDocument' Target='/book/main.xml'/></Relationships>",
        "book/main.xml",
        "<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:r='" OFFICE_SPACE
        "'><workbookPr date1904='1'/><sheets>"
        "<sheet name='二' r:id='b'/><sheet name='藏' state='veryHidden' r:id='a'/><sheet name='图' r:id='c'/><sheet name='一' r:id='a'/></sheets>"
        "</workbook>",
        "book/_rels/main.xml.rels",
        "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='a' Type='" OFFICE_SPACE
        "/worksheet' Target='a.xml'/><Relationship Id='b' Type='" OFFICE_SPACE
        "/worksheet' Target='../book/b.xml'/><Relationship Id='c' Type='" OFFICE_SPACE
        "/chartsheet' Target='a.xml'/><Relationship "
        "Id='s' Type='" OFFICE_SPACE "/sharedStrings' Target='s.xml'/><Relationship Id='t' Type='" OFFICE_SPACE
        "/styles' Target='t.xml'/></Relationships>",
        "book/a.xml", SHEET_SHEET("<sheetData><row><c s='2'><v>0</v></c></row></sheetData>"), "book/b.xml",
        SHEET_SHEET("<sheetData><row><c t='s'><v>1</v></c></row><row><c t='s'><v>9</v></c></row></sheetData>"),
        "book/s.xml",
        "<sst xmlns='" SHEET_SPACE
        "'><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yi</t></rPh></si></sst>",
        "book/t.xml", SHEET_STYLES, NULL);
    assert_read(file, "P 乙丙\nP 1904年1月1日\n#hidden 2 藏\n");
}

/* ---- pages ---- */

static void page_text(void **state) {
    (void)state;
    assert_page(
        "<html><body>甲 \n 乙<p>丙&nbsp;&nbsp;丁&#x4E00;&#19968;&lt;&nosuch;&#0;</p><!-- <p>无 --><br>戊<script>if (a < b) '</p>'</script>己",
        "P 甲 乙\nP 丙  丁一一<&nosuch;\uFFFD\nP 戊己\n");
    assert_page(
        "<!DOCTYPE html><head><title>题</title></head><p align=center>某县<br>公示</p><p>一<br>二<pre>三\n四</pre><p <b>五 < 六</p>",
        "P 某县公示\nP 一\nP 二\nP 三\nP 四\nP 五 < 六\n");
    assert_page(
        "<html><p style='DISPLAY: none'>无<p>一<span style=\"mso-hide:all\">无<span>无</span></span>二<div hidden>无<div>无</div></div>三<ul><li "
        "style='display:none'>无<li>四</ul>",
        "P 一二\nP 三\nP 四\n#hidden 1\n#hidden 1\n#hidden 2\n#hidden 3\n");
    assert_page(
        "<html><script>never closed<p>甲<select><option>无</select>乙<svg/>丙<![if !supportLists]>1.<![endif]>丁",
        "P never closed\nP 甲乙丙1.丁\n");
}

static void page_tables(void **state) {
    (void)state;
    assert_page(
        "<table><caption>表题</caption><tr><td rowspan=2>甲<th>乙</th><tr><td>丙<tr><td colspan=2><p>丁<p>戊</table>尾",
        "P 表题\nG 0.0(2x1)=甲 0.1=乙 1.1=丙\nP 丁\nP 戊\nP 尾\n");
    assert_page(
        "<table><tr><td>一<td style='display:none'>无<td>二<tr style='display:none'><td>无<table><tr><td>无</table><td>无<tr><td>三<td>四</table>",
        "G 0.0=一 0.1=二 1.0=三 1.1=四\n#hidden 2\n#hidden 4\n");
    assert_page("<table><tr><td>左<td><table><tr><td>内<td>层</table></table>", "G 0.0=左 0.1=内　层\n#nested 2\n");
    assert_page("<table><tr><td>前<table><tr><td>内<td>层</table></table>", "P 前\nG 0.0=内 0.1=层\n#layout 1\n");
    assert_page("<table><td>一</td><td>二</table></table></td></tr>三", "G 0.0=一 0.1=二\nP 三\n");
}

static void page_furniture_is_cut_away(void **state) {
    (void)state;
    assert_page(
        "<html><meta name=ArticleTitle content='某县公示'><title>其他</title><div hidden>无</div><div>首页</div><h1>某县 公示</h1><p>正文",
        "P 某县 公示\nP 正文\n#furniture 1\n#furniture 1 首页\n");
    assert_page("<html><title>某县公示_某县政府</title><div>首页</div><h1>某县公示</h1><p>正文",
                "P 某县公示\nP 正文\n#furniture 1 首页\n");
    assert_page("<html><title>没有的标题</title><div>首页</div><p>正文", "P 首页\nP 正文\n");
}

/* ---- what is refused ---- */

static void files_that_are_not_read(void **state) {
    (void)state;
    static const char old[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                              "ab";
    static const char encrypted[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                    "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    assert_refused(old, sizeof old - 1, FAULT_SOURCE_OLD);
    assert_refused(encrypted, sizeof encrypted, FAULT_SOURCE_ENCRYPTED);
    assert_refused("%PDF-1.7", 8, FAULT_SOURCE_FORMAT);
    assert_refused("{\\rtf1", 6, FAULT_SOURCE_FORMAT);
    assert_refused("MIME-Version: 1.0", 17, FAULT_SOURCE_FORMAT);
    assert_refused("PK\3\4", 4, FAULT_SOURCE_DAMAGED);
    assert_refused("<html>\0", 7, FAULT_SOURCE_ENCODING);
    static const struct {
        const char *part, *text;
        Fault fault;
    } parts[] = {
        {"OFD.xml", "<a/>", FAULT_SOURCE_FORMAT},
        {"content.xml", "<a/>", FAULT_SOURCE_FORMAT},
        {"xl/workbook.bin", "", FAULT_SOURCE_FORMAT},
        {"a.txt", "", FAULT_SOURCE_ARCHIVE},
        {"word/document.xml", "<a/>", FAULT_SOURCE_ARCHIVE},
        {"word/document.xml", "<a>", FAULT_SOURCE_ARCHIVE}, /* its root says enough */
        {"word/document.xml", "", FAULT_SOURCE_DAMAGED},
        {"word/document.xml", "<w:document xmlns:w='" WORD_SPACE "'>", FAULT_SOURCE_DAMAGED},
        {"word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", FAULT_SOURCE_BEYOND},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GString) file = archive_of(parts[i].part, parts[i].text, NULL);
        assert_refused(file->str, file->len, parts[i].fault);
    }
    g_autoptr(GString) twice = archive_of("word/document.xml", "<a/>", "/Word/Document.xml", "<a/>", NULL);
    assert_refused(twice->str, twice->len, FAULT_SOURCE_DAMAGED);
}

static void archives_that_are_cut_or_changed(void **state) {
    (void)state;
    g_autoptr(GString) file = archive_of("word/document.xml", WORD_DOCUMENT(WORD_P("", WORD_R("甲"))), NULL);
    for (gsize size = 4; size < file->len - 1; size++) {
        g_auto(Source) source = {0};
        g_autoptr(GString) cut = g_string_new_len(file->str, (gssize)size);
        assert_false(source_read(&source, known_shapes, "file", cut, NULL));
    }
    /* Wherever a byte is another one, it is read or refused; what is read has its check sum. */
    for (gsize i = 4; i < file->len; i++) {
        g_auto(Source) source = {0};
        g_autoptr(GString) changed = g_string_new_len(file->str, (gssize)file->len);
        g_autoptr(GError) error = NULL;
        changed->str[i] = (char)(changed->str[i] ^ 0x55);
        bool read = source_read(&source, known_shapes, "file", changed, &error);
        assert_true(read == !error);
        if (read) {
            source_shape(&source);
            g_autofree char *found = dump(&source);
            assert_string_equal(found, "P 甲\n");
        }
    }
}

static void archives_beyond_the_limits(void **state) {
    (void)state;
    g_autofree char *blanks = g_strnfill(2 << 20, ' ');
    g_autofree char *bomb = g_strconcat("<w:document xmlns:w='" WORD_SPACE "'>", blanks, "</w:document>", NULL);
    g_autoptr(GString) dense = archive_of("word/document.xml", bomb, NULL);
    assert_refused(dense->str, dense->len, FAULT_SOURCE_BEYOND);
    g_autoptr(GString) deep = g_string_new("<w:document xmlns:w='" WORD_SPACE "'>");
    for (int i = 0; i < 300; i++)
        g_string_append(deep, "<w:a>");
    g_autoptr(GString) nested = archive_of("word/document.xml", deep->str, NULL);
    assert_refused(nested->str, nested->len, FAULT_SOURCE_BEYOND);
    /* One long text, told in many cells. */
    g_autoptr(GString) sheet = g_string_new("<worksheet xmlns='" SHEET_SPACE "'><sheetData>");
    for (int i = 0; i < 4000; i++)
        g_string_append(sheet, "<row><c t='s'><v>0</v></c></row>");
    g_string_append(sheet, "</sheetData></worksheet>");
    g_autofree char *letters = g_strnfill(10000, 'a');
    g_autofree char *strings = g_strconcat("<sst xmlns='" SHEET_SPACE "'><si><t>", letters, "</t></si></sst>", NULL);
    g_autoptr(GString) many =
        archive_of("xl/workbook.xml", SHEET_WORKBOOK, "xl/_rels/workbook.xml.rels", SHEET_RELATIONS,
                   "xl/worksheets/one.xml", sheet->str, "xl/sharedStrings.xml", strings, NULL);
    assert_refused(many->str, many->len, FAULT_SOURCE_BEYOND);
}

/* Where the text stands in its document, whatever was made of its rows and columns. */
static void assert_stands(const GString *bytes, const char *text, const char *expected) {
    g_auto(Source) source = {0};
    g_autoptr(GString) print = g_string_new(NULL);
    assert_true(source_read(&source, known_shapes, "file", bytes, NULL));
    source_shape(&source);
    source_print(&source, print);
    const char *at = strstr(print->str, text);
    assert_non_null(at);
    int line = 1;
    for (const char *c = print->str; c < at; c++)
        line += *c == '\n';
    const SourcePlace *place = source_place(&source, line);
    g_autofree char *name = place ? source_place_name(place) : g_strdup("nowhere");
    assert_string_equal(name, expected);
}

static void cells_know_where_they_stood(void **state) {
    (void)state;
#define STRING(name, text) "<c r='" name "' t='inlineStr'><is><t>" text "</t></is></c>"
    g_autoptr(GString) book = archive_of(
        "xl/workbook.xml", SHEET_WORKBOOK, "xl/_rels/workbook.xml.rels", SHEET_RELATIONS, "xl/worksheets/one.xml",
        SHEET_SHEET("<sheetData><row r='2'>" STRING("B2", "题目") "</row><row r='9'>" STRING("B9", "甲") STRING(
            "AB9", "乙&#10;丙") "</row></sheetData><mergeCells><mergeCell ref='B2:AB2'/></mergeCells>"),
        NULL);
#undef STRING
    assert_stands(book, "题目", "表!B2");
    assert_stands(book, "甲", "表!B9");
    assert_stands(book, "丙", "表!AB9");
#define ROW(first, second) "<w:tr>" WORD_TC("", first) WORD_TC("", second) "</w:tr>"
    g_autoptr(GString) document =
        archive_of("word/document.xml",
                   WORD_DOCUMENT("<w:tbl>" ROW("甲", "乙") ROW("丙", "丁") "</w:tbl>" WORD_P(
                       "", WORD_R("其间")) "<w:tbl>" ROW("戊", "己") ROW("庚", "辛") "</w:tbl>"),
                   NULL);
#undef ROW
    assert_stands(document, "丁", "#1!B2");
    assert_stands(document, "其间", "nowhere");
    assert_stands(document, "庚", "#2!A2");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(word_revisions_are_read_as_accepted),
        cmocka_unit_test(word_hidden_text_is_not_read),
        cmocka_unit_test(word_numbers_are_written_out),
        cmocka_unit_test(word_counts_are_those_of_offices),
        cmocka_unit_test(word_signs_and_fields),
        cmocka_unit_test(word_boxes_notes_and_choices),
        cmocka_unit_test(word_tables),
        cmocka_unit_test(tables_that_were_cut_are_whole),
        cmocka_unit_test(the_print_reads_the_same),
        cmocka_unit_test(sheet_cells),
        cmocka_unit_test(sheet_struck_out),
        cmocka_unit_test(word_struck_out),
        cmocka_unit_test(sheet_hidden_and_merged),
        cmocka_unit_test(sheets_of_a_workbook),
        cmocka_unit_test(page_text),
        cmocka_unit_test(page_tables),
        cmocka_unit_test(page_furniture_is_cut_away),
        cmocka_unit_test(files_that_are_not_read),
        cmocka_unit_test(archives_that_are_cut_or_changed),
        cmocka_unit_test(archives_beyond_the_limits),
        cmocka_unit_test(cells_know_where_they_stood),
    };
    return cmocka_run_group_tests(tests, load_shapes, unload_shapes);
}
