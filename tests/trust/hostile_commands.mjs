// Hostile input to import and compare, as hostile.mjs has it for check and render: what is rendered here shows what the
// readers let through, and pages alone do. The sanitizers look at the readers, and have several texts beside each other.
//
//   node tests/trust/hostile_commands.mjs
import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundles, cell, everywhere, read, sample, standard, texts } from './hostile/data.mjs';
import { workbook } from '../generated/office.mjs';
import { officeFiles, officeOf } from './hostile/office.mjs';
import { counter, fail, list, look, outside, run, sound } from './hostile/look.mjs';

const { ROOT, TMP, GONGSHI, GONGSHI_PLAIN } = process.env;
const count = counter();
const notice = read(join(ROOT, 'data/2023/source/notice-2023.txt'));

const pages = ['-o', 'out', '-j', '1', '--format', 'html'];

let number = 0;
function folder() {
  const dir = join(TMP, `case-${++number}`);
  mkdirSync(dir, { recursive: true });
  return dir;
}

// ---- import ----

// The source with texts in its title, its paragraphs, names, cells and figures; line ends would only make other lines.
function planted(...given) {
  let place = 0;
  const line = () => given[place++ % given.length].replaceAll(/[\n\r]/g, ' ');
  return notice.split('\n').map((source, i) => i % 7 === 3 || /公示|社区/.test(source) ? source + line() : source).join('\n') +
    `\n联系电话：${line()}\n监督电话：${line()}\n${line()}\n`;
}

// All but the data set and the output.
function beside(dir) {
  return outside(dir).split('\n').filter((line) => !line.startsWith('data/imported/')).join('\n');
}

function imports(name, source, program = GONGSHI_PLAIN, memory = undefined) {
  const dir = folder();
  cpSync(join(ROOT, 'data/standards'), join(dir, 'data/standards'), { recursive: true });
  if (typeof source === 'function') source(join(dir, 'notice.txt'));
  else writeFileSync(join(dir, 'notice.txt'), source);
  const before = beside(dir);
  const result = run(program, dir, ['import', 'notice.txt', 'data/imported', '--standard', `data/standards/${standard}`], memory);
  sound(`${name}: import`, result);
  if (beside(dir) !== before) fail(name, 'something outside the data set was written');
  const made = list(join(dir, 'data/imported'));
  if (result.status === 2 && made.length) fail(name, `status 2, and files left: ${made}`);
  if (result.status === 0) {
    if (!made.includes('communities.csv')) fail(name, `status 0, and not a data set: ${made}`);
    sound(`${name}: check of what was imported`, run(program, dir, ['check', 'data/imported']));
    if (program === GONGSHI_PLAIN) {
      const rendered = run(program, dir, ['render', 'data/imported', ...pages, '--document', 'notice,query,index']);
      sound(`${name}: render of what was imported`, rendered);
      look(name, dir);
    }
  }
  rmSync(dir, { recursive: true });
}

const sources = {
  'a source of 50 MB': (file) => writeFileSync(file, notice + '社区\n'.repeat(8e6)),
  'a cell of 2 MB': notice.replace('\t达标', `\t达标${'好'.repeat(7e5)}`),
  'a million lines': notice + '一\n'.repeat(1e6),
  'a million cells': notice + '\t一\n'.repeat(1e6),
  'a million titles': notice + '某社区智慧社区建设指标（成长型）\n'.repeat(2e5),
  'a line of tabs': notice + '\t'.repeat(1e6),
  'an empty source': '',
  'NUL bytes': notice.replaceAll('达标', '达\0标'),
  'no text': (file) => writeFileSync(file, Buffer.from(Array.from({ length: 1e5 }, (_, i) => i * 37 & 255))),
  'UTF-16': (file) => writeFileSync(file, Buffer.from('\uFEFF' + notice, 'utf16le')),
  'cut short': (file) => writeFileSync(file, Buffer.from(notice).subarray(0, 30001)),
  'numbers of a thousand digits': notice.replaceAll(/\d+(户|个)/g, `${'9'.repeat(1000)}$1`),
  'a folder': (file) => mkdirSync(file),
  'a device': (file) => symlinkSync('/dev/zero', file),
  'a pipe': (file) => execFileSync('mkfifo', [file]),
  'a link to itself': (file) => symlinkSync('notice.txt', file),
};

