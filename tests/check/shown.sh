#!/bin/bash
# Every value that a community or the office gives stands in what is published.
exec node "$ROOT/tests/check/shown.mjs" "$GONGSHI_PLAIN" "$ROOT" "$TMP"
