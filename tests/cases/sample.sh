# For cases that need a data set with one thing wrong in it: source this file, then edit.
#
# It makes, in the case's empty folder, data/standards (a copy) and data/sample: one invented community, 样例社区, whose
# table is that of a basic-tier community of 2023 in which nothing contradicts. What a case finds there is therefore
# what the case put there.

mkdir -p data/sample/communities
cp -r "$ROOT/data/standards" data/
cp "$ROOT/data/2023/communities/xihe.csv" data/sample/communities/sample.csv
printf '%s\n' 'key,zh,en,source' 'standard,../standards/shandong-2022,,' >data/sample/notice.csv
printf '%s\n' 'id,name_zh,name_en,subdistrict,tier,basis,concluded,held,source' \
    'sample,样例社区,Sample Community,,basic,applied,已满足,,' >data/sample/communities.csv

SAMPLE=data/sample/communities/sample.csv
CRITERIA=data/standards/shandong-2022/criteria.csv

# sed on a file; fails when it changes nothing: then the data have changed and the case no longer tests anything.
edit() { # EXPRESSION FILE
    cp "$2" edited
    sed -i "$1" "$2"
    ! cmp -s edited "$2" || { echo "nothing edited: $1" >&2; exit 99; }
    rm edited
}

# Codes of documents change with every word of data, standard and templates; tests/unit/test_code.c looks at codes.
hide_codes() { # FOLDER…
    local code='[2-9AFHKRWXY]{5}-[2-9AFHKRWXY]{5}'
    # Set from the right, where it begins depends on its letters.
    grep -rlE "$code" "$@" | xargs -r sed -i -E "s/$code/CODE/g; /(核验码| CODE)$/s/^run [0-9.]+/run X/"
}
