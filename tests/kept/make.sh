#!/bin/bash
# Makes what a version leaves behind with an office: tests/kept/VERSION, once, when VERSION is released. It is never made
# again: later versions must read it as it is (tests/check/kept.sh).
#
# tests/kept/make.sh PROGRAM FOLDER
#
#   standard/       a standard, from the program's own example
#   2031/           a data set: a year before, without a correction
#   2032/           one with corrections, a waiver, a release, a succession, an answer that waits (import-pending)
#   form.csv, form.xlsx            a form filled in, and an empty one as a workbook
#   published.tar.gz  the final edition of 2032, gone public; announced: the sha256 of its manifest
set -eu
program=$(readlink -f "$1")
mkdir "$2"
cd "$2"
export LC_ALL=C.UTF-8
"$program" new standard standard >/dev/null

year() { # YEAR: a data set of three compounds; what is said of each follows
    mkdir -p "$1/communities"
    cat >"$1/notice.csv" <<END
key,zh,en
standard,../standard,
title,示范县$1年示范小区评定结果公示,Public notice of the model compounds of $1
year,$1,
date,$1年12月1日,
issuer,示范县建设局,Model County Construction Bureau
phase,公示中,
publicity,$1年12月1日至$1年12月9日,
objection,公示期内可来电或来函反映意见。,Objections may be raised by telephone or letter during the period.
contact,办公室 0536-0000000,Office 0536-0000000
supervision,0536-0000001,
END
}
table() { # FILE RATE DONE TOTAL
    printf 'no,indicator,item,value,unit,source\n1,example,verdict,达标,,\n1,example,statement,属实,,\n' >"$1"
    printf '1,example,example.rate,%s,%%,\n1,example,example.done,%s,户,\n1,example,example.total,%s,户,\n' "$2" "$3" "$4" >>"$1"
}
year 2031
cat >2031/communities.csv <<END
id,name_zh,name_en,subdistrict,tier,basis,concluded,held
east,东园小区,East Garden,城关街道,met,applied,通过,
west,西园小区,West Garden,城关街道,fine,applied,通过,
END
table 2031/communities/east.csv 82 410 500
table 2031/communities/west.csv 96 480 500

year 2032
sed -i '$a previous_data,../2031,' 2032/notice.csv
cat >2032/communities.csv <<END
代号,小区,英文名称,街道,类型,途径,结论,暂缓
east,东园小区,East Garden,城关街道,合格,申报,通过,
westpark,西苑小区,West Park,城关街道,优秀,申报,通过,
north,北园小区,North Garden,城关街道,合格,申报,,是
END
table 2032/communities/east.csv 88 440 500
table 2032/communities/westpark.csv 99 495 505
cat >2032/corrections.csv <<END
community,indicator,item,old,new,reason,evidence,approved_by,date
westpark,example,example.total,505,500,抄录有误,台账第3页,张某,2032-11-20
END
cat >2032/说明.csv <<END
意见,小区,指标,理由,公开说明,批准人,日期,有效期至
表述未能读取,东园小区,,编号为设备编号,该编号为设备编号,张某,2032-11-20,2033-11-20
END
cat >2032/released.csv <<END
text,reason,approved_by,date
13800138000,设备编号，不是电话,张某,2032-11-20
END
sed -i 's/statement,属实/statement,示例比率达到88%，其中已完成440户，共500户（设备编号13800138000）。/' 2032/communities/east.csv
cat >2032/succession.csv <<END
old,new,kind,note
west,westpark,renamed,更名
,north,new,新建
END
printf 'zh,en\n城关街道,Chengguan Subdistrict\n' | tee 2031/glossary.csv >2032/glossary.csv

# What came back: a filled form, and a table that says otherwise than the data set, so that the office has to decide.
"$program" form --standard standard --tier met -o form.csv >/dev/null
sed -i -E 's/^(1,example,verdict,)/\1达标/; s/^(1,example,example.rate,)/\190/; s/^(1,example,example.done,)/\1450/
    s/^(1,example,example.total,)/\1500/; s/^(1,example,statement,)/\1属实/' form.csv
mkdir came
cp form.csv came/北园小区.csv
table came/west.csv 98 490 500
mv came/west.csv came/西苑小区.csv
"$program" import came 2032 >/dev/null 2>&1 || [ $? = 1 ]
rm -r came
[ -s 2032/corrections-proposed.csv ] && [ -s 2032/communities/north.csv ]
"$program" form --standard standard --tier fine -o form.xlsx >/dev/null

"$program" render 2032 --final --lang zh,en --format html,plain --document notice,community,index -o published/2032 --quiet
"$program" publish published/2032 --date 2032-12-01 >/dev/null
sha256sum published/2032/manifest.json | cut -d ' ' -f 1 >announced
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2026-12-01 -c published | gzip -9n >published.tar.gz
rm -r published
# Names that a checkout has everywhere; kept.sh gives back those that the office had.
mv 2032/说明.csv 2032/explained.csv
mv 2032/source/北园小区.csv 2032/source/north.csv
