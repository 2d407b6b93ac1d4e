// The examples that stand in the tables of the guides to a standard, and in the two languages of rules and sentences:
// each is put where it belongs, into the standard that the guide makes from nothing, and that standard is linted. Both
// guides give the same examples of rules, and of what is no word. Then the test itself: a broken example is told.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTable } from './table.mjs';

const { ROOT, TMP, GONGSHI } = process.env;
const structural = 'file-unreadable,column-missing,row-ragged,item-unknown,item-duplicate,value-type,rule-broken,correction-refused';
const guides = { en: join(ROOT, 'gen/standard.md'), zh: join(ROOT, 'gen/standard.zh.md') };

// ---- what a guide says

const cells = (line) => line.replaceAll('\\|', '\0').split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('\0', '|'));
const spans = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

function readGuide(path) {
    const guide = { files: {}, columns: [], rules: [], patterns: [] };
    let heading = '', file = '', number = 0, inside = false, block = null;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
        if (block) {
            if (line === '```') block = null;
            else guide.files[block] += line + '\n';
            continue;
        }
        const begins = /^```csv (\S+)$/.exec(line);
        if (begins) guide.files[(block = begins[1])] = '';
        if (line.startsWith('#')) {
            heading = line;
            file = /`([^`]+\.csv)`/.exec(line)?.[1].replace(/\/(ID|代号)/, '/ID') ?? '';
            number = 0;
        }
        const row = line.startsWith('|') && !line.startsWith('|---');
        if (row && !inside) number++;
        const head = row && !inside;
        inside = line.startsWith('|');
        const language = /language of rules|规则的写法/.test(heading) ? guide.rules : /language of sentences|句式的写法/.test(heading) ? guide.patterns : null;
        if (language && row && !head) language.push(...spans(cells(line)[2] ?? '').slice(0, 1));
        // In the remarks below the table of rules: what compares, or joins.
        if (language === guide.rules && line.match(/^-|^  /)) language.push(...spans(line).filter((code) => /[<>=]=|\band\b/.test(code) && !/^[<>=]+$/.test(code) && code !== 'and'));
        if (file && row && !head) {
            const [names, , example] = cells(line);
            guide.columns.push({ file, number, names: spans(names), example: example ?? '' });
        }
    }
    return guide;
}

// ---- tables

const csv = (rows) => {
    const names = [...new Set(rows.flatMap(Object.keys))];
    const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((row) => row.map(cell).join(',')).join('\n') + '\n';
};
const write = (path, rows) => writeFileSync(path, csv(rows));
const append = (path, rows) => write(path, [...(existsSync(path) ? readTable(path) : []), ...rows]);

const item = (id, type, more = {}) => ({ indicator: id.split('.')[0], item: id, type, zh: `数据 ${id}`, en: `item ${id}`, ...more });
const indicator = (id, no, requirement, more = {}) => ({ tier: 'model', no: String(no), id, category_zh: '例', category_en: 'Example', name_zh: `例 ${id}`, name_en: `Example ${id}`, requirement_zh: requirement, requirement_en: requirement, ...more });
const clause = (id, number, rule, more = {}) => ({ tier: 'model', indicator: id, clause: String(number), rule, ...more });

// What the examples speak of beside the guide's five indicators.
const spokenOf = [
    ...['a.x', 'a.y', 'a.z'].map((id) => item(id, 'count')),
    ...['a.asked', 'a.answered'].map((id) => item(id, 'date')),
    item('a.open', 'yes_no'),
    item('quality.level', 'level', { choices: '合格|良好|优秀' }),
    item('elderly.over', 'choice', { choices: '超过|未超过' }),
    item('points.note', 'text'),
    item('nurses.count', 'count'), item('nurses.residents', 'count'),
    item('compounds.total', 'count'), item('access.closed', 'count'),
    item('lamps.efficient', 'count'), item('lamps.total', 'count'),
    item('safety.clear', 'yes_no'), item('waste.stations', 'count'),
];

