// Lines of many scripts as they are set for paper beside the same lines in a browser, in the same faces: which way they
// go, in which order clusters stand, and how wide they are.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gongshi, launch, root } from "./browser.mjs";

const samples = {
  ug: "ئۇيغۇر ئاپتونوم رايونى",
  kk: "قازاق تىلى",
  ar: "إعلان عام للسكان",
  he: "הודעה לציבור",
  bo: "བོད་རང་སྐྱོང་ལྗོངས་",
  th: "ประกาศสาธารณะ",
  hi: "क्षेत्र की सूचना",
  mn: "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ",
  vi: "Thông báo về kết quả",
  ko: "공시 지역사회",
};
const frames = [
  (text) => text,
  (text) => `社区${text}（12户）。`,
  (text) => `${text} (2023) 95.8%`,
  (text) => `《${text}》第3条`,
  (text) => `A-1 ${text} [B]`,
  (text) => `达标，${text}：1,234.5 – 70%`,
];
// Letters that stack, stand before what they follow, or join: two of each, apart and among Han.
const clusters = [
  ["bo", "སྒྲུབ་བརྒྱུད་བསྒྲགས་རྫོགས"],
  ["bo", "ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ"],
  ["th", "น้ำที่ผู้ใหญ่เปิดไว้"],
  ["th", "โครงสร้างพื้นฐานกำลังไฟฟ้า"],
  ["hi", "श्रृंखला कार्यक्रम हिन्दुस्तानी"],
  ["hi", "विद्युत् शक्ति द्धि क्ष्म"],
  ["mn", "ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ ᠤᠨ ᠵᠠᠰᠠᠭ"],
  ["ug", "لا پۈتكۈل خەلق مۈلۈكى"],
];
const lines = Object.entries(samples).concat(clusters).flatMap(([lang, text]) => frames.map((frame, kind) => ({ lang, kind, text: frame(text) })));

let browser, page, set;

before(async () => {
  const program = join(root, "out/asan/tests/run_scripts");
  if (!existsSync(program)) throw new Error(`${program} is not built`);
  // the frames of Chinese are Chinese, whatever stands in them
  const input = lines.map(({ lang, kind, text }) => `${kind === 0 || kind === 2 ? lang : ""}\t${text}\n`).join("");
  set = execFileSync(program, { cwd: root, input, encoding: "utf8" }).trim().split("\n").map((line) => JSON.parse(line));
  browser = await launch();
  page = await browser.newPage();
  await page.goto(pathToFileURL(join(root, "templates/style.css")).href); // so that files may be asked for
});
after(() => browser?.close());

// What the browser makes of a line: the left side of each cluster, and the width, in ems.
const shown = (line) =>
  page.evaluate(async ({ line, folder }) => {
    const files = [...new Set(line.clusters.map(([, , , file]) => file))];
    for (const file of files)
      if (![...document.fonts].some(({ family }) => family.replaceAll('"', "") === file)) {
        const face = new FontFace(file, `url("${folder}/${file}")`);
        document.fonts.add(await face.load());
      }
    const element = document.createElement("div");
    element.style.cssText = "position:absolute;white-space:pre;font-size:100px;font-variant-ligatures:normal";
    element.style.fontFamily = files.map((file) => `"${file}"`).join(",");
    element.dir = line.rtl ? "rtl" : "ltr";
    element.textContent = line.text;
    document.documentElement.replaceChildren(element);
    const bytes = new TextEncoder().encode(line.text);
    const units = (end) => new TextDecoder().decode(bytes.slice(0, end)).length;
    const places = line.clusters.map(([from, to]) => {
      const range = document.createRange();
      range.setStart(element.firstChild, units(from));
      range.setEnd(element.firstChild, units(to));
      return range.getBoundingClientRect().left / 100;
    });
    return { places, width: element.getBoundingClientRect().width / 100 };
  }, { line, folder: pathToFileURL(join(root, "fonts/files")).href });

// The clusters from left to right, by their number in the text. Blanks and what overlaps may stand either way.
const order = (line, places) =>
  line.clusters
    .map(([from, to], index) => ({ word: Buffer.from(line.text).subarray(from, to).toString(), index }))
    .filter(({ word }) => word.trim() !== "")
    .sort((a, b) => places[a.index] - places[b.index])
    .map(({ word }) => word)
    .join(" ");

test("a hundred lines stand in the order in which a browser has them", async () => {
  assert.ok(lines.length > 100);
  for (const line of set) {
    const { places } = await shown(line);
    assert.equal(order(line, line.clusters.map(([, , left]) => left)), order(line, places), line.text);
  }
});

test("words of one face are as wide as a browser has them", async () => {
  for (const [at, line] of set.entries()) {
    const files = new Set(line.clusters.map(([, , , file]) => file));
    if (lines[at].kind > 0 || lines[at].lang === "ko") continue; // blanks and syllables in Korean have two faces
    assert.equal(files.size, 1, line.text);
    const { width } = await shown(line);
    assert.ok(Math.abs(width - line.width) < 0.02, `${line.text}: ${line.width} and ${width} em`);
  }
});

test("a line goes as its language does, or as all its letters do", () => {
  for (const [at, line] of set.entries()) {
    const { lang, kind } = lines[at];
    assert.equal(line.rtl, ["ug", "ar", "he"].includes(lang) ? kind === 0 || kind === 2 : lang === "kk" && (kind === 0 || kind === 2), line.text);
  }
});

test("styles know where a line begins and ends, not left and right", () => {
  const sided = /(margin|padding|border)-(left|right)|text-align: ?(left|right)/g;
  for (const file of ["templates/style.css", "gen/emit/html.c", "gen/emit/svg.c"])
    assert.deepEqual(readFileSync(join(root, file), "utf8").match(sided), null, file);
  assert.deepEqual(readFileSync(join(root, "templates/style.css"), "utf8").match(/[ {;](left|right):/g), null);
});

test("a name and a remark from right to left stand so in pages, Word documents and PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongshi-scripts-"));
  const [data, out] = [join(folder, "data"), join(folder, "out")];
  try {
    cpSync(join(root, "data/2023"), data, { recursive: true });
    const change = (name, from, to) => {
      const file = join(data, name);
      writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
    };
    change("communities.csv", "昌盛社区", samples.ug);
    change("communities/hubin.csv", "智能照明设施安装率达到80%", `${samples.bo}智能照明设施安装率达到80%`);
    gongshi("render", data, "-o", out, "--standard", join(root, "data/standards/shandong-2022"), "--lang", "zh", "--format", "html,pdf,docx", "--document", "notice", "--full", "--quiet");
    const page = readFileSync(join(out, "notice.zh.html"), "utf8");
    assert.match(page, new RegExp(`<th[^>]* dir="rtl"[^>]*>${samples.ug}`)); // alone in its cell
    assert.match(page, new RegExp(`<bdi dir="ltr">[^<]*${samples.ug}`)); // in a list of Chinese names
    const word = execFileSync("unzip", ["-p", join(out, "notice.zh.docx"), "word/document.xml"], { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.match(word, new RegExp(`<w:rtl/>.{0,80}<w:t[^>]*>${samples.ug}<`));
    assert.ok(word.includes("<w:bidi/>") && word.includes("<w:cs/>"));
    const pdf = join(out, "notice.zh.pdf");
    const read = execFileSync("pdfinfo", ["-struct-text", pdf], { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.ok(read.includes(samples.ug), "read as it is spoken");
    for (const conditions of ["check.mjs", "archive.mjs"]) execFileSync("node", [join(root, "tests/pdfua", conditions), pdf]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
