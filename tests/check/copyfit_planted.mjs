// Each law of tests/pdfua/copyfit.mjs, broken in a document of a few lines: it must be told; and a document that keeps all
// of them passes.
import { faultsOf } from "../pdfua/copyfit.mjs";

const height = 842, top = 700, foot = 110;

// Blocks of a document: { type, lines: [[page, y, text]…], kids }. Each line is a piece of its block's mark on that page.
function documentOf(blocks) {
  const pieces = new Map(), pages = [];
  let marks = 0;
  const element = ({ type, lines = [], kids = [] }, parent) => {
    const own = { type, parent, dict: {}, kids: [] };
    for (const [page, y, text, x = 100] of lines) {
      pages[page] ??= { across: false, height };
      const kid = { page, mark: marks++ };
      if (own.kids.at(-1)?.page === page) marks--;
      else own.kids.push(kid);
      const key = `${page} ${own.kids.at(-1).mark}`;
      pieces.set(key, [...(pieces.get(key) ?? []), { page, x, y, size: 10, text }]);
    }
    for (const below of kids) own.kids.push(element(below, own));
    return own;
  };
  return { root: element({ type: "Document", kids: blocks }, null), pieces, pages: [...pages] };
}

const lines = (count, page, from, text = "词") => Array.from({ length: count }, (_, i) => [page, from - 12 * i, text]);
const para = (of) => ({ type: "P", lines: of });
const cell = (of, ...kids) => ({ type: "TD", lines: of, kids });
const table = (...rows) => ({ type: "Table", kids: [{ type: "TBody", kids: rows.map((cells) => ({ type: "TR", kids: cells })) }] });
const filler = [para(lines(45, 0, top)), para(lines(45, 1, top))];
const row = (shown, rest) => table([cell([[0, foot + 300, "1"]]), cell([...lines(shown, 0, foot + 300), ...lines(rest, 1, top)]), cell([...lines(shown, 0, foot + 300), ...lines(rest, 1, top)])]);
const box = (shown, rest) => table([cell([[0, 300, "1"]]), cell(lines(9, 0, 300), { type: "Div", lines: [...lines(shown, 0, 190), ...lines(rest, 1, top)] }), cell([...lines(3, 0, 300), ...lines(6, 1, top)])]);

const planted = [
  ["nothing", [...filler, row(3, 3), box(4, 3)], null],
  ["two lines of a row at a foot", [...filler, row(2, 5)], /^2 lines of a row/],
  ["one line of a row on the next page", [...filler, row(5, 1)], /^1 lines of a row/],
  ["a box of six lines", [...filler, box(3, 3)], /^a box of 6 lines is parted/],
  ["two lines of a box", [...filler, box(2, 6)], /^a box is parted by 2,6/],
  ["the rest of one cell", [para(lines(45, 0, top)), table([cell([[0, 200, "1"]]), cell(lines(3, 0, 200)), cell([...lines(3, 0, 200), ...lines(20, 1, top)])])], /^nothing but the rest of one cell/],
  ["a note on the next page", [...filler, table([cell(lines(3, 0, 300)), cell(lines(3, 0, 300))]), para([[1, 400, "注：说明"]])], /^a note without its table/],
  ["numbered notes on the next page", [...filler, table([cell(lines(3, 0, 300)), cell(lines(3, 0, 300))]), para([[0, 200, "注：说明"]]), { type: "L", lines: [[1, 400, "① 说明"]] }], /^numbered notes without/],
  ["a page of one line", [para(lines(45, 0, top)), para(lines(1, 1, top))], /% full/],
  ["an address in two", [...filler, para([[0, 400, "信箱 shequ.js@chang"], [0, 388, "le.gov.cn，工作日内答复，逾期不再受理"]])], /^an address is parted/],
  ["an address after a point", [...filler, para([[0, 400, "shequ.js@changle."], [0, 388, "gov.cn"]])], /^an address is parted/],
  ["a figure without its unit", [...filler, para([[0, 400, "本社区内共有各类智能路灯280"], [0, 388, "盏"]])], /^a figure is parted/],
  ["a formula before its result", [...filler, para([[0, 400, "结论为达标；核算结果 280 ÷ 1000 = 28% "], [0, 388, "< 80%，未达到标准要求"]])], /^a formula is parted/],
  ["a formula that is longer than its lines", [...filler, para([[0, 400, "1980 ÷ 2000 "], [0, 388, "= 99% "], [0, 376, "< 100%"]])], null],
  ["a word without a hyphen", [...filler, para([[0, 400, "sta"], [0, 388, "ted"]])], /^a word is cut: sta\|ted/],
];

let faults = 0;
for (const [what, blocks, wanted] of planted) {
  const told = [...faultsOf(documentOf(blocks))].map(([, words]) => words);
  const right = wanted ? told.some((words) => wanted.test(words)) : told.length === 0;
  if (right) continue;
  faults++;
  console.log(`${what}: told ${told.join("; ") || "nothing"}`);
}
console.log(`${planted.length} planted, ${faults} wrong`);
process.exit(faults ? 1 : 0);
