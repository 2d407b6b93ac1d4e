// The conditions of PDF/UA-1 (ISO 14289-1) that a machine can check and that concern what we write, on each PDF given.
// The numbers are the clauses of the standard. Not checked here, because a machine cannot: whether the order of reading
// and the alternative texts make sense. Not used by us at all: forms, media, scripts, encryption, optional content.
//
//   node tests/pdfua/check.mjs FILE…       one line for each fault; exit status 1 when there is any
import { Pdf, elements, string, textOf } from "./pdf.mjs";

const standard = new Set(
  "Document Sect Div H1 H2 H3 H4 H5 H6 P L LI LBody Table Caption THead TBody TR TH TD Figure Link Span".split(" "),
);
const parents = {
  THead: ["Table"], TBody: ["Table"], TR: ["Table", "THead", "TBody"], TH: ["TR"], TD: ["TR"],
  LI: ["L"], LBody: ["LI"], Caption: ["Table", "Figure"],
};
const children = { Table: ["Caption", "THead", "TBody", "TR"], THead: ["TR"], TBody: ["TR"], TR: ["TH", "TD"], L: ["LI", "Caption"] };

function* catalogFaults(pdf) {
  const { catalog } = pdf;
  if (!string(catalog["/Lang"])) yield "7.2 the document has no language";
  if (catalog["/MarkInfo"]?.["/Marked"] !== true) yield "7.1 not marked as tagged";
  if (catalog["/MarkInfo"]?.["/Suspects"] !== undefined) yield "7.1 has the key Suspects";
  if (pdf.get(catalog["/ViewerPreferences"])?.["/DisplayDocTitle"] !== true) yield "7.1 the title is not displayed";
  if (!catalog["/Metadata"]) return yield "7.1 no metadata";
  const xmp = pdf.stream(catalog["/Metadata"]).toString();
  if (!/<dc:title>.*<rdf:li[^>]*>[^<]+</.test(xmp)) yield "7.1 the metadata have no title";
  if (!/<pdfuaid:part>1</.test(xmp)) yield "5 the metadata do not name the part";
  if (!pdf.trailer["/ID"]) yield "no ID";
  if (!catalog["/PageLabels"]) yield "no page labels";
}

// Content and tree must name each other.
function* contentFaults(pdf, tree) {
  const claimed = new Map();
  for (const element of elements(tree))
    for (const kid of element.kids)
      if (kid.mark !== undefined) {
        const key = `${kid.page} ${kid.mark}`;
        if (claimed.has(key)) yield `7.1 content ${key} belongs to two elements`;
        claimed.set(key, element.ref);
      }
  const entries = new Map();
  const numbers = pdf.get(pdf.get(pdf.catalog["/StructTreeRoot"])["/ParentTree"])["/Nums"];
  for (let i = 0; i < numbers.length; i += 2) entries.set(numbers[i], pdf.get(numbers[i + 1]));
  for (const page of pdf.pages()) {
    const listed = entries.get(pdf.get(page)["/StructParents"]) ?? [];
    const seen = new Set(), [, , width, height] = pdf.get(page)["/MediaBox"];
    for (const piece of pdf.painted(page)) {
      if (piece.text.trim() && !(piece.x >= 0 && piece.x < width && piece.y >= 0 && piece.y < height)) yield `page ${page}: beyond the sheet: ${piece.text}`;
      if (piece.artifact && piece.mark !== undefined) yield `7.1 page ${page}: content in an artifact`;
      if (!piece.artifact && piece.mark === undefined) yield `7.1 page ${page}: ${piece.operator} not marked: ${piece.text}`;
      if (piece.mark !== undefined) seen.add(piece.mark);
    }
    for (const mark of seen)
      if (claimed.get(`${page} ${mark}`) !== listed[mark] || !listed[mark])
        yield `7.1 page ${page}: content ${mark} and the parent tree differ`;
    for (let mark = 0; mark < listed.length; mark++) if (!seen.has(mark)) yield `page ${page}: mark ${mark} has no content`;
  }
}

function* treeFaults(pdf, tree) {
  const words = pdf.words();
  let level = 0;
  if (tree.type !== "Document") yield "7.1 the root is no Document";
  for (const element of elements(tree)) {
    const { type, dict, parent } = element;
    if (!standard.has(type)) yield `7.1 type ${type}`;
    if (parents[type] && !parents[type].includes(parent?.type)) yield `7.2 ${type} in ${parent?.type}`;
    for (const kid of element.kids)
      if (children[type] && !children[type].includes(kid.type)) yield `7.2 ${kid.type ?? "content"} in ${type}`;
    if (parent && pdf.get(dict["/P"]) !== pdf.get(parent.ref)) yield `${type} does not name its parent`;
    if (/^H\d$/.test(type)) {
      const own = Number(type[1]);
      if (own > level + 1) yield `7.4.2 ${type} after H${level}: ${textOf(element, words)}`;
      level = own;
    }
    if (type === "Figure" && !string(dict["/Alt"])) yield "7.3 figure without alternative text";
    if (type === "TH" && !/^\/(Row|Column|Both)$/.test(pdf.get(dict["/A"])?.["/Scope"])) yield "7.5 TH without scope";
    if (type === "Table") yield* gridFaults(pdf, element);
    if (!["TD", "TH", "TR", "THead", "TBody"].includes(type) && element.kids.length === 0) yield `${type} is empty`;
  }
}

