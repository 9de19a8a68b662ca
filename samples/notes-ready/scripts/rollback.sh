#!/usr/bin/env bash
# Brings a version back that ran before: scripts/rollback.sh staging|production IMAGE
set -euo pipefail
environment=${1:?staging or production}
image=${2:?the image that ran before}
flyctl deploy --config "fly.$environment.toml" --image "$image" --strategy rolling
