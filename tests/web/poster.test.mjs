// Posters: one A3 sheet each, read from three metres: the name and one sentence large, until when and whom to call in the
// upper half, lines of 14 points in Chinese (13 on the fullest of drafts), what is open in 12, pairs in 11, margins that a print shop can hold,
// lines to write on for what the data lack, and a code that a telephone can read where there is an address for it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import jsqr from "jsqr";
import { Pdf, elements, string, textOf } from "../pdfua/pdf.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = mkdtempSync(join(tmpdir(), "gongshi-poster-"));
const program = process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi");
const mm = 72 / 25.4;

const render = (dataset, out) =>
  execFileSync(program, ["render", dataset, "-o", out, "--document", "poster", "--format", "pdf", "--quiet"]);

before(() => {
  cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
  render(join(folder, "data/2023"), join(folder, "plain"));
  appendFileSync(join(folder, "data/2023/notice.csv"), "site,https://example.gov.cn/公示/2023/,,\nsupervision,0536-1234567,,\npublicity,2023年12月1日至7日,,\n");
  render(join(folder, "data/2023"), join(folder, "site"));
  execFileSync(program, ["render", join(folder, "data/2023"), "-o", join(folder, "pairs"), "--document", "poster",
    "--lang", "zh-en", "--community", "hengan", "--format", "pdf", "--quiet"]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const files = (name) => readdirSync(join(folder, name, "poster")).map((file) => join(folder, name, "poster", file));

// The words of the first code on the first page, or null.
function scan(file) {
  const pgm = execFileSync("pdftoppm", ["-r", "100", "-gray", "-f", "1", "-l", "1", file], { maxBuffer: 1 << 28 });
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString("latin1")).map(Number);
  const grey = pgm.subarray(pgm.length - width * height);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < grey.length; i++) rgba.fill(grey[i], 4 * i, 4 * i + 3);
  return jsqr(rgba, width, height)?.data ?? null;
}

test("every community with data has one A3 sheet", () => {
  assert.equal(files("plain").length, 14);
  for (const file of files("plain")) {
    const pdf = new Pdf(file);
    assert.equal(pdf.pages().length, 1, file);
    const [, , width, height] = pdf.get(pdf.pages()[0])["/MediaBox"];
    assert.ok(Math.abs(width - 297 * mm) < 0.1 && Math.abs(height - 420 * mm) < 0.1, `${width} × ${height}`);
  }
});

// What is read, from the top: the code at the foot aside, by which a printed copy is looked up.
const pieces = (file) => {
  const pdf = new Pdf(file);
  return [...pdf.painted(pdf.pages()[0])].filter((piece) => piece.font && piece.y > 14 * mm);
};

test("type is large, and inside margins of 10 mm", () => {
  for (const file of files("site").concat(files("plain"))) {
    const read = pieces(file);
    const height = new Pdf(file).get(new Pdf(file).pages()[0])["/MediaBox"][3];
    for (const piece of read) {
      const floor = !file.endsWith(".zh.pdf") ? 11 : piece.y > 120 * mm ? 13 : 12;
      assert.ok(piece.size >= floor - 0.005, `${file}: ${piece.text} at ${piece.size}`);
      assert.ok(piece.x > 10 * mm && piece.y < height - 10 * mm, `${file}: ${piece.text}`);
    }
    assert.ok(read.length > (file.endsWith("zh-en.pdf") ? 40 : 100));
    const sizes = [...new Set(read.map((piece) => piece.size))].sort((a, b) => b - a);
    assert.ok(sizes[0] >= 56, `${file}: the name at ${sizes[0]}`);
  }
});

test("one sentence of 36 points or more says who found what, and the period is in the upper half", () => {
  for (const id of ["hengan", "yongkang"]) {
    const read = pieces(join(folder, `site/poster/${id}.zh.pdf`));
    const sentence = read.filter((piece) => piece.size >= 34 && piece.size <= 42 && piece.y < 360 * mm).map((piece) => piece.text);
    assert.match(sentence.join(""), /^经验收工作组认定，已满足(成长型|基础型)智慧社区建设要求。$/);
    assert.ok(read.find((piece) => piece.text.startsWith("公示期")).y > 210 * mm);
    assert.ok(read.find((piece) => piece.text.includes("0536-1234567")).y > 210 * mm);
  }
});

test("black alone on request: no colour, and white letters only on black", () => {
  execFileSync(program, ["render", join(folder, "data/2023"), "-o", join(folder, "black"), "--document", "poster",
    "--community", "yongkang", "--format", "pdf", "--black", "--quiet"]);
  const painted = (name) => {
    const pdf = new Pdf(join(folder, name, "poster/yongkang.zh.pdf"));
    return [...pdf.painted(pdf.pages()[0])].map((piece) => piece.colour.length);
  };
  assert.ok(painted("site").includes(3));
  assert.ok(!painted("black").includes(3));
});

test("in pairs the sheet lies on its side, a language on each, every figure once between them", () => {
  const pdf = new Pdf(join(folder, "pairs/poster/hengan.zh-en.pdf"));
  const [, , width, height] = pdf.get(pdf.pages()[0])["/MediaBox"];
  assert.ok(Math.abs(width - 420 * mm) < 0.1 && Math.abs(height - 297 * mm) < 0.1);
  const read = pieces(join(folder, "pairs/poster/hengan.zh-en.pdf"));
  const place = (text) => read.filter((piece) => piece.text.includes(text)).map((piece) => piece.x / width);
  assert.ok(place("恒安社区")[0] < 0.2);
  assert.ok(place("Heng’an Community")[0] > 0.55);
  assert.ok(place("100%").every((x) => x > 0.4 && x < 0.6));
});

// Words of a sheet that are printed over each other: their middles are. A mark beside another has given up half an em.
function over(words) {
  const middle = ({ left, top, right, foot }) => ({ left: left + (foot - top) / 3, right: right - (foot - top) / 3, top: top + (foot - top) / 4, foot: foot - (foot - top) / 4 });
  const places = words.map(middle), found = [];
  for (let i = 0; i < places.length; i++)
    for (let k = i + 1; k < places.length; k++) {
      const [a, b] = [places[i], places[k]];
      if (a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot) found.push(`${words[i].word} over ${words[k].word}`);
    }
  return found;
}

test("names of 2 to 60 characters stay on the sheet, in Chinese and in English, and nothing is printed over anything", () => {
  for (const length of [2, 12, 30, 60]) {
    const data = join(folder, `long${length}`);
    cpSync(join(folder, "data"), data, { recursive: true });
    const register = join(data, "2023/communities.csv");
    const zh = "长乐花园城北苑新村".repeat(7).slice(0, length - 2), en = "Changle Garden ".repeat(5).slice(0, length - 2);
    let named = readFileSync(register, "utf8");
    for (const [i, [old, english]] of [["恒安社区", "Heng’an Community"], ["永康社区", "Yongkang Community"]].entries()) {
      const marks = ["里甲", "里乙"][i], letters = ["XA", "XB"][i];
      assert.ok(named.includes(old) && named.includes(english));
      named = named.replace(old, zh + marks).replace(english, en + letters);
    }
    writeFileSync(register, named);
    const out = join(folder, `out${length}`);
    execFileSync(program, ["render", join(data, "2023"), "-o", out, "--document", "poster", "--lang", "zh,en,zh-en",
      "--community", "hengan,yongkang", "--format", "pdf", "--quiet"]);
    for (const name of readdirSync(join(out, "poster"))) {
      const box = execFileSync("pdftotext", ["-bbox", join(out, "poster", name), "-"], { encoding: "utf8" });
      const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(box).map(Number);
      assert.equal((box.match(/<page /g) ?? []).length, 1);
      const words = [...box.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g)].map(
        ([, left, top, right, foot, word]) => ({ left: +left, top: +top, right: +right, foot: +foot, word }));
      for (const { right, foot, word } of words)
        assert.ok(right < width - 10 * mm && foot < height - 3 * mm, `${length} ${name}: ${word} ends at ${right}, ${foot}`);
      assert.deepEqual(over(words), [], `${length} ${name}`);
    }
  }
});

