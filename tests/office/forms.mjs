// Forms in LibreOffice Calc: one that was filled in and saved as a workbook, by way of ODS, and as CSV of three encodings
// says what was typed; what a clerk may do to it besides is impossible, does no harm, or is told in words.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../check/table.mjs';

const { ROOT, TMP, GONGSHI, GONGSHI_PLAIN } = process.env;
const XLSX = ['Calc MS Excel 2007 XML', ''];
const csv = (charset) => ['Text - txt - csv (StarCalc)', `44,34,${charset},1`];
const UTF8 = 76, GBK = 67, UTF16 = 65535;

let passed = 0, failed = 0;
function expect(what, holds, why = '') {
  if (holds) passed++;
  else {
    failed++;
    console.log(`${what}: ${String(why).slice(0, 400)}`);
  }
}
function run(program, ...words) {
  const made = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (made.error) throw made.error;
  return made;
}

// ---- a data set of one community, whose form is filled in with what a community of 2023 reported ----

const dataset = join(TMP, 'sample');
const tables = join(dataset, 'communities');
mkdirSync(tables, { recursive: true });
cpSync(join(ROOT, 'data/standards'), join(TMP, 'standards'), { recursive: true });
const standard = join(TMP, 'standards/shandong-2022');
writeFileSync(join(dataset, 'notice.csv'), 'key,zh,en\nstandard,../standards/shandong-2022,\nyear,2024,\n');
writeFileSync(join(dataset, 'communities.csv'),
  'id,name_zh,name_en,subdistrict,tier,basis,concluded\nsample,样例社区,Sample Community,某街道,basic,applied,已满足\n');

const reported = new Map(readTable(join(ROOT, 'data/2023/communities/xihe.csv')).map((row) => [`${row.indicator} ${row.item}`, row.value]));
const empty = join(TMP, 'form.csv');
writeFileSync(empty, run(GONGSHI, 'form', '--standard', standard, '--tier', 'basic').stdout.replace('\ufeff', '').replaceAll('\r\n', '\n'));
const FIRST = 7; // row of the sheet
const rows = readTable(empty).map((row, i) => ({ ...row, place: `E${FIRST + i}`, value: reported.get(`${row.indicator} ${row.item}`) ?? '' }));
const placeOf = (item) => rows.find((row) => row.item === item).place;
const rowOf = (item) => Number(placeOf(item).slice(1));

const forms = join(TMP, 'forms');
const made = run(GONGSHI, 'form', dataset, '-o', forms);
expect('forms of a register', made.status === 0, made.stderr);
const other = join(TMP, 'growth.xlsx'), lastYear = join(TMP, 'last-year.xlsx');
run(GONGSHI, 'form', '--standard', standard, '--tier', 'growth', '-o', other);
const before = join(TMP, 'before');
cpSync(dataset, before, { recursive: true });
writeFileSync(join(before, 'notice.csv'), readFileSync(join(dataset, 'notice.csv'), 'utf8').replace('2024', '2023'));
run(GONGSHI, 'form', before, '-o', join(TMP, 'forms-before'));
copyFileSync(join(TMP, 'forms-before/样例社区.xlsx'), lastYear);

// What is found, without places and notes on how a file was saved, and what the figures give.
function found(file, name) {
  rmSync(tables, { recursive: true });
  mkdirSync(tables);
  copyFileSync(file, join(tables, name));
  const said = run(GONGSHI, 'check', dataset, '--format', 'json', '--fail-on', 'never');
  if (said.status !== 0) return { text: said.stderr, messages: [said.stderr] };
  const { findings, verdicts } = JSON.parse(said.stdout);
  const messages = findings.filter(({ rule }) => rule !== 'file-form').map((finding) => `${finding.severity} ${finding.rule} ${finding.no}: ${finding.message.zh}`).sort();
  return { messages, text: [...messages, ...verdicts.map((verdict) => JSON.stringify(verdict))].join('\n') };
}
function figures() {
  const out = join(TMP, 'out');
  rmSync(out, { recursive: true, force: true });
  rmSync(`${out}-internal`, { recursive: true, force: true });
  const rendered = run(GONGSHI_PLAIN, 'render', dataset, '-o', out, '--document', 'index', '--format', 'html', '--quiet');
  return rendered.status === 0 ? readFileSync(join(out, 'open-data/figures.csv'), 'utf8') : rendered.stderr;
}
const difference = (was, is) => {
  const before = was.split('\n'), now = is.split('\n');
  return [...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
    ...before.filter((line) => !now.includes(line)).map((line) => `- ${line}`)].join('\n');
};

