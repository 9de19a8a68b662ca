package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.config.Configuration;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.ledger.CoverDigest;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.tree.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder held at some time, to tell whether an audit of then still speaks of now.
 *
 * @param commit empty for a plain folder
 * @param governing a digest of the ledger, the configuration and its own controls
 * @param files a digest of all files
 */
public record Mark(String commit, String governing, String files) {
  public Mark {
    requireNonNull(commit, "commit is null");
    requireNonNull(governing, "governing is null");
    requireNonNull(files, "files is null");
  }

  /** Of a folder as it is now; empty where it cannot be read. */
  public static Optional<Mark> of(Path folder) {
    try (Target target = Target.open(folder, Optional.empty())) {
      return target.unclassified() instanceof Gathered.Seen<SourceTree>(SourceTree tree)
          ? Optional.of(
              new Mark(
                  target.commit().orElse(""),
                  CoverDigest.of(tree, List.of(OwnFiles.FOLDER + "**", Configuration.FILE)),
                  CoverDigest.of(tree, List.of("**"))))
          : Optional.empty();
    } catch (TargetException e) {
      return Optional.empty();
    }
  }

  /** What is another since an earlier mark, in words; empty where nothing is. */
  public Optional<String> since(Mark earlier) {
    if (!governing.equals(earlier.governing)) {
      return Optional.of("the ledger or seatrial.yml changed");
    }
    if (!commit.equals(earlier.commit)) {
      return Optional.of("another commit is here");
    }
    return files.equals(earlier.files) ? Optional.empty() : Optional.of("files changed");
  }
}
