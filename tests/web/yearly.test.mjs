// The annual review of the invented county in a real Chromium: nothing scrolls sideways, nothing is asked from outside,
// axe and html-validate find nothing, every link leads somewhere, every community has its page, the page and the tables
// agree, and nothing of it is for the public.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { gongshi, launch, open, root } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "gongshi-yearly-"));
const out = join(folder, "2030-2032");
const years = ["2030", "2031", "2032"].map((year) => join(root, "tests/years", year));
const pages = ["index.html", "index.en.html", "yearly.zh.html", "yearly.en.html", "yearly.zh-en.html"];
const read = (name) => readFileSync(join(out, name), "utf8");
const rows = (name) => read(name).replace(/^\uFEFF/, "").trim().split("\n").map((line) => line.split(","));
let browser;

before(async () => {
    gongshi("compare", ...years, "-o", out, "--lang", "zh,en,zh-en");
    browser = await launch();
});

after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
});

const openPage = (name, width) => open(browser, join(out, name), width);

// What axe finds depends on words and kinds of pages: those in both languages have all that each has.
const asked = (name) => name.includes("zh-en") || name.startsWith("index");
for (const name of pages) {
    test(`${name} at three widths`, async () => {
        const { page, said } = await openPage(name, 1280);
        for (const width of [1280, 768, 320]) {
            await page.setViewportSize({ width, height: 900 });
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `scrolls sideways by ${wide} px at ${width}`);
        }
        assert.deepEqual(said, []);
        await page.close();
    });

    test(`${name}: axe and html-validate find nothing`, async () => {
        if (asked(name)) {
            const { page } = await openPage(name, 1280);
            await page.evaluate(axe);
            const result = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
            assert.ok(result.passes.length > 5, "axe did run");
            assert.deepEqual(result.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`), []);
            await page.close();
        }
        const report = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(read(name));
        const found = report.results.flatMap((one) => one.messages).filter(({ ruleId }) => !HTML_STYLE.has(ruleId));
        assert.deepEqual(found.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`), []);
    });

    test(`${name}: every link leads somewhere, and it is marked as internal`, async () => {
        const { page } = await openPage(name, 1280);
        const links = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")));
        assert.ok(links.length > 3);
        for (const link of links) {
            const [file, anchor] = link.split("#");
            assert.ok(existsSync(join(out, file || name)), link);
            if (anchor) assert.ok(read(file || name).includes(`id="${anchor}"`), link);
        }
        assert.match(read(name), /<meta name="robots" content="noindex/);
        const mark = await page.evaluate(() => document.querySelector(".edition").textContent.trim());
        assert.match(mark, /内部核对材料|Internal working paper/);
        await page.close();
    });
}

// What is a matter of taste, or needs a server.
const HTML_STYLE = new Set(["long-title", "no-inline-style", "require-sri", "tel-non-breaking", "void-style"]);

test("every community with data has its page, and changed rows stand in it", async () => {
    const { page } = await openPage("yearly.zh.html", 1280);
    const register = readFileSync(join(years[2], "communities.csv"), "utf8").trim().split("\n").slice(1).map((line) => line.split(",")[0]);
    for (const id of register.filter((id) => existsSync(join(years[2], `communities/${id}.csv`))))
        assert.equal(await page.locator(`#community-${id}`).count(), 1, id);
    const text = await page.locator("#community-yi").innerText();
    for (const words of ["转为不达标", "410 ÷ 500 = 82% ≥ 80%", "360 ÷ 500 = 72% < 80%"]) assert.ok(text.includes(words), words);
    await page.close();
});

test("the first page tells the numbers that the tables have", () => {
    const changes = rows("changes.csv").length - 1;
    const text = read("index.html").replace(/<[^>]*>/g, "");
    assert.ok(text.includes(`共有${changes}处变化`), text.slice(0, 2000));
    const warnings = rows("findings.csv").filter(([severity]) => severity === "待核实").length;
    assert.ok(text.includes(`待核实${warnings}处`));
    const shown = rows("charts/changes.csv").slice(1).filter(([, , course]) => course === "转为不达标").length;
    assert.ok(text.includes(`转为不达标${shown}项`));
});

test("small multiples have a dot for every year of every rate, and the page shows the drawing", () => {
    const [, ...body] = rows("charts/years.csv");
    const dots = body.flatMap(([, , ...values]) => values).filter((value) => value !== "—").length;
    const svg = read("charts/years.zh.svg");
    const filled = [...svg.matchAll(/<rect [^>]*>/g)].length - body.length; // each cell has a frame
    assert.equal(filled, dots);
    assert.ok(readdirSync(join(out, "charts")).includes("years.zh.png"));
});

test("no arrow where figures cannot be compared", () => {
    const [, ...body] = rows("charts/video.csv"); // its definition was changed
    assert.ok(body.length > 5);
    for (const row of body.filter(([, , before]) => before !== "—")) assert.equal(row[6], "不可比", row.join());
    const texts = [...read("charts/video.zh.svg").matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    assert.equal(texts.filter((text) => text.includes("→")).length, 0);
    assert.ok(texts.some((text) => text.includes("‖")));
});
