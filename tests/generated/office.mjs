// Notices as offices have them: as Word and Excel files, as a web page, as what lies on the clipboard. Made from the text
// form of a notice, with what such files really hold: merged cells, automatic numbers, shared strings, a page around.
import { deflateRawSync } from 'node:zlib';

// ---- archives ----

const table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// parts: [name, text or bytes]
export function archive(parts) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0); // version
    head.writeUInt16LE(0x0800, 2); // names are UTF-8
    head.writeUInt16LE(8, 4); // deflate
    head.writeUInt16LE(0x21, 8); // 1980-01-01
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, title, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, title);
    offset += 30 + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

// ---- the text form ----

// Blocks of a notice: { text } or { title, rows }, each row an array of cells with their lines.
export function blocks(text) {
  const found = [];
  let open = null; // the table, and its row
  for (const line of text.split('\n')) {
    if (/建设指标（.*）\s*$/.test(line)) {
      open = { title: line.trim(), rows: [[]] };
      found.push(open);
    } else if (open && line.startsWith('\t')) {
      open.rows.at(-1).push([line.slice(1)]);
    } else if (open && line.trim() && open.rows.at(-1).length > 0) {
      open.rows.at(-1).at(-1).push(line);
    } else if (open && !line.trim()) {
      if (open.rows.at(-1).length > 0) open.rows.push([]);
    } else if (line.trim()) {
      found.push({ text: line });
      open = null;
    }
  }
  for (const block of found) if (block.rows) block.rows = block.rows.filter((row) => row.length > 0);
  return found;
}

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
// For each row how many rows the value of its first cell stands for; 0: it is that of a row above.
function spans(rows) {
  const counts = rows.map(() => 0);
  let first = 0;
  rows.forEach((row, i) => {
    if (row[0].join('').trim()) first = i;
    counts[first]++;
  });
  return counts;
}

// ---- Word ----

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
// A text is split over runs, as editing leaves it.
const paragraph = (text, properties = '') =>
  `<w:p>${properties}${run(text.slice(0, text.length >> 1))}${run(text.slice(text.length >> 1))}</w:p>`;
const part = (root, content) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${word}">${content}</w:${root}>`;
const relations = (rows) => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  rows.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`).join('') +
  '</Relationships>';

export function docx(notice) {
  let tables = 0;
  const body = notice.map((block) => {
    if (block.text) return paragraph(block.text);
    tables++;
    const counts = spans(block.rows);
    const rows = block.rows.map((row, i) => '<w:tr>' + row.map((lines, k) => {
      const merge = k === 0 && i > 0 ? (counts[i] > 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
      const counted = k === 1 && i > 0;
      const inside = counted ? `<w:p><w:pPr><w:numPr><w:numId w:val="${tables}"/></w:numPr></w:pPr></w:p>` :
        lines.map((line) => paragraph(line)).join('');
      return `<w:tc><w:tcPr>${merge}</w:tcPr>${inside}</w:tc>`;
    }).join('') + '</w:tr>').join('');
    return `${paragraph(block.title, '<w:pPr><w:jc w:val="center"/></w:pPr>')}<w:tbl>${rows}</w:tbl><w:p/>`;
  }).join('');
  const lists = Array.from({ length: tables }, (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="0"/>` +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>').join('');
  return archive([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/_rels/document.xml.rels', relations([['numbering', 'numbering.xml']])],
    ['word/document.xml', part('document', `<w:body>${body}</w:body>`)],
    ['word/numbering.xml', part('numbering', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      `<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>${lists}`)],
  ]);
}

// ---- Excel ----

const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const workbookPart = (root, content) => `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${sheets}" xmlns:r="${office}">${content}</${root}>`;

