package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.report.words.Commands;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command looks at: the path and the commit that its user named. */
final class Where {
  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A repository or a folder; here by default.")
  private Path path = Path.of(".");

  @Option(
      names = "--revision",
      paramLabel = "REF",
      description = "The commit to look at in place of what lies there.")
  private Optional<String> revision = Optional.empty();

  Path path() {
    return path;
  }

  Optional<String> revision() {
    return revision;
  }

  /** Commands that name the path again. */
  Commands commands(World world) {
    return world.commands().about(path.toString());
  }
}
