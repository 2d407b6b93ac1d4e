// The conditions of PDF/A-2a (ISO 19005-2) that a machine can check and that concern what we write, on each PDF given.
// The numbers are the clauses of the standard. Those of the structure tree and of fonts in which PDF/UA-1 asks the same
// are in check.mjs. Operators of content that PDF does not know, or that we never use (q, Do, gs, sh, k, scn), are
// refused by pdf.mjs. Not checked: whether an advance equals that of the embedded face.
//
//   node tests/pdfua/archive.mjs FILE…       one line for each fault; exit status 1 when there is any
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Pdf } from "./pdf.mjs";

const limits = { string: 32767, name: 127, integer: 2 ** 31 - 1, objects: 8388607, cid: 65535 };

function* fileFaults(pdf, file) {
  const bytes = readFileSync(file).toString("latin1");
  if (!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(bytes)) yield "6.1.2 the header";
  if (!/%%EOF(\r|\n|\r\n)?$/.test(bytes)) yield "6.1.3 something after the end";
  if (!pdf.trailer["/ID"]) yield "6.1.3 no ID";
  if (pdf.trailer["/Encrypt"]) yield "6.1.3 encrypted";
  if (/\/(LZWDecode|Crypt)\b/.test(bytes)) yield "6.1.7.2 a filter that is not allowed";
  for (const [, form] of bytes.matchAll(/stream(\r?\n|\r|[^\r\n])/g)) if (form === "\r") yield "6.1.7.1 a stream begins after CR";
  const numbers = Object.keys(pdf.objects).filter((key) => key.startsWith("obj:")).map((key) => parseInt(key.slice(4), 10));
  if (Math.max(...numbers) > limits.objects) yield "6.1.13 too many objects";
}

// Keys that are refused wherever they stand, with the clause that does it.
const refused = {
  "/FFilter": "6.1.7.1", "/FDecodeParms": "6.1.7.1", "/TR": "6.2.5", "/TR2": "6.2.5", "/HTP": "6.2.5", "/SMask": "6.2.10",
  "/ca": "6.2.10", "/CA": "6.2.10", "/BM": "6.2.10", "/OPI": "6.2.8", "/Alternates": "6.2.8", "/PS": "6.2.9", "/AA": "6.5.2",
  "/JavaScript": "6.5.1", "/JS": "6.5.1", "/OpenAction": "6.5.1", "/AcroForm": "6.4", "/XFA": "6.4.2", "/EmbeddedFiles": "6.8",
  "/EF": "6.8", "/OCProperties": "6.9", "/AlternatePresentations": "6.10", "/PresSteps": "6.10", "/Requirements": "6.11",
  "/NeedsRendering": "6.4.2", "/Perms": "6.1.12", "/ExtGState": "6.2.5", "/XObject": "6.2.8", "/Pattern": "6.2.2",
  "/Shading": "6.2.2", "/ColorSpace": "6.2.4", "/CIDSet": "6.2.11.4",
};

// A file that carries others is one of PDF/A-3 (ISO 19005-3), which asks what they are.
const carries = (pdf) => pdf.get(pdf.catalog["/Names"])?.["/EmbeddedFiles"] !== undefined;

function* attachedFaults(pdf) {
  if (!carries(pdf)) return;
  const listed = pdf.get(pdf.get(pdf.catalog["/Names"])["/EmbeddedFiles"])["/Names"];
  const names = listed.filter((_, i) => i % 2 === 0), refs = listed.filter((_, i) => i % 2 === 1);
  if (names.join() !== [...names].sort().join()) yield "6.8 the files are not listed by their names";
  const associated = pdf.get(pdf.catalog["/AF"]) ?? [];
  for (const ref of refs) {
    const { "/F": name, "/UF": words, "/AFRelationship": relation, "/EF": held } = pdf.get(ref);
    if (!associated.includes(ref)) yield `6.8 ${name} is associated with nothing`;
    if (!name || !words) yield `6.8 ${ref} has no name`;
    if (!["/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"].includes(relation)) yield `6.8 ${name}: relation ${relation}`;
    const file = pdf.get(held["/F"]);
    if (!/^\/[a-z]+\/[a-z]+$/.test(file["/Subtype"])) yield `6.8 ${name}: type ${file["/Subtype"]}`;
    if (!/^[ub]:D:/.test(file["/Params"]?.["/ModDate"] ?? "")) yield `6.8 ${name}: of no date`;
    if (file["/Params"]?.["/Size"] !== pdf.stream(held["/F"]).length) yield `6.8 ${name}: of another size`;
  }
}

