// Each value of a form is shown, or told not to be: every cell gets a value that stands nowhere else, and each of them is
// looked for in what is published: pages, the notice, the open data. node shown.mjs GONGSHI ROOT FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { parseCsv } from '../generated/notice.mjs';

const [, , gongshi, root, folder] = process.argv;
const standard = `${root}/data/standards/shandong-2022`;
const items = new Map(parseCsv(readFileSync(`${standard}/items.csv`, 'utf8')).map((item) => [item.item, item]));
const run = (...args) => execFileSync(gongshi, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const table = (rows) => rows.map((row) => row.map(cell).join(',')).join('\n') + '\n';
const words = (html) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
const failures = [];

// A value that the item may have and that nothing else has; the numbers are far enough apart to be parts of no other.
function valueOf(item, i) {
  const kind = items.get(item);
  if (kind.type === 'count') return String(20011 + 37 * i);
  if (kind.type === 'percent') return `${(61.03 + 0.17 * i).toFixed(2)}`;
  if (kind.type === 'area') return `${(311.07 + 1.3 * i).toFixed(2)}`;
  if (kind.type === 'choice') return kind.choices.split('|')[0];
  return kind.type === 'list' ? `甲${i}项、乙${i}项` : `某${i}处`;
}

// ---- communities ----

mkdirSync(`${folder}/data/communities`, { recursive: true });
mkdirSync(`${folder}/standards`);
symlinkSync(standard, `${folder}/standards/shandong-2022`);
const notice = {
  standard: '../standards/shandong-2022', title: '虚构县公示', issuer: '虚构县某局', date: '2031年3月2日', phase: 'notice',
  publicity: '2031年3月3日至3月13日', objection: '书面寄送', contact: '综合科 0599-1357246', supervision: '0599-2468135',
  paper: '虚构路7号',
};
writeFileSync(`${folder}/data/notice.csv`, table([['key', 'zh'], ...Object.entries(notice)]));
const asked = [];
const register = [['id', 'name_zh', 'tier', 'concluded']];
for (const [tier, statement] of [['growth', ''], ['growth', '属实'], ['basic', ''], ['basic', '属实']]) {
  const id = `${tier}${statement ? 'confirmed' : 'bare'}`;
  register.push([id, `${tier === 'growth' ? '东' : '西'}${statement ? '园' : '苑'}社区`, tier, '已满足']);
  const rows = parseCsv(run('form', '--standard', standard, '--tier', tier).replace('\uFEFF', ''));
  const filled = rows.map((row, i) => {
    const value = row.item === 'verdict' ? '达标' : row.item === 'statement' ? statement : valueOf(row.item, i);
    if (items.has(row.item)) asked.push({ id, item: row.item, value });
    return [row.indicator, row.item, value, row.unit];
  });
  writeFileSync(`${folder}/data/communities/${id}.csv`, table([['indicator', 'item', 'value', 'unit'], ...filled]));
}
writeFileSync(`${folder}/data/communities.csv`, table(register));
run('render', `${folder}/data`, '-o', `${folder}/out`, '--format', 'html,plain', '--lang', 'zh', '--quiet');

// ---- looked for ----

const read = (path) => readFileSync(`${folder}/out/${path}`, 'utf8');
const figures = parseCsv(read('open-data/figures.csv').replace('\uFEFF', ''));
const whole = read('notice.zh.plain.txt');
const pages = new Map(register.slice(1).map(([id]) => [id, [words(read(`community/${id}.zh.html`)), read(`community/${id}.zh.plain.txt`)]]));
let shown = 0;
for (const { id, item, value } of asked) {
  const published = figures.find((row) => row.community === id && row.item === item);
  const parts = value.split('、');
  const missing = [
    ['open data', published?.value ?? ''], ['page', pages.get(id)[0]], ['text', pages.get(id)[1]], ['notice', whole],
  ].filter(([, text]) => !parts.every((part) => text.includes(part))).map(([where]) => where);
  if (missing.length > 0) failures.push(`${id} ${item} = ${value}: not in ${missing.join(', ')}`);
  else shown++;
}
const landing = words(read('index.html'));
for (const [key, value] of Object.entries(notice)) {
  if (['standard', 'phase'].includes(key)) continue;
  const part = key === 'publicity' ? '3月3日' : value;
  for (const [where, text] of [['notice', whole], ['landing page', landing]])
    if (!text.includes(part)) failures.push(`notice.csv ${key} = ${value}: not in ${where}`);
}
for (const failure of failures) console.log(failure);
console.log(`${shown} values shown, ${failures.length} not`);
process.exit(failures.length > 0 || shown < 200 ? 1 : 0);
