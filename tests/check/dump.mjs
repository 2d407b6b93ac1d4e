// The text dump of a document ("--format text"), as what of it is on paper.
import { readFileSync } from "node:fs";

// The tree by its indents: { kind, role, rest, text, kids }.
export function dump(file) {
  const root = { kids: [] };
  const open = [[-1, root]];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, indent, kind, role = "", rest] = line.match(/^( *)([a-z]+)(?:\.([a-z-]+))?(.*)$/) ?? [];
    if (!kind) continue;
    while (open.at(-1)[0] >= indent.length) open.pop();
    const node = { kind, role, rest, kids: [] };
    if (kind === "text") node.text = JSON.parse(rest.trim());
    open.at(-1)[1].kids.push(node);
    open.push([indent.length, node]);
  }
  return { kind: "all", kids: root.kids.filter(({ kind }) => kind === "document") };
}

export const webOnly = ({ kind, role }) => kind === "fold" || ["way", "brief", "table-data", "table-kept", "disclosure"].includes(role);
export const isFinding = ({ kind, role }) => kind === "aside" && ["error", "warning", "info"].includes(role);
const words = (node) =>
  node.kind === "text" ? node.text : node.kids.map((kid) => (kid.role === "second" && kid !== node.kids[0] ? "\n" : "") + words(kid)).join("");
const lines = (node) => (["para", "heading", "caption"].includes(node.kind) ? [words(node)] : node.kids.flatMap(lines)).filter(Boolean);
const span = (cell, name) => Number(cell.rest.match(new RegExp(`${name}=(\\d+)`))?.[1] ?? 1);

// Of a tree: { blocks: paragraphs as strings, tables as rows of [lines, rowspan, colspan]; comments }
export function onPaper(root) {
  const blocks = [], comments = [];
  const walk = (node) => {
    if (webOnly(node) || node.role === "edition") return;
    if (node.kind === "table") {
      const [caption] = node.kids.filter(({ kind }) => kind === "caption");
      if (caption) blocks.push(...lines(caption));
      const rows = node.kids.filter(({ kind }) => kind !== "caption").flatMap(({ kids }) => kids);
      blocks.push(rows.map((row) => row.kids.map((cell) => {
        comments.push(...cell.kids.filter(isFinding).map((finding) => lines(finding).join("\n")));
        return [cell.kids.filter((kid) => !webOnly(kid) && !isFinding(kid)).flatMap(lines), span(cell, "rowspan"), span(cell, "colspan")];
      })));
    } else if (["para", "heading", "caption"].includes(node.kind)) blocks.push(...lines(node));
    else node.kids.forEach(walk);
  };
  walk(root);
  return { blocks, comments };
}
