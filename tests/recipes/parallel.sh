#!/bin/bash
# A run in parts by GNU parallel: on this machine, or over ssh on the machines of HOSTS ("a,b,:"; ":" is this one), which
# see the program and the folders under the same paths. A part that fails is tried twice more.
#
# tests/recipes/parallel.sh PARTS OUT DATASET [RENDER-OPTION…]      GONGSHI=program HOSTS=list
set -eu
parts=$1 out=$2
shift 2
program=${GONGSHI:-gongshi}
mkdir -p "$out.parts"
parallel --will-cite ${HOSTS:+--sshlogin "$HOSTS" --workdir "$PWD"} --retries 3 --jobs 1 --quote \
    "$program" render "$@" --quiet --shard "{}/$parts" -o "$out.parts/{}" ::: $(seq "$parts")
"$program" merge $(seq -f "$out.parts/%g" "$parts") -o "$out"
