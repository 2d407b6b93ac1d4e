// The notice of one table a tier as a web page and as a Word file: office.mjs STANDARD FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../check/table.mjs';
import { archive } from '../generated/office.mjs';

const [standard, folder] = process.argv.slice(2);
const here = new URL('tiers/notice.txt', import.meta.url);
const lines = readFileSync(here, 'utf8').split('\n').filter((line) => line.trim());
const start = lines.findIndex((line) => line.startsWith('(一)'));
const second = lines.findIndex((line) => line.startsWith('(二)'));
const list = lines.findIndex((line) => line.startsWith('附表'));
const head = lines.slice(start + 1, start + 7);
const indicators = readTable(join(standard, 'indicators.csv'));

// A cell of the category goes over its rows.
function table(tier) {
    const rows = indicators.filter((row) => row.tier === tier);
    return rows.map((row, i) => {
        const same = i > 0 && rows[i - 1].category_zh === row.category_zh;
        const span = rows.filter((other) => other.category_zh === row.category_zh).length;
        return { span: same ? 0 : span, cells: [row.category_zh, row.no, row.name_zh, row.definition_zh, row.requirement_zh, '已完成'] };
    });
}

const names = lines.slice(list + 5);
const communities = names.flatMap((_, i) => (i % 4 ? [] : [{ span: 1, cells: names.slice(i, i + 4) }]));
const parts = [
    ...lines.slice(0, start).map((text) => ({ text })),
    { text: lines[start] }, { head, rows: table('basic') },
    { text: lines[second] }, { head, rows: table('growth') },
    { text: lines[list] }, { head: lines.slice(list + 1, list + 5), rows: communities },
];

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const web = (text) => escape(text).replaceAll('\n', '<br>');
const page = parts.map((part) => (part.text ? `<p>${web(part.text)}</p>` : `<table><tr>${part.head.map((cell) => `<th>${web(cell)}</th>`).join('')}</tr>
${part.rows.map(({ span, cells }) => `<tr>${cells.map((cell, i) => (i || span === 1 ? `<td>${web(cell)}</td>` : span ? `<td rowspan="${span}">${web(cell)}</td>` : '')).join('')}</tr>`).join('\n')}</table>`));
writeFileSync(join(folder, 'notice.html'), `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="ArticleTitle" content="${lines[2]}"><title>${lines[2]}_某区政府</title></head><body>
<div>首页 > 信息公开</div>${page.join('\n')}<div>扫一扫在手机打开当前页</div></body></html>`);

const paragraphs = (text) => text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`).join('');
const cell = (text, merge) => `<w:tc><w:tcPr>${merge ? `<w:vMerge${merge}/>` : ''}</w:tcPr>${paragraphs(text)}</w:tc>`;
const word = parts.map((part) => (part.text ? paragraphs(part.text) : `<w:tbl><w:tr>${part.head.map((text) => cell(text)).join('')}</w:tr>${part.rows.map(({ span, cells }) => `<w:tr>${cells.map((text, i) => (i || span === 1 ? cell(text) : cell(span ? text : '', span ? ' w:val="restart"' : ' '))).join('')}</w:tr>`).join('')}</w:tbl>`));
writeFileSync(join(folder, 'notice.docx'), archive([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
    ['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word.join('')}</w:body></w:document>`],
]));
