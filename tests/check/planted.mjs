// Every kind of finding of the catalogue, planted on standards that have nothing of Shandong's: villages in tiers of
// stars, estates that score, health stations, reading rooms without tiers. Each must be told, in Chinese and in English,
// without a placeholder left, without a word of smart communities, and as a whole sentence in its own language.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { ROOT, TMP, GONGSHI } = process.env;
const bases = { stars: 'tests/standards/stars', rooms: 'tests/standards/rooms', health: 'tests/standards/health', scores: 'tests/scores' };

const run = (...words) => {
    const { stdout, stderr, status, signal } = spawnSync(GONGSHI, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.ok(signal === null && status !== null, `${words.join(' ')}: ${stderr}`);
    return { stdout, stderr };
};

// ---- what is changed in a copy

const set = (file, from, to) => (folder) => {
    const path = join(folder, file), text = readFileSync(path, 'utf8');
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, `${file}: nothing like ${from}`);
    writeFileSync(path, changed);
};
const add = (file, ...lines) => (folder) => appendFileSync(join(folder, file), lines.join('\n') + '\n');
const put = (file, ...lines) => (folder) => writeFileSync(join(folder, file), lines.join('\n') + '\n');
const shi = '2041/communities/shi.csv', bai = '2041/communities/bai.csv', notice = '2041/notice.csv', register = '2041/communities.csv';
const head = 'indicator,tier,item,type,unit,measure,equals,share_of,subset_of,counts,register,choices,role,zh,en';
const item = (id, type, cells) => add('standard/items.csv', head.split(',').map((name) => ({ indicator: id.split('.')[0], item: id, type, zh: `${id}值`, en: `value ${id}`, ...cells })[name] ?? '').join(','));
const word = (kind, zh, of = '', factor = '') => add('standard/words.csv', `${kind},${of},${zh},${factor}`);
const says = (indicator, text) => add(shi, `1,${indicator},statement,${text},`);
const waiver = 'rule,community,indicator,reason,public_note,approved_by,date,expires';

// Six more rows of rates, and all of them 100 %.
const rows = [5, 6, 7, 8, 9, 10];
const allFull = [
    set(shi, 'sorting.households,450', 'sorting.households,500'), set(shi, 'rate,90', 'rate,100'),
    add('standard/indicators.csv', ...rows.map((no) => `三星,${no},r${no},其他,Others,第${no}率,Rate ${no},率,A rate,达到80%,It reaches 80%`)),
    add('standard/criteria.csv', ...rows.map((no) => `三星,r${no},1,,r${no}.part / r${no}.whole >= 80%,hard,`)),
    ...rows.flatMap((no) => [item(`r${no}.rate`, 'percent', { unit: '%', equals: `r${no}.part / r${no}.whole` }), item(`r${no}.part`, 'count', { subset_of: `r${no}.whole` }), item(`r${no}.whole`, 'count')]),
    add(shi, ...rows.flatMap((no) => [`${no},r${no},verdict,达到,`, `${no},r${no},r${no}.rate,100,%`, `${no},r${no},r${no}.part,${no * 7},`, `${no},r${no},r${no}.whole,${no * 7},`])),
];

