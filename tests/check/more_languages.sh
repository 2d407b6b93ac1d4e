#!/bin/bash
# Languages that are data: every document in a long language and in one from right to left, both made from English, alone
# and in pairs with Chinese in either order; a bad table stops the run; what data say in a language is shown in it.
set -eu

fail() {
    echo "$*"
    exit 1
}

# ---- a place for the program with languages of its own ----
home=$TMP/home
mkdir -p "$home/out/bin"
cp -r templates "$home/templates"
ln -s "$PWD/fonts" "$home/fonts"
cp "$GONGSHI_PLAIN" "$home/out/bin/gongshi"
cp "$GONGSHI" "$home/out/bin/gongshi-asan"
g=$home/out/bin/gongshi
languages=$home/templates/languages
pseudo() { # ID KIND
    mkdir -p "$languages/$1"
    printf 'key,%s\n' "$1" >"$languages/$1/words.csv"
    "$home/out/bin/gongshi-asan" explain --phrases --lang "$1" >"$TMP/$1.csv"
    python3 tests/languages/pseudo.py "$TMP/$1.csv" "$1" "$2" "$languages/$1"
}
pseudo xl long
pseudo xr rtl
# The table that is printed names what is missing: nothing now, of what English has.
"$home/out/bin/gongshi-asan" explain --phrases --lang xl | python3 -c '
import csv, sys
sys.stdin.reconfigure(encoding="utf-8-sig")
rows = list(csv.DictReader(sys.stdin))
missing = [row["key"] for row in rows if row["en"] and not row["xl"]]
sys.exit("missing: " + " ".join(missing) if missing or len(rows) < 1500 else 0)'

# ---- every document ----
"$g" render tests/years/2031 -o "$TMP/all" --lang xl,zh+xl,xl+zh,xr,xr+zh,zh+xr --format html,pdf,docx,text --quiet
mapfile -t files < <(find "$TMP/all" "$TMP/all-internal" -name '*.pdf' | sort)
for lang in xl zh-xl xl-zh xr xr-zh zh-xr; do
    [ -s "$TMP/all/notice.$lang.html" ] && [ -s "$TMP/all/notice.$lang.docx" ] || fail "no notice in $lang"
