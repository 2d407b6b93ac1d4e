// One table of truth against all that is printed: node truth.mjs GONGSHI ROOT FOLDER
// A register in which every state of a community and of a row occurs is rendered as a draft and, with what stands
// waived, as a final edition. Each count, list, chart, page, poster, article and table of the open data is then compared
// with the two tables below, in Chinese and English. A new state is a line there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readTable } from './table.mjs';

const [, , gongshi, root, folder] = process.argv;
const LANGS = ['zh', 'en'];

// ---- the truth ----

// What a row rests on: as the open data say it, and its words.
const BASIS = {
    differs: ['与核算结果不一致', 'Contradicted by the figures'],
    figures: ['数据核算', 'Checked against figures'],
    words: ['文字说明', 'By description'],
    no_data: ['缺少数据', 'No data'],
    not_applicable: ['不涉及', 'Not applicable'],
};
const MET = ['达标', 'Met'];
const NOT_MET = ['不达标', 'Not met'];
const HOLE = ['（未填写）', '(not stated)'];
const BARE = ['（未填报完成情况）', '(no description given)'];
const SEE = ['见公示全文', 'see the full notice'];

// The rows of a growth community: what stands in its table, then what must be told. page and poster: words that must
// stand in the row; chart: what the table of the rate's chart says of it; told: what stands below the claim, where that
// is more than the basis. Rows that are not listed are blank.
const ROWS = [
    { no: 1, id: 'broadband', chart: 'computed', is: 'met', values: { verdict: '达标', 'broadband.rate': '90', 'broadband.capable': '900', 'broadband.households': '1000' },
      claim: MET, stated: 'met', basis: 'figures',
      page: ['家庭千兆光纤网络覆盖率：90%；具备千兆接入能力的家庭数：900户', 'Household coverage of gigabit fibre: 90%'], poster: ['千兆光纤覆盖率90%', '90%'] },
    { no: 2, id: 'mobile', chart: 'not_reported', is: 'stated only', values: { verdict: '达标' },
      claim: MET, stated: 'met', basis: 'no_data', page: BARE, poster: BARE },
    { no: 3, id: 'broadcast', chart: 'contradicted', is: 'contradicted', values: { verdict: '达标', 'broadcast.rate': '95', 'broadcast.capable': '500', 'broadcast.households': '1000' },
      claim: MET, stated: 'met', basis: 'differs', page: ['广播电视覆盖率：95%', '95%'], poster: ['广播电视覆盖率95%', '95%'] },
    { no: 4, id: 'video', is: 'in a word that nobody knows', values: { verdict: '差不多' },
      claim: ['差不多', '差不多'], stated: '', basis: 'no_data', page: BARE, poster: BARE },
    { no: 5, id: 'lighting', chart: 'computed', is: 'not met, and says so', values: { verdict: '不达标', 'lighting.rate': '28', 'lighting.smart': '28', 'lighting.total': '100' },
      claim: NOT_MET, stated: 'not_met', basis: 'figures', page: ['28%', '28%'], poster: ['智能照明安装率28%', '28%'] },
    { no: 6, id: 'charging', is: 'described in its own words', values: { verdict: '达标', statement: '各小区均已安装智能充电桩并由物业维护。', 'compounds.total': '5' },
      claim: MET, stated: 'met', basis: 'words', page: ['各小区均已安装智能充电桩并由物业维护。', '各小区均已安装智能充电桩并由物业维护。'], poster: SEE },
    { no: 7, id: 'energy', chart: 'vacuous', is: '0/0', values: { verdict: '达标', 'energy.rate': '100', 'energy.meters': '0', 'energy.households': '0' },
      claim: MET, stated: 'met', basis: 'no_data', page: ['100%', '100%'], poster: ['100%', '100%'] },
    { no: 9, id: 'government', is: 'confirmed', values: { verdict: '达标', statement: '属实', 'government.channels': '现场办理' },
      claim: MET, stated: 'met', basis: 'words', page: ['服务形式包括现场办理。', 'government services'], poster: ['“一站式”政务服务：现场办理', '“One-stop” government services: '] },
    { no: 10, id: 'elderly', is: 'confirmed with holes', values: { verdict: '达标', statement: '属实' },
      claim: MET, stated: 'met', basis: 'no_data', page: ['提供（未填写）种社区养老服务，分别为（未填写）。', '(not stated)'], poster: SEE },
    { no: 11, id: 'culture', is: 'met, but said not to be', values: { verdict: '不达标', 'culture.corners': '3', 'culture.cabinets': '2', 'culture.venues': '4' },
      claim: NOT_MET, stated: 'not_met', basis: 'differs', page: ['共享图书角数：3个', 'Shared book corners: 3'], poster: ['共享图书角3个', '3 shared book corners'] },
    { no: 12, id: 'convenience', is: 'said not to be met, and no more', values: { verdict: '不达标' },
      claim: NOT_MET, stated: 'not_met', basis: 'no_data', page: BARE, poster: BARE },
    { no: 17, id: 'highrise', is: 'not applicable', values: { verdict: '达标', 'highrise.12': '0', statement: '社区内无12层及以上住宅。' },
      claim: MET, stated: 'met', basis: 'not_applicable', page: ['社区内无12层及以上住宅。', 'no residential buildings of 12 or more storeys'], poster: ['12层及以上住宅0栋', '0 residential buildings'] },
    { no: 20, id: 'alarm', is: 'a claim without any value', values: { verdict: '达标' },
      claim: MET, stated: 'met', basis: 'no_data', page: BARE, poster: BARE },
    { no: 22, id: 'participation', is: 'short of a recommendation', values: { verdict: '达标', 'participation.elections': '办事平台', 'participation.deliberation': '办事平台', 'participation.meetings': '1', 'participation.disclosure': '办事平台' },
      claim: MET, stated: 'met', basis: 'figures', told: ['未达到（原则性要求）', 'Recommendation not met'],
      page: ['每年线上议事协商活动次数（不少于）：1次', 'Online deliberation meetings a year (not fewer than): 1'], poster: ['不少于）：1次', 'not fewer than): 1'] },
];
const BLANK = { claim: HOLE, stated: '', basis: 'no_data', page: HOLE, poster: HOLE };
// What stands in every pattern of the standard and in no value above: nobody said it.
const UNSAID = ['全覆盖', '加密', '建档立卡', '辅助社区治理', '三务公开', 'encrypted', 'Individual records kept', 'all residential buildings'];

