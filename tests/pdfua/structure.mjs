// The structure of a tagged PDF with its text, as poppler's pdfinfo -struct-text has it, which takes a minute for a
// document of a hundred pages.
//
//   node tests/pdfua/structure.mjs FILE     an element or a text in quotes a line, two blanks deeper than what holds it
import { fileURLToPath } from "node:url";
import { Pdf } from "./pdf.mjs";

export function structure(file) {
  const pdf = new Pdf(file), words = pdf.words(), lines = [];
  const put = (element, depth) => {
    lines.push(`${"  ".repeat(depth)}${element.type}`);
    for (const kid of element.kids) {
      if (kid.type) put(kid, depth + 1);
      else if (kid.mark !== undefined) lines.push(`${"  ".repeat(depth + 1)}"${words.get(`${kid.page} ${kid.mark}`) ?? ""}"`);
    }
  };
  for (const root of pdf.tree()) put(root, 0);
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(structure(process.argv[2]).join("\n"));
