#!/bin/bash
# Every kind of finding on standards of other subjects: it is told in their words, and wholly, in both languages.
exec node "$ROOT/tests/check/planted.mjs"
