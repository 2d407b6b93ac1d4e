// Word documents as LibreOffice sets them: every word of the notice, of a community and of a letter is on a page; lines
// have the 28 characters of GB/T 9704; the heads of tables come again on each page; it takes about as many pages as ours.
// The faces are not those of an office, but stand for them in their widths.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dump, onPaper } from '../check/dump.mjs';

const { TMP, GONGSHI_PLAIN } = process.env;
let passed = 0, failed = 0;
function expect(what, holds, why = '') {
  if (holds) passed++;
  else {
    failed++;
    console.log(`${what}: ${String(why).slice(0, 600)}`);
  }
}
function run(program, ...words) {
  const made = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (made.error) throw made.error;
  if (made.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${made.stderr}`);
  return made.stdout;
}

const out = join(TMP, '2023'), set = join(TMP, 'set');
run(GONGSHI_PLAIN, 'render', 'data/2023', '-o', out, '--format', 'docx,pdf,text', '--document', 'notice,community,query', '--quiet');
const documents = ['2023/notice.zh', '2023/community/hengan.zh', '2023-internal/query/核实函-西苑社区.zh'].map((name) => join(TMP, name));
run('soffice', `-env:UserInstallation=file://${join(TMP, 'profile')}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', set,
  ...documents.map((document) => `${document}.docx`));

const pages = (file) => Number(run('pdfinfo', file).match(/^Pages: +(\d+)/m)[1]);
const dense = (text) => text.normalize('NFKC').replaceAll(/\s/g, '');
for (const document of documents) {
  const name = basename(document), pdf = join(set, `${name}.pdf`);
  const text = dense(run('pdftotext', '-raw', pdf, '-'));
  // a paragraph may go over the page, its first twelve characters hardly do
  const { blocks } = onPaper(dump(`${document}.txt`));
  const words = blocks.flat(4).filter((word) => typeof word === 'string').flatMap((word) => word.split('\n')).map((word) => dense(word).slice(0, 12));
  const missing = words.filter((word) => !text.includes(word));
  expect(`${name}: words on its pages`, words.length > 50 && missing.length <= words.length / 100, `${missing.length} of ${words.length}: ${missing.join('|')}`);
  const [ours, theirs] = [pages(`${document}.pdf`), pages(pdf)];
  expect(`${name}: pages`, Math.abs(ours - theirs) <= Math.max(1, ours / 10), `${theirs} for ${ours}`);
}

const notice = join(set, 'notice.zh.pdf');
const lines = run('pdftotext', '-layout', '-f', '1', '-l', '1', notice, '-').split('\n').map((line) => line.trim());
// without the two of an indent
const full = lines.filter((line) => /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{26,}$/.test(line));
expect('28 characters a line', full.length > 0 && full.every((line) => [26, 28].includes(line.length)) && full.some((line) => line.length === 28), lines.join('\n'));
const heads = dense(run('pdftotext', '-raw', notice, '-')).split('二级指标标准要求').length - 1;
const tables = readFileSync(`${documents[0]}.txt`, 'utf8').split('table.table-compare').length - 1;
expect('heads come again', tables >= 2 && heads > tables, `${heads} heads of ${tables} tables`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
