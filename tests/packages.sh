#!/bin/sh
# Makes sure that the Debian packages of the tests are here, or says plainly what is lacking.
set -eu

lacking=""
command -v chromium >/dev/null || lacking="$lacking chromium"
command -v pdfinfo >/dev/null || lacking="$lacking poppler-utils"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null ||
    lacking="$lacking postgresql"
[ -n "$(find /usr/share/fonts -name '*.ttf' -o -name '*.otf' 2>/dev/null | head -n 1)" ] ||
    lacking="$lacking fonts-dejavu-core"
command -v soffice >/dev/null || lacking="$lacking libreoffice-writer-nogui libreoffice-calc-nogui"
[ -z "$lacking" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "The tests need these packages, which are installed now:$lacking"
    apt-get -qq update
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends $lacking >/dev/null
else
    echo "The tests lack these packages:$lacking" >&2
    echo "Install them (Debian: sudo apt-get install$lacking) and run make test again." >&2
    exit 2
fi
