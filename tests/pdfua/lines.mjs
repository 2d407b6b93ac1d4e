// Every line of every document given: what GB/T 15834 and CLREQ forbid at its start and end, no last line of a single
// character, nothing beyond the text area, no character that is not in the source's own words.
//
//   node tests/pdfua/lines.mjs GEOMETRY FILE…     geometry.csv; one line for each fault; "N lines"; exit status 1
import { readFileSync } from "node:fs";
import { Pdf } from "./pdf.mjs";

const [, , geometryFile, ...files] = process.argv;
const neverFirst = "，。、；：？！）〕】］｝》〉」』”’—–…·～／％‰℃!),.:;?]}%";
const neverLast = "（〔【［｛《〈「『“‘([{￥¥$／";

const geometry = new Map(
  readFileSync(geometryFile, "utf8").split("\n").slice(1).filter(Boolean).map((row) => {
    const [key, value, unit] = row.split(",");
    return [key, unit === "mm" ? (Number(value) * 72) / 25.4 : Number(value)];
  }),
);

function widthOf(pdf, piece) {
  const descendant = pdf.get(piece.font.dict["/DescendantFonts"][0]);
  piece.font.widths ??= new Map(
    descendant["/W"].flatMap((first, i, all) => (i % 2 ? [] : all[i + 1].map((width, k) => [first + k, width]))),
  );
  const shown = piece.codes.reduce((sum, code) => sum + piece.font.widths.get(code), 0);
  const moved = piece.parts.reduce((sum, [kind, value]) => (kind === "number" ? sum + value : sum), 0);
  return ((shown - moved) * piece.size) / 1000;
}

// Lines of each marked content, in the order painted; a chart's words are no lines.
// figures: the marks of charts. goesOn: whether other content follows on the last line, as behind a link in a list.
function* paragraphs(pdf, figures) {
  for (const page of pdf.pages()) {
    let mark, lines = [];
    for (const piece of pdf.painted(page)) {
      if (!piece.font || piece.artifact || figures.has(`${page} ${piece.mark}`)) continue;
      if (piece.mark !== mark && lines.length) {
        const { y, right: end, size } = lines.at(-1);
        yield { page, lines, goesOn: Math.abs(y - piece.y) < 0.5 && Math.abs(piece.x - end) < size };
      }
      if (piece.mark !== mark) lines = [];
      mark = piece.mark;
      const right = piece.x + widthOf(pdf, piece);
      const last = lines.at(-1);
      if (last && Math.abs(last.y - piece.y) < 0.5) {
        last.text += piece.text;
        last.right = right;
      } else lines.push({ text: piece.text, x: piece.x, right, y: piece.y, size: piece.size });
    }
    if (lines.length) yield { page, lines, goesOn: false };
  }
}

function* faultsOf(pdf, paragraph, area) {
  // The blank at which a line was broken hangs at its end, for who reads the text without its lines.
  const lines = paragraph.lines.map((line) => ({ ...line, text: line.text.trimEnd(), hangs: line.text.endsWith(" ") ? line.size * 0.3 : 0 }));
  const upright = lines.every((line) => [...line.text].length === 1); // a narrow column's head: 序 over 号
  for (const [i, line] of lines.entries()) {
    if (i > 0 && neverFirst.includes(line.text[0])) yield `begins with a mark: ${line.text}`;
    if (i + 1 < lines.length && neverLast.includes(line.text.at(-1))) yield `ends with a mark: ${line.text}`;
    const ends = i > 0 && i + 1 === lines.length && !paragraph.goesOn;
    if (ends && !upright && [...line.text].length === 1) yield `one character alone: ${line.text}`;
    if (/[\u200B-\u200F\u2060\uFEFF\u00AD\uFFFD]/.test(line.text)) yield `an invisible character: ${line.text}`;
    // The empty half of a mark may hang beyond the edge; its ink does not.
    const left = neverLast.includes(line.text[0]) ? line.size / 2 + 0.1 : 0.1;
    const right = neverFirst.includes(line.text.at(-1)) ? line.size / 2 + 0.1 : 0.1;
    if (area && (line.x < area.left - left || line.right > area.right + right + line.hangs || line.y < area.foot - 0.1 || line.y > area.top + 0.1))
      yield `beyond the text area: ${line.text} (${[line.x, line.right, line.y].map((n) => n.toFixed(1))})`;
  }
}

let faults = 0, count = 0;
for (const file of files) {
  const pdf = new Pdf(file);
  const figures = new Set();
  const walk = (element) => {
    for (const kid of element.kids) {
      if (kid.type) walk(kid);
      else if (element.type === "Figure") figures.add(`${kid.page} ${kid.mark}`);
    }
  };
  pdf.tree().forEach(walk);
  // A page that lies across is the same sheet, turned by a quarter: its left is the foot.
  const areas = new Map();
  for (const page of pdf.pages()) {
    const [, , width, height] = pdf.get(page)["/MediaBox"];
    const [left, top, wide, high] = ["left", "top", "width", "height"].map((side) => geometry.get(`text.${side}`));
    if (Math.abs(height - geometry.get("page.height")) < 1)
      areas.set(page, { left, right: left + wide, top: height - top, foot: height - top - high });
    else if (Math.abs(width - geometry.get("page.height")) < 1 && Math.abs(height - geometry.get("page.width")) < 1)
      areas.set(page, { left: width - top - high, right: width - top, top: height - left, foot: height - left - wide });
  }
  for (const paragraph of paragraphs(pdf, figures)) {
    count += paragraph.lines.length;
    for (const fault of faultsOf(pdf, paragraph, areas.get(paragraph.page))) {
      faults++;
      console.log(`${file}: ${fault}`);
    }
  }
}
console.log(`${count} lines`);
process.exit(faults || count === 0 ? 1 : 0);
