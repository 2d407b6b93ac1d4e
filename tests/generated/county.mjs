// A large data set, for measuring: as many communities as asked for, no text of one repeated in another beyond the form,
// with as many contradictions and blanks as real notices have. The same arguments give the same data.
//
// node tests/generated/county.mjs PROGRAM COUNT FOLDER      FOLDER must not be there; it is made by `PROGRAM import`
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defects } from './defects.mjs'
import { loadStandard, makeNotice, noticeText } from './notice.mjs'

const [program, count, folder] = process.argv.slice(2)
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const dir = join(root, 'data/standards/shandong-2022')
const standard = loadStandard(dir)

const notice = makeNotice(2024, standard, Number(count))
notice.standard = standard
for (const community of notice.communities)
  for (let i = 0; i < 2; i++) defects[notice.rng.pick(Object.keys(defects))](notice, community)

const work = mkdtempSync(join(tmpdir(), 'county-'))
writeFileSync(join(work, 'notice.txt'), noticeText(notice))
execFileSync(program, ['import', join(work, 'notice.txt'), folder, '--standard', dir, '--lang', 'en'],
  { stdio: 'ignore' })
rmSync(work, { recursive: true })
