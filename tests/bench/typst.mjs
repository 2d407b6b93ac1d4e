// Typst, as its own command line would run: only what it does is timed, not the start of node. Prints milliseconds of
// wall and processor time and MiB of memory above what the process had before.
//
// node tests/bench/typst.mjs SOURCE FONTS OUT.pdf
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
const require = createRequire(import.meta.url)
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')

const [source, fonts, out] = process.argv.slice(2)
const before = process.memoryUsage.rss(), wall = performance.now(), cpu = process.cpuUsage()
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] })
writeFileSync(out, compiler.pdf({ mainFilePath: source }))
const spent = process.cpuUsage(cpu), took = performance.now() - wall
console.log(JSON.stringify({
  wall: took, cpu: (spent.user + spent.system) / 1000,
  memory: (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20,
}))
