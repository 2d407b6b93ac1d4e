// Three errands on what is rendered, as those do them who know nothing of it: a resident on a telephone, a print shop, an
// office worker from the check to the final edition.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gongshi, launch, open, root } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "gongshi-errands-"));
const data = join(folder, "data/2023"), out = join(folder, "out");
const facts = {
  issuer: "昌乐县大数据中心",
  date: "2023-12-01",
  phase: "notice",
  publicity: "2023年12月1日至12月7日",
  objection: "以书面、电话或电子邮件方式反映，电子邮件office@example.cn",
  contact: "张主任 0536-6221234",
  supervision: "0536-6225678",
  reply_by: "2023-11-30",
};
let browser;

before(async () => {
  cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
  for (const [key, value] of Object.entries(facts)) appendFileSync(join(data, "notice.csv"), `${key},${value},,\n`);
  gongshi("render", data, "-o", `${out}/draft`, "--format", "html,pdf", "--document", "notice,community,index,review,query", "--quiet");
  gongshi("render", data, "-o", `${out}/black`, "--format", "pdf", "--document", "poster", "--community", "hengan", "--black", "--quiet");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a resident on a telephone: my community, until when, whom to call, what does not agree, object to one item", async () => {
  const { page, said } = await open(browser, join(out, "draft/index.html"), 390, { hasTouch: true, isMobile: true });
  await page.locator("summary", { hasText: "宝都街道" }).tap();
  await page.locator(".finder a", { hasText: "恒安社区" }).tap();
  await page.waitForURL(/community\/hengan\.zh\.html/);
  assert.equal((await page.locator("h1").innerText()).trim(), "恒安社区");
  // in the first two screens, without opening anything
  for (const [what, selector] of [["until when", ".facts .period"], ["whom to call", ".facts .call a"]]) {
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box && box.y < 2 * 844, `${what} at ${box?.y}`);
  }
  assert.equal(await page.locator(".facts .call a").getAttribute("href"), "tel:0536-6221234");
  const box = page.locator("aside.disagreement").first();
  assert.match(await box.innerText(), /80%[\s\S]*28%/);
  await box.locator("a").tap();
  const row = page.locator("details.row-open").first();
  assert.ok(await row.evaluate((details) => details.open), "the row that does not agree is open");
  const letter = new URL(await row.locator(".mail a").getAttribute("href"));
  assert.equal(letter.protocol + letter.pathname, "mailto:office@example.cn");
  const subject = letter.searchParams.get("subject");
  for (const words of ["恒安社区", "第5项", /[0-9A-Z]{5}-[0-9A-Z]{5}/]) assert.match(subject, new RegExp(words), subject);
  for (const link of await page.locator("main a:visible, main summary:visible").all()) {
    const target = await link.boundingBox();
    assert.ok(target.height >= 24, `${await link.innerText()}: ${target.height} px high`);
  }
  assert.deepEqual(said, []);
  await page.close();
});

test("a print shop: one A3 sheet a community, named by it, in black alone where black was asked for", () => {
  const sheets = readdirSync(join(out, "black/poster"));
  assert.deepEqual(sheets.filter((name) => name.endsWith(".pdf")), ["hengan.zh.pdf"]);
  const file = join(out, "black/poster/hengan.zh.pdf");
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  assert.match(info, /Pages:\s+1\n/);
  assert.match(info, /Page size:\s+841\.8\d* x 1190\.5\d* pts/);
  const ink = execFileSync("pdftocairo", ["-ps", file, "-"], { encoding: "latin1", maxBuffer: 1 << 28 });
  const coloured = [...ink.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) rg$/gm)].filter(([, r, g, b]) => r !== g || g !== b);
  assert.deepEqual(coloured.map(([line]) => line), []);
});

test("an office worker: the check says what comes next, the desk has the lines, and with them the final edition is made", async () => {
  const env = { ...process.env, LC_ALL: "zh_CN.UTF-8" };
  const program = process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi");
  const run = (...args) => spawnSync(program, args, { encoding: "utf8", env });
  // what comes next is said to who sits before a terminal
  const seated = (...args) => execFileSync("script", ["-qc", [program, ...args].join(" "), "/dev/null"], { encoding: "utf8", env });
  assert.match(seated("check", data, "--fail-on", "never").trim().split("\n").pop(), /下一步：gongshi render/);
  const render = seated("render", data, "-o", `${out}/again`, "--document", "index,review", "--format", "html");
  const desk = /打开 (\S*-internal\/index\.html)/.exec(render)?.[1];
  assert.ok(desk && existsSync(desk), render);
  const { page } = await open(browser, desk, 1280);
  await page.locator("#letters a", { hasText: "恒安社区" }).click();
  const row = page.locator("#contradictions details", { hasText: "智能照明设施" }).first();
  await row.locator("summary").click();
  const copy = row.locator(".copy").first();
  await copy.click();
  const line = await page.evaluate(() => String(getSelection()).trim());
  assert.equal(line, (await copy.innerText()).trim(), "a click takes the whole line");
  const fill = (text) => text.replace("理由", "漏填").replace("依据", "台账第3页").replace("批准人", "李四").replace("日期", "2023-11-28")
    .replace("随公示公布的说明", "以台账为准");
  const [command, corrections, waivers, ...lines] = await page.locator(".copy").allTextContents();
  assert.equal(command, `gongshi render ${data}`);
  writeFileSync(join(data, "corrections.csv"), `${corrections}\n${fill(line)}\n`);
  writeFileSync(join(data, "waivers.csv"), `${waivers}\n` +
    [...new Set(lines.filter((text) => !text.includes("依据") && !text.includes(",hengan,")).map(fill))].join("\n") + "\n");
  await page.close();
  const final = run("render", data, "-o", `${out}/final`, "--final", "--document", "index,community", "--format", "html");
  assert.equal(final.status, 0, final.stdout + final.stderr);
  assert.match(readFileSync(join(out, "final/community/hengan.zh.html"), "utf8"), /智能照明设备数800个/);
  assert.match(final.stdout, /gongshi publish/);
});
