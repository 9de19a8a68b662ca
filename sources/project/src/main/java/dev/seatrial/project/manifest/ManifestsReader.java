package dev.seatrial.project.manifest;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.project.lockfile.LockfileFormats;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.project.task.TaskFormats;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the manifests, lockfiles and task files of a tree. A file that is not what its name says
 * becomes a blind spot, and never stops the reading of the others.
 */
public final class ManifestsReader {
  private static final List<FileFormat<Manifest>> MANIFESTS =
      List.of(
          new PackageJson(),
          new Pyproject(),
          new Requirements(),
          new SetupPy(),
          new SetupCfg(),
          new Pipfile(),
          new GoMod(),
          new Pom(),
          new GradleBuild(),
          new Gemfile(),
          new ComposerJson(),
          new Csproj(),
          new CargoToml(),
          new MixExs(),
          new Pubspec());
  private static final List<FileFormat<Lockfile>> LOCKFILES = LockfileFormats.all();
  private static final List<FileFormat<List<Script>>> TASKS = TaskFormats.all();

  private final SourceTree tree;
  private final List<Manifest> manifests = new ArrayList<>();
  private final List<Lockfile> lockfiles = new ArrayList<>();
  private final List<Script> tasks = new ArrayList<>();
  private final Set<Blindspot> blindspots;

  private ManifestsReader(SourceTree tree) {
    this.tree = tree;
    this.blindspots = new LinkedHashSet<>(tree.scope().blindspots());
  }

  /** What the files of a tree declare, pin and offer. */
  public static Gathered<Manifests> read(SourceTree tree) {
    return new Gathered.Seen<>(new ManifestsReader(tree).read());
  }

  private Manifests read() {
    tree.files().stream().filter(file -> file.isRegular() || tree.isLost(file)).forEach(this::read);
    String searched =
        "the manifests, lockfiles and task files among " + Counted.of(tree.files().size(), "file");
    return new Manifests(manifests, lockfiles, tasks, new Scope(searched, List.copyOf(blindspots)));
  }

  private void read(SourceFile file) {
    if (isOfUse(file)) {
      MANIFESTS.stream().filter(f -> f.claims(file)).forEach(f -> read(f, file, manifests::add));
      TASKS.stream().filter(f -> f.claims(file)).forEach(f -> read(f, file, tasks::addAll));
    }
    // Tools write lockfiles, so a lockfile that counts as generated is a lockfile all the same.
    if (isOfUse(file) || file.role() == Role.GENERATED) {
      LOCKFILES.stream().filter(f -> f.claims(file)).forEach(f -> read(f, file, lockfiles::add));
      LockfileFormats.unreadable(file).ifPresent(lockfiles::add);
    }
  }

  private static boolean isOfUse(SourceFile file) {
    return file.role() == Role.PRODUCTION || file.role() == Role.TEST;
  }

  private <T> void read(FileFormat<T> format, SourceFile file, Consumer<T> found) {
    switch (tree.content(file)) {
      case Content.Withheld(String why) -> blindspots.add(new Blindspot(file.path(), why));
      case Content.Text(String text) -> {
        switch (format.read(new OpenFile(file, text, tree))) {
          case Reading.Found<T>(T value) -> found.accept(value);
          case Reading.Broken<T>(String why) -> blindspots.add(new Blindspot(file.path(), why));
          case Reading.Other<T>() -> {
            // It declares nothing, so nothing is missed.
          }
        }
      }
    }
  }
}
