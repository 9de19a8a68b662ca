package dev.seatrial.controls.data;

import java.util.regex.Pattern;

/** The commands that make or bring back copies of data. */
final class BackupTools {
  private static final Pattern MAKES =
      Pattern.compile(
          "\\b(pg_dump(all)?|pg_basebackup|mysqldump|mariadb-dump|mydumper|mongodump|supabase db dump .*--data-only(?!=false)"
              + "|sqlite3 .*\\.(backup|dump)|litestream replicate|redis-cli .*(--rdb|bgsave)"
              + "|(pgbackrest|barman|wal-g) .*(backup|push)|(restic|borg|velero|k8up) .*(backup|create)"
              + "|heroku pg:backups:(capture|schedule)|fly(ctl)? (postgres|mpg) backup create"
              + "|pscale backup create|aws rds create-db-(cluster-)?snapshot|aws dynamodb create-backup"
              + "|gcloud sql (export|backups create)|gcloud firestore export|az \\S+ .*backup create)\\b");

  private static final Pattern RESTORES =
      Pattern.compile(
          "\\b(pg_restore|mongorestore|myloader|litestream restore|(restic|velero|pgbackrest|barman|wal-g) .*(restore|fetch)"
              + "|heroku pg:backups:restore|fly(ctl)? (postgres|mpg) backup restore|aws rds restore-db-\\S+"
              + "|gcloud sql (import|backups restore)|gcloud firestore import|az \\S+ .*restore)");

  /** A schema without its rows is no copy of the data. */
  private static final Pattern SCHEMA_ONLY = Pattern.compile("--schema-only|--no-data|\\s-s\\s");

  /** Longer lines are data; patterns over them cost more than they tell. */
  private static final int LONGEST = 2_000;

  private BackupTools() {}

  /** Whether a command writes a copy of a database. */
  static boolean makes(String command) {
    return MAKES.matcher(bounded(command)).find() && !SCHEMA_ONLY.matcher(bounded(command)).find();
  }

  /** Whether a command writes or reads such a copy. */
  static boolean handles(String command) {
    return makes(command) || RESTORES.matcher(bounded(command)).find();
  }

  private static String bounded(String command) {
    return command.length() > LONGEST ? command.substring(0, LONGEST) : command;
  }
}
