// What the published folder says and does not say: valid HTML, one page self-contained, nothing internal, data as text
// wherever it lands, the facts of notice.csv in their places.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { gongshi, launch, open, pagesBelow, rendered, root, samples } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "gongshi-site-"));
const out = rendered();
const final = join(folder, "final");
let browser;

// An invented community in which nothing contradicts, with every fact that a notice may have.
const facts = {
  title: "样例县智慧社区建设验收结果公示",
  phase: "result",
  publicity: "2024年1月2日—1月8日",
  objection: "以书面形式实名提出，邮箱 office@example.cn",
  contact: "样例县大数据中心 0536-1234567",
  supervision: "12345",
  paper: "样例县政务服务大厅",
  objections_received: "2件",
  objections_settled: "已办结2件，均已书面答复",
  outcome: "公示无变更",
  issuer: "样例县大数据中心",
  date: "2024-01-02",
  index_number: "113701037059525546-A/2024-00001",
  category: "通知公告",
  created: "2024年1月1日",
  manner: "主动公开",
  site_name: "样例县人民政府",
  site_domain: "www.example.gov.cn",
  site_id_code: "3707250001",
  column_name: "公示公告",
  column_type: "通知公告",
  keywords: "智慧社区",
  "previous.2022": "2022年智慧社区验收结果公示",
  "previous.2022.url": "https://www.example.gov.cn/2022.html",
};

before(async () => {
  // sample.sh makes its data in the current folder.
  execFileSync("bash", ["-eu", join(root, "tests/cases/sample.sh")], { cwd: folder, env: { ...process.env, ROOT: root } });
  const notice = join(folder, "data/sample/notice.csv");
  for (const [key, value] of Object.entries(facts)) appendFileSync(notice, `${key},${value},,\n`);
  writeFileSync(join(folder, "data/sample/waivers.csv"),
    "rule,community,indicator,reason,public_note,approved_by,date,expires\nblank-field,sample,elderly,内部理由不公开,,张审批,2024-01-01,2030-01-01\n");
  gongshi("render", join(folder, "data/sample"), "-o", final, "--lang", "zh,en", "--final", "--quiet");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const every = (suffix, ...folders) =>
  folders.flatMap((base) => readdirSync(base, { recursive: true }).map((name) => join(base, String(name)))
    .filter((file) => file.endsWith(suffix) && statSync(file).isFile()));

test("every page is valid HTML", () => {
  // Roles are written out on purpose: a cell displayed as a block loses its own. Telephone numbers stand as in the data. A title
  // is a document's own, however long.
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "no-redundant-role": "off", "tel-non-breaking": "off", "long-title": "off" } });
  // The validator takes minutes for a review of all communities; one of two has all kinds of rows.
  const few = join(folder, "few");
  gongshi("render", join(root, "data/2023"), "-o", few, "--document", "review", "--community", "hengan,yongkang", "--lang", "zh,en,zh-en", "--format", "html", "--quiet");
  const below = (base) => pagesBelow(base).map((name) => join(base, name));
  const pages = samples([out, `${out}-internal`, final].flatMap(below))
    .filter((file) => !file.includes(".zh-en.") && !/2023-internal\/review/.test(file)) // pairs are asked in pairs.test.mjs
    .concat(below(`${few}-internal`).filter((file) => file.includes("review")));
  assert.equal(pages.filter((file) => file.includes("few-internal/review")).length, 3);
  assert.ok(pages.length > 20, `${pages.length} pages`);
  for (const file of pages) {
    const report = validator.validateFileSync(file);
    assert.deepEqual(report.results.flatMap((result) => result.messages.map((message) => `${message.line}: ${message.message}`)), [], file);
  }
});

test("nothing public leads out of the folder", () => {
  for (const name of pagesBelow(out)) {
    const base = pathToFileURL(join(out, name));
    for (const [, written] of readFileSync(join(out, name), "utf8").matchAll(/ (?:href|src|data)="([^"]*)"/g)) {
      const target = new URL(written, base);
      if (target.protocol !== "file:") continue;
      assert.ok(target.pathname.startsWith(`${pathToFileURL(out).pathname}/`), `${name} leads to ${written}`);
    }
  }
  for (const internal of ["review.zh.html", "findings.json", "findings.csv", "findings.xlsx", "query"])
    assert.ok(!existsSync(join(out, internal)), internal);
});

