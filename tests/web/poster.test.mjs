// Posters: one A3 sheet each, pure black, nothing smaller than 11 points, margins that a print shop can hold, lines to
// fill in for what the data lack, and a code that a telephone can read where there is an address for it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
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
  appendFileSync(join(folder, "data/2023/notice.csv"), "site,https://example.gov.cn/公示/2023/,,\nsupervision,0536-1234567,,\n");
  render(join(folder, "data/2023"), join(folder, "site"));
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

test("type is black and at least 11 points, inside margins of 10 mm", () => {
  for (const file of files("site")) {
    const pdf = new Pdf(file);
    let pieces = 0;
    for (const piece of pdf.painted(pdf.pages()[0])) {
      if (!piece.font) continue;
      pieces++;
      assert.ok(piece.size >= 11 - 0.005, `${file}: ${piece.text} at ${piece.size}`);
      assert.equal(piece.grey, 0, `${file}: ${piece.text}`);
      assert.ok(piece.x > 10 * mm && piece.y > 10 * mm && piece.y < 410 * mm, `${file}: ${piece.text}`);
    }
    assert.ok(pieces > 100);
  }
});

test("what the notice lacks is a line to fill in, and what it has is printed", () => {
  const text = (name) => {
    const pdf = new Pdf(join(folder, name, "poster/hengan.zh.pdf"));
    return textOf(pdf.tree()[0], pdf.words());
  };
  for (const label of ["公示期：", "意见反映方式：", "联系人及电话：", "监督电话：", "纸质材料查阅处："])
    assert.ok(text("plain").includes(`${label}（待填写）`), label);
  assert.ok(text("site").includes("监督电话：0536-1234567"));
});

test("a short line for each indicator", () => {
  for (const [id, count] of [["hengan", 28], ["xincheng", 22]]) {
    const pdf = new Pdf(join(folder, `plain/poster/${id}.zh.pdf`));
    const words = pdf.words();
    const rows = [...elements(pdf.tree()[0])].filter((element) => element.type === "TR").slice(1);
    assert.equal(rows.length, count);
    for (const row of rows) {
      const cells = row.kids.map((cell) => textOf(cell, words));
      assert.ok(cells[2].length > 3 && cells[2].length < 60 && cells[3].length > 1, cells.join("|"));
    }
  }
});

test("the code leads to the community's page; without an address there is none", () => {
  const file = join(folder, "site/poster/hengan.zh.pdf");
  assert.equal(decodeURIComponent(scan(file)), "https://example.gov.cn/公示/2023/community/hengan.zh.html");
  assert.equal(scan(join(folder, "plain/poster/hengan.zh.pdf")), null);
  const alt = [...elements(new Pdf(file).tree()[0])].find((element) => element.type === "Figure").dict["/Alt"];
  assert.ok(string(alt).includes("community/hengan.zh.html"));
  assert.ok(string(alt).includes("28%"));
});
