// Notices it has never seen: 200 with planted defects, each of which must be found at its severity, and 200 honest
// ones, in which no contradiction may be found and few questions.
//
// node tests/generated/run.mjs PROGRAM [--seed N] [--keep] [--report] [--count N]
import { execFile } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defects, noticeDefects } from './defects.mjs'
import { loadStandard, makeNotice, noticeText, ownWords, parseCsv } from './notice.mjs'

const args = process.argv.slice(2)
const option = (name, fallback) => args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback
const program = resolve(args[0])
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const dir = join(root, 'data/standards/shandong-2022')
const standard = loadStandard(dir)
const folder = mkdtempSync(join(tmpdir(), 'generated-'))
const only = option('--seed', 0), count = option('--count', 200)

const run = commandArgs => new Promise(done => execFile(program, commandArgs, { maxBuffer: 1 << 28 },
  (error, stdout, stderr) => done({ status: error ? error.code : 0, stdout, stderr })))

function plant(notice) {
  const { rng } = notice, wanted = rng.int(3, 8)
  for (let tries = 0; notice.expected.length < wanted && tries < 60; tries++) {
    if (rng.chance(0.15) && !notice.plantedWhole) {
      const name = rng.pick(Object.keys(noticeDefects))
      notice.plantedWhole = name
      notice.expected.push(...noticeDefects[name](notice).map(e => ({ ...e, defect: name })))
      continue
    }
    const name = rng.pick(Object.keys(defects))
    const found = defects[name](notice, rng.pick(notice.communities))
    if (found) notice.expected.push(...found.map(e => ({ ...e, defect: name })))
  }
}

async function check(seed, honest) {
  const notice = makeNotice(seed, standard)
  notice.standard = standard
  if (!honest) plant(notice)
  const base = join(folder, String(seed))
  mkdirSync(base)
  ownWords(join(base, 'data'))
  writeFileSync(join(base, 'notice.txt'), noticeText(notice))
  const imported = await run(['import', join(base, 'notice.txt'), join(base, 'data'), '--standard', dir, '--lang', 'en'])
  const checked = await run(['check', join(base, 'data'), '--format', 'json', '--fail-on', 'never'])
  if (imported.status !== 0 || checked.status !== 0)
    return { notice, failed: imported.stderr + checked.stderr + checked.stdout.slice(0, 300) }
  const ids = Object.fromEntries(parseCsv(readFileSync(join(base, 'data/communities.csv'), 'utf8')).map(c => [c.id, c.name_zh]))
  const findings = JSON.parse(checked.stdout).findings.map(f => ({ ...f, name: ids[f.community] ?? null }))
  return { notice, findings, unplaced: /found no place/.test(imported.stdout) }
}

const fits = (expected, f) => f.rule === expected.rule && f.severity === expected.severity &&
  (expected.any || f.name === expected.community) && (expected.no === null || f.no === expected.no)

const seeds = only ? [only] : [...Array(count).keys()].flatMap(i => [1000 + i, 5000 + i])
const results = []
const queue = [...seeds]
await Promise.all(cpus().map(async () => {
  for (let seed; (seed = queue.shift()) !== undefined;) results.push([seed, await check(seed, seed >= 5000)])
}))
results.sort((a, b) => a[0] - b[0])

const trouble = [], perRule = {}
let communities = 0, warnings = 0
for (const [seed, r] of results) {
  const repeat = `node tests/generated/run.mjs ${args[0]} --seed ${seed} --keep`
  if (r.failed) { trouble.push(`seed ${seed}: the program failed: ${r.failed} (${repeat})`); continue }
  if (r.unplaced) trouble.push(`seed ${seed}: import left something unplaced (${repeat})`)
  for (const expected of r.notice.expected) {
    const entry = (perRule[`${expected.rule} ${expected.severity}`] ??= { planted: 0, found: 0 })
    const hit = r.findings.some(f => fits(expected, f))
    entry.planted++
    entry.found += hit
    if (!hit) trouble.push(`seed ${seed}: ${expected.defect} not found: ${expected.rule} ${expected.severity} ${expected.community ?? ''} ${expected.no ?? ''} (${repeat})`)
  }
  if (seed < 5000) continue
  communities += r.notice.communities.length
  for (const f of r.findings) {
    if (f.severity === 'error') trouble.push(`seed ${seed}: false error ${f.rule} ${f.name} ${f.no}: ${f.message.zh} (${repeat})`)
    const asked = f.severity === 'warning' && f.addressee === 'community'
    warnings += asked
    if (asked && only) console.log(`# warning ${f.rule} ${f.name} ${f.no}: ${f.message.zh}`)
    if (asked) (perRule[`honest: ${f.rule}`] ??= { planted: 0, found: 0 }).found++
  }
}
if (communities && warnings >= communities) trouble.push(`honest notices: ${warnings} warnings for ${communities} communities`)
if (args.includes('--report')) {
  for (const [rule, n] of Object.entries(perRule).sort()) console.log(`# ${rule}: ${n.found}/${n.planted}`)
  console.log(`# honest: ${communities} communities, ${warnings} warnings to communities`)
}
if (args.includes('--keep')) console.log(`# kept: ${folder}`)
else rmSync(folder, { recursive: true })
for (const line of trouble) console.log(`# ${line}`)
console.log(`${trouble.length ? 'not ok' : 'ok'} ${results.length} generated notices`)
process.exitCode = trouble.length ? 1 : 0
