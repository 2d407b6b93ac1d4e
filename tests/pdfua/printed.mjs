// As printed: the text of each PDF, by its structure, against the web page of the same document, and the tables of the
// communities against the data set itself. White space and the width of characters do not count.
//
//   node tests/pdfua/printed.mjs DATASET STANDARD OUT    OUT: what render made; exit status 1 for any difference
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { readTable } from "../check/table.mjs";
import { Pdf, elements, textOf } from "./pdf.mjs";

const [, , dataset, standard, out] = process.argv;
const squeeze = (text) => text.normalize("NFKC").replace(/\s/gu, "");
let faults = 0, cells = 0, rows = 0;
const fault = (words) => {
  faults++;
  console.log(words);
};

// ---- web pages ----

const plain = (html) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " })[name]);

// For the web only: the numbers behind a chart, short sentences of cards, the open government record, ways, lists of rows.
const printable = (html) =>
  html
    .replace(/<details>[^]*?<\/details>/g, "")
    .replace(/<table class="disclosure"[^]*?<\/table>/g, "")
    .replace(/<ul class="rows">[^]*?<\/ul>/g, "")
    .replace(/<p class="(brief|way)">[^]*?<\/p>/g, "");

const tablesOfHtml = (html) =>
  [...html.matchAll(/<table[^>]*>([^]*?)<\/table>/g)].map(([, table]) =>
    [...table.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row]) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) => squeeze(plain(cell))),
    ),
  );

// ---- PDF ----

const tablesOfPdf = (pdf, words) =>
  [...elements(pdf.tree()[0])]
    .filter((element) => element.type === "Table")
    .map((table) =>
      [...elements(table)]
        .filter((element) => element.type === "TR")
        .map((row) => row.kids.map((cell) => squeeze(textOf(cell, words)))),
    );

function compare(name) {
  const pdf = new Pdf(`${name}.pdf`);
  const words = pdf.words();
  const printed = tablesOfPdf(pdf, words);
  const shown = printable(readFileSync(`${name}.html`, "utf8"));
  const web = tablesOfHtml(shown);
  const all = squeeze(plain(shown));
  // On the web the notice leads to its annexes, and a community's rows unfold: the same words, but no table.
  if (!/\/review\./.test(name)) {
    for (const row of /\/community\//.test(name) ? printed[0].slice(1) : [])
      for (const cell of row.slice(-5, -2)) {
        cells++;
        if (!all.includes(cell)) fault(`${name}: not on the web: ${cell}`);
      }
    return printed;
  }
  if (printed.length !== web.length) fault(`${name}: ${printed.length} tables printed, ${web.length} on the web`);
  printed.forEach((table, t) => {
    cells += table.flat().length;
    if (JSON.stringify(table) === JSON.stringify(web[t])) return;
    table.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell !== web[t]?.[r]?.[c]) fault(`${name}: table ${t + 1}, row ${r + 1}: ${cell} | ${web[t]?.[r]?.[c]}`);
      }),
    );
  });
  for (const element of elements(pdf.tree()[0])) {
    const text = /^(H\d|P|Caption)$/.test(element.type) ? squeeze(textOf(element, words)) : "";
    if (!all.includes(text)) fault(`${name}: not on the web: ${text}`);
    if (/…/.test(text)) fault(`${name}: an ellipsis: ${text}`);
  }
  return printed;
}

// ---- the data ----

// Sentences are printed with their holes shown, and with marks set right: of the Chinese width, and once.
const asSaid = (text) => text.normalize("NFKC").replaceAll("(未填写)", "").replace(/([,;:!?、。])[,;:!?、。]*/gu, "$1");

const tiers = new Map(readTable(`${dataset}/communities.csv`).map((row) => [row.id, row.tier]));
const indicators = readTable(`${standard}/indicators.csv`);

// Each row of a community's table: number, name, definition, requirement, sentence, verdict as the data have them.
function compareData(name, id, table) {
  const data = readTable(`${dataset}/communities/${id}.csv`);
  const said = (no, item) => data.find((row) => row.no === no && row.item === item)?.value ?? "";
  const body = table.slice(1).map((row) => row.slice(-6));
  const wanted = indicators.filter((row) => row.tier === tiers.get(id));
  if (body.length !== wanted.length) fault(`${name}: ${body.length} rows, the standard has ${wanted.length}`);
  body.forEach(([no, title, definition, requirement, sentence, verdict], i) => {
    rows++;
    const own = wanted[i];
    const pairs = [[no, own.no], [title, own.name_zh], [definition, own.definition_zh],
      [requirement, own.requirement_zh]];
    for (const [printed, expected] of pairs)
      if (printed !== squeeze(expected)) fault(`${name}: row ${own.no}: ${printed} | ${expected}`);
    if (!asSaid(sentence).startsWith(asSaid(squeeze(said(own.no, "statement"))))) fault(`${name}: row ${own.no}: ${sentence}`);
    if (!verdict.startsWith(squeeze(said(own.no, "verdict")))) fault(`${name}: row ${own.no}: ${verdict}`);
  });
}

const names = [`${out}/notice.zh`, `${out}-internal/review.zh`];
for (const file of readdirSync(`${out}/community`).sort())
  if (file.endsWith(".zh.pdf")) names.push(`${out}/community/${file.replace(".pdf", "")}`);
for (const name of names) {
  const printed = compare(name);
  const id = /community\/([^.]+)\./.exec(name)?.[1];
  if (id && existsSync(`${dataset}/communities/${id}.csv`)) compareData(name, id, printed[0]);
}
console.log(`${names.length} documents, ${cells} cells, ${rows} rows`);
process.exit(faults || rows === 0 ? 1 : 0);
