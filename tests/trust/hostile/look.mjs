// Runs the program with time of a processor and memory bounded, and looks at what it made of hostile input.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const { GONGSHI_PLAIN, TRUST_TABLE } = process.env;
// The clock only ends what waits for something: a busy machine is slow.
const seconds = 60, waiting = 1800, kilobytes = 3_000_000;

export function fail(name, why) {
  throw new Error(`${name}: ${why}`);
}

export function run(program, dir, args, memory = kilobytes) {
  const limits = `ulimit -t ${seconds}; ${program === GONGSHI_PLAIN ? `ulimit -v ${memory}; ` : ''}`;
  const begun = Date.now();
  const result = spawnSync('bash', ['-c', `${limits}exec "$@"`, '-', program, ...args], {
    cwd: dir, timeout: waiting * 1000, maxBuffer: 1 << 28, encoding: 'utf8',
  });
  return { ...result, milliseconds: Date.now() - begun };
}

// What must hold of any run: it ends by itself, in time, says why it could not, and says it without control characters.
export function sound(name, result, { terminal = true } = {}) {
  if (result.error || result.signal || ![0, 1, 2].includes(result.status))
    fail(name, `${result.error?.code ?? result.signal ?? result.status} ${result.stderr?.slice(0, 2000)}`);
  if (result.status === 2 && !result.stderr.trim() && !result.stdout.trim()) fail(name, 'status 2 without a word');
  if (/[\u202A-\u202E\u2066-\u2069\u001B\u0007\u0008]/.test(result.stderr + (terminal ? result.stdout : '')))
    fail(name, 'a control character on the terminal');
}

// Counts what passes and what does not; each failure is told.
export function counter() {
  const counts = { passed: 0, failed: 0 };
  return {
    one(attempt) {
      try {
        attempt();
        counts.passed++;
      } catch (error) {
        counts.failed++;
        console.log(`FAIL ${error.message}`);
      }
    },
    end(what) {
      if (TRUST_TABLE)
        appendFileSync(TRUST_TABLE, `${what}\t${counts.passed + counts.failed}\t${counts.passed}\t0\n`);
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
      process.exit(counts.failed ? 1 : 0);
    },
  };
}

export function list(dir, below = '') {
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

export function look(name, dir) {
  const drawings = [];
  for (const file of list(dir)) {
    const path = join(dir, file);
    if (!/^out(-internal)?\//.test(file)) continue;
    if (/\.csv$/.test(file)) {
      for (const text of cells(readFileSync(path, 'utf8')))
        if (/^[=+\-@\t\r＝＋－＠]/.test(text)) fail(name, `${file}: a formula: ${text.slice(0, 60)}`);
    }
    if (/\.(html|svg)$/.test(file)) {
      const text = readFileSync(path, 'utf8');
      // Whatever was in the data stands as text: no element and no attribute of it is left.
      if (/<(script|img|b|foreignObject|big|iframe|object)[\s>/]/i.test(text)) fail(name, `${file}: an element of the input`);
      if (/<[^>]*\son[a-z]+\s*=/i.test(text.replaceAll(/"[^"]*"/g, '""'))) fail(name, `${file}: a handler of the input`);
      if (/href="\s*javascript:/i.test(text)) fail(name, `${file}: a script for a link`);
      if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/.test(text)) fail(name, `${file}: a mark that turns text around`);
      if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)) fail(name, `${file}: a control character`);
      if (file.endsWith('.svg')) drawings.push(path);
    }
    if (/\.pdf$/.test(file)) {
      const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      if (checked.status !== 0) fail(name, `${file}: ${checked.stdout.slice(-300)}${checked.stderr.slice(0, 300)}`);
      const objects = execFileSync('qpdf', ['--json=1', '--json-key=objects', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (/"\/(JS|JavaScript|Launch|OpenAction|AA|EmbeddedFile)"/.test(objects)) fail(name, `${file}: an action`);
    }
    if (/\.json$/.test(file)) JSON.parse(readFileSync(path, 'utf8'));
  }
  const parsed = drawings.length ? spawnSync('xmllint', ['--nonet', '--noout', ...drawings], { encoding: 'utf8' }) : { status: 0 };
  if (parsed.status !== 0) fail(name, `a drawing: ${parsed.stderr?.slice(0, 300)}`);
}

export function outside(dir) {
  return list(dir).filter((file) => !/^(out(-internal)?|data)\//.test(file)).concat(list(join(dir, 'data')).map((f) => `data/${f}`))
    .map((file) => `${file} ${lstatSync(join(dir, file), { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}
