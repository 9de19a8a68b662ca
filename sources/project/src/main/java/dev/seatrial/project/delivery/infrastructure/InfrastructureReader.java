package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.Counted;
import dev.seatrial.project.text.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the infrastructure that a target describes in files. */
public final class InfrastructureReader {
  private static final int LONGEST = 1 << 20;

  private InfrastructureReader() {}

  /** The infrastructure of a tree. */
  public static Gathered<Infrastructure> read(SourceTree tree, StructuredFiles structured) {
    SourceTexts texts = new SourceTexts(tree, LONGEST, 64L << 20);
    List<SourceFile> own = tree.files(InfrastructureReader::isOwn);
    HelmCharts charts = HelmCharts.in(own, structured);
    List<InfrastructureFile> files = new ArrayList<>();
    for (SourceFile file : own) {
      Described.of(file, texts, structured)
          .filter(described -> !tree.content(file).isHollow())
          .flatMap(described -> read(described, charts))
          .ifPresent(files::add);
    }
    String searched =
        Counted.of(own.size(), "production file") + ", " + files.size() + " of infrastructure";
    return new Gathered.Seen<>(new Infrastructure(files, texts.scope(searched)));
  }

  private static boolean isOwn(SourceFile file) {
    return file.isRegular() && file.role() == Role.PRODUCTION;
  }

  private static Optional<InfrastructureFile> read(Described file, HelmCharts charts) {
    return charts
        .read(file)
        .or(() -> PlatformFiles.read(file))
        .or(() -> TerraformFiles.read(file))
        .or(() -> ProgramFiles.read(file))
        .or(() -> ManifestFiles.read(file));
  }
}
