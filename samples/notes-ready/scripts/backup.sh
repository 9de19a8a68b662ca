#!/usr/bin/env bash
# Dumps the database at the address and stores the dump: scripts/backup.sh DATABASE_URL
set -euo pipefail
database=${1:?address of the database}
dump="notes-$(date -u +%F).dump"
trap 'rm -f "$dump"' EXIT
pg_dump "$database" --format custom --no-owner --schema public --schema auth --file "$dump"
pg_restore --list "$dump" > /dev/null
aws s3 cp "$dump" "s3://$BACKUP_BUCKET/$dump"
