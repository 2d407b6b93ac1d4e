// Every kind of page in a real Chromium, from file://: nothing scrolls sideways, nothing is said on the console, nothing
// is asked from outside, axe finds nothing, links inside the folder lead somewhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = mkdtempSync(join(tmpdir(), "gongshi-web-"));
const out = join(folder, "2023");
const pages = ["index.html", "notice.zh.html", "community/hengan.zh.html", "../2023-internal/review.zh.html"];
let browser;

before(async () => {
    const program = process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi");
    execFileSync(program, ["render", join(root, "data/2023"), "-o", out, "--format", "html", "--quiet"]);
    browser = await chromium.launch({
        executablePath: "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    });
});

after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
});

// A page with what it says on the console and asks for beyond files.
async function open(name, width) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => {
        if (!request.url().startsWith("file:")) said.push(`asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(out, name)).href);
    return { page, said };
}

for (const name of pages) {
    for (const width of [320, 390, 768, 1280]) {
        test(`${name} at ${width} px`, async () => {
            const { page, said } = await open(name, width);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `scrolls sideways by ${wide} px`);
            assert.deepEqual(said, []);
            await page.close();
        });
    }

    test(`${name}: axe finds nothing`, async () => {
        const { page } = await open(name, 1280);
        // evaluate() is not bound by the page's own content security policy.
        await page.evaluate(axe);
        const result = await page.evaluate(() => globalThis.axe.run());
        assert.ok(result.passes.length > 5, "axe did run");
        assert.deepEqual(result.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`), []);
        await page.close();
    });

    test(`${name}: every link in the folder leads somewhere`, async () => {
        const { page } = await open(name, 1280);
        const links = await page.evaluate(() =>
            [...document.querySelectorAll("a[href]")].map((link) => [link.getAttribute("href"), link.href]));
        assert.ok(links.length > 0, "the page has links");
        for (const [written, address] of links) {
            const target = new URL(address);
            if (written.endsWith(".pdf")) continue; // rendered without PDF here
            assert.ok(existsSync(fileURLToPath(target.href.split("#")[0])), written);
            if (written.startsWith("#"))
                assert.ok(await page.evaluate((id) => document.getElementById(id) !== null, written.slice(1)), written);
        }
        await page.close();
    });
}

test("nothing public leads out of the folder", () => {
    const names = readdirSync(out, { recursive: true }).map(String).filter((name) => name.endsWith(".html"));
    assert.ok(names.length > 10, "there are public pages");
    for (const name of names) {
        const base = pathToFileURL(join(out, name));
        for (const [, written] of readFileSync(join(out, name), "utf8").matchAll(/ (?:href|src|data)="([^"]*)"/g)) {
            const target = new URL(written, base);
            if (target.protocol !== "file:") continue;
            assert.ok(target.pathname.startsWith(`${pathToFileURL(out).pathname}/`), `${name} leads to ${written}`);
        }
    }
    for (const internal of ["review.zh.html", "findings.json", "findings.csv", "query"])
        assert.ok(!existsSync(join(out, internal)), internal);
});

test("the table keeps its roles as cards on a phone", async () => {
    const { page } = await open("community/hengan.zh.html", 390);
    for (const role of ["table", "row", "columnheader", "rowheader", "cell"])
        assert.ok((await page.getByRole(role).count()) > 0, role);
    await page.close();
});

test("every page at every width: nothing scrolls sideways, nothing is said, no heading is skipped", async () => {
    const names = readdirSync(out, { recursive: true }).map(String).filter((name) => name.endsWith(".html"));
    names.push("../2023-internal/review.zh.html");
    // An article has no style of its own: its page brings one.
    for (const name of names.filter((name) => !name.startsWith("article/")))
        for (const width of [320, 768]) {
            const { page, said } = await open(name, width);
            const [wide, levels] = await page.evaluate(() => [
                document.documentElement.scrollWidth - innerWidth,
                [...document.querySelectorAll("h1,h2,h3,h4")].map((heading) => Number(heading.tagName[1])),
            ]);
            assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} px at ${width}`);
            assert.deepEqual(said, [], name);
            levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${name}: h${level} after h${levels[i - 1]}`));
            await page.close();
        }
});

test("the article is the notice without a page around it", () => {
    const article = readFileSync(join(out, "article/notice.zh.html"), "utf8");
    const page = readFileSync(join(out, "notice.zh.html"), "utf8");
    assert.match(article, /^<article lang="zh-CN">/);
    assert.ok(!/<(html|head|body|style|script|main)\b/.test(article));
    const inner = (text) => text.slice(text.indexOf("<section"), text.lastIndexOf("</section>"));
    assert.equal(inner(article), inner(page));
});

test("a page of a community is under 60 KB", () => {
    for (const name of readdirSync(join(out, "community")))
        assert.ok(readFileSync(join(out, "community", name)).length < 60000, name);
});

test("a name is text wherever it lands", async () => {
    const name = '<script>alert(1)</script>&"\'{{title}}';
    const data = join(folder, "hostile");
    cpSync(join(root, "data"), data, { recursive: true });
    const register = join(data, "2023/communities.csv");
    const quoted = `"${name.replaceAll('"', '""')}"`;
    writeFileSync(register, readFileSync(register, "utf8").replace("恒安社区", () => quoted));
    const made = join(folder, "hostile-out");
    const program = process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi");
    execFileSync(program, ["render", join(data, "2023"), "-o", made, "--quiet"]);
    for (const file of ["index.html", "notice.zh.html", "community/hengan.zh.html"]) {
        const page = await browser.newPage();
        const said = [];
        page.on("console", (message) => said.push(message.text()));
        page.on("dialog", (dialog) => said.push(dialog.message()));
        await page.goto(pathToFileURL(join(made, file)).href);
        assert.equal(await page.evaluate(() => document.querySelectorAll("script").length), 0, file);
        assert.ok((await page.evaluate(() => document.body.textContent)).includes(name), file);
        assert.deepEqual(said, [], file);
        await page.close();
    }
    for (const file of readdirSync(join(made, "charts")).filter((file) => file.endsWith(".svg")))
        execFileSync("xmllint", ["--noout", join(made, "charts", file)]);
    execFileSync("node", [join(root, "tests/pdfua/check.mjs"), join(made, "community/hengan.zh.pdf"), join(made, "poster/hengan.zh.pdf")]);
    assert.ok(execFileSync("pdfinfo", ["-struct-text", join(made, "poster/hengan.zh.pdf")]).toString().includes(name));
});
