/* Office files made of parts, for tests. */
#ifndef GONGSHI_TESTS_ARCHIVE_H
#define GONGSHI_TESTS_ARCHIVE_H

#include <glib.h>

/* Pairs of a part's name and its text, then NULL: an archive of them. */
GString *archive_of(const char *name, const char *text, ...) G_GNUC_NULL_TERMINATED;

#define WORD_SPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define SHEET_SPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE_SPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE_SPACE "http://schemas.openxmlformats.org/package/2006/relationships"

#define WORD_DOCUMENT(body)                                                                                        \
    "<w:document xmlns:w='" WORD_SPACE "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' " \
    "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><w:body>" body "</w:body></w:document>"
#define WORD_STYLES(styles) "<w:styles xmlns:w='" WORD_SPACE "'>" styles "</w:styles>"
#define WORD_NUMBERING(lists) "<w:numbering xmlns:w='" WORD_SPACE "'>" lists "</w:numbering>"
#define WORD_P(properties, runs) "<w:p>" properties runs "</w:p>"
#define WORD_R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define WORD_TC(properties, text) \
    "<w:tc><w:tcPr>" properties "</w:tcPr><w:p><w:r><w:t>" text "</w:t></w:r></w:p></w:tc>"

#define SHEET_WORKBOOK                                         \
    "<workbook xmlns='" SHEET_SPACE "' xmlns:r='" OFFICE_SPACE \
    "'><sheets><sheet name='表' r:id='r1'/></sheets></workbook>"
#define SHEET_RELATIONS                                                                                 \
    "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='r1' Type='" OFFICE_SPACE "/worksheet' " \
    "Target='worksheets/one.xml'/></Relationships>"
#define SHEET_SHEET(content) "<worksheet xmlns='" SHEET_SPACE "'>" content "</worksheet>"

#endif
