// One English term for each Chinese one: node glossary.mjs STANDARD ROOT
//
// Where a Chinese text of the standard's tables, of the program's own words or of the templates has a term of glossary.csv
// (kind term; longer terms first, none within another), its English must have the English term, in the singular or the
// plural, and none of the words that the term replaces (column avoid). The program's own words and templates have none of
// those that a term of terms.csv replaces.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from './table.mjs';

const [, , standard, root] = process.argv;
const table = (name) => readTable(join(standard, name));
const pairs = []; // [place, zh, en]
const own = []; // the program's

for (const row of table('indicators.csv'))
    for (const part of ['category', 'name', 'definition', 'requirement'])
        pairs.push([`indicators.csv ${row.tier} ${row.id} ${part}`, row[`${part}_zh`], row[`${part}_en`]]);
for (const [name, key] of [['items.csv', 'item'], ['checks.csv', 'id'], ['standard.csv', 'key']])
    for (const row of table(name)) pairs.push([`${name} ${row[key]}`, row.zh, row.en]);
const statements = table('statements.csv');
for (const zh of statements.filter((row) => row.lang === 'zh' && row.variant !== 'brief')) {
    const en = statements.find((row) => row.lang === 'en' && row.tier === zh.tier && row.indicator === zh.indicator && row.variant === zh.variant);
    pairs.push([`statements.csv ${zh.tier} ${zh.indicator} ${zh.variant}`, zh.pattern, en?.pattern ?? '']);
}

// Words of a language's table in C: [ID] = "…" "…", and .name = "…" within [FINDING_ID] = {…}.
function readWords(path) {
    const texts = new Map();
    let id = '', part = '';
    for (const [, newId, newPart, text] of readFileSync(join(root, path), 'utf8').replace(/\/\*[^]*?\*\//g, '')
        .matchAll(/\[([A-Z]\w+)\] =|\.(\w+) =|("(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*)/g))
        if (newId) [id, part] = [newId, ''];
        else if (newPart) part = ` ${newPart}`;
        else if (id) texts.set(id + part, text.replace(/"\s*"/g, '').slice(1, -1));
    return texts;
}
const english = readWords('gen/words/en.c');
for (const [id, text] of readWords('gen/words/zh.c')) own.push([`gen/words ${id}`, text, english.get(id) ?? '']);
for (const name of ['notice', 'query']) {
    const paragraphs = (lang) => readFileSync(join(root, `templates/${name}.${lang}.md`), 'utf8').split('\n\n');
    const zh = paragraphs('zh'), en = paragraphs('en');
    if (zh.length !== en.length) console.log(`not the same: templates/${name}: ${zh.length} and ${en.length} paragraphs`);
    zh.forEach((text, i) => own.push([`templates/${name}.md ${i}`, text, en[i] ?? '']));
}
pairs.push(...own);

// "the smart mail and parcel boxes" and "Smart mail and parcel box" are one term.
const stem = (text) =>
    text.toLowerCase().replace(/[’']/g, '').replace(/[^\p{L}\p{N}%]+/gu, ' ').replace(/^(?:the|a|an) /, '')
        .replace(/\b(\p{L}{3,}?)(?:(?<=x|s|ch|sh)es|ies|s|y)\b/gu, '$1').trim();
// Slots of patterns say nothing; {item|one|many} says many.
const words = (text) => text.replace(/\{[^{}|]*\|(?:[^{}|]*\|)*([^{}|]*)\}/g, ' $1 ').replace(/\{[^{}?]*\}/g, ' ');

const longestFirst = (terms) => terms.sort((a, b) => b.zh.length - a.zh.length);
const terms = longestFirst(table('glossary.csv').filter((row) => row.kind === 'term'));
const ownTerms = longestFirst(readTable(join(root, 'tests/check/terms.csv')));
let used = 0;
const wrong = [];
function compare(among, asked, must) {
    for (const [place, zh, en] of among) {
        if (!en) continue;
        let rest = words(zh);
        const stems = ` ${stem(words(en))} `;
        for (const term of asked) {
            if (!rest.includes(term.zh)) continue;
            rest = rest.replaceAll(term.zh, '　');
            used++;
            if (must && !stems.includes(stem(term.en)))
                wrong.push(`${place}: ${term.zh} is not “${term.en}”: ${en.replaceAll('\n', ' ')}`);
            for (const other of term.avoid.split('|').filter(Boolean))
                if (stems.includes(` ${stem(other)} `)) wrong.push(`${place}: ${term.zh} is “${other}”, not “${term.en}”: ${en}`);
        }
    }
}
compare(pairs, terms, true);
// Sentences of the program may go without the term, but have no other for it. Slots and names of files are no words.
const bare = (text) => text.replace(/\{\w+\?|\{[^{}?|]*\}|\w+\.csv/g, '');
compare(own.map(([place, zh, en]) => [place, bare(zh), bare(en)]), ownTerms, false);
for (const line of wrong) console.log(line);
console.log(`${pairs.length} pairs, ${terms.length} terms, used ${used} times, ${wrong.length} wrong`);
process.exit(wrong.length || pairs.length < 1200 || used < 300 || !existsSync(standard) ? 1 : 0);
