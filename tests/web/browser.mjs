// What the tests of pages share: the program, a Chromium, a page that remembers what it said and asked for.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export function gongshi(...args) {
  return execFileSync(process.env.GONGSHI_PLAIN ?? join(root, "out/bin/gongshi"), args, { maxBuffer: 1 << 28 });
}

// The folder of the 2023 notice in all languages, which all tests of a run share: only to be looked at.
export function rendered() {
  return execFileSync(join(root, "tests/rendered.sh"), { encoding: "utf8" }).trim();
}

export function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

// All web pages below a folder, relative to it; fragments without a page around them left out.
export function pagesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".html") && !name.startsWith("article/"))
    .sort();
}

// The pages of communities differ in their data only: one of each tier stands for them.
export function samples(files) {
  return files.filter((file) => !file.includes("community/") || /(hengan|yongkang)\./.test(file));
}

// A page, and what it says on the console or asks for beyond files.
export async function open(browser, file, width, settings = {}) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...settings });
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) said.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, said };
}
