// CSV as our tables are written: rows as objects, by the names in line 1.
import { readFileSync } from 'node:fs';

export function readTable(path) {
    const rows = [[]];
    for (const [, quoted, plain, end] of readFileSync(path, 'utf8').replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g)) {
        rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end !== ',') rows.push([]);
    }
    const header = rows.shift();
    return rows
        .filter((row) => row.length === header.length)
        .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}
