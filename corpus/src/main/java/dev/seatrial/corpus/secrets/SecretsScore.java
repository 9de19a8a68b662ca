package dev.seatrial.corpus.secrets;

import dev.seatrial.gate.kinds.ShippedKinds;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.detect.Detectors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds what is found as a secret against the labels of leaky-repo and the examples of gitleaks.
 */
public final class SecretsScore {
  private static final int SHOWN = 80;

  private final Detectors detectors;
  private final PrintWriter out;
  private final Contest contest;

  private SecretsScore(Detectors detectors, String path, PrintWriter out) {
    this.detectors = detectors;
    this.out = out;
    this.contest = new Contest(path, out);
  }

  /**
   * Scores and prints.
   *
   * @param corpus {@code leaky-repo} or {@code gitleaks-examples}
   * @param folder a work tree of that project
   * @param path where other searches may be installed, as the environment says it
   * @return whether there is such a corpus
   * @throws IOException when it cannot be read
   */
  public static boolean run(String corpus, Path folder, String path, PrintWriter out)
      throws IOException {
    SecretsScore score = new SecretsScore(ShippedKinds.detectors(), path, out);
    switch (corpus) {
      case "leaky-repo" -> score.leakyRepo(folder);
      case "gitleaks-examples" -> score.gitleaksExamples(folder);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * How many lines of a file are a risk, and how many tell something.
   *
   * @param file absolute
   */
  private record Label(String path, Path file, int risks, int informative) {}

  /** Its labels are numbers of lines per file, so a file counts for at most as many as it has. */
  private void leakyRepo(Path folder) throws IOException {
    List<Label> labels = new ArrayList<>();
    for (String label : Files.readAllLines(folder.resolve(".leaky-meta/secrets.csv"))) {
      String[] parts = label.strip().split(",", -1);
      if (parts.length == 3
          && !label.startsWith("#")
          && Files.isRegularFile(folder.resolve(parts[0]))) {
        labels.add(
            new Label(
                parts[0],
                folder.resolve(parts[0]).toAbsolutePath().normalize(),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2])));
      }
    }
    Map<Path, Set<Integer>> told = new TreeMap<>();
    for (Label label : labels) {
      Set<Integer> lines = lines(label.file(), label.path());
      told.put(label.file(), lines);
      if (lines.size() < label.risks()) {
        out.println(label.path() + ": " + lines.size() + " of " + label.risks() + " lines");
      }
    }
    contest.hold(
        folder, hits(labels, new Contest.Told("seatrial", told)), others -> hits(labels, others));
  }

  private static Hits hits(List<Label> labels, Contest.Told told) {
    int found = 0;
    int all = 0;
    int beyond = 0;
    for (Label label : labels) {
      int lines = told.in(label.file()).size();
      all += label.risks();
      found += Math.min(label.risks(), lines);
      beyond += Math.max(0, lines - label.risks() - label.informative());
    }
    return new Hits(told.who(), found, all, beyond);
  }

  private Set<Integer> lines(Path file, String path) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Set<Integer> lines = new TreeSet<>();
    for (Detection each : detectors.scan(content, content.length, path)) {
      if (each.judgement().speaks()) {
        int line = 1;
        for (int i = 0; i < each.start(); i++) {
          line += content[i] == '\n' ? 1 : 0;
        }
        lines.add(line);
      }
    }
    return lines;
  }

  private void gitleaksExamples(Path folder) throws IOException {
    Path config = folder.resolve("cmd/generate/config");
    List<GoExamples.Named> shapes =
        GoExamples.variable(Files.readString(config.resolve("utils/generate.go")), "samples");
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(config.resolve("rules"))) {
      for (Path file : files.sorted().toList()) {
        samples.addAll(
            GoExamples.read(file.getFileName().toString(), Files.readString(file), shapes));
      }
    }
    Set<String> secrets = new TreeSet<>();
    Map<String, Set<String>> kinds = new TreeMap<>();
    samples.stream().filter(Sample::secret).forEach(sample -> learn(sample, secrets, kinds));
    List<Sample> none =
        samples.stream().filter(each -> !each.secret() && !secrets.contains(each.text())).toList();
    List<Sample> some = samples.stream().filter(Sample::secret).toList();
    int found = trueOnes(some);
    int wrong = falseOnes(none, kinds);
    contest.examples(
        Stream.concat(some.stream(), none.stream()).toList(),
        new Hits("seatrial", found, some.size(), wrong));
  }

  private void learn(Sample sample, Set<String> texts, Map<String, Set<String>> kinds) {
    texts.add(sample.text());
    Set<String> known = kinds.computeIfAbsent(sample.rule(), rule -> new TreeSet<>());
    scan(sample).stream()
        .filter(each -> each.judgement().speaks())
        .map(each -> each.kind().id())
        .forEach(known::add);
  }

  private int trueOnes(List<Sample> samples) {
    int all = 0;
    int found = 0;
    int harmless = 0;
    for (Sample sample : samples) {
      List<Detection> seen = scan(sample);
      boolean told =
          seen.stream()
              .anyMatch(each -> each.judgement().speaks() || each.judgement() == Judgement.PUBLIC);
      all++;
      found += told ? 1 : 0;
      harmless += told || seen.isEmpty() ? 0 : 1;
      if (!told) {
        String why = seen.isEmpty() ? "" : "; " + seen.getFirst().reason();
        out.println("MISSED " + sample.rule() + " " + shown(sample.text()) + why);
      }
    }
    out.printf(
        "gitleaks' examples: %d of %d true ones found (%.1f %%), %d more seen and judged harmless%n",
        found, all, 100.0 * found / Math.max(1, all), harmless);
    return found;
  }

  /**
   * What is none by one rule may be one by another; so a false example counts against us where we
   * call it what we call the true ones of its rule, and is printed where we call it anything.
   */
  private int falseOnes(List<Sample> samples, Map<String, Set<String>> kinds) {
    int same = 0;
    int other = 0;
    for (Sample sample : samples) {
      List<String> told =
          scan(sample).stream()
              .filter(each -> each.judgement().speaks())
              .map(each -> each.kind().id())
              .toList();
      Set<String> own = new TreeSet<>(kinds.getOrDefault(sample.rule(), Set.of()));
      if (own.stream().anyMatch(kind -> !kind.startsWith("generic."))) {
        own.removeIf(kind -> kind.startsWith("generic."));
      }
      boolean asRule = told.stream().anyMatch(own::contains);
      same += asRule ? 1 : 0;
      other += told.isEmpty() || asRule ? 0 : 1;
      if (!told.isEmpty()) {
        out.println(
            (asRule ? "FALSE " : "OTHER ")
                + sample.rule()
                + " "
                + told
                + " "
                + shown(sample.text())
                + why(told));
      }
    }
    out.printf(
        "of %d false ones %d told as their rule would, %d told as something else%n",
        samples.size(), same, other);
    return same + other;
  }

  /** Why a value is told all the same that a rule leaves to another one. */
  private static String why(List<String> told) {
    if (told.contains("jwt.token")) {
      return "; it decodes to a signed token, whatever header carries it";
    }
    if (told.contains("mailchimp.key")) {
      return "; it is written as a key of the account, and the call before it can take one";
    }
    return told.stream().allMatch(kind -> kind.startsWith("generic."))
        ? "; a value that a machine drew under the name of a secret, whoever issued it"
        : "";
  }

  private List<Detection> scan(Sample sample) {
    byte[] content = sample.text().getBytes(StandardCharsets.UTF_8);
    return detectors.scan(content, content.length, sample.path());
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.substring(0, Math.min(SHOWN, line.length()));
  }
}