test("nothing internal is public, in any edition", () => {
  for (const file of [...every("", out, final)].filter((file) => /\.(html|csv|svg|json)$/.test(file))) {
    const text = readFileSync(file, "utf8");
    for (const word of ["内部核对", "雷同", "copied-answers", "hypothes", "若“", "张审批", "内部理由不公开", "approved_by", "-internal"])
      assert.ok(!text.includes(word), `${file}: ${word}`);
  }
  for (const file of every(".pdf", out, final)) {
    const text = execFileSync("pdftotext", ["-raw", file, "-"]).toString();
    for (const word of ["内部核对", "雷同", "若“", "张审批", "内部理由不公开"]) assert.ok(!text.includes(word), `${file}: ${word}`);
  }
  const internal = readFileSync(join(`${out}-internal`, "review.zh.html"), "utf8");
  assert.match(internal, /<meta name="robots" content="noindex/);
  assert.match(internal, /雷同/, "there is something to keep internal");
});

test("the final edition says nothing of findings", () => {
  for (const file of [...every(".html", final), ...every(".csv", final)].filter((file) => !file.endsWith("fields.csv"))) {
    const text = readFileSync(file, "utf8").replace(/<style>[\s\S]*?<\/style>/, "");
    for (const word of ["矛盾", "待核实", "核对稿", "noindex", 'class="error"', 'class="warning"']) assert.ok(!text.includes(word), `${file}: ${word}`);
  }
});

test("the landing page answers: how many, where it stands, until when, how to object", async () => {
  const { page } = await open(browser, join(final, "index.html"), 390);
  const text = await page.locator("main").innerText();
  for (const words of ["基础型社区1个", "公示结束，结果公布", ...["publicity", "contact", "supervision", "paper", "objections_received", "objections_settled", "outcome"].map((key) => facts[key])])
    assert.ok(text.includes(words), words);
  const links = await page.evaluate(() => [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")));
  for (const href of ["tel:0536-1234567", "tel:12345", "mailto:office@example.cn", facts["previous.2022.url"], "notice.zh.html", "notice.zh.pdf", "community/sample.zh.html", "poster/sample.zh.pdf", "open-data/figures.csv"])
    assert.ok(links.includes(href), href);
  const top = await page.evaluate((words) => {
    const hit = [...document.querySelectorAll("main p")].find((paragraph) => paragraph.textContent.includes(words));
    return hit.getBoundingClientRect().top;
  }, facts.publicity);
  assert.ok(top < 900, `the period stands ${top} px down on a phone`);
  await page.close();
});

test("a draft says what it lacks and what stands, with links to the rows", async () => {
  const { page } = await open(browser, join(out, "index.html"), 1280);
  assert.equal(await page.locator(".missing", { hasText: "未提供" }).count(), 6);
  assert.match(await page.locator("main").innerText(), /20处矛盾、50处待核实/);
  const rows = page.locator(".checks > li");
  assert.equal(await rows.count(), 14, "13 rows, each once, then the notice");
  assert.match(await rows.filter({ has: page.getByRole("link", { name: "恒安社区第5项" }) }).innerText(), /280÷1000=28%/);
  await rows.getByRole("link", { name: "恒安社区第5项" }).click();
  assert.ok(page.url().endsWith("community/hengan.zh.html#community-hengan-5"));
  assert.ok(await page.locator("#community-hengan-5 aside.error").first().isVisible());
  await page.close();
});

test("who can be called and written to has a button; where nobody is stated there is none", async () => {
  const notice = join(folder, "data/sample/notice.csv"), asked = join(folder, "asked");
  const kept = readFileSync(notice, "utf8");
  writeFileSync(notice, kept.replace("phase,result", "phase,notice"));
  gongshi("render", join(folder, "data/sample"), "-o", asked, "--lang", "zh,en", "--final", "--quiet");
  writeFileSync(notice, kept);
  const { page } = await open(browser, join(asked, "community/sample.zh.html"), 390);
  assert.equal(await page.locator(".call a").getAttribute("href"), "tel:0536-1234567");
  assert.equal(await page.locator(".facts .mail a").count(), 1);
  assert.deepEqual(await page.locator(".days strong").allInnerTexts(), ["2", "3", "4", "5", "6", "7", "8"]);
  assert.match(await page.locator(".facts").innerText(), /2024年1月2日—1月8日\s+共7天/);
  await page.locator("details:has(> #community-sample-3) summary").click();
  const mail = new URL(await page.locator("#community-sample-3 .mail a").getAttribute("href"));
  assert.equal(mail.pathname, "office@example.cn");
  const [, code] = /核验码 ([0-9A-Z-]+)/.exec(await page.locator("footer").innerText());
  assert.equal(mail.searchParams.get("subject"), `对样例社区第3项“广播电视”的意见（核验码${code}）`);
  await page.close();
  const { page: draft } = await open(browser, join(out, "community/hengan.zh.html"), 390);
  assert.equal(await draft.locator(".call, .mail, .days").count(), 0);
  await draft.close();
});

test("meta elements and the block of the open government record come from notice.csv", async () => {
  const { page } = await open(browser, join(final, "index.html"), 1280);
  const metas = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll("meta[name]")].map((meta) => [meta.name, meta.content])));
  const expected = { SiteName: facts.site_name, SiteDomain: facts.site_domain, SiteIDCode: facts.site_id_code, ColumnName: facts.column_name,
    ColumnDescription: "", ColumnKeywords: "", ColumnType: facts.column_type, ArticleTitle: facts.title, PubDate: "2024-01-02",
    ContentSource: facts.issuer, Keywords: facts.keywords, Author: "", Description: "", Url: "" };
  for (const [name, value] of Object.entries(expected)) assert.equal(metas[name], value, name);
  const record = await page.locator("table.disclosure").innerText();
  for (const key of ["index_number", "category", "issuer", "created", "manner"]) assert.ok(record.includes(facts[key]), key);
  await page.close();
  const plain = readFileSync(join(out, "index.html"), "utf8");
  assert.ok(!plain.includes('class="disclosure"'), "no block where the data give nothing for it");
  for (const name of Object.keys(expected)) assert.ok(plain.includes(`<meta name="${name}" content="`), name);
});

