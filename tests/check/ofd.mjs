// Whether OFD documents are what GB/T 33190 asks for, as far as we write it: elements in their order, with the attributes
// that they must have; ids that are one of a kind; every part named and every name a part; text whose steps are as many
// as its characters, within its boundary, by faces that have a glyph for each; the words of the pages as they are set; and
// each paragraph and cell of its DOC, with the rows and columns that a cell covers.
//
//   node tests/check/ofd.mjs FILE.ofd…       beside each, FILE.pages, and FILE.txt where the DOC is to be compared
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { dump, onPaper } from "./dump.mjs";
import { faultsOfGrids } from "./ofd_grid.mjs";

const space = "http://www.ofdspec.org/2016";
// children in their order (GB/T 33190, annex A), of what is written; "*" may come again; and attributes that must be there
const grammar = {
  OFD: ["DocBody", "Version DocType"],
  DocBody: ["DocInfo DocRoot", ""],
  DocInfo: ["DocID Title Author Subject Abstract CreationDate ModDate DocUsage Cover Keywords Creator CreatorVersion CustomDatas", ""],
  Keywords: ["Keyword*", ""],
  CustomDatas: ["CustomData*", ""],
  CustomData: ["", "Name"],
  Document: ["CommonData Pages Outlines Permissions Actions VPreferences Bookmarks Annotations CustomTags Attachments Extensions", ""],
  CommonData: ["MaxUnitID PageArea PublicRes DocumentRes", ""],
  PageArea: ["PhysicalBox", ""],
  Area: ["PhysicalBox", ""],
  Pages: ["Page*", ""],
  Outlines: ["OutlineElem*", ""],
  OutlineElem: ["Actions OutlineElem*", "Title"],
  Actions: ["Action*", ""],
  Action: ["Region Goto URI", "Event"],
  Goto: ["Dest", ""],
  Dest: ["", "Type PageID Left Top Zoom"],
  URI: ["", "URI"],
  Res: ["ColorSpaces DrawParams Fonts MultiMedias CompositeGraphicUnits", "BaseLoc"],
  Fonts: ["Font*", ""],
  Font: ["FontFile", "ID FontName"],
  Page: ["Template* PageRes* Area Content Actions FileLoc", ""], // a page's own part; in lists of pages one of its file
  Content: ["Layer*", ""],
  Layer: ["TextObject* PathObject*", "ID Type"],
  TextObject: ["Actions Clips FillColor StrokeColor CGTransform TextCode", "ID Boundary Font Size"],
  CGTransform: ["Glyphs", "CodePosition CodeCount GlyphCount"],
  TextCode: ["", "X Y"],
  PathObject: ["Actions Clips StrokeColor FillColor AbbreviatedData", "ID Boundary"],
  FillColor: ["", "Value"],
  StrokeColor: ["", "Value"],
  Annotations: ["Page*", ""],
  PageAnnot: ["Annot*", ""],
  Annot: ["Remark Parameters Appearance", "ID Type Creator LastModDate"],
  Appearance: ["TextObject* PathObject*", "Boundary"],
  Attachments: ["Attachment*", ""],
  Attachment: ["FileLoc", "ID Name Format Size"],
};
const anyOrder = new Set(["Layer"]);
const leaves = new Set(["DocID", "Title", "Author", "Subject", "CreationDate", "ModDate", "Keyword", "Creator", "CreatorVersion", "CustomData", "DocRoot",
  "MaxUnitID", "PublicRes", "PhysicalBox", "FontFile", "Glyphs", "TextCode", "AbbreviatedData", "FileLoc"]);

const entities = { amp: "&", lt: "<", gt: ">", quot: '"' };
const decode = (text) => text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : entities[name]));

