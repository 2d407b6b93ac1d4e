// How pages are filled, of every document given: no box of findings up to six lines is parted; of a longer one, and of a
// row, three lines stand on either side; no page shows the rest of one cell alone; notes stand where what they are about
// ends; no last page is under a fifth full; no Latin word is cut without a hyphen; formulas stay on a line that has room.
//
//   node tests/pdfua/copyfit.mjs FILE…     one line for each fault; "N rows"; exit status 1
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Pdf, elements } from "./pdf.mjs";

let looked = 0;
const wholeBox = 6, leastLines = 3, leastFilled = 0.2;

const geometry = new Map(
  readFileSync(new URL("../../templates/geometry.csv", import.meta.url), "utf8").split("\n").slice(1).filter(Boolean).map((row) => {
    const [key, value, unit] = row.split(",");
    return [key, unit === "mm" ? (Number(value) * 72) / 25.4 : Number(value)];
  }),
);
const [left, top, wide, high] = ["left", "top", "width", "height"].map((side) => geometry.get(`text.${side}`));
const middle = left + wide / 2;

// What a document shows: of each mark its pieces, the pages' numbers, and which lie across.
function load(file) {
  const pdf = new Pdf(file);
  const refs = pdf.pages(), pieces = new Map();
  const pages = refs.map((ref) => ({ across: pdf.get(ref)["/MediaBox"][2] > pdf.get(ref)["/MediaBox"][3], height: pdf.get(ref)["/MediaBox"][3] }));
  for (const [number, ref] of refs.entries())
    for (const piece of pdf.painted(ref)) {
      if (!piece.font || piece.artifact || piece.mark === undefined) continue;
      const key = `${ref} ${piece.mark}`;
      if (!pieces.has(key)) pieces.set(key, []);
      pieces.get(key).push({ page: number, x: piece.x, y: piece.y, size: piece.size, text: piece.text });
    }
  return { file, root: pdf.tree()[0], pieces, pages };
}

// Lines of an element in reading order: { page, x, y, size, text }.
function linesOf(document, element) {
  const lines = [];
  for (const one of elements(element))
    for (const kid of one.kids) {
      if (kid.mark === undefined) continue;
      for (const piece of document.pieces.get(`${kid.page} ${kid.mark}`) ?? []) {
        const last = lines.at(-1);
        if (last && last.page === piece.page && Math.abs(last.y - piece.y) < 0.5) last.text += piece.text;
        else lines.push({ ...piece });
      }
    }
  return lines;
}

const words = (lines) => lines.map((line) => line.text).join("").slice(0, 24);

