// Makes an office file: office_file.mjs FROM… TO, or, before FROM, --sheet NAME, --head "CELL|CELL" (again for each row
// above), --hide N (a column, counted from 1).
//
// FROM: tables of communities (.csv), each a sheet of a workbook, or the text of a notice (.txt). TO: .xlsx, .docx or .html.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { blocks, docx, html, workbook, xlsx } from './office.mjs';

function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell));
}

const heads = [];
const hidden = [];
const from = [];
let sheet = '';
for (let i = 2; i < process.argv.length; i++) {
  const word = process.argv[i];
  if (word === '--sheet') sheet = process.argv[++i];
  else if (word === '--head') heads.push(process.argv[++i].split('|'));
  else if (word === '--hide') hidden.push(Number(process.argv[++i]));
  else from.push(word);
}
const to = from.pop();
if (from[0].endsWith('.csv')) {
  writeFileSync(to, workbook(from.map((file) => ({ name: sheet || basename(file, '.csv'), hidden,
    rows: [...heads, ...rowsOf(readFileSync(file, 'utf8').replace('\uFEFF', ''))] }))));
} else {
  const notice = blocks(readFileSync(from[0], 'utf8'));
  writeFileSync(to, to.endsWith('.docx') ? docx(notice) : to.endsWith('.xlsx') ? xlsx(notice) : html(notice));
}
