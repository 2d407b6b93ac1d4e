// Whether Word documents say what their DOC says: each against the text dump of the same document. Paragraphs in order,
// tables row by row with their spans, findings as comments in order; and what a reader of the format relies on: parts that
// are named, ids that are one of a kind, references that lead somewhere.
//
//   node tests/check/docx.mjs FILE.docx…       beside each, FILE.txt
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump, onPaper } from "./dump.mjs";
import { faultsOfOrder } from "./wordml.mjs";

// ---- the document ----

const entities = { amp: "&", lt: "<", gt: ">", quot: '"' };
const decode = (text) => text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : entities[name]));

function* tags(xml) {
  for (const [, close, name, rest, empty, text] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>([^<]*)/g))
    yield { name, close: Boolean(close), empty: Boolean(empty), attr: (key) => decode(rest.match(new RegExp(`\\s${key}="([^"]*)"`))?.[1] ?? ""), text: decode(text) };
}

function found(xml) {
  const blocks = [], tables = [];
  let line = null;
  for (const tag of tags(xml)) {
    const cell = tables.at(-1)?.at(-1)?.at(-1);
    if (tag.name === "w:tbl" && tag.close) {
      const rows = tables.pop();
      const filled = rows.map(() => []);
      rows.forEach((row, y) => {
        let x = 0;
        for (const cell of row) {
          const above = cell.merge === "continue" && filled[y - 1]?.[x];
          if (above) above.rows++;
          filled[y][x] = above || cell;
          x += cell.columns;
        }
      });
      blocks.push(rows.map((row) => row.filter(({ merge }) => merge !== "continue").map(({ lines, rows, columns }) => [lines, rows, columns])));
    } else if (tag.name === "w:tbl") tables.push([]);
    else if (tag.name === "w:tr" && !tag.close) tables.at(-1).push([]);
    else if (tag.name === "w:tc" && !tag.close) tables.at(-1).at(-1).push({ lines: [], rows: 1, columns: 1 });
    else if (tag.name === "w:gridSpan") cell.columns = Number(tag.attr("w:val"));
    else if (tag.name === "w:vMerge") cell.merge = tag.attr("w:val");
    else if (tag.name === "w:p") {
      if (tag.close && line) (cell ? cell.lines : blocks).push(line);
      line = tag.close || tag.empty ? null : "";
    } else if (tag.name === "w:t" && !tag.close) line += tag.text;
    else if (tag.name === "w:br") line += "\n";
  }
  return blocks;
}

function comments(xml) {
  return [...xml.matchAll(/<w:comment [^]*?<\/w:comment>/g)].map(([comment]) => found(comment).join("\n"));
}

function* soundness(part, names) {
  const types = part("[Content_Types].xml"), relations = part("word/_rels/document.xml.rels"), document = part("word/document.xml");
  if (names[0] !== "[Content_Types].xml") yield "the types do not come first";
  for (const name of names) {
    const known = types.includes(`PartName="/${name}"`) || /\.(rels|png)$/.test(name) || name === "[Content_Types].xml";
    if (!known) yield `no type for ${name}`;
    if (/^word\/[^/]*\.xml$/.test(name)) yield* faultsOfOrder(name, part(name));
  }
  for (const [, name] of types.matchAll(/PartName="\/([^"]*)"/g)) if (!names.includes(name)) yield `${name} is not there`;
  const ids = new Map([...relations.matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"( TargetMode)?/g)].map(([, id, target, outside]) => [id, outside ? null : target]));
  for (const target of ids.values()) if (target && !names.includes(`word/${target}`)) yield `${target} is referred to and not there`;
  for (const [, id] of document.matchAll(/r:(?:id|embed)="([^"]*)"/g)) if (!ids.has(id)) yield `reference ${id} leads nowhere`;
  const places = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)];
  for (const at of [1, 2]) if (new Set(places.map((place) => place[at])).size !== places.length) yield "a bookmark is there twice";
  for (const [, anchor] of document.matchAll(/w:anchor="([^"]*)"/g))
    if (!places.some(([, , name]) => name === anchor)) yield `a link to nowhere: ${anchor}`;
  const styles = part("word/styles.xml");
  for (const [, id] of document.matchAll(/<w:pStyle w:val="([^"]*)"/g)) if (!styles.includes(`w:styleId="${id}"`)) yield `no style ${id}`;
  const noted = [...part("word/comments.xml").matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
  for (const edge of ["commentRangeStart", "commentRangeEnd", "commentReference"]) {
    const at = [...document.matchAll(new RegExp(`<w:${edge} w:id="(\\d+)"`, "g"))].map(([, id]) => id);
    if (at.join() !== noted.join()) yield `${edge} and the comments differ`;
  }
  for (const [row] of document.matchAll(/<w:tc>(?:(?!<\/w:tc>)[^])*<\/w:tc>/g)) if (!/<w:p>[^]*<\/w:p><\/w:tc>$|<w:p\/><\/w:tc>$/.test(row)) yield "a cell ends without a paragraph";
}

let faults = 0, cells = 0;
const fault = (file, what) => {
  console.log(`${file}: ${what}`);
  faults++;
};
for (const file of process.argv.slice(2)) {
  const names = execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).trim().split("\n");
  const folder = mkdtempSync(join(tmpdir(), "gongshi-docx-"));
  execFileSync("unzip", ["-q", "-d", folder, file]);
  execFileSync("xmllint", ["--noout", ...names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => join(folder, name))], { stdio: "inherit" });
  const part = (name) => readFileSync(join(folder, name), "utf8");
  for (const what of new Set(soundness(part, names))) fault(file, what);
  const want = onPaper(dump(file.replace(/docx$/, "txt")));
  const blocks = found(part("word/document.xml")), notes = comments(part("word/comments.xml"));
  const differ = (a, b, what) => {
    for (let i = 0; i < Math.max(a.length, b.length); i++)
      if (JSON.stringify(a[i]) !== JSON.stringify(b[i])) return fault(file, `${what} ${i}: ${JSON.stringify(b[i])?.slice(0, 600)}\n  for ${JSON.stringify(a[i])?.slice(0, 600)}`);
  };
  differ(want.blocks, blocks, "block");
  differ(want.comments, notes, "comment");
  cells += want.blocks.flat(2).length;
  rmSync(folder, { recursive: true });
}
if (cells === 0) throw new Error("no documents given");
process.exit(faults ? 1 : 0);