// Counts of lines by page, or by column of a table that is set in columns: [[place, count]…].
function parts(lines, columns) {
  const counts = new Map();
  for (const line of lines) {
    const place = line.page + (columns && line.x > middle ? 0.5 : 0);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

function* faultsOfRow(document, row, columns) {
  const cells = row.kids.filter((cell) => cell.type && !(cell.dict["/A"] && JSON.stringify(cell.dict["/A"]).includes("RowSpan")));
  const shown = cells.map((cell) => ({ lines: linesOf(document, cell) })).filter(({ lines }) => lines.length);
  const most = new Map(), cellsAt = new Map();
  for (const cell of shown)
    for (const [place, count] of parts(cell.lines, columns)) {
      most.set(place, Math.max(most.get(place) ?? 0, count));
      cellsAt.set(place, (cellsAt.get(place) ?? 0) + 1);
    }
  const places = [...most].sort(([a], [b]) => a - b);
  if (places.length > 1)
    for (const [place, count] of [places[0], places.at(-1)])
      if (count < leastLines) yield [place, `${count} lines of a row: ${words(shown[0].lines)} ${words(shown[1]?.lines ?? [])}`];
  for (const cell of cells)
    for (const box of [...elements(cell)].filter((one) => one.type === "Div")) {
      const lines = linesOf(document, box), of = parts(lines, columns);
      if (of.length < 2) continue;
      if (lines.length <= wholeBox) yield [of[0][0], `a box of ${lines.length} lines is parted: ${words(lines)}`];
      else if (Math.min(of[0][1], of.at(-1)[1]) < leastLines) yield [of[0][0], `a box is parted by ${of.map(([, count]) => count)}: ${words(lines)}`];
    }
}

// Points of a row over all its pages.
function heightOf(document, row) {
  const pages = new Map();
  for (const line of linesOf(document, row)) {
    const [low, high] = pages.get(line.page) ?? [line.y, line.y];
    pages.set(line.page, [Math.min(low, line.y), Math.max(high, line.y + line.size)]);
  }
  return [...pages.values()].reduce((sum, [low, high]) => sum + high - low, 0);
}

// Of a table, which pages show nothing but the rest of one cell of a row that has others; a row that is higher than a page
// has to go on somewhere.
function* tailsOf(document, rows) {
  const pages = new Map();
  for (const row of rows) {
    const own = [];
    for (const cell of row.kids.filter((kid) => kid.type))
      for (const [page] of parts(linesOf(document, cell), false)) own.push({ page, row, cell });
    const first = Math.min(...own.map((one) => one.page));
    for (const one of own) {
      if (!pages.has(one.page)) pages.set(one.page, []);
      pages.get(one.page).push({ ...one, goesOn: one.page > first });
    }
  }
  for (const [page, held] of pages)
    if (held.length === 1 && held[0].goesOn && held[0].row.kids.length > 2 && heightOf(document, held[0].row) < 0.65 * (document.pages[page].across ? wide : high))
      yield [page, `nothing but the rest of one cell: ${words(linesOf(document, held[0].cell))}`];
}

export function* faultsOf(document) {
  for (const table of [...elements(document.root)].filter((one) => one.type === "Table")) {
    const rows = [...elements(table)].filter((one) => one.type === "TR" && one.parent.type !== "THead");
    const begins = rows.map((row) => linesOf(document, row.kids[0] ?? row)[0]).filter(Boolean);
    const columns = begins.some((line) => line.x > middle && !document.pages[line.page].across);
    for (const row of rows) {
      looked++;
      yield* faultsOfRow(document, row, columns);
    }
    if (!columns) yield* tailsOf(document, rows);
    const siblings = table.parent.kids, note = siblings[siblings.indexOf(table) + 1];
    if (note?.type !== "P" || rows.length === 0) continue;
    const [said] = linesOf(document, note), last = linesOf(document, rows.at(-1));
    if (said && said.size < geometry.get("table_head.size") && !last.some((line) => line.page === said.page))
      yield [said.page, `a note without its table: ${said.text.slice(0, 24)}`];
    const numbered = siblings[siblings.indexOf(note) + 1], [first] = numbered?.type === "L" ? linesOf(document, numbered) : [];
    if (first && said && first.size === said.size && first.page !== said.page) yield [first.page, `numbered notes without their table: ${first.text.slice(0, 24)}`];
  }
  yield* lastPages(document);
  for (const one of elements(document.root)) {
    if (one.type === "Figure") continue;
    for (const kid of one.kids) yield* cutWords(kid.mark === undefined ? [] : (document.pieces.get(`${kid.page} ${kid.mark}`) ?? []));
    yield* parted(linesOf(document, { kids: one.kids.filter((kid) => kid.mark !== undefined) }));
  }
}

// Of every page but the first that is the last of a part, or goes on where nothing follows.
function* lastPages(document) {
  const pages = document.pages.map(() => []);
  for (const line of linesOf(document, document.root)) pages[line.page].push(line);
  for (const [page, lines] of pages.entries()) {
    if (page === 0 || lines.length === 0) continue;
    const { across, height } = document.pages[page];
    const from = height - (across ? left : top), room = across ? wide : high;
    const part = Math.max(...lines.map((line) => from - line.y)) / room;
    if (part < leastFilled) yield [page, `${Math.round(part * 100)} % full: ${words(lines)}`];
  }
}

function* cutWords(pieces) {
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (next && piece.y - next.y > 1 && /\p{Script=Latin}$/u.test(piece.text) && /^\p{Script=Latin}/u.test(next.text))
      yield [piece.page, `a word is cut: ${piece.text.slice(-16)}|${next.text.slice(0, 12)}`];
  }
}

// About how wide a line of such letters is.
const letterWidths = [[/[ .,;:'ijlt]/, 0.28], [/[a-z]/, 0.44], [/[%mw]/, 0.89], [/[A-Z]/, 0.7], [/[^\u2e80-\u{10ffff}]/u, 0.56], [/./su, 1]];
const ems = (text) => [...text].reduce((sum, letter) => sum + letterWidths.find(([kind]) => kind.test(letter))[1], 0);

// How many ems a formula is long that ends one line and goes on in the next, with the marks that no line ends or begins
// with; 0: there is none, or it began further above.
function partedFormula(text, next) {
  const [head] = /[\d.,%]+(?: ?[÷×+=≈<>≥≤] ?[\d.,%]*)* ?$/.exec(text) ?? [""], [rest] = /^ ?(?:[÷×+=≈<>≥≤] ?)?[\d.,%]*(?: ?[÷×+=≈<>≥≤] ?[\d.,%]+)*/.exec(next);
  const before = text.slice(0, text.length - head.length), wide = (head + rest).replace(/[^÷×≈≥≤]/g, "").length;
  const operator = /[÷×+=≈<>≥≤] ?$/.test(head) || /^ ?[÷×+=≈<>≥≤]/.test(rest);
  if (!head || !operator || /[÷×+=≈<>≥≤] ?$/.test(before)) return 0;
  return ems(head + rest) + wide / 2 + /[（“(]*$/.exec(before)[0].length + /^[）”)，。；、]*/.exec(next.slice(rest.length))[0].length;
}

// An address or a formula that a line has room for, and a figure with its unit unless the column is narrow, stay whole.
function* parted(lines) {
  const narrow = 12, widest = Math.max(...lines.map((line) => ems(line.text)));
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || next.page !== line.page || line.y - next.y < 1) continue;
    const address = (/[\w.@-]+$/.exec(line.text)?.[0] ?? "") + (/^[\w.@-]+/.exec(next.text)?.[0] ?? "");
    const inside = /[\w.@-]$/.test(line.text) && /^[\w.@-]/.test(next.text);
    if (inside && /^[\w.-]+@[\w.-]+\.\w+$/.test(address) && (ems(address) < widest * 0.9 || /\.$/.test(line.text)))
      yield [line.page, `an address is parted: ${line.text.slice(-16)}|${next.text.slice(0, 16)}`];
    const formula = partedFormula(line.text, next.text);
    if (formula > 0 && formula < widest) yield [line.page, `a formula is parted: ${line.text.slice(-16)}|${next.text.slice(0, 16)}`];
    if (widest >= narrow && ((/\d$/.test(line.text) && /^[个户栋项处盏台套种次人家部条]/.test(next.text)) || (/\d ?$/.test(line.text) && /^(平方公里|km²|m²|kWh|Mbps)/.test(next.text))))
      yield [line.page, `a figure is parted from its unit: ${line.text.slice(-12)}|${next.text.slice(0, 6)}`];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let faults = 0;
  for (const file of process.argv.slice(2))
    for (const [place, fault] of faultsOf(load(file))) {
      faults++;
      console.log(`${file}: page ${Math.floor(place) + 1}: ${fault}`);
    }
  console.log(`${looked} rows`);
  process.exit(faults || looked === 0 ? 1 : 0);
}
