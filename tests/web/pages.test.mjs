// Every page of the 2023 notice in a real Chromium, from file://: nothing scrolls sideways, nothing is said on the
// console, nothing is asked from outside, axe finds nothing, the keyboard finds its way, links inside lead somewhere,
// and on paper no table is cut.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, open, pagesBelow, rendered, samples } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const out = rendered(), folder = dirname(out);
let browser, files;

before(async () => {
  files = [...pagesBelow(out).map((name) => join(out, name)), ...pagesBelow(`${out}-internal`).map((name) => join(`${out}-internal`, name))];
  browser = await launch();
});

after(() => browser?.close());

const name = (file) => file.slice(folder.length + 1);
const page = (path) => join(out, path);

test("there are pages of every kind in both languages", () => {
  const names = files.map(name);
  for (const lang of ["zh", "en"])
    for (const kind of [`notice.${lang}`, `community/hengan.${lang}`]) assert.ok(names.includes(`2023/${kind}.html`), kind);
  for (const kind of ["2023/index", "2023/index.en", "2023-internal/review.zh", "2023-internal/review.en"])
    assert.ok(names.includes(`${kind}.html`), kind);
  assert.ok(files.length >= 34, `${files.length} pages`);
});

async function violations(page, rules = {}) {
  // evaluate() is not bound by the page's own content security policy.
  await page.evaluate(axe);
  const result = await page.evaluate((rules) => globalThis.axe.run({ rules, resultTypes: ["violations"] }), rules);
  assert.ok(result.passes.length > 5, "axe did run");
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`);
}

// In the long ones colours are those of the others, and the page in both languages, which has all that each has, stands
// for the three.
const isLong = (file) => /(notice|review)\./.test(file);
const language = (file) => /\.(zh-en|en)\.html$/.exec(file)?.[1] ?? "zh";

// 640 px is 1280 at 200 % zoom; 320 at 400 %. Of all communities the widest and the narrowest screen: between them a page
// only changes where the samples are looked at.
test("every page at up to five widths: nothing scrolls sideways, nothing is said, no heading is skipped", async () => {
  const { page, said } = await open(browser, files[0], 1280);
  for (const file of files) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(pathToFileURL(file).href);
    for (const width of isLong(file) || !samples(files).includes(file) ? [1280, 320] : [1280, 768, 640, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name(file)} scrolls sideways by ${wide} px at ${width}`);
    }
    const levels = await page.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4")].map((heading) => Number(heading.tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1, `${name(file)}: one h1`);
    levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${name(file)}: h${level} after h${levels[i - 1]}`));
    assert.deepEqual(said, [], name(file));
  }
  await page.close();
});

// What axe asks depends on the layout, of which style.css has a narrow and a wide one, on the kind of page and its words:
// each kind is asked in each layout, and in each language in one of them.
for (const [width, languages] of [[390, ["zh-en"]], [1280, ["zh", "en"]]])
  test(`axe finds nothing at ${width} px`, async () => {
    const asked = samples(files).filter((file) => languages.includes(language(file)) && !(isLong(file) && width !== 390) &&
      !(language(file) === "en" && file.includes("yongkang")));
    assert.ok(asked.length >= 7, `${asked.length} pages`);
    for (const file of asked) {
      const { page } = await open(browser, file, width);
      assert.deepEqual(await violations(page, isLong(file) ? { "color-contrast": { enabled: false } } : {}), [], name(file));
      await page.close();
    }
  });

test("every link inside leads somewhere, also to its place in the page", () => {
  const ids = new Map();
  const anchors = (file) => {
    if (!ids.has(file)) ids.set(file, new Set([...readFileSync(file, "utf8").matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)));
    return ids.get(file);
  };
  for (const file of files) {
    const links = [...readFileSync(file, "utf8").matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, written]) => new URL(written, pathToFileURL(file)));
    assert.ok(links.length > 0, `${name(file)} has links`);
    for (const target of links.filter((target) => target.protocol === "file:")) {
      const path = fileURLToPath(target.href.split("#")[0]);
      assert.ok(existsSync(path), `${name(file)} leads to ${target.href}`);
      if (target.hash) assert.ok(anchors(path).has(decodeURIComponent(target.hash.slice(1))), `${name(file)} leads to ${target.href}`);
    }
  }
});

test("a table keeps its roles as cards on a phone", async () => {
  const { page: phone } = await open(browser, page("notice.zh.html"), 390);
  const client = await phone.context().newCDPSession(phone);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const count = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  assert.equal(count("table"), 1);
  assert.equal(count("row"), 18, "17 communities and the head");
  assert.equal(count("columnheader"), 7);
  assert.equal(count("rowheader"), 17);
  assert.equal(count("cell"), 17 * 6);
  await phone.close();
});

test("a row is one line with what was reported in short, and unfolds by keyboard and by a link to it", async () => {
  const path = page("community/hengan.zh.html");
  const { page: phone } = await open(browser, path, 390);
  const row = phone.locator("details:has(> #community-hengan-1)");
  assert.deepEqual((await row.locator("summary > span").allInnerTexts()), ["1", "有线宽带网络", "千兆光纤覆盖率100%（7563/7563户）", "达标"]);
  assert.equal(await row.getAttribute("open"), null);
  assert.equal(await phone.locator("#community-hengan-1").isVisible(), false);
  await row.locator("summary").focus();
  await phone.keyboard.press("Enter");
  assert.equal(await phone.locator("#community-hengan-1").isVisible(), true);
  assert.deepEqual(await row.locator("dt").allInnerTexts(), ["标准要求", "本社区完成情况", "结论与依据", "指标释义"]);
  assert.equal(await phone.locator("details.row-open[open]").count(), 1, "what does not agree is open");
  assert.deepEqual(await phone.locator("aside.disagreement dd").allInnerTexts(), ["80%", "28%", "80%"]);
  await phone.goto(`${pathToFileURL(path).href}#community-hengan-9`);
  assert.equal(await phone.locator("#community-hengan-9").isVisible(), true, "a link unfolds what it leads to");
  await phone.close();
});

