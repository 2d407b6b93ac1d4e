#!/bin/bash
# The man pages, `gongshi --help` and each command's own --help name the same options; the man pages and the help name
# the same documents and formats; the man pages name every rule under its severity, tell the same in both languages
# where they list, and are set without a complaint.
set -eu

# The options that one command's part of a man page explains: .It Fl -name.
options() { grep -oE -- '--[a-z][a-z-]*' | sort -u; }
manual_of() { # PAGE COMMAND
    awk -v head=".Ss $2" '$0 ~ /^\.S[sh]/ { inside = ($0 == head) } inside && /^\.It Fl/' "$1" |
        sed 's/Fl -/--/g' | options
}
# Without lines and columns: one command after the other.
help_of() { # COMMAND
    LC_ALL=en_US.UTF-8 "$GONGSHI" --help | awk -v command="$1" '/^ +gongshi / { inside = ($2 == command) } !/^ / { inside = 0 } inside' | options
}
# "SEVERITY rule" of each list of findings; in both pages contradictions come first, then what is to be verified, then
# notes, and of two tables what is to be verified and notes.
findings_of() { # PAGE
    awk '/^\.\\" list (findings|compared) / || /^\.Sh/ { inside = 0 }
        /^\.Bl/ { list++ }
        /^\.Sh (FINDINGS|核对意见)$/ { list = 0; within = 1; next }
        /^\.Sh/ { within = 0 }
        within && /^\.It Cm / { print (list == 1 ? "ERROR" : list % 2 == 0 ? "WARNING" : "INFO"), $3 }' "$1" | sort
}

status=0
for command in new import form check render compare merge publish verify explain; do
    "$GONGSHI" "$command" --help | options | grep -vx -- --help >"$TMP/own" || true
    help_of "$command" >"$TMP/help"
    [ -s "$TMP/own" ]
    # Two options are so common that the overview leaves out a form of them: --out is -o, import's --lang is render's.
    comm -13 "$TMP/own" "$TMP/help" | grep . && { echo "^ in --help, unknown to $command"; status=1; }
    comm -23 "$TMP/own" "$TMP/help" | grep -vx -e --out $([ "$command" != import ] || echo '-e --lang') &&
        { echo "^ of $command, not in --help"; status=1; }
done
sed -nE 's/^(FINDING|COMPARED)\([A-Z_]+, "([a-z-]+)", ([A-Z]+).*/\3 \2/p' gen/base/finding_list.h | sort >"$TMP/catalogue"
[ -s "$TMP/catalogue" ]

for lang in en zh; do
    page=$TMP/$lang.1
    gen/manual.sh "$GONGSHI" "$lang" >"$page"
    for command in new import form check render compare merge publish verify explain; do
        "$GONGSHI" "$command" --help | options | grep -vx -- --help >"$TMP/own" || true
        manual_of "$page" "$command" >"$TMP/manual"
        diff -u --label "$command --help" --label "$lang: $command" "$TMP/own" "$TMP/manual" || status=1
    done
    for list in notice,community,poster,review,query,charts,index html,pdf,docx,ofd,plain,long,png,text,pages; do
        "$GONGSHI" --help | grep -qF "$list" || { echo "not in --help: $list"; status=1; }
        for word in ${list//,/ }; do
            grep -qE "^\.(It )?Cm $word\b" "$page" || { echo "$lang: not in the man page: $word"; status=1; }
        done
    done
    findings_of "$page" >"$TMP/told"
    diff -u --label catalogue --label "$lang: findings" "$TMP/catalogue" "$TMP/told" || status=1
    ! grep -n -e '\$Mdocdate' -e '^\.\\" list' "$page" || { echo "$lang: not filled in"; status=1; }
    # What groff says of a page that it cannot set; lists without words would be set all the same.
    groff -k -Tutf8 -mdoc $([ "$lang" = en ] || echo "-m$lang") -ww "$page" 2>"$TMP/said" >"$TMP/set" || status=1
    ! grep -v "can't break line\|adjust line" "$TMP/said" || { echo "$lang: groff complains"; status=1; }
    ! grep -A 1 '^\.It Cm' "$page" | grep -B 1 -x '' || { echo "$lang: a finding without words"; status=1; }
done
diff <(grep -oE '^\.S[hs]' "$TMP/en.1") <(grep -oE '^\.S[hs]' "$TMP/zh.1") || { echo 'sections differ'; status=1; }
exit $status