done
tests/sound_pdfs.sh "${files[@]}"
node tests/check/docx.mjs "$TMP"/all/*.docx "$TMP"/all-internal/*.docx
# No placeholder is left over, and every page tells its language.
if grep -rlE '\{[a-z_]+[?|}]' "$TMP/all" --include='*.html' --include='*.text'; then
    fail 'braces are left'
fi
grep -q '<html lang="en-XA"' "$TMP/all/notice.xl.html" || fail 'the long language is not told'
grep -q '<html lang="ar-XB"' "$TMP/all/notice.xr.html" || fail 'the language from right to left is not told'
# At the foot of a page its number stands where the document's code does not: outside, which is on the left of page 1.
"$g" render tests/years/2031 -o "$TMP/pages" --lang xr --format pages --document notice --quiet
python3 - "$TMP/pages/notice.xr.pages" <<'END'
import re, sys
first = re.split(r"(?m)^page ", open(sys.argv[1], encoding="utf-8").read())[1]
place = lambda pattern: float(re.search(r"(?m)^run ([\d.]+) \S+ \S+ \S+ .*" + pattern, first).group(1))
assert place("—$") < 200 < 350 < place("[0-9A-Z]{5}-[0-9A-Z]{5}$"), "number and code of page 1"
END
# Charts and posters are read from the right: names stand there, bars begin beside them; the name of the community too.
python3 - "$TMP/all/charts" <<'END'
import re, sys
def parts(lang):
    svg = open(f"{sys.argv[1]}/summary.{lang}.svg", encoding="utf-8").read()
    width = float(re.search(r'viewBox="0 0 ([\d.]+)', svg).group(1))
    areas = [(float(x), float(w)) for x, w in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)]
    bars = [(x, x + w) for x, w in areas if w > 40]  # not the signs of the legend
    return svg, width, bars
svg, width, bars = parts("xr")
names = [float(x) for x in re.findall(r'<text x="([\d.]+)"[^>]*>[^<]*样社区', svg)]
assert bars and len(names) > 5, "bars and names"
assert all(x > max(right for _, right in bars) for x in names), "names stand to the right of their bars"
assert 'direction="rtl"' in svg
svg, width, bars = parts("zh-xr")
assert min(left for left, _ in bars) > width / 10 and 'direction="rtl"' in svg, "a pair goes as its first language does"
END
poster=$(find "$TMP/all/poster" -name '*.xr.pdf' | sort | head -1)
pdftotext -bbox "$poster" - | python3 -c '
import re, sys
page = sys.stdin.read()
width = float(re.search(r"<page width=\"([\d.]+)", page).group(1))
places = [(float(a), float(b)) for a, b in re.findall(r"xMin=\"([\d.]+)\"[^>]*xMax=\"([\d.]+)\"[^>]*>[^<]*样社区<", page)]
sys.exit(0 if places and places[0][1] > width * 0.9 else f"a name on a poster: {places} of {width}")'
# The index belongs to the first pair that has Chinese.
[ -s "$TMP/all/index.html" ] && [ ! -e "$TMP/all/index.zh-xl.html" ] || fail 'the landing page'
"$home/out/bin/gongshi-asan" render tests/years/2031 -o "$TMP/asan" --lang xl+xr --document community,poster,query \
    --format html,pdf,docx --quiet

# ---- messages ----
"$home/out/bin/gongshi-asan" check tests/years/2031 --lang xl >"$TMP/check" || true
grep -q 'îñdîçàt' "$TMP/check" || fail 'a finding is not in the language that was asked for'
LC_ALL=xl_XX.UTF-8 "$g" --help | grep -q 'ñõt' || fail 'help is not in the language of the machine'

# ---- a bad table ----
bad() { # ROW LINE
    mkdir -p "$languages/xb"
    printf 'key,xb\nlanguage.tag,xb\n%s\n' "$1" >"$languages/xb/words.csv"
    status=0
    "$home/out/bin/gongshi-asan" render tests/years/2031 -o "$TMP/bad" --lang zh,xb >"$TMP/said" 2>&1 || status=$?
    [ $status = 2 ] && grep -q "words.csv:$2: " "$TMP/said" && [ ! -e "$TMP/bad" ] || { cat "$TMP/said"; fail "$1"; }
    status=0
    "$home/out/bin/gongshi-asan" check tests/years/2031 --lang xb >"$TMP/said" 2>&1 || status=$?
    [ $status = 2 ] || fail "check: $1"
}
bad 'severity-eror,x' 3
bad 'finding-label,{severe}' 3
bad 'language.direction,up' 3
bad '"severity-error,x' 3
rm -r "$languages/xb"
status=0
"$g" check tests/years/2031 --lang fr 2>"$TMP/said" || status=$?
[ $status = 2 ] && grep -q 'xl' "$TMP/said" && grep -q 'xr' "$TMP/said" || fail 'which languages there are'

# ---- what data say in the languages of which the program has samples ----
cp -r tests/years "$TMP/years"
(cd "$TMP/years/2031" && python3 - <<'END'
import csv
names = {"name_ko": "하남 사회구역", "name_ug": "گۈلباغ", "name_bo": "ལྷ་ས", "name_th": "เชียงราย"}
with open("communities.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
with open("communities.csv", "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(rows[0] + list(names))
    for number, row in enumerate(rows[1:]):
        out.writerow(row + [name if number == 0 else "" for name in names.values()])
END
)
"$g" render "$TMP/years/2031" -o "$TMP/own" --lang ko,zh+ko,ug,zh+ug,ug+zh,bo,zh+bo,th,zh+th \
    --document notice,poster,index --format html,pdf --quiet
mapfile -t files < <(find "$TMP/own" -name '*.pdf' | sort)
tests/sound_pdfs.sh "${files[@]}"
for own in 'ko 하남 사회구역' 'ug گۈلباغ' 'bo ལྷ་ས' 'th เชียงราย'; do
    lang=${own%% *} name=${own#* }
    grep -q "$name" "$TMP/own/notice.$lang.html" || fail "a name in $lang is not shown"
    grep -q '<span lang="zh-CN"[^>]*>' "$TMP/own/notice.$lang.html" || fail "what $lang lacks is not marked as Chinese"
    pdftotext "$TMP/own/notice.zh-$lang.pdf" - | grep -q "$name" || fail "a name in $lang is not on paper"
done
grep -q '<html lang="ug" dir="rtl"' "$TMP/own/notice.ug.html" || fail 'the direction of Uyghur is not told'
"$home/out/bin/gongshi-asan" render "$TMP/years/2031" -o "$TMP/own-asan" --lang ug,bo,th --document notice \
    --format pdf --quiet
"$home/out/bin/gongshi-asan" check "$TMP/years/2031" >"$TMP/said" || true
grep -q '没有.*ko\|没有朝鲜文' "$TMP/said" || fail 'a name that is missing in Korean is not told'