test("the article is the notice without a page around it", () => {
  const article = readFileSync(join(out, "article/notice.zh.html"), "utf8");
  const page = readFileSync(join(out, "notice.zh.html"), "utf8");
  assert.match(article, /^<article lang="zh-CN">/);
  assert.ok(!/<(html|head|body|style|script|main)\b/.test(article));
  const inner = (text) => text.slice(text.indexOf("<section"), text.lastIndexOf("</section>"));
  assert.equal(inner(article).replaceAll('href="../', 'href="').replace(/ style="[^"]*"/g, ''), inner(page).replaceAll("<wbr>", "")); // in a folder and with borders of its own, where nothing breaks titles by words
});

// One style sheet for two schemes, paper and forced colours, and the standard in every row: 14 KB on the line.
test("a page of a community in one language is under 72 KB", () => {
  for (const name of readdirSync(join(out, "community")).filter((name) => name.endsWith(".html") && !name.includes(".zh-en.")))
    assert.ok(readFileSync(join(out, "community", name)).length < 72000, name);
});

// ---- open data ----

function table(file) {
  const text = readFileSync(file, "utf8");
  assert.ok(text.startsWith("\uFEFF"), `${file}: no byte order mark`);
  const rows = [];
  let row = [], cell = "", quoted = false;
  for (let i = 1; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i];
    else if (c === '"') quoted = !quoted;
    else if (c === "," && !quoted) { row.push(cell); cell = ""; }
    else if (c === "\n" && !quoted) { row.push(cell); rows.push(row); row = []; cell = ""; }
    else cell += c;
  }
  const [head, ...rest] = rows;
  rest.forEach((cells) => assert.equal(cells.length, head.length, `${file}: ${cells}`));
  return rest.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i]])));
}

