// On the narrowest telephone, and with letters twice as large, no page is wider than the screen: the final edition of
// 2023, and invented years of one, three and two hundred communities, whose names have sixty characters, every other one
// two. The drafts of 2023 and the annual review are looked at in pages.test.mjs and yearly.test.mjs.
import assert from "node:assert/strict";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gongshi, launch, open, pagesBelow, root, samples } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "gongshi-sideways-"));
const data = join(folder, "data");
let browser;

const quoted = (cells) => `${cells.map((cell) => `"${cell}"`).join(",")}\n`;

// Every other one has a table that contradicts itself, so that desk and review have something to say.
function invented(count) {
  const year = join(data, `${count}`), han = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地";
  mkdirSync(join(year, "communities"), { recursive: true });
  const long = (i) => (i % 2 ? 2 : 60);
  const names = (i) => [[...Array(long(i)).keys()].map((k) => han[(i + k * (1 + Math.floor(i / han.length))) % han.length]).join(""),
    i % 2 ? `O${i}` : `Llan${"fairpwllgwyngyll".repeat(3)}${i}`.padEnd(long(i), "o")];
  writeFileSync(join(year, "communities.csv"), "id,name_zh,name_en,subdistrict,tier,basis,concluded,held\n" +
    [...Array(count).keys()].map((i) => quoted([`c${i}`, ...names(i), names(i % 7)[0], i % 2 ? "basic" : "growth", "applied", "已满足", ""])).join(""));
  for (let i = 0; i < count; i++)
    cpSync(join(root, `data/2023/communities/${i % 2 ? "xihe" : "hengan"}.csv`), join(year, `communities/c${i}.csv`));
  const facts = { standard: "../standards/shandong-2022", title: names(0)[0] + "验收结果公示", issuer: names(1)[0], site_name: names(2)[0],
    contact: `${names(3)[0]} 0536-6221234`, objection: `电子邮件${"office".repeat(8)}@${"example".repeat(4)}.cn`,
    publicity: "2023年12月1日至12月7日", date: "2023-12-01", supervision: "0536-6225678" };
  writeFileSync(join(year, "notice.csv"), "key,zh,en\n" + Object.entries(facts).map(([key, zh]) => quoted([key, zh, ""])).join(""));
  return year;
}

before(async () => {
  for (const part of ["2023", "standards"]) cpSync(join(root, "data", part), join(data, part), { recursive: true });
  const { findings } = JSON.parse(gongshi("check", join(data, "2023"), "--format", "json", "--fail-on", "never"));
  const waived = findings.filter((one) => one.severity === "error")
    .map((one) => quoted([one.rule, one.community ?? "", one.indicator ?? "", "已核实", "经核实无误", "张三", "2023-12-01", ""]));
  writeFileSync(join(data, "2023/waivers.csv"), "rule,community,indicator,reason,public_note,approved_by,date,expires\n" + [...new Set(waived)].join(""));
  appendFileSync(join(data, "2023/notice.csv"), "publicity,2023年12月1日至12月7日,,\ncontact,张三 0536-6221234,,\nissuer,昌乐县大数据中心,,\ndate,2023-12-01,,\n");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

// What is widest is named: a number of pixels alone mends nothing.
const widest = () => {
  const by = document.documentElement.scrollWidth - innerWidth;
  if (by <= 0) return "";
  const out = [...document.querySelectorAll("body *")].filter((box) => box.getBoundingClientRect().right > innerWidth + 1 && !box.closest(".frame, .skip"));
  return `${by} px: ${out.slice(-1)[0]?.outerHTML.slice(0, 160)}`;
};

const site = ["index", "notice", "charts", "codes"];
// Notice and review of two hundred have no other rows than those of three, and would take a browser minutes.
const years = [
  ["2023", () => join(data, "2023"), ["--final", "--lang", "zh,en,zh-en"], [...site, "community/"]],
  ["one community", () => invented(1), ["--lang", "zh-en"], [...site, "community/", "review"]],
  ["three communities", () => invented(3), ["--lang", "zh,en,zh-en"], [...site, "community/", "review"]],
  ["two hundred communities", () => invented(200), ["--lang", "zh-en", "--document", "index,charts"], ["index", "charts"]],
];
for (const [what, year, more, kinds] of years)
  test(`no page of ${what} scrolls sideways at 320 px, nor with letters twice as large`, async () => {
    const out = join(folder, "out", what.replaceAll(" ", "-"));
    gongshi("render", year(), "-o", out, "--format", "html", "--quiet", ...more);
    const all = [out, `${out}-internal`].filter(existsSync).flatMap((base) => pagesBelow(base).map((name) => join(base, name)));
    const pages = what === "2023" ? samples(all) : all;
    for (const kind of kinds) assert.ok(pages.some((file) => file.includes(`/${kind}`)), kind);
    const { page } = await open(browser, pages[0], 320);
    for (const file of pages) {
      await page.goto(pathToFileURL(file).href);
      assert.equal(await page.evaluate(widest), "", file);
      await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
      assert.equal(await page.evaluate(widest), "", `${file}, letters twice as large`);
    }
    await page.close();
  });
