package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import java.util.List;
import java.util.Optional;

/** The formats of lockfiles that we read. */
public final class LockfileFormats {
  private LockfileFormats() {}

  /** All of them; no two claim the same file. */
  public static List<FileFormat<Lockfile>> all() {
    return List.of(
        new PackageLock(),
        new YarnLock(),
        new PnpmLock(),
        new BunLock(),
        new TomlLock(),
        new RequirementsLock(),
        new JsonLock(),
        new LineLock(),
        new PubspecLock());
  }

  /** A lockfile that pins everything in a form that only its own tool can read: it shows no pin. */
  public static Optional<Lockfile> unreadable(SourceFile file) {
    return file.name().equals("bun.lockb")
        ? Optional.of(
            new Lockfile(file.path(), file.folder(), Ecosystem.NPM, "bun.lockb", true, List.of()))
        : Optional.empty();
  }
}
