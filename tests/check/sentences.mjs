// Is everything that a data set says in the text of a document? node sentences.mjs DATASET TEXT [lines]
// With lines: each line of a sentence by itself, as in pairs another language stands between them.
// The title, each name of the register, each sentence as reported; white space and the width of digits do not count, nor
// do marks that stand twice and the words that show a hole. A sentence may stand on two pages, each part of more than a line.
import { readFileSync, readdirSync } from 'node:fs';
import { readTable } from './table.mjs';

const squeeze = (text) =>
    text.normalize('NFKC').replace(/\s/gu, '').replaceAll('(未填写)', '').replace(/([,;:!?、。])\1+/gu, '$1');

const [, , dataset, textFile, lines] = process.argv;
const text = squeeze(readFileSync(textFile, 'utf8'));

const wanted = readTable(`${dataset}/notice.csv`)
    .filter((fact) => fact.key === 'title')
    .map((fact) => ['title', fact.zh]);
for (const community of readTable(`${dataset}/communities.csv`))
    if (community.name_zh) wanted.push([community.id, community.name_zh]);
for (const file of readdirSync(`${dataset}/communities`).sort())
    for (const row of readTable(`${dataset}/communities/${file}`))
        if (row.item === 'statement')
            for (const words of lines ? row.value.split('\n') : [row.value]) wanted.push([`${file} ${row.no}`, words]);

const line = 8;
function stands(words) {
    if (text.includes(words)) return true;
    for (let cut = words.length - line; cut >= line; cut--) {
        const at = text.indexOf(words.slice(0, cut));
        if (at >= 0) return text.includes(words.slice(cut), at + cut);
    }
    return false;
}
const missing = wanted.filter(([, words]) => !stands(squeeze(words)));
for (const [place, words] of missing) console.log(`not found: ${place}: ${words}`);
console.log(`${wanted.length - missing.length} found, ${missing.length} not found`);
process.exit(missing.length > 0 || wanted.length < 300 ? 1 : 0);