function* valueFaults(value, where) {
  if (Array.isArray(value)) {
    for (const item of value) yield* valueFaults(item, where);
  } else if (value && typeof value === "object") {
    for (const [key, held] of Object.entries(value)) {
      if (refused[key]) yield `${refused[key]} ${where}: ${key}`;
      if (key === "/Lang" && !/^u:[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(held)) yield `6.7.4 ${where}: language ${held}`;
      if (Buffer.byteLength(key) - 1 > limits.name) yield `6.1.13 ${where}: a name of over ${limits.name} bytes`;
      yield* valueFaults(held, where);
    }
  } else if (typeof value === "number") {
    if (Number.isInteger(value) && Math.abs(value) > limits.integer) yield `6.1.13 ${where}: ${value}`;
  } else if (typeof value === "string") {
    const text = value.slice(2);
    const size = value.startsWith("b:") ? text.length / 2 : /^[\x00-\x7f]*$/.test(text) ? text.length : 2 + 2 * text.length;
    if (/^[ub]:/.test(value) && size > limits.string) yield `6.1.13 ${where}: a string of ${size} bytes`;
    if (value.startsWith("/") && Buffer.byteLength(value) - 1 > limits.name) yield `6.1.13 ${where}: a name of over ${limits.name} bytes`;
  }
}

function* objectFaults(pdf) {
  for (const [key, object] of Object.entries(pdf.objects)) {
    yield* valueFaults(object.stream ? object.stream.dict : object.value, key);
    if (object.stream?.dict["/F"]) yield `6.1.7.1 ${key}: a stream outside the file`;
  }
}

function* colourFaults(pdf) {
  const intents = (pdf.get(pdf.catalog["/OutputIntents"]) ?? []).map((intent) => pdf.get(intent));
  if (intents.length !== 1) return yield "6.2.3 not one output intent";
  const [intent] = intents;
  if (intent["/S"] !== "/GTS_PDFA1" || !intent["/OutputConditionIdentifier"]) yield "6.2.3 the output intent names no condition";
  const profile = pdf.stream(intent["/DestOutputProfile"]);
  const name = (at) => profile.toString("latin1", at, at + 4);
  if (pdf.get(intent["/DestOutputProfile"])["/N"] !== 3) yield "6.2.3 the profile is said to be of another number of colours";
  if (profile.readUInt32BE(0) !== profile.length) yield "6.2.3 the profile is not as long as it says";
  if (name(36) !== "acsp" || profile[8] > 4) yield "6.2.3 no profile of a version that is allowed";
  if (!["mntr", "prtr"].includes(name(12)) || name(16) !== "RGB ") yield "6.2.3 no profile of colours that are shown or printed";
  const tags = new Map();
  for (let i = 0; i < profile.readUInt32BE(128); i++) {
    const at = 132 + 12 * i;
    tags.set(name(at), [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)]);
  }
  for (const tag of ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"])
    if (!tags.has(tag)) yield `6.2.3 the profile has no ${tag}`;
  for (const [tag, [start, size]] of tags) if (start % 4 || start + size > profile.length) yield `6.2.3 where ${tag} is in the profile`;
}

function* pageFaults(pdf) {
  for (const page of pdf.pages()) {
    const dict = pdf.get(page);
    if (!dict["/Resources"]) {
      yield `6.2.2 page ${page} has no resources of its own`;
      continue;
    }
    const [left, bottom, right, top] = dict["/MediaBox"];
    for (const side of [right - left, top - bottom]) if (side < 3 || side > 14400) yield `6.1.13 page ${page}: a side of ${side}`;
    for (const piece of pdf.painted(page))
      if (piece.codes.some((code) => code > limits.cid)) yield `6.1.13 page ${page}: a code beyond ${limits.cid}`;
    for (const ref of pdf.get(dict["/Annots"]) ?? []) {
      const link = pdf.get(ref), shown = 4, hidden = 1 | 2 | 32 | 256;
      if (link["/Subtype"] !== "/Link" && !link["/AP"]) yield `6.3.3 annotation ${ref} has no appearance`;
      if (!(link["/F"] & shown) || link["/F"] & hidden) yield `6.3.2 annotation ${ref} is not always shown`;
      const action = pdf.get(link["/A"]);
      if (action && !["/URI", "/GoTo", "/GoToR"].includes(action["/S"])) yield `6.5.1 annotation ${ref} does ${action["/S"]}`;
    }
  }
}

function* fontFaults(pdf) {
  const fonts = new Set(pdf.pages().map((page) => JSON.stringify(pdf.get(pdf.get(pdf.get(page)["/Resources"])?.["/Font"]) ?? {})));
  for (const list of fonts)
    for (const ref of Object.values(JSON.parse(list))) {
      const font = pdf.get(ref);
      const own = pdf.get(font["/DescendantFonts"][0]);
      const system = pdf.get(own["/CIDSystemInfo"]);
      if (font["/Encoding"] !== "/Identity-H") yield `6.2.11.3 ${font["/BaseFont"]}: encoding ${font["/Encoding"]}`;
      if (system["/Registry"] !== "u:Adobe" || !system["/Ordering"]) yield `6.2.11.3 ${font["/BaseFont"]}: whose codes they are`;
      if (!font["/ToUnicode"]) yield `6.2.11.7 ${font["/BaseFont"]}: no ToUnicode`;
    }
}

// The schemas that PDF/A knows (6.6.2.3.1), by their prefixes as we write them.
const known = {
  dc: "http://purl.org/dc/elements/1.1/", xmp: "http://ns.adobe.com/xap/1.0/", pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/", pdfaExtension: "http://www.aiim.org/pdfa/ns/extension/",
};

function* metadataFaults(pdf) {
  const dict = pdf.get(pdf.catalog["/Metadata"]);
  if (dict?.["/Type"] !== "/Metadata" || dict["/Subtype"] !== "/XML") return yield "6.6.2.1 no metadata";
  const bytes = pdf.stream(pdf.catalog["/Metadata"]);
  const xmp = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (/<\?xpacket [^?]*\b(bytes|encoding)=/.test(xmp)) yield "6.6.2.1 the packet names its size or encoding";
  try {
    execFileSync("xmllint", ["--noout", "-"], { input: bytes, stdio: ["pipe", "pipe", "pipe"] });
  } catch {
    yield "6.6.2.1 the metadata are no XML";
  }
  const spaces = Object.fromEntries([...xmp.matchAll(/xmlns:(\w+)="([^"]*)"/g)].map(([, prefix, address]) => [prefix, address]));
  const described = new Map();
  for (const [, schema] of xmp.matchAll(/<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>([^]*?)<\/pdfaSchema:property>/g)) {
    const of = (element, from = schema) => from.match(new RegExp(`<${element}>([^<]+)</${element}>`))?.[1];
    const prefix = of("pdfaSchema:prefix");
    if (spaces[prefix] !== of("pdfaSchema:namespaceURI")) yield `6.6.2.3.2 ${prefix} is described under another address`;
    for (const [, property] of schema.matchAll(/<rdf:li rdf:parseType="Resource">(<pdfaProperty:[^]*?)<\/rdf:li>/g)) {
      const [name, type, category, words] = ["name", "valueType", "category", "description"].map((key) => of(`pdfaProperty:${key}`, property));
      if (!type || !words || !["internal", "external"].includes(category)) yield `6.6.2.3.3 ${prefix}:${name} is not described in full`;
      described.set(`${prefix}:${name}`, type);
    }
  }
  for (const [, name, prefix] of xmp.matchAll(/^<((\w+):\w+)/gm)) {
    if (["x", "rdf"].includes(prefix)) continue;
    const own = known[prefix];
    if (own ? own !== spaces[prefix] : !described.has(name)) yield `6.6.2.3.1 ${name} is neither known nor described`;
  }
  if (!xmp.includes(`<pdfaid:part>${carries(pdf) ? 3 : 2}<`) || !/<pdfaid:conformance>A</.test(xmp)) yield "6.6.4 the metadata do not name the part and the level";
}

let faults = 0;
for (const file of process.argv.slice(2)) {
  const pdf = new Pdf(file);
  const allowed = carries(pdf) ? /^6\.8 .*: \/(EF|EmbeddedFiles)$/ : /^$/;
  const all = [fileFaults(pdf, file), [...objectFaults(pdf)].filter((fault) => !allowed.test(fault)), attachedFaults(pdf), colourFaults(pdf), pageFaults(pdf), fontFaults(pdf), metadataFaults(pdf)];
  for (const fault of new Set(all.flatMap((each) => [...each]))) {
    console.log(`${file}: ${fault}`);
    faults++;
  }
}
if (process.argv.length < 3) throw new Error("no file given");
process.exit(faults ? 1 : 0);
