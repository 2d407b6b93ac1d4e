// The tables of an OFD document, which knows nothing but lines and words: what the rules enclose is a cell, and that is as
// many rows high and columns wide as rules that are missing within it. Compared with the tables of the DOC, over pages:
// heads that come again are passed over, a row that goes on overleaf is one.
import { dump, isFinding, webOnly } from "./dump.mjs";

const near = 0.2; // mm: rules that are one, though of different weight
const dense = (text) => text.replace(/[\s·]|（续）|\(cont\.\)/g, ""); // what goes on overleaf says so
const numbers = (text) => text.split(" ").map(Number);

// Rules of a page as { x, y, w, h } in mm, and its words as { x, y, text, at }.
function drawn(page) {
  const rules = [], words = [];
  for (const node of page) {
    if (node.name === "PathObject" && node.attrs.Boundary) {
      const [, x1, y1, x2, y2] = node.kids.at(-1)?.text.match(/^M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+)$/)?.map(Number) ?? [];
      const [left, top] = numbers(node.attrs.Boundary);
      if (x1 !== undefined) rules.push({ x: left + Math.min(x1, x2), y: top + Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) });
    } else if (node.name === "TextObject") {
      const [left, top] = numbers(node.attrs.Boundary), code = node.kids.at(-1);
      words.push({ x: left + Number(code.attrs.X) + Number(node.attrs.Size) / 2, y: top + Number(code.attrs.Y) - Number(node.attrs.Size) / 3, text: code.text, at: words.length });
    }
  }
  return { rules, words };
}

const touches = (a, b) => a.x - near <= b.x + b.w && b.x - near <= a.x + a.w && a.y - near <= b.y + b.h && b.y - near <= a.y + a.h;
const places = (values) => values.sort((a, b) => a - b).filter((value, i, all) => i === 0 || value - all[i - 1] > near);
const covers = (rules, x, y) => rules.some((rule) => rule.x - near <= x && x <= rule.x + rule.w + near && rule.y - near <= y && y <= rule.y + rule.h + near);

// What rules that meet enclose: { rows, of numbers of cells; texts, of each cell; at, where its words begin }.
function grid(rules, words) {
  const across = rules.filter(({ h }) => h === 0), down = rules.filter(({ w }) => w === 0);
  if (down.length === 0) return null;
  const ends = [Math.min(...across.map(({ x }) => x)), Math.max(...across.map(({ x, w }) => x + w))]; // where it is open at its sides
  const xs = places([...ends, ...down.map(({ x }) => x)]), ys = places(across.map(({ y }) => y));
  if (ys.length < 2) return null;
  const rows = ys.slice(1).map(() => []), texts = [];
  for (let r = 0; r + 1 < ys.length; r++)
    for (let c = 0; c + 1 < xs.length; c++) {
      const [x, y] = [(xs[c] + xs[c + 1]) / 2, (ys[r] + ys[r + 1]) / 2];
      if (c > 0 && !covers(down, xs[c], y)) rows[r][c] = rows[r][c - 1];
      else if (r > 0 && !covers(across, x, ys[r])) rows[r][c] = rows[r - 1][c];
      else rows[r][c] = texts.push("") - 1;
    }
  let at = Infinity;
  for (const { x, y, text, at: place } of words) {
    const r = ys.findIndex((top, i) => top <= y && y < ys[i + 1]), c = xs.findIndex((left, i) => left - near <= x && x < xs[i + 1] - near);
    if (r < 0 || c < 0) continue;
    texts[rows[r][c]] += dense(text);
    at = Math.min(at, place);
  }
  return { rows, texts, at };
}

function grids(page) {
  const { rules, words } = drawn(page);
  const groups = [];
  for (const rule of rules) {
    const met = groups.filter((group) => group.some((other) => touches(rule, other)));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push([rule, ...met.flat()]);
  }
  return groups.map((group) => grid(group, words)).filter(Boolean).sort((a, b) => a.at - b.at);
}