const typed = join(TMP, 'typed.csv');
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
writeFileSync(typed, ['no,indicator,item,value,unit', ...rows.map((row) =>
  [row.no, row.indicator, row.item, quoted(row.value), row.unit].join(','))].join('\n'));
const wanted = found(typed, 'sample.csv');
const wantedFigures = figures();
expect('the table typed in is read', wanted.messages.length > 0 && !/value-type|row-missing/.test(wanted.text), wanted.text);

// ---- what a clerk may do ----

// told: words that say it; null: it does no harm. sealed: a protected sheet does not let it happen.
const rate = 'broadband.rate', capable = 'broadband.capable', households = 'broadband.households';
const damages = [
  { name: 'a row deleted', steps: [['delete_row', '', rowOf(capable)]], sealed: true, told: /“具备千兆接入能力的家庭数”为2385，数据表中没有这一项/ },
  { name: 'an empty row inserted', steps: [['insert_row', '', rowOf(capable)]], sealed: true, told: null },
  { name: 'rows sorted', steps: [['unmerge', ''], ['sort', '', `D${FIRST}:K${FIRST + rows.length - 1}`, 0]], told: null },
  { name: 'a column moved', steps: [['move_column', '', 'F', 'E']], sealed: true, told: null },
  { name: 'answers merged', steps: [['merge', '', `${placeOf(capable)}:${placeOf(households)}`]], told: /社区家庭总数（有线宽带网络）/ },
  { name: 'text in place of a number', steps: [['put', '', placeOf(capable), '全部']], told: /“具备千兆接入能力的家庭数”填写为“全部”/ },
  { name: 'full-width digits', steps: [['put', '', placeOf(capable), '２３８５']], told: null },
  { name: 'a percentage in place of a count', steps: [['put', '', placeOf(capable), '95%']], told: /“具备千兆接入能力的家庭数”填写为“95%”/ },
  { name: 'the unit typed too', steps: [['put', '', placeOf(capable), '2385户']], told: null },
  { name: 'a date made of a number', steps: [['number', '', placeOf(capable), 45000, 'YYYY-MM-DD']], told: /“具备千兆接入能力的家庭数”填写为“2023-03-15”/ },
  { name: 'ids written over', steps: [['put', '', `K${rowOf(capable)}`, 'abc']], sealed: true, told: /“broadband abc 2385”没有读入：本类型的标准没有这一项/ },
  { name: 'the sheet renamed', steps: [['rename', '', '样例社区填报']], told: null },
  { name: 'a second sheet behind', steps: [['add_sheet', '', '备忘', false]], told: /填报表之外的“备忘”没有读入/ },
  { name: 'a second sheet before', steps: [['add_sheet', '', '备忘', true]], told: /填报表之外的“备忘”没有读入/ },
  { name: 'an answer typed into the question', steps: [['put', '', `D${rowOf(capable)}`, '2385'], ['put', '', placeOf(capable), '']], sealed: true, told: /具备千兆接入能力的家庭数/ },
  { name: 'a verdict in words of one’s own', steps: [['put', '', placeOf('verdict'), '基本可以']], told: /“基本可以”/ },
  { name: 'rows hidden', steps: [['hide_rows', '', rowOf(rate), rowOf(households)]], told: /隐藏/ },
  { name: 'a formula with an error', steps: [['formula', '', placeOf(capable), '=1/0']], told: /“具备千兆接入能力的家庭数”/ },
  { name: 'a formula that works', steps: [['formula', '', placeOf(capable), '=2000+385']], told: /1个公式按保存的计算结果读取/ },
  { name: 'blank rows behind', steps: [['put', '', `E${FIRST + rows.length + 3}`, ' ']], told: null },
  { name: 'a number kept as text', steps: [['put', '', placeOf(capable), '2385']], told: null },
  { name: 'thousands parted', steps: [['put', '', placeOf(capable), '2,385']], told: null },
  { name: 'a number that shows a thousands mark', steps: [['number', '', placeOf(capable), 2385, '#,##0']], told: null },
  { name: 'two figures in a cell', steps: [['put', '', placeOf(capable), '2385 2400']], told: /“具备千兆接入能力的家庭数”填写为“2385 2400”/ },
  { name: 'remarks beside the table', steps: [['put', '', `N${rowOf(capable)}`, '此数待核']], sealed: true, told: /此数待核/ },
  { name: 'the sheet protected with a password', steps: [['protect', '', '123456']], told: null },
  { name: 'the file encrypted', bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]), told: /密码/ },
  { name: 'the form of another tier', open: other, steps: [], told: /成长型/ },
  { name: 'the form of another year', open: lastYear, steps: [], told: /填报表是2023年的，本期是2024年/ },
];

