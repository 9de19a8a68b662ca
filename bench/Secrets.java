import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times the search for secrets beside other searches and what every one of them has to do. */
final class Secrets {
  private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "1"));

  private Secrets() {}

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("seatrial-bench");
    try {
      table(Path.of(args[0]), Path.of(args[1]).toRealPath(), scratch);
    } finally {
      Race.remove(scratch);
    }
  }

  private static void table(Path house, Path repository, Path scratch) throws Exception {
    Path cache = scratch.resolve("cache");
    Path kept = scratch.resolve("kept");
    String own = house.resolve("seatrial") + " secrets --format json .";
    List<Race.Line> lines = new ArrayList<>();
    lines.add(line("seatrial secrets", "XDG_CACHE_HOME=" + cache + " exec " + own, cache));
    if (ROUNDS > 0) {
      lines.add(line("seatrial secrets, again", "XDG_CACHE_HOME=" + kept + " exec " + own, null));
    }
    lines.add(line("every blob inflated once", floor(house), null));
    lines.add(
        line(
            "git cat-file, every object",
            "exec git cat-file --batch-all-objects --batch --unordered",
            null));
    if (Race.has("gitleaks")) {
      lines.add(
          line(
              "gitleaks",
              "exec gitleaks git --no-banner --exit-code 0 -f json -r " + scratch.resolve("g") + " .",
              null));
    }
    if (Race.has("trufflehog")) {
      lines.add(
          line(
              "trufflehog",
              // Of a work tree it reads nothing, so it is given the folder of git.
              "exec trufflehog git \"file://$(git rev-parse --absolute-git-dir)\" --bare --no-verification --no-update --json",
              null));
    }
    List<Race.Taken> best = new Race(scratch, ROUNDS).best(lines, repository);
    System.out.println(
        (ROUNDS == 0 ? "One round, " : "Best of " + ROUNDS + " rounds after one, ") + Race.machine());
    System.out.println();
    System.out.println("| program | seconds | processor seconds | peak MiB | without mapped files | beside seatrial |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (int i = 0; i < lines.size(); i++) {
      Race.Taken taken = best.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %d | %d | %.2f |%n",
          lines.get(i).name(),
          taken.seconds(),
          taken.cpu(),
          taken.peakKib() / 1024,
          taken.ownKib() / 1024,
          taken.seconds() / best.getFirst().seconds());
    }
  }

  private static Race.Line line(String name, String command, Path forget) {
    return new Race.Line(name, List.of("sh", "-c", command), Optional.ofNullable(forget), "");
  }

  /** The walk over all contents alone, by the program's own classes. */
  private static String floor(Path house) throws Exception {
    Path builds = house.resolve(".build");
    String build = Files.readAllLines(builds.resolve("last")).get(1);
    return "exec "
        + Path.of(System.getProperty("java.home"), "bin", "java")
        + " -XX:+UseSerialGC -cp '"
        + builds.resolve(build).resolve("lib")
        + "/*' "
        + house.resolve("bench/Floor.java")
        + " .";
  }
}
