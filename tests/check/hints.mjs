// A form filled with its own hints: where words are free each is asked about as a hint, elsewhere none is a figure or a
// choice; the letter asks for them in one block.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { readTable } from './table.mjs';

const { ROOT, TMP, GONGSHI } = process.env;
const run = (...words) => spawnSync(GONGSHI, words, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
cpSync(`${ROOT}/data`, `${TMP}/hints`, { recursive: true });
run('form', '--standard', `${TMP}/hints/standards/shandong-2022`, '--tier', 'basic', '--format', 'csv', '-o', `${TMP}/hints.csv`);
writeFileSync(`${TMP}/hints.csv`, readFileSync(`${TMP}/hints.csv`, 'utf8').replaceAll('\r\n', '\n'));
const rows = readTable(`${TMP}/hints.csv`);
assert.ok(rows.length > 50);
const hint = (row) => (row.item === 'verdict' ? '达标' : row['填写说明']);
writeFileSync(`${TMP}/hints/2023/communities/xihe.csv`,
    'no,indicator,item,value,unit,source\n' + rows.map((row) => `${row.no},${row.indicator},${row.item},"${hint(row)}",,\n`).join(''));

const found = JSON.parse(run('check', `${TMP}/hints/2023`, '--community', 'xihe', '--only', 'hint-left,value-type', '--format', 'json')).findings;
const told = new Set(found.map((finding) => finding.line));
rows.forEach((row, i) => assert.ok(row.item === 'verdict' || told.has(i + 2), `${row.item} = ${hint(row)}: nothing is asked`));

run('render', `${TMP}/hints/2023`, '-o', `${TMP}/hinted`, '--document', 'query', '--format', 'text', '--lang', 'zh,en', '--community', 'xihe');
const letters = readdirSync(`${TMP}/hinted-internal/query`).map((name) => readFileSync(`${TMP}/hinted-internal/query/${name}`, 'utf8'));
assert.equal(letters.length, 2);
for (const letter of letters) {
    assert.match(letter, /填文字/);
    assert.equal(letter.match(/"照用的文字"|"Wording taken over"/g).length, 1);
}
