// Hostile input: for each case a data set with something in it that was made to break a program or its readers. Each is
// checked and rendered by the program that users get, with time and memory bounded; a few by the sanitizer build too.
//
//   node tests/trust/hostile.mjs
//
// Whatever comes in: no signal, no time or memory beyond the bound, nothing written outside the output folder, nothing
// of the input executed or taken for markup, no formula in a CSV, and every PDF and HTML well-formed.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync,
  writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { ROOT, TMP, TRUST_TABLE, GONGSHI, GONGSHI_PLAIN } = process.env;
const seconds = 60, kilobytes = 3_000_000;
const standard = 'shandong-2022';

// ---- the data set that each case changes ----

function read(file) {
  return readFileSync(file, 'utf8');
}

function change(file, from, to) {
  const text = read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing changed: ${from} in ${file}`);
  writeFileSync(file, changed);
}

function cell(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

function sample(dir) {
  mkdirSync(join(dir, 'data/sample/communities'), { recursive: true });
  cpSync(join(ROOT, 'data/standards'), join(dir, 'data/standards'), { recursive: true });
  cpSync(join(ROOT, 'data/2023/communities/xihe.csv'), join(dir, 'data/sample/communities/sample.csv'));
  writeFileSync(join(dir, 'data/sample/notice.csv'), `key,zh,en,source\nstandard,../standards/${standard},,\n`);
  writeFileSync(join(dir, 'data/sample/communities.csv'),
    'id,name_zh,name_en,subdistrict,tier,basis,concluded,held,source\n' +
    'sample,样例社区,Sample Community,某某街道,basic,applied,已满足,,\n');
}

const files = {
  notice: 'data/sample/notice.csv', register: 'data/sample/communities.csv',
  table: 'data/sample/communities/sample.csv', criteria: `data/standards/${standard}/criteria.csv`,
  statements: `data/standards/${standard}/statements.csv`, indicators: `data/standards/${standard}/indicators.csv`,
};

// The text in every field that is printed: facts of the notice, the register, sentences and free answers.
function everywhere(dir, text) {
  const at = (name) => join(dir, files[name]);
  const keys = ['title', 'issuer', 'basis', 'publicity', 'objection', 'contact', 'supervision', 'paper', 'site_name',
    'keywords', 'description', 'author', 'column_name', 'url'];
  appendFileSync(at('notice'), keys.map((key) => `${key},${cell(text)},${cell(text)},\n`).join(''));
  change(at('register'), '样例社区,Sample Community,某某街道', `${cell(text)},${cell(text)},${cell(text)}`);
  change(at('register'), '已满足', cell(text));
  writeFileSync(at('table'), read(at('table')).split('\n').map((line) => {
    const match = /^(\d+,[a-z0-9.-]+,(?:statement|[a-z.]+)),(?:"[^"]*"|[^",]*),/.exec(line);
    if (!match || !/,statement$/.test(match[1])) return line;
    return `${match[1]},${cell(text)},,${line.split(',').at(-1)}`;
  }).join('\n'));
  change(at('indicators'), /有线宽带网络/g, text.replace(/[\n"]/g, ' ').replaceAll(',', '，'));
}

const mark = 'PWNED';
const texts = {
  'HTML': `<script>${mark}()</script><img src=x onerror=${mark}()><b class=${mark}>粗</b>`,
  'an attribute\'s end': `" onmouseover="${mark}()" x='`,
  'SVG': `</text></svg><svg onload=${mark}()><foreignObject>${mark}</foreignObject>`,
  'a comment, CDATA, entities': `--> ]]> <!-- <![CDATA[ &lt; &#60;script&#62; &${mark};`,
  'Markdown': `# 标题 **粗** [链接](javascript:${mark}()) ![图](http://example.org/${mark}) \`代码\` {{title}} {{closing}}`,
  'placeholders': '{title} {name} {{groups}} %s %n %1$s $(id) `id` ${HOME}',
  'pango markup': `<span foreground="red">红</span>&amp;<big>${mark}</big>`,
  'strings of PDF': `) Tj ET /JS (${mark}) endstream endobj \\( \\) \\\\ <</Type /Action>> %%EOF`,
  'formulas': `=HYPERLINK("http://example.org/${mark}","点")`,
  'formulas by another name': `＝cmd|' /C calc'!A0`,
  'a formula after +': `+${mark}*1`,
  'a formula after @': `@SUM(1+1)*cmd`,
  'a formula after -': `-2+3+cmd|' /C ${mark}'!A0`,
  'right-to-left override': '样例\u202E区社\u202C \u2066隔离\u2069 \u200F\u061C结束',
  'zero-width characters': '样\u200B例\u200D社\u2060区\uFEFF\u00AD',
  'control characters': '样例\u0001\u0008\u001B[31m红\u007F\u0085社区',
  'a storm of combining marks': '样' + '\u0301\u0308\u0327'.repeat(200) + '例',
  'line and paragraph separators': '样例\u2028社区\u2029结束',
  'not characters': '样例\uFFFE\uFFFF\u{1FFFF}社区',
  'line breaks': '样例\n\n\n社区\r\n- 列表\n结束',
  'one long word': '样例社区'.repeat(5000),
  'one long Latin word': 'A'.repeat(20000),
};

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

// ---- what is looked at ----

function fail(name, why) {
  throw new Error(`${name}: ${why}`);
}