test("what the notice lacks is a line to write on, and what it has is printed", () => {
  const text = (name) => {
    const pdf = new Pdf(join(folder, name, "poster/hengan.zh.pdf"));
    return textOf(pdf.tree()[0], pdf.words());
  };
  const labels = ["公示期：", "意见反映方式：", "联系人及电话：", "监督电话：", "纸质材料查阅地点：", "发布单位：", "日期："];
  for (const label of labels) assert.ok(text("plain").split("\n").includes(label), label);
  assert.ok(!text("plain").includes("待填写"));
  const pdf = new Pdf(join(folder, "plain/poster/hengan.zh.pdf"));
  assert.ok([...pdf.painted(pdf.pages()[0])].filter((piece) => piece.operator === "S" && piece.artifact).length > labels.length);
  assert.ok(text("site").includes("监督电话：0536-1234567"));
});

test("however long a label is, its line to write on is there", () => {
  const data = join(folder, "open");
  cpSync(join(folder, "data"), data, { recursive: true });
  appendFileSync(join(data, "2023/notice.csv"), "objection,当面或者书面,in person or in writing,\n");
  execFileSync(program, ["render", join(data, "2023"), "-o", join(folder, "asked"), "--document", "poster", "--lang", "zh,en,zh-en",
    "--community", "hengan", "--format", "pdf", "--quiet"]);
  const labels = { zh: ["联系人及电话：", "纸质材料查阅地点："], en: ["Contact person and telephone:", "Paper copies can be read at:"] };
  for (const lang of ["zh", "en", "zh-en"]) {
    const pdf = new Pdf(join(folder, `asked/poster/hengan.${lang}.pdf`));
    const read = [], ends = [];
    for (const piece of pdf.painted(pdf.pages()[0])) {
      if (piece.operator === "S" && pdf.point) ends.push(pdf.point); // frames have none
      else if (piece.font) read.push(piece);
    }
    for (const label of lang.split("-").flatMap((one) => labels[one])) {
      const found = read.find((piece) => label.startsWith(piece.text.trim()) && piece.text.length > 3);
      assert.ok(found, label);
      assert.ok(ends.some(([x, y]) => x > found.x + 3 * found.size && Math.abs(found.y - y) < found.size / 2), `${lang}: no line behind ${label}`);
    }
  }
});

test("a short line for each indicator, by topic; only exceptions tell a verdict", () => {
  for (const [id, count] of [["hengan", 28], ["xincheng", 22]]) {
    const pdf = new Pdf(join(folder, `plain/poster/${id}.zh.pdf`));
    const words = pdf.words();
    const rows = [...elements(pdf.tree()[0])].filter((element) => element.type === "TR" && element.kids.length === 3);
    assert.equal(rows.length, count);
    for (const row of rows) {
      const cells = row.kids.map((cell) => textOf(cell, words));
      assert.ok(cells[2].length > 3 && cells[2].length < 60, cells.join("|"));
    }
    assert.ok(!textOf(pdf.tree()[0], words).includes("达标"));
  }
});

test("the code leads to the community's page; without an address there is none", () => {
  const file = join(folder, "site/poster/hengan.zh.pdf");
  assert.equal(decodeURIComponent(scan(file)), "https://example.gov.cn/公示/2023/community/hengan.zh.html");
  assert.equal(scan(join(folder, "plain/poster/hengan.zh.pdf")), null);
  const alt = [...elements(new Pdf(file).tree()[0])].find((element) => element.type === "Figure").dict["/Alt"];
  assert.ok(string(alt).includes("community/hengan.zh.html"));
});