// The tree of a part: { name, attrs, kids, text }.
function tree(xml) {
  const root = { name: "", kids: [] }, open = [root];
  for (const [, close, name, rest, empty, text] of xml.matchAll(/<(\/?)ofd:(\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    if (close) open.pop();
    else {
      const node = { name, attrs: Object.fromEntries([...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, decode(value)])), kids: [], text: decode(text) };
      open.at(-1).kids.push(node);
      if (!empty) open.push(node);
    }
  }
  return root.kids[0];
}
function* all(node) {
  yield node;
  for (const kid of node.kids) yield* all(kid);
}
const numbers = (text) => text.split(" ").map(Number);

function* faultsOfTree(part, root) {
  for (const node of all(root)) {
    const [children, attributes] = grammar[node.name] ?? ["", ""];
    if (!grammar[node.name] && !leaves.has(node.name)) yield `${part}: an element ${node.name}`;
    const order = children.split(" ").map((word) => word.replace("*", ""));
    let at = 0;
    for (const [i, kid] of node.kids.entries()) {
      const place = order.indexOf(kid.name);
      if (place < 0) yield `${part}: ${kid.name} in ${node.name}`;
      else if (place < at && !anyOrder.has(node.name)) yield `${part}: ${kid.name} behind ${node.kids[i - 1].name}`;
      else if (i > 0 && node.kids[i - 1].name === kid.name && !children.includes(`${kid.name}*`)) yield `${part}: ${kid.name} twice`;
      at = place;
    }
    for (const name of attributes.split(" ").filter(Boolean)) if (node.attrs[name] === undefined) yield `${part}: ${node.name} without ${name}`;
    if (node.attrs.Boundary) {
      const [, , w, h] = numbers(node.attrs.Boundary);
      if (!(w > 0 && h > 0)) yield `${part}: boundary ${node.attrs.Boundary}`;
    }
  }
  if (root.attrs["xmlns:ofd"] !== space) yield `${part}: name space ${root.attrs["xmlns:ofd"]}`;
}

// What a TrueType program says: how many glyphs it has, whether the first paints, and the glyph of each character.
function face(bytes) {
  const table = (tag) => {
    for (let i = 0; i < bytes.readUInt16BE(4); i++) {
      const at = 12 + 16 * i;
      if (bytes.toString("latin1", at, at + 4) === tag) return bytes.subarray(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12));
    }
    throw new Error(`no ${tag}`);
  };
  const cmap = table("cmap"), loca = table("loca"), glyphs = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) === 12)
      for (let k = 0; k < cmap.readUInt32BE(at + 12); k++) {
        const [first, last, glyph] = [0, 4, 8].map((offset) => cmap.readUInt32BE(at + 16 + 12 * k + offset));
        for (let c = first; c <= last; c++) glyphs.set(c, glyph + c - first);
      }
    else {
      const segments = cmap.readUInt16BE(at + 6) / 2;
      for (let k = 0; k + 1 < segments; k++) {
        const c = cmap.readUInt16BE(at + 14 + 2 * k), delta = cmap.readUInt16BE(at + 16 + 4 * segments + 2 * k);
        if (glyphs.has(c) && glyphs.get(c) !== ((c + delta) & 0xffff)) throw new Error(`U+${c.toString(16)} differs`);
        glyphs.set(c, (c + delta) & 0xffff);
      }
    }
  }
  return { count: table("maxp").readUInt16BE(4), empty: loca.readUInt32BE(4) === 0, glyphs };
}

function* faultsOfText(part, object, faces) {
  const { Font, Boundary, CTM } = object.attrs, used = faces.get(Font);
  if (!used) return yield `${part}: no font ${Font}`;
  const code = object.kids.find(({ name }) => name === "TextCode"), mapped = object.kids.find(({ name }) => name === "CGTransform");
  const characters = [...code.text];
  if (code.text !== code.text.trim() || characters.length === 0) yield `${part}: blanks around ${JSON.stringify(code.text)}`;
  const steps = (text) => {
    const list = [], words = text ? text.split(" ") : [];
    for (let i = 0; i < words.length; i++)
      if (words[i] === "g") {
        list.push(...Array(Number(words[i + 1])).fill(Number(words[i + 2])));
        i += 2;
      } else list.push(Number(words[i]));
    return list;
  };
  const glyphs = mapped ? numbers(mapped.kids[0].text) : characters.map((c) => used.glyphs.get(c.codePointAt(0)));
  const many = mapped ? Math.max(characters.length, glyphs.length) : characters.length;
  const right = steps(code.attrs.DeltaX);
  if (right.length !== many - 1 || right.some(Number.isNaN)) yield `${part}: ${right.length} steps for ${JSON.stringify(code.text)}`;
  for (const glyph of glyphs) if (!(glyph > 0 && glyph < used.count)) yield `${part}: glyph ${glyph} of ${used.count} for ${JSON.stringify(code.text)}`;
  if (mapped && (Number(mapped.attrs.GlyphCount) !== glyphs.length || Number(mapped.attrs.CodeCount) !== code.text.length || mapped.attrs.CodePosition !== "0"))
    yield `${part}: glyphs of ${JSON.stringify(code.text)}`;
  if (!mapped && characters.some((c) => c.codePointAt(0) > 0xffff)) yield `${part}: ${code.text} by the table of the face`;
  const [, , w, h] = numbers(Boundary);
  let [x, y] = [Number(code.attrs.X), Number(code.attrs.Y)];
  const inside = (x, y) => x >= 0 && y >= 0 && x <= w && y <= h;
  const matrix = CTM ? numbers(CTM) : [1, 0, 0, 1, 0, 0];
  for (const step of [0, ...right]) {
    x += step;
    if (!inside(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])) return yield `${part}: ${code.text} leaves its boundary`;
  }
}

const dense = (text) => text.replace(/\s/g, "");

// Into how many pieces pages part these words, of which none is a single character; Infinity: they are not all there.
function pieces(words, text) {
  for (let count = 0; ; count++) {
    if (!words) return count;
    let [known, beyond] = [0, words.length + 1];
    while (beyond - known > 1) {
      const middle = (known + beyond) >> 1;
      if (text.includes(words.slice(0, middle))) known = middle;
      else beyond = middle;
    }
    if (known < 2 && known < words.length) return Infinity;
    words = words.slice(known);
  }
}