// finds: the kind; of: the base; the rest changes a copy. standard: the standard is linted; compare: two years are.
const plants = [
    { finds: 'rate-mismatch', of: 'stars', do: [set(bai, 'rate,85', 'rate,95')] },
    { finds: 'rate-impossible', of: 'stars', do: [item('bins.closed', 'percent', { unit: '%', share_of: 'bins.count' }), add(bai, '1,bins,bins.closed,50,%')] },
    { finds: 'part-exceeds-whole', of: 'stars', do: [set(bai, 'households,255', 'households,355')] },
    { finds: 'zero-denominator', of: 'stars', do: [set(bai, 'bins.households,300', 'bins.households,0')] },
    { finds: 'parts-do-not-add', of: 'stars', do: [item('school.spring', 'count'), item('school.autumn', 'count'), add('standard/checks.csv', 'terms,parts,error,,school,,school.spring + school.autumn == school.times,两学期之和与全年不等,both terms do not make the year'), add(shi, '4,school,school.spring,1,', '4,school,school.autumn,1,')] },
    { finds: 'threshold-missed', of: 'stars', do: [] },
    { finds: 'threshold-exact', of: 'stars', do: [set(shi, 'bins.count,60', 'bins.count,50'), set(shi, 'sorting.households,450', 'sorting.households,400'), set(shi, 'rate,90', 'rate,80'), set(shi, 'sites,3', 'sites,2'), set(shi, 'times,4', 'times,3')] },
    { finds: 'cross-indicator', of: 'stars', do: [set(bai, 'sites,2', 'sites,400')] },
    { finds: 'points-mismatch', of: 'scores', do: [] },
    { finds: 'points-above-most', of: 'scores', do: [set('2041/communities/willow.csv', /care.points,\d+/, 'care.points,40')] },
    { finds: 'total-mismatch', of: 'scores', do: [] },
    { finds: 'level-mismatch', of: 'scores', do: [] },
    { finds: 'count-list-mismatch', of: 'stars', do: [item('school.list', 'list'), set('standard/items.csv', 'school.times,count,次,exact,,,,', 'school.times,count,次,exact,,,,school.list'), add(shi, '4,school,school.list,春讲、秋讲,')] },
    { finds: 'verdict-missing', of: 'stars', do: [set(shi, 'bins,verdict,达到', 'bins,verdict,')] },
    { finds: 'verdict-contradicted', of: 'stars', do: [set(shi, 'bins,verdict,达到', 'bins,verdict,未达到')] },
    { finds: 'standard-altered', of: 'stars', do: [add(shi, '1,bins,definition,每千户垃圾桶数,')] },
    { finds: 'statement-mismatch', of: 'stars', do: [says('bins', '垃圾桶60个，共510户。')] },
    { finds: 'clause-unanswered', of: 'stars', do: [add('standard/criteria.csv', '三星,school,1b,,declared,hard,讲座'), says('school', '进校宣传4次。')] },
    { finds: 'wrong-tier', of: 'stars', do: [add('standard/statements.csv', ',bins,one,zh,一级村有垃圾桶{bins.count}个，共{bins.households}户。'), says('bins', '一级村有垃圾桶60个，共500户。')] },
    { finds: 'statement-unread', of: 'stars', do: [says('bins', '村内环境整洁。')] },
    { finds: 'blank-field', of: 'stars', do: [set(shi, 'bins.count,60', 'bins.count,')] },
    { finds: 'alternative-unresolved', of: 'stars', do: [item('school.kind', 'choice', { choices: '定期|不定期|定期/不定期?' }), add(shi, '4,school,school.kind,定期/不定期,')] },
    { finds: 'hint-left', of: 'stars', do: [word('hint', '填文字'), item('school.body', 'text'), add(shi, '4,school,school.body,填文字,')] },
    { finds: 'vague-quantity', of: 'stars', do: [word('vague', '若干'), says('bins', '垃圾桶若干个，共500户。')] },
    { finds: 'unit-suspect', of: 'stars', do: [set(shi, 'bins.count,60,个', 'bins.count,60,吨')] },
    { finds: 'vacuous', of: 'stars', do: [set(shi, 'bins.households,500', 'bins.households,0'), set(shi, 'sorting.households,450', 'sorting.households,0'), set(shi, 'rate,90', 'rate,100')] },
    { finds: 'no-denominator', of: 'health', do: [] },
    { finds: 'qualifier-dropped', of: 'stars', do: [word('qualifier', '常住'), set('standard/indicators.csv', '每百户不少于10个', '每百常住户不少于10个'), says('bins', '垃圾桶60个，共500户。')] },
    { finds: 'list-foreign', of: 'stars', do: [item('school.list', 'list'), word('trait', '讲', 'school.list'), add(shi, '4,school,school.list,春讲、花园,')] },
    { finds: 'uniform', of: 'stars', do: allFull },
    { finds: 'parts-identical', of: 'stars', do: allFull },
    { finds: 'entity-suspect', of: 'stars', do: [word('platform', '平台'), item('school.body', 'text', { role: 'entity' }), add(shi, '4,school,school.body,宣传平台,')] },
    { finds: 'outlier', of: 'health', do: [...['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((id, i) => [add(register, `${id},${id}站,Station ${id},虚构镇,town,applied,通过,,`), (folder) => writeFileSync(join(folder, `2041/communities/${id}.csv`), readFileSync(join(folder, '2041/communities/heping.csv'), 'utf8').replace(/nurses.residents,\d+/, `nurses.residents,${i === 0 ? 9000000 : 5000 + 13 * i}`))])] },
    { finds: 'copied-answers', of: 'scores', do: [] },
    { finds: 'wording-changed', of: 'stars', do: [says('bins', '垃圾桶共60个，户数500户。'), add('standard/statements.csv', ',bins,other,zh,垃圾桶共{bins.count}个，户数{bins.households}户。')] },
    { finds: 'duplicate-text', of: 'stars', do: [item('school.list', 'list'), add(shi, '4,school,school.list,春讲、春讲,')] },
    { finds: 'punctuation', of: 'stars', do: [says('bins', '垃圾桶60个，共500户')] },
    { finds: 'spacing', of: 'stars', do: [says('bins', '垃圾桶60 个，共 500户。')] },
    { finds: 'notice-count-mismatch', of: 'stars', do: [set(notice, '2个村为三星村', '9个村为三星村')] },
    { finds: 'conclusion-contradicted', of: 'stars', do: [] },
    { finds: 'notice-facts', of: 'stars', do: [add(notice, 'publicity,2041年6月12日至2041年6月4日,,')] },
    { finds: 'spot-check-ratio', of: 'stars', do: [add(notice, 'pool_count,9,,', 'sample_share,30%,,', 'sampled_count,1,,')] },
    { finds: 'spot-check-unpublished', of: 'stars', do: [] },
    { finds: 'notice-element-missing', of: 'stars', do: [] },
    { finds: 'personal-data', of: 'stars', do: [says('bins', '垃圾桶60个，共500户。联系人13800138000。')] },
    { finds: 'file-unreadable', of: 'stars', do: [add(shi, '4,school,"school.times,4')] },
    { finds: 'file-form', of: 'stars', do: [put(shi, 'no;indicator;item;value;unit', '1;bins;verdict;达到;', '1;bins;bins.count;60;个')] },
    { finds: 'character-unprintable', of: 'stars', do: [set(register, '石桥村', '石桥\u{1FAE8}村')], render: true },
    { finds: 'source-unplaced', of: 'stars', do: [put('2041/unplaced.csv', 'line,first,kind,text', '12,,row,某行')] },
    { finds: 'column-missing', of: 'stars', do: [set(shi, 'no,indicator,item,value,unit', 'no,indicator,item,amount,unit')] },
    { finds: 'row-ragged', of: 'stars', do: [add(shi, '4,school')] },
    { finds: 'item-unknown', of: 'stars', do: [set(shi, 'school.times', 'school.time')] },
    { finds: 'item-duplicate', of: 'stars', do: [add(shi, '1,bins,bins.count,61,个')] },
    { finds: 'value-type', of: 'stars', do: [set(shi, 'bins.count,60', 'bins.count,六十来个')] },
    { finds: 'rule-broken', of: 'stars', standard: true, do: [set('standard/criteria.csv', 'bins.count / bins.households', 'bins.count // bins.households')] },
    { finds: 'correction-refused', of: 'stars', do: [put('2041/corrections.csv', 'community,indicator,item,old,new,reason,evidence,approved_by,date', 'shi,bins,bins.count,61,62,漏计,台账,王某,2041-05-30')] },
    { finds: 'import-pending', of: 'stars', do: [put('2041/corrections-proposed.csv', 'community,indicator,item,old,new,file', 'shi,bins,bins.count,61,62,石桥.docx')] },
    { finds: 'waiver-expired', of: 'stars', do: [put('2041/waivers.csv', waiver, 'threshold-missed,yun,bins,待补,待补,王某,2041-01-02,2041-03-01')] },
    { finds: 'waiver-unused', of: 'stars', do: [put('2041/waivers.csv', waiver, 'uniform,yun,bins,待补,待补,王某,2041-01-02,2042-03-01')] },
    { finds: 'untranslated', of: 'stars', do: [set(register, 'Shiqiao Village', '')] },
    { finds: 'regressed', of: 'stars', compare: true, do: [] },
    { finds: 'implausible-change', of: 'stars', compare: true, do: [set('2042/communities/shi.csv', /bins.households,\d+/, 'bins.households,9500')] },
    { finds: 'unchanged-text', of: 'health', compare: true, do: [] },
    { finds: 'promise-unmet', of: 'stars', compare: true, do: [put('2041/waivers.csv', waiver, 'threshold-missed,yun,bins,待补,年内补足,王某,2041-06-03,2042-01-01'), set('2042/communities/yun.csv', /bins.count,\d+/, 'bins.count,30')] },
    { finds: 'succession-undeclared', of: 'stars', compare: true, do: [set('2042/communities.csv', 'long,龙泉村,Longquan', 'xin,新建村,Xinjian'), (folder) => rmSync(join(folder, '2042/communities/long.csv'))] },
    { finds: 'same-date', of: 'stars', compare: true, do: [set('2042/notice.csv', '2042年6月3日,3 June 2042', '2041年6月3日,3 June 2041')] },
    { finds: 'tier-changed', of: 'stars', compare: true, do: [] },
    { finds: 'standard-changed', of: 'scores', compare: true, do: [(folder) => cpSync(join(folder, 'standard'), join(folder, 'later'), { recursive: true }), set('2042/notice.csv', '../standard', '../later'), set('later/levels.csv', 'good,75', 'good,78'), set('later/criteria.csv', '>= 30%', '>= 35%')] },
];
// Of how a document of an office was read, and of a notice with one table for a tier, which only import makes:
// tests/cases/tables-in-doubt and those of import have them.
const elsewhere = ['told-of-tier', 'document-read', 'source-remark'];

// ---- what a message may not have

const domain = /智慧社区|街道|达标|成长型|基础型|抽检|验收|昌乐|山东|smart communit|subdistrict|acceptance|growth.tier|basic.tier/i;
const units = /社区|communit(y|ies)(?!\w*\.csv)/i; // what is judged: nothing here is a community
const quoted = /“[^”]*”|[\w./-]*\.csv\b/g;
const names = /石桥.?村|白塔村|龙泉村|云门村|草甸村|新建村|(?<=[Tt]he words to use are: ).*|(?<=are listed.*: ).*(?=. The two)|\([^)]*\*[^)]*\)/g; // as they are to be written or were, and what is masked

function flaws(lang, text) {
    const found = [];
    if (/[{}]|\bNULL\b|\(null\)/.test(text)) found.push('a placeholder');
    if (domain.test(text)) found.push('a word of smart communities');
    if (units.test(text.replace(quoted, 'x').replaceAll(/communities\/?/g, ''))) found.push('a community');
    if (/“”|「」|（）|\(\)|“\s*”/.test(text)) found.push('empty brackets');
    if (!(lang === 'zh' ? /[。？！）]$/ : /[.?!)”]$/).test(text)) found.push('no end');
    if (lang === 'en' && /\p{Script=Han}/u.test(text.replace(quoted, 'x').replace(names, ''))) found.push('Chinese outside quotation marks');
    if (lang === 'en' && /  | [.,;:]|[，。；、]/.test(text.replace(quoted, 'x').replace(names, 'x'))) found.push('blanks or marks of Chinese');
    if (lang === 'zh' && /[，；、]{2}|[，；、]。|  /.test(text)) found.push('marks beside each other');
    return found;
}

