// Whether plain texts say what their DOC says, in its order: each against the text dump of the same document.
//
//   node tests/check/plain.mjs FILE.plain.txt…       beside each, FILE.txt
import { readFileSync } from "node:fs";
import { dump, onPaper } from "./dump.mjs";

let faults = 0, words = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  let at = 0;
  for (const word of onPaper(dump(file.replace(/plain\.txt$/, "txt"))).blocks.flat(3).flatMap((block) => (Array.isArray(block) ? block : [block])).filter((word) => typeof word === "string").flatMap((word) => word.split("\n"))) {
    const found = text.indexOf(word, at);
    if (found < 0) {
      console.log(`${file}: not there after ${JSON.stringify(text.slice(at - 30, at))}: ${word}`);
      faults++;
      break;
    }
    at = found + word.length;
    words++;
  }
  if (/<[a-z/]|&(amp|lt|gt);|\n\n\n/.test(text)) {
    console.log(`${file}: markup, or lines of nothing`);
    faults++;
  }
}
if (words === 0) throw new Error("no documents given");
process.exit(faults ? 1 : 0);