export function xlsx(notice) {
  const strings = [];
  const shared = (column, row, text) => {
    if (!text.trim()) return `<c r="${column}${row}" s="0"/>`;
    if (column === 'B' && /^\d+$/.test(text)) return `<c r="${column}${row}"><v>${text}</v></c>`;
    if (!strings.includes(text)) strings.push(text);
    return `<c r="${column}${row}" t="s"><v>${strings.indexOf(text)}</v></c>`;
  };
  const pages = [];
  const opening = notice.filter((block) => block.text);
  if (opening.length > 0)
    pages.push(['公示', opening.map((block, i) => `<row r="${i + 1}">${shared('A', i + 1, block.text)}</row>`).join(''), '']);
  for (const block of notice.filter((each) => each.rows)) {
    const counts = spans(block.rows);
    const merged = ['A1:F1', ...counts.map((count, i) => (count > 1 ? `A${i + 2}:A${i + 1 + count}` : '')).filter(Boolean)];
    const rows = block.rows.map((row, i) => `<row r="${i + 2}">` +
      row.map((lines, k) => shared('ABCDEF'[k], i + 2, lines.join('\n'))).join('') + '</row>').join('');
    pages.push([block.title.replace('智慧社区建设指标', ''), `<row r="1">${shared('A', 1, block.title)}</row>${rows}`,
      `<mergeCells>${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`]);
  }
  return archive([
    ['_rels/.rels', relations([['officeDocument', '/xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart('workbook', '<sheets>' + pages.map(([name], i) =>
      `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') + '</sheets>')],
    ['xl/_rels/workbook.xml.rels', relations([...pages.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml']])],
    ...pages.map(([, rows, merges], i) =>
      [`xl/worksheets/sheet${i + 1}.xml`, workbookPart('worksheet', `<sheetData>${rows}</sheetData>${merges}`)]),
    ['xl/sharedStrings.xml', workbookPart('sst', strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join(''))],
  ]);
}

// A workbook of plain rows. pages: { name, rows of cells (a string, or XML of a cell in {}), hidden: letters of columns }
export function workbook(pages) {
  const letters = (n) => (n >= 26 ? letters(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26));
  const cell = (text, place) => {
    if (text === '') return '';
    if (typeof text !== 'string') return `<c r="${place}"${text.attributes ?? ''}>${text.xml}</c>`;
    return /^-?\d+(\.\d+)?$/.test(text) ? `<c r="${place}"><v>${text}</v></c>` :
      `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
  };
  const sheet = ({ rows, hidden = [] }) => workbookPart('worksheet', (hidden.length > 0 ? `<cols>${hidden.map((n) =>
    `<col min="${n}" max="${n}" hidden="1"/>`).join('')}</cols>` : '') + `<sheetData>${rows.map((row, i) =>
    `<row r="${i + 1}">${row.map((text, k) => cell(text, letters(k) + (i + 1))).join('')}</row>`).join('')}</sheetData>`);
  return archive([
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart('workbook', '<sheets>' + pages.map(({ name }, i) =>
      `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') + '</sheets>')],
    ['xl/_rels/workbook.xml.rels', relations(pages.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]))],
    ...pages.map((page, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(page)]),
  ]);
}

// ---- web pages ----

export function html(notice, charset = 'utf-8') {
  const title = (notice.find((block) => block.text)?.text ?? notice[0].title).trim();
  const blank = (text) => escape(text).replace(/ {2,}/g, (run) => '&nbsp;'.repeat(run.length));
  const body = notice.map((block) => {
    if (block.text) return `<p align="center">${blank(block.text)}</p>`;
    const counts = spans(block.rows);
    return `<p style="text-align: center">${escape(block.title)}</p><table border=1><tbody>${block.rows.map((row, i) =>
      `<tr>${row.map((lines, k) => (k > 0 || i === 0 || counts[i] > 0 ?
        `<td${k === 0 && counts[i] > 1 ? ` rowspan=${counts[i]}` : ''}>${k % 2 ? lines.map((line) => `<p>${blank(line)}<o:p></o:p></p>`).join('') :
          lines.map(blank).join('<br/>')}` : '')).join('')}</tr>`).join('\n')}</tbody></table>`;
  }).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}_某县人民政府</title>` +
    `<meta name="ArticleTitle" content="${title}"><script>document.write("<p>不是正文</p>")</script></head><body><div class="nav">` +
    `<ul><li>首页</li><li>政务公开</li></ul></div><table width="100%"><tr><td><div id="zoom">${body}</div></td></tr></table>` +
    '<div class="foot">版权所有 &copy; 2023</div></body></html>';
}

// ---- the clipboard ----

export function clipboard(notice) {
  const cell = (lines) => {
    const text = lines.join('\n');
    return /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return notice.map((block) => (block.text ? `${block.text}\n` :
    `${block.title}\n${block.rows.map((row) => `${row.map(cell).join('\t')}\n`).join('')}`)).join('');
}
