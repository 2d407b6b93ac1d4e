// The English edition beside the Chinese one, as a reader gets them: the same figures block by block, in web pages and in
// PDFs read back; and nothing Chinese in English pages but what is marked as Chinese.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gongshi, launch, rendered, root } from "./browser.mjs";
import { figures } from "./figures.mjs";
import { structure } from "../pdfua/structure.mjs";

const folder = mkdtempSync(join(tmpdir(), "gongshi-languages-"));
const out = rendered(), internal = `${out}-internal`, other = join(folder, "other");
const communities = readdirSync(join(root, "data/2023/communities")).map((file) => file.replace(/\.csv$/, ""));
let browser, window;

before(async () => {
    browser = await launch();
    window = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
});

const inEnglish = (path) => (path.endsWith("index.html") ? path.replace("index", "index.en") : path.replace(".zh.", ".en."));

// What a page answers to each question.
async function inPage(path, questions) {
    await window.goto(pathToFileURL(path).href);
    const answers = [];
    for (const ask of questions) answers.push(await window.evaluate(ask));
    return answers;
}

test("figures are told apart, and what a language does to them is not", () => {
    const zh = figures("2023年11月22日—11月24日，具备千兆接入能力的家庭数5373户，占83.3%；\n2.60岁及以上占2%");
    assert.deepEqual(zh, ["11", "11", "2", "2023", "2023", "22", "24", "5373", "60", "83.3"]);
    assert.deepEqual(figures("22–24 November 2023: 5,373 households, 83.3%;\n2. Aged 60 and over: 2%"), zh);
    assert.notDeepEqual(figures("22–24 November 2023: 5,377 households, 83.3%;\n2. Aged 60 and over: 2%"), zh);
    assert.notDeepEqual(figures("22–24 October 2023: 5,373 households, 83.3%;\n2. Aged 60 and over: 2%"), zh);
});

// ---- web pages ----

// What says something by itself: a cell, a heading, a paragraph outside cells. Of a drawing its description: a number
// that its part has no room for is not drawn, and labels of another language leave another room. The short sentence of a
// row, which stands only where it is much shorter, repeats what the long one says.
const blocks = () =>
    [...document.querySelectorAll("h1, h2, h3, h4, caption, figcaption, th, td, dt, dd, p, li, summary, svg")]
        .filter((element) => !element.matches(".brief") && !element.parentElement.closest("th, td, dd, li, summary, svg") && !element.matches(".way, .skip"))
        .map((element) => {
            const said = (element.querySelector("desc") ?? element).cloneNode(true);
            for (const brief of said.querySelectorAll(".brief")) brief.remove();
            return said.textContent;
        });

// Where a unit was written wrong, the Chinese sentence stands beneath its translation.
const withoutEvidence = (en, zh) =>
    en.split("\n").filter((line) => !(/\p{Script=Han}.*\d/u.test(line) && line.length > 12 && zh.includes(line))).join("\n");

function assertSame(zh, en, name) {
    assert.equal(en.length, zh.length, `${name}: as many blocks`);
    assert.ok(zh.length > 10, `${name}: ${zh.length} blocks`);
    let counted = 0;
    for (const [i, text] of zh.entries()) {
        const wanted = figures(text);
        counted += wanted.length;
        const plain = figures(withoutEvidence(en[i], text));
        assert.deepEqual(plain.length === wanted.length ? plain : figures(en[i]), wanted, `${name}, block ${i}\n${text}\n${en[i]}`);
    }
    assert.ok(counted > 10, `${name}: ${counted} figures`);
}

const strayHan = () => {
    const stray = [], han = /\p{Script=Han}/u;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode())
        if (han.test(text.data) && !text.parentElement.matches("style") && !text.parentElement.closest("[lang]").lang.startsWith("zh")) stray.push(text.data);
    for (const element of document.querySelectorAll("*"))
        for (const { name, value } of element.attributes) if (han.test(value)) stray.push(`${name}="${value}"`);
    for (const element of document.querySelectorAll("[lang|=zh]")) if (element.children.length) stray.push(`elements within ${element.outerHTML}`);
    return stray;
};

const webPages = ["index.html", "notice.zh.html", "article/notice.zh.html", ...communities.map((id) => `community/${id}.zh.html`)].map((name) => join(out, name));
test("web pages say the same figures, block by block; English ones hold no Chinese but what is marked, and that is text only", async () => {
    for (const path of [...webPages, join(internal, "review.zh.html")]) {
        const zh = await inPage(path, [blocks]), en = await inPage(inEnglish(path), [blocks, strayHan]);
        assertSame(zh[0], en[0], path);
        assert.deepEqual(en[1], [], path);
    }
});

test("what is marked in the notice is quoted from the tables", async () => {
    const [marked] = await inPage(join(out, "notice.en.html"), [() => [...document.querySelectorAll("main [lang|=zh]")].map((e) => e.textContent)]);
    const tables = communities.map((id) => readFileSync(join(root, `data/2023/communities/${id}.csv`), "utf8")).join("");
    const standard = readFileSync(join(root, "data/standards/shandong-2022/indicators.csv"), "utf8") + readFileSync(join(root, "data/standards/shandong-2022/items.csv"), "utf8") +
        readFileSync(join(root, "data/standards/shandong-2022/verdicts.csv"), "utf8");
    // Printed with their holes shown and their marks set right.
    const asSaid = (text) => text.normalize("NFKC").replace(/\s/gu, "").replaceAll("(未填写)", "").replace(/([,;:!?、。])[,;:!?、。]*/gu, "$1");
    const known = asSaid(tables + standard);
    for (const words of marked) assert.ok(known.includes(asSaid(words.replace(/…$/, ""))), words);
});

