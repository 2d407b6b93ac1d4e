#!/bin/bash
# The man page, `gongshi --help` and each command's own --help name the same options; the man page and the help name
# the same documents and formats; the man page names every rule.
set -eu
page=gen/gongshi.1

options() { grep -oE -- '--[a-z][a-z-]*' | sort -u; }
# The options that one command's part of the man page explains: .It Fl -name.
manual_of() { # COMMAND
    awk -v head=".Ss $1" '$0 ~ /^\.S[sh]/ { inside = ($0 == head) } inside && /^\.It Fl/' "$page" |
        sed 's/Fl -/--/g' | options
}
# Without lines and columns: one command after the other.
help_of() { # COMMAND
    LC_ALL=en_US.UTF-8 "$GONGSHI" --help | awk -v command="$1" '/^ +gongshi / { inside = ($2 == command) } !/^ / { inside = 0 } inside' | options
}

status=0
for command in new import form check render compare merge verify explain; do
    "$GONGSHI" "$command" --help | options | grep -vx -- --help >"$TMP/own" || true
    manual_of "$command" >"$TMP/manual"
    help_of "$command" >"$TMP/help"
    [ -s "$TMP/own" ]
    diff -u --label "$command --help" --label "$page: $command" "$TMP/own" "$TMP/manual" || status=1
    # Two options are so common that the overview leaves out a form of them: --out is -o, import's --lang is render's.
    comm -13 "$TMP/own" "$TMP/help" | grep . && { echo "^ in --help, unknown to $command"; status=1; }
    comm -23 "$TMP/own" "$TMP/help" | grep -vx -e --out $([ "$command" != import ] || echo '-e --lang') &&
        { echo "^ of $command, not in --help"; status=1; }
done

for list in notice,community,poster,review,query,charts,index html,pdf,docx,ofd,plain,png,text,pages; do
    "$GONGSHI" --help | grep -qF "$list" || { echo "not in --help: $list"; status=1; }
    for word in ${list//,/ }; do
        grep -qE "^\.(It )?Cm $word\b" "$page" || { echo "not in $page: $word"; status=1; }
    done
done

# Each rule stands in the list of its severity: "SEVERITY rule", of the page and of the catalogue.
awk '/^\.Sh/ { severity = "" }
    /^(Contradictions|contradictions) \(errors\):/ { severity = "ERROR" }
    /^[Tt]o be verified \(warnings\):/ { severity = "WARNING" }
    /^[Nn]otes \(info\):/ { severity = "INFO" }
    /^\.It Cm / && severity { print severity, $3 }' "$page" | sort >"$TMP/told"
sed -nE 's/^(FINDING|COMPARED)\([A-Z_]+, "([a-z-]+)", ([A-Z]+).*/\3 \2/p' gen/base/finding_list.h | sort >"$TMP/catalogue"
[ -s "$TMP/catalogue" ]
diff -u --label catalogue --label "$page: FINDINGS" "$TMP/catalogue" "$TMP/told" || status=1
exit $status
