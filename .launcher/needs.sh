#!/bin/sh
# Installs the programs that the tests run beside Java. Says what it installs; changes nothing when
# everything is there, and only warns where it may not install.
set -eu

# need PROGRAM PACKAGE WHY
need() {
  if command -v "$1" >/dev/null; then return; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "test: $1 is missing, which $3 needs; please install it." >&2
    return
  fi
  echo "test: installing $2, which $3 needs" >&2
  if [ -z "${updated-}" ]; then
    apt-get -qq update
    updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "$2" >/dev/null
}

need git git "the tests of the git reader"
need chromium chromium "the accessibility test of the HTML report"
