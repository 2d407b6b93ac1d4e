// Hostile input: for each case a data set with something in it that was made to break a program or its readers. Each is
// checked and rendered by the program that users get, with time and memory bounded; a few by the sanitizer build too.
//
//   node tests/trust/hostile.mjs
//
// Whatever comes in: no signal, no time or memory beyond the bound, nothing written outside the output folder, nothing
// of the input executed or taken for markup, no formula in a CSV, and every PDF and HTML well-formed.
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, cell, change, everywhere, files, read, sample, standard, texts } from './hostile/data.mjs';
import { counter, fail, list, look, outside, run, sound } from './hostile/look.mjs';

const { TMP, GONGSHI, GONGSHI_PLAIN } = process.env;

// ---- cases of other shapes: [name, what is changed] ----

const deep = (n) => `${'('.repeat(n)}1${')'.repeat(n)} >= 1`;
const shapes = {
  'a table of 50 MB': (at) => {
    const row = '3,broadcast,broadcast.capable,1385,户,\n';
    writeFileSync(at('table'), read(at('table')) + row.repeat(50e6 / row.length));
  },
  'a field of 100 MB': (at) => appendFileSync(at('table'), `3,broadcast,statement,${'好'.repeat(35e6)},,\n`),
  'a million columns': (at) => {
    appendFileSync(at('table'), `${','.repeat(1e6)}x\n`);
    change(at('notice'), 'key,zh,en,source', `key,zh,en,source${',x'.repeat(1e6)}`);
  },
  'a million rows of separators': (at) => appendFileSync(at('table'), ',,,,,\n'.repeat(1e6)),
  'a quote that never ends': (at) => appendFileSync(at('table'), `3,broadcast,statement,"${'a,\n'.repeat(1e6)}`),
  'only quotes': (at) => writeFileSync(at('table'), '"'.repeat(1e6)),
  'a number of a thousand digits': (at) => change(at('table'), ',broadcast.capable,', `,broadcast.capable,${'9'.repeat(1000)},`),
  'a fraction of a thousand digits': (at) =>
    change(at('table'), ',broadcast.capable,', `,broadcast.capable,0.${'3'.repeat(1000)},`),
  'numbers that are none': (at) => appendFileSync(at('table'), ['1e999', 'NaN', '-0', '0x10', '１２', '1,000', '∞', '--1']
    .map((n, i) => `${i + 1},broadcast,broadcast.total,${cell(n)},户,\n`).join('')),
  'deep nesting in a rule': (at) => change(at('criteria'), /,[^,\n]*>= 90%/, `,${deep(100000)}`),
  'a rule of a thousand comparisons': (at) =>
    change(at('criteria'), /,[^,\n]*>= 90%/, `,${Array(1000).fill('1 >= 1').join(' and ')}`),
  'a rule of signs': (at) => change(at('criteria'), /,[^,\n]*>= 90%/, `,${'-'.repeat(100000)}1 >= 1`),
  'numbers too large in a rule': (at) => change(at('criteria'), /,[^,\n]*>= 90%/, `,${'9'.repeat(300)} * ${'9'.repeat(300)} >= 1 / 0`),
  'nested options in a pattern': (at) =>
    appendFileSync(at('statements'), `basic,broadcast,deep,zh,${'['.repeat(20000)}x${']'.repeat(20000)}\n`),
  'a pattern of many slots': (at) =>
    appendFileSync(at('statements'), `basic,broadcast,slots,zh,${cell('{broadcast.capable}'.repeat(5000))}\n`),
  'a pattern that could be read in many ways': (at) => {
    appendFileSync(at('statements'), `basic,broadcast,ways,zh,${cell('[一][一][一]'.repeat(40) + '{broadcast.capable}')}\n`);
    appendFileSync(at('table'), `3,broadcast,statement,${'一'.repeat(3000)},,\n`);
  },
  'NUL bytes': (at) => appendFileSync(at('table'), '3,broadcast,statement,a\0b,,\n'),
  'bytes that are no text': (at) => writeFileSync(at('register'), Buffer.from(Array.from({ length: 4096 }, (_, i) => i * 37 & 255))),
  'UTF-16': (at) => writeFileSync(at('table'), Buffer.from('\uFEFF' + read(at('table')), 'utf16le')),
  'UTF-8 cut short': (at) => writeFileSync(at('table'), readFileSync(at('table')).subarray(0, 1000)),
  'an empty table': (at) => writeFileSync(at('table'), ''),
  'a folder for a table': (at) => { rmSync(at('table')); mkdirSync(at('table')); },
  'a link to a device': (at) => { rmSync(at('table')); symlinkSync('/dev/zero', at('table')); },
  'a link for the register': (at) => { rmSync(at('register')); symlinkSync('/dev/zero', at('register')); },
  'a link to itself': (at) => { rmSync(at('table')); symlinkSync('sample.csv', at('table')); },
  'a standard that is the root': (at) => change(at('notice'), `../standards/${standard}`, '/'),
  'a standard upward without end': (at) => change(at('notice'), `../standards/${standard}`, '../'.repeat(2000)),
};
const ids = ['../escape', '/tmp/escape', '..', '.', 'a/b', 'a\\b', 'a b', 'con|x', 'x'.repeat(300), '-rf', '%2e%2e%2f', 'sample\u202Egnp',
  '$(id)', 'a;b', ''];
