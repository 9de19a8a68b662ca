package dev.seatrial.controls.data;

import dev.seatrial.controls.shared.TerraformBlock;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a Terraform resource says about the backups of a managed database.
 *
 * @param days how long they are kept, as written; empty where it does not say
 */
record BackupSetting(TerraformBlock block, Answer answer, String days) {

  /** Whether backups are made. */
  enum Answer {
    ON,
    OFF,
    UNKNOWN
  }

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ENABLED = Pattern.compile("enabled\\s*=\\s*true");

  /** The setting of a resource that keeps data; empty for any other block. */
  static Optional<BackupSetting> of(TerraformBlock block) {
    if (!block.keyword().equals("resource")) {
      return Optional.empty();
    }
    return switch (block.kind()) {
      case "aws_db_instance" -> instance(block);
      case "aws_rds_cluster" -> Optional.of(retention(block, "backup_retention_period", Answer.ON));
      case "azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server" ->
          Optional.of(retention(block, "backup_retention_days", Answer.ON));
      case "google_sql_database_instance" -> Optional.of(nested(block, "backup_configuration"));
      case "aws_dynamodb_table" -> Optional.of(nested(block, "point_in_time_recovery"));
      case "aws_backup_plan", "digitalocean_database_cluster" ->
          Optional.of(new BackupSetting(block, Answer.ON, ""));
      default -> Optional.empty();
    };
  }

  private static Optional<BackupSetting> instance(TerraformBlock block) {
    boolean copy = block.value("replicate_source_db").isPresent();
    return copy
        ? Optional.empty()
        : Optional.of(retention(block, "backup_retention_period", Answer.OFF));
  }

  private static BackupSetting retention(TerraformBlock block, String attribute, Answer byDefault) {
    Optional<String> value = block.value(attribute);
    if (value.isEmpty()) {
      return new BackupSetting(block, byDefault, "");
    }
    if (!NUMBER.matcher(value.get()).matches()) {
      return new BackupSetting(block, Answer.UNKNOWN, "");
    }
    boolean none = value.get().matches("0+");
    return new BackupSetting(block, none ? Answer.OFF : Answer.ON, none ? "" : value.get());
  }

  private static BackupSetting nested(TerraformBlock block, String name) {
    int at = block.body().indexOf(name);
    int end = at < 0 ? -1 : block.body().indexOf('}', at);
    boolean on = end > at && ENABLED.matcher(block.body().substring(at, end)).find();
    return new BackupSetting(block, on ? Answer.ON : Answer.OFF, "");
  }

  void tell(List<Evidence> made, List<Finding> off, List<Evidence> kept) {
    switch (answer) {
      case ON -> made.add(Evidence.at(block.place(), block.address() + " is backed up"));
      case OFF ->
          off.add(
              Finding.at(
                  block.place(),
                  "resource " + block.address(),
                  block.address() + " keeps data and has its automatic backups off"));
      case UNKNOWN -> {}
    }
    if (!days.isEmpty()) {
      kept.add(
          Evidence.at(
              block.place(), "Backups of " + block.address() + " are kept for " + days + " days"));
    }
  }
}
