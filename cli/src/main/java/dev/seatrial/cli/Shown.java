package dev.seatrial.cli;

import dev.seatrial.cli.world.Inside;
import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What controls showed in a repository, as lines; kept in the cache after an audit, so that the
 * next question about it needs no other.
 */
final class Shown {
  private static final int WIDTH = 80;
  private static final String FOLDER = "shown";
  private static final String MARK = "\u001e";

  private final String head;
  private final List<String> sections;

  private Shown(String head, List<String> sections) {
    this.head = head;
    this.sections = List.copyOf(sections);
  }

  static Shown of(Report report) {
    List<ControlResult> results = report.perApp().isEmpty() ? report.rolledUp() : report.perApp();
    String head = Visible.of(Phrases.subject(report.subject())) + ", audited on " + report.asOf();
    return new Shown(
        head,
        results.stream()
            .map(r -> r.control().id() + "\n" + String.join("\n", lines(r)) + "\n")
            .toList());
  }

  /** What a control showed; empty where it was not asked. */
  Optional<String> of(String control) {
    List<String> own =
        sections.stream()
            .filter(section -> section.startsWith(control + "\n"))
            .map(section -> section.substring(control.length() + 1))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of("What " + head + ", showed\n" + String.join("", own));
  }

  private static List<String> lines(ControlResult result) {
    List<String> lines = new ArrayList<>();
    if (!result.app().equals(".")) {
      lines.add("  app " + Visible.of(result.app()));
    }
    for (AspectResult aspect : result.aspects()) {
      String title =
          Phrases.sign(aspect.standing())
              + " "
              + aspect.aspect().name()
              + ": "
              + Phrases.standing(aspect.standing());
      lines.add("  " + title);
      says(aspect).stream()
          .flatMap(text -> Wrapped.item(Visible.of(text), WIDTH - 4).stream())
          .map(line -> "  " + line)
          .forEach(lines::add);
    }
    return lines;
  }

  private static List<String> says(AspectResult aspect) {
    List<String> says = new ArrayList<>();
    switch (aspect.verdict()) {
      case Verdict.Passed(List<Evidence> evidence) -> evidence.forEach(e -> says.add(said(e)));
      case Verdict.Failed(List<Finding> findings) ->
          findings.forEach(f -> says.add(f.message() + at(f.evidence().getFirst())));
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) -> {
        says.add(missing);
        seen.forEach(e -> says.add("seen: " + said(e)));
        steps.forEach(step -> says.add("→ " + step.action()));
      }
      case Verdict.NotApplicable(String reason, List<Evidence> seen) -> {
        says.add(reason);
        seen.forEach(e -> says.add("seen: " + said(e)));
      }
    }
    aspect.overlays().forEach(overlay -> says.add(Phrases.overlay(overlay)));
    return says;
  }

  private static String said(Evidence evidence) {
    return evidence.says() + at(evidence);
  }

  private static String at(Evidence evidence) {
    String where = Phrases.where(evidence);
    return where.isEmpty() ? "" : " (" + where + ")";
  }

  /** Keeps what an audit of a folder showed. It is a cache: where it cannot be kept, it is not. */
  static void remember(Report report, Path folder, Path cache) {
    try {
      Shown shown = of(report);
      Path kept = Files.createDirectories(cache.resolve(FOLDER));
      Inside.of(kept)
          .write(name(folder), shown.head + MARK + String.join(MARK, shown.sections), true);
    } catch (IOException e) {
      // What is not kept is audited again.
    }
  }

  /** What the last audit of a folder showed; empty where none is kept. */
  static Optional<Shown> last(Path folder, Path cache) {
    try {
      List<String> parts =
          Arrays.asList(
              Files.readString(cache.resolve(FOLDER).resolve(name(folder))).split(MARK, -1));
      return Optional.of(new Shown(parts.getFirst(), parts.subList(1, parts.size())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String name(Path folder) throws IOException {
    try {
      byte[] name = folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