// The communities: basis and conclusion as in the register; whether it counts as recognised, and what may be shown of it.
const COMMUNITIES = [
    { id: 'states', name: '万象社区', name_en: 'Wanxiang Community', tier: 'growth', basis: 'applied', concluded: '已满足', recognised: true, rows: ROWS, shown: true },
    { id: 'plain', name: '白纸社区', name_en: 'Baizhi Community', tier: 'basic', basis: 'applied', concluded: '已满足', recognised: true, rows: [], shown: true },
    { id: 'refused', name: '未过社区', name_en: 'Weiguo Community', tier: 'growth', basis: 'applied', concluded: '不满足', recognised: false, rows: [], shown: true },
    { id: 'open', name: '待议社区', name_en: 'Daiyi Community', tier: 'growth', basis: 'applied', concluded: '', recognised: false, rows: [], shown: true },
    { id: 'kept', name: '暂缓社区', name_en: 'Zanhuan Community', tier: 'basic', basis: 'applied', concluded: '已满足', held: 'yes', recognised: false, rows: [], shown: false },
    { id: 'notable', name: '无表社区', name_en: 'Wubiao Community', tier: 'basic', basis: 'spot_check', concluded: '已满足', recognised: true, rows: null, shown: false },
];
const NOTICE = {
    title: '样例县智慧社区建设验收结果公示', year: '2030', date: '2030年12月1日', issuer: '样例县大数据中心', standard: 'standards/shandong-2022',
    publicity: '2030年12月1日至12月7日', objection: '书面或来电', contact: '张三 0536-1234567', supervision: '0536-7654321',
    phase: 'notice', site: 'https://example.gov.cn/',
};

