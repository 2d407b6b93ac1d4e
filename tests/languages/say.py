#!/usr/bin/env python3
"""say.py TERMS YEAR STANDARD: a data set and its standard say their words in the languages of TERMS too.

TERMS has a column for each language, the first that of the data; its second row says where the words are from. Each
table gets columns in all languages, each indicator a sentence of the names of what it asks. Beyond that the first few
communities write in one of the languages what no edition translates."""
import csv, glob, os, re, sys

terms_file, year, standard = sys.argv[1:]
terms = list(csv.DictReader(open(terms_file, encoding="utf-8")))[1:]
languages = [name for name in terms[0] if name != "zh"]
said = {row["zh"]: row for row in terms}
FREE = "智能快递柜"  # what a community has, in words of its own


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def add_columns(path):
    rows = read(path)
    for column in [name for name in rows[0] if name == "zh" or name.endswith("_zh")]:
        at = rows[0].index(column)
        for language in languages:
            rows[0].append(column[: -len("zh")] + language)
            for row in rows[1:]:
                row.append(said.get(row[at], {}).get(language, ""))
    write(path, rows)


def add_statements(path, names):
    rows = read(path)
    for tier, indicator, variant, _, pattern in rows[1:]:
        slots = [(slot, percent) for slot, percent in re.findall(r"\{([a-z.]+)\}(%?)", pattern) if names[slot] in said]
        for language in languages if slots else []:
            parts = (said[names[slot]][language] + " {" + slot + "}" + percent for slot, percent in slots)
            rows.append([tier, indicator, variant, language, " / ".join(parts)])
    write(path, rows)


items = read(os.path.join(standard, "items.csv"))
names = {row[2]: row[items[0].index("zh")] for row in items[1:]}
for name in ("indicators.csv", "items.csv", "standard.csv", "verdicts.csv"):
    add_columns(os.path.join(standard, name))
add_columns(os.path.join(year, "communities.csv"))
add_statements(os.path.join(standard, "statements.csv"), names)
writers = [path for path in sorted(glob.glob(os.path.join(year, "communities/*.csv"))) if FREE in open(path, encoding="utf-8").read()]
assert len(writers) >= len(languages)
for path, language in zip(writers, languages):
    write(path, [[cell.replace(FREE, said[FREE][language]) for cell in row] for row in read(path)])