// ---- tables that are documents ----

// As a community's table in a data set, which is checked and rendered, and as a clerk's own, before it is sent.
function tables(name, bytes, program = GONGSHI_PLAIN, memory = undefined) {
  const dir = folder();
  sample(dir);
  rmSync(join(dir, 'data/sample/communities/sample.csv'));
  const table = 'data/sample/communities/sample.xlsx';
  writeFileSync(join(dir, table), bytes);
  const before = outside(dir);
  const rules = ['--standard', `data/standards/${standard}`];
  const checked = run(program, dir, ['check', 'data/sample'], memory);
  sound(`${name}: check of the data set`, checked);
  if (checked.status === 2) fail(name, `one table is not to be read, and nothing is checked: ${checked.stdout}`);
  sound(`${name}: check of the file`, run(program, dir, ['check', table, ...rules, '--tier', 'basic'], memory));
  if (program === GONGSHI_PLAIN) {
    sound(`${name}: check of the file, which says its tier`, run(program, dir, ['check', table, ...rules], memory));
    const rendered = run(program, dir, ['render', 'data/sample', ...pages, '--document', 'notice,query,index,review'], memory);
    sound(`${name}: render`, rendered);
    if (rendered.status === 0) look(name, dir);
  }
  if (outside(dir) !== before) fail(name, 'something outside the output folder was written');
  rmSync(dir, { recursive: true });
}

// The same by the sanitizers: what the reader of office files does with it.
function reads(name, bytes) {
  const dir = folder();
  cpSync(join(ROOT, 'data/standards'), join(dir, 'data/standards'), { recursive: true });
  writeFileSync(join(dir, 'form.xlsx'), bytes);
  sound(name, run(GONGSHI, dir, ['check', 'form.xlsx', '--standard', `data/standards/${standard}`, '--tier', 'basic']));
  rmSync(dir, { recursive: true });
}

// A form with texts in every cell that a community fills in, and as the sheet's name.
function formOf(...given) {
  let place = 0;
  const text = () => given[place++ % given.length].replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '');
  const ids = ['verdict', 'statement', 'broadcast.capable', 'broadcast.rate', text()];
  return workbook([{ name: text(), rows: [[text()], ['社区名称：', text()], ['no', 'indicator', 'item', 'value', 'unit'],
    ...ids.map((id) => ['3', 'broadcast', id, text(), text()])] }]);
}

// Into a data set that is there, with all that it may take; and as the office's own tables beside it.
function into(name, bytes, program = GONGSHI_PLAIN, memory = undefined) {
  const dir = folder();
  sample(dir);
  for (const file of ['form.xlsx', 'data/sample/更正.xlsx', 'data/sample/waivers.xlsx', 'data/sample/放行.xlsx']) {
    rmSync(join(dir, 'data/sample/corrections.csv'), { force: true });
    if (typeof bytes === 'function') bytes(join(dir, file));
    else writeFileSync(join(dir, file), bytes);
  }
  const others = () => outside(dir).split('\n').filter((line) => !line.startsWith('data/sample/')).join('\n');
  const before = others(), set = outside(dir);
  sound(`${name}: check beside it`, run(program, dir, ['check', 'data/sample'], memory));
  for (const words of program === GONGSHI ? [['--add']] : [['--add'], ['--add', '--accept']]) {
    const result = run(program, dir, ['import', 'form.xlsx', 'data/sample', ...words], memory);
    sound(`${name}: import into, ${words}`, result);
    if (others() !== before) fail(name, 'something outside the data set was written');
    if (result.status === 2 && words.length === 1 && words[0] === '--add' && outside(dir) !== set)
      fail(name, 'status 2, and the data set is not what it was');
  }
  sound(`${name}: check of what was imported`, run(program, dir, ['check', 'data/sample'], memory));
  rmSync(dir, { recursive: true });
}

// ---- compare ----