test("open data: every community, every verdict, every figure, each column explained", () => {
  const data = (name) => table(join(out, "open-data", `${name}.csv`));
  const communities = data("communities"), verdicts = data("verdicts"), figures = data("figures"), fields = data("fields");
  assert.equal(communities.length, 17);
  assert.equal(communities.filter((row) => row.has_figures === "yes").length, 14);
  assert.equal(verdicts.length, 5 * 28 + 9 * 22);
  assert.equal(verdicts.filter((row) => row.stated === "").length, 1, "one row states no verdict");
  for (const [file, rows] of Object.entries({ communities, verdicts, figures, fields })) {
    const explained = fields.filter((row) => row.file === `${file}.csv`).map((row) => row.column);
    assert.deepEqual(explained, Object.keys(rows[0]), file);
    assert.ok(fields.every((row) => row.zh && row.en));
  }
  // Against the data files themselves.
  let count = 0;
  for (const { community } of communities.filter((row) => row.has_figures === "yes")) {
    const own = figures.filter((row) => row.community === community);
    for (const line of readFileSync(join(root, "data/2023/communities", `${community}.csv`), "utf8").split("\n")) {
      const match = /^(\d+),([a-z]+),([a-z]+\.[a-z.0-9]+),([^,"]*),([^,"]*),/.exec(line);
      if (!match) continue;
      count++;
      const found = own.find((row) => row.item === match[3] && row.no === match[1]);
      assert.ok(found, line);
      assert.equal(found.value.replaceAll(" ", ""), match[4].replaceAll(" ", ""), line);
      assert.equal(found.unit, match[5], line);
    }
  }
  assert.equal(count, figures.length);
});

// ---- hostile names ----

test("a name is text wherever it lands", async () => {
  const name = '<script>alert(1)</script>&"\'{{title}}';
  const data = join(folder, "hostile");
  cpSync(join(root, "data"), data, { recursive: true });
  const register = join(data, "2023/communities.csv");
  writeFileSync(register, readFileSync(register, "utf8").replace("恒安社区", () => `"${name.replaceAll('"', '""')}"`));
  const made = join(folder, "hostile-out");
  gongshi("render", join(data, "2023"), "-o", made, "--quiet");
  for (const file of ["index.html", "notice.zh.html", "community/hengan.zh.html", "community/hanyuan.zh.html"]) {
    const { page, said } = await open(browser, join(made, file), 1280);
    page.on("dialog", (dialog) => said.push(dialog.message()));
    assert.equal(await page.evaluate(() => document.querySelectorAll("script").length), 0, file);
    assert.ok((await page.evaluate(() => document.body.textContent)).includes(name), file);
    assert.deepEqual(said, [], file);
    await page.close();
  }
  assert.ok(readFileSync(join(made, "open-data/communities.csv"), "utf8").includes(name.replaceAll('"', '""')));
  for (const file of readdirSync(join(made, "charts")).filter((file) => file.endsWith(".svg")))
    execFileSync("xmllint", ["--noout", join(made, "charts", file)]);
  execFileSync("node", [join(root, "tests/pdfua/check.mjs"), join(made, "community/hengan.zh.pdf"), join(made, "poster/hengan.zh.pdf")]);
  assert.ok(execFileSync("pdfinfo", ["-struct-text", join(made, "poster/hengan.zh.pdf")]).toString().includes(name));
});

test("an address in the data is a link only where it is one", () => {
  const data = join(folder, "addresses");
  cpSync(join(folder, "data"), data, { recursive: true });
  const notice = join(data, "sample/notice.csv");
  writeFileSync(notice, readFileSync(notice, "utf8").replace("https://www.example.gov.cn/2022.html", "javascript:alert(1)"));
  const made = join(folder, "addresses-out");
  gongshi("render", join(data, "sample"), "-o", made, "--format", "html", "--quiet");
  assert.ok(!/href="javascript:/.test(readFileSync(join(made, "index.html"), "utf8")));
});