// Where an example of a column goes that the guide's own tables do not have: the row it stands in.
const placed = {
    'items.csv measure': (example) => ({ 'items.csv': item('a.site', 'area', { unit: '公顷', measure: example }) }),
    'items.csv equals': (example) => ({ 'items.csv': item('nurses.rate', 'number', { unit: '人', equals: example }) }),
    'items.csv share_of': (example) => ({ 'items.csv': item('compounds.rate', 'percent', { unit: '%', share_of: example }) }),
    'items.csv register': (example) => ({ 'items.csv': { ...item('all_count', 'count', { register: example }), indicator: 'notice' } }),
    'items.csv role': (example) => ({ 'items.csv': item('a.missing', 'count', { role: example }) }),
    'items.csv range': (example) => ({ 'items.csv': item('a.percent', 'percent', { unit: '%', range: example }) }),
    'items.csv chart': (example) => ({ 'items.csv': item('a.shown', 'percent', { unit: '%', chart: example }) }),
    'items.csv type': (example) => ({ 'items.csv': item('a.typed', example) }),
    'criteria.csv mentions': (example) => ({ 'criteria.csv': clause('spoken', 1, 'declared', { mentions: example }) }),
    'criteria.csv role': (example) => ({ 'criteria.csv': clause('scored', '1a', 'a.x > 1', { role: example, points: '30' }) }),
    'criteria.csv points': (example) => ({ 'criteria.csv': clause('scored', '1b', '', { role: 'score', points: example, most: '30' }) }),
    'criteria.csv most': (example) => ({ 'criteria.csv': clause('scored', '1c', '', { role: 'score', points: 'a.x * 30', most: example }) }),
    'levels.csv from': (example) => ({ 'levels.csv': { level: 'middle', from: example, zh: '中', en: 'middle' } }),
    'levels.csv gates': (example) => ({ 'levels.csv': { level: 'gated', from: '76', gates: example, zh: '上', en: 'upper' } }),
    'statements.csv pattern': (example) => ({ 'statements.csv': { tier: 'model', indicator: 'joining', variant: 'rate', lang: 'zh', pattern: example } }),
    'verdicts.csv word': (example) => ({ 'verdicts.csv': { word: example, kind: 'verdict', meaning: 'met', zh: '符合', en: 'met' } }),
    'words.csv kind': (example) => ({ 'words.csv': { kind: example, item: '', zh: '没有配' } }),
    'words.csv item': (example) => ({ 'words.csv': { kind: 'member', item: example, zh: '知识竞赛' } }),
    'words.csv zh': (example) => ({ 'words.csv': { kind: 'lacking', item: '', zh: example } }),
    'words.csv factor': (example) => ({ 'words.csv': { kind: 'convert', item: '户', zh: '千户', factor: example } }),
    'glossary.csv zh': (example) => ({ 'glossary.csv': { zh: example, en: 'Example Compound' } }),
    'glossary.csv en': (example) => ({ 'glossary.csv': { zh: '例小区', en: example } }),
    'glossary.csv id': (example) => ({ 'glossary.csv': { zh: '又例小区', en: 'Another', id: example } }),
    'phrases.csv key': (example) => ({ 'phrases.csv': { key: example, zh: '结果', en: 'Results' } }),
    'notice.csv key': (example) => ({ '2024/notice.csv': { key: example, zh: '公示', source: '1' } }),
    'notice.csv source': (example) => ({ '2024/notice.csv': { key: 'issuer', zh: '某街道', source: example } }),
    'communities.csv basis': (example) => ({ '2024/communities.csv': { id: 'one', name_zh: '一小区', tier: 'model', basis: example } }),
    'communities.csv concluded': (example) => ({ '2024/communities.csv': { id: 'two', name_zh: '二小区', tier: 'model', concluded: example } }),
    'communities/ID.csv no': (example) => ({ '2024/communities/two.csv': { no: example, indicator: 'points', item: 'points.four', value: '1', unit: '个' } }),
    'waivers.csv rule': (example) => ({ '2024/waivers.csv': { rule: example, indicator: '', reason: '已查', public_note: '已查', approved_by: '王某', date: '2024-11-20', expires: '2025-11-20' } }),
    'waivers.csv community': (example) => ({ '2024/waivers.csv': { rule: 'uniform', community: example, reason: '已查', public_note: '', approved_by: '王某', date: '2024-11-20', expires: '2025-11-20' } }),
    'waivers.csv approved_by': (example) => ({ '2024/waivers.csv': { rule: 'outlier', reason: '已查', public_note: '', approved_by: '王某', date: '2024-11-20', expires: example } }),
    'succession.csv old': (example) => ({ '2024/succession.csv': { old: example, new: 'xingfu', kind: 'renamed', note: '更名' } }),
    'succession.csv kind': (example) => ({ '2024/succession.csv': { old: 'former', new: 'yangguang', kind: example, note: '更名' } }),
    'unplaced.csv line': (example) => ({ '2024/unplaced.csv': { line: example, first: '', kind: 'line', text: '原文' } }),
    'unplaced.csv kind': (example) => ({ '2024/unplaced.csv': { line: '835', first: '', kind: example, text: '原文' } }),
    'source/originals.csv text': (example) => ({ '2024/source/originals.csv': { text: example, original: 'notice.docx', sha256: '0'.repeat(64) } }),
    'source/originals.csv original': (example) => ({ '2024/source/originals.csv': { text: 'other.txt', original: example, sha256: '0'.repeat(64) } }),
};
// Told of with what they may be, not with one example to put into a row.
const byName = new Set(['words.csv 2']);