// ---- making it ----

const table = (rows) => rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n') + '\n';
const run = (...args) => execFileSync(gongshi, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const data = `${folder}/data`;

function form(community) {
    const text = run('form', '--standard', `${root}/data/standards/shandong-2022`, '--tier', community.tier);
    const rows = text.replace('\uFEFF', '').split('\r\n').filter(Boolean).map((line) => line.split(',').slice(0, 6));
    for (const row of community.rows ?? [])
        for (const [item, value] of Object.entries(row.values)) {
            const line = rows.find((cells) => cells[1] === row.id && cells[2] === item);
            if (!line) throw new Error(`no row ${row.id} ${item}`);
            line[3] = value;
        }
    return table(rows.map((cells) => cells.slice(0, 5)));
}

function writeData() {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(`${data}/communities`, { recursive: true });
    mkdirSync(`${data}/standards`);
    symlinkSync(`${root}/data/standards/shandong-2022`, `${data}/standards/shandong-2022`);
    writeFileSync(`${data}/notice.csv`, table([['key', 'zh', 'en'], ...Object.entries(NOTICE).map(([key, zh]) => [key, zh, ''])]));
    writeFileSync(`${data}/communities.csv`, table([['id', 'name_zh', 'name_en', 'subdistrict', 'tier', 'basis', 'concluded', 'held'],
        ...COMMUNITIES.map((c) => [c.id, c.name, c.name_en, '宝都街道', c.tier, c.basis, c.concluded, c.held ?? ''])]));
    for (const community of COMMUNITIES)
        if (community.rows) writeFileSync(`${data}/communities/${community.id}.csv`, form(community));
}

// Every contradiction is let stand, with a reason that the public reads.
function waiveAll() {
    const answer = spawnSync(gongshi, ['check', data, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const errors = JSON.parse(answer.stdout).findings.filter((finding) => finding.severity === 'error');
    const rows = new Set(errors.map((finding) => `${finding.rule},${finding.community ?? ''},,`));
    writeFileSync(`${data}/waivers.csv`, 'rule,community,indicator,reason,public_note,approved_by,date,expires\n' +
        [...rows].map((row) => `${row}已核实,情况属实待整改,主任,2030-11-30,\n`).join(''));
}

// ---- reading it ----

const problems = [];
let checks = 0;
function same(what, is, right) {
    checks += 1;
    if (is !== right) problems.push(`${what}: ${JSON.stringify(is)} and not ${JSON.stringify(right)}`);
}
function has(what, text, words) {
    checks += 1;
    if (!squeeze(text).includes(squeeze(words))) problems.push(`${what}: no ${JSON.stringify(words)} in ${JSON.stringify(text.slice(0, 200))}`);
}
function hasNot(what, text, words) {
    checks += 1;
    if (squeeze(text).includes(squeeze(words))) problems.push(`${what}: says ${JSON.stringify(words)}`);
}
const squeeze = (text) => text.replace(/\s/gu, '');
const read = (path) => readFileSync(path, 'utf8').replace('\uFEFF', '');
const plain = (html) => html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
const csv = (path) => {
    const file = `${folder}/table.csv`;
    writeFileSync(file, read(path));
    return readTable(file);
};
const first = (html, pattern) => plain(html.match(pattern)?.[1] ?? '').trim();
// A row of a table, or one that unfolds: what was reported, and the verdict with its basis.
function rowOf(html, community, no) {
    const row = html.match(new RegExp(`<tr id="community-${community}-${no}"[\\s\\S]*?</tr>`))?.[0];
    if (row) {
        const cells = [...row.matchAll(/<t[dh][\s\S]*?<\/t[dh]>/g)].map((m) => m[0]);
        return { statement: cells.at(-2) ?? '', verdict: cells.at(-1) ?? '' };
    }
    const fold = html.match(new RegExp(`<div class="unfolded" id="community-${community}-${no}">[\\s\\S]*?</details>`))?.[0];
    if (!fold) return undefined;
    const said = (term) => fold.match(new RegExp(`<dt>(?:${term})</dt>\\s*<dd>[\\s\\S]*?</dd>`))?.[0] ?? '';
    return { statement: said('本社区完成情况|Reported by the community'), verdict: said('结论与依据|Result and basis') };
}
// Rows of a table in the text of a document, as their words.
const dumpRows = (text) => text.split(/^ *row(?:[ .].*)?$/m).slice(1).map((row) => [...row.matchAll(/^ *text "(.*)"$/gm)].map((m) => m[1]).join(' '));

const tierCount = { growth: 28, basic: 22 };
const truthOf = (community, no) => community.rows?.find((row) => row.no === no) ?? BLANK;
function counts(community) {
    const sum = Object.fromEntries(Object.keys(BASIS).map((basis) => [basis, 0]));
    for (let no = 1; no <= tierCount[community.tier]; no++) sum[truthOf(community, no).basis] += 1;
    return sum;
}
const shown = COMMUNITIES.filter((community) => community.shown);

// ---- comparing ----

// The rows of a community's table, wherever it stands.
function comparePage(where, html, community, l) {
    const told = [];
    for (let no = 1; no <= tierCount[community.tier]; no++) {
        const truth = truthOf(community, no), what = `${where} ${community.id} ${no} (${truth.is ?? 'blank'})`;
        const { statement, verdict } = rowOf(html, community.id, no) ?? { statement: '', verdict: '' };
        told.push(plain(statement.replace(/<aside[\s\S]*?<\/aside>/g, '')));
        has(what, plain(statement), truth.page[l]);
        has(what, plain(verdict), truth.claim[l]);
        same(`${what} basis`, first(verdict, /class="basis"[^>]*>([\s\S]*?)<\/p>/), (truth.told ?? BASIS[truth.basis])[l]);
        if (truth.stated === 'met') hasNot(what, plain(verdict), NOT_MET[l]);
    }
    for (const words of UNSAID) hasNot(`${where} ${community.id}`, told.join(' '), words);
}

function compareLead(out, community, l) {
    const html = read(`${out}/community/${community.id}.${LANGS[l]}.html`), what = `community/${community.id}.${LANGS[l]}`, sum = counts(community);
    const lead = plain(html.match(/<p>(?:\d+项指标中|Of \d+ results)[\s\S]*?<\/p>/)?.[0] ?? '');
    has(`${what} lead`, lead, String(tierCount[community.tier]));
    let at = -1;
    const words = { differs: ['{}项填报的结论与核算结果不一致', /(\d+) (?:is|are) contradicted/], figures: ['{}项按填报数量核算', /(\d+) (?:is|are) checked against/],
                    words: ['{}项以文字说明为依据', /(\d+) rests? on/], no_data: ['{}项缺少数据', /(\d+) lacks? data/], not_applicable: ['{}项不涉及', /(\d+) (?:does|do) not apply/] };
    for (const [basis, [zh, en]] of Object.entries(words)) {
        const found = lead.match(l === 0 ? new RegExp(zh.replace('{}', '(\\d+)')) : en);
        same(`${what} lead ${basis}`, Number(found?.[1] ?? 0), sum[basis]);
        if (found) {
            same(`${what} lead: what differs comes first`, found.index > at, true);
            at = found.index;
        }
    }
    comparePage(what, html, community, l);
}

function comparePoster(out, community, l, edition) {
    const what = `poster/${community.id}.${LANGS[l]}`, text = read(`${out}/poster/${community.id}.${LANGS[l]}.txt`);
    const rows = dumpRows(text).filter((row) => /^\d+ /.test(row));
    same(`${what} rows`, rows.length, tierCount[community.tier]);
    rows.forEach((row, i) => {
        const truth = truthOf(community, i + 1);
        has(`${what} ${i + 1} (${truth.is ?? 'blank'})`, row, truth.poster[l]);
    });
    // A verdict that most rows share is not repeated: what is another, or does not agree, is listed, five and a count.
    const exceptions = [...Array(tierCount[community.tier]).keys()].map((i) => [i + 1, truthOf(community, i + 1)])
        .filter(([, truth]) => truth.claim !== MET || truth.basis === 'differs');
    const listed = [...text.matchAll(/^ +item\n +para\n +strong\n +text "(\d+) [^"]*"\n((?: {10,}.*\n)*)/gm)].map(([, no, words]) => [Number(no), words]);
    const more = Number(text.match(l === 0 ? /另有(\d+)项/ : /(\d+) more in the full notice/)?.[1] ?? 0);
    same(`${what} listed`, listed.length, Math.min(5, listed.length + more));
    same(`${what} marked`, [...text.matchAll(/^ +row\.error$/gm)].length, exceptions.length);
    if (more === 0)
        for (const [no] of exceptions) same(`${what} ${no} listed`, listed.some(([at]) => at === no), true);
    for (const [no, words] of edition === 'final' ? listed : []) {
        const truth = truthOf(community, no);
        if (truth.claim !== MET) has(`${what} ${no} claim`, words, truth.claim[l]);
    }
    for (const words of edition === 'final' ? ['待核实', 'to be verified'] : []) hasNot(what, text, words);
    for (const words of UNSAID) hasNot(what, rows.join(' '), words);
}

function compareOpenData(out, edition) {
    const register = csv(`${out}/open-data/communities.csv`);
    same('open data: communities', register.length, COMMUNITIES.length);
    for (const community of COMMUNITIES) {
        const row = register.find((line) => line.community === community.id) ?? {};
        same(`open data ${community.id} concluded`, row.concluded, community.held ? '' : community.concluded);
        same(`open data ${community.id} held`, row.held, community.held ? 'yes' : 'no');
        same(`open data ${community.id} has_figures`, row.has_figures, community.shown ? 'yes' : 'no');
        same(`open data ${community.id} edition`, row.edition, edition);
    }
    const verdicts = csv(`${out}/open-data/verdicts.csv`);
    same('open data: verdicts', verdicts.length, shown.reduce((sum, community) => sum + tierCount[community.tier], 0));
    for (const row of verdicts) {
        const truth = truthOf(COMMUNITIES.find((community) => community.id === row.community), Number(row.no));
        same(`open data ${row.community} ${row.no} stated`, row.stated, truth.stated);
        same(`open data ${row.community} ${row.no} rests_on`, row.rests_on, truth.basis);
    }
    for (const row of csv(`${out}/open-data/figures.csv`))
        same(`open data ${row.community} ${row.item}`, row.value, ROWS.find((truth) => row.community === 'states' && truth.no === Number(row.no))?.values[row.item] ?? '');
}

// Charts give their numbers as tables: of the parts of a stack, and of rates.
function compareCharts(out) {
    const heads = { differs: '与核算结果不一致', figures: '由数量核算', words: '文字说明', no_data: '缺少数据', not_applicable: '不涉及' };
    const stacks = csv(`${out}/charts/summary.csv`);
    for (const community of shown) {
        const row = stacks.find((line) => line['社区'] === community.name) ?? {};
        for (const [basis, count] of Object.entries(counts(community))) same(`charts/summary ${community.id} ${basis}`, Number(row[heads[basis]]), count);
    }
    const categories = csv(`${out}/charts/categories.csv`), all = shown.map(counts);
    for (const basis of Object.keys(BASIS))
        same(`charts/categories ${basis}`, categories.reduce((sum, line) => sum + Number(line[heads[basis]]), 0), all.reduce((sum, count) => sum + count[basis], 0));
    for (const row of ROWS.filter((truth) => truth.chart)) {
        const rates = csv(`${out}/charts/${row.id}.csv`);
        const of = (id) => rates.find((line) => line.community === id) ?? {};
        same(`charts/${row.id} states`, of('states').state, row.chart);
        same(`charts/${row.id} stated`, of('states').stated, row.values[`${row.id}.rate`] ? `${row.values[`${row.id}.rate`]}%` : '');
        for (const id of ['refused', 'open']) same(`charts/${row.id} ${id}`, of(id).state, 'not_reported');
        for (const id of ['plain', 'kept', 'notable'])
            if (['lighting', 'energy'].includes(row.id)) same(`charts/${row.id} ${id}`, of(id).state, 'not_asked');
    }
}

function compareIndex(out, l) {
    const html = read(`${out}/${l === 0 ? 'index' : 'index.en'}.html`), lead = first(html, /<p class="lead"[^>]*>([\s\S]*?)<\/p>/);
    const sums = ['growth', 'basic'].map((tier) => COMMUNITIES.filter((c) => c.recognised && c.tier === tier).length);
    const numbers = [...lead.matchAll(/\d+/g)].map((m) => Number(m[0]));
    same(`index.${LANGS[l]} lead ${lead}`, numbers.join(), sums.join());
    const names = l === 0 ? 'name' : 'name_en';
    for (const community of COMMUNITIES) has(`index.${LANGS[l]}`, plain(html), community[names]);
    hasNot(`index.${LANGS[l]}`, lead, COMMUNITIES.find((c) => !c.recognised)[names]);
}

function compareEdition(edition) {
    const out = `${folder}/${edition}`;
    for (const made of [out, `${out}-internal`, `${out}-alone`]) rmSync(made, { recursive: true, force: true });
    for (const [folder, ...more] of [[out, '--format', 'html,text'], [`${out}-alone`, '--format', 'html', '--document', 'notice', '--full']]) {
        const answer = spawnSync(gongshi, ['render', data, '-o', folder, '--quiet', '--lang', 'zh,en', ...more, ...(edition === 'final' ? ['--final'] : [])], { encoding: 'utf8' });
        if (answer.status !== 0) {
            problems.push(`render ${edition}: ${answer.status} ${answer.stderr.slice(-800)}`);
            return;
        }
    }
    LANGS.forEach((lang, l) => {
        compareIndex(out, l);
        for (const community of shown) {
            compareLead(out, community, l);
            comparePoster(out, community, l, edition);
        }
        // With pages of their own the notice leads to them; without, it holds what they say.
        for (const page of ['notice', 'article/notice']) {
            const html = read(`${out}/${page}.${lang}.html`), alone = read(`${out}-alone/${page}.${lang}.html`);
            for (const community of COMMUNITIES) {
                same(`${page}.${lang} leads to ${community.id}`, html.includes(`community/${community.id}.${lang}.html"`), community.shown);
                same(`${page}.${lang} holds ${community.id}`, rowOf(html, community.id, 1), undefined);
                if (community.shown) comparePage(`alone ${page}.${lang}`, alone, community, l);
                else same(`alone ${page}.${lang} ${community.id}`, rowOf(alone, community.id, 1), undefined);
            }
        }
    });
    compareOpenData(out, edition);
    compareCharts(out);
}

writeData();
compareEdition('draft');
waiveAll();
compareEdition('final');
for (const problem of problems) console.log(problem);
console.log(`${checks - problems.length} passed, ${problems.length} failed`);
process.exit(problems.length > 0 ? 1 : 0);
