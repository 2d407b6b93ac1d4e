#!/bin/bash
# Seeds from the real data, into the folder given: one folder for each target.
set -eu
cd "$(dirname "$0")/../.."
to=$1
standard=data/standards/shandong-2022
mkdir -p "$to"/{csv,rule,pattern,import,template,dataset,docx,xlsx,html}
cp $standard/*.csv data/2023/*.csv "$to/csv/"
cp data/2023/communities/xihe.csv "$to/csv/xihe.csv"
iconv -f UTF-8 -t GB18030 data/2023/communities/xihe.csv >"$to/csv/xihe-gb18030.csv"
cut -d, -f 5 $standard/criteria.csv | sort -u | grep . | split -l 1 -a 3 - "$to/rule/criterion-"
cut -d, -f 5 $standard/statements.csv | grep '{' | sort -u | head -n 60 | split -l 1 -a 3 - "$to/pattern/form-"
head -c 20000 data/2023/source/*.txt >"$to/import/notice-2023"
cp templates/*.md "$to/template/"
{
    printf '=== notice.csv\nkey,zh,en,source\ntitle,公示,,\n'
    printf '=== communities.csv\nid,name_zh,name_en,subdistrict,tier,basis,concluded,held,source\n'
    printf 'a,甲社区,,某街道,basic,applied,已满足,,\n=== communities/a.csv\n'
    cat data/2023/communities/xihe.csv
} >"$to/dataset/basic"
node --input-type=module - "$to" <<'END'
import { readFileSync, writeFileSync } from 'node:fs';
import { blocks, docx, html, xlsx } from './tests/generated/office.mjs';
const notice = blocks(readFileSync('data/2023/source/notice-2023.txt', 'utf8').split('\n').slice(0, 60).join('\n'));
for (const [name, make] of Object.entries({ docx, xlsx, html })) writeFileSync(`${process.argv[2]}/${name}/notice-2023`, make(notice));
END
