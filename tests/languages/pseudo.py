#!/usr/bin/env python3
"""pseudo.py EXPLAINED ID KIND FOLDER: a language made from English, to look for what a language must not break.

EXPLAINED is what `gongshi explain --phrases --lang ID` printed: key, zh, en, ID. KIND long: words half as long again, in
letters with marks; KIND rtl: in Arabic letters, from right to left. Placeholders stay as they are."""
import csv, os, re, sys

LONG = str.maketrans("aeiounscAEIOU", "àéîõüñšçÀÉÎÕÜ")
ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابچدەفگھىجكلمنوپقرستۇۋخيېز"))


def words(text, kind):
    if kind == "rtl":
        return "".join(ARABIC.get(c, ARABIC.get(c.lower(), c)) for c in text)
    return re.sub(r"[A-Za-z]{4,}", lambda m: m.group(0).translate(LONG) + m.group(0)[-2:], text)


def inside(text, kind):
    """{key?words} has words inside; {key|one|many} forms; all other braces stay as they are."""
    out, at = "", 0
    while at < len(text):
        if text[at] != "{":
            end = text.find("{", at)
            end = len(text) if end < 0 else end
            out += words(text[at:end], kind)
            at = end
            continue
        depth, end = 0, at
        while True:
            depth += (text[end] == "{") - (text[end] == "}")
            end += 1
            if depth == 0:
                break
        inner = text[at + 1 : end - 1]
        match = re.match(r"([^?|{}]*)([?|])(.*)$", inner, re.S)
        if match and not inner.startswith("@"):
            key, mark, rest = match.groups()
            parts = [rest] if mark == "?" else rest.split("|")
            out += "{" + key + mark + "|".join(inside(part, kind) for part in parts) + "}"
        else:
            out += text[at:end]
        at = end
    return out


def main(explained, lang, kind, folder):
    os.makedirs(folder, exist_ok=True)
    described = {"tag": {"long": "en-XA", "rtl": "ar-XB"}[kind], "name": words("English", kind),
                 "called-zh": "试验语", "called-en": "Pseudo", "direction": "rtl" if kind == "rtl" else "ltr",
                 "script": "Arab" if kind == "rtl" else "Latn", "spaced": "yes", "thousands": ",", "between": ", ",
                 "last": " & ", "plurals": "one: i = 1 and v = 0", "date": "{d}.{m}.{y}",
                 "same-year": "{d1}.{m1}–{d2}.{m2}.{y}", "same-month": "{d1}–{d2}.{m}.{y}", "years": "–"}
    with open(os.path.join(folder, "words.csv"), "w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["key", lang])
        for key, value in described.items():
            table.writerow(["language." + key, value])
        for row in csv.DictReader(open(explained, encoding="utf-8-sig", newline="")):
            if row["en"]:
                table.writerow([row["key"], inside(row["en"], kind)])


main(*sys.argv[1:])
