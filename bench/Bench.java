import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times an audit beside other readers of repositories and prints a table. */
final class Bench {
  private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "5"));
  private static final int FILES = 2800;
  private static final int COMMITS = 4000;

  private final Path scratch;
  private final Path house;

  private Bench(Path scratch, Path house) {
    this.scratch = scratch;
    this.house = house;
  }

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("seatrial-bench");
    try {
      Bench bench = new Bench(scratch, Path.of(args[0]));
      bench.table(bench.repository(args.length > 1 ? args[1] : ""));
    } finally {
      Race.remove(scratch);
    }
  }

  private Path repository(String wanted) throws Exception {
    return switch (wanted) {
      case "" -> made();
      case "--huge" -> Huge.make(scratch.resolve("huge"));
      default -> Path.of(wanted).toRealPath();
    };
  }

  private void table(Path repository) throws Exception {
    String own = house.resolve("seatrial") + " ";
    Path cache = scratch.resolve("cache");
    Path warm = scratch.resolve("warm");
    List<Race.Line> lines = new ArrayList<>();
    lines.add(line("seatrial audit, cold", own + "audit -q .", cache, Optional.of(cache), ""));
    lines.add(line("seatrial audit, warm", own + "audit -q .", warm, Optional.empty(), ""));
    if (Race.has("script")) {
      String seen = "script -qec '" + own + "audit .' /dev/null";
      lines.add(
          line(
              "seatrial audit, cold, to the first verdict",
              seen,
              cache,
              Optional.of(cache),
              "\\d (passed|failed|in doubt)"));
      lines.add(
          line(
              "seatrial audit, cold, to the first pass or failure",
              seen,
              cache,
              Optional.of(cache),
              "\\d (passed|failed)"));
    }
    lines.add(line("seatrial explain", own + "explain tests.coverage", warm, Optional.empty(), ""));
    lines.add(line("git log --stat", "git log --stat", warm, Optional.empty(), ""));
    if (Race.has("rg")) {
      lines.add(
          line("rg --files, wc", "rg --files -0 | xargs -0 wc", warm, Optional.empty(), ""));
    }
    Optional<String> linter = Optional.ofNullable(System.getenv("REPOLINTER"));
    linter.ifPresent(
        program ->
            lines.add(line("repolinter", program + " lint .", warm, Optional.empty(), "")));
    System.out.println(
        "Best of " + ROUNDS + " rounds, " + Race.machine() + ", " + size(repository));
    System.out.println();
    System.out.println("| program | seconds | processor seconds | peak MiB | beside git log --stat |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    List<Race.Taken> best = new Race(scratch, ROUNDS).best(lines, repository);
    double git = 0;
    for (int i = 0; i < lines.size(); i++) {
      git = lines.get(i).name().startsWith("git") ? best.get(i).seconds() : git;
    }
    for (int i = 0; i < lines.size(); i++) {
      Race.Taken taken = best.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %s | %d | %.2f |%n",
          lines.get(i).name(),
          taken.seconds(),
          lines.get(i).stopsAt().isEmpty() ? "%.2f".formatted(taken.cpu()) : "",
          taken.peakKib() / 1024,
          taken.seconds() / git);
    }
  }

  private static Race.Line line(
      String name, String command, Path cache, Optional<Path> forget, String stopsAt) {
    return new Race.Line(
        name,
        List.of("sh", "-c", "XDG_CACHE_HOME=" + cache + " exec " + wrapped(command)),
        forget,
        stopsAt);
  }

  private static String wrapped(String command) {
    return command.contains("|") ? "sh -c \"" + command + "\"" : command;
  }

  private static String size(Path repository) throws Exception {
    return count(repository, "git ls-tree -r HEAD")
        + " files, "
        + count(repository, "git rev-list HEAD")
        + " commits";
  }

  private static long count(Path repository, String command) throws Exception {
    Process process =
        new ProcessBuilder(command.split(" ")).directory(repository.toFile()).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
        .lines()
        .count();
  }

  /** A repository of the size of a product, the same on every machine. */
  private Path made() throws Exception {
    Path repository = Files.createDirectory(scratch.resolve("made"));
    start(repository, "git", "init", "-q", "-b", "main").waitFor();
    Process git = start(repository, "git", "fast-import", "--quiet");
    try (OutputStream out = git.getOutputStream()) {
      for (int commit = 0; commit < COMMITS; commit++) {
        StringBuilder changes = new StringBuilder();
        int from = commit < FILES / 10 ? commit * 10 : commit * 7 % FILES;
        for (int file = from; file < Math.min(FILES, from + (commit < FILES / 10 ? 10 : 2)); file++) {
          String text = text(file, commit);
          changes.append("M 100644 inline ").append(path(file)).append("\ndata ");
          changes.append(text.length()).append('\n').append(text).append('\n');
        }
        String head =
            "commit refs/heads/main\ncommitter A <a@example.org> "
                + (1_700_000_000L + 600L * commit)
                + " +0000\ndata 10\nChange "
                + "%03d".formatted(commit % 1000)
                + "\n";
        out.write((head + changes).getBytes(StandardCharsets.US_ASCII));
      }
    }
    git.waitFor();
    start(repository, "git", "reset", "-q", "--hard").waitFor();
    start(repository, "git", "repack", "-q", "-a", "-d").waitFor();
    return repository;
  }

  private static Process start(Path in, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(in.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String path(int file) {
    return switch (file) {
      case 0 -> "package.json";
      case 1 -> "README.md";
      case 2 -> ".github/workflows/ci.yml";
      case 3 -> "Dockerfile";
      default -> {
        String folder = (file % 5 == 0 ? "docs/" : "src/") + "part" + file % 40 + "/";
        yield folder + "file" + file + (file % 5 == 0 ? ".md" : file % 5 == 1 ? ".test.ts" : ".ts");
      }
    };
  }

  private static String text(int file, int commit) {
    return switch (file) {
      case 0 -> "{\"name\": \"made\", \"scripts\": {\"test\": \"vitest run\"}}\n";
      case 1 -> "# Made\n\n## Setup\n\n```sh\nnpm ci\nnpm test\n```\n";
      case 2 -> "on: pull_request\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: npm test\n";
      case 3 -> "FROM node:22.1.0\nUSER node\n";
      default ->
          (file % 5 == 0
                  ? "# Part " + file + "\n\nHow part " + file + " works, and why.\n\n"
                  : "import { a } from './a';\n\nexport function f" + commit + "() {\n")
              + "  const value = a(1, 'text', { key: 'value' }); // what it is for\n".repeat(60)
              + "}\n";
    };
  }
}
