// A PDF as qpdf reads it: objects, pages, content taken apart, the structure tree with its text. Knows nothing of how
// Gongshi writes PDFs: what it tells is what any reader of the file can know.
import { execFileSync } from "node:child_process";

const bytes = (file) =>
  execFileSync(
    "qpdf",
    ["--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", file],
    { maxBuffer: 1 << 29, stdio: ["ignore", "pipe", "inherit"] },
  );

// One token of a content stream at `at`: [kind, value, end]. Kinds: word, number, name, hex, open, close. A string in
// parentheses is given as the hexadecimal one of the same text.
const token = /\s*(?:%[^\n]*\n)?(?:\(((?:[^()\\]|\\[^])*)\)|(<<|>>|\[|\])|\/([^\s<>[\]()/%]*)|<([0-9A-Fa-f\s]*)>|(-?(?:\d+\.?\d*|\.\d+))(?=[\s<>[\]()/%]|$)|([A-Za-z'"*]+\d?))/y;

function* tokens(text) {
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (!found) {
      if (/^\s*$/.test(text.slice(at))) return;
      throw new Error(`content not understood: ${text.slice(at, at + 40)}`);
    }
    const [, string, bracket, name, hex, number, word] = found;
    if (string !== undefined) yield ["hex", inHex(string.replace(/\\([^])/g, "$1"))];
    else if (bracket) yield ["bracket", bracket];
    else if (name !== undefined) yield ["name", name];
    else if (hex !== undefined) yield ["hex", hex.replace(/\s/g, "")];
    else if (number !== undefined) yield ["number", Number(number)];
    else yield ["word", word];
  }
}

const inHex = (ascii) =>
  "FEFF" + [...ascii].map((c) => c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")).join("");

const utf16 = (hex) => {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
};

// Code to text, of a ToUnicode stream.
function meanings(cmap) {
  const map = new Map();
  for (const [, block] of cmap.matchAll(/beginbfchar\n([^]*?)endbfchar/g))
    for (const [, code, text] of block.matchAll(/<([0-9A-F]+)><([0-9A-F]*)>/g)) map.set(parseInt(code, 16), utf16(text));
  return map;
}

export class Pdf {
  constructor(file) {
    this.file = file;
    this.objects = JSON.parse(bytes(file)).qpdf[1];
    this.trailer = this.objects.trailer.value;
    this.catalog = this.get(this.trailer["/Root"]);
    this.fonts = new Map();
  }

  // What a reference leads to; anything else is itself. Of a stream, its dictionary.
  get(value) {
    if (typeof value !== "string" || !/^\d+ \d+ R$/.test(value)) return value;
    const object = this.objects[`obj:${value}`];
    if (!object) throw new Error(`${this.file}: no object ${value}`);
    return object.stream ? object.stream.dict : object.value;
  }

  stream(ref) {
    return Buffer.from(this.objects[`obj:${ref}`].stream.data, "base64");
  }

  // References of the pages in order.
  pages() {
    const walk = (ref) => (this.get(ref)["/Kids"] ? this.get(ref)["/Kids"].flatMap(walk) : [ref]);
    return walk(this.catalog["/Pages"]);
  }

  font(page, name) {
    const fonts = this.get(this.get(this.get(page)["/Resources"])["/Font"]);
    const ref = fonts[`/${name}`];
    if (!this.fonts.has(ref)) {
      const dict = this.get(ref);
      this.fonts.set(ref, { ref, dict, text: meanings(this.stream(dict["/ToUnicode"]).toString("latin1")) });
    }
    return this.fonts.get(ref);
  }

  // What a page paints, in order: { operator, numbers, mark, artifact, text, codes, font, size, x, y }. mark: its MCID.
  *painted(page) {
    const contents = [this.get(page)["/Contents"]].flat();
    const source = contents.map((ref) => this.stream(ref).toString("latin1")).join("\n");
    const marks = [];
    let stack = [], font = null, size = 0, x = 0, y = 0, fill = [0], line = [0];
    for (const [kind, value] of tokens(source)) {
      if (kind !== "word") {
        stack.push([kind, value]);
        continue;
      }
      const numbers = stack.filter(([k]) => k === "number").map(([, v]) => v);
      const names = stack.filter(([k]) => k === "name").map(([, v]) => v);
      const inside = { mark: marks.findLast?.((m) => m.id !== undefined)?.id ?? marks.find((m) => m.id !== undefined)?.id,
        artifact: marks.some((m) => m.tag === "Artifact"), actual: marks.find((m) => m.actual !== undefined) };
      if (value === "BDC" || value === "BMC") {
        const at = stack.findIndex(([k, v]) => k === "name" && v === "MCID");
        const said = stack.findIndex(([k, v]) => k === "name" && v === "ActualText");
        marks.push({ tag: names[0], id: at < 0 ? undefined : stack[at + 1][1],
          actual: said < 0 ? undefined : utf16(stack[said + 1][1].replace(/^FEFF/, "")), told: false });
      } else if (value === "EMC") {
        if (!marks.pop()) throw new Error(`${this.file}: EMC without a beginning`);
      } else if (value === "BT") {
        x = y = 0;
      } else if (value === "Td") {
        x += numbers[0];
        y += numbers[1];
      } else if (value === "Tm") {
        [x, y] = numbers.slice(4);
      } else if (value === "Tf") {
        font = this.font(page, names[0]);
        size = numbers[0];
      } else if (value === "g" || value === "rg") {
        fill = numbers;
      } else if (value === "G" || value === "RG") {
        line = numbers;
      } else if (value === "TJ" || value === "Tj") {
        const codes = stack.filter(([k]) => k === "hex").flatMap(([, hex]) => hex.match(/.{4}/g)).map((c) => parseInt(c, 16));
        let text = codes.map((code) => font.text.get(code) ?? "").join("");
        if (inside.actual) {
          text = inside.actual.told ? "" : inside.actual.actual;
          inside.actual.told = true;
        }
        yield { operator: value, ...inside, text, codes, font, size, x, y, grey: fill.length === 1 ? fill[0] : undefined, colour: fill, parts: stack };
      } else if (value === "S" || value === "f") {
        const paint = value === "S" ? line : fill;
        yield { operator: value, ...inside, text: "", codes: [], grey: paint.length === 1 ? paint[0] : undefined, colour: paint };
      } else if (!["ET", "m", "l", "re", "h", "w", "d"].includes(value)) {
        throw new Error(`${this.file}: operator ${value}`);
      }
      if (value === "m" || value === "l") this.point = numbers;
      stack = [];
    }
    if (marks.length) throw new Error(`${this.file}: marked content not ended`);
  }

  // The structure tree: { type, dict, kids, parent, ref }; a kid is an element, or { page, mark }, or { link }.
  tree() {
    const element = (ref, parent) => {
      const dict = this.get(ref);
      const own = { ref, dict, parent, type: dict["/S"]?.slice(1), kids: [] };
      for (const kid of [dict["/K"] ?? []].flat()) {
        const value = this.get(kid);
        if (typeof value === "number") own.kids.push({ page: dict["/Pg"], mark: value });
        else if (value["/Type"] === "/MCR") own.kids.push({ page: value["/Pg"], mark: value["/MCID"] });
        else if (value["/Type"] === "/OBJR") own.kids.push({ link: value["/Obj"] });
        else own.kids.push(element(kid, own));
      }
      return own;
    };
    const root = this.get(this.catalog["/StructTreeRoot"]);
    return [root["/K"]].flat().map((ref) => element(ref, null));
  }

  // Text by page and mark: Map("ref mark" -> text).
  words() {
    const words = new Map();
    for (const page of this.pages())
      for (const piece of this.painted(page))
        if (piece.mark !== undefined)
          words.set(`${page} ${piece.mark}`, (words.get(`${page} ${piece.mark}`) ?? "") + piece.text);
    return words;
  }
}

// An element's text, its blocks on lines of their own.
export function textOf(element, words) {
  const inline = new Set(["Link", "Span"]);
  return element.kids
    .map((kid) => {
      if (kid.mark !== undefined) return words.get(`${kid.page} ${kid.mark}`) ?? "";
      if (kid.link) return "";
      return inline.has(kid.type) ? textOf(kid, words) : `${textOf(kid, words)}\n`;
    })
    .join("")
    .replace(/\n+$/, "");
}

// All elements below, itself first.
export function* elements(element) {
  yield element;
  for (const kid of element.kids) if (kid.type) yield* elements(kid);
}

// A string of qpdf's JSON: "u:…" as text.
export const string = (value) => (typeof value === "string" && value.startsWith("u:") ? value.slice(2) : "");
