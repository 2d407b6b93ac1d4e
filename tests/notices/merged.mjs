// A list in which merged cells name the subdistrict and the conclusion of several rows, as a web page, a Word file and a
// workbook: merged.mjs FOLDER. A rate that two rows share, and a blank that is not merged, are nobody else's.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from '../generated/office.mjs';

const [folder] = process.argv.slice(2);
const title = '放心农贸市场名单', head = ['镇街', '序号', '市场名称', '快检合格率', '结论'];
// [text, rows it spans]; null: covered by a cell above.
const rows = [
    [['城关街道', 3], ['1', 1], ['东关农贸市场', 1], ['99', 2], ['通过', 3]],
    [null, ['2', 1], ['和平农贸市场', 1], null, null],
    [null, ['3', 1], ['北关农贸市场', 1], ['98', 1], null],
    [['', 1], ['4', 1], ['滨河农贸市场', 1], ['97', 1], ['不通过', 1]],
    [['滨河镇', 2], ['5', 1], ['河东农贸市场', 1], ['99', 1], ['', 1]],
    [null, ['6', 1], ['河西农贸市场', 1], ['100', 1], ['通过', 1]],
];

const web = rows.map((row) => `<tr>${row.map((cell) => (cell ? `<td rowspan="${cell[1]}">${cell[0]}</td>` : '')).join('')}</tr>`);
writeFileSync(join(folder, 'list.html'), `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>${title}</p>
<table><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>${web.join('\n')}</table></body></html>`);

const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const place = (text, merge) => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
const line = (cells) => `<w:tr>${cells.join('')}</w:tr>`;
const word = rows.map((row) => line(row.map((cell) => (!cell ? place('', '<w:vMerge/>') : place(cell[0], cell[1] > 1 ? '<w:vMerge w:val="restart"/>' : '')))));
writeFileSync(join(folder, 'list.docx'), archive([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
    ['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(title)}<w:tbl>${line(head.map((text) => place(text, '')))}${word.join('')}</w:tbl></w:body></w:document>`],
]));

const letters = 'ABCDE';
const inline = (text, column, row) => `<c r="${letters[column]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
const areas = rows.flatMap((row, y) => row.flatMap((cell, x) => (cell && cell[1] > 1 ? [`<mergeCell ref="${letters[x]}${y + 3}:${letters[x]}${y + 2 + cell[1]}"/>`] : [])));
const sheet = [[title], head, ...rows.map((row) => row.map((cell) => (cell ? cell[0] : '')))].map((cells, y) => `<row r="${y + 1}">${cells.map((text, x) => (text ? inline(text, x, y + 1) : '')).join('')}</row>`);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
writeFileSync(join(folder, 'list.xlsx'), archive([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'],
    ['_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData><mergeCells>${areas.join('')}</mergeCells></worksheet>`],
]));
