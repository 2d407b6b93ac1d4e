// Each correction that the desk offers is written into corrections.csv of a copy, its placeholders filled in, and checked:
// it is accepted, and the finding it stands below is gone or is another one. Each waiver is written into waivers.csv: it is
// accepted, and the finding no longer stands.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { ROOT, TMP, GONGSHI_PLAIN } = process.env;
let passed = 0;
let failed = 0;
const expect = (right, words) => {
  if (right) passed += 1;
  else {
    failed += 1;
    console.log(words);
  }
};

cpSync(join(ROOT, 'data'), join(TMP, 'data'), { recursive: true });
const data = join(TMP, 'data/2023'), out = join(TMP, 'out');
const run = (...args) => spawnSync(GONGSHI_PLAIN, args, { encoding: 'utf8' });
const check = () => JSON.parse(run('check', data, '--format', 'json', '--fail-on', 'never').stdout);
const standing = (report) => report.findings.filter((f) => f.severity === 'error' && !f.waiver);
const name = (f) => [f.rule, f.community, f.no, f.message.zh].join('|');

const before = check();
run('render', data, '-o', out, '--document', 'review,query,index', '--format', 'html', '--quiet', '--lang', 'zh,en');
const html = readFileSync(`${out}-internal/index.html`, 'utf8');
const text = (markup) =>
  markup.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const lines = [...html.matchAll(/<p class="copy">([\s\S]*?)<\/p>/g)].map((m) => text(m[1])).filter((line) => !line.startsWith('gongshi '));
const heads = lines.splice(0, 2);
const fill = (line) => line.replace('理由', '经核对').replace('随公示公布的说明', '数量以台账为准').replace('依据', '台账第3页').replace('批准人', '李四').replace('日期', '2024-01-02');
const corrections = lines.filter((line) => line.includes('依据')), waivers = lines.filter((line) => !line.includes('依据'));

expect(corrections.length > 10, `${corrections.length} corrections are offered`);
expect(waivers.length === standing(before).length, `${waivers.length} waivers for ${standing(before).length} contradictions`);
for (const line of corrections) {
  const [community, , item] = line.split(',');
  writeFileSync(join(data, 'corrections.csv'), `${heads[0]}\n${fill(line)}\n`);
  const after = check();
  if (line === corrections[0]) {
    // a spreadsheet puts what is pasted into one cell
    writeFileSync(join(data, 'corrections.csv'), `${heads[0]}\n"${fill(line)}"${','.repeat(8)}\n`);
    expect(JSON.stringify(check().findings.map(name)) === JSON.stringify(after.findings.map(name)), 'a line in one cell is the line');
  }
  const refused = after.findings.filter((f) => f.file?.endsWith('corrections.csv'));
  expect(refused.length === 0, `${line}: ${refused.map((f) => f.message.zh)}`);
  const left = new Set(after.findings.map(name));
  const gone = standing(before).filter((f) => f.community === community && !left.has(name(f)));
  expect(gone.length > 0, `${item}: ${line} settles nothing`);
}
writeFileSync(join(data, 'corrections.csv'), 'community,indicator,item,old,new,reason,evidence,approved_by,date\n');
writeFileSync(join(data, 'waivers.csv'),
  `${heads[1]}\n${[...new Set(waivers.map((line) => `"${fill(line)}",,,,,,,`))].join('\n')}\n`);
const after = check();
const open = standing(after).map(name);
expect(open.length === 0, `still open: ${open.join('\n')}`);

// How far it is, in both languages; and what each community's would bring.
const settled = text(html).match(/(\d+)\/(\d+)个社区没有未解决的矛盾/);
expect(settled && html.includes(`处解决后，可公示${Number(settled[1]) + 1}/${settled[2]}。`), 'what a community would bring');
const open_communities = new Set(standing(before).map((f) => f.community).filter(Boolean)).size;
expect(text(html).includes(`还差${open_communities}个社区，就可以公示`), 'the headline counts communities');
const english = text(readFileSync(`${out}-internal/index.en.html`, 'utf8'));
expect(english.includes(`${open_communities} communities to go before publication`), 'the English headline');

// The board: until when, and what is on record of an answer; what came by an import is entered first.
const board = (corrections, proposed, notice) => {
  const copy = join(TMP, 'board');
  cpSync(join(ROOT, 'data'), copy, { recursive: true });
  const at = (file) => join(copy, '2023', file);
  writeFileSync(at('corrections.csv'), `community,indicator,item,old,new,reason,evidence,approved_by,date\n${corrections}`);
  writeFileSync(at('corrections-proposed.csv'), `community,indicator,item,old,new,reason,evidence,approved_by,date,name_zh,no,indicator_zh,item_zh,file\n${proposed}`);
  if (notice) appendFileSync(at('notice.csv'), notice);
  run('render', at('.'), '-o', join(copy, 'out'), '--document', 'review,index', '--format', 'html', '--quiet', '--lang', 'zh,en');
  return ['html', 'en.html'].map((end) => readFileSync(join(copy, `out-internal/index.${end}`), 'utf8'));
};
const cells = (page, name) => {
  const row = page.match(new RegExp(`<tr[^>]*>(?:(?!</tr>)[\\s\\S])*?${name}[\\s\\S]*?</tr>`))[0];
  return [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map((cell) => text(cell[1]).trim());
};
const lighting = 'hengan,lighting,lighting.smart,280,800,经核对,台账第3页,李四,2024-01-02\n';
const came = 'yongkang,broadband,broadband.rate,100,98,,,,,,,,,回表 一.xlsx\nyongkang,broadband,broadband.capable,1,2,,,,,,,,,二.xlsx\n';
const [chinese, foreign] = board(lighting, came, 'reply_by,2024年1月15日,,\n');
expect(cells(chinese, '恒安社区').slice(2, 4).join() === '2024年1月15日,更正1处', `恒安社区: ${cells(chinese, '恒安社区')}`);
expect(cells(chinese, '永康社区')[3] === '待采用2处', `永康社区: ${cells(chinese, '永康社区')}`);
expect(cells(chinese, '学府社区')[3] === '未登记', `学府社区: ${cells(chinese, '学府社区')}`);
expect(cells(chinese, '西河社区').slice(2).join() === '—,—,无须发函', `西河社区: ${cells(chinese, '西河社区')}`);
expect(cells(foreign, 'Yongkang Community').slice(2, 4).join() === '15 January 2024,2 to be taken over', 'the English board');
expect(text(chinese).includes('录入已收到的答复：永康社区2处'), 'what came is entered first');
expect(!text(foreign).match(/[、；]\S*xlsx/), 'files in English are parted as English parts them');
const [undated] = board('', '');
expect(text(undated).includes('答复期限未定') && cells(undated, '永康社区')[2] === '未定', 'without a date');
const pending = spawnSync(GONGSHI_PLAIN, ['check', join(TMP, 'board/2023'), '--lang', 'en', '--fail-on', 'never'], { encoding: 'utf8' }).stdout;
expect(!pending.includes('import-pending'), 'nothing is pending where nothing was proposed');
board('', came);
const told = spawnSync(GONGSHI_PLAIN, ['check', join(TMP, 'board/2023'), '--lang', 'en', '--fail-on', 'never'], { encoding: 'utf8' }).stdout;
expect(told.includes('“回表 一.xlsx and 二.xlsx”'), 'files of an import are listed as English lists');

run('render', data, '-o', join(TMP, 'done'), '--document', 'review', '--format', 'html', '--quiet');
expect(readFileSync(join(TMP, 'done-internal/index.html'), 'utf8').includes('没有未解决的矛盾，可以生成正式稿'), 'all settled');

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
