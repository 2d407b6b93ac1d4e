// A large data set, for measuring: as many communities as asked for, no text of one repeated in another beyond the form,
// with as many contradictions and blanks as real notices have. The same arguments give the same data.
//
// node tests/generated/county.mjs PROGRAM COUNT FOLDER      FOLDER must not be there; its tables are made by `PROGRAM import`
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defects } from './defects.mjs'
import { loadStandard, makeNotice, noticeText, ownWords } from './notice.mjs'

const [program, count, folder] = process.argv.slice(2)
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const dir = join(root, 'data/standards/shandong-2022')
const standard = loadStandard(dir)

const notice = makeNotice(2024, standard, Number(count))
notice.standard = standard
for (const community of notice.communities)
  for (let i = 0; i < 2; i++) defects[notice.rng.pick(Object.keys(defects))](notice, community)

// A source may have 16 MB: longer notices are imported piece by piece, and their registers joined under new ids.
const most = 500, work = mkdtempSync(join(tmpdir(), 'county-'))
const pieces = [...Array(Math.ceil(notice.communities.length / most)).keys()].map(k => {
  const piece = { ...notice, communities: notice.communities.slice(k * most, (k + 1) * most) }, data = join(work, `${k}`)
  writeFileSync(join(work, 'notice.txt'), noticeText(piece))
  ownWords(data)
  execFileSync(program, ['import', join(work, 'notice.txt'), data, '--standard', dir, '--lang', 'en'], { stdio: 'ignore' })
  const [head, ...rows] = readFileSync(join(data, 'communities.csv'), 'utf8').trimEnd().split('\n')
  return { data, head, rows, applied: rows.filter(row => row.includes(',applied,')) }
})

mkdirSync(join(folder, 'communities'), { recursive: true })
ownWords(folder)
let number = 0
const register = pieces.flatMap(({ data, applied }) => applied.map(row => {
  const [id] = row.split(',', 1), renamed = `c${String(++number).padStart(2, '0')}`
  copyFileSync(join(data, 'communities', `${id}.csv`), join(folder, 'communities', `${renamed}.csv`))
  return renamed + row.slice(id.length)
}))
// Those that were spot-checked stand in the preamble, which every piece begins with.
const spots = pieces[0].rows.filter(row => !pieces[0].applied.includes(row))
  .map(row => `c${String(++number).padStart(2, '0')}${row.slice(row.indexOf(','))}`)
writeFileSync(join(folder, 'communities.csv'), [pieces[0].head, ...register, ...spots, ''].join('\n'))
const facts = readFileSync(join(pieces[0].data, 'notice.csv'), 'utf8')
writeFileSync(join(folder, 'notice.csv'), facts.replace(/^(standard,)[^,]*/m, (_, key) => key + relative(folder, dir)))
rmSync(work, { recursive: true })
