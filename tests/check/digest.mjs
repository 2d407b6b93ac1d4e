// What the default notice must hold, by its dumps.
//
//   node digest.mjs answers DATASET TEXT      every answer of every community stands with that community
//   node digest.mjs noted TEXT…               every black cell of a comparison has a number, and every note its cells
//   node digest.mjs filled PAGES…             the last page of a section in columns is a fifth full at least
//   node digest.mjs signed ISSUER PAGES…      who signs does not stand alone on a page
//
// One line for each fault, then what was looked at; exit status 1 for a fault, and when nothing was looked at.
import { readFileSync, readdirSync } from 'node:fs';
import { readTable } from './table.mjs';

const [, , what, first, ...rest] = process.argv;
const squeeze = (text) => text.normalize('NFKC').replace(/\s/gu, '');
let faults = 0, looked = 0;
const fault = (words) => {
    faults++;
    console.log(words);
};

function answers(dataset, file) {
    const sections = new Map();
    let section;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
        const begins = /^ {2}section\S* ?#?(\S*)/.exec(line);
        if (begins) section = begins[1];
        const text = /^ *text "(.*)"$/.exec(line);
        if (text) sections.set(section, (sections.get(section) ?? '') + text[1]);
    }
    for (const table of readdirSync(`${dataset}/communities`).sort()) {
        const id = table.replace('.csv', '');
        const said = squeeze(sections.get(`community-${id}`) ?? '');
        for (const row of readTable(`${dataset}/communities/${table}`)) {
            if (row.item === 'statement' || !row.value) continue;
            looked++;
            if (row.item !== 'verdict' || !/^达标。?$/.test(row.value))
                if (!said.includes(squeeze(row.value))) fault(`${id} ${row.no} ${row.item}: ${row.value}`);
        }
    }
}

// The numbers of cells lead to the notes below their table, which are counted in the order of the cells.
function noted(file) {
    const marks = new Map(), order = [];
    let cell = null, item = null;
    const black = () => {
        if (cell && !cell.mark) fault(`${file}: ${cell.text} has no note`);
    };
    for (const line of readFileSync(file, 'utf8').split('\n')) {
        const kind = line.trim().split(/[ .]/)[0];
        if (kind === 'cell') {
            black();
            cell = line.includes('cell.contradicted') ? { text: '' } : null;
            looked += cell !== null;
        }
        if (kind === 'list' || kind === 'section') {
            black();
            cell = null;
        }
        const to = /^ *link href="#(note-[^"]*)"/.exec(line), note = /^ *para #(note-\S*)/.exec(line), text = /^ *text "(.*)"$/.exec(line);
        if (to) {
            if (!marks.has(to[1])) order.push(to[1]);
            item = { id: to[1], of: 'cell' };
            if (cell) cell.mark = to[1];
        } else if (note) {
            if (order.shift() !== note[1]) fault(`${file}: ${note[1]} is not the next note`);
            item = { id: note[1], of: 'note' };
        } else if (text && item) {
            const mark = text[1].trim();
            if (marks.has(item.id) && marks.get(item.id) !== mark) fault(`${file}: ${item.id} is ${marks.get(item.id)} and ${mark}`);
            marks.set(item.id, mark);
            item = null;
        } else if (text && cell) cell.text += text[1];
    }
    for (const id of order) fault(`${file}: ${id} is nowhere`);
}

const pagesOf = (file) =>
    readFileSync(file, 'utf8').split(/^page /m).slice(1).map((page) => {
        const [head, ...lines] = page.split('\n');
        const [number, width] = head.split(' ').map(Number);
        const runs = lines.filter((line) => line.startsWith('run ')).map((line) => {
            const [, x, y, size, role, ...words] = line.split(' ');
            return { x: Number(x), y: Number(y), size: Number(size), role, text: words.join(' ') };
        });
        const rules = lines.filter((line) => line.startsWith('line ')).map((line) => line.split(' ').slice(1).map(Number));
        return { number, width, runs, rules };
    });

// Between two columns a rule goes down the middle.
function filled(file) {
    const least = 0.2;
    const pages = pagesOf(file).map((page) => ({ ...page, rule: page.rules.find(([x, , w, h]) => w === 0 && h > 60 && Math.abs(x - 300.4) < 1) }));
    pages.forEach(({ rule, runs, number }, i) => {
        const begins = (page) => page?.runs.some((run) => run.role === 'title');
        const last = rule && !begins(pages[i]) && (!pages[i + 1]?.rule || begins(pages[i + 1]));
        if (!last) return;
        looked++;
        const [middle, top, , height] = rule;
        const foot = (column) => Math.max(0, ...column.filter((run) => run.y > top && run.y <= top + height).map((run) => run.y - top));
        const left = foot(runs.filter((run) => run.x < middle)), right = foot(runs.filter((run) => run.x > middle));
        const part = (left + right) / 2 / height;
        if (part < least) fault(`${file}: page ${number}: ${Math.round(part * 100)} % full`);
    });
}

function signed(issuer, file) {
    const page = pagesOf(file).find((one) => one.runs.some((run) => run.text === issuer && run.x > 200));
    looked++;
    if (!page) return fault(`${file}: not signed`);
    const body = Math.max(...page.runs.map((run) => run.size).filter((size) => size < 17));
    const signature = page.runs.find((run) => run.text === issuer && run.x > 200);
    const above = new Set(page.runs.filter((run) => run.size === body && run.y < signature.y - 1).map((run) => run.y));
    if (above.size < 2) fault(`${file}: page ${page.number}: ${above.size} lines above who signs`);
}

if (what === 'answers') answers(first, rest[0]);
else if (what === 'noted') for (const file of [first, ...rest]) noted(file);
else if (what === 'filled') for (const file of [first, ...rest]) filled(file);
else for (const file of rest) signed(first, file);
console.log(`${looked} looked at`);
process.exit(faults || looked === 0 ? 1 : 0);
