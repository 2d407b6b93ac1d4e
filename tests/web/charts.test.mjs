// The charts as files and on the page: every figure of the table is in the drawing, the words for who listens tell what
// the table tells, text is text, ids do not clash, and a chart without data for a community says so.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

// A strip tells the rule in a line and counts it in circles and dots; who is told apart has name and figures.
const told = (svg) => texts(svg).join("\n");

test("a strip names who is told apart and counts the others", () => {
  const words = told(drawing("rates"));
  const [, ...body] = rows("rates");
  const share = (text) => Number(text.replace(/[≈%]/g, ""));
  for (const rate of new Set(body.map(([, name]) => name))) {
    const of = body.filter(([, name]) => name === rate);
    // an area is as exact as it is written: 97% may be 1.6 of 1.6
    const contradicted = (row) => row[5] !== "";
    const apart = of.filter((row) => share(row[3] || row[2]) < share(row[4]) || contradicted(row));
    for (const row of of) {
      const [name, , stated, computed] = row;
      const saying = contradicted(row) ? `${name}：填写${stated}，核算${computed}` : `${name}：${computed || stated}`;
      assert.equal(words.includes(saying), apart.some(([other]) => other === name), saying);
    }
    const values = [...new Set(of.filter((row) => !apart.includes(row)).map(([, , stated, computed]) => computed || stated))];
    const rest = of.length - apart.length, same = values.length === 1 ? "均" : "";
    values.sort((one, other) => share(one) - share(other));
    const range = values.length === 1 ? values[0] : `${values[0]}至${values.at(-1)}`;
    assert.ok(words.includes(apart.length > 0 ? `其余${rest}个${same}为${range}` : `${rest}个社区${same}为${range}`), `${rate}: ${rest} ${range}`);
  }
});

test("sizes far from the others are named, with no more digits than they are worth; who lacks one stands below", () => {
  const words = told(drawing("counts"));
  assert.ok(words.includes("虹桥社区：553") && words.includes("虹桥社区：≈461"), words);
  assert.ok(words.includes("缺少数据：西苑社区封闭式小区数") && words.includes("其余13个为997至7563"), words);
  for (const [name] of rows("counts").slice(1)) assert.equal(words.includes(`${name}：`), name === "虹桥社区", name);
});

test("every figure of the table is in the bars of the summary", () => {
  const shown = new Set(texts(drawing("summary")));
  const [, ...body] = rows("summary");
  assert.equal(body.length, 14);
  for (const [name, ...cells] of body) {
    assert.ok(shown.has(name), name);
    for (const figure of cells.filter((cell) => cell !== "0")) assert.ok(shown.has(figure), `${name} ${figure}`);
  }
});

