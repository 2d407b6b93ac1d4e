// One notice made by Gongshi and by what its users would take instead, run by run in turn. The documents are those of
// peers.mjs; that every tool set all the words is checked on its PDF before anything is timed.
//
// node tests/bench/notice.mjs PROGRAM FONTS [RUNS] [DATASET]     7 runs, data/2023
//
// Wall and processor time in milliseconds, memory in MiB (of the largest process of a tool; Chromium has several),
// medians, and the ratios of Gongshi to the peer in the same round with their spread. Each tool uses the processors as
// it does when nobody says how many.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [program, fontFolder, runsText, dataset = 'data/2023'] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url)), fonts = resolve(fontFolder), runs = Number(runsText ?? 7)
const work = mkdtempSync(join(tmpdir(), 'bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const there = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
const gongshi = (out, ...more) => [program, 'render', dataset, '--standard', 'data/standards/shandong-2022', '--document', 'notice',
  '--quiet', '-o', join(work, out), ...more]

execFileSync(...(([command, ...args]) => [command, args])(gongshi('dump', '--format', 'text')))
execFileSync('node', [join(here, 'peers.mjs'), join(work, 'dump/notice.zh.txt'), fonts, work])

const at = name => join(work, name)
const tools = [
  { name: 'Gongshi', pdf: 'ours/notice.zh.pdf', version: [program, '--version'], before: () => rmSync(at('ours'), { recursive: true, force: true }), command: gongshi('ours', '--format', 'pdf') },
  { name: 'Typst', pdf: 'typst.pdf', here: existsSync(join(here, 'node_modules')), inside: true, command: ['node', join(here, 'typst.mjs'), at('notice.typ'), fonts, at('typst.pdf')] },
  { name: 'XeLaTeX', pdf: 'notice.pdf', here: there('xelatex'), version: ['xelatex', '--version'], command: ['xelatex', '-interaction=batchmode', '-halt-on-error', `-output-directory=${work}`, at('notice.tex')] },
  { name: 'WeasyPrint', pdf: 'weasyprint.pdf', here: there('weasyprint'), version: ['weasyprint', '--version'], command: ['weasyprint', at('notice.html'), at('weasyprint.pdf')] },
  { name: 'Chromium', pdf: 'chromium.pdf', here: there('chromium'), version: ['chromium', '--version', '--no-sandbox'], command: ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-pdf-header-footer', `--user-data-dir=${at('profile')}`, `--print-to-pdf=${at('chromium.pdf')}`, `file://${at('notice.html')}`] },
].filter(tool => tool.here !== false)

function run(tool) {
  tool.before?.()
  const timed = `TIMEFORMAT='%3R %3U %3S'; { time "$@" 2>/dev/null; } 2>'${at('time')}'`
  const measured = spawnSync('/usr/bin/time', ['-f', '%M', '-o', at('memory'), 'bash', '-c', timed, '-', ...tool.command], { encoding: 'utf8' })
  if (measured.status !== 0) return null
  if (tool.inside) return JSON.parse(measured.stdout)
  const [wall, user, system] = readFileSync(at('time'), 'utf8').trim().split(' ').map(Number)
  const memory = Number(readFileSync(at('memory'), 'utf8'))
  return { wall: wall * 1000, cpu: (user + system) * 1000, memory: memory / 1024 }
}

// Every character of the words as often as they have it, at least (heads stand on every page); not much more.
function checkWords(tool) {
  const count = text => {
    const counts = new Map()
    for (const c of text.normalize('NFKC').replace(/\s/g, '')) counts.set(c, (counts.get(c) ?? 0) + 1)
    return counts
  }
  const words = count(readFileSync(at('words.txt'), 'utf8'))
  const set = count(execFileSync('pdftotext', ['-enc', 'UTF-8', at(tool.pdf), '-'], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }))
  let missing = 0, all = 0
  for (const [c, n] of words) {
    all += n
    missing += Math.max(0, n - (set.get(c) ?? 0))
  }
  return { missing, all, more: [...set.values()].reduce((a, b) => a + b, 0) / all - 1 }
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const spread = list => `${Math.min(...list).toFixed(3)}–${Math.max(...list).toFixed(3)}`

const kept = tools.filter(tool => {
  const first = run(tool)
  if (!first) console.log(`${tool.name}: failed, left out`)
  return first
})
for (const tool of kept) {
  tool.words = checkWords(tool)
  // Hyphens that a tool adds or drops at line ends and ligatures of quotes are the only differences allowed for.
  if (tool.words.missing > tool.words.all / 1000) console.log(`${tool.name}: ${tool.words.missing} of ${tool.words.all} characters are not in its PDF`)
  tool.info = execFileSync('pdfinfo', [at(tool.pdf)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  tool.results = []
}
for (let i = 0; i < runs; i++) for (const tool of kept) tool.results.push(run(tool))

const model = readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1]
console.log(`${cpus().length} processors (${model}), ${runs} runs in turn, load ${loadavg()[0].toFixed(1)}`)
for (const tool of kept) {
  const version = tool.version ? spawnSync(tool.version[0], tool.version.slice(1), { encoding: 'utf8' }).stdout.split('\n')[0]
    : tool.info.match(/Creator:\s*(.*)/)[1]
  const tagged = /Tagged:\s*yes/.test(tool.info) ? 'tagged' : 'untagged', pages = tool.info.match(/Pages:\s*(\d+)/)[1]
  const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map(key => median(tool.results.map(r => r[key])))
  let line = `${version.slice(0, 40).padEnd(40)} ${wall.toFixed(0).padStart(6)} ms  ${cpu.toFixed(0).padStart(6)} ms cpu  ${memory.toFixed(0).padStart(4)} MiB  ` +
    `${pages.padStart(4)} pages  ${(statSync(at(tool.pdf)).size / 1024).toFixed(0).padStart(5)} KiB  ${tagged}`
  if (tool !== kept[0]) {
    const ratio = key => kept[0].results.map((r, i) => r[key] / tool.results[i][key])
    line += `\n${''.padEnd(40)} Gongshi's share: wall ${median(ratio('wall')).toFixed(3)} (${spread(ratio('wall'))}), cpu ${median(ratio('cpu')).toFixed(3)} (${spread(ratio('cpu'))}), memory ${median(ratio('memory')).toFixed(2)}`
  }
  console.log(line)
}
