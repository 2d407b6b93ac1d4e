// The data set that hostile cases change, and texts that were made to break a program or its readers.
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { ROOT } = process.env;
export const standard = 'shandong-2022';

export function read(file) {
  return readFileSync(file, 'utf8');
}

export function change(file, from, to) {
  const text = read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing changed: ${from} in ${file}`);
  writeFileSync(file, changed);
}

export function cell(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

export function sample(dir) {
  mkdirSync(join(dir, 'data/sample/communities'), { recursive: true });
  cpSync(join(ROOT, 'data/standards'), join(dir, 'data/standards'), { recursive: true });
  cpSync(join(ROOT, 'data/2023/communities/xihe.csv'), join(dir, 'data/sample/communities/sample.csv'));
  writeFileSync(join(dir, 'data/sample/notice.csv'), `key,zh,en,source\nstandard,../standards/${standard},,\n`);
  writeFileSync(join(dir, 'data/sample/communities.csv'),
    'id,name_zh,name_en,subdistrict,tier,basis,concluded,held,source\n' +
    'sample,样例社区,Sample Community,某某街道,basic,applied,已满足,,\n');
}

export const files = {
  notice: 'data/sample/notice.csv', register: 'data/sample/communities.csv',
  table: 'data/sample/communities/sample.csv', criteria: `data/standards/${standard}/criteria.csv`,
  waivers: 'data/sample/waivers.csv', corrections: 'data/sample/corrections.csv',
  items: `data/standards/${standard}/items.csv`, statements: `data/standards/${standard}/statements.csv`, indicators: `data/standards/${standard}/indicators.csv`,
};

// The text in every field that is printed: facts of the notice, the register, sentences, answers in words, what the
// office settled.
// Of several texts each field has the next one.
export function everywhere(dir, ...given) {
  let field = 0;
  const text = () => given[field++ % given.length];
  const at = (name) => join(dir, files[name]);
  const keys = ['title', 'issuer', 'basis', 'publicity', 'objection', 'contact', 'supervision', 'paper', 'site_name',
    'keywords', 'description', 'author', 'column_name', 'url'];
  appendFileSync(at('notice'), keys.map((key) => `${key},${cell(text())},${cell(text())},\n`).join(''));
  change(at('register'), '样例社区,Sample Community,某某街道', `${cell(text())},${cell(text())},${cell(text())}`);
  change(at('register'), '已满足', cell(text()));
  const said = read(at('items')).split('\n').filter((line) => /^[^,]*,[^,]*,[^,]*,(text|list|choice|type),/.test(line))
    .map((line) => line.split(',')[2]).concat('statement', 'definition', 'requirement');
  let replaced = 0;
  writeFileSync(at('table'), read(at('table')).split('\n').map((line) => {
    const match = /^(\d+,[a-z0-9.-]+,([a-z0-9.]+)),(?:"[^"]*"|[^",]*),/.exec(line);
    if (!match || !said.includes(match[2])) return line;
    replaced++;
    return `${match[1]},${cell(text())},,${line.split(',').at(-1)}`;
  }).join('\n'));
  if (replaced < 30) throw new Error(`only ${replaced} answers are texts`);
  writeFileSync(at('waivers'), 'rule,community,indicator,reason,public_note,approved_by,date,expires\n' +
    `uniform,sample,,${cell(text())},${cell(text())},${cell(text())},2024-11-01,\n`);
  writeFileSync(at('corrections'), 'community,indicator,item,old,new,reason,evidence,approved_by,date\n' +
    `sample,broadcast,broadcast.capable,2385,2384,${cell(text())},${cell(text())},${cell(text())},2024-12-01\n`);
  change(at('indicators'), /有线宽带网络/g, text().replace(/[\n"]/g, ' ').replaceAll(',', '，'));
}

const mark = 'PWNED';
export const texts = {
  'HTML': `<script>${mark}()</script><img src=x onerror=${mark}()><b class=${mark}>粗</b>`,
  'an attribute\'s end': `" onmouseover="${mark}()" x='`,
  'SVG': `</text></svg><svg onload=${mark}()><foreignObject>${mark}</foreignObject>`,
  'a comment, CDATA, entities': `--> ]]> <!-- <![CDATA[ &lt; &#60;script&#62; &${mark};`,
  'Markdown': `# 标题 **粗** [链接](javascript:${mark}()) ![图](http://example.org/${mark}) \`代码\` {{title}} {{closing}}`,
  'placeholders': '{title} {name} {{groups}} %s %n %1$s $(id) `id` ${HOME}',
  'pango markup': `<span foreground="red">红</span>&amp;<big>${mark}</big>`,
  'strings of PDF': `) Tj ET /JS (${mark}) endstream endobj \\( \\) \\\\ <</Type /Action>> %%EOF`,
  'formulas': `=HYPERLINK("http://example.org/${mark}","点")`,
  'formulas by another name': `＝cmd|' /C calc'!A0`,
  'a formula after +': `+${mark}*1`,
  'a formula after @': `@SUM(1+1)*cmd`,
  'a formula after -': `-2+3+cmd|' /C ${mark}'!A0`,
  'right-to-left override': '样例\u202E区社\u202C \u2066隔离\u2069 \u200F\u061C结束',
  'zero-width characters': '样\u200B例\u200D社\u2060区\uFEFF\u00AD',
  'control characters': '样例\u0001\u0008\u001B[31m红\u007F\u0085社区',
  'a storm of combining marks': '样' + '\u0301\u0308\u0327'.repeat(200) + '例',
  'line and paragraph separators': '样例\u2028社区\u2029结束',
  'not characters': '样例\uFFFE\uFFFF\u{1FFFF}社区',
  'line breaks': '样例\n\n\n社区\r\n- 列表\n结束',
  'one long word': '样例社区'.repeat(1250),
  'one long Latin word': 'A'.repeat(5000),
};

// Texts so many to a run, beside each other as data has them: [{ names, given }].
export function bundles(texts, size) {
  const all = Object.entries(texts), parts = [];
  for (let from = 0; from < all.length; from += size) {
    const some = all.slice(from, from + size);
    parts.push({ names: some.map(([name]) => name).join('; '), given: some.map(([, text]) => text) });
  }
  return parts;
}
