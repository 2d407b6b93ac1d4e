#!/bin/bash
# Every example of the guides to a standard is what the program understands.
exec node "$ROOT/tests/check/guide_examples.mjs"
