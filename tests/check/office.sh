#!/bin/bash
# The notice of 2023 as office files becomes the data of 2023.
set -eu
node tests/check/office.mjs
