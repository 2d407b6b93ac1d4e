// Pages in pairs: both languages on each, each part in the language that it says it is in, nothing that the pages of one
// language say is missing, and what is said twice means the same figures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { launch, open, pagesBelow, rendered, samples } from "./browser.mjs";

const out = rendered(), folder = dirname(out);
let browser, files;

before(async () => {
  files = [...pagesBelow(out).map((name) => join(out, name)), ...pagesBelow(`${out}-internal`).map((name) => join(`${out}-internal`, name))];
  browser = await launch();
});

after(() => browser?.close());

const name = (file) => file.slice(folder.length + 1);
const paired = () => files.filter((file) => file.includes(".zh-en."));

test("every kind of page is there in pairs, and valid", async () => {
  const names = paired().map(name);
  for (const kind of ["2023/index", "2023/notice", "2023/community/hengan", "2023-internal/review"])
    assert.ok(names.includes(`${kind}.zh-en.html`), kind);
  // A title in two languages is as long as both.
  const rules = { "no-redundant-role": "off", "tel-non-breaking": "off", "long-title": "off", "no-inline-style": "off" };
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules });
  // A review is asked in site.test.mjs, where it is of two communities: of all it takes minutes.
  for (const file of [...samples(paired()).filter((page) => !page.includes("review")), join(out, "article/notice.zh-en.html")]) {
    const report = await validator.validateString(readFileSync(file, "utf8"), file);
    assert.deepEqual(report.results.flatMap((result) => result.messages).map((m) => `${m.ruleId}: ${m.message}`), [], name(file));
  }
});

// Text by language as the page declares it: of each text node the nearest lang. What a drawing is called is one string.
const byLanguage = () => {
  const found = { zh: [], en: [] };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const lang = node.parentElement.closest("[lang]").getAttribute("lang");
    if (node.data.trim() && !node.parentElement.closest("style, script, desc, svg > title, .copy")) found[lang.slice(0, 2)].push(node.data);
  }
  return found;
};

test("each part is in the language that it says it is in", async () => {
  for (const file of paired()) {
    const { page, said } = await open(browser, file, 1280);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN", name(file));
    const { zh, en } = await page.evaluate(byLanguage);
    assert.ok(zh.some((text) => /\p{Script=Han}{4}/u.test(text)), `${name(file)}: Chinese`);
    assert.ok(en.some((text) => /[a-z]{3} [a-z]{3}/.test(text)), `${name(file)}: English`);
    assert.deepEqual(en.filter((text) => /\p{Script=Han}/u.test(text)), [], `${name(file)}: Han in English`);
    // Names in Latin letters may stand in Chinese text, sentences may not.
    assert.deepEqual(zh.filter((text) => /[a-z]+ [a-z]+ [a-z]+/.test(text)), [], `${name(file)}: English in Chinese`);
    assert.deepEqual(said, [], name(file));
    await page.close();
  }
});

test("the second language is smaller and on a line of its own", async () => {
  const { page } = await open(browser, join(out, "community/hengan.zh-en.html"), 1280);
  const wrong = await page.evaluate(() =>
    [...document.querySelectorAll("main .second")].filter((second) => {
      const style = getComputedStyle(second), around = getComputedStyle(second.parentElement);
      return style.display !== "block" || parseFloat(style.fontSize) >= parseFloat(around.fontSize) || second.lang !== "en";
    }).length);
  assert.equal(wrong, 0);
  assert.ok((await page.locator("main .second").count()) > 120);
  await page.close();
});

test("no English word of a table's head or row names is broken", async () => {
  const { page } = await open(browser, join(out, "community/hengan.zh-en.html"), 1280);
  const broken = await page.evaluate(() => {
    const found = [];
    for (const second of document.querySelectorAll("th .second")) {
      const text = second.firstChild;
      for (const word of text?.data?.matchAll(/[A-Za-z]+/g) ?? []) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (range.getClientRects().length > 1) found.push(word[0]);
      }
    }
    return found;
  });
  assert.deepEqual(broken, []);
  await page.close();
});

// White space is the layout's; figures that stand once for both languages have the marks of one.
const words = (text) => text.normalize("NFKC").replace(/\s+/g, "");

test("nothing that either language says alone is lost in pairs", async () => {
  for (const kind of ["notice", "community/hengan", "community/yongkang", "../2023-internal/review"]) {
    const said = async (lang) => {
      const { page } = await open(browser, join(out, `${kind}.${lang}.html`), 1280);
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll("main :is(h1,h2,h3,h4,p,td,th,caption,figcaption)")]
          .filter((line) => !line.querySelector("p, ul, aside"))
          .map((line) => line.textContent));
      const all = await page.evaluate(() => document.body.textContent);
      await page.close();
      return { lines: lines.map(words).filter((line) => /[\p{L}\p{N}]/u.test(line)), all: words(all) };
    };
    const both = await said("zh-en");
    for (const lang of ["zh", "en"]) {
      const { lines } = await said(lang);
      assert.ok(lines.length > 50, `${kind}.${lang}`);
      assert.deepEqual(lines.filter((line) => !both.all.includes(line)), [], `${kind}: lost of ${lang}`);
    }
  }
});

test("drawings have the words of both languages, the second marked", () => {
  for (const chart of ["rates", "summary", "categories", "counts", "broadband"]) {
    const svg = readFileSync(join(out, `charts/${chart}.zh-en.svg`), "utf8");
    const second = [...svg.matchAll(/<text[^>]* xml:lang="en"[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    assert.ok(second.length >= 10, `${chart}: ${second.length} English labels`);
    assert.deepEqual(second.filter((text) => /\p{Script=Han}/u.test(text)), [], chart);
    // strips name those who stand apart, with their figures
    assert.ok(second.some((text) => /^Heng(&#39;|['’])an Community\b/.test(text)) || ["categories", "counts", "broadband"].includes(chart), chart);
  }
});
