// Packs a folder of parts into an office file: pack.mjs FOLDER FILE
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from './office.mjs';

const [folder, file] = process.argv.slice(2);
function parts(below) {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    (entry.isDirectory() ? parts(join(below, entry.name)) : [join(below, entry.name)]));
}
writeFileSync(file, archive(parts('').sort().map((name) => [name, readFileSync(join(folder, name))])));
