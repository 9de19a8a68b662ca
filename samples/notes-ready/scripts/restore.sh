#!/usr/bin/env bash
# Restores the newest dump into an empty project: scripts/restore.sh DATABASE_URL
set -euo pipefail
database=${1:?address of the empty database}
newest=$(aws s3 ls "s3://$BACKUP_BUCKET/" | sort | tail -n 1 | awk '{print $4}')
trap 'rm -f "$newest"' EXIT
aws s3 cp "s3://$BACKUP_BUCKET/$newest" "$newest"
npx supabase db push --db-url "$database"
pg_restore --data-only --disable-triggers --no-owner --dbname "$database" "$newest"
psql "$database" --command "select count(*) as notes, max(created_at) as newest from notes"
