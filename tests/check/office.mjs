// The published notice of 2023, made into a Word file, a workbook, web pages of two encodings and what lies on the
// clipboard, is imported: each gives the files of data/2023, but for the lines of the source (and, from pages, runs of
// blanks), nothing is left over, and each line that is named is the one where the words stand.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks, clipboard, docx, html, xlsx } from '../generated/office.mjs';

const { ROOT, TMP, GONGSHI } = process.env;
const data = join(ROOT, 'data/2023');
const notice = blocks(readFileSync(join(data, 'source/notice-2023.txt'), 'utf8'));
const page = html(notice);
const gbk = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: html(notice, 'gb2312') });
const files = {
  '公示.docx': docx(notice), '公示.xlsx': xlsx(notice), '网页.html': page, '网页-gbk.htm': gbk, '导出.xls': gbk,
  '剪贴板.txt': clipboard(notice),
};

let passed = 0;
let failed = 0;
function expect(what, holds, why = '') {
  if (holds) passed++;
  else {
    failed++;
    console.log(`${what}: ${String(why).slice(0, 600)}`);
  }
}

// The lines of a table, without the column that names lines of the source.
const values = (file, dense) => readFileSync(file, 'utf8').replace(/,\d*$/gm, '').replace(dense ? / +/g : /$^/g, '');
const tables = ['notice.csv', 'communities.csv', ...readdirSync(join(data, 'communities')).map((name) => `communities/${name}`)];

for (const [name, bytes] of Object.entries(files)) {
  const source = join(TMP, name);
  const folder = join(TMP, `${name}.d`);
  const web = /html|htm|xls$/.test(name);
  mkdirSync(folder);
  writeFileSync(source, bytes);
  execFileSync('cp', ['-r', join(ROOT, 'data/standards'), folder]);
  const target = join(folder, '2023');
  mkdirSync(target);
  for (const own of ['statements.csv', 'glossary.csv']) copyFileSync(join(ROOT, 'data/2023', own), join(target, own));
  const run = spawnSync(GONGSHI, ['import', source, target, '--standard', join(folder, 'standards/shandong-2022')], { encoding: 'utf8' });
  expect(`${name}: status`, run.status === 0, run.stderr);
  expect(`${name}: rows`, run.stdout.includes('14张表，338行'), run.stdout);
  expect(`${name}: nothing to be checked`, !/请核对|须处理|没有找到位置|不符合任何句式/.test(run.stderr), run.stderr);
  for (const table of tables)
    expect(`${name}: ${table}`, values(join(target, table), web) === values(join(data, table), web), 'other values');
  expect(`${name}: nothing unplaced`, !existsSync(join(target, 'unplaced.csv')));
  const text = name.endsWith('.txt') ? name : name.replace(/\.[a-z]+$/, '.txt');
  const lines = readFileSync(join(target, 'source', text), 'utf8').split('\n');
  const astray = readFileSync(join(target, 'communities/hengan.csv'), 'utf8').split('\n')
    .map((line) => /^\d+,[a-z0-9]+,verdict,([^,]+),,(\d+)$/.exec(line)).filter((row) => row && !lines[row[2] - 1].includes(row[1]));
  expect(`${name}: lines`, astray.length === 0, astray[0]);
  if (text === name) continue;
  const digest = createHash('sha256').update(bytes).digest('hex');
  expect(`${name}: the original`, readFileSync(join(target, 'source/originals.csv'), 'utf8') ===
    `text,original,sha256\n${text},${name},${digest}\n`, 'other words');
  expect(`${name}: it is not kept`, !readdirSync(join(target, 'source')).includes(name));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