test("only what occurs is told in a legend", () => {
  assert.ok(texts(drawing("lighting")).includes("未达到标准"));
  for (const chart of ["mobile", "broadband"]) assert.ok(!texts(drawing(chart)).includes("未达到标准"), chart);
  assert.ok(!texts(drawing("broadband")).some((text) => text.includes("填写的比率")));
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

test("of whom nothing is published is told below every chart that shows communities", () => {
  for (const chart of ["rates", "summary", "counts", "mobile"])
    assert.ok(texts(drawing(chart)).join("").includes("未公布数据：西湖社区、2个未公布名称的社区"), chart);
});

test("a telephone has drawings of its own, with the same words for who listens", () => {
  for (const page of ["charts.zh.html", "index.html"]) {
    const html = read(page), frames = (name) => (html.match(new RegExp(`class="frame ${name}"`, "g")) ?? []).length;
    assert.ok(frames("narrow") > 0 && frames("narrow") === frames("wide"), page);
    const said = (id) => new RegExp(`<desc id="${id}-desc">([^<]*)</desc>`).exec(html)[1];
    assert.equal(said("rates-narrow"), said("rates"));
  }
});

test("on the page ids do not clash, and numbers stand behind each chart", () => {
  const html = read("charts.zh.html");
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

// A standard of another kind (tests/standards/health): at most, per thousand, more than 100 %, decimals, below zero, exactly.

const health = join(root, "tests/standards/health");
const station = join(folder, "health");
const run = (...words) => execFileSync(process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi"), [...words, "--quiet"]);
const of = (name, lang = "zh") => readFileSync(join(station, `charts/${name}.${lang}.svg`), "utf8");
const table = (name) => readFileSync(join(station, `charts/${name}.csv`), "utf8").replace(/^\uFEFF/, "").trim().split("\n").map((line) => line.split(","));

before(() => run("render", join(health, "2041"), "-o", station, "--lang", "zh,en,zh-en", "--document", "charts,review"));

test("scales are in round steps and say their unit once, values have the digits they were stated with", () => {
  const response = texts(of("response"));
  assert.deepEqual(response.slice(0, 5), ["0", "10", "20", "30", "40"]);
  assert.equal(response.filter((text) => text === "单位：分钟").length, 1);
  assert.ok(response.some((text) => text.includes("20.0")) && !response.some((text) => /^[\d.]+分钟$|为[\d.]+分钟/.test(text)));
  assert.ok(texts(of("response", "en")).includes("unit: minutes"));
  assert.deepEqual(texts(of("devices")).slice(0, 4), ["0%", "50%", "100%", "150%"]);
  assert.deepEqual(texts(of("complaints")).slice(0, 4), ["0", "0.5", "1", "1.5"]);
  assert.ok(told(of("satisfaction")).includes("89.90%"));
  assert.ok(texts(of("balance")).includes("-20"));
});

test("thresholds of every tier, with the side that is good", () => {
  const labels = (name) => texts(of(name)).join("").match(/[城镇村]区?级（标准[^）]*）/g);
  assert.deepEqual(labels("response"), ["城区级（标准不超过15分钟）", "镇级（标准不超过20分钟）", "村级（标准不超过30分钟）"]);
  assert.deepEqual(labels("drills").at(-1), "村级（标准为2次）");
  assert.ok(labels("devices").includes("城区级（标准110%）"));
  const [, ...body] = table("response");
  assert.deepEqual(body.map((row) => [row[6], row[7], row[9]].join(" ")), ["30 <= 分钟", "30 <= 分钟", "20 <= 分钟", "20 <= 分钟", "15 <= 分钟"]);
});

test("per thousand: what the parts give stands beside what was stated", () => {
  const row = table("nurses").find(([community]) => community === "beihai");
  assert.deepEqual(row, ["beihai", "city", "nurses", "3.5", "≈3.13", "25/8", "2.5", ">=", "contradicted", "人"]);
  assert.ok(told(of("nurses")).includes("：填写3.5，核算≈3.13"), told(of("nurses")));
});

test("levels are dots in their order, in the words of the page; dates are left out", () => {
  const svg = of("quality");
  assert.deepEqual(texts(svg).slice(0, 4), ["不合格", "合格", "良好", "优秀"]);
  assert.deepEqual(texts(of("quality", "en")).slice(0, 4), ["insufficient", "sufficient", "good", "excellent"]);
  assert.ok(texts(svg).includes("镇级（标准良好）") && texts(svg).includes("村级"));
  assert.deepEqual(table("quality").slice(1).map((row) => [row[3], row[6], row[8]].join(" ")), [
    "合格  stated", "良好  stated", "优秀 良好 stated", "合格 良好 stated", "优秀 良好 stated"]);
  assert.ok(!readdirSync(join(station, "charts")).some((name) => name.startsWith("inspection")));
});

test("two years: each kind on its scale, levels by their words, the good side told", () => {
  const review = join(folder, "years");
  run("compare", join(health, "2041"), join(health, "2042"), "-o", review, "--lang", "en");
  const chart = (name) => texts(readFileSync(join(review, `charts/${name}.en.svg`), "utf8"));
  assert.ok(chart("quality").includes("sufficient → good"));
  assert.ok(chart("balance").includes("-12.5 → -3.4"));
  assert.ok(chart("response").includes("20.0 → 16.5") && chart("response").includes("Town tier (threshold at most 20 minutes)"));
  assert.deepEqual(chart("devices").slice(0, 3), ["60%", "80%", "100%"]);
  const desc = /<desc[^>]*>([^<]*)<\/desc>/.exec(readFileSync(join(review, "charts/balance.en.svg"), "utf8"))[1];
  assert.match(desc, /below the threshold in 2042: Shui -3.4/);
});

test("more figures than a drawing has room for make another; long names are whole, or in a title", () => {
  const files = readdirSync(join(station, "charts"));
  assert.ok(files.includes("rates-2.zh.svg") && !files.includes("rates-3.zh.svg"));
  const name = readFileSync(join(health, "2041/communities.csv"), "utf8").split("\n").find((line) => line.startsWith("qingshan")).split(",")[1];
  assert.equal([...name].length, 60);
  for (const chart of ["rates", "response"]) assert.ok(texts(of(chart)).join("").includes(name), chart);
  assert.ok(of("summary").includes(`<title>${name}</title>`));
});

test("what is not shown makes no empty drawing", () => {
  const years = join(folder, "held");
  cpSync(join(health, "2041"), years, { recursive: true });
  const file = join(years, "communities.csv");
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const held = Array.from({ length: 34 }, (_, i) => `held${i},第${i}站,Station ${i},虚构镇,town,applied,,yes,`);
  writeFileSync(file, [head, ...held, ...lines].join("\n"));
  run("render", years, "--standard", join(health, "standard"), "-o", join(folder, "held-out"), "--document", "charts,review");
  for (const where of ["held-out/charts", "held-out-internal/charts"])
    for (const drawn of readdirSync(join(folder, where)).filter((name) => name.endsWith(".svg"))) {
      assert.ok(!/-2\./.test(drawn) || drawn.startsWith("rates"), drawn);
      assert.match(readFileSync(join(folder, where, drawn), "utf8"), /<(rect|polygon)/, drawn);
    }
});