function run(program, dir, args) {
  const limits = program === GONGSHI_PLAIN ? `ulimit -v ${kilobytes}; ` : '';
  const begun = Date.now();
  const result = spawnSync('bash', ['-c', `${limits}exec "$@"`, '-', program, ...args], {
    cwd: dir, timeout: seconds * 1000, maxBuffer: 1 << 28, encoding: 'utf8',
  });
  return { ...result, milliseconds: Date.now() - begun };
}

function list(dir, below = '') {
  if (!existsSync(join(dir, below))) return [];
  return readdirSync(join(dir, below), { withFileTypes: true }).flatMap((entry) => {
    const name = join(below, entry.name);
    return entry.isDirectory() ? list(dir, name) : [name];
  });
}

// Rows of a CSV as we write it.
function* cells(text) {
  const pattern = /(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\n]*))/g;
  for (const match of text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').matchAll(pattern)) yield match[1] ?? match[2];
}

function look(name, dir) {
  for (const file of list(dir)) {
    const path = join(dir, file);
    if (!/^out(-internal)?\//.test(file)) continue;
    if (/\.csv$/.test(file)) {
      for (const text of cells(read(path)))
        if (/^[=+\-@\t\r＝＋－＠]/.test(text)) fail(name, `${file}: a formula: ${text.slice(0, 60)}`);
    }
    if (/\.(html|svg)$/.test(file)) {
      const text = read(path);
      // Whatever was in the data stands as text: no element and no attribute of it is left.
      if (/<(script|img|b|foreignObject|big|iframe|object)[\s>/]/i.test(text)) fail(name, `${file}: an element of the input`);
      if (/<[^>]*\son[a-z]+\s*=/i.test(text.replaceAll(/"[^"]*"/g, '""'))) fail(name, `${file}: a handler of the input`);
      if (/href="\s*javascript:/i.test(text)) fail(name, `${file}: a script for a link`);
      if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/.test(text)) fail(name, `${file}: a mark that turns text around`);
      if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)) fail(name, `${file}: a control character`);
      const parsed = spawnSync('xmllint', [file.endsWith('.svg') ? '--nonet' : '--html', '--nonet', '--noout', path],
        { encoding: 'utf8' });
      if (file.endsWith('.svg') && parsed.status !== 0) fail(name, `${file}: ${parsed.stderr.slice(0, 300)}`);
    }
    if (/\.pdf$/.test(file)) {
      const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      if (checked.status !== 0) fail(name, `${file}: ${checked.stdout.slice(-300)}${checked.stderr.slice(0, 300)}`);
      const objects = execFileSync('qpdf', ['--json=1', '--json-key=objects', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (/"\/(JS|JavaScript|Launch|OpenAction|AA|EmbeddedFile)"/.test(objects)) fail(name, `${file}: an action`);
    }
    if (/\.json$/.test(file)) JSON.parse(read(path));
  }
}

function outside(dir) {
  return list(dir).filter((file) => !/^(out(-internal)?|data)\//.test(file)).concat(list(join(dir, 'data')).map((f) => `data/${f}`))
    .map((file) => `${file} ${lstatSync(join(dir, file), { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}

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
  for (const [what, result] of [['check', checked], ['render', rendered]]) {
    if (result.error || result.signal || ![0, 1, 2].includes(result.status))
      fail(name, `${what}: ${result.error?.code ?? result.signal ?? result.status} ${result.stderr?.slice(0, 2000)}`);
    if (result.status === 2 && !result.stderr.trim() && !result.stdout.trim()) fail(name, `${what}: status 2 without a word`);
    if (/[\u202A-\u202E\u2066-\u2069\u001B\u0007\u0008]/.test(result.stderr + (what === 'render' ? result.stdout : '')))
      fail(name, `${what}: a control character on the terminal`);
  }
  if (checked.stdout.trim()) JSON.parse(checked.stdout);
  if (outside(dir) !== before) fail(name, 'something outside the output folder was written');
  if (existsSync('/tmp/escape') !== escape) fail(name, 'it escaped');
  if (rendered.status === 2 && list(dir).some((file) => /^out/.test(file))) fail(name, 'status 2, and files left');
  if (rendered.status === 0) {
    look(name, dir);
    const verified = run(GONGSHI_PLAIN, dir, ['verify', 'out']);
    if (verified.status !== 0) fail(name, `verify: ${verified.stdout}`);
  }
  rmSync(dir, { recursive: true });
  rows.push(`${name}: check ${checked.status}, render ${rendered.status}, ${checked.milliseconds + rendered.milliseconds} ms`);
}

let passed = 0, failed = 0;
function one(name, prepare, program = GONGSHI_PLAIN) {
  try {
    attempt(name, prepare, program);
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL ${error.message}`);
  }
}
const only = process.argv[2];
for (const [name, text] of Object.entries(texts))
  if (!only || name.includes(only)) one(`${name} in every field`, (at, dir) => everywhere(dir, text));
for (const [name, prepare] of Object.entries(shapes)) if (!only || name.includes(only)) one(name, prepare);
// The same under the sanitizers, where size is not the point.
const heavy = /50 MB|100 MB|million|long/;
for (const [name, text] of Object.entries(texts))
  if (!only && !heavy.test(name)) one(`${name}, sanitizers`, (at, dir) => everywhere(dir, text), GONGSHI);
for (const [name, prepare] of Object.entries(shapes))
  if (!only && !heavy.test(name) && !/^an id/.test(name)) one(`${name}, sanitizers`, prepare, GONGSHI);

console.log(rows.join('\n'));
if (TRUST_TABLE) appendFileSync(TRUST_TABLE, `hostile input\t${passed + failed}\t${passed}\t0\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
