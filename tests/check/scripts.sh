#!/bin/bash
# An invented data set that says its names, labels and sentences in Uyghur, Tibetan, Korean and Thai, and holds free text
# in each of them: in every language alone and in pairs with Chinese, on paper, on posters and in charts, everything can be
# read in the order of speech, and no character came out as a box.
set -eu

cp -r tests/years "$TMP/years"
year=$TMP/years/2031
python3 tests/languages/say.py tests/languages/terms.csv "$year" "$TMP/years/standards/sample-2031"
"$GONGSHI" check "$year" --only item-unknown,column-missing >"$TMP/said" || { cat "$TMP/said"; exit 1; }
"$GONGSHI_PLAIN" render "$year" -o "$TMP/out" --lang ug,zh+ug,bo,zh+bo,ko,zh+ko,th,zh+th --format html,pdf --quiet \
    --document notice,community,poster,charts
mapfile -t files < <(find "$TMP/out" -name 'notice.*.pdf' -o -path '*/poster/*.pdf' | sort)
[ ${#files[@]} -gt 100 ] || { echo "only ${#files[@]} documents"; exit 1; }
tests/sound_pdfs.sh "${files[@]}"
node tests/languages/read.mjs tests/languages/terms.csv "$TMP/out" ug zh-ug bo zh-bo ko zh-ko th zh-th
"$GONGSHI" render "$year" -o "$TMP/asan" --lang ug+bo,th --format html,pdf --document community,poster,charts \
    --community jia,bing --quiet
