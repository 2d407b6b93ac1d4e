// What an edition shows in a language can be read in it, in the order of speech: of the terms those that pages have stand
// in PDFs too, as the structure tells them, free text in every edition, names on posters and in charts.
//
//   node tests/languages/read.mjs TERMS OUT LANGUAGE…    OUT: what render made; exit status 1 for any difference
import { readFileSync, readdirSync } from "node:fs";
import { readTable } from "../check/table.mjs";
import { structure } from "../pdfua/structure.mjs";

const [, , file, out, ...languages] = process.argv;
const [, ...terms] = readTable(file);
let faults = 0;
const fault = (words) => {
  faults++;
  console.log(words);
};

// Where lines end, and which way they go, is no part of a word.
const plain = (text) => text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
const named = (folder, ending) => readdirSync(`${out}/${folder}`).filter((name) => name.endsWith(ending)).map((name) => `${out}/${folder}/${name}`);
const ofPage = (path) => plain(readFileSync(path, "utf8").replace(/<[^>]*>/g, ""));
const ofPaper = (path) => plain(structure(path).map((line) => line.match(/^ *"(.*)"$/)?.[1] ?? "").join(""));
const among = (words, paths, read) => {
  const text = paths.map(read).join("");
  return new Set(words.filter((word) => text.includes(plain(word))));
};
const expect = (what, words, there) => words.filter((word) => !there.has(word)).forEach((word) => fault(`${what}: ${word}`));

for (const language of languages) {
  const own = language.split("-").at(-1);
  const words = terms.map((row) => row[own]), names = terms.filter(({ zh }) => zh.endsWith("样社区")).map((row) => row[own]);
  const { zh, ...free } = terms.at(-1);
  const pages = [...named("", `notice.${language}.html`), ...named("community", `.${language}.html`)];
  const shown = among(words, pages, ofPage);
  if (shown.size < 25) fault(`${language}: only ${[...shown].join(" · ")}`);
  const paper = among([...words, ...Object.values(free)], named("", `notice.${language}.pdf`), ofPaper);
  expect(`notice.${language}.pdf`, [...shown, ...Object.values(free)], paper);
  expect(`free text in pages in ${language}`, Object.values(free), among(Object.values(free), pages, ofPage));
  expect(`posters in ${language}`, names, among(names, named("poster", `.${language}.pdf`), ofPaper));
  expect(`charts in ${language}`, names, among(names, named("charts", `.${language}.svg`), ofPage));
}
process.exitCode = faults > 0 ? 1 : 0;