test("the notice is short on a telephone: its annexes have pages of their own", async () => {
  for (const [path, screens] of [["notice.zh.html", 20], ["notice.en.html", 20], ["notice.zh-en.html", 25], ["community/hengan.zh.html", 10]]) {
    const { page: phone } = await open(browser, page(path), 390);
    const height = await phone.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= screens * 844, `${path}: ${height} px`);
    await phone.close();
  }
});

test("the page of codes shows the one that its address names, and says so", async () => {
  const [, code] = /id="(code-[^"]*)"/.exec(readFileSync(page("codes.html"), "utf8").slice(20000));
  const { page: phone } = await open(browser, page("codes.html"), 390);
  assert.equal(await phone.locator(".found:visible").count(), 0);
  await phone.goto(`${pathToFileURL(page("codes.html")).href}#${code}`);
  assert.equal(await phone.locator(".found:visible").count(), 1);
  const top = await phone.locator(`#${code}`).evaluate((item) => item.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 700, `${top} px down`);
  await phone.close();
});

// A letter's size on the screen is its own times the scale of its drawing.
test("charts are drawn for the telephone: no letter under 14 px, none beyond its drawing", async () => {
  for (const [path, width] of [["charts.zh.html", 320], ["charts.zh-en.html", 320], ["charts.en.html", 390], ["index.html", 390], ["charts.zh.html", 1280]]) {
    const { page: tab } = await open(browser, page(path), width);
    const charts = await tab.evaluate(() => [...document.querySelectorAll(".frame svg")].filter((svg) => svg.checkVisibility()).map((svg) => ({
      kind: svg.parentElement.className,
      least: Math.min(...[...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)),
      beyond: [...svg.querySelectorAll("text")].filter((text) => {
        const box = text.getBBox(), view = svg.viewBox.baseVal;
        return box.x < -1 || box.x + box.width > view.width + 1;
      }).map((text) => text.textContent),
    })));
    assert.ok(charts.length > 0, path);
    for (const { kind, least, beyond } of charts) {
      assert.equal(kind, width < 720 ? "frame narrow" : "frame wide", path);
      assert.ok(least >= 13.95, `${path} at ${width}: ${least}`);
      assert.deepEqual(beyond, [], `${path} at ${width}`);
    }
    await tab.close();
  }
});

