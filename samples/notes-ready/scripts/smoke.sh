#!/usr/bin/env bash
# Asks a deployed app for what must work: scripts/smoke.sh ADDRESS
set -euo pipefail
address=${1:?address of the app}
curl --fail --silent --show-error --retry 5 --retry-all-errors "$address/api/health"
curl --fail --silent --show-error "$address/login" | grep --quiet "Mail me a link"
test "$(curl --silent --output /dev/null --write-out '%{http_code}' "$address/api/v1/notes")" = 401