// Every place of a table is covered once.
function* gridFaults(pdf, table) {
  const parts = table.kids.filter((kid) => kid.type !== "Caption");
  if (parts.filter((kid) => kid.type === "THead").length > 1) yield "7.2 two THead";
  if (parts.some((kid) => kid.type === "THead") && !parts.some((kid) => kid.type === "TBody")) yield "7.2 THead, no TBody";
  const grid = [];
  const rows = parts.flatMap((part) => (part.type === "TR" ? [part] : part.kids));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.kids) {
      const a = pdf.get(cell.dict["/A"]) ?? {};
      while (grid[y]?.[x]) x++;
      for (let dy = 0; dy < (a["/RowSpan"] ?? 1); dy++)
        for (let dx = 0; dx < (a["/ColSpan"] ?? 1); dx++) (grid[y + dy] ??= [])[x + dx] = true;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (grid.length !== rows.length || grid.some((row) => [...Array(width).keys()].some((x) => !row[x])))
    yield `7.2 a table's grid does not close`;
}

function* linkFaults(pdf, tree) {
  const held = new Map();
  for (const element of elements(tree)) for (const kid of element.kids) if (kid.link) held.set(kid.link, element);
  const names = new Set();
  const list = pdf.get(pdf.get(pdf.catalog["/Names"])["/Dests"])["/Names"];
  for (let i = 0; i < list.length; i += 2) names.add(list[i]);
  for (const page of pdf.pages()) {
    const dict = pdf.get(page);
    if (dict["/Annots"] && dict["/Tabs"] !== "/S") yield "7.18.3 tab order is not that of the structure";
    for (const ref of pdf.get(dict["/Annots"]) ?? []) {
      const link = pdf.get(ref);
      if (link["/Subtype"] !== "/Link") yield `annotation ${link["/Subtype"]}`;
      if (held.get(ref)?.type !== "Link") yield "7.18.5 a link outside a Link element";
      if (!string(link["/Contents"])) yield "7.18.5 a link without words";
      if (link["/Dest"] && !names.has(link["/Dest"])) yield `a link to nowhere: ${link["/Dest"]}`;
    }
  }
}

function* fontFaults(pdf) {
  const used = new Map();
  for (const page of pdf.pages())
    for (const piece of pdf.painted(page))
      if (piece.font) {
        const codes = used.get(piece.font.ref) ?? { font: piece.font, codes: new Set() };
        piece.codes.forEach((code) => codes.codes.add(code));
        used.set(piece.font.ref, codes);
      }
  for (const { font, codes } of used.values()) {
    const name = font.dict["/BaseFont"];
    const descendant = pdf.get(font.dict["/DescendantFonts"][0]);
    const descriptor = pdf.get(descendant["/FontDescriptor"]);
    if (!/^\/[A-Z]{6}\+/.test(name)) yield `${name}: no subset`;
    if (!descriptor["/FontFile2"] && !descriptor["/FontFile3"]) yield `7.21.4 ${name} is not embedded`;
    const truetype = descendant["/Subtype"] === "/CIDFontType2";
    if (truetype && !descendant["/CIDToGIDMap"]) yield `7.21.3.2 ${name} has no CIDToGIDMap`;
    const widths = new Set();
    const list = descendant["/W"];
    for (let i = 0; i < list.length; i += 2) list[i + 1].forEach((_, k) => widths.add(list[i] + k));
    for (const code of codes) {
      const text = font.text.get(code);
      if (code === 0) yield `7.21.8 ${name}: .notdef`;
      if (!widths.has(code)) yield `7.21.5 ${name}: code ${code} has no width`;
      if (text === undefined) yield `7.21.7 ${name}: code ${code} stands for nothing`;
      else if (/[\u0000\uFEFF\uFFFE\uE000-\uF8FF]/.test(text)) yield `7.21.7 ${name}: code ${code} stands for ${text}`;
    }
  }
}

let faults = 0;
for (const file of process.argv.slice(2)) {
  const pdf = new Pdf(file);
  const roots = pdf.tree();
  const all = [
    ...catalogFaults(pdf),
    ...(roots.length === 1 ? [] : ["7.1 not one root"]),
    ...contentFaults(pdf, roots[0]),
    ...treeFaults(pdf, roots[0]),
    ...linkFaults(pdf, roots[0]),
    ...fontFaults(pdf),
  ];
  faults += all.length;
  for (const fault of new Set(all)) console.log(`${file}: ${fault}`);
}
if (process.argv.length < 3) throw new Error("no file given");
process.exit(faults ? 1 : 0);