test("axe finds nothing in the dark", async () => {
  for (const path of ["index.html", "community/hengan.zh.html", "codes.html", "charts.zh.html"]) {
    const { page: phone } = await open(browser, page(path), 390, { colorScheme: "dark" });
    assert.notEqual(await phone.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    assert.deepEqual(await violations(phone), [], path);
    await phone.close();
  }
});

// Tab goes through everything in the order of reading, each stop is seen and has a visible outline.
for (const path of ["index.html", "community/hengan.zh.html"])
  test(`${path}: the keyboard goes in order and is seen`, async () => {
    const { page: desk } = await open(browser, page(path), 1280);
    const expected = await desk.evaluate(() => [...document.querySelectorAll("a[href], summary, [tabindex='0']")].filter((stop) => stop.checkVisibility()).length);
    const stops = [];
    for (let i = 0; i < expected; i++) {
      await desk.keyboard.press("Tab");
      stops.push(await desk.evaluate(() => {
        const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
        return {
          index: [...document.querySelectorAll("*")].indexOf(at),
          seen: box.width > 0 && box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight + 1,
          outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          what: at.outerHTML.slice(0, 80),
        };
      }));
    }
    stops.forEach((stop, i) => {
      assert.ok(stop.index > (stops[i - 1]?.index ?? -1), `out of order: ${stop.what}`);
      assert.ok(stop.seen, `not seen: ${stop.what}`);
      assert.ok(stop.outline, `no outline: ${stop.what}`);
    });
    await desk.close();
  });

test("with more space between lines, words and letters nothing is lost (WCAG 1.4.12)", async () => {
  for (const file of samples(files).filter((file) => !isLong(file) && language(file) !== "zh")) { // the longer words
    const { page: phone } = await open(browser, file, 320);
    await phone.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
      document.head.append(style);
    });
    const [wide, cut] = await phone.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      [...document.querySelectorAll("td, th, p, li")].filter((element) =>
        getComputedStyle(element).overflow === "hidden" && element.scrollHeight > element.clientHeight + 1).length,
    ]);
    assert.ok(wide <= 0, `${name(file)} scrolls sideways by ${wide} px`);
    assert.equal(cut, 0, name(file));
    await phone.close();
  }
});

test("a formula stands whole on one line of a phone, with the brackets around it", async () => {
  for (const [path, formula] of [["community/hengan.zh.html", "280 ÷ 1000 = 28% < 80%"], ["index.html", "（9 > 8）"]]) {
    const { page: phone } = await open(browser, page(path), 320);
    const formulas = await phone.evaluate(() => [...document.querySelectorAll(".formula")].filter((one) => one.checkVisibility())
      .map((one) => [one.textContent, one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)]));
    assert.ok(formulas.some(([text]) => text === formula), `${path}: ${formulas.map(([text]) => text)}`);
    for (const [text, lines] of formulas) assert.ok(lines < 1.5, `${path}: ${text} stands on ${lines} lines`);
    await phone.close();
  }
});

test("in forced colours findings keep a frame and links a line", async () => {
  const { page: forced } = await open(browser, page("community/hengan.zh.html"), 1280, { forcedColors: "active" });
  const [frames, links] = await forced.evaluate(() => [
    [...document.querySelectorAll("aside")].map((aside) => getComputedStyle(aside).borderTopStyle),
    [...document.querySelectorAll("main a")].map((link) => getComputedStyle(link).textDecorationLine),
  ]);
  assert.ok(frames.length > 5 && frames.every((style) => style !== "none"));
  assert.ok(links.length > 5 && links.every((line) => line === "underline"));
  assert.deepEqual(await violations(forced), []);
  await forced.close();
});

test("running text is 18 px and dark enough, touch targets of lists are 44 px high", async () => {
  const { page: phone } = await open(browser, page("index.html"), 390);
  const [size, heights] = await phone.evaluate(() => [
    getComputedStyle(document.querySelector("main .checks p")).fontSize,
    [...document.querySelectorAll(":is(.directory, .files, .contents, .jumps, nav) a, summary")].filter((target) => target.checkVisibility()).map((link) => link.getBoundingClientRect().height),
  ]);
  assert.equal(size, "18px");
  assert.ok(heights.length > 14 && heights.every((height) => height >= 44), String(heights));
  await phone.close();
});

// Chromium prints what does not fit at the side as nothing at all: every cell must end within the sheet. What is folded
// on the screen is unfolded.
test("on A4 no table is cut, and every row is told whole", async () => {
  for (const path of ["community/hengan.zh.html", "community/hengan.en.html", "notice.zh.html", "notice.en.html"]) {
    const { page: desk } = await open(browser, page(path), 1280);
    await desk.emulateMedia({ media: "print" });
    // A4 less the margins of the print style: 174 mm at 96 dpi.
    await desk.setViewportSize({ width: 657, height: 900 });
    const wide = await desk.evaluate(() => Math.max(...[...document.querySelectorAll("table, figure svg, dl, summary")].map((box) => box.getBoundingClientRect().right)) - innerWidth);
    assert.ok(wide <= 1, `${path} is wider than the sheet by ${wide} px`);
    if (path.startsWith("community/")) {
      const paper = await desk.pdf({ preferCSSPageSize: true, printBackground: true });
      const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: paper }).toString(), english = path.includes(".en.");
      const sheets = text.split("\f").filter((sheet) => sheet.trim()).length;
      assert.ok(sheets > 2 && sheets <= (english ? 24 : 16), `${path}: ${sheets} sheets`);
      for (let no = 1; no <= 28; no++) assert.match(text, new RegExp(`(^|\\s)${no}\\s`, "m"), `row ${no}`);
      assert.ok(text.match(english ? /Requirement/g : /标准要求/g)?.length >= 28, path);
    }
    await desk.close();
  }
});