function* faultsOfBlocks(file, text) {
  const most = 5; // pages that a paragraph or a cell goes over, with what stands between
  const blocks = onPaper(dump(file)).blocks.flat(4).filter((words) => typeof words === "string");
  for (const words of blocks.flatMap((block) => block.split("\n")).map(dense)) {
    if (words && pieces(words, text) > most) yield `the block ${JSON.stringify(words)} is not there`;
  }
}

function* faults(file, folder) {
  const names = execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).trim().split("\n");
  execFileSync("unzip", ["-q", "-d", folder, file]);
  const bytes = (name) => readFileSync(join(folder, name));
  const trees = new Map(), parts = names.filter((name) => name.endsWith(".xml"));
  execFileSync("xmllint", ["--noout", ...parts.map((name) => join(folder, name))], { stdio: "inherit" });
  for (const name of parts) {
    trees.set(name, tree(bytes(name).toString()));
    yield* faultsOfTree(name, trees.get(name));
  }
  if (new Set(names).size !== names.length) yield "a part is there twice";

  // from the entrance on: what is named is there, and nothing else
  const named = new Set(["OFD.xml"]);
  const follow = (from, target) => {
    const name = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(from), target);
    if (!named.has(name)) {
      named.add(name);
      if (trees.has(name)) look(name);
    }
    return name;
  };
  const pages = [], links = [], programs = new Map();
  const look = (part) => {
    const root = trees.get(part), base = root.attrs.BaseLoc;
    for (const node of all(root)) {
      if (["DocRoot", "PublicRes", "DocumentRes", "Annotations", "Attachments", "FileLoc"].includes(node.name) && node !== root && node.text.trim()) follow(part, node.text);
      if (node.name === "Page" && node.attrs.BaseLoc) pages.push({ id: node.attrs.ID, part: follow(part, node.attrs.BaseLoc) });
      if (node.name === "Font") programs.set(node.attrs.ID, follow(part, posix.join(base, node.kids[0].text)));
      if (node.name === "Dest") links.push([part, node.attrs.PageID]);
      if (node.name === "Page" && node.attrs.PageID) links.push([part, node.attrs.PageID]);
    }
  };
  look("OFD.xml");
  for (const name of names) if (!named.has(name)) yield `${name} is named nowhere`;
  for (const name of named) if (!names.includes(name)) yield `${name} is not there`;
  for (const [part, id] of links) if (!pages.some((page) => page.id === id)) yield `${part}: leads to page ${id}`;

  const ids = new Set();
  let most = 0;
  for (const [part, root] of trees)
    for (const { name, attrs } of all(root)) {
      if (attrs.ID === undefined || name === "Attachment") continue;
      if (ids.has(attrs.ID)) yield `${part}: id ${attrs.ID} twice`;
      ids.add(attrs.ID);
      most = Math.max(most, Number(attrs.ID));
    }
  const document = trees.get("Doc_0/Document.xml");
  if (most > Number(document.kids[0].kids[0].text)) yield `id ${most} beyond MaxUnitID`;
  if (!/^[0-9a-f]{32}$/.test(trees.get("OFD.xml").kids[0].kids[0].kids[0].text)) yield "DocID";

  const faces = new Map();
  for (const [id, name] of programs) {
    faces.set(id, face(bytes(name)));
    if (!faces.get(id).empty) yield `${name}: what stands for no character paints`;
  }
  const set = readFileSync(file.replace(/ofd$/, "pages"), "utf8").split(/^page /m).slice(1);
  if (set.length !== pages.length) yield `${pages.length} pages for ${set.length}`;
  let whole = "";
  for (const [i, { part }] of pages.entries()) {
    const words = dense(set[i].split("\n").map((line) => line.match(/^\s*(?:run|turned) \S+ \S+ \S+(?: ink-\d)? \S+ (.*)$/)?.[1] ?? "").join(""));
    let text = "";
    for (const node of all(trees.get(part)))
      if (node.name === "TextObject") {
        yield* faultsOfText(part, node, faces);
        text += node.kids.at(-1).text;
      }
    whole += dense(text);
    if (dense(text) !== words) {
      const at = [...words].findIndex((c, k) => c !== [...dense(text)][k]);
      yield `${part}: ${JSON.stringify([...dense(text)].slice(at, at + 30).join(""))} for ${JSON.stringify([...words].slice(at, at + 30).join(""))}`;
    }
  }
  const doc = file.replace(/ofd$/, "txt");
  if (existsSync(doc) && !doc.includes("/poster/")) // a poster puts words together anew, and leaves out what has no room
  {
    yield* faultsOfBlocks(doc, whole);
    yield* faultsOfGrids(doc, pages.map(({ part }) => [...all(trees.get(part))]));
  }
}

let bad = 0, seen = 0;
for (const file of process.argv.slice(2)) {
  const folder = mkdtempSync(join(tmpdir(), "gongshi-ofd-"));
  for (const what of faults(file, folder)) {
    console.log(`${file}: ${what}`);
    bad++;
  }
  rmSync(folder, { recursive: true });
  seen++;
}
if (seen === 0) throw new Error("no documents given");
process.exit(bad ? 1 : 0);