// ---- planting

const problems = [], told = new Map();
const see = (plant, rule, lang, text) => {
    for (const flaw of flaws(lang, text)) problems.push(`${plant.finds}: ${rule}: ${flaw}: ${text}`);
};

function findingsOf(plant, folder) {
    if (plant.compare) {
        const out = join(folder, 'out');
        run('compare', join(folder, '2041'), join(folder, '2042'), '-o', out, '--lang', 'zh,en', '--format', 'text', '--quiet');
        const rules = readFileSync(join(out, 'findings.csv'), 'utf8').split('\n').slice(1).map((line) => line.split(',')[1]);
        for (const lang of ['zh', 'en']) {
            const review = readFileSync(join(out, `yearly.${lang}.txt`), 'utf8');
            const texts = [...review.matchAll(/^ *text "(.*)"$/gm)].map(([, text]) => text);
            assert.ok(texts.length > 20);
            for (const text of texts) {
                if (/[{}]/.test(text)) problems.push(`${plant.finds}: a placeholder: ${text}`);
                if (domain.test(text) || (plant.of !== 'health' && units.test(text.replace(quoted, 'x').replaceAll(/communities\//g, '')))) problems.push(`${plant.finds}: a word of smart communities: ${text}`);
            }
        }
        return rules.filter(Boolean);
    }
    const operands = plant.standard ? ['--standard', join(folder, 'standard')] : [join(folder, '2041')];
    if (plant.render) {
        run('render', join(folder, '2041'), '-o', join(folder, 'out'), '--document', 'review', '--format', 'text', '--quiet');
        return JSON.parse(readFileSync(join(folder, 'out-internal/findings.json'), 'utf8')).findings;
    }
    return JSON.parse(run('check', ...operands, '--format', 'json', '--fail-on', 'never').stdout).findings;
}

for (const plant of plants) {
    const folder = join(TMP, 'planted');
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(ROOT, bases[plant.of]), folder, { recursive: true });
    for (const change of plant.do) change(folder);
    const findings = findingsOf(plant, folder);
    const rules = findings.map((finding) => finding.rule ?? finding);
    if (!rules.includes(plant.finds)) problems.push(`${plant.finds} was not found, but ${[...new Set(rules)].join(', ')}`);
    for (const { rule, message } of findings)
        if (message && plant.of !== 'health') for (const lang of ['zh', 'en']) see(plant, rule, lang, message[lang]);
    told.set(plant.finds, true);
}
assert.deepEqual([...new Set(problems)], []);

// ---- none of the catalogue is left out

const catalogue = [...readFileSync(join(ROOT, 'gen/base/finding_list.h'), 'utf8').matchAll(/^(?:FINDING|COMPARED)\([A-Z_]+, "([a-z-]+)"/gm)].map(([, id]) => id);
assert.ok(catalogue.length > 60);
assert.deepEqual(catalogue.filter((id) => !told.has(id)), elsewhere);

// ---- the test itself

assert.deepEqual(flaws('zh', '填写{stated}。'), ['a placeholder']);
assert.deepEqual(flaws('zh', '社区填写3。'), ['a community']);
assert.deepEqual(flaws('en', 'The growth tier misses 达到.'), ['a word of smart communities', 'Chinese outside quotation marks']);
assert.deepEqual(flaws('en', 'It is “” , and'), ['empty brackets', 'no end', 'blanks or marks of Chinese']);
