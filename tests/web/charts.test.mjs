// The charts as files and on the page: every figure of the table is in the drawing, the words for who listens tell what
// the table tells, text is text, ids do not clash, and a chart without data for a community says so.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = mkdtempSync(join(tmpdir(), "gongshi-charts-"));
const out = join(folder, "2023");

before(() => {
  const program = process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi");
  execFileSync(program, ["render", join(root, "data/2023"), "-o", out, "--lang", "zh,en", "--quiet"]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (name) => readFileSync(join(out, name), "utf8");
const drawing = (name) => read(`charts/${name}.zh.svg`);
const texts = (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const rows = (name) => read(`charts/${name}.csv`).replace(/^\uFEFF/, "").trim().split("\n").map((line) => line.split(","));
const charts = ["rates", "summary", "categories", "counts", "broadband", "mobile", "broadcast", "lighting", "energy"];

test("every chart is there as SVG, PNG and CSV, in both languages", () => {
  const files = readdirSync(join(out, "charts"));
  for (const chart of charts)
    for (const suffix of [".zh.svg", ".en.svg", ".zh.png", ".en.png", ".csv"]) assert.ok(files.includes(chart + suffix), chart + suffix);
  assert.deepEqual(
    readdirSync(join(out, "../2023-internal/charts")).sort(),
    ["matrix.csv", "matrix.en.png", "matrix.en.svg", "matrix.zh.png", "matrix.zh.svg"],
  );
});

test("drawings are sound XML, with a title, words for who listens, and text as text", () => {
  for (const chart of charts)
    for (const lang of ["zh", "en"]) {
      const file = join(out, `charts/${chart}.${lang}.svg`);
      execFileSync("xmllint", ["--noout", file]);
      const svg = readFileSync(file, "utf8");
      assert.match(svg, /<title[^>]*>[^<]+<\/title>/, chart);
      assert.match(svg, /<desc[^>]*>[^<]+<\/desc>/, chart);
      assert.ok(texts(svg).length > 10, chart);
      assert.ok(!/<(path|use|image)[^>]*glyph/.test(svg), chart);
    }
});

test("every figure of a table is in its drawing", () => {
  for (const chart of ["rates", "summary", "counts"]) {
    const shown = new Set(texts(drawing(chart)));
    const [, ...body] = rows(chart);
    assert.ok(body.length >= 14);
    for (const [name, ...cells] of body) {
      assert.ok(shown.has(name), `${chart}: ${name}`);
      const figures = chart === "rates" ? [cells[2] || cells[1]] : cells.filter((cell) => cell !== "0");
      for (const figure of figures) assert.ok(shown.has(figure), `${chart}: ${name} ${figure}`);
    }
  }
});

test("the words name who misses a threshold, and nobody else", () => {
  const desc = /<desc[^>]*>([^<]*)<\/desc>/.exec(drawing("rates"))[1];
  const [, ...body] = rows("rates");
  const share = (text) => Number(text.replace(/[≈%]/g, ""));
  const missed = body.filter(([, , stated, computed, threshold]) => share(computed || stated) < share(threshold));
  assert.ok(missed.length > 0);
  for (const [name, rate] of body) {
    const misses = missed.some(([other, what]) => other === name && what === rate);
    assert.equal(desc.includes(`${name}${rate}`), misses, `${name} ${rate}`);
  }
  assert.ok(desc.includes(`${body.length}个比率中${body.length - missed.length}个达到标准`), desc);
});

test("the spot-checked communities are hatched in every chart that lists communities", () => {
  for (const chart of ["rates", "summary", "counts", "mobile"]) {
    const svg = drawing(chart);
    assert.ok(texts(svg).includes("西湖社区"), chart);
    assert.equal(texts(svg).filter((text) => text === "未公布数据").length, chart === "mobile" ? 4 : 3, chart);
    assert.ok((svg.match(/url\(#/g) ?? []).length >= 3, `${chart}: not hatched`);
  }
});

test("on the page ids do not clash, and numbers stand behind each chart", () => {
  const html = read("notice.zh.html");
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal((html.match(/<details>/g) ?? []).length, 4);
  const captions = [...html.matchAll(/<figcaption[^>]*>([^<]*)<\/figcaption>/g)].map(([, words]) => words);
  for (const chart of ["rates", "summary", "categories", "counts"]) {
    const desc = /<desc[^>]*>([^<]*)<\/desc>/.exec(drawing(chart))[1];
    assert.ok(captions.includes(desc), `${chart}: ${desc}`);
  }
});

test("public charts carry no marks of the office and keep the order of the register", () => {
  const order = readFileSync(join(root, "data/2023/communities.csv"), "utf8").split("\n").slice(1).map((line) => line.split(",")[1]);
  const names = texts(drawing("summary")).filter((text) => order.includes(text) && text);
  assert.deepEqual(names, order.filter((name) => names.includes(name)));
  assert.ok(!readdirSync(join(out, "charts")).some((file) => file.startsWith("matrix")));
});

test("by value, for the office only", () => {
  const program = process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi");
  const sorted = join(folder, "sorted");
  execFileSync(program, ["render", join(root, "data/2023"), "-o", sorted, "--document", "charts", "--by-value", "--quiet"]);
  const svg = readFileSync(join(folder, "sorted-internal/charts/lighting-by-value.zh.svg"), "utf8");
  const names = texts(svg).filter((text) => text.endsWith("社区"));
  assert.deepEqual(names.slice(0, 2), ["昌盛社区", "翰苑社区"]); // 100%, 90%
  assert.equal(names[4], "恒安社区"); // 28%
  assert.ok(!readdirSync(join(sorted, "charts")).some((file) => file.includes("by-value")));
});
