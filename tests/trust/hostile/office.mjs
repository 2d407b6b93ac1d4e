// Office files and pages that were made to break a reader: to swell, to nest, to repeat, to lie about themselves.
import { archive, blocks, docx, html, xlsx } from '../../generated/office.mjs';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const body = (content) => `<w:document xmlns:w="${word}"><w:body>${content}</w:body></w:document>`;
const document = (content, ...parts) => archive([['word/document.xml', body(content)], ...parts]);
const text = (content) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;
const cell = (content, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text(content)}</w:tc>`;
const sheet = (content, ...parts) => archive([
  ['xl/workbook.xml', `<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`],
  ['xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/s.xml"/></Relationships>`],
  ['xl/worksheets/s.xml', `<worksheet xmlns="${sheets}">${content}</worksheet>`], ...parts]);
const rows = (count, content) => Array.from({ length: count }, (_, i) => content(i + 1)).join('');

export function officeFiles(notice) {
  const whole = docx(blocks(notice));
  const book = xlsx(blocks(notice));
  const flipped = (bytes, at) => {
    const copy = Buffer.from(bytes);
    copy[at] ^= 0x55;
    return copy;
  };
  return {
    'a document of 60 MB letters': document(text('a'.repeat(60e6))),
    'a document that is not there': archive([['_rels/.rels', '<a/>']]),
    'entities within entities': archive([['word/document.xml', '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + body(text('&b;'))]]),
    'an entity that is a file': archive([['word/document.xml', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + body(text('&x;'))]]),
    'elements a hundred thousand deep': document('<w:sdt>'.repeat(1e5)),
    'a name that leads upward': archive([['word/document.xml', body(text('x'))], ['../../etc/x', 'y']]),
    'a name twice': archive([['word/document.xml', body(text('x'))], ['Word/Document.xml', body(text('y'))]]),
    'twenty thousand parts': archive(Array.from({ length: 20000 }, (_, i) => [`p${i}`, ''])),
    'one part': archive([['a.txt', 'a']]),
    'columns without end': document(`<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'.repeat(1000)}</w:tr></w:tbl>`),
    'a hundred thousand cells in a row': document(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1e5)}</w:tr></w:tbl>`),
    'a cell over eight thousand rows': document(`<w:tbl><w:tr>${cell('x', '<w:vMerge w:val="restart"/>')}</w:tr>` +
      `<w:tr>${cell('xyz', '<w:vMerge/>')}</w:tr>`.repeat(8000) + '</w:tbl>'),
    'tables within tables': document('<w:tbl><w:tr><w:tc>'.repeat(60) + text('x') + '</w:tc></w:tr></w:tbl>'.repeat(60)),
    'a number of a hundred thousand parts': document('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'.repeat(8000),
      ['word/numbering.xml', `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(1e5)}"/>` +
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>']),
    'styles that are each other\'s': document(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(8000),
      ['word/styles.xml', `<w:styles xmlns:w="${word}"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`]),
    'a string told in eight thousand cells': sheet(`<sheetData>${rows(8000, (i) => `<row r="${i}"><c r="A${i}" t="s"><v>0</v></c></row>`)}</sheetData>`,
      ['xl/sharedStrings.xml', `<sst xmlns="${sheets}"><si><t>${'字'.repeat(2e5)}</t></si></sst>`]),
    'merged areas over each other': sheet(`<sheetData>${rows(8000, (i) => `<row r="${i}"><c r="A${i}"><v>1</v></c><c r="B${i}"><v>1</v></c></row>`)}</sheetData>` +
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20000)}</mergeCells>`),
    'cells far from each other': sheet(`<sheetData>${rows(10000, (i) => `<row r="${i * 100}"><c r="A${i * 100}"><v>1</v></c><c r="XFD${i * 100}"><v>1</v></c></row>`)}</sheetData>`),
    'one place forty thousand times': sheet(`<sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(40000)}</row></sheetData>`),
    'a format of a megabyte': sheet('<sheetData><row r="1">' + '<c s="0"><v>1</v></c>'.repeat(8000) + '</row></sheetData>',
      ['xl/styles.xml', `<styleSheet xmlns="${sheets}"><numFmts><numFmt numFmtId="170" formatCode="${'0'.repeat(1e6)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`]),
    'a document cut short': whole.subarray(0, whole.length - 9),
    'a document with a byte changed': flipped(whole, whole.length >> 1),
    'a workbook with a byte changed': flipped(book, book.length >> 1),
    'divisions three hundred thousand deep': '<html>' + '<div>'.repeat(3e5),
    'tables twenty thousand deep': '<html>' + '<table><tr><td>x'.repeat(20000),
    'a tag of two hundred thousand attributes': `<html><p ${rows(2e5, (i) => `a${i}=b `)}>x</p>`,
    'spans of all rows and columns': '<html><table>' + '<tr><td rowspan=65534 colspan=1000>x<td>y'.repeat(300),
    'a million cells of a page': '<html><table><tr>' + '<td>'.repeat(1e6),
    'references to nothing': '<html>' + '<p>&#x110000;&#0;&lt&ampx;&nosuch;&'.repeat(2e4),
    'comments without end': '<html>' + '<!--'.repeat(2e5),
    'scripts without end': '<html>' + '<script>'.repeat(2e5),
    'quotes without end': '<html>' + '<a b="'.repeat(2e5),
    'hidden in hidden': '<html>' + '<div style="display:none">a'.repeat(3e4),
    'a page with NUL bytes': '<html><p>a\0b</p>',
  };
}

// The same text in a Word file and a page; what XML cannot hold is not put in.
export function officeOf(notice) {
  const clean = notice.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '');
  return { docx: docx(blocks(clean)), html: html(blocks(clean)) };
}