const filled = join(TMP, 'filled.xlsx');
const saved = (name) => join(TMP, name);
const jobs = [
  {
    name: 'fill', open: join(forms, '样例社区.xlsx'),
    type: [['', 'C3', '张三'], ['', 'E3', '13812345678'], ['', 'H3', '2024年11月20日'], ['', 'D8', '写在问题里'], ['', 'K8', 'x'],
      ...rows.filter((row) => row.value).map((row) => ['', row.place, row.value])],
    ask: [`G${rowOf('statement')}`, `H${rowOf(rate)}`, 'C2', 'E2', placeOf(rate)],
    save: [[filled, ...XLSX], [saved('filled.ods'), 'calc8', ''], [saved('utf-8.csv'), ...csv(UTF8)], [saved('gbk.csv'), ...csv(GBK)], [saved('utf-16.csv'), ...csv(UTF16)]],
  },
  { name: 'ods', open: saved('filled.ods'), save: [[saved('by-ods.xlsx'), ...XLSX]] },
  { name: 'compared', open: filled, type: [['', placeOf(rate), '80'], ['', placeOf(capable), '280'], ['', placeOf(households), '1000'], ['', placeOf('broadcast.capable'), '9999']],
    ask: [`H${rowOf(rate)}`, `H${rowOf('broadcast.capable')}`, `H${rowOf('mobile.rate')}`] },
  ...damages.flatMap(({ name, open, steps }, i) => (steps ? [{
    name, open: open ?? filled, steps: [...(open ? [] : [['unprotect', '']]), ...steps], save: [[saved(`damage-${i}.xlsx`), ...XLSX]],
  }] : [])),
  ...damages.filter((damage) => damage.sealed).map(({ name, steps }) => ({ name: `sealed: ${name}`, open: filled, steps })),
];
writeFileSync(join(TMP, 'jobs.json'), JSON.stringify(jobs));
const office = run('/usr/bin/python3', join(ROOT, 'tests/office/calc.py'), join(TMP, 'jobs.json'));
expect('LibreOffice ran', office.status === 0, office.stderr + office.stdout);
const said = new Map();
for (const part of office.stdout.split(/^job /m).slice(1)) {
  const [name, ...lines] = part.trim().split('\n');
  said.set(name, lines);
}

// ---- what came of it ----

const [shown, ...fillLines] = [...(said.get('fill') ?? [])].reverse();
expect('only answers may be typed', fillLines.reverse().join() === 'refused: D8,refused: K8', fillLines);
const [sentence, check, name, parent, typedRate] = JSON.parse(shown ?? '[]');
expect('the sentence has the answers', sentence?.includes('家庭千兆光纤网络覆盖率达到100%，其中具备千兆接入能力的家庭数2385户，社区家庭总数2385户。'), sentence);
expect('what agrees is not told', check === '', check);
expect('the name is filled in', name === '样例社区' && parent === '某街道', `${name} ${parent}`);
expect('a figure stays as typed', typedRate === reported.get(`broadband ${rate}`), typedRate);
const [rateTold, partTold, silent] = JSON.parse((said.get('compared') ?? ['[]']).at(-1));
expect('a rate beside its quantities', rateTold === '与所填数量不一致：280÷1000=28%', rateTold);
expect('a part beside its whole', partTold?.startsWith('大于“社区家庭总数'), partTold);
expect('a measured rate that agrees', silent === '', silent);

for (const [file, target] of [['filled.xlsx', 'sample.xlsx'], ['by-ods.xlsx', '样例社区.xlsx'], ['utf-8.csv', 'sample.csv'], ['gbk.csv', 'sample.csv'], ['utf-16.csv', 'sample.csv']]) {
  const is = found(saved(file), target);
  expect(`${file}: what is found`, is.text === wanted.text, difference(wanted.text, is.text));
  const values = figures();
  expect(`${file}: every value`, values === wantedFigures, difference(wantedFigures, values));
}
damages.forEach(({ name, told, bytes }, i) => {
  if (bytes) writeFileSync(saved(`damage-${i}.xlsx`), bytes);
  const is = found(saved(`damage-${i}.xlsx`), 'sample.xlsx');
  const more = difference(wanted.text, is.text);
  expect(`${name}: ${told ? 'told' : 'no harm'}`, told ? told.test(more) : more === '', more || 'nothing is told');
});
for (const damage of damages.filter(({ sealed }) => sealed)) {
  const lines = said.get(`sealed: ${damage.name}`) ?? [];
  expect(`${damage.name}: impossible`, lines.some((line) => line.startsWith('refused')), 'the sheet let it happen');
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