// ---- putting them there

function build(guide, folder) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync(GONGSHI, ['new', 'standard', join(folder, 'fenlei')]);
    for (const [name, text] of Object.entries(guide.files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    const standard = join(folder, 'fenlei');
    writeFileSync(join(folder, '2024/corrections.csv'), guide.files['2024/corrections.csv']);
    append(join(standard, 'items.csv'), spokenOf);
    const asked = (list) => list.map((rule, i) => `${i + 1}.${rule}`).join('\n');
    const names = ['a', 'quality', 'elderly', 'nurses', 'compounds', 'access', 'lamps'];
    append(join(standard, 'indicators.csv'), [
        indicator('rules', 6, asked(guide.rules)),
        ...names.map((id, i) => indicator(id, 7 + i, '说明')),
        indicator('safety', 14, '消防车道畅通'), indicator('waste', 15, '收集点不少于1个'),
        indicator('spoken', 16, '设有门禁'), indicator('scored', 17, '按所填数量得分'),
    ]);
    append(join(standard, 'criteria.csv'), [
        ...guide.rules.map((rule, i) => clause('rules', i + 1, rule)),
        ...names.map((id) => clause(id, 1, 'declared')),
        clause('safety', 1, 'safety.clear', { role: 'gate' }), clause('waste', 1, 'waste.stations >= 1', { role: 'gate' }),
    ]);
    append(join(standard, 'levels.csv'), [{ level: 'low', from: '1', zh: '下', en: 'low' }]);
    append(join(standard, 'standard.csv'), [{ key: 'constant.base', zh: '1200' }]);
    append(join(standard, 'statements.csv'), guide.patterns.map((pattern, i) => {
        const owner = /([a-z]+)\.[a-z]+/.exec(pattern)[1];
        return { tier: 'model', indicator: owner, variant: `example${i + 1}`, lang: /\|.*\|/.test(pattern) ? 'en' : 'zh', pattern: /\|.*\|/.test(pattern) ? `{guides.count} ${pattern}.` : `第${i + 1}例${pattern}。` };
    }));
    return standard;
}

function holds(folder, file, name, example) {
    const places = file.includes('ID') ? ['2024/communities/xingfu.csv', '2024/communities/yangguang.csv'] : [`fenlei/${file}`, `fenlei-2025/${file}`, `2024/${file}`];
    return places.some((place) => existsSync(join(folder, place)) && readTable(join(folder, place)).some((row) => (row[name] ?? '').split('\n').some((line) => [line, line.replace(/^\d\. ?/, '')].includes(example))));
}

function place(guide, folder, problems) {
    const values = [], keys = [];
    for (const { file, number, names, example: written } of guide.columns) {
        if (file === 'import.csv') continue; // what it says is of a notice's layout: tests/cases/import-… read by it
        const example = spans(written)[0] ?? written;
        if (!example) continue;
        if (file === 'standard.csv' && number === 2) {
            keys.push({ key: names[0], written });
        } else if (file === 'items.csv' && number === 2) {
            values.push({ type: names[0], example });
        } else if (!byName.has(`${file} ${number}`) && !names.some((name) => holds(folder, file, name, example))) {
            const where = placed[`${file} ${names[0]}`]?.(example);
            if (!where) problems.push(`${file}, ${names[0]}: ${example} is in no table of the guide, and this test does not know where to put it`);
            for (const [table, row] of Object.entries(where ?? {})) {
                const path = join(folder, table.includes('/') ? table : `fenlei/${table}`);
                mkdirSync(dirname(path), { recursive: true });
                append(path, [row]);
            }
        }
    }
    // A value of each type, in a table.
    append(join(folder, 'fenlei/items.csv'), values.map(({ type, example }) => item(`a.of_${type}`, type, ['choice', 'level'].includes(type) ? { choices: `${example}|其他` } : {})));
    append(join(folder, '2024/communities/xingfu.csv'), values.map(({ type, example }) => ({ indicator: 'a', item: `a.of_${type}`, value: example, unit: '' })));
    // The keys of standard.csv, in a copy of two tiers.
    cpSync(join(folder, 'fenlei'), join(folder, 'tiers'), { recursive: true });
    const own = keys.map(({ key, written }) => {
        const [name] = spans(written), value = written.replace(/`[^`]+`/g, '').trim();
        return { key: name ?? key, zh: value || (key.startsWith('tier.') ? '某级' : ''), en: '' };
    }).filter(({ key }) => !/\.(ID|NAME|代号|名称)$/.test(key));
    const basis = keys.find(({ key }) => key.startsWith('basis.'));
    own.push({ key: 'tier.growth', zh: '成长级' }, { key: 'basis.applied', zh: basis.written }, { key: 'basis.spot_check', zh: '抽样' });
    write(join(folder, 'tiers/standard.csv'), own);
    for (const table of ['indicators.csv', 'criteria.csv', 'statements.csv', 'items.csv', 'checks.csv'])
        writeFileSync(join(folder, 'tiers', table), readFileSync(join(folder, 'tiers', table), 'utf8').replace(/^model,/gm, ',').replaceAll('recognised model', 'recognised growth'));
    return own.map(({ key }) => key);
}

function lint(...operands) {
    const { stdout, stderr, status } = spawnSync(GONGSHI, ['check', ...operands, '--only', structural, '--fail-on', 'info', '--lang', 'en'], { encoding: 'utf8' });
    return status === 0 ? '' : `${operands.join(' ')}: ${stdout}${stderr}`;
}

function tryGuide(guide, folder, problems) {
    const standard = build(guide, folder);
    const keys = place(guide, folder, problems);
    for (const operands of [['--standard', standard], ['--standard', join(folder, 'tiers')], [join(folder, '2024')]]) {
        const said = lint(...operands);
        if (said) problems.push(said);
    }
    return keys;
}

const read = { en: readGuide(guides.en), zh: readGuide(guides.zh) };
const problems = [];
for (const lang of ['en', 'zh']) {
    assert.ok(read[lang].rules.length >= 21, `${lang}: ${read[lang].rules.length} rules`);
    assert.ok(read[lang].patterns.length >= 4, `${lang}: ${read[lang].patterns.length} patterns`);
    tryGuide(read[lang], join(TMP, lang), problems);
}
assert.deepEqual(problems, []);

// ---- both languages

assert.deepEqual(read.en.rules, read.zh.rules);
assert.deepEqual(read.en.patterns, read.zh.patterns);
const sameInBoth = (guide) => guide.columns
    .filter(({ file, names, number }) => !(number === 2 && file !== 'items.csv') && !names.some((name) => /^(zh|en|original|reason)$|_(zh|en)$/.test(name)))
    .map(({ file, names, example }) => `${file} ${names.map((name) => name.replace(/代号|名称/, 'ID'))}: ${example}`);
assert.deepEqual(sameInBoth(read.en), sameInBoth(read.zh));

// ---- the test itself: what is wrong is told

const broken = [
    (guide) => guide.rules.push('a.q >= 2'),
    (guide) => guide.rules.push('a.x => 2'),
    (guide) => guide.patterns.push('{events.lst}'),
    (guide) => guide.columns.push({ file: 'items.csv', number: 1, names: ['equals'], example: 'nurses.count per nurses.residents' }),
    (guide) => guide.columns.push({ file: 'items.csv', number: 2, names: ['date'], example: 'yesterday' }),
    (guide) => guide.columns.push({ file: 'levels.csv', number: 1, names: ['gates'], example: 'safety paste.1' }),
    (guide) => guide.columns.push({ file: 'checks.csv', number: 1, names: ['new'], example: 'what' }),
];
for (const [i, spoil] of broken.entries()) {
    const guide = readGuide(guides.en), found = [];
    spoil(guide);
    tryGuide(guide, join(TMP, 'broken'), found);
    assert.equal(found.length > 0, true, `broken example ${i} was not told`);
}
