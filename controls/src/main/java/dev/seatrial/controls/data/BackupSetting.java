package dev.seatrial.controls.data;

import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a resource of a cloud says about the backups of the database that it is.
 *
 * @param days how long they are kept, as written; empty where it does not say
 */
record BackupSetting(CloudResource resource, Answer answer, String days) {

  /** Whether backups are made. */
  enum Answer {
    ON,
    OFF,
    UNKNOWN
  }

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** The setting of a resource that keeps data; empty for any other. */
  static Optional<BackupSetting> of(CloudResource resource) {
    return switch (resource.kind()) {
      case "aws_db_instance" ->
          instance(resource, "replicate_source_db", "backup_retention_period");
      case "AWS::RDS::DBInstance" ->
          instance(resource, "SourceDBInstanceIdentifier", "BackupRetentionPeriod");
      case "aws_rds_cluster" ->
          Optional.of(retention(resource, "backup_retention_period", Answer.ON));
      case "azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server" ->
          Optional.of(retention(resource, "backup_retention_days", Answer.ON));
      case "google_sql_database_instance" ->
          Optional.of(switched(resource, "settings", "backup_configuration", "enabled"));
      case "aws_dynamodb_table" ->
          // Many such tables hold locks or sessions, which nobody wants back.
          Optional.of(switched(resource, "point_in_time_recovery", "enabled"))
              .filter(setting -> setting.answer() != Answer.OFF);
      case "aws_backup_plan", "AWS::Backup::BackupPlan", "digitalocean_database_cluster" ->
          Optional.of(new BackupSetting(resource, Answer.ON, ""));
      default -> Optional.empty();
    };
  }

  /** A copy of another database needs none; an instance of Aurora has those of its cluster. */
  private static Optional<BackupSetting> instance(
      CloudResource resource, String copyOf, String days) {
    boolean ofCluster = resource.value("DBClusterIdentifier").isPresent();
    Answer byDefault = resource.kind().startsWith("AWS::") ? Answer.ON : Answer.OFF;
    return resource.value(copyOf).isPresent() || ofCluster
        ? Optional.empty()
        : Optional.of(retention(resource, days, byDefault));
  }

  private static BackupSetting retention(CloudResource resource, String key, Answer byDefault) {
    Optional<String> value = resource.value(key);
    if (value.isEmpty()) {
      return new BackupSetting(resource, byDefault, "");
    }
    if (!NUMBER.matcher(value.get()).matches()) {
      return new BackupSetting(resource, Answer.UNKNOWN, "");
    }
    boolean none = value.get().matches("0+");
    return new BackupSetting(resource, none ? Answer.OFF : Answer.ON, none ? "" : value.get());
  }

  private static BackupSetting switched(CloudResource resource, String... keys) {
    Answer answer =
        switch (resource.value(keys).orElse("false")) {
          case "true" -> Answer.ON;
          case "false" -> Answer.OFF;
          default -> Answer.UNKNOWN;
        };
    return new BackupSetting(resource, answer, "");
  }

  void tell(List<Evidence> made, List<Finding> off, List<Evidence> kept) {
    String name = resource.address();
    switch (answer) {
      case ON -> made.add(Evidence.at(resource.place(), name + " is backed up"));
      case OFF ->
          off.add(
              Finding.at(
                  resource.place(),
                  "resource " + name,
                  name + " keeps data and has its automatic backups off"));
      case UNKNOWN -> {}
    }
    if (!days.isEmpty()) {
      kept.add(
          Evidence.at(resource.place(), "Backups of " + name + " are kept for " + days + " days"));
    }
  }
}
