// The PDFs as pdf.js reads them: what browsers show and tell their users.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import pdfjs from "pdfjs-dist/legacy/build/pdf.js";
import { rendered } from "./browser.mjs";

const out = rendered();

const open = (name) =>
  pdfjs.getDocument({ data: new Uint8Array(readFileSync(join(out, name))), verbosity: 0, useSystemFonts: false }).promise;

// Roles of the structure tree of a page, without those of content.
function roles(node) {
  return [node.role, ...(node.children ?? []).filter((kid) => kid.role).flatMap(roles)];
}

test("the notice has a title, a language, an outline and page labels", async () => {
  const pdf = await open("notice.zh.pdf");
  const { info, metadata } = await pdf.getMetadata();
  assert.equal(info.Title, "昌乐县智慧社区建设验收结果公示");
  assert.equal(info.Language, "zh-CN");
  assert.equal(metadata.get("dc:title"), info.Title);
  const labels = await pdf.getPageLabels();
  assert.deepEqual(labels.slice(0, 3), ["1", "2", "3"]);
  const outline = await pdf.getOutline();
  assert.ok(outline[0].items.length > 14, `${outline[0].items.length} entries`);
  assert.ok(JSON.stringify(outline).includes("湖滨社区"));
});

test("links lead to a page", async () => {
  const pdf = await open("notice.zh.pdf");
  let links = 0;
  for (let number = 1; number <= 3; number++)
    for (const link of await (await pdf.getPage(number)).getAnnotations()) {
      links++;
      const place = await pdf.getDestination(link.dest);
      assert.ok(place, `no place ${link.dest}`);
      assert.ok((await pdf.getPageIndex(place[0])) >= 0);
    }
  assert.ok(links >= 28, `${links} links`);
});

test("a community's table is a table for who listens", async () => {
  const pdf = await open("community/hengan.zh.pdf");
  const all = [];
  for (let number = 1; number <= pdf.numPages; number++) all.push(...roles(await (await pdf.getPage(number)).getStructTree()));
  for (const role of ["Document", "H1", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "P"])
    assert.ok(all.includes(role), role);
  const heads = roles(await (await pdf.getPage(1)).getStructTree()).filter((role) => role === "THead");
  assert.equal(heads.length, 1, "the head is told once");
  const later = roles(await (await pdf.getPage(2)).getStructTree());
  assert.ok(!later.includes("THead"), "and is furniture on later pages");
});

test("a page's text comes out as it was set", async () => {
  const pdf = await open("community/hengan.zh.pdf");
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => item.str).join("").replace(/\s/g, "");
  assert.ok(text.includes("宝都街道恒安社区智慧社区建设指标"));
  assert.ok(text.includes("家庭千兆光纤网络覆盖率"));
});
