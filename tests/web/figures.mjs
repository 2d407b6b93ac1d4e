// The numbers of a text, without what a language does to them: grouped digits, dates.
const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const day = (year, month, date) => ` ${Number(year)} ${Number(month)} ${Number(date)} `;
const spans = [
    // 2023年11月22日—11月24日, 2023年11月22日
    [/(\d+)年(\d+)月(\d+)日[—–-](?:(\d+)月)?(\d+)日/g, (_, y, m1, d1, m2, d2) => day(y, m1, d1) + day(y, m2 ?? m1, d2)],
    [/(\d+)年(\d+)月(\d+)日/g, (_, y, m, d) => day(y, m, d)],
    // 22–24 November 2023, 30 November to 2 December 2023, 22 November 2023
    [/(\d+)–(\d+) (\p{L}+) (\d{4})/gu, (all, d1, d2, name, y) => whenMonth(all, name, (m) => day(y, m, d1) + day(y, m, d2))],
    [/(\d+) (\p{L}+) to (\d+) (\p{L}+) (\d{4})/gu, (all, d1, m1, d2, m2, y) => whenMonth(all, m1, (a) => whenMonth(all, m2, (b) => day(y, a, d1) + day(y, b, d2)))],
    [/(\d+) (\p{L}+) (\d{4})/gu, (all, d, name, y) => whenMonth(all, name, (m) => day(y, m, d))],
];

function whenMonth(all, name, words) {
    const month = months.indexOf(name.toLowerCase()) + 1;
    return month ? words(month) : all;
}

// "1." and 一、 at the head of a clause count clauses; communities number them as they like.
const marks = [/^\s*[一二三四五六七八九]、/gm, /(^|；)\s*(?:\d\.\s?)+(?=\D|\d\d岁)/gm, /(^|; ?)\s*\d\. (?=\p{Lu})/gmu, /^\(\d\) (?=\p{Lu})/gu];

/** Sorted, as written but for thousands separators; list marks do not count. */
export function figures(text) {
    let plain = text.normalize("NFC").replace(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, ""); // a document's code is its own
    for (const pattern of marks) plain = plain.replace(pattern, " ");
    for (const [pattern, words] of spans) plain = plain.replace(pattern, words);
    plain = plain.replace(/\d{1,3}(?:,\d{3})+(?!\d)/g, (grouped) => grouped.replaceAll(",", ""));
    return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}
