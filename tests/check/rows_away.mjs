// Takes away each row of a table, then only its value, and asks for what check says then: at least one finding that was
// not there; no indicator met that was not; no total or level of which more is certain than before.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../generated/notice.mjs';

const { ROOT, TMP, GONGSHI_PLAIN } = process.env;
let passed = 0;
let failed = 0;

const check = (data) =>
  JSON.parse(spawnSync(GONGSHI_PLAIN, ['check', data, '--format', 'json', '--fail-on', 'never'], { encoding: 'utf8' }).stdout);
const finding = (f) => [f.rule, f.community, f.indicator, f.message.zh].join('|');
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function moreCertain(before, after, levels) {
  const met = new Set(before.verdicts.filter((v) => v.computed === 'met').map((v) => `${v.community} ${v.indicator}`));
  const gained = after.verdicts.find((v) => v.computed === 'met' && !met.has(`${v.community} ${v.indicator}`));
  if (gained) return `${gained.community} ${gained.indicator} is met`;
  for (const [i, { total, level, community }] of (before.scores ?? []).entries()) {
    const now = after.scores[i];
    if (+now.total.least > +total.least || +now.total.most < +total.most) return `${community}: the total`;
    if (levels.indexOf(now.level.least) > levels.indexOf(level.least)) return `${community}: the level`;
  }
  return null;
}

for (const name of ['scores', 'standards/rooms', 'standards/stars', 'standards/health']) {
  const folder = join(TMP, name);
  cpSync(join(ROOT, 'tests', name), folder, { recursive: true });
  const file = join(folder, 'standard/levels.csv');
  const levels = [null, ...(existsSync(file) ? parseCsv(readFileSync(file, 'utf8')).map((row) => row.level) : [])];
  const data = join(folder, '2041');
  const before = check(data);
  const known = new Set(before.findings.map(finding));
  for (const table of readdirSync(join(data, 'communities'))) {
    const path = join(data, 'communities', table);
    const text = readFileSync(path, 'utf8');
    const rows = parseCsv(text);
    const head = Object.keys(rows[0]);
    const write = (list) => writeFileSync(path, [head, ...list.map((row) => head.map((column) => cell(row[column])))].map((line) => line.join(',')).join('\n') + '\n');
    for (const [i, row] of rows.entries()) {
      for (const way of ['away', 'blank']) {
        if (way === 'blank' && !row.value) continue;
        write(way === 'away' ? rows.filter((_, k) => k !== i) : rows.map((r, k) => (k === i ? { ...r, value: '' } : r)));
        const after = check(data);
        const wrong = after.findings.some((f) => !known.has(finding(f))) ? moreCertain(before, after, levels) : 'no trace';
        if (wrong) {
          failed++;
          console.log(`${name}/${table}: ${row.item} = ${row.value}, ${way}: ${wrong}`);
        } else passed++;
      }
    }
    writeFileSync(path, text);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
