package dev.seatrial.controls.data;

import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.ComposeService;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of the repository makes backups without anybody's hand, and what switches them off. */
record BackupPlan(List<Evidence> made, List<Finding> off, List<Evidence> kept) {
  private static final Set<String> CLUSTER_KINDS = Set.of("ScheduledBackup", "BackupSchedule");

  private static final Pattern BACKUP_IMAGE =
      Pattern.compile(
          "(?i)(postgres|mysql|mariadb|mongo|db|volume|pg)[-_]?backup|pgbackrest|wal-g|litestream");

  private static final Pattern CRON_LINE =
      Pattern.compile("(@(daily|hourly|weekly|midnight)|(\\S+\\s+){4}\\S+)\\s.*");

  BackupPlan {
    made = List.copyOf(made);
    off = List.copyOf(off);
    kept = List.copyOf(kept);
  }

  static BackupPlan of(
      Pipelines pipelines,
      Infrastructure infrastructure,
      Images images,
      SourceTree tree,
      StructuredFiles structured) {
    BackupPlan plan = described(infrastructure, tree, structured);
    List<Evidence> made = new ArrayList<>(plan.made);
    pipelines.pipelines().stream()
        .filter(Pipeline::isScheduled)
        .flatMap(pipeline -> pipeline.commands())
        .filter(command -> BackupTools.makes(command.line()))
        .map(BackupPlan::scheduled)
        .forEach(made::add);
    images.services().stream()
        .filter(service -> BACKUP_IMAGE.matcher(service.image()).find())
        .map(BackupPlan::beside)
        .forEach(made::add);
    tree.files(
            f ->
                f.isRegular()
                    && f.role().isOwn()
                    && f.name().matches("(?i)(.*[._-])?crontab([._-].*)?|.*\\.cron"))
        .forEach(file -> crontab(file.path(), tree.text(file.path())).forEach(made::add));
    return new BackupPlan(made, plan.off, plan.kept);
  }

  private static Evidence scheduled(Command command) {
    return Evidence.at(command.place(), "Runs by the clock: " + command.words().getFirst());
  }

  private static Evidence beside(ComposeService service) {
    return Evidence.at(service.place(), service.image() + " makes backups beside the database");
  }

  private static Stream<Evidence> crontab(String path, String text) {
    List<String> lines = text.lines().toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> CRON_LINE.matcher(lines.get(i).strip()).matches())
        .filter(i -> BackupTools.makes(lines.get(i)))
        .map(i -> Evidence.at(new Place(path, i + 1), "A line of a crontab makes a backup"));
  }

  private static BackupPlan described(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<Evidence> allMade = new ArrayList<>();
    List<Finding> allOff = new ArrayList<>();
    List<Evidence> allKept = new ArrayList<>();
    for (CloudResource resource : CloudResource.in(infrastructure, tree, structured)) {
      BackupSetting.of(resource).ifPresent(setting -> setting.tell(allMade, allOff, allKept));
    }
    for (InfrastructureFile file : infrastructure.of(Kind.KUBERNETES, Kind.KUSTOMIZE, Kind.HELM)) {
      cluster(file, tree.text(file.path())).ifPresent(allMade::add);
    }
    return new BackupPlan(allMade, allOff, allKept);
  }

  private static Optional<Evidence> cluster(InfrastructureFile file, String text) {
    return file.resources().stream()
        .filter(
            r ->
                CLUSTER_KINDS.contains(r.kind())
                    || (r.kind().equals("Schedule") && text.contains("velero.io/"))
                    || (r.kind().equals("CronJob") && text.lines().anyMatch(BackupTools::makes)))
        .findFirst()
        .map(
            r ->
                Evidence.at(
                    new Place(file.path(), r.line()),
                    r.kind() + " " + r.name() + " makes backups by the clock"));
  }
}