for (const id of ids)
  shapes[`an id: ${JSON.stringify(id.slice(0, 20))}`] = (at) => {
    change(at('register'), 'sample,', `${cell(id)},`);
    try {
      cpSync(at('table'), join(at('table'), '..', `${id}.csv`));
    } catch { /* a name that no file can have */ }
  };

// ---- what must hold ----

let number = 0;
const rows = [];
function attempt(name, prepare, program) {
  const dir = join(TMP, `case-${++number}`);
  sample(dir);
  prepare((file) => join(dir, files[file]), dir);
  const before = outside(dir);
  const escape = existsSync('/tmp/escape');
  const small = ['--document', 'community,poster,notice,index,charts,query,review', '--lang', 'zh'];
  const checked = run(program, dir, ['check', 'data/sample', '--format', 'json']);
  const rendered = run(program, dir, ['render', 'data/sample', '-o', 'out', '-j', '1', '--format', 'html,pdf', ...small]);
  sound(`${name}: check`, checked, { terminal: false }); // JSON for a program
  sound(`${name}: render`, rendered);
  if (checked.stdout.trim()) JSON.parse(checked.stdout);
  if (outside(dir) !== before) fail(name, 'something outside the output folder was written');
  if (existsSync('/tmp/escape') !== escape) fail(name, 'it escaped');
  if (rendered.status === 2 && list(dir).some((file) => /^out/.test(file))) fail(name, 'status 2, and files left');
  // The sanitizer build writes the same bytes.
  if (rendered.status === 0 && program === GONGSHI_PLAIN) {
    look(name, dir);
    const verified = run(GONGSHI_PLAIN, dir, ['verify', 'out']);
    if (verified.status !== 0) fail(name, `verify: ${verified.stdout}`);
  }
  rmSync(dir, { recursive: true });
  rows.push(`${name}: check ${checked.status}, render ${rendered.status}, ${checked.milliseconds + rendered.milliseconds} ms`);
}

const count = counter();
function one(name, prepare, program = GONGSHI_PLAIN) {
  count.one(() => attempt(name, prepare, program));
}
const only = process.argv[2];
const heavy = /50 MB|100 MB|million|long/;
const chosen = Object.entries(texts).filter(([name]) => !only || name.includes(only));
const light = Object.fromEntries(chosen.filter(([name]) => !heavy.test(name)));
for (const [name, text] of chosen.filter(([name]) => heavy.test(name))) one(`${name} in every field`, (at, dir) => everywhere(dir, text));
for (const { names, given } of bundles(light, 3)) one(`${names} in every field`, (at, dir) => everywhere(dir, ...given));
for (const [name, prepare] of Object.entries(shapes)) if (!only || name.includes(only)) one(name, prepare);
// The same under the sanitizers, where size is not the point.
if (!only)
  for (const { names, given } of bundles(light, 5)) one(`${names}, sanitizers`, (at, dir) => everywhere(dir, ...given), GONGSHI);
for (const [name, prepare] of Object.entries(shapes))
  if (!only && !heavy.test(name) && !/^an id/.test(name)) one(`${name}, sanitizers`, prepare, GONGSHI);

console.log(rows.join('\n'));
count.end('hostile input');
