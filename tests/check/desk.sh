#!/bin/bash
# The desk: every line that it offers to be copied is taken as it is, and settles what it says it settles.
exec node "$ROOT/tests/check/desk.mjs"
