#!/bin/bash
# What is told of a register of every state, in a draft and in a final edition, agrees with one table of truth.
set -eu
node "$ROOT/tests/check/truth.mjs" "$GONGSHI_PLAIN" "$ROOT" "$TMP"
