// OFD documents as another reader has them (ofd.js, in a browser): on each page every character of the PDF at the same
// place, as mupdf reads that, within a twentieth of a millimetre; and each embedded face is one that a browser takes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gongshi, launch, root } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "gongshi-ofd-"));
const mm = 72 / 25.4, near = 0.05;
let browser, page;

before(async () => {
  gongshi("render", join(root, "data/2023"), "-o", join(folder, "2023"), "--quiet", "--format", "pdf,ofd",
    "--document", "notice,community,poster,query", "--community", "hengan,xiyuan", "--lang", "zh,en,zh-en");
  browser = await launch();
  page = await browser.newPage();
  await page.setContent("<body></body>");
  await page.addScriptTag({ path: join(root, "tests/web/node_modules/ofd.js/lib/ofd.umd.min.js") });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const documents = ["notice.zh", "community/hengan.zh", "community/hengan.en", "community/xiyuan.zh-en", "poster/hengan.zh"].map((name) => join(folder, "2023", name));

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// Characters of each page of the PDF: [character, x, y], in millimetres from the top left, where their base lines begin.
// Those that have one glyph share its width: mupdf gives it to the first.
function printed(file) {
  const stext = execFileSync("mutool", ["draw", "-q", "-F", "stext", file], { encoding: "utf8", maxBuffer: 1 << 30 });
  return stext.split("<page ").slice(1).map((text) => {
    const characters = [];
    for (const [, left, right, x, y, c] of text.matchAll(/quad="([-\d.]+) [-\d.]+ ([-\d.]+) [^"]*" x="([-\d.]+)" y="([-\d.]+)" color="[^"]*" c="([^"]*)"/g)) {
      const character = c.replace(/&(?:#x([0-9a-f]+)|(\w+));/, (_, code, name) => (code ? String.fromCodePoint(parseInt(code, 16)) : entities[name]));
      const before = characters.at(-1);
      characters.push([character, (left === right && before ? (before[1] * mm + Number(left)) / 2 : x) / mm, y / mm]);
    }
    return characters.filter(([character]) => character.trim());
  });
}

// The same of the OFD, as ofd.js puts them on its pages, whose width it is told.
async function shown(file) {
  const pages = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)).buffer;
    const [read] = await new Promise((success, fail) => ofd.parseOfdDocument({ ofd: bytes, success, fail }));
    return ofd.renderOfd(10000, read).map((div) => {
      document.body.replaceChildren(div);
      const [left, top] = [div.getBoundingClientRect().left, div.getBoundingClientRect().top];
      const characters = [...div.querySelectorAll("text")].map((text) => {
        const at = new DOMPoint(Number(text.getAttribute("x")), Number(text.getAttribute("y"))).matrixTransform(text.getScreenCTM());
        return [text.textContent, at.x - left, at.y - top];
      });
      return { width: parseFloat(div.style.width), height: parseFloat(div.style.height), characters };
    });
  }, readFileSync(file).toString("base64"));
  return pages;
}

for (const document of documents)
  test(`${document.slice(folder.length + 6)}: the same characters at the same places`, async () => {
    const pdf = printed(`${document}.pdf`), read = await shown(`${document}.ofd`);
    assert.equal(read.length, pdf.length, "pages");
    const sizes = [...execFileSync("pdfinfo", ["-l", "9999", `${document}.pdf`], { encoding: "utf8" }).matchAll(/size: +([\d.]+) x ([\d.]+)/g)];
    let count = 0;
    for (let i = 0; i < pdf.length; i++) {
      const [, width, height] = sizes[i].map(Number), scale = read[i].width / (width / mm);
      assert.ok(Math.abs(read[i].height / scale - height / mm) < near, `page ${i + 1} is ${read[i].height / scale} mm high`);
      const waiting = new Map();
      for (const [c, x, y] of pdf[i]) waiting.set(c, [...(waiting.get(c) ?? []), [x, y]]);
      for (const [c, x, y] of read[i].characters.filter(([c]) => c.trim())) {
        const places = waiting.get(c) ?? [];
        const found = places.findIndex((place) => Math.abs(place[0] - x / scale) < near && Math.abs(place[1] - y / scale) < near);
        assert.ok(found >= 0, `page ${i + 1}: ${c} at ${(x / scale).toFixed(3)} ${(y / scale).toFixed(3)}, printed at ${JSON.stringify(places.slice(0, 8))}`);
        places.splice(found, 1);
        count++;
      }
      const left = [...waiting].filter(([, places]) => places.length > 0).map(([c]) => c).join("");
      assert.equal(left, "", `page ${i + 1}: not shown`);
    }
    assert.ok(count > 400, `${count} characters`);
  });

test("a browser takes every embedded face", async () => {
  const file = `${documents[0]}.ofd`;
  const faces = execFileSync("unzip", ["-Z1", file, "*.ttf"], { encoding: "utf8" }).trim().split("\n");
  assert.ok(faces.length >= 5, faces.join());
  for (const name of faces) {
    const bytes = execFileSync("unzip", ["-p", file, name], { maxBuffer: 1 << 28 });
    const failed = await page.evaluate((base64) =>
      new FontFace("face", Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))).load().then(() => "", String), bytes.toString("base64"));
    assert.equal(failed, "", name);
  }
});
