#!/bin/sh
# What the tests need of the system: a browser to look at the pages with, and Pango, which draws the PDF.
# Installs them where it may (Debian, as root); otherwise says what is missing and fails.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0 || missing="$missing libpango-1.0-0 libpangoft2-1.0-0"
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "The tests need:$missing. Install them with your package manager, then run this again." >&2
    exit 1
fi