// The older year as it should be, the newer with the text everywhere, in what became of communities too; and the other
// way round.
function compares(name, given, program = GONGSHI_PLAIN) {
  const texts = [given].flat(), text = texts[0];
  for (const hostile of ['old', 'new']) {
    const dir = folder();
    sample(dir);
    cpSync(join(dir, 'data/sample'), join(dir, 'data/kept'), { recursive: true });
    cpSync(join(dir, `data/standards/${standard}`), join(dir, 'data/standards/kept'), { recursive: true });
    everywhere(dir, ...texts);
    writeFileSync(join(dir, 'data/kept/notice.csv'), 'key,zh,en,source\nstandard,../standards/kept,,\n');
    appendFileSync(join(dir, `data/${hostile === 'new' ? 'sample' : 'kept'}/succession.csv`),
      `old,new,kind,note\nsample,sample,renamed,${cell(text)}\n${cell(text)},${cell(text)},${cell(text)},${cell(text)}\n`);
    const before = outside(dir);
    const years = hostile === 'new' ? ['data/kept', 'data/sample'] : ['data/sample', 'data/kept'];
    const result = run(program, dir, ['compare', ...years, '-o', 'out', '--format', program === GONGSHI ? 'html' : 'html,pdf', '--lang', 'zh']);
    sound(`${name}: compare`, result);
    if (outside(dir) !== before) fail(name, 'something outside the output folder was written');
    if (result.status === 2 && list(dir).some((file) => /^out/.test(file))) fail(name, 'status 2, and files left');
    if (result.status === 0 && program === GONGSHI_PLAIN) look(name, dir);
    rmSync(dir, { recursive: true });
  }
}

// What an office file may take of memory, in kilobytes: the program by itself and 100 MB.
const officeMemory = 250_000;
const offices = officeFiles(notice);

const heavy = /MB|million|thousand|long|line of tabs/;
const only = process.argv[2];
const wanted = (name) => !only || name.includes(only);
const light = ([name]) => wanted(name) && !heavy.test(name);

for (const [name, text] of Object.entries(texts).filter(([name]) => wanted(name) && heavy.test(name))) {
  count.one(() => imports(`${name} in a source`, planted(text)));
  count.one(() => compares(`${name} in a year`, text));
}
for (const { names, given } of bundles(Object.fromEntries(Object.entries(texts).filter(light)), 3)) {
  count.one(() => imports(`${names} in a source`, planted(...given)));
  count.one(() => compares(`${names} in a year`, given));
  count.one(() => tables(`${names} in a form`, formOf(...given)));
  count.one(() => into(`${names} in a form for a data set`, formOf(...given)));
}
for (const { names, given } of bundles(Object.fromEntries(Object.entries(texts).filter(light)), 5)) {
  const name = `${names}, sanitizers:`;
  for (const [form, bytes] of Object.entries(officeOf(planted(...given))))
    count.one(() => imports(`${names} in ${form}`, bytes, GONGSHI_PLAIN, officeMemory));
  count.one(() => imports(`${name} in a source`, planted(...given), GONGSHI));
  count.one(() => compares(`${name} in a year`, given, GONGSHI));
  count.one(() => tables(`${name} in a form`, formOf(...given), GONGSHI));
  count.one(() => into(`${name} in a form for a data set`, formOf(...given), GONGSHI));
}

for (const [name, source] of Object.entries(offices).filter(([name]) => wanted(name))) {
  count.one(() => imports(name, source, GONGSHI_PLAIN, officeMemory));
  count.one(() => tables(`${name} as a table`, source, GONGSHI_PLAIN, officeMemory));
  count.one(() => into(`${name} for a data set`, source, GONGSHI_PLAIN, officeMemory));
}
for (const [name, source] of Object.entries(offices).filter(light)) {
  count.one(() => imports(`${name}, sanitizers`, source, GONGSHI));
  count.one(() => reads(`${name} as a table, sanitizers`, source)); // into a data set by the same readers
}
for (const [name, source] of Object.entries(sources).filter(([name]) => wanted(name))) count.one(() => imports(name, source));
for (const [name, source] of Object.entries(sources).filter(light)) count.one(() => imports(`${name}, sanitizers`, source, GONGSHI));
count.end('hostile input to import and compare');
