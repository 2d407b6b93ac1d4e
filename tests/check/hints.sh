#!/bin/bash
exec node "$ROOT/tests/check/hints.mjs"