// Tables of the DOC that are ruled on all sides, as { rows, texts, head: how many rows }.
function tables(file) {
  const root = dump(file), found = [];
  const paired = (node) => node.role === "second" || node.kids.some(paired);
  const margin = !paired(root); // findings of the review have their words there, if it is in one language
  const text = (node, out) => (out(node) ? "" : (node.text ?? "") + node.kids.map((kid) => text(kid, out)).join(""));
  const walk = (node) => {
    if (webOnly(node)) return;
    if (node.kind !== "table" || ["table-standard", "table-report"].includes(node.role)) return void node.kids.forEach(walk);
    const rows = [], texts = [];
    const outside = (part) => webOnly(part) || (margin && node.role === "table-review" && isFinding(part));
    const put = (row, r) => {
      let c = 0;
      for (const cell of row.kids) {
        const span = (name) => Number(cell.rest.match(new RegExp(`${name}=(\\d+)`))?.[1] ?? 1);
        while (rows[r]?.[c] !== undefined) c++;
        for (let y = r; y < r + span("rowspan"); y++) for (let x = c; x < c + span("colspan"); x++) (rows[y] ??= [])[x] = texts.length;
        texts.push(dense(text(cell, outside)));
      }
    };
    const parts = node.kids.filter(({ kind }) => kind !== "caption");
    parts.flatMap(({ kids }) => kids).forEach(put);
    found.push({ rows, texts, head: parts[0].kind === "head" ? parts[0].kids.length : 0 });
  };
  walk(root);
  return found;
}

const short = (value) => JSON.stringify(value).slice(0, 300);
// Of a row: whether each place belongs to the one beside it, and to the one above.
const spans = (rows, r, first) => rows[r].map((cell, c) => (cell === rows[r][c - 1] ? "-" : r > first && cell === rows[r - 1][c] ? "|" : "+")).join("");
const texts = ({ rows, texts }, r) => rows[r].map((cell) => texts[cell]);

// What heads a row is there again on each page that the row is on; a pair puts its words together anew.
const again = (words, name) => words === name || [...words].sort().join("") === [...name].sort().join("");

// What parts of a table say of it, from the first on; gives how many they are.
function* faultsOfTable(table, parts) {
  const { rows, head } = table, said = table.texts.map(() => "");
  const single = (cell) => rows.filter((row) => row.includes(cell)).length === 1;
  let r = 0, count = 0;
  while (r < rows.length) {
    const part = parts[count++];
    if (!part) return yield `no table has ${short(texts(table, r))}`;
    const begin = r === 0 ? 0 : head;
    if (short(texts(part, 0)) !== short(texts(table, 0)) && head > 0) return yield `a table begins with ${short(texts(part, 0))} for ${short(texts(table, 0))}`;
    // a row whose findings in the margin are longer than it is
    const rest = r > 0 && part.rows[begin]?.every((cell, c) => !part.texts[cell] || again(part.texts[cell], table.texts[rows[r - 1][c]]));
    if (rest) r--;
    const seen = new Set(), first = r;
    for (let y = begin; y < part.rows.length; y++) {
      if (!rows[r]) return yield `a row that is not there: ${short(texts(part, y))}`;
      const want = spans(rows, r, first), got = spans(part.rows, y, begin);
      if (want !== got) return yield `a row is parted ${got} for ${want}: ${short(texts(table, r))}`;
      for (const [c, cell] of part.rows[y].entries()) {
        const to = rows[r][c], words = part.texts[cell];
        if (!seen.has(cell) && !(said[to] === table.texts[to] && again(words, said[to]))) said[to] += words;
        seen.add(cell);
      }
      const whole = rows[r].every((cell) => !single(cell) || said[cell] === table.texts[cell]);
      if (!whole && y + 1 < part.rows.length) return yield `a row says ${short(texts(part, y))} for ${short(texts(table, r))}`;
      if (whole) r++;
    }
  }
  for (const [i, words] of table.texts.entries()) if (said[i] !== words) yield `a cell says ${short(said[i])} for ${short(words)}`;
  return count;
}

// file: the dump of the DOC; pages: of each the elements.
export function* faultsOfGrids(file, pages) {
  let parts = pages.flatMap(grids);
  for (const table of tables(file)) {
    const count = yield* faultsOfTable(table, parts);
    if (count === undefined) return;
    parts = parts.slice(count);
  }
  if (parts.length > 0) yield `a table that the DOC does not have: ${short(parts[0].texts)}`;
}