// ---- PDFs ----

// The structure of a tagged PDF as blocks: rows of tables; headings, paragraphs and the like outside them. Not drawings.
function pdfBlocks(path) {
    const lines = structure(path);
    const found = [];
    let row = -1, figure = -1;
    for (const line of lines) {
        const depth = line.search(/\S/);
        if (depth < 0) continue;
        if (row >= 0 && depth <= row) row = -1;
        const kind = line.trim().replace(/[ (:].*/, "");
        if (figure >= 0 && depth > figure) continue;
        figure = kind === "Figure" ? depth : -1;
        if (line.trim().startsWith('"')) found.at(-1).text += `\n${line.trim().slice(1, -1)}`;
        else if (kind === "TR") row = found.push({ text: "" }) && depth;
        else if (row < 0 && /^(H\d|P|Caption|LBody|LI)$/.test(kind)) found.push({ text: "" });
    }
    return found.map(({ text }) => text.trim());
}

test("poppler reads the same texts in the same order", () => {
    const texts = (lines) => lines.map((line) => line.trim()).filter((line) => line.startsWith('"'));
    for (const path of [join(out, "community/hengan.zh.pdf"), join(out, "community/hengan.en.pdf")]) {
        const read = execFileSync("pdfinfo", ["-struct-text", path], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\n");
        assert.ok(texts(read).length > 200);
        assert.deepEqual(texts(structure(path)), texts(read), path);
    }
});

test("PDFs read back say the same figures: tables row by row, the rest block by block", () => {
    // A poster shows what has room in its language (poster.test.mjs).
    const names = ["notice", ...communities.map((id) => `community/${id}`)].map((name) => join(out, `${name}.zh.pdf`));
    const letters = readdirSync(join(internal, "query")).filter((name) => name.endsWith(".zh.pdf")).map((name) => join(internal, "query", name));
    assert.ok(letters.length > 5);
    for (const path of [...names, join(internal, "review.zh.pdf")]) assertSame(pdfBlocks(path), pdfBlocks(inEnglish(path)), path);
    for (const path of letters) {
        const zh = pdfBlocks(path), en = pdfBlocks(inEnglish(path).replace("核实函-", "letter-"));
        assert.deepEqual(en.map(figures).filter((f) => f.length > 1), zh.map(figures).filter((f) => f.length > 1), path);
    }
});

test("words of English PDFs are parted where lines are", () => {
    const text = pdfBlocks(join(out, "community/hengan.en.pdf")).join("\n");
    assert.match(text, /Household coverage of gigabit fibre is 100%: 7,563 of the 7,563 total households in the community can get/);
});

// ---- what is not known ----

test("nothing of 2023 is untranslated, in both languages alike", () => {
    const said = JSON.parse(gongshi("check", join(root, "data/2023"), "--format", "json", "--only", "untranslated", "--fail-on", "never"));
    assert.deepEqual(said.findings, []);
    const full = JSON.parse(gongshi("check", join(root, "data/2023"), "--format", "json", "--fail-on", "never"));
    assert.ok(full.findings.length > 100);
    for (const { rule, message } of full.findings) assert.deepEqual(figures(message.en), figures(message.zh), `${rule}: ${message.en}\n${message.zh}`);
});

test("what the glossary lacks stays Chinese in its own element, whole and with its neighbours, and is told", async () => {
    const dataset = join(other, "data");
    cpSync(join(root, "data/2023"), dataset, { recursive: true });
    const table = join(dataset, "communities/hengan.csv"), register = join(dataset, "communities.csv");
    const rows = readFileSync(table, "utf8");
    const changed = rows.replaceAll("包括智能快件箱、", "包括香樟小屋、智能快件箱、").replaceAll("convenience.facilities,智能快件箱、", "convenience.facilities,香樟小屋、智能快件箱、");
    assert.notEqual(changed, rows);
    writeFileSync(table, changed);
    writeFileSync(register, readFileSync(register, "utf8").replace("宝城街道", "样例街道"));
    const standard = ["--standard", join(root, "data/standards/shandong-2022")];
    gongshi("render", dataset, ...standard, "-o", join(other, "out"), "--lang", "en", "--format", "html", "--quiet");
    const page = readFileSync(join(other, "out/community/hengan.en.html"), "utf8");
    assert.match(page, /including <span lang="zh-CN">香樟小屋<\/span>, smart parcel lockers, /);
    assert.deepEqual(await inPage(join(other, "out/community/hengan.en.html"), [strayHan]), [[]]);
    const said = JSON.parse(gongshi("check", dataset, ...standard, "--format", "json", "--only", "untranslated", "--fail-on", "never"));
    assert.deepEqual(
        said.findings.map(({ community, reported, severity, addressee }) => [community, reported, severity, addressee]).sort(),
        [["hengan", "香樟小屋", "warning", "office"], ["xuefu", "样例街道", "warning", "office"]],
    );
});
